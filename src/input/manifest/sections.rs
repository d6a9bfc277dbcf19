//! Every section of the manifest but criteria, as written.

use std::num::NonZeroUsize;

use jiff::civil::Date;
use rust_decimal::Decimal;
use toml::de::DeValue;

use super::criteria::weight;
use super::{DEPENDENCIES, METHODS};
use crate::finding::{Code, Finding, Level};
use crate::input::toml::{Located, Node, Table};
use crate::model::{Basis, DependencyMode, Effect, Method, Report, RuleEffect, Text, WeightSpread};
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

/// One decision by people.
pub(crate) struct RawDecision {
    pub(crate) project: Located<String>,
    pub(crate) effect: Located<Effect>,
    pub(crate) reason: Text,
    pub(crate) by: Text,
    pub(crate) on: Option<Date>,
}

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

fn text_of(table: &Table<'_>, key: &'static str) -> Option<Text> {
    table.get(key).and_then(|node| node.text()).map(|text| text.value)
}

pub(super) fn basis(root: &Table<'_>) -> Basis {
    let Some(table) = root.get("basis").and_then(|node| node.table()) else { return Basis::default() };
    let basis = Basis {
        weights_decided_by: text_of(&table, "weights-decided-by").unwrap_or_default(),
        weights_decided_on: table.get("weights-decided-on").and_then(|node| node.date()).map(|date| date.value),
        scored_by: text_of(&table, "scored-by").unwrap_or_default(),
    };
    table.finish();
    basis
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

fn subject(table: &Table<'_>) -> Option<RawSubject> {
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
fn one_of(node: &Node<'_>) -> Option<RawTest> {
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

fn operand(node: &Node<'_>) -> Option<Located<RawOperand>> {
    let value = match node.value() {
        DeValue::String(_) => RawOperand::Text(node.string()?.value),
        DeValue::Boolean(_) => RawOperand::Flag(node.boolean()?.value),
        DeValue::Datetime(_) => RawOperand::Date(node.date()?.value),
        DeValue::Integer(_) | DeValue::Float(_) => RawOperand::Number(node.number()?.value),
        DeValue::Array(_) | DeValue::Table(_) => return node.wrong_type("type-operand"),
    };
    Some(Located { value, place: node.place.clone() })
}

pub(super) fn decisions(root: &Table<'_>) -> Vec<RawDecision> {
    let tables = root.get("decisions").map(|node| node.tables()).unwrap_or_default();
    let effects = [("in", Effect::In), ("out", Effect::Out), ("wins-tie", Effect::WinsTie)];
    let read = |table: Table<'_>| {
        let project = table.require("project").and_then(|node| node.string());
        let effect = table.require("effect").and_then(|node| node.choice(&effects));
        // A decision without a reason or an author could not be defended.
        let required = |key| table.require(key).and_then(|node: Node<'_>| node.filled_text()).map(|text| text.value);
        let (reason, by) = (required("reason"), required("by"));
        let on = table.get("on").and_then(|node| node.date()).map(|date| date.value);
        table.finish();
        // What is absent was reported; the project is looked up all the same.
        let project = project?;
        let effect = effect.unwrap_or_else(|| Located { value: Effect::WinsTie, place: project.place.clone() });
        Some(RawDecision { project, effect, reason: reason.unwrap_or_default(), by: by.unwrap_or_default(), on })
    };
    tables.into_iter().filter_map(read).collect()
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

pub(super) fn resources(root: &Table<'_>) -> Vec<(Located<String>, Text, Text)> {
    let Some(table) = root.get("resources").and_then(|node| node.table()) else { return Vec::new() };
    let mut resources = Vec::new();
    for (id, node) in table.all() {
        let Some(entry) = node.table() else { continue };
        let name = entry.get("name").and_then(|node| node.filled_text()).map(|text| text.value);
        let name = name.unwrap_or_else(|| Text::plain(id.value.clone()));
        let unit = text_of(&entry, "unit").unwrap_or_default();
        entry.finish();
        resources.push((id, name, unit));
    }
    resources
}

pub(super) fn levels(root: &Table<'_>) -> Vec<(Located<String>, Level)> {
    const LEVELS: &[(&str, Level)] = &[("allow", Level::Allow), ("warn", Level::Warn), ("deny", Level::Deny)];
    let Some(table) = root.get("findings").and_then(|node| node.table()) else { return Vec::new() };
    let mut levels = Vec::new();
    for (code, node) in table.all() {
        let level = if matches!(node.value(), DeValue::Table(_)) {
            let Some(entry) = node.table() else { continue };
            let level = entry.require("level").and_then(|node| node.choice(LEVELS));
            // The reason is for readers of the file.
            let _ = entry.get("reason").and_then(|node| node.text());
            entry.finish();
            level
        } else {
            node.choice(LEVELS)
        };
        if let Some(level) = level {
            levels.push((code, level.value));
        }
    }
    levels
}

pub(super) fn report(root: &Table<'_>) -> (Report, Vec<Located<String>>) {
    let Some(table) = root.get("report").and_then(|node| node.table()) else { return Default::default() };
    let kinds = [("decision", "decision"), ("recommendation", "recommendation"), ("information", "information")];
    let columns = table.get("columns").map(|node| node.strings()).unwrap_or_default();
    let report = Report {
        subject: text_of(&table, "subject").unwrap_or_default(),
        paper_number: text_of(&table, "paper-number").unwrap_or_default(),
        body: text_of(&table, "body").unwrap_or_default(),
        meeting_date: table.get("meeting-date").and_then(|node| node.date()).map(|date| date.value),
        kind: table.get("kind").and_then(|node| node.choice(&kinds)).map(|kind| kind.value.to_owned()),
        proposal: text_of(&table, "proposal").unwrap_or_default(),
        author: text_of(&table, "author").unwrap_or_default(),
        annexes: table.get("annexes").map(|node| texts(&node)).unwrap_or_default(),
        columns: columns.iter().map(|column| column.value.clone()).collect(),
    };
    table.finish();
    (report, columns)
}

/// One text or a list of texts.
fn texts(node: &Node<'_>) -> Vec<Text> {
    match node.value() {
        DeValue::Array(_) => {
            node.list().into_iter().flatten().filter_map(|node| node.text()).map(|text| text.value).collect()
        }
        _ => node.text().into_iter().map(|text| text.value).collect(),
    }
}
