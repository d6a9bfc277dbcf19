//! The sheet of the portfolio: what was chosen, and what another choice would use.

use std::collections::BTreeMap;

use num_rational::BigRational;
use rust_xlsxwriter::{
    ConditionalFormatFormula, DataValidation, Format, Formula, Worksheet, XlsxError, row_col_to_cell,
};

use super::formula::quoted;
use super::layout::Layout;
use super::page::{Cell, Column, Page, Stored, Style, Styles};
use super::{number, sentences};
use crate::portfolio::{Demand, Outcome, Portfolio, Verdict, cost_of};
use crate::render::harmless;
use crate::render::portfolio::PortfolioView;

/// The columns of the choice, the scores and the first budget.
const CHOSEN: u16 = 3;
const SCORE: u16 = 4;
const BUDGET: u16 = 5;

/// Rows above the table: sums, gains together, limits, what is left, remark.
const HEAD: u32 = 6;

pub(super) fn write(
    sheet: &mut Worksheet,
    styles: &Styles,
    layout: &Layout<'_>,
    view: &PortfolioView<'_>,
) -> Result<(), XlsxError> {
    sheet.set_name(&layout.sheets.portfolio)?;
    let mut page = Page::new(sheet, styles);
    page.print(&sentences(layout.view).title());
    match &view.selection().outcome {
        Outcome::Portfolio(portfolio) => Sheet { layout, view, portfolio }.write(&mut page),
        Outcome::Conflict(_) | Outcome::Unknown => {
            page.widths(&[Column::new("", 120.0)])?;
            page.write((0, 0), &Cell::Text(layout.word("portfolio-none"), Style::Line))
        }
    }
}

struct Sheet<'l> {
    layout: &'l Layout<'l>,
    view: &'l PortfolioView<'l>,
    portfolio: &'l Portfolio,
}

