//! The sheet of scenarios: ranks as vorrang computed them, and the weights to copy.

use rust_xlsxwriter::{Worksheet, XlsxError};

use super::criteria::in_percent;
use super::layout::Layout;
use super::page::{Cell, Column, Page, Style, Styles};
use super::sentences;
use crate::model::Scenario;
use crate::scoring::Ranking;

pub(super) fn write(
    sheet: &mut Worksheet,
    styles: &Styles,
    layout: &Layout<'_>,
    scenarios: &[(&Scenario, Ranking<'_>)],
) -> Result<(), XlsxError> {
    sheet.set_name(&layout.sheets.scenarios)?;
    let sentences = sentences(layout.view);
    let mut page = Page::new(sheet, styles);
    page.print(&sentences.title());
    let mut columns = vec![
        Column::new(sentences.word("ranking-column-id"), 18.0),
        Column::new(sentences.word("ranking-column-project"), 44.0),
        Column::new(layout.word("base"), 14.0),
    ];
    columns.extend(scenarios.iter().map(|(scenario, _)| Column::new(scenario.name.get(layout.lang()), 16.0)));
    columns.push(Column::new(layout.word("column-places-in"), 16.0));
    let rankings = || std::iter::once(layout.ranking()).chain(scenarios.iter().map(|(_, ranking)| ranking));
    // Whoever lacks a value only the base asks for is ranked in a scenario alone.
    let elsewhere = scenarios.iter().flat_map(|(_, ranking)| ranking.order());
    let mut projects = layout.listed.clone();
    let mut more: Vec<u32> = elsewhere.copied().filter(|project| layout.row(*project).is_none()).collect();
    more.sort_unstable();
    more.dedup();
    projects.extend(more);
    let last = u32::try_from(projects.len()).unwrap_or(u32::MAX);
    page.table(&columns, last, 2)?;
    for (row, &project) in (1u32..).zip(&projects) {
        let (all, index) = (layout.decision().projects(), project as usize);
        let mut cells = vec![Cell::text(all.id(index)), Cell::text(all.name(index))];
        cells.extend(rankings().map(|ranking| match (ranking.rank_of(index), ranking.placed(index)) {
            (0, _) => Cell::Empty(Style::Whole),
            (rank, Some(_)) => Cell::Number(rank.into(), Style::Placed),
            (rank, None) => Cell::whole(rank),
        }));
        let places = rankings().filter(|ranking| ranking.placed(index).is_some()).count();
        cells.push(Cell::maybe(Some(places)));
        page.row(row, &cells)?;
    }
    page.write((last + 2, 0), &Cell::Text(layout.word("scenarios-note"), Style::Line))?;
    page.write((last + 4, 0), &Cell::Text(layout.word("column-id"), Style::Label))?;
    page.write((last + 4, 1), &Cell::Text(layout.word("scenarios-weights"), Style::Label))?;
    for (row, (index, criterion)) in (last + 5..).zip(layout.criteria().iter().enumerate()) {
        let mut cells = vec![Cell::text(&criterion.id), Cell::text(criterion.name.get(layout.lang()))];
        cells.extend(rankings().map(|ranking| in_percent(&ranking.in_force().weights[index])));
        page.row(row, &cells)?;
    }
    Ok(())
}
