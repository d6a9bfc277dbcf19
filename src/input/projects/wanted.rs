//! What the manifest wants from the project lists, and which column of a file gives it.

use std::collections::BTreeMap;

use crate::finding::{Code, Finding, Findings};
use crate::input::cell::Measure;
use crate::input::names::{self, FIELDS, Field, folded};
use crate::input::toml::Located;
use crate::messages::Arg;
use crate::model::{Outside, Scale, Text};
use crate::source::{Columns, Place};

/// What the manifest wants from the project lists.
pub(crate) struct Wanted {
    pub(crate) criteria: Vec<WantedCriterion>,
    /// Numeric columns besides criteria.
    pub(crate) resources: Vec<WantedColumn>,
    /// Other columns that a rule, limit or report uses.
    pub(crate) extra: Vec<WantedColumn>,
    /// `[input] columns`: header and name.
    pub(crate) columns: Vec<(Located<String>, Located<String>)>,
    pub(crate) decimal: Option<crate::input::cell::DecimalSign>,
    /// Whether every column may be wanted: a list is looked at without the decision that says which are.
    pub(crate) every_column: bool,
    /// Whether the criteria file has a criterion without an id of its own, or none at all, which has been reported:
    /// any column may be meant for it, so that none is called unused.
    pub(crate) has_nameless: bool,
}

/// A criterion as the reader of lists needs it.
pub(crate) struct WantedCriterion {
    pub(crate) id: String,
    pub(crate) name: Text,
    /// Its column; `None` where its values are derived.
    pub(crate) column: Option<String>,
    pub(crate) scale: Scale,
    /// The unit of its values; may be empty.
    pub(crate) unit: Unit,
    /// Where the manifest has it.
    pub(crate) place: Place,
}

impl WantedCriterion {
    /// Whether every number lies on the scale, so that it need not be looked at.
    pub(super) fn takes_any_number(&self) -> bool {
        match &self.scale {
            Scale::Relative { .. } => true,
            Scale::Linear { outside, .. } | Scale::Piecewise { outside, .. } => *outside == Outside::Clamp,
            Scale::Levels(_) | Scale::YesNo => false,
        }
    }
}

/// The unit of a column, with what it measures, worked out once and not for every cell.
#[derive(Clone, Default)]
pub(crate) struct Unit {
    pub(super) text: Text,
    pub(super) measure: Option<Measure>,
    /// Whether it counts in thousands or more, such as TEUR, so that an amount of money with a unit
    /// of its own would be a thousand times too large.
    pub(super) multiplies: bool,
}

impl From<&Text> for Unit {
    fn from(text: &Text) -> Self {
        let multiplies = |unit: &str| {
            let unit = unit.trim().to_lowercase();
            ["teur", "t€", "tsd", "tausend", "thousand", "mio", "million", "mrd"]
                .iter()
                .any(|word| unit.starts_with(word))
        };
        Self {
            text: text.clone(),
            measure: text.all().find_map(Measure::of_unit),
            multiplies: text.all().any(multiplies),
        }
    }
}

/// A column that the manifest names.
#[derive(Clone)]
pub(crate) struct WantedColumn {
    pub(crate) name: String,
    /// Where it is named, if a list without it is an error.
    pub(crate) required_by: Option<Place>,
    /// Whether outputs show it: what only a rule or limit looks at they do not.
    pub(crate) shown: bool,
    /// The unit of its values, if it is a resource that has one; may be empty.
    pub(crate) unit: Unit,
}

