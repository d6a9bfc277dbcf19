//! Columns of numbers: integers of one common decimal scale.
//!
//! Filling memory takes a good part of the time of a long list, so the integers have 32 bits as long as
//! all of them fit, then 64. Missing values, intervals and what is longer still lie in a map beside them.

use std::collections::BTreeMap;
use std::ops::Range;

use rust_decimal::Decimal;

use super::{Raw, Value, key};

/// The numbers of a column.
#[derive(Clone, Debug, Default)]
pub struct Numbers {
    /// Decimal places that all integers carry.
    scale: u32,
    integers: Integers,
    /// How many places hold no integer.
    n_uncommon: usize,
    /// What stands there: intervals and long numbers. A project without an entry is missing.
    rare: BTreeMap<u32, Value>,
}

impl Numbers {
    /// The value of a project.
    #[must_use]
    pub fn get(&self, project: usize) -> Value {
        match self.fast_at(project) {
            None => self.rare.get(&key(project)).copied().unwrap_or(Value::Missing),
            Some(integer) => Value::Point(Raw::Number(Decimal::from_i128_with_scale(integer.into(), self.scale))),
        }
    }

    /// Number of projects.
    #[must_use]
    pub fn len(&self) -> usize {
        self.integers.len()
    }

    /// Whether there are no projects.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// Decimal places of the common scale.
    #[must_use]
    pub fn scale(&self) -> u32 {
        self.scale
    }

    /// The integer of one project at the common scale, if it is an ordinary number.
    #[must_use]
    #[inline]
    pub fn fast_at(&self, project: usize) -> Option<i64> {
        self.integers.get(project)
    }

    /// The least and the greatest integer at the common scale, if all values are ordinary numbers.
    #[must_use]
    pub fn all_fast(&self) -> Option<(i64, i64)> {
        if self.n_uncommon == 0 { self.integers.ends() } else { None }
    }

    /// Passes on the integers of some projects in order, `None` for values that are no ordinary numbers.
    #[inline]
    pub fn for_each(&self, projects: Range<usize>, mut take: impl FnMut(Option<i64>)) {
        match &self.integers {
            Integers::Short(short) => short[projects].iter().for_each(|x| take(from_short(*x))),
            Integers::Long(long) => long[projects].iter().for_each(|x| take(from_long(*x))),
        }
    }

    /// The projects whose value is no ordinary number, ascending.
    pub(super) fn uncommon(&self) -> impl Iterator<Item = usize> + '_ {
        // Most columns have none, and nobody need look for them.
        let n = if self.n_uncommon == 0 { 0 } else { self.len() };
        (0..n).filter(|project| self.fast_at(*project).is_none())
    }

    /// Appends a value.
    pub fn push(&mut self, value: Value) {
        if let Value::Point(Raw::Number(number)) = value {
            let number = number.normalize();
            if let Ok(mantissa) = i64::try_from(number.mantissa()) {
                self.push_plain(mantissa, number.scale());
                return;
            }
        }
        self.push_rare(value);
    }

    /// Appends `mantissa` · 10^-`scale`.
    #[inline]
    pub fn push_plain(&mut self, mantissa: i64, scale: u32) {
        // Most numbers of a column have as many decimal places as the one before.
        if scale == self.scale && mantissa != i64::MIN {
            self.integers.push(Some(mantissa));
        } else {
            self.push_other(mantissa, scale);
        }
    }

    fn push_other(&mut self, mantissa: i64, scale: u32) {
        if self.scale < scale && !self.raise(scale) {
            self.push_rare(Value::Point(Raw::Number(Decimal::from_i128_with_scale(mantissa.into(), scale))));
            return;
        }
        match 10i64.checked_pow(self.scale - scale).and_then(|factor| mantissa.checked_mul(factor)) {
            Some(aligned) if aligned != i64::MIN => self.integers.push(Some(aligned)),
            _ => self.push_rare(Value::Point(Raw::Number(Decimal::from_i128_with_scale(mantissa.into(), scale)))),
        }
    }

    fn push_rare(&mut self, value: Value) {
        if value != Value::Missing {
            self.rare.insert(key(self.len()), value);
        }
        self.n_uncommon += 1;
        self.integers.push(None);
    }

    /// Replaces a value.
    pub fn set(&mut self, project: usize, value: Value) {
        let mut one = Self { scale: self.scale, ..Self::default() };
        one.push(value);
        // One with more decimal places than the column is kept beside it.
        let integer = one.fast_at(0).filter(|_| one.scale == self.scale);
        self.n_uncommon -= usize::from(self.fast_at(project).is_none());
        self.n_uncommon += usize::from(integer.is_none());
        self.integers.set(project, integer);
        if integer.is_some() || value == Value::Missing {
            self.rare.remove(&key(project));
        } else {
            self.rare.insert(key(project), value);
        }
    }

    /// Moves all integers to a larger common scale; false where one would not fit any more.
    fn raise(&mut self, scale: u32) -> bool {
        let factor = 10i64.checked_pow(scale - self.scale);
        let fits = factor.is_some_and(|factor| self.integers.multiply(factor));
        if fits {
            self.scale = scale;
        }
        fits
    }

    pub(super) fn append(&mut self, other: &mut Self) {
        let scale = self.scale.max(other.scale);
        if (self.scale == scale || self.raise(scale)) && (other.scale == scale || other.raise(scale)) {
            let shift = key(self.len());
            self.integers.append(&other.integers);
            self.n_uncommon += other.n_uncommon;
            let rare = std::mem::take(&mut other.rare).into_iter();
            self.rare.extend(rare.map(|(project, value)| (project + shift, value)));
        } else {
            (0..other.len()).for_each(|project| self.push(other.get(project)));
        }
        other.clear();
    }

    /// Forgets all values, but keeps the memory.
    pub(super) fn clear(&mut self) {
        self.scale = 0;
        self.integers.clear();
        self.n_uncommon = 0;
        self.rare.clear();
    }

    pub(super) fn reordered(&self, order: &[u32]) -> Self {
        let mut rare = BTreeMap::new();
        if !self.rare.is_empty() {
            for (new, old) in order.iter().enumerate() {
                if let Some(value) = self.rare.get(old) {
                    rare.insert(key(new), *value);
                }
            }
        }
        Self { scale: self.scale, integers: self.integers.reordered(order), n_uncommon: self.n_uncommon, rare }
    }
}

