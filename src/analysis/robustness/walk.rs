//! Hit-and-run: drawing weights where draws by themselves hardly ever satisfy all statements.
//!
//! From a point of the region a random straight line, inside the smallest flat that holds the region;
//! on it, between the two ends of the region, a random point, from where it goes on. In the limit the
//! points are spread evenly whatever the lines are, if these can point anywhere. Lines follow the shape
//! of the region, learnt from a first walk, so that a long thin one is crossed in as few steps as a
//! round one.
//!
//! Every block of samples is a walk of its own from the same point inside, with a run-up that is not
//! counted. Several walks are compared before (Gelman & Rubin 1992, "Inference from iterative simulation
//! using multiple sequences", Statistical Science 7(4)): the number of steps between two samples is
//! doubled until the potential scale reduction of every weight is below [`ENOUGH`], at most to
//! [`LONGEST`] times the dimension.
//!
//! Source: Smith (1984), "Efficient Monte Carlo procedures for generating points uniformly distributed
//! over bounded regions", Operations Research 32(6); for weights Tervonen, van Valkenhoef, Baştürk &
//! Postmus (2013), "Hit-and-run enables efficient weight generation for simulation-based multiple
//! criteria decision analysis", European Journal of Operational Research 224(3).

use super::region::Region;
use super::sampler::float;
use super::stream::{Purpose, Stream};

/// The potential scale reduction that is good enough.
pub(super) const ENOUGH: f64 = 1.01;
/// Steps between two samples, per dimension, at most.
const LONGEST: usize = 64;
/// Walks that are compared, and samples of each.
const WALKS: usize = 8;
const SAMPLES: usize = 256;

/// How to walk through a region.
pub(super) struct Walk {
    start: Vec<f64>,
    /// `Σ factors · weight ≥ least`
    limits: Vec<(Vec<f64>, f64)>,
    /// Lines are mixtures of these.
    directions: Vec<Vec<f64>>,
    thinning: usize,
    reduction: f64,
}

/// Where a walk is.
pub(super) struct Walker(Vec<f64>);

