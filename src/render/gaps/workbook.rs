//! The list of gaps as an XLSX workbook, to be filled in where it opens.
//!
//! The same lines and texts as the CSV. The header stays in sight, each column can be filtered (a
//! department looks for its own lines), and the two columns for the answers are coloured. A cell is text
//! and never a formula, so that nothing needs to be made harmless.

use rust_xlsxwriter::{Color, DocProperties, ExcelDateTime, Format, FormatAlign, FormatBorder, Workbook, XlsxError};

use super::{ANSWERS, COLUMNS, lines};
use crate::finding::Gap;
use crate::messages;
use crate::model::Lang;

/// Widths of the columns, in characters.
const WIDTHS: [f64; COLUMNS.len()] = [24.0, 18.0, 40.0, 28.0, 44.0, 34.0, 16.0, 40.0];

/// Characters that a cell can hold.
const LONGEST: usize = 32_767;

/// Writes the gaps as a workbook; `None` if there are more of them than a sheet has rows. The same gaps
/// give the same bytes.
#[must_use]
pub fn xlsx(gaps: &[Gap], lang: Lang) -> Option<Vec<u8>> {
    write(gaps, lang).ok()
}

fn write(gaps: &[Gap], lang: Lang) -> Result<Vec<u8>, XlsxError> {
    let mut workbook = Workbook::new();
    // A clock would make every run another file.
    let created = ExcelDateTime::from_ymd(2000, 1, 1)?;
    workbook.set_properties(&DocProperties::new().set_creation_datetime(&created));
    let sheet = workbook.add_worksheet();
    sheet.set_name(messages::word(lang, "gap-sheet"))?;

    let header = Format::new().set_bold().set_text_wrap().set_border_bottom(FormatBorder::Thin);
    let text = Format::new().set_text_wrap().set_align(FormatAlign::Top).set_border(FormatBorder::Hair);
    let answer = text.clone().set_background_color(Color::RGB(0x00FF_F7D6));
    for (column, (title, width)) in (0u16..).zip(COLUMNS.into_iter().zip(WIDTHS)) {
        sheet.set_column_width(column, width)?;
        sheet.write_string_with_format(0, column, messages::word(lang, title), &header)?;
    }
    let mut last = 0;
    for (row, line) in (1u32..).zip(lines(gaps, lang)) {
        last = row;
        sheet.set_row_height(row, height(&line))?;
        for (column, cell) in (0u16..).zip(line) {
            let format = if ANSWERS.contains(&usize::from(column)) { &answer } else { &text };
            if cell.is_empty() {
                sheet.write_blank(row, column, format)?;
            } else {
                let cell: String = cell.chars().take(LONGEST).collect();
                sheet.write_string_with_format(row, column, cell, format)?;
            }
        }
    }
    sheet.autofilter(0, 0, last, u16::try_from(COLUMNS.len() - 1).unwrap_or(0))?;
    sheet.set_freeze_panes(1, 0)?;
    sheet.set_landscape().set_paper_size(9).set_print_fit_to_pages(1, 0);
    sheet.set_repeat_rows(0, 0)?;
    workbook.save_to_buffer()
}

/// The height of a row in points, by its longest cell: programs differ in whether they see to it that a
/// text of several lines can be read.
fn height(line: &[String]) -> f64 {
    const LINE: f64 = 15.0;
    // The highest row that Excel has.
    const GREATEST: f64 = 409.0;
    let lines = line.iter().zip(WIDTHS).map(|(cell, width)| {
        // Words do not fill a line to its end.
        let lines = cell.lines().map(|line| f64::from(u32::try_from(line.chars().count()).unwrap_or(u32::MAX)) / width);
        lines.map(|line| (line * 1.15).ceil().max(1.0)).sum::<f64>()
    });
    (lines.fold(1.0, f64::max) * LINE).min(GREATEST)
}

#[cfg(test)]
mod tests {
    use super::super::tests::gap;
    use super::*;
    use crate::input::sheets;

    fn rows(bytes: &[u8]) -> Vec<Vec<String>> {
        let table = sheets::read(bytes, None, &|_| true).unwrap();
        table.sheet.rows().map(|row| row.cells().map(|cell| cell.text.to_owned()).collect()).collect()
    }

    #[test]
    fn the_workbook_holds_the_lines_of_the_csv_as_texts() {
        let gaps = [gap("Soziales", "2", "Kosten"), gap("=1+1", "1", "Übersicht\nzweite Zeile")];
        let bytes = xlsx(&gaps, Lang::De).unwrap();
        let found = rows(&bytes);
        let header = [
            "Fachbereich",
            "Projektnummer",
            "Projekt",
            "Fehlende Angabe",
            "Zulässige Angaben",
            "Wenn die Angabe fehlt",
            "Angabe",
            "Begründung",
        ];
        assert_eq!(found[0], header);
        assert_eq!(found[1][..4], ["=1+1", "1", "Name von 1", "Übersicht\nzweite Zeile"]);
        assert_eq!(found[2][..4], ["Soziales", "2", "Name von 2", "Kosten"]);
        assert_eq!(found.len(), 3);
        assert_eq!(sheets::read(&bytes, Some("Fehlende Angaben"), &|_| true).unwrap().header.row, 0);
    }

    #[test]
    fn the_same_gaps_give_the_same_bytes() {
        let gaps = [gap("A", "1", "x"), gap("B", "2", "y")];
        assert_eq!(xlsx(&gaps, Lang::En), xlsx(&gaps, Lang::En));
        assert!(xlsx(&[], Lang::En).is_some());
    }

    #[test]
    fn texts_longer_than_a_cell_are_cut() {
        let gaps = [gap("A", "1", &"ä".repeat(40_000))];
        assert_eq!(rows(&xlsx(&gaps, Lang::En).unwrap())[1][3].chars().count(), LONGEST);
    }
}
