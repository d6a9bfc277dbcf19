//! What kind of values a column holds, and which scale suits them.
//!
//! A proposal from what is there: the range that a header names, else the one that the values show.
//! Anchors are placeholders, for only people can say what a 3 means.

use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

use super::values::{self, Number, Numbers};
use super::words;
use crate::input::cell::Measure;
use crate::input::cell::boolean::{self, Truth};
use crate::input::displayed::ListCell;
use crate::input::units;

/// What a column holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// Nothing.
    Empty,
    /// Yes and no; with crosses a blank cell is no.
    YesNo { crosses: bool },
    /// Words that grade, from the least to the most.
    Grades(Vec<String>),
    /// Few whole numbers; whether the header names the range.
    Steps { low: i64, high: i64, named: bool },
    /// Other numbers, up to this one, or on the scale that the header names.
    Amounts { most: Decimal, share: bool, range: Option<(i64, i64)> },
    /// Anything else.
    Texts,
}

/// Looks at the cells of a column.
pub(super) fn kind<'c>(header: &str, numbers: &Numbers, cells: impl Iterator<Item = &'c ListCell> + Clone) -> Kind {
    let filled = || cells.clone().filter(|cell| !values::is_blank(cell) && !cell.unusable);
    let n_filled = filled().count();
    if n_filled == 0 {
        return Kind::Empty;
    }
    if let Some(kind) = yes_no(header, filled()) {
        return kind;
    }
    let mut grades: Vec<Option<String>> = vec![None; 6];
    let n_graded = filled()
        .filter(|cell| {
            let Some(grade) = values::grade(&cell.text) else { return false };
            // The word that comes first stands for all that mean the same.
            grades[grade].get_or_insert_with(|| cell.text.trim().to_lowercase());
            true
        })
        .count();
    let grades: Vec<String> = grades.into_iter().flatten().collect();
    if most(n_graded, n_filled) && 2 <= grades.len() {
        return Kind::Grades(grades);
    }
    let read: Vec<Number> = filled().filter_map(|cell| numbers.read(cell).ok().flatten()).collect();
    // A few words among numbers are told; many make a column of words.
    if read.len() * 10 < n_filled * 6 {
        return Kind::Texts;
    }
    let share = filled().any(|cell| cell.text.contains('%')) || units::measure(header) == Some(Measure::Share);
    let range = announced(header, &read).filter(|_| !share && numbers.measure.is_none());
    steps(range, &read).filter(|_| !share && numbers.measure.is_none()).unwrap_or_else(|| {
        let most = read.iter().flat_map(Number::all).max().unwrap_or_default();
        Kind::Amounts { most, share, range }
    })
}

/// The scale that a header names, unless most of the numbers contradict it. Those that do so among
/// others are no reason for another scale: they are told.
fn announced(header: &str, read: &[Number]) -> Option<(i64, i64)> {
    let range = words::range(header)?;
    let n_on = read.iter().filter(|number| number.is_on(range)).count();
    (read.len() <= 2 * n_on).then_some(range)
}

/// Four of five.
fn most(some: usize, all: usize) -> bool {
    all * 4 <= some * 5
}

fn yes_no<'c>(header: &str, filled: impl Iterator<Item = &'c ListCell> + Clone) -> Option<Kind> {
    let truths: Option<Vec<Truth>> = filled.clone().map(|cell| boolean::read(&cell.text)).collect();
    let truths = truths?;
    // 0 and 1 may as well be steps, unless the header asks a question.
    let in_words = filled.into_iter().any(|cell| !matches!(cell.text.trim(), "0" | "1"));
    let crosses = truths.contains(&Truth::Cross);
    let mixed = crosses && truths.iter().any(|truth| *truth != Truth::Cross);
    ((in_words || header.trim_end().ends_with('?')) && !mixed).then_some(Kind::YesNo { crosses })
}

/// A scale of few whole numbers, if that is what the numbers are on.
fn steps(range: Option<(i64, i64)>, read: &[Number]) -> Option<Kind> {
    if let Some((low, high)) = range {
        let are_whole =
            |number: &&Number| number.all().all(|number| number.fract().is_zero()) || !number.is_on((low, high));
        let named = high - low <= 10 && read.iter().all(|number| are_whole(&number));
        return named.then_some(Kind::Steps { low, high, named });
    }
    let whole = |number: Decimal| number.normalize().to_i64().filter(|_| number.fract().is_zero());
    let read: Option<Vec<i64>> = read.iter().flat_map(Number::whole).map(whole).collect();
    let read = read?;
    let (least, most) = (*read.iter().min()?, *read.iter().max()?);
    // Scales that lists use: up to 3, 4, 5, 6 or 10, from 0 or 1 on.
    let high = [3, 4, 5, 6, 10].into_iter().find(|high| most <= *high)?;
    (0 <= least).then_some(Kind::Steps { low: i64::from(least != 0), high, named: false })
}

