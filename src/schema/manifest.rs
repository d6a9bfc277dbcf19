//! `criteria.toml`: what its sections look like. The reader is [`crate::input::manifest`].

#![allow(dead_code, reason = "only its schema is used")]

use std::borrow::Cow;
use std::collections::BTreeMap;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde_json::{Map, Value};

use super::criteria::Criterion;
use super::shapes::{
    Bounds, Count, Date, Filled, FilledText, Free, ID, Id, NotNegative, Operand, Percent, Requirement, SomeProjectIds,
    SomeStrings, StatusName, Strings, Text, Unsigned,
};
use crate::finding::{Code, Severity};
use crate::model::Lang;

/// The criteria file of vorrang: one decision with its criteria, weights, rules, decisions and scenarios.
#[derive(JsonSchema)]
#[schemars(rename = "criteria.toml", rename_all = "kebab-case", deny_unknown_fields)]
pub(super) struct Manifest {
    /// Version of this format: 1.
    #[schemars(extend("const" = 1))]
    version: i64,
    /// Oldest vorrang that may read this file.
    requires: Option<Requirement>,
    /// Heading of every output.
    title: FilledText,
    /// Language of output and messages; `--lang` wins.
    #[schemars(extend("default" = "de"))]
    language: Option<Language>,
    /// Number of places (Plätze), at least 1.
    #[schemars(extend("default" = 25))]
    places: Option<Count>,
    /// As-of date (Stichtag): deadlines count from here, never from the clock. Needed by `days-to-deadline`; `--as-of` wins.
    as_of: Option<Date>,
    /// Files that the decision reads.
    input: Input,
    /// Who decided on the weights and who scored; printed in every paper.
    basis: Option<Basis>,
    /// How scores and ranks are computed.
    scoring: Option<Scoring>,
    /// Groups of criteria (Kriteriengruppen) by id: handles for scenarios and `--weight`. They change no score.
    #[schemars(extend("propertyNames" = { "pattern": ID }))]
    groups: Option<BTreeMap<String, Group>>,
    /// Criteria (Kriterien); their weights sum to 100.
    #[schemars(extend("minItems" = 1))]
    criteria: Vec<Criterion>,
    /// Rules that make projects mandatory (gesetzt) or exclude them.
    rules: Option<Vec<Rule>>,
    /// What people decided (Beschlüsse). They change places, never a score.
    decisions: Option<Vec<Decision>>,
    /// Scenarios (Szenarien) by id: other weights, places or methods, applied with `--scenario ID`.
    #[schemars(extend("propertyNames" = { "pattern": ID }))]
    scenarios: Option<BTreeMap<String, Scenario>>,
    /// Doubt about weights, for the analysis of robustness.
    uncertainty: Option<Uncertainty>,
    /// Budgets and limits for choosing a set of projects.
    portfolio: Option<Portfolio>,
    /// Numeric columns that are no criteria, by name.
    resources: Option<BTreeMap<String, Resource>>,
    /// Raises or silences findings that are no errors, by code.
    findings: Option<Findings>,
    /// What papers made of the decision say.
    report: Option<Report>,
    /// Free for notes of the authors; ignored.
    meta: Option<Free>,
}

#[derive(JsonSchema)]
#[schemars(rename_all = "kebab-case")]
enum Language {
    De,
    En,
}

#[derive(JsonSchema)]
#[schemars(rename_all = "kebab-case", deny_unknown_fields)]
struct Input {
    /// Project lists: paths relative to this file; several add up.
    #[schemars(extend("examples" = [["data/projects.csv"]]))]
    projects: SomeStrings,
    /// Catalogue of legal bases: a path relative to this file.
    #[schemars(extend("examples" = ["data/legal-bases.toml"]))]
    legal_bases: Option<Filled>,
    /// Headers of the project lists and the names that they stand for.
    #[schemars(extend("examples" = [{ "Kosten netto": "cost-eur" }]))]
    columns: Option<BTreeMap<String, Filled>>,
    /// Decimal sign of all CSV files. Default: what the numbers in each file prove.
    decimal: Option<DecimalSign>,
}

#[derive(JsonSchema)]
#[schemars(rename_all = "kebab-case")]
enum DecimalSign {
    Comma,
    Point,
}

#[derive(JsonSchema)]
#[schemars(rename_all = "kebab-case", deny_unknown_fields)]
struct Basis {
    /// Who decided on the weights.
    weights_decided_by: Option<Text>,
    /// When the weights were decided on.
    weights_decided_on: Option<Date>,
    /// Who scored the projects.
    scored_by: Option<Text>,
}

