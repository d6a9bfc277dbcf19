//! Which sheet of a workbook is the list, and which of its rows the header.
//!
//! Planners keep a title above the table, and legends and lists of choices on sheets beside it. A
//! header is known by its names, as the delimiter of a CSV is.
//!
//! Left out: which names are known, which whoever reads the table says, and a sheet that was asked for by name.

use std::ops::RangeInclusive;

use super::sheet::{Area, Sheet};

/// Rows with content among which a header is looked for.
const ROWS: usize = 50;

/// So many known names make a row the header of a list: one may stand anywhere.
const ENOUGH: usize = 2;

/// Rows that a header may have: group, column, unit. A merge over more is no part of one.
const DEEP: usize = 5;

/// A header: its row, and what stands above each column of the sheet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Header {
    /// Index of its row, from 0; of a header over several rows the last.
    pub row: usize,
    /// Index of its first row.
    pub first: usize,
    /// The names by column, from 0; empty where a column has none.
    pub names: Vec<String>,
    /// How many of them are known.
    pub(super) n_known: usize,
}

impl Header {
    /// The indices of its rows.
    pub(crate) fn rows(&self) -> RangeInclusive<usize> {
        self.first..=self.row
    }

    /// The row with the most known names, of equals the first; without any known name the first row
    /// with content. Cells of it that are merged with rows above or below make these part of the header.
    /// `None` if the sheet is empty.
    #[must_use]
    pub fn find(sheet: &Sheet, known: &dyn Fn(&str) -> bool) -> Option<Self> {
        let mut best: Option<Self> = None;
        let mut beyond = 0;
        for row in sheet.rows().filter(|row| !row.is_blank()).take(ROWS) {
            if row.index < beyond {
                continue;
            }
            let (first, last) = extent(sheet, row.index);
            beyond = last + 1;
            let names = names(sheet, first, last, known);
            let n_known = n_known(&names, known);
            if best.as_ref().is_none_or(|best| best.n_known < n_known) {
                best = Some(Self { row: last, first, names, n_known });
            }
        }
        best
    }
}

fn n_known(names: &[String], known: &dyn Fn(&str) -> bool) -> usize {
    names.iter().filter(|name| !name.trim().is_empty() && known(name)).count()
}

/// The first and the last row of a header that begins in a row: cells of one column that are merged
/// with those below belong to all of it.
fn extent(sheet: &Sheet, first: usize) -> (usize, usize) {
    let begins_there = |area: &&Area| area.rows.0 as usize == first && area.columns.0 == area.columns.1;
    let ends = sheet.merged.iter().filter(begins_there).map(|area| area.rows.1 as usize);
    (first, ends.filter(|last| last - first < DEEP).max().unwrap_or(first))
}

/// What stands above each column: the last name, with that of its group in front (`Kosten 2026`) unless
/// only the last one is known.
fn names(sheet: &Sheet, first: usize, last: usize, known: &dyn Fn(&str) -> bool) -> Vec<String> {
    let mut names: Vec<Vec<&str>> = Vec::new();
    for row in (first..=last).filter_map(|row| sheet.row(row)) {
        for cell in row.cells().filter(|cell| !cell.text.trim().is_empty()) {
            let wide = sheet.merged_from(row.index, cell.column).map_or(cell.column, |area| area.columns.1 as usize);
            // The last row has columns only, the ones above may have groups of them.
            let end = if row.index < last { wide } else { cell.column };
            if names.len() <= end {
                names.resize(end + 1, Vec::new());
            }
            names[cell.column..=end].iter_mut().for_each(|name| name.push(cell.text));
        }
    }
    let name = |parts: Vec<&str>| match parts.as_slice() {
        [] => String::new(),
        [only] => (*only).to_owned(),
        [.., own] => {
            let whole = parts.iter().map(|part| part.trim()).collect::<Vec<_>>().join(" ");
            if !known(&whole) && known(own) { (*own).to_owned() } else { whole }
        }
    };
    names.into_iter().map(name).collect()
}

/// The sheet taken, by its number, and others that look like lists as well.
pub(super) struct Pick {
    pub(super) sheet: usize,
    pub(super) header: Header,
    pub(super) others: Vec<String>,
}

/// Takes the first sheet that looks like a list, or else the first with content; hidden ones only if
/// there is nothing to see. `None` if all are empty.
pub(super) fn pick(sheets: &[Sheet], known: &dyn Fn(&str) -> bool) -> Option<Pick> {
    let mut found: Vec<(usize, Header)> =
        sheets.iter().enumerate().filter_map(|(at, sheet)| Some((at, Header::find(sheet, known)?))).collect();
    if found.iter().any(|(at, _)| !sheets[*at].hidden) {
        found.retain(|(at, _)| !sheets[*at].hidden);
    }
    let is_list = |(_, header): &(usize, Header)| ENOUGH <= header.n_known;
    let taken = found.iter().position(is_list).unwrap_or(0);
    let others = found.iter().enumerate().filter(|(at, candidate)| *at != taken && is_list(candidate));
    let others = others.map(|(_, (sheet, _))| sheets[*sheet].name.clone()).collect();
    let (sheet, header) = (taken < found.len()).then(|| found.swap_remove(taken))?;
    Some(Pick { sheet, header, others })
}

