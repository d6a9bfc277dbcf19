//! Rankings of one decision side by side: under scenarios, other weights or other methods.
//!
//! The first ranking is the base that the others are compared with. A project that is not ranked
//! everywhere (a scenario may leave out the criterion that it lacks a value for) has no rank where it
//! is not, and correlations look at those ranked in both.
//!
//! Not here: why ranks differ, which `explain` says of one ranking and `difference` of two; and scores,
//! as those of different methods measure different things.

use std::collections::BTreeSet;

use super::correlation::{Correlation, kendall_tau_b, spearman};
use crate::model::key;
use crate::scoring::Ranking;

/// Rankings of one decision side by side.
#[derive(Clone, Debug)]
pub struct Comparison {
    /// Every project that is ranked somewhere: those with a place in the base in the order of its
    /// places, then the others in the order of the base, then those that the base does not rank.
    pub projects: Vec<Compared>,
    /// The base beside each of the others, in their order.
    pub pairs: Vec<Pair>,
    /// How many of the places of the base are places everywhere.
    pub kept: usize,
}

/// One project in all rankings.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Compared {
    /// The project.
    pub project: u32,
    /// Its rank in each ranking, where it has one.
    pub ranks: Vec<Option<u32>>,
    /// Whether it has a place in each ranking.
    pub in_places: Vec<bool>,
}

impl Compared {
    /// In how many rankings it has a place.
    #[must_use]
    pub fn places_in(&self) -> usize {
        self.in_places.iter().filter(|has| **has).count()
    }

    /// The best and the worst rank it has anywhere.
    #[must_use]
    pub fn range(&self) -> Option<(u32, u32)> {
        let ranks = || self.ranks.iter().flatten().copied();
        ranks().min().zip(ranks().max())
    }
}

/// The base beside one other ranking.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pair {
    /// Projects with a place in both.
    pub overlap: usize,
    /// Projects with a place in the other and none in the base, in the order of the other.
    pub entered: Vec<u32>,
    /// Projects with a place in the base and none in the other, in the order of the base.
    pub left: Vec<u32>,
    /// Kendall's τ_b of the ranks, if it is defined.
    pub kendall_tau_b: Option<Correlation>,
    /// Spearman's ρ of the ranks, if it is defined.
    pub spearman: Option<Correlation>,
}

/// Puts rankings of one decision side by side, the base first.
#[must_use]
pub fn compare(base: &Ranking<'_>, others: &[Ranking<'_>]) -> Comparison {
    let all: Vec<&Ranking<'_>> = std::iter::once(base).chain(others).collect();
    let places: Vec<BTreeSet<u32>> = all.iter().map(|ranking| places(ranking)).collect();
    let projects = in_order(&all)
        .into_iter()
        .map(|project| Compared {
            project,
            ranks: all.iter().map(|ranking| rank(ranking, project)).collect(),
            in_places: places.iter().map(|places| places.contains(&project)).collect(),
        })
        .collect();
    Comparison {
        projects,
        pairs: others.iter().map(|other| pair(base, other)).collect(),
        kept: places[0].iter().filter(|project| places.iter().all(|places| places.contains(project))).count(),
    }
}

fn places(ranking: &Ranking<'_>) -> BTreeSet<u32> {
    ranking.places().iter().map(|placed| placed.project).collect()
}

fn rank(ranking: &Ranking<'_>, project: u32) -> Option<u32> {
    Some(ranking.rank_of(project as usize)).filter(|rank| *rank != 0)
}

fn in_order(all: &[&Ranking<'_>]) -> Vec<u32> {
    let base = all[0];
    let placed = base.places().iter().map(|placed| placed.project);
    let without = base.order().iter().copied().filter(|project| base.placed(*project as usize).is_none());
    let elsewhere = (0..base.decision().projects().len())
        .map(key)
        .filter(|project| rank(base, *project).is_none() && all.iter().any(|other| rank(other, *project).is_some()));
    placed.chain(without).chain(elsewhere).collect()
}

fn pair(base: &Ranking<'_>, other: &Ranking<'_>) -> Pair {
    let missing = |from: &Ranking<'_>, there: &Ranking<'_>| {
        let placed = from.places().iter().map(|placed| placed.project);
        placed.filter(|project| there.placed(*project as usize).is_none()).collect::<Vec<u32>>()
    };
    let left = missing(base, other);
    let common = base.order().iter().filter_map(|project| rank(base, *project).zip(rank(other, *project)));
    let (a, b): (Vec<u32>, Vec<u32>) = common.unzip();
    Pair {
        overlap: base.places().len() - left.len(),
        entered: missing(other, base),
        left,
        kendall_tau_b: kendall_tau_b(&a, &b),
        spearman: spearman(&a, &b),
    }
}
