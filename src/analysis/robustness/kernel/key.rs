//! Keys to sort by: a score and, in the last bits, the number of the project.
//!
//! A short one is a whole number of 32 bits, a long one a binary number of 64. The kernel is written once
//! for both. Which of them is taken, how scores are made and what becomes of neighbours that are too close
//! is told there; in which order keys are compared, in [`network`](super::network). That the number of a
//! project goes where a score has no digits left is our own.

use std::cmp::Ordering;
use std::ops::Sub;

use pulp::Simd;

use super::{Kernel, LANES, Lanes};

/// What projects are sorted by, the greatest first. Keys of some samples lie side by side, and such rows
/// one behind the other.
pub(super) trait Key: Copy + Default + Sub<Output = Self> + 'static {
    /// Keys in a row: as many as fit into a line of the cache.
    const WIDTH: usize;
    /// As many keys as the machine takes at once.
    type Side<S: Simd>: Copy;
    /// How many these are.
    fn sides_width<S: Simd>() -> usize;
    fn sides<S: Simd>(keys: &mut [Self]) -> &mut [Self::Side<S>];
    fn each<S: Simd>(side: &Self::Side<S>) -> &[Self];
    fn max<S: Simd>(simd: S, a: Self::Side<S>, b: Self::Side<S>) -> Self::Side<S>;
    fn min<S: Simd>(simd: S, a: Self::Side<S>, b: Self::Side<S>) -> Self::Side<S>;
    fn difference<S: Simd>(simd: S, a: Self::Side<S>, b: Self::Side<S>) -> Self::Side<S>;

    /// Makes keys of scores, which are 1 to below 2, from a lane on; the number of the project has the
    /// bits of `mask`.
    fn fill<S: Simd>(simd: S, scores: &[Lanes], lane: usize, mask: u64, keys: &mut [Self]);
    /// The projects of keys, from a lane on.
    fn order(keys: &[Self], lane: usize, mask: u64, order: &mut [[u16; LANES]]);
    fn compare(&self, other: &Self) -> Ordering;
    /// Whether two keys with this difference may belong to equal scores, or to scores in other order.
    fn is_close(difference: Self, kernel: &Kernel) -> bool;
    /// From which difference of two scores on this is never so.
    #[cfg(test)]
    fn reach(kernel: &Kernel) -> f64;
}

impl Key for u32 {
    const WIDTH: usize = LANES;
    type Side<S: Simd> = S::u32s;

    #[inline(always)]
    fn sides_width<S: Simd>() -> usize {
        S::U32_LANES
    }

    #[inline(always)]
    fn sides<S: Simd>(keys: &mut [Self]) -> &mut [S::u32s] {
        S::as_mut_simd_u32s(keys).0
    }

    #[inline(always)]
    fn each<S: Simd>(side: &S::u32s) -> &[Self] {
        pulp::bytemuck::cast_slice(std::slice::from_ref(side))
    }

    #[inline(always)]
    fn max<S: Simd>(simd: S, a: S::u32s, b: S::u32s) -> S::u32s {
        simd.max_u32s(a, b)
    }

    #[inline(always)]
    fn min<S: Simd>(simd: S, a: S::u32s, b: S::u32s) -> S::u32s {
        simd.min_u32s(a, b)
    }

    #[inline(always)]
    fn difference<S: Simd>(simd: S, a: S::u32s, b: S::u32s) -> S::u32s {
        simd.sub_u32s(a, b)
    }

    #[inline(always)]
    fn fill<S: Simd>(_: S, scores: &[Lanes], _: usize, mask: u64, keys: &mut [Self]) {
        // Behind the point there are 52 bits, of which as many stay as the project leaves of 32.
        let (shift, room) = (20 + mask.count_ones(), mask as Self + 1);
        // In one long row, of which the compiler makes vectors best.
        for (at, (key, score)) in keys.iter_mut().zip(scores.as_flattened()).enumerate() {
            let bits = score.to_bits().wrapping_sub(1.0f64.to_bits()) >> shift;
            *key = (bits as Self * room) | (at / LANES) as Self;
        }
    }

