//! What is different in what was read or decided, a line each.

use num_rational::BigRational;

use super::people::Page;
use crate::analysis::difference::{Cause, Change, Difference};
use crate::messages::Arg;
use crate::model::{DecisionSnapshot, ProjectSnapshot, Snapshot};
use crate::render::view::weight_texts;

impl Page<'_> {
    /// One change, with what it was and what it is.
    pub(super) fn change(&self, change: &Change) -> String {
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
        let project = pair.1.or(pair.0);
        args.push(("project", project.map_or_else(|| self.words.clean(id), |project| self.project(project)).into()));
        args.push(("criterion", self.criterion(of).into()));
        self.words.say(&format!("diff-project-{}", change.cause.key()), &args)
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
