//! Which columns of the project lists the manifest needs.

use super::conditions::numeric_field;
use super::criteria::Unusable;
use super::draft::Draft;
use crate::input::manifest::{RawCondition, RawSubject};
use crate::input::names;
use crate::input::projects::{Unit, Wanted, WantedColumn, WantedCriterion};
use crate::input::toml::Located;

/// Collects the columns that criteria, budgets, rules, limits and the report name.
pub(crate) fn wanted(draft: &Draft<'_>) -> Wanted {
    let raw = draft.raw;
    let criteria = draft.criteria.list.iter().zip(&draft.criteria.places).map(|(criterion, place)| WantedCriterion {
        id: criterion.id.clone(),
        name: criterion.name.clone(),
        column: criterion.column().map(str::to_owned),
        scale: criterion.scale.clone(),
        unit: Unit::from(&criterion.unit),
        place: place.clone(),
    });
    let mut wanted = Wanted {
        criteria: criteria.collect(),
        resources: Vec::new(),
        extra: Vec::new(),
        columns: raw.input.columns.clone(),
        decimal: raw.input.decimal,
        every_column: false,
        has_nameless: raw.criteria.is_empty() || draft.criteria.has_nameless,
    };
    // Their columns are there for a reason, even if nothing can be read from them.
    let unusable = draft.criteria.unusable.iter().filter_map(|criterion| criterion.column.as_ref());
    unusable.for_each(|column| need(&mut wanted.extra, column, false).shown = true);
    for Unusable { id, column, .. } in &draft.criteria.unusable {
        if let (Some(Located { place, .. }), false) = (column, id.is_empty()) {
            let why = Located { value: format!("{id}-why"), place: place.clone() };
            need(&mut wanted.extra, &why, false).shown = true;
        }
    }
    let conditions: Vec<&RawCondition> = raw
        .rules
        .iter()
        .flat_map(|rule| &rule.when)
        .chain(raw.portfolio.iter().flat_map(|portfolio| portfolio.limits.iter().map(|limit| &limit.condition)))
        .collect();

    if let Some(portfolio) = &raw.portfolio {
        let budgets = portfolio.budgets.iter().map(|(name, _)| name);
        let saves = portfolio.synergies.iter().flat_map(|synergy| synergy.saves.iter().map(|(name, _)| name));
        // That a field is no amount has been reported.
        budgets.chain(saves).filter(|name| names::field(&name.value).is_none()).for_each(|name| {
            need(&mut wanted.resources, name, true);
        });
    }
    conditions.iter().filter_map(|condition| numeric_field(condition)).for_each(|name| {
        need(&mut wanted.resources, name, true);
    });
    for (name, _, unit) in &raw.resources {
        need(&mut wanted.resources, name, false).unit = Unit::from(unit);
    }

    for condition in conditions {
        if let RawSubject::Field(name) = &condition.subject
            && !is_known(&wanted, &name.value)
        {
            need(&mut wanted.extra, name, true);
        }
    }
    for name in &raw.report_columns {
        let is_criterion = wanted.criteria.iter().any(|criterion| criterion.id == name.value);
        if !is_criterion && !is_known(&wanted, &name.value) {
            need(&mut wanted.extra, name, true).shown = true;
        }
    }
    wanted
}

fn is_known(wanted: &Wanted, name: &str) -> bool {
    names::field(name).is_some() || wanted.resources.iter().any(|column| column.name == name)
}

fn need<'c>(columns: &'c mut Vec<WantedColumn>, name: &Located<String>, required: bool) -> &'c mut WantedColumn {
    let at = columns.iter().position(|column| column.name == name.value).unwrap_or_else(|| {
        let (name, unit) = (name.value.clone(), Unit::default());
        columns.push(WantedColumn { name, required_by: None, shown: false, unit });
        columns.len() - 1
    });
    let column = &mut columns[at];
    column.required_by = column.required_by.take().or_else(|| required.then(|| name.place.clone()));
    column
}
