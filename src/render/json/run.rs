//! The run record: what was computed, with which files, rules and decisions.
//!
//! Left out unless asked for: a time stamp, so that the same input gives the same bytes.

use rust_decimal::Decimal;
use schemars::JsonSchema;
use serde::Serialize;

use super::criteria::{PreferenceOf, preferences};
use super::shapes::{Number, decimal, given, iso, number};
use crate::model::{Decision, Lang, Method, PeopleDecision, RuleEffect, RunningMode, Scenario, Target};
use crate::render::machine::{self, InputEntry};
use crate::render::view::RankingView;
use crate::source::Sources;

/// What was computed, with what.
#[derive(Serialize, JsonSchema)]
pub(in crate::render) struct Run<'v> {
    /// Version of vorrang.
    version: &'static str,
    /// When the run was made, to the second, in UTC; only with `--stamp`.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("format" = "date-time"))]
    stamp: Option<String>,
    /// As-of date in force, from which deadlines count.
    #[schemars(extend("format" = "date"))]
    as_of: Option<String>,
    /// Method that computed the scores.
    #[schemars(extend("enum" = Method::ALL.map(Method::key)))]
    method: &'static str,
    /// Preference functions of PROMETHEE II; only under that method.
    #[serde(skip_serializing_if = "Option::is_none")]
    preferences: Option<Vec<PreferenceOf<'v>>>,
    /// Scenario in force, by its id.
    scenario: Option<&'v str>,
    /// Weights that the command line sets, in percent.
    overrides: Vec<WeightEntry<'v>>,
    /// Number of places.
    places: usize,
    /// Score of a project with utility 1 everywhere.
    maximum: Number,
    /// Seed of random numbers; a ranking uses none.
    seed: u64,
    /// Criteria whose utilities order equal scores, in turn.
    tie_break: Vec<&'v str>,
    /// Whether projects inherit the score of those that need them.
    #[schemars(extend("enum" = ["warn", "inherit"]))]
    dependencies: &'static str,
    /// What becomes of running projects.
    #[schemars(extend("enum" = ["rank", "hold-place", "apart"]))]
    running: &'static str,
    /// Width of the corridor around the cut, in percent of the maximum.
    corridor: Number,
    /// Files that the run read.
    inputs: Vec<InputEntry<'v>>,
    /// Who decided on the weights and who scored.
    basis: BasisEntry<'v>,
    /// Rules of the file.
    rules: Vec<RuleEntry<'v>>,
    /// What people decided.
    decisions: Vec<DecisionEntry<'v>>,
}

#[derive(Serialize, JsonSchema)]
pub(in crate::render) struct WeightEntry<'v> {
    /// Criterion or group.
    id: &'v str,
    /// Weight in percent.
    weight: Number,
}

#[derive(Serialize, JsonSchema)]
pub(in crate::render) struct BasisEntry<'v> {
    /// Who decided on the weights.
    weights_decided_by: Option<&'v str>,
    /// When the weights were decided on.
    #[schemars(extend("format" = "date"))]
    weights_decided_on: Option<String>,
    /// Who scored the projects.
    scored_by: Option<&'v str>,
}

#[derive(Serialize, JsonSchema)]
pub(in crate::render) struct RuleEntry<'v> {
    /// Id of the rule.
    id: &'v str,
    /// What it does with projects that fulfil it.
    #[schemars(extend("enum" = ["mandatory", "exclude"]))]
    effect: &'static str,
    /// Its conditions as they are written in the criteria file; all must hold.
    when: Vec<String>,
    /// Reason in words.
    reason: &'v str,
}

#[derive(Serialize, JsonSchema)]
pub(in crate::render) struct DecisionEntry<'v> {
    /// Id of the project.
    project: &'v str,
    /// What was decided.
    #[schemars(extend("enum" = ["in", "out", "wins-tie"]))]
    effect: &'static str,
    /// Reason in words.
    reason: &'v str,
    /// Who decided.
    by: Option<&'v str>,
    /// When it was decided.
    #[schemars(extend("format" = "date"))]
    on: Option<String>,
}

