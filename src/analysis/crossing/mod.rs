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
//! ```
//!
//! What a value would do is asked of a trial: replaced, judged by the rules and ranked anew.
//!
//! Not here: two changes at once, and legal bases, deadlines and other values that are derived.

mod search;
mod unrated;
mod values;

use std::sync::OnceLock;

use num_rational::BigRational;
use num_traits::Signed;

use super::sensitivity::{Answer, Event, WeightRange, analyse};
use crate::exact::power_of_ten;
use crate::model::{Effect, Method, Raw, Standing, Target};
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
    /// The criteria about whose values nothing is said but what the numbers of rules do, by number: their
    /// scale is relative to the list and the project carries others or has no value, or another criterion
    /// reads the same column.
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
/// weighted sum. Who asks for many projects of one ranking asks [`Crossings`].
#[must_use]
pub fn smallest_change(ranking: &Ranking<'_>, project: u32) -> Crossing {
    Crossings::new(ranking).of(project)
}

/// The smallest changes for the projects of one ranking. What becomes of the places when a weight moves is the
/// same whoever asks, so it is computed once, and only as far as somebody asks.
#[derive(Debug)]
pub struct Crossings<'r> {
    ranking: &'r Ranking<'r>,
    ways: OnceLock<Vec<Way>>,
}

/// A weight on its way up or down.
#[derive(Debug)]
struct Way {
    target: Target,
    from: BigRational,
    upwards: bool,
    turns: Vec<Turn>,
}

/// A weight at which the places change, and what they are at the first two written weights at or beyond it.
#[derive(Debug)]
struct Turn {
    at: BigRational,
    beyond: OnceLock<[Option<Side>; 2]>,
}

/// Who has a place at a weight, and who ties across the cut.
#[derive(Debug)]
struct Side {
    weight: BigRational,
    placed: Vec<u32>,
    tied: Vec<u32>,
}

impl<'r> Crossings<'r> {
    /// Of a ranking; nothing is computed yet.
    #[must_use]
    pub fn new(ranking: &'r Ranking<'r>) -> Self {
        Self { ranking, ways: OnceLock::new() }
    }

    /// The smallest changes that take a project across the cut, see [`smallest_change`].
    #[must_use]
    pub fn of(&self, project: u32) -> Crossing {
        let ranking = self.ranking;
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
        let across = Across { all: self, project, enters: ranking.placed(project as usize).is_none() };
        let weight = by_score.then(|| across.weight()).flatten();
        Crossing { value: nearest, weight, unsaid, unsaid_beyond, unrated: None }
    }

    /// The ways of all weights, with every change of the places on them from the nearest on.
    fn ways(&self) -> &[Way] {
        self.ways.get_or_init(|| {
            let Some(analysis) = analyse(self.ranking) else { return Vec::new() };
            let ranges = analysis.criteria.iter().chain(&analysis.groups);
            ranges.flat_map(|range| [true, false].map(|upwards| Way::new(range, upwards))).collect()
        })
    }

    /// The places of a fresh ranking with another weight; `None` where it cannot be.
    fn side(&self, target: Target, weight: BigRational) -> Option<Side> {
        let inside = !weight.is_negative() && weight <= BigRational::from_integer(100.into());
        let (decision, in_force) = (self.ranking.decision(), self.ranking.in_force());
        let in_force = inside.then(|| in_force.with_weight(decision, target, &weight)).flatten()?;
        let ranking = scoring::rank(decision, &in_force);
        let placed = ranking.places().iter().map(|placed| placed.project).collect();
        Some(Side { placed, tied: ranking.cut().tied.clone(), weight })
    }
}

impl Way {
    /// Every change of the places counts: one that names only others may resolve a tie of a project at the cut.
    fn new(range: &WeightRange, upwards: bool) -> Self {
        let is_ahead = |event: &&Event| {
            event.answer == Answer::Places && if upwards { range.weight <= event.at } else { event.at <= range.weight }
        };
        let ahead = range.events.iter().filter(is_ahead);
        let mut turns: Vec<Turn> = ahead.map(|event| Turn { at: event.at.clone(), beyond: OnceLock::new() }).collect();
        if !upwards {
            turns.reverse();
        }
        Self { target: range.target, from: range.weight.clone(), upwards, turns }
    }

    /// The two weights with so many decimal places that come first at or beyond a tie.
    fn beside(&self, at: &BigRational, places: usize) -> [BigRational; 2] {
        let unit = BigRational::new(1.into(), power_of_ten(places));
        let first = if self.upwards { (at / &unit).ceil() } else { (at / &unit).floor() } * &unit;
        let second = if self.upwards { &first + &unit } else { &first - &unit };
        [first, second]
    }
}

/// A project and the side of the cut to which another weight would get it.
struct Across<'a> {
    all: &'a Crossings<'a>,
    project: u32,
    /// Whether it would get a place, rather than lose it.
    enters: bool,
}

impl Across<'_> {
    /// Whether it is strictly on the other side: not by a tie across the cut.
    fn is_across(&self, side: &Side) -> bool {
        side.placed.contains(&self.project) == self.enters && !side.tied.contains(&self.project)
    }

    /// The weight that has to move by the fewest percentage points.
    fn weight(&self) -> Option<WeightCrossing> {
        let crossings = self.all.ways().iter().filter_map(|way| self.on(way));
        crossings.min_by_key(|crossing| (&crossing.exact - &crossing.from).abs())
    }

    /// The first change of the places on the way at or beyond which the project is across.
    fn on(&self, way: &Way) -> Option<WeightCrossing> {
        way.turns.iter().find_map(|turn| {
            let to = self.shortest_weight(way, turn)?;
            Some(WeightCrossing { target: way.target, from: way.from.clone(), to, exact: turn.at.clone() })
        })
    }

    /// The weight with the fewest decimal places at or just beyond a tie at which a fresh ranking puts
    /// the project across: at the tie itself where another rule of order decides it.
    fn shortest_weight(&self, way: &Way, turn: &Turn) -> Option<BigRational> {
        // Events lie far apart compared with the last place; written weights have no more either. Where
        // nothing happens so close to this one, a rounder weight would be beyond the next.
        let nearest =
            turn.beyond.get_or_init(|| way.beside(&turn.at, PLACES).map(|weight| self.all.side(way.target, weight)));
        let nearest = nearest.iter().flatten().find(|side| self.is_across(side))?.weight.clone();
        let rounder = |places: usize| {
            let mut sides =
                way.beside(&turn.at, places).into_iter().filter_map(|weight| self.all.side(way.target, weight));
            sides.find(|side| self.is_across(side)).map(|side| side.weight)
        };
        (0..PLACES).find_map(rounder).or(Some(nearest))
    }
}
