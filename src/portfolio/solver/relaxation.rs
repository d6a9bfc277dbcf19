//! The relaxation: what would be worth most if projects could be divided.
//!
//! A bounded dual simplex method on a dense tableau. Its basis stays dual feasible whatever is fixed or
//! freed, because every variable is boxed, so after each step of the search only a few pivots are needed.
//! Everything here is floating point and only ever a proposal: its multipliers are rounded to integers
//! and prove a bound in [`super::bound`], its values say where to branch.
//!
//! Source: Koberstein (2005), "The dual simplex method, techniques for a fast and stable implementation",
//! University of Paderborn, chapters 3 and 6 (bound flipping ratio test).

use super::domain::State;
use super::program::Program;

/// The tableau. Variables 0..n are those of the program, n.. the slacks of its rows.
pub(super) struct Relaxation {
    n: usize,
    m: usize,
    /// Rows scaled to greatest coefficient 1, dense, and their right sides.
    rows: Vec<f64>,
    right: Vec<f64>,
    /// What one of a scaled row is in the program.
    row_scale: Vec<f64>,
    objective: Vec<f64>,
    objective_scale: f64,
    /// Which variable is basic in each row, and nonbasic in each column.
    basic: Vec<usize>,
    nonbasic: Vec<usize>,
    /// Where each variable is: column if nonbasic, n + row if basic.
    place: Vec<usize>,
    /// x_basic = … − tableau · x_nonbasic.
    tableau: Vec<f64>,
    /// Reduced worth by column.
    reduced: Vec<f64>,
    /// Values of the basic variables by row, of the nonbasic by column.
    value: Vec<f64>,
    at: Vec<f64>,
    low: Vec<f64>,
    high: Vec<f64>,
    worth: f64,
    pivots_since_refresh: usize,
    ratios: Vec<(f64, usize)>,
}

/// A tiny worth of its own for each variable, so that equal ones do not make the method go in circles.
fn nudge(variable: usize) -> f64 {
    // Multiples of the golden ratio, without their whole part, spread evenly.
    let spread = (variable as f64 + 1.0) * 0.618_033_988_749_895;
    1e-10 * (0.5 + spread.fract())
}

/// How solving ended.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Ended {
    /// At the best divided choice.
    Optimal,
    /// As soon as the worth fell below what was asked for.
    Cut,
    /// No divided choice keeps to the rows: the row of the tableau that shows it, by how much and which way.
    Infeasible { row: usize, violation: f64, upward: bool },
    /// Too many steps: numbers too close to each other.
    Stuck,
}

const FEASIBLE: f64 = 1e-9;
const PIVOT: f64 = 1e-9;
const REFRESH: usize = 400;

impl Relaxation {
    /// All slacks basic, every variable where its worth wants it.
    pub(super) fn new(program: &Program, objective: &[i128]) -> Self {
        let (n, m) = (program.n, program.rows.len());
        let objective_scale = objective.iter().map(|c| c.abs()).max().unwrap_or(0).max(1) as f64;
        let mut rows = vec![0.0; n * m];
        let mut right = Vec::with_capacity(m);
        let mut row_scale = Vec::with_capacity(m);
        for (index, row) in program.rows.iter().enumerate() {
            let scale = row.terms.iter().map(|(_, a)| a.abs()).max().unwrap_or(0).max(1) as f64;
            for (variable, a) in &row.terms {
                rows[index * n + *variable as usize] = *a as f64 / scale;
            }
            right.push(row.most as f64 / scale);
            row_scale.push(scale);
        }
        let mut relaxation = Self {
            n,
            m,
            rows,
            right,
            row_scale,
            objective: objective
                .iter()
                .enumerate()
                .map(|(variable, c)| *c as f64 / objective_scale + nudge(variable))
                .collect(),
            objective_scale,
            basic: Vec::new(),
            nonbasic: Vec::new(),
            place: Vec::new(),
            tableau: Vec::new(),
            reduced: Vec::new(),
            value: vec![0.0; m],
            at: vec![0.0; n],
            low: (0..n + m).map(|_| 0.0).collect(),
            high: (0..n + m).map(|variable| if variable < n { 1.0 } else { f64::INFINITY }).collect(),
            worth: 0.0,
            pivots_since_refresh: 0,
            ratios: Vec::new(),
        };
        relaxation.slack_basis();
        relaxation.place_nonbasic();
        relaxation
    }

