//! Places, found again when a finding is to be shown.
//!
//! A table keeps one byte offset per record. Everything else about a place is worked out from the
//! text for the handful of cells that are shown, in time proportional to the record and to the
//! text before it.

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

/// Returns the line and the column, both from 1, of the character at a byte offset.
///
/// Lines end at LF, CR LF or a lone CR. Columns count characters (Unicode scalar values), not bytes
/// and not cells of a terminal. An offset inside a character stands for that character, one beyond
/// the text for its end.
pub fn line_column(text: &str, offset: usize) -> (usize, usize) {
    let bytes = text.as_bytes();
    let before = bytes.get(..offset).unwrap_or(bytes);
    let mut line = 1;
    let mut start = 0;
    for end in memchr2_iter(b'\n', b'\r', before) {
        // A CR LF ends its line at the LF, which is itself the last character of the line.
        if bytes.get(end..end + 2) != Some(b"\r\n") {
            line += 1;
            start = end + 1;
        }
    }
    let line_start = text.get(start..).unwrap_or_default();
    let n_characters = line_start.char_indices().take_while(|(at, c)| start + at + c.len_utf8() <= offset).count();
    (line, n_characters + 1)
}

#[cfg(test)]
mod tests {
    use super::*;

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
