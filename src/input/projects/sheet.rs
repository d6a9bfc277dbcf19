//! Project lists in spreadsheets: the sheet and header that [`sheets`] found, a project per row.
//!
//! Cells come typed and go through the same readers as those of a CSV. What only a spreadsheet can
//! have is reported here: error values and formulas without values where a column is used, hidden rows,
//! merged cells and headings between projects.

use rust_decimal::Decimal;

use super::headers::{FileHeader, Names, Plan};
use super::part::{Part, RowPlaces};
use super::problems::control_characters;
use super::row::Row;
use super::wanted::{Target, Wanted};
use super::{Read, no_projects};
use crate::finding::{Code, Finding, Findings};
use crate::input::cell::{Measure, unprotected};
use crate::input::names::{Field, is_unseen_control};
use crate::input::sheets::{self, Area, Content, Problem, Sheet, Table};
use crate::messages::Arg;
use crate::model::key;
use crate::source::{Columns, FileId, Hidden, MARK, Place, SourceFile, Workbook};

/// Reads the sheet of a workbook that was not read yet, and puts it in place of its bytes. `None` if
/// the file is no spreadsheet.
pub(super) fn read(
    source: &mut SourceFile,
    file: FileId,
    names: &Names,
    wanted: &Wanted,
    findings: Findings,
) -> Option<Read> {
    let Some(Workbook::Packed { bytes, asked, asked_at }) = source.workbook.take() else { return None };
    let known = |header: &str| names.resolve(header).is_some();
    let mut part = Part::new(wanted, findings);
    let table = open(&bytes, asked.as_deref(), asked_at.as_ref(), file, &source.name, &known, &mut part.findings);
    let Some(table) = table else {
        // Nobody knows what is in it, so that references into it are no mistakes.
        let hidden = Hidden::Parts(Vec::new());
        return Some(Read { part, plan: Plan::default(), delimiter: 0, hidden, complete: false, is_table: false });
    };
    let list = List { table: &table, file, name: &source.name };
    let headers: Vec<FileHeader> = list.headers();
    let place = Place::Cell { file, record: table.header.row, column: 0 };
    let plan = names.plan(&headers, wanted, &place, &mut part.findings);
    list.read_rows(&plan, wanted, &mut part);
    let hidden = Hidden::Sheet { columns: plan.shown(wanted), header: table.header.rows() };
    source.workbook = Some(Workbook::Read(table.sheet));
    Some(Read { part, plan, delimiter: 0, hidden, complete: true, is_table: true })
}

/// Opens the sheet asked for or the one that looks like a list, and says which was taken, or why none.
/// `asked_at` is where the manifest asks for it.
pub(crate) fn open(
    bytes: &[u8],
    asked: Option<&str>,
    asked_at: Option<&Place>,
    file: FileId,
    name: &str,
    known: &dyn Fn(&str) -> bool,
    findings: &mut Findings,
) -> Option<Table> {
    match sheets::read(bytes, asked, known) {
        Ok(table) => {
            report_choice(&table, asked.is_some(), file, findings);
            Some(table)
        }
        Err(problem) => {
            let mut finding = finding(&problem, file, name, asked);
            if let Problem::UnknownSheet(_) = problem {
                finding.places.extend(asked_at.cloned());
            }
            findings.push(finding);
            None
        }
    }
}

/// Says why there is nothing to read.
fn finding(problem: &Problem, file: FileId, name: &str, asked: Option<&str>) -> Finding {
    let (message, hint) = match problem {
        Problem::TooLarge => {
            return Finding::new(Code::FileTooLarge, Place::File(file))
                .message("spreadsheet-too-large")
                .arg("file", name)
                .hint("spreadsheet-too-large-hint");
        }
        Problem::Empty => return no_projects(file, name),
        Problem::UnknownSheet(known) => {
            let asked = asked.unwrap_or_default();
            let finding = Finding::new(Code::UnknownSheet, Place::File(file)).arg("file", name).arg("name", asked);
            let finding = if asked.trim().is_empty() { finding.message("unknown-sheet-unnamed") } else { finding };
            return finding.suggest(asked, known.iter().map(String::as_str));
        }
        Problem::Damaged => ("spreadsheet-damaged", "spreadsheet-damaged-hint"),
        Problem::Password => ("spreadsheet-password", "spreadsheet-password-hint"),
        Problem::OldExcel => ("spreadsheet-xls", "spreadsheet-save-hint"),
        Problem::BinaryExcel => ("spreadsheet-xlsb", "spreadsheet-save-hint"),
        Problem::OtherPackage => ("spreadsheet-other-package", "spreadsheet-save-hint"),
        Problem::Html => ("spreadsheet-html", "spreadsheet-save-hint"),
        Problem::Delimited => ("spreadsheet-delimited", "spreadsheet-delimited-hint"),
        Problem::Unknown => ("spreadsheet-unknown", "spreadsheet-save-hint"),
    };
    Finding::new(Code::SpreadsheetUnreadable, Place::File(file)).message(message).arg("file", name).hint(hint)
}

