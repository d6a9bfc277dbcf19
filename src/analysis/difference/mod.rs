//! What changed between two rankings, and why.
//!
//! ```text
//! two Snapshots ──► matched by id (former ids followed)
//!                    ├─► changes: settings, criteria, rules, decisions, values of projects
//!                    └─► moves: rank, score and place of each project, with causes
//! ```
//!
//! Causes of a score (`shares`) are its Shapley shares: the score is a product of maximum, weight and
//! utility summed over criteria, and each cause gets the mean of what it adds over all orders in which
//! the causes could have come about. Causes of a rank (`ranks`) are counted project by project: who
//! has come before this one or fallen behind it, and what turned the two around. Both add up exactly
//! to the move. Why a place is won or lost (`places`) is told with the rule, decision or project that
//! decides it.
//!
//! Sources: Shapley (1953), "A value for n-person games", in: Contributions to the Theory of Games II;
//! for attributing differences of scores our own use of it.

mod bases;
mod places;
mod ranks;
mod shapley;
mod shares;

use std::collections::{BTreeMap, BTreeSet};

use num_rational::BigRational;
use num_traits::Zero;

use crate::model::{ProjectSnapshot, RankedAt, RuleSnapshot, Scale, Snapshot, SourceKind, State};

/// What a difference comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Cause {
    /// The weight of a criterion.
    Weight,
    /// What was read for a criterion.
    Value,
    /// What is assumed where nothing was read.
    Assumption,
    /// A scale, a source or the policy for missing values of a criterion.
    Scale,
    /// The preference function of a criterion under PROMETHEE II.
    Preference,
    /// Other values of the list, which a relative scale looks at.
    List,
    /// The as-of date (Stichtag).
    AsOf,
    /// The deadline of a project.
    Deadline,
    /// Legal bases.
    LegalBasis,
    /// Prerequisites: who inherits from whom, or how many need a project.
    Dependency,
    /// The maximum of the score.
    Maximum,
    /// Another method.
    Method,
    /// All that was read, under a method whose scores are no sums.
    Inputs,
    /// Others that come first now, by a rule or decision, or no longer do.
    Precedence,
    /// A project that was not there before.
    NewProject,
    /// A project that is no longer there.
    GoneProject,
    /// The id or the name of a project.
    Name,
    /// A status, merging, or missing values: a project is ranked now, or no longer.
    Status,
    /// A rule.
    Rule,
    /// A decision of people.
    Decision,
    /// The number of places.
    Places,
    /// What orders equal scores.
    TieBreak,
    /// The rank, which has causes of its own.
    Rank,
}

impl Cause {
    /// The name in machine formats.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Weight => "weight",
            Self::Value => "value",
            Self::Assumption => "assumption",
            Self::Scale => "scale",
            Self::Preference => "preference",
            Self::List => "list",
            Self::AsOf => "as-of",
            Self::Deadline => "deadline",
            Self::LegalBasis => "legal-basis",
            Self::Dependency => "dependency",
            Self::Maximum => "maximum",
            Self::Method => "method",
            Self::Inputs => "inputs",
            Self::Precedence => "precedence",
            Self::NewProject => "new-project",
            Self::GoneProject => "gone-project",
            Self::Name => "name",
            Self::Status => "status",
            Self::Rule => "rule",
            Self::Decision => "decision",
            Self::Places => "places",
            Self::TieBreak => "tie-break",
            Self::Rank => "rank",
        }
    }
}

/// What part of a move of a score comes from where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Share {
    /// What it comes from.
    pub cause: Cause,
    /// The criterion, by its id, where it is about one.
    pub criterion: Option<String>,
    /// Its part, in points of the score.
    pub share: BigRational,
}

/// What part of a move of a rank comes from where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RankShare {
    /// What it comes from.
    pub cause: Cause,
    /// Whether that lies with the project itself rather than with others or with settings.
    pub own: bool,
    /// Its part, in ranks; above 0 where it makes the rank worse.
    pub share: BigRational,
}

