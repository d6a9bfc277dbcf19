//! Doubts about a ranking: what a careful reader of the list would ask.

use num_traits::Zero;
use rust_decimal::Decimal;

use super::Origins;
use super::standings::{about, project_arg};
use crate::analysis::sensitivity::{Fixed, WeightRange};
use crate::exact::rational;
use crate::finding::{Code, Finding, Findings};
use crate::messages::{Arg, List};
use crate::model::{Decision, DependencyMode, Effect, Standing, Status, Target};
use crate::scoring::{InForce, Ranking, Reason};
use crate::source::Place;

/// Correlations are computed over at most this many projects, spread evenly over the list: enough
/// to tell 0.95 from 0.9, and quick for a list of a million.
const CORRELATED: usize = 10_000;

/// Fewer projects than this correlate by chance.
const ENOUGH: usize = 8;

/// Percent of the maximum by which a department's median must lie above that of all others to be
/// worth a question.
const FAR_ABOVE: i64 = 15;

/// Looks for doubts about a ranking. Criteria and people's decisions stand at the places given.
pub(crate) fn review(
    ranking: &Ranking<'_>,
    criteria_places: &[Place],
    decision_places: &[Place],
    origins: &Origins,
    findings: &mut Findings,
) {
    dependencies(ranking, origins, findings);
    ties(ranking, origins, findings);
    idle_decisions(ranking, decision_places, findings);
    constants(ranking, criteria_places, findings);
    correlations(ranking, criteria_places, findings);
    departments(ranking, findings);
}

/// Says that a weight cannot be moved, if so. Criteria stand at the places given.
pub(crate) fn fixed_weight(decision: &Decision, range: &WeightRange, criteria_places: &[Place]) -> Option<Finding> {
    let message = match range.fixed? {
        Fixed::OthersWeighNothing => "weight-fixed",
        Fixed::MembersWeighNothing => "weight-fixed-group",
    };
    let (name, criterion) = match range.target {
        Target::Criterion(criterion) => (&decision.criteria[criterion].name, Some(criterion)),
        Target::Group(group) => {
            let member = decision.criteria.iter().position(|criterion| criterion.group == Some(group));
            (&decision.groups[group].name, member)
        }
    };
    let place = criterion.and_then(|criterion| criteria_places.get(criterion)).cloned();
    let weight = crate::exact::decimal(&range.weight);
    let weight = Decimal::from_str_exact(&weight).map_or_else(|_| Arg::Text(weight), Arg::Number);
    Some(Finding::new(Code::WeightFixed, place).message(message).arg("name", name).arg("weight", weight))
}

/// Projects that need one which is excluded, or (if they have a place) one without a place.
fn dependencies(ranking: &Ranking<'_>, origins: &Origins, findings: &mut Findings) {
    let decision = ranking.decision();
    let projects = decision.projects();
    // Only those with a place, and those that need an excluded project, can be concerned.
    let placed = ranking.places().iter().map(|placed| placed.project);
    let excluded = ranking.unranked().excluded.iter().flat_map(|(project, _)| projects.needed_by(*project as usize));
    let mut concerned: Vec<u32> = placed.chain(excluded.copied()).collect();
    concerned.retain(|project| ranking.rank_of(*project as usize) != 0);
    concerned.sort_by_key(|project| (ranking.rank_of(*project as usize), *project));
    concerned.dedup();
    for project in concerned {
        let project = project as usize;
        let has_place = ranking.placed(project).is_some();
        for &needed in projects.needs(project) {
            let needed = needed as usize;
            let code = match decision.standing(needed) {
                Standing::Excluded(_) => Code::DependencyExcluded,
                Standing::SetApart(Status::Done | Status::Running) => continue,
                _ if has_place && ranking.placed(needed).is_none() => Code::DependencyOutsidePlaces,
                _ => continue,
            };
            let may_inherit = code == Code::DependencyOutsidePlaces
                && ranking.in_force().dependencies == DependencyMode::Warn
                && ranking.rank_of(needed) != 0;
            findings.push_with(code, || {
                about(decision, code, project, origins.need_place(project, needed))
                    .arg("needed-id", Arg::id_or_none(projects.id(needed)))
                    .arg("needed-name", Arg::name_or_none(projects.name(needed)))
                    .arg("places", ranking.in_force().places.get())
                    .hint(if may_inherit { "dependency-warn-hint" } else { "dependency-hint" })
            });
        }
    }
}

