//! The inner loop: weighted sums of all projects under many weights at once, sorted.
//!
//! [`LANES`] samples lie side by side, so that every step is the same for all of them and the compiler
//! makes vector instructions of it. A key holds the score of a project and, in its last bits, the
//! number of the project:
//!
//! ```text
//! key = 1 + Σ_b weight_b · value_b            weights sum to 1, values are 0..=1
//!       with the last bits of the mantissa replaced by the number of the project
//! ```
//!
//! Keys are sorted by Batcher's network, which compares the same pairs whatever the numbers are. Two
//! neighbours closer than the rounding of all this ([`Kernel::tolerance`]) may stand in the wrong order
//! or be tied; such a sample is marked and judged again exactly by whoever asked.
//!
//! Only additions, multiplications and comparisons of binary numbers are used, each rounded as IEEE 754
//! says and never fused, so the bits are the same on every machine; which vector instructions there are
//! is found out when the program runs. [`mod@reference`] is the same in a few plain lines.
//!
//! Source: Batcher (1968), "Sorting networks and their applications"; the form for any number of items
//! is algorithm M of Knuth (1998), "The Art of Computer Programming" vol. 3, section 5.2.2.

pub mod reference;

/// Samples side by side.
pub const LANES: usize = 8;

/// One number per sample.
pub type Lanes = [f64; LANES];

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
    /// Pairs of positions to be compared, in order; none where each sample is sorted by itself.
    network: Vec<(u32, u32)>,
    mask: u64,
}

/// The keys of some samples, best first.
#[derive(Clone, Debug)]
pub struct Sorted<'a> {
    /// By rank, then sample.
    pub keys: &'a [Lanes],
    /// Samples in which two neighbours are too close for binary numbers to tell.
    pub close: [bool; LANES],
    mask: u64,
}

impl Sorted<'_> {
    /// The project at a position, from 0.
    #[inline(always)]
    #[must_use]
    pub fn project(&self, position: usize, lane: usize) -> usize {
        (self.keys[position][lane].to_bits() & self.mask) as usize
    }
}

impl Kernel {
    /// A kernel for projects with one value for each of `blocks` weights, so that no score exceeds 1. At
    /// most `terms` products are added to make a score, those of a shift included.
    #[must_use]
    pub fn new(values: Vec<f64>, blocks: usize, terms: usize) -> Self {
        let projects = values.len() / blocks.max(1);
        let network = if projects <= NETWORK { network(projects) } else { Vec::new() };
        Self {
            projects,
            blocks,
            terms: terms as u64,
            values,
            network,
            mask: (projects.next_power_of_two() as u64).max(2) - 1,
        }
    }

    /// Number of projects.
    #[must_use]
    pub fn projects(&self) -> usize {
        self.projects
    }

