//! The ranking of the calculating workbook: sorted by itself, whatever is changed.

use rust_xlsxwriter::{
    ConditionalFormatDataBar, ConditionalFormatFormula, Format, Formula, Worksheet, XlsxError, row_col_to_cell,
};

use super::formula::quoted;
use super::layout::Layout;
use super::page::{Cell, Column, Page, Stored, Style, Styles};
use super::{number, sentences};
use crate::messages::{self, Arg, status_word};

/// The columns of name, score and first contribution.
pub(super) const NAME: u16 = 3;
const SCORE: u16 = 6;
pub(super) const CONTRIBUTION: u16 = 8;

pub(super) fn write(sheet: &mut Worksheet, styles: &Styles, layout: &Layout<'_>) -> Result<(), XlsxError> {
    let sentences = sentences(layout.view);
    sheet.set_name(&layout.sheets.ranking)?;
    let mut page = Page::new(sheet, styles);
    page.print(&sentences.title());
    let head = |id: &str, width| Column::new(sentences.word(&format!("ranking-column-{id}")), width);
    let mut columns = vec![head("place", 7.0), head("rank", 7.0), head("id", 15.0), head("project", 40.0)];
    columns.extend([head("department", 22.0), head("status", 14.0)]);
    columns.extend([head("effective-score", 12.0), head("own-score", 10.0)]);
    if layout.is_sum() {
        let say = |name| sentences.say("ranking-column-contribution-of", &[("criterion", Arg::from(name))]);
        columns.extend(layout.criteria().iter().map(|criterion| Column::new(say(&criterion.name), 13.5)));
    }
    columns.push(head("reason", 40.0));
    let helper = u16::try_from(columns.len()).unwrap_or(u16::MAX);
    page.table(&columns, layout.last_row(), 4)?;
    for (row, &project) in (1u32..).zip(&layout.listed) {
        let line = Line { layout, project, finder: format!("${}", row_col_to_cell(row, helper)) };
        page.row(row, &line.cells())?;
        page.write((row, helper), &line.find(row))?;
    }
    page.sheet.set_column_hidden(helper)?;
    let last = layout.last_row();
    // The number of the place says the same as the colour.
    let placed = ConditionalFormatFormula::new()
        .set_rule(Formula::new("ISNUMBER($A2)"))
        .set_format(Format::new().set_background_color("E3F1E3").set_bold());
    page.sheet.add_conditional_format(1, 0, last, NAME, &placed)?;
    let bar = ConditionalFormatDataBar::new().set_fill_color("8FB8DE").set_solid_fill(true);
    page.sheet.add_conditional_format(1, SCORE, last, SCORE, &bar)?;
    Ok(())
}

/// A line of the ranking, which shows whoever stands there.
struct Line<'l> {
    layout: &'l Layout<'l>,
    /// Who stands there now.
    project: u32,
    /// The cell that knows the row of who stands there.
    finder: String,
}

impl Line<'_> {
    fn cells(&self) -> Vec<Cell> {
        let (layout, index) = (self.layout, self.project as usize);
        let (ranking, projects) = (layout.ranking(), layout.decision().projects());
        let place = layout.place_of(self.project);
        let score = |fraction| Stored::Number(number(&fraction, 12));
        let (here, facts) = (&layout.sheets.calculation, &layout.sheets.projects);
        let status = messages::word(layout.lang(), status_word(projects.status(index)));
        let mut cells = vec![
            self.number(layout.place(), Stored::maybe(place), Style::Whole),
            self.number(layout.rank(), Stored::Number(ranking.rank_of(index).into()), Style::Whole),
            self.text(here, 0, projects.id(index)),
            self.text(here, 1, projects.name(index)),
            self.text(facts, 2, projects.department(index)),
            self.text(facts, 3, &status),
            self.number(layout.effective(), score(ranking.effective_score(self.project)), Style::Score),
            self.number(layout.own(), score(ranking.score(index)), Style::Score),
        ];
        let contributions = ranking.contributions(index).unwrap_or_default();
        cells.extend(
            (layout.contribution()..)
                .zip(contributions)
                .map(|(column, contribution)| self.number(column, score(contribution), Style::Score)),
        );
        cells.push(self.reason(place.is_some()));
        cells
    }

    /// Looks for who stands in a row of this sheet.
    fn find(&self, row: u32) -> Cell {
        let list = self.layout.all_of(&self.layout.sheets.calculation, self.layout.list());
        let found = self.layout.row(self.project).map(|row| row as usize);
        Cell::Formula(format!("MATCH({row},{list},0)"), Stored::maybe(found), Style::Whole)
    }

    fn index(&self, sheet: &str, column: u16) -> String {
        format!("INDEX({},{})", self.layout.all_of(sheet, column), self.finder)
    }

    fn number(&self, column: u16, stored: Stored, style: Style) -> Cell {
        let formula = format!("IFERROR({},\"\")", self.index(&self.layout.sheets.calculation, column));
        Cell::Formula(formula, stored, style)
    }

    fn text(&self, sheet: &str, column: u16, text: &str) -> Cell {
        // An empty cell would be shown as 0.
        let formula = format!("IFERROR({}&\"\",\"\")", self.index(sheet, column));
        Cell::Formula(formula, Stored::Text(crate::render::harmless(text)), Style::Text)
    }

    /// Who comes first or stays out has a reason in words; the others have a place by score, or none.
    fn reason(&self, has_place: bool) -> Cell {
        let sheet = &self.layout.sheets.calculation;
        let (reason, place) = (self.index(sheet, self.layout.reason()), self.index(sheet, self.layout.place()));
        let by_score = sentences(self.layout.view).word("ranking-by-score");
        let formula =
            format!("IFERROR(IF({reason}&\"\"<>\"\",{reason},IF(ISNUMBER({place}),{},\"\")),\"\")", quoted(&by_score));
        let first = crate::scoring::first_reason(self.layout.decision(), self.project as usize).is_some();
        let out =
            crate::scoring::has_decision(self.layout.decision(), self.project as usize, crate::model::Effect::Out);
        let text = match self.layout.rows.get(&self.project) {
            Some(row) if first || out => sentences(self.layout.view).reason(row),
            _ if has_place => by_score,
            _ => String::new(),
        };
        Cell::Formula(formula, Stored::Text(text), Style::Text)
    }
}
