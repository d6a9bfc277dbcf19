//! The search: depth first through what is divided in the relaxation, cut off by proven bounds.
//!
//! ```text
//! propagate ──► relaxation ──► bound in integers ──► fix by reduced worth ──► whole? new best : divide
//! ```
//!
//! A branch is given up only if the bound in exact integers says that nothing better is left in it, and a
//! choice counts only if the rows hold in exact integers. The order of all steps depends on the program
//! alone, so a limit on nodes gives the same answer on every machine.

use super::bound::Bound;
use super::domain::{Conflict, Domain, State};
use super::program::{Program, worth};
use super::relaxation::{Divided, Ended, Relaxation};

/// What was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Found {
    /// The best choice, if any was found.
    pub(crate) chosen: Option<Vec<bool>>,
    /// No choice is worth more; `None` if that there is no choice at all is proven.
    pub(crate) bound: Option<i128>,
}

/// A decision that can still be turned round.
struct Frame {
    mark: usize,
    variable: u32,
    other: bool,
    bound: i128,
}

pub(super) struct Search<'p> {
    program: &'p Program,
    objective: &'p [i128],
    domain: Domain<'p>,
    relaxation: Relaxation,
    bound: Bound<'p>,
    /// Worth of the best choice; without one the floor.
    best: i128,
    chosen: Option<Vec<bool>>,
    /// The part of the trail that the relaxation knows.
    told: Vec<u32>,
}

enum Node {
    Done,
    Divide { variable: usize, first: bool, bound: i128 },
}

impl<'p> Search<'p> {
    /// Looks for choices worth more than `floor`.
    pub(super) fn new(program: &'p Program, objective: &'p [i128], floor: i128) -> Self {
        Self {
            program,
            objective,
            domain: Domain::new(program),
            relaxation: Relaxation::new(program, objective),
            bound: Bound::new(program, objective),
            best: floor,
            chosen: None,
            told: Vec::new(),
        }
    }

    /// The best choice found, worth more than the floor.
    pub(super) fn chosen(&mut self) -> Option<Vec<bool>> {
        self.chosen.take()
    }

    /// Fixes at the root what is fixed in every better choice; none is left if that is impossible.
    /// Returns the greatest worth left.
    pub(super) fn root(&mut self) -> Option<i128> {
        match self.node() {
            Node::Done => None,
            Node::Divide { bound, .. } => Some(bound),
        }
    }

    /// Fixes what is fixed in every choice worth more than the floor; such a choice must exist.
    pub(super) fn narrow(&mut self) {
        let mut before = usize::MAX;
        while before != self.domain.trail().len() {
            before = self.domain.trail().len();
            if self.domain.propagate().is_err() {
                return;
            }
            self.tell();
            if self.prove().is_none() || self.fix_by_worth().is_err() {
                return;
            }
        }
    }

    /// What a choice with a variable can be worth at most; valid after [`Self::narrow`].
    pub(super) fn at_most_with(&self, variable: usize) -> Option<i128> {
        match self.domain.state(variable) {
            State::Zero => None,
            State::One => Some(self.bound.worth()),
            State::Free => match self.bound.without(variable) {
                (_, true) => Some(self.bound.worth()),
                (worth, false) => Some(worth),
            },
        }
    }

    /// What any choice can be worth at most; valid after [`Self::narrow`].
    pub(super) fn at_most(&self) -> i128 {
        self.bound.worth()
    }

    /// The value of a variable that the bound asks for, and how far it falls with the other, rounded down;
    /// valid after [`Self::narrow`].
    pub(super) fn against(&self, variable: usize) -> (bool, i128) {
        self.bound.against(variable)
    }

