//! The settings of a run as TOML, to keep as a scenario in `criteria.toml`.

use std::collections::BTreeMap;
use std::fmt::Write;

use rust_decimal::Decimal;

use crate::input::names::is_id;
use crate::model::{Decision, Scenario, Target};

/// `[scenarios.NAME]` with everything that the layers set, the last one on top; `None` if the name
/// is no id.
#[must_use]
pub fn toml(name: &str, decision: &Decision, layers: &[&Scenario]) -> Option<String> {
    if !is_id(name) {
        return None;
    }
    let mut out = format!("[scenarios.{name}]\n");
    let last = |get: fn(&Scenario) -> Option<String>| layers.iter().rev().find_map(|layer| get(layer));
    let mut line = |key: &str, value: Option<String>| {
        if let Some(value) = value {
            // Writing to a string cannot fail.
            let _ = writeln!(out, "{key} = {value}");
        }
    };
    line("places", last(|layer| layer.places.map(|places| places.to_string())));
    line("maximum", last(|layer| layer.maximum.map(|maximum| maximum.normalize().to_string())));
    line("method", last(|layer| layer.method.map(|method| format!("\"{}\"", method.key()))));
    line("dependencies", last(|layer| layer.dependencies.map(|mode| format!("\"{}\"", mode.key()))));
    let set: BTreeMap<Target, Decimal> = layers.iter().flat_map(|layer| layer.weights.iter().copied()).collect();
    // A weight that is set brings a criterion back that another layer leaves out.
    let excluded: Vec<String> = layers
        .iter()
        .flat_map(|layer| &layer.exclude_criteria)
        .filter(|criterion| !set.contains_key(&Target::Criterion(**criterion)))
        .map(|criterion| format!("\"{}\"", decision.criteria()[*criterion].id))
        .collect();
    line("exclude-criteria", (!excluded.is_empty()).then(|| format!("[{}]", excluded.join(", "))));
    let table = |wanted: fn(&Target) -> bool| {
        let entries: Vec<String> = set
            .iter()
            .filter(|(target, _)| wanted(target))
            .map(|(target, weight)| format!("{} = {}", id(decision, *target), weight.normalize()))
            .collect();
        (!entries.is_empty()).then(|| format!("{{ {} }}", entries.join(", ")))
    };
    line("groups", table(|target| matches!(target, Target::Group(_))));
    line("weights", table(|target| matches!(target, Target::Criterion(_))));
    Some(out)
}

fn id(decision: &Decision, target: Target) -> &str {
    match target {
        Target::Group(group) => &decision.groups()[group].id,
        Target::Criterion(criterion) => &decision.criteria()[criterion].id,
    }
}
