//! Standings: what rules and people make of each project, whether there are places enough, and weights that sum to 100.

use std::collections::BTreeMap;

use rust_decimal::Decimal;

use super::Origins;
use super::absent::absent_values;
use super::draft::Draft;
use super::gaps::missing_values;
use super::statements::UncertaintyPlaces;
use super::{portfolio, scales, statements};
use crate::finding::{Code, Finding, Findings};
use crate::input::legal_bases::Catalogue;
use crate::input::names::{self, Field};
use crate::input::projects::Target;
use crate::messages::{Arg, List, status_word};
use crate::model::{
    Column, Decision, Direction, Effect, PeopleDecision, Projects, Raw, Relative, Rule, RuleEffect, RunningMode, Scale,
    Scenario, Standing, Subject, Text, Value, Verdict, key,
};
use crate::scoring::{self, Impossible, InForce, Reason};
use crate::source::Place;

/// Puts the decision together, then applies rules and people's decisions and looks for what is
/// missing. The decision is valid if no errors were found.
pub(crate) fn complete(
    draft: Draft<'_>,
    projects: Projects,
    standings: Vec<Standing>,
    catalogue: Catalogue,
    origins: &Origins,
    findings: &mut Findings,
) -> Decision {
    let raw = draft.raw;
    let portfolio = raw
        .portfolio
        .as_ref()
        .map(|portfolio| statements::portfolio(portfolio, &draft.criteria, &catalogue, &projects, origins, findings));
    let uncertainty =
        raw.uncertainty.as_ref().map(|uncertainty| statements::uncertainty(uncertainty, &draft.criteria, findings));
    let (decisions, decision_places) = decisions(&draft, &projects, origins, findings);
    let all_criteria = draft.criteria.unusable.is_empty();
    let mut decision = Decision {
        title: raw.title.clone().unwrap_or_default(),
        language: raw.language,
        places: draft.places(),
        as_of: raw.as_of.as_ref().map(|date| date.value),
        basis: raw.basis.clone(),
        groups: draft.criteria.groups,
        criteria: draft.criteria.list,
        scoring: draft.scoring,
        rules: draft.rules,
        decisions,
        scenarios: draft.scenarios,
        uncertainty,
        portfolio,
        resources: draft.resources,
        report: raw.report.clone(),
        legal_bases: catalogue.bases,
        projects,
        standings,
        mandatory: BTreeMap::new(),
    };
    absent_values(&raw.rules, &decision.projects, origins, findings);
    apply_rules(&mut decision, &draft.rule_places, origins, findings);
    contradictions(&decision, &decision_places, findings);
    if let Some(raw) = &raw.portfolio {
        portfolio::doubts(&decision, raw, findings);
    }
    missing_values(&decision, origins, findings);
    relative_bounds(&decision, origins, findings);
    let base = Scenario::default();
    let base_place = raw.places.as_ref().map(|places| places.place.clone()).or(draft.rule_places.first().cloned());
    enough_places(&decision, &base, base_place, findings);
    for (scenario, place) in decision.scenarios.iter().zip(&draft.scenario_places) {
        // Without all criteria no weights would sum to 100.
        if all_criteria {
            weights_possible(&decision, scenario, place, findings);
        }
        if scenario.places.is_some() {
            enough_places(&decision, scenario, Some(place.clone()), findings);
        }
    }
    // Weights that are wrong by themselves are in no region.
    if all_criteria && !findings.has_errors() {
        admissible_weights(&decision, &draft.uncertainty_places, &draft.scenario_places, findings);
    }
    decision
}

