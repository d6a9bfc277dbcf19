//! Documents in the making: what is said, before it becomes a page.
//!
//! ```text
//! Document ──► lines      text for a terminal
//!          ├─► markdown   for forges and pandoc
//!          ├─► html       one file for browser and printer; pictures by `svg`
//!          └─► docx       Word; pictures by `drawing`, with their tables
//! ```
//!
//! A document is blocks in a row: headings, paragraphs of whole sentences, lists, tables, pictures. A
//! picture is a [`Scene`] of plain shapes and never comes without title, description and the table of
//! what it shows. Texts from files have been made harmless for where the document goes, see
//! [`super::words::Words`]; HTML and Word escape whatever they are given.

pub(super) mod chart;
mod docx;
mod drawing;
pub(super) mod html;
mod lines;
mod markdown;
pub(super) mod scene;
mod svg;

use scene::Scene;

/// A document, block by block.
#[derive(Clone, Debug, Default)]
pub(super) struct Document {
    blocks: Vec<Block>,
}

/// A part of a document.
#[derive(Clone, Debug)]
pub(super) enum Block {
    /// The title of the document.
    Title(String),
    /// A heading of a section (2), or within one (3).
    Heading(u8, String),
    /// Sentences that belong together.
    Paragraph(Vec<String>),
    /// A list; what belongs to the item before begins with two spaces.
    Items(Vec<String>),
    /// Facts with their names.
    Facts(Vec<(String, String)>),
    /// A table.
    Table(Table),
    /// A picture.
    Figure(Figure),
    /// A new part, on a new page where there are pages.
    Part,
}

/// A table.
#[derive(Clone, Debug, Default)]
pub(super) struct Table {
    /// What it shows; empty where the text above says it.
    pub(super) caption: String,
    pub(super) columns: Vec<Column>,
    pub(super) rows: Vec<Row>,
    /// The column that names the rows.
    pub(super) head: usize,
    /// Whether it has so many columns that a narrow screen shows each row as a card.
    pub(super) is_wide: bool,
}

/// A column of a table.
#[derive(Clone, Debug, Default)]
pub(super) struct Column {
    pub(super) name: String,
    pub(super) is_number: bool,
    /// Share of the width where it has to be set, in percent.
    pub(super) percent: Option<u8>,
}

/// A row of a table.
#[derive(Clone, Debug)]
pub(super) enum Row {
    /// A cell for each column.
    Cells(Vec<Cell>),
    /// A line across all columns.
    Line(String),
}

/// A cell of a table.
#[derive(Clone, Debug, Default)]
pub(super) struct Cell {
    pub(super) text: String,
    /// What is said below, smaller.
    pub(super) more: Vec<String>,
    /// A bar below, where pictures can be shown.
    pub(super) bar: Option<Bar>,
}

/// A small picture in a cell.
#[derive(Clone, Debug)]
pub(super) struct Bar {
    pub(super) title: String,
    pub(super) description: String,
    /// What it shows, where pictures cannot be shown.
    pub(super) text: String,
    pub(super) scene: Scene,
}

/// A picture with all that stands for it where it cannot be seen.
#[derive(Clone, Debug)]
pub(super) struct Figure {
    pub(super) title: String,
    pub(super) description: String,
    pub(super) scene: Scene,
    /// What it shows, as a table.
    pub(super) data: Table,
}

impl From<String> for Cell {
    fn from(text: String) -> Self {
        Self { text, ..Self::default() }
    }
}

impl Cell {
    /// All it says, where pictures cannot be shown.
    fn lines(self) -> Vec<String> {
        std::iter::once(self.text).chain(self.bar.map(|bar| bar.text)).chain(self.more).collect()
    }
}

impl Column {
    /// A column of words.
    pub(super) fn words(name: String) -> Self {
        Self { name, ..Self::default() }
    }

    /// A column of numbers.
    pub(super) fn numbers(name: String) -> Self {
        Self { name, is_number: true, percent: None }
    }

    /// The same with a share of the width, in percent.
    pub(super) fn wide(self, percent: u8) -> Self {
        Self { percent: Some(percent), ..self }
    }
}

impl Table {
    /// A table of texts, whose first column names the rows.
    pub(super) fn new(caption: String, columns: Vec<Column>, rows: Vec<Vec<String>>) -> Self {
        let rows = rows.into_iter().map(|row| Row::Cells(row.into_iter().map(Cell::from).collect())).collect();
        Self { caption, columns, rows, ..Self::default() }
    }
}

/// The items of a list with what belongs to each.
fn nested(items: &[String]) -> Vec<(&str, Vec<&str>)> {
    let mut all: Vec<(&str, Vec<&str>)> = Vec::new();
    for item in items {
        match (item.strip_prefix("  "), all.last_mut()) {
            (Some(text), Some((_, below))) => below.push(text),
            _ => all.push((item.trim_start(), Vec::new())),
        }
    }
    all
}

/// So many columns fit on a narrow screen.
const NARROW: usize = 3;

impl Document {
    /// A document with this title.
    pub(super) fn new(title: String) -> Self {
        Self { blocks: vec![Block::Title(title)] }
    }

    /// Adds a block; one that holds nothing is left out.
    pub(super) fn push(&mut self, block: Block) {
        let is_empty = match &block {
            Block::Paragraph(list) | Block::Items(list) => list.is_empty(),
            Block::Facts(facts) => facts.is_empty(),
            Block::Table(table) => table.rows.is_empty(),
            _ => false,
        };
        if !is_empty {
            self.blocks.push(block);
        }
    }

    /// A heading of a section.
    pub(super) fn heading(&mut self, text: String) {
        self.push(Block::Heading(2, text));
    }

    /// A heading within a section.
    pub(super) fn subheading(&mut self, text: String) {
        self.push(Block::Heading(3, text));
    }

    /// Sentences that belong together; none of them is nothing.
    pub(super) fn paragraph(&mut self, sentences: impl IntoIterator<Item = String>) {
        self.push(Block::Paragraph(sentences.into_iter().filter(|sentence| !sentence.is_empty()).collect()));
    }

    /// A list; without items nothing.
    pub(super) fn items(&mut self, items: Vec<String>) {
        self.push(Block::Items(items));
    }

    /// A table whose columns hold numbers, except those in `words`.
    pub(super) fn table(&mut self, header: Vec<String>, rows: Vec<Vec<String>>, words: &[usize]) {
        let column = |(index, name)| Column { name, is_number: !words.contains(&index), percent: None };
        let columns: Vec<Column> = header.into_iter().enumerate().map(column).collect();
        let is_wide = NARROW < columns.len();
        self.blocks.push(Block::Table(Table { is_wide, ..Table::new(String::new(), columns, rows) }));
    }
}
