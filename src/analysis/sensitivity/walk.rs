//! Walking along the lines: where the places, rank 1 or the whole order become others.
//!
//! Between two moments at which somebody's effective score passes to another line, everyone stands
//! on one line for the effective score and on one for the own score, and the order of doing among
//! equals is fixed. In such a stretch an answer changes only where two of those lines cross: one of
//! somebody inside and one of somebody outside, or two that are neighbours in the order. A walk goes
//! from one such moment to the next and asks, at it and just after it, for the answer itself, so
//! that a crossing that changes nothing is passed.

use std::cmp::Ordering;

use super::contest::{Contest, Cut, Inherited, Order, Split, Standing};
use super::line::{Lines, Moment, Scores, Side, earlier};
use super::whole::Whole;

/// A moment at which others are inside: at it, or from it on, or both. Nothing is before the start or
/// after the end; what is at them stands in its place.
#[derive(Clone, Debug)]
pub(super) struct Step<N> {
    pub(super) moment: Moment<N>,
    pub(super) before: Vec<u32>,
    pub(super) during: Vec<u32>,
    pub(super) after: Vec<u32>,
}

/// A moment from which on the whole order is another.
#[derive(Clone, Debug)]
pub(super) struct Disorder<N> {
    pub(super) moment: Moment<N>,
    /// Who is passed, and by whom.
    pub(super) swap: Option<(u32, u32)>,
}

/// The competitors with their lines.
pub(super) struct Walk<'w, N: Whole> {
    pub(super) contest: &'w Contest<'w>,
    pub(super) lines: &'w Lines<N>,
    /// Moments at which something else than a score may turn the order, ascending.
    pub(super) stops: &'w [Moment<N>],
}

/// A stretch in which nobody's effective score passes to another line.
struct Stretch<N> {
    inherited: Inherited,
    /// Where it ends.
    until: Option<Moment<N>>,
}

impl<'w, N: Whole> Walk<'w, N> {
    /// Where others come inside a cut, from the start to the end.
    pub(super) fn steps(&self, cut: &Cut) -> Vec<Step<N>> {
        let mut steps = Vec::new();
        let mut moment = Moment::start();
        let mut scores = self.lines.scores(&moment, Side::After);
        let mut stretch = self.stretch(&scores);
        let mut during = self.inside_at(cut, &moment);
        let mut before = during.clone();
        loop {
            let standing = self.contest.standing(&scores, &stretch.inherited);
            let split = standing.split(cut);
            let change = self.next_change(&scores, &standing, &split);
            let inside = split.inside;
            let mut step = |moment, before: Vec<u32>, during: Vec<u32>, after: &Vec<u32>| {
                if during != before || *after != before {
                    steps.push(Step { moment, before, during, after: after.clone() });
                }
            };
            let stop = self.next_stop(&moment);
            step(moment, before, during, &inside);
            let Some(next) = earlier(stretch.until.clone(), earlier(change, stop)) else { return steps };
            if next.is_end() {
                let during = self.inside_at(cut, &next);
                step(next, inside, during.clone(), &during);
                return steps;
            }
            let turns = stretch.until.as_ref().is_some_and(|until| until.compare(&next) == Ordering::Equal);
            during = if turns {
                self.inside_at(cut, &next)
            } else {
                self.contest.standing(&self.lines.scores(&next, Side::At), &stretch.inherited).split(cut).inside
            };
            scores = self.lines.scores(&next, Side::After);
            if turns {
                stretch = self.stretch(&scores);
            }
            (moment, before) = (next, inside);
        }
    }

    /// The first moment after `from` at which, or just after which, the whole order is another than
    /// at `from`, which is that moment itself if a tie breaks there; and who swaps.
    pub(super) fn first_disorder(&self, from: &Moment<N>) -> Option<Disorder<N>> {
        let base = self.order_at(from);
        let mut moment = from.clone();
        while !moment.is_end() {
            let scores = self.lines.scores(&moment, Side::After);
            let stretch = self.stretch(&scores);
            let standing = self.contest.standing(&scores, &stretch.inherited);
            let during = self.order_at(&moment);
            let after = standing.order();
            if let Some(other) = [&after, &during].into_iter().find(|order| **order != base) {
                return Some(Disorder { moment, swap: base.swap(other) });
            }
            let next = earlier(self.next_swap(&standing, &after), self.next_stop(&moment));
            moment = earlier(stretch.until.clone(), next)?;
        }
        let during = self.order_at(&moment);
        (during != base).then(|| Disorder { moment, swap: base.swap(&during) })
    }

    fn inside_at(&self, cut: &Cut, moment: &Moment<N>) -> Vec<u32> {
        let scores = self.lines.scores(moment, Side::At);
        let inherited = self.contest.inherited(&scores);
        self.contest.standing(&scores, &inherited).split(cut).inside
    }

