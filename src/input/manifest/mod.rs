//! Reading `criteria.toml`: the whole schema, as written, each value with its place.
//!
//! What is read here has the right types and known keys, nothing more; whether references exist,
//! weights sum to 100 and scales make sense is for [`crate::validate`] to say.

mod criteria;
mod portfolio;
mod rules;
mod scenarios;
mod sections;

pub(crate) use criteria::{RawCriterion, RawLevel, RawLevelValue, RawMissing, RawPreference, RawScale, RawSource};
pub(crate) use portfolio::{RawMissingCost, RawPortfolio, RawSynergy};
pub(crate) use rules::{RawCondition, RawOperand, RawRule, RawSubject, RawTest};
pub(crate) use scenarios::{RawScenario, RawUncertainty};
pub(crate) use sections::RawDecision;

use std::num::NonZeroUsize;

use jiff::civil::Date;
use rust_decimal::Decimal;

use super::toml::{Doc, Located, Table, parse, report_invisible};
use crate::finding::{Code, Finding, Level};
use crate::model::{Basis, DependencyMode, Lang, Method, Report, RunningMode, Text};
use crate::source::Place;

/// A manifest as written.
pub(crate) struct RawManifest {
    pub(crate) title: Option<Text>,
    pub(crate) language: Lang,
    pub(crate) places: Option<Located<NonZeroUsize>>,
    pub(crate) as_of: Option<Located<Date>>,
    pub(crate) input: RawInput,
    pub(crate) basis: Basis,
    pub(crate) scoring: RawScoring,
    pub(crate) groups: Vec<(Located<String>, Text)>,
    pub(crate) criteria: Vec<RawCriterion>,
    /// Where the criteria stand as a whole.
    pub(crate) criteria_place: Place,
    pub(crate) rules: Vec<RawRule>,
    pub(crate) decisions: Vec<RawDecision>,
    pub(crate) scenarios: Vec<RawScenario>,
    pub(crate) uncertainty: Option<RawUncertainty>,
    pub(crate) portfolio: Option<RawPortfolio>,
    pub(crate) resources: Vec<(Located<String>, Text, Text)>,
    pub(crate) levels: Vec<(Located<String>, Level)>,
    pub(crate) report: Report,
    pub(crate) report_columns: Vec<Located<String>>,
}

/// `[input]`.
pub(crate) struct RawInput {
    pub(crate) projects: Vec<Located<String>>,
    pub(crate) legal_bases: Option<Located<String>>,
    pub(crate) columns: Vec<(Located<String>, Located<String>)>,
    pub(crate) decimal: Option<super::cell::DecimalSign>,
}

/// `[scoring]`.
pub(crate) struct RawScoring {
    pub(crate) maximum: Option<Located<Decimal>>,
    pub(crate) method: Option<Located<Method>>,
    pub(crate) tie_break: Vec<Located<String>>,
    pub(crate) dependencies: DependencyMode,
    pub(crate) running: RunningMode,
    pub(crate) corridor: Option<Located<Decimal>>,
}

/// Names of the methods.
pub(crate) const METHODS: &[(&str, Method)] = &[
    ("weighted-sum", Method::WeightedSum),
    ("weighted-product", Method::WeightedProduct),
    ("topsis", Method::Topsis),
    ("promethee-ii", Method::PrometheeIi),
];

/// The tables where keys belong that people also enter elsewhere.
const HOMES: &[(&str, &[&str])] = &[
    ("", &["version", "requires", "title", "language", "places", "as-of"]),
    ("input", &["legal-bases", "decimal"]),
    ("scoring", &["maximum", "method", "tie-break", "dependencies", "running", "corridor"]),
    ("basis", &["weights-decided-by", "weights-decided-on", "scored-by"]),
    ("uncertainty.weights", &["spread"]),
];

pub(super) const DEPENDENCIES: &[(&str, DependencyMode)] =
    &[("warn", DependencyMode::Warn), ("inherit", DependencyMode::Inherit)];

/// Reads a manifest; `None` with findings if the file breaks the syntax of TOML.
pub(crate) fn read(text: &str, doc: &Doc<'_>) -> Option<RawManifest> {
    let doc = &Doc { homes: HOMES, ..*doc };
    let document = parse(text, doc)?;
    report_invisible(&document, doc);
    let root = Table::root(doc, &document);
    version(&root);
    let manifest = RawManifest {
        title: root.require("title").and_then(|node| node.filled_text()).map(|text| text.value),
        language: root
            .get("language")
            .and_then(|node| node.choice(&[("de", Lang::De), ("en", Lang::En)]))
            .map_or(Lang::De, |lang| lang.value),
        places: root.get("places").and_then(|node| node.count()),
        as_of: root.get("as-of").and_then(|node| node.date()),
        input: input(&root),
        basis: sections::basis(&root),
        scoring: scoring(&root),
        groups: groups(&root),
        criteria_place: root.get("criteria").map_or(Place::File(doc.file), |node| node.place),
        criteria: root
            .require("criteria")
            .map(|node| node.tables().into_iter().map(criteria::criterion).collect())
            .unwrap_or_default(),
        rules: rules::rules(&root),
        decisions: sections::decisions(&root),
        scenarios: scenarios::scenarios(&root),
        uncertainty: root.get("uncertainty").and_then(|node| node.table()).map(scenarios::uncertainty),
        portfolio: root.get("portfolio").and_then(|node| node.table()).map(portfolio::portfolio),
        resources: sections::resources(&root),
        levels: sections::levels(&root),
        report_columns: Vec::new(),
        report: Report::default(),
    };
    let (report, report_columns) = sections::report(&root);
    // Free for notes of the authors.
    let _ = root.get("meta");
    root.finish();
    Some(RawManifest { report, report_columns, ..manifest })
}

