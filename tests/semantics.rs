//! What vorrang promises about scores, ranks and places, with numbers small enough to check by hand.
//!
//! Every test goes the public way: files, loading, ranking. The order follows §4 of the design:
//! ranks, places and the cut, missing values, intervals, rules, scenarios, dependencies, derived
//! values, relative scales.

// Helpers of tests may fail by panicking, as tests do.
#![allow(clippy::unwrap_used, clippy::expect_used)]

mod support;

use support::{Case, codes, criterion, doubts, ids, lines, number, places, rank, rank_under, typed, utility, weights};
use vorrang::exact;
use vorrang::model::Standing;
use vorrang::scoring::{self, Impossible};

/// One criterion, so that a project's value is its score.
fn need(rows: &str) -> Case {
    Case::new().points("need", 100).projects(&format!("id,name,need\n{rows}"))
}

/// The same with a status.
fn need_and_status(rows: &str) -> Case {
    Case::new().points("need", 100).projects(&format!("id,name,need,status\n{rows}"))
}

/// The same with what a project needs and what it was merged into.
fn need_and_links(rows: &str) -> Case {
    Case::new().points("need", 100).projects(&format!("id,name,need,status,depends-on,enables,merged-into\n{rows}"))
}

fn decided(project: &str, effect: &str) -> String {
    format!(
        "[[decisions]]\nproject = \"{project}\"\neffect = \"{effect}\"\nreason = \"so it was\"\nby = \"the council\"\n"
    )
}

/// A rule on the id, for tests in which only its effect matters.
fn rule(effect: &str, project: &str) -> String {
    format!(
        "[[rules]]\nid = \"{effect}-{}\"\neffect = \"{effect}\"\nwhen = [ {{ field = \"id\", equals = \"{project}\" }} ]\n",
        project.to_lowercase()
    )
}

// Scores

#[test]
fn a_score_is_the_sum_of_weight_times_utility() {
    let case = Case::new()
        .points("use", 62.5)
        .criterion("law", 25, "scale = { kind = \"levels\", levels = { none = 0, may = 20, must = 100 } }")
        .criterion("ready", 12.5, "scale = { kind = \"yes-no\" }")
        .projects("id,name,use,law,ready\nA,Alpha,40,must,no\nB,Beta,80,may,yes\n");
    // A: 62.5 · 0.4 + 25 · 1 + 12.5 · 0; B: 62.5 · 0.8 + 25 · 0.2 + 12.5 · 1.
    assert_eq!(lines(&rank(&case.decision())), ["1 B 67.5", "2 A 50"]);
}

#[test]
fn the_maximum_scales_scores_and_nothing_else() {
    let case = need("A,Alpha,40\nB,Beta,75\n").top("places = 1").scoring("maximum = 1000");
    let decision = case.decision();
    assert_eq!(lines(&rank(&decision)), ["1 B 750", "2 A 400"]);
    assert_eq!(places(&rank(&decision)), ["B score"]);
}

#[test]
fn a_utility_is_rounded_half_up_to_twelve_places_and_then_exact() {
    let case = Case::new()
        .criterion("cost", 100, "scale = { kind = \"linear\", worst = 3, best = 0 }")
        .projects("id,name,cost\nA,Alpha,1\nB,Beta,2\n");
    let decision = case.decision();
    let ranking = rank(&decision);
    assert_eq!(utility(&ranking, "cost", "A"), "0.666666666667");
    assert_eq!(lines(&ranking), ["1 A 66.6666666667", "2 B 33.3333333333"]);
}

#[test]
fn scores_that_print_alike_are_still_told_apart() {
    // They differ by 10⁻¹² in one utility.
    let case = Case::new()
        .criterion("cost", 100, "scale = { kind = \"linear\", worst = 0, best = 1_000_000_000_000 }")
        .projects("id,name,cost\nA,Alpha,500000000000\nB,Beta,500000000001\n");
    assert_eq!(lines(&rank(&case.decision())), ["1 B 50.0000000001", "2 A 50"]);
}

// Ranks

#[test]
fn equal_scores_share_a_rank_and_the_next_rank_is_skipped() {
    let case = need("D,Delta,10\nC,Gamma,50\nA,Alpha,90\nB,Beta,50\n");
    assert_eq!(lines(&rank(&case.decision())), ["1 A 90", "2 B 50", "2 C 50", "4 D 10"]);
}

#[test]
fn tie_break_orders_equal_scores_by_its_criteria_in_turn() {
    let case = Case::new()
        .scoring("tie-break = [\"second\", \"third\"]")
        .points("first", 50)
        .points("second", 50)
        .points("third", 0)
        .projects(
            "id,name,first,second,third\nA,Alpha,60,40,0\nB,Beta,40,60,10\nC,Gamma,40,60,20\nD,Delta,60,40,0\n\
             E,Epsilon,0,100,0\n",
        );
    assert_eq!(lines(&rank(&case.decision())), ["1 E 50", "2 C 50", "3 B 50", "4 A 50", "4 D 50"]);
}

#[test]
fn tie_break_never_overrules_a_score() {
    let case = Case::new()
        .scoring("tie-break = [\"second\"]")
        .points("first", 90)
        .points("second", 10)
        .projects("id,name,first,second\nA,Alpha,50,0\nB,Beta,38,100\n");
    assert_eq!(lines(&rank(&case.decision())), ["1 A 45", "2 B 44.2"]);
}

// Places and the cut

#[test]
fn a_tie_across_the_cut_brings_in_all_who_tie_and_is_named() {
    let case = need("A,Alpha,90\nB,Beta,50\nC,Gamma,50\nD,Delta,10\n").top("places = 2");
    let decision = case.decision();
    let ranking = rank(&decision);
    assert_eq!(places(&ranking), ["A score", "B score", "C score"]);
    assert_eq!(ids(&decision, &ranking.cut().tied), ["B", "C"]);
    assert_eq!(ranking.cut().first_out.map(|out| decision.projects().id(out as usize)), Some("D"));
    assert_eq!(doubts(&case), ["tie-at-cut"]);
}

#[test]
fn a_tie_that_fills_the_places_exactly_needs_no_decision() {
    let case = need("A,Alpha,90\nB,Beta,50\nC,Gamma,50\nD,Delta,10\n").top("places = 3");
    let decision = case.decision();
    assert_eq!(places(&rank(&decision)), ["A score", "B score", "C score"]);
    assert!(rank(&decision).cut().tied.is_empty());
    assert!(doubts(&case).is_empty());
}

#[test]
fn a_decision_wins_the_tie_at_the_cut() {
    let case =
        need("A,Alpha,90\nB,Beta,50\nC,Gamma,50\nD,Delta,10\n").top("places = 2").toml(&decided("C", "wins-tie"));
    let decision = case.decision();
    let ranking = rank(&decision);
    assert_eq!(places(&ranking), ["A score", "C score"]);
    assert!(ranking.cut().tied.is_empty());
    assert_eq!(ranking.cut().first_out.map(|out| decision.projects().id(out as usize)), Some("B"));
    assert_eq!(ranking.cut().gap.as_ref().map(exact::fraction).as_deref(), Some("0"));
    // It still shares its rank: people's decisions change places, not ranks.
    assert_eq!(lines(&ranking), ["1 A 90", "2 B 50", "2 C 50", "4 D 10"]);
    assert!(doubts(&case).is_empty());
}

#[test]
fn winners_of_a_tie_that_are_too_many_still_tie() {
    let case = need("A,Alpha,90\nB,Beta,50\nC,Gamma,50\nD,Delta,50\n")
        .top("places = 2")
        .toml(&decided("B", "wins-tie"))
        .toml(&decided("D", "wins-tie"));
    let decision = case.decision();
    let ranking = rank(&decision);
    assert_eq!(places(&ranking), ["A score", "B score", "D score"]);
    assert_eq!(ids(&decision, &ranking.cut().tied), ["B", "D"]);
}

