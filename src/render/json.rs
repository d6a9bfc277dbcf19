//! Rankings as JSON, schema `vorrang/ranking/1`.
//!
//! Numbers carry their exact digits, or 12 places where they never end, so that contributions add up
//! to the printed score; fractions stand beside weights as `p/q`. Codes are never translated, texts
//! are in the output language. Within `/1` fields are added, never renamed, removed or retyped. With
//! all projects shown the document carries all that is needed to compute the ranking again: the
//! values of all projects, also of those that are not ranked, what they need, which rules hold.

use jiff::civil::Date;
use rust_decimal::Decimal;
use schemars::JsonSchema;
use serde::Serialize;
use serde::ser::{SerializeMap, Serializer};

use serde_json::value::RawValue;

use super::findings::{self, FindingEntry};
use super::machine::{self, InputEntry};
use super::robustness::machine::{ExaminedEntry, RobustEntry};
use super::view::{Departure, RankingView, Row, Top, value_text};
use crate::exact;
use crate::finding::Findings;
use crate::input::cell::list;
use crate::model::{
    Criterion, Decision, Direction, Lang, LevelValue, Levels, Method, MissingPolicy, Outside, PeopleDecision,
    Preference, Raw, RuleEffect, RunningMode, Scale, Scenario, Source, Standing, Status, Target, Value,
};
use crate::source::Sources;

/// A ranking with its run record and findings.
///
/// Checksums of the inputs are null unless they were asked for when loading.
#[must_use]
pub fn ranking(view: &RankingView<'_>, findings: &Findings, sources: &Sources) -> String {
    let ranking = view.ranking();
    let unranked = ranking.unranked();
    let document = Document {
        schema: "vorrang/ranking/1",
        title: view.decision().title().get(view.lang()),
        language: view.lang().code(),
        preliminary: view.is_preliminary(),
        complete: view.top() == Top::All,
        run: Run::new(view, sources),
        findings: findings::entries(findings, sources, view.lang()),
        criteria: criteria(view),
        ranking: Each(view.rows(), |row: &Row| project(view, row)),
        excluded: Each(&unranked.excluded, |(project, rule): &(u32, usize)| excluded(view, *project, *rule)),
        apart: Each(&unranked.missing.iter().collect::<Vec<_>>(), |(project, criteria): &(&u32, &Vec<usize>)| {
            not_rated(view, **project, criteria)
        }),
        done: Each(&unranked.set_apart, |project: &u32| set_apart(view, *project)),
        cut: CutEntry::new(view),
        robustness: view.robustness().map(ExaminedEntry::new),
        base: view.departure().map(|departure| BaseEntry::new(view, departure)),
    };
    // Only keys that are not texts can fail, and there are none.
    let mut json = serde_json::to_string_pretty(&document).unwrap_or_default();
    json.push('\n');
    json
}

/// The JSON Schema of a ranking.
pub(crate) fn schema() -> schemars::Schema {
    type Ranked = Vec<ProjectEntry<'static>>;
    type Unranked = Vec<UnrankedEntry<'static>>;
    crate::schema::output::<Document<'static, Ranked, Unranked, Unranked, Unranked>>()
}

/// A ranking as `vorrang rank --format json` writes it. Within `/1` fields are added, never renamed, removed or retyped.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "vorrang/ranking/1")]
struct Document<'v, A, B, C, D> {
    /// Name and version of this format.
    #[schemars(extend("const" = "vorrang/ranking/1"))]
    schema: &'static str,
    /// Title of the decision, in the output language.
    title: &'v str,
    /// Language of the texts in this document.
    #[schemars(extend("enum" = ["de", "en"]))]
    language: &'static str,
    /// Whether projects could not be rated because values are missing.
    preliminary: bool,
    /// Whether all projects are shown, so that the document can be compared with another.
    complete: bool,
    /// Run record: what was computed, with what.
    run: Run<'v>,
    /// What vorrang has to say about the files and the ranking.
    findings: Vec<FindingEntry>,
    /// Criteria with their weights in force, in the order of the file.
    criteria: Vec<CriterionEntry<'v>>,
    /// Ranked projects, best first; all of them with `--top all`.
    ranking: A,
    /// Projects that a rule excludes.
    excluded: B,
    /// Projects that are not rated because values are missing.
    apart: C,
    /// Projects that are done, paused, withdrawn, merged or set apart as running.
    done: D,
    /// Where the places end.
    cut: CutEntry<'v>,
    /// How the robustness of each project was examined, where asked for.
    #[serde(skip_serializing_if = "Option::is_none")]
    robustness: Option<ExaminedEntry>,
    /// What the file as it stands gives, where the run departs from it.
    base: Option<BaseEntry<'v>>,
}

