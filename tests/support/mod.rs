//! Small decisions, written to a temporary folder and taken through the public way in.
//!
//! A [`Case`] is a manifest in the making and the files beside it:
//!
//! ```ignore
//! let decision = Case::new().points("need", 60).points("ease", 40).projects("id,name,need,ease\nA,Alpha,50,100\n").decision();
//! assert_eq!(lines(&rank(&decision)), ["1 A 70"]);
//! ```

// Every test file compiles this module for itself and uses its own part of it.
#![allow(dead_code)]

use std::fmt::Write;
use std::fs;
use std::path::PathBuf;

use tempfile::TempDir;
use vorrang::exact;
use vorrang::finding::Findings;
use vorrang::input::ranking_file;
use vorrang::load::{Loaded, Request, load};
use vorrang::model::{Decision, Lang, Scenario, Snapshot, Target};
use vorrang::render::json;
use vorrang::render::view::{Options, RankingView, Top};
use vorrang::scoring::{self, InForce, Ranking};
use vorrang::source::Sources;

/// A decision in the making.
#[derive(Clone, Debug, Default)]
pub(crate) struct Case {
    top: String,
    scoring: String,
    input: String,
    tables: String,
    files: Vec<(String, String)>,
}

impl Case {
    /// A decision with nothing but a title.
    pub(crate) fn new() -> Self {
        Self::default()
    }

    /// Adds a line before all tables: `places = 2`.
    pub(crate) fn top(mut self, line: &str) -> Self {
        self.top += &format!("{line}\n");
        self
    }

    /// Adds a line to `[scoring]`.
    pub(crate) fn scoring(mut self, line: &str) -> Self {
        self.scoring += &format!("{line}\n");
        self
    }

    /// Adds a line to `[input]`.
    pub(crate) fn input(mut self, line: &str) -> Self {
        self.input += &format!("{line}\n");
        self
    }

    /// Adds a criterion that gives 0 to 100 points as percent.
    pub(crate) fn points(self, id: &str, weight: impl std::fmt::Display) -> Self {
        self.criterion(id, weight, "scale = { kind = \"linear\", worst = 0, best = 100 }")
    }

    /// Adds a criterion with these further lines.
    pub(crate) fn criterion(self, id: &str, weight: impl std::fmt::Display, lines: &str) -> Self {
        self.toml(&format!("[[criteria]]\nid = \"{id}\"\nweight = {weight}\n{lines}\n"))
    }

    /// Adds tables to the manifest.
    pub(crate) fn toml(mut self, tables: &str) -> Self {
        self.tables += &format!("{tables}\n");
        self
    }

    /// Sets the project list, `projects.csv`.
    pub(crate) fn projects(self, csv: &str) -> Self {
        self.file("projects.csv", csv)
    }

    /// Sets a file beside the manifest.
    pub(crate) fn file(mut self, name: &str, text: &str) -> Self {
        self.files.retain(|(known, _)| known != name);
        self.files.push((name.to_owned(), text.to_owned()));
        self
    }

    /// The text of a file.
    pub(crate) fn text(&self, name: &str) -> &str {
        self.files.iter().find(|(known, _)| known == name).map_or("", |(_, text)| text)
    }

    /// The manifest.
    pub(crate) fn manifest(&self) -> String {
        let Self { top, scoring, input, tables, .. } = self;
        format!(
            "version = 1\ntitle = \"Probe\"\n{top}\n[input]\nprojects = [\"projects.csv\"]\n{input}\n\
             [scoring]\n{scoring}\n{tables}"
        )
    }

    /// Writes everything to a folder of its own, which goes with the return value.
    pub(crate) fn write(&self) -> Folder {
        let folder = tempfile::tempdir().unwrap();
        for (name, text) in &self.files {
            fs::write(folder.path().join(name), text).unwrap();
        }
        fs::write(folder.path().join("criteria.toml"), self.manifest()).unwrap();
        Folder(folder)
    }

    /// Loads the decision, with its findings.
    pub(crate) fn load(&self) -> Loaded {
        self.write().load()
    }

    /// Loads the decision; fails with the findings if it is not usable.
    pub(crate) fn decision(&self) -> Decision {
        let mut loaded = self.load();
        let found = codes(&loaded).join(", ");
        loaded.decision.take().unwrap_or_else(|| panic!("not usable: {found}\n{}", self.manifest()))
    }

    /// The codes of the errors that loading finds.
    pub(crate) fn errors(&self) -> Vec<&'static str> {
        let loaded = self.load();
        let errors = loaded.findings.iter().filter(|finding| finding.code.severity().name() == "error");
        errors.map(|finding| finding.code.name()).collect()
    }
}

