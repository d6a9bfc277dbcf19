//! Columns: what was read about all projects, one field at a time.
//!
//! A list may hold a million projects, so values are kept by column in a few bytes each. The
//! common case (a short number, a level, yes or no) lies in a flat array; missing values, intervals
//! and numbers beyond 64 bits are rare and lie in a map beside it.

use std::borrow::Cow;
use std::collections::{BTreeMap, HashMap};

use rust_decimal::Decimal;

use super::Numbers;

/// A raw value of one project under one criterion, or in one resource column.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Value {
    /// Nothing is known. Missing is never zero.
    Missing,
    /// One value.
    Point(Raw),
    /// Anything from `low` to `high`, both included; `likely` where three numbers were given.
    Range {
        /// Lowest value.
        low: Raw,
        /// Most likely value.
        likely: Option<Raw>,
        /// Highest value.
        high: Raw,
    },
}

/// A raw value as read.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Raw {
    /// A number in the unit of its column.
    Number(Decimal),
    /// The number of a level within its scale.
    Level(u16),
    /// Yes or no.
    Flag(bool),
}

/// All values of one criterion, by project.
#[derive(Clone, Debug)]
pub enum Column {
    /// Numbers.
    Numbers(Numbers),
    /// Levels of a level scale.
    Levels(Codes),
    /// Yes or no.
    Flags(Codes),
}

impl Column {
    /// The value of a project.
    #[must_use]
    pub fn get(&self, project: usize) -> Value {
        match self {
            Self::Numbers(numbers) => numbers.get(project),
            Self::Levels(codes) => codes.get(project, Raw::Level),
            Self::Flags(codes) => codes.get(project, |code| Raw::Flag(code == 1)),
        }
    }

    /// Appends a value; one of another kind than the column's counts as missing.
    pub fn push(&mut self, value: Value) {
        match self {
            Self::Numbers(numbers) => numbers.push(value),
            Self::Levels(codes) | Self::Flags(codes) => codes.push(value),
        }
    }

    /// Replaces the value of a project.
    pub fn set(&mut self, project: usize, value: Value) {
        match self {
            Self::Numbers(numbers) => numbers.set(project, value),
            Self::Levels(codes) | Self::Flags(codes) => codes.set(project, value),
        }
    }

    /// The projects whose value is missing, ascending.
    pub fn missing(&self) -> impl Iterator<Item = usize> + '_ {
        self.uncommon().filter(|project| self.get(*project) == Value::Missing)
    }

    /// The projects whose value is missing, an interval or too long for the flat array, ascending.
    pub fn uncommon(&self) -> impl Iterator<Item = usize> + '_ {
        let (numbers, codes) = match self {
            Self::Numbers(numbers) => (Some(numbers), [].as_slice()),
            Self::Levels(codes) | Self::Flags(codes) => (None, codes.codes.as_slice()),
        };
        let codes = codes.iter().enumerate().filter(|(_, code)| **code == ABSENT);
        numbers.into_iter().flat_map(Numbers::uncommon).chain(codes.map(|(project, _)| project))
    }

    /// Number of projects.
    #[must_use]
    pub fn len(&self) -> usize {
        match self {
            Self::Numbers(numbers) => numbers.len(),
            Self::Levels(codes) | Self::Flags(codes) => codes.codes.len(),
        }
    }

    /// Whether there are no projects.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// Moves the column of a later part of the list here, which leaves that one empty. Both are of one
    /// kind.
    pub fn append(&mut self, other: &mut Self) {
        match (self, other) {
            (Self::Numbers(mine), Self::Numbers(theirs)) => mine.append(theirs),
            (Self::Levels(mine) | Self::Flags(mine), Self::Levels(theirs) | Self::Flags(theirs)) => {
                mine.append(theirs);
            }
            (mine, theirs) => {
                (0..theirs.len()).for_each(|project| mine.push(theirs.get(project)));
                theirs.clear();
            }
        }
    }

    fn clear(&mut self) {
        match self {
            Self::Numbers(numbers) => numbers.clear(),
            Self::Levels(codes) | Self::Flags(codes) => *codes = Codes::default(),
        }
    }

    /// The same column in another order: project `i` becomes what was `order[i]`.
    #[must_use]
    pub fn reordered(&self, order: &[u32]) -> Self {
        match self {
            Self::Numbers(numbers) => Self::Numbers(numbers.reordered(order)),
            Self::Levels(codes) => Self::Levels(codes.reordered(order)),
            Self::Flags(codes) => Self::Flags(codes.reordered(order)),
        }
    }
}