/// A list whose entries are made one at a time while they are written. The schema has lists in its place.
pub(super) struct Each<'v, T, F>(pub(super) &'v [T], pub(super) F);

impl<T, E: Serialize, F: Fn(&T) -> E> Serialize for Each<'_, T, F> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.0.iter().map(&self.1))
    }
}

/// An object whose keys keep their order.
pub(super) struct Object<'v, T>(pub(super) Vec<(&'v str, T)>);

impl<T: Serialize> Serialize for Object<'_, T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(self.0.len()))?;
        for (key, value) in &self.0 {
            map.serialize_entry(key, value)?;
        }
        map.end()
    }
}

impl<T: JsonSchema> JsonSchema for Object<'_, T> {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        format!("ObjectOf{}", T::schema_name()).into()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({ "type": "object", "additionalProperties": generator.subschema_for::<T>() })
    }
}

/// A number with its own digits.
#[derive(Serialize)]
#[serde(transparent)]
pub(super) struct Number(Box<RawValue>);

impl JsonSchema for Number {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Number".into()
    }

    fn inline_schema() -> bool {
        true
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({ "type": "number" })
    }
}

pub(super) fn number(digits: String) -> Number {
    // Decimals are written without exponents, so they are always JSON numbers.
    Number(RawValue::from_string(digits).unwrap_or_else(|_| RawValue::NULL.to_owned()))
}

pub(super) fn decimal(decimal: Decimal) -> Number {
    number(decimal.normalize().to_string())
}

/// What was computed, with what.
#[derive(Serialize, JsonSchema)]
pub(super) struct Run<'v> {
    /// Version of vorrang.
    version: &'static str,
    /// As-of date in force, from which deadlines count.
    #[schemars(extend("format" = "date"))]
    as_of: Option<String>,
    /// Method that computed the scores.
    #[schemars(extend("enum" = Method::ALL.map(Method::key)))]
    method: &'static str,
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
pub(super) struct WeightEntry<'v> {
    /// Criterion or group.
    id: &'v str,
    /// Weight in percent.
    weight: Number,
}

#[derive(Serialize, JsonSchema)]
pub(super) struct BasisEntry<'v> {
    /// Who decided on the weights.
    weights_decided_by: Option<&'v str>,
    /// When the weights were decided on.
    #[schemars(extend("format" = "date"))]
    weights_decided_on: Option<String>,
    /// Who scored the projects.
    scored_by: Option<&'v str>,
}

