//! The methods beside the weighted sum: against their definitions in floating point, and what they
//! give where there is nothing to compare.

// Helpers of tests may fail by panicking, as tests do.
#![allow(clippy::unwrap_used, clippy::expect_used)]

mod support;

use std::fmt::Write;

use num_traits::ToPrimitive;
use proptest::prelude::*;
use support::{Case, lines, rank};
use vorrang::model::{Decision, Method};
use vorrang::scoring::Ranking;

/// Points of alternatives A0, A1, … under criteria that give 0 to 100 points as percent, the last one
/// from 100 down to 0.
#[derive(Clone, Debug)]
struct Matrix {
    weights: Vec<u32>,
    rows: Vec<Vec<u32>>,
    thresholds: Option<(u32, u32)>,
}

impl Matrix {
    fn decision(&self, method: Method) -> Decision {
        let mut case = Case::new().scoring(&format!("method = \"{}\"", method.key())).scoring("maximum = 1");
        let mut list = String::from("id,name");
        let preference = self.thresholds.map_or_else(String::new, |(q, p)| {
            format!("preference = {{ kind = \"linear\", indifference = {q}, preference = {p} }}")
        });
        for (index, weight) in self.weights.iter().enumerate() {
            let (worst, best) = if self.is_cost(index) { (100, 0) } else { (0, 100) };
            let scale = format!("scale = {{ kind = \"linear\", worst = {worst}, best = {best} }}\n{preference}");
            case = case.criterion(&format!("c{index}"), weight, &scale);
            write!(list, ",c{index}").unwrap();
        }
        for (row, values) in self.rows.iter().enumerate() {
            write!(list, "\nA{row},Alternative {row}").unwrap();
            values.iter().for_each(|value| write!(list, ",{value}").unwrap());
        }
        case.projects(&format!("{list}\n")).decision()
    }

    fn is_cost(&self, criterion: usize) -> bool {
        criterion + 1 == self.weights.len() && 1 < criterion
    }

    fn utility(&self, row: usize, criterion: usize) -> f64 {
        let share = f64::from(self.rows[row][criterion]) / 100.0;
        if self.is_cost(criterion) { 1.0 - share } else { share }
    }

    /// The score by definition, in floating point.
    fn score(&self, method: Method, row: usize) -> f64 {
        let criteria = || self.weights.iter().enumerate().map(|(index, weight)| (index, f64::from(*weight) / 100.0));
        let rows = 0..self.rows.len();
        match method {
            Method::WeightedSum => criteria().map(|(c, w)| w * self.utility(row, c)).sum(),
            Method::WeightedProduct => criteria().map(|(c, w)| self.utility(row, c).powf(w)).product(),
            Method::Topsis => {
                let distance = |ideal: fn(f64, f64) -> f64, start: f64| {
                    let square = |(c, w): (usize, f64)| {
                        let ideal = rows.clone().map(|other| self.utility(other, c)).fold(start, ideal);
                        (w * (self.utility(row, c) - ideal)).powi(2)
                    };
                    criteria().map(square).sum::<f64>().sqrt()
                };
                let (best, worst) = (distance(f64::max, 0.0), distance(f64::min, 1.0));
                if best + worst == 0.0 { 0.5 } else { worst / (best + worst) }
            }
            Method::PrometheeIi => {
                let preference = |d: f64| match self.thresholds {
                    Some((q, p)) => ((d - f64::from(q)) / f64::from(p - q)).clamp(0.0, 1.0),
                    None => f64::from(u8::from(0.0 < d)),
                };
                // In points, as raw values are.
                let points = |row, c| (self.utility(row, c) * 100.0).round();
                let against = |other: usize| -> f64 {
                    let difference = |c| points(row, c) - points(other, c);
                    criteria().map(|(c, w)| w * (preference(difference(c)) - preference(-difference(c)))).sum()
                };
                rows.clone().map(against).sum::<f64>() / (rows.len() - 1) as f64
            }
        }
    }
}

fn matrices() -> impl Strategy<Value = Matrix> {
    (2usize..5, 2usize..8).prop_flat_map(|(criteria, projects)| {
        // Few different points, so that equal columns and zeros come up.
        let point = prop_oneof![Just(0), Just(50), Just(100), 0u32..=100];
        let rows = prop::collection::vec(prop::collection::vec(point, criteria), projects);
        let cuts = prop::collection::vec(0u32..=100, criteria - 1);
        let thresholds = prop::option::of((0u32..30, 1u32..30).prop_map(|(q, width)| (q, q + width)));
        (rows, cuts, thresholds).prop_map(|(rows, mut cuts, thresholds)| {
            cuts.extend([0, 100]);
            cuts.sort_unstable();
            Matrix { weights: cuts.windows(2).map(|pair| pair[1] - pair[0]).collect(), rows, thresholds }
        })
    })
}

