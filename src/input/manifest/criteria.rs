//! `[[criteria]]`: weights, sources, scales and preferences as written.

use rust_decimal::Decimal;
use toml::de::DeValue;

use crate::finding::{Code, Finding, cut};
use crate::input::toml::{Located, Node, Table};
use crate::messages::Arg;
use crate::model::{Direction, Outside, Relative, Text};

/// One criterion as written.
pub(crate) struct RawCriterion {
    pub(crate) id: Located<String>,
    pub(crate) group: Option<Located<String>>,
    pub(crate) name: Option<Text>,
    pub(crate) description: Text,
    pub(crate) weight: Option<Located<Decimal>>,
    pub(crate) source: RawSource,
    pub(crate) missing: RawMissing,
    pub(crate) unit: Text,
    pub(crate) scale: Option<Located<RawScale>>,
    pub(crate) preference: Option<Located<RawPreference>>,
}

/// `source`.
pub(crate) enum RawSource {
    /// The column named like the criterion.
    Default,
    Column(Located<String>),
    Legal,
    LegalAct(Vec<Located<String>>),
    DaysToDeadline,
    Dependents,
}

/// `missing`.
pub(crate) enum RawMissing {
    Reject,
    Apart,
    Worst,
    Neutral,
    Unknown,
    Value(Located<RawLevelValue>),
}

/// A number, a word, or yes and no.
#[derive(Clone, Debug)]
pub(crate) enum RawLevelValue {
    Number(Decimal),
    Key(String),
    Flag(bool),
}

/// `scale`.
pub(crate) enum RawScale {
    Levels(Vec<RawLevel>),
    Linear { worst: Located<Decimal>, best: Located<Decimal>, outside: Outside },
    Piecewise { points: Vec<(Located<Decimal>, Located<Decimal>)>, outside: Outside },
    YesNo,
    Relative { kind: Relative, direction: Direction },
}

/// One entry of `levels`.
pub(crate) struct RawLevel {
    pub(crate) value: Located<RawLevelValue>,
    pub(crate) points: Located<Decimal>,
    pub(crate) label: Text,
}

/// `preference`.
pub(crate) enum RawPreference {
    Usual,
    Linear { indifference: Decimal, preference: Decimal },
}

