//! `[portfolio]`: budgets, limits, sets and synergies, as written.

use std::num::NonZeroUsize;

use rust_decimal::Decimal;
use toml::de::DeValue;

use super::rules::{RawCondition, RawTest, one_of, operand, subject};
use crate::finding::{Code, Finding};
use crate::input::toml::{Located, Node, Table};

/// `[portfolio]`.
pub(crate) struct RawPortfolio {
    pub(crate) budgets: Vec<(Located<String>, Located<Decimal>)>,
    pub(crate) missing: RawMissingCost,
    pub(crate) places: Option<NonZeroUsize>,
    pub(crate) limits: Vec<RawLimit>,
    pub(crate) lock: Vec<Located<String>>,
    pub(crate) one_of: Vec<Vec<Located<String>>>,
    pub(crate) synergies: Vec<RawSynergy>,
}

/// `missing` of the portfolio.
pub(crate) enum RawMissingCost {
    Apart,
    Reject,
    Value(Decimal),
}

/// One limit.
pub(crate) struct RawLimit {
    pub(crate) condition: RawCondition,
    pub(crate) amount: RawAmountLimit,
    pub(crate) share_of: Option<Located<String>>,
}

/// The bounds of a limit.
pub(crate) struct RawAmountLimit {
    pub(crate) at_least: Option<Decimal>,
    pub(crate) at_most: Option<Decimal>,
}

/// One synergy.
pub(crate) struct RawSynergy {
    pub(crate) projects: Vec<Located<String>>,
    pub(crate) saves: Vec<(Located<String>, Decimal)>,
    pub(crate) bonus_score: Option<Decimal>,
}

pub(super) fn portfolio(table: Table<'_>) -> RawPortfolio {
    let mut raw = RawPortfolio {
        budgets: Vec::new(),
        missing: RawMissingCost::Apart,
        places: table.get("places").and_then(|node| node.count()).map(|count| count.value),
        limits: Vec::new(),
        lock: table.get("lock").map(|node| node.strings()).unwrap_or_default(),
        one_of: Vec::new(),
        synergies: Vec::new(),
    };
    if let Some(budgets) = table.get("budgets").and_then(|node| node.table()) {
        for (id, node) in budgets.all() {
            if let Some(amount) = node.number_in(Decimal::ZERO.., "expected-not-negative") {
                raw.budgets.push((id, amount));
            }
        }
    }
    if let Some(node) = table.get("missing") {
        raw.missing = missing_cost(&node);
    }
    for limit in table.get("limits").map(|node| node.tables()).unwrap_or_default() {
        raw.limits.extend(self::limit(limit));
    }
    if let Some(node) = table.get("one-of") {
        let sets = node.list().unwrap_or_default();
        // A single set needs no list of its own around it, as under `order`.
        let is_one = 1 < sets.len() && sets.iter().all(|set| matches!(set.value(), DeValue::String(_)));
        raw.one_of = if is_one { vec![projects(&node)] } else { sets.iter().map(projects).collect() };
    }
    for synergy in table.get("synergies").map(|node| node.tables()).unwrap_or_default() {
        raw.synergies.push(self::synergy(synergy));
    }
    table.finish();
    raw
}

fn missing_cost(node: &Node<'_>) -> RawMissingCost {
    if matches!(node.value(), DeValue::Table(_)) {
        let Some(table) = node.table() else { return RawMissingCost::Apart };
        let value = table.require("value").and_then(|node| node.number_in(Decimal::ZERO.., "expected-not-negative"));
        table.finish();
        return value.map_or(RawMissingCost::Apart, |value| RawMissingCost::Value(value.value));
    }
    if !matches!(node.value(), DeValue::String(_)) {
        return node.wrong_type("expected-missing-cost").unwrap_or(RawMissingCost::Apart);
    }
    match node.choice(&[("apart", false), ("reject", true)]).map(|choice| choice.value) {
        Some(true) => RawMissingCost::Reject,
        _ => RawMissingCost::Apart,
    }
}

fn limit(table: Table<'_>) -> Option<RawLimit> {
    let share_of = table.get("share-of").map(|node| node.string());
    let bound = |key| {
        let node: Node<'_> = table.get(key)?;
        let number = node.number_in(Decimal::ZERO.., "expected-not-negative")?;
        // There are no halves of projects.
        if share_of.is_none() && !number.value.is_integer() {
            return node.invalid("expected-number-of-projects");
        }
        Some(number)
    };
    let (at_least, at_most, exactly) = (bound("at-least"), bound("at-most"), bound("exactly"));
    if let (Some(_), Some(beside)) = (&exactly, at_least.as_ref().or(at_most.as_ref())) {
        table.report(Finding::new(Code::ValueInvalid, beside.place.clone()).message("limit-exactly-alone"));
    }
    if let (Some(low), Some(high)) = (&at_least, &at_most)
        && high.value < low.value
    {
        let finding = Finding::new(Code::IntervalReversed, high.place.clone()).also(low.place.clone());
        table.report(finding.arg("low", low.value).arg("high", high.value));
    }
    let exactly = exactly.map(|number| number.value);
    let amount = RawAmountLimit {
        at_least: exactly.or(at_least.map(|number| number.value)),
        at_most: exactly.or(at_most.map(|number| number.value)),
    };
    let subject = subject(&table);
    // Of the tests of a rule only these two choose projects; `at-least` and `at-most` bound them.
    let equals = table.get("equals").map(|node| operand(&node).map(RawTest::Equals));
    let one_of = table.get("one-of").map(|node| one_of(&node));
    let place = table.place.clone();
    // A bound that cannot be read is reported.
    if ["at-least", "at-most", "exactly"].into_iter().all(|key| table.get(key).is_none()) {
        table.report(Finding::new(Code::MissingKey, place.clone()).message("limit-needs-bound"));
    }
    let test = match (equals, one_of) {
        (Some(test), None) | (None, Some(test)) => test,
        _ => {
            table.report(Finding::new(Code::MissingKey, place.clone()).message("limit-needs-choice"));
            None
        }
    };
    table.finish();
    let condition = RawCondition { subject: subject?, test: test?, place };
    Some(RawLimit { condition, amount, share_of: share_of.flatten() })
}

/// At least one project.
fn projects(node: &Node<'_>) -> Vec<Located<String>> {
    if node.is_empty_list() {
        node.invalid::<()>("expected-not-empty");
    }
    node.strings()
}

fn synergy(table: Table<'_>) -> RawSynergy {
    let mut saves = Vec::new();
    let mut names_gain = table.get("bonus-score").is_some();
    if let Some(table) = table.get("saves").and_then(|node| node.table()) {
        for (id, node) in table.all() {
            names_gain = true;
            if let Some(amount) = node.number_in(Decimal::ZERO.., "expected-not-negative") {
                saves.push((id, amount.value));
            }
        }
    }
    let bonus_score = table
        .get("bonus-score")
        .and_then(|node| node.number_in(Decimal::ZERO.., "expected-not-negative"))
        .map(|number| number.value);
    let projects = table.require("projects").map(|node| self::projects(&node)).unwrap_or_default();
    // A gain that cannot be read is reported.
    if !names_gain {
        table.report(Finding::new(Code::MissingKey, table.place.clone()).message("synergy-needs-gain"));
    }
    table.finish();
    RawSynergy { projects, saves, bonus_score }
}
