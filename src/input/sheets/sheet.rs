//! A sheet in memory: its texts row by row in one buffer, and what each cell is.
//!
//! Empty cells take no room: a sheet may have a cell in its last row and column and nothing between.
//! Only where a row is shown it becomes a line of text with all its cells ([`Sheet::line`]).

use std::fmt;
use std::ops::Range;

use rust_decimal::Decimal;

use super::Problem;
use crate::input::cell::Measure;
use crate::source::MARK;

/// Rows that a sheet may have, as in Excel and LibreOffice.
pub(super) const MAX_ROWS: u32 = 1 << 20;
/// Columns that a sheet may have.
pub(super) const MAX_COLUMNS: u32 = 1 << 14;
/// Cells with content that all sheets of a workbook may have: a million rows of sixteen columns.
const MAX_CELLS: usize = 1 << 24;
/// Bytes of text that all sheets of a workbook may have.
const MAX_TEXT: usize = 256 << 20;

/// What is shown of a formula without a value.
pub(super) const NO_VALUE: &str = "=…";

/// What stands between the cells of a row in [`Sheet::line`].
const BETWEEN: &str = " | ";

/// One sheet of a workbook.
#[derive(Clone, Debug, Default)]
pub struct Sheet {
    /// Its name, as on its tab.
    pub name: String,
    /// Whether the workbook hides it.
    pub hidden: bool,
    /// Cells that were made one, from top to bottom.
    pub merged: Vec<Area>,
    text: String,
    rows: Vec<RowEntry>,
    cells: Vec<Entry>,
}

#[derive(Clone, Copy, Debug)]
struct RowEntry {
    number: u32,
    first: usize,
    hidden: bool,
}

#[derive(Clone, Copy, Debug)]
struct Entry {
    column: u32,
    start: u32,
    end: u32,
    content: Content,
}

/// What a cell holds besides the text it is shown by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Content {
    /// Text, a date (as `2026-11-22`), `true` or `false`.
    Text,
    /// A number, as its cell would be written in a CSV, with what its format says it measures.
    Number(Decimal, Option<Measure>),
    /// An error value such as `#DIV/0!`.
    Error,
    /// A formula whose value was not stored.
    NoValue,
}

/// A cell as it is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cell<'s> {
    /// Its column, from 0.
    pub column: usize,
    /// The text that a CSV would hold.
    pub text: &'s str,
    /// What it is.
    pub content: Content,
}

/// A row with at least one cell.
#[derive(Clone, Copy, Debug)]
pub struct Row<'s> {
    sheet: &'s Sheet,
    /// Its index, from 0.
    pub index: usize,
    /// Whether it is hidden, by hand or by a filter.
    pub hidden: bool,
    cells: &'s [Entry],
}

/// A rectangle of cells, both corners included, from 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Area {
    /// First and last row.
    pub rows: (u32, u32),
    /// First and last column.
    pub columns: (u32, u32),
}

