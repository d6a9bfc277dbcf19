//! Conditions of rules and limits: what they look at and what they compare it with.

use rust_decimal::Decimal;

use super::criteria::Criteria;
use super::scales;
use crate::finding::{Code, Finding, Findings, cut};
use crate::input::cell::date;
use crate::input::legal_bases::Catalogue;
use crate::input::manifest::{RawCondition, RawLevelValue, RawOperand, RawSubject, RawTest};
use crate::input::names::{self, Field};
use crate::input::toml::Located;
use crate::messages::Arg;
use crate::model::{Condition, Criterion, LegalState, LevelValue, Operand, Outside, Raw, Scale, Subject, Test};

/// Checks a condition.
pub(super) fn condition(
    raw: &RawCondition,
    criteria: &Criteria,
    catalogue: &Catalogue,
    findings: &mut Findings,
) -> Option<Condition> {
    let subject = match &raw.subject {
        RawSubject::Criterion(name) => Subject::Criterion(criteria.find_criterion(name, findings)?),
        RawSubject::Field(name) => Subject::Field(name.value.trim().to_owned()),
    };
    let shown = match &subject {
        Subject::Criterion(criterion) => Arg::from(&criteria.list[*criterion].name),
        Subject::Field(name) => Arg::from(name.as_str()),
    };
    let mut operand = |raw: &Located<RawOperand>, listed: bool| {
        let about = About { subject: &subject, shown: &shown };
        self::operand(raw, &about, listed, criteria, catalogue, findings)
    };
    let test = match &raw.test {
        RawTest::AtLeast(value) => Test::AtLeast(operand(value, false)?),
        RawTest::AtMost(value) => Test::AtMost(operand(value, false)?),
        RawTest::Equals(value) => Test::Equals(operand(value, true)?),
        RawTest::OneOf(values) => {
            let operands: Vec<_> = values.iter().map(|value| operand(value, true)).collect();
            Test::OneOf(operands.into_iter().collect::<Option<Vec<_>>>()?)
        }
        RawTest::Before(date) => Test::Before(*date),
        RawTest::After(date) => Test::After(*date),
    };
    if !suits(&subject, &test) {
        let message = match test {
            Test::Before(_) | Test::After(_) => "condition-before-unsuited",
            _ => "condition-bound-unsuited",
        };
        findings.push(Finding::new(Code::WrongType, raw.place.clone()).message(message).arg("subject", shown));
        return None;
    }
    if let Subject::Criterion(criterion) = subject
        && let Some((low, high)) = lies_beyond(&criteria.list[criterion], &test)
    {
        findings.push(
            Finding::new(Code::EntryWithoutEffect, raw.place.clone())
                .message("condition-never")
                .arg("subject", shown)
                .arg("low", low)
                .arg("high", high)
                .hint("condition-never-hint"),
        );
    }
    Some(Condition { subject, test })
}

/// Whether a kind of test makes sense for a subject: only numbers, dates and levels have an order.
fn suits(subject: &Subject, test: &Test) -> bool {
    let is_deadline = *subject == Subject::Field("deadline".to_owned());
    match test {
        Test::Before(_) | Test::After(_) => is_deadline,
        Test::AtLeast(operand) | Test::AtMost(operand) => {
            matches!(operand, Operand::Number(_) | Operand::Level(_) | Operand::Date(_))
        }
        Test::Equals(_) | Test::OneOf(_) => true,
    }
}

/// The ends of the scale, if a bound lies so far beyond them that no value of a column can meet it.
fn lies_beyond(criterion: &Criterion, test: &Test) -> Option<(Decimal, Decimal)> {
    criterion.column()?;
    let (low, high) = match &criterion.scale {
        Scale::Levels(levels) => {
            let numbers = levels.entries().iter().filter_map(|level| match level.value {
                LevelValue::Number(number) => Some(number),
                LevelValue::Key(_) => None,
            });
            numbers.clone().min().zip(numbers.max())?
        }
        Scale::Linear { outside: Outside::Reject, .. } | Scale::Piecewise { outside: Outside::Reject, .. } => {
            criterion.scale.ends()?
        }
        _ => return None,
    };
    let is_beyond = match test {
        Test::AtLeast(Operand::Number(bound)) => high < *bound,
        Test::AtMost(Operand::Number(bound)) => *bound < low,
        _ => false,
    };
    is_beyond.then_some((low, high))
}

/// The numeric column that a condition needs, if it compares a field with numbers.
pub(super) fn numeric_field(raw: &RawCondition) -> Option<&Located<String>> {
    let RawSubject::Field(name) = &raw.subject else { return None };
    let is_number = |operand: &Located<RawOperand>| matches!(operand.value, RawOperand::Number(_));
    let numeric = match &raw.test {
        RawTest::AtLeast(operand) | RawTest::AtMost(operand) | RawTest::Equals(operand) => is_number(operand),
        RawTest::OneOf(operands) => operands.iter().any(is_number),
        RawTest::Before(_) | RawTest::After(_) => false,
    };
    (numeric && names::field(&name.value).is_none()).then_some(name)
}

/// What a condition looks at, and how messages call it.
struct About<'a> {
    subject: &'a Subject,
    shown: &'a Arg,
}

