//! Utilities: how well a value fulfils a criterion.

use num_bigint::BigInt;
use num_integer::Integer;
use num_traits::{Signed, ToPrimitive, Zero};

/// Degree of fulfilment, 0..=1, in steps of 10⁻¹².
///
/// A utility is rounded half up to 12 decimal places once, where a scale computes it; from then on
/// it *is* the utility, and everything that follows is exact.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Utility(u64);

impl Utility {
    /// How many steps make 1.
    pub const STEPS: u64 = 1_000_000_000_000;
    /// Not fulfilled.
    pub const ZERO: Self = Self(0);
    /// One half: what a neutral assumption gives.
    pub const HALF: Self = Self(Self::STEPS / 2);
    /// Completely fulfilled.
    pub const ONE: Self = Self(Self::STEPS);

    /// The utility in steps of 10⁻¹².
    #[must_use]
    pub fn steps(self) -> u64 {
        self.0
    }

    /// A utility from steps of 10⁻¹²; more than 1 becomes 1.
    #[must_use]
    pub fn from_steps(steps: u64) -> Self {
        Self(steps.min(Self::STEPS))
    }

    /// `numerator / denominator`, rounded half up to 12 places and clamped to 0..=1.
    ///
    /// A denominator of 0 gives 0; callers decide constant columns before they divide.
    #[must_use]
    pub fn ratio(numerator: i128, denominator: i128) -> Self {
        let (numerator, denominator) =
            if denominator < 0 { (-numerator, -denominator) } else { (numerator, denominator) };
        if numerator <= 0 || denominator == 0 {
            return Self::ZERO;
        }
        if denominator <= numerator {
            return Self::ONE;
        }
        let (numerator, denominator) = (numerator.unsigned_abs(), denominator.unsigned_abs());
        if let (Ok(n), Ok(d)) = (u64::try_from(numerator), u64::try_from(denominator))
            && let Some(utility) = Self::small_ratio(n, d)
        {
            return utility;
        }
        let doubled = numerator
            .checked_mul(2 * u128::from(Self::STEPS))
            .and_then(|scaled| scaled.checked_add(denominator))
            .zip(denominator.checked_mul(2));
        match doubled {
            // The quotient is at most 1 in steps, so it fits.
            Some((n, d)) => Self(u64::try_from(n / d).unwrap_or(Self::STEPS)),
            None => Self::big_ratio(&numerator.into(), &denominator.into()),
        }
    }

    /// `part / whole` of a part that is no more than its whole.
    #[inline]
    pub(crate) fn share(part: u64, whole: u64) -> Self {
        Self::small_ratio(part, whole).unwrap_or_else(|| Self::ratio(part.into(), whole.into()))
    }

    /// Most values are small: 64-bit division is several times faster than 128-bit division.
    #[inline]
    fn small_ratio(numerator: u64, denominator: u64) -> Option<Self> {
        // The numerator is below 6 million, so the sum stays below 2⁶⁴.
        let is_small = numerator < 6_000_000 && (1..1 << 62).contains(&denominator);
        is_small.then(|| Self((numerator * 2 * Self::STEPS + denominator) / (2 * denominator)))
    }

    /// The same for numbers beyond 128 bits.
    #[must_use]
    pub fn big_ratio(numerator: &BigInt, denominator: &BigInt) -> Self {
        if numerator.is_zero() || denominator.is_zero() || numerator.is_negative() != denominator.is_negative() {
            return Self::ZERO;
        }
        let (numerator, denominator) = (numerator.abs(), denominator.abs());
        let doubled: BigInt = &numerator * (2 * u128::from(Self::STEPS)) + &denominator;
        let quotient = doubled.div_floor(&(denominator * 2));
        Self::from_steps(quotient.to_u64().unwrap_or(Self::STEPS))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_third_is_rounded_half_up_to_twelve_places() {
        assert_eq!(Utility::ratio(1, 3).steps(), 333_333_333_333);
        assert_eq!(Utility::ratio(2, 3).steps(), 666_666_666_667);
        // 5 · 10⁻¹³ lies exactly between two steps.
        assert_eq!(Utility::ratio(5, 10_000_000_000_000).steps(), 1);
    }

    #[test]
    fn values_beyond_the_ends_are_clamped() {
        assert_eq!(Utility::ratio(-1, 3), Utility::ZERO);
        assert_eq!(Utility::ratio(4, 3), Utility::ONE);
        assert_eq!(Utility::ratio(-2, -4), Utility::HALF);
    }

    proptest::proptest! {
        #[test]
        fn small_and_big_arithmetic_agree(n in 0i128..1 << 100, d in 1i128..1 << 100) {
            let big = if d <= n { Utility::ONE } else { Utility::big_ratio(&n.into(), &d.into()) };
            assert_eq!(Utility::ratio(n, d), big);
        }
    }
}
