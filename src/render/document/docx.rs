//! Documents as Word files: headings, lists and tables of Word's own, with header rows that repeat on every
//! page, rows that are not cut, the language set and page numbers at the foot.
//!
//! A picture is a drawing with an alternative text; the table below it says all that it shows. The file is the
//! same on every run: it carries no time.
//!
//! Source: ECMA-376, Office Open XML, part 1 (WordprocessingML); written here because a document needs a
//! dozen elements of it and packages and escaping are at hand.

mod parts;

use std::io::{Cursor, Write};

use quick_xml::escape::escape;
use zip::ZipWriter;
use zip::result::ZipResult;
use zip::write::SimpleFileOptions;

use parts::{content_types, footer, numbering, relations, styles, tag};

use super::drawing::{NAMESPACES, drawing};
use super::html::SHORT;
use super::{Block, Cell, Document, Figure, Row, Table, nested};
use crate::messages;
use crate::model::Lang;

const MAIN: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const RELATIONS: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

const PACKAGE: &str = "http://schemas.openxmlformats.org/package/2006";

/// Width of the text between the margins of A4, in twentieths of a point.
const WIDTH: usize = 10_206;

/// What a letter in a table takes at most, and the margins of a cell, in the same unit.
const LETTER: usize = 88;
const MARGINS: usize = 130;

impl Document {
    /// The document as a Word file in a language.
    ///
    /// # Errors
    ///
    /// Only if it is larger than a package can be.
    pub(in crate::render) fn docx(&self, lang: Lang) -> ZipResult<Vec<u8>> {
        let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
        let mut part = |name: &str, text: String| -> ZipResult<()> {
            zip.start_file(name, SimpleFileOptions::default())?;
            let head = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
            zip.write_all(head.as_bytes())?;
            Ok(zip.write_all(text.as_bytes())?)
        };
        part("[Content_Types].xml", content_types())?;
        let (main, core) =
            (format!("{RELATIONS}/officeDocument"), format!("{PACKAGE}/relationships/metadata/core-properties"));
        part("_rels/.rels", relations(&[(main, "word/document.xml"), (core, "docProps/core.xml")]))?;
        part("docProps/core.xml", self.properties(lang))?;
        part("word/document.xml", self.body(lang))?;
        let files = [("styles", "styles.xml"), ("numbering", "numbering.xml"), ("footer", "footer1.xml")]
            .map(|(kind, file)| (format!("{RELATIONS}/{kind}"), file));
        part("word/_rels/document.xml.rels", relations(&files))?;
        part("word/styles.xml", styles(lang))?;
        part("word/numbering.xml", numbering())?;
        part("word/footer1.xml", footer(lang))?;
        Ok(zip.finish()?.into_inner())
    }

    /// What the file says about itself; programs read the title aloud and show it instead of the file's name.
    fn properties(&self, lang: Lang) -> String {
        let title = self.blocks.iter().find_map(|block| match block {
            Block::Title(title) => Some(title.as_str()),
            _ => None,
        });
        format!(
            "<cp:coreProperties xmlns:cp=\"{PACKAGE}/metadata/core-properties\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\">\
             <dc:title>{}</dc:title><dc:language>{}</dc:language></cp:coreProperties>",
            escape(title.unwrap_or_default()),
            tag(lang),
        )
    }

    fn body(&self, lang: Lang) -> String {
        let mut out = format!("<w:document xmlns:w=\"{MAIN}\" xmlns:r=\"{RELATIONS}\" {NAMESPACES}><w:body>");
        let mut above = "";
        for (index, block) in self.blocks.iter().enumerate() {
            match block {
                Block::Title(text) => out.push_str(&paragraph("Title", text)),
                Block::Heading(level, text) => {
                    above = text;
                    out.push_str(&paragraph(&format!("Heading{}", level - 1), text));
                }
                Block::Paragraph(sentences) => out.push_str(&paragraph("Normal", &sentences.join(" "))),
                Block::Items(items) => nested(items).iter().for_each(|(item, below)| {
                    out.push_str(&paragraph("ListBullet", item));
                    below.iter().for_each(|item| out.push_str(&paragraph("ListBullet2", item)));
                }),
                Block::Facts(facts) => facts.iter().for_each(|(name, fact)| {
                    let (name, fact) = (run(&format!("{name}: "), true), run(fact, false));
                    out.push_str(&format!("<w:p><w:pPr><w:pStyle w:val=\"Fact\"/></w:pPr>{name}{fact}</w:p>"));
                }),
                Block::Table(table) => push_table(table, above, &mut out),
                Block::Figure(figure) => push_figure(figure, index, lang, &mut out),
                Block::Part => out.push_str("<w:p><w:r><w:br w:type=\"page\"/></w:r></w:p>"),
            }
        }
        out.push_str(
            "<w:sectPr><w:footerReference w:type=\"default\" r:id=\"rId3\"/><w:pgSz w:w=\"11906\" w:h=\"16838\"/>\
             <w:pgMar w:top=\"850\" w:right=\"850\" w:bottom=\"850\" w:left=\"850\" w:header=\"425\" w:footer=\"425\" \
             w:gutter=\"0\"/></w:sectPr></w:body></w:document>",
        );
        out
    }
}

