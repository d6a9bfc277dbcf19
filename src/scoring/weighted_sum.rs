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

use num_bigint::BigInt;
use rayon::prelude::*;

use super::{InForce, Utilities};
use crate::model::Utility;

/// Σ numerator · utility step of each project; 0 for projects that are not ranked.
#[derive(Clone, Debug)]
pub(super) enum Sums {
    Small(Vec<i128>),
    Big(Vec<BigInt>),
}

impl Sums {
    pub(super) fn new(in_force: &InForce, utilities: &Utilities, n: usize) -> Self {
        match in_force.small_numerators() {
            Some(numerators) => Self::Small(small(&numerators, utilities, n)),
            None => Self::Big((0..n).map(|project| big(in_force, utilities, project)).collect()),
        }
    }

    /// The sum of a project with other utilities than its own.
    pub(super) fn with(in_force: &InForce, utilities: impl Iterator<Item = Utility>) -> BigInt {
        in_force.numerators().iter().zip(utilities).map(|(weight, utility)| weight * utility.steps()).sum()
    }

    pub(super) fn compare(&self, a: usize, b: usize) -> Ordering {
        match self {
            Self::Small(sums) => sums[a].cmp(&sums[b]),
            Self::Big(sums) => sums[a].cmp(&sums[b]),
        }
    }

    pub(super) fn get(&self, project: usize) -> BigInt {
        match self {
            Self::Small(sums) => sums[project].into(),
            Self::Big(sums) => sums[project].clone(),
        }
    }

    pub(super) fn set(&mut self, project: usize, sum: BigInt) {
        match self {
            Self::Small(sums) => match i128::try_from(&sum) {
                Ok(sum) => sums[project] = sum,
                Err(_) => *self = Self::Big(sums.iter().map(|sum| BigInt::from(*sum)).collect()),
            },
            Self::Big(sums) => sums[project] = sum,
        }
    }
}

fn small(numerators: &[i128], utilities: &Utilities, n: usize) -> Vec<i128> {
    let sum = |project: usize| -> i128 {
        numerators
            .iter()
            .enumerate()
            .map(|(criterion, weight)| weight * i128::from(utilities.get(criterion, project).steps()))
            .sum()
    };
    if n < 10_000 { (0..n).map(sum).collect() } else { (0..n).into_par_iter().map(sum).collect() }
}

fn big(in_force: &InForce, utilities: &Utilities, project: usize) -> BigInt {
    Sums::with(in_force, (0..in_force.numerators().len()).map(|criterion| utilities.get(criterion, project)))
}
