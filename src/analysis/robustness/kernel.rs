//! The inner loop: weighted sums of all projects under many weights at once, sorted.
//!
//! [`LANES`] samples lie side by side, so that every step is the same for all of them and takes as many
//! of them at once as the machine can. A key holds the score of a project and, in its last bits, the
//! number of the project:
//!
//! ```text
//! score = 1 + Σ_b weight_b · value_b         weights sum to 1, values are 0..=1
//! key   = its first bits behind the point, then the number of the project
//! ```
//!
//! Keys are sorted by a `network`, which compares the same pairs whatever the numbers are. Two
//! neighbours closer than the rounding of all this may stand in the wrong order or be tied; such a sample
//! is marked ([`Sorted::close`]) and judged again exactly by whoever asked. So how long a key is decides
//! about the time and about nothing else: short lists have keys of 32 bits, because twice as many of
//! them are compared at once; in long ones too many neighbours would be marked.
//!
//! Only additions, multiplications and comparisons of binary numbers are used, each rounded as IEEE 754
//! says and never fused, so the bits are the same on every machine; which vector instructions there are
//! is found out when the program runs. [`mod@reference`] is the same in a few plain lines.

mod key;
pub(super) mod network;
pub mod reference;

use key::Key;
use network::Step;
use pulp::Simd;

/// Samples side by side.
pub const LANES: usize = 16;

/// One number per sample.
pub type Lanes = [f64; LANES];

/// Scores may be so much at most: a little below 1, so that no rounding takes a key beyond its bits.
pub const MOST: f64 = 1.0 - 1.0 / 4_194_304.0;

/// What scores are added to: a little above 1, so that a score of 0 may be rounded downwards.
const BASE: f64 = 1.0 + 1.0 / 16_777_216.0;

/// Up to so many projects have short keys. In lists of these two of a hundred samples are marked that
/// need not be, if scores are spread like those of evenly drawn values.
const SHORT: usize = 256;

/// More projects than this are sorted one sample at a time: networks grow faster than sorting does.
const NETWORK: usize = 1_024;

/// The values of all projects, ready to be weighed and sorted.
#[derive(Clone, Debug)]
pub struct Kernel {
    projects: usize,
    blocks: usize,
    terms: u64,
    /// By project, then block.
    values: Vec<f64>,
    /// How keys are sorted; nothing where each sample is sorted by itself.
    steps: Vec<Step>,
    mask: u64,
}

/// The projects of some samples, best first.
#[derive(Clone, Debug)]
pub struct Sorted<'a> {
    /// By position, then sample: the project.
    pub order: &'a [[u16; LANES]],
    /// Samples in which two neighbours are too close for binary numbers to tell.
    pub close: [bool; LANES],
    /// By position, then sample: whether it is too close to the one before. Only of meaning in samples
    /// that are marked.
    near: &'a [[bool; LANES]],
}

impl Sorted<'_> {
    /// The project at a position, from 0.
    #[inline(always)]
    #[must_use]
    pub fn project(&self, position: usize, lane: usize) -> usize {
        usize::from(self.order[position][lane])
    }

    /// Whether a position is too close to the one before, in a sample that is marked.
    #[inline(always)]
    #[must_use]
    pub fn is_near(&self, position: usize, lane: usize) -> bool {
        self.close[lane] && self.near[position][lane]
    }

    /// The first so many samples, without those that are marked.
    #[inline(always)]
    pub fn certain(&self, lanes: usize) -> impl Iterator<Item = usize> + '_ {
        (0..lanes).filter(|lane| !self.close[*lane])
    }
}

impl Kernel {
    /// A kernel for projects with one value for each of `blocks` weights, so that no score exceeds
    /// [`MOST`]. At most `terms` products are added to make a score, those of a shift included.
    #[must_use]
    pub fn new(values: Vec<f64>, blocks: usize, terms: usize) -> Self {
        let projects = values.len() / blocks.max(1);
        let steps = if projects <= NETWORK { network::steps(projects) } else { Vec::new() };
        Self {
            projects,
            blocks,
            terms: terms as u64,
            values,
            steps,
            mask: (projects.next_power_of_two() as u64).max(2) - 1,
        }
    }

    /// How far two scores must lie apart for no sample to be marked because of them.
    #[cfg(test)]
    fn tolerance(&self) -> f64 {
        if self.projects <= SHORT { <u32 as Key>::reach(self) } else { <f64 as Key>::reach(self) }
    }