/// Integers, or the mark of something else; the least number of each width is that mark.
#[derive(Clone, Debug)]
enum Integers {
    Short(Vec<i32>),
    Long(Vec<i64>),
}

impl Default for Integers {
    fn default() -> Self {
        Self::Short(Vec::new())
    }
}

#[inline]
fn from_short(x: i32) -> Option<i64> {
    (x != i32::MIN).then_some(x.into())
}

#[inline]
fn from_long(x: i64) -> Option<i64> {
    (x != i64::MIN).then_some(x)
}

/// The short form of an integer or of the mark, if there is one.
#[inline]
fn to_short(x: Option<i64>) -> Option<i32> {
    let Some(x) = x else { return Some(i32::MIN) };
    i32::try_from(x).ok().filter(|x| *x != i32::MIN)
}

impl Integers {
    fn len(&self) -> usize {
        match self {
            Self::Short(short) => short.len(),
            Self::Long(long) => long.len(),
        }
    }

    #[inline]
    fn get(&self, at: usize) -> Option<i64> {
        match self {
            Self::Short(short) => from_short(short[at]),
            Self::Long(long) => from_long(long[at]),
        }
    }

    #[inline]
    fn push(&mut self, x: Option<i64>) {
        if let (Self::Short(short), Some(x)) = (&mut *self, to_short(x)) {
            short.push(x);
        } else {
            self.lengthened().push(x.unwrap_or(i64::MIN));
        }
    }

    fn set(&mut self, at: usize, x: Option<i64>) {
        if let (Self::Short(short), Some(x)) = (&mut *self, to_short(x)) {
            short[at] = x;
        } else {
            self.lengthened()[at] = x.unwrap_or(i64::MIN);
        }
    }

    /// The integers with 64 bits, from now on.
    #[cold]
    fn lengthened(&mut self) -> &mut Vec<i64> {
        if let Self::Short(short) = self {
            *self = Self::Long(short.iter().map(|x| from_short(*x).unwrap_or(i64::MIN)).collect());
        }
        match self {
            Self::Long(long) => long,
            // Not after the lines above.
            Self::Short(_) => self.lengthened(),
        }
    }

    /// The least and the greatest integer; `None` if there is none.
    fn ends(&self) -> Option<(i64, i64)> {
        match self {
            // The marks are less than all integers, so the greatest is found at once.
            Self::Short(short) => {
                let least = short.iter().copied().filter(|x| *x != i32::MIN).min()?;
                Some((least.into(), short.iter().copied().max()?.into()))
            }
            Self::Long(long) => {
                let least = long.iter().copied().filter(|x| *x != i64::MIN).min()?;
                Some((least, long.iter().copied().max()?))
            }
        }
    }

