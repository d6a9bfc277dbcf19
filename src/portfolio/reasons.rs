//! Why each project is in the portfolio or not, and who comes next.
//!
//! For a project that is out: the demands that stand in the way of adding it, with all that it needs, to
//! the portfolio as it is, and by how much each of them would have to give. That is exact and local: if
//! these give so much, the portfolio is worth its score more. What the best portfolio with it is worth is
//! another question, answered for the next candidates by solving again with the project forced in.

use num_rational::BigRational;

use super::candidates::{is_done, unavailable};
use super::demand::Demand;
use super::lists::with_needed;
use super::optimum::{self, Optimum, Solved};
use super::problem::Problem;
use super::score;
use super::solver::{BranchAndBound, Program, Row, Solver, at_most_with, worth};
use crate::model::key;

/// Why a project is in or out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Why {
    /// In: this demand asks for it.
    Asked(Demand),
    /// In: chosen projects need it directly.
    NeededBy(Vec<u32>),
    /// In: what it adds to the score.
    Worth,
    /// In: without it this demand would not be met, by a lower limit that the best portfolio would not reach by
    /// itself, or because a saving pays for others.
    Holds(Demand),
    /// In: it adds nothing, and without it there is no higher total score either.
    Free,
    /// Out: this demand keeps it out, whatever else is chosen.
    KeptOut(Demand),
    /// Out: it needs, directly or through others, a project that is kept out.
    NeedsOut(u32),
    /// Out: these would have to give so that it could be added.
    Lacks(Vec<Lack>),
    /// Out: it could be added and would add nothing.
    AddsNothing,
    /// Not looked at: done.
    Done,
}

/// A demand that stands in the way, and by how much.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lack {
    /// The demand.
    pub demand: Demand,
    /// By how much it would have to give; `None` if it has no amount.
    pub by: Option<BigRational>,
}

/// One project and why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Verdict {
    /// The project.
    pub project: u32,
    /// Whether it is in the portfolio.
    pub chosen: bool,
    /// Why.
    pub why: Why,
}

/// A project that comes close.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Candidate {
    /// The project.
    pub project: u32,
    /// What the best portfolio with it is worth less than the best.
    pub loss: BigRational,
    /// Whether that is proven; otherwise the loss may be smaller.
    pub proven: bool,
    /// Who enters with it, besides it.
    pub enters: Vec<u32>,
    /// Who leaves for it.
    pub leaves: Vec<u32>,
}

/// The verdicts on all projects of the list, by id.
pub(super) fn verdicts(problem: &Problem<'_>, best: &Optimum) -> Vec<Verdict> {
    let n = problem.ranking.decision().projects().len();
    let unforced = without_lower_limits(problem, best);
    (0..n).map(key).map(|project| verdict(problem, best, &unforced, project)).collect()
}

/// What would be chosen without lower limits, as far as a short search tells.
fn without_lower_limits(problem: &Problem<'_>, best: &Optimum) -> Vec<bool> {
    let is_lower = |demand: Demand| matches!(demand, Demand::AtLeast(_));
    if !problem.demands.iter().any(|(demand, _)| is_lower(*demand)) {
        return best.chosen.clone();
    }
    match optimum::solve(problem, &problem.program(is_lower), [&best.chosen], &mut NODES.clone()) {
        Solved::Best(found) => found.chosen,
        Solved::Impossible | Solved::Unknown => best.chosen.clone(),
    }
}

fn verdict(problem: &Problem<'_>, best: &Optimum, unforced: &[bool], project: u32) -> Verdict {
    let variable = problem.variable.get(&project).map(|variable| *variable as usize);
    let chosen = variable.is_some_and(|variable| best.chosen[variable]);
    let why = match variable {
        Some(variable) if chosen => why_in(problem, best, unforced, variable),
        Some(variable) => why_out(problem, best, variable),
        None => why_no_candidate(problem, project),
    };
    Verdict { project, chosen, why }
}

fn why_no_candidate(problem: &Problem<'_>, project: u32) -> Why {
    if is_done(problem.ranking.decision(), project as usize) {
        return Why::Done;
    }
    match unavailable(problem.ranking, problem.portfolio, project).first() {
        Some(why) => Why::KeptOut(Demand::Unavailable(project, *why)),
        None => Why::AddsNothing,
    }
}

fn why_in(problem: &Problem<'_>, best: &Optimum, unforced: &[bool], variable: usize) -> Why {
    let project = problem.projects[variable];
    let asks = |(demand, _): &&(Demand, Row)| demand.forces_in() == Some(project);
    if let Some((demand, _)) = problem.demands.iter().find(asks) {
        return Why::Asked(*demand);
    }
    let is_chosen = |other: &u32| problem.variable.get(other).is_some_and(|other| best.chosen[*other as usize]);
    let needed_by = problem.ranking.decision().projects().needed_by(project as usize).iter();
    let needed_by: Vec<u32> = needed_by.copied().filter(is_chosen).collect();
    if !needed_by.is_empty() {
        return Why::NeededBy(needed_by);
    }
    let mut without = best.chosen.clone();
    without[variable] = false;
    let without = problem.with_synergies(&without);
    match problem.demands.iter().find(|(_, row)| !row.holds(&without)).map(|(demand, _)| *demand) {
        Some(Demand::AtLeast(_)) if unforced[variable] => Why::Worth,
        Some(demand) => Why::Holds(demand),
        None if worth(&problem.objective, &without) == best.value => Why::Free,
        None => Why::Worth,
    }
}

