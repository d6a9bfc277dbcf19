//! The sheet of notes: what stands around a ranking, then what the workbook can and cannot do.

use rust_xlsxwriter::{Worksheet, XlsxError};

use super::layout::{LIVE, Layout};
use super::page::{Cell, Column, Page, Style, Styles};
use super::sentences;
use crate::messages::{self, Arg};
use crate::render::view::RankingView;

/// Characters in a line.
const WIDTH: f64 = 100.0;

/// Writes the sentences around a ranking; `more` stand before them.
pub(super) fn write(
    sheet: &mut Worksheet,
    styles: &Styles,
    view: &RankingView<'_>,
    more: &[String],
) -> Result<(), XlsxError> {
    let sentences = sentences(view);
    sheet.set_name(messages::word(view.lang(), "workbook-sheet-notes"))?;
    let mut page = Page::new(sheet, styles);
    page.print(&sentences.title());
    page.widths(&[Column::new("", WIDTH)])?;
    let mut lines = vec![(sentences.title(), Style::Label), (sentences.facts().join(" · "), Style::Note)];
    lines.extend(more.iter().map(|text| (text.clone(), Style::Note)));
    for note in sentences.opening().into_iter().chain(sentences.notes()) {
        lines.push((note.text, Style::Note));
        lines.extend(note.items.into_iter().map(|item| (format!("– {item}"), Style::Note)));
    }
    for (row, (text, style)) in (0u32..).zip(lines) {
        page.row(row, &[Cell::Text(text, style)])?;
    }
    Ok(())
}

/// What the calculating workbook can and cannot do. Where scores are no sums, nothing follows what is changed.
pub(super) fn of_calculation(layout: &Layout<'_>) -> Vec<String> {
    let words = |ids: &[&str]| ids.iter().map(|id| layout.word(&format!("note-{id}"))).collect::<Vec<_>>();
    if !layout.is_sum() {
        return words(&["method", "legend-method", "rules", "rounding", "as-computed"]);
    }
    let mut notes = words(&["use", "legend", "rules", "rounding"]);
    if layout.criteria().iter().any(|criterion| criterion.column().is_none()) {
        notes.push(layout.word("note-derived"));
    }
    if layout.criteria().iter().any(|criterion| criterion.scale.is_relative()) {
        notes.push(layout.word("note-relative"));
    }
    if !layout.is_live() {
        notes.push(messages::text(layout.lang(), "workbook-note-long", &[("count", Arg::from(LIVE))]));
    }
    notes.push(layout.word("note-as-computed"));
    notes
}
