//! Portfolios as table, Markdown, CSV and JSON.
//!
//! A [`PortfolioView`] names what results count (budgets, limits, demands); `people` says it in
//! sentences and lays it out for terminals and Markdown (`frontier` and `robust` their parts of it),
//! `machine` writes `vorrang/portfolio/1` and CSV.

mod demands;
mod frontier;
mod machine;
mod people;
mod robust;

pub(crate) use machine::schema;
pub use machine::{csv, json};
pub(super) use people::push;
pub use people::{markdown, table};

use num_rational::BigRational;
use num_traits::Zero;

use crate::exact::rational;
use crate::messages::format;
use crate::model::{Decision, Lang, Portfolio as Wanted, Scenario, Text};
use crate::portfolio::{Demand, Frontier, Outcome, Robust, Selection, cost_assumed};
use crate::render::harmless;
use crate::render::values::with_unit;
use crate::render::view::assumption;
use crate::render::words::Words;
use crate::scoring::{Assumption, Ranking};

/// A selection, as outputs show it.
#[derive(Clone, Copy, Debug)]
pub struct PortfolioView<'a> {
    ranking: &'a Ranking<'a>,
    selection: &'a Selection,
    wanted: &'a Wanted,
    beside: Beside<'a>,
    lang: Lang,
}

/// What stands beside a selection, where it was asked for.
#[derive(Clone, Copy, Debug, Default)]
pub struct Beside<'a> {
    /// The layers on top of the decision.
    pub layers: &'a [&'a Scenario],
    /// What the file says by itself, where the run departs from it.
    pub base: Option<Base<'a>>,
    /// What another amount of a budget changes.
    pub frontier: Option<&'a Frontier>,
    /// What is left when weights and values are known only within bounds.
    pub robust: Option<&'a Robust>,
    /// Whether that was asked for; without a portfolio there is no answer.
    pub asks_robust: bool,
}

/// What a run departs from.
#[derive(Clone, Copy, Debug)]
pub struct Base<'a> {
    /// The ranking of the file as it stands.
    pub ranking: &'a Ranking<'a>,
    /// The selection from it; `None` if it cannot be made.
    pub selection: Option<&'a Selection>,
}

impl Base<'_> {
    /// The ids of what it chooses; `None` if it chooses nothing.
    fn chosen(&self) -> Option<Vec<&str>> {
        let Outcome::Portfolio(portfolio) = &self.selection?.outcome else { return None };
        let projects = self.ranking.decision().projects();
        Some(portfolio.best.projects.iter().map(|project| projects.id(*project as usize)).collect())
    }
}

/// What people call a column: by its resource, by the criterion that reads it, else its id.
#[must_use]
pub fn column_name(decision: &Decision, id: &str) -> Text {
    let resource = decision.resources().iter().find(|resource| resource.id == id);
    let criterion = decision.criteria().iter().find(|criterion| criterion.column() == Some(id));
    resource
        .map(|resource| resource.name.clone())
        .or(criterion.map(|criterion| criterion.name.clone()))
        .unwrap_or_else(|| Text::plain(id))
}

impl<'a> PortfolioView<'a> {
    /// The selection from a ranking; `None` if its decision asks for no portfolio.
    #[must_use]
    pub fn new(ranking: &'a Ranking<'a>, selection: &'a Selection, beside: Beside<'a>, lang: Lang) -> Option<Self> {
        let wanted = ranking.decision().portfolio()?;
        Some(Self { ranking, selection, wanted, beside, lang })
    }

    /// Who enters and who leaves against the file as it stands, each a number in its own list; `None` where
    /// the run is no departure or one of both chooses nothing.
    fn departure(&self) -> Option<(Vec<u32>, Vec<u32>)> {
        let Outcome::Portfolio(portfolio) = &self.selection.outcome else { return None };
        let base = self.beside.base.as_ref()?;
        let Outcome::Portfolio(then) = &base.selection?.outcome else { return None };
        let (new, old) = (self.decision().projects(), base.ranking.decision().projects());
        let now: Vec<&str> = portfolio.best.projects.iter().map(|project| new.id(*project as usize)).collect();
        let before = base.chosen()?;
        let entered = portfolio.best.projects.iter().filter(|p| !before.contains(&new.id(**p as usize)));
        let left = then.best.projects.iter().filter(|p| !now.contains(&old.id(**p as usize)));
        Some((entered.copied().collect(), left.copied().collect()))
    }

