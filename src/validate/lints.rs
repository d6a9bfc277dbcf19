//! Doubts about the data: what a careful reader of the files would ask.
//!
//! None of them stops a ranking. What needs the ranking itself is in [`super::review`].

use std::collections::BTreeMap;

use jiff::Span;

use super::Origins;
use super::standings::about;
use crate::finding::{Code, Finding, Findings, cut};
use crate::input::cell::{Confirmation, confirmation};
use crate::input::names::{self, Field};
use crate::input::projects::Target;
use crate::messages::Arg;
use crate::model::{Decision, DependencyMode, LegalState, MandatoryBasis, Raw, Scale, Source, Standing, Value};
use crate::source::Place;

/// Looks for doubts. Criteria and legal bases stand at the places given.
pub(crate) fn lints(
    decision: &Decision,
    criteria_places: &[Place],
    legal_places: &[Place],
    origins: &Origins,
    findings: &mut Findings,
) {
    criteria(decision, criteria_places, findings);
    legal_bases(decision, legal_places, findings);
    mandatory(decision, origins, legal_places, findings);
    projects(decision, origins, findings);
    near_duplicates(decision, &origins.twins, origins, findings);
    reasons(decision, origins, findings);
}

fn criteria(decision: &Decision, places: &[Place], findings: &mut Findings) {
    for (criterion, place) in decision.criteria.iter().zip(places) {
        let finding = |code| Finding::new(code, place.clone()).arg("criterion", &criterion.name);
        if criterion.weight.is_zero() {
            continue;
        }
        if criterion.scale.is_relative() {
            findings.push(finding(Code::RelativeScale).arg("kind", criterion.scale.kind()));
        }
        if criterion.source == Source::Dependents && decision.scoring.dependencies == DependencyMode::Inherit {
            findings.push(finding(Code::EnablerCountedTwice).hint("enabler-counted-twice-hint"));
        }
        let budgets = decision.portfolio.iter().flat_map(|portfolio| &portfolio.budgets);
        if criterion.column().is_some_and(|column| budgets.into_iter().any(|(budget, _)| budget == column)) {
            findings.push(finding(Code::CostCountedTwice).hint("cost-counted-twice-hint"));
        }
    }
    for (index, criterion) in decision.criteria.iter().enumerate() {
        // What is equal on a relative scale the ranking knows, and says so.
        if criterion.scale.is_relative() {
            continue;
        }
        let column = decision.projects.values(index);
        let mut values = remaining(decision).map(|project| column.get(project));
        let Some(first @ Value::Point(_)) = values.next() else { continue };
        let mut others = values.peekable();
        if others.peek().is_some() && !criterion.weight.is_zero() && others.all(|value| value == first) {
            findings.push(
                Finding::new(Code::CriterionConstant, places[index].clone())
                    .arg("criterion", &criterion.name)
                    .arg("count", remaining(decision).count()),
            );
        }
    }
}

/// Projects that are in the running: neither set apart nor excluded.
fn remaining(decision: &Decision) -> impl Iterator<Item = usize> + '_ {
    (0..decision.projects.len()).filter(|project| decision.standings[*project] == Standing::Ranked)
}

/// Bills and bases that nobody has checked for over a year, as far as projects use them.
fn legal_bases(decision: &Decision, places: &[Place], findings: &mut Findings) {
    let mut used: BTreeMap<u32, usize> = BTreeMap::new();
    for project in remaining(decision) {
        for basis in decision.projects.legal(project) {
            *used.entry(*basis).or_default() += 1;
        }
    }
    for (index, count) in used {
        let basis = &decision.legal_bases[index as usize];
        let Some(place) = places.get(index as usize) else { continue };
        let finding = |code| {
            Finding::new(code, place.clone())
                .arg("basis", basis.citation())
                .arg("id", basis.id.as_str())
                .arg("count", count)
        };
        match (basis.state, basis.in_force_since, decision.as_of) {
            (LegalState::Bill, _, _) => findings.push(finding(Code::LegalBasisBill)),
            (LegalState::Repealed, _, _) => findings.push(
                finding(Code::LegalBasisNotInForce).message("legal-basis-repealed").hint("legal-basis-repealed-hint"),
            ),
            (LegalState::Upcoming, Some(since), Some(as_of)) => findings.push(
                finding(Code::LegalBasisNotInForce)
                    .arg("since", since)
                    .arg("as-of", as_of)
                    .hint("legal-basis-not-in-force-hint"),
            ),
            (LegalState::Upcoming | LegalState::InForce, _, _) => {}
        }
        let oldest = decision.as_of.and_then(|as_of| as_of.checked_sub(Span::new().years(1)).ok());
        match (basis.checked, oldest) {
            (Some(checked), Some(oldest)) if checked < oldest => {
                findings.push(finding(Code::LegalBasisStale).arg("checked", checked));
            }
            (None, Some(_)) => findings.push(finding(Code::LegalBasisStale).message("legal-basis-never-checked")),
            _ => {}
        }
    }
}

