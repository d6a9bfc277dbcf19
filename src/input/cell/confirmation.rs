//! Cells that say who confirmed something, and when.
//!
//! In goes the text of a cell, out comes a [`Confirmation`]. Nothing can tell whether somebody with a
//! say wrote it; what can be told is whether it names anybody and any day, and whether it says that
//! there is no confirmation yet.
//!
//! Left out: what a confirmation is needed for, which the model says ([`crate::model::Decision::mandatory_basis`]).

use super::{Truth, boolean, is_missing};

/// What a cell says about a confirmation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Confirmation {
    /// Nothing, or a marker such as `k. A.` (see [`is_missing`]).
    Missing,
    /// `nein`, `noch nicht`, `offen, Termin im März`: there is none.
    Denied,
    /// `ja`, `Rechtsamt`, `12.05.2026`: who or when is not said.
    Incomplete,
    /// `Rechtsamt, 12.05.2026`: somebody and some day.
    Given,
}

/// What a cell begins with that says that nothing is confirmed.
const DENIED_AT_FIRST: [&str; 17] = [
    "nein",
    "nicht",
    "noch",
    "kein",
    "keine",
    "offen",
    "unbekannt",
    "unklar",
    "ungeklärt",
    "ausstehend",
    "angefragt",
    "no",
    "not",
    "open",
    "unknown",
    "pending",
    "requested",
];

/// What says so wherever it stands.
const DENIED_ANYWHERE: [&str; 6] =
    ["noch nicht", "nicht bestätigt", "steht aus", "not yet", "not confirmed", "unconfirmed"];

/// Reads a cell that says who confirmed something, and when.
///
/// ```text
/// ""  "?"  "k. A."             Missing        "ja"  "x"  "Rechtsamt"  "2026"   Incomplete
/// "nein"  "noch nicht"         Denied         "Rechtsamt, 12.05.2026"          Given
/// "offen, Termin am 3.5.2026"  Denied         "Fr. Muster (30/1), KW 12"       Given
/// ```
#[must_use]
pub fn read(cell: &str) -> Confirmation {
    if is_missing(cell) {
        return Confirmation::Missing;
    }
    let text = cell.to_lowercase();
    let mut words = text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    let denies = |word: &str| DENIED_AT_FIRST.contains(&word);
    if boolean::read(cell) == Some(Truth::No)
        || words.next().is_some_and(denies)
        || DENIED_ANYWHERE.iter().any(|words| text.contains(words))
    {
        return Confirmation::Denied;
    }
    let names_somebody = text.contains(char::is_alphabetic);
    let names_a_day = text.contains(|c: char| c.is_ascii_digit());
    if names_somebody && names_a_day { Confirmation::Given } else { Confirmation::Incomplete }
}

#[cfg(test)]
mod tests {
    use super::{Confirmation, read};

    #[test]
    fn somebody_and_a_day_confirm() {
        for cell in
            ["Rechtsamt, 12.05.2026", "Rechtsamt (Beispiel), 2026-11-02", "StA 30 im Mai 2026", "ja, Amt 30, 2026"]
        {
            assert_eq!(read(cell), Confirmation::Given, "{cell:?}");
        }
    }

    #[test]
    fn markers_of_the_unknown_are_empty_cells() {
        for cell in ["", " ", "?", "k. A.", "–", "-", "n/a", "unbekannt", "offen", "tbd"] {
            assert_eq!(read(cell), Confirmation::Missing, "{cell:?}");
        }
    }

    #[test]
    fn a_refusal_is_no_confirmation_even_with_a_day() {
        for cell in [
            "nein",
            "Nein",
            "no",
            "0",
            "noch nicht",
            "nicht bestätigt (12.05.2026)",
            "offen, Termin mit dem Rechtsamt am 03.12.2026",
            "Rechtsamt 2026: noch nicht",
            "angefragt am 01.10.2026",
            "keine",
        ] {
            assert_eq!(read(cell), Confirmation::Denied, "{cell:?}");
        }
    }

    #[test]
    fn without_somebody_or_a_day_it_is_left_open() {
        for cell in ["ja", "x", "1", "Rechtsamt", "12.05.2026", "Normenkontrolle"] {
            assert_eq!(read(cell), Confirmation::Incomplete, "{cell:?}");
        }
    }
}
