//! Number cells of a row: read, held until the decimal sign of their file is known, put on their scale.
//!
//! What one cell says is read in [`crate::input::cell`] and what a scale or budget makes of it in
//! [`super::amounts`]; here is what follows for the columns and the findings.

use super::amounts::{NumberKind, Settled, Within, amounts, is_endless, readings, settled, ungrouped};
use super::headers::Plan;
use super::part::{Part, Pending};
use super::row::{Row, Spot, Who, cut};
use super::wanted::{Target, Wanted, WantedCriterion};
use crate::finding::{Code, Finding};
use crate::input::cell::{self, Amount, AmountError, Cell, DecimalSign, Measure, NumberError, number};
use crate::input::names;
use crate::messages::Arg;
use crate::model::{LevelValue, Raw, Scale, Value};
use crate::source::Place;

impl Part {
    /// A short plain number that has one reading, the common case.
    pub(super) fn fast(&mut self, row: &impl Row, column: usize, decimal: Option<DecimalSign>) -> Option<(i64, u32)> {
        if row.number(column).is_some() {
            return None;
        }
        let text = row.text(column);
        let plain = number::read_plain(text.as_bytes())?;
        if let Some(sign) = plain.sign {
            if decimal.is_some_and(|decimal| decimal != sign) {
                return None;
            }
            self.decimals.proves(sign, || row.place(column), text);
        }
        Some((plain.mantissa, u32::from(plain.scale)))
    }

    pub(super) fn number_value(
        &mut self,
        row: &impl Row,
        spot: Spot,
        kind: &NumberKind<'_>,
        decimal: Option<DecimalSign>,
        who: &Who<'_>,
    ) -> Value {
        let Spot { column, target } = spot;
        let text = row.text(column);
        let cell = match row.number(column) {
            Some((number, measure)) => Ok((Cell::Point(Amount::Either(number)), measure)),
            None => number::read_with_measure(text).or_else(|error| match kind.without_own_unit(text, &error) {
                Some(text) => number::read_with_measure(text).map(|(cell, _)| (cell, None)),
                None => Err(error),
            }),
        };
        let is_own = |measure| measure == Some(Measure::Money) || number::says_multiple(text);
        let has_own_unit = matches!(cell, Ok((_, measure)) if is_own(measure));
        if has_own_unit {
            *self.own_units.entry(target).or_default() += 1;
        }
        let cell = match cell {
            Ok(_) if has_own_unit && kind.unit().multiplies => {
                self.tell(spot, Code::NotANumber, || {
                    who.on_kind(Code::NotANumber, row.place(column), kind)
                        .message("number-unit-twice")
                        .arg("found", cut(text))
                        .arg("unit", &kind.unit().text)
                        .hint("number-unit-twice-hint")
                });
                return Value::Missing;
            }
            Ok((_, Some(measure))) if kind.contradicts(measure) => {
                self.tell(spot, Code::NotANumber, || {
                    let word = match measure {
                        Measure::Money => "measure-money",
                        Measure::Days => "measure-days",
                        Measure::Share => "measure-share",
                    };
                    who.on_kind(Code::NotANumber, row.place(column), kind)
                        .message("number-wrong-unit")
                        .arg("found", cut(text))
                        .arg("measure", Arg::Word(word))
                        .arg("unit", &kind.unit().text)
                        .hint("number-wrong-unit-hint")
                });
                return Value::Missing;
            }
            Ok((cell, _)) => cell,
            Err(error) => {
                self.number_error(spot, error, row.place(column), kind, text, who);
                return Value::Missing;
            }
        };
        for amount in amounts(&cell) {
            if let Some(sign) = amount.proves() {
                self.decimals.proves(sign, || row.place(column), text);
            }
        }
        match settled(&cell, decimal) {
            Ok(cell) => self.settle(spot, cell, kind, row.place(column), text, who),
            Err(AmountError::OtherSign) => {
                self.tell(spot, Code::NumberAmbiguous, || {
                    let sign = match decimal {
                        Some(DecimalSign::Point) => "sign-point",
                        _ => "sign-comma",
                    };
                    who.on_kind(Code::NumberAmbiguous, row.place(column), kind)
                        .message("number-other-sign")
                        .arg("found", cut(text))
                        .arg("sign", Arg::Word(sign))
                        .hint("number-other-sign-hint")
                });
                Value::Missing
            }
            Err(AmountError::Ambiguous { .. }) => {
                self.decimals.pending.push(Pending {
                    row: self.ids.len() - 1,
                    target,
                    place: row.place(column),
                    cell,
                    text: text.trim().to_owned(),
                });
                Value::Missing
            }
        }
    }

