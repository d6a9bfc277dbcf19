//! Words before a number (`ca. 50`, `< 50`), and two or three numbers in a cell (`3–7`).
//!
//! Left out: the numbers themselves ([`super::written`]).

use super::written::Written;
use super::{Amount, Cell, Measure, NumberError};

/// Makes a cell of the number behind a word.
pub(super) type Bound = fn(Amount) -> Cell;

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

pub(super) fn strip_bound(text: &str) -> Option<(Bound, &str)> {
    // Most cells begin with their number, and 25 comparisons cost more than reading it.
    if text.starts_with(|c: char| c.is_ascii_digit()) {
        return None;
    }
    BOUNDS.iter().find_map(|&(word, bound)| strip_word(text, word).map(|rest| (bound, rest)))
}

/// `text` without `word`, which is in lower case, at its beginning, regardless of case.
///
/// A word ends where its letters end: `ab` is not the beginning of `aber`.
pub(super) fn strip_word<'a>(text: &'a str, word: &str) -> Option<&'a str> {
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
pub(super) fn split_interval(text: &str) -> Option<(&str, Option<&str>, &str)> {
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

pub(super) fn interval(low: &str, likely: Option<&str>, high: &str) -> Result<(Cell, Option<Measure>), NumberError> {
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
