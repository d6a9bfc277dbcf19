//! The records, read by several threads where that pays.
//!
//! Whether a line break ends a record depends on the quotes before it, back to the start of the
//! text. So the text is cut on suspicion and the cuts are checked afterwards:
//!
//! 1. Cuts are placed behind line breaks from which a record with the right number of fields can be
//!    read. That is only a guess, since a quoted field may contain what looks like one.
//! 2. Each piece is read on its own, as if it stood between two records and were a text by itself.
//!    If its last record is left with an open quote, the record is dropped and the piece ends where
//!    the record began.
//! 3. From the first piece on, a piece is accepted if it begins exactly where its predecessor ended.
//!    Otherwise what it collected is thrown away and reading goes on, in one thread, from where the
//!    predecessor ended to the end of the piece, or as far as its last record runs.
//!
//! Why this is right: the scanner has no memory between two records, so what it reads from a place
//! between records depends on that place alone. The first piece begins between records, at the body.
//! If a piece begins between records, everything it read is what one pass would have read there, and
//! it ends between records, too: a record can only have been cut short by the end of the piece if a
//! quote was open, because the last byte of a piece is a line feed, which ends everything else (and
//! a CR LF is never cut in two). By induction all accepted pieces are what one pass would have read.
//!
//! A wrong guess costs time, but not much: every byte is read at most once by each of the steps 2
//! and 3, and step 1 reads less than they do.

use std::ops::Range;

use memchr::memchr;
use rayon::prelude::*;

use super::header::Opened;
use super::problems::{FieldCount, Problems};
use super::scan::Scanner;

/// Texts below this many bytes are read in one piece, and pieces are at least half as large: starting
/// the thread pool takes about as long as reading this much.
const MIN_PIECE: usize = 1 << 20;

/// What the pieces give is put together afterwards, and the fewer they are the less is copied: that
/// costs more than waiting for the slowest one.
const PIECES_PER_THREAD: usize = 1;

/// Line breaks tried for one cut; enough to leave most cells with line breaks behind. If none will
/// do, there is no cut.
const CUT_ATTEMPTS: usize = 32;

/// Bytes behind a line break in which a whole record has to be found. All attempts together
/// stay within the size of a piece.
const CUT_SIGHT: usize = 16 << 10;

/// One record with as many fields as the header.
#[derive(Clone, Copy, Debug)]
pub struct Record<'r> {
    scanner: &'r Scanner<'r>,
    /// Where the text of the scanner begins in the text of the file.
    base: usize,
}

impl<'r> Record<'r> {
    /// The record that a scanner has just read from a stretch that begins at byte `base`.
    pub(super) const fn new(scanner: &'r Scanner<'r>, base: usize) -> Self {
        Self { scanner, base }
    }

    /// Byte of the text at which the record begins. [`field_span`](super::field_span) finds its
    /// fields from there.
    pub const fn offset(self) -> usize {
        self.base + self.scanner.offset()
    }

    /// Number of fields, which is that of the header.
    #[allow(clippy::len_without_is_empty, reason = "a record has at least one field")]
    pub const fn len(self) -> usize {
        self.scanner.n_fields()
    }

    /// The content of a field: without enclosing quotes, doubled quotes undone, not trimmed.
    ///
    /// Empty if there is no such field, or none that is [wanted](Opened::wanted).
    #[inline]
    pub fn get(self, index: usize) -> &'r str {
        self.scanner.get(index).unwrap_or_default()
    }

    /// The contents of all fields from left to right.
    pub fn iter(self) -> impl Iterator<Item = &'r str> {
        (0..self.len()).map(move |index| self.get(index))
    }
}

/// What was read from the body of a table.
#[derive(Clone, Debug)]
pub struct Records<C> {
    /// One collector per stretch of the text, in file order. At least one.
    pub collectors: Vec<C>,
    /// How many records were passed on.
    pub count: usize,
    /// What was noticed, the header included.
    pub problems: Problems,
}

