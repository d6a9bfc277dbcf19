//! Criteria with all that is needed to compute utilities and weights again.

use schemars::JsonSchema;
use serde::Serialize;

use super::shapes::{Number, decimal, given, number};
use crate::exact;
use crate::model::{
    Criterion, Direction, LevelValue, Levels, Method, MissingPolicy, Outside, Preference, Raw, Scale, Source,
};
use crate::render::view::RankingView;

#[derive(Serialize, JsonSchema)]
pub(super) struct CriterionEntry<'v> {
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

/// What a difference counts under a criterion.
#[derive(Serialize, JsonSchema)]
pub(in crate::render) struct PreferenceOf<'v> {
    /// Id of the criterion.
    id: &'v str,
    /// Preference function.
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
pub(in crate::render) enum RawEntry<'v> {
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

pub(super) fn criteria<'v>(view: &'v RankingView<'v>) -> Vec<CriterionEntry<'v>> {
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
        preference: preference(criterion),
    }
}

/// The preference functions of all criteria, where the method looks at them.
pub(in crate::render) fn preferences<'v>(view: &RankingView<'v>) -> Option<Vec<PreferenceOf<'v>>> {
    let of = |criterion: &'v Criterion| PreferenceOf { id: &criterion.id, preference: preference(criterion) };
    let counts = view.ranking().in_force().method == Method::PrometheeIi;
    counts.then(|| view.decision().criteria().iter().map(of).collect())
}

fn preference(criterion: &Criterion) -> PreferenceEntry {
    match criterion.preference {
        Preference::Usual => PreferenceEntry::Usual,
        Preference::Linear { indifference, preference } => {
            PreferenceEntry::Linear { indifference: decimal(indifference), preference: decimal(preference) }
        }
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

pub(in crate::render) fn raw(scale: &Scale, raw: Raw) -> RawEntry<'_> {
    match (raw, scale) {
        (Raw::Number(number), _) => RawEntry::Number(decimal(number)),
        (Raw::Flag(flag), _) => RawEntry::Flag(flag),
        (Raw::Level(level), Scale::Levels(levels)) => level_value(&levels.get(level).value),
        // Levels lie on level scales only.
        (Raw::Level(level), _) => RawEntry::Number(number(level.to_string())),
    }
}
