//! What cells of people's tables say, and that the fast way reads the same.

use super::{Amount, AmountError, Cell, DecimalSign, NumberError, Plain, read, read_plain};
use proptest::prelude::*;
use rust_decimal::Decimal;

fn decimal(text: &str) -> Decimal {
    Decimal::from_str_exact(text).unwrap()
}

fn either(text: &str) -> Amount {
    Amount::Either(decimal(text))
}

fn comma(text: &str) -> Amount {
    Amount::Comma(decimal(text))
}

fn point(text: &str) -> Amount {
    Amount::Point(decimal(text))
}

fn ambiguous(comma: &str, point: &str) -> Amount {
    Amount::Ambiguous { comma: decimal(comma), point: decimal(point) }
}

#[expect(clippy::unnecessary_wraps, reason = "compared with the result of `read`")]
fn interval(low: Amount, high: Amount) -> Result<Cell, NumberError> {
    Ok(Cell::Interval { low, likely: None, high })
}

/// Every cell of `cells` is the one number beside it.
fn assert_amounts(cells: &[(&str, Amount)]) {
    for &(cell, amount) in cells {
        assert_eq!(read(cell), Ok(Cell::Point(amount)), "{cell:?}");
    }
}

#[test]
fn a_number_without_sign_reads_the_same_either_way() {
    assert_amounts(&[
        ("0", either("0")),
        ("12", either("12")),
        ("1234", either("1234")),
        ("007", either("7")),
        (" 12 ", either("12")),
        ("1 234", either("1234")),
        ("12 500 000", either("12500000")),
        ("12\u{a0}500", either("12500")),
        ("12\u{202f}500", either("12500")),
    ]);
}

#[test]
fn a_sign_before_three_digits_has_two_readings() {
    assert_amounts(&[
        ("1.234", ambiguous("1234", "1.234")),
        ("12.500", ambiguous("12500", "12.5")),
        ("123,456", ambiguous("123.456", "123456")),
        ("-1.234", ambiguous("-1234", "-1.234")),
    ]);
}

#[test]
fn a_sign_not_followed_by_three_digits_is_the_decimal_sign() {
    assert_amounts(&[
        ("1.5", point("1.5")),
        ("1,5", comma("1.5")),
        ("1.2345", point("1.2345")),
        ("1234,50", comma("1234.5")),
    ]);
}

#[test]
fn a_leading_zero_or_a_long_first_group_is_no_grouping() {
    assert_amounts(&[
        ("0.500", point("0.5")),
        ("0,500", comma("0.5")),
        ("012.500", point("12.5")),
        ("1234.567", point("1234.567")),
    ]);
}

#[test]
fn a_repeated_sign_is_grouping() {
    assert_amounts(&[("1.234.567", comma("1234567")), ("1,234,567", point("1234567"))]);
}

#[test]
fn both_signs_in_one_number_tell_which_is_which() {
    assert_amounts(&[
        ("1.234,50", comma("1234.5")),
        ("1,234.50", point("1234.5")),
        ("1.234.567,891", comma("1234567.891")),
        ("1 234,50", comma("1234.5")),
        ("1\u{a0}234,567", comma("1234.567")),
        ("1\u{202f}234.50", point("1234.5")),
    ]);
}

#[test]
fn broken_grouping_is_no_number() {
    for cell in [
        "12.34.5",
        "1.23,4.5",
        "1,234,56",
        "1.2345,6",
        "1 23",
        "1 2345",
        "1  234",
        "1.234 567",
        "1234 567",
        "1\u{a0}234 567",
        "1.234.567.89",
        ".5",
        ",5",
        "5.",
        "5,",
        "..",
        ",",
        "0 500",
    ] {
        assert_eq!(read(cell), Err(NumberError::NotANumber), "{cell:?}");
    }
}

#[test]
fn signs_in_front_are_read_and_zero_has_none() {
    assert_amounts(&[
        ("-5", either("-5")),
        ("+5", either("5")),
        ("\u{2212}5,5", comma("-5.5")),
        ("-   5,00 €", comma("-5")),
        ("-0", either("0")),
    ]);
    let Ok(Cell::Point(Amount::Either(zero))) = read("-0") else { panic!("-0 is a number") };
    assert_eq!(zero.to_string(), "0");
    for cell in ["--5", "+-5", "5-", "-€ -5"] {
        assert_eq!(read(cell), Err(NumberError::NotANumber), "{cell:?}");
    }
}