/// Looks at the admissible weights of the file, as it stands and under each scenario, and of scenarios with
/// statements of their own.
fn admissible_weights(
    decision: &Decision,
    (places, of_scenarios): &(UncertaintyPlaces, Vec<Option<UncertaintyPlaces>>),
    scenario_places: &[Place],
    findings: &mut Findings,
) {
    let of_file = decision.uncertainty.as_ref().map(|said| (said, places));
    let mut of_file_holds = true;
    if let Some((said, places)) = of_file {
        let in_force = InForce::of(decision);
        statements::without_effect(decision, (&in_force, None), (said, places), findings);
        if statements::region(decision, &in_force, Some(said), places, findings).is_none() {
            of_file_holds = false;
        }
    }
    for ((scenario, places), scenario_place) in decision.scenarios.iter().zip(of_scenarios).zip(scenario_places) {
        let own = scenario.uncertainty.as_ref().zip(places.as_ref());
        let (Some(asked), Ok(in_force)) = (own.or(of_file), scoring::in_force(decision, &[scenario])) else { continue };
        statements::without_effect(decision, (&in_force, Some(scenario)), asked, findings);
        match own {
            Some((said, places)) => {
                statements::region(decision, &in_force, Some(said), places, findings);
            }
            // What contradicts itself as the file stands is told once.
            None if of_file_holds => {
                statements::under(decision, (scenario, scenario_place), &in_force, asked, findings)
            }
            None => {}
        }
    }
}

fn decisions(
    draft: &Draft<'_>,
    projects: &Projects,
    origins: &Origins,
    findings: &mut Findings,
) -> (Vec<PeopleDecision>, Vec<Place>) {
    let mut decisions = Vec::new();
    let mut places = Vec::new();
    for raw in &draft.raw.decisions {
        if let Some(project) = statements::find_project(&raw.project, projects, origins, findings) {
            let (reason, by) = (raw.reason.clone(), raw.by.clone());
            decisions.push(PeopleDecision { project, effect: raw.effect.value, reason, by, on: raw.on });
            places.push(raw.project.place.clone());
        }
    }
    (decisions, places)
}

fn apply_rules(decision: &mut Decision, rule_places: &[Place], origins: &Origins, findings: &mut Findings) {
    if decision.rules.is_empty() {
        return;
    }
    let asks_nobody: Vec<bool> = decision.rules.iter().map(|rule| looks_at_no_column(rule, origins)).collect();
    for project in 0..decision.projects.len() {
        if decision.standings[project] != Standing::Ranked {
            continue;
        }
        let mut mandatory = Vec::new();
        let mut excluded = None;
        for (index, rule) in decision.rules.iter().enumerate() {
            match rule.verdict(decision, project) {
                Verdict::Yes if rule.effect == RuleEffect::Mandatory => mandatory.push(index),
                Verdict::Yes => excluded = excluded.or(Some(index)),
                // That no list has the column was reported once, for the rule.
                Verdict::Unknown if asks_nobody[index] => {}
                Verdict::Unknown => {
                    let (what, target, is_open) = unknown(decision, index, project, origins);
                    // A value that cannot be read was reported as such, and a column that lists must have; so was
                    // the lack of an id.
                    let needed = matches!(target, Target::Criterion(_) | Target::Resource(_));
                    let is_told =
                        target == Target::Field(Field::Id) || needed && origins.explains_absence(project, target);
                    if !is_told {
                        findings.push_with(Code::ConditionUnknown, || {
                            let finding =
                                about(decision, Code::ConditionUnknown, project, origins.place(project, target))
                                    .arg("rule", rule.id.as_str())
                                    .arg("reason", &rule.reason)
                                    .arg("what", what)
                                    .also(rule_places[index].clone());
                            if is_open {
                                finding.message("condition-unknown-open").hint("condition-unknown-open-hint")
                            } else {
                                finding.hint("condition-unknown-hint")
                            }
                        });
                    }
                }
                Verdict::No => {}
            }
        }
        if let (Some(exclude), Some(must)) = (excluded, mandatory.first()) {
            findings.push_with(Code::RuleContradiction, || {
                about(decision, Code::RuleContradiction, project, origins.row_place(project))
                    .arg("mandatory", decision.rules[*must].id.as_str())
                    .arg("exclude", decision.rules[exclude].id.as_str())
                    .hint("rule-contradiction-hint")
                    .also(rule_places[*must].clone())
                    .also(rule_places[exclude].clone())
            });
        }
        if let Some(rule) = excluded {
            decision.standings[project] = Standing::Excluded(key(rule));
        } else if !mandatory.is_empty() {
            decision.mandatory.insert(key(project), mandatory);
        }
    }
}

