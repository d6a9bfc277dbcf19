//! What an unknown name of a legal basis may have meant.
//!
//! In go a name and those that a catalogue knows, out comes what is worth showing. A letter may be a slip
//! of the pen; the number of a section is none: `§ 9` beside `§ 3` is another duty, and whoever followed
//! the advice would create one. So only names of the same section are suggested, longer or shorter ones
//! (`§ 9` and `§ 9 Abs. 1`), and otherwise the bases of the act are listed.
//!
//! Left out: reading references in free text, which is for [`crate::intake`].

use crate::finding::LIKE;

/// What an unknown name may have meant, by what belongs together.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Meant<'n> {
    /// This name.
    One(&'n str),
    /// One of these, a name of each basis.
    OneOf(Vec<&'n str>),
    /// Nothing that is known.
    Nothing,
}

/// What `asked` may have meant. Each basis is known by several names.
pub(super) fn meant<'n>(asked: &str, bases: impl IntoIterator<Item = Vec<&'n str>>) -> Meant<'n> {
    // Comparing a megabyte of garbage with every name would take quadratic time.
    if 64 < asked.chars().count() {
        return Meant::Nothing;
    }
    let citation = Citation::of(asked);
    // People write `OZG § 3` and remember ids as `OZG-3`: what looks like theirs comes first.
    let is_formal = asked.contains(['§', ' ']);
    let is_likewise = |name: &str| name.contains('§') == is_formal;
    let likeness = |name: &str| strsim::jaro_winkler(&asked.to_lowercase(), &name.to_lowercase());
    let mut nearest = LIKE;
    let mut of_act: Vec<&str> = Vec::new();
    let mut of_section: Vec<&str> = Vec::new();
    for mut names in bases {
        if names.iter().any(|name| is_likewise(name)) {
            names.retain(|name| is_likewise(name));
        }
        let mut near: Vec<(f64, Citation, &str)> = names
            .into_iter()
            .map(|name| (Citation::of(name), name))
            .map(|(known, name)| (strsim::jaro_winkler(&citation.act, &known.act), known, name))
            .collect();
        let best = near.iter().map(|(alike, ..)| *alike).fold(0.0, f64::max);
        if best < nearest {
            continue;
        }
        if nearest < best {
            nearest = best;
            of_act.clear();
            of_section.clear();
        }
        near.retain(|(alike, ..)| best <= *alike);
        of_act.extend(near.first().map(|(_, _, name)| *name));
        // Of names that are as like, the one that stands first.
        let same = near.iter().rev().filter(|(_, known, _)| citation.is_same_section(known)).map(|(_, _, name)| *name);
        of_section.extend(same.max_by(|a, b| likeness(a).total_cmp(&likeness(b))));
    }
    match (of_section.as_slice(), of_act.is_empty()) {
        ([one], _) => Meant::One(one),
        ([], true) => Meant::Nothing,
        ([], false) => Meant::OneOf(of_act),
        (_, _) => Meant::OneOf(of_section),
    }
}

/// A name taken apart.
struct Citation {
    /// The words of the act, in lower case and without what stands between them.
    act: String,
    /// The numbers of section, paragraph, sentence …, in order: `9a`, `1`.
    numbers: Vec<String>,
}

/// The words before the numbers.
const PARTS: [&str; 13] =
    ["abs", "absatz", "art", "artikel", "nr", "nummer", "satz", "s", "bis", "ff", "und", "ivm", "halbsatz"];

impl Citation {
    fn of(name: &str) -> Self {
        let name = name.to_lowercase();
        let mut citation = Self { act: String::new(), numbers: Vec::new() };
        for word in name.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()) {
            if word.starts_with(|c: char| c.is_ascii_digit()) {
                // `§9Abs.1` without blanks.
                citation.numbers.push(word.strip_suffix("abs").unwrap_or(word).to_owned());
            } else if !PARTS.contains(&word) {
                citation.act.push_str(word);
            }
        }
        citation
    }

    fn is_same_section(&self, other: &Self) -> bool {
        match (self.numbers.is_empty(), other.numbers.is_empty()) {
            (true, true) => true,
            (false, false) => self.numbers.starts_with(&other.numbers) || other.numbers.starts_with(&self.numbers),
            _ => false,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Meant, meant};

    fn meant_by(asked: &str) -> Meant<'static> {
        meant(
            asked,
            [
                vec!["OZG-1-1", "OZG § 1 Abs. 1", "OZG § 1 Abs. 1 Nr. 2"],
                vec!["OZG-1a-1", "OZG § 1a Abs. 1", "§ 1a Abs. 1 OZG"],
                vec!["OZG-11", "OZG § 11"],
                vec!["EGOV-3", "EGovG NRW § 3", "EGovG NRW § 3 Abs. 1"],
                vec!["EGOV-9-1", "EGovG NRW § 9 Abs. 1", "EGovG NRW § 9 Abs. 2"],
                vec!["EGOV-9-3", "EGovG NRW § 9 Abs. 3"],
                vec!["EGOV-12", "EGovG NRW § 12"],
                vec!["ONCE", "EGovG Bund § 5", "Once-Only"],
            ],
        )
    }

    #[test]
    fn another_section_is_never_suggested() {
        let egov =
            || Meant::OneOf(vec!["EGovG NRW § 3", "EGovG NRW § 9 Abs. 1", "EGovG NRW § 9 Abs. 3", "EGovG NRW § 12"]);
        assert_eq!(meant_by("EGovG NRW § 8"), egov());
        assert_eq!(meant_by("EGovG NRW"), egov());
        let ozg = || Meant::OneOf(vec!["OZG § 1 Abs. 1", "OZG § 1a Abs. 1", "OZG § 11"]);
        assert_eq!(meant_by("OZG § 2"), ozg());
        assert_eq!(meant_by("OZG § 1b"), ozg());
        assert_eq!(meant_by("OZG § 111"), ozg());
        assert_eq!(meant_by("OZG-7"), Meant::OneOf(vec!["OZG-1-1", "OZG-1a-1", "OZG-11"]));
    }

    #[test]
    fn a_longer_or_shorter_name_of_the_section_is() {
        assert_eq!(meant_by("OZG § 1"), Meant::One("OZG § 1 Abs. 1"));
        assert_eq!(meant_by("OZG §1aAbs.1 S. 3"), Meant::One("OZG § 1a Abs. 1"));
        assert_eq!(meant_by("EGovG NRW § 12 Abs. 1"), Meant::One("EGovG NRW § 12"));
        assert_eq!(meant_by("EGovG § 12"), Meant::One("EGovG NRW § 12"));
        // One of two duties is for the author to say.
        assert_eq!(meant_by("EGovG NRW § 9"), Meant::OneOf(vec!["EGovG NRW § 9 Abs. 1", "EGovG NRW § 9 Abs. 3"]));
    }

    #[test]
    fn a_slip_in_a_word_is_a_slip() {
        assert_eq!(meant_by("EGvoG NRW § 12"), Meant::One("EGovG NRW § 12"));
        assert_eq!(meant_by("Onec-Only"), Meant::One("Once-Only"));
        assert_eq!(meant_by("BauO NRW § 12"), Meant::Nothing);
        assert_eq!(meant_by(&"§ 1".repeat(100)), Meant::Nothing);
    }
}
