//! Differences as text, Markdown and JSON.
//!
//! `people` says in sentences what changed and why, `changes` what was read or decided otherwise, `places`
//! why a place was won or lost; `machine` writes `vorrang/diff/1`.
//!
//! Not here: why anything moved, which [`crate::analysis::difference`] computes; and CSV, as a move has
//! any number of causes.

mod changes;
mod machine;
mod people;
mod places;

pub use machine::json;
pub(crate) use machine::schema;
pub(super) use people::told;
pub use people::{markdown, text};

use crate::analysis::difference::Difference;
use crate::finding::Findings;
use crate::model::Lang;
use crate::source::Sources;

/// Where one of the two rankings comes from.
#[derive(Clone, Copy, Debug)]
pub struct Side<'a> {
    /// The name of its file, as typed.
    pub file: &'a str,
    /// The files that were read.
    pub sources: &'a Sources,
    /// What was found in them.
    pub findings: &'a Findings,
}

/// A difference as outputs show it.
#[derive(Clone, Copy, Debug)]
pub struct DifferenceView<'a> {
    /// What changed, and why.
    pub difference: &'a Difference<'a>,
    /// Where the old ranking comes from.
    pub old: Side<'a>,
    /// Where the new one comes from.
    pub new: Side<'a>,
    /// The language.
    pub lang: Lang,
    /// Whether every change and move is shown to people, rather than the first of each kind.
    pub all: bool,
    /// Whether people see every cause of every move, rather than the main one of those that keep their
    /// place or have none.
    pub details: bool,
}
