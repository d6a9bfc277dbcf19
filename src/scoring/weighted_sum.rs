//! Weighted-sum aggregation (Nutzwertanalyse).
//!
//! ```text
//! score(p) = maximum · Σ_c w_c/100 · u_c(p)        Σ_c w_c = 100,   u_c ∈ [0, 1]
//! ```
//!
//! Weights are fractions `numerator / denominator` and utilities integers of 10⁻¹², so a score is an
//! integer, Σ numerator · steps, times one unit that all projects share. Only integers are compared.
//! 128 bits hold them in all but contrived scenarios; there big integers take over.
//!
//! The method lets strength in one criterion pay for weakness in another. Where that is not
//! acceptable, a rule excludes.
//!
//! Source: Zangemeister (1976), "Nutzwertanalyse in der Systemtechnik"; Fishburn (1967), "Additive
//! utilities with incomplete product sets", Operations Research 15(3).

use std::cmp::Ordering;
use std::ops::{AddAssign, Mul};

use num_bigint::BigInt;
use num_traits::ToPrimitive;
use rayon::prelude::*;

use super::{InForce, Utilities};
use crate::model::Utility;

/// Own scores as integers of one unit, [`InForce::unit`], by project; 0 for projects that are not
/// ranked.
///
/// Of the weighted sum they are Σ numerator · utility step. None exceeds 100 · denominator · 10¹²,
/// which decides the width once for all.
#[derive(Clone, Debug)]
pub(super) enum Sums {
    /// Weights with at most four decimal places or so: the usual case, and half the memory.
    Small(Vec<i64>),
    Wide(Vec<i128>),
    Big(Vec<BigInt>),
}

impl Sums {
    pub(super) fn new(in_force: &InForce, utilities: &Utilities<'_>, n: usize) -> Self {
        let most = in_force.denominator() * 100 * Utility::STEPS;
        // Differences of two sums must fit as well.
        if most < BigInt::from(i64::MAX / 4) {
            let weights: Vec<i64> = in_force.numerators().iter().filter_map(ToPrimitive::to_i64).collect();
            return Self::Small(sums(n, utilities, &weights, |steps| i64::try_from(steps).unwrap_or(i64::MAX)));
        }
        if most < BigInt::from(i128::MAX / 4) {
            let weights: Vec<i128> = in_force.numerators().iter().filter_map(ToPrimitive::to_i128).collect();
            return Self::Wide(sums(n, utilities, &weights, i128::from));
        }
        let all = 0..in_force.numerators().len();
        let sum = |project| Self::with(in_force, all.clone().map(|criterion| utilities.get(criterion, project)));
        Self::Big(if n < LONG { (0..n).map(sum).collect() } else { (0..n).into_par_iter().map(sum).collect() })
    }

    /// The sum of a project with other utilities than its own.
    pub(super) fn with(in_force: &InForce, utilities: impl Iterator<Item = Utility>) -> BigInt {
        in_force.numerators().iter().zip(utilities).map(|(weight, utility)| weight * utility.steps()).sum()
    }

    pub(super) fn compare(&self, a: usize, b: usize) -> Ordering {
        match self {
            Self::Small(sums) => sums[a].cmp(&sums[b]),
            Self::Wide(sums) => sums[a].cmp(&sums[b]),
            Self::Big(sums) => sums[a].cmp(&sums[b]),
        }
    }

    pub(super) fn get(&self, project: usize) -> BigInt {
        match self {
            Self::Small(sums) => sums[project].into(),
            Self::Wide(sums) => sums[project].into(),
            Self::Big(sums) => sums[project].clone(),
        }
    }

    /// Replaces a sum by another of the same weights, which therefore fits.
    pub(super) fn set(&mut self, project: usize, sum: BigInt) {
        match self {
            Self::Small(sums) => sums[project] = sum.to_i64().unwrap_or(i64::MAX),
            Self::Wide(sums) => sums[project] = sum.to_i128().unwrap_or(i128::MAX),
            Self::Big(sums) => sums[project] = sum,
        }
    }
}

/// From this many projects on several threads are faster than one.
const LONG: usize = 10_000;

/// The sums of all projects, a few thousand at a time: of those, one criterion after the other.
fn sums<T>(n: usize, utilities: &Utilities<'_>, weights: &[T], number: impl Fn(u64) -> T + Sync) -> Vec<T>
where
    T: Copy + Default + AddAssign + Mul<Output = T> + Send + Sync,
{
    const TOGETHER: usize = 4_096;
    let mut sums = vec![T::default(); n];
    let add = |(nth, sums): (usize, &mut [T])| {
        let start = nth * TOGETHER;
        for (criterion, weight) in weights.iter().enumerate() {
            let mut sums = sums.iter_mut();
            let projects = start..start + sums.len();
            utilities.for_each(criterion, projects, |utility| {
                if let Some(sum) = sums.next() {
                    *sum += *weight * number(utility.steps());
                }
            });
        }
    };
    if n < LONG {
        sums.chunks_mut(TOGETHER).enumerate().for_each(add);
    } else {
        sums.par_chunks_mut(TOGETHER).enumerate().for_each(add);
    }
    sums
}