/// The next round number from `most` on: 1, 2 or 5 times a power of ten.
pub(super) fn round_up(most: Decimal) -> Decimal {
    let mut unit = Decimal::ONE;
    loop {
        for times in [1, 2, 5] {
            let round = unit * Decimal::from(times);
            if most <= round {
                return round;
            }
        }
        match unit.checked_mul(Decimal::TEN).filter(|unit| unit.checked_mul(Decimal::TEN).is_some()) {
            Some(next) => unit = next,
            // Beyond all money of the world.
            None => return most,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::input::cell::DecimalSign;

    fn of(header: &str, cells: &[&str]) -> Kind {
        let cells: Vec<ListCell> =
            cells.iter().map(|text| ListCell { text: (*text).to_owned(), ..ListCell::default() }).collect();
        let numbers = Numbers { sign: Some(DecimalSign::Comma), measure: None, multiplies: false };
        kind(header, &numbers, cells.iter())
    }

    #[test]
    fn few_whole_numbers_are_steps() {
        assert_eq!(of("Nutzen", &["1", "3", "", "5"]), Kind::Steps { low: 1, high: 5, named: false });
        assert_eq!(of("Nutzen (0-10)", &["2", "3"]), Kind::Steps { low: 0, high: 10, named: true });
        assert_eq!(of("Nutzen", &["0", "1,0"]), Kind::Steps { low: 0, high: 3, named: false });
        assert_eq!(of("Nutzen", &["0", "2..4"]), Kind::Steps { low: 0, high: 4, named: false });
        assert_eq!(of("Nutzen", &["1", "> 3"]), Kind::Steps { low: 1, high: 4, named: false });
        assert_eq!(of("Nutzen", &["3", "< 1"]), Kind::Steps { low: 0, high: 3, named: false });
    }

    #[test]
    fn the_scale_that_a_header_names_holds_unless_most_numbers_contradict_it() {
        let named = Kind::Steps { low: 1, high: 5, named: true };
        assert_eq!(of("Nutzen (1-5)", &["2", "4", "9"]), named);
        assert_eq!(of("Nutzen (1 = gering, 5 = hoch)", &["2", "9"]), named);
        assert_eq!(of("Nutzen (1-5)", &["2", "4", "7,5"]), named);
        assert_eq!(of("Nutzen (1-3)", &["2", "8", "9"]), Kind::Steps { low: 1, high: 10, named: false });
        let amounts = |most: &str, range| Kind::Amounts { most: most.parse().unwrap(), share: false, range };
        assert_eq!(of("Nutzen (1-5)", &["2,5", "4"]), amounts("4", Some((1, 5))));
        assert_eq!(of("Punkte (0-100)", &["20", "45"]), amounts("45", Some((0, 100))));
        assert_eq!(of("Fälle 2026-2030", &["20", "45"]), amounts("45", None));
    }

    #[test]
    fn other_numbers_are_amounts_and_words_are_texts() {
        assert_eq!(
            of("Fälle", &["12", "1.200,5"]),
            Kind::Amounts { most: "1200.5".parse().unwrap(), share: false, range: None }
        );
        assert_eq!(of("Anteil", &["45 %", "10 %"]), Kind::Amounts { most: 45.into(), share: true, range: None });
        assert_eq!(of("Nutzen", &["spart Wege", "3"]), Kind::Texts);
        assert_eq!(of("Nutzen", &["", "k. A."]), Kind::Empty);
    }

    #[test]
    fn words_that_grade_are_put_in_order() {
        assert_eq!(
            of("Nutzen", &["hoch", "Mittel", "gering"]),
            Kind::Grades(vec!["gering".into(), "mittel".into(), "hoch".into()])
        );
    }

    #[test]
    fn yes_and_no_are_told_from_numbers() {
        assert_eq!(of("Pflicht", &["ja", "nein"]), Kind::YesNo { crosses: false });
        assert_eq!(of("Pflicht", &["x", "", "X"]), Kind::YesNo { crosses: true });
        assert_eq!(of("Pflicht?", &["0", "1"]), Kind::YesNo { crosses: false });
        assert_eq!(of("Stufe", &["0", "1"]), Kind::Steps { low: 0, high: 3, named: false });
        assert_eq!(of("Pflicht", &["x", "nein"]), Kind::Texts);
    }

    #[test]
    fn the_end_of_a_cost_scale_is_round() {
        let round = |text: &str| round_up(text.parse().unwrap()).to_string();
        assert_eq!((round("0"), round("1500000"), round("200000.01")), ("1".into(), "2000000".into(), "500000".into()));
        assert_eq!(round_up(Decimal::MAX), Decimal::MAX);
    }
}