    /// Decides the values that waited for the decimal sign of the file.
    pub(super) fn settle_pending(&mut self, wanted: &Wanted, plan: &Plan) {
        let sign = wanted.decimal.or(match (&self.decimals.comma, &self.decimals.point) {
            (Some(_), None) => Some(DecimalSign::Comma),
            (None, Some(_)) => Some(DecimalSign::Point),
            _ => None,
        });
        if let (None, Some((comma_place, comma)), Some((point_place, point))) =
            (wanted.decimal, &self.decimals.comma, &self.decimals.point)
        {
            self.findings.push(
                Finding::new(Code::NumberAmbiguous, point_place.clone())
                    .message("number-contradiction")
                    .arg("comma", cut(comma))
                    .arg("point", cut(point))
                    .hint("number-ambiguous-hint")
                    .also(comma_place.clone()),
            );
        }
        self.told.clear();
        let mut last_row = 0;
        for pending in std::mem::take(&mut self.decimals.pending) {
            let Pending { row, target, place, cell, text } = pending;
            let (id, name) = (self.ids.get(row).to_owned(), self.names.get(row).to_owned());
            let who = Who { id: &id, name: &name };
            let kind = match target {
                Target::Criterion(index) => NumberKind::Criterion(&wanted.criteria[index]),
                Target::Resource(index) => {
                    NumberKind::Free { column: plan.header_of(target), unit: &wanted.resources[index].unit }
                }
                Target::Field(_) | Target::Why(_) | Target::Extra(_) => continue,
            };
            if std::mem::replace(&mut last_row, row) != row {
                self.told.clear();
            }
            let spot = Spot { column: plan.column(target).unwrap_or_default(), target };
            let value = match settled(&cell, sign) {
                Ok(cell) => self.settle(spot, cell, &kind, place, &text, &who),
                Err(_) => {
                    self.tell(spot, Code::NumberAmbiguous, || {
                        let (comma, point) = readings(&cell);
                        who.on_kind(Code::NumberAmbiguous, place, &kind)
                            .arg("found", cut(&text))
                            .arg("comma", ungrouped(comma))
                            .arg("point", ungrouped(point))
                            .hint("number-ambiguous-hint")
                    });
                    Value::Missing
                }
            };
            if value == Value::Missing && !is_endless(&text, target) {
                self.rows.unreadable.insert((row, target));
            }
            match target {
                Target::Criterion(index) => self.values[index].set(row, value),
                Target::Resource(index) => self.resources[index].set(row, value),
                Target::Field(_) | Target::Why(_) | Target::Extra(_) => {}
            }
        }
    }

    fn number_error(
        &mut self,
        spot: Spot,
        error: NumberError,
        place: Place,
        kind: &NumberKind<'_>,
        text: &str,
        who: &Who<'_>,
    ) {
        let (code, hint) = match &error {
            NumberError::NotANumber => (
                Code::NotANumber,
                match text.trim_start().as_bytes().first() {
                    Some(b'#') => "not-a-number-error-value",
                    Some(b'=') => "not-a-number-formula",
                    _ if cell::date::has_time(text) => "not-a-number-time",
                    _ => "not-a-number-hint",
                },
            ),
            NumberError::UnknownUnit(unit) if is_no_unit(unit) => (Code::NotANumber, "not-a-number-hint"),
            NumberError::UnknownUnit(_) => (Code::NotANumber, "not-a-number-unit"),
            NumberError::Apostrophe => (Code::NotANumber, "not-a-number-apostrophe"),
            NumberError::UnitsDiffer => (Code::NotANumber, "not-a-number-units"),
            NumberError::TooLong => (Code::NumberTooLong, "number-too-long-hint"),
            NumberError::Date if cell::date::has_time(text) => (Code::DateInNumberColumn, "date-in-number-column-time"),
            NumberError::Date => (Code::DateInNumberColumn, "date-in-number-column-hint"),
        };
        let unseen = names::invisible_in(text);
        let levels = match kind {
            NumberKind::Criterion(WantedCriterion { scale: Scale::Levels(levels), .. }) => Some(levels),
            _ => None,
        };
        // Whoever writes a word may mean a level, whose number is asked for.
        let level = levels.and_then(|levels| match levels.get(levels.find_key(text)?).value {
            LevelValue::Number(level) => Some(level),
            LevelValue::Key(_) => None,
        });
        let hint = match (hint, levels) {
            _ if unseen.is_some() => "invisible-in-cell",
            _ if level.is_some() => "not-a-number-label",
            ("not-a-number-hint", Some(_)) => "not-a-number-level",
            (hint, _) => hint,
        };
        self.tell(spot, code, || {
            let unit = if let NumberError::UnknownUnit(unit) = error { unit } else { String::new() };
            let finding = who.on_kind(code, place, kind).arg("found", cut(text)).arg("unit", cut(&unit)).hint(hint);
            let finding = if let Some(character) = unseen { finding.arg("character", character) } else { finding };
            let finding = if let Some(levels) = levels { finding.arg("levels", levels) } else { finding };
            let finding = if let Some(level) = level { finding.arg("level", level) } else { finding };
            if code == Code::NumberTooLong { finding.message("number-too-long-value") } else { finding }
        });
    }

