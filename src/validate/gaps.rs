//! Values that are missing: errors where their criterion or budget rejects that, and the list of all gaps.

use super::Origins;
use super::standings::{about, resource_name};
use crate::finding::{Allowed, Code, Findings, Gap, GapPolicy};
use crate::input::names::Field;
use crate::input::projects::Target;
use crate::model::{Decision, MissingPolicy, PortfolioMissing, Standing, Text, Value};
use crate::scoring;

/// Values that are missing where their criterion rejects that.
pub(super) fn missing_values(decision: &Decision, origins: &Origins, findings: &mut Findings) {
    for (index, criterion) in decision.criteria.iter().enumerate() {
        if criterion.column().is_none() {
            continue;
        }
        let target = Target::Criterion(index);
        if criterion.missing == MissingPolicy::Apart {
            // Whoever comes first must be in the ranking, and silently losing the place would be
            // the worst answer.
            let first = |project: &usize| scoring::first_reason(decision, *project).is_some();
            for project in missing(decision, index).filter(first) {
                findings.push_with(Code::ValueMissing, || {
                    about(decision, Code::ValueMissing, project, origins.place(project, target))
                        .message("value-missing-of-first")
                        .arg("column", &criterion.name)
                        .hint("value-missing-of-first-hint")
                });
            }
        }
        if criterion.missing != MissingPolicy::Reject {
            continue;
        }
        for project in missing(decision, index).filter(|project| !origins.explains_absence(*project, target)) {
            findings.push_with(Code::ValueMissing, || {
                about(decision, Code::ValueMissing, project, origins.place(project, target))
                    .arg("column", &criterion.name)
                    .hint("value-missing-hint")
            });
        }
    }
    let Some(portfolio) = &decision.portfolio else { return };
    if portfolio.missing != PortfolioMissing::Reject {
        return;
    }
    for (name, _) in &portfolio.budgets {
        let Some(column) = decision.projects.resource(name) else { continue };
        let target = origins.resource(name);
        for project in (0..decision.projects.len()).filter(|project| column.get(*project) == Value::Missing) {
            if decision.standings[project] == Standing::Ranked && !origins.explains_absence(project, target) {
                findings.push_with(Code::ValueMissing, || {
                    about(decision, Code::ValueMissing, project, origins.place(project, target))
                        .arg("column", &resource_name(decision, name))
                        .hint("value-missing-portfolio-hint")
                });
            }
        }
    }
}

/// Projects in the running whose value under a criterion is missing.
fn missing(decision: &Decision, criterion: usize) -> impl Iterator<Item = usize> + '_ {
    let missing = decision.projects.values(criterion).missing();
    missing.filter(|project| decision.standings[*project] == Standing::Ranked)
}

/// Every missing value of the projects in the running, by department, project and criterion. What
/// is an error of its own (a cell that cannot be read, a list without the column) is no gap to fill.
pub(crate) fn gaps(decision: &Decision, origins: &Origins) -> Vec<Gap> {
    let projects = &decision.projects;
    let mut gaps = Vec::new();
    for (index, criterion) in decision.criteria.iter().enumerate() {
        if criterion.column().is_none() {
            continue;
        }
        let target = Target::Criterion(index);
        for project in missing(decision, index).filter(|project| !origins.explains_absence(*project, target)) {
            let (allowed, policy) = (Allowed::by(criterion), GapPolicy::of(criterion));
            gaps.push(((project, index), gap(decision, origins, project, criterion.name.clone(), allowed, policy)));
        }
    }
    let portfolio = decision.portfolio.iter();
    let budgets = portfolio.flat_map(|portfolio| portfolio.budgets.iter().map(|(name, _)| (name, portfolio.missing)));
    for (offset, (name, missing)) in budgets.enumerate() {
        // A budgeted column that is a criterion too is a gap there already.
        let is_criterion = decision.criteria.iter().any(|criterion| criterion.column() == Some(name));
        let Some(column) = projects.resource(name).filter(|_| !is_criterion) else { continue };
        let target = origins.resource(name);
        let known = decision.resources.iter().find(|resource| resource.id == *name);
        let shown = resource_name(decision, name);
        let unit = known.map(|resource| resource.unit.clone()).unwrap_or_default();
        for project in (0..projects.len()).filter(|project| decision.standings[*project] == Standing::Ranked) {
            if column.get(project) == Value::Missing && !origins.explains_absence(project, target) {
                let order = decision.criteria.len() + offset;
                let gap = gap(decision, origins, project, shown.clone(), Allowed::amount(&unit), missing.into());
                gaps.push(((project, order), gap));
            }
        }
    }
    gaps.sort_by(|((a, x), _), ((b, y), _)| (projects.department(*a), a, x).cmp(&(projects.department(*b), b, y)));
    gaps.into_iter().map(|(_, gap)| gap).collect()
}

fn gap(decision: &Decision, origins: &Origins, project: usize, what: Text, allowed: Allowed, policy: GapPolicy) -> Gap {
    Gap {
        file: origins.place(project, Target::Field(Field::Id)).file(),
        department: decision.projects.department(project).to_owned(),
        id: decision.projects.id(project).to_owned(),
        name: decision.projects.name(project).to_owned(),
        what,
        allowed,
        policy,
    }
}
