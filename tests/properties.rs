//! What holds for every decision, tried on random ones.
//!
//! The decisions come from `support/generate.rs`; `support/naive.rs` ranks them a second time from
//! the definitions alone. Where a promise is about bytes, the program itself is run.

// Helpers of tests may fail by panicking, as tests do.
#![allow(clippy::unwrap_used, clippy::expect_used)]
// `12_50` reads as 12.50: the decisions count in hundredths.
#![allow(clippy::inconsistent_digit_grouping)]

mod support;

#[path = "support/generate.rs"]
mod generate;
#[path = "support/naive.rs"]
mod naive;

use std::collections::{BTreeMap, BTreeSet};
use std::process::Command;

use generate::{Allowed, EVERYTHING, decisions};
use naive::{Crit, Fate, Fraction, Missing, Naive, Scale, Source, Spec, Val, fraction};
use num_bigint::BigInt;
use num_traits::{Signed, Zero};
use proptest::prelude::*;
use rust_decimal::Decimal;
use serde_json::value::RawValue;
use support::{Folder, kept, rank, rank_under};
use vorrang::analysis::difference::{Move, difference};
use vorrang::model::{Decision, Scenario, Snapshot, Target};
use vorrang::scoring::{self, InForce, Ranking};

/// So many cases, or what PROPTEST_CASES says. Nothing is written to the source tree: a failing
/// decision is printed as files, to be tried by hand and kept as a test.
fn cases(cases: u32) -> ProptestConfig {
    let asked = std::env::var("PROPTEST_CASES").ok().and_then(|cases| cases.parse().ok());
    ProptestConfig { cases: asked.unwrap_or(cases), failure_persistence: None, ..ProptestConfig::default() }
}

/// The number in the decision of each project of the data.
fn numbers(spec: &Spec, decision: &Decision) -> Vec<usize> {
    spec.projects.iter().map(|project| support::number(decision, &project.id)).collect()
}

/// A utility of vorrang as a fraction.
fn utility(ranking: &Ranking<'_>, criterion: usize, project: usize) -> Fraction {
    Fraction::new(ranking.utilities().get(criterion, project).steps().into(), BigInt::from(10).pow(12))
}

/// Everything about a ranking, compared with the naive one.
fn agree(spec: &Spec, ranking: &Ranking<'_>, naive: &Naive) {
    let decision = ranking.decision();
    let numbers = numbers(spec, decision);
    let order: Vec<usize> = naive.order.iter().map(|project| numbers[*project]).collect();
    let found: Vec<usize> = ranking.order().iter().map(|project| *project as usize).collect();
    assert_eq!(found, order, "the order");
    for (project, number) in numbers.iter().copied().enumerate() {
        let id = &spec.projects[project].id;
        assert_eq!(!ranking.unranked().contains(number), naive.ranked[project], "whether {id} is ranked");
        assert_eq!(ranking.rank_of(number) as usize, naive.ranks[project], "rank of {id}");
        assert_eq!(ranking.own_rank_of(number) as usize, naive.own_ranks[project], "own rank of {id}");
        let reason = ranking.placed(number).map(scoring::Reason::key);
        assert_eq!(reason, naive.reasons[project], "why {id} has a place");
        if !naive.ranked[project] {
            continue;
        }
        for criterion in 0..spec.criteria.len() {
            let found = utility(ranking, criterion, number);
            assert_eq!(found, naive.utilities[criterion][project], "utility of {id} under c{criterion}");
        }
        assert_eq!(ranking.score(number), naive.scores[project], "score of {id}");
        let effective = ranking.effective_score(ranking.order()[found.iter().position(|p| *p == number).unwrap()]);
        assert_eq!(effective, naive.effective[project], "effective score of {id}");
        let sum: Fraction = ranking.contributions(number).unwrap_or_default().iter().sum();
        assert_eq!(sum, naive.scores[project], "the contributions of {id}");
    }
}

