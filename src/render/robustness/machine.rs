//! Robustness for machines: `vorrang/robustness/1` and CSV.

use num_bigint::BigInt;
use num_rational::BigRational;
use schemars::JsonSchema;
use serde::Serialize;

use super::RobustnessView;
use crate::analysis::robustness::{Drawn, Influence, Robust, Robustness, Stage, What};
use crate::exact;
use crate::finding::Findings;
use crate::model::Lang;
use crate::render::csv::{Dialect, comma, safe, write};
use crate::render::findings::{self, FindingEntry};
use crate::render::json::{BaseEntry, Number, Run, number};
use crate::source::Sources;

/// Decimal places of what is printed as a number.
const PLACES: usize = 12;

fn decimal(number: &BigRational) -> String {
    exact::plain(&exact::scaled(number, PLACES), PLACES)
}

fn printed(share: &BigRational) -> Number {
    number(decimal(share))
}

/// A binary number with twelve places.
fn float(value: f64) -> String {
    let text = format!("{value:.12}");
    text.trim_end_matches('0').trim_end_matches('.').to_owned()
}

/// What samples say about one project, in a ranking too.
#[derive(Serialize, JsonSchema)]
pub(in crate::render) struct RobustEntry {
    /// Share of samples in which it has a place, 0 to 1.
    p_places: Number,
    /// Standard error of that share.
    p_places_se: Number,
    /// Best rank of all samples.
    rank_min: u32,
    /// Rank that it has or beats in 5% of the samples.
    rank_q05: u32,
    /// Rank that it has or beats in half of the samples.
    rank_median: u32,
    /// Rank that it has or beats in 95% of the samples.
    rank_q95: u32,
    /// Worst rank of all samples.
    rank_max: u32,
    /// Mean rank.
    expected_rank: Number,
    /// What follows for its place.
    #[schemars(extend("enum" = ["firm", "open", "out"]))]
    list: &'static str,
}

impl RobustEntry {
    pub(in crate::render) fn new(robust: &Robust) -> Self {
        Self {
            p_places: printed(&robust.share()),
            p_places_se: number(float(robust.error)),
            rank_min: robust.best(),
            rank_q05: robust.q05(),
            rank_median: robust.median(),
            rank_q95: robust.q95(),
            rank_max: robust.worst(),
            expected_rank: printed(&robust.expected()),
            list: robust.list.key(),
        }
    }
}

/// How samples were drawn, in a ranking.
#[derive(Serialize, JsonSchema)]
pub(in crate::render) struct ExaminedEntry {
    /// Samples that were judged.
    samples: u64,
    /// Samples that were asked for.
    asked: u64,
    /// Whether all of them were judged.
    complete: bool,
    /// Seed of the random numbers.
    seed: u64,
    /// From this share on, in percent, a place is firm.
    firm: Number,
    /// How weights were drawn.
    sampling: SamplingEntry,
    /// Values that are not known for sure and were drawn in each sample.
    uncertain_values: usize,
    /// Places that are those of the ranking, on average over the samples.
    overlap: Number,
    /// Share of samples in which rules bring more projects first than there are places, 0 to 1. All of them have a place there, so shares add up to more than the places.
    p_rules_exceed_places: Number,
}

impl ExaminedEntry {
    pub(in crate::render) fn new(found: &Robustness<'_>) -> Self {
        Self {
            samples: found.samples,
            asked: found.asked,
            complete: found.is_complete(),
            seed: found.seed,
            firm: number(found.firm.normalize().to_string()),
            sampling: SamplingEntry::new(found.drawn),
            uncertain_values: found.values,
            overlap: printed(&found.overlap),
            p_rules_exceed_places: printed(&share(found.crowded, found.samples)),
        }
    }
}

