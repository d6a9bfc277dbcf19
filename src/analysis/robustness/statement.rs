//! What is said about weights: the statements of `[uncertainty]` one by one, and which of them hold.
//!
//! A statement about what a scenario leaves out has no effect: it limits nobody, and nobody moves because
//! of it. An order counts among those that are left. Neither has one that all weights satisfy, as that one
//! criterion is at least as heavy as another of weight 0.
//!
//! What they mean for weights is told in [`region`](super::region); how they are read in `validate`.

use num_traits::Signed;
use rust_decimal::Decimal;

use crate::model::{Decision, Scenario, Target, Uncertainty, WeightRatio, WeightSpread};
use crate::scoring::InForce;

/// A statement about weights.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Statement {
    /// `weights = { spread = … }`.
    Spread,
    /// An entry of `bounds`, by number.
    Bounds(usize),
    /// In a chain of `order`, by number: the target at one place is at least as heavy as that at another.
    Order(usize, usize, usize),
    /// An entry of `ratios`, by number.
    Ratio(usize),
}

/// The statements about weights that hold under some layers: of the last one that has any, else those
/// of the decision.
#[must_use]
pub fn statements<'a>(decision: &'a Decision, layers: &[&'a Scenario]) -> Option<&'a Uncertainty> {
    layers.iter().rev().find_map(|layer| layer.uncertainty.as_ref()).or(decision.uncertainty())
}

impl Statement {
    /// The statement as it stands in the manifest, shortened to what it says.
    #[must_use]
    pub fn text(self, decision: &Decision, said: &Uncertainty) -> String {
        let id = |target: Target| match target {
            Target::Criterion(criterion) => decision.criteria()[criterion].id.as_str(),
            Target::Group(group) => decision.groups()[group].id.as_str(),
        };
        match self {
            Self::Spread => match said.spread {
                WeightSpread::Percent(percent) => format!("weights = {{ spread = {} }}", percent.normalize()),
                WeightSpread::Any | WeightSpread::None => String::from("weights"),
            },
            Self::Bounds(number) => {
                let (target, low, high) = said.bounds[number];
                format!("bounds = {{ {} = [{}, {}] }}", id(target), low.normalize(), high.normalize())
            }
            Self::Order(chain, from, to) => {
                let chain = &said.order[chain];
                format!("order = [\"{}\", \"{}\"]", id(chain[from]), id(chain[to]))
            }
            Self::Ratio(number) => {
                let ratio = said.ratios[number];
                let (heavier, lighter) = (id(ratio.heavier), id(ratio.lighter));
                format!("ratios = [\"{heavier} >= {} * {lighter}\"]", ratio.factor.normalize())
            }
        }
    }
}

/// What is said, without the statements that are not kept. That all weights are free is none of them.
pub(super) fn only(said: &Uncertainty, kept: &[Statement]) -> Uncertainty {
    let keeps_spread = said.spread == WeightSpread::Any || kept.contains(&Statement::Spread);
    let of = |statement: &Statement| match *statement {
        Statement::Order(chain, from, to) => Some([from, to].map(|place| said.order[chain][place]).to_vec()),
        _ => None,
    };
    let bounds = said.bounds.iter().enumerate().filter(|(number, _)| kept.contains(&Statement::Bounds(*number)));
    let ratios = said.ratios.iter().enumerate().filter(|(number, _)| kept.contains(&Statement::Ratio(*number)));
    Uncertainty {
        spread: if keeps_spread { said.spread } else { WeightSpread::None },
        bounds: bounds.map(|(_, bound)| *bound).collect(),
        order: kept.iter().filter_map(of).collect(),
        ratios: ratios.map(|(_, ratio)| *ratio).collect(),
        ..Uncertainty::default()
    }
}

/// Why a statement has no effect.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Idle {
    /// A scenario leaves this out.
    LeftOut(Target),
    /// All weights satisfy it, as nothing on the right of it weighs anything that is not on its left too.
    Always,
}