/// The projects of the data, best first, tied ones together.
fn standings(ranking: &Ranking<'_>) -> Vec<(u32, String)> {
    let projects = ranking.decision().projects();
    ranking.order().iter().map(|p| (ranking.rank_of(*p as usize), projects.id(*p as usize).to_owned())).collect()
}

/// Anchored scales, nothing that links projects.
const ANCHORED: Allowed = Allowed { relative: false, links: false, projects: 20 };

// Scores, ranks and places

proptest! {
    #![proptest_config(cases(48))]

    #[test]
    fn everything_agrees_with_the_naive_computation(spec in decisions(EVERYTHING)) {
        let decision = spec.plain().decision();
        agree(&spec, &rank(&decision), &spec.rank(&spec.weights(), &BTreeSet::new()));
    }

    #[test]
    fn ranks_are_competition_ranks_and_equal_ones_stand_by_id(spec in decisions(EVERYTHING)) {
        let decision = spec.plain().decision();
        let standings = standings(&rank(&decision));
        for (position, (rank, id)) in standings.iter().enumerate() {
            let better = standings.iter().filter(|(other, _)| other < rank).count();
            assert_eq!(*rank as usize, better + 1);
            if let Some((next, next_id)) = standings.get(position + 1) {
                assert!(rank < next || rank == next && id < next_id);
            }
        }
    }

    #[test]
    fn nobody_outside_the_places_strictly_precedes_anyone_placed_by_score(spec in decisions(EVERYTHING)) {
        let decision = spec.plain().decision();
        let ranking = rank(&decision);
        let naive = spec.rank(&spec.weights(), &BTreeSet::new());
        let placed = naive.reasons.iter().flatten().count();
        assert_eq!(ranking.places().len(), placed);
        let could: Vec<usize> = naive
            .order
            .iter()
            .copied()
            .filter(|p| naive.reasons[*p].is_some() || spec.projects[*p].fate != Fate::Out)
            .collect();
        // As many as there are places; more only where a tie crosses the cut, fewer only where
        // nobody is left.
        assert_eq!(placed > spec.places, !ranking.cut().tied.is_empty());
        assert!(spec.places.min(could.len()) <= placed);
        for inside in could.iter().filter(|p| naive.reasons[**p] == Some("score")) {
            for outside in could.iter().filter(|p| naive.reasons[**p].is_none()) {
                assert!(naive.ranks[*inside] <= naive.ranks[*outside]);
            }
        }
    }

    #[test]
    fn the_cut_lies_between_the_last_inside_and_the_first_outside(spec in decisions(EVERYTHING)) {
        let decision = spec.plain().decision();
        let ranking = rank(&decision);
        let naive = spec.rank(&spec.weights(), &BTreeSet::new());
        let numbers = numbers(&spec, &decision);
        let (inside, outside): (Vec<usize>, Vec<usize>) = naive
            .order
            .iter()
            .copied()
            .filter(|p| naive.reasons[*p] == Some("score"))
            .chain(naive.order.iter().copied().filter(|p| naive.reasons[*p].is_none() && spec.projects[*p].fate != Fate::Out))
            .partition(|p| naive.reasons[*p].is_some());
        let effective = |p: &usize| naive.effective[*p].clone();
        let (least, greatest) = (inside.iter().map(effective).min(), outside.iter().map(effective).max());
        let gap = least.clone().zip(greatest.clone()).map(|(least, greatest)| least - greatest);
        assert_eq!(ranking.cut().gap, gap);
        let mut corridor = BTreeSet::new();
        if let (Some(least), Some(greatest)) = (least, greatest) {
            let width = fraction(spec.maximum) * fraction(spec.corridor) / fraction(100_00);
            corridor.extend(inside.iter().filter(|p| effective(p) <= &greatest + &width).map(|p| numbers[*p]));
            corridor.extend(outside.iter().filter(|p| &least - &width <= effective(p)).map(|p| numbers[*p]));
        }
        assert_eq!(ranking.cut().corridor.iter().map(|p| *p as usize).collect::<BTreeSet<_>>(), corridor);
        // Displaced is who has a place when nobody comes first, and has none here.
        let mut alone = spec.clone();
        alone.running = if spec.running == naive::Running::Apart { spec.running } else { naive::Running::Rank };
        for project in alone.projects.iter_mut().filter(|p| matches!(p.fate, Fate::Mandatory | Fate::In)) {
            project.fate = Fate::None;
        }
        let alone = alone.rank(&alone.weights(), &BTreeSet::new());
        let displaced: BTreeSet<usize> = (0..numbers.len())
            .filter(|p| alone.reasons[*p].is_some() && naive.reasons[*p].is_none())
            .map(|p| numbers[p])
            .collect();
        assert_eq!(ranking.cut().displaced.iter().map(|p| *p as usize).collect::<BTreeSet<_>>(), displaced);
    }

    #[test]
    fn with_inherit_a_ranked_prerequisite_always_stands_before_what_needs_it(spec in decisions(EVERYTHING)) {
        let mut spec = spec;
        spec.inherit = true;
        let decision = spec.plain().decision();
        let ranking = rank(&decision);
        let numbers = numbers(&spec, &decision);
        let rank_of = |project: usize| ranking.rank_of(numbers[project]);
        for (project, needs) in spec.all_needs().iter().enumerate() {
            for needed in needs.iter().filter(|needed| rank_of(project) != 0 && rank_of(**needed) != 0) {
                assert!(rank_of(*needed) < rank_of(project));
            }
        }
    }

    #[test]
    fn a_dominated_project_never_ranks_above_its_dominator(spec in decisions(EVERYTHING)) {
        let mut spec = spec;
        spec.inherit = false;
        let decision = spec.plain().decision();
        let ranking = rank(&decision);
        let numbers = numbers(&spec, &decision);
        let at_least_as_good = |a: usize, b: usize| {
            spec.criteria.iter().enumerate().all(|(index, criterion)| match criterion.source {
                Source::Column => match (spec.projects[a].values[index], spec.projects[b].values[index]) {
                    (Val::Point(x), Val::Point(y)) => criterion.scale.at_least_as_good(x, y),
                    (x, y) => x == y,
                },
                Source::Days => match (spec.projects[a].days, spec.projects[b].days) {
                    (Some(x), Some(y)) => x <= y,
                    (x, y) => x.is_some() || y.is_none(),
                },
                Source::Dependents => utility(&ranking, index, numbers[b]) <= utility(&ranking, index, numbers[a]),
            })
        };
        for a in 0..numbers.len() {
            for b in 0..numbers.len() {
                let [rank_a, rank_b] = [a, b].map(|p| ranking.rank_of(numbers[p]));
                if rank_a != 0 && rank_b != 0 && at_least_as_good(a, b) {
                    assert!(rank_a <= rank_b, "{} dominates {}", spec.projects[a].id, spec.projects[b].id);
                }
            }
        }
    }

    #[test]
    fn with_anchored_scales_adding_or_removing_a_project_never_swaps_two_others(
        spec in decisions(ANCHORED),
        gone in any::<prop::sample::Index>(),
    ) {
        let all = standings(&rank(&spec.plain().decision()));
        let mut fewer = spec.clone();
        let gone = fewer.projects.remove(gone.index(spec.projects.len()));
        // Decisions on projects that come first need their places.
        let rest = standings(&rank(&fewer.plain().decision()));
        let same: Vec<&str> = all.iter().map(|(_, id)| id.as_str()).filter(|id| *id != gone.id).collect();
        assert_eq!(same, rest.iter().map(|(_, id)| id.as_str()).collect::<Vec<_>>());
        let rank_among = |list: &[(u32, String)], id: &str| list.iter().find(|(_, other)| other == id).map(|(rank, _)| *rank);
        for pair in same.windows(2) {
            let tied = |list: &[(u32, String)]| rank_among(list, pair[0]) == rank_among(list, pair[1]);
            assert_eq!(tied(&all), tied(&rest), "{pair:?} tie in both lists or in none");
        }
    }

    #[test]
    fn a_new_maximum_changes_no_rank_and_no_place(spec in decisions(EVERYTHING), maximum in 1i64..1_000_000) {
        let mut other = spec.clone();
        other.maximum = maximum;
        let (a, b) = (spec.plain().decision(), other.plain().decision());
        let (a, b) = (rank(&a), rank(&b));
        assert_eq!(standings(&a), standings(&b));
        assert_eq!(a.places(), b.places());
        let sets = |ranking: &Ranking<'_>| {
            let cut = ranking.cut();
            (cut.tied.clone(), cut.displaced.clone(), cut.corridor.clone())
        };
        assert_eq!(sets(&a), sets(&b));
    }

    #[test]
    fn decisions_of_people_change_no_score_and_no_rank(mut spec in decisions(EVERYTHING)) {
        let mut without = spec.clone();
        for project in &mut without.projects {
            if matches!(project.fate, Fate::In | Fate::Out | Fate::WinsTie) {
                project.fate = Fate::None;
            }
        }
        without.places = without.places.max(without.firsts());
        // A running project that people decided out comes first without them and then has to be rated.
        without.let_firsts_be_rated();
        spec.criteria.clone_from(&without.criteria);
        let (a, b) = (spec.plain().decision(), without.plain().decision());
        let (a, b) = (rank(&a), rank(&b));
        assert_eq!(standings(&a), standings(&b));
        for project in 0..spec.projects.len() {
            assert_eq!(a.score(project), b.score(project));
        }
    }

    #[test]
    fn possible_ranks_are_those_with_the_best_and_the_worst_value(
        spec in decisions(Allowed { projects: 12, ..EVERYTHING }),
    ) {
        let decision = spec.plain().decision();
        let ranking = rank(&decision);
        let numbers = numbers(&spec, &decision);
        let naive = spec.rank(&spec.weights(), &BTreeSet::new());
        let is_unknown = |project: usize, criterion: usize| {
            let Crit { missing, source, .. } = &spec.criteria[criterion];
            *missing == Missing::Unknown && *source == Source::Column && spec.projects[project].values[criterion] == Val::Missing
        };
        for project in (0..numbers.len()).filter(|p| naive.ranked[*p]) {
            let is_any_unknown = (0..spec.criteria.len()).any(|criterion| is_unknown(project, criterion));
            let found = ranking.possible_ranks(numbers[project]);
            assert_eq!(found.is_some(), is_any_unknown);
            // Beside what is unknown its own intervals are open.
            let values = &spec.projects[project].values;
            let is_open = |criterion: &usize| {
                let is_column = spec.criteria[*criterion].source == Source::Column;
                is_unknown(project, *criterion) || is_column && matches!(values[*criterion], Val::Range(..))
            };
            let open: Vec<usize> = (0..spec.criteria.len()).filter(is_open).collect();
            // Another value under a relative scale would move the other projects too.
            if !is_any_unknown || open.iter().any(|c| spec.criteria[*c].scale.is_relative()) {
                continue;
            }
            let rank_with = |best: bool| {
                let mut other = spec.clone();
                for criterion in &open {
                    let value = extreme(&spec.criteria[*criterion].scale, values[*criterion], best);
                    other.projects[project].values[*criterion] = Val::Point(value);
                }
                u32::try_from(other.rank(&other.weights(), &BTreeSet::new()).ranks[project]).unwrap()
            };
            assert_eq!(found, Some((rank_with(true), rank_with(false))), "{}", spec.projects[project].id);
        }
    }
}

