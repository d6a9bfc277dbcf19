//! Drawing weights uniformly from a region.
//!
//! | region | how |
//! |---|---|
//! | all weights free | gaps between sorted uniform numbers: the flat Dirichlet distribution |
//! | orders among weights that move alone, each in one chain | the same, sorted along each chain |
//! | otherwise, where it succeeds often enough | one of these with what violates a statement drawn again (rejection) |
//! | likewise | all weights but one uniform in their ranges, the last one what is left, likewise |
//! | otherwise | hit-and-run ([`walk`](super::walk)) |
//!
//! The first four give independent samples of exactly the uniform distribution, up to the grid: weights
//! of a sample are whole numbers of [`Sampler::total`] parts, and these parts *are* its weights.
//!
//! Which one is taken is tried out with a stream of the seed, so it does not depend on threads either.
//!
//! Sources: Devroye (1986), "Non-Uniform Random Variate Generation", ch. V.2 (uniform spacings);
//! Tervonen & Lahdelma (2007), "Implementing stochastic multicriteria acceptability analysis", European
//! Journal of Operational Research 178(2) (ordered weights by sorting, bounds by rejection).

use num_rational::BigRational;
use num_traits::{Signed, ToPrimitive, Zero};

use super::Watch;
use super::kernel::network;
use super::kernel::{LANES, Lanes};
use super::region::Region;
use super::stream::{Purpose, Stream};
use super::walk::Walk;

/// Samples of one block: what one thread draws at a time.
pub(super) const BLOCK: usize = 2_048;

/// Parts of a sample's weights where they are no gaps between 32-bit numbers: so many that decimal
/// weights with 13 places of a percent are whole numbers of them, and few enough to be exact.
const PARTS: u64 = 1_000_000_000_000_000;

/// Of this many trials one has to succeed, else weights are drawn by hit-and-run.
const TRIALS_PER_SAMPLE: usize = 50;

/// How weights are drawn.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Drawn {
    /// There is only one admissible set of weights.
    Fixed,
    /// Directly: every draw is a sample.
    Directly,
    /// By rejection; the share of draws that were samples.
    Rejection(f64),
    /// By hit-and-run.
    HitAndRun {
        /// Steps from one sample to the next.
        thinning: usize,
        /// The greatest potential scale reduction along the axes that walks take, from 1 on: the nearer to 1 the
        /// less walks can be told apart. Not a number if they never moved.
        reduction: f64,
    },
}

/// Draws weights of blocks.
pub(super) struct Sampler {
    seed: u64,
    dimension: usize,
    total: u64,
    how: How,
    drawn: Drawn,
    /// Statements as `Σ factors · weight ≥ least`, in parts.
    limits: Vec<(Vec<f64>, f64)>,
}

enum How {
    Fixed(Vec<f64>),
    /// Gaps, sorted along chains given as pairs to compare: the heavier first.
    Simplex(Vec<(usize, usize)>),
    /// Ranges in parts, and the block that takes what is left.
    Slice(Vec<(u64, u64)>, usize),
    Walk(Box<Walk>),
}