/// Whether a rule looks at a column that no list has.
fn looks_at_no_column(rule: &Rule, origins: &Origins) -> bool {
    rule.when.iter().any(|condition| match &condition.subject {
        Subject::Field(name) => names::field(name).is_none() && origins.lacks_extra(name),
        Subject::Criterion(_) => false,
    })
}

/// What a rule could not be decided for: how it is called, where it stands, and whether an interval
/// there leaves it open.
fn unknown(decision: &Decision, rule: usize, project: usize, origins: &Origins) -> (Arg, Target, bool) {
    let mut conditions = decision.rules[rule].when.iter();
    let undecided = conditions.find(|condition| condition.verdict(decision, project) == Verdict::Unknown);
    let is_interval = |column: &Column| matches!(column.get(project), Value::Range { .. });
    match undecided.map(|condition| &condition.subject) {
        Some(Subject::Criterion(criterion)) => {
            let name = Arg::from(&decision.criteria[*criterion].name);
            (name, Target::Criterion(*criterion), is_interval(decision.projects.values(*criterion)))
        }
        Some(Subject::Field(name)) => match names::field(name) {
            Some(field) => (Arg::from(name.as_str()), Target::Field(field), false),
            None => {
                let is_open = decision.projects.resource(name).is_some_and(is_interval);
                (Arg::from(&resource_name(decision, name)), origins.column(name), is_open)
            }
        },
        None => (Arg::from(""), Target::Field(Field::Id), false),
    }
}

/// Decisions that contradict each other or a rule, and decisions without effect.
fn contradictions(decision: &Decision, places: &[Place], findings: &mut Findings) {
    for (index, made) in decision.decisions.iter().enumerate() {
        let project = made.project as usize;
        let place = || places[index].clone();
        let earlier = decision.decisions[..index].iter().position(|other| {
            other.project == made.project
                && (other.effect == made.effect || other.effect != Effect::WinsTie && made.effect != Effect::WinsTie)
        });
        if let Some(earlier) = earlier {
            findings.push(
                about(decision, Code::RuleContradiction, project, place())
                    .message("decisions-contradict")
                    .hint("decisions-contradict-hint")
                    .also(places[earlier].clone()),
            );
        }
        match (decision.standings[project], made.effect) {
            (Standing::Excluded(rule), Effect::In) => findings.push(
                about(decision, Code::RuleContradiction, project, place())
                    .message("decision-in-excluded")
                    .hint("decision-against-rule-hint")
                    .arg("rule", decision.rules[rule as usize].id.as_str()),
            ),
            (Standing::Ranked, Effect::Out) if !decision.mandatory_by(project).is_empty() => findings.push(
                about(decision, Code::RuleContradiction, project, place())
                    .message("decision-out-mandatory")
                    .hint("decision-against-rule-hint")
                    .arg("rule", decision.rules[decision.mandatory_by(project)[0]].id.as_str()),
            ),
            (Standing::SetApart(status), _) => findings.push(
                about(decision, Code::DecisionWithoutEffect, project, place())
                    .arg("status", Arg::Word(status_word(status)))
                    .hint("decision-without-effect-hint"),
            ),
            (Standing::Merged, _) => {
                let into = decision.projects.merged_into(project).unwrap_or(project);
                findings.push(
                    about(decision, Code::DecisionWithoutEffect, project, place())
                        .message("decision-without-effect-merged")
                        .arg("into", project_arg(decision, into))
                        .hint("decision-without-effect-merged-hint"),
                );
            }
            _ => {}
        }
    }
}

/// `ratio` and `vector` need values of at least 0, `ratio` as a cost above 0.
fn relative_bounds(decision: &Decision, origins: &Origins, findings: &mut Findings) {
    for (index, criterion) in decision.criteria.iter().enumerate() {
        let Scale::Relative { kind: kind @ (Relative::Ratio | Relative::Vector), direction } = criterion.scale else {
            continue;
        };
        for project in 0..decision.projects.len() {
            let low = match decision.projects.values(index).get(project) {
                Value::Point(Raw::Number(number)) | Value::Range { low: Raw::Number(number), .. } => number,
                _ => continue,
            };
            if !scales::divides(kind, direction, low) {
                findings.push_with(Code::ValueOffScale, || {
                    let positive = kind == Relative::Ratio && direction == Direction::Cost;
                    let message = if positive { "value-not-positive" } else { "value-negative" };
                    about(decision, Code::ValueOffScale, project, origins.place(project, Target::Criterion(index)))
                        .message(message)
                        .arg("column", &criterion.name)
                        .arg("found", low.normalize())
                });
            }
        }
    }
}

