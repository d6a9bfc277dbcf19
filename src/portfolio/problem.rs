//! The problem: a decision as an exact program of 0 and 1.
//!
//! ```text
//! variable    one per project that may be chosen, ascending by id; then one per synergy
//! objective   own scores and bonuses, as integers of one unit
//! budget      Σ cost·x − Σ saving·z ≤ budget          in units that all its numbers are whole in
//! places      Σ x ≤ places
//! limit       Σ over its projects of x, or of cost·x, ≤ or ≥ the bound
//! a needs b   x_a − x_b ≤ 0         a excludes b, one-of   Σ x ≤ 1
//! in, out     −x ≤ −1, x ≤ 0        synergy                z − x ≤ 0 for each of its projects
//! ```
//!
//! A share of a budget counts what the projects cost by themselves: a saving belongs to no single
//! project. A synergy never hurts, so nothing has to force `z` up. Projects that are done are there: they
//! satisfy those that need them, keep out what they exclude and are the one of their `one-of`. They are no
//! variables and gain nothing by synergies; merged ones were followed by the model.
//!
//! Who is a variable, and what each costs, is in [`super::candidates`].

use std::collections::{BTreeMap, BTreeSet};

use num_bigint::BigInt;
use num_integer::Integer;
use num_rational::BigRational;
use num_traits::{One, Signed, ToPrimitive, Zero};
use rust_decimal::Decimal;

use super::candidates::{candidates, cost, is_done, is_locked};
use super::demand::{Demand, Unavailable};
use super::solver::{LARGEST, Program, Row};
use crate::exact::rational;
use crate::model::{Effect, LimitMeasure, Portfolio, Standing, Verdict, key};
use crate::scoring::{Ranking, Reason, first_reason, has_decision};

/// A decision as a program.
#[derive(Clone, Debug)]
pub(super) struct Problem<'r> {
    pub(super) ranking: &'r Ranking<'r>,
    pub(super) portfolio: &'r Portfolio,
    /// The project of each variable; the synergies follow.
    pub(super) projects: Vec<u32>,
    /// The variable of each project that has one.
    pub(super) variable: BTreeMap<u32, u32>,
    pub(super) n: usize,
    pub(super) objective: Vec<i128>,
    /// What one of the objective is worth as a score.
    pub(super) unit: BigRational,
    /// Each demand with its row.
    pub(super) demands: Vec<(Demand, Row)>,
    /// Rows that hold synergies to their projects.
    pub(super) links: Vec<Row>,
    /// What one of the numbers of each budget is.
    pub(super) units: Vec<BigRational>,
    /// What each variable uses of each budget; savings are negative.
    pub(super) uses: Vec<Vec<i128>>,
}

/// Why a decision cannot be made into a program.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unsolvable {
    /// The file has no `[portfolio]`.
    NoPortfolio,
    /// The scores do not add up: the method in force is no sum.
    NoSum,
    /// The numbers of this budget, by position, have too many digits between them.
    BudgetTooFine(usize),
    /// The scores have too many digits between them.
    ScoresTooFine,
    /// A frontier is asked for of this budget, by position, and a lower limit is a share of it.
    SharesOf(usize),
}

impl<'r> Problem<'r> {
    pub(super) fn new(ranking: &'r Ranking<'r>) -> Result<Self, Unsolvable> {
        let decision = ranking.decision();
        let portfolio = decision.portfolio().ok_or(Unsolvable::NoPortfolio)?;
        if ranking.in_force().method != crate::model::Method::WeightedSum {
            return Err(Unsolvable::NoSum);
        }
        let candidates = candidates(ranking, portfolio);
        let projects: Vec<u32> = candidates.keys().copied().collect();
        let variable: BTreeMap<u32, u32> =
            projects.iter().enumerate().map(|(variable, project)| (*project, key(variable))).collect();
        let n = projects.len() + portfolio.synergies.len();
        let (objective, unit) = objective(ranking, portfolio, &projects).ok_or(Unsolvable::ScoresTooFine)?;
        let mut problem = Self {
            ranking,
            portfolio,
            projects,
            variable,
            n,
            objective,
            unit,
            demands: Vec::new(),
            links: Vec::new(),
            units: Vec::new(),
            uses: Vec::new(),
        };
        for budget in 0..portfolio.budgets.len() {
            problem.budget(budget).ok_or(Unsolvable::BudgetTooFine(budget))?;
        }
        problem.counts()?;
        problem.projects_by_themselves(&candidates);
        problem.together();
        Ok(problem)
    }

