//! The least amount of a budget that makes a portfolio possible, where limits are shares of that budget.
//!
//! ```text
//! L_k(x) ≤ B    what is used of the budget; for at most p percent: what its projects cost · 100/p
//! B ≤ U_j(x)    for at least q percent: what its projects cost · 100/q
//! ```
//!
//! The shares grow with the amount B, so raising it may ask for more than it allows. B is not among the
//! variables: an amount fits to a choice if each L is at most each U (Fourier–Motzkin elimination), and the
//! least one is the greatest L. It is found once for each L as the greatest. Lower amounts are not looked at.

use num_rational::BigRational;
use num_traits::{Signed, Zero};
use rust_decimal::Decimal;

use super::demand::Demand;
use super::optimum::{self, Optimum, Solved};
use super::problem::{Problem, integers, small, terms};
use super::solver::{BranchAndBound, Program, Row, Solver, worth};
use crate::exact::rational;

/// What came out.
pub(super) enum Raise {
    /// This amount is enough, with the best choice that it allows.
    To(BigRational, Optimum),
    /// No amount above today's is enough.
    NoHelp,
    /// The nodes were used up before.
    Unknown,
}

/// A number for each variable.
pub(super) type Form = Vec<BigRational>;

/// The least amount of a budget, not below today's, with which everything else fits.
pub(super) fn raise(problem: &Problem<'_>, budget: usize, nodes: &mut u64) -> Raise {
    let (lower, upper) = bounds(problem, budget);
    // Lower limits hold at today's amount already, as only greater ones are looked for.
    let mut base = problem.program(|demand| problem.grows_with(demand, budget));
    for above in &upper {
        for below in &lower {
            let Some(row) = not_above(below, above) else { return Raise::Unknown };
            base.rows.push(row);
        }
    }
    let Some(least) = least_amount(&base, &lower, nodes) else { return Raise::Unknown };
    let Some(least) = least.map(|least| least * &problem.units[budget]) else { return Raise::NoHelp };
    let exact = best_with(problem, budget, least.clone(), nodes);
    // An amount such as 1/3 cannot be written down; a little more can, and nearly always does as well.
    let hundred = BigRational::from_integer(100.into());
    let whole = (&least * &hundred).ceil() / hundred;
    if whole == least {
        return exact;
    }
    match best_with(problem, budget, whole, nodes) {
        Raise::NoHelp => exact,
        written => written,
    }
}

/// The least that the greatest of these forms can be for a choice of a program; no amount if there is no choice,
/// `None` if that cannot be told.
pub(super) fn least_amount(program: &Program, forms: &[Form], nodes: &mut u64) -> Option<Option<BigRational>> {
    let mut least: Option<BigRational> = None;
    for greatest in 0..forms.len() {
        let program = with_greatest(program, forms, greatest)?;
        let (unit, amounts) = integers(forms[greatest].iter())?;
        let thrift: Vec<i128> = amounts.iter().map(|amount| -amount).collect();
        let found = BranchAndBound.best(&program, &thrift, None, nodes);
        match (found.chosen, found.bound) {
            (None, None) => {}
            (Some(chosen), Some(bound)) if worth(&thrift, &chosen) == bound => {
                let amount = unit * BigRational::from_integer((-bound).into());
                least = Some(least.map_or(amount.clone(), |least| least.min(amount)));
            }
            _ => return None,
        }
    }
    Some(least)
}

/// The choices of a program of which one of the forms is the greatest.
pub(super) fn with_greatest(program: &Program, forms: &[Form], greatest: usize) -> Option<Program> {
    let mut program = program.clone();
    for (_, other) in forms.iter().enumerate().filter(|(other, _)| *other != greatest) {
        program.rows.push(not_above(other, &forms[greatest])?);
    }
    Some(program)
}

/// The best choice with another amount of the budget.
fn best_with(problem: &Problem<'_>, budget: usize, amount: BigRational, nodes: &mut u64) -> Raise {
    let Some(program) = with_amount(problem, budget, &amount) else { return Raise::Unknown };
    match optimum::solve(problem, &program, [], nodes) {
        Solved::Best(best) => Raise::To(amount, best),
        Solved::Impossible => Raise::NoHelp,
        Solved::Unknown => Raise::Unknown,
    }
}

/// The program with another amount of the budget, limits that are shares of it moving along.
fn with_amount(problem: &Problem<'_>, budget: usize, amount: &BigRational) -> Option<Program> {
    let units = amount / &problem.units[budget];
    let mut rows = problem.links.clone();
    for (demand, row) in &problem.demands {
        let share = problem.share_of(*demand, budget).map(|percent| percent * &units);
        let most = match (demand, share) {
            (Demand::Budget(other), _) if *other == budget => small(&units.floor().to_integer())?,
            (Demand::AtLeast(_), Some(share)) => -small(&share.ceil().to_integer())?,
            (_, Some(share)) => small(&share.floor().to_integer())?,
            (_, None) => row.most,
        };
        rows.push(Row::at_most(row.terms.clone(), most));
    }
    Some(Program { n: problem.n, rows })
}

/// What the amount must not be below and not be above, in units of the budget.
pub(super) fn bounds(problem: &Problem<'_>, budget: usize) -> (Vec<Form>, Vec<Form>) {
    let mut lower: Vec<Form> =
        vec![problem.uses[budget].iter().map(|used| BigRational::from_integer((*used).into())).collect()];
    let mut upper = Vec::new();
    for (demand, row) in &problem.demands {
        let Some(share) = problem.share_of(*demand, budget).filter(Signed::is_positive) else { continue };
        let mut form = vec![BigRational::zero(); problem.n];
        for (variable, a) in &row.terms {
            form[*variable as usize] = BigRational::from_integer(a.abs().into()) / &share;
        }
        if matches!(demand, Demand::AtLeast(_)) { upper.push(form) } else { lower.push(form) }
    }
    (lower, upper)
}

/// The row that one form is at most another.
fn not_above(below: &Form, above: &Form) -> Option<Row> {
    let differences: Form = below.iter().zip(above).map(|(below, above)| below - above).collect();
    let (_, whole) = integers(differences.iter())?;
    Some(Row::at_most(terms(&whole), 0))
}

impl Problem<'_> {
    /// What part of this budget a limit allows or asks for; `None` if it is no share of it.
    fn share_of(&self, demand: Demand, budget: usize) -> Option<BigRational> {
        let (Demand::AtMost(index) | Demand::AtLeast(index)) = demand else { return None };
        let limit = &self.portfolio.limits[index];
        let percent = if matches!(demand, Demand::AtMost(_)) { limit.at_most } else { limit.at_least }?;
        (self.budget_of(index) == Some(budget)).then(|| rational(percent) / rational(Decimal::ONE_HUNDRED))
    }

    /// Whether a demand allows more where this budget is greater.
    pub(super) fn grows_with(&self, demand: Demand, budget: usize) -> bool {
        match demand {
            Demand::AtMost(_) => self.share_of(demand, budget).is_some_and(|share| share.is_positive()),
            demand => demand == Demand::Budget(budget),
        }
    }

    /// Whether a limit is a share of this budget.
    pub(super) fn has_shares_of(&self, budget: usize) -> bool {
        (0..self.portfolio.limits.len()).any(|limit| self.budget_of(limit) == Some(budget))
    }
}
