//! Findings as machines get them: one by one, and a whole check after the schema `vorrang/check/1`.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::Serialize;

use super::{Part, sentence};
use crate::finding::{Code, Finding, Findings, Severity};
use crate::model::{Decision, Lang, Scenario};
use crate::render::json::{self, BasisEntry, DecisionEntry, Number, RuleEntry};
use crate::render::machine::{self, InputEntry};
use crate::scoring::InForce;
use crate::source::{Place, Sources};

/// One finding as machines get it.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, JsonSchema)]
pub struct FindingEntry {
    /// The stable name of its kind.
    pub code: &'static str,
    /// `error`, `warning` or `hint`.
    #[schemars(extend("enum" = ["error", "warning", "hint"]))]
    pub severity: &'static str,
    /// What is wrong.
    pub message: String,
    /// How to mend it.
    pub hint: Option<String>,
    /// The file, relative to the manifest; none for arguments of the command line.
    pub file: Option<String>,
    /// Line, from 1.
    pub line: Option<usize>,
    /// Column in characters, from 1.
    pub column: Option<usize>,
    /// Sheet and cell of a spreadsheet, such as `Projekte!D17`.
    pub cell: Option<String>,
}

/// All findings that were kept, as machines get them.
#[must_use]
pub fn entries(findings: &Findings, sources: &Sources, lang: Lang) -> Vec<FindingEntry> {
    findings.iter().map(|finding| entry(finding, sources, lang)).collect()
}

/// What a run of `check` looked at, if the files can be used.
#[derive(Debug)]
pub struct Record {
    /// The decision.
    pub decision: Decision,
    /// Its settings in force.
    pub in_force: InForce,
    /// What scenario and command line set.
    pub layers: Vec<Scenario>,
}

impl Record {
    /// The scenario in force.
    fn scenario(&self) -> Option<&Scenario> {
        self.layers.iter().find(|layer| !layer.id.is_empty())
    }
}

/// The result of `check` after the schema `vorrang/check/1`.
#[must_use]
pub fn json(parts: &[Part<'_>], record: Option<&Record>) -> String {
    let lang = parts.first().map_or(Lang::En, |part| part.lang);
    let decision = record.map(|record| &record.decision);
    let in_force = record.map(|record| &record.in_force);
    let mut omitted: BTreeMap<Code, usize> = BTreeMap::new();
    for (code, more) in parts.iter().flat_map(|part| part.findings.omitted()) {
        *omitted.entry(code).or_default() += more;
    }
    let omitted = omitted.into_iter().map(|(code, count)| Omitted { code: code.name(), count }).collect();
    let check = Check {
        schema: "vorrang/check/1",
        run: Run {
            version: env!("CARGO_PKG_VERSION"),
            as_of: decision.and_then(Decision::as_of).map(|as_of| as_of.to_string()),
            method: in_force.map(|in_force| in_force.method.key()),
            scenario: record.and_then(Record::scenario).map(|scenario| scenario.id.as_str()),
            places: in_force.map(|in_force| in_force.places.get()),
            maximum: in_force.map(|in_force| json::decimal(in_force.maximum)),
            seed: record.map(|record| json::seed(&record.decision, record.scenario())),
            basis: decision.map(|decision| BasisEntry::new(decision, lang)),
            rules: decision.map(|decision| json::rules(decision, lang)),
            decisions: decision.map(|decision| json::decisions(decision, lang)),
            inputs: parts.iter().flat_map(|part| machine::inputs(part.sources)).collect(),
        },
        counts: Counts::of(parts),
        findings: parts.iter().flat_map(|part| entries(part.findings, part.sources, part.lang)).collect(),
        omitted,
    };
    // Only maps whose keys are no texts could fail, and there are none.
    let mut out = serde_json::to_string_pretty(&check).unwrap_or_default();
    out.push('\n');
    out
}

/// The JSON Schema of a check.
pub(crate) fn schema() -> schemars::Schema {
    crate::schema::output::<Check<'static>>()
}

/// A report as `vorrang check --format json` writes it. Within `/1` fields are added, never renamed, removed or retyped.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "vorrang/check/1")]
struct Check<'r> {
    /// Name and version of this format.
    #[schemars(extend("const" = "vorrang/check/1"))]
    schema: &'static str,
    /// What was checked, with what.
    run: Run<'r>,
    /// How many findings there are.
    counts: Counts,
    /// What is wrong or doubtful.
    findings: Vec<FindingEntry>,
    /// Findings that were counted but not kept.
    omitted: Vec<Omitted>,
}

/// The part of the run record of a ranking that a check has.
#[derive(Serialize, JsonSchema)]
struct Run<'r> {
    /// Version of vorrang.
    version: &'static str,
    /// As-of date in force. Null where the files have errors or several decisions were checked, like all
    /// that a decision says.
    #[schemars(extend("format" = "date"))]
    as_of: Option<String>,
    /// Method that computes the scores.
    method: Option<&'static str>,
    /// Scenario in force, by its id.
    scenario: Option<&'r str>,
    /// Number of places.
    places: Option<usize>,
    /// Score of a project with utility 1 everywhere.
    maximum: Option<Number>,
    /// Seed of random numbers; a check uses none.
    seed: Option<u64>,
    /// Who decided on the weights and who scored.
    basis: Option<BasisEntry<'r>>,
    /// Rules of the file.
    rules: Option<Vec<RuleEntry<'r>>>,
    /// What people decided.
    decisions: Option<Vec<DecisionEntry<'r>>>,
    /// Files that the check read.
    inputs: Vec<InputEntry<'r>>,
}

#[derive(Serialize, JsonSchema)]
struct Omitted {
    /// The stable name of their kind.
    code: &'static str,
    /// How many.
    count: usize,
}

/// How many findings there are, kept or not.
#[derive(Default, PartialEq, Serialize, JsonSchema)]
pub(super) struct Counts {
    /// Of severity error.
    pub(super) errors: usize,
    /// Of severity warning.
    pub(super) warnings: usize,
    /// Of severity hint.
    pub(super) hints: usize,
}

impl Counts {
    pub(super) fn of(parts: &[Part<'_>]) -> Self {
        let count = |severity| parts.iter().map(|part| part.findings.count(severity)).sum();
        Self { errors: count(Severity::Error), warnings: count(Severity::Warning), hints: count(Severity::Hint) }
    }
}

/// One finding as machines get it.
pub(in crate::render) fn entry(finding: &Finding, sources: &Sources, lang: Lang) -> FindingEntry {
    let place = finding.places.first().filter(|place| !matches!(place, Place::Argument(_)));
    let location = place.map(|place| sources.locate(place));
    let (line, column) = location.as_ref().and_then(|location| location.line_column).unzip();
    let cell = location.as_ref().and_then(|location| location.cell.as_ref());
    FindingEntry {
        code: finding.code.name(),
        severity: finding.severity.name(),
        message: sentence(finding, finding.message, lang, str::to_owned),
        hint: finding.hint.map(|hint| sentence(finding, hint, lang, str::to_owned)),
        line,
        column,
        cell: cell.map(|cell| cell.reference.clone()),
        file: location.map(|location| location.file.to_owned()),
    }
}
