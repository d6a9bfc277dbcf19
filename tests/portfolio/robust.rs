//! What `--robust` promises: published non-dominated portfolios, and on random small decisions the same ones
//! as comparing all permitted portfolios with each other.

use std::collections::BTreeSet;
use std::fmt::Write;
use std::fs;
use std::path::Path;

use serde_json::Value;
use vorrang::analysis::robustness::Region;
use vorrang::model::Decision;
use vorrang::portfolio::{How, Nodes, Robust, robust};

use super::load;

/// A problem of `tests/data/rpm`.
struct Instance {
    json: Value,
}

/// Projects by number.
fn id(project: usize) -> String {
    format!("P{project:02}")
}

impl Instance {
    fn read(name: &str) -> Self {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("tests/data/rpm/{name}.json"));
        Self { json: serde_json::from_str(&fs::read_to_string(path).unwrap()).unwrap() }
    }

    fn number(&self, key: &str) -> usize {
        usize::try_from(self.json[key].as_u64().unwrap()).unwrap()
    }

    fn partners(&self, key: &str, project: usize) -> String {
        let pairs = self.json[key].as_array().unwrap().iter();
        let of = pairs.filter(|pair| pair[0].as_u64() == Some(project as u64));
        of.map(|pair| id(usize::try_from(pair[1].as_u64().unwrap()).unwrap())).collect::<Vec<_>>().join("|")
    }

    /// The instance as a decision: one criterion for each column of scores, weights that nobody knows.
    fn decision(&self) -> Decision {
        let (n, k) = (self.number("n"), self.number("k"));
        let mut list = "id;name;depends-on;excludes".to_owned();
        (0..k).for_each(|criterion| write!(list, ";c{criterion}").unwrap());
        let budgets = self.json["budget"].as_array().unwrap();
        (0..budgets.len()).for_each(|budget| write!(list, ";b{budget}").unwrap());
        for project in 0..n {
            let (needs, excludes) = (self.partners("requires", project), self.partners("excludes", project));
            write!(list, "\n{};Item {project};{needs};{excludes}", id(project)).unwrap();
            for criterion in 0..k {
                let end = |key: &str| self.json[key][project][criterion].clone();
                match (end("lo"), end("hi")) {
                    (lo, hi) if lo == hi => write!(list, ";{lo}").unwrap(),
                    (lo, hi) => write!(list, ";{lo}..{hi}").unwrap(),
                }
            }
            (0..budgets.len()).for_each(|budget| write!(list, ";{}", self.json["cost"][budget][project]).unwrap());
        }
        let mut criteria = "version = 1\ntitle = \"RPM\"\nlanguage = \"en\"\n\
            [input]\nprojects = [\"projects.csv\"]\ndecimal = \"point\"\n"
            .to_owned();
        for criterion in 0..k {
            // Equal weights; the last takes what is left of 100.
            let weight = if criterion + 1 < k { 100 / k } else { 100 - 100 / k * (k - 1) };
            write!(
                criteria,
                "[[criteria]]\nid = \"c{criterion}\"\nweight = {weight}\nscale = {{ kind = \"linear\", worst = 0, best = 100 }}\n"
            )
            .unwrap();
        }
        let names: Vec<String> = (0..k).map(|criterion| format!("\"c{criterion}\"")).collect();
        match self.json["weight_info"].as_str().unwrap() {
            "none" => criteria.push_str("[uncertainty]\nweights = \"any\"\n"),
            "rank" => writeln!(criteria, "[uncertainty]\norder = [{}]", names.join(", ")).unwrap(),
            other => panic!("{other}"),
        }
        let budgets: Vec<String> =
            budgets.iter().enumerate().map(|(budget, amount)| format!("b{budget} = {amount}")).collect();
        writeln!(criteria, "[portfolio]\nbudgets = {{ {} }}", budgets.join(", ")).unwrap();
        load(&criteria, &list)
    }

    fn expected(&self) -> BTreeSet<u64> {
        self.json["nd_masks"].as_array().unwrap().iter().map(|mask| mask.as_u64().unwrap()).collect()
    }

    fn expected_core(&self) -> Vec<f64> {
        self.json["core_index"].as_array().unwrap().iter().map(|index| index.as_f64().unwrap()).collect()
    }
}

