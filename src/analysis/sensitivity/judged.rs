//! What rules would make of a project if one of its values were another.

use rust_decimal::Decimal;

use super::stable::Answer;
use crate::analysis::trial::{conditions, operands, replace};
use crate::model::{Decision, Raw, RuleEffect, Value, Verdict};

/// A project whose value under a criterion is tried out on the rules.
pub(super) struct Judged<'d> {
    decision: &'d Decision,
    /// A copy to try values in; none where no rule asks for the criterion.
    copy: Option<Decision>,
    criterion: usize,
    project: usize,
    /// The effects of the rules that count.
    effects: &'static [RuleEffect],
}

/// Where a rule makes something else of the project.
pub(super) struct Otherwise {
    /// The first value, or the last one before it.
    pub(super) value: Decimal,
    /// Whether it is the last one before.
    pub(super) beyond: bool,
    /// The rule.
    pub(super) rule: usize,
}

impl<'d> Judged<'d> {
    /// Asks rules that touch an answer: one that gives a place changes no rank.
    pub(super) fn new(decision: &'d Decision, criterion: usize, project: usize, answer: Answer) -> Self {
        let effects: &[RuleEffect] = match answer {
            Answer::Places => &[RuleEffect::Exclude, RuleEffect::Mandatory],
            Answer::First | Answer::Order => &[RuleEffect::Exclude],
        };
        let asks = conditions(decision, criterion).next().is_some();
        Self { decision, copy: asks.then(|| decision.clone()), criterion, project, effects }
    }

    /// The rule that makes something else of the project under a value than under its own.
    pub(super) fn otherwise(&mut self, raw: Raw) -> Option<usize> {
        let copy = self.copy.as_mut()?;
        replace(copy, self.criterion, self.project, Value::Point(raw));
        otherwise(self.decision, copy, self.project, self.effects)
    }

    /// The first value on the way up or down from `now` at or just beyond which a rule makes something
    /// else of the project; not beyond `last`, if given.
    pub(super) fn first_otherwise(&mut self, now: Decimal, upwards: bool, last: Option<Decimal>) -> Option<Otherwise> {
        self.copy.as_ref()?;
        let is_ahead = |a: Decimal, b: Decimal| if upwards { a < b } else { b < a };
        let mut stops = operands(self.decision, self.criterion);
        stops.retain(|stop| is_ahead(now, *stop) && last.is_none_or(|last| !is_ahead(last, *stop)));
        stops.sort_unstable();
        if !upwards {
            stops.reverse();
        }
        if let Some(rule) = self.otherwise(Raw::Number(now)) {
            return Some(Otherwise { value: now, beyond: false, rule });
        }
        let mut here = now;
        for stop in stops {
            let between = (here + stop) / Decimal::TWO;
            if let Some(rule) = self.otherwise(Raw::Number(between)) {
                return Some(Otherwise { value: here, beyond: true, rule });
            }
            if let Some(rule) = self.otherwise(Raw::Number(stop)) {
                return Some(Otherwise { value: stop, beyond: false, rule });
            }
            here = stop;
        }
        let beyond = last.unwrap_or(if upwards { here + Decimal::ONE } else { here - Decimal::ONE });
        let rule = is_ahead(here, beyond).then(|| self.otherwise(Raw::Number((here + beyond) / Decimal::TWO)))??;
        Some(Otherwise { value: here, beyond: true, rule })
    }
}

/// The rule that makes something else of a project in one decision than in the other.
fn otherwise(own: &Decision, other: &Decision, project: usize, effects: &[RuleEffect]) -> Option<usize> {
    effects.iter().find_map(|effect| {
        let holds = |decision: &Decision| {
            let rules = decision.rules().iter().enumerate().filter(|(_, rule)| rule.effect == *effect);
            let holding = rules.filter(|(_, rule)| rule.verdict(decision, project) == Verdict::Yes);
            holding.map(|(index, _)| index).collect::<Vec<_>>()
        };
        let (own, other) = (holds(own), holds(other));
        let changes = own.is_empty() != other.is_empty();
        changes.then(|| own.first().or(other.first()).copied())?
    })
}
