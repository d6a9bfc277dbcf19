//! Analyses: what a ranking leaves open, computed from rankings.
//!
//! | module | the question it answers |
//! |---|---|
//! | [`crossing`] | what would take a project across the cut? |
//! | [`comparison`] | what do scenarios, weights or methods change? |
//! | [`correlation`] | how alike are two orders? |
//! | [`difference`] | what changed since last time, and why? |
//! | [`robustness`] | how sure is each place over all weights and values that the file allows? |
//! | [`sensitivity`] | how far may a weight or value move before something changes, and who swaps? |
//!
//! What several of them ask: `links` knows who inherits from whom, `trial` what another value of a project would do.
//!
//! Analyses stand on [`crate::scoring`], cannot fail on valid decisions and never print; their results
//! are plain types that [`crate::render`] lays out.

pub mod comparison;
pub mod correlation;
pub mod crossing;
pub mod difference;
mod links;
pub mod robustness;
pub mod sensitivity;
mod trial;
