//! Comparisons for machines: `vorrang/comparison/1` and CSV.
//!
//! Not here: scores and values, which a ranking under the same scenario or method has.

use schemars::JsonSchema;
use serde::Serialize;

use super::{ComparisonView, Variant};
use crate::analysis::correlation::Correlation;
use crate::exact;
use crate::finding::Findings;
use crate::model::Method;
use crate::render::csv::{Dialect, safe, write};
use crate::render::findings::{self, FindingEntry};
use crate::render::json::{BaseEntry, Number, PreferenceOf, Run, WeightEntry, number, preferences, weights};
use crate::render::view::{Options, RankingView};
use crate::source::Sources;

/// A comparison with its run record and findings.
#[must_use]
pub fn json(view: &ComparisonView<'_>, findings: &Findings, sources: &Sources) -> String {
    let base = view.base_view();
    let views: Vec<RankingView<'_>> =
        view.rankings().map(|ranking| RankingView::new(ranking, Options::new(view.lang))).collect();
    let projects = view.decision().projects();
    let id = |project: &u32| projects.id(*project as usize);
    let document = Document {
        schema: "vorrang/comparison/1",
        title: view.decision().title().get(view.lang),
        language: view.lang.code(),
        run: Run::new(&base, sources),
        findings: findings::entries(findings, sources, view.lang),
        base: base.departure().map(|departure| BaseEntry::new(&base, departure)),
        kept: view.comparison.kept,
        columns: view
            .variants
            .iter()
            .zip(&views)
            .map(|(variant, column)| ColumnEntry {
                id: view.id(*variant),
                kind: kind(*variant),
                name: view.name(*variant),
                method: column.ranking().in_force().method.key(),
                preferences: preferences(column),
                places: column.ranking().in_force().places.get(),
                weights: weights(column),
            })
            .collect(),
        projects: view
            .rows()
            .map(|row| {
                let range = row.range();
                ProjectEntry {
                    id: id(&row.project),
                    name: projects.name(row.project as usize),
                    ranks: row.ranks.clone(),
                    in_places: row.in_places.clone(),
                    places_in: row.places_in(),
                    best: range.map(|(best, _)| best),
                    worst: range.map(|(_, worst)| worst),
                }
            })
            .collect(),
        pairs: view.variants[1..]
            .iter()
            .zip(&view.comparison.pairs)
            .map(|(variant, pair)| PairEntry {
                column: view.id(*variant),
                overlap: pair.overlap,
                entered: pair.entered.iter().map(id).collect(),
                left: pair.left.iter().map(id).collect(),
                kendall_tau_b: coefficient(pair.kendall_tau_b.as_ref()),
                spearman: coefficient(pair.spearman.as_ref()),
            })
            .collect(),
    };
    // Only keys that are not texts can fail, and there are none.
    let mut json = serde_json::to_string_pretty(&document).unwrap_or_default();
    json.push('\n');
    json
}

fn kind(variant: Variant) -> &'static str {
    match variant {
        Variant::Base => "base",
        Variant::Scenario(_) => "scenario",
        Variant::Weight(..) => "weight",
        Variant::Method(_) => "method",
    }
}

/// Twelve places; the exact coefficient is a root.
fn coefficient(correlation: Option<&Correlation>) -> Option<Number> {
    correlation.map(|correlation| number(exact::plain(&correlation.scaled(12), 12)))
}

/// The JSON Schema of a comparison.
pub(crate) fn schema() -> schemars::Schema {
    crate::schema::output::<Document<'static>>()
}

/// Rankings side by side as `vorrang compare --format json` writes them. Within `/1` fields are added, never renamed, removed or retyped.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "vorrang/comparison/1")]
struct Document<'v> {
    /// Name and version of this format.
    #[schemars(extend("const" = "vorrang/comparison/1"))]
    schema: &'static str,
    /// Title of the decision, in the output language.
    title: &'v str,
    /// Language of the texts in this document.
    #[schemars(extend("enum" = ["de", "en"]))]
    language: &'static str,
    /// Run record of the base.
    run: Run<'v>,
    /// What vorrang has to say about the files and the base.
    findings: Vec<FindingEntry>,
    /// What the file as it stands gives, where the base of the comparison departs from it.
    base: Option<BaseEntry<'v>>,
    /// How many of the places of the base are places in every column.
    kept: usize,
    /// What is compared, the base first.
    columns: Vec<ColumnEntry<'v>>,
    /// Projects by their rank in the base.
    projects: Vec<ProjectEntry<'v>>,
    /// Every other column beside the base.
    pairs: Vec<PairEntry<'v>>,
}