fn found(decision: &Decision) -> Robust {
    let ranking = decision.rank();
    let region = Region::new(decision, ranking.in_force(), decision.uncertainty()).unwrap();
    robust(&ranking, &region, Nodes::default(), 1).unwrap().unwrap()
}

fn masks(robust: &Robust) -> BTreeSet<u64> {
    robust.portfolios.iter().map(|portfolio| portfolio.iter().map(|project| 1 << project).sum()).collect()
}

#[track_caller]
fn assert_published(name: &str) {
    let instance = Instance::read(name);
    let found = found(&instance.decision());
    assert_eq!(found.how, How::Exact, "{name}");
    assert_eq!(found.portfolios.len(), instance.number("nondominated"), "{name}");
    assert_eq!(masks(&found), instance.expected(), "{name}");
    let shares: Vec<f64> = found.core.values().map(|share| num_traits::ToPrimitive::to_f64(share).unwrap()).collect();
    for (project, (share, expected)) in shares.iter().zip(instance.expected_core()).enumerate() {
        assert!((share - expected).abs() < 1e-6, "{name}, project {project}: {share}, expected {expected}");
    }
}

/// The nine non-dominated portfolios of 15 projects under three criteria of the R package rrpm.
#[test]
fn the_non_dominated_portfolios_of_rrpm_are_found() {
    assert_published("rrpm15-none");
}

#[test]
fn the_non_dominated_portfolios_without_any_weight_information_are_found() {
    ["rpm10-none", "rpm15-none", "rpm20-none"].into_iter().for_each(assert_published);
}

#[test]
fn the_non_dominated_portfolios_under_an_order_of_the_weights_are_found() {
    assert_published("rpm12-rank");
}

/// Random small decisions with intervals, needs and synergies under several statements about weights.
mod brute {
    use num_bigint::BigInt;
    use num_integer::Integer;
    use num_rational::BigRational;
    use num_traits::{One, ToPrimitive};
    use proptest::prelude::*;

    use super::{BTreeSet, Decision, How, Region, Write, id, load};

    const CRITERIA: usize = 3;

    #[derive(Clone, Debug)]
    struct Proj {
        /// Lowest value and width by criterion.
        values: [(u8, u8); CRITERIA],
        cost: u8,
        days: u8,
        needs: Option<u8>,
    }

    #[derive(Clone, Debug)]
    struct Spec {
        projects: Vec<Proj>,
        budgets: [u8; 2],
        /// Projects, saving of the first budget, bonus.
        synergy: Option<(BTreeSet<u8>, u8, u8)>,
        uncertainty: &'static str,
        /// Whether the last criterion reads the first column, the less of it the better.
        one_column: bool,
    }

    const UNCERTAINTIES: [&str; 6] = [
        "samples = 1",
        "weights = \"any\"",
        "weights = { spread = 25 }",
        "order = [\"c0\", \"c1\", \"c2\"]",
        "bounds = { c2 = [10, 45] }",
        "weights = \"any\"\nratios = [\"c0 >= 1.5 * c2\"]\nbounds = { c1 = [5, 60] }",
    ];

    fn specs() -> impl Strategy<Value = Spec> {
        let width = prop_oneof![4 => Just(0u8), 1 => 0u8..4];
        let value = (0u8..6, width);
        let project = ([value.clone(), value.clone(), value], 0u8..20, 0u8..6, proptest::option::weighted(0.2, 0u8..8))
            .prop_map(|(values, cost, days, needs)| Proj { values, cost, days, needs });
        let synergy = (proptest::collection::btree_set(0u8..8, 2..4), 0u8..10, 0u8..10);
        (
            proptest::collection::vec(project, 1..8),
            [0u8..80, 0u8..25],
            proptest::option::weighted(0.4, synergy),
            proptest::sample::select(&UNCERTAINTIES[..]),
            proptest::bool::weighted(0.3),
        )
            .prop_map(|(projects, budgets, synergy, uncertainty, one_column)| Spec {
                projects,
                budgets,
                synergy,
                uncertainty,
                one_column,
            })
    }

    impl Spec {
        fn n(&self) -> usize {
            self.projects.len()
        }

        /// Dependencies point to earlier projects, so there is no circle.
        fn needs(&self, project: usize) -> Option<usize> {
            self.projects[project].needs.map(usize::from).filter(|needed| *needed < project)
        }

