//! Places, found again when a finding is to be shown.
//!
//! A table keeps one byte offset per record. Everything else about a place is worked out from the
//! text for the cells that are shown: a field in time proportional to its record, lines by a list of
//! where they begin ([`Lines`]), which is made once.

use std::ops::Range;

use memchr::memchr2_iter;

use super::scan::Scanner;

/// Finds a field of the record that begins at byte `record_offset`.
///
/// The range is that of the content as written: without the enclosing quotes, doubled quotes still
/// doubled. `None` if the record has no such field.
pub fn field_span(text: &str, delimiter: u8, record_offset: usize, field: usize) -> Option<Range<usize>> {
    let mut scanner = Scanner::new(text, record_offset, delimiter, field.saturating_add(1));
    scanner.advance().then(|| scanner.span(field)).flatten()
}

/// All fields of a record.
#[derive(Debug)]
pub(crate) struct Fields {
    /// Their contents as written, as of [`field_span`].
    pub(crate) spans: Vec<Range<usize>>,
    /// Whether every quote is closed, and by a delimiter or the end of the record.
    pub(crate) sound: bool,
}

/// The fields of the record that begins at byte `record_offset`; `None` if there is none.
pub(crate) fn fields(text: &str, delimiter: u8, record_offset: usize) -> Option<Fields> {
    let mut scanner = Scanner::new(text, record_offset, delimiter, usize::MAX);
    scanner.advance().then(|| Fields {
        spans: (0..scanner.n_fields()).filter_map(|field| scanner.span(field)).collect(),
        sound: scanner.unclosed_quote().is_none() && scanner.oddities().text_after_quote.is_empty(),
    })
}

/// Where the records behind the header begin, which ends at byte `body`.
pub(crate) fn record_offsets(text: &str, delimiter: u8, body: usize) -> Vec<usize> {
    let mut scanner = Scanner::new(text, body, delimiter, 0);
    let mut offsets = Vec::new();
    while scanner.advance() {
        offsets.push(scanner.offset());
    }
    offsets
}

/// Where the lines of a text begin, so that finding a thousand places reads it once.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Lines {
    starts: Vec<usize>,
}

impl Lines {
    /// The lines of a text. They end at LF, CR LF or a lone CR.
    #[must_use]
    pub fn of(text: &str) -> Self {
        let bytes = text.as_bytes();
        let mut starts = vec![0];
        for end in memchr2_iter(b'\n', b'\r', bytes) {
            // A CR LF ends its line at the LF, which is itself the last character of the line.
            if bytes.get(end..end + 2) != Some(b"\r\n") {
                starts.push(end + 1);
            }
        }
        Self { starts }
    }

    /// Returns the line and the column, both from 1, of the character at a byte offset of the text.
    ///
    /// Columns count characters (Unicode scalar values), not bytes and not cells of a terminal. An
    /// offset inside a character stands for that character, one beyond the text for its end.
    #[must_use]
    pub fn line_column(&self, text: &str, offset: usize) -> (usize, usize) {
        let offset = offset.min(text.len());
        let line = self.starts.partition_point(|start| *start <= offset).max(1);
        let start = self.starts.get(line - 1).copied().unwrap_or(0);
        let rest = text.get(start..).unwrap_or_default();
        let n_characters = rest.char_indices().take_while(|(at, c)| start + at + c.len_utf8() <= offset).count();
        (line, n_characters + 1)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn line_column(text: &str, offset: usize) -> (usize, usize) {
        Lines::of(text).line_column(text, offset)
    }

    #[test]
    fn the_span_of_a_field_is_its_content_inside_the_quotes() {
        let text = "x\n1;\"a\n\"\"b\"\"\";\"c\"d;\n5;6\n";
        let content = |field| field_span(text, b';', 2, field).map(|span| &text[span]);
        assert_eq!(content(0), Some("1"));
        assert_eq!(content(1), Some("a\n\"\"b\"\""));
        assert_eq!(content(2), Some("c\"d"));
        assert_eq!(content(3), Some(""));
        assert_eq!(content(4), None);
    }

    #[test]
    fn there_is_no_span_behind_the_text() {
        assert_eq!(field_span("1;2\n", b';', 4, 0), None);
        assert_eq!(field_span("1;2\n", b';', 400, 0), None);
        assert_eq!(field_span("1;2\n", b';', 0, usize::MAX), None);
    }

    #[test]
    fn lines_end_at_lf_cr_lf_and_lone_cr() {
        let text = "a\nb\r\nc\rd\r\r\ne";
        let lines = ['a', 'b', 'c', 'd', 'e'].map(|c| line_column(text, text.find(c).unwrap()));
        assert_eq!(lines, [(1, 1), (2, 1), (3, 1), (4, 1), (6, 1)]);
        assert_eq!(line_column(text, 3), (2, 2));
        assert_eq!(line_column(text, 4), (2, 3));
    }

    #[test]
    fn columns_count_characters() {
        let text = "x\näö😀ü";
        assert_eq!(line_column(text, text.find('ü').unwrap()), (2, 4));
        assert_eq!(line_column(text, text.find('ö').unwrap() + 1), (2, 2));
        assert_eq!(line_column(text, text.len()), (2, 5));
        assert_eq!(line_column(text, text.len() + 9), (2, 5));
        assert_eq!(line_column("", 0), (1, 1));
    }
}
