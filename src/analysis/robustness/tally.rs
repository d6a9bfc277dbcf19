//! What is counted over samples. Only whole numbers, so that it does not matter in which order blocks
//! are added, and as many of them as there are projects and ranks, however many samples there are.

use super::contest::Judged;
use super::kernel::{LANES, Sorted};

/// Counts over some samples.
#[derive(Clone, Debug)]
pub(super) struct Tally {
    projects: usize,
    pub(super) samples: u64,
    /// By rank from 1, then project: samples with that rank.
    ranks: Vec<u64>,
    /// The same of the samples in which the order of scores is all there is, not added up yet.
    plain: Vec<u32>,
    plain_samples: u32,
    /// How many stand in the places in a plain sample.
    left: usize,
    /// By project: samples in which it has a place.
    placed: Vec<u64>,
    /// By project: the sum of squares of the same over blocks, and the number of blocks.
    pub(super) squares: Vec<u64>,
    pub(super) blocks: u64,
    /// Samples in which more projects come first than there are places.
    pub(super) crowded: u64,
    pub(super) central: Option<Central>,
    /// By project, then project: samples in which the first stands before the second.
    pub(super) pairwise: Option<Vec<u64>>,
}

/// Sums of weights over samples.
#[derive(Clone, Debug)]
pub(super) struct Central {
    weights: usize,
    /// By project, then weight: over the samples in which the project is first.
    pub(super) first: Vec<u128>,
    /// Over those in which it has a place.
    pub(super) placed: Vec<u128>,
}

impl Tally {
    pub(super) fn new(projects: usize, left: usize, central: Option<usize>, pairwise: bool) -> Self {
        Self {
            projects,
            samples: 0,
            ranks: vec![0; projects * projects],
            plain: vec![0; projects * projects],
            plain_samples: 0,
            left,
            placed: vec![0; projects],
            squares: vec![0; projects],
            blocks: 0,
            crowded: 0,
            central: central.map(|weights| Central {
                weights,
                first: vec![0; projects * weights],
                placed: vec![0; projects * weights],
            }),
            pairwise: pairwise.then(|| vec![0; projects * projects]),
        }
    }

    /// Counts the certain ones of the first samples of a group, of which nothing but the order counts.
    #[inline(always)]
    pub(super) fn count_plain(&mut self, sorted: &Sorted<'_>, lanes: usize) {
        let rows = self.plain.chunks_exact_mut(self.projects.max(1)).zip(sorted.order);
        if lanes == LANES && !sorted.close.contains(&true) {
            rows.for_each(|(row, projects)| projects.iter().for_each(|project| row[usize::from(*project)] += 1));
            self.plain_samples += LANES as u32;
        } else {
            rows.for_each(|(row, projects)| {
                sorted.certain(lanes).for_each(|lane| row[usize::from(projects[lane])] += 1);
            });
            self.plain_samples += sorted.certain(lanes).count() as u32;
        }
    }

    /// Counts a sample that was judged.
    pub(super) fn count(&mut self, judged: &Judged, weights: impl Iterator<Item = u64> + Clone) {
        self.samples += 1;
        self.crowded += u64::from(judged.crowded);
        for (project, (&rank, &placed)) in judged.ranks.iter().zip(&judged.placed).enumerate() {
            // Who is not ranked in a sample stands behind all who are.
            let position = if rank == 0 { self.projects - 1 } else { rank as usize - 1 };
            self.ranks[position * self.projects + project] += 1;
            self.placed[project] += u64::from(placed);
            if let Some(central) = &mut self.central {
                central.add(project, rank == 1, placed, weights.clone());
            }
        }
        if let Some(pairwise) = &mut self.pairwise {
            let place = |rank: u32| if rank == 0 { u32::MAX } else { rank };
            for (row, &rank) in pairwise.chunks_exact_mut(self.projects.max(1)).zip(&judged.ranks) {
                let better = judged.ranks.iter().map(|&other| u64::from(place(rank) < place(other)));
                row.iter_mut().zip(better).for_each(|(count, better)| *count += better);
            }
        }
    }

    /// Adds up the plain samples; must be called before 2³² of them are counted.
    pub(super) fn settle(&mut self) {
        // Where no project is ranked there is nothing to count, and no stretch of a table is empty.
        let width = self.projects.max(1);
        for (position, (counts, plain)) in
            self.ranks.chunks_exact_mut(width).zip(self.plain.chunks_exact_mut(width)).enumerate()
        {
            for ((count, placed), plain) in counts.iter_mut().zip(&mut self.placed).zip(plain) {
                *count += u64::from(*plain);
                if position < self.left {
                    *placed += u64::from(*plain);
                }
                *plain = 0;
            }
        }
        self.samples += u64::from(std::mem::take(&mut self.plain_samples));
    }

    /// By project: samples in which it has a place, with the plain ones.
    pub(super) fn settled(&mut self) -> &[u64] {
        self.settle();
        &self.placed
    }

    /// Notes how often each project had a place in a block, from how often it had one before.
    pub(super) fn count_block(&mut self, before: &[u64]) {
        self.settle();
        for ((square, placed), before) in self.squares.iter_mut().zip(&self.placed).zip(before) {
            *square += (placed - before) * (placed - before);
        }
        self.blocks += 1;
    }

    /// Whether so many plain samples wait that they have to be settled.
    pub(super) fn is_full(&self) -> bool {
        1 << 30 < self.plain_samples
    }

    /// Adds the counts of other samples.
    pub(super) fn add(&mut self, mut other: Self) {
        other.settle();
        self.settle();
        let add = |sums: &mut [u64], more: &[u64]| sums.iter_mut().zip(more).for_each(|(sum, more)| *sum += more);
        self.samples += other.samples;
        self.blocks += other.blocks;
        self.crowded += other.crowded;
        add(&mut self.ranks, &other.ranks);
        add(&mut self.placed, &other.placed);
        add(&mut self.squares, &other.squares);
        if let (Some(sums), Some(more)) = (&mut self.pairwise, &other.pairwise) {
            add(sums, more);
        }
        if let (Some(sums), Some(more)) = (&mut self.central, &other.central) {
            sums.first.iter_mut().zip(&more.first).for_each(|(sum, more)| *sum += more);
            sums.placed.iter_mut().zip(&more.placed).for_each(|(sum, more)| *sum += more);
        }
    }

    /// How many samples give a project each rank, from 1.
    pub(super) fn of_project(&self, project: usize) -> Vec<u64> {
        self.ranks.iter().skip(project).step_by(self.projects).copied().collect()
    }

    /// By project: samples in which it has a place.
    pub(super) fn placed(&self) -> &[u64] {
        &self.placed
    }
}

impl Central {
    fn add(&mut self, project: usize, first: bool, placed: bool, weights: impl Iterator<Item = u64> + Clone) {
        let range = project * self.weights..(project + 1) * self.weights;
        let add = |sums: &mut [u128]| {
            sums[range.clone()].iter_mut().zip(weights.clone()).for_each(|(sum, weight)| *sum += u128::from(weight));
        };
        if first {
            add(&mut self.first);
        }
        if placed {
            add(&mut self.placed);
        }
    }
}
