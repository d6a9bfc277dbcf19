//! Why a project has a place now, or no longer, and why one came, went or is ranked on one side only.
//!
//! Not here: why its score and its rank moved (`people`).

use crate::analysis::difference::{Cause, Move, PlaceCause};
use crate::messages::{Arg, format};
use crate::model::{ProjectSnapshot, RankedAt, Snapshot, State};
use crate::render::words::LISTED;

use super::people::Page;

impl Page<'_> {
    /// What brings a project its place or takes it, a sentence each. A rank that moved the same way stands
    /// in the sentence before.
    pub(super) fn place_causes(&self, one: &Move<'_>) -> Vec<String> {
        let side = if one.entered() { "in" } else { "out" };
        let causes = &one.place_causes;
        let same = |a: &PlaceCause<'_>, b: &PlaceCause<'_>| {
            a.other.is_some() && b.other.is_some() && (a.cause, a.ended, &a.of) == (b.cause, b.ended, &b.of)
        };
        let mut told: Vec<(&PlaceCause<'_>, Vec<&ProjectSnapshot>)> = Vec::new();
        for cause in causes {
            match told.iter_mut().find(|(first, _)| same(first, cause)) {
                Some((_, others)) => others.extend(cause.other),
                None => told.push((cause, cause.other.into_iter().collect())),
            }
        }
        told.iter().filter_map(|(cause, others)| self.place_cause(one, side, cause, others)).collect()
    }

    fn place_cause(
        &self,
        one: &Move<'_>,
        side: &'static str,
        cause: &PlaceCause<'_>,
        others: &[&ProjectSnapshot],
    ) -> Option<String> {
        let whose = if others.is_empty() { "own" } else { "other" };
        let snapshot = if cause.ended { self.difference().old } else { self.difference().new };
        let names = others.iter().take(LISTED).map(|project| self.project(project)).collect();
        let of = cause.of.as_deref().unwrap_or_default();
        let mut args = vec![
            ("side", Arg::from(side)),
            ("ended", if cause.ended { "yes" } else { "no" }.into()),
            ("count", others.len().into()),
            ("projects", self.words.list(names, others.len()).into()),
        ];
        match cause.cause {
            Cause::Rule => args.push(("rule", self.rule_name(of).into())),
            Cause::Decision => {
                let about = others.first().copied().or(if cause.ended { one.old } else { one.new });
                args.push(("decision", self.decision_about(about, of, snapshot).into()));
                return Some(self.words.say(&format!("diff-place-{whose}-{of}"), &args));
            }
            Cause::Status => {}
            Cause::Places => {
                let [from, to] = [self.difference().old, self.difference().new].map(|side| Arg::from(side.places));
                args.extend([("from", from), ("to", to)]);
                return Some(self.words.say("diff-place-places", &args));
            }
            _ => {
                let (old, new) = one.ranked()?;
                // Otherwise the ranks that stand before say it.
                let is_said = if side == "in" { new.rank < old.rank } else { old.rank < new.rank };
                return (!is_said).then(|| self.words.say("diff-place-rank", &args));
            }
        }
        Some(self.words.say(&format!("diff-place-{whose}-{}", cause.cause.key()), &args))
    }

    fn decision_about(&self, project: Option<&ProjectSnapshot>, effect: &str, snapshot: &Snapshot) -> String {
        let made = project.and_then(|project| snapshot.decisions_on(&project.id).find(|made| made.effect == effect));
        made.map_or_else(|| self.words.word("diff-decision"), |made| self.decision(made))
    }

    /// A project that came, went, or is ranked on one side only, in a sentence.
    pub(super) fn alone(&self, one: &Move<'_>) -> String {
        let at = |side: Option<&ProjectSnapshot>| side.and_then(ProjectSnapshot::standing).cloned();
        let mut args = vec![("project", Arg::from(self.named(one)))];
        if let Some(RankedAt { rank, score, .. }) = at(one.new).or(at(one.old)) {
            let score = format::rounded(&score, 1, self.view.lang);
            let at = [("rank", Arg::from(rank.to_string())), ("score", score.into())];
            args.push(("at", self.say("diff-at", &at).into()));
        }
        let (id, further) = self.how_alone(one);
        args.extend(further);
        self.words.say(&format!("diff-alone-{id}"), &args)
    }

    /// The same in a few words.
    pub(super) fn alone_in_short(&self, one: &Move<'_>) -> String {
        let (id, args) = self.how_alone(one);
        self.words.say(&format!("diff-short-{id}"), &args)
    }

    /// How a project came, went, or is ranked on one side only.
    fn how_alone(&self, one: &Move<'_>) -> (&'static str, Vec<(&'static str, Arg)>) {
        let (Some(was), Some(is)) = (one.old, one.new) else {
            return match (one.old, one.new) {
                (Some(was), _) => match self.taken_up_by(was) {
                    Some(project) => ("merged", vec![("target", self.project(project).into())]),
                    None => ("gone", Vec::new()),
                },
                _ => ("new", Vec::new()),
            };
        };
        let back = is.standing().is_some();
        let (other, snapshot) = if back { (was, self.difference().old) } else { (is, self.difference().new) };
        let pick = |back_id: &'static str, id: &'static str| if back { back_id } else { id };
        match &other.state {
            State::Excluded(rule) => (pick("rule-ended", "rule"), vec![("rule", self.rule_name(rule).into())]),
            State::Missing(criteria) => {
                let names: Vec<String> = criteria.iter().map(|id| self.words.quoted(&self.criterion(id))).collect();
                let count = names.len();
                let args = vec![("criteria", self.words.list(names, count).into()), ("count", count.into())];
                (pick("missing-ended", "missing"), args)
            }
            State::Merged(target) => {
                let target = self.difference().new.project(target).or_else(|| snapshot.project(target));
                let target = target.map(|project| self.project(project)).unwrap_or_default();
                (pick("merged-ended", "merged"), vec![("target", target.into())])
            }
            State::SetApart | State::Ranked(_) => {
                let status = self.words.word(&format!("ranking-status-{}", other.status));
                (pick("status-ended", "status"), vec![("status", status.into())])
            }
        }
    }

    /// The project that names a gone one among its former ids and is not the same under another id.
    fn taken_up_by(&self, gone: &ProjectSnapshot) -> Option<&ProjectSnapshot> {
        self.difference().new.projects.iter().find(|project| project.former_ids.contains(&gone.id))
    }
}
