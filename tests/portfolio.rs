//! What `vorrang::portfolio` promises: published optima, and on random small decisions the same answers
//! as trying every choice.
//!
//! Everything goes the public way: files, loading, ranking, selecting.

// Helpers of tests may fail by panicking, as tests do.
#![allow(clippy::unwrap_used, clippy::expect_used)]

use std::fmt::Write;
use std::fs;
use std::path::Path;

use num_rational::BigRational;
use rust_decimal::Decimal;
use serde_json::Value;
use vorrang::exact::rational;
use vorrang::model::Decision;
use vorrang::portfolio::{Nodes, Outcome, Portfolio, select};

#[path = "portfolio/robust.rs"]
mod robust;

/// A knapsack problem of `tests/data/knapsack`.
struct Instance {
    json: Value,
}

impl Instance {
    fn read(name: &str) -> Self {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("tests/data/knapsack/{name}.json"));
        Self { json: serde_json::from_str(&fs::read_to_string(path).unwrap()).unwrap() }
    }

    fn numbers(&self, key: &str) -> Vec<Decimal> {
        self.json[key].as_array().unwrap().iter().map(decimal).collect()
    }

    fn pairs(&self, key: &str) -> Vec<(usize, usize)> {
        let index = |pair: &Value, at: usize| usize::try_from(pair[at].as_u64().unwrap()).unwrap();
        self.json[key].as_array().unwrap().iter().map(|pair| (index(pair, 0), index(pair, 1))).collect()
    }

    /// The instance as a decision in which scores are profits: one criterion whose scale and maximum end
    /// at the same number.
    fn decision(&self) -> Decision {
        let profit = self.numbers("profit");
        let budgets: Vec<Vec<Decimal>> = self.json["weight"]
            .as_array()
            .unwrap()
            .iter()
            .map(|row| row.as_array().unwrap().iter().map(decimal).collect())
            .collect();
        let id = |project: usize| format!("P{project:03}");
        let mut list = "id;name;profit;depends-on;excludes".to_owned();
        (0..budgets.len()).for_each(|budget| write!(list, ";b{budget}").unwrap());
        for (project, profit) in profit.iter().enumerate() {
            let of = |pairs: &[(usize, usize)]| {
                let other = pairs.iter().filter(|(first, _)| *first == project).map(|(_, second)| id(*second));
                other.collect::<Vec<_>>().join("|")
            };
            write!(list, "\n{};Item {project};{profit};", id(project)).unwrap();
            write!(list, "{};{}", of(&self.pairs("requires")), of(&self.pairs("excludes"))).unwrap();
            budgets.iter().for_each(|row| write!(list, ";{}", row[project]).unwrap());
        }
        let capacity = self.numbers("capacity");
        let budgets: Vec<String> =
            capacity.iter().enumerate().map(|(budget, amount)| format!("b{budget} = {amount}")).collect();
        let criteria = format!(
            "version = 1\ntitle = \"Knapsack\"\nlanguage = \"en\"\n\
             [input]\nprojects = [\"projects.csv\"]\ndecimal = \"point\"\n\
             [scoring]\nmaximum = 10_000_000\n\
             [[criteria]]\nid = \"profit\"\nweight = 100\nscale = {{ kind = \"linear\", worst = 0, best = 10_000_000 }}\n\
             [portfolio]\nbudgets = {{ {} }}\n",
            budgets.join(", ")
        );
        load(&criteria, &list)
    }

    /// The published optimum.
    fn optimum(&self) -> BigRational {
        let known = if self.json["known"].is_null() { &self.json["optimum_6_digits"] } else { &self.json["known"] };
        rational(decimal(known))
    }
}

fn decimal(value: &Value) -> Decimal {
    value.to_string().parse().unwrap()
}

fn load(criteria: &str, projects: &str) -> Decision {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("criteria.toml"), criteria).unwrap();
    fs::write(folder.path().join("projects.csv"), projects).unwrap();
    Decision::load(folder.path().join("criteria.toml")).unwrap_or_else(|loaded| {
        let codes: Vec<_> = loaded.findings.iter().map(|finding| format!("{finding:?}")).collect();
        panic!("{codes:#?}\n{criteria}\n{projects}")
    })
}

