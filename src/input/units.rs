//! The units that headers name: `Kosten (T€)`, `Aufwand in PT`, `Investition in Mio. €`.
//!
//! What a unit behind the number of a cell means is in [`cell`](super::cell); its words are known here as well.

use super::cell::Measure;
use super::cell::number::known_unit;

/// Words for thousands and more beyond those that stand behind numbers, with their powers of ten.
const COUNTING: [(&str, i64); 10] = [
    ("k€", 3),
    ("keur", 3),
    ("tausend", 3),
    ("thousand", 3),
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

/// The power of ten in which a header or a unit says that it counts: 3 in `Kosten (T€)`, 6 in `Mio. EUR`,
/// 0 in `Kosten in EUR`. `None` if it says nothing of the kind, as `Kosten`.
pub(crate) fn power(header: &str) -> Option<i64> {
    let words = words(header);
    let power = |word: &str| {
        let counting = COUNTING.iter().find(|(known, _)| *known == word).map(|(_, power)| *power);
        counting.or_else(|| known_unit(word).map(|(power, _)| power)).filter(|power| 0 < *power)
    };
    let is_amount = |word: &String| {
        BEFORE_AMOUNTS.contains(&word.as_str()) || word.len() < 4 && word.bytes().all(|b| b.is_ascii_digit())
    };
    let multiple = words.iter().enumerate().find_map(|(at, word)| {
        let before = at.checked_sub(1).and_then(|at| words.get(at));
        power(word).filter(|_| !before.is_some_and(is_amount))
    });
    multiple.or_else(|| words.iter().any(|word| Measure::of_unit(word) == Some(Measure::Money)).then_some(0))
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
            ("Kosten über 1 Mio. €", Some(0)),
            ("Fälle je Tsd. Einwohner", None),
            ("Kosten", None),
            ("Aufwand (PT)", None),
            ("Millionenstadt", None),
        ] {
            assert_eq!(power(header), expected, "{header}");
        }
    }
}
