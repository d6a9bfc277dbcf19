//! Values of one project replaced, and everything judged and ranked anew.
//!
//! A trial is a copy of the decision with another value in it, as if it had been read like that: rules
//! judge the project anew, scales relative to the list look at the list anew, and the ranking is made
//! from the start. Nothing is carried over, so what a trial says is what a fresh run would say.

use rust_decimal::Decimal;

use crate::model::{
    Column, Condition, Decision, Effect, Operand, Raw, RuleEffect, Standing, Subject, Test, Value, Verdict,
};
use crate::scoring::{self, Ranking, first_reason, has_decision};

/// A project whose values are tried out, one at a time.
pub(super) struct Trial<'r> {
    pub(super) ranking: &'r Ranking<'r>,
    pub(super) project: u32,
    copy: Decision,
    /// Places that are left when all others that come first have theirs.
    left: usize,
}

/// What rules make of a project with a value.
#[derive(Clone, Debug, Default)]
pub(super) struct Judgement {
    /// The first rule that excludes it.
    pub(super) excluding: Option<usize>,
    /// The first rule that gives it a place.
    pub(super) mandatory: Option<usize>,
    /// Whether it comes before all that are placed by rank, be it by a rule or otherwise.
    pub(super) is_first: bool,
    /// Whether rules and decisions contradict each other then, or need more places than there are.
    pub(super) contradicts: bool,
}

impl<'r> Trial<'r> {
    pub(super) fn new(ranking: &'r Ranking<'r>, project: u32) -> Self {
        let decision = ranking.decision();
        let is_first = |other: &usize| {
            *other != project as usize
                && decision.standing(*other) == Standing::Ranked
                && first_reason(decision, *other).is_some()
        };
        let firsts = (0..decision.projects().len()).filter(is_first).count();
        let places = ranking.in_force().places.min(decision.places()).get();
        Self { ranking, project, copy: decision.clone(), left: places.saturating_sub(firsts) }
    }

    /// Whether the project has no place, so that crossing the cut would bring it one.
    pub(super) fn enters(&self) -> bool {
        self.ranking.placed(self.project as usize).is_none()
    }

    /// The value of a criterion as it was read.
    pub(super) fn read(&self, criterion: usize) -> Value {
        self.ranking.decision().projects().values(criterion).get(self.project as usize)
    }

    /// Whether a project is across the cut with this value: strictly on the other side, not by a tie.
    ///
    /// A value with which rules and decisions would contradict each other, or need more places than
    /// there are, takes nobody anywhere: it would be an error.
    pub(super) fn is_across(&mut self, criterion: usize, raw: Raw) -> bool {
        let (project, enters) = (self.project, self.enters());
        self.with(criterion, Value::Point(raw), |trial| {
            trial.judge() && {
                let other = scoring::rank(&trial.copy, trial.ranking.in_force());
                other.placed(project as usize).is_some() == enters && !other.cut().tied.contains(&project)
            }
        })
    }

    /// Whether a project would have a place with these values, for certain or only by a tie at the cut.
    pub(super) fn place_with(&mut self, values: &[(usize, Raw)]) -> Option<bool> {
        let Some(((criterion, raw), rest)) = values.split_first() else {
            let project = self.project as usize;
            let is_possible = self.judge();
            let other = scoring::rank(&self.copy, self.ranking.in_force());
            return other.placed(project).filter(|_| is_possible).map(|_| !other.cut().tied.contains(&self.project));
        };
        self.with(*criterion, Value::Point(*raw), |trial| trial.place_with(rest))
    }

    /// What rules make of the project with this value.
    pub(super) fn judgement(&mut self, criterion: usize, value: Value) -> Judgement {
        self.with(criterion, value, |trial| {
            let (excluding, mandatory) = trial.holding();
            let contradicts = !trial.judge();
            let is_first = excluding.is_empty() && first_reason(&trial.copy, trial.project as usize).is_some();
            let [excluding, mandatory] = [excluding, mandatory].map(|rules| rules.first().copied());
            Judgement { excluding, mandatory, is_first, contradicts }
        })
    }

