//! Workbooks of LibreOffice and its relatives (`.ods`).
//!
//! All sheets are in one part, `content.xml`, and cells are typed there: a share is told from a number
//! and a day from both without looking at formats. Rows and cells that repeat are written once.
//!
//! Not read: subtables in cells, comments, drawings, recorded changes, and what formulas say (their
//! stored values count).
//!
//! Source: OASIS Open Document Format 1.3 part 3, 9.1 (tables), 19.384 to 19.392 (values of cells), and
//! part 2, 3.4 (encryption).

use std::collections::BTreeSet;

use quick_xml::events::{BytesStart, Event};
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

use super::cell;
use super::format::Format;
use super::package::Package;
use super::sheet::{Area, Builder, Content, MAX_COLUMNS, MAX_ROWS, NO_VALUE, Room, Sheet};
use super::xml::{Xml, append, attribute};
use super::{Problem, wanted};
use crate::input::cell::boolean::{self, Truth};
use crate::input::cell::{DecimalSign, Measure, NumberError, number};

const MEDIA_TYPE: &str = "application/vnd.oasis.opendocument.spreadsheet";

/// Whether a package says that it is such a workbook.
pub(super) fn is_one(package: &mut Package<'_>) -> Result<bool, Problem> {
    Ok(package.text("mimetype")?.is_some_and(|kind| kind.trim().starts_with(MEDIA_TYPE)))
}

/// Reads the sheets of a workbook, or the one that is asked for by its name.
pub(super) fn read(package: &mut Package<'_>, asked: Option<&str>) -> Result<Vec<Sheet>, Problem> {
    let manifest = package.text("META-INF/manifest.xml")?.unwrap_or_default();
    if manifest.contains("encryption-data") {
        return Err(Problem::Password);
    }
    let text = package.need("content.xml")?;
    let (names, hidden_styles) = outline(&text)?;
    let wanted = wanted(asked, &names)?;
    let mut number = 0;
    let mut room = Room::default();
    let mut sheets = Vec::new();
    let mut xml = Xml::new(&text);
    while let Some(start) = xml.element()? {
        match start.name().as_ref() {
            "table:table" => {
                let name = attribute(&start, "table:name").unwrap_or_default();
                number += 1;
                if wanted.contains(&(number - 1)) {
                    let style = attribute(&start, "table:style-name").unwrap_or_default();
                    let mut sheet = Builder::new(&name, hidden_styles.contains(&*style), &mut room);
                    table(&mut xml, &mut sheet)?;
                    sheets.push(sheet.finish()?);
                } else {
                    xml.skip(&start)?;
                }
            }
            // Cells that were deleted.
            "table:tracked-changes" => xml.skip(&start)?,
            _ => {}
        }
    }
    Ok(sheets)
}

/// The names of all sheets, and the styles that hide one.
fn outline(text: &str) -> Result<(Vec<String>, BTreeSet<String>), Problem> {
    let (mut named, mut hidden) = (Vec::new(), BTreeSet::new());
    let mut style = String::new();
    let mut xml = Xml::new(text);
    while let Some(start) = xml.element()? {
        match start.name().as_ref() {
            "style:style" => style = attribute(&start, "style:name").unwrap_or_default().into_owned(),
            "style:table-properties" if attribute(&start, "table:display").is_some_and(|shown| shown == "false") => {
                hidden.insert(style.clone());
            }
            "table:table" => {
                named.push(attribute(&start, "table:name").unwrap_or_default().into_owned());
                xml.skip(&start)?;
            }
            "table:tracked-changes" => xml.skip(&start)?,
            _ => {}
        }
    }
    Ok((named, hidden))
}

/// Reads the rows of a table that has just begun.
fn table(xml: &mut Xml<'_>, sheet: &mut Builder<'_>) -> Result<(), Problem> {
    let mut row = 0u32;
    // Rows may lie in groups, and in the group of those to be repeated on each page.
    let mut depth = 1;
    while 0 < depth {
        match xml.next()? {
            Event::Start(start) => match start.name().as_ref() {
                "table:table-row" => {
                    let repeated = repeated(&start, "table:number-rows-repeated");
                    let hidden = attribute(&start, "table:visibility").is_some_and(|seen| seen != "visible");
                    let cells = cells(xml, sheet, row)?;
                    // Below a table LibreOffice repeats an empty row to the end of the sheet.
                    let times = if cells.is_empty() { 0 } else { repeated };
                    if 1 < times {
                        let text = cells.iter().map(|cell| cell.text.len()).sum();
                        sheet.expect(row, times, cells.len(), text)?;
                    }
                    for again in 0..times {
                        for Filled { column, text, content } in &cells {
                            sheet.add((row.saturating_add(again), *column), text, *content, hidden)?;
                        }
                    }
                    row = row.saturating_add(repeated);
                }
                "table:table-row-group" | "table:table-header-rows" | "table:table-rows" => depth += 1,
                _ => xml.skip(&start)?,
            },
            Event::End(_) => depth -= 1,
            Event::Eof => return Err(Problem::Damaged),
            _ => {}
        }
    }
    Ok(())
}

