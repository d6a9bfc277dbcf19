//! Number formats: what they say about the numbers shown by them.
//!
//! In a workbook only the format makes a number a date, a share or an amount of money. A format is read
//! for just that; how a number looks in it is left to spreadsheets, but for numbers of a project
//! (`"DO-P"00` shows 5 as DO-P05), which are texts to everybody.
//!
//! Source: ECMA-376 part 1, 18.8.30 (numFmt) and 18.8.31 (number format codes).

use rust_decimal::Decimal;

use super::cell::scaled;
use crate::input::cell::{Measure, number};

/// What a number format makes of a number.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Format {
    /// A number.
    Plain,
    /// A share: 0.45 is shown as 45 %.
    Percent,
    /// A day, a time of day or both.
    Date {
        /// Whether it is an amount of time (`[h]:mm`), which no calendar has.
        elapsed: bool,
    },
    /// A number with a unit, which may multiply: under `0 "T€"` the number 200 says 200000.
    Unit { power: i32, measure: Option<Measure> },
    /// A number between words that make something else of it, such as `0 "k€"`: its reader is to see them.
    Words(Words),
    /// Digits with fixed texts around them.
    Pattern(Pattern),
    /// A text in place of the number, such as `"k. A."` for 0 under `0;-0;"k. A."`.
    Text(String),
    /// One format or another, as the number decides.
    Sections(Vec<(Condition, Self)>),
}

/// For which numbers a section of a format code is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Condition {
    Any,
    Less(Decimal),
    AtMost(Decimal),
    Greater(Decimal),
    AtLeast(Decimal),
    Equal(Decimal),
    Not(Decimal),
}

impl Condition {
    fn holds(self, number: Decimal) -> bool {
        match self {
            Self::Any => true,
            Self::Less(bound) => number < bound,
            Self::AtMost(bound) => number <= bound,
            Self::Greater(bound) => bound < number,
            Self::AtLeast(bound) => bound <= number,
            Self::Equal(bound) => number == bound,
            Self::Not(bound) => number != bound,
        }
    }

    /// Whether it holds for no number from 0.
    fn is_for_negative(self) -> bool {
        matches!(self, Self::Less(bound) | Self::AtMost(bound) if bound <= Decimal::ZERO && !self.holds(Decimal::ZERO))
    }

    /// The condition that stands in brackets: `>=1000`.
    fn read(inner: &str) -> Option<Self> {
        let bound = |sign: &str| inner.strip_prefix(sign)?.trim().parse().ok();
        // Longer signs first.
        (bound("<>").map(Self::Not))
            .or_else(|| bound("<=").map(Self::AtMost))
            .or_else(|| bound(">=").map(Self::AtLeast))
            .or_else(|| bound("<").map(Self::Less))
            .or_else(|| bound(">").map(Self::Greater))
            .or_else(|| bound("=").map(Self::Equal))
    }

    /// The condition of a section without one in brackets, by its number of all `n`.
    fn of_section(nth: usize, n: usize) -> Self {
        match (nth, n) {
            (0, 2) => Self::AtLeast(Decimal::ZERO),
            (0, 3..) => Self::Greater(Decimal::ZERO),
            (1, 3..) => Self::Less(Decimal::ZERO),
            _ => Self::Any,
        }
    }
}

/// `"DO-P"00`: text, at least so many digits, text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Pattern {
    before: String,
    digits: usize,
    after: String,
}

impl Pattern {
    /// A number as this pattern shows it, its sign in front of all; one that is not whole or negative without
    /// more digits than it has.
    pub(super) fn fill(&self, number: Decimal) -> String {
        let sign = if number.is_sign_negative() { "-" } else { "" };
        let width = if number.scale() != 0 || number.is_sign_negative() { 0 } else { self.digits };
        format!("{sign}{}{:0>width$}{}", self.before, number.abs().to_string(), self.after)
    }
}

/// `"< "0`, `0 "Stück"`: text, number, text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Words {
    before: String,
    after: String,
    /// The power of ten that commas behind the digits hide.
    hidden: i32,
}

impl Words {
    /// A number with the words around it, its sign in front of all as spreadsheets show it.
    pub(super) fn fill(&self, number: Decimal) -> String {
        let sign = if number.is_sign_negative() { "-" } else { "" };
        let mut shown = scaled(number.abs(), -self.hidden).unwrap_or(number.abs());
        if shown.scale() == 3 {
            // Three places might be taken for thousands.
            shown.rescale(4);
        }
        format!("{sign}{}{shown}{}", self.before, self.after)
    }
}

