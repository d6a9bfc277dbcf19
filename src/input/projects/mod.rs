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
mod numbers;
mod part;
mod row;
mod sheet;
mod table;
mod wanted;

pub(crate) use part::Part;
use part::RowPlaces;
pub(crate) use sheet::{heading, open as open_sheet};
pub(crate) use wanted::{Names, Plan, Target, Unit, Wanted, WantedColumn, WantedCriterion};

use std::path::Path;

use rayon::prelude::*;

use super::delimited::{self, Blocks, Buffer, Opened, Record, Sizes, TableError};
use super::{cell, files};
use crate::finding::{Code, Finding, Findings};
use crate::messages::Arg;
use crate::model::{Raw, Value, key};
use crate::source::{Columns, FileId, Hidden, Place, SourceFile, Sources, Workbook};
use row::Row;
use wanted::FileHeader;

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

    /// Whether a column of any list is headed so.
    pub(crate) fn has_header(&self, header: &str) -> bool {
        self.files.iter().any(|file| file.plan.headers().any(|known| known == header))
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

fn delimited_list(text: &str, file: FileId, name: &str, names: &Names, wanted: &Wanted, findings: Findings) -> Read {
    let mut part = Part::new(wanted, findings);
    let mut opened = match delimited::open(text, |header| names.resolve(header).is_some()) {
        Ok(opened) => opened,
        Err(error) => {
            part.findings.push(table_error(&error, file, name));
            let hidden = hidden_after(&error);
            return Read { part, plan: Plan::default(), delimiter: b';', hidden, complete: false, is_table: true };
        }
    };
    let is_known = |header: &str| names.resolve(header).is_some();
    let no_table = nul_in_header(text, &opened, file, name)
        .or_else(|| sep_line_wrong(text, &opened, file, is_known))
        .or_else(|| no_header(text, &opened, file, is_known));
    if let Some(finding) = no_table {
        let shown = match finding.places.first() {
            Some(Place::Span { end, .. }) => opened.body.max(*end),
            _ => opened.body,
        };
        part.findings.push(finding);
        let delimiter = opened.delimiter;
        let hidden = Hidden::delimited(Columns::default(), shown);
        return Read { part, plan: Plan::default(), delimiter, hidden, complete: false, is_table: false };
    }
    let plan = plan(&opened, file, names, wanted, &mut part.findings);
    opened.wanted = plan.width();
    let fork = part.findings.fork();
    let mut records = delimited::read_records(
        text,
        &opened,
        || Part::new(wanted, fork.fork()),
        |part: &mut Part, record: Record<'_>| {
            part.read_row(&DelimitedRow { record, file }, &plan, wanted);
        },
    );
    report_problems(&records.problems, file, name, &mut part.findings);
    part.append_all(&mut records.collectors);
    let complete = records.problems.field_count.is_empty() && records.problems.unclosed_quote.is_none();
    let hidden = Hidden::delimited(plan.shown(wanted), opened.body);
    Read { part, plan, delimiter: opened.delimiter, hidden, complete, is_table: true }
}

fn plan(opened: &Opened, file: FileId, names: &Names, wanted: &Wanted, findings: &mut Findings) -> Plan {
    let headers = opened.headers.iter();
    let headers: Vec<FileHeader> = headers
        .map(|header| FileHeader {
            name: cell::unprotected(&header.name).to_owned(),
            place: Place::span(file, header.span.clone()),
        })
        .collect();
    let line = match (opened.headers.first(), opened.headers.last()) {
        (Some(first), Some(last)) => Place::span(file, first.span.start..last.span.end),
        _ => Place::File(file),
    };
    names.plan(&headers, wanted, &line, findings)
}

/// Reads a long list in blocks, as many at a time as there are threads. `None` if it has to be read as
/// a whole.
fn long_list(
    path: &Path,
    length: usize,
    file: FileId,
    names: &Names,
    wanted: &Wanted,
    findings: &Findings,
) -> Option<Read> {
    let known = |header: &str| names.resolve(header).is_some();
    let blocks = Blocks::open(path.to_owned(), length, Sizes::USUAL, known)?;
    // What is wrong with a header that nobody knows is found in the text.
    blocks.opened.headers.iter().find(|header| known(&header.name))?;
    in_blocks(blocks, file, names, wanted, findings)
}