fn ties(ranking: &Ranking<'_>, origins: &Origins, findings: &mut Findings) {
    let tied = &ranking.cut().tied;
    let Some(&first) = tied.first() else { return };
    let decision = ranking.decision();
    let mut finding = Finding::new(Code::TieAtCut, origins.row_place(first as usize))
        .arg("count", tied.len())
        .arg("projects", List::of(tied.iter().map(|project| project_arg(decision, *project as usize))))
        .arg("placed", ranking.places().len())
        .arg("places", ranking.in_force().places.get())
        .hint("tie-at-cut-hint");
    finding.places.extend(tied[1..].iter().take(4).map(|project| origins.row_place(*project as usize)));
    findings.push(finding);
}

/// Decisions about ties that decide none: there is none at the cut that the project is part of, or all
/// who are tied have such a decision. Only for the file as it stands; elsewhere it may decide nothing.
fn idle_decisions(ranking: &Ranking<'_>, places: &[Place], findings: &mut Findings) {
    let decision = ranking.decision();
    let wins = |project: u32| {
        decision.decisions().iter().any(|made| made.project == project && made.effect == Effect::WinsTie)
    };
    if !decision.decisions().iter().any(|made| made.effect == Effect::WinsTie)
        || *ranking.in_force() != InForce::of(decision)
    {
        return;
    }
    let is_first = |project: u32| matches!(ranking.placed(project as usize), Some(reason) if reason != Reason::Score);
    let is_out =
        |project: u32| decision.decisions().iter().any(|made| made.project == project && made.effect == Effect::Out);
    let taken = ranking.places().iter().filter(|placed| placed.reason != Reason::Score).count();
    let left = ranking.in_force().places.get().saturating_sub(taken);
    for (made, place) in decision.decisions().iter().zip(places) {
        let project = made.project;
        // Others have been reported for the status of the project.
        let in_question = matches!(decision.standing(project as usize), Standing::Ranked | Standing::Excluded(_));
        if made.effect != Effect::WinsTie || !in_question {
            continue;
        }
        let rank = ranking.rank_of(project as usize);
        let candidates = || ranking.order().iter().copied().filter(|other| !is_first(*other) && !is_out(*other));
        let before = candidates().take_while(|other| ranking.rank_of(*other as usize) < rank).count();
        let tied: Vec<u32> = candidates().filter(|other| ranking.rank_of(*other as usize) == rank).collect();
        let at_cut = tied.contains(&project) && before < left && left < before + tied.len();
        let message = match (at_cut, tied.iter().all(|other| wins(*other))) {
            (false, _) => "decision-without-effect-no-tie",
            (true, true) => "decision-without-effect-all-win",
            (true, false) => continue,
        };
        findings.push(
            about(decision, Code::DecisionWithoutEffect, project as usize, place.clone())
                .message(message)
                .hint("decision-without-effect-tie-hint"),
        );
    }
}

/// Relative scales on which all ranked projects are equal.
fn constants(ranking: &Ranking<'_>, places: &[Place], findings: &mut Findings) {
    let decision = ranking.decision();
    let count = ranking.order().len();
    for (index, (criterion, place)) in decision.criteria().iter().zip(places).enumerate() {
        if 1 < count && !ranking.in_force().weights[index].is_zero() && ranking.utilities().is_constant(index) {
            findings.push(
                Finding::new(Code::CriterionConstant, place.clone())
                    .arg("criterion", &criterion.name)
                    .arg("count", count),
            );
        }
    }
}

