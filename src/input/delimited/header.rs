//! The header: which delimiter, which columns, where the records begin.
//!
//! Excel writes `sep=;` into the first line if asked to, and the delimiter of its language
//! otherwise. Without that line the header decides, because it is the one record whose content is
//! known in advance: the delimiter that yields the most known names wins. Counting delimiters
//! alone would not do, as the names and cells of a semicolon file may be full of commas.

use std::ops::Range;

use super::problems::Problems;
use super::scan::Scanner;

/// The delimiters a table may have; where the header does not decide, the earlier one is taken.
pub const DELIMITERS: [u8; 3] = [b';', b',', b'\t'];

/// Columns a table may have: as many as an Excel sheet.
pub const MAX_COLUMNS: usize = 16_384;

/// A table whose header was read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Opened {
    /// One of [`DELIMITERS`].
    pub delimiter: u8,
    /// The columns from left to right, at least one of them with a name.
    pub headers: Vec<Header>,
    /// How many columns from the left somebody reads; all of them, unless the caller says otherwise.
    /// Fields further right are checked all the same, but not kept.
    pub wanted: usize,
    /// Byte behind the header and its line end.
    pub body: usize,
    /// Byte up to which the text was looked at: what follows has no influence on the header.
    pub seen: usize,
    /// What was noticed about the header. [`read_records`](super::read_records) repeats it, so that
    /// one list tells everything.
    pub problems: Problems,
}

/// One column of the header.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Header {
    /// The name as written, without quotes, not trimmed, possibly empty.
    pub name: String,
    /// Where it is in the text, without quotes.
    pub span: Range<usize>,
}

/// Why a text cannot be read as a table at all.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TableError {
    /// The text is empty or holds nothing but blank records.
    Empty,
    /// The quote at this byte opens a column name and is never closed.
    UnclosedQuote(usize),
    /// The first line is `sep=` with a delimiter (at this place) that is none of [`DELIMITERS`].
    UnknownDelimiter(Range<usize>),
    /// The header has more than [`MAX_COLUMNS`] columns.
    TooManyColumns(usize),
}

/// Reads the header of a table.
///
/// `known` says whether a column name, as written, is one the tool has a use for. It is asked about
/// each name under each delimiter, unless a `sep=` line decides. Between delimiters with equally
/// many known names, the one with more columns is taken, then the first of [`DELIMITERS`].
///
/// Blank records before the header are skipped; the header may contain quoted line breaks.
///
/// # Errors
///
/// See [`TableError`].
pub fn open(text: &str, known: impl Fn(&str) -> bool) -> Result<Opened, TableError> {
    let Separator { delimiter, body } = separator(text)?;
    if let Some(delimiter) = delimiter {
        return Candidate::read(text, body, delimiter)?.open(0);
    }
    let mut best: Option<(usize, Candidate<'_>)> = None;
    let mut seen = 0;
    for delimiter in DELIMITERS {
        let candidate = Candidate::read(text, body, delimiter)?;
        seen = seen.max(candidate.scanner.position());
        let n_known = candidate.names().filter(|name| known(name)).count();
        let better = best
            .as_ref()
            .is_none_or(|(n_best, best)| (*n_best, best.scanner.n_fields()) < (n_known, candidate.scanner.n_fields()));
        if better {
            best = Some((n_known, candidate));
        }
    }
    best.map_or(Err(TableError::Empty), |(_, candidate)| candidate.open(seen))
}

/// What a `sep=` line says.
struct Separator {
    /// None if there is no such line, or nothing behind the sign.
    delimiter: Option<u8>,
    /// Byte behind the line, 0 if there is none.
    body: usize,
}

/// Reads the `sep=` line, if the first line that is not empty is one.
fn separator(text: &str) -> Result<Separator, TableError> {
    let none = Separator { delimiter: None, body: 0 };
    let start = text.len() - text.trim_start_matches(['\r', '\n']).len();
    let rest = text.get(start..).unwrap_or_default();
    let line = rest.split(['\r', '\n']).next().unwrap_or_default();
    let body = start + line.len();
    // Some programs put quotes around the line, because it contains the delimiter.
    let bare = line.strip_prefix('"').and_then(|bare| bare.strip_suffix('"')).unwrap_or(line);
    let Some((key, value)) = bare.split_at_checked("sep=".len()) else {
        return Ok(none);
    };
    if !key.eq_ignore_ascii_case("sep=") {
        return Ok(none);
    }
    // A tab is white space, but here it is the value.
    let value = value.trim_end_matches(' ');
    let mut characters = value.chars();
    let character = match (characters.next(), characters.next()) {
        (Some(character), None) => character,
        (None, _) => return Ok(Separator { delimiter: None, body }),
        (Some(_), Some(_)) => return Ok(none),
    };
    let at = start + (line.len() - bare.len()) / 2 + key.len();
    u8::try_from(character)
        .ok()
        .filter(|delimiter| DELIMITERS.contains(delimiter))
        .map(|delimiter| Separator { delimiter: Some(delimiter), body })
        .ok_or_else(|| TableError::UnknownDelimiter(at..at + character.len_utf8()))
}

/// The header as one delimiter splits it.
struct Candidate<'t> {
    scanner: Scanner<'t>,
    blank_records: usize,
}

