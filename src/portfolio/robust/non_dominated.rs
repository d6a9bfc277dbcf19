//! All non-dominated choices of a program, where what each variable is worth is known only within bounds.
//!
//! ```text
//! worth of a choice    Σ_j x_j · w·v_j          w in a region with vertices k, v_j in an interval
//! p dominates q        worth(p) ≥ worth(q) for all of them, and > for some
//!                ⇔     min_k Σ_{p∖q} low_jk − Σ_{q∖p} high_jk ≥ 0   and   max_k Σ_{p∖q} high_jk − Σ_{q∖p} low_jk > 0
//! ```
//!
//! as worth is linear in `w` and the intervals are independent of each other; what both hold cancels.
//! Only whole numbers are compared, each vertex in a unit of its own.
//!
//! Variables are decided one after the other, and of the partial choices only those are kept from which a
//! non-dominated choice can come. A partial choice goes
//!
//! - if the rows can no longer hold,
//! - if another one of the same length dominates it and leaves at least as much room in every row,
//! - if a known choice dominates all that can become of it: at every vertex, that is worth at most a bound
//!   from multipliers of the relaxation there (`solver::bound`), less what was lost by deciding against it.
//!
//! Source: Liesiö, Mild & Salo (2007), "Preference programming for robust portfolio modeling and project
//! selection", European Journal of Operational Research 181(3), for dominance and the list that grows
//! project by project; Bazgan, Hugot & Vanderpooten (2009), "Solving efficiently the 0–1 multi-objective
//! knapsack problem", Computers & Operations Research 36(1), for the three reasons to drop.

use std::cell::Cell;

use crate::portfolio::solver::{Program, Slope};

/// What every variable is worth at each vertex, least and greatest, in a unit of that vertex.
#[derive(Clone, Debug)]
pub(super) struct Worths {
    pub(super) vertices: usize,
    /// By variable, and within that by vertex.
    pub(super) low: Vec<i128>,
    pub(super) high: Vec<i128>,
}

impl Worths {
    /// Of `n` variables, all worth nothing.
    pub(super) fn zero(n: usize, vertices: usize) -> Self {
        Self { vertices, low: vec![0; n * vertices], high: vec![0; n * vertices] }
    }

    pub(super) fn low(&self, variable: usize) -> &[i128] {
        &self.low[variable * self.vertices..][..self.vertices]
    }

    pub(super) fn high(&self, variable: usize) -> &[i128] {
        &self.high[variable * self.vertices..][..self.vertices]
    }

    fn width(&self, variable: usize, vertex: usize) -> i128 {
        self.high(variable)[vertex] - self.low(variable)[vertex]
    }

    /// The least and greatest worth of a choice at each vertex, as if its variables stood alone.
    fn of(&self, chosen: &[bool]) -> Values {
        let mut values = Values::zero(self.vertices);
        chosen.iter().enumerate().filter(|(_, chosen)| **chosen).for_each(|(variable, _)| values.add(self, variable));
        values
    }

    /// The variables whose worth is not known to the point.
    fn loose(&self, n: usize) -> Vec<u32> {
        (0..n).filter(|variable| self.low(*variable) != self.high(*variable)).map(crate::model::key).collect()
    }
}

/// Least and greatest worth by vertex.
#[derive(Clone, Debug)]
struct Values {
    low: Box<[i128]>,
    high: Box<[i128]>,
}

impl Values {
    fn zero(vertices: usize) -> Self {
        Self { low: vec![0; vertices].into(), high: vec![0; vertices].into() }
    }

    fn add(&mut self, worths: &Worths, variable: usize) {
        self.low.iter_mut().zip(worths.low(variable)).for_each(|(sum, worth)| *sum += worth);
        self.high.iter_mut().zip(worths.high(variable)).for_each(|(sum, worth)| *sum += worth);
    }
}

/// How far the search may go.
#[derive(Clone, Copy, Debug)]
pub(super) struct Limits {
    /// Vertices of the region of weights.
    pub(super) vertices: usize,
    /// Partial choices of one length.
    pub(super) width: usize,
    /// The same times vertices.
    pub(super) numbers: usize,
    /// Numbers that are compared, a few billion of which take some seconds.
    pub(super) work: u64,
}

