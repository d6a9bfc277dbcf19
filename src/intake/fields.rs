//! Columns that give a field of the projects: where they stand, until when, what they need, which law.

use std::collections::BTreeMap;

use super::legal::{Bases, Found};
use super::plan::{Column, Planner, Reading, Unread};
use super::rows::{cut, shown};
use super::values::{self, Value, Why};
use super::words::one_line;
use crate::input::cell::{is_missing, list};
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
            Field::DependsOn | Field::Enables | Field::Excludes | Field::MergedInto => {
                self.plan_references(column, field)
            }
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
        self.notes.unread.push(Unread { place, cell, project, header, text, why });
    }

    /// References to other projects, by number or name.
    fn plan_references(&mut self, column: usize, field: Field) -> Vec<Value> {
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
        let mut found: Vec<Vec<usize>> = Vec::new();
        let mut strange: Vec<(usize, Why)> = Vec::new();
        for (project, cell) in self.cells(column).enumerate() {
            let mut others: Vec<usize> = Vec::new();
            let whole = known.contains_key(&folded(cell.text.trim()));
            let items: Vec<&str> =
                if whole { vec![cell.text.trim()] } else { list::items(&cell.text, delimiter).collect() };
            for item in items {
                match known.get(&folded(item)) {
                    Some(Some(other)) if *other == project => strange.push((project, "intake-why-self")),
                    Some(Some(other)) if others.contains(other) => {}
                    Some(Some(other)) => others.push(*other),
                    Some(None) => strange.push((project, "intake-why-ambiguous-project")),
                    None if is_missing(item) || NO_PROJECT.contains(&item.trim().to_lowercase().as_str()) => {}
                    None => strange.push((project, "intake-why-project")),
                }
            }
            found.push(others);
        }
        self.open_circles(&mut found, field, &mut strange);
        strange.sort_unstable();
        strange.dedup();
        strange.into_iter().for_each(|(project, why)| self.unread(column, project, why));
        let text = |others: &Vec<usize>| {
            let ids: Vec<&str> = others.iter().map(|other| self.ids[*other].as_str()).collect();
            if ids.is_empty() { Value::Blank } else { Value::Text(ids.join(" | ")) }
        };
        found.iter().map(text).collect()
    }

    /// Leaves out references that lead back to where they come from, of which none is better than the others.
    fn open_circles(&mut self, found: &mut [Vec<usize>], field: Field, strange: &mut Vec<(usize, Why)>) {
        if field == Field::Excludes {
            return;
        }
        // `A enables B` is `B depends on A`, so both columns make circles together.
        let turned = field == Field::Enables;
        let mut needs = if field == Field::MergedInto { Vec::new() } else { std::mem::take(&mut self.needs) };
        needs.resize(found.len(), Vec::new());
        let edge = |from: usize, to: usize| if turned { (to, from) } else { (from, to) };
        let edges = |found: &[Vec<usize>]| {
            let pairs = found.iter().enumerate().flat_map(|(from, others)| others.iter().map(move |to| (from, *to)));
            pairs.map(|(from, to)| edge(from, to)).collect::<Vec<_>>()
        };
        let mut all = needs.clone();
        edges(found).into_iter().for_each(|(from, to)| all[from].push(to));
        let circles = circles(&all);
        for (project, others) in found.iter_mut().enumerate() {
            let before = others.len();
            others.retain(|other| circles[project] != circles[*other]);
            if others.len() < before {
                strange.push((project, "intake-why-circle"));
            }
        }
        if field != Field::MergedInto {
            edges(found).into_iter().for_each(|(from, to)| needs[from].push(to));
            self.needs = needs;
        }
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

/// For each node the number of its circle; nodes that lie on no circle have one of their own.
fn circles(edges: &[Vec<usize>]) -> Vec<usize> {
    let mut back = vec![Vec::new(); edges.len()];
    for (from, others) in edges.iter().enumerate() {
        others.iter().for_each(|to| back[*to].push(from));
    }
    // Kosaraju: in the order in which the nodes are left, last first, whatever leads to a node and has no
    // number yet shares its circle.
    let mut left = Vec::with_capacity(edges.len());
    let mut seen = vec![false; edges.len()];
    for start in 0..edges.len() {
        let mut path = Vec::new();
        if !std::mem::replace(&mut seen[start], true) {
            path.push((start, 0));
        }
        while let Some((node, next)) = path.last_mut() {
            match edges[*node].get(*next) {
                Some(to) => {
                    *next += 1;
                    if !std::mem::replace(&mut seen[*to], true) {
                        path.push((*to, 0));
                    }
                }
                None => {
                    left.push(*node);
                    path.pop();
                }
            }
        }
    }
    let mut numbers = vec![usize::MAX; edges.len()];
    for start in left.into_iter().rev() {
        let mut open = vec![start];
        while let Some(node) = open.pop() {
            if numbers[node] == usize::MAX {
                numbers[node] = start;
                open.extend(&back[node]);
            }
        }
    }
    numbers
}

/// Words for "needs none".
const NO_PROJECT: [&str; 8] = ["keine", "keines", "kein", "keiner", "nein", "entfällt", "none", "no"];

/// Notes that a cell was understood otherwise than written.
pub(super) fn note_reading(readings: &mut Vec<Reading>, header: &str, text: &str, value: &Value) {
    let text = cut(&one_line(text));
    match readings.iter_mut().find(|known| known.text == text) {
        Some(known) => known.count += 1,
        None => readings.push(Reading { header: one_line(header), text, value: value.clone(), count: 1 }),
    }
}
