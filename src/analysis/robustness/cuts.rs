//! What statements say about weights: which criteria move together, and the half-spaces that cut the simplex.
//!
//! ```text
//! spread s        w·(1 − s/100) ≤ weight ≤ w·(1 + s/100)      w the weight in force, above 0
//! any             every criterion with a weight above 0 is free
//! bounds          low ≤ weight of a criterion or group ≤ high
//! order           each at least as heavy as the next
//! ratios          heavier ≥ factor · lighter
//! ```
//!
//! With `spread` or `any` every criterion moves by itself. Without them only what a statement names
//! does: a group with its members in the proportions in force, everybody not named together in theirs,
//! as under `--weight`. A criterion of weight 0 stays there unless it has bounds of its own. Which
//! statements are asked at all is told in [`statement`](super::statement).

use num_rational::BigRational;
use num_traits::{One, Signed, Zero};
use rust_decimal::Decimal;

use super::statement::may_weigh;
use crate::exact::rational;
use crate::model::{Decision, Target, Uncertainty, WeightSpread};
use crate::scoring::InForce;

/// Criteria that move together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Block {
    /// The criteria, by number, with their shares of the block; they sum to 1.
    pub members: Vec<(usize, BigRational)>,
    /// The weight in force, in percent.
    pub weight: BigRational,
}

/// `Σ factors · block ≥ least`.
#[derive(Clone, Debug)]
pub(super) struct Cut {
    pub(super) factors: Vec<BigRational>,
    pub(super) least: BigRational,
}

impl Cut {
    /// The heavier and the lighter block, if that is all it says of two of them.
    pub(super) fn order(&self) -> Option<(usize, usize)> {
        let mut weighing = self.factors.iter().enumerate().filter(|(_, a)| !a.is_zero());
        let (first, second) = (weighing.next()?, weighing.next()?);
        let is_order = weighing.next().is_none() && self.least.is_zero() && (first.1 + second.1).is_zero();
        let abs_one = first.1.abs().is_one();
        (is_order && abs_one).then(|| if first.1.is_positive() { (first.0, second.0) } else { (second.0, first.0) })
    }

    /// How far weights of blocks lie inside; negative outside.
    pub(super) fn slack(&self, weights: &[BigRational]) -> BigRational {
        self.factors.iter().zip(weights).map(|(a, x)| a * x).sum::<BigRational>() - &self.least
    }
}

/// Which criteria move together.
pub(super) fn blocks(decision: &Decision, in_force: &InForce, said: &Uncertainty) -> Vec<Block> {
    let all = 0..decision.criteria().len();
    let all: Vec<usize> = all.filter(|criterion| may_weigh(in_force, said, *criterion)).collect();
    let in_bounds = said.bounds.iter().map(|(target, _, _)| *target);
    let in_order = said.order.iter().flatten().copied();
    let in_ratios = said.ratios.iter().flat_map(|ratio| [ratio.heavier, ratio.lighter]);
    let named: Vec<Target> = in_bounds.chain(in_order).chain(in_ratios).collect();
    let moves_alone = |criterion: &usize| match said.spread {
        WeightSpread::Any | WeightSpread::Percent(_) => true,
        WeightSpread::None => named.contains(&Target::Criterion(*criterion)),
    };
    let (alone, others): (Vec<usize>, Vec<usize>) = all.into_iter().partition(moves_alone);
    let group_of = |criterion: &usize| decision.criteria()[*criterion].group;
    let moves_with_group =
        |criterion: &usize| group_of(criterion).filter(|group| named.contains(&Target::Group(*group)));
    let mut together: Vec<Vec<usize>> = alone.into_iter().map(|criterion| vec![criterion]).collect();
    for group in (0..decision.groups().len()).map(Some).chain([None]) {
        together.push(others.iter().copied().filter(|criterion| moves_with_group(criterion) == group).collect());
    }
    together.retain(|members| !members.is_empty());
    together.sort();
    together.into_iter().map(|members| block(in_force, &members)).collect()
}

