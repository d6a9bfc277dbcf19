//! The search among the values of one criterion for the nearest one that takes a project across.
//!
//! Levels are tried one by one. Numbers are searched from stop to stop: the ends of the scale, the
//! present value, and the numbers that rules compare it with. Between two stops rules say the same, and
//! the better a value, the fewer projects come before this one, so the values that take it across lie at
//! one end of a stretch, and where they begin is found by halving.

use std::cmp::Ordering;
use std::collections::BTreeSet;

use num_bigint::BigInt;
use num_rational::BigRational;
use num_traits::{Signed, Zero};
use rust_decimal::Decimal;

use super::ValueCrossing;
use crate::analysis::sensitivity::Numeric;
use crate::analysis::trial::{Trial, conditions, operands};
use crate::exact::{power_of_ten, rational};
use crate::model::{Criterion, Decision, Direction, Outside, Raw, Relative, Scale, Utility, Value};
use crate::scoring::{Ranking, point_of};

/// A value that takes the project across.
pub(super) struct Found {
    /// Whether it begins beyond its distance rather than at it.
    beyond: bool,
    /// How far from the present value it begins, in raw units or levels.
    away: Decimal,
    pub(super) crossing: ValueCrossing,
}

impl Found {
    /// Which of two values of one criterion begins nearer: utilities need not move with values.
    fn compare(&self, other: &Self) -> Ordering {
        (&self.crossing.distance, self.away).cmp(&(&other.crossing.distance, other.away))
    }

    /// Which of two criteria needs the smaller change; their raw units say nothing about that.
    pub(super) fn compare_criteria(&self, other: &Self) -> Ordering {
        (&self.crossing.distance, self.beyond).cmp(&(&other.crossing.distance, other.beyond))
    }
}

/// The values of the other ranked projects.
pub(super) fn others<'r>(ranking: &'r Ranking<'r>, project: u32, index: usize) -> impl Iterator<Item = Decimal> + 'r {
    let criterion = &ranking.decision().criteria()[index];
    let column = ranking.decision().projects().values(index);
    let others = ranking.order().iter().filter(move |other| **other != project);
    others.filter_map(move |other| match point_of(criterion, column.get(*other as usize))? {
        Raw::Number(number) => Some(number),
        _ => None,
    })
}

/// Whether rules ask for the values of a criterion.
pub(super) fn is_asked_for(decision: &Decision, criterion: usize) -> bool {
    conditions(decision, criterion).next().is_some()
}

/// The best or the worst value of a scale that is not relative to the list.
pub(super) fn extreme(criterion: &Criterion, best: bool) -> Option<Raw> {
    match &criterion.scale {
        Scale::Levels(levels) => {
            let all = (0u16..).take(levels.entries().len());
            let utility = |level: &u16| levels.utility(*level);
            let found = if best { all.max_by_key(utility) } else { all.min_by_key(utility) };
            found.map(Raw::Level)
        }
        Scale::YesNo => Some(Raw::Flag(best)),
        scale => {
            let numeric = Numeric::new(scale)?;
            Some(Raw::Number(numeric.last(numeric.rises == best)))
        }
    }
}

/// A stretch of numbers within which rules say the same: one number, or all between two.
#[derive(Clone, Copy)]
enum Stretch {
    /// With a number of the stretch before it, on the way from the present value.
    At {
        number: Decimal,
        before: Option<Decimal>,
    },
    Between {
        near: Decimal,
        far: Decimal,
    },
    /// The same, but only what is just beyond its limit.
    Beyond {
        near: Decimal,
        far: Decimal,
    },
}

/// From where a search came to the first value that takes the project across.
#[derive(Clone, Copy)]
enum Came {
    /// From the present value, without any between.
    Straight,
    /// From a number of the stretch before.
    Over(Decimal),
    /// From the limit of the stretch.
    Beyond(Decimal),
    /// From within the stretch, so rules say the same.
    Within,
}

/// The search among the values of one criterion.
pub(super) struct Search<'s, 'r> {
    trial: &'s mut Trial<'r>,
    index: usize,
    criterion: &'r Criterion,
    /// The value that counts now; `None` where only a utility is assumed.
    from: Option<Raw>,
    /// Its utility, in steps.
    pub(super) now: u64,
    /// The number from which the search begins, where nothing was read.
    start: Option<Decimal>,
    /// The numbers between which it stays, if not everywhere.
    pub(super) limits: Option<(Decimal, Decimal)>,
}

