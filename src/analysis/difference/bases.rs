//! Legal bases whose row in the catalogue changed, and what follows from that for projects.
//!
//! A project takes the strength of its strongest basis and the earliest deadline of all that count, so
//! one changed row may change many projects. What of a project follows from such a row alone is told
//! with the row: the project names the same bases as before, and
//!
//! ```text
//! a level under a legal criterion   the bases that give it on either side are among the changed ones
//! the deadline                      some own deadline, the same on both sides, explains it with the bases
//! a rule that holds or ceases to    it looks at one of these, and nothing else about the project changed
//! ```
//!
//! Not here: what the change is worth, which is a matter of `shares`; and which bases a project names
//! otherwise than before, which stays a change of the project.

use std::collections::BTreeSet;

use jiff::civil::Date;

use super::{Cause, Change};
use crate::model::{BasisSnapshot, ProjectSnapshot, Snapshot};

/// The legal bases whose row changed.
pub(super) struct Bases<'s> {
    old: &'s Snapshot,
    new: &'s Snapshot,
    changed: Vec<(&'s BasisSnapshot, &'s BasisSnapshot)>,
}

impl<'s> Bases<'s> {
    pub(super) fn new(old: &'s Snapshot, new: &'s Snapshot) -> Self {
        let both = new.legal_bases.iter().filter_map(|is| Some((old.legal_basis(&is.id)?, is)));
        Self { old, new, changed: both.filter(|(was, is)| was.binds() != is.binds()).collect() }
    }

    /// The changed rows, and whom each of them moves according to the changes of projects.
    pub(super) fn changes(&self, projects: &[Change]) -> Vec<Change> {
        let moves = |id: &String| {
            let following = projects.iter().filter(|change| change.follows_from.contains(id));
            let mut moved: Vec<String> = following.filter_map(|change| change.project.clone()).collect();
            moved.dedup();
            moved
        };
        let change = |(was, is): &(&BasisSnapshot, &BasisSnapshot)| {
            let [from, to] = written(was, is);
            Change { of: Some(is.id.clone()), from, to, moves: moves(&is.id), ..Change::of(Cause::LegalBasis) }
        };
        self.changed.iter().map(change).collect()
    }

    /// Marks what of the changes of one project follows from changed rows.
    pub(super) fn mark(&self, (was, is): (&ProjectSnapshot, &ProjectSnapshot), changes: &mut [Change]) {
        let names = |project: &ProjectSnapshot| project.legal.iter().cloned().collect::<BTreeSet<_>>();
        if self.changed.is_empty() || names(was) != names(is) {
            return;
        }
        for change in changes.iter_mut() {
            change.follows_from = match (change.cause, &change.of) {
                (Cause::LegalBasis, Some(criterion)) => self.of_level(criterion, was, is),
                (Cause::Deadline, _) => self.of_deadline(was, is),
                _ => Vec::new(),
            };
        }
        let told: Vec<&Change> = changes.iter().filter(|change| !change.follows_from.is_empty()).collect();
        let follows = |change: &Change| !change.follows_from.is_empty() || change.cause == Cause::Rule;
        let harmless = |change: &Change| change.cause == Cause::Name || change.cause == Cause::Decision;
        if told.is_empty() || !changes.iter().all(|change| follows(change) || harmless(change)) {
            return;
        }
        let looks_at: BTreeSet<String> = told
            .iter()
            .filter_map(|change| match (change.cause, &change.of) {
                (Cause::Deadline, _) => Some("field = \"deadline\"".to_owned()),
                (_, of) => of.as_ref().map(|criterion| format!("criterion = \"{criterion}\"")),
            })
            .collect();
        let from: BTreeSet<String> = told.iter().flat_map(|change| change.follows_from.clone()).collect();
        for change in changes.iter_mut().filter(|change| change.cause == Cause::Rule) {
            let ids = |text: &str| text.split(", ").map(str::to_owned).collect::<BTreeSet<_>>();
            let (before, after) = (ids(&change.from), ids(&change.to));
            let mut turned = before.symmetric_difference(&after).filter(|id| !id.is_empty());
            if turned.all(|rule| self.looks_at(rule, &looks_at)) {
                change.follows_from = from.iter().cloned().collect();
            }
        }
    }

    /// The changed bases that give a level on either side.
    fn of_level(&self, criterion: &str, was: &ProjectSnapshot, is: &ProjectSnapshot) -> Vec<String> {
        let gives = |project: &ProjectSnapshot, snapshot: &Snapshot, id: &String| {
            snapshot.criterion(criterion).is_some_and(|index| project.values[index].bases.contains(id))
        };
        let ids = self.changed.iter().map(|(_, is)| &is.id);
        ids.filter(|id| gives(was, self.old, id) || gives(is, self.new, id)).cloned().collect()
    }

    /// The changed bases that give the deadline on either side, if the bases explain it together with an
    /// own deadline that stayed.
    fn of_deadline(&self, was: &ProjectSnapshot, is: &ProjectSnapshot) -> Vec<String> {
        let earliest = |project: &ProjectSnapshot, snapshot: &Snapshot| {
            project.legal.iter().filter_map(|id| snapshot.legal_basis(id)?.counting_deadline()).min()
        };
        let (then, now) = (earliest(was, self.old), earliest(is, self.new));
        let with = |own: Option<Date>, bases: Option<Date>| own.into_iter().chain(bases).min();
        let stayed = |own: Option<Date>| with(own, then) == was.deadline && with(own, now) == is.deadline;
        if ![None, was.deadline, is.deadline].into_iter().any(stayed) {
            return Vec::new();
        }
        let gives =
            |basis: &BasisSnapshot, deadline: Option<Date>| deadline.is_some() && basis.counting_deadline() == deadline;
        let named = self.changed.iter().filter(|(_, basis)| is.legal.contains(&basis.id));
        let giving = named.filter(|(before, after)| gives(before, was.deadline) || gives(after, is.deadline));
        giving.map(|(_, is)| is.id.clone()).collect()
    }

    /// Whether a rule stayed as it was and looks at one of these.
    fn looks_at(&self, rule: &str, subjects: &BTreeSet<String>) -> bool {
        let conditions = |snapshot: &'s Snapshot| snapshot.rule(rule).and_then(|rule| rule.when.as_ref());
        let (then, now) = (conditions(self.old), conditions(self.new));
        let looks = |when: &Vec<String>| when.iter().any(|one| subjects.iter().any(|subject| one.contains(subject)));
        then == now && now.is_some_and(looks)
    }
}

/// What differs between two rows, as it is written in files.
fn written(was: &BasisSnapshot, is: &BasisSnapshot) -> [String; 2] {
    let lines = |basis: &BasisSnapshot| {
        [
            format!("strength = \"{}\"", basis.strength),
            basis.deadline.map(|date| format!("deadline = {date}")).unwrap_or_default(),
            format!("state = \"{}\"", basis.state),
            format!("reaches-municipality = {}", basis.reaches_municipality),
        ]
    };
    let (was, is) = (lines(was), lines(is));
    let differing = |side: &[String; 4]| {
        let lines = (0..side.len()).filter(|line| was[*line] != is[*line]).map(|line| side[line].as_str());
        lines.filter(|line| !line.is_empty()).collect::<Vec<_>>().join(", ")
    };
    [differing(&was), differing(&is)]
}