#[derive(Serialize, JsonSchema)]
pub(super) struct RuleEntry<'v> {
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
pub(super) struct DecisionEntry<'v> {
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
    pub(super) fn new(view: &'v RankingView<'v>, sources: &'v Sources) -> Self {
        let (decision, in_force) = (view.decision(), view.ranking().in_force());
        let scoring = decision.scoring();
        Self {
            version: env!("CARGO_PKG_VERSION"),
            as_of: decision.as_of().map(iso),
            method: in_force.method.key(),
            scenario: view.scenario().map(|scenario| scenario.id.as_str()),
            overrides: view.overrides().map(|(target, weight)| override_entry(view, target, weight)).collect(),
            places: in_force.places.get(),
            maximum: decimal(in_force.maximum),
            seed: seed(decision, view.scenario()),
            tie_break: scoring.tie_break.iter().map(|index| decision.criteria()[*index].id.as_str()).collect(),
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
pub(super) fn weights<'v>(view: &RankingView<'v>) -> Vec<WeightEntry<'v>> {
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
pub(super) fn seed(decision: &Decision, scenario: Option<&Scenario>) -> u64 {
    let uncertainty = scenario.and_then(|scenario| scenario.uncertainty.as_ref()).or(decision.uncertainty());
    uncertainty.and_then(|uncertainty| uncertainty.seed).unwrap_or(1)
}

impl<'v> BasisEntry<'v> {
    pub(super) fn new(decision: &'v Decision, lang: Lang) -> Self {
        let basis = decision.basis();
        Self {
            weights_decided_by: given(basis.weights_decided_by.get(lang)),
            weights_decided_on: basis.weights_decided_on.map(iso),
            scored_by: given(basis.scored_by.get(lang)),
        }
    }
}

pub(super) fn rules(decision: &Decision, lang: Lang) -> Vec<RuleEntry<'_>> {
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

pub(super) fn decisions(decision: &Decision, lang: Lang) -> Vec<DecisionEntry<'_>> {
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

fn given(text: &str) -> Option<&str> {
    (!text.is_empty()).then_some(text)
}

fn iso(date: Date) -> String {
    date.to_string()
}

#[derive(Serialize, JsonSchema)]
struct CriterionEntry<'v> {
    /// Id of the criterion.
    id: &'v str,
    /// Name in the output language.
    name: &'v str,
    /// What it means.
    description: Option<&'v str>,
    /// Id of its group.
    group: Option<&'v str>,
    /// Weight in force, in percent.
    weight: Number,
    /// The same as a fraction `p/q`, or a whole number.
    exact: String,
    /// Weight in the file, in percent.
    file_weight: Number,
    /// Whether the scenario leaves the criterion out.
    left_out: bool,
    /// Unit of the raw values.
    unit: Option<&'v str>,
    /// Where its values come from.
    source: SourceEntry<'v>,
    /// What a missing value counts as: the name of a policy, or `{ "value": … }`.
    missing: MissingEntry<'v>,
    /// How raw values become utilities.
    scale: ScaleEntry<'v>,
    /// Preference function of PROMETHEE II.
    preference: PreferenceEntry,
}

/// What a difference counts under PROMETHEE II, in raw units (levels: points).
#[derive(Serialize, JsonSchema)]
#[serde(tag = "kind", rename_all = "kebab-case")]
enum PreferenceEntry {
    /// Any difference counts fully.
    Usual,
    /// Differences count from one threshold and fully from the other.
    Linear {
        /// Up to this difference nothing counts.
        indifference: Number,
        /// From this difference on it counts fully.
        preference: Number,
    },
}

#[derive(Serialize, JsonSchema)]
#[serde(tag = "kind", rename_all = "kebab-case")]
enum SourceEntry<'v> {
    /// A column of the project list.
    Column {
        /// Name of the column.
        column: &'v str,
    },
    /// The strongest legal basis that counts.
    Legal {
        /// Acts whose legal bases count; all if empty.
        acts: &'v [String],
    },
    /// Days from the as-of date to the earliest deadline.
    DaysToDeadline,
    /// How many remaining projects need this one.
    Dependents,
}

#[derive(Serialize, JsonSchema)]
#[serde(untagged)]
enum MissingEntry<'v> {
    #[schemars(extend("enum" = ["reject", "apart", "worst", "neutral", "unknown"]))]
    Policy(&'static str),
    Value {
        /// Raw value that stands in.
        value: RawEntry<'v>,
    },
}

/// A raw value as read.
#[derive(Serialize, JsonSchema)]
#[serde(untagged)]
pub(super) enum RawEntry<'v> {
    Number(Number),
    Key(&'v str),
    Flag(bool),
}

#[derive(Serialize, JsonSchema)]
#[serde(tag = "kind", rename_all = "kebab-case")]
enum ScaleEntry<'v> {
    /// Only listed values are allowed, each with its points.
    Levels {
        /// Levels in the order of the file.
        levels: Vec<LevelEntry<'v>>,
    },
    /// A straight line.
    Linear {
        /// Raw value with utility 0.
        worst: Number,
        /// Raw value with utility 1.
        best: Number,
        /// What happens to values beyond the ends.
        #[schemars(extend("enum" = ["reject", "clamp"]))]
        outside: &'static str,
    },
    /// Straight lines between points.
    Piecewise {
        /// Points: raw value and percent.
        points: Vec<[Number; 2]>,
        /// What happens to values beyond the ends.
        #[schemars(extend("enum" = ["reject", "clamp"]))]
        outside: &'static str,
    },
    /// Yes is 1, no is 0.
    YesNo,
    /// Relative to the ranked list.
    #[serde(untagged)]
    Relative {
        /// Kind of scale.
        #[schemars(extend("enum" = ["min-max", "ratio", "vector"]))]
        kind: &'static str,
        /// Whether more is better.
        #[schemars(extend("enum" = ["benefit", "cost"]))]
        direction: &'static str,
    },
}

