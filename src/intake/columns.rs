//! Which column of a list gives what: one the names, perhaps one the ids, and fields by their headers.

use std::collections::{BTreeMap, BTreeSet};

use super::rows::{Marks, Rows};
use super::values;
use super::words::{self, Meaning};
use crate::input::displayed::List;
use crate::input::names::{Field, is_project_id};

/// What the columns of a list are for.
pub(super) struct Roles {
    /// What each header means.
    pub(super) meanings: Vec<Option<Meaning>>,
    /// The column of names, and whether its header says so.
    pub(super) name: usize,
    pub(super) name_by_header: bool,
    /// The column of numbers or ids, if there is one.
    pub(super) id: Option<usize>,
    /// The columns that give a field, the first of each.
    fields: BTreeMap<Field, usize>,
}

impl Roles {
    /// `None` if no column can be the names of projects.
    pub(super) fn of(list: &List) -> Option<Self> {
        let headers = || list.headers.iter().enumerate();
        let meaning = |(column, (header, _)): (usize, &(String, _))| match words::meaning(header, column) {
            Some(Meaning::Personal) if holds_offices(list, column) => Some(Meaning::Field(Field::Department)),
            // People that are counted are a need: `Personal (VZÄ)`, `Personal (Tage)`.
            Some(Meaning::Personal) if words::counts_people(header) && holds_numbers(list, column) => {
                words::is_in_days(header).then_some(Meaning::Effort)
            }
            meaning => meaning,
        };
        let meanings: Vec<_> = headers().map(meaning).collect();
        let filled = |column: usize| list.rows.iter().filter(|row| !values::is_blank(&row.cells[column])).count();
        let named = (0..meanings.len()).filter(|column| meanings[*column] == Some(Meaning::Field(Field::Name)));
        // The best filled one, of equals the first.
        let by_header = named.max_by_key(|column| (filled(*column), std::cmp::Reverse(*column)));
        let name = by_header.or_else(|| guess_name(list, &meanings))?;
        let mut fields = BTreeMap::new();
        // The names under which lists are read anyway come before those that are only understood here.
        for usual in [true, false] {
            for (column, meaning) in meanings.iter().enumerate() {
                if let Some(Meaning::Field(field)) = meaning
                    && *field != Field::Name
                    && column != name
                    && words::is_usual(&list.headers[column].0) == usual
                    && 0 < filled(column)
                {
                    fields.entry(*field).or_insert(column);
                }
            }
        }
        let id = fields.get(&Field::Id).copied();
        Some(Self { meanings, name, name_by_header: by_header.is_some(), id, fields })
    }

    /// The column that gives a field.
    pub(super) fn column_of(&self, field: Field) -> Option<usize> {
        self.fields.get(&field).copied()
    }

    /// What tells projects from other rows.
    pub(super) fn marks(&self) -> Marks {
        let of_texts = [Field::Department, Field::Field, Field::Status, Field::Legal, Field::Deadline];
        let is_judged = |column: &usize| {
            matches!(
                self.meanings[*column],
                Some(
                    Meaning::Topic(_)
                        | Meaning::Field(Field::Status | Field::Deadline | Field::Legal | Field::DependsOn)
                )
            )
        };
        let is_personal = |column: &usize| self.meanings[*column] == Some(Meaning::Personal);
        Marks {
            id: self.id,
            name: self.name,
            of_texts: of_texts.iter().filter_map(|field| self.column_of(*field)).collect(),
            judged: (0..self.meanings.len()).filter(is_judged).collect(),
            personal: (0..self.meanings.len()).filter(is_personal).collect(),
        }
    }
}

/// Whether a column that sounds like people holds offices: `Verantwortlich: Amt 66`.
fn holds_offices(list: &List, column: usize) -> bool {
    const OFFICES: [&str; 12] = [
        "amt",
        "fb",
        "fachbereich",
        "abteilung",
        "abt.",
        "dezernat",
        "dez.",
        "referat",
        "stabsstelle",
        "eigenbetrieb",
        "office",
        "department",
    ];
    let filled: Vec<&str> =
        list.rows.iter().map(|row| row.cells[column].text.trim()).filter(|text| !text.is_empty()).collect();
    // Nothing may follow that could be somebody: `Amt 66`, `Amt für Soziales`, but not `Amt 66, Frau Vorlage`.
    let is_office = |text: &&str| {
        let words: Vec<String> = text.split_whitespace().map(str::to_lowercase).collect();
        let Some((first, rest)) = words.split_first() else { return false };
        let plain = match rest {
            [] => true,
            [number] => number.starts_with(|c: char| c.is_ascii_digit()),
            [link, ..] => matches!(link.as_str(), "für" | "of"),
        };
        OFFICES.contains(&first.as_str()) && plain && !text.contains([',', ';', '(', ':', '\n'])
    };
    !filled.is_empty() && filled.iter().all(is_office)
}

/// Whether most of what a column holds are numbers.
fn holds_numbers(list: &List, column: usize) -> bool {
    let filled = || list.rows.iter().map(|row| &row.cells[column]).filter(|cell| !values::is_blank(cell));
    let numbers = filled().filter(|cell| cell.number.is_some() || values::is_number(&cell.text)).count();
    0 < numbers && filled().count() * 6 <= numbers * 10
}

/// The first column of different texts that look like names.
fn guess_name(list: &List, meanings: &[Option<Meaning>]) -> Option<usize> {
    let looks_like_names = |column: &usize| {
        let texts: Vec<&str> = list.rows.iter().map(|row| row.cells[*column].text.trim()).collect();
        let filled: Vec<&str> = texts.into_iter().filter(|text| text.chars().any(char::is_alphabetic)).collect();
        let different: BTreeSet<&str> = filled.iter().copied().collect();
        let letters: usize = filled.iter().map(|text| text.chars().count()).sum();
        // Short words are kinds and names of offices.
        list.rows.len() <= 2 * filled.len() && filled.len() * 8 <= different.len() * 10 && filled.len() * 6 <= letters
    };
    let of = |wanted: Option<Meaning>| (0..meanings.len()).filter(move |column| meanings[*column] == wanted);
    of(None).chain(of(Some(Meaning::Field(Field::Note)))).find(looks_like_names)
}

/// Ids that can be kept, or why new ones are given.
pub(super) fn ids(rows: &Rows, column: usize) -> Result<Vec<String>, &'static str> {
    let ids: Vec<String> = rows.projects.iter().map(|row| row.cells[column].text.trim().to_owned()).collect();
    if ids.iter().any(String::is_empty) {
        return Err("intake-ids-blank");
    }
    // A spreadsheet would take these for formulas.
    if !ids.iter().all(|id| is_project_id(id) && !id.starts_with(['+', '-'])) {
        return Err("intake-ids-unfit");
    }
    let different: BTreeSet<&String> = ids.iter().collect();
    if different.len() == ids.len() { Ok(ids) } else { Err("intake-ids-double") }
}

/// Ids in the order of the list.
pub(super) fn new_ids(n: usize) -> Vec<String> {
    let width = n.to_string().len().max(3);
    (1..=n).map(|number| format!("P{number:0width$}")).collect()
}
