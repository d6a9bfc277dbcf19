//! Values that are not known for sure: intervals, and what is missing and counts as unknown.
//!
//! | value | in a sample |
//! |---|---|
//! | interval on a numeric scale | uniform between its ends; with a likely value triangular |
//! | interval on levels or yes and no | each listed value between its ends as likely as the other; with a likely one, in steps that fall evenly from there to both ends |
//! | unknown | uniform over the scale: between the ends of a numeric one, over all levels |
//! | unknown on a scale relative to the list | utility uniform in 0..=1; it takes no part in least and greatest, as in `rank` |
//! | interval in a column that no criterion is read from | as on a numeric scale, but only where it leaves a rule open: nothing else looks at it |
//!
//! Values of different projects and criteria are drawn independently. What rules make of them is asked by
//! [`judge`](super::judge); amounts that budgets limit are not drawn for portfolios.

use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

use super::stream::Stream;
use crate::model::{Criterion, Decision, LevelValue, MissingPolicy, Raw, Scale, Subject, Utility, Value, Verdict};
use crate::scoring::{Assumption, InForce};

/// A value that is not known for sure.
#[derive(Clone, Debug)]
pub(super) struct Cell {
    /// The project, by its number in the decision.
    pub(super) project: u32,
    /// The criterion, or a column that none is read from.
    pub(super) subject: Subject,
    kind: Kind,
}

/// What it may be.
#[derive(Clone, Debug)]
enum Kind {
    /// One of these, with parts of a whole that end where the next begin.
    Listed(Vec<(Raw, Utility, u64)>),
    /// A number, with the likely one as a share of the way.
    Number { low: Decimal, high: Decimal, likely: Option<f64>, scale: Numeric },
    /// Any utility.
    Utility,
}

/// How the way from the lower to the upper end becomes a utility.
#[derive(Clone, Debug)]
enum Numeric {
    /// Straight from one to the other, and no further than 0 and 1.
    Straight(f64, f64),
    /// Through points: position on the way, utility.
    Points(Vec<(f64, f64)>),
    /// By the list, so only scoring knows.
    Relative,
    /// Not at all.
    None,
}

/// A value as drawn.
#[derive(Clone, Copy, Debug)]
pub(super) struct Draw {
    /// What it counts as; of no meaning on a scale relative to the list if there is a raw value.
    pub(super) utility: Utility,
    /// The raw value; `None` if only a utility is drawn.
    pub(super) raw: Option<Raw>,
}

/// The values that are not known for sure, of projects of a list: those that count, and those that leave
/// a rule open.
pub(super) fn cells(decision: &Decision, in_force: &InForce, projects: &[u32]) -> Vec<Cell> {
    let among = |project| u32::try_from(project).ok().filter(|project| projects.binary_search(project).is_ok());
    let mut cells = Vec::new();
    for (index, criterion) in decision.criteria().iter().enumerate().filter(|(_, one)| one.column().is_some()) {
        let column = decision.projects().values(index);
        for project in column.uncommon().filter_map(among) {
            let Some(kind) = kind(criterion, column.get(project as usize)) else { continue };
            let cell = Cell { project, subject: Subject::Criterion(index), kind };
            if !in_force.leaves_out(index) || cell.leaves_rule_open(decision) {
                cells.push(cell);
            }
        }
    }
    for (name, column) in &decision.projects().resources {
        let is_drawn = |cell: &Cell| cell.column(decision) == Some(name);
        let drawn: Vec<u32> = cells.iter().filter(|cell| is_drawn(cell)).map(|cell| cell.project).collect();
        for project in column.uncommon().filter_map(among).filter(|project| !drawn.contains(project)) {
            let Some(kind) = amount(column.get(project as usize)) else { continue };
            let cell = Cell { project, subject: Subject::Field(name.clone()), kind };
            if cell.leaves_rule_open(decision) {
                cells.push(cell);
            }
        }
    }
    cells
}

/// An interval of amounts.
fn amount(value: Value) -> Option<Kind> {
    let number = |raw| if let Raw::Number(number) = raw { Some(number) } else { None };
    let Value::Range { low, likely, high } = value else { return None };
    let likely = likely.and_then(number);
    Some(self::number(None, number(low)?, number(high)?, likely))
}

