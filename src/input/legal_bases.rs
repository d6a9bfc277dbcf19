//! Reading `legal-bases.toml`.

use std::collections::{BTreeSet, HashMap};

use jiff::civil::Date;
use toml::de::DeValue;

use super::citation::{self, Meant};
use super::toml::{Doc, Located, Node, Table, parse, report_invisible};
use crate::finding::{Code, Finding};
use crate::model::{LegalBasis, LegalState, Strength, Sureness};
use crate::source::Place;

/// A catalogue of legal bases and the names by which lists may refer to them.
#[derive(Default)]
pub(crate) struct Catalogue {
    pub(crate) bases: Vec<LegalBasis>,
    /// Where each basis stands.
    pub(crate) places: Vec<Place>,
    /// Whether the manifest names a file for it, be it empty or broken.
    pub(crate) named: bool,
    /// Whether that file cannot be read, which has been reported.
    pub(crate) unread: bool,
    /// How many bases have no usable id, which has been reported. They keep their other names.
    without_id: usize,
    /// Ids and aliases, without regard to case and spacing.
    names: HashMap<String, u32>,
}

impl Catalogue {
    /// Tells apart what is in force on the as-of date and what will only be later.
    pub(crate) fn on(&mut self, as_of: Option<Date>) {
        for basis in &mut self.bases {
            let is_later = basis.in_force_since.is_some_and(|since| as_of.is_some_and(|as_of| as_of < since));
            if basis.state == LegalState::InForce && is_later {
                basis.state = LegalState::Upcoming;
            }
        }
    }

    /// Finds a basis by id or alias.
    pub(crate) fn find(&self, name: &str) -> Option<u32> {
        self.names.get(&folded(name)).copied()
    }

    /// Whether so many unknown names follow from what has been reported: whoever names a basis that could not be
    /// read, or not under its id, has made no mistake.
    pub(crate) fn explains(&self, n_unknown: usize) -> bool {
        self.unread || n_unknown <= self.without_id
    }

    /// Adds what an unknown name may have meant, or where names come from.
    pub(crate) fn suggest(&self, finding: Finding, name: &str) -> Finding {
        if super::names::says_nothing(name) {
            return finding.hint("list-item-none");
        }
        if self.bases.is_empty() && !self.named {
            return finding.hint("unknown-legal-basis-empty");
        }
        let finding = match citation::meant(name, self.bases.iter().map(|basis| names_of(basis).collect())) {
            Meant::One(known) => finding.arg("suggestion", known).hint("hint-did-you-mean"),
            Meant::OneOf(known) => {
                let listed = finding.known(known);
                if listed.hint.is_some() { listed.hint("unknown-legal-basis-of-act") } else { listed }
            }
            Meant::Nothing => finding.known(self.known()),
        };
        if finding.hint.is_none() { finding.hint("unknown-legal-basis-hint") } else { finding }
    }

    /// All ids and aliases as written, each once.
    fn known(&self) -> BTreeSet<&str> {
        self.bases.iter().flat_map(names_of).collect()
    }
}

/// The id and the aliases of a basis.
fn names_of(basis: &LegalBasis) -> impl Iterator<Item = &str> {
    std::iter::once(basis.id.as_str()).chain(basis.aliases.iter().map(String::as_str)).filter(|name| !name.is_empty())
}

/// How names are compared: people write `§ 3`, `§3` and `§ 3` with a narrow space.
fn folded(name: &str) -> String {
    name.chars().filter(|c| !c.is_whitespace()).flat_map(char::to_lowercase).collect()
}

/// Reads a catalogue; what cannot be read is reported and left out.
pub(crate) fn read(text: &str, doc: &Doc<'_>) -> Option<Catalogue> {
    let document = parse(text, doc)?;
    report_invisible(&document, doc);
    let root = Table::root(doc, &document);
    let mut catalogue = Catalogue::default();
    // Free for notes of the authors.
    let _ = root.get("meta");
    let _ = root.get("version");
    let bases = root.require_kind("legal-bases").and_then(|node| node.list());
    catalogue.unread = bases.is_none();
    for table in bases.into_iter().flatten().filter_map(|node| node.table()) {
        let place = table.place.clone();
        let (id, basis) = legal_basis(table);
        add(&mut catalogue, doc, id, basis, place);
    }
    Some(catalogue)
}

