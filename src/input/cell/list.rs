//! Cells that hold several things.
//!
//! In goes the text of a cell and the delimiter of its file, out come the items. `|`, `;` and `,`
//! separate, except the one that separates the columns: a cell that contains the delimiter had to be
//! quoted, so there it is part of the text. Line breaks, which people make with Alt+Enter, separate
//! too.
//!
//! Left out: what an item means, and whether one appears twice.

use super::is_missing;

/// Returns the items of a list cell in the order written, trimmed and without empty ones.
///
/// `delimiter` is the one of the file: `b';'`, `b','` or `b'\t'`, and 0 for formats without one. A cell
/// that as a whole is missing (see [`is_missing`]: `k. A.`, `?`, `-`) has no items; the same marker
/// among other items is one, so that the caller can report it.
///
/// ```text
/// delimiter ;    "P-01, P-02"      P-01  P-02
/// delimiter ;    "P-01 | P-02|"    P-01  P-02
/// delimiter ;    "A; B"            "A; B"
/// ```
pub fn items(cell: &str, delimiter: u8) -> impl Iterator<Item = &str> {
    let list = if is_missing(cell) { "" } else { cell };
    let separates = move |c: char| match c {
        '|' | ';' | ',' => c != char::from(delimiter),
        '\n' | '\r' => true,
        _ => false,
    };
    list.split(separates).map(str::trim).filter(|item| !item.is_empty())
}

#[cfg(test)]
mod tests {
    use super::items;

    fn read(cell: &str, delimiter: u8) -> Vec<&str> {
        items(cell, delimiter).collect()
    }

    #[test]
    fn every_separator_but_the_delimiter_of_the_file_separates() {
        assert_eq!(read("a|b;c,d", b';'), ["a", "b;c", "d"]);
        assert_eq!(read("a|b;c,d", b','), ["a", "b", "c,d"]);
        assert_eq!(read("a|b;c,d", b'\t'), ["a", "b", "c", "d"]);
        assert_eq!(read("a|b;c,d", 0), ["a", "b", "c", "d"]);
    }

    #[test]
    fn items_are_trimmed_and_empty_ones_dropped() {
        assert_eq!(read(" P-01 ,, P-02\u{a0}|", b';'), ["P-01", "P-02"]);
    }

    #[test]
    fn line_breaks_separate() {
        assert_eq!(read("a\nb\r\nc\rd", b','), ["a", "b", "c", "d"]);
    }

    #[test]
    fn a_missing_cell_has_no_items() {
        for cell in ["", "  ", "k. A.", "?", "-", "n/a"] {
            assert_eq!(read(cell, b';'), [""; 0], "{cell:?}");
        }
    }

    #[test]
    fn a_missing_marker_among_items_stays_an_item() {
        assert_eq!(read("P-01, ?", b';'), ["P-01", "?"]);
    }

    #[test]
    fn one_item_is_a_list_and_inner_blanks_stay() {
        assert_eq!(read("OZG § 1 Abs. 2", b';'), ["OZG § 1 Abs. 2"]);
    }
}