impl<'s, 'r> Search<'s, 'r> {
    pub(super) fn new(trial: &'s mut Trial<'r>, index: usize) -> Self {
        let criterion = &trial.ranking.decision().criteria()[index];
        let read = trial.read(index);
        let now = trial.steps(index, read);
        Self { trial, index, criterion, from: point_of(criterion, read), now, start: None, limits: None }
    }

    /// The search for a value where none was read, from the worst end of the scale on.
    pub(super) fn from_the_worst(trial: &'s mut Trial<'r>, index: usize) -> Self {
        let search = Self::new(trial, index);
        let start = match extreme(search.criterion, false) {
            Some(Raw::Number(number)) => Some(number),
            _ => None,
        };
        Self { now: 0, start, ..search }
    }

    /// The nearest value, of several as near the first one.
    pub(super) fn nearest(&mut self) -> Option<Found> {
        let levels: Vec<Raw> = match &self.criterion.scale {
            Scale::Levels(levels) => (0u16..).take(levels.entries().len()).map(Raw::Level).collect(),
            Scale::YesNo => vec![Raw::Flag(false), Raw::Flag(true)],
            // Stretches come in the order of their distance from the present value.
            _ => {
                let found = self.stretches().into_iter().filter_map(|stretch| self.within(stretch));
                return found.min_by(Found::compare);
            }
        };
        let found = levels.into_iter().filter_map(|raw| self.exactly(raw));
        found.min_by(Found::compare)
    }

    /// The nearest value that takes the project across of those at and just beyond the numbers of rules.
    pub(super) fn at_rules(&mut self) -> Option<Found> {
        let numbers: BTreeSet<Decimal> = operands(self.trial.ranking.decision(), self.index).into_iter().collect();
        let (least, greatest) = self.ends(&numbers);
        let stops: BTreeSet<Decimal> = numbers.iter().copied().chain([least, greatest]).collect();
        let stops: Vec<Decimal> = stops.into_iter().filter(|stop| (least..=greatest).contains(stop)).collect();
        let at = numbers.iter().filter(|number| stops.contains(number) && self.is_possible(**number));
        let at = at.map(|number| Stretch::At { number: *number, before: None });
        let pairs = stops.windows(2).flat_map(|pair| [(pair[0], pair[1]), (pair[1], pair[0])]);
        let beyond = pairs.filter(|(near, _)| numbers.contains(near));
        let beyond = beyond.map(|(near, far)| Stretch::Beyond { near, far });
        let stretches: Vec<Stretch> = at.chain(beyond).collect();
        stretches.into_iter().filter_map(|stretch| self.within(stretch)).min_by(Found::compare)
    }

    /// Whether a value as far away or nearer may take the project across. Where no rule asks for them and
    /// no other utility moves, the better a value the fewer others come before the project, so that one
    /// value says it for all nearer ones.
    pub(super) fn may_be_as_near(&mut self, distance: &BigRational) -> bool {
        let decision = self.trial.ranking.decision();
        let Some(scale) = Numeric::new(&decision.criteria()[self.index].scale) else { return true };
        if is_asked_for(decision, self.index) {
            return true;
        }
        let steps = (distance * BigInt::from(Utility::STEPS)).ceil().to_integer() + BigInt::from(1);
        let steps = u64::try_from(steps).unwrap_or(Utility::STEPS);
        let enters = self.trial.enters();
        let step = if enters { (self.now + steps).min(Utility::STEPS) } else { self.now.saturating_sub(steps) };
        let number = scale.shortest(step, enters == scale.rises);
        self.trial.is_across(self.index, Raw::Number(number))
    }

    /// A value that takes the project across as it stands.
    fn exactly(&mut self, raw: Raw) -> Option<Found> {
        let is_across = self.is_other(raw) && self.trial.is_across(self.index, raw);
        is_across.then(|| self.found(raw, raw, Came::Straight))
    }

