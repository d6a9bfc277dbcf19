//! Documents as Markdown that forges and pandoc read: no HTML in it. Pictures are told by their tables.

use super::{Block, Cell, Document, Row, Table};
use crate::render::markdown::push_row;

impl Document {
    /// The document as Markdown; its texts have been escaped for it.
    pub(in crate::render) fn markdown(self) -> String {
        let mut out = String::new();
        for block in self.blocks {
            if !out.is_empty() {
                out.push('\n');
            }
            match block {
                Block::Title(text) => out.push_str(&format!("# {text}\n")),
                Block::Heading(level, text) => {
                    out.push_str(&format!("{} {text}\n", "#".repeat(usize::from(level))));
                }
                Block::Paragraph(sentences) => out.push_str(&format!("{}\n", unlisted(&sentences.join(" ")))),
                Block::Items(items) => items.iter().for_each(|item| {
                    let text = item.trim_start();
                    out.push_str(&format!("{}- {text}\n", &item[..item.len() - text.len()]));
                }),
                Block::Facts(facts) => {
                    facts.iter().for_each(|(name, fact)| out.push_str(&format!("- **{name}:** {fact}\n")));
                }
                Block::Table(table) => push_table(table, &mut out),
                Block::Figure(figure) => push_table(Table { caption: figure.title, ..figure.data }, &mut out),
                Block::Part => out.push_str("---\n"),
            }
        }
        out
    }
}

/// A paragraph that does not begin like an item of a list or the line below a heading.
fn unlisted(text: &str) -> String {
    let rest = text.trim_start_matches(|c: char| c.is_ascii_digit());
    let marker = match (rest.len() < text.len(), rest.chars().next()) {
        (true, Some('.' | ')')) | (false, Some('-' | '+' | '=')) => text.len() - rest.len(),
        _ => return text.to_owned(),
    };
    format!("{}\\{}", &text[..marker], &text[marker..])
}

fn push_table(table: Table, out: &mut String) {
    if !table.caption.is_empty() {
        out.push_str(&format!("**{}**\n\n", table.caption));
    }
    let header: Vec<String> = table.columns.iter().map(|column| column.name.clone()).collect();
    push_row(out, &header);
    out.push('|');
    for column in &table.columns {
        out.push_str(if column.is_number { " ---: |" } else { " --- |" });
    }
    out.push('\n');
    let cell = |cell: Cell| cell.lines().join(" · ");
    for row in table.rows {
        let cells = match row {
            Row::Cells(cells) => cells.into_iter().map(cell).collect(),
            Row::Line(text) => {
                let mut cells = vec![String::new(); table.columns.len()];
                if let Some(head) = cells.get_mut(table.head) {
                    *head = format!("**{text}**");
                }
                cells
            }
        };
        push_row(out, &cells);
    }
}
