//! Where there are too many non-dominated portfolios to list: the best ones for sampled weights and values.
//!
//! Weights are drawn as random mixtures of random vertices of their region, values uniformly between their
//! least and greatest utility. The share of samples whose best portfolio contains a project then stands for
//! its core index. Samples are numbered, and each depends on its number alone.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use num_rational::BigRational;
use rayon::prelude::*;

use super::super::problem::{Problem, integers};
use super::super::solver::{BranchAndBound, Program, Solver, worth};
use super::worths::scores;
use super::{How, NODES};

/// So many samples. The standard error of a share is at most 1.6 percentage points.
const SAMPLES: usize = 1_000;

/// The best choices of the samples, each with how often it was the best one.
pub(super) fn sampled(
    problem: &Problem<'_>,
    program: &Program,
    vertices: &[Vec<BigRational>],
    known: &[Vec<bool>],
) -> (How, Vec<(Vec<bool>, usize)>) {
    let one = |number: usize| -> (Vec<bool>, bool) {
        let mut random = Random::new(number);
        let weights = mixture(vertices, &mut random);
        let worths = scores(problem, &weights, |low, high| random.between(low, high));
        let Some((_, objective)) = integers(worths.iter()) else { return (known[0].clone(), false) };
        // Whoever of the known ones is best here is where the search begins.
        let first = |choice: &&Vec<bool>| (worth(&objective, choice), Reverse((*choice).clone()));
        let start = known.iter().max_by_key(first).cloned().unwrap_or_default();
        let found = BranchAndBound.best(program, &objective, Some(start.clone()), &mut NODES.clone());
        let choice = found.chosen.map(|choice| problem.with_synergies(&choice));
        let choice = choice.filter(|choice| program.allows(choice)).unwrap_or(start);
        let proven = found.bound == Some(worth(&objective, &choice));
        (choice, proven)
    };
    let choices: Vec<(Vec<bool>, bool)> = (0..SAMPLES).into_par_iter().map(one).collect();
    let unproven = choices.iter().filter(|(_, proven)| !proven).count();
    let mut counts = BTreeMap::new();
    choices.into_iter().for_each(|(choice, _)| *counts.entry(choice).or_insert(0) += 1);
    (How::Sampled { samples: SAMPLES, unproven }, counts.into_iter().collect())
}

/// A random mixture of as many random vertices as there are criteria, one vertex if there is no more.
fn mixture(vertices: &[Vec<BigRational>], random: &mut Random) -> Vec<BigRational> {
    let n = vertices.first().map_or(0, Vec::len);
    let last = vertices.len().saturating_sub(1) as u64;
    // The gaps between sorted random cuts are uniform on all mixtures.
    let mut cuts: Vec<u64> = (1..n).map(|_| random.between(0, WHOLE)).chain([0, WHOLE]).collect();
    cuts.sort_unstable();
    let mut weights = vec![BigRational::default(); n];
    for gap in cuts.windows(2) {
        let vertex = &vertices[usize::try_from(random.between(0, last)).unwrap_or_default()];
        let share = BigRational::new((gap[1] - gap[0]).into(), WHOLE.into());
        weights.iter_mut().zip(vertex).for_each(|(sum, weight)| *sum += weight * &share);
    }
    weights
}

/// Mixtures are made of so many parts.
const WHOLE: u64 = 1 << 20;

/// Random numbers that depend on the number of a sample alone.
///
/// Source: Steele, Lea & Flood (2014), "Fast splittable pseudorandom number generators", OOPSLA '14
/// (SplitMix64).
struct Random(u64);

impl Random {
    fn new(number: usize) -> Self {
        Self((number as u64).wrapping_mul(0x9E37_79B9_7F4A_7C15))
    }

    /// A number between two, both included.
    fn between(&mut self, low: u64, high: u64) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        // Utilities have 40 bits at most, so the remainder is as good as uniform.
        low + (z ^ (z >> 31)) % (high - low + 1)
    }
}
