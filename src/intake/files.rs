//! The files of a new decision as texts.

use super::plan::{Column, Intake};
use super::values::Value;
use super::{LEGAL_BASES, manifest, protocol};
use crate::model::Lang;
use crate::render::csv::{Dialect, safe, write};

/// A file of a new decision.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct File {
    /// Its path within the folder of the decision.
    pub name: &'static str,
    /// What it holds.
    pub text: String,
}

impl Intake {
    /// Criteria, projects, legal bases and protocol.
    #[must_use]
    pub fn files(&self) -> [File; 4] {
        let name = if self.options.lang == Lang::De { "PROTOKOLL.md" } else { "PROTOCOL.md" };
        [
            File { name: "criteria.toml", text: manifest::text(self) },
            File { name: "data/projects.csv", text: self.projects() },
            File { name: "data/legal-bases.toml", text: LEGAL_BASES.to_owned() },
            File { name, text: protocol::text(self) },
        ]
    }

    /// How many projects the list holds.
    #[must_use]
    pub fn n_projects(&self) -> usize {
        self.ids.len()
    }

    /// How many cells were not understood.
    #[must_use]
    pub fn n_unread(&self) -> usize {
        self.notes.unread.len()
    }

    /// Places to give out: 25, or half of a short list, so that there is something to choose.
    pub(super) fn places(&self) -> usize {
        if 25 < self.ids.len() { 25 } else { self.ids.len().div_ceil(2) }
    }

    /// The list of projects as spreadsheets of the language open it.
    fn projects(&self) -> String {
        let lang = self.options.lang;
        let dialect = if lang == Lang::De { Dialect::Excel } else { Dialect::Plain };
        let header = self.columns.iter().map(|column| safe(&column.header).into_owned()).collect();
        let cell = |column: &Column, project: usize| match &column.cells[project] {
            Value::Text(text) => safe(text).into_owned(),
            value => value.text(lang),
        };
        let rows = (0..self.ids.len()).map(|project| self.columns.iter().map(|column| cell(column, project)).collect());
        write(dialect, std::iter::once(header).chain(rows))
    }
}