/// Pairs of weighted criteria whose utilities correlate over 0.95 (Pearson).
fn correlations(ranking: &Ranking<'_>, places: &[Place], findings: &mut Findings) {
    let decision = ranking.decision();
    let order = ranking.order();
    if order.len() < ENOUGH {
        return;
    }
    let step = order.len().div_ceil(CORRELATED);
    // In the order of the ids, so that the choice does not depend on the scores.
    let ranked = (0..decision.projects().len()).filter(|project| !ranking.unranked().contains(*project));
    let sample: Vec<usize> = ranked.step_by(step).collect();
    let deviations: Vec<Option<(Vec<f64>, f64)>> =
        (0..decision.criteria().len()).map(|criterion| deviations(ranking, criterion, &sample)).collect();
    for (second, place) in places.iter().enumerate() {
        for (first, first_place) in places.iter().enumerate().take(second) {
            let (Some(Some((x, x_length))), Some(Some((y, y_length)))) =
                (deviations.get(first), deviations.get(second))
            else {
                continue;
            };
            let correlation = product(x, y) / (x_length * y_length);
            if 0.95 < correlation {
                let rounded = Decimal::try_from(correlation).unwrap_or(Decimal::ONE).round_dp(3);
                findings.push(
                    Finding::new(Code::CriteriaNearDuplicate, place.clone())
                        .arg("first", &decision.criteria()[first].name)
                        .arg("second", &decision.criteria()[second].name)
                        .arg("correlation", rounded)
                        .also(first_place.clone()),
                );
            }
        }
    }
}

/// Deviations from the mean in steps of utilities, and how long they are as a vector; `None` for criteria without
/// weight or spread.
fn deviations(ranking: &Ranking<'_>, criterion: usize, sample: &[usize]) -> Option<(Vec<f64>, f64)> {
    if ranking.in_force().weights[criterion].is_zero() {
        return None;
    }
    let steps: Vec<u64> = sample.iter().map(|project| ranking.utilities().get(criterion, *project).steps()).collect();
    // At most 10⁴ times 10¹² steps; the result only needs three digits.
    let mean = steps.iter().sum::<u64>() as f64 / steps.len() as f64;
    let deviations: Vec<f64> = steps.iter().map(|steps| *steps as f64 - mean).collect();
    let length = product(&deviations, &deviations).sqrt();
    // A thousandth of a millionth of the whole scale is no spread.
    (1e3 < length).then_some((deviations, length))
}

/// The inner product of two vectors of one length.
fn product(x: &[f64], y: &[f64]) -> f64 {
    // Eight sums at a time, because each addition would wait for the one before.
    let ((x_eights, x_rest), (y_eights, y_rest)) = (x.as_chunks::<8>(), y.as_chunks::<8>());
    let mut sums = [0.0; 8];
    for (x, y) in x_eights.iter().zip(y_eights) {
        for at in 0..8 {
            sums[at] += x[at] * y[at];
        }
    }
    let rest: f64 = x_rest.iter().zip(y_rest).map(|(x, y)| x * y).sum();
    sums.iter().sum::<f64>() + rest
}

/// Departments of five projects or more whose median score lies far above that of all others.
fn departments(ranking: &Ranking<'_>, findings: &mut Findings) {
    let decision = ranking.decision();
    let labels = &decision.projects().departments;
    if labels.names().len() < 2 || labels.names().len() == 2 && labels.names().iter().any(String::is_empty) {
        return;
    }
    let own_order = ranking.own_order();
    let threshold = ranking.sum_of(&(rational(ranking.in_force().maximum) * rational(Decimal::new(FAR_ABOVE, 2))));
    let mut positions: Vec<Vec<u32>> = vec![Vec::new(); labels.names().len()];
    for (position, project) in (0..).zip(own_order.iter()) {
        if let Some(code) = labels.code(*project as usize) {
            positions[code as usize].push(position);
        }
    }
    for (name, own) in labels.names().iter().zip(&positions).filter(|(name, _)| !name.is_empty()) {
        let others = own_order.len() - own.len();
        if own.len() < 5 || others < 5 {
            continue;
        }
        let project = |position: usize| own_order[position] as usize;
        // The middle one of the others: as many of them stand before it as half of them are.
        let before =
            own.iter().enumerate().take_while(|(index, position)| **position as usize - index <= others / 2).count();
        let (high, low) = (project(own[own.len() / 2] as usize), project(others / 2 + before));
        if threshold < ranking.sum(high) - ranking.sum(low) {
            let shown = |project| {
                let score = ranking.score(project);
                Decimal::from_str_exact(&crate::exact::fixed(&crate::exact::scaled(&score, 1), 1))
            };
            findings.push(
                Finding::new(Code::DepartmentScoresHigh, None)
                    .arg("department", name.as_str())
                    .arg("count", own.len())
                    .arg("median", shown(high).unwrap_or_default())
                    .arg("others", shown(low).unwrap_or_default()),
            );
        }
    }
}
