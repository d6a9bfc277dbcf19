//! Legal references as people write them: `OZG, § 3 EGovG`, `EGovG NRW §3`, `OZG-Leistung 10245`.
//!
//! A reference is taken apart into act, section and paragraph, and compared with the ids and aliases of
//! the shipped legal bases, which are taken apart alike. What fits exactly is certain; what fits one
//! basis only, though it says less, is assumed and told; what fits several or none is left open. No
//! legal basis is invented here: a wrong one would move a project by its weight.

use std::cell::RefCell;
use std::collections::BTreeSet;
use std::sync::OnceLock;

use crate::finding::Findings;
use crate::input::legal_bases::{self, Catalogue};
use crate::input::toml::Doc;
use crate::model::LegalBasis;
use crate::source::FileId;

/// The catalogue of legal bases that comes with vorrang.
pub const LEGAL_BASES: &str = include_str!("../../data/legal-bases.toml");

/// The duty to offer services online: what a list means that names the OZG and no section of it.
const OZG: &str = "OZG-1a-1";

/// What one reference stands for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Found {
    /// This basis; the reference names it.
    Basis(String),
    /// Probably this basis: the reference says less than its name.
    Assumed(String),
    /// One of these.
    Several(Vec<String>),
    /// None of those known.
    Unknown,
    /// The text says of it that it does not apply, or perhaps not.
    Doubted,
    /// The text says that there is none.
    None,
}

/// The shipped legal bases, to be looked up.
pub(super) struct Bases {
    catalogue: Catalogue,
    /// Ids and aliases taken apart, with the number of their basis.
    names: Vec<(Reference, usize)>,
}

impl Bases {
    /// Reads them at first use.
    pub(super) fn shipped() -> &'static Self {
        static SHIPPED: OnceLock<Bases> = OnceLock::new();
        SHIPPED.get_or_init(Self::read_shipped)
    }

    fn read_shipped() -> Self {
        let findings = RefCell::new(Findings::new(1));
        let doc = Doc::new(FileId(0), &findings);
        let catalogue = legal_bases::read(LEGAL_BASES, &doc).unwrap_or_default();
        let named = |(at, basis): (usize, &LegalBasis)| {
            let names = std::iter::once(&basis.id).chain(&basis.aliases);
            names.map(|name| (Reference::read(name), at)).collect::<Vec<_>>()
        };
        let names = catalogue.bases.iter().enumerate().flat_map(named).collect();
        Self { catalogue, names }
    }

    /// The basis with an id.
    pub(super) fn get(&self, id: &str) -> Option<&LegalBasis> {
        self.catalogue.bases.iter().find(|basis| basis.id == id)
    }

    /// The references of a cell as written, each with what it stands for.
    pub(super) fn read(&self, cell: &str) -> Vec<(String, Found)> {
        let whole = cell.trim();
        // An alias may hold what separates others.
        if let Some(at) = self.catalogue.find(whole) {
            return vec![(whole.to_owned(), Found::Basis(self.id(at as usize)))];
        }
        let mut pieces = pieces(whole);
        // `ja, OZG` says twice that there is one.
        if 1 < pieces.len() {
            pieces.retain(|piece| !["ja", "yes", "x"].contains(&piece.to_lowercase().as_str()));
        }
        let found: Vec<(String, Found)> = pieces.into_iter().map(|piece| (piece.clone(), self.find(&piece))).collect();
        // `OZG, aber nicht Pflicht`: what a cell denies or doubts is for people to decide.
        let names_some = |(piece, found): &(String, Found)| {
            matches!(found, Found::Basis(_) | Found::Assumed(_) | Found::Several(_))
                || Reference::read(piece).act.iter().any(|word| word == "ozg")
        };
        if doubts(whole) && found.iter().any(names_some) {
            return vec![(whole.to_owned(), Found::Doubted)];
        }
        found
    }

    fn id(&self, at: usize) -> String {
        self.catalogue.bases.get(at).map_or_else(String::new, |basis| basis.id.clone())
    }

    fn find(&self, piece: &str) -> Found {
        if let Some(at) = self.catalogue.find(piece) {
            return Found::Basis(self.id(at as usize));
        }
        if NONE.contains(&piece.to_lowercase().as_str()) {
            return Found::None;
        }
        let reference = Reference::read(piece);
        let is_ozg = reference.act.iter().any(|word| word == "ozg")
            && reference.act.iter().all(|word| OF_SERVICES.contains(&word.as_str()));
        let mut best: (u8, BTreeSet<usize>) = (0, BTreeSet::new());
        for (name, at) in &self.names {
            match reference.likeness(name) {
                Some(likeness) if best.0 < likeness => best = (likeness, BTreeSet::from([*at])),
                Some(likeness) if best.0 == likeness => drop(best.1.insert(*at)),
                _ => {}
            }
        }
        let (likeness, found) = best;
        let whole = reference.paragraph.is_none() && reference.section.as_deref().is_none_or(|section| section == "1a");
        match found.into_iter().collect::<Vec<_>>().as_slice() {
            [only] if likeness == Reference::SAME && !reference.goes_on => Found::Basis(self.id(*only)),
            [only] => Found::Assumed(self.id(*only)),
            _ if is_ozg && whole && self.get(OZG).is_some() => Found::Assumed(OZG.to_owned()),
            [] => match self.of_act(&reference).as_slice() {
                several @ [_, _, ..] => Found::Several(several.iter().map(|at| self.id(*at)).collect()),
                // Of an act with one basis in the catalogue other provisions may be meant.
                _ => Found::Unknown,
            },
            several => Found::Several(several.iter().map(|at| self.id(*at)).collect()),
        }
    }
}

