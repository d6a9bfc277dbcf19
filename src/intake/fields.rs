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
        let text = &self.rows.projects[project].cells[column].text;
        self.unread_part(column, project, why, text);
    }

    /// Notes a part of a cell that was not understood, where the rest was.
    fn unread_part(&mut self, column: usize, project: usize, why: Why, part: &str) {
        let row = &self.rows.projects[project];
        let Place::Cell { file, record, .. } = row.place else { return };
        let place = Place::Cell { file, record, column };
        let cell = if self.list.sheet.is_some() {
            self.sources.locate(&place).cell.map_or(Arg::Word("no-id"), |cell| cell.reference.into())
        } else {
            Arg::Phrase("intake-line", vec![("line", Arg::Text(row.number.to_string()))])
        };
        let header = shown(self.header(column), column);
        let text = cut(&one_line(part));
        self.notes.unread.push(Unread { place, cell, project, header, text, why });
    }

    /// References to other projects, by number or name.
    fn plan_references(&mut self, column: usize, field: Field) -> Vec<Value> {
        let mut known: BTreeMap<String, Option<usize>> = BTreeMap::new();
        let mut numbered: BTreeMap<String, Option<usize>> = BTreeMap::new();
        let add_to = |known: &mut BTreeMap<String, Option<usize>>, name: String, project: usize| {
            known
                .entry(name)
                .and_modify(|other| *other = other.filter(|other| *other == project))
                .or_insert(Some(project));
        };
        for (project, row) in self.rows.projects.iter().enumerate() {
            add_to(&mut known, folded(&self.ids[project]), project);
            add_to(&mut numbered, number(&self.ids[project]), project);
            add_to(&mut known, folded(&self.names[project]), project);
            if let Some(id) = self.roles.id {
                let id = row.cells[id].text.trim();
                add_to(&mut known, folded(id), project);
                add_to(&mut numbered, number(id), project);
            }
        }
        let find = |item: &str| known.get(&folded(item)).or_else(|| numbered.get(&number(item)));
        let delimiter = self.list.delimiter.unwrap_or(0);
        let mut found: Vec<Vec<usize>> = Vec::new();
        let mut strange: Vec<(usize, Why, String)> = Vec::new();
        let mut written: BTreeMap<(usize, usize), String> = BTreeMap::new();
        for (project, cell) in self.cells(column).enumerate() {
            let mut others: Vec<usize> = Vec::new();
            let whole = find(cell.text.trim()).is_some();
            let items: Vec<&str> =
                if whole { vec![cell.text.trim()] } else { list::items(&cell.text, delimiter).collect() };
            let items = items.into_iter().flat_map(|item| match find(item) {
                Some(_) => vec![item],
                None => parts(item, delimiter, |part| find(part).is_some()),
            });
            for item in items {
                let mut tell = |why| strange.push((project, why, item.to_owned()));
                match find(item) {
                    Some(Some(other)) if *other == project => tell("intake-why-self"),
                    Some(Some(other)) if others.contains(other) => {}
                    Some(Some(other)) => {
                        written.insert((project, *other), item.to_owned());
                        others.push(*other);
                    }
                    Some(None) => tell("intake-why-ambiguous-project"),
                    None if is_missing(item) || NO_PROJECT.contains(&item.trim().to_lowercase().as_str()) => {}
                    None => tell("intake-why-project"),
                }
            }
            found.push(others);
        }
        let mut left_out: Vec<((usize, usize), Why)> = Vec::new();
        if field == Field::MergedInto {
            for (project, others) in found.iter_mut().enumerate() {
                let more = others.drain(others.len().min(1)..);
                left_out.extend(more.map(|other| ((project, other), "intake-why-one-project")));
            }
        }
        left_out.extend(self.open_circles(&mut found, field).into_iter().map(|pair| (pair, "intake-why-circle")));
        for (pair, why) in left_out {
            strange.push((pair.0, why, written.remove(&pair).unwrap_or_default()));
        }
        strange.sort_unstable();
        strange.dedup();
        strange.into_iter().for_each(|(project, why, part)| self.unread_part(column, project, why, &part));
        let text = |others: &Vec<usize>| {
            let ids: Vec<&str> = others.iter().map(|other| self.ids[*other].as_str()).collect();
            if ids.is_empty() { Value::Blank } else { Value::Text(ids.join(" | ")) }
        };
        found.iter().map(text).collect()
    }

    /// Leaves out references that lead back to where they come from, of which none is better than the others.
    fn open_circles(&mut self, found: &mut [Vec<usize>], field: Field) -> Vec<(usize, usize)> {
        match field {
            Field::Excludes => Vec::new(),
            Field::MergedInto => self.open_mergers(found),
            _ => self.open_needs(found, field == Field::Enables),
        }
    }

    fn open_needs(&mut self, found: &mut [Vec<usize>], turned: bool) -> Vec<(usize, usize)> {
        // `A enables B` is `B depends on A`, so both columns make circles together.
        let edge = |from: usize, to: usize| if turned { (to, from) } else { (from, to) };
        let edges = |found: &[Vec<usize>]| -> Vec<(usize, usize)> {
            let pairs = found.iter().enumerate().flat_map(|(from, others)| others.iter().map(move |to| (from, *to)));
            pairs.map(|(from, to)| edge(from, to)).collect()
        };
        let circles = self.circles_of_needs(found.len(), &edges(found));
        let leads_back = |project: usize, other: usize| {
            let ends = [project, other].map(|end| self.survivor(end));
            ends[0] != ends[1] && circles[ends[0]] == circles[ends[1]]
        };
        let left_out = leave_out(found, leads_back);
        self.needs.extend(edges(found));
        left_out
    }

    /// A merged project lives on in the other one: what needs it needs the other, and what it needs the other
    /// needs, so that a merger may lead back too.
    fn open_mergers(&mut self, found: &mut [Vec<usize>]) -> Vec<(usize, usize)> {
        let alone = circles(found);
        let mut left_out = leave_out(found, |project, other| alone[project] == alone[other]);
        self.merged = found.iter().map(|others| others.first().copied()).collect();
        let circles = self.circles_of_needs(found.len(), &[]);
        let mut counts: BTreeMap<usize, usize> = BTreeMap::new();
        circles.iter().for_each(|circle| *counts.entry(*circle).or_default() += 1);
        left_out.extend(leave_out(found, |project, _| 1 < counts[&circles[self.survivor(project)]]));
        self.merged = found.iter().map(|others| others.first().copied()).collect();
        left_out
    }

    /// The circles of what projects need, mergers followed, with some more needs.
    fn circles_of_needs(&self, n: usize, more: &[(usize, usize)]) -> Vec<usize> {
        let mut all = vec![Vec::new(); n];
        for (from, to) in self.needs.iter().chain(more) {
            all[self.survivor(*from)].push(self.survivor(*to));
        }
        circles(&all)
    }

    /// The project in which another one lives on, or itself.
    fn survivor(&self, project: usize) -> usize {
        let into = |project: &usize| self.merged.get(*project).copied().flatten();
        std::iter::successors(Some(project), into).last().unwrap_or(project)
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

/// Takes out references and returns them.
fn leave_out(found: &mut [Vec<usize>], is_wrong: impl Fn(usize, usize) -> bool) -> Vec<(usize, usize)> {
    let mut left_out = Vec::new();
    for (project, others) in found.iter_mut().enumerate() {
        left_out.extend(others.iter().filter(|other| is_wrong(project, **other)).map(|other| (project, *other)));
        others.retain(|other| !is_wrong(project, *other));
    }
    left_out
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

/// A number without zeros in front and without what people write around it: `007`, `Nr. 7`, `siehe #7`.
fn number(text: &str) -> String {
    let text = text.to_lowercase();
    let mut rest = text.trim();
    while let Some(shorter) = ["siehe", "vgl.", "s.", "nr", "no", "nummer", "projekt", "project", "see", "#", "."]
        .iter()
        .find_map(|word| rest.strip_prefix(word))
        // `Nr. 7`, but no word that only begins like one.
        .filter(|rest| !rest.starts_with(char::is_alphabetic))
    {
        rest = shorter.trim_start();
    }
    let digits = rest.trim_start_matches('0');
    if digits.starts_with(|c: char| c.is_ascii_digit()) { digits.to_owned() } else { rest.to_owned() }
}

/// The parts of an item of which nobody knows the whole: `1 und 2`, `1;2` in a list of semicolons. The
/// item itself if none of its parts is known.
fn parts(item: &str, delimiter: u8, is_known: impl Fn(&str) -> bool) -> Vec<&str> {
    let mut parts = vec![item];
    for separator in [";", ",", " und ", " sowie ", " and ", "&", "+", "/"] {
        let splits = !matches!(separator, ";" | ",") || separator.as_bytes() == [delimiter];
        if splits {
            parts = parts.into_iter().flat_map(|part| part.split(separator)).map(str::trim).collect();
        }
    }
    parts.retain(|part| !part.is_empty());
    if parts.iter().any(|part| is_known(part)) { parts } else { vec![item] }
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