#[derive(JsonSchema)]
#[schemars(rename_all = "kebab-case", deny_unknown_fields)]
struct Scoring {
    /// Score of a project with utility 100 % everywhere: above 0, at most 1,000,000,000. 1000 gives the usual Nutzwert of 0–10 points times weights of 100.
    #[schemars(extend("default" = 100))]
    maximum: Option<Maximum>,
    /// Method to compute scores with.
    #[schemars(extend("default" = "weighted-sum"))]
    method: Option<Method>,
    /// Criteria whose utilities order equal scores, in turn. Default: none.
    tie_break: Option<Strings>,
    /// `inherit`: what others need ranks at least as high as the best of them. `warn`: prerequisites are only reported.
    #[schemars(extend("default" = "warn"))]
    dependencies: Option<Dependencies>,
    /// Running projects (In Umsetzung): `rank` like others, `hold-place` whatever their score, or `apart` (not ranked).
    #[schemars(extend("default" = "rank"))]
    running: Option<Running>,
    /// Corridor (Grenzbereich) around the cut, in percent of `maximum`: what lies within it is too close to call.
    #[schemars(extend("default" = 2))]
    corridor: Option<Percent>,
}

/// A maximum score.
struct Maximum;

impl JsonSchema for Maximum {
    fn schema_name() -> Cow<'static, str> {
        "Maximum".into()
    }

    fn inline_schema() -> bool {
        true
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({ "type": "number", "exclusiveMinimum": 0, "maximum": 1_000_000_000, "examples": [100, 1000] })
    }
}

#[derive(JsonSchema)]
#[schemars(rename_all = "kebab-case")]
enum Method {
    WeightedSum,
    WeightedProduct,
    Topsis,
    PrometheeIi,
}

#[derive(JsonSchema)]
#[schemars(rename_all = "kebab-case")]
enum Dependencies {
    Warn,
    Inherit,
}

#[derive(JsonSchema)]
#[schemars(rename_all = "kebab-case")]
enum Running {
    Rank,
    HoldPlace,
    Apart,
}

#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
struct Group {
    /// Name in outputs. Default: the id.
    name: Option<FilledText>,
}

/// One rule: projects that fulfil all its conditions are mandatory or excluded.
#[derive(JsonSchema)]
#[schemars(rename_all = "kebab-case", deny_unknown_fields)]
struct Rule {
    /// Id of the rule.
    id: Id,
    /// `mandatory` (gesetzt: gets a place first) or `exclude` (ausgeschlossen: is not ranked).
    effect: RuleEffect,
    /// Conditions; all must hold.
    #[schemars(extend("minItems" = 1))]
    when: Vec<Condition>,
    /// Reason printed with every project that the rule concerns. Default: the id.
    reason: Option<FilledText>,
}

#[derive(JsonSchema)]
#[schemars(rename_all = "kebab-case")]
enum RuleEffect {
    Mandatory,
    Exclude,
}

/// One condition: `criterion` or `field`, and exactly one comparison.
#[derive(JsonSchema)]
#[schemars(rename_all = "kebab-case", deny_unknown_fields)]
#[schemars(extend("allOf" = [
    { "oneOf": [{ "required": ["criterion"] }, { "required": ["field"] }] },
    { "oneOf": [
        { "required": ["at-least"] }, { "required": ["at-most"] }, { "required": ["equals"] },
        { "required": ["one-of"] }, { "required": ["before"] }, { "required": ["after"] },
    ] },
]))]
struct Condition {
    /// Criterion whose raw value is compared; keyed levels by their points.
    criterion: Option<String>,
    /// Field or column of the project list that is compared.
    #[schemars(extend("examples" = ["deadline", "status", "background", "department"]))]
    field: Option<String>,
    /// The value is this or more.
    at_least: Option<Operand>,
    /// The value is this or less.
    at_most: Option<Operand>,
    /// The value is exactly this.
    equals: Option<Operand>,
    /// The value is one of these.
    #[schemars(length(min = 1))]
    one_of: Option<Vec<Operand>>,
    /// The date lies before this one.
    before: Option<Date>,
    /// The date lies after this one.
    after: Option<Date>,
}

/// What people decided about one project.
#[derive(JsonSchema)]
#[schemars(rename_all = "kebab-case", deny_unknown_fields)]
struct Decision {
    /// Id of the project.
    project: String,
    /// `in`: gets a place. `out`: keeps its rank and gets none. `wins-tie`: comes before the others it is tied with at the cut.
    effect: DecisionEffect,
    /// Why it was decided so.
    reason: FilledText,
    /// Who decided.
    by: FilledText,
    /// When it was decided.
    on: Option<Date>,
}

#[derive(JsonSchema)]
#[schemars(rename_all = "kebab-case")]
enum DecisionEffect {
    In,
    Out,
    WinsTie,
}

