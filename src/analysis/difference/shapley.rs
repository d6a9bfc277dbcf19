//! Shapley shares: what each of some causes adds on average, over all orders of coming about.
//!
//! ```text
//! share(i) = Σ_{S without i}  |S|! · (n − |S| − 1)! / n! · (v(S ∪ {i}) − v(S))
//! ```
//!
//! The shares add up to v(all) − v(none) exactly. Sets of causes are bits of a number.
//!
//! Source: Shapley (1953), "A value for n-person games", in: Contributions to the Theory of Games II.

use num_bigint::BigInt;
use num_rational::BigRational;
use num_traits::Zero;

/// Shares of `n` causes in a value of which `value` says what each set of them makes.
///
/// `value` is asked once for each of the 2^n sets, so `n` stays small: no move has more than a dozen
/// kinds of causes.
pub(super) fn shares(n: usize, value: impl Fn(usize) -> BigRational) -> Vec<BigRational> {
    let values: Vec<BigRational> = (0..1usize << n).map(value).collect();
    let factorial = |k: usize| -> BigInt { (1..=k).map(BigInt::from).product() };
    let all = factorial(n);
    let weights: Vec<BigRational> =
        (0..n).map(|size| BigRational::new(factorial(size) * factorial(n - size - 1), all.clone())).collect();
    (0..n)
        .map(|cause| {
            let bit = 1usize << cause;
            let without = (0..values.len()).filter(|set| set & bit == 0);
            without.fold(BigRational::zero(), |sum, set| {
                let adds = &values[set | bit] - &values[set];
                if adds.is_zero() { sum } else { sum + adds * &weights[set.count_ones() as usize] }
            })
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn r(n: i64, d: i64) -> BigRational {
        BigRational::new(n.into(), d.into())
    }

    /// The glove game of the textbooks: one left glove, two right ones, a pair is worth 1.
    #[test]
    fn the_only_left_glove_is_worth_two_thirds() {
        let value = |set: usize| if set & 1 != 0 && set & 6 != 0 { r(1, 1) } else { r(0, 1) };
        assert_eq!(shares(3, value), [r(2, 3), r(1, 6), r(1, 6)]);
    }

    #[test]
    fn a_product_is_shared_half_and_half_beyond_what_each_adds_alone() {
        // From 2 · 3 to 5 · 7: the first adds 9 alone and 21 last, the second 8 and 20.
        let value = |set: usize| r(if set & 1 == 0 { 2 } else { 5 } * if set & 2 == 0 { 3 } else { 7 }, 1);
        assert_eq!(shares(2, value), [r(15, 1), r(14, 1)]);
    }
}
