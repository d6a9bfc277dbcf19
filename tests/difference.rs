//! What `diff` blames: where one thing was changed, that thing and nothing else.

// Helpers of tests may fail by panicking, as tests do.
#![allow(clippy::unwrap_used, clippy::expect_used)]

mod support;

use std::collections::BTreeSet;
use std::fmt::Write;

use num_bigint::BigInt;
use num_rational::BigRational;
use proptest::prelude::*;
use support::{Case, kept};
use vorrang::analysis::difference::{Cause, Difference, difference};
use vorrang::model::{ProjectSnapshot, Snapshot};

/// A small decision with all that a score can come from.
#[derive(Clone, Debug)]
struct Plan {
    /// Of need, ease, law and urgency.
    weights: [u32; 4],
    places: usize,
    as_of: &'static str,
    best: u32,
    may: &'static str,
    rows: Vec<Row>,
    tables: String,
}

#[derive(Clone, Debug)]
struct Row {
    id: char,
    need: u32,
    ease: u32,
    law: &'static str,
    deadline: &'static str,
    status: &'static str,
}

/// One thing that is changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Changed {
    Value,
    Weight,
    Scale,
    LegalBasis,
    Deadline,
    AsOf,
    Places,
    NewProject,
    GoneProject,
    Status,
    Exclusion,
    Mandatory,
    Decision,
}

impl Changed {
    const ALL: [Self; 13] = [
        Self::Value,
        Self::Weight,
        Self::Scale,
        Self::LegalBasis,
        Self::Deadline,
        Self::AsOf,
        Self::Places,
        Self::NewProject,
        Self::GoneProject,
        Self::Status,
        Self::Exclusion,
        Self::Mandatory,
        Self::Decision,
    ];

    /// What it may be called where a score or rank moved.
    fn of_moves(self) -> Option<Cause> {
        Some(match self {
            Self::Value => Cause::Value,
            Self::Weight => Cause::Weight,
            Self::Scale => Cause::Scale,
            Self::LegalBasis => Cause::LegalBasis,
            Self::Deadline => Cause::Deadline,
            Self::AsOf => Cause::AsOf,
            Self::NewProject => Cause::NewProject,
            Self::GoneProject => Cause::GoneProject,
            Self::Status => Cause::Status,
            Self::Exclusion => Cause::Rule,
            Self::Places | Self::Mandatory | Self::Decision => return None,
        })
    }

    /// What it may be called where a place changed hands.
    fn of_places(self) -> &'static [Cause] {
        match self {
            Self::Value | Self::Weight | Self::Scale | Self::LegalBasis | Self::Deadline | Self::AsOf => &[Cause::Rank],
            Self::Places => &[Cause::Places],
            Self::NewProject => &[Cause::NewProject, Cause::Rank],
            Self::GoneProject => &[Cause::GoneProject, Cause::Rank],
            Self::Status => &[Cause::Status, Cause::Rank],
            Self::Exclusion => &[Cause::Rule, Cause::Rank],
            Self::Mandatory => &[Cause::Rule, Cause::Precedence],
            Self::Decision => &[Cause::Decision, Cause::Precedence],
        }
    }

    /// What it is called among the changes.
    fn of_changes(self) -> Cause {
        match self {
            Self::Places => Cause::Places,
            Self::Mandatory => Cause::Rule,
            Self::Decision => Cause::Decision,
            other => other.of_moves().unwrap(),
        }
    }
}

impl Plan {
    fn snapshot(&self) -> Snapshot {
        self.possible().unwrap()
    }

