//! What each project is worth where weights and values are known only within bounds: its least and
//! greatest score at every vertex of the region of weights.

use num_bigint::BigInt;
use num_integer::Integer;
use num_rational::BigRational;
use num_traits::{One, Zero};
use rust_decimal::Decimal;

use super::super::problem::{Problem, integers};
use super::super::solver::LARGEST;
use super::non_dominated::Worths;
use crate::analysis::robustness::Region;
use crate::exact::rational;
use crate::model::Utility;
use crate::scoring::{Open, open};

/// Weights in percent by criterion; they sum to 100.
pub(super) type Weights = [BigRational];

/// Scores at the vertices, and what one unit of each vertex is worth as a score.
pub(super) struct Scores {
    pub(super) worths: Worths,
    pub(super) units: Vec<BigRational>,
}

impl Scores {
    /// The scores at these vertices; `None` if their digits do not fit.
    pub(super) fn new(problem: &Problem<'_>, vertices: &[Vec<BigRational>]) -> Option<Self> {
        let n = problem.n;
        let mut worths = Worths::zero(n, vertices.len());
        let mut units = Vec::with_capacity(vertices.len());
        for (vertex, weights) in vertices.iter().enumerate() {
            let ends = ends(problem, weights);
            let (unit, whole) = integers(ends.iter().flat_map(|(low, high)| [low, high]))?;
            // Finer units than whole ones lose less where bounds are rounded.
            let sum: i128 = whole.iter().map(|worth| worth.abs()).sum();
            let finer = (0..=16).rev().map(|bits| 1i128 << bits).find(|finer| sum < LARGEST / finer)?;
            for (variable, pair) in whole.chunks(2).enumerate() {
                let at = variable * vertices.len() + vertex;
                worths.low[at] = pair[0] * finer;
                worths.high[at] = pair[1] * finer;
            }
            units.push(unit / BigRational::from_integer(finer.into()));
        }
        Some(Self { worths, units })
    }

    /// What one choice is worth more than another, at least and at most.
    pub(super) fn difference(&self, one: &[bool], other: &[bool]) -> Option<(BigRational, BigRational)> {
        let at = |vertex: usize| {
            let (mut least, mut greatest) = (0i128, 0i128);
            for (variable, (one, other)) in one.iter().zip(other).enumerate() {
                let (low, high) = (self.worths.low(variable)[vertex], self.worths.high(variable)[vertex]);
                match (one, other) {
                    (true, false) => (least, greatest) = (least + low, greatest + high),
                    (false, true) => (least, greatest) = (least - high, greatest - low),
                    _ => {}
                }
            }
            [least, greatest].map(|sum| BigRational::from_integer(sum.into()) * &self.units[vertex])
        };
        let ends = || (0..self.worths.vertices).map(at);
        Some((ends().map(|[least, _]| least).min()?, ends().map(|[_, greatest]| greatest).max()?))
    }
}

/// The projects whose score is known only within bounds, ascending.
pub(super) fn loose(problem: &Problem<'_>, region: &Region) -> Vec<u32> {
    let (ranking, may_weigh) = (problem.ranking, region.ranges());
    let is_loose = |project: &u32| {
        let is_open = |criterion: usize| {
            let (low, high) = ranking.utilities().range(ranking.decision(), criterion, *project as usize);
            low != high
        };
        ranking.rank_of(*project as usize) != 0
            && may_weigh.iter().enumerate().any(|(criterion, (_, most))| !most.is_zero() && is_open(criterion))
    };
    problem.projects.iter().copied().filter(is_loose).collect()
}

/// The least and greatest score of each variable under these weights.
fn ends(problem: &Problem<'_>, weights: &Weights) -> Vec<(BigRational, BigRational)> {
    let ranking = problem.ranking;
    let utilities = ranking.utilities();
    let denominator = weights.iter().fold(BigInt::one(), |lcm, weight| lcm.lcm(weight.denom()));
    let numerators: Vec<BigInt> = weights.iter().map(|w| w.numer() * (&denominator / w.denom())).collect();
    let unit = rational(ranking.in_force().maximum) / (denominator * 100 * Utility::STEPS);
    let of_project = |project: &u32| {
        let project = *project as usize;
        // What is not ranked and stays in adds nothing.
        if ranking.rank_of(project) == 0 {
            return (BigRational::zero(), BigRational::zero());
        }
        let open = open(ranking, project);
        let is_open = |criterion: &usize| open.iter().any(|open| open.criteria.contains(criterion));
        let fixed = (0..numerators.len()).filter(|criterion| !is_open(criterion));
        let fixed: BigInt = fixed.map(|one| &numerators[one] * utilities.get(one, project).steps()).sum();
        let (mut low, mut high) = (fixed.clone(), fixed);
        for Open { criteria, options } in &open {
            let counts = |option: &Vec<Utility>| -> BigInt {
                criteria.iter().zip(option).map(|(criterion, u)| &numerators[*criterion] * u.steps()).sum()
            };
            let counts = options.iter().map(counts);
            low += counts.clone().min().unwrap_or_default();
            high += counts.max().unwrap_or_default();
        }
        (BigRational::from_integer(low) * &unit, BigRational::from_integer(high) * &unit)
    };
    let bonus = |bonus: Option<Decimal>| bonus.map(rational).unwrap_or_default();
    let bonuses = problem.portfolio.synergies.iter().map(|synergy| bonus(synergy.bonus_score));
    problem.projects.iter().map(of_project).chain(bonuses.map(|bonus| (bonus.clone(), bonus))).collect()
}
