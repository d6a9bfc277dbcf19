//! Everything that is different in what was read or decided, settings first, then project by project.
//!
//! Not here: what follows from deadlines, prerequisites and rules for values, which is told with these;
//! texts, sources and columns that no number comes of; and what one side did not keep.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;

use super::bases::Bases;
use super::{Cause, Change, Pair};
use crate::exact;
use crate::model::{CriterionSnapshot, ProjectSnapshot, RuleSnapshot, Scale, Snapshot, SourceKind, State};

/// Everything that is different in what was read or decided, settings first.
pub(super) fn changes<'s>(old: &'s Snapshot, new: &'s Snapshot, pairs: &[Pair<'s>]) -> Vec<Change> {
    let mut changes = Vec::new();
    let mut setting = |cause, of: Option<&str>, from: String, to: String| {
        if from != to {
            changes.push(Change { of: of.map(str::to_owned), from, to, ..Change::of(cause) });
        }
    };
    setting(Cause::AsOf, Some("as-of"), date(old.as_of), date(new.as_of));
    setting(Cause::Places, Some("places"), old.places.to_string(), new.places.to_string());
    setting(Cause::Maximum, Some("maximum"), old.maximum.normalize().to_string(), new.maximum.normalize().to_string());
    setting(Cause::Method, Some("method"), old.method.clone(), new.method.clone());
    setting(Cause::Dependency, Some("dependencies"), old.dependencies.clone(), new.dependencies.clone());
    setting(Cause::Status, Some("running"), old.running.clone(), new.running.clone());
    setting(Cause::TieBreak, Some("tie-break"), old.tie_break.join(", "), new.tie_break.join(", "));
    let ids = old.criteria.iter().chain(new.criteria.iter().filter(|one| old.criterion(&one.id).is_none()));
    for id in ids.map(|criterion| criterion.id.as_str()) {
        let of = |snapshot: &Snapshot| snapshot.criterion(id).map(|index| snapshot.criteria[index].clone());
        let (was, is) = (of(old), of(new));
        let weight =
            |one: &Option<CriterionSnapshot>| one.as_ref().map(|one| exact::decimal(&one.weight)).unwrap_or_default();
        setting(Cause::Weight, Some(id), weight(&was), weight(&is));
        if let (Some(was), Some(is)) = (was, is) {
            setting(Cause::Scale, Some(id), was.definition, is.definition);
            let scale = |scale: &Scale| format!("scale = {{ {} }}", scale.written());
            setting(Cause::Scale, Some(id), scale(&was.scale), scale(&is.scale));
            // What an older ranking did not keep is no change.
            if let (Some(was), Some(is)) = (was.preference, is.preference) {
                setting(Cause::Preference, Some(id), was, is);
            }
        }
    }
    let rules = old.rules.iter().chain(new.rules.iter().filter(|rule| old.rule(&rule.id).is_none()));
    for id in rules.map(|rule| rule.id.as_str()) {
        let (from, to) = rule_texts(old.rule(id), new.rule(id));
        setting(Cause::Rule, Some(id), from, to);
    }
    let renamed = |(was, is): &Pair<'s>| Some((was.as_ref()?.id.as_str(), is.as_ref()?.id.as_str()));
    let now_called: BTreeMap<&str, &str> = pairs.iter().filter_map(renamed).collect();
    let bases = Bases::new(old, new);
    let mut about_projects = Vec::new();
    for (was, is) in pairs {
        let changes = &mut about_projects;
        match (was, is) {
            (Some(was), Some(is)) => {
                let before = changes.len();
                project_changes((old, new), &now_called, (was, is), changes);
                bases.mark((was, is), &mut changes[before..]);
            }
            (None, Some(is)) => {
                changes.push(lone(Cause::NewProject, is, String::new(), is.name.clone()));
                lone_decision(is, String::new(), decided(is, new), changes);
            }
            (Some(was), None) => {
                changes.push(lone(Cause::GoneProject, was, was.name.clone(), String::new()));
                lone_decision(was, decided(was, old), String::new(), changes);
            }
            (None, None) => {}
        }
    }
    changes.extend(bases.changes(&about_projects));
    // What people decided comes before what is different about each project.
    about_projects.sort_by_key(|change| change.cause != Cause::Decision);
    changes.extend(about_projects);
    changes
}

/// A day as it is written in files; empty where there is none.
fn date(date: Option<Date>) -> String {
    date.map(|date| date.to_string()).unwrap_or_default()
}

