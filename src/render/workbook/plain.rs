//! A ranking as values: the rows of the view with what each criterion contributes.

use rust_xlsxwriter::{ConditionalFormatDataBar, Worksheet, XlsxError};

use super::page::{Cell, Column, Page, Style, Styles};
use super::{number, sentences};
use crate::messages::{self, Arg, status_word};
use crate::model::{Raw, Value};
use crate::render::csv::report_columns;
use crate::render::robustness::machine as robust;
use crate::render::sentences::Sentences;
use crate::render::view::{RankingView, Row};

/// Decimal places of numbers that are stored; people see fewer.
const PLACES: usize = 12;

/// The column of the scores, which get bars.
const SCORE: u16 = 6;

pub(super) fn write(sheet: &mut Worksheet, styles: &Styles, view: &RankingView<'_>) -> Result<(), XlsxError> {
    let sentences = sentences(view);
    sheet.set_name(messages::word(view.lang(), "workbook-sheet-ranking"))?;
    let mut page = Page::new(sheet, styles);
    page.print(&sentences.title());
    let columns = columns(view, &sentences);
    let rows = u32::try_from(view.rows().len()).unwrap_or(u32::MAX);
    page.table(&columns, rows, 4)?;
    for (row, shown) in (1u32..).zip(view.rows()) {
        page.row(row, &cells(view, &sentences, shown))?;
    }
    let bar = ConditionalFormatDataBar::new().set_fill_color("8FB8DE").set_solid_fill(true);
    page.sheet.add_conditional_format(1, SCORE, rows.max(1), SCORE, &bar)?;
    Ok(())
}

fn columns(view: &RankingView<'_>, sentences: &Sentences<'_>) -> Vec<Column> {
    let word = |id: &str| sentences.word(&format!("ranking-column-{id}"));
    let mut columns = vec![
        Column::new(word("place"), 7.0),
        Column::new(word("rank"), 7.0),
        Column::new(word("id"), 14.0),
        Column::new(word("project"), 44.0),
        Column::new(word("department"), 26.0),
        Column::new(word("status"), 15.0),
        Column::new(word("effective-score"), 13.0),
        Column::new(word("own-score"), 11.0),
    ];
    if view.ranking().contributions(0).is_some() {
        let of = |name| sentences.say("ranking-column-contribution-of", &[("criterion", Arg::from(name))]);
        columns.extend(view.decision().criteria().iter().map(|criterion| Column::new(of(&criterion.name), 14.0)));
    }
    columns.push(Column::new(word("reason"), 34.0));
    columns.push(Column::new(word("marks"), 40.0));
    if view.robustness().is_some() {
        columns.extend(robust::COLUMNS.map(|name| Column::new(robust::column(name, true, view.lang()), 14.0)));
    }
    columns.extend(report_columns(view).into_iter().map(|column| Column::new(column, 18.0)));
    columns
}

fn cells(view: &RankingView<'_>, sentences: &Sentences<'_>, row: &Row) -> Vec<Cell> {
    let (ranking, projects) = (view.ranking(), view.decision().projects());
    let project = row.project as usize;
    let score = |fraction| Cell::Number(number(&fraction, PLACES), Style::Score);
    let mut cells = vec![
        Cell::maybe(row.place),
        Cell::whole(ranking.rank_of(project)),
        Cell::text(projects.id(project)),
        Cell::text(projects.name(project)),
        Cell::text(projects.department(project)),
        Cell::Text(sentences.word(status_word(projects.status(project))), Style::Text),
        score(ranking.effective_score(row.project)),
        score(ranking.score(project)),
    ];
    let contributions = ranking.contributions(project).unwrap_or_default().into_iter().enumerate();
    cells.extend(contributions.map(|(criterion, contribution)| match view.utility(criterion, project) {
        Some(_) => score(contribution),
        // A criterion that the scenario leaves out contributes nothing, which is not 0.
        None => Cell::Empty(Style::Score),
    }));
    cells.push(Cell::Text(sentences.reason(row), Style::Text));
    cells.push(Cell::Text(sentences.marks(row).join("; "), Style::Text));
    if let Some(robustness) = view.robustness() {
        let known = robustness.of(row.project).map(|found| robust::cells(found, true, view.lang()));
        let known = known.unwrap_or_else(|| vec![String::new(); robust::COLUMNS.len()]);
        cells.extend(known.into_iter().map(figure));
    }
    cells.extend(report_columns(view).into_iter().map(|column| reported(view, column, project)));
    cells
}

/// A number in the form for German Excel as a number, any other text as it is.
fn figure(text: String) -> Cell {
    let plain = text.replace(',', ".");
    let percent = plain.strip_suffix(" %").and_then(|percent| percent.parse::<f64>().ok());
    match (percent, plain.parse()) {
        (Some(percent), _) => Cell::Number(percent / 100.0, Style::Percent),
        (None, Ok(number)) => Cell::Number(number, Style::Plain),
        (None, Err(_)) => Cell::Text(text, Style::Text),
    }
}

/// A cell of a column that `[report] columns` names.
pub(super) fn reported(view: &RankingView<'_>, column: &str, project: usize) -> Cell {
    let projects = view.decision().projects();
    match projects.resource(column).map(|resource| resource.get(project)) {
        Some(Value::Point(Raw::Number(number))) => {
            Cell::Number(number.to_string().parse().unwrap_or_default(), Style::Amount)
        }
        None if column == "deadline" => projects.deadline(project).map_or(Cell::Empty(Style::Date), Cell::Date),
        _ => Cell::Text(view.field(column, project), Style::Text),
    }
}
