//! The sentences around a ranking, for every output that people read.
//!
//! Tables, Markdown, pages, papers and workbooks say the same things in the same words; only what they do to texts from files
//! differs, so that is passed in as `clean`.

use std::collections::HashSet;

use num_traits::{One, Signed, Zero};
use rust_decimal::Decimal;

use super::document::Document;
use super::view::{Mark, RankingView, Row, Top, percent_text, value_text, weight_texts};
use super::words::{LISTED, Words};
use crate::exact;
use crate::messages::{self, Arg, format};
use crate::model::{
    DependencyMode, Effect, Method, MissingPolicy, PeopleDecision, Preference, Standing, Status, Text, Value, key,
};
use crate::scoring::{Assumption, InForce, Ranking, Reason, point_of};

/// Makes sentences about a view.
pub(super) struct Sentences<'v> {
    view: &'v RankingView<'v>,
    words: Words,
}

/// A sentence, and what it lists below itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Note {
    /// The sentence.
    pub(super) text: String,
    /// One line each.
    pub(super) items: Vec<String>,
}

/// What one criterion contributes to a score, in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Contribution {
    pub(super) criterion: String,
    pub(super) value: String,
    /// The reason given for the value.
    pub(super) why: Option<String>,
    /// In percent, without the sign; empty for the sum.
    pub(super) utility: String,
    /// In percent, without the sign.
    pub(super) weight: String,
    pub(super) contribution: String,
}

impl Note {
    /// Puts the sentence and its list at the end of a document.
    pub(super) fn push_to(self, document: &mut Document) {
        document.paragraph([self.text]);
        document.items(self.items);
    }
}

impl From<String> for Note {
    fn from(text: String) -> Self {
        Self { text, items: Vec::new() }
    }
}

impl<'v> Sentences<'v> {
    pub(super) fn new(view: &'v RankingView<'v>, clean: fn(&str) -> String) -> Self {
        Self { view, words: Words { lang: view.lang(), clean } }
    }

    /// A sentence of the message files; in German, what other methods than the weighted sum give is
    /// no Nutzwert, and sentences about it have another form.
    pub(super) fn say(&self, id: &str, args: &[(&str, Arg)]) -> String {
        let lang = self.view.lang();
        if self.view.ranking().in_force().method != Method::WeightedSum {
            let other = format!("figure-{id}");
            if messages::exists(lang, &other) {
                return messages::text(lang, &other, args);
            }
        }
        messages::text(lang, id, args)
    }

    /// A word of the message files.
    pub(super) fn word(&self, id: &str) -> String {
        self.say(id, &[])
    }

    /// A name in quotation marks.
    pub(super) fn quoted(&self, name: &str) -> String {
        self.words.quoted(name)
    }

    pub(super) fn clean(&self, text: &str) -> String {
        self.words.clean(text)
    }

    /// A percentage with its fraction where its digits do not end soon.
    pub(super) fn exact_percent(&self, percent: &num_rational::BigRational) -> String {
        self.words.exact_percent(percent, 4)
    }

    fn clean_text(&self, text: &Text) -> String {
        self.words.text(text)
    }

    fn criterion(&self, criterion: usize) -> String {
        self.clean_text(&self.view.decision().criteria()[criterion].name)
    }

    /// Name and id of a project in a sentence.
    pub(super) fn project(&self, project: u32) -> String {
        self.words.project(self.view.decision(), project)
    }

    /// Name and id of a project in a table.
    pub(super) fn name_and_id(&self, project: u32) -> String {
        self.words.name_and_id(self.view.decision(), project)
    }

    /// Department of a project.
    pub(super) fn department(&self, project: u32) -> String {
        self.clean(self.view.decision().projects().department(project as usize))
    }

    pub(super) fn list(&self, names: Vec<String>, count: usize) -> String {
        self.words.list(names, count)
    }