#[test]
fn winning_a_tie_lifts_nobody_over_a_better_score() {
    let case = need("A,Alpha,90\nB,Beta,50\nC,Gamma,49\n").top("places = 2").toml(&decided("C", "wins-tie"));
    assert_eq!(places(&rank(&case.decision())), ["A score", "B score"]);
}

#[test]
fn mandatory_projects_take_places_first_then_decisions_then_ranks() {
    let case = need("A,Alpha,90\nB,Beta,80\nC,Gamma,70\nD,Delta,20\nE,Epsilon,10\n")
        .top("places = 4")
        .toml(&rule("mandatory", "E"))
        .toml(&decided("D", "in"));
    let decision = case.decision();
    let ranking = rank(&decision);
    assert_eq!(places(&ranking), ["E mandatory", "D decision", "A score", "B score"]);
    // C would have a place if rank alone decided.
    assert_eq!(ids(&decision, &ranking.cut().displaced), ["C"]);
    let of_cut = [ranking.cut().last_in, ranking.cut().first_out].map(Option::unwrap);
    assert_eq!(ids(&decision, &of_cut), ["B", "C"]);
}

#[test]
fn a_mandatory_project_that_its_rank_would_place_displaces_nobody() {
    let case = need("A,Alpha,90\nB,Beta,80\nC,Gamma,70\n").top("places = 2").toml(&rule("mandatory", "B"));
    let decision = case.decision();
    let ranking = rank(&decision);
    assert_eq!(places(&ranking), ["B mandatory", "A score"]);
    assert!(ranking.cut().displaced.is_empty());
}

#[test]
fn a_mandatory_project_with_a_decision_in_is_mandatory() {
    let case =
        need("A,Alpha,90\nB,Beta,80\n").top("places = 1").toml(&rule("mandatory", "B")).toml(&decided("B", "in"));
    assert_eq!(places(&rank(&case.decision())), ["B mandatory"]);
}

#[test]
fn when_the_first_take_all_places_rank_places_nobody_and_there_is_no_cut() {
    let case = need("A,Alpha,90\nB,Beta,80\n").top("places = 1").toml(&rule("mandatory", "B"));
    let decision = case.decision();
    let ranking = rank(&decision);
    assert_eq!(places(&ranking), ["B mandatory"]);
    assert_eq!((ranking.cut().last_in, &ranking.cut().gap), (None, &None));
    assert_eq!(ids(&decision, &ranking.cut().displaced), ["A"]);
    assert!(ranking.cut().corridor.is_empty());
}

#[test]
fn more_mandatory_projects_than_places_are_an_error() {
    let case =
        need("A,Alpha,90\nB,Beta,80\n").top("places = 1").toml(&rule("mandatory", "A")).toml(&decided("B", "in"));
    assert_eq!(case.errors(), ["rules-exceed-places"]);
}

#[test]
fn fewer_places_in_a_scenario_count_as_well() {
    let case = need("A,Alpha,90\nB,Beta,80\n")
        .top("places = 2")
        .toml(&rule("mandatory", "A"))
        .toml(&decided("B", "in"))
        .toml("[scenarios.short]\nplaces = 1");
    assert_eq!(case.errors(), ["rules-exceed-places"]);
}

#[test]
fn a_project_decided_out_keeps_its_rank_and_takes_no_place() {
    let case = need("A,Alpha,90\nB,Beta,80\nC,Gamma,70\n").top("places = 2").toml(&decided("A", "out"));
    let decision = case.decision();
    let ranking = rank(&decision);
    assert_eq!(lines(&ranking), ["1 A 90", "2 B 80", "3 C 70"]);
    assert_eq!(places(&ranking), ["B score", "C score"]);
    // Nobody who could have a place is outside.
    assert_eq!(ranking.cut().first_out, None);
    assert!(ranking.cut().displaced.is_empty());
    assert_eq!(ranking.to_cut(decision.projects().find("A").unwrap() as u32), None);
}

#[test]
fn fewer_projects_than_places_all_have_one() {
    let case = need("A,Alpha,90\nB,Beta,0\n");
    let decision = case.decision();
    assert_eq!(decision.places().get(), 25);
    assert_eq!(places(&rank(&decision)), ["A score", "B score"]);
}

#[test]
fn running_projects_are_ranked_like_all_others_unless_the_file_says_otherwise() {
    let case = need_and_status("A,Alpha,90,idea\nB,Beta,10,running\n").top("places = 1");
    assert_eq!(places(&rank(&case.decision())), ["A score"]);
}

#[test]
fn running_projects_can_hold_their_places() {
    let case = need_and_status("A,Alpha,90,idea\nB,Beta,10,In Umsetzung\nC,Gamma,50,\nD,Delta,40,concept\n")
        .top("places = 3")
        .scoring("running = \"hold-place\"")
        .toml(&decided("D", "in"));
    let decision = case.decision();
    let ranking = rank(&decision);
    assert_eq!(places(&ranking), ["D decision", "B running", "A score"]);
    assert_eq!(lines(&ranking), ["1 A 90", "2 C 50", "3 D 40", "4 B 10"]);
}

#[test]
fn a_running_project_decided_out_holds_no_place() {
    let case = need_and_status("A,Alpha,90,idea\nB,Beta,10,running\n")
        .top("places = 1")
        .scoring("running = \"hold-place\"")
        .toml(&decided("B", "out"));
    assert_eq!(places(&rank(&case.decision())), ["A score"]);
}

#[test]
fn running_projects_can_be_set_apart() {
    let case = need_and_status("A,Alpha,90,idea\nB,Beta,95,running\n").scoring("running = \"apart\"");
    let decision = case.decision();
    let ranking = rank(&decision);
    assert_eq!(lines(&ranking), ["1 A 90"]);
    assert_eq!(ids(&decision, &ranking.unranked().set_apart), ["B"]);
}

#[test]
fn done_paused_and_withdrawn_projects_are_set_apart_before_anything_else() {
    let case = need_and_status("A,Alpha,10,idea\nB,Beta,90,done\nC,Gamma,90,paused\nD,Delta,90,withdrawn\n")
        .toml(&rule("mandatory", "B"))
        .toml(&rule("exclude", "C"));
    let decision = case.decision();
    let ranking = rank(&decision);
    assert_eq!(lines(&ranking), ["1 A 10"]);
    assert_eq!(ids(&decision, &ranking.unranked().set_apart), ["B", "C", "D"]);
    assert_eq!(places(&ranking), ["A score"]);
}

#[test]
fn the_corridor_holds_who_lies_within_it_on_both_sides_of_the_cut() {
    let rows = "A,Alpha,80\nB,Beta,65\nC,Gamma,60\nD,Delta,55\nE,Epsilon,50\nF,Zeta,49.9\n";
    let case = need(rows).top("places = 3").scoring("corridor = 10");
    let decision = case.decision();
    let ranking = rank(&decision);
    // The cut lies between C (60) and D (55): inside up to 55 + 10, outside down to 60 − 10.
    assert_eq!(ids(&decision, &ranking.cut().corridor), ["B", "C", "D", "E"]);
    assert_eq!(ranking.cut().gap.as_ref().map(exact::decimal).as_deref(), Some("5"));
    let to_cut = |id| ranking.to_cut(number(&decision, id) as u32).as_ref().map(exact::decimal);
    assert_eq!(["A", "C", "D", "F"].map(to_cut), ["25", "5", "-5", "-10.1"].map(|distance| Some(distance.to_owned())));
}