impl Sheet {
    /// The rows that have cells, from top to bottom.
    pub fn rows(&self) -> impl Iterator<Item = Row<'_>> {
        (0..self.rows.len()).map(|at| self.row_at(at))
    }

    /// The row with this index, if it has cells.
    #[must_use]
    pub fn row(&self, index: usize) -> Option<Row<'_>> {
        let at = self.rows.binary_search_by_key(&index, |row| row.number as usize).ok()?;
        Some(self.row_at(at))
    }

    fn row_at(&self, at: usize) -> Row<'_> {
        let RowEntry { number, first, hidden } = self.rows[at];
        let end = self.rows.get(at + 1).map_or(self.cells.len(), |next| next.first);
        Row { sheet: self, index: number as usize, hidden, cells: &self.cells[first..end] }
    }

    /// The cells that were made one with this one, which is the first of them.
    #[must_use]
    pub fn merged_from(&self, row: usize, column: usize) -> Option<&Area> {
        let first = |area: &Area| (area.rows.0 as usize, area.columns.0 as usize);
        self.merged.binary_search_by_key(&(row, column), first).ok().map(|at| &self.merged[at])
    }

    /// How many bytes of text its cells hold.
    #[must_use]
    pub fn size(&self) -> usize {
        self.text.len()
    }

    /// A row as a line of text, every cell in its place, and where in it the cell of a column stands.
    /// Cells of other columns than those that `shows` names are marks (`…`).
    #[must_use]
    pub fn line(&self, row: usize, column: usize, shows: impl Fn(usize) -> bool) -> Option<(String, Range<usize>)> {
        let row = self.row(row)?;
        let last = row.cells().last().map_or(0, |cell| cell.column).max(column.min(MAX_COLUMNS as usize));
        let (mut line, mut place) = (String::new(), 0..0);
        for at in 0..=last {
            if 0 < at {
                line.push_str(BETWEEN);
            }
            let start = line.len();
            match row.get(at).filter(|cell| !cell.text.trim().is_empty()) {
                Some(cell) if shows(at) => line.extend(cell.text.chars().map(|c| if is_break(c) { ' ' } else { c })),
                Some(_) => line.push_str(MARK),
                None => {}
            }
            if at == column {
                place = start..line.len();
            }
        }
        Some((line, place))
    }

    /// How formulas would refer to a cell of this sheet: `Projekte!D17`, `'Liste 2026'!D17`.
    #[must_use]
    pub fn reference(&self, row: usize, column: usize) -> String {
        let plain = |c: char| c.is_alphanumeric() || c == '_';
        if self.name.chars().all(plain) && !self.name.starts_with(|c: char| c.is_ascii_digit()) {
            format!("{}!{}", self.name, address(row, column))
        } else {
            format!("'{}'!{}", self.name.replace('\'', "''"), address(row, column))
        }
    }
}

impl<'s> Row<'s> {
    /// Its cells with content, from left to right.
    pub fn cells(self) -> impl Iterator<Item = Cell<'s>> {
        self.cells.iter().map(move |entry| self.cell(entry))
    }

    /// The cell in a column.
    #[must_use]
    pub fn get(self, column: usize) -> Option<Cell<'s>> {
        let at = self.cells.binary_search_by_key(&column, |cell| cell.column as usize).ok()?;
        Some(self.cell(&self.cells[at]))
    }

    /// Whether all its cells are empty or blank.
    #[must_use]
    pub fn is_blank(self) -> bool {
        self.cells().all(|cell| cell.content == Content::Text && cell.text.trim().is_empty())
    }

    fn cell(self, entry: &Entry) -> Cell<'s> {
        let text = &self.sheet.text[entry.start as usize..entry.end as usize];
        Cell { column: entry.column as usize, text, content: entry.content }
    }
}

impl Area {
    /// Whether a cell lies in it.
    #[must_use]
    pub fn contains(&self, row: usize, column: usize) -> bool {
        let within = |(first, last): (u32, u32), at: usize| first as usize <= at && at <= last as usize;
        within(self.rows, row) && within(self.columns, column)
    }
}

impl fmt::Display for Area {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let corner = |row: u32, column: u32| address(row as usize, column as usize);
        write!(f, "{}:{}", corner(self.rows.0, self.columns.0), corner(self.rows.1, self.columns.1))
    }
}

/// The address of a cell, `D17` for row 16 and column 3 from 0.
#[must_use]
pub fn address(row: usize, column: usize) -> String {
    format!("{}{}", letters(column), row + 1)
}

/// The letters of a column, `D` for 3 from 0.
#[must_use]
pub fn letters(column: usize) -> String {
    let mut letters = Vec::new();
    let mut rest = column + 1;
    while 0 < rest {
        rest -= 1;
        letters.push(b'A' + u8::try_from(rest % 26).unwrap_or(0));
        rest /= 26;
    }
    letters.iter().rev().map(|letter| char::from(*letter)).collect()
}

/// The row and column of an address such as `D17`, from 0.
pub(super) fn parse_address(address: &str) -> Option<(u32, u32)> {
    let address = address.as_bytes();
    let end = address.iter().position(|byte| !byte.is_ascii_alphabetic())?;
    let (letters, digits) = address.split_at_checked(end)?;
    if !matches!(letters.len(), 1..=3) || !matches!(digits.len(), 1..=7) || !digits.iter().all(u8::is_ascii_digit) {
        return None;
    }
    let letter = |value: u32, letter: &u8| value * 26 + u32::from(letter.to_ascii_uppercase() - b'A') + 1;
    let column = letters.iter().fold(0, letter).checked_sub(1)?;
    let row = digits.iter().fold(0, |value, digit| value * 10 + u32::from(digit - b'0')).checked_sub(1)?;
    Some((row, column))
}

