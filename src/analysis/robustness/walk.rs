//! Hit-and-run: drawing weights where draws by themselves hardly ever satisfy all statements.
//!
//! From a point of the region along one of several *axes*, taken at random, inside the smallest flat that
//! holds the region; on this line, between the two ends of the region, a random point, from where it goes
//! on. In the limit the points are spread evenly whatever the axes are, if together they lead everywhere.
//!
//! How soon that is depends on how well axes follow the shape of the region. A walker therefore does not
//! know weights but how far it has gone along each axis, and axes reach across the region, so that it
//! looks about as long as wide: at first between pairs of vertices far apart, found exactly
//! ([`Region::diameters`]), then as some walks have learnt, one from the other ([`LESSONS`]).
//!
//! Every block of samples is a walk of its own from the same point inside, with a run-up that is not
//! counted. Several walks that start at opposite ends are compared before (Gelman & Rubin 1992, "Inference from
//! iterative simulation using multiple sequences", Statistical Science 7(4)): the number of steps between
//! two samples is doubled until the potential scale reduction along every axis is below [`ENOUGH`], at
//! most to [`LONGEST`] times the dimension.
//!
//! Sources: Smith (1984), "Efficient Monte Carlo procedures for generating points uniformly distributed
//! over bounded regions", Operations Research 32(6); for weights Tervonen, van Valkenhoef, Baştürk &
//! Postmus (2013), "Hit-and-run enables efficient weight generation for simulation-based multiple
//! criteria decision analysis", European Journal of Operational Research 224(3); along axes of a region
//! made round before Haraldsdóttir, Cousins, Thiele, Fleming & Vempala (2017), "CHRR: coordinate
//! hit-and-run with rounding for uniform sampling of constraint-based models", Bioinformatics 33(11).

use num_rational::BigRational;

use super::region::Region;
use super::sampler::float;
use super::stream::{Purpose, Stream};
use super::{Stage, Watch};

/// The potential scale reduction that is good enough.
pub(super) const ENOUGH: f64 = 1.01;
/// Steps between two samples, per dimension, at most.
const LONGEST: usize = 64;
/// Walks that are compared, and samples of each.
const WALKS: usize = 8;
const SAMPLES: usize = 256;
/// How often axes are learnt from a walk along the ones before.
const LESSONS: usize = 2;
/// Samples that a walk runs up, without being counted.
const RUN_UP: usize = 64;

/// How to walk through a region.
pub(super) struct Walk {
    /// Shares of the weights at the start.
    start: Vec<f64>,
    /// By axis: how weights change along it.
    axes: Vec<Vec<f64>>,
    /// By limit: how far off it is at the start.
    slacks: Vec<f64>,
    /// By axis, then limit: how much further off it is along the axis.
    slopes: Vec<Vec<f64>>,
    thinning: usize,
    reduction: f64,
}

/// Where a walk is: how far along each axis from the start, and how far off every limit.
pub(super) struct Walker {
    gone: Vec<f64>,
    slacks: Vec<f64>,
}

