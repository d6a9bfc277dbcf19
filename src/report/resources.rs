//! What the projects with a place need: sums by resource, and how many projects lack a figure.
//!
//! Missing is never zero: a sum over projects without a figure is a lower bound, so both are told. An
//! interval counts with its likely value or its middle, and the sum carries the least and the most.

use num_rational::BigRational;
use rust_decimal::Decimal;

use crate::exact::rational;
use crate::model::{Column, Decision, Raw, Text, Value};
use crate::scoring::{Ranking, Reason};

/// What the projects with a place need of one resource.
#[derive(Clone, Debug)]
pub struct ResourceUse {
    /// Name of the column.
    pub id: String,
    /// Its name for people.
    pub name: Text,
    /// Its unit.
    pub unit: Text,
    /// All projects with a place.
    pub all: Amounts,
    /// Those of them that are placed before the others: by a rule, by a decision, because they run.
    pub first: Amounts,
    /// What `[portfolio]` allows, if it names the resource as a budget.
    pub budget: Option<Decimal>,
    /// Projects with a place for which nothing is known, in the order of the places.
    pub unknown: Vec<u32>,
}

/// A sum of figures.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Amounts {
    /// With likely values, or the middle of intervals.
    pub sum: BigRational,
    /// With the lowest values.
    pub low: BigRational,
    /// With the highest values.
    pub high: BigRational,
}

impl ResourceUse {
    /// Whether it counts money.
    #[must_use]
    pub fn is_money(&self) -> bool {
        is_money(&self.unit)
    }

    /// What is left of the budget, below 0 if it is exceeded; `None` without one.
    #[must_use]
    pub fn left(&self) -> Option<BigRational> {
        self.budget.map(|budget| rational(budget) - &self.all.sum)
    }

    /// What one project needs: the likely value or the middle of an interval; `None` if nothing is
    /// known.
    #[must_use]
    pub fn of(&self, decision: &Decision, project: u32) -> Option<BigRational> {
        self.figure(decision, project).map(|[_, likely, _]| likely)
    }

    /// Between what the need of one project lies, if it is an interval.
    #[must_use]
    pub fn interval(&self, decision: &Decision, project: u32) -> Option<(BigRational, BigRational)> {
        self.figure(decision, project).map(|[low, _, high]| (low, high)).filter(|(low, high)| low != high)
    }

    fn figure(&self, decision: &Decision, project: u32) -> Option<[BigRational; 3]> {
        column(decision, &self.id).and_then(|column| figure(column.get(project as usize)))
    }
}

/// Resources of a ranking: those of `[resources]`, then budgets that have no entry there; where there is
/// neither, criteria that count money.
pub(super) fn resources(ranking: &Ranking<'_>) -> Vec<ResourceUse> {
    let decision = ranking.decision();
    let mut named: Vec<(String, Text, Text)> = decision
        .resources()
        .iter()
        .map(|resource| (resource.id.clone(), resource.name.clone(), resource.unit.clone()))
        .collect();
    let budgets = decision.portfolio().map_or(&[][..], |portfolio| &portfolio.budgets);
    for (id, _) in budgets {
        if !named.iter().any(|(known, ..)| known == id) {
            named.push(by_criterion(decision, id));
        }
    }
    if named.is_empty() {
        let money = decision.criteria().iter().filter(|criterion| is_money(&criterion.unit));
        named.extend(money.filter_map(|criterion| criterion.column()).map(|id| by_criterion(decision, id)));
    }
    named.retain(|(id, ..)| column(decision, id).is_some());
    named
        .into_iter()
        .map(|(id, name, unit)| {
            let budget = budgets.iter().find(|(budget, _)| *budget == id).map(|(_, amount)| *amount);
            let mut used = ResourceUse {
                id,
                name,
                unit,
                all: Amounts::default(),
                first: Amounts::default(),
                budget,
                unknown: Vec::new(),
            };
            let Some(column) = column(decision, &used.id) else { return used };
            for placed in ranking.places() {
                match figure(column.get(placed.project as usize)) {
                    None => used.unknown.push(placed.project),
                    Some(figure) => {
                        used.all.add(&figure);
                        if placed.reason != Reason::Score {
                            used.first.add(&figure);
                        }
                    }
                }
            }
            used
        })
        .collect()
}

/// Whether a unit counts money.
pub(crate) fn is_money(unit: &Text) -> bool {
    unit.all().any(|unit| matches!(unit, "EUR" | "€"))
}

/// A resource by the name and unit of the criterion that reads its column.
fn by_criterion(decision: &Decision, id: &str) -> (String, Text, Text) {
    let criterion = decision.criteria().iter().find(|criterion| criterion.column() == Some(id));
    let name = criterion.map_or_else(|| Text::plain(id), |criterion| criterion.name.clone());
    (id.to_owned(), name, criterion.map(|criterion| criterion.unit.clone()).unwrap_or_default())
}

/// The column of a resource: its own, or that of the criterion that reads it.
fn column<'d>(decision: &'d Decision, id: &str) -> Option<&'d Column> {
    let projects = decision.projects();
    projects.resource(id).or_else(|| {
        let criterion = decision.criteria().iter().position(|criterion| criterion.column() == Some(id))?;
        Some(projects.values(criterion)).filter(|column| matches!(column, Column::Numbers(_)))
    })
}

/// Lowest, likely and highest number of a value.
fn figure(value: Value) -> Option<[BigRational; 3]> {
    let number = |raw: Raw| match raw {
        Raw::Number(number) => Some(rational(number)),
        Raw::Level(_) | Raw::Flag(_) => None,
    };
    match value {
        Value::Missing => None,
        Value::Point(raw) => number(raw).map(|number| [number.clone(), number.clone(), number]),
        Value::Range { low, likely, high } => {
            let (low, high) = (number(low)?, number(high)?);
            let middle = || (&low + &high) / BigRational::from_integer(2.into());
            let likely = likely.and_then(number).unwrap_or_else(middle);
            Some([low, likely, high])
        }
    }
}

impl Amounts {
    fn add(&mut self, [low, likely, high]: &[BigRational; 3]) {
        self.low += low;
        self.sum += likely;
        self.high += high;
    }

    /// Whether some figure is an interval.
    #[must_use]
    pub fn is_open(&self) -> bool {
        self.low != self.high
    }
}