fn portfolio(decision: &Decision) -> Portfolio {
    match select(&decision.rank(), Nodes::default()).unwrap().outcome {
        Outcome::Portfolio(portfolio) => *portfolio,
        other => panic!("{other:?}"),
    }
}

#[track_caller]
fn assert_optimum(name: &str) {
    let instance = Instance::read(name);
    let found = portfolio(&instance.decision());
    assert_eq!(found.best.value, instance.optimum(), "{name}");
    assert_eq!(found.bound, instance.optimum(), "{name}");
    assert!(found.greedy.value <= found.best.value && found.by_score.value <= found.best.value, "{name}");
}

/// Petersen (1967), problems 1 to 7.
#[test]
fn the_optima_of_petersens_seven_problems_are_found_and_proved() {
    (1..=7).for_each(|problem| assert_optimum(&format!("mknap1-{problem}")));
}

#[test]
fn the_optima_of_lists_with_skewed_costs_needs_and_exclusions_are_found_and_proved() {
    ["real-25-1", "real-50-1", "real-100-1", "real-200-1"].into_iter().for_each(assert_optimum);
}

#[test]
#[cfg_attr(debug_assertions, ignore = "takes long without optimisation: cargo test --release --test portfolio")]
fn the_optimum_of_five_hundred_projects_is_found_and_proved() {
    assert_optimum("real-500-1");
}

/// Chu & Beasley (1998), 100 items under 5 budgets.
#[test]
#[cfg_attr(debug_assertions, ignore = "takes long without optimisation: cargo test --release --test portfolio")]
fn the_optima_of_three_hard_problems_are_found_and_proved() {
    ["mknapcb1-20", "mknapcb1-10", "mknapcb1-00"].into_iter().for_each(assert_optimum);
}

/// Random small decisions with every kind of demand, and what trying every choice says about them.
mod brute {
    use std::collections::BTreeSet;
    use std::fmt::Write;

    use num_rational::BigRational;
    use num_traits::Zero;
    use proptest::prelude::*;
    use vorrang::model::Decision;
    use vorrang::portfolio::{Demand, Nodes, Outcome, Unsolvable, frontier, select};

    use super::load;

    #[derive(Clone, Debug)]
    struct Proj {
        score: u8,
        costs: [u8; 2],
        field: u8,
        fate: u8,
        needs: Vec<u8>,
        excludes: Option<u8>,
    }

    #[derive(Clone, Debug)]
    struct Spec {
        projects: Vec<Proj>,
        budgets: [u16; 2],
        places: Option<u8>,
        /// Field, kind (at most, at least, exactly), share of the second budget instead of a count, amount.
        limits: Vec<(u8, u8, bool, u8)>,
        one_of: Vec<BTreeSet<u8>>,
        /// Projects, saving of the first budget, bonus.
        synergies: Vec<(BTreeSet<u8>, u8, Option<u8>)>,
        missing_value: Option<u8>,
    }

    const NO_NUMBER: u8 = 31;

    fn specs() -> impl Strategy<Value = Spec> {
        let project = (
            0u8..6,
            [0u8..32, 0u8..9],
            0u8..3,
            prop_oneof![12 => Just(0u8), 1 => Just(1), 1 => Just(2), 1 => Just(3), 1 => Just(4), 1 => Just(5), 1 => Just(6)],
            proptest::collection::vec(0u8..9, 0..2),
            proptest::option::weighted(0.2, 0u8..9),
        )
            .prop_map(|(score, costs, field, fate, needs, excludes)| Proj { score, costs, field, fate, needs, excludes });
        let set = proptest::collection::btree_set(0u8..9, 1..4);
        (
            proptest::collection::vec(project, 1..9),
            [0u16..160, 0u16..40],
            proptest::option::weighted(0.4, 1u8..8),
            proptest::collection::vec((0u8..3, 0u8..3, any::<bool>(), 0u8..100), 0..3),
            proptest::collection::vec(set.clone(), 0..2),
            proptest::collection::vec((set, 1u8..20, proptest::option::of(1u8..20)), 0..3),
            proptest::option::weighted(0.3, 0u8..9),
        )
            .prop_map(|(projects, budgets, places, limits, one_of, synergies, missing_value)| Spec {
                projects,
                budgets,
                places,
                limits,
                one_of,
                synergies,
                missing_value,
            })
    }

