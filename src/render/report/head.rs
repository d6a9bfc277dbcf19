//! The head of the paper: subject, facts, proposal, what the list rests on, and what changed.

use super::Page;
use super::places::ended;
use crate::messages::Arg;
use crate::model::Method;
use crate::render::document::{Block, Document};
use crate::render::view::Reasons;

/// How many changes of one kind the short paper names.
const CHANGES: usize = 12;

impl Page<'_> {
    pub(super) fn head(&self) -> Document {
        let report = self.decision().report();
        let mut document = Document::new(self.subject());
        document.push(Block::Facts(self.facts()));
        let lines = report.proposal.get(self.words.lang).lines().map(|line| self.words.clean(line.trim()));
        let proposal: Vec<String> = lines.filter(|line| !line.is_empty()).collect();
        if !proposal.is_empty() {
            let kind = report.kind.as_deref().unwrap_or("other");
            document.heading(self.say("report-proposal", &[("kind", kind.into())]));
            proposal.into_iter().for_each(|line| document.paragraph([line]));
        }
        self.sentences.opening().into_iter().for_each(|note| note.push_to(&mut document));
        document
    }

    /// The subject, or the title; says so where the ranking is preliminary.
    fn subject(&self) -> String {
        let subject = self.words.text(&self.decision().report().subject);
        if subject.is_empty() {
            return self.sentences.title();
        }
        if self.view.ranking.is_preliminary() {
            return self.say("ranking-preliminary", &[("title", subject.into())]);
        }
        subject
    }

    /// What stands at the top of a paper; what the file does not say is left out.
    fn facts(&self) -> Vec<(String, String)> {
        let report = self.decision().report();
        let date = |date: jiff::civil::Date| crate::messages::format::date(date, self.words.lang);
        let kind = report.kind.as_deref().map(|kind| self.say("report-kind", &[("kind", kind.into())]));
        let annexes: Vec<String> = report.annexes.iter().map(|annex| self.words.text(annex)).collect();
        let facts = [
            ("paper-number", Some(self.words.text(&report.paper_number))),
            ("body", Some(self.words.text(&report.body))),
            ("meeting-date", report.meeting_date.map(date)),
            ("kind", kind),
            ("author", Some(self.words.text(&report.author))),
            ("as-of", self.decision().as_of().map(date)),
            ("annexes", Some(annexes.join("; "))),
        ];
        let given = facts.into_iter().filter_map(|(name, fact)| Some((name, fact?)));
        given
            .filter(|(_, fact)| !fact.is_empty())
            .map(|(name, fact)| (self.word(&format!("report-fact-{name}")), fact))
            .collect()
    }

    /// How many have a place and why, by which method, who decided on the weights.
    pub(super) fn grounds(&self) -> Vec<String> {
        let ranking = self.view.ranking.ranking();
        let in_force = ranking.in_force();
        let Reasons { mandatory, decision, running, score } = self.view.ranking.reasons();
        let reasons = [("mandatory", mandatory), ("decision", decision), ("running", running), ("score", score)];
        let (placed, ranked) = (ranking.places().len(), ranking.order().len());
        let yes_no = |yes| Arg::from(if yes { "yes" } else { "no" });
        let reasons = reasons.into_iter().filter(|(_, count)| 0 < *count);
        let reasons: Vec<String> = reasons
            .map(|(reason, count)| {
                let args = [("count", count.into()), ("placed", placed.into()), ("alone", yes_no(count == placed))];
                self.say(&format!("report-places-{reason}"), &args)
            })
            .collect();
        let count = reasons.len();
        let places = self.say(
            "report-places",
            &[
                ("ranked", ranked.into()),
                ("placed", placed.into()),
                ("all", yes_no(placed == ranked)),
                ("reasons", self.words.list(reasons, count).into()),
            ],
        );
        let method = ("method", Arg::from(self.word(&format!("method-{}", in_force.method.key()))));
        let maximum = ("maximum", Arg::from(in_force.maximum));
        let method = match in_force.method {
            Method::WeightedSum => self.say("report-method-sum", &[maximum]),
            _ => self.say("report-method", &[method, maximum]),
        };
        let scenario = self
            .view
            .ranking
            .scenario()
            .map(|scenario| self.say("report-scenario", &[("name", self.words.text(&scenario.name).into())]));
        let basis = self.sentences.basis().map(|basis| self.say("report-basis", &[("basis", ended(&basis).into())]));
        [Some(places), Some(method), self.sentences.method_note(), scenario, basis].into_iter().flatten().collect()
    }

    /// What the parts of a score mean.
    pub(super) fn legend(&self) -> Vec<String> {
        let parts = &self.view.paper.parts;
        if parts.is_empty() {
            return Vec::new();
        }
        let weights: Vec<_> = parts.iter().map(|part| part.weight.clone()).collect();
        let weights = crate::render::values::weight_texts(&weights, self.words.lang);
        let parts = parts.iter().zip(weights).enumerate().map(|(index, (part, weight))| {
            let args = [
                ("number", Arg::from(index + 1)),
                ("name", self.name_of(part.target).into()),
                ("weight", weight.into()),
            ];
            self.say("report-legend-part", &args)
        });
        let parts: Vec<String> = parts.collect();
        let count = parts.len();
        let maximum = ("maximum", Arg::from(self.view.ranking.ranking().in_force().maximum));
        let args = [("parts", self.words.list(parts, count).into()), maximum];
        let mut legend = vec![self.say(if self.pictures { "report-legend" } else { "report-legend-text" }, &args)];
        let ranking = self.view.ranking.ranking();
        if ranking.places().iter().any(|placed| ranking.inherits_from(placed.project as usize).is_some()) {
            legend.push(self.word("report-legend-inherits"));
        }
        legend
    }

    /// What changed since an older ranking.
    pub(super) fn changes(&self, document: &mut Document) {
        let Some(since) = self.view.since else { return };
        let heading = match since.difference.old.as_of {
            Some(date) => self.say("report-heading-since", &[("date", date.into())]),
            None => self.word("report-heading-since-last"),
        };
        document.heading(heading);
        let told = crate::render::difference::told(since, self.words);
        document.paragraph(told.summary);
        for (heading, mut items) in told.sections {
            document.subheading(heading);
            let rest = items.len().saturating_sub(CHANGES);
            items.truncate(CHANGES);
            document.items(items);
            if 0 < rest {
                document.paragraph([self.say("report-more-changes", &[("count", rest.into())])]);
            }
        }
    }

    /// Whether bars can be drawn.
    pub(super) fn has_bars(&self) -> bool {
        !self.view.paper.parts.is_empty() && !self.view.ranking.ranking().in_force().maximum.is_zero()
    }
}
