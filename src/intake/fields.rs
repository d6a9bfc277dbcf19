//! Columns that give a field of the projects: where they stand, until when, what they need, which law.

use std::collections::BTreeMap;

use super::legal::{Bases, Found};
use super::plan::{Column, Planner, Reading, Unread};
use super::rows::{cut, shown};
use super::values::{self, Value, Why};
use super::words::one_line;
use crate::input::cell::list;
use crate::input::names::{self, Field, folded};
use crate::messages::{self, Arg};
use crate::source::Place;

impl Planner<'_> {
    pub(super) fn plan_field(&mut self, column: usize, field: Field) -> Arg {
        let cells: Vec<Value> = match field {
            Field::Status => {
                let as_of = self.options.as_of;
                let status =
                    |text: &str| values::status(text, as_of).map(|(status, exact)| (Value::Status(status), exact));
                self.read_all(column, status, "intake-why-status")
            }
            Field::Deadline => self.read_all(
                column,
                |text| values::deadline(text).map(|(day, exact)| (Value::Day(day), exact)),
                "intake-why-day",
            ),
            Field::Background => self.read_all(
                column,
                |text| values::flag(text).map(|flag| (Value::Flag(flag), true)),
                "intake-why-flag",
            ),
            Field::Legal => return self.plan_legal(column),
            Field::DependsOn | Field::Enables | Field::Excludes | Field::MergedInto => self.plan_references(column),
            _ => self.texts(column),
        };
        self.field(column, field, cells)
    }

    /// Adds a column that gives a field.
    pub(super) fn field(&mut self, column: usize, field: Field, cells: Vec<Value>) -> Arg {
        let name = names::name_of(field);
        self.take(column, name, cells);
        Arg::Phrase("intake-column-field", vec![("name", name.into())])
    }

    /// Reads the cells of a column; what is understood otherwise than written, or not, is noted.
    pub(super) fn read_all(
        &mut self,
        column: usize,
        read: impl Fn(&str) -> Option<(Value, bool)>,
        why: Why,
    ) -> Vec<Value> {
        let mut values = Vec::with_capacity(self.rows.projects.len());
        let mut readings: Vec<Reading> = Vec::new();
        for (project, cell) in self.cells(column).enumerate() {
            let text = cell.text.trim();
            let value = match read(text) {
                _ if values::is_blank(cell) => Value::Blank,
                Some((value, exact)) if !cell.unusable => {
                    if !exact {
                        note_reading(&mut readings, self.header(column), text, &value);
                    }
                    value
                }
                _ => {
                    let why = if cell.unusable { "intake-why-unusable" } else { why };
                    self.unread(column, project, why);
                    Value::Blank
                }
            };
            values.push(value);
        }
        self.notes.readings.append(&mut readings);
        values
    }

    pub(super) fn unread(&mut self, column: usize, project: usize, why: Why) {
        let row = &self.rows.projects[project];
        let Place::Cell { file, record, .. } = row.place else { return };
        let place = Place::Cell { file, record, column };
        let cell = if self.list.sheet.is_some() {
            self.sources.locate(&place).cell.map_or(Arg::Word("no-id"), |cell| cell.reference.into())
        } else {
            Arg::Phrase("intake-line", vec![("line", Arg::Text(row.number.to_string()))])
        };
        let header = shown(self.header(column), column);
        let text = cut(&one_line(&row.cells[column].text));
        self.notes.unread.push(Unread { cell, project, header, text, why });
    }

    /// References to other projects, by number or name.
    fn plan_references(&mut self, column: usize) -> Vec<Value> {
        let mut known: BTreeMap<String, Option<usize>> = BTreeMap::new();
        let mut add = |name: &str, project: usize| {
            known
                .entry(folded(name))
                .and_modify(|other| *other = other.filter(|other| *other == project))
                .or_insert(Some(project));
        };
        for (project, row) in self.rows.projects.iter().enumerate() {
            add(&self.ids[project], project);
            add(&self.names[project], project);
            if let Some(id) = self.roles.id {
                add(row.cells[id].text.trim(), project);
            }
        }
        let delimiter = self.list.delimiter.unwrap_or(0);
        let mut values = Vec::new();
        let mut strange = Vec::new();
        for (project, cell) in self.cells(column).enumerate() {
            let mut ids: Vec<&str> = Vec::new();
            let whole = known.get(&folded(cell.text.trim())).copied().flatten();
            let items: Vec<&str> =
                if whole.is_some() { vec![cell.text.trim()] } else { list::items(&cell.text, delimiter).collect() };
            for item in items {
                match known.get(&folded(item)).copied().flatten() {
                    Some(other) => ids.push(&self.ids[other]),
                    None => strange.push(project),
                }
            }
            let unique: Vec<&str> =
                ids.iter().enumerate().filter(|(at, id)| !ids[..*at].contains(id)).map(|(_, id)| *id).collect();
            values.push(if unique.is_empty() { Value::Blank } else { Value::Text(unique.join(" | ")) });
        }
        strange.dedup();
        strange.into_iter().for_each(|project| self.unread(column, project, "intake-why-project"));
        values
    }

    fn plan_legal(&mut self, column: usize) -> Arg {
        let bases = Bases::shipped();
        let mut values = Vec::new();
        let mut told: Vec<(String, usize, Found)> = Vec::new();
        let mut known: BTreeMap<String, usize> = BTreeMap::new();
        for cell in self.cells(column) {
            let mut ids: Vec<String> = Vec::new();
            let pieces = if values::is_blank(cell) || cell.unusable { Vec::new() } else { bases.read(&cell.text) };
            for (piece, found) in pieces {
                if let Found::Basis(id) | Found::Assumed(id) = &found
                    && !ids.contains(id)
                {
                    ids.push(id.clone());
                }
                let piece = cut(&one_line(&piece));
                let at = *known.entry(piece.clone()).or_insert(told.len());
                match told.get_mut(at) {
                    Some((_, count, _)) => *count += 1,
                    None => told.push((piece, 1, found)),
                }
            }
            values.push(if ids.is_empty() { Value::Blank } else { Value::Text(ids.join(" | ")) });
        }
        self.notes.legal = told;
        let texts = self.texts(column);
        let differ = texts != values;
        let fate = self.field(column, Field::Legal, values);
        if !differ {
            return fate;
        }
        let header = messages::text(
            self.options.lang,
            "intake-header-as-listed",
            &[("header", self.plain_header(column).into())],
        );
        self.columns.push(Column { header: header.clone(), name: None, mapped: false, cells: texts });
        Arg::Phrase("intake-column-legal", vec![("header", header.into())])
    }
}

fn note_reading(readings: &mut Vec<Reading>, header: &str, text: &str, value: &Value) {
    let text = cut(&one_line(text));
    match readings.iter_mut().find(|known| known.text == text) {
        Some(known) => known.count += 1,
        None => readings.push(Reading { header: one_line(header), text, value: value.clone(), count: 1 }),
    }
}
