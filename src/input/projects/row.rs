//! Reading one row: cells become values, and what is wrong with them becomes findings.

use rust_decimal::Decimal;

use super::amounts::{NumberKind, Settled, Within, amounts, is_endless, readings, settled, ungrouped};
use super::part::{Part, Pending, RowPlaces};
use super::wanted::{Plan, Target, Wanted, WantedCriterion};
use crate::finding::{Code, Finding, closest};
use crate::input::cell::{self, Amount, AmountError, Cell, DecimalSign, Measure, NumberError, Truth, number};
use crate::input::names::{self, Field};
use crate::messages::Arg;
use crate::model::{Column, LevelValue, Levels, Raw, Scale, Status, Value};
use crate::source::Place;

/// A row of any kind of list.
pub(super) trait Row {
    /// The text of a cell. TOML and spreadsheets give the text that a CSV would hold.
    fn text(&self, column: usize) -> &str;
    /// A number that its file gives as a number, so that it has one reading only, with what it is said
    /// to measure.
    fn number(&self, _column: usize) -> Option<(Decimal, Option<Measure>)> {
        None
    }
    /// Whether a cell holds what has no text and is reported apart.
    fn is_unusable(&self, _column: usize) -> bool {
        false
    }
    /// Where a cell stands.
    fn place(&self, column: usize) -> Place;
    /// Notes where the row stands.
    fn note_place(&self, rows: &mut RowPlaces);
}

/// The cell that is being read, and what for.
#[derive(Clone, Copy)]
struct Spot {
    column: usize,
    target: Target,
}

/// Who is meant in a message about a cell.
pub(super) struct Who<'a> {
    id: &'a str,
    name: &'a str,
}

impl Part {
    /// Reads a row into the columns.
    pub(super) fn read_row(&mut self, row: &impl Row, plan: &Plan, wanted: &Wanted) {
        let text_of = |target| plan.column(target).map_or("", |column| trimmed(row.text(column)));
        let id = text_of(Target::Field(Field::Id));
        let name = text_of(Target::Field(Field::Name));
        let who = Who { id, name };
        // Lists that were put together one below the other, headers and all.
        if let Some(column) = plan.column(Target::Field(Field::Id))
            && id == plan.header(column)
            && name == plan.header_of(Target::Field(Field::Name))
            && !id.is_empty()
        {
            self.findings.push_with(Code::NameInvalid, || {
                Finding::new(Code::NameInvalid, row.place(column))
                    .message("header-repeated")
                    .hint("header-repeated-hint")
            });
            return;
        }
        self.ids.push(id);
        self.told.clear();
        row.note_place(&mut self.rows);
        for (column, target) in &plan.cells {
            // What long lists consist of comes before the many kinds of cells.
            if let Target::Criterion(index) = target
                && wanted.criteria[*index].takes_any_number()
                && let Some((mantissa, scale)) = self.fast(row, *column, wanted.decimal)
            {
                push_plain(&mut self.values[*index], mantissa, scale);
                continue;
            }
            self.read_cell(row, *column, *target, plan, wanted, &who);
        }
        for column in &plan.unnamed {
            let text = trimmed(row.text(*column));
            if !cell::is_missing(text) && self.unnamed.insert(*column) {
                self.findings.push_with(Code::UnusedColumn, || {
                    Finding::new(Code::UnusedColumn, row.place(*column))
                        .message("unnamed-column")
                        .hint("unnamed-column-hint")
                });
            }
        }
    }

