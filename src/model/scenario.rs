//! Scenarios: named departures from the decision as it stands.

use std::num::NonZeroUsize;

use rust_decimal::Decimal;

use super::{DependencyMode, Method, Text, Uncertainty};

/// A scenario of the manifest, or what the command line sets on top.
#[derive(Clone, Debug, Default)]
pub struct Scenario {
    /// Its id.
    pub id: String,
    /// Its name; the id where none was given.
    pub name: Text,
    /// Weights that it sets, in percent.
    pub weights: Vec<(Target, Decimal)>,
    /// Criteria that it leaves out, by number.
    pub exclude_criteria: Vec<usize>,
    /// Number of places.
    pub places: Option<NonZeroUsize>,
    /// Maximum of the score.
    pub maximum: Option<Decimal>,
    /// Method.
    pub method: Option<Method>,
    /// What dependencies do.
    pub dependencies: Option<DependencyMode>,
    /// Its own statements about uncertainty, instead of the decision's.
    pub uncertainty: Option<Uncertainty>,
}

/// What a weight is set for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Target {
    /// A group, by number.
    Group(usize),
    /// A criterion, by number.
    Criterion(usize),
}
