//! The smallest single change that takes a project across the cut.
//!
//! One value of the project or one weight moves, everything else stays. The smallest change is that of
//! the least difference in utility among values, and of the fewest percentage points among weights
//! (criteria and groups). Told is the value with the fewest decimal places, at or beyond the tie, at
//! which a fresh ranking puts the project strictly on the other side; levels move in steps.
//!
//! ```text
//! values  every value that could have been read, searched between the numbers that rules ask for
//! unrated what values in place of missing ones would bring a project
//! trial   values replaced, judged by the rules and ranked anew
//! ```

mod trial;
mod unrated;
mod values;

use num_rational::BigRational;
use num_traits::Signed;

use super::sensitivity::{Answer, Event, WeightRange, analyse};
use crate::exact::power_of_ten;
use crate::model::{Decision, Effect, Method, Raw, Standing, Target};
use crate::scoring::{self, Ranking, Reason, has_decision};

/// Decimal places of written weights.
const PLACES: usize = 12;

/// The smallest changes of one kind each; `None` where none takes the project across.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Crossing {
    /// Of a value of the project.
    pub value: Option<ValueCrossing>,
    /// Of a weight.
    pub weight: Option<WeightCrossing>,
    /// The criteria about whose values nothing is said, by number: their scale is relative to the list
    /// and the project carries others or has no value, or another criterion reads the same column.
    pub unsaid: Vec<usize>,
    /// The criteria of whose values only those between the values of the other projects were searched,
    /// by number: beyond them a value would move the utilities of those whose score it inherits.
    pub unsaid_beyond: Vec<usize>,
    /// What its missing values would bring, for a project that is not rated without them.
    pub unrated: Option<Unrated>,
}

/// What values in place of missing ones would bring a project that is not rated without them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unrated {
    /// The criteria whose values are missing, by number.
    pub missing: Vec<usize>,
    /// What they would bring.
    pub outlook: Outlook,
}

/// Whether values in place of missing ones would bring a place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outlook {
    /// Whatever they are.
    Always,
    /// The one that is missing would from the value of [`Crossing::value`] on, and with no worse one.
    From(Bound),
    /// The one that is missing would with the value of [`Crossing::value`]; rules may judge others
    /// otherwise.
    With,
    /// The best ones would, the worst ones would not.
    Depends,
    /// The best ones would only let it tie at the cut.
    Tie,
    /// Whatever they are, it would have none.
    Never,
    /// That is not searched: a scale is relative to the list, another criterion reads the same column, or
    /// rules ask for one of several missing values.
    Unsaid,
}

/// On which side of a value the better ones lie.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Bound {
    /// Greater numbers are better.
    AtLeast,
    /// Smaller numbers are better.
    AtMost,
    /// Levels, from this one on.
    Level,
    /// There is no better one.
    Only,
}

impl Bound {
    /// The name in message files.
    pub(crate) fn key(self) -> &'static str {
        match self {
            Self::AtLeast => "at-least",
            Self::AtMost => "at-most",
            Self::Level => "level",
            Self::Only => "only",
        }
    }
}

impl Outlook {
    /// The name in machine formats.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Always => "always",
            Self::From(_) => "from",
            Self::With => "with",
            Self::Depends => "depends",
            Self::Tie => "tie",
            Self::Never => "never",
            Self::Unsaid => "unsaid",
        }
    }
}

/// A value that takes the project across.
#[derive(Clone, Debug, PartialEq)]
pub struct ValueCrossing {
    /// The criterion, by number.
    pub criterion: usize,
    /// The raw value that counts now; `None` where only a utility is assumed.
    pub from: Option<Raw>,
    /// The raw value that takes it across.
    pub to: Raw,
    /// The utility at which it ties with another project, exactly; on numeric scales only.
    pub exact: Option<BigRational>,
    /// The rule that takes it across, by number, if it is no matter of the score.
    pub rule: Option<usize>,
    /// How far away in utility, 0..=1, it begins to be across: at the tie, the number of the rule or the
    /// level. What is told has few decimal places, so it may lie a little beyond.
    pub distance: BigRational,
}

/// A weight that takes the project across.
#[derive(Clone, Debug, PartialEq)]
pub struct WeightCrossing {
    /// The criterion or group.
    pub target: Target,
    /// Its weight in force, in percent.
    pub from: BigRational,
    /// The weight that takes it across, in percent.
    pub to: BigRational,
    /// The weight at which it ties with another project, exactly.
    pub exact: BigRational,
}