/// What brings a project a place now, or takes it: one of the things that together suffice.
#[derive(Clone, Debug)]
pub struct PlaceCause<'s> {
    /// What it is.
    pub cause: Cause,
    /// The other project about which it is, where it lies with another one: somebody comes first now, or
    /// no longer does.
    pub other: Option<&'s ProjectSnapshot>,
    /// The rule by its id, or what was decided by its name in files.
    pub of: Option<String>,
    /// Whether it held before and holds no longer.
    pub ended: bool,
}

/// What became of one project.
#[derive(Clone, Debug)]
pub struct Move<'s> {
    /// As it was, if it was there.
    pub old: Option<&'s ProjectSnapshot>,
    /// As it is, if it is there.
    pub new: Option<&'s ProjectSnapshot>,
    /// Why its score changed; adds up to the move of the score of a project that is ranked on both
    /// sides.
    pub score_causes: Vec<Share>,
    /// Why its rank changed; adds up to the move of the rank.
    pub rank_causes: Vec<RankShare>,
    /// Why it has a place now, or no longer: the fewest things that together decide it, the first one
    /// being the one that lies nearest to the project. Empty where it has a place as before, or none.
    pub place_causes: Vec<PlaceCause<'s>>,
}

/// Something that is different in what was read or decided.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// What it is about.
    pub cause: Cause,
    /// The project, by its id on the new side (or the old one where it is gone).
    pub project: Option<String>,
    /// The criterion, rule or setting, by its id.
    pub of: Option<String>,
    /// As it was, for people; empty where there was nothing.
    pub from: String,
    /// As it is.
    pub to: String,
    /// The projects that it changed, by id: of a legal basis whose row in the catalogue changed.
    pub moves: Vec<String>,
    /// The legal bases from whose changed rows alone it follows, by id.
    pub follows_from: Vec<String>,
}

impl Change {
    /// A change of this kind, about nothing yet.
    fn of(cause: Cause) -> Self {
        Self {
            cause,
            project: None,
            of: None,
            from: String::new(),
            to: String::new(),
            moves: Vec::new(),
            follows_from: Vec::new(),
        }
    }
}

/// The difference between two rankings.
#[derive(Clone, Debug)]
pub struct Difference<'s> {
    /// The old one.
    pub old: &'s Snapshot,
    /// The new one.
    pub new: &'s Snapshot,
    /// Everything that is different in what was read or decided.
    pub changes: Vec<Change>,
    /// Projects whose rank, score, place or state is different: who entered, who left, then the others
    /// by their new rank.
    pub moves: Vec<Move<'s>>,
}

impl Move<'_> {
    /// Whether it has a place now and had none.
    #[must_use]
    pub fn entered(&self) -> bool {
        !had_place(self.old) && had_place(self.new)
    }

    /// Whether it had a place and has none now.
    #[must_use]
    pub fn left(&self) -> bool {
        had_place(self.old) && !had_place(self.new)
    }

    /// Why it has a place now, or no longer, in one word: by a rule, a decision, its rank and so on.
    #[must_use]
    pub fn place_cause(&self) -> Option<Cause> {
        let first = self.place_causes.first()?;
        Some(if first.other.is_some() { Cause::Precedence } else { first.cause })
    }

    /// Where it stood and where it stands, if it is ranked on both sides.
    #[must_use]
    pub fn ranked(&self) -> Option<(&RankedAt, &RankedAt)> {
        self.old?.standing().zip(self.new?.standing())
    }

    /// The project as it is, or as it was where it is gone.
    #[must_use]
    pub fn project(&self) -> Option<&ProjectSnapshot> {
        self.new.or(self.old)
    }
}

fn had_place(project: Option<&ProjectSnapshot>) -> bool {
    project.is_some_and(|project| project.placed().is_some())
}

impl Difference<'_> {
    /// Whether other projects have the places.
    #[must_use]
    pub fn places_changed(&self) -> bool {
        self.moves.iter().any(|one| one.entered() || one.left())
    }

    /// Whether anything at all is different.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.moves.is_empty() && self.changes.is_empty()
    }
}