    /// Sorts the projects under weights, given by group of [`LANES`] samples, then block, and passes on
    /// each group in turn. `shift` may move scores before they are sorted.
    pub fn for_each(
        &self,
        weights: &[Lanes],
        shift: impl FnMut(usize, &mut [Lanes]),
        take: impl FnMut(usize, &Sorted<'_>),
    ) {
        pulp::Arch::new().dispatch(Work { kernel: self, weights, shift, take });
    }
}

/// What is done with the vector instructions that the machine has.
struct Work<'a, S, T> {
    kernel: &'a Kernel,
    weights: &'a [Lanes],
    shift: S,
    take: T,
}

impl<H: FnMut(usize, &mut [Lanes]), T: FnMut(usize, &Sorted<'_>)> pulp::WithSimd for Work<'_, H, T> {
    type Output = ();

    #[inline(always)]
    fn with_simd<S: Simd>(self, simd: S) {
        if self.kernel.projects <= SHORT { self.with_keys::<S, u32>(simd) } else { self.with_keys::<S, f64>(simd) }
    }
}

impl<H: FnMut(usize, &mut [Lanes]), T: FnMut(usize, &Sorted<'_>)> Work<'_, H, T> {
    #[inline(always)]
    fn with_keys<S: Simd, K: Key>(mut self, simd: S) {
        let (kernel, mask) = (self.kernel, self.kernel.mask);
        // Where a network compares more positions than there are, it finds one that is last anyway.
        let rows = kernel.projects + 1;
        let mut scores = vec![[0.0; LANES]; kernel.projects];
        let mut keys = vec![K::default(); rows * LANES];
        let mut order = vec![[0; LANES]; kernel.projects];
        let mut near = vec![[false; LANES]; kernel.projects];
        let mut column = Vec::new();
        for (group, weights) in self.weights.chunks_exact(kernel.blocks).enumerate() {
            weigh(simd, &kernel.values, weights, &mut scores);
            (self.shift)(group, &mut scores);
            let mut close = [false; LANES];
            for (part, keys) in keys.chunks_exact_mut(rows * K::WIDTH).enumerate() {
                let lanes = part * K::WIDTH..(part + 1) * K::WIDTH;
                K::fill(simd, &scores, lanes.start, mask, keys);
                if kernel.steps.is_empty() {
                    sort_each(&mut keys[..kernel.projects * K::WIDTH], &mut column);
                } else {
                    network::sort(&kernel.steps, K::sides::<S>(keys), K::WIDTH / K::sides_width::<S>(), {
                        #[inline(always)]
                        |a, b| (K::max(simd, a, b), K::min(simd, a, b))
                    });
                }
                let keys = &mut keys[..kernel.projects * K::WIDTH];
                K::order(keys, lanes.start, mask, &mut order);
                if mark_close::<S, K>(simd, keys, kernel, &mut close[lanes.clone()]) {
                    mark_near(keys, kernel, lanes.start, &mut near);
                }
            }
            (self.take)(group, &Sorted { order: &order, close, near: &near });
        }
    }
}

/// So many projects are weighed side by side: one sum has to wait for the last one, several do not.
const TOGETHER: usize = 4;

#[inline(always)]
fn weigh<S: Simd>(simd: S, values: &[f64], weights: &[Lanes], scores: &mut [Lanes]) {
    let blocks = weights.len();
    let mut scores = scores.chunks_exact_mut(TOGETHER);
    let mut values = values.chunks_exact(TOGETHER * blocks);
    for (scores, values) in scores.by_ref().zip(values.by_ref()) {
        weigh_some::<S, TOGETHER>(simd, values, weights, scores);
    }
    for (score, values) in scores.into_remainder().iter_mut().zip(values.remainder().chunks_exact(blocks)) {
        weigh_some::<S, 1>(simd, values, weights, std::slice::from_mut(score));
    }
}

#[inline(always)]
fn weigh_some<S: Simd, const N: usize>(simd: S, values: &[f64], weights: &[Lanes], scores: &mut [Lanes]) {
    for column in 0..LANES / S::F64_LANES {
        let mut sums = [simd.splat_f64s(BASE); N];
        for (block, weight) in weights.iter().enumerate() {
            let weight = S::as_simd_f64s(weight).0[column];
            for (project, sum) in sums.iter_mut().enumerate() {
                let value = simd.splat_f64s(values[project * weights.len() + block]);
                *sum = simd.add_f64s(*sum, simd.mul_f64s(value, weight));
            }
        }
        for (score, sum) in scores.iter_mut().zip(sums) {
            S::as_mut_simd_f64s(score).0[column] = sum;
        }
    }
}

fn sort_each<K: Key>(keys: &mut [K], column: &mut Vec<K>) {
    for lane in 0..K::WIDTH {
        column.clear();
        column.extend(keys.iter().skip(lane).step_by(K::WIDTH));
        column.sort_unstable_by(|a, b| b.compare(a));
        keys.iter_mut().skip(lane).step_by(K::WIDTH).zip(column.iter()).for_each(|(old, key)| *old = *key);
    }
}

/// Marks samples in which two neighbours are too close; says whether there are any.
#[inline(always)]
fn mark_close<S: Simd, K: Key>(simd: S, keys: &mut [K], kernel: &Kernel, close: &mut [bool]) -> bool {
    let width = K::WIDTH / K::sides_width::<S>();
    let keys = K::sides::<S>(keys);
    for (column, close) in close.chunks_exact_mut(K::sides_width::<S>()).enumerate() {
        let mut rows = keys.iter().skip(column).step_by(width);
        let (Some(first), Some(second)) = (rows.next(), rows.next()) else { return false };
        let mut narrowest = K::difference(simd, *first, *second);
        let mut above = *second;
        for here in rows {
            narrowest = K::min(simd, narrowest, K::difference(simd, above, *here));
            above = *here;
        }
        let narrowest = K::each::<S>(&narrowest).iter();
        close.iter_mut().zip(narrowest).for_each(|(close, gap)| *close = K::is_close(*gap, kernel));
    }
    close.contains(&true)
}

/// Marks who is too close to the one before.
fn mark_near<K: Key>(keys: &[K], kernel: &Kernel, first: usize, near: &mut [[bool; LANES]]) {
    let rows = keys.chunks_exact(K::WIDTH);
    for ((above, here), near) in rows.clone().zip(rows.skip(1)).zip(near.iter_mut().skip(1)) {
        for (near, (above, here)) in near[first..].iter_mut().zip(above.iter().zip(here)) {
            *near = K::is_close(*above - *here, kernel);
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn agree(values: &[f64], blocks: usize, weights: &[Lanes]) {
        let kernel = Kernel::new(values.to_vec(), blocks, blocks);
        let orders = reference::orders(values, blocks, weights);
        let mut seen = 0;
        kernel.for_each(
            weights,
            |_, _| {},
            |group, sorted| {
                for lane in 0..LANES {
                    let order = &orders[group * LANES + lane];
                    let gaps = order.windows(2).map(|pair| pair[0].1 - pair[1].1);
                    let least = gaps.fold(f64::MAX, f64::min);
                    if sorted.close[lane] {
                        assert!(least <= kernel.tolerance(), "a sample is marked that need not be: {least}");
                    } else {
                        let mine: Vec<usize> = (0..order.len()).map(|at| sorted.project(at, lane)).collect();
                        let plain: Vec<usize> = order.iter().map(|(project, _)| *project).collect();
                        assert_eq!(mine, plain);
                    }
                    seen += 1;
                }
            },
        );
        assert_eq!(seen, weights.len() / blocks * LANES);
    }

    proptest! {
        #[test]
        fn the_kernel_agrees_with_the_plain_version(
            blocks in 1usize..6,
            values in prop::collection::vec(prop_oneof![0.0..=1.0f64, (0u8..=4).prop_map(|x| f64::from(x) / 4.0)], 1..300),
            weights in prop::collection::vec(prop::array::uniform16(0.0..0.199f64), 1..18),
        ) {
            let values = &values[..values.len() / blocks * blocks];
            let weights = &weights[..weights.len() / blocks * blocks];
            agree(values, blocks, weights);
        }
    }

    #[test]
    fn a_list_too_long_for_a_network_is_sorted_all_the_same() {
        let values: Vec<f64> = (0..NETWORK + 200).map(|i| (i * 7_919 % 10_007) as f64 / 10_007.0).collect();
        agree(&values, 1, &[std::array::from_fn(|lane| 0.06 * (lane + 1) as f64)]);
    }
}