    /// Multiplies all integers; false, with nothing done, where one would not fit any more.
    fn multiply(&mut self, factor: i64) -> bool {
        let Some((least, greatest)) = self.ends() else { return true };
        let (Some(least), Some(greatest)) = (least.checked_mul(factor), greatest.checked_mul(factor)) else {
            return false;
        };
        if least == i64::MIN {
            return false;
        }
        match (&mut *self, i32::try_from(factor)) {
            (Self::Short(short), Ok(factor))
                if to_short(Some(least)).is_some() && to_short(Some(greatest)).is_some() =>
            {
                short.iter_mut().filter(|x| **x != i32::MIN).for_each(|x| *x *= factor);
            }
            _ => self.lengthened().iter_mut().filter(|x| **x != i64::MIN).for_each(|x| *x *= factor),
        }
        true
    }

    fn append(&mut self, other: &Self) {
        match (&mut *self, other) {
            (Self::Short(mine), Self::Short(theirs)) => mine.extend_from_slice(theirs),
            (_, Self::Short(theirs)) => {
                self.lengthened().extend(theirs.iter().map(|x| from_short(*x).unwrap_or(i64::MIN)));
            }
            (_, Self::Long(theirs)) => self.lengthened().extend_from_slice(theirs),
        }
    }

    fn clear(&mut self) {
        match self {
            Self::Short(short) => short.clear(),
            Self::Long(long) => long.clear(),
        }
    }

    fn reordered(&self, order: &[u32]) -> Self {
        match self {
            Self::Short(short) => Self::Short(order.iter().map(|old| short[*old as usize]).collect()),
            Self::Long(long) => Self::Long(order.iter().map(|old| long[*old as usize]).collect()),
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn value() -> impl Strategy<Value = Value> {
        let at_the_ends =
            [0, 1, -7, i32::MAX as i64, i32::MIN as i64, i32::MAX as i64 + 1, i64::MAX, i64::MIN, i64::MIN + 1];
        let mantissa =
            prop_oneof![-100i64..100, any::<i32>().prop_map(i64::from), proptest::sample::select(at_the_ends.to_vec())];
        let number = (mantissa, 0u32..4).prop_map(|(mantissa, scale)| {
            Value::Point(Raw::Number(Decimal::from_i128_with_scale(mantissa.into(), scale).normalize()))
        });
        prop_oneof![8 => number, 1 => Just(Value::Missing)]
    }

    proptest! {
        #[test]
        fn a_column_gives_back_what_was_put_in_whatever_width_it_takes(
            first in proptest::collection::vec(value(), 0..12),
            second in proptest::collection::vec(value(), 0..12),
            replaced in proptest::collection::vec((any::<proptest::sample::Index>(), value()), 0..4),
        ) {
            let (mut numbers, mut later) = (Numbers::default(), Numbers::default());
            first.iter().for_each(|value| numbers.push(*value));
            second.iter().for_each(|value| later.push(*value));
            numbers.append(&mut later);
            let mut all: Vec<Value> = first.into_iter().chain(second).collect();
            let replaced = if all.is_empty() { Vec::new() } else { replaced };
            for (index, value) in replaced {
                let at = index.index(all.len());
                numbers.set(at, value);
                all[at] = value;
            }
            prop_assert_eq!((0..numbers.len()).map(|at| numbers.get(at)).collect::<Vec<_>>(), all.clone());
            let uncommon: Vec<usize> = (0..all.len()).filter(|at| numbers.fast_at(*at).is_none()).collect();
            prop_assert!(all.iter().enumerate().all(|(at, value)| *value != Value::Missing || uncommon.contains(&at)));
            prop_assert_eq!(numbers.uncommon().collect::<Vec<_>>(), uncommon.clone());
            let mut passed_on = Vec::new();
            numbers.for_each(0..numbers.len(), |x| passed_on.push(x));
            prop_assert_eq!(&passed_on, &(0..all.len()).map(|at| numbers.fast_at(at)).collect::<Vec<_>>());
            let ends = passed_on.iter().min().zip(passed_on.iter().max());
            let ends = ends.and_then(|(least, greatest)| Some(((*least)?, (*greatest)?)));
            prop_assert_eq!(numbers.all_fast(), ends);
        }
    }

    #[test]
    fn short_numbers_take_half_the_memory() {
        let mut numbers = Numbers::default();
        numbers.push_plain(2_000_000, 0);
        assert!(matches!(numbers.integers, Integers::Short(_)));
        numbers.push_plain(5, 4);
        assert!(matches!(numbers.integers, Integers::Long(_)));
        assert_eq!((numbers.fast_at(0), numbers.fast_at(1)), (Some(20_000_000_000), Some(5)));
    }
}
