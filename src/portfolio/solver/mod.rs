//! The solver: the best choice of a [`Program`], with proof.
//!
//! | module | what it does |
//! |---|---|
//! | [`program`] | the problem in integers |
//! | `domain` | what follows at once from what is fixed |
//! | `relaxation` | the best divided choice, in floating point: where to look, which multipliers |
//! | `bound` | the proof: multipliers as integers bound the worth exactly |
//! | `search` | branch and bound over all of it |
//! | `first` | a good choice to begin with |
//! | `highs` | with the feature of that name: a better choice where the limit on nodes strikes |
//!
//! Mixed-integer solvers decide in floating point whether a branch may still hold something better and
//! whether a choice keeps to the rows. Here both are decided in integers.

mod bound;
mod domain;
mod first;
#[cfg(feature = "highs")]
mod highs;
pub(crate) mod program;
mod relaxation;
mod search;

#[cfg(feature = "highs")]
pub(crate) use highs::further;
pub(crate) use program::{LARGEST, Program, Row, worth};
pub(crate) use search::Found;

use domain::{Domain, State};
use search::Search;

/// Finds best choices.
pub(crate) trait Solver {
    /// The choice that is worth most, starting from one that keeps to the rows if one is known. `nodes`
    /// is how many divisions may be made; those made are taken away.
    fn best(&self, program: &Program, objective: &[i128], start: Option<Vec<bool>>, nodes: &mut u64) -> Found;
}

/// Branch and bound with exact proofs.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct BranchAndBound;

impl Solver for BranchAndBound {
    fn best(&self, program: &Program, objective: &[i128], start: Option<Vec<bool>>, nodes: &mut u64) -> Found {
        let factor = objective.iter().fold(0, |gcd, c| num_integer::gcd(gcd, *c)).max(1);
        // In units of their common factor a bound rounds down further.
        let objective: Vec<i128> = objective.iter().map(|c| c / factor).collect();
        let least = -objective.iter().map(|c| c.abs()).sum::<i128>() - 1;
        let mut best = start.as_ref().map_or(least, |chosen| worth(&objective, chosen));
        let mut chosen = start;
        let mut rest = Rest::of(program.clone(), objective);
        let open = loop {
            let mut search = Search::new(&rest.program, &rest.objective, best - rest.worth);
            let mut open = search.root();
            if open.is_some() {
                first::offer(&rest.program, &rest.objective, &mut search);
                open = search.root();
            }
            let fixed = search.domain().trail().len();
            // What is fixed for all better choices leaves the program, if it is worth the trouble.
            let worth_leaving = rest.program.n < 8 * fixed;
            if open.is_some() && !worth_leaving {
                open = search.run(nodes);
            }
            if let Some(found) = search.chosen() {
                best = rest.worth + worth(&rest.objective, &found);
                chosen = Some(rest.whole(&found));
            }
            if open.is_none() || !worth_leaving {
                break open.map(|open| open + rest.worth);
            }
            rest = rest.without_fixed(search.domain());
        };
        let bound = open.or(chosen.as_ref().map(|_| best)).map(|bound| bound.max(best) * factor);
        Found { chosen, bound }
    }
}

/// A better choice than the one that a search found whose nodes were used up: only HiGHS looks for one.
#[cfg(not(feature = "highs"))]
pub(crate) fn further(_: &Program, _: &[i128], _: Option<&[bool]>, _: u64) -> Option<Vec<bool>> {
    None
}

/// For each variable what a choice with it can be worth at most, as far as one look tells: `None` if
/// there is no such choice.
pub(crate) fn at_most_with(program: &Program, objective: &[i128]) -> Vec<Option<i128>> {
    let least = -objective.iter().map(|c| c.abs()).sum::<i128>() - 1;
    let mut search = Search::new(program, objective, least);
    search.narrow();
    (0..program.n).map(|variable| search.at_most_with(variable)).collect()
}