    /// Whether a value is another than what was read; that of an assumption is.
    fn is_other(&self, raw: Raw) -> bool {
        self.trial.read(self.index) != Value::Point(raw)
    }

    /// What takes the project across at `to`, and began to do so at `first`.
    fn found(&mut self, to: Raw, first: Raw, came: Came) -> Found {
        let before = match came {
            Came::Straight => self.trial.read(self.index),
            Came::Over(number) | Came::Beyond(number) => Value::Point(Raw::Number(number)),
            Came::Within => Value::Point(first),
        };
        let rule = self.trial.rule(self.index, before, first);
        let exact = if let (None, Raw::Number(_), false) = (rule, to, self.criterion.scale.is_relative()) {
            self.tie(first)
        } else {
            None
        };
        // What it is just beyond may have another utility by far: that of a list of equal values jumps.
        let steps = self.trial.steps(self.index, Value::Point(first));
        let utility = |steps: u64| BigRational::new(steps.into(), Utility::STEPS.into());
        let distance = (exact.clone().unwrap_or_else(|| utility(steps)) - utility(self.now)).abs();
        let crossing = ValueCrossing { criterion: self.index, from: self.from, to, exact, rule, distance };
        Found { beyond: matches!(came, Came::Beyond(_)), away: self.away(first), crossing }
    }

    /// How far a value is from the present one, in raw units or levels.
    fn away(&self, raw: Raw) -> Decimal {
        match (raw, self.from) {
            (Raw::Level(level), Some(Raw::Level(from))) => Decimal::from(level.abs_diff(from)),
            (Raw::Number(number), _) => {
                self.present().map_or(Decimal::ZERO, |present| number.saturating_sub(present).abs())
            }
            _ => Decimal::ZERO,
        }
    }

    // Numbers.

    /// The number that stands for the present value.
    fn present(&self) -> Option<Decimal> {
        match self.from {
            Some(Raw::Number(number)) => Some(number),
            _ if self.start.is_some() => self.start,
            _ => Some(Numeric::new(&self.criterion.scale)?.assumed(Utility::from_steps(self.now))),
        }
    }

    /// The stretches of the scale, away from the present value on both sides.
    fn stretches(&self) -> Vec<Stretch> {
        let Some(present) = self.present() else { return Vec::new() };
        let mut stops: BTreeSet<Decimal> =
            operands(self.trial.ranking.decision(), self.index).into_iter().chain([present]).collect();
        let (least, greatest) = self.ends(&stops);
        stops.retain(|stop| least <= *stop && *stop <= greatest);
        stops.extend([least, greatest]);
        let stops: Vec<Decimal> = stops.into_iter().collect();
        let between = stops.windows(2).map(|pair| {
            let [low, high] = [pair[0], pair[1]];
            if present <= low {
                Stretch::Between { near: low, far: high }
            } else {
                Stretch::Between { near: high, far: low }
            }
        });
        // Half of each, so that the middle of the widest stretch can be written too.
        let middle = |a: Decimal, b: Decimal| (a / Decimal::TWO).saturating_add(b / Decimal::TWO);
        let at = |index: usize| {
            let number = stops[index];
            let neighbour = match number.cmp(&present) {
                Ordering::Less => stops.get(index + 1),
                Ordering::Greater => index.checked_sub(1).and_then(|index| stops.get(index)),
                Ordering::Equal => None,
            };
            Stretch::At { number, before: neighbour.map(|neighbour| middle(number, *neighbour)) }
        };
        let mut stretches: Vec<Stretch> =
            (0..stops.len()).filter(|index| self.is_possible(stops[*index])).map(at).chain(between).collect();
        stretches.sort_by_key(|stretch| match stretch {
            Stretch::At { number, .. } => (number.saturating_sub(present).abs(), false),
            Stretch::Between { near, .. } | Stretch::Beyond { near, .. } => (near.saturating_sub(present).abs(), true),
        });
        stretches
    }

    /// Whether a value can stand on the scale: the cost of a ratio is above 0.
    fn is_possible(&self, number: Decimal) -> bool {
        let divides_by_it =
            matches!(self.criterion.scale, Scale::Relative { kind: Relative::Ratio, direction: Direction::Cost });
        !divides_by_it || Decimal::ZERO < number
    }

