//! The way of a value up and down its scale, and where an answer becomes another on it.
//!
//! Rules judge raw values. Where one of them makes something else of the project, the answer is asked
//! again: if it is the same (a project that has its place anyway becomes a mandatory one), the way goes
//! on under what the rule makes of it, otherwise the interval ends there. A rule that gives a place
//! touches no rank.
//!
//! Not here: which lines the scores are (`values`), where these cross (`walk`) and what rules say
//! (`judged`).

use num_bigint::BigInt;
use num_rational::BigRational;
use num_traits::ToPrimitive;
use rust_decimal::Decimal;

use super::contest::Cut;
use super::judged::{Judged, Otherwise, Start};
use super::line::{Lines, Moment, Side};
use super::numeric::Numeric;
use super::stable::{Answer, Change, Range};
use super::values::{Mover, ValueEnd, ValueInterval};
use super::walk::Walk;
use super::whole::Whole;
use crate::analysis::trial::Judgement;
use crate::model::{Outside, Raw, Scale, Utility};
use crate::scoring::{Ranking, first_reason};

/// The lines along which it moves, and an answer that is asked on the way.
pub(super) struct Course<'c, 'm, N: Whole> {
    mover: &'c Mover<'m>,
    lines: &'c Lines<N>,
    stops: &'c [Moment<N>],
    answer: Answer,
    judged: Judged<'m>,
    /// Who is inside now, the project too where it takes its place before all others.
    inside: Vec<u32>,
}

/// What rules make of the project on a stretch of the way.
#[derive(Clone)]
enum Regime {
    /// It is ranked: whom the score brings inside; `None` for the whole order.
    Ranked { cut: Option<Cut>, is_first: bool },
    /// It is excluded, and its value does nothing.
    Excluded,
}

/// The moment at which the moving value has a utility.
pub(super) fn moment<N: Whole>(utility: Utility) -> Moment<N> {
    Moment { x: N::of(utility.steps()), y: N::of(Utility::STEPS - utility.steps()) }
}

fn position<N: Whole>(moment: &Moment<N>) -> BigRational {
    let (x, y) = (moment.x.big(), moment.y.big());
    BigRational::new(x.clone(), x + y)
}

impl<'c, 'm, N: Whole> Course<'c, 'm, N> {
    pub(super) fn new(
        mover: &'c Mover<'m>,
        lines: &'c Lines<N>,
        stops: &'c [Moment<N>],
        answer: Answer,
        judged: Judged<'m>,
    ) -> Self {
        let mut course = Self { mover, lines, stops, answer, judged, inside: Vec::new() };
        course.inside = course.inside(&course.present(), mover.utility);
        course
    }

    pub(super) fn interval(&mut self) -> ValueInterval {
        let levels: Vec<(Raw, Utility)> = match &self.mover.criterion.scale {
            Scale::Levels(levels) => {
                let all = (0u16..).take(levels.entries().len());
                all.map(|level| (Raw::Level(level), levels.utility(level))).collect()
            }
            Scale::YesNo => vec![(Raw::Flag(false), Utility::ZERO), (Raw::Flag(true), Utility::ONE)],
            scale => match Numeric::new(scale) {
                Some(scale) => {
                    return ValueInterval { from: self.number(&scale, false), to: self.number(&scale, true) };
                }
                None => Vec::new(),
            },
        };
        self.between_levels(levels)
    }

    /// As rules judge it now.
    fn present(&self) -> Regime {
        let contest = self.mover.contest;
        let number = contest.projects[self.mover.project as usize] as usize;
        let is_first = self.answer == Answer::Places && first_reason(contest.ranking.decision(), number).is_some();
        let cut = match self.answer {
            Answer::Places => Some(contest.places(self.lines)),
            Answer::First => Some(contest.first(self.lines)),
            Answer::Order => None,
        };
        Regime::Ranked { cut, is_first }
    }

    /// What another judgement makes of the project if the answer stays as it is now; `None` if it does not.
    /// The judgement is that at a value, the utility that where it begins.
    fn beyond(&mut self, judgement: &Judgement, raw: Raw, utility: Utility) -> Option<Regime> {
        let contest = self.mover.contest;
        if judgement.contradicts {
            return None;
        }
        if judgement.excluding.is_some() {
            let (answer, ranking) = (self.answer, contest.ranking);
            let same = self.judged.ranked(raw, |other| told(other, answer) == told(ranking, answer))?;
            return same.then_some(Regime::Excluded);
        }
        let regime = match (self.answer, self.present()) {
            (Answer::Places, _) => {
                let cut = contest.places_with(self.mover.project, judgement.is_first, self.lines)?;
                Regime::Ranked { cut: Some(cut), is_first: judgement.is_first }
            }
            (_, present) => present,
        };
        (self.inside(&regime, utility) == self.inside).then_some(regime)
    }

    /// Who is inside at a utility; nobody where the whole order is asked for.
    fn inside(&self, regime: &Regime, utility: Utility) -> Vec<u32> {
        let Regime::Ranked { cut: Some(cut), is_first } = regime else { return Vec::new() };
        let contest = self.mover.contest;
        let scores = self.lines.scores(&moment(utility), Side::At);
        let inherited = contest.inherited(&scores);
        let mut inside = contest.standing(&scores, &inherited).split(cut).inside;
        if *is_first {
            inside.push(self.mover.project);
            inside.sort_unstable();
        }
        inside
    }