    fn slack_basis(&mut self) {
        self.basic = (self.n..self.n + self.m).collect();
        self.nonbasic = (0..self.n).collect();
        self.place = (0..self.n + self.m).collect();
        self.tableau.clone_from(&self.rows);
        self.reduced.clone_from(&self.objective);
    }

    /// Puts every nonbasic variable where its reduced worth wants it and computes the basic ones.
    fn place_nonbasic(&mut self) {
        for column in 0..self.n {
            self.at[column] = self.wanted(column);
        }
        // A basic variable is B⁻¹ b less what the nonbasic ones take away; B⁻¹ stands in the columns of
        // the slacks.
        let value = |row: usize| {
            let base: f64 = self.right.iter().enumerate().map(|(source, b)| self.inverse(row, source) * b).sum();
            let line = &self.tableau[row * self.n..(row + 1) * self.n];
            base - line.iter().zip(&self.at).map(|(t, at)| t * at).sum::<f64>()
        };
        self.value = (0..self.m).map(value).collect();
        self.worth = (0..self.n).map(|variable| self.objective[variable] * self.value(variable)).sum();
    }

    /// The entry of B⁻¹ for a row of the tableau and a row of the program.
    fn inverse(&self, row: usize, source: usize) -> f64 {
        match self.place[self.n + source] {
            column if column < self.n => self.tableau[row * self.n + column],
            basic => f64::from(u8::from(basic - self.n == row)),
        }
    }

    fn wanted(&self, column: usize) -> f64 {
        let variable = self.nonbasic[column];
        if self.reduced[column] <= 0.0 || self.high[variable] == f64::INFINITY {
            self.low[variable]
        } else {
            self.high[variable]
        }
    }

    /// Tells what has become of a variable.
    pub(super) fn set(&mut self, variable: usize, state: State) {
        (self.low[variable], self.high[variable]) = match state {
            State::Free => (0.0, 1.0),
            State::Zero => (0.0, 0.0),
            State::One => (1.0, 1.0),
        };
        let column = self.place[variable];
        if column < self.n {
            self.move_to(column, self.wanted(column));
        }
    }

    fn move_to(&mut self, column: usize, target: f64) {
        let change = target - self.at[column];
        if change == 0.0 {
            return;
        }
        self.at[column] = target;
        self.worth += self.reduced[column] * change;
        for row in 0..self.m {
            self.value[row] -= self.tableau[row * self.n + column] * change;
        }
    }

    /// Starts over from the rows of the program with the same basis, so that rounding errors do not pile
    /// up.
    pub(super) fn refresh(&mut self) {
        let wanted: Vec<usize> = self.basic.iter().copied().filter(|variable| *variable < self.n).collect();
        self.slack_basis();
        for variable in wanted {
            let column = self.place[variable];
            // The largest entry in a row whose slack is still basic and not wanted elsewhere.
            let best = (0..self.m)
                .filter(|row| self.n <= self.basic[*row])
                .max_by(|a, b| self.entry(*a, column).abs().total_cmp(&self.entry(*b, column).abs()));
            if let Some(row) = best.filter(|row| 1e-7 < self.entry(*row, column).abs()) {
                self.exchange(row, column);
            }
        }
        self.place_nonbasic();
        self.pivots_since_refresh = 0;
    }

    fn entry(&self, row: usize, column: usize) -> f64 {
        self.tableau[row * self.n + column]
    }

