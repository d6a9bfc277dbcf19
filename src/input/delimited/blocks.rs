//! Long files, read in blocks without holding their text.
//!
//! Filling memory with a long text takes about as long as reading it. So a file is cut into blocks
//! of a few megabytes, which any number of threads read into buffers of their own, again and again.
//! This is the short way for lists that are in order: UTF-8, every record with as many fields as the
//! header, nothing odd in between. At the first exception [`Blocks::read`] gives up, and the caller
//! reads the file as a whole, which is then said to be wrong where it is.
//!
//! Cuts are guessed as in [`records`](super::records): near a multiple of the block size, behind a
//! line break from which a record of the right length can be read. Whoever reads a block and whoever
//! reads the next one look at the same bytes and so agree on the cut between them. That the guess
//! was right follows as there: the first block begins between records, and a block that begins
//! between records ends between records, too, unless its last record is left with an open quote.
//! Then, and if the next block has no cut, the reading gives up.

use std::fs::File;
use std::io::{Read, Seek, SeekFrom};
use std::ops::Range;
use std::path::PathBuf;

use memchr::memchr;

use super::header::{Opened, open};
use super::records::{Record, cut};
use super::scan::Scanner;
use crate::input::encoding::{MARK_UTF_8, utf8};

/// How a file is cut.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Sizes {
    /// Bytes of a block.
    pub(crate) block: usize,
    /// Bytes behind the nominal end of a block in which its cut has to be found.
    pub(crate) reach: usize,
}

impl Sizes {
    /// Small enough that a block stays in the caches, large enough that threads rarely meet.
    pub(crate) const USUAL: Self = Self { block: 2 << 20, reach: 64 << 10 };
}

/// A long file whose header was read.
#[derive(Debug)]
pub(crate) struct Blocks {
    path: PathBuf,
    /// Length of the file.
    length: usize,
    /// Length of its byte order mark: offsets into the text do not count it.
    mark: usize,
    sizes: Sizes,
    /// Its header.
    pub(crate) opened: Opened,
}

/// What a thread reads blocks into.
#[derive(Default)]
pub(crate) struct Buffer(Vec<u8>);

impl Blocks {
    /// Reads the header of a file of `length` bytes. `None` if the file has to be read as a whole.
    pub(crate) fn open(path: PathBuf, length: usize, sizes: Sizes, known: impl Fn(&str) -> bool) -> Option<Self> {
        let mut head = vec![0; sizes.reach.min(length)];
        File::open(&path).ok()?.read_exact(&mut head).ok()?;
        let mark = if head.starts_with(MARK_UTF_8) { MARK_UTF_8.len() } else { 0 };
        let head = whole_characters(head.get(mark..)?)?;
        let opened = open(head, known).ok()?;
        let is_in_order = opened.seen < head.len() && opened.problems.oddities.is_empty();
        is_in_order.then_some(Self { path, length, mark, sizes, opened })
    }

    /// Number of blocks; the last one is longer than the others rather than short of a whole record.
    pub(crate) fn count(&self) -> usize {
        (self.length / self.sizes.block).max(1)
    }

    /// Reads a block and passes its records on in order. `None` if something is odd; some records
    /// may have been passed on nevertheless.
    pub(crate) fn read(&self, block: usize, buffer: &mut Buffer, mut record: impl FnMut(Record<'_>)) -> Option<()> {
        let start = block * self.sizes.block;
        let is_last = block + 1 == self.count();
        let Sizes { block: size, reach } = self.sizes;
        let end = if is_last { self.length } else { self.length.min(start + size + reach) };
        let bytes = self.fill(buffer, start..end)?;
        let first = if block == 0 { self.mark + self.opened.body } else { self.cut(bytes)? };
        let end = if is_last { bytes.len() } else { size + self.cut(bytes.get(size..)?)? };
        let text = utf8(bytes.get(first..end)?)?;
        let base = start + first - self.mark;
        let n_fields = self.opened.headers.len();
        let mut scanner = Scanner::new(text, 0, self.opened.delimiter, self.opened.wanted);
        while scanner.advance() {
            if scanner.unclosed_quote().is_some() || !scanner.oddities().is_empty() {
                return None;
            }
            if scanner.is_blank() {
                continue;
            }
            if scanner.n_fields() != n_fields {
                return None;
            }
            record(Record::new(&scanner, base));
        }
        Some(())
    }

    /// Reads bytes of the file. `None` if the file has changed its length.
    fn fill<'b>(&self, buffer: &'b mut Buffer, range: Range<usize>) -> Option<&'b [u8]> {
        let Buffer(buffer) = buffer;
        if buffer.len() < range.len() {
            buffer.resize(range.len(), 0);
        }
        let bytes = buffer.get_mut(..range.len())?;
        let mut file = File::open(&self.path).ok()?;
        file.seek(SeekFrom::Start(range.start as u64)).ok()?;
        file.read_exact(bytes).ok()?;
        let is_whole = range.end < self.length || file.read(&mut [0]).ok()? == 0;
        is_whole.then_some(bytes)
    }

    /// Finds the cut in what follows the nominal beginning of a block.
    fn cut(&self, bytes: &[u8]) -> Option<usize> {
        let window = bytes.get(..self.sizes.reach).unwrap_or(bytes);
        // From a line break on, because the window may begin inside a character.
        let start = memchr(b'\n', window)?;
        let text = whole_characters(window.get(start..)?)?;
        Some(start + cut(text, &self.opened, 0..text.len())?)
    }
}

