//! What `analysis` promises about weights: numbers worked out by hand, and random decisions whose
//! rankings are made again and again.

// Helpers of tests may fail by panicking, as tests do.
#![allow(clippy::unwrap_used, clippy::expect_used)]
// `12_50` reads as 12.50: the decisions count in hundredths.
#![allow(clippy::inconsistent_digit_grouping)]

mod support;

#[path = "support/generate.rs"]
mod generate;
#[path = "support/naive.rs"]
mod naive;

use std::collections::BTreeSet;

use generate::{Allowed, EVERYTHING, decisions};
use naive::{Missing, Scale, Source, Spec, Val};
use num_bigint::BigInt;
use num_rational::BigRational;
use num_traits::Zero;
use proptest::prelude::*;
use rust_decimal::Decimal;
use support::Case;
use vorrang::analysis::sensitivity::{
    Answer, End, Event, Fixed, PlacesChange, Stable, ValueEnd, ValueInterval, ValueRange, WeightRange, analyse,
    value_ranges,
};
use vorrang::exact;
use vorrang::model::{Decision, Method, Raw, Scenario, Target, Value};
use vorrang::render::values;
use vorrang::scoring::{self, InForce, Ranking};

fn percent(numerator: i64, denominator: i64) -> BigRational {
    BigRational::new(numerator.into(), denominator.into())
}

fn hundred() -> BigRational {
    percent(100, 1)
}

/// What a ranking answers, as plain sets and lists.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Answers {
    places: BTreeSet<u32>,
    first: BTreeSet<u32>,
    order: Vec<u32>,
}

impl Answers {
    fn of(ranking: &Ranking<'_>) -> Self {
        let ranked = ranking.order().iter().copied();
        Self {
            places: ranking.places().iter().map(|placed| placed.project).collect(),
            first: ranked.clone().filter(|project| ranking.rank_of(*project as usize) == 1).collect(),
            order: (0..ranking.decision().projects().len()).map(|project| ranking.rank_of(project)).collect(),
        }
    }

    fn same(&self, other: &Self, answer: Answer) -> bool {
        match answer {
            Answer::Places => self.places == other.places,
            Answer::First => self.first == other.first,
            Answer::Order => self.order == other.order,
        }
    }

    fn set(&self, answer: Answer) -> &BTreeSet<u32> {
        match answer {
            Answer::Places => &self.places,
            Answer::First | Answer::Order => &self.first,
        }
    }
}

/// A decision with the settings that are analysed.
struct Probe<'d> {
    decision: &'d Decision,
    in_force: InForce,
    target: Target,
}

impl Probe<'_> {
    fn rank(&self, weight: &BigRational) -> Ranking<'_> {
        let in_force = self.in_force.with_weight(self.decision, self.target, weight).expect("possible weights");
        scoring::rank(self.decision, &in_force)
    }

    fn answers(&self, weight: &BigRational) -> Answers {
        Answers::of(&self.rank(weight))
    }

    /// So close that no two crossings lie in between.
    fn hair() -> BigRational {
        BigRational::new(1.into(), BigInt::from(10).pow(80))
    }

    /// An end is where the two tie, and a hair beyond (or there and nowhere else) the answer is another.
    fn check_end(&self, base: &Answers, answer: Answer, end: &End, weight: &BigRational, outwards: i8) {
        let beyond = &end.at + Self::hair() * BigInt::from(outwards);
        let inside = &end.at - Self::hair() * BigInt::from(outwards);
        let here = if end.at == *weight { base.clone() } else { self.answers(&inside) };
        assert!(here.same(base, answer), "{answer:?} a hair before {}", end.at);
        let Some(change) = &end.change else {
            assert_eq!(end.at, if outwards < 0 { BigRational::zero() } else { hundred() });
            assert!(self.answers(&end.at).same(base, answer), "{answer:?} at the end of the range");
            return;
        };
        let there = self.rank(&end.at);
        let is_last = end.at == if outwards < 0 { BigRational::zero() } else { hundred() };
        let mut changed = Answers::of(&there);
        if !is_last {
            let after = self.answers(&beyond);
            if !after.same(base, answer) {
                changed = after;
            }
        }
        assert!(!changed.same(base, answer), "{answer:?} changes at {}", end.at);
        let [ahead, behind] = change.swap.expect("two projects that swap");
        assert_ne!(ahead, behind);
        assert_eq!(there.effective_score(ahead), there.effective_score(behind), "the two tie at {}", end.at);
        let is_ahead = |answers: &Answers| answers.order[ahead as usize].cmp(&answers.order[behind as usize]);
        assert_ne!(is_ahead(&here), std::cmp::Ordering::Greater, "the first is ahead or level");
        assert_ne!(is_ahead(&here), is_ahead(&changed), "they change sides");
        if answer != Answer::Order {
            let difference =
                |a: &Answers, b: &Answers| -> Vec<u32> { a.set(answer).difference(b.set(answer)).copied().collect() };
            assert_eq!(change.entered, difference(&changed, base), "who enters at {}", end.at);
            assert_eq!(change.left, difference(base, &changed), "who leaves at {}", end.at);
        }
    }

    /// Walks the range in steps of a thousandth and compares with what is claimed.
    fn sweep(&self, range: &WeightRange, steps: u32) {
        let base = Answers::of(&scoring::rank(self.decision, &self.in_force));
        for answer in Answer::ALL {
            let Stable { from, to } = range.stable(answer);
            assert!(from.at <= range.weight && range.weight <= to.at);
            self.check_end(&base, answer, from, &range.weight, -1);
            self.check_end(&base, answer, to, &range.weight, 1);
        }
        let mut replay = [Answer::Places, Answer::First].map(|answer| Replay::new(self, range, answer));
        for step in 0..=steps {
            let weight = percent(i64::from(step) * 100, steps.into());
            let found = self.answers(&weight);
            for answer in Answer::ALL {
                let Stable { from, to } = range.stable(answer);
                let inside = (from.at < weight || from.change.is_none()) && (weight < to.at || to.change.is_none());
                assert!(!inside || found.same(&base, answer), "{answer:?} is another at {weight}");
            }
            replay.iter_mut().for_each(|replay| replay.compare(&weight, &found));
        }
    }
}