    /// The own score of a project, rounded for people; `None` if it is not ranked.
    fn score_of(&self, project: u32) -> Option<String> {
        let is_ranked = self.ranking.rank_of(project as usize) != 0;
        is_ranked.then(|| format::rounded(&self.ranking.score(project as usize), 1, self.lang))
    }

    /// The criteria under which something is assumed about a value that the score of a project rests on.
    pub(super) fn assumptions(&self, project: u32) -> impl Iterator<Item = (usize, Assumption)> {
        let is_ranked = self.ranking.rank_of(project as usize) != 0;
        let criteria = 0..if is_ranked { self.decision().criteria().len() } else { 0 };
        criteria.filter_map(move |criterion| Some((criterion, assumption(self.ranking, criterion, project as usize)?)))
    }

    /// The budgets of which the cost of a project is assumed.
    pub(super) fn assumed_costs(&self, project: u32) -> impl Iterator<Item = usize> {
        let decision = self.decision();
        let budgets = 0..self.wanted.budgets.len();
        budgets.filter(move |budget| cost_assumed(decision, *budget, project).is_some())
    }

    /// The names of what is assumed about a project: criteria, then budgets.
    pub(super) fn assumed_names(&self, project: u32) -> String {
        let criteria = self.assumptions(project).map(|(criterion, _)| &self.decision().criteria()[criterion].name);
        let values = criteria.map(|name| name.get(self.lang).to_owned());
        let costs = self.assumed_costs(project).map(|budget| self.budget_name(budget).get(self.lang).to_owned());
        values.chain(costs).collect::<Vec<_>>().join(", ")
    }

    fn decision(&self) -> &'a Decision {
        self.ranking.decision()
    }

    /// What was chosen.
    pub(super) fn selection(&self) -> &'a Selection {
        self.selection
    }

    /// Why a project is in or out, in words.
    pub(super) fn why(&self, verdict: &crate::portfolio::Verdict) -> String {
        people::why_of(self, Words { lang: self.lang, clean: harmless }, verdict)
    }

    /// The name of a budget.
    pub(super) fn budget_name(&self, budget: usize) -> Text {
        self.column_name(&self.wanted.budgets[budget].0)
    }

    /// The name of a column.
    fn column_name(&self, id: &str) -> Text {
        column_name(self.decision(), id)
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

    /// Whether a demand is a budget of which a limit is a share.
    pub(super) fn has_shares_of(&self, demand: Demand) -> bool {
        let is_share = |limit: usize| self.budget_of(Demand::AtMost(limit)) == self.budget_of(demand);
        matches!(demand, Demand::Budget(_)) && (0..self.wanted.limits.len()).any(is_share)
    }

    /// What a limit that is a share of a budget would have to be in the file, in percent, so that it is this amount:
    /// two decimals at most, rounded so that it is enough. `None` for other demands and for a budget of 0.
    pub(super) fn percent_of_budget(&self, demand: Demand, amount: &BigRational) -> Option<String> {
        if matches!(demand, Demand::Budget(_)) {
            return None;
        }
        let budget = rational(self.wanted.budgets[self.budget_of(demand)?].1);
        if budget.is_zero() {
            return None;
        }
        let hundredths = amount / budget * BigRational::from_integer(10_000.into());
        let enough = match demand {
            Demand::AtLeast(_) => hundredths.floor(),
            _ => hundredths.ceil(),
        };
        Some(self.number(&(enough / BigRational::from_integer(100.into()))))
    }

    /// An amount in the unit of a demand, as people write it.
    pub(super) fn amount(&self, demand: Demand, amount: &BigRational) -> String {
        let number = self.number(amount);
        match self.budget_of(demand).map(|budget| self.budget_unit(budget)) {
            // A line does not end between a number and its unit.
            Some(unit) => with_unit(number, &unit, self.lang).replacen(' ', "\u{a0}", 1),
            None => number,
        }
    }

    /// A number with all its digits.
    fn number(&self, number: &BigRational) -> String {
        format::localize(&crate::exact::decimal(number), self.lang)
    }

    /// A score or a difference of scores: one decimal, more where only more show that it is not nothing.
    pub(super) fn score(&self, score: &BigRational) -> String {
        let zero = |places: usize| crate::exact::scaled(score, places) == num_bigint::BigInt::ZERO;
        let nothing = *score == rational(rust_decimal::Decimal::ZERO);
        let places = (1..=12).find(|places| nothing || !zero(*places)).unwrap_or(12);
        format::rounded(score, places, self.lang)
    }
}
