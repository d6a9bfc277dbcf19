//! The values of one project move, everything else stays.
//!
//! The utility u of the moving value is a position 0..=1, and the scores are lines in it: that of the
//! project rises by its weight, all others stay. On numeric scales the tie is found exactly and then
//! told as the first value at which a fresh ranking gives another answer, of those with the fewest
//! decimal places; levels are tried one after the other (`course`).
//!
//! Only columns can be moved. On a scale relative to the list a value would move the utilities of
//! other projects too, and of a column that two criteria read both utilities; none is moved there.

use num_bigint::BigInt;
use num_integer::Integer;
use num_rational::BigRational;
use num_traits::{ToPrimitive, Zero};

use super::contest::Contest;
use super::course::{Course, moment};
use super::judged::Judged;
use super::line::{Lines, Moment};
use super::stable::{Answer, Change};
use super::whole::{LIMIT, Whole};
use crate::model::{Criterion, Method, Raw, Utility, key};
use crate::scoring::{Ranking, point_of};

/// How far a value of a project may move.
#[derive(Clone, Debug, PartialEq)]
pub struct ValueRange {
    /// The criterion, by number.
    pub criterion: usize,
    /// The raw value that counts; `None` where only a utility is assumed.
    pub value: Option<Raw>,
    /// Its utility.
    pub utility: Utility,
    /// The values between which the places, rank 1 and all ranks are the same; `None` on a scale
    /// relative to the list, and where another criterion reads the same column.
    pub intervals: Option<[ValueInterval; 3]>,
}

/// Values between which an answer stays as it is: ascending where they are numbers, from worse to
/// better where they are levels.
#[derive(Clone, Debug, PartialEq)]
pub struct ValueInterval {
    /// Its lower or worse end.
    pub from: ValueEnd,
    /// Its upper or better end.
    pub to: ValueEnd,
}

/// An end of a [`ValueInterval`].
#[derive(Clone, Debug, PartialEq)]
pub struct ValueEnd {
    /// The first value at which the answer is another; without change and rule the last one of the
    /// scale. Where a rule decides, the first value or the last one before it does.
    pub at: Raw,
    /// On levels the last one on this side that changes nothing; `None` where a value is only assumed
    /// and the next level changes something, and on numeric scales.
    pub keeps: Option<Raw>,
    /// The utility at which two projects tie, exactly; on numeric scales only.
    pub tie: Option<BigRational>,
    /// What happens there; its two projects tie there or change sides.
    pub change: Option<Change>,
    /// The rule that makes something else of the project there, by number.
    pub rule: Option<usize>,
    /// Whether it is beyond `at` only that the rule does, and not at `at` itself.
    pub beyond: bool,
}

/// How far the values of a project may move, by criterion in force with a column, in file order.
///
/// `None` for a project that is not ranked, and for any method but the weighted sum, whose scores are
/// no straight lines.
#[must_use]
pub fn value_ranges(ranking: &Ranking<'_>, project: usize) -> Option<Vec<ValueRange>> {
    if ranking.in_force().method != Method::WeightedSum {
        return None;
    }
    let mut contest = Contest::new(ranking);
    let number = contest.find(key(project))?;
    let decision = ranking.decision();
    let criteria = decision.criteria().iter().enumerate();
    let moved = criteria.filter(|(index, one)| one.column().is_some() && !ranking.in_force().leaves_out(*index));
    let range = |(index, criterion): (usize, &Criterion)| {
        contest.let_move(number, index);
        let value = point_of(criterion, decision.projects().values(index).get(project));
        let utility = ranking.utilities().get(index, project);
        let mover = Mover { contest: &contest, index, criterion, project: number, utility, value };
        let is_free = !criterion.scale.is_relative() && !shares_column(ranking, index);
        let intervals = is_free.then(|| mover.intervals());
        ValueRange { criterion: index, value, utility, intervals }
    };
    Some(moved.map(range).collect())
}

/// Whether another criterion in force reads the same column, so that both would move.
pub(in crate::analysis) fn shares_column(ranking: &Ranking<'_>, index: usize) -> bool {
    let criteria = ranking.decision().criteria();
    let reads_it = |(other, one): (usize, &Criterion)| {
        other != index && !ranking.in_force().leaves_out(other) && one.column() == criteria[index].column()
    };
    criteria.iter().enumerate().any(reads_it)
}

/// One value that moves.
pub(super) struct Mover<'m> {
    pub(super) contest: &'m Contest<'m>,
    index: usize,
    pub(super) criterion: &'m Criterion,
    /// By its number among the ranked.
    pub(super) project: u32,
    pub(super) utility: Utility,
    pub(super) value: Option<Raw>,
}

impl<'m> Mover<'m> {
    fn intervals(&self) -> [ValueInterval; 3] {
        let in_force = self.contest.ranking.in_force();
        let gcd = in_force.numerators().iter().fold(BigInt::zero(), |gcd, weight| gcd.gcd(weight));
        let weights: Vec<BigInt> = in_force.numerators().iter().map(|weight| weight / &gcd).collect();
        if weights.iter().sum::<BigInt>() * Utility::STEPS < BigInt::from(LIMIT) {
            self.intervals_with(&weights, |number| number.to_i64().unwrap_or(LIMIT))
        } else {
            self.intervals_with(&weights, Clone::clone)
        }
    }

    fn intervals_with<N: Whole>(&self, weights: &[BigInt], whole: impl Fn(&BigInt) -> N) -> [ValueInterval; 3] {
        let (mut inside, mut outside) = (Vec::new(), Vec::new());
        for project in 0..key(self.contest.len()) {
            let terms = weights.iter().enumerate();
            let sum: BigInt = terms.map(|(c, weight)| weight * self.contest.utility(c, project).steps()).sum();
            let weight = if project == self.project { weights[self.index].clone() } else { BigInt::zero() };
            outside.push(whole(&(&sum - &weight * self.utility.steps())));
            inside.push(whole(&(sum + weight * (Utility::STEPS - self.utility.steps()))));
        }
        let lines = Lines::new(inside, outside);
        let stops: Vec<Moment<N>> = self.contest.tie_stops(&lines, self.project).into_iter().map(moment).collect();
        Answer::ALL.map(|answer| {
            let number = self.contest.projects[self.project as usize];
            let judged = Judged::new(self.contest.ranking, self.index, number, answer);
            Course::new(self, &lines, &stops, answer, judged).interval()
        })
    }
}
