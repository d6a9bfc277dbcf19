//! What the bar of a score is stacked of: groups of criteria, and criteria without a group.
//!
//! A bar of eight criteria cannot be read at the size of a table row; their groups can.

use num_bigint::BigInt;
use num_rational::BigRational;
use num_traits::Zero;

use crate::model::{Decision, Method, Target};
use crate::scoring::Ranking;

/// A part of a score.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    /// The group, or a criterion that has none.
    pub target: Target,
    /// Its criteria in force, by number, in file order.
    pub criteria: Vec<usize>,
    /// What they weigh together, in percent.
    pub weight: BigRational,
}

impl Part {
    /// What this part adds to a score, of contributions (or units of them) by criterion.
    #[must_use]
    pub fn sum(&self, contributions: &[BigInt]) -> BigInt {
        self.criteria.iter().map(|criterion| &contributions[*criterion]).sum()
    }
}

/// The parts of the scores of a ranking, in the order of their first criterion; none where scores are
/// no sums. A single group would tell nothing, so its criteria are parts of their own.
pub(super) fn parts(ranking: &Ranking<'_>) -> Vec<Part> {
    let in_force = ranking.in_force();
    if in_force.method != Method::WeightedSum {
        return Vec::new();
    }
    let counting: Vec<usize> =
        (0..ranking.decision().criteria().len()).filter(|criterion| !in_force.weights[*criterion].is_zero()).collect();
    let grouped = gather(ranking, &counting, |decision, criterion| {
        decision.criteria()[criterion].group.map_or(Target::Criterion(criterion), Target::Group)
    });
    if grouped.len() == 1 { gather(ranking, &counting, |_, criterion| Target::Criterion(criterion)) } else { grouped }
}

fn gather(ranking: &Ranking<'_>, criteria: &[usize], target: impl Fn(&Decision, usize) -> Target) -> Vec<Part> {
    let mut parts: Vec<Part> = Vec::new();
    for &criterion in criteria {
        let target = target(ranking.decision(), criterion);
        let at = parts.iter().position(|part| part.target == target).unwrap_or_else(|| {
            parts.push(Part { target, criteria: Vec::new(), weight: BigRational::zero() });
            parts.len() - 1
        });
        parts[at].criteria.push(criterion);
        parts[at].weight += &ranking.in_force().weights[criterion];
    }
    parts
}
