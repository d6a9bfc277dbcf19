//! What may stand around a number: units behind it, currencies in front, and what they measure.

use super::NumberError;
use crate::input::cell::same_letters;

/// What is measured, to refuse `€ 5 PT` here, and `30 PT` in a column of money by the caller.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Measure {
    /// `€`, `TEUR`.
    Money,
    /// `PT`, `Tage`.
    Days,
    /// `%`.
    Share,
}

/// What a manifest may call a unit besides [`UNITS`].
const UNIT_NAMES: [(&str, Measure); 7] = [
    ("euros", Measure::Money),
    ("tag(e)", Measure::Days),
    ("day", Measure::Days),
    ("days", Measure::Days),
    ("person-days", Measure::Days),
    ("prozent", Measure::Share),
    ("percent", Measure::Share),
];

impl Measure {
    /// What the unit of a column measures, if it is one that numbers may carry, or its name.
    #[must_use]
    pub fn of_unit(unit: &str) -> Option<Self> {
        let known = UNITS.iter().filter_map(|&(name, _, measure)| Some((name, measure?))).chain(UNIT_NAMES);
        known.into_iter().find(|(name, _)| same_letters(unit, name, &['.'])).map(|(_, measure)| measure)
    }
}

/// The units behind a number, in lower case without blanks and points, with the power of ten they
/// multiply by. `Tsd.`, `Mio.` and `Mrd.` count anything.
const UNITS: [(&str, i64, Option<Measure>); 22] = [
    ("€", 0, Some(Measure::Money)),
    ("eur", 0, Some(Measure::Money)),
    ("euro", 0, Some(Measure::Money)),
    ("teur", 3, Some(Measure::Money)),
    ("t€", 3, Some(Measure::Money)),
    ("tsd", 3, None),
    ("tsd€", 3, Some(Measure::Money)),
    ("tsdeur", 3, Some(Measure::Money)),
    ("tsdeuro", 3, Some(Measure::Money)),
    ("mio", 6, None),
    ("mio€", 6, Some(Measure::Money)),
    ("mioeur", 6, Some(Measure::Money)),
    ("mioeuro", 6, Some(Measure::Money)),
    ("mrd", 9, None),
    ("mrd€", 9, Some(Measure::Money)),
    ("mrdeur", 9, Some(Measure::Money)),
    ("mrdeuro", 9, Some(Measure::Money)),
    ("pt", 0, Some(Measure::Days)),
    ("tag", 0, Some(Measure::Days)),
    ("tage", 0, Some(Measure::Days)),
    ("personentage", 0, Some(Measure::Days)),
    ("%", 0, Some(Measure::Share)),
];

/// The power of ten that a unit multiplies by, and what it measures; `None` if it is not known.
pub(crate) fn known_unit(text: &str) -> Option<(i64, Option<Measure>)> {
    let known = UNITS.iter().find(|(name, ..)| same_letters(text, name, &['.']));
    known.map(|&(_, power, measure)| (power, measure))
}

/// Whether a cell counts in thousands or millions: `1,2 Mio.`, `800 TEUR`.
pub(crate) fn says_multiple(cell: &str) -> bool {
    let words = cell.split(|c: char| !c.is_alphabetic() && c != '€').filter(|word| !word.is_empty());
    words.into_iter().any(|word| known_unit(word).is_some_and(|(power, _)| 0 < power))
}

/// The currencies that may stand in front, the longer first.
pub(super) const CURRENCIES: [&str; 3] = ["€", "euro", "eur"];

/// Reads what follows a number, without blanks around it.
pub(super) fn unit(text: &str) -> Result<(i64, Option<Measure>), NumberError> {
    // `5)` or `5-` is a slip, `5 Stück`, `5 $` or `5 ‰` a unit that we do not know.
    let may_be_unit = |c: char| c.is_alphabetic() || c == '$' || !(c.is_ascii() || c == '–');
    let is_group = |text: &str| text.starts_with(|c: char| c.is_ascii_digit());
    match known_unit(text) {
        Some(known) => Ok(known),
        None if text.strip_prefix(['\'', '’', '‘']).is_some_and(is_group) => Err(NumberError::Apostrophe),
        None if text.starts_with(may_be_unit) => Err(NumberError::UnknownUnit(text.to_owned())),
        None => Err(NumberError::NotANumber),
    }
}
