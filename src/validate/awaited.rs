//! Names of projects that stand for nothing because an id is wrong or missing.
//!
//! The id has been reported, and whoever names the project has made no mistake: to say that there is no such
//! project would tell one mistake once for every reference. In go the lists and what the manifest names, out
//! come the names to be passed over; all others that stand for nothing are reported where they are resolved.
//!
//! Left out: criteria, whose ids are so few and so wordy that likeness tells which is meant
//! ([`super::criteria`]), and legal bases ([`Catalogue::explains`](crate::input::legal_bases::Catalogue::explains)).

use std::collections::{BTreeSet, HashSet};

use super::Origins;
use super::references::Lists;
use crate::input::cell::list;
use crate::input::manifest::RawManifest;
use crate::input::names::{self, Field};
use crate::model::{Projects, TextColumn};

/// The fields whose cells name other projects.
const REFERENCES: [Field; 4] = [Field::MergedInto, Field::DependsOn, Field::Enables, Field::Excludes];

/// The names that spell a wrong id in another way and, if they are no more than there are projects without
/// any id, all others that stand for nothing.
pub(super) fn awaited(projects: &Projects, lists: &Lists, raw: &RawManifest, origins: &Origins) -> BTreeSet<String> {
    let wrong = (0..projects.len()).map(|project| projects.id(project)).filter(|id| !names::is_project_id(id));
    let (missing, wrong): (Vec<&str>, Vec<&str>) = wrong.partition(|id| id.is_empty());
    if missing.is_empty() && wrong.is_empty() {
        return BTreeSet::new();
    }
    // A list in a cell takes an id with a separator apart.
    let parts = wrong.iter().flat_map(|id| id.split(['|', ';', ',']).chain([*id]));
    let wrong: BTreeSet<String> = parts.map(spelt).collect();

    let of_cell = |(project, cell)| list::items(cell, origins.delimiter(project));
    let cells = REFERENCES.iter().filter_map(|field| lists.get(field)).flat_map(TextColumn::filled);
    let former = projects.texts.get(names::name_of(Field::FormerIds)).into_iter().flat_map(TextColumn::filled);
    // Whoever names a project as it was called before is told how it is called now.
    let former: HashSet<&str> = former.flat_map(of_cell).collect();
    let named = cells.flat_map(of_cell).chain(named_by_manifest(raw));
    let unknown = named.filter(|id| projects.find(id).is_none() && !former.contains(id)).map(str::to_owned);
    let unknown: BTreeSet<String> = unknown.collect();

    let (mut awaited, others): (BTreeSet<_>, BTreeSet<_>) =
        unknown.into_iter().partition(|id| wrong.contains(&spelt(id)));
    if others.len() <= missing.len() {
        awaited.extend(others);
    }
    awaited
}

/// The letters and digits of an id, without regard to case.
fn spelt(id: &str) -> String {
    id.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

/// The projects that decisions and the portfolio name.
fn named_by_manifest(raw: &RawManifest) -> impl Iterator<Item = &str> {
    let decisions = raw.decisions.iter().map(|made| &made.project);
    let sets = raw.portfolio.iter().flat_map(|portfolio| {
        let synergies = portfolio.synergies.iter().map(|synergy| &synergy.projects);
        portfolio.one_of.iter().chain(synergies).flatten()
    });
    decisions.chain(sets).map(|name| name.value.trim())
}