impl Bases {
    /// The bases of the act that a reference without a provision names: `SDG`, `EGovG NRW`.
    fn of_act(&self, reference: &Reference) -> Vec<usize> {
        if reference.section.is_some() || reference.paragraph.is_some() {
            return Vec::new();
        }
        let is_named = |name: &Reference| {
            reference.act.first().is_some_and(|first| name.act.first() == Some(first))
                && reference.act.iter().all(|word| name.act.contains(word))
        };
        let found: BTreeSet<usize> = self.names.iter().filter(|(name, _)| is_named(name)).map(|(_, at)| *at).collect();
        found.into_iter().collect()
    }
}

/// What may stand beside `OZG` and adds nothing. Any other word may change what is meant: `OZG: entfällt`.
const OF_SERVICES: [&str; 15] = [
    "ozg",
    "leistung",
    "leistungen",
    "leika",
    "leikaid",
    "id",
    "umsetzung",
    "pflicht",
    "pflichtaufgabe",
    "verpflichtend",
    "verpflichtung",
    "bund",
    "onlinedienst",
    "service",
    "duty",
];

/// Words that deny or doubt a reference of the same cell.
const DOUBTS: [&str; 30] = [
    "nicht",
    "nein",
    "kein",
    "keine",
    "keinen",
    "keiner",
    "keinerlei",
    "ohne",
    "entfällt",
    "freiwillig",
    "freiwillige",
    "unklar",
    "fraglich",
    "offen",
    "evtl",
    "eventuell",
    "ggf",
    "gegebenenfalls",
    "vielleicht",
    "möglicherweise",
    "prüfen",
    "klären",
    "not",
    "none",
    "without",
    "voluntary",
    "unclear",
    "maybe",
    "perhaps",
    "possibly",
];

/// Whether a cell denies or doubts what it names.
fn doubts(cell: &str) -> bool {
    let lower = cell.to_lowercase();
    let mut words = lower.split(|c: char| !c.is_alphanumeric());
    cell.contains('?') || words.any(|word| DOUBTS.contains(&word))
}

/// Words for "there is none".
const NONE: [&str; 10] =
    ["keine", "kein", "nein", "ohne", "entfällt", "freiwillig", "freiwillige aufgabe", "no", "none", "voluntary"];

/// A reference to a provision, taken apart.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Reference {
    /// The words of the act in lower case.
    act: Vec<String>,
    /// § or article.
    section: Option<String>,
    paragraph: Option<String>,
    sentence: Option<String>,
    /// Whether further sections follow: `§§ 3 bis 5`, `§§ 3 ff.`.
    goes_on: bool,
}

