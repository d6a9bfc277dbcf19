//! Robustness: the region of admissible weights, and what samples of it say, against what is known exactly.

// A test that cannot set up its files had better stop.
#![allow(clippy::unwrap_used, clippy::expect_used)]

mod support;

use std::num::NonZeroUsize;
use std::sync::atomic::{AtomicBool, Ordering};

use num_rational::BigRational;
use num_traits::ToPrimitive;
use support::Case;
use vorrang::analysis::robustness::{
    Contradiction, Drawn, Region, Request, Robustness, Stage, Unanswered, Watch, What, analyse, statements,
};
use vorrang::analysis::sensitivity;
use vorrang::exact;
use vorrang::finding::Findings;
use vorrang::model::{Decision, Lang, Target};
use vorrang::render;
use vorrang::render::robustness::RobustnessView;
use vorrang::render::view::{Options, RankingView, Top};
use vorrang::scoring::{self, InForce};
use vorrang::source::Sources;

/// Four criteria with weights 40, 30, 20 and 10, the first two of one group.
fn four(uncertainty: &str) -> Decision {
    Case::new()
        .criterion("law", 40, "group = \"city\"\nscale = { kind = \"linear\", worst = 0, best = 100 }")
        .criterion("need", 30, "group = \"city\"\nscale = { kind = \"linear\", worst = 0, best = 100 }")
        .points("ease", 20)
        .points("cost", 10)
        .toml(&format!("[groups.city]\nname = \"City\"\n[uncertainty]\n{uncertainty}\n"))
        .projects("id,name,law,need,ease,cost\nA,Alpha,50,100,0,0\nB,Beta,1,2,3,4\n")
        .decision()
}

fn region(decision: &Decision) -> Result<Region, Contradiction> {
    Region::new(decision, &InForce::of(decision), statements(decision, &[]))
}

/// `least..greatest` of each criterion.
fn ranges(uncertainty: &str) -> String {
    let decision = four(uncertainty);
    let ranges = region(&decision).unwrap().ranges();
    let range =
        |(low, high): &(BigRational, BigRational)| format!("{}..{}", exact::fraction(low), exact::fraction(high));
    ranges.iter().map(range).collect::<Vec<_>>().join(" ")
}

fn vertices(uncertainty: &str) -> Vec<String> {
    let decision = four(uncertainty);
    let region = region(&decision).unwrap();
    let vertices = region.vertices().unwrap();
    assert!(vertices.iter().all(|vertex| region.contains(vertex)));
    let text = |vertex: &Vec<BigRational>| vertex.iter().map(exact::fraction).collect::<Vec<_>>().join(" ");
    let mut vertices: Vec<String> = vertices.iter().map(text).collect();
    vertices.sort();
    vertices
}

/// What contradicts when bounds are added.
fn conflict(uncertainty: &str, bounds: &[(&str, i64, i64)]) -> Vec<String> {
    let decision = four(uncertainty);
    let mut said = decision.uncertainty().unwrap().clone();
    let bound = |(name, low, high): &(&str, i64, i64)| (decision.target(name).unwrap(), (*low).into(), (*high).into());
    said.bounds.extend(bounds.iter().map(bound));
    let contradiction = Region::new(&decision, &InForce::of(&decision), Some(&said)).unwrap_err();
    contradiction.statements.iter().map(|statement| statement.text(&decision, &said)).collect()
}

#[test]
fn a_spread_lets_each_weight_move_by_a_part_of_itself() {
    assert_eq!(ranges("weights = { spread = 20 }"), "32..48 24..36 16..24 8..12");
    // The others cannot make up for more than they may move.
    assert_eq!(ranges("weights = { spread = 20 }\nbounds = { cost = [10, 10] }"), "32..48 24..36 16..24 10..10");
    assert_eq!(ranges("weights = { spread = 10 }\nbounds = { law = [43, 80] }"), "43..44 27..30 18..21 9..11");
}

#[test]
fn any_frees_all_weights() {
    assert_eq!(ranges("weights = \"any\""), "0..100 0..100 0..100 0..100");
    assert_eq!(vertices("weights = \"any\""), ["0 0 0 100", "0 0 100 0", "0 100 0 0", "100 0 0 0"]);
}

#[test]
fn nothing_moves_where_nothing_is_said() {
    assert_eq!(ranges("samples = 10"), "40..40 30..30 20..20 10..10");
    assert_eq!(vertices("samples = 10"), ["40 30 20 10"]);
}

#[test]
fn without_spread_what_is_not_named_shares_the_rest_in_old_proportion() {
    assert_eq!(ranges("bounds = { cost = [10, 40] }"), "80/3..40 20..30 40/3..20 10..40");
    // A group that is named moves its members together.
    assert_eq!(vertices("bounds = { city = [35, 70] }"), ["20 15 130/3 65/3", "40 30 20 10"]);
}