    impl Spec {
        fn n(&self) -> usize {
            self.projects.len()
        }

        /// Dependencies point to earlier projects, so there is no circle.
        fn needs(&self, project: usize) -> BTreeSet<usize> {
            let needs = self.projects[project].needs.iter().map(|needed| usize::from(*needed));
            needs.filter(|needed| *needed < project).collect()
        }

        fn excludes(&self, project: usize) -> Option<usize> {
            let other = usize::from(self.projects[project].excludes?);
            (other != project && other < self.n()).then_some(other)
        }

        fn set(&self, set: &BTreeSet<u8>) -> Vec<usize> {
            set.iter().map(|project| usize::from(*project)).filter(|project| *project < self.n()).collect()
        }

        fn sets(&self) -> Vec<Vec<usize>> {
            self.one_of.iter().map(|set| self.set(set)).filter(|set| !set.is_empty()).collect()
        }

        fn synergies(&self) -> Vec<(Vec<usize>, u8, Option<u8>)> {
            let all = self.synergies.iter().map(|(set, saves, bonus)| (self.set(set), *saves, *bonus));
            all.filter(|(set, ..)| !set.is_empty()).collect()
        }

        fn limit_amount(&self, limit: &(u8, u8, bool, u8)) -> i64 {
            if limit.2 { i64::from(limit.3) } else { i64::from(limit.3 % 5) }
        }

        fn cost(&self, project: usize) -> Option<i64> {
            match self.projects[project].costs[0] {
                NO_NUMBER => self.missing_value.map(i64::from),
                cost => Some(i64::from(cost)),
            }
        }

        fn criteria(&self) -> String {
            let mut text =
                "version = 1\ntitle = \"Random\"\nlanguage = \"en\"\n[input]\nprojects = [\"projects.csv\"]\n\
                [scoring]\nrunning = \"rank\"\n\
                [[criteria]]\nid = \"value\"\nweight = 100\nscale = { kind = \"linear\", worst = 0, best = 100 }\n\
                [[rules]]\nid = \"must\"\neffect = \"mandatory\"\nwhen = [{ field = \"field\", equals = \"must\" }]\n\
                [[rules]]\nid = \"never\"\neffect = \"exclude\"\nwhen = [{ field = \"field\", equals = \"never\" }]\n"
                    .to_owned();
            for (project, proj) in self.projects.iter().enumerate() {
                let effect = match proj.fate {
                    2 => "in",
                    3 => "out",
                    _ => continue,
                };
                write!(
                    text,
                    "[[decisions]]\nproject = \"P{project}\"\neffect = \"{effect}\"\nreason = \"r\"\nby = \"b\"\n"
                )
                .unwrap();
            }
            write!(
                text,
                "[portfolio]\nbudgets = {{ a = {}, b = {} }}\nlock = [\"running\"]\n",
                self.budgets[0], self.budgets[1]
            )
            .unwrap();
            if let Some(places) = self.places {
                writeln!(text, "places = {places}").unwrap();
            }
            if let Some(value) = self.missing_value {
                writeln!(text, "missing = {{ value = {value} }}").unwrap();
            }
            let limits: Vec<String> = self
                .limits
                .iter()
                .map(|limit| {
                    let kind = ["at-most", "at-least", "exactly"][usize::from(limit.1)];
                    let share = if limit.2 { ", share-of = \"b\"" } else { "" };
                    format!(
                        "{{ field = \"department\", equals = \"D{}\", {kind} = {}{share} }}",
                        limit.0,
                        self.limit_amount(limit)
                    )
                })
                .collect();
            writeln!(text, "limits = [{}]", limits.join(", ")).unwrap();
            let list = |set: &[usize]| set.iter().map(|p| format!("\"P{p}\"")).collect::<Vec<_>>().join(", ");
            let sets: Vec<String> = self.sets().iter().map(|set| format!("[{}]", list(set))).collect();
            writeln!(text, "one-of = [{}]", sets.join(", ")).unwrap();
            for (set, saves, bonus) in self.synergies() {
                write!(text, "[[portfolio.synergies]]\nprojects = [{}]\nsaves = {{ a = {saves} }}\n", list(&set))
                    .unwrap();
                if let Some(bonus) = bonus {
                    writeln!(text, "bonus-score = {bonus}").unwrap();
                }
            }
            text
        }