/// What a condition compares with. Bounds may lie between or beyond the values of a scale; what must
/// be `listed` is a value that a project can have.
fn operand(
    raw: &Located<RawOperand>,
    about: &About<'_>,
    listed: bool,
    criteria: &Criteria,
    catalogue: &Catalogue,
    findings: &mut Findings,
) -> Option<Operand> {
    match about.subject {
        Subject::Criterion(criterion) => {
            let value = match &raw.value {
                RawOperand::Number(number) => RawLevelValue::Number(*number),
                RawOperand::Text(text) => RawLevelValue::Key(text.clone()),
                RawOperand::Flag(flag) => RawLevelValue::Flag(*flag),
                RawOperand::Date(_) => return wrong(raw, about, "type-scale-value", findings),
            };
            let Criterion { scale, name, .. } = &criteria.list[*criterion];
            let numeric = !matches!(scale, Scale::YesNo) && !matches!(scale, Scale::Levels(levels) if levels.keyed());
            let converted = match (&value, scales::on_scale(&value, scale)) {
                // Levels named by numbers are compared by these numbers, not by their points.
                (RawLevelValue::Number(number), on_scale) if numeric && (on_scale.is_some() || !listed) => {
                    Some(Operand::Number(*number))
                }
                (_, Some(Raw::Level(level))) => Some(Operand::Level(level)),
                (_, Some(Raw::Flag(flag))) => Some(Operand::Flag(flag)),
                _ => None,
            };
            if converted.is_none() {
                findings.push(scales::off_scale(&value, &raw.place, scale, name));
            }
            converted
        }
        Subject::Field(name) => field_operand(raw, about, names::field(name), catalogue, findings),
    }
}

fn field_operand(
    raw: &Located<RawOperand>,
    about: &About<'_>,
    field: Option<Field>,
    catalogue: &Catalogue,
    findings: &mut Findings,
) -> Option<Operand> {
    match (field, &raw.value) {
        (Some(Field::Status), RawOperand::Text(text)) => match names::status(text) {
            Some(status) => Some(Operand::Status(status)),
            None => {
                report_status(text, raw, findings);
                None
            }
        },
        (Some(Field::Status), _) => wrong(raw, about, "type-string", findings),
        (Some(Field::Background), RawOperand::Flag(flag)) => Some(Operand::Flag(*flag)),
        (Some(Field::Background), _) => wrong(raw, about, "type-boolean", findings),
        (Some(Field::Deadline), RawOperand::Date(date)) => Some(Operand::Date(*date)),
        (Some(Field::Deadline), RawOperand::Text(text)) => match date::read(text) {
            Ok(Some(date)) => Some(Operand::Date(date)),
            Ok(None) | Err(_) => wrong(raw, about, "expected-date", findings),
        },
        (Some(Field::Deadline), _) => wrong(raw, about, "expected-date", findings),
        (Some(Field::Legal), RawOperand::Text(text)) => match catalogue.find(text) {
            Some(basis) => {
                let basis = &catalogue.bases[basis as usize];
                // What is not yet in force on the as-of date may be on another.
                if !basis.counts() && basis.state != LegalState::Upcoming {
                    let message = match basis.state {
                        LegalState::Bill => "rule-basis-never-counts-bill",
                        LegalState::Repealed => "rule-basis-never-counts-repealed",
                        LegalState::InForce | LegalState::Upcoming => "rule-basis-never-counts",
                    };
                    findings.push(
                        Finding::new(Code::ValueInvalid, raw.place.clone())
                            .message(message)
                            .arg("basis", basis.citation())
                            .arg("id", basis.id.as_str())
                            .hint("rule-basis-never-counts-hint"),
                    );
                    return None;
                }
                Some(Operand::Text(basis.id.clone()))
            }
            None if catalogue.explains(1) => None,
            None => {
                let finding = Finding::new(Code::UnknownLegalBasis, raw.place.clone())
                    .message("unknown-legal-basis-in-manifest")
                    .arg("name", text.as_str());
                findings.push(catalogue.suggest(finding, text));
                None
            }
        },
        // As lists are read.
        (None | Some(Field::Department | Field::Field), RawOperand::Text(text)) => {
            Some(Operand::Text(names::tidied(text).into_owned()))
        }
        (_, RawOperand::Text(text)) => Some(Operand::Text(text.trim().to_owned())),
        (None, RawOperand::Number(number)) => Some(Operand::Number(*number)),
        // Ids may look like numbers.
        (Some(Field::Id), RawOperand::Number(number)) => Some(Operand::Text(Decimal::to_string(number))),
        (_, RawOperand::Number(_) | RawOperand::Flag(_) | RawOperand::Date(_)) => {
            wrong(raw, about, "type-string", findings)
        }
    }
}

/// Reports a status of the manifest that does not exist.
pub(super) fn report_status<T>(text: &str, at: &Located<T>, findings: &mut Findings) {
    let finding = Finding::new(Code::UnknownStatus, at.place.clone())
        .message("unknown-status-in-manifest")
        .arg("found", cut(text));
    findings.push(names::suggest_status(finding, text));
}

fn wrong<T>(
    raw: &Located<RawOperand>,
    about: &About<'_>,
    expected: &'static str,
    findings: &mut Findings,
) -> Option<T> {
    findings.push(
        Finding::new(Code::WrongType, raw.place.clone())
            .message("condition-operand-type")
            .arg("subject", about.shown.clone())
            .arg("expected", Arg::Word(expected)),
    );
    None
}