/// Small numbers that stand for levels or for yes and no.
#[derive(Clone, Debug, Default)]
pub struct Codes {
    codes: Vec<u16>,
    ranges: BTreeMap<u32, [Option<u16>; 3]>,
}

const ABSENT: u16 = u16::MAX;

impl Codes {
    fn get(&self, project: usize, raw: impl Fn(u16) -> Raw) -> Value {
        match self.codes[project] {
            ABSENT => match self.ranges.get(&key(project)) {
                Some([Some(low), likely, Some(high)]) => {
                    Value::Range { low: raw(*low), likely: likely.map(&raw), high: raw(*high) }
                }
                _ => Value::Missing,
            },
            code => Value::Point(raw(code)),
        }
    }

    fn push(&mut self, value: Value) {
        self.codes.push(ABSENT);
        self.set(self.codes.len() - 1, value);
    }

    fn set(&mut self, project: usize, value: Value) {
        let code = |raw: Raw| match raw {
            Raw::Level(level) => Some(level),
            Raw::Flag(flag) => Some(u16::from(flag)),
            Raw::Number(_) => None,
        };
        self.ranges.remove(&key(project));
        self.codes[project] = match value {
            Value::Missing => ABSENT,
            Value::Point(raw) => code(raw).unwrap_or(ABSENT),
            Value::Range { low, likely, high } => {
                self.ranges.insert(key(project), [code(low), likely.and_then(code), code(high)]);
                ABSENT
            }
        };
    }

    fn append(&mut self, other: &mut Self) {
        let shift = key(self.codes.len());
        self.codes.append(&mut other.codes);
        let ranges = std::mem::take(&mut other.ranges).into_iter();
        self.ranges.extend(ranges.map(|(project, range)| (project + shift, range)));
    }

    fn reordered(&self, order: &[u32]) -> Self {
        let codes = order.iter().map(|old| self.codes[*old as usize]).collect();
        let ranges =
            (0..).zip(order).filter_map(|(new, old)| self.ranges.get(old).map(|range| (new, *range))).collect();
        Self { codes, ranges }
    }
}

/// Texts, one after another in one buffer.
#[derive(Clone, Debug, Default)]
pub struct TextColumn {
    buffer: String,
    /// Where each text ends; inputs are at most 1 GiB.
    ends: Vec<u32>,
}

impl TextColumn {
    /// The text of a project; empty where none was given.
    #[must_use]
    pub fn get(&self, project: usize) -> &str {
        // A column that a list does not have may end early.
        let Some(&end) = self.ends.get(project) else { return "" };
        let start = if project == 0 { 0 } else { self.ends[project - 1] };
        &self.buffer[start as usize..end as usize]
    }

    /// Appends a text.
    pub fn push(&mut self, text: &str) {
        self.buffer.push_str(text);
        self.ends.push(key(self.buffer.len()));
    }

    /// Number of texts.
    #[must_use]
    pub fn len(&self) -> usize {
        self.ends.len()
    }

    /// Whether there are no texts.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.ends.is_empty()
    }

    /// All texts in order.
    pub fn iter(&self) -> impl Iterator<Item = &str> {
        (0..self.len()).map(|project| self.get(project))
    }

    /// The projects that have a text, with it.
    pub(crate) fn filled(&self) -> impl Iterator<Item = (usize, &str)> {
        let starts = std::iter::once(&0).chain(&self.ends);
        let filled = starts.zip(&self.ends).enumerate().filter(|(_, (start, end))| start < end);
        filled.map(|(project, (start, end))| (project, &self.buffer[*start as usize..*end as usize]))
    }

    /// Moves the column of a part of the list that begins with project `start` here, which leaves that
    /// one empty. A column that a part does not have is empty, and stays so as long as no part has it.
    pub fn append_at(&mut self, start: usize, other: &mut Self) {
        if other.is_empty() {
            return;
        }
        let shift = key(self.buffer.len());
        self.ends.resize(start, shift);
        self.buffer.push_str(&other.buffer);
        self.ends.extend(other.ends.iter().map(|end| end + shift));
        other.buffer.clear();
        other.ends.clear();
    }

    /// The same column in another order.
    #[must_use]
    pub fn reordered(&self, order: &[u32]) -> Self {
        if self.is_empty() {
            return Self::default();
        }
        let mut out = Self { buffer: String::with_capacity(self.buffer.len()), ends: Vec::with_capacity(order.len()) };
        order.iter().for_each(|old| out.push(self.get(*old as usize)));
        out
    }
}

