//! The smallest change that takes a project across the cut: applied, it does; anything smaller does
//! not.

// Helpers of tests may fail by panicking, as tests do.
#![allow(clippy::unwrap_used, clippy::expect_used)]

mod support;

use std::fmt::Write;

use num_bigint::BigInt;
use num_rational::BigRational;
use num_traits::Signed;
use proptest::prelude::*;
use support::{Case, rank};
use vorrang::analysis::crossing::{Crossing, smallest_change};
use vorrang::model::{Decision, Raw, Target};
use vorrang::scoring::{self, Ranking};

/// Projects A, B, … under a falling linear scale, a rising one and one of levels, by points 0..=20.
#[derive(Clone, Debug)]
struct Plan {
    weights: [u32; 3],
    rows: Vec<[u32; 3]>,
    /// For each project the one that it needs, if that comes later.
    needs: Vec<usize>,
    places: usize,
    decided_in: Option<usize>,
    decided_out: Option<usize>,
    inherit: bool,
}

impl Plan {
    fn id(row: usize) -> char {
        char::from(b'A' + u8::try_from(row).unwrap())
    }

    /// With one value replaced by a text.
    fn decision_with(&self, replaced: Option<(usize, usize, &str)>) -> Decision {
        let mut case = Case::new()
            .top(&format!("places = {}", self.places))
            .scoring(&format!("dependencies = \"{}\"", if self.inherit { "inherit" } else { "warn" }))
            .criterion("c0", self.weights[0], "scale = { kind = \"linear\", worst = 20, best = 0 }")
            .criterion("c1", self.weights[1], "scale = { kind = \"linear\", worst = 0, best = 20 }")
            .criterion("c2", self.weights[2], "scale = { kind = \"levels\", levels = [{ value = 0, points = 0 }, { value = 5, points = 10 }, { value = 10, points = 60 }, { value = 15, points = 60 }, { value = 20, points = 100 }] }");
        for (effect, project) in [("in", self.decided_in), ("out", self.decided_out)] {
            if let Some(project) = project.filter(|project| *project < self.rows.len()) {
                let id = Self::id(project);
                case = case.toml(&format!("[[decisions]]\nproject = \"{id}\"\neffect = \"{effect}\"\nreason = \"Probe\"\nby = \"Rat\"\non = 2026-11-01"));
            }
        }
        let mut list = String::from("id;name;c0;c1;c2;depends-on");
        for (row, values) in self.rows.iter().enumerate() {
            write!(list, "\n{};Projekt {row}", Self::id(row)).unwrap();
            for (column, value) in values.iter().enumerate() {
                match replaced {
                    Some((r, c, text)) if (r, c) == (row, column) => write!(list, ";{text}").unwrap(),
                    _ if column == 2 => write!(list, ";{}", value / 5 * 5).unwrap(),
                    _ => write!(list, ";{value}").unwrap(),
                }
            }
            let needed = self.needs.get(row).filter(|needed| row < **needed && **needed < self.rows.len());
            write!(list, ";{}", needed.map_or(String::new(), |needed| Self::id(*needed).to_string())).unwrap();
        }
        case.projects(&format!("{list}\n")).decision()
    }
}

fn plans() -> impl Strategy<Value = Plan> {
    (
        (1u32..98).prop_flat_map(|a| (Just(a), 1u32..99 - a)),
        prop::collection::vec([0u32..=20, 0u32..=20, 0u32..=20], 2..6),
        prop::collection::vec(0usize..6, 6),
        1usize..5,
        (prop::option::weighted(0.2, 0usize..7), prop::option::weighted(0.2, 0usize..7)),
        any::<bool>(),
    )
        .prop_map(|((a, b), rows, needs, places, (decided_in, decided_out), inherit)| Plan {
            weights: [a, b, 100 - a - b],
            rows,
            needs,
            places,
            decided_in,
            decided_out: decided_out.filter(|out| Some(*out) != decided_in),
            inherit,
        })
}

/// Whether a ranking puts a project strictly on the other side than `had_place`.
fn is_across(ranking: &Ranking<'_>, project: usize, had_place: bool) -> bool {
    let tied = ranking.cut().tied.iter().any(|tied| *tied as usize == project);
    ranking.placed(project).is_some() != had_place && !tied
}

