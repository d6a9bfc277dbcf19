//! A value of a TOML document: read as what its key wants, or reported as something else.

use std::cell::RefCell;

use jiff::civil::Date;
use rust_decimal::Decimal;
use toml::de::DeValue;

#[cfg(test)]
use super::asked;
use super::{Doc, Located, Table};
use crate::finding::{Code, Finding, cut};
use crate::input::cell::date;
use crate::messages::Arg;
use crate::model::{Lang, Text};
use crate::source::Place;

/// A value that is being read.
pub(crate) struct Node<'a> {
    pub(super) doc: &'a Doc<'a>,
    pub(super) value: &'a DeValue<'a>,
    pub(crate) place: Place,
    /// The key under which it stands.
    pub(super) key: String,
}

impl<'a> Node<'a> {
    /// Reports that the value has the wrong type.
    pub(crate) fn wrong_type<T>(&self, expected: &'static str) -> Option<T> {
        self.report(self.of_wrong_type(expected));
        None
    }

    fn of_wrong_type(&self, expected: &'static str) -> Finding {
        let found = match self.value {
            DeValue::String(_) => "type-string",
            DeValue::Float(_) if expected == "type-integer" => "type-fraction",
            DeValue::Integer(_) | DeValue::Float(_) => "type-number",
            DeValue::Boolean(_) => "type-boolean",
            DeValue::Datetime(datetime) => match (datetime.date, datetime.time) {
                (Some(_), Some(_)) => "type-datetime",
                (None, _) => "type-time",
                (Some(_), None) => "type-date",
            },
            DeValue::Array(_) => "type-list",
            DeValue::Table(_) => "type-table",
        };
        let finding = Finding::new(Code::WrongType, self.place.clone())
            .arg("key", self.key.as_str())
            .arg("found", Arg::Word(found))
            .arg("expected", Arg::Word(expected));
        match (found, expected) {
            ("type-table", "type-list") => finding.hint("wrong-type-single-table"),
            ("type-list", "type-table") => finding.hint("wrong-type-many-tables"),
            _ => finding,
        }
    }

    /// Reports that the value is outside what its key allows.
    pub(crate) fn invalid<T>(&self, expected: &'static str) -> Option<T> {
        self.doc.report(
            Finding::new(Code::ValueInvalid, self.place.clone())
                .arg("key", self.key.as_str())
                .arg("found", self.written())
                .arg("expected", Arg::Word(expected)),
        );
        None
    }

    /// The value as written, for messages; long ones are cut.
    pub(crate) fn written(&self) -> String {
        match self.value {
            DeValue::String(text) => cut(text),
            DeValue::Integer(number) => cut(&number.to_string()),
            DeValue::Float(number) => cut(number.as_str()),
            DeValue::Boolean(flag) => flag.to_string(),
            DeValue::Datetime(datetime) => datetime.to_string(),
            DeValue::Array(_) => "[…]".to_owned(),
            DeValue::Table(_) => "{…}".to_owned(),
        }
    }

    fn at<T>(&self, value: T) -> Option<Located<T>> {
        Some(Located { value, place: self.place.clone() })
    }

    /// A string.
    pub(crate) fn string(&self) -> Option<Located<String>> {
        match self.value {
            DeValue::String(text) => self.at(text.to_string()),
            _ => self.wrong_type("type-string"),
        }
    }

    /// A string that is not blank.
    pub(crate) fn filled_string(&self) -> Option<Located<String>> {
        let text = self.string()?;
        if text.value.trim().is_empty() { self.invalid("expected-not-blank") } else { Some(text) }
    }

    /// A text: a string or a table of languages.
    pub(crate) fn text(&self) -> Option<Located<Text>> {
        match self.value {
            DeValue::String(text) => self.at(Text::plain(text.to_string())),
            DeValue::Table(_) => {
                let table = self.table()?;
                let by_lang = Lang::ALL
                    .into_iter()
                    .filter_map(|lang| Some((lang, table.get(lang.code())?.string()?.value)))
                    .collect::<Vec<_>>();
                // What stands there in vain is told as such.
                let is_blank = table.entries.is_empty();
                table.finish();
                match (by_lang.is_empty(), is_blank) {
                    (true, true) => self.invalid("expected-languages"),
                    (true, false) => None,
                    (false, _) => self.at(Text::by_lang(by_lang)),
                }
            }
            _ => self.wrong_type("type-text"),
        }
    }

