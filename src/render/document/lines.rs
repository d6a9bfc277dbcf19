//! Documents as lines for a terminal. Pictures are told by their tables.

use comfy_table::CellAlignment;

use super::{Block, Cell, Document, Row, Table};
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
