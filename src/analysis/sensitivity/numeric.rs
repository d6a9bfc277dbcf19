//! Numeric scales read backwards: from a utility to the value that has it.
//!
//! Not here: levels, which are tried one by one, and scales relative to the list, where a value moves the
//! utilities of others.

use num_bigint::BigInt;
use num_rational::BigRational;
use num_traits::{One, ToPrimitive, Zero};
use rust_decimal::Decimal;

use crate::exact::{power_of_ten, rational};
use crate::model::{Scale, Utility};

/// A linear or piecewise scale.
pub(in crate::analysis) struct Numeric<'s> {
    scale: &'s Scale,
    /// Value and utility, ascending by value.
    points: Vec<(BigRational, BigRational)>,
    /// Whether greater values are better.
    pub(in crate::analysis) rises: bool,
    ends: (Decimal, Decimal),
}

impl<'s> Numeric<'s> {
    /// `None` for a scale of another kind.
    pub(in crate::analysis) fn new(scale: &'s Scale) -> Option<Self> {
        let mut points: Vec<(Decimal, Decimal)> = match scale {
            Scale::Linear { worst, best, .. } => vec![(*worst, Decimal::ZERO), (*best, Decimal::ONE_HUNDRED)],
            Scale::Piecewise { points, .. } => points.clone(),
            _ => return None,
        };
        points.sort_by_key(|(value, _)| *value);
        let (first, last) = (*points.first()?, *points.last()?);
        let hundred = rational(Decimal::ONE_HUNDRED);
        let exact = |(value, percent): &(Decimal, Decimal)| (rational(*value), rational(*percent) / &hundred);
        Some(Self {
            scale,
            points: points.iter().map(exact).collect(),
            rises: first.1 <= last.1,
            ends: (first.0, last.0),
        })
    }

    /// The last value of the scale on one side.
    pub(in crate::analysis) fn last(&self, upwards: bool) -> Decimal {
        if upwards { self.ends.1 } else { self.ends.0 }
    }

    /// The value that stands for a utility that is only assumed.
    pub(in crate::analysis) fn assumed(&self, utility: Utility) -> Decimal {
        self.shortest(utility.steps(), true)
    }

    /// The first value on the way up or down that has the utility of this step: of those with the
    /// fewest decimal places the nearest.
    pub(in crate::analysis) fn shortest(&self, step: u64, upwards: bool) -> Decimal {
        // Utilities are rounded half up to steps.
        let half = |odd: BigInt| BigRational::new(odd, BigInt::from(Utility::STEPS) * 2);
        let (below, above) = (half(BigInt::from(step) * 2 - 1), half(BigInt::from(step) * 2 + 1));
        let (near, far) = if upwards == self.rises { (below, above) } else { (above, below) };
        let (near, far) = (self.value_of(&near, !upwards, upwards), self.value_of(&far, upwards, upwards));
        for places in 0..=28u32 {
            let scale = power_of_ten(places as usize);
            let scaled = &near * &scale;
            // The near limit itself may belong to the next step: it depends on which way is rounded.
            let first = if upwards { scaled.ceil() } else { scaled.floor() };
            let second = if upwards { &first + BigInt::one() } else { &first - BigInt::one() };
            for units in [first, second] {
                let is_inside = if upwards { units <= &far * &scale } else { &far * &scale <= units };
                let number =
                    units.to_integer().to_i128().and_then(|n| Decimal::try_from_i128_with_scale(n, places).ok());
                if let (true, Some(number)) = (is_inside, number)
                    && self.scale.utility_of_number(number).map(Utility::steps) == Some(step)
                {
                    return number.normalize();
                }
            }
        }
        // So steep that no value has that very utility: the end nearest to it.
        self.last(upwards)
    }

    /// The value with a utility, of several the first on the way; the last one on the side `beyond`
    /// where no value has it.
    fn value_of(&self, utility: &BigRational, beyond: bool, upwards: bool) -> BigRational {
        let on_piece = |pair: &[(BigRational, BigRational)]| {
            let ((x0, u0), (x1, u1)) = (&pair[0], &pair[1]);
            let rise = u1 - u0;
            if rise.is_zero() {
                return None;
            }
            let share = (utility - u0) / rise;
            (BigRational::zero() <= share && share <= BigRational::one()).then(|| x0 + share * (x1 - x0))
        };
        let mut values = self.points.windows(2).filter_map(on_piece);
        let found = if upwards { values.next() } else { values.next_back() };
        found.unwrap_or_else(|| rational(self.last(beyond)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Outside;

    fn d(text: &str) -> Decimal {
        text.parse().unwrap()
    }

    #[test]
    fn a_rounded_utility_is_read_back_as_the_value_that_people_wrote() {
        let scale = Scale::Linear { worst: d("0"), best: d("7"), outside: Outside::Reject };
        let numeric = Numeric::new(&scale).unwrap();
        for value in ["0", "1", "2", "3", "4", "6.5", "7"] {
            let step = scale.utility_of_number(d(value)).unwrap().steps();
            assert_eq!((numeric.shortest(step, true), numeric.shortest(step, false)), (d(value), d(value)));
        }
    }

    #[test]
    fn a_value_is_found_where_the_limits_of_rounding_are_values_too() {
        let scale = Scale::Linear { worst: d("2000000"), best: d("0"), outside: Outside::Clamp };
        let numeric = Numeric::new(&scale).unwrap();
        // (2,000,000 − x) / 2,000,000 is rounded half up, so this step has x from ….000001 to ….000003.
        let step = scale.utility_of_number(d("106666.666666")).unwrap().steps();
        for value in [numeric.shortest(step, true), numeric.shortest(step, false)] {
            assert_eq!(scale.utility_of_number(value).unwrap().steps(), step, "{value}");
        }
        assert_eq!(numeric.shortest(0, true), d("2000000"));
    }

    #[test]
    fn on_a_flat_piece_the_first_value_of_the_way_counts() {
        let points = vec![(d("0"), d("100")), (d("3"), d("80")), (d("7"), d("80")), (d("10"), d("0"))];
        let scale = Scale::Piecewise { points, outside: Outside::Clamp };
        let numeric = Numeric::new(&scale).unwrap();
        let step = Utility::STEPS / 5 * 4;
        assert!(!numeric.rises);
        assert_eq!(numeric.shortest(step, true), d("3"));
        assert_eq!(numeric.shortest(step, false), d("7"));
    }
}
