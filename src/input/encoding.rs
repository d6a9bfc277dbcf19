//! From the bytes of a file to text.
//!
//! Spreadsheets save the same table as UTF-8 with or without a byte order mark, as UTF-16
//! ("Unicode text") or in the Windows code page. The first of these that applies decides:
//!
//! 1. a byte order mark: UTF-8 (`EF BB BF`), UTF-16LE (`FF FE`), UTF-16BE (`FE FF`);
//! 2. bytes that are valid UTF-8;
//! 3. Windows-1252, which is an assumption and is reported as one
//!    ([`Decoded::is_assumed`]), because every byte sequence can be read that way.
//!
//! A byte order mark is never part of the text. Where a mark promises an encoding and the bytes do
//! not keep the promise, nothing else is tried: the text then holds U+FFFD in the places concerned
//! and [`Decoded::malformed`] says where the first one is.
//!
//! Not here: UTF-16 without a mark. It decodes as valid UTF-8 full of NUL characters, which the
//! reader of the table reports.
//!
//! Source for the mapping of bytes 80 to 9F: WHATWG Encoding Standard, index windows-1252, as
//! implemented by `encoding_rs`. The five bytes without a character there become U+0081, U+008D,
//! U+008F, U+0090 and U+009D, which the reader reports as control characters.

use std::borrow::Cow;
use std::ops::Range;

use encoding_rs::{UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252};
use memchr::memmem;

pub(super) const MARK_UTF_8: &[u8] = b"\xEF\xBB\xBF";
const MARK_UTF_16LE: &[u8] = b"\xFF\xFE";
const MARK_UTF_16BE: &[u8] = b"\xFE\xFF";

/// How the bytes of a file stand for characters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Encoding {
    /// UTF-8 without a byte order mark; plain ASCII is this too.
    Utf8,
    /// UTF-8 with a byte order mark, as Excel's "CSV UTF-8" has it.
    Utf8Bom,
    /// UTF-16, low byte first, with a byte order mark (Excel's "Unicode text").
    Utf16Le,
    /// UTF-16, high byte first, with a byte order mark.
    Utf16Be,
    /// The Western European Windows code page (Excel's "CSV").
    Windows1252,
}

/// The text of a file and how it was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decoded<T = String> {
    /// The text, without a byte order mark.
    pub text: T,
    /// The encoding it was read with.
    pub encoding: Encoding,
    /// Byte in the file (marks included) at which the first sequence begins that the encoding
    /// promised by the byte order mark does not allow: invalid UTF-8, an unpaired surrogate, half a
    /// UTF-16 unit at the end. The text is then not to be trusted.
    pub malformed: Option<usize>,
    /// Byte in the file that rules out UTF-8, if Windows-1252 was assumed for that reason.
    pub not_utf8: Option<usize>,
}

impl<T> Decoded<T> {
    /// Says whether the encoding is a guess rather than marked or evident.
    pub const fn is_assumed(&self) -> bool {
        self.not_utf8.is_some()
    }
}

/// Decodes the bytes of a file; UTF-8, with or without a mark, is only looked at and borrowed.
///
/// `simdutf8` checks text with umlauts several times as fast as the standard library, and only a borrow
/// can take its word for it without a second check.
pub fn decode_slice(bytes: &[u8]) -> Decoded<Cow<'_, str>> {
    if let Some(body) = bytes.strip_prefix(MARK_UTF_8) {
        let (text, had_errors) = UTF_8.decode_without_bom_handling(body);
        let malformed = had_errors.then(|| MARK_UTF_8.len() + encoding_rs::Encoding::utf8_valid_up_to(body));
        return Decoded { text, encoding: Encoding::Utf8Bom, malformed, not_utf8: None };
    }
    if let Some(body) = bytes.strip_prefix(MARK_UTF_16LE) {
        let (text, had_errors) = UTF_16LE.decode_without_bom_handling(body);
        let malformed = had_errors.then(|| first_malformed_utf16(body, u16::from_le_bytes));
        return Decoded { text, encoding: Encoding::Utf16Le, malformed, not_utf8: None };
    }
    if let Some(body) = bytes.strip_prefix(MARK_UTF_16BE) {
        let (text, had_errors) = UTF_16BE.decode_without_bom_handling(body);
        let malformed = had_errors.then(|| first_malformed_utf16(body, u16::from_be_bytes));
        return Decoded { text, encoding: Encoding::Utf16Be, malformed, not_utf8: None };
    }
    match utf8(bytes) {
        Some(text) => Decoded { text: Cow::Borrowed(text), encoding: Encoding::Utf8, malformed: None, not_utf8: None },
        None => Decoded {
            text: WINDOWS_1252.decode_without_bom_handling(bytes).0,
            encoding: Encoding::Windows1252,
            malformed: None,
            not_utf8: Some(encoding_rs::Encoding::utf8_valid_up_to(bytes)),
        },
    }
}

