//! How many projects need each one, directly or through others.
//!
//! In general that is the size of a transitive closure, for which nothing near-linear is known. Real
//! lists are kinder: where only one project needs another directly, or where nothing is reached in two
//! ways, counts simply add up. Only for the other projects is the network walked, and if that takes too
//! many steps, for hundreds of targets at a time (a bit each): for n projects with m needs that is about
//! n·(n + m)/512 steps of eight words.

use crate::model::{Links, key};

/// How many of the projects that remain need each project, directly or through other remaining ones.
pub(super) fn dependents(needs: &Links, needed_by: &Links, remains: &[bool]) -> Vec<u32> {
    if needed_by.is_empty() {
        return vec![0; remains.len()];
    }
    let steps = 64 * (remains.len() + needed_by.pairs().count());
    Dependents { needs, needed_by, remains, counts: vec![0; remains.len()] }.count(steps)
}

struct Dependents<'p> {
    needs: &'p Links,
    needed_by: &'p Links,
    remains: &'p [bool],
    counts: Vec<u32>,
}

/// Targets that are followed at the same time, a bit each.
type Targets = [u64; 8];

impl<'p> Dependents<'p> {
    /// Counts; walks about `steps` steps through the network before it takes many targets at a time.
    fn count(mut self, mut steps: usize) -> Vec<u32> {
        let (order, circular) = self.order();
        let open = self.add_up(&order);
        let mut seen = vec![u32::MAX; self.remains.len()];
        for (walked, &project) in open.iter().enumerate() {
            if steps == 0 {
                self.follow_many(&order, &open[walked..]);
                break;
            }
            self.counts[project as usize] = self.walk(project, &mut seen, &mut steps);
        }
        // A circle is an error of its own, and nothing is ranked by these counts.
        for project in circular {
            if steps == 0 {
                break;
            }
            self.counts[project as usize] = self.walk(project, &mut seen, &mut steps);
        }
        self.counts
    }

