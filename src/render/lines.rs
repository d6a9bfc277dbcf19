//! Lines for terminals: headings, wrapped paragraphs and tables of at most so many columns.

use anstyle::Style;
use comfy_table::{CellAlignment, ColumnConstraint, ContentArrangement, LineStyle, Table, TableStyle, Width};
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

    /// A paragraph, indented from its second line on, and as far as its text is.
    pub(super) fn paragraph(&mut self, text: &str) {
        let (indent, text) = text.split_at(text.len() - text.trim_start_matches(' ').len());
        let lines = wrap(text, self.width.saturating_sub(indent.len()), "  ");
        lines.iter().for_each(|line| push_line(&mut self.out, &format!("{indent}{line}")));
    }

    /// A paragraph below a line that names it, indented.
    pub(super) fn indented(&mut self, text: &str) {
        let lines = wrap(text, self.width.saturating_sub(2), "  ");
        lines.iter().for_each(|line| push_line(&mut self.out, &format!("  {line}")));
    }

    /// How many columns there are.
    pub(super) fn width(&self) -> usize {
        self.width
    }

    /// An empty line.
    pub(super) fn empty(&mut self) {
        self.out.push('\n');
    }

    /// A line as it is.
    pub(super) fn line(&mut self, line: &str) {
        push_line(&mut self.out, line.trim_end());
    }

    /// A table whose numbers keep their width as far as there is room.
    pub(super) fn table(&mut self, header: Vec<String>, rows: Vec<Vec<String>>, alignments: &[CellAlignment]) {
        let mut cells: Vec<Vec<String>> = std::iter::once(header).chain(rows).collect();
        let is_number: Vec<bool> = alignments.iter().map(|alignment| *alignment == CellAlignment::Right).collect();
        let widest = |column: usize| cells.iter().map(|line| line[column].width()).max().unwrap_or(0);
        if self.width < (0..cells[0].len()).map(|column| widest(column) + 2).sum() {
            // Units below the names of numbers leave more room for texts.
            let numbers = cells[0].iter_mut().zip(&is_number).filter(|(_, is_number)| **is_number);
            numbers.for_each(|(name, _)| *name = name.replace(" (", "\n("));
        }
        let names = cells[0].iter().map(|name| name.lines().count()).max().unwrap_or(1);
        let mut table = fitted_table(&cells, &is_number, 1, self.width);
        for (column, alignment) in table.column_iter_mut().zip(alignments) {
            column.set_cell_alignment(*alignment);
        }
        for (index, line) in table.lines().enumerate() {
            if index < names { self.styled(line.trim_end()) } else { self.line(&line) }
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

/// A table of at most `width` columns from its lines, header first. Numbers stay in one line and words
/// in one piece while there is room for that; then numbers give way first.
pub(super) fn fitted_table(lines: &[Vec<String>], is_number: &[bool], padding: usize, width: usize) -> Table {
    let mut table = new_table(width);
    let broken = |line: &Vec<String>| line.iter().cloned().map(broken).collect();
    let lines: Vec<Vec<String>> = lines.iter().map(broken).collect();
    let Some((header, rows)) = lines.split_first() else { return table };
    table.set_header(header);
    rows.iter().for_each(|row| {
        table.add_row(row);
    });
    let cells = |column: usize| lines.iter().filter_map(move |line| line.get(column)).flat_map(|cell| cell.lines());
    let widest = |column: usize| cells(column).map(UnicodeWidthStr::width).max().unwrap_or(0);
    let longest_word =
        |column: usize| cells(column).flat_map(|cell| cell.split(' ')).map(UnicodeWidthStr::width).max().unwrap_or(0);
    let words: Vec<usize> = (0..header.len()).map(longest_word).collect();
    let fits = |widths: usize, padding: usize| widths + header.len() * (padding + 1) <= width + 1;
    let wide = (0..header.len()).map(|column| if is_number[column] { widest(column) } else { words[column] }).sum();
    // Closer together before words are broken.
    let (numbers_fit, padding) = match (fits(wide, padding), padding) {
        (false, 2..) => (false, padding - 1),
        (fit, _) => (fit, padding),
    };
    let words_fit = numbers_fit || fits(words.iter().sum(), padding);
    for (index, column) in table.column_iter_mut().enumerate() {
        let short = |width: usize| u16::try_from(width).unwrap_or(u16::MAX);
        column.set_padding((0, short(padding)));
        if is_number[index] && (numbers_fit || !words_fit) {
            column.set_constraint(ColumnConstraint::ContentWidth);
        } else if words_fit {
            column.set_constraint(ColumnConstraint::LowerBoundary(Width::Fixed(short(words[index] + padding))));
        }
    }
    table
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