impl Sheet<'_> {
    fn write(&self, page: &mut Page<'_>) -> Result<(), XlsxError> {
        let layout = self.layout;
        let sentences = sentences(layout.view);
        let head = |id: &str, width| Column::new(sentences.word(&format!("ranking-column-{id}")), width);
        let mut columns = vec![head("id", 24.0), head("project", 44.0), head("department", 26.0)];
        columns.push(Column::new(layout.word("column-chosen"), 12.0));
        columns.push(head("own-score", 12.0));
        columns.extend(
            (0..self.budgets()).map(|budget| Column::new(self.view.budget_name(budget).get(layout.lang()), 16.0)),
        );
        columns.push(head("reason", 60.0));
        columns.push(Column::new(sentences.word("portfolio-csv-assumed"), 30.0));
        // Only what has a score can be chosen.
        let by_project: BTreeMap<u32, &Verdict> =
            self.portfolio.verdicts.iter().map(|verdict| (verdict.project, verdict)).collect();
        let verdicts: Vec<&Verdict> =
            layout.listed.iter().filter_map(|project| by_project.get(project).copied()).collect();
        let last = HEAD + u32::try_from(verdicts.len()).unwrap_or(u32::MAX);
        page.widths(&columns)?;
        page.heads(HEAD, &columns)?;
        page.sheet.set_freeze_panes(HEAD + 1, 2)?;
        page.sheet.set_repeat_rows(0, HEAD)?;
        let width = u16::try_from(columns.len() - 1).unwrap_or(u16::MAX);
        page.sheet.autofilter(HEAD, 0, last.max(HEAD + 1), width)?;
        for (row, verdict) in (HEAD + 1..).zip(verdicts) {
            let (projects, index) = (layout.decision().projects(), verdict.project as usize);
            let source = layout.row(verdict.project).unwrap_or_default();
            let score = format!("{}!{}", layout.sheets.calculation, row_col_to_cell(source, layout.own()));
            let mut cells = vec![
                Cell::text(projects.id(index)),
                Cell::text(projects.name(index)),
                Cell::text(projects.department(index)),
                Cell::Number(u32::from(verdict.chosen).into(), Style::Input),
                Cell::Formula(score, Stored::Number(number(&layout.ranking().score(index), 10)), Style::Score),
            ];
            cells.extend((0..self.budgets()).map(|budget| {
                let cost = cost_of(layout.decision(), budget, verdict.project);
                cost.map_or(Cell::Empty(Style::Amount), |cost| Cell::Number(number(&cost, 12), Style::Amount))
            }));
            for text in [self.view.why(verdict), self.view.assumed_names(verdict.project)] {
                cells.push(Cell::Text(harmless(&text), Style::Wrapped));
            }
            page.row(row, &cells)?;
        }
        let choice = DataValidation::new().allow_list_strings(&["1", "0"])?;
        page.sheet.add_data_validation(HEAD + 1, CHOSEN, last.max(HEAD + 1), CHOSEN, &choice)?;
        let picked = ConditionalFormatFormula::new()
            .set_rule(Formula::new(format!("$D{}=1", HEAD + 2)))
            .set_format(Format::new().set_background_color("E3F1E3").set_bold());
        page.sheet.add_conditional_format(HEAD + 1, 0, last.max(HEAD + 1), CHOSEN, &picked)?;
        self.sums(page, last)
    }

    fn budgets(&self) -> usize {
        self.layout.decision().portfolio().map_or(0, |wanted| wanted.budgets.len())
    }

    /// What the choice is worth and uses, above the table.
    fn sums(&self, page: &mut Page<'_>, last: u32) -> Result<(), XlsxError> {
        let (layout, best) = (self.layout, &self.portfolio.best);
        let range = |column: u16| {
            format!("{}:{}", row_col_to_cell(HEAD + 1, column), row_col_to_cell(last.max(HEAD + 1), column))
        };
        let sum = |column: u16| format!("SUMPRODUCT({},{})", range(CHOSEN), range(column));
        for (row, id) in (0u32..).zip(["used", "together", "limit", "left"]) {
            page.write((row, 0), &Cell::Text(layout.word(&format!("portfolio-{id}")), Style::Label))?;
        }
        page.write((4, 0), &Cell::Text(layout.word("portfolio-note"), Style::Line))?;
        let count = u32::try_from(best.projects.len()).unwrap_or(u32::MAX);
        page.write(
            (0, CHOSEN),
            &Cell::Formula(format!("SUM({})", range(CHOSEN)), Stored::Number(count.into()), Style::Whole),
        )?;
        let places = layout.decision().portfolio().and_then(|wanted| wanted.places);
        if let Some(places) = places {
            let most = u32::try_from(places.get()).unwrap_or(u32::MAX);
            page.write((2, CHOSEN), &Cell::whole(most))?;
            let left = Stored::Number(f64::from(most) - f64::from(count));
            page.write((3, CHOSEN), &Cell::Formula("D3-D1".to_owned(), left, Style::Whole))?;
        }
        let scores: BigRational = best.projects.iter().map(|project| layout.ranking().score(*project as usize)).sum();
        page.write((0, SCORE), &Cell::Formula(sum(SCORE), Stored::Number(number(&scores, 10)), Style::Score))?;
        page.write((1, SCORE), &Cell::Number(number(&(&best.value - &scores), 10), Style::Score))?;
        let mut over = Vec::new();
        for (column, budget) in (BUDGET..).zip(0..self.budgets()) {
            let Some(used) = best.uses.iter().find(|used| used.demand == Demand::Budget(budget)) else { continue };
            let costs: BigRational =
                best.projects.iter().filter_map(|project| cost_of(layout.decision(), budget, *project)).sum();
            let amount = |fraction: &BigRational| number(fraction, 12);
            let cell = |row: u32| row_col_to_cell(row, column);
            page.write((0, column), &Cell::Formula(sum(column), Stored::Number(amount(&costs)), Style::Amount))?;
            page.write((1, column), &Cell::Number(amount(&(&used.used - &costs)), Style::Amount))?;
            page.write((2, column), &Cell::Number(amount(&used.limit), Style::InputAmount))?;
            let left = format!("{}-{}-{}", cell(2), cell(0), cell(1));
            page.write((3, column), &Cell::Formula(left, Stored::Number(amount(&used.left())), Style::Amount))?;
            over.push(format!("{}<0", cell(3)));
        }
        if places.is_some() {
            over.push("D4<0".to_owned());
        }
        if over.is_empty() {
            return Ok(());
        }
        let (fits, exceeds) = (layout.word("portfolio-fits"), layout.word("portfolio-exceeds"));
        let formula = format!("IF(OR({}),{},{})", over.join(","), quoted(&exceeds), quoted(&fits));
        page.write((3, 1), &Cell::Formula(formula, Stored::Text(fits), Style::Label))
    }
}
