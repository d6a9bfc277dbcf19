//! Reading project lists: from the text of files to filled columns.
//!
//! ```text
//! headers ──► Names::plan ──► Plan (which column goes where)
//! rows ─────► Part::read_row ──► Part (columns, places of the rows, findings)
//! ```
//!
//! Long files are read in stretches by several threads, in blocks as long as they are in order; the
//! stretches are put together in file order, so the result does not depend on their number. Numbers
//! that can be read in two ways wait until the whole file has been seen (`settle_pending`).
//! References between projects are left as written; [`crate::validate`] resolves them.

mod amounts;
mod headers;
mod levels;
mod numbers;
mod part;
mod problems;
mod row;
mod sheet;
mod strays;
mod table;
mod text;
mod wanted;

pub(crate) use headers::{Names, Plan};
pub(crate) use part::Part;
use part::RowPlaces;
pub(crate) use problems::{hidden_after, report_problems, table_error};
pub(crate) use sheet::{heading, open as open_sheet};
pub(crate) use wanted::{Target, Unit, Wanted, WantedColumn, WantedCriterion};

use super::files;
use crate::finding::{Code, Finding, Findings};
use crate::model::{Raw, Value};
use crate::source::{FileId, Hidden, Place, SourceFile, Sources, Workbook};
use text::{delimited_list, long_list};

/// All project lists of a decision, one after another, while they are being read.
pub(crate) struct Lists {
    part: Part,
    files: Vec<ListFile>,
    /// Bytes of text in all spreadsheets, which their size on disk does not tell.
    sheet_bytes: usize,
}

/// All spreadsheets together hold at most so much text, so that with the other lists 32 bits can count it.
const SHEET_BYTES: usize = 1 << 30;

/// Where the rows of all lists stand.
pub(crate) struct ListRows {
    /// The files in order.
    pub(crate) files: Vec<ListFile>,
}

/// One project list.
pub(crate) struct ListFile {
    pub(crate) file: FileId,
    pub(crate) first_row: usize,
    pub(crate) plan: Plan,
    /// The delimiter, which lists in cells cannot use; 0 for TOML.
    pub(crate) delimiter: u8,
    rows: RowPlaces,
}

impl Lists {
    /// Nothing read yet.
    pub(crate) fn new(wanted: &Wanted, findings: &Findings) -> Self {
        Self { part: Part::new(wanted, findings.fork()), files: Vec::new(), sheet_bytes: 0 }
    }

    /// Reads one more file. `None` if it cannot be read at all, or not as text.
    pub(crate) fn read(&mut self, sources: &mut Sources, file: FileId, names: &Names, wanted: &Wanted) -> Option<()> {
        let is_toml = sources.get(file).path.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("toml"));
        let first_row = self.part.len();
        let findings = self.part.findings.fork();
        let long = sources.get(file).text.unread();
        let in_order = long.and_then(|(path, length)| long_list(path, length, file, names, wanted, &findings));
        let is_sheet = sources.get(file).workbook.is_some();
        let from_sheet = sheet::read(sources.get_mut(file), file, names, wanted, findings.fork());
        if let Some(Workbook::Read(sheet)) = &sources.get(file).workbook {
            self.sheet_bytes += sheet.size();
            if SHEET_BYTES < self.sheet_bytes {
                self.part.findings.push(Finding::new(Code::FileTooLarge, Place::File(file)).message("files-too-large"));
                return None;
            }
        }
        let mut read = match in_order.or(from_sheet) {
            Some(read) => read,
            None => {
                if sources.get(file).text.unread().is_some() {
                    files::read_late(sources, &mut self.part.findings, file)?;
                }
                let text = &sources.get(file).text;
                if is_toml {
                    table::read(text, file, &sources.get(file).name, names, wanted, findings)
                } else {
                    delimited_list(text, file, &sources.get(file).name, names, wanted, findings)
                }
            }
        };
        if !is_toml && !is_sheet {
            sources.get_mut(file).delimiter = Some(read.delimiter);
        }
        sources.get_mut(file).hidden = Some(read.hidden);
        read.part.settle_pending(wanted, &read.plan);
        read.part.settle_crosses(&read.plan);
        read.part.settle_units(&mut read.plan);
        if read.complete && read.part.len() == 0 {
            let SourceFile { name, workbook, .. } = sources.get(file);
            let name = match workbook {
                Some(Workbook::Read(sheet)) => format!("{name}#{}", sheet.name),
                _ => name.clone(),
            };
            read.part.findings.push(no_projects(file, &name));
        }
        // Evidence about signs and crosses is a matter of each file.
        read.part.decimals = part::Decimals::default();
        read.part.crosses.clear();
        read.part.own_units.clear();
        read.part.complete();
        let rows = std::mem::take(&mut read.part.rows);
        self.files.push(ListFile { file, first_row, plan: read.plan, delimiter: read.delimiter, rows });
        self.part.append_all(&mut [read.part]);
        read.is_table.then_some(())
    }

    /// The columns of all lists, the places of their rows, and what was found.
    pub(crate) fn finish(mut self) -> (Part, ListRows, Findings) {
        let findings = std::mem::replace(&mut self.part.findings, Findings::new(0));
        (self.part, ListRows { files: self.files }, findings)
    }
}