/// Where a cell goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Target {
    Field(Field),
    Criterion(usize),
    Why(usize),
    Resource(usize),
    Extra(usize),
}

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
    folded: BTreeMap<String, String>,
    synonyms: BTreeMap<String, String>,
    columns: BTreeMap<String, String>,
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
                columns.insert(header.to_owned(), name.value.clone());
            } else if exact.contains_key(header) {
                findings.push(
                    Finding::new(Code::UnknownField, name.place.clone())
                        .arg("name", name.value.as_str())
                        .arg("header", header)
                        .hint("columns-reversed"),
                );
                // As it was meant: what follows from the slip is not told as well.
                columns.insert(name.value.trim().to_owned(), header.to_owned());
            } else {
                findings.push(
                    Finding::new(Code::UnknownField, name.place.clone())
                        .arg("name", name.value.as_str())
                        .suggest(&name.value, assignable(&exact, &name.value)),
                );
            }
        }
        let by_folded = exact.keys().map(|name| (folded(name), name.clone())).collect();
        let synonyms = synonyms(wanted, &exact);
        let names = Self { exact, folded: by_folded, synonyms, columns };
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
    /// without regard to case and separators, synonyms.
    pub(crate) fn resolve(&self, header: &str) -> Option<&str> {
        let header = header.trim();
        if let Some((name, _)) = self.exact.get_key_value(header) {
            return Some(name);
        }
        let folded = folded(header);
        self.columns
            .get(header)
            .or_else(|| self.folded.get(&folded))
            .or_else(|| self.synonyms.get(&folded))
            .map(String::as_str)
    }

    /// The field or resource that a header stands for besides the name that a rule, limit, budget or report
    /// gives it: `Fachbereich` in a rule is a column of its own, and the department all the same.
    fn besides(&self, header: &str) -> Option<&str> {
        let is_own = |target: &Target| matches!(target, Target::Extra(_) | Target::Resource(_));
        let is_named = self.exact.get(header).is_some_and(|targets| targets.iter().all(is_own));
        self.meant_by(header).filter(|_| is_named)
    }

    /// The name for which a header stands by the list of synonyms, whatever else it is.
    pub(crate) fn meant_by(&self, header: &str) -> Option<&str> {
        self.synonyms.get(&folded(header)).map(String::as_str)
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
        let unnamed = (0..headers.len()).filter(|column| headers[*column].name.trim().is_empty()).collect();
        let headers_as_written = headers.iter().map(|header| header.name.trim().to_owned()).collect();
        let plan = Plan { cells, headers: headers_as_written, unnamed };
        let meant = self.report_missing(&plan, &unused, headers, wanted, line, findings);
        // What may be meant for another column was named there.
        unused.retain(|(_, name)| !meant.contains(name));
        // Among hundreds of columns of its own nobody looks for a slip, and comparing all takes long.
        let is_short = unused.len() <= 100;
        unused.retain(|(column, name)| match is_short.then(|| self.misspelt(name, &used)).flatten() {
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

    /// The header that was meant, if one differs by a letter or two and stands for nothing else in the
    /// file. A header may well be its own, so that likeness as of [`crate::finding::closest`] says too
    /// little: `Kosten Vorjahr` is no slip for `Kosten`.
    fn misspelt(&self, header: &str, used: &BTreeMap<&str, usize>) -> Option<&str> {
        let written = folded(header);
        let slips = match written.chars().count() {
            4..=7 => 1,
            8..=40 => 2,
            _ => return None,
        };
        let near = |known: &str| {
            known.len().abs_diff(written.len()) <= 4
                && letters_apart(known, &written) <= 2 * slips
                && strsim::damerau_levenshtein(known, &written) <= slips
        };
        if names::seems_personal(header) {
            return None;
        }
        let is_free = |name: &String| !used.contains_key(name.as_str());
        if let Some((_, name)) = self.folded.iter().find(|(folded, name)| is_free(name) && near(folded)) {
            return Some(name);
        }
        let (meant, _) = self.synonyms.iter().find(|(folded, name)| is_free(name) && near(folded))?;
        let fields = FIELDS.iter().flat_map(|(_, _, headers)| *headers);
        let mut headers = fields.chain(names::RESOURCES.iter().flat_map(|(_, headers)| *headers));
        Some(headers.find(|header| folded(header) == *meant).copied().unwrap_or(meant))
    }

    /// Headers such as `politics@amt-66` will hold the values of single raters.
    fn is_for_raters(&self, header: &str) -> bool {
        header.split_once('@').is_some_and(|(name, _)| self.resolve(name).is_some())
    }

    /// Reports columns that are absent; returns the unused headers that may be meant for them.
    fn report_missing<'h>(
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
                    finding.arg("header", like).hint("missing-column-like")
                }
                None => finding.hint("missing-column-hint"),
            });
        }
        meant
    }
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

/// Other headers under which names are found: German ones and the names of the criteria.
fn synonyms(wanted: &Wanted, exact: &BTreeMap<String, Vec<Target>>) -> BTreeMap<String, String> {
    let mut synonyms = BTreeMap::new();
    for criterion in wanted.criteria.iter() {
        let Some(column) = &criterion.column else { continue };
        for name in criterion.name.all() {
            // A column like the id is none of the criterion if another is named for it, and without a
            // name of its own it is called like its id.
            if folded(name) != folded(&criterion.id) || *column == criterion.id {
                synonyms.insert(folded(name), column.clone());
            }
            let why = format!("{}-why", criterion.id);
            for reason in [format!("Begründung {name}"), format!("{name} Begründung"), format!("Begründung: {name}")]
            {
                synonyms.insert(folded(&reason), why.clone());
            }
        }
    }
    // The documented list comes last: it must not depend on how criteria are named.
    for (name, headers) in names::RESOURCES {
        if exact.contains_key(*name) {
            headers.iter().for_each(|header| {
                synonyms.entry(folded(header)).or_insert_with(|| (*name).to_owned());
            });
        }
    }
    for (_, name, headers) in FIELDS {
        headers.iter().for_each(|header| {
            synonyms.entry(folded(header)).or_insert_with(|| (*name).to_owned());
        });
    }
    synonyms
}

/// Reports columns that nothing uses, by what they seem to hold. Where they `may_be_meant` for something, only
/// those that seem to hold personal data.
fn report_unused(unused: &[(usize, &str)], headers: &[FileHeader], may_be_meant: bool, findings: &mut Findings) {
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
                .arg("first", *first)
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