/// Compares two rankings.
#[must_use]
pub fn difference<'s>(old: &'s Snapshot, new: &'s Snapshot) -> Difference<'s> {
    let pairs = pairs(old, new);
    let places = places::Places::new(&pairs, old, new);
    let scores = shares::Scores::new(old, new);
    let matched = ranks::Matched::new(&pairs, &scores);
    let mut moves: Vec<Move<'s>> = pairs
        .iter()
        .enumerate()
        .filter(|(_, (was, is))| is_move(*was, *is))
        .map(|(index, (was, is))| {
            let both = was.zip(*is).filter(|(was, is)| was.standing().is_some() && is.standing().is_some());
            Move {
                old: *was,
                new: *is,
                score_causes: both.map(|(was, is)| scores.shares(was, is)).unwrap_or_default(),
                rank_causes: both.map(|_| matched.causes(index)).unwrap_or_default(),
                place_causes: places.causes(index),
            }
        })
        .collect();
    moves.sort_by_key(|one| {
        let rank = |project: Option<&ProjectSnapshot>| {
            project.and_then(ProjectSnapshot::standing).map_or(u32::MAX, |standing| standing.rank)
        };
        (!one.entered(), !one.left(), rank(one.new), rank(one.old), one.project().map(|project| project.id.clone()))
    });
    Difference { old, new, changes: changes(old, new, &pairs), moves }
}

type Pair<'s> = (Option<&'s ProjectSnapshot>, Option<&'s ProjectSnapshot>);

/// Old and new projects side by side: the new ones in their order, then those that are gone.
fn pairs<'s>(old: &'s Snapshot, new: &'s Snapshot) -> Vec<Pair<'s>> {
    let by_id: BTreeMap<&str, &ProjectSnapshot> = old.projects.iter().map(|one| (one.id.as_str(), one)).collect();
    let still: BTreeSet<&str> = new.projects.iter().map(|one| one.id.as_str()).collect();
    let mut taken = BTreeSet::new();
    let mut pairs: Vec<Pair<'s>> = new
        .projects
        .iter()
        .map(|project| {
            let ids = std::iter::once(&project.id).chain(&project.former_ids).map(String::as_str);
            // A former id that is in use again is another project.
            let mut known = ids.filter(|id| *id == project.id || !still.contains(id));
            let was = known.find_map(|id| by_id.get(id).copied()).filter(|was| taken.insert(was.id.as_str()));
            (was, Some(project))
        })
        .collect();
    let gone = old.projects.iter().filter(|was| !taken.contains(was.id.as_str()));
    pairs.extend(gone.map(|was| (Some(was), None)));
    pairs
}

fn is_move(was: Option<&ProjectSnapshot>, is: Option<&ProjectSnapshot>) -> bool {
    match (was, is) {
        (Some(was), Some(is)) => match (was.standing(), is.standing()) {
            (Some(was), Some(is)) => {
                was.rank != is.rank || was.score != is.score || was.reason.is_some() != is.reason.is_some()
            }
            (None, None) => false,
            _ => true,
        },
        // Who came or went without ever being ranked moved nobody, itself included.
        (was, is) => was.or(is).is_some_and(|project| project.standing().is_some()),
    }
}

