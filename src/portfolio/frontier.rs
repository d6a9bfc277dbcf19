//! What another budget would change: the best portfolios over the amounts of one budget.
//!
//! ```text
//! hull   the portfolios that are best for some price of the budget: max value − λ·use, for all λ ≥ 0
//! band   every portfolio that is best for some amount of the budget within so many percent of it
//! ```
//!
//! The hull runs over all amounts, from the least that any portfolio needs to what more of does not help;
//! between its points others may be best, which only the band lists. Points of the hull are found by
//! halving: the price at which two neighbours are worth the same is either where a third is worth more,
//! or shows that there is none between them. The band is walked downwards: below the use of the best
//! portfolio the next one begins. Of equally good ones each amount has the one that [`super::select`] would
//! choose with it, so two portfolios may follow each other with the same total score. All other demands
//! stay as they are. A budget of which a limit is a share has no frontier: the limit would move with the
//! amount, and a portfolio could be permitted below and above amounts at which it is not.
//!
//! What is not proven is left out, and the list is said to be incomplete.
//!
//! Source: Lourenço, Morton & Bana e Costa (2012), "PROBE: a multicriteria decision support system for
//! portfolio robustness evaluation", Decision Support Systems 54(1); Aneja & Nair (1979), "Bicriteria
//! transportation problem", Management Science 25(1), for halving.

use std::collections::BTreeMap;

use num_rational::BigRational;
use num_traits::ToPrimitive;