#[test]
fn the_corridor_is_percent_of_the_maximum() {
    let rows = "A,Alpha,80\nB,Beta,65\nC,Gamma,60\nD,Delta,55\nE,Epsilon,50\nF,Zeta,49.9\n";
    let case = need(rows).top("places = 3").scoring("corridor = 10").scoring("maximum = 20");
    let decision = case.decision();
    assert_eq!(ids(&decision, &rank(&decision).cut().corridor), ["B", "C", "D", "E"]);
}

#[test]
fn who_is_placed_or_kept_out_for_other_reasons_is_not_in_the_corridor() {
    let case = need("A,Alpha,60\nB,Beta,59\nC,Gamma,58\nD,Delta,57\nE,Epsilon,56\n")
        .top("places = 3")
        .toml(&rule("mandatory", "B"))
        .toml(&decided("D", "out"));
    let decision = case.decision();
    let ranking = rank(&decision);
    assert_eq!(places(&ranking), ["B mandatory", "A score", "C score"]);
    // The cut lies between C (58) and E (56), with 2 to either side: B and D would lie in it.
    assert_eq!(ids(&decision, &ranking.cut().corridor), ["C", "E"]);
}

// Missing values

fn one_value_missing(policy: &str) -> Case {
    Case::new()
        .points("sure", 50)
        .criterion("open", 50, &format!("missing = {policy}\nscale = {{ kind = \"linear\", worst = 0, best = 200 }}"))
        .projects("id,name,sure,open\nA,Alpha,100,\nB,Beta,80,160\nC,Gamma,60,120\nD,Delta,100,200\nE,Epsilon,0,0\n")
}

#[test]
fn a_missing_value_is_an_error_unless_a_policy_says_what_it_counts_as() {
    assert_eq!(one_value_missing("\"reject\"").errors(), ["value-missing"]);
    let silent = Case::new().points("need", 100).projects("id,name,need\nA,Alpha,k. A.\n");
    assert_eq!(silent.errors(), ["value-missing"]);
}

#[test]
fn a_project_that_comes_first_must_be_rateable() {
    let case = one_value_missing("\"apart\"");
    assert_eq!(case.clone().errors(), [""; 0]);
    assert_eq!(case.toml(&rule("mandatory", "A")).errors(), ["value-missing"]);
}

#[test]
fn a_missing_value_can_set_its_project_apart() {
    let decision = one_value_missing("\"apart\"").decision();
    let ranking = rank(&decision);
    assert_eq!(lines(&ranking), ["1 D 100", "2 B 80", "3 C 60", "4 E 0"]);
    let missing: Vec<_> = ranking.unranked().missing.iter().collect();
    assert_eq!(missing, [(&0, &vec![criterion(&decision, "open")])]);
}

#[test]
fn a_missing_value_can_count_as_worst_neutral_or_a_value() {
    let score = |policy| {
        let decision = one_value_missing(policy).decision();
        lines(&rank(&decision)).into_iter().find(|line| line.contains(" A ")).unwrap()
    };
    assert_eq!(score("\"worst\""), "4 A 50");
    assert_eq!(score("\"neutral\""), "3 A 75");
    assert_eq!(score("{ value = 80 }"), "3 A 70");
}

#[test]
fn putting_an_assumed_value_into_the_list_changes_no_score_on_any_scale() {
    for scale in [
        "kind = \"min-max\", direction = \"benefit\"",
        "kind = \"ratio\", direction = \"benefit\"",
        "kind = \"ratio\", direction = \"cost\"",
        "kind = \"vector\", direction = \"benefit\"",
        "kind = \"linear\", worst = 0, best = 200",
    ] {
        let of = |cell: &str| {
            let missing = format!("missing = {{ value = 100 }}\nscale = {{ {scale} }}");
            let rows = format!("id,name,need\nA,Alpha,10\nB,Beta,20\nC,Gamma,30\nD,Delta,{cell}\n");
            lines(&rank(&Case::new().criterion("need", 100, &missing).projects(&rows).decision()))
        };
        assert_eq!(of("k. A."), of("100"), "{scale}");
        assert_ne!(of("k. A."), of("30"), "{scale}");
    }
}

#[test]
fn a_project_with_an_unknown_value_has_a_best_and_a_worst_possible_rank() {
    let decision = one_value_missing("\"unknown\"").decision();
    let ranking = rank(&decision);
    assert_eq!(lines(&ranking), ["1 D 100", "2 B 80", "3 A 75", "4 C 60", "5 E 0"]);
    // At best 100 like D, at worst 50.
    assert_eq!(ranking.possible_ranks(number(&decision, "A")), Some((1, 4)));
    assert_eq!(ranking.possible_ranks(number(&decision, "B")), None);
}

#[test]
fn possible_ranks_go_to_the_best_and_worst_level_and_not_beyond() {
    let case = Case::new()
        .points("sure", 50)
        .criterion("open", 50, "missing = \"unknown\"\nscale = { kind = \"levels\", levels = { low = 20, high = 60 } }")
        .projects(
            "id,name,sure,open\nA,Alpha,50,?\nB,Beta,50,high\nC,Gamma,51,high\nD,Delta,50,low\nE,Epsilon,49,low\n",
        );
    let decision = case.decision();
    let ranking = rank(&decision);
    assert_eq!(lines(&ranking), ["1 C 55.5", "2 B 55", "3 A 50", "4 D 35", "5 E 34.5"]);
    assert_eq!(ranking.possible_ranks(number(&decision, "A")), Some((2, 3)));
}

#[test]
fn possible_ranks_take_in_the_intervals_of_the_project_itself() {
    let scale = "scale = { kind = \"linear\", worst = 0, best = 10 }";
    let case = Case::new()
        .criterion("open", 60, &format!("missing = \"unknown\"\n{scale}"))
        .criterion("sure", 40, scale)
        .projects("id,name,open,sure\nA,Alpha,,0..10\nB,Beta,1,1\nC,Gamma,9,9\nD,Delta,2,2..4\nE,Epsilon,7,7\n");
    let decision = case.decision();
    let ranking = rank(&decision);
    assert_eq!(lines(&ranking), ["1 C 90", "2 E 70", "3 A 50", "4 D 24", "5 B 10"]);
    // From 0 to 100; with the interval at its middle it would be 20 to 80, and 2 to 4.
    assert_eq!(ranking.possible_ranks(number(&decision, "A")), Some((1, 5)));
    // An interval alone makes nothing unknown.
    assert_eq!(ranking.possible_ranks(number(&decision, "D")), None);
}

#[test]
fn possible_ranks_know_that_criteria_which_read_one_column_see_one_value() {
    let scale = |ends: &str| {
        format!("source = {{ column = \"size\" }}\nmissing = \"unknown\"\nscale = {{ kind = \"linear\", {ends} }}")
    };
    let case = Case::new()
        .criterion("more", 60, &scale("worst = 0, best = 10"))
        .criterion("less", 40, &scale("worst = 10, best = 0"))
        .projects("id,name,size\nA,Alpha,\nB,Beta,10\nC,Gamma,4\nD,Delta,1\n");
    let decision = case.decision();
    let ranking = rank(&decision);
    assert_eq!(lines(&ranking), ["1 B 60", "2 A 50", "3 C 48", "4 D 42"]);
    // At 10 it ties with B at 60, at 0 it has 40; each criterion by itself would make it 0 to 100.
    assert_eq!(ranking.possible_ranks(number(&decision, "A")), Some((1, 4)));
    let others = scale("worst = 10, best = 5");
    let case = Case::new()
        .criterion("more", 60, &scale("worst = 0, best = 10"))
        .criterion("less", 40, &others.replace("worst = 10", "outside = \"clamp\", worst = 10"))
        .projects("id,name,size\nA,Alpha,\nB,Beta,5\nC,Gamma,10\nD,Delta,0\n");
    let decision = case.decision();
    let ranking = rank(&decision);
    assert_eq!(lines(&ranking), ["1 B 70", "2 C 60", "3 A 50", "4 D 40"]);
    // Most is at the bend, 30 + 40 like B; the ends alone would make it second at best. At 0 it ties with D.
    assert_eq!(ranking.possible_ranks(number(&decision, "A")), Some((1, 3)));
}

