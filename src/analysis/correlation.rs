//! Rank correlation: how alike two orders of the same projects are.
//!
//! ```text
//! Kendall's τ_b = (C − D) / √((n₀ − n₁)(n₀ − n₂))     n₀ = n(n−1)/2, n₁, n₂: tied pairs in each order
//! Spearman's ρ  = Σ (r − r̄)(s − s̄) / √(Σ (r − r̄)² · Σ (s − s̄)²)     ties share their mean rank
//! ```
//!
//! Both lie in −1..=1; 1 is the same order, −1 the reverse. Without two different ranks in each order
//! neither is defined. Numerator and radicand are integers, so a coefficient is rounded only where it
//! is written.
//!
//! Sources: Kendall (1945), "The treatment of ties in ranking problems", Biometrika 33(3); Knight
//! (1966), "A computer method for calculating Kendall's tau with ungrouped data", Journal of the
//! American Statistical Association 61 (436), for the count in n log n steps; Spearman (1904), "The
//! proof and measurement of association between two things", American Journal of Psychology 15(1).

use num_bigint::BigInt;
use num_integer::Integer;
use num_traits::Signed;

use crate::exact::power_of_ten;

/// A coefficient `numerator / √radicand`, exact.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Correlation {
    numerator: BigInt,
    radicand: BigInt,
}

impl Correlation {
    /// A coefficient, unless it is not defined.
    fn new(numerator: BigInt, radicand: BigInt) -> Option<Self> {
        radicand.is_positive().then_some(Self { numerator, radicand })
    }

    /// The coefficient in units of 10^-`places`, rounded half away from zero.
    #[must_use]
    pub fn scaled(&self, places: usize) -> BigInt {
        // |numerator| · 10^places / √radicand + ½, rounded down, with the root of one whole number:
        // ⌊√(4·n²·10^2p / r)⌋ counts half units, and the next half decides.
        let square: BigInt = &self.numerator * &self.numerator * 4 * power_of_ten(2 * places);
        let halves = square.div_floor(&self.radicand).sqrt();
        let units: BigInt = (halves + 1u8).div_floor(&BigInt::from(2));
        if self.numerator.is_negative() { -units } else { units }
    }
}

/// Kendall's τ_b of two lists of ranks of the same projects.
#[must_use]
pub fn kendall_tau_b(a: &[u32], b: &[u32]) -> Option<Correlation> {
    let mut pairs: Vec<(u32, u32)> = a.iter().copied().zip(b.iter().copied()).collect();
    pairs.sort_unstable();
    let all = pairs_of(pairs.len());
    let tied_in_a = ties(pairs.iter().map(|pair| pair.0));
    let tied_in_both = ties(pairs.iter().copied());
    let mut second: Vec<u32> = pairs.into_iter().map(|pair| pair.1).collect();
    // Where the first order is sorted, every swap that sorting the second takes is a discordant pair.
    let discordant = sort_counting_swaps(&mut second);
    let tied_in_b = ties(second.iter());
    let concordant = all - tied_in_a - tied_in_b + tied_in_both - discordant;
    Correlation::new(
        BigInt::from(concordant) - BigInt::from(discordant),
        BigInt::from(all - tied_in_a) * BigInt::from(all - tied_in_b),
    )
}

/// Spearman's ρ of two lists of ranks of the same projects.
#[must_use]
pub fn spearman(a: &[u32], b: &[u32]) -> Option<Correlation> {
    let (a, b) = (doubled_mean_ranks(a), doubled_mean_ranks(b));
    // Doubled mean ranks have the mean n + 1.
    let mean = BigInt::from(a.len() + 1);
    let product = |x: &[usize], y: &[usize]| -> BigInt {
        x.iter().zip(y).map(|(x, y)| (BigInt::from(*x) - &mean) * (BigInt::from(*y) - &mean)).sum()
    };
    Correlation::new(product(&a, &b), product(&a, &a) * product(&b, &b))
}

fn pairs_of(n: usize) -> i128 {
    let n = n as i128;
    n * n.saturating_sub(1) / 2
}

/// Pairs of equals in a sorted list.
fn ties<T: PartialEq>(sorted: impl Iterator<Item = T>) -> i128 {
    let (mut tied, mut run) = (0, 0usize);
    let mut before = None;
    for value in sorted {
        run = if before.as_ref() == Some(&value) { run + 1 } else { 0 };
        tied += run as i128;
        before = Some(value);
    }
    tied
}