    pub(super) fn projects(&self, projects: &[u32]) -> String {
        self.words.projects(self.view.decision(), projects)
    }

    fn items(&self, projects: &[u32]) -> Vec<String> {
        let mut items: Vec<String> = projects.iter().take(LISTED).map(|project| self.project(*project)).collect();
        self.count_rest(&mut items, projects.len());
        items
    }

    /// Says how many items were left out.
    fn count_rest(&self, items: &mut Vec<String>, count: usize) {
        if items.len() < count {
            items.push(self.say("ranking-more", &[("count", (count - items.len()).into())]));
        }
    }

    /// The title, which says so where the ranking is preliminary.
    pub(super) fn title(&self) -> String {
        let title = self.clean_text(self.view.decision().title());
        if self.view.is_preliminary() { self.say("ranking-preliminary", &[("title", title.into())]) } else { title }
    }

    /// What was computed: as-of date, method, scenario, how many projects.
    pub(super) fn facts(&self) -> Vec<String> {
        let (view, ranking) = (self.view, self.view.ranking());
        let in_force = ranking.in_force();
        let mut facts = Vec::new();
        if let Some(as_of) = view.decision().as_of() {
            facts.push(self.say("ranking-as-of", &[("date", as_of.into())]));
        }
        facts.push(
            self.say(
                "ranking-method",
                &[("method", self.method(in_force).into()), ("maximum", in_force.maximum.into())],
            ),
        );
        facts.push(match view.scenario() {
            Some(scenario) => self.say("ranking-scenario", &[("name", self.clean_text(&scenario.name).into())]),
            None => self.word("ranking-no-scenario"),
        });
        facts.push(self.say(
            "ranking-counts",
            &[("ranked", ranking.order().len().into()), ("count", view.decision().projects().len().into())],
        ));
        facts
    }

    fn method(&self, in_force: &InForce) -> String {
        self.word(&format!("method-{}", in_force.method.key()))
    }

    /// What a reader has to know about a method other than the weighted sum.
    pub(super) fn method_note(&self) -> Option<String> {
        let ranking = self.view.ranking();
        let method = ranking.in_force().method;
        let args = match method {
            Method::WeightedSum => return None,
            Method::WeightedProduct => {
                let zeros = ranking.order().iter().filter(|project| ranking.score(**project as usize).is_zero());
                vec![("zeros", zeros.count().into())]
            }
            Method::Topsis => Vec::new(),
            Method::PrometheeIi => {
                vec![("maximum", ranking.in_force().maximum.into()), ("preferences", self.preferences().into())]
            }
        };
        Some(self.say(&format!("method-note-{}", method.key()), &args))
    }

    /// Which criteria prefer with thresholds.
    fn preferences(&self) -> String {
        let criteria = self.view.decision().criteria();
        let linear: Vec<usize> =
            (0..criteria.len()).filter(|index| criteria[*index].preference != Preference::Usual).collect();
        match linear.len() {
            0 => self.word("method-preferences-usual"),
            count => {
                let names = linear.into_iter().map(|criterion| self.thresholds(criterion)).collect();
                let id = if count == criteria.len() { "all-linear" } else { "linear" };
                self.say(&format!("method-preferences-{id}"), &[("criteria", self.list(names, count).into())])
            }
        }
    }

    /// A criterion with the thresholds of its preference function.
    fn thresholds(&self, index: usize) -> String {
        let name = self.criterion(index);
        match self.view.decision().criteria()[index].preference {
            Preference::Usual => name,
            Preference::Linear { indifference, preference } => {
                let args = [("criterion", name.into()), ("q", indifference.into()), ("p", preference.into())];
                self.say("method-preference", &args)
            }
        }
    }