/// The best or the worst value of an interval, else of an anchored scale.
fn extreme(scale: &Scale, value: Val, best: bool) -> i64 {
    let interval = if let Val::Range(low, _, high) = value { Some((low, high)) } else { None };
    let candidates: Vec<i64> = match (scale, interval) {
        (Scale::Numbers(levels), _) => levels.iter().map(|(value, _)| *value).collect(),
        (Scale::Words(levels), _) => (0..levels.len()).map(|level| i64::try_from(level).unwrap()).collect(),
        (Scale::YesNo, _) => vec![0, 1],
        (Scale::Relative { .. }, _) => unreachable!("only anchored scales are asked"),
        // They rise or fall throughout.
        (Scale::Linear { .. } | Scale::Piecewise { .. }, Some((low, high))) => vec![low, high],
        (Scale::Linear { worst, best, .. }, None) => vec![*worst, *best],
        (Scale::Piecewise { points, .. }, None) => points.iter().map(|(x, _)| *x).collect(),
    };
    let is_inside = |value: &i64| interval.is_none_or(|(low, high)| (low..=high).contains(value));
    let candidates: Vec<i64> = candidates.into_iter().filter(is_inside).collect();
    let wins = |a: i64, b: i64| if best { scale.at_least_as_good(a, b) } else { scale.at_least_as_good(b, a) };
    *candidates.iter().find(|a| candidates.iter().all(|b| wins(**a, *b))).unwrap()
}

