//! Sorting the projects of a long list by their sums.
//!
//! Sorted are single integers, in which the number of the project takes the low bits and the sum as many
//! of the others as there are. Sums that differ only in what is left out stand together and are compared
//! in full. The result is that of [`rank_by`](super::ranking::rank_by).

use std::cmp::Ordering;

use rayon::prelude::*;

use super::ranking::give_ranks;
use crate::model::key;

/// Sorts projects, at least one, by their sums, greatest first, then by `break_tie`, then by number.
/// Returns the ranks of all projects that have a sum; 0 for those that are not ranked.
pub(super) fn sort_long(ranked: &mut [u32], sums: &[i64], break_tie: impl Fn(usize, usize) -> Ordering) -> Vec<u32> {
    let sum = |project: u32| sums[project as usize];
    let ends = |(least, most): (i64, i64), project: &u32| (least.min(sum(*project)), most.max(sum(*project)));
    let (least, most) = ranked.iter().fold((i64::MAX, i64::MIN), ends);
    let bits = usize::BITS - sums.len().leading_zeros();
    // Differences of sums fit, see `Sums::new`.
    let left_out = bits.saturating_sub((most - least).leading_zeros());
    let packed = |behind: i64, project: u32| behind.unsigned_abs() >> left_out << bits | u64::from(project);
    let keys = ranked.iter().map(|project| packed(most - sum(*project), *project));
    let keys = sorted(keys, packed(most - least, key(sums.len())));
    let project_of = |key: u64| (key & ((1 << bits) - 1)) as u32;
    ranked.iter_mut().zip(&keys).for_each(|(slot, key)| *slot = project_of(*key));

    let compare = |a: &u32, b: &u32| sum(*b).cmp(&sum(*a)).then_with(|| break_tie(*a as usize, *b as usize));
    let mut ranks = vec![0; sums.len()];
    let mut position = 0;
    for together in keys.chunk_by(|a, b| a >> bits == b >> bits) {
        let same = &mut ranked[position..position + together.len()];
        if 1 < same.len() {
            same.sort_by(compare);
        }
        give_ranks(same, position, |project| *project, compare, &mut ranks);
        position += together.len();
    }
    ranks
}

/// Buckets for the highest bits of integers.
const BUCKETS: usize = 1 << 10;

/// Sorts integers, none beyond `greatest`: each into the bucket for its highest bits, then every bucket
/// by itself, which fits into a near memory. For a million that takes a third of the time.
fn sorted(keys: impl ExactSizeIterator<Item = u64> + Clone, greatest: u64) -> Vec<u64> {
    let shift = (u64::BITS - greatest.leading_zeros()).saturating_sub(BUCKETS.ilog2());
    let bucket_of = |key: u64| (key >> shift) as usize;
    let mut sizes = [0; BUCKETS];
    keys.clone().for_each(|key| sizes[bucket_of(key)] += 1);
    let mut next = [0; BUCKETS];
    (1..BUCKETS).for_each(|bucket| next[bucket] = next[bucket - 1] + sizes[bucket - 1]);
    let mut sorted = vec![0; keys.len()];
    for key in keys {
        let next = &mut next[bucket_of(key)];
        sorted[*next] = key;
        *next += 1;
    }
    let mut rest = sorted.as_mut_slice();
    let mut buckets = Vec::with_capacity(BUCKETS);
    for size in sizes {
        let (bucket, others) = rest.split_at_mut(size);
        buckets.push(bucket);
        rest = others;
    }
    buckets.into_par_iter().for_each(<[u64]>::sort_unstable);
    sorted
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::ranking::rank_by;
    use super::*;

    proptest! {
        #[test]
        fn a_long_list_is_sorted_and_ranked_like_any_other(
            // Few different ones, and such that differ only in the bits that keys leave out.
            sums in prop_oneof![
                proptest::collection::vec(0i64..5, 1..80),
                proptest::collection::vec(0..i64::MAX / 4, 1..80),
                proptest::collection::vec((0..3i64, 0..9i64).prop_map(|(high, low)| high * (i64::MAX / 16) + low), 1..80),
            ],
            left_out in proptest::collection::vec(0u8..8, 80),
            tie_break in proptest::collection::vec(0u8..3, 80),
        ) {
            let projects = (0..).take(sums.len());
            let mut ranked: Vec<u32> = projects.filter(|project| left_out[*project as usize] != 0).collect();
            let mut expected = ranked.clone();
            let break_tie = |a: usize, b: usize| tie_break[b].cmp(&tie_break[a]);
            let expected_ranks = rank_by(&mut expected, sums.len(), |project| *project, |a, b| {
                let (a, b) = (*a as usize, *b as usize);
                sums[b].cmp(&sums[a]).then_with(|| break_tie(a, b))
            });
            if !ranked.is_empty() {
                prop_assert_eq!(sort_long(&mut ranked, &sums, break_tie), expected_ranks);
                prop_assert_eq!(ranked, expected);
            }
        }
    }
}
