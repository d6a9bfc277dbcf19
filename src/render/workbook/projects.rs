//! The sheet of projects: their values, to be changed by hand, and below them who is not ranked.

use rust_xlsxwriter::{DataValidation, DataValidationRule, Formula, Worksheet, XlsxError, column_number_to_name};

use super::formula::{VALUES, cell, double, quoted};
use super::layout::Layout;
use super::page::{Cell, Column, Page, Stored, Style, Styles};
use super::plain::reported;
use super::sentences;
use crate::messages::{self, Arg, status_word};
use crate::model::{Criterion, Outside, Scale, Standing, key};
use crate::render::view::Mark;
use crate::scoring::point_of;

pub(super) fn write(sheet: &mut Worksheet, styles: &Styles, layout: &Layout<'_>) -> Result<(), XlsxError> {
    sheet.set_name(&layout.sheets.projects)?;
    let sentences = sentences(layout.view);
    let mut page = Page::new(sheet, styles);
    page.print(&sentences.title());
    let head = |id: &str, width| Column::new(sentences.word(&format!("ranking-column-{id}")), width);
    let mut columns = vec![head("id", 14.0), head("project", 44.0), head("department", 26.0), head("status", 15.0)];
    columns.push(Column::new(layout.word("column-deadline"), 12.0));
    columns.extend(layout.criteria().iter().map(|criterion| Column::new(criterion.name.get(layout.lang()), 17.0)));
    columns.push(Column::new(layout.word("column-check"), 30.0));
    columns.push(Column::new(layout.word("column-remark"), 60.0));
    let more = more_columns(layout);
    columns.extend(more.iter().map(|column| Column::new(sentences.column_name(column), 18.0)));
    let reported = |project: u32| more.iter().map(move |column| reported(layout.view, column, project as usize));
    let all = layout.decision().projects();
    let unranked: Vec<u32> = (0..all.len()).map(key).filter(|project| layout.row(*project).is_none()).collect();
    let rows = layout.last_row() + u32::try_from(unranked.len()).unwrap_or(u32::MAX);
    page.table(&columns, rows, 2)?;
    for &project in &layout.ranked {
        let Some(row) = layout.row(project) else { continue };
        let mut cells = facts(layout, project);
        cells.extend(values(layout, project));
        cells.push(check(layout, row));
        let marks =
            layout.rows.get(&project).into_iter().flat_map(|row| row.marks.iter().map(move |mark| (row, *mark)));
        let assumed = marks.filter(|(_, mark)| matches!(mark, Mark::Assumed(..) | Mark::Overdue));
        let remarks: Vec<String> = assumed.map(|(row, mark)| sentences.mark(row, mark)).collect();
        cells.push(Cell::Text(remarks.join("; "), Style::Wrapped));
        cells.extend(reported(project));
        page.row(row, &cells)?;
    }
    for (row, project) in (layout.last_row() + 1..).zip(unranked) {
        let mut cells = facts(layout, project);
        cells.extend(layout.criteria().iter().map(|_| Cell::Empty(Style::Text)));
        cells.push(Cell::Text(layout.word("not-ranked"), Style::Text));
        cells.push(Cell::Text(why_not(layout, project), Style::Wrapped));
        cells.extend(reported(project));
        page.row(row, &cells)?;
    }
    for (column, (criterion, anchors)) in (Layout::VALUE..).zip(layout.criteria().iter().zip(&layout.anchors)) {
        let range = anchors.range(&layout.sheets.scales, VALUES);
        if let Some(rule) = validation(layout, criterion, &range) {
            page.sheet.add_data_validation(1, column, layout.last_row(), column, &rule)?;
        }
    }
    Ok(())
}

/// The columns that `[report] columns` names beyond those that stand here anyway.
fn more_columns<'v>(layout: &'v Layout<'_>) -> Vec<&'v str> {
    let is_value = |column: &str| layout.criteria().iter().any(|criterion| criterion.column() == Some(column));
    let is_here = |column: &str| matches!(column, "id" | "name" | "department" | "status" | "deadline");
    let columns = layout.decision().report().columns.iter().map(String::as_str);
    columns.filter(|column| !is_here(column) && !is_value(column)).collect()
}

