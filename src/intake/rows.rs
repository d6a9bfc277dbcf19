//! Which rows of a list are projects.
//!
//! Real lists end in sums and notes, repeat their header on every page and have headings in between.
//! Nothing goes without a word: whatever is left out stands in the protocol with its row and reason.

use super::values;
use super::words::{self, one_line};
use crate::input::displayed::{List, ListCell};
use crate::input::sheets::{Area, Sheet};
use crate::source::{Place, Sources, Workbook};

/// The rows of a list, looked through.
pub(super) struct Rows {
    /// The cells of the rows that are projects, column by column as in the list.
    pub(super) projects: Vec<Row>,
    /// The others: row or line number, what stands in it, and why it is no project.
    pub(super) skipped: Vec<(usize, String, &'static str)>,
    /// Cells that were filled from the one above that they are merged with: row number and column.
    pub(super) filled: Vec<(usize, usize)>,
    /// How many of the projects the spreadsheet hides.
    pub(super) n_hidden: usize,
}

/// A project's row.
pub(super) struct Row {
    /// Its row in a spreadsheet or line in a text, from 1.
    pub(super) number: usize,
    pub(super) place: Place,
    pub(super) cells: Vec<ListCell>,
}

/// The columns that tell projects from other rows.
pub(super) struct Marks {
    pub(super) id: Option<usize>,
    pub(super) name: usize,
    /// Columns whose merged cells hold for every row that they span.
    pub(super) of_texts: Vec<usize>,
    /// Columns of values that no sum has, such as marks and deadlines.
    pub(super) judged: Vec<usize>,
    /// Columns that nothing is told of.
    pub(super) personal: Vec<usize>,
}

impl Rows {
    pub(super) fn of(list: &List, sources: &Sources, marks: &Marks) -> Self {
        let mut rows = Self { projects: Vec::new(), skipped: Vec::new(), filled: Vec::new(), n_hidden: 0 };
        let numbers = numbers(list, sources);
        let merged = Merged::of(list, sources, &marks.of_texts);
        let has_ids = marks.id.is_some_and(|id| {
            let count = |is: &dyn Fn(usize, bool) -> bool| {
                let counts = list.rows.iter().map(|row| {
                    let filled = row.cells.iter().filter(|cell| !is_empty(cell)).count();
                    is(filled, !is_empty(&row.cells[id]))
                });
                counts.filter(|counts| *counts).count()
            };
            let with_id = count(&|_, has_id| has_id);
            // Sums have none, and neither have headings and notes, of which a short list may have many.
            count(&|filled, _| 1 < filled) <= 2 * with_id && count(&|filled, has_id| filled == 1 && !has_id) <= with_id
        });
        for (row, number) in list.rows.iter().zip(numbers) {
            let mut cells = row.cells.clone();
            let place = list.place(row, marks.name);
            rows.fill_merged(&merged, number, &mut cells);
            match no_project(list, &row.cells, marks, has_ids) {
                Some("intake-row-empty") => rows.skipped.push((number, String::new(), "intake-row-empty")),
                Some(reason) => rows.skipped.push((number, content(&row.cells, marks), reason)),
                None => {
                    rows.n_hidden += usize::from(row.hidden);
                    rows.projects.push(Row { number, place, cells });
                }
            }
        }
        let headings = list
            .headings
            .iter()
            .map(|(place, text)| (sources.locate(place).line().unwrap_or(0), one_line(text), "intake-row-heading"));
        rows.skipped.extend(headings);
        rows.skipped.sort_by_key(|(number, _, _)| *number);
        rows
    }

    /// Gives cells below a merged one its text: a department merged over five rows is that of all five.
    fn fill_merged(&mut self, merged: &Merged<'_>, number: usize, cells: &mut [ListCell]) {
        for (column, text) in merged.above(number - 1) {
            if let Some(cell) = cells.get_mut(column)
                && cell.text.is_empty()
            {
                text.clone_into(&mut cell.text);
                self.filled.push((number, column));
            }
        }
    }
}

/// The cells merged over several rows, in the columns whose text holds for each of them.
struct Merged<'s> {
    sheet: Option<&'s Sheet>,
    /// By column, in order of their rows.
    areas: Vec<(usize, Vec<&'s Area>)>,
}

impl<'s> Merged<'s> {
    fn of(list: &List, sources: &'s Sources, columns: &[usize]) -> Self {
        let Some(Workbook::Read(sheet)) = &sources.get(list.file).workbook else {
            return Self { sheet: None, areas: Vec::new() };
        };
        let tall = |area: &&Area| area.columns.0 == area.columns.1 && area.rows.0 < area.rows.1;
        let of = |column: usize| sheet.merged.iter().filter(tall).filter(move |area| area.columns.0 as usize == column);
        Self { sheet: Some(sheet), areas: columns.iter().map(|column| (*column, of(*column).collect())).collect() }
    }