fn add(catalogue: &mut Catalogue, doc: &Doc<'_>, id: Option<Located<String>>, basis: LegalBasis, place: Place) {
    let index = crate::model::key(catalogue.bases.len());
    catalogue.without_id += usize::from(id.is_none());
    for name in names_of(&basis) {
        if let Some(known) = catalogue.names.insert(folded(name), index)
            && known != index
        {
            doc.report(
                Finding::new(Code::DuplicateId, id.as_ref().map_or(&place, |id| &id.place).clone())
                    .message("duplicate-legal-name")
                    .arg("name", name)
                    .also(catalogue.places[known as usize].clone()),
            );
        }
    }
    catalogue.bases.push(basis);
    catalogue.places.push(place);
}

fn legal_basis(table: Table<'_>) -> (Option<Located<String>>, LegalBasis) {
    let text = |key| table.get(key).and_then(|node| node.text()).map(|text| text.value).unwrap_or_default();
    let string = |key| table.get(key).and_then(|node| node.string()).map(|text| text.value).unwrap_or_default();
    let date = |key| table.get(key).and_then(|node| node.date()).map(|date| date.value);
    let id = table.require("id").and_then(|node| {
        let id = node.string()?;
        if super::names::is_project_id(&id.value) { Some(id) } else { node.invalid("expected-project-id") }
    });
    let aliases = table.get("aliases").map(|node| {
        let usable = |node: Node<'_>| {
            let alias = node.string()?.value;
            if super::names::is_project_id(&alias) { Some(alias) } else { node.invalid("expected-project-id") }
        };
        match node.value() {
            DeValue::Array(_) => node.list().into_iter().flatten().filter_map(usable).collect(),
            DeValue::String(_) => usable(node).into_iter().collect(),
            _ => node.wrong_type("type-strings").into_iter().collect(),
        }
    });
    let strengths = Strength::ALL.map(|strength| (strength.key(), strength));
    let strength = table.require("strength").and_then(|node| node.choice(&strengths));
    let states = [("in-force", LegalState::InForce), ("bill", LegalState::Bill), ("repealed", LegalState::Repealed)];
    let state = table.require("state").and_then(|node| node.choice(&states));
    let sures = [("text", Sureness::Text), ("secondary", Sureness::Secondary), ("unverified", Sureness::Unverified)];
    let reaches = table.require("reaches-municipality").and_then(|node| node.boolean());
    let is_read = strength.is_some() && state.is_some() && reaches.is_some();
    let basis = LegalBasis {
        id: id.as_ref().map(|id| id.value.clone()).unwrap_or_default(),
        aliases: aliases.unwrap_or_default(),
        act: table.require("act").and_then(|node| node.filled_string()).map(|act| act.value).unwrap_or_default(),
        section: string("section"),
        title: text("title"),
        what: text("what"),
        strength: strength.as_ref().map_or(Strength::Framework, |strength| strength.value),
        reaches_municipality: reaches.is_some_and(|reaches| reaches.value),
        addressee: text("addressee"),
        in_force_since: date("in-force-since"),
        deadline: date("deadline"),
        // One that cannot be judged counts for nothing and gives no doubts of its own.
        state: if is_read { state.map_or(LegalState::Upcoming, |state| state.value) } else { LegalState::Upcoming },
        source: string("source"),
        checked: date("checked"),
        // Whoever does not say how sure it is has not checked it.
        sure: table.get("sure").and_then(|node| node.choice(&sures)).map_or(Sureness::Unverified, |sure| sure.value),
    };
    table.finish();
    (id, basis)
}
