//! What is in force: the decision's settings after a scenario and the command line.
//!
//! Weights are set in layers: criteria left out, groups, single criteria; a scenario first, then the
//! command line. What a layer sets stays (a later layer may set the same thing anew), and the rest
//! shares what is left in its old proportion. A group moves its members in their old proportion.
//! Together that is one system with one answer:
//!
//! ```text
//! criteria set                 as set
//! criteria left out            0
//! other members of a group set share (group − members set) in old proportion
//! all others                   share (100 − everything above) in old proportion
//! ```

use std::collections::{BTreeMap, BTreeSet};
use std::num::NonZeroUsize;

use num_bigint::BigInt;
use num_integer::Integer;
use num_rational::BigRational;
use num_traits::{One, Signed, Zero};
use rust_decimal::Decimal;

use crate::exact::{power_of_ten, rational};
use crate::model::{Decision, DependencyMode, Method, Scenario, Target, Utility};

/// The settings that a ranking is computed with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InForce {
    /// Weight of each criterion in percent; they sum to exactly 100.
    pub weights: Vec<BigRational>,
    /// Number of places.
    pub places: NonZeroUsize,
    /// The greatest score there can be: that of a project with utility 1 everywhere.
    pub maximum: Decimal,
    /// The method.
    pub method: Method,
    /// What dependencies do.
    pub dependencies: DependencyMode,
    left_out: BTreeSet<usize>,
    /// The weights as integers over one denominator.
    numerators: Vec<BigInt>,
    denominator: BigInt,
}

/// Why the weights of a scenario cannot sum to 100.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Impossible {
    /// What is set adds up to more than 100.
    TooMuch {
        /// The sum.
        sum: BigRational,
    },
    /// What is set inside a group differs from what is set for the group, and nothing can give way.
    Group {
        /// The group, by number.
        group: usize,
        /// What is set for it.
        target: BigRational,
        /// What is set for its members.
        members: BigRational,
    },
    /// What is left has nobody to share it: all other weights are 0 or set.
    NobodyLeft {
        /// What is left.
        rest: BigRational,
    },
}

impl InForce {
    /// Whether a scenario leaves out this criterion.
    #[must_use]
    pub fn leaves_out(&self, criterion: usize) -> bool {
        self.left_out.contains(&criterion)
    }

    /// The weights as integers; divided by [`InForce::denominator`] they sum to 100.
    #[must_use]
    pub fn numerators(&self) -> &[BigInt] {
        &self.numerators
    }

    /// The common denominator of [`InForce::numerators`].
    #[must_use]
    pub fn denominator(&self) -> &BigInt {
        &self.denominator
    }

    /// What one unit of the integers that are compared is worth as a score: of a weighted sum, one of
    /// numerator times utility step; of the other methods, one of their last place.
    #[must_use]
    pub fn unit(&self) -> BigRational {
        let units_of_maximum = match self.method {
            Method::WeightedSum => &self.denominator * 100 * Utility::STEPS,
            _ => power_of_ten(super::ROUNDED_PLACES as usize),
        };
        rational(self.maximum) / units_of_maximum
    }
}

impl InForce {
    /// The same settings with another weight for one criterion or group, in percent, 0..=100. All
    /// other criteria share the rest in the proportions in force; a group moves its members in theirs.
    ///
    /// A criterion that is left out stays so. `None` if the weights cannot sum to 100: the others, or
    /// the members of a group, weigh 0 and have no proportions.
    #[must_use]
    pub fn with_weight(&self, decision: &Decision, target: Target, weight: &BigRational) -> Option<Self> {
        let mut new = vec![None; self.weights.len()];
        match target {
            Target::Criterion(criterion) if self.leaves_out(criterion) => return None,
            Target::Criterion(criterion) => new[criterion] = Some(weight.clone()),
            Target::Group(group) => {
                let members = (0..new.len()).filter(|criterion| decision.criteria()[*criterion].group == Some(group));
                share(&self.weights, &mut new, &members.collect::<Vec<_>>(), weight).ok()?;
            }
        }
        self.shared(new)
    }

    /// The same settings without one criterion, whose weight the others take in the proportions in
    /// force; `None` if they all weigh 0.
    #[must_use]
    pub fn without(&self, criterion: usize) -> Option<Self> {
        let mut new = vec![None; self.weights.len()];
        new[criterion] = Some(BigRational::zero());
        let mut without = self.shared(new)?;
        without.left_out.insert(criterion);
        Some(without)
    }

    /// The same settings with these weights, by criterion, in percent and with sum 100.
    pub(crate) fn with_weights(&self, weights: Vec<BigRational>) -> Self {
        let (numerators, denominator) = common(&weights);
        Self { weights, numerators, denominator, ..self.clone() }
    }

    /// The same settings with some weights set; the others share the rest in the proportions in force.
    fn shared(&self, mut new: Vec<Option<BigRational>>) -> Option<Self> {
        let everyone: Vec<usize> = (0..new.len()).collect();
        share(&self.weights, &mut new, &everyone, &rational(Decimal::ONE_HUNDRED)).ok()?;
        let weights: Vec<BigRational> = new.into_iter().map(Option::unwrap_or_default).collect();
        let (numerators, denominator) = common(&weights);
        Some(Self { weights, numerators, denominator, ..self.clone() })
    }
}

