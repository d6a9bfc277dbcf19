//! Projects: ranked ones with score, place and marks, the others with the reason why they are not ranked, and
//! what was read about each.

use schemars::JsonSchema;
use serde::Serialize;

use super::criteria::{RawEntry, raw};
use super::shapes::{Number, Object, given, iso, number};
use crate::input::cell::list;
use crate::messages::status_word;
use crate::model::{Criterion, Raw, Standing, Status, Value};
use crate::render::machine;
use crate::render::robustness::machine::RobustEntry;
use crate::render::values::value_text;
use crate::render::view::{Mark, RankingView, Row, Top};

/// A ranked project.
#[derive(Serialize, JsonSchema)]
pub(in crate::render) struct ProjectEntry<'v> {
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
    /// Legal bases that it names.
    legal: Vec<&'v str>,
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
    /// What was assumed because the value is missing or an interval: of an interval its `likely` value or, where it
    /// names none, the `middle`.
    #[schemars(extend("enum" = ["worst", "neutral", "unknown", "value", "likely", "middle", null]))]
    assumed: Option<&'static str>,
    /// The column, legal bases or deadline that it comes from.
    source: Option<String>,
    /// Reason for the value.
    why: Option<&'v str>,
}

pub(in crate::render) fn project<'v>(view: &'v RankingView<'v>, row: &Row) -> ProjectEntry<'v> {
    let (ranking, projects) = (view.ranking(), view.decision().projects());
    let index = row.project as usize;
    let source = ranking.inherits_from(index);
    let criteria = view.decision().criteria().iter().map(|criterion| criterion.id.as_str());
    // Empty where scores are no sums.
    let contributions = view.machine_contributions(index).unwrap_or_default();
    let mark = |mark: &Mark| MarkEntry { code: mark.code(), reference: view.mark_ref(*mark) };
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
        legal: projects.legal(index).iter().map(|basis| decision.legal_bases()[*basis as usize].id.as_str()).collect(),
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
pub(in crate::render) struct UnrankedEntry<'v> {
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
pub(in crate::render) fn unranked<'v>(view: &'v RankingView<'v>, project: u32) -> UnrankedEntry<'v> {
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

pub(super) fn excluded<'v>(view: &'v RankingView<'v>, project: u32, rule: usize) -> UnrankedEntry<'v> {
    let rule = &view.decision().rules()[rule];
    UnrankedEntry { rule: Some(&rule.id), ..without_rank(view, project, rule.reason.get(view.lang()).to_owned()) }
}

pub(super) fn not_rated<'v>(view: &'v RankingView<'v>, project: u32, criteria: &[usize]) -> UnrankedEntry<'v> {
    let all = view.decision().criteria();
    let names: Vec<&str> = criteria.iter().map(|criterion| all[*criterion].name.get(view.lang())).collect();
    let reason = crate::messages::text(view.lang(), "ranking-missing", &[("criteria", names.join(", ").into())]);
    let ids = criteria.iter().map(|criterion| all[*criterion].id.as_str()).collect();
    UnrankedEntry { missing: Some(ids), ..without_rank(view, project, reason) }
}

pub(super) fn set_apart<'v>(view: &'v RankingView<'v>, project: u32) -> UnrankedEntry<'v> {
    let (decision, index) = (view.decision(), project as usize);
    let status = |status| crate::messages::word(view.lang(), status_word(status));
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
