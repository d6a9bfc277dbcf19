//! Why a rank changed: who has come before a project or fallen behind it, and what turned them around.
//!
//! ```text
//! new rank − old rank = Σ_q ( [q before p now] − [q before p then] )
//! ```
//!
//! A project that is ranked on one side only came or went, and that is the cause. Two projects that
//! changed sides did so because the difference of their effective scores did; its causes share the
//! one rank by their Shapley shares in the question "is q before p?", so that nothing counts for more
//! than the one rank it is about. Where these stayed as they were, the first of the further rules of
//! order that turned tells the cause: a prerequisite before what needs it, own scores, the tie-break.

use std::collections::BTreeMap;

use num_rational::BigRational;
use num_traits::{One, Signed, Zero};

use super::shares::Scores;
use super::{Cause, Pair, RankShare, Share, gather, shapley};
use crate::model::{ProjectSnapshot, RankedAt, State};

/// Causes in the difference of two effective scores: what it is, and whether it lies with the project
/// whose rank is asked about.
type Parts = BTreeMap<(Cause, bool), BigRational>;

/// The number of a project by its id, on either side.
type Ids<'s> = [BTreeMap<&'s str, usize>; 2];

/// A project on one side: 0 before, 1 now.
fn of<'s>(pair: &Pair<'s>, side: usize) -> Option<&'s ProjectSnapshot> {
    if side == 0 { pair.0 } else { pair.1 }
}

/// All projects on both sides, with the causes of their effective scores.
pub(super) struct Matched<'m, 's> {
    pairs: Vec<(Option<&'s RankedAt>, Option<&'s RankedAt>)>,
    /// Why a project is ranked on one side only.
    alone: Vec<Option<Cause>>,
    effective: Vec<Option<Effective>>,
    /// How many prerequisites of equal effective score stand before a project, one before the other.
    depths: Vec<[u32; 2]>,
    projects: &'m [Pair<'s>],
    scores: &'m Scores<'s>,
}

/// The effective score of a project on both sides.
struct Effective {
    then: BigRational,
    /// What changed it, and with which project that lies: itself or the one it inherits from.
    causes: Vec<(Cause, usize, BigRational)>,
}

