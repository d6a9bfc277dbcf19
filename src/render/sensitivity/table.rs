//! A sensitivity for terminals: what is least firm, a chart, a table, and who swaps.

use anstyle::Style;
use comfy_table::CellAlignment;

use super::SensitivityView;
use super::chart::chart;
use super::words::{TableRow, Words};
use crate::analysis::sensitivity::WeightRange;
use crate::render::harmless;
use crate::render::lines::{HEADING, fitted_table, push_line, wrap};
use crate::render::sentences::Note;
use crate::render::table::LEAST_WIDTH;

/// Free columns between two columns of the table, besides the one that every table has.
const PADDING: usize = 2;

/// A sensitivity in at most `width` columns; without `color` no escape code is written.
#[must_use]
pub fn sensitivity(view: &SensitivityView<'_>, width: usize, color: bool) -> String {
    let width = width.clamp(LEAST_WIDTH, usize::from(u16::MAX));
    let words = Words::new(view, harmless);
    let mut page = Page { words, width, color, out: String::new() };
    page.heading();
    match view.values {
        Some((project, ranges)) => {
            for line in page.words.values_heading(project, ranges) {
                page.paragraph(&line);
            }
            let rows = page.words.value_rows(project, ranges);
            if !rows.is_empty() {
                page.table(&rows, ["sensitivity-column-criterion", "sensitivity-value"]);
            }
            let ends = page.words.value_ends(ranges);
            if !ends.is_empty() {
                let text = page.words.sentences.word("sensitivity-values-ends");
                page.note(&Note { text, items: ends });
            }
            for line in page.words.not_examined(ranges) {
                page.paragraph(&line);
            }
        }
        None => page.weights(),
    }
    page.out
}

struct Page<'v> {
    words: Words<'v>,
    width: usize,
    color: bool,
    out: String,
}

impl Page<'_> {
    fn styled(&self, style: Style, text: &str) -> String {
        if self.color { format!("{style}{text}{style:#}") } else { text.to_owned() }
    }

    fn heading(&mut self) {
        for line in wrap(&self.words.sentences.title(), self.width, "") {
            let line = self.styled(HEADING, &line);
            push_line(&mut self.out, &line);
        }
        let facts = self.words.sentences.facts().join(" · ");
        self.paragraph(&facts);
        self.out.push('\n');
        let opening = self.words.sentences.opening();
        opening.iter().for_each(|note| self.lines_of(note));
        if !opening.is_empty() {
            self.out.push('\n');
        }
    }

    fn weights(&mut self) {
        for note in self.words.summary() {
            self.lines_of(&note);
        }
        let lang = self.words.view.ranking.lang();
        let criteria: Vec<&WeightRange> = self.words.view.sensitivity.criteria.iter().collect();
        let groups: Vec<&WeightRange> = self.words.groups().collect();
        let lines = chart(&self.words, &criteria, self.width, lang);
        if !lines.is_empty() {
            let heading = self.words.about_places("sensitivity-chart");
            self.set_off(&heading);
            lines.iter().for_each(|line| push_line(&mut self.out, line.trim_end()));
            let legend = self.words.sentences.word("sensitivity-chart-legend");
            self.paragraph(&legend);
        }
        let heading = self.words.sentences.word("sensitivity-table");
        self.set_off(&heading);
        for (ranges, name) in [(criteria, "sensitivity-column-criterion"), (groups, "sensitivity-column-group")] {
            let rows: Vec<TableRow> = ranges.iter().map(|range| self.words.row(range)).collect();
            if !rows.is_empty() {
                self.table(&rows, [name, "sensitivity-column-weight"]);
            }
        }
        if let Some(left_out) = self.words.left_out() {
            self.paragraph(&left_out);
        }
        let without = self.words.without();
        self.note(&without);
        self.list("sensitivity-ends", self.words.ends());
        if self.words.view.events {
            self.list("sensitivity-events", self.words.events());
        }
    }

    /// A heading with notes below it.
    fn list(&mut self, heading: &str, notes: Vec<Note>) {
        if notes.is_empty() {
            return;
        }
        let heading = self.words.sentences.word(heading);
        self.set_off(&heading);
        for Note { text, items } in notes {
            self.indented(&text, 2);
            items.iter().for_each(|item| self.indented(item, 4));
        }
    }

    fn set_off(&mut self, heading: &str) {
        self.out.push('\n');
        for line in wrap(heading, self.width, "  ") {
            let line = self.styled(HEADING, &line);
            push_line(&mut self.out, &line);
        }
    }

    fn note(&mut self, note: &Note) {
        self.set_off(&note.text);
        note.items.iter().for_each(|item| self.indented(item, 2));
    }

    fn lines_of(&mut self, note: &Note) {
        self.paragraph(&note.text);
        note.items.iter().for_each(|item| self.indented(item, 2));
    }

    fn paragraph(&mut self, text: &str) {
        wrap(text, self.width, "  ").iter().for_each(|line| push_line(&mut self.out, line));
    }

    fn indented(&mut self, text: &str, indent: usize) {
        let lines = wrap(text, self.width - indent, "  ");
        lines.iter().for_each(|line| push_line(&mut self.out, &format!("{}{line}", " ".repeat(indent))));
    }

    fn table(&mut self, rows: &[TableRow], first: [&str; 2]) {
        let header = first.map(|id| self.words.sentences.word(id));
        let places = self.words.about_places("sensitivity-column-places");
        let others = ["sensitivity-column-first", "sensitivity-column-order"];
        let others = others.map(|id| self.words.sentences.word(id));
        let mut lines: Vec<Vec<String>> = vec![header.into_iter().chain([places]).chain(others).collect()];
        for TableRow { name, weight, intervals } in rows {
            lines.push([name, weight].into_iter().chain(intervals).cloned().collect());
        }
        // Values can be whole sentences, weights and limits are short.
        let short = if self.words.view.values.is_none() { 1 } else { 2 };
        let is_short: Vec<bool> = (0..lines[0].len()).map(|column| short <= column).collect();
        let mut table = fitted_table(&lines, &is_short, PADDING, self.width);
        if let Some(column) = table.column_mut(1) {
            column.set_cell_alignment(CellAlignment::Right);
        }
        for (index, line) in table.lines().enumerate() {
            let line = line.trim_end();
            let line = if index == 0 { self.styled(HEADING, line) } else { line.to_owned() };
            push_line(&mut self.out, &line);
        }
    }
}
