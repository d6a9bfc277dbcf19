//! References between projects: what they need, exclude and were merged into.
//!
//! Ids are looked up in [`super::lookup`], circles found in [`super::circles`].

use std::collections::{BTreeMap, HashSet};

use super::circles::{merges, report_cycles};
use super::lookup::find_all;
use super::origins::{Origins, Stated};
use crate::finding::{Code, FEW, Finding, Findings, closest, cut};
use crate::input::cell::list;
use crate::input::legal_bases::Catalogue;
use crate::input::names::{self, Field};
use crate::input::projects::Target;
use crate::messages::Arg;
use crate::model::{Links, Projects, TextColumn, key};

/// Cells that refer to projects or legal bases, by field, in the order of the ids.
pub(super) type Lists = BTreeMap<Field, TextColumn>;

/// What the projects of a list refer to, as pairs (project, what it names).
pub(super) struct References {
    legal: Vec<(u32, u32)>,
    merged: Vec<(u32, u32)>,
    depends: Vec<(u32, u32)>,
    enables: Vec<(u32, u32)>,
    excludes: Vec<(u32, u32)>,
}

/// Resolves all references of the projects.
pub(super) fn resolve(
    projects: &Projects,
    lists: &Lists,
    catalogue: &Catalogue,
    origins: &Origins,
    findings: &mut Findings,
) -> References {
    let legal = legal(projects, lists, catalogue, origins, findings);
    let mut pairs = |field| references(projects, lists, field, origins, findings);
    References {
        legal,
        merged: pairs(Field::MergedInto),
        depends: pairs(Field::DependsOn),
        enables: pairs(Field::Enables),
        excludes: pairs(Field::Excludes),
    }
}

/// Links the projects by their references; returns what other rows state about them.
pub(super) fn link(
    projects: &mut Projects,
    references: References,
    origins: &Origins,
    findings: &mut Findings,
) -> Vec<Stated> {
    let n = projects.len();
    let References { legal, merged, depends, enables, excludes } = references;
    projects.legal = Links::from_pairs(n, legal);
    projects.merged_into = merges(projects, &merged, origins, findings);
    let follow = |project: u32| projects.merged_into.get(&project).copied().unwrap_or(project);

    // A project that needs itself is a mistake; one that needs what was merged into it is not.
    for (project, needed) in depends.iter().chain(&enables).filter(|(a, b)| a == b) {
        findings.push(
            origins
                .finding(Code::DependencyCycle, projects, *project, Field::DependsOn)
                .message("dependency-itself")
                .arg("needed", projects.id(*needed as usize)),
        );
    }
    // A merged project lives on in the other one: what needs or excludes it needs or excludes the other, and
    // what it needs or excludes the other does, whichever row says so.
    let mut pairs = Vec::with_capacity(depends.len() + enables.len());
    let mut stated = Vec::new();
    let depends = depends.into_iter().map(|(project, needed)| (project, needed, project, Field::DependsOn));
    let enables = enables.into_iter().map(|(carrier, visible)| (visible, carrier, carrier, Field::Enables));
    for (project, needed, by, field) in depends.chain(enables).filter(|(project, needed, ..)| project != needed) {
        let (project, needed) = (follow(project), follow(needed));
        if project != needed {
            pairs.push((project, needed));
            if project != by {
                stated.push(Stated { project, other: needed, by, field });
            }
        }
    }
    for (project, _) in excludes.iter().filter(|(a, b)| a == b) {
        findings.push(
            origins
                .finding(Code::PortfolioWithoutEffect, projects, *project, Field::Excludes)
                .message("excludes-itself-without-effect")
                .hint("portfolio-without-effect-hint"),
        );
    }
    let mut apart = Vec::with_capacity(excludes.len());
    for (by, other) in excludes.into_iter().filter(|(a, b)| a != b) {
        let (project, lives_on) = (follow(by), follow(other));
        if project == lives_on {
            let other = other as usize;
            findings.push(
                origins
                    .finding(Code::PortfolioWithoutEffect, projects, by, Field::Excludes)
                    .message("excludes-merged-without-effect")
                    .arg("other", Arg::project(projects.name(other), projects.id(other)))
                    .hint("portfolio-without-effect-hint"),
            );
            continue;
        }
        apart.push((project, lives_on));
        if project != by {
            stated.push(Stated { project, other: lives_on, by, field: Field::Excludes });
        }
    }
    projects.excludes = Links::from_pairs(n, apart);
    projects.needs = Links::from_pairs(n, pairs);
    projects.needed_by = projects.needs.inverse();
    report_cycles(projects, origins, findings);
    stated
}