#[derive(Serialize, JsonSchema)]
struct ColumnEntry<'v> {
    /// Id of the column, as other fields name it.
    id: String,
    /// What makes the column.
    #[schemars(extend("enum" = ["base", "scenario", "weight", "method"]))]
    kind: &'static str,
    /// Name in the output language.
    name: String,
    /// Method that computed the scores.
    #[schemars(extend("enum" = Method::ALL.map(Method::key)))]
    method: &'static str,
    /// Preference functions of PROMETHEE II; only in a column of that method.
    #[serde(skip_serializing_if = "Option::is_none")]
    preferences: Option<Vec<PreferenceOf<'v>>>,
    /// Number of places.
    places: usize,
    /// Weights in force, in percent.
    weights: Vec<WeightEntry<'v>>,
}

#[derive(Serialize, JsonSchema)]
struct ProjectEntry<'v> {
    /// Id of the project.
    id: &'v str,
    /// Name of the project.
    name: &'v str,
    /// Ranks by column; null where the project is not ranked.
    ranks: Vec<Option<u32>>,
    /// Whether it has a place, by column.
    in_places: Vec<bool>,
    /// In how many columns it has a place.
    places_in: usize,
    /// Best rank of all columns; null where it is ranked in none.
    best: Option<u32>,
    /// Worst rank of all columns; null where it is ranked in none.
    worst: Option<u32>,
}

#[derive(Serialize, JsonSchema)]
struct PairEntry<'v> {
    /// Id of the column beside the base.
    column: String,
    /// How many places both have in common.
    overlap: usize,
    /// Projects with a place in the column and none in the base.
    entered: Vec<&'v str>,
    /// Projects with a place in the base and none in the column.
    left: Vec<&'v str>,
    /// Kendall's tau-b of the ranks, −1 to 1, to 12 places. Null where it is not defined: without two different ranks on each side.
    kendall_tau_b: Option<Number>,
    /// Spearman's rho of the ranks, −1 to 1, to 12 places. Null where it is not defined.
    spearman: Option<Number>,
}

/// One row per project: its rank in each column and whether it has a place there.
#[must_use]
pub fn csv(view: &ComparisonView<'_>, excel: bool) -> String {
    let word = |id: &str| crate::messages::word(view.lang, id);
    let names: Vec<String> =
        view.variants.iter().map(|variant| if excel { view.name(*variant) } else { view.id(*variant) }).collect();
    let fixed = if excel {
        ["ranking-column-id", "ranking-column-project", "ranking-column-department"].map(word)
    } else {
        ["id", "name", "department"].map(str::to_owned)
    };
    let last = if excel {
        ["comparison-best", "comparison-worst", "comparison-places"].map(word)
    } else {
        ["best", "worst", "places_in"].map(str::to_owned)
    };
    let of = |name: &String| {
        if excel {
            let name = [("name", name.as_str().into())];
            ["comparison-rank-in", "comparison-has-place-in"].map(|id| crate::messages::text(view.lang, id, &name))
        } else {
            [format!("{name}_rank"), format!("{name}_in_places")]
        }
    };
    let header = fixed.into_iter().chain(names.iter().flat_map(of)).chain(last);
    let header = header.map(|cell| safe(&cell).into_owned()).collect();
    let projects = view.decision().projects();
    let rows = view.rows().map(|row| {
        let project = row.project as usize;
        let texts = [projects.id(project), projects.name(project), projects.department(project)];
        let mut record: Vec<String> = texts.map(|text| safe(text).into_owned()).into();
        for (rank, has_place) in row.ranks.iter().zip(&row.in_places) {
            record.push(rank.map(|rank| rank.to_string()).unwrap_or_default());
            record.push(match (excel, has_place) {
                (true, true) => word("ranking-yes"),
                (true, false) => word("ranking-no"),
                (false, has_place) => has_place.to_string(),
            });
        }
        let end = |end: Option<u32>| end.map(|rank| rank.to_string()).unwrap_or_default();
        record.push(end(row.range().map(|(best, _)| best)));
        record.push(end(row.range().map(|(_, worst)| worst)));
        record.push(row.places_in().to_string());
        record
    });
    write(if excel { Dialect::Excel } else { Dialect::Plain }, std::iter::once(header).chain(rows))
}