    /// A text that is not blank in any language.
    pub(crate) fn filled_text(&self) -> Option<Located<Text>> {
        let text = self.text()?;
        if text.value.all().any(|text| text.trim().is_empty()) {
            self.invalid("expected-not-blank")
        } else {
            Some(text)
        }
    }

    /// An exact decimal of at most 28 significant digits.
    pub(crate) fn number(&self) -> Option<Located<Decimal>> {
        match self.value {
            DeValue::Integer(number) if number.radix() != 10 => {
                match i64::from_str_radix(number.as_str(), number.radix()) {
                    Ok(number) => self.at(Decimal::from(number)),
                    Err(_) => self.too_long(),
                }
            }
            DeValue::Integer(number) => self.decimal(number.as_str()),
            DeValue::Float(number) => self.decimal(number.as_str()),
            _ => self.wrong_type("type-number"),
        }
    }

    fn decimal(&self, digits: &str) -> Option<Located<Decimal>> {
        if digits.contains("inf") || digits.contains("nan") {
            return self.invalid("expected-finite-number");
        }
        match exact_decimal(digits) {
            Some(number) => self.at(number),
            None => self.too_long(),
        }
    }

    fn too_long<T>(&self) -> Option<T> {
        self.doc.report(
            Finding::new(Code::NumberTooLong, self.place.clone())
                .arg("number", self.written())
                .hint("number-too-long-hint"),
        );
        None
    }

    /// A number within bounds, `expected` being their description.
    pub(crate) fn number_in(
        &self,
        range: impl std::ops::RangeBounds<Decimal>,
        expected: &'static str,
    ) -> Option<Located<Decimal>> {
        let number = self.number()?;
        if range.contains(&number.value) { Some(number) } else { self.invalid(expected) }
    }

    /// A whole number of at least 1.
    pub(crate) fn count(&self) -> Option<Located<std::num::NonZeroUsize>> {
        match self.value {
            DeValue::Integer(number) => {
                let count = usize::from_str_radix(number.as_str(), number.radix()).ok();
                match count.and_then(std::num::NonZeroUsize::new) {
                    // Places or samples in the billions: a slip, not a wish.
                    Some(count) if count.get() <= 1_000_000_000 => self.at(count),
                    _ => self.invalid("expected-count"),
                }
            }
            _ => self.wrong_type("type-integer"),
        }
    }

    /// A whole number of at least 0.
    pub(crate) fn unsigned(&self) -> Option<Located<u64>> {
        match self.value {
            DeValue::Integer(number) => match u64::from_str_radix(number.as_str(), number.radix()) {
                Ok(number) => self.at(number),
                Err(_) => self.invalid("expected-unsigned"),
            },
            _ => self.wrong_type("type-integer"),
        }
    }

    /// Yes or no.
    pub(crate) fn boolean(&self) -> Option<Located<bool>> {
        match self.value {
            DeValue::Boolean(flag) => self.at(*flag),
            _ => self.wrong_type("type-boolean"),
        }
    }

    /// A date: a TOML date, or a string in one of the forms that CSV cells may have.
    pub(crate) fn date(&self) -> Option<Located<Date>> {
        let (read, is_text) = match self.value {
            DeValue::Datetime(datetime) => (date::read(&datetime.to_string()), false),
            DeValue::String(text) => (date::read(text), true),
            _ => return self.wrong_type("expected-date"),
        };
        match read {
            Ok(Some(date)) => self.at(date),
            // With a time of day, but for the midnight of programs, it is no date.
            Err(_) if !is_text => self.wrong_type("expected-date"),
            Ok(None) | Err(_) => self.invalid("expected-date"),
        }
    }