#[derive(JsonSchema)]
#[schemars(rename_all = "kebab-case", deny_unknown_fields)]
struct Scenario {
    /// Name in outputs. Default: the id.
    name: Option<FilledText>,
    /// Weights in percent by criterion or group; the others share the rest in their old proportions.
    weights: Option<BTreeMap<String, Percent>>,
    /// Weights in percent by group; its members keep their proportions.
    groups: Option<BTreeMap<String, Percent>>,
    /// Criteria that get weight 0, and whose missing values do not count.
    exclude_criteria: Option<Strings>,
    /// Number of places.
    places: Option<Count>,
    /// Score of a project with utility 100 % everywhere.
    maximum: Option<Maximum>,
    /// Method to compute scores with.
    method: Option<Method>,
    /// What dependencies do to the ranking.
    dependencies: Option<Dependencies>,
    /// Doubt about weights in this scenario.
    uncertainty: Option<Uncertainty>,
}

#[derive(JsonSchema)]
#[schemars(rename_all = "kebab-case", deny_unknown_fields)]
struct Uncertainty {
    /// How far weights may move: `{ spread = 20 }` lets each move within ± 20 % of itself, `"any"` frees all.
    weights: Option<Spread>,
    /// Least and greatest weight in percent, by criterion or group.
    bounds: Option<BTreeMap<String, Bounds>>,
    /// Criteria or groups, each at least as heavy as the next; or a list of such lists.
    #[schemars(extend("examples" = [["legal", "mandate"]]))]
    order: Option<Vec<Strings>>,
    /// Statements such as `"citizens >= 2 * businesses"`.
    #[schemars(extend("examples" = [["citizens >= 2 * businesses"]]))]
    ratios: Option<Ratios>,
    /// How many weightings are drawn.
    #[schemars(extend("default" = 100_000))]
    samples: Option<Count>,
    /// Seed of the random numbers: the same seed gives the same result.
    #[schemars(extend("default" = 1))]
    seed: Option<Unsigned>,
}

#[derive(JsonSchema)]
#[schemars(untagged)]
enum Spread {
    Named(SpreadName),
    Table(SpreadTable),
}

#[derive(JsonSchema)]
#[schemars(rename_all = "kebab-case")]
enum SpreadName {
    Any,
}

#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
struct SpreadTable {
    /// Percent of each weight, 0 to 100.
    spread: Percent,
}

#[derive(JsonSchema)]
#[schemars(untagged)]
enum Ratios {
    One(Ratio),
    List(Vec<Ratio>),
}

/// A ratio between two weights.
struct Ratio;

impl JsonSchema for Ratio {
    fn schema_name() -> Cow<'static, str> {
        "Ratio".into()
    }

    fn inline_schema() -> bool {
        true
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({ "type": "string", "pattern": ">=" })
    }
}

#[derive(JsonSchema)]
#[schemars(rename_all = "kebab-case", deny_unknown_fields)]
struct Portfolio {
    /// Budgets by numeric column of the projects; several years are several columns.
    #[schemars(extend("examples" = [{ "cost-eur": 6_000_000, "staff-days": 5000 }]))]
    budgets: Option<BTreeMap<String, NotNegative>>,
    /// A project without a number under a budget: `apart` (default: is not chosen from), `reject` (an error) or `{ value = 0 }`.
    #[schemars(extend("default" = "apart"))]
    missing: Option<MissingCost>,
    /// Greatest number of projects. The places at the top of the file do not limit the portfolio.
    places: Option<Count>,
    /// Limits on the number or cost of certain projects.
    limits: Option<Vec<Limit>>,
    /// Statuses of projects that must stay in.
    lock: Option<Lock>,
    /// Lists of projects of which at most one is chosen, or one such list.
    one_of: Option<Vec<SomeProjectIds>>,
    /// Gains of projects that are chosen together.
    synergies: Option<Vec<Synergy>>,
}

#[derive(JsonSchema)]
#[schemars(untagged)]
enum MissingCost {
    Policy(MissingCostPolicy),
    Value(MissingCostValue),
}

#[derive(JsonSchema)]
#[schemars(rename_all = "kebab-case")]
enum MissingCostPolicy {
    Apart,
    Reject,
}

#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
struct MissingCostValue {
    /// Number that stands in.
    value: NotNegative,
}

