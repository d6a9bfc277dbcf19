//! The result: who stands where, with everything that outputs show about it.

use std::borrow::Cow;
use std::cmp::Ordering;
use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

use num_bigint::BigInt;
use num_rational::BigRational;
use rayon::prelude::*;

use super::dependencies::{self, Inherited};
use super::long_sort::sort_long;
use super::places::{self, Cut, Placed, Reason};
use super::weighted_sum::Sums;
use super::{InForce, Utilities};
use crate::model::{Decision, DependencyMode, Method, Utility};

/// A ranking of the projects of a decision.
#[derive(Clone, Debug)]
pub struct Ranking<'d> {
    decision: &'d Decision,
    in_force: InForce,
    unranked: Unranked,
    utilities: Arc<Utilities<'d>>,
    sums: Sums,
    /// What one of the sums is worth as a score.
    unit: BigRational,
    sources: Vec<u32>,
    depths: Vec<u32>,
    order: Vec<u32>,
    /// By project; 0 for projects that are not ranked.
    ranks: Vec<u32>,
    /// The ranks by own score, if anything is inherited; otherwise `ranks` are.
    own_ranks: Vec<u32>,
    places: Vec<Placed>,
    /// The reasons of `places`, by project.
    reasons: HashMap<u32, Reason>,
    cut: Cut,
}

/// Projects that are not ranked, by the reason, ascending by id.
#[derive(Clone, Debug)]
pub struct Unranked {
    contains: Vec<bool>,
    /// Done, paused, withdrawn or merged, or running where those are set apart.
    pub set_apart: Vec<u32>,
    /// Excluded, with the number of the rule.
    pub excluded: Vec<(u32, usize)>,
    /// Not rated, with the numbers of the criteria whose value is missing.
    pub missing: BTreeMap<u32, Vec<usize>>,
}

impl Unranked {
    pub(super) fn new(n: usize) -> Self {
        Self { contains: vec![false; n], set_apart: Vec::new(), excluded: Vec::new(), missing: BTreeMap::new() }
    }

    pub(super) fn set_apart(&mut self, project: usize) {
        self.contains[project] = true;
        self.set_apart.push(crate::model::key(project));
    }

    pub(super) fn exclude(&mut self, project: usize, rule: usize) {
        self.contains[project] = true;
        self.excluded.push((crate::model::key(project), rule));
    }

    pub(super) fn miss(&mut self, project: usize, criterion: usize) {
        self.contains[project] = true;
        self.missing.entry(crate::model::key(project)).or_default().push(criterion);
    }

    /// Whether a project is not ranked.
    #[must_use]
    pub fn contains(&self, project: usize) -> bool {
        self.contains[project]
    }
}

/// Puts the ranking together from sums.
pub(super) fn assemble<'d>(
    decision: &'d Decision,
    in_force: InForce,
    ranked: Vec<u32>,
    unranked: Unranked,
    utilities: Utilities<'d>,
    sums: Sums,
) -> Ranking<'d> {
    let n = decision.projects().len();
    let mut ranking = Ranking {
        decision,
        unit: in_force.unit(),
        in_force,
        unranked,
        utilities: Arc::new(utilities),
        sums,
        sources: Vec::new(),
        depths: Vec::new(),
        order: Vec::new(),
        ranks: vec![0; n],
        own_ranks: Vec::new(),
        places: Vec::new(),
        reasons: HashMap::new(),
        cut: Cut::default(),
    };
    ranking.sort_and_rank(ranked);
    places::place(&mut ranking);
    ranking
}

impl<'d> Ranking<'d> {
    /// Sorts the ranked projects and gives them ranks.
    fn sort_and_rank(&mut self, mut ranked: Vec<u32>) {
        let own_ranks = self.sort_by_own_score(&mut ranked);
        let inherited = match self.in_force.dependencies {
            DependencyMode::Inherit if !self.decision.projects().needs.is_empty() => dependencies::inherit(
                self.decision.projects(),
                &ranked,
                |project| !self.unranked.contains(project),
                |a, b| self.sums.compare(a, b),
            ),
            // Nothing to look up: the effective order is the own order.
            _ => {
                self.ranks = own_ranks;
                self.order = ranked;
                return;
            }
        };
        let Inherited { sources, depths } = inherited;
        (self.sources, self.depths, self.own_ranks) = (sources, depths, own_ranks);
        let n = self.decision.projects().len();
        self.ranks =
            rank_by(&mut ranked, n, |project| *project, |a, b| self.compare_effective(*a as usize, *b as usize));
        self.order = ranked;
    }