/// The bytes as text without the part of a character at their end; `None` if they are not UTF-8.
fn whole_characters(bytes: &[u8]) -> Option<&str> {
    utf8(bytes).or_else(|| {
        let cut_short = (1..4).filter_map(|n| bytes.get(..bytes.len().checked_sub(n)?));
        cut_short.filter_map(utf8).next()
    })
}

#[cfg(test)]
mod tests {
    use std::io::Write;

    use proptest::prelude::*;

    use super::super::records::read_records;
    use super::*;

    const SMALL: Sizes = Sizes { block: 64, reach: 48 };

    type Rows = Vec<(usize, Vec<String>)>;

    fn row(record: Record<'_>) -> (usize, Vec<String>) {
        (record.offset(), record.iter().map(str::to_owned).collect())
    }

    fn in_blocks(bytes: &[u8], sizes: Sizes) -> Option<Rows> {
        let mut file = tempfile::NamedTempFile::new().unwrap();
        file.write_all(bytes).unwrap();
        let blocks = Blocks::open(file.path().to_owned(), bytes.len(), sizes, |_| true)?;
        let mut rows = Vec::new();
        let mut buffer = Buffer::default();
        for block in 0..blocks.count() {
            blocks.read(block, &mut buffer, |record| rows.push(row(record)))?;
        }
        Some(rows)
    }

    fn as_a_whole(text: &str) -> Option<Rows> {
        let opened = open(text, |_| true).ok()?;
        let records = read_records(text, &opened, Vec::new, |rows: &mut Rows, record| rows.push(row(record)));
        let problems = records.problems;
        (!problems.has_errors() && problems.oddities.is_empty()).then(|| records.collectors.concat())
    }

    #[test]
    fn blocks_give_what_the_whole_gives_with_or_without_a_mark() {
        let text = format!("id;name\n{}", "1;Straße \"x\"\r\n2;\"ä;\n\"\"ö\"\n\n".repeat(40));
        let whole = as_a_whole(&text);
        assert!(whole.is_some());
        assert_eq!(in_blocks(text.as_bytes(), SMALL), whole);
        assert_eq!(in_blocks(format!("\u{FEFF}{text}").as_bytes(), SMALL), whole);
        assert_eq!(in_blocks(text.as_bytes(), Sizes::USUAL), whole);
    }

    #[test]
    fn what_is_not_in_order_is_left_to_the_other_way() {
        let rows = "1;2\n".repeat(40);
        for odd in ["1\n", "1;2;3\n", "\"1\"x;2\n", "1;\0\n", "1;\"2\n"] {
            for text in [format!("a;b\n{odd}{rows}"), format!("a;b\n{rows}{odd}{rows}"), format!("a;b\n{rows}{odd}")] {
                assert_eq!(in_blocks(text.as_bytes(), SMALL), None, "{odd:?}");
            }
        }
        assert_eq!(in_blocks(b"a;b\n1;\xE4\n1;2\n", SMALL), None);
    }

    proptest! {
        #[test]
        fn blocks_never_give_anything_else_than_the_whole(
            pieces in proptest::collection::vec(
                proptest::sample::select(vec![
                    "1;2\n", "1;2\r\n", "\"1\";\"2\"\n", "ä;ö€\n", "1;\"x\n", "9;9\n", "\"\n", "\n", ";\n", "1;2\r", "3;\"\"\"\"\n",
                    "1;\"a\n9;9\n9;9\nb\"\n",
                ]),
                0..80,
            ),
            block in 30usize..300,
            reach in 20usize..300,
        ) {
            let text = format!("a;b\n{}", pieces.concat());
            if let Some(rows) = in_blocks(text.as_bytes(), Sizes { block, reach }) {
                prop_assert_eq!(Some(rows), as_a_whole(&text));
            }
        }
    }
}
