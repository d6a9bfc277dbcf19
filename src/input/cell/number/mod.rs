//! Cells that hold a number, an interval or a bound.
//!
//! In goes the text of a cell, out comes a [`Cell`] of exact decimals. A written number is read under
//! both decimal signs at once: `1.234` is 1.234 in an English table and 1234 in a German one, and only
//! the whole column can tell. The caller collects what each [`Amount`] proves, settles on one sign per
//! file and then asks for [`Amount::under`] that sign.
//!
//! ```text
//! cell      = missing | bound amount | interval | amount
//! bound     = ca. ~ rund etwa | < ≤ unter bis max. | > ≥ über ab mind.
//! interval  = amount (".." | "…") [amount ("..." | "…")] amount
//!           | amount ("–" | " bis " | "-") amount
//! amount    = [sign] [currency] [sign] number [",-"] [unit]
//! number    = digits, in groups of three or not, [decimal sign, digits], [exponent]
//! ```
//!
//! Left out: the decimal sign of the file, whether an interval is reversed, whether a value is on its
//! scale, and what a bound means there. All are known only to the caller. Typed numbers of XLSX, ODS
//! and TOML do not come this way.
//!
//! | part | what it reads |
//! |---|---|
//! | `plain` | [`read_plain`]: the millions of cells that hold nothing but a few digits |
//! | `interval` | bounds, estimates and intervals |
//! | `written` | one number |
//! | `unit` | what stands around a number |

mod interval;
mod plain;
#[cfg(test)]
mod tests;
mod unit;
mod written;

use rust_decimal::Decimal;

use super::{date, is_missing};
use interval::{interval, split_interval, strip_bound};
use written::Written;

pub use plain::{Plain, read_plain};
pub use unit::Measure;
pub(crate) use unit::{known_unit, says_multiple};

/// The character between the whole and the fraction of a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DecimalSign {
    /// `1,5`, as in German; `.` then groups thousands.
    Comma,
    /// `1.5`, as in English; `,` then groups thousands.
    Point,
}

/// A written number under both decimal signs.
///
/// Every value is exact, without trailing zeros in its fraction, and already multiplied by its unit
/// (`200 TEUR` is 200000).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Amount {
    /// `12`, `1 234`, `1E+05`: the same under either sign.
    Either(Decimal),
    /// `1,5`, `1.234,50`, `1.234.567`: a number only if the decimal sign is the comma.
    Comma(Decimal),
    /// `1.5`, `0.500`, `1,234,567`: a number only if the decimal sign is the point.
    Point(Decimal),
    /// `1.234` or `1,234`: a number under either sign, but not the same one.
    Ambiguous {
        /// The value if the decimal sign is the comma.
        comma: Decimal,
        /// The value if the decimal sign is the point.
        point: Decimal,
    },
}

/// Why an [`Amount`] has no value under the decimal sign of its file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AmountError {
    /// The file gives no evidence, and the number means one thing under each sign.
    Ambiguous {
        /// The value if the decimal sign is the comma.
        comma: Decimal,
        /// The value if the decimal sign is the point.
        point: Decimal,
    },
    /// The file uses one sign, and this is a number only under the other.
    OtherSign,
}

impl Amount {
    /// Returns the decimal sign that this number is evidence for, if it can be read under one only.
    #[must_use]
    pub const fn proves(&self) -> Option<DecimalSign> {
        match self {
            Self::Comma(_) => Some(DecimalSign::Comma),
            Self::Point(_) => Some(DecimalSign::Point),
            Self::Either(_) | Self::Ambiguous { .. } => None,
        }
    }

    /// Returns the value in a file whose decimal sign is `sign`, `None` if nothing in it proves one.
    ///
    /// # Errors
    ///
    /// Returns [`AmountError::OtherSign`] if this is no number under `sign`, and
    /// [`AmountError::Ambiguous`] if `sign` is `None` and there are two readings.
    pub const fn under(&self, sign: Option<DecimalSign>) -> Result<Decimal, AmountError> {
        match (*self, sign) {
            (Self::Either(value), _)
            | (Self::Comma(value), Some(DecimalSign::Comma) | None)
            | (Self::Point(value), Some(DecimalSign::Point) | None)
            | (Self::Ambiguous { comma: value, .. }, Some(DecimalSign::Comma))
            | (Self::Ambiguous { point: value, .. }, Some(DecimalSign::Point)) => Ok(value),
            (Self::Comma(_), Some(DecimalSign::Point)) | (Self::Point(_), Some(DecimalSign::Comma)) => {
                Err(AmountError::OtherSign)
            }
            (Self::Ambiguous { comma, point }, None) => Err(AmountError::Ambiguous { comma, point }),
        }
    }
}

