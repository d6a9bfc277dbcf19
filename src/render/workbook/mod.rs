//! Workbooks (XLSX): a ranking to send around, and one that calculates.
//!
//! ```text
//! RankingView ──► ranking      the rows of the view as values, with notes          `rank -o x.xlsx`
//! Book        ──► xlsx         ranking ◄── calculation ◄── criteria, scales, projects   `report -o x.xlsx`
//!                              beside it scenarios, portfolio, charts, notes
//! ```
//!
//! The calculating workbook holds the formulas of `scoring`: utility, contribution, score, inheritance,
//! tie-break, rank and place. Whoever changes a weight, an anchor or a value sees what becomes of the
//! ranking. What rests on things that are not in the workbook (legal bases, deadlines, rules, relative
//! scales, other methods than the weighted sum) stays as computed, and the sheets say so. The same
//! input gives the same bytes.
//!
//! | file | what is in it |
//! |---|---|
//! | `page` | cells, formats, what every sheet has |
//! | `plain` | the ranking as values |
//! | `layout` | where everything stands in the calculating workbook |
//! | `criteria`, `projects` | the sheets that are changed by hand |
//! | `formula` | a scale as a formula |
//! | `calculation` | from values to places |
//! | `ranking` | the sorted list |
//! | `scenarios`, `portfolio`, `charts`, `notes` | what stands beside it |

mod calculation;
mod charts;
mod criteria;
mod formula;
mod layout;
mod notes;
mod page;
mod plain;
mod portfolio;
mod projects;
mod ranking;
mod scenarios;

use num_rational::BigRational;
use rust_xlsxwriter::{DocProperties, ExcelDateTime, Workbook, XlsxError};

use crate::exact;
use crate::model::{Lang, Scenario};
use crate::render::harmless;
use crate::render::portfolio::PortfolioView;
use crate::render::sentences::Sentences;
use crate::render::view::RankingView;
use crate::scoring::Ranking;
use layout::Layout;
use page::Styles;

/// The rows of a view as a workbook, with a sheet of notes; `None` if there are more of them than a sheet has rows.
#[must_use]
pub fn ranking(view: &RankingView<'_>) -> Option<Vec<u8>> {
    let write = || -> Result<Vec<u8>, XlsxError> {
        let mut workbook = new(view)?;
        let styles = Styles::new(view.digits(), view.lang());
        plain::write(workbook.add_worksheet(), &styles, view)?;
        notes::write(workbook.add_worksheet(), &styles, view, &[])?;
        workbook.save_to_buffer()
    };
    write().ok()
}

/// What a calculating workbook is made of.
#[derive(Clone, Copy, Debug)]
pub struct Book<'a> {
    /// The ranking, with all its rows.
    pub ranking: &'a RankingView<'a>,
    /// The scenarios of the decision with their rankings.
    pub scenarios: &'a [(&'a Scenario, Ranking<'a>)],
    /// The portfolio, if the decision asks for one.
    pub portfolio: Option<&'a PortfolioView<'a>>,
}

/// A workbook that calculates; `None` if the list is longer or wider than a sheet.
#[must_use]
pub fn xlsx(book: &Book<'_>) -> Option<Vec<u8>> {
    write(book).ok()
}

fn write(book: &Book<'_>) -> Result<Vec<u8>, XlsxError> {
    let mut workbook = new(book.ranking)?;
    let styles = Styles::new(book.ranking.digits(), book.ranking.lang());
    let layout = Layout::new(book.ranking);
    ranking::write(workbook.add_worksheet(), &styles, &layout)?;
    criteria::weights(workbook.add_worksheet(), &styles, &layout)?;
    criteria::scales(workbook.add_worksheet(), &styles, &layout)?;
    projects::write(workbook.add_worksheet(), &styles, &layout)?;
    calculation::write(workbook.add_worksheet(), &styles, &layout)?;
    if !book.scenarios.is_empty() {
        scenarios::write(workbook.add_worksheet(), &styles, &layout, book.scenarios)?;
    }
    if let Some(portfolio) = book.portfolio {
        portfolio::write(workbook.add_worksheet(), &styles, &layout, portfolio)?;
    }
    charts::write(workbook.add_worksheet(), &styles, &layout)?;
    notes::write(workbook.add_worksheet(), &styles, book.ranking, &notes::of_calculation(&layout))?;
    workbook.save_to_buffer()
}

/// An empty workbook with the properties of the decision.
fn new(view: &RankingView<'_>) -> Result<Workbook, XlsxError> {
    let mut workbook = Workbook::new();
    let language = match view.lang() {
        Lang::De => "de-DE",
        Lang::En => "en-GB",
    };
    let properties = DocProperties::new()
        .set_title(sentences(view).title().chars().take(255).collect::<String>())
        .set_custom_property("Language", language)
        // A clock would make every run another file.
        .set_creation_datetime(&ExcelDateTime::from_ymd(2000, 1, 1)?);
    workbook.set_properties(&properties);
    Ok(workbook)
}

fn sentences<'v>(view: &'v RankingView<'v>) -> Sentences<'v> {
    Sentences::new(view, harmless)
}

/// The nearest number of a spreadsheet to a fraction of so many decimal places.
fn number(fraction: &BigRational, places: usize) -> f64 {
    exact::fixed(&exact::scaled(fraction, places), places).parse().unwrap_or_default()
}
