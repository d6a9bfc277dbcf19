//! Ranking files: JSON of the schema `vorrang/ranking/1`, as `rank --top all` writes it.
//!
//! In goes the text, out comes a [`Snapshot`] with exact numbers, or a [`Problem`]. A file that shows
//! only some of the projects is refused: what it leaves out would look like a change.

use std::collections::{HashMap, HashSet};

use jiff::civil::Date;
use num_bigint::BigInt;
use num_rational::BigRational;
use num_traits::{Signed, Zero};
use rust_decimal::Decimal;
use serde::Deserialize;
use serde_json::value::RawValue;

use crate::exact::rational;
use crate::model::{
    BasisSnapshot, CriterionSnapshot, DecisionSnapshot, Direction, Lang, Level, LevelValue, Levels, Outside,
    ProjectSnapshot, RankedAt, Relative, RuleSnapshot, Scale, Snapshot, SourceKind, State, Text, Utility,
    ValueSnapshot,
};

/// The schema that is read.
const SCHEMA: &str = "vorrang/ranking/1";

/// What stands between the ids of several legal bases that give a value.
const BASES: &str = " | ";

/// Why a text is no ranking that can be compared.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Problem {
    /// It is no JSON, or lacks what a ranking has; says what and where.
    Malformed(String),
    /// It follows another schema.
    Schema(String),
    /// It shows only some of the projects.
    Partial,
    /// A number, date or name in it cannot be used.
    Value(String),
    /// Something that names one project or criterion stands there more than once.
    Twice(String),
    /// A number in it cannot be one of a ranking.
    Impossible(String),
}

/// Reads a ranking file.
///
/// # Errors
///
/// [`Problem`] says why the text is no complete ranking.
pub fn read(text: &str) -> Result<Snapshot, Problem> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let head: Head = serde_json::from_str(text).map_err(|error| Problem::Malformed(error.to_string()))?;
    if head.schema != SCHEMA {
        return Err(Problem::Schema(head.schema));
    }
    let file: File<'_> = serde_json::from_str(text).map_err(|error| Problem::Malformed(error.to_string()))?;
    file.snapshot()
}

#[derive(Deserialize)]
struct Head {
    schema: String,
}

#[derive(Deserialize)]
struct File<'t> {
    title: String,
    #[serde(default)]
    language: String,
    #[serde(borrow)]
    run: Run<'t>,
    #[serde(default)]
    legal_bases: Vec<Basis>,
    #[serde(borrow)]
    criteria: Vec<Criterion<'t>>,
    #[serde(borrow)]
    ranking: Vec<Project<'t>>,
    #[serde(borrow)]
    excluded: Vec<Project<'t>>,
    #[serde(borrow)]
    apart: Vec<Project<'t>>,
    #[serde(borrow)]
    done: Vec<Project<'t>>,
    /// Whether all projects are shown.
    #[serde(default)]
    complete: bool,
}

#[derive(Deserialize)]
struct Run<'t> {
    as_of: Option<Date>,
    method: String,
    scenario: Option<String>,
    places: usize,
    #[serde(borrow)]
    maximum: &'t RawValue,
    tie_break: Vec<String>,
    dependencies: String,
    running: String,
    rules: Vec<Rule>,
    decisions: Vec<Made>,
}

#[derive(Deserialize)]
struct Rule {
    id: String,
    effect: String,
    #[serde(default)]
    when: Option<Vec<String>>,
    #[serde(default)]
    reason: String,
}

#[derive(Deserialize)]
struct Made {
    project: String,
    effect: String,
    #[serde(default)]
    by: Option<String>,
    #[serde(default)]
    on: Option<Date>,
}

#[derive(Deserialize)]
struct Basis {
    id: String,
    citation: String,
    title: String,
    strength: String,
    #[serde(default)]
    deadline: Option<Date>,
    state: String,
    reaches_municipality: bool,
}

#[derive(Deserialize)]
struct Criterion<'t> {
    id: String,
    name: String,
    exact: String,
    #[serde(borrow)]
    source: Source<'t>,
    #[serde(borrow)]
    missing: &'t RawValue,
    #[serde(borrow)]
    scale: RawScale<'t>,
    #[serde(borrow, default)]
    preference: Option<RawPreference<'t>>,
}

#[derive(Deserialize)]
struct RawPreference<'t> {
    kind: String,
    #[serde(borrow, default)]
    indifference: Option<&'t RawValue>,
    #[serde(borrow, default)]
    preference: Option<&'t RawValue>,
}

