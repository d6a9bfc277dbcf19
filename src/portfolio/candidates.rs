//! Who can be chosen at all, why others cannot, and what each project costs.
//!
//! A project whose status is locked is in whatever its score is. Without one, because a value is missing or
//! running projects are apart, it adds nothing to the total: a constant, so it changes no choice. Whoever lacks a
//! number that a budget needs cannot be chosen; nothing stands for it unless `missing` of `[portfolio]` says so.

use std::collections::BTreeMap;

use num_rational::BigRational;

use super::demand::Unavailable;
use crate::exact::rational;
use crate::model::{Decision, Effect, Portfolio, PortfolioMissing, Raw, RunningMode, Standing, Status, Value};
use crate::scoring::{Ranking, has_decision};

/// What stands for a cost that is not known to the point.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CostAssumption {
    /// The likely number of an interval, or its middle.
    Middle,
    /// The number that `missing` of `[portfolio]` names.
    Value,
}

/// All projects that become variables, with why they cannot be chosen if so: the ranked ones, those that
/// are locked though they have no score, and whatever any of these needs and is not done.
pub(super) fn candidates(ranking: &Ranking<'_>, portfolio: &Portfolio) -> BTreeMap<u32, Vec<Unavailable>> {
    let decision = ranking.decision();
    let unranked = ranking.unranked();
    let without_score = unranked.set_apart.iter().chain(unranked.missing.keys()).copied();
    let locked = without_score.filter(|project| is_locked(decision, portfolio, *project));
    let mut open: Vec<u32> = ranking.order().iter().copied().chain(locked).collect();
    let mut candidates = BTreeMap::new();
    while let Some(project) = open.pop() {
        if candidates.contains_key(&project) {
            continue;
        }
        candidates.insert(project, unavailable(ranking, portfolio, project));
        let needs = decision.projects().needs(project as usize).iter();
        open.extend(needs.filter(|needed| !is_done(decision, **needed as usize)));
    }
    candidates
}

pub(super) fn is_done(decision: &Decision, project: usize) -> bool {
    decision.standing(project) == Standing::SetApart(Status::Done)
}

/// Whether the status of a project keeps it in. What people decided about a project comes before that,
/// and what is paused, withdrawn or done is not in the running.
pub(super) fn is_locked(decision: &Decision, portfolio: &Portfolio, project: u32) -> bool {
    let project = project as usize;
    let in_the_running = match decision.standing(project) {
        Standing::Ranked => true,
        Standing::SetApart(status) => status == Status::Running && decision.scoring().running == RunningMode::Apart,
        Standing::Merged | Standing::Excluded(_) => false,
    };
    let status = decision.projects().status(project);
    in_the_running && portfolio.lock.contains(&status) && !has_decision(decision, project, Effect::Out)
}

/// Why a project cannot be chosen at all; nothing if it can.
pub(super) fn unavailable(ranking: &Ranking<'_>, portfolio: &Portfolio, project: u32) -> Vec<Unavailable> {
    let decision = ranking.decision();
    let is_locked = is_locked(decision, portfolio, project);
    let by_standing = match decision.standing(project as usize) {
        Standing::Excluded(_) => Some(Unavailable::Excluded),
        Standing::Merged => Some(Unavailable::SetApart),
        Standing::SetApart(_) if !is_locked => Some(Unavailable::SetApart),
        _ => None,
    };
    // What is locked stays in without a score; without a number nobody knows what it binds.
    let is_unrated = !is_locked && ranking.unranked().missing.contains_key(&project);
    let unrated = is_unrated.then_some(Unavailable::Unrated);
    let without_number = (0..portfolio.budgets.len())
        .filter(|budget| cost(decision, portfolio, &portfolio.budgets[*budget].0, project as usize).is_none());
    by_standing.into_iter().chain(unrated).chain(without_number.map(Unavailable::NoNumber)).collect()
}

/// What a project costs of a resource: the likely number or the middle of an interval; `None` if it is
/// missing and sets the project apart.
pub(super) fn cost(decision: &Decision, portfolio: &Portfolio, name: &str, project: usize) -> Option<BigRational> {
    let number = |raw: Raw| match raw {
        Raw::Number(number) => Some(rational(number)),
        Raw::Level(_) | Raw::Flag(_) => None,
    };
    match decision.projects().resource(name).map_or(Value::Missing, |column| column.get(project)) {
        Value::Point(raw) => number(raw),
        Value::Range { likely: Some(likely), .. } => number(likely),
        Value::Range { low, high, .. } => Some((number(low)? + number(high)?) / BigRational::from_integer(2.into())),
        Value::Missing => match portfolio.missing {
            PortfolioMissing::Value(value) => Some(rational(value)),
            PortfolioMissing::Apart | PortfolioMissing::Reject => None,
        },
    }
}

/// What the cost of a project of a resource is assumed to be, if it is not known to the point.
pub(super) fn assumption(
    decision: &Decision,
    portfolio: &Portfolio,
    name: &str,
    project: usize,
) -> Option<CostAssumption> {
    match decision.projects().resource(name).map_or(Value::Missing, |column| column.get(project)) {
        Value::Point(_) => None,
        Value::Range { .. } => Some(CostAssumption::Middle),
        Value::Missing => matches!(portfolio.missing, PortfolioMissing::Value(_)).then_some(CostAssumption::Value),
    }
}