impl<'t> Candidate<'t> {
    /// Reads the first record from byte `position` on that is not blank.
    fn read(text: &'t str, position: usize, delimiter: u8) -> Result<Self, TableError> {
        let mut scanner = Scanner::new(text, position, delimiter, MAX_COLUMNS);
        let mut blank_records = 0;
        while scanner.advance() {
            if !scanner.is_blank() || scanner.unclosed_quote().is_some() {
                return Ok(Self { scanner, blank_records });
            }
            blank_records += 1;
        }
        Err(TableError::Empty)
    }

    fn names(&self) -> impl Iterator<Item = &str> {
        (0..MAX_COLUMNS).map_while(|index| self.scanner.get(index))
    }

    /// Takes the candidate; to choose it the text was looked at up to byte `seen`.
    fn open(self, seen: usize) -> Result<Opened, TableError> {
        let Self { scanner, blank_records } = self;
        if let Some(quote) = scanner.unclosed_quote() {
            return Err(TableError::UnclosedQuote(quote));
        }
        if scanner.n_fields() > MAX_COLUMNS {
            return Err(TableError::TooManyColumns(scanner.n_fields()));
        }
        let headers: Vec<Header> = (0..scanner.n_fields())
            .filter_map(|index| {
                let name = scanner.get(index)?.to_owned();
                Some(Header { name, span: scanner.span(index)? })
            })
            .collect();
        let mut problems = Problems { blank_records, ..Problems::default() };
        problems.note(scanner.oddities());
        let body = scanner.position();
        let (delimiter, wanted, seen) = (scanner.delimiter(), headers.len(), seen.max(body));
        Ok(Opened { delimiter, headers, wanted, body, seen, problems })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn known(name: &str) -> bool {
        ["id", "name", "cost"].contains(&name.trim())
    }

    fn opened(text: &str) -> (char, Vec<String>, &str) {
        let opened = open(text, known).unwrap();
        let names = opened.headers.into_iter().map(|header| header.name).collect();
        (char::from(opened.delimiter), names, &text[opened.body..])
    }

    fn names(names: &[&str]) -> Vec<String> {
        names.iter().map(|&name| name.to_owned()).collect()
    }

    #[test]
    fn the_delimiter_with_most_known_names_wins() {
        assert_eq!(opened("id;name;cost\nx"), (';', names(&["id", "name", "cost"]), "x"));
        assert_eq!(opened("id,name\nx"), (',', names(&["id", "name"]), "x"));
        assert_eq!(opened("id\tname\nx"), ('\t', names(&["id", "name"]), "x"));
        let text = "id;name;a, b, c, d, e, f\n";
        assert_eq!(opened(text), (';', names(&["id", "name", "a, b, c, d, e, f"]), ""));
    }

    #[test]
    fn between_equals_more_columns_win_and_then_the_semicolon() {
        assert_eq!(opened("a,b,c;d\n").0, ',');
        assert_eq!(opened("a,b;c\n").0, ';');
        assert_eq!(opened("a\tb,c\n").0, ',');
        assert_eq!(opened("id\n"), (';', names(&["id"]), ""));
    }

    #[test]
    fn a_sep_line_wins_over_the_names() {
        assert_eq!(opened("sep=;\nid,name;x\n"), (';', names(&["id,name", "x"]), ""));
        assert_eq!(opened("SEP=,\r\nid;name,x\r\ny"), (',', names(&["id;name", "x"]), "y"));
        assert_eq!(opened("\nSep=\t\n\nid\tname\n").0, '\t');
        assert_eq!(opened("\"sep=;\"\nid;name\n"), (';', names(&["id", "name"]), ""));
    }

    #[test]
    fn a_sep_line_without_one_of_the_delimiters_is_refused_or_a_header() {
        assert_eq!(open("sep=|\nid|name\n", known), Err(TableError::UnknownDelimiter(4..5)));
        assert_eq!(open("\"sep=§\"\nid", known), Err(TableError::UnknownDelimiter(5..7)));
        assert_eq!(opened("sep=a,b\nx"), (',', names(&["sep=a", "b"]), "x"));
        assert_eq!(opened("ääää;b\nx").0, ';');
    }

    #[test]
    fn a_sep_line_that_says_nothing_is_passed_over() {
        assert_eq!(opened("sep=\nid,name\nx"), (',', names(&["id", "name"]), "x"));
        assert_eq!(opened("\"sep=\"\r\nid;name\r\n"), (';', names(&["id", "name"]), ""));
        assert_eq!(open("sep=\n", known), Err(TableError::Empty));
    }

    #[test]
    fn names_come_without_quotes_and_with_their_place() {
        let text = "\n\r\n id ;\"na\nme\";\"say \"\"x\"\"\"\r\n1;2;3";
        let opened = open(text, known).unwrap();
        let found: Vec<_> = opened.headers.iter().map(|h| (h.name.as_str(), &text[h.span.clone()])).collect();
        let expected = [(" id ", " id "), ("na\nme", "na\nme"), ("say \"x\"", "say \"\"x\"\"")];
        assert_eq!(found, expected);
        assert_eq!(&text[opened.body..], "1;2;3");
    }

    #[test]
    fn blank_records_before_the_header_are_skipped_and_counted() {
        let text = ";;\n \nid;name\nx";
        assert_eq!(opened(text), (';', names(&["id", "name"]), "x"));
        assert_eq!(open(text, known).unwrap().problems.blank_records, 2);
    }

    #[test]
    fn a_text_without_a_header_is_empty() {
        for text in ["", "\n\r\n", "  \n", "\"\"", "sep=;\n", "sep=,"] {
            assert_eq!(open(text, known), Err(TableError::Empty), "{text:?}");
        }
    }

    #[test]
    fn an_unclosed_quote_in_the_header_is_an_error() {
        assert_eq!(open("id;\"name\n1;2\n", known), Err(TableError::UnclosedQuote(3)));
        assert_eq!(open("\"", known), Err(TableError::UnclosedQuote(0)));
    }

    #[test]
    fn a_header_wider_than_a_spreadsheet_is_an_error() {
        let text = format!("id{}\n", ";".repeat(MAX_COLUMNS));
        assert_eq!(open(&text, known), Err(TableError::TooManyColumns(MAX_COLUMNS + 1)));
        assert!(open(&text[1..], known).is_err());
        assert!(open(&format!("id{}\n", ";".repeat(MAX_COLUMNS - 1)), known).is_ok());
    }

    #[test]
    fn oddities_of_the_header_are_reported() {
        let opened = open("id;\"na\"me;\0\n", known).unwrap();
        assert_eq!(opened.problems.oddities.text_after_quote.first().first(), Some(&(7..9)));
        assert_eq!(opened.problems.oddities.nul.first(), [10]);
        assert_eq!(opened.headers[1].name, "name");
    }
}