#[derive(Deserialize)]
struct Source<'t> {
    kind: String,
    #[serde(borrow, default)]
    acts: Option<&'t RawValue>,
    #[serde(default)]
    column: Option<String>,
}

#[derive(Deserialize)]
struct RawScale<'t> {
    kind: String,
    #[serde(borrow, default)]
    levels: Vec<RawLevel<'t>>,
    #[serde(borrow, default)]
    worst: Option<&'t RawValue>,
    #[serde(borrow, default)]
    best: Option<&'t RawValue>,
    #[serde(borrow, default)]
    points: Vec<[&'t RawValue; 2]>,
    #[serde(default)]
    outside: Option<String>,
    #[serde(default)]
    direction: Option<String>,
}

#[derive(Deserialize)]
struct RawLevel<'t> {
    #[serde(borrow)]
    value: &'t RawValue,
    #[serde(borrow)]
    points: &'t RawValue,
}

#[derive(Deserialize)]
struct Project<'t> {
    id: String,
    name: String,
    #[serde(default)]
    rank: u32,
    #[serde(borrow, default)]
    score: Option<&'t RawValue>,
    #[serde(default)]
    inherits_from: Option<String>,
    #[serde(default)]
    reason: Option<String>,
    #[serde(default)]
    in_places: bool,
    #[serde(default)]
    rule: Option<String>,
    #[serde(default)]
    status: String,
    #[serde(default)]
    former_ids: Vec<String>,
    #[serde(default)]
    deadline: Option<Date>,
    #[serde(default)]
    legal: Vec<String>,
    #[serde(default)]
    needs: Vec<String>,
    #[serde(default)]
    mandatory_by: Vec<String>,
    #[serde(default)]
    missing: Vec<String>,
    #[serde(default)]
    merged_into: Option<String>,
    #[serde(borrow, default)]
    values: HashMap<String, Value<'t>>,
}

#[derive(Deserialize)]
struct Value<'t> {
    #[serde(borrow)]
    raw: Option<&'t RawValue>,
    text: String,
    #[serde(borrow)]
    low: Option<&'t RawValue>,
    #[serde(borrow)]
    likely: Option<&'t RawValue>,
    #[serde(borrow)]
    high: Option<&'t RawValue>,
    #[serde(borrow)]
    utility: Option<&'t RawValue>,
    assumed: Option<String>,
    #[serde(default)]
    source: Option<String>,
}

impl File<'_> {
    fn snapshot(self) -> Result<Snapshot, Problem> {
        if !self.complete {
            return Err(Problem::Partial);
        }
        let criteria: Vec<CriterionSnapshot> =
            self.criteria.into_iter().map(Criterion::snapshot).collect::<Result<_, _>>()?;
        let maximum = decimal(self.run.maximum)?;
        let mut projects = Vec::new();
        for project in self.ranking {
            let score = project.score.map(decimal).transpose()?.unwrap_or_default();
            let standing = RankedAt {
                rank: project.rank,
                score: rational(score),
                inherits_from: project.inherits_from.clone(),
                reason: project.reason.clone().filter(|_| project.in_places),
            };
            projects.push(project.snapshot(State::Ranked(standing), &criteria)?);
        }
        for project in self.excluded {
            let rule = project.rule.clone().unwrap_or_default();
            projects.push(project.snapshot(State::Excluded(rule), &criteria)?);
        }
        for project in self.apart {
            let missing = project.missing.clone();
            projects.push(project.snapshot(State::Missing(missing), &criteria)?);
        }
        for project in self.done {
            let state = project.merged_into.clone().map_or(State::SetApart, State::Merged);
            projects.push(project.snapshot(state, &criteria)?);
        }
        let mut snapshot = Snapshot {
            title: self.title,
            language: Lang::from_code(&self.language),
            as_of: self.run.as_of,
            method: self.run.method,
            scenario: self.run.scenario,
            places: self.run.places,
            maximum,
            tie_break: self.run.tie_break,
            dependencies: self.run.dependencies,
            running: self.run.running,
            rules: self.run.rules.into_iter().map(Rule::snapshot).collect(),
            decisions: self.run.decisions.into_iter().map(Made::snapshot).collect(),
            legal_bases: self.legal_bases.into_iter().map(Basis::snapshot).collect(),
            criteria,
            projects,
        };
        possible(&snapshot)?;
        exact_scores(&mut snapshot);
        Ok(snapshot)
    }
}

