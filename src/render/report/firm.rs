//! How firm the list is: a few sentences and one picture.
//!
//! Each sentence looks from another side: the gap at the cut, what is out of reach of scores, scenarios,
//! single weights, and many weights at once or, where none are in doubt, whole criteria.

use num_rational::BigRational;
use num_traits::Zero;

use super::Page;
use super::places::float;
use crate::analysis::robustness::{List, Unanswered};
use crate::analysis::sensitivity::{Answer, Without};
use crate::exact;
use crate::messages::{Arg, format};
use crate::model::Target;
use crate::render::document::{Block, Column, Document, Figure, Table, chart};
use crate::render::robustness::with_error;
use crate::render::sensitivity::{SensitivityView, Words};
use crate::scoring::Reason;

impl Page<'_> {
    /// Sentences and picture.
    pub(super) fn firmness(&self, document: &mut Document) {
        document.heading(self.word("report-heading-firm"));
        let mut sentences: Vec<String> = self.tied().into_iter().chain(self.gap()).collect();
        sentences.extend([self.out_of_reach(), self.scenarios()]);
        sentences.extend(self.own_weights());
        sentences.push(self.weights());
        sentences.extend(self.many_weights().or_else(|| self.criteria()));
        if let Some(Ok(found)) = &self.view.paper.firmness.robustness {
            sentences.extend(self.sentences.crowded(found));
        }
        document.items(sentences);
        if let Some(figure) = self.around_cut() {
            document.push(Block::Figure(figure));
        }
    }

    fn placed(&self) -> (&'static str, Arg) {
        ("placed", self.view.ranking.ranking().places().len().into())
    }

    /// That the cut runs through a tie.
    fn tied(&self) -> Option<String> {
        let tied = &self.view.ranking.ranking().cut().tied;
        (!tied.is_empty()).then(|| self.say("report-firm-tied", &[("count", tied.len().into())]))
    }

    /// How many lie so near the cut that the score alone hardly separates them.
    fn gap(&self) -> Option<String> {
        let ranking = self.view.ranking.ranking();
        let gap = ranking.cut().gap.as_ref()?;
        let corridor = &ranking.cut().corridor;
        // The gap behind a tie says nothing of how firm the list is where nobody lies within it.
        if corridor.is_empty() && !ranking.cut().tied.is_empty() {
            return None;
        }
        let inside = corridor.iter().filter(|project| ranking.placed(**project as usize).is_some()).count();
        let width = exact::rational(ranking.in_force().maximum) * exact::rational(self.decision().scoring().corridor)
            / exact::rational(rust_decimal::Decimal::ONE_HUNDRED);
        let args = [
            ("gap", self.sentences.points_to_cut(gap).into()),
            ("width", format::rounded(&width, 1, self.words.lang).into()),
            ("count", corridor.len().into()),
            ("inside", inside.into()),
            ("outside", (corridor.len() - inside).into()),
        ];
        Some(self.say("report-firm-gap", &args))
    }

    /// How many places no score decides.
    fn out_of_reach(&self) -> String {
        let places = self.view.ranking.ranking().places();
        let first = places.iter().filter(|placed| placed.reason != Reason::Score).count();
        let running = ("running", self.view.ranking.reasons().running.into());
        let out = ("out", self.sentences.out_by_decision().len().into());
        self.say("report-firm-first", &[("first", first.into()), running, out, self.placed()])
    }

    fn scenarios(&self) -> String {
        let firmness = &self.view.paper.firmness;
        let Some(comparison) = &firmness.comparison else { return self.word("report-firm-no-scenarios") };
        let mut args =
            vec![("count", Arg::from(firmness.scenarios.len())), ("kept", comparison.kept.into()), self.placed()];
        let Some((most, changed)) = firmness.most_changing() else {
            return self.say("report-firm-scenarios-same", &args);
        };
        let name = &self.decision().scenarios()[firmness.scenarios[most]].name;
        args.extend([("name", self.words.text(name).into()), ("changed", changed.into())]);
        self.say("report-firm-scenarios", &args)
    }

    /// That weights set for this run alone do not hold in the scenarios it is compared with.
    pub(super) fn own_weights(&self) -> Option<String> {
        self.view.paper.firmness.comparison.as_ref()?;
        let weight = |(target, weight): (Target, rust_decimal::Decimal)| {
            let weight = Arg::from(format::decimal(weight, self.words.lang));
            self.say("ranking-weight", &[("name", self.name_of(target).into()), ("weight", weight)])
        };
        let weights: Vec<String> = self.view.ranking.overrides().map(weight).collect();
        (!weights.is_empty()).then(|| self.say("report-firm-own-weights", &[("weights", weights.join(", ").into())]))
    }

    /// The weight that has to move least, and what happens then.
    fn weights(&self) -> String {
        let Some(sensitivity) = &self.view.paper.firmness.sensitivity else {
            return self.word("report-firm-no-weights");
        };
        let view =
            SensitivityView { ranking: self.view.ranking, sensitivity, values: None, details: false, events: false };
        let words = Words::new(&view, self.words.clean);
        let Some(range) = words.least_firm(Answer::Places).first().copied() else {
            return words.about_places("sensitivity-places-everywhere");
        };
        let criterion = ("criterion", Arg::from(words.name(range.target)));
        self.say("report-firm-weight", &[criterion, ("room", words.whole_sentence(range).into())])
    }

    /// How many places are firm over all weights and values that the file allows, and the nearest call.
    fn many_weights(&self) -> Option<String> {
        let found = match self.view.paper.firmness.robustness.as_ref()? {
            Ok(found) => found,
            Err(Unanswered::TooLong { most }) => {
                let args = [("most", Arg::from(*most)), ("count", self.view.ranking.ranking().order().len().into())];
                return Some(self.say("report-firm-too-many", &args));
            }
            Err(Unanswered::Ended) => return None,
        };
        let all = |list| found.projects.iter().filter(move |robust| robust.list == list);
        let half = BigRational::new(1.into(), 2.into());
        let nearest = all(List::Open).min_by_key(|robust| {
            let from_half = robust.share() - &half;
            if from_half < BigRational::zero() { -from_half } else { from_half }
        });
        let mut args = vec![
            ("samples", Arg::from(usize::try_from(found.samples).unwrap_or(usize::MAX))),
            ("values", found.values.into()),
            ("share", found.firm.normalize().into()),
            ("firm", all(List::Firm).count().into()),
            ("open", all(List::Open).count().into()),
            ("places", self.view.ranking.ranking().in_force().places.get().into()),
        ];
        if let Some(nearest) = nearest {
            args.push(("project", self.sentences.project(nearest.project).into()));
            args.push(("nearest", with_error(nearest, self.words.lang).into()));
        }
        Some(self.say(if nearest.is_some() { "report-firm-many" } else { "report-firm-many-clear" }, &args))
    }

    /// What leaving out a whole criterion changes at most.
    fn criteria(&self) -> Option<String> {
        let without = &self.view.paper.firmness.sensitivity.as_ref()?.without;
        let lost = |one: &Without| one.change.as_ref().map(|change| change.left.len());
        let most = without.iter().filter_map(|one| Some((lost(one)?, one))).rev().max_by_key(|(lost, _)| *lost)?;
        let (lost, worst) = most;
        if lost == 0 {
            return Some(self.say("report-firm-without-same", &[self.placed()]));
        }
        let placed = self.view.ranking.ranking().places().len();
        let args = [
            ("kept", Arg::from(placed.saturating_sub(lost))),
            self.placed(),
            ("criterion", self.name_of(Target::Criterion(worst.criterion)).into()),
        ];
        Some(self.say("report-firm-without", &args))
    }

    /// The projects on both sides of the cut.
    fn around_cut(&self) -> Option<Figure> {
        let ranking = self.view.ranking.ranking();
        let firmness = &self.view.paper.firmness;
        let (inside, outside) = (ranking.cut().last_in?, ranking.cut().first_out?);
        let score = |project: u32| ranking.effective_score(project);
        let shown = |project: u32| self.view.ranking.score_text(&score(project));
        let rankings = firmness.computations();
        let places_in = |count: usize| {
            let args = [("places", Arg::from(count)), ("count", rankings.into())];
            if 1 < rankings { self.say("report-places-in", &args) } else { String::new() }
        };
        let rows: Vec<chart::Around> = firmness
            .near
            .iter()
            .map(|near| chart::Around {
                name: self.sentences.name_and_id(near.project),
                score: float(&score(near.project)),
                shown: shown(near.project),
                has_place: near.has_place,
                note: places_in(near.places_in),
            })
            .collect();
        let lang = self.words.lang;
        let corridor = firmness.corridor.as_ref().map(|(low, high)| (float(low), float(high)));
        let words = ["ranking-column-score", "report-chart-cut", "report-chart-scenarios"].map(|id| self.word(id));
        let [axis, cut, note] = &words;
        let tick = |value: f64| format::localize(crate::exact::trimmed(&format!("{value:.3}")), lang);
        let scene = chart::around_cut(&rows, corridor, [axis, cut, note], tick);
        let args = [
            ("inside", Arg::from(self.sentences.project(inside))),
            ("high", shown(inside).into()),
            ("outside", self.sentences.project(outside).into()),
            ("low", shown(outside).into()),
            ("count", rankings.into()),
            self.departs(),
        ];
        Some(Figure {
            title: self.word("report-chart-around"),
            description: self.say("report-chart-around-description", &args),
            scene,
            data: self.around_table(&places_in),
        })
    }

    fn around_table(&self, places_in: &dyn Fn(usize) -> String) -> Table {
        let ranking = self.view.ranking.ranking();
        let firmness = &self.view.paper.firmness;
        let yes_no = |yes: bool| self.word(if yes { "ranking-yes" } else { "ranking-no" });
        let has_scenarios = 1 < firmness.computations();
        let rows = firmness.near.iter().map(|near| {
            let score = ranking.effective_score(near.project);
            let mut row = vec![
                self.sentences.name_and_id(near.project),
                self.view.ranking.score_text(&score),
                yes_no(near.has_place),
                yes_no(near.in_corridor),
            ];
            if has_scenarios {
                row.push(places_in(near.places_in));
            }
            row
        });
        let rows = rows.collect();
        let mut columns = vec![
            Column::words(self.word("ranking-column-project")),
            Column::numbers(self.word("ranking-column-score")),
            Column::words(self.word("report-column-has-place")),
            Column::words(self.word("report-column-corridor")),
        ];
        if has_scenarios {
            columns.push(Column::words(self.say("report-column-scenarios", &[self.departs()])));
        }
        Table { is_wide: true, ..Table::new(self.word("report-chart-around"), columns, rows) }
    }
}
