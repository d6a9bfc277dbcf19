//! What other portfolios may be worth more or less than the chosen one.
//!
//! ```text
//! least      min over weights and values of  worth(other) − worth(chosen)
//! greatest   max over weights and values of  worth(other) − worth(chosen)
//! ```
//!
//! Projects in both cancel. Its ends lie at vertices of the region; where these are too many, the difference
//! is a sum of weights times differences of utilities, and its ends are those of a linear program in exact
//! fractions. Where the least is 0 or more and the greatest
//! above 0 the other one dominates.
//!
//! Source: Lourenço, Morton & Bana e Costa (2012), "PROBE: a multicriteria decision support system for
//! portfolio robustness evaluation", Decision Support Systems 54(1).

use num_rational::BigRational;
use num_traits::ToPrimitive;
use rust_decimal::Decimal;

use super::super::problem::Problem;
use super::worths::Scores;
use crate::analysis::robustness::Region;
use crate::exact::rational;
use crate::model::Utility;

/// Another portfolio beside the chosen one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Competitor {
    /// Its projects, ascending.
    pub projects: Vec<u32>,
    /// Those of them that are not in the chosen one.
    pub enters: Vec<u32>,
    /// Those that only the chosen one has.
    pub leaves: Vec<u32>,
    /// What it is worth more than the chosen one, at least; below 0 if the chosen one can be worth more.
    pub least: BigRational,
    /// What it is worth more than the chosen one, at most.
    pub greatest: BigRational,
}

/// At most so many are named.
const NAMED: usize = 10;

/// The choices, by position, that may be worth most more than `chosen`, with both differences, the greatest
/// first. `points` are weights of the region, in percent, that tell which to look at where there are many;
/// `scores` are those at its vertices, if they are known.
pub(super) fn competitors(
    problem: &Problem<'_>,
    (region, scores): (&Region, Option<&Scores>),
    points: &[Vec<f64>],
    chosen: &[bool],
    others: &[Vec<bool>],
) -> Vec<(usize, BigRational, BigRational)> {
    let about = |other: &Vec<bool>| {
        let difference = Difference::new(problem, chosen, other);
        let factors: Vec<f64> = difference.greatest.iter().map(|factor| factor.to_f64().unwrap_or(0.0)).collect();
        let at = |point: &Vec<f64>| -> f64 { point.iter().zip(&factors).map(|(weight, factor)| weight * factor).sum() };
        points.iter().map(at).fold(f64::NEG_INFINITY, f64::max) + difference.bonus.to_f64().unwrap_or(0.0)
    };
    let mut hopeful: Vec<(f64, usize)> = others.iter().map(about).zip(0..).collect();
    hopeful.sort_by(|(a, i), (b, j)| b.total_cmp(a).then(i.cmp(j)));
    hopeful.truncate(NAMED);
    let exact = |(_, other): (f64, usize)| {
        if let Some((least, greatest)) = scores.and_then(|scores| scores.difference(&others[other], chosen)) {
            return (other, least, greatest);
        }
        let difference = Difference::new(problem, chosen, &others[other]);
        let (least, _) = region.extremes(&difference.least);
        let (_, greatest) = region.extremes(&difference.greatest);
        (other, least + &difference.bonus, greatest + difference.bonus)
    };
    let mut told: Vec<_> = hopeful.into_iter().map(exact).collect();
    told.sort_by(|(i, _, a), (j, _, b)| b.cmp(a).then(i.cmp(j)));
    told
}

/// What `other` is worth more than `chosen`: per percent of weight of each criterion at least and at most, and
/// by synergies. Criteria that read the same cell count each for itself here, so that the difference can be
/// less wide than is said.
struct Difference {
    least: Vec<BigRational>,
    greatest: Vec<BigRational>,
    bonus: BigRational,
}

impl Difference {
    fn new(problem: &Problem<'_>, chosen: &[bool], other: &[bool]) -> Self {
        let ranking = problem.ranking;
        let (decision, n) = (ranking.decision(), problem.projects.len());
        let unit = rational(ranking.in_force().maximum) / rational(Decimal::ONE_HUNDRED);
        let steps = |utility: Utility| i128::from(utility.steps());
        let mut ends = vec![(0, 0); decision.criteria().len()];
        for (variable, project) in problem.projects.iter().map(|project| *project as usize).enumerate() {
            // What is not ranked and stays in adds nothing.
            if chosen[variable] == other[variable] || ranking.rank_of(project) == 0 {
                continue;
            }
            for (criterion, (least, greatest)) in ends.iter_mut().enumerate() {
                let (low, high) = ranking.utilities().range(decision, criterion, project);
                if other[variable] {
                    (*least, *greatest) = (*least + steps(low), *greatest + steps(high));
                } else {
                    (*least, *greatest) = (*least - steps(high), *greatest - steps(low));
                }
            }
        }
        let factor = |steps: i128| BigRational::new(steps.into(), Utility::STEPS.into()) * &unit;
        let bonus = problem.portfolio.synergies.iter().enumerate().map(|(synergy, gains)| {
            let bonus = gains.bonus_score.map(rational).unwrap_or_default();
            match (chosen[n + synergy], other[n + synergy]) {
                (false, true) => bonus,
                (true, false) => -bonus,
                _ => BigRational::default(),
            }
        });
        Self {
            least: ends.iter().map(|(least, _)| factor(*least)).collect(),
            greatest: ends.iter().map(|(_, greatest)| factor(*greatest)).collect(),
            bonus: bonus.sum(),
        }
    }
}
