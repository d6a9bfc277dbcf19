//! Robustness: how sure is each place over all weights and values that the file allows?
//!
//! Weights are drawn uniformly from the region that `[uncertainty]` leaves ([`Region`]), values from
//! their intervals, and each sample is judged as `rank` would:
//!
//! ```text
//! Region ──► sampler (walk, stream) ──┐
//!            values ──────────────────┴─► judge (kernel, contest) ──► tally ──► result
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
mod influence;
mod judge;
pub mod kernel;
mod program;
mod region;
mod result;
mod sampler;
mod stream;
mod tally;
#[cfg(test)]
mod tests;
mod values;
mod vertices;
mod walk;

pub use influence::{Doubt, Influence, What};
pub use region::{Block, Contradiction, Region, Statement, statements};
pub use result::{Central, List, Robust, Robustness};
pub use sampler::Drawn;

use std::num::NonZeroUsize;
use std::sync::Mutex;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};

use rust_decimal::Decimal;

use crate::scoring::Ranking;
use judge::{Judge, Samples};
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

/// Who looks on while samples are drawn.
pub struct Watch<'a> {
    /// Set to end early; what has been drawn by then is the result.
    pub stop: &'a AtomicBool,
    /// Called now and then with the number of samples judged so far, from any thread.
    pub progress: &'a (dyn Fn(u64) + Sync),
}

/// Why a list cannot be analysed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TooLong {
    /// The greatest number of ranked projects.
    pub most: usize,
}

/// Number of samples where the file does not say.
pub const SAMPLES: NonZeroUsize = NonZeroUsize::MIN.saturating_add(99_999);

/// More samples than this would tell nothing new: shares are known to 0.002 percentage points.
const MOST_SAMPLES: u64 = 1_000_000_000;

/// Analyses a ranking under the weights of a region.
///
/// # Errors
///
/// [`TooLong`] if more than 4 096 projects are ranked: every pair of project and rank is counted.
pub fn analyse<'r>(
    ranking: &'r Ranking<'r>,
    region: &'r Region,
    request: &Request,
    watch: &Watch<'_>,
) -> Result<Robustness<'r>, TooLong> {
    let sampler = Sampler::new(region, request.seed);
    let judge = Judge::new(ranking, region, sampler.total());
    if contest::MOST < judge.projects.len() {
        return Err(TooLong { most: contest::MOST });
    }
    let run = Run { judge: &judge, sampler: &sampler, request, blocks: region.blocks().len() };
    let tally = run.count(watch);
    // Who ended the counting early waits for no more.
    let complete = !watch.stop.load(Ordering::Relaxed);
    let doubt = (request.influence && complete).then(|| run.doubt(tally.placed()));
    let central = (request.central && complete).then(|| run.central(&tally)).flatten();
    Ok(Robustness::new(ranking, region, &judge, &sampler, request, tally, central, doubt))
}

/// A run over samples.
struct Run<'a> {
    judge: &'a Judge<'a>,
    sampler: &'a Sampler,
    request: &'a Request,
    /// Number of blocks of criteria.
    blocks: usize,
}

impl Run<'_> {
    fn samples(&self) -> u64 {
        (self.request.samples.get() as u64).min(MOST_SAMPLES)
    }

    fn tally(&self) -> Tally {
        let central = self.request.central.then_some(self.blocks);
        Tally::new(self.judge.projects.len(), self.judge.plain().unwrap_or(0), central, self.request.pairwise)
    }

    /// Judges all samples, block by block, on several threads.
    fn count(&self, watch: &Watch<'_>) -> Tally {
        let all = self.samples().div_ceil(BLOCK as u64);
        let (next, done) = (AtomicU64::new(0), AtomicU64::new(0));
        let sum = Mutex::new(self.tally());
        let work = || {
            let mut part = self.tally();
            let mut drawn = Drawing::new(self);
            while !watch.stop.load(Ordering::Relaxed) {
                let block = next.fetch_add(1, Ordering::Relaxed);
                if all <= block {
                    break;
                }
                let count = (self.samples() - block * BLOCK as u64).min(BLOCK as u64);
                self.block(block, count as usize, &mut drawn, &mut part);
                (watch.progress)(done.fetch_add(count, Ordering::Relaxed) + count);
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

    fn block(&self, block: u64, count: usize, drawn: &mut Drawing, tally: &mut Tally) {
        self.draw(block, drawn);
        let Drawing { weights, draws, scratch, before } = drawn;
        let samples = Samples { weights, draws, count };
        let in_chains = matches!(self.sampler.drawn(), Drawn::HitAndRun { .. });
        if in_chains {
            tally.settle();
            before.clear();
            before.extend_from_slice(tally.placed());
        }
        let is_plain = self.judge.plain().is_some() && !self.request.pairwise && !self.request.central;
        self.judge.each(
            samples,
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
                let weights = samples.weights[group * self.blocks..][..self.blocks].iter();
                tally.count(judged, weights.map(|lanes| lanes[lane] as u64));
            },
        );
        if in_chains {
            tally.settle();
            if count == BLOCK {
                tally.count_block(before);
            }
        } else if tally.is_full() {
            tally.settle();
        }
    }

    /// Draws the weights and values of a block.
    fn draw(&self, block: u64, drawn: &mut Drawing) {
        self.sampler.fill(block, &mut drawn.weights);
        let cells = &self.judge.cells;
        if !cells.is_empty() {
            let mut stream = Stream::new(self.request.seed, Purpose::Values, block);
            drawn.draws.clear();
            for _ in 0..BLOCK {
                drawn.draws.extend(cells.iter().map(|cell| Some(cell.draw(&mut stream))));
            }
        }
    }
}

/// The samples of a block, and what judging them needs.
struct Drawing {
    weights: Vec<kernel::Lanes>,
    draws: Vec<Option<Draw>>,
    scratch: judge::Scratch,
    /// By project: samples with a place before the block.
    before: Vec<u64>,
}

impl Drawing {
    fn new(run: &Run<'_>) -> Self {
        let groups = BLOCK / kernel::LANES;
        Self {
            weights: vec![[0.0; kernel::LANES]; groups * run.blocks],
            draws: Vec::new(),
            scratch: run.judge.scratch(),
            before: Vec::new(),
        }
    }
}
