//! Which weights count as admissible: the region that `[uncertainty]` leaves, exactly.
//!
//! Weights are shares of 100 percent, so all of them form a simplex; every statement cuts it with a
//! half-space ([`cuts`](super::cuts)), and all statements hold together. What moves together is a [`Block`]; the
//! region is a polytope in the weights of the blocks.
//!
//! Everything here is in fractions. How weights are drawn from the region is told in `sampler`.

use num_rational::BigRational;
use num_traits::{One, Signed, Zero};

use super::cuts::{Block, Cut, blocks, cuts, hundred, unit};
use super::program::Program;
use super::statement::{self, Statement, in_effect, only};
use super::vertices;
use crate::model::{Decision, Uncertainty};
use crate::scoring::InForce;

/// The admissible weights.
#[derive(Clone, Debug)]
pub struct Region {
    criteria: usize,
    blocks: Vec<Block>,
    cuts: Vec<Cut>,
    /// Least and greatest weight of each block.
    ranges: Vec<(BigRational, BigRational)>,
    /// Weights of the blocks that keep clear of every limit that can be kept clear of.
    inner: Vec<BigRational>,
    /// The cuts that all admissible weights touch.
    flat: Vec<usize>,
}

/// No weights satisfy all statements.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Contradiction {
    /// Statements that contradict each other; without any one of them the others do not.
    pub statements: Vec<Statement>,
}

impl Region {
    /// The weights that satisfy what is said; those in force and no others where nothing is.
    ///
    /// # Errors
    ///
    /// [`Contradiction`] if no weights do.
    pub fn new(decision: &Decision, in_force: &InForce, said: Option<&Uncertainty>) -> Result<Self, Contradiction> {
        let silent = Uncertainty::default();
        let said = said.unwrap_or(&silent);
        let asked = in_effect(decision, in_force, said);
        let blocks = blocks(decision, in_force, &asked);
        let cuts = cuts(decision, in_force, &blocks, &asked);
        let Some(program) = program(blocks.len(), &cuts) else { return Err(conflict(decision, in_force, said)) };
        let mut region = Self {
            criteria: decision.criteria().len(),
            ranges: Vec::new(),
            inner: Vec::new(),
            flat: Vec::new(),
            blocks,
            cuts,
        };
        region.explore(program);
        Ok(region)
    }

    /// Finds the ranges, a point inside and the cuts that all points touch.
    fn explore(&mut self, mut program: Linear) {
        let mut points = Vec::new();
        for block in 0..self.blocks.len() {
            let mut ends = [-BigRational::one(), BigRational::one()].map(|direction| {
                let mut objective = vec![BigRational::zero(); self.blocks.len()];
                objective[block] = direction;
                program.furthest(&objective)
            });
            let [least, greatest] = &mut ends;
            self.ranges.push((least[block].clone(), greatest[block].clone()));
            points.extend(ends);
        }
        let mut inner = mean(&points);
        for cut in 0..self.cuts.len() {
            if self.cuts[cut].slack(&inner).is_zero() {
                let furthest = program.furthest(&self.cuts[cut].factors);
                if self.cuts[cut].slack(&furthest).is_zero() {
                    self.flat.push(cut);
                } else {
                    points.push(furthest);
                    inner = mean(&points);
                }
            }
        }
        self.inner = inner;
    }

    /// Whether any statement cuts it, or weights may move.
    #[must_use]
    pub fn says_anything(&self) -> bool {
        !self.cuts.is_empty() || self.blocks.len() != 1
    }

    /// What moves together.
    #[must_use]
    pub fn blocks(&self) -> &[Block] {
        &self.blocks
    }

    pub(super) fn cuts(&self) -> &[Cut] {
        &self.cuts
    }

    /// Weights of the blocks that keep clear of every limit that can be kept clear of.
    pub(super) fn inner(&self) -> &[BigRational] {
        &self.inner
    }

    /// Least and greatest weight of each block.
    pub(super) fn block_ranges(&self) -> &[(BigRational, BigRational)] {
        &self.ranges
    }

