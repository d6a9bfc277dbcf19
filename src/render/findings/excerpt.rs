//! The piece of a line that a finding shows.
//!
//! A line of a file can be as long as the file, so an excerpt is gathered outwards from the place
//! and stops where the terminal ends; the cost does not depend on the file. What a terminal would
//! obey instead of showing is replaced, and underlines are kept right by noting where each
//! character of the file ended up.

use std::ops::Range;

use unicode_width::UnicodeWidthChar;

use crate::render::hides;

/// Marks a cut.
const CUT: char = '…';

/// How wide a tab is shown; `rustc` does the same.
const TAB: &str = "    ";

/// Part of one line, ready for a terminal.
#[derive(Debug)]
pub(super) struct Excerpt {
    /// What is shown.
    pub(super) text: String,
    /// Which bytes of the file it shows.
    shown: Range<usize>,
    /// For each character shown, its byte in the file and in `text`; the last entry is the end.
    positions: Vec<(usize, usize)>,
    /// Whether `text` ends with a mark for more.
    cut_after: bool,
}

impl Excerpt {
    /// The surroundings of `span` on the line where it begins, at most `width` columns wide.
    ///
    /// If the line does not fit, it is cut before, after or on both sides of the span, and a span
    /// that alone does not fit is cut behind.
    pub(super) fn around(text: &str, span: &Range<usize>, width: usize) -> Self {
        let start = line_content(text, span.start);
        // Two marks and a few characters between them must fit in any case.
        let width = width.max(8);

        let before = gather(text[..start].char_indices().rev(), width);
        let after = gather(text[start..].char_indices().map(|(at, c)| (start + at, c)), width);
        let inside = after.cells.iter().take_while(|cell| cell.at < span.end).map(|cell| cell.width).sum::<usize>();
        // An empty span is underlined by one column, which may lie behind the end of the line.
        let free = width.saturating_sub(inside.max(1));
        let behind = after.width.saturating_sub(inside);
        // What comes first on a line says most (an id, a key), so the line is shown from its start
        // if the span allows; else the span stands in the middle, or further right where the line
        // ends soon after it.
        let mark = usize::from(!after.complete || free < before.width + behind);
        let room_before = if before.complete && before.width + mark <= free {
            before.width
        } else {
            (free / 2).max(free.saturating_sub(behind))
        };
        let before = before.keep(room_before);
        let after = after.keep(width - before.shown_width());
        Self::assemble(&before, &after, start)
    }

    /// Joins both sides and notes where each character went.
    fn assemble(before: &Side, after: &Side, start: usize) -> Self {
        let mut text = String::new();
        let mut positions = Vec::with_capacity(before.cells.len() + after.cells.len() + 1);
        if !before.complete {
            text.push(CUT);
        }
        for cell in before.cells.iter().rev().chain(&after.cells) {
            positions.push((cell.at, text.len()));
            match cell.character {
                '\t' => text.push_str(TAB),
                character => text.push(character),
            }
        }
        let first = positions.first().map_or(start, |(at, _)| *at);
        let end = after.cells.last().map_or(start, |cell| cell.end);
        positions.push((end, text.len()));
        if !after.complete {
            text.push(CUT);
        }
        Self { text, shown: first..end, positions, cut_after: !after.complete }
    }

    /// Whether a place begins within what is shown.
    pub(super) fn shows(&self, at: usize) -> bool {
        self.shown.contains(&at) || (at == self.shown.end && !self.cut_after)
    }

    /// Where a span of the file lies in `text`. A span that goes on covers the mark for more.
    pub(super) fn position(&self, span: &Range<usize>) -> Range<usize> {
        let end = if self.cut_after && self.shown.end < span.end { self.text.len() } else { self.offset(span.end) };
        let start = self.offset(span.start);
        start..end.max(start)
    }

    fn offset(&self, at: usize) -> usize {
        let index = self.positions.partition_point(|(source, _)| *source < at);
        self.positions.get(index).or(self.positions.last()).map_or(0, |(_, shown)| *shown)
    }
}

/// One side of the place, nearest character first.
struct Side {
    cells: Vec<Cell>,
    width: usize,
    /// Whether it reaches the end of the line.
    complete: bool,
}

/// A character as shown, with the bytes of the file that it stands for.
struct Cell {
    at: usize,
    end: usize,
    character: char,
    width: usize,
}