/// A list with another value would be refused under the scenario too.
#[test]
fn possible_ranks_keep_to_the_levels_of_a_criterion_that_a_scenario_leaves_out() {
    let criterion = |scale: &str| format!("source = {{ column = \"size\" }}\nmissing = \"unknown\"\nscale = {scale}");
    let steps = "{ kind = \"levels\", levels = [{ value = 0, points = 0 }, { value = 10, points = 100 }] }";
    let case = Case::new()
        .criterion("up", 40, &criterion("{ kind = \"linear\", worst = 0, best = 5, outside = \"clamp\" }"))
        .criterion("down", 40, &criterion("{ kind = \"linear\", worst = 10, best = 5, outside = \"clamp\" }"))
        .criterion("steps", 20, &criterion(steps))
        .criterion("sure", 0, "scale = { kind = \"linear\", worst = 0, best = 100 }")
        .toml("[scenarios.plain]\nexclude-criteria = [\"steps\"]\nweights = { sure = 20 }\n")
        .projects("id,name,size,sure\nA,Alpha,,0\nB,Beta,10,50\nC,Gamma,0,0\n");
    let decision = case.decision();
    let in_force = scoring::in_force(&decision, &[decision.scenario("plain").unwrap()]).unwrap();
    let ranking = scoring::rank(&decision, &in_force);
    assert_eq!(lines(&ranking), ["1 B 50", "2 A 40", "2 C 40"]);
    // At 5 both lines would be at their top, but only 0 and 10 can stand there.
    assert_eq!(ranking.possible_ranks(number(&decision, "A")), Some((2, 2)));
}

#[test]
fn possible_ranks_know_that_an_unknown_value_may_break_ties() {
    let case = Case::new()
        .scoring("tie-break = [\"open\"]")
        .points("sure", 100)
        .criterion("open", 0, "missing = \"unknown\"\nscale = { kind = \"linear\", worst = 0, best = 100 }")
        .projects("id,name,sure,open\nA,Alpha,50,\nB,Beta,50,20\nC,Gamma,50,80\n");
    let decision = case.decision();
    let ranking = rank(&decision);
    assert_eq!(lines(&ranking), ["1 C 50", "2 A 50", "3 B 50"]);
    assert_eq!(ranking.possible_ranks(number(&decision, "A")), Some((1, 3)));
}

#[test]
fn zero_is_a_value_and_not_missing() {
    let case = Case::new()
        .criterion("need", 100, "missing = \"neutral\"\nscale = { kind = \"linear\", worst = 0, best = 100 }")
        .projects("id,name,need\nA,Alpha,0\nB,Beta,\n");
    assert_eq!(lines(&rank(&case.decision())), ["1 B 50", "2 A 0"]);
}

#[test]
fn a_missing_value_matters_to_nobody_who_is_not_ranked() {
    let case = Case::new()
        .points("need", 100)
        .projects("id,name,need,status\nA,Alpha,50,\nB,Beta,,done\nC,Gamma,,\n")
        .toml(&rule("exclude", "C"));
    assert_eq!(lines(&rank(&case.decision())), ["1 A 50"]);
}

// Intervals

#[test]
fn an_interval_counts_as_its_likely_or_middle_value() {
    let case = need("A,Alpha,20..60\nB,Beta,20..50..60\nC,Gamma,41\n");
    assert_eq!(lines(&rank(&case.decision())), ["1 B 50", "2 C 41", "3 A 40"]);
}

#[test]
fn an_interval_on_levels_counts_as_the_listed_value_in_its_middle() {
    let levels = "scale = { kind = \"levels\", levels = [ { value = 0, points = 0 }, { value = 3, points = 10 }, \
                  { value = 6, points = 60 }, { value = 10, points = 100 } ] }";
    let case = Case::new().criterion("wish", 100, levels).projects(
        "id,name,wish\nA,Zero to six,0..6\nB,Zero to ten,0..10\nC,Three to ten,3..10\nD,Six to ten,6..10\n\
         E,Three to six,3..6\nF,Zero to six likely six,0..6..6\n",
    );
    let decision = case.decision();
    let ranking = rank(&decision);
    let utilities = ["A", "B", "C", "D", "E", "F"].map(|id| utility(&ranking, "wish", id));
    // 0..6: 3 is listed. 0..10: of 3 and 6 the lower. 3..10: 6. 6..10 and 3..6: of both the lower.
    assert_eq!(utilities, ["0.1", "0.1", "0.6", "0.6", "0.1", "0.6"]);
}

#[test]
fn an_interval_on_levels_named_by_words_counts_as_the_middle_one() {
    let levels = "scale = { kind = \"levels\", levels = { none = 0, may = 20, should = 60, must = 100 } }";
    let case = Case::new()
        .criterion("duty", 100, levels)
        .projects("id,name,duty\nA,Alpha,none..should\nB,Beta,none..must\nC,Gamma,may..may\n");
    assert_eq!(lines(&rank(&case.decision())), ["1 A 20", "1 B 20", "1 C 20"]);
}

// Rules

#[test]
fn an_excluded_project_is_not_ranked_and_its_rule_is_named() {
    let case = need("A,Alpha,90\nB,Beta,80\n").toml(&rule("exclude", "A"));
    let decision = case.decision();
    let ranking = rank(&decision);
    assert_eq!(lines(&ranking), ["1 B 80"]);
    assert_eq!(ranking.unranked().excluded, [(0, 0)]);
    assert_eq!(decision.standing(0), Standing::Excluded(0));
}

#[test]
fn all_conditions_of_a_rule_must_hold_and_levels_named_by_words_compare_by_points() {
    let case = Case::new()
        .top("places = 1")
        .criterion(
            "duty",
            100,
            "scale = { kind = \"levels\", levels = { none = 0, may = 20, conditional = 60, should = 60, must = 100 } }",
        )
        .projects(
            "id,name,duty,deadline\nA,Must in time,must,31.12.2026\nB,Must too late,must,2028-01-01\n\
             C,Must without a date,must,\nD,May in time,may,2026-12-31\n",
        )
        .toml(
            "[[rules]]\nid = \"duty\"\neffect = \"mandatory\"\n\
             when = [ { criterion = \"duty\", at-least = \"should\" }, { field = \"deadline\", before = 2027-12-31 } ]",
        );
    assert_eq!(places(&rank(&case.decision())), ["A mandatory"]);
    let by_points = Case::new()
        .criterion("duty", 100, "scale = { kind = \"levels\", levels = { may = 20, conditional = 60, should = 60 } }")
        .projects("id,name,duty\nA,Alpha,conditional\nB,Beta,may\n")
        .toml("[[rules]]\nid = \"duty\"\neffect = \"mandatory\"\nwhen = [ { criterion = \"duty\", at-least = \"should\" } ]");
    assert_eq!(places(&rank(&by_points.decision())), ["A mandatory", "B score"]);
}

#[test]
fn a_condition_on_something_unknown_is_false_and_said_where_it_decides() {
    let rule = "[[rules]]\nid = \"big\"\neffect = \"exclude\"\nwhen = [ { criterion = \"need\", at-least = 50 } ]";
    let case = Case::new()
        .criterion("need", 100, "missing = \"worst\"\nscale = { kind = \"linear\", worst = 0, best = 100 }")
        .projects("id,name,need\nA,Alpha,\nB,Beta,40..60\nC,Gamma,50..60\nD,Delta,10\n")
        .toml(rule);
    let loaded = case.load();
    assert_eq!(codes(&loaded).iter().filter(|code| **code == "condition-unknown").count(), 2);
    let decision = loaded.decision.unwrap();
    assert_eq!(lines(&rank(&decision)), ["1 B 50", "2 D 10", "3 A 0"]);
}

