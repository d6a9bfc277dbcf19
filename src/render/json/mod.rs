//! Rankings as JSON, schema `vorrang/ranking/1`.
//!
//! Numbers carry their exact digits, or 12 places where they never end, so that contributions add up
//! to the printed score; fractions stand beside weights as `p/q`. Codes are never translated, texts
//! are in the output language. Within `/1` fields are added, never renamed, removed or retyped. With
//! all projects shown the document carries all that is needed to compute the ranking again: the
//! values of all projects, also of those that are not ranked, what they need, which rules hold.
//!
//! | part | what it holds |
//! |---|---|
//! | `run` | the run record |
//! | `criteria` | criteria, scales, weights |
//! | `projects` | projects, ranked or not |
//! | `cut` | where the places end, and what the file gives where the run departs from it |
//! | `shapes` | numbers, objects and lists, also for the JSON of other commands |
//!
//! Left out: findings ([`super::findings`]) and robustness ([`super::robustness`]), which have their own.

mod criteria;
mod cut;
mod legal;
mod projects;
mod run;
mod shapes;
#[cfg(test)]
mod tests;

use schemars::JsonSchema;
use serde::Serialize;

use super::findings::{self, FindingEntry};
use super::robustness::machine::ExaminedEntry;
use super::view::{RankingView, Row, Top};
use crate::finding::Findings;
use crate::source::Sources;
use criteria::{CriterionEntry, criteria};
use cut::CutEntry;
use legal::{LegalBasisEntry, legal_bases};
use projects::{excluded, not_rated, set_apart};

pub(super) use criteria::{PreferenceOf, RawEntry, preferences, raw};
pub(super) use cut::BaseEntry;
pub(super) use projects::{ProjectEntry, UnrankedEntry, project, unranked};
pub(super) use run::{BasisEntry, DecisionEntry, RuleEntry, Run, WeightEntry, decisions, rules, seed, weights};
pub(super) use shapes::{Each, Number, Object, decimal, number};

/// A ranking with its run record and findings.
///
/// Checksums of the inputs are null unless they were asked for when loading.
#[must_use]
pub fn ranking(view: &RankingView<'_>, findings: &Findings, sources: &Sources) -> String {
    let ranking = view.ranking();
    let unranked = ranking.unranked();
    let document = Document {
        schema: "vorrang/ranking/1",
        title: view.decision().title().get(view.lang()),
        language: view.lang().code(),
        preliminary: view.is_preliminary(),
        complete: view.top() == Top::All,
        run: Run::new(view, sources),
        findings: findings::entries(findings, sources, view.lang()),
        legal_bases: legal_bases(view),
        criteria: criteria(view),
        ranking: Each(view.rows(), |row: &Row| project(view, row)),
        excluded: Each(&unranked.excluded, |(project, rule): &(u32, usize)| excluded(view, *project, *rule)),
        apart: Each(&unranked.missing.iter().collect::<Vec<_>>(), |(project, criteria): &(&u32, &Vec<usize>)| {
            not_rated(view, **project, criteria)
        }),
        done: Each(&unranked.set_apart, |project: &u32| set_apart(view, *project)),
        cut: CutEntry::new(view),
        robustness: view.robustness().map(ExaminedEntry::new),
        base: view.departure().map(|departure| BaseEntry::new(view, departure)),
    };
    // Only keys that are not texts can fail, and there are none.
    let mut json = serde_json::to_string_pretty(&document).unwrap_or_default();
    json.push('\n');
    json
}

/// The JSON Schema of a ranking.
pub(crate) fn schema() -> schemars::Schema {
    type Ranked = Vec<ProjectEntry<'static>>;
    type Unranked = Vec<UnrankedEntry<'static>>;
    crate::schema::output::<Document<'static, Ranked, Unranked, Unranked, Unranked>>()
}

/// A ranking as `vorrang rank --format json` writes it. Within `/1` fields are added, never renamed, removed or retyped.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "vorrang/ranking/1")]
struct Document<'v, A, B, C, D> {
    /// Name and version of this format.
    #[schemars(extend("const" = "vorrang/ranking/1"))]
    schema: &'static str,
    /// Title of the decision, in the output language.
    title: &'v str,
    /// Language of the texts in this document.
    #[schemars(extend("enum" = ["de", "en"]))]
    language: &'static str,
    /// Whether projects could not be rated because values are missing.
    preliminary: bool,
    /// Whether all projects are shown, so that the document can be compared with another.
    complete: bool,
    /// Run record: what was computed, with what.
    run: Run<'v>,
    /// What vorrang has to say about the files and the ranking.
    findings: Vec<FindingEntry>,
    /// Legal bases that projects name, in the order of the catalogue.
    legal_bases: Vec<LegalBasisEntry<'v>>,
    /// Criteria with their weights in force, in the order of the file.
    criteria: Vec<CriterionEntry<'v>>,
    /// Ranked projects, best first; all of them with `--top all`.
    ranking: A,
    /// Projects that a rule excludes.
    excluded: B,
    /// Projects that are not rated because values are missing.
    apart: C,
    /// Projects that are done, paused, withdrawn, merged or set apart as running.
    done: D,
    /// Where the places end.
    cut: CutEntry<'v>,
    /// How the robustness of each project was examined, where asked for.
    #[serde(skip_serializing_if = "Option::is_none")]
    robustness: Option<ExaminedEntry>,
    /// What the file as it stands gives, where the run departs from it.
    base: Option<BaseEntry<'v>>,
}
