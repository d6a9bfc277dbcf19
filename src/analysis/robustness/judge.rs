//! Judging samples: what `rank` would say with the weights and values of each.
//!
//! Two ways to the same answer:
//!
//! - *Fast*, for weighted sums whose utilities do not depend on the values of others: scores are sorted
//!   by the [`kernel`](super::kernel), samples in which two are too close for binary numbers are sorted
//!   again by whole numbers, and [`contest`](super::contest) makes ranks and places of the order.
//! - *Fully*, for all else (other methods, intervals on scales relative to the list, values that leave a
//!   rule open): a whole ranking of each sample, for which rules are asked about the values drawn. So too the samples in which values that are not known for
//!   sure would have to order equal scores.

use num_bigint::BigInt;
use num_integer::Integer;
use num_rational::BigRational;
use num_traits::{One, ToPrimitive};

use super::contest::{Contest, Judged};
use super::kernel::{self, Kernel, LANES, Lanes, Sorted};
use super::region::Region;
use super::values::{self, Cell, Draw};
use crate::model::{Decision, Method, Standing, Utility, key};
use crate::scoring::{self, Ranking, Reason};

/// The list as samples see it.
pub(super) struct Judge<'r> {
    ranking: &'r Ranking<'r>,
    region: &'r Region,
    /// The projects that are ranked in some sample, by their numbers in the decision, ascending.
    pub(super) projects: Vec<u32>,
    pub(super) cells: Vec<Cell>,
    /// The projects that a rule is open for.
    at_rules: Vec<usize>,
    total: u64,
    fast: Option<Fast>,
}

/// What is computed once for the fast way.
struct Fast {
    contest: Contest,
    kernel: Kernel,
    /// Utilities of blocks as whole numbers: by project, then block.
    exact: Vec<i64>,
    /// Of each cell that weighs anything: number, project among the ranked, block, share of the block as
    /// a whole number, and what a step of utility adds per part of weight.
    moving: Vec<Moving>,
    /// Whether a value that is not known for sure may order equal scores.
    orders_ties: bool,
}

struct Moving {
    cell: usize,
    project: usize,
    block: usize,
    share: i64,
    per_step: f64,
    base: i64,
}

/// What is needed again and again.
pub(super) struct Scratch {
    order: Vec<u32>,
    scores: Vec<u32>,
    sums: Vec<(i128, u32)>,
    pub(super) judged: Judged,
    decision: Option<Decision>,
}

/// The samples of a block.
#[derive(Clone, Copy)]
pub(super) struct Samples<'a> {
    /// By group of lanes, then block of criteria.
    pub(super) weights: &'a [Lanes],
    /// By sample, then cell; `None` where it counts as in `rank`. Empty if all do.
    pub(super) draws: &'a [Option<Draw>],
    pub(super) count: usize,
}

impl<'r> Judge<'r> {
    pub(super) fn new(ranking: &'r Ranking<'r>, region: &'r Region, total: u64) -> Self {
        let decision = ranking.decision();
        let projects = ranked_somewhere(ranking);
        let cells = values::cells(decision, ranking.in_force(), &projects);
        let open = cells.iter().filter(|cell| cell.leaves_rule_open(decision));
        let mut at_rules: Vec<usize> = open.map(|cell| cell.project as usize).collect();
        at_rules.sort_unstable();
        at_rules.dedup();
        let mut judge = Self { ranking, region, projects, cells, at_rules, total, fast: None };
        judge.fast = judge.fast();
        judge
    }

    pub(super) fn ranking(&self) -> &'r Ranking<'r> {
        self.ranking
    }

