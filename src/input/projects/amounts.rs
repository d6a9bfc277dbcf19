//! Numbers of a list: which of their readings holds, and what the scale or the budget makes of them.
//!
//! What one cell says is read in [`crate::input::cell`], and rows are gone through in [`super::row`], which
//! also reports what comes of it here.

use std::cmp::Ordering;

use rust_decimal::Decimal;

use super::row::{Who, cut};
use super::wanted::{Target, Unit, WantedCriterion};
use crate::finding::{Code, Finding};
use crate::input::cell::{Amount, AmountError, Cell, DecimalSign, Measure, NumberError, number};
use crate::messages::Arg;
use crate::model::{LevelValue, Outside, Raw, Scale, Value};
use crate::source::Place;

/// Whether a cell says that an amount is at least so much, which is no amount: it is missing like an
/// empty one, with a warning of its own.
pub(super) fn is_endless(text: &str, target: Target) -> bool {
    matches!(target, Target::Resource(_)) && matches!(number::read(text), Ok(Cell::Above { .. }))
}

/// What a number is read for.
pub(super) enum NumberKind<'a> {
    /// A criterion, whose scale must allow it.
    Criterion(&'a WantedCriterion),
    /// A resource, which may be any number from 0.
    Free { column: &'a str, unit: &'a Unit },
}

impl NumberKind<'_> {
    /// The unit that the manifest gives the values; may be empty.
    pub(super) fn unit(&self) -> &Unit {
        match self {
            Self::Criterion(criterion) => &criterion.unit,
            Self::Free { unit, .. } => unit,
        }
    }

    /// Whether a cell that measures this cannot be in the unit of the values. Where they have none, any
    /// will do.
    pub(super) fn contradicts(&self, measure: Measure) -> bool {
        let unit = self.unit();
        unit.text.all().any(|name| !name.trim().is_empty()) && unit.measure != Some(measure)
    }

    /// The cell without the unit that the manifest gives the values, if that is what could not be read.
    pub(super) fn without_own_unit<'t>(&self, text: &'t str, error: &NumberError) -> Option<&'t str> {
        let NumberError::UnknownUnit(found) = error else { return None };
        let is_own = self.unit().text.all().any(|name| name.trim().to_lowercase() == found.trim().to_lowercase());
        if is_own { text.trim_end().strip_suffix(found.trim()) } else { None }
    }

    /// The value as the column keeps it, if the scale allows it.
    pub(super) fn accept_all(&self, value: Value) -> Result<Value, ()> {
        let accept = |raw| self.accept(raw).ok_or(());
        Ok(match value {
            Value::Missing => Value::Missing,
            Value::Point(raw) => Value::Point(accept(raw)?),
            Value::Range { low, likely, high } => {
                Value::Range { low: accept(low)?, likely: likely.map(accept).transpose()?, high: accept(high)? }
            }
        })
    }

    fn accept(&self, raw: Raw) -> Option<Raw> {
        let Raw::Number(number) = raw else { return None };
        match self {
            // Money and days that are spent cannot be negative.
            Self::Free { .. } => (Decimal::ZERO <= number).then_some(raw),
            Self::Criterion(criterion) => match &criterion.scale {
                Scale::Levels(levels) => levels.find_number(number).map(Raw::Level),
                Scale::Linear { outside: Outside::Reject, .. } | Scale::Piecewise { outside: Outside::Reject, .. } => {
                    let (low, high) = criterion.scale.ends()?;
                    (low <= number && number <= high).then_some(raw)
                }
                _ => Some(raw),
            },
        }
    }

    /// What a value with one open end may be.
    pub(super) fn within(&self, open: Open) -> Within {
        let Open { bound, is_below, included } = open;
        let Self::Criterion(criterion) = self else {
            // What is spent ends at 0 and nowhere else.
            return match (is_below, Decimal::ZERO <= bound) {
                (true, true) => Within::span(Decimal::ZERO, bound),
                (true, false) => Within::Nothing,
                (false, _) => Within::Endless,
            };
        };
        if let Scale::Levels(levels) = &criterion.scale {
            let lies_there = |number: &Decimal| match number.cmp(&bound) {
                Ordering::Less => is_below,
                Ordering::Equal => included,
                Ordering::Greater => !is_below,
            };
            let numbers = levels.entries().iter().filter_map(|level| match level.value {
                LevelValue::Number(number) => Some(number),
                LevelValue::Key(_) => None,
            });
            let numbers = numbers.filter(lies_there);
            return match (numbers.clone().min(), numbers.max()) {
                (Some(low), Some(high)) => Within::span(low, high),
                _ => Within::Nothing,
            };
        }
        let Some((least, greatest)) = criterion.scale.ends() else { return Within::Endless };
        let end = if is_below { least } else { greatest };
        let reaches_in = if is_below { least < bound } else { bound < greatest };
        match (reaches_in, &criterion.scale) {
            (true, _) if is_below => Within::span(least, bound),
            (true, _) => Within::span(bound, greatest),
            (false, _) if included && bound == end => Within::span(end, end),
            // All that it may be counts as the end.
            (
                false,
                Scale::Linear { outside: Outside::Clamp, .. } | Scale::Piecewise { outside: Outside::Clamp, .. },
            ) => Within::Point { value: bound, counts_as: end },
            (false, _) => Within::Nothing,
        }
    }

    /// The finding for a value that is not on the scale, with how it was read if that is not as written.
    pub(super) fn off_scale(&self, text: &str, read: Option<Decimal>, place: Place, who: &Who<'_>) -> Finding {
        let finding = who.on_kind(Code::ValueOffScale, place, self).arg("found", cut(text));
        let Self::Criterion(criterion) = self else { return finding.message("value-negative") };
        let read = read.filter(|read| !is_as_written(*read, text));
        let finding = match (&criterion.scale, read) {
            (Scale::Levels(levels), None) => finding.message("value-off-levels").arg("levels", levels),
            (Scale::Levels(levels), Some(read)) => {
                finding.message("value-off-levels-read").arg("levels", levels).arg("read", ungrouped(read))
            }
            (scale, read) => {
                let (low, high) = scale.ends().unwrap_or_default();
                let finding = finding.arg("low", low).arg("high", high).hint("value-off-scale-hint");
                match read {
                    Some(read) => finding.message("value-off-scale-read").arg("read", ungrouped(read)),
                    None => finding,
                }
            }
        };
        // Whoever types `1.234` for a little more than 1 is not helped by a longer scale.
        match (read, number::read(text)) {
            (Some(read), Ok(Cell::Point(Amount::Ambiguous { comma, point }))) => {
                let (sign, other) = if read == comma {
                    ("sign-comma", point.to_string().replace('.', ","))
                } else {
                    ("sign-point", comma.to_string())
                };
                finding.arg("sign", Arg::Word(sign)).arg("other", other).hint("value-off-scale-sign")
            }
            _ => finding,
        }
    }
}

