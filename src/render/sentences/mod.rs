//! The sentences around a ranking, for every output that people read.
//!
//! Tables, Markdown, pages, papers and workbooks say the same things in the same words; only what they do to texts from files
//! differs, so that is passed in as `clean`.
//!
//! | part | what it says |
//! |---|---|
//! | `opening` | title, what was computed, where the run departs from the file |
//! | `cut` | where the places end |
//! | `notes` | what else has to be known about the ranking |
//! | `row` | one project in the table |
//! | `columns` | columns of the list that a paper asks for |
//! | `details` | what each criterion contributes to its score |
//!
//! Left out: sentences of single commands, which stand with their output.

mod columns;
mod cut;
mod details;
mod notes;
mod opening;
mod row;
#[cfg(test)]
mod tests;

use super::document::Document;
use super::values::value_text;
use super::view::RankingView;
use super::words::{LISTED, Words};
use crate::messages::{self, Arg};
use crate::model::{Method, Status, Text, Value};

pub(super) use row::ranked;

/// Makes sentences about a view.
pub(super) struct Sentences<'v> {
    view: &'v RankingView<'v>,
    words: Words,
}

/// A sentence, and what it lists below itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Note {
    /// The sentence.
    pub(super) text: String,
    /// One line each.
    pub(super) items: Vec<String>,
}

impl Note {
    /// Puts the sentence and its list at the end of a document.
    pub(super) fn push_to(self, document: &mut Document) {
        document.paragraph([self.text]);
        document.items(self.items);
    }
}

impl From<String> for Note {
    fn from(text: String) -> Self {
        Self { text, items: Vec::new() }
    }
}

impl<'v> Sentences<'v> {
    pub(super) fn new(view: &'v RankingView<'v>, clean: fn(&str) -> String) -> Self {
        Self { view, words: Words { lang: view.lang(), clean } }
    }

    /// A sentence of the message files; in German, what other methods than the weighted sum give is
    /// no Nutzwert, and sentences about it have another form.
    pub(super) fn say(&self, id: &str, args: &[(&str, Arg)]) -> String {
        let lang = self.view.lang();
        if self.view.ranking().in_force().method != Method::WeightedSum {
            let other = format!("figure-{id}");
            if messages::exists(lang, &other) {
                return messages::text(lang, &other, args);
            }
        }
        messages::text(lang, id, args)
    }

    /// A word of the message files.
    pub(super) fn word(&self, id: &str) -> String {
        self.say(id, &[])
    }

    /// A name in quotation marks.
    pub(super) fn quoted(&self, name: &str) -> String {
        self.words.quoted(name)
    }

    pub(super) fn clean(&self, text: &str) -> String {
        self.words.clean(text)
    }

    /// A percentage with its fraction where its digits do not end soon.
    pub(super) fn exact_percent(&self, percent: &num_rational::BigRational) -> String {
        self.words.exact_percent(percent, 4)
    }

    fn clean_text(&self, text: &Text) -> String {
        self.words.text(text)
    }

    fn criterion(&self, criterion: usize) -> String {
        self.clean_text(&self.view.decision().criteria()[criterion].name)
    }

    /// Name and id of a project in a sentence.
    pub(super) fn project(&self, project: u32) -> String {
        self.words.project(self.view.decision(), project)
    }

    /// Name and id of a project in a table.
    pub(super) fn name_and_id(&self, project: u32) -> String {
        self.words.name_and_id(self.view.decision(), project)
    }

    /// Department of a project.
    pub(super) fn department(&self, project: u32) -> String {
        self.clean(self.view.decision().projects().department(project as usize))
    }

    pub(super) fn list(&self, names: Vec<String>, count: usize) -> String {
        self.words.list(names, count)
    }

    pub(super) fn projects(&self, projects: &[u32]) -> String {
        self.words.projects(self.view.decision(), projects)
    }

    fn items(&self, projects: &[u32]) -> Vec<String> {
        let mut items: Vec<String> = projects.iter().take(LISTED).map(|project| self.project(*project)).collect();
        self.count_rest(&mut items, projects.len());
        items
    }

    /// Says how many items were left out.
    fn count_rest(&self, items: &mut Vec<String>, count: usize) {
        if items.len() < count {
            items.push(self.say("ranking-more", &[("count", (count - items.len()).into())]));
        }
    }

    /// A status in words.
    pub(super) fn status(&self, status: Status) -> String {
        self.word(messages::status_word(status))
    }

    /// The view that is spoken about.
    pub(super) fn view(&self) -> &'v RankingView<'v> {
        self.view
    }

    /// A number with a percent sign; empty stays empty.
    pub(super) fn percent(&self, number: String) -> String {
        if number.is_empty() { number } else { self.say("ranking-percent", &[("number", number.into())]) }
    }

    /// A value in words.
    pub(super) fn value(&self, criterion: usize, value: Value) -> String {
        self.clean(&value_text(&self.view.decision().criteria()[criterion], value, self.view.lang()))
    }
}
