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
//! | `sampled` | where there are too many of them, or of vertices: best portfolios for sampled weights and values |
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
use num_traits::ToPrimitive;

use super::Nodes;
use super::optimum::Solved;
use super::problem::{Problem, Unsolvable};
use super::reasons;
use super::solver::{BranchAndBound, Program, Solver, slope, worth};
use crate::analysis::robustness::{MOST_VERTICES, Region, samples};
use crate::scoring::Ranking;
use non_dominated::{Limits, Search};
use sampled::SAMPLES;
use worths::Scores;

/// What is left of a portfolio decision when weights and values are known only within bounds.
#[derive(Clone, Debug)]
pub struct Robust {
    /// Whether `portfolios` are all non-dominated ones.
    pub how: How,
    /// Vertices of the region of weights; `None` if there are more than 6 000.
    pub vertices: Option<usize>,
    /// Projects with a value that is known only within bounds, ascending.
    pub loose: Vec<u32>,
    /// The portfolios, greatest total score in force first; each ascending by project.
    pub portfolios: Vec<Vec<u32>>,
    /// No permitted portfolio has a greater total score in force than this: the greatest one in the list, where it is
    /// exact and the weights in force lie within the region; else `None`.
    pub bound: Option<BigRational>,
    /// The core index of each project that could be chosen, by project.
    pub core: BTreeMap<u32, BigRational>,
    /// Those of the others that stand in the ranking: whatever the weights and values are, something keeps
    /// them out.
    pub kept_out: Vec<u32>,
    /// Of the other ones of `portfolios` and the best ones with each of the next candidates those that may be
    /// worth most more than the chosen one, greatest difference first.
    pub competitors: Vec<Competitor>,
}

/// Where the portfolios come from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum How {
    /// They are all non-dominated ones.
    Exact,
    /// There were too many to list, or too many vertices: they are the best ones for sampled weights and
    /// values, and the core index is the share of the samples whose best portfolio contains the project.
    /// Where nothing may move, one sample stands for all, and its portfolio is the chosen one.
    Sampled {
        /// How many samples.
        samples: usize,
        /// How many of them have a best portfolio that is not proven to be the best.
        unproven: usize,
    },
}

/// As much as a few seconds allow.
const LIMITS: Limits = Limits { vertices: MOST_VERTICES, width: 60_000, numbers: 6_000_000, work: 600_000_000 };

/// Divisions spent on each portfolio to hold others against, and on each sample.
const NODES: u64 = 300;

/// At most about so many portfolios to hold others against.
const KNOWN: usize = 80;

/// The portfolios that can be defended within a region of weights and the intervals of the values; `None` if
/// no portfolio is permitted. `seed` is for samples, where portfolios cannot be listed.
///
/// # Errors
///
/// As [`super::select`].
pub fn robust(ranking: &Ranking<'_>, region: &Region, nodes: Nodes, seed: u64) -> Result<Option<Robust>, Unsolvable> {
    within(ranking, region, nodes, seed, LIMITS)
}

fn within(
    ranking: &Ranking<'_>,
    region: &Region,
    nodes: Nodes,
    seed: u64,
    limits: Limits,
) -> Result<Option<Robust>, Unsolvable> {
    let problem = Problem::new(ranking)?;
    let program = problem.program(|_| false);
    let by_hand = super::by_hand(&problem);
    // The same search as for the portfolio itself, so that both speak of the same one.
    let (Solved::Best(best), next) = super::best(&problem, &program, &by_hand, &mut nodes.0.clone()) else {
        return Ok(None);
    };
    let vertices = region.vertices_up_to(limits.vertices);
    let loose = worths::loose(&problem, region);
    let scores = vertices.as_ref().and_then(|vertices| Scores::new(&problem, vertices));
    let close: Vec<Vec<bool>> = next.into_iter().map(|next| next.chosen).collect();
    let float = |weights: &Vec<BigRational>| weights.iter().map(|weight| weight.to_f64().unwrap_or(0.0)).collect();
    let mut points: Vec<Vec<f64>> = vertices.iter().flatten().map(float).collect();
    let (how, mut found) =
        match scores.as_ref().and_then(|scores| exact(&problem, &program, scores, &best.chosen, limits)) {
            Some(choices) => (How::Exact, choices.into_iter().map(|choice| (choice, 1)).collect()),
            None if region.dimension() == 0 && loose.is_empty() => {
                let unproven = usize::from(best.bound != best.value);
                (How::Sampled { samples: 1, unproven }, vec![(best.chosen.clone(), 1)])
            }
            None => {
                let samples = samples(ranking, region, &problem.projects, seed, SAMPLES);
                if vertices.is_none() {
                    points = samples.iter().map(|sample| float(&sample.weights)).collect();
                }
                let known: Vec<Vec<bool>> = std::iter::once(&best.chosen).chain(&close).cloned().collect();
                sampled::sampled(&problem, &program, &samples, &known)
            }
        };
    found.sort_by_cached_key(|(choice, _): &(Vec<bool>, usize)| {
        (Reverse(worth(&problem.objective, choice)), problem.chosen(choice))
    });
    // Where nothing else can be defended, it is worth knowing how far the next best stay behind.
    let others: BTreeSet<Vec<bool>> = found.iter().map(|(choice, _)| choice.clone()).chain(close).collect();
    let others: Vec<Vec<bool>> = others.into_iter().filter(|choice| *choice != best.chosen).collect();
    let only = |has: &[bool], lacks: &[bool]| -> Vec<u32> {
        problem.chosen(&has.iter().zip(lacks).map(|(has, lacks)| *has && !*lacks).collect::<Vec<_>>())
    };
    let bounds = (region, scores.as_ref());
    let competitors = competitors::competitors(&problem, bounds, &points, &best.chosen, &others).into_iter();
    let competitors = competitors.map(|(other, least, greatest)| Competitor {
        projects: problem.chosen(&others[other]),
        enters: only(&others[other], &best.chosen),
        leaves: only(&best.chosen, &others[other]),
        least,
        greatest,
    });
    // Some portfolio of the list is worth at least as much as any other under all of these weights and values.
    let proves = how == How::Exact && region.contains(&ranking.in_force().weights);
    let bound = found.first().filter(|_| proves).map(|(choice, _)| worth(&problem.objective, choice));
    let (core, kept_out) = core(&problem, &found);
    Ok(Some(Robust {
        how,
        vertices: vertices.map(|vertices| vertices.len()),
        loose,
        bound: bound.map(|bound| super::score(&problem, bound)),
        core,
        kept_out,
        competitors: competitors.collect(),
        portfolios: found.iter().map(|(choice, _)| problem.chosen(choice)).collect(),
    }))
}

