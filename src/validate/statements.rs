//! Statements for other commands: uncertainty and portfolio.

use rust_decimal::Decimal;

use super::criteria::Criteria;
use super::{Origins, conditions};
use crate::analysis::robustness::{Idle, Region, Statement, idle};
use crate::finding::{Code, Finding, Findings, cut};
use crate::input::legal_bases::Catalogue;
use crate::input::manifest::{RawMissingCost, RawPortfolio, RawUncertainty};
use crate::input::names;
use crate::input::toml::Located;
use crate::messages::{Arg, List};
use crate::model::{
    Decision, Limit, LimitMeasure, Portfolio, PortfolioMissing, Projects, Saving, Scenario, Synergy, Target, Text,
    Uncertainty, WeightRatio, WeightSpread,
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
        check_order(names, criteria, findings);
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

/// An order needs two names or more, and each only once; and what is a part of another is never heavier.
fn check_order(names: &[Located<String>], criteria: &Criteria, findings: &mut Findings) {
    let invalid = |at: &Located<String>, message, hint| {
        Finding::new(Code::ValueInvalid, at.place.clone()).message(message).arg("id", at.value.as_str()).hint(hint)
    };
    if let [only] = names {
        findings.push(invalid(only, "order-single", "order-single-hint"));
    }
    for (number, name) in names.iter().enumerate() {
        if let Some(first) = names[..number].iter().find(|other| other.value == name.value) {
            findings.push(invalid(name, "order-repeated", "order-repeated-hint").also(first.place.clone()));
        } else if let Some(before) = number.checked_sub(1).map(|before| &names[before])
            && criteria.is_member(&name.value, &before.value)
        {
            findings.push(
                invalid(name, "statement-always-true", "statement-always-true-hint")
                    .arg("group", before.value.as_str())
                    .also(before.place.clone()),
            );
        }
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
            Statement::Order(chain, place, _) => self.order.get(chain)?.get(place),
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

/// Warns of statements of the file that no weights satisfy under a scenario. The ranking under it is none the
/// worse; only robustness, which has nothing to examine there, says it again as an error.
pub(super) fn under(
    decision: &Decision,
    (scenario, place): (&Scenario, &Place),
    in_force: &InForce,
    (said, places): (&Uncertainty, &UncertaintyPlaces),
    findings: &mut Findings,
) {
    let Err(contradiction) = Region::new(decision, in_force, Some(said)) else { return };
    let of_statements = contradiction_finding(decision, Some(said), &contradiction.statements, places);
    let finding = Finding::new(Code::UncertaintyExcludesWeights, place.clone())
        .message("uncertainty-contradiction-in-scenario")
        .arg("scenario", &scenario.name)
        .arg("id", scenario.id.as_str())
        .hint("uncertainty-contradiction-in-scenario-hint");
    let args = finding.args.into_iter().chain(of_statements.args).collect();
    let places = finding.places.into_iter().chain(of_statements.places).collect();
    findings.push(Finding { args, places, ..finding });
}

/// Tells the statements that have no effect, in the file as it stands or in a scenario.
pub(super) fn without_effect(
    decision: &Decision,
    (in_force, scenario): (&InForce, Option<&Scenario>),
    (said, places): (&Uncertainty, &UncertaintyPlaces),
    findings: &mut Findings,
) {
    // What is told of the file as it stands is not told again of each scenario.
    let is_of_file = scenario.is_some_and(|scenario| scenario.uncertainty.is_none());
    let known = if is_of_file { idle(decision, &InForce::of(decision), said) } else { Vec::new() };
    for (statement, reason) in idle(decision, in_force, said).into_iter().filter(|idle| !known.contains(idle)) {
        let is_order = matches!(statement, Statement::Order(..));
        let message = match (reason, scenario) {
            (Idle::LeftOut(_), _) if is_order => "uncertainty-without-effect-order",
            (Idle::LeftOut(_), _) => "uncertainty-without-effect",
            (Idle::Always, Some(_)) => "uncertainty-without-effect-always-scenario",
            (Idle::Always, None) => "uncertainty-without-effect-always",
        };
        let mut finding = Finding::new(Code::UncertaintyWithoutEffect, places.get(statement).cloned())
            .message(message)
            .arg("statement", Arg::typed(statement.text(decision, said)));
        if let Idle::LeftOut(target) = reason {
            finding = finding.arg("name", name_of(decision, target));
        }
        findings.push(match scenario {
            Some(scenario) => finding.arg("scenario", &scenario.name),
            None => finding,
        });
    }
}

fn name_of(decision: &Decision, target: Target) -> &Text {
    match target {
        Target::Criterion(criterion) => &decision.criteria()[criterion].name,
        Target::Group(group) => &decision.groups()[group].name,
    }
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
    if left == right {
        findings.push(
            Finding::new(Code::ValueInvalid, text.place.clone())
                .message("ratio-of-one")
                .arg("id", left)
                .hint("ratio-of-one-hint"),
        );
        return None;
    }
    if factor <= Decimal::ONE && criteria.is_member(right, left) {
        findings.push(
            Finding::new(Code::ValueInvalid, text.place.clone())
                .message("statement-always-true")
                .arg("id", right)
                .arg("group", left)
                .hint("statement-always-true-hint"),
        );
        return None;
    }
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
    let id = &*names::normal(name.value.trim());
    let found = projects.find(id);
    if found.is_none() && !origins.awaited.contains(id) {
        let finding = Finding::new(Code::UnknownProject, name.place.clone()).arg("id", cut(&name.value));
        findings.push(super::references::suggest_project(finding, id, projects));
    }
    found.map(crate::model::key)
}