/// A robustness with its run record and findings.
#[must_use]
pub fn json(view: &RobustnessView<'_>, findings: &Findings, sources: &Sources) -> String {
    let (ranking, found) = (view.ranking, view.robustness);
    let decision = ranking.decision();
    let id = |project: u32| decision.projects().id(project as usize);
    let (rows, _) = view.rows();
    let position = |robust: &Robust| found.projects.iter().position(|other| other.project == robust.project);
    let central_weights = found.projects.iter().any(|robust| robust.central.is_some()).then(|| {
        let central = |robust: &&Robust| CentralEntry::new(view, robust);
        rows.iter().map(central).collect()
    });
    let pairwise = found.pairwise.as_ref().map(|counts| {
        let row = |robust: &&Robust| {
            let mine = position(robust).map(|at| counts[at].as_slice()).unwrap_or_default();
            let against = rows.iter().filter_map(|other| mine.get(position(other)?));
            PairwiseEntry {
                id: id(robust.project),
                before: against.map(|count| printed(&share(*count, found.samples))).collect(),
            }
        };
        rows.iter().map(row).collect()
    });
    let acceptability = view.acceptability.then(|| {
        let row = |robust: &&Robust| AcceptabilityEntry {
            id: id(robust.project),
            ranks: robust.ranks.iter().map(|count| printed(&share(*count, robust.samples()))).collect(),
        };
        rows.iter().map(row).collect()
    });
    let document = Document {
        schema: "vorrang/robustness/1",
        title: decision.title().get(ranking.lang()),
        language: ranking.lang().code(),
        preliminary: ranking.is_preliminary(),
        run: Run::new(ranking, sources),
        findings: findings::entries(findings, sources, ranking.lang()),
        examined: ExaminedEntry::new(found),
        weights: weights(view),
        projects: rows
            .iter()
            .map(|robust| ProjectEntry {
                id: id(robust.project),
                name: decision.projects().name(robust.project as usize),
                rank: rank(view, robust),
                in_places: ranking.ranking().placed(robust.project as usize).is_some(),
                robust: RobustEntry::new(robust),
            })
            .collect(),
        ended: found.ended.map(|stage| match stage {
            Stage::Drawing | Stage::Samples => "samples",
            Stage::Influence => "influence",
            Stage::Confidence => "confidence",
        }),
        influence: found
            .doubt
            .iter()
            .flat_map(|doubt| &doubt.influences)
            .map(|influence| InfluenceEntry::new(view, influence))
            .collect(),
        influence_samples: found.doubt.as_ref().map(|doubt| doubt.samples),
        acceptability,
        central_weights,
        pairwise,
        base: ranking.departure().map(|departure| BaseEntry::new(ranking, departure)),
    };
    // Only keys that are not texts can fail, and there are none.
    let mut json = serde_json::to_string_pretty(&document).unwrap_or_default();
    json.push('\n');
    json
}

fn share(part: u64, all: u64) -> BigRational {
    BigRational::new(part.into(), all.max(1).into())
}

fn rank(view: &RobustnessView<'_>, robust: &Robust) -> Option<u32> {
    Some(view.ranking.ranking().rank_of(robust.project as usize)).filter(|rank| *rank != 0)
}

/// The JSON Schema of a robustness.
pub(crate) fn schema() -> schemars::Schema {
    crate::schema::output::<Document<'static>>()
}

/// How sure each place is, as `vorrang robustness --format json` writes it. Shares speak of doubt about weights and values and of nothing else. Within `/1` fields are added, never renamed, removed or retyped.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "vorrang/robustness/1")]
struct Document<'v> {
    /// Name and version of this format.
    #[schemars(extend("const" = "vorrang/robustness/1"))]
    schema: &'static str,
    /// Title of the decision, in the output language.
    title: &'v str,
    /// Language of the texts.
    #[schemars(extend("enum" = ["de", "en"]))]
    language: &'static str,
    /// Whether projects could not be rated because values are missing.
    preliminary: bool,
    /// What the ranking was made with.
    run: Run<'v>,
    /// What was found in the files.
    findings: Vec<FindingEntry>,
    #[serde(flatten)]
    examined: ExaminedEntry,
    /// Between what the weight of each criterion may lie.
    weights: Vec<RangeEntry<'v>>,
    /// Projects by their rank; by default those that are out are left out.
    projects: Vec<ProjectEntry<'v>>,
    /// What was being done when the run was ended early and is not complete; null where nothing was left out.
    #[schemars(extend("enum" = ["samples", "influence", "confidence", null]))]
    ended: Option<&'static str>,
    /// What settling each doubt wins, most first.
    influence: Vec<InfluenceEntry<'v>>,
    /// Samples that this was measured with; null where it was not.
    influence_samples: Option<u64>,
    /// Share of samples with each rank, where asked for.
    #[serde(skip_serializing_if = "Option::is_none")]
    acceptability: Option<Vec<AcceptabilityEntry<'v>>>,
    /// Mean weights that speak for each project, where asked for.
    #[serde(skip_serializing_if = "Option::is_none")]
    central_weights: Option<Vec<CentralEntry<'v>>>,
    /// How often each project stands before each other, where asked for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pairwise: Option<Vec<PairwiseEntry<'v>>>,
    /// What the file as it stands gives, where the run departs from it.
    base: Option<BaseEntry<'v>>,
}

