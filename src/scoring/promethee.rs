//! PROMETHEE II: net outranking flow.
//!
//! ```text
//! P_c(a, b) = preference function of d = x_c(a) − x_c(b)        (0..=1; 0 where d ≤ 0)
//! φ(a)      = Σ_c w_c/100 · 1/(n − 1) · Σ_b (P_c(a, b) − P_c(b, a))
//! score(a)  = maximum · φ(a)                                     φ ∈ [−1, 1]
//! ```
//!
//! The preference function is `usual` (1 as soon as d > 0) or `linear` (0 up to the indifference
//! threshold q, 1 from the preference threshold p on, a straight line between). Differences are taken
//! between raw values, in their unit, so that thresholds mean something: of levels between points, of
//! yes and no between 1 and 0. More is better where the scale says so, otherwise the sign turns.
//! Values outside a scale count as its nearer end. Where only a utility is assumed (a missing value),
//! the raw value is the one to which the scale gives that utility; under a relative scale it lies
//! between the least and the greatest value of the list. A single project has net flow 0.
//!
//! Flows compare every project with every other one, so adding a project may reorder others. They
//! are exact fractions, found by sorting instead of by pairs, and rounded to 9 places.
//!
//! Source: Brans & Vincke (1985), "A preference ranking organisation method", Management Science
//! 31(6); Brans & De Smet (2016), "PROMETHEE methods", in: Multiple Criteria Decision Analysis,
//! section 6.

use num_bigint::BigInt;
use num_integer::Integer;
use num_rational::BigRational;
use num_traits::{One, ToPrimitive, Zero};
use rust_decimal::Decimal;

use super::utilities::point_of;
use super::{InForce, ROUNDED_PLACES, Utilities};
use crate::exact::{rational, scaled};
use crate::model::{Criterion, Decision, Direction, Preference, Raw, Scale, Utility};

/// The net flows of the ranked projects in steps of 10⁻⁹, by project.
pub(super) fn scores(decision: &Decision, in_force: &InForce, utilities: &Utilities<'_>, ranked: &[u32]) -> Vec<i64> {
    let mut scores = vec![0; decision.projects().len()];
    let others = ranked.len().saturating_sub(1);
    if others == 0 {
        return scores;
    }
    let mut flows = vec![BigRational::zero(); ranked.len()];
    for (index, criterion) in decision.criteria().iter().enumerate() {
        let weight = &in_force.weights[index];
        if weight.is_zero() {
            continue;
        }
        let performances = Performances::new(decision, index, criterion, utilities, ranked);
        let share = weight / BigInt::from(others * 100);
        for (flow, net) in flows.iter_mut().zip(performances.net_preferences()) {
            *flow += net * &share;
        }
    }
    for (project, flow) in ranked.iter().zip(flows) {
        scores[*project as usize] = scaled(&flow, ROUNDED_PLACES as usize).to_i64().unwrap_or_default();
    }
    scores
}

/// The ranked projects under one criterion, as integers of one unit; more is better.
struct Performances {
    values: Vec<BigInt>,
    /// Thresholds in the same unit; `None` if any difference counts fully.
    thresholds: Option<(BigInt, BigInt)>,
}

impl Performances {
    fn new(
        decision: &Decision,
        index: usize,
        criterion: &Criterion,
        utilities: &Utilities<'_>,
        ranked: &[u32],
    ) -> Self {
        let column = decision.projects().values(index);
        let given = |project: u32| match point_of(criterion, column.get(project as usize)) {
            Some(Raw::Number(number)) => Some(number),
            _ => None,
        };
        let ends = ends(&criterion.scale, ranked.iter().filter_map(|project| given(*project)));
        let values: Vec<BigRational> = ranked
            .iter()
            .map(|&project| performance(&criterion.scale, ends, given(project), utilities.get(index, project as usize)))
            .collect();
        let thresholds = match criterion.preference {
            Preference::Usual => None,
            Preference::Linear { indifference, preference } => Some((rational(indifference), rational(preference))),
        };
        let limits = thresholds.iter().flat_map(|(q, p)| [q.denom(), p.denom()]);
        let unit = values.iter().map(BigRational::denom).chain(limits).fold(BigInt::one(), |lcm, one| lcm.lcm(one));
        let whole = |number: &BigRational| number.numer() * (&unit / number.denom());
        Self { values: values.iter().map(whole).collect(), thresholds: thresholds.map(|(q, p)| (whole(&q), whole(&p))) }
    }

    /// Σ_b (P(a, b) − P(b, a)) for every a.
    fn net_preferences(&self) -> Vec<BigRational> {
        let mut sorted = self.values.clone();
        sorted.sort_unstable();
        let sums: Vec<BigInt> = std::iter::once(BigInt::zero())
            .chain(sorted.iter().scan(BigInt::zero(), |sum, value| {
                *sum += value;
                Some(sum.clone())
            }))
            .collect();
        let list = Sorted { values: &sorted, sums: &sums };
        let net = |a: &BigInt| match &self.thresholds {
            Some((q, p)) => list.linear(a, q, p),
            None => list.usual(a),
        };
        self.values.iter().map(net).collect()
    }
}

/// All values in ascending order, and the sums of the first so many of them.
struct Sorted<'a> {
    values: &'a [BigInt],
    sums: &'a [BigInt],
}