    /// `None` where it would be an error, such as a decision about a project that is gone.
    fn possible(&self) -> Option<Snapshot> {
        let [need, ease, law, urgency] = self.weights;
        let case = Case::new()
            .top(&format!("places = {}\nas-of = {}", self.places, self.as_of))
            .input("legal-bases = \"legal-bases.toml\"")
            .criterion("need", need, &format!("scale = {{ kind = \"linear\", worst = 0, best = {}, outside = \"clamp\" }}", self.best))
            .criterion("ease", ease, "scale = { kind = \"levels\", levels = [{ value = 0, points = 0 }, { value = 5, points = 40 }, { value = 10, points = 100 }] }")
            .criterion("law", law, "source = \"legal\"\nscale = { kind = \"levels\", levels = { none = 0, may = 20, should = 60, must = 100 } }")
            .criterion("urgency", urgency, "source = \"days-to-deadline\"\nscale = { kind = \"linear\", worst = 365, best = 0, outside = \"clamp\" }")
            .toml(&self.tables);
        let basis = |id: &str, strength: &str| {
            format!(
                "[[legal-bases]]\nid = \"{id}\"\nact = \"{id}\"\nstrength = \"{strength}\"\nreaches-municipality = true\nstate = \"in-force\"\nchecked = 2026-01-01\nsure = \"text\"\n\n"
            )
        };
        let catalogue = basis("L1", self.may) + &basis("L2", "must");
        let mut list = String::from("id;name;status;legal;deadline;need;ease");
        for Row { id, need, ease, law, deadline, status } in &self.rows {
            write!(list, "\n{id};Projekt {id};{status};{law};{deadline};{need};{}", ease * 5).unwrap();
        }
        case.file("legal-bases.toml", &catalogue)
            .projects(&format!("{list}\n"))
            .load()
            .decision
            .take()
            .map(|decision| kept(&decision))
    }

    /// The same with one thing changed, about this project if it is about one.
    fn with(&self, changed: Changed, project: usize) -> Self {
        let mut other = self.clone();
        let row = &mut other.rows[project];
        let id = row.id;
        let rule = |effect: &str| {
            format!(
                "[[rules]]\nid = \"regel\"\neffect = \"{effect}\"\nwhen = [{{ field = \"id\", equals = \"{id}\" }}]\n"
            )
        };
        match changed {
            Changed::Value => row.need = (row.need + 37) % 101,
            Changed::Weight => other.weights.rotate_left(1),
            Changed::Scale => other.best = 60,
            Changed::LegalBasis => other.may = "should",
            Changed::Deadline => row.deadline = if row.deadline == "2026-05-01" { "2026-11-11" } else { "2026-05-01" },
            Changed::AsOf => other.as_of = "2026-04-01",
            Changed::Places => other.places += 1,
            Changed::NewProject => other.rows.push(Row { id: 'Z', ..self.rows[project].clone() }),
            Changed::GoneProject => drop(other.rows.remove(project)),
            Changed::Status => row.status = "Umgesetzt",
            Changed::Exclusion => other.tables = rule("exclude"),
            Changed::Mandatory => other.tables = rule("mandatory"),
            Changed::Decision => {
                other.tables = format!(
                    "[[decisions]]\nproject = \"{id}\"\neffect = \"in\"\nreason = \"Probe\"\nby = \"Rat\"\non = 2026-01-01\n"
                )
            }
        }
        other
    }
}

fn plans() -> impl Strategy<Value = Plan> {
    let row = (
        0u32..=10,
        0u32..3,
        prop::sample::select(vec!["", "L1", "L2"]),
        prop::sample::select(vec!["", "2026-03-01", "2026-05-01", "2026-12-01"]),
    );
    let weights = [1u32..30, 1u32..30, 1u32..30];
    (weights, 1usize..4, prop::collection::vec(row, 3..8)).prop_map(|([a, b, c], places, rows)| Plan {
        weights: [a, b, c, 100 - a - b - c],
        places,
        as_of: "2026-02-01",
        best: 100,
        may: "may",
        rows: ('A'..)
            .zip(rows)
            .map(|(id, (need, ease, law, deadline))| Row { id, need: need * 10, ease, law, deadline, status: "Idee" })
            .collect(),
        tables: String::new(),
    })
}