// Scenarios

/// What a scenario and the command line set: criteria left out, and percents in tenths.
#[derive(Clone, Debug)]
struct Layers {
    left_out: u8,
    scenario: Vec<(u8, i64)>,
    typed: Vec<(u8, i64)>,
}

fn layers() -> impl Strategy<Value = Layers> {
    let set = || prop::collection::vec((any::<u8>(), prop_oneof![4 => 0i64..400, 1 => 0i64..=1000]), 0..3);
    let left_out = prop_oneof![any::<u8>().prop_map(|mask| mask & (mask >> 4)), Just(0)];
    (left_out, set(), set()).prop_map(|(left_out, scenario, typed)| Layers { left_out, scenario, typed })
}

impl Layers {
    /// The layers, with what they set and leave out in the end.
    fn of(&self, spec: &Spec) -> (Vec<Scenario>, BTreeMap<Target, Fraction>, BTreeSet<usize>) {
        let target = |choice: u8| {
            let choice = usize::from(choice) % (spec.criteria.len() + spec.groups);
            if choice < spec.groups { Target::Group(choice) } else { Target::Criterion(choice - spec.groups) }
        };
        let weights = |set: &[(u8, i64)]| set.iter().map(|(c, w)| (target(*c), Decimal::new(*w, 1))).collect();
        let excluded = (0..spec.criteria.len()).filter(|criterion| self.left_out >> criterion & 1 == 1);
        let scenario = Scenario {
            id: "s".to_owned(),
            weights: weights(&self.scenario),
            exclude_criteria: excluded.collect(),
            ..Scenario::default()
        };
        let typed = Scenario { weights: weights(&self.typed), ..Scenario::default() };
        let all = self.scenario.iter().chain(&self.typed);
        let set: BTreeMap<Target, Fraction> = all.map(|(c, w)| (target(*c), fraction(w * 10))).collect();
        let left_out = scenario.exclude_criteria.iter().copied();
        let left_out = left_out.filter(|c| !set.contains_key(&Target::Criterion(*c))).collect();
        (vec![scenario, typed], set, left_out)
    }
}

