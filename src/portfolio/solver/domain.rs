//! What follows at once from what is fixed: bounds propagation over the rows, exact.
//!
//! Each row keeps its least possible sum. What is left above it decides: a variable whose coefficient
//! is greater than that can only take the value that does not use it.

use super::program::Program;

/// What is known about a variable.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum State {
    Free,
    Zero,
    One,
}

/// The rows cannot hold any more.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Conflict;

/// Fixed and free variables, with everything needed to take steps back.
#[derive(Clone, Debug)]
pub(super) struct Domain<'p> {
    program: &'p Program,
    /// Terms of each row, greatest coefficients first.
    sorted: Vec<Vec<(u32, i128)>>,
    /// Rows of each variable with its coefficient.
    columns: Vec<Vec<(u32, i128)>>,
    state: Vec<State>,
    /// Least possible sum of each row.
    least: Vec<i128>,
    /// Fixed variables in the order in which they were fixed.
    trail: Vec<u32>,
    queue: Vec<u32>,
    queued: Vec<bool>,
}

impl<'p> Domain<'p> {
    /// All variables are free.
    pub(super) fn new(program: &'p Program) -> Self {
        let mut columns = vec![Vec::new(); program.n];
        let mut sorted = Vec::with_capacity(program.rows.len());
        let mut least = Vec::with_capacity(program.rows.len());
        for (index, row) in program.rows.iter().enumerate() {
            for (variable, a) in &row.terms {
                columns[*variable as usize].push((crate::model::key(index), *a));
            }
            let mut terms = row.terms.clone();
            terms.sort_unstable_by_key(|(variable, a)| (-a.abs(), *variable));
            sorted.push(terms);
            least.push(row.terms.iter().map(|(_, a)| (*a).min(0)).sum());
        }
        let n_rows = program.rows.len();
        Self {
            program,
            sorted,
            columns,
            state: vec![State::Free; program.n],
            least,
            trail: Vec::new(),
            queue: (0..n_rows).rev().map(crate::model::key).collect(),
            queued: vec![true; n_rows],
        }
    }

    /// How many variables there are.
    pub(super) fn len(&self) -> usize {
        self.state.len()
    }

    pub(super) fn state(&self, variable: usize) -> State {
        self.state[variable]
    }

    pub(super) fn is_free(&self, variable: usize) -> bool {
        self.state[variable] == State::Free
    }

    /// Rows of a variable with its coefficient.
    pub(super) fn column(&self, variable: usize) -> &[(u32, i128)] {
        &self.columns[variable]
    }

    /// The variables fixed so far, in order.
    pub(super) fn trail(&self) -> &[u32] {
        &self.trail
    }

    /// Fixes a variable, without looking at what follows.
    pub(super) fn fix(&mut self, variable: u32, value: bool) -> Result<(), Conflict> {
        let index = variable as usize;
        let wanted = if value { State::One } else { State::Zero };
        if self.state[index] != State::Free {
            return if self.state[index] == wanted { Ok(()) } else { Err(Conflict) };
        }
        self.state[index] = wanted;
        self.trail.push(variable);
        for (row, a) in &self.columns[index] {
            let change = if value { (*a).max(0) } else { -(*a).min(0) };
            if change != 0 {
                self.least[*row as usize] += change;
                if !self.queued[*row as usize] {
                    self.queued[*row as usize] = true;
                    self.queue.push(*row);
                }
            }
        }
        Ok(())
    }

    /// Fixes all that follows from what is fixed.
    pub(super) fn propagate(&mut self) -> Result<(), Conflict> {
        while let Some(row) = self.queue.pop() {
            self.queued[row as usize] = false;
            if self.propagate_row(row as usize).is_err() {
                self.queue.drain(..).for_each(|row| self.queued[row as usize] = false);
                return Err(Conflict);
            }
        }
        Ok(())
    }

    fn propagate_row(&mut self, row: usize) -> Result<(), Conflict> {
        let left = self.program.rows[row].most - self.least[row];
        if left < 0 {
            return Err(Conflict);
        }
        for index in 0..self.sorted[row].len() {
            let (variable, a) = self.sorted[row][index];
            if a.abs() <= left {
                break;
            }
            if self.state[variable as usize] == State::Free {
                self.fix(variable, a < 0)?;
            }
        }
        Ok(())
    }

    /// Fixes a variable and all that follows; takes everything back if that is impossible.
    pub(super) fn assume(&mut self, variable: u32, value: bool) -> Result<(), Conflict> {
        let mark = self.trail.len();
        let done = self.fix(variable, value).and_then(|()| self.propagate());
        if done.is_err() {
            self.back_to(mark);
        }
        done
    }

    /// Frees all variables fixed since the trail was this long.
    pub(super) fn back_to(&mut self, mark: usize) {
        while mark < self.trail.len() {
            let Some(variable) = self.trail.pop() else { return };
            let index = variable as usize;
            let value = self.state[index] == State::One;
            self.state[index] = State::Free;
            for (row, a) in &self.columns[index] {
                let change = if value { (*a).max(0) } else { -(*a).min(0) };
                self.least[*row as usize] -= change;
            }
        }
    }

    /// The choice, if no variable is free.
    pub(super) fn complete(&self) -> Option<Vec<bool>> {
        self.state.iter().all(|state| *state != State::Free).then(|| self.ones())
    }

    /// The variables fixed to 1; free ones count as 0.
    pub(super) fn ones(&self) -> Vec<bool> {
        self.state.iter().map(|state| *state == State::One).collect()
    }
}