    fn order_at(&self, moment: &Moment<N>) -> Order {
        let scores = self.lines.scores(moment, Side::At);
        let inherited = self.contest.inherited(&scores);
        self.contest.standing(&scores, &inherited).order()
    }

    fn next_stop(&self, moment: &Moment<N>) -> Option<Moment<N>> {
        self.stops.iter().find(|stop| moment.compare(stop) == Ordering::Less).cloned()
    }

    fn stretch(&self, after: &Scores<'_, N>) -> Stretch<N> {
        let inherited = self.contest.inherited(after);
        let source = |project: u32| inherited.sources[project as usize];
        let mut until = None;
        let mut passes_to = |line: u32, project: u32| {
            let current = source(project);
            if !self.lines.same(line, current) {
                until = earlier(until.take(), self.lines.catch_up(line, current));
            }
        };
        // The next line of a project is its own, or the one on which somebody stands that needs it:
        // whoever else will be greatest passes on through these.
        for (project, needed) in self.contest.links() {
            passes_to(source(project), needed);
            passes_to(needed, needed);
        }
        Stretch { until, inherited }
    }

    /// When somebody outside catches up with somebody inside. If more are inside than there is room
    /// for, because the last ones tie, whoever falls behind those falls out as well.
    fn next_change(
        &self,
        scores: &Scores<'_, N>,
        standing: &Standing<'_, '_, N>,
        Split { inside, outside, tied }: &Split,
    ) -> Option<Moment<N>> {
        let change = self.next_passing(scores, standing, inside, outside);
        if tied.is_empty() {
            return change;
        }
        let others: Vec<u32> = inside.iter().copied().filter(|project| !tied.contains(project)).collect();
        earlier(change, self.next_passing(scores, standing, &others, tied))
    }

    /// When one of `behind` passes one of `ahead`, where just now all of these stand before all of those.
    fn next_passing(
        &self,
        scores: &Scores<'_, N>,
        standing: &Standing<'_, '_, N>,
        ahead: &[u32],
        behind: &[u32],
    ) -> Option<Moment<N>> {
        let by_source = |project: u32| standing.source(project);
        self.next_between(scores, ahead, behind, by_source, |ahead, behind| {
            // On one line for good, they are ordered by what has to be done first, then by own scores.
            let last = ahead.iter().map(|project| standing.depth(*project)).max();
            let decided_by_own = |project: &u32| Some(standing.depth(*project)) == last;
            let [ahead, behind] = [ahead, behind].map(|all| all.into_iter().filter(decided_by_own).collect::<Vec<_>>());
            // On one line for good in both, they are ordered by what never moves.
            self.next_between(scores, &ahead, &behind, |project| project, |_, _| None)
        })
    }

    fn next_between(
        &self,
        scores: &Scores<'_, N>,
        ahead: &[u32],
        behind: &[u32],
        line: impl Fn(u32) -> u32,
        at_one_line: impl FnOnce(Vec<u32>, Vec<u32>) -> Option<Moment<N>>,
    ) -> Option<Moment<N>> {
        let compare = |a: &u32, b: &u32| scores.compare(line(*a), line(*b));
        let least = line(*ahead.iter().min_by(|a, b| compare(a, b))?);
        let greatest = line(*behind.iter().max_by(|a, b| compare(a, b))?);
        let lines = |projects: &[u32]| projects.iter().map(|project| line(*project)).collect::<Vec<_>>();
        if !self.lines.same(least, greatest) {
            return self.lines.first_catch_up(&lines(ahead), &lines(behind));
        }
        let shares = |project: &u32| self.lines.same(line(*project), least);
        let (ahead_on, above): (Vec<u32>, Vec<u32>) = ahead.iter().partition(|project| shares(project));
        let (behind_on, below): (Vec<u32>, Vec<u32>) = behind.iter().partition(|project| shares(project));
        let falls = self.lines.first_catch_up(&lines(&above), &[least]);
        let rises = self.lines.first_catch_up(&[least], &lines(&below));
        earlier(earlier(falls, rises), at_one_line(ahead_on, behind_on))
    }

    /// When somebody catches up with the neighbour before.
    fn next_swap(&self, standing: &Standing<'_, '_, N>, order: &Order) -> Option<Moment<N>> {
        let mut next = None;
        for pair in order.projects.windows(2) {
            let (before, behind) = (pair[0], pair[1]);
            let sources = (standing.source(behind), standing.source(before));
            let (lower, upper) = if !self.lines.same(sources.0, sources.1) {
                sources
            } else if standing.depth(before) == standing.depth(behind) && !self.lines.same(before, behind) {
                (behind, before)
            } else {
                continue;
            };
            next = earlier(next, self.lines.catch_up(lower, upper));
        }
        next
    }
}