impl<'m, 's> Matched<'m, 's> {
    pub(super) fn new(pairs: &'m [Pair<'s>], scores: &'m Scores<'s>) -> Self {
        let ids = [0, 1].map(|side| {
            let numbered = pairs.iter().enumerate();
            numbered.filter_map(|(number, pair)| Some((of(pair, side)?.id.as_str(), number))).collect()
        });
        let effective = pairs.iter().map(|(was, is)| effective((*was)?, (*is)?, &ids, pairs, scores)).collect();
        let standing = |project: &Option<&'s ProjectSnapshot>| project.and_then(ProjectSnapshot::standing);
        Self {
            pairs: pairs.iter().map(|(was, is)| (standing(was), standing(is))).collect(),
            alone: pairs.iter().map(|(was, is)| alone(*was, *is)).collect(),
            effective,
            depths: depths(pairs, &ids, scores),
            projects: pairs,
            scores,
        }
    }

    /// Why the rank of a project that is ranked on both sides changed.
    pub(super) fn causes(&self, project: usize) -> Vec<RankShare> {
        let (Some(was), Some(is)) = self.pairs[project] else { return Vec::new() };
        let mut shares: Vec<((Cause, bool), BigRational)> = Vec::new();
        for (other, (then, now)) in self.pairs.iter().enumerate() {
            let before = then.is_some_and(|then| then.rank < was.rank);
            let after = now.is_some_and(|now| now.rank < is.rank);
            if before == after {
                continue;
            }
            let turn = if after { BigRational::one() } else { -BigRational::one() };
            match self.alone[other] {
                Some(cause) => shares.push(((cause, false), turn)),
                None => shares.extend(self.turned(project, other, before, after)),
            }
        }
        gather(shares).into_iter().map(|((cause, own), share)| RankShare { cause, own, share }).collect()
    }

    /// What turned two projects around.
    fn turned(&self, project: usize, other: usize, before: bool, after: bool) -> Vec<((Cause, bool), BigRational)> {
        let (Some(own), Some(others)) = (&self.effective[project], &self.effective[other]) else { return Vec::new() };
        let lead = |side: fn(&Effective) -> BigRational| side(others) - side(own);
        if lead(|one| one.then.clone()).is_zero() && lead(Effective::now).is_zero() {
            return self.turned_among_equals(project, other, (before, after));
        }
        share_out(project, (own, others), (before, after))
    }

    /// What turned two projects around whose effective scores are equal on both sides.
    fn turned_among_equals(
        &self,
        project: usize,
        other: usize,
        (before, after): (bool, bool),
    ) -> Vec<((Cause, bool), BigRational)> {
        let turn = if after { BigRational::one() } else { -BigRational::one() };
        let pair = [project, other].map(|one| self.projects[one]);
        let [(Some(was), Some(is)), (Some(other_was), Some(other_is))] = pair else { return Vec::new() };
        let score = |one: &ProjectSnapshot| one.standing().map(|at| at.score.clone()).unwrap_or_default();
        let depth = |side: usize| self.depths[other][side].cmp(&self.depths[project][side]);
        let ahead = [score(other_was).cmp(&score(was)), score(other_is).cmp(&score(is))];
        if depth(0) != depth(1) {
            return vec![((Cause::Dependency, false), turn)];
        }
        if ahead[0] != ahead[1] {
            let own = |number: usize, was: &'s ProjectSnapshot, is: &'s ProjectSnapshot| Effective {
                then: score(was),
                causes: lying_with(number, self.scores.shares(was, is)).collect(),
            };
            let scores = (&own(project, was, is), &own(other, other_was, other_is));
            return share_out(project, scores, (before, after));
        }
        if self.scores.has_other_tie_break() {
            return vec![((Cause::TieBreak, false), turn)];
        }
        let mut causes: Vec<(Cause, bool)> = Vec::new();
        for (was, is, is_own) in [(was, is, true), (other_was, other_is, false)] {
            let found = self.scores.tie_break_causes(was, is).into_iter();
            causes.extend(found.map(|cause| (cause, is_own && !is_setting(cause))));
        }
        causes.sort_unstable();
        causes.dedup();
        if causes.is_empty() {
            causes.push((Cause::TieBreak, false));
        }
        let part = turn / BigRational::from_integer(causes.len().into());
        causes.into_iter().map(|cause| (cause, part.clone())).collect()
    }
}

impl Effective {
    fn now(&self) -> BigRational {
        self.causes.iter().fold(self.then.clone(), |sum, (.., share)| sum + share)
    }
}

/// Causes of a score that lie with the project of this number.
fn lying_with(number: usize, shares: Vec<Share>) -> impl Iterator<Item = (Cause, usize, BigRational)> {
    shares.into_iter().map(move |share| (share.cause, number, share.share))
}

/// Shares the turn of a project and another one out among what changed the difference of their scores.
fn share_out(
    project: usize,
    (own, others): (&Effective, &Effective),
    (before, after): (bool, bool),
) -> Vec<((Cause, bool), BigRational)> {
    let one = |holds: bool| if holds { BigRational::one() } else { BigRational::zero() };
    let mut parts = Parts::new();
    let mut add = |causes: &[(Cause, usize, BigRational)], sign: i8| {
        for (cause, lies_with, share) in causes {
            let key = (*cause, *lies_with == project && !is_setting(*cause));
            *parts.entry(key).or_default() += share * BigRational::from_integer(sign.into());
        }
    };
    add(&others.causes, 1);
    add(&own.causes, -1);
    parts.retain(|_, share| !share.is_zero());
    if parts.is_empty() {
        return vec![((Cause::TieBreak, false), one(after) - one(before))];
    }
    let (keys, changes): (Vec<_>, Vec<_>) = parts.into_iter().unzip();
    let lead = &others.then - &own.then;
    let all = (1usize << keys.len()) - 1;
    let shares = shapley::shares(keys.len(), |set| {
        if set == 0 || set == all {
            return one(if set == 0 { before } else { after });
        }
        let ahead: BigRational = changes
            .iter()
            .enumerate()
            .filter(|(bit, _)| set >> bit & 1 == 1)
            .fold(lead.clone(), |sum, (_, part)| sum + part);
        one(if ahead.is_zero() { before } else { ahead.is_positive() })
    });
    keys.into_iter().zip(shares).collect()
}