/// Resolves the settings of `decision` under `layers`, the last one on top.
///
/// # Errors
///
/// [`Impossible`] if the weights that the layers set cannot sum to 100 with the others.
pub fn in_force(decision: &Decision, layers: &[&Scenario]) -> Result<InForce, Box<Impossible>> {
    if layers.is_empty() {
        return Ok(InForce::of(decision));
    }
    let left_out = left_out(layers);
    let weights = weights(decision, layers, &left_out)?;
    Ok(settings(decision, layers, left_out, weights))
}

impl InForce {
    /// The settings of a decision as its file stands.
    #[must_use]
    pub fn of(decision: &Decision) -> Self {
        let weights = decision.criteria().iter().map(|criterion| rational(criterion.weight)).collect();
        settings(decision, &[], BTreeSet::new(), weights)
    }
}

fn settings(
    decision: &Decision,
    layers: &[&Scenario],
    left_out: BTreeSet<usize>,
    weights: Vec<BigRational>,
) -> InForce {
    let last = |get: fn(&Scenario) -> Option<_>| layers.iter().rev().find_map(|layer| get(layer));
    let (numerators, denominator) = common(&weights);
    InForce {
        weights,
        places: last(|layer| layer.places).unwrap_or(decision.places()),
        maximum: layers.iter().rev().find_map(|layer| layer.maximum).unwrap_or(decision.scoring().maximum),
        method: layers.iter().rev().find_map(|layer| layer.method).unwrap_or(decision.scoring().method),
        dependencies: layers
            .iter()
            .rev()
            .find_map(|layer| layer.dependencies)
            .unwrap_or(decision.scoring().dependencies),
        left_out,
        numerators,
        denominator,
    }
}

/// Weights as integers over one denominator.
fn common(weights: &[BigRational]) -> (Vec<BigInt>, BigInt) {
    let denominator = weights.iter().fold(BigInt::one(), |lcm, weight| lcm.lcm(weight.denom()));
    let numerators = weights.iter().map(|weight| weight.numer() * (&denominator / weight.denom())).collect();
    (numerators, denominator)
}

/// The criteria that stay left out: setting a weight comes after leaving out and brings one back.
fn left_out(layers: &[&Scenario]) -> BTreeSet<usize> {
    let is_set = |criterion: &usize| {
        layers.iter().flat_map(|layer| &layer.weights).any(|(target, _)| *target == Target::Criterion(*criterion))
    };
    let excluded = layers.iter().flat_map(|layer| layer.exclude_criteria.iter().copied());
    excluded.filter(|criterion| !is_set(criterion)).collect()
}

fn weights(
    decision: &Decision,
    layers: &[&Scenario],
    left_out: &BTreeSet<usize>,
) -> Result<Vec<BigRational>, Box<Impossible>> {
    let hundred = rational(Decimal::ONE_HUNDRED);
    let old: Vec<BigRational> = decision.criteria().iter().map(|criterion| rational(criterion.weight)).collect();
    let set: BTreeMap<Target, BigRational> =
        layers.iter().flat_map(|layer| &layer.weights).map(|(target, weight)| (*target, rational(*weight))).collect();

    let mut new: Vec<Option<BigRational>> = vec![None; old.len()];
    for criterion in left_out {
        new[*criterion] = Some(BigRational::zero());
    }
    for (target, weight) in &set {
        if let Target::Criterion(criterion) = target {
            new[*criterion] = Some(weight.clone());
        }
    }
    for (target, weight) in &set {
        if let Target::Group(group) = target {
            let members = |criterion: &usize| decision.criteria()[*criterion].group == Some(*group);
            let members: Vec<usize> = (0..old.len()).filter(members).collect();
            share(&old, &mut new, &members, weight).map_err(|excess| {
                Box::new(Impossible::Group { group: *group, target: weight.clone(), members: excess.set })
            })?;
        }
    }
    let everyone: Vec<usize> = (0..old.len()).collect();
    share(&old, &mut new, &everyone, &hundred).map_err(|excess| {
        let Excess { set, rest } = *excess;
        Box::new(if rest.is_negative() { Impossible::TooMuch { sum: set } } else { Impossible::NobodyLeft { rest } })
    })?;
    Ok(new.into_iter().map(Option::unwrap_or_default).collect())
}

/// What is set, and what it leaves (below 0 if it is too much), where nobody can make up for it.
struct Excess {
    set: BigRational,
    rest: BigRational,
}

/// Lets the unset of `members` share what `total` leaves them, in old proportion.
fn share(
    old: &[BigRational],
    new: &mut [Option<BigRational>],
    members: &[usize],
    total: &BigRational,
) -> Result<(), Box<Excess>> {
    let set: BigRational = members.iter().filter_map(|member| new[*member].as_ref()).sum();
    let rest = total - &set;
    let free: Vec<usize> = members.iter().copied().filter(|member| new[*member].is_none()).collect();
    let free_sum: BigRational = free.iter().map(|member| &old[*member]).sum();
    if rest.is_negative() || (rest.is_positive() && free_sum.is_zero()) {
        return Err(Box::new(Excess { set, rest }));
    }
    for member in free {
        let part = if free_sum.is_zero() { BigRational::zero() } else { &rest * &old[member] / &free_sum };
        new[member] = Some(part);
    }
    Ok(())
}
