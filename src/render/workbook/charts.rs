//! The sheet of charts: they follow the sheets beside them.

use rust_xlsxwriter::{Chart, ChartFormat, ChartLegendPosition, ChartSolidFill, ChartType, Worksheet, XlsxError};

use super::layout::Layout;
use super::page::{Page, Styles};
use super::ranking::{CONTRIBUTION, NAME};
use super::sentences;
use crate::messages;

/// Colours that stay apart with defective colour vision; after Okabe & Ito (2008), "Color Universal
/// Design", without its black and yellow, with darker variants.
const COLORS: [&str; 10] =
    ["0072B2", "E69F00", "009E73", "CC79A7", "56B4E9", "D55E00", "5B4A8A", "8C8C8C", "7A5230", "2F4B4B"];

pub(super) fn write(sheet: &mut Worksheet, styles: &Styles, layout: &Layout<'_>) -> Result<(), XlsxError> {
    sheet.set_name(&layout.sheets.charts)?;
    let page = &mut Page::new(sheet, styles);
    page.print(&sentences(layout.view).title());
    page.sheet.set_screen_gridlines(false);
    let places = layout.ranking().places().len().clamp(1, layout.listed.len().max(1));
    let last = u32::try_from(places).unwrap_or(u32::MAX);
    let mut row = 0;
    if layout.is_sum() {
        let mut stacked = Chart::new(ChartType::BarStacked);
        for (index, column) in (0..layout.criteria().len()).zip(CONTRIBUTION..) {
            let name_row = u32::try_from(index + 1).unwrap_or(u32::MAX);
            let color = COLORS[index % COLORS.len()];
            stacked
                .add_series()
                .set_name((layout.sheets.criteria.as_str(), name_row, 0))
                .set_categories((layout.sheets.ranking.as_str(), 1, NAME, last, NAME))
                .set_values((layout.sheets.ranking.as_str(), 1, column, last, column))
                .set_format(ChartFormat::new().set_solid_fill(ChartSolidFill::new().set_color(color)))
                .set_gap(40);
        }
        let count = ("count", messages::Arg::from(places));
        let title = messages::text(layout.lang(), "workbook-chart-contributions", &[count]);
        stacked.title().set_name(&title);
        stacked.set_alt_text(&title);
        // The best first, from the top.
        stacked.y_axis().set_reverse();
        stacked.legend().set_position(ChartLegendPosition::Bottom);
        let height = 160 + 24 * u32::try_from(places.min(40)).unwrap_or(40);
        stacked.set_width(1000).set_height(height);
        page.sheet.insert_chart(0, 0, &stacked)?;
        row = height / 20 + 2;
        page.sheet.set_page_breaks(&[row])?;
    }
    let mut weights = Chart::new(ChartType::Bar);
    let last = u32::try_from(layout.criteria().len()).unwrap_or(u32::MAX);
    weights
        .add_series()
        .set_name((layout.sheets.criteria.as_str(), 0, 3))
        .set_categories((layout.sheets.criteria.as_str(), 1, 0, last, 0))
        .set_values((layout.sheets.criteria.as_str(), 1, 3, last, 3))
        .set_format(ChartFormat::new().set_solid_fill(ChartSolidFill::new().set_color(COLORS[0])))
        .set_gap(40);
    let title = layout.word("chart-weights");
    weights.title().set_name(&title);
    weights.set_alt_text(&title);
    weights.y_axis().set_reverse();
    weights.legend().set_hidden();
    weights.set_width(1000).set_height(120 + 28 * last.min(40));
    page.sheet.insert_chart(row, 0, &weights)?;
    Ok(())
}
