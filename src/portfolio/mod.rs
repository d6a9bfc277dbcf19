//! Portfolios: the set of projects worth most that fits budgets, places, limits and dependencies.
//!
//! ```text
//! Decision + Ranking ──► candidates (who can be chosen, what each costs)
//!                          │
//!                        problem (exact integers, one row per demand)
//!                          ├─► optimum   best choice, proof, choice among equals      solver/
//!                          ├─► lists     value for money, ranking cut to what fits
//!                          ├─► reasons   why each project is in or out, who is next
//!                          ├─► frontier  what another budget would change
//!                          ├─► robust    what can be defended under any weights and values   robust/
//!                          └─► conflict  if nothing fits: an irreducible set of demands
//! ```
//!
//! The total score is the sum of the own scores: a portfolio holds what is needed, so nothing has to be
//! inherited. Everything that is told is exact; floating point proposes and integers decide. Rankings
//! come from [`crate::scoring`]; nothing here prints or lays out.

mod candidates;
mod conflict;
mod demand;
mod frontier;
mod lists;
mod optimum;
mod problem;
mod raise;
mod reasons;
mod robust;
mod solver;

pub use candidates::CostAssumption;
pub use demand::{Demand, Unavailable};
pub use frontier::{Frontier, Point, frontier};
pub use lists::ByList;
pub use problem::Unsolvable;
pub use reasons::{Candidate, Lack, Verdict, Why};
pub use robust::{Competitor, How, Robust, robust};

use num_rational::BigRational;
use num_traits::Zero;

use crate::model::Decision;
use crate::scoring::Ranking;
use optimum::{Optimum, Solved};
use problem::Problem;
use reasons::Next;
use solver::{Program, worth};

/// How many divisions a search may make before it says what it has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Nodes(pub u64);

impl Default for Nodes {
    /// A million: a minute or so on lists that are made to be hard, never reached on others.
    fn default() -> Self {
        Self(1_000_000)
    }
}

/// The answer to a request for a portfolio.
#[derive(Clone, Debug)]
pub struct Selection {
    /// What must be in uses before anything is chosen.
    pub bound: Bindings,
    /// The portfolio, or why there is none.
    pub outcome: Outcome,
}

/// What can come out.
#[derive(Clone, Debug)]
pub enum Outcome {
    /// A portfolio that keeps to all demands.
    Portfolio(Box<Portfolio>),
    /// None does.
    Conflict(Conflict),
    /// The limit on nodes struck before one was found or the contrary shown.
    Unknown,
}

/// What must be in, and what it binds.
#[derive(Clone, Debug)]
pub struct Bindings {
    /// Projects that a rule, a decision or their status puts in, ascending.
    pub asked: Vec<u32>,
    /// Further projects that these need, ascending.
    pub needed: Vec<u32>,
    /// What all of them together use of each budget, the places and the limits.
    pub uses: Vec<Use>,
    /// Those of them for which a number is missing, each with the position of the budget. What they use of it
    /// is not in `uses`, and no portfolio is possible as long as it is missing.
    pub without_number: Vec<(u32, usize)>,
    /// Those asked for that have no score: not rated, or set apart while they run. They add nothing to the
    /// total score and stay in all the same.
    pub without_score: Vec<u32>,
}

/// What is used of a demand with an amount.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Use {
    /// The demand.
    pub demand: Demand,
    /// What it allows at most (or asks for at least), in its unit.
    pub limit: BigRational,
    /// What is used.
    pub used: BigRational,
}

impl Use {
    /// What is left up to the limit; below 0 if it is exceeded. For a lower limit what is above it.
    #[must_use]
    pub fn left(&self) -> BigRational {
        match self.demand {
            Demand::AtLeast(_) => &self.used - &self.limit,
            _ => &self.limit - &self.used,
        }
    }

    /// What is used of the limit, in percent; 0 of a limit of 0, of which nothing can be used.
    #[must_use]
    pub fn percent(&self) -> BigRational {
        if self.limit.is_zero() {
            return BigRational::zero();
        }
        &self.used / &self.limit * BigRational::from_integer(100.into())
    }
}

