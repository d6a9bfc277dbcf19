//! The words of vorrang in German and English.
//!
//! All sentences live in `de/*.ftl` and `en/*.ftl` ([Fluent](https://projectfluent.org) syntax);
//! code names a sentence and fills its placeholders, it never glues texts together. Numbers and
//! dates are written the way the language writes them (see [`mod@format`]). A test keeps the two
//! languages in step.
//!
//! | file | sentences of |
//! |---|---|
//! | `findings.ftl` | findings: named like the code, or by what is special about them, and remedies |
//! | `sheets.ftl` | findings about spreadsheets |
//! | `check.ftl` | the frame around findings and the list of gaps |
//! | `ranking.ftl` | rankings |
//! | `sensitivity.ftl` | how far weights and values may move |
//! | `robustness.ftl` | how sure each place is |
//! | `explanation.ftl`, `comparison.ftl`, `difference.ftl` | why it is so, comparisons, what changed |
//! | `methods.ftl` | methods other than the weighted sum, and German words for what they give |
//! | `portfolio.ftl`, `robust-portfolio.ftl` | the set that fits, and how firm it is |
//! | `codes.ftl` | what each finding means, for `vorrang finding` and the documentation |
//! | `intake.ftl` | decisions made from a list: protocol, remarks in the files, words of the proposal |
//! | `report.ftl`, `annex.ftl` | the paper, the frame of its pages, the annex |
//! | `workbook.ftl` | workbooks: names of sheets, columns, remarks |
//! | `cli.ftl` | the command line itself |
//! | `help.ftl` | help: one entry for each command, option and value |
//! | `usage.ftl` | the frame around help, manual pages, and what was typed wrong |

pub mod format;

use std::sync::OnceLock;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use jiff::civil::Date;
use rust_decimal::Decimal;

use crate::model::{Lang, Status, Text};

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
    /// Another entry with placeholders of its own, such as a project by its name and id.
    Phrase(&'static str, Vec<(&'static str, Arg)>),
    /// Several things in a row.
    List(List),
}

/// Several things in a row: the first few, then how many more there are.
#[derive(Clone, Debug, PartialEq)]
pub struct List {
    shown: Vec<Arg>,
    more: usize,
    separator: &'static str,
}

impl List {
    /// How many things are told; more would bury the sentence.
    const FEW: usize = 10;

    /// Things side by side.
    pub fn of(items: impl IntoIterator<Item = Arg>) -> Self {
        let mut items = items.into_iter();
        let shown = items.by_ref().take(Self::FEW).collect();
        Self { shown, more: items.count(), separator: ", " }
    }

    /// Things that lead from one to the next.
    #[must_use]
    pub fn chain(items: impl IntoIterator<Item = Arg>) -> Self {
        Self { separator: " → ", ..Self::of(items) }
    }

    /// The same with every thing changed.
    #[must_use]
    pub fn map(&self, change: impl Fn(&Arg) -> Arg) -> Self {
        Self { shown: self.shown.iter().map(change).collect(), ..*self }
    }

    fn text(&self, lang: Lang) -> String {
        let shown: Vec<String> = self.shown.iter().map(|item| item.text(lang)).collect();
        let shown = shown.join(self.separator);
        if self.more == 0 {
            return shown;
        }
        text(lang, "list-more", &[("list", shown.into()), ("count", self.more.into())])
    }
}

impl Arg {
    /// A name as it is typed in files, in backticks.
    #[must_use]
    pub fn typed(name: impl Into<Self>) -> Self {
        Self::Phrase("typed", vec![("text", name.into())])
    }

    /// A project by its name and id; what it lacks is said in words.
    #[must_use]
    pub fn project(name: &str, id: &str) -> Self {
        Self::Phrase("project", vec![("name", Self::name_or_none(name)), ("id", Self::id_or_none(id))])
    }

    /// The name of a project, or words in its place.
    #[must_use]
    pub fn name_or_none(name: &str) -> Self {
        if name.is_empty() { Self::Word("no-name") } else { name.into() }
    }

    /// The id of a project, or words in its place.
    #[must_use]
    pub fn id_or_none(id: &str) -> Self {
        if id.is_empty() { Self::Word("no-id") } else { id.into() }
    }

    fn text(&self, lang: Lang) -> String {
        match self {
            Self::Text(text) => text.clone(),
            Self::Words(text) => text.get(lang).to_owned(),
            Self::Number(number) => format::decimal(*number, lang),
            Self::Count(count) => format::decimal((*count).into(), lang),
            Self::Date(date) => format::date(*date, lang),
            Self::Word(id) => word(lang, id),
            Self::Phrase(id, args) => text(lang, id, args),
            Self::List(list) => list.text(lang),
        }
    }
}

impl From<List> for Arg {
    fn from(list: List) -> Self {
        Self::List(list)
    }
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
    fill(bundle(lang), lang, id, args).unwrap_or_else(|| id.to_owned())
}

/// The text `id` of help and usage in a language; `None` if there is none. These texts are read from
/// their files apart from all others: a run that needs no help should not wait for them.
#[must_use]
pub fn help(lang: Lang, id: &str, args: &[(&str, Arg)]) -> Option<String> {
    static GERMAN: OnceLock<Bundle> = OnceLock::new();
    static ENGLISH: OnceLock<Bundle> = OnceLock::new();
    let cell = match lang {
        Lang::De => &GERMAN,
        Lang::En => &ENGLISH,
    };
    fill(cell.get_or_init(|| read(lang, &help_sources(lang))), lang, id, args)
}

