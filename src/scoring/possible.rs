//! Best and worst possible rank of a project with unknown values.
//!
//! One project at a time: all others stay as they are ranked. Not here: how often it would have which
//! rank, which is a matter of robustness.

use num_bigint::BigInt;

use super::{Open, Ranking, open};
use crate::model::Utility;

/// Ranks the list again with all that is open about one project at its best and at its worst: what is
/// unknown, and its own intervals. `None` for a project that is not ranked or has no unknown value.
///
/// Where several criteria read one cell, its best and its worst are what counts most and least under the
/// weights in force.
pub(super) fn ranks(ranking: &Ranking<'_>, project: usize) -> Option<(u32, u32)> {
    if ranking.rank_of(project) == 0 {
        return None;
    }
    let (decision, utilities) = (ranking.decision(), ranking.utilities());
    let mut is_unknown = false;
    let (mut worst, mut best): (Vec<Utility>, Vec<Utility>) = (Vec::new(), Vec::new());
    for (index, criterion) in decision.criteria().iter().enumerate() {
        let unknown = utilities.unknown_range(criterion, decision.projects().values(index).get(project));
        is_unknown |= unknown.is_some();
        let point = utilities.get(index, project);
        let (low, high) = unknown.unwrap_or((point, point));
        worst.push(low);
        best.push(high);
    }
    if !is_unknown {
        return None;
    }
    let weights = ranking.in_force().numerators();
    for Open { criteria, options } in open(ranking, project) {
        let counts = |option: &&Vec<Utility>| -> BigInt {
            criteria.iter().zip(option.iter()).map(|(criterion, u)| &weights[*criterion] * u.steps()).sum()
        };
        let (Some(least), Some(most)) = (options.iter().min_by_key(counts), options.iter().max_by_key(counts)) else {
            continue;
        };
        for (at, criterion) in criteria.iter().enumerate() {
            (worst[*criterion], best[*criterion]) = (least[at], most[at]);
        }
    }
    Some((ranking.rank_with_utilities(project, &best), ranking.rank_with_utilities(project, &worst)))
}
