//! Scales: how a raw value becomes a utility.
//!
//! Anchored scales (`levels`, `linear`, `piecewise`, `yes-no`) judge a value against fixed anchors,
//! so adding a project never moves another. Relative scales judge it against the ranked list; they
//! are computed in `scoring`, which alone knows that list.
//!
//! Sources: anchored direct rating and piecewise-linear value functions after Belton & Stewart
//! (2002), "Multiple Criteria Decision Analysis", ch. 5; `min-max`, `ratio` and `vector` are the
//! normalisations of Hwang & Yoon (1981), "Multiple Attribute Decision Making", ch. 2.

use rust_decimal::Decimal;

use super::{Text, Utility};

/// How raw values of a criterion become utilities.
#[derive(Clone, Debug)]
pub enum Scale {
    /// A list of worded levels; only listed values are allowed.
    Levels(Levels),
    /// A straight line from `worst` (0) to `best` (1); `worst > best` makes it a cost.
    Linear {
        /// Value with utility 0.
        worst: Decimal,
        /// Value with utility 1.
        best: Decimal,
        /// What happens to values outside.
        outside: Outside,
    },
    /// Straight lines between points `(value, percent)`, ascending in value, monotone in percent.
    Piecewise {
        /// At least two points.
        points: Vec<(Decimal, Decimal)>,
        /// What happens to values outside.
        outside: Outside,
    },
    /// Yes is 1, no is 0.
    YesNo,
    /// Judged against the ranked list.
    Relative {
        /// The normalisation.
        kind: Relative,
        /// Whether more is better.
        direction: Direction,
    },
}

/// What happens to values outside the ends of a linear or piecewise scale.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outside {
    /// They are errors.
    Reject,
    /// They get the utility of the nearer end.
    Clamp,
}

/// Whether more of a criterion is better.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// More is better.
    Benefit,
    /// Less is better.
    Cost,
}

/// A normalisation relative to the ranked list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Relative {
    /// (x − min) / (max − min); cost: (max − x) / (max − min).
    MinMax,
    /// x / max; cost: min / x.
    Ratio,
    /// x / √Σx²; cost: 1 − that.
    Vector,
}

/// The levels of a level scale, ascending in points where they are keyed, in value otherwise.
#[derive(Clone, Debug)]
pub struct Levels {
    /// The levels, never empty.
    pub(crate) entries: Vec<Level>,
}

/// One level.
#[derive(Clone, Debug)]
pub struct Level {
    /// What stands in the list of projects.
    pub value: LevelValue,
    /// Its worth, 0..=100.
    pub points: Decimal,
    /// Its anchor in words.
    pub label: Text,
}

/// The raw value that names a level.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LevelValue {
    /// A number, such as 0, 3, 6 or 10.
    Number(Decimal),
    /// A word, such as `must`.
    Key(String),
}

impl LevelValue {
    /// The value as it is written in `criteria.toml`.
    pub(super) fn written(&self) -> String {
        match self {
            Self::Number(number) => number.normalize().to_string(),
            Self::Key(key) => super::rules::quoted(key),
        }
    }
}

impl Levels {
    /// The levels in order.
    #[must_use]
    pub fn entries(&self) -> &[Level] {
        &self.entries
    }

    /// The level with this number.
    #[must_use]
    pub fn get(&self, index: u16) -> &Level {
        &self.entries[usize::from(index)]
    }

    /// Finds the level with this numeric value.
    #[must_use]
    pub fn find_number(&self, number: Decimal) -> Option<u16> {
        self.position(|level| matches!(&level.value, LevelValue::Number(known) if *known == number))
    }

    /// Finds the level with this key as written, else without regard to case, else (for people who write labels)
    /// with this label.
    #[must_use]
    pub fn find_key(&self, key: &str) -> Option<u16> {
        let key = key.trim();
        self.position(|level| matches!(&level.value, LevelValue::Key(known) if known == key)).or_else(|| {
            let lower = key.to_lowercase();
            self.position(|level| matches!(&level.value, LevelValue::Key(known) if known.to_lowercase() == lower))
                .or_else(|| self.position(|level| level.label.all().any(|label| label.trim().to_lowercase() == lower)))
        })
    }

    /// Whether the levels are named by words.
    #[must_use]
    pub fn keyed(&self) -> bool {
        self.entries.iter().any(|level| matches!(level.value, LevelValue::Key(_)))
    }

