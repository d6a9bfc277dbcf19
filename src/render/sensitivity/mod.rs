//! The sensitivity of a ranking: tables and texts for people, CSV and JSON for machines.
//!
//! ```text
//! Sensitivity ──► words ──► table (with chart), markdown   for people
//!             └──► csv, json                               for machines, and for Excel
//! ```
//!
//! Ends of intervals are rounded inwards, so that whatever is printed as stable is.

mod chart;
mod csv;
mod json;
mod markdown;
mod table;
mod value_words;
mod words;

use num_bigint::BigInt;
use num_rational::BigRational;

use super::view::RankingView;
use crate::analysis::sensitivity::{Sensitivity, ValueRange};
use crate::exact;

pub use csv::sensitivity as csv;
pub(crate) use json::schema;
pub use json::sensitivity as json;
pub use markdown::sensitivity as markdown;
pub use table::sensitivity as table;
pub(super) use words::Words;

/// What is shown of a sensitivity.
#[derive(Clone, Copy, Debug)]
pub struct SensitivityView<'v> {
    /// The ranking that was analysed, as outputs show it.
    pub ranking: &'v RankingView<'v>,
    /// How far its weights may move.
    pub sensitivity: &'v Sensitivity<'v>,
    /// A project and how far its values may move; outputs for people then show these only.
    pub values: Option<(u32, &'v [ValueRange])>,
    /// Whether outputs for people show what happens at every limit, of rank 1 and the order too.
    pub details: bool,
    /// Whether outputs for people show all events.
    pub events: bool,
}

/// An end rounded towards the inside, in units of 10^-`places`.
fn inwards(end: &BigRational, is_upper: bool, places: usize) -> BigInt {
    let scaled = end * exact::power_of_ten(places);
    if is_upper { scaled.floor().to_integer() } else { scaled.ceil().to_integer() }
}