fn legal(
    projects: &Projects,
    lists: &Lists,
    catalogue: &Catalogue,
    origins: &Origins,
    findings: &mut Findings,
) -> Vec<(u32, u32)> {
    let Some(cells) = lists.get(&Field::Legal) else { return Vec::new() };
    let (mut pairs, mut unknown) = (Vec::new(), Vec::new());
    for (project, cell) in cells.filled() {
        for name in list::items(cell, origins.delimiter(project)) {
            match catalogue.find(name) {
                Some(basis) => pairs.push((key(project), basis)),
                None => unknown.push((key(project), name)),
            }
        }
    }
    if catalogue.explains(unknown.iter().map(|(_, name)| name).collect::<HashSet<_>>().len()) {
        return pairs;
    }
    for (project, name) in unknown {
        findings.push_with(Code::UnknownLegalBasis, || {
            let finding = origins.finding(Code::UnknownLegalBasis, projects, project, Field::Legal);
            catalogue.suggest(finding.arg("reference", cut(name)), name)
        });
    }
    pairs
}

/// Pairs (project, project referred to) of a field, ascending.
fn references(
    projects: &Projects,
    lists: &Lists,
    field: Field,
    origins: &Origins,
    findings: &mut Findings,
) -> Vec<(u32, u32)> {
    let Some(cells) = lists.get(&field) else { return Vec::new() };
    let asked_by = |(project, cell)| list::items(cell, origins.delimiter(project)).map(move |id| (key(project), id));
    // Growing by doubling would copy them again and again.
    let mut asked: Vec<(u32, &str)> = Vec::with_capacity(2 * cells.filled().count());
    asked.extend(cells.filled().flat_map(asked_by));
    let found = find_all(projects, &asked);
    let mut pairs = Vec::with_capacity(asked.len());
    let mut unknown = Vec::new();
    for ((project, id), found) in asked.into_iter().zip(found) {
        match found {
            Some(target) => pairs.push((project, target)),
            None if origins.awaited.contains(id) => {}
            None => unknown.push((project, id)),
        }
    }
    // Most cells name others in the order of their ids.
    if !pairs.is_sorted() {
        pairs.sort_unstable();
    }
    unknown.sort_unstable();
    for (project, id) in unknown {
        findings.push_with(Code::UnknownProject, || {
            let finding = origins
                .finding(Code::UnknownProject, projects, project, field)
                .message("unknown-project-reference")
                .arg("field", origins.header(project as usize, Target::Field(field)))
                .arg("reference", cut(id));
            suggest_project(finding, id, projects)
        });
    }
    pairs
}

/// Adds what an unknown id may have meant: a former id, or one that is alike.
pub(super) fn suggest_project(finding: Finding, id: &str, projects: &Projects) -> Finding {
    let former = names::name_of(Field::FormerIds);
    let now = (0..projects.len()).find(|project| list::items(projects.text(former, *project), 0).any(|was| was == id));
    if let Some(now) = now {
        return finding.arg("now", projects.id(now)).hint("unknown-project-renamed");
    }
    // Spreadsheets show `001` for the number 1, and people write 1.
    let number = |id: &str| id.bytes().all(|b| b.is_ascii_digit()).then(|| id.trim_start_matches('0').to_owned());
    let asked = number(id);
    let is_same = |project: &usize| asked.is_some() && number(projects.id(*project)) == asked;
    if let Some(same) = (0..projects.len()).find(is_same) {
        return finding.arg("suggestion", projects.id(same)).hint("hint-did-you-mean");
    }
    if let Some(meant) = named_otherwise(id, projects) {
        return finding.arg("suggestion", meant).hint("hint-did-you-mean");
    }
    let ids = || id.split(['/', '+', '&', ' ', ';', ',']).filter(|part| !["", "und", "and", "u."].contains(part));
    if 1 < ids().count() && ids().all(|id| projects.find(id).is_some()) {
        return finding.arg("list", ids().collect::<Vec<_>>().join("|")).hint("unknown-project-several");
    }
    if names::says_nothing(id) {
        return finding.hint("list-item-none");
    }
    let check = "unknown-project-hint";
    if FEW < projects.len() {
        return finding.hint(check);
    }
    let ids: Vec<&str> = (0..projects.len()).map(|project| projects.id(project)).collect();
    match closest(id, &ids) {
        Some(like) => finding.arg("suggestion", like).hint("hint-did-you-mean"),
        None => finding.hint(check),
    }
}

/// The id of the only project of this name, or the id with which a text begins: `P2 (E-Akte)`.
fn named_otherwise<'p>(text: &str, projects: &'p Projects) -> Option<&'p str> {
    let wanted = text.to_lowercase();
    let mut named = (0..projects.len()).filter(|project| projects.name(*project).to_lowercase() == wanted);
    let of_name = named.next().filter(|_| named.next().is_none());
    let begins = || projects.find(text.split([' ', '(', ':']).next()?).filter(|_| text.contains(['(', ':']));
    of_name.or_else(begins).map(|project| projects.id(project))
}
