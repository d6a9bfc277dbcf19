//! Sensitivity: how far may each weight move before the places, rank 1 or the order change?
//!
//! Exact: nothing is sampled. The interval of every criterion and group comes from where two scores
//! cross ([`WeightRange`]); leaving one criterion out is one more ranking.
//!
//! ```text
//! Ranking ──► contest (who competes, by which rules)
//!             weights, values (what moves) ──► line (scores as straight lines)
//!                                               └─► walk (where an answer changes) ──► stable (results)
//!             values ──► course (a value on its way) ──► judged (what rules say), numeric (scales read backwards)
//! ```
//!
//! For the weighted sum only: the scores of other methods are no straight lines.
//!
//! Sources: the question for single weights, "most critical criterion", is that of Triantaphyllou &
//! Sánchez (1997), "A sensitivity analysis approach for some deterministic multi-criteria
//! decision-making methods", Decision Sciences 28(1). They ask for the smallest change of a weight
//! that swaps two alternatives. That the intervals are asked for the set in the places, follow the
//! ranking's own rules (inheritance, places that come first, ties) and are exact is our own.

mod contest;
mod course;
mod judged;
mod line;
mod numeric;
mod stable;
mod values;
mod walk;
mod weights;
mod whole;

pub(super) use numeric::Numeric;
pub use stable::{Answer, Change, End, Event, Stable};
pub(super) use values::shares_column;
pub use values::{ValueEnd, ValueInterval, ValueRange, value_ranges};
pub use weights::{Fixed, WeightRange};

use rayon::prelude::*;

use crate::model::{Method, Target};
use crate::scoring::{self, Ranking};
use contest::Contest;

/// How sensitive a ranking is to its weights.
#[derive(Clone, Debug)]
pub struct Sensitivity<'r> {
    ranking: &'r Ranking<'r>,
    /// How far the weight of each criterion in force may move, in file order.
    pub criteria: Vec<WeightRange>,
    /// How far the weight of each group may move, in file order; those with a criterion in force.
    pub groups: Vec<WeightRange>,
    /// What leaving out each criterion in force changes, in file order.
    pub without: Vec<Without>,
}

/// Who has a place when one criterion is left out and the others share its weight.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Without {
    /// The criterion, by number.
    pub criterion: usize,
    /// What changes; `None` if all others weigh 0, so that nobody can take its weight.
    pub change: Option<PlacesChange>,
}

/// Who has a place and had none, and the other way round.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PlacesChange {
    /// Projects with a place that had none, ascending by id.
    pub entered: Vec<u32>,
    /// Projects without a place that had one, ascending by id.
    pub left: Vec<u32>,
}

/// Analyses a ranking made with the weighted sum; `None` for any other method, whose scores are no
/// straight lines.
#[must_use]
pub fn analyse<'r>(ranking: &'r Ranking<'r>) -> Option<Sensitivity<'r>> {
    let in_force = ranking.in_force();
    if in_force.method != Method::WeightedSum {
        return None;
    }
    let decision = ranking.decision();
    let counting: Vec<usize> = (0..decision.criteria().len()).filter(|c| !in_force.leaves_out(*c)).collect();
    let has_member =
        |group: &usize| counting.iter().any(|criterion| decision.criteria()[*criterion].group == Some(*group));
    let groups = (0..decision.groups().len()).filter(has_member).map(Target::Group);
    let targets: Vec<Target> = counting.iter().copied().map(Target::Criterion).chain(groups).collect();
    let contest = Contest::new(ranking);
    let mut criteria: Vec<WeightRange> = targets.par_iter().map(|target| weights::range(&contest, *target)).collect();
    let groups = criteria.split_off(counting.len());
    let without = counting.into_iter().map(|criterion| without(ranking, criterion)).collect();
    Some(Sensitivity { ranking, criteria, groups, without })
}

impl<'r> Sensitivity<'r> {
    /// The ranking that was analysed.
    #[must_use]
    pub fn ranking(&self) -> &'r Ranking<'r> {
        self.ranking
    }
}

fn without(ranking: &Ranking<'_>, criterion: usize) -> Without {
    let change = ranking.in_force().without(criterion).map(|in_force| {
        let other = scoring::rank(ranking.decision(), &in_force);
        PlacesChange { entered: only(&other, ranking), left: only(ranking, &other) }
    });
    Without { criterion, change }
}

/// Projects with a place here and none there.
fn only(here: &Ranking<'_>, there: &Ranking<'_>) -> Vec<u32> {
    let placed = here.places().iter().map(|placed| placed.project);
    let mut only: Vec<u32> = placed.filter(|project| there.placed(*project as usize).is_none()).collect();
    only.sort_unstable();
    only
}