/// The events of one answer, replayed from 0 on.
struct Replay {
    answer: Answer,
    now: BTreeSet<u32>,
    events: std::vec::IntoIter<(BigRational, BTreeSet<u32>, BTreeSet<u32>)>,
    next: Option<(BigRational, BTreeSet<u32>, BTreeSet<u32>)>,
}

impl Replay {
    fn new(probe: &Probe<'_>, range: &WeightRange, answer: Answer) -> Self {
        let start = probe.answers(&BigRational::zero());
        let mut now = start.set(answer).clone();
        let mut events = Vec::new();
        let mut last = None;
        for event in range.events.iter().filter(|event| event.answer == answer) {
            assert!(last < Some(event.at.clone()), "ascending, one each");
            last = Some(event.at.clone());
            assert!(!event.entered.is_empty() || !event.left.is_empty());
            let before = now.clone();
            let mut other = now.clone();
            event.left.iter().for_each(|project| assert!(other.remove(project)));
            event.entered.iter().for_each(|project| assert!(other.insert(*project)));
            if event.momentary {
                assert_eq!(probe.answers(&event.at).set(answer), &other);
            } else {
                now = other;
            }
            let after = (&event.at + Probe::hair()).min(hundred());
            assert_eq!(probe.answers(&after).set(answer), &now, "{answer:?} after {}", event.at);
            events.push((event.at.clone(), before, now.clone()));
        }
        let mut events = events.into_iter();
        let next = events.next();
        Self { answer, now: start.set(answer).clone(), events, next }
    }

    fn compare(&mut self, weight: &BigRational, found: &Answers) {
        while let Some((_, _, after)) = self.next.take_if(|(at, _, _)| *at < *weight) {
            self.now = after;
            self.next = self.events.next();
        }
        if self.next.as_ref().is_none_or(|(at, _, _)| at != weight) {
            assert_eq!(found.set(self.answer), &self.now, "{:?} at {weight}", self.answer);
        }
    }
}

/// What is claimed about a criterion or group: `places 400/9 (P2 P3) .. 100`, at each changing end the
/// one that is passed and the one that passes it.
fn told(decision: &Decision, range: &WeightRange) -> Vec<String> {
    let id = |project: u32| decision.projects().id(project as usize);
    let end = |end: &End| {
        let at = exact::fraction(&end.at);
        let swap = end.change.as_ref().and_then(|change| change.swap);
        swap.map_or(at.clone(), |[ahead, behind]| format!("{at} ({} {})", id(ahead), id(behind)))
    };
    let line = |answer: Answer| {
        let Stable { from, to } = range.stable(answer);
        format!("{} {} .. {}", answer.key(), end(from), end(to))
    };
    Answer::ALL.map(line).to_vec()
}

/// What is claimed about the criterion or group of this id.
fn told_of(case: &Case, id: &str) -> Vec<String> {
    let decision = case.decision();
    let range = range_of(&decision, &InForce::of(&decision), decision.target(id).unwrap());
    told(&decision, &range)
}