/// Says which sheet and which header were taken, where another could have been.
fn report_choice(table: &Table, asked: bool, file: FileId, findings: &mut Findings) {
    let Table { sheet, header, others } = table;
    let at_header = Place::Cell { file, record: header.first, column: 0 };
    if !asked && !others.is_empty() {
        let others = others.iter().map(|name| format!("`{name}`")).collect::<Vec<_>>().join(", ");
        findings.push(
            Finding::new(Code::SheetChosen, Place::File(file))
                .arg("sheet", sheet.name.as_str())
                .arg("others", others)
                .hint("sheet-chosen-hint"),
        );
    }
    if !asked && sheet.hidden {
        findings.push(
            Finding::new(Code::RowsHidden, at_header.clone())
                .message("sheet-hidden")
                .arg("sheet", sheet.name.as_str())
                .hint("sheet-hidden-hint"),
        );
    }
    if 0 < header.first {
        findings.push(Finding::new(Code::HeaderFound, at_header).arg("row", header.first + 1));
    }
}

/// A list that is being read.
struct List<'t> {
    table: &'t Table,
    file: FileId,
    /// The name of the file.
    name: &'t str,
}

impl List<'_> {
    fn headers(&self) -> Vec<FileHeader> {
        let names = self.table.header.names.iter().enumerate();
        names
            .map(|(column, name)| FileHeader {
                name: unprotected(name).to_owned(),
                place: self.place(self.table.header.row, column),
            })
            .collect()
    }

    fn place(&self, row: usize, column: usize) -> Place {
        Place::Cell { file: self.file, record: row, column }
    }

    fn read_rows(&self, plan: &Plan, wanted: &Wanted, part: &mut Part) {
        let mut hidden: Option<(usize, usize)> = None;
        let mut control: Option<(Place, usize)> = None;
        let mut headings = Vec::new();
        let shown = plan.shown(wanted);
        let mut unused: Option<(sheets::Cell<'_>, Place, usize)> = None;
        let below = |row: &sheets::Row<'_>| self.table.header.row < row.index && !row.is_blank();
        for row in self.table.sheet.rows().filter(below) {
            if let Some(area) = heading(row, &self.table.sheet) {
                let text = row.get(area.columns.0 as usize).map_or("", |cell| cell.text);
                let is_shown = (area.columns.0..=area.columns.1).any(|column| shown.shows(column as usize));
                headings.push(row.index);
                part.findings.push_with(Code::HeadingRow, || {
                    Finding::new(Code::HeadingRow, self.place(row.index, area.columns.0 as usize))
                        .arg("found", short(if is_shown { text } else { MARK }))
                        .arg("row", row.index + 1)
                });
                continue;
            }
            if row.hidden {
                hidden = Some(hidden.map_or((row.index, 1), |(first, count)| (first, count + 1)));
            }
            for cell in row.cells() {
                let count = cell.text.chars().filter(|c| is_unseen_control(*c)).count();
                if 0 < count {
                    control.get_or_insert_with(|| (self.place(row.index, cell.column), 0)).1 += count;
                }
            }
            part.read_row(&SheetRow { row, file: self.file }, plan, wanted);
            for cell in self.report_unusable(row, plan, wanted, part) {
                unused.get_or_insert_with(|| (cell, self.place(row.index, cell.column), 0)).2 += 1;
            }
        }
        if let Some((first, count)) = hidden {
            part.findings.push(
                Finding::new(Code::RowsHidden, self.place(first, 0)).arg("count", count).hint("rows-hidden-hint"),
            );
        }
        if let Some((place, count)) = control {
            part.findings.push(control_characters(place, self.name, count));
        }
        if let Some((cell, place, count)) = unused {
            part.findings.push(
                Finding::new(Code::CellErrorUnused, place)
                    .arg("found", short(cell.text))
                    .arg("column", header(plan, cell.column))
                    .arg("count", count)
                    .hint("cell-error-unused-hint"),
            );
        }
        self.report_merged(&headings, plan, &shown, part);
    }

    /// Reports cells of a project that hold an error or a formula without a value, and returns those in
    /// columns that nothing uses.
    fn report_unusable<'r>(
        &self,
        row: sheets::Row<'r>,
        plan: &Plan,
        wanted: &Wanted,
        part: &mut Part,
    ) -> Vec<sheets::Cell<'r>> {
        let project = part.len() - 1;
        let mut unused = Vec::new();
        for cell in row.cells() {
            let code = match cell.content {
                Content::Error => Code::CellError,
                Content::NoValue => Code::FormulaWithoutValue,
                Content::Text | Content::Number(..) => continue,
            };
            let targets: Vec<Target> =
                plan.cells.iter().filter(|(column, _)| *column == cell.column).map(|(_, target)| *target).collect();
            if targets.is_empty() && !wanted.every_column {
                unused.push(cell);
                continue;
            }
            part.rows.unreadable.extend(targets.into_iter().map(|target| (project, target)));
            let text_of = |field| {
                let column = plan.column(Target::Field(field));
                let cell = column.and_then(|column| row.get(column)).filter(|cell| !is_unusable(*cell));
                cell.map_or(String::new(), |cell| short(cell.text))
            };
            part.findings.push_with(code, || {
                Finding::new(code, self.place(row.index, cell.column))
                    .arg("id", Arg::id_or_none(&text_of(Field::Id)))
                    .arg("name", Arg::name_or_none(&text_of(Field::Name)))
                    .arg("column", header(plan, cell.column))
                    .arg("found", short(cell.text))
                    .hint(if code == Code::CellError { "cell-error-hint" } else { "formula-without-value-hint" })
            });
        }
        unused
    }

    /// Reports cells that were made one over several rows or used columns of the list.
    fn report_merged(&self, headings: &[usize], plan: &Plan, shown: &Columns, part: &mut Part) {
        for area in &self.table.sheet.merged {
            let (row, column) = (area.rows.0 as usize, area.columns.0 as usize);
            let is_in_list = self.table.header.row < row && headings.binary_search(&row).is_err();
            let mut used =
                plan.cells.iter().filter(|(column, _)| area.contains(row, *column)).map(|(column, _)| *column);
            let first = used.next();
            // Two columns side by side of which one is used lose nothing.
            let loses = match first {
                Some(first) => area.rows.0 < area.rows.1 || used.any(|column| column != first),
                None => false,
            };
            if !is_in_list || !loses {
                continue;
            }
            let Some(cell) = self.table.sheet.row(row).and_then(|row| row.get(column)) else { continue };
            part.findings.push_with(Code::CellsMerged, || {
                Finding::new(Code::CellsMerged, self.place(row, column))
                    .arg("area", area.to_string())
                    .arg("found", short(if shown.shows(column) { cell.text } else { MARK }))
                    .arg("row", row + 1)
                    .hint("cells-merged-hint")
            });
        }
    }
}