/// The program with everything that the search looks up.
pub(super) struct Search<'p> {
    program: &'p Program,
    worths: &'p Worths,
    /// For each vertex how the bound there falls.
    slopes: &'p [Slope],
    /// For variables that follow from others: from which.
    follows: &'p [Option<Vec<u32>>],
    loose: Vec<u32>,
    /// The variables in the order in which they are decided.
    order: Vec<usize>,
    /// For each number of decided variables: the least and the greatest that the others can add to each row.
    least: Vec<Vec<i128>>,
    most: Vec<Vec<i128>>,
    /// Rows of each variable with its coefficient.
    columns: Vec<Vec<(usize, i128)>>,
    /// Choices that keep to the rows, to hold others against.
    known: Vec<Known>,
    /// What is left of the work.
    left: Cell<u64>,
    /// The vertex at which one of two was behind the last time.
    behind: Cell<usize>,
}

/// A choice that keeps to the rows.
struct Known {
    chosen: Vec<bool>,
    values: Values,
    /// The vertex at which it was behind the last time.
    behind: Cell<usize>,
}

#[derive(Clone, Debug)]
struct State {
    chosen: Vec<bool>,
    sums: Box<[i128]>,
    values: Values,
    /// What can become of it is worth at most this, by vertex.
    bound: Box<[i128]>,
}

impl<'p> Search<'p> {
    /// `follows` names for each variable those that decide it, if others do: it is 1 if all of them are.
    /// `known` are choices that keep to the rows.
    pub(super) fn new(
        program: &'p Program,
        worths: &'p Worths,
        slopes: &'p [Slope],
        follows: &'p [Option<Vec<u32>>],
        known: &[Vec<bool>],
    ) -> Self {
        let mut columns = vec![Vec::new(); program.n];
        for (index, row) in program.rows.iter().enumerate() {
            row.terms.iter().for_each(|(variable, a)| columns[*variable as usize].push((index, *a)));
        }
        let order = order(program.n, slopes, follows);
        let (mut least, mut most) = (vec![vec![0i128; program.rows.len()]], vec![vec![0i128; program.rows.len()]]);
        for variable in order.iter().rev() {
            let (mut low, mut high) = (least[least.len() - 1].clone(), most[most.len() - 1].clone());
            for (row, a) in &columns[*variable] {
                low[*row] += (*a).min(0);
                high[*row] += (*a).max(0);
            }
            least.push(low);
            most.push(high);
        }
        least.reverse();
        most.reverse();
        let known = known.iter().map(|chosen| Known {
            chosen: chosen.clone(),
            values: worths.of(chosen),
            behind: Cell::new(0),
        });
        let known = known.collect();
        let loose = worths.loose(program.n);
        Self {
            program,
            worths,
            slopes,
            follows,
            loose,
            order,
            least,
            most,
            columns,
            known,
            left: Cell::new(0),
            behind: Cell::new(0),
        }
    }

    /// All non-dominated choices, or `None` if that takes more than the limits allow.
    pub(super) fn run(mut self, limits: Limits) -> Option<Vec<Vec<bool>>> {
        self.left.set(limits.work);
        let start = State {
            chosen: vec![false; self.program.n],
            sums: vec![0; self.program.rows.len()].into(),
            values: Values::zero(self.worths.vertices),
            bound: self.slopes.iter().map(|slope| slope.most).collect(),
        };
        let mut states = vec![start];
        for decided in 1..=self.order.len() {
            let variable = self.order[decided - 1];
            let mut next = Vec::with_capacity(2 * states.len());
            for state in states {
                self.divide(state, variable, decided, &mut next);
                if self.left.get() == 0 {
                    return None;
                }
            }
            if limits.width < next.len() || limits.numbers < next.len() * self.worths.vertices {
                return None;
            }
            states = self.without_dominated(next, decided)?;
        }
        Some(states.into_iter().map(|state| state.chosen).collect())
    }

