//! One sheet: cells with their formats, and what every sheet has (head in sight, filter, print setup).
//!
//! A text is written as a text, never as a formula, whatever it begins with. A formula is written with
//! the result that vorrang computed, so that programs that do not calculate show the right number.
//! Number formats are the built-in ones or use `,` and `.` as the file format defines them: programs
//! write both, and dates, as the language of the reader does.

use jiff::civil::Date;
use rust_xlsxwriter::{Color, ExcelDateTime, Format, FormatAlign, FormatBorder, Formula, Worksheet, XlsxError};

use crate::messages;
use crate::model::Lang;
use crate::render::plain_lines;

/// A cell by row and column, both from 0.
pub(super) type At = (u32, u16);

/// Characters that a cell can hold.
const LONGEST: usize = 32_767;

/// What a cell looks like.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Style {
    Text,
    /// A text that stands out.
    Strong,
    /// A text of several lines.
    Wrapped,
    /// Outside of tables: a text that stands out, one line, several lines.
    Label,
    Line,
    Note,
    /// A count.
    Whole,
    /// A number with its own digits.
    Plain,
    /// A score or a contribution.
    Score,
    /// A utility as a share of 1, shown in percent.
    Percent,
    /// An amount of money, days or the like.
    Amount,
    Date,
    /// To be changed by hand.
    Input,
    /// The same, with separators of thousands.
    InputAmount,
    /// Derived from something that is not in the workbook.
    Derived,
    /// A rank with a place, which a dot tells as well.
    Placed,
    /// What no formula computes, and the cell says so: a utility, a score, a count.
    FixedPercent,
    FixedScore,
    FixedWhole,
}

/// What stands in a cell.
#[derive(Clone, Debug)]
pub(super) enum Cell {
    Empty(Style),
    Text(String, Style),
    Number(f64, Style),
    Date(Date),
    Formula(String, Stored, Style),
}

/// The result of a formula as vorrang computed it.
#[derive(Clone, Debug)]
pub(super) enum Stored {
    Number(f64),
    Text(String),
}

impl Cell {
    pub(super) fn text(text: &str) -> Self {
        Self::Text(text.to_owned(), Style::Text)
    }

    pub(super) fn whole(number: u32) -> Self {
        Self::Number(f64::from(number), Style::Whole)
    }

    /// A count, or nothing.
    pub(super) fn maybe(number: Option<usize>) -> Self {
        number.and_then(|number| u32::try_from(number).ok()).map_or(Self::Empty(Style::Whole), Self::whole)
    }

    /// A count that no formula computes and that might be expected to, or nothing.
    pub(super) fn fixed(number: Option<usize>) -> Self {
        let number = number.and_then(|number| u32::try_from(number).ok());
        number.map_or(Self::Empty(Style::Whole), |number| Self::Number(number.into(), Style::FixedWhole))
    }
}

impl Stored {
    /// A number, or the empty text of a formula that gives none.
    pub(super) fn maybe(number: Option<usize>) -> Self {
        let number = number.and_then(|number| u32::try_from(number).ok());
        number.map_or_else(|| Self::Text(String::new()), |number| Self::Number(number.into()))
    }
}

/// A column: its title and its width in characters.
pub(super) struct Column {
    pub(super) title: String,
    pub(super) width: f64,
}

impl Column {
    pub(super) fn new(title: impl Into<String>, width: f64) -> Self {
        Self { title: title.into(), width }
    }
}

/// The formats of a workbook.
pub(super) struct Styles {
    header: Format,
    all: Vec<Format>,
}