/// What a project is, whatever it is worth.
fn facts(layout: &Layout<'_>, project: u32) -> Vec<Cell> {
    let (projects, index) = (layout.decision().projects(), project as usize);
    vec![
        Cell::text(projects.id(index)),
        Cell::text(projects.name(index)),
        Cell::text(projects.department(index)),
        Cell::Text(messages::word(layout.lang(), status_word(projects.status(index))), Style::Text),
        projects.deadline(index).map_or(Cell::Empty(Style::Date), Cell::Date),
    ]
}

/// The values of a project that its utilities rest on.
fn values<'a>(layout: &'a Layout<'_>, project: u32) -> impl Iterator<Item = Cell> + 'a {
    layout.criteria().iter().enumerate().map(move |(index, criterion)| {
        let value = layout.view.value(index, project as usize);
        let is_input = criterion.column().is_some() && !criterion.scale.is_relative();
        let style = if is_input { Style::Input } else { Style::Derived };
        // A missing value stays missing; its policy is in the formula.
        let point = match value {
            crate::model::Value::Missing => None,
            value => point_of(criterion, value),
        };
        match point.map(|raw| cell(criterion, raw, layout.lang())) {
            None => Cell::Empty(style),
            Some(Cell::Number(number, _)) if is_input && 1000.0 <= number.abs() && number.fract() == 0.0 => {
                Cell::Number(number, Style::InputAmount)
            }
            Some(Cell::Number(number, _)) => Cell::Number(number, style),
            Some(Cell::Text(text, _)) => Cell::Text(text, style),
            Some(other) => other,
        }
    })
}

/// Says so where a value is not on its scale.
fn check(layout: &Layout<'_>, row: u32) -> Cell {
    let name = |column: u16| column_number_to_name(column);
    let (first, last) = (name(Layout::UTILITY), name(layout.contribution() - 1));
    let count = layout.criteria().len();
    let sheet = &layout.sheets.calculation;
    let wrong = quoted(&layout.word("check-wrong"));
    let formula = format!("IF(COUNT({sheet}!{first}{line}:{last}{line})={count},\"\",{wrong})", line = row + 1);
    Cell::Formula(formula, Stored::Text(String::new()), Style::Strong)
}

/// Why a project is not in the ranking.
fn why_not(layout: &Layout<'_>, project: u32) -> String {
    let decision = layout.decision();
    let say = |id: &str, args: &[(&str, Arg)]| messages::text(layout.lang(), &format!("workbook-{id}"), args);
    match decision.standing(project as usize) {
        Standing::Excluded(rule) => say("excluded", &[("reason", Arg::from(&decision.rules()[rule as usize].reason))]),
        Standing::SetApart(status) => say("set-apart", &[("status", Arg::Word(status_word(status)))]),
        Standing::Merged => layout.word("merged"),
        Standing::Ranked => {
            let missing = layout.ranking().unranked().missing.get(&project);
            let names = missing.into_iter().flatten().map(|criterion| Arg::from(&layout.criteria()[*criterion].name));
            say("lacks", &[("criteria", messages::List::of(names).into())])
        }
    }
}

/// What may be entered.
fn validation(layout: &Layout<'_>, criterion: &Criterion, anchors: &str) -> Option<DataValidation> {
    let rule = match &criterion.scale {
        Scale::Levels(_) | Scale::YesNo => DataValidation::new().allow_list_formula(Formula::new(anchors)),
        Scale::Linear { outside: Outside::Reject, .. } | Scale::Piecewise { outside: Outside::Reject, .. } => {
            let (low, high) = criterion.scale.ends()?;
            DataValidation::new().allow_decimal_number(DataValidationRule::Between(double(low), double(high)))
        }
        _ => return None,
    };
    // A title has 32 characters and a message 255.
    let title: String = criterion.name.get(layout.lang()).chars().take(32).collect();
    rule.set_error_title(title).ok()?.set_error_message(layout.word("check-wrong")).ok()
}