/// What an earlier conversion of a text has left of its letters.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Damage {
    /// The first place.
    pub first: Range<usize>,
    /// How many there are.
    pub count: usize,
}

/// Looks for letters that were lost (U+FFFD) or that stand as two, because UTF-8 was taken for Windows-1252
/// when somebody saved the text: `Ã¼` for `ü`, `â€“` for a dash. Only German letters and the punctuation of
/// word processors are known; neither pair occurs in a text that is whole.
pub fn damage(text: &str) -> Option<Damage> {
    const SECOND: [char; 11] = ['¤', '¶', '¼', '„', '–', 'œ', 'Ÿ', '\u{84}', '\u{96}', '\u{9C}', '\u{9F}'];
    // Nearly no text is looked at letter by letter.
    if !["\u{FFFD}", "Ã", "â€"].iter().any(|begin| memmem::find(text.as_bytes(), begin.as_bytes()).is_some()) {
        return None;
    }
    let mut places = text.char_indices().filter_map(|(at, c)| {
        let next = text.get(at + c.len_utf8()..)?.chars().next();
        let ends = match (c, next) {
            ('\u{FFFD}', _) => at + c.len_utf8(),
            ('Ã', Some(next)) if SECOND.contains(&next) => at + c.len_utf8() + next.len_utf8(),
            ('â', Some('€')) => at + "â€".len(),
            _ => return None,
        };
        Some(at..ends)
    });
    let first = places.next()?;
    Some(Damage { first, count: 1 + places.count() })
}

/// The bytes as text, if they are UTF-8; a mark is a character like any other.
pub(super) fn utf8(bytes: &[u8]) -> Option<&str> {
    simdutf8::basic::from_utf8(bytes).ok()
}

/// Returns the byte in the file at which UTF-16 first goes wrong; `body` is what follows the mark.
///
/// Runs only over files known to be malformed, so that the good ones keep the fast decoder, which
/// does not say where it replaced something.
fn first_malformed_utf16(body: &[u8], unit: fn([u8; 2]) -> u16) -> usize {
    let (pairs, _) = body.as_chunks::<2>();
    let units = pairs.iter().map(|&pair| unit(pair));
    let good_units: usize = char::decode_utf16(units).map_while(Result::ok).map(char::len_utf16).sum();
    MARK_UTF_16LE.len() + 2 * good_units
}

#[cfg(test)]
mod tests {
    use super::*;

    fn utf16(mark: &[u8], units: &[u16], bytes: fn(u16) -> [u8; 2]) -> Vec<u8> {
        let body = units.iter().flat_map(|&unit| bytes(unit));
        mark.iter().copied().chain(body).collect()
    }

    fn owned(bytes: &[u8]) -> Decoded {
        let Decoded { text, encoding, malformed, not_utf8 } = decode_slice(bytes);
        Decoded { text: text.into_owned(), encoding, malformed, not_utf8 }
    }

    #[test]
    fn valid_utf8_is_no_guess() {
        let decoded = owned("Straße;3\n".as_bytes());
        assert_eq!(decoded.text, "Straße;3\n");
        assert_eq!(decoded.encoding, Encoding::Utf8);
        assert!(!decoded.is_assumed());
    }

    #[test]
    fn borrowed_utf8_is_not_copied_with_or_without_a_mark() {
        assert!(matches!(decode_slice("ä".as_bytes()).text, Cow::Borrowed("ä")));
        assert!(matches!(decode_slice("\u{FEFF}ä".as_bytes()).text, Cow::Borrowed("ä")));
    }

