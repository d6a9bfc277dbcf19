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
    // The number of the project takes the low bits, as many as it needs; the hash takes the others.
    let bits = usize::BITS - names.len().leading_zeros();
    let hashed = |project: usize| words_hash(names.get(project)) << bits | project as u64;
    let mut hashes: Vec<u64> = if names.len() < LONG {
        (0..names.len()).map(hashed).collect()
    } else {
        (0..names.len()).into_par_iter().map(hashed).collect()
    };
    if hashes.len() < LONG {
        hashes.sort_unstable();
    } else {
        hashes.par_sort_unstable();
    }
    let project_of = |hashed: &u64| usize::try_from(hashed & ((1 << bits) - 1)).unwrap_or(usize::MAX);
    let mut twins = Vec::new();
    for same in hashes.chunk_by(|a, b| a >> bits == b >> bits).filter(|same| 1 < same.len()) {
        let first = project_of(&same[0]);
        let words = sorted_words(names.get(first));
        // Different names may share a hash, and nameless projects have a finding of their own.
        let others = same[1..].iter().map(project_of).filter(|_| !words.is_empty());
        let others = others.filter(|other| sorted_words(names.get(*other)) == words);
        twins.extend(others.map(|other| (key(first), key(other))));
    }
    twins
}

/// The words of a name in lower case, in alphabetical order.
fn sorted_words(name: &str) -> Vec<String> {
    let words = name.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    let mut words: Vec<String> = words.map(str::to_lowercase).collect();
    words.sort_unstable();
    words
}

/// The sum of the hashes of the words of a name (FNV-1a), so that their order does not matter.
fn words_hash(name: &str) -> u64 {
    let mut hash = WordsHash { sum: 0, word: START };
    let bytes = name.as_bytes();
    let mut at = 0;
    while at < bytes.len() {
        // Most letters are ASCII, and for those no table needs to be looked up.
        let byte = bytes[at];
        if byte.is_ascii_alphanumeric() {
            hash.letter(u32::from(byte.to_ascii_lowercase()));
            at += 1;
        } else if byte.is_ascii() {
            hash.end_of_word();
            at += 1;
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

struct WordsHash {
    sum: u64,
    word: u64,
}

const START: u64 = 0xcbf2_9ce4_8422_2325;

impl WordsHash {
    fn letter(&mut self, letter: u32) {
        self.word = (self.word ^ u64::from(letter)).wrapping_mul(0x0100_0000_01b3);
    }

    fn end_of_word(&mut self) {
        if self.word != START {
            self.sum = self.sum.wrapping_add(self.word);
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
    fn other_words_or_numbers_make_another_name() {
        assert_eq!(twins_of(&["Kita 1", "Kita 2", "Kitas 1", "", ""]), []);
    }
}