    /// The rows of all demands but those left out, and the links of synergies.
    pub(super) fn program(&self, without: impl Fn(Demand) -> bool) -> Program {
        let kept = self.demands.iter().filter(|(demand, _)| !without(*demand)).map(|(_, row)| row);
        Program { n: self.n, rows: kept.chain(&self.links).cloned().collect() }
    }

    /// The row of a demand.
    pub(super) fn row(&self, demand: Demand) -> Option<&Row> {
        self.demands.iter().find(|(other, _)| *other == demand).map(|(_, row)| row)
    }

    /// A choice by variable, with every synergy whose projects are all chosen.
    pub(super) fn with_synergies(&self, chosen: &[bool]) -> Vec<bool> {
        let mut whole = chosen[..self.projects.len()].to_vec();
        for synergy in &self.portfolio.synergies {
            let is_chosen =
                |project: &u32| self.variable.get(project).is_some_and(|variable| chosen[*variable as usize]);
            whole.push(self.is_possible(&synergy.projects) && synergy.projects.iter().all(is_chosen));
        }
        whole
    }

    /// The chosen projects, ascending.
    pub(super) fn chosen(&self, chosen: &[bool]) -> Vec<u32> {
        self.projects.iter().zip(chosen).filter(|(_, chosen)| **chosen).map(|(project, _)| *project).collect()
    }

    /// A synergy of fewer than one project, or with one that is no candidate, is none.
    pub(super) fn is_possible(&self, projects: &[u32]) -> bool {
        !projects.is_empty() && projects.iter().all(|project| self.variable.contains_key(project))
    }

    /// The unit in which the numbers of a demand are counted.
    pub(super) fn unit_of(&self, demand: Demand) -> BigRational {
        match demand {
            Demand::Budget(budget) => self.units[budget].clone(),
            Demand::AtMost(limit) | Demand::AtLeast(limit) => match self.budget_of(limit) {
                Some(budget) => self.units[budget].clone(),
                None => BigRational::one(),
            },
            _ => BigRational::one(),
        }
    }

    /// The budget of which a limit counts a share.
    pub(super) fn budget_of(&self, limit: usize) -> Option<usize> {
        match &self.portfolio.limits[limit].measure {
            LimitMeasure::Count => None,
            LimitMeasure::ShareOf(name) => self.portfolio.budgets.iter().position(|(budget, _)| budget == name),
        }
    }

    fn budget(&mut self, budget: usize) -> Option<()> {
        let (name, amount) = &self.portfolio.budgets[budget];
        let decision = self.ranking.decision();
        let cost = |project: &u32| cost(decision, self.portfolio, name, *project as usize);
        // Who has no number here cannot be chosen (`Unavailable::NoNumber`), so what stands for it is never used.
        let mut numbers: Vec<BigRational> = self.projects.iter().map(|p| cost(p).unwrap_or_default()).collect();
        for synergy in &self.portfolio.synergies {
            let saved: Decimal =
                synergy.saves.iter().filter(|saving| saving.resource == *name).map(|saving| saving.amount).sum();
            let counts = self.is_possible(&synergy.projects);
            numbers.push(if counts { -rational(saved) } else { BigRational::zero() });
        }
        let amount = rational(*amount);
        let shares =
            self.portfolio.limits.iter().enumerate().filter(|(limit, _)| self.budget_of(*limit) == Some(budget));
        let shares: Vec<BigRational> = shares
            .flat_map(|(_, limit)| [limit.at_least, limit.at_most])
            .flatten()
            .map(|percent| rational(percent) * &amount / rational(Decimal::ONE_HUNDRED))
            .collect();
        let all = numbers.iter().chain([&amount]).chain(&shares);
        let (unit, mut integers) = integers(all)?;
        integers.truncate(numbers.len() + 1);
        let most = integers.pop()?;
        let terms = terms(&integers);
        self.demands.push((Demand::Budget(budget), Row::at_most(terms, most)));
        self.units.push(unit);
        self.uses.push(integers);
        Some(())
    }

