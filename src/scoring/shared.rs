//! What is open about a project, and cells that several criteria read: one value, several utilities.
//!
//! A value is told from one scale to another as the list would spell it; which words mean yes is said by
//! [`yes_or_no`]. Not here: how likely a value is, which is a matter of robustness.

use rust_decimal::Decimal;

use super::Ranking;
use crate::model::{Decision, Level, LevelValue, Outside, Raw, Scale, Utility, Value, yes_or_no};

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
    let in_options = |group: Open| match options(decision, project, &group.criteria) {
        Some(options) => vec![Open { criteria: group.criteria, options }],
        // Nobody else reads it, or no value that all of them allow: each for itself.
        None => group.criteria.into_iter().map(alone).collect(),
    };
    groups.into_iter().flat_map(in_options).collect()
}

/// What a value that several criteria read can count as under some of them.
fn options(decision: &Decision, project: usize, criteria: &[usize]) -> Option<Vec<Vec<Utility>>> {
    let scale = |criterion: usize| &decision.criteria()[criterion].scale;
    let column = decision.criteria()[*criteria.first()?].column()?;
    let values: Vec<Written<'_>> = match common(decision, column, project)? {
        Common::Listed { by, values } => {
            values.into_iter().map(|raw| Written::of(scale(by), raw)).collect::<Option<_>>()?
        }
        Common::Between(low, high) => {
            let bends = criteria.iter().flat_map(|criterion| bends(scale(*criterion)));
            let within = bends.filter(|x| low < *x && *x < high);
            [low, high].into_iter().chain(within).map(Written::Number).collect()
        }
    };
    let counts = |value: &Written<'_>| {
        criteria.iter().map(|criterion| value.read_by(scale(*criterion)).map(|(_, utility)| utility)).collect()
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
#[derive(Clone, Copy, Debug)]
pub(crate) enum Written<'a> {
    Number(Decimal),
    /// The key of a level.
    Word(&'a str),
    Flag(bool),
}

impl<'a> Written<'a> {
    /// What is `raw` on a scale.
    pub(crate) fn of(scale: &'a Scale, raw: Raw) -> Option<Self> {
        match (raw, scale) {
            (Raw::Number(number), _) => Some(Self::Number(number)),
            (Raw::Flag(flag), _) => Some(Self::Flag(flag)),
            (Raw::Level(level), Scale::Levels(levels)) => Some(match &levels.get(level).value {
                LevelValue::Number(number) => Self::Number(*number),
                LevelValue::Key(key) => Self::Word(key),
            }),
            (Raw::Level(_), _) => None,
        }
    }

    /// What a scale makes of it, as of a cell of the list, and what it counts as there (on a scale relative to
    /// the list: of no meaning); numbers beyond the ends count like these.
    pub(crate) fn read_by(self, scale: &Scale) -> Option<(Raw, Utility)> {
        match scale {
            Scale::Levels(levels) => {
                let by_key = |is_meant: &dyn Fn(&str) -> bool| {
                    let is_meant = |level: &Level| matches!(&level.value, LevelValue::Key(key) if is_meant(key));
                    let found = levels.entries().iter().position(is_meant)?;
                    u16::try_from(found).ok()
                };
                let found = match self {
                    Self::Number(number) => levels
                        .find_number(number)
                        .or_else(|| by_key(&|key| key.trim().parse().is_ok_and(|known: Decimal| known == number))),
                    Self::Word(word) => levels.find_key(word).or_else(|| levels.find_number(word.trim().parse().ok()?)),
                    Self::Flag(flag) => by_key(&|key| yes_or_no(key) == Some(flag))
                        .or_else(|| levels.find_number(u8::from(flag).into())),
                }?;
                Some((Raw::Level(found), levels.utility(found)))
            }
            Scale::YesNo => {
                let flag = match self {
                    Self::Flag(flag) => Some(flag),
                    Self::Word(word) => yes_or_no(word),
                    Self::Number(number) if number.is_zero() => Some(false),
                    Self::Number(number) => (number == Decimal::ONE).then_some(true),
                }?;
                Some((Raw::Flag(flag), if flag { Utility::ONE } else { Utility::ZERO }))
            }
            Scale::Linear { .. } | Scale::Piecewise { .. } => {
                let number = self.number()?;
                Some((Raw::Number(number), scale.utility_of_number(number)?))
            }
            Scale::Relative { .. } => Some((Raw::Number(self.number()?), Utility::ZERO)),
        }
    }