    fn read_cell(
        &mut self,
        row: &impl Row,
        column: usize,
        target: Target,
        plan: &Plan,
        wanted: &Wanted,
        who: &Who<'_>,
    ) {
        match target {
            Target::Criterion(index) => {
                let criterion = &wanted.criteria[index];
                let value = match &criterion.scale {
                    Scale::YesNo => {
                        let flag = self.truth(row, column, target, plan, who);
                        flag.map_or(Value::Missing, |flag| Value::Point(Raw::Flag(flag)))
                    }
                    _ => self.criterion_value(row, Spot { column, target }, criterion, wanted.decimal, who),
                };
                self.note_unreadable(value, row.text(column), target);
                self.values[index].push(value);
            }
            Target::Resource(index) => {
                let kind = NumberKind::Free { column: plan.header(column), unit: &wanted.resources[index].unit };
                match self.fast(row, column, wanted.decimal) {
                    Some((mantissa, scale)) if 0 <= mantissa => push_plain(&mut self.resources[index], mantissa, scale),
                    _ => {
                        let value = self.number_value(row, Spot { column, target }, &kind, wanted.decimal, who);
                        self.note_unreadable(value, row.text(column), target);
                        self.resources[index].push(value);
                    }
                }
            }
            Target::Why(index) => {
                let text = trimmed(row.text(column));
                self.note_invisible(text, row, column, plan, who);
                self.whys[index].push(text);
            }
            Target::Extra(index) => {
                let text = trimmed(row.text(column));
                self.note_invisible(text, row, column, plan, who);
                self.extra[index].push(text);
            }
            Target::Field(field) => self.read_field(row, column, field, plan, who),
        }
    }

    /// Reports a text with characters that are not seen but change how it is shown.
    #[inline]
    fn note_invisible(&mut self, text: &str, row: &impl Row, column: usize, plan: &Plan, who: &Who<'_>) {
        if names::is_evidently_visible(text) {
            return;
        }
        if let Some(found) = names::invisible_in(text) {
            self.findings.push_with(Code::ControlCharacter, || {
                who.finding(Code::ControlCharacter, row.place(column))
                    .message("invisible-character")
                    .arg("column", plan.header(column))
                    .arg("character", found)
            });
        }
    }

    /// Reports what is wrong with a cell, once: a column that is criterion and budget is read twice, and
    /// what nobody can read is still one mistake. Scales differ in what they allow, so that each says so.
    fn tell(&mut self, spot: Spot, code: Code, build: impl FnOnce() -> Finding) {
        let Spot { column, target } = spot;
        let is_by_scale = code == Code::ValueOffScale && matches!(target, Target::Criterion(_));
        if self.told.contains(&(column, code)) && !is_by_scale {
            return;
        }
        self.told.push((column, code));
        self.findings.push_with(code, build);
    }

    /// Remembers a cell of the last row that holds something and still gave no value.
    fn note_unreadable(&mut self, value: Value, text: &str, target: Target) {
        let row = self.ids.len() - 1;
        let waits = || self.decimals.pending.last().is_some_and(|last| last.row == row && last.target == target);
        if value == Value::Missing && !cell::is_missing(text) && !waits() && !is_endless(text, target) {
            self.rows.unreadable.insert((row, target));
        }
    }

