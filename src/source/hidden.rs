//! What of a project list no excerpt shows.
//!
//! Columns that nothing uses often hold names and telephone numbers, and so do notes and sources, while
//! what `check` prints ends in mails and in logs of build servers. So `…` stands in place of such a cell;
//! the cells around it, what separates them and the header stay as they are.
//!
//! Which columns are used is known once a list was read ([`Columns`]); which cells of a line belong to
//! them is worked out only for lines that are shown. Where nobody can say which cell stands in which
//! column (a row with too few cells, a quote that is not closed), everything in doubt is hidden.
//!
//! Not here: what messages say about such a cell; whoever makes a finding leaves its text out.

use std::borrow::Cow;
use std::ops::{Range, RangeInclusive};
use std::sync::OnceLock;

use super::Place;
use crate::input::delimited::{self, Fields};

/// What stands in place of a cell that is not shown.
pub(crate) const MARK: &str = "…";

/// Which columns of a list excerpts show, from left to right. Those further right they do not show.
#[derive(Clone, Debug, Default)]
pub(crate) struct Columns {
    shown: Vec<bool>,
    id_is_first: bool,
}

/// What excerpts of a project list do not show.
#[derive(Debug)]
pub(crate) enum Hidden {
    /// Cells of a delimited text, whose header ends at byte `body`.
    Delimited { columns: Columns, body: usize, records: OnceLock<Vec<usize>> },
    /// Cells of a sheet, except in the rows of its header.
    Sheet { columns: Columns, header: RangeInclusive<usize> },
    /// These parts of a text, in order.
    Parts(Vec<Range<usize>>),
}

impl Columns {
    pub(crate) fn new(shown: Vec<bool>, id_is_first: bool) -> Self {
        Self { shown, id_is_first }
    }

    /// Whether the cells of a column are shown.
    pub(crate) fn shows(&self, column: usize) -> bool {
        self.shown.get(column) == Some(&true)
    }

    /// The fields of a record that are not shown.
    fn hidden(&self, fields: Fields) -> impl Iterator<Item = Range<usize>> {
        let n_fields = fields.spans.len();
        // Where all columns are shown, it does not matter which of them a field belongs to.
        let in_place = fields.sound && n_fields == self.shown.len() || self.shown.iter().all(|shown| *shown);
        // Too few fields may be the rest of a row that a line break cut in two.
        let has_id = self.id_is_first && self.shown.len() <= n_fields;
        let is_shown = move |field: usize| if in_place { self.shows(field) } else { has_id && field == 0 };
        fields.spans.into_iter().enumerate().filter(move |(field, _)| !is_shown(*field)).map(|(_, span)| span)
    }
}

impl Hidden {
    /// Cells of a delimited text, whose header ends at byte `body`.
    pub(crate) fn delimited(columns: Columns, body: usize) -> Self {
        Self::Delimited { columns, body, records: OnceLock::new() }
    }

    /// Whether a cell of a sheet is shown.
    pub(super) fn shows_cell(&self, row: usize, column: usize) -> bool {
        match self {
            Self::Sheet { columns, header } => header.contains(&row) || columns.shows(column),
            Self::Delimited { .. } | Self::Parts(_) => false,
        }
    }

    /// The line of a text on which a place begins, as it may be shown, and where the place lies in it;
    /// the text itself where nothing on that line is hidden.
    pub(super) fn line<'t>(
        &self,
        text: &'t str,
        delimiter: u8,
        place: &Place,
        span: Range<usize>,
    ) -> (Cow<'t, str>, Range<usize>) {
        let line = line(text, span.start);
        let within = |part: Range<usize>| part.start.max(line.start)..part.end.min(line.end);
        let is_filled = |part: &Range<usize>| text.get(part.clone()).is_some_and(|text| !text.trim().is_empty());
        let parts = self.parts(text, delimiter, place, &line).into_iter().map(within);
        let parts: Vec<Range<usize>> = parts.filter(is_filled).collect();
        if parts.is_empty() {
            return (Cow::Borrowed(text), span);
        }
        let mut shown = String::new();
        let mut at = line.start;
        for part in &parts {
            shown.push_str(text.get(at..part.start).unwrap_or_default());
            shown.push_str(MARK);
            at = part.end;
        }
        shown.push_str(text.get(at..line.end).unwrap_or_default());
        let start = position(&line, &parts, span.start, 0);
        let end = position(&line, &parts, span.end, MARK.len());
        (Cow::Owned(shown), start..end.max(start))
    }

    /// What is hidden around a line, in order.
    fn parts(&self, text: &str, delimiter: u8, place: &Place, line: &Range<usize>) -> Vec<Range<usize>> {
        match self {
            Self::Parts(parts) => {
                let first = parts.partition_point(|part| part.end <= line.start);
                parts.iter().skip(first).take_while(|part| part.start < line.end).cloned().collect()
            }
            // A header that could not be read ends within a line.
            Self::Delimited { body, .. } if line.start < *body => std::iter::once(*body..line.end.max(*body)).collect(),
            Self::Delimited { columns, body, records } => {
                let record = match place {
                    Place::Cell { record, .. } => Some(*record),
                    _ => {
                        let records = records.get_or_init(|| delimited::record_offsets(text, delimiter, *body));
                        let after = records.partition_point(|start| *start <= line.start);
                        after.checked_sub(1).and_then(|at| records.get(at)).copied()
                    }
                };
                let fields = record.and_then(|record| delimited::fields(text, delimiter, record));
                fields.map_or_else(|| vec![line.clone()], |fields| columns.hidden(fields).collect())
            }
            Self::Sheet { .. } => vec![line.clone()],
        }
    }
}

