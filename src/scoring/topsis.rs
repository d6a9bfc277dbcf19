//! TOPSIS: closeness to the best project there could be.
//!
//! ```text
//! D⁺(p) = √ Σ_c (w_c · (u_c(p) − max u_c))²        distance from the ideal
//! D⁻(p) = √ Σ_c (w_c · (u_c(p) − min u_c))²        distance from the anti-ideal
//! score(p) = maximum · D⁻ / (D⁺ + D⁻)
//! ```
//!
//! Best and worst utilities are those of the ranked list, so adding a project may reorder others.
//! Where ideal and anti-ideal are the same, because all projects are equal in all that weighs, every
//! project is as far from one as from the other: closeness ½.
//!
//! Distances are roots of exact integers, computed with so many digits that the closeness is rounded
//! to 9 places as the exact one would be. With scales of the kind `vector` this is the classical
//! method; with others it works on their utilities.
//!
//! Source: Hwang & Yoon (1981), "Multiple Attribute Decision Making", ch. 3; Tzeng & Huang (2011),
//! "Multiple Attribute Decision Making: Methods and Applications", ch. 5.

use num_bigint::BigInt;
use num_integer::Integer;
use num_traits::{ToPrimitive, Zero};

use super::{InForce, ROUNDED_PLACES, Utilities};
use crate::exact::power_of_ten;

/// Digits that roots are computed with beyond those of the distances themselves.
const ROOT_DIGITS: usize = 40;

/// The closeness of the ranked projects in steps of 10⁻⁹, by project.
pub(super) fn scores(in_force: &InForce, utilities: &Utilities<'_>, ranked: &[u32], n: usize) -> Vec<i64> {
    let weighing = in_force.numerators().iter().enumerate().filter(|(_, weight)| !weight.is_zero());
    let axes: Vec<Axis<'_>> = weighing
        .map(|(criterion, weight)| {
            let steps = ranked.iter().map(|project| utilities.get(criterion, *project as usize).steps());
            let (worst, best) = steps.fold((u64::MAX, 0), |(worst, best), one| (worst.min(one), best.max(one)));
            Axis { criterion, weight, worst, best }
        })
        .collect();
    let mut scores = vec![0; n];
    for &project in ranked {
        let (mut from_best, mut from_worst) = (BigInt::zero(), BigInt::zero());
        for axis in &axes {
            let steps = utilities.get(axis.criterion, project as usize).steps();
            from_best += axis.square(axis.best - steps);
            from_worst += axis.square(steps - axis.worst);
        }
        scores[project as usize] = closeness(from_best, from_worst);
    }
    scores
}

/// One criterion with its best and worst utility in the ranked list.
struct Axis<'a> {
    criterion: usize,
    weight: &'a BigInt,
    worst: u64,
    best: u64,
}

impl Axis<'_> {
    fn square(&self, difference: u64) -> BigInt {
        let weighted = self.weight * difference;
        &weighted * &weighted
    }
}

/// `√worst / (√best + √worst)` of squared distances from the ideal and the anti-ideal.
fn closeness(from_best: BigInt, from_worst: BigInt) -> i64 {
    // Without their common divisor a ratio of squares is one of whole squares, whose roots are exact:
    // so a closeness in the middle between two steps is seen as such.
    let common = from_best.gcd(&from_worst);
    if common.is_zero() {
        return 10i64.pow(ROUNDED_PLACES) / 2;
    }
    let root = |square: BigInt| (square / &common * power_of_ten(2 * ROOT_DIGITS)).sqrt();
    let (best, worst) = (root(from_best), root(from_worst));
    let whole: BigInt = best + &worst;
    let doubled: BigInt = worst * (2 * 10u64.pow(ROUNDED_PLACES)) + &whole;
    doubled.div_floor(&(whole * 2)).to_i64().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn closeness_is_the_share_of_the_distance_from_the_anti_ideal() {
        let of = |best: u32, worst: u32| closeness(best.into(), worst.into());
        assert_eq!(of(0, 7), 1_000_000_000);
        assert_eq!(of(7, 0), 0);
        assert_eq!(of(7, 7), 500_000_000);
        // 3 / (1 + 3), and 1 / (1 + √2) = √2 − 1.
        assert_eq!(of(2, 18), 750_000_000);
        assert_eq!(of(2, 1), 414_213_562);
    }

    #[test]
    fn a_closeness_in_the_middle_between_two_steps_is_rounded_up() {
        // 1 / 2 000 000 000 lies between 0 and 1 · 10⁻⁹.
        let far = BigInt::from(1_999_999_999u64);
        assert_eq!(closeness(&far * &far * 3, 3.into()), 1);
        let farther = BigInt::from(2_000_000_000u64);
        assert_eq!(closeness(&farther * &farther * 3, 3.into()), 0);
    }

    #[test]
    fn projects_that_are_equal_in_everything_are_half_way() {
        assert_eq!(closeness(BigInt::zero(), BigInt::zero()), 500_000_000);
    }
}
