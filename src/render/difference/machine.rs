//! Differences for machines: `vorrang/diff/1`.
//!
//! Every move with all its causes, every change with both sides as they are written in files. Not here:
//! what did not change, which the two rankings have.

use num_rational::BigRational;
use schemars::JsonSchema;
use serde::Serialize;

use super::DifferenceView;
use crate::analysis::difference::{Cause, Change, Move, PlaceCause};
use crate::exact;
use crate::model::{Lang, ProjectSnapshot, Snapshot};
use crate::render::findings::{self, FindingEntry};
use crate::render::json::{Number, number};
use crate::render::machine::{self, InputEntry};

/// A difference with the files it was made from and the findings about them.
#[must_use]
pub fn json(view: &DifferenceView<'_>) -> String {
    let difference = view.difference;
    let ids = |which: fn(&Move<'_>) -> bool| {
        let moves = difference.moves.iter().filter(|one| which(one));
        moves.filter_map(|one| Some(one.project()?.id.as_str())).collect()
    };
    let document = Document {
        schema: "vorrang/diff/1",
        language: view.lang.code(),
        run: Run { version: env!("CARGO_PKG_VERSION") },
        old: Side::new(&view.old, difference.old, view.lang),
        new: Side::new(&view.new, difference.new, view.lang),
        places_changed: difference.places_changed(),
        entered: ids(|one| one.entered()),
        left: ids(|one| one.left()),
        moved: difference.moves.iter().filter_map(moved).collect(),
        changes: difference.changes.iter().map(change).collect(),
    };
    // Only keys that are not texts can fail, and there are none.
    let mut json = serde_json::to_string_pretty(&document).unwrap_or_default();
    json.push('\n');
    json
}

/// The JSON Schema of a difference.
pub(crate) fn schema() -> schemars::Schema {
    crate::schema::output::<Document<'static>>()
}

/// The difference between two rankings as `vorrang diff --format json` writes it. Within `/1` fields are added, never renamed, removed or retyped.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "vorrang/diff/1")]
struct Document<'v> {
    /// Name and version of this format.
    #[schemars(extend("const" = "vorrang/diff/1"))]
    schema: &'static str,
    /// Language of the texts in this document.
    #[schemars(extend("enum" = ["de", "en"]))]
    language: &'static str,
    /// What made this document.
    run: Run,
    /// The ranking before.
    old: Side<'v>,
    /// The ranking now.
    new: Side<'v>,
    /// Whether other projects have the places.
    places_changed: bool,
    /// Ids of projects with a place now and none before.
    entered: Vec<&'v str>,
    /// Ids of projects with a place before and none now.
    left: Vec<&'v str>,
    /// Projects whose rank, score or place is different.
    moved: Vec<MoveEntry<'v>>,
    /// Everything that is different in what was read or decided.
    changes: Vec<ChangeEntry<'v>>,
}

#[derive(Serialize, JsonSchema)]
struct Run {
    /// Version of vorrang.
    version: &'static str,
}

/// One of the two rankings.
#[derive(Serialize, JsonSchema)]
struct Side<'v> {
    /// The name of its file.
    file: &'v str,
    /// Title of the decision.
    title: &'v str,
    /// As-of date, from which deadlines count.
    #[schemars(extend("format" = "date"))]
    as_of: Option<String>,
    /// Method that computed the scores, as the ranking names it.
    method: &'v str,
    /// Scenario in force, by its id.
    scenario: Option<&'v str>,
    /// Number of places.
    places: usize,
    /// Score of a project with utility 1 everywhere.
    maximum: Number,
    /// Files that were read for it.
    inputs: Vec<InputEntry<'v>>,
    /// What vorrang has to say about them.
    findings: Vec<FindingEntry>,
}

impl<'v> Side<'v> {
    fn new(side: &super::Side<'v>, snapshot: &'v Snapshot, lang: Lang) -> Self {
        Self {
            file: side.file,
            inputs: machine::inputs(side.sources),
            findings: findings::entries(side.findings, side.sources, lang),
            title: &snapshot.title,
            as_of: snapshot.as_of.map(|date| date.to_string()),
            method: &snapshot.method,
            scenario: snapshot.scenario.as_deref(),
            places: snapshot.places,
            maximum: number(snapshot.maximum.normalize().to_string()),
        }
    }
}

#[derive(Serialize, JsonSchema)]
struct MoveEntry<'v> {
    /// Id of the project.
    id: &'v str,
    /// The id it had before, where that was another.
    former_id: Option<&'v str>,
    /// Name of the project.
    name: &'v str,
    /// Rank before; null where it was not ranked.
    from: Option<u32>,
    /// Rank now; null where it is not ranked.
    to: Option<u32>,
    /// Own score before; null where it was not ranked.
    score_from: Option<Number>,
    /// Own score now; null where it is not ranked.
    score_to: Option<Number>,
    /// Why it had a place, if it had one.
    reason_from: Option<&'v str>,
    /// Why it has a place, if it has one.
    reason_to: Option<&'v str>,
    /// Why it has a place now, or no longer.
    place_cause: Option<&'static str>,
    /// What decides that: the fewest things that together suffice.
    place_causes: Vec<PlaceCauseEntry<'v>>,
    /// Shares that add up to the move of the score, in points.
    causes: Vec<CauseEntry<'v>>,
    /// Shares that add up to the move of the rank, in ranks.
    rank_causes: Vec<RankCauseEntry>,
}