    /// Least and greatest admissible weight of each criterion, in percent.
    #[must_use]
    pub fn ranges(&self) -> Vec<(BigRational, BigRational)> {
        let mut ranges = vec![(BigRational::zero(), BigRational::zero()); self.criteria];
        for (block, (least, greatest)) in self.blocks.iter().zip(&self.ranges) {
            for (criterion, share) in &block.members {
                ranges[*criterion] = (least * share, greatest * share);
            }
        }
        ranges
    }

    /// Directions in which weights of blocks may move, of which all others are made; none if only one
    /// set of weights is admissible.
    pub(super) fn directions(&self) -> Vec<Vec<BigRational>> {
        let mut equations: Vec<Vec<BigRational>> = vec![vec![BigRational::one(); self.blocks.len()]];
        equations.extend(self.flat.iter().map(|cut| self.cuts[*cut].factors.clone()));
        let at_zero = self.ranges.iter().enumerate().filter(|(_, (_, greatest))| greatest.is_zero());
        equations.extend(at_zero.map(|(block, _)| unit(self.blocks.len(), block)));
        null_space(equations, self.blocks.len())
    }

    /// Pairs of admissible weights of blocks that lie far apart, as many as there are directions, no two
    /// of them in the same: each pair is the furthest across those before it. However thin the region
    /// is, it is about as wide as these pairs in every direction.
    pub(super) fn diameters(&self) -> Vec<[Vec<BigRational>; 2]> {
        let Some(mut program) = program(self.blocks.len(), &self.cuts) else { return Vec::new() };
        let directions = self.directions();
        // Mixtures of directions that lead across all pairs so far.
        let mut across: Vec<Vec<BigRational>> = (0..directions.len()).map(|one| unit(directions.len(), one)).collect();
        let mut pairs = Vec::new();
        while !across.is_empty() {
            let mixture = across.remove(0);
            let mixed = |block: usize| directions.iter().zip(&mixture).map(|(d, part)| &d[block] * part).sum();
            let ahead: Vec<BigRational> = (0..self.blocks.len()).map(mixed).collect();
            let back: Vec<BigRational> = ahead.iter().map(|a| -a).collect();
            let [from, to] = [back, ahead].map(|direction| program.furthest(&direction));
            let along = |d: &Vec<BigRational>| d.iter().zip(from.iter().zip(&to)).map(|(d, (a, b))| d * (b - a)).sum();
            let lengths: Vec<BigRational> = directions.iter().map(along).collect();
            let length = |mixture: &[BigRational]| dot(mixture, &lengths);
            let own = length(&mixture);
            // Directions lead into the region, so nothing is as long as 0.
            if own.is_zero() {
                continue;
            }
            for other in &mut across {
                let share = length(other) / &own;
                other.iter_mut().zip(&mixture).for_each(|(part, of_own)| *part -= &share * of_own);
            }
            pairs.push([from, to]);
        }
        pairs
    }

    /// The cuts that not all admissible weights touch.
    pub(super) fn limiting(&self) -> impl Iterator<Item = &Cut> {
        self.cuts.iter().enumerate().filter(|(number, _)| !self.flat.contains(number)).map(|(_, cut)| cut)
    }

    /// Whether weights of blocks may move in all directions in which they sum to 100.
    pub(super) fn is_full(&self) -> bool {
        self.directions().len() + 1 == self.blocks.len()
    }

    /// In how many independent directions weights may move; 0 if only one set of weights is admissible.
    #[must_use]
    pub fn dimension(&self) -> usize {
        self.directions().len()
    }

