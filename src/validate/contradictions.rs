//! Rows of a project list that contradict each other.
//!
//! What a project needs it cannot exclude, and a former id leads to one project only. Looked at is what
//! the rows say directly; circles of needs are found where references are resolved.

use std::collections::{BTreeMap, BTreeSet};

use super::Origins;
use crate::finding::{Code, Finding, Findings};
use crate::input::cell::list;
use crate::input::names::{self, Field};
use crate::input::projects::Target;
use crate::messages::Arg;
use crate::model::{Projects, TextColumn, key};

/// Reports contradictions between the rows.
pub(super) fn contradictions(projects: &Projects, origins: &Origins, findings: &mut Findings) {
    needs_what_it_excludes(projects, origins, findings);
    former_ids(projects, origins, findings);
}

/// A project that needs one which it excludes can be chosen neither with nor without it.
fn needs_what_it_excludes(projects: &Projects, origins: &Origins, findings: &mut Findings) {
    if projects.excludes.is_empty() {
        return;
    }
    // Two that exclude each other say one thing twice.
    let mut told = BTreeSet::new();
    for project in 0..projects.len() {
        for other in projects.excludes(project).iter().map(|other| *other as usize) {
            let needs = |needing: usize, needed: usize| projects.needs(needing).contains(&key(needed));
            let needed_by_other = needs(other, project);
            if (needs(project, other) || needed_by_other) && told.insert((project.min(other), project.max(other))) {
                let (needing, needed) = if needed_by_other { (other, project) } else { (project, other) };
                findings.push_with(Code::ReferenceContradiction, || {
                    let shown = |project: usize| Arg::project(projects.name(project), projects.id(project));
                    Finding::new(Code::ReferenceContradiction, origins.exclusion_place(project, other))
                        .arg("needing", shown(needing))
                        .arg("needed", shown(needed))
                        .hint("reference-contradiction-hint")
                });
            }
        }
    }
}

/// A former id that is in use, or that two projects claim.
fn former_ids(projects: &Projects, origins: &Origins, findings: &mut Findings) {
    let cells = projects.texts.get(names::name_of(Field::FormerIds)).into_iter().flat_map(TextColumn::filled);
    let mut claimed: BTreeMap<&str, usize> = BTreeMap::new();
    for (project, cell) in cells {
        for id in list::items(cell, origins.delimiter(project)) {
            let finding =
                || origins.finding(Code::FormerIdAmbiguous, projects, key(project), Field::FormerIds).arg("former", id);
            match projects.find(id) {
                // What was merged into this project may keep its row.
                Some(now) if now == project || projects.merged_into(now) == Some(project) => {}
                Some(now) => findings.push_with(Code::FormerIdAmbiguous, || {
                    finding()
                        .arg("now", Arg::name_or_none(projects.name(now)))
                        .hint("former-id-ambiguous-hint")
                        .also(origins.row_place(now))
                }),
                None => {
                    if let Some(first) = claimed.insert(id, project).filter(|first| *first != project) {
                        findings.push_with(Code::FormerIdAmbiguous, || {
                            finding()
                                .message("former-id-twice")
                                .arg("first", Arg::project(projects.name(first), projects.id(first)))
                                .hint("former-id-ambiguous-hint")
                                .also(origins.place(first, Target::Field(Field::FormerIds)))
                        });
                    }
                }
            }
        }
    }
}
