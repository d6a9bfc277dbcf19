//! Where the projects of the model come from: the way from a value back to its row, header and cell.

use std::collections::BTreeSet;

use crate::finding::{Code, Finding};
use crate::input::names::Field;
use crate::input::projects::{ListRows, Target};
use crate::messages::Arg;
use crate::model::{Projects, key};
use crate::source::Place;

/// Where the projects of the model come from.
pub(crate) struct Origins {
    pub(crate) rows: ListRows,
    /// The row of each project; `None` if the rows are in the order of the ids already.
    pub(super) order: Option<Vec<u32>>,
    /// The names of the resources, in the order of their targets.
    pub(super) resources: Vec<String>,
    /// The names of the other columns that the manifest names, likewise.
    pub(super) extra: Vec<String>,
    /// What another row states about a project than its own.
    pub(super) stated: Vec<Stated>,
    /// Names of projects that stand for nothing because the id of the project is wrong, which has been reported.
    pub(super) awaited: BTreeSet<String>,
    /// Projects with the same words in their names.
    pub(crate) twins: Vec<(u32, u32)>,
}

/// What the row of another project states, a merged one or one that enables: that a project needs or excludes
/// another one.
pub(super) struct Stated {
    pub(super) project: u32,
    pub(super) other: u32,
    pub(super) by: u32,
    pub(super) field: Field,
}

impl Origins {
    fn row(&self, project: usize) -> usize {
        self.order.as_ref().map_or(project, |order| order[project] as usize)
    }

    /// Whether a finding says already why a project has no value.
    pub(super) fn explains_absence(&self, project: usize, target: Target) -> bool {
        self.rows.explains_absence(self.row(project), target)
    }

    /// What stands above the column of a target in the list of a project; empty if it has none.
    pub(super) fn header(&self, project: usize, target: Target) -> &str {
        self.rows.header(self.row(project), target)
    }

    /// Where a value of a project stands.
    pub(crate) fn place(&self, project: usize, target: Target) -> Place {
        self.rows.place(self.row(project), target)
    }

    /// The target of a numeric column besides criteria.
    pub(super) fn resource(&self, name: &str) -> Target {
        let index = self.resources.iter().position(|known| known == name);
        index.map_or(Target::Field(Field::Id), Target::Resource)
    }

    /// The target of a column, numeric or not, besides criteria.
    pub(super) fn column(&self, name: &str) -> Target {
        match self.extra.iter().position(|known| known.trim() == name) {
            Some(index) => Target::Extra(index),
            None => self.resource(name),
        }
    }

    /// Whether no list has a column that the manifest names, which is an error of its own.
    pub(super) fn lacks_extra(&self, name: &str) -> bool {
        let index = self.extra.iter().position(|known| known.trim() == name);
        index.is_some_and(|index| self.rows.lacks(Target::Extra(index)))
    }

    /// Where it is said that a project needs another one.
    pub(super) fn need_place(&self, project: usize, needed: usize) -> Place {
        self.stated_place(project, needed, &[Field::DependsOn, Field::Enables])
    }

    /// Where it is said that a project excludes another one.
    pub(super) fn exclusion_place(&self, project: usize, other: usize) -> Place {
        self.stated_place(project, other, &[Field::Excludes])
    }

    /// Where one of these fields says something about two projects: in the row of another one, or in the own
    /// row under the first field.
    fn stated_place(&self, project: usize, other: usize, fields: &[Field]) -> Place {
        let asked = (key(project), key(other));
        let says = |stated: &&Stated| (stated.project, stated.other) == asked && fields.contains(&stated.field);
        match self.stated.iter().find(says) {
            Some(stated) => self.place(stated.by as usize, Target::Field(stated.field)),
            None => self.place(project, Target::Field(fields[0])),
        }
    }

    /// Where a project stands.
    pub(crate) fn row_place(&self, project: usize) -> Place {
        self.place(project, Target::Field(Field::Id))
    }

    /// The delimiter of the list that a project stands in.
    pub(super) fn delimiter(&self, project: usize) -> u8 {
        self.rows.file_of(self.row(project)).map_or(0, |file| file.delimiter)
    }

    /// A finding about a field of a project.
    pub(super) fn finding(&self, code: Code, projects: &Projects, project: u32, field: Field) -> Finding {
        let project = project as usize;
        Finding::new(code, self.place(project, Target::Field(field)))
            .arg("id", Arg::id_or_none(projects.id(project)))
            .arg("name", Arg::name_or_none(projects.name(project)))
    }
}
