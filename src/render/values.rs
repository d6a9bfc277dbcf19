//! Values, utilities and weights as people and as lists write them.

use num_bigint::BigInt;
use num_rational::BigRational;
use rust_decimal::Decimal;

use super::machine;
use crate::exact;
use crate::messages::{self, format};
use crate::model::{Criterion, Lang, LevelValue, Raw, Scale, Source, Text, Utility, Value};

/// A value in words: `10 Punkte: Ratsbeschluss`, `1.200.000 Euro`, `ja`, `3 bis 7 Tage`.
#[must_use]
pub fn value_text(criterion: &Criterion, value: Value, lang: Lang) -> String {
    match value {
        Value::Missing => messages::word(
            lang,
            // No deadline is a fact, not a gap.
            if criterion.source == Source::DaysToDeadline { "ranking-no-deadline" } else { "ranking-value-missing" },
        ),
        Value::Point(raw) => point_text(criterion, raw, lang),
        Value::Range { low, likely, high } => {
            let bare = |raw: Raw| bare_text(&criterion.scale, raw, lang);
            let range = match likely {
                None => messages::text(
                    lang,
                    "ranking-value-range",
                    &[("low", bare(low).into()), ("high", bare(high).into())],
                ),
                Some(likely) => messages::text(
                    lang,
                    "ranking-value-range-likely",
                    &[("low", bare(low).into()), ("likely", bare(likely).into()), ("high", bare(high).into())],
                ),
            };
            with_unit(range, &criterion.unit, lang)
        }
    }
}

fn point_text(criterion: &Criterion, raw: Raw, lang: Lang) -> String {
    let bare = bare_text(&criterion.scale, raw, lang);
    let (Raw::Level(level), Scale::Levels(levels)) = (raw, &criterion.scale) else {
        return if matches!(raw, Raw::Flag(_)) { bare } else { with_unit(bare, &criterion.unit, lang) };
    };
    let entry = levels.get(level);
    if matches!(entry.value, LevelValue::Key(_)) {
        return bare;
    }
    let value = with_unit(bare, &criterion.unit, lang);
    if entry.label.get(lang).is_empty() {
        return value;
    }
    messages::text(lang, "ranking-value-level", &[("value", value.into()), ("label", (&entry.label).into())])
}

/// A raw value without its unit; a keyed level by its label.
pub(crate) fn bare_text(scale: &Scale, raw: Raw, lang: Lang) -> String {
    match (raw, scale) {
        (Raw::Number(number), _) => format::decimal(number, lang),
        (Raw::Flag(true), _) => messages::word(lang, "ranking-yes"),
        (Raw::Flag(false), _) => messages::word(lang, "ranking-no"),
        (Raw::Level(level), Scale::Levels(levels)) => match &levels.get(level).value {
            LevelValue::Number(number) => format::decimal(*number, lang),
            LevelValue::Key(key) => {
                let label = levels.get(level).label.get(lang);
                if label.is_empty() { key.clone() } else { label.to_owned() }
            }
        },
        // Levels lie on level scales only.
        (Raw::Level(_), _) => String::new(),
    }
}

pub(crate) fn with_unit(value: String, unit: &Text, lang: Lang) -> String {
    match unit.get(lang) {
        "" => value,
        "EUR" | "€" => messages::text(lang, "ranking-value-money", &[("amount", value.into())]),
        unit => messages::text(lang, "ranking-value-unit", &[("value", value.into()), ("unit", unit.into())]),
    }
}

/// A utility in percent with one decimal place, without the sign.
#[must_use]
pub fn percent_text(utility: Utility, lang: Lang) -> String {
    let percent = BigRational::new(BigInt::from(utility.steps()) * 100, BigInt::from(Utility::STEPS));
    format::rounded(&percent, 1, lang)
}

/// Weights in percent with as many places as they need, at most two; they add up to 100.
pub(crate) fn weight_texts(weights: &[BigRational], lang: Lang) -> Vec<String> {
    let needed = |weight: &BigRational| exact::places_needed(weight).map_or(2, |places| places.min(2));
    let places = weights.iter().map(needed).max().unwrap_or(0);
    let units = exact::allot(weights, &exact::rational(Decimal::ONE_HUNDRED), places);
    units.iter().map(|units| format::localize(&exact::plain(units, places), lang)).collect()
}

/// A raw value as a list would carry it: `10`, `must`, `true`, `3..7`; empty where it is missing.
#[must_use]
pub fn machine_value(scale: &Scale, value: Value) -> String {
    let raw = |raw: Raw| machine_raw(scale, raw);
    match value {
        Value::Missing => String::new(),
        Value::Point(point) => raw(point),
        Value::Range { low, likely: None, high } => format!("{}..{}", raw(low), raw(high)),
        Value::Range { low, likely: Some(likely), high } => format!("{}..{}..{}", raw(low), raw(likely), raw(high)),
    }
}

fn machine_raw(scale: &Scale, raw: Raw) -> String {
    match (raw, scale) {
        (Raw::Number(number), _) => machine::decimal(number),
        (Raw::Flag(flag), _) => flag.to_string(),
        (Raw::Level(level), Scale::Levels(levels)) => match &levels.get(level).value {
            LevelValue::Number(number) => machine::decimal(*number),
            LevelValue::Key(key) => key.clone(),
        },
        (Raw::Level(_), _) => String::new(),
    }
}
