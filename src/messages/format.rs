//! Numbers and dates as German and English readers write them.
//!
//! German: decimal comma, thousands by points, `TT.MM.JJJJ` (DIN 5008 recommends points for money,
//! and one way of grouping keeps tables readable). English: decimal point, thousands by commas, ISO
//! dates. Both write the minus sign of typography, which is as wide as a plus and breaks no line. Machine formats do not come here; they use points and ISO dates everywhere.

use jiff::civil::Date;
use num_bigint::BigInt;
use num_rational::BigRational;
use rust_decimal::Decimal;

use crate::exact;
use crate::model::Lang;

/// A decimal with all its digits.
#[must_use]
pub fn decimal(number: Decimal, lang: Lang) -> String {
    localize(&number.normalize().to_string(), lang)
}

/// A fraction rounded half up to `places` decimal places, all of which are shown.
#[must_use]
pub fn rounded(number: &BigRational, places: usize, lang: Lang) -> String {
    units(&exact::scaled(number, places), places, lang)
}

/// An integer that counts units of 10^-`places`, with all places shown.
#[must_use]
pub fn units(units: &BigInt, places: usize, lang: Lang) -> String {
    localize(&exact::fixed(units, places), lang)
}

/// A date.
#[must_use]
pub fn date(date: Date, lang: Lang) -> String {
    match lang {
        Lang::De => format!("{:02}.{:02}.{:04}", date.day(), date.month(), date.year()),
        Lang::En => date.to_string(),
    }
}

/// Quotation marks of the language around a name.
#[must_use]
pub fn quoted(name: &str, lang: Lang) -> String {
    match lang {
        Lang::De => format!("„{name}“"),
        Lang::En => format!("“{name}”"),
    }
}

/// Turns a plain number such as `-1234567.5` into the writing of the language.
#[must_use]
pub fn localize(plain: &str, lang: Lang) -> String {
    let (decimal_sign, group_sign) = match lang {
        Lang::De => (',', '.'),
        Lang::En => ('.', ','),
    };
    let (sign, digits) = plain.strip_prefix('-').map_or(("", plain), |rest| ("−", rest));
    let (whole, fraction) = digits.split_once('.').map_or((digits, None), |(w, f)| (w, Some(f)));
    let mut out = String::from(sign);
    for (index, digit) in whole.chars().enumerate() {
        // Four-digit numbers stay ungrouped only in running text; in tables they line up.
        if 0 < index && (whole.len() - index).is_multiple_of(3) {
            out.push(group_sign);
        }
        out.push(digit);
    }
    if let Some(fraction) = fraction {
        out.push(decimal_sign);
        out.push_str(fraction);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn german_writes_commas_and_groups_by_points() {
        assert_eq!(localize("-1234567.50", Lang::De), "−1.234.567,50");
        assert_eq!(localize("999", Lang::De), "999");
        assert_eq!(localize("1234567.5", Lang::En), "1,234,567.5");
    }

    #[test]
    fn dates_follow_the_language() {
        let day = jiff::civil::date(2026, 3, 9);
        assert_eq!(date(day, Lang::De), "09.03.2026");
        assert_eq!(date(day, Lang::En), "2026-03-09");
    }
}
