//! How it was computed: notes on the method, and the run record in full.

use crate::messages::Arg;
use crate::model::{DependencyMode, Method, RunningMode, Target};
use crate::render::document::{Block, Document};
use crate::render::machine;
use crate::render::report::Page;

impl Page<'_> {
    /// What a reader has to know to follow the numbers, and what they cannot tell.
    pub(super) fn method(&self, document: &mut Document) {
        let in_force = self.view.ranking.ranking().in_force();
        document.heading(self.word("annex-heading-method"));
        let has_limits = self.view.paper.firmness.sensitivity.is_some();
        let exact = if in_force.method == Method::WeightedSum { "exact" } else { "rounded" };
        let running = match self.decision().scoring().running {
            RunningMode::HoldPlace => "yes",
            RunningMode::Rank | RunningMode::Apart => "no",
        };
        let items = [
            Some(self.method_in_force()),
            self.sentences.method_note(),
            Some(self.say(&format!("annex-method-{exact}"), &[("maximum", in_force.maximum.into())])),
            Some(self.shared_ranks()),
            Some(self.say("annex-method-places", &[("running", running.into())])),
            Some(self.word(&format!("annex-method-{}", in_force.dependencies.key()))),
            Some(self.word("annex-method-missing")),
            has_limits.then(|| self.word("annex-method-weights")),
            Some(self.word("annex-method-limits")),
        ];
        document.items(items.into_iter().flatten().collect());
    }

    /// How scores come about.
    fn method_in_force(&self) -> String {
        let decision = self.decision();
        let criteria = decision.criteria();
        let relative = criteria.iter().filter(|criterion| criterion.scale.is_relative()).count();
        let scales = match relative {
            0 => "anchors",
            all if all == criteria.len() => "list",
            _ => "both",
        };
        let rules = if decision.rules().is_empty() { "no" } else { "yes" };
        let method = self.view.ranking.ranking().in_force().method;
        self.say(&format!("annex-method-{}", method.key()), &[("scales", scales.into()), ("rules", rules.into())])
    }

    /// Who shares a rank: what comes after equal scores.
    fn shared_ranks(&self) -> String {
        let tie_break = &self.decision().scoring().tie_break;
        let inherits = self.view.ranking.ranking().in_force().dependencies == DependencyMode::Inherit;
        let by = match (inherits, tie_break.is_empty()) {
            (false, true) => "score",
            (false, false) => "criteria",
            (true, true) => "prerequisites",
            (true, false) => "both",
        };
        let names = tie_break.iter().map(|one| self.sentences.quoted(&self.name_of(Target::Criterion(*one)))).collect();
        let criteria = self.words.list(names, tie_break.len());
        let args = [("by", by.into()), ("count", tie_break.len().into()), ("criteria", criteria.into())];
        self.say("annex-method-ties", &args)
    }

    /// Everything that somebody needs to compute it again.
    pub(super) fn record_in_full(&self, document: &mut Document) {
        let decision = self.decision();
        let in_force = self.view.ranking.ranking().in_force();
        let scoring = decision.scoring();
        document.heading(self.word("annex-heading-record"));
        let tie_break: Vec<String> =
            scoring.tie_break.iter().map(|criterion| self.words.text(&decision.criteria()[*criterion].name)).collect();
        let running = match scoring.running {
            RunningMode::Rank => "annex-running-rank",
            RunningMode::HoldPlace => "annex-running-hold-place",
            RunningMode::Apart => "annex-running-apart",
        };
        let lang = self.words.lang;
        let number = |number| crate::messages::format::decimal(number, lang);
        let scenario = self.view.ranking.scenario().map(|scenario| self.words.text(&scenario.name));
        let facts = [
            ("version", env!("CARGO_PKG_VERSION").to_owned()),
            ("as-of", decision.as_of().map(|date| crate::messages::format::date(date, lang)).unwrap_or_default()),
            ("method", self.word(&format!("method-{}", in_force.method.key()))),
            ("scenario", scenario.unwrap_or_else(|| self.word("ranking-no-scenario"))),
            ("places", in_force.places.to_string()),
            ("maximum", number(in_force.maximum)),
            ("tie-break", tie_break.join(", ")),
            ("dependencies", self.word(&format!("ranking-dependencies-{}", in_force.dependencies.key()))),
            ("running", self.word(running)),
            ("corridor", self.sentences.percent(number(scoring.corridor))),
        ];
        let facts = facts.into_iter().filter(|(_, fact)| !fact.is_empty());
        let facts = facts.map(|(name, fact)| (self.word(&format!("annex-record-{name}")), fact));
        document.push(Block::Facts(facts.collect()));
        let files = machine::inputs(self.view.sources).into_iter().map(|input| {
            let file = ("file", Arg::from(self.words.clean(input.path)));
            match input.sha256 {
                Some(sha256) => self.say("annex-record-file", &[file, ("sha256", sha256.into())]),
                None => self.say("report-record-file-alone", &[file]),
            }
        });
        document.items(files.collect());
    }
}
