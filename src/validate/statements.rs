//! Statements for other commands: uncertainty and portfolio.

use rust_decimal::Decimal;

use super::criteria::Criteria;
use super::{Origins, conditions};
use crate::analysis::robustness::{Region, Statement};
use crate::finding::{Code, Finding, Findings, cut};
use crate::input::legal_bases::Catalogue;
use crate::input::manifest::{RawMissingCost, RawPortfolio, RawUncertainty};
use crate::input::names;
use crate::input::toml::Located;
use crate::messages::{Arg, List};
use crate::model::{
    Decision, Limit, LimitMeasure, Portfolio, PortfolioMissing, Projects, Saving, Synergy, Target, Uncertainty,
    WeightRatio, WeightSpread,
};
use crate::scoring::InForce;
use crate::source::Place;

/// Checks the statements about weights.
pub(super) fn uncertainty(raw: &RawUncertainty, criteria: &Criteria, findings: &mut Findings) -> Uncertainty {
    let spread = raw.spread.as_ref().map(|spread| spread.value).unwrap_or_default();
    if let (WeightSpread::Any, Some(located)) = (spread, &raw.spread) {
        findings.push(Finding::new(Code::UncertaintyAny, located.place.clone()));
    }
    let bounds = raw.bounds.iter().filter_map(|(name, low, high)| Some((criteria.find(name, findings)?, *low, *high)));
    let bounds = bounds.collect();
    let chain = |names: &Vec<Located<String>>, findings: &mut Findings| -> Vec<Target> {
        names.iter().filter_map(|name| criteria.find(name, findings)).collect()
    };
    Uncertainty {
        spread,
        bounds,
        order: raw.order.iter().map(|names| chain(names, findings)).collect(),
        ratios: raw.ratios.iter().filter_map(|text| ratio(text, criteria, findings)).collect(),
        samples: raw.samples,
        seed: raw.seed,
    }
}

/// Where the statements about weights stand.
#[derive(Clone, Debug, Default)]
pub(crate) struct UncertaintyPlaces {
    spread: Option<Place>,
    bounds: Vec<Place>,
    order: Vec<Vec<Place>>,
    ratios: Vec<Place>,
}

impl UncertaintyPlaces {
    pub(super) fn new(raw: &RawUncertainty) -> Self {
        let places = |names: &Vec<Located<String>>| names.iter().map(|name| name.place.clone()).collect();
        Self {
            spread: raw.spread.as_ref().map(|spread| spread.place.clone()),
            bounds: raw.bounds.iter().map(|(name, _, _)| name.place.clone()).collect(),
            order: raw.order.iter().map(places).collect(),
            ratios: places(&raw.ratios),
        }
    }

    fn get(&self, statement: Statement) -> Option<&Place> {
        match statement {
            Statement::Spread => self.spread.as_ref(),
            Statement::Bounds(number) => self.bounds.get(number),
            Statement::Order(chain, place) => self.order.get(chain)?.get(place),
            Statement::Ratio(number) => self.ratios.get(number),
        }
    }

    /// Where the first statement stands.
    fn first(&self) -> Option<Place> {
        let order = self.order.iter().flatten();
        self.spread.iter().chain(&self.bounds).chain(order).chain(&self.ratios).next().cloned()
    }
}

/// The admissible weights; what is wrong or doubtful about them becomes a finding.
pub(crate) fn region(
    decision: &Decision,
    in_force: &InForce,
    said: Option<&Uncertainty>,
    places: &UncertaintyPlaces,
    findings: &mut Findings,
) -> Option<Region> {
    let region = match Region::new(decision, in_force, said) {
        Ok(region) => region,
        Err(contradiction) => {
            findings.push(contradiction_finding(decision, said, &contradiction.statements, places));
            return None;
        }
    };
    // Where nothing is said, nothing is meant to move.
    if region.says_anything() {
        doubts(decision, in_force, &region, places, findings);
    }
    Some(region)
}

fn contradiction_finding(
    decision: &Decision,
    said: Option<&Uncertainty>,
    statements: &[Statement],
    places: &UncertaintyPlaces,
) -> Finding {
    let text = |statement: &Statement| said.map(|said| Arg::typed(statement.text(decision, said)));
    let texts: Vec<Arg> = statements.iter().filter_map(text).collect();
    let message = if texts.len() == 1 { "uncertainty-contradiction-one" } else { "uncertainty-contradiction" };
    let mut finding = Finding::new(Code::UncertaintyContradiction, None)
        .message(message)
        .arg("statements", List::of(texts))
        .hint("uncertainty-contradiction-hint");
    finding.places = statements.iter().filter_map(|statement| places.get(*statement)).cloned().collect();
    finding
}