/// The statements without effect.
#[must_use]
pub fn idle(decision: &Decision, in_force: &InForce, said: &Uncertainty) -> Vec<(Statement, Idle)> {
    let asked = Asked { decision, in_force, said };
    let left_out = |target: &Target| !asked.stays(*target);
    let mut idle = Vec::new();
    for (number, (target, _, _)) in said.bounds.iter().enumerate().filter(|(_, (target, _, _))| left_out(target)) {
        idle.push((Statement::Bounds(number), Idle::LeftOut(*target)));
    }
    for (number, chain) in said.order.iter().enumerate() {
        let gone = chain.iter().enumerate().filter(|(_, target)| left_out(target));
        idle.extend(gone.map(|(at, target)| (Statement::Order(number, at, at), Idle::LeftOut(*target))));
        let pairs = asked.pairs(chain).into_iter();
        let always = pairs.filter(|(from, to)| asked.is_always_true(chain[*from], Decimal::ONE, chain[*to]));
        idle.extend(always.map(|(from, to)| (Statement::Order(number, from, to), Idle::Always)));
    }
    for (number, WeightRatio { heavier, factor, lighter }) in said.ratios.iter().enumerate() {
        let reason = match [heavier, lighter].into_iter().find(|target| left_out(target)) {
            Some(gone) => Idle::LeftOut(*gone),
            None if asked.is_always_true(*heavier, *factor, *lighter) => Idle::Always,
            None => continue,
        };
        idle.push((Statement::Ratio(number), reason));
    }
    idle
}

/// What is said, without the statements that have no effect; orders as pairs.
pub(super) fn in_effect(decision: &Decision, in_force: &InForce, said: &Uncertainty) -> Uncertainty {
    let asked = Asked { decision, in_force, said };
    let limits = |heavier, factor, lighter| !asked.is_always_true(heavier, factor, lighter);
    let pairs = said.order.iter().flat_map(|chain| asked.pairs(chain).into_iter().map(|(a, b)| [chain[a], chain[b]]));
    let ratios = said.ratios.iter().filter(|ratio| asked.stays(ratio.heavier) && asked.stays(ratio.lighter));
    Uncertainty {
        bounds: said.bounds.iter().filter(|(target, _, _)| asked.stays(*target)).copied().collect(),
        order: pairs.filter(|[a, b]| limits(*a, Decimal::ONE, *b)).map(Vec::from).collect(),
        ratios: ratios.filter(|ratio| limits(ratio.heavier, ratio.factor, ratio.lighter)).copied().collect(),
        ..said.clone()
    }
}

/// The statements, as many as there are by themselves: of an order each pair that follows each other.
pub(super) fn all(decision: &Decision, in_force: &InForce, said: &Uncertainty) -> Vec<Statement> {
    let asked = Asked { decision, in_force, said };
    let mut statements = vec![Statement::Spread];
    statements.extend((0..said.bounds.len()).map(Statement::Bounds));
    for (number, chain) in said.order.iter().enumerate() {
        statements.extend(asked.pairs(chain).into_iter().map(|(from, to)| Statement::Order(number, from, to)));
    }
    statements.extend((0..said.ratios.len()).map(Statement::Ratio));
    statements
}

/// Whether a criterion may have a weight above 0.
pub(super) fn may_weigh(in_force: &InForce, said: &Uncertainty, criterion: usize) -> bool {
    let mut bounds = said.bounds.iter();
    let has_bounds = bounds.any(|(target, _, high)| *target == Target::Criterion(criterion) && !high.is_zero());
    (in_force.weights[criterion].is_positive() || has_bounds) && !in_force.leaves_out(criterion)
}

/// Statements, and whom they are asked about.
struct Asked<'a> {
    decision: &'a Decision,
    in_force: &'a InForce,
    said: &'a Uncertainty,
}

impl Asked<'_> {
    fn members(&self, target: Target) -> impl Iterator<Item = usize> + '_ {
        (0..self.decision.criteria().len()).filter(move |criterion| match target {
            Target::Criterion(meant) => *criterion == meant,
            Target::Group(group) => self.decision.criteria()[*criterion].group == Some(group),
        })
    }

    /// Whether not all of a target is left out.
    fn stays(&self, target: Target) -> bool {
        self.members(target).any(|criterion| !self.in_force.leaves_out(criterion))
    }

    /// The places of a chain that follow each other, without what is left out.
    fn pairs(&self, chain: &[Target]) -> Vec<(usize, usize)> {
        let staying: Vec<usize> = (0..chain.len()).filter(|place| self.stays(chain[*place])).collect();
        staying.windows(2).map(|pair| (pair[0], pair[1])).collect()
    }

    /// Whether all weights satisfy `heavier ≥ factor · lighter`: what may weigh of the lighter one belongs to
    /// the heavier one too.
    fn is_always_true(&self, heavier: Target, factor: Decimal, lighter: Target) -> bool {
        let mut weighing = self.members(lighter).filter(|criterion| may_weigh(self.in_force, self.said, *criterion));
        match weighing.next() {
            None => true,
            Some(first) => {
                let belongs = |criterion: usize| self.members(heavier).any(|other| other == criterion);
                factor <= Decimal::ONE && belongs(first) && weighing.all(belongs)
            }
        }
    }
}