impl Walk {
    /// A walk through a region; `None` if it is ended before that is found out.
    pub(super) fn new(region: &Region, seed: u64, watch: &Watch<'_>) -> Option<Self> {
        let share = |weight: &BigRational| float(weight) / 100.0;
        let inner = region.inner();
        let diameters = region.diameters();
        let dimension = diameters.len();
        let mut walk = Self {
            start: inner.iter().map(share).collect(),
            axes: diameters
                .iter()
                .map(|[from, to]| from.iter().zip(to).map(|(a, b)| share(&(b - a))).collect())
                .collect(),
            slacks: Vec::new(),
            slopes: vec![Vec::new(); dimension],
            thinning: 4 * dimension,
            reduction: f64::INFINITY,
        };
        // In fractions, because in a thin region hardly anything is left of the difference.
        let along = |factors: &[BigRational], [from, to]: &[Vec<BigRational>; 2]| -> BigRational {
            factors.iter().zip(from.iter().zip(to)).map(|(a, (x, y))| a * (y - x)).sum()
        };
        for cut in region.limiting() {
            walk.slacks.push(share(&cut.slack(inner)));
            walk.slopes
                .iter_mut()
                .zip(&diameters)
                .for_each(|(slopes, pair)| slopes.push(share(&along(&cut.factors, pair))));
        }
        for (block, weight) in inner.iter().enumerate() {
            walk.slacks.push(share(weight));
            let slope = |[from, to]: &[Vec<BigRational>; 2]| share(&(&to[block] - &from[block]));
            walk.slopes.iter_mut().zip(&diameters).for_each(|(slopes, pair)| slopes.push(slope(pair)));
        }
        for lesson in 0..LESSONS {
            walk.learn(seed, lesson as u64, watch)?;
        }
        walk.thinning = dimension;
        loop {
            walk.reduction = walk.compare(seed, watch)?;
            if walk.reduction < ENOUGH || LONGEST * dimension <= walk.thinning {
                return Some(walk);
            }
            walk.thinning *= 2;
        }
    }

    pub(super) fn thinning(&self) -> usize {
        self.thinning
    }

    pub(super) fn reduction(&self) -> f64 {
        self.reduction
    }

    /// Starts a walk and runs up.
    pub(super) fn start(&self, stream: &mut Stream) -> Walker {
        let mut walker = self.at_start();
        self.run_up(&mut walker, stream);
        walker
    }

    fn at_start(&self) -> Walker {
        Walker { gone: vec![0.0; self.axes.len()], slacks: self.slacks.clone() }
    }

    fn run_up(&self, walker: &mut Walker, stream: &mut Stream) {
        (0..RUN_UP).for_each(|_| self.next(walker, stream));
    }

    /// Goes on to the next sample.
    pub(super) fn next(&self, walker: &mut Walker, stream: &mut Stream) {
        for _ in 0..self.thinning {
            let axis = stream.random().below(self.axes.len() as u64) as usize;
            let share = stream.random().share();
            self.step(walker, axis, |back, ahead| back + (ahead - back) * share);
        }
        // So that what is rounded does not add up.
        walker.slacks.copy_from_slice(&self.slacks);
        for (slopes, gone) in self.slopes.iter().zip(&walker.gone) {
            walker.slacks.iter_mut().zip(slopes).for_each(|(slack, slope)| *slack += slope * gone);
        }
    }

    /// Goes along an axis as far as is chosen between the two ends.
    fn step(&self, walker: &mut Walker, axis: usize, choose: impl FnOnce(f64, f64) -> f64) {
        let (mut back, mut ahead) = (f64::NEG_INFINITY, f64::INFINITY);
        for (slack, slope) in walker.slacks.iter().zip(&self.slopes[axis]) {
            let end = -slack.max(0.0) / slope;
            if 0.0 < *slope {
                back = back.max(end);
            } else if *slope < 0.0 {
                ahead = ahead.min(end);
            }
        }
        if back < ahead && back.is_finite() && ahead.is_finite() {
            let far = choose(back, ahead);
            walker.gone[axis] += far;
            walker.slacks.iter_mut().zip(&self.slopes[axis]).for_each(|(slack, slope)| *slack += far * slope);
        }
    }

    /// Weights as whole parts.
    pub(super) fn parts(&self, walker: &Walker, total: u64, parts: &mut [f64]) {
        let total = total as f64;
        for (block, (part, start)) in parts.iter_mut().zip(&self.start).enumerate() {
            let moved: f64 = self.axes.iter().zip(&walker.gone).map(|(axis, gone)| axis[block] * gone).sum();
            *part = ((start + moved).max(0.0) * total + 0.5).floor();
        }
    }