    /// The utility of a level: its points out of 100.
    #[must_use]
    pub fn utility(&self, index: u16) -> Utility {
        percent(self.get(index).points)
    }

    fn position(&self, test: impl Fn(&Level) -> bool) -> Option<u16> {
        self.entries.iter().position(test).and_then(|index| u16::try_from(index).ok())
    }
}

impl Scale {
    /// Whether adding a project can change the utility of another.
    #[must_use]
    pub fn is_relative(&self) -> bool {
        matches!(self, Self::Relative { .. })
    }

    /// The name of the kind in `criteria.toml`.
    #[must_use]
    pub fn kind(&self) -> &'static str {
        match self {
            Self::Levels(_) => "levels",
            Self::Linear { .. } => "linear",
            Self::Piecewise { .. } => "piecewise",
            Self::YesNo => "yes-no",
            Self::Relative { kind: Relative::MinMax, .. } => "min-max",
            Self::Relative { kind: Relative::Ratio, .. } => "ratio",
            Self::Relative { kind: Relative::Vector, .. } => "vector",
        }
    }

    /// The scale as it is written in `criteria.toml`, levels as `value = points` without their words.
    #[must_use]
    pub fn written(&self) -> String {
        let outside = |outside: &Outside| match outside {
            Outside::Reject => "",
            Outside::Clamp => ", outside = \"clamp\"",
        };
        let more = match self {
            Self::Levels(levels) => {
                let level = |level: &Level| format!("{} = {}", level.value.written(), level.points.normalize());
                format!(", levels = {{ {} }}", levels.entries.iter().map(level).collect::<Vec<_>>().join(", "))
            }
            Self::Linear { worst, best, outside: beyond } => {
                format!(", worst = {}, best = {}{}", worst.normalize(), best.normalize(), outside(beyond))
            }
            Self::Piecewise { points, outside: beyond } => {
                let point =
                    |(value, percent): &(Decimal, Decimal)| format!("[{}, {}]", value.normalize(), percent.normalize());
                let points = points.iter().map(point).collect::<Vec<_>>().join(", ");
                format!(", points = [{points}]{}", outside(beyond))
            }
            Self::YesNo => String::new(),
            Self::Relative { direction: Direction::Benefit, .. } => String::from(", direction = \"benefit\""),
            Self::Relative { direction: Direction::Cost, .. } => String::from(", direction = \"cost\""),
        };
        format!("kind = \"{}\"{more}", self.kind())
    }

    /// The utility of a number on an anchored numeric scale; `None` on other scales.
    ///
    /// Values outside are clamped here; validation has refused them where the scale says so.
    #[must_use]
    pub fn utility_of_number(&self, number: Decimal) -> Option<Utility> {
        match self {
            Self::Linear { worst, best, .. } => Some(between(number, *worst, *best)),
            Self::Piecewise { points, .. } => Some(piecewise(number, points)),
            Self::Levels(levels) => levels.find_number(number).map(|index| levels.utility(index)),
            Self::YesNo | Self::Relative { .. } => None,
        }
    }

    /// The least and greatest utility that a value can have, in that order.
    #[must_use]
    pub fn utility_range(&self) -> (Utility, Utility) {
        match self {
            Self::Levels(levels) => {
                let all = (0u16..).take(levels.entries.len()).map(|index| levels.utility(index));
                (all.clone().min().unwrap_or_default(), all.max().unwrap_or_default())
            }
            Self::Piecewise { points, .. } => {
                let all = points.iter().map(|(_, p)| percent(*p));
                (all.clone().min().unwrap_or_default(), all.max().unwrap_or_default())
            }
            Self::Linear { .. } | Self::YesNo | Self::Relative { .. } => (Utility::ZERO, Utility::ONE),
        }
    }

    /// The ends of a linear or piecewise scale, in that order.
    #[must_use]
    pub fn ends(&self) -> Option<(Decimal, Decimal)> {
        match self {
            Self::Linear { worst, best, .. } => Some((*worst.min(best), *worst.max(best))),
            Self::Piecewise { points, .. } => Some((points.first()?.0, points.last()?.0)),
            _ => None,
        }
    }
}

/// `points` out of 100 as a utility.
pub(crate) fn percent(points: Decimal) -> Utility {
    between(points, Decimal::ZERO, Decimal::ONE_HUNDRED)
}

