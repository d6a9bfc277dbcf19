//! Inheritance: a project ranks as high as the best ranked project that needs it.
//!
//! The effective score of a project is the greatest own score among itself and all ranked projects
//! that need it, directly or through other ranked projects. Projects of equal effective score stand
//! in the order in which they can be done: `depth` is the length of the longest chain of
//! prerequisites inside such a group, so a prerequisite always comes before what needs it.

use std::cmp::Ordering;

use crate::model::Projects;

/// What each project gets from those that need it, by project.
pub(super) struct Inherited {
    /// The project whose own score is the effective score; itself where it inherits nothing.
    pub(super) sources: Vec<u32>,
    /// Place in the order of doing inside its group of equal effective score.
    pub(super) depths: Vec<u32>,
}

/// Nothing is inherited.
pub(super) fn none(n: usize) -> Inherited {
    Inherited { sources: (0..n).map(crate::model::key).collect(), depths: vec![0; n] }
}

/// Inherits along `needs`. `own_order` are the ranked projects, best own score first; `by_score`
/// compares own scores.
pub(super) fn inherit(
    projects: &Projects,
    own_order: &[u32],
    is_ranked: impl Fn(usize) -> bool,
    by_score: impl Fn(usize, usize) -> Ordering,
) -> Inherited {
    let mut inherited = none(projects.len());
    let mut reached = vec![false; projects.len()];
    let mut stack = Vec::new();
    // The best project reaches all that it needs first, so whoever reaches a project first is the
    // best one that needs it. Every project is reached once.
    for &best in own_order {
        if !reached[best as usize] {
            reached[best as usize] = true;
            stack.push(best);
        }
        while let Some(project) = stack.pop() {
            let source = inherited.sources[project as usize];
            for &needed in projects.needs(project as usize) {
                let index = needed as usize;
                if !reached[index] && is_ranked(index) {
                    reached[index] = true;
                    if by_score(index, source as usize) == Ordering::Less {
                        inherited.sources[index] = source;
                    }
                    stack.push(needed);
                }
            }
        }
    }
    depths(projects, own_order, is_ranked, by_score, &mut inherited);
    inherited
}

/// Longest chains of prerequisites inside groups of equal effective score, without recursion:
/// chains may be long.
fn depths(
    projects: &Projects,
    ranked: &[u32],
    is_ranked: impl Fn(usize) -> bool,
    by_score: impl Fn(usize, usize) -> Ordering,
    inherited: &mut Inherited,
) {
    let source = |project: u32| inherited.sources[project as usize] as usize;
    let same_group = |a: u32, b: u32| by_score(source(a), source(b)) == Ordering::Equal;
    let mut waiting: Vec<u32> = vec![0; projects.len()];
    for &project in ranked {
        let needed = projects.needs(project as usize);
        let count = needed.iter().filter(|q| is_ranked(**q as usize) && same_group(project, **q)).count();
        waiting[project as usize] = crate::model::key(count);
    }
    let mut depths = vec![0u32; projects.len()];
    let mut ready: Vec<u32> = ranked.iter().copied().filter(|project| waiting[*project as usize] == 0).collect();
    while let Some(project) = ready.pop() {
        for &needing in projects.needed_by(project as usize) {
            let index = needing as usize;
            if is_ranked(index) && same_group(needing, project) {
                depths[index] = depths[index].max(depths[project as usize] + 1);
                waiting[index] -= 1;
                if waiting[index] == 0 {
                    ready.push(needing);
                }
            }
        }
    }
    inherited.depths = depths;
}