    /// How far two keys must lie apart for their order to be certain.
    #[must_use]
    pub fn tolerance(&self) -> f64 {
        // Each of the products, sums and values is off by half a unit of the last place of numbers below
        // 2, and the number of the project takes the place of `mask`; twice for two keys.
        let units = 3 * self.terms + 4 + self.mask;
        4.0 * units as f64 * f64::EPSILON
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

impl<S: FnMut(usize, &mut [Lanes]), T: FnMut(usize, &Sorted<'_>)> pulp::NullaryFnOnce for Work<'_, S, T> {
    type Output = ();

    #[inline(always)]
    fn call(mut self) {
        let kernel = self.kernel;
        let mut keys = vec![[0.0; LANES]; kernel.projects];
        let mut column = Vec::new();
        for (group, weights) in self.weights.chunks_exact(kernel.blocks).enumerate() {
            weigh(&kernel.values, weights, &mut keys);
            (self.shift)(group, &mut keys);
            number(kernel.mask, &mut keys);
            if kernel.network.is_empty() {
                sort_each(&mut keys, &mut column);
            } else {
                sort(&kernel.network, &mut keys);
            }
            let sorted = Sorted { keys: &keys, close: close(&keys, kernel.tolerance()), mask: kernel.mask };
            (self.take)(group, &sorted);
        }
    }
}

#[inline(always)]
fn weigh(values: &[f64], weights: &[Lanes], scores: &mut [Lanes]) {
    for (score, values) in scores.iter_mut().zip(values.chunks_exact(weights.len())) {
        let mut sum = [1.0; LANES];
        for (value, weight) in values.iter().zip(weights) {
            for lane in 0..LANES {
                sum[lane] += value * weight[lane];
            }
        }
        *score = sum;
    }
}

#[inline(always)]
fn number(mask: u64, keys: &mut [Lanes]) {
    for (project, key) in keys.iter_mut().enumerate() {
        for lane in key {
            *lane = f64::from_bits(lane.to_bits() & !mask | project as u64);
        }
    }
}

#[inline(always)]
fn sort(network: &[(u32, u32)], keys: &mut [Lanes]) {
    for &(upper, lower) in network {
        let (a, b) = (keys[upper as usize], keys[lower as usize]);
        let mut greater = [0.0; LANES];
        let mut less = [0.0; LANES];
        for ((high, a), b) in greater.iter_mut().zip(&a).zip(&b) {
            *high = if a > b { *a } else { *b };
        }
        for ((low, a), b) in less.iter_mut().zip(&a).zip(&b) {
            *low = if a < b { *a } else { *b };
        }
        keys[upper as usize] = greater;
        keys[lower as usize] = less;
    }
}

fn sort_each(keys: &mut [Lanes], column: &mut Vec<u64>) {
    for lane in 0..LANES {
        column.clear();
        column.extend(keys.iter().map(|key| key[lane].to_bits()));
        // Positive numbers are ordered as their bits are.
        column.sort_unstable_by(|a, b| b.cmp(a));
        keys.iter_mut().zip(column.iter()).for_each(|(key, bits)| key[lane] = f64::from_bits(*bits));
    }
}

#[inline(always)]
fn close(keys: &[Lanes], tolerance: f64) -> [bool; LANES] {
    let mut least = [f64::MAX; LANES];
    for pair in keys.windows(2) {
        for lane in 0..LANES {
            let gap = pair[0][lane] - pair[1][lane];
            least[lane] = if gap < least[lane] { gap } else { least[lane] };
        }
    }
    least.map(|least| least <= tolerance)
}

/// The pairs that Batcher's network for `n` items compares.
pub(super) fn network(n: usize) -> Vec<(u32, u32)> {
    let mut pairs = Vec::new();
    let top = n.next_power_of_two() / 2;
    let mut p = top;
    while 0 < p {
        let (mut q, mut r, mut d) = (top, 0, p);
        loop {
            let start = |i: &usize| i & p == r;
            pairs.extend((0..n.saturating_sub(d)).filter(start).map(|i| (i as u32, (i + d) as u32)));
            if q == p {
                break;
            }
            (d, q, r) = (q - p, q / 2, p);
        }
        p /= 2;
    }
    pairs
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
                        assert!(least <= 2.0 * kernel.tolerance(), "a sample is marked that need not be: {least}");
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
            weights in prop::collection::vec(prop::array::uniform8(0.0..0.2f64), 1..18),
        ) {
            let values = &values[..values.len() / blocks * blocks];
            let weights = &weights[..weights.len() / blocks * blocks];
            agree(values, blocks, weights);
        }
    }

    #[test]
    fn a_list_too_long_for_a_network_is_sorted_all_the_same() {
        let values: Vec<f64> = (0..NETWORK + 200).map(|i| (i * 7_919 % 10_007) as f64 / 10_007.0).collect();
        agree(&values, 1, &[[0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8]]);
    }

    #[test]
    fn a_network_sorts_any_number_of_items() {
        // A network that sorts all rows of zeros and ones sorts everything (Knuth, theorem Z).
        for n in 0..12usize {
            for bits in 0..1usize << n {
                let mut row: Vec<bool> = (0..n).map(|i| bits >> i & 1 == 1).collect();
                for (a, b) in network(n) {
                    let (x, y) = (row[a as usize], row[b as usize]);
                    (row[a as usize], row[b as usize]) = (x | y, x & y);
                }
                assert!(row.windows(2).all(|pair| pair[0] >= pair[1]));
            }
        }
    }
}
