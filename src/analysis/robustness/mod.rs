//! Robustness: how sure is each place over all weights and values that the file allows?
//!
//! Weights are drawn uniformly from the region that `[uncertainty]` leaves ([`Region`]), values from
//! their intervals, and each sample is judged as `rank` would:
//!
//! ```text
//! statement ──► cuts ──► Region ──► sampler (walk, stream) ──┐
//!                                   values ──────────────────┴─► judge (kernel, contest) ──► tally ──► result
//! ```
//!
//! What comes out is the share of samples, never a probability that a project succeeds: it speaks of
//! doubt about weights and values and of nothing else. Same seed, same result, on any number of threads
//! and on any machine; memory does not grow with the number of samples.
//!
//! Sources: Lahdelma & Salminen (2001), "SMAA-2: Stochastic multicriteria acceptability analysis for
//! group decision making", Operations Research 49(3), after Lahdelma, Hokkanen & Salminen (1998),
//! "SMAA – Stochastic multiobjective acceptability analysis", European Journal of Operational Research
//! 106(1). That it is asked for the places, with everything that `rank` knows, is our own.

mod contest;
mod cuts;
mod influence;
mod judge;
pub mod kernel;
mod program;
mod region;
mod result;
mod sampler;
mod statement;
mod stream;
mod tally;
#[cfg(test)]
mod tests;
mod values;
mod vertices;
mod walk;

pub use cuts::Block;
pub use influence::{Doubt, Influence, What};
pub use region::{Contradiction, Region};
pub use result::{Central, List, Robust, Robustness};
pub use sampler::Drawn;
pub use statement::{Idle, Statement, idle, statements};
pub(crate) use vertices::LIMIT as MOST_VERTICES;

use std::collections::BTreeMap;
use std::num::NonZeroUsize;
use std::sync::Mutex;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};

use num_rational::BigRational;
use rust_decimal::Decimal;

use crate::model::Utility;
use crate::scoring::Ranking;
use judge::{Judge, Samples};
use result::Found;
use sampler::{BLOCK, Sampler};
use stream::{Purpose, Stream};
use tally::Tally;
use values::Draw;

/// What is asked.
#[derive(Clone, Copy, Debug)]
pub struct Request {
    /// Number of samples; at most 10⁹ are drawn.
    pub samples: NonZeroUsize,
    /// Seed.
    pub seed: u64,
    /// Number of threads; it changes nothing but the time.
    pub threads: NonZeroUsize,
    /// From this share on, in percent, a place is firm; 50..=100.
    pub firm: Decimal,
    /// Count how often each project stands before each other.
    pub pairwise: bool,
    /// Compute central weights and confidence factors.
    pub central: bool,
    /// Find out which doubt decides most.
    pub influence: bool,
}

/// Who looks on while it takes its time.
#[derive(Clone, Copy)]
pub struct Watch<'a> {
    /// Set to end early; what has been found out by then is the result.
    pub stop: &'a AtomicBool,
    /// Called now and then, from any thread, with how much of what is done now has been done and how much
    /// there is of it.
    pub progress: &'a (dyn Fn(Stage, u64, u64) + Sync),
}

/// What takes its time, one after the other.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Stage {
    /// Finding out how to draw weights.
    Drawing,
    /// Judging samples.
    Samples,
    /// Finding out which doubt decides most.
    Influence,
    /// Finding out how often central weights do what they are said to.
    Confidence,
}

/// Why there is no answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unanswered {
    /// More projects are ranked than can be examined.
    TooLong {
        /// The greatest number.
        most: usize,
    },
    /// It was ended before a sample was judged.
    Ended,
}

impl Watch<'_> {
    fn is_over(&self) -> bool {
        self.stop.load(Ordering::Relaxed)
    }
}

/// Number of samples where the file does not say.
pub const SAMPLES: NonZeroUsize = NonZeroUsize::MIN.saturating_add(99_999);

/// More samples than this would tell nothing new: shares are known to 0.002 percentage points.
const MOST_SAMPLES: u64 = 1_000_000_000;

