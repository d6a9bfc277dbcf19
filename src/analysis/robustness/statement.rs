//! What is said about weights: the statements of `[uncertainty]` one by one, and which of them hold.
//!
//! What they mean for weights is told in [`region`](super::region); how they are read in `validate`.

use crate::model::{Decision, Scenario, Target, Uncertainty, WeightSpread};

/// A statement about weights.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Statement {
    /// `weights = { spread = … }`.
    Spread,
    /// An entry of `bounds`, by number.
    Bounds(usize),
    /// In a chain of `order`, by number: the target at this place is at least as heavy as the next.
    Order(usize, usize),
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
            Self::Order(chain, place) => {
                let chain = &said.order[chain];
                format!("order = [\"{}\", \"{}\"]", id(chain[place]), id(chain[place + 1]))
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
        Statement::Order(chain, place) => Some(said.order[chain][place..place + 2].to_vec()),
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
