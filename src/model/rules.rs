//! Rules: what makes a project mandatory or excludes it, judged on raw values.

use jiff::civil::Date;
use rust_decimal::Decimal;

use super::{Decision, LegalBasis, LevelValue, Projects, Raw, Scale, Source, Status, Sureness, Text, Value, legal};

/// A rule of the manifest.
#[derive(Clone, Debug)]
pub struct Rule {
    /// Its id.
    pub id: String,
    /// What it does.
    pub effect: RuleEffect,
    /// All must hold.
    pub when: Vec<Condition>,
    /// The reason that every output gives; the id where none was given.
    pub reason: Text,
}

/// What a rule does with a project.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RuleEffect {
    /// It gets a place before all others (gesetzt).
    Mandatory,
    /// It is not ranked (ausgeschlossen).
    Exclude,
}

/// One condition of a rule.
#[derive(Clone, Debug)]
pub struct Condition {
    /// What is looked at.
    pub subject: Subject,
    /// What must hold of it.
    pub test: Test,
}

/// What a condition looks at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Subject {
    /// The raw value under a criterion, by number.
    Criterion(usize),
    /// A field or column of the projects, by name.
    Field(String),
}

/// What a condition asks.
#[derive(Clone, Debug)]
pub enum Test {
    /// As much or more; on levels named by words by points.
    AtLeast(Operand),
    /// As much or less; on levels named by words by points.
    AtMost(Operand),
    /// Exactly that; for lists: contains it.
    Equals(Operand),
    /// One of these.
    OneOf(Vec<Operand>),
    /// An earlier date.
    Before(Date),
    /// A later date.
    After(Date),
}

/// What a value is compared with.
#[derive(Clone, Debug, PartialEq)]
pub enum Operand {
    /// A number.
    Number(Decimal),
    /// A level, by number within its scale.
    Level(u16),
    /// Yes or no.
    Flag(bool),
    /// A status.
    Status(Status),
    /// A date.
    Date(Date),
    /// Any other text.
    Text(String),
}

/// Whether a condition or a rule holds for a project.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// It holds.
    Yes,
    /// It does not.
    No,
    /// The value that it looks at is missing; counts as no.
    Unknown,
}

impl Rule {
    /// Whether all conditions hold; unknown if only missing values stand against it.
    #[must_use]
    pub fn verdict(&self, decision: &Decision, project: usize) -> Verdict {
        let mut unknown = false;
        for condition in &self.when {
            match condition.verdict(decision, project) {
                Verdict::No => return Verdict::No,
                Verdict::Unknown => unknown = true,
                Verdict::Yes => {}
            }
        }
        if unknown { Verdict::Unknown } else { Verdict::Yes }
    }
}