/// A portfolio with everything that is said about it.
#[derive(Clone, Debug)]
pub struct Portfolio {
    /// The best set found.
    pub best: Chosen,
    /// No portfolio has a greater total score than this.
    pub bound: BigRational,
    /// Whether it is certain that of all portfolios with the greatest total score it is the one that uses
    /// least of the budgets in file order, then the one with the least ids.
    pub settled: bool,
    /// What going down the list of value for money gives.
    pub greedy: ByList,
    /// What going down the ranking gives.
    pub by_score: ByList,
    /// Why each project of the list is in or out, by id.
    pub verdicts: Vec<Verdict>,
    /// Who comes next.
    pub candidates: Vec<Candidate>,
}

impl Portfolio {
    /// Takes over what is proven elsewhere: no portfolio has a greater total score than this.
    pub fn tighten(&mut self, bound: &BigRational) {
        if *bound < self.bound {
            self.bound.clone_from(bound);
        }
    }

    /// Whether it is proven that no portfolio has a greater total score.
    #[must_use]
    pub fn proven(&self) -> bool {
        self.bound == self.best.value
    }
}

/// A set of projects.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Chosen {
    /// Its projects, ascending.
    pub projects: Vec<u32>,
    /// The synergies in effect, by their position in the manifest.
    pub synergies: Vec<usize>,
    /// Its total score.
    pub value: BigRational,
    /// What it uses.
    pub uses: Vec<Use>,
}

/// Demands that cannot be met together.
#[derive(Clone, Debug)]
pub struct Conflict {
    /// The demands.
    pub members: Vec<Conflicting>,
    /// Whether it is certain that without any one of them the others can be met. The limit on nodes may
    /// strike before that: then some of them may have nothing to do with it.
    pub irreducible: bool,
}

/// A demand of a conflict.
#[derive(Clone, Debug)]
pub struct Conflicting {
    /// The demand.
    pub demand: Demand,
    /// What it allows at most or asks for at least; `None` if it has no amount.
    pub have: Option<BigRational>,
    /// What it would have to be, all other demands unchanged, but limits that are shares of a budget moving with
    /// it; `None` if it has no amount or if giving way alone does not help, as far as that is settled. Of a budget
    /// that has such limits only greater amounts are looked at.
    pub need: Option<BigRational>,
    /// The best portfolio if it alone gives way by that, or entirely; `None` if that does not help, as far
    /// as that is settled.
    pub relaxed: Option<Chosen>,
    /// Whether the nodes sufficed to say what helps.
    pub settled: bool,
}

/// Chooses the portfolio of a ranked decision.
///
/// # Errors
///
/// [`Unsolvable`] if the decision names no portfolio, its scores are no sums, or its numbers have more
/// digits between them than can be computed with exactly.
pub fn select(ranking: &Ranking<'_>, nodes: Nodes) -> Result<Selection, Unsolvable> {
    let problem = Problem::new(ranking)?;
    let program = problem.program(|_| false);
    let mut left = nodes.0;
    let [greedy, by_score] = by_hand(&problem);
    let (solved, next) = best(&problem, &program, [&greedy, &by_score], &mut left);
    let outcome = match solved {
        Solved::Best(best) => Outcome::Portfolio(Box::new(Portfolio {
            bound: score(&problem, best.bound),
            settled: best.is_settled(),
            greedy: ByList::of(&problem, &greedy),
            by_score: ByList::of(&problem, &by_score),
            verdicts: reasons::verdicts(&problem, &best),
            candidates: next.iter().map(|next| next.told(&problem, &best)).collect(),
            best: chosen(&problem, &best.chosen),
        })),
        Solved::Unknown => Outcome::Unknown,
        Solved::Impossible => {
            let (members, irreducible) = conflict::conflict(&problem, &mut left);
            let told = members.into_iter().map(|member| Conflicting {
                demand: member.demand,
                have: member.have,
                need: member.need,
                settled: member.settled,
                relaxed: member.relaxed.map(|Optimum { chosen, .. }| self::chosen(&problem, &chosen)),
            });
            Outcome::Conflict(Conflict { members: told.collect(), irreducible })
        }
    };
    Ok(Selection { bound: bindings(&problem), outcome })
}

/// What people would choose by hand: by value for money, by the ranking.
fn by_hand(problem: &Problem<'_>) -> [Vec<bool>; 2] {
    [lists::greedy(problem), lists::by_score(problem)]
}

