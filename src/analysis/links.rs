//! Who needs whom among the ranked projects, as far as anything is inherited.
//!
//! Not here: links through a project that is not ranked, which passes nothing on; and which score is
//! inherited, which depends on the scores asked about.

use crate::model::{DependencyMode, key};
use crate::scoring::Ranking;

/// The links between projects, by their numbers among the ranked; nothing where nobody inherits.
#[derive(Clone, Debug, Default)]
pub(super) struct Links {
    /// The linked projects: whoever needs another comes before it.
    pub(super) order: Vec<u32>,
    /// By project: what it needs.
    pub(super) needs: Vec<Vec<u32>>,
    /// By project: who needs it.
    pub(super) needed_by: Vec<Vec<u32>>,
}

impl Links {
    /// The links among some projects, given ascending by their numbers in the decision.
    pub(super) fn new(ranking: &Ranking<'_>, projects: &[u32]) -> Self {
        let all = ranking.decision().projects();
        if ranking.in_force().dependencies != DependencyMode::Inherit || all.needs.is_empty() {
            return Self::default();
        }
        let among = |numbers: &[u32]| numbers.iter().filter_map(|p| projects.binary_search(p).ok()).map(key).collect();
        let needs: Vec<Vec<u32>> = projects.iter().map(|project| among(all.needs(*project as usize))).collect();
        let needed_by: Vec<Vec<u32>> = projects.iter().map(|p| among(all.needed_by(*p as usize))).collect();
        let mut waiting: Vec<usize> = needed_by.iter().map(Vec::len).collect();
        let is_start = |number: &u32| waiting[*number as usize] == 0 && !needs[*number as usize].is_empty();
        let mut order: Vec<u32> = (0..key(projects.len())).filter(is_start).collect();
        let mut done = 0;
        while let Some(&project) = order.get(done) {
            done += 1;
            for &needed in &needs[project as usize] {
                waiting[needed as usize] -= 1;
                if waiting[needed as usize] == 0 {
                    order.push(needed);
                }
            }
        }
        Self { order, needs, needed_by }
    }
}
