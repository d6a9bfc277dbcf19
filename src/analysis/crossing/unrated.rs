//! What values in place of missing ones would bring a project that is not rated without them.
//!
//! Where one value is missing it is searched for like any other, from the worst end of its scale on:
//! the better it is, the fewer others come before the project, so what is found is where the places
//! begin. Where several are missing, all of them are tried at their best and at their worst. On a scale
//! relative to the list only the numbers of rules are tried.
//!
//! Not here: what one missing value would do while others are missing too.

use super::search::{Search, extreme, is_asked_for};
use super::{Bound, Crossing, Outlook, Unrated};
use crate::analysis::sensitivity::{Numeric, shares_column};
use crate::analysis::trial::Trial;
use crate::model::{Criterion, Raw};
use crate::scoring::Ranking;

pub(super) fn unrated(ranking: &Ranking<'_>, project: u32, missing: &[usize]) -> Crossing {
    let criteria = ranking.decision().criteria();
    let is_beyond_us = |index: &usize| criteria[*index].scale.is_relative() || shares_column(ranking, *index);
    let is_asked_for = missing.iter().any(|index| is_asked_for(ranking.decision(), *index));
    let told = |outlook, value| Crossing {
        value,
        unrated: Some(Unrated { missing: missing.to_vec(), outlook }),
        ..Crossing::default()
    };
    let mut trial = Trial::new(ranking, project);
    if let [index] = missing
        && !shares_column(ranking, *index)
        && criteria[*index].scale.is_relative()
        && let Some(found) = Search::new(&mut trial, *index).at_rules()
    {
        return told(Outlook::With, Some(found.crossing));
    }
    if missing.iter().any(is_beyond_us) || (is_asked_for && 1 < missing.len()) {
        return told(Outlook::Unsaid, None);
    }
    let extremes = |best: bool| -> Vec<(usize, Raw)> {
        missing.iter().filter_map(|index| Some((*index, extreme(&criteria[*index], best)?))).collect()
    };
    if let ([index], true) = (missing, is_asked_for) {
        let found = Search::from_the_worst(&mut trial, *index).nearest();
        return match found {
            Some(found) => told(Outlook::With, Some(found.crossing)),
            None => told(Outlook::Never, None),
        };
    }
    let (best, worst) = (trial.place_with(&extremes(true)), trial.place_with(&extremes(false)));
    match (best, worst, missing) {
        (_, Some(true), _) => told(Outlook::Always, None),
        (None, _, _) => told(Outlook::Never, None),
        (Some(false), _, _) => told(Outlook::Tie, None),
        (Some(true), _, [index]) => match Search::from_the_worst(&mut trial, *index).nearest() {
            Some(found) => told(Outlook::From(bound(&criteria[*index], found.crossing.to)), Some(found.crossing)),
            None => told(Outlook::Unsaid, None),
        },
        _ => told(Outlook::Depends, None),
    }
}

/// On which side of a value the better ones lie.
fn bound(criterion: &Criterion, value: Raw) -> Bound {
    match Numeric::new(&criterion.scale) {
        _ if extreme(criterion, true) == Some(value) => Bound::Only,
        Some(scale) if scale.rises => Bound::AtLeast,
        Some(_) => Bound::AtMost,
        None => Bound::Level,
    }
}