/// Weights that add up, with everything set as it was set and the rest in old proportions.
fn are_right(spec: &Spec, in_force: &InForce, set: &BTreeMap<Target, Fraction>, left_out: &BTreeSet<usize>) {
    let old = spec.weights();
    let new = &in_force.weights;
    assert_eq!(new.iter().sum::<Fraction>(), fraction(100_00));
    assert!(new.iter().all(|weight| !weight.is_negative()));
    for (target, weight) in set {
        match target {
            Target::Criterion(criterion) => assert_eq!(&new[*criterion], weight),
            Target::Group(group) => {
                let members = (0..new.len()).filter(|c| spec.criteria[*c].group == Some(*group));
                assert_eq!(&members.map(|c| &new[c]).sum::<Fraction>(), weight);
            }
        }
    }
    assert!(left_out.iter().all(|criterion| new[*criterion].is_zero()));
    // Whatever is free shares with its like: inside its group if that is set, else with all others.
    let pool = |criterion: usize| {
        let group = spec.criteria[criterion].group.filter(|group| set.contains_key(&Target::Group(*group)));
        let is_free = !left_out.contains(&criterion) && !set.contains_key(&Target::Criterion(criterion));
        is_free.then_some(group)
    };
    for a in 0..new.len() {
        for b in 0..new.len() {
            if pool(a).is_some() && pool(a) == pool(b) {
                assert_eq!(&new[a] * &old[b], &new[b] * &old[a], "c{a} and c{b} keep their proportion");
            }
        }
    }
}