use super::demand::Demand;
use super::optimum::{Optimum, Solved, among_equals, solve, solve_in_order};
use super::problem::{Problem, Unsolvable, terms};
use super::solver::{BranchAndBound, LARGEST, Program, Row, Solver, worth};
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
    /// What it uses of the budget.
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
/// As [`super::select`], and [`Unsolvable::SharesOf`] if a limit is a share of this budget.
pub fn frontier(ranking: &Ranking<'_>, budget: usize, percent: u32, nodes: Nodes) -> Result<Frontier, Unsolvable> {
    let problem = Problem::new(ranking)?;
    if problem.has_shares_of(budget) {
        return Err(Unsolvable::SharesOf(budget));
    }
    let amount = rational(problem.portfolio.budgets[budget].1);
    let part = |percent: u32| &amount * BigRational::new(percent.into(), 100.into());
    let band = (part(100u32.saturating_sub(percent)), part(100 + percent));
    let mut walk = Walk {
        problem: &problem,
        budget,
        program: problem.program(|demand| demand == Demand::Budget(budget)),
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
        .map(|(used, choice)| {
            let best = chosen(&problem, choice);
            Point {
                budget: BigRational::from_integer((*used).into()) * &problem.units[budget],
                value: best.value,
                chosen: best.projects,
                on_hull: false,
            }
        })
        .collect();
    mark_hull(&mut points);
    let today = today.and_then(|used| walk.points.keys().position(|other| *other == used));
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
    /// All demands but the budget.
    program: Program,
    nodes: u64,
    complete: bool,
    /// Portfolios by what they use of the budget.
    points: BTreeMap<i128, Vec<bool>>,
}

/// A portfolio as a point.
#[derive(Clone)]
struct Corner {
    used: i128,
    value: i128,
    chosen: Vec<bool>,
}

impl Walk<'_, '_> {
    fn uses(&self) -> &[i128] {
        &self.problem.uses[self.budget]
    }

    fn corner(&self, chosen: Vec<bool>) -> Corner {
        Corner { used: worth(self.uses(), &chosen), value: worth(&self.problem.objective, &chosen), chosen }
    }

    /// The order in which equal portfolios of the hull are told apart: this budget first, as a price for it is
    /// what makes them the best. With a budget of what they use, `select` chooses the same.
    fn order(&self) -> Vec<usize> {
        let others = (0..self.problem.uses.len()).filter(|budget| *budget != self.budget);
        std::iter::once(self.budget).chain(others).collect()
    }

    fn hull(&mut self) {
        let most = match solve_in_order(self.problem, &self.program, &self.order(), [], &mut self.nodes) {
            Solved::Best(best) if best.is_settled() => self.corner(best.chosen),
            Solved::Impossible => return,
            Solved::Best(_) | Solved::Unknown => {
                self.complete = false;
                return;
            }
        };
        let thrift: Vec<i128> = self.uses().iter().map(|used| -used).collect();
        let Some(least) = self.best(&thrift) else { return };
        // Of all that use so little the one that is worth most.
        let cap = self.capped(least.used);
        self.points.insert(most.used, most.chosen.clone());
        let least = match solve_in_order(self.problem, &cap, &self.order(), [&least.chosen], &mut self.nodes) {
            Solved::Best(best) if best.is_settled() => self.corner(best.chosen),
            _ => {
                self.complete = false;
                return;
            }
        };
        self.points.insert(least.used, least.chosen.clone());
        let mut open = vec![(least, most)];
        while let Some((low, high)) = open.pop() {
            let (rise, run) = (high.value - low.value, high.used - low.used);
            if rise <= 0 || run <= 0 {
                continue;
            }
            let Some(objective) = self.priced(rise, run) else {
                self.complete = false;
                continue;
            };
            let Some(between) = self.best(&objective) else { continue };
            if worth(&objective, &between.chosen) <= worth(&objective, &low.chosen) {
                continue;
            }
            // Equal portfolios are told apart here too.
            let cap = self.capped(between.used);
            let (first, proven) =
                among_equals(self.problem, &cap, &self.order(), between.chosen, between.value, &mut self.nodes);
            let between = self.corner(first);
            if proven {
                self.points.insert(between.used, between.chosen.clone());
            } else {
                self.complete = false;
            }
            open.push((low, between.clone()));
            open.push((between, high));
        }
    }

    /// Value less the price of what is used, where two portfolios that differ so are worth the same.
    fn priced(&self, rise: i128, run: i128) -> Option<Vec<i128>> {
        let mut sum = 0i128;
        let price = |(value, used): (&i128, &i128)| value.checked_mul(run)?.checked_sub(used.checked_mul(rise)?);
        let objective: Option<Vec<i128>> = self.problem.objective.iter().zip(self.uses()).map(price).collect();
        for c in objective.as_ref()? {
            sum = sum.checked_add(c.checked_abs()?)?;
        }
        objective.filter(|_| sum < LARGEST)
    }

    fn best(&mut self, objective: &[i128]) -> Option<Corner> {
        let found = BranchAndBound.best(&self.program, objective, None, &mut self.nodes);
        let chosen = found.chosen.map(|chosen| self.problem.with_synergies(&chosen));
        match chosen {
            Some(chosen) if found.bound == Some(worth(objective, &chosen)) && self.program.allows(&chosen) => {
                Some(self.corner(chosen))
            }
            _ => {
                self.complete = false;
                None
            }
        }
    }

    fn capped(&self, most: i128) -> Program {
        let mut program = self.program.clone();
        program.rows.push(Row::at_most(terms(self.uses()), most));
        program
    }

    /// The best choice of a program, if it is certain which one that is; no choice if there is none.
    fn settled(&mut self, program: &Program) -> Option<Option<Optimum>> {
        match solve(self.problem, program, self.points.values(), &mut self.nodes) {
            Solved::Best(best) if best.is_settled() => Some(Some(best)),
            Solved::Impossible => Some(None),
            Solved::Best(_) | Solved::Unknown => None,
        }
    }

    /// What the portfolio uses that `select` chooses with the budget of the file.
    fn today(&mut self) -> Option<i128> {
        let row = self.problem.row(Demand::Budget(self.budget))?;
        let best = self.settled(&self.capped(row.most))??;
        let corner = self.corner(best.chosen);
        self.points.insert(corner.used, corner.chosen);
        Some(corner.used)
    }

    /// From the upper end of the band down to its lower end.
    fn band(&mut self, band: &(BigRational, BigRational)) {
        let unit = &self.problem.units[self.budget];
        let whole = |amount: &BigRational| (amount / unit).floor().to_integer().to_i128();
        let (Some(low), Some(mut most)) = (whole(&band.0), whole(&band.1)) else {
            self.complete = false;
            return;
        };
        for _ in 0..MOST {
            let program = self.capped(most);
            let best = match self.settled(&program) {
                Some(Some(best)) => best,
                Some(None) => return,
                None => {
                    self.complete = false;
                    return;
                }
            };
            let corner = self.corner(best.chosen);
            self.points.insert(corner.used, corner.chosen);
            if corner.used <= low {
                return;
            }
            most = corner.used - 1;
        }
        self.complete = false;
    }
}