/// The area of a row that holds nothing but one cell over several columns.
pub(crate) fn heading<'s>(row: sheets::Row<'_>, sheet: &'s Sheet) -> Option<&'s Area> {
    let mut filled = row.cells().filter(|cell| cell.content != Content::Text || !cell.text.trim().is_empty());
    let (Some(cell), None) = (filled.next(), filled.next()) else { return None };
    sheet.merged_from(row.index, cell.column).filter(|area| area.columns.0 < area.columns.1)
}

/// What stands above a column, or its letter where nothing does.
fn header(plan: &Plan, column: usize) -> String {
    match plan.header(column) {
        "" => sheets::letters(column),
        header => header.to_owned(),
    }
}

/// Texts in messages are cut: a cell may hold megabytes.
fn short(text: &str) -> String {
    super::row::cut(text)
}

fn is_unusable(cell: sheets::Cell<'_>) -> bool {
    matches!(cell.content, Content::Error | Content::NoValue)
}

/// A row of a sheet.
struct SheetRow<'s> {
    row: sheets::Row<'s>,
    file: FileId,
}

impl Row for SheetRow<'_> {
    fn text(&self, column: usize) -> &str {
        match self.row.get(column) {
            Some(cell) if !is_unusable(cell) => unprotected(cell.text),
            _ => "",
        }
    }

    fn is_unusable(&self, column: usize) -> bool {
        self.row.get(column).is_some_and(is_unusable)
    }

    fn number(&self, column: usize) -> Option<(Decimal, Option<Measure>)> {
        match self.row.get(column)?.content {
            Content::Number(number, measure) => Some((number, measure)),
            _ => None,
        }
    }

    fn place(&self, column: usize) -> Place {
        Place::Cell { file: self.file, record: self.row.index, column }
    }

    fn note_place(&self, rows: &mut RowPlaces) {
        rows.records.push(key(self.row.index));
    }
}