    /// What a run that departs from the file opens with: who enters and leaves, and what is in
    /// force instead.
    pub(super) fn opening(&self) -> Vec<Note> {
        let Some(departure) = self.view.departure() else { return Vec::new() };
        let entered = ("entered", Arg::from(self.projects(&departure.entered)));
        let left = ("left", Arg::from(self.words.projects(departure.base.decision(), &departure.left)));
        let places = ("places", Arg::from(self.view.ranking().in_force().places.get()));
        // On one place several may tie.
        let is_shared = self.view.ranking().in_force().places.get() < self.view.ranking().places().len();
        let change = match (departure.entered.is_empty(), departure.left.is_empty()) {
            (true, true) if is_shared => self.say("ranking-base-same-tied", &[places]),
            (true, true) => self.say("ranking-base-same", &[places]),
            (false, true) => self.say("ranking-base-entered", &[entered]),
            (true, false) => self.say("ranking-base-left", &[left]),
            (false, false) => self.say("ranking-base-changed", &[entered, left]),
        };
        let mut notes = vec![change.into()];
        notes.extend(self.settings_instead_of(departure.base).into_iter().map(Note::from));
        notes
    }

    /// The same in a document.
    pub(super) fn note_all(&self, document: &mut Document) {
        let (sentences, items): (Vec<String>, Vec<Vec<String>>) =
            self.opening().into_iter().map(|note| (note.text, note.items)).unzip();
        document.paragraph(sentences);
        document.items(items.concat());
    }

    /// What is in force instead of the settings of another ranking.
    pub(super) fn settings_instead_of(&self, base: &Ranking<'_>) -> Vec<String> {
        let mut said = self.changed_settings(base);
        said.push(self.weights(base));
        said
    }

    fn changed_settings(&self, base: &Ranking<'_>) -> Vec<String> {
        let (now, then) = (self.view.ranking(), base);
        let (new, old) = (now.in_force(), then.in_force());
        let mut changed = Vec::new();
        let mut compare = |id: &str, now: Arg, base: Arg| {
            if now != base {
                changed.push(self.say(id, &[("now", now), ("base", base)]));
            }
        };
        compare("ranking-now-places", new.places.get().into(), old.places.get().into());
        compare("ranking-now-maximum", new.maximum.into(), old.maximum.into());
        compare("ranking-now-method", self.method(new).into(), self.method(old).into());
        let dependencies = |in_force: &InForce| match in_force.dependencies {
            DependencyMode::Warn => Arg::Word("ranking-dependencies-warn"),
            DependencyMode::Inherit => Arg::Word("ranking-dependencies-inherit"),
        };
        compare("ranking-now-dependencies", dependencies(new), dependencies(old));
        if let (Some(now), Some(base)) = (now.decision().as_of(), then.decision().as_of()) {
            compare("ranking-now-as-of", now.into(), base.into());
        }
        let left_out = (0..now.decision().criteria().len()).filter(|criterion| new.leaves_out(*criterion));
        let names: Vec<String> = left_out.map(|criterion| self.criterion(criterion)).collect();
        if !names.is_empty() {
            let count = names.len();
            changed.push(self.say("ranking-left-out", &[("criteria", self.list(names, count).into())]));
        }
        changed
    }

    /// The weights in force, and beside the changed ones those of the file.
    fn weights(&self, base: &Ranking<'_>) -> String {
        let lang = self.view.lang();
        let (new, old) = (&self.view.ranking().in_force().weights, &base.in_force().weights);
        let (now, then) = (self.view.weight_texts(), weight_texts(old, lang));
        let weight = |(criterion, weight): (usize, &String)| {
            let name = ("name", Arg::from(self.criterion(criterion)));
            let weight = ("weight", Arg::from(weight.as_str()));
            match then.get(criterion) {
                Some(then) if old[criterion] != new[criterion] => {
                    self.say("ranking-weight-changed", &[name, weight, ("base", then.as_str().into())])
                }
                _ => self.say("ranking-weight", &[name, weight]),
            }
        };
        let weights: Vec<String> = now.iter().enumerate().map(weight).collect();
        self.say("ranking-weights", &[("weights", weights.join(", ").into())])
    }

