//! Proof: a bound on the worth of any choice, in exact integers.
//!
//! For any multipliers `y_i ≥ 0` and any choice `x` that keeps to the rows,
//!
//! ```text
//! Σ c_j·x_j  ≤  Σ y_i·b_i + Σ_j (c_j − Σ_i y_i·a_ij)·x_j  ≤  Σ y_i·b_i + Σ_j max over the values left of x_j
//! ```
//!
//! so a floating-point method may propose the multipliers: rounded to integers over a common
//! denominator they prove a bound whatever error they carry, and an error only makes it weaker. The
//! bracket, the reduced worth, also says how much of the bound is lost where a variable takes the other
//! value, which fixes most variables for good once a good choice is known.
//!
//! Source: Geoffrion (1974), "Lagrangean relaxation for integer programming", Mathematical Programming
//! Study 2; Savelsbergh (1994), "Preprocessing and probing techniques for mixed integer programming
//! problems", ORSA Journal on Computing 6(4), for fixing by reduced worth.

use super::domain::{Domain, State};
use super::program::Program;

/// A bound times the common denominator.
pub(super) struct Bound<'p> {
    program: &'p Program,
    /// Worth of each variable times the denominator.
    objective: Vec<i128>,
    denominator: i128,
    /// Sum of absolute values of each row with its right side, to see how large multipliers may be.
    sizes: Vec<f64>,
    multipliers: Vec<i128>,
    /// Reduced worth of each variable times the denominator.
    reduced: Vec<i128>,
    /// The bound times the denominator.
    total: i128,
}

/// Sums stay below this; 128 bits end at 2^127.
const ROOM: f64 = 8.3e36; // 2^122.6

impl<'p> Bound<'p> {
    pub(super) fn new(program: &'p Program, objective: &[i128]) -> Self {
        let sum: i128 = objective.iter().map(|c| c.abs()).sum::<i128>().max(1);
        // As fine as there is room for, with 2^12 left for sums of multipliers times rows.
        let bits = sum.leading_zeros().saturating_sub(18).min(40);
        let denominator = 1i128 << bits;
        let size = |row: &super::program::Row| {
            row.terms.iter().map(|(_, a)| a.abs() as f64).sum::<f64>() + row.most.abs() as f64
        };
        Self {
            program,
            objective: objective.iter().map(|c| c * denominator).collect(),
            denominator,
            sizes: program.rows.iter().map(size).collect(),
            multipliers: vec![0; program.rows.len()],
            reduced: vec![0; objective.len()],
            total: 0,
        }
    }

    /// Computes the bound for what is free; false if these multipliers are too large to be used.
    pub(super) fn compute(&mut self, domain: &Domain<'_>, multipliers: impl Iterator<Item = (usize, f64)>) -> bool {
        self.multipliers.fill(0);
        let mut size = 0.0;
        for (row, y) in multipliers {
            let scaled = (y * self.denominator as f64).round();
            if scaled < 1.0 {
                continue;
            }
            size += scaled * self.sizes[row];
            if size.is_nan() || ROOM <= size {
                return false;
            }
            self.multipliers[row] = scaled as i128;
        }
        self.reduced.copy_from_slice(&self.objective);
        self.total = 0;
        for (row, y) in self.program.rows.iter().zip(&self.multipliers) {
            if *y == 0 {
                continue;
            }
            self.total += y * row.most;
            for (variable, a) in &row.terms {
                self.reduced[*variable as usize] -= y * a;
            }
        }
        for (variable, reduced) in self.reduced.iter().enumerate() {
            self.total += match domain.state(variable) {
                State::Zero => 0,
                State::One => *reduced,
                State::Free => (*reduced).max(0),
            };
        }
        true
    }

    /// The greatest worth that is left.
    pub(super) fn worth(&self) -> i128 {
        self.total.div_euclid(self.denominator)
    }

    /// The greatest worth that is left where a free variable does not take the value that its reduced
    /// worth asks for, and that value.
    pub(super) fn without(&self, variable: usize) -> (i128, bool) {
        let reduced = self.reduced[variable];
        ((self.total - reduced.abs()).div_euclid(self.denominator), 0 < reduced)
    }

    /// The value that the reduced worth of a variable asks for, and how far the bound falls with the other
    /// one, rounded down so that several may be added.
    pub(super) fn against(&self, variable: usize) -> (bool, i128) {
        let reduced = self.reduced[variable];
        (0 < reduced, reduced.abs() / self.denominator)
    }
}
