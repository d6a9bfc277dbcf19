//! Project lists in TOML: one `[[projects]]` table each.
//!
//! Keys are the names of columns; values may be numbers, dates, booleans and lists of their own, or
//! strings as a CSV cell would hold them (`"3..7"`).

use std::cell::RefCell;
use std::collections::HashMap;

use rust_decimal::Decimal;
use toml::de::DeValue;

use super::Read;
use super::headers::{FileHeader, Names, Plan};
use super::part::{LIST_FIELDS, Part, RowPlaces};
use super::problems::control_characters;
use super::row::Row;
use super::wanted::Wanted;
use crate::finding::{Code, Finding, Findings};
use crate::input::cell::Measure;
use crate::input::names::{FIELDS, Field, folded, is_unseen_control};
use crate::input::toml::{Doc, Node, Table, parse};
use crate::source::{FileId, Hidden, Place};

/// Reads the list of this name; what is wrong with it is among the findings of its part.
pub(super) fn read(text: &str, file: FileId, name: &str, names: &Names, wanted: &Wanted, findings: Findings) -> Read {
    let shared = RefCell::new(findings);
    let doc = Doc::new(file, &shared);
    let rows = projects(text, &doc);
    let complete = rows.is_some();
    let rows = rows.unwrap_or_default();

    let (headers, columns) = columns(&rows, names, &shared);
    let mut part = Part::new(wanted, shared.into_inner());
    // An empty list lacks every column, but that is not what is wrong with it.
    let plan = if complete && !rows.is_empty() {
        names.plan(&headers, wanted, &Place::File(file), &mut part.findings)
    } else {
        Plan::default()
    };
    report_control(&rows, name, &mut part.findings);
    for (index, row) in rows.iter().enumerate() {
        let (mut cells, mut unusable) = (Vec::new(), Vec::new());
        for ((name, _), cell) in row.keys.iter().zip(&row.cells) {
            let column = columns[name.as_str()];
            match cell {
                Some(cell) => cells.push((column, cell)),
                None => {
                    let targets = plan.cells.iter().filter(|(known, _)| *known == column);
                    part.rows.unreadable.extend(targets.map(|(_, target)| (index, *target)));
                    unusable.push(column);
                }
            }
        }
        // Of two keys for one column, which has been reported, the first stands.
        cells.sort_by_key(|(column, _)| *column);
        cells.dedup_by_key(|(column, _)| *column);
        part.read_row(&TableRow { place: row.place.clone(), cells, unusable }, &plan, wanted);
    }
    let shown = plan.shown(wanted);
    let is_hidden = |key: &str| columns.get(key).is_some_and(|column| !shown.shows(*column));
    let keys = rows.iter().flat_map(|row| row.keys.iter().zip(&row.values));
    let hidden = keys.filter(|((key, _), _)| is_hidden(key)).filter_map(|(_, place)| match place {
        Place::Span { start, end, .. } => Some(*start..*end),
        _ => None,
    });
    let mut hidden: Vec<_> = hidden.collect();
    hidden.sort_unstable_by_key(|part| part.start);
    Read { part, plan, delimiter: 0, hidden: Hidden::Parts(hidden), complete, is_table: true }
}

/// Control characters, which in TOML come of escapes such as `\u0007`, told once as in a CSV.
fn report_control(rows: &[Project], name: &str, findings: &mut Findings) {
    let count = |cell: &&TableCell| cell.text.chars().filter(|c| is_unseen_control(*c)).count();
    let cells = || rows.iter().flat_map(|row| row.cells.iter().flatten());
    if let Some(first) = cells().find(|cell| 0 < count(cell)) {
        findings.push(control_characters(first.place.clone(), name, cells().map(|cell| count(&cell)).sum()));
    }
}

/// The columns are all keys in the order of their first appearance. Every table may spell them in its own
/// way; only two keys of one table that stand for the same name are a mistake.
fn columns<'r>(
    rows: &'r [Project],
    names: &Names,
    findings: &RefCell<Findings>,
) -> (Vec<FileHeader>, HashMap<&'r str, usize>) {
    let mut headers: Vec<FileHeader> = Vec::new();
    let mut columns: HashMap<&str, usize> = HashMap::new();
    let mut of_name: HashMap<&str, usize> = HashMap::new();
    for row in rows {
        let mut in_row: HashMap<usize, (&str, &Place)> = HashMap::new();
        for (key, place) in &row.keys {
            let column = *columns.entry(key).or_insert_with(|| {
                let mut add = || {
                    headers.push(FileHeader { name: key.clone(), place: place.clone() });
                    headers.len() - 1
                };
                match names.resolve(key) {
                    Some(name) => *of_name.entry(name).or_insert_with(add),
                    None => add(),
                }
            });
            let Some((first, first_place)) = in_row.insert(column, (key, place)) else { continue };
            findings.borrow_mut().push_with(Code::DuplicateColumn, || {
                Finding::new(Code::DuplicateColumn, place.clone())
                    .arg("name", names.resolve(key).unwrap_or(key))
                    .arg("first", first)
                    .arg("second", key.as_str())
                    .also(first_place.clone())
            });
        }
    }
    (headers, columns)
}