/// How often a row or a cell is repeated; what nobody can read stands for one.
fn repeated(start: &BytesStart<'_>, name: &str) -> u32 {
    attribute(start, name).and_then(|times| times.parse().ok()).unwrap_or(1).max(1)
}

/// A cell with content.
struct Filled {
    column: u32,
    text: String,
    content: Content,
}

/// Reads the cells of a row that has just begun.
fn cells(xml: &mut Xml<'_>, sheet: &mut Builder<'_>, row: u32) -> Result<Vec<Filled>, Problem> {
    let mut filled = Vec::new();
    let mut column = 0u32;
    loop {
        let start = match xml.next()? {
            Event::Start(start) => start,
            Event::End(_) => return Ok(filled),
            Event::Eof => return Err(Problem::Damaged),
            _ => continue,
        };
        if !matches!(start.name().as_ref(), "table:table-cell" | "table:covered-table-cell") {
            xml.skip(&start)?;
            continue;
        }
        let times = repeated(&start, "table:number-columns-repeated");
        let wide = repeated(&start, "table:number-columns-spanned");
        let high = repeated(&start, "table:number-rows-spanned");
        if 1 < wide || 1 < high {
            let last = |first: u32, size: u32| first.saturating_add(size - 1);
            sheet.merge(Area { rows: (row, last(row, high)), columns: (column, last(column, wide)) });
        }
        let mut shown = String::new();
        paragraphs(xml, &mut shown)?;
        let (text, content) = typed(&start, shown);
        if !text.is_empty() || content != Content::Text {
            if MAX_ROWS <= row || MAX_COLUMNS < column.saturating_add(times) {
                return Err(Problem::TooLarge);
            }
            for again in 0..times {
                filled.push(Filled { column: column + again, text: text.clone(), content });
                // A long text repeated often is as large as a long list.
                if filled.len() * text.len() > 64 << 20 {
                    return Err(Problem::TooLarge);
                }
            }
        }
        column = column.saturating_add(times);
    }
}

/// What a cell holds, by its attributes and the text that is shown.
fn typed(start: &BytesStart<'_>, shown: String) -> (String, Content) {
    let value = |name| attribute(start, name);
    let kind = value("office:value-type");
    if value("calcext:value-type").is_some_and(|kind| kind == "error") {
        return (shown, Content::Error);
    }
    let number = || value("office:value").and_then(|number| number.trim().parse::<f64>().ok());
    let day = || value("office:date-value").map(|day| cell::iso_text(&day));
    // OpenOffice writes errors as numbers.
    if value("table:formula").is_some() && (shown.starts_with('#') || shown.starts_with("Err:")) {
        return (shown, Content::Error);
    }
    // Calc keeps the result of `=TRUE()` as a number and only shows the word.
    if let Some(flag) = flag(number(), &shown) {
        return (flag.to_string(), Content::Text);
    }
    match (kind.as_deref(), number(), day()) {
        (Some("percentage"), Some(number), _) => cell::number(number, &Format::Percent),
        (Some("currency"), Some(number), _) => {
            let format = match value("office:currency").filter(|currency| currency != "EUR") {
                None if has_unknown_unit(&shown) => return (shown, Content::Text),
                None => Format::Unit { power: 0, measure: Some(Measure::Money) },
                // Another currency is no euro, and stays beside the amount as in an XLSX.
                Some(currency) => Format::of_code(&format!("0 \"{}\"", currency.replace('"', ""))),
            };
            cell::number(number, &format)
        }
        // What a CSV of the sheet would not say of a plain number either.
        (_, Some(_), None) if has_unknown_unit(&shown) => (shown, Content::Text),
        (_, Some(number), None) => {
            let format = unit(number, &shown).unwrap_or(Format::Plain);
            let (text, content) = cell::number(number, &format);
            match prefixed(&text, &shown, content) {
                Some(name) if matches!(number::read(&name), Ok(number::Cell::Point(_))) => (name, content),
                Some(name) => (name, Content::Text),
                None => (text, content),
            }
        }
        (_, _, Some(day)) => (day, Content::Text),
        (Some("boolean"), ..) => {
            let flag = value("office:boolean-value").is_some_and(|flag| flag.eq_ignore_ascii_case("true"));
            (flag.to_string(), Content::Text)
        }
        (Some("string"), ..) => match value("office:string-value") {
            Some(text) if shown.is_empty() => (text.into_owned(), Content::Text),
            _ => (shown, Content::Text),
        },
        (None, ..) if value("table:formula").is_some() => (NO_VALUE.to_owned(), Content::NoValue),
        _ => (shown, Content::Text),
    }
}

