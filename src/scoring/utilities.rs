//! Utilities of all ranked projects, by criterion.
//!
//! Anchored scales judge each value alone, [relative](super::relative) ones need the ranked list. A missing
//! value gets the utility that its criterion's policy says.

use std::ops::Range;

use rayon::prelude::*;
use rust_decimal::Decimal;

use super::InForce;
use super::relative::{List, min_max};
use crate::model::{
    Column, Criterion, Decision, Direction, LevelValue, MissingPolicy, Numbers, Raw, Relative, Scale, Source, Utility,
    Value,
};

/// Utilities by criterion and project. Projects that are not ranked have 0 everywhere.
#[derive(Clone, Debug)]
pub struct Utilities<'d> {
    columns: Vec<Judged<'d>>,
    constant: Vec<bool>,
}

/// The utilities of all projects under a criterion.
#[derive(Clone, Debug)]
enum Judged<'d> {
    Each(Vec<Utility>),
    /// Min-max over ordinary numbers only, by which long lists are ranked: computed whenever one is
    /// asked for, because a million of them take longer to keep than to compute.
    MinMax {
        numbers: &'d Numbers,
        least: i64,
        greatest: i64,
        direction: Direction,
        /// The utilities of all numbers from `least` to `greatest` where they are few: points, days and
        /// grades of a long list are, and looking one up is faster than dividing.
        few: Vec<Utility>,
    },
}

/// At most this many utilities are worth a table, which has to stay in the fastest memory.
const FEW: u64 = 4_096;

impl<'d> Judged<'d> {
    /// Min-max over all projects, if that is all there is to it.
    fn min_max(direction: Direction, numbers: &'d Numbers) -> Option<Self> {
        let (least, greatest) = numbers.all_fast()?;
        if greatest <= least {
            return None;
        }
        let mut few = Vec::new();
        if greatest.abs_diff(least) < FEW.min(numbers.len() as u64) {
            few.extend((least..=greatest).map(|x| min_max(direction, x, least, greatest)));
        }
        Some(Self::MinMax { numbers, least, greatest, direction, few })
    }

    #[inline]
    fn get(&self, project: usize) -> Utility {
        match *self {
            Self::Each(ref utilities) => utilities[project],
            Self::MinMax { numbers, least, greatest, direction, ref few } => {
                let x = numbers.fast_at(project).unwrap_or(least);
                let known = few.get(x.abs_diff(least) as usize).copied();
                known.unwrap_or_else(|| min_max(direction, x, least, greatest))
            }
        }
    }

    /// The utilities of some projects in order.
    fn for_each(&self, projects: Range<usize>, mut take: impl FnMut(Utility)) {
        match self {
            Self::Each(utilities) => utilities[projects].iter().copied().for_each(take),
            Self::MinMax { numbers, least, few, .. } if !few.is_empty() => {
                numbers.for_each(projects, |x| take(few[x.unwrap_or(*least).abs_diff(*least) as usize]));
            }
            Self::MinMax { numbers, least, greatest, direction, .. } => {
                numbers.for_each(projects, |x| take(min_max(*direction, x.unwrap_or(*least), *least, *greatest)));
            }
        }
    }
}

/// What was assumed about a value that is not a plain one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Assumption {
    /// Missing, counted as utility 0.
    Worst,
    /// Missing, counted as utility 0.5.
    Neutral,
    /// Unknown, counted as utility 0.5.
    Unknown,
    /// Missing, counted as the raw value of the policy.
    Value,
    /// An interval that names its likely value, counted as that.
    Likely,
    /// An interval that names none, counted as its middle.
    Middle,
}

impl Assumption {
    /// The name in machine formats.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Worst => "worst",
            Self::Neutral => "neutral",
            Self::Unknown => "unknown",
            Self::Value => "value",
            Self::Likely => "likely",
            Self::Middle => "middle",
        }
    }

    /// What is assumed about a value under a criterion, if anything.
    #[must_use]
    pub fn of(criterion: &Criterion, value: Value) -> Option<Self> {
        match value {
            Value::Point(_) => None,
            Value::Range { likely: Some(_), .. } => Some(Self::Likely),
            Value::Range { likely: None, .. } => Some(Self::Middle),
            // No deadline is a fact, not a gap.
            Value::Missing if criterion.column().is_none() => None,
            Value::Missing => match criterion.missing {
                MissingPolicy::Reject | MissingPolicy::Apart => None,
                MissingPolicy::Worst => Some(Self::Worst),
                MissingPolicy::Neutral => Some(Self::Neutral),
                MissingPolicy::Unknown => Some(Self::Unknown),
                MissingPolicy::Value(_) => Some(Self::Value),
            },
        }
    }
}

