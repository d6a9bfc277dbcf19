//! Columns that are absent, and headers that lead nowhere: misspelt, for raters, personal, used by nothing.

use std::collections::BTreeMap;

use super::headers::{FileHeader, Names, Plan};
use super::wanted::{Target, Wanted};
use crate::finding::{Code, Finding, Findings};
use crate::input::names::{self, Field, folded};
use crate::messages::Arg;
use crate::model::quoted;
use crate::source::Place;

impl Names {
    /// The header that was meant, if one differs by a letter or two and stands for nothing else in the
    /// file. A header may well be its own, so that likeness as of [`crate::finding::closest`] says too
    /// little: `Kosten Vorjahr` is no slip for `Kosten`.
    pub(super) fn misspelt(&self, header: &str, used: &BTreeMap<&str, usize>, wanted: &Wanted) -> Option<&str> {
        let written = folded(header);
        let slips = match written.chars().count() {
            4..=7 => 1,
            8..=40 => 2,
            _ => return None,
        };
        let near = |known: &str| {
            letters_apart(known, &written) <= 2 * slips && strsim::damerau_levenshtein(known, &written) <= slips
        };
        if names::seems_personal(header) {
            return None;
        }
        let fits = |name: &str| self.targets(name).iter().all(|target| wanted.powers_off(header, *target).is_none());
        // Few names are near, so that hardly a unit need be compared, nor a header folded.
        let separators = |known: &str| known.bytes().filter(|byte| matches!(byte, b' ' | b'-' | b'_')).count();
        let may_be_near = |known: &str| (known.len() - separators(known)).abs_diff(written.len()) <= 4;
        let is_meant = |known: &str, name: &str| {
            may_be_near(known) && !used.contains_key(name) && near(&folded(known)) && fits(name)
        };
        let meant = self.names().find(|name| is_meant(name, name));
        meant.or_else(|| self.synonyms().find(|(header, name)| is_meant(header, name)).map(|(header, _)| header))
    }

    /// Headers such as `politics@amt-66` will hold the values of single raters.
    pub(super) fn is_for_raters(&self, header: &str) -> bool {
        header.split_once('@').is_some_and(|(name, _)| self.resolve(name).is_some())
    }

    /// Reports columns that are absent; returns the unused headers that may be meant for them.
    pub(super) fn report_missing<'h>(
        &self,
        plan: &Plan,
        unused: &[(usize, &'h str)],
        headers: &[FileHeader],
        wanted: &Wanted,
        line: &Place,
        findings: &mut Findings,
    ) -> Vec<&'h str> {
        let required = [(Field::Id, "column-id"), (Field::Name, "column-name")]
            .map(|(field, word)| (Target::Field(field), names::name_of(field), Some(Arg::Word(word))));
        let required = required.map(|(target, name, shown)| (target, name, shown, None));
        let criteria = wanted.criteria.iter().enumerate().filter_map(|(index, criterion)| {
            let column = criterion.column.as_deref()?;
            let shown = criterion.name.all().any(|name| name != column).then(|| Arg::from(&criterion.name));
            Some((Target::Criterion(index), column, shown, Some(&criterion.place)))
        });
        let resources = wanted.resources.iter().enumerate().filter_map(|(index, column)| {
            let place = column.required_by.as_ref()?;
            Some((Target::Resource(index), column.name.as_str(), None, Some(place)))
        });
        // A name that is wrong itself, or that of a field, has been reported where it stands.
        let is_told = |target: Target, name: &str| match target {
            Target::Criterion(index) => {
                name == wanted.criteria[index].id && !names::is_id(name) || names::field(name).is_some()
            }
            _ => false,
        };
        let unknown: Vec<&str> = unused.iter().map(|(_, name)| *name).collect();
        let mut meant = Vec::new();
        for (target, name, shown, demanded) in required.into_iter().chain(criteria).chain(resources) {
            if plan.column(target).is_some() {
                continue;
            }
            let names = match &shown {
                Some(Arg::Words(shown)) => shown.all().chain([name]).collect(),
                _ => vec![name],
            };
            // What counts in another unit is not meant, or not without more.
            let fits = |header: &&&str| wanted.powers_off(header, target).is_none();
            let unknown: Vec<&str> = unknown.iter().filter(fits).copied().collect();
            let like = names.into_iter().find_map(|name| crate::finding::closest(name, &unknown));
            if is_told(target, name) {
                let why = like.map(|like| format!("{like}-why"));
                meant
                    .extend(like.into_iter().chain(unknown.iter().copied().find(|name| Some(*name) == why.as_deref())));
                continue;
            }
            let place = unused.iter().find(|(_, name)| Some(*name) == like).map(|(column, _)| &headers[*column].place);
            let mut finding = Finding::new(Code::MissingColumn, place.unwrap_or(line).clone()).arg("name", name);
            // It may be the manifest that is misspelt.
            finding.places.extend(demanded.cloned());
            let finding = match shown {
                Some(shown) => finding.message("missing-column-of").arg("shown", shown),
                None => finding,
            };
            findings.push(match like {
                Some(like) => {
                    meant.push(like);
                    finding.arg("header", like).arg("key", quoted(like)).hint("missing-column-like")
                }
                None => finding.hint("missing-column-hint"),
            });
        }
        meant
    }
}

/// Reports columns that nothing uses, by what they seem to hold. Where they `may_be_meant` for something, only
/// those that seem to hold personal data.
pub(super) fn report_unused(
    unused: &[(usize, &str)],
    headers: &[FileHeader],
    may_be_meant: bool,
    findings: &mut Findings,
) {
    let list = |names: &[&str]| names.iter().map(|name| format!("`{name}`")).collect::<Vec<_>>().join(", ");
    let place =
        |name: &str| unused.iter().find(|(_, known)| *known == name).map(|(column, _)| headers[*column].place.clone());
    let (personal, other): (Vec<&str>, Vec<&str>) =
        unused.iter().map(|(_, name)| *name).partition(|name| names::seems_personal(name));
    let other = if may_be_meant { Vec::new() } else { other };
    for (code, names) in [(Code::PersonalDataColumn, personal), (Code::UnusedColumn, other)] {
        if let Some(first) = names.first() {
            let finding = Finding::new(code, place(first))
                .arg("names", list(&names))
                .arg("key", quoted(first))
                .arg("count", names.len());
            findings.push(if code == Code::UnusedColumn { finding.hint("unused-column-hint") } else { finding });
        }
    }
}

/// How many letters of two names find no partner in the other, where some letters count as the same. A
/// slip of one letter leaves two of them at most, so that names far apart need not be compared in full.
fn letters_apart(a: &str, b: &str) -> usize {
    let mut apart = [0i16; 32];
    a.chars().for_each(|c| apart[c as usize % 32] += 1);
    b.chars().for_each(|c| apart[c as usize % 32] -= 1);
    apart.iter().map(|count| usize::from(count.unsigned_abs())).sum()
}
