//! What is different in what was read or decided, a line each.
//!
//! Not here: what a change did, which stands with every move; and lines of their own for what follows
//! from a changed legal basis, which stands with that (JSON has them).

use num_rational::BigRational;

use super::people::Page;
use crate::analysis::difference::{Cause, Change, Difference};
use crate::messages::Arg;
use crate::model::{BasisSnapshot, DecisionSnapshot, ProjectSnapshot, Snapshot};
use crate::render::values::weight_texts;

/// So many projects are named with a change that concerns several, before the rest is counted.
const NAMED: usize = 5;

/// A change, and the other projects that have the very same one.
pub(super) type Told<'c> = (&'c Change, Vec<&'c Change>);

impl Page<'_> {
    /// The changes a line each: what follows from a changed legal basis stands with that, and projects
    /// for which the same rules begin or cease to hold stand together.
    pub(super) fn told_changes(&self) -> Vec<Told<'_>> {
        let mut told: Vec<Told<'_>> = Vec::new();
        let same = |a: &Change, b: &Change| (a.cause, &a.of, &a.from, &a.to) == (b.cause, &b.of, &b.from, &b.to);
        for change in &self.difference().changes {
            let by_rule = change.cause == Cause::Rule && change.project.is_some();
            if !by_rule && !change.follows_from.is_empty() {
                continue;
            }
            match told.iter_mut().find(|(first, _)| by_rule && first.project.is_some() && same(first, change)) {
                Some((_, others)) => others.push(change),
                None => told.push((change, Vec::new())),
            }
        }
        told
    }

    /// One change, with what it was and what it is.
    pub(super) fn change(&self, (change, others): &Told<'_>) -> String {
        if let (Cause::LegalBasis, None) = (change.cause, &change.project) {
            return self.basis(change);
        }
        let of = change.of.as_deref().unwrap_or_default();
        let difference = self.difference();
        let pair = change.project.as_deref().map(|id| self.pair(id)).unwrap_or_default();
        let side = |text: &str, (project, snapshot): (Option<&ProjectSnapshot>, &Snapshot)| -> Arg {
            if text.is_empty() {
                return Arg::Word("diff-none");
            }
            // Dates and numbers of settings are written as the language writes them.
            match change.cause {
                Cause::AsOf | Cause::Deadline => {
                    text.parse::<jiff::civil::Date>().map_or_else(|_| text.into(), Arg::from)
                }
                Cause::Weight => self.weight(of, snapshot).into(),
                Cause::Maximum => text
                    .parse::<rust_decimal::Decimal>()
                    .map_or_else(|_| text.into(), |number| number.round_dp(2).into()),
                Cause::Status if of == "merged-into" => self.projects(text, snapshot).into(),
                Cause::Status if change.project.is_some() => self.words.word(&format!("ranking-status-{text}")).into(),
                Cause::Decision => self.decided(project, snapshot).into(),
                Cause::Dependency if change.project.is_some() => self.projects(text, snapshot).into(),
                Cause::Dependency => self.words.word(&format!("ranking-dependencies-{text}")).into(),
                Cause::Method => self.words.word(&format!("method-{text}")).into(),
                Cause::TieBreak => text.split(", ").map(|id| self.criterion(id)).collect::<Vec<_>>().join(", ").into(),
                Cause::Rule if change.project.is_none() => self.rule(text).into(),
                Cause::Rule => text.split(", ").map(|id| self.rule_name(id)).collect::<Vec<_>>().join(", ").into(),
                _ => self.words.clean(text).into(),
            }
        };
        let mut args = vec![
            ("from", side(&change.from, (pair.0, difference.old))),
            ("to", side(&change.to, (pair.1, difference.new))),
            ("of", self.words.clean(of).into()),
        ];
        let Some(id) = change.project.as_deref() else {
            args.push(("criterion", self.criterion(of).into()));
            args.push(("rule", self.rule_name(of).into()));
            let suffix = match (change.cause, change.from.is_empty(), change.to.is_empty()) {
                (Cause::Rule, true, _) => "-new",
                (Cause::Rule, _, true) => "-gone",
                _ => "",
            };
            return self.say(&format!("diff-change-{}{suffix}", change.cause.key()), &args);
        };
        let ids = std::iter::once(id).chain(others.iter().filter_map(|other| other.project.as_deref()));
        args.push(("project", self.some_projects(ids.collect()).into()));
        args.push(("criterion", self.criterion(of).into()));
        self.words.say(&format!("diff-project-{}", change.cause.key()), &args)
    }

    /// A legal basis whose row in the catalogue changed: what of it, and whom that moves.
    fn basis(&self, change: &Change) -> String {
        let id = change.of.as_deref().unwrap_or_default();
        let Difference { old, new, .. } = self.difference();
        let (Some(was), Some(is)) = (old.legal_basis(id), new.legal_basis(id)) else { return String::new() };
        let word = |kind: &str, key: &str| Arg::from(self.words.word(&format!("{kind}-{key}")));
        let date = |date: Option<jiff::civil::Date>| date.map_or(Arg::Word("diff-none"), Arg::from);
        let reaches = |one: &BasisSnapshot| word("ranking", if one.reaches_municipality { "yes" } else { "no" });
        let facets = [
            ("strength", word("explain-strength", &was.strength), word("explain-strength", &is.strength)),
            ("deadline", date(was.deadline), date(is.deadline)),
            ("state", word("diff-basis-state", &was.state), word("diff-basis-state", &is.state)),
            ("reaches", reaches(was), reaches(is)),
        ];
        let differing = [
            was.strength != is.strength,
            was.deadline != is.deadline,
            was.state != is.state,
            was.reaches_municipality != is.reaches_municipality,
        ];
        let citation = Arg::from(self.words.clean(&is.citation));
        let name = match is.title.is_empty() {
            true => self.words.say("diff-basis", &[("citation", citation)]),
            false => {
                let title = self.words.clean(&is.title).into();
                self.words.say("diff-basis-titled", &[("citation", citation), ("title", title)])
            }
        };
        let facets = facets.into_iter().zip(differing).filter(|(_, differs)| *differs);
        let facets = facets.map(|((facet, from, to), _)| {
            self.words.say(&format!("diff-basis-{facet}"), &[("from", from), ("to", to)])
        });
        let args = [
            ("basis", name.into()),
            ("facets", facets.collect::<Vec<_>>().join("; ").into()),
            ("count", change.moves.len().into()),
            ("projects", self.some_projects(change.moves.iter().map(String::as_str).collect()).into()),
        ];
        self.words.say("diff-change-legal-basis", &args)
    }

    /// Projects by their ids now, the first of them unless all are shown.
    fn some_projects(&self, ids: Vec<&str>) -> String {
        let most = if self.view.all { usize::MAX } else { NAMED };
        let name = |id: &&str| {
            let (was, is) = self.pair(id);
            is.or(was).map_or_else(|| self.words.clean(id), |project| self.project(project))
        };
        self.words.list(ids.iter().take(most).map(name).collect(), ids.len())
    }

    /// The weight of a criterion in percent, as the ranking prints it.
    fn weight(&self, criterion: &str, snapshot: &Snapshot) -> String {
        let weights: Vec<BigRational> = snapshot.criteria.iter().map(|one| one.weight.clone()).collect();
        let mut texts = weight_texts(&weights, self.words.lang);
        snapshot.criterion(criterion).map(|index| texts.swap_remove(index)).unwrap_or_default()
    }

    /// A project on both sides, by its id now, or before where it is gone.
    fn pair(&self, id: &str) -> (Option<&ProjectSnapshot>, Option<&ProjectSnapshot>) {
        let Difference { old, new, .. } = self.difference();
        match new.project(id) {
            Some(is) => {
                // A former id that is in use again is another project.
                let former = is.former_ids.iter().filter(|id| new.project(id).is_none());
                (old.project(id).or_else(|| former.into_iter().find_map(|id| old.project(id))), Some(is))
            }
            None => (old.project(id), None),
        }
    }

    /// What was decided about a project, in words, with who decided and when.
    fn decided(&self, project: Option<&ProjectSnapshot>, snapshot: &Snapshot) -> String {
        let made = project.into_iter().flat_map(|project| snapshot.decisions_on(&project.id));
        let told = made.map(|made| {
            let effect = match made.effect.as_str() {
                "in" | "out" | "wins-tie" => self.words.word(&format!("diff-decision-{}", made.effect)),
                other => self.words.clean(other),
            };
            let args = [("effect", effect.into()), ("decision", self.decision(made).into())];
            self.words.say("diff-decided", &args)
        });
        told.collect::<Vec<_>>().join(", ")
    }

    /// Who decided and when.
    pub(super) fn decision(&self, made: &DecisionSnapshot) -> String {
        let by = ("by", Arg::from(self.words.clean(&made.by)));
        match (made.by.is_empty(), made.on) {
            (true, None) => self.words.word("diff-decision"),
            (true, Some(on)) => self.words.say("diff-decision-on", &[("on", on.into())]),
            (false, None) => self.words.say("diff-decision-by", &[by]),
            (false, Some(on)) => self.words.say("diff-decision-by-on", &[by, ("on", on.into())]),
        }
    }

    /// A rule by its reason and its id.
    pub(super) fn rule_name(&self, id: &str) -> String {
        let find = |snapshot: &Snapshot| snapshot.rule(id).map(|rule| rule.reason.clone());
        let reason = find(self.difference().new).or_else(|| find(self.difference().old)).unwrap_or_default();
        let id_arg = ("id", Arg::from(self.words.clean(id)));
        if reason.is_empty() || reason == id {
            return self.words.say("diff-rule-by-id", &[id_arg]);
        }
        self.words.say("diff-rule-by-name", &[id_arg, ("reason", self.words.clean(&reason).into())])
    }

    /// Projects by their ids, in words.
    fn projects(&self, ids: &str, snapshot: &Snapshot) -> String {
        let named = |id: &str| {
            let known = self.difference().new.project(id).or_else(|| snapshot.project(id));
            known.map_or_else(|| self.words.clean(id), |project| self.project(project))
        };
        ids.split(", ").map(named).collect::<Vec<_>>().join(", ")
    }

    /// What a rule does, and its conditions as they are written in files.
    fn rule(&self, text: &str) -> String {
        let (effect, when) = text.split_once(", when = ").map_or((text, None), |(effect, when)| (effect, Some(when)));
        let effect = match effect {
            "exclude" | "mandatory" => self.words.word(&format!("diff-rule-{effect}")),
            other => self.words.clean(other),
        };
        match when {
            Some(when) => {
                let args = [("effect", effect.into()), ("when", self.words.clean(when).into())];
                self.words.say("diff-rule-when", &args)
            }
            None => effect,
        }
    }
}
