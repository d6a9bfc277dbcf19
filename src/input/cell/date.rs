//! Cells that hold a day.
//!
//! In goes the text of a cell, out comes a [`Date`]: `2026-11-22` or `22.11.2026`, with or without the
//! midnight that spreadsheets append. Other orders are refused, since `03/07/2026` is two days.
//!
//! For number columns, `resembles` asks whether a text is what a spreadsheet makes of an interval such
//! as `3-7`. It casts a wider net and reads nothing.
//!
//! Left out: today (nothing here knows the clock), and whether a day suits a project.

use jiff::civil::Date;

use super::is_missing;

/// Why a cell holds no day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DateError {
    /// Neither `2026-11-22` nor `22.11.2026`, or a year outside 1900..=2199.
    NotADate,
    /// `22.11.26`, where the century is left to the reader.
    TwoDigitYear,
    /// A date in form that no calendar has, such as `31.02.2026`.
    NoSuchDay,
    /// This day with a time of day, such as `22.11.2026 12:30`.
    TimeOfDay(Date),
}

/// What spreadsheets append to a day, the likeliest first.
const MIDNIGHT: [&str; 4] = [" 00:00:00", "T00:00:00", " 00:00", "T00:00"];

/// Reads a day, `None` if the cell is missing (see [`is_missing`]).
///
/// Years run from 1900 to 2199: what lies outside is a slip of the keyboard and never a deadline.
///
/// ```text
/// "2026-11-22"    22 November 2026      "22.11.26"    TwoDigitYear
/// "22.11.2026"    22 November 2026      "31.02.2026"  NoSuchDay
/// "2.1.2026"       2 January 2026       "11/22/2026"  NotADate
/// "k. A."         None                  "Ende 2026"   NotADate
///                                       "22.11.2026 12:30"  TimeOfDay
/// ```
///
/// # Errors
///
/// Returns a [`DateError`] for every other text.
pub fn read(cell: &str) -> Result<Option<Date>, DateError> {
    // Most lists have deadlines for some projects only.
    if cell.is_empty() {
        return Ok(None);
    }
    let text = cell.trim();
    match written(text).or_else(|| written(without_midnight(text))) {
        Some(written) => written.date().map(Some),
        // Last, because a table has more days than gaps and the markers are slower to compare.
        None if is_missing(text) => Ok(None),
        None => Err(match without_time(text) {
            before if before.len() < text.len() && has_time(text) => match read(before) {
                Ok(Some(day)) => DateError::TimeOfDay(day),
                _ => DateError::NotADate,
            },
            _ => DateError::NotADate,
        }),
    }
}

/// Whether a text ends in a time of day that is not midnight, or is one: `22.11.2026 12:30`, `12:30:00`.
pub(crate) fn has_time(text: &str) -> bool {
    let text = without_midnight(text.trim());
    let time = text.strip_prefix(without_time(text)).filter(|time| !time.is_empty()).unwrap_or(text);
    let time = time.trim_start_matches([' ', 'T']).trim_end_matches([' ', 'U', 'u', 'h', 'r']);
    time.contains(':') && time.split([':', '.']).all(|part| !part.is_empty() && are_digits(part.as_bytes()))
}

/// A day as written, before the calendar has been asked.
struct Written<'a> {
    year: &'a [u8],
    month: &'a [u8],
    day: &'a [u8],
}

impl Written<'_> {
    fn date(&self) -> Result<Date, DateError> {
        if self.year.len() == 2 {
            return Err(DateError::TwoDigitYear);
        }
        let year = value(self.year);
        if !(1900..=2199).contains(&year) {
            return Err(DateError::NotADate);
        }
        let month = i8::try_from(value(self.month)).map_err(|_| DateError::NoSuchDay)?;
        let day = i8::try_from(value(self.day)).map_err(|_| DateError::NoSuchDay)?;
        Date::new(year, month, day).map_err(|_| DateError::NoSuchDay)
    }
}