/// The line around a byte, without its end.
fn line(text: &str, at: usize) -> Range<usize> {
    let ends = |byte: &u8| matches!(byte, b'\n' | b'\r');
    let bytes = text.as_bytes();
    let at = at.min(bytes.len());
    // Between CR and LF is the end of the line before.
    let at = if 0 < at && bytes.get(at - 1..=at) == Some(b"\r\n") { at - 1 } else { at };
    let start = bytes.iter().take(at).rposition(ends).map_or(0, |end| end + 1);
    let end = bytes.iter().skip(at).position(ends).map_or(bytes.len(), |length| at + length);
    start..end
}

/// Where a byte of the text lies in the line that is shown; one that is hidden, so far into its mark.
fn position(line: &Range<usize>, parts: &[Range<usize>], at: usize, into_mark: usize) -> usize {
    let at = at.clamp(line.start, line.end);
    let mut position = at - line.start;
    for part in parts {
        if part.end <= at {
            position = position - part.len() + MARK.len();
        } else if part.start < at {
            position = position - (at - part.start) + into_mark;
        }
    }
    position
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::FileId;

    /// The line of the first `needle` of a list `id;name;Telefon;a` as it is shown, and what is underlined.
    fn shown(text: &str, needle: &str) -> [String; 2] {
        let hidden = Hidden::delimited(Columns::new(vec![true, true, false, true], true), text.find('\n').unwrap() + 1);
        let start = text.find(needle).unwrap();
        let span = start..start + needle.len();
        let (shown, position) = hidden.line(text, b';', &Place::span(FileId(0), span.clone()), span);
        let underlined = shown[position].to_owned();
        [shown.into_owned(), underlined]
    }

    fn of_row(row: &str, needle: &str) -> [String; 2] {
        shown(&format!("id;name;Telefon;a\n{row}\nP9;Neun;99;9\n"), needle)
    }

    fn pair(line: &str, underlined: &str) -> [String; 2] {
        [line.to_owned(), underlined.to_owned()]
    }

    #[test]
    fn a_hidden_cell_is_a_mark_and_the_others_keep_their_places() {
        assert_eq!(of_row("P1;Eins;0231;11", "11"), pair("P1;Eins;…;11", "11"));
        assert_eq!(of_row("P1;Eins;\"02\"\"31\";11", "11"), pair("P1;Eins;\"…\";11", "11"));
        assert_eq!(of_row("P1;Eins;;11", "11")[1], "11");
    }

    #[test]
    fn a_place_in_a_hidden_cell_is_its_mark() {
        assert_eq!(of_row("P1;Eins;0231;11", "231"), pair("P1;Eins;…;11", "…"));
        assert_eq!(of_row("P1;Eins;0231;11", "s;02"), pair("P1;Eins;…;11", "s;…"));
        assert_eq!(of_row("P1;Eins;0231;11", "31;1"), pair("P1;Eins;…;11", "…;1"));
    }

    #[test]
    fn every_line_of_a_cell_over_several_lines_is_hidden() {
        let row = "P1;\"Ei\r\nns\";\"02\r\n31\";11";
        assert_eq!(of_row(row, "ns"), pair("ns\";\"…", "ns"));
        assert_eq!(of_row(row, "11"), pair("…\";11", "11"));
        assert_eq!(of_row(row, "P1")[1], "P1");
    }

    #[test]
    fn where_columns_are_in_doubt_only_an_id_in_front_is_shown() {
        // Too many fields, too few, text after a quote, a quote that is not closed.
        assert_eq!(of_row("P1;Ei;ns;0231;11", "ns")[0], "P1;…;…;…;…");
        assert_eq!(of_row("0231;11", "11"), pair("…;…", "…"));
        assert_eq!(of_row("P1;\"Eins\"x;0231;11", "x")[0], "P1;\"…;…;…");
        assert_eq!(of_row("P1;\"Eins;0231;11", "\"")[0], "…;\"…");
        assert_eq!(of_row("P1;\"Eins;0231;11\n\"P2\";Zwei;0232;12", "Zwei")[0], "…;…;…;…");
    }

    #[test]
    fn the_header_is_shown_as_far_as_it_could_be_read() {
        assert_eq!(of_row("P1;Eins;0231;11", "Telefon")[1], "Telefon");
        let text = "id;\"name;Telefon\nP1;Eins;0231\n";
        let hidden = Hidden::delimited(Columns::default(), 4);
        let line = |at: usize| hidden.line(text, b';', &Place::File(FileId(0)), at..at + 1).0;
        assert_eq!(line(3), "id;\"…");
        assert_eq!(line(20), "…;…;…");
    }

    #[test]
    fn parts_of_a_text_are_hidden_line_by_line() {
        let text = "a = 1\nb = \"x\ny\" # z\nc = 2\n";
        let hidden = Hidden::Parts(vec![10..15, 99..99]);
        let line = |at: usize| hidden.line(text, b';', &Place::File(FileId(0)), at..at + 1).0;
        assert_eq!((line(6), line(14)), (Cow::from("b = …"), Cow::from("… # z")));
        assert_eq!(line(0), text);
    }
}