/// The share of the choices, each counted as often as it says, that contain each project; and the projects of
/// the ranking that no choice can contain.
fn core(problem: &Problem<'_>, found: &[(Vec<bool>, usize)]) -> (BTreeMap<u32, BigRational>, Vec<u32>) {
    let all: usize = found.iter().map(|(_, count)| count).sum();
    let share = |variable: usize| {
        let with: usize = found.iter().filter(|(choice, _)| choice[variable]).map(|(_, count)| count).sum();
        BigRational::new(with.into(), all.max(1).into())
    };
    let (can, cannot): (Vec<usize>, Vec<usize>) =
        (0..problem.projects.len()).partition(|variable| reasons::unchoosable(problem, *variable).is_none());
    let is_ranked = |project: &u32| problem.ranking.rank_of(*project as usize) != 0;
    (
        can.into_iter().map(|variable| (problem.projects[variable], share(variable))).collect(),
        cannot.into_iter().map(|variable| problem.projects[variable]).filter(is_ranked).collect(),
    )
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
        let unit = scores.units[vertex].to_f64().unwrap_or(0.0);
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
        of(CRITERIA, PROJECTS, Limits { width, ..LIMITS })
    }

    fn of(criteria: &str, projects: &str, limits: Limits) -> Robust {
        let folder = tempfile::tempdir().unwrap();
        fs::write(folder.path().join("criteria.toml"), criteria).unwrap();
        fs::write(folder.path().join("projects.csv"), projects).unwrap();
        let decision = Decision::load(folder.path().join("criteria.toml")).unwrap_or_else(|_| panic!("it is valid"));
        let ranking = decision.rank();
        let region = Region::new(&decision, ranking.in_force(), decision.uncertainty()).unwrap();
        within(&ranking, &region, Nodes::default(), 1, limits).unwrap().unwrap()
    }

    #[test]
    fn where_nothing_may_move_and_nothing_can_be_listed_the_chosen_portfolio_stands_for_all() {
        let (criteria, projects) = (CRITERIA.replace("\"any\"", "{ spread = 0 }"), PROJECTS.replace("3..6", "5"));
        let robust = of(&criteria, &projects, Limits { numbers: 0, ..LIMITS });
        assert_eq!(robust.how, How::Sampled { samples: 1, unproven: 0 });
        assert_eq!(robust.portfolios.len(), 1);
        assert_eq!(robust.portfolios, of(&criteria, &projects, LIMITS).portfolios);
    }

    /// The differences do not come from vertices, so they are exact also where there are too many of these.
    #[test]
    fn where_there_are_too_many_vertices_samples_stand_for_the_list_and_differences_stay_exact() {
        let (few, exact) = (of(CRITERIA, PROJECTS, Limits { vertices: 2, ..LIMITS }), of(CRITERIA, PROJECTS, LIMITS));
        assert_eq!((few.how, few.vertices), (How::Sampled { samples: 1_000, unproven: 0 }, None));
        assert_eq!((exact.how, exact.vertices), (How::Exact, Some(3)));
        assert!(few.portfolios.iter().all(|portfolio| exact.portfolios.contains(portfolio)), "{few:?}");
        for competitor in &few.competitors {
            let same = exact.competitors.iter().find(|other| other.projects == competitor.projects);
            assert!(same.is_none_or(|same| same == competitor), "{competitor:?} but {same:?}");
        }
    }

    /// Weights are uniform on the region, not mixtures of a few of its corners: of any weights each of three
    /// is a third in the mean, and more than half in a quarter of all samples.
    #[test]
    fn samples_are_spread_evenly_over_the_region() {
        let folder = tempfile::tempdir().unwrap();
        fs::write(folder.path().join("criteria.toml"), CRITERIA).unwrap();
        fs::write(folder.path().join("projects.csv"), PROJECTS).unwrap();
        let decision = Decision::load(folder.path().join("criteria.toml")).unwrap_or_else(|_| panic!("it is valid"));
        let ranking = decision.rank();
        let region = Region::new(&decision, ranking.in_force(), decision.uncertainty()).unwrap();
        let drawn = samples(&ranking, &region, ranking.order(), 1, SAMPLES);
        for criterion in 0..3 {
            let half = BigRational::from_integer(50.into());
            let heavy = drawn.iter().filter(|sample| half < sample.weights[criterion]).count();
            assert!((210..=290).contains(&heavy), "{heavy} of 1000");
        }
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
        assert_eq!(sampled.core, with_width(1).core, "samples depend on the seed alone");
    }

    #[test]
    fn a_search_that_has_compared_enough_gives_way_to_samples() {
        let robust = of(CRITERIA, PROJECTS, Limits { work: 100, ..LIMITS });
        assert_eq!(robust.how, How::Sampled { samples: 1_000, unproven: 0 });
    }
}
