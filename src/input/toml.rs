//! Reading TOML with a place for every key and value.
//!
//! The parsed document is walked by hand rather than through serde: that way all mistakes are
//! found in one run, each with its line, decimals keep their digits (serde would pass them through
//! binary floats), and every unknown key gets a suggestion.
//!
//! [`Table`] remembers which keys were asked for; [`Table::finish`] reports the others. A [`Node`] is one value.

#[cfg(test)]
pub(crate) mod asked;
mod node;
mod syntax;

pub(crate) use node::{Node, exact_decimal};

use std::cell::RefCell;
use std::ops::Range;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::names;
use crate::finding::{Code, Finding, Findings, closest, cut};
use crate::messages::Arg;
use crate::source::{FileId, Place};

/// A value with the place where it stands.
#[derive(Clone, Debug)]
pub(crate) struct Located<T> {
    pub(crate) value: T,
    pub(crate) place: Place,
}

/// The document that is being read, and where its findings go.
pub(crate) struct Doc<'a> {
    pub(crate) file: FileId,
    pub(crate) findings: &'a RefCell<Findings>,
    /// Its tables where keys belong that people also enter elsewhere; the one without a name is the top of
    /// the file, which ends with the first heading.
    pub(crate) homes: &'static [(&'static str, &'static [&'static str])],
}

impl<'a> Doc<'a> {
    /// A document where no key has another home.
    pub(crate) fn new(file: FileId, findings: &'a RefCell<Findings>) -> Self {
        Self { file, findings, homes: &[] }
    }

    pub(crate) fn report(&self, finding: Finding) {
        self.findings.borrow_mut().push(finding);
    }
}

/// Parses a document; `None` with findings if it breaks the syntax.
pub(crate) fn parse<'t>(text: &'t str, doc: &Doc<'_>) -> Option<Spanned<DeTable<'t>>> {
    let (table, errors) = DeTable::parse_recoverable(text);
    if errors.is_empty() {
        return Some(table);
    }
    syntax::findings(text, doc.file, errors).into_iter().for_each(|finding| doc.report(finding));
    None
}

/// Reports keys and texts with characters that are not seen, be they invisible or control characters.
///
/// Not for project lists: there the headers and cells are looked at, whatever the format of the file.
pub(crate) fn report_invisible(document: &Spanned<DeTable<'_>>, doc: &Doc<'_>) {
    invisible_in_table(document.get_ref(), doc);
}

fn invisible_in_table(table: &DeTable<'_>, doc: &Doc<'_>) {
    for (key, value) in table {
        let name: &str = key.get_ref();
        let report = |message, span, character| {
            doc.report(
                Finding::new(Code::ControlCharacter, Place::span(doc.file, span))
                    .message(message)
                    .arg("key", name)
                    .arg("character", character)
                    .hint("invisible-hint"),
            );
        };
        if let Some(character) = unseen_in(name) {
            report("invisible-in-key", key.span(), character);
        }
        invisible_in_value(value, doc, &|span, character| report("invisible-in-text", span, character));
    }
}

fn invisible_in_value(value: &Spanned<DeValue<'_>>, doc: &Doc<'_>, report: &dyn Fn(Range<usize>, String)) {
    match value.get_ref() {
        DeValue::String(text) => {
            if let Some(character) = unseen_in(text) {
                report(value.span(), character);
            }
        }
        DeValue::Array(items) => items.iter().for_each(|item| invisible_in_value(item, doc, report)),
        DeValue::Table(table) => invisible_in_table(table, doc),
        _ => {}
    }
}

/// The first character of a text that is not seen, as messages name it. In TOML most control characters can
/// only come of an escape; those beyond U+0080 come of bytes that Windows-1252 leaves undefined, too.
fn unseen_in(text: &str) -> Option<String> {
    text.chars().find(|c| names::is_hidden(*c) || names::is_unseen_control(*c)).map(names::code_point)
}

/// A table whose keys are being read.
pub(crate) struct Table<'a> {
    doc: &'a Doc<'a>,
    entries: &'a DeTable<'a>,
    pub(crate) place: Place,
    /// Its name in messages, such as `scoring`; empty at the top.
    name: String,
    asked: RefCell<Vec<&'static str>>,
}

