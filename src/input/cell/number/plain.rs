//! The fast way: cells that hold nothing but a few digits, of which lists have millions.
//!
//! Left out: everything that has to be thought about, which [`super::read`] does. What is read here is read
//! the same there.

use super::DecimalSign;

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
/// Returns `None` for everything else, which [`read`](super::read) then has to look at: blanks, units, intervals,
/// missing cells, what is no number, and what has two readings (`1.234`). What it does return is what
/// [`read`](super::read) would.
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