proptest! {
    #![proptest_config(cases(256))]

    #[test]
    fn weights_in_force_sum_to_100_and_what_is_free_keeps_its_proportions(
        spec in decisions(Allowed { projects: 2, ..EVERYTHING }),
        layers in layers(),
    ) {
        let decision = spec.plain().decision();
        let (scenarios, set, left_out) = layers.of(&spec);
        let Ok(in_force) = scoring::in_force(&decision, &scenarios.iter().collect::<Vec<_>>()) else { return Ok(()) };
        are_right(&spec, &in_force, &set, &left_out);
        let numerators: BigInt = in_force.numerators().iter().sum();
        assert_eq!(numerators, in_force.denominator() * 100);
    }
}

proptest! {
    #![proptest_config(cases(48))]

    #[test]
    fn rankings_under_scenarios_agree_with_the_naive_computation(spec in decisions(EVERYTHING), layers in layers()) {
        let decision = spec.plain().decision();
        let (scenarios, _, left_out) = layers.of(&spec);
        let scenarios: Vec<&Scenario> = scenarios.iter().collect();
        let Ok(in_force) = scoring::in_force(&decision, &scenarios) else { return Ok(()) };
        let naive = spec.rank(&in_force.weights, &left_out);
        agree(&spec, &rank_under(&decision, &scenarios), &naive);
    }
}

// Outputs