    fn counts(&mut self) -> Result<(), Unsolvable> {
        let one_each = |variables: &[u32]| -> Vec<(u32, i128)> { variables.iter().map(|v| (*v, 1)).collect() };
        if let Some(places) = self.portfolio.places {
            let everyone: Vec<u32> = self.variable.values().copied().collect();
            let places = i128::try_from(places.get()).unwrap_or(i128::MAX / 2);
            self.demands.push((Demand::Places, Row::at_most(one_each(&everyone), places)));
        }
        let decision = self.ranking.decision();
        for (index, limit) in self.portfolio.limits.iter().enumerate() {
            let counts = |project: &u32| limit.condition.verdict(decision, *project as usize) == Verdict::Yes;
            let variables: Vec<u32> =
                self.variable.iter().filter(|(project, _)| counts(project)).map(|(_, variable)| *variable).collect();
            let (row, factor, budget) = match self.budget_of(index) {
                None => (one_each(&variables), BigRational::one(), 0),
                Some(budget) => {
                    let cost = |variable: &u32| (*variable, self.uses[budget][*variable as usize]);
                    let row: Vec<_> = variables.iter().map(cost).filter(|(_, cost)| *cost != 0).collect();
                    let amount = rational(self.portfolio.budgets[budget].1);
                    (row, amount / rational(Decimal::ONE_HUNDRED) / &self.units[budget], budget)
                }
            };
            let bound = |amount: Decimal| (rational(amount) * &factor, Unsolvable::BudgetTooFine(budget));
            if let Some((most, too_fine)) = limit.at_most.map(bound) {
                let most = small(&most.floor().to_integer()).ok_or(too_fine)?;
                self.demands.push((Demand::AtMost(index), Row::at_most(row.clone(), most)));
            }
            if let Some((least, too_fine)) = limit.at_least.map(bound) {
                let least = small(&least.ceil().to_integer()).ok_or(too_fine)?;
                self.demands.push((Demand::AtLeast(index), Row::at_least(row, least)));
            }
        }
        Ok(())
    }

    fn projects_by_themselves(&mut self, candidates: &BTreeMap<u32, Vec<Unavailable>>) {
        let decision = self.ranking.decision();
        for (&project, &variable) in &self.variable {
            let mut demand = |demand: Demand| {
                let row = match demand.forces_in() {
                    Some(_) => Row::at_least(vec![(variable, 1)], 1),
                    None => Row::at_most(vec![(variable, 1)], 0),
                };
                self.demands.push((demand, row));
            };
            // What is set apart or excluded is here only because somebody needs it; nothing takes it in.
            let is_in_the_running = decision.standing(project as usize) == Standing::Ranked;
            match first_reason(decision, project as usize).filter(|_| is_in_the_running) {
                Some(Reason::Mandatory) => demand(Demand::Mandatory(project)),
                Some(Reason::Decision) => demand(Demand::DecidedIn(project)),
                Some(Reason::Running) => demand(Demand::Locked(project)),
                Some(Reason::Score) => {}
                None if is_locked(decision, self.portfolio, project) => demand(Demand::Locked(project)),
                None => {}
            }
            if has_decision(decision, project as usize, Effect::Out) {
                demand(Demand::DecidedOut(project));
            }
            for why in candidates.get(&project).into_iter().flatten() {
                demand(Demand::Unavailable(project, *why));
            }
        }
    }