/// One limit: which projects (`criterion` or `field`, with `equals` or `one-of`), and how many of them.
#[derive(JsonSchema)]
#[schemars(rename_all = "kebab-case", deny_unknown_fields)]
#[schemars(extend("allOf" = [
    { "oneOf": [{ "required": ["criterion"] }, { "required": ["field"] }] },
    { "oneOf": [{ "required": ["equals"] }, { "required": ["one-of"] }] },
    { "anyOf": [{ "required": ["at-least"] }, { "required": ["at-most"] }, { "required": ["exactly"] }] },
    { "anyOf": [{ "required": ["share-of"] }, { "properties": {
        "at-least": { "multipleOf": 1 }, "at-most": { "multipleOf": 1 }, "exactly": { "multipleOf": 1 },
    } }] },
]))]
struct Limit {
    /// Criterion whose raw value is compared.
    criterion: Option<String>,
    /// Field or column that is compared.
    field: Option<String>,
    /// Projects with this value.
    equals: Option<Operand>,
    /// Projects with one of these values.
    #[schemars(length(min = 1))]
    one_of: Option<Vec<Operand>>,
    /// At least so many; with `share-of` percent of that budget.
    at_least: Option<NotNegative>,
    /// At most so many; with `share-of` percent of that budget.
    at_most: Option<NotNegative>,
    /// Exactly so many; with `share-of` percent of that budget.
    exactly: Option<NotNegative>,
    /// Budget of which percents are meant, instead of a number of projects.
    share_of: Option<String>,
}

#[derive(JsonSchema)]
#[schemars(untagged)]
enum Lock {
    One(StatusName),
    List(Vec<StatusName>),
}

/// What is gained if all of its projects are chosen: `saves` or `bonus-score`.
#[derive(JsonSchema)]
#[schemars(rename_all = "kebab-case", deny_unknown_fields)]
#[schemars(extend("anyOf" = [
    { "required": ["saves"], "properties": { "saves": { "minProperties": 1 } } },
    { "required": ["bonus-score"] },
]))]
struct Synergy {
    /// Projects that must all be chosen.
    projects: SomeProjectIds,
    /// What is saved, by numeric column.
    #[schemars(extend("examples" = [{ "cost-eur": 50_000 }]))]
    saves: Option<BTreeMap<String, NotNegative>>,
    /// Score that is added.
    bonus_score: Option<NotNegative>,
}

#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
struct Resource {
    /// Name in outputs. Default: the id.
    name: Option<FilledText>,
    /// Unit of the numbers.
    unit: Option<Text>,
}

/// `[findings]`. Editors offer what can be set; an error stays one, so its code is only accepted.
struct Findings;

impl JsonSchema for Findings {
    fn schema_name() -> Cow<'static, str> {
        "Findings".into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let mut setting = |levels: &[&str], description: &str| {
            let level = json_schema!({ "type": "string", "enum": levels });
            let reason = with_description(Text::json_schema(generator), "Why; for readers of the file.");
            json_schema!({
                "description": description,
                "anyOf": [
                    level,
                    {
                        "type": "object",
                        "properties": { "level": with_description(level.clone(), LEVELS), "reason": reason },
                        "required": ["level"],
                        "additionalProperties": false,
                    },
                ],
            })
        };
        let others = Code::ALL.iter().filter(|code| code.severity() != Severity::Error);
        let properties: Map<String, Value> = others
            .map(|code| {
                let meaning = crate::messages::word(Lang::En, &format!("code-{}", code.name()));
                let meaning = format!("{}: {meaning} {LEVELS}", code.severity().name());
                (code.name().to_owned(), setting(&["allow", "warn", "deny"], &meaning).to_value())
            })
            .collect();
        let codes: Vec<&str> = Code::ALL.iter().map(|code| code.name()).collect();
        json_schema!({
            "type": "object",
            "properties": properties,
            "propertyNames": { "enum": codes },
            "additionalProperties": setting(&["deny"], "An error stays an error."),
        })
    }
}

const LEVELS: &str = "`allow`: not reported. `warn`: a warning. `deny`: an error, which also stops `rank`.";

fn with_description(mut schema: Schema, description: &str) -> Schema {
    schema.insert("description".to_owned(), description.into());
    schema
}

#[derive(JsonSchema)]
#[schemars(rename_all = "kebab-case", deny_unknown_fields)]
struct Report {
    /// Subject of the paper.
    subject: Option<Text>,
    /// Number of the paper (Drucksache).
    paper_number: Option<Text>,
    /// Body that the paper goes to (Gremium).
    body: Option<Text>,
    /// Date of the meeting.
    meeting_date: Option<Date>,
    /// What the paper is: a decision, a recommendation or information.
    kind: Option<ReportKind>,
    /// Proposed decision (Beschlussvorschlag).
    proposal: Option<Text>,
    /// Author of the paper.
    author: Option<Text>,
    /// Annexes: a text or a list of texts.
    annexes: Option<Annexes>,
    /// Fields or columns of the project list that outputs show as well. Others that nothing uses appear nowhere.
    #[schemars(extend("examples" = [["department", "status"]]))]
    columns: Option<Strings>,
}

#[derive(JsonSchema)]
#[schemars(rename_all = "kebab-case")]
enum ReportKind {
    Decision,
    Recommendation,
    Information,
}

#[derive(JsonSchema)]
#[schemars(untagged)]
enum Annexes {
    One(Text),
    List(Vec<Text>),
}
