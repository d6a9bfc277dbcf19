//! Comparisons as table, Markdown, CSV and JSON.
//!
//! A [`ComparisonView`] names the columns and chooses the rows; `people` says it in sentences and
//! lays out the grid for terminals and Markdown, `machine` writes `vorrang/comparison/1` and CSV.

mod machine;
mod people;

pub(crate) use machine::schema;
pub use machine::{csv, json};
pub(super) use people::told;
pub use people::{markdown, table};

use rust_decimal::Decimal;

use super::view::{Options, RankingView, Top};
use crate::analysis::comparison::{Compared, Comparison, compare};
use crate::messages::{self, Arg, format};
use crate::model::{Decision, Lang, Method, Scenario, Target, Text};
use crate::scoring::Ranking;

/// What makes a ranking differ from the base.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Variant {
    /// Nothing: it is the base.
    Base,
    /// A scenario of the file, by number.
    Scenario(usize),
    /// A weight in percent.
    Weight(Target, Decimal),
    /// A method.
    Method(Method),
}

/// Rankings of one decision side by side, as outputs show them.
#[derive(Clone, Debug)]
pub struct ComparisonView<'a> {
    base: &'a Ranking<'a>,
    others: &'a [Ranking<'a>],
    /// Of the base and the others, in their order.
    variants: Vec<Variant>,
    comparison: Comparison,
    lang: Lang,
    top: Top,
    layers: &'a [&'a Scenario],
    departs: Option<&'a Ranking<'a>>,
}

impl<'a> ComparisonView<'a> {
    /// Compares rankings with a base; `variants` say what makes each of them.
    #[must_use]
    pub fn new(
        base: (Variant, &'a Ranking<'a>),
        others: &'a [Ranking<'a>],
        variants: &[Variant],
        lang: Lang,
        top: Top,
    ) -> Self {
        let variants = std::iter::once(base.0).chain(variants.iter().copied()).collect();
        Self {
            base: base.1,
            others,
            variants,
            comparison: compare(base.1, others),
            lang,
            top,
            layers: &[],
            departs: None,
        }
    }

    /// The same where all columns have scenario and weights in common: these layers, and the ranking of
    /// the file as it stands where the base departs from it.
    #[must_use]
    pub fn under(self, layers: &'a [&'a Scenario], departs: Option<&'a Ranking<'a>>) -> Self {
        Self { layers, departs, ..self }
    }

    /// The base with what it departs from.
    fn base_view(&self) -> RankingView<'a> {
        RankingView::new(self.base, Options { layers: self.layers, base: self.departs, ..Options::new(self.lang) })
    }

    fn decision(&self) -> &'a Decision {
        self.base.decision()
    }

    fn rankings(&self) -> impl Iterator<Item = &'a Ranking<'a>> + '_ {
        std::iter::once(self.base).chain(self.others)
    }

    /// The projects shown: with a place anywhere, with one of the first ranks of the base, or all.
    fn rows(&self) -> impl Iterator<Item = &Compared> {
        let shown = |row: &&Compared| match self.top {
            Top::Default => 0 < row.places_in(),
            Top::N(n) => row.ranks[0].is_some_and(|rank| rank as usize <= n),
            Top::All => true,
        };
        self.comparison.projects.iter().filter(shown)
    }

    /// The name of a column for machines: `base`, the id of a scenario, `politics=40`, a method. A scenario
    /// called `base` is `scenario=base`; ids have no `=`, so each name is one of a kind.
    fn id(&self, variant: Variant) -> String {
        match variant {
            Variant::Base => "base".to_owned(),
            Variant::Scenario(scenario) => match self.decision().scenarios()[scenario].id.as_str() {
                "base" => "scenario=base".to_owned(),
                id => id.to_owned(),
            },
            Variant::Weight(target, weight) => format!("{}={}", self.target(target).0, weight.normalize()),
            Variant::Method(method) => method.key().to_owned(),
        }
    }

    /// The name of a column for people.
    pub(in crate::render) fn name(&self, variant: Variant) -> String {
        let word = |id: &str| messages::word(self.lang, id);
        match variant {
            Variant::Base if self.departs.is_some() => word("comparison-this-run"),
            Variant::Base => word("comparison-base"),
            Variant::Scenario(scenario) => self.decision().scenarios()[scenario].name.get(self.lang).to_owned(),
            Variant::Weight(target, weight) => {
                let name = Arg::from(self.target(target).1);
                let weight = Arg::from(format::decimal(weight, self.lang));
                messages::text(self.lang, "ranking-weight", &[("name", name), ("weight", weight)])
            }
            Variant::Method(method) => word(&format!("method-{}", method.key())),
        }
    }

    fn target(&self, target: Target) -> (&'a str, &'a Text) {
        match target {
            Target::Group(group) => {
                let group = &self.decision().groups()[group];
                (&group.id, &group.name)
            }
            Target::Criterion(criterion) => {
                let criterion = &self.decision().criteria()[criterion];
                (&criterion.id, &criterion.name)
            }
        }
    }
}
