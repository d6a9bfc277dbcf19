//! Twins: projects whose names consist of the same words, whatever their order, case and
//! punctuation.
//!
//! Names are hashed rather than compared with each other, so a list of a million takes a moment;
//! only names of equal hash are compared in full.

use rayon::prelude::*;

use crate::model::{TextColumn, key};

/// From this many names on several threads are faster than one.
const LONG: usize = 10_000;

/// Pairs of projects with the same words in their names: the first such project and each other one.
pub(super) fn twins(names: &TextColumn) -> Vec<(u32, u32)> {
    // As many low bits of the hash as the numbers of the projects leave of 64 are more than enough.
    let bits = usize::BITS - names.len().leading_zeros();
    let hash = |project: usize| words_hash(names.get(project)) & (u64::MAX >> bits);
    let hashes: Vec<u64> = if names.len() < LONG {
        (0..names.len()).map(hash).collect()
    } else {
        (0..names.len()).into_par_iter().map(hash).collect()
    };
    let mut suspects = suspects(&hashes);
    // By number within one hash, so that the first project comes first.
    suspects.sort_unstable_by_key(|project| (hashes[*project], *project));
    let mut twins = Vec::new();
    for same in suspects.chunk_by(|a, b| hashes[*a] == hashes[*b]).filter(|same| 1 < same.len()) {
        // Different names may share a hash, and nameless projects have a finding of their own.
        let mut named: Vec<_> = same.iter().map(|project| (sorted_words(names.get(*project)), *project)).collect();
        named.retain(|(words, _)| !words.is_empty());
        named.sort_unstable();
        for twin in named.chunk_by(|(a, _), (b, _)| a == b) {
            twins.extend(twin[1..].iter().map(|(_, other)| (key(twin[0].1), key(*other))));
        }
    }
    twins
}

/// The projects whose hash another one may have as well.
///
/// Nearly all names are the only ones of their kind, and sorting all hashes would take longer than
/// computing them. So each hash leaves a mark in a table that has room for 16 marks or more per
/// project; only those that share a mark are worth a closer look.
fn suspects(hashes: &[u64]) -> Vec<usize> {
    let n_marks = (16 * hashes.len()).next_power_of_two().max(64);
    // The high bits of a product depend on all bits of the hash.
    let shift = 64 - n_marks.trailing_zeros();
    let mark = |hash: u64| {
        let mark = hash.wrapping_mul(0x9E37_79B9_7F4A_7C15) >> shift;
        (usize::try_from(mark / 64).unwrap_or_default(), 1u64 << (mark % 64))
    };
    let mut once = vec![0u64; n_marks / 64];
    let mut again = vec![0u64; n_marks / 64];
    for &hash in hashes {
        let (word, bit) = mark(hash);
        again[word] |= once[word] & bit;
        once[word] |= bit;
    }
    let is_shared = |project: &usize| {
        let (word, bit) = mark(hashes[*project]);
        again[word] & bit != 0
    };
    (0..hashes.len()).filter(is_shared).collect()
}

/// The words of a name in lower case, in alphabetical order.
fn sorted_words(name: &str) -> Vec<String> {
    let words = name.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    let mut words: Vec<String> = words.map(str::to_lowercase).collect();
    words.sort_unstable();
    words
}

