//! The values of one project move, everything else stays.
//!
//! The utility u of the moving value is a position 0..=1, and the scores are lines in it: that of the
//! project rises by its weight, all others stay. On numeric scales the tie is found exactly and then
//! told as the first value at which a fresh ranking gives another answer, of those with the fewest
//! decimal places; levels are tried one after the other. Rules judge raw values, so an interval also
//! ends where one of them would make something else of the project; one that gives it a place touches no rank.
//!
//! Only columns can be moved. On a scale relative to the list a value would move the utilities of
//! other projects too, and of a column that two criteria read both utilities; none is moved there.

use num_bigint::BigInt;
use num_integer::Integer;
use num_rational::BigRational;
use num_traits::{ToPrimitive, Zero};
use rust_decimal::Decimal;

use super::contest::Contest;
use super::judged::Judged;
use super::line::{Lines, Moment};
use super::numeric::Numeric;
use super::stable::{Answer, Change, Range, Stable};
use super::walk::Walk;
use super::whole::{LIMIT, Whole};
use crate::model::{Criterion, Method, Outside, Raw, Scale, Utility, key};
use crate::scoring::{Ranking, point_of};

/// How far a value of a project may move.
#[derive(Clone, Debug, PartialEq)]
pub struct ValueRange {
    /// The criterion, by number.
    pub criterion: usize,
    /// The raw value that counts; `None` where only a utility is assumed.
    pub value: Option<Raw>,
    /// Its utility.
    pub utility: Utility,
    /// The values between which the places, rank 1 and all ranks are the same; `None` on a scale
    /// relative to the list, and where another criterion reads the same column.
    pub intervals: Option<[ValueInterval; 3]>,
}

/// Values between which an answer stays as it is: ascending where they are numbers, from worse to
/// better where they are levels.
#[derive(Clone, Debug, PartialEq)]
pub struct ValueInterval {
    /// Its lower or worse end.
    pub from: ValueEnd,
    /// Its upper or better end.
    pub to: ValueEnd,
}

/// An end of a [`ValueInterval`].
#[derive(Clone, Debug, PartialEq)]
pub struct ValueEnd {
    /// The first value at which the answer is another; without change and rule the last one of the
    /// scale. Where a rule decides, the first value or the last one before it does.
    pub at: Raw,
    /// On levels the last one on this side that changes nothing; `None` where a value is only assumed
    /// and the next level changes something, and on numeric scales.
    pub keeps: Option<Raw>,
    /// The utility at which two projects tie, exactly; on numeric scales only.
    pub tie: Option<BigRational>,
    /// What happens there; its two projects tie there or change sides.
    pub change: Option<Change>,
    /// The rule that makes something else of the project there, by number.
    pub rule: Option<usize>,
    /// Whether it is beyond `at` only that the rule does, and not at `at` itself.
    pub beyond: bool,
}

/// How far the values of a project may move, by criterion in force with a column, in file order.
///
/// `None` for a project that is not ranked, and for any method but the weighted sum, whose scores are
/// no straight lines.
#[must_use]
pub fn value_ranges(ranking: &Ranking<'_>, project: usize) -> Option<Vec<ValueRange>> {
    if ranking.in_force().method != Method::WeightedSum {
        return None;
    }
    let mut contest = Contest::new(ranking);
    let number = contest.find(key(project))?;
    let decision = ranking.decision();
    let criteria = decision.criteria().iter().enumerate();
    let moved = criteria.filter(|(index, one)| one.column().is_some() && !ranking.in_force().leaves_out(*index));
    let range = |(index, criterion): (usize, &Criterion)| {
        contest.let_move(number, index);
        let value = point_of(criterion, decision.projects().values(index).get(project));
        let utility = ranking.utilities().get(index, project);
        let mover = Mover { contest: &contest, index, criterion, project: number, utility, value };
        let is_free = !criterion.scale.is_relative() && !shares_column(ranking, index);
        let intervals = is_free.then(|| mover.intervals());
        ValueRange { criterion: index, value, utility, intervals }
    };
    Some(moved.map(range).collect())
}

