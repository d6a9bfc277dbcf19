//! A list as it is displayed: header and rows of texts, whatever file they come from.
//!
//! For those who want to look at a list before they know what its columns mean, as a new decision does
//! that is made from one. Delimited files and spreadsheets are read alike; what one cell means is left
//! to [`super::cell`], and project lists of a decision are read by the reader of project lists, which
//! keeps no texts that nobody asked for.

use std::path::Path;

use rust_decimal::Decimal;

use super::cell::unprotected;
use super::delimited::{self, Header, Opened, Problems, Record, TableError};
use super::files::{self, Asked};
use super::projects;
use super::sheets::{self, Content, Table};
use crate::finding::Findings;
use crate::source::{Columns, FileId, Hidden, Place, SourceFile, Sources, Workbook};

/// A list with a header.
#[derive(Clone, Debug)]
pub struct List {
    /// The file.
    pub file: FileId,
    /// The sheet, if the file is a spreadsheet.
    pub sheet: Option<String>,
    /// The delimiter, if the file has one.
    pub delimiter: Option<u8>,
    /// What stands above each column, as written, and where; empty where a column has no header.
    pub headers: Vec<(String, Place)>,
    /// The rows below, without blank ones and headings.
    pub rows: Vec<ListRow>,
    /// Rows that hold nothing but one cell over several columns, as headings do.
    pub headings: Vec<(Place, String)>,
}

/// A row of a list.
#[derive(Clone, Debug)]
pub struct ListRow {
    /// Where it is, as [`Place::Cell`] says it.
    record: usize,
    /// Whether the spreadsheet hides it.
    pub hidden: bool,
    /// Its cells, as many as there are headers; a cell without one gives it an empty header.
    pub cells: Vec<ListCell>,
}

/// A cell of a list.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ListCell {
    /// The text that a CSV would hold.
    pub text: String,
    /// The number, if its file gives it as one; a share of 45 % is 45.
    pub number: Option<Decimal>,
    /// Whether it holds an error value or a formula whose value was not stored.
    pub unusable: bool,
}

impl List {
    /// Where a cell stands.
    #[must_use]
    pub fn place(&self, row: &ListRow, column: usize) -> Place {
        Place::Cell { file: self.file, record: row.record, column }
    }
}

/// Reads a list named as on the command line, `liste.xlsx#Projekte` or `liste.csv`; `known` says of a
/// text whether it is the name of a column, to find delimiter, sheet and header. `None` if there is
/// nothing to read, and a finding says why.
pub fn read(sources: &mut Sources, findings: &mut Findings, named: &str, known: &dyn Fn(&str) -> bool) -> Option<List> {
    let (path, asked) = sheets::split_sheet(named);
    let name = path.replace('\\', "/");
    if !files::is_list(Path::new(path)) {
        let place = Place::Argument(named.to_owned());
        findings.push(files::kind_unknown(&name, place).message("file-kind-no-table"));
        return None;
    }
    let file = files::read(sources, findings, Path::new(path), name, &Asked::Directly(named), false)?;
    if let Some(Workbook::Packed { bytes, .. }) = sources.get_mut(file).workbook.take() {
        let table = projects::open_sheet(&bytes, asked, None, file, &sources.get(file).name, known, findings)?;
        let list = of_sheet(&table, file);
        sources.get_mut(file).hidden = Some(Hidden::Sheet { columns: Columns::default(), header: table.header.rows() });
        sources.get_mut(file).workbook = Some(Workbook::Read(table.sheet));
        return Some(list);
    }
    if sources.get(file).text.unread().is_some() {
        files::read_late(sources, findings, file)?;
    }
    let SourceFile { text, name, .. } = sources.get(file);
    let list = of_text(text, file, known);
    match list {
        Ok((list, problems, body)) => {
            projects::report_problems(&problems, file, name, findings);
            sources.get_mut(file).delimiter = list.delimiter;
            // Nobody has said yet which of its columns are to be used.
            sources.get_mut(file).hidden = Some(Hidden::delimited(Columns::default(), body));
            Some(list)
        }
        Err(error) => {
            findings.push(projects::table_error(&error, file, name));
            sources.get_mut(file).hidden = Some(projects::hidden_after(&error));
            None
        }
    }
}