impl Format {
    /// The format of a number that is built into spreadsheets.
    pub(super) fn built_in(id: u32) -> Self {
        match id {
            9 | 10 => Self::Percent,
            // 27 to 36 and 50 to 58 are dates in East Asian workbooks.
            14..=22 | 27..=36 | 45 | 47 | 50..=58 => Self::Date { elapsed: false },
            46 => Self::Date { elapsed: true },
            // The currency of the language of the program, here the euro.
            5..=8 | 42 | 44 => Self::Unit { power: 0, measure: Some(Measure::Money) },
            _ => Self::Plain,
        }
    }

    /// The format that a code such as `#,##0.00 "€"` describes.
    pub(super) fn of_code(code: &str) -> Self {
        let (mut sections, mut rest): (Vec<Parts>, _) = (Vec::new(), code);
        while sections.is_empty() || !rest.is_empty() {
            let is_for_negative = matches!(&sections[..], [first] if first.condition.is_none());
            let (parts, behind) = Parts::read(rest, is_for_negative);
            rest = behind;
            // A section for text says nothing about numbers.
            if sections.is_empty() || !parts.text {
                sections.push(parts);
            }
        }
        let n = sections.len();
        let of_section = |(nth, parts): (usize, Parts)| {
            (parts.condition.unwrap_or(Condition::of_section(nth, n)), Self::of_parts(parts))
        };
        let mut sections: Vec<(Condition, Self)> = sections.into_iter().enumerate().map(of_section).collect();
        match &sections[..] {
            [(_, first), others @ ..] if others.iter().all(|(_, format)| format == first) => sections.swap_remove(0).1,
            _ => Self::Sections(sections),
        }
    }

    /// The format that counts for a number.
    pub(super) fn of_number(&self, number: Decimal) -> &Self {
        let Self::Sections(sections) = self else { return self };
        // What no section is for is shown as by the last.
        let found = sections.iter().find(|(condition, _)| condition.holds(number)).or(sections.last());
        found.map_or(&Self::Plain, |(_, format)| format)
    }

    fn of_parts(parts: Parts) -> Self {
        if parts.date || parts.elapsed {
            return Self::Date { elapsed: parts.elapsed };
        }
        let literal = |text: &str| text.trim_matches([' ', '\u{a0}', '\u{202f}']).to_owned();
        let (before, after) = (literal(&parts.before), literal(&parts.after));
        if parts.percent {
            return Self::Percent;
        }
        let unit = [&after, &before].into_iter().find_map(|text| number::known_unit(text));
        // A comma behind the digits shows thousands: `0, "T€"` shows 200000 as 200 T€.
        let hidden = 3 * i32::try_from(parts.thousands).unwrap_or(0);
        if let Some((power, measure)) = unit {
            return Self::Unit { power: i32::try_from(power).unwrap_or(0) - hidden, measure };
        }
        let is_bound = before.starts_with(['<', '>', '≤', '≥']);
        let only_digits = 0 < parts.zeros && !parts.other && !is_bound;
        if only_digits && (1 < parts.zeros || !parts.before.is_empty()) {
            return Self::Pattern(Pattern { before: parts.before, digits: parts.zeros, after: parts.after });
        }
        // What a CSV would not say of a plain number either: an unknown unit, a bound.
        let is_point = |text: &str| matches!(number::read(text), Ok(number::Cell::Point(_)));
        let has_digits = 0 < parts.zeros || parts.other;
        match (before.is_empty() && after.is_empty(), has_digits) {
            (false, true) if !is_point(&format!("{}1{}", parts.before, parts.after)) => {
                Self::Words(Words { before: parts.before, after: parts.after, hidden })
            }
            // A dash is how amounts of nothing are shown.
            (false, false) if !matches!(before.as_str(), "-" | "–" | "−") => Self::Text(before),
            _ => Self::Plain,
        }
    }
}

/// The pieces of a section of a format code.
#[derive(Default)]
struct Parts {
    /// Fixed text before the digits.
    before: String,
    /// Fixed text behind the digits.
    after: String,
    zeros: usize,
    /// Whether there is anything but zeros and fixed text.
    other: bool,
    /// Commas behind the last digit.
    thousands: usize,
    percent: bool,
    date: bool,
    elapsed: bool,
    /// Whether it is for text.
    text: bool,
    /// The numbers it is for, if it says so.
    condition: Option<Condition>,
}