fn kind(criterion: &Criterion, value: Value) -> Option<Kind> {
    match value {
        Value::Point(_) => None,
        Value::Missing if criterion.missing != MissingPolicy::Unknown => None,
        Value::Missing => Some(match &criterion.scale {
            Scale::Levels(levels) => {
                let last = u16::try_from(levels.entries().len()).ok()?.saturating_sub(1);
                listed(&criterion.scale, 0, last, None)
            }
            Scale::YesNo => flags(),
            Scale::Relative { .. } => Kind::Utility,
            scale => {
                let (low, high) = scale.ends()?;
                number(Some(scale), low, high, None)
            }
        }),
        Value::Range { low, likely, high } => match (low, high) {
            (Raw::Number(low), Raw::Number(high)) => {
                let likely = likely.and_then(|likely| if let Raw::Number(x) = likely { Some(x) } else { None });
                Some(number(Some(&criterion.scale), low, high, likely))
            }
            (Raw::Level(low), Raw::Level(high)) => {
                let likely = likely.and_then(|likely| if let Raw::Level(x) = likely { Some(x) } else { None });
                Some(listed(&criterion.scale, low.min(high), low.max(high), likely))
            }
            (Raw::Flag(low), Raw::Flag(high)) if low != high => Some(flags()),
            _ => None,
        },
    }
}

fn flags() -> Kind {
    Kind::Listed(vec![(Raw::Flag(false), Utility::ZERO, 1), (Raw::Flag(true), Utility::ONE, 2)])
}

fn listed(scale: &Scale, low: u16, high: u16, likely: Option<u16>) -> Kind {
    let mut end = 0;
    let rise = |level: u16| match likely {
        // Steps from an end to the likely value, which counts fully.
        Some(likely) if level <= likely => {
            1_000_000 * u64::from(level - low + 1) / u64::from(likely.saturating_sub(low) + 1)
        }
        Some(likely) => 1_000_000 * u64::from(high - level + 1) / u64::from(high.saturating_sub(likely) + 1),
        None => 1,
    };
    let entry = |level: u16| {
        end += rise(level);
        let utility = if let Scale::Levels(levels) = scale { levels.utility(level) } else { Utility::ZERO };
        (Raw::Level(level), utility, end)
    };
    Kind::Listed((low..=high).map(entry).collect())
}

fn number(scale: Option<&Scale>, low: Decimal, high: Decimal, likely: Option<Decimal>) -> Kind {
    let way = |x: Decimal| {
        let share = x.checked_sub(low).zip(high.checked_sub(low)).and_then(|(part, all)| part.checked_div(all));
        share.and_then(|share| share.to_f64()).unwrap_or_default()
    };
    let numeric = match scale {
        Some(Scale::Linear { worst, best, .. }) => {
            let position = |x: Decimal| {
                let share = x.checked_sub(*worst).zip(best.checked_sub(*worst));
                share.and_then(|(part, all)| part.checked_div(all)).and_then(|share| share.to_f64()).unwrap_or_default()
            };
            Numeric::Straight(position(low), position(high))
        }
        Some(Scale::Piecewise { points, .. }) => Numeric::Points(
            points.iter().map(|(x, percent)| (way(*x), percent.to_f64().unwrap_or_default() / 100.0)).collect(),
        ),
        Some(_) => Numeric::Relative,
        None => Numeric::None,
    };
    Kind::Number { low, high, likely: likely.map(way), scale: numeric }
}

impl Cell {
    /// The criterion that it is a value of, if it is one.
    pub(super) fn criterion(&self) -> Option<usize> {
        if let Subject::Criterion(criterion) = self.subject { Some(criterion) } else { None }
    }

    /// The column of the list that it is read from.
    fn column<'a>(&'a self, decision: &'a Decision) -> Option<&'a str> {
        match &self.subject {
            Subject::Criterion(criterion) => decision.criteria()[*criterion].column(),
            Subject::Field(name) => Some(name),
        }
    }

    /// Whether it depends on how the value falls out what a rule makes of the project.
    pub(super) fn leaves_rule_open(&self, decision: &Decision) -> bool {
        let column = self.column(decision);
        let is_looked_at = |subject: &Subject| {
            *subject == self.subject || matches!(subject, Subject::Field(name) if column == Some(name))
        };
        let project = self.project as usize;
        decision.rules().iter().any(|rule| {
            let mut conditions = rule.when.iter().filter(|condition| is_looked_at(&condition.subject));
            conditions.any(|condition| condition.verdict(decision, project) == Verdict::Unknown)
                && rule.verdict(decision, project) == Verdict::Unknown
        })
    }

    /// Sets the value in a decision, wherever it counts: a budget or a rule may look at its column as an
    /// amount. Rules are not asked again.
    pub(super) fn assume(&self, decision: &mut Decision, raw: Raw) {
        let project = self.project as usize;
        let scale = self.criterion().map(|criterion| &decision.criteria()[criterion].scale);
        let amount = match (raw, scale) {
            (Raw::Number(number), _) => Some(number),
            (Raw::Level(level), Some(Scale::Levels(levels))) => match levels.get(level).value {
                LevelValue::Number(number) => Some(number),
                LevelValue::Key(_) => None,
            },
            (Raw::Level(_), _) => None,
            (Raw::Flag(flag), _) => Some(Decimal::from(u8::from(flag))),
        };
        let column = self.column(decision).map(str::to_owned);
        if let (Some(name), Some(amount)) = (column, amount) {
            decision.set_resource(&name, project, Value::Point(Raw::Number(amount)));
        }
        if let Subject::Criterion(criterion) = self.subject {
            decision.projects.values[criterion].set(project, Value::Point(raw));
        }
    }