/// A folder that is removed in the end.
pub(crate) struct Folder(TempDir);

impl Folder {
    /// Path of the manifest.
    pub(crate) fn manifest(&self) -> PathBuf {
        self.0.path().join("criteria.toml")
    }

    /// Loads the decision.
    pub(crate) fn load(&self) -> Loaded {
        load(&Request::new(self.manifest()))
    }
}

/// The codes of all findings.
pub(crate) fn codes(loaded: &Loaded) -> Vec<&'static str> {
    loaded.findings.iter().map(|finding| finding.code.name()).collect()
}

/// The codes of the doubts about a ranking, without those about the files.
pub(crate) fn doubts(case: &Case) -> Vec<&'static str> {
    let mut loaded = case.load();
    let known = codes(&loaded).len();
    let decision = loaded.decision.take().expect("a usable decision");
    loaded.review(&rank(&decision));
    codes(&loaded).split_off(known)
}

/// Ranks a decision as it stands.
pub(crate) fn rank(decision: &Decision) -> Ranking<'_> {
    rank_under(decision, &[])
}

/// Ranks a decision under layers.
pub(crate) fn rank_under<'d>(decision: &'d Decision, layers: &[&Scenario]) -> Ranking<'d> {
    scoring::rank(decision, &scoring::in_force(decision, layers).expect("possible weights"))
}

/// What `--weight ID=N` sets on top of everything else.
pub(crate) fn typed(decision: &Decision, weights: &[(&str, &str)]) -> Scenario {
    let target = |id: &str| decision.target(id).expect("a criterion or group");
    let weights = weights.iter().map(|(id, weight)| (target(id), weight.parse().unwrap()));
    Scenario { weights: weights.collect(), ..Scenario::default() }
}

/// Weights in force as fractions: `a 36, b 24, c 40`.
pub(crate) fn weights(decision: &Decision, in_force: &InForce) -> String {
    let all = decision.criteria().iter().zip(&in_force.weights);
    all.map(|(criterion, weight)| format!("{} {}", criterion.id, exact::fraction(weight)))
        .collect::<Vec<_>>()
        .join(", ")
}

/// The ranked projects in order: `rank id own-score`, and `<- id (score)` for one that inherits.
pub(crate) fn lines(ranking: &Ranking<'_>) -> Vec<String> {
    let projects = ranking.decision().projects();
    let line = |project: &u32| {
        let index = *project as usize;
        let score = exact::decimal(&ranking.score(index));
        let mut line = format!("{} {} {score}", ranking.rank_of(index), projects.id(index));
        if let Some(source) = ranking.inherits_from(index) {
            let effective = exact::decimal(&ranking.effective_score(*project));
            write!(line, " <- {} ({effective})", projects.id(source)).unwrap();
        }
        line
    };
    ranking.order().iter().map(line).collect()
}

/// The places: `id reason`.
pub(crate) fn places(ranking: &Ranking<'_>) -> Vec<String> {
    let name = |project: u32| ranking.decision().projects().id(project as usize);
    ranking.places().iter().map(|placed| format!("{} {}", name(placed.project), placed.reason.key())).collect()
}

/// The ids of projects.
pub(crate) fn ids<'d>(decision: &'d Decision, projects: &[u32]) -> Vec<&'d str> {
    projects.iter().map(|project| decision.projects().id(*project as usize)).collect()
}

/// The number of a project.
pub(crate) fn number(decision: &Decision, id: &str) -> usize {
    decision.projects().find(id).expect("a project of that id")
}

/// The number of a criterion.
pub(crate) fn criterion(decision: &Decision, id: &str) -> usize {
    match decision.target(id) {
        Some(Target::Criterion(criterion)) => criterion,
        _ => panic!("no criterion `{id}`"),
    }
}

/// The utility of a project under a criterion.
pub(crate) fn utility(ranking: &Ranking<'_>, criterion_id: &str, project: &str) -> String {
    let decision = ranking.decision();
    let utility = ranking.utilities().get(criterion(decision, criterion_id), number(decision, project));
    exact::plain(&utility.steps().into(), 12)
}

/// A decision as a ranking file keeps it.
pub(crate) fn kept(decision: &Decision) -> Snapshot {
    let ranking = rank(decision);
    let view = RankingView::new(&ranking, Options { top: Top::All, ..Options::new(Lang::De) });
    let json = json::ranking(&view, &Findings::new(0), &Sources::default());
    ranking_file::read(&json).expect("what rank writes can be read")
}
