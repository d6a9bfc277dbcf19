//! What is open about a project, and cells that several criteria read: one value, several utilities.

use rust_decimal::Decimal;

use super::Utilities;
use crate::model::{Decision, LevelValue, Raw, Scale, Utility, Value};

/// Criteria whose values are open together, because they read the same cell; most often one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Open {
    /// The criteria, ascending.
    pub(crate) criteria: Vec<usize>,
    /// What the value can count as under each of them. Under any weights both the least and the greatest
    /// sum of what it can count as are among these.
    pub(crate) options: Vec<Vec<Utility>>,
}

/// What is open about a project: intervals and unknown values under anchored scales.
///
/// Between its ends a value counts along straight lines under each criterion, so it is enough to look at
/// the ends and at the points where a line bends.
pub(crate) fn open(utilities: &Utilities, decision: &Decision, project: usize) -> Vec<Open> {
    let criteria = decision.criteria();
    let range = |criterion: usize| utilities.range(decision, criterion, project);
    let is_open = |criterion: &usize| {
        let (low, high) = range(*criterion);
        low != high
    };
    let alone = |criterion: usize| {
        let (low, high) = range(criterion);
        Open { criteria: vec![criterion], options: vec![vec![low], vec![high]] }
    };
    let mut groups: Vec<Open> = Vec::new();
    for criterion in (0..criteria.len()).filter(is_open) {
        let reads_same = |group: &&mut Open| criteria[group.criteria[0]].column() == criteria[criterion].column();
        let with = if criteria[criterion].column().is_some() { groups.iter_mut().find(reads_same) } else { None };
        match with {
            Some(group) => group.criteria.push(criterion),
            None => groups.push(alone(criterion)),
        }
    }
    let in_options = |group: Open| match group.criteria.len() {
        1 => vec![group],
        _ => match together(decision, project, &group.criteria) {
            Some(options) => vec![Open { criteria: group.criteria, options }],
            // Not the same values in other words: each for itself.
            None => group.criteria.into_iter().map(alone).collect(),
        },
    };
    groups.into_iter().flat_map(in_options).collect()
}

/// What the value of one cell can count as under each of the criteria that read it.
fn together(decision: &Decision, project: usize, criteria: &[usize]) -> Option<Vec<Vec<Utility>>> {
    let scale = |criterion: &usize| &decision.criteria()[*criterion].scale;
    // Where a scale lists its values, others do not occur.
    let first = criteria.iter().find(|criterion| lists_values(scale(criterion))).or(criteria.first())?;
    let value = decision.projects().values(*first).get(project);
    let values: Vec<Raw> = match (scale(first), value) {
        (Scale::Levels(_), Value::Range { low: Raw::Level(low), high: Raw::Level(high), .. }) => {
            (low.min(high)..=low.max(high)).map(Raw::Level).collect()
        }
        (Scale::Levels(levels), _) => (0u16..).take(levels.entries().len()).map(Raw::Level).collect(),
        (Scale::YesNo, _) => vec![Raw::Flag(false), Raw::Flag(true)],
        (scale_of_first, value) => {
            let (low, high) = match value {
                Value::Range { low: Raw::Number(low), high: Raw::Number(high), .. } => (low, high),
                _ => scale_of_first.ends()?,
            };
            let bends = criteria.iter().flat_map(|criterion| bends(scale(criterion)));
            let within = bends.filter(|x| low < *x && *x < high);
            [low, high].into_iter().chain(within).map(Raw::Number).collect()
        }
    };
    let counts = |raw: &Raw| {
        let of = |criterion: &usize| read_as(scale(first), *raw, scale(criterion)).map(|(_, utility)| utility);
        criteria.iter().map(of).collect()
    };
    values.iter().map(counts).collect()
}

/// Whether a scale allows listed values only.
pub(crate) fn lists_values(scale: &Scale) -> bool {
    matches!(scale, Scale::Levels(_) | Scale::YesNo)
}

/// The values at which the line from value to utility may bend.
fn bends(scale: &Scale) -> Vec<Decimal> {
    match scale {
        Scale::Linear { worst, best, .. } => vec![*worst, *best],
        Scale::Piecewise { points, .. } => points.iter().map(|(x, _)| *x).collect(),
        _ => Vec::new(),
    }
}

/// How another scale reads what is `raw` on this one, and what it counts as there (on a scale relative to
/// the list: of no meaning); `None` if it has no such value.
pub(crate) fn read_as(scale: &Scale, raw: Raw, other: &Scale) -> Option<(Raw, Utility)> {
    let level = match (scale, raw) {
        (Scale::Levels(levels), Raw::Level(level)) => Some(&levels.get(level).value),
        _ => None,
    };
    let number = match (raw, level) {
        (Raw::Number(number), _) => Some(number),
        (_, Some(LevelValue::Number(number))) => Some(*number),
        _ => None,
    };
    match other {
        Scale::Levels(levels) => {
            let same = |level: &LevelValue| levels.entries().iter().position(|entry| entry.value == *level);
            let found = level.and_then(same).or_else(|| same(&LevelValue::Number(number?)));
            let found = u16::try_from(found?).ok()?;
            Some((Raw::Level(found), levels.utility(found)))
        }
        Scale::YesNo => match raw {
            Raw::Flag(flag) => Some((raw, if flag { Utility::ONE } else { Utility::ZERO })),
            _ => None,
        },
        Scale::Linear { .. } | Scale::Piecewise { .. } => {
            let number = number?;
            Some((Raw::Number(number), other.utility_of_number(number)?))
        }
        Scale::Relative { .. } => Some((Raw::Number(number?), Utility::ZERO)),
    }
}