impl ListRows {
    /// The file that a row stands in.
    pub(crate) fn file_of(&self, row: usize) -> Option<&ListFile> {
        let after = self.files.partition_point(|file| file.first_row <= row);
        self.files.get(after.checked_sub(1)?)
    }

    /// Whether no list has a column for a target.
    pub(crate) fn lacks(&self, target: Target) -> bool {
        self.files.iter().all(|file| file.plan.column(target).is_none())
    }

    /// What stands above the columns of all lists, but for personal data.
    pub(crate) fn headers(&self) -> impl Iterator<Item = &str> {
        let headers = self.files.iter().flat_map(|file| file.plan.headers());
        headers.filter(|header| !header.is_empty() && !super::names::seems_personal(header))
    }

    /// Whether a column of any list is headed so, as headers are compared.
    pub(crate) fn has_header(&self, header: &str) -> bool {
        let header = super::names::tidied(header);
        self.files.iter().any(|file| file.plan.headers().any(|known| super::names::tidied(known) == header))
    }

    /// Whether a finding says already why a row has no value for a target: its list lacks the column,
    /// or the cell cannot be read.
    pub(crate) fn explains_absence(&self, row: usize, target: Target) -> bool {
        self.file_of(row).is_some_and(|list| {
            list.plan.column(target).is_none() || list.rows.unreadable.contains(&(row - list.first_row, target))
        })
    }

    /// What stands above the column that gives a target in the list of a row.
    pub(crate) fn header(&self, row: usize, target: Target) -> &str {
        self.file_of(row).map_or("", |list| list.plan.header_of(target))
    }

    /// Where the value of a row for a target stands: its cell, or the row where it has none.
    pub(crate) fn place(&self, row: usize, target: Target) -> Place {
        let Some(list) = self.file_of(row) else { return Place::Argument(String::new()) };
        let column = list.plan.column(target);
        let row = row - list.first_row;
        if let Some((table, cells)) = list.rows.tables.get(row) {
            let cell = cells.iter().find(|(known, _)| Some(*known) == column);
            return cell.map_or(table, |(_, place)| place).clone();
        }
        Place::Cell {
            file: list.file,
            record: list.rows.records.get(row).copied().unwrap_or(0) as usize,
            column: column.or_else(|| list.plan.column(Target::Field(super::names::Field::Id))).unwrap_or(0),
        }
    }
}

/// What one file gave.
struct Read {
    part: Part,
    plan: Plan,
    delimiter: u8,
    /// What excerpts of it do not show.
    hidden: Hidden,
    /// Whether all rows were read; otherwise a finding says why there may be none.
    complete: bool,
    /// Whether its columns could be told apart; otherwise a finding says why, and what other lists refer
    /// to may well be in it.
    is_table: bool,
}

fn no_projects(file: FileId, name: &str) -> Finding {
    Finding::new(Code::NoProjects, Place::File(file)).arg("file", name).hint("no-projects-hint")
}

impl Part {
    /// Reports headers of another unit than the manifest's, unless every number below has one of its own.
    fn settle_units(&mut self, plan: &mut Plan) {
        for (target, finding) in std::mem::take(&mut plan.other_units) {
            let column = match target {
                Target::Criterion(index) => &self.values[index],
                Target::Resource(index) => &self.resources[index],
                Target::Field(_) | Target::Why(_) | Target::Extra(_) => continue,
            };
            let filled = column.len() - column.missing().count();
            if self.own_units.get(&target).copied().unwrap_or(0) < filled {
                self.findings.push(finding);
            }
        }
    }

    /// Decides columns of crosses: only `x` and blanks means yes and no; beside a real yes or no a
    /// cross may mean anything.
    fn settle_crosses(&mut self, plan: &Plan) {
        for (target, crosses) in std::mem::take(&mut self.crosses) {
            let Some(place) = crosses.first else { continue };
            let finding = |code| Finding::new(code, place).arg("column", plan.header_of(target));
            if crosses.others {
                let finding = finding(Code::NotABoolean).message("cross-beside-booleans");
                self.findings.push(finding.arg("found", "x").hint("cross-beside-booleans-hint"));
                continue;
            }
            self.findings.push(finding(Code::BooleanCross));
            if let Target::Criterion(index) = target {
                let says_more = |row: &usize| {
                    crosses.unknown.binary_search(row).is_ok() || self.rows.unreadable.contains(&(*row, target))
                };
                let blank: Vec<usize> = self.values[index].missing().filter(|row| !says_more(row)).collect();
                blank.into_iter().for_each(|row| self.values[index].set(row, Value::Point(Raw::Flag(false))));
            }
        }
    }
}