/// Takes characters up to the end of the line, or until they are wider than `width`.
fn gather(characters: impl Iterator<Item = (usize, char)>, width: usize) -> Side {
    let mut side = Side { cells: Vec::new(), width: 0, complete: true };
    for (at, character) in characters {
        if matches!(character, '\n' | '\r') {
            break;
        }
        // Characters without width could go on for megabytes.
        if width < side.width || 4 * width < side.cells.len() {
            side.complete = false;
            break;
        }
        let end = at + character.len_utf8();
        let (character, cell_width) = match character {
            '\t' => ('\t', TAB.len()),
            hidden if hides(hidden) => (char::REPLACEMENT_CHARACTER, 1),
            shown => (shown, shown.width().unwrap_or(1)),
        };
        side.width += cell_width;
        side.cells.push(Cell { at, end, character, width: cell_width });
    }
    side
}

impl Side {
    /// Drops what does not fit into `room`, where the mark for a cut needs a column too.
    fn keep(mut self, room: usize) -> Self {
        if self.complete && self.width <= room {
            return self;
        }
        self.complete = false;
        while room.saturating_sub(1) < self.width {
            let Some(cell) = self.cells.pop() else { break };
            self.width -= cell.width;
        }
        self
    }

    fn shown_width(&self) -> usize {
        self.width + usize::from(!self.complete)
    }
}

/// The nearest offset that lies in the content of a line: on a character, not within CR LF.
fn line_content(text: &str, offset: usize) -> usize {
    let mut offset = offset.min(text.len());
    while !text.is_char_boundary(offset) {
        offset -= 1;
    }
    let bytes = text.as_bytes();
    let within_line_end = 0 < offset && bytes[offset - 1] == b'\r' && bytes.get(offset) == Some(&b'\n');
    if within_line_end { offset - 1 } else { offset }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The excerpt, and below it the underline.
    fn shown(text: &str, span: Range<usize>, width: usize) -> [String; 2] {
        let excerpt = Excerpt::around(text, &span, width);
        let position = excerpt.position(&span);
        let columns = |text: &str| text.chars().filter_map(char::width).sum::<usize>();
        let underline =
            " ".repeat(columns(&excerpt.text[..position.start])) + &"^".repeat(columns(&excerpt.text[position]));
        [excerpt.text, underline]
    }

    fn around(text: &str, needle: &str, width: usize) -> [String; 2] {
        let at = text.find(needle).unwrap();
        shown(text, at..at + needle.len(), width)
    }

    #[test]
    fn a_line_that_fits_is_shown_whole() {
        assert_eq!(around("eins\nzwei drei\nvier", "drei", 9), ["zwei drei", "     ^^^^"]);
    }

    #[test]
    fn a_long_line_is_cut_to_a_window_around_the_span() {
        let line = "abcdefghijklmnopqrstuvwxyz";
        assert_eq!(around(line, "c", 10), ["abcdefghi…", "  ^"]);
        assert_eq!(around(line, "mn", 10), ["…jklmnopq…", "    ^^"]);
        assert_eq!(around(line, "y", 10), ["…rstuvwxyz", "        ^"]);
        assert_eq!(around(line, "ghijklmnopqrst", 10), ["…ghijklmn…", " ^^^^^^^^^"]);
    }

    #[test]
    fn no_excerpt_is_wider_than_the_terminal() {
        let line = "a;\t語;ü;\u{202e}".repeat(9);
        for width in 8..90 {
            for (start, character) in line.char_indices() {
                for end in [start, start + character.len_utf8(), line.len()] {
                    let [text, underline] = shown(&line, start..end, width);
                    assert!(text.chars().filter_map(char::width).sum::<usize>() <= width, "{text}");
                    assert!(underline.len() <= width);
                }
            }
        }
    }

    #[test]
    fn wide_narrow_and_replaced_characters_keep_the_underline_right() {
        assert_eq!(around("Größe;語語;x", "x", 40), ["Größe;語語;x", "           ^"]);
        assert_eq!(around("a\tb", "b", 40), ["a    b", "     ^"]);
        assert_eq!(around("a\u{202e}\u{1b}[1mb", "b", 40), ["a\u{fffd}\u{fffd}[1mb", "      ^"]);
        assert_eq!(around("e\u{301};x", "x", 40), ["e\u{301};x", "  ^"]);
    }

    #[test]
    fn a_span_over_several_lines_is_shown_on_its_first() {
        assert_eq!(shown("a \"b\r\nc\" d", 2..8, 40), ["a \"b", "  ^^"]);
    }

    #[test]
    fn line_ends_and_the_end_of_the_file_are_places_too() {
        assert_eq!(shown("ab\r\ncd", 3..4, 40), ["ab", "  "]);
        assert_eq!(shown("ab\n", 3..3, 40), ["", ""]);
        assert_eq!(shown("ab", 99..100, 40), ["ab", "  "]);
        assert_eq!(shown("", 0..0, 40), ["", ""]);
    }

    #[test]
    fn gathering_stops_even_where_characters_have_no_width() {
        let text = "\u{301}".repeat(100_000);
        assert!(Excerpt::around(&text, &(60_000..60_002), 80).text.len() < 3_000);
    }
}