/// The events: `places 400/9 +P2 -P3`, and `!` for one that holds at that very weight only.
fn events_of(case: &Case, id: &str) -> Vec<String> {
    let decision = case.decision();
    let range = range_of(&decision, &InForce::of(&decision), decision.target(id).unwrap());
    let ids = |sign: char, projects: &[u32]| {
        projects.iter().map(|p| format!(" {sign}{}", decision.projects().id(*p as usize))).collect::<String>()
    };
    let event = |event: &Event| {
        let (at, mark) = (exact::fraction(&event.at), if event.momentary { " !" } else { "" });
        format!("{} {at}{}{}{mark}", event.answer.key(), ids('+', &event.entered), ids('-', &event.left))
    };
    range.events.iter().map(event).collect()
}

/// Two criteria with 0 to 100 points: the score of a project is t · use + (100 − t) · ease, over 100.
fn two(use_weight: u32, rows: &str) -> Case {
    Case::new()
        .points("use", use_weight)
        .points("ease", 100 - use_weight)
        .projects(&format!("id,name,use,ease\n{rows}"))
}

// Weights, by hand

#[test]
fn every_end_is_where_two_scores_cross() {
    // With t for the weight of `use`: A 80 + 0.2 t, B 50, C 90 − 0.9 t. B meets C at 400/9, A meets C at
    // 100/11, A never meets B.
    let case = two(60, "A,Alpha,100,80\nB,Beta,50,50\nC,Gamma,0,90\n").top("places = 2");
    let lines = ["places 400/9 (B C) .. 100", "first 100/11 (A C) .. 100", "order 400/9 (B C) .. 100"];
    assert_eq!(told_of(&case, "use"), lines);
    // The other weight is 100 − t.
    let lines = ["places 0 .. 500/9 (B C)", "first 0 .. 1000/11 (A C)", "order 0 .. 500/9 (B C)"];
    assert_eq!(told_of(&case, "ease"), lines);
    assert_eq!(events_of(&case, "use"), ["first 100/11 +A -C", "places 400/9 +B -C"]);
}

#[test]
fn a_group_moves_its_members_in_their_proportions() {
    // With t for the group: Alpha t · (2/3 · 30 + 1/3 · 60)/100 = 0.4 t, Beta 30 · (1 − t/100).
    let case = Case::new()
        .top("places = 1")
        .toml("[groups.g]\nname = \"G\"")
        .criterion("a", 20, "group = \"g\"\nscale = { kind = \"linear\", worst = 0, best = 100 }")
        .criterion("b", 10, "group = \"g\"\nscale = { kind = \"linear\", worst = 0, best = 100 }")
        .points("c", 70)
        .projects("id,name,a,b,c\nA,Alpha,30,60,0\nB,Beta,0,0,30\n");
    // 0.4 t = 30 − 0.3 t
    let lines = ["places 0 .. 300/7 (B A)", "first 0 .. 300/7 (B A)", "order 0 .. 300/7 (B A)"];
    assert_eq!(told_of(&case, "g"), lines);
}

#[test]
fn a_tie_that_breaks_on_both_sides_leaves_no_room() {
    // Both have 50 at 50.
    let case = two(50, "A,Alpha,100,0\nB,Beta,0,100\nC,Gamma,0,0\n").top("places = 1");
    let lines = ["places 50 (A B) .. 50 (B A)", "first 50 (A B) .. 50 (B A)", "order 50 (A B) .. 50 (B A)"];
    assert_eq!(told_of(&case, "use"), lines);
    assert_eq!(events_of(&case, "use"), ["places 50 +A -B", "first 50 +A -B"]);
}

#[test]
fn a_tie_that_breaks_on_one_side_ends_there() {
    // At 0 the two are equal, and the tie-break does not tell them apart; C meets A at 50.
    let case = two(0, "A,Alpha,100,50\nB,Beta,0,50\nC,Gamma,50,0\n").top("places = 3");
    let lines = ["places 0 .. 100", "first 0 .. 0 (B A)", "order 0 .. 0 (B A)"];
    assert_eq!(told_of(&case, "use"), lines);
}

#[test]
fn projects_that_tie_at_every_weight_are_no_swap() {
    let case = two(50, "A,Alpha,60,60\nB,Beta,60,60\nC,Gamma,0,80\n").top("places = 2");
    // A and B share the places; C has 80 − 0.8 t and meets 60 at 25. Below that the two still tie for
    // the one place that is left.
    assert_eq!(told_of(&case, "use")[0], "places 25 (A C) .. 100");
    assert_eq!(events_of(&case, "use"), ["places 25 -C", "first 25 +A +B -C"]);
}

