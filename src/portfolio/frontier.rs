//! What another budget would change: the best portfolios over the amounts of one budget.
//!
//! ```text
//! least  the least amount with which a portfolio x is permitted: L(x) = max of what it uses, and of what the projects of
//!        a limit that is at most a share of the budget cost, divided by that share
//! hull   the portfolios that are best for some price of the budget: max value − λ·L, for all λ ≥ 0
//! band   every portfolio that is best for some amount of the budget within so many percent of it
//! ```
//!
//! The hull runs over all amounts, from the least that any portfolio needs to what more of does not help;
//! between its points others may be best, which only the band lists. Points of the hull are found by
//! halving: the price at which two neighbours are worth the same is either where a third is worth more,
//! or shows that there is none between them. As L is a maximum, each of its parts is looked at as the greatest.
//! The band is walked downwards: below the least amount of the best portfolio the next one begins. Of equally
//! good ones each amount has the one that [`super::select`] would choose with it, so two portfolios may follow
//! each other with the same total score. All other demands stay as they are.
//!
//! A budget of which at least a share has to be reached has no frontier: such a limit asks for more where the budget
//! is greater, so a portfolio is permitted up to some amount and not beyond, and no amount is where it begins to be
//! the best for good.
//!
//! What is not proven is left out, and the list is said to be incomplete.
//!
//! Source: Lourenço, Morton & Bana e Costa (2012), "PROBE: a multicriteria decision support system for
//! portfolio robustness evaluation", Decision Support Systems 54(1); Aneja & Nair (1979), "Bicriteria
//! transportation problem", Management Science 25(1), for halving.

use std::collections::BTreeMap;

use num_rational::BigRational;

use super::optimum::{Solved, among_equals, solve};
use super::problem::{Problem, Unsolvable, integers, small, terms};
use super::raise::{Form, bounds, least_amount, with_greatest};
use super::solver::{BranchAndBound, Program, Row, Solver, worth};
use super::{Nodes, chosen};
use crate::exact::rational;
use crate::scoring::Ranking;

/// The best portfolios over the amounts of one budget.
#[derive(Clone, Debug)]
pub struct Frontier {
    /// The budget, by position in the manifest.
    pub budget: usize,
    /// The amounts within which every change is listed.
    pub band: (BigRational, BigRational),
    /// Whether the hull and every change within the band are there, with proof.
    pub complete: bool,
    /// The portfolios, by the least budget at which they are the best, ascending.
    pub points: Vec<Point>,
    /// Of these the one that the budget of the file pays for, by position; `None` if there is none or it is
    /// not proven.
    pub today: Option<usize>,
    /// For each project in any of them the least of these budgets at which it is in, by project.
    pub enters: BTreeMap<u32, BigRational>,
}

/// A portfolio that is the best from this budget on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Point {
    /// The least amount of the budget with which it is permitted: what it uses, or more where a limit is a share of
    /// the budget.
    pub budget: BigRational,
    /// Its total score.
    pub value: BigRational,
    /// Its projects, ascending.
    pub chosen: Vec<u32>,
    /// Whether it lies on the convex hull of all of them: best for some price of the budget.
    pub on_hull: bool,
}

/// At most so many portfolios are listed within the band.
const MOST: usize = 200;

/// The frontier of a budget, with every change within `percent` percent of its amount.
///
/// # Errors
///
/// As [`super::select`], and [`Unsolvable::SharesOf`] if a lower limit is a share of this budget.
pub fn frontier(ranking: &Ranking<'_>, budget: usize, percent: u32, nodes: Nodes) -> Result<Frontier, Unsolvable> {
    let problem = Problem::new(ranking)?;
    let (least, most) = bounds(&problem, budget);
    if !most.is_empty() {
        return Err(Unsolvable::SharesOf(budget));
    }
    let amount = rational(problem.portfolio.budgets[budget].1);
    let part = |percent: u32| &amount * BigRational::new(percent.into(), 100.into());
    let band = (part(100u32.saturating_sub(percent)), part(100 + percent));
    let mut walk = Walk {
        problem: &problem,
        budget,
        program: problem.program(|demand| problem.grows_with(demand, budget)),
        least,
        nodes: nodes.0,
        complete: true,
        points: BTreeMap::new(),
    };
    walk.hull();
    walk.band(&band);
    let today = walk.today();
    let mut points: Vec<Point> = walk
        .points
        .iter()
        .map(|(least, choice)| {
            let best = chosen(&problem, choice);
            Point { budget: least * &problem.units[budget], value: best.value, chosen: best.projects, on_hull: false }
        })
        .collect();
    mark_hull(&mut points);
    let today = today.and_then(|least| walk.points.keys().position(|other| *other == least));
    let mut enters = BTreeMap::new();
    for point in &points {
        for project in &point.chosen {
            enters.entry(*project).or_insert_with(|| point.budget.clone());
        }
    }
    Ok(Frontier { budget, band, complete: walk.complete, points, today, enters })
}