    fn range(&self, from: Utility) -> Range<'_, N, impl Fn(&Moment<N>) -> BigRational> {
        let walk = Walk { contest: self.mover.contest, lines: self.lines, stops: self.stops };
        Range { walk, now: moment(from), position }
    }

    /// What changes between two utilities.
    fn change(&self, regime: &Regime, from: Utility, to: Utility) -> Option<Change> {
        match regime {
            Regime::Ranked { cut, .. } => self.range(from).change(cut.as_ref(), &moment(to)),
            Regime::Excluded => None,
        }
    }

    /// Levels are tried one after the other, on both sides of the present one.
    fn between_levels(&mut self, mut levels: Vec<(Raw, Utility)>) -> ValueInterval {
        let Mover { value, utility: now, .. } = *self.mover;
        levels.sort_by_key(|(_, utility)| *utility);
        let here = levels.iter().position(|(raw, _)| Some(*raw) == value);
        // What is only assumed stands between two levels, or beside one of the same utility.
        let below = here.unwrap_or_else(|| levels.partition_point(|(_, utility)| *utility < now));
        let above = here.map_or(below, |here| here + 1);
        let present = self.present();
        let mut end = |ahead: Vec<(Raw, Utility)>| {
            let mut last = value;
            for (raw, utility) in ahead {
                let judgement = self.judged.with(raw);
                let rule = self.judged.turned(self.judged.own(), &judgement);
                let change = self.change(&present, now, utility);
                let stays = match rule {
                    Some(_) => self.beyond(&judgement, raw, utility).is_some(),
                    None => change.is_none(),
                };
                if !stays {
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

    /// One end on a numeric scale. The tie is exact, and the value is the first at or beyond it.
    fn number(&mut self, scale: &Numeric<'_>, upwards: bool) -> ValueEnd {
        let Mover { value, utility, criterion, .. } = *self.mover;
        let now = match value {
            Some(Raw::Number(number)) => number,
            _ => scale.assumed(utility),
        };
        let clamps = matches!(
            criterion.scale,
            Scale::Linear { outside: Outside::Clamp, .. } | Scale::Piecewise { outside: Outside::Clamp, .. }
        );
        let is_ahead = |a: Decimal, b: Decimal| if upwards { a < b } else { b < a };
        let last = if is_ahead(scale.last(upwards), now) { now } else { scale.last(upwards) };
        let within = (!clamps).then_some(last);
        let (mut regime, mut from) = (self.present(), utility);
        let mut start = Start { value: now, judgement: self.judged.own().clone(), is_open: true };
        loop {
            let tie = self.tie(&regime, from, scale, upwards);
            let rule = self.judged.first_otherwise(&start, upwards, within);
            let is_before = |found: &Otherwise| {
                let at = tie.as_ref().map(|tie| tie.value);
                at.is_none_or(|at| is_ahead(found.value, at) || (found.value == at && !found.beyond))
            };
            let rule = rule.filter(is_before);
            // A rule that begins or ceases to hold there may change nothing, and then the way goes on.
            if let Some(found) = &rule {
                let utility = criterion.scale.utility_of_number(found.value).unwrap_or(utility);
                if let Some(next) = self.beyond(&found.judgement, Raw::Number(found.tried), utility) {
                    (regime, from) = (next, utility);
                    start = Start { value: found.value, judgement: found.judgement.clone(), is_open: false };
                    continue;
                }
            }
            return match (rule, tie) {
                (Some(found), tie) if tie.as_ref().is_none_or(|tie| is_ahead(found.value, tie.value)) => ValueEnd {
                    at: Raw::Number(found.value),
                    keeps: None,
                    tie: None,
                    change: None,
                    rule: Some(found.rule),
                    beyond: found.beyond,
                },
                (rule, Some(tie)) => ValueEnd {
                    at: Raw::Number(tie.value),
                    keeps: None,
                    tie: Some(tie.at),
                    change: Some(tie.change),
                    rule: rule.map(|found| found.rule),
                    beyond: false,
                },
                (_, None) => {
                    ValueEnd { at: Raw::Number(last), keeps: None, tie: None, change: None, rule: None, beyond: false }
                }
            };
        }
    }

    /// The first tie on the way from a utility that changes the answer.
    fn tie(&self, regime: &Regime, from: Utility, scale: &Numeric<'_>, upwards: bool) -> Option<Tie> {
        let Regime::Ranked { cut, .. } = regime else { return None };
        let range = self.range(from);
        let stable = cut.as_ref().map_or_else(|| range.of_order(), |cut| range.of_cut(self.answer, cut).0);
        let better = upwards == scale.rises;
        let found = if better { stable.to } else { stable.from };
        let change = found.change?;
        let step = first_step(&found.at, better, |to| self.change(regime, from, to).is_some());
        // A scale need not use all utilities.
        let (least, most) = self.mover.criterion.scale.utility_range();
        let is_reached = (least.steps()..=most.steps()).contains(&step);
        is_reached.then(|| Tie { at: found.at, value: scale.shortest(step, upwards), change })
    }
}

/// A tie at which the answer becomes another.
struct Tie {
    /// The utility, exactly.
    at: BigRational,
    /// The first value at or beyond it.
    value: Decimal,
    change: Change,
}

/// The answer of a ranking, by projects.
fn told(ranking: &Ranking<'_>, answer: Answer) -> Vec<u32> {
    let mut told: Vec<u32> = match answer {
        Answer::Places => ranking.places().iter().map(|placed| placed.project).collect(),
        Answer::First => {
            ranking.order().iter().copied().filter(|project| ranking.rank_of(*project as usize) == 1).collect()
        }
        // The ranks change at least in that one project has none any more.
        Answer::Order => return ranking.order().to_vec(),
    };
    told.sort_unstable();
    told
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
