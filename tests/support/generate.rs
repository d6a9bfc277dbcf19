//! Random decisions that vorrang must accept.
//!
//! A decision is made of plain numbers that mean something for every value they can have, so that
//! shrinking a failing case makes it smaller and never invalid. Values come from coarse grids and
//! whole projects are copied, so that ties are common.

#![allow(dead_code)]

use proptest::prelude::*;

use crate::naive::{Crit, Fate, Kind, Missing, Proj, Running, Scale, Source, Spec, Status, Val};

/// What a decision may contain.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Allowed {
    /// Scales that look at the whole list.
    pub(crate) relative: bool,
    /// Dependencies, merged projects and the criterion that counts dependents.
    pub(crate) links: bool,
    /// Most projects.
    pub(crate) projects: usize,
}

pub(crate) const EVERYTHING: Allowed = Allowed { relative: true, links: true, projects: 40 };

#[derive(Clone, Debug)]
struct RawCrit {
    kind: u8,
    weight: u16,
    missing: u8,
    group: u8,
    shape: u16,
}

#[derive(Clone, Debug)]
struct RawProj {
    values: [u16; 7],
    copies: bool,
    id: u16,
    status: u8,
    fate: u8,
    days: u16,
    links: [u8; 3],
    merged: u8,
}

#[derive(Clone, Debug)]
struct RawSettings {
    places: u8,
    maximum: u8,
    corridor: u8,
    tie_break: u8,
    inherit: bool,
    running: u8,
    one_carries_all: bool,
}

/// Decisions of every kind.
pub(crate) fn decisions(allowed: Allowed) -> impl Strategy<Value = Spec> {
    let weight = prop_oneof![6 => 1u16..1000, 2 => 1u16..5, 1 => Just(0u16)];
    let criterion = (any::<u8>(), weight, any::<u8>(), any::<u8>(), any::<u16>())
        .prop_map(|(kind, weight, missing, group, shape)| RawCrit { kind, weight, missing, group, shape });
    let project = (
        any::<[u16; 7]>(),
        prop::bool::weighted(0.2),
        any::<u16>(),
        any::<u8>(),
        any::<u8>(),
        any::<u16>(),
        any::<[u8; 3]>(),
        any::<u8>(),
    )
        .prop_map(|(values, copies, id, status, fate, days, links, merged)| RawProj {
            values,
            copies,
            id,
            status,
            fate,
            days,
            links,
            merged,
        });
    let settings =
        (any::<u8>(), any::<u8>(), any::<u8>(), any::<u8>(), any::<bool>(), any::<u8>(), prop::bool::weighted(0.05))
            .prop_map(|(places, maximum, corridor, tie_break, inherit, running, one_carries_all)| RawSettings {
                places,
                maximum,
                corridor,
                tie_break,
                inherit,
                running,
                one_carries_all,
            });
    (prop::collection::vec(criterion, 2..=7), prop::collection::vec(project, 2..=allowed.projects), settings)
        .prop_map(move |(criteria, projects, settings)| spec(&criteria, &projects, &settings, allowed))
}

fn spec(criteria: &[RawCrit], projects: &[RawProj], settings: &RawSettings, allowed: Allowed) -> Spec {
    let weights = weights(criteria, settings.one_carries_all);
    let criteria: Vec<Crit> =
        criteria.iter().zip(weights).map(|(raw, weight)| criterion(raw, weight, allowed)).collect();
    let mut made: Vec<Proj> = Vec::new();
    for (index, raw) in projects.iter().enumerate() {
        let project = project(raw, index, &made, &criteria, allowed);
        made.push(project);
    }
    let mut spec = Spec {
        tie_break: (0..criteria.len()).filter(|index| settings.tie_break & (0b1001 << index) == 1 << index).collect(),
        criteria,
        projects: made,
        groups: 3,
        places: 1 + usize::from(settings.places) % (projects.len() + 1),
        maximum: [100_00, 1000_00, 1_00, 20_00, 12_50][usize::from(settings.maximum) % 5],
        corridor: [2_00, 0, 10_00, 50][usize::from(settings.corridor) % 4],
        inherit: settings.inherit && allowed.links,
        running: [Running::Rank, Running::HoldPlace, Running::Apart][usize::from(settings.running) % 3],
    };
    spec.places = spec.places.max(spec.firsts());
    spec.let_firsts_be_rated();
    spec
}