fn lone(cause: Cause, project: &ProjectSnapshot, from: String, to: String) -> Change {
    Change { project: Some(project.id.clone()), from, to, ..Change::of(cause) }
}

/// What was decided about a project: the effects in a row.
fn decided(project: &ProjectSnapshot, snapshot: &Snapshot) -> String {
    snapshot.decisions_on(&project.id).map(|made| made.effect.as_str()).collect::<Vec<_>>().join(", ")
}

fn lone_decision(project: &ProjectSnapshot, from: String, to: String, changes: &mut Vec<Change>) {
    if from != to {
        changes.push(lone(Cause::Decision, project, from, to));
    }
}

/// A rule on both sides: what it does and, unless they are the same or one side kept none, its conditions.
fn rule_texts(was: Option<&RuleSnapshot>, is: Option<&RuleSnapshot>) -> (String, String) {
    let when = |rule: Option<&RuleSnapshot>| rule.map(|rule| rule.when.clone());
    let conditions_count = match (when(was), when(is)) {
        (Some(Some(was)), Some(Some(is))) => was != is,
        (Some(_), Some(_)) => false,
        _ => true,
    };
    let text = |rule: Option<&RuleSnapshot>| {
        let Some(rule) = rule else { return String::new() };
        match rule.when.as_ref().filter(|_| conditions_count) {
            Some(when) => {
                let when: Vec<String> = when.iter().map(|condition| format!("{{ {condition} }}")).collect();
                format!("{}, when = [{}]", rule.effect, when.join(", "))
            }
            None => rule.effect.clone(),
        }
    };
    (text(was), text(is))
}

fn project_changes(
    (old, new): (&Snapshot, &Snapshot),
    now_called: &BTreeMap<&str, &str>,
    (was, is): (&ProjectSnapshot, &ProjectSnapshot),
    changes: &mut Vec<Change>,
) {
    let mut change = |cause, of: Option<&str>, from: String, to: String| {
        if from != to {
            let project = Some(is.id.clone());
            changes.push(Change { project, of: of.map(str::to_owned), from, to, ..Change::of(cause) });
        }
    };
    change(Cause::Name, Some("id"), was.id.clone(), is.id.clone());
    change(Cause::Name, Some("name"), was.name.clone(), is.name.clone());
    change(Cause::Decision, None, decided(was, old), decided(is, new));
    change(Cause::Status, Some("status"), was.status.clone(), is.status.clone());
    let merged = |project: &ProjectSnapshot| match &project.state {
        State::Merged(target) => now_called.get(target.as_str()).map_or(target.clone(), |id| (*id).to_owned()),
        _ => String::new(),
    };
    change(Cause::Status, Some("merged-into"), merged(was), merged(is));
    change(Cause::Deadline, Some("deadline"), date(was.deadline), date(is.deadline));
    // What it needs is the same under another id, and in another order.
    let needs = |project: &ProjectSnapshot, renamed: bool| {
        let id =
            |id: &String| now_called.get(id.as_str()).filter(|_| renamed).map_or(id.clone(), |id| (*id).to_owned());
        let needs: BTreeSet<String> = project.needs.iter().map(id).collect();
        needs.into_iter().collect::<Vec<_>>().join(", ")
    };
    change(Cause::Dependency, Some("depends-on"), needs(was, true), needs(is, false));
    change(Cause::Rule, Some("mandatory"), was.mandatory_by.join(", "), is.mandatory_by.join(", "));
    let excluded = |project: &ProjectSnapshot| match &project.state {
        State::Excluded(rule) => rule.clone(),
        _ => String::new(),
    };
    change(Cause::Rule, Some("excluded"), excluded(was), excluded(is));
    for (index, criterion) in new.criteria.iter().enumerate() {
        let Some(before) = old.criterion(&criterion.id) else { continue };
        let (from, to) = (&was.values[before], &is.values[index]);
        let cause = match criterion.source {
            // What follows from deadlines and prerequisites is told with these.
            SourceKind::DaysToDeadline | SourceKind::Dependents => continue,
            SourceKind::Legal => Cause::LegalBasis,
            SourceKind::Column => Cause::Value,
        };
        if from.raw != to.raw {
            let (from, to) = (from.text.clone(), to.text.clone());
            let of = Some(criterion.id.clone());
            changes.push(Change { project: Some(is.id.clone()), of, from, to, ..Change::of(cause) });
        }
    }
}
