//! Why no portfolio is possible: an irreducible set of conflicting demands.
//!
//! Without any one of its members the set could be met. It is found by divide and conquer: a part of the
//! demands that can be left out without removing the conflict is left out as a whole.
//!
//! Source: Junker (2004), "QUICKXPLAIN: preferred explanations and relaxations for over-constrained
//! problems", AAAI-04.

use num_rational::BigRational;

use super::demand::{Demand, Unavailable};
use super::optimum::{self, Optimum, Solved};
use super::problem::Problem;
use super::raise::{Raise, raise};
use super::solver::{BranchAndBound, Program, Row, Solver};

/// One of the conflicting demands, and what becomes possible if it alone gives way.
#[derive(Clone, Debug)]
pub(super) struct Member {
    pub(super) demand: Demand,
    /// What it asks for now and what it could ask for at most (at least); `None` if it has no amount, or if
    /// another conflict remains.
    pub(super) have: Option<BigRational>,
    pub(super) need: Option<BigRational>,
    /// The best choice if it gives way by the smallest amount, or entirely; `None` if another conflict
    /// remains.
    pub(super) relaxed: Option<Optimum>,
    /// Whether the nodes sufficed to say so.
    pub(super) settled: bool,
}

/// The conflict of a problem that has no choice at all, and whether it is irreducible for sure: where the
/// nodes are used up, demands are kept that could perhaps be spared.
pub(super) fn conflict(problem: &Problem<'_>, nodes: &mut u64) -> (Vec<Member>, bool) {
    let all: Vec<usize> = (0..problem.demands.len()).collect();
    let mut search = Search { problem, nodes, complete: true };
    let found = search.irreducible(&mut Vec::new(), false, &all);
    let complete = search.complete || found.len() == 1;
    let mut found: Vec<Demand> = found.into_iter().map(|index| problem.demands[index].0).collect();
    found.sort_unstable();
    (found.into_iter().map(|demand| member(problem, demand, nodes)).collect(), complete)
}

struct Search<'s, 'r> {
    problem: &'s Problem<'r>,
    nodes: &'s mut u64,
    complete: bool,
}

impl Search<'_, '_> {
    /// The members of `rest` that conflict with each other given `kept`.
    fn irreducible(&mut self, kept: &mut Vec<usize>, kept_grew: bool, rest: &[usize]) -> Vec<usize> {
        if kept_grew && self.is_impossible(kept) {
            return Vec::new();
        }
        if rest.len() <= 1 {
            return rest.to_vec();
        }
        let (first, second) = rest.split_at(rest.len() / 2);
        let before = kept.len();
        kept.extend_from_slice(first);
        let in_second = self.irreducible(kept, true, second);
        kept.truncate(before);
        kept.extend_from_slice(&in_second);
        let in_first = self.irreducible(kept, !in_second.is_empty(), first);
        kept.truncate(before);
        in_first.into_iter().chain(in_second).collect()
    }

    fn is_impossible(&mut self, kept: &[usize]) -> bool {
        let rows = kept.iter().map(|index| &self.problem.demands[*index].1).chain(&self.problem.links);
        let program = Program { n: self.problem.n, rows: rows.cloned().collect() };
        let solved = optimum::any(&program, self.nodes);
        self.complete &= solved != Solved::Unknown;
        solved == Solved::Impossible
    }
}

fn member(problem: &Problem<'_>, demand: Demand, nodes: &mut u64) -> Member {
    // What is possible once the missing number or value is there depends on it, and nothing stands for it.
    if let Demand::Unavailable(_, Unavailable::NoNumber(_) | Unavailable::Unrated) = demand {
        return Member { demand, have: None, need: None, relaxed: None, settled: true };
    }
    let mut program = problem.program(|other| other == demand);
    let unit = problem.unit_of(demand);
    let sign = if matches!(demand, Demand::AtLeast(_)) { -1 } else { 1 };
    let amount = |units: i128| BigRational::from_integer((sign * units).into()) * &unit;
    let row = problem.row(demand).filter(|_| demand.is_amount());
    let have = row.map(|row| amount(row.most));
    if let Demand::Budget(budget) = demand
        && problem.has_shares_of(budget)
    {
        let (need, relaxed, settled) = match raise(problem, budget, nodes) {
            Raise::To(need, relaxed) => (Some(need), Some(relaxed), true),
            Raise::NoHelp => (None, None, true),
            Raise::Unknown => (None, None, false),
        };
        return Member { demand, have, need, relaxed, settled };
    }
    let mut need = None;
    if let Some(row) = row {
        // The least that the demand would have to allow.
        let mut least = vec![0; problem.n];
        row.terms.iter().for_each(|(variable, a)| least[*variable as usize] = -a);
        let found = BranchAndBound.best(&program, &least, None, nodes);
        let sum = found.chosen.map(|chosen| row.sum(&problem.with_synergies(&chosen)));
        if let Some(sum) = sum.filter(|sum| found.bound == Some(-sum)) {
            need = Some(amount(sum));
            program.rows.push(Row::at_most(row.terms.clone(), sum));
        } else {
            // Either nothing is left to choose, or the nodes are used up.
            return Member { demand, have, need, relaxed: None, settled: found.bound.is_none() };
        }
    }
    let (relaxed, settled) = match optimum::solve(problem, &program, [], nodes) {
        Solved::Best(optimum) => (Some(optimum), true),
        Solved::Impossible => (None, true),
        Solved::Unknown => (None, false),
    };
    Member { demand, have, need, relaxed, settled }
}
