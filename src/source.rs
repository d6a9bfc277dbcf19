//! The files of a run and the places in them.
//!
//! Every file that is read stays in memory as decoded text, or can be read again, so that a finding
//! can name the line and show it. A [`Place`] is small and cheap to make; only when a finding is
//! shown does [`Sources::locate`] turn it into a line, a column and a span.

use std::borrow::Cow;
use std::ops::{Deref, Range};
use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use jiff::Timestamp;
use yoke::Yoke;

mod hidden;

pub(crate) use hidden::{Columns, Hidden, MARK};

use crate::input::encoding::{self, Decoded, Encoding};
use crate::input::sheets::Sheet;
use crate::input::{delimited, files};

/// Number of a file within [`Sources`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FileId(pub(crate) u32);

impl FileId {
    /// Its position among the files of the run, from 0.
    #[must_use]
    pub fn index(self) -> usize {
        self.0 as usize
    }
}

/// A file that was read.
#[derive(Debug)]
pub struct SourceFile {
    /// Where it was read from.
    pub path: PathBuf,
    /// How people and machines are told of it: relative to the manifest, with `/`.
    pub name: String,
    /// Its decoded text; empty for spreadsheets.
    pub text: FileText,
    /// What a spreadsheet holds.
    pub workbook: Option<Workbook>,
    /// The field delimiter, for delimited files.
    pub delimiter: Option<u8>,
    /// What excerpts of a project list do not show.
    pub(crate) hidden: Option<Hidden>,
    /// SHA-256 of its bytes, computed where a run record is asked for.
    pub sha256: Option<[u8; 32]>,
    /// Whether it is an input of the computation (and belongs into the run record).
    pub is_input: bool,
}

/// A spreadsheet, before and after its sheet is known.
#[derive(Debug)]
pub enum Workbook {
    /// Before.
    Packed {
        /// What is in the file.
        bytes: Vec<u8>,
        /// The name of the sheet asked for.
        asked: Option<String>,
        /// Where the manifest asks for it.
        asked_at: Option<Place>,
    },
    /// The sheet that was read.
    Read(Sheet),
}

/// The text of a file: decoded, or (where the file is UTF-8 as it stands) its very bytes.
///
/// Checking a long file once and borrowing it is several times as fast as making a string of it. The
/// text of a long list that is read in blocks is kept nowhere; it is read (again) when a place in it
/// has to be shown.
#[derive(Debug)]
pub struct FileText {
    text: OnceLock<Text>,
    /// Where its lines begin, once somebody asks.
    lines: OnceLock<delimited::Lines>,
    /// Where to read it, and how many bytes there were.
    later: Option<(PathBuf, usize)>,
}

type Text = Yoke<Cow<'static, str>, Vec<u8>>;

impl FileText {
    /// Decodes the bytes of a file; also says how that went.
    #[must_use]
    pub fn decode(bytes: Vec<u8>) -> (Self, Decoded<()>) {
        let (text, decoded) = decode(bytes);
        (Self { text: OnceLock::from(text), lines: OnceLock::new(), later: None }, decoded)
    }

    /// The text of a file of `length` bytes, to be read only if someone asks for it.
    pub(crate) fn later(path: PathBuf, length: usize) -> Self {
        Self { text: OnceLock::new(), lines: OnceLock::new(), later: Some((path, length)) }
    }

    /// The line and the column, both from 1, of the character at a byte offset.
    #[must_use]
    pub fn line_column(&self, offset: usize) -> (usize, usize) {
        self.lines.get_or_init(|| delimited::Lines::of(self)).line_column(self, offset)
    }

    /// How long it is in bytes, as far as that is known without reading it: a text that was not read is
    /// taken to be as long as its file.
    pub(crate) fn size(&self) -> usize {
        self.unread().map_or_else(|| self.len(), |(_, length)| length)
    }

    /// The file and its length in bytes, if its text has not been read.
    pub(crate) fn unread(&self) -> Option<(&Path, usize)> {
        let (path, length) = self.later.as_ref().filter(|_| self.text.get().is_none())?;
        Some((path, *length))
    }
}

impl Deref for FileText {
    type Target = str;

    fn deref(&self) -> &str {
        let read = || {
            let (path, length) = self.later.as_ref()?;
            files::read_bytes(path).ok().filter(|bytes| bytes.len() == *length)
        };
        // A file that has gone or changed meanwhile has nothing to show.
        self.text.get_or_init(|| decode(read().unwrap_or_default()).0).get()
    }
}

fn decode(bytes: Vec<u8>) -> (Text, Decoded<()>) {
    let mut outcome = None;
    let text = Yoke::attach_to_cart(bytes, |bytes| {
        let Decoded { text, encoding, malformed, not_utf8 } = encoding::decode_slice(bytes);
        outcome = Some(Decoded { text: (), encoding, malformed, not_utf8 });
        text
    });
    let utf8 = Decoded { text: (), encoding: Encoding::Utf8, malformed: None, not_utf8: None };
    (text, outcome.unwrap_or(utf8))
}

