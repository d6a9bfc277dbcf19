//! Taking in: from somebody's list to a decision of its own.
//!
//! ```text
//! List ──► columns, rows ──► plan ──► Intake ──► files: manifest, projects, protocol
//!          (which are        (what each column becomes: fields, judged, headers;
//!           projects)         words, kinds, values, legal say what headers and cells mean)
//! ```
//!
//! In goes a list as it is displayed ([`crate::input::displayed`]), out come `criteria.toml`,
//! `data/projects.csv`, the shipped legal bases and a protocol. The list itself is never touched.
//! Everything here is a proposal to be looked over: what was assumed, left out or not understood stands
//! in the protocol with its cell. The same list gives the same bytes.
//!
//! Not here: writing files (the command line does), and reading the new project list, which is done
//! like that of any other decision.

mod columns;
mod criteria;
mod fields;
mod files;
mod headers;
mod judged;
mod kinds;
mod legal;
mod manifest;
mod plan;
mod protocol;
mod rows;
mod signs;
#[cfg(test)]
mod tests;
mod values;
mod words;

use jiff::civil::Date;

use crate::finding::Findings;
use crate::input::displayed::{self, List};
use crate::model::Lang;
use crate::source::Sources;

pub use files::File;
pub use legal::LEGAL_BASES;
pub use plan::Intake;

/// How to take a list in.
#[derive(Clone, Copy, Debug)]
pub struct Options {
    /// The language of the files and their words.
    pub lang: Lang,
    /// From when deadlines count.
    pub as_of: Date,
}

/// Reads a list named as on the command line: `liste.xlsx#Wünsche`, `liste.ods` or `liste.csv`. `None`
/// if it cannot be read, and a finding says why.
pub fn read(sources: &mut Sources, findings: &mut Findings, named: &str) -> Option<List> {
    displayed::read(sources, findings, named, &words::is_header)
}