#[derive(Serialize, JsonSchema)]
struct LevelEntry<'v> {
    /// Raw value: a number or a word.
    value: RawEntry<'v>,
    /// Points, 0 to 100.
    points: Number,
    /// The anchor in words.
    label: Option<&'v str>,
}

fn criteria<'v>(view: &'v RankingView<'v>) -> Vec<CriterionEntry<'v>> {
    let weights = view.machine_weights().into_iter().map(number);
    let criteria = view.decision().criteria().iter().enumerate().zip(weights);
    criteria.map(|((index, one), weight)| criterion(view, index, one, weight)).collect()
}

fn criterion<'v>(
    view: &'v RankingView<'v>,
    index: usize,
    criterion: &'v Criterion,
    weight: Number,
) -> CriterionEntry<'v> {
    let in_force = view.ranking().in_force();
    CriterionEntry {
        id: &criterion.id,
        name: criterion.name.get(view.lang()),
        description: given(criterion.description.get(view.lang())),
        group: criterion.group.map(|group| view.decision().groups()[group].id.as_str()),
        weight,
        exact: exact::fraction(&in_force.weights[index]),
        file_weight: decimal(criterion.weight),
        left_out: in_force.leaves_out(index),
        unit: given(criterion.unit.get(view.lang())),
        source: match &criterion.source {
            Source::Column(column) => SourceEntry::Column { column },
            Source::Legal(acts) => SourceEntry::Legal { acts },
            Source::DaysToDeadline => SourceEntry::DaysToDeadline,
            Source::Dependents => SourceEntry::Dependents,
        },
        missing: match criterion.missing {
            MissingPolicy::Reject => MissingEntry::Policy("reject"),
            MissingPolicy::Apart => MissingEntry::Policy("apart"),
            MissingPolicy::Worst => MissingEntry::Policy("worst"),
            MissingPolicy::Neutral => MissingEntry::Policy("neutral"),
            MissingPolicy::Unknown => MissingEntry::Policy("unknown"),
            MissingPolicy::Value(value) => MissingEntry::Value { value: raw(&criterion.scale, value) },
        },
        scale: scale(view, &criterion.scale),
        preference: match criterion.preference {
            Preference::Usual => PreferenceEntry::Usual,
            Preference::Linear { indifference, preference } => {
                PreferenceEntry::Linear { indifference: decimal(indifference), preference: decimal(preference) }
            }
        },
    }
}

fn scale<'v>(view: &'v RankingView<'v>, scale: &'v Scale) -> ScaleEntry<'v> {
    match scale {
        Scale::Levels(levels) => ScaleEntry::Levels { levels: level_entries(view, levels) },
        Scale::Linear { worst, best, outside } => {
            ScaleEntry::Linear { worst: decimal(*worst), best: decimal(*best), outside: outside_key(*outside) }
        }
        Scale::Piecewise { points, outside } => ScaleEntry::Piecewise {
            points: points.iter().map(|(value, percent)| [decimal(*value), decimal(*percent)]).collect(),
            outside: outside_key(*outside),
        },
        Scale::YesNo => ScaleEntry::YesNo,
        Scale::Relative { direction, .. } => ScaleEntry::Relative {
            kind: scale.kind(),
            direction: match direction {
                Direction::Benefit => "benefit",
                Direction::Cost => "cost",
            },
        },
    }
}

fn level_entries<'v>(view: &'v RankingView<'v>, levels: &'v Levels) -> Vec<LevelEntry<'v>> {
    let entry = |level: &'v crate::model::Level| LevelEntry {
        value: level_value(&level.value),
        points: decimal(level.points),
        label: given(level.label.get(view.lang())),
    };
    levels.entries().iter().map(entry).collect()
}

