//! The lists that people would make by hand, for comparison: value for money, and the ranking.
//!
//! Both begin with what must be in and go down a list once, taking each project together with what it
//! needs if that fits, and skipping it otherwise. Value for money is the score per share of the budgets:
//! the score divided by the sum of cost / budget. Lower limits are nothing such a list can work towards,
//! so it says which of them it misses.

use std::cmp::Ordering;

use num_rational::BigRational;
use num_traits::{Signed, Zero};

use super::demand::Demand;
use super::problem::Problem;
use super::solver::worth;
use crate::exact::rational;
use crate::portfolio::score;

/// A portfolio made by going down a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ByList {
    /// Its projects, ascending.
    pub chosen: Vec<u32>,
    /// Its total score.
    pub value: BigRational,
    /// The demands that it does not meet.
    pub unmet: Vec<Demand>,
}

impl ByList {
    /// What is told of a choice.
    pub(super) fn of(problem: &Problem<'_>, choice: &[bool]) -> Self {
        let unmet = problem.demands.iter().filter(|(_, row)| !row.holds(choice)).map(|(demand, _)| *demand);
        Self {
            unmet: unmet.collect(),
            value: score(problem, worth(&problem.objective, choice)),
            chosen: problem.chosen(choice),
        }
    }
}

/// The choice by value for money.
pub(super) fn greedy(problem: &Problem<'_>) -> Vec<bool> {
    let shares: Vec<BigRational> = (0..problem.projects.len()).map(|variable| share(problem, variable)).collect();
    let mut order: Vec<usize> = (0..problem.projects.len()).collect();
    let score = |variable: usize| BigRational::from_integer(problem.objective[variable].into());
    order.sort_by(|&a, &b| {
        // What is worth nothing comes last, the cheaper before the dearer. Of the rest what costs nothing comes
        // first, and among that the higher score.
        let is_worth = |variable: usize| 0 < problem.objective[variable];
        match (is_worth(a), is_worth(b)) {
            (false, false) => shares[a].cmp(&shares[b]),
            (false, true) => Ordering::Greater,
            (true, false) => Ordering::Less,
            (true, true) => match (shares[a].is_positive(), shares[b].is_positive()) {
                (false, false) => score(b).cmp(&score(a)),
                (false, true) => Ordering::Less,
                (true, false) => Ordering::Greater,
                (true, true) => (score(b) * &shares[a]).cmp(&(score(a) * &shares[b])),
            },
        }
        .then(a.cmp(&b))
    });
    down(problem, order)
}

/// The choice by the ranking.
pub(super) fn by_score(problem: &Problem<'_>) -> Vec<bool> {
    let order = problem.ranking.order().iter();
    down(problem, order.filter_map(|project| problem.variable.get(project)).map(|v| *v as usize).collect())
}

/// The sum of cost / budget.
fn share(problem: &Problem<'_>, variable: usize) -> BigRational {
    let budgets = problem.portfolio.budgets.iter().zip(&problem.uses).zip(&problem.units);
    let parts = budgets.map(|(((_, amount), uses), unit)| {
        let cost = unit * BigRational::from_integer(uses[variable].into());
        let amount = rational(*amount);
        match (amount.is_zero(), cost.is_zero()) {
            (false, _) => cost / amount,
            (true, true) => BigRational::zero(),
            // Nothing is there of it: this comes last.
            (true, false) => BigRational::from_integer(1_000_000_000_000i64.into()),
        }
    });
    parts.sum()
}

fn down(problem: &Problem<'_>, order: Vec<usize>) -> Vec<bool> {
    let mut chosen = vec![false; problem.projects.len()];
    for (demand, _) in &problem.demands {
        if let Some(variable) = demand.forces_in().and_then(|project| problem.variable.get(&project)) {
            with_needed(problem, &mut chosen, *variable as usize);
        }
    }
    for variable in order {
        if chosen[variable] {
            continue;
        }
        let mut more = chosen.clone();
        with_needed(problem, &mut more, variable);
        if fits(problem, &chosen, &more) {
            chosen = more;
        }
    }
    problem.with_synergies(&chosen)
}

/// Whether adding breaks no demand, or none further that is broken already.
fn fits(problem: &Problem<'_>, before: &[bool], after: &[bool]) -> bool {
    let (before, after) = (problem.with_synergies(before), problem.with_synergies(after));
    let upper = problem.demands.iter().filter(|(demand, _)| !matches!(demand, Demand::AtLeast(_)));
    upper.map(|(_, row)| row).all(|row| {
        let sum = row.sum(&after);
        sum <= row.most || sum <= row.sum(&before)
    })
}

/// Adds a project and all that it needs.
pub(super) fn with_needed(problem: &Problem<'_>, chosen: &mut [bool], variable: usize) {
    let projects = problem.ranking.decision().projects();
    let mut open = vec![variable];
    while let Some(variable) = open.pop() {
        if !chosen[variable] {
            chosen[variable] = true;
            let needs = projects.needs(problem.projects[variable] as usize).iter();
            open.extend(needs.filter_map(|needed| problem.variable.get(needed)).map(|needed| *needed as usize));
        }
    }
}
