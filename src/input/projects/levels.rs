//! Cells under a scale whose levels are named by words.

use super::part::Part;
use super::row::{Row, Who, trimmed};
use super::wanted::WantedCriterion;
use crate::finding::{Code, closest, cut};
use crate::input::{cell, names};
use crate::model::{LevelValue, Levels, Raw, Value};

/// Words before a level that mean it and all below.
const UP_TO: [&str; 8] = ["<=", "≤", "bis ", "höchstens ", "maximal ", "max. ", "up to ", "at most "];

/// Words before a level that mean all below it.
const BELOW: [&str; 3] = ["<", "unter ", "below "];

/// Words before a level that mean it and all above.
const FROM: [&str; 8] = [">=", "≥", "ab ", "mindestens ", "minimal ", "min. ", "from ", "at least "];

/// Words before a level that mean all above it.
const ABOVE: [&str; 3] = [">", "über ", "above "];

/// What stands between the ends of an interval where somebody does not know `..`.
const BETWEEN: [&str; 7] = [" bis ", " to ", " oder ", " or ", "–", "-", "/"];

impl Part {
    /// Reads a level (`klein`) or an interval of levels (`klein..groß`, `klein..mittel..groß`).
    pub(super) fn keyed_level(
        &mut self,
        row: &impl Row,
        column: usize,
        criterion: &WantedCriterion,
        levels: &Levels,
        who: &Who<'_>,
    ) -> Value {
        let text = &*names::normal(trimmed(row.text(column)));
        let with_single_blanks = || text.split_whitespace().collect::<Vec<_>>().join(" ");
        if let Some(level) = levels.find_key(text).or_else(|| levels.find_key(&with_single_blanks())) {
            return Value::Point(Raw::Level(level));
        }
        if cell::is_missing(text) {
            return Value::Missing;
        }
        let ends: Vec<Option<u16>> = text.split("..").map(|key| levels.find_key(key.trim())).collect();
        let range = match ends[..] {
            [Some(low), Some(high)] => Some((low, None, high)),
            [Some(low), Some(likely), Some(high)] => Some((low, Some(likely), high)),
            _ => None,
        };
        if let Some((low, likely, high)) = range {
            if low <= likely.unwrap_or(low) && likely.unwrap_or(low) <= high {
                return Value::Range { low: Raw::Level(low), likely: likely.map(Raw::Level), high: Raw::Level(high) };
            }
            self.findings.push_with(Code::IntervalReversed, || {
                who.on(Code::IntervalReversed, row.place(column), criterion)
                    .message("interval-reversed-value")
                    .arg("found", cut(text))
            });
            return Value::Missing;
        }
        self.findings.push_with(Code::ValueOffScale, || {
            let finding = who
                .on(Code::ValueOffScale, row.place(column), criterion)
                .message("value-off-levels")
                .arg("found", cut(text))
                .arg("levels", levels);
            if let Some(character) = names::invisible_in(text) {
                return finding.arg("character", character).hint("invisible-in-cell");
            }
            if let Some(interval) = meant_interval(levels, text) {
                return finding.arg("interval", interval).hint("value-off-levels-interval");
            }
            let keys = (0u16..).take(levels.entries().len()).filter_map(|level| key_of(levels, level));
            finding.suggest(text, keys.filter(|key| closest(text, &[key]).is_some()))
        });
        Value::Missing
    }
}

/// The interval that a text means which names its ends in other words: `klein bis mittel`, `ab mittel`.
fn meant_interval(levels: &Levels, text: &str) -> Option<String> {
    let find = |part: &str| levels.find_key(part.trim());
    let two = BETWEEN.iter().flat_map(|between| text.match_indices(between)).find_map(|(at, between)| {
        let (low, high) = (find(&text[..at])?, find(&text[at + between.len()..])?);
        Some((low.min(high), low.max(high)))
    });
    let lower = text.to_lowercase();
    let behind = |words: &[&str]| words.iter().find_map(|word| find(lower.strip_prefix(word)?));
    let last = u16::try_from(levels.entries().len().checked_sub(1)?).ok()?;
    let (low, high) = two
        .or_else(|| behind(&UP_TO).map(|end| (0, end)))
        .or_else(|| behind(&BELOW).and_then(|end| Some((0, end.checked_sub(1)?))))
        .or_else(|| behind(&FROM).map(|end| (end, last)))
        .or_else(|| behind(&ABOVE).filter(|end| *end < last).map(|end| (end + 1, last)))?;
    Some(format!("{}..{}", key_of(levels, low)?, key_of(levels, high)?))
}

fn key_of(levels: &Levels, level: u16) -> Option<&str> {
    match &levels.get(level).value {
        LevelValue::Key(key) => Some(key),
        LevelValue::Number(_) => None,
    }
}