/// The best choice, none worse than those that are known, and the next candidates.
///
/// Where the limit on nodes strikes, forcing a project in may find a better choice than the whole search did, or
/// another solver may: that one is the best known then.
fn best<'c>(
    problem: &Problem<'_>,
    program: &Program,
    known: impl IntoIterator<Item = &'c Vec<bool>>,
    nodes: &mut u64,
) -> (Solved, Vec<Next>) {
    let granted = *nodes;
    let further = |start: Option<&[bool]>| solver::further(program, &problem.objective, start, granted);
    let mut solved = optimum::solve(problem, program, known, nodes);
    if solved == Solved::Unknown
        && let Some(found) = further(None)
    {
        solved = optimum::solve(problem, program, [&found], nodes);
    }
    let Solved::Best(mut best) = solved else { return (solved, Vec::new()) };
    // Each round gains, and the bound ends it.
    loop {
        let next = reasons::next(problem, program, &best);
        let better = match next.first().filter(|next| best.value < next.value) {
            Some(better) => Some(better.chosen.clone()),
            None if best.value < best.bound => further(Some(&best.chosen)),
            None => None,
        };
        let Some(Solved::Best(found)) = better.map(|better| optimum::solve(problem, program, [&better], nodes)) else {
            return (Solved::Best(best), next);
        };
        best = Optimum { bound: best.bound.min(found.bound), ..found };
    }
}

/// What a project costs of a budget of its decision, by position: the likely number or the middle of an
/// interval; `None` if it is missing and nothing stands for it, or there is no such budget.
#[must_use]
pub fn cost_of(decision: &Decision, budget: usize, project: u32) -> Option<BigRational> {
    let portfolio = decision.portfolio()?;
    let (name, _) = portfolio.budgets.get(budget)?;
    candidates::cost(decision, portfolio, name, project as usize)
}

/// What that cost is assumed to be; `None` if it is known to the point, or missing for good.
#[must_use]
pub fn cost_assumed(decision: &Decision, budget: usize, project: u32) -> Option<CostAssumption> {
    let portfolio = decision.portfolio()?;
    let (name, _) = portfolio.budgets.get(budget)?;
    candidates::assumption(decision, portfolio, name, project as usize)
}

fn score(problem: &Problem<'_>, units: i128) -> BigRational {
    BigRational::from_integer(units.into()) * &problem.unit
}

fn chosen(problem: &Problem<'_>, chosen: &[bool]) -> Chosen {
    let synergies = chosen[problem.projects.len()..].iter().enumerate();
    Chosen {
        projects: problem.chosen(chosen),
        synergies: synergies.filter(|(_, chosen)| **chosen).map(|(index, _)| index).collect(),
        value: score(problem, worth(&problem.objective, chosen)),
        uses: uses(problem, chosen),
    }
}

fn uses(problem: &Problem<'_>, chosen: &[bool]) -> Vec<Use> {
    let amounts = problem.demands.iter().filter(|(demand, _)| demand.is_amount());
    let uses = amounts.map(|(demand, row)| {
        let sign = if matches!(demand, Demand::AtLeast(_)) { -1 } else { 1 };
        let amount = |units: i128| BigRational::from_integer((sign * units).into()) * problem.unit_of(*demand);
        Use { demand: *demand, limit: amount(row.most), used: amount(row.sum(chosen)) }
    });
    uses.collect()
}

fn bindings(problem: &Problem<'_>) -> Bindings {
    let asked: std::collections::BTreeSet<u32> =
        problem.demands.iter().filter_map(|(demand, _)| demand.forces_in()).collect();
    let mut all = vec![false; problem.projects.len()];
    for project in &asked {
        if let Some(variable) = problem.variable.get(project) {
            lists::with_needed(problem, &mut all, *variable as usize);
        }
    }
    let in_all = problem.chosen(&all);
    let lacks = |project: u32| {
        let unavailable = candidates::unavailable(problem.ranking, problem.portfolio, project).into_iter();
        unavailable.filter_map(move |why| match why {
            Unavailable::NoNumber(budget) => Some((project, budget)),
            _ => None,
        })
    };
    let is_ranked = |project: &u32| problem.ranking.rank_of(*project as usize) != 0;
    Bindings {
        uses: uses(problem, &problem.with_synergies(&all)),
        without_number: in_all.iter().copied().flat_map(lacks).collect(),
        without_score: asked.iter().copied().filter(|project| !is_ranked(project)).collect(),
        needed: in_all.into_iter().filter(|project| !asked.contains(project)).collect(),
        asked: asked.into_iter().collect(),
    }
}