        fn list(&self) -> String {
            let mut list = "id;name;department;field;status;depends-on;excludes;value;a;b".to_owned();
            for (project, proj) in self.projects.iter().enumerate() {
                let status = match proj.fate {
                    4 => "done",
                    5 => "running",
                    _ => "idea",
                };
                let field = match proj.fate {
                    1 => "must",
                    6 => "never",
                    _ => "may",
                };
                let needs: Vec<String> = self.needs(project).iter().map(|needed| format!("P{needed}")).collect();
                let excludes = self.excludes(project).map(|other| format!("P{other}")).unwrap_or_default();
                let cost = if proj.costs[0] == NO_NUMBER { String::new() } else { proj.costs[0].to_string() };
                write!(
                    list,
                    "\nP{project};Project {project} {};D{};{field};{status};{};{excludes};{};{cost};{}",
                    ["Alpha", "Beta", "Gamma", "Delta", "Epsilon", "Zeta", "Eta", "Theta", "Iota"][project],
                    proj.field,
                    needs.join("|"),
                    u32::from(proj.score) * 10,
                    proj.costs[1]
                )
                .unwrap();
            }
            list
        }

        /// Whether a set keeps to all demands for which `kept` holds; written from the definition.
        fn allows(&self, chosen: u32, kept: &dyn Fn(Demand) -> bool) -> bool {
            let has = |project: usize| chosen >> project & 1 == 1;
            let key = |project: usize| u32::try_from(project).unwrap();
            let (a, b) = self.used(chosen);
            if kept(Demand::Budget(0)) && i64::from(self.budgets[0]) < a
                || kept(Demand::Budget(1)) && i64::from(self.budgets[1]) < b
            {
                return false;
            }
            let count = i64::from(chosen.count_ones());
            if self.places.is_some_and(|places| i64::from(places) < count) && kept(Demand::Places) {
                return false;
            }
            for (index, limit) in self.limits.iter().enumerate() {
                let (sum, amount) = (self.measure(limit, chosen), self.limit_amount(limit));
                // Shares are compared in hundredths.
                let (sum, amount) =
                    if limit.2 { (100 * sum, amount * i64::from(self.budgets[1])) } else { (sum, amount) };
                if limit.1 != 1 && amount < sum && kept(Demand::AtMost(index)) {
                    return false;
                }
                if limit.1 != 0 && sum < amount && kept(Demand::AtLeast(index)) {
                    return false;
                }
            }
            for (index, set) in self.sets().iter().enumerate() {
                // What is done is there, once and for all.
                let chosen = set.iter().filter(|p| has(**p)).count();
                let done = usize::from(set.iter().any(|p| self.projects[*p].fate == 4));
                if 0 < chosen && 1 < chosen + done && kept(Demand::OneOf(index)) {
                    return false;
                }
            }
            (0..self.n()).all(|project| {
                let fate = self.projects[project].fate;
                let unavailable = fate == 6 || fate != 4 && self.cost(project).is_none();
                let is = |test: &dyn Fn(Demand) -> bool| {
                    use vorrang::portfolio::Unavailable::{Excluded, NoNumber};
                    test(Demand::Unavailable(key(project), Excluded))
                        && test(Demand::Unavailable(key(project), NoNumber(0)))
                };
                let pair = |other: usize| Demand::Excludes(key(project.min(other)), key(project.max(other)));
                let is_there = |other: usize| has(other) || self.projects[other].fate == 4;
                if fate == 4 && self.excludes(project).is_some_and(|other| has(other) && kept(pair(other))) {
                    return false;
                }
                if has(project) {
                    self.is_candidate(project)
                        && !(fate == 3 && kept(Demand::DecidedOut(key(project))))
                        && !(unavailable && is(kept))
                        && self.needs(project).iter().all(|needed| {
                            has(*needed)
                                || self.projects[*needed].fate == 4
                                || !kept(Demand::Needs(key(project), key(*needed)))
                        })
                        && self.excludes(project).is_none_or(|other| !is_there(other) || !kept(pair(other)))
                } else {
                    !(fate == 1 && kept(Demand::Mandatory(key(project)))
                        || fate == 2 && kept(Demand::DecidedIn(key(project)))
                        || fate == 5 && kept(Demand::Locked(key(project))))
                }
            })
        }

