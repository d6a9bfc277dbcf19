//! Names and lists in sentences, for every output that people read.
//!
//! Left out: the sentences themselves, which stand with their output, and how programs read numbers
//! ([`super::machine`]).

use num_rational::BigRational;

use crate::exact;
use crate::messages::{self, Arg, format};
use crate::model::{Decision, Lang, Text};

/// How many names a sentence lists before it counts the rest.
pub(crate) const LISTED: usize = 25;

/// Up to this many decimal places a number is read with all of them.
const READABLE: usize = 6;

/// A fraction of more characters than this tells nobody anything; the JSON has it.
const LONGEST_FRACTION: usize = 23;

/// The words of one language; `clean` makes texts from files harmless where they are laid out.
#[derive(Clone, Copy)]
pub(super) struct Words {
    pub(super) lang: Lang,
    pub(super) clean: fn(&str) -> String,
}

impl Words {
    /// A sentence of the message files.
    pub(super) fn say(&self, id: &str, args: &[(&str, Arg)]) -> String {
        messages::text(self.lang, id, args)
    }

    /// A word of the message files.
    pub(super) fn word(&self, id: &str) -> String {
        messages::word(self.lang, id)
    }

    /// A percentage as exactly as people can read it: all its digits where they end soon, else the
    /// fraction beside a number rounded to so many decimal places.
    pub(super) fn exact_percent(&self, percent: &BigRational, places: usize) -> String {
        let rounded = |places| ("number", Arg::from(format::rounded(percent, places, self.lang)));
        if let Some(needed) = exact::places_needed(percent).filter(|needed| *needed <= READABLE) {
            return self.say("ranking-percent", &[rounded(needed)]);
        }
        let fraction = exact::fraction(percent);
        if LONGEST_FRACTION < fraction.len() {
            return self.say("percent-about", &[rounded(places)]);
        }
        self.say("percent-exactly", &[("fraction", fraction.into()), rounded(places)])
    }

    /// A name in quotation marks.
    pub(super) fn quoted(&self, name: &str) -> String {
        format::quoted(name, self.lang)
    }

    /// A text from a file, harmless.
    pub(super) fn clean(&self, text: &str) -> String {
        (self.clean)(text)
    }

    /// The same in the language.
    pub(super) fn text(&self, text: &Text) -> String {
        self.clean(text.get(self.lang))
    }

    /// A unit beside a name; money by its name, whichever way the file writes it.
    pub(super) fn unit(&self, unit: &Text) -> String {
        if crate::report::is_money(unit) { self.word("report-unit-money") } else { self.text(unit) }
    }

    /// Name and id of a project in a sentence.
    pub(super) fn project(&self, decision: &Decision, project: u32) -> String {
        let projects = decision.projects();
        let (id, name) = (projects.id(project as usize), projects.name(project as usize));
        self.say("ranking-project", &[("name", self.clean(name).into()), ("id", self.clean(id).into())])
    }

    /// Name and id of a project in a table.
    pub(super) fn name_and_id(&self, decision: &Decision, project: u32) -> String {
        let projects = decision.projects();
        let (id, name) = (projects.id(project as usize), projects.name(project as usize));
        format!("{} ({})", self.clean(name), self.clean(id))
    }

    /// "A, B und C", or "A, B, C und 4 weitere" where `count` says that there are more.
    pub(super) fn list(&self, mut names: Vec<String>, count: usize) -> String {
        if names.len() < count {
            let rest = (count - names.len()).into();
            return self.say("ranking-list-more", &[("list", names.join(", ").into()), ("count", rest)]);
        }
        match names.pop() {
            None => String::new(),
            Some(last) if names.is_empty() => last,
            Some(last) => self.say("ranking-list", &[("list", names.join(", ").into()), ("last", last.into())]),
        }
    }

    /// Projects in a row, by name and id.
    pub(super) fn projects(&self, decision: &Decision, projects: &[u32]) -> String {
        let names = projects.iter().take(LISTED).map(|project| self.project(decision, *project)).collect();
        self.list(names, projects.len())
    }
}