/// Everything that is different in what was read or decided, settings first.
fn changes<'s>(old: &'s Snapshot, new: &'s Snapshot, pairs: &[Pair<'s>]) -> Vec<Change> {
    let mut changes = Vec::new();
    let mut setting = |cause, of: Option<&str>, from: String, to: String| {
        if from != to {
            changes.push(Change { of: of.map(str::to_owned), from, to, ..Change::of(cause) });
        }
    };
    let date = |date: Option<jiff::civil::Date>| date.map(|date| date.to_string()).unwrap_or_default();
    setting(Cause::AsOf, Some("as-of"), date(old.as_of), date(new.as_of));
    setting(Cause::Places, Some("places"), old.places.to_string(), new.places.to_string());
    setting(Cause::Maximum, Some("maximum"), old.maximum.normalize().to_string(), new.maximum.normalize().to_string());
    setting(Cause::Method, Some("method"), old.method.clone(), new.method.clone());
    setting(Cause::Dependency, Some("dependencies"), old.dependencies.clone(), new.dependencies.clone());
    setting(Cause::Status, Some("running"), old.running.clone(), new.running.clone());
    setting(Cause::TieBreak, Some("tie-break"), old.tie_break.join(", "), new.tie_break.join(", "));
    let ids = old.criteria.iter().chain(new.criteria.iter().filter(|one| old.criterion(&one.id).is_none()));
    for id in ids.map(|criterion| criterion.id.as_str()) {
        let of = |snapshot: &Snapshot| snapshot.criterion(id).map(|index| snapshot.criteria[index].clone());
        let (was, is) = (of(old), of(new));
        let weight = |one: &Option<crate::model::CriterionSnapshot>| {
            one.as_ref().map(|one| crate::exact::decimal(&one.weight)).unwrap_or_default()
        };
        setting(Cause::Weight, Some(id), weight(&was), weight(&is));
        if let (Some(was), Some(is)) = (was, is) {
            setting(Cause::Scale, Some(id), was.definition, is.definition);
            let scale = |scale: &Scale| format!("scale = {{ {} }}", scale.written());
            setting(Cause::Scale, Some(id), scale(&was.scale), scale(&is.scale));
            // What an older ranking did not keep is no change.
            if let (Some(was), Some(is)) = (was.preference, is.preference) {
                setting(Cause::Preference, Some(id), was, is);
            }
        }
    }
    let rules = old.rules.iter().chain(new.rules.iter().filter(|rule| old.rule(&rule.id).is_none()));
    for id in rules.map(|rule| rule.id.as_str()) {
        let (from, to) = rule_texts(old.rule(id), new.rule(id));
        setting(Cause::Rule, Some(id), from, to);
    }
    let renamed = |(was, is): &Pair<'s>| Some((was.as_ref()?.id.as_str(), is.as_ref()?.id.as_str()));
    let now_called: BTreeMap<&str, &str> = pairs.iter().filter_map(renamed).collect();
    let bases = bases::Bases::new(old, new);
    let mut about_projects = Vec::new();
    for (was, is) in pairs {
        let changes = &mut about_projects;
        match (was, is) {
            (Some(was), Some(is)) => {
                let before = changes.len();
                project_changes((old, new), &now_called, (was, is), changes);
                bases.mark((was, is), &mut changes[before..]);
            }
            (None, Some(is)) => {
                changes.push(lone(Cause::NewProject, is, String::new(), is.name.clone()));
                lone_decision(is, String::new(), decided(is, new), changes);
            }
            (Some(was), None) => {
                changes.push(lone(Cause::GoneProject, was, was.name.clone(), String::new()));
                lone_decision(was, decided(was, old), String::new(), changes);
            }
            (None, None) => {}
        }
    }
    changes.extend(bases.changes(&about_projects));
    // What people decided comes before what is different about each project.
    about_projects.sort_by_key(|change| change.cause != Cause::Decision);
    changes.extend(about_projects);
    changes
}

fn lone(cause: Cause, project: &ProjectSnapshot, from: String, to: String) -> Change {
    Change { project: Some(project.id.clone()), from, to, ..Change::of(cause) }
}

/// What was decided about a project: the effects in a row.
fn decided(project: &ProjectSnapshot, snapshot: &Snapshot) -> String {
    snapshot.decisions_on(&project.id).map(|made| made.effect.as_str()).collect::<Vec<_>>().join(", ")
}

fn lone_decision(project: &ProjectSnapshot, from: String, to: String, changes: &mut Vec<Change>) {
    if from != to {
        changes.push(lone(Cause::Decision, project, from, to));
    }
}