        /// Whether a project can be talked about: not done, and excluded only if somebody needs it.
        fn is_candidate(&self, project: usize) -> bool {
            let needed = |by: usize| self.needs(by).contains(&project) && self.is_candidate(by);
            match self.projects[project].fate {
                4 => false,
                6 => (project + 1..self.n()).any(needed),
                _ => true,
            }
        }

        fn used(&self, chosen: u32) -> (i64, i64) {
            let has = |project: usize| chosen >> project & 1 == 1;
            let members = || (0..self.n()).filter(|p| has(*p));
            let a: i64 = members().filter_map(|p| self.cost(p)).sum();
            let saved: i64 = self
                .synergies()
                .iter()
                .filter(|(set, ..)| set.iter().all(|p| has(*p)))
                .map(|(_, saves, _)| i64::from(*saves))
                .sum();
            (a - saved, members().map(|p| i64::from(self.projects[p].costs[1])).sum())
        }

        fn value(&self, chosen: u32) -> i64 {
            let has = |project: usize| chosen >> project & 1 == 1;
            let scores: i64 = (0..self.n())
                .filter(|p| has(*p) && self.projects[*p].fate != 6)
                .map(|p| i64::from(self.projects[p].score) * 10)
                .sum();
            let bonus: i64 = self
                .synergies()
                .iter()
                .filter(|(set, ..)| set.iter().all(|p| has(*p)))
                .map(|(_, _, bonus)| bonus.map_or(0, i64::from))
                .sum();
            scores + bonus
        }

        /// The best set and its worth, by trying all.
        fn best(&self) -> Option<(u32, i64)> {
            let best = self.best_of(self.sets_with(&|_| true));
            best.map(|chosen| (chosen, self.value(chosen)))
        }

        /// The best of some sets.
        fn best_of(&self, sets: impl IntoIterator<Item = u32>) -> Option<u32> {
            sets.into_iter().max_by_key(|chosen| {
                let (a, b) = self.used(*chosen);
                // The first project that only one of two has decides for it.
                (self.value(*chosen), -a, -b, chosen.reverse_bits())
            })
        }

        /// The least and the greatest amount of the second budget, from today's on, with which a set keeps to that
        /// budget and to the limits that are shares of it; `None` if no amount is enough.
        fn amounts(&self, chosen: u32) -> Option<(BigRational, Option<BigRational>)> {
            let whole = |number: i64| BigRational::from_integer(number.into());
            let mut least = whole(self.used(chosen).1).max(whole(self.budgets[1].into()));
            let mut most: Option<BigRational> = None;
            for limit in self.limits.iter().filter(|limit| limit.2) {
                let sum = self.measure(limit, chosen);
                let percent = self.limit_amount(limit);
                let end = |percent: i64| whole(100 * sum) / whole(percent);
                match (limit.1 != 1, percent) {
                    (true, 0) if 0 < sum => return None,
                    (true, 1..) => least = least.max(end(percent)),
                    _ => {}
                }
                if limit.1 != 0 && 0 < percent {
                    most = Some(most.map_or(end(percent), |most| most.min(end(percent))));
                }
            }
            most.as_ref().is_none_or(|most| least <= *most).then_some((least, most))
        }

        /// The sets that keep to everything but the second budget and its shares, with the amounts of it that
        /// they need.
        fn raised(&self) -> Vec<(u32, BigRational, Option<BigRational>)> {
            let kept = |demand: Demand| match demand {
                Demand::AtMost(index) | Demand::AtLeast(index) => !self.limits[index].2,
                demand => demand != Demand::Budget(1),
            };
            let sets = self.sets_with(&kept).into_iter();
            sets.filter_map(|chosen| self.amounts(chosen).map(|(least, most)| (chosen, least, most))).collect()
        }

        /// What a set has of what a limit counts.
        fn measure(&self, limit: &(u8, u8, bool, u8), chosen: u32) -> i64 {
            let members = (0..self.n()).filter(|p| chosen >> p & 1 == 1 && self.projects[*p].field == limit.0);
            if limit.2 {
                members.map(|p| i64::from(self.projects[p].costs[1])).sum()
            } else {
                i64::try_from(members.count()).unwrap()
            }
        }