/// Marks the points that no two others lie above, by walking along them (ascending by budget and value).
fn mark_hull(points: &mut [Point]) {
    let mut corners: Vec<usize> = Vec::new();
    for point in 0..points.len() {
        // More of the budget for nothing is best at no price.
        if corners.last().is_some_and(|last| points[*last].value == points[point].value) {
            continue;
        }
        let below = |a: usize, b: usize, c: usize| {
            let rise = |from: usize, to: usize| &points[to].value - &points[from].value;
            let run = |from: usize, to: usize| &points[to].budget - &points[from].budget;
            rise(a, b) * run(a, c) < rise(a, c) * run(a, b)
        };
        while let [.., a, b] = corners[..] {
            if !below(a, b, point) {
                break;
            }
            corners.pop();
        }
        corners.push(point);
    }
    corners.into_iter().for_each(|point| points[point].on_hull = true);
}

struct Walk<'p, 'r> {
    problem: &'p Problem<'r>,
    budget: usize,
    /// All demands that do not move with the budget.
    program: Program,
    /// What the amount must not be below, in units of the budget.
    least: Vec<Form>,
    nodes: u64,
    complete: bool,
    /// Portfolios by the least amount with which each is permitted, in units of the budget.
    points: BTreeMap<BigRational, Vec<bool>>,
}

/// A portfolio as a point.
#[derive(Clone)]
struct Corner {
    least: BigRational,
    value: i128,
    chosen: Vec<bool>,
}

/// What could not be settled: nodes or digits did not suffice.
struct Unsettled;

impl Walk<'_, '_> {
    fn corner(&self, chosen: Vec<bool>) -> Corner {
        let sum = |form: &Form| form.iter().zip(&chosen).filter(|(_, chosen)| **chosen).map(|(a, _)| a).sum();
        let least = self.least.iter().map(sum).max().unwrap_or_default();
        Corner { least, value: worth(&self.problem.objective, &chosen), chosen }
    }

    /// Adds a portfolio to the list.
    fn add(&mut self, corner: &Corner) {
        self.points.insert(corner.least.clone(), corner.chosen.clone());
    }

    fn hull(&mut self) {
        if self.try_hull().is_err() {
            self.complete = false;
        }
    }

    fn try_hull(&mut self) -> Result<(), Unsettled> {
        let Some(least) = least_amount(&self.program, &self.least, &mut self.nodes).ok_or(Unsettled)? else {
            return Ok(());
        };
        let most = BranchAndBound.best(&self.program, &self.problem.objective, None, &mut self.nodes);
        let value = most.chosen.map(|chosen| worth(&self.problem.objective, &self.problem.with_synergies(&chosen)));
        let value = value.filter(|value| most.bound == Some(*value)).ok_or(Unsettled)?;
        // Of all that are worth so much the one that needs least, and of all that need so little the one that is
        // worth most.
        let mut program = self.program.clone();
        program.rows.push(Row::at_least(terms(&self.problem.objective), value));
        let most = least_amount(&program, &self.least, &mut self.nodes).ok_or(Unsettled)?.ok_or(Unsettled)?;
        let high = self.settled_at(&most, false)?.ok_or(Unsettled)?;
        self.add(&high);
        let low = self.settled_at(&least, false)?.ok_or(Unsettled)?;
        self.add(&low);
        let mut open = vec![(low, high)];
        while let Some((low, high)) = open.pop() {
            if high.value <= low.value || high.least <= low.least {
                continue;
            }
            match self.between(&low, &high) {
                Ok(Some(between)) => {
                    open.push((low, between.clone()));
                    open.push((between, high));
                }
                Ok(None) => {}
                Err(Unsettled) => self.complete = false,
            }
        }
        Ok(())
    }