fn in_blocks(mut blocks: Blocks, file: FileId, names: &Names, wanted: &Wanted, findings: &Findings) -> Option<Read> {
    let mut part = Part::new(wanted, findings.fork());
    let plan = plan(&blocks.opened, file, names, wanted, &mut part.findings);
    blocks.opened.wanted = plan.width();
    // Each thread fills the same memory again and again.
    let mut parts: Vec<Part> = Vec::new();
    let mut buffers: Vec<Buffer> = Vec::new();
    let n_threads = rayon::current_num_threads();
    parts.resize_with(n_threads, || Part::new(wanted, findings.fork()));
    buffers.resize_with(n_threads, Buffer::default);
    for first in (0..blocks.count()).step_by(n_threads) {
        let n_read = n_threads.min(blocks.count() - first);
        let workers = parts[..n_read].par_iter_mut().zip(&mut buffers).enumerate();
        let read = workers.map(|(index, (part, buffer))| {
            let row = |record: Record<'_>| part.read_row(&DelimitedRow { record, file }, &plan, wanted);
            blocks.read(first + index, buffer, row)
        });
        read.collect::<Option<()>>()?;
        part.append_all(&mut parts[..n_read]);
    }
    let hidden = Hidden::delimited(plan.shown(wanted), blocks.opened.body);
    Some(Read { part, plan, delimiter: blocks.opened.delimiter, hidden, complete: true, is_table: true })
}

fn no_projects(file: FileId, name: &str) -> Finding {
    Finding::new(Code::NoProjects, Place::File(file)).arg("file", name).hint("no-projects-hint")
}

pub(crate) fn table_error(error: &TableError, file: FileId, name: &str) -> Finding {
    match error {
        TableError::Empty => no_projects(file, name),
        TableError::UnclosedQuote(at) => unclosed_quote(file, *at),
        TableError::TooManyColumns(count) => Finding::new(Code::CsvSyntax, Place::File(file))
            .message("csv-too-many-columns")
            .arg("count", *count)
            .hint("csv-too-many-columns-hint"),
        TableError::UnknownDelimiter(span) => Finding::new(Code::CsvSyntax, Place::span(file, span.clone()))
            .message("csv-delimiter-unknown")
            .hint("csv-delimiter-unknown-hint"),
    }
}

/// What excerpts of a text without a header that can be read do not show: all behind what is wrong.
pub(crate) fn hidden_after(error: &TableError) -> Hidden {
    let body = match error {
        TableError::Empty | TableError::TooManyColumns(_) => 0,
        TableError::UnclosedQuote(at) => at + 1,
        TableError::UnknownDelimiter(span) => span.end,
    };
    Hidden::delimited(Columns::default(), body)
}

fn unclosed_quote(file: FileId, at: usize) -> Finding {
    Finding::new(Code::CsvSyntax, Place::span(file, at..at + 1))
        .message("csv-unclosed-quote")
        .hint("csv-unclosed-quote-hint")
}

/// NUL characters, told once: they come in thousands, and of one mistake.
fn nul(file: FileId, name: &str, at: usize, count: usize) -> Finding {
    Finding::new(Code::NulCharacter, Place::span(file, at..at + 1))
        .arg("file", name)
        .arg("count", count)
        .hint("nul-character-hint")
}

/// Control characters, told once with the place of the first.
fn control_characters(place: Place, name: &str, count: usize) -> Finding {
    Finding::new(Code::ControlCharacter, place).arg("file", name).arg("count", count)
}

/// A header with NUL characters, as UTF-16 without its mark gives: no name in it would be found.
fn nul_in_header(text: &str, opened: &Opened, file: FileId, name: &str) -> Option<Finding> {
    let at = *opened.problems.oddities.nul.first().first()?;
    Some(nul(file, name, at, text.bytes().filter(|byte| *byte == 0).count()))
}

