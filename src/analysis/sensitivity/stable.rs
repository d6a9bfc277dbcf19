//! How far something may move before an answer becomes another, and what happens there.

use num_rational::BigRational;

use super::contest::Cut;
use super::line::{Moment, Scores, Side};
use super::walk::{Disorder, Step, Walk};
use super::whole::Whole;

/// The largest open interval around the present position in which an answer stays as it is.
///
/// It is closed at an end of the whole range. Where a tie at the present position itself breaks on a
/// side, that end is the present position.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stable {
    /// Its lower end.
    pub from: End,
    /// Its upper end.
    pub to: End,
}

/// An end of a [`Stable`] interval.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct End {
    /// Where it lies, exactly.
    pub at: BigRational,
    /// What happens there; `None` if the answer stays the same up to and including the end of the
    /// whole range.
    pub change: Option<Change>,
}

/// What happens at an end of a [`Stable`] interval. Projects are given by their numbers.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Change {
    /// Two projects whose effective scores are equal there: before, the first is ahead or they tie;
    /// beyond, it is the other way round or they tie no longer. `None` if no two projects swap, but
    /// something else decides.
    pub swap: Option<[u32; 2]>,
    /// Who is in the places, or has rank 1, beyond and not before.
    pub entered: Vec<u32>,
    /// Who is in the places, or has rank 1, before and not beyond.
    pub left: Vec<u32>,
}

/// A position of the whole range at which an answer becomes another.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Event {
    /// Where it lies, exactly.
    pub at: BigRational,
    /// Which answer.
    pub answer: Answer,
    /// Who is in the places, or has rank 1, above and not below.
    pub entered: Vec<u32>,
    /// Who is in the places, or has rank 1, below and not above.
    pub left: Vec<u32>,
    /// Whether this holds at that very position only, and above all is again as below.
    pub momentary: bool,
}

/// What is asked of a ranking.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Answer {
    /// Who is in the places.
    Places,
    /// Who has rank 1.
    First,
    /// The whole order.
    Order,
}

impl Answer {
    /// All, in the order in which outputs show them.
    pub const ALL: [Self; 3] = [Self::Places, Self::First, Self::Order];

    /// The name in machine formats.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Places => "places",
            Self::First => "first",
            Self::Order => "order",
        }
    }
}

impl Stable {
    /// Whether the answer is the same over the whole range.
    #[must_use]
    pub fn everywhere(&self) -> bool {
        self.from.change.is_none() && self.to.change.is_none()
    }

    /// An interval of one position, where nothing can be moved.
    pub(super) fn fixed(at: &BigRational) -> Self {
        let end = End { at: at.clone(), change: None };
        Self { from: end.clone(), to: end }
    }
}

/// Lines with the present moment and the position that a moment stands for.
pub(super) struct Range<'w, N: Whole, F> {
    pub(super) walk: Walk<'w, N>,
    pub(super) now: Moment<N>,
    pub(super) position: F,
}

