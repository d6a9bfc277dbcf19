//! The best portfolio, and which of equally good ones.
//!
//! First the greatest total score, then among all portfolios of that score the least use of the budgets
//! in file order, then the least ids: at the first project, by id, that only one of two has, the one that
//! has it comes first. Each step is a program of its own over what the steps before leave open, which is
//! little, as most projects are in every portfolio of the greatest score or in none.
//!
//! Choices that are known already are where a search begins, so none it ends with is worse than these.

use super::problem::{Problem, terms};
use super::solver::{BranchAndBound, Program, Rest, Row, Solver, worth};

/// What solving gave.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Solved {
    /// The best choice found.
    Best(Optimum),
    /// No choice keeps to all rows.
    Impossible,
    /// The nodes were used up before a choice was found.
    Unknown,
}

/// A choice by variable.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Optimum {
    pub(super) chosen: Vec<bool>,
    pub(super) value: i128,
    /// No choice is worth more; equal to `value` if that is proven.
    pub(super) bound: i128,
    /// Whether it is proven to be the first of all choices of this worth.
    pub(super) first: bool,
}

impl Optimum {
    /// Whether it is certain to be the choice that the module describes.
    pub(super) fn is_settled(&self) -> bool {
        self.bound == self.value && self.first
    }
}

/// The best choice of a program over the variables of a problem.
///
/// `known` are choices that may keep to the rows.
pub(super) fn solve<'c>(
    problem: &Problem<'_>,
    program: &Program,
    known: impl IntoIterator<Item = &'c Vec<bool>>,
    nodes: &mut u64,
) -> Solved {
    let allowed = known.into_iter().filter(|choice| program.allows(choice));
    let start = allowed.max_by_key(|choice| worth(&problem.objective, choice)).cloned();
    let found = BranchAndBound.best(program, &problem.objective, start, nodes);
    let (chosen, bound) = match (found.chosen, found.bound) {
        (Some(chosen), Some(bound)) => (chosen, bound),
        (None, None) => return Solved::Impossible,
        _ => return Solved::Unknown,
    };
    let chosen = problem.with_synergies(&chosen);
    // Beyond doubt: the rows hold in integers, whatever the search did.
    if !program.allows(&chosen) {
        return Solved::Unknown;
    }
    let value = worth(&problem.objective, &chosen);
    let (chosen, first) = match bound == value {
        true => among_equals(problem, program, chosen, value, nodes),
        false => (chosen, false),
    };
    Solved::Best(Optimum { chosen, value, bound, first })
}

/// Any choice of a program, if there is one; `None` too if the nodes were used up.
pub(super) fn any(program: &Program, nodes: &mut u64) -> Solved {
    let objective = vec![0; program.n];
    let found = BranchAndBound.best(program, &objective, None, nodes);
    match (found.chosen, found.bound) {
        (Some(chosen), _) => Solved::Best(Optimum { chosen, value: 0, bound: 0, first: false }),
        (None, None) => Solved::Impossible,
        (None, Some(_)) => Solved::Unknown,
    }
}

/// The first of all choices of this worth, in the order that the module describes, and whether the nodes
/// sufficed to prove that.
pub(super) fn among_equals(
    problem: &Problem<'_>,
    program: &Program,
    chosen: Vec<bool>,
    value: i128,
    nodes: &mut u64,
) -> (Vec<bool>, bool) {
    let mut program = program.clone();
    program.rows.push(Row::at_least(terms(&problem.objective), value));
    let mut rest = Rest::at_least(&program, &problem.objective, value);
    let mut best = rest.part(&chosen);
    let thrift = |uses: &Vec<i128>| -> Vec<i128> { rest.free.iter().map(|variable| -uses[*variable]).collect() };
    let mut steps: Vec<Vec<i128>> = problem.uses.iter().map(thrift).collect();
    steps.extend(by_id(&rest.free, problem.projects.len()));
    let mut proven = true;
    for objective in steps {
        // A search whose nodes are used up keeps what is best so far.
        let found = BranchAndBound.best(&rest.program, &objective, Some(best.clone()), nodes);
        if let Some(chosen) = found.chosen {
            best = chosen;
        }
        proven &= found.bound == Some(worth(&objective, &best));
        rest.program.rows.push(Row::at_least(terms(&objective), worth(&objective, &best)));
    }
    let first = problem.with_synergies(&rest.whole(&best));
    if program.allows(&first) { (first, proven) } else { (chosen, false) }
}

/// Objectives that ask for the least ids: each project counts for more than all after it together.
fn by_id(free: &[usize], n_projects: usize) -> Vec<Vec<i128>> {
    const AT_ONCE: usize = 20;
    let projects: Vec<usize> = (0..free.len()).filter(|index| free[*index] < n_projects).collect();
    let step = |some: &[usize]| {
        let mut objective = vec![0; free.len()];
        some.iter().rev().enumerate().for_each(|(power, index)| objective[*index] = 1i128 << power);
        objective
    };
    projects.chunks(AT_ONCE).map(step).collect()
}
