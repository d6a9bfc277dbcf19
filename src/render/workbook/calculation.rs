//! From values to places, in formulas:
//!
//! ```text
//! utility       of the value, by the scale                                   see formula
//! contribution  weight / 100 · utility · maximum
//! own score     sum of contributions
//! effective     greatest of the own score and the effective scores of those that need the project
//! depth         longest chain of prerequisites among equal effective scores
//! rank          1 + how many are better: effective, depth, own, tie-break in turn
//! order         rank, equal ones by id
//! place         reasons that come first, then by rank while places are left
//! list          places, then all others by rank
//! ```
//!
//! They are the formulas of [`crate::scoring`]. Scores are compared after rounding to 10 places: what
//! differs by less counts as equal here, where `scoring` compares exactly.

use rust_xlsxwriter::{Worksheet, XlsxError, column_number_to_name, row_col_to_cell};

use super::formula::utility;
use super::layout::Layout;
use super::page::{Cell, Column, Page, Stored, Style, Styles};
use super::{number, sentences};
use crate::messages::Arg;
use crate::model::Effect;
use crate::scoring::{Reason, first_reason, has_decision};

/// Decimal places of scores.
const PLACES: usize = 10;

/// Classes of projects in the order in which they take places; the last takes none.
const BY_SCORE: u32 = 4;
const OUT: u32 = 5;

/// A formula for longer lists of links would be longer than a cell takes.
const LINKS: usize = 200;

pub(super) fn write(sheet: &mut Worksheet, styles: &Styles, layout: &Layout<'_>) -> Result<(), XlsxError> {
    sheet.set_name(&layout.sheets.calculation)?;
    let mut page = Page::new(sheet, styles);
    page.print(&sentences(layout.view).title());
    page.table(&columns(layout), layout.last_row(), 2)?;
    // So many columns could not be read on one page.
    page.sheet.set_print_fit_to_pages(3, 0);
    page.sheet.set_repeat_columns(0, 1)?;
    for &project in &layout.ranked {
        let Some(row) = layout.row(project) else { continue };
        let line = Line { layout, project, row };
        page.row(row, &line.cells())?;
    }
    Ok(())
}

fn columns(layout: &Layout<'_>) -> Vec<Column> {
    let sentences = sentences(layout.view);
    let word = |id: &str| layout.word(&format!("column-{id}"));
    let head = |id: &str| sentences.word(&format!("ranking-column-{id}"));
    let of = |id: &str| {
        let criteria = layout.criteria().iter();
        let say = |name| sentences.say(&format!("ranking-column-{id}-of"), &[("criterion", Arg::from(name))]);
        criteria.map(|criterion| Column::new(say(&criterion.name), 15.0)).collect::<Vec<_>>()
    };
    let mut columns = vec![Column::new(head("id"), 14.0), Column::new(head("project"), 40.0)];
    columns.push(Column::new(word("class"), 11.0));
    columns.push(Column::new(word("wins"), 11.0));
    columns.extend(of("utility"));
    if layout.is_sum() {
        columns.extend(of("contribution"));
    }
    columns.push(Column::new(head("own-score"), 12.0));
    columns.push(Column::new(head("effective-score"), 12.0));
    columns.push(Column::new(word("depth"), 14.0));
    columns.push(Column::new(head("rank"), 8.0));
    columns.push(Column::new(word("order"), 11.0));
    columns.push(Column::new(head("place"), 8.0));
    columns.push(Column::new(word("list"), 11.0));
    columns.push(Column::new(word("reason"), 50.0));
    columns
}

/// A project in its row.
struct Line<'l> {
    layout: &'l Layout<'l>,
    project: u32,
    row: u32,
}

