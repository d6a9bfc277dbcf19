//! Weighted product.
//!
//! ```text
//! score(p) = maximum · Π_c  u_c(p) ^ (w_c/100)        Σ_c w_c = 100,   u_c ∈ [0, 1]
//! ```
//!
//! A utility of 0 under a criterion that weighs anything makes the product 0, whatever the others
//! are; a criterion without weight does not count, even with utility 0.
//!
//! Powers with fractional exponents never end, so the product is computed with 28 digits, in decimal
//! integer arithmetic that gives the same digits on every machine, and rounded to 9 places.
//!
//! Source: Bridgman (1922), "Dimensional Analysis", ch. 2; Triantaphyllou (2000), "Multi-Criteria
//! Decision Making Methods: A Comparative Study", section 2.2.2.

use num_bigint::BigInt;
use num_rational::BigRational;
use num_traits::{ToPrimitive, Zero};
use rust_decimal::{Decimal, MathematicalOps, RoundingStrategy};

use super::{InForce, ROUNDED_PLACES, Utilities};
use crate::exact;
use crate::model::Utility;

/// Decimal places of the exponents.
const EXPONENT_PLACES: u32 = 26;

/// The products of the ranked projects in steps of 10⁻⁹, by project.
pub(super) fn scores(in_force: &InForce, utilities: &Utilities<'_>, ranked: &[u32], n: usize) -> Vec<i64> {
    let exponents: Vec<(usize, Decimal)> = in_force
        .weights
        .iter()
        .enumerate()
        .filter(|(_, weight)| !weight.is_zero())
        .map(|(criterion, weight)| (criterion, exponent(weight)))
        .collect();
    let mut scores = vec![0; n];
    for &project in ranked {
        let factors =
            exponents.iter().map(|(criterion, exponent)| (utilities.get(*criterion, project as usize), *exponent));
        scores[project as usize] = product(factors);
    }
    scores
}

/// A weight in percent as an exponent.
fn exponent(weight: &BigRational) -> Decimal {
    let units = exact::scaled(&(weight / BigInt::from(100)), EXPONENT_PLACES as usize);
    // A weight is at most 100, so an exponent is at most 1 and has at most 27 digits.
    units.to_i128().and_then(|units| Decimal::try_from_i128_with_scale(units, EXPONENT_PLACES).ok()).unwrap_or_default()
}

/// Π utility ^ exponent in steps of 10⁻⁹.
fn product(factors: impl Iterator<Item = (Utility, Decimal)>) -> i64 {
    let mut logarithm = Decimal::ZERO;
    for (utility, exponent) in factors {
        let steps = i128::from(utility.steps());
        let Some(ln) = Decimal::from_i128_with_scale(steps, 12).checked_ln() else { return 0 };
        logarithm += ln * exponent;
    }
    // What is too small for 28 places is 0 with 9.
    let product = logarithm.checked_exp().unwrap_or_default();
    // A product that lies on the middle between two steps, as 0.5 ^ 1 may, must not fall below it by
    // the last of 28 digits.
    let guarded = product + Decimal::new(1, 22);
    let rounded = guarded.round_dp_with_strategy(ROUNDED_PLACES, RoundingStrategy::MidpointAwayFromZero);
    (rounded * Decimal::from(10u64.pow(ROUNDED_PLACES))).to_i64().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(factors: &[(u64, i64)]) -> i64 {
        product(factors.iter().map(|(steps, percent)| (Utility::from_steps(*steps), Decimal::new(*percent, 2))))
    }

    #[test]
    fn products_are_rounded_to_nine_places() {
        // √0.5 = 0.70710678118…, 0.2^0.3 · 0.9^0.7 = 0.57316380260…
        assert_eq!(of(&[(500_000_000_000, 50), (1_000_000_000_000, 50)]), 707_106_781);
        assert_eq!(of(&[(200_000_000_000, 30), (900_000_000_000, 70)]), 573_163_803);
    }

    #[test]
    fn a_product_in_the_middle_between_two_steps_is_rounded_up() {
        assert_eq!(of(&[(123_456_789_500, 100)]), 123_456_790);
        assert_eq!(of(&[(123_456_789_499, 100)]), 123_456_789);
        // A root that ends.
        assert_eq!(of(&[(250_000_000_000, 50), (1_000_000_000_000, 50)]), 500_000_000);
    }

    #[test]
    fn nothing_makes_up_for_a_utility_of_zero_and_only_ones_give_one() {
        assert_eq!(of(&[(0, 1), (1_000_000_000_000, 99)]), 0);
        assert_eq!(of(&[(1_000_000_000_000, 1), (1_000_000_000_000, 99)]), 1_000_000_000);
        assert_eq!(of(&[(1, 100)]), 0);
    }
}