/// A line `sep=` that names another delimiter than the header has: with it no column would be found.
fn sep_line_wrong(text: &str, opened: &Opened, file: FileId, known: impl Fn(&str) -> bool) -> Option<Finding> {
    let [header] = opened.headers.as_slice() else { return None };
    let start = text.len() - text.trim_start_matches(['\r', '\n']).len();
    let line = text.get(start..)?.lines().next()?;
    let is_sep = line.trim_matches('"').get(..4)?.eq_ignore_ascii_case("sep=");
    let others = delimited::DELIMITERS.into_iter().filter(|other| *other != opened.delimiter);
    let n_known = |delimiter: &u8| header.name.split(char::from(*delimiter)).filter(|name| known(name)).count();
    let meant = others.max_by_key(n_known).filter(|other| is_sep && !known(&header.name) && 0 < n_known(other))?;
    Some(
        Finding::new(Code::CsvSyntax, Place::span(file, start..start + line.len()))
            .message("csv-sep-wrong")
            .arg("delimiter", Arg::Word(delimiter_word(opened.delimiter)))
            .arg("meant", Arg::Word(delimiter_word(meant)))
            .hint("csv-sep-wrong-hint"),
    )
}

/// A first line of which no column is known, where the header stands further down, as under the title of a
/// sheet, or cannot be split into columns.
fn no_header(text: &str, opened: &Opened, file: FileId, known: impl Fn(&str) -> bool) -> Option<Finding> {
    /// Titles and notes above a list are short.
    const ABOVE: usize = 20;
    if opened.headers.iter().any(|header| known(&header.name)) {
        return None;
    }
    let n_known =
        |line: &str, delimiter: char| line.split(delimiter).filter(|name| known(name.trim_matches('"'))).count();
    let mut below = text.get(opened.body..)?.split_inclusive('\n').scan(opened.body, |at, line| {
        *at += line.len();
        Some((*at - line.len(), line.trim_end()))
    });
    let is_header =
        |line: &str| delimited::DELIMITERS.into_iter().any(|delimiter| 1 < n_known(line, char::from(delimiter)));
    if let Some((at, line)) = below.by_ref().take(ABOVE).find(|(_, line)| is_header(line)) {
        return Some(
            Finding::new(Code::CsvSyntax, Place::span(file, at..at + line.len()))
                .message("csv-header-below")
                .hint("csv-header-below-hint"),
        );
    }
    // What begins so is JSON or a page, whatever commas it holds.
    let (first, last) = (opened.headers.first()?, opened.headers.last()?);
    let is_no_table = opened.headers.len() == 1 || first.name.starts_with(['{', '[', '<']);
    is_no_table.then(|| {
        Finding::new(Code::CsvSyntax, Place::span(file, first.span.start..last.span.end))
            .message("csv-one-column")
            .hint("csv-one-column-hint")
    })
}

fn delimiter_word(delimiter: u8) -> &'static str {
    match delimiter {
        b';' => "delimiter-semicolon",
        b',' => "delimiter-comma",
        _ => "delimiter-tab",
    }
}

pub(crate) fn report_problems(problems: &delimited::Problems, file: FileId, name: &str, findings: &mut Findings) {
    for problem in problems.field_count.first() {
        findings.push(
            Finding::new(Code::CsvSyntax, Place::span(file, problem.span.clone()))
                .message("csv-field-count")
                .arg("found", problem.found)
                .arg("expected", problem.expected)
                .hint("csv-field-count-hint"),
        );
    }
    findings.count_more(Code::CsvSyntax, problems.field_count.count() - problems.field_count.first().len());
    if let Some(at) = problems.unclosed_quote {
        findings.push(unclosed_quote(file, at));
    }
    for span in problems.oddities.text_after_quote.first() {
        findings.push(
            Finding::new(Code::CsvSyntax, Place::span(file, span.clone()))
                .message("csv-text-after-quote")
                .hint("csv-text-after-quote-hint"),
        );
    }
    if let Some(at) = problems.oddities.nul.first().first() {
        findings.push(nul(file, name, *at, problems.oddities.nul.count()));
    }
    let quotes = &problems.oddities.text_after_quote;
    findings.count_more(Code::CsvSyntax, quotes.count() - quotes.first().len());
    if let Some(span) = problems.oddities.control.first().first() {
        findings.push(control_characters(Place::span(file, span.clone()), name, problems.oddities.control.count()));
    }
}

/// A record of a delimited file.
struct DelimitedRow<'r> {
    record: Record<'r>,
    file: FileId,
}

