//! Why a score changed: Shapley shares of maximum, weights and what made the utilities.
//!
//! ```text
//! score = Σ_c  maximum · weight_c/100 · utility_c        each factor as it was or as it is
//! ```
//!
//! Of a criterion that only one side has, the utility of that side counts on both: what it adds or
//! takes is a matter of its weight. A utility that has one cause (a value, a scale) is as it was or as
//! it is. Where it has several, the scale says what a half-way utility would be (the old value on the
//! new scale); where no scale can say that, each gets the same part.
//!
//! Scores of other methods are no sums; a change of theirs is one cause: the method, or where that
//! stayed the inputs.

use num_bigint::BigInt;
use num_rational::BigRational;
use num_traits::Zero;
use rust_decimal::Decimal;

use super::{Cause, Share, gather, shapley};
use crate::exact::rational;
use crate::model::{
    CriterionSnapshot, DependencyMode, Direction, LevelValue, ProjectSnapshot, Relative, Scale, Snapshot, SourceKind,
    Utility, ValueSnapshot,
};

/// Two rankings whose scores are compared.
pub(super) struct Scores<'s> {
    old: &'s Snapshot,
    new: &'s Snapshot,
    /// Criteria by their numbers on either side.
    criteria: Vec<(Option<usize>, Option<usize>)>,
    sums: bool,
}

/// One criterion of one project on both sides.
struct Term<'s> {
    was: Option<(&'s CriterionSnapshot, &'s ValueSnapshot)>,
    is: Option<(&'s CriterionSnapshot, &'s ValueSnapshot)>,
}

impl<'s> Scores<'s> {
    pub(super) fn new(old: &'s Snapshot, new: &'s Snapshot) -> Self {
        let known = |(index, criterion): (usize, &CriterionSnapshot)| (old.criterion(&criterion.id), Some(index));
        let mut criteria: Vec<_> = new.criteria.iter().enumerate().map(known).collect();
        let gone = old.criteria.iter().enumerate().filter(|(_, criterion)| new.criterion(&criterion.id).is_none());
        criteria.extend(gone.map(|(index, _)| (Some(index), None)));
        Self { old, new, criteria, sums: old.method == "weighted-sum" && new.method == "weighted-sum" }
    }

    /// Why the score of a project that is ranked on both sides changed.
    pub(super) fn shares(&self, was: &'s ProjectSnapshot, is: &'s ProjectSnapshot) -> Vec<Share> {
        let (Some(before), Some(after)) = (was.standing(), is.standing()) else { return Vec::new() };
        if before.score == after.score {
            return Vec::new();
        }
        if !self.sums {
            let cause = if self.old.method == self.new.method { Cause::Inputs } else { Cause::Method };
            return vec![Share { cause, criterion: None, share: &after.score - &before.score }];
        }
        let terms = self.criteria.iter().flat_map(|(from, to)| {
            let term = Term {
                was: from.map(|index| (&self.old.criteria[index], &was.values[index])),
                is: to.map(|index| (&self.new.criteria[index], &is.values[index])),
            };
            let id = to.map(|index| &self.new.criteria[index]).or(from.map(|index| &self.old.criteria[index]));
            let id = id.map(|criterion| criterion.id.clone());
            self.term(&term, (was, is)).into_iter().map(move |(cause, share)| {
                // The maximum is the same for all criteria.
                ((cause, id.clone().filter(|_| cause != Cause::Maximum)), share)
            })
        });
        gather(terms).into_iter().map(|((cause, criterion), share)| Share { cause, criterion, share }).collect()
    }

    /// Whether projects inherit from those that need them, on both sides.
    pub(super) fn inherit(&self) -> [bool; 2] {
        [self.old, self.new].map(|side| side.dependencies == DependencyMode::Inherit.key())
    }

    /// Whether other criteria break ties.
    pub(super) fn has_other_tie_break(&self) -> bool {
        self.old.tie_break != self.new.tie_break
    }

    /// What changed the utilities of a project that break ties.
    pub(super) fn tie_break_causes(&self, was: &'s ProjectSnapshot, is: &'s ProjectSnapshot) -> Vec<Cause> {
        let numbers = self.new.tie_break.iter().filter_map(|id| self.old.criterion(id).zip(self.new.criterion(id)));
        let found = numbers.flat_map(|(from, to)| {
            let term = Term {
                was: Some((&self.old.criteria[from], &was.values[from])),
                is: Some((&self.new.criteria[to], &is.values[to])),
            };
            Fulfilled::new(&term, (was, is), (self.old, self.new)).causes
        });
        found.collect()
    }

