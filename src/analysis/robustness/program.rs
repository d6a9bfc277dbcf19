//! Linear programs in exact fractions: is there a point, and how far does a direction reach?
//!
//! ```text
//! A x ≤ b,  x ≥ 0                      maximise c·x
//! ```
//!
//! The simplex method on a dictionary, with the rule of least indices, which cannot cycle. All numbers of
//! a dictionary are whole numbers over one denominator, which is the number pivoted on last, so that
//! nothing has to be cancelled. Nothing else is done for speed: asked here are a few dozen variables and
//! rows at most.
//!
//! Sources: Bland (1977), "New finite pivoting rules for the simplex method", Mathematics of Operations
//! Research 2(2); dictionaries as in Chvátal (1983), "Linear Programming", ch. 2 and 3; whole numbers
//! after Bareiss (1968), "Sylvester's identity and multistep integer-preserving Gaussian elimination",
//! Mathematics of Computation 22(103).

use num_bigint::BigInt;
use num_integer::Integer;
use num_rational::BigRational;
use num_traits::{One, Signed, Zero};

/// Rows `basic = b − Σ a·nonbasic`, at a point that satisfies them all.
#[derive(Clone, Debug)]
pub(super) struct Program {
    /// Each row: its coefficients, then `b`; all of them times the denominator.
    rows: Vec<Vec<BigInt>>,
    /// Above 0.
    denominator: BigInt,
    /// The variable of each row. Variables below `columns` are those of the program, the rest slacks.
    basic: Vec<usize>,
    /// The variable of each column, which is 0 at the present point.
    nonbasic: Vec<usize>,
}

impl Program {
    /// The program of rows `Σ a·x ≤ b`, given as coefficients followed by `b`; `None` if no point
    /// satisfies them.
    pub(super) fn new(rows: Vec<Vec<BigRational>>, columns: usize) -> Option<Self> {
        let basic = (columns..columns + rows.len()).collect();
        // That the slack of a row is measured in other units changes nothing about the point.
        let rows = rows.iter().map(|row| whole(row)).collect();
        let mut program = Self { rows, denominator: BigInt::one(), basic, nonbasic: (0..columns).collect() };
        // No objective yet, so every basis is as good as any other, and rows are mended one by one.
        loop {
            let broken = (0..program.rows.len()).filter(|row| program.rows[*row][columns].is_negative());
            let Some(row) = broken.min_by_key(|row| program.basic[*row]) else { return Some(program) };
            let helping = (0..columns).filter(|column| program.rows[row][*column].is_negative());
            let column = helping.min_by_key(|column| program.nonbasic[*column])?;
            program.pivot(row, column);
        }
    }

    /// Moves to a point where `Σ objective·x` is greatest; the region must be bounded.
    pub(super) fn maximise(&mut self, objective: &[BigRational]) {
        let columns = self.nonbasic.len();
        // The objective as one more row, whose variable never leaves.
        let mut row = vec![BigInt::zero(); columns + 1];
        for (variable, factor) in whole(objective).iter().enumerate() {
            if let Some(column) = self.nonbasic.iter().position(|known| *known == variable) {
                row[column] -= factor * &self.denominator;
            } else if let Some(basic) = self.basic.iter().position(|known| *known == variable) {
                row.iter_mut().zip(&self.rows[basic]).for_each(|(sum, a)| *sum += factor * a);
            }
        }
        let last = self.rows.len();
        self.rows.push(row);
        loop {
            let rising = (0..columns).filter(|column| self.rows[last][*column].is_negative());
            let Some(column) = rising.min_by_key(|column| self.nonbasic[*column]) else { break };
            let limiting = (0..last).filter(|row| self.rows[*row][column].is_positive());
            // Each limit is `b` over a number above 0.
            let (of, limit) = (|row: usize| &self.rows[row][column], |row: usize| &self.rows[row][columns]);
            let nearer = |a: &usize, b: &usize| {
                (limit(*a) * of(*b)).cmp(&(limit(*b) * of(*a))).then(self.basic[*a].cmp(&self.basic[*b]))
            };
            let Some(row) = limiting.min_by(nearer) else { break };
            self.pivot(row, column);
        }
        self.rows.pop();
    }

    /// The present point.
    pub(super) fn point(&self) -> Vec<BigRational> {
        let columns = self.nonbasic.len();
        let mut point = vec![BigRational::zero(); columns];
        for (row, variable) in self.basic.iter().enumerate() {
            if let Some(slot) = point.get_mut(*variable) {
                *slot = BigRational::new(self.rows[row][columns].clone(), self.denominator.clone());
            }
        }
        point
    }

    /// Lets the variables of a row and of a column change places.
    fn pivot(&mut self, row: usize, column: usize) {
        let pivoted = std::mem::take(&mut self.rows[row]);
        let pivot = &pivoted[column];
        for other in self.rows.iter_mut().filter(|other| !other.is_empty()) {
            let factor = std::mem::take(&mut other[column]);
            for (a, b) in other.iter_mut().zip(&pivoted) {
                // Sylvester's identity: nothing is left over.
                *a = (&*a * pivot - &factor * b) / &self.denominator;
            }
            other[column] = -factor;
        }
        let before = std::mem::replace(&mut self.denominator, pivot.clone());
        self.rows[row] = pivoted;
        self.rows[row][column] = before;
        if self.denominator.is_negative() {
            self.denominator = -&self.denominator;
            self.rows.iter_mut().flatten().for_each(|number| *number = -&*number);
        }
        if let Some(basic) = self.basic.get_mut(row) {
            std::mem::swap(basic, &mut self.nonbasic[column]);
        }
    }
}

/// The same numbers times what makes all of them whole.
fn whole(numbers: &[BigRational]) -> Vec<BigInt> {
    let common = numbers.iter().fold(BigInt::one(), |lcm, number| lcm.lcm(number.denom()));
    numbers.iter().map(|number| number.numer() * (&common / number.denom())).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn numbers(numbers: &[i64]) -> Vec<BigRational> {
        numbers.iter().map(|number| BigRational::from_integer((*number).into())).collect()
    }

    /// Chvátal (1983), p. 13: the optimum is 13 at (2, 0, 1).
    #[test]
    fn a_textbook_program_has_its_published_optimum() {
        let rows = [[2, 3, 1, 5], [4, 1, 2, 11], [3, 4, 2, 8]].map(|row| numbers(&row)).to_vec();
        let mut program = Program::new(rows, 3).unwrap();
        program.maximise(&numbers(&[5, 4, 3]));
        assert_eq!(program.point(), numbers(&[2, 0, 1]));
    }

    #[test]
    fn a_start_outside_is_mended_and_what_cannot_be_is_said() {
        // x + y ≥ 2, x ≤ 1, y ≤ 3
        let rows = [[-1, -1, -2], [1, 0, 1], [0, 1, 3]].map(|row| numbers(&row)).to_vec();
        let mut program = Program::new(rows, 2).unwrap();
        program.maximise(&numbers(&[0, -1]));
        assert_eq!(program.point(), numbers(&[1, 1]));
        let rows = [[-1, -1, -5], [1, 0, 1], [0, 1, 3]].map(|row| numbers(&row)).to_vec();
        assert!(Program::new(rows, 2).is_none());
    }
}
