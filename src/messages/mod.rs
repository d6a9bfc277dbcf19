//! The words of vorrang in German and English.
//!
//! All sentences live in `de/*.ftl` and `en/*.ftl` ([Fluent](https://projectfluent.org) syntax);
//! code names a sentence and fills its placeholders, it never glues texts together. Numbers and
//! dates are written the way the language writes them (see [`format`]). A test keeps the two
//! languages in step.
//!
//! | file | sentences of |
//! |---|---|
//! | `findings.ftl` | findings: named like the code, or by what is special about them, and remedies |
//! | `check.ftl` | the frame around findings and the list of gaps |
//! | `ranking.ftl` | rankings |
//! | `cli.ftl` | the command line itself |

pub mod format;

use std::sync::OnceLock;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use jiff::civil::Date;
use rust_decimal::Decimal;

use crate::model::{Lang, Text};

/// What fills a placeholder.
#[derive(Clone, Debug, PartialEq)]
pub enum Arg {
    /// A text from a file or a name.
    Text(String),
    /// A text that the manifest may give in several languages.
    Words(Text),
    /// A number, written with the decimal sign of the language.
    Number(Decimal),
    /// A count, which also chooses between singular and plural.
    Count(usize),
    /// A date.
    Date(Date),
    /// Another entry of the message files, such as the name of a type.
    Word(&'static str),
}

impl From<&str> for Arg {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for Arg {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<&Text> for Arg {
    fn from(text: &Text) -> Self {
        Self::Words(text.clone())
    }
}

impl From<Decimal> for Arg {
    fn from(number: Decimal) -> Self {
        Self::Number(number)
    }
}

impl From<usize> for Arg {
    fn from(count: usize) -> Self {
        Self::Count(count)
    }
}

impl From<Date> for Arg {
    fn from(date: Date) -> Self {
        Self::Date(date)
    }
}

/// The sentence `id` in a language, with its placeholders filled.
///
/// A sentence that does not exist gives its id; a test makes sure that none is missing.
#[must_use]
pub fn text(lang: Lang, id: &str, args: &[(&str, Arg)]) -> String {
    let bundle = bundle(lang);
    let Some(pattern) = bundle.get_message(id).and_then(|message| message.value()) else {
        return id.to_owned();
    };
    let mut filled = FluentArgs::with_capacity(args.len());
    for (name, arg) in args {
        let value: FluentValue<'_> = match arg {
            Arg::Text(text) => text.as_str().into(),
            Arg::Words(text) => text.get(lang).into(),
            Arg::Number(number) => format::decimal(*number, lang).into(),
            Arg::Count(count) => (*count).into(),
            Arg::Date(date) => format::date(*date, lang).into(),
            Arg::Word(id) => word(lang, id).into(),
        };
        filled.set(*name, value);
    }
    bundle.format_pattern(pattern, Some(&filled), &mut Vec::new()).into_owned()
}

/// The sentence `id` without placeholders.
#[must_use]
pub fn word(lang: Lang, id: &str) -> String {
    text(lang, id, &[])
}

/// Whether there is a sentence with this id.
#[must_use]
pub fn exists(lang: Lang, id: &str) -> bool {
    bundle(lang).has_message(id)
}

fn sources(lang: Lang) -> [&'static str; 4] {
    match lang {
        Lang::De => [
            include_str!("de/findings.ftl"),
            include_str!("de/check.ftl"),
            include_str!("de/ranking.ftl"),
            include_str!("de/cli.ftl"),
        ],
        Lang::En => [
            include_str!("en/findings.ftl"),
            include_str!("en/check.ftl"),
            include_str!("en/ranking.ftl"),
            include_str!("en/cli.ftl"),
        ],
    }
}

/// The parsed sentences of a language, parsed at first use: most runs need one language only.
fn bundle(lang: Lang) -> &'static FluentBundle<FluentResource> {
    static GERMAN: OnceLock<FluentBundle<FluentResource>> = OnceLock::new();
    static ENGLISH: OnceLock<FluentBundle<FluentResource>> = OnceLock::new();
    let cell = match lang {
        Lang::De => &GERMAN,
        Lang::En => &ENGLISH,
    };
    cell.get_or_init(|| {
        // The code is well-formed; an unknown language would only lose its plural rules.
        let tag = lang.code().parse().unwrap_or_default();
        let mut bundle = FluentBundle::new_concurrent(vec![tag]);
        // Terminals and CSV files show the invisible isolation marks as garbage.
        bundle.set_use_isolating(false);
        bundle.set_formatter(Some(match lang {
            Lang::De => |value, _| count_text(value, Lang::De),
            Lang::En => |value, _| count_text(value, Lang::En),
        }));
        for source in sources(lang) {
            // What cannot be parsed is left out here and found by the tests below.
            let (Ok(resource) | Err((resource, _))) = FluentResource::try_new(source.to_owned());
            bundle.add_resource_overriding(resource);
        }
        bundle
    })
}

/// Writes counts with the grouping of the language; other values are texts already.
fn count_text(value: &FluentValue<'_>, lang: Lang) -> Option<String> {
    match value {
        FluentValue::Number(number) => {
            // Counts of projects and findings are far below 2^53, where f64 is exact.
            let count = Decimal::try_from(number.value).ok()?;
            Some(format::decimal(count, lang))
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::{BTreeMap, BTreeSet};

    /// Message ids with the placeholders they use.
    fn entries(lang: Lang) -> BTreeMap<String, BTreeSet<String>> {
        let mut entries: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
        let mut current = String::new();
        for line in sources(lang).iter().flat_map(|source| source.lines()) {
            if line.starts_with(|c: char| c.is_ascii_lowercase()) {
                current = line.split(' ').next().unwrap().to_owned();
                assert!(entries.insert(current.clone(), BTreeSet::new()).is_none(), "{current} twice in {lang:?}");
            }
            for part in line.split('$').skip(1) {
                let name: String = part.chars().take_while(|c| c.is_ascii_lowercase() || *c == '-').collect();
                entries.get_mut(&current).unwrap().insert(name);
            }
        }
        entries
    }

    #[test]
    fn german_and_english_have_the_same_sentences_with_the_same_placeholders() {
        assert_eq!(entries(Lang::De), entries(Lang::En));
    }

    #[test]
    fn both_files_are_well_formed() {
        for lang in Lang::ALL {
            for source in sources(lang) {
                let parsed = FluentResource::try_new(source.to_owned());
                assert!(parsed.is_ok(), "{:?}", parsed.err().map(|(_, errors)| errors));
            }
        }
    }

    #[test]
    fn every_code_has_a_sentence() {
        for code in crate::finding::Code::ALL {
            assert!(exists(Lang::De, code.name()), "{code}");
        }
    }

    #[test]
    fn counts_choose_the_plural_and_are_grouped() {
        let found = |count: usize| text(Lang::De, "found-errors", &[("count", count.into())]);
        assert_eq!(found(1), "1 Fehler");
        assert_eq!(found(12_345), "12.345 Fehler");
        assert_eq!(text(Lang::En, "found-errors", &[("count", 2.into())]), "2 errors");
    }
}