    /// The remaining projects that need a project directly.
    fn needing(&self, project: u32) -> impl Iterator<Item = u32> + use<'p> {
        let remains = self.remains;
        self.needed_by.of(project as usize).iter().copied().filter(move |needing| remains[*needing as usize])
    }

    /// All projects, each after those that need it; and those for which there is no such order.
    fn order(&self) -> (Vec<u32>, Vec<u32>) {
        let n = self.remains.len();
        let mut waiting: Vec<u32> = (0..n).map(|project| key(self.needing(key(project)).count())).collect();
        let mut order: Vec<u32> = (0..n).map(key).filter(|project| waiting[*project as usize] == 0).collect();
        let mut next = 0;
        while let Some(&project) = order.get(next) {
            next += 1;
            if !self.remains[project as usize] {
                continue;
            }
            for &needed in self.needs.of(project as usize) {
                waiting[needed as usize] -= 1;
                if waiting[needed as usize] == 0 {
                    order.push(needed);
                }
            }
        }
        let circular = (0..n).map(key).filter(|project| waiting[*project as usize] != 0).collect();
        (order, circular)
    }

    /// Adds up the counts where that is right; returns the projects for which it may not be.
    fn add_up(&mut self, order: &[u32]) -> Vec<u32> {
        let mut open = Vec::new();
        // Whether nothing that needs a project is reached in two ways, because each has one need only.
        let mut is_tree = vec![true; self.remains.len()];
        let mut is_open = vec![false; self.remains.len()];
        for &project in order {
            let has_one_way = |needing: u32| self.needs.of(needing as usize).len() == 1 && is_tree[needing as usize];
            let is_simple = self.needing(project).all(has_one_way);
            let is_settled = self.needing(project).all(|needing| !is_open[needing as usize]);
            is_tree[project as usize] = is_simple;
            if is_settled && (is_simple || self.needing(project).nth(1).is_none()) {
                self.counts[project as usize] =
                    self.needing(project).map(|needing| 1 + self.counts[needing as usize]).sum();
            } else {
                is_open[project as usize] = true;
                open.push(project);
            }
        }
        open
    }

    /// Counts by walking to all that need a project. `seen` holds from where each one was seen last.
    fn walk(&self, project: u32, seen: &mut [u32], steps: &mut usize) -> u32 {
        let mut count = 0;
        let mut stack = vec![project];
        while let Some(next) = stack.pop() {
            for needing in self.needing(next) {
                *steps = steps.saturating_sub(1);
                if seen[needing as usize] != project {
                    seen[needing as usize] = project;
                    count += 1;
                    stack.push(needing);
                }
            }
        }
        count
    }

    /// Counts for many projects: some targets at a time are passed on from each project to those that it
    /// needs.
    fn follow_many(&mut self, order: &[u32], open: &[u32]) {
        // Only what needs one of them is of interest.
        let mut is_near = vec![false; self.remains.len()];
        let mut stack = open.to_vec();
        while let Some(project) = stack.pop() {
            if !std::mem::replace(&mut is_near[project as usize], true) {
                stack.extend(self.needing(project));
            }
        }
        let near: Vec<u32> = order.iter().copied().filter(|project| is_near[*project as usize]).collect();
        open.iter().for_each(|project| self.counts[*project as usize] = 0);
        let mut is_open = vec![false; self.remains.len()];
        open.iter().for_each(|project| is_open[*project as usize] = true);

        let n_targets = 64 * Targets::default().len();
        let mut reached = vec![Targets::default(); self.remains.len()];
        for start in (0..near.len()).step_by(n_targets) {
            // What comes before a target in the order does not reach it.
            for (nth, &project) in near[start..].iter().enumerate() {
                let mut targets = Targets::default();
                for needing in self.needing(project) {
                    targets.iter_mut().zip(reached[needing as usize]).for_each(|(all, more)| *all |= more);
                }
                if is_open[project as usize] {
                    self.counts[project as usize] += targets.iter().map(|bits| bits.count_ones()).sum::<u32>();
                }
                if nth < n_targets {
                    targets[nth / 64] |= 1 << (nth % 64);
                }
                reached[project as usize] = targets;
            }
            let done = near[start..].iter().take(n_targets);
            done.for_each(|project| reached[*project as usize] = Targets::default());
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// What the words say, project by project.
    fn plainly(needed_by: &Links, remains: &[bool]) -> Vec<u32> {
        let count = |project: usize| {
            let mut found = std::collections::BTreeSet::new();
            let mut stack = vec![key(project)];
            while let Some(next) = stack.pop() {
                let needing = needed_by.of(next as usize).iter().filter(|needing| remains[**needing as usize]);
                stack.extend(needing.filter(|needing| found.insert(**needing)));
            }
            key(found.len())
        };
        (0..remains.len()).map(count).collect()
    }

    fn counted(n: usize, needs: Vec<(u32, u32)>, steps: usize) -> Vec<u32> {
        let needs = Links::from_pairs(n, needs);
        let needed_by = needs.inverse();
        Dependents { needs: &needs, needed_by: &needed_by, remains: &vec![true; n], counts: vec![0; n] }.count(steps)
    }

    proptest! {
        #[test]
        fn every_way_of_counting_counts_each_dependent_once(
            n in 1usize..60,
            pairs in proptest::collection::vec((any::<u16>(), 1u16..12), 0..90),
            set_apart in proptest::collection::btree_set(0usize..60, 0..8),
            steps in 0usize..200,
            is_circular: bool,
        ) {
            let pair = |(project, back): &(u16, u16)| {
                let project = usize::from(*project) % n;
                let needed = if is_circular { (project + usize::from(*back)) % n } else { project.checked_sub(usize::from(*back))? };
                (needed != project).then(|| (key(project), key(needed)))
            };
            let needs = Links::from_pairs(n, pairs.iter().filter_map(pair).collect());
            let needed_by = needs.inverse();
            let remains: Vec<bool> = (0..n).map(|project| !set_apart.contains(&project)).collect();
            let expected = plainly(&needed_by, &remains);
            prop_assert_eq!(dependents(&needs, &needed_by, &remains), expected.clone());
            if !is_circular {
                let dependents = Dependents { needs: &needs, needed_by: &needed_by, remains: &remains, counts: vec![0; n] };
                prop_assert_eq!(dependents.count(steps), expected);
            }
        }
    }

    #[test]
    fn a_long_chain_is_added_up() {
        let n = 50_000;
        let counts = counted(n, (1..n).map(|project| (key(project), key(project - 1))).collect(), 0);
        assert!((0..n).all(|project| counts[project] == key(n - 1 - project)));
    }

    #[test]
    fn a_network_of_many_ways_is_followed_for_hundreds_of_targets_at_a_time() {
        // Each project needs the two before it.
        let n = 2_000;
        let needs = (1..n).flat_map(|project| [1, 2].map(|back| (key(project), project.checked_sub(back).map(key))));
        let needs = needs.filter_map(|(project, needed)| Some((project, needed?))).collect();
        let counts = counted(n, needs, 0);
        assert!((0..n).all(|project| counts[project] == key(n - 1 - project)));
    }
}
