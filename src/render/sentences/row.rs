//! What stands in the row of a project: rank, score, marks, and why it has its place or not.

use num_traits::Zero;

use super::Sentences;
use crate::messages::{Arg, format};
use crate::model::{Effect, PeopleDecision, Value};
use crate::render::robustness;
use crate::render::view::{Mark, Row};
use crate::scoring::{Assumption, Ranking, Reason, point_of};

impl Sentences<'_> {
    /// What stands in the row of a project: place, rank, project, department, score, marks and reason; then
    /// how sure the place is, if that is shown too.
    pub(in crate::render) fn cells(&self, row: &Row) -> Vec<String> {
        let mut cells = vec![
            row.place.map_or_else(|| self.word("ranking-no-place"), |place| place.to_string()),
            self.rank(row),
            self.name_and_id(row.project),
            self.department(row.project),
            self.score(row),
            self.marks(row).join("; "),
            self.reason(row),
        ];
        if let Some(found) = self.view.robustness() {
            cells.extend(robustness::in_ranking(found, row.project, self.view.lang()));
        }
        cells
    }

    /// Why a project has its place, or what separates it from one.
    pub(in crate::render) fn reason(&self, row: &Row) -> String {
        match row.reason {
            Some(Reason::Mandatory) => {
                // Rules are tried in file order; one reason is enough for a place.
                let rule = self.view.decision().mandatory_by(row.project as usize).first();
                let reason =
                    rule.map_or_else(String::new, |rule| self.clean_text(&self.view.decision().rules()[*rule].reason));
                self.say("ranking-reason-mandatory", &[("reason", reason.into())])
            }
            Some(Reason::Decision) => self.decided(row.project, Effect::In),
            Some(Reason::Score) if self.view.wins_tie(row.project) => {
                let decision = self.decided(row.project, Effect::WinsTie);
                self.say("ranking-reason-wins-tie", &[("decision", decision.into())])
            }
            Some(Reason::Running | Reason::Score) => self.reason_in_short(row),
            None if row.marks.contains(&Mark::DecidedOut) => self.decided(row.project, Effect::Out),
            None => self.reason_in_short(row),
        }
    }

    /// The same in a word or two.
    pub(in crate::render) fn reason_in_short(&self, row: &Row) -> String {
        match row.reason {
            Some(Reason::Mandatory) => self.word("ranking-mandatory"),
            Some(Reason::Decision) => self.word("ranking-decision"),
            Some(Reason::Running) => self.word("ranking-running"),
            Some(Reason::Score) if self.view.wins_tie(row.project) => self.word("ranking-by-score-and-decision"),
            Some(Reason::Score) => self.word("ranking-by-score"),
            None if row.marks.contains(&Mark::DecidedOut) => self.word("ranking-decision"),
            None => match self.view.ranking().to_cut(row.project) {
                Some(distance) if distance.is_zero() => self.word("ranking-level-with-cut"),
                Some(distance) => {
                    // One more digit than the scores have, so that it does not seem to contradict
                    // their difference.
                    let digits = self.digits_of(&distance, self.view.digits() + 1);
                    let points = format::rounded(&-distance, digits, self.view.lang());
                    self.say("ranking-below-cut", &[("points", points.into())])
                }
                None => self.word("ranking-no-place-free"),
            },
        }
    }

    /// Whether the short reason leaves something out.
    pub(in crate::render) fn has_more_to_say(&self, row: &Row) -> bool {
        let decided = row.marks.contains(&Mark::DecidedOut) || self.view.wins_tie(row.project);
        matches!(row.reason, Some(Reason::Mandatory | Reason::Decision)) || decided
    }

    pub(super) fn decided(&self, project: u32, effect: Effect) -> String {
        let made = self.view.decisions_on(project).find(|made| made.effect == effect);
        made.map_or_else(|| self.word("ranking-decision"), |made| self.decision(made))
    }

    pub(in crate::render) fn decision(&self, made: &PeopleDecision) -> String {
        let reason = ("reason", Arg::from(self.clean_text(&made.reason)));
        let by = ("by", Arg::from(self.clean_text(&made.by)));
        match (made.by.is_empty(), made.on) {
            (true, None) => self.say("ranking-reason-decision", &[reason]),
            (true, Some(on)) => self.say("ranking-reason-decision-on", &[("on", on.into()), reason]),
            (false, None) => self.say("ranking-reason-decision-by", &[by, reason]),
            (false, Some(on)) => self.say("ranking-reason-decision-by-on", &[by, ("on", on.into()), reason]),
        }
    }

    /// The marks of a row in words. That its rank is shared stands at the rank.
    pub(in crate::render) fn marks(&self, row: &Row) -> Vec<String> {
        let shown = row.marks.iter().filter(|mark| **mark != Mark::Tie);
        shown.map(|mark| self.mark(row, *mark)).collect()
    }

    /// The same where there is little room: projects by their ids.
    pub(in crate::render) fn marks_in_short(&self, row: &Row) -> Vec<String> {
        let shown = row.marks.iter().filter(|mark| **mark != Mark::Tie);
        shown
            .map(|mark| match mark {
                Mark::Inherits(source) => {
                    let id = self.clean(self.view.decision().projects().id(*source as usize));
                    let own = self.view.score_text(&self.view.ranking().score(row.project as usize));
                    self.say("ranking-mark-inherits-short", &[("id", id.into()), ("score", own.into())])
                }
                mark => self.mark(row, *mark),
            })
            .collect()
    }

    /// A mark in words.
    pub(in crate::render) fn mark(&self, row: &Row, mark: Mark) -> String {
        match mark {
            Mark::Tie => self.word("ranking-mark-tie"),
            Mark::TiedAtCut => self.word("ranking-mark-tied-at-cut"),
            Mark::Corridor => self.word("ranking-mark-corridor"),
            Mark::Displaced => self.say("ranking-mark-displaced", &[self.by()]),
            Mark::MandatoryUnconfirmed if self.view.is_confirmed(row.project) => self.word("ranking-mark-unverified"),
            Mark::MandatoryUnconfirmed => self.word("ranking-mark-unconfirmed"),
            Mark::DecidedOut => self.word("ranking-mark-decided-out"),
            Mark::Running => self.word("ranking-mark-running"),
            Mark::Overdue => self.word("ranking-mark-overdue"),
            Mark::Inherits(source) => {
                let own = self.view.ranking().score(row.project as usize);
                self.say(
                    "ranking-mark-inherits",
                    &[("project", self.project(source).into()), ("score", self.view.score_text(&own).into())],
                )
            }
            Mark::Assumed(criterion, assumption) => self.mark_of_assumption(row, criterion, assumption),
        }
    }

    fn mark_of_assumption(&self, row: &Row, criterion: usize, assumption: Assumption) -> String {
        let mut args = vec![("criterion", Arg::from(self.criterion(criterion)))];
        let id = match assumption {
            Assumption::Worst => "ranking-mark-worst",
            Assumption::Neutral => "ranking-mark-neutral",
            Assumption::Unknown => match self.view.ranking().possible_ranks(row.project as usize) {
                Some((best, worst)) if best != worst => {
                    args.extend([("best", (best as usize).into()), ("worst", (worst as usize).into())]);
                    "ranking-mark-unknown-ranks"
                }
                _ => "ranking-mark-unknown",
            },
            Assumption::Value | Assumption::Likely | Assumption::Middle => {
                let known = &self.view.decision().criteria()[criterion];
                let point = point_of(known, self.view.value(criterion, row.project as usize));
                let value = point.map_or_else(String::new, |raw| self.value(criterion, Value::Point(raw)));
                args.push(("value", value.into()));
                if assumption == Assumption::Value { "ranking-mark-value" } else { "ranking-mark-middle" }
            }
        };
        self.say(id, &args)
    }

    /// The rank of a project, with `=` where it shares it.
    pub(in crate::render) fn rank(&self, row: &Row) -> String {
        self.rank_of(row.project)
    }

    /// The same of any project; nothing for one that is not ranked.
    pub(in crate::render) fn rank_of(&self, project: u32) -> String {
        ranked(self.view.ranking(), project)
    }

    /// The score that ranks a project; an arrow says that it inherits it.
    pub(in crate::render) fn score(&self, row: &Row) -> String {
        let arrow = if row.marks.iter().any(|mark| matches!(mark, Mark::Inherits(_))) { "↑ " } else { "" };
        format!("{arrow}{}", self.view.score_text(&self.view.ranking().effective_score(row.project)))
    }
}

/// The rank of a project in a ranking, with `=` where it shares it; nothing for one that is not ranked.
pub(in crate::render) fn ranked(ranking: &Ranking<'_>, project: u32) -> String {
    match ranking.rank_of(project as usize) {
        0 => String::new(),
        rank if ranking.is_tied(project as usize) => format!("={rank}"),
        rank => rank.to_string(),
    }
}