/// A day in one of the two forms.
fn written(text: &str) -> Option<Written<'_>> {
    iso(text.as_bytes()).or_else(|| german(text.as_bytes()))
}

/// Splits `2026-11-22`.
fn iso(text: &[u8]) -> Option<Written<'_>> {
    let (year, rest) = text.split_at_checked(4)?;
    let [b'-', month @ .., b'-', _, _] = rest else {
        return None;
    };
    let day = rest.get(4..)?;
    let in_form = month.len() == 2 && [year, month, day].into_iter().all(are_digits);
    in_form.then_some(Written { year, month, day })
}

/// Splits `22.11.2026`, `2.1.2026` and `22.11.26`.
fn german(text: &[u8]) -> Option<Written<'_>> {
    let mut parts = text.split(|&byte| byte == b'.');
    let (day, month, year) = (parts.next()?, parts.next()?, parts.next()?);
    let in_form = parts.next().is_none()
        && matches!(day.len(), 1 | 2)
        && matches!(month.len(), 1 | 2)
        && matches!(year.len(), 2 | 4)
        && [year, month, day].into_iter().all(are_digits);
    in_form.then_some(Written { year, month, day })
}

fn are_digits(text: &[u8]) -> bool {
    text.iter().all(u8::is_ascii_digit)
}

/// The number that at most four digits stand for.
fn value(digits: &[u8]) -> i16 {
    digits.iter().fold(0, |value, digit| value * 10 + i16::from(digit - b'0'))
}

fn without_midnight(text: &str) -> &str {
    MIDNIGHT.iter().find_map(|midnight| text.strip_suffix(midnight)).unwrap_or(text)
}

/// The names of months in German and English, as spreadsheets shorten them and in full.
const MONTHS: [&str; 36] = [
    "jan",
    "januar",
    "january",
    "feb",
    "februar",
    "february",
    "mrz",
    "mär",
    "märz",
    "mar",
    "march",
    "apr",
    "april",
    "mai",
    "may",
    "jun",
    "juni",
    "june",
    "jul",
    "juli",
    "july",
    "aug",
    "august",
    "sep",
    "sept",
    "september",
    "okt",
    "oktober",
    "oct",
    "october",
    "nov",
    "november",
    "dez",
    "dezember",
    "dec",
    "december",
];

/// Whether the text of a number cell looks like a date, with or without year and time of day.
///
/// Excel turns the interval `3-7` into 3 July and shows it as `03. Jul`, `3-Jul`, `Jul 03` or
/// `03.07.2026`, depending on its language. No text for which this is true can be read as a number
/// or an interval, with one exception made on purpose: in `03-07`, `07-2026` and `2026-07` the
/// leading zero says month.
pub(super) fn resembles(text: &str) -> bool {
    let text = without_time(text).trim();
    names_a_month(text)
        || is_zero_padded_pair(text)
        || ['-', '.', '/'].into_iter().any(|separator| is_numeric_date(text, separator))
}

/// `2026-07-03T00:00:00` and `03.07.2026 12:30` without their time.
fn without_time(text: &str) -> &str {
    let day = text.split_once(':').and_then(|(before, _)| before.rsplit_once([' ', 'T']));
    day.map_or(text, |(day, _)| day)
}

/// `03. Jul`, `3-Jul-26`, `Mrz 26`, `July 3, 2026`: one month by name and one or two numbers.
fn names_a_month(text: &str) -> bool {
    let (mut months, mut numbers) = (0, 0);
    for word in text.split([' ', '\u{a0}', '\u{202f}', '.', '-', '/', ',']) {
        let is_number = word.len() <= 4 && are_digits(word.as_bytes());
        if word.is_empty() {
            // Two separators in a row, as in `03. Jul`.
        } else if is_number {
            numbers += 1;
        } else if MONTHS.contains(&word.to_lowercase().as_str()) {
            months += 1;
        } else {
            return false;
        }
    }
    months == 1 && matches!(numbers, 1 | 2)
}

