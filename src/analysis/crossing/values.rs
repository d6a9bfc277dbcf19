//! The value that takes a project across with the least difference in utility.
//!
//! Under each criterion it is [searched](super::search) from stop to stop, because between two stops the better
//! a value, the fewer projects come before this one:
//!
//! ```text
//! anchored    its own score moves, all others stay
//! min-max     between the others' ends likewise; beyond them its utility stays and all others fall or rise
//! ratio       likewise
//! vector      its utility moves one way, those of all others the other way
//! ```
//!
//! On a scale relative to the list the others move too, though. Whoever inherits from one of
//! them may pass a third one and fall behind again while the value moves one way; of such a project only
//! the values between those of the others are searched, where on min-max and ratio these stay.
//!
//! Where nothing is searched for that reason, or because no value stands there to begin from, the numbers
//! of rules are tried nevertheless, at them and just beyond: a fresh ranking says what these do. That
//! there is no nearer value is not known then. Nothing at all is tried for a column that two criteria
//! read.

use num_rational::BigRational;
use rust_decimal::Decimal;

use super::ValueCrossing;
use super::search::{Found, Search, others};
use crate::analysis::sensitivity::shares_column;
use crate::analysis::trial::Trial;
use crate::model::{DependencyMode, Direction, Effect, Raw, Relative, Scale, Utility};
use crate::scoring::{Ranking, has_decision, point_of};

/// The smallest change of a value and what was not searched for it.
#[derive(Default)]
pub(super) struct Values {
    pub(super) nearest: Option<ValueCrossing>,
    /// The criteria about whose values nothing is said.
    pub(super) unsaid: Vec<usize>,
    /// The criteria about whose values beyond those of the others nothing is said.
    pub(super) unsaid_beyond: Vec<usize>,
}

/// The value with the least difference in utility, and the criteria about which nothing is said.
pub(super) fn value(ranking: &Ranking<'_>, project: u32) -> Values {
    let decision = ranking.decision();
    // Whom people gave a place or none keeps it or gets none, whatever its values are.
    if [Effect::In, Effect::Out].into_iter().any(|effect| has_decision(decision, project as usize, effect)) {
        return Values::default();
    }
    let criteria = 0..decision.criteria().len();
    let moved = criteria.filter(|criterion| {
        decision.criteria()[*criterion].column().is_some() && !ranking.in_force().leaves_out(*criterion)
    });
    // Under a great weight a small change suffices, and with that most others need no search.
    let mut moved: Vec<usize> = moved.collect();
    moved.sort_by(|a, b| ranking.in_force().weights[*b].cmp(&ranking.in_force().weights[*a]));
    let mut values = Values::default();
    let mut all = Vec::new();
    let mut trial = Trial::new(ranking, project);
    for criterion in moved {
        let mut search = Search::new(&mut trial, criterion);
        match Reach::of(ranking, project, criterion) {
            Reach::Nowhere => values.unsaid.push(criterion),
            Reach::Rules => {
                values.unsaid.push(criterion);
                all.extend(search.at_rules());
            }
            Reach::Everywhere => {
                let nearest = all.iter().map(|found: &Found| &found.crossing.distance).min();
                if nearest.is_none_or(|distance| search.may_be_as_near(distance)) {
                    all.extend(search.nearest());
                }
            }
            Reach::Between(least, greatest) => {
                search.limits = Some((least, greatest));
                let (found, now) = (search.nearest(), search.now);
                // Beyond the values of the others the utility is that of an end.
                let room = BigRational::new(now.min(Utility::STEPS - now).into(), Utility::STEPS.into());
                if found.as_ref().is_none_or(|found| room < found.crossing.distance) {
                    values.unsaid_beyond.push(criterion);
                }
                all.extend(found);
                search.limits = None;
                all.extend(search.at_rules());
            }
        }
    }
    values.unsaid.sort_unstable();
    values.unsaid_beyond.sort_unstable();
    // Of criteria that need the same change the first one of the file is told.
    all.sort_by_key(|found| found.crossing.criterion);
    values.nearest = all.into_iter().min_by(Found::compare_criteria).map(|found| found.crossing);
    values
}

/// Where what a value does to the order never changes back and forth on its way.
enum Reach {
    Everywhere,
    /// Between the values of the others, where their utilities stay.
    Between(Decimal, Decimal),
    /// Only at the numbers of rules.
    Rules,
    Nowhere,
}

impl Reach {
    fn of(ranking: &Ranking<'_>, project: u32, index: usize) -> Self {
        let decision = ranking.decision();
        let criterion = &decision.criteria()[index];
        if shares_column(ranking, index) {
            return Self::Nowhere;
        }
        let Scale::Relative { kind, direction } = &criterion.scale else { return Self::Everywhere };
        let value = decision.projects().values(index).get(project as usize);
        let Some(Raw::Number(value)) = point_of(criterion, value) else { return Self::Rules };
        let mut needed_by = decision.projects().needed_by(project as usize).iter();
        let inherits = ranking.in_force().dependencies == DependencyMode::Inherit
            && needed_by.any(|other| ranking.rank_of(*other as usize) != 0);
        if !inherits {
            return Self::Everywhere;
        }
        let others: Vec<Decimal> = others(ranking, project, index).collect();
        let (Some(least), Some(greatest)) = (others.iter().min(), others.iter().max()) else { return Self::Rules };
        let (least, greatest) = match (kind, direction) {
            (Relative::MinMax, _) => (*least, *greatest),
            (Relative::Ratio, Direction::Benefit) => (Decimal::ZERO, *greatest),
            // Nobody is so far above the others that it would matter.
            (Relative::Ratio, Direction::Cost) => (*least, greatest.saturating_mul(Decimal::from(Utility::STEPS))),
            (Relative::Vector, _) => return Self::Rules,
        };
        let is_within = least < greatest && (least..=greatest).contains(&value);
        if is_within { Self::Between(least, greatest) } else { Self::Rules }
    }
}