    /// The shares of one criterion.
    fn term(&self, term: &Term<'s>, projects: (&ProjectSnapshot, &ProjectSnapshot)) -> Vec<(Cause, BigRational)> {
        let weight = |side: Option<(&CriterionSnapshot, &ValueSnapshot)>| {
            side.map_or_else(BigRational::default, |(criterion, _)| criterion.weight.clone())
        };
        let weights = [weight(term.was), weight(term.is)];
        let maxima = [rational(self.old.maximum), rational(self.new.maximum)];
        let fulfilled = Fulfilled::new(term, projects, (self.old, self.new));
        let mut causes = fulfilled.causes.clone();
        let utilities = causes.len();
        let mut also = |changed: bool, cause| {
            changed.then(|| {
                causes.push(cause);
                causes.len() - 1
            })
        };
        let weighing = also(weights[0] != weights[1], Cause::Weight);
        let counting = also(maxima[0] != maxima[1], Cause::Maximum);
        let is_new = |set: usize, cause: Option<usize>| usize::from(cause.is_some_and(|cause| set >> cause & 1 == 1));
        let shares = shapley::shares(causes.len(), |set| {
            let steps = fulfilled.steps(set & ((1 << utilities) - 1));
            let product = &maxima[is_new(set, counting)] * &weights[is_new(set, weighing)] * steps;
            product / BigInt::from(100 * u128::from(Utility::STEPS))
        });
        causes.into_iter().zip(shares).collect()
    }
}

/// The utility of a project under a criterion, by what of its causes is new.
struct Fulfilled {
    causes: Vec<Cause>,
    /// In steps, for every set of the causes.
    steps: Vec<BigRational>,
}

impl Fulfilled {
    fn new(
        term: &Term<'_>,
        (was, is): (&ProjectSnapshot, &ProjectSnapshot),
        (old, new): (&Snapshot, &Snapshot),
    ) -> Self {
        let steps = |value: &ValueSnapshot| value.utility.map(|utility| BigInt::from(utility.steps()).into());
        let (from, to) = (term.was.and_then(|(_, value)| steps(value)), term.is.and_then(|(_, value)| steps(value)));
        let (from, to): (BigRational, BigRational) = match (from, to) {
            (Some(from), Some(to)) => (from, to),
            // It counts on one side only.
            (Some(one), None) | (None, Some(one)) => (one.clone(), one),
            (None, None) => (BigRational::default(), BigRational::default()),
        };
        let (Some(before), Some(after)) = (term.was, term.is) else { return Self::constant(from) };
        if from == to {
            return Self::constant(from);
        }
        let causes = causes(before, after, (was, is), (old, new));
        let hybrid = |set: usize| {
            let side = |cause: Cause| causes.iter().position(|one| *one == cause).map(|bit| set >> bit & 1 == 1);
            let scale = if side(Cause::Scale).unwrap_or(true) { after.0 } else { before.0 };
            let judged = if before.0.source == SourceKind::DaysToDeadline {
                let deadline = if side(Cause::Deadline).unwrap_or(true) { is.deadline } else { was.deadline };
                let as_of = if side(Cause::AsOf).unwrap_or(true) { new.as_of } else { old.as_of };
                match deadline {
                    // No deadline is no urgency.
                    None => Some(Utility::ZERO),
                    Some(deadline) => {
                        days(deadline, as_of).and_then(|days| judge(&scale.scale, &LevelValue::Number(days)))
                    }
                }
            } else {
                let own = [Cause::Value, Cause::LegalBasis, Cause::Dependency].into_iter().find_map(side);
                let value = if own.unwrap_or(true) { after.1 } else { before.1 };
                let list = if side(Cause::List).unwrap_or(true) { (new, is) } else { (old, was) };
                match (&scale.scale, &value.point) {
                    (Scale::Relative { kind, direction }, Some(LevelValue::Number(x))) => {
                        relative(*kind, *direction, *x, &others(list, &after.0.id))
                    }
                    (scale, Some(point)) => judge(scale, point),
                    (_, None) => None,
                }
            };
            judged.map(|utility| BigRational::from_integer(utility.steps().into()))
        };
        let all = (1usize << causes.len()) - 1;
        let steps: Option<Vec<BigRational>> = (0..=all)
            .map(|set| match set {
                0 => Some(from.clone()),
                set if set == all => Some(to.clone()),
                set => hybrid(set),
            })
            .collect();
        let evenly =
            |set: usize| &from + (&to - &from) * BigRational::new(set.count_ones().into(), causes.len().into());
        Self { steps: steps.unwrap_or_else(|| (0..=all).map(evenly).collect()), causes }
    }

