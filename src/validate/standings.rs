//! Standings: what rules and people make of each project, and which values are missing for good.

use std::collections::BTreeMap;

use super::Origins;
use super::draft::Draft;
use super::statements;
use crate::finding::{Allowed, Code, Finding, Findings, Gap, GapPolicy};
use crate::input::legal_bases::Catalogue;
use crate::input::names::Field;
use crate::input::projects::Target;
use crate::model::{
    Decision, Direction, Effect, MissingPolicy, PeopleDecision, PortfolioMissing, Projects, Raw, Relative, RuleEffect,
    Scale, Scenario, Standing, Subject, Text, Value, Verdict, key,
};
use crate::scoring::{self, Impossible, Reason};
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
        .map(|portfolio| statements::portfolio(portfolio, &draft.criteria, &catalogue, &projects, findings));
    let uncertainty =
        raw.uncertainty.as_ref().map(|uncertainty| statements::uncertainty(uncertainty, &draft.criteria, findings));
    let (decisions, decision_places) = decisions(&draft, &projects, findings);
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
    apply_rules(&mut decision, &draft.rule_places, origins, findings);
    contradictions(&decision, &decision_places, findings);
    missing_values(&decision, origins, findings);
    relative_bounds(&decision, origins, findings);
    let base = Scenario::default();
    let base_place = raw.places.as_ref().map(|places| places.place.clone()).or(draft.rule_places.first().cloned());
    enough_places(&decision, &base, base_place, findings);
    let scenarios = std::mem::take(&mut decision.scenarios);
    for (scenario, place) in scenarios.iter().zip(draft.scenario_places) {
        weights_possible(&decision, scenario, &place, findings);
        if scenario.places.is_some() {
            enough_places(&decision, scenario, Some(place), findings);
        }
    }
    decision.scenarios = scenarios;
    decision
}

fn decisions(draft: &Draft<'_>, projects: &Projects, findings: &mut Findings) -> (Vec<PeopleDecision>, Vec<Place>) {
    let mut decisions = Vec::new();
    let mut places = Vec::new();
    for raw in &draft.raw.decisions {
        if let Some(project) = statements::find_project(&raw.project, projects, findings) {
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
                Verdict::Unknown => findings.push_with(Code::ConditionUnknown, || {
                    about(decision, Code::ConditionUnknown, project, unknown_place(decision, index, project, origins))
                        .arg("rule", rule.id.as_str())
                        .arg("reason", &rule.reason)
                        .also(rule_places[index].clone())
                }),
                Verdict::No => {}
            }
        }
        if let (Some(exclude), Some(must)) = (excluded, mandatory.first()) {
            findings.push_with(Code::RuleContradiction, || {
                about(decision, Code::RuleContradiction, project, origins.row_place(project))
                    .arg("mandatory", decision.rules[*must].id.as_str())
                    .arg("exclude", decision.rules[exclude].id.as_str())
                    .also(rule_places[*must].clone())
                    .also(rule_places[exclude].clone())
            });
        }
        if let Some(rule) = excluded {
            decision.standings[project] = Standing::Excluded(rule);
        } else if !mandatory.is_empty() {
            decision.mandatory.insert(key(project), mandatory);
        }
    }
}

