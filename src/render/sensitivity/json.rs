//! A sensitivity as JSON, schema `vorrang/sensitivity/1`.
//!
//! `from` and `to` are rounded inwards to 12 places and never pass the weight as printed; beside them
//! `exact` is the end as a fraction, where the two projects of `swap` tie.

use num_rational::BigRational;
use schemars::JsonSchema;
use serde::Serialize;

use super::{SensitivityView, inwards};
use crate::analysis::sensitivity::{
    Answer, Change, End, Event, Fixed, ValueEnd, ValueInterval, ValueRange, WeightRange, Without,
};
use crate::exact;
use crate::finding::Findings;
use crate::model::{Raw, Target};
use crate::render::findings::{self, FindingEntry};
use crate::render::json::{BaseEntry, Number, RawEntry, Run, number, raw};
use crate::render::machine;
use crate::source::Sources;

/// Decimal places of what is printed as a number.
const PLACES: usize = 12;

/// A sensitivity with its run record and findings.
///
/// Checksums of the inputs are null unless they were asked for when loading.
#[must_use]
pub fn sensitivity(view: &SensitivityView<'_>, findings: &Findings, sources: &Sources) -> String {
    let ranking = view.ranking;
    let shown = &view.sensitivity;
    let targets = || shown.criteria.iter().chain(&shown.groups);
    let document = Document {
        schema: "vorrang/sensitivity/1",
        title: ranking.decision().title().get(ranking.lang()),
        language: ranking.lang().code(),
        preliminary: ranking.is_preliminary(),
        run: Run::new(ranking, sources),
        findings: findings::entries(findings, sources, ranking.lang()),
        criteria: shown.criteria.iter().map(|range| target(view, range)).collect(),
        groups: shown.groups.iter().map(|range| target(view, range)).collect(),
        events: targets().flat_map(|range| range.events.iter().map(|one| event(view, range.target, one))).collect(),
        without: shown.without.iter().map(|one| without(view, one)).collect(),
        project: view.values.map(|(project, ranges)| project_entry(view, project, ranges)),
        base: ranking.departure().map(|departure| BaseEntry::new(ranking, departure)),
    };
    // Only keys that are not texts can fail, and there are none.
    let mut json = serde_json::to_string_pretty(&document).unwrap_or_default();
    json.push('\n');
    json
}

/// The JSON Schema of a sensitivity.
pub(crate) fn schema() -> schemars::Schema {
    crate::schema::output::<Document<'static>>()
}

/// How sensitive a ranking is to its weights, as `vorrang sensitivity --format json` writes it. Within `/1` fields are added, never renamed, removed or retyped.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "vorrang/sensitivity/1")]
struct Document<'v> {
    /// Name and version of this format.
    #[schemars(extend("const" = "vorrang/sensitivity/1"))]
    schema: &'static str,
    /// Title of the decision, in the output language.
    title: &'v str,
    /// Language of the texts.
    language: &'static str,
    /// Whether projects could not be rated because values are missing.
    preliminary: bool,
    /// What the analysis was made with.
    run: Run<'v>,
    /// What was found in the files.
    findings: Vec<FindingEntry>,
    /// How far the weight of each criterion may move.
    criteria: Vec<TargetEntry<'v>>,
    /// How far the weight of each group may move.
    groups: Vec<TargetEntry<'v>>,
    /// Where others have a place or rank 1 while a weight goes from 0 to 100.
    events: Vec<EventEntry<'v>>,
    /// What leaving out one criterion changes.
    without: Vec<WithoutEntry<'v>>,
    /// How far the values of one project may move, where asked for.
    #[serde(skip_serializing_if = "Option::is_none")]
    project: Option<ProjectEntry<'v>>,
    /// What the file as it stands gives, where the run departs from it.
    base: Option<BaseEntry<'v>>,
}

/// A criterion or group.
#[derive(Serialize, JsonSchema)]
struct TargetEntry<'v> {
    /// Id of the criterion or group.
    id: &'v str,
    /// Its name, in the output language.
    name: &'v str,
    /// Weight in force, in percent.
    weight: Number,
    /// The same as a fraction.
    exact: String,
    /// Why the weight cannot be moved: `others-weigh-nothing`, `members-weigh-nothing` or null.
    fixed: Option<&'static str>,
    /// Weights under which the same projects have a place.
    places: StableEntry<'v>,
    /// Weights under which the same projects have rank 1.
    first: StableEntry<'v>,
    /// Weights under which all ranks are the same.
    order: StableEntry<'v>,
}