/// Analyses a ranking under the weights of a region.
///
/// # Errors
///
/// [`Unanswered`] if more than 4 096 projects are ranked, because every pair of project and rank is
/// counted, or if it is ended before a sample is judged.
pub fn analyse<'r>(
    ranking: &'r Ranking<'r>,
    region: &'r Region,
    request: &Request,
    watch: &Watch<'_>,
) -> Result<Robustness<'r>, Unanswered> {
    if contest::MOST < ranking.order().len() {
        return Err(Unanswered::TooLong { most: contest::MOST });
    }
    let sampler = Sampler::new(region, request.seed, watch).ok_or(Unanswered::Ended)?;
    let judge = Judge::new(ranking, region, sampler.total());
    if contest::MOST < judge.projects.len() {
        return Err(Unanswered::TooLong { most: contest::MOST });
    }
    let run = Run { judge: &judge, sampler: &sampler, request, watch, blocks: region.blocks().len(), room: ROOM };
    let tally = run.count();
    if tally.samples == 0 {
        return Err(Unanswered::Ended);
    }
    let doubt = if request.influence { run.doubt(tally.placed()) } else { None };
    let central = run.central(&tally);
    let ended = if tally.samples < run.samples() {
        Some(Stage::Samples)
    } else if request.influence && doubt.as_ref().is_none_or(|doubt| doubt.samples < doubt.asked) {
        Some(Stage::Influence)
    } else {
        (request.central && watch.is_over()).then_some(Stage::Confidence)
    };
    Ok(Robustness::new(&judge, &sampler, request, tally, Found { central, doubt, ended }))
}

/// Weights and values of one sample.
#[derive(Clone, Debug)]
pub(crate) struct Sample {
    /// By criterion, in percent.
    pub(crate) weights: Vec<BigRational>,
    /// What the values that are not known for sure count as, by project and criterion. Intervals on scales
    /// relative to the list are not among them: what they are would move the utilities of others.
    pub(crate) utilities: BTreeMap<(u32, usize), Utility>,
}

/// The first samples of a seed, for these projects (ascending); the same weights that [`analyse`] judges.
pub(crate) fn samples(
    ranking: &Ranking<'_>,
    region: &Region,
    projects: &[u32],
    seed: u64,
    count: usize,
) -> Vec<Sample> {
    let watch = Watch { stop: &AtomicBool::new(false), progress: &|_, _, _| () };
    let Some(sampler) = Sampler::new(region, seed, &watch) else { return Vec::new() };
    let blocks = region.blocks().len();
    let cells = values::cells(ranking.decision(), ranking.in_force(), projects);
    let mut lanes = vec![[0.0; kernel::LANES]; BLOCK / kernel::LANES * blocks];
    let mut samples = Vec::with_capacity(count);
    for block in 0.. {
        if count <= samples.len() {
            break;
        }
        sampler.fill(block, &mut lanes);
        let mut stream = Stream::new(seed, Purpose::Values, block);
        for sample in 0..BLOCK.min(count - samples.len()) {
            let group = &lanes[sample / kernel::LANES * blocks..][..blocks];
            let share = |parts: &kernel::Lanes| {
                BigRational::new((parts[sample % kernel::LANES] as u64).into(), sampler.total().into())
            };
            let shares: Vec<BigRational> = group.iter().map(share).collect();
            let mut utilities = BTreeMap::new();
            values::draw(&cells, &mut stream, |cell, draw| {
                if let (Some(criterion), false) = (cell.criterion(), cell.is_relative) {
                    utilities.insert((cell.project, criterion), draw.utility);
                }
            });
            samples.push(Sample { utilities, weights: region.spread_out(&shares) });
        }
    }
    samples
}

/// A run over samples.
struct Run<'a> {
    judge: &'a Judge<'a>,
    sampler: &'a Sampler,
    request: &'a Request,
    watch: &'a Watch<'a>,
    /// Number of blocks of criteria.
    blocks: usize,
    /// Bytes that values drawn may take in each thread. It changes nothing but the memory.
    room: usize,
}

/// So many bytes are enough for a block of samples of all but the longest lists with doubt everywhere.
const ROOM: usize = 64 << 20;

/// Samples that are judged before somebody is asked whether to go on, where each takes a whole ranking.
const SLOW: usize = 64;

