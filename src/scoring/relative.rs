//! Scales relative to the ranked list.
//!
//! ```text
//! min-max  (x − min) / (max − min)     cost: (max − x) / (max − min)
//! ratio    x / max                     cost: min / x
//! vector   x / √Σx²                    cost: 1 − x / √Σx²
//! ```
//!
//! A constant column gives every project utility 1. A missing value takes no part in the minimum, maximum
//! or sum, unless the policy assumes a value, which counts like one that is given: putting it into the list
//! changes no score.
//!
//! Source: Hwang & Yoon (1981), "Multiple Attribute Decision Making", ch. 2.

use num_bigint::BigInt;
use num_rational::BigRational;
use num_traits::{Signed, ToPrimitive, Zero};

use super::point_of;
use crate::exact::{power_of_ten, rational};
use crate::model::{Criterion, Direction, Numbers, Raw, Relative, Utility};

/// The utility of `x`, which lies between `least` and `greatest`, two different numbers.
#[inline]
pub(super) fn min_max(direction: Direction, x: i64, least: i64, greatest: i64) -> Utility {
    let worst = if direction == Direction::Benefit { least } else { greatest };
    Utility::share(x.abs_diff(worst), greatest.abs_diff(least))
}

/// The numbers of the ranked list under a relative scale.
pub(super) struct List<'a> {
    criterion: &'a Criterion,
    numbers: &'a Numbers,
    least: Number,
    greatest: Number,
    any: bool,
}

/// A number of the list: an integer at the scale of the column, or an exact fraction of that unit.
#[derive(Clone, PartialEq, PartialOrd)]
enum Number {
    Small(i64),
    Exact(BigRational),
}

impl Number {
    fn exact(&self) -> BigRational {
        match self {
            Self::Small(x) => BigRational::from_integer((*x).into()),
            Self::Exact(x) => x.clone(),
        }
    }

    fn less_than(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Small(a), Self::Small(b)) => a < b,
            _ => self.exact() < other.exact(),
        }
    }
}

impl<'a> List<'a> {
    pub(super) fn new(criterion: &'a Criterion, numbers: &'a Numbers, ranked: &[u32]) -> Self {
        let mut list = Self { criterion, numbers, least: Number::Small(0), greatest: Number::Small(0), any: false };
        let common = ranked.iter().filter_map(|project| numbers.fast_at(*project as usize));
        let (least, greatest) =
            common.fold((i64::MAX, i64::MIN), |(least, greatest), x| (least.min(x), greatest.max(x)));
        if least <= greatest {
            (list.least, list.greatest, list.any) = (Number::Small(least), Number::Small(greatest), true);
        }
        for &project in ranked.iter().filter(|project| numbers.fast_at(**project as usize).is_none()) {
            let Some(x) = list.get(project as usize) else { continue };
            if !list.any || x.less_than(&list.least) {
                list.least = x.clone();
            }
            if !list.any || list.greatest.less_than(&x) {
                list.greatest = x;
            }
            list.any = true;
        }
        list
    }

    fn get(&self, project: usize) -> Option<Number> {
        if let Some(x) = self.numbers.fast_at(project) {
            return Some(Number::Small(x));
        }
        match point_of(self.criterion, self.numbers.get(project))? {
            Raw::Number(number) => {
                let unit = BigRational::from_integer(power_of_ten(self.numbers.scale() as usize));
                Some(Number::Exact(rational(number) * unit))
            }
            _ => None,
        }
    }

    /// Fills the utilities; returns whether the column is constant.
    pub(super) fn fill(
        &self,
        kind: Relative,
        direction: Direction,
        ranked: &[u32],
        assumed: Utility,
        utilities: &mut [Utility],
    ) -> bool {
        let constant = self.least.exact() == self.greatest.exact();
        let sum_of_squares = if kind == Relative::Vector { self.sum_of_squares(ranked) } else { BigRational::zero() };
        let any = |project: usize| match self.get(project) {
            None => assumed,
            Some(_) if constant => Utility::ONE,
            Some(x) => self.utility(&x, kind, direction, &sum_of_squares),
        };
        // Most numbers are ordinary ones even where not all are.
        let ends = match (&self.least, &self.greatest) {
            (Number::Small(least), Number::Small(greatest)) if kind == Relative::MinMax && !constant => {
                Some((*least, *greatest))
            }
            _ => None,
        };
        for &project in ranked {
            let project = project as usize;
            utilities[project] = match (ends, self.numbers.fast_at(project)) {
                (Some((least, greatest)), Some(x)) => min_max(direction, x, least, greatest),
                _ => any(project),
            };
        }
        constant && self.any
    }

    fn utility(&self, x: &Number, kind: Relative, direction: Direction, sum_of_squares: &BigRational) -> Utility {
        let (numerator, denominator) = match (kind, direction) {
            (Relative::MinMax, Direction::Benefit) => ((x, Some(&self.least)), (&self.greatest, Some(&self.least))),
            (Relative::MinMax, Direction::Cost) => ((&self.greatest, Some(x)), (&self.greatest, Some(&self.least))),
            (Relative::Ratio, Direction::Benefit) => ((x, None), (&self.greatest, None)),
            (Relative::Ratio, Direction::Cost) => ((&self.least, None), (x, None)),
            (Relative::Vector, direction) => return vector(&x.exact(), sum_of_squares, direction),
        };
        match (small_difference(numerator), small_difference(denominator)) {
            (Some(numerator), Some(denominator)) => Utility::ratio(numerator, denominator),
            _ => {
                let exact =
                    |(a, b): (&Number, Option<&Number>)| a.exact() - b.map_or_else(BigRational::zero, Number::exact);
                let ratio = exact(numerator) / exact(denominator);
                Utility::big_ratio(ratio.numer(), ratio.denom())
            }
        }
    }

    fn sum_of_squares(&self, ranked: &[u32]) -> BigRational {
        ranked.iter().filter_map(|project| self.get(*project as usize)).map(|x| x.exact() * x.exact()).sum()
    }
}

fn small_difference((a, b): (&Number, Option<&Number>)) -> Option<i128> {
    match (a, b.unwrap_or(&Number::Small(0))) {
        (Number::Small(a), Number::Small(b)) => Some(i128::from(*a) - i128::from(*b)),
        _ => None,
    }
}

/// x / √s rounded half up, by an integer square root: ⌊2·10¹²·x/√s⌋ = ⌊√(4·10²⁴·x²/s)⌋, and half of
/// one more than that, rounded down, is the rounded quotient.
fn vector(x: &BigRational, sum_of_squares: &BigRational, direction: Direction) -> Utility {
    if sum_of_squares.is_zero() {
        return Utility::ZERO;
    }
    let scaled = x * x / sum_of_squares * (power_of_ten(24) * BigInt::from(4));
    let doubled: BigInt = scaled.floor().to_integer().abs().sqrt();
    let steps = (doubled + 1u8) / 2u8;
    let utility = Utility::from_steps(steps.to_u64().unwrap_or(Utility::STEPS));
    match direction {
        Direction::Benefit => utility,
        Direction::Cost => Utility::from_steps(Utility::STEPS - utility.steps()),
    }
}
