//! References that lead back: projects that need each other in a circle, or were merged in one.

use std::collections::{BTreeMap, HashMap};

use super::origins::Origins;
use crate::finding::{Code, Findings};
use crate::input::names::Field;
use crate::messages::{Arg, List};
use crate::model::{Projects, key};

/// Follows merged projects to the one that is left; circles become findings, and so do several for one
/// project. `pairs` are ascending.
pub(super) fn merges(
    projects: &Projects,
    pairs: &[(u32, u32)],
    origins: &Origins,
    findings: &mut Findings,
) -> BTreeMap<u32, u32> {
    let mut direct: HashMap<u32, u32> = HashMap::new();
    for of_project in pairs.chunk_by(|(a, _), (b, _)| a == b) {
        let (project, into) = of_project[0];
        direct.insert(project, into);
        // Its scores, needs and decisions live on in one project; nobody can guess in which of several.
        if of_project.iter().any(|(_, other)| *other != into) {
            let mut all: Vec<u32> = of_project.iter().map(|(_, into)| *into).collect();
            all.dedup();
            let shown = all.iter().map(|into| *into as usize);
            let shown = List::of(shown.map(|into| Arg::project(projects.name(into), projects.id(into))));
            findings.push(
                origins
                    .finding(Code::ValueInvalid, projects, project, Field::MergedInto)
                    .message("merged-into-several")
                    .arg("others", shown)
                    .hint("merged-into-several-hint"),
            );
        }
    }
    // Where each merged project leads; nowhere if it stands in a circle or before one.
    let mut ends: HashMap<u32, Option<u32>> = HashMap::new();
    for &(start, _) in pairs {
        let mut path = Vec::new();
        let mut project = start;
        let end = loop {
            if let Some(end) = ends.get(&project) {
                break *end;
            }
            let Some(&next) = direct.get(&project) else { break Some(project) };
            // Until the end is known: whoever meets this project again has gone in a circle.
            ends.insert(project, None);
            path.push(project);
            project = next;
        };
        ends.extend(path.into_iter().map(|project| (project, end)));
    }
    let mut merged = BTreeMap::new();
    for &(project, _) in pairs {
        match ends.get(&project).copied().flatten() {
            Some(end) => {
                merged.insert(project, end);
            }
            None => findings.push(
                origins
                    .finding(Code::DependencyCycle, projects, project, Field::MergedInto)
                    .message("merged-in-a-circle"),
            ),
        }
    }
    merged
}

/// Finds projects that need each other in a circle.
pub(super) fn report_cycles(projects: &Projects, origins: &Origins, findings: &mut Findings) {
    let n = projects.len();
    // The usual list numbers what is needed before what needs it, and then there is no circle.
    if (0..n).all(|project| projects.needs(project).iter().all(|needed| (*needed as usize) < project)) {
        return;
    }
    let mut open: Vec<u32> = (0..n).map(|project| key(projects.needs(project).len())).collect();
    let mut left = open.iter().filter(|needed| **needed != 0).count();
    let is_ready = |project: &usize| open[*project] == 0 && !projects.needed_by(*project).is_empty();
    let mut ready: Vec<u32> = (0..n).filter(is_ready).map(key).collect();
    while let Some(project) = ready.pop() {
        for &needing in projects.needed_by(project as usize) {
            open[needing as usize] -= 1;
            if open[needing as usize] == 0 {
                left -= 1;
                ready.push(needing);
            }
        }
    }
    if left == 0 {
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
    let around = circle.iter().cycle().skip(start).take(circle.len()).chain([&first]);
    let shown = around.map(|project| Arg::project(projects.name(*project as usize), projects.id(*project as usize)));
    findings.push(
        origins
            .finding(Code::DependencyCycle, projects, first, Field::DependsOn)
            .arg("circle", List::chain(shown))
            .arg("count", circle.len())
            .hint("dependency-cycle-hint"),
    );
}
