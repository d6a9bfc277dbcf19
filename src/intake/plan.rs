//! What each column of a list becomes in the new decision, and what there is to say about it.

use std::collections::BTreeMap;

use super::Options;
use super::columns::{self, Roles};
use super::criteria::{Criterion, Label};
use super::headers;
use super::legal::Found;
use super::rows::{Rows, shown};
use super::values::{self, Number, Value, Why};
use super::words::{Meaning, one_line};
use crate::finding::{Code, Finding, Findings};
use crate::input::cell::DecimalSign;
use crate::input::displayed::{List, ListCell};
use crate::input::names::{Field, folded};
use crate::messages::{self, Arg};
use crate::source::{Place, Sources};

/// A list, taken in.
pub struct Intake {
    pub(super) options: Options,
    /// The file as people are told of it, and its sheet.
    pub(super) file: String,
    pub(super) sheet: Option<String>,
    pub(super) header_number: usize,
    pub(super) names: Vec<String>,
    pub(super) ids: Vec<String>,
    pub(super) columns: Vec<Column>,
    pub(super) criteria: Vec<Criterion>,
    /// Amounts that are no criterion: id, name and unit.
    pub(super) resources: Vec<(String, String, &'static str)>,
    pub(super) notes: Notes,
}

/// A column of the new list.
pub(super) struct Column {
    pub(super) header: String,
    /// The name under which vorrang reads it; `None` if it has no use for it.
    pub(super) name: Option<String>,
    /// Whether the header alone does not say so.
    pub(super) mapped: bool,
    pub(super) cells: Vec<Value>,
}

/// What the protocol says.
#[derive(Default)]
pub(super) struct Notes {
    /// Decisions that somebody should look at.
    pub(super) doubts: Vec<Arg>,
    /// Each column of the list: its header and what became of it.
    pub(super) columns: Vec<(String, Arg)>,
    pub(super) skipped: Vec<(usize, String, &'static str)>,
    pub(super) unread: Vec<Unread>,
    pub(super) readings: Vec<Reading>,
    /// References to the law as written, how often, and what they were taken for.
    pub(super) legal: Vec<(String, usize, Found)>,
    /// Projects of one name: the name and their ids.
    pub(super) doubles: Vec<(String, Vec<String>)>,
    pub(super) n_hidden: usize,
    pub(super) n_filled: usize,
}

/// A cell that was not understood.
pub(super) struct Unread {
    pub(super) place: Place,
    pub(super) cell: Arg,
    pub(super) project: usize,
    pub(super) header: String,
    pub(super) text: String,
    pub(super) why: Why,
}

/// Cells of one text that were understood as something else than they say.
pub(super) struct Reading {
    pub(super) header: String,
    pub(super) text: String,
    pub(super) value: Value,
    pub(super) count: usize,
}

impl Intake {
    /// Takes a list in. `None` if it holds no projects or no names, and a finding says so.
    #[must_use]
    pub fn of(list: &List, sources: &Sources, options: Options, findings: &mut Findings) -> Option<Self> {
        let file = &sources.get(list.file).name;
        let Some(roles) = Roles::of(list) else {
            let place = list.headers.first().map_or(Place::File(list.file), |(_, place)| place.clone());
            findings
                .push(Finding::new(Code::MissingColumn, place).message("intake-no-names").hint("intake-no-names-hint"));
            return None;
        };
        let rows = Rows::of(list, sources, &roles.marks());
        if rows.projects.is_empty() {
            findings.push(
                Finding::new(Code::NoProjects, Place::File(list.file))
                    .arg("file", file.as_str())
                    .hint("no-projects-hint"),
            );
            return None;
        }
        let mut planner = Planner::new(list, sources, &roles, &rows, options);
        planner.plan();
        planner.tell_unread(findings);
        Some(planner.finish(file))
    }
}

/// Everything that is known while the columns are gone through.
pub(super) struct Planner<'l> {
    pub(super) list: &'l List,
    pub(super) sources: &'l Sources,
    pub(super) roles: &'l Roles,
    pub(super) rows: &'l Rows,
    pub(super) options: Options,
    /// The decimal sign of each column; see [`super::signs`].
    pub(super) signs: Vec<Option<DecimalSign>>,
    pub(super) ids: Vec<String>,
    pub(super) names: Vec<String>,
    pub(super) columns: Vec<Column>,
    pub(super) criteria: Vec<Criterion>,
    pub(super) resources: Vec<(String, String, &'static str)>,
    pub(super) notes: Notes,
    /// Which project needs which, by the columns so far.
    pub(super) needs: Vec<(usize, usize)>,
    /// For each project the one that it was merged into, once that column is read.
    pub(super) merged: Vec<Option<usize>>,
    pub(super) used_ids: headers::Unique,
}

impl<'l> Planner<'l> {
    fn new(list: &'l List, sources: &'l Sources, roles: &'l Roles, rows: &'l Rows, options: Options) -> Self {
        let names = rows.projects.iter().map(|row| {
            let name = row.cells[roles.name].text.trim();
            if name.is_empty() || row.cells[roles.name].unusable {
                return messages::text(
                    options.lang,
                    "intake-without-name",
                    &[("row", Arg::Text(row.number.to_string()))],
                );
            }
            name.to_owned()
        });
        let mut planner = Self {
            list,
            sources,
            roles,
            rows,
            options,
            signs: Vec::new(),
            ids: Vec::new(),
            names: names.collect(),
            columns: Vec::new(),
            criteria: Vec::new(),
            resources: Vec::new(),
            notes: Notes {
                skipped: rows.skipped.clone(),
                n_hidden: rows.n_hidden,
                n_filled: rows.filled.len(),
                ..Notes::default()
            },
            needs: Vec::new(),
            merged: Vec::new(),
            used_ids: headers::Unique::default(),
        };
        planner.signs = planner.decimal_signs();
        planner
    }

