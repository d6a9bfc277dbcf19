//! Findings that several decisions share, because they read the same file, are told once.

use std::collections::HashSet;

use crate::finding::Findings;
use crate::model::Lang;
use crate::source::Sources;

use super::{FindingEntry, entry};

/// Drops findings that were told already, at the same place in the same words, and notes the others.
pub fn drop_told(findings: &mut Findings, sources: &Sources, lang: Lang, told: &mut HashSet<FindingEntry>) {
    let mut here = HashSet::new();
    findings.retain(|finding| {
        let entry = entry(finding, sources, lang);
        let is_new = !told.contains(&entry);
        here.insert(entry);
        is_new
    });
    // Only now: what one decision tells twice is its own affair.
    told.extend(here);
}
