//! The room of each weight as a line around it, for terminals.
//!
//! The middle is the present weight of each criterion, so that the rooms can be compared: near 0
//! percentage points, left less, right more. The width is chosen so that at least half of all limits
//! are on it; arrows say where a room reaches further.
//!
//! ```text
//!                               −5        ●        +5
//! Rechtliche Verpflichtung  15  ◄─────────●───┤
//! ```

use num_rational::BigRational;
use num_traits::{Signed, ToPrimitive};
use unicode_width::UnicodeWidthStr;

use super::words::Words;
use crate::analysis::sensitivity::{End, WeightRange};
use crate::messages::format;
use crate::model::Lang;
use crate::render::lines::wrap;

/// Percentage points from the middle to a side, in tenths.
const SIDES: [i64; 10] = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000];

/// Columns that a chart leaves free between its parts.
const GAP: usize = 2;

/// Fewest columns from the middle to a side.
const LEAST_SIDE: usize = 12;

/// The lines of a chart of at most `width` columns.
pub(super) fn chart(words: &Words<'_>, ranges: &[&WeightRange], width: usize, lang: Lang) -> Vec<String> {
    let ranges: Vec<&WeightRange> = ranges.iter().copied().filter(|range| range.fixed.is_none()).collect();
    if ranges.is_empty() {
        return Vec::new();
    }
    let weights: Vec<String> = ranges.iter().map(|range| words.weight(range)).collect();
    let weight_width = weights.iter().map(|weight| weight.width()).max().unwrap_or(0);
    let names: Vec<String> = ranges.iter().map(|range| words.name(range.target)).collect();
    let longest = names.iter().map(|name| name.width()).max().unwrap_or(0);
    let room = width.saturating_sub(weight_width + 2 * GAP + 2 * LEAST_SIDE + 1).max(LEAST_SIDE);
    let name_width = longest.min(room).min(width / 2);
    let columns = ((width.saturating_sub(name_width + weight_width + 2 * GAP + 1)) / 2).clamp(LEAST_SIDE, 40);
    let side = side(&ranges);

    let start = name_width + GAP + weight_width + GAP;
    let mut lines = vec![axis(start, columns, &side, lang)];
    for ((range, weight), name) in ranges.iter().zip(&weights).zip(&names) {
        let line = line(range, columns, &side);
        let mut parts = wrap(name, name_width, "  ").into_iter();
        let first = parts.next().unwrap_or_default();
        let pad = |text: &str, width: usize| " ".repeat(width.saturating_sub(text.width()));
        lines.push(format!("{first}{}  {}{weight}  {line}", pad(&first, name_width), pad(weight, weight_width)));
        lines.extend(parts);
    }
    lines
}

/// The smallest side on which at least half of all limits lie.
fn side(ranges: &[&WeightRange]) -> BigRational {
    let ends = ranges.iter().flat_map(|range| [&range.places.from, &range.places.to].map(|end| (range, end)));
    let limits: Vec<BigRational> =
        ends.filter(|(_, end)| end.change.is_some()).map(|(range, end)| (&end.at - &range.weight).abs()).collect();
    let tenths = |side: &i64| BigRational::new((*side).into(), 10.into());
    let shows_half = |side: &BigRational| limits.len() <= 2 * limits.iter().filter(|limit| *limit <= side).count();
    let found = SIDES.iter().map(tenths).find(shows_half);
    found.filter(|_| !limits.is_empty()).unwrap_or_else(|| tenths(&1000))
}

/// The scale above the lines.
fn axis(start: usize, columns: usize, side: &BigRational, lang: Lang) -> String {
    let number = format::localize(&crate::exact::decimal(side), lang);
    let (left, right) = (format!("−{number}"), format!("+{number}"));
    let between = (columns).saturating_sub(left.width());
    let after = columns.saturating_sub(right.width());
    format!("{}{left}{}0{}{right}", " ".repeat(start), " ".repeat(between), " ".repeat(after))
}

fn line(range: &WeightRange, columns: usize, side: &BigRational) -> String {
    let below = arm(&range.places.from, &range.weight, columns, side, ['├', '◄']);
    let above = arm(&range.places.to, &range.weight, columns, side, ['┤', '►']);
    let below: String = below.chars().rev().collect();
    format!("{}{below}●{above}", " ".repeat(columns.saturating_sub(below.width()))).trim_end().to_owned()
}

/// One side of a line, from the middle on.
fn arm(end: &End, weight: &BigRational, columns: usize, side: &BigRational, marks: [char; 2]) -> String {
    let distance = (&end.at - weight).abs();
    let [limit, further] = marks;
    if *side < distance {
        return format!("{}{further}", "─".repeat(columns - 1));
    }
    // Rounded down, so that no line is longer than the room.
    let cells = (distance / side * crate::exact::rational(columns.into())).floor().to_integer().to_usize().unwrap_or(0);
    match end.change {
        Some(_) => format!("{}{limit}", "─".repeat(cells.saturating_sub(1))),
        None => "─".repeat(cells),
    }
}
