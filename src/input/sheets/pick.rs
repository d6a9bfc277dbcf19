//! Which sheet of a workbook is the list, and which of its rows the header.
//!
//! Planners keep a title above the table, and legends and lists of choices on sheets beside it. A
//! header is known by its names, as the delimiter of a CSV is.

use super::sheet::{Row, Sheet};

/// Rows with content among which a header is looked for.
const ROWS: usize = 50;

/// So many known names make a row the header of a list: one may stand anywhere.
const ENOUGH: usize = 2;

/// A header: its row, and what stands above each column of the sheet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Header {
    /// Index of its row, from 0.
    pub row: usize,
    /// The names by column, from 0; empty where a column has none.
    pub names: Vec<String>,
    /// How many of them are known.
    pub(super) n_known: usize,
}

impl Header {
    /// The row with the most known names, of equals the first, or the last row of a header that is merged
    /// over several; without any known name the first row
    /// with content. `None` if the sheet is empty.
    #[must_use]
    pub fn find(sheet: &Sheet, known: &dyn Fn(&str) -> bool) -> Option<Self> {
        let mut best: Option<Self> = None;
        for row in sheet.rows().filter(|row| !row.is_blank()).take(ROWS) {
            let names = names(sheet, row);
            let n_known = names.iter().filter(|name| !name.trim().is_empty() && known(name)).count();
            let is_better =
                |best: &Self| best.n_known < n_known || best.n_known == n_known && goes_on(sheet, best.row, row.index);
            if best.as_ref().is_none_or(is_better) {
                best = Some(Self { row: row.index, names, n_known });
            }
        }
        best
    }
}

/// Whether a header goes on in a further row: cells of its first are merged with those below.
fn goes_on(sheet: &Sheet, first: usize, further: usize) -> bool {
    let reaches = |area: &super::Area| {
        area.rows.0 as usize == first
            && area.columns.0 == area.columns.1
            && area.contains(further, area.columns.0 as usize)
    };
    sheet.merged.iter().any(reaches)
}

/// What stands in each column of a row; a cell that was made one with cells above has their text.
fn names(sheet: &Sheet, row: Row<'_>) -> Vec<String> {
    let width = row.cells().last().map_or(0, |cell| cell.column + 1);
    let mut names = vec![String::new(); width];
    for cell in row.cells() {
        cell.text.clone_into(&mut names[cell.column]);
    }
    for area in sheet.merged.iter().filter(|area| area.columns.0 == area.columns.1) {
        let (top, column) = (area.rows.0 as usize, area.columns.0 as usize);
        if top < row.index && area.contains(row.index, column) {
            let above = sheet.row(top).and_then(|row| row.get(column)).map_or("", |cell| cell.text);
            if names.len() <= column {
                names.resize(column + 1, String::new());
            }
            if names[column].is_empty() {
                above.clone_into(&mut names[column]);
            }
        }
    }
    names
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
    use super::super::sheet::{Area, Builder, Content, Room};
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

    #[test]
    fn of_a_header_over_two_rows_the_second_counts_though_it_adds_no_known_name() {
        let mut list = sheet("A", &[&["id", "name", "Nutzen"], &["", "", "Bürger"], &["P1", "x", "3"]]);
        list.merged = vec![Area { rows: (0, 1), columns: (0, 0) }, Area { rows: (0, 1), columns: (1, 1) }];
        let header = Header::find(&list, &known).unwrap();
        assert_eq!((header.row, header.names), (1, vec!["id".into(), "name".into(), "Bürger".into()]));
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