fn doubts(
    decision: &Decision,
    in_force: &InForce,
    region: &Region,
    places: &UncertaintyPlaces,
    findings: &mut Findings,
) {
    let widths = region.ranges().into_iter().map(|(low, high)| high - low).enumerate();
    let half = crate::exact::rational(Decimal::new(5, 1));
    // The first of equal ones.
    if let Some((criterion, width)) = widths.max_by(|(a, x), (b, y)| x.cmp(y).then(b.cmp(a)))
        && width <= half
    {
        let printed = Decimal::from_str_exact(&crate::exact::decimal(&width)).unwrap_or_default().round_dp(3);
        let finding = Finding::new(Code::UncertaintyNarrow, places.first())
            .arg("name", &decision.criteria()[criterion].name)
            .arg("width", printed.normalize());
        findings.push(match (width <= crate::exact::rational(Decimal::ZERO), printed.is_zero()) {
            (true, _) => finding.message("uncertainty-narrow-fixed"),
            (false, true) => finding.message("uncertainty-narrow-hardly"),
            (false, false) => finding,
        });
    }
    if !region.contains(&in_force.weights) {
        findings.push(
            Finding::new(Code::UncertaintyExcludesWeights, places.first()).hint("uncertainty-excludes-weights-hint"),
        );
    }
}

/// Reads `heavier >= factor * lighter`; the factor may be left out.
fn ratio(text: &Located<String>, criteria: &Criteria, findings: &mut Findings) -> Option<WeightRatio> {
    let parsed = text.value.split_once(">=").map(|(left, right)| {
        let (factor, right) = right.split_once('*').unwrap_or(("1", right));
        (left.trim(), factor.trim(), right.trim())
    });
    let factor = parsed.and_then(|(_, factor, _)| crate::input::toml::exact_decimal(factor));
    let (Some((left, _, right)), Some(factor)) =
        (parsed, factor.filter(|factor| factor.is_sign_positive() && !factor.is_zero()))
    else {
        findings.push(
            Finding::new(Code::ValueInvalid, text.place.clone())
                .message("ratio-invalid")
                .arg("found", cut(&text.value)),
        );
        return None;
    };
    let mut find = |name: &str| criteria.find(&Located { value: name.to_owned(), place: text.place.clone() }, findings);
    Some(WeightRatio { heavier: find(left)?, factor, lighter: find(right)? })
}

/// Checks the portfolio against the projects.
pub(super) fn portfolio(
    raw: &RawPortfolio,
    criteria: &Criteria,
    catalogue: &Catalogue,
    projects: &Projects,
    origins: &Origins,
    findings: &mut Findings,
) -> Portfolio {
    let find_all = |names: &[Located<String>], findings: &mut Findings| -> Vec<u32> {
        let found = names.iter().filter_map(|name| find_project(name, projects, origins, findings));
        found.map(|project| projects.lives_on_in(project)).collect()
    };
    let one_of = raw.one_of.iter().map(|names| find_all(names, findings)).collect();
    let synergies = raw.synergies.iter().map(|synergy| Synergy {
        projects: find_all(&synergy.projects, findings),
        saves: synergy
            .saves
            .iter()
            .map(|(resource, amount)| Saving { resource: resource.value.clone(), amount: *amount })
            .collect(),
        bonus_score: synergy.bonus_score,
    });
    let synergies = synergies.collect();
    let mut lock = Vec::new();
    for name in &raw.lock {
        match names::status(&name.value) {
            Some(status) => lock.push(status),
            None => conditions::report_status(&name.value, name, findings),
        }
    }
    let mut limits = Vec::new();
    for limit in &raw.limits {
        let condition = conditions::condition(&limit.condition, criteria, catalogue, findings);
        let measure = match &limit.share_of {
            None => LimitMeasure::Count,
            Some(budget) => {
                if !raw.budgets.iter().any(|(name, _)| name.value == budget.value) {
                    findings.push(
                        Finding::new(Code::UnknownField, budget.place.clone())
                            .message("unknown-budget")
                            .arg("name", budget.value.as_str())
                            .suggest(&budget.value, raw.budgets.iter().map(|(name, _)| name.value.as_str())),
                    );
                }
                LimitMeasure::ShareOf(budget.value.clone())
            }
        };
        if let Some(condition) = condition {
            let (at_least, at_most) = (limit.amount.at_least, limit.amount.at_most);
            limits.push(Limit { condition, at_least, at_most, measure });
        }
    }
    Portfolio {
        budgets: raw.budgets.iter().map(|(name, amount)| (name.value.clone(), amount.value)).collect(),
        missing: match raw.missing {
            RawMissingCost::Apart => PortfolioMissing::Apart,
            RawMissingCost::Reject => PortfolioMissing::Reject,
            RawMissingCost::Value(value) => PortfolioMissing::Value(value),
        },
        places: raw.places,
        limits,
        lock,
        one_of,
        synergies,
    }
}

/// Finds a project that the manifest names; an unknown id becomes a finding.
pub(super) fn find_project(
    name: &Located<String>,
    projects: &Projects,
    origins: &Origins,
    findings: &mut Findings,
) -> Option<u32> {
    let found = projects.find(name.value.trim());
    if found.is_none() && !origins.awaited.contains(name.value.trim()) {
        let finding = Finding::new(Code::UnknownProject, name.place.clone()).arg("id", cut(&name.value));
        findings.push(super::references::suggest_project(finding, name.value.trim(), projects));
    }
    found.map(crate::model::key)
}