/// Reads all records behind the header and passes them on, in file order within each collector.
///
/// `make` makes an empty collector, `record` adds a record to it. Records that are blank, have not
/// as many fields as the header, or are left with an open quote are not passed on.
///
/// Large texts are read by several threads. Then `record` may also be called for pieces of text
/// that turn out not to be records; the collectors of those are dropped. So it should have no effect
/// on anything but its collector. How many collectors there are depends on the number of threads;
/// their concatenation does not.
pub fn read_records<C: Send>(
    text: &str,
    opened: &Opened,
    make: impl Fn() -> C + Sync,
    record: impl Fn(&mut C, Record<'_>) + Sync,
) -> Records<C> {
    let bytes = text.len().saturating_sub(opened.body);
    let n_pieces = if bytes < MIN_PIECE {
        1
    } else {
        // The question starts the thread pool, so it is only asked of large texts.
        (rayon::current_num_threads() * PIECES_PER_THREAD).min(bytes.div_ceil(MIN_PIECE))
    };
    let cuts = cuts(text, opened, n_pieces);
    read_pieces(text, opened, &cuts, make, record)
}

/// Guesses where the body can be cut into `n_pieces` of about the same size.
fn cuts(text: &str, opened: &Opened, n_pieces: usize) -> Vec<usize> {
    let size = text.len().saturating_sub(opened.body).div_ceil(n_pieces.max(1));
    (1..n_pieces)
        .map(|index| opened.body + index * size)
        .filter_map(|start| cut(text, opened, start..start + size))
        .collect()
}

/// Finds the first place in `range` at which a record seems to begin.
pub(super) fn cut(text: &str, opened: &Opened, range: Range<usize>) -> Option<usize> {
    let end = range.end.min(text.len());
    let mut position = range.start;
    for _ in 0..CUT_ATTEMPTS {
        position += memchr(b'\n', text.as_bytes().get(position..end)?)? + 1;
        let sight = up_to(text, position + CUT_SIGHT);
        let mut scanner = Scanner::new(sight, position, opened.delimiter, 0);
        if scanner.advance() && scanner.unclosed_quote().is_none() && scanner.n_fields() == opened.headers.len() {
            return Some(position);
        }
    }
    None
}

/// Returns the first `end` bytes of the text, or a few more so as not to cut a character in two.
fn up_to(text: &str, end: usize) -> &str {
    (end..end.saturating_add(4)).find_map(|end| text.get(..end)).unwrap_or(text)
}

/// Reads the body in the pieces that `cuts` makes of it; each cut is to be behind a line feed.
pub(super) fn read_pieces<C: Send>(
    text: &str,
    opened: &Opened,
    cuts: &[usize],
    make: impl Fn() -> C + Sync,
    record: impl Fn(&mut C, Record<'_>) + Sync,
) -> Records<C> {
    let reader = Reader { text, opened, make, record };
    let starts = std::iter::once(opened.body).chain(cuts.iter().copied());
    let ends = cuts.iter().copied().chain(std::iter::once(text.len()));
    let ranges: Vec<Range<usize>> = starts.zip(ends).map(|(start, end)| start..end).collect();
    let pieces: Vec<Piece<C>> = match ranges.as_slice() {
        [only] => vec![reader.read_on(only.clone())],
        several => several.par_iter().map(|range| reader.read_piece(range.clone())).collect(),
    };

    let mut records = Records { collectors: Vec::new(), count: 0, problems: opened.problems.clone() };
    let mut position = opened.body;
    for (range, piece) in ranges.into_iter().zip(pieces) {
        if range.start == position {
            position = records.accept(piece);
        } else if position < range.end {
            position = records.accept(reader.read_on(position..range.end));
        }
    }
    if position < text.len() {
        // The last piece ended with an open quote, and that is now known to be one for good.
        records.accept(reader.read_on(position..text.len()));
    }
    records
}

impl<C> Records<C> {
    /// Appends a piece and returns where it ends.
    fn accept(&mut self, piece: Piece<C>) -> usize {
        self.collectors.push(piece.collector);
        self.count += piece.count;
        self.problems.append(&piece.problems);
        piece.end
    }
}

/// What was read from one piece of the text.
struct Piece<C> {
    collector: C,
    count: usize,
    problems: Problems,
    /// A place between records: everything before it was read, nothing behind it.
    end: usize,
}

/// What the reading of every piece needs.
struct Reader<'t, M, R> {
    text: &'t str,
    opened: &'t Opened,
    make: M,
    record: R,
}

impl<C, M: Fn() -> C, R: Fn(&mut C, Record<'_>)> Reader<'_, M, R> {
    /// Reads `range` without a look at what follows; ends before a record that it leaves open.
    fn read_piece(&self, range: Range<usize>) -> Piece<C> {
        let text = self.text.get(..range.end).unwrap_or_default();
        let mut piece = self.piece(range.end);
        let mut scanner = self.scanner(text, range.start);
        while scanner.advance() {
            if scanner.unclosed_quote().is_some() {
                piece.end = scanner.offset();
                break;
            }
            self.pass_on(&scanner, &mut piece);
        }
        piece
    }

    /// Reads all records that begin in `range`, which begins between records, to their ends.
    fn read_on(&self, range: Range<usize>) -> Piece<C> {
        let mut piece = self.piece(range.end);
        let mut scanner = self.scanner(self.text, range.start);
        while scanner.advance() && scanner.offset() < range.end {
            piece.end = range.end.max(scanner.position());
            match scanner.unclosed_quote() {
                None => self.pass_on(&scanner, &mut piece),
                Some(quote) => {
                    piece.problems.unclosed_quote = Some(quote);
                    piece.problems.note(scanner.oddities());
                }
            }
        }
        piece
    }

    fn piece(&self, end: usize) -> Piece<C> {
        Piece { collector: (self.make)(), count: 0, problems: Problems::default(), end }
    }

    fn scanner<'t>(&self, text: &'t str, position: usize) -> Scanner<'t> {
        Scanner::new(text, position, self.opened.delimiter, self.opened.wanted)
    }

    /// Gives a whole record to the caller, or to the problems.
    #[inline]
    fn pass_on(&self, scanner: &Scanner<'_>, piece: &mut Piece<C>) {
        let expected = self.opened.headers.len();
        let found = scanner.n_fields();
        piece.problems.note(scanner.oddities());
        if scanner.is_blank() {
            piece.problems.blank_records += 1;
        } else if found != expected {
            let span = scanner.offset()..scanner.end();
            piece.problems.field_count.push(FieldCount { span, found, expected });
        } else {
            (self.record)(&mut piece.collector, Record::new(scanner, 0));
            piece.count += 1;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::header::open;
    use super::*;

    /// The records of a semicolon table, read in the pieces that `cuts` makes.
    fn read(text: &str, cuts: &[usize]) -> Records<Vec<String>> {
        let opened = open(text, |_| true).unwrap();
        read_pieces(text, &opened, cuts, Vec::new, |rows, record| {
            rows.push(record.iter().collect::<Vec<_>>().join("|"));
        })
    }

    fn rows(text: &str) -> Vec<String> {
        read(text, &[]).collectors.concat()
    }

    #[test]
    fn quotes_are_taken_off_and_doubled_quotes_undone() {
        let text = "a;b\n1;\"x;\n\"\"y\"\"\"\r\n\"\";z \"q\"\r2;\n";
        assert_eq!(rows(text), ["1|x;\n\"y\"", "|z \"q\"", "2|"]);
    }

    #[test]
    fn a_record_knows_its_place_and_its_length() {
        let text = "a;b\n\n1;2\n\r\n3;4";
        let opened = open(text, |_| true).unwrap();
        let records = read_records(text, &opened, Vec::new, |found, record| {
            found.push((record.offset(), record.len(), record.get(7).to_owned()));
        });
        let expected = vec![(5, 2, String::new()), (11, 2, String::new())];
        assert_eq!(records.collectors, [expected]);
        assert_eq!(records.count, 2);
    }

    #[test]
    fn columns_that_nobody_reads_are_checked_but_not_kept() {
        let text = "a;b;c\n1;2;\"3\"\"\"\n1;2\n4;5;\"6\"7\n";
        let mut opened = open(text, |_| true).unwrap();
        opened.wanted = 2;
        let records = read_records(text, &opened, Vec::new, |rows: &mut Vec<String>, record| {
            rows.push(format!("{}|{}|{}", record.get(0), record.get(1), record.get(2)));
        });
        assert_eq!(records.collectors.concat(), ["1|2|", "4|5|"]);
        assert_eq!(records.problems.field_count.count(), 1);
        assert_eq!(records.problems.oddities.text_after_quote.count(), 1);
    }

    #[test]
    fn blank_records_are_skipped_and_counted() {
        let records = read("a;b\n1;2\n\n;\n ; \n;;;;\n \n\"\";\n", &[]);
        assert_eq!(records.count, 1);
        assert_eq!(records.problems.blank_records, 5);
        assert!(!records.problems.has_errors());
    }

    #[test]
    fn records_with_other_field_counts_are_reported_and_not_passed_on() {
        let text = "a;b\n1\n1;2\n1;2;\r\n";
        let records = read(text, &[]);
        assert_eq!(records.collectors.concat(), ["1|2"]);
        let few =
            [FieldCount { span: 4..5, found: 1, expected: 2 }, FieldCount { span: 10..14, found: 3, expected: 2 }];
        assert_eq!(records.problems.field_count.first(), few);
    }

    #[test]
    fn problems_beyond_the_first_thousand_are_only_counted() {
        let text = format!("a;b\n{}", "x\n".repeat(1500));
        let problems = read(&text, &[]).problems;
        assert_eq!((problems.field_count.first().len(), problems.field_count.count()), (1000, 1500));
    }

    #[test]
    fn an_unclosed_quote_is_reported_at_the_quote_and_its_record_not_passed_on() {
        let text = "a;b\n1;2\n3;\"4\n5;6\n";
        for cuts in [&[][..], &[8], &[13], &[8, 13]] {
            let records = read(text, cuts);
            assert_eq!(records.collectors.concat(), ["1|2"]);
            assert_eq!(records.problems.unclosed_quote, Some(10));
            assert!(records.problems.field_count.is_empty());
        }
    }

    #[test]
    fn text_after_a_closing_quote_is_reported_and_kept() {
        let text = "a;b\n\"x\"\"\"y\"z\";\"2\" \n";
        let records = read(text, &[]);
        assert_eq!(records.collectors.concat(), ["x\"y\"z\"|2 "]);
        let places = records.problems.oddities.text_after_quote.first();
        let places: Vec<_> = places.iter().map(|place| &text[place.clone()]).collect();
        assert_eq!(places, ["y\"z\"", " "]);
    }

    #[test]
    fn nul_and_control_characters_are_reported_and_kept() {
        let text = "a;b\nx\0;\"\u{1}\t\"\n\u{85}ä°;\u{7F}\u{A0}\u{9F}\n";
        let records = read(text, &[]);
        assert_eq!(records.collectors.concat(), ["x\0|\u{1}\t", "\u{85}ä°|\u{7F}\u{A0}\u{9F}"]);
        assert_eq!(records.problems.oddities.nul.first(), [5]);
        assert_eq!(records.problems.oddities.control.first(), [8..9, 12..14, 19..20, 22..24]);
    }

    #[test]
    fn a_cut_inside_a_quoted_field_changes_nothing() {
        let text = "a;b\n1;\"x\n9;9\n9;9\n\"\n3;4\n";
        let whole = read(text, &[]);
        assert_eq!(whole.collectors.concat(), ["1|x\n9;9\n9;9\n", "3|4"]);
        let cuts: Vec<usize> = text.match_indices('\n').map(|(at, _)| at + 1).filter(|&at| 4 < at).collect();
        for first in 0..cuts.len() {
            for last in first..cuts.len() {
                let cut = read(text, &cuts[first..last]);
                assert_eq!(cut.collectors.concat(), whole.collectors.concat());
                assert_eq!(cut.problems, whole.problems);
                assert_eq!(cut.count, 2);
            }
        }
    }

    #[test]
    fn large_texts_are_cut_outside_of_quoted_fields_and_read_completely() {
        let record = "1;\"note\nwith; several\nlines\"\n";
        let text = format!("a;b\n{}", record.repeat(4 * MIN_PIECE / record.len()));
        let opened = open(&text, |_| true).unwrap();
        let cuts = cuts(&text, &opened, 4);
        assert_eq!(cuts.len(), 3);
        assert!(cuts.iter().all(|cut| (cut - opened.body) % record.len() == 0));
        let records = read_records(&text, &opened, || 0, |bytes, record| *bytes += record.get(1).len());
        assert_eq!(records.count, 4 * MIN_PIECE / record.len());
        assert_eq!(records.collectors.iter().sum::<usize>(), records.count * 24);
        assert!(1 < records.collectors.len());
    }

    #[test]
    fn a_body_without_records_gives_an_empty_collector() {
        let records = read("a;b", &[]);
        assert_eq!((records.collectors.len(), records.count), (1, 0));
    }
}
