//! The headers of the new list: each leads where it should when the list is read.

use std::collections::{BTreeMap, BTreeSet};

use super::criteria::{Criterion, Label};
use super::plan::Column;
use crate::input::names::{self, FIELDS, folded};
use crate::messages;
use crate::model::Lang;

/// Makes sure that each header leads where it should: those of columns that give something are mapped
/// where they do not say it themselves, and no other header is taken for one of them.
pub(super) fn settle(columns: &mut [Column], criteria: &[Criterion]) {
    let mut leads: BTreeMap<String, String> = BTreeMap::new();
    for (_, name, synonyms) in FIELDS {
        synonyms.iter().chain([name]).for_each(|header| drop(leads.insert(folded(header), (*name).to_owned())));
    }
    for (name, synonyms) in names::RESOURCES {
        if columns.iter().any(|column| column.name.as_deref() == Some(*name)) {
            synonyms.iter().chain([name]).for_each(|header| drop(leads.insert(folded(header), (*name).to_owned())));
        }
    }
    for criterion in criteria.iter().filter(|criterion| criterion.is_column()) {
        let names: Vec<String> = match &criterion.name {
            Label::Plain(name) => vec![name.clone()],
            Label::Sentence(id) => Lang::ALL.map(|lang| messages::word(lang, id)).to_vec(),
        };
        let why = format!("{}-why", criterion.id);
        for name in &names {
            leads.insert(folded(&format!("Begründung {name}")), why.clone());
            leads.insert(folded(&format!("Begründung: {name}")), why.clone());
            leads.insert(folded(&format!("{name} Begründung")), why.clone());
            leads.entry(folded(name)).or_insert_with(|| criterion.id.clone());
        }
        leads.insert(folded(&criterion.id), criterion.id.clone());
        leads.insert(folded(&why), why);
    }
    // Budgets and other columns that the manifest names are found by their ids as well.
    for name in columns.iter().filter_map(|column| column.name.as_ref()) {
        leads.entry(folded(name)).or_insert_with(|| name.clone());
    }
    let mut used = Unique::default();
    // The names of other things cannot be mapped: they mean themselves, exactly as written.
    let named = columns.iter().filter_map(|column| column.name.clone());
    let of_criteria = criteria.iter().flat_map(|criterion| [criterion.id.clone(), format!("{}-why", criterion.id)]);
    let exact: BTreeSet<String> = named.chain(of_criteria).collect();
    let is_exact = |header: &str, own: Option<&str>| {
        own != Some(header) && (exact.contains(header) || FIELDS.iter().any(|(_, name, _)| *name == header))
    };
    for column in columns.iter_mut() {
        let own = column.name.as_deref();
        let misleads = |header: &str| match own {
            Some(_) => is_exact(header, own),
            None => leads.contains_key(&folded(header)),
        };
        let base = if column.header.is_empty() { "–" } else { &column.header };
        let free = used.take(base, |base, number| format!("{base} ({number})"), |header| !misleads(header));
        column.header = free;
        // Criteria are mapped in any case: two of them may be called alike.
        let says_itself = |own: &str| {
            names::field(own).is_some() && leads.get(&folded(&column.header)).map(String::as_str) == Some(own)
        };
        column.mapped = own.is_some_and(|own| own != column.header && !says_itself(own));
    }
}

/// Names of which each is given once.
#[derive(Default)]
pub(super) struct Unique {
    taken: BTreeSet<String>,
    /// The next number to try behind a name, so that thousands of equal names take no time.
    next: BTreeMap<String, usize>,
}

impl Unique {
    /// The name, or the first numbered one that is free and fits.
    pub(super) fn take(
        &mut self,
        name: &str,
        numbered: impl Fn(&str, usize) -> String,
        fits: impl Fn(&str) -> bool,
    ) -> String {
        let mut free = name.to_owned();
        let next = self.next.entry(name.to_owned()).or_insert(2);
        while self.taken.contains(&free) || !fits(&free) {
            free = numbered(name, *next);
            *next += 1;
        }
        self.taken.insert(free.clone());
        free
    }
}
