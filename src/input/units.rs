//! The units that headers name: `Kosten (T€)`, `Aufwand in PT`, `Investition in Mio. €`.
//!
//! What a unit behind the number of a cell means is in [`cell`](super::cell); its words are known here as well.

use std::collections::BTreeSet;

use super::cell::Measure;
use super::cell::number::known_unit;

/// Words for thousands and more beyond those that stand behind numbers, with their powers of ten.
const COUNTING: [(&str, i64); 11] = [
    ("k€", 3),
    ("keur", 3),
    ("tausend", 3),
    ("thousand", 3),
    ("thousands", 3),
    ("m€", 6),
    ("meur", 6),
    ("millionen", 6),
    ("million", 6),
    ("millions", 6),
    ("milliarden", 9),
];

/// Words behind which a thousand or a million is no unit: `je Tsd. Einwohner`, `über 1 Mio.`
const BEFORE_AMOUNTS: [&str; 9] = ["je", "pro", "per", "ab", "über", "unter", "bis", "over", "below"];

/// The words of a header in lower case, those in brackets as well.
pub(crate) fn words(header: &str) -> Vec<String> {
    let split = |c: char| c.is_whitespace() || matches!(c, '(' | ')' | '[' | ']' | '/' | ',' | ':' | '_' | '-' | '?');
    header.to_lowercase().split(split).filter(|word| !word.is_empty()).map(str::to_owned).collect()
}

/// The power of ten in which a header or a unit says that it counts: 3 in `Kosten (T€)` and `Kosten in 1.000 EUR`,
/// 6 in `Mio. EUR`, 0 in `Kosten in EUR`. `None` if it says nothing of the kind, as `Kosten`, or names several,
/// as `in EUR, auf Tausend gerundet`.
pub(crate) fn power(header: &str) -> Option<i64> {
    let words = words(header);
    let is_money = |word: &String| known_or_named(word) == Some(0);
    let mut named = BTreeSet::new();
    let mut at = 0;
    while let Some(word) = words.get(at) {
        let before_money = words.get(at + 1).is_some_and(is_money);
        let power = known_or_named(word).or_else(|| thousands(word).filter(|_| before_money));
        // Of `Tsd. €` the second word is no unit of its own.
        let is_pair = before_money && power.is_some_and(|power| 0 < power);
        named.extend(power.filter(|_| !follows_amount(&words[..at])));
        at += if is_pair { 2 } else { 1 };
    }
    let power = named.pop_first();
    power.filter(|_| named.is_empty())
}

/// The power of ten of a word that counts in thousands or is money.
fn known_or_named(word: &str) -> Option<i64> {
    let counting = COUNTING.iter().find(|(known, _)| *known == word).map(|(_, power)| *power);
    let known = || known_unit(word).map(|(power, _)| power).filter(|power| 0 < *power);
    let money = || (Measure::of_unit(word) == Some(Measure::Money)).then_some(0);
    counting.or_else(known).or_else(money)
}

/// The power of ten of what stands before money: `T EUR`, `1.000 €`.
fn thousands(word: &str) -> Option<i64> {
    match word {
        "t" | "1000" | "1.000" => Some(3),
        "1000000" | "1.000.000" => Some(6),
        _ => None,
    }
}

/// Whether what follows these words is part of an amount, as in `ab 500 TEUR` or `je Tsd. Einwohner`.
fn follows_amount(words: &[String]) -> bool {
    let is_before = |word: &String| BEFORE_AMOUNTS.contains(&word.as_str());
    let is_year = |word: &str| word.len() == 4 && (word.starts_with("19") || word.starts_with("20"));
    match words {
        [.., before, year] if is_year(year) => is_before(before),
        [.., last] => {
            let number = last.trim_start_matches(['<', '>', '=', '≤', '≥', '~']);
            is_before(last) || !is_year(last) && number.starts_with(|c: char| c.is_ascii_digit())
        }
        [] => false,
    }
}

/// The unit of money that a header names: thousands have to be told from euros.
pub(crate) fn money_unit(header: &str) -> &'static str {
    match power(header) {
        Some(3) => "TEUR",
        Some(6) => "Mio. EUR",
        Some(9) => "Mrd. EUR",
        _ => "EUR",
    }
}

/// Whether a header says by its unit what is counted: `Aufwand (PT)`, `Aufwand in EUR`.
pub(crate) fn measure(header: &str) -> Option<Measure> {
    words(header).iter().find_map(|word| Measure::of_unit(word))
}

#[cfg(test)]
mod tests {
    use super::power;

    #[test]
    fn headers_say_whether_they_count_in_thousands() {
        for (header, expected) in [
            ("Kosten (T€)", Some(3)),
            ("Kosten in TEUR", Some(3)),
            ("Kosten [Tsd. €]", Some(3)),
            ("Kosten in k€", Some(3)),
            ("Kosten in Tausend Euro", Some(3)),
            ("Kosten in Mio. €", Some(6)),
            ("Investition (Mio.€)", Some(6)),
            ("Volumen Mrd. EUR", Some(9)),
            ("Kosten 2026 TEUR", Some(3)),
            ("Kosten (EUR)", Some(0)),
            ("cost-eur", Some(0)),
            ("Kosten (in 1000 €)", Some(3)),
            ("Kosten in 1.000 EUR", Some(3)),
            ("T EUR", Some(3)),
            ("Kosten in T €", Some(3)),
            ("thousands", Some(3)),
            ("Aufwand (Tsd. PT)", Some(3)),
            ("Kosten über 1 Mio. €", None),
            ("Kosten bis 2000 TEUR", None),
            ("Kosten (ab 1.500 T€ mit Ratsbeschluss)", None),
            ("Kosten in € (>=500 T€)", Some(0)),
            ("Kosten in EUR (unter 1.000 T€)", Some(0)),
            ("Kosten in EUR, auf Tausend gerundet", None),
            ("Kosten EUR (bitte nicht in TEUR)", None),
            ("Fälle je Tsd. Einwohner", None),
            ("Kosten", None),
            ("Aufwand (PT)", None),
            ("Millionenstadt", None),
        ] {
            assert_eq!(power(header), expected, "{header}");
        }
    }
}