/// Hundredths of percent that sum to 100 percent.
fn weights(criteria: &[RawCrit], one_carries_all: bool) -> Vec<i64> {
    let raw: Vec<i64> = criteria
        .iter()
        .enumerate()
        .map(|(index, criterion)| if one_carries_all { i64::from(index == 0) } else { criterion.weight.into() })
        .collect();
    let total: i64 = raw.iter().sum();
    if total == 0 {
        return (0..raw.len()).map(|index| if index == 0 { 100_00 } else { 0 }).collect();
    }
    let mut done = 0;
    let mut so_far = 0;
    let mut shares = Vec::new();
    for weight in raw {
        so_far += weight;
        let until = so_far * 100_00 / total;
        shares.push(until - done);
        done = until;
    }
    shares
}

fn criterion(raw: &RawCrit, weight: i64, allowed: Allowed) -> Crit {
    let shape = usize::from(raw.shape);
    let flip = shape % 2 == 1;
    let clamp = shape / 2 % 2 == 1;
    let kind = [Kind::MinMax, Kind::Ratio, Kind::Vector][shape / 2 % 3];
    let (source, scale) = match raw.kind % 11 {
        0 | 1 => (Source::Column, numbers(shape)),
        2 => (Source::Column, Scale::Words(vec![0, 10_00, 20_00, 60_00, 60_00, 100_00])),
        3 | 4 => (Source::Column, linear(flip, clamp)),
        5 => (Source::Column, piecewise(flip, clamp)),
        6 => (Source::Column, Scale::YesNo),
        7 | 8 if allowed.relative => (Source::Column, Scale::Relative { kind, cost: flip }),
        9 => (Source::Days, Scale::Linear { worst: 730_00, best: 0, clamp: true }),
        10 if allowed.links => {
            (Source::Dependents, Scale::Linear { worst: 0, best: [3_00, 10_00][shape % 2], clamp: true })
        }
        _ => (Source::Column, linear(flip, clamp)),
    };
    let missing = match raw.missing % 8 {
        0 => Missing::Apart,
        1 => Missing::Worst,
        2 => Missing::Neutral,
        3 => Missing::Unknown,
        4 if source == Source::Column => Missing::Value(value(&scale, shape)),
        _ => Missing::Reject,
    };
    let group = Some(usize::from(raw.group) % 4).filter(|group| *group < 3);
    Crit { weight, group, source, scale, missing }
}

fn numbers(shape: usize) -> Scale {
    Scale::Numbers(
        [
            vec![(0, 0), (3_00, 30_00), (6_00, 60_00), (10_00, 100_00)],
            vec![(-1_00, 0), (0, 12_50), (50, 33_33), (2_00, 99_99)],
            vec![(1_00, 100_00), (2_00, 80_00), (3_00, 80_00), (4_00, 0), (5_00, 0)],
            // Points need not follow the values.
            vec![(0, 50_00), (1_00, 100_00), (2_00, 0)],
        ][shape / 4 % 4]
            .clone(),
    )
}

fn linear(flip: bool, clamp: bool) -> Scale {
    if flip {
        Scale::Linear { worst: 7_00, best: 0, clamp }
    } else {
        Scale::Linear { worst: -1_00, best: 10_00, clamp }
    }
}