fn fill(bundle: &Bundle, lang: Lang, id: &str, args: &[(&str, Arg)]) -> Option<String> {
    let pattern = bundle.get_message(id)?.value()?;
    let mut filled = FluentArgs::with_capacity(args.len());
    for (name, arg) in args {
        let value: FluentValue<'_> = match arg {
            Arg::Text(text) => text.as_str().into(),
            Arg::Words(text) => text.get(lang).into(),
            // Counts choose between singular and plural.
            Arg::Count(count) => (*count).into(),
            arg => arg.text(lang).into(),
        };
        filled.set(*name, value);
    }
    Some(bundle.format_pattern(pattern, Some(&filled), &mut Vec::new()).into_owned())
}

/// The message that names a status.
pub(crate) fn status_word(status: Status) -> &'static str {
    match status {
        Status::Idea => "ranking-status-idea",
        Status::Concept => "ranking-status-concept",
        Status::Running => "ranking-status-running",
        Status::Done => "ranking-status-done",
        Status::Paused => "ranking-status-paused",
        Status::Withdrawn => "ranking-status-withdrawn",
    }
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

fn sources(lang: Lang) -> &'static [&'static str] {
    match lang {
        Lang::De => &[
            include_str!("de/findings.ftl"),
            include_str!("de/sheets.ftl"),
            include_str!("de/check.ftl"),
            include_str!("de/codes.ftl"),
            include_str!("de/ranking.ftl"),
            include_str!("de/methods.ftl"),
            include_str!("de/comparison.ftl"),
            include_str!("de/difference.ftl"),
            include_str!("de/sensitivity.ftl"),
            include_str!("de/robustness.ftl"),
            include_str!("de/explanation.ftl"),
            include_str!("de/intake.ftl"),
            include_str!("de/portfolio.ftl"),
            include_str!("de/robust-portfolio.ftl"),
            include_str!("de/report.ftl"),
            include_str!("de/annex.ftl"),
            include_str!("de/workbook.ftl"),
            include_str!("de/cli.ftl"),
        ],
        Lang::En => &[
            include_str!("en/findings.ftl"),
            include_str!("en/sheets.ftl"),
            include_str!("en/check.ftl"),
            include_str!("en/codes.ftl"),
            include_str!("en/ranking.ftl"),
            include_str!("en/methods.ftl"),
            include_str!("en/comparison.ftl"),
            include_str!("en/difference.ftl"),
            include_str!("en/sensitivity.ftl"),
            include_str!("en/robustness.ftl"),
            include_str!("en/explanation.ftl"),
            include_str!("en/intake.ftl"),
            include_str!("en/portfolio.ftl"),
            include_str!("en/robust-portfolio.ftl"),
            include_str!("en/report.ftl"),
            include_str!("en/annex.ftl"),
            include_str!("en/workbook.ftl"),
            include_str!("en/cli.ftl"),
        ],
    }
}

fn help_sources(lang: Lang) -> [&'static str; 2] {
    match lang {
        Lang::De => [include_str!("de/help.ftl"), include_str!("de/usage.ftl")],
        Lang::En => [include_str!("en/help.ftl"), include_str!("en/usage.ftl")],
    }
}

type Bundle = FluentBundle<FluentResource>;

/// The parsed sentences of a language, parsed at first use: most runs need one language only.
fn bundle(lang: Lang) -> &'static Bundle {
    static GERMAN: OnceLock<Bundle> = OnceLock::new();
    static ENGLISH: OnceLock<Bundle> = OnceLock::new();
    let cell = match lang {
        Lang::De => &GERMAN,
        Lang::En => &ENGLISH,
    };
    cell.get_or_init(|| read(lang, sources(lang)))
}

fn read(lang: Lang, sources: &[&str]) -> Bundle {
    // The code is well-formed; an unknown language would only lose its plural rules.
    let tag = lang.code().parse().unwrap_or_default();
    let mut bundle = FluentBundle::new_concurrent(vec![tag]);
    // Terminals and CSV files show the invisible isolation marks as garbage.
    bundle.set_use_isolating(false);
    bundle.set_formatter(Some(match lang {
        Lang::De => |value, _| count_text(value, Lang::De),
        Lang::En => |value, _| count_text(value, Lang::En),
    }));
    for source in sources {
        // What cannot be parsed is left out here and found by the tests below.
        let (Ok(resource) | Err((resource, _))) = FluentResource::try_new((*source).to_owned());
        bundle.add_resource_overriding(resource);
    }
    bundle
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

    fn all_sources(lang: Lang) -> impl Iterator<Item = &'static str> {
        sources(lang).iter().copied().chain(help_sources(lang))
    }

    /// Message ids with the placeholders they use.
    fn entries(lang: Lang) -> BTreeMap<String, BTreeSet<String>> {
        let mut entries: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
        let mut current = String::new();
        for line in all_sources(lang).flat_map(str::lines) {
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
        let mut german = entries(Lang::De);
        // English says score whatever the method, so these have no counterpart.
        german.retain(|id, _| !id.starts_with("figure-"));
        assert_eq!(german, entries(Lang::En));
    }

    #[test]
    fn every_german_figure_replaces_a_sentence_and_has_its_placeholders() {
        let german = entries(Lang::De);
        for (id, args) in german.iter().filter(|(id, _)| id.starts_with("figure-")) {
            assert_eq!(german.get(&id["figure-".len()..]), Some(args), "{id}");
        }
    }

    #[test]
    fn both_files_are_well_formed() {
        for lang in Lang::ALL {
            for source in all_sources(lang) {
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