impl Sampler {
    /// A sampler of a region; `None` if it is ended before it is found out how to draw.
    pub(super) fn new(region: &Region, seed: u64, watch: &Watch<'_>) -> Option<Self> {
        let dimension = region.blocks().len();
        let mut sampler = Self {
            seed,
            dimension,
            total: PARTS,
            how: How::Fixed(Vec::new()),
            drawn: Drawn::Fixed,
            limits: limits(region, PARTS),
        };
        if region.directions().is_empty() {
            sampler.fix(region);
            return Some(sampler);
        }
        let chains = chains(region);
        let sorting_is_all = chains.used == region.cuts().len();
        sampler.how = How::Simplex(chains.pairs);
        if sorting_is_all {
            (sampler.total, sampler.drawn) = (1 << 32, Drawn::Directly);
            sampler.limits.clear();
            return Some(sampler);
        }
        let simplex = sampler.try_simplex(region);
        let of_simplex = std::mem::replace(&mut sampler.how, How::Fixed(Vec::new()));
        let slice = sampler.try_slice(region);
        let share = simplex.unwrap_or(0.0).max(slice.unwrap_or(0.0));
        if share * (TRIALS_PER_SAMPLE as f64) < 1.0 {
            sampler.total = PARTS;
            let walk = Walk::new(region, seed, watch)?;
            sampler.drawn = Drawn::HitAndRun { thinning: walk.thinning(), reduction: walk.reduction() };
            sampler.how = How::Walk(Box::new(walk));
            return Some(sampler);
        }
        if slice < simplex {
            (sampler.how, sampler.total) = (of_simplex, 1 << 32);
            sampler.limits = limits(region, sampler.total);
        }
        sampler.drawn = if share < 1.0 { Drawn::Rejection(share) } else { Drawn::Directly };
        Some(sampler)
    }

    /// Hit-and-run whatever the region is.
    #[cfg(test)]
    pub(super) fn walking(region: &Region, seed: u64) -> Self {
        let watch = Watch { stop: &std::sync::atomic::AtomicBool::new(false), progress: &|_, _, _| {} };
        let walk = Walk::new(region, seed, &watch).expect("nobody ends it");
        let drawn = Drawn::HitAndRun { thinning: walk.thinning(), reduction: walk.reduction() };
        let dimension = region.blocks().len();
        Self { seed, dimension, total: PARTS, how: How::Walk(Box::new(walk)), drawn, limits: Vec::new() }
    }

    /// The weights in force, exactly where whole numbers of parts can be found.
    fn fix(&mut self, region: &Region) {
        let weights = region.inner();
        let common = weights
            .iter()
            .fold(num_bigint::BigInt::from(100), |lcm, weight| num_integer::Integer::lcm(&lcm, weight.denom()));
        let total = (&common * 100u32).to_u64().filter(|total| *total < 1 << 53);
        self.total = total.unwrap_or(PARTS);
        let parts = BigRational::new(self.total.into(), 100.into());
        let mut fixed: Vec<f64> = weights.iter().map(|weight| whole(&(weight * &parts))).collect();
        settle(&mut fixed, self.total);
        self.how = How::Fixed(fixed);
    }

    /// Tries gaps; returns the share of draws that satisfy every statement.
    fn try_simplex(&mut self, region: &Region) -> Option<f64> {
        self.total = 1 << 32;
        self.limits = limits(region, self.total);
        // Where the region is flat nothing is ever hit.
        region.is_full().then(|| self.try_out())
    }

    /// Tries ranges, likewise.
    fn try_slice(&mut self, region: &Region) -> Option<f64> {
        self.total = PARTS;
        self.limits = limits(region, PARTS);
        let parts = BigRational::new(PARTS.into(), 100.into());
        let ranges: Vec<(u64, u64)> = region
            .block_ranges()
            .iter()
            .map(|(low, high)| [low, high].map(|end| whole(&(end * &parts)) as u64).into())
            .collect();
        let free = ranges.iter().filter(|(low, high)| low < high).count();
        let last = (0..ranges.len()).max_by_key(|block| ranges[*block].1 - ranges[*block].0)?;
        self.how = How::Slice(ranges, last);
        // One range less than weights that move: any other equation is never hit.
        (free == region.directions().len() + 1).then(|| self.try_out())
    }

    fn try_out(&self) -> f64 {
        const TRIALS: usize = 4_000;
        let mut stream = Stream::new(self.seed, Purpose::Trial, 0);
        let mut weights = vec![0.0; self.dimension];
        let hits = (0..TRIALS).filter(|_| self.propose(&mut stream, &mut weights)).count();
        hits as f64 / TRIALS as f64
    }

    /// The parts that the weights of a sample sum to.
    pub(super) fn total(&self) -> u64 {
        self.total
    }

    /// How weights are drawn.
    pub(super) fn drawn(&self) -> Drawn {
        self.drawn
    }

