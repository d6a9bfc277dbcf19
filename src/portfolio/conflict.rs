//! Why no portfolio is possible: an irreducible set of conflicting demands.
//!
//! Without any one of its members the set could be met. It is found by divide and conquer: a part of the
//! demands that can be left out without removing the conflict is left out as a whole.
//!
//! Source: Junker (2004), "QUICKXPLAIN: preferred explanations and relaxations for over-constrained
//! problems", AAAI-04.

use num_rational::BigRational;

use super::demand::Demand;
use super::optimum::{self, Optimum, Solved};
use super::problem::Problem;
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
}

/// The conflict of a problem that has no choice at all; empty if the nodes did not suffice to show it.
pub(super) fn conflict(problem: &Problem<'_>, nodes: &mut u64) -> Vec<Member> {
    let all: Vec<usize> = (0..problem.demands.len()).collect();
    let found = irreducible(problem, &mut Vec::new(), false, &all, nodes);
    let mut found: Vec<Demand> = found.into_iter().map(|index| problem.demands[index].0).collect();
    found.sort_unstable();
    found.into_iter().map(|demand| member(problem, demand, nodes)).collect()
}

/// The members of `rest` that conflict with each other given `kept`.
fn irreducible(
    problem: &Problem<'_>,
    kept: &mut Vec<usize>,
    kept_grew: bool,
    rest: &[usize],
    nodes: &mut u64,
) -> Vec<usize> {
    if kept_grew && is_impossible(problem, kept, nodes) {
        return Vec::new();
    }
    if rest.len() <= 1 {
        return rest.to_vec();
    }
    let (first, second) = rest.split_at(rest.len() / 2);
    let before = kept.len();
    kept.extend_from_slice(first);
    let in_second = irreducible(problem, kept, true, second, nodes);
    kept.truncate(before);
    kept.extend_from_slice(&in_second);
    let in_first = irreducible(problem, kept, !in_second.is_empty(), first, nodes);
    kept.truncate(before);
    in_first.into_iter().chain(in_second).collect()
}

fn is_impossible(problem: &Problem<'_>, kept: &[usize], nodes: &mut u64) -> bool {
    let rows = kept.iter().map(|index| &problem.demands[*index].1).chain(&problem.links);
    let program = Program { n: problem.n, rows: rows.cloned().collect() };
    optimum::any(&program, nodes) == Solved::Impossible
}

fn member(problem: &Problem<'_>, demand: Demand, nodes: &mut u64) -> Member {
    let mut program = problem.program(|other| other == demand);
    let unit = problem.unit_of(demand);
    let sign = if matches!(demand, Demand::AtLeast(_)) { -1 } else { 1 };
    let amount = |units: i128| BigRational::from_integer((sign * units).into()) * &unit;
    let row = problem.row(demand).filter(|_| demand.is_amount());
    let have = row.map(|row| amount(row.most));
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
            return Member { demand, have, need, relaxed: None };
        }
    }
    let relaxed = match optimum::solve(problem, &program, nodes) {
        Solved::Best(optimum) => Some(optimum),
        Solved::Impossible | Solved::Unknown => None,
    };
    Member { demand, have, need, relaxed }
}