/// What a number cell says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cell {
    /// Nothing, or a marker such as `k. A.` (see [`is_missing`]).
    Missing,
    /// `50`.
    Point(Amount),
    /// `3..7`, `3–7`, `3 bis 7`, `3-7`, and `3..5..7` with a likely value.
    ///
    /// In the order written: nothing promises that `low` is the lowest.
    Interval {
        /// The number written first.
        low: Amount,
        /// The number written in the middle, of three.
        likely: Option<Amount>,
        /// The number written last.
        high: Amount,
    },
    /// `ca. 50`, `~50`, `rund 50`, `etwa 50`.
    Approximate(Amount),
    /// `< 50`, `≤ 50`, `unter 50`, `bis 50`, `max. 50`.
    Below {
        /// The number behind the sign or word.
        bound: Amount,
        /// Whether it is meant itself, as by `≤` and `bis`. Of levels it may be one.
        included: bool,
    },
    /// `> 50`, `≥ 50`, `über 50`, `ab 50`, `mind. 50`.
    Above {
        /// The number behind the sign or word.
        bound: Amount,
        /// Whether it is meant itself, as by `≥` and `ab`.
        included: bool,
    },
}

/// Why a cell holds no number.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NumberError {
    /// A number under neither decimal sign (`12.34.5`), or no number at all (`hoch`).
    NotANumber,
    /// More than 28 significant digits, more than 28 decimals, or 2⁹⁶ and above.
    TooLong,
    /// A date, such as Excel makes of `3-7`.
    Date,
    /// A number, followed by this (`Stück` in `5 Stück`), as written.
    UnknownUnit(String),
    /// Thousands grouped by an apostrophe, as in Switzerland (`1'234`).
    Apostrophe,
    /// An interval whose last number has no unit although one before it has (`3 TEUR..5`), or whose
    /// units measure different things (`3 PT..5 €`).
    UnitsDiffer,
}

/// Bytes beyond which nothing is a number, an interval or a date: an interval of three numbers with
/// units takes a hundred, and a cell can hold megabytes that would be looked at a dozen times.
const LONGEST: usize = 1000;

/// Reads a number cell.
///
/// Thousands are grouped by the other decimal sign, by a blank, U+00A0 or U+202F, all groups but the
/// first having exactly three digits. `TEUR`, `T€`, `Tsd. €`, `Tsd.` stand for thousands, `Mio. €`,
/// `Mio. EUR`, `Mio.` for millions, `Mrd. €`, `Mrd.` for thousands of millions; `€`, `EUR`, `Euro`, `PT`,
/// `Tage`, `Personentage` and `%` change nothing: **`45 %` is 45**, as written. A unit behind the last
/// number of an interval holds for those before it without a unit: `1,5..2 Mio. €` is 1500000..2000000.
///
/// ```text
/// "1.234,50"       Point(Comma(1234.5))          "3–7"          Interval { low: 3, high: 7 }
/// "12 500 €"       Point(Either(12500))          "3..5..7"      Interval { low: 3, likely: 5, high: 7 }
/// "1,2 Mio. €"     Point(Comma(1200000))         "ca. 50"       Approximate(Either(50))
/// "1.234"          Point(Ambiguous { comma: 1234, point: 1.234 })
/// ```
///
/// # Errors
///
/// Returns a [`NumberError`] for every text that is no such thing. A bound before an interval
/// (`ca. 3–7`) is refused: the interval already says how far the value may lie.
pub fn read(cell: &str) -> Result<Cell, NumberError> {
    read_with_measure(cell).map(|(cell, _)| cell)
}

/// Reads a number cell like [`read`], and says what its unit measures, if it has one that tells.
///
/// # Errors
///
/// As [`read`].
pub fn read_with_measure(cell: &str) -> Result<(Cell, Option<Measure>), NumberError> {
    let text = cell.trim();
    if is_missing(text) {
        return Ok((Cell::Missing, None));
    }
    if LONGEST < text.len() {
        let is_number = text.starts_with(|c: char| c.is_ascii_digit());
        return Err(if is_number { NumberError::TooLong } else { NumberError::NotANumber });
    }
    match read_present(text) {
        // No single number looks like a date, and single numbers are the most.
        Ok((Cell::Point(amount), measure)) => Ok((Cell::Point(amount), measure)),
        _ if date::resembles(text) => Err(NumberError::Date),
        other => other,
    }
}

fn read_present(text: &str) -> Result<(Cell, Option<Measure>), NumberError> {
    let single = |text, make: fn(Amount) -> Cell| {
        let number = Written::read(text)?;
        Ok((make(number.amount()?), number.measure))
    };
    if let Some((bound, rest)) = strip_bound(text) {
        return single(rest, bound);
    }
    match split_interval(text) {
        Some((low, likely, high)) => interval(low, likely, high),
        None => single(text, Cell::Point),
    }
}
