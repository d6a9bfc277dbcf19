//! The smallest change that takes a project across the cut: applied, it does; anything smaller does
//! not.

// Helpers of tests may fail by panicking, as tests do.
#![allow(clippy::unwrap_used, clippy::expect_used)]

mod support;

use std::fmt::Write;

use num_bigint::BigInt;
use num_rational::BigRational;
use num_traits::{Signed, ToPrimitive};
use proptest::prelude::*;
use support::{Case, rank};
use vorrang::analysis::crossing::{Crossing, smallest_change};
use vorrang::model::{Decision, Raw, Target, Value};
use vorrang::scoring::{self, Ranking};

/// Projects A, B, … under a falling linear scale, a rising one, one of levels and one relative to the
/// list, by points 0..=20.
#[derive(Clone, Debug)]
struct Plan {
    weights: [u32; 4],
    rows: Vec<[u32; 4]>,
    /// The project without a value under the rising scale.
    gap: Option<usize>,
    /// For each project the one that it needs, if that comes later.
    needs: Vec<usize>,
    places: usize,
    decided_in: Option<usize>,
    decided_out: Option<usize>,
    inherit: bool,
    relative: (&'static str, bool),
    tie_break: Option<usize>,
    clamp: bool,
    /// Criterion, whether it excludes, how it compares, with what.
    rules: Vec<(usize, bool, &'static str, u32)>,
}

const RELATIVE: usize = 3;

impl Plan {
    fn id(row: usize) -> char {
        char::from(b'A' + u8::try_from(row).unwrap())
    }

    /// With one value replaced by a text; `None` where that is an error.
    fn decision_with(&self, replaced: Option<(usize, usize, &str)>) -> Option<Decision> {
        let mut case = Case::new()
            .top(&format!("places = {}", self.places))
            .input("decimal = \"comma\"")
            .scoring(&format!("dependencies = \"{}\"", if self.inherit { "inherit" } else { "warn" }))
            .scoring(&self.tie_break.map_or_else(String::new, |criterion| format!("tie-break = [\"c{criterion}\"]")))
            .criterion("c0", self.weights[0], "scale = { kind = \"linear\", worst = 20, best = 0 }")
            .criterion("c1", self.weights[1], &format!("missing = \"neutral\"\nscale = {{ kind = \"linear\", worst = 0, best = 20, outside = \"{}\" }}", if self.clamp { "clamp" } else { "reject" }))
            .criterion("c2", self.weights[2], "scale = { kind = \"levels\", levels = [{ value = 0, points = 0 }, { value = 5, points = 10 }, { value = 10, points = 60 }, { value = 15, points = 60 }, { value = 20, points = 100 }] }")
            .criterion("c3", self.weights[RELATIVE], &format!("scale = {{ kind = \"{}\", direction = \"{}\" }}", self.relative.0, if self.relative.1 { "cost" } else { "benefit" }));
        for (number, (criterion, excludes, test, operand)) in self.rules.iter().enumerate() {
            let effect = if *excludes { "exclude" } else { "mandatory" };
            let operand = if *criterion == 2 { operand / 5 * 5 } else { *operand };
            case = case.toml(&format!("[[rules]]\nid = \"r{number}\"\neffect = \"{effect}\"\nwhen = [{{ criterion = \"c{criterion}\", {test} = {operand} }}]"));
        }
        for (effect, project) in [("in", self.decided_in), ("out", self.decided_out)] {
            if let Some(project) = project.filter(|project| *project < self.rows.len()) {
                let id = Self::id(project);
                case = case.toml(&format!("[[decisions]]\nproject = \"{id}\"\neffect = \"{effect}\"\nreason = \"Probe\"\nby = \"Rat\"\non = 2026-11-01"));
            }
        }
        let mut list = String::from("id;name;c0;c1;c2;c3;depends-on");
        for (row, values) in self.rows.iter().enumerate() {
            write!(list, "\n{};Projekt {row}", Self::id(row)).unwrap();
            for (column, value) in values.iter().enumerate() {
                match replaced {
                    Some((r, c, text)) if (r, c) == (row, column) => write!(list, ";{text}").unwrap(),
                    _ if column == 1 && self.gap == Some(row) => write!(list, ";").unwrap(),
                    _ if column == 2 => write!(list, ";{}", value / 5 * 5).unwrap(),
                    // A cost as a ratio is above 0.
                    _ if column == RELATIVE => write!(list, ";{}", value + 1).unwrap(),
                    _ => write!(list, ";{value}").unwrap(),
                }
            }
            let needed = self.needs.get(row).filter(|needed| row < **needed && **needed < self.rows.len());
            write!(list, ";{}", needed.map_or(String::new(), |needed| Self::id(*needed).to_string())).unwrap();
        }
        case.projects(&format!("{list}\n")).load().decision.take()
    }

    /// The utility of a project under a criterion with this value, if it is ranked, as formulas say.
    fn utility(&self, ranking: &Ranking<'_>, row: usize, criterion: usize, value: f64) -> f64 {
        match criterion {
            0 => 1.0 - value / 20.0,
            1 => (value / 20.0).clamp(0.0, 1.0),
            2 => [0.0, 0.1, 0.6, 0.6, 1.0][(value / 5.0).to_usize().unwrap()],
            _ => {
                let decision = ranking.decision();
                let is_other = |other: &usize| {
                    let number = support::number(decision, &Self::id(*other).to_string());
                    *other != row && ranking.rank_of(number) != 0
                };
                let others =
                    (0..self.rows.len()).filter(is_other).map(|other| f64::from(self.rows[other][RELATIVE] + 1));
                let list: Vec<f64> = others.chain([value]).collect();
                let (least, greatest) = list.iter().fold((f64::MAX, f64::MIN), |(a, b), x| (a.min(*x), b.max(*x)));
                if least.to_bits() == greatest.to_bits() {
                    return 1.0;
                }
                match self.relative {
                    ("min-max", false) => (value - least) / (greatest - least),
                    ("min-max", true) => (greatest - value) / (greatest - least),
                    ("ratio", false) => value / greatest,
                    ("ratio", true) => least / value,
                    (_, is_cost) => {
                        let share = value / list.iter().map(|x| x * x).sum::<f64>().sqrt();
                        if is_cost { 1.0 - share } else { share }
                    }
                }
            }
        }
    }

    /// The value that counts now.
    fn now(&self, row: usize, criterion: usize) -> f64 {
        match criterion {
            1 if self.gap == Some(row) => 10.0,
            2 => f64::from(self.rows[row][2] / 5 * 5),
            RELATIVE => f64::from(self.rows[row][RELATIVE] + 1),
            _ => f64::from(self.rows[row][criterion]),
        }
    }
}

fn plans() -> impl Strategy<Value = Plan> {
    let weights =
        (1u32..97).prop_flat_map(|a| (Just(a), 1u32..98 - a)).prop_flat_map(|(a, b)| (Just(a), Just(b), 0..99 - a - b));
    let rule = (0usize..4, any::<bool>(), prop::sample::select(vec!["at-least", "at-most", "equals"]), 0u32..=20);
    let relative = (prop::sample::select(vec!["min-max", "ratio", "vector"]), any::<bool>());
    (
        (weights, prop::collection::vec([0u32..=20, 0u32..=20, 0u32..=20, 0u32..=20], 2..6)),
        prop::option::weighted(0.2, 0usize..6),
        prop::collection::vec(0usize..6, 6),
        1usize..5,
        (prop::option::weighted(0.2, 0usize..7), prop::option::weighted(0.2, 0usize..7)),
        (any::<bool>(), any::<bool>()),
        relative,
        prop::option::of(0usize..4),
        prop_oneof![Just(Vec::new()).boxed(), prop::collection::vec(rule, 1..3).boxed()],
    )
        .prop_map(
            |(
                ((a, b, c), rows),
                gap,
                needs,
                places,
                (decided_in, decided_out),
                (inherit, clamp),
                relative,
                tie_break,
                rules,
            )| Plan {
                weights: [a, b, c, 100 - a - b - c],
                rows,
                gap,
                needs,
                places,
                decided_in,
                decided_out: decided_out.filter(|out| Some(*out) != decided_in),
                inherit,
                relative,
                tie_break,
                clamp,
                rules,
            },
        )
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

/// What is tried under a criterion: whole values and some between them, beyond the list too where there
/// is no end.
fn tried(criterion: usize, clamp: bool) -> Vec<f64> {
    let to = |last: i32, step: i32| (0..=last).step_by(step.unsigned_abs() as usize).map(f64::from);
    match criterion {
        0 => to(20, 3).chain([9.5]).collect(),
        1 if clamp => to(24, 3).chain([9.5]).collect(),
        1 => to(20, 3).chain([9.5]).collect(),
        2 => to(20, 5).collect(),
        _ => to(24, 3).skip(1).chain([0.25, 5.5, 100.0, 10_000.0]).collect(),
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 12, failure_persistence: None, max_shrink_iters: 30, ..ProptestConfig::default() })]

    #[test]
    fn the_smallest_change_applied_takes_the_project_across_and_no_smaller_one_does(plan in plans()) {
        let Some(decision) = plan.decision_with(None) else { return Ok(()) };
        let ranking = rank(&decision);
        for project in 0..plan.rows.len() {
            let id = Plan::id(project).to_string();
            let number = support::number(&decision, &id);
            let had_place = ranking.placed(number).is_some();
            let crossing = smallest_change(&ranking, u32::try_from(number).unwrap());
            let by_score = ranking.to_cut(u32::try_from(number).unwrap()).is_some();
            let gets_across = |criterion: usize, text: &str| {
                let other = plan.decision_with(Some((project, criterion, text)));
                other.is_some_and(|other| is_across(&rank(&other), support::number(&other, &id), had_place))
            };
            if let Some(change) = &crossing.value {
                prop_assert!(gets_across(change.criterion, &text(change.to)), "{id}: {change:?}");
            }
            let found = crossing.value.as_ref().map(|change| change.distance.to_f64().unwrap());
            for criterion in (0..4).filter(|criterion| !crossing.unsaid.contains(criterion)) {
                let now = plan.utility(&ranking, project, criterion, plan.now(project, criterion));
                // Of some only what lies between the values of the others is said.
                let others: Vec<f64> = ranking.order().iter().filter(|other| **other as usize != number).filter_map(|other| {
                    match decision.projects().values(criterion).get(*other as usize) {
                        Value::Point(Raw::Number(number)) => number.to_f64(),
                        _ => None,
                    }
                }).collect();
                let is_said = |value: &f64| !crossing.unsaid_beyond.contains(&criterion)
                    || others.iter().any(|other| other <= value) && others.iter().any(|other| value <= other);
                for value in tried(criterion, plan.clamp).into_iter().filter(is_said) {
                    if gets_across(criterion, &value.to_string().replace('.', ",")) {
                        let distance = (plan.utility(&ranking, project, criterion, value) - now).abs();
                        prop_assert!(
                            found.is_some_and(|found| found <= distance + 1e-9),
                            "{id}: c{criterion} = {value} is {distance} away, nearer than {crossing:?}"
                        );
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
    for criterion in 0..4 {
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

#[test]
fn the_end_of_the_scale_is_told_where_it_has_fewer_decimal_places() {
    // A ties with C at need 2/3: 60·u + 32 = 32.4. Between that and the end there are 0.6 and finer numbers only.
    let case = Case::new()
        .top("places = 2")
        .points("need", 60)
        .points("ease", 40)
        .projects("id,name,need,ease\nA,Alpha,100,80\nB,Beta,50,50\nC,Gamma,0,81\n");
    assert_eq!(value_of(&case, "A"), told("need", "0", None));
}

/// What takes a project across: criterion, value, and the rule where one decides.
fn value_of(case: &Case, id: &str) -> Option<(String, String, Option<String>)> {
    let decision = case.decision();
    let ranking = rank(&decision);
    let number = u32::try_from(support::number(&decision, id)).unwrap();
    let change = smallest_change(&ranking, number).value?;
    let rule = change.rule.map(|rule| decision.rules()[rule].id.clone());
    let criterion = decision.criteria()[change.criterion].id.clone();
    Some((criterion, text(change.to), rule))
}

fn told(criterion: &str, value: &str, rule: Option<&str>) -> Option<(String, String, Option<String>)> {
    Some((criterion.to_owned(), value.to_owned(), rule.map(str::to_owned)))
}

#[test]
fn a_value_between_or_beyond_the_numbers_of_rules_is_found() {
    let ten = "scale = { kind = \"linear\", worst = 0, best = 10 }";
    let rule = |rest: &str| format!("[[rules]]\nid = \"regel\"\n{rest}");
    let case = |rest: &str, list: &str| {
        let case = Case::new().top("places = 1").criterion("need", 50, ten).criterion("ease", 50, ten);
        case.toml(&rule(rest)).projects(&format!("id,name,need,ease\n{list}"))
    };
    // By its score Beta would be first from 6 of ease, but from 5 to 7 it is excluded; of need only
    // more than 10 would do.
    let band =
        "effect = \"exclude\"\nwhen = [{ criterion = \"ease\", at-least = 5 }, { criterion = \"ease\", at-most = 7 }]";
    let list = "A,Alpha,10,4\nB,Beta,8.5,2\n";
    assert_eq!(value_of(&case(band, list), "B"), told("ease", "8", None));
    // The number of the rule itself counts where the rule holds at it, and not where it does not.
    let from_nine = "effect = \"mandatory\"\nwhen = [{ criterion = \"ease\", at-least = 9.25 }]";
    let far = "A,Alpha,10,9\nB,Beta,0,7\n";
    assert_eq!(value_of(&case(from_nine, far), "B"), told("ease", "9.25", Some("regel")).map(german));
    let up_to = "effect = \"exclude\"\nwhen = [{ criterion = \"ease\", at-most = 7.25 }]";
    assert_eq!(value_of(&case(up_to, "A,Alpha,1,8\nB,Beta,5,7\n"), "B"), told("ease", "8", Some("regel")));
    // A project that loses its place where a rule excludes it, and one that would lose it by its score
    // only where a rule still keeps it.
    let from_eight = "effect = \"exclude\"\nwhen = [{ criterion = \"ease\", at-least = 8 }]";
    assert_eq!(value_of(&case(from_eight, "A,Alpha,0,0\nB,Beta,9,7\n"), "B"), told("ease", "8", Some("regel")));
    let keeps = "effect = \"mandatory\"\nwhen = [{ criterion = \"ease\", at-least = 2 }]";
    assert_eq!(value_of(&case(keeps, "A,Alpha,5,1.5\nB,Beta,1,6\n"), "B"), told("ease", "1", Some("regel")));
}

fn german((criterion, value, rule): (String, String, Option<String>)) -> (String, String, Option<String>) {
    (criterion, value.replace('.', ","), rule)
}

#[test]
fn an_excluded_project_gets_the_value_that_brings_it_a_place_or_none() {
    let scale = "scale = { kind = \"linear\", worst = 0, best = 10 }";
    let case = |more: &str| {
        let rules = "[[rules]]\nid = \"risiko\"\neffect = \"exclude\"\nwhen = [{ criterion = \"risk\", at-least = 8 }";
        let case = Case::new().top("places = 1").criterion("need", 90, scale).criterion(
            "risk",
            10,
            "scale = { kind = \"linear\", worst = 10, best = 0 }",
        );
        case.toml(&format!("{rules}{more}]"))
    };
    let list = "id,name,need,risk\nA,Alpha,5,1\nB,Beta,9,9\nC,Gamma,1,9\n";
    assert_eq!(value_of(&case("").projects(list), "B"), told("risk", "7", Some("risiko")));
    // Gamma is excluded too, but its score would bring it no place.
    assert_eq!(value_of(&case("").projects(list), "C"), None);
    // Where the rule holds for values other than this one alone, any of them lifts it.
    let both =
        case(", { criterion = \"need\", at-least = 9 }").projects("id,name,need,risk\nA,Alpha,5,1\nB,Beta,9,9\n");
    assert_eq!(value_of(&both, "B"), told("need", "8", Some("risiko")));
}

#[test]
fn on_a_scale_relative_to_the_list_the_list_moves_along() {
    let case = |kind: &str| {
        Case::new()
            .top("places = 1")
            .criterion("need", 60, "scale = { kind = \"linear\", worst = 0, best = 100 }")
            .criterion("users", 40, &format!("scale = {{ kind = \"{kind}\", direction = \"benefit\" }}"))
            .projects("id,name,need,users\nA,Alpha,60,100\nB,Beta,50,20\nC,Gamma,0,0\n")
    };
    // Alpha has 36 + 40. With 100 users Beta would have 30 + 40, with more than that 70 itself, and
    // Alpha 36 + 4000/x: they tie at x = 4000/34 = 117.6…
    assert_eq!(value_of(&case("ratio"), "B"), told("users", "118", None));
    assert_eq!(value_of(&case("min-max"), "B"), told("users", "118", None));
    // 30 + 40·x/r = 36 + 4000/r, where r² = x² + 10000: x = 100 + 0.15·r, so x ≈ 124.
    let vector = value_of(&case("vector"), "B").unwrap();
    let x: f64 = vector.1.parse().unwrap();
    let ahead = |x: f64| 30.0 + 40.0 * x / x.hypot(100.0) - 36.0 - 4000.0 / x.hypot(100.0);
    assert!(0.0 < ahead(x) && ahead(x - 1.0) < 0.0, "{vector:?}");
}

#[test]
fn where_all_have_the_same_value_the_nearest_other_one_is_told_and_a_jump_counts_in_full() {
    let case = |direction: &str, weights: [u32; 2], list: &str| {
        Case::new()
            .top("places = 1")
            .criterion("need", weights[0], "scale = { kind = \"linear\", worst = 0, best = 100 }")
            .criterion("days", weights[1], &format!("scale = {{ kind = \"min-max\", direction = \"{direction}\" }}"))
            .projects(&format!("id,name,need,days\n{list}"))
    };
    // More than 1 leaves Beta 100 % and takes them from Alpha; so does 2,000,000,000,001.
    let alike = "A,Alpha,60,1\nB,Beta,50,1\n";
    assert_eq!(value_of(&case("benefit", [50, 50], alike), "B"), told("days", "2", None));
    // As a cost, more than 1 takes Alpha from 100 % to 0 %; 10 percentage points of need are less.
    let decision = case("cost", [50, 50], alike).decision();
    let change = smallest_change(&rank(&decision), 0).value.unwrap();
    assert_eq!((change.criterion, change.to), (0, Raw::Number(49.into())));
    assert_eq!(change.distance, BigRational::new(1.into(), 10.into()));
}

#[test]
fn the_rule_told_is_the_one_without_which_the_value_would_not_do() {
    let days = "scale = { kind = \"linear\", worst = 100, best = 0 }";
    let long = "[[rules]]\nid = \"long\"\neffect = \"exclude\"\nwhen = [{ criterion = \"days\", at-least = 90 }]";
    let fast = "[[rules]]\nid = \"fast\"\neffect = \"mandatory\"\nwhen = [{ criterion = \"days\", at-most = 20 }]";
    let case = |rules: &[&str], list: &str| {
        let case = Case::new().top("places = 1").criterion("days", 60, days).points("need", 40);
        rules.iter().fold(case, |case, rule| case.toml(rule)).projects(&format!("id,name,days,need\n{list}"))
    };
    // Below 90 nothing excludes Beta any more, but its place it has from the other rule.
    assert_eq!(value_of(&case(&[long, fast], "A,Alpha,25,100\nB,Beta,95,0\n"), "B"), told("days", "20", Some("fast")));
    // Here it ties with Alpha between the two: 40·0,5 + 60·u = 40 + 60·0,3 at u = 19/30.
    let tie = case(&[long, fast], "A,Alpha,70,100\nB,Beta,95,50\n").decision();
    let change = smallest_change(&rank(&tie), 1).value.unwrap();
    assert_eq!((change.to, change.rule), (Raw::Number(36.into()), None));
    assert_eq!(change.exact, Some(BigRational::new(19.into(), 30.into())));
    // Of two rules that exclude it the one that holds longer.
    let longer = long.replace("long", "longer").replace("90", "50");
    assert_eq!(
        value_of(&case(&[long, &longer], "A,Alpha,100,0\nB,Beta,95,0\n"), "B"),
        told("days", "49", Some("longer"))
    );
}

#[test]
fn nothing_is_said_about_values_that_would_move_the_order_back_and_forth() {
    let case = |dependencies: &str| {
        Case::new()
            .top("places = 1")
            .scoring(&format!("dependencies = \"{dependencies}\""))
            .criterion("need", 60, "scale = { kind = \"linear\", worst = 0, best = 100 }")
            .criterion("users", 40, "scale = { kind = \"min-max\", direction = \"benefit\" }")
            .projects("id,name,need,users,depends-on\nA,Alpha,60,100,\nB,Beta,10,20,\nC,Gamma,0,0,B\n")
    };
    for (dependencies, unsaid) in [("warn", vec![]), ("inherit", vec![1])] {
        let decision = case(dependencies).decision();
        let crossing = smallest_change(&rank(&decision), 1);
        assert_eq!((crossing.unsaid, &crossing.unsaid_beyond), (vec![], &unsaid), "{dependencies}");
        assert_eq!(crossing.value.map(|change| change.criterion), unsaid.is_empty().then_some(1));
    }
}

#[test]
fn the_numbers_of_rules_are_tried_where_nothing_else_is_searched() {
    // Beta carries Gamma, so on a scale relative to the list only values between those of the others are
    // searched, and none where its own lies outside.
    let case = |beta: &str, need: u32, effect: &str, when: &str| {
        let when = format!("{{ field = \"id\", equals = \"B\" }}, {{ criterion = \"users\", {when} }}");
        Case::new()
            .top("places = 1")
            .scoring("dependencies = \"inherit\"")
            .criterion("need", 60, "scale = { kind = \"linear\", worst = 0, best = 100 }")
            .criterion("users", 40, "missing = \"neutral\"\nscale = { kind = \"min-max\", direction = \"benefit\" }")
            .toml(&format!("[[rules]]\nid = \"viel\"\neffect = \"{effect}\"\nwhen = [ {when} ]"))
            .projects(&format!(
                "id,name,need,users,depends-on\nA,Alpha,90,100,\nB,Beta,{need},{beta},\nC,Gamma,0,0,B\n"
            ))
    };
    let rule = Some("viel");
    for (beta, need, effect, when, value, unsaid) in [
        ("20", 10, "mandatory", "at-least = 500", "500", [vec![], vec![1]]),
        ("200", 10, "mandatory", "at-least = 500", "500", [vec![1], vec![]]),
        ("", 10, "mandatory", "at-least = 500", "500", [vec![1], vec![]]),
        ("200", 10, "mandatory", "at-most = 190", "190", [vec![1], vec![]]),
        // At the number the rule still holds, just beyond it no longer.
        ("200", 100, "exclude", "at-least = 150", "149", [vec![1], vec![]]),
    ] {
        let case = |beta: &str| case(beta, need, effect, when);
        assert_eq!(value_of(&case(beta), "B"), told("users", value, rule), "{beta} {effect} {when}");
        let decision = case(beta).decision();
        let crossing = smallest_change(&rank(&decision), 1);
        assert_eq!([crossing.unsaid, crossing.unsaid_beyond], unsaid, "{beta} {effect} {when}");
        let applied = case(value).decision();
        assert!(is_across(&rank(&applied), 1, false), "{beta} {effect} {when}");
    }
}

#[test]
fn of_two_criteria_the_one_whose_tie_is_nearer_is_told_whatever_is_rounded() {
    // Beta lacks 19.9995 points, a little less of ease than of need. Told are values of no decimal
    // places, of which that of ease lies further beyond the tie.
    let case = Case::new()
        .top("places = 1")
        .criterion("need", 30, "scale = { kind = \"linear\", worst = 0, best = 100 }")
        .criterion("ease", "30.001", "scale = { kind = \"linear\", worst = 0, best = 10 }")
        .criterion("rest", "39.999", "scale = { kind = \"levels\", levels = { none = 0, half = 50 } }")
        .projects("id,name,need,ease,rest\nA,Alpha,0,0,half\nB,Beta,0,0,none\n");
    // 19.9995/30.001 < 19.9995/30, although ease has to go to 7 of 10 and need only to 67 of 100.
    assert_eq!(value_of(&case, "B"), told("ease", "7", None));
}

#[test]
fn the_exact_weight_is_the_tie_that_lets_the_project_across_and_not_another_just_before() {
    // From 60 upwards Beta passes Alpha at 19.2/29.2 and Gamma passes Beta at 19.33/29.33, both before 66.
    let case = Case::new()
        .top("places = 1")
        .points("need", 60)
        .points("ease", 40)
        .projects("id,name,need,ease\nA,Alpha,50,50\nB,Beta,60,30.8\nC,Gamma,70,11.47\n");
    let decision = case.decision();
    let weight = smallest_change(&rank(&decision), 2).weight.unwrap();
    assert_eq!(
        (weight.exact, weight.to),
        (BigRational::new(193_300.into(), 2_933.into()), BigRational::from_integer(BigInt::from(66)))
    );
}

/// What is said about the missing values of a project: the outlook and the value.
fn outlook_of(case: &Case, id: &str) -> (&'static str, Option<String>) {
    let decision = case.decision();
    let project = u32::try_from(decision.projects().find(id).unwrap()).unwrap();
    let crossing = smallest_change(&rank(&decision), project);
    (crossing.unrated.unwrap().outlook.key(), crossing.value.map(|change| text(change.to)))
}

#[test]
fn a_project_that_is_not_rated_is_told_from_which_value_on_it_would_have_a_place() {
    let apart = "missing = \"apart\"\nscale = { kind = \"linear\", worst = 0, best = 100 }";
    let cost = "missing = \"apart\"\nscale = { kind = \"linear\", worst = 1000, best = 0 }";
    let levels = "missing = \"apart\"\nscale = { kind = \"levels\", levels = { low = 0, middle = 50, high = 100 } }";
    let case = |lines: &str, beta: &str, need: &str| {
        let list = format!("id,name,need,ease\nA,Alpha,{need},{beta}\nB,Beta,50,\nC,Gamma,0,\n");
        Case::new()
            .top("places = 1")
            .criterion("need", 50, "missing = \"apart\"\nscale = { kind = \"linear\", worst = 0, best = 100 }")
            .criterion("ease", 50, lines)
            .projects(&list)
    };
    // Alpha has 60 points, 50 of Beta's come from need; it passes beyond 70.
    assert_eq!(outlook_of(&case(apart, "60", "60"), "B"), ("from", Some("71".into())));
    assert_eq!(outlook_of(&case(cost, "400", "60"), "B"), ("from", Some("299".into())));
    assert_eq!(outlook_of(&case(levels, "middle", "60"), "B"), ("from", Some("10".into())));
    assert_eq!(outlook_of(&case(apart, "100", "50"), "B"), ("tie", None));
    assert_eq!(outlook_of(&case(apart, "100", "60"), "B"), ("never", None));
    assert_eq!(outlook_of(&case(apart, "0", "40"), "B"), ("always", None));
    // What is told is what a fresh ranking says.
    for (value, has_place) in [("70", false), ("70.000001", true), ("71", true)] {
        let list = format!("id,name,need,ease\nA,Alpha,60,60\nB,Beta,50,{value}\nC,Gamma,0,\n");
        let decision = case(apart, "60", "60").projects(&list).decision();
        let ranking = rank(&decision);
        assert_eq!(is_across(&ranking, 1, false), has_place, "{value}");
    }
    let two = |need: &str| {
        let list = format!("id,name,need,ease\nA,Alpha,{need},60\nB,Beta,,\n");
        case(apart, "60", "60").projects(&list)
    };
    assert_eq!(outlook_of(&two("60"), "B"), ("depends", None));
    let rule = "[[rules]]\nid = \"viel\"\neffect = \"exclude\"\nwhen = [{ criterion = \"ease\", at-least = 90 }]\n";
    assert_eq!(outlook_of(&case(apart, "60", "60").toml(rule), "B"), ("with", Some("71".into())));
    assert_eq!(outlook_of(&two("60").toml(rule), "B"), ("unsaid", None));
    let relative = "missing = \"apart\"\nscale = { kind = \"min-max\", direction = \"benefit\" }";
    assert_eq!(outlook_of(&case(relative, "60", "60"), "B"), ("unsaid", None));
    // On a scale relative to the list the numbers of rules are tried all the same.
    let rule = "[[rules]]\nid = \"viel\"\neffect = \"mandatory\"\nwhen = [{ criterion = \"ease\", at-least = 900 }]\n";
    assert_eq!(outlook_of(&case(relative, "60", "60").toml(rule), "B"), ("with", Some("900".into())));
}

#[test]
fn whoever_carries_others_is_told_a_value_between_those_of_the_others() {
    // Beta carries Gamma. Between 0 and 100 only its own utility moves: past 60 points at 84 of users.
    let case = |users: &str| {
        Case::new()
            .top("places = 1")
            .scoring("dependencies = \"inherit\"")
            .criterion("need", 40, "scale = { kind = \"linear\", worst = 0, best = 100 }")
            .criterion("users", 60, "scale = { kind = \"min-max\", direction = \"benefit\" }")
            .projects(&format!(
                "id,name,need,users,depends-on\nA,Alpha,99,40,\nB,Beta,30,{users},\nC,Gamma,0,0,B\nD,Delta,0,100,\n"
            ))
    };
    let decision = case("50").decision();
    let crossing = smallest_change(&rank(&decision), 1);
    let change = crossing.value.unwrap();
    assert_eq!((change.criterion, text(change.to)), (1, "87".to_owned()), "63.6 points are those of Alpha");
    assert_eq!((crossing.unsaid, crossing.unsaid_beyond), (vec![], vec![]));
    // From 20 on the other end lies nearer than that value, and beyond it nothing is said.
    let decision = case("20").decision();
    let crossing = smallest_change(&rank(&decision), 1);
    assert_eq!(crossing.value.map(|change| text(change.to)).as_deref(), Some("87"));
    assert_eq!((crossing.unsaid, crossing.unsaid_beyond), (vec![], vec![1]));
}

#[test]
fn a_weight_is_found_however_soon_another_project_comes_in_between() {
    // Beta passes Alpha at 50 and is passed by Gamma at 50.0005000005…
    let list = "id,name,need,ease\nA,Alpha,40,60\nB,Beta,50,50\nC,Gamma,59.9998,40\n";
    let decision = Case::new().top("places = 1").points("need", 40).points("ease", 60).projects(list).decision();
    let change = smallest_change(&rank(&decision), 1).weight.unwrap();
    assert_eq!(
        (vorrang::exact::decimal(&change.to), vorrang::exact::decimal(&change.exact)),
        ("50.0001".into(), "50".into())
    );
}

/// A list in which A lacks one value or two.
#[derive(Clone, Debug)]
struct Gap {
    rows: Vec<[u32; 3]>,
    needs: Vec<usize>,
    places: usize,
    scale: &'static str,
    both: bool,
    inherit: bool,
    rule: Option<(bool, u32)>,
}

impl Gap {
    /// The decision with values in place of the missing ones; `None` where that is an error.
    fn decision(&self, [ease, rest]: [Option<&str>; 2]) -> Option<Decision> {
        let apart = |scale: &str| format!("missing = \"apart\"\nscale = {scale}");
        let mut case = Case::new()
            .top(&format!("places = {}", self.places))
            .input("decimal = \"comma\"")
            .scoring(&format!("dependencies = \"{}\"", if self.inherit { "inherit" } else { "warn" }))
            .criterion("need", 40, "scale = { kind = \"linear\", worst = 0, best = 20 }")
            .criterion("ease", 40, &apart(self.scale))
            .criterion("rest", 20, &apart("{ kind = \"linear\", worst = 20, best = 0 }"));
        if let Some((excludes, from)) = self.rule {
            let effect = if excludes { "exclude" } else { "mandatory" };
            let from = from / 5 * 5;
            case = case.toml(&format!(
                "[[rules]]\nid = \"r\"\neffect = \"{effect}\"\nwhen = [{{ criterion = \"ease\", at-least = {from} }}]"
            ));
        }
        let mut list = String::from("id;name;need;ease;rest;depends-on");
        for (row, [need, ease_of, rest_of]) in self.rows.iter().enumerate() {
            let cell = |own: Option<&str>, other: u32| match row {
                0 => own.unwrap_or_default().to_owned(),
                _ => other.to_string(),
            };
            let (ease, rest) = (cell(ease, ease_of / 5 * 5), cell(rest, *rest_of));
            let id = Plan::id(row);
            let needed = self.needs.get(row).filter(|needed| row < **needed && **needed < self.rows.len());
            let needed = needed.map_or(String::new(), |needed| Plan::id(*needed).to_string());
            write!(list, "\n{id};Projekt {id};{need};{ease};{rest};{needed}").unwrap();
        }
        case.projects(&format!("{list}\n")).load().decision.take()
    }

    /// Whether A has a place with these values: for certain, by a tie, or none.
    fn place(&self, ease: &str, rest: &str) -> Option<bool> {
        let decision = self.decision([Some(ease), Some(rest)])?;
        let ranking = rank(&decision);
        ranking.placed(0).map(|_| !ranking.cut().tied.contains(&0))
    }
}

fn gaps() -> impl Strategy<Value = Gap> {
    let scales = vec![
        "{ kind = \"linear\", worst = 0, best = 20 }",
        "{ kind = \"linear\", worst = 20, best = 0, outside = \"clamp\" }",
        "{ kind = \"piecewise\", points = [[0, 30], [10, 40], [20, 100]] }",
        "{ kind = \"levels\", levels = [{ value = 0, points = 20 }, { value = 5, points = 60 }, { value = 10, points = 0 }, { value = 15, points = 60 }, { value = 20, points = 100 }] }",
    ];
    (
        prop::collection::vec([0u32..=20, 0u32..=20, 0u32..=20], 2..6),
        prop::collection::vec(0usize..6, 6),
        1usize..4,
        prop::sample::select(scales),
        (prop::bool::weighted(0.3), any::<bool>()),
        prop::option::weighted(0.3, (any::<bool>(), 0u32..=20)),
    )
        .prop_map(|(rows, needs, places, scale, (both, inherit), rule)| Gap {
            rows,
            needs,
            places,
            scale,
            both,
            inherit,
            rule,
        })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, failure_persistence: None, max_shrink_iters: 30, ..ProptestConfig::default() })]

    #[test]
    fn what_is_said_about_missing_values_is_what_fresh_rankings_say(gap in gaps()) {
        let known = gap.rows[0][2].to_string();
        let rest = (!gap.both).then_some(known.as_str());
        let Some(decision) = gap.decision([None, rest]) else { return Ok(()) };
        let crossing = smallest_change(&rank(&decision), 0);
        let unrated = crossing.unrated.clone().unwrap();
        prop_assert_eq!(unrated.missing.len(), if gap.both { 2 } else { 1 });
        let outlook = unrated.outlook.key();
        let eases: Vec<u32> = if gap.scale.contains("levels") { (0..=20).step_by(5).collect() } else { (0..=20).collect() };
        let utility = |ease: &str| {
            let ranking = gap.decision([Some(ease), Some("0")]);
            ranking.map(|decision| rank(&decision).utilities().get(1, 0).steps())
        };
        let rests: Vec<&str> = rest.map_or(vec!["0", "7", "20"], |rest| vec![rest]);
        let tried: Vec<(String, Option<bool>)> = rests.iter()
            .flat_map(|rest| eases.iter().map(|ease| (ease.to_string(), gap.place(&ease.to_string(), rest))).collect::<Vec<_>>())
            .collect();
        // A value is told where one brings the place, and it does.
        let told = crossing.value.as_ref().map(|change| text(change.to));
        prop_assert_eq!(told.is_some(), matches!(outlook, "from" | "with"), "{} {:?}", outlook, told);
        if let Some(told) = &told {
            prop_assert_eq!(gap.place(told, &known), Some(true), "{}", told);
        }
        match outlook {
            "always" => prop_assert!(tried.iter().all(|(_, place)| *place == Some(true)), "{tried:?}"),
            "never" if gap.rule.is_some() => prop_assert!(tried.iter().all(|(_, place)| *place != Some(true)), "{tried:?}"),
            "never" => prop_assert!(tried.iter().all(|(_, place)| place.is_none()), "{tried:?}"),
            "tie" => prop_assert!(tried.iter().all(|(_, place)| *place != Some(true)) && tried.iter().any(|(_, place)| place.is_some())),
            "depends" => prop_assert!(gap.both && tried.iter().any(|(_, place)| *place == Some(true)) && tried.iter().any(|(_, place)| *place != Some(true))),
            "with" => prop_assert!(gap.rule.is_some()),
            "from" => {
                // The told value is that of fewest places at or past the first one.
                let from = crossing.value.as_ref().unwrap();
                for (ease, place) in tried {
                    let Some(steps) = utility(&ease) else { continue };
                    let begins = (&from.distance * BigInt::from(10).pow(12)).to_f64().unwrap();
                    let steps = steps.to_f64().unwrap();
                    prop_assert!(place != Some(true) || begins - 1.0 <= steps, "{ease} is worse than {from:?}");
                    prop_assert!(place == Some(true) || steps <= begins + 1.0, "{ease} is better than {from:?}");
                }
            }
            "unsaid" => prop_assert!(gap.both && gap.rule.is_some()),
            other => prop_assert!(false, "{other}"),
        }
    }
}