fn piecewise(flip: bool, clamp: bool) -> Scale {
    let points = if flip {
        vec![(0, 100_00), (3_00, 80_00), (7_00, 80_00), (10_00, 0)]
    } else {
        vec![(0, 0), (1_00, 66_66), (10_00, 90_00)]
    };
    Scale::Piecewise { points, clamp }
}

/// A value that the scale allows, from a coarse grid.
fn value(scale: &Scale, choice: usize) -> i64 {
    let grid = |from: i64, step: i64, count: usize| from + step * i64::try_from(choice % count).unwrap_or(0);
    match scale {
        Scale::Numbers(levels) => levels[choice % levels.len()].0,
        Scale::Words(levels) => grid(0, 1, levels.len()),
        Scale::YesNo => grid(0, 1, 2),
        // Some lie outside.
        Scale::Linear { clamp: true, .. } | Scale::Piecewise { clamp: true, .. } => grid(-3_00, 1_25, 14),
        Scale::Linear { worst, best, .. } => grid(*worst.min(best), 50, 14),
        Scale::Piecewise { .. } => grid(0, 1_00, 11),
        Scale::Relative { kind: Kind::MinMax, .. } => grid(-2_00, 75, 8),
        Scale::Relative { kind: Kind::Ratio, cost: true } => grid(25, 75, 8),
        Scale::Relative { .. } => grid(0, 75, 8),
    }
}

fn project(raw: &RawProj, index: usize, before: &[Proj], criteria: &[Crit], allowed: Allowed) -> Proj {
    let mut links: Vec<usize> = Vec::new();
    let merged_into = (allowed.links && index != 0 && raw.merged < 10).then(|| usize::from(raw.merged) % index);
    // What a merged project needs the other one needs; only that it leads back to none is left out.
    if allowed.links && index != 0 && merged_into.is_none() {
        links = raw.links.iter().filter(|link| **link < 70).map(|link| usize::from(*link) % index).collect();
        links.sort_unstable();
        links.dedup();
    }
    let (enabled_by, needs) = links.into_iter().partition(|link| link % 3 == 0);
    let values = match before.last() {
        Some(last) if raw.copies => last.values.clone(),
        _ => criteria.iter().zip(raw.values).map(|(criterion, choice)| any_value(criterion, choice)).collect(),
    };
    Proj {
        // Ids neither follow the rows nor are they of one length.
        id: format!("{}{}", ["P", "p-", "Ä"][usize::from(raw.id % 3)], usize::from(raw.id / 3) * 100 + index),
        values,
        status: match raw.status % 16 {
            0 => Status::Done,
            1 => Status::Paused,
            2 | 3 => Status::Running,
            _ => Status::Idea,
        },
        fate: match raw.fate {
            0..10 => Fate::Mandatory,
            10..20 => Fate::Excluded,
            20..30 => Fate::In,
            30..45 => Fate::Out,
            45..70 => Fate::WinsTie,
            _ => Fate::None,
        },
        days: (!raw.days.is_multiple_of(3)).then(|| i64::from(raw.days / 3 % 12) * 73 - 100),
        needs,
        enabled_by,
        merged_into,
    }
}

fn any_value(criterion: &Crit, choice: u16) -> Val {
    let (mode, choice) = (choice % 12, usize::from(choice / 12));
    let one = |choice| value(&criterion.scale, choice);
    match mode {
        0 | 1 if criterion.missing != Missing::Reject => Val::Missing,
        2 if criterion.scale != Scale::YesNo => {
            let (a, b) = (one(choice), one(choice / 16));
            let likely = one(choice / 256);
            let (low, high) = (a.min(b), a.max(b));
            match &criterion.scale {
                _ if low == high => Val::Point(low),
                // Words have no likely value between two others.
                Scale::Words(_) => Val::Range(low, None, high),
                _ if (low..=high).contains(&likely) => Val::Range(low, Some(likely), high),
                _ => Val::Range(low, None, high),
            }
        }
        _ => Val::Point(one(choice)),
    }
}