        fn synergy(&self) -> Option<(Vec<usize>, i64, i64)> {
            let (projects, saves, bonus) = self.synergy.as_ref()?;
            let projects: Vec<usize> = projects.iter().map(|p| usize::from(*p)).filter(|p| *p < self.n()).collect();
            (!projects.is_empty()).then_some((projects, i64::from(*saves), i64::from(*bonus)))
        }

        fn has_synergy(&self, chosen: u32) -> Option<(i64, i64)> {
            let (projects, saves, bonus) = self.synergy()?;
            projects.iter().all(|project| chosen >> project & 1 == 1).then_some((saves, bonus))
        }

        fn decision(&self) -> Decision {
            let mut text =
                "version = 1\ntitle = \"Random\"\nlanguage = \"en\"\n[input]\nprojects = [\"projects.csv\"]\n\
                [portfolio]\n"
                    .to_owned();
            writeln!(text, "budgets = {{ a = {}, b = {} }}", self.budgets[0], self.budgets[1]).unwrap();
            if let Some((projects, saves, bonus)) = self.synergy() {
                let projects: Vec<String> =
                    projects.into_iter().map(|project| format!("\"{}\"", id(project))).collect();
                let projects = projects.join(", ");
                writeln!(
                    text,
                    "[[portfolio.synergies]]\nprojects = [{projects}]\nsaves = {{ a = {saves} }}\nbonus-score = {bonus}"
                )
                .unwrap();
            }
            for (criterion, weight) in [50, 30, 20].into_iter().enumerate() {
                let (column, ends) = match self.one_column && criterion == 2 {
                    true => ("source = { column = \"c0\" }\n", "worst = 100, best = 0"),
                    false => ("", "worst = 0, best = 100"),
                };
                write!(
                    text,
                    "[[criteria]]\nid = \"c{criterion}\"\n{column}weight = {weight}\nscale = {{ kind = \"linear\", {ends} }}\n"
                )
                .unwrap();
            }
            writeln!(text, "[uncertainty]\n{}", self.uncertainty).unwrap();
            let mut list = "id;name;depends-on;c0;c1;c2;a;b".to_owned();
            for (project, proj) in self.projects.iter().enumerate() {
                let name = ["Alpha", "Beta", "Gamma", "Delta", "Epsilon", "Zeta", "Eta", "Theta"][project];
                write!(list, "\n{};{name};{}", id(project), self.needs(project).map(id).unwrap_or_default()).unwrap();
                for (low, width) in proj.values {
                    if width == 0 { write!(list, ";{low}") } else { write!(list, ";{low}..{}", low + width) }.unwrap();
                }
                write!(list, ";{};{}", proj.cost, proj.days).unwrap();
            }
            load(&text, &list)
        }

        fn allows(&self, chosen: u32) -> bool {
            let members: Vec<usize> = (0..self.n()).filter(|project| chosen >> project & 1 == 1).collect();
            let cost: i64 = members.iter().map(|project| i64::from(self.projects[*project].cost)).sum();
            let saved = self.has_synergy(chosen).map_or(0, |(saves, _)| saves);
            let days: i64 = members.iter().map(|project| i64::from(self.projects[*project].days)).sum();
            cost - saved <= i64::from(self.budgets[0])
                && days <= i64::from(self.budgets[1])
                && members.iter().all(|project| self.needs(*project).is_none_or(|needed| chosen >> needed & 1 == 1))
        }

        /// The least and the greatest that `one` is worth more than `other`, over all vertices and values.
        /// Weights are whole numbers.
        fn difference(&self, vertices: &[Vec<i64>], one: u32, other: u32) -> (i64, i64) {
            let bonus = |chosen: u32| self.has_synergy(chosen).map_or(0, |(_, bonus)| bonus);
            let at = |weights: &Vec<i64>| {
                let bonus = (bonus(one) - bonus(other)) * weights.iter().sum::<i64>();
                let (mut least, mut greatest) = (bonus, bonus);
                for (project, proj) in self.projects.iter().enumerate() {
                    let (low, high) = self.worth(proj, weights);
                    match (one >> project & 1, other >> project & 1) {
                        (1, 0) => (least, greatest) = (least + low, greatest + high),
                        (0, 1) => (least, greatest) = (least - high, greatest - low),
                        _ => {}
                    }
                }
                (least, greatest)
            };
            let (least, greatest): (Vec<_>, Vec<_>) = vertices.iter().map(at).unzip();
            (least.into_iter().min().unwrap(), greatest.into_iter().max().unwrap())
        }

