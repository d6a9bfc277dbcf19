//! Scores as straight lines, and where they cross.
//!
//! While one weight moves and the others share the rest, every score is the sum of two fixed parts
//! in a ratio that moves:
//!
//! ```text
//! score(p) ~ x · inside(p) + y · outside(p)        x : y from 0 : 1 to 1 : 0
//! ```
//!
//! Two projects tie where x : y = (outside(q) − outside(p)) : (inside(p) − inside(q)): a ratio of two
//! integers, so everything here is compared exactly and nothing is divided. What x : y means as a
//! weight or a value is known to whoever made the lines.

use std::cmp::Ordering;

use super::whole::Whole;

/// The scores of the ranked projects, by their number among these.
#[derive(Clone, Debug)]
pub(super) struct Lines<N> {
    inside: Vec<N>,
    outside: Vec<N>,
    is_mirrored: bool,
}

/// A moment of the way from 0 : 1 to 1 : 0.
#[derive(Clone, Debug)]
pub(super) struct Moment<N> {
    pub(super) x: N,
    pub(super) y: N,
}

/// Where scores are compared. At the start nothing is before, at the end nothing after.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Side {
    /// Just before a moment: of two that are equal at it, the one that falls is greater.
    Before,
    /// At the moment itself.
    At,
    /// Just after it: of two that are equal at it, the one that rises is greater.
    After,
}

/// The scores at a moment or beside it, to be compared.
#[derive(Clone, Debug)]
pub(super) struct Scores<'l, N: Whole> {
    lines: &'l Lines<N>,
    moment: Moment<N>,
    side: Side,
    values: Vec<N::Product>,
}

impl<N: Whole> Moment<N> {
    /// 0 : 1.
    pub(super) fn start() -> Self {
        Self { x: N::of(0), y: N::of(1) }
    }

    /// 1 : 0.
    pub(super) fn end() -> Self {
        Self { x: N::of(1), y: N::of(0) }
    }

    pub(super) fn is_start(&self) -> bool {
        self.x == N::of(0)
    }

    pub(super) fn is_end(&self) -> bool {
        self.y == N::of(0)
    }

    /// The same moment for whoever walks the other way.
    pub(super) fn mirrored(&self) -> Self {
        Self { x: self.y.clone(), y: self.x.clone() }
    }

    pub(super) fn compare(&self, other: &Self) -> Ordering {
        self.x.times(&other.y).cmp(&other.x.times(&self.y))
    }
}

/// The earlier of two moments that there may be.
pub(super) fn earlier<N: Whole>(a: Option<Moment<N>>, b: Option<Moment<N>>) -> Option<Moment<N>> {
    match (a, b) {
        (Some(a), Some(b)) => Some(if b.compare(&a) == Ordering::Less { b } else { a }),
        (a, b) => a.or(b),
    }
}

impl<N: Whole> Lines<N> {
    pub(super) fn new(inside: Vec<N>, outside: Vec<N>) -> Self {
        Self { inside, outside, is_mirrored: false }
    }

    /// The same lines for whoever walks the other way.
    pub(super) fn mirrored(&self) -> Self {
        Self { inside: self.outside.clone(), outside: self.inside.clone(), is_mirrored: !self.is_mirrored }
    }

    pub(super) fn inside(&self, project: u32) -> &N {
        &self.inside[project as usize]
    }

    pub(super) fn outside(&self, project: u32) -> &N {
        &self.outside[project as usize]
    }

    /// Whether two projects tie at every moment.
    pub(super) fn same(&self, a: u32, b: u32) -> bool {
        self.inside(a) == self.inside(b) && self.outside(a) == self.outside(b)
    }

    fn value(&self, moment: &Moment<N>, project: u32) -> N::Product {
        N::sum(moment.x.times(self.inside(project)), moment.y.times(self.outside(project)))
    }

