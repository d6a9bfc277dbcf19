//! Validation: what was read becomes a valid decision, or findings say why not.
//!
//! ```text
//! RawManifest, legal bases ──► criteria, scales, conditions of rules, scenarios ──► Draft
//! Draft ──► columns (what is to be read from the lists)
//! Draft, rows of the lists ──► projects (ids, references, contradictions, derived values)
//!                          ──► standings (statements, rules, decisions, what is missing) ──► Decision
//! Decision ──► lints (doubts about the data), review (doubts about its ranking)
//! ```
//!
//! Every mistake is reported, not the first: a part that cannot be used is reported and left out,
//! and the rest is checked as if it were right. What only follows from a mistake is not told again. A decision
//! comes out only if no error was found.
//!
//! Left out: reading, with the mistakes of single cells ([`crate::input`]), and whether demands on a portfolio
//! can be met ([`crate::portfolio`]).

mod absent;
mod awaited;
mod circles;
mod columns;
mod conditions;
mod contradictions;
mod criteria;
mod dependents;
mod draft;
mod gaps;
mod lints;
mod lookup;
mod origins;
mod portfolio;
mod projects;
mod references;
mod review;
mod scales;
mod standings;
mod statements;
mod twins;

pub(crate) use columns::wanted;
pub(crate) use draft::draft;
pub(crate) use gaps::gaps;
pub(crate) use lints::lints;
pub(crate) use origins::Origins;
pub(crate) use projects::connect;
pub(crate) use review::{fixed_weight, review};
pub(crate) use standings::{complete, impossible_finding};
pub(crate) use statements::{UncertaintyPlaces, region};
