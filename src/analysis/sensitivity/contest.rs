//! Who competes for rank 1 and for the places, whatever the scores.
//!
//! Here stand the rules of [`crate::scoring`] once more in a form that asks for scores only through
//! comparisons: inheritance, the order of equal scores, what comes first and what decisions say. A
//! property test holds the two against each other. Projects are numbered among the ranked ones.

use std::cmp::Ordering;
use std::collections::BinaryHeap;

use super::line::{Lines, Moment, Scores, Side};
use super::whole::Whole;
use crate::analysis::links::Links;
use crate::model::{Effect, Utility, key};
use crate::scoring::{Ranking, first_reason, has_decision};

/// The ranked projects and what orders them besides scores.
#[derive(Clone, Debug)]
pub(super) struct Contest<'r> {
    pub(super) ranking: &'r Ranking<'r>,
    /// Their numbers in the decision, ascending, which is by id.
    pub(super) projects: Vec<u32>,
    ties: Ties,
    links: Links,
    places: Cut,
    first: Cut,
}

/// How equal scores are ordered.
#[derive(Clone, Debug)]
struct Ties {
    /// Lower numbers first; equal ones share a rank.
    classes: Vec<u32>,
    /// The project whose utility under this criterion, one of the tie-break, moves along the lines.
    moving: Option<(u32, usize)>,
}

/// Who can be inside, and how many; more only where they tie.
#[derive(Clone, Debug)]
pub(super) struct Cut {
    candidates: Vec<u32>,
    left: usize,
    /// Whether a decision lets it win a tie.
    wins: Vec<bool>,
}

/// What inheritance makes of scores.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Inherited {
    /// The project whose score each ranks by.
    pub(super) sources: Vec<u32>,
    /// The order of doing among those of equal effective score.
    pub(super) depths: Vec<u32>,
}

/// The candidates of a cut, each list ascending.
#[derive(Clone, Debug, Default)]
pub(super) struct Split {
    pub(super) inside: Vec<u32>,
    pub(super) outside: Vec<u32>,
    /// The last ones inside, if more are inside than there is room for, because these tie.
    pub(super) tied: Vec<u32>,
}

/// The whole order: the projects, best first, and for each whether it ties with the one before.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Order {
    pub(super) projects: Vec<u32>,
    tied: Vec<bool>,
}

/// An order to be asked: scores with what is inherited.
pub(super) struct Standing<'c, 'l, N: Whole> {
    contest: &'c Contest<'c>,
    scores: &'c Scores<'l, N>,
    inherited: &'c Inherited,
}

impl<'r> Contest<'r> {
    pub(super) fn new(ranking: &'r Ranking<'r>) -> Self {
        let mut projects = ranking.order().to_vec();
        projects.sort_unstable();
        let decision = ranking.decision();
        let decided = |effect| projects.iter().map(|p| has_decision(decision, *p as usize, effect)).collect::<Vec<_>>();
        let comes_first = |number: &u32| first_reason(decision, projects[*number as usize] as usize).is_some();
        let all: Vec<u32> = (0..key(projects.len())).collect();
        let (firsts, others): (Vec<u32>, Vec<u32>) = all.iter().copied().partition(comes_first);
        let out = decided(Effect::Out);
        let left = ranking.in_force().places.get().saturating_sub(firsts.len());
        let candidates = others.into_iter().filter(|number| !out[*number as usize]).collect();
        Self {
            ranking,
            ties: Ties::new(ranking, &projects),
            links: Links::new(ranking, &projects),
            places: Cut { candidates, left, wins: decided(Effect::WinsTie) },
            first: Cut { candidates: all, left: 1, wins: vec![false; projects.len()] },
            projects,
        }
    }

    pub(super) fn len(&self) -> usize {
        self.projects.len()
    }

    /// The number among the ranked of a project of the decision.
    pub(super) fn find(&self, project: u32) -> Option<u32> {
        self.projects.binary_search(&project).ok().map(key)
    }

