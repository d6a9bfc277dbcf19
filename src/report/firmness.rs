//! How firm the list is: who lies near the cut, and what scenarios, single weights and many weights at once
//! change.
//!
//! Each question is answered by its own analysis; here they are asked for one paper, with fewer samples than
//! `robustness` takes. Intervals of single values, winning indices and central weights are left to the commands.

use std::num::NonZeroUsize;
use std::sync::atomic::AtomicBool;

use num_rational::BigRational;

use crate::analysis::comparison::{Comparison, compare};
use crate::analysis::robustness::{self, Region, Request, Robustness, Unanswered, Watch};
use crate::analysis::sensitivity::{Sensitivity, analyse};
use crate::exact::rational;
use crate::model::Scenario;
use crate::scoring::{self, InForce, Ranking, Reason};

/// How many projects on each side of the cut are shown.
const NEAR: usize = 5;

/// How firm a list is.
#[derive(Clone, Debug)]
pub struct Firmness<'r> {
    /// The projects around the cut by effective score, best first: the last placed by score and the
    /// first that have no place and could have one.
    pub near: Vec<Near>,
    /// The scores between which the score alone hardly separates projects, if there is a cut.
    pub corridor: Option<(BigRational, BigRational)>,
    /// The settings of the file under what lies over every scenario.
    pub base: InForce,
    /// The scenarios of the file, other than one in force, by number, in file order.
    pub scenarios: Vec<usize>,
    /// The ranking under each of them.
    pub rankings: Vec<Ranking<'r>>,
    /// The ranking beside those of the scenarios; `None` without scenarios.
    pub comparison: Option<Comparison>,
    /// How far single weights may move; `None` under a method whose scores are no sums.
    pub sensitivity: Option<Sensitivity<'r>>,
    /// How sure each place is over all weights and values that the file allows; `None` where nothing is in doubt.
    pub robustness: Option<Result<Robustness<'r>, Unanswered>>,
}

/// A project near the cut.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Near {
    /// The project.
    pub project: u32,
    /// Whether it has a place.
    pub has_place: bool,
    /// Whether it lies in the corridor, or in a tie that the cut runs through.
    pub in_corridor: bool,
    /// In how many rankings it has a place: this one and those of the scenarios.
    pub places_in: usize,
}

impl<'r> Firmness<'r> {
    pub(super) fn new(ranking: &'r Ranking<'r>, over: &Scenario, region: &'r Region, request: &Request) -> Self {
        let decision = ranking.decision();
        let (scenarios, rankings): (Vec<usize>, Vec<Ranking<'_>>) = scenarios(ranking, over).into_iter().unzip();
        let comparison = (!rankings.is_empty()).then(|| compare(ranking, &rankings));
        Self {
            near: near(ranking, comparison.as_ref()),
            corridor: corridor(ranking),
            base: scoring::in_force(decision, &[over]).unwrap_or_else(|_| InForce::of(decision)),
            scenarios,
            rankings,
            comparison,
            sensitivity: analyse(ranking),
            robustness: robustness(ranking, region, request),
        }
    }

    /// How many rankings the places were looked at in: this one and those of the scenarios.
    #[must_use]
    pub fn computations(&self) -> usize {
        self.scenarios.len() + 1
    }

    /// The scenario that changes most places, by its position in [`Firmness::scenarios`], and how many
    /// places it takes away; the first of equals. `None` if no scenario changes any.
    #[must_use]
    pub fn most_changing(&self) -> Option<(usize, usize)> {
        let pairs = &self.comparison.as_ref()?.pairs;
        let changed = pairs.iter().enumerate().map(|(index, pair)| (index, pair.left.len().max(pair.entered.len())));
        changed.rev().max_by_key(|(_, changed)| *changed).filter(|(_, changed)| 0 < *changed)
    }
}

/// Robustness to its end; a paper from part of the samples would not be the same every time.
fn robustness<'r>(
    ranking: &'r Ranking<'r>,
    region: &'r Region,
    request: &Request,
) -> Option<Result<Robustness<'r>, Unanswered>> {
    let stop = AtomicBool::new(false);
    let watch = Watch { stop: &stop, progress: &|_, _, _| () };
    // One sample tells whether anything is in doubt at all.
    let one = Request { samples: NonZeroUsize::MIN, ..*request };
    match robustness::analyse(ranking, region, &one, &watch) {
        Ok(found) if found.is_certain() => None,
        _ => Some(robustness::analyse(ranking, region, request, &watch)),
    }
}

/// The scenarios that change something, each by its number with the ranking under it and what lies over it.
fn scenarios<'r>(ranking: &'r Ranking<'r>, over: &Scenario) -> Vec<(usize, Ranking<'r>)> {
    let decision = ranking.decision();
    let rank = |(number, scenario): (usize, &Scenario)| {
        let in_force = scoring::in_force(decision, &[scenario, over]).ok()?;
        // What is in force anyway would be compared with itself.
        (in_force != *ranking.in_force()).then(|| (number, scoring::rank(decision, &in_force)))
    };
    decision.scenarios().iter().enumerate().filter_map(rank).collect()
}

fn near(ranking: &Ranking<'_>, comparison: Option<&Comparison>) -> Vec<Near> {
    let placed = |project: &u32| ranking.placed(*project as usize);
    let by_score: Vec<u32> =
        ranking.order().iter().copied().filter(|project| placed(project) == Some(Reason::Score)).collect();
    let inside = &by_score[by_score.len().saturating_sub(NEAR)..];
    let could = |project: &&u32| placed(project).is_none() && ranking.to_cut(**project).is_some();
    let outside = ranking.order().iter().filter(could).take(NEAR).copied();
    let places_in = |project: u32| {
        let compared = comparison.and_then(|all| all.projects.iter().find(|one| one.project == project));
        compared.map_or(usize::from(placed(&project).is_some()), |one| one.places_in())
    };
    inside
        .iter()
        .copied()
        .chain(outside)
        .map(|project| Near {
            project,
            has_place: placed(&project).is_some(),
            in_corridor: ranking.cut().corridor.contains(&project) || ranking.cut().tied.contains(&project),
            places_in: places_in(project),
        })
        .collect()
}

fn corridor(ranking: &Ranking<'_>) -> Option<(BigRational, BigRational)> {
    let cut = ranking.cut();
    let (inside, outside) = (ranking.effective_score(cut.last_in?), ranking.effective_score(cut.first_out?));
    let width = rational(ranking.in_force().maximum) * rational(ranking.decision().scoring().corridor)
        / rational(rust_decimal::Decimal::ONE_HUNDRED);
    Some((inside - &width, outside + width))
}
