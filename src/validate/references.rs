//! References between projects: what they need, exclude and were merged into.

use std::collections::{BTreeMap, HashMap};

use rayon::prelude::*;

use super::projects::Origins;
use crate::finding::{Code, Finding, Findings, closest};
use crate::input::cell::list;
use crate::input::legal_bases::Catalogue;
use crate::input::names::{self, Field};
use crate::input::projects::Target;
use crate::messages::{Arg, List};
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

/// Links the projects by their references.
pub(super) fn link(projects: &mut Projects, references: References, origins: &Origins, findings: &mut Findings) {
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
    // A merged project lives on in the other one: what needs it needs the other, and what it needs
    // the other needs, whichever row says so.
    let needs = depends.into_iter().chain(enables.into_iter().map(|(carrier, visible)| (visible, carrier)));
    let needs: Vec<(u32, u32)> = needs
        .filter(|(a, b)| a != b)
        .map(|(project, needed)| (follow(project), follow(needed)))
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
                    let finding = origins.finding(Code::UnknownLegalBasis, projects, key(project), Field::Legal);
                    catalogue.suggest(finding.arg("reference", cut(name)), name)
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
    let asked_by = |project: usize| {
        let items = list::items(cells.get(project), origins.delimiter(project));
        items.map(move |id| Asked { prefix: prefix(id), id, project: key(project) })
    };
    let asking = |project: &usize| !cells.get(*project).is_empty();
    let mut asked: Vec<Asked<'_>> = if cells.len() < LONG {
        (0..cells.len()).filter(asking).flat_map(asked_by).collect()
    } else {
        (0..cells.len()).into_par_iter().filter(asking).flat_map_iter(asked_by).collect()
    };
    // Both sides in the order of the ids: one walk along both answers all, while searching for each
    // would wait for memory again and again.
    if asked.len() < LONG {
        asked.sort_unstable()
    } else {
        asked.par_sort_unstable()
    }
    let mut pairs = Vec::with_capacity(asked.len());
    let mut unknown = Vec::new();
    let mut target = 0;
    for reference in asked {
        let before = |target: usize| {
            let id = projects.id(target);
            (prefix(id), id) < (reference.prefix, reference.id)
        };
        while target < projects.len() && before(target) {
            target += 1;
        }
        if target < projects.len() && projects.id(target) == reference.id {
            pairs.push((reference.project, key(target)));
        } else {
            unknown.push((reference.project, reference.id));
        }
    }
    if pairs.len() < LONG {
        pairs.sort_unstable()
    } else {
        pairs.par_sort_unstable()
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

/// From this many references on several threads sort faster than one.
const LONG: usize = 10_000;

/// A reference to a project, sorted by what it refers to.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
struct Asked<'a> {
    prefix: u64,
    id: &'a str,
    project: u32,
}

/// The first eight bytes of an id as a number that sorts like the id: most comparisons end there.
fn prefix(id: &str) -> u64 {
    if let Some(bytes) = id.as_bytes().first_chunk() {
        return u64::from_be_bytes(*bytes);
    }
    let mut bytes = [0; 8];
    bytes.iter_mut().zip(id.bytes()).for_each(|(slot, byte)| *slot = byte);
    u64::from_be_bytes(bytes)
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

fn cut(text: &str) -> String {
    text.chars().take(80).collect()
}

impl Origins {
    /// A finding about a field of a project.
    pub(super) fn finding(&self, code: Code, projects: &Projects, project: u32, field: Field) -> Finding {
        let project = project as usize;
        Finding::new(code, self.place(project, Target::Field(field)))
            .arg("id", Arg::id_or_none(projects.id(project)))
            .arg("name", Arg::name_or_none(projects.name(project)))
    }
}
