//! Robust Portfolio Modeling: which projects are in every portfolio that can be defended, which in none.
//!
//! Weights are known within a region, values within intervals. A portfolio is dominated if another
//! permitted one is worth at least as much for all of them and more for some; nobody who accepts the bounds
//! can prefer it. What is left are the non-dominated portfolios, and
//!
//! ```text
//! core index of a project = share of the non-dominated portfolios that contain it
//! core       1     in, whatever the weights turn out to be
//! borderline       to be discussed
//! exterior   0     out
//! ```
//!
//! | module | what it does |
//! |---|---|
//! | `worths` | the least and greatest score of each project at every vertex |
//! | [`non_dominated`] | all non-dominated portfolios, in whole numbers |
//! | `sampled` | where there are too many: best portfolios for sampled weights and values |
//! | `competitors` | what others may be worth more or less than the chosen one |
//!
//! Costs, places and limits are taken as they are: of an interval the likely number or the middle.
//!
//! Source: Liesiö, Mild & Salo (2007), "Preference programming for robust portfolio modeling and project
//! selection", European Journal of Operational Research 181(3).

mod competitors;
mod non_dominated;
mod sampled;
mod worths;

pub use competitors::Competitor;

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use num_rational::BigRational;

use super::Nodes;
use super::optimum::{self, Optimum, Solved};
use super::problem::{Problem, Unsolvable};
use super::reasons::{self, Candidate};
use super::solver::{BranchAndBound, Program, Solver, slope, worth};
use crate::analysis::robustness::Region;
use crate::scoring::Ranking;
use non_dominated::{Limits, Search};
use worths::Scores;

/// What is left of a portfolio decision when weights and values are known only within bounds.
#[derive(Clone, Debug)]
pub struct Robust {
    /// Whether `portfolios` are all non-dominated ones.
    pub how: How,
    /// Vertices of the region of weights.
    pub vertices: usize,
    /// Projects with a value that is known only within bounds, ascending.
    pub loose: Vec<u32>,
    /// The portfolios, greatest total score in force first; each ascending by project.
    pub portfolios: Vec<Vec<u32>>,
    /// The core index of each project that could be chosen, by project.
    pub core: BTreeMap<u32, BigRational>,
    /// Of the other ones of `portfolios` and the best ones with each of the next candidates those that may be
    /// worth most more than the chosen one, greatest difference first.
    pub competitors: Vec<Competitor>,
}

/// Where the portfolios come from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum How {
    /// They are all non-dominated ones.
    Exact,
    /// There were too many to list: they are the best ones for sampled weights and values, and the core
    /// index is the share of the samples whose best portfolio contains the project.
    Sampled {
        /// How many samples.
        samples: usize,
        /// How many of them have a best portfolio that is not proven to be the best.
        unproven: usize,
    },
}

/// As much as a few seconds allow.
const LIMITS: Limits = Limits { width: 60_000, numbers: 6_000_000, comparisons: 400_000_000 };

/// Divisions spent on each portfolio to hold others against, and on each sample.
const NODES: u64 = 300;

/// At most about so many portfolios to hold others against.
const KNOWN: usize = 80;

/// The portfolios that can be defended within a region of weights and the intervals of the values; `None` if
/// no portfolio is permitted.
///
/// # Errors
///
/// As [`super::select`], and where the region has too many vertices.
pub fn robust(ranking: &Ranking<'_>, region: &Region, nodes: Nodes) -> Result<Option<Robust>, Unsolvable> {
    within(ranking, region, nodes, LIMITS)
}