/// The smallest changes that take a project across the cut, be it ranked, excluded by a rule or not
/// rated because values are missing.
///
/// None for a project that a status or a merger keeps out of the ranking, and under any method but the
/// weighted sum.
#[must_use]
pub fn smallest_change(ranking: &Ranking<'_>, project: u32) -> Crossing {
    let decision = ranking.decision();
    let is_ranked = ranking.rank_of(project as usize) != 0;
    let weighted_sum = ranking.in_force().method == Method::WeightedSum;
    if let Some(missing) = ranking.unranked().missing.get(&project).filter(|_| weighted_sum) {
        return unrated::unrated(ranking, project, missing);
    }
    let is_excluded = matches!(decision.standing(project as usize), Standing::Excluded(_));
    if !weighted_sum || !(is_ranked || is_excluded) {
        return Crossing::default();
    }
    // Rules, decisions and running projects that keep their place do not look at weights.
    let by_score = match ranking.placed(project as usize) {
        Some(reason) => reason == Reason::Score,
        None => is_ranked && !has_decision(decision, project as usize, Effect::Out),
    };
    let values::Values { nearest, unsaid, unsaid_beyond } = values::value(ranking, project);
    let across = Across { ranking, project, enters: ranking.placed(project as usize).is_none() };
    let weight = by_score.then(|| across.weight()).flatten();
    Crossing { value: nearest, weight, unsaid, unsaid_beyond, unrated: None }
}

/// A project and the side of the cut to which another weight would get it.
struct Across<'r> {
    ranking: &'r Ranking<'r>,
    project: u32,
    /// Whether it would get a place, rather than lose it.
    enters: bool,
}

impl Across<'_> {
    fn decision(&self) -> &Decision {
        self.ranking.decision()
    }

    /// Whether a ranking puts the project strictly on the other side: not by a tie across the cut.
    fn is_across(&self, ranking: &Ranking<'_>) -> bool {
        let has_place = ranking.placed(self.project as usize).is_some();
        has_place == self.enters && !ranking.cut().tied.contains(&self.project)
    }

    /// The weight that has to move by the fewest percentage points.
    fn weight(&self) -> Option<WeightCrossing> {
        let analysis = analyse(self.ranking)?;
        let ranges = analysis.criteria.iter().chain(&analysis.groups);
        let crossings = ranges.flat_map(|range| [true, false].map(|upwards| self.weight_of(range, upwards)));
        crossings.flatten().min_by_key(|crossing| (&crossing.exact - &crossing.from).abs())
    }

    /// The first event on the way up or down at or beyond which the project is across. Every change of
    /// the places is tried: one that names only others may resolve a tie of this one at the cut.
    fn weight_of(&self, range: &WeightRange, upwards: bool) -> Option<WeightCrossing> {
        let is_ahead = |event: &&Event| {
            event.answer == Answer::Places && if upwards { range.weight <= event.at } else { event.at <= range.weight }
        };
        let mut events: Vec<&Event> = range.events.iter().filter(is_ahead).collect();
        if !upwards {
            events.reverse();
        }
        events.into_iter().find_map(|event| {
            let to = self.shortest_weight(range.target, &event.at, upwards)?;
            Some(WeightCrossing { target: range.target, from: range.weight.clone(), to, exact: event.at.clone() })
        })
    }

    /// The weight with the fewest decimal places at or just beyond a tie at which a fresh ranking puts
    /// the project across: at the tie itself where another rule of order decides it.
    fn shortest_weight(&self, target: Target, at: &BigRational, upwards: bool) -> Option<BigRational> {
        let is_across = |weight: &BigRational| {
            let inside = !weight.is_negative() && *weight <= BigRational::from_integer(100.into());
            let in_force = inside.then(|| self.ranking.in_force().with_weight(self.decision(), target, weight));
            in_force.flatten().is_some_and(|in_force| self.is_across(&scoring::rank(self.decision(), &in_force)))
        };
        let beside = |places: usize| {
            let unit = BigRational::new(1.into(), power_of_ten(places));
            let first = if upwards { (at / &unit).ceil() } else { (at / &unit).floor() } * &unit;
            let second = if upwards { &first + &unit } else { &first - &unit };
            [first, second].into_iter().find(is_across)
        };
        // Events lie far apart compared with the last place; written weights have no more either. Where
        // nothing happens so close to this one, a rounder weight would be beyond the next.
        let nearest = beside(PLACES)?;
        (0..PLACES).find_map(beside).or(Some(nearest))
    }
}
