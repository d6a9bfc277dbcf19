//! Headers: which column of a file gives what the manifest wants from it.
//!
//! What is said about columns that are absent, misspelt or used by nothing is in [`super::strays`].

use std::collections::BTreeMap;

use rust_decimal::Decimal;

use super::strays::report_unused;
use super::wanted::{Target, Wanted};
use crate::finding::{Code, Finding, Findings};
use crate::input::names::{self, FIELDS, Field, folded, folds_to, tidied};
use crate::source::{Columns, Place};

/// A header of a file with its place.
pub(crate) struct FileHeader {
    pub(crate) name: String,
    pub(crate) place: Place,
}

/// Which column of a file goes where, in the order in which a row is read: id and name first.
#[derive(Default)]
pub(crate) struct Plan {
    pub(crate) cells: Vec<(usize, Target)>,
    /// The headers of all columns as written.
    headers: Vec<String>,
    /// Columns without a header: what stands there is read for nothing, and reported.
    pub(super) unnamed: Vec<usize>,
    /// Columns whose header says another unit than the manifest, which matters if a number there has none.
    pub(super) other_units: Vec<(Target, Finding)>,
}

impl Plan {
    /// The column that gives a target.
    pub(crate) fn column(&self, target: Target) -> Option<usize> {
        self.cells.iter().find(|(_, known)| *known == target).map(|(column, _)| *column)
    }

    /// How many columns from the left hold everything that is read.
    pub(super) fn width(&self) -> usize {
        let used = self.cells.iter().map(|(column, _)| column);
        used.chain(&self.unnamed).map(|column| column + 1).max().unwrap_or(0)
    }

    /// Which columns excerpts of the list show: those that outputs may show.
    pub(super) fn shown(&self, wanted: &Wanted) -> Columns {
        let mut shown = vec![false; self.headers.len()];
        for (column, target) in &self.cells {
            let is_shown = match target {
                Target::Field(field) => !matches!(field, Field::Note | Field::Source),
                Target::Extra(index) => wanted.extra.get(*index).is_some_and(|column| column.shown),
                Target::Criterion(_) | Target::Why(_) | Target::Resource(_) => true,
            };
            if let Some(shown) = shown.get_mut(*column) {
                *shown |= is_shown;
            }
        }
        Columns::new(shown, self.column(Target::Field(Field::Id)) == Some(0))
    }

    /// What stands above all columns.
    pub(super) fn headers(&self) -> impl Iterator<Item = &str> {
        self.headers.iter().map(String::as_str)
    }

    /// What stands above a column.
    pub(super) fn header(&self, column: usize) -> &str {
        self.headers.get(column).map_or("", String::as_str)
    }

    /// What stands above the column that gives a target.
    pub(super) fn header_of(&self, target: Target) -> &str {
        self.column(target).map_or("", |column| self.header(column))
    }
}

/// All names that a header may have, and what they stand for.
pub(crate) struct Names {
    exact: BTreeMap<String, Vec<Target>>,
    columns: BTreeMap<String, String>,
    /// What criteria are called, [folded]; none where two are called so.
    called: BTreeMap<String, Option<String>>,
}

impl Names {
    /// Collects the names; entries of `[input] columns` that lead nowhere become findings.
    pub(crate) fn new(wanted: &Wanted, findings: &mut Findings) -> Self {
        let mut exact: BTreeMap<String, Vec<Target>> = BTreeMap::new();
        let mut add = |name: &str, target| exact.entry(name.to_owned()).or_default().push(target);
        for (field, name, _) in FIELDS {
            add(name, Target::Field(*field));
        }
        for (index, criterion) in wanted.criteria.iter().enumerate() {
            if let Some(column) = &criterion.column {
                add(column, Target::Criterion(index));
                add(&format!("{}-why", criterion.id), Target::Why(index));
            }
        }
        wanted.resources.iter().enumerate().for_each(|(index, column)| add(&column.name, Target::Resource(index)));
        wanted.extra.iter().enumerate().for_each(|(index, column)| add(&column.name, Target::Extra(index)));

        let mut columns = BTreeMap::new();
        for (header, name) in &wanted.columns {
            let header = header.value.trim();
            if exact.contains_key(&name.value) {
                columns.insert(tidied(header).into_owned(), name.value.clone());
            } else if exact.contains_key(header) {
                findings.push(
                    Finding::new(Code::UnknownField, name.place.clone())
                        .arg("name", name.value.as_str())
                        .arg("header", header)
                        .hint("columns-reversed"),
                );
                // As it was meant: what follows from the slip is not told as well.
                columns.insert(tidied(&name.value).into_owned(), header.to_owned());
            } else {
                findings.push(
                    Finding::new(Code::UnknownField, name.place.clone())
                        .arg("name", name.value.as_str())
                        .suggest(&name.value, assignable(&exact, &name.value)),
                );
            }
        }
        let names = Self { exact, columns, called: called(wanted) };
        let in_vain = wanted.columns.iter().filter(|(header, name)| names.overrules(&header.value, &name.value));
        for (header, name) in in_vain.filter(|(_, name)| names.exact.contains_key(&name.value)) {
            findings.push(
                Finding::new(Code::EntryWithoutEffect, header.place.clone())
                    .arg("header", header.value.trim())
                    .arg("name", name.value.as_str())
                    .hint("entry-without-effect-hint"),
            );
        }
        names
    }