    /// The cells of a column, by project.
    pub(super) fn cells(&self, column: usize) -> impl Iterator<Item = &'l ListCell> + Clone + use<'l> {
        let rows = self.rows;
        rows.projects.iter().map(move |row| &row.cells[column])
    }

    /// The cells of a column as they are; one that holds an error value is noted.
    pub(super) fn texts(&mut self, column: usize) -> Vec<Value> {
        let mut values = Vec::with_capacity(self.rows.projects.len());
        for (project, cell) in self.cells(column).enumerate() {
            let text = cell.text.trim();
            values.push(match text.parse() {
                _ if cell.unusable => {
                    self.unread(column, project, "intake-why-unusable");
                    Value::Blank
                }
                _ if text.is_empty() => Value::Blank,
                // A plain number of a spreadsheet is written as in the other columns.
                Ok(number) if cell.number.is_some() => Value::Number(Number::Exactly(number)),
                _ => Value::Text(text.to_owned()),
            });
        }
        values
    }

    pub(super) fn header(&self, column: usize) -> &'l str {
        self.list.headers[column].0.as_str()
    }

    pub(super) fn doubt(&mut self, id: &'static str, args: Vec<(&'static str, Arg)>) {
        self.notes.doubts.push(Arg::Phrase(id, args));
    }

    fn plan(&mut self) {
        self.plan_ids();
        self.plan_doubles();
        let money = self.main_money();
        for column in 0..self.list.headers.len() {
            let fate = self.plan_column(column, money);
            self.notes.columns.push((shown(self.header(column), column), fate));
        }
        self.add_missing();
        self.add_source();
        let legal = self.columns.iter().find(|column| column.name.as_deref() == Some("legal"));
        if legal.is_none_or(|column| column.cells.iter().all(|cell| *cell == Value::Blank)) {
            self.doubt("intake-doubt-legal", Vec::new());
        }
        if self.notes.n_filled > 0 {
            let count = self.notes.n_filled;
            self.doubt("intake-doubt-merged", vec![("count", count.into())]);
        }
        if self.notes.n_hidden > 0 {
            let count = self.notes.n_hidden;
            self.doubt("intake-doubt-hidden", vec![("count", count.into())]);
        }
    }

