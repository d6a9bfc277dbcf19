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
//! [`read_plain`] is the same for the millions of cells that hold nothing but a few digits.

use rust_decimal::Decimal;

use super::{date, is_missing, same_letters};

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

// ---------------------------------------------------------------------------------------------------
// Plain numbers
// ---------------------------------------------------------------------------------------------------

/// A number of few digits with one reading: `mantissa` · 10^-`scale`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Plain {
    /// All digits as one number, less than 10^18 in size.
    pub mantissa: i64,
    /// The number of decimals, 0..=17; trailing zeros are not counted (`1,50` has scale 1).
    pub scale: u8,
    /// The decimal sign that this number proves, `None` if it is written without one.
    pub sign: Option<DecimalSign>,
}

/// Reads the common case fast: digits, at most 18, with an optional leading `-` and one `.` or `,`.
///
/// Returns `None` for everything else, which [`read`] then has to look at: blanks, units, intervals,
/// missing cells, what is no number, and what has two readings (`1.234`). What it does return is what
/// [`read`] would.
#[inline]
#[must_use]
pub fn read_plain(cell: &[u8]) -> Option<Plain> {
    let (is_negative, number) = match cell {
        [b'-', rest @ ..] => (true, rest),
        _ => (false, cell),
    };
    // 18 digits and a decimal sign; so that 19 digits in a u64 cannot overflow either.
    if number.len() > 19 {
        return None;
    }
    let (mut value, rest) = append_digits(0, number);
    let n_whole = number.len() - rest.len();
    let mut scale = 0;
    let mut sign = None;
    match rest {
        [] if matches!(n_whole, 1..=18) => {}
        [byte @ (b'.' | b','), fraction @ ..] => {
            // One to three digits, the first not 0, then exactly three: perhaps a group of thousands.
            let is_ambiguous = fraction.len() == 3 && n_whole <= 3 && !number.starts_with(b"0");
            let (all, rest) = append_digits(value, fraction);
            if n_whole == 0 || fraction.is_empty() || !rest.is_empty() || is_ambiguous {
                return None;
            }
            value = all;
            scale = fraction.len();
            while scale > 0 && value.is_multiple_of(10) {
                value /= 10;
                scale -= 1;
            }
            sign = Some(if *byte == b',' { DecimalSign::Comma } else { DecimalSign::Point });
        }
        _ => return None,
    }
    let mantissa = i64::try_from(value).ok()?;
    Some(Plain { mantissa: if is_negative { -mantissa } else { mantissa }, scale: u8::try_from(scale).ok()?, sign })
}

/// The number whose digits are those of `value` and then those at the beginning of `text`, and what
/// follows them. Together they are at most 19 digits.
#[inline]
fn append_digits(mut value: u64, mut text: &[u8]) -> (u64, &[u8]) {
    while let [byte @ b'0'..=b'9', rest @ ..] = text {
        value = value * 10 + u64::from(byte - b'0');
        text = rest;
    }
    (value, text)
}

// ---------------------------------------------------------------------------------------------------
// Bounds and intervals
// ---------------------------------------------------------------------------------------------------

/// Makes a cell of the number behind a word.
type Bound = fn(Amount) -> Cell;

/// The words before a number that make it a bound or an estimate. Where one begins like another, the
/// longer stands first.
const BOUNDS: [(&str, Bound); 25] = [
    ("ca.", Cell::Approximate),
    ("ca", Cell::Approximate),
    ("circa", Cell::Approximate),
    ("rund", Cell::Approximate),
    ("etwa", Cell::Approximate),
    ("~", Cell::Approximate),
    ("≈", Cell::Approximate),
    ("<=", at_most),
    ("<", less),
    ("≤", at_most),
    ("unter", less),
    ("bis zu", at_most),
    ("bis", at_most),
    ("max.", at_most),
    ("maximal", at_most),
    ("max", at_most),
    ("höchstens", at_most),
    (">=", at_least),
    (">", more),
    ("≥", at_least),
    ("über", more),
    ("ab", at_least),
    ("mind.", at_least),
    ("mindestens", at_least),
    ("mind", at_least),
];

fn less(bound: Amount) -> Cell {
    Cell::Below { bound, included: false }
}

fn at_most(bound: Amount) -> Cell {
    Cell::Below { bound, included: true }
}

fn more(bound: Amount) -> Cell {
    Cell::Above { bound, included: false }
}

fn at_least(bound: Amount) -> Cell {
    Cell::Above { bound, included: true }
}

fn strip_bound(text: &str) -> Option<(Bound, &str)> {
    // Most cells begin with their number, and 25 comparisons cost more than reading it.
    if text.starts_with(|c: char| c.is_ascii_digit()) {
        return None;
    }
    BOUNDS.iter().find_map(|&(word, bound)| strip_word(text, word).map(|rest| (bound, rest)))
}

