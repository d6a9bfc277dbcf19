//! Scenarios: the ranks side by side, what each sets otherwise than the file, and who changes.

use num_rational::BigRational;

use crate::exact;
use crate::messages::{Arg, format};
use crate::model::{Scenario, Target, Uncertainty, WeightRatio, WeightSpread};
use crate::render::comparison::{ComparisonView, Variant, told};
use crate::render::document::{Block, Column, Document, Figure, Table, chart};
use crate::render::report::Page;
use crate::render::sentences::{Sentences, ranked};
use crate::render::view::{Options, RankingView, Top};

impl Page<'_> {
    /// The scenarios: what stays, who changes, and the ranks side by side.
    pub(super) fn scenarios_in_full(&self, document: &mut Document) {
        let firmness = &self.view.paper.firmness;
        let Some(comparison) = &firmness.comparison else { return };
        document.heading(self.word("annex-heading-scenarios"));
        let variants: Vec<Variant> = firmness.scenarios.iter().map(|number| Variant::Scenario(*number)).collect();
        let view = ComparisonView::new(
            (Variant::Base, self.view.ranking.ranking()),
            &firmness.rankings,
            &variants,
            self.words.lang,
            Top::Default,
        );
        let view = view.under(&[], self.view.ranking.departure().map(|departure| departure.base));
        let (kept, changes) = told(&view, self.words);
        document.paragraph(std::iter::once(kept).chain(self.own_weights()));
        let heads: Vec<String> = std::iter::once(&Variant::Base)
            .chain(&variants)
            .map(|variant| self.words.clean(&view.name(*variant)))
            .collect();
        let shown: Vec<_> = comparison.projects.iter().filter(|one| 0 < one.places_in()).collect();
        let rows: Vec<chart::RankRow> = shown
            .iter()
            .map(|one| chart::RankRow {
                name: self.words.clean(self.decision().projects().name(one.project as usize)),
                id: self.words.clean(self.decision().projects().id(one.project as usize)),
                ranks: one.ranks.clone(),
                in_places: one.in_places.clone(),
            })
            .collect();
        let rankings: Vec<_> = std::iter::once(self.view.ranking.ranking()).chain(&firmness.rankings).collect();
        let cells = shown.iter().map(|one| {
            let ranks = rankings.iter().zip(&one.in_places).map(|(ranking, has_place)| {
                let rank = ranked(ranking, one.project);
                match (rank.is_empty(), has_place) {
                    (true, _) => self.word("comparison-not-ranked"),
                    (false, true) => rank,
                    (false, false) => format!("({rank})"),
                }
            });
            std::iter::once(self.sentences.name_and_id(one.project)).chain(ranks).collect()
        });
        let mut columns = vec![Column::words(self.word("ranking-column-project"))];
        columns.extend(heads.iter().cloned().map(Column::numbers));
        let data = Table::new(self.say("annex-caption-scenarios", &[self.departs()]), columns, cells.collect());
        document.push(Block::Figure(Figure {
            title: self.say("annex-chart-scenarios", &[self.departs()]),
            description: self.word("annex-chart-scenarios-description"),
            scene: chart::ranks(&heads, &rows),
            data: Table { is_wide: true, ..data },
        }));
        document.push(Block::Table(self.what_scenarios_are()));
        document.items(changes);
    }

    /// What each scenario sets otherwise than the file.
    fn what_scenarios_are(&self) -> Table {
        let firmness = &self.view.paper.firmness;
        let rows = firmness.scenarios.iter().zip(&firmness.rankings).map(|(number, ranking)| {
            let scenario = &self.decision().scenarios()[*number];
            let view = RankingView::new(ranking, Options::new(self.words.lang));
            let sentences = Sentences::new(&view, self.words.clean);
            let mut set = sentences.settings_other_than(&firmness.base);
            set.extend(sentences.left_out());
            set.extend(self.groups_set(scenario));
            set.extend(sentences.weights_other_than(&firmness.base));
            set.extend(scenario.uncertainty.as_ref().map(|said| self.in_doubt(said)));
            vec![self.words.text(&scenario.name), set.join(" · ")]
        });
        let columns = ["annex-column-scenario", "annex-column-set"].map(|id| Column::words(self.word(id)));
        Table::new(self.word("annex-caption-set"), columns.into(), rows.collect())
    }

    /// The groups whose weight a scenario sets, beside what they weigh in the file.
    fn groups_set(&self, scenario: &Scenario) -> Option<String> {
        let weights = &self.view.paper.firmness.base.weights;
        let told = scenario.weights.iter().filter_map(|(target, weight)| {
            let Target::Group(group) = target else { return None };
            let members = self.decision().criteria().iter().zip(weights).filter(|(one, _)| one.group == Some(*group));
            let old: BigRational = members.map(|(_, weight)| weight).sum();
            let args = [
                ("name", self.name_of(*target).into()),
                ("weight", format::decimal(*weight, self.words.lang).into()),
                (
                    "base",
                    format::rounded(
                        &old,
                        exact::places_needed(&old).map_or(2, |places| places.min(2)),
                        self.words.lang,
                    )
                    .into(),
                ),
            ];
            Some(self.say("ranking-weight-changed", &args))
        });
        let told: Vec<String> = told.collect();
        (!told.is_empty()).then(|| self.say("annex-scenario-groups", &[("weights", told.join(", ").into())]))
    }

    /// What a scenario itself says about its weights in doubt, which holds there instead of what the file says.
    fn in_doubt(&self, said: &Uncertainty) -> String {
        let name = |target: &Target| self.say("annex-doubt-name", &[("name", self.name_of(*target).into())]);
        let number = |number: rust_decimal::Decimal| Arg::from(format::decimal(number, self.words.lang));
        let mut told = Vec::new();
        match said.spread {
            WeightSpread::None => {}
            WeightSpread::Percent(percent) => {
                told.push(self.say("annex-doubt-spread", &[("percent", number(percent))]));
            }
            WeightSpread::Any => told.push(self.word("annex-doubt-any")),
        }
        for (target, low, high) in &said.bounds {
            let args = [("name", name(target).into()), ("low", number(*low)), ("high", number(*high))];
            told.push(self.say("annex-doubt-bounds", &args));
        }
        for chain in &said.order {
            let names: Vec<String> = chain.iter().map(name).collect();
            let count = names.len();
            told.push(self.say("annex-doubt-order", &[("names", self.words.list(names, count).into())]));
        }
        for WeightRatio { heavier, factor, lighter } in &said.ratios {
            let (heavier, lighter) = (name(heavier).into(), name(lighter).into());
            let args = [("heavier", heavier), ("factor", number(*factor)), ("lighter", lighter)];
            told.push(self.say("annex-doubt-ratio", &args));
        }
        if told.is_empty() {
            return self.word("annex-doubt-none");
        }
        self.say("annex-doubt", &[("said", told.join("; ").into())])
    }
}