    /// The utility of a project under a criterion.
    pub(super) fn utility(&self, criterion: usize, project: u32) -> Utility {
        self.ranking.utilities().get(criterion, self.projects[project as usize] as usize)
    }

    /// Lets the lines move the utility of a project under a criterion.
    pub(super) fn let_move(&mut self, project: u32, criterion: usize) {
        let counts = self.ranking.decision().scoring().tie_break.contains(&criterion);
        self.ties.moving = counts.then_some((project, criterion));
    }

    /// Where the utility of the moving project passes that of one with which its score ties all the way.
    pub(super) fn tie_stops<N: Whole>(&self, lines: &Lines<N>, project: u32) -> Vec<Utility> {
        let Some((_, criterion)) = self.ties.moving else { return Vec::new() };
        let ties = (0..key(self.len())).filter(|other| *other != project && lines.same(*other, project));
        let mut stops: Vec<Utility> = ties.map(|other| self.utility(criterion, other)).collect();
        stops.sort_unstable();
        stops.dedup();
        stops
    }

    fn compare_moving<N: Whole>(&self, scores: &Scores<'_, N>, criterion: usize, moving: u32, other: u32) -> Ordering {
        let tie_break = self.ranking.decision().scoring().tie_break.iter();
        let compare = |one: &usize| {
            let utility = self.utility(*one, other);
            let position = || scores.compare_position(utility.steps(), Utility::STEPS);
            if *one == criterion { position() } else { self.utility(*one, moving).cmp(&utility) }
        };
        tie_break.map(compare).find(|order| order.is_ne()).unwrap_or(Ordering::Equal).reverse()
    }

    /// The places that score decides, contested by those whom the lines ever let come close.
    pub(super) fn places<N: Whole>(&self, lines: &Lines<N>) -> Cut {
        self.relevant(&self.places, lines)
    }

    /// The same if a project takes its place before all others, or if it no longer does; `None` where no
    /// place is left for it.
    pub(super) fn places_with<N: Whole>(&self, project: u32, is_first: bool, lines: &Lines<N>) -> Option<Cut> {
        let mut cut = self.places.clone();
        let decision = self.ranking.decision();
        let was_first = first_reason(decision, self.projects[project as usize] as usize).is_some();
        if !was_first && is_first {
            cut.candidates.retain(|candidate| *candidate != project);
            cut.left = cut.left.checked_sub(1)?;
        } else if was_first && !is_first {
            cut.candidates.push(project);
            cut.candidates.sort_unstable();
            cut.left += 1;
        }
        Some(self.relevant(&cut, lines))
    }

    /// Rank 1, contested likewise.
    pub(super) fn first<N: Whole>(&self, lines: &Lines<N>) -> Cut {
        self.relevant(&self.first, lines)
    }

    /// What inheritance makes of scores.
    pub(super) fn inherited<N: Whole>(&self, scores: &Scores<'_, N>) -> Inherited {
        let n = self.len();
        let mut inherited = Inherited { sources: (0..key(n)).collect(), depths: vec![0; n] };
        let Inherited { sources, depths } = &mut inherited;
        for &project in &self.links.order {
            for &needing in &self.links.needed_by[project as usize] {
                let offered = sources[needing as usize];
                if scores.compare(sources[project as usize], offered) == Ordering::Less {
                    sources[project as usize] = offered;
                }
            }
        }
        for &project in self.links.order.iter().rev() {
            let same = |needed: &&u32| {
                scores.compare(sources[**needed as usize], sources[project as usize]) == Ordering::Equal
            };
            let before = self.links.needs[project as usize].iter().filter(same).map(|needed| depths[*needed as usize]);
            depths[project as usize] = before.max().map_or(0, |depth| depth + 1);
        }
        inherited
    }