    /// The partial choices with and without a variable, as far as anything can come of them.
    fn divide(&mut self, state: State, variable: usize, decided: usize, next: &mut Vec<State>) {
        let follows = self.follows[variable].as_ref();
        let wanted = follows.map(|others| others.iter().all(|other| state.chosen[*other as usize]));
        for value in [false, true] {
            if wanted.is_some_and(|wanted| wanted != value) {
                continue;
            }
            let fixed = self.slopes.iter().any(|slope| slope.fixed[variable].is_some_and(|fixed| fixed != value));
            let least = &self.least[decided];
            let fits = |(row, a): &(usize, i128)| {
                state.sums[*row] + if value { *a } else { 0 } + least[*row] <= self.program.rows[*row].most
            };
            if fixed || !self.columns[variable].iter().all(fits) {
                continue;
            }
            let mut child = state.clone();
            self.spend(self.program.n + 4 * self.worths.vertices);
            child.chosen[variable] = value;
            if value {
                self.columns[variable].iter().for_each(|(row, a)| child.sums[*row] += a);
                child.values.add(self.worths, variable);
            }
            let mut falls = false;
            for (bound, slope) in child.bound.iter_mut().zip(self.slopes) {
                let (favoured, lost) = slope.against[variable];
                if favoured != value && 0 < lost {
                    *bound -= lost;
                    falls = true;
                }
            }
            if !(falls && self.is_hopeless(&child, decided)) {
                next.push(child);
            }
        }
    }

    /// Whether a known choice dominates everything that can become of a partial one.
    fn is_hopeless(&mut self, state: &State, decided: usize) -> bool {
        let mut undecided = vec![false; self.program.n];
        if !self.loose.is_empty() {
            self.order[decided..].iter().for_each(|variable| undecided[*variable] = true);
        }
        let mut found = None;
        for (index, known) in self.known.iter().enumerate() {
            let ahead = |vertex: usize| self.ahead(known, state, &undecided, vertex);
            // Where it was behind the last time it is behind most likely; and where it is behind even with all
            // its freedom, there is nothing to add up.
            let witness = known.behind.get();
            let is_short = |vertex: usize| known.values.high[vertex] < state.bound[vertex];
            self.spend(1);
            if is_short(witness) || ahead(witness) < 0 {
                continue;
            }
            let behind = (0..self.worths.vertices).find(|vertex| is_short(*vertex));
            self.spend(behind.unwrap_or(self.worths.vertices));
            if let Some(behind) = behind {
                known.behind.set(behind);
                continue;
            }
            let mut is_better = false;
            let behind = (0..self.worths.vertices).find(|vertex| {
                let ahead = ahead(*vertex);
                is_better |= 0 < ahead;
                ahead < 0
            });
            known.behind.set(behind.unwrap_or(witness));
            if behind.is_none() && is_better {
                found = Some(index);
                break;
            }
        }
        // Who dominated this one dominates the next one too, most likely.
        if let Some(found) = found {
            self.known[..=found].rotate_right(1);
        }
        found.is_some()
    }

    /// How much more a known choice is worth at a vertex than anything that can become of a partial one.
    fn ahead(&self, known: &Known, state: &State, undecided: &[bool], vertex: usize) -> i128 {
        self.spend(1 + self.loose.len());
        // What both hold cancels, so its freedom is of no use to the other.
        let shared = self.loose.iter().map(|variable| *variable as usize).filter(|variable| known.chosen[*variable]);
        let shared = shared.map(|variable| {
            let width = || self.worths.width(variable, vertex);
            match (undecided[variable], state.chosen[variable], self.slopes[vertex].against[variable]) {
                (false, true, _) => width(),
                (true, _, (true, lost)) => lost.min(width()),
                _ => 0,
            }
        });
        known.values.low[vertex] - state.bound[vertex] + shared.sum::<i128>()
    }

