//! Portfolios as table, Markdown, CSV and JSON.
//!
//! A [`PortfolioView`] names what results count (budgets, limits, demands); `people` says it in
//! sentences and lays it out for terminals and Markdown, `machine` writes `vorrang/portfolio/1` and CSV.

mod demands;
mod frontier;
mod machine;
mod people;

pub(crate) use machine::schema;
pub use machine::{csv, json};
pub use people::{markdown, table};

use num_rational::BigRational;

use crate::exact::rational;
use crate::messages::format;
use crate::model::{Decision, Lang, Portfolio as Wanted, Scenario, Text};
use crate::portfolio::{Demand, Frontier, Selection};
use crate::scoring::Ranking;

/// A selection, as outputs show it.
#[derive(Clone, Copy, Debug)]
pub struct PortfolioView<'a> {
    ranking: &'a Ranking<'a>,
    selection: &'a Selection,
    wanted: &'a Wanted,
    frontier: Option<&'a Frontier>,
    layers: &'a [&'a Scenario],
    lang: Lang,
}

impl<'a> PortfolioView<'a> {
    /// The selection from a ranking that these layers set on top of its decision; `None` if the decision
    /// asks for no portfolio.
    #[must_use]
    pub fn new(
        ranking: &'a Ranking<'a>,
        selection: &'a Selection,
        frontier: Option<&'a Frontier>,
        layers: &'a [&'a Scenario],
        lang: Lang,
    ) -> Option<Self> {
        let wanted = ranking.decision().portfolio()?;
        Some(Self { ranking, selection, wanted, frontier, layers, lang })
    }

    fn decision(&self) -> &'a Decision {
        self.ranking.decision()
    }

    /// The name of a budget: of the resource, of the criterion that reads the column, else its id.
    fn budget_name(&self, budget: usize) -> Text {
        let id = &self.wanted.budgets[budget].0;
        let resource = self.decision().resources().iter().find(|resource| resource.id == *id);
        let criterion = self.decision().criteria().iter().find(|criterion| criterion.column() == Some(id));
        resource
            .map(|resource| resource.name.clone())
            .or(criterion.map(|criterion| criterion.name.clone()))
            .unwrap_or_else(|| Text::plain(id.clone()))
    }

    fn budget_unit(&self, budget: usize) -> Text {
        let id = &self.wanted.budgets[budget].0;
        let resource = self.decision().resources().iter().find(|resource| resource.id == *id);
        let criterion = self.decision().criteria().iter().find(|criterion| criterion.column() == Some(id));
        resource.map(|resource| resource.unit.clone()).or(criterion.map(|c| c.unit.clone())).unwrap_or_default()
    }

    /// The budget whose numbers a demand counts in; `None` if it counts projects.
    fn budget_of(&self, demand: Demand) -> Option<usize> {
        let limit = match demand {
            Demand::Budget(budget) => return Some(budget),
            Demand::AtMost(limit) | Demand::AtLeast(limit) => limit,
            _ => return None,
        };
        match &self.wanted.limits[limit].measure {
            crate::model::LimitMeasure::Count => None,
            crate::model::LimitMeasure::ShareOf(name) => {
                self.wanted.budgets.iter().position(|(budget, _)| budget == name)
            }
        }
    }

    /// An amount in the unit of a demand, as people write it.
    fn amount(&self, demand: Demand, amount: &BigRational) -> String {
        let number = self.number(amount);
        match self.budget_of(demand).map(|budget| self.budget_unit(budget)) {
            Some(unit) if !unit.is_empty() => format!("{number} {}", unit.get(self.lang)),
            _ => number,
        }
    }

    /// A number with all its digits.
    fn number(&self, number: &BigRational) -> String {
        format::localize(&crate::exact::decimal(number), self.lang)
    }

    /// A score or a difference of scores: one decimal, more where only more show that it is not nothing.
    fn score(&self, score: &BigRational) -> String {
        let zero = |places: usize| crate::exact::scaled(score, places) == num_bigint::BigInt::ZERO;
        let nothing = *score == rational(rust_decimal::Decimal::ZERO);
        let places = (1..=12).find(|places| nothing || !zero(*places)).unwrap_or(12);
        format::rounded(score, places, self.lang)
    }
}