    /// Makes a value of a cell whose amounts are known, if its scale allows it.
    fn settle(
        &mut self,
        spot: Spot,
        cell: Settled,
        kind: &NumberKind<'_>,
        place: Place,
        text: &str,
        who: &Who<'_>,
    ) -> Value {
        let number = Raw::Number;
        let value = match cell {
            Settled::Missing => return Value::Missing,
            Settled::Point(x) => Value::Point(number(x)),
            Settled::Approximate(x) => {
                self.tell(spot, Code::ValueApproximate, || {
                    who.on_kind(Code::ValueApproximate, place.clone(), kind).arg("found", cut(text)).arg("value", x)
                });
                Value::Point(number(x))
            }
            Settled::Interval { low, likely, high } => {
                let reversed = high < low || likely.is_some_and(|likely| likely < low || high < likely);
                if reversed {
                    self.tell(spot, Code::IntervalReversed, || {
                        who.on_kind(Code::IntervalReversed, place, kind)
                            .message("interval-reversed-value")
                            .arg("found", cut(text))
                    });
                    return Value::Missing;
                }
                if low == high {
                    Value::Point(number(low))
                } else {
                    Value::Range { low: number(low), likely: likely.map(number), high: number(high) }
                }
            }
            Settled::Open(open) => match kind.within(open) {
                Within::Interval(low, high) => {
                    self.tell(spot, Code::ValueOpen, || {
                        who.on_kind(Code::ValueOpen, place.clone(), kind)
                            .arg("found", cut(text))
                            .arg("low", low)
                            .arg("high", high)
                    });
                    Value::Range { low: number(low), likely: None, high: number(high) }
                }
                Within::Point { value, counts_as } => {
                    self.tell(spot, Code::ValueOpen, || {
                        who.on_kind(Code::ValueOpen, place.clone(), kind)
                            .message("value-open-point")
                            .arg("found", cut(text))
                            .arg("value", counts_as)
                    });
                    Value::Point(number(value))
                }
                Within::Nothing => {
                    self.tell(spot, Code::ValueOffScale, || kind.off_scale(text, None, place, who));
                    return Value::Missing;
                }
                Within::Endless => {
                    let (code, hint) = match kind {
                        NumberKind::Criterion(_) => (Code::NotANumber, "not-a-number-open"),
                        NumberKind::Free { .. } => (Code::ValueWithoutEnd, "value-without-end-hint"),
                    };
                    self.tell(spot, code, || {
                        who.on_kind(code, place, kind).arg("found", cut(text)).arg("unit", "").hint(hint)
                    });
                    return Value::Missing;
                }
            },
        };
        kind.accept_all(value).unwrap_or_else(|()| {
            let read = match value {
                Value::Point(Raw::Number(read)) => Some(read),
                _ => None,
            };
            self.tell(spot, Code::ValueOffScale, || kind.off_scale(text, read, place, who));
            Value::Missing
        })
    }
}

/// Whether what stands behind a number belongs to it rather than measures it: `5±2`, `5 bis`.
fn is_no_unit(unit: &str) -> bool {
    unit.contains(|c: char| c.is_ascii_digit()) || ["bis", "to", "und", "and", "oder", "or"].contains(&unit)
}