impl Sorted<'_> {
    /// Any difference counts fully.
    fn usual(&self, a: &BigInt) -> BigRational {
        let below = self.values.partition_point(|b| b < a);
        let above = self.values.len() - self.values.partition_point(|b| b <= a);
        BigRational::from_integer(BigInt::from(below) - BigInt::from(above))
    }

    /// Differences count from `q` on and fully from `p` on, which validation keeps greater.
    fn linear(&self, a: &BigInt, q: &BigInt, p: &BigInt) -> BigRational {
        let at = |limit: BigInt| self.values.partition_point(|b| *b <= limit);
        // Fully beaten: b ≤ a − p; partly: a − p < b ≤ a − q.
        let (full, some) = (at(a - p), at(a - q));
        let sum = |from: usize, to: usize| &self.sums[to] - &self.sums[from];
        let partly = (a - q) * BigInt::from(some - full) - sum(full, some);
        // The same seen from those above: a + q < b ≤ a + p partly, the rest fully.
        let (none, most) = (at(a + q), at(a + p));
        let partly_above = sum(none, most) - (a + q) * BigInt::from(most - none);
        let wholly = BigInt::from(full) - BigInt::from(self.values.len() - most);
        BigRational::new(wholly * (p - q) + partly - partly_above, p - q)
    }
}

/// The worst and best raw value: of a scale its ends, otherwise of the list.
fn ends(scale: &Scale, given: impl Iterator<Item = Decimal>) -> Option<(Decimal, Decimal)> {
    let Scale::Relative { direction, .. } = scale else {
        let (low, high) = scale.ends()?;
        let falls = scale.utility_of_number(high) < scale.utility_of_number(low);
        return Some(if falls { (high, low) } else { (low, high) });
    };
    let (least, greatest) = given.fold(None, |ends: Option<(Decimal, Decimal)>, x| {
        Some(ends.map_or((x, x), |(least, greatest)| (least.min(x), greatest.max(x))))
    })?;
    Some(match direction {
        Direction::Benefit => (least, greatest),
        Direction::Cost => (greatest, least),
    })
}

/// A value as a number of which more is better.
fn performance(
    scale: &Scale,
    ends: Option<(Decimal, Decimal)>,
    given: Option<Decimal>,
    utility: Utility,
) -> BigRational {
    let fulfilled = BigRational::new(utility.steps().into(), Utility::STEPS.into());
    let (worst, best) = match (scale, ends) {
        (Scale::Levels(_), _) => return fulfilled * BigInt::from(100),
        (Scale::YesNo, _) | (_, None) => return fulfilled,
        (_, Some(ends)) => ends,
    };
    let value = match given {
        Some(number) => rational(number.clamp(worst.min(best), worst.max(best))),
        None => value_at(scale, (worst, best), &fulfilled),
    };
    if best < worst { -value } else { value }
}

/// The raw value with this utility; where several have it, the one nearest to the low end.
fn value_at(scale: &Scale, (worst, best): (Decimal, Decimal), utility: &BigRational) -> BigRational {
    let between = |from: Decimal, to: Decimal, share: &BigRational| {
        let from = rational(from);
        &from + (rational(to) - &from) * share
    };
    let Scale::Piecewise { points, .. } = scale else { return between(worst, best, utility) };
    let percent = utility * BigInt::from(100);
    let segment = points.windows(2).find(|pair| {
        let (a, b) = (rational(pair[0].1), rational(pair[1].1));
        (a <= percent && percent <= b) || (b <= percent && percent <= a)
    });
    match segment {
        Some([(x0, p0), (x1, p1)]) if p0 != p1 => {
            between(*x0, *x1, &((&percent - rational(*p0)) / (rational(*p1) - rational(*p0))))
        }
        Some([(x0, _), _]) => rational(*x0),
        // No point of the scale is that good or that bad: its nearer end.
        _ => {
            let low = scale.utility_range().0;
            let is_low = *utility < BigRational::new(low.steps().into(), Utility::STEPS.into());
            rational(if is_low { worst } else { best })
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn performances(values: &[i64], thresholds: Option<(i64, i64)>) -> Performances {
        Performances {
            values: values.iter().map(|value| (*value).into()).collect(),
            thresholds: thresholds.map(|(q, p)| (q.into(), p.into())),
        }
    }

    /// The definition, pair by pair.
    fn by_pairs(values: &[i64], thresholds: Option<(i64, i64)>) -> Vec<BigRational> {
        let preference = |d: i64| match thresholds {
            Some((q, _)) if d <= q => BigRational::zero(),
            Some((q, p)) if d < p => BigRational::new((d - q).into(), (p - q).into()),
            _ if d <= 0 => BigRational::zero(),
            _ => BigRational::one(),
        };
        let net = |a: &i64| values.iter().map(|b| preference(a - b) - preference(b - a)).sum();
        values.iter().map(net).collect()
    }

    proptest! {
        #[test]
        fn sorting_gives_what_comparing_all_pairs_gives(
            values in prop::collection::vec(-20i64..20, 1..30),
            thresholds in prop::option::of((0i64..8, 1i64..8)),
        ) {
            let thresholds = thresholds.map(|(q, width)| (q, q + width));
            prop_assert_eq!(performances(&values, thresholds).net_preferences(), by_pairs(&values, thresholds));
        }
    }

    #[test]
    fn an_assumed_utility_takes_the_raw_value_that_the_scale_gives_it() {
        let half = BigRational::new(1.into(), 2.into());
        let d = |number: i64| Decimal::from(number);
        let points = vec![(d(50), d(100)), (d(75), d(80)), (d(90), d(20)), (d(100), d(20))];
        let scale = Scale::Piecewise { points, outside: crate::model::Outside::Clamp };
        // Half way down from 80 to 20 percent.
        assert_eq!(value_at(&scale, (d(100), d(50)), &half), BigRational::new(165.into(), 2.into()));
        assert_eq!(value_at(&scale, (d(100), d(50)), &BigRational::zero()), BigRational::from_integer(100.into()));
        assert_eq!(value_at(&Scale::YesNo, (d(200), d(0)), &half), BigRational::from_integer(100.into()));
    }
}