#[test]
fn where_several_leave_a_tie_the_swap_names_one_who_stays() {
    // All three tie at 50; more weight of `use` leaves C alone, less leaves A.
    let case = two(50, "A,Alpha,30,70\nB,Beta,40,60\nC,Gamma,50,50\n").top("places = 1");
    assert_eq!(told_of(&case, "use")[0], "places 50 (B A) .. 50 (A C)");
}

#[test]
fn a_tie_break_orders_a_tie_and_not_what_comes_after_it() {
    // A and B meet at 50, where `ease` puts B first.
    let case = two(60, "A,Alpha,100,0\nB,Beta,0,100\n").top("places = 1").scoring("tie-break = [\"ease\"]");
    assert_eq!(told_of(&case, "use")[0], "places 50 (A B) .. 100");
}

#[test]
fn a_weight_of_0_can_grow_and_one_of_100_cannot_move() {
    let case = two(0, "A,Alpha,100,40\nB,Beta,0,90\n").top("places = 1");
    // A 40 + 0.6 t, B 90 − 0.9 t
    assert_eq!(told_of(&case, "use")[0], "places 0 .. 100/3 (B A)");
    let decision = case.decision();
    let range = range_of(&decision, &InForce::of(&decision), decision.target("ease").unwrap());
    assert_eq!(range.fixed, Some(Fixed::OthersWeighNothing));
    assert_eq!(told(&decision, &range), ["places 100 .. 100", "first 100 .. 100", "order 100 .. 100"]);
    let ranking = support::rank(&decision);
    let without = analyse(&ranking).unwrap().without;
    assert_eq!(without[1].change, None, "nobody can take the weight");
}

#[test]
fn a_group_without_weight_has_no_proportions_to_grow_in() {
    let case = Case::new()
        .toml("[groups.g]\nname = \"G\"")
        .criterion("a", 0, "group = \"g\"\nscale = { kind = \"linear\", worst = 0, best = 100 }")
        .points("b", 100)
        .projects("id,name,a,b\nA,Alpha,30,60\n");
    let decision = case.decision();
    let range = range_of(&decision, &InForce::of(&decision), decision.target("g").unwrap());
    assert_eq!(range.fixed, Some(Fixed::MembersWeighNothing));
}

#[test]
fn mandatory_projects_and_decisions_keep_their_places_and_take_no_part() {
    // C is mandatory and D decided out, so A and B alone contend for the second place: they meet at 50.
    let case = two(60, "A,Alpha,100,0\nB,Beta,0,100\nC,Gamma,0,0\nD,Delta,90,90\n")
        .top("places = 2")
        .toml("[[rules]]\nid = \"r\"\neffect = \"mandatory\"\nwhen = [ { field = \"id\", equals = \"C\" } ]")
        .toml("[[decisions]]\nproject = \"D\"\neffect = \"out\"\nreason = \"so\"\nby = \"the council\"");
    assert_eq!(told_of(&case, "use")[0], "places 50 (A B) .. 100");
    // D keeps rank 1 between 10 and 90.
    assert_eq!(told_of(&case, "use")[1], "first 10 (D B) .. 90 (D A)");
}

#[test]
fn a_crossing_of_own_scores_that_inheritance_hides_changes_nothing() {
    // P is needed by D and ranks with it. Its own score meets that of Q at 40 and that of D never; D
    // meets Q at 20 only.
    let case = Case::new()
        .top("places = 1")
        .scoring("dependencies = \"inherit\"")
        .points("use", 60)
        .points("ease", 40)
        .projects("id,name,use,ease,depends-on\nP,Pre,60,0,\nD,Dep,80,40,P\nQ,Quo,0,60,\n");
    // D 40 + 0.4 t, Q 60 − 0.6 t
    assert_eq!(told_of(&case, "use"), ["places 20 (P Q) .. 100", "first 20 (P Q) .. 100", "order 20 (P Q) .. 100"]);
}

#[test]
fn what_holds_at_one_weight_only_is_told_as_such() {
    // P ranks with the better of D and E, at least 50; at 50 that is what Q has too, whose own score is
    // better than that of P.
    let case = Case::new()
        .top("places = 1")
        .scoring("dependencies = \"inherit\"")
        .points("use", 30)
        .points("ease", 70)
        .projects("id,name,use,ease,depends-on\nD,Dep,0,100,P\nE,Els,100,0,P\nP,Pre,0,0,\nQ,Quo,50,50,\n");
    assert_eq!(told_of(&case, "use")[1], "first 0 .. 50 (P Q)");
    assert_eq!(events_of(&case, "use"), ["places 50 +Q -P !", "first 50 +Q -P !"]);
}

