//! Projects: from the rows of all lists to the model, in the order of their ids.

use std::collections::BTreeSet;

use jiff::civil::Date;
use rayon::prelude::*;
use rust_decimal::Decimal;

use super::awaited::awaited;
use super::contradictions::contradictions;
use super::draft::Draft;
use super::origins::Origins;
use super::{dependents, references, twins};
use crate::finding::{Code, Finding, Findings};
use crate::input::cell::{Confirmation, confirmation};
use crate::input::legal_bases::Catalogue;
use crate::input::names::{self, Field};
use crate::input::projects::{ListRows, Part, Wanted};
use crate::messages::{Arg, List};
use crate::model::{
    Column, Criterion, LegalBasis, Projects, Raw, RunningMode, Scale, Source, Standing, Status, Strength, TextColumn,
    Value, key,
};
use crate::source::Place;

/// Connects the rows of all lists: sorts them, finds doubles, resolves references, derives values.
pub(crate) fn connect(
    mut part: Part,
    rows: ListRows,
    wanted: &Wanted,
    draft: &Draft<'_>,
    catalogue: &Catalogue,
    findings: &mut Findings,
) -> (Projects, Vec<Standing>, Origins) {
    // The usual list is in the order of its ids, each once: one look says so.
    let in_order = is_ascending(&part.ids, |a, b| a < b);
    let order = if in_order { None } else { order(&part.ids) };
    if let Some(order) = &order {
        part.reorder(order);
    }
    let resources = wanted.resources.iter().map(|column| column.name.clone()).collect();
    let extra = wanted.extra.iter().map(|column| column.name.clone()).collect();
    let mut origins =
        Origins { rows, order, resources, extra, stated: Vec::new(), awaited: BTreeSet::new(), twins: Vec::new() };
    let mut projects = Projects {
        ids: part.ids,
        names: part.names,
        departments: part.departments,
        fields: part.fields,
        statuses: part.statuses,
        background: part.background,
        deadlines: part.deadlines,
        texts: part.texts.into_iter().map(|(field, column)| (names::name_of(field).to_owned(), column)).collect(),
        values: part.values,
        whys: part.whys,
        resources: wanted.resources.iter().map(|column| column.name.clone()).zip(part.resources).collect(),
        extra: wanted.extra.iter().map(|column| column.name.clone()).zip(part.extra).collect(),
        ..Projects::default()
    };
    let cells = part.lists;
    if !in_order {
        duplicates(&projects, &origins, findings);
    }
    // An id that is wrong is an error already.
    if findings.has_errors() {
        origins.awaited = awaited(&projects, &cells, draft.raw, &origins);
    }
    let mut found = findings.fork();
    let mut resolve = || references::resolve(&projects, &cells, catalogue, &origins, &mut found);
    let twins = || twins::twins(&projects.names);
    let (references, twins) = if projects.len() < LONG { (resolve(), twins()) } else { rayon::join(resolve, twins) };
    findings.append(found);
    origins.twins = twins;
    origins.stated = references::link(&mut projects, references, &origins, findings);
    contradictions(&projects, &origins, findings);
    projects.confirmed = confirmed(&projects, draft.raw.as_of.as_ref().map(|as_of| as_of.value));
    deadlines_in_force(&mut projects, &catalogue.bases);
    let standings = standings(&projects, draft.raw.scoring.running);
    derive(&mut projects, &standings, draft, catalogue, findings);
    (projects, standings, origins)
}

/// The order by id, or `None` if the rows have it already.
fn order(ids: &TextColumn) -> Option<Vec<u32>> {
    if is_ascending(ids, |a, b| a <= b) {
        return None;
    }
    let mut order: Vec<u32> = (0..ids.len()).map(key).collect();
    // The sort is stable, so that of two projects with one id the first in the files comes first.
    let by_id = |a: &u32, b: &u32| ids.get(*a as usize).cmp(ids.get(*b as usize));
    if ids.len() < LONG {
        order.sort_by(by_id)
    } else {
        order.par_sort_by(by_id)
    }
    Some(order)
}

/// Whether each id and the next one are in an order.
fn is_ascending(ids: &TextColumn, are_in_order: impl Fn(&str, &str) -> bool + Sync) -> bool {
    let ascends = |row: usize| are_in_order(ids.get(row - 1), ids.get(row));
    if ids.len() < LONG {
        (1..ids.len()).all(ascends)
    } else {
        (1..ids.len()).into_par_iter().with_min_len(LONG).all(ascends)
    }
}

/// From this many projects on several threads are faster than one.
const LONG: usize = 10_000;

fn duplicates(projects: &Projects, origins: &Origins, findings: &mut Findings) {
    // A missing id has its own finding.
    let doubles = |project: &usize| {
        let id = projects.id(*project);
        !id.is_empty() && id == projects.id(project - 1)
    };
    let doubles: Vec<usize> = if projects.len() < LONG {
        (1..projects.len()).filter(doubles).collect()
    } else {
        (1..projects.len()).into_par_iter().with_min_len(LONG).filter(doubles).collect()
    };
    for project in doubles {
        findings.push_with(Code::DuplicateId, || {
            let finding = Finding::new(Code::DuplicateId, origins.row_place(project));
            let same = projects.name(project) == projects.name(project - 1);
            if same { finding.message("duplicate-id-same") } else { finding }
                .arg("id", projects.id(project))
                .arg("name", Arg::name_or_none(projects.name(project - 1)))
                .arg("other-name", Arg::name_or_none(projects.name(project)))
                .hint("duplicate-id-hint")
                .also(origins.row_place(project - 1))
        });
    }
}