fn within(ranking: &Ranking<'_>, region: &Region, nodes: Nodes, limits: Limits) -> Result<Option<Robust>, Unsolvable> {
    let problem = Problem::new(ranking)?;
    let program = problem.program(|_| false);
    let Solved::Best(best) = optimum::solve(&problem, &program, &mut nodes.0.clone()) else { return Ok(None) };
    let vertices = region.vertices().ok_or(Unsolvable::TooManyVertices)?;
    let scores = Scores::new(&problem, &vertices).ok_or(Unsolvable::ScoresTooFine)?;
    let (how, mut found) = match exact(&problem, &program, &scores, &best.chosen, limits) {
        Some(choices) => (How::Exact, choices.into_iter().map(|choice| (choice, 1)).collect()),
        None => {
            let known = known(&problem, &program, &scores, &best.chosen);
            sampled::sampled(&problem, &program, &vertices, &known)
        }
    };
    found.sort_by_cached_key(|(choice, _): &(Vec<bool>, usize)| {
        (Reverse(worth(&problem.objective, choice)), problem.chosen(choice))
    });
    // Where nothing else can be defended, it is worth knowing how far the next best stay behind.
    let close = close(&problem, &program, &best);
    let others: BTreeSet<Vec<bool>> = found.iter().map(|(choice, _)| choice.clone()).chain(close).collect();
    let others: Vec<Vec<bool>> = others.into_iter().filter(|choice| *choice != best.chosen).collect();
    let only = |has: &[bool], lacks: &[bool]| -> Vec<u32> {
        problem.chosen(&has.iter().zip(lacks).map(|(has, lacks)| *has && !*lacks).collect::<Vec<_>>())
    };
    let competitors = competitors::competitors(&scores, &best.chosen, &others).into_iter();
    let competitors = competitors.map(|(other, least, greatest)| Competitor {
        projects: problem.chosen(&others[other]),
        enters: only(&others[other], &best.chosen),
        leaves: only(&best.chosen, &others[other]),
        least,
        greatest,
    });
    Ok(Some(Robust {
        how,
        vertices: vertices.len(),
        loose: scores.loose(&problem),
        core: core(&problem, &found),
        competitors: competitors.collect(),
        portfolios: found.iter().map(|(choice, _)| problem.chosen(choice)).collect(),
    }))
}

/// The best choices with each of the next candidates.
fn close(problem: &Problem<'_>, program: &Program, best: &Optimum) -> Vec<Vec<bool>> {
    let with = |candidate: Candidate| {
        let mut choice = best.chosen.clone();
        let mut set = |projects: &[u32], value: bool| {
            projects.iter().for_each(|project| choice[problem.variable[project] as usize] = value);
        };
        set(&candidate.leaves, false);
        set(&candidate.enters, true);
        set(&[candidate.project], true);
        problem.with_synergies(&choice)
    };
    reasons::candidates(problem, program, best).into_iter().map(with).collect()
}

/// The share of the choices, each counted as often as it says, that contain each project.
fn core(problem: &Problem<'_>, found: &[(Vec<bool>, usize)]) -> BTreeMap<u32, BigRational> {
    let all: usize = found.iter().map(|(_, count)| count).sum();
    let share = |variable: usize| {
        let with: usize = found.iter().filter(|(choice, _)| choice[variable]).map(|(_, count)| count).sum();
        BigRational::new(with.into(), all.max(1).into())
    };
    problem.projects.iter().enumerate().map(|(variable, project)| (*project, share(variable))).collect()
}

/// All non-dominated choices, or `None` if they are too many.
fn exact(
    problem: &Problem<'_>,
    program: &Program,
    scores: &Scores,
    best: &[bool],
    limits: Limits,
) -> Option<Vec<Vec<bool>>> {
    let worths = &scores.worths;
    let high = |vertex: usize| -> Vec<i128> { (0..program.n).map(|variable| worths.high(variable)[vertex]).collect() };
    let slopes: Vec<_> = (0..worths.vertices).map(|vertex| slope(program, &high(vertex))).collect();
    let follows: Vec<Option<Vec<u32>>> = (0..program.n)
        .map(|variable| {
            let synergy = &problem.portfolio.synergies[variable.checked_sub(problem.projects.len())?];
            let members = || synergy.projects.iter().map(|project| problem.variable[project]).collect();
            problem.is_possible(&synergy.projects).then(members)
        })
        .collect();
    let known = known(problem, program, scores, best);
    Search::new(program, worths, &slopes, &follows, &known).run(limits)
}