    fn constant(steps: BigRational) -> Self {
        Self { causes: Vec::new(), steps: vec![steps] }
    }

    fn steps(&self, set: usize) -> &BigRational {
        &self.steps[set]
    }
}

/// What made a utility another one; never empty.
fn causes(
    (before, from): (&CriterionSnapshot, &ValueSnapshot),
    (after, to): (&CriterionSnapshot, &ValueSnapshot),
    (was, is): (&ProjectSnapshot, &ProjectSnapshot),
    (old, new): (&Snapshot, &Snapshot),
) -> Vec<Cause> {
    let mut causes = Vec::new();
    let mut add = |holds: bool, cause| {
        if holds {
            causes.push(cause);
        }
    };
    let redefined = before.source != after.source;
    match after.source {
        _ if redefined => {}
        SourceKind::Column => add(from.raw != to.raw, Cause::Value),
        SourceKind::Legal => add(from.raw != to.raw, Cause::LegalBasis),
        SourceKind::Dependents => add(from.raw != to.raw, Cause::Dependency),
        SourceKind::DaysToDeadline => {
            add(was.deadline != is.deadline, Cause::Deadline);
            add(old.as_of != new.as_of, Cause::AsOf);
        }
    }
    let assumed = from.raw == to.raw && from.assumed != to.assumed;
    add(assumed, Cause::Assumption);
    let rescaled = format!("{:?}", before.scale) != format!("{:?}", after.scale);
    add(redefined || rescaled || (before.definition != after.definition && !assumed), Cause::Scale);
    let is_relative = before.scale.is_relative() || after.scale.is_relative();
    if causes.is_empty() || is_relative && causes == [Cause::Value] {
        causes.push(Cause::List);
    }
    causes
}

/// The values of all other ranked projects under a criterion.
fn others((snapshot, own): (&Snapshot, &ProjectSnapshot), criterion: &str) -> Vec<Decimal> {
    let Some(index) = snapshot.criterion(criterion) else { return Vec::new() };
    let ranked = snapshot.projects.iter().filter(|project| project.standing().is_some() && project.id != own.id);
    ranked
        .filter_map(|project| match project.values[index].point {
            Some(LevelValue::Number(number)) => Some(number),
            _ => None,
        })
        .collect()
}

/// The utility of a value beside others on a relative scale, as [`crate::scoring`] gives it.
fn relative(kind: Relative, direction: Direction, x: Decimal, others: &[Decimal]) -> Option<Utility> {
    let all = || others.iter().chain([&x]);
    let (least, greatest) = (rational(*all().min()?), rational(*all().max()?));
    let is_cost = direction == Direction::Cost;
    let ratio = |part: BigRational, whole: BigRational| {
        let share = if whole.is_zero() { return Some(Utility::ONE) } else { part / whole };
        Some(Utility::big_ratio(share.numer(), share.denom()))
    };
    let x = rational(x);
    match kind {
        Relative::MinMax => ratio(if is_cost { &greatest - &x } else { &x - &least }, &greatest - &least),
        Relative::Ratio if is_cost => ratio(least, x),
        Relative::Ratio => ratio(x, greatest),
        // A root would be needed; the parts are shared evenly instead.
        Relative::Vector => None,
    }
}

fn days(deadline: jiff::civil::Date, as_of: Option<jiff::civil::Date>) -> Option<Decimal> {
    let span = as_of?.until(deadline).ok()?;
    Some(span.get_days().into())
}

/// The utility of a value on an anchored scale, if it lies on it.
fn judge(scale: &Scale, value: &LevelValue) -> Option<Utility> {
    match (scale, value) {
        (Scale::Levels(levels), LevelValue::Key(key)) => levels.find_key(key).map(|level| levels.utility(level)),
        (Scale::Levels(levels), LevelValue::Number(number)) => {
            levels.find_number(*number).map(|level| levels.utility(level))
        }
        (Scale::YesNo, LevelValue::Key(key)) => match key.as_str() {
            "true" => Some(Utility::ONE),
            "false" => Some(Utility::ZERO),
            _ => None,
        },
        (scale, LevelValue::Number(number)) => scale.utility_of_number(*number),
        _ => None,
    }
}
