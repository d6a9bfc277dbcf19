//! The sheets with weights and scales, which are changed by hand.

use rust_xlsxwriter::{ConditionalFormatFormula, Format, Formula, Worksheet, XlsxError};

use super::formula::{double, quoted};
use super::layout::Layout;
use super::page::{Cell, Column, Page, Stored, Style, Styles};
use super::{number, sentences};
use crate::messages::{self, Arg};
use crate::model::{Criterion, Outside, Scale, Source};

/// Decimal places of weights: as many as the file may write.
const PLACES: usize = 12;

/// The columns that put the TOML together; nobody has to see them.
const PIECE: u16 = 8;
const JOINED: u16 = 9;

/// Writes the sheet of criteria and weights.
pub(super) fn weights(sheet: &mut Worksheet, styles: &Styles, layout: &Layout<'_>) -> Result<(), XlsxError> {
    sheet.set_name(&layout.sheets.criteria)?;
    let mut page = Page::new(sheet, styles);
    page.print(&sentences(layout.view).title());
    let column = |id: &str, width| Column::new(layout.word(&format!("column-{id}")), width);
    let columns = [
        column("criterion", 36.0),
        column("id", 18.0),
        column("group", 28.0),
        column("weight", 13.0),
        column("weight-before", 13.0),
        column("scale", 24.0),
        column("unit", 11.0),
        column("remark", 70.0),
    ];
    page.table(&columns, layout.sum_row() - 1, 1)?;
    let weights = layout.view.machine_weights();
    let mut joined = String::new();
    for (row, (criterion, weight)) in (1u32..).zip(layout.criteria().iter().zip(&weights)) {
        let index = (row - 1) as usize;
        let group = criterion.group.map(|group| layout.decision().groups()[group].name.get(layout.lang()));
        let value: f64 = weight.parse().unwrap_or_default();
        page.row(
            row,
            &[
                Cell::Text(criterion.name.get(layout.lang()).to_owned(), Style::Strong),
                Cell::text(&criterion.id),
                Cell::text(group.unwrap_or_default()),
                Cell::Number(value, Style::Input),
                Cell::Number(value, Style::Plain),
                Cell::text(&layout.word(&format!("scale-{}", criterion.scale.kind()))),
                Cell::text(criterion.unit.get(layout.lang())),
                Cell::Text(remark(layout, index, criterion), Style::Wrapped),
            ],
        )?;
        // A number becomes a text with the decimal sign of the reader's language.
        let (piece, text) = match layout.ranking().in_force().leaves_out(index) {
            true => (String::from("\"\""), String::new()),
            false => (
                format!(
                    "{}&SUBSTITUTE(ROUND({},{PLACES})&\"\",\",\",\".\")",
                    quoted(&format!("{} = ", criterion.id)),
                    cell(row, 3)
                ),
                format!("{} = {value}", criterion.id),
            ),
        };
        page.write((row, PIECE), &Cell::Formula(piece, Stored::Text(text.clone()), Style::Text))?;
        let glue = |before: &str| if before.is_empty() || text.is_empty() { "" } else { ", " };
        let together = format!("{joined}{}{text}", glue(&joined));
        let formula = match row {
            1 => cell(row, PIECE),
            _ => {
                let (before, piece) = (cell(row - 1, JOINED), cell(row, PIECE));
                format!("{before}&IF(OR({before}=\"\",{piece}=\"\"),\"\",\", \")&{piece}")
            }
        };
        joined = together;
        page.write((row, JOINED), &Cell::Formula(formula, Stored::Text(joined.clone()), Style::Text))?;
    }
    page.sheet.set_column_hidden(PIECE)?.set_column_hidden(JOINED)?;
    below(&mut page, layout, &joined)
}