fn level_value(value: &LevelValue) -> RawEntry<'_> {
    match value {
        LevelValue::Number(number) => RawEntry::Number(decimal(*number)),
        LevelValue::Key(key) => RawEntry::Key(key),
    }
}

fn outside_key(outside: Outside) -> &'static str {
    match outside {
        Outside::Reject => "reject",
        Outside::Clamp => "clamp",
    }
}

pub(super) fn raw(scale: &Scale, raw: Raw) -> RawEntry<'_> {
    match (raw, scale) {
        (Raw::Number(number), _) => RawEntry::Number(decimal(number)),
        (Raw::Flag(flag), _) => RawEntry::Flag(flag),
        (Raw::Level(level), Scale::Levels(levels)) => level_value(&levels.get(level).value),
        // Levels lie on level scales only.
        (Raw::Level(level), _) => RawEntry::Number(number(level.to_string())),
    }
}

/// A ranked project.
#[derive(Serialize, JsonSchema)]
pub(super) struct ProjectEntry<'v> {
    /// Number of its place; null without one.
    place: Option<usize>,
    /// Rank by effective score; equal scores share a rank (1, 2, 2, 4).
    rank: u32,
    /// Rank by own score.
    own_rank: u32,
    /// Id of the project whose score it inherits.
    inherits_from: Option<&'v str>,
    /// Id of the project.
    id: &'v str,
    /// Name of the project.
    name: &'v str,
    /// Own score: the sum of the contributions, 0 to the maximum.
    score: Number,
    /// Score that gives the rank: its own, or the one that it inherits.
    effective_score: Number,
    /// Whether it has a place.
    in_places: bool,
    /// What gives it the place; null without one.
    #[schemars(extend("enum" = ["mandatory", "decision", "running", "score", null]))]
    reason: Option<&'static str>,
    /// What each criterion contributes to the own score, by criterion.
    contributions: Object<'v, Number>,
    /// Marks such as `corridor` or `tied-at-cut`.
    marks: Vec<MarkEntry<'v>>,
    /// Best and worst possible rank over unknown values.
    possible_ranks: Option<PossibleRanks>,
    /// How sure its place is, where asked for.
    #[serde(skip_serializing_if = "Option::is_none")]
    robustness: Option<RobustEntry>,
    /// How far its score lies from the cut, 0 or more; null where there is none.
    to_cut: Option<Number>,
    #[serde(flatten)]
    facts: Facts<'v>,
}

#[derive(Serialize, JsonSchema)]
struct MarkEntry<'v> {
    /// What is marked.
    #[schemars(extend("examples" = ["tie", "tied-at-cut", "corridor", "displaced", "inherits", "assumed", "running", "overdue"]))]
    code: &'static str,
    /// Project or criterion that it refers to.
    #[serde(rename = "ref")]
    reference: Option<&'v str>,
}

#[derive(Serialize, JsonSchema)]
struct PossibleRanks {
    /// Best possible rank.
    best: u32,
    /// Worst possible rank.
    worst: u32,
}

/// What is known about a project, ranked or not.
#[derive(Serialize, JsonSchema)]
struct Facts<'v> {
    /// Ids that it had before.
    former_ids: Vec<&'v str>,
    /// Whether it is a background project.
    background: bool,
    /// Status of the project.
    #[schemars(extend("enum" = Status::ALL.map(|(_, key, _)| key)))]
    status: &'static str,
    /// Department.
    department: Option<&'v str>,
    /// The effective deadline.
    #[schemars(extend("format" = "date"))]
    deadline: Option<String>,
    /// Projects that it needs directly.
    needs: Vec<&'v str>,
    /// Rules that make it mandatory.
    mandatory_by: Vec<&'v str>,
    /// What was read, by criterion.
    values: Object<'v, ValueEntry<'v>>,
    /// Columns that `[report] columns` names.
    columns: Object<'v, String>,
}