/// Runs `vorrang rank` and returns what it prints.
fn vorrang(folder: &Folder, args: &[&str]) -> String {
    let mut command = Command::new(env!("CARGO_BIN_EXE_vorrang"));
    command.arg("rank").arg("-c").arg(folder.manifest()).args(args);
    command.env_remove("NO_COLOR").env("COLUMNS", "120").env("LC_ALL", "C");
    let output = command.output().unwrap();
    assert!(output.status.success(), "{args:?}: {}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap()
}

/// A ranking in JSON, with the digits of its numbers.
#[derive(serde::Deserialize)]
struct Printed {
    ranking: Vec<PrintedProject>,
}

#[derive(serde::Deserialize)]
struct PrintedProject {
    id: String,
    score: Box<RawValue>,
    contributions: BTreeMap<String, Box<RawValue>>,
}

/// A printed decimal as a fraction.
fn printed(number: &str) -> Fraction {
    let (whole, places) = number.split_once('.').unwrap_or((number, ""));
    let units: BigInt = format!("{whole}{places}").parse().unwrap();
    Fraction::new(units, BigInt::from(10).pow(u32::try_from(places.len()).unwrap()))
}

/// A case and a weight that leaves thirds and sevenths to the others.
fn uneven() -> impl Strategy<Value = (Spec, Option<i64>)> {
    (decisions(EVERYTHING), prop::option::of(0i64..100))
}

proptest! {
    #![proptest_config(cases(12))]

    #[test]
    fn printed_contributions_add_up_to_the_printed_score((spec, first_weight) in uneven()) {
        let folder = spec.plain().write();
        let loaded = folder.load();
        let decision = loaded.decision.as_ref().unwrap();
        let typed = first_weight.map(|weight| weight.to_string());
        let layer = typed.as_deref().map(|weight| support::typed(decision, &[("c0", weight)]));
        let is_possible = scoring::in_force(decision, &layer.iter().collect::<Vec<_>>()).is_ok();
        let set = typed.filter(|_| is_possible).map(|weight| format!("--weight=c0={weight}"));
        let args = |more: &[&str]| -> String {
            let mut args: Vec<&str> = vec!["--top", "all"];
            args.extend(set.as_deref());
            args.extend(more);
            vorrang(&folder, &args)
        };

        let json: Printed = serde_json::from_str(&args(&["--format", "json"])).unwrap();
        let mut scores = BTreeMap::new();
        for project in &json.ranking {
            let sum: Fraction = project.contributions.values().map(|number| printed(number.get())).sum();
            assert_eq!(sum, printed(project.score.get()), "{} in JSON", project.id);
            scores.insert(project.id.clone(), project.score.get().to_owned());
        }

        let machine = args(&["--format", "csv"]);
        let mut records = csv::Reader::from_reader(machine.as_bytes());
        let headers = records.headers().unwrap().clone();
        let column = |name: &str| headers.iter().position(|header| header == name).unwrap();
        let contributions: Vec<usize> =
            (0..headers.len()).filter(|column| headers[*column].ends_with("_contribution")).collect();
        for record in records.records().map(Result::unwrap) {
            let sum: Fraction = contributions.iter().map(|column| printed(&record[*column])).sum();
            assert_eq!(sum, printed(&record[column("score")]), "{} in CSV", &record[column("id")]);
            assert_eq!(&record[column("score")], scores[&record[column("id")]], "CSV and JSON print the same digits");
        }

        let excel = args(&["--excel", "--lang", "de"]);
        let text = excel.strip_prefix('\u{feff}').unwrap();
        let mut records = csv::ReaderBuilder::new().delimiter(b';').from_reader(text.as_bytes());
        let headers = records.headers().unwrap().clone();
        let contributions: Vec<usize> =
            (0..headers.len()).filter(|column| headers[*column].contains("Teilnutzen")).collect();
        assert_eq!(contributions.len(), spec.criteria.len());
        let score = headers.iter().position(|header| header == "Eigener Nutzwert").unwrap();
        for record in records.records().map(Result::unwrap) {
            let number = |column: usize| printed(&record[column].replace(',', "."));
            let sum: Fraction = contributions.iter().map(|column| number(*column)).sum();
            assert_eq!(sum, number(score), "in {record:?}");
        }
    }

    #[test]
    fn the_order_of_rows_and_columns_changes_no_byte(
        spec in decisions(EVERYTHING),
        rows in any::<[u16; 40]>(),
        columns in any::<[u16; 20]>(),
    ) {
        let shuffled = |count: usize, keys: &[u16]| {
            let mut order: Vec<usize> = (0..count).collect();
            order.sort_by_key(|index| keys[*index]);
            order
        };
        let rows = shuffled(spec.projects.len(), &rows);
        let columns = shuffled(spec.columns(), &columns);
        let (folder, other) = (spec.plain().write(), spec.case(&rows, &columns).write());
        for args in [
            &["--format", "table", "--details"][..],
            &["--format", "table", "--top", "all"],
            &["--format", "csv", "--top", "all"],
            &["--excel"],
            &["--format", "markdown", "--details"],
        ] {
            assert_eq!(vorrang(&folder, args), vorrang(&other, args), "{args:?}");
        }
        let json = |folder: &Folder| {
            let text = vorrang(folder, &["--format", "json", "--top", "all"]);
            let mut document: BTreeMap<String, Box<RawValue>> = serde_json::from_str(&text).unwrap();
            // Findings name lines and columns, the run record the checksums of the files.
            document.remove("findings");
            let run: BTreeMap<String, Box<RawValue>> = serde_json::from_str(document.remove("run").unwrap().get()).unwrap();
            let all = document.into_iter().chain(run.into_iter().filter(|(key, _)| key != "inputs"));
            all.map(|(key, value)| (key, value.get().to_owned())).collect::<Vec<_>>()
        };
        assert_eq!(json(&folder), json(&other));
    }

    #[test]
    fn german_and_english_runs_differ_in_words_only(spec in decisions(EVERYTHING)) {
        let folder = spec.plain().write();
        let in_both = |args: &[&str]| ["de", "en"].map(|lang| vorrang(&folder, &[args, &["--lang", lang]].concat()));
        let [german, english] = in_both(&["--format", "csv", "--top", "all"]);
        assert_eq!(german, english);
        let [german, english] = in_both(&["--format", "json", "--top", "all"]);
        let skeleton = |text: &str| {
            let value: serde_json::Value = serde_json::from_str(text).unwrap();
            let mut leaves = Vec::new();
            collect("", &value, &mut leaves);
            leaves
        };
        assert_eq!(skeleton(&german), skeleton(&english));
        for (german, english) in german.lines().zip(english.lines()) {
            let number = |line: &str| line.trim_end_matches(',').rsplit_once(": ").map(|(_, value)| value.to_owned());
            if let Some(value) = number(german).filter(|value| value.starts_with(|c: char| c.is_ascii_digit() || c == '-')) {
                assert_eq!(Some(value), number(english), "the same digits");
            }
        }
    }
}

/// All leaves of a document with their paths; texts for people without what they say.
fn collect(path: &str, value: &serde_json::Value, leaves: &mut Vec<String>) {
    const WORDS: [&str; 6] = ["language", "name", "reason", "text", "message", "hint"];
    match value {
        serde_json::Value::Object(fields) => {
            for (key, value) in fields {
                match value {
                    serde_json::Value::String(_) if WORDS.contains(&key.as_str()) => {
                        leaves.push(format!("{path}/{key}"))
                    }
                    value => collect(&format!("{path}/{key}"), value, leaves),
                }
            }
        }
        serde_json::Value::Array(values) => {
            values.iter().enumerate().for_each(|(index, value)| collect(&format!("{path}/{index}"), value, leaves));
        }
        value => leaves.push(format!("{path} = {value}")),
    }
}

proptest! {
    #![proptest_config(cases(60))]

    /// Two random decisions share some projects and criteria, so between them everything can change.
    #[test]
    fn the_causes_of_every_move_add_up_to_it(old in decisions(EVERYTHING), new in decisions(EVERYTHING)) {
        let (old, new) = (old.plain().decision(), new.plain().decision());
        let (old, new) = (kept(&old), kept(&new));
        let difference = difference(&old, &new);
        for one in &difference.moves {
            let Some((was, is)) = one.ranked() else { continue };
            let score: Fraction = one.score_causes.iter().map(|share| share.share.clone()).sum();
            prop_assert_eq!(score, &is.score - &was.score);
            let rank: Fraction = one.rank_causes.iter().map(|share| share.share.clone()).sum();
            prop_assert_eq!(rank, Fraction::from_integer(i64::from(is.rank).into()) - BigInt::from(was.rank));
        }
        let placed = |snapshot: &Snapshot| -> BTreeSet<String> {
            let placed = snapshot.projects.iter().filter(|project| project.placed().is_some());
            placed.map(|project| project.id.clone()).collect()
        };
        let of = |which: fn(&Move<'_>) -> bool| -> BTreeSet<String> {
            difference.moves.iter().filter(|one| which(one)).map(|one| one.project().unwrap().id.clone()).collect()
        };
        let (before, after) = (placed(&old), placed(&new));
        prop_assert_eq!(of(|one| one.entered()), after.difference(&before).cloned().collect());
        prop_assert_eq!(of(|one| one.left()), before.difference(&after).cloned().collect());
    }

    #[test]
    fn a_decision_does_not_differ_from_itself(spec in decisions(EVERYTHING)) {
        let decision = spec.plain().decision();
        let kept = kept(&decision);
        prop_assert!(difference(&kept, &kept).is_empty());
        // Scores as the file keeps them are those of the ranking.
        let ranking = rank(&decision);
        for project in &kept.projects {
            if let Some(standing) = project.standing() {
                prop_assert_eq!(&standing.score, &ranking.score(support::number(&decision, &project.id)));
            }
        }
    }
}
