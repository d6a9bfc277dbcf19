//! The candidate projects, by column, in ascending order of their ids.
//!
//! The order of the rows in a file means nothing, so the model sorts them by id: whatever is
//! computed from it is the same for any row order, and "in the order of the ids" is simply the
//! order of the numbers 0..n by which everything refers to projects.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use jiff::civil::Date;

use super::{Column, Labels, Links, TextColumn};

/// How far a project is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Status {
    /// An idea.
    Idea,
    /// Being conceived.
    Concept,
    /// Being implemented.
    Running,
    /// Finished: set apart, satisfies those that need it.
    Done,
    /// Put on hold: set apart.
    Paused,
    /// Given up: set apart.
    Withdrawn,
}

impl Status {
    /// All statuses with their keys and German names.
    pub const ALL: [(Self, &'static str, &'static str); 6] = [
        (Self::Idea, "idea", "Idee"),
        (Self::Concept, "concept", "In Konzeption"),
        (Self::Running, "running", "In Umsetzung"),
        (Self::Done, "done", "Umgesetzt"),
        (Self::Paused, "paused", "Zurückgestellt"),
        (Self::Withdrawn, "withdrawn", "Zurückgezogen"),
    ];

    /// The key used in files and machine formats.
    #[must_use]
    pub fn key(self) -> &'static str {
        Self::ALL[self as usize].1
    }
}

/// All candidate projects of a decision.
#[derive(Clone, Debug, Default)]
pub struct Projects {
    pub(crate) ids: TextColumn,
    pub(crate) names: TextColumn,
    pub(crate) departments: Labels,
    pub(crate) fields: Labels,
    pub(crate) statuses: Vec<Status>,
    pub(crate) background: Vec<bool>,
    /// The earliest of its own deadline and those of its counting legal bases.
    pub(crate) deadlines: Vec<Option<Date>>,
    /// Legal bases, by number.
    pub(crate) legal: Links,
    /// What it needs: `depends-on` of its own and `enables` of others, merged projects followed.
    pub(crate) needs: Links,
    /// The inverse of `needs`.
    pub(crate) needed_by: Links,
    pub(crate) excludes: Links,
    pub(crate) merged_into: BTreeMap<u32, u32>,
    /// Those whose legal bases somebody has confirmed to apply.
    pub(crate) confirmed: BTreeSet<u32>,
    /// Free texts by field name: `legal-confirmed`, `former-ids`, `goals`, `reuse`, `indicator`,
    /// `note`, `source`.
    pub(crate) texts: BTreeMap<String, TextColumn>,
    /// Values by criterion, in the order of the criteria; derived ones included.
    pub(crate) values: Vec<Column>,
    /// The reason given for each value, by criterion.
    pub(crate) whys: Vec<TextColumn>,
    /// Numeric columns by name.
    pub(crate) resources: BTreeMap<String, Column>,
    /// Columns that vorrang does not know but a rule, limit or report uses.
    pub(crate) extra: BTreeMap<String, TextColumn>,
}

impl Projects {
    /// Number of projects.
    #[must_use]
    pub fn len(&self) -> usize {
        self.ids.len()
    }

    /// Whether there are no projects.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.ids.is_empty()
    }

    /// Id of a project.
    #[must_use]
    pub fn id(&self, project: usize) -> &str {
        self.ids.get(project)
    }

    /// Name of a project.
    #[must_use]
    pub fn name(&self, project: usize) -> &str {
        self.names.get(project)
    }

    /// Department of a project; empty where none was given.
    #[must_use]
    pub fn department(&self, project: usize) -> &str {
        self.departments.get(project)
    }

    /// Field (Themenfeld) of a project; empty where none was given.
    #[must_use]
    pub fn field(&self, project: usize) -> &str {
        self.fields.get(project)
    }

    /// Status of a project; an idea where none was given.
    #[must_use]
    pub fn status(&self, project: usize) -> Status {
        self.statuses[project]
    }

    /// Whether a project only carries others.
    #[must_use]
    pub fn is_background(&self, project: usize) -> bool {
        self.background[project]
    }

    /// The effective deadline of a project.
    #[must_use]
    pub fn deadline(&self, project: usize) -> Option<Date> {
        self.deadlines[project]
    }

    /// The legal bases of a project, by number.
    #[must_use]
    pub fn legal(&self, project: usize) -> &[u32] {
        self.legal.of(project)
    }

    /// Whether somebody has confirmed, with a day, that the legal bases of a project apply to it.
    #[must_use]
    pub fn is_confirmed(&self, project: usize) -> bool {
        self.confirmed.contains(&super::key(project))
    }

    /// What a project needs directly.
    #[must_use]
    pub fn needs(&self, project: usize) -> &[u32] {
        self.needs.of(project)
    }

    /// What needs a project directly.
    #[must_use]
    pub fn needed_by(&self, project: usize) -> &[u32] {
        self.needed_by.of(project)
    }

    /// What a project cannot be combined with, as its row says and those of projects merged into it.
    #[must_use]
    pub fn excludes(&self, project: usize) -> &[u32] {
        self.excludes.of(project)
    }

    /// The project that this one was merged into.
    #[must_use]
    pub fn merged_into(&self, project: usize) -> Option<usize> {
        self.merged_into.get(&super::key(project)).map(|target| *target as usize)
    }

    /// The project that this one was merged into, or itself.
    pub(crate) fn lives_on_in(&self, project: u32) -> u32 {
        self.merged_into.get(&project).copied().unwrap_or(project)
    }

    /// A free text field such as `goals`; empty where none was given.
    #[must_use]
    pub fn text(&self, field: &str, project: usize) -> &str {
        self.texts.get(field).or_else(|| self.extra.get(field)).map_or("", |column| column.get(project))
    }

    /// The values of a criterion.
    #[must_use]
    pub fn values(&self, criterion: usize) -> &Column {
        &self.values[criterion]
    }

    /// The reason given for a value; empty where none was given.
    #[must_use]
    pub fn why(&self, criterion: usize, project: usize) -> &str {
        self.whys.get(criterion).map_or("", |column| column.get(project))
    }

    /// A numeric column by name.
    #[must_use]
    pub fn resource(&self, name: &str) -> Option<&Column> {
        self.resources.get(name)
    }

    /// Finds a project by id.
    #[must_use]
    pub fn find(&self, id: &str) -> Option<usize> {
        let found = self.first_at_least(id, 0..self.len());
        (found < self.len() && self.id(found) == id).then_some(found)
    }

    /// The first project of a range whose id is not less than this one; the end of the range if there is
    /// none.
    pub(crate) fn first_at_least(&self, id: &str, range: Range<usize>) -> usize {
        let (mut low, mut high) = (range.start, range.end);
        while low < high {
            let middle = low.midpoint(high);
            if self.id(middle) < id {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        low
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    proptest::proptest! {
        #[test]
        fn find_finds_exactly_the_ids_of_the_list(
            ids in proptest::collection::btree_set("[a-c]{1,12}", 0..100),
            wanted in "[a-c]{1,12}",
        ) {
            let mut projects = Projects::default();
            ids.iter().for_each(|id| projects.ids.push(id));
            for (project, id) in ids.iter().enumerate() {
                assert_eq!(projects.find(id), Some(project));
            }
            assert_eq!(projects.find(&wanted).is_some(), ids.contains(&wanted));
        }
    }
}
