//! Places and the cut.
//!
//! Mandatory projects, decisions `in` and (where the manifest says so) running projects take places
//! first; then by rank. A project has a place when fewer than `places` come strictly before it, so a
//! tie across the cut brings in all who tie, and `tied` asks for a decision.

use std::collections::BTreeSet;

use num_rational::BigRational;

use super::Ranking;
use crate::exact::rational;
use crate::model::{Decision, Effect, RunningMode, Status};

/// A project that has a place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Placed {
    /// The project.
    pub project: u32,
    /// Why it has a place.
    pub reason: Reason,
}

/// Why a project has a place.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Reason {
    /// A rule makes it mandatory.
    Mandatory,
    /// People decided so.
    Decision,
    /// It is running and keeps its place.
    Running,
    /// Its rank.
    Score,
}

impl Reason {
    /// The name in machine formats.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Mandatory => "mandatory",
            Self::Decision => "decision",
            Self::Running => "running",
            Self::Score => "score",
        }
    }
}

/// Where the places end.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Cut {
    /// The lowest project placed by score.
    pub last_in: Option<u32>,
    /// The highest project that could have a place and has none.
    pub first_out: Option<u32>,
    /// Difference of their effective scores.
    pub gap: Option<BigRational>,
    /// Projects that tie across the cut, so that more have a place than there are.
    pub tied: Vec<u32>,
    /// Who would have a place if no project came first, and has none. Who may not have one by decision is
    /// not among them.
    pub displaced: Vec<u32>,
    /// Projects so close to the cut that it is too close to call, in the order of the ranking.
    pub corridor: Vec<u32>,
}

/// The reason for which a project comes before all that are placed by score.
pub(crate) fn first_reason(decision: &Decision, project: usize) -> Option<Reason> {
    if !decision.mandatory_by(project).is_empty() {
        return Some(Reason::Mandatory);
    }
    if has_decision(decision, project, Effect::In) {
        return Some(Reason::Decision);
    }
    holds_place(decision, project).then_some(Reason::Running)
}

/// Whether a project keeps a place because it is running.
pub(crate) fn holds_place(decision: &Decision, project: usize) -> bool {
    decision.scoring().running == RunningMode::HoldPlace
        && decision.projects().status(project) == Status::Running
        && !has_decision(decision, project, Effect::Out)
}

/// Whether people decided this about a project.
pub(crate) fn has_decision(decision: &Decision, project: usize, effect: Effect) -> bool {
    decision.decisions().iter().any(|made| made.project as usize == project && made.effect == effect)
}

/// Gives out the places.
pub(super) fn place(ranking: &mut Ranking<'_>) {
    let decision = ranking.decision();
    let first = |project: u32| first_reason(decision, project as usize);
    let mut placed: Vec<Placed> =
        ranking.order().iter().filter_map(|&project| first(project).map(|reason| Placed { project, reason })).collect();
    placed.sort_by_key(|placed| placed.reason);
    let firsts: BTreeSet<u32> = placed.iter().map(|placed| placed.project).collect();

    let by_score = by_rank(ranking, firsts.len(), |project| firsts.contains(&project));
    let by_rank_alone = by_rank(ranking, 0, |_| false);
    placed.extend(by_score.inside.iter().map(|&project| Placed { project, reason: Reason::Score }));
    let has_place: BTreeSet<u32> = placed.iter().map(|placed| placed.project).collect();

    let mut cut = Cut {
        last_in: by_score.inside.last().copied(),
        first_out: by_score.first_out,
        tied: by_score.tied,
        displaced: by_rank_alone.inside.into_iter().filter(|project| !has_place.contains(project)).collect(),
        ..Cut::default()
    };
    if let (Some(last_in), Some(first_out)) = (cut.last_in, cut.first_out) {
        cut.gap = Some(ranking.effective_score(last_in) - ranking.effective_score(first_out));
        let width = rational(ranking.in_force().maximum) * rational(decision.scoring().corridor)
            / rational(rust_decimal::Decimal::ONE_HUNDRED);
        let by_score: BTreeSet<u32> = by_score.inside.into_iter().collect();
        cut.corridor = ranking.corridor(last_in, first_out, &width, |project| {
            if by_score.contains(&project) {
                Some(true)
            } else if has_place.contains(&project) || has_decision(decision, project as usize, Effect::Out) {
                None
            } else {
                Some(false)
            }
        });
    }
    ranking.set_places(placed, cut);
}

/// What rank alone gives when some places are taken.
struct ByRank {
    inside: Vec<u32>,
    first_out: Option<u32>,
    tied: Vec<u32>,
}

fn by_rank(ranking: &Ranking<'_>, taken: usize, is_first: impl Fn(u32) -> bool) -> ByRank {
    let decision = ranking.decision();
    let left = ranking.in_force().places.get().saturating_sub(taken);
    let wins = |project: &u32| has_decision(decision, *project as usize, Effect::WinsTie);
    let mut result = ByRank { inside: Vec::new(), first_out: None, tied: Vec::new() };
    for tie in ranking.order().chunk_by(|a, b| ranking.rank_of(*a as usize) == ranking.rank_of(*b as usize)) {
        let candidates = tie
            .iter()
            .copied()
            .filter(|project| !is_first(*project) && !has_decision(decision, *project as usize, Effect::Out));
        // A decision may say who wins a tie; those come strictly before the others.
        let (winners, others): (Vec<u32>, Vec<u32>) = candidates.partition(wins);
        for equals in [winners, others] {
            let Some(first) = equals.first() else { continue };
            if left <= result.inside.len() {
                result.first_out = Some(*first);
                return result;
            }
            result.inside.extend_from_slice(&equals);
            if left < result.inside.len() {
                result.tied = equals;
            }
        }
    }
    result
}