fn score(ranking: &Ranking<'_>, row: usize) -> f64 {
    ranking.score(support::number(ranking.decision(), &format!("A{row}"))).to_f64().unwrap()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn every_method_gives_what_its_definition_gives(matrix in matrices()) {
        for method in Method::ALL {
            let decision = matrix.decision(method);
            let ranking = rank(&decision);
            for row in 0..matrix.rows.len() {
                let (found, expected) = (score(&ranking, row), matrix.score(method, row));
                prop_assert!((found - expected).abs() < 2e-9, "{method:?} A{row}: {found} instead of {expected}");
            }
        }
    }

    #[test]
    fn a_dominated_project_never_ranks_above_its_dominator(matrix in matrices()) {
        for method in Method::ALL {
            let decision = matrix.decision(method);
            let ranking = rank(&decision);
            for (a, b) in (0..matrix.rows.len()).flat_map(|a| (0..matrix.rows.len()).map(move |b| (a, b))) {
                if (0..matrix.weights.len()).all(|c| matrix.utility(b, c) <= matrix.utility(a, c)) {
                    let rank_of = |row| ranking.rank_of(support::number(&decision, &format!("A{row}")));
                    prop_assert!(rank_of(a) <= rank_of(b), "{method:?}: A{b} ranks above A{a}");
                }
            }
        }
    }
}

/// What every method gives for a list over two criteria with the scale `min-max`, weights 60 and 40.
fn of(list: &str) -> Vec<Vec<String>> {
    let scale = "scale = { kind = \"min-max\", direction = \"benefit\" }";
    let by = |method: Method| {
        let case = Case::new().scoring(&format!("method = \"{}\"", method.key()));
        let decision = case.criterion("a", 60, scale).criterion("b", 40, scale).projects(list).decision();
        lines(&rank(&decision))
    };
    Method::ALL.map(by).into()
}

#[test]
fn a_single_project_is_half_way_for_topsis_and_level_with_nobody_for_promethee() {
    assert_eq!(of("id,name,a,b\nA,Alpha,3,4\n"), [["1 A 100"], ["1 A 100"], ["1 A 50"], ["1 A 0"]]);
}

#[test]
fn projects_that_are_equal_in_everything_share_their_rank_under_every_method() {
    let expected = [["1 A 100", "1 B 100"], ["1 A 100", "1 B 100"], ["1 A 50", "1 B 50"], ["1 A 0", "1 B 0"]];
    assert_eq!(of("id,name,a,b\nA,Alpha,3,4\nB,Beta,3,4\n"), expected);
}

#[test]
fn a_constant_column_moves_nobody_under_any_method() {
    // Under min-max everybody has utility 1 in a, and 1 or 0 in b.
    let expected = [["1 B 100", "2 A 60"], ["1 B 100", "2 A 0"], ["1 B 100", "2 A 0"], ["1 B 40", "2 A -40"]];
    assert_eq!(of("id,name,a,b\nA,Alpha,3,4\nB,Beta,3,5\n"), expected);
}

#[test]
fn the_tie_break_and_inheritance_work_on_the_scores_of_the_method() {
    let case = Case::new()
        .scoring("method = \"weighted-product\"")
        .scoring("dependencies = \"inherit\"")
        .scoring("tie-break = [\"b\"]")
        .points("a", 50)
        .points("b", 50)
        .projects("id,name,a,b,depends-on\nA,Alpha,100,64,C\nB,Beta,64,100,\nC,Gamma,0,100,\n");
    assert_eq!(lines(&rank(&case.decision())), ["1 B 80", "2 C 0 <- A (80)", "3 A 80"]);
}

#[test]
fn an_unknown_value_shows_the_ranks_that_are_possible_under_the_method() {
    let case = Case::new()
        .scoring("method = \"topsis\"")
        .points("a", 50)
        .criterion("b", 50, "missing = \"unknown\"\nscale = { kind = \"linear\", worst = 0, best = 100 }")
        .projects("id,name,a,b\nA,Alpha,60,?\nB,Beta,50,80\nC,Gamma,40,40\n");
    let decision = case.decision();
    let ranking = rank(&decision);
    assert_eq!(ranking.possible_ranks(support::number(&decision, "A")), Some((1, 3)));
    assert_eq!(ranking.possible_ranks(support::number(&decision, "B")), None);
}

#[test]
fn a_scenario_may_change_the_method() {
    let decision = Case::new()
        .points("a", 50)
        .points("b", 50)
        .toml("[scenarios.product]\nmethod = \"weighted-product\"")
        .projects("id,name,a,b\nA,Alpha,100,0\nB,Beta,49,49\n")
        .decision();
    assert_eq!(lines(&rank(&decision)), ["1 A 50", "2 B 49"]);
    let scenario = decision.scenario("product").unwrap();
    assert_eq!(lines(&support::rank_under(&decision, &[scenario])), ["1 B 49", "2 A 0"]);
}