fn why_out(problem: &Problem<'_>, best: &Optimum, variable: usize) -> Why {
    if let Some(why) = unchoosable(problem, variable) {
        return why;
    }
    let mut more = best.chosen.clone();
    with_needed(problem, &mut more, variable);
    let more = problem.with_synergies(&more);
    let broken = problem.demands.iter().filter(|(_, row)| !row.holds(&more));
    let lacks: Vec<Lack> = broken
        .map(|(demand, row)| {
            let by = BigRational::from_integer((row.sum(&more) - row.most).into()) * problem.unit_of(*demand);
            Lack { demand: *demand, by: demand.is_amount().then_some(by) }
        })
        .collect();
    if lacks.is_empty() { Why::AddsNothing } else { Why::Lacks(lacks) }
}

/// Why a project is in no portfolio at all, if so.
pub(super) fn unchoosable(problem: &Problem<'_>, variable: usize) -> Option<Why> {
    if let Some(demand) = kept_out(problem, variable) {
        return Some(Why::KeptOut(demand));
    }
    let mut bundle = vec![false; problem.projects.len()];
    with_needed(problem, &mut bundle, variable);
    let mut needed = (0..bundle.len()).filter(|needed| bundle[*needed]);
    let out = needed.find(|needed| kept_out(problem, *needed).is_some())?;
    Some(Why::NeedsOut(problem.projects[out]))
}

/// The demand that keeps a project out, whatever else is chosen.
fn kept_out(problem: &Problem<'_>, variable: usize) -> Option<Demand> {
    let keeps_out = |(demand, row): &&(Demand, Row)| {
        !demand.is_amount()
            && row.most == 0
            && row.terms.contains(&(key(variable), 1))
            && row.terms.iter().all(|(_, a)| 0 < *a)
    };
    problem.demands.iter().find(keeps_out).map(|(demand, _)| *demand)
}

/// At most so many candidates are named.
const CANDIDATES: usize = 5;

/// At most so many are tried: each costs about as much as proving the best choice itself.
const TRIED: usize = 10;

/// Divisions spent on each candidate.
const NODES: u64 = 150;

/// The best choice with a project that the best one does not have.
#[derive(Clone, Debug)]
pub(super) struct Next {
    variable: usize,
    pub(super) chosen: Vec<bool>,
    pub(super) value: i128,
    proven: bool,
}

impl Next {
    /// What is told of it beside the best choice.
    pub(super) fn told(&self, problem: &Problem<'_>, best: &Optimum) -> Candidate {
        let difference = |from: &[bool], to: &[bool]| -> Vec<u32> {
            let only = (0..problem.projects.len()).filter(|variable| to[*variable] && !from[*variable]);
            only.filter(|variable| *variable != self.variable).map(|variable| problem.projects[variable]).collect()
        };
        Candidate {
            project: problem.projects[self.variable],
            loss: score(problem, best.value - self.value),
            proven: self.proven && best.value == best.bound,
            enters: difference(&best.chosen, &self.chosen),
            leaves: difference(&self.chosen, &best.chosen),
        }
    }
}

/// The best choices with a project outside that lose least against the best, the least loss first.
///
/// Projects are tried in the order of what a bound leaves possible with them, until that is less than what
/// enough others are known to reach.
pub(super) fn next(problem: &Problem<'_>, program: &Program, best: &Optimum) -> Vec<Next> {
    let at_most = at_most_with(program, &problem.objective);
    let outside = |variable: &usize| !best.chosen[*variable] && 0 < problem.objective[*variable];
    let mut hopeful: Vec<(i128, usize)> = (0..problem.projects.len())
        .filter(outside)
        .filter_map(|variable| Some((at_most[variable]?, variable)))
        .collect();
    // The most hopeful first; equal ones by id.
    hopeful.sort_by(|(a, i), (b, j)| b.cmp(a).then(i.cmp(j)));
    let mut found: Vec<Next> = Vec::new();
    for (possible, variable) in hopeful.into_iter().take(TRIED) {
        if found.get(CANDIDATES - 1).is_some_and(|last| possible < last.value) {
            break;
        }
        found.extend(with(problem, &forcing(program, variable), variable));
        found.sort_by(|a, b| b.value.cmp(&a.value).then(a.variable.cmp(&b.variable)));
        found.truncate(CANDIDATES);
    }
    // Of equal ones each names the choice that the order of equal ones singles out.
    for next in found.iter_mut().filter(|next| next.proven) {
        let (forced, chosen) = (forcing(program, next.variable), std::mem::take(&mut next.chosen));
        (next.chosen, _) = optimum::among_equals(problem, &forced, chosen, next.value, &mut NODES.clone());
    }
    found
}

/// The program with a project in.
fn forcing(program: &Program, variable: usize) -> Program {
    let mut forced = program.clone();
    forced.rows.push(Row::at_least(vec![(key(variable), 1)], 1));
    forced
}

/// A best choice of the program with a project in.
fn with(problem: &Problem<'_>, forced: &Program, variable: usize) -> Option<Next> {
    let found = BranchAndBound.best(forced, &problem.objective, None, &mut NODES.clone());
    let chosen = problem.with_synergies(&found.chosen?);
    let value = worth(&problem.objective, &chosen);
    forced.allows(&chosen).then_some(Next { variable, chosen, value, proven: found.bound == Some(value) })
}