    #[test]
    fn a_byte_order_mark_is_not_part_of_the_text() {
        let decoded = owned("\u{FEFF}id\n".as_bytes());
        assert_eq!((decoded.text.as_str(), decoded.encoding), ("id\n", Encoding::Utf8Bom));

        let units: Vec<u16> = "ä€😀".encode_utf16().collect();
        let decoded = owned(&utf16(MARK_UTF_16LE, &units, u16::to_le_bytes));
        assert_eq!((decoded.text.as_str(), decoded.encoding), ("ä€😀", Encoding::Utf16Le));
        let decoded = owned(&utf16(MARK_UTF_16BE, &units, u16::to_be_bytes));
        assert_eq!((decoded.text.as_str(), decoded.encoding), ("ä€😀", Encoding::Utf16Be));
        assert_eq!(decoded.malformed, None);
    }

    #[test]
    fn only_the_first_mark_is_taken_off() {
        assert_eq!(owned("\u{FEFF}\u{FEFF}a".as_bytes()).text, "\u{FEFF}a");
    }

    #[test]
    fn no_bytes_are_an_empty_text() {
        assert_eq!((owned(b"").text.as_str(), owned(b"").encoding), ("", Encoding::Utf8));
        assert_eq!(owned(MARK_UTF_8).text, "");
        assert_eq!(owned(MARK_UTF_16LE).text, "");
    }

    #[test]
    fn other_bytes_are_assumed_to_be_windows_1252() {
        let decoded = owned(b"Geb\xFChr;\x80\n");
        assert_eq!((decoded.text.as_str(), decoded.encoding), ("Gebühr;€\n", Encoding::Windows1252));
        assert!(decoded.is_assumed());
        assert_eq!(decoded.not_utf8, Some(3));
        assert_eq!(decoded.malformed, None);
    }

    #[test]
    fn invalid_utf8_behind_a_mark_is_malformed_and_not_windows_1252() {
        let decoded = owned(b"\xEF\xBB\xBFab\xFC");
        assert_eq!(decoded.encoding, Encoding::Utf8Bom);
        assert_eq!(decoded.malformed, Some(5));
        assert_eq!(decoded.text, "ab\u{FFFD}");
    }

    #[test]
    fn an_unpaired_surrogate_is_malformed_at_its_byte() {
        let decoded = owned(&utf16(MARK_UTF_16LE, &[0x61, 0xD83D, 0xDE00, 0xD83D, 0x62], u16::to_le_bytes));
        assert_eq!(decoded.malformed, Some(8));
        let decoded = owned(&utf16(MARK_UTF_16BE, &[0xDE00, 0x61], u16::to_be_bytes));
        assert_eq!(decoded.malformed, Some(2));
    }

    #[test]
    fn letters_that_were_lost_or_doubled_are_found() {
        let found = |text| damage(text).map(|damage| (&text[damage.first], damage.count));
        assert_eq!(found("BÃ¼rger; GrÃ¶ÃŸe"), Some(("Ã¼", 3)));
        assert_eq!(found("Ma\u{FFFD}nahme"), Some(("\u{FFFD}", 1)));
        assert_eq!(found("2026 â€“ 2027"), Some(("â€", 1)));
        for whole in ["", "Bürger, Größe", "Château d’Ã", "São Paulo; JOÃO", "â la carte"] {
            assert_eq!(found(whole), None, "{whole}");
        }
        // As every letter with an umlaut looks after one conversion too many.
        for letter in "äöüÄÖÜß–„“…".chars() {
            let twice = WINDOWS_1252.decode_without_bom_handling(letter.to_string().as_bytes()).0.into_owned();
            assert_eq!(damage(&twice).map(|damage| damage.count), Some(1), "{letter}");
        }
    }

    #[test]
    fn half_a_unit_at_the_end_of_utf16_is_malformed() {
        assert_eq!(owned(b"\xFF\xFEa\0b").malformed, Some(4));
        assert_eq!(owned(b"\xFF\xFEa").malformed, Some(2));
    }
}