/// All files of a run, in the order in which they were read.
#[derive(Debug, Default)]
pub struct Sources {
    files: Vec<SourceFile>,
    /// When the run was made, if its record is to say so.
    pub stamp: Option<Timestamp>,
}

/// A place that a finding points at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Place {
    /// A file as a whole.
    File(FileId),
    /// Bytes `start..end` of a file's text.
    Span {
        /// The file.
        file: FileId,
        /// First byte.
        start: usize,
        /// Byte after the last.
        end: usize,
    },
    /// A cell of a delimited file or of a spreadsheet.
    Cell {
        /// The file.
        file: FileId,
        /// Byte offset of its record; in a spreadsheet the number of its row, from 0.
        record: usize,
        /// Number of its column, from 0.
        column: usize,
    },
    /// An argument of the command line, as typed.
    Argument(String),
}

impl Place {
    /// A place for the bytes of `span`.
    #[must_use]
    pub fn span(file: FileId, span: Range<usize>) -> Self {
        Self::Span { file, start: span.start, end: span.end }
    }

    /// The file of the place; none for the command line.
    #[must_use]
    pub fn file(&self) -> Option<FileId> {
        match self {
            Self::Argument(_) => None,
            Self::File(file) | Self::Span { file, .. } | Self::Cell { file, .. } => Some(*file),
        }
    }

    /// Sorts places by file and position; the command line comes first.
    #[must_use]
    pub fn order(&self) -> (u32, usize, usize) {
        match self {
            Self::Argument(_) => (0, 0, 0),
            Self::File(file) => (file.0 + 1, 0, 0),
            Self::Span { file, start, .. } => (file.0 + 1, *start, 0),
            Self::Cell { file, record, column } => (file.0 + 1, *record, *column),
        }
    }
}

/// A place as people read it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Location<'a> {
    /// Name of the file, or the argument of the command line.
    pub file: &'a str,
    /// Line and column, both from 1, the column in characters; for texts only.
    pub line_column: Option<(usize, usize)>,
    /// The cell of a spreadsheet.
    pub cell: Option<SheetCell>,
    /// The bytes meant; for texts only.
    pub span: Option<Range<usize>>,
}

/// A cell of a spreadsheet as people read it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SheetCell {
    /// Sheet and cell, as formulas refer to them: `Projekte!D17`.
    pub reference: String,
    /// Its row, from 1.
    pub row: usize,
}

impl Location<'_> {
    /// The line in a text or the row in a spreadsheet, from 1.
    #[must_use]
    pub fn line(&self) -> Option<usize> {
        self.line_column.map(|(line, _)| line).or(self.cell.as_ref().map(|cell| cell.row))
    }
}

impl Sources {
    /// No files.
    pub const EMPTY: Self = Self { files: Vec::new(), stamp: None };

    /// Adds a file.
    pub fn add(&mut self, file: SourceFile) -> FileId {
        self.files.push(file);
        // At most a few files are read; a manifest cannot name four billion.
        FileId(u32::try_from(self.files.len() - 1).unwrap_or(u32::MAX))
    }

    /// The file with this number.
    #[must_use]
    pub fn get(&self, file: FileId) -> &SourceFile {
        &self.files[file.0 as usize]
    }

    pub(crate) fn get_mut(&mut self, file: FileId) -> &mut SourceFile {
        &mut self.files[file.0 as usize]
    }

    /// All files, in the order in which they were read.
    pub fn iter(&self) -> impl Iterator<Item = &SourceFile> {
        self.files.iter()
    }

    /// The file that was read first: the manifest, where there is one.
    #[must_use]
    pub fn first(&self) -> Option<FileId> {
        (!self.files.is_empty()).then_some(FileId(0))
    }

    /// Whether this very file was read (so that an output does not overwrite it).
    #[must_use]
    pub fn contains(&self, path: &Path) -> bool {
        let Ok(path) = path.canonicalize() else { return false };
        self.files.iter().any(|file| file.path.canonicalize().is_ok_and(|known| known == path))
    }

    /// The paths of all files from a folder, with `/`; the names of those that lie elsewhere.
    #[must_use]
    pub(crate) fn paths_from(&self, folder: &Path) -> Vec<String> {
        let folder = folder.canonicalize().unwrap_or_else(|_| folder.to_owned());
        let path = |file: &SourceFile| {
            let path = file.path.canonicalize().ok()?;
            Some(portable(path.strip_prefix(&folder).ok()?))
        };
        self.files.iter().map(|file| path(file).unwrap_or_else(|| file.name.clone())).collect()
    }