impl Styles {
    /// Formats with so many decimal places for scores, in a language.
    pub(super) fn new(digits: usize, lang: Lang) -> Self {
        let free = Format::new().set_align(FormatAlign::Top);
        let base = free.clone().set_border_bottom(FormatBorder::Thin).set_border_bottom_color(Color::RGB(0x00D0_D0D0));
        let words = base.clone().set_align(FormatAlign::Left).set_indent(1);
        let fixed = |places: usize| format!("#,##0.{}", "0".repeat(places));
        let framed = base.clone().set_border(FormatBorder::Thin).set_border_color(Color::RGB(0x00B0_B0B0));
        let grey = framed.clone().set_background_color(Color::RGB(0x00EB_EBEB)).set_italic();
        let said = messages::word(lang, "workbook-fixed").replace('"', "");
        let constant = |format: String| grey.clone().set_num_format(format!("{format}\" {said}\""));
        // In the order of the styles.
        let all = vec![
            words.clone(),
            words.clone().set_bold(),
            words.set_text_wrap(),
            free.clone().set_bold(),
            free.clone(),
            free.set_text_wrap(),
            base.clone().set_num_format_index(1),
            base.clone(),
            base.clone().set_num_format(fixed(digits)),
            base.clone().set_num_format(format!("0.{}%", "0".repeat(digits))),
            base.clone().set_num_format_index(3),
            // Written the way of the reader's language.
            base.clone().set_num_format_index(14),
            framed.clone().set_background_color(Color::RGB(0x00FF_F7D6)),
            framed.clone().set_background_color(Color::RGB(0x00FF_F7D6)).set_num_format_index(3),
            grey.clone(),
            base.set_num_format("0\" ●\"").set_bold().set_background_color(Color::RGB(0x00E3_F1E3)),
            constant(format!("0.{}%", "0".repeat(digits))),
            constant(fixed(digits)),
            constant("0".to_owned()),
        ];
        let header = Format::new()
            .set_bold()
            .set_text_wrap()
            .set_align(FormatAlign::VerticalCenter)
            .set_background_color(Color::RGB(0x00DD_E7F0))
            .set_border_bottom(FormatBorder::Thin);
        Self { header, all }
    }

    pub(super) fn get(&self, style: Style) -> &Format {
        self.all.get(style as usize).unwrap_or(&self.header)
    }
}

/// The height of a line in points.
const LINE: f64 = 15.0;

/// How many lines a text takes in a column, where words do not fill a line to its end.
fn lines(text: &str, width: f64) -> f64 {
    let characters = |line: &str| f64::from(u32::try_from(line.chars().count()).unwrap_or(u32::MAX));
    text.lines().map(|line| (characters(line) * 1.15 / width).ceil().max(1.0)).sum::<f64>()
}

/// A text as the result of a formula. The crate tells numbers, truth values and errors among results by
/// their looks; a space behind it keeps an id such as `007` a text.
fn stored_text(text: &str) -> String {
    let text: String = text.chars().take(LONGEST).collect();
    let looks_otherwise =
        text.parse::<f64>().is_ok() || matches!(text.as_str(), "TRUE" | "FALSE") || text.starts_with('#');
    if looks_otherwise { text + " " } else { text }
}

/// A sheet that is being written.
pub(super) struct Page<'w> {
    pub(super) sheet: &'w mut Worksheet,
    pub(super) styles: &'w Styles,
    widths: Vec<f64>,
}

impl<'w> Page<'w> {
    pub(super) fn new(sheet: &'w mut Worksheet, styles: &'w Styles) -> Self {
        Self { sheet, styles, widths: Vec::new() }
    }