    /// The least and the greatest value that could have been read. Where the scale has no ends, 0 is one
    /// if nothing in the list is below it, and the other lies where utilities hardly move any more.
    fn ends(&self, stops: &BTreeSet<Decimal>) -> (Decimal, Decimal) {
        if let Some(limits) = self.limits {
            return limits;
        }
        let stops = || stops.iter().copied();
        let beyond = |reach: Decimal| {
            let low = stops().map(|stop| stop.saturating_sub(reach)).min();
            let high = stops().map(|stop| stop.saturating_add(reach)).max();
            low.unwrap_or_default()..=high.unwrap_or_default()
        };
        let (low, high, nothing_below) = match &self.criterion.scale {
            scale @ (Scale::Linear { outside, .. } | Scale::Piecewise { outside, .. }) => {
                let (low, high) = scale.ends().unwrap_or_default();
                if *outside == Outside::Reject {
                    return (low, high);
                }
                // Rules may look beyond the ends of what utilities look at.
                let outside = beyond(Decimal::ONE);
                let nothing_below = stops().chain([low]).all(|stop| Decimal::ZERO <= stop);
                (low.min(*outside.start()), high.max(*outside.end()), nothing_below)
            }
            _ => {
                let list: Vec<Decimal> =
                    others(self.trial.ranking, self.trial.project, self.index).chain(stops()).collect();
                let (least, greatest) =
                    (list.iter().min().copied().unwrap_or_default(), list.iter().max().copied().unwrap_or_default());
                let reach = self.span().saturating_mul(Decimal::from(2 * Utility::STEPS));
                let divides = !matches!(self.criterion.scale, Scale::Relative { kind: Relative::MinMax, .. });
                let nothing_below = divides || Decimal::ZERO <= least;
                (least.saturating_sub(reach), greatest.saturating_add(reach), nothing_below)
            }
        };
        (if nothing_below { low.max(Decimal::ZERO) } else { low }, high)
    }

    /// How far apart the values are that make a difference.
    fn span(&self) -> Decimal {
        match &self.criterion.scale {
            Scale::Relative { .. } => {
                let list: Vec<Decimal> =
                    others(self.trial.ranking, self.trial.project, self.index).chain(self.present()).collect();
                let (least, greatest) = (list.iter().min(), list.iter().max());
                let apart = least.zip(greatest).map(|(least, greatest)| greatest.saturating_sub(*least));
                let mut spans = [apart, greatest.map(Decimal::abs)].into_iter().flatten();
                spans.find(|span| !span.is_zero()).unwrap_or(Decimal::ONE)
            }
            scale => scale.ends().map_or(Decimal::ONE, |(low, high)| high.saturating_sub(low)),
        }
    }

    /// The value of a stretch at which crossing begins, told with the fewest decimal places.
    fn within(&mut self, stretch: Stretch) -> Option<Found> {
        let (near, far) = match stretch {
            Stretch::At { number, before } => {
                let raw = Raw::Number(number.normalize());
                let is_across = self.is_other(raw) && self.trial.is_across(self.index, raw);
                return is_across.then(|| self.found(raw, raw, before.map_or(Came::Straight, Came::Over)));
            }
            Stretch::Between { near, far } | Stretch::Beyond { near, far } => (near, far),
        };
        let goes_on = matches!(stretch, Stretch::Between { .. });
        // One step of utility is ten times as far as two neighbours of the finest grid, or more.
        let finest =
            (0..28).find(|places| Decimal::new(1, *places) * Decimal::from(10_000_000_000_000u64) <= self.span());
        let finest = finest.unwrap_or(28) + 1;
        let grid = (0..=finest).rev().find_map(|places| Grid::new(near, far, places))?;
        let mut is_across = |n: u128| {
            let number = grid.number(n)?;
            Some(self.trial.is_across(self.index, Raw::Number(number)))
        };
        let (first, came) = if is_across(0)? {
            (0, Came::Beyond(near))
        } else if goes_on && is_across(grid.last)? {
            let (mut here, mut beyond) = (0, grid.last);
            while 1 < beyond - here {
                let middle = here + (beyond - here) / 2;
                if is_across(middle)? { beyond = middle } else { here = middle }
            }
            (beyond, Came::Within)
        } else {
            return None;
        };
        let first = grid.number(first)?;
        let to = (0..grid.places).find_map(|places| {
            let number = Grid::new(near, far, places)?.at_or_beyond(first)?;
            self.trial.is_across(self.index, Raw::Number(number)).then_some(number)
        });
        let to = to.unwrap_or(first).normalize();
        // The end of the stretch is a value too, and often the one with the fewest places.
        let is_shorter = goes_on && far.normalize().scale() < to.scale();
        let is_end = is_shorter && self.trial.is_across(self.index, Raw::Number(far));
        let to = if is_end { far.normalize() } else { to };
        Some(self.found(Raw::Number(to), Raw::Number(first), came))
    }