#[test]
fn leaving_out_a_criterion_asks_nothing_of_it() {
    // B lacks `use` and is set apart; without that criterion it is ranked and takes the place.
    let case = Case::new()
        .top("places = 1")
        .criterion("use", 50, "missing = \"apart\"\nscale = { kind = \"linear\", worst = 0, best = 100 }")
        .points("ease", 50)
        .projects("id,name,use,ease\nA,Alpha,100,0\nB,Beta,,50\n");
    let decision = case.decision();
    let ranking = support::rank(&decision);
    let without = analyse(&ranking).unwrap().without;
    let change = without[0].change.as_ref().unwrap();
    assert_eq!(
        (support::ids(&decision, &change.entered), support::ids(&decision, &change.left)),
        (vec!["B"], vec!["A"])
    );
    assert_eq!(without[1].change, Some(PlacesChange::default()));
}

#[test]
fn other_methods_have_no_straight_lines() {
    let decision = two(50, "A,Alpha,1,2\n").decision();
    let layer = Scenario { method: Some(Method::Topsis), ..Scenario::default() };
    let in_force = scoring::in_force(&decision, &[&layer]).unwrap();
    let ranking = scoring::rank(&decision, &in_force);
    assert!(analyse(&ranking).is_none());
    assert!(value_ranges(&ranking, 0).is_none());
}

// Values, by hand

/// Where the values of a project may move without changing the places: `use 0 .. 60`, with `=` before an
/// end at which nothing changes.
fn values_of(case: &Case, id: &str) -> Vec<String> {
    let decision = case.decision();
    let ranking = support::rank(&decision);
    let ranges = value_ranges(&ranking, support::number(&decision, id)).unwrap();
    let line = |range: &ValueRange| {
        let criterion = &decision.criteria()[range.criterion];
        let end = |end: &ValueEnd| {
            let sign = if end.change.is_none() && end.rule.is_none() { "=" } else { "" };
            let rule = end.rule.map_or(String::new(), |rule| format!(" {}", decision.rules()[rule].id));
            format!("{sign}{}{rule}", values::machine_value(&criterion.scale, Value::Point(end.at)))
        };
        match &range.intervals {
            Some([places, ..]) => format!("{} {} .. {}", criterion.id, end(&places.from), end(&places.to)),
            None => format!("{} relative", criterion.id),
        }
    };
    ranges.iter().map(line).collect()
}

#[test]
fn a_value_may_move_until_its_project_ties_at_the_cut() {
    let case = two(50, "A,Alpha,80,40\nB,Beta,30,50\n").top("places = 1");
    // A has 60, B 40: B enters with 20 points more, which is 40 of either value.
    assert_eq!(values_of(&case, "B"), ["use =0 .. 70", "ease =0 .. 90"]);
    // A leaves with 20 points less, which `ease` reaches at 0 exactly.
    assert_eq!(values_of(&case, "A"), ["use 40 .. =100", "ease 0 .. =100"]);
}

#[test]
fn where_the_tie_falls_between_two_steps_of_utility_the_first_value_beyond_counts() {
    let case = Case::new()
        .top("places = 1")
        .criterion("cost", 60, "scale = { kind = \"linear\", worst = 7, best = 0 }")
        .points("ease", 40)
        .projects("id,name,cost,ease\nA,Alpha,2,50\nB,Beta,4,50\n");
    // A tie at the cost of the other, though 5/7 and 3/7 are rounded. With these rounded to 12 places the
    // other tie lies at a utility of 0.0714285714275, and utilities have 12 places.
    assert_eq!(values_of(&case, "A"), ["cost =0 .. 4", "ease 7.1428571427 .. =100"]);
    assert_eq!(values_of(&case, "B")[0], "cost 2 .. =7");
}

#[test]
fn levels_are_tried_one_after_the_other() {
    let case = Case::new()
        .top("places = 1")
        .criterion("law", 50, "scale = { kind = \"levels\", levels = { none = 0, may = 20, should = 60, must = 100 } }")
        .criterion("ready", 50, "scale = { kind = \"yes-no\" }")
        .projects("id,name,law,ready\nA,Alpha,must,no\nB,Beta,may,no\n");
    assert_eq!(values_of(&case, "A"), ["law may .. =must", "ready =false .. =true"]);
    assert_eq!(values_of(&case, "B"), ["law =none .. must", "ready =false .. true"]);
}