/// The sum of the hashes of the words of a name, so that their order does not matter.
fn words_hash(name: &str) -> u64 {
    let mut hash = WordsHash { sum: 0, word: START };
    let bytes = name.as_bytes();
    let mut at = 0;
    while at < bytes.len() {
        // Most letters are ASCII, and what those are is known beforehand.
        let letter = LETTERS[usize::from(bytes[at])];
        if letter != 0 {
            hash.letter(u32::from(letter));
            at += 1;
        } else if bytes[at].is_ascii() {
            hash.end_of_word();
            at += 1;
        } else if let [0xC3, second @ 0x80..0xC0, ..] = bytes[at..] {
            // U+00C0 to U+00FF, where the umlauts are: letters but for × and ÷, capitals first.
            match 0x40 + second {
                0xD7 | 0xF7 => hash.end_of_word(),
                capital @ ..0xDF => hash.letter(u32::from(capital) + 0x20),
                small => hash.letter(u32::from(small)),
            }
            at += 2;
        } else {
            // `at` stands at a character: all steps are whole characters.
            let Some(c) = name.get(at..).and_then(|rest| rest.chars().next()) else { break };
            if c.is_alphanumeric() {
                c.to_lowercase().for_each(|lower| hash.letter(u32::from(lower)));
            } else {
                hash.end_of_word();
            }
            at += c.len_utf8();
        }
    }
    hash.end_of_word();
    hash.sum
}

/// Each letter and digit of ASCII in lower case; 0 for all other bytes.
const LETTERS: [u8; 256] = {
    let mut letters = [0; 256];
    let mut byte = 0u8;
    while byte < 128 {
        if byte.is_ascii_alphanumeric() {
            letters[byte as usize] = byte.to_ascii_lowercase();
        }
        byte += 1;
    }
    letters
};

/// Hashes words letter by letter in the cheapest way that keeps a dozen letters apart, and mixes the
/// whole word well. Words that share a hash by chance only cost a second look.
struct WordsHash {
    sum: u64,
    word: u64,
}

const START: u64 = 0xcbf2_9ce4_8422_2325;

impl WordsHash {
    #[inline]
    fn letter(&mut self, letter: u32) {
        // Five bits tell most letters and digits apart.
        self.word = self.word.rotate_left(5) ^ u64::from(letter);
    }

    #[inline]
    fn end_of_word(&mut self) {
        if self.word != START {
            let mixed = self.word.wrapping_mul(0x9E37_79B9_7F4A_7C15);
            self.sum = self.sum.wrapping_add(mixed ^ mixed >> 32);
            self.word = START;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn twins_of(names: &[&str]) -> Vec<(u32, u32)> {
        let mut column = TextColumn::default();
        names.iter().for_each(|name| column.push(name));
        twins(&column)
    }

    #[test]
    fn order_case_and_punctuation_do_not_make_a_name_another_one() {
        let names = ["E-Akte: Einführung", "Kita-Portal", "EINFÜHRUNG (E-Akte)", "Einführung E-Akte"];
        assert_eq!(twins_of(&names), [(0, 2), (0, 3)]);
    }

    #[test]
    fn letters_with_a_short_way_hash_as_all_others_do() {
        for c in (0..0x180).filter_map(char::from_u32) {
            let mut hash = WordsHash { sum: 0, word: START };
            if c.is_alphanumeric() {
                c.to_lowercase().for_each(|lower| hash.letter(u32::from(lower)));
            }
            hash.end_of_word();
            assert_eq!(words_hash(&c.to_string()), hash.sum, "{c:?}");
        }
    }

    #[test]
    fn words_that_share_a_hash_by_chance_do_not_hide_twins() {
        let names = ["Kita 00000000000000", "Kita 10000000000002", "10000000000002 Kita", "Kita 00000000000000!"];
        assert_eq!(words_hash(names[0]), words_hash(names[1]));
        let mut found = twins_of(&names);
        found.sort_unstable();
        assert_eq!(found, [(0, 3), (1, 2)]);
    }

    #[test]
    fn twins_are_found_in_a_long_list() {
        let names: Vec<String> = (0..2 * LONG).map(|number| format!("Kita {}", number % (2 * LONG - 3))).collect();
        let names: Vec<&str> = names.iter().map(String::as_str).collect();
        let mut found = twins_of(&names);
        found.sort_unstable();
        assert_eq!(found, [(0, 19_997), (1, 19_998), (2, 19_999)]);
    }

    #[test]
    fn other_words_or_numbers_make_another_name() {
        assert_eq!(twins_of(&["Kita 1", "Kita 2", "Kitas 1", "", ""]), []);
    }
}