/// What was read about a project under a criterion, and what it counts as.
#[derive(Serialize, JsonSchema)]
struct ValueEntry<'v> {
    /// Raw value; null for intervals and missing values.
    raw: Option<RawEntry<'v>>,
    /// The value as people read it.
    text: String,
    /// Least value of an interval.
    low: Option<RawEntry<'v>>,
    /// Likeliest value of an interval of three numbers.
    likely: Option<RawEntry<'v>>,
    /// Greatest value of an interval.
    high: Option<RawEntry<'v>>,
    /// Utility, 0 to 1. Null for projects that are not ranked and criteria that the scenario leaves out.
    utility: Option<Number>,
    /// What was assumed because the value is missing or an interval.
    #[schemars(extend("enum" = ["worst", "neutral", "unknown", "value", "middle", null]))]
    assumed: Option<&'static str>,
    /// The column, legal bases or deadline that it comes from.
    source: Option<String>,
    /// Reason for the value.
    why: Option<&'v str>,
}

pub(super) fn project<'v>(view: &'v RankingView<'v>, row: &Row) -> ProjectEntry<'v> {
    let (ranking, projects) = (view.ranking(), view.decision().projects());
    let index = row.project as usize;
    let source = ranking.inherits_from(index);
    let criteria = view.decision().criteria().iter().map(|criterion| criterion.id.as_str());
    // Empty where scores are no sums.
    let contributions = view.machine_contributions(index).unwrap_or_default();
    let mark = |mark: &super::view::Mark| MarkEntry { code: mark.code(), reference: view.mark_ref(*mark) };
    ProjectEntry {
        place: row.place,
        rank: ranking.rank_of(index),
        own_rank: ranking.own_rank_of(index),
        inherits_from: source.map(|source| projects.id(source)),
        id: projects.id(index),
        name: projects.name(index),
        score: number(view.machine_score(index)),
        effective_score: number(view.machine_score(source.unwrap_or(index))),
        in_places: row.place.is_some(),
        reason: row.reason.map(crate::scoring::Reason::key),
        contributions: Object(criteria.zip(contributions.into_iter().map(number)).collect()),
        marks: row.marks.iter().map(mark).collect(),
        possible_ranks: ranking.possible_ranks(index).map(|(best, worst)| PossibleRanks { best, worst }),
        robustness: view.robustness().and_then(|found| found.of(row.project)).map(RobustEntry::new),
        to_cut: ranking.to_cut(row.project).map(|distance| number(view.machine_number(&distance))),
        facts: facts(view, row.project),
    }
}

fn facts<'v>(view: &'v RankingView<'v>, project: u32) -> Facts<'v> {
    let (decision, projects) = (view.decision(), view.decision().projects());
    let index = project as usize;
    let criteria = decision.criteria().iter().enumerate();
    let columns = decision.report().columns.iter();
    Facts {
        former_ids: list::items(projects.text("former-ids", index), 0).collect(),
        background: projects.is_background(index),
        status: projects.status(index).key(),
        department: given(projects.department(index)),
        deadline: projects.deadline(index).map(iso),
        needs: projects.needs(index).iter().map(|needed| projects.id(*needed as usize)).collect(),
        mandatory_by: decision.mandatory_by(index).iter().map(|rule| decision.rules()[*rule].id.as_str()).collect(),
        values: Object(criteria.map(|(n, one)| (one.id.as_str(), value(view, n, one, index))).collect()),
        columns: Object(columns.map(|column| (column.as_str(), view.field(column, index))).collect()),
    }
}

fn value<'v>(view: &'v RankingView<'v>, n: usize, criterion: &'v Criterion, project: usize) -> ValueEntry<'v> {
    let value = view.value(n, project);
    let entry = |one: Raw| raw(&criterion.scale, one);
    let (point, range) = match value {
        Value::Missing => (None, None),
        Value::Point(point) => (Some(point), None),
        Value::Range { low, likely, high } => (None, Some((low, likely, high))),
    };
    let ranked = view.ranking().rank_of(project) != 0;
    ValueEntry {
        raw: point.map(entry),
        text: value_text(criterion, value, view.lang()),
        low: range.map(|(low, _, _)| entry(low)),
        likely: range.and_then(|(_, likely, _)| likely).map(entry),
        high: range.map(|(_, _, high)| entry(high)),
        utility: view.utility(n, project).filter(|_| ranked).map(|utility| number(machine::utility(utility))),
        assumed: view.assumption(n, project).filter(|_| ranked).map(crate::scoring::Assumption::key),
        source: view.source_of(n, project),
        why: given(view.decision().projects().why(n, project)),
    }
}