#[test]
fn an_interval_fulfils_a_condition_if_all_of_it_does_and_fails_it_if_none_of_it_does() {
    let unknown = |scale: &str, value: &str, test: &str| {
        let case = Case::new()
            .criterion("x", 100, &format!("scale = {{ {scale} }}"))
            .projects(&format!("id,name,x\nA,Alpha,{value}\nB,Beta,1\n"))
            .toml(&format!(
                "[[rules]]\nid = \"r\"\neffect = \"exclude\"\n\
                 when = [ {{ criterion = \"x\", {test} }}, {{ field = \"id\", equals = \"A\" }} ]"
            ));
        let loaded = case.load();
        let is_unknown = codes(&loaded).contains(&"condition-unknown");
        let decision = loaded.decision.unwrap();
        match (decision.standing(0), is_unknown) {
            (Standing::Excluded(_), false) => "yes",
            (Standing::Ranked, true) => "unknown",
            (Standing::Ranked, false) => "no",
            other => panic!("{other:?}"),
        }
    };
    let linear = "kind = \"linear\", worst = 0, best = 10";
    assert_eq!(unknown(linear, "3..7", "at-least = 3"), "yes");
    assert_eq!(unknown(linear, "3..7", "at-least = 4"), "unknown");
    assert_eq!(unknown(linear, "3..7", "at-most = 2"), "no");
    assert_eq!(unknown(linear, "3..7", "equals = 5"), "unknown");
    assert_eq!(unknown(linear, "3..7", "one-of = [3, 7]"), "unknown");
    assert_eq!(unknown(linear, "3..7", "one-of = [2, 8]"), "no");
    let levels = "kind = \"levels\", levels = [ { value = 1, points = 0 }, { value = 3, points = 10 }, \
                  { value = 6, points = 60 }, { value = 10, points = 100 } ]";
    assert_eq!(unknown(levels, "3..10", "one-of = [3, 10]"), "unknown");
    assert_eq!(unknown(levels, "3..10", "one-of = [3, 6, 10]"), "yes");
    assert_eq!(unknown(levels, "3..10", "equals = 6"), "unknown");
    assert_eq!(unknown(levels, "3..10", "equals = 1"), "no");
}

#[test]
fn a_rule_that_demands_and_one_that_excludes_contradict_each_other() {
    let case = need("A,Alpha,90\nB,Beta,80\n").toml(&rule("mandatory", "A")).toml(&rule("exclude", "A"));
    assert_eq!(case.errors(), ["rule-contradiction"]);
}

#[test]
fn a_decision_against_a_rule_is_an_error() {
    let case = need("A,Alpha,90\nB,Beta,80\n");
    assert_eq!(case.clone().toml(&rule("exclude", "A")).toml(&decided("A", "in")).errors(), ["rule-contradiction"]);
    assert_eq!(case.clone().toml(&rule("mandatory", "A")).toml(&decided("A", "out")).errors(), ["rule-contradiction"]);
    assert_eq!(case.toml(&decided("A", "in")).toml(&decided("A", "out")).errors(), ["rule-contradiction"]);
}

// Scenarios

/// Three criteria with weights 50, 30 and 20, the first two in one group.
fn weighted() -> Case {
    Case::new()
        .toml("[groups.duty]\n")
        .criterion("a", 50, "group = \"duty\"\nscale = { kind = \"linear\", worst = 0, best = 100 }")
        .criterion("b", 30, "group = \"duty\"\nscale = { kind = \"linear\", worst = 0, best = 100 }")
        .points("c", 20)
        .projects("id,name,a,b,c\nP,Only one,100,100,100\nQ,Another,50,0,100\n")
}

/// The weights under a scenario of these lines and then `--weight`.
fn weights_under(case: &Case, scenario: &str, on_top: &[(&str, &str)]) -> String {
    let decision = case.clone().toml(&format!("[scenarios.s]\n{scenario}\n")).decision();
    let scenario = decision.scenario("s").unwrap();
    let layer = typed(&decision, on_top);
    match scoring::in_force(&decision, &[scenario, &layer]).map_err(|impossible| *impossible) {
        Ok(in_force) => weights(&decision, &in_force),
        Err(Impossible::TooMuch { sum }) => format!("too much: {sum}"),
        Err(Impossible::NobodyLeft { rest }) => format!("nobody left for {rest}"),
        Err(Impossible::Group { target, members, .. }) => format!("group {target}, members {members}"),
    }
}

#[test]
fn the_others_share_what_a_set_weight_leaves_in_their_old_proportions() {
    assert_eq!(weights_under(&weighted(), "weights = { a = 40 }", &[]), "a 40, b 36, c 24");
    assert_eq!(weights_under(&weighted(), "", &[("a", "40")]), "a 40, b 36, c 24");
    assert_eq!(weights_under(&weighted(), "weights = { b = 0 }", &[]), "a 500/7, b 0, c 200/7");
    assert_eq!(weights_under(&weighted(), "weights = { c = 100 }", &[]), "a 0, b 0, c 100");
}

#[test]
fn weights_that_never_end_stay_exact_fractions() {
    let case = Case::new()
        .points("a", 70)
        .points("b", 10)
        .points("c", 20)
        .projects("id,name,a,b,c\nP,Only one,100,100,100\nQ,Another,50,25,0\n");
    assert_eq!(weights_under(&case, "weights = { a = 80 }", &[]), "a 80, b 20/3, c 40/3");
    let decision = case.decision();
    let layer = typed(&decision, &[("a", "80")]);
    let ranking = rank_under(&decision, &[&layer]);
    // 80 · 0.5 + 20/3 · 0.25 + 40/3 · 0
    assert_eq!(ranking.score(0), exact::rational(100.into()));
    assert_eq!(exact::fraction(&ranking.score(1)), "125/3");
}

#[test]
fn weights_beyond_128_bits_stay_exact_too() {
    let case = Case::new()
        .points("a", "33.333333333333")
        .points("b", "33.333333333331")
        .points("c", "33.333333333336")
        .projects("id,name,a,b,c\nP,Everything,100,100,100\nQ,Only b,0,100,0\nR,All but b,100,0,100\n");
    let decision = case.decision();
    let layer = typed(&decision, &[("a", "12.345678901237")]);
    let ranking = rank_under(&decision, &[&layer]);
    // A sum counts hundredths of 10⁻¹² of this denominator.
    assert!(80 < ranking.in_force().denominator().bits(), "too large for sums in 128 bits");
    // What a leaves, 87.654321098763, is shared as 33.333333333331 : 33.333333333336.
    let share = |n: i64| num_rational::BigRational::new(n.into(), 66_666_666_666_667i64.into());
    let rest = exact::rational("87.654321098763".parse().unwrap());
    assert_eq!(ranking.score(1), &rest * share(33_333_333_333_331));
    assert_eq!(ranking.score(0), exact::rational(100.into()));
    assert_eq!(ranking.score(1) + ranking.score(2), ranking.score(0));
    let scores: Vec<u32> = (0..3).map(|project| ranking.rank_of(project)).collect();
    assert_eq!(scores, [1, 3, 2]);
}

#[test]
fn criteria_left_out_leave_their_weight_to_all_others() {
    assert_eq!(weights_under(&weighted(), "exclude-criteria = [\"a\"]", &[]), "a 0, b 60, c 40");
    assert_eq!(weights_under(&weighted(), "exclude-criteria = [\"a\", \"b\"]", &[]), "a 0, b 0, c 100");
}