    /// Whether weights, by criterion and in percent, are admissible.
    #[must_use]
    pub fn contains(&self, weights: &[BigRational]) -> bool {
        let mut free = vec![false; self.criteria];
        let mut by_block = Vec::new();
        for block in &self.blocks {
            let weight: BigRational = block.members.iter().map(|(criterion, _)| &weights[*criterion]).sum();
            for (criterion, share) in &block.members {
                free[*criterion] = true;
                if weights[*criterion] != &weight * share {
                    return false;
                }
            }
            by_block.push(weight);
        }
        let fixed = weights.iter().zip(free).all(|(weight, free)| free || weight.is_zero());
        let sum: BigRational = by_block.iter().sum();
        fixed
            && sum == hundred()
            && by_block.iter().all(|weight| !weight.is_negative())
            && self.cuts.iter().all(|cut| !cut.slack(&by_block).is_negative())
    }

    /// The vertices: sets of weights, by criterion and in percent, of which every admissible one is a
    /// mixture. In no particular order, each once; `None` if there are more than 6 000 of them.
    ///
    /// What holds at every vertex for a comparison of two weighted sums holds for all admissible weights.
    #[must_use]
    pub fn vertices(&self) -> Option<Vec<Vec<BigRational>>> {
        self.vertices_up_to(vertices::LIMIT)
    }

    /// The same with another limit.
    pub(crate) fn vertices_up_to(&self, limit: usize) -> Option<Vec<Vec<BigRational>>> {
        // A slice at sum 100 becomes a cone: what is at least `least` is so per part of the sum.
        let through_origin = |cut: &Cut| cut.factors.iter().map(|a| a - &cut.least / hundred()).collect();
        let cuts: Vec<Vec<BigRational>> = self.cuts.iter().map(through_origin).collect();
        let shares = vertices::shares(self.blocks.len(), &cuts, limit)?;
        Some(shares.iter().map(|shares| self.spread_out(shares)).collect())
    }

    /// The least and the greatest value of `Σ factors · weight` over all admissible weights, with factors by
    /// criterion and weights in percent; both are taken at vertices.
    #[must_use]
    pub fn extremes(&self, factors: &[BigRational]) -> (BigRational, BigRational) {
        let of_block = |block: &Block| -> BigRational {
            block.members.iter().map(|(criterion, share)| &factors[*criterion] * share).sum()
        };
        let direction: Vec<BigRational> = self.blocks.iter().map(of_block).collect();
        let Some(mut program) = program(self.blocks.len(), &self.cuts) else { return Default::default() };
        let mut value = |direction: &[BigRational]| -> BigRational {
            program.furthest(direction).iter().zip(direction).map(|(weight, factor)| weight * factor).sum()
        };
        let backwards: Vec<BigRational> = direction.iter().map(|factor| -factor).collect();
        (-value(&backwards), value(&direction))
    }

    /// Weights by criterion, in percent, of shares of the blocks.
    pub(super) fn spread_out(&self, shares: &[BigRational]) -> Vec<BigRational> {
        let mut weights = vec![BigRational::zero(); self.criteria];
        for (block, weight) in self.blocks.iter().zip(shares) {
            for (criterion, share) in &block.members {
                weights[*criterion] = weight * share * hundred();
            }
        }
        weights
    }
}

fn dot(a: &[BigRational], b: &[BigRational]) -> BigRational {
    a.iter().zip(b).map(|(a, b)| a * b).sum()
}

fn mean(points: &[Vec<BigRational>]) -> Vec<BigRational> {
    let count = BigRational::from_integer(points.len().into());
    let dimensions = points.first().map_or(0, Vec::len);
    (0..dimensions).map(|axis| points.iter().map(|point| &point[axis]).sum::<BigRational>() / &count).collect()
}

/// A program over weights of blocks, of which the last is what the others leave of 100.
struct Linear {
    program: Program,
    lows: Vec<BigRational>,
}