    /// What has to be known about the ranking as a whole.
    pub(super) fn notes(&self) -> Vec<Note> {
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
        early.into_iter().chain(unmixed).chain([how]).map(Note::from).collect()
    }

    fn places(&self) -> String {
        let reasons = self.view.reasons();
        let mut args: Vec<(&str, Arg)> = vec![
            ("mandatory", reasons.mandatory.into()),
            ("decision", reasons.decision.into()),
            ("score", reasons.score.into()),
        ];
        if reasons.running == 0 {
            return self.say("ranking-places", &args);
        }
        args.push(("running", reasons.running.into()));
        self.say("ranking-places-running", &args)
    }

    /// Where the places end.
    pub(super) fn cut(&self) -> String {
        let (ranking, lang) = (self.view.ranking(), self.view.lang());
        let cut = ranking.cut();
        match (cut.last_in, cut.first_out, &cut.gap) {
            (Some(inside), Some(outside), Some(gap)) => {
                let (high, low) = (ranking.effective_score(inside), ranking.effective_score(outside));
                let names = |args: &mut Vec<(&'static str, Arg)>| {
                    args.push(("inside", self.project(inside).into()));
                    args.push(("outside", self.project(outside).into()));
                };
                let mut args = Vec::new();
                names(&mut args);
                if gap.is_zero() {
                    args.push(("score", self.view.score_text(&high).into()));
                    let decided = self.view.wins_tie(inside);
                    return self.say(if decided { "ranking-cut-decided" } else { "ranking-cut-equal" }, &args);
                }
                // More digits where the rounded scores would not differ by the rounded gap.
                let fits = |places: &usize| {
                    let units = |number| exact::scaled(number, *places);
                    !units(gap).is_zero() && units(&high) - units(&low) == units(gap)
                };
                let places =
                    (self.view.digits()..=4).find(fits).unwrap_or_else(|| self.digits_of(gap, self.view.digits()));
                let text = |number| Arg::from(format::rounded(number, places, lang));
                args.extend([("high", text(&high)), ("low", text(&low)), ("gap", text(gap))]);
                self.say("ranking-cut", &args)
            }
            (None, Some(outside), _) => {
                self.say("ranking-cut-none-free", &[self.by(), ("outside", self.project(outside).into())])
            }
            _ if ranking.places().is_empty() => self.word("ranking-cut-nobody"),
            _ => self.word("ranking-cut-all-in"),
        }
    }

    /// With how many digits a number is shown: `least`, or as many as it takes not to look like 0.
    fn digits_of(&self, number: &num_rational::BigRational, least: usize) -> usize {
        let shows = |places: &usize| num_rational::BigRational::one() <= number.abs() * exact::power_of_ten(*places);
        (least..28).find(shows).unwrap_or(28)
    }

    /// What stands where the places end: how many there are, and how many a tie makes of them.
    pub(super) fn cut_line(&self) -> String {
        let ranking = self.view.ranking();
        let placed = ranking.places().len();
        if ranking.cut().tied.is_empty() {
            return self.say("ranking-cut-line", &[("places", placed.into())]);
        }
        let places = ranking.in_force().places.get();
        self.say("ranking-cut-line-tied", &[("places", places.into()), ("placed", placed.into())])
    }

    fn tied(&self) -> Option<Note> {
        let tied = &self.view.ranking().cut().tied;
        let text = self.say(
            "ranking-tied",
            &[
                ("count", tied.len().into()),
                ("placed", self.view.ranking().places().len().into()),
                ("places", self.view.ranking().in_force().places.get().into()),
            ],
        );
        (!tied.is_empty()).then(|| Note { text, items: self.items(tied) })
    }