    fn read_field(&mut self, row: &impl Row, column: usize, field: Field, plan: &Plan, who: &Who<'_>) {
        // Two fields have been read already, to say who is meant.
        let text = match field {
            Field::Id => who.id,
            Field::Name => who.name,
            _ => trimmed(row.text(column)),
        };
        match field {
            Field::Id => {
                if !names::is_project_id(text) && !row.is_unusable(column) {
                    self.findings.push_with(Code::NameInvalid, || {
                        let message = match (text.is_empty(), who.name.is_empty()) {
                            (true, true) => "project-nameless",
                            (true, false) => "project-id-missing",
                            (false, _) => "project-id-invalid",
                        };
                        who.finding(Code::NameInvalid, row.place(column)).message(message).hint("project-id-hint")
                    });
                }
            }
            Field::Name => {
                // A row with neither has been reported for its id.
                if text.is_empty() && !who.id.is_empty() && !row.is_unusable(column) {
                    self.findings.push_with(Code::ValueMissing, || {
                        who.finding(Code::ValueMissing, row.place(column)).message("project-name-missing")
                    });
                }
                self.note_invisible(text, row, column, plan, who);
                self.names.push(text);
            }
            Field::Department => {
                self.note_invisible(text, row, column, plan, who);
                self.departments.push(text);
            }
            Field::Field => {
                self.note_invisible(text, row, column, plan, who);
                self.fields.push(text);
            }
            Field::Status => {
                let status = self.status(text, || row.place(column), who);
                self.statuses.push(status);
            }
            Field::Background => {
                let flag = self.truth(row, column, Target::Field(field), plan, who);
                self.background.push(flag == Some(true));
            }
            Field::Deadline => {
                let date = match cell::date::read(text) {
                    Ok(date) => date,
                    Err(error) => {
                        self.findings.push_with(Code::NotADate, || {
                            let hint = match error {
                                cell::DateError::TwoDigitYear => "not-a-date-two-digits",
                                cell::DateError::NoSuchDay => "not-a-date-no-such-day",
                                cell::DateError::TimeOfDay(_) => "not-a-date-time",
                                cell::DateError::NotADate => "not-a-date-hint",
                            };
                            let finding = who
                                .finding(Code::NotADate, row.place(column))
                                .arg("column", plan.header(column))
                                .arg("found", cut(text))
                                .hint(hint);
                            if let cell::DateError::TimeOfDay(day) = error { finding.arg("day", day) } else { finding }
                        });
                        None
                    }
                };
                self.deadlines.push(date);
            }
            _ => {
                if let Some(list) = self.lists.get_mut(&field) {
                    list.push(text);
                } else if let Some(texts) = self.texts.get_mut(&field) {
                    texts.push(text);
                    self.note_invisible(text, row, column, plan, who);
                }
            }
        }
    }

    fn status(&mut self, text: &str, place: impl FnOnce() -> Place, who: &Who<'_>) -> Status {
        if cell::is_missing(text) {
            return Status::Idea;
        }
        names::status(text).unwrap_or_else(|| {
            self.findings.push_with(Code::UnknownStatus, || {
                names::suggest_status(who.finding(Code::UnknownStatus, place()).arg("found", cut(text)), text)
            });
            Status::Idea
        })
    }

    /// Reads yes or no; a cross counts as yes for now, and the whole column decides.
    fn truth(&mut self, row: &impl Row, column: usize, target: Target, plan: &Plan, who: &Who<'_>) -> Option<bool> {
        let text = row.text(column);
        match cell::boolean::read(text) {
            Some(Truth::Missing) => {
                if !text.trim().is_empty() {
                    let row = self.ids.len() - 1;
                    self.crosses.entry(target).or_default().unknown.push(row);
                }
                None
            }
            Some(Truth::Cross) => {
                let crosses = self.crosses.entry(target).or_default();
                if crosses.first.is_none() {
                    crosses.first = Some(row.place(column));
                }
                Some(true)
            }
            Some(truth) => {
                self.crosses.entry(target).or_default().others = true;
                Some(truth == Truth::Yes)
            }
            None => {
                self.findings.push_with(Code::NotABoolean, || {
                    who.finding(Code::NotABoolean, row.place(column))
                        .arg("column", plan.header(column))
                        .arg("found", cut(text))
                        .hint("not-a-boolean-hint")
                });
                None
            }
        }
    }

    fn criterion_value(
        &mut self,
        row: &impl Row,
        spot: Spot,
        criterion: &WantedCriterion,
        decimal: Option<DecimalSign>,
        who: &Who<'_>,
    ) -> Value {
        let Spot { column, .. } = spot;
        match &criterion.scale {
            Scale::Levels(levels) if levels.keyed() => self.keyed_level(row, column, criterion, levels, who),
            _ => {
                let kind = NumberKind::Criterion(criterion);
                if let Some((mantissa, scale)) = self.fast(row, column, decimal) {
                    let number = Decimal::from_i128_with_scale(mantissa.into(), scale);
                    return kind
                        .accept_all(Value::Point(Raw::Number(number)))
                        .unwrap_or_else(|_| self.number_value(row, spot, &kind, decimal, who));
                }
                self.number_value(row, spot, &kind, decimal, who)
            }
        }
    }

