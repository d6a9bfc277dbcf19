//! References between projects: what they need, exclude and were merged into.

use std::collections::{BTreeMap, HashMap, HashSet};

use super::origins::{Origins, Stated};
use crate::finding::{Code, FEW, Finding, Findings, closest, cut};
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

/// What each reference refers to: the first project with its id, if there is one.
///
/// Looking for one id after the other would wait for memory again and again. So the beginnings of the
/// ids are sorted, as single integers, and one walk along the projects answers all. Only ids that their
/// beginning leaves open are compared in full.
fn find_all(projects: &Projects, asked: &[(u32, &str)]) -> Vec<Option<u32>> {
    let n = projects.len();
    // What all ids begin with says nothing; the first and the last one know what that is.
    let (least, greatest) = (projects.ids.get(0).as_bytes(), projects.ids.get(n.saturating_sub(1)).as_bytes());
    let common = least.iter().zip(greatest).take_while(|(a, b)| a == b).count();
    let beginning = |project: usize| Beginning::of(projects.id(project).as_bytes(), common);

    let sort_key = |(nth, (_, id)): (u32, &(u32, &str))| {
        let id = id.as_bytes();
        let Beginning { bytes, length } = id.starts_with(&least[..common]).then(|| Beginning::of(id, common))?;
        Some(u128::from(bytes) << 64 | u128::from(length) << 32 | u128::from(nth))
    };
    let mut keys: Vec<u128> = Vec::with_capacity(asked.len());
    keys.extend((0..).zip(asked).filter_map(sort_key));
    keys.sort_unstable();
    let low_half = |key: u128| key as u64;
    let bytes_of = |key: u128| low_half(key >> 64);
    let mut found = vec![None; asked.len()];
    let mut first = 0;
    for alike in keys.chunk_by(|a, b| bytes_of(*a) == bytes_of(*b)) {
        let bytes = bytes_of(alike[0]);
        while first < n && beginning(first).bytes < bytes {
            first += 1;
        }
        let mut end = first;
        while end < n && beginning(end).bytes == bytes {
            end += 1;
        }
        // The usual beginning belongs to one project and is all of its id.
        let only = (end - first == 1).then(|| beginning(first)).filter(|only| only.length <= 8);
        for entry in alike {
            let (length, nth) = ((low_half(*entry) >> 32), (low_half(*entry) & u64::from(u32::MAX)) as usize);
            let project = match only {
                Some(only) => (u64::from(only.length) == length).then_some(first),
                None => {
                    let id = asked[nth].1;
                    Some(projects.first_at_least(id, first..end)).filter(|at| *at < end && projects.id(*at) == id)
                }
            };
            found[nth] = project.map(key);
        }
        first = end;
    }
    found
}

/// The first eight bytes of an id behind the first few, as a number that sorts like them, and how many
/// there are.
#[derive(Clone, Copy)]
struct Beginning {
    bytes: u64,
    length: u32,
}

impl Beginning {
    fn of(id: &[u8], first_few: usize) -> Self {
        let rest = id.get(first_few..).unwrap_or_default();
        let bytes = match (rest.first_chunk(), id.last_chunk()) {
            (Some(bytes), _) => u64::from_be_bytes(*bytes),
            (None, last) => {
                // The last eight bytes end with the rest; what is before it is shifted out.
                let at_end = last.map_or_else(
                    || rest.iter().fold(0, |bytes, byte| bytes << 8 | u64::from(*byte)),
                    |last| u64::from_be_bytes(*last),
                );
                at_end.checked_shl(64 - 8 * key(rest.len())).unwrap_or(0)
            }
        };
        Self { bytes, length: key(rest.len()) }
    }
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
    let ids = || id.split(['/', '+', '&', ' ']).filter(|part| !["", "und", "and", "u."].contains(part));
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

/// Follows merged projects to the one that is left; circles become findings, and so do several for one
/// project. `pairs` are ascending.
fn merges(projects: &Projects, pairs: &[(u32, u32)], origins: &Origins, findings: &mut Findings) -> BTreeMap<u32, u32> {
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

#[cfg(test)]
mod tests {
    use super::*;

    proptest::proptest! {
        #[test]
        fn references_lead_to_the_first_project_with_the_id(
            beginning in "[ab]{0,9}",
            mut ids in proptest::collection::vec("[ab\u{0}]{0,3}|[ab]{7,12}", 0..40),
            asked in proptest::collection::vec((proptest::prelude::any::<bool>(), "[ab\u{0}]{0,3}|[ab]{7,12}"), 0..40),
        ) {
            ids.iter_mut().for_each(|id| id.insert_str(0, &beginning));
            ids.sort_unstable();
            let mut projects = Projects::default();
            ids.iter().for_each(|id| projects.ids.push(id));
            // Some are ids of the list, some may not even begin as those do.
            let known = |nth: usize| ids.get(nth % ids.len().max(1)).cloned().unwrap_or_default();
            let asked: Vec<String> = asked.into_iter().enumerate().map(|(nth, (is_known, id))| if is_known { known(nth) } else { id }).collect();
            let asked: Vec<(u32, &str)> = asked.iter().map(|id| (0, id.as_str())).collect();
            let expected: Vec<Option<u32>> =
                asked.iter().map(|(_, id)| ids.iter().position(|known| known == id).map(key)).collect();
            assert_eq!(find_all(&projects, &asked), expected);
        }
    }
}
