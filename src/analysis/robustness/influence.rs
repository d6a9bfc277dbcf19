//! Which doubt decides most about the places?
//!
//! The measure: over samples, how many places are those of the ranking as it stands, on average, and how
//! many more would be if one doubt were settled? The same samples are judged again with one thing put
//! back to what `rank` takes it for, everything else as drawn:
//!
//! - a weight: what moves together gets its weight in force, the others share the rest in the
//!   proportions drawn (so a set of weights may violate a statement; the region is not asked again);
//! - a value: its likely or middle value, of an unknown one utility ½;
//! - all weights, or all values.
//!
//! What is won by settling one doubt need not add up with what is won by settling another. It is our own
//! measure; the idea, expected gain when one input becomes known, is that of Felli & Hazen (1998),
//! "Sensitivity analysis and the expected value of perfect information", Medical Decision Making 18(1).

use num_rational::BigRational;

use super::judge::Samples;
use super::kernel::{LANES, Lanes};
use super::result::{Central, share};
use super::sampler::{BLOCK, Drawn};
use super::tally::Tally;
use super::values::{Draw, is_unknown};
use super::{Drawing, Run};

/// Which doubt decides most.
#[derive(Clone, Debug)]
pub struct Doubt {
    /// Samples that this was measured with: the first ones.
    pub samples: u64,
    /// Places that are those of the ranking as it stands, on average over these samples.
    pub overlap: BigRational,
    /// Places that there are in the ranking as it stands.
    pub places: usize,
    /// What settling each doubt wins, most first.
    pub influences: Vec<Influence>,
}

/// What settling a doubt wins.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Influence {
    /// What is in doubt.
    pub what: What,
    /// How many more places are those of the ranking as it stands, on average; below 0 if settling it
    /// makes others stand out.
    pub gain: BigRational,
}

/// What may be in doubt.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum What {
    /// All weights.
    Weights,
    /// All values.
    Values,
    /// The weight of what moves together, by number of the block.
    Weight(usize),
    /// A value, by project and criterion; whether it is unknown rather than an interval.
    Value(u32, usize, bool),
}

/// At most so many values are looked at, those of projects nearest to half of the samples first.
const VALUES: usize = 200;

/// Samples where each takes a whole ranking.
const FEW: usize = 256;