    fn together(&mut self) {
        let decision = self.ranking.decision();
        let projects = decision.projects();
        let is_there = |project: u32| is_done(decision, project as usize);
        let mut excludes = BTreeSet::new();
        for (&project, &variable) in &self.variable {
            for needed in projects.needs(project as usize) {
                // Who is no variable and needed is done.
                if let Some(needed_variable) = self.variable.get(needed) {
                    let row = Row::at_most(vec![(variable, 1), (*needed_variable, -1)], 0);
                    self.demands.push((Demand::Needs(project, *needed), row));
                }
            }
        }
        let excluding = self.projects.iter().copied().chain((0..projects.len()).map(key).filter(|p| is_there(*p)));
        for project in excluding {
            for other in projects.excludes(project as usize).iter().filter(|other| **other != project) {
                excludes.insert((project.min(*other), project.max(*other)));
            }
        }
        // Of what excludes each other at most one is there; what is done is there already.
        let at_most_one = |set: &BTreeSet<u32>| {
            let chosen = set.iter().filter_map(|project| self.variable.get(project)).map(|variable| (*variable, 1));
            Row::at_most(chosen.collect(), if set.iter().any(|project| is_there(*project)) { 0 } else { 1 })
        };
        for (a, b) in excludes {
            let row = at_most_one(&BTreeSet::from([a, b]));
            if usize::try_from(row.most).is_ok_and(|most| most < row.terms.len()) {
                self.demands.push((Demand::Excludes(a, b), row));
            }
        }
        for (index, set) in self.portfolio.one_of.iter().enumerate() {
            let row = at_most_one(&set.iter().copied().collect());
            self.demands.push((Demand::OneOf(index), row));
        }
        for (index, synergy) in self.portfolio.synergies.iter().enumerate() {
            let synergy_variable = key(self.projects.len() + index);
            if !self.is_possible(&synergy.projects) {
                self.links.push(Row::at_most(vec![(synergy_variable, 1)], 0));
                continue;
            }
            let members: BTreeSet<u32> = synergy.projects.iter().map(|project| self.variable[project]).collect();
            for member in members {
                self.links.push(Row::at_most(vec![(synergy_variable, 1), (member, -1)], 0));
            }
        }
    }
}

/// Scores and bonuses as integers of one unit.
fn objective(ranking: &Ranking<'_>, portfolio: &Portfolio, projects: &[u32]) -> Option<(Vec<i128>, BigRational)> {
    let score = |project: &u32| match ranking.rank_of(*project as usize) {
        0 => BigRational::zero(),
        _ => ranking.score(*project as usize),
    };
    let bonus = |bonus: Option<Decimal>| bonus.map(rational).unwrap_or_default();
    let scores: Vec<BigRational> = projects
        .iter()
        .map(score)
        .chain(portfolio.synergies.iter().map(|synergy| bonus(synergy.bonus_score)))
        .collect();
    let (unit, integers) = integers(scores.iter())?;
    Some((integers, unit))
}

/// Numbers as integers of the greatest unit in which all are whole; `None` if they have too many digits
/// between them.
pub(super) fn integers<'n>(numbers: impl Iterator<Item = &'n BigRational> + Clone) -> Option<(BigRational, Vec<i128>)> {
    let denominator = numbers.clone().fold(BigInt::one(), |lcm, number| lcm.lcm(number.denom()));
    let whole = |number: &BigRational| number.numer() * (&denominator / number.denom());
    let factor = numbers.clone().fold(BigInt::zero(), |gcd, number| gcd.gcd(&whole(number)));
    let factor = if factor.is_zero() { BigInt::one() } else { factor };
    let mut sum = BigInt::zero();
    let mut integers = Vec::new();
    for number in numbers {
        let integer = whole(number) / &factor;
        sum += integer.abs();
        integers.push(small(&integer)?);
    }
    small(&sum)?;
    Some((BigRational::new(factor, denominator), integers))
}

/// A whole number, if sums of such ones stay within bounds.
pub(super) fn small(number: &BigInt) -> Option<i128> {
    number.to_i128().filter(|number| number.abs() < LARGEST)
}

/// The coefficients that are not 0, with their variables.
pub(super) fn terms(coefficients: &[i128]) -> Vec<(u32, i128)> {
    coefficients.iter().enumerate().filter(|(_, a)| **a != 0).map(|(variable, a)| (key(variable), *a)).collect()
}