fn of_sheet(table: &Table, file: FileId) -> List {
    let Table { sheet, header, .. } = table;
    let place = |record, column| Place::Cell { file, record, column };
    let below = || sheet.rows().filter(|row| header.row < row.index && !row.is_blank());
    let heading = |row| projects::heading(row, sheet).map(|area| area.columns.0 as usize);
    let headings = below().filter_map(|row| {
        let column = heading(row)?;
        Some((place(row.index, column), row.get(column).map_or("", |cell| cell.text).to_owned()))
    });
    let rows = || below().filter(|row| heading(*row).is_none());
    let width = rows().filter_map(|row| row.cells().last()).map(|cell| cell.column + 1).max().unwrap_or(0);
    let names = header.names.iter().map(String::as_str).chain(std::iter::repeat(""));
    let names = names.take(width.max(header.names.len())).enumerate();
    let headers: Vec<_> =
        names.map(|(column, name)| (unprotected(name).to_owned(), place(header.first, column))).collect();
    let rows_of_texts = rows().map(|row| {
        let mut cells = vec![ListCell::default(); headers.len()];
        for cell in row.cells() {
            if let Some(slot) = cells.get_mut(cell.column) {
                let (number, unusable) = match cell.content {
                    Content::Text => (None, false),
                    Content::Number(number, _) => (Some(number), false),
                    Content::Error | Content::NoValue => (None, true),
                };
                *slot = ListCell { text: unprotected(cell.text).to_owned(), number, unusable };
            }
        }
        ListRow { record: row.index, hidden: row.hidden, cells }
    });
    let rows = rows_of_texts.collect();
    let headings = headings.collect();
    List { file, sheet: Some(sheet.name.clone()), delimiter: None, headers, rows, headings }
}

/// Lines among which a header is looked for, as in a sheet.
const LINES: usize = 50;

/// So few known names in the first line make it worth looking for a header below a title.
const FEW: usize = 2;

/// Opens a text at its header, which may stand below a title as in a sheet.
fn open(text: &str, known: &dyn Fn(&str) -> bool) -> Result<Opened, TableError> {
    let n_known = |opened: &Opened| opened.headers.iter().filter(|header| known(&header.name)).count();
    let first = delimited::open(text, known)?;
    let at_first = n_known(&first);
    if FEW <= at_first {
        return Ok(first);
    }
    let starts = text.match_indices('\n').map(|(at, _)| at + 1).take(LINES);
    let mut best = (at_first, first);
    for start in starts {
        let Ok(opened) = delimited::open(&text[start..], known) else { continue };
        if best.0 < n_known(&opened) {
            best = (n_known(&opened), shifted(opened, start));
        }
    }
    Ok(best.1)
}

/// The same in a text that has `by` more bytes in front.
fn shifted(mut opened: Opened, by: usize) -> Opened {
    opened.body += by;
    opened.seen += by;
    opened.headers.iter_mut().for_each(|header| header.span = header.span.start + by..header.span.end + by);
    // What is odd about a header is told by whoever reads the list in earnest.
    Opened { problems: Problems::default(), ..opened }
}

