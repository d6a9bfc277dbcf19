//! Delimited text (CSV, TSV), read as people save it.
//!
//! From the text of a file to the contents of its cells, in three stages:
//!
//! ```text
//! text ──► open ──► delimiter, header ──► read_records ──► each record to the caller, problems
//!                                                 record offset, field ──► field_span, Lines
//! ```
//!
//! * [`open`] finds the delimiter and reads the header.
//! * [`read_records`] passes every record on, by several threads for large texts, and collects what
//!   is wrong with the others.
//! * `Blocks` does the same for a long file that is not in memory, as long as it is in order.
//! * [`field_span`] and [`Lines`] find the place of a cell again when a finding is shown, `fields` and
//!   `record_offsets` the cells around it.
//!
//! Everything here takes time proportional to the length of the text, whatever it contains, and
//! copies only cells with quotes inside. No text makes it panic.
//!
//! Not here: bytes (see [`encoding`](super::encoding)), what columns and cells mean, white space
//! around names and cells, messages. Bidirectional and other invisible format characters are content
//! like any other; who reads the cells reports them.

mod blocks;
mod header;
mod place;
mod problems;
mod records;
mod scan;
#[cfg(test)]
mod tests;

pub(crate) use blocks::{Blocks, Buffer, Sizes};
pub use header::{DELIMITERS, Header, MAX_COLUMNS, Opened, TableError, open};
pub(crate) use place::{Fields, fields, record_offsets};
pub use place::{Lines, field_span};
pub use problems::{Few, FieldCount, Oddities, Problems};
pub use records::{Record, Records, read_records};