    /// The texts of merged cells that begin above a row and reach it, by column.
    fn above(&self, row: usize) -> impl Iterator<Item = (usize, &'s str)> {
        self.areas.iter().filter_map(move |(column, areas)| {
            let before = areas.partition_point(|area| (area.rows.0 as usize) < row);
            let area = areas.get(before.checked_sub(1)?).filter(|area| area.contains(row, *column))?;
            let cell = self.sheet?.row(area.rows.0 as usize)?.get(*column)?;
            Some((*column, cell.text))
        })
    }
}

/// The numbers of all rows as people count them: rows of a sheet, lines of a text.
fn numbers(list: &List, sources: &Sources) -> Vec<usize> {
    let text: &str = &sources.get(list.file).text;
    let is_sheet = list.sheet.is_some();
    // One walk through the text, as rows stand in order.
    let (mut at, mut line) = (0, 1);
    let number = |row| {
        let Place::Cell { record, .. } = list.place(row, 0) else { return 0 };
        if is_sheet {
            return record + 1;
        }
        line += text.get(at..record).map_or(0, |between| between.bytes().filter(|byte| *byte == b'\n').count());
        at = record.max(at);
        line
    };
    list.rows.iter().map(number).collect()
}

fn is_empty(cell: &ListCell) -> bool {
    !cell.unusable && cell.text.trim().is_empty()
}

/// What stands in a row, shortened.
fn content(cells: &[ListCell], marks: &Marks) -> String {
    let told = cells.iter().enumerate().filter(|(column, cell)| !is_empty(cell) && !marks.personal.contains(column));
    let filled: Vec<String> = told.map(|(_, cell)| one_line(&cell.text)).collect();
    cut(&filled.join(" · "))
}

/// A text that fits into a table of the protocol.
pub(super) fn cut(text: &str) -> String {
    const LONGEST: usize = 80;
    if text.chars().count() <= LONGEST {
        return text.to_owned();
    }
    let kept: String = text.chars().take(LONGEST - 1).collect();
    format!("{}…", kept.trim_end())
}

/// Words with which rows of sums begin; the first kind may go on.
const SUMS: [&str; 5] = ["summe", "gesamtsumme", "zwischensumme", "subtotal", "grand total"];
const SUMS_ALONE: [&str; 7] = ["gesamt", "insgesamt", "total", "sum", "σ", "gesamtkosten", "∑"];

/// Words with which notes below a table begin, if a colon, a number or a day follows.
const NOTES: [&str; 14] = [
    "stand",
    "hinweis",
    "hinweise",
    "anmerkung",
    "anmerkungen",
    "legende",
    "quelle",
    "quellen",
    "erstellt",
    "note",
    "notes",
    "source",
    "sources",
    "as of",
];

/// Whether a text in lower case is a note: `Stand: Mai`, `Stand 22.11.2026`, `Erstellt am …`, `* geschätzt`.
fn is_note(text: &str) -> bool {
    let goes_on = |rest: &str| {
        let words = rest.trim_start();
        let follows = ["am ", "vom ", "von ", "durch ", "by ", "on "].iter().any(|word| words.starts_with(word));
        words.is_empty()
            || words.starts_with(|c: char| c == ':' || c.is_ascii_digit())
            || rest != words && (follows || values::deadline(words).is_some())
    };
    text.starts_with('*') || NOTES.iter().any(|word| text.strip_prefix(word).is_some_and(goes_on))
}

/// Why a row is no project, if it is none.
fn no_project(list: &List, cells: &[ListCell], marks: &Marks, has_ids: bool) -> Option<&'static str> {
    let filled: Vec<usize> = (0..cells.len()).filter(|at| !is_empty(&cells[*at])).collect();
    let Some(first) = filled.first() else { return Some("intake-row-empty") };
    let is_header = |at: &usize| cells[*at].text.trim() == list.headers[*at].0.trim();
    if 2 <= filled.len() && filled.iter().all(is_header) {
        return Some("intake-row-header");
    }
    let text = one_line(&cells[*first].text).to_lowercase();
    let begins = |word: &&str| text.strip_prefix(*word).is_some_and(|rest| !rest.starts_with(char::is_alphanumeric));
    let alone =
        |word: &&str| text.strip_prefix(*word).is_some_and(|rest| rest.trim_matches([':', ' ', '=']).is_empty());
    let has_id = marks.id.is_some_and(|id| !is_empty(&cells[id]) && id != *first);
    // `Summe Dezernat 3` is a sum, `Summe der Teile online` with marks of its own is a project.
    let is_judged = marks.judged.iter().any(|column| !is_empty(&cells[*column]));
    let is_sum = SUMS.iter().chain(&SUMS_ALONE).any(alone) || !is_judged && SUMS.iter().any(begins);
    if !has_id && is_sum {
        return Some("intake-row-sum");
    }
    let lacks_id = has_ids && marks.id.is_some_and(|id| is_empty(&cells[id]));
    let is_single = filled.len() == 1 && 1 < list.headers.len();
    if is_single && is_note(&text) {
        return Some("intake-row-note");
    }
    if is_single && (lacks_id || *first != marks.name) {
        return Some("intake-row-alone");
    }
    if is_empty(&cells[marks.name]) {
        let is_number = |at: &usize| {
            cells[*at].number.is_some() || cells[*at].text.trim().starts_with(|c: char| c.is_ascii_digit())
        };
        if lacks_id && filled.iter().all(is_number) || marks.id.is_none() && filled.iter().all(is_number) {
            return Some("intake-row-sum");
        }
        if filled.len() == 1 {
            return Some("intake-row-alone");
        }
    }
    None
}

/// What a header says, in one line; a column without one is named by its letter.
pub(super) fn shown(header: &str, column: usize) -> String {
    let header = words::one_line(header);
    if header.is_empty() { crate::input::sheets::letters(column) } else { header }
}