#[test]
fn a_rule_that_would_judge_otherwise_ends_an_interval() {
    let case = two(50, "A,Alpha,80,40\nB,Beta,30,50\n")
        .top("places = 1")
        .toml("[[rules]]\nid = \"klein\"\neffect = \"exclude\"\nwhen = [ { criterion = \"use\", at-most = 20 } ]")
        .toml("[[rules]]\nid = \"muss\"\neffect = \"mandatory\"\nwhen = [ { criterion = \"ease\", at-least = 60.5 } ]");
    // B has no place to lose to the first rule; the second one brings it one.
    assert_eq!(values_of(&case, "B"), ["use =0 .. 70", "ease =0 .. 60.5 muss"]);
    // A loses its place as excluded before it would by its score.
    let case = two(50, "A,Alpha,80,80\nB,Beta,30,10\n")
        .top("places = 1")
        .toml("[[rules]]\nid = \"klein\"\neffect = \"exclude\"\nwhen = [ { criterion = \"use\", at-most = 20 } ]");
    assert_eq!(values_of(&case, "A"), ["use 20 klein .. =100", "ease =0 .. =100"]);
}

#[test]
fn a_rule_that_changes_nothing_about_the_places_ends_no_interval() {
    let rule = |id: &str, when: &str| {
        let when = format!("{{ field = \"id\", equals = \"{id}\" }}, {{ criterion = \"use\", {when} }}");
        format!("[[rules]]\nid = \"muss\"\neffect = \"mandatory\"\nwhen = [ {when} ]")
    };
    let rows = "A,Alpha,80,40\nB,Beta,30,50\nC,Gamma,60,10\n";
    let of = |id: &str, when: &str| {
        let case = two(50, rows).top("places = 2").toml(&rule(id, when));
        values_of(&case, id)[0].clone()
    };
    // A has 60, B 40, C 35. A has its place at 90 whether or not a rule gives it, and by no rule loses it
    // to C below 30.
    assert_eq!(of("A", "at-least = 90"), "use 30 .. =100");
    // Mandatory it keeps it below that, too.
    assert_eq!(of("A", "at-most = 50"), "use =0 .. =100");
    // A rule that begins lower comes too late: at 30 the place is lost already.
    assert_eq!(of("A", "at-most = 25"), "use 30 .. =100");
    // Where it begins at the very tie nothing is lost.
    assert_eq!(of("A", "at-most = 30"), "use =0 .. =100");
    // Of a mandatory project the rule that ends takes the place only where the score would not bring it.
    assert_eq!(of("A", "at-least = 30.5"), "use 30 .. =100");
    assert_eq!(of("A", "at-least = 10"), "use 10 muss .. =100");
    // C has no place: it gets one by the rule, or without from 70 on.
    assert_eq!(of("C", "at-least = 80"), "use =0 .. 70");
    assert_eq!(of("C", "at-least = 65"), "use =0 .. 65 muss");
}

#[test]
fn values_on_a_relative_scale_are_not_moved() {
    let case = Case::new()
        .criterion("size", 100, "scale = { kind = \"min-max\", direction = \"benefit\" }")
        .projects("id,name,size\nA,Alpha,1\nB,Beta,2\n");
    assert_eq!(values_of(&case, "A"), ["size relative"]);
}

/// As many cases, or what PROPTEST_CASES says.
fn cases(cases: u32) -> ProptestConfig {
    let asked = std::env::var("PROPTEST_CASES").ok().and_then(|cases| cases.parse().ok());
    ProptestConfig { cases: asked.unwrap_or(cases), failure_persistence: None, ..ProptestConfig::default() }
}

/// Decisions of every kind, some with a column on which all agree.
fn some() -> impl Strategy<Value = Spec> {
    let few = Allowed { projects: 14, ..EVERYTHING };
    (decisions(few), prop::option::weighted(0.3, any::<prop::sample::Index>())).prop_map(|(mut spec, constant)| {
        if let Some(constant) = constant {
            let column = constant.index(spec.criteria.len());
            let point = spec.projects.iter().map(|p| p.values[column]).find(|value| matches!(value, Val::Point(_)));
            if let (Some(value), Source::Column) = (point, spec.criteria[column].source) {
                spec.projects.iter_mut().for_each(|project| project.values[column] = value);
            }
        }
        spec
    })
}

/// A criterion, or a group that has one.
fn target(decision: &Decision, choice: prop::sample::Index) -> Target {
    let n = decision.criteria().len();
    let has_member = |group: &usize| decision.criteria().iter().any(|criterion| criterion.group == Some(*group));
    let groups = (0..decision.groups().len()).filter(has_member).map(Target::Group);
    let all: Vec<Target> = (0..n).map(Target::Criterion).chain(groups).collect();
    *choice.get(&all)
}

fn range_of(decision: &Decision, in_force: &InForce, target: Target) -> WeightRange {
    let ranking = scoring::rank(decision, in_force);
    let sensitivity = analyse(&ranking).expect("a weighted sum");
    let mut ranges = sensitivity.criteria.into_iter().chain(sensitivity.groups);
    ranges.find(|range| range.target == target).expect("every criterion and group")
}