#[test]
fn exponents_are_exact_and_never_grouped() {
    assert_amounts(&[
        ("1E+05", either("100000")),
        ("1e3", either("1000")),
        ("1,5E+03", comma("1500")),
        ("1.234E+05", point("123400")),
        ("25E-2", either("0.25")),
        ("0E+999999999999999999999", either("0")),
        ("1E+05 €", either("100000")),
    ]);
    assert_eq!(read("1 234E+05"), Err(NumberError::NotANumber));
    assert_eq!(read("5E"), Err(NumberError::UnknownUnit("E".to_owned())));
}

#[test]
fn units_of_thousands_and_millions_multiply() {
    assert_amounts(&[
        ("200 TEUR", either("200000")),
        ("200 teur", either("200000")),
        ("200 T€", either("200000")),
        ("200T€", either("200000")),
        ("1,5 Tsd. €", comma("1500")),
        ("15 Tsd.", either("15000")),
        ("1,2 Mio. €", comma("1200000")),
        ("1,2 Mio €", comma("1200000")),
        ("3 Mio", either("3000000")),
        ("3 Mio. EUR", either("3000000")),
        ("2 Mrd.", either("2000000000")),
        ("2 Mrd. €", either("2000000000")),
        ("€ 5 Mio.", either("5000000")),
        ("1.234 TEUR", ambiguous("1234000", "1234")),
    ]);
}

#[test]
fn neutral_units_keep_the_number_as_written() {
    assert_amounts(&[
        ("12 500 €", either("12500")),
        ("12.500,00 €", comma("12500")),
        ("12 500\u{a0}€", either("12500")),
        ("5 EUR", either("5")),
        ("5 Euro", either("5")),
        ("20 PT", either("20")),
        ("1 Tag", either("1")),
        ("20 Tage", either("20")),
        ("20 Personentage", either("20")),
        ("45 %", either("45")),
        ("45%", either("45")),
    ]);
}

#[test]
fn a_currency_may_stand_in_front() {
    assert_amounts(&[
        ("€ 12.500", ambiguous("12500", "12.5")),
        ("EUR 12 500", either("12500")),
        ("Euro 5,50", comma("5.5")),
        ("-€5.00", point("-5")),
        ("€ -5", either("-5")),
    ]);
    for cell in ["€ 5 PT", "€ 5 %", "€", "EUR"] {
        assert_eq!(read(cell), Err(NumberError::NotANumber), "{cell:?}");
    }
}

#[test]
fn a_dash_for_no_cents_proves_the_comma() {
    assert_amounts(&[
        ("12.500,-", comma("12500")),
        ("12.500,- €", comma("12500")),
        ("12.500,--", comma("12500")),
        ("12.500,– €", comma("12500")),
        ("500,-", comma("500")),
    ]);
    for cell in ["12,500,-", "12.50,-", "500.-", ",-", "500,,-"] {
        assert_eq!(read(cell), Err(NumberError::NotANumber), "{cell:?}");
    }
}

#[test]
fn an_unknown_unit_is_named_as_written() {
    for (cell, unit) in [
        ("5 Stück", "Stück"),
        ("5x", "x"),
        ("5 $", "$"),
        ("5 ‰", "‰"),
        ("3–5 m²", "m²"),
        ("1.5 k€", "k€"),
        ("3 to 7", "to 7"),
    ] {
        assert_eq!(read(cell), Err(NumberError::UnknownUnit(unit.to_owned())), "{cell:?}");
    }
}

#[test]
fn words_and_slips_are_no_numbers() {
    for cell in ["hoch", "drei", "x", "5)", "(5)", "3/7", "5 -", "#NV", "#REF!", "1:30", "NaN", "inf", "٣"] {
        assert_eq!(read(cell), Err(NumberError::NotANumber), "{cell:?}");
    }
}

#[test]
fn missing_is_never_zero() {
    for cell in ["", "  ", "?", "k. A.", "n/a", "-", "–"] {
        assert_eq!(read(cell), Ok(Cell::Missing), "{cell:?}");
    }
}