    pub(super) fn domain(&self) -> &Domain<'p> {
        &self.domain
    }

    /// Values of the divided choice.
    pub(super) fn value(&self, variable: usize) -> f64 {
        self.relaxation.value(variable)
    }

    /// Offers a choice; it counts if it keeps to the rows and is better.
    pub(super) fn offer(&mut self, chosen: Vec<bool>) {
        let value = worth(self.objective, &chosen);
        if self.best < value && self.program.allows(&chosen) {
            self.best = value;
            self.chosen = Some(chosen);
        }
    }

    /// Searches until nothing better is left (`None`) or the nodes are used up: then the greatest worth
    /// that may still be left.
    pub(super) fn run(&mut self, nodes: &mut u64) -> Option<i128> {
        let mut frames: Vec<Frame> = Vec::new();
        loop {
            let node = self.node();
            if let Node::Divide { variable, first, bound } = node {
                if *nodes == 0 {
                    return frames.iter().map(|frame| frame.bound).chain([bound]).max();
                }
                *nodes -= 1;
                let variable = crate::model::key(variable);
                frames.push(Frame { mark: self.domain.trail().len(), variable, other: !first, bound });
                if self.domain.fix(variable, first).is_ok() {
                    continue;
                }
            }
            // Step back to the last decision whose other side may still hold something better.
            loop {
                let frame = frames.pop()?;
                self.back_to(frame.mark);
                if self.best < frame.bound && self.domain.fix(frame.variable, frame.other).is_ok() {
                    break;
                }
            }
        }
    }

    /// One node: everything that follows, and the next division if something better may be left.
    fn node(&mut self) -> Node {
        loop {
            if self.domain.propagate().is_err() {
                return Node::Done;
            }
            self.tell();
            if let Some(chosen) = self.domain.complete() {
                self.offer(chosen);
                return Node::Done;
            }
            let Some(bound) = self.prove() else { return Node::Done };
            let mark = self.domain.trail().len();
            if self.fix_by_worth().is_err() || self.domain.propagate().is_err() {
                return Node::Done;
            }
            // If nothing was fixed against the relaxation, its choice is still the best divided one.
            let moved = self.domain.trail()[mark..].iter().any(|variable| {
                let value = f64::from(u8::from(self.domain.state(*variable as usize) == State::One));
                1e-6 < (self.relaxation.value(*variable as usize) - value).abs()
            });
            self.tell();
            if moved {
                continue;
            }
            let divided = self.relaxation.divided();
            if divided.is_empty() {
                self.offer((0..self.program.n).map(|variable| 0.5 < self.relaxation.value(variable)).collect());
                if bound <= self.best {
                    return Node::Done;
                }
                // Rounding hides what is left: whatever is free is tried.
                let free = (0..self.program.n).find(|variable| self.domain.is_free(*variable));
                let Some(variable) = free else { continue };
                return Node::Divide { variable, first: 0.5 < self.relaxation.value(variable), bound };
            }
            return next(&divided, bound);
        }
    }

    /// The bound of what is left, or `None` if nothing better is left.
    fn prove(&mut self) -> Option<i128> {
        let mut cut = (self.best + 1) as f64;
        let mut refreshed = false;
        loop {
            let ended = self.relaxation.solve(cut);
            let usable = match ended {
                Ended::Infeasible { row, violation, upward } => {
                    let against = self.relaxation.against(self.best as f64, row, violation, upward);
                    self.bound.compute(&self.domain, against.into_iter())
                }
                _ => self.bound.compute(&self.domain, self.relaxation.multipliers()),
            };
            if usable && self.bound.worth() <= self.best {
                return None;
            }
            match ended {
                // Rounding errors may have hidden it.
                Ended::Infeasible { .. } if !refreshed && !self.relaxation.is_fresh() => {
                    refreshed = true;
                    self.relaxation.refresh();
                }
                // The last digits decide otherwise: to the end then.
                Ended::Cut => cut = f64::NEG_INFINITY,
                _ if usable => return Some(self.bound.worth()),
                _ => {
                    self.bound.compute(&self.domain, std::iter::empty());
                    return Some(self.bound.worth());
                }
            }
        }
    }

    /// Fixes variables whose other value leaves nothing better.
    fn fix_by_worth(&mut self) -> Result<(), Conflict> {
        for variable in 0..self.program.n {
            if self.domain.is_free(variable) {
                let (worth, value) = self.bound.without(variable);
                if worth <= self.best {
                    self.domain.fix(crate::model::key(variable), value)?;
                }
            }
        }
        Ok(())
    }

    /// Tells the relaxation what has been fixed.
    fn tell(&mut self) {
        for index in self.told.len()..self.domain.trail().len() {
            let variable = self.domain.trail()[index];
            self.told.push(variable);
            self.relaxation.set(variable as usize, self.domain.state(variable as usize));
        }
    }

    /// Steps back to where the trail was this long.
    fn back_to(&mut self, mark: usize) {
        self.domain.back_to(mark);
        while mark < self.told.len() {
            let Some(variable) = self.told.pop() else { return };
            self.relaxation.set(variable as usize, State::Free);
        }
    }
}

/// The variable whose two sides lose most, its cheaper side first.
fn next(divided: &[Divided], bound: i128) -> Node {
    let weight = |one: &Divided| one.at_zero.max(1e-6) * one.at_one.max(1e-6);
    let mut best = &divided[0];
    for one in &divided[1..] {
        if weight(best) < weight(one) {
            best = one;
        }
    }
    Node::Divide { variable: best.variable, first: best.at_one <= best.at_zero, bound }
}
