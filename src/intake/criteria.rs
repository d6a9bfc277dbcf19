//! The criteria of the new decision: those that the list has, and those that a city needs besides.
//!
//! Weights are proposals in whole percents that sum to 100, in the proportions of the shipped decision
//! ([`super::words`] has those of the columns). Nobody decided them, and the files say so.

use rust_decimal::Decimal;

/// A criterion of the new decision.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Criterion {
    pub(super) id: String,
    /// Id of its group.
    pub(super) group: &'static str,
    pub(super) name: Label,
    /// Its weight in proportion to the others.
    pub(super) share: usize,
    /// What `source` says; `None` for a column.
    pub(super) source: Option<&'static str>,
    pub(super) unit: Unit,
    pub(super) scale: Scale,
}

/// How something is called.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Label {
    /// As the header of the list says.
    Plain(String),
    /// By a sentence in both languages.
    Sentence(&'static str),
}

/// The unit of a criterion.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Unit {
    None,
    Sentence(&'static str),
    Plain(&'static str),
}

/// The scale of a criterion.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Scale {
    /// The strengths of legal bases.
    Strengths,
    /// From overdue to five years.
    Deadline,
    /// Levels of a criterion that the list lacks, whose anchors are sentences.
    Anchored(&'static [u32]),
    /// Whole numbers from the list.
    Steps {
        low: i64,
        high: i64,
        less_is_better: bool,
    },
    /// Words from the list, from the least to the most.
    Grades {
        words: Vec<String>,
        less_is_better: bool,
    },
    /// Amounts.
    Linear {
        worst: Decimal,
        best: Decimal,
        /// Whether the ends are a proposal, so that a number beyond one counts like it.
        clamp: bool,
    },
    YesNo,
}

impl Criterion {
    /// What a city looks at and a list may lack.
    pub(super) fn standard() -> [Self; 4] {
        let column = |id: &str, group, name, share, values: &'static [u32]| Self {
            id: id.to_owned(),
            group,
            name: Label::Sentence(name),
            share,
            source: None,
            unit: Unit::Sentence("intake-unit-points"),
            scale: Scale::Anchored(values),
        };
        let legal = Self {
            id: "legal-duty".to_owned(),
            group: "legal",
            name: Label::Sentence("intake-legal-duty"),
            share: 20,
            source: Some("legal"),
            unit: Unit::None,
            scale: Scale::Strengths,
        };
        [
            legal,
            column("politics", "mandate", "intake-politics", 20, &[0, 3, 6, 10]),
            column("citizens", "benefit", "intake-citizens", 25, &[0, 2, 4, 6, 8, 10]),
            column("businesses", "benefit", "intake-businesses", 10, &[0, 3, 6, 10]),
        ]
    }

    /// How urgent a deadline is.
    pub(super) fn deadline() -> Self {
        Self {
            id: "legal-deadline".to_owned(),
            group: "legal",
            name: Label::Sentence("intake-legal-deadline"),
            share: 8,
            source: Some("days-to-deadline"),
            unit: Unit::Sentence("intake-unit-days"),
            scale: Scale::Deadline,
        }
    }

    /// Whether the list has a column for it.
    pub(super) fn is_column(&self) -> bool {
        self.source.is_none()
    }
}

/// The order of the groups.
pub(super) const GROUPS: [&str; 5] = ["legal", "mandate", "benefit", "further", "resources"];

/// Whole percents in the proportions of `shares` that sum to 100, by largest remainder; of equal
/// remainders the earlier gets more.
pub(super) fn percents(shares: &[usize]) -> Vec<usize> {
    let sum: usize = shares.iter().sum::<usize>().max(1);
    let mut percents: Vec<usize> = shares.iter().map(|share| share * 100 / sum).collect();
    let mut order: Vec<usize> = (0..shares.len()).collect();
    order.sort_by_key(|at| (std::cmp::Reverse(shares[*at] * 100 % sum), *at));
    let missing = 100 - percents.iter().sum::<usize>().min(100);
    order.into_iter().take(missing).for_each(|at| percents[at] += 1);
    percents
}

/// Points of the levels from worst to best, in whole numbers.
pub(super) fn points(n: usize, less_is_better: bool) -> Vec<usize> {
    let last = n.saturating_sub(1).max(1);
    let up = (0..n).map(|at| (at * 200 + last) / (2 * last));
    if less_is_better { up.rev().collect() } else { up.collect() }
}

/// An id made of a header: `Anteil öffentlich (%)` is `anteil-oeffentlich`.
pub(super) fn slug(header: &str) -> String {
    let mut slug = String::new();
    for c in super::words::bare(header).to_lowercase().chars() {
        match c {
            'ä' => slug.push_str("ae"),
            'ö' => slug.push_str("oe"),
            'ü' => slug.push_str("ue"),
            'ß' => slug.push_str("ss"),
            c if c.is_ascii_alphanumeric() => slug.push(c),
            _ if !slug.ends_with('-') && !slug.is_empty() => slug.push('-'),
            _ => {}
        }
    }
    let slug: String = slug.chars().take(40).collect();
    let slug = slug.trim_matches('-');
    if slug.starts_with(|c: char| c.is_ascii_lowercase()) {
        slug.to_owned()
    } else {
        format!("k-{slug}").trim_end_matches('-').to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn levels_are_spread_evenly() {
        assert_eq!(points(5, false), [0, 25, 50, 75, 100]);
        assert_eq!(points(4, true), [100, 67, 33, 0]);
        assert_eq!(points(2, false), [0, 100]);
    }

    #[test]
    fn a_header_becomes_an_id() {
        assert_eq!(slug("Anteil öffentlich (%)"), "anteil-oeffentlich");
        assert_eq!(slug("Kosten 2026"), "kosten-2026");
        assert_eq!(slug("3. Welle"), "k-3-welle");
        assert_eq!(slug("Приоритет"), "k");
    }

    proptest! {
        #[test]
        fn weights_sum_to_100(shares in prop::collection::vec(1_usize..40, 1..150)) {
            prop_assert_eq!(percents(&shares).iter().sum::<usize>(), 100);
        }

        #[test]
        fn every_id_is_one(header in "\\PC{0,80}") {
            prop_assert!(crate::input::names::is_id(&slug(&header)), "{}", slug(&header));
        }
    }
}