/// The list in a text, what is wrong with it, and where its header ends.
fn of_text(text: &str, file: FileId, known: &dyn Fn(&str) -> bool) -> Result<(List, Problems, usize), TableError> {
    let opened = open(text, known)?;
    let name = |header: &Header| unprotected(&header.name).to_owned();
    let headers = opened.headers.iter().map(|header| (name(header), Place::span(file, header.span.clone())));
    let headers: Vec<_> = headers.collect();
    let read = delimited::read_records(text, &opened, Vec::new, |rows, record: Record<'_>| {
        let cells =
            record.iter().map(|text| ListCell { text: unprotected(text).to_owned(), ..ListCell::default() }).collect();
        rows.push(ListRow { record: record.offset(), hidden: false, cells });
    });
    let rows = read.collectors.into_iter().flatten().collect();
    let list = List { file, sheet: None, delimiter: Some(opened.delimiter), headers, rows, headings: Vec::new() };
    Ok((list, read.problems, opened.body))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::finding::Code;

    fn known(name: &str) -> bool {
        ["id", "name", "Nr.", "Projekt", "Kosten (EUR)"].contains(&name)
    }

    fn list(name: &str, content: &[u8], named: &str) -> (Option<List>, Sources, Vec<Code>) {
        let folder = tempfile::tempdir().unwrap();
        std::fs::write(folder.path().join(name), content).unwrap();
        let (mut sources, mut findings) = (Sources::default(), Findings::new(5));
        let named = folder.path().join(named).to_string_lossy().into_owned();
        let list = read(&mut sources, &mut findings, &named, &known);
        let codes = findings.iter().map(|finding| finding.code).collect();
        (list, sources, codes)
    }

    fn texts(list: &List) -> Vec<String> {
        let row = |row: &ListRow| row.cells.iter().map(|cell| cell.text.as_str()).collect::<Vec<_>>().join("|");
        list.rows.iter().map(row).collect()
    }

    #[test]
    fn a_sheet_is_displayed_with_the_places_of_its_cells() {
        let workbook = include_bytes!("../../tests/data/sheets/planner.xlsx");
        let (list, sources, codes) = list("a.xlsx", workbook, "a.xlsx#projekte 2026");
        let list = list.unwrap();
        assert_eq!(codes, [Code::HeaderFound]);
        assert_eq!(list.sheet.as_deref(), Some("Projekte 2026"));
        let headers: Vec<_> = list.headers.iter().map(|(name, _)| name.as_str()).collect();
        assert_eq!(headers, ["Nr.", "Projekt", "Fachbereich", "Bürgernutzen", "Kosten (EUR)", "Frist", "Hintergrund"]);
        assert_eq!(texts(&list)[0], "DO-1|Wohngeld online|Soziales|10|20000 €|2027-03-01|true");
        assert_eq!(list.rows.len(), 4);
        assert_eq!(list.headings.len(), 1);
        assert_eq!(list.headings[0].1, "Dezernat 5");
        assert_eq!(list.rows[0].cells[4].number, Some(20_000.into()));
        assert!(list.rows[1].hidden && !list.rows[0].hidden);
        let place = list.place(&list.rows[3], 1);
        let location = sources.locate(&place);
        assert_eq!(location.cell.map(|cell| cell.reference).as_deref(), Some("'Projekte 2026'!B9"));
    }

    #[test]
    fn a_delimited_file_is_displayed_alike() {
        let (list, sources, codes) = list("a.csv", "id;name\n\nP1;\"a; b\"\n".as_bytes(), "a.csv");
        let list = list.unwrap();
        assert_eq!((texts(&list), codes), (vec![String::from("P1|a; b")], Vec::new()));
        let place = list.place(&list.rows[0], 1);
        assert_eq!(sources.locate(&place).line_column, Some((3, 5)));
    }

    #[test]
    fn a_header_below_a_title_is_found_in_a_delimited_file_too() {
        for above in ["Projektliste\n\n", "Projektliste;;\n;;\n", "Stand: Nr. 3;;\nKosten;in;EUR\n"] {
            let text = format!("{above}Nr.;Projekt;Kosten (EUR)\n1;Eins;7\n");
            let (list, sources, codes) = list("a.csv", text.as_bytes(), "a.csv");
            let list = list.unwrap();
            assert_eq!((texts(&list), codes), (vec![String::from("1|Eins|7")], Vec::new()), "{above}");
            let line = 1 + above.matches('\n').count();
            assert_eq!(sources.locate(&list.headers[1].1).line_column, Some((line, 5)));
            assert_eq!(sources.locate(&list.place(&list.rows[0], 2)).line_column, Some((line + 1, 8)));
        }
    }

    #[test]
    fn what_cannot_be_read_is_a_finding() {
        assert_eq!(list("a.csv", b"", "a.csv").2, [Code::NoProjects]);
        assert_eq!(list("a.csv", b"id;\"name\n", "a.csv").2, [Code::CsvSyntax]);
        assert_eq!(list("a.csv", b"id;name\nP1\n\"P2;x", "a.csv").2, [Code::CsvSyntax, Code::CsvSyntax]);
        assert_eq!(list("a.ods", b"id;name", "a.ods").2, [Code::SpreadsheetUnreadable]);
        assert_eq!(list("a.csv", b"", "b.csv").2, [Code::FileUnreadable]);
        for name in ["a.toml", "a.docx", "a.pdf", "a.fods", "a"] {
            assert_eq!(list(name, b"id;name\nP1;x\n", name).2, [Code::FileKindUnknown], "{name}");
        }
    }
}