    /// A portfolio that is worth more than two others at the price at which they are worth the same, if there is
    /// one.
    fn between(&mut self, low: &Corner, high: &Corner) -> Result<Option<Corner>, Unsettled> {
        let rise = BigRational::from_integer((high.value - low.value).into());
        let price = rise / (&high.least - &low.least);
        let priced = |corner: &Corner| BigRational::from_integer(corner.value.into()) - &price * &corner.least;
        let mut best: Option<Corner> = None;
        for greatest in 0..self.least.len() {
            let program = with_greatest(&self.program, &self.least, greatest).ok_or(Unsettled)?;
            let worths = self.problem.objective.iter().zip(&self.least[greatest]);
            let worths: Form = worths.map(|(c, a)| BigRational::from_integer((*c).into()) - &price * a).collect();
            let (_, objective) = integers(worths.iter()).ok_or(Unsettled)?;
            let found = BranchAndBound.best(&program, &objective, None, &mut self.nodes);
            let Some(chosen) = found.chosen else {
                if found.bound.is_some() {
                    return Err(Unsettled);
                }
                continue;
            };
            if found.bound != Some(worth(&objective, &chosen)) {
                return Err(Unsettled);
            }
            let corner = self.corner(self.problem.with_synergies(&chosen));
            if best.as_ref().is_none_or(|best| priced(best) < priced(&corner)) {
                best = Some(corner);
            }
        }
        let Some(best) = best.filter(|best| priced(low) < priced(best)) else { return Ok(None) };
        // Nothing that needs as little is worth more; of what is worth as much `select` would choose the first.
        let program = self.capped(&best.least, false).ok_or(Unsettled)?;
        let (first, proven) = among_equals(self.problem, &program, best.chosen, best.value, &mut self.nodes);
        let corner = self.corner(first);
        if proven {
            self.add(&corner);
        } else {
            self.complete = false;
        }
        Ok(Some(corner))
    }

    /// What is permitted with an amount of the budget, or with less than it.
    fn capped(&self, amount: &BigRational, less: bool) -> Option<Program> {
        let mut program = self.program.clone();
        for form in &self.least {
            let (unit, whole) = integers(form.iter())?;
            let most = amount / unit;
            let most = if less { most.ceil() - BigRational::from_integer(1.into()) } else { most.floor() };
            program.rows.push(Row::at_most(terms(&whole), small(&most.to_integer())?));
        }
        Some(program)
    }

    /// The best portfolio with an amount of the budget, or with less than it, if it is certain which one that is;
    /// nothing if there is none.
    fn settled_at(&mut self, amount: &BigRational, less: bool) -> Result<Option<Corner>, Unsettled> {
        let program = self.capped(amount, less).ok_or(Unsettled)?;
        match solve(self.problem, &program, self.points.values(), &mut self.nodes) {
            Solved::Best(best) if best.is_settled() => Ok(Some(self.corner(best.chosen))),
            Solved::Impossible => Ok(None),
            Solved::Best(_) | Solved::Unknown => Err(Unsettled),
        }
    }

    /// The least amount of the portfolio that `select` chooses with the budget of the file.
    fn today(&mut self) -> Option<BigRational> {
        let amount = rational(self.problem.portfolio.budgets[self.budget].1) / &self.problem.units[self.budget];
        let corner = self.settled_at(&amount, false).ok()??;
        self.add(&corner);
        Some(corner.least)
    }

    /// From the upper end of the band down to its lower end.
    fn band(&mut self, band: &(BigRational, BigRational)) {
        let unit = &self.problem.units[self.budget];
        let (low, mut most, mut less) = (&band.0 / unit, &band.1 / unit, false);
        for _ in 0..MOST {
            let Ok(best) = self.settled_at(&most, less) else {
                self.complete = false;
                return;
            };
            let Some(best) = best else { return };
            self.add(&best);
            if best.least <= low {
                return;
            }
            (most, less) = (best.least, true);
        }
        self.complete = false;
    }
}