#[derive(Serialize, JsonSchema)]
struct SamplingEntry {
    /// The way.
    #[schemars(extend("enum" = ["fixed", "direct", "rejection", "hit-and-run"]))]
    method: &'static str,
    /// Share of draws that were admissible; null where all are or none is drawn.
    accepted: Option<Number>,
    /// Steps of a walk from one sample to the next; null where there is no walk.
    thinning: Option<usize>,
    /// Greatest potential scale reduction between walks along their axes, from 1 on (Gelman & Rubin); null where there is no walk, or where walks could not move.
    scale_reduction: Option<Number>,
}

impl SamplingEntry {
    fn new(drawn: Drawn) -> Self {
        let entry = |method| Self { method, accepted: None, thinning: None, scale_reduction: None };
        match drawn {
            Drawn::Fixed => entry("fixed"),
            Drawn::Directly => entry("direct"),
            Drawn::Rejection(share) => Self { accepted: Some(number(float(share))), ..entry("rejection") },
            Drawn::HitAndRun { thinning, reduction } => Self {
                thinning: Some(thinning),
                scale_reduction: Some(number(float(reduction))),
                ..entry("hit-and-run")
            },
        }
    }
}

#[derive(Serialize, JsonSchema)]
struct RangeEntry<'v> {
    /// Id of the criterion.
    id: &'v str,
    /// Weight in force, in percent.
    weight: Number,
    /// Least admissible weight, in percent.
    least: Number,
    /// Greatest admissible weight, in percent.
    greatest: Number,
}

fn weights<'v>(view: &RobustnessView<'v>) -> Vec<RangeEntry<'v>> {
    let criteria = view.ranking.decision().criteria().iter();
    let in_force = view.ranking.ranking().in_force();
    let ranges = view.robustness.region.ranges();
    criteria
        .zip(&in_force.weights)
        .zip(ranges)
        .map(|((criterion, weight), (least, greatest))| RangeEntry {
            id: &criterion.id,
            weight: printed(weight),
            least: printed(&least),
            greatest: printed(&greatest),
        })
        .collect()
}

#[derive(Serialize, JsonSchema)]
struct ProjectEntry<'v> {
    /// Id of the project.
    id: &'v str,
    /// Name of the project.
    name: &'v str,
    /// Its rank; null where a rule excludes it for now.
    rank: Option<u32>,
    /// Whether it has a place.
    in_places: bool,
    #[serde(flatten)]
    robust: RobustEntry,
}

#[derive(Serialize, JsonSchema)]
struct InfluenceEntry<'v> {
    /// What is in doubt.
    #[schemars(extend("enum" = ["weights", "values", "weight", "value"]))]
    kind: &'static str,
    /// Criteria whose weight it is, or the one of the value; empty for all, and where no criterion is read from the column.
    criteria: Vec<&'v str>,
    /// Project of the value.
    project: Option<&'v str>,
    /// Column of a value that only rules look at; null elsewhere.
    column: Option<&'v str>,
    /// Whether the value is unknown rather than an interval; null where it is no value.
    unknown: Option<bool>,
    /// How many more places would be those of the ranking, on average.
    gain: Number,
}