/// Mandatory projects, decisions and running projects must not be more than there are places.
fn enough_places(decision: &Decision, scenario: &Scenario, place: Option<Place>, findings: &mut Findings) {
    let places = scenario.places.unwrap_or(decision.places).get();
    let nobody = decision.mandatory.is_empty() && decision.decisions.is_empty();
    if nobody && decision.scoring.running != RunningMode::HoldPlace {
        return;
    }
    let first = (0..decision.projects.len()).filter(|project| decision.standings[*project] == Standing::Ranked);
    let first: Vec<(usize, Reason)> =
        first.filter_map(|project| Some((project, scoring::first_reason(decision, project)?))).collect();
    if first.len() <= places {
        return;
    }
    let count = |reason| first.iter().filter(|(_, known)| *known == reason).count();
    findings.push(
        Finding::new(Code::RulesExceedPlaces, place)
            .arg("places", places)
            .arg("count", first.len())
            .arg("mandatory", count(Reason::Mandatory))
            .arg("decision", count(Reason::Decision))
            .arg("running", count(Reason::Running))
            .arg("projects", List::of(first.iter().map(|(project, _)| project_arg(decision, *project))))
            .hint("rules-exceed-places-hint"),
    );
}

/// The weights that a scenario sets must leave a sum of 100.
fn weights_possible(decision: &Decision, scenario: &Scenario, place: &Place, findings: &mut Findings) {
    if let Err(impossible) = scoring::in_force(decision, &[scenario]) {
        findings.push(impossible_finding(decision, &impossible, place.clone(), &scenario.name));
    }
}

/// Says why weights cannot sum to 100.
pub(crate) fn impossible_finding(
    decision: &Decision,
    impossible: &Impossible,
    place: Place,
    scenario: &Text,
) -> Finding {
    let shown = |number: &num_rational::BigRational| {
        let digits = crate::exact::decimal(number);
        Decimal::from_str_exact(&digits).map_or_else(|_| Arg::Text(digits), Arg::Number)
    };
    let finding = Finding::new(Code::ScenarioWeightImpossible, place).arg("scenario", scenario);
    match impossible {
        Impossible::TooMuch { sum } => finding
            .message("weights-too-much")
            .arg("sum", shown(sum))
            .arg("excess", shown(&(sum - crate::exact::rational(Decimal::ONE_HUNDRED))))
            .hint("weights-too-much-hint"),
        Impossible::NobodyLeft { rest } if *rest == crate::exact::rational(Decimal::ONE_HUNDRED) => {
            finding.message("weights-nobody").hint("weights-nobody-hint")
        }
        Impossible::NobodyLeft { rest } => {
            finding.message("weights-nobody-left").arg("rest", shown(rest)).hint("weights-nobody-left-hint")
        }
        Impossible::Group { group, target, members } => finding
            .message("weights-group")
            .arg("group", &decision.groups[*group].name)
            .arg("target", shown(target))
            .arg("members", shown(members))
            .hint("weights-group-hint"),
    }
}

/// A finding about a project.
pub(super) fn about(decision: &Decision, code: Code, project: usize, place: Place) -> Finding {
    Finding::new(code, place)
        .arg("id", Arg::id_or_none(decision.projects.id(project)))
        .arg("name", Arg::name_or_none(decision.projects.name(project)))
}

/// A project in a sentence.
pub(super) fn project_arg(decision: &Decision, project: usize) -> Arg {
    Arg::project(decision.projects.name(project), decision.projects.id(project))
}

/// What people call a resource.
pub(super) fn resource_name(decision: &Decision, name: &str) -> Text {
    let known = decision.resources.iter().find(|resource| resource.id == name);
    known.map_or_else(|| Text::plain(name), |resource| resource.name.clone())
}