fn text(raw: Raw) -> String {
    match raw {
        Raw::Number(number) => number.to_string().replace('.', ","),
        Raw::Level(level) => (level * 5).to_string(),
        Raw::Flag(flag) => flag.to_string(),
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, failure_persistence: None, max_shrink_iters: 30, ..ProptestConfig::default() })]

    #[test]
    fn the_smallest_change_applied_takes_the_project_across_and_no_smaller_one_does(plan in plans()) {
        let decision = plan.decision_with(None);
        let ranking = rank(&decision);
        for project in 0..plan.rows.len() {
            let id = Plan::id(project).to_string();
            let number = support::number(&decision, &id);
            let had_place = ranking.placed(number).is_some();
            let crossing = smallest_change(&ranking, u32::try_from(number).unwrap());
            let by_score = ranking.to_cut(u32::try_from(number).unwrap()).is_some();
            if let Some(change) = &crossing.value {
                let other = plan.decision_with(Some((project, change.criterion, &text(change.to))));
                prop_assert!(is_across(&rank(&other), support::number(&other, &id), had_place), "{id}: {change:?}");
            }
            // All whole values of all criteria: none that is nearer in utility gets it across.
            let distance = |criterion: usize, other: &Ranking<'_>| {
                let steps = other.utilities().get(criterion, support::number(other.decision(), &id)).steps();
                steps.abs_diff(ranking.utilities().get(criterion, number).steps())
            };
            let found = crossing.value.as_ref().map(|change| {
                let other = plan.decision_with(Some((project, change.criterion, &text(change.to))));
                distance(change.criterion, &rank(&other))
            });
            for criterion in 0..3 {
                for value in (0..=20u32).step_by(if criterion == 2 { 5 } else { 4 }) {
                    let changed = plan.decision_with(Some((project, criterion, &value.to_string())));
                    let other = rank(&changed);
                    if by_score && is_across(&other, support::number(other.decision(), &id), had_place) {
                        let distance = distance(criterion, &other);
                        prop_assert!(found.is_some_and(|found| found <= distance), "{id}: c{criterion} = {value} is nearer than {crossing:?}");
                    }
                }
            }
            weights(&decision, &ranking, number, had_place, by_score, &crossing)?;
        }
    }
}

/// The same for weights, tried in steps of two and a half percentage points.
fn weights(
    decision: &Decision,
    ranking: &Ranking<'_>,
    number: usize,
    had_place: bool,
    by_score: bool,
    crossing: &Crossing,
) -> Result<(), TestCaseError> {
    let at = |target: Target, weight: &BigRational| {
        let in_force = ranking.in_force().with_weight(decision, target, weight)?;
        Some(is_across(&scoring::rank(decision, &in_force), number, had_place))
    };
    if let Some(change) = &crossing.weight {
        prop_assert_eq!(at(change.target, &change.to), Some(true));
    }
    let found = crossing.weight.as_ref().map(|change| (&change.to - &change.from).abs());
    for criterion in 0..3 {
        for step in 0..=40u32 {
            let weight = BigRational::new((step * 5).into(), 2.into());
            if by_score && at(Target::Criterion(criterion), &weight) == Some(true) {
                let distance = (&weight - &ranking.in_force().weights[criterion]).abs();
                // What is told has few decimal places, so it may lie a little beyond the tie.
                let exact = crossing.weight.as_ref().map(|change| (&change.exact - &change.from).abs());
                prop_assert!(
                    exact.is_some_and(|exact| exact <= distance),
                    "c{criterion} = {weight} is nearer than {found:?}"
                );
            }
        }
    }
    Ok(())
}

#[test]
fn a_project_placed_by_decision_or_without_a_way_across_has_no_smallest_change() {
    let case = Case::new()
        .top("places = 1")
        .points("need", 100)
        .toml("[[decisions]]\nproject = \"B\"\neffect = \"in\"\nreason = \"Probe\"\nby = \"Rat\"\non = 2026-11-01")
        .projects("id,name,need\nA,Alpha,50\nB,Beta,10\n");
    let decision = case.decision();
    let ranking = rank(&decision);
    assert_eq!(smallest_change(&ranking, 0), Crossing::default());
    assert_eq!(smallest_change(&ranking, 1), Crossing::default());
}

#[test]
fn the_value_told_has_the_fewest_decimal_places_and_the_tie_is_exact() {
    // B ties with A at 100/3 points of ease: 40·u = 50·0.6 − 50·… by hand: 30 + 20 = 36 + 40·u, u = 0.35.
    let case = Case::new()
        .top("places = 1")
        .points("need", 60)
        .points("ease", 40)
        .projects("id,name,need,ease\nA,Alpha,50,50\nB,Beta,60,30,5\n".replace("30,5", "30").as_str());
    let decision = case.decision();
    let ranking = rank(&decision);
    let change = smallest_change(&ranking, 1);
    let value = change.value.unwrap();
    // Beta has 48, Alpha 50: 2 points are 1/30 of need or 1/20 of ease.
    assert_eq!((value.criterion, value.to), (0, Raw::Number(64.into())));
    assert_eq!(value.exact, Some(BigRational::new(19.into(), 30.into())));
    let weight = change.weight.unwrap();
    // 60·t + 30·(100 − t) = 50·100 at t = 200/3.
    assert_eq!(
        (weight.exact, weight.to),
        (BigRational::new(200.into(), 3.into()), BigRational::from_integer(BigInt::from(67)))
    );
}