/// For each project its number in a row of prerequisites of equal effective score, on both sides.
fn depths<'s>(pairs: &[Pair<'s>], ids: &Ids<'s>, scores: &Scores<'s>) -> Vec<[u32; 2]> {
    let mut depths = vec![[0; 2]; pairs.len()];
    for (side, _) in scores.inherit().into_iter().enumerate().filter(|(_, inherits)| *inherits) {
        let index = &ids[side];
        let standing = |project: usize| of(&pairs[project], side).and_then(ProjectSnapshot::standing);
        let effective = |project: usize| {
            let at = standing(project)?;
            let source = at.inherits_from.as_ref().and_then(|id| index.get(id.as_str()).copied()).unwrap_or(project);
            standing(source).map(|at| &at.score)
        };
        let before = |project: usize| -> Vec<usize> {
            let needs = of(&pairs[project], side).map_or(&[][..], |one| one.needs.as_slice());
            let needed = needs.iter().filter_map(|id| index.get(id.as_str()).copied());
            needed.filter(|needed| effective(*needed).is_some() && effective(*needed) == effective(project)).collect()
        };
        // Nobody needs itself through others, so this ends; a file made by hand that says so ends too.
        for _ in 0..pairs.len() {
            let next: Vec<u32> = (0..pairs.len())
                .map(|project| before(project).into_iter().map(|needed| depths[needed][side] + 1).max().unwrap_or(0))
                .collect();
            let is_same = next.iter().zip(&depths).all(|(next, depth)| *next == depth[side]);
            next.into_iter().zip(&mut depths).for_each(|(next, depth)| depth[side] = next);
            if is_same {
                break;
            }
        }
    }
    depths
}

/// Whether a cause is a setting that is the same for all projects.
fn is_setting(cause: Cause) -> bool {
    matches!(
        cause,
        Cause::Weight | Cause::Scale | Cause::AsOf | Cause::Maximum | Cause::Method | Cause::Inputs | Cause::List
    )
}

/// Why a project is ranked on one side only; `None` if it is ranked on both or on none.
fn alone(was: Option<&ProjectSnapshot>, is: Option<&ProjectSnapshot>) -> Option<Cause> {
    let cause = |state: &State| match state {
        State::Excluded(_) => Cause::Rule,
        _ => Cause::Status,
    };
    match (was, is) {
        (None, Some(is)) if is.standing().is_some() => Some(Cause::NewProject),
        (Some(was), None) if was.standing().is_some() => Some(Cause::GoneProject),
        (Some(was), Some(is)) => match (&was.state, &is.state) {
            (State::Ranked(_), State::Ranked(_)) => None,
            (State::Ranked(_), other) | (other, State::Ranked(_)) => Some(cause(other)),
            _ => None,
        },
        _ => None,
    }
}

/// The effective score of a project and what changed it: its own causes, or those of the project it
/// inherits from now; that it inherits from another one than before is a matter of dependencies.
fn effective<'s>(
    was: &'s ProjectSnapshot,
    is: &'s ProjectSnapshot,
    [before, index]: &Ids<'s>,
    pairs: &[Pair<'s>],
    scores: &Scores<'s>,
) -> Option<Effective> {
    let source = |standing: &RankedAt, own: usize, ids: &BTreeMap<&str, usize>| {
        standing.inherits_from.as_ref().and_then(|id| ids.get(id.as_str()).copied()).unwrap_or(own)
    };
    let own = *index.get(is.id.as_str())?;
    let (from, to) = (source(was.standing()?, own, before), source(is.standing()?, own, index));
    let score =
        |project: Option<&ProjectSnapshot>| project.and_then(ProjectSnapshot::standing).map(|at| at.score.clone());
    let then = score(pairs[from].0)?;
    let now = score(pairs[to].1)?;
    let mut causes = Vec::new();
    let inherited = match (pairs[to].0, pairs[to].1) {
        (Some(was), Some(is)) if was.standing().is_some() => {
            causes.extend(lying_with(to, scores.shares(was, is)));
            score(Some(was))? - &then
        }
        // Who it inherits from was not ranked before.
        _ => now - &then,
    };
    // Whoever it inherited from may have come, gone or changed its state.
    let cause = [from, to].into_iter().find_map(|source| alone(pairs[source].0, pairs[source].1));
    // It is the projects that need this one whose prerequisites or scores decide that.
    let lies_with = if to == own { from } else { to };
    causes.push((cause.unwrap_or(Cause::Dependency), lies_with, inherited));
    Some(Effective { then, causes })
}