/// Whether a number is shown with a unit that nobody can read here, such as `5 Stück`.
fn has_unknown_unit(shown: &str) -> bool {
    match number::read(shown) {
        // A fraction (`1 1/4`) has no unit.
        Err(NumberError::UnknownUnit(unit)) => !unit.starts_with(|c: char| c.is_ascii_digit()),
        _ => false,
    }
}

/// The truth value that is shown in a word for 1 or 0.
fn flag(stored: Option<f64>, shown: &str) -> Option<bool> {
    let is_word = shown.trim().chars().count() > 1 && shown.chars().all(|c| c.is_alphabetic() || c.is_whitespace());
    let flag = match boolean::read(shown).filter(|_| is_word)? {
        Truth::Yes => true,
        Truth::No => false,
        Truth::Cross | Truth::Missing => return None,
    };
    #[allow(clippy::float_cmp)] // Programs store exactly these two.
    (stored? == f64::from(u8::from(flag))).then_some(flag)
}

/// What the unit behind a shown number says of the stored one: `200 T€` may be shown for 200, which
/// then says 200000, or for 200000.
fn unit(stored: f64, shown: &str) -> Option<Format> {
    let behind = shown.rsplit(|c: char| c.is_ascii_digit()).next()?;
    let (power, measure) = number::known_unit(behind.trim())?;
    let power = i32::try_from(power).ok()?;
    let Ok(number::Cell::Point(amount)) = number::read(shown) else { return None };
    let readings = [DecimalSign::Comma, DecimalSign::Point].map(|sign| amount.under(Some(sign)).ok());
    // `1.234 T€` may be 1234 or 1.234 of them; nobody shows thousands with three decimals.
    let meant = readings.into_iter().flatten().map(|value| value.abs()).max()?.to_f64()?;
    // What is shown is rounded, so that only the size of the numbers can be compared.
    let is_stored_so = stored.abs() * 10f64.powi(power / 2) < meant;
    Some(Format::Unit { power: if is_stored_so { power } else { 0 }, measure })
}

/// The shown text of a whole number behind something that is part of it, such as `007`, `DO-P07` or `CHF 7` for 7.
fn prefixed(text: &str, shown: &str, content: Content) -> Option<String> {
    let Content::Number(number, _) = content else { return None };
    let is_plain = number.scale() == 0 && Decimal::ZERO <= number && shown != text;
    let before = shown.strip_suffix(text)?;
    let is_sign = |c: char| c.is_ascii_digit() || c.is_whitespace() || ".,'’+-−(".contains(c);
    let names = before.ends_with('0') || before.contains(|c| !is_sign(c));
    (is_plain && names).then(|| shown.to_owned())
}

/// Appends the text of a cell that has just begun, a line for each paragraph.
fn paragraphs(xml: &mut Xml<'_>, text: &mut String) -> Result<(), Problem> {
    let mut first = true;
    loop {
        match xml.next()? {
            Event::Start(start) if start.name().as_ref() == "text:p" => {
                if !first {
                    text.push('\n');
                }
                first = false;
                paragraph(xml, text)?;
            }
            // Comments, drawings, tables in a cell.
            Event::Start(start) => xml.skip(&start)?,
            Event::End(_) => return Ok(()),
            Event::Eof => return Err(Problem::Damaged),
            _ => {}
        }
    }
}

fn paragraph(xml: &mut Xml<'_>, text: &mut String) -> Result<(), Problem> {
    // Formatted pieces and links lie within each other.
    let mut depth = 1;
    while 0 < depth {
        let event = xml.next()?;
        match &event {
            Event::Start(start) => match start.name().as_ref() {
                "office:annotation" => xml.skip(start)?,
                "text:s" => {
                    // More blanks than anybody types would only take memory.
                    let count = repeated(start, "text:c").min(1000);
                    (0..count).for_each(|_| text.push(' '));
                    depth += 1;
                }
                "text:tab" => {
                    text.push('\t');
                    depth += 1;
                }
                "text:line-break" => {
                    text.push('\n');
                    depth += 1;
                }
                _ => depth += 1,
            },
            Event::End(_) => depth -= 1,
            Event::Eof => return Err(Problem::Damaged),
            other => append(other, text),
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What is read of rows, and whether any room was taken.
    fn read(rows: &str) -> (Result<(), Problem>, bool) {
        let text = format!("<table:table>{rows}</table:table>");
        let (mut xml, mut room) = (Xml::new(&text), Room::default());
        assert!(xml.element().unwrap().is_some());
        let read = table(&mut xml, &mut Builder::new("Liste", false, &mut room));
        (read, room != Room::default())
    }

    #[test]
    fn a_row_repeated_beyond_the_end_of_the_sheet_is_refused_before_anything_is_copied() {
        let row = |times: u32| {
            let cell = "<table:table-cell office:value-type='float' office:value='1'/>";
            format!("<table:table-row table:number-rows-repeated='{times}'>{cell}</table:table-row>")
        };
        assert_eq!(read(&row(1_048_577)), (Err(Problem::TooLarge), false));
        assert_eq!(read(&row(2)), (Ok(()), true));
    }
}