/// Whether another criterion in force reads the same column, so that both would move.
pub(in crate::analysis) fn shares_column(ranking: &Ranking<'_>, index: usize) -> bool {
    let criteria = ranking.decision().criteria();
    let reads_it = |(other, one): (usize, &Criterion)| {
        other != index && !ranking.in_force().leaves_out(other) && one.column() == criteria[index].column()
    };
    criteria.iter().enumerate().any(reads_it)
}

/// One value that moves.
struct Mover<'m> {
    contest: &'m Contest<'m>,
    index: usize,
    criterion: &'m Criterion,
    project: u32,
    utility: Utility,
    value: Option<Raw>,
}

impl Mover<'_> {
    fn intervals(&self) -> [ValueInterval; 3] {
        let in_force = self.contest.ranking.in_force();
        let gcd = in_force.numerators().iter().fold(BigInt::zero(), |gcd, weight| gcd.gcd(weight));
        let weights: Vec<BigInt> = in_force.numerators().iter().map(|weight| weight / &gcd).collect();
        if weights.iter().sum::<BigInt>() * Utility::STEPS < BigInt::from(LIMIT) {
            self.intervals_with(&weights, |number| number.to_i64().unwrap_or(LIMIT))
        } else {
            self.intervals_with(&weights, Clone::clone)
        }
    }

    fn intervals_with<N: Whole>(&self, weights: &[BigInt], whole: impl Fn(&BigInt) -> N) -> [ValueInterval; 3] {
        let (mut inside, mut outside) = (Vec::new(), Vec::new());
        for project in 0..key(self.contest.len()) {
            let terms = weights.iter().enumerate();
            let sum: BigInt = terms.map(|(c, weight)| weight * self.contest.utility(c, project).steps()).sum();
            let weight = if project == self.project { weights[self.index].clone() } else { BigInt::zero() };
            outside.push(whole(&(&sum - &weight * self.utility.steps())));
            inside.push(whole(&(sum + weight * (Utility::STEPS - self.utility.steps()))));
        }
        let lines = Lines::new(inside, outside);
        let moment = |utility: Utility| Moment {
            x: whole(&utility.steps().into()),
            y: whole(&(Utility::STEPS - utility.steps()).into()),
        };
        let stops: Vec<Moment<N>> = self.contest.tie_stops(&lines, self.project).into_iter().map(moment).collect();
        let position = |moment: &Moment<N>| {
            let (x, y) = (moment.x.big(), moment.y.big());
            BigRational::new(x.clone(), x + y)
        };
        let range = Range {
            walk: Walk { contest: self.contest, lines: &lines, stops: &stops },
            now: moment(self.utility),
            position,
        };
        Answer::ALL.map(|answer| {
            let cut = match answer {
                Answer::Places => Some(self.contest.places(&lines)),
                Answer::First => Some(self.contest.first(&lines)),
                Answer::Order => None,
            };
            let change = |utility| range.change(cut.as_ref(), &moment(utility));
            let levels: Vec<(Raw, Utility)> = match &self.criterion.scale {
                Scale::Levels(levels) => {
                    let all = (0u16..).take(levels.entries().len());
                    all.map(|level| (Raw::Level(level), levels.utility(level))).collect()
                }
                Scale::YesNo => vec![(Raw::Flag(false), Utility::ZERO), (Raw::Flag(true), Utility::ONE)],
                _ => {
                    let stable = cut.as_ref().map_or_else(|| range.of_order(), |cut| range.of_cut(answer, cut).0);
                    return self.between_numbers(answer, &stable, |utility| change(utility).is_some());
                }
            };
            self.between_levels(answer, levels, change)
        })
    }

    fn judged(&self, answer: Answer) -> Judged<'_> {
        let project = self.contest.projects[self.project as usize] as usize;
        Judged::new(self.contest.ranking.decision(), self.index, project, answer)
    }

    /// Levels are tried one after the other, on both sides of the present one.
    fn between_levels(
        &self,
        answer: Answer,
        mut levels: Vec<(Raw, Utility)>,
        change: impl Fn(Utility) -> Option<Change>,
    ) -> ValueInterval {
        levels.sort_by_key(|(_, utility)| *utility);
        let here = levels.iter().position(|(raw, _)| Some(*raw) == self.value);
        // What is only assumed stands between two levels, or beside one of the same utility.
        let below = here.unwrap_or_else(|| levels.partition_point(|(_, utility)| *utility < self.utility));
        let above = here.map_or(below, |here| here + 1);
        let mut judged = self.judged(answer);
        let mut end = |ahead: Vec<(Raw, Utility)>| {
            let mut last = self.value;
            for (raw, utility) in ahead {
                let (change, rule) = (change(utility), judged.otherwise(raw));
                if change.is_some() || rule.is_some() {
                    return ValueEnd { at: raw, keeps: last, tie: None, change, rule, beyond: false };
                }
                last = Some(raw);
            }
            // Where a value is assumed and no level lies ahead, the nearest one is the last.
            let nearest = || levels.get(below).or(levels.last()).map_or(Raw::Flag(false), |(raw, _)| *raw);
            let at = last.unwrap_or_else(nearest);
            ValueEnd { at, keeps: last, tie: None, change: None, rule: None, beyond: false }
        };
        let from = end(levels[..below].iter().rev().copied().collect());
        let to = end(levels[above..].to_vec());
        ValueInterval { from, to }
    }

    /// On a numeric scale the tie is exact, and the value is the first at or beyond it.
    fn between_numbers(&self, answer: Answer, stable: &Stable, differs: impl Fn(Utility) -> bool) -> ValueInterval {
        let Some(scale) = Numeric::new(&self.criterion.scale) else {
            return self.between_levels(answer, Vec::new(), |_| None);
        };
        let now = match self.value {
            Some(Raw::Number(number)) => number,
            _ => scale.assumed(self.utility),
        };
        let clamps = matches!(
            self.criterion.scale,
            Scale::Linear { outside: Outside::Clamp, .. } | Scale::Piecewise { outside: Outside::Clamp, .. }
        );
        let (least, most) = self.criterion.scale.utility_range();
        let mut judged = self.judged(answer);
        let mut end = |upwards: bool| {
            let is_ahead = |a: Decimal, b: Decimal| if upwards { a < b } else { b < a };
            let better = upwards == scale.rises;
            let found = if better { &stable.to } else { &stable.from };
            let last = if is_ahead(scale.last(upwards), now) { now } else { scale.last(upwards) };
            let rule = judged.first_otherwise(now, upwards, (!clamps).then_some(last));
            let change = found.change.as_ref().and_then(|change| {
                let step = first_step(&found.at, better, &differs);
                // A scale need not use all utilities.
                (least.steps()..=most.steps()).contains(&step).then(|| (scale.shortest(step, upwards), change))
            });
            match (rule, change) {
                (Some(found), change) if change.is_none_or(|(at, _)| is_ahead(found.value, at)) => ValueEnd {
                    at: Raw::Number(found.value),
                    keeps: None,
                    tie: None,
                    change: None,
                    rule: Some(found.rule),
                    beyond: found.beyond,
                },
                (rule, Some((at, change))) => ValueEnd {
                    at: Raw::Number(at),
                    keeps: None,
                    tie: Some(found.at.clone()),
                    change: Some(change.clone()),
                    rule: rule.filter(|found| found.value == at && !found.beyond).map(|found| found.rule),
                    beyond: false,
                },
                (_, None) => {
                    ValueEnd { at: Raw::Number(last), keeps: None, tie: None, change: None, rule: None, beyond: false }
                }
            }
        };
        ValueInterval { from: end(false), to: end(true) }
    }
}

/// The first step of utility at or beyond a tie at which the answer is another.
fn first_step(tie: &BigRational, better: bool, differs: impl Fn(Utility) -> bool) -> u64 {
    let exact = tie * BigInt::from(Utility::STEPS);
    let rounded = if better { exact.ceil() } else { exact.floor() };
    let step = rounded.to_integer().to_u64().unwrap_or(0);
    if differs(Utility::from_steps(step)) {
        step
    } else if better {
        Utility::from_steps(step + 1).steps()
    } else {
        step.saturating_sub(1)
    }
}
