//! Best and worst possible rank of a project with unknown values.
//!
//! One project at a time: all others stay as they are ranked. Not here: how often it would have which
//! rank, which is a matter of robustness.

use super::Ranking;
use crate::model::Utility;

/// Ranks the list again with all that is open about one project at its best and at its worst: what is
/// unknown, and its own intervals. `None` for a project that is not ranked or has no unknown value.
pub(super) fn ranks(ranking: &Ranking<'_>, project: usize) -> Option<(u32, u32)> {
    if ranking.rank_of(project) == 0 {
        return None;
    }
    let (decision, utilities) = (ranking.decision(), ranking.utilities());
    let mut is_unknown = false;
    let criteria = decision.criteria().iter().enumerate();
    let ranges: Vec<(Utility, Utility)> = criteria
        .map(|(index, criterion)| {
            let value = decision.projects().values(index).get(project);
            let unknown = utilities.unknown_range(criterion, value);
            is_unknown |= unknown.is_some();
            unknown.unwrap_or_else(|| utilities.range(decision, index, project))
        })
        .collect();
    if !is_unknown {
        return None;
    }
    let rank = |choose: fn(&(Utility, Utility)) -> Utility| {
        let chosen: Vec<Utility> = ranges.iter().map(choose).collect();
        ranking.rank_with_utilities(project, &chosen)
    };
    Some((rank(|(_, best)| *best), rank(|(worst, _)| *worst)))
}
