//! Robustness: how sure is each place over all weights and values that the file allows?
//!
//! [`Region`] is what `[uncertainty]` leaves of the weights.

mod program;
mod region;
mod vertices;

pub use region::{Block, Contradiction, Region, Statement, statements};