impl Line<'_> {
    fn cells(&self) -> Vec<Cell> {
        let (layout, index) = (self.layout, self.project as usize);
        let projects = layout.decision().projects();
        let mut cells = vec![Cell::text(projects.id(index)), Cell::text(projects.name(index))];
        cells.push(Cell::whole(class(layout, self.project)));
        cells.push(Cell::whole(u32::from(has_decision(layout.decision(), index, Effect::WinsTie))));
        cells.extend((0..layout.criteria().len()).map(|criterion| self.utility(criterion)));
        cells.extend(self.contributions());
        cells.push(self.own());
        cells.push(self.effective());
        cells.push(self.depth());
        cells.extend([self.rank(), self.order(), self.place(), self.list()]);
        let has_reason = class(layout, self.project) != BY_SCORE;
        let reason = layout.rows.get(&self.project).filter(|_| has_reason);
        cells.push(Cell::Text(reason.map_or_else(String::new, |row| sentences(layout.view).reason(row)), Style::Text));
        cells
    }

    /// The cell of this project in a column.
    fn cell(&self, column: u16) -> String {
        row_col_to_cell(self.row, column)
    }

    fn utility(&self, criterion: usize) -> Cell {
        let layout = self.layout;
        let steps = layout.ranking().utilities().get(criterion, self.project as usize).steps();
        let result = format!("{}e-12", steps).parse().unwrap_or_default();
        let column = Layout::VALUE + u16::try_from(criterion).unwrap_or(u16::MAX);
        let value = format!("{}!{}", layout.sheets.projects, self.cell(column));
        let (known, anchors) = (&layout.criteria()[criterion], &layout.anchors[criterion]);
        let formula = utility(known, anchors, &layout.sheets.scales, &value, layout.lang());
        match formula.filter(|_| !layout.ranking().in_force().leaves_out(criterion)) {
            Some(formula) => Cell::Formula(formula, Stored::Number(result), Style::Percent),
            None => Cell::Number(result, Style::FixedPercent),
        }
    }

    fn contributions(&self) -> Vec<Cell> {
        let contributions = self.layout.ranking().contributions(self.project as usize).unwrap_or_default();
        let cell = |(criterion, contribution)| {
            let utility = self.cell(Layout::UTILITY + u16::try_from(criterion).unwrap_or(u16::MAX));
            let (weight, maximum) = (self.layout.weight(criterion), self.layout.maximum());
            let formula = format!("IF(ISNUMBER({utility}),{weight}/100*{utility}*{maximum},\"\")");
            Cell::Formula(formula, Stored::Number(number(&contribution, 12)), Style::Score)
        };
        contributions.into_iter().enumerate().map(cell).collect()
    }

    fn own(&self) -> Cell {
        let layout = self.layout;
        let score = number(&layout.ranking().score(self.project as usize), PLACES);
        if !layout.is_sum() {
            return Cell::Number(score, Style::FixedScore);
        }
        let (first, last) = (self.cell(layout.contribution()), self.cell(layout.own() - 1));
        let count = layout.criteria().len();
        let formula = format!("IF(COUNT({first}:{last})={count},ROUND(SUM({first}:{last}),{PLACES}),\"\")");
        Cell::Formula(formula, Stored::Number(score), Style::Score)
    }

    /// Cells of linked projects that are ranked, in a column; `None` if they are more than a formula takes.
    fn linked(&self, links: &[u32]) -> Option<Vec<u32>> {
        let rows: Vec<u32> = links.iter().filter_map(|project| self.layout.row(*project)).collect();
        (rows.len() <= LINKS).then_some(rows)
    }

    fn effective(&self) -> Cell {
        let layout = self.layout;
        let score = number(&layout.ranking().effective_score(self.project), PLACES);
        let own = self.cell(layout.own());
        let needed_by =
            if layout.inherits() { layout.decision().projects().needed_by(self.project as usize) } else { &[] };
        match self.linked(needed_by) {
            None => Cell::Number(score, Style::FixedScore),
            Some(rows) => {
                let cells = rows.iter().map(|row| row_col_to_cell(*row, layout.effective()));
                let all: Vec<String> = std::iter::once(own.clone()).chain(cells).collect();
                let formula = format!("IF(ISNUMBER({own}),MAX({}),\"\")", all.join(","));
                Cell::Formula(formula, Stored::Number(score), Style::Score)
            }
        }
    }

    fn depth(&self) -> Cell {
        let layout = self.layout;
        let depth = layout.ranking().depth(self.project as usize);
        let needs = if layout.inherits() { layout.decision().projects().needs(self.project as usize) } else { &[] };
        match self.linked(needs) {
            Some(rows) if !rows.is_empty() => {
                let effective = self.cell(layout.effective());
                let one = |row: &u32| {
                    let (theirs, depth) =
                        (row_col_to_cell(*row, layout.effective()), row_col_to_cell(*row, layout.depth()));
                    format!("IF({theirs}={effective},{depth}+1,0)")
                };
                let all: Vec<String> = rows.iter().map(one).collect();
                let formula = format!("IF(ISNUMBER({effective}),MAX(0,{}),0)", all.join(","));
                Cell::Formula(formula, Stored::Number(depth.into()), Style::Whole)
            }
            Some(_) => Cell::whole(depth),
            None => Cell::Number(depth.into(), Style::FixedWhole),
        }
    }

    /// The formula of a number that is there for ranked projects, or its result in a list that is too
    /// long for formulas.
    fn counted(&self, formula: String, result: Option<usize>) -> Cell {
        if self.layout.is_live() {
            Cell::Formula(formula, Stored::maybe(result), Style::Whole)
        } else {
            Cell::fixed(result)
        }
    }

    fn rank(&self) -> Cell {
        let layout = self.layout;
        let better = |column: u16, sign: char| {
            let (all, own) = (layout.all(column), self.cell(column));
            (format!("({all}{sign}{own})"), format!("({all}={own})"))
        };
        let mut keys = vec![better(layout.effective(), '>')];
        if layout.inherits() {
            keys.push(better(layout.depth(), '<'));
            keys.push(better(layout.own(), '>'));
        }
        let tie_break = &layout.decision().scoring().tie_break;
        keys.extend(
            tie_break
                .iter()
                .map(|criterion| better(Layout::UTILITY + u16::try_from(*criterion).unwrap_or(u16::MAX), '>')),
        );
        let mut test = String::new();
        for (is_better, is_equal) in keys.into_iter().rev() {
            test = if test.is_empty() { is_better } else { format!("({is_better}+{is_equal}*{test})") };
        }
        let effective = self.cell(layout.effective());
        let ranked = format!("ISNUMBER({})", layout.all(layout.effective()));
        let formula = format!("IF(ISNUMBER({effective}),1+SUMPRODUCT({ranked}*{test}),\"\")");
        self.counted(formula, Some(layout.ranking().rank_of(self.project as usize) as usize))
    }

    fn order(&self) -> Cell {
        let layout = self.layout;
        let rank = self.cell(layout.rank());
        let name = column_number_to_name(layout.rank());
        // Projects stand ascending by id, which orders equal ranks.
        let before = format!("COUNTIF(${name}$1:${name}{},{rank})", self.row);
        let formula = format!("IF(ISNUMBER({rank}),{rank}+{before},\"\")");
        self.counted(formula, layout.in_order.get(&self.project).copied())
    }

    fn place(&self) -> Cell {
        let layout = self.layout;
        let (class, wins) = (layout.all(Layout::CLASS), layout.all(Layout::WINS));
        let (rank, order) = (layout.all(layout.rank()), layout.all(layout.order()));
        let (own_class, own_wins) = (self.cell(Layout::CLASS), self.cell(Layout::WINS));
        let (own_rank, own_order) = (self.cell(layout.rank()), self.cell(layout.order()));
        let ranked = format!("ISNUMBER({rank})");
        let first = format!("SUMPRODUCT({ranked}*({class}<{BY_SCORE}))");
        let among_first = format!(
            "1+SUMPRODUCT({ranked}*({class}<{BY_SCORE})*(({class}<{own_class})+({class}={own_class})*({order}<{own_order})))"
        );
        let candidates = format!("{ranked}*({class}={BY_SCORE})");
        let before = |last: &str| {
            format!("SUMPRODUCT({candidates}*(({rank}<{own_rank})+({rank}={own_rank})*(({wins}>{own_wins}){last})))")
        };
        // A place is free while fewer come strictly before; those who tie come in together.
        let strictly = before("");
        let listed = before(&format!("+({wins}={own_wins})*({order}<{own_order})"));
        let by_score = format!("IF({first}+{strictly}<{},{first}+1+{listed},\"\")", layout.places());
        let formula = format!(
            "IF(ISNUMBER({own_rank}),IF({own_class}<{BY_SCORE},{among_first},IF({own_class}={OUT},\"\",{by_score})),\"\")"
        );
        self.counted(formula, layout.place_of(self.project))
    }

    fn list(&self) -> Cell {
        let layout = self.layout;
        let (rank, order, place) = (layout.all(layout.rank()), layout.all(layout.order()), layout.all(layout.place()));
        let (own_order, own_place) = (self.cell(layout.order()), self.cell(layout.place()));
        let others = format!("ISNUMBER({rank})*(1-ISNUMBER({place}))*({order}<{own_order})");
        let behind = format!("COUNT({place})+1+SUMPRODUCT({others})");
        let formula = format!("IF(ISNUMBER({own_place}),{own_place},IF(ISNUMBER({own_order}),{behind},\"\"))");
        self.counted(formula, layout.in_list.get(&self.project).copied())
    }
}

/// In which order a project takes a place.
fn class(layout: &Layout<'_>, project: u32) -> u32 {
    match first_reason(layout.decision(), project as usize) {
        Some(Reason::Mandatory) => 1,
        Some(Reason::Decision) => 2,
        Some(Reason::Running) => 3,
        Some(Reason::Score) | None if has_decision(layout.decision(), project as usize, Effect::Out) => OUT,
        Some(Reason::Score) | None => BY_SCORE,
    }
}
