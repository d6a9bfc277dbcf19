//! Projects: from the rows of all lists to the model, in the order of their ids.

use jiff::civil::Date;
use rayon::prelude::*;
use rust_decimal::Decimal;

use super::draft::Draft;
use super::references;
use crate::finding::{Code, Finding, Findings};
use crate::input::legal_bases::Catalogue;
use crate::input::names::{self, Field};
use crate::input::projects::{ListRows, Part, Target, Wanted};
use crate::model::{
    Column, Criterion, LegalBasis, Projects, Raw, RunningMode, Scale, Source, Standing, Status, Strength, Value, key,
};
use crate::source::Place;

/// Where the projects of the model come from.
pub(crate) struct Origins {
    pub(crate) rows: ListRows,
    /// The row of each project; `None` if the rows are in the order of the ids already.
    order: Option<Vec<u32>>,
}

impl Origins {
    fn row(&self, project: usize) -> usize {
        self.order.as_ref().map_or(project, |order| order[project] as usize)
    }

    /// Where a value of a project stands.
    pub(crate) fn place(&self, project: usize, target: Target) -> Place {
        self.rows.place(self.row(project), target)
    }

    /// Where a project stands.
    pub(crate) fn row_place(&self, project: usize) -> Place {
        self.place(project, Target::Field(Field::Id))
    }

    /// The delimiter of the list that a project stands in.
    pub(super) fn delimiter(&self, project: usize) -> u8 {
        self.rows.file_of(self.row(project)).map_or(0, |file| file.delimiter)
    }
}

/// Connects the rows of all lists: sorts them, finds doubles, resolves references, derives values.
pub(crate) fn connect(
    mut part: Part,
    rows: ListRows,
    wanted: &Wanted,
    draft: &Draft<'_>,
    catalogue: &Catalogue,
    findings: &mut Findings,
) -> (Projects, Vec<Standing>, Origins) {
    let order = order(&part.ids);
    if let Some(order) = &order {
        part.reorder(order);
    }
    let origins = Origins { rows, order };
    let mut projects = Projects {
        ids: part.ids,
        names: part.names,
        departments: part.departments,
        fields: part.fields,
        statuses: part.statuses,
        background: part.background,
        deadlines: part.deadlines.clone(),
        own_deadlines: part.deadlines,
        texts: part.texts.into_iter().map(|(field, column)| (names::name_of(field).to_owned(), column)).collect(),
        values: part.values,
        whys: part.whys,
        resources: wanted.resources.iter().map(|column| column.name.clone()).zip(part.resources).collect(),
        extra: wanted.extra.iter().map(|column| column.name.clone()).zip(part.extra).collect(),
        ..Projects::default()
    };
    let cells = part.lists;
    duplicates(&projects, &origins, findings);
    references::resolve(&mut projects, &cells, catalogue, &origins, findings);
    deadlines_in_force(&mut projects, &catalogue.bases);
    let standings = standings(&projects, draft.raw.scoring.running);
    derive(&mut projects, &standings, draft, catalogue, findings);
    (projects, standings, origins)
}

/// The order by id, or `None` if the rows have it already.
fn order(ids: &crate::model::TextColumn) -> Option<Vec<u32>> {
    let sorted = (1..ids.len()).all(|row| ids.get(row - 1) <= ids.get(row));
    if sorted {
        return None;
    }
    let mut order: Vec<u32> = (0..ids.len()).map(key).collect();
    // The sort is stable, so that of two projects with one id the first in the files comes first.
    order.par_sort_by(|a, b| ids.get(*a as usize).cmp(ids.get(*b as usize)));
    Some(order)
}

fn duplicates(projects: &Projects, origins: &Origins, findings: &mut Findings) {
    for project in 1..projects.len() {
        let id = projects.id(project);
        // A missing id has its own finding.
        if !id.is_empty() && id == projects.id(project - 1) {
            findings.push_with(Code::DuplicateId, || {
                Finding::new(Code::DuplicateId, origins.row_place(project))
                    .arg("id", id)
                    .also(origins.row_place(project - 1))
            });
        }
    }
}

/// Effective deadline: the earliest of the own one and those of the counting legal bases.
fn deadlines_in_force(projects: &mut Projects, bases: &[LegalBasis]) {
    if projects.legal.is_empty() {
        return;
    }
    for project in 0..projects.len() {
        let legal = projects.legal.of(project).iter().map(|basis| &bases[*basis as usize]);
        let legal = legal.filter(|basis| basis.counts()).filter_map(|basis| basis.deadline);
        projects.deadlines[project] = legal.chain(projects.own_deadlines[project]).min();
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
    for act in acts.iter().filter(|act| !catalogue.bases.iter().any(|basis| basis.act == **act)) {
        findings.push(
            Finding::new(Code::UnknownLegalBasis, place.clone())
                .message("unknown-legal-act")
                .arg("name", act.as_str())
                .suggest(act, catalogue.bases.iter().map(|basis| basis.act.as_str())),
        );
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
    let mut absent = std::collections::BTreeSet::new();
    for project in 0..projects.len() {
        let strength = strongest(projects, project, acts, &catalogue.bases).map(|basis| basis.strength);
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

/// The strongest basis that counts for a project, of these acts (none named: of any).
pub(super) fn strongest<'b>(
    projects: &Projects,
    project: usize,
    acts: &[String],
    bases: &'b [LegalBasis],
) -> Option<&'b LegalBasis> {
    let bases = projects.legal.of(project).iter().map(|basis| &bases[*basis as usize]);
    bases
        .filter(|basis| basis.counts() && (acts.is_empty() || acts.contains(&basis.act)))
        .max_by_key(|basis| (basis.strength, basis.sure == crate::model::Sureness::Text))
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
    let remains = |project: u32| standings[project as usize] == Standing::Ranked;
    let mut column = Column::Numbers(Default::default());
    let mut seen = vec![u32::MAX; projects.len()];
    for project in (0..projects.len()).map(key) {
        let mut count = 0u32;
        let mut stack = vec![project];
        while let Some(next) = stack.pop() {
            for &needing in projects.needed_by(next as usize) {
                if remains(needing) && seen[needing as usize] != project {
                    seen[needing as usize] = project;
                    count += 1;
                    stack.push(needing);
                }
            }
        }
        column.push(Value::Point(Raw::Number(Decimal::from(count))));
    }
    column
}
