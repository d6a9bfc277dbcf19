//! The manifest by itself: everything that can be judged without the projects.

use std::collections::BTreeMap;
use std::num::NonZeroUsize;

use rust_decimal::Decimal;

use super::criteria::{Criteria, check_id};
use super::statements::UncertaintyPlaces;
use super::{conditions, criteria};
use crate::finding::{Code, Finding, Findings};
use crate::input::legal_bases::Catalogue;
use crate::input::manifest::{RawManifest, RawScenario, RawUncertainty};
use crate::input::names;
use crate::model::{Method, Resource, Rule, Scenario, Scoring, Target, Text};
use crate::source::Place;

/// What the manifest says, checked as far as it can be without projects.
pub(crate) struct Draft<'a> {
    pub(crate) raw: &'a RawManifest,
    pub(crate) criteria: Criteria,
    pub(crate) rules: Vec<Rule>,
    pub(crate) rule_places: Vec<Place>,
    pub(crate) scoring: Scoring,
    pub(crate) scenarios: Vec<Scenario>,
    pub(crate) scenario_places: Vec<Place>,
    /// Where the statements about weights stand: of the file, then of each scenario that has any.
    pub(crate) uncertainty_places: (UncertaintyPlaces, Vec<Option<UncertaintyPlaces>>),
    pub(crate) resources: Vec<Resource>,
}

/// Number of places where the manifest does not say.
const PLACES: NonZeroUsize = match NonZeroUsize::new(25) {
    Some(places) => places,
    None => NonZeroUsize::MIN,
};

impl Draft<'_> {
    /// Number of places.
    pub(crate) fn places(&self) -> NonZeroUsize {
        self.raw.places.as_ref().map_or(PLACES, |places| places.value)
    }
}

/// Checks the manifest.
pub(crate) fn draft<'a>(raw: &'a RawManifest, catalogue: &Catalogue, findings: &mut Findings) -> Draft<'a> {
    levels(raw, findings);
    amounts(raw, findings);
    let criteria = criteria::criteria(raw, findings);
    let scoring = scoring(raw, &criteria, findings);
    let (rules, rule_places) = rules(raw, &criteria, catalogue, findings);
    let mut scenarios = Vec::new();
    let mut scenario_places = Vec::new();
    for scenario in &raw.scenarios {
        scenario_places.push(scenario.id.place.clone());
        scenarios.push(self::scenario(scenario, &criteria, findings));
    }
    let places = |raw: &Option<RawUncertainty>| raw.as_ref().map(UncertaintyPlaces::new);
    let of_scenarios = raw.scenarios.iter().map(|scenario| places(&scenario.uncertainty)).collect();
    let uncertainty_places = (places(&raw.uncertainty).unwrap_or_default(), of_scenarios);
    let resources = raw
        .resources
        .iter()
        .map(|(id, name, unit)| Resource { id: id.value.clone(), name: name.clone(), unit: unit.clone() })
        .collect();
    Draft { raw, criteria, rules, rule_places, scoring, scenarios, scenario_places, uncertainty_places, resources }
}

/// `[findings]`: known codes, and no error silenced.
fn levels(raw: &RawManifest, findings: &mut Findings) {
    use crate::finding::{Level, Severity};
    for (name, level) in &raw.levels {
        let Some(code) = Code::from_name(&name.value) else {
            findings.push(
                Finding::new(Code::UnknownCode, name.place.clone())
                    .arg("name", name.value.as_str())
                    .suggest(&name.value, Code::ALL.iter().map(|code| code.name())),
            );
            continue;
        };
        if code.severity() == Severity::Error && *level != Level::Deny {
            findings.push(
                Finding::new(Code::ValueInvalid, name.place.clone())
                    .message("level-of-error")
                    .arg("name", name.value.as_str()),
            );
        } else {
            findings.set_level(code, *level);
        }
    }
}

/// Budgets and savings are amounts; the fields of a project hold none.
fn amounts(raw: &RawManifest, findings: &mut Findings) {
    let budgets = raw.portfolio.iter().flat_map(|portfolio| portfolio.budgets.iter().map(|(name, _)| name));
    let synergies = raw.portfolio.iter().flat_map(|portfolio| &portfolio.synergies);
    let saves = synergies.flat_map(|synergy| synergy.saves.iter().map(|(name, _)| name));
    for name in budgets.chain(saves).filter(|name| names::field(&name.value).is_some()) {
        findings.push(
            Finding::new(Code::UnknownField, name.place.clone())
                .message("amount-is-field")
                .arg("name", name.value.as_str())
                .hint("amount-is-field-hint"),
        );
    }
}