    /// Sorts by own score, ids last, and gives out the own ranks.
    fn sort_by_own_score(&self, ranked: &mut [u32]) -> Vec<u32> {
        match &self.sums {
            Sums::Small(sums) if LONG <= ranked.len() => sort_long(ranked, sums, |a, b| self.break_tie(a, b)),
            Sums::Small(sums) => self.sort_by(ranked, |project| sums[project as usize]),
            Sums::Wide(sums) => self.sort_by(ranked, |project| sums[project as usize]),
            Sums::Big(sums) => self.sort_by(ranked, |project| &sums[project as usize]),
        }
    }

    /// The same for sums of one type. They are put beside the projects: in a long list looking each
    /// one up costs more than the comparison.
    fn sort_by<T: Ord + Send>(&self, ranked: &mut [u32], sum: impl Fn(u32) -> T) -> Vec<u32> {
        let mut pairs: Vec<(T, u32)> = ranked.iter().map(|project| (sum(*project), *project)).collect();
        let n = self.decision.projects().len();
        let ranks = rank_by(
            &mut pairs,
            n,
            |pair| pair.1,
            |(x, a), (y, b)| y.cmp(x).then_with(|| self.break_tie(*a as usize, *b as usize)),
        );
        ranked.iter_mut().zip(pairs).for_each(|(slot, (_, project))| *slot = project);
        ranks
    }

    /// Best own score first, then the tie-break criteria.
    fn compare_own(&self, a: usize, b: usize) -> Ordering {
        self.sums.compare(b, a).then_with(|| self.break_tie(a, b))
    }

    fn break_tie(&self, a: usize, b: usize) -> Ordering {
        let tie_break = &self.decision.scoring().tie_break;
        let compare = |&criterion: &usize| self.utilities.get(criterion, b).cmp(&self.utilities.get(criterion, a));
        tie_break.iter().map(compare).find(|order| order.is_ne()).unwrap_or(Ordering::Equal)
    }

    /// Best effective score first, then prerequisites before what needs them, then as own scores.
    fn compare_effective(&self, a: usize, b: usize) -> Ordering {
        let source = |project: usize| self.sources[project] as usize;
        self.sums
            .compare(source(b), source(a))
            .then_with(|| self.depths[a].cmp(&self.depths[b]))
            .then_with(|| self.compare_own(a, b))
    }

    pub(super) fn set_places(&mut self, places: Vec<Placed>, cut: Cut) {
        self.reasons = places.iter().map(|placed| (placed.project, placed.reason)).collect();
        self.places = places;
        self.cut = cut;
    }

