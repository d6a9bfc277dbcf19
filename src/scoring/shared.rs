//! What is open about a project, and cells that several criteria read: one value, several utilities.

use rust_decimal::Decimal;

use super::Ranking;
use crate::model::{Criterion, LevelValue, MissingPolicy, Outside, Raw, Scale, Utility, Value};

/// Criteria whose values are open together, because they read the same cell; most often one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Open {
    /// The criteria, ascending.
    pub(crate) criteria: Vec<usize>,
    /// What the value can count as under each of them. Under any weights both the least and the greatest
    /// sum of what it can count as are among these.
    pub(crate) options: Vec<Vec<Utility>>,
}

/// What is open about a project: intervals and unknown values under anchored scales, as far as they count.
///
/// Between its ends a value counts along straight lines under each criterion, so it is enough to look at
/// the ends and at the points where a line bends.
pub(crate) fn open(ranking: &Ranking<'_>, project: usize) -> Vec<Open> {
    let (decision, in_force) = (ranking.decision(), ranking.in_force());
    let criteria = decision.criteria();
    let range = |criterion: usize| ranking.utilities().range(decision, criterion, project);
    let is_open = |criterion: &usize| {
        let (low, high) = range(*criterion);
        low != high && !in_force.leaves_out(*criterion)
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
    let in_options = |group: Open| {
        if group.criteria.len() == 1 {
            return vec![group];
        }
        let read = |criterion: &usize| (&criteria[*criterion], decision.projects().values(*criterion).get(project));
        let readers: Vec<(&Criterion, Value)> = group.criteria.iter().map(read).collect();
        match options(&readers) {
            Some(options) => vec![Open { criteria: group.criteria, options }],
            // No value that all of them allow: each for itself.
            None => group.criteria.into_iter().map(alone).collect(),
        }
    };
    groups.into_iter().flat_map(in_options).collect()
}

/// What a value that several criteria read can count as under each of them.
fn options(readers: &[(&Criterion, Value)]) -> Option<Vec<Vec<Utility>>> {
    let values: Vec<Written<'_>> = match common(readers)? {
        Common::Listed(values) => values,
        Common::Between(low, high) => {
            let bends = readers.iter().flat_map(|(criterion, _)| bends(&criterion.scale));
            let within = bends.filter(|x| low < *x && *x < high);
            [low, high].into_iter().chain(within).map(Written::Number).collect()
        }
    };
    let counts = |value: &Written<'_>| {
        readers.iter().map(|(criterion, _)| value.read_by(&criterion.scale).map(|(_, utility)| utility)).collect()
    };
    values.iter().map(counts).collect()
}

/// The values at which the line from value to utility may bend.
fn bends(scale: &Scale) -> Vec<Decimal> {
    match scale {
        Scale::Linear { worst, best, .. } => vec![*worst, *best],
        Scale::Piecewise { points, .. } => points.iter().map(|(x, _)| *x).collect(),
        _ => Vec::new(),
    }
}

/// A value whatever scale reads it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Written<'a> {
    /// A number; yes and no are 1 and 0.
    Number(Decimal),
    /// The key of a level.
    Word(&'a str),
}

impl<'a> Written<'a> {
    /// What is `raw` on a scale.
    pub(crate) fn of(scale: &'a Scale, raw: Raw) -> Option<Self> {
        match (raw, scale) {
            (Raw::Number(number), _) => Some(Self::Number(number)),
            (Raw::Flag(flag), _) => Some(Self::Number(u8::from(flag).into())),
            (Raw::Level(level), Scale::Levels(levels)) => Some(match &levels.get(level).value {
                LevelValue::Number(number) => Self::Number(*number),
                LevelValue::Key(key) => Self::Word(key),
            }),
            (Raw::Level(_), _) => None,
        }
    }

    /// What a scale makes of it, and what it counts as there (on a scale relative to the list: of no
    /// meaning); values beyond the ends count like these.
    pub(crate) fn read_by(self, scale: &Scale) -> Option<(Raw, Utility)> {
        match (scale, self) {
            (Scale::Levels(levels), _) => {
                let is_meant = |level: &LevelValue| match (level, self) {
                    (LevelValue::Number(a), Self::Number(b)) => *a == b,
                    (LevelValue::Key(a), Self::Word(b)) => a == b,
                    _ => false,
                };
                let found = levels.entries().iter().position(|entry| is_meant(&entry.value))?;
                let found = u16::try_from(found).ok()?;
                Some((Raw::Level(found), levels.utility(found)))
            }
            (_, Self::Word(_)) => None,
            (Scale::YesNo, Self::Number(number)) if number.is_zero() => Some((Raw::Flag(false), Utility::ZERO)),
            (Scale::YesNo, Self::Number(number)) => (number == Decimal::ONE).then_some((Raw::Flag(true), Utility::ONE)),
            (Scale::Linear { .. } | Scale::Piecewise { .. }, Self::Number(number)) => {
                Some((Raw::Number(number), scale.utility_of_number(number)?))
            }
            (Scale::Relative { .. }, Self::Number(number)) => Some((Raw::Number(number), Utility::ZERO)),
        }
    }
}

