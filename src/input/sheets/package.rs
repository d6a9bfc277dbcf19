//! The container: a ZIP file with parts of XML, unpacked within limits.
//!
//! What is none is recognised by its first bytes, because "not a ZIP file" helps nobody who saved a CSV
//! under another name or protected the workbook by a password.

use std::borrow::Cow;
use std::io::{Cursor, Read};

use memchr::memmem;
use zip::ZipArchive;

use super::Problem;
use crate::input::encoding;

/// Bytes that the parts of a workbook may have unpacked, all that are read together.
pub(super) const LIMIT: u64 = 256 << 20;

/// Parts that a workbook may have.
const MAX_PARTS: usize = 1 << 16;

/// Where an entry of the directory of a ZIP file begins (APPNOTE 6.3, 4.3.12).
const DIRECTORY: &[u8] = b"PK\x01\x02";

/// Where old Office files, and protected new ones, begin (MS-CFB, 2.2).
const OLE: &[u8] = &[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

/// A ZIP file being unpacked.
pub(super) struct Package<'b> {
    zip: ZipArchive<Cursor<&'b [u8]>>,
    /// Bytes that may still be unpacked.
    left: u64,
}

impl<'b> Package<'b> {
    /// Opens a file of which at most `limit` bytes are unpacked.
    pub(super) fn open(bytes: &'b [u8], limit: u64) -> Result<Self, Problem> {
        if !bytes.starts_with(b"PK") {
            return Err(no_package(bytes));
        }
        if limit < bytes.len() as u64 {
            return Err(Problem::TooLarge);
        }
        // Each entry of the directory takes memory, however little there is in the file.
        if MAX_PARTS < memmem::find_iter(bytes, DIRECTORY).take(MAX_PARTS + 1).count() {
            return Err(Problem::TooLarge);
        }
        let zip = ZipArchive::new(Cursor::new(bytes)).map_err(|_| Problem::Damaged)?;
        Ok(Self { zip, left: limit })
    }

    /// Whether there is a part of this name.
    pub(super) fn has(&self, name: &str) -> bool {
        self.find(name).is_some()
    }

    fn find(&self, name: &str) -> Option<usize> {
        self.zip.index_for_name(name).or_else(|| {
            // Names of parts are equal regardless of case (ECMA-376 part 2, 6.2.2.3).
            self.zip.file_names_raw().position(|known| known.eq_ignore_ascii_case(name.as_bytes()))
        })
    }

    /// The text of a part, `None` if there is none of this name.
    pub(super) fn text(&mut self, name: &str) -> Result<Option<String>, Problem> {
        let Some(index) = self.find(name) else { return Ok(None) };
        let part = self.zip.by_index(index).map_err(|_| Problem::Damaged)?;
        // Not read at all if it says so itself, and no more than allowed if it says something else.
        if self.left < part.size() {
            return Err(Problem::TooLarge);
        }
        let mut bytes = Vec::new();
        let read = part.take(self.left + 1).read_to_end(&mut bytes).map_err(|_| Problem::Damaged)?;
        self.left = self.left.checked_sub(read as u64).ok_or(Problem::TooLarge)?;
        Ok(Some(match encoding::decode_slice(&bytes).text {
            Cow::Borrowed(text) if text.len() == bytes.len() => {
                String::from_utf8(bytes).map_err(|_| Problem::Damaged)?
            }
            text => text.into_owned(),
        }))
    }

    /// The text of a part that must be there.
    pub(super) fn need(&mut self, name: &str) -> Result<String, Problem> {
        self.text(name)?.ok_or(Problem::Damaged)
    }
}

/// Why a file that is no ZIP file cannot be read.
fn no_package(bytes: &[u8]) -> Problem {
    let text = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes).trim_ascii_start();
    let head: &[u8] = text.get(..text.len().min(1024)).unwrap_or_default();
    let holds = |needle: &[u8]| head.windows(needle.len()).any(|window| window.eq_ignore_ascii_case(needle));
    if bytes.trim_ascii().is_empty() {
        Problem::Empty
    } else if bytes.starts_with(OLE) {
        // The name of the stream, in UTF-16 (MS-OFFCRYPTO, 1.3.3).
        let protected = "EncryptedPackage".bytes().flat_map(|letter| [letter, 0]).collect::<Vec<u8>>();
        if memmem::find(bytes, &protected).is_some() { Problem::Password } else { Problem::OldExcel }
    } else if head.starts_with(b"<") && (holds(b"<html") || holds(b"<!doctype") || holds(b"<table")) {
        Problem::Html
    } else if bytes.starts_with(b"\xFF\xFE") || bytes.starts_with(b"\xFE\xFF") {
        // The mark of UTF-16, in which Excel saves "Unicode text".
        Problem::Delimited
    } else if !bytes.contains(&0) && !head.starts_with(b"<") {
        Problem::Delimited
    } else {
        Problem::Unknown
    }
}
