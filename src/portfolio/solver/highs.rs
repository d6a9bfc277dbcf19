//! Where the limit on nodes strikes: HiGHS, a solver in floating point, looks for a better choice.
//!
//! Only the cargo feature `highs` builds this. HiGHS proposes, integers decide: what it finds is rounded to 0 and
//! 1 and counts only if it keeps to every row exactly, and what it says about how good a choice can be is not
//! even read. It runs on one thread with a limit on nodes, never on time, so the same program gives the same
//! choice.
//!
//! Source: Huangfu & Hall (2018), "Parallelizing the dual revised simplex method", Mathematical Programming
//! Computation 10(1).

use highs::{Model, RowProblem, Sense, SolvedModel};

use super::program::{Program, worth};

/// Numbers beyond this are handed over in a coarser unit, so that sums of them are exact in floating point.
const LARGEST: i128 = 1 << 31;

/// One node of HiGHS, with its cuts and heuristics, takes about as long as so many of our search.
const NODES_FOR_ONE: u64 = 1_000;

/// A better choice than the one that a search found whose nodes were used up, if HiGHS finds one in about the time
/// in which so many divisions are made; without a start any choice is better.
pub(crate) fn further(program: &Program, objective: &[i128], start: Option<&[bool]>, nodes: u64) -> Option<Vec<bool>> {
    let solved = solve(program, objective, start, nodes / NODES_FOR_ONE + 1)?;
    let chosen: Vec<bool> = solved.get_solution().columns().iter().map(|value| 0.5 < *value).collect();
    let is_better = || start.is_none_or(|start| worth(objective, start) < worth(objective, &chosen));
    (chosen.len() == program.n && program.allows(&chosen) && is_better()).then_some(chosen)
}

fn solve(program: &Program, objective: &[i128], start: Option<&[bool]>, nodes: u64) -> Option<SolvedModel> {
    let unit = unit(objective.iter().copied());
    let mut problem = RowProblem::default();
    let columns: Vec<_> =
        objective.iter().map(|worth| problem.add_integer_column(float(worth.div_euclid(unit)), 0.0..=1.0)).collect();
    for row in &program.rows {
        // Rounded so that what keeps to the coarser row keeps to the exact one.
        let unit = self::unit(row.terms.iter().map(|(_, a)| *a));
        let term = |(variable, a): &(u32, i128)| (columns[*variable as usize], float(-(-a).div_euclid(unit)));
        problem.add_row(..=float(row.most.div_euclid(unit)), row.terms.iter().map(term));
    }
    let mut model: Model = problem.try_optimise(Sense::Maximise).ok()?;
    model.try_set_option("threads", 1).ok()?;
    model.try_set_option("parallel", "off").ok()?;
    model.try_set_option("random_seed", 0).ok()?;
    model.try_set_option("mip_max_nodes", i32::try_from(nodes).unwrap_or(i32::MAX)).ok()?;
    model.try_set_option("mip_rel_gap", 0.0).ok()?;
    if let Some(start) = start {
        let values: Vec<f64> = start.iter().map(|chosen| f64::from(u8::from(*chosen))).collect();
        model.try_set_solution(Some(&values), None, None, None).ok()?;
    }
    model.try_solve().ok()
}

/// The least power of two in which none of the numbers is beyond [`LARGEST`].
fn unit(numbers: impl Iterator<Item = i128>) -> i128 {
    let greatest = numbers.map(i128::abs).max().unwrap_or(0);
    let mut unit = 1;
    while LARGEST * unit < greatest {
        unit *= 2;
    }
    unit
}

fn float(number: i128) -> f64 {
    number as f64
}

#[cfg(test)]
mod tests {
    use super::super::program::Row;
    use super::*;

    /// Petersen (1967), "Computational experience with variants of the Balas algorithm applied to the selection of
    /// R&D projects", Management Science 13(9), problem 1: the optimum is 3800.
    fn petersen(factor: i128) -> (Program, Vec<i128>) {
        let rows: [(&[i128], i128); 10] = [
            (&[8, 12, 13, 64, 22, 41], 80),
            (&[8, 12, 13, 75, 22, 41], 96),
            (&[3, 6, 4, 18, 6, 4], 20),
            (&[5, 10, 8, 32, 6, 12], 36),
            (&[5, 13, 8, 42, 6, 20], 44),
            (&[5, 13, 8, 48, 6, 20], 48),
            (&[0, 0, 0, 0, 8, 0], 10),
            (&[3, 0, 4, 0, 8, 0], 18),
            (&[3, 2, 4, 0, 8, 4], 22),
            (&[3, 2, 4, 8, 8, 4], 24),
        ];
        let row = |(costs, most): &(&[i128], i128)| {
            let terms = costs.iter().zip(0..).filter(|(a, _)| **a != 0).map(|(a, variable)| (variable, a * factor));
            // One less than a whole multiple: the last digit counts.
            Row::at_most(terms.collect(), (most + 1) * factor - 1)
        };
        let objective = [100, 600, 1200, 2400, 500, 2000].map(|worth| worth * factor);
        (Program { n: 6, rows: rows.iter().map(row).collect() }, objective.to_vec())
    }

    #[test]
    fn a_published_optimum_is_found_from_nothing_and_from_a_start() {
        let (program, objective) = petersen(1);
        for start in [None, Some(&[true, false, false, false, false, false][..])] {
            let found = further(&program, &objective, start, 1_000).unwrap();
            assert_eq!(worth(&objective, &found), 3800, "{start:?}");
        }
    }

    /// Numbers of 90 bits are no floating-point numbers any more; what is found keeps to them all the same.
    #[test]
    fn numbers_too_large_for_floating_point_are_found_in_coarser_units_and_checked_in_their_own() {
        let factor = (1 << 78) + 1;
        let (program, objective) = petersen(factor);
        let found = further(&program, &objective, None, 1_000).unwrap();
        assert!(program.allows(&found));
        assert_eq!(worth(&objective, &found), 3800 * factor);
        assert_eq!(further(&program, &objective, Some(&found), 1_000), None, "nothing is better");
    }

    #[test]
    fn where_no_choice_keeps_to_the_rows_none_is_found() {
        let (mut program, objective) = petersen(1);
        program.rows.push(Row::at_least(vec![(3, 1), (4, 1)], 2));
        assert_eq!(further(&program, &objective, None, 1_000), None);
    }

    #[test]
    fn units_are_the_least_power_of_two_that_is_coarse_enough() {
        assert_eq!(unit([].into_iter()), 1);
        assert_eq!(unit([-LARGEST, 3].into_iter()), 1);
        assert_eq!(unit([-LARGEST - 1].into_iter()), 2);
        assert_eq!(unit([1 << 100].into_iter()), 1 << 69);
    }
}
