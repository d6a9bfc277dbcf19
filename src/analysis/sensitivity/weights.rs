//! One weight moves, the others share the rest in their old proportions.
//!
//! With t the new weight of a criterion or group and w its present one,
//!
//! ```text
//! score(p) ~ t/w · Σ_inside w_i·u_i(p)  +  (100 − t)/(100 − w) · Σ_outside w_i·u_i(p)
//! ```
//!
//! so the scores are [`Lines`]. Common factors of the weights inside, and of those outside, are left
//! out: they do not change which moments there are, and 64 bits hold what remains in all but
//! contrived cases.

use num_bigint::BigInt;
use num_integer::Integer;
use num_rational::BigRational;
use num_traits::{One, ToPrimitive, Zero};

use super::contest::Contest;
use super::line::{Lines, Moment};
use super::stable::{Answer, Event, Range, Stable};
use super::walk::Walk;
use super::whole::{LIMIT, Whole};
use crate::model::{Target, Utility};
use crate::scoring::InForce;

/// How far the weight of a criterion or group may move.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WeightRange {
    /// The criterion or group.
    pub target: Target,
    /// Its weight in force, in percent.
    pub weight: BigRational,
    /// Why it cannot be moved at all, if so; then both ends of every interval are the weight.
    pub fixed: Option<Fixed>,
    /// The weights under which the same projects have a place.
    pub places: Stable,
    /// The weights under which the same projects have rank 1.
    pub first: Stable,
    /// The weights under which all ranks are the same.
    pub order: Stable,
    /// Where over the whole range 0..=100 others have a place or rank 1, ascending.
    pub events: Vec<Event>,
}

/// Why a weight cannot be moved.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fixed {
    /// All others weigh 0, so they have no proportions in which to share.
    OthersWeighNothing,
    /// It is a group whose criteria all weigh 0, so they have no proportions in which to grow.
    MembersWeighNothing,
}

impl WeightRange {
    /// The interval of an answer.
    #[must_use]
    pub fn stable(&self, answer: Answer) -> &Stable {
        match answer {
            Answer::Places => &self.places,
            Answer::First => &self.first,
            Answer::Order => &self.order,
        }
    }
}

/// The range of one criterion or group.
pub(super) fn range(contest: &Contest<'_>, target: Target) -> WeightRange {
    let family = Family::new(contest, target);
    match family.fixed() {
        Some(fixed) => family.fixed_range(fixed),
        None => family.range(contest),
    }
}

/// A criterion or group and all others.
struct Family {
    target: Target,
    weight: BigRational,
    inside: Part,
    outside: Part,
}

/// Some criteria with their weights over a common factor.
struct Part {
    members: Vec<(usize, BigInt)>,
    /// The factor; 0 where all weights are.
    factor: BigInt,
}

impl Part {
    fn new(in_force: &InForce, members: impl Iterator<Item = usize>) -> Self {
        let members: Vec<usize> = members.collect();
        let numerators = members.iter().map(|criterion| &in_force.numerators()[*criterion]);
        let factor = numerators.clone().fold(BigInt::zero(), |gcd, weight| gcd.gcd(weight));
        let over = |weight: &BigInt| if factor.is_zero() { BigInt::zero() } else { weight / &factor };
        Self { members: members.iter().copied().zip(numerators.map(over)).collect(), factor }
    }

    fn sum(&self) -> BigInt {
        self.members.iter().map(|(_, weight)| weight).sum()
    }
}

impl Family {
    fn new(contest: &Contest<'_>, target: Target) -> Self {
        let (decision, in_force) = (contest.ranking.decision(), contest.ranking.in_force());
        let is_inside = |criterion: &usize| match target {
            Target::Criterion(moved) => *criterion == moved,
            Target::Group(group) => decision.criteria()[*criterion].group == Some(group),
        };
        let all = 0..decision.criteria().len();
        let mut inside = Part::new(in_force, all.clone().filter(is_inside));
        if let (Target::Criterion(moved), true) = (target, inside.factor.is_zero()) {
            // Alone it needs no proportions to grow from 0.
            inside.members = vec![(moved, BigInt::one())];
        }
        Self {
            target,
            weight: all.clone().filter(is_inside).map(|criterion| &in_force.weights[criterion]).sum(),
            inside,
            outside: Part::new(in_force, all.filter(|criterion| !is_inside(criterion))),
        }
    }

    fn fixed(&self) -> Option<Fixed> {
        if self.outside.factor.is_zero() {
            return Some(Fixed::OthersWeighNothing);
        }
        self.inside.sum().is_zero().then_some(Fixed::MembersWeighNothing)
    }

    fn fixed_range(self, fixed: Fixed) -> WeightRange {
        let stable = Stable::fixed(&self.weight);
        WeightRange {
            target: self.target,
            fixed: Some(fixed),
            places: stable.clone(),
            first: stable.clone(),
            order: stable,
            events: Vec::new(),
            weight: self.weight,
        }
    }

    fn range(self, contest: &Contest<'_>) -> WeightRange {
        let limit = BigInt::from(LIMIT);
        let fits = |part: &Part| part.sum() * Utility::STEPS < limit && part.factor < limit;
        if fits(&self.inside) && fits(&self.outside) {
            let small = |weight: &BigInt| weight.to_i64().unwrap_or(LIMIT);
            let sum = |terms: &[(i64, Utility)]| {
                terms.iter().map(|(weight, utility)| weight * i64::try_from(utility.steps()).unwrap_or(LIMIT)).sum()
            };
            self.range_with(contest, small, sum)
        } else {
            let sum =
                |terms: &[(BigInt, Utility)]| terms.iter().map(|(weight, utility)| weight * utility.steps()).sum();
            self.range_with(contest, BigInt::clone, sum)
        }
    }

    fn range_with<N: Whole>(
        self,
        contest: &Contest<'_>,
        whole: impl Fn(&BigInt) -> N,
        sum: impl Fn(&[(N, Utility)]) -> N,
    ) -> WeightRange {
        let part = |part: &Part| -> Vec<N> {
            let weights: Vec<(usize, N)> = part.members.iter().map(|(c, weight)| (*c, whole(weight))).collect();
            let mut terms: Vec<(N, Utility)> = weights.iter().map(|(_, w)| (w.clone(), Utility::ZERO)).collect();
            (0..crate::model::key(contest.len()))
                .map(|project| {
                    let slots = terms.iter_mut().zip(&weights);
                    slots.for_each(|((_, slot), (criterion, _))| *slot = contest.utility(*criterion, project));
                    sum(&terms)
                })
                .collect()
        };
        let lines = Lines::new(part(&self.inside), part(&self.outside));
        let (inside, outside) = (self.inside.sum(), self.outside.sum());
        let position = |moment: &Moment<N>| {
            let (x, y) = (moment.x.big() * &inside, moment.y.big() * &outside);
            BigRational::new(&x * 100, x + y)
        };
        let now = Moment { x: whole(&self.inside.factor), y: whole(&self.outside.factor) };
        let range = Range { walk: Walk { contest, lines: &lines, stops: &[] }, now, position };
        let (places, mut events) = range.of_cut(Answer::Places, &contest.places(&lines));
        let (first, firsts) = range.of_cut(Answer::First, &contest.first(&lines));
        events.extend(firsts);
        events.sort_by(|a, b| a.at.cmp(&b.at));
        WeightRange {
            target: self.target,
            weight: self.weight,
            fixed: None,
            places,
            first,
            order: range.of_order(),
            events,
        }
    }
}
