//! How it was computed: notes on the method, and the run record in full.

use crate::messages::Arg;
use crate::model::RunningMode;
use crate::render::document::{Block, Document};
use crate::render::machine;
use crate::render::report::Page;

impl Page<'_> {
    /// What a reader has to know to follow the numbers, and what they cannot tell.
    pub(super) fn method(&self, document: &mut Document) {
        let in_force = self.view.ranking.ranking().in_force();
        document.heading(self.word("annex-heading-method"));
        let has_limits = self.view.paper.firmness.sensitivity.is_some();
        let items = [
            Some(self.word(&format!("annex-method-{}", in_force.method.key()))),
            self.sentences.method_note(),
            Some(self.word("annex-method-exact")),
            Some(self.word("annex-method-places")),
            Some(self.word(&format!("annex-method-{}", in_force.dependencies.key()))),
            Some(self.word("annex-method-missing")),
            has_limits.then(|| self.word("annex-method-weights")),
            Some(self.word("annex-method-limits")),
        ];
        document.items(items.into_iter().flatten().collect());
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