/// Some good choices: the chosen one, and best ones for weights spread over the region.
fn known(problem: &Problem<'_>, program: &Program, scores: &Scores, best: &[bool]) -> Vec<Vec<bool>> {
    let n_vertices = scores.worths.vertices;
    let step = n_vertices.div_ceil(KNOWN / 2).max(1);
    // The middle, in the same unit for all vertices as far as numbers of a search go.
    let middle = |vertex: usize| -> Vec<f64> {
        let unit = num_traits::ToPrimitive::to_f64(&scores.units[vertex]).unwrap_or(0.0);
        let ends =
            (0..program.n).map(|variable| (scores.worths.low(variable)[vertex], scores.worths.high(variable)[vertex]));
        ends.map(|(low, high)| (low as f64 + high as f64) * unit).collect()
    };
    let mut sum = vec![0.0; program.n];
    (0..n_vertices).for_each(|vertex| sum.iter_mut().zip(middle(vertex)).for_each(|(sum, worth)| *sum += worth));
    let greatest = sum.iter().copied().fold(f64::MIN_POSITIVE, f64::max);
    let mut found = BTreeSet::from([best.to_vec()]);
    for vertex in (0..n_vertices).step_by(step) {
        let own = middle(vertex);
        // The vertex itself, and half the way from there to the middle of the region.
        for share in [1.0, 0.5] {
            let objective: Vec<i128> = own
                .iter()
                .zip(&sum)
                .map(|(own, sum)| (share * own * n_vertices as f64 + (1.0 - share) * sum) / greatest * 1e9)
                .map(|worth| worth as i128)
                .collect();
            let choice = BranchAndBound.best(program, &objective, Some(best.to_vec()), &mut NODES.clone()).chosen;
            found.extend(choice.map(|choice| problem.with_synergies(&choice)).filter(|choice| program.allows(choice)));
        }
    }
    found.into_iter().collect()
}

#[cfg(test)]
mod tests {
    use std::fs;

    use num_traits::{One, Zero};

    use super::*;
    use crate::model::Decision;

    const CRITERIA: &str = r#"version = 1
title = "Samples"
language = "en"
[input]
projects = ["projects.csv"]
[[criteria]]
id = "a"
weight = 40
scale = { kind = "linear", worst = 0, best = 10 }
[[criteria]]
id = "b"
weight = 35
scale = { kind = "linear", worst = 0, best = 10 }
[[criteria]]
id = "c"
weight = 25
scale = { kind = "linear", worst = 0, best = 10 }
[uncertainty]
weights = "any"
[portfolio]
budgets = { cost = 10 }
"#;

    const PROJECTS: &str = "id;name;a;b;c;cost\nP1;Alpha;9;8;9;2\nP2;Beta;8;1;3;4\nP3;Gamma;2;7;3..6;4\n\
        P4;Delta;3;2;9;4\nP5;Epsilon;1;1;1;4\nP6;Zeta;6;5;2;6\n";

    fn with_width(width: usize) -> Robust {
        let folder = tempfile::tempdir().unwrap();
        fs::write(folder.path().join("criteria.toml"), CRITERIA).unwrap();
        fs::write(folder.path().join("projects.csv"), PROJECTS).unwrap();
        let decision = Decision::load(folder.path().join("criteria.toml")).unwrap_or_else(|_| panic!("it is valid"));
        let ranking = decision.rank();
        let region = Region::new(&decision, ranking.in_force(), decision.uncertainty()).unwrap();
        within(&ranking, &region, Nodes::default(), Limits { width, ..LIMITS }).unwrap().unwrap()
    }

    /// The best portfolio for weights and values inside of their bounds is dominated by none.
    #[test]
    fn where_there_are_too_many_portfolios_samples_find_some_of_them() {
        let (exact, sampled) = (with_width(1_000), with_width(1));
        assert_eq!(exact.how, How::Exact);
        assert_eq!(sampled.how, How::Sampled { samples: 1_000, unproven: 0 });
        assert!(1 < sampled.portfolios.len());
        assert!(sampled.portfolios.iter().all(|portfolio| exact.portfolios.contains(portfolio)), "{sampled:?}");
        for (project, share) in &exact.core {
            let sampled = &sampled.core[project];
            assert!(!share.is_one() || sampled.is_one(), "{project} is in all portfolios");
            assert!(!share.is_zero() || sampled.is_zero(), "{project} is in none");
        }
        assert_eq!(sampled.core, with_width(1).core, "samples depend on their numbers alone");
    }
}