    /// Exchanges the basic variable of a row and the nonbasic of a column.
    fn exchange(&mut self, row: usize, column: usize) {
        let n = self.n;
        let (before, rest) = self.tableau.split_at_mut(row * n);
        let (line, after) = rest.split_at_mut(n);
        let inverse = 1.0 / line[column];
        line.iter_mut().for_each(|entry| *entry *= inverse);
        line[column] = inverse;
        for other in before.chunks_exact_mut(n).chain(after.chunks_exact_mut(n)) {
            let factor = other[column];
            if factor != 0.0 {
                other.iter_mut().zip(line.iter()).for_each(|(entry, t)| *entry -= factor * t);
                other[column] = -factor * inverse;
            }
        }
        let factor = self.reduced[column];
        if factor != 0.0 {
            self.reduced.iter_mut().zip(line.iter()).for_each(|(entry, t)| *entry -= factor * t);
            self.reduced[column] = -factor * inverse;
        }
        let (leaving, entering) = (self.basic[row], self.nonbasic[column]);
        self.basic[row] = entering;
        self.nonbasic[column] = leaving;
        self.place[entering] = n + row;
        self.place[leaving] = column;
    }

    /// Walks to the best divided choice, or until the worth falls below `cut`.
    pub(super) fn solve(&mut self, cut: f64) -> Ended {
        let cut = cut / self.objective_scale;
        let most = 200 + 20 * self.m + self.n;
        for _ in 0..most {
            if REFRESH < self.pivots_since_refresh {
                self.refresh();
            }
            if self.worth < cut {
                return Ended::Cut;
            }
            let Some((row, violation, upward)) = self.worst() else { return Ended::Optimal };
            if let Err(violation) = self.step(row, violation, upward) {
                return Ended::Infeasible { row, violation, upward };
            }
        }
        Ended::Stuck
    }

    /// The basic variable furthest outside its bounds: row, how far, and whether it must rise.
    fn worst(&self) -> Option<(usize, f64, bool)> {
        let mut worst = None;
        let mut most = FEASIBLE;
        for row in 0..self.m {
            let variable = self.basic[row];
            let (below, above) = (self.low[variable] - self.value[row], self.value[row] - self.high[variable]);
            if most < below {
                (worst, most) = (Some((row, below, true)), below);
            }
            if most < above {
                (worst, most) = (Some((row, above, false)), above);
            }
        }
        worst
    }

    /// One pivot; or what is left of the violation when every variable that can help is at its other
    /// bound.
    fn step(&mut self, row: usize, violation: f64, upward: bool) -> Result<(), f64> {
        let sign = if upward { -1.0 } else { 1.0 };
        self.ratios.clear();
        for column in 0..self.n {
            let alpha = sign * self.tableau[row * self.n + column];
            if alpha.abs() <= PIVOT {
                continue;
            }
            let variable = self.nonbasic[column];
            if self.low[variable] == self.high[variable] {
                continue;
            }
            let at_low = self.at[column] <= self.low[variable];
            if at_low == (0.0 < alpha) {
                self.ratios.push((self.reduced[column].abs() / alpha.abs(), column));
            }
        }
        // Bounds are flipped as long as that alone does not reach; of equal ratios the greater pivot is
        // the safer one and comes last.
        self.ratios.sort_unstable_by(|(a, i), (b, j)| {
            let size = |column: usize| self.tableau[row * self.n + column].abs();
            a.total_cmp(b).then_with(|| size(*i).total_cmp(&size(*j))).then_with(|| i.cmp(j))
        });
        let mut left = violation;
        let mut entering = None;
        for (_, column) in &self.ratios {
            let variable = self.nonbasic[*column];
            let range = self.high[variable] - self.low[variable];
            let gain = self.tableau[row * self.n + column].abs() * range;
            if left <= gain {
                entering = Some(*column);
                break;
            }
            left -= gain;
        }
        let Some(column) = entering else { return Err(left) };
        let flipped: Vec<usize> = self.ratios.iter().map(|(_, c)| *c).take_while(|c| *c != column).collect();
        for other in flipped {
            let variable = self.nonbasic[other];
            let target = if self.at[other] <= self.low[variable] { self.high[variable] } else { self.low[variable] };
            self.move_to(other, target);
        }
        let leaving = self.basic[row];
        let target = if upward { self.low[leaving] } else { self.high[leaving] };
        let change = (self.value[row] - target) / self.entry(row, column);
        let entered = self.at[column] + change;
        self.move_to(column, entered);
        self.exchange(row, column);
        self.value[row] = entered;
        self.at[column] = target;
        self.pivots_since_refresh += 1;
        Ok(())
    }

