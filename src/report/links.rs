//! What depends on what: background projects and what they carry, prerequisites without a place.
//!
//! Follows the links as the model holds them, merged projects resolved and without circles; nothing here
//! checks them or changes a score.

use std::collections::BTreeSet;

use crate::model::{Projects, Standing, Status, key};
use crate::scoring::Ranking;

/// A background project and what hangs on it, directly or through others.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Carrier {
    /// The background project.
    pub project: u32,
    /// Projects with a place that need it, directly or through others, in the order of the places.
    pub placed: Vec<u32>,
    /// How many other projects that are neither done nor given up need it.
    pub others: usize,
}

/// A project with a place that needs something that has none.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unplaced {
    /// The project with a place.
    pub project: u32,
    /// What it needs directly and what has no place and is not done, ascending by id.
    pub needs: Vec<u32>,
}

/// The background projects that something depends on, most dependents with a place first, then by id.
pub(super) fn carriers(ranking: &Ranking<'_>) -> Vec<Carrier> {
    let decision = ranking.decision();
    let projects = decision.projects();
    let mut carriers: Vec<Carrier> = (0..projects.len())
        .filter(|project| projects.is_background(*project) && decision.standing(*project) == Standing::Ranked)
        .map(|project| {
            let dependents = dependents(projects, project);
            let order = ranking.places().iter().map(|placed| placed.project);
            let placed: Vec<u32> = order.filter(|project| dependents.contains(project)).collect();
            let waiting = |other: &&u32| {
                ranking.placed(**other as usize).is_none() && decision.standing(**other as usize) == Standing::Ranked
            };
            Carrier { project: key(project), others: dependents.iter().filter(waiting).count(), placed }
        })
        .filter(|carrier| !carrier.placed.is_empty() || 0 < carrier.others)
        .collect();
    carriers.sort_by_key(|carrier| (std::cmp::Reverse(carrier.placed.len()), carrier.project));
    carriers
}

/// Everything that needs a project, directly or through others.
fn dependents(projects: &Projects, project: usize) -> BTreeSet<u32> {
    let mut found = BTreeSet::new();
    let mut open = projects.needed_by(project).to_vec();
    while let Some(next) = open.pop() {
        if found.insert(next) {
            open.extend_from_slice(projects.needed_by(next as usize));
        }
    }
    found
}

/// Projects with a place that need something without one, in the order of the places.
pub(super) fn unplaced(ranking: &Ranking<'_>) -> Vec<Unplaced> {
    let decision = ranking.decision();
    let lacks = |other: &u32| {
        ranking.placed(*other as usize).is_none()
            && decision.standing(*other as usize) != Standing::SetApart(Status::Done)
    };
    let of = |project: u32| -> Vec<u32> {
        decision.projects().needs(project as usize).iter().copied().filter(lacks).collect()
    };
    let all = ranking.places().iter().map(|placed| Unplaced { project: placed.project, needs: of(placed.project) });
    all.filter(|one| !one.needs.is_empty()).collect()
}