    /// Whether `[input] columns` gives a header to this name in vain, because it is itself another name.
    pub(crate) fn overrules(&self, header: &str, name: &str) -> bool {
        self.exact.contains_key(header.trim()) && header.trim() != name
    }

    /// The name that a header stands for, by the steps of the rule: exact, `[input] columns`,
    /// without regard to case and separators, synonyms. Invisible characters, and how letters are put
    /// together with their marks, never count.
    pub(crate) fn resolve(&self, header: &str) -> Option<&str> {
        let header = header.trim();
        if let Some((name, _)) = self.exact.get_key_value(header) {
            return Some(name);
        }
        let folded = folded(header);
        let columns = self.columns.get(&*tidied(header)).map(String::as_str);
        columns.or_else(|| self.names().rev().find(|name| folds_to(name, &folded))).or_else(|| self.synonym(&folded))
    }

    /// All names in alphabetical order.
    pub(super) fn names(&self) -> impl DoubleEndedIterator<Item = &str> {
        self.exact.keys().map(String::as_str)
    }

    /// The name for which a folded header stands by the list of synonyms.
    fn synonym(&self, folded: &str) -> Option<&str> {
        match self.called.get(folded) {
            Some(name) => name.as_deref(),
            None => self.documented().find(|(header, _)| folds_to(header, folded)).map(|(_, name)| name),
        }
    }

    /// The documented list of synonyms: headers, and the name for which each stands.
    fn documented(&self) -> impl Iterator<Item = (&str, &str)> {
        let resources = names::RESOURCES.iter().filter(|(name, _)| self.exact.contains_key(*name)).copied();
        let fields = FIELDS.iter().map(|(_, name, headers)| (*name, *headers));
        resources.chain(fields).flat_map(|(name, headers)| headers.iter().map(move |header| (*header, name)))
    }

    /// Headers under which names are found as well, and the name for which each stands: what criteria are called,
    /// [folded], and the documented list.
    pub(super) fn synonyms(&self) -> impl Iterator<Item = (&str, &str)> {
        let called = self.called.iter().filter_map(|(header, name)| Some((header.as_str(), name.as_deref()?)));
        called.chain(self.documented())
    }

    /// The field or resource that a header stands for besides the name that a rule, limit, budget or report
    /// gives it: `Fachbereich` in a rule is a column of its own, and the department all the same.
    fn besides(&self, header: &str) -> Option<&str> {
        let is_own = |target: &Target| matches!(target, Target::Extra(_) | Target::Resource(_));
        let is_named = self.exact.get(header).is_some_and(|targets| targets.iter().all(is_own));
        if is_named { self.meant_by(header) } else { None }
    }

    /// What a name stands for.
    pub(super) fn targets(&self, name: &str) -> &[Target] {
        self.exact.get(name).map_or(&[], Vec::as_slice)
    }

    /// The name for which a header stands by the list of synonyms, whatever else it is.
    pub(crate) fn meant_by(&self, header: &str) -> Option<&str> {
        self.synonym(&folded(header))
    }