    /// What a ranking with this value says, as rules judge it.
    pub(super) fn judged<T>(&mut self, criterion: usize, raw: Raw, look: impl Fn(&Ranking<'_>) -> T) -> T {
        self.with(criterion, Value::Point(raw), |trial| {
            trial.judge();
            look(&scoring::rank(&trial.copy, trial.ranking.in_force()))
        })
    }

    /// What a ranking with this value says, whatever rules say about the project.
    pub(super) fn ranked<T>(&mut self, criterion: usize, value: Value, look: impl Fn(&Ranking<'_>) -> T) -> T {
        self.with(criterion, value, |trial| {
            trial.copy.standings[trial.project as usize] = Standing::Ranked;
            look(&scoring::rank(&trial.copy, trial.ranking.in_force()))
        })
    }

    /// Its utility under the criterion with this value, in steps, if it is ranked.
    pub(super) fn steps(&mut self, criterion: usize, value: Value) -> u64 {
        let project = self.project as usize;
        self.ranked(criterion, value, |ranking| ranking.utilities().get(criterion, project).steps())
    }

    /// The rule that takes the project across with this value, where it came from `before`: one that
    /// begins or ceases to hold between the two and without which it would not be across.
    pub(super) fn rule(&mut self, criterion: usize, before: Value, raw: Raw) -> Option<usize> {
        let enters = self.enters();
        let now = self.with(criterion, self.read(criterion), |trial| trial.holding());
        let (excluded, mandatory) = self.with(criterion, before, |trial| trial.holding());
        let (excludes, sets) = self.with(criterion, Value::Point(raw), |trial| trial.holding());
        // What holds only for values in between neither keeps it where it is nor takes it across.
        let ends = |now: &[usize], before: &[usize], then: &[usize]| {
            let last = before.iter().find(|rule| now.contains(rule)).or(now.first()).copied();
            last.filter(|_| !before.is_empty() && then.is_empty())
        };
        if !enters {
            let begins = excludes.first().filter(|_| excluded.is_empty()).copied();
            return begins.or_else(|| ends(&now.1, &mandatory, &sets));
        }
        let set = sets.first().filter(|_| mandatory.is_empty()).copied();
        // Whom its score brings a place anyway needs no rule for it.
        let set = set.filter(|_| !self.gets_place_by_score(criterion, raw));
        set.or_else(|| ends(&now.0, &excluded, &excludes))
    }

    /// Whether a project has a place with this value even if no rule gives it one.
    fn gets_place_by_score(&mut self, criterion: usize, raw: Raw) -> bool {
        let project = self.project;
        self.ranked(criterion, Value::Point(raw), |ranking| {
            ranking.placed(project as usize).is_some() && !ranking.cut().tied.contains(&project)
        })
    }

    /// The rules that exclude the project, and those that give it a place.
    fn holding(&self) -> (Vec<usize>, Vec<usize>) {
        let holding = |effect: RuleEffect| {
            let rules = self.copy.rules().iter().enumerate().filter(|(_, rule)| rule.effect == effect);
            let holding = rules.filter(|(_, rule)| rule.verdict(&self.copy, self.project as usize) == Verdict::Yes);
            holding.map(|(index, _)| index).collect()
        };
        (holding(RuleEffect::Exclude), holding(RuleEffect::Mandatory))
    }

    fn with<T>(&mut self, criterion: usize, value: Value, look: impl FnOnce(&mut Self) -> T) -> T {
        let (read, project) = (self.read(criterion), self.project as usize);
        let standing = self.copy.standings[project];
        let mandatory = self.copy.mandatory.remove(&self.project);
        replace(&mut self.copy, criterion, project, value);
        let seen = look(self);
        replace(&mut self.copy, criterion, project, read);
        self.copy.standings[project] = standing;
        self.copy.mandatory.remove(&self.project);
        self.copy.mandatory.extend(mandatory.map(|rules| (self.project, rules)));
        seen
    }

    /// Lets the rules judge the project; false where that would be an error.
    fn judge(&mut self) -> bool {
        let project = self.project as usize;
        let (excluding, mandatory) = self.holding();
        let decided = |effect| has_decision(&self.copy, project, effect);
        let contradicts = match (excluding.is_empty(), mandatory.is_empty()) {
            (false, false) => true,
            (false, true) => decided(Effect::In),
            (true, false) => decided(Effect::Out),
            (true, true) => false,
        };
        self.copy.standings[project] = match excluding.first() {
            Some(rule) => Standing::Excluded(crate::model::key(*rule)),
            None => Standing::Ranked,
        };
        if !mandatory.is_empty() {
            self.copy.mandatory.insert(self.project, mandatory);
        }
        let is_first = excluding.is_empty() && first_reason(&self.copy, project).is_some();
        !contradicts && (!is_first || 0 < self.left)
    }
}

/// Replaces what was read for a criterion, wherever it counts: a budget may be read from its column too.
pub(super) fn replace(decision: &mut Decision, criterion: usize, project: usize, value: Value) {
    decision.projects.values[criterion].set(project, value);
    let column = decision.criteria[criterion].column();
    let resource = column.and_then(|column| decision.projects.resources.get_mut(column));
    if let (Some(resource), Column::Numbers(_)) = (resource, &decision.projects.values[criterion]) {
        resource.set(project, value);
    }
}

/// The numbers with which conditions of rules compare the values of a criterion.
pub(super) fn operands(decision: &Decision, criterion: usize) -> Vec<Decimal> {
    let operands = conditions(decision, criterion).flat_map(|condition| match &condition.test {
        Test::AtLeast(operand) | Test::AtMost(operand) | Test::Equals(operand) => std::slice::from_ref(operand),
        Test::OneOf(operands) => operands.as_slice(),
        Test::Before(_) | Test::After(_) => &[],
    });
    let number = |operand: &Operand| if let Operand::Number(number) = operand { Some(*number) } else { None };
    operands.filter_map(number).collect()
}

/// The conditions of rules that look at the values of a criterion, be it by the name of their column.
pub(super) fn conditions(decision: &Decision, criterion: usize) -> impl Iterator<Item = &Condition> {
    let column = decision.criteria[criterion].column();
    decision.rules().iter().flat_map(|rule| &rule.when).filter(move |condition| match &condition.subject {
        Subject::Criterion(other) => *other == criterion,
        Subject::Field(name) => column == Some(name),
    })
}