/// Whether a text says a number digit by digit, apart from what may stand behind it.
fn is_as_written(number: Decimal, text: &str) -> bool {
    let digits = text.trim().trim_end_matches(|c: char| !c.is_ascii_digit()).replace(',', ".");
    Decimal::from_str_exact(&digits).is_ok_and(|written| written == number)
}

/// A cell whose amounts have one reading.
pub(super) enum Settled {
    Missing,
    Point(Decimal),
    Interval { low: Decimal, likely: Option<Decimal>, high: Decimal },
    Approximate(Decimal),
    Open(Open),
}

/// A value that is only known to lie on one side of a number.
#[derive(Clone, Copy)]
pub(super) struct Open {
    bound: Decimal,
    is_below: bool,
    /// Whether the number itself is meant, too.
    included: bool,
}

/// What a value with one open end may be on its scale.
pub(super) enum Within {
    Interval(Decimal, Decimal),
    /// Only one value comes into question, or all of them count alike.
    Point {
        value: Decimal,
        counts_as: Decimal,
    },
    /// Nothing that the scale allows.
    Nothing,
    /// The scale has no end there.
    Endless,
}

impl Within {
    fn span(low: Decimal, high: Decimal) -> Self {
        if low == high { Self::Point { value: low, counts_as: low } } else { Self::Interval(low, high) }
    }
}

pub(super) fn settled(cell: &Cell, sign: Option<DecimalSign>) -> Result<Settled, AmountError> {
    Ok(match cell {
        Cell::Missing => Settled::Missing,
        Cell::Point(amount) => Settled::Point(amount.under(sign)?),
        Cell::Interval { low, likely, high } => Settled::Interval {
            low: low.under(sign)?,
            likely: likely.as_ref().map(|likely| likely.under(sign)).transpose()?,
            high: high.under(sign)?,
        },
        Cell::Approximate(amount) => Settled::Approximate(amount.under(sign)?),
        Cell::Below { bound, included } => {
            Settled::Open(Open { bound: bound.under(sign)?, is_below: true, included: *included })
        }
        Cell::Above { bound, included } => {
            Settled::Open(Open { bound: bound.under(sign)?, is_below: false, included: *included })
        }
    })
}

pub(super) fn amounts(cell: &Cell) -> impl Iterator<Item = &Amount> {
    let amounts = match cell {
        Cell::Missing => [None, None, None],
        Cell::Point(amount) | Cell::Approximate(amount) => [Some(amount), None, None],
        Cell::Below { bound, .. } | Cell::Above { bound, .. } => [Some(bound), None, None],
        Cell::Interval { low, likely, high } => [Some(low), likely.as_ref(), Some(high)],
    };
    amounts.into_iter().flatten()
}

/// Both readings of the first number that has two.
pub(super) fn readings(cell: &Cell) -> (Decimal, Decimal) {
    let both = amounts(cell).find_map(|amount| match amount {
        Amount::Ambiguous { comma, point } => Some((*comma, *point)),
        _ => None,
    });
    both.unwrap_or_default()
}

/// A reading of a number that can be told from its other reading: `1234` beside `1,234`.
pub(super) fn ungrouped(number: Decimal) -> Arg {
    let number = number.normalize();
    if number.scale() == 0 { Arg::Text(number.to_string()) } else { Arg::Number(number) }
}