#[test]
fn intervals_are_read_in_every_spelling() {
    for cell in
        ["3..7", "3 .. 7", "3…7", "3...7", "3–7", "3 – 7", "3 bis 7", "3 BIS 7", "3-7", "3 - 7", "3\u{a0}–\u{a0}7"]
    {
        assert_eq!(read(cell), interval(either("3"), either("7")), "{cell:?}");
    }
}

#[test]
fn three_numbers_are_low_likely_and_high() {
    for cell in ["3..5..7", "3 .. 5 .. 7", "3…5…7"] {
        let expected = Cell::Interval { low: either("3"), likely: Some(either("5")), high: either("7") };
        assert_eq!(read(cell), Ok(expected), "{cell:?}");
    }
    for cell in ["3..5..7..9", "3–5–7", "3..", "..7", "3–", "3.. ..7"] {
        assert_eq!(read(cell), Err(NumberError::NotANumber), "{cell:?}");
    }
}

#[test]
fn an_interval_stays_as_written_even_if_reversed() {
    assert_eq!(read("7..3"), interval(either("7"), either("3")));
    assert_eq!(read("-3..-1"), interval(either("-3"), either("-1")));
    assert_eq!(read("\u{2212}3 – \u{2212}1"), interval(either("-3"), either("-1")));
}

#[test]
fn each_number_of_an_interval_keeps_its_readings() {
    assert_eq!(read("1,5–2.000"), interval(comma("1.5"), ambiguous("2000", "2")));
    assert_eq!(read("1.5-2.5"), interval(point("1.5"), point("2.5")));
}

#[test]
fn a_unit_behind_an_interval_holds_for_all_its_numbers() {
    assert_eq!(read("3–5 TEUR"), interval(either("3000"), either("5000")));
    assert_eq!(read("1,5..2 Mio. €"), interval(comma("1500000"), either("2000000")));
    assert_eq!(read("€ 3–5 Mio."), interval(either("3000000"), either("5000000")));
    assert_eq!(
        read("3..4..5 TEUR"),
        Ok(Cell::Interval { low: either("3000"), likely: Some(either("4000")), high: either("5000") }),
    );
}

#[test]
fn a_number_of_an_interval_may_have_its_own_unit() {
    assert_eq!(read("800 T€ – 1,2 Mio. €"), interval(either("800000"), comma("1200000")));
    assert_eq!(read("3 PT - 5 PT"), interval(either("3"), either("5")));
    assert_eq!(read("3 Tsd...5 Tsd."), interval(either("3000"), either("5000")));
    assert_eq!(read("10.000,– – 12.500,– €"), interval(comma("10000"), comma("12500")));
    for cell in ["3 TEUR..5", "3 PT..5 €"] {
        assert_eq!(read(cell), Err(NumberError::UnitsDiffer), "{cell:?}");
    }
}

#[test]
fn thousands_are_not_grouped_by_apostrophes() {
    for cell in ["1'234", "1’234’567", "3..1'234", "1'234,5 €"] {
        assert_eq!(read(cell), Err(NumberError::Apostrophe), "{cell:?}");
    }
    assert_eq!(read("5'"), Err(NumberError::NotANumber));
}

#[test]
fn estimates_and_bounds_are_told_apart() {
    for cell in ["ca. 50", "ca.50", "Ca. 50", "~50", "~ 50", "rund 50", "etwa 50", "circa 50", "≈ 50"] {
        assert_eq!(read(cell), Ok(Cell::Approximate(either("50"))), "{cell:?}");
    }
    let bound = either("50");
    for cell in ["≤ 50", "<= 50", "bis 50", "bis zu 50", "max. 50", "höchstens 50"] {
        assert_eq!(read(cell), Ok(Cell::Below { bound, included: true }), "{cell:?}");
    }
    for cell in ["< 50", "<50", "unter 50"] {
        assert_eq!(read(cell), Ok(Cell::Below { bound, included: false }), "{cell:?}");
    }
    for cell in ["≥50", ">= 50", "ab 50", "mind. 50", "mindestens 50"] {
        assert_eq!(read(cell), Ok(Cell::Above { bound, included: true }), "{cell:?}");
    }
    for cell in ["> 50", "über 50", "Über 50"] {
        assert_eq!(read(cell), Ok(Cell::Above { bound, included: false }), "{cell:?}");
    }
    assert_eq!(read("ca. 1,2 Mio. €"), Ok(Cell::Approximate(comma("1200000"))));
}

