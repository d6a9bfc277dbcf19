//! From own scores to ranks and places, for a sample.
//!
//! Here stand the rules of [`crate::scoring`] once more in a form that takes an order instead of scores
//! (inheritance, the order of equal scores, what comes first and what decisions say), because making a
//! whole ranking of each of a million samples takes a hundred times as long. A property test holds the
//! two against each other. Projects are numbered among the ranked ones.

use crate::analysis::links::Links;
use crate::model::{Effect, key};
use crate::scoring::{Ranking, first_reason, has_decision};

/// Who competes, and what orders them besides scores.
#[derive(Clone, Debug)]
pub(super) struct Contest {
    /// Which of equal scores comes first, by project; equal numbers share a rank.
    pub(super) ties: Vec<u32>,
    links: Links,
    /// What first takes a place, by project.
    comes_first: Vec<bool>,
    is_out: Vec<bool>,
    wins: Vec<bool>,
    /// Places that scores decide.
    left: usize,
}

/// A sample judged.
#[derive(Clone, Debug, Default)]
pub(super) struct Judged {
    /// By project.
    pub(super) ranks: Vec<u32>,
    /// By project.
    pub(super) placed: Vec<bool>,
    /// Whether more projects come first than there are places, so that more than these have one.
    pub(super) crowded: bool,
    sources: Vec<u32>,
    depths: Vec<u32>,
    keys: Vec<u64>,
}

/// More projects than this have no room in a key.
pub(super) const MOST: usize = 4_096;

impl Contest {
    pub(super) fn new(ranking: &Ranking<'_>, projects: &[u32]) -> Self {
        let decision = ranking.decision();
        let decided = |effect| projects.iter().map(|p| has_decision(decision, *p as usize, effect)).collect::<Vec<_>>();
        let comes_first: Vec<bool> = projects.iter().map(|p| first_reason(decision, *p as usize).is_some()).collect();
        let firsts = comes_first.iter().filter(|first| **first).count();
        Self {
            ties: ties(ranking, projects),
            links: Links::new(ranking, projects),
            is_out: decided(Effect::Out),
            wins: decided(Effect::WinsTie),
            left: ranking.in_force().places.get().saturating_sub(firsts),
            comes_first,
        }
    }

    /// The number of places, if the order of own scores is all there is to ranks and places.
    pub(super) fn plain(&self) -> Option<usize> {
        let simple = self.stand_alone() && !self.comes_first.contains(&true) && !self.is_out.contains(&true);
        simple.then_some(self.left)
    }

    /// Whether nobody inherits anything.
    pub(super) fn stand_alone(&self) -> bool {
        self.links.order.is_empty()
    }

    /// Judges an order: projects by own score, equal ones by [`Contest::ties`], and how many different
    /// scores stand before each project.
    pub(super) fn judge(&self, order: &[u32], scores: &[u32], judged: &mut Judged) {
        let n = order.len();
        judged.keys.clear();
        if self.stand_alone() {
            let key = |project: &u32| {
                let (project, score) = (u64::from(*project), u64::from(scores[*project as usize]));
                score << 24 | u64::from(self.ties[project as usize]) << 12 | project
            };
            judged.keys.extend(order.iter().map(key));
        } else {
            self.inherit(scores, judged);
            judged.keys.sort_unstable();
        }
        judged.ranks.resize(n, 0);
        judged.placed.clear();
        judged.placed.extend_from_slice(&self.comes_first);
        // Without values that leave a rule open they are those of the ranking as it stands.
        judged.crowded = false;
        let (mut inside, mut start) = (0, 0);
        while start < n {
            let same = |at: usize| judged.keys[at] >> 12 == judged.keys[start] >> 12;
            let end = (start + 1..n).find(|at| !same(*at)).unwrap_or(n);
            let project = |at: usize| (judged.keys[at] & 0xfff) as usize;
            (start..end).for_each(|at| judged.ranks[project(at)] = key(start + 1));
            for winners in [true, false] {
                if self.left <= inside {
                    break;
                }
                for project in (start..end).map(project) {
                    if self.wins[project] == winners && !self.comes_first[project] && !self.is_out[project] {
                        judged.placed[project] = true;
                        inside += 1;
                    }
                }
            }
            start = end;
        }
    }

    /// Effective scores and the order of doing, as keys to be sorted.
    fn inherit(&self, scores: &[u32], judged: &mut Judged) {
        let Judged { sources, depths, keys, .. } = judged;
        sources.clear();
        sources.extend_from_slice(scores);
        for project in self.links.order.iter().map(|project| *project as usize) {
            let best = self.links.needed_by[project].iter().map(|needing| sources[*needing as usize]).min();
            sources[project] = best.map_or(sources[project], |best| best.min(sources[project]));
        }
        depths.clear();
        depths.resize(scores.len(), 0);
        for project in self.links.order.iter().rev().map(|project| *project as usize) {
            let same = self.links.needs[project].iter().filter(|needed| sources[**needed as usize] == sources[project]);
            depths[project] = same.map(|needed| depths[*needed as usize] + 1).max().unwrap_or(0);
        }
        // Five times twelve bits, of which ties and project are those of an order without inheritance.
        let part = |number: u32, at: u32| u64::from(number) << at;
        keys.extend((0..key(scores.len())).map(|project| {
            let index = project as usize;
            part(sources[index], 48)
                | part(depths[index].min(0xfff), 36)
                | part(scores[index], 24)
                | part(self.ties[index], 12)
                | u64::from(project)
        }));
    }
}

/// What orders equal scores: dense numbers, best first.
fn ties(ranking: &Ranking<'_>, projects: &[u32]) -> Vec<u32> {
    let tie_break = &ranking.decision().scoring().tie_break;
    let mut ties = vec![0; projects.len()];
    if tie_break.is_empty() {
        return ties;
    }
    let utilities = |project: u32| {
        let of = |criterion: &usize| std::cmp::Reverse(ranking.utilities().get(*criterion, project as usize));
        tie_break.iter().map(of).collect::<Vec<_>>()
    };
    let mut keyed: Vec<_> = projects.iter().enumerate().map(|(number, p)| (utilities(*p), number)).collect();
    keyed.sort_unstable();
    for (tie, equal) in (0..).zip(keyed.chunk_by(|a, b| a.0 == b.0)) {
        equal.iter().for_each(|(_, number)| ties[*number] = tie);
    }
    ties
}
