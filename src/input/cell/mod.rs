//! What one cell of a project table says.
//!
//! In goes the text of a cell, as a spreadsheet or a person left it; out comes a number, a truth
//! value, a date or a list, or the reason why it is none. Which of these a column holds is known to
//! the caller:
//!
//! | Column | Read by | `Missing` is |
//! |---|---|---|
//! | numbers and intervals | [`number::read`], for speed [`number::read_plain`] first | [`Cell::Missing`] |
//! | yes or no | [`boolean::read`] | [`Truth::Missing`] |
//! | dates | [`date::read`] | `Ok(None)` |
//! | who confirmed and when | [`confirmation::read`] | [`Confirmation::Missing`] |
//! | ids, goals and other lists | [`list::items`] | no items |
//!
//! Left out on purpose: places and findings (errors here are bare values, their texts live in the
//! message files of both languages), the decimal sign of the file (an [`Amount`] keeps both readings
//! until the caller has seen the whole column), the limits of a scale, and every policy for missing
//! values. Nothing is guessed: what could mean two things is returned as both or refused.

pub mod boolean;
pub mod confirmation;
pub mod date;
pub mod list;
pub mod number;

pub use boolean::Truth;
pub use confirmation::Confirmation;
pub use date::DateError;
pub use number::{Amount, AmountError, Cell, DecimalSign, Measure, NumberError, Plain};

/// The texts that say "unknown", in lower case and without blanks.
const MISSING: [&str; 10] = [
    // Promised by the design, beside the empty cell.
    "?",
    "k.a.",
    "n/a",
    // Other spellings of the same, as German spreadsheets hold them.
    "ka",
    "n.a.",
    // A lone dash, as typed and as word processors print it.
    "-",
    "–",
    // Words for "to be settled".
    "unbekannt",
    "offen",
    "tbd",
];

/// Whether `cell` says that its value is unknown.
///
/// True for an empty or blank cell and for `?`, `k. A.` (also `k.A.`, `kA`), `n/a`, `n. a.`, `-`, `–`,
/// `unbekannt`, `offen` and `tbd`, whatever their case and blanks. `0` is a value, and so is `x`.
///
/// Fit for cells of every kind but free text: a department may well be called `KA`.
#[must_use]
pub fn is_missing(cell: &str) -> bool {
    // Nearly all other cells end with a digit or begin in another way than the markers do.
    if cell.ends_with(|c: char| c.is_ascii_digit()) {
        return false;
    }
    let text = cell.trim();
    let begins_like_one = match text.as_bytes() {
        [] => return true,
        [first, ..] => matches!(first.to_ascii_lowercase(), b'?' | b'k' | b'n' | b'-' | b'u' | b'o' | b't' | 0x80..),
    };
    begins_like_one && MISSING.iter().any(|marker| same_letters(text, marker, &[]))
}

/// Whether a spreadsheet would run a text as a formula, or would if it were not protected.
pub(crate) fn runs(text: &str) -> bool {
    text.trim_start_matches('\'').starts_with(['=', '+', '-', '@', '\t', '\r', '\n'])
}

/// A text without the `'` that protects it from being run: lists that vorrang writes have it, and
/// spreadsheets that open and save them keep it.
#[inline]
pub(crate) fn unprotected(text: &str) -> &str {
    text.strip_prefix('\'').filter(|rest| runs(rest)).unwrap_or(text)
}

/// Whether `text` is `expected`, which is in lower case, regardless of case, blanks and the
/// characters of `ignored`.
fn same_letters(text: &str, expected: &str, ignored: &[char]) -> bool {
    let mut expected = expected.chars();
    let letters = text.chars().filter(|&c| !c.is_whitespace() && !ignored.contains(&c));
    for letter in letters {
        if !letter.to_lowercase().all(|c| expected.next() == Some(c)) {
            return false;
        }
    }
    expected.next().is_none()
}

#[cfg(test)]
mod tests {
    use super::is_missing;

    #[test]
    fn empty_and_blank_cells_are_missing() {
        for cell in ["", " ", "\t", "\u{a0}", "\u{202f} \n"] {
            assert!(is_missing(cell), "{cell:?}");
        }
    }

    #[test]
    fn every_documented_marker_is_missing() {
        for cell in [
            "?",
            "k. A.",
            "k.A.",
            "k. a.",
            "K.A.",
            "kA",
            "k A",
            "n/a",
            "N/A",
            "n. a.",
            "n.a.",
            "-",
            "–",
            "unbekannt",
            "Unbekannt",
            "offen",
            "tbd",
            "TBD",
            " ? ",
            "k.\u{a0}A.",
        ] {
            assert!(is_missing(cell), "{cell:?}");
        }
    }

    #[test]
    fn zero_a_cross_and_other_words_are_values() {
        for cell in ["0", "x", "nein", "keine", "??", "--", "offener Punkt", "Karlsruhe"] {
            assert!(!is_missing(cell), "{cell:?}");
        }
    }
}