impl Run<'_> {
    /// Measures what settling each doubt wins; `placed` are the samples in which each project has a place.
    pub(super) fn doubt(&self, placed: &[u64]) -> Doubt {
        let count = if self.judge.is_fast() { BLOCK } else { FEW };
        let count = count.min(usize::try_from(self.samples()).unwrap_or(BLOCK));
        let mut drawn = Drawing::new(self);
        self.draw(0, &mut drawn);
        let Drawing { weights, draws, mut scratch, .. } = drawn;
        let in_base: Vec<bool> =
            self.judge.projects.iter().map(|p| self.judge.ranking().placed(*p as usize).is_some()).collect();
        let plain = self.judge.plain();
        let mut common = |weights: &[Lanes], draws: &[Option<Draw>]| {
            let mut sum = 0u64;
            let samples = Samples { weights, draws, count };
            self.judge.each(
                samples,
                &mut scratch,
                &mut sum,
                |sum, sorted, lanes| {
                    let Some(left) = plain else { return false };
                    for position in 0..left.min(in_base.len()) {
                        let base = sorted.certain(lanes).filter(|lane| in_base[sorted.project(position, *lane)]);
                        *sum += base.count() as u64;
                    }
                    true
                },
                |sum, _, judged| {
                    let both = in_base.iter().zip(&judged.placed).filter(|(base, placed)| **base && **placed);
                    *sum += both.count() as u64;
                },
            );
            sum
        };
        let all = common(&weights, &draws);
        let mut gains: Vec<(What, u64)> = Vec::new();
        let varied = self.varied_blocks();
        let values = self.varied_values(placed);
        if !varied.is_empty() && !values.is_empty() {
            gains.push((What::Weights, common(&self.base_weights(weights.len()), &draws)));
            gains.push((What::Values, common(&weights, &vec![None; draws.len()])));
        }
        for block in varied {
            gains.push((What::Weight(block), common(&self.with_base(&weights, block), &draws)));
        }
        for cell in values {
            let mut draws = draws.clone();
            draws.iter_mut().skip(cell).step_by(self.judge.cells.len()).for_each(|draw| *draw = None);
            let at = &self.judge.cells[cell];
            let unknown = is_unknown(self.judge.ranking().decision(), at);
            gains.push((What::Value(at.project, at.criterion, unknown), common(&weights, &draws)));
        }
        gains.sort_by(|(a, x), (b, y)| y.cmp(x).then(a.cmp(b)));
        let gain =
            |(what, sum): (What, u64)| Influence { what, gain: share(sum, count as u64) - share(all, count as u64) };
        Doubt {
            samples: count as u64,
            overlap: share(all, count as u64),
            places: self.judge.ranking().places().len(),
            influences: gains.into_iter().map(gain).collect(),
        }
    }

    /// The blocks of criteria whose weight moves.
    fn varied_blocks(&self) -> Vec<usize> {
        if self.sampler.drawn() == Drawn::Fixed {
            return Vec::new();
        }
        let ranges = self.judge.region().block_ranges();
        (0..ranges.len()).filter(|block| ranges[*block].0 < ranges[*block].1).collect()
    }

    /// The values worth a look: of projects in and out, or of all where one may move others.
    fn varied_values(&self, placed: &[u64]) -> Vec<usize> {
        let samples = self.samples();
        let of = |cell: &usize| {
            let number = self.judge.projects.binary_search(&self.judge.cells[*cell].project).unwrap_or_default();
            placed.get(number).copied().unwrap_or_default()
        };
        let all = 0..self.judge.cells.len();
        let stands_alone = self.judge.stand_alone();
        let mut cells: Vec<usize> = all.filter(|cell| !stands_alone || (0 < of(cell) && of(cell) < samples)).collect();
        cells.sort_by_key(|cell| ((2 * of(cell)).abs_diff(samples), *cell));
        cells.truncate(VALUES);
        cells
    }

    /// The weights in force, in parts.
    fn base(&self) -> Vec<f64> {
        let total = self.sampler.total() as f64;
        let weight = |block: &super::Block| super::sampler::float(&block.weight) / 100.0 * total;
        self.judge.region().blocks().iter().map(|block| (weight(block) + 0.5).floor()).collect()
    }

    fn base_weights(&self, length: usize) -> Vec<Lanes> {
        self.base().iter().map(|weight| [*weight; LANES]).cycle().take(length).collect()
    }

    /// Weights with that of one block put back, and the others in the proportions drawn.
    fn with_base(&self, weights: &[Lanes], block: usize) -> Vec<Lanes> {
        let (total, base) = (self.sampler.total() as f64, self.base()[block]);
        let mut new = weights.to_vec();
        for group in new.chunks_exact_mut(self.blocks) {
            for lane in 0..LANES {
                let others = total - group[block][lane];
                if 0.0 < others {
                    let factor = (total - base) / others;
                    group.iter_mut().for_each(|weight| weight[lane] = (weight[lane] * factor + 0.5).floor());
                    group[block][lane] = base;
                }
            }
        }
        new
    }

    /// Central weights and confidence factors.
    pub(super) fn central(&self, tally: &Tally) -> Option<Vec<Central>> {
        let sums = tally.central.as_ref()?;
        let total = self.sampler.total();
        let mut drawn = Drawing::new(self);
        let central = |number: usize| {
            let ranks = tally.of_project(number);
            let firsts = ranks.first().copied().unwrap_or_default();
            let of = |sums: &[u128]| sums[number * self.blocks..(number + 1) * self.blocks].to_vec();
            let mean = |sums: &[u128], count| Central::mean(self.judge.region(), &of(sums), count, total);
            Central {
                first: mean(&sums.first, firsts),
                confidence: (0 < firsts).then(|| self.confidence(number, &of(&sums.first), firsts, &mut drawn)),
                placed: mean(&sums.placed, tally.placed()[number]),
            }
        };
        Some((0..self.judge.projects.len()).map(central).collect())
    }

    /// The share of values with which a project is first under its central weights.
    fn confidence(&self, number: usize, sums: &[u128], count: u64, drawn: &mut Drawing) -> BigRational {
        self.draw(0, drawn);
        let mean = |sum: &u128| ((sum + u128::from(count) / 2) / u128::from(count)) as f64;
        let weights: Vec<Lanes> = sums.iter().map(|sum| [mean(sum); LANES]).cycle().take(drawn.weights.len()).collect();
        let tried = match (self.judge.cells.is_empty(), self.judge.is_fast()) {
            (true, _) => 1,
            (false, true) => BLOCK,
            (false, false) => FEW,
        };
        let samples = Samples { weights: &weights, draws: &drawn.draws, count: tried };
        let mut firsts = 0u64;
        self.judge.each(
            samples,
            &mut drawn.scratch,
            &mut firsts,
            |_, _, _| false,
            |firsts, _, judged| *firsts += u64::from(judged.ranks[number] == 1),
        );
        share(firsts, tried as u64)
    }
}
