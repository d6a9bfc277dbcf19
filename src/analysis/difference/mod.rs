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
//! decides it. What was read or decided otherwise (`changes`) is told with both sides; of what follows
//! from a changed row of legal bases, `bases` knows.
//!
//! Not here: what a change would do that nobody made (`crossing`), reasons and other words, of which no
//! number comes, and what an older ranking did not keep.
//!
//! Sources: Shapley (1953), "A value for n-person games", in: Contributions to the Theory of Games II;
//! for attributing differences of scores our own use of it.

mod bases;
mod changes;
mod places;
mod ranks;
mod shapley;
mod shares;

use std::collections::{BTreeMap, BTreeSet};

use num_rational::BigRational;
use num_traits::Zero;

use crate::model::{ProjectSnapshot, RankedAt, Snapshot};

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
    Difference { old, new, changes: changes::changes(old, new, &pairs), moves }
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

/// Adds shares of the same cause up and leaves out what adds nothing.
fn gather<K: Ord + Clone>(shares: impl IntoIterator<Item = (K, BigRational)>) -> Vec<(K, BigRational)> {
    let mut sums: BTreeMap<K, BigRational> = BTreeMap::new();
    for (key, share) in shares {
        *sums.entry(key).or_insert_with(BigRational::zero) += share;
    }
    sums.into_iter().filter(|(_, share)| !share.is_zero()).collect()
}
