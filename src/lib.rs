//! vorrang ranks a city's candidate digitalisation projects into a Top 25 that can be defended.
//!
//! ```text
//! bytes ──► input ──► raw tables ──► validate ──► model ──► scoring ──► analysis, portfolio ──► render ──► bytes
//!                        └────────────── finding ───────────────────────────┘
//! ```
//!
//! | room | what happens there |
//! |---|---|
//! | [`input`] | files are read: TOML, CSV, XLSX, ODS, encodings, what one cell says; every value keeps its place |
//! | [`intake`] | somebody's list becomes a decision of its own, with a protocol of what was taken |
//! | [`validate`] | what was read becomes a valid [`model::Decision`], or findings say why not |
//! | [`model`] | the decision: criteria, scales, projects, rules, scenarios; no files, no serde |
//! | [`scoring`] | utilities, exact weighted sums, ranks, places and the cut |
//! | [`analysis`] | what a ranking leaves open: scenarios and methods side by side, how far weights may move, how firm each place is, what changed |
//! | [`report`] | what a paper for a steering group says about a ranking: sums, firmness, links |
//! | [`portfolio`] | the set of projects worth most within budgets, limits and dependencies, with proof |
//! | [`finding`] | what vorrang has to say about its input: codes, severities, the collection |
//! | [`messages`] | all sentences in German and English, numbers and dates as people write them |
//! | [`render`] | results and findings for the terminal, as CSV, JSON, Markdown, pages, Word files and workbooks; only lays out |
//! | [`schema`] | JSON Schemas of the files that vorrang reads and of the JSON that it writes |
//! | [`source`] | the files of a run and the places in them |
//! | [`exact`] | fractions, and how they are written down |
//!
//! [`load`] is the way in:
//!
//! ```
//! use vorrang::model::Decision;
//!
//! let Ok(decision) = Decision::load("criteria.toml") else { panic!("the shipped decision is valid") };
//! let ranking = decision.rank();
//! let best = ranking.order()[0] as usize;
//! assert_eq!(decision.projects().id(best), "DO-P19");
//! assert_eq!(ranking.places().len(), decision.places().get());
//! ```
//!
//! Invariants: a [`model::Decision`] is never invalid · computing with one cannot fail and never
//! prints · all findings of a run are reported, not the first · missing is never zero ·
//! contributions add up to the score · same input, same bytes, in any row order · with anchored
//! scales adding a project never swaps two others · people's decisions never change a score · no
//! clock, no network, no hidden randomness.
//!
//! The command line (`src/main.rs`, `src/cli`) uses this library and nothing else; only it prints.

pub mod analysis;
pub mod exact;
pub mod finding;
pub mod input;
pub mod intake;
pub mod load;
pub mod messages;
pub mod model;
pub mod portfolio;
pub mod render;
pub mod report;
pub mod schema;
pub mod scoring;
pub mod source;
pub mod validate;