    fn plan_ids(&mut self) {
        let kept = self.roles.id.map(|column| (column, columns::ids(self.rows, column)));
        self.ids = match kept {
            Some((_, Ok(ids))) => return self.ids = ids,
            Some((column, Err(why))) => {
                self.doubt(why, vec![("header", shown(self.header(column), column).into())]);
                columns::new_ids(self.rows.projects.len())
            }
            None => columns::new_ids(self.rows.projects.len()),
        };
        let header = messages::word(self.options.lang, "intake-header-id");
        let ids = self.ids.iter().cloned().map(Value::Text).collect();
        self.columns.push(Column { header, name: Some("id".to_owned()), mapped: false, cells: ids });
    }

    /// Whether the ids are those of the list.
    fn keeps_ids(&self) -> bool {
        self.roles.id.is_some_and(|id| {
            self.rows.projects.iter().zip(&self.ids).all(|(row, kept)| row.cells[id].text.trim() == kept)
        })
    }

    fn plan_doubles(&mut self) {
        let mut by_name: BTreeMap<String, Vec<usize>> = BTreeMap::new();
        for (project, name) in self.names.iter().enumerate() {
            by_name.entry(folded(name)).or_default().push(project);
        }
        let mut doubles: Vec<Vec<usize>> = by_name.into_values().filter(|projects| 1 < projects.len()).collect();
        doubles.sort();
        self.notes.doubles = doubles
            .into_iter()
            .map(|projects| {
                let ids = projects.iter().map(|project| self.ids[*project].clone()).collect();
                (self.names[projects[0]].clone(), ids)
            })
            .collect();
    }

    /// Decides about a column and says what became of it.
    fn plan_column(&mut self, column: usize, money: Option<usize>) -> Arg {
        let header = self.header(column);
        if column == self.roles.name {
            if !self.roles.name_by_header {
                self.doubt("intake-doubt-name", vec![("header", shown(header, column).into())]);
            }
            let lost: Vec<usize> =
                self.cells(column).enumerate().filter(|(_, cell)| cell.unusable).map(|(at, _)| at).collect();
            lost.into_iter().for_each(|project| self.unread(column, project, "intake-why-unusable"));
            let cells = self.names.iter().cloned().map(Value::Text).collect();
            return self.field(column, Field::Name, cells);
        }
        let is_blank = self.cells(column).all(values::is_blank);
        if header.trim().is_empty() {
            return Arg::Word(if is_blank { "intake-column-blank" } else { "intake-column-headless" });
        }
        match self.roles.meanings[column] {
            Some(Meaning::Personal) => Arg::Word("intake-column-personal"),
            Some(Meaning::Field(Field::Id)) if self.roles.id == Some(column) && self.keeps_ids() => {
                let cells = self.ids.iter().cloned().map(Value::Text).collect();
                self.field(column, Field::Id, cells)
            }
            Some(Meaning::Field(field)) if self.roles.column_of(field) == Some(column) && field != Field::Id => {
                self.plan_field(column, field)
            }
            _ if is_blank => Arg::Word("intake-column-empty"),
            Some(Meaning::Field(_)) => self.keep(column, "intake-column-second"),
            Some(Meaning::Money) => self.plan_money(column, money == Some(column)),
            Some(Meaning::Effort) => self.plan_effort(column),
            meaning => self.plan_judged(column, meaning),
        }
    }

    // --- Columns of the new list ------------------------------------------------------------------------

    /// A header in one line, without `@`, which stands for raters.
    pub(super) fn plain_header(&self, column: usize) -> String {
        one_line(&self.header(column).replace('@', " "))
    }

