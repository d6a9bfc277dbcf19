//! Lines for terminals: headings, wrapped paragraphs and tables of at most so many columns.

use anstyle::Style;
use comfy_table::{CellAlignment, ColumnConstraint, ContentArrangement, LineStyle, Table, TableStyle};
use unicode_width::UnicodeWidthStr;

/// How headings look where there is colour.
pub(super) const HEADING: Style = Style::new().bold();

const STYLE: TableStyle = TableStyle::new().header_separator(LineStyle::none().fill('─').junction('─'));

/// Lines in the making.
pub(super) struct Lines {
    out: String,
    width: usize,
    color: bool,
}

impl Lines {
    /// Lines of at most `width` columns; without `color` no escape code is written.
    pub(super) fn new(width: usize, color: bool) -> Self {
        Self { out: String::new(), width, color }
    }

    /// A heading.
    pub(super) fn heading(&mut self, text: &str) {
        for line in wrap(text, self.width, "") {
            self.styled(&line);
        }
    }

    /// A paragraph, indented from its second line on.
    pub(super) fn paragraph(&mut self, text: &str) {
        wrap(text, self.width, "  ").iter().for_each(|line| push_line(&mut self.out, line));
    }

    /// An empty line.
    pub(super) fn empty(&mut self) {
        self.out.push('\n');
    }

    /// A line as it is.
    pub(super) fn line(&mut self, line: &str) {
        push_line(&mut self.out, line.trim_end());
    }

    /// A table whose numbers keep their width.
    pub(super) fn table(&mut self, header: Vec<String>, rows: Vec<Vec<String>>, alignments: &[CellAlignment]) {
        let mut table = new_table(self.width);
        table.set_header(header);
        rows.into_iter().for_each(|row| {
            table.add_row(row.into_iter().map(broken));
        });
        for (column, alignment) in table.column_iter_mut().zip(alignments) {
            column.set_padding((0, 1));
            column.set_cell_alignment(*alignment);
            if *alignment == CellAlignment::Right {
                column.set_constraint(ColumnConstraint::ContentWidth);
            }
        }
        for (index, line) in table.lines().enumerate() {
            if index == 0 { self.styled(line.trim_end()) } else { self.line(&line) }
        }
    }

    /// Whether nothing has been written yet.
    pub(super) fn is_empty(&self) -> bool {
        self.out.is_empty()
    }

    /// All lines.
    pub(super) fn finish(self) -> String {
        self.out
    }

    fn styled(&mut self, line: &str) {
        let line = if self.color { format!("{HEADING}{line}{HEADING:#}") } else { line.to_owned() };
        push_line(&mut self.out, &line);
    }
}

/// An empty table of at most `width` columns.
pub(super) fn new_table(width: usize) -> Table {
    let mut table = Table::new();
    table
        .load_style(STYLE)
        .set_content_arrangement(ContentArrangement::Dynamic)
        .set_width(u16::try_from(width).unwrap_or(u16::MAX));
    table
}

/// A cell of a table whose words all fit a line: laying out one of a million letters takes minutes.
pub(super) fn broken(cell: String) -> String {
    // Wider than nearly every column, so that it changes no word of any language.
    const LONGEST: usize = 100;
    if cell.split_whitespace().all(|word| word.len() <= LONGEST) {
        return cell;
    }
    let mut broken = String::with_capacity(cell.len() + cell.len() / LONGEST);
    let mut letters = 0;
    for c in cell.chars() {
        letters = if c.is_whitespace() { 0 } else { letters + 1 };
        if LONGEST < letters {
            broken.push('\n');
            letters = 1;
        }
        broken.push(c);
    }
    broken
}

/// Appends a line.
pub(super) fn push_line(out: &mut String, line: &str) {
    out.push_str(line);
    out.push('\n');
}

/// Breaks a text at spaces into lines of at most `width` columns; all but the first are indented. A
/// word that is longer than a line is broken where the line ends.
pub(super) fn wrap(text: &str, width: usize, indent: &str) -> Vec<String> {
    let mut lines = Vec::new();
    let mut line = String::new();
    for word in text.split(' ').filter(|word| !word.is_empty()) {
        let fits = |line: &str| line.width() + 1 + word.width() <= width;
        if !line.trim().is_empty() {
            if fits(&line) {
                line.push(' ');
            } else {
                lines.push(std::mem::replace(&mut line, indent.to_owned()));
            }
        }
        if line.width() + word.width() <= width {
            line.push_str(word);
            continue;
        }
        for c in word.chars() {
            let mut bytes = [0; 4];
            if width < line.width() + c.encode_utf8(&mut bytes).width() {
                lines.push(std::mem::replace(&mut line, indent.to_owned()));
            }
            line.push(c);
        }
    }
    if !line.trim().is_empty() {
        lines.push(line);
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::{broken, wrap};

    #[test]
    fn only_words_that_no_line_holds_are_broken() {
        let long = "ä".repeat(100);
        assert_eq!(broken(format!("ein {long} zwei")), format!("ein {long} zwei"));
        assert_eq!(broken(format!("ein {long}{long}ä zwei")), format!("ein {long}\n{long}\nä zwei"));
    }

    #[test]
    fn long_sentences_are_wrapped_and_indented() {
        assert_eq!(wrap("eins zwei drei vier", 10, "  "), ["eins zwei", "  drei", "  vier"]);
    }

    #[test]
    fn a_word_longer_than_the_line_is_broken_but_not_cut() {
        assert_eq!(wrap("Ab Verwaltungsmodernisierung", 10, " "), ["Ab", " Verwaltun", " gsmoderni", " sierung"]);
    }
}