#[test]
fn an_order_has_one_vertex_per_criterion() {
    assert_eq!(
        vertices("weights = \"any\"\norder = [\"law\", \"need\", \"ease\", \"cost\"]"),
        ["100 0 0 0", "100/3 100/3 100/3 0", "25 25 25 25", "50 50 0 0"]
    );
}

#[test]
fn groups_and_ratios_cut_too() {
    assert_eq!(
        vertices("weights = \"any\"\nbounds = { city = [100, 100] }\nratios = [\"law >= 3 * need\"]"),
        ["100 0 0 0", "75 25 0 0"]
    );
}

#[test]
fn a_criterion_of_weight_nothing_moves_only_if_it_has_bounds() {
    let decision = |uncertainty: &str| {
        Case::new()
            .points("need", 100)
            .points("ease", 0)
            .toml(&format!("[uncertainty]\n{uncertainty}\n"))
            .projects("id,name,need,ease\nA,Alpha,1,1\n")
            .decision()
    };
    assert_eq!(region(&decision("weights = \"any\"")).unwrap().dimension(), 0);
    let bounded = region(&decision("weights = { spread = 50 }\nbounds = { ease = [0, 20] }")).unwrap();
    assert_eq!(bounded.dimension(), 1);
    assert_eq!(bounded.ranges()[1], (exact::rational(0.into()), exact::rational(20.into())));
}

#[test]
fn the_dimension_counts_in_how_many_ways_weights_may_move() {
    let dimension = |uncertainty: &str| region(&four(uncertainty)).unwrap().dimension();
    assert_eq!(dimension("weights = \"any\""), 3);
    assert_eq!(dimension("weights = \"any\"\nbounds = { law = [30, 30] }"), 2);
    assert_eq!(dimension("weights = \"any\"\norder = [[\"law\", \"need\"], [\"need\", \"law\"]]"), 2);
    assert_eq!(dimension("weights = \"any\"\nbounds = { law = [0, 0], need = [0, 0] }"), 1);
    assert_eq!(dimension("weights = { spread = 0 }"), 0);
}

#[test]
fn a_contradiction_names_statements_that_none_of_can_be_spared() {
    assert_eq!(
        conflict("weights = { spread = 10 }", &[("law", 60, 70), ("cost", 5, 15)]),
        ["weights = { spread = 10 }", "bounds = { law = [60, 70] }"]
    );
    assert_eq!(
        conflict(
            "weights = \"any\"\norder = [\"law\", \"need\", \"ease\", \"cost\"]\nratios = [\"law >= 0.1 * need\"]",
            &[("cost", 30, 100)]
        ),
        [
            "bounds = { cost = [30, 100] }",
            "order = [\"law\", \"need\"]",
            "order = [\"need\", \"ease\"]",
            "order = [\"ease\", \"cost\"]"
        ]
    );
    assert_eq!(conflict("samples = 1", &[("law", 60, 70), ("need", 50, 60)]).len(), 2);
}

/// `ease` weighs nothing and moves only because its bounds let it: without them the others contradict each
/// other all the more, so it helps nobody to delete them.
#[test]
fn bounds_that_only_free_a_criterion_contradict_nobody() {
    let decision = Case::new()
        .points("law", 60)
        .points("need", 40)
        .points("ease", 0)
        .toml("[uncertainty]\nsamples = 1\n")
        .projects("id,name,law,need,ease\nA,Alpha,1,1,1\n")
        .decision();
    let mut said = decision.uncertainty().unwrap().clone();
    let bound = |(name, low, high): (&str, i64, i64)| (decision.target(name).unwrap(), low.into(), high.into());
    said.bounds.extend([("law", 30, 40), ("need", 30, 35), ("ease", 0, 20)].map(bound));
    let contradiction = Region::new(&decision, &InForce::of(&decision), Some(&said)).unwrap_err();
    let texts: Vec<String> = contradiction.statements.iter().map(|s| s.text(&decision, &said)).collect();
    assert_eq!(texts, ["bounds = { law = [30, 40] }", "bounds = { need = [30, 35] }"]);
}

#[test]
fn a_box_of_eight_has_all_its_vertices() {
    let mut case = Case::new();
    let ids = ["a", "b", "c", "d", "e", "f", "g", "h"];
    for id in ids {
        case = case.points(id, "12.5");
    }
    let decision = case
        .toml("[uncertainty]\nweights = { spread = 20 }\n")
        .projects(&format!("id,name,{}\nA,Alpha,1,2,3,4,5,6,7,8\n", ids.join(",")))
        .decision();
    // Four at the upper and four at the lower end.
    assert_eq!(region(&decision).unwrap().vertices().unwrap().len(), 70);
}

fn request(samples: usize, seed: u64) -> Request {
    Request {
        samples: NonZeroUsize::new(samples).unwrap(),
        seed,
        threads: NonZeroUsize::new(2).unwrap(),
        firm: 95.into(),
        pairwise: true,
        central: true,
        influence: true,
    }
}