    pub(super) fn write(&mut self, (row, column): At, cell: &Cell) -> Result<(), XlsxError> {
        match cell {
            Cell::Empty(style) => self.sheet.write_blank(row, column, self.styles.get(*style))?,
            Cell::Text(text, style) if text.is_empty() => {
                self.sheet.write_blank(row, column, self.styles.get(*style))?
            }
            Cell::Text(text, style) => {
                let text: String = plain_lines(text).chars().take(LONGEST).collect();
                self.sheet.write_string_with_format(row, column, text, self.styles.get(*style))?
            }
            Cell::Number(number, style) => {
                self.sheet.write_number_with_format(row, column, *number, self.styles.get(*style))?
            }
            Cell::Date(date) => {
                let format = self.styles.get(Style::Date);
                let year = u16::try_from(date.year()).unwrap_or_default();
                match ExcelDateTime::from_ymd(year, date.month().unsigned_abs(), date.day().unsigned_abs()) {
                    Ok(day) => self.sheet.write_datetime_with_format(row, column, &day, format)?,
                    // Spreadsheets count days from 1900 on.
                    Err(_) => self.sheet.write_string_with_format(row, column, date.to_string(), format)?,
                }
            }
            Cell::Formula(formula, stored, style) => {
                let stored = match stored {
                    Stored::Number(number) => number.to_string(),
                    Stored::Text(text) => stored_text(text),
                };
                let formula = Formula::new(formula).set_result(stored);
                self.sheet.write_formula_with_format(row, column, formula, self.styles.get(*style))?
            }
        };
        Ok(())
    }

    /// Cells side by side, so high that texts of several lines can be read: programs differ in whether
    /// they see to that themselves.
    pub(super) fn row(&mut self, row: u32, cells: &[Cell]) -> Result<(), XlsxError> {
        let lines = cells.iter().zip(&self.widths).map(|(cell, width)| match cell {
            Cell::Text(text, Style::Wrapped | Style::Note) => lines(text, *width),
            _ => 1.0,
        });
        let lines = lines.fold(1.0, f64::max);
        if 1.0 < lines {
            // The highest row that Excel has.
            self.sheet.set_row_height(row, (lines * LINE).min(409.0))?;
        }
        (0u16..).zip(cells).try_for_each(|(column, cell)| self.write((row, column), cell))
    }

    /// Titles over columns.
    pub(super) fn heads(&mut self, row: u32, columns: &[Column]) -> Result<(), XlsxError> {
        for (column, head) in (0u16..).zip(columns) {
            self.sheet.write_string_with_format(row, column, &head.title, &self.styles.header)?;
        }
        // Titles are bold, and their words are long.
        let lines = columns.iter().map(|column| lines(&column.title, column.width / 1.25));
        self.sheet.set_row_height(row, lines.fold(1.0, f64::max).min(8.0) * LINE + 3.0)?;
        Ok(())
    }

    /// A table from the first row on: titles that stay in sight and on every printed page, widths, a
    /// filter. `fixed` columns stay in sight, too.
    pub(super) fn table(&mut self, columns: &[Column], rows: u32, fixed: u16) -> Result<(), XlsxError> {
        self.heads(0, columns)?;
        self.widths(columns)?;
        self.sheet.set_freeze_panes(1, fixed)?;
        let last = u16::try_from(columns.len().saturating_sub(1)).unwrap_or(u16::MAX);
        self.sheet.autofilter(0, 0, rows.max(1), last)?;
        self.sheet.set_repeat_rows(0, 0)?;
        Ok(())
    }

    pub(super) fn widths(&mut self, columns: &[Column]) -> Result<(), XlsxError> {
        self.widths = columns.iter().map(|column| column.width).collect();
        for (column, head) in (0u16..).zip(columns) {
            self.sheet.set_column_width(column, head.width)?;
        }
        Ok(())
    }

    /// A4 across, as wide as the page, with title and page number.
    pub(super) fn print(&mut self, title: &str) {
        // `&` begins a code in heads and feet of pages; there they have 255 characters.
        let title: String = title.chars().take(150).collect::<String>().replace('&', "&&");
        // The empty text as a result would be written as this.
        self.sheet.set_formula_result_default("");
        self.sheet.set_landscape().set_paper_size(9).set_print_fit_to_pages(1, 0);
        self.sheet.set_margins(0.4, 0.4, 0.6, 0.6, 0.3, 0.3);
        self.sheet.set_header(format!("&L{title}&R&A"));
        self.sheet.set_footer("&R&P / &N");
    }
}