    /// Whether the tableau carries no rounding errors of earlier steps.
    pub(super) fn is_fresh(&self) -> bool {
        self.pivots_since_refresh == 0
    }

    /// The multipliers of the rows that the worth rests on.
    pub(super) fn multipliers(&self) -> impl Iterator<Item = (usize, f64)> + '_ {
        let slacks = self.nonbasic.iter().zip(&self.reduced).filter(|(variable, _)| self.n <= **variable);
        slacks.map(|(variable, reduced)| {
            let row = variable - self.n;
            (row, -reduced * self.objective_scale / self.row_scale[row])
        })
    }

    /// Multipliers that show that no divided choice is left worth as much as `worth`, where
    /// [`Ended::Infeasible`] says that none is left at all.
    pub(super) fn against(&self, worth: f64, row: usize, violation: f64, upward: bool) -> Vec<(usize, f64)> {
        let weight = 2.0 * (self.worth - worth / self.objective_scale + 1.0).max(1.0) / violation;
        let sign = if upward { 1.0 } else { -1.0 };
        let multiplier = |source: usize| {
            let own = match self.place[self.n + source] {
                column if column < self.n => -self.reduced[column],
                _ => 0.0,
            };
            let y = own + weight * sign * self.inverse(row, source);
            (source, y * self.objective_scale / self.row_scale[source])
        };
        (0..self.m).map(multiplier).collect()
    }

    /// The value of a variable in the divided choice.
    pub(super) fn value(&self, variable: usize) -> f64 {
        match self.place[variable] {
            column if column < self.n => self.at[column],
            row => self.value[row - self.n],
        }
    }

    /// The divided variables with the least that the worth falls if they are made 0 or 1.
    pub(super) fn divided(&self) -> Vec<Divided> {
        let mut divided = Vec::new();
        for row in 0..self.m {
            let (variable, value) = (self.basic[row], self.value[row]);
            if variable < self.n && 1e-7 < value && value < 1.0 - 1e-7 {
                divided.push((row, variable, value));
            }
        }
        // The most divided first; looking at all of them would take longer than it saves.
        divided.sort_by(|(_, i, a), (_, j, b)| (a - 0.5).abs().total_cmp(&(b - 0.5).abs()).then_with(|| i.cmp(j)));
        divided.truncate(LOOKED_AT);
        let lost = |row: usize, amount: f64, upward: bool| {
            let sign = if upward { -1.0 } else { 1.0 };
            let mut least = f64::INFINITY;
            for column in 0..self.n {
                let alpha = sign * self.tableau[row * self.n + column];
                let variable = self.nonbasic[column];
                if alpha.abs() <= PIVOT || self.low[variable] == self.high[variable] {
                    continue;
                }
                if (self.at[column] <= self.low[variable]) == (0.0 < alpha) {
                    least = least.min(self.reduced[column].abs() / alpha.abs());
                }
            }
            least * amount * self.objective_scale
        };
        let seen = divided.into_iter().map(|(row, variable, value)| Divided {
            variable,
            at_zero: lost(row, value, false),
            at_one: lost(row, 1.0 - value, true),
        });
        seen.collect()
    }
}

/// At most so many divided variables are compared for the next step.
const LOOKED_AT: usize = 8;

/// A divided variable and what the worth loses at least without it and with all of it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Divided {
    pub(super) variable: usize,
    pub(super) at_zero: f64,
    pub(super) at_one: f64,
}