fn version(root: &Table<'_>) {
    if let Some(node) = root.require("version")
        && let Some(version) = node.number()
        && version.value != Decimal::ONE
    {
        let code = if Decimal::ONE < version.value { Code::RequiresNewer } else { Code::ValueInvalid };
        if code == Code::ValueInvalid {
            node.invalid::<()>("expected-version");
        } else {
            root.report(
                Finding::new(code, node.place.clone())
                    .arg("required", version.value)
                    .arg("current", env!("CARGO_PKG_VERSION"))
                    .message("requires-newer-schema")
                    .hint("requires-newer-hint"),
            );
        }
    }
    if let Some(node) = root.get("requires")
        && let Some(requirement) = node.string()
    {
        match semver::VersionReq::parse(&requirement.value) {
            Err(_) => {
                node.invalid::<()>("expected-requirement");
            }
            Ok(parsed) => {
                let current = semver::Version::parse(env!("CARGO_PKG_VERSION"));
                if current.is_ok_and(|current| !parsed.matches(&current)) {
                    root.report(
                        Finding::new(Code::RequiresNewer, node.place.clone())
                            .arg("required", requirement.value)
                            .arg("current", env!("CARGO_PKG_VERSION"))
                            .hint("requires-newer-hint"),
                    );
                }
            }
        }
    }
}

fn input(root: &Table<'_>) -> RawInput {
    let mut input = RawInput { projects: Vec::new(), legal_bases: None, columns: Vec::new(), decimal: None };
    let Some(table) = root.require("input").and_then(|node| node.table()) else { return input };
    if let Some(node) = table.require("projects") {
        input.projects = node.strings();
        if node.is_empty_list() {
            node.invalid::<()>("expected-not-empty");
        }
    }
    input.legal_bases = table.get("legal-bases").and_then(|node| node.filled_string());
    if let Some(columns) = table.get("columns").and_then(|node| node.table()) {
        for (header, node) in columns.all() {
            if let Some(name) = node.filled_string() {
                input.columns.push((header, name));
            }
        }
    }
    input.decimal = table
        .get("decimal")
        .and_then(|node| {
            node.choice(&[("comma", super::cell::DecimalSign::Comma), ("point", super::cell::DecimalSign::Point)])
        })
        .map(|sign| sign.value);
    table.finish();
    input
}

fn scoring(root: &Table<'_>) -> RawScoring {
    let mut scoring = RawScoring {
        maximum: None,
        method: None,
        tie_break: Vec::new(),
        dependencies: DependencyMode::Warn,
        running: RunningMode::Rank,
        corridor: None,
    };
    let Some(table) = root.get("scoring").and_then(|node| node.table()) else { return scoring };
    scoring.maximum = table.get("maximum").and_then(|node| maximum(&node));
    scoring.method = table.get("method").and_then(|node| node.choice(METHODS));
    scoring.tie_break = table.get("tie-break").map(|node| node.strings()).unwrap_or_default();
    if let Some(mode) = table.get("dependencies").and_then(|node| node.choice(DEPENDENCIES)) {
        scoring.dependencies = mode.value;
    }
    let running = [("rank", RunningMode::Rank), ("hold-place", RunningMode::HoldPlace), ("apart", RunningMode::Apart)];
    if let Some(mode) = table.get("running").and_then(|node| node.choice(&running)) {
        scoring.running = mode.value;
    }
    scoring.corridor =
        table.get("corridor").and_then(|node| node.number_in(Decimal::ZERO..=Decimal::ONE_HUNDRED, "expected-percent"));
    table.finish();
    scoring
}

/// The maximum of the score: above 0 and small enough to stay readable.
pub(super) fn maximum(node: &super::toml::Node<'_>) -> Option<Located<Decimal>> {
    let number = node.number()?;
    if Decimal::ZERO < number.value && number.value <= Decimal::from(1_000_000_000) && number.value.scale() <= 12 {
        Some(number)
    } else {
        node.invalid("expected-maximum")
    }
}

fn groups(root: &Table<'_>) -> Vec<(Located<String>, Text)> {
    let Some(table) = root.get("groups").and_then(|node| node.table()) else { return Vec::new() };
    let mut groups = Vec::new();
    for (id, node) in table.all() {
        let Some(entry) = node.table() else { continue };
        let name = entry.get("name").and_then(|node| node.filled_text()).map(|text| text.value);
        let name = name.unwrap_or_else(|| Text::plain(id.value.clone()));
        entry.finish();
        groups.push((id, name));
    }
    groups
}