/// `text` without `word`, which is in lower case, at its beginning, regardless of case.
///
/// A word ends where its letters end: `ab` is not the beginning of `aber`.
fn strip_word<'a>(text: &'a str, word: &str) -> Option<&'a str> {
    let mut rest = text.chars();
    for expected in word.chars() {
        if !rest.next()?.to_lowercase().eq([expected]) {
            return None;
        }
    }
    let rest = rest.as_str();
    let goes_on = word.ends_with(char::is_alphabetic) && rest.starts_with(char::is_alphabetic);
    (!goes_on).then_some(rest)
}

/// Splits an interval into low, likely and high, if `text` is written like one.
fn split_interval(text: &str) -> Option<(&str, Option<&str>, &str)> {
    if let Some((low, rest)) = split_at_dots(text) {
        return Some(match split_at_dots(rest) {
            Some((likely, high)) => (low, Some(likely), high),
            None => (low, None, rest),
        });
    }
    let (low, high) = split_at_dash(text).or_else(|| split_at_bis(text)).or_else(|| split_at_hyphen(text))?;
    Some((low, None, high))
}

/// Splits `3..7` and `3…7`; three dots are the ellipsis as typed.
fn split_at_dots(text: &str) -> Option<(&str, &str)> {
    let at = text.find('…').into_iter().chain(text.find("..")).min()?;
    let (before, rest) = text.split_at(at);
    let after = ["…", "...", ".."].iter().find_map(|dots| rest.strip_prefix(dots))?;
    Some((before, after))
}

/// Splits `3–7`. The dash of `12.500,– €` stands for cents and is left alone.
fn split_at_dash(text: &str) -> Option<(&str, &str)> {
    text.match_indices('–')
        .map(|(at, dash)| (&text[..at], &text[at + dash.len()..]))
        .find(|(before, _)| !before.ends_with(','))
}

/// Splits `3 bis 7`.
fn split_at_bis(text: &str) -> Option<(&str, &str)> {
    text.char_indices()
        .filter(|(_, c)| matches!(c, 'b' | 'B'))
        .filter_map(|(at, _)| Some((&text[..at], strip_word(&text[at..], "bis")?)))
        .find(|(before, after)| has_blanks_around(before, after))
}

/// Splits `3-7` and `3 PT - 7 PT`, but neither `-3` nor `1E-05` nor `12.500,- €`.
fn split_at_hyphen(text: &str) -> Option<(&str, &str)> {
    let has_digits_around = |before: &str, after: &str| {
        before.ends_with(|c: char| c.is_ascii_digit()) && after.starts_with(|c: char| c.is_ascii_digit())
    };
    text.match_indices('-')
        .map(|(at, hyphen)| (&text[..at], &text[at + hyphen.len()..]))
        .find(|(before, after)| has_digits_around(before, after) || has_blanks_around(before, after))
}

fn has_blanks_around(before: &str, after: &str) -> bool {
    before.ends_with(char::is_whitespace) && after.starts_with(char::is_whitespace)
}

fn interval(low: &str, likely: Option<&str>, high: &str) -> Result<(Cell, Option<Measure>), NumberError> {
    let low = Written::read(low)?;
    let likely = likely.map(Written::read).transpose()?;
    let high = Written::read(high)?;

    let before = || [Some(&low), likely.as_ref()].into_iter().flatten();
    // `3 TEUR..5`: whether the last number has the unit of the first is anybody's guess.
    let unit_ends_early = high.power.is_none() && before().any(|number| number.power.is_some());
    // `3 PT..5 €` is no interval of anything.
    let measures_differ = before().any(|number| match (number.measure, high.measure) {
        (Some(one), Some(other)) => one != other,
        _ => false,
    });
    if unit_ends_early || measures_differ {
        return Err(NumberError::UnitsDiffer);
    }
    let measure = high.measure.or_else(|| before().find_map(|number| number.measure));
    let cell = Cell::Interval {
        low: low.amount_in_unit_of(&high)?,
        likely: likely.map(|likely| likely.amount_in_unit_of(&high)).transpose()?,
        high: high.amount()?,
    };
    Ok((cell, measure))
}

// ---------------------------------------------------------------------------------------------------
// Units
// ---------------------------------------------------------------------------------------------------

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

/// The currencies that may stand in front, the longer first.
const CURRENCIES: [&str; 3] = ["€", "euro", "eur"];