/// `03-07`, `07-2026`, `2026-07`.
fn is_zero_padded_pair(text: &str) -> bool {
    let is_padded = |part: &str| matches!(part.as_bytes(), [b'0', b'1'..=b'9']);
    let is_part = |part: &str| matches!(part.len(), 2 | 4) && are_digits(part.as_bytes());
    text.split_once('-')
        .is_some_and(|(first, second)| is_part(first) && is_part(second) && (is_padded(first) || is_padded(second)))
}

/// `3-7-2026`, `2026-07-03`, `03.07.26`, `7/3/2026`, and `03.07.` without a year.
fn is_numeric_date(text: &str, separator: char) -> bool {
    let mut parts = text.split(separator).map(str::trim);
    let (Some(first), Some(second), Some(third), None) = (parts.next(), parts.next(), parts.next(), parts.next())
    else {
        return false;
    };
    // English puts the month first, so the two may stand in either order.
    let are_day_and_month = |a: &str, b: &str| {
        let in_range = |text: &str, limit| {
            matches!(text.len(), 1 | 2) && are_digits(text.as_bytes()) && (1..=limit).contains(&value(text.as_bytes()))
        };
        (in_range(a, 31) && in_range(b, 12)) || (in_range(a, 12) && in_range(b, 31))
    };
    let is_year = |text: &str, lengths: &[usize]| lengths.contains(&text.len()) && are_digits(text.as_bytes());
    let year_last = is_year(third, &[2, 4]) || (third.is_empty() && separator == '.');
    (year_last && are_day_and_month(first, second)) || (is_year(first, &[4]) && are_day_and_month(second, third))
}

#[cfg(test)]
mod tests {
    use super::{DateError, has_time, read, resembles};
    use jiff::civil::date;
    use proptest::prelude::*;

    #[test]
    fn iso_and_german_days_are_read() {
        let day = Ok(Some(date(2026, 11, 22)));
        for cell in ["2026-11-22", "22.11.2026", " 22.11.2026 ", "\u{a0}2026-11-22"] {
            assert_eq!(read(cell), day, "{cell:?}");
        }
    }

    #[test]
    fn german_days_need_no_leading_zeros() {
        let day = Ok(Some(date(2026, 1, 2)));
        for cell in ["2.1.2026", "02.1.2026", "2.01.2026", "02.01.2026"] {
            assert_eq!(read(cell), day, "{cell:?}");
        }
    }

    #[test]
    fn the_midnight_of_spreadsheets_is_dropped() {
        let day = Ok(Some(date(2026, 11, 22)));
        for cell in ["2026-11-22 00:00:00", "2026-11-22T00:00:00", "22.11.2026 00:00:00", "22.11.2026 00:00"] {
            assert_eq!(read(cell), day, "{cell:?}");
        }
    }

    #[test]
    fn a_time_of_day_is_told_with_its_day() {
        let found = Err(DateError::TimeOfDay(date(2026, 11, 22)));
        for cell in [
            "2026-11-22 12:30:00",
            "2026-11-22T12:30",
            "22.11.2026 12:30",
            "22.11.2026 12:30 Uhr",
            "22.11.2026 23:59:59.5",
        ] {
            assert_eq!(read(cell), found, "{cell:?}");
            assert!(has_time(cell), "{cell:?}");
        }
        for cell in ["12:30:00", "12:30"] {
            assert_eq!(read(cell), Err(DateError::NotADate), "{cell:?}");
            assert!(has_time(cell), "{cell:?}");
        }
        for cell in ["2026-11-22 00:00:00", "2026-11-22", "Amt: 5", ":", "5", ""] {
            assert!(!has_time(cell), "{cell:?}");
        }
    }

