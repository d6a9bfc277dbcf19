//! The sections of the manifest without a file of their own, as written: basis, decisions, resources, findings,
//! report.

use jiff::civil::Date;
use toml::de::DeValue;

use crate::finding::Level;
use crate::input::toml::{Located, Node, Table};
use crate::model::{Basis, Effect, Report, Text};

/// One decision by people.
pub(crate) struct RawDecision {
    pub(crate) project: Located<String>,
    pub(crate) effect: Located<Effect>,
    pub(crate) reason: Text,
    pub(crate) by: Text,
    pub(crate) on: Option<Date>,
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
