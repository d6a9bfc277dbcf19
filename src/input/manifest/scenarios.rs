//! `[scenarios]` and `[uncertainty]`, of the file or of a scenario, as written.

use std::num::NonZeroUsize;

use rust_decimal::Decimal;
use toml::de::DeValue;

use super::criteria::weight;
use super::{DEPENDENCIES, METHODS};
use crate::finding::{Code, Finding};
use crate::input::toml::{Located, Node, Table};
use crate::model::{DependencyMode, Method, Text, WeightSpread};

/// One scenario.
pub(crate) struct RawScenario {
    pub(crate) id: Located<String>,
    pub(crate) name: Option<Text>,
    pub(crate) weights: Vec<(Located<String>, Located<Decimal>)>,
    pub(crate) groups: Vec<(Located<String>, Located<Decimal>)>,
    pub(crate) exclude_criteria: Vec<Located<String>>,
    pub(crate) places: Option<NonZeroUsize>,
    pub(crate) maximum: Option<Decimal>,
    pub(crate) method: Option<Located<Method>>,
    pub(crate) dependencies: Option<DependencyMode>,
    pub(crate) uncertainty: Option<RawUncertainty>,
}

/// `[uncertainty]`.
pub(crate) struct RawUncertainty {
    pub(crate) spread: Option<Located<WeightSpread>>,
    pub(crate) bounds: Vec<(Located<String>, Decimal, Decimal)>,
    pub(crate) order: Vec<Vec<Located<String>>>,
    pub(crate) ratios: Vec<Located<String>>,
    pub(crate) samples: Option<NonZeroUsize>,
    pub(crate) seed: Option<u64>,
}

pub(super) fn scenarios(root: &Table<'_>) -> Vec<RawScenario> {
    let Some(table) = root.get("scenarios").and_then(|node| node.table()) else { return Vec::new() };
    table.all().into_iter().filter_map(|(id, node)| Some(scenario(id, node.table()?))).collect()
}

fn scenario(id: Located<String>, table: Table<'_>) -> RawScenario {
    let scenario = RawScenario {
        id,
        name: table.get("name").and_then(|node| node.filled_text()).map(|text| text.value),
        weights: weights(&table, "weights"),
        groups: weights(&table, "groups"),
        exclude_criteria: table.get("exclude-criteria").map(|node| node.strings()).unwrap_or_default(),
        places: table.get("places").and_then(|node| node.count()).map(|count| count.value),
        maximum: table.get("maximum").and_then(|node| super::maximum(&node)).map(|number| number.value),
        method: table.get("method").and_then(|node| node.choice(METHODS)),
        dependencies: table.get("dependencies").and_then(|node| node.choice(DEPENDENCIES)).map(|mode| mode.value),
        uncertainty: table.get("uncertainty").and_then(|node| node.table()).map(uncertainty),
    };
    table.finish();
    scenario
}

fn weights(table: &Table<'_>, key: &'static str) -> Vec<(Located<String>, Located<Decimal>)> {
    let Some(weights) = table.get(key).and_then(|node| node.table()) else { return Vec::new() };
    let weights = weights.all().into_iter().filter_map(|(id, node)| {
        let weight = weight(&node, Some(&id))?;
        Some((id, weight))
    });
    weights.collect()
}

pub(super) fn uncertainty(table: Table<'_>) -> RawUncertainty {
    let mut raw = RawUncertainty {
        spread: None,
        bounds: Vec::new(),
        order: Vec::new(),
        ratios: Vec::new(),
        samples: table.get("samples").and_then(|node| node.count()).map(|count| count.value),
        seed: table.get("seed").and_then(|node| node.unsigned()).map(|seed| seed.value),
    };
    raw.spread = table.get("weights").and_then(|node| spread(&node));
    if let Some(bounds) = table.get("bounds").and_then(|node| node.table()) {
        for (id, node) in bounds.all() {
            if let Some((low, high)) = pair(&node, &id) {
                raw.bounds.push((id, low, high));
            }
        }
    }
    if let Some(node) = table.get("order") {
        let nested = node.list().is_some_and(|nodes| nodes.iter().any(|n| matches!(n.value(), DeValue::Array(_))));
        raw.order = if nested {
            node.list().into_iter().flatten().map(|chain| chain.strings()).collect()
        } else {
            vec![node.strings()]
        };
    }
    raw.ratios = table.get("ratios").map(|node| node.strings()).unwrap_or_default();
    table.finish();
    raw
}

fn spread(node: &Node<'_>) -> Option<Located<WeightSpread>> {
    let place = node.place.clone();
    if matches!(node.value(), DeValue::String(_)) {
        return node.choice(&[("any", WeightSpread::Any)]);
    }
    if !matches!(node.value(), DeValue::Table(_)) {
        return node.wrong_type("expected-spread");
    }
    let table = node.table()?;
    let percent = table
        .require("spread")
        .and_then(|node| node.number_in(Decimal::ZERO..=Decimal::ONE_HUNDRED, "expected-percent"));
    table.finish();
    percent.map(|percent| Located { value: WeightSpread::Percent(percent.value), place })
}

/// Two percents, the first not above the second.
fn pair(node: &Node<'_>, name: &Located<String>) -> Option<(Decimal, Decimal)> {
    if !matches!(node.value(), DeValue::Array(_)) {
        return node.wrong_type("expected-bounds");
    }
    let nodes = node.list()?;
    let [low, high] = nodes.as_slice() else { return node.invalid("expected-bounds") };
    let (low, high) = (weight(low, Some(name)), weight(high, Some(name)));
    let (low, high) = (low?.value, high?.value);
    if low <= high {
        return Some((low, high));
    }
    node.report(Finding::new(Code::IntervalReversed, node.place.clone()).arg("low", low).arg("high", high));
    None
}