    /// Draws the weights of a block of samples: by group of lanes, then weight.
    pub(super) fn fill(&self, block: u64, weights: &mut [Lanes]) {
        let mut stream = Stream::new(self.seed, Purpose::Weights, block);
        match &self.how {
            How::Fixed(fixed) => {
                for group in weights.chunks_exact_mut(self.dimension) {
                    group.iter_mut().zip(fixed).for_each(|(lanes, weight)| *lanes = [*weight; LANES]);
                }
            }
            How::Simplex(pairs) if self.limits.is_empty() => gaps(&mut stream, pairs, self.dimension, weights),
            How::Simplex(_) | How::Slice(..) => {
                let mut sample = vec![0.0; self.dimension];
                self.each(weights, |slot| {
                    while !self.propose(&mut stream, &mut sample) {}
                    slot(&sample);
                });
            }
            How::Walk(walk) => {
                let mut walker = walk.start(&mut stream);
                let mut sample = vec![0.0; self.dimension];
                self.each(weights, |slot| {
                    walk.next(&mut walker, &mut stream);
                    walk.parts(&walker, PARTS, &mut sample);
                    settle(&mut sample, PARTS);
                    slot(&sample);
                });
            }
        }
    }

    /// Fills one sample after the other.
    fn each(&self, weights: &mut [Lanes], mut draw: impl FnMut(&mut dyn FnMut(&[f64]))) {
        for group in weights.chunks_exact_mut(self.dimension) {
            for lane in 0..LANES {
                draw(&mut |sample| group.iter_mut().zip(sample).for_each(|(lanes, weight)| lanes[lane] = *weight));
            }
        }
    }

    /// Draws weights; returns whether they satisfy every statement.
    fn propose(&self, stream: &mut Stream, weights: &mut [f64]) -> bool {
        match &self.how {
            How::Simplex(pairs) => {
                weights.iter_mut().skip(1).for_each(|weight| *weight = f64::from(stream.word()));
                weights[0] = 0.0;
                weights.sort_unstable_by(f64::total_cmp);
                let total = self.total as f64;
                for next in 0..weights.len() {
                    let end = weights.get(next + 1).copied().unwrap_or(total);
                    weights[next] = end - weights[next];
                }
                for &(heavier, lighter) in pairs {
                    if weights[heavier] < weights[lighter] {
                        weights.swap(heavier, lighter);
                    }
                }
            }
            How::Slice(ranges, last) => {
                let mut left = self.total as i64;
                for (block, (low, high)) in ranges.iter().enumerate().filter(|(block, _)| block != last) {
                    let drawn = low + stream.random().below(high - low + 1);
                    weights[block] = drawn as f64;
                    left -= drawn as i64;
                }
                let (low, high) = ranges[*last];
                if left < low as i64 || (high as i64) < left {
                    return false;
                }
                weights[*last] = left as f64;
            }
            How::Fixed(_) | How::Walk(_) => return false,
        }
        self.limits.iter().all(|(factors, least)| {
            *least <= factors.iter().zip(weights.iter()).map(|(a, weight)| a * weight).sum::<f64>()
        })
    }
}

/// The numbers of so many samples follow each other in a stream. What a seed gives depends on it.
const TOGETHER: usize = 8;

