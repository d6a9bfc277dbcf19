//! Gaps: values that nobody has given yet.
//!
//! `check --gaps FILE` sends them out by department. A gap says everything that is needed to fill
//! it in without looking at the manifest. Validation makes gaps even where it refuses to make a
//! decision, because a missing value may be the very error.

use rust_decimal::Decimal;

use crate::model::{Criterion, LevelValue, MissingPolicy, Outside, PortfolioMissing, Raw, Scale, Text};
use crate::source::FileId;

/// One value that a project lacks.
#[derive(Clone, Debug, PartialEq)]
pub struct Gap {
    /// The list that the project is from.
    pub file: Option<FileId>,
    /// Department of the project; empty where none was given.
    pub department: String,
    /// Id of the project.
    pub id: String,
    /// Name of the project.
    pub name: String,
    /// Name of the criterion or resource.
    pub what: Text,
    /// What can be entered.
    pub allowed: Allowed,
    /// What happens if nothing is entered.
    pub policy: GapPolicy,
}

/// What can be entered where a value is missing.
#[derive(Clone, Debug, PartialEq)]
pub enum Allowed {
    /// One of these values, each with its anchor in words (which may be empty).
    Levels(Vec<(Answer, Text)>),
    /// Yes or no.
    YesNo,
    /// A number.
    Number {
        /// Its unit; may be empty.
        unit: Text,
        /// Lowest and highest number allowed, where the scale sets limits.
        range: Option<(Decimal, Decimal)>,
    },
}

/// A value as it can stand in the list of projects.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Answer {
    /// A number.
    Number(Decimal),
    /// The word of a level.
    Word(String),
    /// Yes or no.
    Flag(bool),
}

/// What happens if a gap is not filled.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum GapPolicy {
    /// It is an error.
    Reject,
    /// The project is not ranked.
    Apart,
    /// The project is ranked but left out of the portfolio.
    ApartFromPortfolio,
    /// Utility 0.
    Worst,
    /// Utility 0.5.
    Neutral,
    /// Utility 0.5, with the best and worst possible rank beside it.
    Unknown,
    /// This value is assumed.
    Value(Answer),
}

impl Allowed {
    /// What a criterion allows.
    #[must_use]
    pub fn by(criterion: &Criterion) -> Self {
        let range = match &criterion.scale {
            Scale::Levels(levels) => {
                let entries = levels.entries().iter();
                return Self::Levels(entries.map(|level| (Answer::from(&level.value), level.label.clone())).collect());
            }
            Scale::YesNo => return Self::YesNo,
            Scale::Linear { worst, best, outside: Outside::Reject } => Some((*worst.min(best), *worst.max(best))),
            Scale::Piecewise { points, outside: Outside::Reject } => {
                points.first().zip(points.last()).map(|(first, last)| (first.0, last.0))
            }
            Scale::Linear { .. } | Scale::Piecewise { .. } | Scale::Relative { .. } => None,
        };
        Self::Number { unit: criterion.unit.clone(), range }
    }

    /// What a resource with this unit allows.
    #[must_use]
    pub fn amount(unit: &Text) -> Self {
        Self::Number { unit: unit.clone(), range: None }
    }
}

impl From<&LevelValue> for Answer {
    fn from(value: &LevelValue) -> Self {
        match value {
            LevelValue::Number(number) => Self::Number(*number),
            LevelValue::Key(key) => Self::Word(key.clone()),
        }
    }
}

impl GapPolicy {
    /// What a criterion does about its missing values.
    #[must_use]
    pub fn of(criterion: &Criterion) -> Self {
        match criterion.missing {
            MissingPolicy::Reject => Self::Reject,
            MissingPolicy::Apart => Self::Apart,
            MissingPolicy::Worst => Self::Worst,
            MissingPolicy::Neutral => Self::Neutral,
            MissingPolicy::Unknown => Self::Unknown,
            MissingPolicy::Value(raw) => Self::Value(match (raw, &criterion.scale) {
                (Raw::Level(level), Scale::Levels(levels)) => Answer::from(&levels.get(level).value),
                // Without its scale a level is only a number; a valid criterion never has that.
                (Raw::Level(level), _) => Answer::Number(level.into()),
                (Raw::Number(number), _) => Answer::Number(number),
                (Raw::Flag(flag), _) => Answer::Flag(flag),
            }),
        }
    }
}

impl From<PortfolioMissing> for GapPolicy {
    fn from(missing: PortfolioMissing) -> Self {
        match missing {
            PortfolioMissing::Apart => Self::ApartFromPortfolio,
            PortfolioMissing::Reject => Self::Reject,
            PortfolioMissing::Value(value) => Self::Value(Answer::Number(value)),
        }
    }
}