    /// Tells the files by paths from the current folder rather than from that of the manifest, which
    /// is `folder`: in a report about several decisions the latter would mean nothing.
    pub fn name_from_here(&mut self, folder: &Path) {
        let here = std::env::current_dir().and_then(|here| here.canonicalize()).unwrap_or_default();
        for file in &mut self.files {
            let path = files::clean(&folder.join(&file.name));
            file.name = portable(path.strip_prefix(&here).unwrap_or(&path));
        }
    }

    /// Finds line, column and span of a place, or its cell.
    #[must_use]
    pub fn locate<'a>(&'a self, place: &'a Place) -> Location<'a> {
        let (file, span) = match place {
            Place::Argument(argument) => {
                return Location { file: argument, line_column: None, cell: None, span: None };
            }
            Place::File(file) => (*file, None),
            Place::Span { file, start, end } => (*file, Some(*start..*end)),
            Place::Cell { file, record, column } => {
                let source = self.get(*file);
                if let Some(Workbook::Read(sheet)) = &source.workbook {
                    let cell = SheetCell { reference: sheet.reference(*record, *column), row: record + 1 };
                    return Location { file: &source.name, line_column: None, cell: Some(cell), span: None };
                }
                let delimiter = source.delimiter.unwrap_or(b';');
                let span = delimited::field_span(&source.text, delimiter, *record, *column);
                (*file, Some(span.unwrap_or(*record..*record)))
            }
        };
        let source = self.get(file);
        let span = span.filter(|span| source.text.get(span.clone()).is_some());
        let line_column = span.as_ref().map(|span| source.text.line_column(span.start));
        Location { file: &source.name, line_column, cell: None, span }
    }

    /// What may be shown around a place, with line breaks beyond it if need be, and where in that it lies.
    pub(crate) fn around(&self, place: &Place, location: &Location<'_>) -> Option<(Cow<'_, str>, Range<usize>)> {
        let source = self.get(place.file()?);
        if let (Some(Workbook::Read(sheet)), Place::Cell { record, column, .. }) = (&source.workbook, place) {
            let shows = |at| source.hidden.as_ref().is_none_or(|hidden| hidden.shows_cell(*record, at));
            return sheet.line(*record, *column, shows).map(|(line, span)| (Cow::Owned(line), span));
        }
        let span = location.span.clone()?;
        Some(match &source.hidden {
            Some(hidden) => hidden.line(&source.text, source.delimiter.unwrap_or(b';'), place, span),
            None => (Cow::Borrowed(&*source.text), span),
        })
    }
}

/// The root of the Git repository around a file or folder; the current folder where there is none.
#[must_use]
pub fn repository_root(path: &Path) -> PathBuf {
    let path = path.canonicalize().unwrap_or_else(|_| path.to_owned());
    files::git_root(&path).map_or_else(|| std::env::current_dir().unwrap_or_default(), Path::to_owned)
}

/// A path as it is told everywhere.
fn portable(path: &Path) -> String {
    path.to_string_lossy().replace('\\', "/")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_are_told_from_here_and_from_the_root_of_the_repository() {
        let folder = tempfile::tempdir().unwrap();
        let here = folder.path().join("haus/data");
        std::fs::create_dir_all(&here).unwrap();
        std::fs::create_dir(folder.path().join(".git")).unwrap();
        std::fs::write(here.join("liste.csv"), "id\n").unwrap();
        let mut sources = Sources::default();
        let text = FileText::later(PathBuf::new(), 0);
        let (path, name) = (here.join("liste.csv"), String::from("../data/liste.csv"));
        let file = SourceFile {
            path,
            name,
            text,
            workbook: None,
            delimiter: None,
            hidden: None,
            sha256: None,
            is_input: true,
        };
        sources.add(file);
        let root = repository_root(&here);
        assert_eq!(root, folder.path().canonicalize().unwrap());
        assert_eq!(sources.paths_from(&root), ["haus/data/liste.csv"]);
        assert_eq!(sources.paths_from(&here.join("elsewhere")), ["../data/liste.csv"]);
        sources.name_from_here(Path::new("haus/a"));
        assert_eq!(sources.iter().next().unwrap().name, "haus/data/liste.csv");
    }

    #[test]
    fn a_text_is_read_when_it_is_looked_at_and_not_for_its_size() {
        let file = tempfile::NamedTempFile::new().unwrap();
        std::fs::write(file.path(), "\u{FEFF}id;name\n").unwrap();
        let text = FileText::later(file.path().to_owned(), 11);
        assert_eq!((text.size(), text.unread()), (11, Some((file.path(), 11))));
        assert_eq!((&*text, text.unread()), ("id;name\n", None));
        let changed = FileText::later(file.path().to_owned(), 12);
        assert_eq!(&*changed, "");
    }
}