/// Mandatory places that rest on a link nobody has confirmed, or on a basis whose text nobody read.
///
/// See [`Decision::mandatory_basis`].
fn mandatory(decision: &Decision, origins: &Origins, legal_places: &[Place], findings: &mut Findings) {
    for &project in decision.mandatory.keys() {
        let project = project as usize;
        let Some(MandatoryBasis { basis, unconfirmed, unsure }) = decision.mandatory_basis(project) else { continue };
        let message = match (unconfirmed, unsure) {
            (true, false) => "mandatory-unconfirmed",
            (true, true) => "mandatory-unconfirmed-both",
            (false, _) => "mandatory-unsure-basis",
        };
        // What is confirmed is left to be checked in the catalogue.
        let in_catalogue = decision.legal_bases.iter().zip(legal_places).find(|(known, _)| known.id == basis.id);
        let place = match in_catalogue {
            Some((_, place)) if !unconfirmed => place.clone(),
            _ => origins.place(project, Target::Field(Field::LegalConfirmed)),
        };
        let said = decision.projects.text(names::name_of(Field::LegalConfirmed), project);
        // A cell that says something and still confirms nothing needs the reason why.
        let hint = match confirmation::read(said, decision.as_of) {
            _ if !unconfirmed => "mandatory-unsure-hint",
            Confirmation::Denied => "mandatory-unconfirmed-denied",
            Confirmation::Incomplete => "mandatory-unconfirmed-incomplete",
            Confirmation::Missing | Confirmation::Given => "mandatory-unconfirmed-hint",
        };
        findings.push(
            about(decision, Code::MandatoryUnconfirmed, project, place)
                .message(message)
                .arg("basis", basis.citation())
                .arg("said", cut(said))
                .hint(hint),
        );
    }
}

fn projects(decision: &Decision, origins: &Origins, findings: &mut Findings) {
    let projects = &decision.projects;
    for project in remaining(decision) {
        if projects.is_background(project) && projects.needed_by(project).is_empty() {
            findings.push_with(Code::BackgroundWithoutDependents, || {
                about(
                    decision,
                    Code::BackgroundWithoutDependents,
                    project,
                    origins.place(project, Target::Field(Field::Background)),
                )
                .hint("background-without-dependents-hint")
            });
        }
        if let (Some(deadline), Some(as_of)) = (projects.deadline(project), decision.as_of)
            && deadline < as_of
        {
            findings.push_with(Code::DeadlineOverdue, || {
                let mut bases = projects.legal(project).iter().map(|basis| &decision.legal_bases[*basis as usize]);
                let legal = bases.find(|basis| basis.counts() && basis.deadline == Some(deadline));
                let field = if legal.is_some() { Field::Legal } else { Field::Deadline };
                let place = origins.place(project, Target::Field(field));
                let finding = about(decision, Code::DeadlineOverdue, project, place)
                    .arg("deadline", deadline)
                    .arg("as-of", as_of);
                match legal {
                    Some(basis) => finding.message("deadline-overdue-legal").arg("basis", basis.citation()),
                    None => finding,
                }
            });
        }
    }
}

/// Projects in the running whose names consist of the same words.
fn near_duplicates(decision: &Decision, twins: &[(u32, u32)], origins: &Origins, findings: &mut Findings) {
    let projects = &decision.projects;
    let remains = |project: u32| decision.standings[project as usize] == Standing::Ranked;
    for &(first, project) in twins.iter().filter(|(first, project)| remains(*first) && remains(*project)) {
        let (first, project) = (first as usize, project as usize);
        // One id has a finding of its own.
        if projects.id(first) == projects.id(project) {
            continue;
        }
        findings.push_with(Code::ProjectNearDuplicate, || {
            about(decision, Code::ProjectNearDuplicate, project, origins.place(project, Target::Field(Field::Name)))
                .arg("other-id", Arg::id_or_none(projects.id(first)))
                .arg("other-name", Arg::name_or_none(projects.name(first)))
                .also(origins.place(first, Target::Field(Field::Name)))
        });
    }
}

/// Top levels without a reason beside them.
fn reasons(decision: &Decision, origins: &Origins, findings: &mut Findings) {
    for (index, criterion) in decision.criteria.iter().enumerate() {
        let (Some(_), Scale::Levels(levels)) = (criterion.column(), &criterion.scale) else { continue };
        let top = levels.entries().iter().map(|level| level.points).max();
        let column = decision.projects.values(index);
        for project in remaining(decision) {
            let Value::Point(Raw::Level(level)) = column.get(project) else { continue };
            if Some(levels.get(level).points) == top && decision.projects.why(index, project).is_empty() {
                findings.push_with(Code::ValueWithoutReason, || {
                    let header = origins.header(project, Target::Why(index));
                    let column = if header.is_empty() { format!("{}-why", criterion.id) } else { header.to_owned() };
                    about(decision, Code::ValueWithoutReason, project, origins.place(project, Target::Criterion(index)))
                        .arg("criterion", &criterion.name)
                        .arg("column", column)
                        .hint("value-without-reason-hint")
                });
            }
        }
    }
}