    pub(super) fn region(&self) -> &'r Region {
        self.region
    }

    /// Whether a value moves no other project than its own.
    pub(super) fn stand_alone(&self) -> bool {
        self.fast.as_ref().is_some_and(|fast| fast.contest.stand_alone())
    }

    /// Whether samples are judged the fast way.
    pub(super) fn is_fast(&self) -> bool {
        self.fast.is_some()
    }

    /// The number of places, if the order of own scores is all there is to ranks and places.
    pub(super) fn plain(&self) -> Option<usize> {
        self.fast.as_ref()?.contest.plain()
    }

    pub(super) fn scratch(&self) -> Scratch {
        let (order, scores) = (vec![0; self.projects.len()], vec![0; self.projects.len()]);
        Scratch { order, scores, sums: Vec::new(), judged: Judged::default(), decision: None }
    }

    fn fast(&self) -> Option<Fast> {
        let (decision, in_force) = (self.ranking.decision(), self.ranking.in_force());
        let tie_break = &decision.scoring().tie_break;
        let moves_others = |cell: &Cell| cell.is_relative || cell.leaves_rule_open(decision);
        if in_force.method != Method::WeightedSum || self.cells.iter().any(moves_others) {
            return None;
        }
        let blocks = self.region.blocks();
        let shares = blocks.iter().flat_map(|block| &block.members).map(|(_, share)| share);
        let common = shares.fold(BigInt::one(), |lcm, share| lcm.lcm(share.denom()));
        let whole = |share: &BigRational| (share.numer() * (&common / share.denom())).to_i64();
        let most = (&common * Utility::STEPS).to_i64()?;
        let mut exact = Vec::with_capacity(self.projects.len() * blocks.len());
        for project in &self.projects {
            for block in blocks {
                let mut sum = 0;
                for (criterion, share) in &block.members {
                    let steps = self.ranking.utilities().get(*criterion, *project as usize).steps();
                    sum += whole(share)? * i64::try_from(steps).ok()?;
                }
                exact.push(sum);
            }
        }
        let scale = most as f64 * self.total as f64 / kernel::MOST;
        let values = exact.iter().map(|value| *value as f64 / scale).collect();
        let mut moving = Vec::new();
        for (number, cell) in self.cells.iter().enumerate() {
            let Some(criterion) = cell.criterion() else { continue };
            let project = self.projects.binary_search(&cell.project).ok()?;
            let place = blocks.iter().enumerate().find_map(|(block, members)| {
                let (_, share) = members.members.iter().find(|(member, _)| *member == criterion)?;
                Some((block, whole(share)?))
            });
            let Some((block, share)) = place else { continue };
            let base = self.ranking.utilities().get(criterion, cell.project as usize);
            let base = i64::try_from(base.steps()).ok()?;
            moving.push(Moving { cell: number, project, block, share, per_step: share as f64 / scale, base });
        }
        let terms = blocks.len() + decision.criteria().len();
        Some(Fast {
            contest: Contest::new(self.ranking, &self.projects),
            kernel: Kernel::new(values, blocks.len(), terms),
            exact,
            moving,
            orders_ties: self.cells.iter().filter_map(Cell::criterion).any(|criterion| tie_break.contains(&criterion)),
        })
    }

    /// Judges samples one after the other; passes on number and judgement of each. Where `plain` takes
    /// part, samples of which nothing but the order counts go to it, by group: those that are
    /// [certain](Sorted::certain) among the first so many.
    pub(super) fn each<S>(
        &self,
        samples: Samples<'_>,
        scratch: &mut Scratch,
        sink: &mut S,
        mut plain: impl FnMut(&mut S, &Sorted<'_>, usize) -> bool,
        mut take: impl FnMut(&mut S, usize, &Judged),
    ) {
        let Some(fast) = &self.fast else {
            for sample in 0..samples.count {
                self.judge_fully(samples, sample, scratch);
                take(sink, sample, &scratch.judged);
            }
            return;
        };
        let cells = self.cells.len();
        let shift = |group: usize, keys: &mut [Lanes]| fast.shift(samples, cells, group, keys);
        fast.kernel.for_each(samples.weights, shift, |group, sorted| {
            let first = group * LANES;
            let lanes = samples.count.saturating_sub(first).min(LANES);
            let is_taken = plain(sink, sorted, lanes);
            for lane in (0..lanes).filter(|lane| !is_taken || sorted.close[*lane]) {
                if !fast.judge(self, samples, sorted, first + lane, scratch) {
                    self.judge_fully(samples, first + lane, scratch);
                }
                take(sink, first + lane, &scratch.judged);
            }
        });
    }

    /// Makes a whole ranking of a sample.
    fn judge_fully(&self, samples: Samples<'_>, sample: usize, scratch: &mut Scratch) {
        let base = self.ranking.decision();
        let decision = scratch.decision.get_or_insert_with(|| base.clone());
        let draws = self.draws(samples, sample);
        let mut assumed = Vec::new();
        // First what counts as in the file: another criterion may read a value drawn from the same column.
        for (cell, _) in self.cells.iter().zip(draws).filter(|(_, draw)| draw.is_none()) {
            cell.put_back(decision, base);
        }
        for (cell, draw) in self.cells.iter().zip(draws) {
            match draw {
                Some(Draw { raw: Some(raw), .. }) => cell.assume(decision, *raw),
                Some(Draw { utility, raw: None }) => {
                    assumed.extend(cell.criterion().map(|criterion| (criterion, cell.project, *utility)));
                }
                None => {}
            }
        }
        self.at_rules.iter().for_each(|project| decision.apply_rules_anew(*project));
        let weights = self.weights(samples, sample);
        let in_force = self.ranking.in_force().with_weights(weights);
        let ranking = scoring::rank_assuming(decision, &in_force, &assumed);
        let judged = &mut scratch.judged;
        judged.ranks.clear();
        judged.placed.clear();
        judged.ranks.extend(self.projects.iter().map(|project| ranking.rank_of(*project as usize)));
        judged.placed.extend(self.projects.iter().map(|project| ranking.placed(*project as usize).is_some()));
        let firsts = ranking.places().iter().filter(|placed| placed.reason != Reason::Score);
        judged.crowded = in_force.places.get() < firsts.count();
    }

    fn draws<'a>(&self, samples: Samples<'a>, sample: usize) -> &'a [Option<Draw>] {
        samples.draws.get(sample * self.cells.len()..(sample + 1) * self.cells.len()).unwrap_or_default()
    }

    /// The same list, judged fully.
    #[cfg(test)]
    pub(super) fn without_fast(&self) -> Self {
        let Self { ranking, region, projects, cells, at_rules, total, .. } = self;
        let (projects, cells, at_rules) = (projects.clone(), cells.clone(), at_rules.clone());
        Self { ranking, region, projects, cells, at_rules, total: *total, fast: None }
    }

    /// The exact weights of a sample, by criterion and in percent.
    pub(super) fn weights(&self, samples: Samples<'_>, sample: usize) -> Vec<BigRational> {
        let (group, lane) = (sample / LANES, sample % LANES);
        let blocks = self.region.blocks().len();
        let parts: Vec<BigInt> =
            (0..blocks).map(|block| BigInt::from(samples.weights[group * blocks + block][lane] as i64)).collect();
        let sum: BigInt = parts.iter().sum();
        let share = |part: BigInt| BigRational::new(part, sum.clone());
        self.region.spread_out(&parts.into_iter().map(share).collect::<Vec<_>>())
    }
}