impl Condition {
    /// The legal basis that a condition rests on where it holds, if it looks at one: at its strength,
    /// at its id, or at the deadline that it sets. Of several, one whose text was read.
    #[must_use]
    pub fn basis<'d>(&self, decision: &'d Decision, project: usize) -> Option<&'d LegalBasis> {
        let projects = &decision.projects;
        let surest = |rests_on: &dyn Fn(&LegalBasis) -> bool| {
            let bases = projects.legal(project).iter().map(|basis| &decision.legal_bases[*basis as usize]);
            bases.filter(|basis| basis.counts() && rests_on(basis)).max_by_key(|basis| basis.sure == Sureness::Text)
        };
        let deadline = || {
            let deadline = projects.deadline(project)?;
            surest(&|basis| basis.deadline == Some(deadline))
        };
        match &self.subject {
            Subject::Criterion(criterion) => match &decision.criteria[*criterion].source {
                Source::Legal(acts) => legal::strongest(projects, project, acts, &decision.legal_bases),
                Source::DaysToDeadline => deadline(),
                Source::Column(_) | Source::Dependents => None,
            },
            Subject::Field(field) => match field.as_str() {
                "legal" => surest(&|basis| self.on_text(&basis.id)),
                "deadline" => deadline(),
                _ => None,
            },
        }
    }

    /// Whether the condition holds for a project.
    #[must_use]
    pub fn verdict(&self, decision: &Decision, project: usize) -> Verdict {
        match &self.subject {
            Subject::Criterion(criterion) => {
                let scale = &decision.criteria[*criterion].scale;
                let absent = if decision.criteria[*criterion].source == super::Source::DaysToDeadline {
                    // No deadline is not missing: every condition on it is false.
                    Verdict::No
                } else {
                    Verdict::Unknown
                };
                self.on_value(decision.projects.values[*criterion].get(project), scale, absent)
            }
            Subject::Field(field) => self.on_field(decision, field, project),
        }
    }

    /// The condition as it is written in `criteria.toml`: `criterion = "law", at-least = "must"`.
    #[must_use]
    pub fn written(&self, decision: &Decision) -> String {
        let (subject, name, scale) = match &self.subject {
            Subject::Criterion(criterion) => {
                let criterion = &decision.criteria[*criterion];
                ("criterion", criterion.id.as_str(), Some(&criterion.scale))
            }
            Subject::Field(name) => ("field", name.as_str(), None),
        };
        let operand = |operand: &Operand| match (operand, scale) {
            (Operand::Number(number), _) => number.normalize().to_string(),
            (Operand::Level(level), Some(Scale::Levels(levels))) => levels.get(*level).value.written(),
            (Operand::Level(level), _) => level.to_string(),
            (Operand::Flag(flag), _) => flag.to_string(),
            (Operand::Status(status), _) => quoted(status.key()),
            (Operand::Date(date), _) => date.to_string(),
            (Operand::Text(text), _) => quoted(text),
        };
        let (test, value) = match &self.test {
            Test::AtLeast(value) => ("at-least", operand(value)),
            Test::AtMost(value) => ("at-most", operand(value)),
            Test::Equals(value) => ("equals", operand(value)),
            Test::OneOf(values) => {
                ("one-of", format!("[{}]", values.iter().map(operand).collect::<Vec<_>>().join(", ")))
            }
            Test::Before(date) => ("before", date.to_string()),
            Test::After(date) => ("after", date.to_string()),
        };
        format!("{subject} = {}, {test} = {value}", quoted(name))
    }

    /// An interval satisfies a condition if all of it does and fails it if none of it does.
    fn on_value(&self, value: Value, scale: &Scale, absent: Verdict) -> Verdict {
        match value {
            Value::Missing => absent,
            Value::Point(raw) => verdict(self.holds(raw, scale)),
            Value::Range { low, high, .. } => self.on_range(low, high, scale),
        }
    }

    fn on_range(&self, low: Raw, high: Raw, scale: &Scale) -> Verdict {
        let (all, any) = match (low, high, &self.test) {
            (Raw::Level(a), Raw::Level(b), _) => {
                let mut levels = (a.min(b)..=a.max(b)).map(|level| self.holds(Raw::Level(level), scale));
                (levels.clone().all(|holds| holds), levels.any(|holds| holds))
            }
            // Between two numbers lie others: all of them never equal one.
            (Raw::Number(low), Raw::Number(high), Test::Equals(_) | Test::OneOf(_)) => {
                let lies_between = |operand: &Operand| matches!(operand, Operand::Number(x) if low <= *x && *x <= high);
                (false, self.any(lies_between))
            }
            _ => {
                let (low, high) = (self.holds(low, scale), self.holds(high, scale));
                (low && high, low || high)
            }
        };
        match (all, any) {
            (true, _) => Verdict::Yes,
            (false, false) => Verdict::No,
            (false, true) => Verdict::Unknown,
        }
    }

    fn holds(&self, raw: Raw, scale: &Scale) -> bool {
        let compare = |operand: &Operand| match (raw, operand, scale) {
            (Raw::Number(number), Operand::Number(other), _) => Some(number.cmp(other)),
            (Raw::Level(level), Operand::Level(other), Scale::Levels(levels)) => {
                Some(levels.get(level).points.cmp(&levels.get(*other).points))
            }
            (Raw::Level(level), Operand::Number(other), Scale::Levels(levels)) => match levels.get(level).value {
                LevelValue::Number(number) => Some(number.cmp(other)),
                LevelValue::Key(_) => None,
            },
            (Raw::Flag(flag), Operand::Flag(other), _) => Some(flag.cmp(other)),
            _ => None,
        };
        let equals = |operand: &Operand| match (raw, operand) {
            (Raw::Level(level), Operand::Level(other)) => level == *other,
            _ => compare(operand).is_some_and(std::cmp::Ordering::is_eq),
        };
        match &self.test {
            Test::AtLeast(operand) => compare(operand).is_some_and(std::cmp::Ordering::is_ge),
            Test::AtMost(operand) => compare(operand).is_some_and(std::cmp::Ordering::is_le),
            Test::Equals(operand) => equals(operand),
            Test::OneOf(operands) => operands.iter().any(equals),
            Test::Before(_) | Test::After(_) => false,
        }
    }

    fn on_field(&self, decision: &Decision, field: &str, project: usize) -> Verdict {
        let projects = &decision.projects;
        match field {
            "deadline" => verdict(projects.deadline(project).is_some_and(|date| self.on_date(date))),
            "background" => verdict(self.on_flag(projects.is_background(project))),
            "status" => {
                let status = projects.status(project);
                verdict(self.any(|operand| *operand == Operand::Status(status)))
            }
            "legal" => {
                let bases = projects.legal(project).iter().map(|basis| &decision.legal_bases[*basis as usize]);
                // A bill or a norm for others gives no project a place.
                verdict(bases.filter(|basis| basis.counts()).any(|basis| self.on_text(&basis.id)))
            }
            _ => match projects.resource(field) {
                Some(column) => self.on_value(column.get(project), &Scale::YesNo, Verdict::Unknown),
                None => self.on_plain_text(text_of(projects, field, project)),
            },
        }
    }

    fn on_plain_text(&self, text: &str) -> Verdict {
        if text.trim().is_empty() { Verdict::Unknown } else { verdict(self.on_text(text.trim())) }
    }

    fn on_text(&self, text: &str) -> bool {
        self.any(|operand| matches!(operand, Operand::Text(other) if other == text))
    }

    fn on_flag(&self, flag: bool) -> bool {
        self.any(|operand| *operand == Operand::Flag(flag))
    }

    fn on_date(&self, date: Date) -> bool {
        match &self.test {
            Test::Before(other) => date < *other,
            Test::After(other) => *other < date,
            Test::AtLeast(Operand::Date(other)) => *other <= date,
            Test::AtMost(Operand::Date(other)) => date <= *other,
            _ => self.any(|operand| *operand == Operand::Date(date)),
        }
    }

    fn any(&self, test: impl Fn(&Operand) -> bool) -> bool {
        match &self.test {
            Test::Equals(operand) => test(operand),
            Test::OneOf(operands) => operands.iter().any(test),
            _ => false,
        }
    }
}

/// A text in the quotation marks of TOML, in one line.
pub(crate) fn quoted(text: &str) -> String {
    let text = text.replace('\\', "\\\\").replace('"', "\\\"");
    format!("\"{}\"", text.replace('\n', "\\n").replace('\r', "\\r").replace('\t', "\\t"))
}

/// The text of a field for comparison.
pub(crate) fn text_of<'a>(projects: &'a Projects, field: &str, project: usize) -> &'a str {
    match field {
        "id" => projects.id(project),
        "name" => projects.name(project),
        "department" => projects.department(project),
        "field" => projects.field(project),
        _ => projects.text(field, project),
    }
}

fn verdict(holds: bool) -> Verdict {
    if holds { Verdict::Yes } else { Verdict::No }
}