/// The projects whose legal bases somebody has confirmed to apply, by the as-of date.
fn confirmed(projects: &Projects, as_of: Option<Date>) -> BTreeSet<u32> {
    let cells = projects.texts.get(names::name_of(Field::LegalConfirmed)).into_iter().flat_map(TextColumn::filled);
    let given = cells.filter(|(_, cell)| confirmation::read(cell, as_of) == Confirmation::Given);
    given.map(|(project, _)| key(project)).collect()
}

/// Effective deadline: the earliest of the own one and those of the counting legal bases.
fn deadlines_in_force(projects: &mut Projects, bases: &[LegalBasis]) {
    if projects.legal.is_empty() {
        return;
    }
    for project in 0..projects.len() {
        let legal = projects.legal.of(project).iter().map(|basis| &bases[*basis as usize]);
        let legal = legal.filter(|basis| basis.counts()).filter_map(|basis| basis.deadline);
        projects.deadlines[project] = legal.chain(projects.deadlines[project]).min();
    }
}

/// What status and merging make of each project.
fn standings(projects: &Projects, running: RunningMode) -> Vec<Standing> {
    let standing = |project: usize| match projects.status(project) {
        _ if projects.merged_into(project).is_some() => Standing::Merged,
        status @ (Status::Done | Status::Paused | Status::Withdrawn) => Standing::SetApart(status),
        Status::Running if running == RunningMode::Apart => Standing::SetApart(Status::Running),
        _ => Standing::Ranked,
    };
    (0..projects.len()).map(standing).collect()
}

/// Fills the values of criteria that do not come from a column.
fn derive(
    projects: &mut Projects,
    standings: &[Standing],
    draft: &Draft<'_>,
    catalogue: &Catalogue,
    findings: &mut Findings,
) {
    for (index, criterion) in draft.criteria.list.iter().enumerate() {
        let place = &draft.criteria.places[index];
        match &criterion.source {
            Source::Column(_) => {}
            Source::Legal(acts) => {
                report_unknown_acts(acts, catalogue, place, findings);
                let column = legal(projects, criterion, acts, catalogue, place, findings);
                projects.values[index] = column;
            }
            Source::DaysToDeadline => match draft.raw.as_of.as_ref().map(|date| date.value) {
                Some(as_of) => projects.values[index] = days(projects, as_of),
                None => findings.push(
                    Finding::new(Code::AsOfMissing, place.clone())
                        .arg("name", &criterion.name)
                        .hint("as-of-missing-hint"),
                ),
            },
            Source::Dependents => projects.values[index] = dependents(projects, standings),
        }
    }
}

fn report_unknown_acts(acts: &[String], catalogue: &Catalogue, place: &Place, findings: &mut Findings) {
    let known: BTreeSet<&str> = catalogue.bases.iter().map(|basis| basis.act.as_str()).collect();
    for act in acts.iter().filter(|act| !catalogue.unread && !known.contains(act.as_str())) {
        let finding = Finding::new(Code::UnknownLegalBasis, place.clone())
            .message("unknown-legal-act")
            .arg("name", act.as_str())
            .suggest(act, known.iter().copied());
        findings.push(if finding.hint.is_none() && !known.is_empty() {
            let acts = List::of(known.iter().map(|act| Arg::typed(*act)));
            finding.arg("known", acts).hint("unknown-legal-act-hint")
        } else {
            finding
        });
    }
}

/// The strongest counting basis of each project, as a level of the scale.
fn legal(
    projects: &Projects,
    criterion: &Criterion,
    acts: &[String],
    catalogue: &Catalogue,
    place: &Place,
    findings: &mut Findings,
) -> Column {
    let mut column = Column::Levels(Default::default());
    let Scale::Levels(levels) = &criterion.scale else { return column };
    let level_of = |strength: Option<Strength>| levels.find_key(strength.map_or(Strength::NONE, Strength::key));
    let mut absent = BTreeSet::new();
    for project in 0..projects.len() {
        let strength = crate::model::strongest(projects, project, acts, &catalogue.bases).map(|basis| basis.strength);
        match level_of(strength) {
            Some(level) => column.push(Value::Point(Raw::Level(level))),
            None => {
                absent.insert(strength.map_or(Strength::NONE, Strength::key));
                column.push(Value::Missing);
            }
        }
    }
    for key in absent {
        findings.push(
            Finding::new(Code::ValueOffScale, place.clone())
                .message("scale-lacks-strength")
                .arg("strength", key)
                .arg("name", &criterion.name),
        );
    }
    column
}

/// Days from the as-of date to the effective deadline, negative once it has passed. Whatever the
/// scale says, days beyond its ends count as its ends: a deadline cannot be off the scale.
fn days(projects: &Projects, as_of: Date) -> Column {
    let mut column = Column::Numbers(Default::default());
    for project in 0..projects.len() {
        let days = projects.deadline(project).map(|deadline| {
            // Both dates lie between 1900 and 2199, so the span always exists.
            let days = as_of.until(deadline).map_or(0, |span| span.get_days());
            Value::Point(Raw::Number(Decimal::from(days)))
        });
        column.push(days.unwrap_or(Value::Missing));
    }
    column
}

/// How many remaining projects need each one, directly or through other remaining ones.
fn dependents(projects: &Projects, standings: &[Standing]) -> Column {
    let remains: Vec<bool> = standings.iter().map(|standing| *standing == Standing::Ranked).collect();
    let mut column = Column::Numbers(Default::default());
    for count in dependents::dependents(&projects.needs, &projects.needed_by, &remains) {
        column.push(Value::Point(Raw::Number(Decimal::from(count))));
    }
    column
}