impl Fast {
    /// Adds to scores what values as drawn add.
    #[inline(always)]
    fn shift(&self, samples: Samples<'_>, cells: usize, group: usize, keys: &mut [Lanes]) {
        if samples.draws.is_empty() {
            return;
        }
        let blocks = self.exact.len() / keys.len().max(1);
        for moving in &self.moving {
            let weights = &samples.weights[group * blocks + moving.block];
            for lane in 0..LANES {
                let at = (group * LANES + lane) * cells + moving.cell;
                if let Some(Some(draw)) = samples.draws.get(at) {
                    let steps = draw.utility.steps() as i64 - moving.base;
                    keys[moving.project][lane] += weights[lane] * (steps as f64 * moving.per_step);
                }
            }
        }
    }

    /// Judges one sample of a group; `false` if values as drawn would have to order equal scores.
    fn judge(
        &self,
        judge: &Judge<'_>,
        samples: Samples<'_>,
        sorted: &Sorted<'_>,
        sample: usize,
        scratch: &mut Scratch,
    ) -> bool {
        let lane = sample % LANES;
        let n = scratch.order.len();
        let (mut start, mut score) = (0, 0);
        while start < n {
            let mut end = start + 1;
            while end < n && sorted.is_near(end, lane) {
                end += 1;
            }
            scratch.sums.clear();
            for at in start..end {
                let project = sorted.project(at, lane);
                let sum = if start + 1 < end { self.sum(judge, samples, sample, project) } else { 0 };
                scratch.sums.push((sum, key(project)));
            }
            let tie = |project: u32| self.contest.ties[project as usize];
            scratch.sums.sort_unstable_by(|(x, a), (y, b)| y.cmp(x).then(tie(*a).cmp(&tie(*b))).then(a.cmp(b)));
            for (at, (sum, project)) in scratch.sums.iter().enumerate() {
                if 0 < at && scratch.sums[at - 1].0 != *sum {
                    score += 1;
                } else if 0 < at && self.orders_ties {
                    return false;
                }
                scratch.order[start + at] = *project;
                scratch.scores[*project as usize] = score;
            }
            score += 1;
            start = end;
        }
        self.contest.judge(&scratch.order, &scratch.scores, &mut scratch.judged);
        true
    }

    /// The exact score of a project in a sample, as a whole number.
    fn sum(&self, judge: &Judge<'_>, samples: Samples<'_>, sample: usize, project: usize) -> i128 {
        let blocks = judge.region.blocks().len();
        let weights = &samples.weights[sample / LANES * blocks..][..blocks];
        let weight = |block: usize| weights[block][sample % LANES] as i128;
        let values = &self.exact[project * blocks..][..blocks];
        let mut sum: i128 = values.iter().enumerate().map(|(block, value)| weight(block) * i128::from(*value)).sum();
        let draws = judge.draws(samples, sample);
        for moving in self.moving.iter().filter(|moving| moving.project == project) {
            if let Some(Some(draw)) = draws.get(moving.cell) {
                let steps = draw.utility.steps() as i64 - moving.base;
                sum += weight(moving.block) * i128::from(moving.share) * i128::from(steps);
            }
        }
        sum
    }
}

/// The ranked projects, and those of which a rule may make others depending on how a value falls out.
fn ranked_somewhere(ranking: &Ranking<'_>) -> Vec<u32> {
    let decision = ranking.decision();
    let mut projects = ranking.order().to_vec();
    let excluded: Vec<u32> = (0..decision.projects().len())
        .filter(|project| matches!(decision.standing(*project), Standing::Excluded(_)))
        .map(key)
        .collect();
    let uncertain = values::cells(decision, ranking.in_force(), &excluded);
    projects.extend(uncertain.iter().filter(|cell| cell.leaves_rule_open(decision)).map(|cell| cell.project));
    projects.sort_unstable();
    projects.dedup();
    projects
}