impl<'v> Run<'v> {
    pub(in crate::render) fn new(view: &'v RankingView<'v>, sources: &'v Sources) -> Self {
        let (decision, in_force) = (view.decision(), view.ranking().in_force());
        let scoring = decision.scoring();
        // What a scenario leaves out breaks no ties.
        let tie_break = scoring.tie_break.iter().filter(|index| !in_force.leaves_out(**index));
        Self {
            version: env!("CARGO_PKG_VERSION"),
            stamp: sources.stamp.map(|stamp| stamp.strftime("%Y-%m-%dT%H:%M:%SZ").to_string()),
            as_of: decision.as_of().map(iso),
            method: in_force.method.key(),
            preferences: preferences(view),
            scenario: view.scenario().map(|scenario| scenario.id.as_str()),
            overrides: view.overrides().map(|(target, weight)| override_entry(view, target, weight)).collect(),
            places: in_force.places.get(),
            maximum: decimal(in_force.maximum),
            seed: seed(decision, view.scenario()),
            tie_break: tie_break.map(|index| decision.criteria()[*index].id.as_str()).collect(),
            dependencies: in_force.dependencies.key(),
            running: match scoring.running {
                RunningMode::Rank => "rank",
                RunningMode::HoldPlace => "hold-place",
                RunningMode::Apart => "apart",
            },
            corridor: decimal(scoring.corridor),
            inputs: machine::inputs(sources),
            basis: BasisEntry::new(decision, view.lang()),
            rules: rules(decision, view.lang()),
            decisions: decisions(decision, view.lang()),
        }
    }
}

/// The weights in force.
pub(in crate::render) fn weights<'v>(view: &RankingView<'v>) -> Vec<WeightEntry<'v>> {
    let criteria = view.decision().criteria().iter().zip(view.machine_weights());
    criteria.map(|(criterion, weight)| WeightEntry { id: &criterion.id, weight: number(weight) }).collect()
}

fn override_entry<'v>(view: &'v RankingView<'v>, target: Target, weight: Decimal) -> WeightEntry<'v> {
    let id = match target {
        Target::Group(group) => &view.decision().groups()[group].id,
        Target::Criterion(criterion) => &view.decision().criteria()[criterion].id,
    };
    WeightEntry { id, weight: decimal(weight) }
}

/// The seed of random numbers under a scenario.
pub(in crate::render) fn seed(decision: &Decision, scenario: Option<&Scenario>) -> u64 {
    let uncertainty = scenario.and_then(|scenario| scenario.uncertainty.as_ref()).or(decision.uncertainty());
    uncertainty.and_then(|uncertainty| uncertainty.seed).unwrap_or(1)
}

impl<'v> BasisEntry<'v> {
    pub(in crate::render) fn new(decision: &'v Decision, lang: Lang) -> Self {
        let basis = decision.basis();
        Self {
            weights_decided_by: given(basis.weights_decided_by.get(lang)),
            weights_decided_on: basis.weights_decided_on.map(iso),
            scored_by: given(basis.scored_by.get(lang)),
        }
    }
}

pub(in crate::render) fn rules(decision: &Decision, lang: Lang) -> Vec<RuleEntry<'_>> {
    let rules = decision.rules().iter();
    rules
        .map(|rule| RuleEntry {
            id: &rule.id,
            effect: match rule.effect {
                RuleEffect::Mandatory => "mandatory",
                RuleEffect::Exclude => "exclude",
            },
            when: rule.when.iter().map(|condition| condition.written(decision)).collect(),
            reason: rule.reason.get(lang),
        })
        .collect()
}

pub(in crate::render) fn decisions(decision: &Decision, lang: Lang) -> Vec<DecisionEntry<'_>> {
    let entry = |made| decision_entry(decision, made, lang);
    decision.decisions().iter().map(entry).collect()
}

fn decision_entry<'v>(decision: &'v Decision, made: &'v PeopleDecision, lang: Lang) -> DecisionEntry<'v> {
    DecisionEntry {
        project: decision.projects().id(made.project as usize),
        effect: made.effect.key(),
        reason: made.reason.get(lang),
        by: given(made.by.get(lang)),
        on: made.on.map(iso),
    }
}