/// Long names of acts that lists use for the short ones.
const ACTS: [(&str, &str); 10] = [
    ("sdgvo", "sdg"),
    ("sdgverordnung", "sdg"),
    ("onlinezugangsgesetz", "ozg"),
    ("ozgleistung", "ozg"),
    ("ozgid", "ozg"),
    ("ozgpflicht", "ozg"),
    ("eudsgvo", "dsgvo"),
    ("egovernmentgesetz", "egovg"),
    ("egovgnrw", "egovg nrw"),
    ("nordrheinwestfalen", "nrw"),
];

/// Numbers of regulations of the European Union, with what they are called.
const REGULATIONS: [(&str, &str); 3] = [("2018/1724", "sdg"), ("910/2014", "eidas"), ("2016/679", "dsgvo")];

/// A reference in lower case in which each act has one name: `VO (EU) 2018/1724 Art. 6` is `sdg art. 6`.
fn plain(text: &str) -> String {
    let mut text = text.to_lowercase();
    for (long, short) in [
        ("e-government-gesetz", "egovg"),
        ("e-government", "egovernment"),
        ("single digital gateway", "sdg"),
        ("single-digital-gateway", "sdg"),
    ] {
        text = text.replace(long, short);
    }
    for (number, name) in REGULATIONS {
        if text.contains(number) {
            let words = text.replace(number, name);
            let is_form = |word: &&str| {
                !["vo", "verordnung", "regulation", "eu", "no", "nr"].contains(&word.trim_matches(['(', ')', '.']))
            };
            text = words.split_whitespace().filter(is_form).collect::<Vec<_>>().join(" ");
        }
    }
    text
}

impl Reference {
    /// How alike two references are that say the same.
    const SAME: u8 = 8;

    fn read(text: &str) -> Self {
        let mut reference = Self::default();
        let text = plain(text);
        let tokens = tokens(&text);
        let mut tokens = tokens.iter().peekable();
        while let Some(token) = tokens.next() {
            let mut number = |slot: &mut Option<String>| {
                if let Some(next) = tokens.next_if(|next| next.starts_with(|c: char| c.is_ascii_digit())) {
                    slot.get_or_insert_with(|| next.clone());
                }
            };
            match token.as_str() {
                "§" | "art" | "artikel" | "paragraf" | "paragraph" => {
                    number(&mut reference.section);
                    let goes_on = |next: &&&String| {
                        ["bis", "to", "f", "ff"].contains(&next.as_str())
                            || next.starts_with(|c: char| c.is_ascii_digit())
                    };
                    reference.goes_on |= reference.section.is_some() && tokens.peek().filter(goes_on).is_some();
                }
                "abs" | "absatz" => number(&mut reference.paragraph),
                "s" | "satz" => number(&mut reference.sentence),
                "nr" | "nummer" | "bis" => number(&mut None),
                "lit" | "buchst" | "buchstabe" => drop(tokens.next_if(|next| next.chars().count() == 1)),
                "ff" | "f" | "i" | "v" | "m" | "nach" | "gem" | "gemäß" | "des" | "der" | "landes" | "gesetz" => {}
                // Numbers of services and years say nothing about the provision.
                token if token.starts_with(|c: char| c.is_ascii_digit()) => {}
                token => {
                    let short = ACTS.iter().find(|(long, _)| *long == token).map_or(token, |(_, short)| short);
                    reference.act.extend(short.split(' ').map(str::to_owned));
                }
            }
        }
        reference
    }

    /// How well this fits the name of a basis; `None` if it means something else.
    fn likeness(&self, name: &Self) -> Option<u8> {
        let all_in = |some: &[String], all: &[String]| some.iter().all(|word| all.contains(word));
        if self.act.is_empty() || self.section != name.section {
            return None;
        }
        let act = match (all_in(&self.act, &name.act), all_in(&name.act, &self.act) && !name.act.is_empty()) {
            (true, true) => 4,
            // Without a section a word of the act alone would fit anything.
            (true, false) if self.section.is_some() => 1,
            _ => return None,
        };
        let paragraph = match (&self.paragraph, &name.paragraph) {
            (ours, theirs) if ours == theirs => 3,
            (Some(_), Some(_)) => return None,
            // The name is wider, or ours is.
            (Some(_), None) => 2,
            (None, Some(_)) => 1,
            (None, None) => 3,
        };
        let sentence = match (&self.sentence, &name.sentence) {
            (ours, theirs) if ours == theirs => 1,
            (Some(_), Some(_)) => return None,
            _ => 0,
        };
        Some(act + paragraph + sentence)
    }
}