#[derive(Serialize, JsonSchema)]
struct StableEntry<'v> {
    /// Lower end in percent, rounded inwards to 12 places.
    from: Number,
    /// Upper end in percent, rounded inwards to 12 places.
    to: Number,
    /// Null where nothing changes down to 0.
    at_from: Option<ChangeEntry<'v>>,
    /// Null where nothing changes up to 100.
    at_to: Option<ChangeEntry<'v>>,
}

#[derive(Serialize, JsonSchema)]
struct ChangeEntry<'v> {
    /// Where it happens, as a fraction: a weight in percent, or a utility 0..=1.
    exact: Option<String>,
    /// The one that is passed, and the one that passes it.
    swap: Option<[&'v str; 2]>,
    /// Who has a place, or rank 1, beyond and not before.
    entered: Vec<&'v str>,
    /// Who has a place, or rank 1, before and not beyond.
    left: Vec<&'v str>,
}

#[derive(Serialize, JsonSchema)]
struct EventEntry<'v> {
    /// The criterion or group whose weight rises from 0 to 100.
    id: &'v str,
    /// Where it happens, in percent, rounded to 12 places.
    at: Number,
    /// The same as a fraction.
    exact: String,
    /// `places` or `first`.
    #[schemars(extend("enum" = ["places", "first"]))]
    answer: &'static str,
    /// Who has a place, or rank 1, above and not below.
    entered: Vec<&'v str>,
    /// Who has a place, or rank 1, below and not above.
    left: Vec<&'v str>,
    /// Whether it is so at that very weight only.
    momentary: bool,
}

#[derive(Serialize, JsonSchema)]
struct WithoutEntry<'v> {
    /// Id of the criterion.
    id: &'v str,
    /// Whether others can take the weight.
    possible: bool,
    /// Who has a place without it and none with it.
    entered: Vec<&'v str>,
    /// Who has a place with it and none without it.
    left: Vec<&'v str>,
}

#[derive(Serialize, JsonSchema)]
struct ProjectEntry<'v> {
    /// Id of the project.
    id: &'v str,
    /// Its name.
    name: &'v str,
    /// How far each of its values may move.
    values: Vec<ValueEntry<'v>>,
}

/// How far one value may move.
#[derive(Serialize, JsonSchema)]
struct ValueEntry<'v> {
    /// Id of the criterion.
    criterion: &'v str,
    /// The value that counts; null where only a utility is assumed.
    value: Option<RawEntry<'v>>,
    /// Its utility, 0..=1.
    utility: Number,
    /// Values between which the same projects have a place; null on a scale relative to the list, and where another criterion reads the same column.
    places: Option<IntervalEntry<'v>>,
    /// The same for rank 1.
    first: Option<IntervalEntry<'v>>,
    /// The same for all ranks.
    order: Option<IntervalEntry<'v>>,
}

#[derive(Serialize, JsonSchema)]
struct IntervalEntry<'v> {
    /// First value on the lower or worse side at which the answer is another, or the last of the scale.
    from: RawEntry<'v>,
    /// The same on the upper or better side.
    to: RawEntry<'v>,
    /// What happens at `from`; null where nothing does.
    at_from: Option<ValueChangeEntry<'v>>,
    /// What happens at `to`; null where nothing does.
    at_to: Option<ValueChangeEntry<'v>>,
}

#[derive(Serialize, JsonSchema)]
struct ValueChangeEntry<'v> {
    #[serde(flatten)]
    change: ChangeEntry<'v>,
    /// The rule that makes something else of the project.
    rule: Option<&'v str>,
    /// Whether the rule does so beyond the value only, and not at the value itself.
    beyond: bool,
}

fn id<'v>(view: &SensitivityView<'v>, target: Target) -> &'v str {
    let decision = view.ranking.decision();
    match target {
        Target::Criterion(criterion) => &decision.criteria()[criterion].id,
        Target::Group(group) => &decision.groups()[group].id,
    }
}

fn ids<'v>(view: &SensitivityView<'v>, projects: &[u32]) -> Vec<&'v str> {
    projects.iter().map(|project| view.ranking.decision().projects().id(*project as usize)).collect()
}

fn target<'v>(view: &SensitivityView<'v>, range: &'v WeightRange) -> TargetEntry<'v> {
    let decision = view.ranking.decision();
    let name = match range.target {
        Target::Criterion(criterion) => &decision.criteria()[criterion].name,
        Target::Group(group) => &decision.groups()[group].name,
    };
    let weight = printed_weight(view, range);
    let stable = |answer| stable(view, range, answer, &weight);
    TargetEntry {
        id: id(view, range.target),
        name: name.get(view.ranking.lang()),
        exact: exact::fraction(&range.weight),
        fixed: range.fixed.map(|fixed| match fixed {
            Fixed::OthersWeighNothing => "others-weigh-nothing",
            Fixed::MembersWeighNothing => "members-weigh-nothing",
        }),
        places: stable(Answer::Places),
        first: stable(Answer::First),
        order: stable(Answer::Order),
        weight: number(weight.clone()),
    }
}