/// Refuses what no ranking can say: a comparison with it would be one with nothing.
fn possible(snapshot: &Snapshot) -> Result<(), Problem> {
    let projects = snapshot.projects.iter().map(|project| project.id.as_str());
    let criteria = snapshot.criteria.iter().map(|criterion| criterion.id.as_str());
    let bases = snapshot.legal_bases.iter().map(|basis| basis.id.as_str());
    let twice = twice(projects).or_else(|| twice(criteria)).or_else(|| twice(bases));
    if let Some(id) = twice {
        return Err(Problem::Twice(format!("\"id\": \"{id}\"")));
    }
    if snapshot.maximum <= Decimal::ZERO {
        return Err(Problem::Impossible(format!("\"maximum\": {}", snapshot.maximum)));
    }
    if let Some(criterion) = snapshot.criteria.iter().find(|criterion| criterion.weight.is_negative()) {
        return Err(Problem::Impossible(format!("\"exact\": \"{}\"", criterion.weight)));
    }
    let ranks = snapshot.projects.iter().filter_map(|project| project.standing());
    if ranks.into_iter().any(|standing| standing.rank == 0) {
        return Err(Problem::Impossible("\"rank\": 0".to_owned()));
    }
    Ok(())
}

/// The first of these ids that is there again.
fn twice<'s>(ids: impl Iterator<Item = &'s str>) -> Option<&'s str> {
    let mut seen = HashSet::new();
    ids.into_iter().find(|id| !seen.insert(*id))
}

/// Scores as written may have been rounded to 12 places; those of a weighted sum are computed anew
/// from exact weights and utilities.
fn exact_scores(snapshot: &mut Snapshot) {
    if snapshot.method != "weighted-sum" {
        return;
    }
    let weights: Vec<BigRational> = snapshot.criteria.iter().map(|criterion| criterion.weight.clone()).collect();
    let factor = rational(snapshot.maximum) / BigInt::from(100 * u128::from(Utility::STEPS));
    for project in &mut snapshot.projects {
        let sum: BigRational = weights
            .iter()
            .zip(&project.values)
            .map(|(weight, value)| weight * BigInt::from(value.utility.unwrap_or_default().steps()))
            .sum();
        if let State::Ranked(standing) = &mut project.state {
            standing.score = sum * &factor;
        }
    }
}

impl Rule {
    fn snapshot(self) -> RuleSnapshot {
        RuleSnapshot { id: self.id, effect: self.effect, when: self.when, reason: self.reason }
    }
}

impl Made {
    fn snapshot(self) -> DecisionSnapshot {
        let Self { project, effect, by, on } = self;
        DecisionSnapshot { project, effect, by: by.unwrap_or_default(), on }
    }
}

impl Basis {
    fn snapshot(self) -> BasisSnapshot {
        let Self { id, citation, title, strength, deadline, state, reaches_municipality } = self;
        BasisSnapshot { id, citation, title, strength, deadline, state, reaches_municipality }
    }
}

impl Criterion<'_> {
    fn snapshot(self) -> Result<CriterionSnapshot, Problem> {
        let source = match self.source.kind.as_str() {
            "column" => SourceKind::Column,
            "legal" => SourceKind::Legal,
            "days-to-deadline" => SourceKind::DaysToDeadline,
            "dependents" => SourceKind::Dependents,
            other => return Err(Problem::Value(other.to_owned())),
        };
        // The same words and order as in files; acts and policies are JSON, which reads alike.
        let compact = |json: &RawValue| json.get().split_whitespace().collect::<Vec<_>>().join(" ");
        let acts = self.source.acts.map(compact).filter(|acts| acts != "[]" && acts != "null");
        let from = match (self.source.column, acts) {
            (Some(column), _) => format!("column \"{column}\""),
            (None, Some(acts)) => format!("{} {acts}", self.source.kind),
            (None, None) => self.source.kind,
        };
        Ok(CriterionSnapshot {
            weight: fraction(&self.exact)?,
            source,
            definition: format!("source = {from}, missing = {}", compact(self.missing)),
            scale: self.scale.scale()?,
            preference: self.preference.as_ref().map(RawPreference::written).transpose()?,
            id: self.id,
            name: self.name,
        })
    }
}

impl RawPreference<'_> {
    fn written(&self) -> Result<String, Problem> {
        let mut written = format!("kind = \"{}\"", self.kind);
        for (key, threshold) in [("indifference", self.indifference), ("preference", self.preference)] {
            if let Some(threshold) = threshold {
                written += &format!(", {key} = {}", decimal(threshold)?.normalize());
            }
        }
        Ok(format!("preference = {{ {written} }}"))
    }
}

