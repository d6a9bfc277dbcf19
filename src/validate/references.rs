//! References between projects: what they need, exclude and were merged into.

use std::collections::{BTreeMap, HashMap};

use rayon::prelude::*;

use super::projects::Origins;
use crate::finding::{Code, Finding, Findings, closest};
use crate::input::cell::list;
use crate::input::legal_bases::Catalogue;
use crate::input::names::{self, Field};
use crate::input::projects::Target;
use crate::model::{Links, Projects, TextColumn, key};

/// Cells that refer to projects or legal bases, by field, in the order of the ids.
pub(super) type Lists = BTreeMap<Field, TextColumn>;

/// Resolves all references of the projects.
pub(super) fn resolve(
    projects: &mut Projects,
    lists: &Lists,
    catalogue: &Catalogue,
    origins: &Origins,
    findings: &mut Findings,
) {
    let n = projects.len();
    projects.legal = Links::from_pairs(n, legal(projects, lists, catalogue, origins, findings));
    let pairs = |field, findings: &mut Findings| references(projects, lists, field, origins, findings);
    let merged = pairs(Field::MergedInto, findings);
    let depends = pairs(Field::DependsOn, findings);
    let enables = pairs(Field::Enables, findings);
    let excludes = pairs(Field::Excludes, findings);
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
    let needs = depends.into_iter().chain(enables.into_iter().map(|(carrier, visible)| (visible, carrier)));
    let needs: Vec<(u32, u32)> = needs
        .filter(|(a, b)| a != b)
        .map(|(project, needed)| (project, follow(needed)))
        .filter(|(a, b)| a != b)
        .collect();
    projects.excludes =
        Links::from_pairs(n, excludes.into_iter().map(|(a, b)| (a, follow(b))).filter(|(a, b)| a != b).collect());
    projects.needs = Links::from_pairs(n, needs);
    projects.needed_by = projects.needs.inverse();
    report_cycles(projects, origins, findings);
}

fn legal(
    projects: &Projects,
    lists: &Lists,
    catalogue: &Catalogue,
    origins: &Origins,
    findings: &mut Findings,
) -> Vec<(u32, u32)> {
    let Some(cells) = lists.get(&Field::Legal) else { return Vec::new() };
    let mut pairs = Vec::new();
    for project in (0..projects.len()).filter(|project| !cells.get(*project).is_empty()) {
        for name in list::items(cells.get(project), origins.delimiter(project)) {
            match catalogue.find(name) {
                Some(basis) => pairs.push((key(project), basis)),
                None => findings.push_with(Code::UnknownLegalBasis, || {
                    origins
                        .finding(Code::UnknownLegalBasis, projects, key(project), Field::Legal)
                        .arg("reference", cut(name))
                        .suggest(name, catalogue.known())
                }),
            }
        }
    }
    pairs
}

/// Pairs (project, project referred to) of a field.
fn references(
    projects: &Projects,
    lists: &Lists,
    field: Field,
    origins: &Origins,
    findings: &mut Findings,
) -> Vec<(u32, u32)> {
    let Some(cells) = lists.get(&field) else { return Vec::new() };
    let resolve = |project: usize, findings: &mut Findings, pairs: &mut Vec<(u32, u32)>| {
        let cell = cells.get(project);
        if cell.is_empty() {
            return;
        }
        for id in list::items(cell, origins.delimiter(project)) {
            match projects.find(id) {
                Some(target) => pairs.push((key(project), key(target))),
                None => findings.push_with(Code::UnknownProject, || {
                    let finding = origins
                        .finding(Code::UnknownProject, projects, key(project), field)
                        .message("unknown-project-reference")
                        .arg("field", names::name_of(field))
                        .arg("reference", cut(id));
                    suggest_project(finding, id, projects)
                }),
            }
        }
    };
    let stretch = |range: std::ops::Range<usize>| {
        let (mut found, mut pairs) = (findings.fork(), Vec::new());
        range.for_each(|project| resolve(project, &mut found, &mut pairs));
        (found, pairs)
    };
    // Only long lists are worth threads.
    const STRETCH: usize = 50_000;
    let stretches: Vec<(Findings, Vec<(u32, u32)>)> = if projects.len() <= STRETCH {
        vec![stretch(0..projects.len())]
    } else {
        let starts: Vec<usize> = (0..projects.len()).step_by(STRETCH).collect();
        starts.into_par_iter().map(|start| stretch(start..(start + STRETCH).min(projects.len()))).collect()
    };
    let mut all = Vec::new();
    for (found, mut pairs) in stretches {
        findings.append(found);
        all.append(&mut pairs);
    }
    all
}

