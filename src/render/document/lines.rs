//! Documents as lines for a terminal. Pictures are told by their tables, and of tables whose words do not fit
//! beside each other every row is told on its own.

use comfy_table::CellAlignment;
use unicode_width::UnicodeWidthStr;

use super::{Block, Cell, Column, Document, Row, Table};
use crate::render::lines::Lines;

impl Document {
    /// Lines of at most `width` columns; without `color` no escape code is written.
    pub(in crate::render) fn text(self, width: usize, color: bool) -> String {
        let mut out = Lines::new(width, color);
        let mut below_heading = true;
        for block in self.blocks {
            if matches!(block, Block::Part) {
                continue;
            }
            let is_heading = matches!(block, Block::Title(_) | Block::Heading(..));
            if is_heading && !out.is_empty() || !below_heading {
                out.empty();
            }
            below_heading = is_heading;
            match block {
                Block::Part => {}
                Block::Title(text) | Block::Heading(_, text) => out.heading(&text),
                Block::Paragraph(lines) | Block::Items(lines) => lines.iter().for_each(|line| out.paragraph(line)),
                Block::Facts(facts) => {
                    facts.iter().for_each(|(name, fact)| out.paragraph(&format!("{name}: {fact}")));
                }
                Block::Table(table) => push_table(table, &mut out),
                Block::Figure(figure) => push_table(Table { caption: figure.title, ..figure.data }, &mut out),
            }
        }
        out.finish()
    }
}

fn push_table(table: Table, out: &mut Lines) {
    if !table.caption.is_empty() {
        out.paragraph(&table.caption);
    }
    if !fits(&table, out.width()) {
        return push_rows(table, out);
    }
    let align = |is_number: bool| if is_number { CellAlignment::Right } else { CellAlignment::Left };
    let alignments: Vec<CellAlignment> = table.columns.iter().map(|column| align(column.is_number)).collect();
    let n = table.columns.len();
    let cell = |cell: Cell| cell.lines().join("\n");
    let rows = table.rows.into_iter().map(|row| match row {
        Row::Cells(cells) => cells.into_iter().map(cell).collect(),
        Row::Line(text) => {
            let mut row = vec![String::new(); n];
            if let Some(head) = row.get_mut(table.head) {
                *head = text;
            }
            row
        }
    });
    out.table(table.columns.into_iter().map(|column| column.name).collect(), rows.collect(), &alignments);
}

/// Whether the columns of a table have room for their longest words side by side.
fn fits(table: &Table, width: usize) -> bool {
    let longest = |text: &str| text.split_whitespace().map(UnicodeWidthStr::width).max().unwrap_or(0);
    let in_column = |index: usize, column: &Column| {
        let cells = table.rows.iter().filter_map(|row| match row {
            Row::Cells(cells) => cells.get(index),
            Row::Line(_) => None,
        });
        let lines = cells.flat_map(|cell| cell.clone().lines());
        // Numbers and what stands below them are not broken.
        let wide = |line: String| if column.is_number { line.width() } else { longest(&line) };
        lines.map(wide).chain([longest(&column.name)]).max().unwrap_or(0)
    };
    let all: usize = table.columns.iter().enumerate().map(|(index, column)| in_column(index, column) + PADDING).sum();
    all <= width + PADDING
}

/// Between two columns.
const PADDING: usize = 2;

/// Every row on its own: what names it, the numbers in one line, the texts in lines of their own.
fn push_rows(table: Table, out: &mut Lines) {
    for row in table.rows {
        let mut cells = match row {
            Row::Cells(cells) => cells,
            Row::Line(text) => {
                out.heading(&text);
                continue;
            }
        };
        let name = cells.get_mut(table.head).map(std::mem::take).unwrap_or_default();
        out.heading(&name.text);
        if !name.more.is_empty() {
            out.indented(&name.more.join(" · "));
        }
        let told = |(column, cell): (&Column, Cell)| {
            let lines: Vec<String> = cell.lines().into_iter().filter(|line| !line.is_empty()).collect();
            (!lines.is_empty()).then(|| (column.is_number, format!("{}: {}", column.name, lines.join(" · "))))
        };
        // What names the row has been taken from its cell.
        let (numbers, texts): (Vec<_>, Vec<_>) =
            table.columns.iter().zip(cells).filter_map(told).partition(|(is_number, _)| *is_number);
        let numbers: Vec<String> = numbers.into_iter().map(|(_, text)| text).collect();
        if !numbers.is_empty() {
            out.indented(&numbers.join("; "));
        }
        texts.iter().for_each(|(_, text)| out.indented(text));
    }
}