fn every_place_has_a_cause_and_shares_add_up(difference: &Difference<'_>) {
    for one in &difference.moves {
        assert_eq!(one.entered() || one.left(), one.place_cause().is_some(), "{one:?}");
        let Some((was, is)) = one.ranked() else { continue };
        let score: BigRational = one.score_causes.iter().map(|share| share.share.clone()).sum();
        assert_eq!(score, &is.score - &was.score);
        let rank: BigRational = one.rank_causes.iter().map(|share| share.share.clone()).sum();
        assert_eq!(rank, BigRational::from_integer(BigInt::from(is.rank) - BigInt::from(was.rank)));
        // Who moved for its rank has a rank that moved, unless some before it can have no place.
        let is_plain =
            [difference.old, difference.new].into_iter().all(|side| side.decisions.is_empty() && side.rules.is_empty());
        let by_rank = one.place_cause() == Some(Cause::Rank);
        assert!(!by_rank || !is_plain || was.rank != is.rank, "{one:?}");
        // Whoever else is named comes first on one side by what is named.
        for cause in &one.place_causes {
            let Some(other) = cause.other else { continue };
            let side = if cause.ended { difference.old } else { difference.new };
            let placed = side.project(&other.id).and_then(ProjectSnapshot::placed);
            assert!(matches!(placed, Some("mandatory" | "decision")), "{cause:?}");
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 12, failure_persistence: None, max_shrink_iters: 60, ..ProptestConfig::default() })]

    #[test]
    fn one_thing_changed_is_the_only_one_blamed(plan in plans(), project in any::<prop::sample::Index>()) {
        let old = plan.snapshot();
        let project = project.index(plan.rows.len());
        for changed in Changed::ALL {
            let new = plan.with(changed, project).snapshot();
            let difference = difference(&old, &new);
            every_place_has_a_cause_and_shares_add_up(&difference);
            for one in &difference.moves {
                let causes = one.score_causes.iter().map(|share| share.cause).chain(one.rank_causes.iter().map(|share| share.cause));
                let causes: BTreeSet<Cause> = causes.collect();
                prop_assert!(causes.iter().all(|cause| Some(*cause) == changed.of_moves()), "{changed:?}: {one:?}");
                prop_assert!(one.place_cause().is_none_or(|cause| changed.of_places().contains(&cause)), "{changed:?}: {one:?}");
            }
            let told: BTreeSet<Cause> = difference.changes.iter().map(|change| change.cause).collect();
            prop_assert!(told.iter().all(|cause| *cause == changed.of_changes()), "{changed:?}: {:?}", difference.changes);
            prop_assert!(difference.moves.is_empty() || !told.is_empty(), "{changed:?} moved somebody and is not told");
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 40, failure_persistence: None, max_shrink_iters: 60, ..ProptestConfig::default() })]

    #[test]
    fn whatever_changes_at_once_the_parts_add_up_and_every_place_has_a_cause(
        plan in plans(),
        changes in prop::collection::vec((any::<prop::sample::Index>(), any::<prop::sample::Index>()), 2..6),
    ) {
        let mut other = plan.clone();
        for (changed, project) in changes {
            let changed = Changed::ALL[changed.index(Changed::ALL.len())];
            let again = changed == Changed::NewProject && other.rows.iter().any(|row| row.id == 'Z');
            let last = changed == Changed::GoneProject && other.rows.len() == 1;
            if !again && !last {
                other = other.with(changed, project.index(other.rows.len()));
            }
        }
        let Some(new) = other.possible() else { return Ok(()) };
        let old = plan.snapshot();
        every_place_has_a_cause_and_shares_add_up(&difference(&old, &new));
        every_place_has_a_cause_and_shares_add_up(&difference(&new, &old));
    }
}

#[test]
fn nobody_is_blamed_where_nothing_changed() {
    let row = |id, need| Row { id, need, ease: 1, law: "L1", deadline: "2026-05-01", status: "Idee" };
    let plan = Plan {
        weights: [40, 30, 20, 10],
        places: 1,
        as_of: "2026-02-01",
        best: 100,
        may: "may",
        rows: vec![row('A', 10), row('B', 10), row('C', 90)],
        tables: String::new(),
    };
    let (old, new) = (plan.snapshot(), plan.snapshot());
    assert!(difference(&old, &new).is_empty());
}