/// The single raw value that stands for a value: the likely or middle one of an interval, the value
/// of the policy for a missing one. `None` if only a utility is assumed.
///
/// The middle of an interval on levels is the arithmetic one if it is listed, else the listed value in
/// the middle, of two the lower.
#[must_use]
pub fn point_of(criterion: &Criterion, value: Value) -> Option<Raw> {
    match value {
        Value::Point(raw) => Some(raw),
        Value::Range { likely: Some(likely), .. } => Some(likely),
        Value::Range { low, high, .. } => Some(middle(&criterion.scale, low, high)),
        Value::Missing => match (&criterion.source, criterion.missing) {
            (Source::Column(_), MissingPolicy::Value(raw)) => Some(raw),
            _ => None,
        },
    }
}

fn middle(scale: &Scale, low: Raw, high: Raw) -> Raw {
    match (scale, low, high) {
        (Scale::Levels(levels), Raw::Level(low), Raw::Level(high)) => {
            let number = |level: u16| match levels.get(level).value {
                LevelValue::Number(number) => Some(number),
                LevelValue::Key(_) => None,
            };
            let listed = number(low)
                .zip(number(high))
                .and_then(|(low, high)| half(low, high))
                .and_then(|middle| levels.find_number(middle));
            Raw::Level(listed.unwrap_or_else(|| low.min(high) + low.abs_diff(high) / 2))
        }
        (_, Raw::Number(low), Raw::Number(high)) => Raw::Number(half(low, high).unwrap_or(low)),
        _ => low,
    }
}

/// The exact middle; `None` only where it needs more digits than a decimal has.
fn half(low: Decimal, high: Decimal) -> Option<Decimal> {
    low.checked_add(high)?.checked_div(Decimal::TWO).map(|middle| middle.normalize())
}

impl<'d> Utilities<'d> {
    pub(super) fn new(decision: &'d Decision, in_force: &InForce, ranked: &[u32]) -> Self {
        let n = decision.projects().len();
        let column = |(index, criterion): (usize, &Criterion)| {
            if in_force.leaves_out(index) {
                return (Judged::Each(vec![Utility::ZERO; n]), false);
            }
            let values = decision.projects().values(index);
            if let (Scale::Relative { kind: Relative::MinMax, direction }, Column::Numbers(numbers)) =
                (&criterion.scale, values)
                && ranked.len() == n
                && let Some(judged) = Judged::min_max(*direction, numbers)
            {
                return (judged, false);
            }
            let (utilities, constant) = column(criterion, values, n, ranked);
            (Judged::Each(utilities), constant)
        };
        let all: Vec<_> = decision.criteria().iter().enumerate().collect();
        // Starting threads takes longer than ranking a few hundred projects.
        let computed: Vec<_> =
            if n < 10_000 { all.into_iter().map(column).collect() } else { all.into_par_iter().map(column).collect() };
        let (columns, constant) = computed.into_iter().unzip();
        Self { columns, constant }
    }

    /// The utility of a project under a criterion.
    #[must_use]
    #[inline]
    pub fn get(&self, criterion: usize, project: usize) -> Utility {
        self.columns[criterion].get(project)
    }

    /// Passes on the utilities of some projects under a criterion, in order.
    pub(super) fn for_each(&self, criterion: usize, projects: Range<usize>, take: impl FnMut(Utility)) {
        self.columns[criterion].for_each(projects, take);
    }

    /// Replaces the utilities of a project, by criterion.
    pub(super) fn set(&mut self, project: usize, utilities: &[Utility]) {
        for (criterion, utility) in utilities.iter().enumerate() {
            self.set_one(criterion, project, *utility);
        }
    }

    /// Replaces one utility of a project.
    pub(super) fn set_one(&mut self, criterion: usize, project: usize, utility: Utility) {
        let column = &mut self.columns[criterion];
        if let Judged::MinMax { numbers, .. } = column {
            *column = Judged::Each((0..numbers.len()).map(|project| column.get(project)).collect());
        }
        if let Judged::Each(utilities) = column {
            utilities[project] = utility;
        }
    }

    /// Whether a relative scale met a constant column, so that every utility is 1.
    #[must_use]
    pub fn is_constant(&self, criterion: usize) -> bool {
        self.constant[criterion]
    }

    /// The least and greatest utility that a value can have: of an interval over all that lies in it, of an
    /// unknown value over its scale, of any other its utility twice.
    ///
    /// A scale relative to the list judges the middle of an interval only: what else it may be would move
    /// the utilities of others.
    #[must_use]
    pub fn range(&self, decision: &Decision, criterion: usize, project: usize) -> (Utility, Utility) {
        let point = self.get(criterion, project);
        let value = decision.projects().values(criterion).get(project);
        let criterion = &decision.criteria()[criterion];
        match (&criterion.scale, value) {
            (Scale::Relative { .. }, _) => (point, point),
            (Scale::Levels(levels), Value::Range { low: Raw::Level(low), high: Raw::Level(high), .. }) => {
                let within = (low.min(high)..=low.max(high)).map(|level| levels.utility(level));
                (within.clone().min().unwrap_or(point), within.max().unwrap_or(point))
            }
            (scale, Value::Range { low, high, .. }) => {
                let (low, high) = (anchored(scale, low), anchored(scale, high));
                (low.min(high), low.max(high))
            }
            (_, value) => self.unknown_range(criterion, value).unwrap_or((point, point)),
        }
    }