        /// What a set has of what a demand asks for; `None` if it asks for no amount.
        fn asked(&self, demand: Demand, chosen: u32) -> Option<i64> {
            match demand {
                Demand::Budget(0) => Some(self.used(chosen).0),
                Demand::Budget(_) => Some(self.used(chosen).1),
                Demand::Places => Some(chosen.count_ones().into()),
                Demand::AtMost(index) | Demand::AtLeast(index) => Some(self.measure(&self.limits[index], chosen)),
                _ => None,
            }
        }

        fn sets_with(&self, kept: &dyn Fn(Demand) -> bool) -> Vec<u32> {
            (0..1u32 << self.n()).filter(|chosen| self.allows(*chosen, kept)).collect()
        }

        fn has_any(&self, kept: &dyn Fn(Demand) -> bool) -> bool {
            (0..1u32 << self.n()).any(|chosen| self.allows(chosen, kept))
        }

        fn decision(&self) -> Decision {
            load(&self.criteria(), &self.list())
        }

        /// A project with a place of its own must have a score, and rules must not contradict decisions.
        fn is_valid(&self) -> bool {
            self.projects.iter().any(|proj| !matches!(proj.fate, 4 | 6))
        }
    }

    proptest! {
        #![proptest_config(ProptestConfig { cases: if cfg!(debug_assertions) { 250 } else { 5000 }, ..ProptestConfig::default() })]

        #[test]
        fn the_portfolio_is_the_one_that_trying_every_choice_finds(spec in specs().prop_filter("someone is ranked", Spec::is_valid)) {
            let decision = spec.decision();
            let ranking = decision.rank();
            let selection = select(&ranking, Nodes::default()).unwrap();
            match (selection.outcome, spec.best()) {
                (Outcome::Portfolio(found), Some((best, value))) => {
                    prop_assert_eq!(&found.best.value, &BigRational::from_integer(value.into()));
                    prop_assert!(found.proven());
                    prop_assert_eq!(&found.best.projects, &members_of(best));
                    if found.greedy.unmet.is_empty() {
                        prop_assert!(found.greedy.value <= found.best.value);
                    }
                    prop_assert!(found.best.uses.iter().all(|one| one.left() >= BigRational::zero()));
                }
                (Outcome::Conflict(conflict), None) => {
                    prop_assert!(conflict.irreducible);
                    let members = conflict.members;
                    prop_assert!(!members.is_empty());
                    let demands: Vec<Demand> = members.iter().map(|member| member.demand).collect();
                    let one_kind = |demand: Demand| match demand {
                        Demand::Unavailable(project, _) => demands.iter().any(|other| matches!(other, Demand::Unavailable(p, _) if *p == project)),
                        demand => demands.contains(&demand),
                    };
                    prop_assert!(!spec.has_any(&one_kind), "no conflict: {demands:?}");
                    for dropped in &demands {
                        let rest = |demand: Demand| one_kind(demand) && !same(demand, *dropped);
                        prop_assert!(spec.has_any(&rest), "not irreducible: {dropped:?} in {demands:?}");
                    }
                    for member in &members {
                        let without = |demand: Demand| !same(demand, member.demand);
                        prop_assert!(member.settled);
                        let told = member.relaxed.as_ref().map(|relaxed| relaxed.projects.clone());
                        if member.demand == Demand::Budget(1) && spec.limits.iter().any(|limit| limit.2) {
                            let raised = spec.raised();
                            let least = raised.iter().map(|(_, least, _)| least).min();
                            prop_assert_eq!(member.need.is_some(), least.is_some());
                            let Some((least, need)) = least.zip(member.need.as_ref()) else {
                                prop_assert_eq!(told, None);
                                continue;
                            };
                            let cent = BigRational::new(1.into(), 100.into());
                            prop_assert!(least <= need && *need < least + cent, "{need} instead of {least}");
                            let fits = |least: &BigRational, most: &Option<BigRational>| {
                                least <= need && most.as_ref().is_none_or(|most| need <= most)
                            };
                            let sets = raised.iter().filter(|(_, least, most)| fits(least, most)).map(|(chosen, ..)| *chosen);
                            prop_assert_eq!(told, spec.best_of(sets).map(members_of), "with {}", need);
                            continue;
                        }
                        // What a missing number would make possible nobody can say.
                        let is_known = match member.demand {
                            Demand::Unavailable(project, _) => spec.cost(project as usize).is_some(),
                            _ => true,
                        };
                        let sets = if is_known { spec.sets_with(&without) } else { Vec::new() };
                        // The demand gives way by as little as possible, and what is best then is told.
                        let is_least = |chosen: u32| spec.asked(member.demand, chosen).map(|asked| match member.demand {
                            Demand::AtLeast(_) => -asked,
                            _ => asked,
                        });
                        let least = sets.iter().filter_map(|chosen| is_least(*chosen)).min();
                        let asks = least.map(|least| BigRational::from_integer(least.abs().into()));
                        prop_assert_eq!(member.need.clone(), asks, "what {:?} has to be", member.demand);
                        let sets = sets.into_iter().filter(|chosen| is_least(*chosen) == least);
                        prop_assert_eq!(told, spec.best_of(sets).map(members_of), "without {:?}", member.demand);
                    }
                }
                (found, expected) => prop_assert!(false, "{found:?} but {expected:?}"),
            }
        }
    }

