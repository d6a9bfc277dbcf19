//! Reading files: from bytes to values with places.
//!
//! | file | by |
//! |---|---|
//! | any | `files`: limits, encodings, paths that must not lead outside |
//! | `criteria.toml` | `manifest` |
//! | project lists | `projects`, with [`cell`] for what one cell says, [`delimited`] for CSV and [`sheets`] for XLSX and ODS |
//! | any list before its columns are understood | [`displayed`] |
//! | legal bases | `legal_bases`; what an unknown name of one may have meant: `citation` |
//! | what unit a header names | `units` |
//! | rankings that were kept as JSON | [`ranking_file`] |
//!
//! What is read here has the right shape; what it means is for [`crate::validate`] to say.

pub mod cell;
mod citation;
pub mod delimited;
pub mod displayed;
pub mod encoding;
pub(crate) mod files;
pub(crate) mod legal_bases;
pub(crate) mod manifest;
pub(crate) mod names;
pub(crate) mod projects;
pub mod ranking_file;
pub mod sheets;
pub(crate) mod toml;
pub(crate) mod units;