/// Words and numbers; `§3` and `Abs.1` are two each.
fn tokens(text: &str) -> Vec<String> {
    let mut tokens: Vec<String> = Vec::new();
    let mut open = false;
    for c in text.chars() {
        if c == '§' {
            // `§§ 10 ff.` is one sign for several.
            if tokens.last().is_none_or(|last| last != "§") {
                tokens.push("§".to_owned());
            }
            open = false;
        } else if c.is_alphanumeric() {
            let splits =
                |last: &String| c.is_ascii_digit() && matches!(last.as_str(), "abs" | "s" | "nr" | "art" | "satz");
            if !open || tokens.last().is_some_and(splits) {
                tokens.push(String::new());
            }
            if let Some(last) = tokens.last_mut() {
                last.push(c);
            }
            open = true;
        } else if c != '-' {
            // A hyphen joins: `OZG-Leistung`, `Open-Data`.
            open = false;
        }
    }
    tokens
}

/// With a comma for each slash, but for `2018/1724`, which is one number.
fn split_slashes(cell: &str) -> String {
    let mut text = String::with_capacity(cell.len());
    let mut rest = cell.chars().peekable();
    while let Some(c) = rest.next() {
        let is_digit = |c: Option<char>| c.is_some_and(|c| c.is_ascii_digit());
        let joins = is_digit(text.chars().next_back()) && is_digit(rest.peek().copied());
        text.push(if c == '/' && !joins { ',' } else { c });
    }
    text
}

/// Splits a cell into references. One without an act belongs to the act before (`OZG, § 3`), or else to
/// the one behind it (`§ 3, § 5 EGovG NRW`).
fn pieces(cell: &str) -> Vec<String> {
    let mut text = split_slashes(cell).replace(['\n', '\r', ';', '|'], ",");
    for word in [" und ", " sowie ", " i. V. m. ", " i.V.m. ", " iVm ", " and ", " & ", " u. "] {
        text = text.replace(word, ",");
    }
    let mut pieces: Vec<String> = Vec::new();
    for piece in text.split(',').map(str::trim).filter(|piece| !piece.is_empty()) {
        let piece = with_sign(piece, pieces.last());
        let reference = Reference::read(&piece);
        let before = pieces.last().map(|before| (before.clone(), Reference::read(before)));
        match before {
            Some((before, known)) if reference.act.is_empty() && !known.act.is_empty() => {
                if known.section.is_none() {
                    pieces.pop();
                    pieces.push(format!("{before} {piece}"));
                } else {
                    // `Abs. 3` alone is another paragraph of the same section.
                    let section = if reference.section.is_none() { known.section } else { None };
                    let section = section.map_or(String::new(), |section| format!("§ {section} "));
                    pieces.push(format!("{} {section}{piece}", act_as_written(&before)));
                }
            }
            _ => {
                if !reference.act.is_empty() && reference.section.is_some() {
                    let act = act_as_written(&piece);
                    let waits = |piece: &&mut String| {
                        let waiting = Reference::read(piece);
                        waiting.act.is_empty() && waiting.section.is_some()
                    };
                    pieces.iter_mut().rev().take_while(waits).for_each(|piece| *piece = format!("{act} {piece}"));
                }
                pieces.push(piece);
            }
        }
    }
    pieces
}

/// The words of a reference that name its act.
fn act_as_written(reference: &str) -> String {
    let names_it = |word: &&str| !Reference::read(word).act.is_empty();
    reference.split_whitespace().filter(names_it).collect::<Vec<_>>().join(" ")
}