    #[inline(always)]
    fn order(keys: &[Self], _: usize, mask: u64, order: &mut [[u16; LANES]]) {
        for (project, key) in order.as_flattened_mut().iter_mut().zip(keys) {
            *project = (key & mask as Self) as u16;
        }
    }

    fn compare(&self, other: &Self) -> Ordering {
        self.cmp(other)
    }

    #[inline(always)]
    fn is_close(difference: Self, kernel: &Kernel) -> bool {
        // What is rounded is less than the last bit of a score, and the number of the project less than
        // one; so scores are in the right order if more than one bit lies between them.
        difference < 2 * (kernel.mask as Self + 1)
    }

    #[cfg(test)]
    fn reach(kernel: &Kernel) -> f64 {
        4.0 * (kernel.mask + 1) as f64 / 4_294_967_296.0
    }
}

impl Key for f64 {
    const WIDTH: usize = LANES / 2;
    type Side<S: Simd> = S::f64s;

    #[inline(always)]
    fn sides_width<S: Simd>() -> usize {
        S::F64_LANES
    }

    #[inline(always)]
    fn sides<S: Simd>(keys: &mut [Self]) -> &mut [S::f64s] {
        S::as_mut_simd_f64s(keys).0
    }

    #[inline(always)]
    fn each<S: Simd>(side: &S::f64s) -> &[Self] {
        pulp::bytemuck::cast_slice(std::slice::from_ref(side))
    }

    #[inline(always)]
    fn max<S: Simd>(simd: S, a: S::f64s, b: S::f64s) -> S::f64s {
        simd.max_f64s(a, b)
    }

    #[inline(always)]
    fn min<S: Simd>(simd: S, a: S::f64s, b: S::f64s) -> S::f64s {
        simd.min_f64s(a, b)
    }

    #[inline(always)]
    fn difference<S: Simd>(simd: S, a: S::f64s, b: S::f64s) -> S::f64s {
        simd.sub_f64s(a, b)
    }

    #[inline(always)]
    fn fill<S: Simd>(simd: S, scores: &[Lanes], lane: usize, mask: u64, keys: &mut [Self]) {
        let kept = simd.splat_u64s(!mask);
        for (project, (keys, scores)) in keys.chunks_exact_mut(Self::WIDTH).zip(scores).enumerate() {
            let project = simd.splat_u64s(project as u64);
            let scores = S::as_simd_f64s(&scores[lane..]).0;
            for (key, score) in Self::sides::<S>(keys).iter_mut().zip(scores) {
                let bits = simd.and_u64s(pulp::bytemuck::cast(*score), kept);
                *key = pulp::bytemuck::cast(simd.or_u64s(bits, project));
            }
        }
    }

    #[inline(always)]
    fn order(keys: &[Self], lane: usize, mask: u64, order: &mut [[u16; LANES]]) {
        for (projects, keys) in order.iter_mut().zip(keys.chunks_exact(Self::WIDTH)) {
            let projects = projects[lane..].iter_mut();
            projects.zip(keys).for_each(|(project, key)| *project = (key.to_bits() & mask) as u16);
        }
    }

    fn compare(&self, other: &Self) -> Ordering {
        self.total_cmp(other)
    }

    #[inline(always)]
    fn is_close(difference: Self, kernel: &Kernel) -> bool {
        2.0 * difference <= rounding(kernel)
    }

    #[cfg(test)]
    fn reach(kernel: &Kernel) -> f64 {
        rounding(kernel)
    }
}

/// By how much long keys may be off, to spare.
fn rounding(kernel: &Kernel) -> f64 {
    // Each of the products, sums and values is off by half a unit of the last place of numbers below
    // 2, and the number of the project takes the place of `mask`; twice for two keys.
    let units = 3 * kernel.terms + 4 + kernel.mask;
    8.0 * units as f64 * f64::EPSILON
}