    proptest! {
        #![proptest_config(ProptestConfig { cases: if cfg!(debug_assertions) { 60 } else { 1000 }, ..ProptestConfig::default() })]

        #[test]
        fn a_rise_of_any_budget_never_lowers_the_value(
            spec in specs().prop_filter("someone is ranked", Spec::is_valid),
            budget in 0usize..2,
            more in 1u16..50,
        ) {
            // A share of a budget grows with it, and so does what it asks for at least.
            let mut spec = spec;
            spec.limits.retain(|limit| !limit.2);
            let value = |spec: &Spec| match select(&spec.decision().rank(), Nodes::default()).unwrap().outcome {
                Outcome::Portfolio(found) => Some(found.best.value),
                _ => None,
            };
            let before = value(&spec);
            spec.budgets[budget] += more;
            prop_assert!(before <= value(&spec));
        }
    }

    proptest! {
        #![proptest_config(ProptestConfig { cases: if cfg!(debug_assertions) { 60 } else { 1000 }, ..ProptestConfig::default() })]

        #[test]
        fn the_frontier_says_what_every_amount_within_the_band_is_worth(
            spec in specs().prop_filter("someone is ranked", Spec::is_valid),
        ) {
            let decision = spec.decision();
            let ranking = decision.rank();
            for budget in 0..2 {
                let found = frontier(&ranking, budget, 100, Nodes::default());
                // Limits are shares of the second budget; lower ones ask for more where it is greater.
                let is_lower_share = |limit: &(u8, u8, bool, u8)| limit.1 != 0 && limit.2 && limit.3 != 0;
                if budget == 1 && spec.limits.iter().any(is_lower_share) {
                    prop_assert_eq!(found.err(), Some(Unsolvable::SharesOf(1)));
                    continue;
                }
                let found = found.unwrap();
            prop_assert!(found.complete);
            prop_assert!(found.points.is_sorted_by(|a, b| a.budget < b.budget && a.value <= b.value));
            for amount in 0..=2 * spec.budgets[budget] {
                let mut other = spec.clone();
                other.budgets[budget] = amount;
                let amount = BigRational::from_integer(amount.into());
                let at = found.points.iter().rfind(|point| point.budget <= amount);
                let best = other.best();
                let value = best.map(|(_, value)| BigRational::from_integer(value.into()));
                prop_assert_eq!(at.map(|point| point.value.clone()), value, "at {}", amount);
                // The same one of equally good ones that `select` chooses with this amount.
                let chosen = best.map(|(best, _)| members_of(best));
                prop_assert_eq!(at.map(|point| point.chosen.clone()), chosen, "at {}", amount);
            }
            // The convex hull alone, which runs over all amounts, lies above all of them.
                let hull = frontier(&ranking, budget, 0, Nodes::default()).unwrap();
                let hull: Vec<_> = hull.points.iter().filter(|point| point.on_hull).collect();
                for point in &found.points {
                    let after = hull.iter().position(|corner| point.budget <= corner.budget);
                    let corners = after.map_or((hull.last(), hull.last()), |after| {
                        (hull.get(after.saturating_sub(1)), hull.get(after))
                    });
                    let (Some(a), Some(b)) = corners else { panic!("there is a hull") };
                    let (rise, run) = (&b.value - &a.value, &b.budget - &a.budget);
                    let lies_below = match run.is_zero() {
                        true => a.budget <= point.budget && point.value <= a.value,
                        false => (&point.value - &a.value) * run <= rise * (&point.budget - &a.budget),
                    };
                    prop_assert!(lies_below, "{:?} above {:?}", point, hull);
                }
                let today = BigRational::from_integer(spec.budgets[budget].into());
            let expected = found.points.iter().rposition(|point| point.budget <= today);
            prop_assert_eq!(found.today, expected);
            }
        }
    }

