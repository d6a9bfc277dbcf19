//! What has to be known about a ranking as a whole, below its table.
//!
//! Left out: where the places end ([`super::cut`]), which comes first among the notes.

use num_rational::BigRational;

use super::{Note, Sentences};
use crate::analysis::robustness::Robustness;
use crate::messages::Arg;
use crate::model::{Effect, MissingPolicy, Standing, Status, Value, key};
use crate::render::robustness;
use crate::render::words::LISTED;
use crate::scoring::Assumption;

impl Sentences<'_> {
    /// What has to be known about the ranking as a whole.
    pub(in crate::render) fn notes(&self) -> Vec<Note> {
        let mut notes = vec![self.places().into(), self.cut().into()];
        notes.extend(self.method_note().map(Note::from));
        notes.extend(self.tied());
        notes.extend(self.corridor());
        notes.extend(self.hidden_rows().map(Note::from));
        notes.extend(self.displaced());
        notes.extend(self.decided_out());
        notes.extend(self.unconfirmed());
        notes.extend(self.robustness());
        notes.extend(self.assumed());
        notes.extend(self.not_rated());
        notes.extend(self.excluded());
        notes.extend(self.set_apart());
        notes.extend(self.basis().map(Note::from));
        notes
    }

    /// How to read what is said about robustness, where it was ended early, and where walks do not agree.
    fn robustness(&self) -> Vec<Note> {
        let Some(found) = self.view.robustness() else { return Vec::new() };
        let count = |number: u64| Arg::Count(usize::try_from(number).unwrap_or(usize::MAX));
        let samples = [("samples", count(found.samples)), ("asked", count(found.asked))];
        let early = (!found.is_complete()).then(|| self.say("robustness-partial", &samples));
        let seed = ("seed", Arg::from(found.seed.to_string()));
        let places = ("places", Arg::from(self.view.ranking().in_force().places.get()));
        let [samples, _] = samples;
        let how = self.say("robustness-in-ranking", &[samples, seed, places]);
        let unmixed = (!found.is_mixed()).then(|| self.word("robustness-unmixed"));
        early.into_iter().chain(unmixed).chain(self.crowded(found)).chain([how]).map(Note::from).collect()
    }

    /// In how many samples rules bring more projects first than there are places, if in any.
    pub(in crate::render) fn crowded(&self, found: &Robustness<'_>) -> Option<String> {
        let share = BigRational::new(found.crowded.into(), found.samples.max(1).into());
        let share = robustness::of_hundred(&share, self.view.lang());
        (0 < found.crowded).then(|| self.say("robustness-crowded", &[("share", share.into())]))
    }

    fn hidden_rows(&self) -> Option<String> {
        let (_, hidden) = self.view.rows_for_people();
        (0 < hidden).then(|| self.say("ranking-hidden", &[("count", hidden.into())]))
    }

    /// What mandatory places rest on without being confirmed: the link, or only the wording.
    fn unconfirmed(&self) -> Vec<Note> {
        let (wording, link): (Vec<u32>, Vec<u32>) =
            self.view.unconfirmed().iter().partition(|project| self.view.is_confirmed(**project));
        let kinds = [("ranking-unconfirmed", link), ("ranking-unverified", wording)];
        let notes = kinds.into_iter().filter(|(_, projects)| !projects.is_empty()).map(|(id, projects)| Note {
            text: self.say(id, &[("count", projects.len().into())]),
            items: self.items(&projects),
        });
        notes.collect()
    }

    fn assumed(&self) -> Option<Note> {
        let items: Vec<String> = self
            .view
            .assumed()
            .iter()
            .map(|assumed| {
                let name = |project: &u32| match assumed.assumption {
                    Assumption::Unknown => self.project_with_possible_ranks(*project),
                    _ => self.project(*project),
                };
                let names = assumed.first.iter().map(name).collect();
                self.assumed_of(assumed.criterion, assumed.assumption, self.list(names, assumed.count))
            })
            .collect();
        (!items.is_empty()).then(|| Note { text: self.word("ranking-assumed"), items })
    }

    /// What is assumed about values of these projects under a criterion.
    pub(in crate::render) fn assumed_of(&self, criterion: usize, assumption: Assumption, projects: String) -> String {
        let mut args = vec![("criterion", Arg::from(self.criterion(criterion))), ("projects", projects.into())];
        let id = match assumption {
            Assumption::Worst => "ranking-assumed-worst",
            Assumption::Neutral => "ranking-assumed-neutral",
            Assumption::Unknown => "ranking-assumed-unknown",
            Assumption::Likely => "ranking-assumed-likely",
            Assumption::Middle => "ranking-assumed-middle",
            Assumption::Value => {
                let value = match self.view.decision().criteria()[criterion].missing {
                    MissingPolicy::Value(raw) => self.value(criterion, Value::Point(raw)),
                    _ => String::new(),
                };
                args.push(("value", value.into()));
                "ranking-assumed-value"
            }
        };
        self.say(id, &args)
    }

    fn project_with_possible_ranks(&self, project: u32) -> String {
        let projects = self.view.decision().projects();
        let (id, name) = (projects.id(project as usize), projects.name(project as usize));
        match self.view.ranking().possible_ranks(project as usize) {
            Some((best, worst)) if best != worst => self.say(
                "ranking-project-possible",
                &[
                    ("name", self.clean(name).into()),
                    ("id", self.clean(id).into()),
                    ("best", (best as usize).into()),
                    ("worst", (worst as usize).into()),
                ],
            ),
            _ => self.project(project),
        }
    }

    pub(in crate::render) fn not_rated(&self) -> Option<Note> {
        let missing = &self.view.ranking().unranked().missing;
        let mut items: Vec<String> =
            missing.iter().take(LISTED).map(|(project, criteria)| self.lacks(*project, criteria)).collect();
        self.count_rest(&mut items, missing.len());
        (!missing.is_empty())
            .then(|| Note { text: self.say("ranking-not-rated", &[("count", missing.len().into())]), items })
    }

    fn lacks(&self, project: u32, criteria: &[usize]) -> String {
        let project = ("project", Arg::from(self.project(project)));
        self.say("ranking-lacks", &[project, ("criteria", self.criteria(criteria).into())])
    }

    fn criteria(&self, criteria: &[usize]) -> String {
        criteria.iter().map(|criterion| self.criterion(*criterion)).collect::<Vec<_>>().join(", ")
    }

    /// Ranked projects that a decision keeps from a place.
    pub(in crate::render) fn out_by_decision(&self) -> Vec<u32> {
        let ranking = self.view.ranking();
        let out = |project: &u32| {
            ranking.placed(*project as usize).is_none()
                && self.view.decisions_on(*project).any(|made| made.effect == Effect::Out)
        };
        ranking.order().iter().copied().filter(out).collect()
    }

    /// Whom a decision of people keeps from a place, with the reason.
    fn decided_out(&self) -> Option<Note> {
        let ranking = self.view.ranking();
        let out = self.out_by_decision();
        let item = |project: &u32| {
            let args = [
                ("project", Arg::from(self.project(*project))),
                ("rank", (ranking.rank_of(*project as usize) as usize).into()),
                ("decision", self.decided(*project, Effect::Out).into()),
            ];
            self.say("ranking-decided-out-item", &args)
        };
        let mut items: Vec<String> = out.iter().take(LISTED).map(item).collect();
        self.count_rest(&mut items, out.len());
        (!out.is_empty()).then(|| Note { text: self.say("ranking-decided-out", &[("count", out.len().into())]), items })
    }

    pub(in crate::render) fn excluded(&self) -> Option<Note> {
        let excluded = &self.view.ranking().unranked().excluded;
        let mut items = Vec::new();
        for (number, rule) in self.view.decision().rules().iter().enumerate() {
            let projects: Vec<u32> =
                excluded.iter().filter(|(_, by)| *by == number).map(|(project, _)| *project).collect();
            if !projects.is_empty() {
                items.push(self.say(
                    "ranking-excluded-by",
                    &[("reason", self.clean_text(&rule.reason).into()), ("projects", self.projects(&projects).into())],
                ));
            }
        }
        (!items.is_empty())
            .then(|| Note { text: self.say("ranking-excluded", &[("count", excluded.len().into())]), items })
    }

    pub(in crate::render) fn set_apart(&self) -> Option<Note> {
        let decision = self.view.decision();
        let apart = &self.view.ranking().unranked().set_apart;
        let with = |status: Status| -> Vec<u32> {
            let is = |project: &&u32| decision.standing(**project as usize) == Standing::SetApart(status);
            apart.iter().filter(is).copied().collect()
        };
        let mut items = Vec::new();
        for (status, _, _) in Status::ALL {
            let projects = with(status);
            if !projects.is_empty() {
                let args = [("status", self.status(status).into()), ("projects", self.projects(&projects).into())];
                items.push(self.say("ranking-apart-status", &args));
            }
        }
        let merged: Vec<u32> =
            apart.iter().filter(|p| decision.standing(**p as usize) == Standing::Merged).copied().collect();
        if !merged.is_empty() {
            let names = merged.iter().take(LISTED).map(|project| self.merged(*project)).collect();
            items.push(self.say("ranking-apart-merged", &[("projects", self.list(names, merged.len()).into())]));
        }
        (!items.is_empty()).then(|| Note { text: self.say("ranking-apart", &[("count", apart.len().into())]), items })
    }

    fn merged(&self, project: u32) -> String {
        match self.view.decision().projects().merged_into(project as usize) {
            Some(target) => self.say(
                "ranking-merged",
                &[("project", self.project(project).into()), ("target", self.project(key(target)).into())],
            ),
            None => self.project(project),
        }
    }

    /// Who decided on the weights and who scored.
    pub(in crate::render) fn basis(&self) -> Option<String> {
        let basis = self.view.decision().basis();
        let by = ("by", Arg::from(self.clean_text(&basis.weights_decided_by)));
        let weights = match (basis.weights_decided_by.is_empty(), basis.weights_decided_on) {
            (true, None) => None,
            (true, Some(on)) => Some(self.say("ranking-basis-weights-on", &[("on", on.into())])),
            (false, None) => Some(self.say("ranking-basis-weights-by", &[by])),
            (false, Some(on)) => Some(self.say("ranking-basis-weights", &[by, ("on", on.into())])),
        };
        let scored = (!basis.scored_by.is_empty())
            .then(|| self.say("ranking-basis-scored", &[("by", self.clean_text(&basis.scored_by).into())]));
        let parts: Vec<String> = weights.into_iter().chain(scored).collect();
        (!parts.is_empty()).then(|| self.say("ranking-basis", &[("facts", parts.join("; ").into())]))
    }
}