proptest! {
    #![proptest_config(cases(16))]

    #[test]
    fn no_sweep_finds_a_change_inside_a_stable_interval(spec in some(), choice in any::<prop::sample::Index>()) {
        let decision = spec.plain().decision();
        let target = target(&decision, choice);
        let in_force = InForce::of(&decision);
        let range = range_of(&decision, &in_force, target);
        if range.fixed.is_some() {
            return Ok(());
        }
        // One weight after the other is set as people would set it.
        for weight in [Decimal::ZERO, Decimal::new(333, 1), Decimal::ONE_HUNDRED] {
            let layer = Scenario { weights: vec![(target, weight)], ..Scenario::default() };
            let exact = vorrang::exact::rational(weight);
            let typed = scoring::in_force(&decision, &[&layer]).expect("possible weights");
            prop_assert_eq!(in_force.with_weight(&decision, target, &exact), Some(typed));
        }
        Probe { decision: &decision, in_force, target }.sweep(&range, 1000);
    }

    #[test]
    fn nor_under_other_weights_than_those_of_the_file(
        spec in some(),
        choices in any::<[prop::sample::Index; 2]>(),
        // Up to twelve decimal places, for which 64 bits are too few.
        weight in prop_oneof![0i64..=1000, 0i64..1_000_000_000_000],
    ) {
        let decision = spec.plain().decision();
        let [moved, other] = choices.map(|choice| target(&decision, choice));
        let weight = if weight <= 1000 { percent(weight, 10) } else { percent(weight, 10_000_000_000) };
        let Some(in_force) = InForce::of(&decision).with_weight(&decision, other, &weight) else { return Ok(()) };
        let range = range_of(&decision, &in_force, moved);
        if range.fixed.is_some() {
            return Ok(());
        }
        Probe { decision: &decision, in_force, target: moved }.sweep(&range, 40);
    }
}

/// Every value of a scale that is tried: a level as it is entered, or hundredths.
fn tried(scale: &Scale) -> Vec<i64> {
    match scale {
        Scale::Numbers(levels) => levels.iter().map(|(value, _)| *value).collect(),
        Scale::Words(levels) => (0..i64::try_from(levels.len()).unwrap()).collect(),
        Scale::YesNo => vec![0, 1],
        Scale::Linear { worst, best, clamp } => grid(*worst.min(best), *worst.max(best), *clamp),
        Scale::Piecewise { points, clamp } => grid(points[0].0, points[points.len() - 1].0, *clamp),
        Scale::Relative { .. } => Vec::new(),
    }
}

fn grid(low: i64, high: i64, clamp: bool) -> Vec<i64> {
    let beyond = if clamp { 2_00 } else { 0 };
    ((low - beyond)..=(high + beyond)).filter(|value| value % 13 == 0 || value % 25 == 0).chain([low, high]).collect()
}

/// Whether a value that is tried lies inside an interval, or is one of its ends.
fn lies(scale: &Scale, interval: &ValueInterval, value: i64) -> (bool, Option<bool>) {
    let place = |raw: Raw| match (raw, scale) {
        (Raw::Number(number), _) => number * Decimal::ONE_HUNDRED,
        (Raw::Level(level), Scale::Numbers(levels)) => levels[usize::from(level)].1.into(),
        (Raw::Level(level), Scale::Words(levels)) => levels[usize::from(level)].into(),
        (Raw::Flag(flag), _) => Decimal::from(u8::from(flag)),
        (Raw::Level(_), _) => unreachable!("levels lie on level scales"),
    };
    let here = match scale {
        Scale::Numbers(levels) => levels.iter().find(|(known, _)| *known == value).map(|(_, points)| *points).unwrap(),
        Scale::Words(levels) => levels[usize::try_from(value).unwrap()],
        _ => value,
    };
    let here = Decimal::from(here);
    let changes = |end: &ValueEnd| end.change.is_some() || end.rule.is_some();
    let (from, to) = (&interval.from, &interval.to);
    let inside = (place(from.at) < here || !changes(from)) && (here < place(to.at) || !changes(to));
    // Just beyond its end, a rule may be the one that changes it.
    let is_end = |end: &&ValueEnd| place(end.at) == here && !end.beyond;
    let end = [from, to].into_iter().find(is_end).map(changes);
    (inside, end)
}