/// Where the value stands that leaves a rule undecided.
fn unknown_place(decision: &Decision, rule: usize, project: usize, origins: &Origins) -> Place {
    let undecided =
        decision.rules[rule].when.iter().find(|condition| condition.verdict(decision, project) == Verdict::Unknown);
    let target = undecided.map(|condition| match &condition.subject {
        Subject::Criterion(criterion) => Target::Criterion(*criterion),
        Subject::Field(field) => Target::Field(crate::input::names::field(field).unwrap_or(Field::Id)),
    });
    origins.place(project, target.unwrap_or(Target::Field(Field::Id)))
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
                    .also(places[earlier].clone()),
            );
        }
        match (decision.standings[project], made.effect) {
            (Standing::Excluded(rule), Effect::In) => findings.push(
                about(decision, Code::RuleContradiction, project, place())
                    .message("decision-in-excluded")
                    .arg("rule", decision.rules[rule].id.as_str()),
            ),
            (Standing::Ranked, Effect::Out) if !decision.mandatory_by(project).is_empty() => findings.push(
                about(decision, Code::RuleContradiction, project, place())
                    .message("decision-out-mandatory")
                    .arg("rule", decision.rules[decision.mandatory_by(project)[0]].id.as_str()),
            ),
            (Standing::SetApart(_) | Standing::Merged, _) => {
                findings.push(about(decision, Code::DecisionWithoutEffect, project, place()));
            }
            _ => {}
        }
    }
}

/// Values that are missing where their criterion rejects that.
fn missing_values(decision: &Decision, origins: &Origins, findings: &mut Findings) {
    for (index, criterion) in decision.criteria.iter().enumerate() {
        if criterion.missing != MissingPolicy::Reject || criterion.column().is_none() {
            continue;
        }
        for project in missing(decision, index) {
            findings.push_with(Code::ValueMissing, || {
                about(decision, Code::ValueMissing, project, origins.place(project, Target::Criterion(index)))
                    .arg("column", &criterion.name)
                    .hint("value-missing-hint")
            });
        }
    }
    let Some(portfolio) = &decision.portfolio else { return };
    if portfolio.missing != PortfolioMissing::Reject {
        return;
    }
    for (name, _) in &portfolio.budgets {
        let Some(column) = decision.projects.resource(name) else { continue };
        for project in (0..decision.projects.len()).filter(|project| column.get(*project) == Value::Missing) {
            if decision.standings[project] == Standing::Ranked {
                findings.push_with(Code::ValueMissing, || {
                    about(decision, Code::ValueMissing, project, origins.row_place(project))
                        .arg("column", name.as_str())
                        .hint("value-missing-portfolio-hint")
                });
            }
        }
    }
}

/// Projects in the running whose value under a criterion is missing.
fn missing(decision: &Decision, criterion: usize) -> impl Iterator<Item = usize> + '_ {
    let column = decision.projects.values(criterion);
    (0..decision.projects.len()).filter(move |project| {
        decision.standings[*project] == Standing::Ranked && column.get(*project) == Value::Missing
    })
}

/// `ratio` and `vector` need values of at least 0, `ratio` as a cost above 0.
fn relative_bounds(decision: &Decision, origins: &Origins, findings: &mut Findings) {
    for (index, criterion) in decision.criteria.iter().enumerate() {
        let Scale::Relative { kind, direction } = criterion.scale else { continue };
        let positive = kind == Relative::Ratio && direction == Direction::Cost;
        if kind == Relative::MinMax {
            continue;
        }
        for project in 0..decision.projects.len() {
            let low = match decision.projects.values(index).get(project) {
                Value::Point(Raw::Number(number)) | Value::Range { low: Raw::Number(number), .. } => number,
                _ => continue,
            };
            if low.is_sign_negative() && !low.is_zero() || positive && low.is_zero() {
                findings.push_with(Code::ValueOffScale, || {
                    let message = if positive { "value-not-positive" } else { "value-negative" };
                    about(decision, Code::ValueOffScale, project, origins.place(project, Target::Criterion(index)))
                        .message(message)
                        .arg("column", &criterion.name)
                        .arg("found", low.normalize().to_string())
                });
            }
        }
    }
}

