//! Where everything stands in the calculating workbook.
//!
//! `Projects` and `Calculation` have the ranked projects in the same rows, ascending by id, below one
//! row of titles. Columns of criteria follow the order of the file.

use std::collections::BTreeMap;

use rust_xlsxwriter::{column_number_to_name, row_col_to_cell_absolute};

use super::formula::Anchors;
use super::sentences;
use crate::messages;
use crate::model::{Criterion, Decision, DependencyMode, Lang, Method};
use crate::render::view::{RankingView, Row};
use crate::scoring::Ranking;

/// Up to this many ranked projects ranks are formulas; each looks at all projects, and programs take
/// seconds to calculate longer lists.
pub(super) const LIVE: usize = 2_000;

/// Names of the sheets.
pub(super) struct Sheets {
    pub(super) ranking: String,
    pub(super) criteria: String,
    pub(super) scales: String,
    pub(super) projects: String,
    pub(super) calculation: String,
    pub(super) scenarios: String,
    pub(super) portfolio: String,
    pub(super) charts: String,
}

/// The plan of a workbook.
pub(super) struct Layout<'a> {
    pub(super) view: &'a RankingView<'a>,
    pub(super) sheets: Sheets,
    /// The ranked projects, ascending; the one at position `i` stands in row `i + 1`.
    pub(super) ranked: Vec<u32>,
    /// The scale of each criterion on its sheet.
    pub(super) anchors: Vec<Anchors>,
    /// The rows of the view by project.
    pub(super) rows: BTreeMap<u32, &'a Row>,
    /// The ranked projects as the ranking lists them: places first, then by rank.
    pub(super) listed: Vec<u32>,
    /// Positions in that list and in the order of the ranking, from 1.
    pub(super) in_list: BTreeMap<u32, usize>,
    pub(super) in_order: BTreeMap<u32, usize>,
}

impl<'a> Layout<'a> {
    /// Plans the workbook of a view of all ranked projects.
    pub(super) fn new(view: &'a RankingView<'a>) -> Self {
        let word = |id: &str| messages::word(view.lang(), &format!("workbook-sheet-{id}"));
        let ranking = view.ranking();
        let mut ranked = ranking.order().to_vec();
        ranked.sort_unstable();
        let placed = ranking.places().iter().map(|placed| placed.project);
        let others = ranking.order().iter().copied().filter(|project| ranking.placed(*project as usize).is_none());
        let listed: Vec<u32> = placed.chain(others).collect();
        let positions = |list: &[u32]| list.iter().copied().zip(1..).collect();
        let (in_list, in_order) = (positions(&listed), positions(ranking.order()));
        let sheets = Sheets {
            ranking: word("ranking"),
            criteria: word("criteria"),
            scales: word("scales"),
            projects: word("projects"),
            calculation: word("calculation"),
            scenarios: word("scenarios"),
            portfolio: word("portfolio"),
            charts: word("charts"),
        };
        let anchors = Anchors::of_all(view);
        let rows = view.rows().iter().map(|row| (row.project, row)).collect();
        Self { view, sheets, ranked, anchors, rows, listed, in_list, in_order }
    }

    pub(super) fn lang(&self) -> Lang {
        self.view.lang()
    }

    pub(super) fn ranking(&self) -> &'a Ranking<'a> {
        self.view.ranking()
    }

    pub(super) fn decision(&self) -> &'a Decision {
        self.view.decision()
    }

    pub(super) fn criteria(&self) -> &'a [Criterion] {
        self.decision().criteria()
    }

    /// The number of the place of a project: those with a place begin the list.
    pub(super) fn place_of(&self, project: u32) -> Option<usize> {
        self.in_list.get(&project).copied().filter(|position| *position <= self.ranking().places().len())
    }

    /// A word of the workbook; in German, what other methods than the weighted sum give is no Nutzwert.
    pub(super) fn word(&self, id: &str) -> String {
        sentences(self.view).word(&format!("workbook-{id}"))
    }

    /// Whether ranks are formulas.
    pub(super) fn is_live(&self) -> bool {
        self.ranked.len() <= LIVE
    }

    /// Whether scores are sums of contributions.
    pub(super) fn is_sum(&self) -> bool {
        self.ranking().in_force().method == Method::WeightedSum
    }

    pub(super) fn inherits(&self) -> bool {
        self.ranking().in_force().dependencies == DependencyMode::Inherit
    }

    /// The row of a ranked project, from 0.
    pub(super) fn row(&self, project: u32) -> Option<u32> {
        let position = self.ranked.binary_search(&project).ok()?;
        u32::try_from(position + 1).ok()
    }

    /// The last row with a ranked project; the first if there is none.
    pub(super) fn last_row(&self) -> u32 {
        u32::try_from(self.ranked.len().max(1)).unwrap_or(u32::MAX)
    }

    fn count(&self) -> u16 {
        u16::try_from(self.criteria().len()).unwrap_or(u16::MAX)
    }

    /// Columns of `Calculation`, in its order.
    pub(super) const CLASS: u16 = 2;
    pub(super) const WINS: u16 = 3;
    pub(super) const UTILITY: u16 = 4;

    pub(super) fn contribution(&self) -> u16 {
        Self::UTILITY + self.count()
    }

    pub(super) fn own(&self) -> u16 {
        self.contribution() + if self.is_sum() { self.count() } else { 0 }
    }

    pub(super) fn effective(&self) -> u16 {
        self.own() + 1
    }

    pub(super) fn depth(&self) -> u16 {
        self.own() + 2
    }

    pub(super) fn rank(&self) -> u16 {
        self.own() + 3
    }

    pub(super) fn order(&self) -> u16 {
        self.own() + 4
    }

    pub(super) fn place(&self) -> u16 {
        self.own() + 5
    }

    pub(super) fn list(&self) -> u16 {
        self.own() + 6
    }

    pub(super) fn reason(&self) -> u16 {
        self.own() + 7
    }

    /// The first column of values in `Projects`.
    pub(super) const VALUE: u16 = 5;

    /// The cell with the weight of a criterion.
    pub(super) fn weight(&self, criterion: usize) -> String {
        let row = u32::try_from(criterion + 1).unwrap_or(u32::MAX);
        format!("{}!{}", self.sheets.criteria, row_col_to_cell_absolute(row, 3))
    }

    /// The row of the sum of weights in `Criteria`; what is set for the whole list stands below it.
    pub(super) fn sum_row(&self) -> u32 {
        u32::from(self.count()) + 1
    }

    /// The cell with the number of places.
    pub(super) fn places(&self) -> String {
        format!("{}!{}", self.sheets.criteria, row_col_to_cell_absolute(self.sum_row() + 2, 3))
    }

    /// The cell with the greatest score.
    pub(super) fn maximum(&self) -> String {
        format!("{}!{}", self.sheets.criteria, row_col_to_cell_absolute(self.sum_row() + 3, 3))
    }

    /// All ranked projects in a column, on its own sheet.
    pub(super) fn all(&self, column: u16) -> String {
        let name = column_number_to_name(column);
        format!("${name}$2:${name}${}", self.last_row() + 1)
    }

    /// The same from another sheet.
    pub(super) fn all_of(&self, sheet: &str, column: u16) -> String {
        format!("{sheet}!{}", self.all(column))
    }
}
