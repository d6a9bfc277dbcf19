//! Cells that say yes or no.
//!
//! In goes the text of a cell, out comes a [`Truth`]. Left out: what a cross means. A column of `x`
//! and blanks is a ticked list, where blank is no; a single `x` among yes and no is a question to the
//! author. Only the caller sees the column.

use super::is_missing;
use crate::model::yes_or_no;

/// What a yes-or-no cell says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Truth {
    /// Nothing, or a marker such as `k. A.`.
    Missing,
    /// `nein`, `no`, `n`, `false`, `falsch` or `0`.
    No,
    /// `ja`, `yes`, `j`, `y`, `true`, `wahr` or `1`.
    Yes,
    /// `x`: yes, if the column holds only crosses and blanks.
    Cross,
}

/// Reads a yes-or-no cell, regardless of case and of blanks around it.
///
/// Returns `None` if `cell` is no truth value (`vielleicht`, `2`).
///
/// ```text
/// "ja"   Some(Yes)      "FALSCH"  Some(No)      "x"          Some(Cross)
/// " 1 "  Some(Yes)      "n"       Some(No)      "k. A."      Some(Missing)
///                                               "teilweise"  None
/// ```
#[must_use]
pub fn read(cell: &str) -> Option<Truth> {
    let text = cell.trim();
    match yes_or_no(text) {
        Some(true) => Some(Truth::Yes),
        Some(false) => Some(Truth::No),
        None if text.eq_ignore_ascii_case("x") => Some(Truth::Cross),
        None => is_missing(text).then_some(Truth::Missing),
    }
}

#[cfg(test)]
mod tests {
    use super::{Truth, read};

    #[test]
    fn yes_is_read_in_german_english_and_as_one() {
        for cell in ["ja", "Ja", "JA", "yes", "true", "TRUE", "wahr", "WAHR", "1", "j", "Y", " ja "] {
            assert_eq!(read(cell), Some(Truth::Yes), "{cell:?}");
        }
    }

    #[test]
    fn no_is_read_in_german_english_and_as_zero() {
        for cell in ["nein", "Nein", "no", "NO", "false", "falsch", "FALSCH", "0", "n", "N", "no\u{a0}"] {
            assert_eq!(read(cell), Some(Truth::No), "{cell:?}");
        }
    }

    #[test]
    fn a_cross_is_left_to_the_caller() {
        assert_eq!(read("x"), Some(Truth::Cross));
        assert_eq!(read(" X "), Some(Truth::Cross));
    }

    #[test]
    fn blank_and_unknown_are_missing_and_not_no() {
        for cell in ["", "  ", "?", "k. A.", "n/a", "-"] {
            assert_eq!(read(cell), Some(Truth::Missing), "{cell:?}");
        }
    }

    #[test]
    fn anything_else_is_no_truth_value() {
        for cell in ["vielleicht", "2", "1,0", "xx", "jaja", "✓", "ja, teilweise"] {
            assert_eq!(read(cell), None, "{cell:?}");
        }
    }
}