    /// Lets the axes follow the shape of the region, so that it is as long as wide along them.
    fn learn(&mut self, seed: u64, lesson: u64, watch: &Watch<'_>) -> Option<()> {
        let mut stream = Stream::new(seed, Purpose::Trial, 1 << 32 | lesson);
        let mut walker = self.start(&mut stream);
        let dimension = self.axes.len();
        let count = SAMPLES * dimension;
        let mut sums = vec![0.0; dimension];
        let mut products = vec![vec![0.0; dimension]; dimension];
        for done in 0..count {
            look(watch, done, count)?;
            self.next(&mut walker, &mut stream);
            for (row, a) in walker.gone.iter().enumerate() {
                sums[row] += a;
                products[row].iter_mut().zip(&walker.gone).for_each(|(sum, b)| *sum += a * b);
            }
        }
        let count = count as f64;
        let root =
            cholesky(dimension, |row, column| (products[row][column] - sums[row] * sums[column] / count) / count);
        let mixed = |old: &[Vec<f64>]| -> Vec<Vec<f64>> {
            let mix = |column: usize, at: usize| (0..dimension).map(|row| root[row][column] * old[row][at]).sum();
            (0..dimension).map(|column| (0..old[column].len()).map(|at| mix(column, at)).collect()).collect()
        };
        (self.axes, self.slopes) = (mixed(&self.axes), mixed(&self.slopes));
        Some(())
    }

    /// The greatest potential scale reduction along all axes.
    fn compare(&self, seed: u64, watch: &Watch<'_>) -> Option<f64> {
        let dimension = self.axes.len();
        let mut means = vec![Vec::new(); dimension];
        let mut within = vec![0.0; dimension];
        for number in 0..WALKS {
            let mut stream = Stream::new(seed, Purpose::Trial, 2 + number as u64);
            let mut walker = self.at_start();
            // From nearly one end of an axis, and from nearly the other.
            let end = |back, ahead| if number % 2 == 0 { ahead } else { back };
            self.step(&mut walker, number / 2 % dimension, |back, ahead| 0.9 * end(back, ahead));
            self.run_up(&mut walker, &mut stream);
            let (mut sums, mut squares) = (vec![0.0; dimension], vec![0.0; dimension]);
            for sample in 0..SAMPLES {
                look(watch, number * SAMPLES + sample, WALKS * SAMPLES)?;
                self.next(&mut walker, &mut stream);
                for (axis, gone) in walker.gone.iter().enumerate() {
                    sums[axis] += gone;
                    squares[axis] += gone * gone;
                }
            }
            for axis in 0..dimension {
                let mean = sums[axis] / SAMPLES as f64;
                within[axis] += (squares[axis] / SAMPLES as f64 - mean * mean) / WALKS as f64;
                means[axis].push(mean);
            }
        }
        let reduction = |axis: usize| {
            let mean = means[axis].iter().sum::<f64>() / WALKS as f64;
            let between = means[axis].iter().map(|one| (one - mean) * (one - mean)).sum::<f64>() / (WALKS - 1) as f64;
            (1.0 + between / within[axis]).sqrt()
        };
        // Walks that never moved agree about nothing: their reduction is not a number, and not enough.
        Some((0..dimension).map(reduction).fold(1.0, |most, one| if one <= most { most } else { one }))
    }
}

/// Says how far it is; `None` if it is to end.
fn look(watch: &Watch<'_>, done: usize, all: usize) -> Option<()> {
    (watch.progress)(Stage::Drawing, done as u64, all as u64);
    (!watch.is_over()).then_some(())
}

/// The lower triangular root of a covariance.
fn cholesky(dimension: usize, covariance: impl Fn(usize, usize) -> f64) -> Vec<Vec<f64>> {
    // Less than this part of the greatest spread is not believed.
    let least = 1e-9 * (0..dimension).map(|axis| covariance(axis, axis)).fold(0.0, f64::max);
    let mut root = vec![vec![0.0; dimension]; dimension];
    for row in 0..dimension {
        for column in 0..=row {
            let sum: f64 = (0..column).map(|k| root[row][k] * root[column][k]).sum();
            let rest = covariance(row, column) - sum;
            root[row][column] = if row == column { rest.max(least).sqrt() } else { rest / root[column][column] };
        }
    }
    root
}