proptest! {
    #![proptest_config(cases(32))]

    #[test]
    fn a_value_inside_its_interval_changes_nothing_and_the_one_at_its_end_does(
        spec in some(),
        choices in any::<[prop::sample::Index; 2]>(),
    ) {
        let project = choices[0].index(spec.projects.len());
        let criterion = choices[1].index(spec.criteria.len());
        let decision = spec.plain().decision();
        let ranking = support::rank(&decision);
        let number = support::number(&decision, &spec.projects[project].id);
        let base = Answers::of(&ranking);
        let Some(ranges) = value_ranges(&ranking, number) else {
            prop_assert_eq!(ranking.rank_of(number), 0);
            return Ok(());
        };
        let Some(range) = ranges.into_iter().find(|range| range.criterion == criterion) else {
            prop_assert!(spec.criteria[criterion].source != Source::Column);
            return Ok(());
        };
        let Some(intervals) = range.intervals else {
            prop_assert!(spec.criteria[criterion].scale.is_relative());
            return Ok(());
        };
        let scale = &spec.criteria[criterion].scale;
        for value in tried(scale) {
            let mut other = spec.clone();
            other.projects[project].values[criterion] = Val::Point(value);
            // What is set apart for other gaps stays so; this one is closed either way.
            prop_assert!(spec.criteria[criterion].missing != Missing::Apart || spec.projects[project].values[criterion] != Val::Missing);
            let decision = other.plain().decision();
            let found = Answers::of(&support::rank(&decision));
            for (answer, interval) in Answer::ALL.into_iter().zip(&intervals) {
                let (inside, end) = lies(scale, interval, value);
                prop_assert!(!inside || found.same(&base, answer), "{answer:?} is another at {value}: {interval:?}");
                if let Some(changes) = end.filter(|_| !matches!(scale, Scale::Numbers(_) | Scale::Words(_))) {
                    prop_assert_eq!(found.same(&base, answer), !changes, "{:?} at the end {}: {:?}", answer, value, interval);
                }
            }
        }
    }
}

/// Five projects with two values of 0 to 20 each, of which the second is for somebody who needs the next one.
fn under_rules(values: &[[u32; 2]], rules: &[(usize, bool, &str, u32)], places: usize, inherit: bool) -> Case {
    let scale = "scale = { kind = \"linear\", worst = 0, best = 20 }";
    let mut case = Case::new().top(&format!("places = {places}")).criterion("a", 60, scale).criterion("b", 40, scale);
    if inherit {
        case = case.scoring("dependencies = \"inherit\"");
    }
    for (number, (project, excludes, test, operand)) in rules.iter().enumerate() {
        let effect = if *excludes { "exclude" } else { "mandatory" };
        let when =
            format!("{{ field = \"id\", equals = \"P{project}\" }}, {{ criterion = \"a\", {test} = {operand} }}");
        case = case.toml(&format!("[[rules]]\nid = \"r{number}\"\neffect = \"{effect}\"\nwhen = [ {when} ]"));
    }
    let row = |(number, [a, b]): (usize, &[u32; 2])| {
        let needs = if number % 2 == 1 { format!("P{}", number - 1) } else { String::new() };
        format!("P{number},Projekt {number},{},{b},{needs}\n", f64::from(*a) / 2.0)
    };
    case.projects(&format!("id,name,a,b,depends-on\n{}", values.iter().enumerate().map(row).collect::<String>()))
}

proptest! {
    #![proptest_config(cases(24))]

    #[test]
    fn where_rules_begin_and_end_an_interval_ends_if_they_change_the_answer_and_not_otherwise(
        values in prop::collection::vec([0u32..=40, 0u32..=20], 5),
        rules in prop::collection::vec(
            (0usize..5, any::<bool>(), prop::sample::select(vec!["at-least", "at-most", "equals"]), 0u32..=20), 1..3),
        places in 1usize..4,
        inherit in any::<bool>(),
    ) {
        let Some(decision) = under_rules(&values, &rules, places, inherit).load().decision else { return Ok(()) };
        let ranking = support::rank(&decision);
        let base = Answers::of(&ranking);
        let project = rules[0].0;
        let Some(ranges) = value_ranges(&ranking, support::number(&decision, &format!("P{project}"))) else { return Ok(()) };
        let intervals = ranges[0].intervals.as_ref().expect("an anchored scale");
        for half in 0..=40 {
            let mut other = values.clone();
            other[project][0] = half;
            // Rules that contradict each other at a value give no ranking, and end every interval before.
            let Some(decision) = under_rules(&other, &rules, places, inherit).load().decision else { continue };
            let found = Answers::of(&support::rank(&decision));
            for (answer, interval) in Answer::ALL.into_iter().zip(intervals) {
                let scale = Scale::Linear { worst: 0, best: 20_00, clamp: false };
                let (inside, end) = lies(&scale, interval, i64::from(half) * 50);
                prop_assert!(!inside || found.same(&base, answer), "{answer:?} is another at {half}/2: {interval:?}");
                if let Some(changes) = end {
                    prop_assert_eq!(!found.same(&base, answer), changes, "{:?} at the end {}/2: {:?}", answer, half, interval);
                }
            }
        }
    }
}
