//! Sorting networks: which positions are compared, whatever the numbers are.
//!
//! [`pairs`] is Batcher's: the fewest comparisons that follow a simple rule. [`steps`] does more of them
//! (at powers of two from 32 on a sixth, in between mostly a third, just above one up to twice as many
//! in short lists), but eight positions at a time, which are read and written once for up to three
//! rounds. Where many rows are sorted side by side, as the kernel does, reading and writing is what takes
//! the time.
//!
//! Here are positions and nothing else: what is compared is told in [`key`](super::key). Networks with fewer
//! comparisons that are known for single numbers of items are not used, because they follow no rule.
//!
//! Source: Batcher (1968), "Sorting networks and their applications", AFIPS 32: odd-even and bitonic
//! merging; the form of the first for any number of items is algorithm M of Knuth (1998), "The Art of
//! Computer Programming" vol. 3, section 5.2.2.

/// The pairs that Batcher's network for `n` items compares; the greater goes to the first.
pub(in super::super) fn pairs(n: usize) -> Vec<(u32, u32)> {
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

/// Positions in groups of eight, ascending, and what is done with each group.
#[derive(Clone, Debug)]
pub(super) struct Step {
    kind: Kind,
    groups: Vec<[u16; 8]>,
}

#[derive(Clone, Copy, Debug)]
enum Kind {
    /// Sorts them.
    Sort,
    /// Sorts what falls to its middle from both ends, in three rounds: each with its mirror image, then
    /// the halves, then the quarters.
    Mirror,
    /// The same of what rises to its middle and falls again.
    Halves,
    /// The last two rounds of this.
    Quarters,
    /// The last round.
    Neighbours,
}

/// The steps that sort `n` items: eights, then always two runs that are sorted merged into one.
/// Positions beyond `n` are replaced by `n`.
pub(super) fn steps(n: usize) -> Vec<Step> {
    let group = |at: [usize; 8]| (at[1] < n).then(|| at.map(|position| position.min(n) as u16));
    let eights = || (0..n).step_by(8).filter_map(|start| group(std::array::from_fn(|slot| start + slot))).collect();
    let mut steps = vec![Step { kind: Kind::Sort, groups: eights() }];
    let mut run = 8;
    while run < n {
        // Rounds at distances of `run`, `run / 2` … 1, of which three make a step.
        let stride = run / 4;
        let mirrored = |start: usize, slot: usize| match slot {
            0..4 => start + slot * stride,
            _ => start / (2 * run) * 2 * run + 2 * run - 1 - start % (2 * run) - (7 - slot) * stride,
        };
        let starts = (0..n).step_by(2 * run).flat_map(|start| start..start + stride);
        let groups = starts.filter_map(|start| group(std::array::from_fn(|slot| mirrored(start, slot)))).collect();
        steps.push(Step { kind: Kind::Mirror, groups });
        let mut distance = stride / 2;
        while 4 <= distance {
            let stride = distance / 4;
            let starts = (0..n).step_by(2 * distance).flat_map(|start| start..start + stride);
            let groups = starts.filter_map(|start| group(std::array::from_fn(|slot| start + slot * stride))).collect();
            steps.push(Step { kind: Kind::Halves, groups });
            distance = stride / 2;
        }
        if 0 < distance {
            let kind = if distance == 2 { Kind::Quarters } else { Kind::Neighbours };
            steps.push(Step { kind, groups: eights() });
        }
        run *= 2;
    }
    steps
}

/// Sorts rows of `width` items each, the greatest first; `exchange` puts the greater first. Behind the
/// rows has to be one that is not greater than any of them.
#[inline(always)]
pub(super) fn sort<V: Copy>(steps: &[Step], rows: &mut [V], width: usize, exchange: impl Fn(V, V) -> (V, V)) {
    const MIRROR: [(usize, usize); 4] = [(0, 7), (1, 6), (2, 5), (3, 4)];
    const HALVES: [(usize, usize); 4] = [(0, 4), (1, 5), (2, 6), (3, 7)];
    const QUARTERS: [(usize, usize); 4] = [(0, 2), (1, 3), (4, 6), (5, 7)];
    const NEIGHBOURS: [(usize, usize); 4] = [(0, 1), (2, 3), (4, 5), (6, 7)];
    // What is left of Batcher's network for eight after three rounds.
    const REST: [(usize, usize); 7] = [(2, 4), (3, 5), (1, 4), (3, 6), (1, 2), (3, 4), (5, 6)];
    for Step { kind, groups } in steps {
        match kind {
            Kind::Sort => each(groups, rows, width, {
                #[inline(always)]
                |slots| {
                    compare(slots, HALVES, &exchange);
                    compare(slots, QUARTERS, &exchange);
                    compare(slots, NEIGHBOURS, &exchange);
                    compare(slots, REST, &exchange);
                }
            }),
            Kind::Mirror => each(groups, rows, width, {
                #[inline(always)]
                |slots| {
                    compare(slots, MIRROR, &exchange);
                    compare(slots, QUARTERS, &exchange);
                    compare(slots, NEIGHBOURS, &exchange);
                }
            }),
            Kind::Halves => each(groups, rows, width, {
                #[inline(always)]
                |slots| {
                    compare(slots, HALVES, &exchange);
                    compare(slots, QUARTERS, &exchange);
                    compare(slots, NEIGHBOURS, &exchange);
                }
            }),
            Kind::Quarters => each(groups, rows, width, {
                #[inline(always)]
                |slots| {
                    compare(slots, QUARTERS, &exchange);
                    compare(slots, NEIGHBOURS, &exchange);
                }
            }),
            Kind::Neighbours => each(groups, rows, width, {
                #[inline(always)]
                |slots| compare(slots, NEIGHBOURS, &exchange)
            }),
        }
    }
}

#[inline(always)]
fn each<V: Copy>(groups: &[[u16; 8]], rows: &mut [V], width: usize, work: impl Fn(&mut [V; 8])) {
    for group in groups {
        for column in 0..width {
            let at = group.map(|row| usize::from(row) * width + column);
            let mut slots = at.map(|at| rows[at]);
            work(&mut slots);
            at.iter().zip(slots).for_each(|(at, slot)| rows[*at] = slot);
        }
    }
}

#[inline(always)]
fn compare<V: Copy, const N: usize>(
    slots: &mut [V; 8],
    pairs: [(usize, usize); N],
    exchange: &impl Fn(V, V) -> (V, V),
) {
    for (a, b) in pairs {
        (slots[a], slots[b]) = exchange(slots[a], slots[b]);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A network that sorts all rows of zeros and ones sorts everything (Knuth, theorem Z).
    fn rows(n: usize) -> impl Iterator<Item = Vec<bool>> {
        (0..1usize << n).map(move |bits| (0..n).map(|i| bits >> i & 1 == 1).collect())
    }

    fn is_sorted(row: &[bool]) -> bool {
        row.windows(2).all(|pair| pair[0] >= pair[1])
    }

    #[test]
    fn steps_compare_more_often_than_pairs_and_by_so_much() {
        let compared = |n: usize| {
            let count = std::cell::Cell::new(0);
            let mut row = vec![0; n + 1];
            sort(&steps(n), &mut row, 1, |a, b| {
                count.set(count.get() + 1);
                (a, b)
            });
            (pairs(n).len(), count.get())
        };
        assert_eq!([32, 256, 1_024].map(compared), [(191, 220), (3_839, 4_448), (24_063, 27_520)]);
        assert_eq!([100, 600].map(compared), [(1_077, 1_475), (12_347, 17_469)]);
        assert_eq!([18, 66].map(compared), [(82, 165), (582, 999)]);
    }

    #[test]
    fn pairs_sort_any_number_of_items() {
        for n in 0..12 {
            for mut row in rows(n) {
                for (a, b) in pairs(n) {
                    let (x, y) = (row[a as usize], row[b as usize]);
                    (row[a as usize], row[b as usize]) = (x | y, x & y);
                }
                assert!(is_sorted(&row));
            }
        }
    }

    #[test]
    fn steps_sort_any_number_of_items() {
        let sorted = |steps: &[Step], mut row: Vec<bool>| {
            let n = row.len();
            row.push(false);
            sort(steps, &mut row, 1, |a, b| (a | b, a & b));
            !row[n] && is_sorted(&row)
        };
        for n in 0..14 {
            let steps = steps(n);
            assert!(rows(n).all(|row| sorted(&steps, row)), "{n}");
        }
        // Longer rows in which zeros and ones lie as they come.
        for n in (14..300).chain([512, 600, 1_024]) {
            let steps = steps(n);
            for step in 1..30 {
                let row = (0..n).map(|i| (i + 1) * step * 7_919 % 10_007 % n < n * step / 30).collect();
                assert!(sorted(&steps, row), "{n}");
            }
        }
    }
}