#[test]
fn a_bound_needs_one_number_behind_it() {
    for cell in ["ca.", "<", "bis", "ca. 3–7", "aber 5", "ca. ca. 5", "<< 5"] {
        assert!(matches!(read(cell), Err(NumberError::NotANumber)), "{cell:?}");
    }
}

#[test]
fn dates_are_named_as_such() {
    for cell in ["3-7-2026", "03.07.2026", "2026-07-03", "03. Jul", "7-Mrz", "Mrz 26", "03.07.", "03-07"] {
        assert_eq!(read(cell), Err(NumberError::Date), "{cell:?}");
    }
}

#[test]
fn twenty_eight_significant_digits_fit_and_no_more() {
    let nines = "9".repeat(28);
    assert_amounts(&[
        (&nines, either(&nines)),
        ("0,0000000000000000000000000001", comma("0.0000000000000000000000000001")),
        ("00000000000000000000000000000000000005,50000000000000000000000000000000000", comma("5.5")),
        ("10000000000000000000000000000", either("10000000000000000000000000000")),
        ("7E+28", either("70000000000000000000000000000")),
    ]);
    for cell in [
        "12345678901234567890123456789",   // 29 digits
        "1,2345678901234567890123456789",  // 29 digits
        "0,00000000000000000000000000001", // 29 decimals
        "8E+28",                           // beyond 2⁹⁶
        "1E+29",
        "1E-29",
        "1E+99999999999999999999",
        "1E-99999999999999999999",
        "9999999999999999999999999999 Mrd.",
    ] {
        assert_eq!(read(cell), Err(NumberError::TooLong), "{cell:?}");
    }
}

#[test]
fn trailing_zeros_are_dropped() {
    for (cell, expected) in [("1,500000", "1.5"), ("12,00", "12"), ("0,0", "0"), ("100", "100")] {
        let Ok(Cell::Point(amount)) = read(cell) else { panic!("{cell} is a number") };
        assert_eq!(amount.under(None).unwrap().to_string(), expected);
    }
}

#[test]
fn only_a_number_with_one_reading_proves_a_sign() {
    assert_eq!(comma("1.5").proves(), Some(DecimalSign::Comma));
    assert_eq!(point("1.5").proves(), Some(DecimalSign::Point));
    assert_eq!(either("15").proves(), None);
    assert_eq!(ambiguous("1234", "1.234").proves(), None);
}

#[test]
fn the_sign_of_the_file_decides_between_two_readings() {
    let amount = ambiguous("1234", "1.234");
    let undecided = AmountError::Ambiguous { comma: decimal("1234"), point: decimal("1.234") };
    assert_eq!(amount.under(Some(DecimalSign::Comma)), Ok(decimal("1234")));
    assert_eq!(amount.under(Some(DecimalSign::Point)), Ok(decimal("1.234")));
    assert_eq!(amount.under(None), Err(undecided));
}

#[test]
fn a_number_of_the_other_sign_is_refused() {
    assert_eq!(comma("1.5").under(Some(DecimalSign::Point)), Err(AmountError::OtherSign));
    assert_eq!(point("1.5").under(Some(DecimalSign::Comma)), Err(AmountError::OtherSign));
    assert_eq!(comma("1.5").under(None), Ok(decimal("1.5")));
    assert_eq!(either("15").under(Some(DecimalSign::Point)), Ok(decimal("15")));
}

#[test]
fn plain_numbers_are_read_with_the_sign_they_prove() {
    let (comma, point) = (Some(DecimalSign::Comma), Some(DecimalSign::Point));
    for (cell, mantissa, scale, sign) in [
        ("0", 0, 0, None),
        ("12", 12, 0, None),
        ("-12", -12, 0, None),
        ("1.5", 15, 1, point),
        ("1,50", 15, 1, comma),
        ("12,00", 12, 0, comma),
        ("-0,500", -5, 1, comma),
        ("0.000", 0, 0, point),
        ("1234.500", 12345, 1, point),
        ("1.2345", 12345, 4, point),
        ("999999999999999999", 999_999_999_999_999_999, 0, None),
        ("9,99999999999999999", 999_999_999_999_999_999, 17, comma),
    ] {
        assert_eq!(read_plain(cell.as_bytes()), Some(Plain { mantissa, scale, sign }), "{cell:?}");
    }
}