/// Texts of which many are equal, such as departments.
#[derive(Clone, Debug, Default)]
pub struct Labels {
    names: Vec<String>,
    codes: Vec<u32>,
    /// Where each name stands, once there are too many to look through.
    index: HashMap<String, u32>,
    /// The code found last for a name of this length and with these ends.
    last: [u32; 32],
}

/// Up to this many names looking through them is faster than hashing.
const FEW_LABELS: usize = 16;

impl Labels {
    /// The label of a project; empty where none was given.
    #[must_use]
    pub fn get(&self, project: usize) -> &str {
        self.codes.get(project).map_or("", |code| &self.names[*code as usize])
    }

    /// Appends a label.
    pub fn push(&mut self, label: &str) {
        let code = self.code_of(label);
        self.codes.push(code);
    }

    /// Appends a label in the form in which it is kept, which is worked out for new ones only.
    pub fn push_as(&mut self, label: &str, kept: impl for<'t> Fn(&'t str) -> Cow<'t, str>) {
        let code = match self.known_code(label) {
            Some(code) => code,
            None => self.code_of(&kept(label)),
        };
        self.codes.push(code);
    }

    /// Makes the column `n` projects long; those added have no label.
    pub fn complete(&mut self, n: usize) {
        if self.codes.len() < n {
            let none = self.code_of("");
            self.codes.resize(n, none);
        }
    }

    fn code_of(&mut self, label: &str) -> u32 {
        self.known_code(label).unwrap_or_else(|| {
            let code = key(self.names.len());
            self.names.push(label.to_owned());
            self.index.insert(label.to_owned(), code);
            code
        })
    }

    fn known_code(&mut self, label: &str) -> Option<u32> {
        let (first, last) = (label.as_bytes().first(), label.as_bytes().last());
        let mix = usize::from(*first.unwrap_or(&0)) + 7 * usize::from(*last.unwrap_or(&0)) + 3 * label.len();
        let slot = mix % self.last.len();
        let likely = self.last[slot];
        // One comparison instead of one with each name.
        if self.names.get(likely as usize).is_some_and(|name| name == label) {
            return Some(likely);
        }
        let code = if self.names.len() <= FEW_LABELS {
            self.names.iter().position(|known| known == label).map(key)
        } else {
            self.index.get(label).copied()
        };
        if let Some(code) = code {
            self.last[slot] = code;
        }
        code
    }

    /// Number of projects.
    #[must_use]
    pub fn len(&self) -> usize {
        self.codes.len()
    }

    /// Whether there are no projects.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.codes.is_empty()
    }

    /// Number of the label of a project within [`Labels::names`].
    #[must_use]
    pub fn code(&self, project: usize) -> Option<u32> {
        self.codes.get(project).copied()
    }

    /// The different labels, in the order of their first project.
    #[must_use]
    pub fn names(&self) -> &[String] {
        &self.names
    }

    /// Moves the column of a later part of the list here, which leaves that one empty.
    pub fn append(&mut self, other: &mut Self) {
        let translated: Vec<u32> = other.names.iter().map(|name| self.code_of(name)).collect();
        self.codes.extend(other.codes.iter().map(|code| translated[*code as usize]));
        other.names.clear();
        other.codes.clear();
        other.index.clear();
    }

    /// The same column in another order.
    #[must_use]
    pub fn reordered(&self, order: &[u32]) -> Self {
        let codes = order.iter().map(|old| self.codes[*old as usize]).collect();
        Self { names: self.names.clone(), codes, index: self.index.clone(), last: self.last }
    }
}

/// For each project a list of other things by number, such as the projects that it needs.
#[derive(Clone, Debug, Default)]
pub struct Links {
    starts: Vec<u32>,
    targets: Vec<u32>,
}

impl Links {
    /// Links for `n` projects from pairs (project, target); double pairs count once.
    #[must_use]
    pub fn from_pairs(n: usize, mut pairs: Vec<(u32, u32)>) -> Self {
        if pairs.is_empty() {
            return Self::default();
        }
        if !pairs.is_sorted() {
            pairs.sort_unstable();
        }
        pairs.dedup();
        let mut starts = vec![0u32; n + 1];
        for (project, _) in &pairs {
            starts[*project as usize + 1] += 1;
        }
        for project in 0..n {
            starts[project + 1] += starts[project];
        }
        Self { starts, targets: pairs.into_iter().map(|(_, target)| target).collect() }
    }