fn paragraph(style: &str, text: &str) -> String {
    format!("<w:p><w:pPr><w:pStyle w:val=\"{style}\"/></w:pPr>{}</w:p>", run(text, false))
}

fn run(text: &str, is_bold: bool) -> String {
    let look = if is_bold { "<w:rPr><w:b/></w:rPr>" } else { "" };
    format!("<w:r>{look}<w:t xml:space=\"preserve\">{}</w:t></w:r>", escape(text))
}

/// A picture below its title, what it says in words, and its values.
fn push_figure(figure: &Figure, index: usize, lang: Lang, out: &mut String) {
    out.push_str(&paragraph("Caption", &figure.title));
    // Numbers of drawings begin at 1.
    let drawing = drawing(&figure.scene, &figure.title, &figure.description, index + 1);
    out.push_str(&format!("<w:p><w:pPr><w:keepNext/></w:pPr><w:r>{drawing}</w:r></w:p>"));
    out.push_str(&paragraph("Cell", &figure.description));
    let caption = messages::word(lang, "document-data");
    push_table(&Table { caption, ..figure.data.clone() }, &figure.title, out);
}

/// A table with its caption above, which stays on the same page; what it is about stands `above`.
fn push_table(table: &Table, above: &str, out: &mut String) {
    if !table.caption.is_empty() {
        out.push_str(&paragraph("Caption", &table.caption));
    }
    let widths = widths(table);
    out.push_str("<w:tbl><w:tblPr><w:tblStyle w:val=\"Paper\"/>");
    out.push_str(&format!("<w:tblW w:w=\"{WIDTH}\" w:type=\"dxa\"/><w:tblLayout w:type=\"fixed\"/>"));
    // The first row and the column that names the rows are heads.
    out.push_str("<w:tblLook w:val=\"0020\" w:firstRow=\"1\" w:lastRow=\"0\" w:firstColumn=\"0\" w:lastColumn=\"0\"/>");
    let titles = [above, table.caption.as_str()].into_iter().filter(|title| !title.is_empty());
    let title = titles.collect::<Vec<_>>().join(": ");
    out.push_str(&format!("<w:tblCaption w:val=\"{}\"/></w:tblPr><w:tblGrid>", escape(&title)));
    widths.iter().for_each(|width| out.push_str(&format!("<w:gridCol w:w=\"{width}\"/>")));
    out.push_str("</w:tblGrid><w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>");
    for (column, width) in table.columns.iter().zip(&widths) {
        out.push_str(&cell(
            &Cell::from(column.name.clone()),
            *width,
            Look { is_number: column.is_number, is_bold: true, keep: true },
        ));
    }
    out.push_str("</w:tr>");
    for (number, row) in (1..).zip(&table.rows) {
        // A short table stays on one page.
        let keep = table.rows.len() <= SHORT && number < table.rows.len();
        out.push_str("<w:tr><w:trPr><w:cantSplit/></w:trPr>");
        match row {
            Row::Cells(cells) => {
                for (index, ((one, column), width)) in cells.iter().zip(&table.columns).zip(&widths).enumerate() {
                    let look = Look { is_number: column.is_number, is_bold: index == table.head, keep };
                    out.push_str(&cell(one, *width, look));
                }
            }
            Row::Line(text) => out.push_str(&format!(
                "<w:tc><w:tcPr><w:tcW w:w=\"{WIDTH}\" w:type=\"dxa\"/><w:gridSpan w:val=\"{}\"/></w:tcPr><w:p><w:pPr>\
                 <w:pStyle w:val=\"Cell\"/><w:jc w:val=\"center\"/></w:pPr>{}</w:p></w:tc>",
                table.columns.len(),
                run(text, true)
            )),
        }
        out.push_str("</w:tr>");
    }
    // Without a paragraph between them two tables become one.
    out.push_str("</w:tbl><w:p><w:pPr><w:pStyle w:val=\"Cell\"/></w:pPr></w:p>");
}