impl RawScale<'_> {
    fn scale(&self) -> Result<Scale, Problem> {
        let outside = || match self.outside.as_deref() {
            Some("clamp") => Outside::Clamp,
            _ => Outside::Reject,
        };
        let end = |end: Option<&RawValue>| end.map(decimal).transpose().map(Option::unwrap_or_default);
        let relative = |kind| {
            let direction =
                if self.direction.as_deref() == Some("cost") { Direction::Cost } else { Direction::Benefit };
            Scale::Relative { kind, direction }
        };
        Ok(match self.kind.as_str() {
            "levels" => {
                Scale::Levels(Levels { entries: self.levels.iter().map(RawLevel::level).collect::<Result<_, _>>()? })
            }
            "linear" => Scale::Linear { worst: end(self.worst)?, best: end(self.best)?, outside: outside() },
            "piecewise" => {
                let point = |[x, percent]: &[&RawValue; 2]| Ok((decimal(x)?, decimal(percent)?));
                Scale::Piecewise {
                    points: self.points.iter().map(point).collect::<Result<_, Problem>>()?,
                    outside: outside(),
                }
            }
            "yes-no" => Scale::YesNo,
            "min-max" => relative(Relative::MinMax),
            "ratio" => relative(Relative::Ratio),
            "vector" => relative(Relative::Vector),
            other => return Err(Problem::Value(other.to_owned())),
        })
    }
}

impl RawLevel<'_> {
    fn level(&self) -> Result<Level, Problem> {
        let value = point(self.value).ok_or_else(|| Problem::Value(self.value.get().to_owned()))?;
        Ok(Level { value, points: decimal(self.points)?, label: Text::default() })
    }
}

impl Project<'_> {
    fn snapshot(self, state: State, criteria: &[CriterionSnapshot]) -> Result<ProjectSnapshot, Problem> {
        let value = |criterion: &CriterionSnapshot| match self.values.get(&criterion.id) {
            Some(value) => value.snapshot(criterion.source),
            None => Err(Problem::Partial),
        };
        Ok(ProjectSnapshot {
            values: criteria.iter().map(value).collect::<Result<_, _>>()?,
            id: self.id,
            former_ids: self.former_ids,
            name: self.name,
            status: self.status,
            deadline: self.deadline,
            legal: self.legal,
            needs: self.needs,
            mandatory_by: self.mandatory_by,
            state,
        })
    }
}

impl Value<'_> {
    fn snapshot(&self, source: SourceKind) -> Result<ValueSnapshot, Problem> {
        let texts = [self.raw, self.low, self.likely, self.high].map(|part| part.map_or("", RawValue::get));
        let utility = match self.utility {
            None => None,
            Some(raw) => {
                let steps = decimal(raw)?.checked_mul(Decimal::from(Utility::STEPS)).map(|steps| steps.normalize());
                let steps = steps.and_then(|steps| u64::try_from(steps).ok());
                Some(Utility::from_steps(steps.ok_or_else(|| Problem::Value(raw.get().to_owned()))?))
            }
        };
        Ok(ValueSnapshot {
            raw: texts.join(" ").trim().to_owned(),
            point: self.raw.and_then(point),
            text: self.text.clone(),
            utility,
            assumed: self.assumed.clone(),
            bases: match (&self.source, source) {
                (Some(ids), SourceKind::Legal) => ids.split(BASES).map(str::to_owned).collect(),
                _ => Vec::new(),
            },
        })
    }
}

/// A plain value: a number or a word; `true` and `false` are words too.
fn point(raw: &RawValue) -> Option<LevelValue> {
    let text = raw.get();
    match text.parse::<Decimal>() {
        Ok(number) => Some(LevelValue::Number(number)),
        Err(_) if text.starts_with('"') => serde_json::from_str(text).ok().map(LevelValue::Key),
        Err(_) => Some(LevelValue::Key(text.to_owned())),
    }
}

fn decimal(raw: &RawValue) -> Result<Decimal, Problem> {
    raw.get().parse().map_err(|_| Problem::Value(raw.get().to_owned()))
}

/// `p/q`, or `p`; a weight in percent.
fn fraction(text: &str) -> Result<BigRational, Problem> {
    let problem = || Problem::Value(text.to_owned());
    let (numerator, denominator) = text.split_once('/').unwrap_or((text, "1"));
    let numerator: BigInt = numerator.parse().map_err(|_| problem())?;
    let denominator: BigInt = denominator.parse().map_err(|_| problem())?;
    if denominator.is_zero() { Err(problem()) } else { Ok(BigRational::new(numerator, denominator)) }
}