/// Gaps between sorted uniform numbers, for all lanes at once.
fn gaps(stream: &mut Stream, chains: &[(usize, usize)], dimension: usize, weights: &mut [Lanes]) {
    let pairs = network::pairs(dimension - 1);
    let mut bytes = vec![0; weights.len() / dimension * (dimension - 1) * LANES * 4];
    stream.fill(&mut bytes);
    let (words, _) = bytes.as_chunks::<4>();
    let words = words.chunks_exact((dimension - 1) * LANES);
    pulp::Arch::new().dispatch(
        #[inline(always)]
        || {
            for (group, words) in weights.chunks_exact_mut(dimension).zip(words) {
                let (numbers, last) = group.split_at_mut(dimension - 1);
                for (part, words) in words.chunks_exact((dimension - 1) * TOGETHER).enumerate() {
                    for (number, words) in numbers.iter_mut().zip(words.chunks_exact(TOGETHER)) {
                        for (number, word) in number[part * TOGETHER..].iter_mut().zip(words) {
                            *number = f64::from(u32::from_le_bytes(*word));
                        }
                    }
                }
                // The network puts the greatest first.
                for &(greater, less) in &pairs {
                    exchange(numbers, greater as usize, less as usize);
                }
                last[0] = numbers.last().copied().unwrap_or([4_294_967_296.0; LANES]);
                let mut above = [4_294_967_296.0; LANES];
                for number in numbers {
                    let here = *number;
                    for lane in 0..LANES {
                        number[lane] = above[lane] - here[lane];
                    }
                    above = here;
                }
                for &(heavier, lighter) in chains {
                    exchange(group, heavier, lighter);
                }
            }
        },
    );
}

/// Puts the greater of two numbers first, in every lane.
#[inline(always)]
fn exchange(numbers: &mut [Lanes], greater: usize, less: usize) {
    let (a, b) = (numbers[greater], numbers[less]);
    for lane in 0..LANES {
        numbers[greater][lane] = if a[lane] > b[lane] { a[lane] } else { b[lane] };
        numbers[less][lane] = if a[lane] < b[lane] { a[lane] } else { b[lane] };
    }
}

/// Chains of weights that can be sorted, and how many statements that satisfies.
struct Chains {
    pairs: Vec<(usize, usize)>,
    used: usize,
}

/// Orders between two weights each, as long as no weight is in two chains or between two others twice.
fn chains(region: &Region) -> Chains {
    let count = region.blocks().len();
    let mut below: Vec<Option<usize>> = vec![None; count];
    let mut above: Vec<Option<usize>> = vec![None; count];
    let mut used = 0;
    for cut in region.cuts() {
        let Some((heavier, lighter)) = cut.order() else { continue };
        let ends_at = |mut block: usize| {
            while let Some(next) = below[block] {
                block = next;
            }
            block
        };
        if below[heavier] == Some(lighter) {
            used += 1;
        } else if below[heavier].is_none() && above[lighter].is_none() && ends_at(lighter) != heavier {
            (below[heavier], above[lighter]) = (Some(lighter), Some(heavier));
            used += 1;
        }
    }
    let mut pairs = Vec::new();
    for start in (0..count).filter(|block| above[*block].is_none()) {
        let chain: Vec<usize> = std::iter::successors(Some(start), |block| below[*block]).collect();
        let compared = network::pairs(chain.len()).into_iter();
        pairs.extend(compared.map(|(greater, less)| (chain[greater as usize], chain[less as usize])));
    }
    Chains { pairs, used }
}

/// The statements in parts.
fn limits(region: &Region, total: u64) -> Vec<(Vec<f64>, f64)> {
    let parts = BigRational::new(total.into(), 100.into());
    let limit = |cut: &super::cuts::Cut| {
        let largest = cut.factors.iter().map(Signed::abs).max().filter(|largest| !largest.is_zero());
        let unit = largest.unwrap_or_else(num_traits::One::one);
        let factors = cut.factors.iter().map(|a| float(&(a / &unit))).collect();
        (factors, float(&(&cut.least / &unit * &parts)))
    };
    region.cuts().iter().map(limit).collect()
}

pub(super) fn float(number: &BigRational) -> f64 {
    number.to_f64().unwrap_or_default()
}

/// Rounded to a whole number.
fn whole(number: &BigRational) -> f64 {
    float(&number.round())
}

/// Lets the heaviest weight take what rounding left of the total.
fn settle(weights: &mut [f64], total: u64) {
    let sum: f64 = weights.iter().sum();
    if let Some(heaviest) = weights.iter_mut().max_by(|a, b| a.total_cmp(b)) {
        *heaviest += total as f64 - sum;
    }
}