/// The program of the admissible weights; `None` if there are none.
fn program(blocks: usize, cuts: &[Cut]) -> Option<Linear> {
    let last = blocks.checked_sub(1)?;
    // What only raises one weight from 0 moves the origin instead of taking a row.
    let alone = |cut: &Cut| {
        let mut weighing = cut.factors.iter().enumerate().filter(|(_, a)| !a.is_zero());
        let (block, a) = weighing.next()?;
        let is_low = weighing.next().is_none() && a.is_positive() && block != last;
        is_low.then(|| (block, &cut.least / a))
    };
    let mut lows = vec![BigRational::zero(); last];
    for (block, low) in cuts.iter().filter_map(alone) {
        lows[block] = low.max(lows[block].clone());
    }
    let last_not_negative = Cut { factors: unit(blocks, last), least: BigRational::zero() };
    let rows = cuts.iter().filter(|cut| alone(cut).is_none()).chain([&last_not_negative]).map(|cut| {
        let of_last = &cut.factors[last];
        let mut row: Vec<BigRational> = cut.factors[..last].iter().map(|a| of_last - a).collect();
        let moved: BigRational = row.iter().zip(&lows).map(|(a, low)| a * low).sum();
        row.push(of_last * hundred() - &cut.least - moved);
        row
    });
    Some(Linear { program: Program::new(rows.collect(), last)?, lows })
}

impl Linear {
    /// The weights furthest in a direction.
    fn furthest(&mut self, direction: &[BigRational]) -> Vec<BigRational> {
        let last = self.lows.len();
        let objective: Vec<BigRational> = direction[..last].iter().map(|a| a - &direction[last]).collect();
        self.program.maximise(&objective);
        let mut weights: Vec<BigRational> =
            self.program.point().into_iter().zip(&self.lows).map(|(x, low)| x + low).collect();
        weights.push(hundred() - weights.iter().sum::<BigRational>());
        weights
    }
}

/// Statements that cannot hold together: one after the other is left out where the rest conflicts
/// without it, and what remains is irreducible (deletion filter; Chinneck & Dravnieks 1991, "Locating
/// minimal infeasible constraint sets in linear programs", ORSA Journal on Computing 3(2)).
///
/// A statement is left out as if it were deleted from the file, with the freedom that it gives: bounds let
/// a criterion of weight 0 move, and what is named moves by itself. So leaving one out may make another
/// one necessary no more, and all are asked again until none goes.
fn conflict(decision: &Decision, in_force: &InForce, said: &Uncertainty) -> Contradiction {
    let contradicts = |kept: &[Statement]| {
        let said = in_effect(decision, in_force, &only(said, kept));
        let blocks = blocks(decision, in_force, &said);
        let cuts = cuts(decision, in_force, &blocks, &said);
        program(blocks.len(), &cuts).is_none()
    };
    let mut statements = statement::all(decision, in_force, said);
    loop {
        let before = statements.len();
        let mut at = 0;
        while at < statements.len() {
            let mut others = statements.clone();
            others.remove(at);
            if contradicts(&others) {
                statements = others;
            } else {
                at += 1;
            }
        }
        if statements.len() == before {
            return Contradiction { statements };
        }
    }
}

/// A basis of all `x` that solve `equation · x = 0` for every equation.
fn null_space(mut equations: Vec<Vec<BigRational>>, columns: usize) -> Vec<Vec<BigRational>> {
    let mut leading: Vec<usize> = Vec::new();
    for column in 0..columns {
        let row = leading.len();
        let Some(found) = (row..equations.len()).find(|other| !equations[*other][column].is_zero()) else { continue };
        equations.swap(row, found);
        let first = equations[row][column].clone();
        equations[row].iter_mut().for_each(|a| *a /= &first);
        let lead = equations[row].clone();
        for (_, equation) in equations.iter_mut().enumerate().filter(|(other, _)| *other != row) {
            let factor = equation[column].clone();
            if !factor.is_zero() {
                equation.iter_mut().zip(&lead).for_each(|(a, b)| *a -= &factor * b);
            }
        }
        leading.push(column);
    }
    let free = (0..columns).filter(|column| !leading.contains(column));
    free.map(|column| {
        let mut solution = unit(columns, column);
        leading.iter().zip(&equations).for_each(|(lead, equation)| solution[*lead] = -&equation[column]);
        solution
    })
    .collect()
}