    /// What a project is linked to, ascending.
    #[must_use]
    pub fn of(&self, project: usize) -> &[u32] {
        match (self.starts.get(project), self.starts.get(project + 1)) {
            (Some(&start), Some(&end)) => &self.targets[start as usize..end as usize],
            _ => &[],
        }
    }

    /// Whether nothing is linked.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.targets.is_empty()
    }

    /// All pairs (project, target), ascending.
    pub fn pairs(&self) -> impl Iterator<Item = (u32, u32)> + '_ {
        (0..self.starts.len().saturating_sub(1))
            .flat_map(|project| self.of(project).iter().map(move |target| (key(project), *target)))
    }

    /// The same links seen from the other end, for targets that are projects too.
    #[must_use]
    pub fn inverse(&self) -> Self {
        let n = self.starts.len().saturating_sub(1);
        // First where the links of each project end, then, as they are filled in from the last one on,
        // where they start.
        let mut starts = vec![0u32; n + 1];
        for target in &self.targets {
            starts[*target as usize] += 1;
        }
        for project in 0..n {
            starts[project + 1] += starts[project];
        }
        let mut targets = vec![0u32; self.targets.len()];
        for project in (0..n).rev() {
            for target in self.of(project) {
                let start = &mut starts[*target as usize];
                *start -= 1;
                targets[*start as usize] = key(project);
            }
        }
        Self { starts, targets }
    }
}

/// Numbers of projects and text positions fit 32 bits, because inputs are at most 1 GiB each and a
/// project takes more than one byte.
pub(crate) fn key(index: usize) -> u32 {
    u32::try_from(index).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn any_value() -> impl Strategy<Value = Value> {
        let number = (any::<i64>(), 0u32..20)
            .prop_map(|(m, s)| Raw::Number(Decimal::from_i128_with_scale(m.into(), s).normalize()));
        prop_oneof![
            Just(Value::Missing),
            number.clone().prop_map(Value::Point),
            (number.clone(), number).prop_map(|(low, high)| Value::Range { low, likely: None, high }),
        ]
    }

    fn same(a: Value, b: Value) -> bool {
        a == b
    }

    proptest! {
        #[test]
        fn a_number_column_gives_back_what_was_put_in(
            first in proptest::collection::vec(any_value(), 0..20),
            second in proptest::collection::vec(any_value(), 0..20),
        ) {
            let mut column = Column::Numbers(Numbers::default());
            first.iter().for_each(|value| column.push(*value));
            let mut rest = Column::Numbers(Numbers::default());
            second.iter().for_each(|value| rest.push(*value));
            column.append(&mut rest);
            prop_assert!(rest.is_empty());
            let all: Vec<Value> = first.into_iter().chain(second).collect();
            prop_assert!((0..all.len()).all(|i| same(column.get(i), all[i])));
            let order: Vec<u32> = (0..all.len() as u32).rev().collect();
            let reversed = column.reordered(&order);
            prop_assert!((0..all.len()).all(|i| same(reversed.get(i), all[all.len() - 1 - i])));
        }
    }

    #[test]
    fn a_value_takes_the_place_of_an_interval() {
        let range = Value::Range { low: Raw::Level(0), likely: None, high: Raw::Level(2) };
        for value in [Value::Missing, Value::Point(Raw::Level(1)), Value::Point(Raw::Number(Decimal::ONE)), range] {
            let mut column = Column::Levels(Codes::default());
            column.push(range);
            column.set(0, value);
            let kept = if matches!(value, Value::Point(Raw::Number(_))) { Value::Missing } else { value };
            assert!(same(column.get(0), kept), "{value:?}");
        }
    }

    #[test]
    fn links_are_the_same_from_both_ends() {
        let links = Links::from_pairs(4, vec![(3, 0), (1, 0), (3, 2), (3, 0)]);
        assert_eq!(links.of(3), [0, 2]);
        assert_eq!(links.inverse().of(0), [1, 3]);
        assert_eq!(links.inverse().inverse().pairs().collect::<Vec<_>>(), links.pairs().collect::<Vec<_>>());
    }
}