/// Adds what an unknown id may have meant: a former id, or one that is alike.
pub(super) fn suggest_project(finding: Finding, id: &str, projects: &Projects) -> Finding {
    let former = names::name_of(Field::FormerIds);
    let now = (0..projects.len()).find(|project| list::items(projects.text(former, *project), 0).any(|was| was == id));
    if let Some(now) = now {
        return finding.arg("now", projects.id(now)).hint("unknown-project-renamed");
    }
    // In a long list nearly everything is like something.
    if 2_000 < projects.len() {
        return finding;
    }
    let ids: Vec<&str> = (0..projects.len()).map(|project| projects.id(project)).collect();
    match closest(id, &ids) {
        Some(like) => finding.arg("suggestion", like).hint("hint-did-you-mean"),
        None => finding,
    }
}

/// Follows merged projects to the one that is left; circles become findings.
fn merges(projects: &Projects, pairs: &[(u32, u32)], origins: &Origins, findings: &mut Findings) -> BTreeMap<u32, u32> {
    let direct: HashMap<u32, u32> = pairs.iter().copied().collect();
    let mut merged = BTreeMap::new();
    for &(project, first) in pairs {
        let mut last = first;
        let mut steps = 0;
        while let Some(&next) = direct.get(&last) {
            last = next;
            steps += 1;
            if last == project || direct.len() < steps {
                break;
            }
        }
        if last == project || direct.contains_key(&last) {
            findings.push(
                origins
                    .finding(Code::DependencyCycle, projects, project, Field::MergedInto)
                    .message("merged-in-a-circle"),
            );
        } else {
            merged.insert(project, last);
        }
    }
    merged
}

/// Finds projects that need each other in a circle.
fn report_cycles(projects: &Projects, origins: &Origins, findings: &mut Findings) {
    let n = projects.len();
    let mut open: Vec<u32> = (0..n).map(|project| key(projects.needs(project).len())).collect();
    let mut ready: Vec<u32> = (0..n).filter(|project| open[*project] == 0).map(key).collect();
    let mut done = 0;
    while let Some(project) = ready.pop() {
        done += 1;
        for &needing in projects.needed_by(project as usize) {
            open[needing as usize] -= 1;
            if open[needing as usize] == 0 {
                ready.push(needing);
            }
        }
    }
    if done == n {
        return;
    }
    // Every project still open needs another open one, so walking along leads into a circle.
    let mut reported = vec![false; n];
    for start in 0..n {
        if open[start] == 0 || reported[start] {
            continue;
        }
        let mut path: Vec<u32> = Vec::new();
        let mut position: HashMap<u32, usize> = HashMap::new();
        let mut project = key(start);
        let circle = loop {
            if let Some(&first) = position.get(&project) {
                break path[first..].to_vec();
            }
            position.insert(project, path.len());
            path.push(project);
            let next = projects.needs(project as usize).iter().find(|needed| open[**needed as usize] != 0);
            match next {
                Some(next) => project = *next,
                None => break Vec::new(),
            }
        };
        path.iter().for_each(|project| reported[*project as usize] = true);
        let first = circle.iter().copied().min();
        if let Some(first) = first.filter(|_| circle.iter().all(|project| open[*project as usize] != 0)) {
            circle.iter().for_each(|project| open[*project as usize] = 0);
            report_circle(projects, &circle, first, origins, findings);
        }
    }
}

fn report_circle(projects: &Projects, circle: &[u32], first: u32, origins: &Origins, findings: &mut Findings) {
    let start = circle.iter().position(|project| *project == first).unwrap_or(0);
    let mut ids: Vec<&str> =
        circle.iter().cycle().skip(start).take(circle.len()).map(|project| projects.id(*project as usize)).collect();
    ids.push(projects.id(first as usize));
    // A circle of thousands is told by its beginning.
    let shown = if 12 < ids.len() { format!("{} → …", ids[..12].join(" → ")) } else { ids.join(" → ") };
    findings.push(
        origins
            .finding(Code::DependencyCycle, projects, first, Field::DependsOn)
            .arg("circle", shown)
            .arg("count", circle.len()),
    );
}

fn cut(text: &str) -> String {
    text.chars().take(80).collect()
}

impl Origins {
    /// A finding about a field of a project.
    pub(super) fn finding(&self, code: Code, projects: &Projects, project: u32, field: Field) -> Finding {
        let project = project as usize;
        Finding::new(code, self.place(project, Target::Field(field)))
            .arg("id", projects.id(project))
            .arg("name", projects.name(project))
    }
}