    /// The decision that was ranked.
    #[must_use]
    pub fn decision(&self) -> &'d Decision {
        self.decision
    }

    /// The settings that it was ranked with.
    #[must_use]
    pub fn in_force(&self) -> &InForce {
        &self.in_force
    }

    /// The ranked projects, best first; equal ranks by id.
    #[must_use]
    pub fn order(&self) -> &[u32] {
        &self.order
    }

    /// Projects that are not ranked.
    #[must_use]
    pub fn unranked(&self) -> &Unranked {
        &self.unranked
    }

    /// Utilities by criterion and project.
    #[must_use]
    pub fn utilities(&self) -> &Utilities<'d> {
        &self.utilities
    }

    /// The rank of a project, from 1; 0 if it is not ranked.
    #[must_use]
    pub fn rank_of(&self, project: usize) -> u32 {
        self.ranks[project]
    }

    /// The rank of a project by its own score; 0 if it is not ranked.
    #[must_use]
    pub fn own_rank_of(&self, project: usize) -> u32 {
        if self.sources.is_empty() { self.ranks[project] } else { self.own_ranks[project] }
    }

    /// The project from which this one inherits its effective score, if that is another.
    #[must_use]
    pub fn inherits_from(&self, project: usize) -> Option<usize> {
        let source = *self.sources.get(project)? as usize;
        (source != project).then_some(source)
    }

    /// The ranked projects by their own scores, best first; equal ones by id.
    #[must_use]
    pub fn own_order(&self) -> Cow<'_, [u32]> {
        if self.sources.is_empty() {
            return Cow::Borrowed(&self.order);
        }
        let mut order = self.order.clone();
        order.sort_unstable_by_key(|project| (self.own_ranks[*project as usize], *project));
        Cow::Owned(order)
    }

    /// The place of a project in the order of doing among those of equal effective score.
    pub(crate) fn depth(&self, project: usize) -> u32 {
        self.depths.get(project).copied().unwrap_or(0)
    }

    /// The own score of a project, 0..=maximum (PROMETHEE II: −maximum..=maximum). Exact for a
    /// weighted sum; of other methods the rounded number that is ranked.
    #[must_use]
    pub fn score(&self, project: usize) -> BigRational {
        BigRational::from_integer(self.sums.get(project)) * &self.unit
    }

    /// The effective score of a project: its own, or that of the project it inherits from.
    #[must_use]
    pub fn effective_score(&self, project: u32) -> BigRational {
        self.score(self.inherits_from(project as usize).unwrap_or(project as usize))
    }

    /// What each criterion contributes to the own score; the contributions add up to it exactly.
    /// `None` under a method that is no sum.
    #[must_use]
    pub fn contributions(&self, project: usize) -> Option<Vec<BigRational>> {
        if self.in_force.method != Method::WeightedSum {
            return None;
        }
        let contribution = |(criterion, weight): (usize, &BigInt)| {
            BigRational::from_integer(weight * self.utilities.get(criterion, project).steps()) * &self.unit
        };
        Some(self.in_force.numerators().iter().enumerate().map(contribution).collect())
    }

    /// The projects with a place: first the mandatory ones, then decisions, running ones and those
    /// placed by score, each in the order of the ranking.
    #[must_use]
    pub fn places(&self) -> &[Placed] {
        &self.places
    }

    /// The reason why a project has a place, if it has one.
    #[must_use]
    pub fn placed(&self, project: usize) -> Option<Reason> {
        self.reasons.get(&crate::model::key(project)).copied()
    }

    /// Where the places end.
    #[must_use]
    pub fn cut(&self) -> &Cut {
        &self.cut
    }

    /// How far a project is from the cut: from the first project outside (0 or more) if its score
    /// places it, from the last one inside (0 or less) if it has no place. `None` where the score
    /// does not decide.
    #[must_use]
    pub fn to_cut(&self, project: u32) -> Option<BigRational> {
        let other = match self.placed(project as usize) {
            Some(Reason::Score) => self.cut.first_out?,
            Some(_) => return None,
            None if self.rank_of(project as usize) == 0 => return None,
            None if places::has_decision(self.decision, project as usize, crate::model::Effect::Out) => return None,
            None => self.cut.last_in?,
        };
        Some(self.effective_score(project) - self.effective_score(other))
    }

    /// Whether another ranked project has the same rank.
    #[must_use]
    pub fn is_tied(&self, project: usize) -> bool {
        let rank = self.rank_of(project) as usize;
        // Competition ranking: whoever ties with rank r stands at r or at r + 1.
        let at = |position: usize| self.order.get(position).filter(|other| **other as usize != project);
        rank != 0
            && [rank - 1, rank]
                .into_iter()
                .any(|position| at(position).is_some_and(|other| self.rank_of(*other as usize) as usize == rank))
    }

    /// Best and worst possible rank of a project over its unknown values, all other projects as
    /// they are; `None` if nothing about it is unknown.
    #[must_use]
    pub fn possible_ranks(&self, project: usize) -> Option<(u32, u32)> {
        super::possible::ranks(self, project)
    }

    /// The projects of the order whose score lies within `width` of that of the neighbour across the cut:
    /// `first_out` for those inside, `last_in` for those outside.
    pub(super) fn corridor(
        &self,
        last_in: u32,
        first_out: u32,
        width: &BigRational,
        is_inside: impl Fn(u32) -> Option<bool>,
    ) -> Vec<u32> {
        let sum = |project: u32| self.sum(self.inherits_from(project as usize).unwrap_or(project as usize));
        let width = self.sum_of(width);
        let (upper, lower) = (sum(first_out) + &width, sum(last_in) - width);
        // The order falls by effective score, so the corridor is one stretch of it.
        let start = self.order.partition_point(|project| upper < sum(*project));
        let close = self.order[start..].iter().copied().take_while(|project| lower <= sum(*project));
        close
            .filter(|project| match is_inside(*project) {
                Some(true) => sum(*project) <= upper,
                Some(false) => lower <= sum(*project),
                None => false,
            })
            .collect()
    }

    /// The own score of a project as an integer, of which equal steps are equal differences of scores:
    /// enough to compare scores, and much faster than fractions.
    pub(crate) fn sum(&self, project: usize) -> BigInt {
        self.sums.get(project)
    }

    /// The greatest difference of two [sums](Self::sum) that is no more than this difference of scores.
    pub(crate) fn sum_of(&self, difference: &BigRational) -> BigInt {
        (difference / &self.unit).floor().to_integer()
    }

    /// The rank that a project would have with other utilities, by criterion.
    pub(super) fn rank_with_utilities(&self, project: usize, utilities: &[Utility]) -> u32 {
        // The other methods may judge every project anew when one changes.
        if !self.sources.is_empty() || self.in_force.method != Method::WeightedSum {
            return self.with_utilities(project, utilities).rank_of(project);
        }
        // Where nothing is inherited, the place among the others is found in the order as it stands.
        let sum = Sums::with(&self.in_force, utilities.iter().copied());
        let tie_break = |other: usize| {
            let tie_break = self.decision.scoring().tie_break.iter();
            let compare = |&criterion: &usize| utilities[criterion].cmp(&self.utilities.get(criterion, other));
            tie_break.map(compare).find(|order| order.is_ne()).unwrap_or(Ordering::Equal)
        };
        let is_better = |other: usize| sum.cmp(&self.sums.get(other)).then_with(|| tie_break(other)) == Ordering::Less;
        let better = self.order.partition_point(|other| is_better(*other as usize));
        // The project itself stands among the better ones if it loses by the change.
        crate::model::key(better - usize::from(is_better(project)) + 1)
    }

    /// The same ranking with other utilities for one project, by criterion.
    pub(crate) fn with_utilities(&self, project: usize, utilities: &[Utility]) -> Ranking<'d> {
        let mut other = self.clone();
        let is_sum = self.in_force.method == Method::WeightedSum;
        // A weighted sum looks at utilities again for ties only; a list without tie-break need not be
        // copied.
        if !is_sum || !self.decision.scoring().tie_break.is_empty() {
            Arc::make_mut(&mut other.utilities).set(project, utilities);
        }
        if is_sum {
            other.sums.set(project, Sums::with(&self.in_force, utilities.iter().copied()));
        } else {
            other.sums = super::scores(self.decision, &self.in_force, &other.utilities, &self.order);
        }
        let ranked = other.order.clone();
        other.sort_and_rank(ranked);
        places::place(&mut other);
        other
    }
}