#[derive(Serialize, JsonSchema)]
struct PlaceCauseEntry<'v> {
    /// What it is, such as `rank`, `rule`, `decision` or `places`.
    kind: &'static str,
    /// The other project that comes first by that, or no longer does; null where it is about the project itself.
    project: Option<&'v str>,
    /// The rule by its id, or what was decided.
    #[serde(rename = "ref")]
    reference: Option<&'v str>,
    /// Whether it held before and holds no longer.
    ended: bool,
}

#[derive(Serialize, JsonSchema)]
struct CauseEntry<'v> {
    /// What changed, such as `weight`, `value` or `scale`; `inputs` for all that was read, under a method whose scores are no sums.
    kind: &'static str,
    /// The criterion it is about.
    #[serde(rename = "ref")]
    reference: Option<&'v str>,
    /// Its part of the move, in points.
    share: Number,
}

#[derive(Serialize, JsonSchema)]
struct RankCauseEntry {
    /// What changed, such as `weight`, `value` or `new-project`.
    kind: &'static str,
    /// Whether it lies with the project itself rather than with others or with settings.
    own: bool,
    /// Its part of the move, in ranks.
    share: Number,
}

#[derive(Serialize, JsonSchema)]
struct ChangeEntry<'v> {
    /// What changed, such as `weight`, `value` or `decision`.
    kind: &'static str,
    /// Project it is about, by its id.
    project: Option<&'v str>,
    /// The criterion, rule or setting it is about.
    #[serde(rename = "ref")]
    reference: Option<&'v str>,
    /// What it was.
    from: &'v str,
    /// What it is.
    to: &'v str,
    /// Projects that it changed, by id: of a legal basis whose row in the catalogue changed.
    #[serde(skip_serializing_if = "Option::is_none")]
    moves: Option<&'v [String]>,
    /// Legal bases from whose changed rows alone it follows, by id.
    #[serde(skip_serializing_if = "Option::is_none")]
    follows_from: Option<&'v [String]>,
}

fn moved<'v>(one: &'v Move<'v>) -> Option<MoveEntry<'v>> {
    let project = one.project()?;
    let standing = |side: Option<&'v ProjectSnapshot>| side.and_then(ProjectSnapshot::standing);
    let (old, new) = (standing(one.old), standing(one.new));
    let move_of = |of: Option<(BigRational, BigRational)>| of.map(|(from, to)| to - from).unwrap_or_default();
    let score = old.zip(new).map(|(old, new)| (old.score.clone(), new.score.clone()));
    let rank = old.zip(new).map(|(old, new)| (whole(old.rank), whole(new.rank)));
    let score_shares: Vec<BigRational> = one.score_causes.iter().map(|share| share.share.clone()).collect();
    let rank_shares: Vec<BigRational> = one.rank_causes.iter().map(|share| share.share.clone()).collect();
    let causes = one.score_causes.iter().zip(digits(&score_shares, &move_of(score)));
    let rank_causes = one.rank_causes.iter().zip(digits(&rank_shares, &move_of(rank)));
    Some(MoveEntry {
        id: &project.id,
        former_id: one.old.map(|old| old.id.as_str()).filter(|id| *id != project.id),
        name: &project.name,
        from: old.map(|at| at.rank),
        to: new.map(|at| at.rank),
        score_from: old.map(|at| number(exact::decimal(&at.score))),
        score_to: new.map(|at| number(exact::decimal(&at.score))),
        reason_from: one.old.and_then(ProjectSnapshot::placed),
        reason_to: one.new.and_then(ProjectSnapshot::placed),
        place_cause: one.place_cause().map(Cause::key),
        place_causes: one.place_causes.iter().map(place_cause).collect(),
        causes: causes
            .map(|(share, digits)| CauseEntry {
                kind: share.cause.key(),
                reference: share.criterion.as_deref(),
                share: number(digits),
            })
            .collect(),
        rank_causes: rank_causes
            .map(|(share, digits)| RankCauseEntry { kind: share.cause.key(), own: share.own, share: number(digits) })
            .collect(),
    })
}

fn place_cause<'v>(cause: &'v PlaceCause<'v>) -> PlaceCauseEntry<'v> {
    PlaceCauseEntry {
        kind: cause.cause.key(),
        project: cause.other.map(|project| project.id.as_str()),
        reference: cause.of.as_deref(),
        ended: cause.ended,
    }
}

fn whole(rank: u32) -> BigRational {
    BigRational::from_integer(rank.into())
}

/// Shares with all their digits, or 12 places that add up to the rounded total.
fn digits(shares: &[BigRational], total: &BigRational) -> Vec<String> {
    if shares.iter().all(|share| exact::places_needed(share).is_some_and(|places| places <= 12)) {
        return shares.iter().map(exact::decimal).collect();
    }
    exact::allot(shares, total, 12).iter().map(|units| exact::plain(units, 12)).collect()
}

fn change(change: &Change) -> ChangeEntry<'_> {
    ChangeEntry {
        kind: change.cause.key(),
        project: change.project.as_deref(),
        reference: change.of.as_deref(),
        from: &change.from,
        to: &change.to,
        moves: (change.cause == Cause::LegalBasis && change.project.is_none()).then_some(&change.moves),
        follows_from: (!change.follows_from.is_empty()).then_some(&change.follows_from),
    }
}
