//! Which doubt decides most about the places?
//!
//! The measure: over samples, how many places are those of the ranking as it stands, on average, and how
//! many more would be if one doubt were settled? The same samples are judged again with one thing put
//! back to what `rank` takes it for, everything else as drawn:
//!
//! - a weight: what moves together gets its weight in force, the others share the rest in the
//!   proportions drawn (so a set of weights may violate a statement; the region is not asked again);
//! - a value: its likely or middle value, of an unknown one utility ½; rules that it leaves open do not hold;
//! - all weights, or all values.
//!
//! What is won by settling one doubt need not add up with what is won by settling another. It is our own
//! measure; the idea, expected gain when one input becomes known, is that of Felli & Hazen (1998),
//! "Sensitivity analysis and the expected value of perfect information", Medical Decision Making 18(1).

use num_rational::BigRational;

use super::judge::{Samples, Scratch};
use super::kernel::{LANES, Lanes};
use super::result::{Central, share};
use super::sampler::{BLOCK, Drawn};
use super::tally::Tally;
use super::values::{Draw, is_unknown};
use super::{Drawing, Run, Stage};
use crate::model::Subject;

/// Which doubt decides most.
#[derive(Clone, Debug)]
pub struct Doubt {
    /// Samples that this was measured with: the first ones.
    pub samples: u64,
    /// Samples that it was to be measured with; more if it was ended early.
    pub asked: u64,
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
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum What {
    /// All weights.
    Weights,
    /// All values.
    Values,
    /// The weight of what moves together, by number of the block.
    Weight(usize),
    /// A value, by project and criterion; whether it is unknown rather than an interval.
    Value(u32, usize, bool),
    /// An amount that no criterion is read from, by project and name of its column; an interval.
    Amount(u32, String),
}

/// A doubt that is settled, and the number of the block or cell that it is about.
struct Settled {
    what: What,
    at: usize,
}

/// At most so many values are looked at, those of projects nearest to half of the samples first.
const VALUES: usize = 200;

/// Samples where each takes a whole ranking.
const FEW: usize = 256;

/// Samples of which each takes a moment, so that who ends it early loses little.
const PORTION: usize = 256;

impl Run<'_> {
    /// Measures what settling each doubt wins; `placed` are the samples in which each project has a place.
    /// `None` if it is ended before anything is measured.
    pub(super) fn doubt(&self, placed: &[u64]) -> Option<Doubt> {
        let asked = if self.judge.is_fast() { BLOCK } else { FEW };
        let asked = asked.min(usize::try_from(self.samples()).unwrap_or(BLOCK));
        let settled = self.doubts(placed);
        let mut common = vec![0u64; settled.len()];
        let (mut all, mut measured, mut judged) = (0, 0, 0);
        self.portions(0, asked, PORTION, &mut Drawing::new(self), |weights, draws, size, scratch| {
            let mut of_portion = Vec::with_capacity(settled.len() + 1);
            for settled in std::iter::once(None).chain(settled.iter().map(Some)) {
                if self.watch.is_over() {
                    return false;
                }
                of_portion.push(self.common(settled, weights, draws, size, scratch));
                judged += size as u64;
                (self.watch.progress)(Stage::Influence, judged, (asked * (common.len() + 1)) as u64);
            }
            all += of_portion[0];
            common.iter_mut().zip(&of_portion[1..]).for_each(|(sum, more)| *sum += more);
            measured += size as u64;
            true
        });
        let gain = |sum: u64| share(sum, measured) - share(all, measured);
        let mut influences: Vec<Influence> = settled
            .iter()
            .zip(common)
            .map(|(settled, sum)| Influence { what: settled.what.clone(), gain: gain(sum) })
            .collect();
        influences.sort_by(|a, b| b.gain.cmp(&a.gain).then(a.what.cmp(&b.what)));
        (0 < measured).then(|| Doubt {
            samples: measured,
            asked: asked as u64,
            overlap: share(all, measured),
            places: self.judge.ranking().places().len(),
            influences,
        })
    }

    /// What may be settled.
    fn doubts(&self, placed: &[u64]) -> Vec<Settled> {
        let (blocks, values) = (self.varied_blocks(), self.varied_values(placed));
        let mut all = Vec::new();
        if !blocks.is_empty() && !values.is_empty() {
            all.extend([Settled { what: What::Weights, at: 0 }, Settled { what: What::Values, at: 0 }]);
        }
        all.extend(blocks.into_iter().map(|block| Settled { what: What::Weight(block), at: block }));
        all.extend(values.into_iter().map(|at| {
            let cell = &self.judge.cells[at];
            let what = match &cell.subject {
                Subject::Criterion(criterion) => {
                    let unknown = is_unknown(self.judge.ranking().decision(), *criterion, cell.project);
                    What::Value(cell.project, *criterion, unknown)
                }
                Subject::Field(column) => What::Amount(cell.project, column.clone()),
            };
            Settled { what, at }
        }));
        all
    }

