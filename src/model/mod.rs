//! The model: a decision that is valid by construction.
//!
//! ```text
//! Decision ── criteria ── scale            what is judged, and how values become utilities
//!          ├─ projects ── columns          who is judged; columns, because lists can be long
//!          ├─ legal bases, rules, people's decisions, scenarios
//!          └─ uncertainty, portfolio, report: statements that other commands use
//! ```
//!
//! Only [`crate::validate`] makes a [`Decision`]; whoever holds one may rely on every reference in
//! it to exist, every value to lie on its scale and every weight to be 0..=100 with a sum of 100.
//! Nothing here knows serde, clap or files.

mod column;
mod criterion;
mod decision;
mod legal;
mod numbers;
mod projects;
mod rules;
mod scale;
mod scenario;
mod snapshot;
mod statements;
mod text;
mod utility;

pub(crate) use column::key;
pub use column::{Codes, Column, Labels, Links, Raw, TextColumn, Value};
pub use criterion::{Criterion, Group, MissingPolicy, Preference, Source};
pub use decision::{
    Basis, Decision, DependencyMode, Effect, MandatoryBasis, Method, PeopleDecision, Resource, RunningMode, Scoring,
    Standing,
};
pub(crate) use legal::strongest;
pub use legal::{LegalBasis, LegalState, Strength, Sureness};
pub use numbers::Numbers;
pub use projects::{Projects, Status};
pub use rules::{Condition, Operand, Rule, RuleEffect, Subject, Test, Verdict};
pub(crate) use rules::{quoted, text_of};
pub(crate) use scale::aligned;
pub use scale::{Direction, Level, LevelValue, Levels, Outside, Relative, Scale, yes_or_no};
pub use scenario::{Scenario, Target};
pub use snapshot::{
    BasisSnapshot, CriterionSnapshot, DecisionSnapshot, ProjectSnapshot, RankedAt, RuleSnapshot, Snapshot, SourceKind,
    State, ValueSnapshot,
};
pub use statements::{
    Amount, Limit, LimitMeasure, Portfolio, PortfolioMissing, Report, Saving, Synergy, Uncertainty, WeightRatio,
    WeightSpread,
};
pub use text::{Lang, Text};
pub use utility::Utility;
