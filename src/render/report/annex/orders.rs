//! Orders: the whole ranking, who is not in it, and how far single weights may move.

use num_rational::BigRational;
use num_traits::Zero;

use super::AnnexView;
use crate::analysis::sensitivity::{End, WeightRange};
use crate::messages::format;
use crate::render::document::{Block, Column, Document, Figure, Row, Table, chart};
use crate::render::report::Page;
use crate::render::report::places::float;
use crate::render::sensitivity::{SensitivityView, Words};
use crate::render::sentences::Note;

impl Page<'_> {
    /// Every ranked project with the contribution of every criterion.
    pub(super) fn whole_ranking(&self, annex: &AnnexView<'_>, document: &mut Document) {
        document.heading(self.word("annex-heading-ranking"));
        let view = annex.all;
        let ranking = view.ranking();
        let criteria = self.decision().criteria();
        let counting: Vec<usize> =
            (0..criteria.len()).filter(|criterion| !ranking.in_force().weights[*criterion].is_zero()).collect();
        let has_parts = !self.view.paper.parts.is_empty();
        let mut columns = vec![
            Column::numbers(self.word("ranking-column-rank")).wide(5),
            Column::numbers(self.word("ranking-column-place")).wide(5),
            Column::words(self.word("ranking-column-project")).wide(25),
            Column::words(self.word("ranking-column-department")).wide(13),
        ];
        if has_parts {
            let names = counting.iter().map(|criterion| self.words.text(&criteria[*criterion].name));
            columns.extend(names.map(Column::numbers));
        }
        columns.push(Column::numbers(self.word("ranking-column-own-score")));
        columns.push(Column::numbers(self.word("ranking-column-effective-score")));
        let rows = view.rows().iter().map(|row| {
            let mut cells = vec![
                self.sentences.rank(row),
                row.place.map_or_else(|| self.word("ranking-no-place"), |place| place.to_string()),
                self.sentences.name_and_id(row.project),
                self.sentences.department(row.project),
            ];
            if has_parts {
                let units = view.contribution_units(row.project as usize).unwrap_or_default();
                let told = counting.iter().map(|criterion| {
                    units
                        .get(*criterion)
                        .map_or_else(String::new, |units| format::units(units, view.digits(), self.words.lang))
                });
                cells.extend(told);
            }
            cells.push(view.score_text(&ranking.score(row.project as usize)));
            cells.push(view.score_text(&ranking.effective_score(row.project)));
            cells
        });
        let caption = self.word(if has_parts { "annex-caption-ranking" } else { "annex-caption-scores" });
        let mut table = Table::new(caption, columns, rows.collect());
        if let Some(cut) = view.cut_row() {
            table.rows.insert(cut, Row::Line(self.sentences.cut_line()));
        }
        document.push(Block::Table(Table { head: 2, is_wide: true, ..table }));
    }

    /// Who is not in the ranking, by name; belongs to the ranking above it.
    pub(super) fn not_ranked(&self, document: &mut Document) {
        let notes = [self.sentences.not_rated(), self.sentences.excluded(), self.sentences.set_apart()];
        let notes: Vec<Note> = notes.into_iter().flatten().collect();
        if notes.is_empty() {
            return;
        }
        document.subheading(self.word("annex-heading-not-ranked"));
        notes.into_iter().for_each(|note| note.push_to(document));
    }

    /// How far each weight may move before others have a place.
    pub(super) fn weights_in_full(&self, document: &mut Document) {
        document.heading(self.word("annex-heading-weights"));
        let Some(sensitivity) = &self.view.paper.firmness.sensitivity else {
            document.paragraph([self.word("report-firm-no-weights")]);
            return;
        };
        let view =
            SensitivityView { ranking: self.view.ranking, sensitivity, values: None, details: false, events: false };
        let words = Words::new(&view, self.words.clean);
        let free: Vec<&WeightRange> = sensitivity.criteria.iter().filter(|range| range.fixed.is_none()).collect();
        if free.is_empty() {
            document.paragraph([self.word("sensitivity-all-fixed")]);
            return;
        }
        document.paragraph([self.word("sensitivity-caution")]);
        let room = |end: &End, weight: &BigRational| end.change.as_ref().map(|_| float(&(&end.at - weight)).abs());
        let rooms: Vec<chart::Room> = free
            .iter()
            .map(|range| chart::Room {
                name: words.name(range.target),
                weight: self.sentences.percent(words.weight(range)),
                less: room(&range.places.from, &range.weight),
                more: room(&range.places.to, &range.weight),
            })
            .collect();
        let rows = free.iter().map(|range| {
            let row = words.row(range);
            let [places, first, order] = row.intervals;
            vec![row.name, self.sentences.percent(row.weight), places, first, order]
        });
        let columns = vec![
            Column::words(self.word("ranking-column-criterion")),
            Column::numbers(self.word("ranking-column-weight")),
            Column::words(words.about_places("sensitivity-column-places")),
            Column::words(self.word("sensitivity-column-first")),
            Column::words(self.word("sensitivity-column-order")),
        ];
        let lang = self.words.lang;
        let tick = |points: f64| {
            let sign = if 0.0 < points { "+" } else { "" };
            let text = format!("{points:.2}");
            let text = format::localize(crate::exact::trimmed(&text), lang).replace('-', "−");
            if points == 0.0 { "0".to_owned() } else { format!("{sign}{text}") }
        };
        let data = Table::new(self.word("annex-caption-weights"), columns, rows.collect());
        document.push(Block::Figure(Figure {
            title: self.word("annex-chart-weights"),
            description: self.word("annex-chart-weights-description"),
            scene: chart::weights(&rooms, &self.word("annex-chart-weights-axis"), tick),
            data: Table { is_wide: true, ..data },
        }));
        for note in words.ends() {
            document.subheading(note.text);
            document.items(note.items);
        }
        let without = words.without();
        document.subheading(without.text.trim_end_matches(':').to_owned());
        document.items(without.items);
    }
}