/// Sorts by merging and counts the pairs that stood the wrong way round.
fn sort_counting_swaps(values: &mut [u32]) -> i128 {
    let mut swaps = 0;
    let mut width = 1;
    let mut merged = Vec::with_capacity(values.len());
    while width < values.len() {
        for stretch in values.chunks_mut(2 * width) {
            let (left, right) = stretch.split_at(width.min(stretch.len()));
            merged.clear();
            let (mut i, mut j) = (0, 0);
            while i < left.len() || j < right.len() {
                if j == right.len() || (i < left.len() && left[i] <= right[j]) {
                    merged.push(left[i]);
                    i += 1;
                } else {
                    // Everything left over on the left stands before it and is greater.
                    swaps += (left.len() - i) as i128;
                    merged.push(right[j]);
                    j += 1;
                }
            }
            stretch.copy_from_slice(&merged);
        }
        width *= 2;
    }
    swaps
}

/// Twice the rank of each value, counted from 1; equals share the mean of theirs.
fn doubled_mean_ranks(values: &[u32]) -> Vec<usize> {
    let mut order: Vec<usize> = (0..values.len()).collect();
    order.sort_unstable_by_key(|index| values[*index]);
    let mut ranks = vec![0; values.len()];
    let mut first = 1;
    for tie in order.chunk_by(|a, b| values[*a] == values[*b]) {
        let last = first + tie.len() - 1;
        tie.iter().for_each(|index| ranks[*index] = first + last);
        first = last + 1;
    }
    ranks
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn text(correlation: Option<Correlation>) -> Option<String> {
        correlation.map(|one| crate::exact::plain(&one.scaled(12), 12))
    }

    /// Definitions, as pymcdm 1.4.0 computes them for these two orders.
    #[test]
    fn a_swap_at_the_top_of_five_gives_the_published_coefficients() {
        let (a, b) = ([1, 2, 3, 4, 5], [2, 1, 3, 4, 5]);
        assert_eq!(text(kendall_tau_b(&a, &b)).as_deref(), Some("0.8"));
        assert_eq!(text(spearman(&a, &b)).as_deref(), Some("0.9"));
    }

    /// Worked by hand: C = 4, D = 1, one pair tied in the first order, none in the second:
    /// 3 / √(5 · 6) and with mean ranks 1, 2.5, 2.5, 4: 3 / √(4.5 · 5).
    #[test]
    fn ties_share_their_mean_rank_and_do_not_count_as_pairs() {
        let (a, b) = ([1, 2, 2, 4], [2, 1, 3, 4]);
        assert_eq!(text(kendall_tau_b(&a, &b)).as_deref(), Some("0.547722557505"));
        assert_eq!(text(spearman(&a, &b)).as_deref(), Some("0.632455532034"));
    }

    #[test]
    fn orders_without_two_different_ranks_have_no_correlation() {
        for list in [&[][..], &[1], &[1, 1, 1]] {
            assert_eq!(kendall_tau_b(list, list), None);
            assert_eq!(spearman(list, list), None);
        }
    }

    proptest! {
        #[test]
        fn counting_by_merging_gives_what_counting_pairs_gives(
            pairs in prop::collection::vec((1u32..8, 1u32..8), 2..40),
        ) {
            let (a, b): (Vec<u32>, Vec<u32>) = pairs.iter().copied().unzip();
            let mut difference = 0i64;
            let (mut in_a, mut in_b) = (0i64, 0i64);
            for i in 0..a.len() {
                for j in 0..i {
                    let (x, y) = (a[i].cmp(&a[j]) as i64, b[i].cmp(&b[j]) as i64);
                    difference += x * y;
                    in_a += x.abs();
                    in_b += y.abs();
                }
            }
            prop_assert_eq!(kendall_tau_b(&a, &b), Correlation::new(difference.into(), BigInt::from(in_a) * in_b));
        }

        #[test]
        fn the_same_order_correlates_fully_and_the_reverse_negatively(ranks in prop::collection::vec(1u32..100, 2..40)) {
            prop_assume!(ranks.iter().any(|rank| *rank != ranks[0]));
            let reverse: Vec<u32> = ranks.iter().map(|rank| 100 - rank).collect();
            for of in [kendall_tau_b, spearman] {
                prop_assert_eq!(text(of(&ranks, &ranks)), Some("1".to_owned()));
                prop_assert_eq!(text(of(&ranks, &reverse)), Some("-1".to_owned()));
            }
        }
    }
}
