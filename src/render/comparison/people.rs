//! Comparisons for people: what stays in a sentence, what each column changes, then the ranks.
//!
//! Not here: a chart, and reasons for single ranks.

use super::{ComparisonView, Variant};
use crate::analysis::comparison::Compared;
use crate::messages::{Arg, format};
use crate::render::document::Document;
use crate::render::sentences::Sentences;
use crate::render::view::{Options, RankingView, Top};
use crate::render::words::Words;
use crate::render::{harmless, markdown};

/// A comparison as a table of at most `width` columns.
#[must_use]
pub fn table(view: &ComparisonView<'_>, width: usize, color: bool) -> String {
    let words = Words { lang: view.lang, clean: harmless };
    let names = NAME + view.variants.len() * COLUMN + LAST <= width;
    Page { view, words, names }.document().text(width, color)
}

/// A comparison as a Markdown document.
#[must_use]
pub fn markdown(view: &ComparisonView<'_>) -> String {
    let words = Words { lang: view.lang, clean: markdown::escape };
    Page { view, words, names: true }.document().markdown()
}

/// What one column of ranks takes, and the last two together.
const COLUMN: usize = 6;
const LAST: usize = 20;

/// A name needs this much room to be wrapped in.
const NAME: usize = 20;

/// A comparison in the words of a paper: what stays, then what each column is and changes.
pub(in crate::render) fn told(view: &ComparisonView<'_>, words: Words) -> (String, Vec<String>) {
    let page = Page { view, words, names: true };
    (page.kept(), page.columns())
}

struct Page<'v> {
    view: &'v ComparisonView<'v>,
    words: Words,
    /// Whether there is room for names in the table.
    names: bool,
}