impl Parts {
    /// Reads the first section, which is for negative numbers unless it says otherwise; also returns what
    /// follows it.
    fn read(code: &str, is_for_negative: bool) -> (Self, &str) {
        let mut parts = Self::default();
        let mut characters = code.chars();
        let mut digits = false;
        // What a section for negative numbers shows in place of the sign: `-0`, `(0)`.
        let is_sign = |c: char, condition: Option<Condition>| {
            matches!(c, '-' | '−' | '(' | ')') && condition.map_or(is_for_negative, Condition::is_for_negative)
        };
        while let Some(c) = characters.next() {
            match c {
                ';' => break,
                '"' => characters.by_ref().take_while(|c| *c != '"').for_each(|c| parts.literal(c, digits)),
                '\\' => {
                    if let Some(c) = characters.next().filter(|c| !is_sign(*c, parts.condition)) {
                        parts.literal(c, digits);
                    }
                }
                'G' if characters.as_str().starts_with("eneral") => {
                    (digits, parts.other) = (true, true);
                    characters.by_ref().nth("eneral".len() - 1);
                }
                // Room for a character, or one repeated: neither is shown as such.
                '_' | '*' => drop(characters.next()),
                '[' => {
                    let inner: String = characters.by_ref().take_while(|c| *c != ']').collect();
                    parts.bracket(&inner, digits);
                }
                '0' => {
                    (digits, parts.zeros, parts.thousands) = (true, parts.zeros + 1, 0);
                }
                '#' | '?' => (digits, parts.other, parts.thousands) = (true, true, 0),
                '.' | '/' => parts.other = true,
                ',' => {
                    parts.other = true;
                    parts.thousands += 1;
                }
                '%' => parts.percent = true,
                // The sign of an exponent, and the denominator of `# ?/16`.
                'E' | 'e' if digits => {
                    parts.other = true;
                    characters.next();
                }
                '1'..='9' => parts.other = true,
                'y' | 'Y' | 'm' | 'M' | 'd' | 'D' | 'h' | 'H' | 's' | 'S' => parts.date = true,
                '@' => (parts.other, parts.text) = (true, true),
                c if is_sign(c, parts.condition) => {}
                c => parts.literal(c, digits),
            }
        }
        (parts, characters.as_str())
    }

    fn literal(&mut self, c: char, digits: bool) {
        if digits { self.after.push(c) } else { self.before.push(c) }
    }