impl<'v> InfluenceEntry<'v> {
    fn new(view: &RobustnessView<'v>, influence: &'v Influence) -> Self {
        let decision = view.ranking.decision();
        let id = |criterion: usize| decision.criteria()[criterion].id.as_str();
        let entry = |kind| Self {
            kind,
            criteria: Vec::new(),
            project: None,
            column: None,
            unknown: None,
            gain: printed(&influence.gain),
        };
        match influence.what {
            What::Weights => entry("weights"),
            What::Values => entry("values"),
            What::Weight(block) => {
                let members = view.robustness.region.blocks()[block].members.iter();
                Self { criteria: members.map(|(criterion, _)| id(*criterion)).collect(), ..entry("weight") }
            }
            What::Value(project, criterion, unknown) => Self {
                criteria: vec![id(criterion)],
                project: Some(decision.projects().id(project as usize)),
                unknown: Some(unknown),
                ..entry("value")
            },
            What::Amount(project, ref column) => Self {
                project: Some(decision.projects().id(project as usize)),
                column: Some(column),
                unknown: Some(false),
                ..entry("value")
            },
        }
    }
}

#[derive(Serialize, JsonSchema)]
struct AcceptabilityEntry<'v> {
    /// Id of the project.
    id: &'v str,
    /// Share of samples with rank 1, 2 and so on.
    ranks: Vec<Number>,
}

#[derive(Serialize, JsonSchema)]
struct PairwiseEntry<'v> {
    /// Id of the project.
    id: &'v str,
    /// Share of samples in which it stands strictly before each of `projects`, in their order.
    before: Vec<Number>,
}

#[derive(Serialize, JsonSchema)]
struct CentralEntry<'v> {
    /// Id of the project.
    id: &'v str,
    /// Mean weights of the samples in which it is first, in percent, in the order of `weights`; null where it never is.
    first: Option<Vec<Number>>,
    /// Share of values with which it is first under these weights (confidence factor); null where it never is, or where the run was ended before.
    confidence: Option<Number>,
    /// Draws of values that the confidence factor was measured with; null where no value is drawn, which makes it exact.
    confidence_samples: Option<u64>,
    /// Mean weights of the samples in which it has a place; null where it never has.
    places: Option<Vec<Number>>,
}

impl<'v> CentralEntry<'v> {
    fn new(view: &RobustnessView<'v>, robust: &Robust) -> Self {
        let central = robust.central.as_ref();
        let weights = |weights: &Vec<BigRational>| weights.iter().map(printed).collect();
        Self {
            id: view.ranking.decision().projects().id(robust.project as usize),
            first: central.and_then(|central| central.first.as_ref()).map(weights),
            confidence: central.and_then(|central| central.confidence.as_ref()).map(printed),
            confidence_samples: central.and_then(|central| central.measured),
            places: central.and_then(|central| central.placed.as_ref()).map(weights),
        }
    }
}

/// The columns about one project, as they are named in the plain form.
pub(in crate::render) const COLUMNS: [&str; 9] =
    ["p_places", "p_places_se", "rank_min", "rank_q05", "rank_median", "rank_q95", "rank_max", "expected_rank", "list"];

/// The name of a column in a form.
pub(in crate::render) fn column(name: &str, excel: bool, lang: Lang) -> String {
    if excel {
        crate::messages::word(lang, &format!("robustness-csv-{}", name.replace('_', "-")))
    } else {
        name.to_owned()
    }
}

/// A share for German Excel, whatever the language of the words.
fn percent(share: &BigRational) -> String {
    comma(&exact::plain(&exact::scaled(&(share * BigInt::from(100)), 2), 2)) + " %"
}

/// The cells of a project in these columns.
pub(in crate::render) fn cells(robust: &Robust, excel: bool, lang: Lang) -> Vec<String> {
    let ranks = [robust.best(), robust.q05(), robust.median(), robust.q95(), robust.worst()];
    let mut cells = if excel {
        vec![percent(&robust.share()), comma(&format!("{:.2}", robust.error * 100.0)) + " %"]
    } else {
        vec![decimal(&robust.share()), float(robust.error)]
    };
    cells.extend(ranks.map(|rank| rank.to_string()));
    if excel {
        cells.push(comma(&exact::plain(&exact::scaled(&robust.expected(), 1), 1)));
        cells.push(crate::messages::word(lang, &format!("robustness-list-{}", robust.list.key())));
    } else {
        cells.push(decimal(&robust.expected()));
        cells.push(robust.list.key().to_owned());
    }
    cells
}