#[cfg(test)]
mod tests {
    use super::super::sheet::{Builder, Content, Room};
    use super::*;

    fn sheet(name: &str, rows: &[&[&str]]) -> Sheet {
        let mut room = Room::default();
        let mut builder = Builder::new(name, false, &mut room);
        for (row, cells) in (0..).zip(rows) {
            for (column, text) in (0..).zip(*cells) {
                builder.add((row, column), text, Content::Text, false).unwrap();
            }
        }
        builder.finish().unwrap()
    }

    fn known(name: &str) -> bool {
        ["id", "name", "Kosten"].contains(&name.trim())
    }

    #[test]
    fn the_header_is_the_row_with_the_most_known_names() {
        let list = sheet("A", &[&["Vorhaben 2026"], &[], &["Stand", "name"], &["id", "name", "x", "Kosten"], &["id"]]);
        let header = Header::find(&list, &known).unwrap();
        assert_eq!((header.row, header.n_known), (3, 3));
        assert_eq!(header.names, ["id", "name", "x", "Kosten"]);
    }

    #[test]
    fn without_known_names_the_first_row_with_content_is_the_header() {
        let header = Header::find(&sheet("A", &[&[], &[" "], &["a", "b"], &["c"]]), &known).unwrap();
        assert_eq!((header.row, header.n_known), (2, 0));
        assert_eq!(Header::find(&sheet("A", &[&[], &[" "]]), &known), None);
    }

    #[test]
    fn a_name_merged_with_the_row_below_belongs_to_both() {
        let mut list = sheet("A", &[&["id", "name", "Mittel"], &["", "", "Kosten", "Tage"], &["P1"]]);
        list.merged = vec![Area { rows: (0, 1), columns: (0, 0) }, Area { rows: (0, 1), columns: (1, 1) }];
        let header = Header::find(&list, &known).unwrap();
        assert_eq!((header.row, header.names), (1, vec!["id".into(), "name".into(), "Kosten".into(), "Tage".into()]));
    }

    fn area(rows: (u32, u32), columns: (u32, u32)) -> Area {
        Area { rows, columns }
    }

    #[test]
    fn a_header_over_two_rows_names_each_column_with_its_group() {
        let mut list = sheet(
            "A",
            &[
                &["Nr.", "name", "Nutzen", "", "Kosten", "", "Frist"],
                &["", "", "Bürger", "Unternehmen", "2026", "2027"],
                &["P1", "x", "3"],
            ],
        );
        list.merged = vec![
            area((0, 1), (0, 0)),
            area((0, 1), (1, 1)),
            area((0, 0), (2, 3)),
            area((0, 0), (4, 5)),
            area((0, 1), (6, 6)),
        ];
        let header = Header::find(&list, &known).unwrap();
        assert_eq!((header.first, header.row), (0, 1));
        assert_eq!(
            header.names,
            ["Nr.", "name", "Nutzen Bürger", "Nutzen Unternehmen", "Kosten 2026", "Kosten 2027", "Frist"]
        );
    }

    #[test]
    fn a_column_merged_from_the_header_to_the_end_does_not_make_the_list_part_of_it() {
        let mut list = sheet("A", &[&["id", "name"], &["P1", "x"]]);
        list.merged = vec![area((0, 40), (0, 0))];
        assert_eq!(Header::find(&list, &known).unwrap().row, 0);
    }

    #[test]
    fn the_first_sheet_with_the_names_of_a_list_is_taken_and_others_are_named() {
        let legend = sheet("Legende", &[&["name", "Bedeutung"]]);
        let lists = ["2025", "2026"].map(|year| sheet(year, &[&["id", "name"]]));
        let [first, second] = lists;
        let pick = |sheets: &[Sheet]| pick(sheets, &known).map(|pick| (pick.sheet, pick.others));
        assert_eq!(pick(&[legend.clone(), first.clone(), second.clone()]), Some((1, vec![String::from("2026")])));
        assert_eq!(pick(&[legend.clone(), first.clone()]), Some((1, Vec::new())));
        assert_eq!(pick(&[sheet("leer", &[]), legend.clone()]), Some((1, Vec::new())));
        assert_eq!(pick(&[sheet("leer", &[])]), None);
        let mut hidden = first;
        hidden.hidden = true;
        assert_eq!(pick(&[hidden.clone(), legend]), Some((1, Vec::new())));
        assert_eq!(pick(&[hidden]), Some((0, Vec::new())));
    }
}