    /// Puts back what another decision about the same projects has.
    pub(super) fn put_back(&self, decision: &mut Decision, base: &Decision) {
        let project = self.project as usize;
        if let Subject::Criterion(criterion) = self.subject {
            decision.projects.values[criterion].set(project, base.projects.values[criterion].get(project));
        }
        if let Some(name) = self.column(base)
            && let Some(column) = base.projects.resource(name)
        {
            decision.set_resource(name, project, column.get(project));
        }
    }

    /// Whether its utility depends on the values of others.
    pub(super) fn is_relative(&self) -> bool {
        matches!(self.kind, Kind::Number { scale: Numeric::Relative, .. })
    }

    /// Draws a value.
    pub(super) fn draw(&self, stream: &mut Stream) -> Draw {
        match &self.kind {
            Kind::Utility => Draw { utility: Utility::from_steps(stream.below(Utility::STEPS + 1)), raw: None },
            Kind::Listed(listed) => {
                let all = listed.last().map_or(1, |(_, _, end)| *end);
                let drawn = stream.below(all);
                let entry = listed.iter().find(|(_, _, end)| drawn < *end);
                let (raw, utility) = entry.map_or((None, Utility::ZERO), |(raw, utility, _)| (Some(*raw), *utility));
                Draw { utility, raw }
            }
            Kind::Number { low, high, likely, scale } => {
                let share = stream.share();
                let way = likely.map_or(share, |likely| triangular(share, likely));
                // As a whole number of 2⁻³², so that the raw value is an exact decimal of it.
                let way = (way * 4_294_967_296.0).floor();
                Draw {
                    utility: scale.utility(way / 4_294_967_296.0),
                    raw: Some(Raw::Number(between(*low, *high, way))),
                }
            }
        }
    }
}

/// The share of the way of a triangular distribution below which `share` of it lies.
fn triangular(share: f64, likely: f64) -> f64 {
    if share < likely { (share * likely).sqrt() } else { 1.0 - ((1.0 - share) * (1.0 - likely)).sqrt() }
}

/// The number `way` · 2⁻³² from `low` to `high`.
fn between(low: Decimal, high: Decimal, way: f64) -> Decimal {
    let part = Decimal::from(way as u64).checked_div(Decimal::from(1u64 << 32));
    let moved = part.zip(high.checked_sub(low)).and_then(|(part, all)| part.round_dp(10).checked_mul(all));
    moved.and_then(|moved| low.checked_add(moved)).unwrap_or(low)
}

impl Numeric {
    fn utility(&self, way: f64) -> Utility {
        let utility = match self {
            Self::Straight(from, to) => from + (to - from) * way,
            Self::Points(points) => {
                let after = points.partition_point(|(position, _)| *position <= way);
                match (after.checked_sub(1).map(|before| points[before]), points.get(after)) {
                    (Some((x0, y0)), Some((x1, y1))) => y0 + (y1 - y0) * ((way - x0) / (x1 - x0)),
                    (Some((_, last)), None) => last,
                    (None, Some((_, first))) => *first,
                    (None, None) => 0.0,
                }
            }
            Self::Relative | Self::None => 0.0,
        };
        Utility::from_steps((utility.clamp(0.0, 1.0) * Utility::STEPS as f64 + 0.5).floor() as u64)
    }
}

/// Whether the value under a criterion is unknown rather than an interval.
pub(super) fn is_unknown(decision: &Decision, criterion: usize, project: u32) -> bool {
    let value = decision.projects().values(criterion).get(project as usize);
    Assumption::of(&decision.criteria()[criterion], value) == Some(Assumption::Unknown)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_triangular_draw_has_its_likely_value_at_the_share_of_its_rise() {
        // A triangle over 0..1 with its top at 0.25 has a quarter of its area before the top.
        assert!((triangular(0.25, 0.25) - 0.25).abs() < 1e-15);
        assert_eq!(triangular(0.0, 0.25), 0.0);
        assert!((triangular(0.5, 0.0) - (1.0 - 0.5f64.sqrt())).abs() < 1e-15);
    }

    #[test]
    fn levels_between_the_ends_fall_evenly_from_the_likely_one() {
        let Kind::Listed(listed) = listed(&Scale::YesNo, 2, 5, Some(4)) else { panic!("levels are listed") };
        let ends: Vec<u64> = listed.iter().map(|(_, _, end)| *end).collect();
        // Thirds, two thirds, all, one half.
        assert_eq!(ends, [333_333, 999_999, 1_999_999, 2_499_999]);
    }
}