/// One row per project; what was asked for besides in further columns.
#[must_use]
pub fn csv(view: &RobustnessView<'_>, excel: bool) -> String {
    let (ranking, found, lang) = (view.ranking, view.robustness, view.ranking.lang());
    let decision = ranking.decision();
    let projects = decision.projects();
    let (rows, _) = view.rows();
    let say = |id: &str, name: &'static str, value: &str| crate::messages::text(lang, id, &[(name, value.into())]);
    let has_central = found.projects.iter().any(|robust| robust.central.is_some());
    let mut header: Vec<String> = if excel {
        ["ranking-column-rank", "ranking-column-id", "ranking-column-project"]
            .map(|id| crate::messages::word(lang, id))
            .to_vec()
    } else {
        ["rank", "id", "name"].map(str::to_owned).to_vec()
    };
    header.extend(COLUMNS.map(|name| column(name, excel, lang)));
    if view.acceptability {
        let name = |rank: usize| {
            if excel { say("robustness-csv-rank", "rank", &rank.to_string()) } else { format!("rank_{rank}") }
        };
        header.extend((1..=found.projects.len()).map(name));
    }
    if has_central {
        for (id, key) in [("robustness-csv-central", "central"), ("robustness-csv-central-places", "central_places")] {
            let name = |criterion: &crate::model::Criterion| {
                if excel { say(id, "name", criterion.name.get(lang)) } else { format!("{key}_{}", criterion.id) }
            };
            header.extend(decision.criteria().iter().map(name));
        }
        header.push(column("confidence", excel, lang));
    }
    if found.pairwise.is_some() {
        let name = |robust: &&Robust| {
            let id = projects.id(robust.project as usize);
            if excel { say("robustness-csv-before", "name", id) } else { format!("before_{id}") }
        };
        header.extend(rows.iter().map(name));
    }
    let header = header.iter().map(|cell| safe(cell).into_owned()).collect();
    let of_all = |part: u64, all: u64| {
        let share = share(part, all);
        if excel { percent(&share) } else { decimal(&share) }
    };
    let weights = |weights: Option<&Vec<BigRational>>| -> Vec<String> {
        let text = |weight: &BigRational| {
            if excel { comma(&exact::plain(&exact::scaled(weight, 1), 1)) } else { decimal(weight) }
        };
        match weights {
            Some(weights) => weights.iter().map(text).collect(),
            None => vec![String::new(); decision.criteria().len()],
        }
    };
    let position = |robust: &Robust| found.projects.iter().position(|other| other.project == robust.project);
    let record = |robust: &&Robust| {
        let project = robust.project as usize;
        let mut record = vec![rank(view, robust).map(|rank| rank.to_string()).unwrap_or_default()];
        record.extend([projects.id(project), projects.name(project)].map(|text| safe(text).into_owned()));
        record.extend(cells(robust, excel, lang));
        if view.acceptability {
            record.extend(robust.ranks.iter().map(|count| of_all(*count, robust.samples())));
        }
        if has_central {
            let central = robust.central.as_ref();
            record.extend(weights(central.and_then(|central| central.first.as_ref())));
            record.extend(weights(central.and_then(|central| central.placed.as_ref())));
            let confidence = central.and_then(|central| central.confidence.as_ref());
            let text = |share: &BigRational| if excel { percent(share) } else { decimal(share) };
            record.push(confidence.map(text).unwrap_or_default());
        }
        if let (Some(pairwise), Some(mine)) = (&found.pairwise, position(robust)) {
            let before = rows.iter().filter_map(|other| pairwise[mine].get(position(other)?));
            record.extend(before.map(|count| of_all(*count, found.samples)));
        }
        record
    };
    let records = rows.iter().map(record);
    write(if excel { Dialect::Excel } else { Dialect::Plain }, std::iter::once(header).chain(records))
}
