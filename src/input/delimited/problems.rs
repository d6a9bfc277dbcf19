//! What is wrong with a text as a table.
//!
//! These are places and counts; the caller makes findings of them. A file that is wrong in one
//! way is usually wrong a thousand times in it, so that only the first few places are kept.

use std::ops::Range;

/// The first few of something, and how many there are.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Few<T> {
    first: Vec<T>,
    count: usize,
}

impl<T> Few<T> {
    /// How many are kept.
    pub const KEPT: usize = 1000;

    /// The first ones, in file order, at most [`Few::KEPT`].
    pub fn first(&self) -> &[T] {
        &self.first
    }

    /// How many there are altogether.
    pub const fn count(&self) -> usize {
        self.count
    }

    /// Says whether there are none.
    pub const fn is_empty(&self) -> bool {
        self.count == 0
    }

    pub(super) fn push(&mut self, item: T) {
        if self.first.len() < Self::KEPT {
            self.first.push(item);
        }
        self.count += 1;
    }

    fn clear(&mut self) {
        self.first.clear();
        self.count = 0;
    }
}

impl<T: Clone> Few<T> {
    /// Appends what comes later in the file.
    fn append(&mut self, later: &Self) {
        let room = Self::KEPT.saturating_sub(self.first.len());
        self.first.extend(later.first.iter().take(room).cloned());
        self.count += later.count;
    }
}

// Written out because the derived one would ask for `T: Default`.
impl<T> Default for Few<T> {
    fn default() -> Self {
        Self { first: Vec::new(), count: 0 }
    }
}

/// A record that has not as many fields as the header.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FieldCount {
    /// The record in the text, without its line end.
    pub span: Range<usize>,
    /// Its number of fields.
    pub found: usize,
    /// The number of fields of the header.
    pub expected: usize,
}

/// Oddities inside fields: they do not change where fields and records end.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Oddities {
    /// Error: text between a closing quote and the next delimiter (`"a"b`). The field holds both.
    pub text_after_quote: Few<Range<usize>>,
    /// Error: NUL characters.
    pub nul: Few<usize>,
    /// Warning: control characters other than NUL, tab, CR and LF, including U+007F to U+009F, with all
    /// bytes of each.
    pub control: Few<Range<usize>>,
}

impl Oddities {
    /// Makes room for the next record without giving the buffers back.
    #[inline]
    pub(super) fn clear(&mut self) {
        if !self.is_empty() {
            self.text_after_quote.clear();
            self.nul.clear();
            self.control.clear();
        }
    }

    #[inline]
    pub(super) const fn is_empty(&self) -> bool {
        self.text_after_quote.is_empty() && self.nul.is_empty() && self.control.is_empty()
    }

    #[inline]
    fn append(&mut self, later: &Self) {
        if !later.is_empty() {
            self.text_after_quote.append(&later.text_after_quote);
            self.nul.append(&later.nul);
            self.control.append(&later.control);
        }
    }
}

/// Everything that was noticed about a text, header included.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Problems {
    /// Error: records with fewer or more fields than the header. They are not passed on.
    pub field_count: Few<FieldCount>,
    /// Error: the opening quote of a quoted field that runs to the end of the text. Its record is
    /// not passed on.
    pub unclosed_quote: Option<usize>,
    /// What is odd inside fields. The records are passed on.
    pub oddities: Oddities,
    /// Records whose fields are all empty or white space, as Excel writes them below a table
    /// (`;;;;`). They count as empty lines. Neither error nor warning.
    pub blank_records: usize,
}

impl Problems {
    /// Says whether anything is an error; control characters and blank records are not.
    pub const fn has_errors(&self) -> bool {
        !self.field_count.is_empty()
            || self.unclosed_quote.is_some()
            || !self.oddities.text_after_quote.is_empty()
            || !self.oddities.nul.is_empty()
    }

    #[inline]
    pub(super) fn note(&mut self, oddities: &Oddities) {
        self.oddities.append(oddities);
    }

    /// Appends what comes later in the file.
    pub(super) fn append(&mut self, later: &Self) {
        self.field_count.append(&later.field_count);
        self.unclosed_quote = self.unclosed_quote.or(later.unclosed_quote);
        self.oddities.append(&later.oddities);
        self.blank_records += later.blank_records;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_thousand_are_kept_and_all_are_counted() {
        let mut few = Few::default();
        (0..1007).for_each(|n| few.push(n));
        assert_eq!((few.first().len(), few.first().last(), few.count()), (1000, Some(&999), 1007));
    }

    #[test]
    fn appending_keeps_file_order_and_the_limit() {
        let mut early = Few::default();
        (0..3).for_each(|n| early.push(n));
        let mut later = Few::default();
        (3..2000).for_each(|n| later.push(n));
        early.append(&later);
        assert!(early.first().iter().copied().eq(0..1000));
        assert_eq!(early.count(), 2000);
    }

    #[test]
    fn control_characters_and_blank_records_are_no_errors() {
        let mut problems = Problems { blank_records: 3, ..Problems::default() };
        problems.oddities.control.push(4..5);
        assert!(!problems.has_errors());
        problems.oddities.nul.push(9);
        assert!(problems.has_errors());
    }
}
