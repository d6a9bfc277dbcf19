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
//! The weighted sum is the only method computed here, whatever [`InForce::method`] says: validation
//! refuses a manifest with another one, and the command line a run. Others will get a file each
//! beside `weighted_sum`, and [`rank`] will choose.

mod dependencies;
mod in_force;
mod places;
mod possible;
mod ranking;
mod utilities;
mod weighted_sum;

pub use in_force::{Impossible, InForce, in_force};
pub(crate) use places::first_reason;
pub use places::{Cut, Placed, Reason};
pub use ranking::{Ranking, Unranked};
pub use utilities::{Assumption, Utilities, point_of};

use crate::model::{Decision, MissingPolicy, Standing, key};
use weighted_sum::Sums;

/// Ranks the projects of a decision under the settings in force.
#[must_use]
pub fn rank<'d>(decision: &'d Decision, in_force: &InForce) -> Ranking<'d> {
    let unranked = unranked(decision, in_force);
    let is_ranked = |project: usize| !unranked.contains(project);
    let ranked: Vec<u32> = (0..decision.projects().len()).filter(|p| is_ranked(*p)).map(key).collect();
    let utilities = Utilities::new(decision, in_force, &ranked);
    let sums = Sums::new(in_force, &utilities, decision.projects().len());
    ranking::assemble(decision, in_force.clone(), ranked, unranked, utilities, sums)
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