impl Walk {
    pub(super) fn new(region: &Region, seed: u64) -> Self {
        let share = |weight| float(weight) / 100.0;
        let mut limits: Vec<(Vec<f64>, f64)> =
            region.cuts().iter().map(|cut| (cut.factors.iter().map(float).collect(), share(&cut.least))).collect();
        let count = region.blocks().len();
        limits.extend((0..count).map(|block| ((0..count).map(|b| f64::from(u8::from(b == block))).collect(), 0.0)));
        let directions = orthonormal(region.directions().iter().map(|d| d.iter().map(float).collect()).collect());
        let dimension = directions.len();
        let start = region.inner().iter().map(share).collect();
        let mut walk = Self { start, limits, directions, thinning: 4 * dimension, reduction: f64::INFINITY };
        walk.learn(seed);
        walk.thinning = dimension;
        loop {
            walk.reduction = walk.compare(seed);
            if walk.reduction < ENOUGH || LONGEST * dimension <= walk.thinning {
                return walk;
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
        let mut walker = Walker(self.start.clone());
        for _ in 0..64 {
            self.next(&mut walker, stream);
        }
        walker
    }

    /// Goes on to the next sample.
    pub(super) fn next(&self, walker: &mut Walker, stream: &mut Stream) {
        for _ in 0..self.thinning {
            self.step(walker, stream);
        }
    }

    fn step(&self, Walker(here): &mut Walker, stream: &mut Stream) {
        let mut line = vec![0.0; here.len()];
        for direction in &self.directions {
            let part = stream.bell();
            line.iter_mut().zip(direction).for_each(|(sum, a)| *sum += part * a);
        }
        let (mut back, mut ahead) = (f64::NEG_INFINITY, f64::INFINITY);
        for (factors, least) in &self.limits {
            let (mut slack, mut slope) = (-least, 0.0);
            for ((a, x), d) in factors.iter().zip(here.iter()).zip(&line) {
                slack += a * x;
                slope += a * d;
            }
            let end = -slack.max(0.0) / slope;
            // A limit that the line runs along, as all points of a flat region do, ends nothing.
            if 1e-13 < slope {
                back = back.max(end);
            } else if slope < -1e-13 {
                ahead = ahead.min(end);
            }
        }
        let share = stream.share();
        if back < ahead && back.is_finite() && ahead.is_finite() {
            let far = back + (ahead - back) * share;
            here.iter_mut().zip(&line).for_each(|(x, d)| *x += far * d);
        }
    }

    /// Weights as whole parts.
    pub(super) fn parts(&self, walker: &Walker, total: u64, parts: &mut [f64]) {
        let total = total as f64;
        parts.iter_mut().zip(&walker.0).for_each(|(part, share)| *part = (share.max(0.0) * total + 0.5).floor());
    }

    /// Lets lines follow the shape of the region.
    fn learn(&mut self, seed: u64) {
        let mut stream = Stream::new(seed, Purpose::Trial, 1);
        let mut walker = self.start(&mut stream);
        let dimension = self.directions.len();
        let count = 256 * dimension;
        let mut sums = vec![0.0; dimension];
        let mut products = vec![vec![0.0; dimension]; dimension];
        for _ in 0..count {
            self.next(&mut walker, &mut stream);
            let moved: Vec<f64> = walker.0.iter().zip(&self.start).map(|(x, start)| x - start).collect();
            let inside: Vec<f64> = self.directions.iter().map(|direction| dot(direction, &moved)).collect();
            for (row, a) in inside.iter().enumerate() {
                sums[row] += a;
                products[row].iter_mut().zip(&inside).for_each(|(sum, b)| *sum += a * b);
            }
        }
        let covariance = |row: usize, column: usize| {
            (products[row][column] - sums[row] * sums[column] / count as f64) / count as f64
        };
        let root = cholesky(dimension, covariance);
        let old = std::mem::take(&mut self.directions);
        self.directions = (0..dimension)
            .map(|column| {
                let mut direction = vec![0.0; self.start.len()];
                for (row, old) in old.iter().enumerate() {
                    direction.iter_mut().zip(old).for_each(|(sum, a)| *sum += root[row][column] * a);
                }
                direction
            })
            .collect();
    }

    /// The greatest potential scale reduction of all weights.
    fn compare(&self, seed: u64) -> f64 {
        let count = self.start.len();
        let mut means = vec![Vec::new(); count];
        let mut within = vec![0.0; count];
        for number in 0..WALKS as u64 {
            let mut stream = Stream::new(seed, Purpose::Trial, 2 + number);
            let mut walker = self.start(&mut stream);
            let (mut sums, mut squares) = (vec![0.0; count], vec![0.0; count]);
            for _ in 0..SAMPLES {
                self.next(&mut walker, &mut stream);
                for (weight, moved) in walker.0.iter().zip(&self.start).map(|(x, start)| x - start).enumerate() {
                    sums[weight] += moved;
                    squares[weight] += moved * moved;
                }
            }
            for weight in 0..count {
                let mean = sums[weight] / SAMPLES as f64;
                within[weight] += (squares[weight] / SAMPLES as f64 - mean * mean) / WALKS as f64;
                means[weight].push(mean);
            }
        }
        let reduction = |weight: usize| {
            let mean = means[weight].iter().sum::<f64>() / WALKS as f64;
            let between = means[weight].iter().map(|one| (one - mean) * (one - mean)).sum::<f64>() / (WALKS - 1) as f64;
            // A weight that does not move agrees with itself.
            if within[weight] <= 1e-24 { 1.0 } else { (1.0 + between / within[weight]).sqrt() }
        };
        (0..count).map(reduction).fold(1.0, f64::max)
    }
}

fn dot(a: &[f64], b: &[f64]) -> f64 {
    a.iter().zip(b).map(|(a, b)| a * b).sum()
}

/// Directions of length 1 at right angles that span the same (Gram & Schmidt).
fn orthonormal(directions: Vec<Vec<f64>>) -> Vec<Vec<f64>> {
    let mut done: Vec<Vec<f64>> = Vec::new();
    for mut direction in directions {
        for known in &done {
            let along = dot(&direction, known);
            direction.iter_mut().zip(known).for_each(|(x, a)| *x -= along * a);
        }
        let length = dot(&direction, &direction).sqrt();
        if 0.0 < length {
            direction.iter_mut().for_each(|x| *x /= length);
            done.push(direction);
        }
    }
    done
}

/// The lower triangular root of a covariance.
fn cholesky(dimension: usize, covariance: impl Fn(usize, usize) -> f64) -> Vec<Vec<f64>> {
    let mut root = vec![vec![0.0; dimension]; dimension];
    for row in 0..dimension {
        for column in 0..=row {
            let sum: f64 = (0..column).map(|k| root[row][k] * root[column][k]).sum();
            let rest = covariance(row, column) - sum;
            root[row][column] = if row == column { rest.max(1e-18).sqrt() } else { rest / root[column][column] };
        }
    }
    root
}