    #[test]
    fn missing_cells_are_no_day_and_no_error() {
        for cell in ["", " ", "k. A.", "?", "-", "offen"] {
            assert_eq!(read(cell), Ok(None), "{cell:?}");
        }
    }

    #[test]
    fn the_century_is_never_guessed() {
        for cell in ["22.11.26", "2.1.99"] {
            assert_eq!(read(cell), Err(DateError::TwoDigitYear), "{cell:?}");
        }
    }

    #[test]
    fn days_that_no_calendar_has_are_told_apart() {
        for cell in ["31.02.2026", "2026-02-29", "00.01.2026", "1.13.2026", "2026-99-99"] {
            assert_eq!(read(cell), Err(DateError::NoSuchDay), "{cell:?}");
        }
        assert_eq!(read("29.02.2028"), Ok(Some(date(2028, 2, 29))));
    }

    #[test]
    fn years_run_from_1900_to_2199() {
        assert_eq!(read("1900-01-01"), Ok(Some(date(1900, 1, 1))));
        assert_eq!(read("31.12.2199"), Ok(Some(date(2199, 12, 31))));
        assert_eq!(read("31.12.1899"), Err(DateError::NotADate));
        assert_eq!(read("2200-01-01"), Err(DateError::NotADate));
    }

    #[test]
    fn other_orders_and_texts_are_no_days() {
        for cell in [
            "11/22/2026",
            "22-11-2026",
            "2026.11.22",
            "20261122",
            "2026-1-2",
            "2026-11-2",
            "22.11.",
            "22.11.2026.",
            "..",
            "1.2.",
            "Ende 2026",
            "2026-11-22Z",
            "45982",
            "2026-11--2",
            "2026-111-2",
            "٢٢.١١.٢٠٢٦",
        ] {
            assert_eq!(read(cell), Err(DateError::NotADate), "{cell:?}");
        }
    }

    #[test]
    fn what_excel_makes_of_an_interval_resembles_a_date() {
        for cell in [
            "3-7-2026",
            "03.07.2026",
            "2026-07-03",
            "03. Jul",
            "03.Jul",
            "Jul 03",
            "7-Mrz",
            "Mrz 26",
            "3-Jul",
            "3. Juli 2026",
            "Jul-03",
            "3-Jul-26",
            "July 3, 2026",
            "07. Mär",
            "05. Mai",
            "12-Dec",
            "7/3/2026",
            "07/03/26",
            "03.07.",
            "3.7.",
            "2026-07-03 00:00:00",
            "2026-07-03T00:00:00",
            "03.07.2026 12:30",
            "2026-07",
            "07-2026",
            "03-07",
        ] {
            assert!(resembles(cell), "{cell:?}");
        }
    }

    #[test]
    fn numbers_and_intervals_do_not_resemble_dates() {
        for cell in [
            "",
            "3",
            "3-7",
            "10-12",
            "3..7",
            "3..5..7",
            "1.234.567",
            "12.34.5",
            "1.5",
            "03.07",
            "1,234,567",
            "1.5-2.5",
            "5 Tage",
            "Mai",
            "3 bis 7",
            "34.56.78",
            "2026",
            "a:b",
            ":",
        ] {
            assert!(!resembles(cell), "{cell:?}");
        }
    }

    proptest! {
        #[test]
        fn every_day_is_read_back_in_both_forms(year in 1900i16..=2199, ordinal in 1i16..=365) {
            let day = date(year, 1, 1).with().day_of_year(ordinal).build().unwrap();
            let german = format!("{}.{}.{}", day.day(), day.month(), day.year());
            prop_assert_eq!(read(&day.to_string()), Ok(Some(day)));
            prop_assert_eq!(read(&german), Ok(Some(day)));
        }

        #[test]
        fn no_text_makes_it_panic(cell in "[0-9.:T/ –Jul-]{0,14}|.{0,20}") {
            let _ = (read(&cell), resembles(&cell));
        }
    }
}