    /// Places of samples that are those of the ranking as it stands, with something settled.
    fn common(
        &self,
        settled: Option<&Settled>,
        weights: &[Lanes],
        draws: &mut [Option<Draw>],
        count: usize,
        scratch: &mut Scratch,
    ) -> u64 {
        let Some(Settled { what, at }) = settled else {
            return self.common_of(Samples { weights, draws, count }, scratch);
        };
        match what {
            What::Weights => {
                let weights = self.base_weights(weights.len());
                self.common_of(Samples { weights: &weights, draws, count }, scratch)
            }
            What::Values => {
                let none = vec![None; draws.len()];
                self.common_of(Samples { weights, draws: &none, count }, scratch)
            }
            What::Weight(block) => {
                let weights = self.with_base(weights, *block);
                self.common_of(Samples { weights: &weights, draws, count }, scratch)
            }
            What::Value(..) | What::Amount(..) => {
                // With all criteria that read the same.
                let cells = &self.judge.cells;
                let same: Vec<usize> = (0..cells.len()).filter(|one| cells[*one].number == cells[*at].number).collect();
                let all = (0..draws.len()).step_by(cells.len());
                let all: Vec<usize> = all.flat_map(|first| same.iter().map(move |one| first + one)).collect();
                let drawn: Vec<Option<Draw>> = all.iter().map(|at| draws[*at].take()).collect();
                let common = self.common_of(Samples { weights, draws, count }, scratch);
                all.iter().zip(drawn).for_each(|(at, drawn)| draws[*at] = drawn);
                common
            }
        }
    }

    fn common_of(&self, samples: Samples<'_>, scratch: &mut Scratch) -> u64 {
        let in_base: Vec<bool> =
            self.judge.projects.iter().map(|p| self.judge.ranking().placed(*p as usize).is_some()).collect();
        let plain = self.judge.plain();
        let mut sum = 0;
        self.judge.each(
            samples,
            scratch,
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
        let cells = &self.judge.cells;
        // One for all criteria that read the same.
        let mut seen = 0;
        let mut is_new = |cell: &usize| {
            let is_new = cells[*cell].number == seen;
            seen += usize::from(is_new);
            is_new
        };
        let stands_alone = self.judge.stand_alone();
        let is_open = |cell: &usize| !stands_alone || (0 < of(cell) && of(cell) < samples);
        let mut cells: Vec<usize> = (0..cells.len()).filter(|cell| is_new(cell) && is_open(cell)).collect();
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
        let firsts: Vec<u64> = (0..self.judge.projects.len())
            .map(|number| tally.of_project(number).first().copied().unwrap_or_default())
            .collect();
        let (confidence, measured) = self.confidence(&firsts, &sums.first);
        let central = |number: usize| {
            let of = |sums: &[u128]| sums[number * self.blocks..(number + 1) * self.blocks].to_vec();
            let mean = |sums: &[u128], count| Central::mean(self.judge.region(), &of(sums), count, total);
            Central {
                first: mean(&sums.first, firsts[number]),
                confidence: (0 < firsts[number] && 0 < measured).then(|| share(confidence[number], measured)),
                measured: (!self.judge.cells.is_empty()).then_some(measured),
                placed: mean(&sums.placed, tally.placed()[number]),
            }
        };
        Some((0..self.judge.projects.len()).map(central).collect())
    }

    /// How often each project that was first at all is first under its central weights, and in how many
    /// draws of values; one where there are none to draw.
    fn confidence(&self, firsts: &[u64], sums: &[u128]) -> (Vec<u64>, u64) {
        let asked = match (self.judge.cells.is_empty(), self.judge.is_fast()) {
            (true, _) => 1,
            (false, true) => BLOCK,
            (false, false) => FEW,
        };
        let candidates: Vec<usize> = (0..firsts.len()).filter(|number| 0 < firsts[*number]).collect();
        let mut first = vec![0; firsts.len()];
        let (mut measured, mut judged) = (0, 0);
        self.portions(0, asked, PORTION, &mut Drawing::new(self), |weights, draws, count, scratch| {
            let mut of_portion = Vec::with_capacity(candidates.len());
            for &number in &candidates {
                if self.watch.is_over() {
                    return false;
                }
                let half = u128::from(firsts[number]) / 2;
                let mean = |sum: &u128| ((sum + half) / u128::from(firsts[number])) as f64;
                let sums = &sums[number * self.blocks..(number + 1) * self.blocks];
                let weights: Vec<Lanes> =
                    sums.iter().map(|sum| [mean(sum); LANES]).cycle().take(weights.len()).collect();
                let mut sum = 0;
                self.judge.each(
                    Samples { weights: &weights, draws, count },
                    scratch,
                    &mut sum,
                    |_, _, _| false,
                    |sum, _, judged| *sum += u64::from(judged.ranks[number] == 1),
                );
                of_portion.push(sum);
                judged += count as u64;
                (self.watch.progress)(Stage::Confidence, judged, (asked * candidates.len()) as u64);
            }
            candidates.iter().zip(of_portion).for_each(|(number, sum)| first[*number] += sum);
            measured += count as u64;
            true
        });
        (first, measured)
    }
}
