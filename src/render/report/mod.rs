//! The paper for a steering group as HTML, Word, Markdown and text.
//!
//! ```text
//! Paper, RankingView ──► head       subject, facts, proposal, what the list rests on
//!                    ├─► places     the list, who comes first and why, who lies just below
//!                    ├─► firm       how firm the list is: sentences and a picture
//!                    ├─► effects    money and staff, background projects, open points, run record
//!                    ├─► annex      everything else
//!                    └─► profile    one project on a page
//! ```
//!
//! The main part is short: at most four printed pages. Numbers come from [`crate::report`], sentences
//! from `report.ftl`; the pages are laid out by `document`, which knows nothing of projects.

mod annex;
mod effects;
mod firm;
mod head;
mod places;
pub mod profile;

pub use annex::AnnexView;

use super::difference::DifferenceView;
use super::document::Document;
use super::document::html::Form;
use super::harmless;
use super::markdown::escape;
use super::sentences::Sentences;
use super::values::with_unit;
use super::view::RankingView;
use super::words::Words;
use crate::exact;
use crate::messages::{Arg, format};
use crate::model::{Decision, Target};
use crate::report::{Paper, ResourceUse};
use crate::source::Sources;

/// A paper, as outputs show it.
#[derive(Clone, Copy, Debug)]
pub struct ReportView<'a> {
    /// The ranking with its places.
    pub ranking: &'a RankingView<'a>,
    /// What was computed about it.
    pub paper: &'a Paper<'a>,
    /// What changed since an older ranking, if that is asked for.
    pub since: Option<&'a DifferenceView<'a>>,
    /// The files that the run read, with checksums.
    pub sources: &'a Sources,
    /// What the annex shows, if one is asked for.
    pub annex: Option<AnnexView<'a>>,
}

/// The paper as one HTML file, for browser and printer.
#[must_use]
pub fn html(view: &ReportView<'_>) -> String {
    let form = if view.annex.is_some() { Form::Book } else { Form::Paper };
    Page::new(view, harmless, true).document().html(view.ranking.lang(), form)
}

/// The paper as a Word file.
///
/// # Errors
///
/// Only if it is larger than a package can be.
pub fn docx(view: &ReportView<'_>) -> std::io::Result<Vec<u8>> {
    let page = Page::new(view, harmless, false);
    page.document().docx(view.ranking.lang()).map_err(std::io::Error::other)
}

/// The paper as Markdown, for forges and pandoc.
#[must_use]
pub fn markdown(view: &ReportView<'_>) -> String {
    Page::new(view, escape, false).document().markdown()
}

/// The paper as text of at most `width` columns.
#[must_use]
pub fn text(view: &ReportView<'_>, width: usize, color: bool) -> String {
    Page::new(view, harmless, false).document().text(width, color)
}

/// Makes the blocks of the paper; each part of it has its own file.
struct Page<'v> {
    view: &'v ReportView<'v>,
    words: Words,
    sentences: Sentences<'v>,
    /// Whether the page shows pictures, so that their signs have to be explained.
    pictures: bool,
}

impl<'v> Page<'v> {
    fn new(view: &'v ReportView<'v>, clean: fn(&str) -> String, pictures: bool) -> Self {
        let words = Words { lang: view.ranking.lang(), clean };
        Self { view, words, sentences: Sentences::new(view.ranking, clean), pictures }
    }

    fn document(&self) -> Document {
        let mut document = self.head();
        self.changes(&mut document);
        self.list(&mut document);
        self.firsts(&mut document);
        self.below(&mut document);
        self.firmness(&mut document);
        self.resources(&mut document);
        self.background(&mut document);
        self.open_points(&mut document);
        self.run_record(&mut document);
        if let Some(annex) = &self.view.annex {
            self.annex(annex, &mut document);
        }
        document
    }

    fn decision(&self) -> &'v Decision {
        self.view.ranking.decision()
    }

    fn say(&self, id: &str, args: &[(&str, Arg)]) -> String {
        self.sentences.say(id, args)
    }

    fn word(&self, id: &str) -> String {
        self.sentences.word(id)
    }

    /// Whether the run departs from the file, so that what is compared with scenarios is no base.
    fn departs(&self) -> (&'static str, Arg) {
        ("departs", if self.view.ranking.departure().is_some() { "yes" } else { "no" }.into())
    }

    /// Projects in a row, the first few by name and id.
    fn few(&self, projects: &[u32], most: usize) -> String {
        // One more than is named costs no more room than saying that there is one.
        let named = if projects.len() == most + 1 { projects.len() } else { most };
        let names = projects.iter().take(named).map(|project| self.sentences.project(*project)).collect();
        self.words.list(names, projects.len())
    }

    fn name_of(&self, target: Target) -> String {
        self.words.text(match target {
            Target::Criterion(criterion) => &self.decision().criteria()[criterion].name,
            Target::Group(group) => &self.decision().groups()[group].name,
        })
    }

    /// An amount in the unit of a resource.
    fn amount(&self, used: &ResourceUse, amount: &num_rational::BigRational) -> String {
        self.words.clean(&with_unit(self.number(used, amount), &used.unit, self.words.lang))
    }

    /// The same without the unit. Money has two places where it has cents (DIN 5008).
    fn number(&self, used: &ResourceUse, amount: &num_rational::BigRational) -> String {
        if used.is_money() && !amount.is_integer() {
            return format::rounded(amount, 2, self.words.lang);
        }
        format::localize(&exact::plain(&exact::scaled(amount, 2), 2), self.words.lang)
    }

    /// The head of a column of amounts: the name, with the unit where the name does not say it.
    fn amount_header(&self, used: &ResourceUse) -> String {
        let (name, unit) = (self.words.text(&used.name), self.words.unit(&used.unit));
        if unit.is_empty() || name.to_lowercase().contains(&unit.to_lowercase()) {
            return name;
        }
        self.say("report-in-unit", &[("name", name.into()), ("unit", unit.into())])
    }
}