#[test]
fn a_group_moves_its_members_in_their_old_proportions() {
    assert_eq!(weights_under(&weighted(), "groups = { duty = 40 }", &[]), "a 25, b 15, c 60");
    assert_eq!(weights_under(&weighted(), "weights = { duty = 40 }", &[]), "a 25, b 15, c 60");
    assert_eq!(weights_under(&weighted(), "", &[("duty", "40")]), "a 25, b 15, c 60");
}

#[test]
fn what_a_layer_has_set_stays_while_the_rest_share() {
    let case = weighted();
    // First the group, then a member: the group keeps its sum.
    assert_eq!(weights_under(&case, "groups = { duty = 60 }\nweights = { a = 50 }", &[]), "a 50, b 10, c 40");
    assert_eq!(weights_under(&case, "weights = { a = 40 }", &[("b", "30")]), "a 40, b 30, c 30");
    assert_eq!(
        weights_under(&case, "exclude-criteria = [\"c\"]\ngroups = { duty = 100 }", &[]),
        "a 125/2, b 75/2, c 0"
    );
    assert_eq!(weights_under(&case, "exclude-criteria = [\"a\"]", &[("c", "10")]), "a 0, b 90, c 10");
    // The command line may set the same thing anew.
    assert_eq!(weights_under(&case, "weights = { a = 40 }", &[("a", "10")]), "a 10, b 54, c 36");
}

#[test]
fn a_weight_on_the_command_line_brings_back_a_criterion_that_the_scenario_leaves_out() {
    let case = weighted().toml("[scenarios.s]\nexclude-criteria = [\"a\"]\n");
    let decision = case.decision();
    let layer = typed(&decision, &[("a", "40")]);
    let ranking = rank_under(&decision, &[decision.scenario("s").unwrap(), &layer]);
    assert_eq!(weights(&decision, ranking.in_force()), "a 40, b 36, c 24");
    // It counts: a project with utility 1 everywhere has the whole maximum.
    assert_eq!(lines(&ranking), ["1 P 100", "2 Q 44"]);
}

#[test]
fn weights_that_cannot_sum_to_100_are_impossible() {
    let case = weighted();
    let unused = |set: &[(&str, &str)]| weights_under(&case, "", set);
    assert_eq!(unused(&[("a", "60"), ("b", "50")]), "too much: 110");
    assert_eq!(unused(&[("a", "50"), ("b", "30"), ("c", "10")]), "nobody left for 10");
    assert_eq!(unused(&[("duty", "40"), ("a", "50")]), "group 40, members 50");
    assert_eq!(unused(&[("duty", "40"), ("a", "10"), ("b", "10")]), "group 40, members 20");
    let in_file = case.toml("[scenarios.s]\nweights = { a = 60, b = 50 }");
    assert_eq!(in_file.errors(), ["scenario-weight-impossible"]);
}

#[test]
fn nobody_without_weight_can_share_what_is_left() {
    let case = Case::new().points("a", 100).points("b", 0).projects("id,name,a,b\nP,Only one,1,1\n");
    assert_eq!(weights_under(&case, "", &[("a", "40")]), "nobody left for 60");
    assert_eq!(weights_under(&case, "", &[("b", "40")]), "a 60, b 40");
}

#[test]
fn a_scenario_may_change_places_maximum_and_dependencies() {
    let case = Case::new()
        .points("need", 100)
        .projects("id,name,need,depends-on\nA,Alpha,90,C\nB,Beta,80,\nC,Gamma,10,\n")
        .toml("[scenarios.s]\nplaces = 1\nmaximum = 10\ndependencies = \"inherit\"");
    let decision = case.decision();
    assert_eq!(lines(&rank(&decision)), ["1 A 90", "2 B 80", "3 C 10"]);
    let ranking = rank_under(&decision, &[decision.scenario("s").unwrap()]);
    assert_eq!(lines(&ranking), ["1 C 1 <- A (9)", "2 A 9", "3 B 8"]);
    assert_eq!(places(&ranking), ["C score"]);
}

#[test]
fn a_criterion_left_out_sets_nobody_apart() {
    let case = one_value_missing("\"apart\"").toml("[scenarios.s]\nexclude-criteria = [\"open\"]");
    let decision = case.decision();
    let ranking = rank_under(&decision, &[decision.scenario("s").unwrap()]);
    assert_eq!(lines(&ranking), ["1 A 100", "1 D 100", "3 B 80", "4 C 60", "5 E 0"]);
}

// Dependencies

#[test]
fn a_prerequisite_inherits_the_rank_of_the_best_project_that_needs_it_and_stands_before_it() {
    let case = need_and_links("A,Visible,80,,X,,\nB,Other,50,,,,\nX,Background,20,,,,\n")
        .scoring("dependencies = \"inherit\"")
        .top("places = 2");
    let decision = case.decision();
    let ranking = rank(&decision);
    assert_eq!(lines(&ranking), ["1 X 20 <- A (80)", "2 A 80", "3 B 50"]);
    assert_eq!(places(&ranking), ["X score", "A score"]);
    assert_eq!(ranking.own_rank_of(number(&decision, "X")), 3);
}

#[test]
fn enables_says_the_same_from_the_other_side() {
    let case = need_and_links("A,Visible,80,,,,\nB,Other,50,,,,\nX,Background,20,,,A,\n")
        .scoring("dependencies = \"inherit\"");
    assert_eq!(lines(&rank(&case.decision())), ["1 X 20 <- A (80)", "2 A 80", "3 B 50"]);
}

#[test]
fn inheritance_runs_along_chains_in_the_order_of_doing() {
    let case = need_and_links("A,Last,80,,B,,\nB,Second,30,,C,,\nC,First,40,,,,\nD,Other,80,,,,\n")
        .scoring("dependencies = \"inherit\"");
    assert_eq!(lines(&rank(&case.decision())), ["1 D 80", "2 C 40 <- A (80)", "3 B 30 <- A (80)", "4 A 80"]);
}

#[test]
fn whoever_ranks_higher_than_all_that_need_it_inherits_nothing() {
    let case = need_and_links("A,Visible,50,,X,,\nX,Background,70,,,,\n").scoring("dependencies = \"inherit\"");
    assert_eq!(lines(&rank(&case.decision())), ["1 X 70", "2 A 50"]);
}

#[test]
fn a_prerequisite_of_many_inherits_from_the_best_of_them() {
    let case = need_and_links("A,One,50,,X,,\nB,Two,80,,X,,\nC,Three,60,,X,,\nX,Background,0,,,,\n")
        .scoring("dependencies = \"inherit\"");
    assert_eq!(lines(&rank(&case.decision())), ["1 X 0 <- B (80)", "2 B 80", "3 C 60", "4 A 50"]);
}

#[test]
fn inheritance_never_changes_a_score() {
    let rows = "A,One,50,,X,,\nB,Two,80,,X,,\nX,Background,10,,,,\n";
    let inherit = need_and_links(rows).scoring("dependencies = \"inherit\"").decision();
    let warn = need_and_links(rows).decision();
    let scores = |decision| (0..3).map(|project| rank(decision).score(project)).collect::<Vec<_>>();
    assert_eq!(scores(&inherit), scores(&warn));
    assert_eq!(lines(&rank(&warn)), ["1 B 80", "2 A 50", "3 X 10"]);
}

#[test]
fn a_done_prerequisite_is_satisfied() {
    let case = need_and_links("A,Visible,80,,X,,\nX,Background,20,done,,,\n").top("places = 1");
    assert_eq!(lines(&rank(&case.decision())), ["1 A 80"]);
    assert!(doubts(&case).is_empty());
}

#[test]
fn an_excluded_prerequisite_passes_nothing_on_and_is_reported() {
    let case = need_and_links("A,Visible,80,,X,,\nB,Other,50,,,,\nX,Background,20,,Y,,\nY,Below,10,,,,\n")
        .scoring("dependencies = \"inherit\"")
        .toml(&rule("exclude", "X"));
    assert_eq!(lines(&rank(&case.decision())), ["1 A 80", "2 B 50", "3 Y 10"]);
    assert_eq!(doubts(&case), ["dependency-excluded"]);
}