    /// The utility at which the project ties with the last one that it passes on its way to a value.
    fn tie(&mut self, first: Raw) -> Option<BigRational> {
        let (index, project, enters) = (self.index, self.trial.project, self.trial.enters());
        let weight = self.trial.ranking.in_force().weights[index].clone();
        if weight.is_zero() {
            return None;
        }
        let maximum = rational(self.trial.ranking.in_force().maximum);
        let per_step = maximum * weight / BigInt::from(100 * u128::from(Utility::STEPS));
        self.trial.ranked(index, Value::Point(first), |ranking| {
            let step = ranking.utilities().get(index, project as usize).steps();
            let base = ranking.score(project as usize) - &per_step * BigInt::from(step);
            let at = |steps: u64| &base + &per_step * BigInt::from(steps);
            let before = if enters { step.saturating_sub(1) } else { step + 1 };
            let (from, to) = (at(before), at(step));
            let is_other =
                |other: &&u32| **other != project && ranking.inherits_from(**other as usize) != Some(project as usize);
            let others = ranking.order().iter().filter(is_other);
            let scores = others.map(|other| ranking.effective_score(*other));
            let is_passed = |score: &BigRational| {
                if enters { from <= *score && *score <= to } else { to <= *score && *score <= from }
            };
            let passed = scores.filter(is_passed);
            let last = if enters { passed.max() } else { passed.min() }?;
            Some((last - &base) / (&per_step * BigInt::from(Utility::STEPS)))
        })
    }
}

/// The decimals of so many places between two limits, away from one of them; at least one.
struct Grid {
    places: u32,
    upwards: bool,
    /// The nearest one, in units of the last place.
    first: i128,
    /// How many lie beyond it.
    last: u128,
}

impl Grid {
    fn new(near: Decimal, far: Decimal, places: u32) -> Option<Self> {
        let unit = power_of_ten(places as usize);
        let scaled = |number: Decimal| rational(number) * &unit;
        let upwards = near < far;
        let above = |number: Decimal| i128::try_from((scaled(number).floor() + BigInt::from(1)).to_integer()).ok();
        let below = |number: Decimal| i128::try_from((scaled(number).ceil() - BigInt::from(1)).to_integer()).ok();
        let (first, last) = if upwards { (above(near)?, below(far)?) } else { (below(near)?, above(far)?) };
        let is_ordered = if upwards { first <= last } else { last <= first };
        let fits = |units: i128| Decimal::try_from_i128_with_scale(units, places).is_ok();
        (is_ordered && fits(first) && fits(last)).then(|| Self { places, upwards, first, last: first.abs_diff(last) })
    }

    /// The number so many neighbours away from the nearest one.
    fn number(&self, n: u128) -> Option<Decimal> {
        let n = i128::try_from(n).ok()?;
        let units = if self.upwards { self.first.checked_add(n)? } else { self.first.checked_sub(n)? };
        Decimal::try_from_i128_with_scale(units, self.places).ok()
    }

    /// The first number at or beyond another one.
    fn at_or_beyond(&self, number: Decimal) -> Option<Decimal> {
        let scaled = rational(number) * power_of_ten(self.places as usize);
        let units = if self.upwards { scaled.ceil() } else { scaled.floor() }.to_integer();
        let units = i128::try_from(units).ok()?;
        let n = if self.upwards { units.checked_sub(self.first)? } else { self.first.checked_sub(units)? };
        let n = u128::try_from(n).unwrap_or(0);
        (n <= self.last).then(|| self.number(n))?
    }
}