/// How a cell looks, and whether it stays on one page with the row below.
#[derive(Clone, Copy)]
struct Look {
    is_number: bool,
    is_bold: bool,
    keep: bool,
}

fn cell(cell: &Cell, width: usize, look: Look) -> String {
    let align = if look.is_number { "<w:jc w:val=\"right\"/>" } else { "" };
    let keep = if look.keep { "<w:keepNext/>" } else { "" };
    let mut out = format!("<w:tc><w:tcPr><w:tcW w:w=\"{width}\" w:type=\"dxa\"/></w:tcPr>");
    for (index, line) in lines(cell).iter().enumerate() {
        let text = run(line, look.is_bold && index == 0);
        out.push_str(&format!("<w:p><w:pPr><w:pStyle w:val=\"Cell\"/>{keep}{align}</w:pPr>{text}</w:p>"));
    }
    out.push_str("</w:tc>");
    out
}

/// What a cell says, line by line. What is said below stands in one: a page has less room than a screen.
fn lines(cell: &Cell) -> Vec<String> {
    let more = (!cell.more.is_empty()).then(|| cell.more.join(" · "));
    let bar = cell.bar.as_ref().map(|bar| bar.text.clone());
    [Some(cell.text.clone()), bar, more].into_iter().flatten().collect()
}

/// The widths of the columns: those that are set, and the rest in shares, names wider than other words and words
/// wider than numbers; who has more than the longest word needs gives to who has less.
fn widths(table: &Table) -> Vec<usize> {
    let set: usize = table.columns.iter().filter_map(|column| column.percent).map(usize::from).sum();
    let share = |(index, column): (usize, &super::Column)| match column.is_number {
        true => 1,
        false if index == table.head => 3,
        false => 2,
    };
    let columns = || table.columns.iter().enumerate();
    let free: usize = columns().filter(|(_, column)| column.percent.is_none()).map(share).sum();
    let rest = WIDTH * 100usize.saturating_sub(set) / 100;
    let wanted = |(index, column): (usize, &super::Column)| match column.percent {
        Some(percent) => WIDTH * usize::from(percent) / 100,
        None => rest * share((index, column)) / free.max(1),
    };
    let wanted: Vec<usize> = columns().map(wanted).collect();
    let least: Vec<usize> =
        (0..table.columns.len()).map(|index| longest_word(table, index) * LETTER + MARGINS).collect();
    let pairs = || wanted.iter().zip(&least);
    let lacking: usize = pairs().map(|(wanted, least)| least.saturating_sub(*wanted)).sum();
    let spare: usize = pairs().map(|(wanted, least)| wanted.saturating_sub(*least)).sum();
    let given = lacking.min(spare);
    let fitted = |(wanted, least): (&usize, &usize)| match wanted.checked_sub(*least) {
        Some(own) => wanted - given * own / spare.max(1),
        None => wanted + given * (least - wanted) / lacking.max(1),
    };
    pairs().map(fitted).collect()
}

/// The letters of the longest word of a column, up to where lines break.
fn longest_word(table: &Table, index: usize) -> usize {
    let longest = |text: &str| {
        let words = text.split(|c: char| c.is_whitespace() || c == '-' || c == '/');
        words.map(|word| word.chars().count()).max().unwrap_or(0)
    };
    let name = table.columns.get(index).map_or(0, |column| longest(&column.name));
    let cells = table.rows.iter().filter_map(|row| match row {
        Row::Cells(cells) => cells.get(index),
        Row::Line(_) => None,
    });
    cells.flat_map(lines).map(|line| longest(&line)).chain([name]).max().unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_said_below_a_cell_takes_one_line() {
        let more = vec!["Amt".to_owned(), "läuft".to_owned()];
        let cell = Cell { more, ..Cell::from("Name".to_owned()) };
        assert_eq!(lines(&cell), ["Name", "Amt · läuft"]);
        assert_eq!(lines(&Cell::default()), [""]);
    }

    #[test]
    fn items_that_belong_to_another_are_indented() {
        let mut document = Document::default();
        document.items(["one", "  of one"].map(str::to_owned).to_vec());
        let body = document.body(Lang::En);
        assert!(body.contains(&paragraph("ListBullet", "one")) && body.contains(&paragraph("ListBullet2", "of one")));
    }
}