/// Reads one criterion. Without a usable id, which has been reported, it keeps an empty one: its
/// weight still counts for the sum.
pub(super) fn criterion(table: Table<'_>) -> RawCriterion {
    let id = table.require("id").and_then(|node| node.filled_string());
    let text = |key| table.get(key).and_then(|node: Node<'_>| node.text()).map(|text| text.value);
    let criterion = RawCriterion {
        group: table.get("group").and_then(|node| node.string()),
        name: table.get("name").and_then(|node| node.filled_text()).map(|text| text.value),
        description: text("description").unwrap_or_default(),
        weight: table.require("weight").and_then(|node| weight(&node, id.as_ref())),
        source: table.get("source").map_or(RawSource::Default, |node| source(&node)),
        missing: table.get("missing").map_or(RawMissing::Reject, |node| missing(&node)),
        unit: text("unit").unwrap_or_default(),
        scale: table.require("scale").and_then(|node| {
            let place = node.place.clone();
            scale(node.table()?).map(|value| Located { value, place })
        }),
        preference: table.get("preference").and_then(|node| {
            let place = node.place.clone();
            preference(node.table()?).map(|value| Located { value, place })
        }),
        id: id.unwrap_or_else(|| Located { value: String::new(), place: table.place.clone() }),
    };
    table.finish();
    criterion
}

/// A weight in percent: 0..=100 with at most 12 decimal places. `name` says whose it is.
pub(super) fn weight(node: &Node<'_>, name: Option<&Located<String>>) -> Option<Located<Decimal>> {
    let weight = node.number()?;
    let finding = |code| {
        let name = name.map_or(Arg::Word("criterion-without-id"), |name| Arg::typed(cut(&name.value)));
        Finding::new(code, node.place.clone()).arg("name", name).arg("weight", node.written())
    };
    if weight.value < Decimal::ZERO {
        node.report(finding(Code::WeightNegative).hint("weight-negative-hint"));
        return None;
    }
    if Decimal::ONE_HUNDRED < weight.value {
        node.report(finding(Code::ValueInvalid).message("weight-over-100"));
        return None;
    }
    if 12 < weight.value.normalize().scale() {
        node.report(finding(Code::NumberTooLong).message("weight-too-long").hint("weight-too-long-hint"));
        return None;
    }
    Some(weight)
}

fn source(node: &Node<'_>) -> RawSource {
    match node.value() {
        DeValue::Table(_) => {
            let Some(table) = node.table() else { return RawSource::Default };
            let column = table.get("column");
            let acts = table.get("legal-act");
            table.finish();
            match (column, acts) {
                (Some(column), None) => column.filled_string().map_or(RawSource::Default, RawSource::Column),
                (None, Some(acts)) if !acts.is_empty_list() => RawSource::LegalAct(acts.strings()),
                _ => node.invalid("expected-source").unwrap_or(RawSource::Default),
            }
        }
        _ => match node.choice(&[("legal", 0), ("days-to-deadline", 1), ("dependents", 2)]).map(|c| c.value) {
            Some(0) => RawSource::Legal,
            Some(1) => RawSource::DaysToDeadline,
            Some(_) => RawSource::Dependents,
            None => RawSource::Default,
        },
    }
}

fn missing(node: &Node<'_>) -> RawMissing {
    if matches!(node.value(), DeValue::Table(_)) {
        let Some(table) = node.table() else { return RawMissing::Reject };
        let value = table.require("value").and_then(|node| level_value(&node));
        table.finish();
        return value.map_or(RawMissing::Reject, RawMissing::Value);
    }
    let names = [("reject", 0), ("apart", 1), ("worst", 2), ("neutral", 3), ("unknown", 4)];
    if !matches!(node.value(), DeValue::String(_)) {
        return node.wrong_type("expected-missing").unwrap_or(RawMissing::Reject);
    }
    match node.choice(&names).map(|choice| choice.value) {
        Some(1) => RawMissing::Apart,
        Some(2) => RawMissing::Worst,
        Some(3) => RawMissing::Neutral,
        Some(4) => RawMissing::Unknown,
        _ => RawMissing::Reject,
    }
}

/// A number, word or boolean that names a level.
pub(super) fn level_value(node: &Node<'_>) -> Option<Located<RawLevelValue>> {
    let value = match node.value() {
        DeValue::String(_) => RawLevelValue::Key(node.filled_string()?.value),
        DeValue::Boolean(_) => RawLevelValue::Flag(node.boolean()?.value),
        _ => RawLevelValue::Number(node.number()?.value),
    };
    Some(Located { value, place: node.place.clone() })
}

const OUTSIDE: &[(&str, Outside)] = &[("reject", Outside::Reject), ("clamp", Outside::Clamp)];

#[derive(Clone, Copy)]
enum Kind {
    Levels,
    Linear,
    Piecewise,
    YesNo,
    Relative(Relative),
}

fn scale(table: Table<'_>) -> Option<RawScale> {
    let kinds = [
        ("levels", Kind::Levels),
        ("linear", Kind::Linear),
        ("piecewise", Kind::Piecewise),
        ("yes-no", Kind::YesNo),
        ("min-max", Kind::Relative(Relative::MinMax)),
        ("ratio", Kind::Relative(Relative::Ratio)),
        ("vector", Kind::Relative(Relative::Vector)),
    ];
    let Some(kind) = table.require("kind").and_then(|node| node.choice(&kinds)) else {
        // Which of the other keys belong to the scale is not known, but a slip in `kind` is a key of none.
        for key in ["outside", "levels", "worst", "best", "points", "direction"] {
            let _ = table.get(key);
        }
        table.finish();
        return None;
    };
    let kind = kind.value;
    let outside = || {
        let outside = table.get("outside").and_then(|node| node.choice(OUTSIDE));
        outside.map_or(Outside::Reject, |outside| outside.value)
    };
    let scale = match kind {
        Kind::Levels => table.require("levels").and_then(|node| levels(&node)).map(RawScale::Levels),
        Kind::Linear => {
            let outside = outside();
            let worst = table.require("worst").and_then(|node| node.number());
            let best = table.require("best").and_then(|node| node.number());
            worst.zip(best).map(|(worst, best)| RawScale::Linear { worst, best, outside })
        }
        Kind::Piecewise => {
            let outside = outside();
            table.require("points").and_then(|node| points(&node)).map(|points| RawScale::Piecewise { points, outside })
        }
        Kind::YesNo => Some(RawScale::YesNo),
        Kind::Relative(kind) => {
            let names = [("benefit", Direction::Benefit), ("cost", Direction::Cost)];
            let direction = table.require("direction").and_then(|node| node.choice(&names));
            direction.map(|direction| RawScale::Relative { kind, direction: direction.value })
        }
    };
    table.finish();
    scale
}

/// Levels as a list of tables, or as a table key = points.
fn levels(node: &Node<'_>) -> Option<Vec<RawLevel>> {
    if matches!(node.value(), DeValue::Table(_)) {
        let levels = node.table()?.all().into_iter().map(|(key, node)| {
            let value = Located { value: RawLevelValue::Key(key.value), place: key.place };
            points_of(&node).map(|points| RawLevel { value, points, label: Text::default() })
        });
        return all_of(levels);
    }
    all_of(node.list()?.iter().map(|node| {
        let table = node.table()?;
        // `key` reads better for words, `value` for numbers; both name the level.
        let value = match table.get("key") {
            Some(key) => level_value(&key),
            None => table.require("value").and_then(|node| level_value(&node)),
        };
        let points = table.require("points").and_then(|node| points_of(&node));
        let label = table.get("label").and_then(|node| node.text()).map(|text| text.value).unwrap_or_default();
        table.finish();
        Some(RawLevel { value: value?, points: points?, label })
    }))
}

/// All of them, if all could be read; every one is looked at, so that all mistakes are told.
fn all_of<T>(read: impl Iterator<Item = Option<T>>) -> Option<Vec<T>> {
    read.collect::<Vec<_>>().into_iter().collect()
}

fn points_of(node: &Node<'_>) -> Option<Located<Decimal>> {
    node.number_in(Decimal::ZERO..=Decimal::ONE_HUNDRED, "expected-percent")
}

fn points(node: &Node<'_>) -> Option<Vec<(Located<Decimal>, Located<Decimal>)>> {
    all_of(node.list()?.iter().map(|pair| {
        let pair_nodes = pair.list()?;
        let [x, percent] = pair_nodes.as_slice() else { return pair.invalid("expected-pair") };
        let (x, percent) = (x.number(), points_of(percent));
        Some((x?, percent?))
    }))
}

fn preference(table: Table<'_>) -> Option<RawPreference> {
    let kind = table.require("kind").and_then(|node| node.choice(&[("usual", false), ("linear", true)]));
    let (indifference, preference) = (table.get("indifference"), table.get("preference"));
    if kind.as_ref().is_some_and(|kind| kind.value) {
        let _ = table.require("preference");
    }
    table.finish();
    let number = |node: &Node<'_>| node.number_in(Decimal::ZERO.., "expected-not-negative").map(|number| number.value);
    let indifference = indifference.map_or(Some(Decimal::ZERO), |node| number(&node));
    let preference = preference.map(|node| (number(&node), node));
    if !kind?.value {
        return Some(RawPreference::Usual);
    }
    let (preference, node) = preference?;
    let (indifference, preference) = (indifference?, preference?);
    if preference <= indifference {
        return node.invalid("expected-above-indifference");
    }
    Some(RawPreference::Linear { indifference, preference })
}