    /// The pairs of a project and one that it needs, ranked both, if anything is inherited.
    pub(super) fn links(&self) -> impl Iterator<Item = (u32, u32)> + '_ {
        let needs = |project: &u32| {
            let project = *project;
            self.links.needs[project as usize].iter().map(move |needed| (project, *needed))
        };
        self.links.order.iter().flat_map(needs)
    }

    pub(super) fn standing<'c, 'l, N: Whole>(
        &'c self,
        scores: &'c Scores<'l, N>,
        inherited: &'c Inherited,
    ) -> Standing<'c, 'l, N> {
        Standing { contest: self, scores, inherited }
    }

    /// The cut without candidates that at no moment come inside.
    ///
    /// An effective score is convex, so it lies below the straight line between its ends; whoever has
    /// there less than the own scores of as many as can be inside has less than they all the way.
    fn relevant<N: Whole>(&self, cut: &Cut, lines: &Lines<N>) -> Cut {
        let ends = [Moment::start(), Moment::end()].map(|end| self.inherited(&lines.scores(&end, Side::At)).sources);
        let [start, end] = ends;
        let at_start = |number: &u32| lines.outside(start[*number as usize]);
        let at_end = |number: &u32| lines.inside(end[*number as usize]);
        let mut by_effective = cut.candidates.clone();
        by_effective.sort_unstable_by(|a, b| at_start(b).cmp(at_start(a)));
        let mut by_own = cut.candidates.clone();
        by_own.sort_unstable_by(|a, b| lines.outside(*b).cmp(lines.outside(*a)));
        let mut ahead = by_own.into_iter().peekable();
        // The greatest own scores at the end of those who are ahead at the start, least first.
        let mut greatest = BinaryHeap::new();
        let mut candidates = Vec::new();
        for candidate in by_effective {
            while let Some(other) = ahead.next_if(|other| at_start(&candidate) < lines.outside(*other)) {
                greatest.push(std::cmp::Reverse(lines.inside(other)));
                if cut.left < greatest.len() {
                    greatest.pop();
                }
            }
            let is_hopeless = cut.left <= greatest.len()
                && greatest.peek().is_none_or(|std::cmp::Reverse(least)| at_end(&candidate) < *least);
            if !is_hopeless {
                candidates.push(candidate);
            }
        }
        candidates.sort_unstable();
        Cut { candidates, left: cut.left, wins: cut.wins.clone() }
    }
}

impl Ties {
    fn new(ranking: &Ranking<'_>, projects: &[u32]) -> Self {
        let mut classes = vec![0; projects.len()];
        let tie_break = &ranking.decision().scoring().tie_break;
        if tie_break.is_empty() {
            return Self { classes, moving: None };
        }
        let utilities = |number: u32| {
            let utilities = ranking.utilities();
            let project = projects[number as usize] as usize;
            tie_break.iter().map(|criterion| std::cmp::Reverse(utilities.get(*criterion, project))).collect::<Vec<_>>()
        };
        let mut keyed: Vec<_> = (0..key(projects.len())).map(|number| (utilities(number), number)).collect();
        keyed.sort_unstable();
        for (class, equal) in (0..).zip(keyed.chunk_by(|a, b| a.0 == b.0)) {
            equal.iter().for_each(|(_, number)| classes[*number as usize] = class);
        }
        Self { classes, moving: None }
    }

    fn compare<N: Whole>(&self, contest: &Contest<'_>, scores: &Scores<'_, N>, a: u32, b: u32) -> Ordering {
        match self.moving {
            Some((moving, criterion)) if a != b && a == moving => contest.compare_moving(scores, criterion, a, b),
            Some((moving, criterion)) if a != b && b == moving => {
                contest.compare_moving(scores, criterion, b, a).reverse()
            }
            _ => self.classes[a as usize].cmp(&self.classes[b as usize]),
        }
    }
}

impl<N: Whole> Standing<'_, '_, N> {
    pub(super) fn source(&self, project: u32) -> u32 {
        self.inherited.sources[project as usize]
    }

    pub(super) fn depth(&self, project: u32) -> u32 {
        self.inherited.depths[project as usize]
    }

    /// The greater own score.
    pub(super) fn compare_own(&self, a: u32, b: u32) -> Ordering {
        self.scores.compare(a, b)
    }