    pub(super) fn take(&mut self, column: usize, name: &str, cells: Vec<Value>) {
        let header = self.plain_header(column);
        self.columns.push(Column { header, name: Some(name.to_owned()), mapped: false, cells });
    }

    /// Keeps a column that vorrang has no use for.
    pub(super) fn keep(&mut self, column: usize, why: &'static str) -> Arg {
        let cells = self.texts(column);
        self.columns.push(Column { header: self.plain_header(column), name: None, mapped: false, cells });
        Arg::Word(why)
    }

    fn add(&mut self, header: String, name: &str, cells: Vec<Value>) {
        self.columns.push(Column { header, name: Some(name.to_owned()), mapped: false, cells });
    }

    fn has(&self, name: &str) -> bool {
        self.columns.iter().any(|column| column.name.as_deref() == Some(name))
    }

    /// Adds what a city looks at and the list lacks, to be filled in.
    fn add_missing(&mut self) {
        let (lang, n) = (self.options.lang, self.rows.projects.len());
        let blank = vec![Value::Blank; n];
        for (name, header) in [("legal", "intake-header-legal"), ("legal-confirmed", "intake-header-legal-confirmed")] {
            if !self.has(name) {
                self.add(messages::word(lang, header), name, blank.clone());
            }
        }
        for criterion in Criterion::standard() {
            if self.criteria.iter().any(|known| known.id == criterion.id) {
                continue;
            }
            if let (Label::Sentence(name), true) = (&criterion.name, criterion.is_column()) {
                self.add(messages::word(lang, name), &criterion.id, blank.clone());
            }
            self.criteria.push(criterion);
        }
        let has_deadline = self.columns.iter().any(|column| {
            column.name.as_deref() == Some("deadline") && column.cells.iter().any(|cell| *cell != Value::Blank)
        });
        if has_deadline {
            self.criteria.push(Criterion::deadline());
        }
    }

    /// Says of each project where in the list it stands.
    fn add_source(&mut self) {
        if self.has("source") {
            return;
        }
        let lang = self.options.lang;
        let cells = self.rows.projects.iter().map(|row| {
            let id = if self.list.sheet.is_some() { "intake-source-row" } else { "intake-source-line" };
            let file = self.sources.get(self.list.file).name.rsplit('/').next().unwrap_or_default().to_owned();
            let args = [
                ("file", file.into()),
                ("sheet", self.list.sheet.clone().unwrap_or_default().into()),
                ("number", Arg::Text(row.number.to_string())),
            ];
            Value::Text(messages::text(lang, id, &args))
        });
        let cells = cells.collect();
        self.add(messages::word(lang, "intake-header-source"), "source", cells);
    }

    /// Reports the cells that were not understood, which the protocol lists as well.
    fn tell_unread(&self, findings: &mut Findings) {
        for Unread { place, project, header, text, why, .. } in &self.notes.unread {
            findings.push_with(Code::ValueNotTaken, || {
                Finding::new(Code::ValueNotTaken, place.clone())
                    .arg("id", self.ids[*project].as_str())
                    .arg("name", self.names[*project].as_str())
                    .arg("column", header.as_str())
                    .arg("found", text.as_str())
                    .arg("why", Arg::Word(why))
                    .hint("value-not-taken-hint")
            });
        }
    }

    fn finish(mut self, file: &str) -> Intake {
        let order = |criterion: &Criterion| super::criteria::GROUPS.iter().position(|group| *group == criterion.group);
        self.criteria.sort_by_key(|criterion| (order(criterion), criterion.source.is_none()));
        headers::settle(&mut self.columns, &self.criteria);
        let first = self.list.headers.first().map(|(_, place)| place);
        Intake {
            options: self.options,
            file: file.to_owned(),
            sheet: self.list.sheet.clone(),
            header_number: first.and_then(|place| self.sources.locate(place).line()).unwrap_or(1),
            names: self.names,
            ids: self.ids,
            columns: self.columns,
            criteria: self.criteria,
            resources: self.resources,
            notes: self.notes,
        }
    }
}
