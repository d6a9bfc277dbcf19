//! What a value that is not known for sure may be, and what a random number makes of it.

use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

use super::super::stream::Random;
use crate::model::{Criterion, MissingPolicy, Raw, Scale, Utility, Value};
use crate::scoring::Written;

/// What it may be.
#[derive(Clone, Debug)]
pub(super) enum Kind {
    /// One of these, with parts of a whole that end where the next begin.
    Listed(Vec<(Raw, Utility, u64)>),
    /// A number, with the likely one as a share of the way.
    Number { low: Decimal, high: Decimal, likely: Option<f64>, scale: Numeric },
    /// Any utility.
    Utility,
}

/// How the way from the lower to the upper end becomes a utility.
#[derive(Clone, Debug)]
pub(super) enum Numeric {
    /// Straight from one to the other, and no further than 0 and 1.
    Straight(f64, f64),
    /// Through points: position on the way, utility.
    Points(Vec<(f64, f64)>),
    /// By the list, so only scoring knows.
    Relative,
    /// Not at all.
    None,
}

/// A value as drawn.
#[derive(Clone, Copy, Debug)]
pub(in super::super) struct Draw {
    /// What it counts as; of no meaning on a scale relative to the list if there is a raw value.
    pub(in super::super) utility: Utility,
    /// The raw value; `None` if only a utility is drawn.
    pub(in super::super) raw: Option<Raw>,
}

impl Kind {
    /// What a value under a criterion may be; `None` if there is no doubt.
    pub(super) fn new(criterion: &Criterion, value: Value) -> Option<Self> {
        let counts_as_known = value == Value::Missing && criterion.missing != MissingPolicy::Unknown;
        if counts_as_known { None } else { Self::of(&criterion.scale, value) }
    }

    /// What an interval or an unknown value may be on a scale; `None` if it is neither.
    pub(super) fn of(scale: &Scale, value: Value) -> Option<Self> {
        match value {
            Value::Point(_) => None,
            Value::Missing => Some(match scale {
                Scale::Levels(levels) => {
                    let last = u16::try_from(levels.entries().len()).ok()?.saturating_sub(1);
                    Self::listed(scale, 0, last, None)
                }
                Scale::YesNo => Self::flags(),
                Scale::Relative { .. } => Self::Utility,
                Scale::Linear { .. } | Scale::Piecewise { .. } => {
                    let (low, high) = scale.ends()?;
                    Self::between(low, high, None, Numeric::new(scale, low, high))
                }
            }),
            Value::Range { low, likely, high } => match (low, high) {
                (Raw::Number(low), Raw::Number(high)) => {
                    Some(Self::between(low, high, likely.and_then(number), Numeric::new(scale, low, high)))
                }
                (Raw::Level(low), Raw::Level(high)) => {
                    let likely = likely.and_then(|likely| if let Raw::Level(x) = likely { Some(x) } else { None });
                    Some(Self::listed(scale, low.min(high), low.max(high), likely))
                }
                (Raw::Flag(low), Raw::Flag(high)) if low != high => Some(Self::flags()),
                _ => None,
            },
        }
    }

    /// What an amount may be that no criterion is read from; `None` if there is no doubt.
    pub(super) fn amount(value: Value) -> Option<Self> {
        let Value::Range { low, likely, high } = value else { return None };
        Some(Self::between(number(low)?, number(high)?, likely.and_then(number), Numeric::None))
    }

    fn flags() -> Self {
        Self::Listed(vec![(Raw::Flag(false), Utility::ZERO, 1), (Raw::Flag(true), Utility::ONE, 2)])
    }

    fn listed(scale: &Scale, low: u16, high: u16, likely: Option<u16>) -> Self {
        let mut end = 0;
        let rise = |level: u16| match likely {
            // Steps from an end to the likely value, which counts fully.
            Some(likely) if level <= likely => {
                1_000_000 * u64::from(level - low + 1) / u64::from(likely.saturating_sub(low) + 1)
            }
            Some(likely) => 1_000_000 * u64::from(high - level + 1) / u64::from(high.saturating_sub(likely) + 1),
            None => 1,
        };
        let entry = |level: u16| {
            end += rise(level);
            let utility = if let Scale::Levels(levels) = scale { levels.utility(level) } else { Utility::ZERO };
            (Raw::Level(level), utility, end)
        };
        Self::Listed((low..=high).map(entry).collect())
    }

    fn between(low: Decimal, high: Decimal, likely: Option<Decimal>, scale: Numeric) -> Self {
        Self::Number { low, high, likely: likely.map(|likely| way(likely, low, high)), scale }
    }

    /// The same for a scale that reads one of these listed values of another, as likely as that one has them.
    pub(super) fn listed_by(listed: &Self, of: &Scale, values: &[Raw], scale: &Scale) -> Option<Self> {
        let Self::Listed(listed) = listed else { return None };
        let (mut before, mut end, mut read) = (0, 0, Vec::new());
        for (raw, _, until) in listed {
            let part = until - before;
            before = *until;
            if values.contains(raw) {
                end += part;
                let (raw, utility) = Written::of(of, *raw)?.read_by(scale)?;
                read.push((raw, utility, end));
            }
        }
        Some(Self::Listed(read))
    }