impl<'a> Table<'a> {
    /// The whole document as a table.
    pub(crate) fn root(doc: &'a Doc<'a>, table: &'a Spanned<DeTable<'a>>) -> Self {
        Self {
            doc,
            entries: table.get_ref(),
            place: Place::File(doc.file),
            name: String::new(),
            asked: RefCell::default(),
        }
    }

    /// The value of a key, if it is there.
    pub(crate) fn get(&self, key: &'static str) -> Option<Node<'a>> {
        #[cfg(test)]
        asked::key(self, key);
        self.asked.borrow_mut().push(key);
        let (found, value) = self.entries.iter().find(|(found, _)| found.get_ref() == key)?;
        Some(self.node(found.get_ref(), value))
    }

    /// The value of a key that must be there.
    pub(crate) fn require(&self, key: &'static str) -> Option<Node<'a>> {
        let node = self.get(key);
        if node.is_none() {
            let id = ["id", "project"].iter().find_map(|id| match self.entries.get(*id).map(Spanned::get_ref) {
                Some(DeValue::String(id)) if !id.is_empty() => Some(cut(id)),
                _ => None,
            });
            let table = match id {
                _ if self.name.is_empty() => Arg::Word("the-file"),
                // One of many tables is told by what it calls itself.
                Some(id) => Arg::Phrase("table-of", vec![("table", self.name.as_str().into()), ("id", id.into())]),
                None => Arg::typed(self.name.as_str()),
            };
            self.report(Finding::new(Code::MissingKey, self.place.clone()).arg("key", key).arg("table", table));
        }
        node
    }

    /// All entries of a table with free keys, in file order.
    pub(crate) fn all(&self) -> Vec<(Located<String>, Node<'a>)> {
        #[cfg(test)]
        asked::all(self);
        self.entries_in_order()
    }

    fn entries_in_order(&self) -> Vec<(Located<String>, Node<'a>)> {
        let mut entries: Vec<_> = self.entries.iter().collect();
        entries.sort_by_key(|(key, _)| key.span().start);
        entries
            .into_iter()
            .map(|(key, value)| {
                let place = Place::span(self.doc.file, key.span());
                (Located { value: key.get_ref().to_string(), place }, self.node(key.get_ref(), value))
            })
            .collect()
    }

    /// The value of the key that makes the document one of its kind. Without it, and without a key that may be
    /// meant for it, all others are those of another kind and one mistake, which is told: they are as good as
    /// asked for.
    pub(crate) fn require_kind(self, key: &'static str) -> Option<Node<'a>> {
        let node = self.require(key);
        let known: Vec<&str> = self.entries.keys().map(|key| key.get_ref().as_ref()).collect();
        if node.is_some() || closest(key, &known).is_some() {
            self.finish();
        }
        node
    }

    /// Reports every key that nobody asked for.
    pub(crate) fn finish(self) {
        let asked = self.asked.borrow();
        for (key, _) in self.entries_in_order() {
            if !asked.contains(&key.value.as_str()) {
                // Suggestions are dear, and a file that is none of ours may hold any number of keys.
                self.doc.findings.borrow_mut().push_with(Code::UnknownKey, || {
                    let finding = Finding::new(Code::UnknownKey, key.place).arg("key", key.value.as_str());
                    let is_home =
                        |(home, keys): &&(&str, &[&str])| *home != self.name && keys.contains(&key.value.as_str());
                    match self.doc.homes.iter().find(is_home) {
                        Some(("", _)) => finding.hint("unknown-key-of-top"),
                        Some((home, _)) => finding.arg("home", format!("[{home}]")).hint("unknown-key-of-table"),
                        None => finding.suggest(&key.value, asked.iter().copied()),
                    }
                });
            }
        }
    }

    pub(crate) fn report(&self, finding: Finding) {
        self.doc.report(finding);
    }

    fn node(&self, key: &str, value: &'a Spanned<DeValue<'a>>) -> Node<'a> {
        let key = if self.name.is_empty() { key.to_owned() } else { format!("{}.{key}", self.name) };
        Node { doc: self.doc, value: value.get_ref(), place: Place::span(self.doc.file, value.span()), key }
    }
}