/// Mandatory projects, decisions and running projects must not be more than there are places.
fn enough_places(decision: &Decision, scenario: &Scenario, place: Option<Place>, findings: &mut Findings) {
    let places = scenario.places.unwrap_or(decision.places).get();
    let first = (0..decision.projects.len()).filter(|project| decision.standings[*project] == Standing::Ranked);
    let first: Vec<(usize, Reason)> =
        first.filter_map(|project| Some((project, scoring::first_reason(decision, project)?))).collect();
    if first.len() <= places {
        return;
    }
    let ids: Vec<&str> = first.iter().map(|(project, _)| decision.projects.id(*project)).collect();
    let count = |reason| first.iter().filter(|(_, known)| *known == reason).count();
    findings.push(
        Finding::new(Code::RulesExceedPlaces, place)
            .arg("places", places)
            .arg("count", first.len())
            .arg("mandatory", count(Reason::Mandatory))
            .arg("decision", count(Reason::Decision))
            .arg("running", count(Reason::Running))
            .arg("ids", if 60 < ids.len() { format!("{}, …", ids[..60].join(", ")) } else { ids.join(", ") })
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
    let shown = |number: &num_rational::BigRational| crate::exact::decimal(number);
    let finding = Finding::new(Code::ScenarioWeightImpossible, place).arg("scenario", scenario);
    match impossible {
        Impossible::TooMuch { sum } => finding.message("weights-too-much").arg("sum", shown(sum)),
        Impossible::NobodyLeft { rest } => finding.message("weights-nobody-left").arg("rest", shown(rest)),
        Impossible::Group { group, target, members } => finding
            .message("weights-group")
            .arg("group", &decision.groups[*group].name)
            .arg("target", shown(target))
            .arg("members", shown(members)),
    }
}

/// A finding about a project.
pub(super) fn about(decision: &Decision, code: Code, project: usize, place: Place) -> Finding {
    Finding::new(code, place).arg("id", decision.projects.id(project)).arg("name", decision.projects.name(project))
}

/// Every missing value of the projects in the running, by department, project and criterion.
pub(crate) fn gaps(decision: &Decision) -> Vec<Gap> {
    let projects = &decision.projects;
    let mut gaps = Vec::new();
    for (index, criterion) in decision.criteria.iter().enumerate() {
        if criterion.column().is_none() {
            continue;
        }
        for project in missing(decision, index) {
            let (allowed, policy) = (Allowed::by(criterion), GapPolicy::of(criterion));
            gaps.push(((project, index), gap(decision, project, criterion.name.clone(), allowed, policy)));
        }
    }
    let portfolio = decision.portfolio.iter();
    let budgets = portfolio.flat_map(|portfolio| portfolio.budgets.iter().map(|(name, _)| (name, portfolio.missing)));
    for (offset, (name, missing)) in budgets.enumerate() {
        // A budgeted column that is a criterion too is a gap there already.
        let is_criterion = decision.criteria.iter().any(|criterion| criterion.column() == Some(name));
        let Some(column) = projects.resource(name).filter(|_| !is_criterion) else { continue };
        let known = decision.resources.iter().find(|resource| resource.id == *name);
        let shown = known.map_or_else(|| Text::plain(name.clone()), |resource| resource.name.clone());
        let unit = known.map(|resource| resource.unit.clone()).unwrap_or_default();
        for project in (0..projects.len()).filter(|project| decision.standings[*project] == Standing::Ranked) {
            if column.get(project) == Value::Missing {
                let order = decision.criteria.len() + offset;
                let gap = gap(decision, project, shown.clone(), Allowed::amount(&unit), missing.into());
                gaps.push(((project, order), gap));
            }
        }
    }
    gaps.sort_by(|((a, x), _), ((b, y), _)| (projects.department(*a), a, x).cmp(&(projects.department(*b), b, y)));
    gaps.into_iter().map(|(_, gap)| gap).collect()
}

fn gap(decision: &Decision, project: usize, what: Text, allowed: Allowed, policy: GapPolicy) -> Gap {
    Gap {
        department: decision.projects.department(project).to_owned(),
        id: decision.projects.id(project).to_owned(),
        name: decision.projects.name(project).to_owned(),
        what,
        allowed,
        policy,
    }
}