/// A project that is not ranked.
#[derive(Serialize, JsonSchema)]
pub(super) struct UnrankedEntry<'v> {
    /// Id of the project.
    id: &'v str,
    /// Name of the project.
    name: &'v str,
    /// The rule that excludes it.
    rule: Option<&'v str>,
    /// Why it is not ranked, in words.
    reason: String,
    /// Criteria without a value.
    #[serde(skip_serializing_if = "Option::is_none")]
    missing: Option<Vec<&'v str>>,
    /// Project that it was merged into.
    #[serde(skip_serializing_if = "Option::is_none")]
    merged_into: Option<&'v str>,
    /// All that is needed to rank it after all; only where all projects are shown.
    #[serde(flatten)]
    facts: Option<Facts<'v>>,
}

/// A project that is not ranked, with the reason in words.
pub(super) fn unranked<'v>(view: &'v RankingView<'v>, project: u32) -> UnrankedEntry<'v> {
    let unranked = view.ranking().unranked();
    if let Some((_, rule)) = unranked.excluded.iter().find(|(excluded, _)| *excluded == project) {
        return excluded(view, project, *rule);
    }
    match unranked.missing.get(&project) {
        Some(criteria) => not_rated(view, project, criteria),
        None => set_apart(view, project),
    }
}

fn without_rank<'v>(view: &'v RankingView<'v>, project: u32, reason: String) -> UnrankedEntry<'v> {
    let projects = view.decision().projects();
    UnrankedEntry {
        id: projects.id(project as usize),
        name: projects.name(project as usize),
        rule: None,
        reason,
        missing: None,
        merged_into: None,
        facts: (view.top() == Top::All).then(|| facts(view, project)),
    }
}

fn excluded<'v>(view: &'v RankingView<'v>, project: u32, rule: usize) -> UnrankedEntry<'v> {
    let rule = &view.decision().rules()[rule];
    UnrankedEntry { rule: Some(&rule.id), ..without_rank(view, project, rule.reason.get(view.lang()).to_owned()) }
}

fn not_rated<'v>(view: &'v RankingView<'v>, project: u32, criteria: &[usize]) -> UnrankedEntry<'v> {
    let all = view.decision().criteria();
    let names: Vec<&str> = criteria.iter().map(|criterion| all[*criterion].name.get(view.lang())).collect();
    let reason = crate::messages::text(view.lang(), "ranking-missing", &[("criteria", names.join(", ").into())]);
    let ids = criteria.iter().map(|criterion| all[*criterion].id.as_str()).collect();
    UnrankedEntry { missing: Some(ids), ..without_rank(view, project, reason) }
}

fn set_apart<'v>(view: &'v RankingView<'v>, project: u32) -> UnrankedEntry<'v> {
    let (decision, index) = (view.decision(), project as usize);
    let status = |status| crate::messages::word(view.lang(), super::sentences::status_word(status));
    match decision.standing(index) {
        Standing::Merged => {
            let target = decision.projects().merged_into(index).map(|target| decision.projects().id(target));
            let reason = crate::messages::word(view.lang(), "ranking-is-merged");
            UnrankedEntry { merged_into: target, ..without_rank(view, project, reason) }
        }
        Standing::SetApart(by) => without_rank(view, project, status(by)),
        Standing::Ranked | Standing::Excluded(_) => {
            without_rank(view, project, status(decision.projects().status(index)))
        }
    }
}

/// Where the places end.
#[derive(Serialize, JsonSchema)]
struct CutEntry<'v> {
    /// Project with the lowest place by score.
    last_in: Option<&'v str>,
    /// Highest project without a place.
    first_out: Option<&'v str>,
    /// Difference between their scores.
    gap: Option<Number>,
    /// Projects that tie across the cut: all of them have a place, and a decision is needed.
    tied: Vec<&'v str>,
    /// Projects that would have a place without mandatory ones and decisions.
    displaced: Vec<&'v str>,
    /// Projects in the corridor around the cut, on both sides.
    corridor: Vec<&'v str>,
    /// How many have a place for which reason.
    reasons: ReasonsEntry,
}

