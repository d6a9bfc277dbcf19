//! Criteria and their groups.

use rust_decimal::Decimal;

use super::{Raw, Scale, Text};

/// One criterion.
#[derive(Clone, Debug)]
pub struct Criterion {
    /// Its id, `[a-z][a-z0-9-]*`.
    pub id: String,
    /// Its name; the id where none was given.
    pub name: Text,
    /// What it asks, in a sentence.
    pub description: Text,
    /// Number of its group.
    pub group: Option<usize>,
    /// Percent, 0..=100; all weights sum to 100.
    pub weight: Decimal,
    /// Where its values come from.
    pub source: Source,
    /// What a missing value counts as.
    pub missing: MissingPolicy,
    /// Unit of its raw values.
    pub unit: Text,
    /// How raw values become utilities.
    pub scale: Scale,
    /// How PROMETHEE II prefers one raw value to another.
    pub preference: Preference,
}

/// A group of criteria.
#[derive(Clone, Debug)]
pub struct Group {
    /// Its id; shares one namespace with the criteria.
    pub id: String,
    /// Its name; the id where none was given.
    pub name: Text,
}

/// Where the values of a criterion come from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Source {
    /// A column of the project list.
    Column(String),
    /// The strongest legal basis in force that reaches the municipality, of these acts (none named:
    /// of any act).
    Legal(Vec<String>),
    /// Days from the as-of date to the effective deadline; negative once it has passed.
    DaysToDeadline,
    /// How many remaining projects need this one, directly or through others.
    Dependents,
}

/// What a missing value counts as.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum MissingPolicy {
    /// It is an error.
    Reject,
    /// The project is not ranked but listed apart.
    Apart,
    /// Utility 0.
    Worst,
    /// Utility 0.5.
    Neutral,
    /// Utility 0.5, with the best and worst possible rank beside it.
    Unknown,
    /// This raw value.
    Value(Raw),
}

/// Preference function of PROMETHEE II, in raw units (levels: points).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Preference {
    /// Any difference counts fully.
    Usual,
    /// Differences count from `indifference` and fully from `preference` on.
    Linear {
        /// Up to this difference nothing counts.
        indifference: Decimal,
        /// From this difference on it counts fully.
        preference: Decimal,
    },
}

impl Criterion {
    /// Whether its values come from a column of the project list.
    #[must_use]
    pub fn column(&self) -> Option<&str> {
        match &self.source {
            Source::Column(name) => Some(name),
            _ => None,
        }
    }
}