fn block(in_force: &InForce, members: &[usize]) -> Block {
    let weight: BigRational = members.iter().map(|criterion| &in_force.weights[*criterion]).sum();
    let share = |criterion: usize| {
        // Only a criterion that moves alone may weigh nothing.
        if weight.is_zero() { BigRational::one() } else { &in_force.weights[criterion] / &weight }
    };
    Block { members: members.iter().map(|criterion| (*criterion, share(*criterion))).collect(), weight }
}

/// The cuts that statements stand for, apart from those that every weight satisfies.
pub(super) fn cuts(decision: &Decision, in_force: &InForce, blocks: &[Block], said: &Uncertainty) -> Vec<Cut> {
    Cutter { decision, in_force, blocks }.cuts(said)
}

/// Turns statements into cuts.
struct Cutter<'a> {
    decision: &'a Decision,
    in_force: &'a InForce,
    blocks: &'a [Block],
}

impl Cutter<'_> {
    fn cuts(&self, said: &Uncertainty) -> Vec<Cut> {
        let mut cuts = Vec::new();
        if let WeightSpread::Percent(percent) = said.spread {
            self.spread(&rational(percent), &mut cuts);
        }
        for (target, low, high) in &said.bounds {
            let Some(factors) = self.factors(*target) else { continue };
            let negative = factors.iter().map(|a| -a).collect();
            cuts.push(Cut { factors: negative, least: -rational(*high) });
            cuts.push(Cut { factors, least: rational(*low) });
        }
        for pair in said.order.iter().flat_map(|chain| chain.windows(2)) {
            self.at_least(pair[0], Decimal::ONE, pair[1], &mut cuts);
        }
        for ratio in &said.ratios {
            self.at_least(ratio.heavier, ratio.factor, ratio.lighter, &mut cuts);
        }
        // What holds for all weights of 0..=100 anyway is no cut.
        cuts.retain(|cut| {
            let lowest = cut.factors.iter().min().cloned().unwrap_or_default() * hundred();
            lowest < cut.least
        });
        cuts
    }

    fn spread(&self, percent: &BigRational, cuts: &mut Vec<Cut>) {
        for (number, block) in self.blocks.iter().enumerate().filter(|(_, block)| block.weight.is_positive()) {
            let unit = unit(self.blocks.len(), number);
            let part = &block.weight * percent / hundred();
            let above = unit.iter().map(|a| -a).collect();
            cuts.push(Cut { factors: unit, least: &block.weight - &part });
            cuts.push(Cut { factors: above, least: -(&block.weight + part) });
        }
    }

    /// `heavier ≥ factor · lighter`
    fn at_least(&self, heavier: Target, factor: Decimal, lighter: Target, cuts: &mut Vec<Cut>) {
        let (Some(heavier), Some(lighter)) = (self.factors(heavier), self.factors(lighter)) else { return };
        let factor = rational(factor);
        let factors = heavier.iter().zip(&lighter).map(|(a, b)| a - &factor * b).collect();
        cuts.push(Cut { factors, least: BigRational::zero() });
    }

    /// The weight of a target as a sum over blocks; `None` if all of it is left out.
    fn factors(&self, target: Target) -> Option<Vec<BigRational>> {
        let is_meant = |criterion: usize| match target {
            Target::Criterion(meant) => criterion == meant,
            Target::Group(group) => self.decision.criteria()[criterion].group == Some(group),
        };
        let mut meant = (0..self.decision.criteria().len()).filter(|criterion| is_meant(*criterion));
        meant.any(|criterion| !self.in_force.leaves_out(criterion)).then_some(())?;
        let share = |block: &Block| {
            block.members.iter().filter(|(criterion, _)| is_meant(*criterion)).map(|(_, share)| share).sum()
        };
        Some(self.blocks.iter().map(share).collect())
    }
}

pub(super) fn hundred() -> BigRational {
    rational(Decimal::ONE_HUNDRED)
}

pub(super) fn unit(length: usize, one: usize) -> Vec<BigRational> {
    let mut unit = vec![BigRational::zero(); length];
    unit[one] = BigRational::one();
    unit
}