    /// Decides which column of a file goes where, and reports what is double, absent or unused. `line` is
    /// where the headers stand.
    pub(crate) fn plan(&self, headers: &[FileHeader], wanted: &Wanted, line: &Place, findings: &mut Findings) -> Plan {
        let mut used: BTreeMap<&str, usize> = BTreeMap::new();
        let mut unused = Vec::new();
        for (column, header) in headers.iter().enumerate() {
            let name = header.name.trim();
            match self.resolve(name) {
                Some(known) => match used.get(known) {
                    Some(first) => findings.push(
                        Finding::new(Code::DuplicateColumn, header.place.clone())
                            .arg("name", known)
                            .arg("first", headers[*first].name.trim())
                            .arg("second", name)
                            .also(headers[*first].place.clone()),
                    ),
                    None => {
                        used.insert(known, column);
                    }
                },
                None if self.is_for_raters(name) => findings.push(
                    Finding::new(Code::NameInvalid, header.place.clone())
                        .message("header-reserved")
                        .arg("name", name)
                        .hint("header-reserved-hint"),
                ),
                None if name.is_empty() => {}
                None => unused.push((column, name)),
            }
        }
        for (column, header) in headers.iter().enumerate() {
            if let Some(name) = self.besides(header.name.trim()) {
                used.entry(name).or_insert(column);
            }
        }
        for header in headers {
            if let Some(character) = names::invisible_in(&header.name) {
                findings.push(
                    Finding::new(Code::ControlCharacter, header.place.clone())
                        .message("invisible-in-header")
                        .arg("header", header.name.trim())
                        .arg("character", character)
                        .hint("invisible-hint"),
                );
            }
        }
        let mut cells: Vec<(usize, Target)> = used
            .iter()
            .flat_map(|(name, column)| self.exact[*name].iter().map(move |target| (*column, *target)))
            .collect();
        cells.sort_by_key(|(column, target)| (*target, *column));
        let other_units = other_units(&cells, headers, wanted);
        let unnamed = (0..headers.len()).filter(|column| headers[*column].name.trim().is_empty()).collect();
        let headers_as_written = headers.iter().map(|header| header.name.trim().to_owned()).collect();
        let plan = Plan { cells, headers: headers_as_written, unnamed, other_units };
        let meant = self.report_missing(&plan, &unused, headers, wanted, line, findings);
        // What may be meant for another column was named there.
        unused.retain(|(_, name)| !meant.contains(name));
        // Among hundreds of columns of its own nobody looks for a slip, and comparing all takes long.
        let is_short = unused.len() <= 100;
        unused.retain(|(column, name)| match is_short.then(|| self.misspelt(name, &used, wanted)).flatten() {
            Some(like) => {
                findings.push(
                    Finding::new(Code::UnusedColumn, headers[*column].place.clone())
                        .message("unused-column-like")
                        .arg("header", *name)
                        .arg("suggestion", like)
                        .hint("hint-did-you-mean"),
                );
                false
            }
            None => true,
        });
        report_unused(&unused, headers, wanted.has_nameless, findings);
        plan
    }
}

/// Headers that say another unit than the manifest: all amounts would be off by a factor.
fn other_units(cells: &[(usize, Target)], headers: &[FileHeader], wanted: &Wanted) -> Vec<(Target, Finding)> {
    let mut found: Vec<(usize, Target, Finding)> = Vec::new();
    for (column, target) in cells {
        let Some((name, unit, place)) = wanted.unit_of(*target) else { continue };
        let header = &headers[*column];
        let is_told = found.iter().any(|(told, ..)| told == column);
        let Some(powers) = unit.powers_off(header.name.trim(), name).filter(|_| !is_told) else { continue };
        let is_named = unit.text.all().any(|text| !text.trim().is_empty());
        let finding = Finding::new(Code::UnitContradiction, header.place.clone())
            .arg("header", header.name.trim())
            .arg("name", name)
            .arg("factor", Decimal::from(10_i64.pow(powers)));
        let mut finding = if is_named {
            finding.arg("unit", &unit.text).hint("unit-contradiction-hint")
        } else {
            finding.message("unit-contradiction-name").hint("unit-contradiction-name-hint")
        };
        finding.places.extend(place.cloned());
        found.push((*column, *target, finding));
    }
    found.into_iter().map(|(_, target, finding)| (target, finding)).collect()
}

/// The names that a header can be assigned to. What a report or a rule names by itself is none, and
/// columns of reasons only come to mind if one was meant.
fn assignable<'n>(exact: &'n BTreeMap<String, Vec<Target>>, asked: &str) -> impl Iterator<Item = &'n str> {
    let reasons = asked.contains("why");
    let fits = move |target: &Target| match target {
        Target::Why(_) => reasons,
        Target::Extra(_) => false,
        Target::Field(_) | Target::Criterion(_) | Target::Resource(_) => true,
    };
    exact.iter().filter(move |(_, targets)| targets.iter().any(fits)).map(|(name, _)| name.as_str())
}

/// What criteria are called, for the headers of their columns. A header that two are called by stands for neither.
fn called(wanted: &Wanted) -> BTreeMap<String, Option<String>> {
    let mut called: BTreeMap<String, Option<String>> = BTreeMap::new();
    let mut add = |header: String, name: &str| {
        let known = called.entry(header).or_insert_with(|| Some(name.to_owned()));
        if known.as_deref() != Some(name) {
            *known = None;
        }
    };
    for criterion in wanted.criteria.iter() {
        let Some(column) = &criterion.column else { continue };
        let why = format!("{}-why", criterion.id);
        for name in criterion.name.all().map(folded) {
            // `Begründung Nutzen`, `Nutzen Begründung`, `Begründung: Nutzen`.
            for reason in [format!("begründung{name}"), format!("{name}begründung"), format!("begründung:{name}")] {
                add(reason, &why);
            }
            // A column like the id is none of the criterion if another is named for it, and without a
            // name of its own it is called like its id.
            if name != folded(&criterion.id) || *column == criterion.id {
                add(name, column);
            }
        }
    }
    called
}
