//! Scoring: from a valid decision to a ranking with its places.
//!
//! ```text
//! Decision + layers ──► in_force (weights, places, …)
//!                        └─► utilities ──► sums ──► own order ──► effective order ──► places and cut
//! ```
//!
//! What status, merging and rules make of a project is part of the [`Decision`] already; here begins
//! what a scenario can change. Everything is exact: utilities are integers of 10⁻¹², weights are
//! fractions over one denominator, sums are integers, and ranks compare integers. Nothing here can
//! fail or prints; the one thing that can be impossible, a scenario's weights, is said by
//! [`in_force`].
//!
//! A method turns utilities into scores and has a file of its own: the weighted sum is exact, the
//! others (`weighted_product`, `topsis`, `promethee`) are cross-checks, rounded to 9 places of 0..=1
//! and ranked by what is rounded. Ranks, inheritance and places follow from scores alike.

mod dependencies;
mod in_force;
mod long_sort;
mod places;
mod possible;
mod promethee;
mod ranking;
mod relative;
mod shared;
mod topsis;
mod utilities;
mod weighted_product;
mod weighted_sum;

pub use in_force::{Impossible, InForce, in_force};
pub use places::{Cut, Placed, Reason};
pub(crate) use places::{first_reason, has_decision, holds_place};
pub use ranking::{Ranking, Unranked};
pub(crate) use shared::{Common, Open, Written, common, open};
pub use utilities::{Assumption, Utilities, point_of};

use crate::model::{Decision, Method, MissingPolicy, Standing, Utility, key};
use weighted_sum::Sums;

/// Decimal places to which the methods other than the weighted sum are rounded, on 0..=1.
const ROUNDED_PLACES: u32 = 9;

/// Ranks the projects of a decision under the settings in force.
#[must_use]
pub fn rank<'d>(decision: &'d Decision, in_force: &InForce) -> Ranking<'d> {
    rank_assuming(decision, in_force, &[])
}

/// The same with other utilities for some projects: criterion, project and what its value counts as.
/// The method must judge utilities alone, or the value be missing.
#[must_use]
pub(crate) fn rank_assuming<'d>(
    decision: &'d Decision,
    in_force: &InForce,
    assumed: &[(usize, u32, Utility)],
) -> Ranking<'d> {
    let unranked = unranked(decision, in_force);
    let is_ranked = |project: usize| !unranked.contains(project);
    // Nearly all are; growing by doubling would copy them again and again.
    let mut ranked: Vec<u32> = Vec::with_capacity(decision.projects().len());
    ranked.extend((0..decision.projects().len()).filter(|p| is_ranked(*p)).map(key));
    let mut utilities = Utilities::new(decision, in_force, &ranked);
    for (criterion, project, utility) in assumed {
        if is_ranked(*project as usize) {
            utilities.set_one(*criterion, *project as usize, *utility);
        }
    }
    let sums = scores(decision, in_force, &utilities, &ranked);
    ranking::assemble(decision, in_force.clone(), ranked, unranked, utilities, sums)
}

/// The own scores by the method in force, by project.
fn scores(decision: &Decision, in_force: &InForce, utilities: &Utilities<'_>, ranked: &[u32]) -> Sums {
    let n = decision.projects().len();
    match in_force.method {
        Method::WeightedSum => Sums::new(in_force, utilities, n),
        Method::WeightedProduct => Sums::Small(weighted_product::scores(in_force, utilities, ranked, n)),
        Method::Topsis => Sums::Small(topsis::scores(in_force, utilities, ranked, n)),
        Method::PrometheeIi => Sums::Small(promethee::scores(decision, in_force, utilities, ranked)),
    }
}

impl Decision {
    /// Ranks the projects as the file stands; [`in_force`] and [`rank`] do so under a scenario.
    #[must_use]
    pub fn rank(&self) -> Ranking<'_> {
        rank(self, &InForce::of(self))
    }
}

/// Which projects are not ranked, and why.
fn unranked(decision: &Decision, in_force: &InForce) -> Unranked {
    let mut unranked = Unranked::new(decision.projects().len());
    for project in 0..decision.projects().len() {
        match decision.standing(project) {
            Standing::Ranked => {}
            Standing::SetApart(_) | Standing::Merged => unranked.set_apart(project),
            Standing::Excluded(rule) => unranked.exclude(project, rule as usize),
        }
    }
    for (index, criterion) in decision.criteria().iter().enumerate() {
        // Derived values are never missing, and a criterion that a scenario leaves out asks nothing.
        let asks = criterion.column().is_some() && !in_force.leaves_out(index);
        if criterion.missing != MissingPolicy::Apart || !asks {
            continue;
        }
        let missing = decision.projects().values(index).missing();
        for project in missing.filter(|project| decision.standing(*project) == Standing::Ranked) {
            unranked.miss(project, index);
        }
    }
    unranked
}
