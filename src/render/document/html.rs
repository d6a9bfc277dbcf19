//! Documents as one HTML file for browser and printer: no script, nothing loaded from elsewhere.
//!
//! The template engine escapes every text. Headings have anchors; tables have captions, and headers with
//! scopes; on a narrow screen the rows of wide tables become cards, which keep their roles because they
//! are named. Only http and https addresses become links.

mod words;

use std::ops::Range;

use maud::{DOCTYPE, Markup, PreEscaped, html};

use super::svg::svg;
use super::{Block, Cell, Document, Figure, Row, Table, nested};
use crate::messages;
use crate::model::Lang;
use words::linked;

pub(super) const STYLE: &str = include_str!("style.css");

impl Document {
    /// The document as a page in a language.
    pub(in crate::render) fn html(&self, lang: Lang, form: Form) -> String {
        let page = Page { document: self, lang };
        let title = self.blocks.iter().find_map(|block| match block {
            Block::Title(title) => Some(title.as_str()),
            _ => None,
        });
        let markup = html! {
            (DOCTYPE)
            html lang=(lang.code()) {
                head {
                    meta charset="utf-8";
                    meta name="viewport" content="width=device-width, initial-scale=1";
                    meta name="color-scheme" content="light dark";
                    meta name="generator" content=(concat!("vorrang ", env!("CARGO_PKG_VERSION")));
                    title { (title.unwrap_or_default()) }
                    style { (PreEscaped(page.style())) }
                }
                body { main class=[(form == Form::Sheet).then_some("sheet")] { (page.blocks(form == Form::Book)) } }
            }
        };
        let mut text = markup.into_string();
        text.push('\n');
        text
    }
}

/// What kind of page a document becomes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::render) enum Form {
    /// A few pages.
    Paper,
    /// Many pages, which open with a list of their sections.
    Book,
    /// Printed on one sheet, as long as that can be read.
    Sheet,
}

/// A picture higher than this gets a printed page of its own if it has to.
const TALL: f64 = 330.0;

/// So many columns are printed on a page across.
const MANY: usize = 11;

/// So many rows stay together on one printed page.
pub(super) const SHORT: usize = 10;

struct Page<'d> {
    document: &'d Document,
    lang: Lang,
}