/// A number that follows a section or a paragraph is another one: `§§ 3, 5a`, `§ 9 Abs. 1, 3`.
fn with_sign(piece: &str, before: Option<&String>) -> String {
    let sign = before.filter(|_| piece.starts_with(|c: char| c.is_ascii_digit())).and_then(|before| {
        let known = Reference::read(before);
        known.section?;
        let lower = before.to_lowercase();
        match known.paragraph {
            None => Some("§"),
            Some(_) if lower.contains("§§") => Some("§"),
            // `Nr. 1, 2` are numbers of one paragraph.
            Some(_)
                if lower
                    .split(|c: char| !c.is_alphabetic())
                    .any(|word| ["nr", "nummer", "satz", "s"].contains(&word)) =>
            {
                None
            }
            Some(_) => Some("Abs."),
        }
    });
    sign.map_or(piece.to_owned(), |sign| format!("{sign} {piece}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(cell: &str) -> Vec<Found> {
        Bases::shipped().read(cell).into_iter().map(|(_, found)| found).collect()
    }

    fn basis(id: &str) -> Found {
        Found::Basis(id.to_owned())
    }

    fn assumed(id: &str) -> Found {
        Found::Assumed(id.to_owned())
    }

    #[test]
    fn a_reference_that_names_its_provision_is_found_however_it_is_written() {
        for text in ["EGovG NRW §3", "§ 3 EGovG NRW", "EGovG NRW § 3", "§3 E-Government-Gesetz NRW", "EGOV-3"] {
            assert_eq!(read(text), [basis("EGOV-3")], "{text}");
        }
        assert_eq!(read("§ 1a Abs. 2 OZG"), [basis("OZG-1a-2")]);
        assert_eq!(read("OZG §1a Abs.1 Satz 2"), [basis("OZG-1a-1-2")]);
        for text in
            ["§ 3 EGovG des Landes NRW", "§ 3 E-Government-Gesetz des Landes NRW", "§ 3 Abs. 1 Nr. 2 lit. a EGovG NRW"]
        {
            assert_eq!(read(text), [basis("EGOV-3")], "{text}");
        }
        assert_eq!(read("EU-DSGVO"), [basis("DSGVO")]);
        assert_eq!(read("Once-Only"), [basis("ONCE")]);
        assert_eq!(read("Registermodernisierungsgesetz"), [basis("IDNRG")]);
    }

    #[test]
    fn a_reference_that_says_less_is_assumed_where_one_basis_fits() {
        assert_eq!(read("§ 3 EGovG"), [assumed("EGOV-3")]);
        assert_eq!(read("§ 12 Abs. 3 EGovG NRW"), [assumed("EGOV-12")]);
        for text in ["OZG", "OZG-Leistung 10245", "OZG-ID 10245", "Onlinezugangsgesetz", "§ 1a OZG"] {
            assert_eq!(read(text), [assumed("OZG-1a-1")], "{text}");
        }
        for text in
            ["OZG-Pflicht", "Pflicht nach OZG", "Pflichtaufgabe (OZG)", "OZG verpflichtend", "OZG (Bund)", "ja, OZG"]
        {
            assert_eq!(read(text), [assumed("OZG-1a-1")], "{text}");
        }
    }

    #[test]
    fn a_reference_to_more_than_one_section_is_assumed() {
        for text in ["EGovG NRW §§ 3 bis 5", "§§ 3–5 EGovG NRW", "§§ 3 ff. EGovG NRW"] {
            assert_eq!(read(text), [assumed("EGOV-3")], "{text}");
        }
        assert_eq!(read("BGG NRW §§ 10 ff."), [basis("BITV-NRW")]);
    }

    #[test]
    fn a_reference_that_fits_several_or_none_is_left_open() {
        assert_eq!(read("§ 5 EGovG"), [Found::Several(vec!["ONCE".into(), "EGOV-5".into()])]);
        assert_eq!(read("§ 3 OZG"), [Found::Several(vec!["OZG-3-1".into(), "OZG-3-3".into()])]);
        let several = |ids: &[&str]| [Found::Several(ids.iter().map(|id| (*id).to_owned()).collect())];
        for text in ["SDG", "VO (EU) 2018/1724", "Verordnung (EU) 2018/1724", "SDG-VO", "Single Digital Gateway"] {
            assert_eq!(read(text), several(&["SDG-INFO", "SDG-6"]), "{text}");
        }
        let [Found::Several(ids)] = &read("EGovG NRW")[..] else { panic!("several provisions") };
        assert!(ids.len() > 5 && ids.iter().all(|id| id.starts_with("EGOV-")), "{ids:?}");
        for text in ["KomHVO NRW", "VO", "SGB II § 7", "Ratsbeschluss vom 03.05.2024", "§ 3"] {
            assert_eq!(read(text), [Found::Unknown], "{text}");
        }
        assert_eq!(read("freiwillig"), [Found::None]);
    }

    #[test]
    fn what_is_denied_or_doubted_is_left_open() {
        for text in [
            "OZG?",
            "OZG: nein",
            "OZG nicht anwendbar",
            "OZG, aber nicht Pflicht",
            "OZG entfällt",
            "§ 3 EGovG (?)",
            "OZG, freiwillig",
            "ggf. OZG, § 3 EGovG",
        ] {
            assert_eq!(Bases::shipped().read(text), [(text.to_owned(), Found::Doubted)], "{text}");
        }
        for text in ["OZG: no", "OZG 2.0 Novelle", "OZG erledigt", "OZG optional", "nur Bund: OZG", "OZG (nur Land)"] {
            assert_eq!(read(text), [Found::Unknown], "{text}");
        }
        assert_eq!(read("nein"), [Found::None]);
        assert_eq!(read("keine"), [Found::None]);
    }

    #[test]
    fn a_slash_separates_but_within_a_number() {
        assert_eq!(read("§ 3 EGovG/OZG"), [assumed("EGOV-3"), assumed("OZG-1a-1")]);
        assert_eq!(read("OZG / DSGVO"), [assumed("OZG-1a-1"), basis("DSGVO")]);
        assert_eq!(pieces("VO (EU) 2018/1724/OZG"), ["VO (EU) 2018/1724", "OZG"]);
        // As people read them in the protocol.
        assert_eq!(pieces("EGovG NRW §§ 3, 5a"), ["EGovG NRW §§ 3", "EGovG NRW § 5a"]);
        assert_eq!(pieces("§§ 3, 5a EGovG NRW"), ["EGovG NRW §§ 3", "§ 5a EGovG NRW"]);
        assert_eq!(
            pieces("VO (EU) 2018/1724 Art. 6, Art. 14"),
            ["VO (EU) 2018/1724 Art. 6", "VO (EU) 2018/1724 Art. 14"]
        );
    }

    #[test]
    fn a_cell_may_name_several() {
        assert_eq!(read("OZG, § 3 EGovG"), [assumed("OZG-1a-1"), assumed("EGOV-3")]);
        assert_eq!(read("EGovG NRW § 3, § 9 Abs. 3"), [basis("EGOV-3"), basis("EGOV-9-3")]);
        assert_eq!(read("EGovG NRW § 9 Abs. 1, Abs. 3"), [basis("EGOV-9-1"), basis("EGOV-9-3")]);
        assert_eq!(read("OZG, § 9"), [basis("OZG-9")]);
        for text in ["EGovG NRW §§ 3, 5a", "EGovG NRW §§ 3 und 5a", "§§ 3, 5a EGovG NRW", "§ 3, § 5a EGovG NRW"]
        {
            assert_eq!(read(text), [basis("EGOV-3"), basis("EGOV-5a")], "{text}");
        }
        assert_eq!(read("§§ 3, 5a, 7 EGovG NRW"), [basis("EGOV-3"), basis("EGOV-5a"), basis("EGOV-7")]);
        assert_eq!(read("EGovG NRW § 9 Abs. 1, 3"), [basis("EGOV-9-1"), basis("EGOV-9-3")]);
        assert_eq!(read("EGovG NRW §§ 9 Abs. 1, 5a"), [basis("EGOV-9-1"), basis("EGOV-5a")]);
        // Numbers of one paragraph are no paragraphs.
        assert_eq!(read("OZG § 1 Abs. 1 Nr. 1, 2"), [basis("OZG-1-1"), assumed("OZG-1-1")]);
        assert_eq!(read("VO (EU) 2018/1724 Art. 6"), [basis("SDG-6")]);
        assert_eq!(read("VO (EU) 910/2014"), [basis("EIDAS")]);
        assert_eq!(read("OZG und DSGVO"), [assumed("OZG-1a-1"), basis("DSGVO")]);
    }

    #[test]
    fn the_shipped_bases_find_themselves() {
        let bases = Bases::shipped();
        assert!(30 < bases.catalogue.bases.len());
        for basis in &bases.catalogue.bases {
            for name in std::iter::once(&basis.id).chain(&basis.aliases) {
                assert_eq!(bases.find(name), Found::Basis(basis.id.clone()), "{name}");
            }
        }
    }
}