/// What is blamed for the rank of B, where three criteria and A, B, C are as they are told.
fn blamed(old: (&str, &str), new: (&str, &str)) -> Vec<(Cause, bool)> {
    let kept_of = |(scoring, rows): (&str, &str)| {
        let case = scoring.lines().fold(Case::new().top("places = 1"), Case::scoring);
        let case = case.points("need", 50).points("ease", 50).points("rest", 0);
        kept(&case.projects(&format!("id;name;need;ease;rest;depends-on\n{rows}")).decision())
    };
    let (old, new) = (kept_of(old), kept_of(new));
    let difference = difference(&old, &new);
    let moved = difference.moves.iter().find(|one| one.project().is_some_and(|project| project.id == "B"));
    moved.unwrap().rank_causes.iter().map(|share| (share.cause, share.own)).collect()
}

#[test]
fn among_equal_scores_the_rule_of_order_that_turned_is_traced_to_its_cause() {
    let tie = "tie-break = [\"rest\"]";
    // A value that breaks the tie, of B and of another.
    let was = "A;Alpha;50;50;30;\nB;Beta;50;50;20;\n";
    let own = "A;Alpha;50;50;30;\nB;Beta;50;50;40;\n";
    let others = "A;Alpha;50;50;10;\nB;Beta;50;50;20;\n";
    assert_eq!(blamed((tie, was), (tie, own)), [(Cause::Value, true)]);
    assert_eq!(blamed((tie, was), (tie, others)), [(Cause::Value, false)]);
    assert_eq!(
        blamed(
            (tie, "A;Alpha;60;40;30;\nB;Beta;40;60;20;\n"),
            ("tie-break = [\"ease\"]", "A;Alpha;60;40;30;\nB;Beta;40;60;20;\n")
        ),
        [(Cause::TieBreak, false)]
    );
    // A and B inherit from C and stand by their own scores.
    let inherit = "dependencies = \"inherit\"";
    let was = "A;Alpha;30;30;0;\nB;Beta;20;20;0;\nC;Gamma;90;90;0;A|B\n";
    let own = "A;Alpha;30;30;0;\nB;Beta;40;40;0;\nC;Gamma;90;90;0;A|B\n";
    assert_eq!(blamed((inherit, was), (inherit, own)), [(Cause::Value, true)]);
    // What B inherits from D lies with D, and what another inherits from B lies with B.
    let was = "A;Alpha;50;50;0;\nB;Beta;20;20;0;\nD;Delta;60;60;0;B\n";
    let falls = "A;Alpha;50;50;0;\nB;Beta;20;20;0;\nD;Delta;40;40;0;B\n";
    assert_eq!(blamed((inherit, was), (inherit, falls)), [(Cause::Value, false)]);
    let was = "A;Alpha;50;50;0;\nB;Beta;40;40;0;D\nC;Gamma;70;70;0;\nD;Delta;45;45;0;\n";
    let falls = "A;Alpha;50;50;0;\nB;Beta;60;60;0;D\nC;Gamma;70;70;0;\nD;Delta;45;45;0;\n";
    assert_eq!(blamed((inherit, falls), (inherit, was)), [(Cause::Value, true)]);
    // B needs A now, so A comes first.
    let was = "A;Alpha;20;20;0;\nB;Beta;30;30;0;\nC;Gamma;90;90;0;A|B\n";
    let needs = "A;Alpha;20;20;0;\nB;Beta;30;30;0;A\nC;Gamma;90;90;0;A|B\n";
    assert_eq!(blamed((inherit, was), (inherit, needs)), [(Cause::Dependency, false)]);
    // Inheritance is switched on: of equals the prerequisite comes first.
    let equal = "A;Alpha;50;50;10;\nB;Beta;50;50;20;A\n";
    assert_eq!(
        blamed((&format!("{tie}\ndependencies = \"warn\""), equal), (&format!("{tie}\n{inherit}"), equal)),
        [(Cause::Dependency, false)]
    );
}
