//! One number as written: sign, currency, digits under both decimal signs, exponent, unit.
//!
//! Left out: which of two readings holds ([`super::Amount::under`]).

use rust_decimal::Decimal;

use super::interval::strip_word;
use super::unit::{CURRENCIES, unit};
use super::{Amount, Measure, NumberError};

/// A number as written, before its unit is applied. At least one reading is there.
pub(super) struct Written {
    comma: Option<Digits>,
    point: Option<Digits>,
    /// The power of ten of the unit behind the number, `None` if there is no unit.
    pub(super) power: Option<i64>,
    pub(super) measure: Option<Measure>,
}

impl Written {
    pub(super) fn read(text: &str) -> Result<Self, NumberError> {
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

    pub(super) fn amount(&self) -> Result<Amount, NumberError> {
        self.amount_in_unit_of(self)
    }

    /// The amount, in the unit of `last` if this number has none of its own.
    pub(super) fn amount_in_unit_of(&self, last: &Self) -> Result<Amount, NumberError> {
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