impl Run<'_> {
    fn samples(&self) -> u64 {
        (self.request.samples.get() as u64).min(MOST_SAMPLES)
    }

    fn tally(&self) -> Tally {
        let central = self.request.central.then_some(self.blocks);
        Tally::new(self.judge.projects.len(), self.judge.plain().unwrap_or(0), central, self.request.pairwise)
    }

    /// Judges all samples, block by block, on several threads.
    fn count(&self) -> Tally {
        let all = self.samples().div_ceil(BLOCK as u64);
        let (next, done) = (AtomicU64::new(0), AtomicU64::new(0));
        let sum = Mutex::new(self.tally());
        let work = || {
            let mut part = self.tally();
            let mut drawn = Drawing::new(self);
            while !self.watch.is_over() {
                let block = next.fetch_add(1, Ordering::Relaxed);
                if all <= block {
                    break;
                }
                let count = (self.samples() - block * BLOCK as u64).min(BLOCK as u64);
                self.block(block, count as usize, &mut drawn, &mut part, &done);
            }
            // Another thread that panicked has nothing to do with this sum.
            sum.lock().unwrap_or_else(std::sync::PoisonError::into_inner).add(part);
        };
        let threads = (self.request.threads.get() as u64).min(all);
        std::thread::scope(|scope| {
            (1..threads).for_each(|_| drop(scope.spawn(work)));
            work();
        });
        sum.into_inner().unwrap_or_else(std::sync::PoisonError::into_inner)
    }

    fn block(&self, block: u64, count: usize, drawn: &mut Drawing, tally: &mut Tally, done: &AtomicU64) {
        let in_chains = matches!(self.sampler.drawn(), Drawn::HitAndRun { .. });
        let before = if in_chains { tally.settled().to_vec() } else { Vec::new() };
        let is_plain = self.judge.plain().is_some() && !self.request.pairwise && !self.request.central;
        let mut judged = 0;
        self.portions(block, count, BLOCK, drawn, |weights, draws, size, scratch| {
            if self.watch.is_over() {
                return false;
            }
            self.judge.each(
                Samples { weights, draws, count: size },
                scratch,
                tally,
                |tally, sorted, lanes| {
                    if is_plain {
                        tally.count_plain(sorted, lanes);
                    }
                    is_plain
                },
                |tally, sample, judged| {
                    let (group, lane) = (sample / kernel::LANES, sample % kernel::LANES);
                    let weights = weights[group * self.blocks..][..self.blocks].iter();
                    tally.count(judged, weights.map(|lanes| lanes[lane] as u64));
                },
            );
            judged += size;
            let done = done.fetch_add(size as u64, Ordering::Relaxed) + size as u64;
            (self.watch.progress)(Stage::Samples, done, self.samples());
            true
        });
        if in_chains && judged == BLOCK {
            tally.count_block(&before);
        } else if tally.is_full() {
            tally.settle();
        }
    }

    /// Draws weights and values of the first samples of a block and passes them on, as many at a time as
    /// have room and at most so many; ends where `work` says that it does not go on.
    fn portions(
        &self,
        block: u64,
        count: usize,
        most: usize,
        Drawing { weights, draws, scratch }: &mut Drawing,
        mut work: impl FnMut(&[kernel::Lanes], &mut [Option<Draw>], usize, &mut judge::Scratch) -> bool,
    ) {
        self.sampler.fill(block, weights);
        let cells = &self.judge.cells;
        let room = self.room / size_of::<Option<Draw>>() / cells.len().max(1);
        let pace = if self.judge.is_fast() { BLOCK } else { SLOW };
        // Whole groups, so that each portion starts with one.
        let most = room.min(pace).min(most).max(1).next_multiple_of(kernel::LANES);
        let mut stream = Stream::new(self.request.seed, Purpose::Values, block);
        for start in (0..count).step_by(most) {
            let size = most.min(count - start);
            let groups = start / kernel::LANES..(start + size).div_ceil(kernel::LANES);
            draws.clear();
            (0..size).for_each(|_| values::draw(cells, &mut stream, |_, draw| draws.push(Some(draw))));
            if !work(&weights[groups.start * self.blocks..groups.end * self.blocks], draws, size, scratch) {
                return;
            }
        }
    }
}

/// The samples of a block, and what judging them needs.
struct Drawing {
    weights: Vec<kernel::Lanes>,
    /// Of as many samples as have room.
    draws: Vec<Option<Draw>>,
    scratch: judge::Scratch,
}

impl Drawing {
    fn new(run: &Run<'_>) -> Self {
        let groups = BLOCK / kernel::LANES;
        Self {
            weights: vec![[0.0; kernel::LANES]; groups * run.blocks],
            draws: Vec::new(),
            scratch: run.judge.scratch(),
        }
    }
}