    /// The same between other ends.
    pub(super) fn with_ends(&self, ends: (Decimal, Decimal), scale: &Scale) -> Option<Self> {
        let Self::Number { low, high, likely, .. } = self else { return None };
        let likely = likely.filter(|_| ends == (*low, *high));
        Some(Self::Number { low: ends.0, high: ends.1, likely, scale: Numeric::new(scale, ends.0, ends.1) })
    }

    /// Whether what is drawn is a value that could stand in the list.
    pub(super) fn has_raw_value(&self) -> bool {
        !matches!(self, Self::Utility)
    }

    /// The value that a random number stands for.
    pub(super) fn draw(&self, random: Random) -> Draw {
        match self {
            Self::Utility => Draw { utility: Utility::from_steps(random.below(Utility::STEPS + 1)), raw: None },
            Self::Listed(listed) => {
                let all = listed.last().map_or(1, |(_, _, end)| *end);
                let drawn = random.below(all);
                let entry = listed.iter().find(|(_, _, end)| drawn < *end);
                let (raw, utility) = entry.map_or((None, Utility::ZERO), |(raw, utility, _)| (Some(*raw), *utility));
                Draw { utility, raw }
            }
            Self::Number { low, high, likely, scale } => {
                let share = random.share();
                let way = likely.map_or(share, |likely| triangular(share, likely));
                // As a whole number of 2⁻³², so that the raw value is an exact decimal of it.
                let way = (way * 4_294_967_296.0).floor();
                Draw {
                    utility: scale.utility(way / 4_294_967_296.0),
                    raw: Some(Raw::Number(between(*low, *high, way))),
                }
            }
        }
    }
}

fn number(raw: Raw) -> Option<Decimal> {
    if let Raw::Number(number) = raw { Some(number) } else { None }
}

/// Which share of the way from `low` to `high` a number is.
fn way(number: Decimal, low: Decimal, high: Decimal) -> f64 {
    let share = number.checked_sub(low).zip(high.checked_sub(low)).and_then(|(part, all)| part.checked_div(all));
    share.and_then(|share| share.to_f64()).unwrap_or_default()
}

/// The share of the way of a triangular distribution below which `share` of it lies.
fn triangular(share: f64, likely: f64) -> f64 {
    if share < likely { (share * likely).sqrt() } else { 1.0 - ((1.0 - share) * (1.0 - likely)).sqrt() }
}

/// The number `way` · 2⁻³² from `low` to `high`.
fn between(low: Decimal, high: Decimal, way: f64) -> Decimal {
    let part = Decimal::from(way as u64).checked_div(Decimal::from(1u64 << 32));
    let moved = part.zip(high.checked_sub(low)).and_then(|(part, all)| part.round_dp(10).checked_mul(all));
    moved.and_then(|moved| low.checked_add(moved)).unwrap_or(low)
}

impl Numeric {
    /// How a scale without listed values judges what lies between two numbers.
    fn new(scale: &Scale, low: Decimal, high: Decimal) -> Self {
        match scale {
            Scale::Linear { worst, best, .. } => Self::Straight(way(low, *worst, *best), way(high, *worst, *best)),
            Scale::Piecewise { points, .. } => {
                let point = |(x, percent): &(Decimal, Decimal)| {
                    (way(*x, low, high), percent.to_f64().unwrap_or_default() / 100.0)
                };
                Self::Points(points.iter().map(point).collect())
            }
            _ => Self::Relative,
        }
    }

    fn utility(&self, way: f64) -> Utility {
        let utility = match self {
            Self::Straight(from, to) => from + (to - from) * way,
            Self::Points(points) => {
                let after = points.partition_point(|(position, _)| *position <= way);
                match (after.checked_sub(1).map(|before| points[before]), points.get(after)) {
                    (Some((x0, y0)), Some((x1, y1))) => y0 + (y1 - y0) * ((way - x0) / (x1 - x0)),
                    (Some((_, last)), None) => last,
                    (None, Some((_, first))) => *first,
                    (None, None) => 0.0,
                }
            }
            Self::Relative | Self::None => 0.0,
        };
        Utility::from_steps((utility.clamp(0.0, 1.0) * Utility::STEPS as f64 + 0.5).floor() as u64)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_triangular_draw_has_its_likely_value_at_the_share_of_its_rise() {
        // A triangle over 0..1 with its top at 0.25 has a quarter of its area before the top.
        assert!((triangular(0.25, 0.25) - 0.25).abs() < 1e-15);
        assert_eq!(triangular(0.0, 0.25), 0.0);
        assert!((triangular(0.5, 0.0) - (1.0 - 0.5f64.sqrt())).abs() < 1e-15);
    }

    #[test]
    fn levels_between_the_ends_fall_evenly_from_the_likely_one() {
        let Kind::Listed(listed) = Kind::listed(&Scale::YesNo, 2, 5, Some(4)) else { panic!("levels are listed") };
        let ends: Vec<u64> = listed.iter().map(|(_, _, end)| *end).collect();
        // Thirds, two thirds, all, one half.
        assert_eq!(ends, [333_333, 999_999, 1_999_999, 2_499_999]);
    }
}