/// Reads what follows a number, without blanks around it.
fn unit(text: &str) -> Result<(i64, Option<Measure>), NumberError> {
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

// ---------------------------------------------------------------------------------------------------
// One number
// ---------------------------------------------------------------------------------------------------

/// A number as written, before its unit is applied. At least one reading is there.
struct Written {
    comma: Option<Digits>,
    point: Option<Digits>,
    /// The power of ten of the unit behind the number, `None` if there is no unit.
    power: Option<i64>,
    measure: Option<Measure>,
}

impl Written {
    fn read(text: &str) -> Result<Self, NumberError> {
        let (sign, rest) = strip_sign(text.trim());
        let (has_currency, rest) = strip_currency(rest);
        // `€ -5` is as common as `-€ 5`; `-€ -5` is a slip.
        let (sign, rest) = if sign.is_some() { (sign, rest) } else { strip_sign(rest) };

        let end = rest.find(|c| !is_part_of_number(c)).unwrap_or(rest.len());
        let (number, rest) = rest.split_at(end);
        let (no_cents, rest) = strip_cents_dash(number, rest);
        let (exponent, rest) = strip_exponent(number, rest);
        let shape = Shape { is_negative: sign == Some(Sign::Minus), exponent };
        let (comma, point) = if let Some(whole) = no_cents {
            (shape.reading(whole, ',')?, None)
        } else {
            let number = number.trim_end();
            (shape.reading(number, ',')?, shape.reading(number, '.')?)
        };
        if comma.is_none() && point.is_none() {
            return Err(NumberError::NotANumber);
        }

        let behind = rest.trim();
        let (power, measure) = if behind.is_empty() {
            (None, None)
        } else {
            let (power, measure) = unit(behind)?;
            (Some(power), measure)
        };
        let measure = match measure {
            Some(Measure::Days | Measure::Share) if has_currency => {
                return Err(NumberError::NotANumber);
            }
            None if has_currency => Some(Measure::Money),
            measure => measure,
        };
        Ok(Self { comma, point, power, measure })
    }

    fn amount(&self) -> Result<Amount, NumberError> {
        self.amount_in_unit_of(self)
    }

    /// The amount, in the unit of `last` if this number has none of its own.
    fn amount_in_unit_of(&self, last: &Self) -> Result<Amount, NumberError> {
        let power = self.power.or(last.power).unwrap_or(0);
        let comma = self.comma.map(|digits| digits.decimal(power)).transpose()?;
        let point = self.point.map(|digits| digits.decimal(power)).transpose()?;
        match (comma, point) {
            (Some(comma), Some(point)) if comma == point => Ok(Amount::Either(comma)),
            (Some(comma), Some(point)) => Ok(Amount::Ambiguous { comma, point }),
            (Some(comma), None) => Ok(Amount::Comma(comma)),
            (None, Some(point)) => Ok(Amount::Point(point)),
            (None, None) => Err(NumberError::NotANumber),
        }
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Sign {
    Plus,
    Minus,
}

/// Splits off a sign. Blanks may follow it, as in the accounting format of Excel (`-   5,00 €`).
fn strip_sign(text: &str) -> (Option<Sign>, &str) {
    if let Some(rest) = text.strip_prefix('+') {
        (Some(Sign::Plus), rest.trim_start())
    } else if let Some(rest) = text.strip_prefix(['-', '\u{2212}']) {
        (Some(Sign::Minus), rest.trim_start())
    } else {
        (None, text)
    }
}

fn strip_currency(text: &str) -> (bool, &str) {
    CURRENCIES
        .iter()
        .find_map(|currency| strip_word(text, currency))
        .map_or((false, text), |rest| (true, rest.trim_start()))
}

fn is_blank_between_groups(c: char) -> bool {
    matches!(c, ' ' | '\u{a0}' | '\u{202f}')
}

fn is_part_of_number(c: char) -> bool {
    c.is_ascii_digit() || matches!(c, '.' | ',') || is_blank_between_groups(c)
}

/// Splits off the dash that stands for "no cents" in `12.500,-`, `12.500,--` and `12.500,–`.
///
/// Also returns the number without the comma before the dash, which is a decimal sign without
/// decimals: so there may be no other, and the point can only group.
fn strip_cents_dash<'a, 'b>(number: &'a str, rest: &'b str) -> (Option<&'a str>, &'b str) {
    let behind = rest.trim_start_matches(['-', '–']);
    let has_dash = behind.len() < rest.len();
    match number.strip_suffix(',') {
        Some(whole) if has_dash && !whole.contains(',') => (Some(whole), behind),
        _ => (None, rest),
    }
}

/// Splits off the exponent of `1E+05`, which follows the digits at once; `5 EUR` has none.
fn strip_exponent<'a>(number: &str, rest: &'a str) -> (Option<i64>, &'a str) {
    let exponent = || {
        let signed = rest.strip_prefix(['e', 'E'])?;
        let (is_negative, digits) = match signed.strip_prefix(['+', '-']) {
            Some(digits) => (signed.starts_with('-'), digits),
            None => (false, signed),
        };
        let end = digits.find(|c: char| !c.is_ascii_digit()).unwrap_or(digits.len());
        let (digits, rest) = digits.split_at(end);
        if digits.is_empty() || !number.ends_with(|c: char| c.is_ascii_digit()) {
            return None;
        }
        // What does not fit is far beyond any decimal, so its exact size no longer matters.
        let size: i64 = digits.parse().unwrap_or(i64::MAX);
        Some((if is_negative { -size } else { size }, rest))
    };
    exponent().map_or((None, rest), |(exponent, rest)| (Some(exponent), rest))
}

/// What surrounds the digits of a number, the same under both decimal signs.
struct Shape {
    is_negative: bool,
    exponent: Option<i64>,
}

impl Shape {
    /// Reads `number` with `decimal` as its decimal sign, `None` if it is no number then.
    fn reading(&self, number: &str, decimal: char) -> Result<Option<Digits>, NumberError> {
        let (whole, fraction) = match number.split_once(decimal) {
            Some((_, "")) => return Ok(None),
            Some(parts) => parts,
            None => (number, ""),
        };
        // Nobody groups what is written with an exponent, so `1.234E+05` has one reading.
        let is_whole = are_digits(whole) || (self.exponent.is_none() && are_groups(whole));
        if !is_whole || whole.is_empty() || !are_digits(fraction) {
            return Ok(None);
        }
        Digits::new(whole, fraction, self).map(Some)
    }
}

/// Whether `whole` is digits in groups of three: `1.234`, `12 500`, but not `0.500` or `1234.567`.
fn are_groups(whole: &str) -> bool {
    let Some(separator) = whole.chars().find(|c| !c.is_ascii_digit()) else {
        return false;
    };
    let mut groups = whole.split(separator);
    let first_fits =
        groups.next().is_some_and(|first| matches!(first.len(), 1..=3) && are_digits(first) && !first.starts_with('0'));
    first_fits && groups.all(|group| group.len() == 3 && are_digits(group))
}

fn are_digits(text: &str) -> bool {
    text.bytes().all(|byte| byte.is_ascii_digit())
}

/// An exact number `mantissa` · 10^`exponent`; the mantissa has at most 28 digits and no trailing zero.
#[derive(Clone, Copy)]
struct Digits {
    mantissa: i128,
    exponent: i64,
}

impl Digits {
    /// The most significant digits that every 96-bit decimal can hold.
    const MOST: usize = 28;

    /// Reads digits, which may be grouped in `whole`.
    fn new(whole: &str, fraction: &str, shape: &Shape) -> Result<Self, NumberError> {
        let mut mantissa: i128 = 0;
        let mut n_digits = 0;
        // Zeros wait here until another digit shows that they are not trailing.
        let mut zeros: usize = 0;
        for byte in whole.bytes().chain(fraction.bytes()).filter(u8::is_ascii_digit) {
            if byte == b'0' {
                zeros += usize::from(mantissa != 0);
                continue;
            }
            n_digits += zeros + 1;
            if n_digits > Self::MOST {
                return Err(NumberError::TooLong);
            }
            for _ in 0..=zeros {
                mantissa *= 10;
            }
            mantissa += i128::from(byte - b'0');
            zeros = 0;
        }
        let length = |n: usize| i64::try_from(n).unwrap_or(i64::MAX);
        Ok(Self {
            mantissa: if shape.is_negative { -mantissa } else { mantissa },
            exponent: (length(zeros) - length(fraction.len())).saturating_add(shape.exponent.unwrap_or(0)),
        })
    }

    /// The decimal, times 10^`power`.
    fn decimal(self, power: i64) -> Result<Decimal, NumberError> {
        if self.mantissa == 0 {
            return Ok(Decimal::ZERO);
        }
        let exponent = self.exponent.saturating_add(power);
        let size = u32::try_from(exponent.unsigned_abs()).map_err(|_| NumberError::TooLong)?;
        let (mantissa, scale) = if exponent < 0 {
            (Some(self.mantissa), size)
        } else {
            let factor = 10_i128.checked_pow(size);
            (factor.and_then(|factor| self.mantissa.checked_mul(factor)), 0)
        };
        mantissa
            .and_then(|mantissa| Decimal::try_from_i128_with_scale(mantissa, scale).ok())
            .ok_or(NumberError::TooLong)
    }
}

#[cfg(test)]
mod tests {
    use super::{Amount, AmountError, Cell, DecimalSign, NumberError, Plain, read, read_plain};
    use proptest::prelude::*;
    use rust_decimal::Decimal;

    fn decimal(text: &str) -> Decimal {
        Decimal::from_str_exact(text).unwrap()
    }

    fn either(text: &str) -> Amount {
        Amount::Either(decimal(text))
    }

    fn comma(text: &str) -> Amount {
        Amount::Comma(decimal(text))
    }

    fn point(text: &str) -> Amount {
        Amount::Point(decimal(text))
    }

    fn ambiguous(comma: &str, point: &str) -> Amount {
        Amount::Ambiguous { comma: decimal(comma), point: decimal(point) }
    }

    #[expect(clippy::unnecessary_wraps, reason = "compared with the result of `read`")]
    fn interval(low: Amount, high: Amount) -> Result<Cell, NumberError> {
        Ok(Cell::Interval { low, likely: None, high })
    }

    /// Every cell of `cells` is the one number beside it.
    fn assert_amounts(cells: &[(&str, Amount)]) {
        for &(cell, amount) in cells {
            assert_eq!(read(cell), Ok(Cell::Point(amount)), "{cell:?}");
        }
    }

    #[test]
    fn a_number_without_sign_reads_the_same_either_way() {
        assert_amounts(&[
            ("0", either("0")),
            ("12", either("12")),
            ("1234", either("1234")),
            ("007", either("7")),
            (" 12 ", either("12")),
            ("1 234", either("1234")),
            ("12 500 000", either("12500000")),
            ("12\u{a0}500", either("12500")),
            ("12\u{202f}500", either("12500")),
        ]);
    }

    #[test]
    fn a_sign_before_three_digits_has_two_readings() {
        assert_amounts(&[
            ("1.234", ambiguous("1234", "1.234")),
            ("12.500", ambiguous("12500", "12.5")),
            ("123,456", ambiguous("123.456", "123456")),
            ("-1.234", ambiguous("-1234", "-1.234")),
        ]);
    }

    #[test]
    fn a_sign_not_followed_by_three_digits_is_the_decimal_sign() {
        assert_amounts(&[
            ("1.5", point("1.5")),
            ("1,5", comma("1.5")),
            ("1.2345", point("1.2345")),
            ("1234,50", comma("1234.5")),
        ]);
    }

    #[test]
    fn a_leading_zero_or_a_long_first_group_is_no_grouping() {
        assert_amounts(&[
            ("0.500", point("0.5")),
            ("0,500", comma("0.5")),
            ("012.500", point("12.5")),
            ("1234.567", point("1234.567")),
        ]);
    }

    #[test]
    fn a_repeated_sign_is_grouping() {
        assert_amounts(&[("1.234.567", comma("1234567")), ("1,234,567", point("1234567"))]);
    }

    #[test]
    fn both_signs_in_one_number_tell_which_is_which() {
        assert_amounts(&[
            ("1.234,50", comma("1234.5")),
            ("1,234.50", point("1234.5")),
            ("1.234.567,891", comma("1234567.891")),
            ("1 234,50", comma("1234.5")),
            ("1\u{a0}234,567", comma("1234.567")),
            ("1\u{202f}234.50", point("1234.5")),
        ]);
    }

    #[test]
    fn broken_grouping_is_no_number() {
        for cell in [
            "12.34.5",
            "1.23,4.5",
            "1,234,56",
            "1.2345,6",
            "1 23",
            "1 2345",
            "1  234",
            "1.234 567",
            "1234 567",
            "1\u{a0}234 567",
            "1.234.567.89",
            ".5",
            ",5",
            "5.",
            "5,",
            "..",
            ",",
            "0 500",
        ] {
            assert_eq!(read(cell), Err(NumberError::NotANumber), "{cell:?}");
        }
    }

    #[test]
    fn signs_in_front_are_read_and_zero_has_none() {
        assert_amounts(&[
            ("-5", either("-5")),
            ("+5", either("5")),
            ("\u{2212}5,5", comma("-5.5")),
            ("-   5,00 €", comma("-5")),
            ("-0", either("0")),
        ]);
        let Ok(Cell::Point(Amount::Either(zero))) = read("-0") else { panic!("-0 is a number") };
        assert_eq!(zero.to_string(), "0");
        for cell in ["--5", "+-5", "5-", "-€ -5"] {
            assert_eq!(read(cell), Err(NumberError::NotANumber), "{cell:?}");
        }
    }

    #[test]
    fn exponents_are_exact_and_never_grouped() {
        assert_amounts(&[
            ("1E+05", either("100000")),
            ("1e3", either("1000")),
            ("1,5E+03", comma("1500")),
            ("1.234E+05", point("123400")),
            ("25E-2", either("0.25")),
            ("0E+999999999999999999999", either("0")),
            ("1E+05 €", either("100000")),
        ]);
        assert_eq!(read("1 234E+05"), Err(NumberError::NotANumber));
        assert_eq!(read("5E"), Err(NumberError::UnknownUnit("E".to_owned())));
    }

    #[test]
    fn units_of_thousands_and_millions_multiply() {
        assert_amounts(&[
            ("200 TEUR", either("200000")),
            ("200 teur", either("200000")),
            ("200 T€", either("200000")),
            ("200T€", either("200000")),
            ("1,5 Tsd. €", comma("1500")),
            ("15 Tsd.", either("15000")),
            ("1,2 Mio. €", comma("1200000")),
            ("1,2 Mio €", comma("1200000")),
            ("3 Mio", either("3000000")),
            ("3 Mio. EUR", either("3000000")),
            ("2 Mrd.", either("2000000000")),
            ("2 Mrd. €", either("2000000000")),
            ("€ 5 Mio.", either("5000000")),
            ("1.234 TEUR", ambiguous("1234000", "1234")),
        ]);
    }

    #[test]
    fn neutral_units_keep_the_number_as_written() {
        assert_amounts(&[
            ("12 500 €", either("12500")),
            ("12.500,00 €", comma("12500")),
            ("12 500\u{a0}€", either("12500")),
            ("5 EUR", either("5")),
            ("5 Euro", either("5")),
            ("20 PT", either("20")),
            ("1 Tag", either("1")),
            ("20 Tage", either("20")),
            ("20 Personentage", either("20")),
            ("45 %", either("45")),
            ("45%", either("45")),
        ]);
    }

    #[test]
    fn a_currency_may_stand_in_front() {
        assert_amounts(&[
            ("€ 12.500", ambiguous("12500", "12.5")),
            ("EUR 12 500", either("12500")),
            ("Euro 5,50", comma("5.5")),
            ("-€5.00", point("-5")),
            ("€ -5", either("-5")),
        ]);
        for cell in ["€ 5 PT", "€ 5 %", "€", "EUR"] {
            assert_eq!(read(cell), Err(NumberError::NotANumber), "{cell:?}");
        }
    }

    #[test]
    fn a_dash_for_no_cents_proves_the_comma() {
        assert_amounts(&[
            ("12.500,-", comma("12500")),
            ("12.500,- €", comma("12500")),
            ("12.500,--", comma("12500")),
            ("12.500,– €", comma("12500")),
            ("500,-", comma("500")),
        ]);
        for cell in ["12,500,-", "12.50,-", "500.-", ",-", "500,,-"] {
            assert_eq!(read(cell), Err(NumberError::NotANumber), "{cell:?}");
        }
    }

    #[test]
    fn an_unknown_unit_is_named_as_written() {
        for (cell, unit) in [
            ("5 Stück", "Stück"),
            ("5x", "x"),
            ("5 $", "$"),
            ("5 ‰", "‰"),
            ("3–5 m²", "m²"),
            ("1.5 k€", "k€"),
            ("3 to 7", "to 7"),
        ] {
            assert_eq!(read(cell), Err(NumberError::UnknownUnit(unit.to_owned())), "{cell:?}");
        }
    }

    #[test]
    fn words_and_slips_are_no_numbers() {
        for cell in ["hoch", "drei", "x", "5)", "(5)", "3/7", "5 -", "#NV", "#REF!", "1:30", "NaN", "inf", "٣"] {
            assert_eq!(read(cell), Err(NumberError::NotANumber), "{cell:?}");
        }
    }

    #[test]
    fn missing_is_never_zero() {
        for cell in ["", "  ", "?", "k. A.", "n/a", "-", "–"] {
            assert_eq!(read(cell), Ok(Cell::Missing), "{cell:?}");
        }
    }

    #[test]
    fn intervals_are_read_in_every_spelling() {
        for cell in
            ["3..7", "3 .. 7", "3…7", "3...7", "3–7", "3 – 7", "3 bis 7", "3 BIS 7", "3-7", "3 - 7", "3\u{a0}–\u{a0}7"]
        {
            assert_eq!(read(cell), interval(either("3"), either("7")), "{cell:?}");
        }
    }

    #[test]
    fn three_numbers_are_low_likely_and_high() {
        for cell in ["3..5..7", "3 .. 5 .. 7", "3…5…7"] {
            let expected = Cell::Interval { low: either("3"), likely: Some(either("5")), high: either("7") };
            assert_eq!(read(cell), Ok(expected), "{cell:?}");
        }
        for cell in ["3..5..7..9", "3–5–7", "3..", "..7", "3–", "3.. ..7"] {
            assert_eq!(read(cell), Err(NumberError::NotANumber), "{cell:?}");
        }
    }

    #[test]
    fn an_interval_stays_as_written_even_if_reversed() {
        assert_eq!(read("7..3"), interval(either("7"), either("3")));
        assert_eq!(read("-3..-1"), interval(either("-3"), either("-1")));
        assert_eq!(read("\u{2212}3 – \u{2212}1"), interval(either("-3"), either("-1")));
    }

    #[test]
    fn each_number_of_an_interval_keeps_its_readings() {
        assert_eq!(read("1,5–2.000"), interval(comma("1.5"), ambiguous("2000", "2")));
        assert_eq!(read("1.5-2.5"), interval(point("1.5"), point("2.5")));
    }

    #[test]
    fn a_unit_behind_an_interval_holds_for_all_its_numbers() {
        assert_eq!(read("3–5 TEUR"), interval(either("3000"), either("5000")));
        assert_eq!(read("1,5..2 Mio. €"), interval(comma("1500000"), either("2000000")));
        assert_eq!(read("€ 3–5 Mio."), interval(either("3000000"), either("5000000")));
        assert_eq!(
            read("3..4..5 TEUR"),
            Ok(Cell::Interval { low: either("3000"), likely: Some(either("4000")), high: either("5000") }),
        );
    }

    #[test]
    fn a_number_of_an_interval_may_have_its_own_unit() {
        assert_eq!(read("800 T€ – 1,2 Mio. €"), interval(either("800000"), comma("1200000")));
        assert_eq!(read("3 PT - 5 PT"), interval(either("3"), either("5")));
        assert_eq!(read("3 Tsd...5 Tsd."), interval(either("3000"), either("5000")));
        assert_eq!(read("10.000,– – 12.500,– €"), interval(comma("10000"), comma("12500")));
        for cell in ["3 TEUR..5", "3 PT..5 €"] {
            assert_eq!(read(cell), Err(NumberError::UnitsDiffer), "{cell:?}");
        }
    }

    #[test]
    fn thousands_are_not_grouped_by_apostrophes() {
        for cell in ["1'234", "1’234’567", "3..1'234", "1'234,5 €"] {
            assert_eq!(read(cell), Err(NumberError::Apostrophe), "{cell:?}");
        }
        assert_eq!(read("5'"), Err(NumberError::NotANumber));
    }

    #[test]
    fn estimates_and_bounds_are_told_apart() {
        for cell in ["ca. 50", "ca.50", "Ca. 50", "~50", "~ 50", "rund 50", "etwa 50", "circa 50", "≈ 50"] {
            assert_eq!(read(cell), Ok(Cell::Approximate(either("50"))), "{cell:?}");
        }
        let bound = either("50");
        for cell in ["≤ 50", "<= 50", "bis 50", "bis zu 50", "max. 50", "höchstens 50"] {
            assert_eq!(read(cell), Ok(Cell::Below { bound, included: true }), "{cell:?}");
        }
        for cell in ["< 50", "<50", "unter 50"] {
            assert_eq!(read(cell), Ok(Cell::Below { bound, included: false }), "{cell:?}");
        }
        for cell in ["≥50", ">= 50", "ab 50", "mind. 50", "mindestens 50"] {
            assert_eq!(read(cell), Ok(Cell::Above { bound, included: true }), "{cell:?}");
        }
        for cell in ["> 50", "über 50", "Über 50"] {
            assert_eq!(read(cell), Ok(Cell::Above { bound, included: false }), "{cell:?}");
        }
        assert_eq!(read("ca. 1,2 Mio. €"), Ok(Cell::Approximate(comma("1200000"))));
    }

    #[test]
    fn a_bound_needs_one_number_behind_it() {
        for cell in ["ca.", "<", "bis", "ca. 3–7", "aber 5", "ca. ca. 5", "<< 5"] {
            assert!(matches!(read(cell), Err(NumberError::NotANumber)), "{cell:?}");
        }
    }

    #[test]
    fn dates_are_named_as_such() {
        for cell in ["3-7-2026", "03.07.2026", "2026-07-03", "03. Jul", "7-Mrz", "Mrz 26", "03.07.", "03-07"] {
            assert_eq!(read(cell), Err(NumberError::Date), "{cell:?}");
        }
    }

    #[test]
    fn twenty_eight_significant_digits_fit_and_no_more() {
        let nines = "9".repeat(28);
        assert_amounts(&[
            (&nines, either(&nines)),
            ("0,0000000000000000000000000001", comma("0.0000000000000000000000000001")),
            ("00000000000000000000000000000000000005,50000000000000000000000000000000000", comma("5.5")),
            ("10000000000000000000000000000", either("10000000000000000000000000000")),
            ("7E+28", either("70000000000000000000000000000")),
        ]);
        for cell in [
            "12345678901234567890123456789",   // 29 digits
            "1,2345678901234567890123456789",  // 29 digits
            "0,00000000000000000000000000001", // 29 decimals
            "8E+28",                           // beyond 2⁹⁶
            "1E+29",
            "1E-29",
            "1E+99999999999999999999",
            "1E-99999999999999999999",
            "9999999999999999999999999999 Mrd.",
        ] {
            assert_eq!(read(cell), Err(NumberError::TooLong), "{cell:?}");
        }
    }

    #[test]
    fn trailing_zeros_are_dropped() {
        for (cell, expected) in [("1,500000", "1.5"), ("12,00", "12"), ("0,0", "0"), ("100", "100")] {
            let Ok(Cell::Point(amount)) = read(cell) else { panic!("{cell} is a number") };
            assert_eq!(amount.under(None).unwrap().to_string(), expected);
        }
    }

    #[test]
    fn only_a_number_with_one_reading_proves_a_sign() {
        assert_eq!(comma("1.5").proves(), Some(DecimalSign::Comma));
        assert_eq!(point("1.5").proves(), Some(DecimalSign::Point));
        assert_eq!(either("15").proves(), None);
        assert_eq!(ambiguous("1234", "1.234").proves(), None);
    }

    #[test]
    fn the_sign_of_the_file_decides_between_two_readings() {
        let amount = ambiguous("1234", "1.234");
        let undecided = AmountError::Ambiguous { comma: decimal("1234"), point: decimal("1.234") };
        assert_eq!(amount.under(Some(DecimalSign::Comma)), Ok(decimal("1234")));
        assert_eq!(amount.under(Some(DecimalSign::Point)), Ok(decimal("1.234")));
        assert_eq!(amount.under(None), Err(undecided));
    }

    #[test]
    fn a_number_of_the_other_sign_is_refused() {
        assert_eq!(comma("1.5").under(Some(DecimalSign::Point)), Err(AmountError::OtherSign));
        assert_eq!(point("1.5").under(Some(DecimalSign::Comma)), Err(AmountError::OtherSign));
        assert_eq!(comma("1.5").under(None), Ok(decimal("1.5")));
        assert_eq!(either("15").under(Some(DecimalSign::Point)), Ok(decimal("15")));
    }

    #[test]
    fn plain_numbers_are_read_with_the_sign_they_prove() {
        let (comma, point) = (Some(DecimalSign::Comma), Some(DecimalSign::Point));
        for (cell, mantissa, scale, sign) in [
            ("0", 0, 0, None),
            ("12", 12, 0, None),
            ("-12", -12, 0, None),
            ("1.5", 15, 1, point),
            ("1,50", 15, 1, comma),
            ("12,00", 12, 0, comma),
            ("-0,500", -5, 1, comma),
            ("0.000", 0, 0, point),
            ("1234.500", 12345, 1, point),
            ("1.2345", 12345, 4, point),
            ("999999999999999999", 999_999_999_999_999_999, 0, None),
            ("9,99999999999999999", 999_999_999_999_999_999, 17, comma),
        ] {
            assert_eq!(read_plain(cell.as_bytes()), Some(Plain { mantissa, scale, sign }), "{cell:?}");
        }
    }

    #[test]
    fn whatever_is_not_plain_is_left_to_read() {
        for cell in [
            "",
            "-",
            "+5",
            " 5",
            "5 ",
            "1.234",
            "12,345",
            "-123.000",
            "1.234,5",
            "1.2.3",
            ".5",
            "5.",
            ".",
            "-.",
            "1e3",
            "3-7",
            "--5",
            "5 €",
            "k. A.",
            "1234567890123456789",
            "99999999999999999999",
            "٣",
        ] {
            assert_eq!(read_plain(cell.as_bytes()), None, "{cell:?}");
        }
    }

    /// `value` with both decimals and groups written as in German.
    fn in_german(value: Decimal) -> String {
        let text = value.abs().to_string();
        let (whole, fraction) = text.split_once('.').unwrap_or((&text, ""));
        let mut grouped = String::new();
        for (position, digit) in whole.chars().enumerate() {
            if position > 0 && (whole.len() - position).is_multiple_of(3) {
                grouped.push('.');
            }
            grouped.push(digit);
        }
        let minus = if value.is_sign_negative() { "-" } else { "" };
        let sign = if fraction.is_empty() { "" } else { "," };
        format!("{minus}{grouped}{sign}{fraction}")
    }

    proptest! {
        #[test]
        fn plain_reading_agrees_with_full_reading(cell in "-?[0-9]{0,20}[.,]?[0-9]{0,5}|-?0?[0-9]{1,3}[.,][0-9]{3}|[0-9.,-]{0,8}") {
            if let Some(plain) = read_plain(cell.as_bytes()) {
                let Ok(Cell::Point(amount)) = read(&cell) else {
                    return Err(TestCaseError::fail(format!("{cell} is plain and yet no number")));
                };
                let value = amount.under(plain.sign).unwrap();
                prop_assert_eq!(amount.proves(), plain.sign);
                prop_assert_eq!(value.mantissa(), i128::from(plain.mantissa));
                prop_assert_eq!(value.scale(), u32::from(plain.scale));
            }
        }

        #[test]
        fn full_reading_of_one_plain_meaning_is_also_plain(cell in "-?[0-9]{1,12}([.,][0-9]{1,6})?") {
            if let Ok(Cell::Point(Amount::Either(_) | Amount::Comma(_) | Amount::Point(_))) = read(&cell) {
                prop_assert!(read_plain(cell.as_bytes()).is_some());
            }
        }

        #[test]
        fn what_is_written_in_german_is_read_back(mantissa in any::<i64>(), scale in 0u32..=18) {
            let value = Decimal::new(mantissa, scale);
            let text = in_german(value);
            let Ok(Cell::Point(amount)) = read(&text) else {
                return Err(TestCaseError::fail(format!("{text} is no number")));
            };
            prop_assert_eq!(amount.under(Some(DecimalSign::Comma)), Ok(value));
        }

        #[test]
        fn swapping_the_signs_swaps_the_readings(cell in "[0-9]{1,4}([.,][0-9]{1,4}){0,3}") {
            let swapped: String = cell.chars().map(|c| match c { '.' => ',', ',' => '.', c => c }).collect();
            let expected = match read(&cell) {
                Ok(Cell::Point(Amount::Comma(value))) => Ok(Cell::Point(Amount::Point(value))),
                Ok(Cell::Point(Amount::Point(value))) => Ok(Cell::Point(Amount::Comma(value))),
                Ok(Cell::Point(Amount::Ambiguous { comma, point })) => {
                    Ok(Cell::Point(Amount::Ambiguous { comma: point, point: comma }))
                }
                // `1.2.26` is a date, `1,2,26` is nothing.
                Err(_) => return Ok(()),
                other => other,
            };
            prop_assert_eq!(read(&swapped), expected);
        }

        #[test]
        fn no_text_makes_it_panic(cell in "[-0-9.,eE+€% –…<~bisTMocau\u{a0}\u{2212}]{0,16}|.{0,24}") {
            let _ = (read(&cell), read_plain(cell.as_bytes()));
        }

        #[test]
        fn no_bytes_make_plain_reading_panic(cell in proptest::collection::vec(any::<u8>(), 0..40)) {
            let _ = read_plain(&cell);
        }
    }
}