impl Row for DelimitedRow<'_> {
    fn text(&self, column: usize) -> &str {
        cell::unprotected(self.record.get(column))
    }

    fn place(&self, column: usize) -> Place {
        Place::Cell { file: self.file, record: self.record.offset(), column }
    }

    fn note_place(&self, rows: &mut RowPlaces) {
        rows.records.push(key(self.record.offset()));
    }
}

impl Part {
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

#[cfg(test)]
mod tests {
    use std::io::Write;

    use proptest::prelude::*;

    use super::*;
    use crate::model::{Direction, Relative, Scale, Text};

    fn wanted() -> Wanted {
        let criterion = |id: &str, scale| WantedCriterion {
            id: id.to_owned(),
            name: Text::plain(id),
            column: Some(id.to_owned()),
            scale,
            unit: Default::default(),
            place: Place::File(FileId(0)),
        };
        let relative = Scale::Relative { kind: Relative::MinMax, direction: Direction::Benefit };
        let (name, unit) = (String::from("staff"), Default::default());
        let resource = WantedColumn { name, required_by: None, shown: true, unit };
        Wanted {
            criteria: vec![criterion("need", relative), criterion("open", Scale::YesNo)],
            resources: vec![resource.clone()],
            extra: vec![WantedColumn { name: String::from("city"), ..resource }],
            columns: Vec::new(),
            decimal: None,
            every_column: false,
            has_nameless: false,
        }
    }

    /// Everything that was read, cell by cell.
    fn shown(mut read: Read, wanted: &Wanted) -> String {
        let part = &mut read.part;
        part.settle_pending(wanted, &read.plan);
        part.settle_crosses(&read.plan);
        part.complete();
        let row = |row: usize| {
            let lists: Vec<&str> = part.lists.values().chain(&part.extra).map(|column| column.get(row)).collect();
            let values = part.values.iter().chain(&part.resources).map(|column| column.get(row));
            let who = (part.ids.get(row), part.names.get(row), part.departments.get(row));
            let kept = (part.statuses[row], part.deadlines[row], part.rows.records[row]);
            format!("{who:?} {lists:?} {:?} {kept:?}\n", values.collect::<Vec<_>>())
        };
        let rows: String = (0..part.len()).map(row).collect();
        let found: Vec<_> = part.findings.iter().map(|finding| (finding.code, &finding.places)).collect();
        format!("{rows}{:?} {found:?} {}", part.rows.unreadable, read.delimiter)
    }

    proptest! {
        #[test]
        fn a_list_in_blocks_gives_the_same_columns_places_and_findings(
            rows in proptest::collection::vec(
                proptest::sample::select(vec![
                    "P1;Ämter;IT;x;3,5;2;Köln;2026-11-22;P2|P3\n",
                    "P2;\"a;\n\"\"b\"\"\";;;1.250;-;Bonn;;\n",
                    "P3;c;Bau;ja;0,125;1..2;;31.02.2026;\n",
                    ";d;IT;?;viel;0,5;\"Kiel\";;P1\r\n",
                    "P2;e;Rat;x;-;1.500,5;;2026-01-01;\n",
                    "\n",
                ]),
                0..60,
            ),
            block in 150usize..600,
            reach in 150usize..400,
        ) {
            let text = format!("id;name;department;open;need;staff;city;deadline;depends-on\n{}", rows.concat());
            let mut on_disk = tempfile::NamedTempFile::new().unwrap();
            on_disk.write_all(text.as_bytes()).unwrap();
            let (wanted, mut findings) = (wanted(), Findings::new(5));
            let names = Names::new(&wanted, &mut findings);
            let known = |header: &str| names.resolve(header).is_some();
            let sizes = Sizes { block, reach };
            let blocks = Blocks::open(on_disk.path().to_owned(), text.len(), sizes, known);
            let read = blocks.and_then(|blocks| in_blocks(blocks, FileId(0), &names, &wanted, &findings));
            if let Some(read) = read {
                let whole = delimited_list(&text, FileId(0), "list.csv", &names, &wanted, findings);
                prop_assert_eq!(shown(read, &wanted), shown(whole, &wanted));
            }
        }
    }
}