/// The weight with its digits; those of criteria add up to 100 where they never end.
pub(super) fn printed_weight(view: &SensitivityView<'_>, range: &WeightRange) -> String {
    match range.target {
        Target::Criterion(criterion) => view.ranking.machine_weights().swap_remove(criterion),
        Target::Group(_) => exact::decimal(&range.weight),
    }
}

/// An end in print: rounded inwards, but not past the weight as printed.
pub(super) fn printed_end(end: &End, range: &WeightRange, weight: &str, is_upper: bool) -> String {
    if end.at == range.weight {
        return weight.to_owned();
    }
    let units = inwards(&end.at, is_upper, PLACES);
    let rounded = BigRational::new(units.clone(), exact::power_of_ten(PLACES));
    let passes = if is_upper { rounded < range.weight } else { range.weight < rounded };
    if passes { weight.to_owned() } else { exact::plain(&units, PLACES) }
}

fn stable<'v>(view: &SensitivityView<'v>, range: &'v WeightRange, answer: Answer, weight: &str) -> StableEntry<'v> {
    let stable = range.stable(answer);
    let at = |end: &'v End| Some(change(view, Some(&end.at), end.change.as_ref()?));
    StableEntry {
        from: number(printed_end(&stable.from, range, weight, false)),
        to: number(printed_end(&stable.to, range, weight, true)),
        at_from: at(&stable.from),
        at_to: at(&stable.to),
    }
}

fn change<'v>(view: &SensitivityView<'v>, at: Option<&BigRational>, change: &Change) -> ChangeEntry<'v> {
    let id = |project: u32| view.ranking.decision().projects().id(project as usize);
    ChangeEntry {
        exact: at.map(exact::fraction),
        swap: change.swap.map(|swap| swap.map(id)),
        entered: ids(view, &change.entered),
        left: ids(view, &change.left),
    }
}

fn event<'v>(view: &SensitivityView<'v>, target: Target, event: &Event) -> EventEntry<'v> {
    EventEntry {
        id: id(view, target),
        at: number(exact::plain(&exact::scaled(&event.at, PLACES), PLACES)),
        exact: exact::fraction(&event.at),
        answer: event.answer.key(),
        entered: ids(view, &event.entered),
        left: ids(view, &event.left),
        momentary: event.momentary,
    }
}

fn without<'v>(view: &SensitivityView<'v>, without: &Without) -> WithoutEntry<'v> {
    let change = without.change.clone().unwrap_or_default();
    WithoutEntry {
        id: id(view, Target::Criterion(without.criterion)),
        possible: without.change.is_some(),
        entered: ids(view, &change.entered),
        left: ids(view, &change.left),
    }
}

fn project_entry<'v>(view: &SensitivityView<'v>, project: u32, ranges: &'v [ValueRange]) -> ProjectEntry<'v> {
    let projects = view.ranking.decision().projects();
    ProjectEntry {
        id: projects.id(project as usize),
        name: projects.name(project as usize),
        values: ranges.iter().map(|range| value(view, range)).collect(),
    }
}

fn value<'v>(view: &SensitivityView<'v>, range: &'v ValueRange) -> ValueEntry<'v> {
    let criterion = &view.ranking.decision().criteria()[range.criterion];
    let entry = |one: Raw| raw(&criterion.scale, one);
    let at = |end: &'v ValueEnd| {
        let (none, rule) = (Change::default(), end.rule.map(|rule| view.ranking.decision().rules()[rule].id.as_str()));
        (end.change.is_some() || rule.is_some()).then(|| ValueChangeEntry {
            change: change(view, end.tie.as_ref(), end.change.as_ref().unwrap_or(&none)),
            rule,
            beyond: end.beyond,
        })
    };
    let interval = |index: usize| {
        let ValueInterval { from, to } = &range.intervals.as_ref()?[index];
        Some(IntervalEntry { from: entry(from.at), to: entry(to.at), at_from: at(from), at_to: at(to) })
    };
    ValueEntry {
        criterion: &criterion.id,
        value: range.value.map(entry),
        utility: number(machine::utility(range.utility)),
        places: interval(0),
        first: interval(1),
        order: interval(2),
    }
}
