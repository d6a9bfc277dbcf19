//! The problem that is solved: choose 0 or 1 for each variable so that every row holds.
//!
//! ```text
//! maximise Σ c_j·x_j      subject to  Σ a_ij·x_j ≤ b_i  for every row i,   x_j ∈ {0, 1}
//! ```
//!
//! All numbers are integers of any sign, so "at least" is a row with its signs turned, "a needs b" is
//! `x_a − x_b ≤ 0` and "a excludes b" is `x_a + x_b ≤ 1`. Nothing here knows projects or budgets.

/// One row: the sum of coefficient times variable is at most `most`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Row {
    /// Variables, each once, with coefficients other than 0.
    pub(crate) terms: Vec<(u32, i128)>,
    /// What the sum may be at most.
    pub(crate) most: i128,
}

impl Row {
    /// `Σ terms ≤ most`.
    pub(crate) fn at_most(terms: Vec<(u32, i128)>, most: i128) -> Self {
        Self { terms, most }
    }

    /// `Σ terms ≥ least`.
    pub(crate) fn at_least(terms: Vec<(u32, i128)>, least: i128) -> Self {
        Self { terms: terms.into_iter().map(|(variable, a)| (variable, -a)).collect(), most: -least }
    }

    /// The same row in units of the common factor of its coefficients: what is left of the right side
    /// below one unit is of no use to any choice.
    pub(super) fn in_whole_units(mut self) -> Self {
        let factor = self.terms.iter().fold(0, |gcd, (_, a)| num_integer::gcd(gcd, *a));
        if 1 < factor {
            self.terms.iter_mut().for_each(|(_, a)| *a /= factor);
            self.most = self.most.div_euclid(factor);
        }
        self
    }

    /// What the sum is for a choice.
    pub(crate) fn sum(&self, chosen: &[bool]) -> i128 {
        self.terms.iter().filter(|(variable, _)| chosen[*variable as usize]).map(|(_, a)| a).sum()
    }

    /// Whether a choice keeps to the row.
    pub(crate) fn holds(&self, chosen: &[bool]) -> bool {
        self.sum(chosen) <= self.most
    }
}

/// All rows over the variables 0..`n`.
#[derive(Clone, Debug, Default)]
pub(crate) struct Program {
    pub(crate) n: usize,
    pub(crate) rows: Vec<Row>,
}

/// No sum of absolute values may reach this, so that bounds computed with integer multipliers stay far
/// below the end of 128 bits.
pub(crate) const LARGEST: i128 = 1 << 100;

impl Program {
    /// Whether a choice keeps to all rows.
    pub(crate) fn allows(&self, chosen: &[bool]) -> bool {
        self.rows.iter().all(|row| row.holds(chosen))
    }
}

/// The worth of a choice.
pub(crate) fn worth(objective: &[i128], chosen: &[bool]) -> i128 {
    objective.iter().zip(chosen).filter(|(_, chosen)| **chosen).map(|(c, _)| c).sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_are_counted_in_whole_units_and_lose_no_choice() {
        let row = |terms: &[(u32, i128)], most| Row::at_most(terms.to_vec(), most);
        assert_eq!(row(&[(0, 10), (1, 20)], 37).in_whole_units(), row(&[(0, 1), (1, 2)], 3));
        assert_eq!(row(&[(0, -10)], -15).in_whole_units(), row(&[(0, -1)], -2));
        assert_eq!(row(&[], 5).in_whole_units(), row(&[], 5));
    }
}
