//! What rules would make of a project if one of its values were another, on the way up or down.
//!
//! Between two numbers with which rules compare a value they all say the same, so each such stretch is
//! asked once. Whether what a rule turns changes an answer is not known here.

use rust_decimal::Decimal;

use super::stable::Answer;
use crate::analysis::trial::{Judgement, Trial, conditions, operands};
use crate::model::{Raw, Value};
use crate::scoring::Ranking;

/// A project whose value under a criterion is tried out on the rules.
pub(super) struct Judged<'r> {
    /// None where no rule asks for the criterion.
    trial: Option<Trial<'r>>,
    criterion: usize,
    answer: Answer,
    /// What rules make of it as it was read.
    own: Judgement,
}

/// Where rules make something else of the project.
pub(super) struct Otherwise {
    /// The first value, or the last one before it.
    pub(super) value: Decimal,
    /// Whether it is the last one before.
    pub(super) beyond: bool,
    /// A value at which they do.
    pub(super) tried: Decimal,
    /// What they make of it there.
    pub(super) judgement: Judgement,
    /// The rule that turns.
    pub(super) rule: usize,
}

/// From where on a way is walked: a value with what rules make of the project there, or just beyond.
#[derive(Clone)]
pub(super) struct Start {
    pub(super) value: Decimal,
    pub(super) judgement: Judgement,
    /// Whether the value itself is still to be asked.
    pub(super) is_open: bool,
}

impl<'r> Judged<'r> {
    /// Asks rules that touch an answer: one that gives a place changes no rank.
    pub(super) fn new(ranking: &'r Ranking<'r>, criterion: usize, project: u32, answer: Answer) -> Self {
        let asks = conditions(ranking.decision(), criterion).next().is_some();
        let mut trial = asks.then(|| Trial::new(ranking, project));
        let own = trial.as_mut().map(|trial| trial.judgement(criterion, trial.read(criterion))).unwrap_or_default();
        Self { trial, criterion, answer, own }
    }

    /// What rules make of the project as it was read.
    pub(super) fn own(&self) -> &Judgement {
        &self.own
    }

    /// What rules make of the project with a value; nothing else than now where no rule asks.
    pub(super) fn with(&mut self, raw: Raw) -> Judgement {
        let criterion = self.criterion;
        self.trial.as_mut().map(|trial| trial.judgement(criterion, Value::Point(raw))).unwrap_or_default()
    }

    /// The rule that turns between two judgements, if what it turns may touch the answer.
    pub(super) fn turned(&self, before: &Judgement, then: &Judgement) -> Option<usize> {
        let turns = |before: Option<usize>, then: Option<usize>| {
            (before.is_some() != then.is_some()).then(|| before.or(then)).flatten()
        };
        let mandatory = || turns(before.mandatory, then.mandatory).filter(|_| self.answer == Answer::Places);
        turns(before.excluding, then.excluding).or_else(mandatory)
    }

    /// What a fresh ranking says with a value.
    pub(super) fn ranked<T>(&mut self, raw: Raw, look: impl Fn(&Ranking<'_>) -> T) -> Option<T> {
        let criterion = self.criterion;
        self.trial.as_mut().map(|trial| trial.judged(criterion, raw, look))
    }

    /// The first value on the way up or down at or just beyond which rules make something else of the
    /// project than at its start; not beyond `last`, if given.
    pub(super) fn first_otherwise(&mut self, start: &Start, upwards: bool, last: Option<Decimal>) -> Option<Otherwise> {
        let decision = self.trial.as_ref()?.ranking.decision();
        let is_ahead = |a: Decimal, b: Decimal| if upwards { a < b } else { b < a };
        let mut stops = operands(decision, self.criterion);
        stops.retain(|stop| is_ahead(start.value, *stop) && last.is_none_or(|last| !is_ahead(last, *stop)));
        stops.sort_unstable();
        if !upwards {
            stops.reverse();
        }
        let mut turned = |tried: Decimal, value: Decimal, beyond: bool| {
            let judgement = self.with(Raw::Number(tried));
            let rule = self.turned(&start.judgement, &judgement)?;
            Some(Otherwise { value, beyond, tried, judgement, rule })
        };
        if start.is_open
            && let Some(found) = turned(start.value, start.value, false)
        {
            return Some(found);
        }
        let mut here = start.value;
        for stop in stops {
            let between = turned((here + stop) / Decimal::TWO, here, true);
            if let Some(found) = between.or_else(|| turned(stop, stop, false)) {
                return Some(found);
            }
            here = stop;
        }
        let beyond = last.unwrap_or(if upwards { here + Decimal::ONE } else { here - Decimal::ONE });
        is_ahead(here, beyond).then(|| turned((here + beyond) / Decimal::TWO, here, true))?
    }
}