    fn number(self) -> Option<Decimal> {
        match self {
            Self::Number(number) => Some(number),
            Self::Word(word) => word.trim().parse().ok(),
            Self::Flag(flag) => Some(u8::from(flag).into()),
        }
    }
}

/// The values that a cell may hold which several criteria read.
#[derive(Clone, Debug)]
pub(crate) enum Common {
    /// Some of those that a criterion lists, by its number; never none.
    Listed { by: usize, values: Vec<Raw> },
    /// Any number between two.
    Between(Decimal, Decimal),
}

/// What one criterion says that a value of a cell may be.
enum Allowed<'a> {
    Listed(&'a Scale, Vec<Raw>),
    /// Whether numbers beyond count like the ends.
    Between(Decimal, Decimal, bool),
}

/// The values that all criteria of the file allow which read the cell of a project in a column, whether or not
/// they count in this run. `None` if only one reads it, if no value pleases all, or if none says what it may be.
///
/// Where a scale lists its values, only these occur. Numbers lie between the ends that all scales ask for
/// which refuse others; where none refuses any, between the least and the greatest end.
pub(crate) fn common(decision: &Decision, column: &str, project: usize) -> Option<Common> {
    let readers = decision.criteria().iter().enumerate().filter(|(_, one)| one.column() == Some(column));
    // One reader alone has nobody to agree with.
    readers.clone().nth(1)?;
    let value = |index: usize| decision.projects().values(index).get(project);
    let allowed: Vec<(usize, Allowed<'_>)> =
        readers.filter_map(|(index, one)| Some((index, allowed(&one.scale, value(index))?))).collect();
    if let Some((by, scale, listed)) = allowed.iter().find_map(|(index, one)| match one {
        Allowed::Listed(scale, listed) => Some((*index, *scale, listed)),
        Allowed::Between(..) => None,
    }) {
        let is_allowed = |raw: &&Raw| {
            Written::of(scale, **raw).is_some_and(|value| allowed.iter().all(|(_, one)| one.allows(value)))
        };
        let values: Vec<Raw> = listed.iter().filter(is_allowed).copied().collect();
        return (!values.is_empty()).then_some(Common::Listed { by, values });
    }
    let ends = |only_strict: bool| {
        allowed.iter().filter_map(move |(_, one)| match one {
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

/// What an interval or a missing value may be; `None` where that is not for the scale to say.
fn allowed(scale: &Scale, value: Value) -> Option<Allowed<'_>> {
    let levels = |levels: &mut dyn Iterator<Item = u16>| Allowed::Listed(scale, levels.map(Raw::Level).collect());
    let is_loose = match scale {
        Scale::Linear { outside, .. } | Scale::Piecewise { outside, .. } => *outside == Outside::Clamp,
        _ => true,
    };
    match (scale, value) {
        (_, Value::Point(_)) => None,
        (Scale::Levels(_), Value::Range { low: Raw::Level(low), high: Raw::Level(high), .. }) => {
            Some(levels(&mut (low.min(high)..=low.max(high))))
        }
        (Scale::Levels(all), _) => Some(levels(&mut (0u16..).take(all.entries().len()))),
        (Scale::YesNo, _) => Some(Allowed::Listed(scale, vec![Raw::Flag(false), Raw::Flag(true)])),
        (_, Value::Range { low: Raw::Number(low), high: Raw::Number(high), .. }) => {
            Some(Allowed::Between(low, high, is_loose))
        }
        (_, Value::Range { .. }) => None,
        (_, Value::Missing) => scale.ends().map(|(low, high)| Allowed::Between(low, high, is_loose)),
    }
}

impl Allowed<'_> {
    fn allows(&self, value: Written<'_>) -> bool {
        match self {
            Self::Listed(scale, listed) => value.read_by(scale).is_some_and(|(raw, _)| listed.contains(&raw)),
            Self::Between(low, high, is_loose) => {
                value.number().is_some_and(|number| *is_loose || (*low..=*high).contains(&number))
            }
        }
    }
}