    /// `[€-407]` is a currency, `[h]` an amount of time, `[Red]` and `[>100]` are neither.
    fn bracket(&mut self, inner: &str, digits: bool) {
        if let Some(currency) = inner.strip_prefix('$') {
            let symbol = currency.split('-').next().unwrap_or_default();
            symbol.chars().for_each(|c| self.literal(c, digits));
        } else if !inner.is_empty() && inner.chars().all(|c| matches!(c.to_ascii_lowercase(), 'h' | 'm' | 's')) {
            self.elapsed = true;
        } else if let Some(condition) = Condition::read(inner) {
            self.condition = Some(condition);
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const MONEY: Format = Format::Unit { power: 0, measure: Some(Measure::Money) };

    #[test]
    fn codes_of_dates_are_told_from_codes_of_numbers() {
        for code in
            ["dd/mm/yyyy", "DD.MM.YYYY", "yyyy\\-mm\\-dd", "[$-407]d. mmmm yyyy;@", "mmm yy", "h:mm AM/PM", "mm:ss"]
        {
            assert_eq!(Format::of_code(code), Format::Date { elapsed: false }, "{code}");
        }
        for code in ["[h]:mm:ss", "[hh]:mm", "[ss]"] {
            assert_eq!(Format::of_code(code), Format::Date { elapsed: true }, "{code}");
        }
        for code in
            ["General", "0", "0.00", "#,##0", "#,##0.00;[Red]-#,##0.00", "@", "0.00E+00", "# ?/?", "# ?/16", "0,", ""]
        {
            assert_eq!(Format::of_code(code), Format::Plain, "{code}");
        }
    }

    #[test]
    fn shares_and_money_are_known_by_their_signs() {
        for code in ["0%", "0.00%", "0 %", "0\\ %"] {
            assert_eq!(Format::of_code(code), Format::Percent, "{code}");
        }
        // A percent sign that is only text scales nothing: 5 is shown as 5 %.
        for code in ["0 \"%\"", "0\\%", "General\"%\"", "0.0\" %\""] {
            let shown = Format::Unit { power: 0, measure: Some(Measure::Share) };
            assert_eq!(Format::of_code(code), shown, "{code}");
        }
        let accounting = "_-* #,##0.00\\ \"€\"_-;\\-* #,##0.00\\ \"€\"_-;_-* \"-\"??\\ \"€\"_-;_-@_-";
        for code in ["#,##0.00 \"€\"", "#,##0.00\\ [$€-407]", "[$€-407]#,##0.00", "#,##0 [$EUR]", accounting] {
            assert_eq!(Format::of_code(code), MONEY, "{code}");
        }
        assert_eq!(Format::of_code("0 \"PT\""), Format::Unit { power: 0, measure: Some(Measure::Days) });
    }

    #[test]
    fn units_that_multiply_say_what_the_number_means() {
        let thousands = Format::Unit { power: 3, measure: Some(Measure::Money) };
        assert_eq!(Format::of_code("#,##0 \"T€\""), thousands);
        assert_eq!(Format::of_code("0\\ \"TEUR\""), thousands);
        // The number is in euros, and the comma shows thousands of them.
        assert_eq!(Format::of_code("#,##0, \"T€\""), MONEY);
        assert_eq!(Format::of_code("0.0,, \"Mio. €\""), MONEY);
    }

    #[test]
    fn words_that_a_csv_would_not_take_for_a_number_are_kept_around_it() {
        for (code, expected) in [
            ("0 \"k€\"", "-5 k€"),
            ("0 \"T€ p.a.\"", "-5 T€ p.a."),
            ("0.0 \"Mill. €\"", "-5 Mill. €"),
            ("[$$-409]#,##0.00", "-$5"),
            ("#,##0 [$CHF]", "-5 CHF"),
            ("0 \"Stück\"", "-5 Stück"),
            ("0 \"‰\"", "-5 ‰"),
            ("0.0 \"€/Monat\"", "-5 €/Monat"),
            ("\"Tage: \"0.0", "-Tage: 5"),
        ] {
            let Format::Words(words) = Format::of_code(code) else { panic!("{code}") };
            assert_eq!(words.fill(Decimal::from(-5)), expected);
        }
        let Format::Words(words) = Format::of_code("#,##0, \"k€\"") else { panic!("thousands") };
        assert_eq!(words.fill(Decimal::from(5000)), "5 k€");
    }

    #[test]
    fn the_section_that_is_for_a_number_says_what_it_means() {
        let thousands = Format::Unit { power: 3, measure: Some(Measure::Money) };
        for (code, number, expected) in [
            ("[>=1000]#,##0 \"T€\";0 \"€\"", 200, &MONEY),
            ("[>=1000]#,##0 \"T€\";0 \"€\"", 1000, &thousands),
            ("0 \"T€\";-0 \"€\"", -5, &MONEY),
            ("0 \"T€\";-0 \"€\"", 5, &thousands),
            ("0 \"T€\";-0 \"T€\"", -5, &thousands),
            ("0 \"T€\";[Red](0 \"€\");0", -5, &MONEY),
            ("0 \"T€\";[Red](0 \"€\");0", 0, &Format::Plain),
            ("#,##0_);(#,##0)", -5, &Format::Plain),
            ("0%;0", 1, &Format::Percent),
            ("0%;0", -1, &Format::Plain),
        ] {
            assert_eq!(Format::of_code(code).of_number(Decimal::from(number)), expected, "{code} {number}");
        }
        let Format::Words(words) = Format::of_code("\"< \"0.0") else { panic!("a bound") };
        assert_eq!(words.fill(Decimal::new(1234, 3)), "< 1.2340");
    }

    #[test]
    fn fixed_texts_and_leading_zeros_belong_to_a_number_of_a_project() {
        let shown = |code: &str, number: i64| match Format::of_code(code) {
            Format::Pattern(pattern) => pattern.fill(Decimal::from(number)),
            other => format!("{other:?}"),
        };
        assert_eq!(shown("\"DO-P\"00", 5), "DO-P05");
        assert_eq!(shown("000", 7), "007");
        assert_eq!(shown("000", 1234), "1234");
        assert_eq!(shown("\\P\\-0", 12), "P-12");
        assert_eq!(shown("000", -7), "-7");
        assert_eq!(shown("0", 7), "Plain");
        assert_eq!(shown("\"CHF \"0", -7), "-CHF 7");
        // The hyphen of the second section is part of the number of the project.
        let Format::Sections(sections) = Format::of_code("[<100]\"P-\"000;\"P-\"0000") else { panic!("sections") };
        let filled = sections.iter().map(|(_, format)| match format {
            Format::Pattern(pattern) => pattern.fill(Decimal::from(200)),
            other => format!("{other:?}"),
        });
        assert_eq!(filled.collect::<Vec<_>>(), ["P-200", "P-0200"]);
    }

    #[test]
    fn a_text_in_place_of_a_number_is_shown_and_a_dash_is_nothing() {
        let shown = |code: &str, number: i64| Format::of_code(code).of_number(Decimal::from(number)).clone();
        assert_eq!(shown("0;-0;\"k. A.\"", 0), Format::Text(String::from("k. A.")));
        assert_eq!(shown("[<5]\"unter 5\";0", 3), Format::Text(String::from("unter 5")));
        for code in ["0;-0;\"-\"", "0;-0;–", ";;;", "#,##0 ;(#,##0);\"-\"??"] {
            assert_eq!(shown(code, 0), Format::Plain, "{code}");
        }
        assert_eq!(shown("[>=1]General\" T€\"", 5), Format::of_code("0 \"T€\""));
    }

    proptest! {
        #[test]
        fn no_code_makes_it_panic(code in "[0#?,.%;\"\\\\_*\\[\\]$€hmsdyTG@ ]{0,24}|.{0,24}") {
            let _ = Format::of_code(&code);
        }
    }
}
