//! Why a project has a place now, or no longer.
//!
//! Whether it has one depends on four things, each as it was or as it is:
//!
//! ```text
//! own         what rules, decisions and its status say about the project itself
//! ranks       who stands before it
//! precedence  what rules, decisions and statuses say about all others
//! places      how many there are
//! ```
//!
//! Told are the fewest of these that, as they are now, bring it the place or take it while the rest is
//! as it was; of as few those that lie nearer to the project. Of the precedence those are told who
//! come before it for that, or no longer do.

use super::{Cause, Pair, PlaceCause, had_place};
use crate::model::{ProjectSnapshot, RankedAt, Snapshot, State};

/// The four things, as bits of a number.
const OWN: usize = 1;
const RANKS: usize = 2;
const PRECEDENCE: usize = 4;
const PLACES: usize = 8;

/// All projects on both sides, with what decides about places.
pub(super) struct Places<'p, 's> {
    pairs: &'p [Pair<'s>],
    entries: Vec<[Entry; 2]>,
    places: [usize; 2],
}

/// What one side says about a project.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Entry {
    rank: Option<u32>,
    precedence: Precedence,
}

/// What is said about a project besides its rank.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Precedence {
    /// Why it comes before all that are placed by rank, if it does.
    first: Option<First>,
    /// Whether people decided that it gets no place.
    out: bool,
    /// Whether people decided that it wins a tie.
    wins: bool,
}

/// Why a project comes before all that are placed by rank.
#[derive(Clone, Debug, PartialEq, Eq)]
enum First {
    Rule(String),
    Decision,
    Running,
}

impl Entry {
    fn new(project: Option<&ProjectSnapshot>, snapshot: &Snapshot) -> Self {
        let Some((project, RankedAt { rank, reason, .. })) = project.and_then(|one| Some((one, one.standing()?)))
        else {
            return Self::default();
        };
        let decided = |effect: &str| snapshot.decisions_on(&project.id).any(|made| made.effect == effect);
        let first = match reason.as_deref() {
            Some("mandatory") => Some(First::Rule(project.mandatory_by.first().cloned().unwrap_or_default())),
            Some("decision") => Some(First::Decision),
            Some("running") => Some(First::Running),
            _ => None,
        };
        Self { rank: Some(*rank), precedence: Precedence { first, out: decided("out"), wins: decided("wins-tie") } }
    }
}

impl<'p, 's> Places<'p, 's> {
    pub(super) fn new(pairs: &'p [Pair<'s>], old: &Snapshot, new: &Snapshot) -> Self {
        let entries = pairs.iter().map(|(was, is)| [Entry::new(*was, old), Entry::new(*is, new)]).collect();
        Self { pairs, entries, places: [old.places, new.places] }
    }

    /// Why the place of a project changed; empty where it did not.
    pub(super) fn causes(&self, project: usize) -> Vec<PlaceCause<'s>> {
        let (was, is) = self.pairs[project];
        if had_place(was) == had_place(is) {
            return Vec::new();
        }
        let alone = |cause, of, ended| vec![PlaceCause { cause, other: None, of, ended }];
        match (was.map(|was| &was.state), is.map(|is| &is.state)) {
            (None, _) => alone(Cause::NewProject, None, false),
            (_, None) => alone(Cause::GoneProject, None, false),
            (Some(State::Ranked(_)), Some(State::Ranked(_))) => self.among_ranked(project, had_place(is)),
            (_, Some(State::Excluded(rule))) => alone(Cause::Rule, Some(rule.clone()), false),
            (Some(State::Excluded(rule)), _) => alone(Cause::Rule, Some(rule.clone()), true),
            _ => alone(Cause::Status, None, false),
        }
    }

    fn among_ranked(&self, project: usize, enters: bool) -> Vec<PlaceCause<'s>> {
        let mut sets: Vec<usize> = (1..16).collect();
        // Sorting is stable, so among sets of one size those of lower bits come first.
        sets.sort_by_key(|set| set.count_ones());
        let set = sets.into_iter().find(|set| self.has_place(project, *set) == enters).unwrap_or_default();
        let mut causes = Vec::new();
        if set & OWN != 0 {
            causes.extend(self.own(project));
        }
        if set & RANKS != 0 {
            causes.push(PlaceCause { cause: Cause::Rank, other: None, of: None, ended: false });
        }
        if set & PRECEDENCE != 0 {
            causes.extend(self.others(project, set, enters));
        }
        if set & PLACES != 0 {
            causes.push(PlaceCause { cause: Cause::Places, other: None, of: None, ended: false });
        }
        causes
    }

    /// Whether a project would have a place if the things of a set were as they are now, the others as
    /// they were.
    fn has_place(&self, project: usize, set: usize) -> bool {
        let own = self.precedence(project, set & OWN);
        let before = || (0..self.entries.len()).filter(|other| self.is_before(*other, project, set));
        own.first.is_some() || (!own.out && before().count() < self.places[usize::from(set & PLACES != 0)])
    }

    fn precedence(&self, project: usize, is_new: usize) -> &Precedence {
        &self.entries[project][usize::from(is_new != 0)].precedence
    }

    /// Whether another project takes a place before this one can.
    fn is_before(&self, other: usize, project: usize, set: usize) -> bool {
        let its = self.precedence(other, set & PRECEDENCE);
        let rank = |one: usize| self.entries[one][usize::from(set & RANKS != 0)].rank;
        other != project
            && (its.first.is_some()
                || !its.out
                    && rank(other).zip(rank(project)).is_some_and(|(before, own)| {
                        let wins = its.wins && !self.precedence(project, set & OWN).wins;
                        before < own || (before == own && wins)
                    }))
    }

    /// What became another in what is said about the project itself.
    fn own(&self, project: usize) -> Vec<PlaceCause<'s>> {
        let [was, is] = self.entries[project].each_ref().map(|entry| &entry.precedence);
        changed(was, is).into_iter().map(|(cause, of, ended)| PlaceCause { cause, other: None, of, ended }).collect()
    }

    /// Who comes before the project for what is said about it, or no longer does.
    fn others(&self, project: usize, set: usize, enters: bool) -> Vec<PlaceCause<'s>> {
        let turned = |other: &usize| {
            let [then, now] = [set & !PRECEDENCE, set].map(|set| self.is_before(*other, project, set));
            then == enters && now != enters
        };
        let told = |other: usize| {
            let [was, is] = self.entries[other].each_ref().map(|entry| &entry.precedence);
            let other = self.pairs[other].1.or(self.pairs[other].0);
            changed(was, is).into_iter().map(move |(cause, of, ended)| PlaceCause { cause, other, of, ended })
        };
        (0..self.entries.len()).filter(turned).flat_map(told).collect()
    }
}

/// What is said now and was not, or the other way round: cause, rule or effect, and whether it ended.
fn changed(was: &Precedence, is: &Precedence) -> Option<(Cause, Option<String>, bool)> {
    let first = |first: &First, ended| match first {
        First::Rule(rule) => (Cause::Rule, Some(rule.clone()), ended),
        First::Decision => (Cause::Decision, Some("in".to_owned()), ended),
        First::Running => (Cause::Status, None, ended),
    };
    match (&was.first, &is.first) {
        (None, Some(now)) => return Some(first(now, false)),
        (Some(then), None) if !is.out => return Some(first(then, true)),
        _ => {}
    }
    let decided = |effect: &str, ended| Some((Cause::Decision, Some(effect.to_owned()), ended));
    match (was.out == is.out, was.wins == is.wins) {
        (false, _) => decided("out", was.out),
        (_, false) => decided("wins-tie", was.wins),
        _ => None,
    }
}