    fn corridor(&self) -> Option<Note> {
        let ranking = self.view.ranking();
        let corridor = &ranking.cut().corridor;
        if corridor.is_empty() {
            return None;
        }
        let placed: HashSet<u32> = ranking.places().iter().map(|placed| placed.project).collect();
        let (inside, outside): (Vec<u32>, Vec<u32>) = corridor.iter().partition(|project| placed.contains(project));
        let width = exact::rational(ranking.in_force().maximum)
            * exact::rational(self.view.decision().scoring().corridor)
            / exact::rational(Decimal::ONE_HUNDRED);
        let text = self.say(
            "ranking-corridor",
            &[
                ("inside", inside.len().into()),
                ("outside", outside.len().into()),
                ("width", format::rounded(&width, self.view.digits(), self.view.lang()).into()),
            ],
        );
        let mut items = Vec::new();
        // Whose row is shown carries the mark there.
        if let Top::N(_) = self.view.top() {
            let shown: HashSet<u32> = self.view.rows().iter().map(|row| row.project).collect();
            for (id, projects) in [("ranking-corridor-inside", inside), ("ranking-corridor-outside", outside)] {
                let hidden: Vec<u32> = projects.into_iter().filter(|project| !shown.contains(project)).collect();
                if !hidden.is_empty() {
                    items.push(self.say(id, &[("projects", self.projects(&hidden).into())]));
                }
            }
        }
        Some(Note { text, items })
    }

    fn hidden_rows(&self) -> Option<String> {
        let (_, hidden) = self.view.rows_for_people();
        (0 < hidden).then(|| self.say("ranking-hidden", &[("count", hidden.into())]))
    }

    fn displaced(&self) -> Option<Note> {
        let displaced = &self.view.ranking().cut().displaced;
        (!displaced.is_empty()).then(|| Note {
            text: self.say("ranking-displaced", &[self.by(), ("count", displaced.len().into())]),
            items: self.items(displaced),
        })
    }

