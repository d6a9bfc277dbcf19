//! How sure each place is over all weights and values that the file allows: the lists, a heat map of ranks.

use crate::analysis::robustness::{Robust, statements};
use crate::messages::{Arg, format};
use crate::render::document::{Block, Column, Document, Figure, Table, chart};
use crate::render::report::Page;
use crate::render::robustness::{RobustnessView, of_hundred, told};
use crate::render::view::Top;

impl Page<'_> {
    /// What was examined, the three lists and the ranks; nothing where nothing is in doubt.
    pub(super) fn robustness_in_full(&self, document: &mut Document) {
        let Some(Ok(found)) = &self.view.paper.firmness.robustness else { return };
        let ranking = self.view.ranking.ranking();
        let places = ranking.in_force().places.get();
        let view =
            RobustnessView { ranking: self.view.ranking, robustness: found, top: Top::Default, acceptability: false };
        document.heading(self.word("annex-heading-robustness"));
        document.paragraph([self.word("annex-robustness-about")]);
        let (examined, overlap, lists) = told(&view, self.words.clean);
        document.items(examined);
        document.paragraph([overlap].into_iter().chain(self.limit(found.samples)));
        document.items(lists);
        let (shown, rest) = view.rows();
        if shown.is_empty() {
            return;
        }
        let rows: Vec<chart::HeatRow> = shown.iter().map(|robust| self.heat_row(robust)).collect();
        let args = [("places", Arg::from(places))];
        let described = [("width", Arg::from(chart::ranks_per_column(&rows))), ("places", places.into())];
        let heads = ["ranking-column-rank", "robustness-column-share"].map(|id| self.word(id));
        document.push(Block::Figure(Figure {
            title: self.word("annex-chart-robustness"),
            description: self.say("annex-chart-robustness-description", &described),
            scene: chart::heat(&rows, places, [&heads[0], &heads[1]]),
            data: self.robust_table(&shown, self.say("annex-caption-robustness", &args)),
        }));
        if 0 < rest {
            document.paragraph([self.say("annex-robustness-rest", &[("count", rest.into())])]);
        }
    }

    /// That the file asks for more samples than a paper takes, if so.
    fn limit(&self, samples: u64) -> Option<String> {
        let view = self.view.ranking;
        let layers: Vec<_> = view.scenario().into_iter().collect();
        let asked = statements(view.decision(), &layers).and_then(|said| said.samples)?.get();
        let samples = usize::try_from(samples).unwrap_or(usize::MAX);
        let args = [("samples", Arg::from(samples)), ("asked", asked.into())];
        (samples < asked).then(|| self.say("annex-robustness-limit", &args))
    }

    fn heat_row(&self, robust: &Robust) -> chart::HeatRow {
        let (projects, project) = (self.decision().projects(), robust.project as usize);
        chart::HeatRow {
            name: self.words.clean(projects.name(project)),
            id: self.words.clean(projects.id(project)),
            ranks: robust.ranks.clone(),
            rank: self.view.ranking.ranking().rank_of(project) as usize,
            share: of_hundred(&robust.share(), self.words.lang),
        }
    }

    fn robust_table(&self, shown: &[&Robust], caption: String) -> Table {
        let lang = self.words.lang;
        let row = |robust: &&Robust| {
            vec![
                self.sentences.name_and_id(robust.project),
                self.sentences.rank_of(robust.project),
                of_hundred(&robust.share(), lang),
                format::localize(&format!("{:.1}", robust.error * 100.0), lang),
                format!("{}–{}", robust.q05(), robust.q95()),
                robust.median().to_string(),
                robust.best().to_string(),
                robust.worst().to_string(),
                self.word(&format!("robustness-list-{}", robust.list.key())),
            ]
        };
        let numbers = ["share", "error", "ranks", "median", "best", "worst"];
        let mut columns = vec![Column::words(self.word("ranking-column-project"))];
        columns.push(Column::numbers(self.word("ranking-column-rank")));
        columns.extend(numbers.map(|column| Column::numbers(self.word(&format!("robustness-column-{column}")))));
        columns.push(Column::words(self.word("robustness-column-list")));
        Table { is_wide: true, ..Table::new(caption, columns, shown.iter().map(row).collect()) }
    }
}