impl Page<'_> {
    fn document(&self) -> Document {
        let mut document = Document::new(self.title());
        document.paragraph([self.facts()]);
        self.of_base(|sentences| sentences.note_all(&mut document));
        document.paragraph([self.kept()]);
        document.items(self.columns_and_settings());
        document.table(self.header(), self.rows(), &[0]);
        self.notes().into_iter().for_each(|note| document.paragraph([note]));
        document
    }

    fn of_base<T>(&self, get: impl FnOnce(&Sentences<'_>) -> T) -> T {
        let view = self.view.base_view();
        get(&Sentences::new(&view, self.words.clean))
    }

    fn title(&self) -> String {
        self.of_base(|sentences| sentences.title())
    }

    fn facts(&self) -> String {
        self.of_base(|sentences| sentences.facts()).join(" · ")
    }

    /// The honest sentence: how many places stay.
    fn kept(&self) -> String {
        if self.view.base.places().is_empty() {
            return self.words.word("comparison-kept-none");
        }
        let others = &self.view.variants[1..];
        let kind = match others.first() {
            Some(first) if others.iter().all(|one| std::mem::discriminant(one) == std::mem::discriminant(first)) => {
                match first {
                    Variant::Scenario(_) => "scenarios",
                    Variant::Weight(..) => "weights",
                    Variant::Method(_) => "methods",
                    Variant::Base => "rankings",
                }
            }
            _ => "rankings",
        };
        // Methods are counted with that of the base, as none of them is more the base than another.
        let count = if kind == "methods" { others.len() + 1 } else { others.len() };
        self.words.say(
            &format!("comparison-kept-{kind}"),
            &[
                ("placed", self.view.base.places().len().into()),
                ("kept", self.view.comparison.kept.into()),
                ("count", count.into()),
            ],
        )
    }

    /// What each column is and changes.
    fn columns(&self) -> Vec<String> {
        let name = |variant: Variant| Arg::from(self.words.clean(&self.view.name(variant)));
        let base = [("letter", Arg::from(letter(0))), ("name", name(self.view.variants[0]))];
        let mut columns = vec![self.words.say("comparison-column-base", &base)];
        for (index, pair) in self.view.comparison.pairs.iter().enumerate() {
            let decision = self.view.decision();
            let coefficient = |one: &Option<crate::analysis::correlation::Correlation>| match one {
                Some(one) => format::units(&one.scaled(2), 2, self.view.lang),
                None => self.words.word("comparison-undefined"),
            };
            let change = match (pair.entered.is_empty(), pair.left.is_empty()) {
                (true, true) => "same",
                (false, true) => "entered",
                (true, false) => "left",
                (false, false) => "changed",
            };
            columns.push(self.words.say(
                &format!("comparison-column-{change}"),
                &[
                    ("letter", letter(index + 1).into()),
                    ("name", name(self.view.variants[index + 1])),
                    ("overlap", pair.overlap.into()),
                    ("entered", self.words.projects(decision, &pair.entered).into()),
                    ("left", self.words.projects(decision, &pair.left).into()),
                    ("kendall", coefficient(&pair.kendall_tau_b).into()),
                    ("spearman", coefficient(&pair.spearman).into()),
                ],
            ));
        }
        columns
    }

    /// The same, each followed by the settings that it does not have in common with the base.
    fn columns_and_settings(&self) -> Vec<String> {
        let mut rankings = self.view.rankings().zip(&self.view.variants);
        let mut all = Vec::new();
        for column in self.columns() {
            all.push(column);
            // A column of its own method says so by its name.
            let Some((ranking, variant)) = rankings.next() else { continue };
            if !matches!(variant, Variant::Method(_)) {
                let view = RankingView::new(ranking, Options::new(self.view.lang));
                let settings = Sentences::new(&view, self.words.clean).settings_other_than(self.view.base.in_force());
                all.extend(settings.into_iter().map(|setting| format!("  {setting}")));
            }
        }
        all
    }

    /// Name and id, or the id alone beside so many columns that a name would be cut to pieces.
    fn project(&self, project: u32) -> String {
        if self.names {
            return self.words.name_and_id(self.view.decision(), project);
        }
        self.words.clean(self.view.decision().projects().id(project as usize))
    }

    fn header(&self) -> Vec<String> {
        let word = |id: &str| self.words.word(id);
        let mut header = vec![word("ranking-column-project")];
        header.extend((0..self.view.variants.len()).map(letter));
        header.extend(["range", "places-short"].map(|id| word(&format!("comparison-{id}"))));
        header
    }

    fn rows(&self) -> Vec<Vec<String>> {
        self.view.rows().map(|row| self.row(row)).collect()
    }

    fn row(&self, row: &Compared) -> Vec<String> {
        let rank = |(rank, has_place): (&Option<u32>, &bool)| match rank {
            None => self.words.word("comparison-not-ranked"),
            Some(rank) if *has_place => rank.to_string(),
            Some(rank) => format!("({rank})"),
        };
        let range = match row.range() {
            None => String::new(),
            Some((best, worst)) if best == worst => best.to_string(),
            Some((best, worst)) => {
                let ends = [("best", best.to_string().into()), ("worst", worst.to_string().into())];
                self.words.say("comparison-range-of", &ends)
            }
        };
        let places = [("places", row.places_in().into()), ("count", row.ranks.len().into())];
        let mut cells = vec![self.project(row.project)];
        cells.extend(row.ranks.iter().zip(&row.in_places).map(rank));
        cells.push(range);
        cells.push(self.words.say("comparison-places-in", &places));
        cells
    }

    /// How to read the table, and what has to be known about methods.
    fn notes(&self) -> Vec<String> {
        let mut notes = vec![self.words.word(match self.view.top {
            Top::Default => "comparison-legend",
            Top::N(_) | Top::All => "comparison-legend-all",
        })];
        for ranking in self.view.rankings() {
            let view = RankingView::new(ranking, Options::new(self.view.lang));
            notes.extend(Sentences::new(&view, self.words.clean).method_note().filter(|note| !notes.contains(note)));
        }
        notes
    }
}

/// The letters that name columns: A to Z, then AA, AB and so on.
fn letter(column: usize) -> String {
    let last = char::from(b'A' + u8::try_from(column % 26).unwrap_or_default());
    match column / 26 {
        0 => last.to_string(),
        more => format!("{}{last}", letter(more - 1)),
    }
}

#[cfg(test)]
mod tests {
    use super::letter;

    #[test]
    fn columns_are_lettered_like_those_of_a_spreadsheet() {
        assert_eq!([0, 25, 26, 51, 52].map(letter), ["A", "Z", "AA", "AZ", "BA"]);
    }
}
