//! Reading one row: cells become values, and what is wrong with them becomes findings. What number cells
//! need beyond that is in [`super::numbers`].

use rust_decimal::Decimal;

use super::amounts::{NumberKind, is_endless};
use super::headers::Plan;
use super::part::{Part, RowPlaces};
use super::wanted::{Target, Wanted, WantedCriterion};
use crate::finding::{Code, Finding};
use crate::input::cell::{self, DecimalSign, Measure, Truth};
use crate::input::names::{self, Field};
use crate::messages::Arg;
use crate::model::{Column, Raw, Scale, Status, Value};
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
pub(super) struct Spot {
    pub(super) column: usize,
    pub(super) target: Target,
}

/// Who is meant in a message about a cell.
pub(super) struct Who<'a> {
    pub(super) id: &'a str,
    pub(super) name: &'a str,
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
        self.ids.push(&names::normal(id));
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
                self.note_error_value(text, row, column, plan, who);
                self.note_invisible(text, row, column, plan, who);
                self.extra[index].push(&names::tidied(text));
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

    /// Reports a text that a spreadsheet wrote where it could not compute one.
    #[inline]
    fn note_error_value(&mut self, text: &str, row: &impl Row, column: usize, plan: &Plan, who: &Who<'_>) {
        if names::is_error_value(text) {
            self.findings.push_with(Code::CellError, || {
                who.finding(Code::CellError, row.place(column))
                    .arg("column", plan.header(column))
                    .arg("found", cut(text))
                    .hint("cell-error-hint")
            });
        }
    }

    /// Reports a field that says it is unknown and counts as if it were empty. A dash is how people write
    /// that there is nothing to say.
    fn note_unknown(&mut self, text: &str, row: &impl Row, column: usize, field: Field, plan: &Plan, who: &Who<'_>) {
        let message = match field {
            Field::Status => "field-unknown-status",
            Field::Background => "field-unknown-background",
            Field::Deadline => "field-unknown-deadline",
            Field::Legal => "field-unknown-legal",
            Field::DependsOn | Field::Enables | Field::Excludes | Field::MergedInto => "field-unknown",
            _ => return,
        };
        let is_dash = || matches!(text, "-" | "–");
        // Of what is done or given up nobody needs to know more. The status is read first.
        let is_apart = || matches!(self.statuses.last(), Some(Status::Done | Status::Paused | Status::Withdrawn));
        if text.is_empty() || !cell::is_missing(text) || is_dash() || field != Field::Status && is_apart() {
            return;
        }
        self.findings.push_with(Code::FieldUnknown, || {
            who.finding(Code::FieldUnknown, row.place(column))
                .message(message)
                .arg("column", plan.header(column))
                .arg("found", cut(text))
                .hint("field-unknown-hint")
        });
    }

    /// Reports what is wrong with a cell, once: a column that is criterion and budget is read twice, and
    /// what nobody can read is still one mistake. Scales differ in what they allow, so that each says so.
    pub(super) fn tell(&mut self, spot: Spot, code: Code, build: impl FnOnce() -> Finding) {
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
        self.note_unknown(text, row, column, field, plan, who);
        match field {
            Field::Id => {
                if !names::is_project_id(text) && !row.is_unusable(column) {
                    self.findings.push_with(Code::NameInvalid, || {
                        let finding = who.finding(Code::NameInvalid, row.place(column)).hint("project-id-hint");
                        let unseen = names::unseen_in_id(text);
                        match (text.is_empty(), who.name.is_empty()) {
                            (true, true) => finding.message("project-nameless"),
                            (true, false) => finding.message("project-id-missing"),
                            (false, _) if cell::is_missing(text) => finding.message("project-id-placeholder"),
                            (false, _) => match unseen {
                                Some(character) => finding.message("project-id-unseen").arg("character", character),
                                None => finding.message("project-id-invalid"),
                            },
                        }
                    });
                }
                self.note_error_value(text, row, column, plan, who);
            }
            Field::Name => {
                // A row with neither has been reported for its id.
                if text.is_empty() && !who.id.is_empty() && !row.is_unusable(column) {
                    self.findings.push_with(Code::ValueMissing, || {
                        who.finding(Code::ValueMissing, row.place(column)).message("project-name-missing")
                    });
                }
                self.note_invisible(text, row, column, plan, who);
                self.note_error_value(text, row, column, plan, who);
                self.names.push(&names::normal(text));
            }
            Field::Department => {
                self.note_error_value(text, row, column, plan, who);
                self.note_invisible(text, row, column, plan, who);
                self.departments.push_as(text, names::tidied);
            }
            Field::Field => {
                self.note_error_value(text, row, column, plan, who);
                self.note_invisible(text, row, column, plan, who);
                self.fields.push_as(text, names::tidied);
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
                    list.push(&names::normal(text));
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
}

impl Who<'_> {
    fn finding(&self, code: Code, place: Place) -> Finding {
        Finding::new(code, place)
            .arg("id", Arg::id_or_none(&cut(self.id)))
            .arg("name", Arg::name_or_none(&cut(self.name)))
    }

    pub(super) fn on(&self, code: Code, place: Place, criterion: &WantedCriterion) -> Finding {
        self.finding(code, place).arg("column", &criterion.name)
    }

    pub(super) fn on_kind(&self, code: Code, place: Place, kind: &NumberKind<'_>) -> Finding {
        match kind {
            NumberKind::Criterion(criterion) => self.on(code, place, criterion),
            NumberKind::Free { column, .. } => self.finding(code, place).arg("column", *column),
        }
    }
}

fn push_plain(column: &mut Column, mantissa: i64, scale: u32) {
    if let Column::Numbers(numbers) = column {
        numbers.push_plain(mantissa, scale);
    }
}

/// The text without white space around it, which nearly no cell has.
pub(super) fn trimmed(text: &str) -> &str {
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
