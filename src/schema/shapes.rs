//! What single values look like.

use std::borrow::Cow;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde_json::json;

use crate::model::Status;

/// Declares a type that stands for a schema.
macro_rules! shapes {
    ($($(#[$doc:meta])* $name:ident = $schema:expr;)*) => {$(
        $(#[$doc])*
        pub(crate) struct $name;

        impl JsonSchema for $name {
            fn schema_name() -> Cow<'static, str> {
                stringify!($name).into()
            }

            fn inline_schema() -> bool {
                true
            }

            fn json_schema(_: &mut SchemaGenerator) -> Schema {
                $schema
            }
        }
    )*};
}

shapes! {
    /// A text: a string or a table of languages.
    Text = text(None);
    /// A text that is not blank.
    FilledText = text(Some("\\S"));
    /// A number, read digit by digit.
    Number = json_schema!({ "type": "number" });
    /// A number of at least 0.
    NotNegative = json_schema!({ "type": "number", "minimum": 0 });
    /// A number from 0 to 100.
    Percent = json_schema!({ "type": "number", "minimum": 0, "maximum": 100 });
    /// A whole number of at least 1.
    Count = json_schema!({ "type": "integer", "minimum": 1, "maximum": 1_000_000_000 });
    /// A whole number of at least 0.
    Unsigned = json_schema!({ "type": "integer", "minimum": 0 });
    /// A date of TOML, or a string in one of the two forms.
    Date = json_schema!({
        "type": "string",
        "pattern": DATE,
        "examples": ["2026-11-22", "22.11.2026"],
    });
    /// The id of a criterion, group, rule or scenario.
    Id = json_schema!({ "type": "string", "pattern": ID });
    /// The id of a project or legal basis.
    ProjectId = json_schema!({ "type": "string", "pattern": PROJECT_ID });
    /// A string that is not blank.
    Filled = json_schema!({ "type": "string", "pattern": "\\S" });
    /// One string or a list of strings.
    Strings = strings(None, 0);
    /// One string or a list of at least one.
    SomeStrings = strings(None, 1);
    /// One id or a list of ids of projects or legal bases.
    ProjectIds = strings(Some(PROJECT_ID), 0);
    /// One id of a project or a list of at least one.
    SomeProjectIds = strings(Some(PROJECT_ID), 1);
    /// The id of a project in a list of its own, where a number may stand for it.
    OwnId = json_schema!({ "type": ["string", "integer"], "pattern": PROJECT_ID, "minimum": 0 });
    /// One or several ids in a cell; the separators of lists are those of CSV files.
    OtherIds = json_schema!({ "type": ["string", "integer", "array"], "minimum": 0, "items": { "type": "string" } });
    /// A status of a project, by key or German name.
    StatusName = json_schema!({
        "type": "string",
        "anyOf": [{ "enum": statuses() }, { "pattern": statuses_in_any_case() }],
    });
    /// The raw value of a level: a number or a word.
    LevelValue = json_schema!({ "type": ["number", "string"], "pattern": "\\S" });
    /// A raw value: a number, a word, or yes and no.
    RawValue = json_schema!({ "type": ["number", "string", "boolean"], "pattern": "\\S" });
    /// What a value is compared with.
    Operand = json_schema!({ "type": ["number", "string", "boolean"] });
    /// Two percents, the first not above the second.
    Bounds = json_schema!({
        "type": "array",
        "items": { "type": "number", "minimum": 0, "maximum": 100 },
        "minItems": 2,
        "maxItems": 2,
        "examples": [[10, 30]],
    });
    /// A point of a piecewise scale.
    Point = json_schema!({
        "type": "array",
        "prefixItems": [{ "type": "number" }, { "type": "number", "minimum": 0, "maximum": 100 }],
        "items": { "type": "number" },
        "minItems": 2,
        "maxItems": 2,
    });
    /// A requirement on the version of vorrang.
    Requirement = json_schema!({ "type": "string", "pattern": REQUIREMENT, "examples": [">=0.1"] });
    /// What a cell of a project list holds.
    Cell = json_schema!({ "type": ["string", "number", "boolean", "array"], "items": { "type": "string" } });
    /// What a cell of yes and no holds.
    Truth = json_schema!({
        "type": ["boolean", "string", "integer"],
        "pattern": TRUTH,
        "minimum": 0,
        "maximum": 1,
        "examples": [true, "ja", "nein"],
    });
    /// What a cell of dates holds; strings that say that nothing is known as well.
    DateCell = json_schema!({
        "type": "string",
        "pattern": format!(r"{DATE}|^\s*(\?|-|–|[kKnN]\.?\s?[aA]\.?|[nN]/[aA])?\s*$"),
        "examples": ["2026-11-22", "22.11.2026", "k. A."],
    });
    /// A table that is free for the authors.
    Free = json_schema!({});
}

/// What [`crate::input::names::is_id`] accepts.
pub(super) const ID: &str = "^[a-z][a-z0-9-]{0,63}$";

/// What [`crate::input::names::is_project_id`] accepts, but for characters that cannot be seen.
pub(super) const PROJECT_ID: &str = r"^[^\s|;,=@]([^|;,=@\n\r\t]{0,62}[^\s|;,=@])?$";

/// What [`crate::input::cell::date`] reads, but for days that no calendar has.
const DATE: &str = concat!(
    r"^\s*((19|20|21)\d\d-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])",
    r"|(0?[1-9]|[12]\d|3[01])\.(0?[1-9]|1[0-2])\.(19|20|21)\d\d)([ T]00:00(:00)?)?\s*$"
);

/// What [`crate::input::cell::boolean`] reads, with the usual words for what is missing.
const TRUTH: &str = concat!(
    r"^\s*([jJ][aA]?|[yY]([eE][sS])?|[tT][rR][uU][eE]|[wW][aA][hH][rR]|[nN]([eE][iI][nN])?|[nN][oO]",
    r"|[fF][aA][lL][sS]([eE]|[cC][hH])|[xX01?]|[kK]\.?\s?[aA]\.?|[nN]/[aA])?\s*$"
);

/// Comparisons of Cargo, such as `>=0.1` or `>=0.1, <1`.
const REQUIREMENT: &str = concat!(
    r"^\s*(\*|(=|>|>=|<|<=|~|\^)?\s*\d+(\.(\d+|\*)(\.(\d+|\*)(-[0-9A-Za-z.-]+)?)?)?",
    r"(\s*,\s*(=|>|>=|<|<=|~|\^)?\s*\d+(\.(\d+|\*)(\.(\d+|\*)(-[0-9A-Za-z.-]+)?)?)?)*)\s*$"
);

// Several types in one schema rather than alternatives: what is said about a key then stands beside
// all of them, and editors show it once. A keyword concerns values of its own type only.

fn text(pattern: Option<&str>) -> Schema {
    let mut one = json_schema!({ "type": "string" });
    let mut text = json_schema!({
        "type": ["string", "object"],
        "additionalProperties": false,
        "minProperties": 1,
    });
    for schema in [&mut one, &mut text] {
        pattern.iter().for_each(|pattern| drop(schema.insert("pattern".to_owned(), (*pattern).into())));
    }
    text.insert("properties".to_owned(), json!({ "de": one, "en": one }));
    text
}

fn strings(pattern: Option<&str>, at_least: usize) -> Schema {
    let mut one = json_schema!({ "type": "string" });
    let mut strings = json_schema!({ "type": ["string", "array"], "minItems": at_least });
    for schema in [&mut one, &mut strings] {
        pattern.iter().for_each(|pattern| drop(schema.insert("pattern".to_owned(), (*pattern).into())));
    }
    strings.insert("items".to_owned(), one.to_value());
    strings
}

/// What [`crate::input::names::status`] reads: case, blanks, `-` and `_` do not matter.
pub(super) fn statuses_in_any_case() -> String {
    let either = |c: char| match c {
        ' ' | '-' | '_' => String::from(r"[\s_-]*"),
        c => format!("[{}{}]", c.to_lowercase(), c.to_uppercase()),
    };
    let names: Vec<String> = statuses().iter().map(|name| name.chars().map(either).collect()).collect();
    format!(r"^\s*({})\s*$", names.join("|"))
}

fn statuses() -> Vec<&'static str> {
    let keys = Status::ALL.iter().map(|(_, key, _)| *key);
    keys.chain(Status::ALL.iter().map(|(_, _, german)| *german)).collect()
}
