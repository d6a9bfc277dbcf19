//! What a ranking opens with: its title, what was computed, and where the run departs from the file.

use num_traits::Zero;

use super::{Note, Sentences};
use crate::messages::Arg;
use crate::model::{DependencyMode, Method, Preference};
use crate::render::document::Document;
use crate::render::values::weight_texts;
use crate::scoring::{InForce, Ranking};

impl Sentences<'_> {
    /// The title, which says so where the ranking is preliminary.
    pub(in crate::render) fn title(&self) -> String {
        let title = self.clean_text(self.view.decision().title());
        if self.view.is_preliminary() { self.say("ranking-preliminary", &[("title", title.into())]) } else { title }
    }

    /// What was computed: as-of date, method, scenario, how many projects.
    pub(in crate::render) fn facts(&self) -> Vec<String> {
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
    pub(in crate::render) fn method_note(&self) -> Option<String> {
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
    pub(in crate::render) fn opening(&self) -> Vec<Note> {
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
    pub(in crate::render) fn note_all(&self, document: &mut Document) {
        let (sentences, items): (Vec<String>, Vec<Vec<String>>) =
            self.opening().into_iter().map(|note| (note.text, note.items)).unzip();
        document.paragraph(sentences);
        document.items(items.concat());
    }

    /// What is in force instead of the settings of another ranking.
    pub(in crate::render) fn settings_instead_of(&self, base: &Ranking<'_>) -> Vec<String> {
        let mut said = self.changed_settings(base);
        said.push(self.weights(base));
        said
    }

    fn changed_settings(&self, base: &Ranking<'_>) -> Vec<String> {
        let mut changed = self.settings_other_than(base.in_force());
        if let (Some(now), Some(base)) = (self.view.decision().as_of(), base.decision().as_of())
            && now != base
        {
            changed.push(self.say("ranking-now-as-of", &[("now", now.into()), ("base", base.into())]));
        }
        changed.extend(self.left_out());
        changed
    }

    /// Places, greatest score, method and what prerequisites do, where they are other than these.
    pub(in crate::render) fn settings_other_than(&self, old: &InForce) -> Vec<String> {
        let new = self.view.ranking().in_force();
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
        changed
    }

    /// The criteria that are left out.
    pub(in crate::render) fn left_out(&self) -> Option<String> {
        let in_force = self.view.ranking().in_force();
        let left_out = (0..in_force.weights.len()).filter(|criterion| in_force.leaves_out(*criterion));
        let names: Vec<String> = left_out.map(|criterion| self.criterion(criterion)).collect();
        let count = names.len();
        (0 < count).then(|| self.say("ranking-left-out", &[("criteria", self.list(names, count).into())]))
    }

    /// The weights in force, and beside the changed ones those of the file.
    fn weights(&self, base: &Ranking<'_>) -> String {
        let weights: Vec<String> = self.all_weights(base.in_force()).map(|(_, weight)| weight).collect();
        self.say("ranking-weights", &[("weights", weights.join(", ").into())])
    }

    /// The weights that are other than these, beside them.
    pub(in crate::render) fn weights_other_than(&self, old: &InForce) -> Option<String> {
        let changed = self.all_weights(old).filter(|(is_other, _)| *is_other);
        let changed: Vec<String> = changed.map(|(_, weight)| weight).collect();
        (!changed.is_empty()).then(|| self.say("ranking-weights", &[("weights", changed.join(", ").into())]))
    }

    /// Each weight in force, whether it is another than before, and then with the old one.
    fn all_weights(&self, old: &InForce) -> impl Iterator<Item = (bool, String)> + use<> {
        let lang = self.view.lang();
        let (new, old) = (&self.view.ranking().in_force().weights, &old.weights);
        let (now, then) = (self.view.weight_texts(), weight_texts(old, lang));
        let weight = |(criterion, weight): (usize, &String)| {
            let name = ("name", Arg::from(self.criterion(criterion)));
            let weight = ("weight", Arg::from(weight.as_str()));
            match then.get(criterion) {
                Some(then) if old[criterion] != new[criterion] => {
                    (true, self.say("ranking-weight-changed", &[name, weight, ("base", then.as_str().into())]))
                }
                _ => (false, self.say("ranking-weight", &[name, weight])),
            }
        };
        let weights: Vec<(bool, String)> = now.iter().enumerate().map(weight).collect();
        weights.into_iter()
    }
}
