//! Documents in the making: what is said, before it becomes lines for a terminal or Markdown.
//!
//! Texts from files have been made harmless for where the document goes, see [`super::words::Words`].

use comfy_table::CellAlignment;

use super::lines::Lines;
use super::markdown::push_row;

/// A document, block by block.
#[derive(Clone, Debug, Default)]
pub(super) struct Document(Vec<Block>);

#[derive(Clone, Debug)]
enum Block {
    Title(String),
    Heading(String),
    Subheading(String),
    Paragraph(Vec<String>),
    Items(Vec<String>),
    Table { header: Vec<String>, rows: Vec<Vec<String>>, words: Vec<usize> },
}

impl Document {
    /// A document with this title.
    pub(super) fn new(title: String) -> Self {
        Self(vec![Block::Title(title)])
    }

    /// A heading of a section.
    pub(super) fn heading(&mut self, text: String) {
        self.0.push(Block::Heading(text));
    }

    /// A heading within a section.
    pub(super) fn subheading(&mut self, text: String) {
        self.0.push(Block::Subheading(text));
    }

    /// Sentences that belong together; none of them is nothing.
    pub(super) fn paragraph(&mut self, sentences: impl IntoIterator<Item = String>) {
        let sentences: Vec<String> = sentences.into_iter().filter(|sentence| !sentence.is_empty()).collect();
        if !sentences.is_empty() {
            self.0.push(Block::Paragraph(sentences));
        }
    }

    /// A list; without items nothing.
    pub(super) fn items(&mut self, items: Vec<String>) {
        if !items.is_empty() {
            self.0.push(Block::Items(items));
        }
    }

    /// A table whose columns hold numbers, except those in `words`.
    pub(super) fn table(&mut self, header: Vec<String>, rows: Vec<Vec<String>>, words: &[usize]) {
        self.0.push(Block::Table { header, rows, words: words.to_vec() });
    }

    /// Lines of at most `width` columns; without `color` no escape code is written.
    pub(super) fn text(self, width: usize, color: bool) -> String {
        let mut out = Lines::new(width, color);
        let mut below_heading = true;
        for block in self.0 {
            let is_heading = matches!(block, Block::Title(_) | Block::Heading(_) | Block::Subheading(_));
            if is_heading && !out.is_empty() || !below_heading {
                out.empty();
            }
            below_heading = is_heading;
            match block {
                Block::Title(text) | Block::Heading(text) | Block::Subheading(text) => out.heading(&text),
                Block::Paragraph(lines) | Block::Items(lines) => lines.iter().for_each(|line| out.paragraph(line)),
                Block::Table { header, rows, words } => {
                    let align = |column| {
                        if words.contains(&column) { CellAlignment::Left } else { CellAlignment::Right }
                    };
                    let alignments: Vec<CellAlignment> = (0..header.len()).map(align).collect();
                    out.table(header, rows, &alignments);
                }
            }
        }
        out.finish()
    }

    /// The same as Markdown.
    pub(super) fn markdown(self) -> String {
        let mut out = String::new();
        for block in self.0 {
            if !out.is_empty() {
                out.push('\n');
            }
            match block {
                Block::Title(text) => out.push_str(&format!("# {text}\n")),
                Block::Heading(text) => out.push_str(&format!("## {text}\n")),
                Block::Subheading(text) => out.push_str(&format!("### {text}\n")),
                Block::Paragraph(sentences) => out.push_str(&format!("{}\n", sentences.join(" "))),
                Block::Items(items) => items.iter().for_each(|item| out.push_str(&format!("- {item}\n"))),
                Block::Table { header, rows, words } => {
                    push_row(&mut out, &header);
                    let rule = |column| if words.contains(&column) { " --- |" } else { " ---: |" };
                    out.push('|');
                    (0..header.len()).for_each(|column| out.push_str(rule(column)));
                    out.push('\n');
                    rows.iter().for_each(|row| push_row(&mut out, row));
                }
            }
        }
        out
    }
}