    /// A table.
    pub(crate) fn table(&self) -> Option<Table<'a>> {
        match self.value {
            DeValue::Table(entries) => Some(Table {
                doc: self.doc,
                entries,
                place: self.place.clone(),
                name: self.key.clone(),
                asked: RefCell::default(),
            }),
            _ => self.wrong_type("type-table"),
        }
    }

    /// The elements of a list.
    pub(crate) fn list(&self) -> Option<Vec<Node<'a>>> {
        match self.value {
            DeValue::Array(elements) => Some(
                elements
                    .iter()
                    .map(|element| Node {
                        doc: self.doc,
                        value: element.get_ref(),
                        place: Place::span(self.doc.file, element.span()),
                        key: self.key.clone(),
                    })
                    .collect(),
            ),
            _ => self.wrong_type("type-list"),
        }
    }

    /// Whether it is a list without elements.
    pub(crate) fn is_empty_list(&self) -> bool {
        matches!(self.value, DeValue::Array(elements) if elements.is_empty())
    }

    /// The tables of a list of tables.
    pub(crate) fn tables(&self) -> Vec<Table<'a>> {
        self.list().into_iter().flatten().filter_map(|node| node.table()).collect()
    }

    /// One string or a list of strings.
    pub(crate) fn strings(&self) -> Vec<Located<String>> {
        match self.value {
            DeValue::String(_) => self.string().into_iter().collect(),
            DeValue::Array(_) => self.list().into_iter().flatten().filter_map(|node| node.string()).collect(),
            _ => self.wrong_type("type-strings").into_iter().collect(),
        }
    }

    /// One of a few names.
    pub(crate) fn choice<T: Copy>(&self, choices: &[(&'static str, T)]) -> Option<Located<T>> {
        #[cfg(test)]
        asked::choice(self, choices);
        let names = || choices.iter().map(|(name, _)| *name);
        let DeValue::String(text) = self.value else {
            let finding = self.of_wrong_type("type-string");
            self.report(finding.known(names()));
            return None;
        };
        if let Some((_, value)) = choices.iter().find(|(name, _)| name == text) {
            return self.at(*value);
        }
        self.doc.report(
            Finding::new(Code::ValueInvalid, self.place.clone())
                .arg("key", self.key.as_str())
                .arg("found", self.written())
                .arg("expected", Arg::Word("expected-choice"))
                .suggest(text, names()),
        );
        None
    }

    /// The parsed value, for what may have several shapes.
    pub(crate) fn value(&self) -> &'a DeValue<'a> {
        self.value
    }

    pub(crate) fn report(&self, finding: Finding) {
        self.doc.report(finding);
    }
}

/// A decimal from its digits, with a point and perhaps an exponent; `None` if it cannot be kept
/// exactly in 28 significant digits.
pub(crate) fn exact_decimal(digits: &str) -> Option<Decimal> {
    let digits = digits.trim().replace('_', "");
    let (mantissa, exponent) = match digits.split_once(['e', 'E']) {
        Some((mantissa, exponent)) => (mantissa, exponent.parse::<i32>().ok()?),
        None => (digits.as_str(), 0),
    };
    let (sign, unsigned) = match mantissa.strip_prefix('-') {
        Some(rest) => (-1, rest),
        None => (1, mantissa.strip_prefix('+').unwrap_or(mantissa)),
    };
    let (whole, fraction) = unsigned.split_once('.').unwrap_or((unsigned, ""));
    let all = format!("{whole}{fraction}");
    if all.is_empty() || !all.bytes().all(|b| b.is_ascii_digit()) {
        return None;
    }
    let significant = all.trim_start_matches('0');
    let trimmed = significant.trim_end_matches('0');
    if trimmed.is_empty() {
        return Some(Decimal::ZERO);
    }
    let dropped = i32::try_from(significant.len() - trimmed.len()).ok()?;
    let scale = i32::try_from(fraction.len()).ok()?.checked_sub(exponent)?.checked_sub(dropped)?;
    if 28 < trimmed.len() {
        return None;
    }
    let mut mantissa: i128 = trimmed.parse().ok()?;
    let mut places = u32::try_from(scale.max(0)).ok()?;
    if scale < 0 {
        mantissa = mantissa.checked_mul(10i128.checked_pow(scale.unsigned_abs())?)?;
        places = 0;
    }
    Decimal::try_from_i128_with_scale(sign * mantissa, places).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn decimals_of_toml_keep_every_digit() {
        let exact = |digits| exact_decimal(digits).map(|number| number.to_string());
        assert_eq!(exact("0.10000000000000000000001").as_deref(), Some("0.10000000000000000000001"));
        assert_eq!(exact("1e3").as_deref(), Some("1000"));
        assert_eq!(exact("-1.50E-1").as_deref(), Some("-0.15"));
        assert_eq!(exact("0.0").as_deref(), Some("0"));
        assert_eq!(exact("12345678901234567890123456789"), None);
        assert_eq!(exact("1e40"), None);
    }
}