/// From this many projects on several threads sort faster than one.
const LONG: usize = 10_000;

/// Sorts and gives out ranks by standard competition ranking (1, 2, 2, 4), by project.
pub(super) fn rank_by<T: Send>(
    items: &mut [T],
    n: usize,
    project: impl Fn(&T) -> u32 + Sync,
    compare: impl Fn(&T, &T) -> Ordering + Sync,
) -> Vec<u32> {
    // Ids order the lines of equal ranks, so that two runs over re-ordered input files give the
    // same bytes.
    let total = |a: &T, b: &T| compare(a, b).then_with(|| project(a).cmp(&project(b)));
    if items.len() < LONG {
        items.sort_unstable_by(total);
    } else {
        items.par_sort_unstable_by(total);
    }
    let mut ranks = vec![0; n];
    give_ranks(items, 0, project, compare, &mut ranks);
    ranks
}

/// Gives out the ranks of sorted items that have `before` others before them.
pub(super) fn give_ranks<T>(
    items: &[T],
    before: usize,
    project: impl Fn(&T) -> u32,
    compare: impl Fn(&T, &T) -> Ordering,
    ranks: &mut [u32],
) {
    let mut rank = 0;
    for (position, item) in items.iter().enumerate() {
        if position == 0 || compare(&items[position - 1], item).is_ne() {
            rank = crate::model::key(before + position + 1);
        }
        ranks[project(item) as usize] = rank;
    }
}