    /// The partial choices that no other one makes needless; of whole choices none that is dominated.
    fn without_dominated(&mut self, mut states: Vec<State>, decided: usize) -> Option<Vec<State>> {
        // Who dominates another is worth more in the sum, so it comes first.
        let sum = |values: &Values| -> i128 { values.low.iter().chain(&values.high).sum() };
        states.sort_by_cached_key(|state| (std::cmp::Reverse(sum(&state.values)), state.chosen.clone()));
        // Partial choices need not be compared with all; whole ones must be.
        let is_whole = decided == self.order.len();
        let width = if is_whole { usize::MAX } else { (COMPARED / states.len().max(1)).max(16) };
        let open: Vec<usize> = (0..self.program.rows.len())
            .filter(|row| self.most[decided][*row] != 0 || self.least[decided][*row] != 0)
            .collect();
        let mut kept: Vec<State> = Vec::with_capacity(states.len());
        for state in states {
            let from = kept.len().saturating_sub(width);
            if self.left.get() == 0 {
                return None;
            }
            let is_dominated = kept[from..].iter().rev().any(|other| {
                let fits = |row: &usize| {
                    other.sums[*row] <= state.sums[*row]
                        || other.sums[*row] + self.most[decided][*row] <= self.program.rows[*row].most
                };
                self.dominates(other, &state) && open.iter().all(fits)
            });
            if !is_dominated {
                kept.push(state);
            }
        }
        Some(kept)
    }

    fn spend(&self, work: usize) {
        self.left.set(self.left.get().saturating_sub(work as u64));
    }

    fn dominates(&self, one: &State, other: &State) -> bool {
        self.spend(1);
        let differences = |vertex: usize| {
            let both = self.loose.iter().map(|variable| *variable as usize);
            let both = both.filter(|variable| one.chosen[*variable] && other.chosen[*variable]);
            let common: i128 = both.map(|variable| self.worths.width(variable, vertex)).sum();
            let least = one.values.low[vertex] - other.values.high[vertex] + common;
            (least, one.values.high[vertex] - other.values.low[vertex] - common)
        };
        // What both hold is at most what one of them holds, so each end alone tells enough mostly.
        let witness = self.behind.get();
        let (one_ends, other_ends) = (&one.values, &other.values);
        let is_short = |vertex: usize| {
            one_ends.low[vertex] < other_ends.low[vertex] || one_ends.high[vertex] < other_ends.high[vertex]
        };
        if is_short(witness) || differences(witness).0 < 0 {
            return false;
        }
        let behind = (0..self.worths.vertices).find(|vertex| is_short(*vertex));
        self.spend(behind.unwrap_or(self.worths.vertices));
        if let Some(behind) = behind {
            self.behind.set(behind);
            return false;
        }
        let mut is_better = false;
        let behind = (0..self.worths.vertices).find(|vertex| {
            self.spend(1 + self.loose.len());
            let (least, greatest) = differences(*vertex);
            is_better |= 0 < greatest;
            least < 0
        });
        self.behind.set(behind.unwrap_or(witness));
        behind.is_none() && is_better
    }
}

/// At most about so many comparisons for each length, while choices are partial.
const COMPARED: usize = 2_000_000;

/// First what all vertices agree on most: the other value of such a variable is soon hopeless. What follows
/// from others comes right after the last of them.
fn order(n: usize, slopes: &[Slope], follows: &[Option<Vec<u32>>]) -> Vec<usize> {
    let lost = |variable: usize| {
        let least = |value: bool| {
            // Vertices have units of their own, so what is lost counts as a share.
            let lost = |slope: &Slope| match (slope.fixed[variable], slope.against[variable]) {
                (Some(fixed), _) if fixed == value => 0,
                (Some(_), _) => i128::MAX,
                (None, (favoured, _)) if favoured == value => 0,
                (None, (_, lost)) => lost * 1_000_000 / slope.most.abs().max(1),
            };
            slopes.iter().map(lost).min().unwrap_or(0)
        };
        least(false).max(least(true))
    };
    let mut decided: Vec<usize> = (0..n).filter(|variable| follows[*variable].is_none()).collect();
    decided.sort_by_cached_key(|variable| (std::cmp::Reverse(lost(*variable)), *variable));
    let mut order = Vec::with_capacity(n);
    let mut is_decided = vec![false; n];
    let place = |variable: usize, order: &mut Vec<usize>, is_decided: &mut Vec<bool>| {
        order.push(variable);
        is_decided[variable] = true;
        for follower in (0..n).filter(|follower| !is_decided[*follower]).collect::<Vec<_>>() {
            let ready = |others: &Vec<u32>| others.iter().all(|other| is_decided[*other as usize]);
            if follows[follower].as_ref().is_some_and(ready) {
                order.push(follower);
                is_decided[follower] = true;
            }
        }
    };
    decided.into_iter().for_each(|variable| place(variable, &mut order, &mut is_decided));
    order
}
