//! Robustness: the region of admissible weights.

mod support;

use num_rational::BigRational;
use support::Case;
use vorrang::analysis::robustness::{Contradiction, Region, statements};
use vorrang::exact;
use vorrang::model::Decision;
use vorrang::scoring::InForce;

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

fn conflict(uncertainty: &str) -> Vec<String> {
    let decision = four(uncertainty);
    let contradiction = region(&decision).unwrap_err();
    let said = decision.uncertainty().unwrap();
    contradiction.statements.iter().map(|statement| statement.text(&decision, said)).collect()
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
        conflict("weights = { spread = 10 }\nbounds = { law = [60, 70], cost = [5, 15] }"),
        ["weights = { spread = 10 }", "bounds = { law = [60, 70] }"]
    );
    assert_eq!(
        conflict(
            "weights = \"any\"\nbounds = { cost = [30, 100] }\norder = [\"law\", \"need\", \"ease\", \"cost\"]\nratios = [\"law >= 0.1 * need\"]"
        ),
        [
            "bounds = { cost = [30, 100] }",
            "order = [\"law\", \"need\"]",
            "order = [\"need\", \"ease\"]",
            "order = [\"ease\", \"cost\"]"
        ]
    );
    assert_eq!(conflict("bounds = { law = [60, 70], need = [50, 60] }").len(), 2);
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