impl Page<'_> {
    /// The style sheet with the words of the page's foot.
    fn style(&self) -> String {
        let foot = |id: &str| messages::word(self.lang, id).replace(['"', '\\', '<', '\n'], " ");
        STYLE.trim().replace("@PAGE@", &foot("document-page")).replace("@OF@", &foot("document-page-of"))
    }

    fn blocks(&self, contents: bool) -> Markup {
        let blocks = &self.document.blocks;
        html! {
            @for section in self.sections() {
                @let is_across = blocks[section.clone()].iter().any(has_many_columns);
                @let section = html! {
                    @for index in section {
                        (self.block(index, &blocks[index]))
                        @if contents && self.is_end_of_head(index) { (self.contents()) }
                    }
                };
                @if is_across { div class="across" { (section) } } @else { (section) }
            }
        }
    }

    /// The blocks of each section, from its heading to the next.
    fn sections(&self) -> Vec<Range<usize>> {
        let blocks = &self.document.blocks;
        let begins = |index: &usize| matches!(blocks[*index], Block::Heading(2, _) | Block::Part);
        let starts: Vec<usize> = std::iter::once(0).chain((1..blocks.len()).filter(begins)).collect();
        let ends = starts.iter().skip(1).copied().chain([blocks.len()]);
        starts.iter().copied().zip(ends).map(|(start, end)| start..end).collect()
    }

    /// Whether the next block is the first heading of a section.
    fn is_end_of_head(&self, index: usize) -> bool {
        let is_heading = |block: &Block| matches!(block, Block::Heading(..));
        self.document.blocks.iter().position(is_heading) == Some(index + 1)
    }

    fn heading_above(&self, index: usize) -> Option<&str> {
        self.document.blocks[..index].iter().rev().find_map(|block| match block {
            Block::Heading(_, text) | Block::Title(text) => Some(text.as_str()),
            _ => None,
        })
    }

    fn contents(&self) -> Markup {
        let sections = self.document.blocks.iter().enumerate().filter_map(|(index, block)| match block {
            Block::Heading(2, text) => Some((index, text)),
            _ => None,
        });
        html! {
            nav aria-label=(messages::word(self.lang, "document-contents")) {
                ul { @for (index, text) in sections { li { a href=(format!("#s{index}")) { (text) } } } }
            }
        }
    }

    fn block(&self, index: usize, block: &Block) -> Markup {
        let anchor = format!("s{index}");
        html! {
            @match block {
                Block::Title(text) => h1 { (text) },
                Block::Heading(2, text) => h2 id=(anchor) { (text) },
                Block::Heading(_, text) => h3 id=(anchor) { (text) },
                Block::Paragraph(sentences) => p { (linked(&sentences.join(" "))) },
                Block::Items(items) => ul {
                    @for (item, below) in nested(items) {
                        li {
                            (linked(item))
                            @if !below.is_empty() { ul { @for item in below { li { (linked(item)) } } } }
                        }
                    }
                },
                Block::Facts(facts) => dl {
                    @for (name, fact) in facts { div { dt { (name) } dd { (linked(fact)) } } }
                },
                Block::Table(table) if has_many_columns(block) => div class="scroll" role="region" tabindex="0"
                    aria-label=(table.caption) { (self.table(table, index)) },
                Block::Table(table) => (self.table(table, index)),
                Block::Figure(figure) => (self.figure(figure, index)),
                Block::Part => hr class="newpart";,
            }
        }
    }

    fn figure(&self, figure: &Figure, index: usize) -> Markup {
        let class = if figure.scene.height <= TALL { "chart" } else { "chart tall" };
        html! {
            figure {
                figcaption { (figure.title) }
                div class="scroll" role="region" tabindex="0" aria-label=(figure.title) {
                    (svg(&figure.scene, &figure.title, &figure.description, &format!("f{index}"), class))
                }
                p class="description" { (figure.description) }
                details {
                    summary { (messages::word(self.lang, "document-data")) }
                    (self.table(&figure.data, index))
                }
            }
        }
    }

    fn table(&self, table: &Table, index: usize) -> Markup {
        let role = |role: &'static str| table.is_wide.then_some(role);
        let classes =
            [("wide", table.is_wide), ("short", table.rows.len() <= SHORT), ("many", MANY <= table.columns.len())];
        let class: Vec<&str> = classes.into_iter().filter(|(_, holds)| *holds).map(|(class, _)| class).collect();
        let class = (!class.is_empty()).then(|| class.join(" "));
        html! {
            table class=[class] role=[role("table")] {
                @if !table.caption.is_empty() {
                    caption { (table.caption) }
                } @else if let Some(heading) = self.heading_above(index) {
                    // The heading says it to those who see it.
                    caption class="unseen" { (heading) }
                }
                @if table.columns.iter().any(|column| column.percent.is_some()) {
                    colgroup {
                        @for column in &table.columns {
                            col style=[column.percent.map(|percent| format!("width:{percent}%"))];
                        }
                    }
                }
                thead role=[role("rowgroup")] {
                    tr role=[role("row")] {
                        @for column in &table.columns {
                            th scope="col" class=[column.is_number.then_some("n")] role=[role("columnheader")] {
                                (column.name)
                            }
                        }
                    }
                }
                tbody role=[role("rowgroup")] {
                    @for (number, row) in table.rows.iter().enumerate() {
                        (self.row(table, row, &format!("b{index}-{number}")))
                    }
                }
            }
        }
    }

    fn row(&self, table: &Table, row: &Row, id: &str) -> Markup {
        let role = |role: &'static str| table.is_wide.then_some(role);
        let cells = match row {
            Row::Cells(cells) => cells,
            Row::Line(text) => {
                return html! {
                    tr class="line" role=[role("row")] {
                        td colspan=(table.columns.len()) role=[role("cell")] { (text) }
                    }
                };
            }
        };
        html! {
            tr role=[role("row")] {
                @for (index, (cell, column)) in cells.iter().zip(&table.columns).enumerate() {
                    @let class = column.is_number.then_some("n");
                    @if index == table.head {
                        th scope="row" class=[class] role=[role("rowheader")] data-label=(column.name) {
                            (self.cell(cell, id))
                        }
                    } @else {
                        td class=[class] role=[role("cell")] data-label=(column.name) { (self.cell(cell, id)) }
                    }
                }
            }
        }
    }

    fn cell(&self, cell: &Cell, id: &str) -> Markup {
        html! {
            (linked(&cell.text))
            @if let Some(bar) = &cell.bar { (svg(&bar.scene, &bar.title, &bar.description, id, "bar")) }
            @if !cell.more.is_empty() { span class="more" { (linked(&cell.more.join(" · "))) } }
        }
    }
}

/// Whether it is a table that is printed on a page across, with all of its section.
fn has_many_columns(block: &Block) -> bool {
    matches!(block, Block::Table(table) if MANY <= table.columns.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_section_with_a_table_of_many_columns_is_printed_across_as_a_whole() {
        let mut document = Document::new("Title".to_owned());
        document.heading("Wide".to_owned());
        let row = || (0..MANY).map(|_| "x".to_owned()).collect::<Vec<_>>();
        document.table(row(), vec![row()], &[]);
        document.subheading("Beside it".to_owned());
        document.heading("Narrow".to_owned());
        let page = document.html(Lang::En, Form::Paper);
        let across = page.split("<div class=\"across\">").nth(1).unwrap_or_default();
        assert!(across.starts_with("<h2 id=\"s1\">Wide</h2>"), "{page}");
        assert!(across.contains("<h3 id=\"s3\">Beside it</h3></div><h2 id=\"s4\">Narrow</h2>"), "{page}");
    }

    #[test]
    fn items_that_belong_to_another_are_a_list_within_it() {
        let mut document = Document::new("Title".to_owned());
        document.items(["one", "  of one", "  of one, too", "two"].map(str::to_owned).to_vec());
        let page = document.html(Lang::En, Form::Paper);
        let list = "<ul><li>one<ul><li>of one</li><li>of one, too</li></ul></li><li>two</li></ul>";
        assert!(page.contains(list), "{page}");
    }

    #[test]
    fn texts_cannot_leave_their_place() {
        let mut document = Document::new("</title><script>alert(1)</script>".to_owned());
        document.heading("\"><img src=x onerror=alert(1)>".to_owned());
        document.items(vec!["</li><script>".to_owned()]);
        let page = document.html(Lang::De, Form::Book);
        assert!(!page.contains("<script"), "{page}");
        assert!(!page.contains("<img"), "{page}");
    }
}