    /// The greater effective score.
    pub(super) fn compare_effective(&self, a: u32, b: u32) -> Ordering {
        self.scores.compare(self.source(a), self.source(b))
    }

    /// Who stands before whom; equal ones share a rank.
    pub(super) fn compare(&self, a: u32, b: u32) -> Ordering {
        self.compare_effective(b, a)
            .then_with(|| self.depth(a).cmp(&self.depth(b)))
            .then_with(|| self.compare_own(b, a))
            .then_with(|| self.contest.ties.compare(self.contest, self.scores, a, b))
    }

    /// Who of the candidates is inside.
    pub(super) fn split(&self, cut: &Cut) -> Split {
        let mut split = Split::default();
        if cut.left == 0 {
            split.outside.clone_from(&cut.candidates);
            return split;
        }
        if cut.candidates.len() <= cut.left {
            split.inside.clone_from(&cut.candidates);
            return split;
        }
        let wins = |project: u32| cut.wins[project as usize];
        let before = |a: &u32, b: &u32| self.compare(*a, *b).then_with(|| wins(*b).cmp(&wins(*a)));
        let mut candidates = cut.candidates.clone();
        let (_, &mut last, _) = candidates.select_nth_unstable_by(cut.left - 1, before);
        (split.inside, split.outside) = cut.candidates.iter().partition(|candidate| before(candidate, &last).is_le());
        if cut.left < split.inside.len() {
            split.tied = split.inside.iter().copied().filter(|candidate| before(candidate, &last).is_eq()).collect();
        }
        split
    }

    /// Two projects that stand otherwise to each other in another standing, about whom a change of who
    /// is inside is: the first leaves or stays, the second enters or stays.
    pub(super) fn swap(&self, other: &Self, inside: [&[u32]; 2], entered: &[u32], left: &[u32]) -> Option<(u32, u32)> {
        // Several may come or go at once where a tie begins or ends; the other one is none of them.
        let partner = |of: u32, alike: &[u32]| {
            let mut others = inside.into_iter().flatten().copied().filter(|one| !alike.contains(one));
            others.find(|one| self.compare(*one, of) != other.compare(*one, of))
        };
        match (left.first(), entered.first()) {
            (Some(ahead), Some(behind)) => Some((*ahead, *behind)),
            (Some(ahead), None) => Some((*ahead, partner(*ahead, left)?)),
            (None, Some(behind)) => Some((partner(*behind, entered)?, *behind)),
            (None, None) => None,
        }
    }

    /// The whole order, equal ones by id.
    pub(super) fn order(&self) -> Order {
        let mut projects: Vec<u32> = (0..key(self.contest.len())).collect();
        projects.sort_unstable_by(|a, b| self.compare(*a, *b).then(a.cmp(b)));
        let ties = |pair: &[u32]| self.compare(pair[0], pair[1]).is_eq();
        let tied = std::iter::once(false).chain(projects.windows(2).map(ties)).collect();
        Order { projects, tied }
    }
}

impl Order {
    /// Two projects whose order is another in `other`: here the first stands before the second or
    /// ties with it. The pair that concerns the best rank.
    pub(super) fn swap(&self, other: &Self) -> Option<(u32, u32)> {
        let (mine, theirs) = (self.ties(), other.ties());
        let (mine, theirs) = mine.zip(theirs).find(|(mine, theirs)| mine != theirs)?;
        let only = |these: &[u32], those: &[u32]| these.iter().copied().find(|project| !those.contains(project));
        let ahead = only(mine, theirs).or(mine.first().copied())?;
        let behind = only(theirs, mine).or_else(|| theirs.iter().copied().find(|project| *project != ahead))?;
        Some((ahead, behind))
    }

    /// Those of equal rank together.
    fn ties(&self) -> impl Iterator<Item = &[u32]> {
        let starts = self.tied.iter().enumerate().filter(|(_, tied)| !**tied).map(|(start, _)| start);
        let ends = starts.clone().skip(1).chain([self.projects.len()]);
        starts.zip(ends).map(|(start, end)| &self.projects[start..end])
    }
}
