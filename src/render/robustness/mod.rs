//! The robustness of a ranking as table, Markdown, CSV and JSON.
//!
//! `people` says it in sentences and lays out a row per project, with a strip of its ranks for terminals;
//! `machine` writes `vorrang/robustness/1` and CSV.

pub(super) mod machine;
mod people;

use num_bigint::BigInt;
use num_rational::BigRational;
use num_traits::{One, Zero};

pub(crate) use machine::schema;
pub use machine::{csv, json};
pub(super) use people::told;
pub use people::{markdown, table};

use super::view::{RankingView, Top};
use crate::analysis::robustness::{Doubt, List, Robust, Robustness, Stage};
use crate::messages::{self, Arg, format};
use crate::model::Lang;

/// What is shown of a robustness.
#[derive(Clone, Copy, Debug)]
pub struct RobustnessView<'v> {
    /// The ranking that was analysed, as outputs show it.
    pub ranking: &'v RankingView<'v>,
    /// What was found.
    pub robustness: &'v Robustness<'v>,
    /// Which projects are shown: by default all but those that are out and have no place.
    pub top: Top,
    /// Whether the share of every rank is shown.
    pub acceptability: bool,
}

impl<'v> RobustnessView<'v> {
    /// The projects shown, and how many are not.
    pub(super) fn rows(&self) -> (Vec<&'v Robust>, usize) {
        let ranking = self.ranking.ranking();
        let shown = |robust: &&Robust| match self.top {
            Top::Default => robust.list != List::Out || ranking.placed(robust.project as usize).is_some(),
            Top::N(n) => (1..=n).contains(&(ranking.rank_of(robust.project as usize) as usize)),
            Top::All => true,
        };
        let rows: Vec<&Robust> = self.robustness.projects.iter().filter(shown).collect();
        let rest = self.robustness.projects.len() - rows.len();
        (rows, rest)
    }
}

/// How far an analysis got that was ended early; `None` if it was not.
#[must_use]
pub fn ended(found: &Robustness<'_>, lang: Lang) -> Option<String> {
    let (id, samples, asked) = match found.ended? {
        Stage::Drawing | Stage::Samples => ("robustness-partial", found.samples, found.asked),
        Stage::Influence => {
            let doubt = found.doubt.as_ref();
            let of = |count: fn(&Doubt) -> u64| doubt.map(count).unwrap_or_default();
            ("robustness-ended-influence", of(|doubt| doubt.samples), of(|doubt| doubt.asked))
        }
        Stage::Confidence => ("robustness-ended-confidence", 0, 0),
    };
    let count = |number: u64| Arg::Count(usize::try_from(number).unwrap_or(usize::MAX));
    Some(messages::text(lang, id, &[("samples", count(samples)), ("asked", count(asked))]))
}

/// The cells of a project in a ranking: so many of 100 samples with a place, and the middle 90 of 100 ranks.
pub(super) fn in_ranking(robustness: &Robustness<'_>, project: u32, lang: Lang) -> [String; 2] {
    let cells = |robust: &Robust| [of_hundred(&robust.share(), lang), format!("{}–{}", robust.q05(), robust.q95())];
    robustness.of(project).map(cells).unwrap_or_default()
}

/// The share of samples in which a project has a place, as so many of 100, with its standard error where that shows.
pub(super) fn with_error(robust: &Robust, lang: Lang) -> String {
    let (share, error) = (of_hundred(&robust.share(), lang), format!("{:.1}", robust.error * 100.0));
    if error == "0.0" { share } else { format!("{share} ± {}", format::localize(&error, lang)) }
}

/// A share 0..=1 as so many of 100, with one place; never 100 or 0 where it is not quite.
pub(super) fn of_hundred(share: &BigRational, lang: Lang) -> String {
    let percent = share * BigInt::from(100);
    let rounded = format::rounded(&percent, 1, lang);
    let tenths = crate::exact::scaled(&percent, 1);
    if share.is_zero() || share.is_one() {
        format::rounded(&percent, 0, lang)
    } else if tenths == BigInt::from(1000) {
        messages::word(lang, "robustness-share-over")
    } else if tenths.is_zero() {
        messages::word(lang, "robustness-share-under")
    } else {
        rounded
    }
}