/// One `[[projects]]` table.
struct Project {
    place: Place,
    keys: Vec<(String, Place)>,
    /// Where the value of each key stands.
    values: Vec<Place>,
    /// What stands under each key; `None` if that cannot be read, which has been reported.
    cells: Vec<Option<TableCell>>,
}

struct TableCell {
    text: String,
    number: Option<Decimal>,
    place: Place,
}

fn projects(text: &str, doc: &Doc<'_>) -> Option<Vec<Project>> {
    let document = parse(text, doc)?;
    let root = Table::root(doc, &document);
    // Free for notes of the authors.
    let _ = root.get("meta");
    let nodes = root.require_kind("projects")?.list()?;
    let is_empty = nodes.is_empty();
    let rows = nodes.into_iter().filter_map(|node| node.table()).map(|table| {
        let mut project =
            Project { place: table.place.clone(), keys: Vec::new(), values: Vec::new(), cells: Vec::new() };
        for (key, node) in table.all() {
            project.cells.push(cell(&key.value, &node));
            project.values.push(node.place.clone());
            project.keys.push((key.value, key.place));
        }
        project
    });
    let rows: Vec<Project> = rows.collect();
    (is_empty || !rows.is_empty()).then_some(rows)
}

fn cell(key: &str, node: &Node<'_>) -> Option<TableCell> {
    let mut number = None;
    let text = match node.value() {
        DeValue::String(text) => text.to_string(),
        DeValue::Boolean(flag) => flag.to_string(),
        DeValue::Datetime(_) => node.date()?.value.to_string(),
        DeValue::Integer(_) | DeValue::Float(_) => {
            let value = node.number()?.value;
            number = Some(value);
            // As a name `1.10` is another than `1.1`.
            if names_something(key) { node.written() } else { value.to_string() }
        }
        DeValue::Array(_) => {
            // Ids may look like numbers, and one item that cannot be read is a cell that cannot.
            let item = |item: Node<'_>| match item.value() {
                DeValue::Integer(_) => Some(item.number()?.value.to_string()),
                DeValue::Float(_) if names_something(key) => Some(item.number().map(|_| item.written())?),
                _ => Some(item.string()?.value),
            };
            let items: Vec<Option<String>> = node.list()?.into_iter().map(item).collect();
            items.into_iter().collect::<Option<Vec<_>>>()?.join("|")
        }
        DeValue::Table(_) if matches!(key, "id" | "name") => {
            return node.wrong_type("type-string");
        }
        DeValue::Table(_) => return node.wrong_type("type-cell"),
    };
    Some(TableCell { text, number, place: node.place.clone() })
}

/// Whether a key is that of an id, a name or a list of ids.
fn names_something(key: &str) -> bool {
    let is_text = |field: Field| matches!(field, Field::Id | Field::Name) || LIST_FIELDS.contains(&field);
    let key = folded(key);
    let mut texts = FIELDS.iter().filter(|(field, ..)| is_text(*field));
    texts.any(|(_, name, synonyms)| synonyms.iter().chain([name]).any(|known| folded(known) == key))
}

struct TableRow<'r> {
    place: Place,
    /// Its cells with their columns, in order. Only those that are there: every table may have keys
    /// of its own, and a list of all of them for each would take memory without bounds.
    cells: Vec<(usize, &'r TableCell)>,
    /// Columns whose cell could not be read, which has been reported.
    unusable: Vec<usize>,
}

impl TableRow<'_> {
    fn cell(&self, column: usize) -> Option<&TableCell> {
        let found = self.cells.binary_search_by_key(&column, |(column, _)| *column).ok()?;
        Some(self.cells[found].1)
    }
}

impl Row for TableRow<'_> {
    fn text(&self, column: usize) -> &str {
        self.cell(column).map_or("", |cell| &cell.text)
    }

    fn is_unusable(&self, column: usize) -> bool {
        self.unusable.contains(&column)
    }

    fn number(&self, column: usize) -> Option<(Decimal, Option<Measure>)> {
        self.cell(column).and_then(|cell| Some((cell.number?, None)))
    }

    fn place(&self, column: usize) -> Place {
        self.cell(column).map_or_else(|| self.place.clone(), |cell| cell.place.clone())
    }

    fn note_place(&self, rows: &mut RowPlaces) {
        let cells = self.cells.iter().map(|(column, cell)| (*column, cell.place.clone())).collect();
        rows.tables.push((self.place.clone(), cells));
    }
}
