//! The smallest single change that takes a project across the cut.
//!
//! One value of the project or one weight moves, everything else stays. The smallest change is that of
//! the least difference in utility among values, and of the fewest percentage points among weights
//! (criteria and groups). Told is the value with the fewest decimal places, at or beyond the tie, at
//! which a fresh ranking puts the project strictly on the other side; levels move in steps.

use num_bigint::BigInt;
use num_rational::BigRational;
use num_traits::{Signed, Zero};
use rust_decimal::{Decimal, RoundingStrategy};

use super::sensitivity::{Answer, Event, Judged, Numeric, WeightRange, analyse, value_ranges};
use crate::exact::{power_of_ten, rational};
use crate::model::{Criterion, Decision, Effect, Method, Raw, RuleEffect, Scale, Target, Utility};
use crate::scoring::{self, Ranking, Reason, has_decision, point_of};

/// The smallest changes of one kind each; `None` where none takes the project across.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Crossing {
    /// Of a value of the project.
    pub value: Option<ValueCrossing>,
    /// Of a weight.
    pub weight: Option<WeightCrossing>,
}

/// A value that takes the project across.
#[derive(Clone, Debug, PartialEq)]
pub struct ValueCrossing {
    /// The criterion, by number.
    pub criterion: usize,
    /// The raw value that counts now; `None` where only a utility is assumed.
    pub from: Option<Raw>,
    /// The raw value that takes it across.
    pub to: Raw,
    /// The utility at which it ties with another project, exactly; on numeric scales only.
    pub exact: Option<BigRational>,
    /// The rule that takes it across, by number, if it is no matter of the score.
    pub rule: Option<usize>,
}

/// A weight that takes the project across.
#[derive(Clone, Debug, PartialEq)]
pub struct WeightCrossing {
    /// The criterion or group.
    pub target: Target,
    /// Its weight in force, in percent.
    pub from: BigRational,
    /// The weight that takes it across, in percent.
    pub to: BigRational,
    /// The weight at which it ties with another project, exactly.
    pub exact: BigRational,
}

/// The smallest changes that take a ranked project across the cut.
///
/// None for a project whose place does not hang on its score, and under any method but the weighted
/// sum. Values on scales relative to the list do not move: they would move those of other projects.
#[must_use]
pub fn smallest_change(ranking: &Ranking<'_>, project: u32) -> Crossing {
    if ranking.in_force().method != Method::WeightedSum || ranking.rank_of(project as usize) == 0 {
        return Crossing::default();
    }
    // Rules, decisions and running projects that keep their place do not look at scores.
    let by_score = match ranking.placed(project as usize) {
        Some(reason) => reason == Reason::Score,
        None => !has_decision(ranking.decision(), project as usize, Effect::Out),
    };
    let across = Across { ranking, project, enters: ranking.placed(project as usize).is_none() };
    Crossing { value: across.value(by_score), weight: by_score.then(|| across.weight()).flatten() }
}

/// A project and the side of the cut it would get to.
struct Across<'r> {
    ranking: &'r Ranking<'r>,
    project: u32,
    /// Whether it would get a place, rather than lose it.
    enters: bool,
}

