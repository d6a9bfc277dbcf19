//! `[[criteria]]`: what one criterion looks like. The reader is [`crate::input::manifest`].

#![allow(dead_code, reason = "only its schema is used")]

use std::collections::BTreeMap;

use schemars::JsonSchema;

use super::shapes::{
    Filled, FilledText, Id, LevelValue, NotNegative, Number, Percent, Point, RawValue, SomeStrings, Text,
};

/// One criterion (Kriterium): where its values come from, how they become utilities, what they weigh.
#[derive(JsonSchema)]
#[schemars(rename_all = "kebab-case", deny_unknown_fields)]
pub(super) struct Criterion {
    /// Id: `a`–`z`, `0`–`9` and `-`, beginning with a letter, at most 64 characters. It is also the name of its column, unless `source` says otherwise. Criteria and groups share one namespace.
    #[schemars(extend("examples" = ["citizens", "cost-eur"]))]
    id: Id,
    /// Group (Kriteriengruppe) that the criterion belongs to: an id under `[groups]`. Default: none.
    group: Option<String>,
    /// Name in outputs; also a header under which its column is found. Default: the id.
    name: Option<FilledText>,
    /// What the criterion means, in a sentence or two. Carried into JSON.
    description: Option<Text>,
    /// Weight (Gewicht) in percent, 0 to 100, with at most 12 decimal places. All weights sum to exactly 100. 0 is allowed: present for scenarios and budgets only.
    #[schemars(extend("examples" = [25, 12.5]))]
    weight: Percent,
    /// Where the values come from. Default: the column named like the id.
    source: Option<Source>,
    /// What a missing value means: `reject` (default: an error), `apart` (the project is not ranked), `worst` (utility 0), `neutral` (utility 0.5), `unknown` (0.5, with the best and worst possible rank), or `{ value = … }` (this raw value).
    #[schemars(extend("default" = "reject"))]
    missing: Option<Missing>,
    /// Unit of the raw values, shown behind them. `EUR` is shown as money.
    #[schemars(extend("examples" = ["EUR", "Punkte"]))]
    unit: Option<Text>,
    /// Scale (Skala): how a raw value becomes a utility (Zielerfüllung) of 0 to 100 %.
    scale: Scale,
    /// Preference function of PROMETHEE II, in raw units. Default: usual.
    preference: Option<Preference>,
}

#[derive(JsonSchema)]
#[schemars(untagged)]
enum Source {
    Named(SourceName),
    Table(SourceTable),
}

/// `legal`: strength of the strongest legal basis in force that reaches the municipality. `days-to-deadline`: days from `as-of` to the earliest deadline. `dependents`: how many remaining projects need this one.
#[derive(JsonSchema)]
#[schemars(rename_all = "kebab-case")]
enum SourceName {
    Legal,
    DaysToDeadline,
    Dependents,
}

#[derive(JsonSchema)]
#[schemars(rename_all = "kebab-case", deny_unknown_fields)]
#[schemars(extend("oneOf" = [{ "required": ["column"] }, { "required": ["legal-act"] }]))]
struct SourceTable {
    /// Name of the column with the values. It must not be named like a project field.
    column: Option<Filled>,
    /// Act or list of acts, such as `OZG`: only their legal bases count.
    #[schemars(extend("examples" = ["OZG", ["OZG", "EGovG NRW"]]))]
    legal_act: Option<SomeStrings>,
}

#[derive(JsonSchema)]
#[schemars(untagged)]
enum Missing {
    Policy(MissingPolicy),
    Value(MissingValue),
}

#[derive(JsonSchema)]
#[schemars(rename_all = "kebab-case")]
enum MissingPolicy {
    Reject,
    Apart,
    Worst,
    Neutral,
    Unknown,
}

#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
struct MissingValue {
    /// Raw value that stands in; it must be on the scale.
    value: RawValue,
}