#[test]
fn a_place_that_needs_a_project_outside_the_places_is_reported() {
    let case = need_and_links("A,Visible,80,,X,,\nB,Other,50,,,,\nX,Background,20,,,,\n").top("places = 2");
    assert_eq!(doubts(&case), ["dependency-outside-places"]);
}

#[test]
fn references_to_a_merged_project_mean_the_one_it_was_merged_into() {
    let rows = "A,Visible,80,,OLD,,\nB,Other,50,,,,\nOLD,Old background,90,,,,NEW\nNEW,New background,20,,,,\n";
    let case = need_and_links(rows).scoring("dependencies = \"inherit\"");
    let decision = case.decision();
    let ranking = rank(&decision);
    assert_eq!(lines(&ranking), ["1 NEW 20 <- A (80)", "2 A 80", "3 B 50"]);
    assert_eq!(ids(&decision, &ranking.unranked().set_apart), ["OLD"]);
}

#[test]
fn what_enables_a_merged_project_enables_the_one_it_was_merged_into() {
    let rows = "NEW,New service,80,,,,\nB,Other,50,,,,\nOLD,Old service,90,,,,NEW\nX,Background,20,,,OLD,\n";
    let case = need_and_links(rows).scoring("dependencies = \"inherit\"");
    assert_eq!(lines(&rank(&case.decision())), ["1 X 20 <- NEW (80)", "2 NEW 80", "3 B 50"]);
}

#[test]
fn what_a_merged_project_needs_the_one_it_was_merged_into_needs() {
    let rows = "NEW,New service,80,,,,\nB,Other,50,,,,\nOLD,Old service,90,,X;NEW,,NEW\nX,Background,20,,,,\n";
    let case = need_and_links(rows).scoring("dependencies = \"inherit\"");
    // Needing what it was merged into is no circle.
    assert_eq!(lines(&rank(&case.decision())), ["1 X 20 <- NEW (80)", "2 NEW 80", "3 B 50"]);
}

#[test]
fn merging_is_followed_to_the_end() {
    let rows = "A,Visible,80,,M1,,\nM1,One,90,,,,M2\nM2,Two,90,,,,M3\nM3,Three,20,,,,\nB,Other,50,,,,\n";
    let case = need_and_links(rows).scoring("dependencies = \"inherit\"");
    assert_eq!(lines(&rank(&case.decision())), ["1 M3 20 <- A (80)", "2 A 80", "3 B 50"]);
}

#[test]
fn merging_is_followed_along_a_long_chain() {
    const LENGTH: usize = 20_000;
    let merged = |link: usize| format!("M{link:05},Step {link},90,,,,M{:05}\n", link + 1);
    let chain: String = (0..LENGTH).map(merged).collect();
    let rows = format!("A,Visible,80,,M00000,,\n{chain}M{LENGTH:05},Last,20,,,,\n");
    let case = need_and_links(&rows).scoring("dependencies = \"inherit\"");
    assert_eq!(lines(&rank(&case.decision())), ["1 M20000 20 <- A (80)", "2 A 80"]);
}

#[test]
fn projects_that_need_each_other_are_an_error() {
    assert_eq!(need_and_links("A,One,1,,B,,\nB,Two,1,,C,,\nC,Three,1,,A,,\n").errors(), ["dependency-cycle"]);
    assert_eq!(need_and_links("A,One,1,,A,,\n").errors(), ["dependency-cycle"]);
    assert_eq!(need_and_links("A,One,1,,B,B,\nB,Two,1,,,,\n").errors(), ["dependency-cycle"]);
    assert_eq!(need_and_links("A,One,1,,,,B\nB,Two,1,,,,A\n").errors(), ["dependency-cycle", "dependency-cycle"]);
}

// Derived values

#[test]
fn dependents_counts_every_remaining_project_that_needs_this_one_directly_or_through_others() {
    let case = Case::new()
        .criterion("carries", 100, "source = \"dependents\"\nscale = { kind = \"linear\", worst = 0, best = 10 }")
        .projects(
            "id,name,status,depends-on\nX,Base,,\nM,Middle,,X\nA,One,,M;X\nB,Two,,M\nC,Done,done,X\nD,Excluded,,X\n",
        )
        .toml(&rule("exclude", "D"));
    // X carries M, A, B and D: rules come later. C is done.
    assert_eq!(lines(&rank(&case.decision())), ["1 X 40", "2 M 20", "3 A 0", "3 B 0"]);
}

const TWO_YEARS: &str =
    "source = \"days-to-deadline\"\nscale = { kind = \"linear\", worst = 730, best = 0, outside = \"clamp\" }";

#[test]
fn days_to_the_deadline_count_from_the_as_of_date() {
    let case = Case::new().top("as-of = 2026-11-22").criterion("time", 100, TWO_YEARS).projects(
        "id,name,deadline\nA,In a year,22.11.2027\nB,Today,2026-11-22\nC,Overdue,2026-01-01\nD,None,\n\
             E,Far,2040-01-01\nF,In 73 days,03.02.2027\n",
    );
    assert_eq!(lines(&rank(&case.decision())), ["1 B 100", "1 C 100", "3 F 90", "4 A 50", "5 D 0", "5 E 0"]);
}

#[test]
fn a_deadline_without_an_as_of_date_is_an_error() {
    let case = Case::new().criterion("time", 100, TWO_YEARS).projects("id,name,deadline\nA,In a year,22.11.2027\n");
    assert_eq!(case.errors(), ["as-of-missing"]);
}

#[test]
fn days_beyond_the_ends_of_the_scale_count_as_its_ends_even_where_it_rejects_values() {
    let case = Case::new()
        .top("as-of = 2026-11-22")
        .criterion("time", 100, "source = \"days-to-deadline\"\nscale = { kind = \"linear\", worst = 730, best = 0 }")
        .projects("id,name,deadline\nA,Overdue,2020-01-01\nB,Far,2090-01-01\n");
    assert_eq!(lines(&rank(&case.decision())), ["1 A 100", "2 B 0"]);
}

/// Legal bases of every kind.
fn legal_bases() -> String {
    let basis = |id: &str, act: &str, strength: &str, more: &str| {
        format!("[[legal-bases]]\nid = \"{id}\"\nact = \"{act}\"\nstrength = \"{strength}\"\n{more}\n")
    };
    let counts = "state = \"in-force\"\nreaches-municipality = true\n";
    [
        basis("may-1", "EGovG", "may", counts),
        basis("must-1", "OZG", "must", &format!("{counts}deadline = 2027-06-30\n")),
        basis("should-1", "BGG", "should", counts),
        basis("bill-1", "OZG", "must", "state = \"bill\"\nreaches-municipality = true\ndeadline = 2026-12-01\n"),
        basis("old-1", "OZG", "must", "state = \"repealed\"\nreaches-municipality = true\n"),
        basis("far-1", "OZG", "must", "state = \"in-force\"\nreaches-municipality = false\n"),
    ]
    .concat()
}

const LEGAL: &str = "scale = { kind = \"levels\", levels = { none = 0, framework = 10, may = 20, should = 60, \
                     conditional = 60, must-indirect = 80, must = 100 } }";

fn legal_case(source: &str) -> Case {
    Case::new()
        .input("legal-bases = \"legal-bases.toml\"")
        .file("legal-bases.toml", &legal_bases())
        .criterion("law", 100, &format!("source = {source}\n{LEGAL}"))
        .projects(
            "id,name,legal\nA,Strongest of two,may-1;should-1\nB,Must,must-1|may-1\nC,Bill,bill-1\nD,Repealed,old-1\n\
             E,Not reaching,far-1\nF,Bill beside may,bill-1;may-1\nG,None,\n",
        )
}