/// The values that a cell may hold which several criteria read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Common<'a> {
    /// One of these, never none.
    Listed(Vec<Written<'a>>),
    /// Any number between two.
    Between(Decimal, Decimal),
}

/// What one criterion says that a value of a cell may be.
enum Allowed<'a> {
    Listed(Vec<Written<'a>>),
    /// Whether numbers beyond count like the ends.
    Between(Decimal, Decimal, bool),
}

/// The values that all criteria allow which read a cell: an interval, or unknown. `None` if there are none, or
/// if one of them has no values of its own to say, as an unknown one on a scale relative to the list.
///
/// Where a scale lists its values, only these occur. Numbers lie between the ends that all scales ask for
/// which refuse others; where none refuses any, between the least and the greatest end.
pub(crate) fn common<'a>(readers: &[(&'a Criterion, Value)]) -> Option<Common<'a>> {
    let allowed: Vec<Allowed<'a>> = readers.iter().map(|(one, value)| allowed(one, *value)).collect::<Option<_>>()?;
    let first = allowed.iter().find_map(|one| if let Allowed::Listed(listed) = one { Some(listed) } else { None });
    if let Some(first) = first {
        let is_allowed = |value: &&Written<'_>| allowed.iter().all(|one| one.allows(**value));
        let listed: Vec<Written<'a>> = first.iter().filter(is_allowed).copied().collect();
        return (!listed.is_empty()).then_some(Common::Listed(listed));
    }
    let ends = |only_strict: bool| {
        allowed.iter().filter_map(move |one| match one {
            Allowed::Between(low, high, is_loose) if !(only_strict && *is_loose) => Some((*low, *high)),
            _ => None,
        })
    };
    let (low, high) = if ends(true).next().is_some() {
        (ends(true).map(|(low, _)| low).max()?, ends(true).map(|(_, high)| high).min()?)
    } else {
        (ends(false).map(|(low, _)| low).min()?, ends(false).map(|(_, high)| high).max()?)
    };
    (low <= high).then_some(Common::Between(low, high))
}

fn allowed<'a>(criterion: &'a Criterion, value: Value) -> Option<Allowed<'a>> {
    let scale = &criterion.scale;
    let levels = |levels: &mut dyn Iterator<Item = u16>| {
        Allowed::Listed(levels.filter_map(|level| Written::of(scale, Raw::Level(level))).collect())
    };
    let is_loose = match scale {
        Scale::Linear { outside, .. } | Scale::Piecewise { outside, .. } => *outside == Outside::Clamp,
        _ => true,
    };
    match (scale, value) {
        (_, Value::Point(_)) => None,
        (_, Value::Missing) if criterion.missing != MissingPolicy::Unknown => None,
        (Scale::Levels(_), Value::Range { low: Raw::Level(low), high: Raw::Level(high), .. }) => {
            Some(levels(&mut (low.min(high)..=low.max(high))))
        }
        (Scale::Levels(all), _) => Some(levels(&mut (0u16..).take(all.entries().len()))),
        (Scale::YesNo, _) => Some(Allowed::Listed(vec![Written::Number(0.into()), Written::Number(1.into())])),
        (_, Value::Range { low: Raw::Number(low), high: Raw::Number(high), .. }) => {
            Some(Allowed::Between(low, high, is_loose))
        }
        (_, Value::Range { .. }) => None,
        (_, Value::Missing) => scale.ends().map(|(low, high)| Allowed::Between(low, high, is_loose)),
    }
}

impl Allowed<'_> {
    fn allows(&self, value: Written<'_>) -> bool {
        match (self, value) {
            (Self::Listed(listed), value) => listed.contains(&value),
            (Self::Between(_, _, true), Written::Number(_)) => true,
            (Self::Between(low, high, false), Written::Number(number)) => (*low..=*high).contains(&number),
            (Self::Between(..), Written::Word(_)) => false,
        }
    }
}
