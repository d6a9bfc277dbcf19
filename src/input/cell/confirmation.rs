//! Cells that say who confirmed something, and when.
//!
//! In goes the text of a cell, out comes a [`Confirmation`]. Nothing can tell whether somebody with a
//! say wrote it; what can be told is whether it names anybody and when, and whether it says that there is
//! no confirmation yet.
//!
//! Left out: what a confirmation is needed for, which the model says ([`crate::model::Decision::mandatory_basis`]).

use jiff::civil::Date;

use super::{Truth, boolean, date, is_missing};

/// What a cell says about a confirmation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Confirmation {
    /// Nothing, or a marker such as `k. A.` (see [`is_missing`]).
    Missing,
    /// `nein`, `noch nicht`, `offen, Termin im März`, `bitte prüfen`, or a day to come: there is none.
    Denied,
    /// `ja`, `Rechtsamt`, `12.05.2026`: who or when is not said.
    Incomplete,
    /// `Rechtsamt, 12.05.2026`, `Rechtsamt, Mai 2026`: somebody and a day, or a year at least.
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
const DENIED_ANYWHERE: [&str; 8] =
    ["noch nicht", "nicht bestätigt", "steht aus", "in prüfung", ": offen", "not yet", "not confirmed", "unconfirmed"];

/// Words that say so wherever they stand.
const DENYING_WORDS: [&str; 4] = ["bitte", "prüft", "angefragt", "please"];

/// Reads a cell that says who confirmed something, and when; what lies behind the as-of date is yet to come.
///
/// ```text
/// ""  "?"  "k. A."             Missing        "ja"  "x"  "Rechtsamt"  "2026"   Incomplete
/// "nein"  "noch nicht"         Denied         "Rechtsamt, 12.05.2026"          Given
/// "offen, Termin am 3.5.2026"  Denied         "Fr. Muster (30/1), Mai 2026"    Given
/// ```
#[must_use]
pub fn read(cell: &str, as_of: Option<Date>) -> Confirmation {
    if is_missing(cell) {
        return Confirmation::Missing;
    }
    let text = cell.to_lowercase();
    let words: Vec<&str> = text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    if boolean::read(cell) == Some(Truth::No)
        || words.first().is_some_and(|word| DENIED_AT_FIRST.contains(word))
        || words.iter().any(|word| DENYING_WORDS.contains(word))
        || DENIED_ANYWHERE.iter().any(|words| text.contains(words))
    {
        return Confirmation::Denied;
    }
    let first_days: Vec<Date> = text.split([' ', ',', ';', '(', ')', '/']).filter_map(first_day).collect();
    if as_of.is_some_and(|as_of| first_days.iter().any(|day| as_of < *day)) {
        return Confirmation::Denied;
    }
    let names_somebody = text.contains(char::is_alphabetic);
    if names_somebody && !first_days.is_empty() { Confirmation::Given } else { Confirmation::Incomplete }
}

/// The day that a word says, or the first day of the year.
fn first_day(word: &str) -> Option<Date> {
    let word = word.trim_end_matches(['.', ':']);
    let is_year = word.len() == 4 && word.starts_with("20");
    if is_year { Date::new(word.parse().ok()?, 1, 1).ok() } else { date::read(word).ok().flatten() }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::Confirmation;

    fn read(cell: &str) -> Confirmation {
        super::read(cell, Some(date(2026, 11, 22)))
    }

    #[test]
    fn somebody_and_a_day_confirm() {
        for cell in [
            "Rechtsamt, 12.05.2026",
            "Rechtsamt (Beispiel), 2026-11-02",
            "Rechtsamt 22.11.2026.",
            "StA 30 im Mai 2026",
            "ja, Amt 30, 2026",
            "Rechtsamt, Vorlage 30/2026",
            "vom Rechtsamt geprüft am 12.05.2026",
        ] {
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
            "Bitte bis 12.10.2026 prüfen",
            "Rechtsamt angefragt am 12.05.2026",
            "Rechtsamt: offen (12.05.2026)",
            "Rechtsamt prüft, Az. 30-17 (2026)",
            "Rechtsamt 23.11.2026",
            "Rechtsamt 2027",
        ] {
            assert_eq!(read(cell), Confirmation::Denied, "{cell:?}");
        }
    }

    #[test]
    fn without_somebody_or_a_day_it_is_left_open() {
        for cell in [
            "ja",
            "x",
            "1",
            "Rechtsamt",
            "12.05.2026",
            "Normenkontrolle",
            "Rechtsamt 5",
            "Herr Müller, Tel. 0231 50-12345",
            "Rechtsamt, 31.02.2026",
            "Rechtsamt 99.99.2026",
            "Fr. Muster (30/1), KW 12",
        ] {
            assert_eq!(read(cell), Confirmation::Incomplete, "{cell:?}");
        }
    }
}