    /// The reason for which projects come before all that are placed by score, or `several`.
    fn by(&self) -> (&'static str, Arg) {
        let reasons = self.view.reasons();
        let by = match (reasons.mandatory, reasons.decision, reasons.running) {
            (_, 0, 0) => Reason::Mandatory.key(),
            (0, _, 0) => Reason::Decision.key(),
            (0, 0, _) => Reason::Running.key(),
            (_, _, 0) => "mandatory-and-decision",
            _ => "several",
        };
        ("by", by.into())
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
    pub(super) fn assumed_of(&self, criterion: usize, assumption: Assumption, projects: String) -> String {
        let mut args = vec![("criterion", Arg::from(self.criterion(criterion))), ("projects", projects.into())];
        let id = match assumption {
            Assumption::Worst => "ranking-assumed-worst",
            Assumption::Neutral => "ranking-assumed-neutral",
            Assumption::Unknown => "ranking-assumed-unknown",
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

    pub(super) fn not_rated(&self) -> Option<Note> {
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

    /// Whom a decision of people keeps from a place, with the reason.
    fn decided_out(&self) -> Option<Note> {
        let ranking = self.view.ranking();
        let out = |project: &u32| {
            ranking.placed(*project as usize).is_none()
                && self.view.decisions_on(*project).any(|made| made.effect == Effect::Out)
        };
        let out: Vec<u32> = ranking.order().iter().copied().filter(out).collect();
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

    pub(super) fn excluded(&self) -> Option<Note> {
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

    pub(super) fn set_apart(&self) -> Option<Note> {
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

    /// A status in words.
    pub(super) fn status(&self, status: Status) -> String {
        self.word(status_word(status))
    }

    /// Who decided on the weights and who scored.
    pub(super) fn basis(&self) -> Option<String> {
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

    /// The view that is spoken about.
    pub(super) fn view(&self) -> &'v RankingView<'v> {
        self.view
    }

    /// Why a project has its place, or what separates it from one.
    pub(super) fn reason(&self, row: &Row) -> String {
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
    pub(super) fn reason_in_short(&self, row: &Row) -> String {
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
    pub(super) fn has_more_to_say(&self, row: &Row) -> bool {
        let decided = row.marks.contains(&Mark::DecidedOut) || self.view.wins_tie(row.project);
        matches!(row.reason, Some(Reason::Mandatory | Reason::Decision)) || decided
    }

    fn decided(&self, project: u32, effect: Effect) -> String {
        let made = self.view.decisions_on(project).find(|made| made.effect == effect);
        made.map_or_else(|| self.word("ranking-decision"), |made| self.decision(made))
    }

    pub(super) fn decision(&self, made: &PeopleDecision) -> String {
        let reason = ("reason", Arg::from(self.clean_text(&made.reason)));
        let by = ("by", Arg::from(self.clean_text(&made.by)));
        match (made.by.is_empty(), made.on) {
            (true, None) => self.say("ranking-reason-decision", &[reason]),
            (true, Some(on)) => self.say("ranking-reason-decision-on", &[("on", on.into()), reason]),
            (false, None) => self.say("ranking-reason-decision-by", &[by, reason]),
            (false, Some(on)) => self.say("ranking-reason-decision-by-on", &[by, ("on", on.into()), reason]),
        }
    }

    /// What stands in the row of a project: place, rank, project, department, score, marks and reason; then
    /// how sure the place is, if that is shown too.
    pub(super) fn cells(&self, row: &Row) -> Vec<String> {
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
            cells.extend(super::robustness::in_ranking(found, row.project, self.view.lang()));
        }
        cells
    }

    /// The marks of a row in words. That its rank is shared stands at the rank.
    pub(super) fn marks(&self, row: &Row) -> Vec<String> {
        let shown = row.marks.iter().filter(|mark| **mark != Mark::Tie);
        shown.map(|mark| self.mark(row, *mark)).collect()
    }

    /// The same where there is little room: projects by their ids.
    pub(super) fn marks_in_short(&self, row: &Row) -> Vec<String> {
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
    pub(super) fn mark(&self, row: &Row, mark: Mark) -> String {
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
            Assumption::Value | Assumption::Middle => {
                let known = &self.view.decision().criteria()[criterion];
                let point = point_of(known, self.view.value(criterion, row.project as usize));
                let value = point.map_or_else(String::new, |raw| self.value(criterion, Value::Point(raw)));
                args.push(("value", value.into()));
                if assumption == Assumption::Value { "ranking-mark-value" } else { "ranking-mark-middle" }
            }
        };
        self.say(id, &args)
    }

    /// A number with a percent sign; empty stays empty.
    pub(super) fn percent(&self, number: String) -> String {
        if number.is_empty() { number } else { self.say("ranking-percent", &[("number", number.into())]) }
    }

    /// A value in words.
    pub(super) fn value(&self, criterion: usize, value: Value) -> String {
        self.clean(&value_text(&self.view.decision().criteria()[criterion], value, self.view.lang()))
    }

    /// The value of a project with what is assumed about it.
    pub(super) fn value_as_counted(&self, criterion: usize, project: u32) -> String {
        let value = self.view.value(criterion, project as usize);
        let Some(assumption) = self.view.assumption(criterion, project as usize) else {
            return self.value(criterion, value);
        };
        let point = point_of(&self.view.decision().criteria()[criterion], value);
        let point =
            ("value", Arg::from(point.map_or_else(String::new, |raw| self.value(criterion, Value::Point(raw)))));
        match assumption {
            Assumption::Worst => self.word("ranking-missing-assumed-worst"),
            Assumption::Neutral | Assumption::Unknown => self.word("ranking-missing-assumed-half"),
            Assumption::Value => self.say("ranking-missing-assumed-value", &[point]),
            Assumption::Middle => {
                self.say("ranking-range-assumed", &[("range", self.value(criterion, value).into()), point])
            }
        }
    }

    /// The heading of the details of a project.
    pub(super) fn details_heading(&self, row: &Row) -> String {
        let mut args = vec![("rank", Arg::from(self.rank(row))), ("project", self.project(row.project).into())];
        match row.place {
            Some(place) => {
                args.push(("place", place.into()));
                self.say("ranking-details-place", &args)
            }
            None => self.say("ranking-details-no-place", &args),
        }
    }

    /// Why it has its place, and its marks.
    pub(super) fn details_facts(&self, row: &Row) -> String {
        let reason = std::iter::once(self.reason(row));
        reason.chain(self.marks(row)).collect::<Vec<_>>().join("; ")
    }

    /// The contributions of a project: criterion, value, utility, weight and contribution, and the
    /// reason given for the value; last their sum, the own score. Criteria that a scenario leaves out
    /// are left out here; where scores are no sums, contributions are empty.
    pub(super) fn contributions(&self, project: u32) -> Vec<Contribution> {
        let (view, lang) = (self.view, self.view.lang());
        let units = view.contribution_units(project as usize);
        let counted = view.weight_texts().into_iter().enumerate();
        counted
            .filter(|(criterion, _)| !view.ranking().in_force().leaves_out(*criterion))
            .map(|(criterion, weight)| Contribution {
                criterion: self.criterion(criterion),
                value: self.value_as_counted(criterion, project),
                why: self.why(criterion, project),
                utility: percent_text(view.ranking().utilities().get(criterion, project as usize), lang),
                weight,
                contribution: units
                    .as_ref()
                    .map_or_else(String::new, |units| format::units(&units[criterion], view.digits(), lang)),
            })
            .chain(std::iter::once(Contribution {
                criterion: self.word("ranking-column-own-score"),
                value: String::new(),
                why: None,
                utility: String::new(),
                weight: format::decimal(Decimal::ONE_HUNDRED, lang),
                contribution: view.score_text(&view.ranking().score(project as usize)),
            }))
            .collect()
    }

    fn why(&self, criterion: usize, project: u32) -> Option<String> {
        let why = self.view.decision().projects().why(criterion, project as usize);
        (!why.is_empty()).then(|| self.say("ranking-details-why", &[("why", self.clean(why).into())]))
    }

    /// The rank of a project, with `=` where it shares it.
    pub(super) fn rank(&self, row: &Row) -> String {
        self.rank_of(row.project)
    }

    /// The same of any project; nothing for one that is not ranked.
    pub(super) fn rank_of(&self, project: u32) -> String {
        ranked(self.view.ranking(), project)
    }

    /// The score that ranks a project; an arrow says that it inherits it.
    pub(super) fn score(&self, row: &Row) -> String {
        let arrow = if row.marks.iter().any(|mark| matches!(mark, Mark::Inherits(_))) { "↑ " } else { "" };
        format!("{arrow}{}", self.view.score_text(&self.view.ranking().effective_score(row.project)))
    }
}

/// The rank of a project in a ranking, with `=` where it shares it; nothing for one that is not ranked.
pub(super) fn ranked(ranking: &Ranking<'_>, project: u32) -> String {
    match ranking.rank_of(project as usize) {
        0 => String::new(),
        rank if ranking.is_tied(project as usize) => format!("={rank}"),
        rank => rank.to_string(),
    }
}

/// The message that names a status.
pub(super) fn status_word(status: Status) -> &'static str {
    match status {
        Status::Idea => "ranking-status-idea",
        Status::Concept => "ranking-status-concept",
        Status::Running => "ranking-status-running",
        Status::Done => "ranking-status-done",
        Status::Paused => "ranking-status-paused",
        Status::Withdrawn => "ranking-status-withdrawn",
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::{LIST, THIRDS, show, show_with};
    use super::super::view::Options;
    use super::*;
    use crate::model::{Lang, Scenario, Target};
    use crate::scoring;

    fn sentences<'v>(view: &'v RankingView<'v>) -> Sentences<'v> {
        Sentences::new(view, str::to_owned)
    }

    /// All notes as lines.
    fn lines(notes: &[Note]) -> Vec<String> {
        notes.iter().flat_map(|note| std::iter::once(&note.text).chain(&note.items)).cloned().collect()
    }

    #[test]
    fn a_run_that_departs_from_the_file_opens_with_who_enters_and_leaves() {
        show_with(THIRDS, LIST, |decision| {
            let layer = Scenario { weights: vec![(Target::Criterion(0), 0.into())], ..Scenario::default() };
            let base = scoring::rank(decision, &scoring::in_force(decision, &[]).unwrap());
            let ranking = scoring::rank(decision, &scoring::in_force(decision, &[&layer]).unwrap());
            let options = Options { base: Some(&base), layers: &[&layer], ..Options::new(Lang::De) };
            let view = RankingView::new(&ranking, options);
            assert_eq!(
                lines(&sentences(&view).opening()),
                [
                    "Gegenüber der Grundlage: neu „<b>Rot\u{202e}</b>“ (P-3); nicht mehr „=HYPERLINK(1)“ (P-2).",
                    "Gewichte: A 0\u{a0}% (statt 60\u{a0}%), B|b 100\u{a0}% (statt 40\u{a0}%)",
                ]
            );
            let same = RankingView::new(&base, Options { base: Some(&base), ..Options::new(Lang::De) });
            assert_eq!(lines(&sentences(&same).opening())[0], "Gegenüber der Grundlage: Die Top 2 bleiben gleich.");
        });
    }

    #[test]
    fn a_tie_across_the_cut_asks_for_a_decision() {
        show(THIRDS, "id;name;a;b\nP-1;Eins;1;1\nP-2;Zwei;3;7\nP-3;Drei;1;1\n", |view| {
            assert_eq!(
                lines(&sentences(view).notes()),
                [
                    "Plätze: gesetzt 0, Beschluss 0, nach Nutzwert 3",
                    "Auswahlgrenze: Alle Projekte, die einen Platz haben können, haben einen.",
                    "Gleichstand an der Grenze: Diese 2 Projekte sind gleichauf, deshalb haben 3 Projekte einen Platz \
                     statt 2. Bitte entscheiden, wer vorgeht (in `criteria.toml` unter `[[decisions]]`: \
                     `effect = \"wins-tie\"`).",
                    "„Eins“ (P-1)",
                    "„Drei“ (P-3)",
                ]
            );
            assert_eq!(sentences(view).rank(&view.rows()[1]), "=2");
        });
    }

    #[test]
    fn what_is_not_rated_makes_the_ranking_preliminary() {
        let criteria = r#"
places = 2
criteria = [
    { id = "a", name = "Nutzen", weight = 60, missing = "apart", scale = { kind = "linear", worst = 0, best = 3 } },
    { id = "b", name = "Kosten", weight = 40, missing = "worst", scale = { kind = "linear", worst = 0, best = 7 } },
]
"#;
        show(criteria, "id;name;status;a;b\nP-1;Eins;;;1\nP-2;Zwei;;3;\nP-3;Drei;Umgesetzt;1;1\n", |view| {
            assert_eq!(sentences(view).title(), "Vorläufig: Liste");
            assert_eq!(
                lines(&sentences(view).notes())[2..],
                [
                    "Angenommen, weil die Angabe fehlt oder nicht genau ist:",
                    "Kosten (fehlt, 0 % angenommen): „Zwei“ (P-2)",
                    "Nicht bewertet ist ein Projekt:",
                    "„Eins“ (P-1): Nicht bewertet – es fehlt: Nutzen",
                    "Nicht in der Rangfolge ist ein Projekt:",
                    "Umgesetzt: „Drei“ (P-3)",
                ]
            );
        });
    }
}