    fn members_of(chosen: u32) -> Vec<u32> {
        (0..9).filter(|project| chosen >> project & 1 == 1).collect()
    }

    fn same(a: Demand, b: Demand) -> bool {
        match (a, b) {
            (Demand::Unavailable(p, _), Demand::Unavailable(q, _)) => p == q,
            (a, b) => a == b,
        }
    }
}

/// Petersen's last problem takes some divisions, so none are too few.
#[test]
fn a_limit_on_nodes_gives_the_best_found_with_its_bound() {
    let instance = Instance::read("mknap1-7");
    let decision = instance.decision();
    let Outcome::Portfolio(found) = select(&decision.rank(), Nodes(0)).unwrap().outcome else { panic!("none found") };
    assert!(!found.proven());
    assert!(found.best.value <= instance.optimum() && instance.optimum() <= found.bound, "{found:?}");
}

/// Without a single division our own search ends at 24,204; the bound stays its own.
#[cfg(feature = "highs")]
#[test]
fn highs_finds_more_where_the_limit_on_nodes_strikes_and_proves_nothing() {
    let instance = Instance::read("mknapcb1-00");
    let decision = instance.decision();
    let found = || match select(&decision.rank(), Nodes(0)).unwrap().outcome {
        Outcome::Portfolio(found) => *found,
        other => panic!("{other:?}"),
    };
    let (first, second) = (found(), found());
    assert_eq!(first.best.value, instance.optimum());
    assert!(!first.proven() && first.best.value < first.bound);
    assert_eq!(first.best, second.best);
}

/// Two budgets that have to be used up to a thousandth: our own search finds nothing without a division.
#[cfg(feature = "highs")]
#[test]
fn highs_finds_a_portfolio_where_the_search_found_none() {
    let cost = |i: usize, k: usize| 100 + (i * (97 + 31 * k) + k * 53 + i * i * 7) % 900;
    let row = |i: usize| format!("P{i:02};Item {i};{};all;{};{}\n", 10 + i * 37 % 90, cost(i, 0), cost(i, 1));
    let list: String = (0..60).map(row).collect();
    let half = |k: usize| (0..60).map(|i| cost(i, k)).sum::<usize>() / 2;
    let criteria = format!(
        "version = 1\ntitle = \"Used up\"\nlanguage = \"en\"\n[input]\nprojects = [\"projects.csv\"]\n\
         [[criteria]]\nid = \"profit\"\nweight = 100\nscale = {{ kind = \"linear\", worst = 0, best = 100 }}\n\
         [portfolio]\nbudgets = {{ a = {}, b = {} }}\nlimits = [\
         {{ field = \"department\", equals = \"all\", at-least = 99.9, share-of = \"a\" }}, \
         {{ field = \"department\", equals = \"all\", at-least = 99.9, share-of = \"b\" }}]\n",
        half(0),
        half(1)
    );
    let decision = load(&criteria, &format!("id;name;profit;department;a;b\n{list}"));
    let outcome = select(&decision.rank(), Nodes(0)).unwrap().outcome;
    let Outcome::Portfolio(found) = outcome else { panic!("{outcome:?}") };
    assert!(found.best.value <= found.bound);
    assert!(found.best.uses.iter().all(|one| BigRational::from_integer(0.into()) <= one.left()), "{found:?}");
}