/// How much room the sheets of a workbook still have.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Room {
    cells: usize,
    text: usize,
}

impl Default for Room {
    fn default() -> Self {
        Self { cells: MAX_CELLS, text: MAX_TEXT }
    }
}

/// A sheet in the making.
pub(super) struct Builder<'r> {
    sheet: Sheet,
    room: &'r mut Room,
    /// Whether a cell came after one that it belongs before.
    disordered: bool,
}

impl<'r> Builder<'r> {
    pub(super) fn new(name: &str, hidden: bool, room: &'r mut Room) -> Self {
        let sheet = Sheet { name: name.to_owned(), hidden, ..Sheet::default() };
        Self { sheet, room, disordered: false }
    }

    /// Adds a cell. One without text is only kept if it is more than empty.
    pub(super) fn add(
        &mut self,
        (row, column): (u32, u32),
        text: &str,
        content: Content,
        hidden: bool,
    ) -> Result<(), Problem> {
        if text.is_empty() && content == Content::Text {
            return Ok(());
        }
        let sheet = &mut self.sheet;
        let starts_row = sheet.rows.last().is_none_or(|last| last.number != row);
        if MAX_ROWS <= row || MAX_COLUMNS <= column || self.room.cells == 0 || self.room.text < text.len() {
            return Err(Problem::TooLarge);
        }
        self.room.cells -= 1;
        self.room.text -= text.len();
        if starts_row {
            self.disordered |= sheet.rows.last().is_some_and(|last| row < last.number);
            sheet.rows.push(RowEntry { number: row, first: sheet.cells.len(), hidden });
        } else {
            self.disordered |= sheet.cells.last().is_some_and(|last| column <= last.column);
        }
        let start = offset(sheet.text.len());
        sheet.text.push_str(text);
        sheet.cells.push(Entry { column, start, end: offset(sheet.text.len()), content });
        Ok(())
    }

    /// Refuses a row that is repeated so often that the sheet could not hold it, before anything is copied.
    pub(super) fn expect(&self, row: u32, times: u32, cells: usize, text: usize) -> Result<(), Problem> {
        let all = |of_one: usize| of_one.saturating_mul(times as usize);
        let is_beyond = MAX_ROWS < row.saturating_add(times);
        let fits = !is_beyond && all(cells) <= self.room.cells && all(text) <= self.room.text;
        if fits { Ok(()) } else { Err(Problem::TooLarge) }
    }

    pub(super) fn merge(&mut self, area: Area) {
        // More are of no use, and each is looked at.
        if self.sheet.merged.len() < MAX_ROWS as usize && area.rows.0 <= area.rows.1 && area.columns.0 <= area.columns.1
        {
            self.sheet.merged.push(area);
        }
    }

    pub(super) fn finish(mut self) -> Result<Sheet, Problem> {
        self.sheet.merged.sort_unstable_by_key(|area| (area.rows.0, area.columns.0, area.rows.1, area.columns.1));
        if !self.disordered {
            return Ok(self.sheet);
        }
        // No program writes cells in disorder; of two for one place the later counts.
        let old = self.sheet;
        let mut cells: Vec<_> = old.rows().flat_map(|row| row.cells().map(move |cell| (row, cell))).collect();
        cells.sort_by_key(|(row, cell)| (row.index, cell.column));
        let mut room = Room::default();
        let mut ordered = Builder::new(&old.name, old.hidden, &mut room);
        for (at, (row, cell)) in cells.iter().enumerate() {
            let place = |(row, cell): &(Row<'_>, Cell<'_>)| (row.index, cell.column);
            if cells.get(at + 1).is_none_or(|next| place(next) != place(&cells[at])) {
                let position = (offset(row.index), offset(cell.column));
                ordered.add(position, cell.text, cell.content, row.hidden)?;
            }
        }
        ordered.sheet.merged.clone_from(&old.merged);
        Ok(ordered.sheet)
    }
}

/// Whether a character would end the line of a row that is shown.
const fn is_break(character: char) -> bool {
    matches!(character, '\n' | '\r')
}

