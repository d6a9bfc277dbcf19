//! Statements that other commands compute with: uncertainty, portfolio and report.

use std::num::NonZeroUsize;

use jiff::civil::Date;
use rust_decimal::Decimal;

use super::{Condition, Status, Target, Text};

/// What is known about the weights, from `[uncertainty]`.
#[derive(Clone, Debug, Default)]
pub struct Uncertainty {
    /// How far weights may move.
    pub spread: WeightSpread,
    /// Bounds in percent, lower and upper.
    pub bounds: Vec<(Target, Decimal, Decimal)>,
    /// Chains in which each is at least as heavy as the next.
    pub order: Vec<Vec<Target>>,
    /// Ratios between weights.
    pub ratios: Vec<WeightRatio>,
    /// Number of samples; 100 000 by default.
    pub samples: Option<NonZeroUsize>,
    /// Seed; 1 by default.
    pub seed: Option<u64>,
}

/// How far each weight may move from its base value.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum WeightSpread {
    /// Not at all, unless other statements free it.
    #[default]
    None,
    /// By this many percent of itself, up and down.
    Percent(Decimal),
    /// Freely, for all criteria with a weight above 0.
    Any,
}

/// `heavier >= factor * lighter`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct WeightRatio {
    /// The left side.
    pub heavier: Target,
    /// The factor, above 0.
    pub factor: Decimal,
    /// The right side.
    pub lighter: Target,
}

/// What a portfolio must keep to, from `[portfolio]`.
#[derive(Clone, Debug)]
pub struct Portfolio {
    /// Budgets by resource column, in file order.
    pub budgets: Vec<(String, Decimal)>,
    /// What a missing number in a budgeted column means.
    pub missing: PortfolioMissing,
    /// Greatest number of projects.
    pub places: Option<NonZeroUsize>,
    /// Limits by field.
    pub limits: Vec<Limit>,
    /// Statuses that must stay in.
    pub lock: Vec<Status>,
    /// Sets of which at most one is chosen, by project number.
    pub one_of: Vec<Vec<u32>>,
    /// Gains from choosing projects together.
    pub synergies: Vec<Synergy>,
}

/// What a missing number in a budgeted column means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PortfolioMissing {
    /// The project is listed apart.
    Apart,
    /// It is an error.
    Reject,
    /// This value.
    Value(Decimal),
}

/// A limit on the projects for which a condition holds.
#[derive(Clone, Debug)]
pub struct Limit {
    /// Which projects it counts.
    pub condition: Condition,
    /// At least this much.
    pub at_least: Option<Amount>,
    /// At most this much.
    pub at_most: Option<Amount>,
    /// What is counted.
    pub measure: LimitMeasure,
}

/// What a limit counts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LimitMeasure {
    /// Projects.
    Count,
    /// Percent of this budget.
    ShareOf(String),
}

/// A bound of a limit: a number of projects or percent of a budget.
pub type Amount = Decimal;

/// A gain from choosing projects together.
#[derive(Clone, Debug)]
pub struct Synergy {
    /// The projects, by number.
    pub projects: Vec<u32>,
    /// What it saves, by resource.
    pub saves: Vec<Saving>,
    /// What it adds to the score, in units of the maximum.
    pub bonus_score: Option<Decimal>,
}

/// An amount of a resource that a synergy saves.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Saving {
    /// The resource column.
    pub resource: String,
    /// The amount, 0 or more.
    pub amount: Decimal,
}

/// Texts for the paper, from `[report]`.
#[derive(Clone, Debug, Default)]
pub struct Report {
    /// Subject (Betreff).
    pub subject: Text,
    /// Number of the paper (Drucksache).
    pub paper_number: Text,
    /// Body that it goes to.
    pub body: Text,
    /// Date of the meeting.
    pub meeting_date: Option<Date>,
    /// `decision`, `recommendation` or `information`.
    pub kind: Option<String>,
    /// What is asked.
    pub proposal: Text,
    /// Who wrote it.
    pub author: Text,
    /// Annexes.
    pub annexes: Vec<Text>,
    /// Further columns of the project list that outputs show.
    pub columns: Vec<String>,
}