    /// The least and greatest utility that the unknown value of a project could give, if it is
    /// unknown.
    pub(super) fn unknown_range(&self, criterion: &Criterion, value: Value) -> Option<(Utility, Utility)> {
        (Assumption::of(criterion, value) == Some(Assumption::Unknown)).then(|| criterion.scale.utility_range())
    }
}

fn column(criterion: &Criterion, values: &Column, n: usize, ranked: &[u32]) -> (Vec<Utility>, bool) {
    let mut utilities = vec![Utility::ZERO; n];
    let assumed = match criterion.missing {
        MissingPolicy::Neutral | MissingPolicy::Unknown if criterion.column().is_some() => Utility::HALF,
        _ => Utility::ZERO,
    };
    let mut constant = false;
    match (&criterion.scale, values) {
        (Scale::Relative { kind, direction }, Column::Numbers(numbers)) => {
            let list = List::new(criterion, numbers, ranked);
            constant = list.fill(*kind, *direction, ranked, assumed, &mut utilities);
        }
        (Scale::Linear { worst, best, .. }, Column::Numbers(numbers)) => {
            linear(criterion, numbers, (*worst, *best), ranked, assumed, &mut utilities);
        }
        (scale, values) => {
            for &project in ranked {
                let project = project as usize;
                let point = point_of(criterion, values.get(project));
                utilities[project] = point.map_or(assumed, |raw| anchored(scale, raw));
            }
        }
    }
    (utilities, constant)
}

/// Utility of one raw value on an anchored scale.
fn anchored(scale: &Scale, raw: Raw) -> Utility {
    match (scale, raw) {
        (Scale::Levels(levels), Raw::Level(level)) => levels.utility(level),
        (_, Raw::Flag(flag)) => {
            if flag {
                Utility::ONE
            } else {
                Utility::ZERO
            }
        }
        (scale, Raw::Number(number)) => scale.utility_of_number(number).unwrap_or_default(),
        _ => Utility::ZERO,
    }
}

/// Linear scales are the common case of long lists: ordinary numbers are judged as integers.
fn linear(
    criterion: &Criterion,
    numbers: &Numbers,
    (worst, best): (Decimal, Decimal),
    ranked: &[u32],
    assumed: Utility,
    utilities: &mut [Utility],
) {
    let unit = Decimal::from_i128_with_scale(1, numbers.scale());
    let ends = crate::model::aligned([worst, best, unit]);
    for &project in ranked {
        let project = project as usize;
        utilities[project] = match (numbers.fast_at(project), ends) {
            (Some(x), Some([worst, best, unit])) if let Some(x) = i128::from(x).checked_mul(unit) => {
                Utility::ratio(x - worst, best - worst)
            }
            _ => point_of(criterion, numbers.get(project)).map_or(assumed, |raw| anchored(&criterion.scale, raw)),
        };
    }
}

#[cfg(test)]
mod tests {
    use num_bigint::BigInt;
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn min_max_on_demand_is_what_the_whole_column_is(
            numbers in prop_oneof![
                proptest::collection::vec((i64::MIN + 1)..i64::MAX, 2..20),
                // So few that they are looked up.
                proptest::collection::vec(-4i64..4, 10..20),
            ],
            is_cost: bool,
        ) {
            let direction = if is_cost { Direction::Cost } else { Direction::Benefit };
            let mut column = Numbers::default();
            numbers.iter().for_each(|number| column.push_plain(*number, 0));
            let Some(mut judged) = Judged::min_max(direction, &column) else { return Ok(()) };
            let exact = |project: usize| {
                let big = |x: i64| BigInt::from(x);
                let (least, greatest) = (big(*numbers.iter().min().unwrap()), big(*numbers.iter().max().unwrap()));
                let x = big(numbers[project]);
                let above = if is_cost { &greatest - x } else { x - &least };
                Utility::big_ratio(&above, &(greatest - least))
            };
            for project in 0..numbers.len() {
                prop_assert_eq!(judged.get(project), exact(project));
            }
            let mut passed_on = Vec::new();
            judged.for_each(1..numbers.len(), |utility| passed_on.push(utility));
            prop_assert_eq!(passed_on, (1..numbers.len()).map(exact).collect::<Vec<_>>());
            let mut utilities = Utilities { columns: vec![judged.clone()], constant: vec![false] };
            utilities.set(1, &[Utility::HALF]);
            judged = utilities.columns.remove(0);
            prop_assert_eq!(judged.get(0), exact(0));
            prop_assert_eq!(judged.get(1), Utility::HALF);
        }
    }
}
