//! `[[rules]]` and the conditions of rules and limits, as written.

use jiff::civil::Date;
use rust_decimal::Decimal;
use toml::de::DeValue;

use crate::finding::{Code, Finding};
use crate::input::toml::{Located, Node, Table};
use crate::model::{RuleEffect, Text};
use crate::source::Place;

/// One rule.
pub(crate) struct RawRule {
    pub(crate) id: Located<String>,
    pub(crate) effect: RuleEffect,
    pub(crate) when: Vec<RawCondition>,
    pub(crate) reason: Option<Text>,
}

/// One condition.
pub(crate) struct RawCondition {
    pub(crate) subject: RawSubject,
    pub(crate) test: RawTest,
    pub(crate) place: Place,
}

/// `criterion = …` or `field = …`.
pub(crate) enum RawSubject {
    Criterion(Located<String>),
    Field(Located<String>),
}

/// The test of a condition.
pub(crate) enum RawTest {
    AtLeast(Located<RawOperand>),
    AtMost(Located<RawOperand>),
    Equals(Located<RawOperand>),
    OneOf(Vec<Located<RawOperand>>),
    Before(Date),
    After(Date),
}

/// What a value is compared with.
#[derive(Clone, Debug)]
pub(crate) enum RawOperand {
    Number(Decimal),
    Text(String),
    Flag(bool),
    Date(Date),
}

pub(super) fn rules(root: &Table<'_>) -> Vec<RawRule> {
    let tables = root.get("rules").map(|node| node.tables()).unwrap_or_default();
    tables.into_iter().filter_map(rule).collect()
}

fn rule(table: Table<'_>) -> Option<RawRule> {
    let id = table.require("id").and_then(|node| node.string());
    let effects = [("mandatory", RuleEffect::Mandatory), ("exclude", RuleEffect::Exclude)];
    let effect = table.require("effect").and_then(|node| node.choice(&effects));
    let mut when = Vec::new();
    let mut complete = true;
    if let Some(node) = table.require("when") {
        if node.is_empty_list() {
            // A rule without conditions would hold for every project.
            node.invalid::<()>("expected-not-empty");
        }
        for node in node.list().unwrap_or_default() {
            // What stands in the list and is no table is a condition that was lost.
            let parsed = node.table().and_then(|table| {
                let parsed = condition(&table, table.place.clone());
                table.finish();
                parsed
            });
            complete &= parsed.is_some();
            when.extend(parsed);
        }
    }
    let reason = table.get("reason").and_then(|node| node.filled_text()).map(|text| text.value);
    table.finish();
    // A rule that lost a condition would hold for too many projects.
    (complete && !when.is_empty()).then_some(())?;
    Some(RawRule { id: id?, effect: effect?.value, when, reason })
}

/// Reads subject and test of a condition from a table that may hold other keys too.
fn condition(table: &Table<'_>, place: Place) -> Option<RawCondition> {
    let (subject, test) = (subject(table), test(table));
    Some(RawCondition { subject: subject?, test: test?, place })
}

pub(super) fn subject(table: &Table<'_>) -> Option<RawSubject> {
    let criterion = table.get("criterion");
    let field = table.get("field");
    match (criterion, field) {
        (Some(node), None) => node.string().map(RawSubject::Criterion),
        (None, Some(node)) => node.string().map(RawSubject::Field),
        _ => {
            table.report(Finding::new(Code::MissingKey, table.place.clone()).message("condition-needs-subject"));
            None
        }
    }
}

/// One of several values: of none at all nothing ever is one.
pub(super) fn one_of(node: &Node<'_>) -> Option<RawTest> {
    let nodes = node.list()?;
    if nodes.is_empty() {
        return node.invalid("expected-not-empty");
    }
    operands(&nodes).map(RawTest::OneOf)
}

fn test(table: &Table<'_>) -> Option<RawTest> {
    let mut tests = Vec::new();
    let operand_of = |key| table.get(key).map(|node: Node<'_>| operand(&node));
    tests.extend(operand_of("at-least").map(|o| o.map(RawTest::AtLeast)));
    tests.extend(operand_of("at-most").map(|o| o.map(RawTest::AtMost)));
    tests.extend(operand_of("equals").map(|o| o.map(RawTest::Equals)));
    if let Some(node) = table.get("one-of") {
        tests.push(one_of(&node));
    }
    tests.extend(table.get("before").map(|node| node.date().map(|date| RawTest::Before(date.value))));
    tests.extend(table.get("after").map(|node| node.date().map(|date| RawTest::After(date.value))));
    if tests.len() != 1 {
        table.report(Finding::new(Code::MissingKey, table.place.clone()).message("condition-needs-test"));
        return None;
    }
    tests.pop()?
}

/// What may be equalled, if all of it could be read.
fn operands(nodes: &[Node<'_>]) -> Option<Vec<Located<RawOperand>>> {
    let read: Vec<_> = nodes.iter().map(operand).collect();
    read.into_iter().collect()
}

pub(super) fn operand(node: &Node<'_>) -> Option<Located<RawOperand>> {
    let value = match node.value() {
        DeValue::String(_) => RawOperand::Text(node.string()?.value),
        DeValue::Boolean(_) => RawOperand::Flag(node.boolean()?.value),
        DeValue::Datetime(_) => RawOperand::Date(node.date()?.value),
        DeValue::Integer(_) | DeValue::Float(_) => RawOperand::Number(node.number()?.value),
        DeValue::Array(_) | DeValue::Table(_) => return node.wrong_type("type-operand"),
    };
    Some(Located { value, place: node.place.clone() })
}
