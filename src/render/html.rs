//! Rankings as one HTML file: the table of places with its sentences, in the frame of the paper.
//!
//! The paper for a steering group, with reasons, pictures and annex, is [`super::report`].

use super::document::html::Form;
use super::document::{Block, Cell, Column, Document, Row as Line, Table};
use super::sentences::Sentences;
use super::view::{RankingView, Row};
use super::{harmless, table::ROBUST};

/// A ranking as a page for browser and printer.
#[must_use]
pub fn ranking(view: &RankingView<'_>) -> String {
    let page = Page { view, sentences: Sentences::new(view, harmless) };
    page.document().html(view.lang(), Form::Paper)
}

/// The column of the names.
const PROJECT: usize = 2;

struct Page<'v> {
    view: &'v RankingView<'v>,
    sentences: Sentences<'v>,
}

impl Page<'_> {
    fn document(&self) -> Document {
        let say = &self.sentences;
        let mut document = Document::new(say.title());
        document.paragraph([say.facts().join(" · ")]);
        say.opening().into_iter().for_each(|note| note.push_to(&mut document));
        document.push(Block::Table(self.table()));
        say.notes().into_iter().for_each(|note| note.push_to(&mut document));
        if self.view.details() {
            document.heading(say.word("ranking-details"));
            self.view.rows_for_people().0.iter().for_each(|row| self.details(row, &mut document));
        }
        document
    }

    fn table(&self) -> Table {
        let word = |id: &str| self.sentences.word(id);
        let mut columns = vec![
            Column::numbers(word("ranking-column-place")),
            Column::numbers(word("ranking-column-rank")),
            Column::words(word("ranking-column-project")),
            Column::words(word("ranking-column-department")),
            Column::numbers(word("ranking-column-score")),
            Column::words(word("ranking-column-marks")),
            Column::words(word("ranking-column-reason")),
        ];
        if self.view.robustness().is_some() {
            columns.extend(ROBUST.map(|id| Column::numbers(word(id))));
        }
        let (rows, _) = self.view.rows_for_people();
        let cells = |row: &Row| {
            let mut cells: Vec<Cell> = self.sentences.cells(row).into_iter().map(Cell::from).collect();
            cells[PROJECT].more = self.sentences.reported(row.project);
            Line::Cells(cells)
        };
        let mut rows: Vec<Line> = rows.iter().map(cells).collect();
        if let Some(cut) = self.view.cut_row().filter(|cut| *cut <= rows.len()) {
            rows.insert(cut, Line::Line(self.sentences.cut_line()));
        }
        Table { caption: self.sentences.title(), columns, rows, head: PROJECT, is_wide: true }
    }

    /// What every criterion contributes to a project.
    fn details(&self, row: &Row, document: &mut Document) {
        let say = &self.sentences;
        document.subheading(say.details_heading(row));
        document.paragraph([say.details_facts(row)]);
        let rows = say.contributions(row.project).into_iter().map(|line| {
            let value = Cell { more: line.why.into_iter().collect(), ..Cell::from(line.value) };
            let numbers = [say.percent(line.utility), say.percent(line.weight), line.contribution];
            let cells = [Cell::from(line.criterion), value].into_iter().chain(numbers.map(Cell::from));
            Line::Cells(cells.collect())
        });
        let word = |column: &str| say.word(&format!("ranking-column-{column}"));
        let mut columns = ["criterion", "value"].map(|column| Column::words(word(column))).to_vec();
        columns.extend(["utility", "weight", "contribution"].map(|column| Column::numbers(word(column))));
        let table = Table { columns, rows: rows.collect(), is_wide: true, ..Table::default() };
        document.push(Block::Table(table));
    }
}