    /// The scores at a moment or beside it.
    pub(super) fn scores(&self, moment: &Moment<N>, side: Side) -> Scores<'_, N> {
        let all = 0..crate::model::key(self.inside.len());
        let values = all.map(|project| self.value(moment, project)).collect();
        Scores { lines: self, moment: moment.clone(), side, values }
    }

    /// Where two different lines cross.
    fn crossing(&self, a: u32, b: u32) -> Moment<N> {
        let zero = N::of(0);
        let x = self.outside(b).minus(self.outside(a));
        let y = self.inside(a).minus(self.inside(b));
        if x < zero || y < zero { Moment { x: zero.minus(&x), y: zero.minus(&y) } } else { Moment { x, y } }
    }

    /// When `lower` catches up with `upper`, which is strictly greater just now.
    pub(super) fn catch_up(&self, lower: u32, upper: u32) -> Option<Moment<N>> {
        (self.inside(upper) <= self.inside(lower)).then(|| self.crossing(lower, upper))
    }

    /// When the first of `lower` catches up with the first of `upper`, where just now each of `upper`
    /// is strictly greater than each of `lower`.
    ///
    /// The least of some lines minus the greatest of others is concave, so Newton's method from the
    /// end comes down to its only root, from one crossing of two lines to another.
    pub(super) fn first_catch_up(&self, upper: &[u32], lower: &[u32]) -> Option<Moment<N>> {
        let mut moment = Moment::end();
        loop {
            let value = |project: &u32| (self.value(&moment, *project), *project);
            let (least, falling) = upper.iter().map(value).min()?;
            let (greatest, rising) = lower.iter().map(value).max()?;
            match least.cmp(&greatest) {
                Ordering::Equal => return Some(moment),
                Ordering::Greater => return None,
                Ordering::Less => moment = self.crossing(falling, rising),
            }
        }
    }
}

impl<N: Whole> Scores<'_, N> {
    pub(super) fn compare(&self, a: u32, b: u32) -> Ordering {
        self.values[a as usize].cmp(&self.values[b as usize]).then_with(|| match self.side {
            Side::Before => self.lines.outside(a).cmp(self.lines.outside(b)),
            Side::At => Ordering::Equal,
            Side::After => self.lines.inside(a).cmp(self.lines.inside(b)),
        })
    }

    /// x / (x + y), as seen by who walks from 0 : 1, compared with `part / whole`.
    pub(super) fn compare_position(&self, part: u64, whole: u64) -> Ordering {
        let Moment { x, y } = if self.lines.is_mirrored { self.moment.mirrored() } else { self.moment.clone() };
        let beside = match (self.side, self.lines.is_mirrored) {
            (Side::At, _) => Ordering::Equal,
            (Side::After, false) | (Side::Before, true) => Ordering::Greater,
            (Side::Before, false) | (Side::After, true) => Ordering::Less,
        };
        x.times(&N::of(whole - part)).cmp(&y.times(&N::of(part))).then(beside)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Scores from 0 to 1: 6 → 0, 0 → 6, 2 → 3, 2 → 3.
    fn lines() -> Lines<i64> {
        Lines::new(vec![0, 6, 3, 3], vec![6, 0, 2, 2])
    }

    #[test]
    fn lines_cross_where_their_differences_say() {
        let crossing = lines().catch_up(2, 0).unwrap();
        // 6·y = 3·x + 2·y
        assert_eq!((crossing.x, crossing.y), (4, 3));
        assert!(lines().catch_up(0, 1).is_none(), "it falls further behind");
    }

    #[test]
    fn the_first_crossing_of_two_sets_is_found() {
        let first = lines().first_catch_up(&[0], &[1, 2]).unwrap();
        assert_eq!(first.compare(&Moment { x: 1, y: 1 }), Ordering::Equal);
        assert!(lines().first_catch_up(&[1], &[0]).is_none());
    }

    #[test]
    fn beside_a_tie_one_of_the_lines_leads() {
        let (lines, half) = (lines(), Moment { x: 1, y: 1 });
        let compare = |side, a, b| lines.scores(&half, side).compare(a, b);
        assert_eq!(compare(Side::Before, 0, 1), Ordering::Greater);
        assert_eq!(compare(Side::At, 0, 1), Ordering::Equal);
        assert_eq!(compare(Side::After, 0, 1), Ordering::Less);
        assert_eq!(compare(Side::After, 2, 3), Ordering::Equal);
    }
}