// One alternative for each kind, so that editors offer the keys of the chosen one only; the kinds once
// more beside them, because editors do not look for values among alternatives.
#[derive(JsonSchema)]
#[schemars(tag = "kind", rename_all = "kebab-case", deny_unknown_fields)]
#[schemars(extend("type" = "object", "required" = ["kind"], "properties" = {
    "kind": {
        "description": "Kind of scale. Anchored (adding a project never moves another): `levels`, `linear`, `piecewise`, `yes-no`. Relative to the ranked list: `min-max`, `ratio`, `vector`.",
        "type": "string",
        "enum": ["levels", "linear", "piecewise", "yes-no", "min-max", "ratio", "vector"],
    },
}))]
enum Scale {
    /// Worded anchors: only listed values are allowed, each with its points.
    Levels {
        /// A list of levels with worded anchors, or a table word = points. All numbers or all words, at most 1000, each once.
        levels: Levels,
    },
    /// A straight line: utility = (x − worst) / (best − worst).
    Linear {
        /// Raw value with utility 0. Above `best` it makes the criterion a cost.
        worst: Number,
        /// Raw value with utility 1.
        best: Number,
        /// What happens to values beyond the ends: `reject` (default: an error) or `clamp` (they count as the end).
        #[schemars(extend("default" = "reject"))]
        outside: Option<Outside>,
    },
    /// Straight lines between points.
    Piecewise {
        /// Points `[value, percent]`: values ascending, percents 0 to 100 rising or falling throughout, at least two.
        #[schemars(extend("minItems" = 2, "examples" = [[[0, 100], [365, 75], [1825, 0]]]))]
        points: Vec<Point>,
        /// What happens to values beyond the ends: `reject` (default: an error) or `clamp` (they count as the end).
        #[schemars(extend("default" = "reject"))]
        outside: Option<Outside>,
    },
    /// Yes is 1, no is 0.
    YesNo {},
    /// Relative to the ranked list: (x − min) / (max − min). Adding a project may reorder others.
    MinMax {
        /// `benefit`: more is better. `cost`: less is better.
        direction: Direction,
    },
    /// Relative to the ranked list: x / max, as a cost min / x. Values of at least 0. Adding a project may reorder others.
    Ratio {
        /// `benefit`: more is better. `cost`: less is better.
        direction: Direction,
    },
    /// Relative to the ranked list: x / √Σx², as a cost 1 − that. Values of at least 0. Adding a project may reorder others.
    Vector {
        /// `benefit`: more is better. `cost`: less is better.
        direction: Direction,
    },
}

#[derive(JsonSchema)]
#[schemars(untagged)]
enum Levels {
    #[schemars(extend("minItems" = 1, "maxItems" = 1000))]
    List(Vec<Level>),
    #[schemars(extend("minProperties" = 1, "maxProperties" = 1000, "examples" = [{ "klein": 0, "mittel": 50, "groß": 100 }]))]
    Table(BTreeMap<String, Percent>),
}

/// One level: its raw value, named by `value` or `key`, and its points.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
#[schemars(extend("oneOf" = [{ "required": ["value"] }, { "required": ["key"] }]))]
struct Level {
    /// Raw value as it stands in the project list: a number or a word.
    value: Option<LevelValue>,
    /// The same as `value`; reads better for words.
    key: Option<LevelValue>,
    /// Points (Punkte), 0 to 100: 100 is the best.
    points: Percent,
    /// The anchor in words.
    label: Option<Text>,
}

#[derive(JsonSchema)]
#[schemars(rename_all = "kebab-case")]
enum Outside {
    Reject,
    Clamp,
}

#[derive(JsonSchema)]
#[schemars(rename_all = "kebab-case")]
enum Direction {
    Benefit,
    Cost,
}

#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
#[schemars(extend("anyOf" = [{ "properties": { "kind": { "const": "usual" } } }, { "required": ["preference"] }]))]
struct Preference {
    /// `usual` (default: any difference counts fully) or `linear` (preference grows between the two thresholds).
    kind: PreferenceKind,
    /// Differences up to this do not count, in raw units (levels: points). Default: 0.
    #[schemars(extend("default" = 0))]
    indifference: Option<NotNegative>,
    /// Differences from this on count fully, in raw units; greater than `indifference`. Required for `linear`.
    preference: Option<NotNegative>,
}

#[derive(JsonSchema)]
#[schemars(rename_all = "kebab-case")]
enum PreferenceKind {
    Usual,
    Linear,
}