#[derive(Serialize, JsonSchema)]
struct ReasonsEntry {
    /// By a rule.
    mandatory: usize,
    /// By a decision of people.
    decision: usize,
    /// Because they are running.
    running: usize,
    /// By score.
    score: usize,
}

impl<'v> CutEntry<'v> {
    fn new(view: &'v RankingView<'v>) -> Self {
        let (cut, reasons) = (view.ranking().cut(), view.reasons());
        let id = |project: u32| view.decision().projects().id(project as usize);
        let ids = |projects: &[u32]| projects.iter().map(|project| id(*project)).collect();
        Self {
            last_in: cut.last_in.map(id),
            first_out: cut.first_out.map(id),
            gap: cut.gap.as_ref().map(|gap| number(view.machine_number(gap))),
            tied: ids(&cut.tied),
            displaced: ids(&cut.displaced),
            corridor: ids(&cut.corridor),
            reasons: ReasonsEntry {
                mandatory: reasons.mandatory,
                decision: reasons.decision,
                running: reasons.running,
                score: reasons.score,
            },
        }
    }
}

/// The file as it stands, beside a run that departs from it. The weights of the file stand with the
/// criteria.
#[derive(Serialize, JsonSchema)]
pub(super) struct BaseEntry<'v> {
    /// Projects with a place in this run and none in the file.
    entered: Vec<&'v str>,
    /// Projects with a place in the file and none in this run.
    left: Vec<&'v str>,
    /// As-of date of the file.
    #[schemars(extend("format" = "date"))]
    as_of: Option<String>,
    /// Method of the file.
    #[schemars(extend("enum" = Method::ALL.map(Method::key)))]
    method: &'static str,
    /// Number of places in the file.
    places: usize,
    /// Maximum of the file.
    maximum: Number,
    /// Whether projects inherit in the file.
    #[schemars(extend("enum" = ["warn", "inherit"]))]
    dependencies: &'static str,
}

impl<'v> BaseEntry<'v> {
    pub(super) fn new(view: &'v RankingView<'v>, departure: &'v Departure<'v>) -> Self {
        let base = departure.base;
        let in_force = base.in_force();
        let ids = |decision: &'v Decision, projects: &[u32]| {
            projects.iter().map(|project| decision.projects().id(*project as usize)).collect()
        };
        Self {
            entered: ids(view.decision(), &departure.entered),
            left: ids(base.decision(), &departure.left),
            as_of: base.decision().as_of().map(iso),
            method: in_force.method.key(),
            places: in_force.places.get(),
            maximum: decimal(in_force.maximum),
            dependencies: in_force.dependencies.key(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::{LIST, THIRDS, show};
    use super::*;

    #[test]
    fn numbers_carry_their_exact_digits() {
        show(THIRDS, LIST, |view| {
            let json = ranking(view, &Findings::new(5), &Sources::default());
            assert!(json.starts_with("{\n  \"schema\": \"vorrang/ranking/1\",\n"));
            assert!(json.contains("\"score\": 37.14285714282,"));
            assert!(json.contains("\"a\": 19.99999999998,"));
            assert!(json.ends_with("}\n"));
        });
    }

    #[test]
    fn codes_places_and_the_cut_stand_where_the_schema_says() {
        show(THIRDS, LIST, |view| {
            let json = ranking(view, &Findings::new(5), &Sources::default());
            let json: serde_json::Value = serde_json::from_str(&json).unwrap();
            assert_eq!(json["ranking"][1]["id"], "P-1");
            assert_eq!(json["ranking"][1]["reason"], "score");
            assert_eq!(json["ranking"][1]["marks"][0]["code"], "corridor");
            assert_eq!(json["ranking"][2]["in_places"], false);
            assert_eq!(json["ranking"][2]["values"]["b"]["raw"], 2.8);
            assert_eq!(json["cut"]["last_in"], "P-1");
            assert_eq!(json["cut"]["first_out"], "P-3");
            assert_eq!(json["criteria"][0]["exact"], "60");
            assert_eq!(json["criteria"][0]["scale"]["kind"], "linear");
        });
    }
}
