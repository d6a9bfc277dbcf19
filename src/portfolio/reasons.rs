//! Why each project is in the portfolio or not, and who comes next.
//!
//! For a project that is out: the demands that stand in the way of adding it, with all that it needs, to
//! the portfolio as it is, and by how much each of them would have to give. That is exact and local: if
//! these give so much, the portfolio is worth its score more. What the best portfolio with it is worth is
//! another question, answered for the next candidates by solving again with the project forced in.

use num_rational::BigRational;

use super::demand::Demand;
use super::lists::with_needed;
use super::optimum::Optimum;
use super::problem::{Problem, unavailable};
use super::solver::{BranchAndBound, Program, Row, Solver, at_most_with, worth};
use crate::model::{Effect, Standing, Status, key};
use crate::scoring::has_decision;

/// Why a project is in or out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Why {
    /// In: this demand asks for it.
    Asked(Demand),
    /// In: chosen projects need it directly.
    NeededBy(Vec<u32>),
    /// In: what it adds to the score.
    Worth,
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
    (0..n).map(key).map(|project| verdict(problem, best, project)).collect()
}

fn verdict(problem: &Problem<'_>, best: &Optimum, project: u32) -> Verdict {
    let variable = problem.variable.get(&project).map(|variable| *variable as usize);
    let chosen = variable.is_some_and(|variable| best.chosen[variable]);
    let why = match variable {
        Some(variable) if chosen => why_in(problem, best, variable),
        Some(variable) => why_out(problem, best, variable),
        None => why_no_candidate(problem, project),
    };
    Verdict { project, chosen, why }
}

fn why_no_candidate(problem: &Problem<'_>, project: u32) -> Why {
    let ranking = problem.ranking;
    match ranking.decision().standing(project as usize) {
        Standing::SetApart(Status::Done) => Why::Done,
        _ => match unavailable(ranking, problem.portfolio, project) {
            Some(why) => Why::KeptOut(Demand::Unavailable(project, why)),
            None => Why::AddsNothing,
        },
    }
}

fn why_in(problem: &Problem<'_>, best: &Optimum, variable: usize) -> Why {
    let project = problem.projects[variable];
    let asks = |(demand, _): &&(Demand, Row)| demand.forces_in() == Some(project);
    if let Some((demand, _)) = problem.demands.iter().find(asks) {
        return Why::Asked(*demand);
    }
    let is_chosen = |other: &u32| problem.variable.get(other).is_some_and(|other| best.chosen[*other as usize]);
    let needed_by = problem.ranking.decision().projects().needed_by(project as usize).iter();
    let needed_by: Vec<u32> = needed_by.copied().filter(is_chosen).collect();
    if needed_by.is_empty() { Why::Worth } else { Why::NeededBy(needed_by) }
}

fn why_out(problem: &Problem<'_>, best: &Optimum, variable: usize) -> Why {
    let project = problem.projects[variable];
    if let Some(demand) = kept_out(problem, project) {
        return Why::KeptOut(demand);
    }
    let mut bundle = vec![false; problem.projects.len()];
    with_needed(problem, &mut bundle, variable);
    let needed = problem.chosen(&bundle);
    if let Some(other) = needed.into_iter().find(|needed| kept_out(problem, *needed).is_some()) {
        return Why::NeedsOut(other);
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

fn kept_out(problem: &Problem<'_>, project: u32) -> Option<Demand> {
    let decision = problem.ranking.decision();
    if has_decision(decision, project as usize, Effect::Out) {
        return Some(Demand::DecidedOut(project));
    }
    unavailable(problem.ranking, problem.portfolio, project).map(|why| Demand::Unavailable(project, why))
}

/// At most so many candidates are named.
const CANDIDATES: usize = 5;

/// Divisions spent on each candidate.
const NODES: u64 = 300;

/// The projects outside whose best portfolio loses least against the best, that loss first.
pub(super) fn candidates(problem: &Problem<'_>, program: &Program, best: &Optimum) -> Vec<Candidate> {
    let at_most = at_most_with(program, &problem.objective);
    let outside = |variable: &usize| !best.chosen[*variable] && 0 < problem.objective[*variable];
    let mut hopeful: Vec<(i128, usize)> = (0..problem.projects.len())
        .filter(outside)
        .filter_map(|variable| Some((at_most[variable]?, variable)))
        .collect();
    // The most hopeful first; equal ones by id.
    hopeful.sort_by(|(a, i), (b, j)| b.cmp(a).then(i.cmp(j)));
    hopeful.truncate(CANDIDATES);
    let mut candidates: Vec<Candidate> =
        hopeful.into_iter().filter_map(|(_, variable)| candidate(problem, program, best, variable)).collect();
    candidates.sort_by(|a, b| a.loss.cmp(&b.loss).then(a.project.cmp(&b.project)));
    candidates
}

fn candidate(problem: &Problem<'_>, program: &Program, best: &Optimum, variable: usize) -> Option<Candidate> {
    let mut forced = program.clone();
    forced.rows.push(Row::at_least(vec![(key(variable), 1)], 1));
    let found = BranchAndBound.best(&forced, &problem.objective, None, &mut NODES.clone());
    let chosen = problem.with_synergies(&found.chosen?);
    if !forced.allows(&chosen) {
        return None;
    }
    let value = worth(&problem.objective, &chosen);
    let difference = |from: &[bool], to: &[bool]| -> Vec<u32> {
        let only = problem.projects.iter().enumerate().filter(|(index, _)| to[*index] && !from[*index]);
        only.map(|(_, project)| *project).filter(|project| *project != problem.projects[variable]).collect()
    };
    Some(Candidate {
        project: problem.projects[variable],
        loss: BigRational::from_integer((best.value - value).into()) * &problem.unit,
        proven: found.bound == Some(value),
        enters: difference(&best.chosen, &chosen),
        leaves: difference(&chosen, &best.chosen),
    })
}
