//! Columns of the project list that `[report] columns` names, for people.

use super::Sentences;
use crate::input::cell::list;
use crate::messages::{self, format};

/// What the outputs that name columns show of every project anyway; the status is among the marks.
const ALWAYS: [&str; 4] = ["id", "name", "department", "status"];

impl Sentences<'_> {
    /// The columns that a paper asks for, each with its name; left out where the project says nothing.
    pub(in crate::render) fn reported(&self, project: u32) -> Vec<String> {
        let columns = self.view.decision().report().columns.iter();
        let told = |column: &String| {
            let value = self.column_value(column, project)?;
            Some(self.say("report-field", &[("name", self.column_name(column).into()), ("value", value.into())]))
        };
        columns.filter(|column| !ALWAYS.contains(&column.as_str())).filter_map(told).collect()
    }

    /// What a project says in a column or field, if anything.
    pub(in crate::render) fn column_value(&self, column: &str, project: u32) -> Option<String> {
        let projects = self.view.decision().projects();
        let value = match column {
            "deadline" => projects.deadline(project as usize).map(|date| format::date(date, self.words.lang)),
            "background" => projects.is_background(project as usize).then(|| self.word("ranking-yes")),
            "legal" | "depends-on" | "enables" | "excludes" | "former-ids" | "goals" => {
                let items = self.view.field(column, project as usize);
                Some(self.words.clean(&list::items(&items, 0).collect::<Vec<_>>().join(", ")))
            }
            _ => Some(self.words.clean(&self.view.field(column, project as usize))),
        };
        value.filter(|value| !value.is_empty())
    }

    /// What a column or field is called.
    pub(in crate::render) fn column_name(&self, column: &str) -> String {
        let known = format!("report-field-{column}");
        if messages::exists(self.words.lang, &known) {
            return self.word(&known);
        }
        let resource = self.view.decision().resources().iter().find(|resource| resource.id == column);
        resource.map_or_else(|| self.words.clean(column), |resource| self.words.text(&resource.name))
    }
}
