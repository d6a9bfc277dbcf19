//! Where non-dominated portfolios cannot be listed: the best ones for sampled weights and values.
//!
//! Samples are those of [`crate::analysis::robustness`]: weights uniform on the region, values uniform in
//! their intervals (triangular with three numbers). The share of samples whose best portfolio contains a
//! project then stands for its core index.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use num_bigint::BigInt;
use num_integer::Integer;
use num_rational::BigRational;
use num_traits::{One, ToPrimitive};
use rayon::prelude::*;
use rust_decimal::Decimal;

use super::super::problem::{Problem, integers};
use super::super::solver::{BranchAndBound, LARGEST, Program, Solver, worth};
use super::{How, NODES};
use crate::analysis::robustness::Sample;
use crate::exact::rational;
use crate::model::Utility;

/// So many samples. The standard error of a share is at most 1.6 percentage points.
pub(super) const SAMPLES: usize = 1_000;

/// The best choices of so many samples are where the others begin.
const FIRST: usize = 40;

/// The best choices of the samples, each with how often it was the best one; `known` are choices that keep to
/// the rows.
pub(super) fn sampled(
    problem: &Problem<'_>,
    program: &Program,
    samples: &[Sample],
    known: &[Vec<bool>],
) -> (How, Vec<(Vec<bool>, usize)>) {
    let common = Common::new(problem, program);
    let (first, others) = samples.split_at(FIRST.min(samples.len()));
    let mut choices: Vec<(Vec<bool>, bool)> = first.par_iter().map(|sample| common.best(sample, known)).collect();
    let mut known: Vec<Vec<bool>> = choices.iter().map(|(choice, _)| choice.clone()).chain(known.to_vec()).collect();
    known.sort_unstable();
    known.dedup();
    choices.par_extend(others.par_iter().map(|sample| common.best(sample, &known)));
    let unproven = choices.iter().filter(|(_, proven)| !proven).count();
    let mut counts = BTreeMap::new();
    choices.into_iter().for_each(|(choice, _)| *counts.entry(choice).or_insert(0) += 1);
    (How::Sampled { samples: samples.len(), unproven }, counts.into_iter().collect())
}

/// What is the same for all samples.
struct Common<'p, 'r> {
    problem: &'p Problem<'r>,
    program: &'p Program,
    /// The least and greatest utility of each project under each criterion, by project first.
    ranges: Vec<Vec<(Utility, Utility)>>,
}

impl<'p, 'r> Common<'p, 'r> {
    fn new(problem: &'p Problem<'r>, program: &'p Program) -> Self {
        let ranking = problem.ranking;
        let criteria = 0..ranking.decision().criteria().len();
        let ranges = |project: &u32| {
            let project = *project as usize;
            // What is not ranked and stays in adds nothing.
            let is_ranked = ranking.rank_of(project) != 0;
            let range = |criterion| match is_ranked {
                true => ranking.utilities().range(ranking.decision(), criterion, project),
                false => (Utility::ZERO, Utility::ZERO),
            };
            criteria.clone().map(range).collect()
        };
        Self { problem, program, ranges: problem.projects.iter().map(ranges).collect() }
    }

    /// The best choice for a sample, and whether that is proven.
    fn best(&self, sample: &Sample, known: &[Vec<bool>]) -> (Vec<bool>, bool) {
        let Some(objective) = self.objective(sample) else { return (known[0].clone(), false) };
        // Whoever of the known ones is best here is where the search begins.
        let first = |choice: &&Vec<bool>| (worth(&objective, choice), Reverse((*choice).clone()));
        let start = known.iter().max_by_key(first).cloned().unwrap_or_default();
        let found = BranchAndBound.best(self.program, &objective, Some(start.clone()), &mut NODES.clone());
        let choice = found.chosen.map(|choice| self.problem.with_synergies(&choice));
        let choice = choice.filter(|choice| self.program.allows(choice)).unwrap_or(start);
        let proven = found.bound == Some(worth(&objective, &choice));
        (choice, proven)
    }

    /// What each variable is worth in a sample, in whole numbers: exact, or, where the weights have too many
    /// digits between them, with weights rounded to 12 places of a share, which are 10 of a percent.
    fn objective(&self, sample: &Sample) -> Option<Vec<i128>> {
        let denominator = sample.weights.iter().fold(BigInt::one(), |lcm, weight| lcm.lcm(weight.denom()));
        self.with(sample, &denominator).or_else(|| self.with(sample, &BigInt::from(10_000_000_000i64)))
    }

    /// The same with weights as whole numbers of such a part of a percent.
    fn with(&self, sample: &Sample, denominator: &BigInt) -> Option<Vec<i128>> {
        let parts = BigRational::from_integer(denominator.clone());
        let weights: Option<Vec<i128>> =
            sample.weights.iter().map(|weight| (weight * &parts).round().to_integer().to_i128()).collect();
        let weights = weights?;
        let project = |(project, ranges): (&u32, &Vec<(Utility, Utility)>)| {
            let mut sum = 0i128;
            for (criterion, (weight, (low, high))) in weights.iter().zip(ranges).enumerate() {
                let drawn = (low != high).then(|| sample.utilities.get(&(*project, criterion))).flatten();
                // Drawn in binary numbers, which may leave an interval by their last digit.
                let utility = drawn.map_or(*low, |utility| (*utility).clamp(*low, *high));
                sum = sum.checked_add(weight.checked_mul(utility.steps().into())?)?;
            }
            Some(sum)
        };
        let projects: Option<Vec<i128>> = self.problem.projects.iter().zip(&self.ranges).map(project).collect();
        let synergies = &self.problem.portfolio.synergies;
        if synergies.iter().all(|synergy| synergy.bonus_score.is_none()) {
            let objective: Vec<i128> = projects?.into_iter().chain(synergies.iter().map(|_| 0)).collect();
            let sum = objective.iter().try_fold(0i128, |sum, worth| sum.checked_add(worth.abs()))?;
            return (sum < LARGEST).then_some(objective);
        }
        // A bonus counts in units of the maximum, the sums above in parts of a percent times steps.
        let maximum = rational(self.problem.ranking.in_force().maximum);
        let unit = parts * BigRational::from_integer((100 * i128::from(Utility::STEPS)).into()) / maximum;
        let bonus = |bonus: Option<Decimal>| bonus.map(rational).unwrap_or_default() * &unit;
        let worths = projects?.into_iter().map(|worth| BigRational::from_integer(worth.into()));
        let worths: Vec<BigRational> = worths.chain(synergies.iter().map(|one| bonus(one.bonus_score))).collect();
        integers(worths.iter()).map(|(_, objective)| objective)
    }
}