fn scoring(raw: &RawManifest, criteria: &Criteria, findings: &mut Findings) -> Scoring {
    let mut tie_break = Vec::new();
    for name in &raw.scoring.tie_break {
        match criteria.find_criterion(name, findings) {
            Some(criterion) if tie_break.contains(&criterion) => findings.push(
                Finding::new(Code::EntryWithoutEffect, name.place.clone())
                    .message("tie-break-twice")
                    .arg("name", name.value.as_str())
                    .hint("tie-break-twice-hint"),
            ),
            found => tie_break.extend(found),
        }
    }
    Scoring {
        maximum: raw.scoring.maximum.as_ref().map_or(Decimal::ONE_HUNDRED, |maximum| maximum.value),
        method: raw.scoring.method.as_ref().map_or(Method::WeightedSum, |method| method.value),
        tie_break,
        dependencies: raw.scoring.dependencies,
        running: raw.scoring.running,
        corridor: raw.scoring.corridor.as_ref().map_or(Decimal::TWO, |corridor| corridor.value),
    }
}

fn rules(
    raw: &RawManifest,
    criteria: &Criteria,
    catalogue: &Catalogue,
    findings: &mut Findings,
) -> (Vec<Rule>, Vec<Place>) {
    let mut known: BTreeMap<&str, &Place> = BTreeMap::new();
    let mut rules = Vec::new();
    let mut places = Vec::new();
    for rule in &raw.rules {
        check_id(&rule.id, "kind-rule", findings);
        if let Some(first) = known.insert(&rule.id.value, &rule.id.place) {
            findings.push(
                Finding::new(Code::NameTaken, rule.id.place.clone())
                    .arg("name", rule.id.value.as_str())
                    .also(first.clone()),
            );
        }
        let when: Vec<_> =
            rule.when.iter().map(|condition| conditions::condition(condition, criteria, catalogue, findings)).collect();
        // A rule that lost a condition would hold for too many projects.
        let Some(when) = when.into_iter().collect::<Option<Vec<_>>>() else { continue };
        let reason = rule.reason.clone().unwrap_or_else(|| Text::plain(rule.id.value.clone()));
        rules.push(Rule { id: rule.id.value.clone(), effect: rule.effect, when, reason });
        places.push(rule.id.place.clone());
    }
    (rules, places)
}

fn scenario(raw: &RawScenario, criteria: &Criteria, findings: &mut Findings) -> Scenario {
    check_id(&raw.id, "kind-scenario", findings);
    let mut weights = Vec::new();
    for (name, weight) in &raw.groups {
        if let Some(group) = criteria.find_group(name, findings) {
            weights.push((Target::Group(group), weight.value));
        }
    }
    for (name, weight) in &raw.weights {
        let Some(target) = criteria.find(name, findings) else { continue };
        if let Some((first, _)) = raw.groups.iter().find(|(group, _)| group.value == name.value) {
            findings.push(
                Finding::new(Code::ScenarioContradiction, name.place.clone())
                    .message("scenario-group-twice")
                    .arg("scenario", raw.id.value.as_str())
                    .arg("group", name.value.as_str())
                    .hint("scenario-group-twice-hint")
                    .also(first.place.clone()),
            );
        }
        weights.push((target, weight.value));
        // A later layer may bring a criterion back; one scenario cannot mean both.
        let excluded = raw.exclude_criteria.iter().find(|excluded| excluded.value == name.value);
        if let (Target::Criterion(criterion), Some(excluded)) = (target, excluded) {
            findings.push(
                Finding::new(Code::ScenarioContradiction, name.place.clone())
                    .arg("scenario", raw.id.value.as_str())
                    .arg("criterion", &criteria.list[criterion].name)
                    .hint("scenario-contradiction-hint")
                    .also(excluded.place.clone()),
            );
        }
    }
    let exclude = raw.exclude_criteria.iter();
    Scenario {
        id: raw.id.value.clone(),
        name: raw.name.clone().unwrap_or_else(|| Text::plain(raw.id.value.clone())),
        weights,
        exclude_criteria: exclude.filter_map(|name| criteria.find_criterion(name, findings)).collect(),
        places: raw.places,
        maximum: raw.maximum,
        method: raw.method.as_ref().map(|method| method.value),
        dependencies: raw.dependencies,
        uncertainty: raw
            .uncertainty
            .as_ref()
            .map(|uncertainty| super::statements::uncertainty(uncertainty, criteria, findings)),
    }
}