        /// What a project is worth at least and at most.
        fn worth(&self, proj: &Proj, weights: &[i64]) -> (i64, i64) {
            let sum = |end: fn(&(u8, u8)) -> u8| -> i64 {
                let values = proj.values.map(|value| i64::from(end(&value)));
                values.iter().zip(weights).map(|(value, weight)| value * weight).sum()
            };
            let (low, high) = (sum(|(low, _)| *low), sum(|(low, width)| low + width));
            if !self.one_column {
                return (low, high);
            }
            // One value under two criteria: at one end of it or at the other.
            let (first, width) = proj.values[0];
            let [one, other] = [first, first + width]
                .map(|value| i64::from(value) * weights[0] + (100 - i64::from(value)) * weights[2]);
            let (second, width) = proj.values[1];
            let (least, greatest) = (i64::from(second) * weights[1], i64::from(second + width) * weights[1]);
            (one.min(other) + least, one.max(other) + greatest)
        }

        fn non_dominated(&self, vertices: &[Vec<i64>]) -> BTreeSet<u64> {
            let permitted: Vec<u32> = (0..1u32 << self.n()).filter(|chosen| self.allows(*chosen)).collect();
            let dominates = |one: u32, other: u32| {
                let (least, greatest) = self.difference(vertices, one, other);
                0 <= least && 0 < greatest
            };
            let is_dominated = |chosen: u32| permitted.iter().any(|other| dominates(*other, chosen));
            permitted.iter().copied().filter(|chosen| !is_dominated(*chosen)).map(u64::from).collect()
        }
    }

    proptest! {
        #![proptest_config(ProptestConfig { cases: if cfg!(debug_assertions) { 60 } else { 2000 }, ..ProptestConfig::default() })]

        #[test]
        fn the_non_dominated_portfolios_are_those_that_comparing_all_leaves(spec in specs()) {
            let decision = spec.decision();
            let region = Region::new(&decision, decision.rank().in_force(), decision.uncertainty()).unwrap();
            let vertices = region.vertices().unwrap();
            let denominator = vertices.iter().flatten().fold(BigInt::one(), |lcm, weight| lcm.lcm(weight.denom()));
            let whole = |weight: &BigRational| (weight * &denominator).to_integer().to_i64().unwrap();
            let vertices: Vec<Vec<i64>> = vertices.iter().map(|weights| weights.iter().map(whole).collect()).collect();
            let found = super::found(&decision);
            prop_assert_eq!(found.how, How::Exact);
            prop_assert_eq!(super::masks(&found), spec.non_dominated(&vertices));
            for (project, share) in &found.core {
                let with = found.portfolios.iter().filter(|portfolio| portfolio.contains(project)).count();
                prop_assert_eq!(share, &BigRational::new(with.into(), found.portfolios.len().into()));
            }
            let mask = |projects: &[u32]| -> u32 { projects.iter().map(|project| 1 << project).sum() };
            let portfolio = super::super::portfolio(&decision);
            let best = mask(&portfolio.best.projects);
            let greatest_of = |other: u32| spec.difference(&vertices, other, best).1;
            let score = |units: i64| BigRational::new(units.into(), &denominator * 100);
            for competitor in &found.competitors {
                let other = mask(&competitor.projects);
                prop_assert!(other != best && spec.allows(other));
                let (least, greatest) = spec.difference(&vertices, other, best);
                prop_assert_eq!((&competitor.least, &competitor.greatest), (&score(least), &score(greatest)));
                prop_assert_eq!((mask(&competitor.enters), mask(&competitor.leaves)), (other & !best, best & !other));
            }
            // All other non-dominated ones compete; of more than ten those that may be worth most.
            let named: BTreeSet<u32> = found.competitors.iter().map(|competitor| mask(&competitor.projects)).collect();
            prop_assert_eq!(named.len(), found.competitors.len());
            let others = found.portfolios.iter().map(|portfolio| mask(portfolio)).filter(|other| *other != best);
            for unnamed in others.filter(|other| !named.contains(other)) {
                prop_assert_eq!(named.len(), 10, "{:b} is not named", unnamed);
                prop_assert!(named.iter().all(|named| greatest_of(unnamed) <= greatest_of(*named)));
            }
            prop_assert!(found.competitors.is_sorted_by(|one, other| one.greatest >= other.greatest));
        }
    }
}
