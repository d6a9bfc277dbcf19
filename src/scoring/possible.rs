//! Best and worst possible rank over unknown values.

use super::Ranking;
use crate::model::Utility;

/// Ranks the list again with the unknown values of one project at their best and at their worst.
pub(super) fn ranks(ranking: &Ranking<'_>, project: usize) -> Option<(u32, u32)> {
    if ranking.rank_of(project) == 0 {
        return None;
    }
    let decision = ranking.decision();
    let criteria = decision.criteria().iter().enumerate();
    let ranges: Vec<Option<(Utility, Utility)>> = criteria
        .map(|(index, criterion)| {
            let value = decision.projects().values(index).get(project);
            ranking.utilities().unknown_range(criterion, value)
        })
        .collect();
    if ranges.iter().all(Option::is_none) {
        return None;
    }
    let rank = |choose: fn((Utility, Utility)) -> Utility| {
        let own = |criterion| ranking.utilities().get(criterion, project);
        let utilities: Vec<Utility> =
            ranges.iter().enumerate().map(|(index, range)| range.map_or_else(|| own(index), choose)).collect();
        ranking.rank_with_utilities(project, &utilities)
    };
    Some((rank(|(_, best)| best), rank(|(worst, _)| worst)))
}