/// (x − worst) / (best − worst), clamped, exact up to the one rounding.
fn between(x: Decimal, worst: Decimal, best: Decimal) -> Utility {
    if let Some([x, worst, best]) = aligned([x, worst, best])
        && let (Some(num), Some(den)) = (x.checked_sub(worst), best.checked_sub(worst))
    {
        return Utility::ratio(num, den);
    }
    let [x, worst, best] = [x, worst, best].map(crate::exact::rational);
    let ratio = (x - &worst) / (best - worst);
    Utility::big_ratio(ratio.numer(), ratio.denom())
}

/// Brings decimals to a common scale; `None` where that takes more than 128 bits.
pub(crate) fn aligned<const N: usize>(numbers: [Decimal; N]) -> Option<[i128; N]> {
    let scale = numbers.iter().map(Decimal::scale).max().unwrap_or(0);
    let mut out = [0i128; N];
    for (slot, number) in out.iter_mut().zip(numbers) {
        *slot = number.mantissa().checked_mul(10i128.checked_pow(scale - number.scale())?)?;
    }
    Some(out)
}

/// Interpolates between the two points around `x`.
fn piecewise(x: Decimal, points: &[(Decimal, Decimal)]) -> Utility {
    let after = points.partition_point(|(value, _)| *value <= x);
    if after == 0 {
        return points.first().map_or(Utility::ZERO, |(_, p)| percent(*p));
    }
    if after == points.len() {
        return points.last().map_or(Utility::ZERO, |(_, p)| percent(*p));
    }
    let [(x0, p0), (x1, p1), x] = [
        (crate::exact::rational(points[after - 1].0), crate::exact::rational(points[after - 1].1)),
        (crate::exact::rational(points[after].0), crate::exact::rational(points[after].1)),
        (crate::exact::rational(x), crate::exact::rational(x)),
    ];
    let share = (x.0 - &x0) / (x1 - x0);
    let percent = &p0 + share * (p1 - &p0);
    let utility = percent / crate::exact::rational(Decimal::ONE_HUNDRED);
    Utility::big_ratio(utility.numer(), utility.denom())
}

/// What a word says on a yes-no scale, regardless of case and of blanks around it; `None` if it is neither.
#[must_use]
pub fn yes_or_no(word: &str) -> Option<bool> {
    const YES: [&str; 7] = ["ja", "yes", "1", "true", "wahr", "j", "y"];
    const NO: [&str; 6] = ["nein", "no", "0", "false", "falsch", "n"];
    let is_one_of = |words: &[&str]| words.iter().any(|known| word.trim().eq_ignore_ascii_case(known));
    if is_one_of(&YES) { Some(true) } else { is_one_of(&NO).then_some(false) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn d(text: &str) -> Decimal {
        text.parse().unwrap()
    }

    #[test]
    fn a_linear_cost_scale_falls_from_best_to_worst() {
        let scale = Scale::Linear { worst: d("2000000"), best: d("0"), outside: Outside::Clamp };
        assert_eq!(scale.utility_of_number(d("500000")).unwrap().steps(), 750_000_000_000);
        assert_eq!(scale.utility_of_number(d("3000000")), Some(Utility::ZERO));
        assert_eq!(scale.utility_of_number(d("-1")), Some(Utility::ONE));
    }

    #[test]
    fn a_linear_scale_is_exact_for_numbers_of_28_digits() {
        let scale = Scale::Linear { worst: d("0"), best: d("9999999999999999999999999999"), outside: Outside::Reject };
        assert_eq!(scale.utility_of_number(d("0.0000000000000000000000000001")), Some(Utility::ZERO));
        assert_eq!(scale.utility_of_number(d("9999999999999999999999999998")), Some(Utility::ONE));
    }

    /// Published: gertvv/rsmaa, `smaa/tests/pvf.R` (R package smaa 0.3-3), cut-offs 50, 75, 90, 100
    /// with values 1, 0.8, 0.5, 0, clipped outside.
    #[test]
    fn a_piecewise_scale_gives_the_values_published_with_the_r_package_smaa() {
        let scale = Scale::Piecewise {
            points: vec![(d("50"), d("100")), (d("75"), d("80")), (d("90"), d("50")), (d("100"), d("0"))],
            outside: Outside::Clamp,
        };
        let values = [10, 40, 50, 60, 75, 90, 100, 101, 120]
            .map(|x| scale.utility_of_number(Decimal::from(x)).unwrap().steps() / 10_000_000_000);
        assert_eq!(values, [100, 100, 100, 92, 80, 50, 0, 0, 0]);
    }
}