/// A bound on the worth of any choice that falls with every value that goes against it.
#[derive(Clone, Debug)]
pub(crate) struct Slope {
    /// No choice is worth more.
    pub(crate) most: i128,
    /// For each variable the value that costs nothing, and how far the bound falls with the other.
    pub(crate) against: Vec<(bool, i128)>,
    /// The value of each variable that has the same in all choices, as far as one look tells.
    pub(crate) fixed: Vec<Option<bool>>,
}

/// The slope of a program that has a choice.
pub(crate) fn slope(program: &Program, objective: &[i128]) -> Slope {
    let least = -objective.iter().map(|c| c.abs()).sum::<i128>() - 1;
    let mut search = Search::new(program, objective, least);
    search.narrow();
    let fixed = |variable| match search.domain().state(variable) {
        State::Free => None,
        State::Zero => Some(false),
        State::One => Some(true),
    };
    let fixed: Vec<Option<bool>> = (0..program.n).map(fixed).collect();
    // What is fixed is part of the bound already.
    let against = fixed.iter().enumerate().map(|(variable, fixed)| match fixed {
        Some(value) => (*value, 0),
        None => search.against(variable),
    });
    Slope { most: search.at_most(), against: against.collect(), fixed }
}

/// What is left of a program when some variables are fixed.
pub(crate) struct Rest {
    pub(crate) program: Program,
    objective: Vec<i128>,
    /// The variables that are left, by their number in the whole program.
    pub(crate) free: Vec<usize>,
    /// The fixed variables of the whole program; free ones are 0.
    base: Vec<bool>,
    /// Worth of the fixed.
    worth: i128,
}

impl Rest {
    fn of(program: Program, objective: Vec<i128>) -> Self {
        let n = program.n;
        let rows = program.rows.into_iter().map(Row::in_whole_units);
        let program = Program { n, rows: rows.collect() };
        Self { program, objective, free: (0..n).collect(), base: vec![false; n], worth: 0 }
    }

    /// What all choices worth at least `least`, of which there is one, do not agree on, as far as one look
    /// tells.
    pub(crate) fn at_least(program: &Program, objective: &[i128], least: i128) -> Self {
        let whole = Self::of(program.clone(), objective.to_vec());
        let mut search = Search::new(&whole.program, &whole.objective, least - 1);
        search.narrow();
        whole.without_fixed(search.domain())
    }

    /// What a choice of the whole says about the rest.
    pub(crate) fn part(&self, whole: &[bool]) -> Vec<bool> {
        self.free.iter().map(|variable| whole[*variable]).collect()
    }

    /// A choice of the rest as one of the whole.
    pub(crate) fn whole(&self, chosen: &[bool]) -> Vec<bool> {
        let mut whole = self.base.clone();
        self.free.iter().zip(chosen).for_each(|(variable, value)| whole[*variable] = *value);
        whole
    }

    fn without_fixed(&self, domain: &Domain<'_>) -> Self {
        let mut number = vec![None; self.program.n];
        let mut rest = Self {
            program: Program::default(),
            objective: Vec::new(),
            free: Vec::new(),
            base: self.base.clone(),
            worth: self.worth,
        };
        for (variable, number) in number.iter_mut().enumerate() {
            match domain.state(variable) {
                State::Free => {
                    *number = Some(crate::model::key(rest.free.len()));
                    rest.free.push(self.free[variable]);
                    rest.objective.push(self.objective[variable]);
                }
                State::One => {
                    rest.base[self.free[variable]] = true;
                    rest.worth += self.objective[variable];
                }
                State::Zero => {}
            }
        }
        rest.program.n = rest.free.len();
        for row in &self.program.rows {
            let mut smaller = Row { terms: Vec::new(), most: row.most };
            for (variable, a) in &row.terms {
                match (number[*variable as usize], domain.state(*variable as usize)) {
                    (Some(number), _) => smaller.terms.push((number, *a)),
                    (None, State::One) => smaller.most -= a,
                    (None, _) => {}
                }
            }
            // A row that no choice can break says nothing.
            let greatest: i128 = smaller.terms.iter().map(|(_, a)| (*a).max(0)).sum();
            if smaller.most < greatest {
                rest.program.rows.push(smaller.in_whole_units());
            }
        }
        rest
    }
}
