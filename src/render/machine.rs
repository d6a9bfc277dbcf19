//! Scores and inputs as machine formats write them.
//!
//! If every score of a ranking is a decimal that ends, all its digits are written; otherwise 12
//! places, contributions rounded so that they add up to the score. A list may hold a million
//! projects, so where the numbers fit 128 bits they are never made into fractions.

use std::collections::BTreeSet;

use num_rational::BigRational;
use num_traits::ToPrimitive;
use rust_decimal::Decimal;
use schemars::JsonSchema;
use serde::Serialize;

use crate::exact;
use crate::model::{Method, Utility};
use crate::scoring::Ranking;
use crate::source::Sources;

/// How the scores of one ranking are written.
#[derive(Clone, Debug)]
pub(super) enum Digits {
    /// All digits: a step of utility under a criterion is worth so many units of 10^-`places`.
    Units { per_step: Vec<i128>, places: usize },
    /// All digits, of numbers beyond 128 bits.
    All,
    /// 12 places, because some scores never end.
    Twelve,
}

impl Digits {
    pub(super) fn new(ranking: &Ranking<'_>) -> Self {
        let in_force = ranking.in_force();
        if in_force.method != Method::WeightedSum {
            return Self::All;
        }
        let factor = exact::rational(in_force.maximum) / exact::rational(Decimal::ONE_HUNDRED);
        let greatest: Vec<BigRational> = in_force.weights.iter().map(|weight| weight * &factor).collect();
        let Some(needed) = greatest.iter().map(exact::places_needed).collect::<Option<Vec<_>>>() else {
            return Self::Twelve;
        };
        let places = needed.into_iter().max().unwrap_or(0);
        let per_step: Option<Vec<i128>> = greatest.iter().map(|one| exact::scaled(one, places).to_i128()).collect();
        let sum = |units: &Vec<i128>| units.iter().try_fold(0i128, |sum, one| sum.checked_add(*one));
        let fits = |units: &Vec<i128>| sum(units)?.checked_mul(Utility::STEPS.into());
        match per_step {
            // A utility has 12 places of its own.
            Some(per_step) if fits(&per_step).is_some() => Self::Units { per_step, places: places + 12 },
            _ => Self::All,
        }
    }

    /// The own score of a project.
    pub(super) fn score(&self, ranking: &Ranking<'_>, project: usize) -> String {
        match self {
            Self::Units { per_step, places } => plain(units(per_step, ranking, project).sum(), *places),
            Self::All | Self::Twelve => self.number(&ranking.score(project)),
        }
    }

    /// What each criterion contributes to the own score of a project; `None` where that is no sum.
    pub(super) fn contributions(&self, ranking: &Ranking<'_>, project: usize) -> Option<Vec<String>> {
        Some(match self {
            Self::Units { per_step, places } => {
                units(per_step, ranking, project).map(|units| plain(units, *places)).collect()
            }
            Self::All => ranking.contributions(project)?.iter().map(exact::decimal).collect(),
            Self::Twelve => {
                let units = exact::allot(&ranking.contributions(project)?, &ranking.score(project), 12);
                units.iter().map(|units| exact::plain(units, 12)).collect()
            }
        })
    }

    /// Any other number that comes of scores.
    pub(super) fn number(&self, number: &BigRational) -> String {
        match self {
            Self::Units { .. } | Self::All => exact::decimal(number),
            Self::Twelve => exact::plain(&exact::scaled(number, 12), 12),
        }
    }
}

fn units<'v>(per_step: &'v [i128], ranking: &'v Ranking<'_>, project: usize) -> impl Iterator<Item = i128> + 'v {
    let steps = move |criterion| i128::from(ranking.utilities().get(criterion, project).steps());
    per_step.iter().enumerate().map(move |(criterion, units)| units * steps(criterion))
}

/// Writes units of 10^-`places`, 0 or more, without trailing zeros.
fn plain(units: i128, places: usize) -> String {
    let mut buffer = itoa::Buffer::new();
    // Short numbers are written much faster, and nearly all are.
    let digits = match u64::try_from(units) {
        Ok(units) => buffer.format(units),
        Err(_) => buffer.format(units),
    };
    let (whole, fraction) = digits.split_at(digits.len().saturating_sub(places));
    let mut text = String::with_capacity(places.max(digits.len()) + 2);
    text.push_str(if whole.is_empty() { "0" } else { whole });
    // Byte by byte, which is what digits are.
    let kept = fraction.bytes().rposition(|digit| digit != b'0').map_or("", |last| &fraction[..=last]);
    if !kept.is_empty() {
        text.push('.');
        (fraction.len()..places).for_each(|_| text.push('0'));
        text.push_str(kept);
    }
    text
}

/// Writes a decimal without trailing zeros.
pub(super) fn decimal(number: Decimal) -> String {
    let number = number.normalize();
    let digits = plain(number.mantissa().abs(), number.scale() as usize);
    if number.is_sign_negative() && !number.is_zero() { format!("-{digits}") } else { digits }
}

/// The steps of a utility as a number 0..=1.
pub(super) fn utility(utility: Utility) -> String {
    plain(utility.steps().into(), 12)
}

/// A file of a run record.
#[derive(Serialize, JsonSchema)]
pub(super) struct InputEntry<'v> {
    /// Path relative to the criteria file.
    pub(super) path: &'v str,
    /// SHA-256 of the file as it was read; null unless checksums were asked for when loading.
    pub(super) sha256: Option<String>,
}

/// The files that a run was made with; a workbook of which several sheets were read is one file.
pub(super) fn inputs(sources: &Sources) -> Vec<InputEntry<'_>> {
    let hex = |bytes: [u8; 32]| bytes.iter().map(|byte| format!("{byte:02x}")).collect();
    let mut known = BTreeSet::new();
    let inputs = sources.iter().filter(|file| file.is_input && known.insert((&file.name, file.sha256)));
    inputs.map(|file| InputEntry { path: &file.name, sha256: file.sha256.map(hex) }).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_written_without_trailing_zeros() {
        assert_eq!(plain(0, 12), "0");
        assert_eq!(plain(1_000_000_000_000, 12), "1");
        assert_eq!(plain(333_333_333_333, 12), "0.333333333333");
        assert_eq!(plain(1_250, 2), "12.5");
        assert_eq!(plain(100, 0), "100");
    }

    #[test]
    fn decimals_are_written_as_rust_writes_them_but_for_the_sign_of_zero() {
        let greatest = Decimal::MAX;
        for (number, text) in [
            (Decimal::ZERO, "0".to_owned()),
            (-Decimal::ZERO, "0".to_owned()),
            (Decimal::new(-5, 1), "-0.5".to_owned()),
            (Decimal::new(-1_200, 2), "-12".to_owned()),
            (Decimal::new(7, 28), "0.0000000000000000000000000007".to_owned()),
            (greatest, greatest.to_string()),
        ] {
            assert_eq!(decimal(number), text);
        }
    }
}