impl<N: Whole, F: Fn(&Moment<N>) -> BigRational> Range<'_, N, F> {
    fn projects(&self, numbers: impl IntoIterator<Item = u32>) -> Vec<u32> {
        numbers.into_iter().map(|number| self.walk.contest.projects[number as usize]).collect()
    }

    /// The interval of the places or of rank 1, and all events of the whole range.
    pub(super) fn of_cut(&self, answer: Answer, cut: &Cut) -> (Stable, Vec<Event>) {
        let steps = self.walk.steps(cut);
        let next = steps.partition_point(|step| step.moment.compare(&self.now).is_lt());
        let now = steps.get(next).filter(|step| step.moment.compare(&self.now).is_eq());
        let below = next.checked_sub(1).and_then(|index| steps.get(index));
        let above = steps.get(next + usize::from(now.is_some()));
        // Coming from one side, a step changes the answer for good or only at its moment.
        let beyond = |step: &Step<N>, far| if step.before == step.after { Side::At } else { far };
        let from = match now {
            Some(step) if step.before != step.during => Some(self.end(step, Side::At, Side::Before)),
            _ => below.map(|step| self.end(step, Side::After, beyond(step, Side::Before))),
        };
        let to = match now {
            Some(step) if step.after != step.during => Some(self.end(step, Side::At, Side::After)),
            _ => above.map(|step| self.end(step, Side::Before, beyond(step, Side::After))),
        };
        let open = |moment: Moment<N>| End { at: (self.position)(&moment), change: None };
        let (from, to) = (from.unwrap_or_else(|| open(Moment::start())), to.unwrap_or_else(|| open(Moment::end())));
        (Stable { from, to }, steps.iter().map(|step| self.event(answer, step)).collect())
    }

    fn end(&self, step: &Step<N>, here: Side, beyond: Side) -> End {
        // Nothing is beside the ends of the range, where what is at them stands in its place.
        let side = |side| match side {
            Side::Before if step.moment.is_start() => Side::At,
            Side::After if step.moment.is_end() => Side::At,
            side => side,
        };
        let sides = [here, beyond].map(side);
        let inside = sides.map(|side| match side {
            Side::Before => &*step.before,
            Side::At => &*step.during,
            Side::After => &*step.after,
        });
        let scores = sides.map(|side| self.walk.lines.scores(&step.moment, side));
        let change = self.change_between(&scores, inside);
        End { at: (self.position)(&step.moment), change: Some(change) }
    }

    /// What is another at a moment than now: who is inside a cut, or without one the whole order.
    pub(super) fn change(&self, cut: Option<&Cut>, moment: &Moment<N>) -> Option<Change> {
        let contest = self.walk.contest;
        let scores = [&self.now, moment].map(|moment| self.walk.lines.scores(moment, Side::At));
        let inherited = [0, 1].map(|side| contest.inherited(&scores[side]));
        let [now, then] = [0, 1].map(|side| contest.standing(&scores[side], &inherited[side]));
        let Some(cut) = cut else {
            let (now, then) = (now.order(), then.order());
            return (now != then).then(|| Change { swap: self.pair(now.swap(&then)), ..Change::default() });
        };
        let inside = [now.split(cut).inside, then.split(cut).inside];
        (inside[0] != inside[1]).then(|| self.change_between(&scores, [&inside[0], &inside[1]]))
    }

    fn change_between(&self, scores: &[Scores<'_, N>; 2], inside: [&[u32]; 2]) -> Change {
        let contest = self.walk.contest;
        let inherited = [0, 1].map(|side| contest.inherited(&scores[side]));
        let [here, beyond] = [0, 1].map(|side| contest.standing(&scores[side], &inherited[side]));
        let (entered, left) = (without(inside[1], inside[0]), without(inside[0], inside[1]));
        let swap = here.swap(&beyond, inside, &entered, &left);
        Change { swap: self.pair(swap), entered: self.projects(entered), left: self.projects(left) }
    }

    fn pair(&self, swap: Option<(u32, u32)>) -> Option<[u32; 2]> {
        swap.map(|(a, b)| [a, b].map(|number| self.walk.contest.projects[number as usize]))
    }

    fn event(&self, answer: Answer, step: &Step<N>) -> Event {
        let momentary = step.before == step.after;
        let other = if momentary { &step.during } else { &step.after };
        Event {
            at: (self.position)(&step.moment),
            answer,
            entered: self.projects(without(other, &step.before)),
            left: self.projects(without(&step.before, other)),
            momentary,
        }
    }

    /// The interval of the whole order.
    pub(super) fn of_order(&self) -> Stable {
        let mirrored = self.walk.lines.mirrored();
        let stops: Vec<Moment<N>> = self.walk.stops.iter().rev().map(Moment::mirrored).collect();
        let back = Walk { contest: self.walk.contest, lines: &mirrored, stops: &stops };
        let lower = back.first_disorder(&self.now.mirrored());
        let lower = lower.map(|Disorder { moment, swap }| Disorder { moment: moment.mirrored(), swap });
        let upper = self.walk.first_disorder(&self.now);
        let end = |found: Option<Disorder<N>>, open: Moment<N>| match found {
            None => End { at: (self.position)(&open), change: None },
            Some(Disorder { moment, swap }) => {
                let change = Change { swap: self.pair(swap), ..Change::default() };
                End { at: (self.position)(&moment), change: Some(change) }
            }
        };
        Stable { from: end(lower, Moment::start()), to: end(upper, Moment::end()) }
    }
}

/// Those of `these` that are not among `those`; both ascend.
fn without(these: &[u32], those: &[u32]) -> Vec<u32> {
    these.iter().copied().filter(|project| those.binary_search(project).is_err()).collect()
}