impl Across<'_> {
    fn decision(&self) -> &Decision {
        self.ranking.decision()
    }

    /// Whether a ranking puts the project strictly on the other side: not by a tie across the cut.
    fn is_across(&self, ranking: &Ranking<'_>) -> bool {
        let has_place = ranking.placed(self.project as usize).is_some();
        has_place == self.enters && !ranking.cut().tied.contains(&self.project)
    }

    // Values.

    /// The value with the least difference in utility.
    fn value(&self, by_score: bool) -> Option<ValueCrossing> {
        let criteria = self.decision().criteria().iter().enumerate();
        let moved = criteria.filter(|(index, criterion)| {
            criterion.column().is_some()
                && !self.ranking.in_force().leaves_out(*index)
                && !self.ranking.in_force().weights[*index].is_zero()
                && !criterion.scale.is_relative()
        });
        let by_score = moved.filter(|_| by_score).filter_map(|(index, criterion)| self.value_of(index, criterion));
        by_score.chain(self.by_rule()).min_by_key(|(distance, _)| *distance).map(|(_, crossing)| crossing)
    }

    /// The value of one criterion, and how far in steps of utility it is away.
    fn value_of(&self, index: usize, criterion: &Criterion) -> Option<(u64, ValueCrossing)> {
        let now = self.ranking.utilities().get(index, self.project as usize).steps();
        let from = point_of(criterion, self.decision().projects().values(index).get(self.project as usize));
        let crossing = |to, exact| ValueCrossing { criterion: index, from, to, exact, rule: None };
        let mut judged = self.judged(index);
        let levels: Vec<(u64, Raw)> = match &criterion.scale {
            Scale::Levels(levels) => {
                let all = (0u16..).take(levels.entries().len());
                all.map(|level| (levels.utility(level).steps(), Raw::Level(level))).collect()
            }
            Scale::YesNo => vec![(0, Raw::Flag(false)), (Utility::STEPS, Raw::Flag(true))],
            scale => {
                let step = self.first_step(index, now, scale)?;
                let to = self.number(scale, now, step, &mut judged)?;
                let reached = scale.utility_of_number(to)?.steps();
                return Some((reached.abs_diff(now), crossing(Raw::Number(to), self.tie(index, step))));
            }
        };
        let is_ahead = |steps: u64| if self.enters { now < steps } else { steps < now };
        // A value at which a rule makes something else of the project is no matter of its score.
        let ahead = levels.into_iter().filter(|(steps, raw)| is_ahead(*steps) && judged.otherwise(*raw).is_none());
        let (steps, to) =
            ahead.filter(|(steps, _)| self.crosses(index, *steps)).min_by_key(|(steps, _)| steps.abs_diff(now))?;
        Some((steps.abs_diff(now), crossing(to, None)))
    }

    /// Whether the project is across with this utility under a criterion.
    fn crosses(&self, index: usize, steps: u64) -> bool {
        let all = 0..self.decision().criteria().len();
        let mut utilities: Vec<Utility> =
            all.map(|criterion| self.ranking.utilities().get(criterion, self.project as usize)).collect();
        utilities[index] = Utility::from_steps(steps);
        self.is_across(&self.ranking.with_utilities(self.project as usize, &utilities))
    }

    /// The first step of utility on the way at which the project is across: the better a value, the
    /// fewer projects come before it, so it is found by halving.
    fn first_step(&self, index: usize, now: u64, scale: &Scale) -> Option<u64> {
        let (least, most) = scale.utility_range();
        let end = if self.enters { most.steps() } else { least.steps() };
        let is_ahead = if self.enters { now < end } else { end < now };
        if !is_ahead || !self.crosses(index, end) {
            return None;
        }
        let (mut here, mut beyond) = (now, end);
        while 1 < here.abs_diff(beyond) {
            let middle = here.min(beyond) + here.abs_diff(beyond) / 2;
            if self.crosses(index, middle) { beyond = middle } else { here = middle }
        }
        Some(beyond)
    }

    /// The number with the fewest decimal places whose utility is at least as far on the way as a step,
    /// and at which no rule makes something else of the project.
    fn number(&self, scale: &Scale, now: u64, step: u64, judged: &mut Judged<'_>) -> Option<Decimal> {
        let numeric = Numeric::new(scale)?;
        let upwards = numeric.rises == self.enters;
        let first = numeric.shortest(step, upwards);
        let is_far = |number: Decimal| {
            let steps = scale.utility_of_number(number).map_or(now, Utility::steps);
            if self.enters { step <= steps } else { steps <= step }
        };
        let (low, high) = scale.ends()?;
        let away = if upwards { RoundingStrategy::ToPositiveInfinity } else { RoundingStrategy::ToNegativeInfinity };
        (0..first.scale())
            .map(|places| first.round_dp_with_strategy(places, away))
            .chain([first])
            .find(|number| {
                let is_reached = *number == first || (low..=high).contains(number) && is_far(*number);
                is_reached && judged.otherwise(Raw::Number(*number)).is_none()
            })
            .map(|number| number.normalize())
    }

    /// The utility at which the project ties with the last one that it passes on its way to a step.
    fn tie(&self, index: usize, step: u64) -> Option<BigRational> {
        let weight = &self.ranking.in_force().weights[index];
        let per_step =
            rational(self.ranking.in_force().maximum) * weight / BigInt::from(100 * u128::from(Utility::STEPS));
        let now = self.ranking.utilities().get(index, self.project as usize).steps();
        let base = self.ranking.score(self.project as usize) - &per_step * BigInt::from(now);
        let at = |steps: u64| &base + &per_step * BigInt::from(steps);
        let before = if self.enters { step.saturating_sub(1) } else { step + 1 };
        let (from, to) = (at(before), at(step));
        let others = self.ranking.order().iter().filter(|other| **other != self.project);
        let scores = others.map(|other| self.ranking.effective_score(*other));
        let passed = scores
            .filter(|score| if self.enters { from <= *score && *score <= to } else { to <= *score && *score <= from });
        let last = if self.enters { passed.max() } else { passed.min() }?;
        Some((last - base) / (per_step * BigInt::from(Utility::STEPS)))
    }

    fn judged(&self, criterion: usize) -> Judged<'_> {
        Judged::new(self.decision(), criterion, self.project as usize)
    }

    /// Values that a rule would judge differently.
    fn by_rule(&self) -> Vec<(u64, ValueCrossing)> {
        let first = self.ranking.places().iter().filter(|placed| placed.reason != Reason::Score).count();
        if self.enters && self.ranking.in_force().places.get() <= first {
            // One more mandatory project than there are places would be an error.
            return Vec::new();
        }
        let ranges = value_ranges(self.ranking, self.project as usize).unwrap_or_default();
        let wanted = if self.enters { RuleEffect::Mandatory } else { RuleEffect::Exclude };
        let ends = ranges.iter().filter_map(|range| Some((range, range.intervals.as_ref()?)));
        let ends = ends.flat_map(|(range, intervals)| [(range, &intervals[0].from), (range, &intervals[0].to)]);
        ends.filter_map(|(range, end)| {
            let rule = end.rule.filter(|rule| self.decision().rules()[*rule].effect == wanted)?;
            let scale = &self.decision().criteria()[range.criterion].scale;
            let steps = match end.at {
                Raw::Number(number) => scale.utility_of_number(number)?.steps(),
                Raw::Flag(flag) => {
                    if flag {
                        Utility::STEPS
                    } else {
                        0
                    }
                }
                Raw::Level(level) => match scale {
                    Scale::Levels(levels) => levels.utility(level).steps(),
                    _ => return None,
                },
            };
            let crossing = ValueCrossing {
                criterion: range.criterion,
                from: range.value,
                to: end.at,
                exact: None,
                rule: Some(rule),
            };
            Some((steps.abs_diff(range.utility.steps()), crossing))
        })
        .collect()
    }

    // Weights.

    /// The weight that has to move by the fewest percentage points.
    fn weight(&self) -> Option<WeightCrossing> {
        let analysis = analyse(self.ranking)?;
        let ranges = analysis.criteria.iter().chain(&analysis.groups);
        let crossings = ranges.flat_map(|range| [true, false].map(|upwards| self.weight_of(range, upwards)));
        crossings.flatten().min_by_key(|crossing| (&crossing.exact - &crossing.from).abs())
    }

    /// The first event on the way up or down at or beyond which the project is across. Every change of
    /// the places is tried: one that names only others may resolve a tie of this one at the cut.
    fn weight_of(&self, range: &WeightRange, upwards: bool) -> Option<WeightCrossing> {
        let is_ahead = |event: &&Event| {
            event.answer == Answer::Places && if upwards { range.weight <= event.at } else { event.at <= range.weight }
        };
        let mut events: Vec<&Event> = range.events.iter().filter(is_ahead).collect();
        if !upwards {
            events.reverse();
        }
        events.into_iter().find_map(|event| {
            let to = self.shortest_weight(range.target, &event.at, upwards)?;
            Some(WeightCrossing { target: range.target, from: range.weight.clone(), to, exact: event.at.clone() })
        })
    }

    /// The weight with the fewest decimal places at or just beyond a tie at which a fresh ranking puts
    /// the project across: at the tie itself where another rule of order decides it.
    fn shortest_weight(&self, target: Target, at: &BigRational, upwards: bool) -> Option<BigRational> {
        let is_across = |weight: &BigRational| {
            let inside = !weight.is_negative() && *weight <= BigRational::from_integer(100.into());
            let in_force = inside.then(|| self.ranking.in_force().with_weight(self.decision(), target, weight));
            in_force.flatten().is_some_and(|in_force| self.is_across(&scoring::rank(self.decision(), &in_force)))
        };
        // Events lie far apart compared with the last place; written weights have no more either.
        (0..=12).find_map(|places| {
            let unit = BigRational::new(1.into(), power_of_ten(places));
            let first = if upwards { (at / &unit).ceil() } else { (at / &unit).floor() } * &unit;
            let second = if upwards { &first + &unit } else { &first - &unit };
            [first, second].into_iter().find(is_across)
        })
    }
}
