//! Spreadsheets: from the bytes of an XLSX or ODS file to the cells of one sheet.
//!
//! ```text
//! bytes ──► package ──► xlsx / ods ──► Sheet ──► pick ──► Table (sheet, header)
//!           (ZIP, limits)  (XML; cell and format say what is typed)
//! ```
//!
//! What a cell holds is decided by its type, never by guessing: numbers, days and truth values come
//! typed, and texts are left to the readers of cells ([`super::cell`]), like those of a CSV. Errors,
//! formulas without a stored value, hidden rows and merged cells are kept as such, so that
//! the reader of project lists can report them at their place.
//!
//! Why not the crate calamine, which reads all this with one call: in version 0.38 two cells far apart
//! take hundreds of gigabytes and end the program, an unfinished comment in an ODS file never ends, one
//! error value that is newer than the library (`#SPILL!`) or a line break between two cells of an ODS
//! file makes a whole sheet unreadable, ODS shares are not told from numbers, and hidden rows and
//! formulas without values are not told at all. It is built on the same two crates as this, `zip` and
//! `quick-xml`.
//!
//! Not here: `.xls`, `.xlsb` and `.fods`, writing, and what columns mean.

mod cell;
mod format;
mod ods;
mod package;
mod pick;
mod sheet;
#[cfg(test)]
mod tests;
mod xlsx;
mod xml;

use std::ops::Range;
use std::path::Path;

pub use pick::Header;
pub use sheet::{Area, Cell, Content, Row, Sheet, address, letters};

/// The endings that spreadsheets have, with those of which only a clear word can be said.
const ENDINGS: [&str; 5] = ["xlsx", "xlsm", "ods", "xls", "xlsb"];

/// A sheet with its header.
#[derive(Clone, Debug)]
pub struct Table {
    /// The sheet.
    pub sheet: Sheet,
    /// Its header; what is below are the rows of the list.
    pub header: Header,
    /// Other sheets that could have been meant, if none was named.
    pub others: Vec<String>,
}

/// Why there is nothing to read in a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Problem {
    /// More than can be read: 256 MiB unpacked, 16 million cells, rows or columns beyond the last.
    TooLarge,
    /// A ZIP file that is cut short or breaks the rules for such files.
    Damaged,
    /// The workbook is protected by a password.
    Password,
    /// The file format of Excel until 2003 (`.xls`).
    OldExcel,
    /// The binary file format of Excel (`.xlsb`).
    BinaryExcel,
    /// A ZIP file that is no spreadsheet, such as a text document.
    OtherPackage,
    /// A web page.
    Html,
    /// Text, perhaps a CSV.
    Delimited,
    /// Something else.
    Unknown,
    /// No bytes, no sheet, or none with content.
    Empty,
    /// No sheet has the name asked for; these there are.
    UnknownSheet(Vec<String>),
}

/// Whether the name of a file says that it is a spreadsheet.
#[must_use]
pub fn is_spreadsheet(path: &Path) -> bool {
    path.extension().is_some_and(|ending| ENDINGS.iter().any(|known| ending.eq_ignore_ascii_case(known)))
}

/// Splits `liste.xlsx#Projekte` into the file and the sheet. A file may have `#` in its name, and so
/// may a sheet.
#[must_use]
pub fn split_sheet(named: &str) -> (&str, Option<&str>) {
    let cut = named.match_indices('#').find(|(at, _)| is_spreadsheet(Path::new(&named[..*at])));
    cut.map_or((named, None), |(at, _)| (&named[..at], Some(&named[at + 1..])))
}

/// Reads the sheet asked for, or the one that looks like a list; `known` says of a text whether it is
/// the name of a column.
///
/// # Errors
///
/// A [`Problem`] that says why there is no such sheet.
pub fn read(bytes: &[u8], asked: Option<&str>, known: &dyn Fn(&str) -> bool) -> Result<Table, Problem> {
    read_within(package::LIMIT, bytes, asked, known)
}

fn read_within(limit: u64, bytes: &[u8], asked: Option<&str>, known: &dyn Fn(&str) -> bool) -> Result<Table, Problem> {
    let mut package = package::Package::open(bytes, limit)?;
    let mut sheets =
        if ods::is_one(&mut package)? { ods::read(&mut package, asked)? } else { xlsx::read(&mut package, asked)? };
    let pick::Pick { sheet, header, others } = pick::pick(&sheets, known).ok_or(Problem::Empty)?;
    Ok(Table { sheet: sheets.swap_remove(sheet), header, others })
}

/// Sheets that a workbook may have; a few hundred are the most that anybody can look at.
const MAX_SHEETS: usize = 10_000;

/// Which sheets are to be read, by their numbers: the one asked for, or all. Names are equal regardless
/// of case, but another program may have made two that differ in it.
fn wanted(asked: Option<&str>, names: &[String]) -> Result<Range<usize>, Problem> {
    if MAX_SHEETS < names.len() {
        return Err(Problem::TooLarge);
    }
    let Some(asked) = asked else { return Ok(0..names.len()) };
    let folded = asked.to_lowercase();
    let exact = names.iter().position(|name| name == asked);
    let found = exact.or_else(|| names.iter().position(|name| name.to_lowercase() == folded));
    found.map(|at| at..at + 1).ok_or_else(|| Problem::UnknownSheet(names.to_vec()))
}
