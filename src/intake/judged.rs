//! Columns that projects are judged by: money, effort, benefits, priorities, yes and no.

use std::collections::BTreeSet;

use rust_decimal::Decimal;

use super::criteria::{Criterion, GROUPS, Label, Scale, Unit, slug};
use super::fields::note_reading;
use super::kinds::{self, Kind};
use super::plan::Planner;
use super::rows::shown;
use super::values::{self, Number, Numbers, Value, Why};
use super::words::{self, Meaning};
use crate::input::cell::Measure;
use crate::input::names;
use crate::input::units;
use crate::messages::Arg;

/// Where a scale of amounts ends.
#[derive(Clone, Copy)]
enum Ends {
    /// At a round number above this one, from 0 on; a proposal.
    UpTo(Decimal),
    /// As the header says.
    Named((i64, i64)),
}

impl Planner<'_> {
    /// The column of money that becomes a criterion: the total, else one without a year, else the first.
    pub(super) fn main_money(&self) -> Option<usize> {
        let money = (0..self.list.headers.len()).filter(|column| {
            self.roles.meanings[*column] == Some(Meaning::Money) && self.most(*column, &self.money(*column)).is_some()
        });
        money.min_by_key(|column| {
            let header = self.header(*column);
            (!words::is_total(header), words::has_year(header), *column)
        })
    }

    fn money(&self, column: usize) -> Numbers {
        let multiplies = units::money_unit(self.header(column)) != "EUR";
        Numbers { sign: self.signs[column], measure: Some(Measure::Money), multiplies }
    }

    fn kind(&self, column: usize, numbers: &Numbers) -> Kind {
        kinds::kind(self.header(column), numbers, self.cells(column))
    }

    pub(super) fn plan_money(&mut self, column: usize, main: bool) -> Arg {
        let numbers = self.money(column);
        let Some(most) = self.most(column, &numbers) else {
            return match self.kind(column, &numbers) {
                Kind::Texts => self.keep_unread(column, &numbers),
                _ => self.plan_judged(column, None),
            };
        };
        self.tell_partly(column, &numbers);
        let unit = units::money_unit(self.header(column));
        if main {
            if words::has_year(self.header(column)) && 1 < self.n_money() {
                self.doubt("intake-doubt-year", vec![("header", shown(self.header(column), column).into())]);
            }
            let id = if unit == "EUR" { "cost-eur" } else { "cost" };
            return self.amounts(column, id, "resources", 8, Unit::Plain(unit), Ends::UpTo(most), true, &numbers);
        }
        let id = self.free_id(&slug(self.header(column)));
        let name = self.plain_header(column);
        let cells = self.read_numbers(column, &numbers, |number| match number {
            Number::Below(_) | Number::AtMost(_) | Number::Above(_) | Number::AtLeast(_) => Err("intake-why-open"),
            number if number.all().any(|number| number < Decimal::ZERO) => Err("intake-why-negative"),
            _ => Ok(()),
        });
        self.take(column, &id, cells);
        self.resources.push((id.clone(), name, unit));
        Arg::Phrase("intake-column-resource", vec![("name", id.into())])
    }

    fn n_money(&self) -> usize {
        self.roles.meanings.iter().filter(|meaning| **meaning == Some(Meaning::Money)).count()
    }

    pub(super) fn plan_effort(&mut self, column: usize) -> Arg {
        let header = self.header(column);
        let days = words::is_in_days(header);
        let plain = Numbers { sign: self.signs[column], measure: None, multiplies: false };
        let kind = self.kind(column, &plain);
        let is_graded =
            matches!(kind, Kind::Steps { .. } | Kind::Grades(_) | Kind::Texts | Kind::Amounts { range: Some(_), .. });
        if !days && is_graded {
            return self.plan_judged(column, Some(Meaning::Effort));
        }
        let numbers = Numbers { measure: Some(Measure::Days), ..plain };
        if let Some(most) = self.most(column, &numbers) {
            self.tell_partly(column, &numbers);
            let unit = Unit::Sentence("intake-unit-days");
            return self.amounts(column, "staff-days", "resources", 6, unit, Ends::UpTo(most), true, &numbers);
        }
        match self.kind(column, &numbers) {
            Kind::Texts => self.keep_unread(column, &numbers),
            _ => self.plan_judged(column, Some(Meaning::Effort)),
        }
    }

    /// The largest amount of a column whose header says that it holds amounts, even if most of its cells
    /// cannot be read: those are gaps and told.
    fn most(&self, column: usize, numbers: &Numbers) -> Option<Decimal> {
        match self.kind(column, numbers) {
            Kind::Amounts { most, .. } => Some(most),
            Kind::Texts => self.readable(column, numbers).flat_map(|number| number.all().collect::<Vec<_>>()).max(),
            _ => None,
        }
    }

    fn readable<'n>(&self, column: usize, numbers: &'n Numbers) -> impl Iterator<Item = Number> + use<'_, 'n> {
        self.cells(column).filter_map(|cell| numbers.read(cell).ok().flatten())
    }

    /// Says of a header that names a scale that most of its cells do not lie on it.
    fn tell_contradicted(&mut self, column: usize) {
        let header = self.header(column);
        if let Some((low, high)) = words::range(header) {
            let [low, high] = [low, high].map(|end| Decimal::from(end).into());
            let header = shown(header, column).into();
            self.doubt("intake-doubt-contradicted", vec![("header", header), ("low", low), ("high", high)]);
        }
    }

    fn n_filled(&self, column: usize) -> usize {
        self.cells(column).filter(|cell| !values::is_blank(cell)).count()
    }

    /// Says of a column of amounts that many of its cells cannot be read.
    fn tell_partly(&mut self, column: usize, numbers: &Numbers) {
        if self.kind(column, numbers) == Kind::Texts {
            let (read, count) = (self.readable(column, numbers).count(), self.n_filled(column));
            let header = shown(self.header(column), column);
            self.doubt(
                "intake-doubt-partly",
                vec![("header", header.into()), ("read", read.into()), ("count", count.into())],
            );
        }
    }

    /// Keeps a column that should hold amounts and of which no cell can be read.
    fn keep_unread(&mut self, column: usize, numbers: &Numbers) -> Arg {
        let count = self.n_filled(column);
        drop(self.read_numbers(column, numbers, |_| Ok(())));
        // Error values are told by now.
        let told = self.notes.unread.len();
        self.keep(column, "intake-column-unused");
        self.notes.unread.truncate(told);
        Arg::Phrase("intake-column-unread", vec![("count", count.into())])
    }

    /// A criterion of amounts from 0 to a round number above the largest, or on the scale of the header.
    #[allow(clippy::too_many_arguments)]
    fn amounts(
        &mut self,
        column: usize,
        id: &str,
        group: &'static str,
        share: usize,
        unit: Unit,
        ends: Ends,
        less_is_better: bool,
        numbers: &Numbers,
    ) -> Arg {
        let (low, high, range) = match ends {
            Ends::UpTo(most) => (Decimal::ZERO, kinds::round_up(most), None),
            Ends::Named((low, high)) => (low.into(), high.into(), Some((low, high))),
        };
        let (worst, best) = if less_is_better { (high, low) } else { (low, high) };
        let cells = self.read_numbers(column, numbers, |number| match range {
            Some(range) if !number.is_on(range) => Err("intake-why-scale"),
            // It would be beyond the best value of costs, and beyond the worst of benefits.
            None if number.all().any(|number| number < Decimal::ZERO) => Err("intake-why-negative"),
            _ => Ok(()),
        });
        let criterion = Criterion {
            id: self.free_id(id),
            group,
            name: Label::Plain(self.plain_header(column)),
            share,
            source: None,
            unit,
            scale: Scale::Linear { worst, best, clamp: range.is_none() },
        };
        self.criterion(column, criterion, cells)
    }

    /// A column of marks, words or numbers that projects may be judged by.
    pub(super) fn plan_judged(&mut self, column: usize, meaning: Option<Meaning>) -> Arg {
        let header = self.header(column);
        let numbers = Numbers {
            sign: self.signs[column],
            measure: units::measure(header).filter(|_| meaning.is_none()),
            multiplies: false,
        };
        let kind = self.kind(column, &numbers);
        let (id, group, share, less) = match meaning {
            Some(Meaning::Topic(topic)) => (topic.id.to_owned(), topic.group, topic.weight, topic.less_is_better),
            Some(Meaning::Effort) => ("effort".to_owned(), "resources", 5, true),
            _ => (slug(header), "further", 5, false),
        };
        let is_known = meaning.is_some();
        let make = |planner: &mut Self, scale| Criterion {
            id: planner.free_id(&id),
            group,
            name: Label::Plain(planner.plain_header(column)),
            share,
            source: None,
            unit: Unit::None,
            scale,
        };
        let quoted = || ("header", Arg::from(shown(header, column)));
        match kind {
            Kind::YesNo { crosses } => {
                let cells = self.cells(column).map(|cell| match values::flag(&cell.text) {
                    Some(flag) => Value::Flag(flag),
                    None if crosses => Value::Flag(false),
                    None => Value::Blank,
                });
                let cells = cells.collect();
                if crosses {
                    self.doubt("intake-doubt-crosses", vec![quoted()]);
                }
                let criterion = make(self, Scale::YesNo);
                self.criterion(column, criterion, cells)
            }
            Kind::Grades(words) => {
                // A high priority is the best, though 1 comes before 5.
                let less_is_better = less && id != "priority";
                let ranks: Vec<usize> = words.iter().filter_map(|word| values::grade(word)).collect();
                let cells = self.read_all(
                    column,
                    |text| {
                        let at = ranks.iter().position(|rank| values::grade(text) == Some(*rank))?;
                        Some((Value::Text(words[at].clone()), true))
                    },
                    "intake-why-scale",
                );
                let criterion = make(self, Scale::Grades { words: words.clone(), less_is_better });
                self.criterion(column, criterion, cells)
            }
            Kind::Steps { low, high, named } if is_known || self.varies(column) => {
                let stated = words::says_first_is_best(header);
                let less_is_better = stated.unwrap_or(less);
                if stated.is_none() && id == "priority" {
                    self.doubt("intake-doubt-priority", vec![quoted()]);
                }
                if !named {
                    let [low, high] = [low, high].map(|end| Decimal::from(end).into());
                    self.doubt("intake-doubt-steps", vec![quoted(), ("low", low), ("high", high)]);
                    self.tell_contradicted(column);
                }
                let fits = |number: Decimal| {
                    number.fract().is_zero() && Decimal::from(low) <= number && number <= Decimal::from(high)
                };
                let cells = self.read_numbers(column, &numbers, |number| {
                    if number.whole().all(fits) { Ok(()) } else { Err("intake-why-scale") }
                });
                let criterion = make(self, Scale::Steps { low, high, less_is_better });
                self.criterion(column, criterion, cells)
            }
            Kind::Amounts { share: true, .. } => {
                let numbers = Numbers { measure: Some(Measure::Share), ..numbers };
                self.doubt("intake-doubt-direction", vec![quoted()]);
                self.amounts(
                    column,
                    &id,
                    group,
                    share,
                    Unit::Plain("%"),
                    Ends::UpTo(Decimal::ONE_HUNDRED),
                    less,
                    &numbers,
                )
            }
            Kind::Amounts { range: Some(range), .. } if is_known || self.varies(column) => {
                let stated = words::says_first_is_best(header);
                if stated.is_none() && id == "priority" {
                    self.doubt("intake-doubt-priority", vec![quoted()]);
                }
                let less = stated.unwrap_or(less);
                self.amounts(column, &id, group, share, Unit::None, Ends::Named(range), less, &numbers)
            }
            Kind::Amounts { most, .. } if is_known => {
                self.doubt("intake-doubt-direction", vec![quoted()]);
                self.tell_contradicted(column);
                self.amounts(column, &id, group, share, Unit::None, Ends::UpTo(most), less, &numbers)
            }
            Kind::Amounts { .. } => self.keep(column, "intake-column-numbers"),
            Kind::Texts if is_known && self.is_standard(&id) => {
                let cells = self.texts(column);
                let name = format!("{id}-why");
                if self.columns.iter().any(|taken| taken.name.as_ref() == Some(&name)) {
                    return self.keep(column, "intake-column-unused");
                }
                self.take(column, &name, cells);
                Arg::Phrase("intake-column-why", vec![("name", name.into())])
            }
            Kind::Texts if is_known => {
                let (read, count) = (self.readable(column, &numbers).count(), self.n_filled(column));
                self.keep(column, "intake-column-unused");
                Arg::Phrase("intake-column-words", vec![("read", read.into()), ("count", count.into())])
            }
            Kind::Steps { .. } | Kind::Texts | Kind::Empty => self.keep(column, "intake-column-unused"),
        }
    }

    /// Whether a criterion of this id will be there, whatever the list holds.
    fn is_standard(&self, id: &str) -> bool {
        Criterion::standard().iter().any(|criterion| criterion.id == id)
    }

    /// Whether a column without a telling header holds enough different numbers to judge by.
    fn varies(&self, column: usize) -> bool {
        let filled: Vec<&str> =
            self.cells(column).filter(|cell| !values::is_blank(cell)).map(|cell| cell.text.trim()).collect();
        let different: BTreeSet<&str> = filled.iter().copied().collect();
        2 <= different.len() && self.rows.projects.len() <= 2 * filled.len()
    }

    fn read_numbers(
        &mut self,
        column: usize,
        numbers: &Numbers,
        fits: impl Fn(&Number) -> Result<(), Why>,
    ) -> Vec<Value> {
        let mut values = Vec::with_capacity(self.rows.projects.len());
        let mut readings = Vec::new();
        for (project, cell) in self.cells(column).enumerate() {
            let read = numbers.read(cell).and_then(|number| match number {
                Some(number) => {
                    fits(&number)?;
                    let differs = number.is_written_otherwise(cell);
                    let value = Value::Number(number);
                    if differs {
                        note_reading(&mut readings, self.header(column), cell.text.trim(), &value);
                    }
                    Ok(value)
                }
                None => Ok(Value::Blank),
            });
            values.push(read.unwrap_or_else(|why| {
                self.unread(column, project, why);
                Value::Blank
            }));
        }
        // Thousands are noted with the decimal sign.
        let known = std::mem::take(&mut self.notes.readings);
        readings.retain(|new| known.iter().all(|known| (&known.header, &known.text) != (&new.header, &new.text)));
        self.notes.readings = known.into_iter().chain(readings).collect();
        values
    }

    fn criterion(&mut self, column: usize, mut criterion: Criterion, cells: Vec<Value>) -> Arg {
        let id = criterion.id.clone();
        if self.criteria.iter().any(|known| known.name == criterion.name) {
            criterion.name = Label::Plain(format!("{} ({id})", self.plain_header(column)));
        }
        self.take(column, &id, cells);
        self.criteria.push(criterion);
        Arg::Phrase("intake-column-criterion", vec![("name", id.into())])
    }

    /// An id that no other criterion, resource, group or field has.
    fn free_id(&mut self, wanted: &str) -> String {
        let reserved = |id: &str| {
            // `citizens-why` holds the reasons for the values of `citizens`.
            names::field(id).is_some()
                || GROUPS.contains(&id)
                || ["legal-duty", "legal-deadline"].contains(&id)
                || id.ends_with("-why")
        };
        self.used_ids.take(wanted, |wanted, number| format!("{wanted}-{number}"), |id| !reserved(id))
    }
}