    fn keyed_level(
        &mut self,
        row: &impl Row,
        column: usize,
        criterion: &WantedCriterion,
        levels: &Levels,
        who: &Who<'_>,
    ) -> Value {
        let text = trimmed(row.text(column));
        if let Some(level) = levels.find_key(text) {
            return Value::Point(Raw::Level(level));
        }
        if cell::is_missing(text) {
            return Value::Missing;
        }
        let ends = text.split_once("..").map(|(low, high)| (levels.find_key(low), levels.find_key(high)));
        if let Some((Some(low), Some(high))) = ends {
            if low <= high {
                return Value::Range { low: Raw::Level(low), likely: None, high: Raw::Level(high) };
            }
            self.findings.push_with(Code::IntervalReversed, || {
                who.on(Code::IntervalReversed, row.place(column), criterion)
                    .message("interval-reversed-value")
                    .arg("found", cut(text))
            });
            return Value::Missing;
        }
        self.findings.push_with(Code::ValueOffScale, || {
            let keys: Vec<&str> = levels.entries().iter().filter_map(key_of).collect();
            who.on(Code::ValueOffScale, row.place(column), criterion)
                .message("value-off-levels")
                .arg("found", cut(text))
                .arg("levels", levels)
                .suggest(text, keys.iter().copied().filter(|key| closest(text, &[key]).is_some()))
        });
        Value::Missing
    }

    /// A short plain number that has one reading, the common case.
    fn fast(&mut self, row: &impl Row, column: usize, decimal: Option<DecimalSign>) -> Option<(i64, u32)> {
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

    fn number_value(
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
        let cell = match cell {
            Ok((_, Some(Measure::Money))) if kind.unit().multiplies => {
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
        self.tell(spot, code, || {
            let unit = if let NumberError::UnknownUnit(unit) = error { unit } else { String::new() };
            let finding = who.on_kind(code, place, kind).arg("found", cut(text)).arg("unit", cut(&unit)).hint(hint);
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

impl Who<'_> {
    fn finding(&self, code: Code, place: Place) -> Finding {
        Finding::new(code, place)
            .arg("id", Arg::id_or_none(&cut(self.id)))
            .arg("name", Arg::name_or_none(&cut(self.name)))
    }

    fn on(&self, code: Code, place: Place, criterion: &WantedCriterion) -> Finding {
        self.finding(code, place).arg("column", &criterion.name)
    }

    pub(super) fn on_kind(&self, code: Code, place: Place, kind: &NumberKind<'_>) -> Finding {
        match kind {
            NumberKind::Criterion(criterion) => self.on(code, place, criterion),
            NumberKind::Free { column, .. } => self.finding(code, place).arg("column", *column),
        }
    }
}

fn key_of(level: &crate::model::Level) -> Option<&str> {
    match &level.value {
        LevelValue::Key(key) => Some(key),
        LevelValue::Number(_) => None,
    }
}

/// Whether what stands behind a number belongs to it rather than measures it: `5±2`, `5 bis`.
fn is_no_unit(unit: &str) -> bool {
    unit.contains(|c: char| c.is_ascii_digit()) || ["bis", "to", "und", "and", "oder", "or"].contains(&unit)
}

fn push_plain(column: &mut Column, mantissa: i64, scale: u32) {
    if let Column::Numbers(numbers) = column {
        numbers.push_plain(mantissa, scale);
    }
}

/// The text without white space around it, which nearly no cell has.
fn trimmed(text: &str) -> &str {
    match text.as_bytes() {
        [] => text,
        [first, .., last] if first.is_ascii_graphic() && last.is_ascii_graphic() => text,
        _ => text.trim(),
    }
}

/// Texts in messages are cut: a cell may hold megabytes.
pub(super) fn cut(text: &str) -> String {
    const LENGTH: usize = 80;
    let text = text.trim();
    match text.char_indices().nth(LENGTH) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text.to_owned(),
    }
}