/// A rule on both sides: what it does and, unless they are the same or one side kept none, its conditions.
fn rule_texts(was: Option<&RuleSnapshot>, is: Option<&RuleSnapshot>) -> (String, String) {
    let when = |rule: Option<&RuleSnapshot>| rule.map(|rule| rule.when.clone());
    let conditions_count = match (when(was), when(is)) {
        (Some(Some(was)), Some(Some(is))) => was != is,
        (Some(_), Some(_)) => false,
        _ => true,
    };
    let text = |rule: Option<&RuleSnapshot>| {
        let Some(rule) = rule else { return String::new() };
        match rule.when.as_ref().filter(|_| conditions_count) {
            Some(when) => {
                let when: Vec<String> = when.iter().map(|condition| format!("{{ {condition} }}")).collect();
                format!("{}, when = [{}]", rule.effect, when.join(", "))
            }
            None => rule.effect.clone(),
        }
    };
    (text(was), text(is))
}

fn project_changes(
    (old, new): (&Snapshot, &Snapshot),
    now_called: &BTreeMap<&str, &str>,
    (was, is): (&ProjectSnapshot, &ProjectSnapshot),
    changes: &mut Vec<Change>,
) {
    let mut change = |cause, of: Option<&str>, from: String, to: String| {
        if from != to {
            let project = Some(is.id.clone());
            changes.push(Change { project, of: of.map(str::to_owned), from, to, ..Change::of(cause) });
        }
    };
    let date = |date: Option<jiff::civil::Date>| date.map(|date| date.to_string()).unwrap_or_default();
    change(Cause::Name, Some("id"), was.id.clone(), is.id.clone());
    change(Cause::Name, Some("name"), was.name.clone(), is.name.clone());
    change(Cause::Decision, None, decided(was, old), decided(is, new));
    change(Cause::Status, Some("status"), was.status.clone(), is.status.clone());
    let merged = |project: &ProjectSnapshot| match &project.state {
        State::Merged(target) => now_called.get(target.as_str()).map_or(target.clone(), |id| (*id).to_owned()),
        _ => String::new(),
    };
    change(Cause::Status, Some("merged-into"), merged(was), merged(is));
    change(Cause::Deadline, Some("deadline"), date(was.deadline), date(is.deadline));
    // What it needs is the same under another id, and in another order.
    let needs = |project: &ProjectSnapshot, renamed: bool| {
        let id =
            |id: &String| now_called.get(id.as_str()).filter(|_| renamed).map_or(id.clone(), |id| (*id).to_owned());
        let needs: BTreeSet<String> = project.needs.iter().map(id).collect();
        needs.into_iter().collect::<Vec<_>>().join(", ")
    };
    change(Cause::Dependency, Some("depends-on"), needs(was, true), needs(is, false));
    change(Cause::Rule, Some("mandatory"), was.mandatory_by.join(", "), is.mandatory_by.join(", "));
    let excluded = |project: &ProjectSnapshot| match &project.state {
        State::Excluded(rule) => rule.clone(),
        _ => String::new(),
    };
    change(Cause::Rule, Some("excluded"), excluded(was), excluded(is));
    for (index, criterion) in new.criteria.iter().enumerate() {
        let Some(before) = old.criterion(&criterion.id) else { continue };
        let (from, to) = (&was.values[before], &is.values[index]);
        let cause = match criterion.source {
            // What follows from deadlines and prerequisites is told with these.
            SourceKind::DaysToDeadline | SourceKind::Dependents => continue,
            SourceKind::Legal => Cause::LegalBasis,
            SourceKind::Column => Cause::Value,
        };
        if from.raw != to.raw {
            let (from, to) = (from.text.clone(), to.text.clone());
            let of = Some(criterion.id.clone());
            changes.push(Change { project: Some(is.id.clone()), of, from, to, ..Change::of(cause) });
        }
    }
}

/// Adds shares of the same cause up and leaves out what adds nothing.
fn gather<K: Ord + Clone>(shares: impl IntoIterator<Item = (K, BigRational)>) -> Vec<(K, BigRational)> {
    let mut sums: BTreeMap<K, BigRational> = BTreeMap::new();
    for (key, share) in shares {
        *sums.entry(key).or_insert_with(BigRational::zero) += share;
    }
    sums.into_iter().filter(|(_, share)| !share.is_zero()).collect()
}