/// All offsets and indices here are far below 2^32.
fn offset(at: usize) -> u32 {
    u32::try_from(at).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn sheet(cells: &[((u32, u32), &str)]) -> Sheet {
        let mut room = Room::default();
        let mut builder = Builder::new("Liste", false, &mut room);
        cells.iter().for_each(|(at, text)| builder.add(*at, text, Content::Text, false).unwrap());
        builder.finish().unwrap()
    }

    #[test]
    fn a_row_is_shown_as_a_line_with_every_cell_in_its_place() {
        let sheet = sheet(&[((0, 0), "id"), ((0, 2), "na\nme"), ((4, 1), "P1"), ((4, 2), ""), ((4, 3), "0231")]);
        let line = |row, column| sheet.line(row, column, |column| column < 3);
        let shown = |line: &str, span| Some((line.to_owned(), span));
        assert_eq!(line(0, 2), shown("id |  | na me", 8..13));
        assert_eq!(line(0, 1), shown("id |  | na me", 5..5));
        assert_eq!(line(4, 1), shown(" | P1 |  | …", 3..5));
        assert_eq!(line(4, 3), shown(" | P1 |  | …", 11..14));
        assert_eq!(line(0, 4), shown("id |  | na me |  | ", 19..19));
        assert_eq!(line(1, 0), None);
        assert_eq!(sheet.rows().map(|row| row.index).collect::<Vec<_>>(), [0, 4]);
        assert_eq!(sheet.row(0).and_then(|row| row.get(2)).map(|cell| cell.text), Some("na\nme"));
    }

    #[test]
    fn what_is_merged_is_found_by_its_first_cell() {
        let mut room = Room::default();
        let mut builder = Builder::new("Liste", false, &mut room);
        let areas = [((0, 1), (4, 4)), ((0, 0), (2, 3)), ((0, 1), (0, 0)), ((0, 0), (5, 6))];
        areas.iter().for_each(|(rows, columns)| builder.merge(Area { rows: *rows, columns: *columns }));
        let sheet = builder.finish().unwrap();
        for (_, columns) in areas {
            let found = sheet.merged_from(0, columns.0 as usize).map(|area| area.columns);
            assert_eq!(found, Some(columns));
        }
    }

    #[test]
    fn cells_in_disorder_are_put_in_order_and_the_later_of_two_counts() {
        let sheet = sheet(&[((1, 1), "d"), ((0, 1), "b"), ((0, 0), "a"), ((1, 0), "x"), ((1, 0), "c")]);
        let lines = [0, 1].map(|row| sheet.line(row, 0, |_| true).map(|(line, _)| line));
        assert_eq!(lines, ["a | b", "c | d"].map(|line| Some(line.to_owned())));
    }

    #[test]
    fn references_are_those_of_formulas() {
        let reference = |name: &str| Sheet { name: name.to_owned(), ..Sheet::default() }.reference(16, 3);
        assert_eq!(reference("Projekte"), "Projekte!D17");
        assert_eq!(reference("Liste 2026"), "'Liste 2026'!D17");
        assert_eq!(reference("2026"), "'2026'!D17");
        assert_eq!(reference("Müller's"), "'Müller''s'!D17");
        assert_eq!((address(0, 25), address(0, 26), address(1_048_575, 16_383)), p("Z1", "AA1", "XFD1048576"));
    }

    fn p(a: &str, b: &str, c: &str) -> (String, String, String) {
        (a.to_owned(), b.to_owned(), c.to_owned())
    }

    #[test]
    fn a_cell_beyond_the_last_row_or_column_is_too_much() {
        let mut room = Room::default();
        let mut builder = Builder::new("Liste", false, &mut room);
        let mut add = |row, column| builder.add((row, column), "x", Content::Text, false).is_ok();
        assert!(add(MAX_ROWS - 1, MAX_COLUMNS - 1));
        assert!(!add(MAX_ROWS, 0));
        assert!(!add(0, MAX_COLUMNS));
    }

    proptest! {
        #[test]
        fn addresses_are_read_as_they_are_written(row in 0u32..MAX_ROWS, column in 0u32..MAX_COLUMNS) {
            prop_assert_eq!(parse_address(&address(row as usize, column as usize)), Some((row, column)));
        }

        #[test]
        fn no_address_makes_it_panic(text in ".{0,12}|[A-Za-z]{0,5}[0-9]{0,12}") {
            let _ = parse_address(&text);
        }
    }
}
