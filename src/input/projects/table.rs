//! Project lists in TOML: one `[[projects]]` table each.
//!
//! Keys are the names of columns; values may be numbers, dates, booleans and lists of their own, or
//! strings as a CSV cell would hold them (`"3..7"`).

use std::cell::RefCell;

use rust_decimal::Decimal;
use toml::de::DeValue;

use super::Read;
use super::part::{Part, RowPlaces};
use super::row::Row;
use super::wanted::{FileHeader, Names, Plan, Wanted};
use crate::finding::Findings;
use crate::input::toml::{Doc, Node, Table, parse};
use crate::source::{FileId, Place};

pub(super) fn read(text: &str, file: FileId, names: &Names, wanted: &Wanted, findings: Findings) -> Read {
    let shared = RefCell::new(findings);
    let doc = Doc { file, findings: &shared };
    let rows = projects(text, &doc);
    let complete = rows.is_some();
    let rows = rows.unwrap_or_default();

    // The columns are all keys in the order of their first appearance.
    let mut headers: Vec<FileHeader> = Vec::new();
    for (name, place) in rows.iter().flat_map(|row| &row.keys) {
        if !headers.iter().any(|header| header.name == *name) {
            headers.push(FileHeader { name: name.clone(), place: place.clone() });
        }
    }
    let mut part = Part::new(wanted, shared.into_inner());
    let plan = if complete {
        names.plan(&headers, wanted, &Place::File(file), &mut part.findings)
    } else {
        Plan { cells: Vec::new() }
    };
    for row in &rows {
        let cells = headers.iter().map(|header| row.cell(&header.name)).collect();
        part.read_row(&TableRow { place: row.place.clone(), cells }, &plan, wanted);
    }
    Read { part, plan, delimiter: 0, complete }
}

/// One `[[projects]]` table.
struct Project {
    place: Place,
    keys: Vec<(String, Place)>,
    cells: Vec<TableCell>,
}

impl Project {
    fn cell(&self, name: &str) -> Option<&TableCell> {
        self.keys.iter().position(|(key, _)| key == name).map(|index| &self.cells[index])
    }
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
    let tables = root.require("projects").map(|node| node.tables());
    root.finish();
    let rows = tables?.into_iter().map(|table| {
        let mut project = Project { place: table.place.clone(), keys: Vec::new(), cells: Vec::new() };
        for (key, node) in table.all() {
            if let Some(cell) = cell(&node) {
                project.keys.push((key.value, key.place));
                project.cells.push(cell);
            }
        }
        project
    });
    Some(rows.collect())
}

fn cell(node: &Node<'_>) -> Option<TableCell> {
    let mut number = None;
    let text = match node.value() {
        DeValue::String(text) => text.to_string(),
        DeValue::Boolean(flag) => flag.to_string(),
        DeValue::Datetime(_) => node.date()?.value.to_string(),
        DeValue::Integer(_) | DeValue::Float(_) => {
            let value = node.number()?.value;
            number = Some(value);
            value.to_string()
        }
        DeValue::Array(_) => node.strings().into_iter().map(|item| item.value).collect::<Vec<_>>().join("|"),
        DeValue::Table(_) => return node.wrong_type("type-cell"),
    };
    Some(TableCell { text, number, place: node.place.clone() })
}

struct TableRow<'r> {
    place: Place,
    cells: Vec<Option<&'r TableCell>>,
}

impl Row for TableRow<'_> {
    fn text(&self, column: usize) -> &str {
        self.cells[column].map_or("", |cell| &cell.text)
    }

    fn number(&self, column: usize) -> Option<Decimal> {
        self.cells[column].and_then(|cell| cell.number)
    }

    fn place(&self, column: usize) -> Place {
        self.cells[column].map_or_else(|| self.place.clone(), |cell| cell.place.clone())
    }

    fn note_place(&self, rows: &mut RowPlaces) {
        let cells = self.cells.iter().map(|cell| cell.map(|cell| cell.place.clone())).collect();
        rows.tables.push((self.place.clone(), cells));
    }
}
