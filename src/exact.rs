//! Exact fractions and how they are written down.
//!
//! Scores are fractions: weights of a scenario may be 20/3. They are compared as fractions and only
//! written as decimals, here: either exactly, or rounded to a number of places.

use num_bigint::BigInt;
use num_integer::Integer;
use num_rational::BigRational;
use num_traits::{One, Signed, Zero};
use rust_decimal::Decimal;

/// A decimal as a fraction.
#[must_use]
pub fn rational(number: Decimal) -> BigRational {
    BigRational::new(number.mantissa().into(), power_of_ten(number.scale() as usize))
}

/// 10 to the power of `places`.
#[must_use]
pub fn power_of_ten(places: usize) -> BigInt {
    BigInt::from(10u8).pow(u32::try_from(places).unwrap_or(u32::MAX))
}

/// How many decimal places the fraction needs, or `None` if its decimal never ends.
#[must_use]
pub fn places_needed(number: &BigRational) -> Option<usize> {
    let mut rest = number.denom().clone();
    let mut count = |factor: u8| {
        let mut n = 0usize;
        loop {
            let (quotient, remainder) = rest.div_rem(&BigInt::from(factor));
            if !remainder.is_zero() {
                return n;
            }
            rest = quotient;
            n += 1;
        }
    };
    let (twos, fives) = (count(2), count(5));
    rest.is_one().then_some(twos.max(fives))
}

/// The number times 10^`places`, rounded half away from zero.
#[must_use]
pub fn scaled(number: &BigRational, places: usize) -> BigInt {
    let scaled: BigRational = number.abs() * power_of_ten(places);
    let doubled: BigInt = scaled.numer() * 2 + scaled.denom();
    let rounded = doubled.div_floor(&(scaled.denom() * 2));
    if number.is_negative() { -rounded } else { rounded }
}

/// Writes an integer that counts units of 10^-`places` as a plain decimal without trailing zeros.
#[must_use]
pub fn plain(units: &BigInt, places: usize) -> String {
    let text = fixed(units, places);
    if places == 0 { text } else { trimmed(&text).to_owned() }
}

/// A decimal with a point, without the zeros that end it.
pub(crate) fn trimmed(decimal: &str) -> &str {
    decimal.trim_end_matches('0').trim_end_matches('.')
}

/// Writes an integer that counts units of 10^-`places` with exactly that many places.
#[must_use]
pub fn fixed(units: &BigInt, places: usize) -> String {
    let digits = format!("{:0>width$}", units.abs().to_string(), width = places + 1);
    let (whole, fraction) = digits.split_at(digits.len() - places);
    let sign = if units.is_negative() { "-" } else { "" };
    if places == 0 { format!("{sign}{whole}") } else { format!("{sign}{whole}.{fraction}") }
}

/// The exact decimal, or the one rounded to 12 places where it never ends.
#[must_use]
pub fn decimal(number: &BigRational) -> String {
    let places = places_needed(number).unwrap_or(12);
    plain(&scaled(number, places), places)
}

/// The fraction as `p/q`, or `p` where `q` is 1.
#[must_use]
pub fn fraction(number: &BigRational) -> String {
    if number.is_integer() { number.numer().to_string() } else { format!("{}/{}", number.numer(), number.denom()) }
}

/// Rounds `parts` to units of 10^-`places` so that they add up to the rounded `total`.
///
/// Each part is rounded down; what is left goes, unit by unit, to the largest remainders, earlier
/// parts first (the largest-remainder method of Hamilton, 1792, known from the allotment of seats).
/// The parts must add up to `total`; negative ones are rounded down too, away from zero.
#[must_use]
pub fn allot(parts: &[BigRational], total: &BigRational, places: usize) -> Vec<BigInt> {
    let scale = power_of_ten(places);
    let exact: Vec<BigRational> = parts.iter().map(|part| part * &scale).collect();
    let mut units: Vec<BigInt> = exact.iter().map(|part| part.floor().to_integer()).collect();
    let mut left: BigInt = scaled(total, places) - units.iter().sum::<BigInt>();
    let mut by_remainder: Vec<usize> = (0..parts.len()).collect();
    by_remainder.sort_by(|&a, &b| {
        let remainder = |i: usize| &exact[i] - exact[i].floor();
        remainder(b).cmp(&remainder(a)).then(a.cmp(&b))
    });
    for index in by_remainder {
        if !left.is_positive() {
            break;
        }
        units[index] += 1;
        left -= 1;
    }
    units
}

#[cfg(test)]
mod tests {
    use super::*;

    fn r(n: i64, d: i64) -> BigRational {
        BigRational::new(n.into(), d.into())
    }

    #[test]
    fn ending_decimals_are_written_exactly_and_others_with_twelve_places() {
        assert_eq!(decimal(&r(1, 8)), "0.125");
        assert_eq!(decimal(&r(20, 3)), "6.666666666667");
        assert_eq!(decimal(&r(-5, 2)), "-2.5");
        assert_eq!(decimal(&r(300, 3)), "100");
    }

    #[test]
    fn halves_are_rounded_up() {
        assert_eq!(fixed(&scaled(&r(1, 4), 1), 1), "0.3");
        assert_eq!(fixed(&scaled(&r(-1, 4), 1), 1), "-0.3");
    }

    #[test]
    fn parts_that_need_no_rounding_keep_their_value_beside_negative_ones() {
        let units = allot(&[r(12, 1), r(-21, 100), r(-119, 10)], &r(-11, 100), 1);
        assert_eq!(units, [120, -2, -119].map(BigInt::from));
    }

    #[test]
    fn allotted_parts_add_up_to_the_rounded_total() {
        let parts = [r(1, 3), r(1, 3), r(1, 3)];
        let units = allot(&parts, &r(1, 1), 1);
        assert_eq!(units, [4, 3, 3].map(BigInt::from));
    }
}
