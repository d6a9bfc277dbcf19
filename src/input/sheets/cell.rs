//! From a typed cell to what the readers of cells want: the text that a CSV would hold, and a number
//! where there is no doubt about it.
//!
//! Spreadsheets hold binary floating-point numbers and show 15 significant digits of them, so that is
//! what a number is here: its shortest text, rounded to 15 digits. 45 % is stored as 0.45 and read as
//! 45, the same as `45 %` in a CSV. Days are counted from the end of 1899, or of 1903 in old workbooks
//! from Macs (ECMA-376 part 1, 18.17.4.1).

use jiff::ToSpan;
use jiff::civil::{Date, Time, date};
use rust_decimal::{Decimal, RoundingStrategy};

use super::format::Format;
use super::sheet::Content;
use crate::input::cell::{Measure, number};

/// The decimal that a spreadsheet shows for a number; `None` beyond what can be kept exactly.
pub(super) fn decimal(number: f64) -> Option<Decimal> {
    if !number.is_finite() {
        return None;
    }
    // The shortest text that stands for this very number: `1.2345e-3`.
    let text = format!("{number:e}");
    let decimal = Decimal::from_scientific(&text).ok()?;
    let rounded = decimal.round_sf_with_strategy(15, RoundingStrategy::MidpointAwayFromZero)?;
    Some(if rounded.is_zero() { Decimal::ZERO } else { rounded.normalize() })
}

/// The format that counts for a number.
pub(super) fn format_of(number: f64, format: &Format) -> &Format {
    decimal(number).map_or(format, |number| format.of_number(number))
}

/// A number as its format shows it.
pub(super) fn number(number: f64, format: &Format) -> (String, Content) {
    let Some(stored) = decimal(number) else {
        // Too large or too small to be kept: its reader will say so of this text.
        return (format!("{number:E}"), Content::Text);
    };
    match format.of_number(stored) {
        // Found above, and sections have no sections.
        Format::Plain | Format::Sections(_) => (stored.to_string(), Content::Number(stored, None)),
        Format::Percent => percent(stored),
        Format::Unit { power, measure } => match scaled(stored, *power) {
            Some(value) => (with_unit(value, *measure), Content::Number(value, *measure)),
            None => (format!("{number:E}"), Content::Text),
        },
        Format::Words(words) => (words.fill(stored), Content::Text),
        Format::Text(text) => (text.clone(), Content::Text),
        // `CHF 5` and `ca. 5` are no plain numbers where numbers belong, as they are none in a CSV.
        Format::Pattern(pattern) => match pattern.fill(stored) {
            text if matches!(number::read(&text), Ok(number::Cell::Point(_))) => (text, Content::Number(stored, None)),
            text => (text, Content::Text),
        },
        Format::Date { elapsed: true } => (elapsed(number), Content::Text),
        Format::Date { elapsed: false } => (stored.to_string(), Content::Number(stored, None)),
    }
}

/// An amount of time, of which a spreadsheet stores days, in hours and minutes: `60:00` for 2.5.
fn elapsed(days: f64) -> String {
    let minutes = (days.abs() * 1_440.0).round();
    format!("{}{}:{:02}", if days < 0.0 { "-" } else { "" }, (minutes / 60.0).floor(), minutes % 60.0)
}

fn with_unit(value: Decimal, measure: Option<Measure>) -> String {
    match measure {
        Some(Measure::Money) => format!("{value} €"),
        Some(Measure::Days) => format!("{value} PT"),
        Some(Measure::Share) => format!("{value} %"),
        None => value.to_string(),
    }
}

/// A stored share as it is shown, `45 %` for 0.45.
pub(super) fn percent(stored: Decimal) -> (String, Content) {
    match scaled(stored, 2) {
        Some(value) => (format!("{value} %"), Content::Number(value, Some(Measure::Share))),
        None => (stored.to_string(), Content::Text),
    }
}

/// `value` · 10^`power`.
pub(super) fn scaled(value: Decimal, power: i32) -> Option<Decimal> {
    let zeros = power.unsigned_abs();
    let factor = if power < 0 { Decimal::try_new(1, zeros).ok()? } else { 10i64.checked_pow(zeros)?.into() };
    value.checked_mul(factor).map(|value| value.normalize())
}