/// The sum, what is set for the whole list, and the weights to paste back.
fn below(page: &mut Page<'_>, layout: &Layout<'_>, joined: &str) -> Result<(), XlsxError> {
    let sum = layout.sum_row();
    let all = format!("D2:D{sum}");
    let (right, wrong) = (layout.word("sum-right"), layout.word("sum-wrong"));
    let test = format!("ABS(D{}-100)<0.000000001", sum + 1);
    page.write((sum, 0), &Cell::Text(layout.word("sum"), Style::Label))?;
    page.write((sum, 3), &Cell::Formula(format!("ROUND(SUM({all}),{PLACES})"), Stored::Number(100.0), Style::Plain))?;
    let check = format!("IF({test},{},{})", quoted(&right), quoted(&wrong));
    page.write((sum, 4), &Cell::Formula(check, Stored::Text(right), Style::Label))?;
    // Said in words, too: colour alone tells nobody anything.
    let warning = Format::new().set_background_color("F8D7DA").set_font_color("8B0000").set_bold();
    let rule =
        ConditionalFormatFormula::new().set_rule(Formula::new(format!("NOT(ABS($D${}-100)<0.000000001)", sum + 1)));
    page.sheet.add_conditional_format(sum, 0, sum, 7, &rule.set_format(warning))?;

    let in_force = layout.ranking().in_force();
    let places = u32::try_from(in_force.places.get()).unwrap_or(u32::MAX);
    page.write((sum + 2, 0), &Cell::Text(layout.word("places"), Style::Label))?;
    page.write((sum + 2, 3), &Cell::Number(places.into(), Style::Input))?;
    page.write((sum + 3, 0), &Cell::Text(layout.word("maximum"), Style::Label))?;
    let maximum = if layout.is_sum() { Style::Input } else { Style::Derived };
    page.write((sum + 3, 3), &Cell::Number(double(in_force.maximum), maximum))?;

    page.write((sum + 5, 0), &Cell::Text(layout.word("toml"), Style::Label))?;
    page.write((sum + 6, 0), &Cell::Text(format!("[scenarios.{}]", layout.word("scenario")), Style::Line))?;
    let last = cell(sum - 1, JOINED);
    let formula = format!("\"weights = {{ \"&{last}&\" }}\"");
    let text = format!("weights = {{ {joined} }}");
    page.write((sum + 7, 0), &Cell::Formula(formula, Stored::Text(text), Style::Line))
}

fn cell(row: u32, column: u16) -> String {
    rust_xlsxwriter::row_col_to_cell(row, column)
}

/// What a reader has to know about a criterion.
fn remark(layout: &Layout<'_>, index: usize, criterion: &Criterion) -> String {
    let word = |id: &str| layout.word(&format!("remark-{id}"));
    let mut remarks = Vec::new();
    if layout.ranking().in_force().leaves_out(index) {
        remarks.push(word("left-out"));
    }
    match &criterion.source {
        Source::Column(_) => {}
        Source::Legal(_) => remarks.push(word("legal")),
        Source::DaysToDeadline => remarks.push(word("deadline")),
        Source::Dependents => remarks.push(word("dependents")),
    }
    if criterion.scale.is_relative() {
        remarks.push(word("relative"));
    }
    if layout.decision().scoring().tie_break.contains(&index) {
        remarks.push(word("tie-break"));
    }
    let described = criterion.description.get(layout.lang());
    if !described.is_empty() {
        remarks.insert(0, messages::text(layout.lang(), "workbook-remark", &[("text", Arg::from(described))]));
    }
    remarks.join(" ")
}

/// Writes the sheet of anchors.
pub(super) fn scales(sheet: &mut Worksheet, styles: &Styles, layout: &Layout<'_>) -> Result<(), XlsxError> {
    sheet.set_name(&layout.sheets.scales)?;
    let mut page = Page::new(sheet, styles);
    page.print(&sentences(layout.view).title());
    let column = |id: &str, width| Column::new(layout.word(&format!("column-{id}")), width);
    let columns = [
        column("criterion", 36.0),
        column("value", 40.0),
        column("unit", 11.0),
        column("percent", 16.0),
        column("meaning", 60.0),
        column("outside", 34.0),
    ];
    let rows =
        layout.anchors.last().map_or(1, |last| last.first + u32::try_from(last.all.len().max(1)).unwrap_or(1) - 1);
    page.table(&columns, rows, 1)?;
    for (criterion, anchors) in layout.criteria().iter().zip(&layout.anchors) {
        let name = Cell::Text(criterion.name.get(layout.lang()).to_owned(), Style::Text);
        if anchors.all.is_empty() {
            page.write((anchors.first, 0), &name)?;
            page.write((anchors.first, 4), &Cell::Text(layout.word("remark-relative"), Style::Text))?;
        }
        for (row, anchor) in (anchors.first..).zip(&anchors.all) {
            // The ends of a line are its ends: other percents would make it another kind of scale.
            let style = if matches!(criterion.scale, Scale::Linear { .. }) { Style::Plain } else { Style::Input };
            let outside = match criterion.scale {
                Scale::Linear { outside, .. } | Scale::Piecewise { outside, .. } => match outside {
                    Outside::Clamp => layout.word("outside-clamp"),
                    Outside::Reject => layout.word("outside-reject"),
                },
                _ => layout.word("outside-listed"),
            };
            let cells = [
                name.clone(),
                anchor.value.clone(),
                Cell::text(criterion.unit.get(layout.lang())),
                Cell::Number(anchor.percent, style),
                Cell::Text(anchor.label.clone(), Style::Wrapped),
                Cell::Text(outside, Style::Text),
            ];
            page.row(row, &cells)?;
        }
    }
    Ok(())
}

/// The weights in force under a scenario, for people to copy.
pub(super) fn in_percent(weight: &num_rational::BigRational) -> Cell {
    Cell::Number(number(weight, PLACES), Style::Score)
}
