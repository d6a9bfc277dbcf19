//! What other portfolios may be worth more or less than the chosen one.
//!
//! ```text
//! least      min over weights and values of  worth(other) − worth(chosen)
//! greatest   max over weights and values of  worth(other) − worth(chosen)
//! ```
//!
//! Both are taken at vertices; projects in both cancel. Where the least is 0 or more and the greatest above 0
//! the other one dominates.
//!
//! Source: Lourenço, Morton & Bana e Costa (2012), "PROBE: a multicriteria decision support system for
//! portfolio robustness evaluation", Decision Support Systems 54(1).

use num_rational::BigRational;
use num_traits::ToPrimitive;

use super::non_dominated::Worths;
use super::worths::Scores;

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
/// first.
pub(super) fn competitors(
    scores: &Scores,
    chosen: &[bool],
    others: &[Vec<bool>],
) -> Vec<(usize, BigRational, BigRational)> {
    // Where there are thousands, approximate scores say which to look at exactly.
    let units: Vec<f64> = scores.units.iter().map(|unit| unit.to_f64().unwrap_or(0.0)).collect();
    let about = |other: &Vec<bool>| {
        let ends = differences(scores, chosen, other);
        ends.zip(&units).map(|((_, high), unit)| high as f64 * unit).fold(f64::NEG_INFINITY, f64::max)
    };
    let mut hopeful: Vec<(f64, usize)> = others.iter().map(about).zip(0..).collect();
    hopeful.sort_by(|(a, i), (b, j)| b.total_cmp(a).then(i.cmp(j)));
    hopeful.truncate(NAMED);
    let exact = |(_, other): (f64, usize)| {
        let (mut least, mut greatest): (Option<BigRational>, Option<BigRational>) = (None, None);
        for (vertex, (low, high)) in differences(scores, chosen, &others[other]).enumerate() {
            let (low, high) = (scores.score(vertex, low), scores.score(vertex, high));
            least = Some(least.map_or(low.clone(), |least| least.min(low)));
            greatest = Some(greatest.map_or(high.clone(), |greatest| greatest.max(high)));
        }
        (other, least.unwrap_or_default(), greatest.unwrap_or_default())
    };
    let mut told: Vec<_> = hopeful.into_iter().map(exact).collect();
    told.sort_by(|(i, _, a), (j, _, b)| b.cmp(a).then(i.cmp(j)));
    told
}

/// At each vertex, in its unit, what `other` is worth more than `chosen` at least and at most.
fn differences(scores: &Scores, chosen: &[bool], other: &[bool]) -> impl Iterator<Item = (i128, i128)> {
    let only = |has: &[bool], lacks: &[bool]| -> Vec<usize> {
        (0..has.len()).filter(|variable| has[*variable] && !lacks[*variable]).collect()
    };
    let (enters, leaves) = (only(other, chosen), only(chosen, other));
    (0..scores.worths.vertices).map(move |vertex| {
        let sum = |variables: &[usize], end: fn(&Worths, usize) -> &[i128]| -> i128 {
            variables.iter().map(|variable| end(&scores.worths, *variable)[vertex]).sum()
        };
        (sum(&enters, Worths::low) - sum(&leaves, Worths::high), sum(&enters, Worths::high) - sum(&leaves, Worths::low))
    })
}