fn analysed(decision: &Decision, request: &Request, look: impl FnOnce(&Robustness<'_>)) {
    let ranking = decision.rank();
    let region = region(decision).unwrap();
    let watch = Watch { stop: &AtomicBool::new(false), progress: &|_, _, _| {} };
    look(&analyse(&ranking, &region, request, &watch).unwrap());
}

fn close(share: &BigRational, expected: f64, tolerance: f64) {
    let share = share.to_f64().unwrap();
    assert!((share - expected).abs() <= tolerance, "{share} is not {expected} ± {tolerance}");
}

/// Model of tommite/jsmaa `SMAA2SimulationTest.testCorrectResults`; the indices follow from P(w₂ > t) =
/// (1 − t)² on the uniform simplex of three weights: A is first where w₂ < ½.
#[test]
fn two_alternatives_and_three_free_weights_have_the_indices_derived_by_hand() {
    let decision = Case::new()
        .top("places = 1")
        .points("a", 40)
        .points("b", 30)
        .points("c", 30)
        .toml("[uncertainty]\nweights = \"any\"\n")
        .projects("id,name,a,b,c\nA,Alpha,100,0,100\nB,Beta,0,100,0\n")
        .decision();
    analysed(&decision, &request(200_000, 1), |found| {
        for (project, acceptability, central) in [
            (0, [0.75, 0.25], [7.0 / 18.0, 4.0 / 18.0, 7.0 / 18.0]),
            (1, [0.25, 0.75], [1.0 / 6.0, 4.0 / 6.0, 1.0 / 6.0]),
        ] {
            let robust = found.of(project).unwrap();
            close(&robust.share(), acceptability[0], 0.004);
            for (count, expected) in robust.ranks.iter().zip(acceptability) {
                close(&BigRational::new((*count).into(), 200_000.into()), expected, 0.004);
            }
            let weights = robust.central.as_ref().unwrap();
            for (weight, expected) in weights.first.as_ref().unwrap().iter().zip(central) {
                close(weight, 100.0 * expected, 0.4);
            }
            assert_eq!(weights.confidence, Some(BigRational::from_integer(1.into())));
        }
        let pairwise = found.pairwise.as_ref().unwrap();
        assert_eq!(pairwise[0][1] + pairwise[1][0], 200_000);
        assert_eq!(pairwise[0][1], found.projects[0].ranks[0]);
    });
}

/// A small list in which much is decided by weights.
fn list(uncertainty: &str) -> Decision {
    Case::new()
        .top("places = 3")
        .points("law", 40)
        .points("need", 30)
        .points("ease", 20)
        .points("cost", 10)
        .toml(&format!("[uncertainty]\n{uncertainty}\n"))
        .projects(
            "id,name,law,need,ease,cost\nA,A,90,80,85,70\nB,B,20,95,40,90\nC,C,70,30,60,10\nD,D,55,45,70,30\n\
             E,E,10,20,95,100\nF,F,60,60,10,20\nG,G,5,10,15,5\nH,H,40,50,40,60\n",
        )
        .decision()
}

#[test]
fn who_outranks_enough_others_at_every_vertex_has_a_place_in_every_sample() {
    for uncertainty in ["weights = { spread = 50 }", "weights = \"any\"\norder = [\"law\", \"need\", \"ease\"]"] {
        let decision = list(uncertainty);
        let vertices = region(&decision).unwrap().vertices().unwrap();
        let rankings: Vec<_> = vertices
            .iter()
            .map(|vertex| {
                let weights = vertex.iter().map(|weight| weight / BigRational::from_integer(100.into()));
                weights.collect::<Vec<_>>()
            })
            .collect();
        let ranking = decision.rank();
        let score = |weights: &Vec<BigRational>, project: usize| -> BigRational {
            let utility =
                |criterion| BigRational::from_integer(ranking.utilities().get(criterion, project).steps().into());
            weights.iter().enumerate().map(|(criterion, weight)| weight * utility(criterion)).sum()
        };
        let outranks = |a: usize, b: usize| rankings.iter().all(|weights| score(weights, a) > score(weights, b));
        let mut sure = 0;
        analysed(&decision, &request(20_000, 3), |found| {
            for project in 0..8 {
                let behind = (0..8).filter(|other| *other != project && outranks(project, *other)).count();
                let share = found.of(project as u32).unwrap().share();
                if 8 - 3 <= behind {
                    assert_eq!(share, BigRational::from_integer(1.into()));
                    sure += 1;
                }
                let before = (0..8).filter(|other| *other != project && outranks(*other, project)).count();
                if 3 <= before {
                    assert_eq!(share, BigRational::from_integer(0.into()));
                    sure += 1;
                }
            }
        });
        assert!(2 <= sure, "{uncertainty}: the list leaves too little sure");
    }
}

/// With two criteria a sample is one weight, spread evenly over its range, so shares are lengths of the
/// intervals between the changes that `sensitivity` finds exactly.
#[test]
fn with_two_criteria_shares_are_lengths_of_sensitivity_intervals() {
    let decision = Case::new()
        .top("places = 2")
        .points("a", 50)
        .points("b", 50)
        .toml("[uncertainty]\nweights = \"any\"\n")
        .projects("id,name,a,b\nA,A,100,0\nB,B,0,100\nC,C,62,57\nD,D,45,66\nE,E,81,30\n")
        .decision();
    let ranking = decision.rank();
    let sensitivity = sensitivity::analyse(&ranking).unwrap();
    let range = &sensitivity.criteria[0];
    let mut ends: Vec<BigRational> = range.events.iter().map(|event| event.at.clone()).collect();
    ends.insert(0, BigRational::from_integer(0.into()));
    ends.push(BigRational::from_integer(100.into()));
    ends.sort();
    ends.dedup();
    let mut expected = vec![0.0; 5];
    for pair in ends.windows(2) {
        let (length, middle) = (&pair[1] - &pair[0], (&pair[0] + &pair[1]) / BigRational::from_integer(2.into()));
        let in_force = InForce::of(&decision).with_weight(&decision, Target::Criterion(0), &middle).unwrap();
        let there = scoring::rank(&decision, &in_force);
        for placed in there.places() {
            expected[placed.project as usize] += length.to_f64().unwrap() / 100.0;
        }
    }
    assert!(expected.iter().filter(|share| 0.0 < **share && **share < 1.0).count() == 5, "{expected:?}");
    analysed(&decision, &request(100_000, 9), |found| {
        for (project, expected) in expected.iter().enumerate() {
            let robust = found.of(project as u32).unwrap();
            close(&robust.share(), *expected, 4.0 * robust.error);
        }
    });
}

#[test]
fn the_number_of_threads_changes_nothing() {
    for uncertainty in [
        "weights = \"any\"",
        "weights = { spread = 30 }",
        "weights = \"any\"\nratios = [\"law >= 2 * need\", \"need >= 2 * ease\", \"ease >= 2 * cost\", \"cost >= 0.2 * ease\"]",
    ] {
        let decision = list(uncertainty);
        let mut texts = Vec::new();
        for threads in [1, 2, 7] {
            let request = Request { threads: NonZeroUsize::new(threads).unwrap(), ..request(30_000, 4) };
            analysed(&decision, &request, |found| {
                texts.push(format!("{:?} {:?} {:?} {:?}", found.projects, found.doubt, found.pairwise, found.overlap));
            });
        }
        assert_eq!(texts[0], texts[1]);
        assert_eq!(texts[0], texts[2]);
    }
}

#[test]
fn other_seeds_agree_within_their_standard_errors() {
    for uncertainty in ["weights = \"any\"", "weights = { spread = 60 }"] {
        let decision = list(uncertainty);
        let mut shares: Vec<Vec<(f64, f64)>> = Vec::new();
        for seed in [1, 2, 3] {
            analysed(&decision, &request(20_000, seed), |found| {
                let of = |project| found.of(project).unwrap();
                shares.push((0..8).map(|p| (of(p).share().to_f64().unwrap(), of(p).error)).collect());
            });
        }
        assert_ne!(shares[0], shares[1]);
        for pair in [[0, 1], [0, 2], [1, 2]] {
            let [one, other] = pair.map(|seed| &shares[seed]);
            for ((a, ea), (b, eb)) in one.iter().zip(other) {
                assert!((a - b).abs() <= 4.0 * (ea * ea + eb * eb).sqrt(), "{a} ± {ea}, {b} ± {eb}");
            }
        }
    }
}

#[test]
fn without_doubt_every_sample_is_the_ranking() {
    let decision = list("samples = 10");
    analysed(&decision, &request(5_000, 1), |found| {
        assert!(found.is_certain());
        assert_eq!(found.drawn, Drawn::Fixed);
        assert_eq!(found.overlap, BigRational::from_integer(3.into()));
        let ranking = found.ranking;
        for robust in &found.projects {
            let rank = ranking.rank_of(robust.project as usize);
            assert_eq!([robust.best(), robust.median(), robust.worst()], [rank; 3]);
            assert_eq!(robust.placed, if ranking.placed(robust.project as usize).is_some() { 5_000 } else { 0 });
        }
    });
}

/// An interval from 0 to 100 against a rival at 30: uniform, so above it in 70 of 100.
#[test]
fn values_are_drawn_from_their_intervals() {
    let decision = |value: &str| {
        Case::new()
            .top("places = 1")
            .criterion("need", 100, "missing = \"unknown\"\nscale = { kind = \"linear\", worst = 0, best = 100 }")
            .projects(&format!("id,name,need\nA,Alpha,{value}\nB,Beta,30\n"))
            .decision()
    };
    // Below the likely value a triangle over 0..100 grows as x²/(100·likely).
    for (value, share) in [("0..100", 0.7), ("20..40", 0.5), ("\"\"", 0.7), ("0..90..100", 0.9)] {
        analysed(&decision(value), &request(100_000, 2), |found| {
            assert_eq!(found.values, 1);
            close(&found.of(0).unwrap().share(), share, 0.006);
        });
    }
}

#[test]
fn levels_are_drawn_from_those_that_are_listed() {
    let decision = Case::new()
        .top("places = 1")
        .criterion(
            "need",
            100,
            "scale = { kind = \"levels\", levels = [{ value = 0, points = 0 }, { value = 3, points = 30 }, { value = 6, points = 60 }, { value = 10, points = 100 }] }",
        )
        .projects("id,name,need\nA,Alpha,0..10\nB,Beta,3\n")
        .decision();
    analysed(&decision, &request(50_000, 2), |found| {
        // At level 3 both tie and both have the place.
        close(&found.of(0).unwrap().share(), 0.75, 0.01);
        close(&found.of(1).unwrap().share(), 0.5, 0.01);
    });
}

/// One cell is one value, however many criteria read it: what they make of it goes together.
#[test]
fn what_two_criteria_read_from_one_cell_is_one_value() {
    let decision = |scales: [&str; 2], rest: &str| {
        Case::new()
            .top("places = 1")
            .criterion(
                "more",
                50,
                &format!("source = {{ column = \"size\" }}\nmissing = \"unknown\"\nscale = {}", scales[0]),
            )
            .criterion(
                "less",
                50,
                &format!("source = {{ column = \"size\" }}\nmissing = \"unknown\"\nscale = {}", scales[1]),
            )
            .projects(&format!("id,name,size\n{rest}"))
            .decision()
    };
    let share = |decision: &Decision, expected: f64, tolerance: f64| {
        analysed(decision, &request(20_000, 2), |found| {
            assert_eq!(found.values, 1);
            close(&found.of(0).unwrap().share(), expected, tolerance);
        });
    };
    let up = "{ kind = \"linear\", worst = 0, best = 100 }";
    let down = "{ kind = \"linear\", worst = 200, best = 100, outside = \"clamp\" }";
    let list = |value: &str| format!("A,Alpha,{value}\nB,Beta,80\n");
    // Up to 100 it counts more the more it is and stays at 1 for the other: above 80 it is first.
    share(&decision([up, down], &list("60..100")), 0.5, 0.02);
    share(&decision([up, down], &list("\"\"")), 0.2, 0.02);
    // What one loses the other wins: always a tie with the other project, and both have the place.
    let back = "{ kind = \"linear\", worst = 100, best = 0 }";
    share(&decision([up, back], &list("0..100")), 1.0, 0.0);
    share(&decision([up, back], &list("0..10..100")), 1.0, 0.0);
    share(&decision([up, back], &list("\"\"")), 1.0, 0.0);
    let bent = "{ kind = \"piecewise\", points = [[0, 100], [80, 20], [100, 0]] }";
    share(&decision([bent, up], &list("0..100")), 1.0, 0.0);
    // A scale that lists its values says which ones occur, wherever it stands.
    let steps = "{ kind = \"levels\", levels = [{ value = 0, points = 0 }, { value = 80, points = 100 }, { value = 100, points = 100 }] }";
    for scales in [[steps, back], [back, steps]] {
        // At 0, 80 and 100 their sums are 100, 120 and 100, so that 80 alone ties with the other project.
        share(&decision(scales, &list("0..100")), 1.0 / 3.0, 0.02);
    }
    // Words that count up for one and down for the other.
    let words = |points: [u8; 3]| {
        let level = |(word, points)| format!("{{ value = \"{word}\", points = {points} }}");
        let levels: Vec<String> = ["low", "middle", "high"].into_iter().zip(points).map(level).collect();
        format!("{{ kind = \"levels\", levels = [{}] }}", levels.join(", "))
    };
    let (rise, fall) = (words([0, 50, 100]), words([100, 50, 0]));
    share(&decision([&rise, &fall], "A,Alpha,\nB,Beta,low\n"), 1.0, 0.0);
}

/// Only what all criteria allow that read a cell can stand in it, whichever of them comes first in the file.
#[test]
fn a_cell_holds_what_all_criteria_allow_that_read_it() {
    let share = |scales: [&str; 2], rest: &str, expected: f64| {
        for [one, other] in [scales, [scales[1], scales[0]]] {
            let criterion =
                |scale: &str| format!("source = {{ column = \"size\" }}\nmissing = \"unknown\"\nscale = {scale}");
            let decision = Case::new()
                .top("places = 1")
                .criterion("one", 50, &criterion(one))
                .criterion("other", 50, &criterion(other))
                .projects(&format!("id,name,size\n{rest}"))
                .decision();
            analysed(&decision, &request(10_000, 3), |found| {
                close(&found.of(0).unwrap().share(), expected, if expected == 1.0 { 0.0 } else { 0.02 });
            });
        }
    };
    let levels = |values: [(u8, u8); 3]| {
        let level = |(value, points)| format!("{{ value = {value}, points = {points} }}");
        format!("{{ kind = \"levels\", levels = [{}] }}", values.map(level).join(", "))
    };
    // Both list 0 and 10 alone, and there they tie with the other project.
    let (five, three) = (levels([(0, 0), (5, 90), (10, 100)]), levels([(0, 100), (3, 100), (10, 0)]));
    share([&five, &three], "A,Alpha,0..10\nB,Beta,0\n", 1.0);
    share([&five, &three], "A,Alpha,\nB,Beta,10\n", 1.0);
    // Yes is 1, and nothing lies between.
    let down = "{ kind = \"linear\", worst = 1, best = 0 }";
    share(["{ kind = \"yes-no\" }", down], "A,Alpha,\nB,Beta,1\nC,Gamma,0\n", 1.0);
    // Above 10 a list with this value would be refused.
    let (wide, narrow) =
        ("{ kind = \"linear\", worst = 0, best = 100 }", "{ kind = \"linear\", worst = 0, best = 10 }");
    share([wide, narrow], "A,Alpha,\nB,Beta,5\n", 0.5);
    // Words are read as cells are: without regard to case, yes as yes, and digits as numbers.
    let words = |values: [(&str, u8); 2]| {
        let level = |(value, points)| format!("{{ value = \"{value}\", points = {points} }}");
        format!("{{ kind = \"levels\", levels = [{}] }}", values.map(level).join(", "))
    };
    share([&words([("low", 0), ("High", 100)]), &words([("high", 0), ("low", 100)])], "A,Alpha,\nB,Beta,high\n", 1.0);
    share([&words([("low", 0), ("High", 100)]), &words([("low", 0), ("high", 100)])], "A,Alpha,\nB,Beta,high\n", 0.5);
    share([&words([("yes", 0), ("no", 100)]), "{ kind = \"yes-no\" }"], "A,Alpha,\nB,Beta,yes\nC,Gamma,no\n", 1.0);
    let fall = "{ kind = \"linear\", worst = 10, best = 0 }";
    share([&words([("0", 0), ("10", 100)]), fall], "A,Alpha,\nB,Beta,0\nC,Gamma,10\n", 1.0);
    // Judged by the list, it is the level drawn that counts.
    let grades = levels([(0, 0), (5, 50), (10, 100)]);
    let relative = "{ kind = \"min-max\", direction = \"benefit\" }";
    share([&grades, relative], "A,Alpha,5..10\nB,Beta,5\nC,Gamma,0\n", 1.0);
    share([&grades, relative], "A,Alpha,0..10\nB,Beta,5\nC,Gamma,0\n", 2.0 / 3.0);
}

/// Settling a value settles it for all criteria that read it.
#[test]
fn a_value_that_two_criteria_read_is_settled_once() {
    let decision = Case::new()
        .top("places = 1")
        .points("more", 50)
        .criterion("twice", 50, "source = { column = \"more\" }\nscale = { kind = \"linear\", worst = 0, best = 10 }")
        .projects("id,name,more\nA,Alpha,4..8\nB,Beta,5\n")
        .decision();
    analysed(&decision, &request(4_000, 1), |found| {
        let doubt = found.doubt.as_ref().unwrap();
        assert_eq!(doubt.influences.len(), 1);
        assert_eq!(doubt.influences[0].what, What::Value(0, 0, false));
        assert_eq!(&doubt.overlap + &doubt.influences[0].gain, BigRational::from_integer(1.into()));
    });
}

/// What a scale relative to the list makes of a value that nobody knows has no number: to settle it leaves the
/// number alone that another criterion has drawn and a rule looks at.
#[test]
fn settling_one_reading_of_a_cell_leaves_the_other_as_drawn() {
    let criterion = |scale: &str| format!("source = {{ column = \"size\" }}\nmissing = \"unknown\"\nscale = {scale}");
    let decision = Case::new()
        .top("places = 1")
        .criterion("own", 99, &criterion("{ kind = \"linear\", worst = 0, best = 10 }"))
        .criterion("list", 1, &criterion("{ kind = \"min-max\", direction = \"benefit\" }"))
        .toml("[[rules]]\nid = \"small\"\neffect = \"mandatory\"\nwhen = [{ field = \"size\", at-most = 2 }]\n")
        .projects("id,name,size\nA,Alpha,\nB,Beta,9\nC,Gamma,3\n")
        .decision();
    analysed(&decision, &request(4_000, 1), |found| {
        let doubt = found.doubt.as_ref().unwrap();
        let gain = |criterion| {
            let about = What::Value(0, criterion, true);
            doubt.influences.iter().find(|one| one.what == about).map(|one| one.gain.clone()).unwrap()
        };
        assert!(BigRational::from_integer(0.into()) < gain(0));
        assert_eq!(gain(1), BigRational::from_integer(0.into()));
    });
}

/// What rules, methods and relative scales see is the value of the sample.
#[test]
fn rules_look_at_the_value_of_the_sample() {
    let decision = Case::new()
        .top("places = 1")
        .points("need", 100)
        .toml("[[rules]]\nid = \"must\"\neffect = \"mandatory\"\nwhen = [{ criterion = \"need\", at-least = 40 }]\n")
        .projects("id,name,need\nA,Alpha,0..50\nB,Beta,39\n")
        .decision();
    analysed(&decision, &request(4_000, 2), |found| {
        // From 40 on it is mandatory, from 39 on it is first anyway.
        close(&found.of(0).unwrap().share(), 11.0 / 50.0, 0.02);
        close(&found.of(1).unwrap().share(), 39.0 / 50.0, 0.02);
    });
    let excluding = Case::new()
        .top("places = 1")
        .points("need", 100)
        .toml("[[rules]]\nid = \"never\"\neffect = \"exclude\"\nwhen = [{ criterion = \"need\", at-least = 40 }]\n")
        .projects("id,name,need\nA,Alpha,0..50\nB,Beta,20\n")
        .decision();
    analysed(&excluding, &request(4_000, 2), |found| close(&found.of(0).unwrap().share(), 0.4, 0.03));
}

#[test]
fn every_method_is_asked_in_every_sample() {
    for method in ["weighted-product", "topsis", "promethee-ii"] {
        let decision = Case::new()
            .top("places = 2")
            .scoring(&format!("method = \"{method}\""))
            .criterion("a", 60, "scale = { kind = \"min-max\", direction = \"benefit\" }")
            .criterion("b", 40, "scale = { kind = \"linear\", worst = 0, best = 100 }")
            .toml("[uncertainty]\nweights = \"any\"\n")
            .projects("id,name,a,b\nA,A,10,20\nB,B,70..90,50\nC,C,40,95\nD,D,55,60\n")
            .decision();
        analysed(&decision, &request(500, 2), |found| {
            // A is worst in both, whatever the weights: never among two of four.
            assert_eq!(found.of(0).unwrap().placed, 0, "{method}");
            assert_eq!(found.of(0).unwrap().best(), 4, "{method}");
            let placed: u64 = found.projects.iter().map(|robust| robust.placed).sum();
            assert_eq!(placed, 1_000, "{method}");
        });
    }
}

#[test]
fn settling_the_one_doubt_that_counts_wins_all() {
    let decision = Case::new()
        .top("places = 1")
        .points("need", 50)
        .points("ease", 50)
        .toml("[uncertainty]\n")
        .projects("id,name,need,ease\nA,Alpha,0..80,50\nB,Beta,39,50\nC,Gamma,5,1..3\n")
        .decision();
    analysed(&decision, &request(20_000, 1), |found| {
        let doubt = found.doubt.as_ref().unwrap();
        let first = &doubt.influences[0];
        assert_eq!(first.what, What::Value(0, 0, false));
        assert_eq!(&doubt.overlap + &first.gain, BigRational::from_integer(1.into()));
        close(&doubt.overlap, 41.0 / 80.0, 0.05);
        // The value of a project that never has a place is not asked about.
        assert_eq!(doubt.influences.len(), 1);
    });
}

#[test]
fn who_ends_early_gets_what_was_judged_by_then() {
    let decision = list("weights = \"any\"");
    let ranking = decision.rank();
    let region = region(&decision).unwrap();
    let stop = AtomicBool::new(false);
    let progress = |_: Stage, done: u64, _: u64| stop.store(10_000 <= done, Ordering::Relaxed);
    let request = Request { threads: NonZeroUsize::MIN, ..request(1_000_000, 1) };
    let found = analyse(&ranking, &region, &request, &Watch { stop: &stop, progress: &progress }).unwrap();
    assert!(!found.is_complete());
    assert!((10_000..13_000).contains(&found.samples), "{}", found.samples);
    let told = render::robustness::ended(&found, Lang::En).unwrap();
    assert!(told.starts_with("Ended early after 1") && told.contains(" of 1,000,000 sets of weights: "), "{told}");
    assert!(found.projects.iter().all(|robust| robust.samples() == found.samples));
}

/// Ends an analysis as soon as a stage has got so far.
fn ended_in(decision: &Decision, stage: Stage, from: u64, look: impl FnOnce(Result<Robustness<'_>, Unanswered>)) {
    let ranking = decision.rank();
    let region = region(decision).unwrap();
    let stop = AtomicBool::new(false);
    let progress = |now: Stage, done: u64, all: u64| {
        assert!(done <= all, "{now:?}: {done} of {all}");
        if now == stage && from <= done {
            stop.store(true, Ordering::Relaxed);
        }
    };
    look(analyse(&ranking, &region, &request(5_000, 1), &Watch { stop: &stop, progress: &progress }));
}

#[test]
fn who_ends_early_while_doubts_are_weighed_is_told_how_far_that_got() {
    let decision = list("weights = \"any\"");
    // Four weights and the samples as they are, 256 of them at a time.
    ended_in(&decision, Stage::Influence, 3 * 5 * 256, |found| {
        let found = found.unwrap();
        assert_eq!((found.samples, found.asked, found.ended), (5_000, 5_000, Some(Stage::Influence)));
        let doubt = found.doubt.as_ref().unwrap();
        assert_eq!((doubt.samples, doubt.asked), (768, 2_048));
        let central = found.projects[0].central.as_ref().unwrap();
        assert!(central.placed.is_some() && central.confidence.is_none());
    });
    ended_in(&decision, Stage::Influence, 1, |found| assert!(found.unwrap().doubt.is_none()));
}

#[test]
fn who_ends_early_before_a_sample_is_judged_gets_no_answer() {
    // Flat, so only walks stay inside.
    let uncertainty = "weights = \"any\"\norder = [[\"law\", \"need\"], [\"need\", \"law\"]]";
    ended_in(&list(uncertainty), Stage::Drawing, 100, |found| assert_eq!(found.err(), Some(Unanswered::Ended)));
}

#[test]
fn weights_for_rank_1_are_checked_with_as_many_values_as_is_said() {
    let decision = Case::new()
        .top("places = 1")
        .points("need", 50)
        .points("ease", 50)
        .toml("[uncertainty]\nweights = \"any\"\n")
        .projects("id,name,need,ease\nA,Alpha,40..60,50\nB,Beta,50,50\n")
        .decision();
    analysed(&decision, &request(5_000, 1), |found| {
        let central = found.of(0).unwrap().central.as_ref().unwrap();
        assert_eq!(central.measured, Some(2_048));
        close(central.confidence.as_ref().unwrap(), 0.5, 0.05);
        assert_eq!(found.ended, None);
    });
    ended_in(&decision, Stage::Confidence, 1, |found| {
        let found = found.unwrap();
        assert_eq!(found.ended, Some(Stage::Confidence));
        assert_eq!(found.of(0).unwrap().central.as_ref().unwrap().measured, Some(0));
    });
}

#[test]
fn who_reads_that_walks_do_not_agree_reads_it_in_the_ranking_too() {
    let decision = list("weights = \"any\"\norder = [[\"law\", \"need\"], [\"need\", \"law\"]]");
    let ranking = decision.rank();
    let region = region(&decision).unwrap();
    let watch = Watch { stop: &AtomicBool::new(false), progress: &|_, _, _| {} };
    let mut found = analyse(&ranking, &region, &request(2_048, 1), &watch).unwrap();
    let texts = |found: &Robustness<'_>| {
        let view = RankingView::new(&ranking, Options { robustness: Some(found), ..Options::new(Lang::De) });
        let all = RobustnessView { ranking: &view, robustness: found, top: Top::All, acceptability: false };
        [
            render::table::ranking(&view, 500, false),
            render::markdown::ranking(&view),
            render::robustness::markdown(&all),
        ]
    };
    let sentence = "Die Zufallswege stimmen noch nicht überein";
    assert!(texts(&found).iter().all(|text| !text.contains(sentence)));
    let drawn = |reduction| Drawn::HitAndRun { thinning: 192, reduction };
    found.drawn = drawn(1.2);
    for text in texts(&found) {
        assert!(text.contains(sentence), "{text}");
    }
    // Programs read the number, or none where walks could not move; then no text shows one either.
    let reduction = |found: &Robustness<'_>| {
        let view = RankingView::new(&ranking, Options::new(Lang::De));
        let all = RobustnessView { ranking: &view, robustness: found, top: Top::All, acceptability: false };
        let json = render::robustness::json(&all, &Findings::new(5), &Sources::default());
        let sampling = serde_json::from_str::<serde_json::Value>(&json).unwrap()["sampling"].clone();
        assert_eq!([&sampling["method"], &sampling["thinning"]], [&"hit-and-run".into(), &serde_json::json!(192)]);
        sampling["scale_reduction"].clone()
    };
    assert_eq!(reduction(&found), 1.2);
    found.drawn = drawn(f64::NAN);
    assert_eq!(reduction(&found), serde_json::Value::Null);
    let [.., told] = texts(&found);
    assert!(told.contains(sentence) && told.contains("(Abweichung zwischen den Wegen nicht messbar)"), "{told}");
}