#[test]
fn whatever_is_not_plain_is_left_to_read() {
    for cell in [
        "",
        "-",
        "+5",
        " 5",
        "5 ",
        "1.234",
        "12,345",
        "-123.000",
        "1.234,5",
        "1.2.3",
        ".5",
        "5.",
        ".",
        "-.",
        "1e3",
        "3-7",
        "--5",
        "5 €",
        "k. A.",
        "1234567890123456789",
        "99999999999999999999",
        "٣",
    ] {
        assert_eq!(read_plain(cell.as_bytes()), None, "{cell:?}");
    }
}

/// `value` with both decimals and groups written as in German.
fn in_german(value: Decimal) -> String {
    let text = value.abs().to_string();
    let (whole, fraction) = text.split_once('.').unwrap_or((&text, ""));
    let mut grouped = String::new();
    for (position, digit) in whole.chars().enumerate() {
        if position > 0 && (whole.len() - position).is_multiple_of(3) {
            grouped.push('.');
        }
        grouped.push(digit);
    }
    let minus = if value.is_sign_negative() { "-" } else { "" };
    let sign = if fraction.is_empty() { "" } else { "," };
    format!("{minus}{grouped}{sign}{fraction}")
}

proptest! {
    #[test]
    fn plain_reading_agrees_with_full_reading(cell in "-?[0-9]{0,20}[.,]?[0-9]{0,5}|-?0?[0-9]{1,3}[.,][0-9]{3}|[0-9.,-]{0,8}") {
        if let Some(plain) = read_plain(cell.as_bytes()) {
            let Ok(Cell::Point(amount)) = read(&cell) else {
                return Err(TestCaseError::fail(format!("{cell} is plain and yet no number")));
            };
            let value = amount.under(plain.sign).unwrap();
            prop_assert_eq!(amount.proves(), plain.sign);
            prop_assert_eq!(value.mantissa(), i128::from(plain.mantissa));
            prop_assert_eq!(value.scale(), u32::from(plain.scale));
        }
    }

    #[test]
    fn full_reading_of_one_plain_meaning_is_also_plain(cell in "-?[0-9]{1,12}([.,][0-9]{1,6})?") {
        if let Ok(Cell::Point(Amount::Either(_) | Amount::Comma(_) | Amount::Point(_))) = read(&cell) {
            prop_assert!(read_plain(cell.as_bytes()).is_some());
        }
    }

    #[test]
    fn what_is_written_in_german_is_read_back(mantissa in any::<i64>(), scale in 0u32..=18) {
        let value = Decimal::new(mantissa, scale);
        let text = in_german(value);
        let Ok(Cell::Point(amount)) = read(&text) else {
            return Err(TestCaseError::fail(format!("{text} is no number")));
        };
        prop_assert_eq!(amount.under(Some(DecimalSign::Comma)), Ok(value));
    }

    #[test]
    fn swapping_the_signs_swaps_the_readings(cell in "[0-9]{1,4}([.,][0-9]{1,4}){0,3}") {
        let swapped: String = cell.chars().map(|c| match c { '.' => ',', ',' => '.', c => c }).collect();
        let expected = match read(&cell) {
            Ok(Cell::Point(Amount::Comma(value))) => Ok(Cell::Point(Amount::Point(value))),
            Ok(Cell::Point(Amount::Point(value))) => Ok(Cell::Point(Amount::Comma(value))),
            Ok(Cell::Point(Amount::Ambiguous { comma, point })) => {
                Ok(Cell::Point(Amount::Ambiguous { comma: point, point: comma }))
            }
            // `1.2.26` is a date, `1,2,26` is nothing.
            Err(_) => return Ok(()),
            other => other,
        };
        prop_assert_eq!(read(&swapped), expected);
    }

    #[test]
    fn no_text_makes_it_panic(cell in "[-0-9.,eE+€% –…<~bisTMocau\u{a0}\u{2212}]{0,16}|.{0,24}") {
        let _ = (read(&cell), read_plain(cell.as_bytes()));
    }

    #[test]
    fn no_bytes_make_plain_reading_panic(cell in proptest::collection::vec(any::<u8>(), 0..40)) {
        let _ = read_plain(&cell);
    }
}
