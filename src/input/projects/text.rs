//! Project lists in delimited files: opened, their header planned, their records read in blocks or as a whole.
//!
//! The dialect and the threads are those of [`delimited`]; what is wrong with a text as a table becomes findings
//! in [`super::problems`].

use std::path::Path;

use rayon::prelude::*;

use super::Read;
use super::headers::{FileHeader, Names, Plan};
use super::part::{Part, RowPlaces};
use super::problems::{hidden_after, no_table, report_problems, table_error};
use super::row::Row;
use super::wanted::Wanted;
use crate::finding::Findings;
use crate::input::cell;
use crate::input::delimited::{self, Blocks, Buffer, Opened, Record, Sizes};
use crate::model::key;
use crate::source::{Columns, FileId, Hidden, Place};

/// Reads the list of this name; what is wrong with it is among the findings of its part.
pub(super) fn delimited_list(
    text: &str,
    file: FileId,
    name: &str,
    names: &Names,
    wanted: &Wanted,
    findings: Findings,
) -> Read {
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
    if let Some(finding) = no_table(text, &opened, file, name, is_known) {
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
pub(super) fn long_list(
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

/// A record of a delimited file.
struct DelimitedRow<'r> {
    record: Record<'r>,
    file: FileId,
}

impl Row for DelimitedRow<'_> {
    #[inline]
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

#[cfg(test)]
mod tests {
    use std::io::Write;

    use proptest::prelude::*;

    use super::super::wanted::{WantedColumn, WantedCriterion};
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