/// The day, or the time of day, that a number stands for: `2026-11-22`, `2026-11-22 12:30:00`,
/// `12:30:00`. `None` where no calendar has it.
pub(super) fn date_text(serial: f64, since_1904: bool) -> Option<String> {
    // No day beyond the year 9999, and no number that a second is too fine for.
    if !(0.0..3_000_000.0).contains(&serial) {
        return None;
    }
    // Below 3 million and rounded, so that nothing is lost.
    #[allow(clippy::cast_possible_truncation, reason = "a whole number below 2^38")]
    let seconds = (serial * 86_400.0).round() as i64;
    let (days, of_day) = (seconds.div_euclid(86_400), seconds.rem_euclid(86_400));
    let time = Time::midnight().checked_add(of_day.seconds()).ok()?;
    if days == 0 && !since_1904 {
        return Some(time.to_string());
    }
    let day = day(days, since_1904)?;
    Some(if of_day == 0 { day.to_string() } else { format!("{day} {time}") })
}

fn day(days: i64, since_1904: bool) -> Option<Date> {
    let first = match (since_1904, days) {
        (true, _) => date(1904, 1, 1),
        // Excel has a 29 February 1900, which there never was, so the days before it come out by one.
        (false, 60) => return None,
        (false, ..60) => date(1899, 12, 31),
        (false, _) => date(1899, 12, 30),
    };
    first.checked_add(days.days()).ok()
}

/// The day of an ISO text without the midnight that says nothing: `2026-11-22T00:00:00`.
pub(super) fn iso_text(text: &str) -> String {
    let text = text.trim();
    match text.split_once('T') {
        Some((day, time)) if time.chars().all(|c| matches!(c, '0' | ':' | '.' | 'Z')) => day.to_owned(),
        Some((day, time)) => format!("{day} {time}"),
        None => text.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn numbers_have_fifteen_digits_as_spreadsheets_show_them() {
        let shown = |number| decimal(number).map(|decimal| decimal.to_string());
        for (number, expected) in [
            (0.1 + 0.2, "0.3"),
            (1234.56, "1234.56"),
            (1e-7, "0.0000001"),
            (123_456_789_012_345_680.0, "123456789012346000"),
            (-2.5, "-2.5"),
            (-0.0, "0"),
            (100.0, "100"),
            (7e28, "70000000000000000000000000000"),
            (1.0 / 3.0, "0.333333333333333"),
        ] {
            assert_eq!(shown(number).as_deref(), Some(expected));
        }
        for number in [1e29, 1e300, 1e-30, f64::NAN, f64::INFINITY] {
            assert_eq!(shown(number), None, "{number}");
        }
    }

    #[test]
    fn days_are_counted_as_excel_counts_them() {
        // ECMA-376 part 1, 18.17.4.3: 2 January 1900 and 5 February 2006 by serial number.
        for (serial, expected) in [
            (1.0, Some("1900-01-01")),
            (2.0, Some("1900-01-02")),
            (59.0, Some("1900-02-28")),
            (60.0, None),
            (61.0, Some("1900-03-01")),
            (38_753.0, Some("2006-02-05")),
            (46_348.0, Some("2026-11-22")),
            (46_348.5, Some("2026-11-22 12:00:00")),
            (46_347.999_999_99, Some("2026-11-22")),
            (0.520_833_333_333_333_3, Some("12:30:00")),
            (-1.0, None),
            (2_958_466.0, None),
            (f64::NAN, None),
        ] {
            assert_eq!(date_text(serial, false).as_deref(), expected, "{serial}");
        }
        assert_eq!(date_text(0.0, true).as_deref(), Some("1904-01-01"));
        assert_eq!(date_text(46_348.0 - 1462.0, true).as_deref(), Some("2026-11-22"));
    }

    #[test]
    fn the_midnight_of_an_iso_text_says_nothing() {
        assert_eq!(iso_text("2026-11-22T00:00:00"), "2026-11-22");
        assert_eq!(iso_text("2026-11-22T00:00:00.000000000"), "2026-11-22");
        assert_eq!(iso_text("2026-11-22T12:30:00"), "2026-11-22 12:30:00");
        assert_eq!(iso_text("2026-11-22"), "2026-11-22");
    }

    proptest! {
        #[test]
        fn what_has_fifteen_digits_is_kept_exactly(mantissa in -999_999_999_999_999i64..=999_999_999_999_999, scale in 0u32..12) {
            let exact = Decimal::new(mantissa, scale).normalize();
            let number: f64 = exact.to_string().parse().unwrap();
            prop_assert_eq!(decimal(number), Some(exact));
        }

        #[test]
        fn no_number_makes_it_panic(bits in any::<u64>(), since_1904 in any::<bool>()) {
            let any = f64::from_bits(bits);
            let _ = (decimal(any), date_text(any, since_1904), number(any, &Format::Percent));
        }
    }
}