#[test]
fn the_strongest_basis_that_is_law_and_reaches_the_city_counts() {
    let case = legal_case("\"legal\"");
    assert_eq!(lines(&rank(&case.decision())), ["1 B 100", "2 A 60", "3 F 20", "4 C 0", "4 D 0", "4 E 0", "4 G 0"]);
    assert!(codes(&case.load()).contains(&"legal-basis-bill"));
    assert!(codes(&case.load()).contains(&"legal-basis-not-in-force"));
}

#[test]
fn a_basis_counts_from_the_day_on_which_it_comes_into_force() {
    let basis = |id: &str, since: &str| {
        format!(
            "[[legal-bases]]\nid = \"{id}\"\nact = \"X\"\nstrength = \"must\"\nreaches-municipality = true\n\
             state = \"in-force\"\nchecked = 2026-11-01\nin-force-since = {since}\n"
        )
    };
    let case = |as_of: &str| {
        Case::new()
            .top(&format!("as-of = {as_of}"))
            .input("legal-bases = \"legal-bases.toml\"")
            .file("legal-bases.toml", &[basis("early", "2026-11-22"), basis("late", "2026-11-23")].concat())
            .criterion("law", 100, &format!("source = \"legal\"\n{LEGAL}"))
            .projects("id,name,legal\nA,Alpha,early\nB,Beta,late\n")
            .toml(
                "[[rules]]\nid = \"late\"\neffect = \"mandatory\"\n\
                 when = [ { field = \"legal\", equals = \"late\" } ]",
            )
    };
    let before = case("2026-11-22");
    assert_eq!(lines(&rank(&before.decision())), ["1 A 100", "2 B 0"]);
    assert_eq!(places(&rank(&before.decision())), ["A score", "B score"]);
    assert!(codes(&before.load()).contains(&"legal-basis-not-in-force"));
    let after = case("2026-11-23");
    assert_eq!(lines(&rank(&after.decision())), ["1 A 100", "1 B 100"]);
    assert_eq!(places(&rank(&after.decision())), ["B mandatory", "A score"]);
    assert!(!codes(&after.load()).contains(&"legal-basis-not-in-force"));
}

#[test]
fn a_legal_criterion_may_look_at_single_acts() {
    let lines_of = |source| lines(&rank(&legal_case(source).decision()))[..2].to_vec();
    assert_eq!(lines_of("{ legal-act = \"BGG\" }"), ["1 A 60", "2 B 0"]);
    assert_eq!(lines_of("{ legal-act = [\"BGG\", \"EGovG\"] }"), ["1 A 60", "2 B 20"]);
}

#[test]
fn the_deadline_in_force_is_the_earliest_of_the_own_one_and_those_of_counting_bases() {
    let case = Case::new()
        .top("as-of = 2026-11-22")
        .input("legal-bases = \"legal-bases.toml\"")
        .file("legal-bases.toml", &legal_bases())
        .criterion("time", 100, TWO_YEARS)
        .projects(
            "id,name,legal,deadline\nA,Only the law,must-1,\nB,Own is earlier,must-1,2027-01-01\n\
             C,Own is later,must-1,2028-01-01\nD,Bill,bill-1,\n",
        );
    let decision = case.decision();
    let deadline = |id| decision.projects().deadline(number(&decision, id)).map(|date| date.to_string());
    assert_eq!(
        ["A", "B", "C", "D"].map(deadline),
        [Some("2027-06-30"), Some("2027-01-01"), Some("2027-06-30"), None].map(|date| date.map(str::to_owned))
    );
}

// Relative scales

fn relative(kind: &str, direction: &str, more: &str) -> Case {
    Case::new().criterion("x", 100, &format!("scale = {{ kind = \"{kind}\", direction = \"{direction}\" }}\n{more}"))
}

#[test]
fn relative_scales_look_at_the_ranked_list_only() {
    let case = relative("min-max", "benefit", "")
        .projects("id,name,x,status\nA,Alpha,10,\nB,Beta,20,\nC,Gamma,30,\nD,Done,1000,done\nE,Excluded,-500,\n")
        .toml(&rule("exclude", "E"));
    assert_eq!(lines(&rank(&case.decision())), ["1 C 100", "2 B 50", "3 A 0"]);
}

#[test]
fn relative_scales_in_both_directions() {
    let rows = "id,name,x\nA,Alpha,30\nB,Beta,40\nC,Gamma,120\n";
    let scores = |kind, direction| lines(&rank(&relative(kind, direction, "").projects(rows).decision()));
    assert_eq!(scores("min-max", "cost"), ["1 A 100", "2 B 88.8888888889", "3 C 0"]);
    assert_eq!(scores("ratio", "benefit"), ["1 C 100", "2 B 33.3333333333", "3 A 25"]);
    assert_eq!(scores("ratio", "cost"), ["1 A 100", "2 B 75", "3 C 25"]);
    // √(30² + 40² + 120²) = 130
    assert_eq!(scores("vector", "benefit"), ["1 C 92.3076923077", "2 B 30.7692307692", "3 A 23.0769230769"]);
    assert_eq!(scores("vector", "cost"), ["1 A 76.9230769231", "2 B 69.2307692308", "3 C 7.6923076923"]);
}

#[test]
fn a_constant_column_under_a_relative_scale_gives_everyone_utility_1() {
    for kind in ["min-max", "ratio", "vector"] {
        let case = relative(kind, "benefit", "").projects("id,name,x\nA,Alpha,0\nB,Beta,0\n");
        assert_eq!(lines(&rank(&case.decision())), ["1 A 100", "1 B 100"], "{kind}");
        let mut loaded = case.load();
        let decision = loaded.decision.take().unwrap();
        loaded.review(&rank(&decision));
        assert_eq!(codes(&loaded).iter().filter(|code| **code == "criterion-constant").count(), 1, "{kind}");
    }
}

#[test]
fn a_missing_value_takes_no_part_in_a_relative_scale_unless_a_value_stands_for_it() {
    let rows = "id,name,x\nA,Alpha,10\nB,Beta,\nC,Gamma,30\n";
    let neutral = relative("min-max", "benefit", "missing = \"neutral\"").projects(rows);
    assert_eq!(lines(&rank(&neutral.decision())), ["1 C 100", "2 B 50", "3 A 0"]);
    let value = relative("min-max", "benefit", "missing = { value = 50 }").projects(rows);
    assert_eq!(lines(&rank(&value.decision())), ["1 B 100", "2 C 50", "3 A 0"]);
}

#[test]
fn ratio_and_vector_refuse_what_they_cannot_divide() {
    let rows = "id,name,x\nA,Alpha,10\nB,Beta,0\nC,Gamma,-1\n";
    assert_eq!(relative("ratio", "benefit", "").projects(rows).errors(), ["value-off-scale"]);
    assert_eq!(relative("vector", "cost", "").projects(rows).errors(), ["value-off-scale"]);
    assert_eq!(relative("ratio", "cost", "").projects(rows).errors(), ["value-off-scale", "value-off-scale"]);
    assert!(relative("min-max", "cost", "").projects(rows).errors().is_empty());
}

#[test]
fn a_value_that_stands_for_missing_ones_must_be_one_that_the_scale_can_divide() {
    let rows = "id,name,x\nA,Alpha,10\nB,Beta,\nC,Gamma,20\n";
    assert_eq!(relative("ratio", "cost", "missing = { value = 0 }").projects(rows).errors(), ["value-off-scale"]);
    assert_eq!(relative("ratio", "benefit", "missing = { value = -1 }").projects(rows).errors(), ["value-off-scale"]);
    assert_eq!(relative("vector", "benefit", "missing = { value = -1 }").projects(rows).errors(), ["value-off-scale"]);
}
