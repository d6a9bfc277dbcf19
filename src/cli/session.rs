//! A run: finding the manifest, loading it, and telling what was found.

use std::path::{Path, PathBuf};

use anyhow::anyhow;
use jiff::Timestamp;
use vorrang::finding::{Code, Finding, Findings, HANDFUL, Severity};
use vorrang::load::{KnownIds, Loaded, Request, load};
use vorrang::messages;
use vorrang::model::{Decision, Lang, Scenario};
use vorrang::render::findings;
use vorrang::scoring::{self, InForce, Ranking};
use vorrang::source::{Place, Sources};

use super::{Global, Outcome, locale, output};

/// What was loaded, and how to speak about it.
pub(super) struct Session {
    pub(super) loaded: Loaded,
    pub(super) lang: Lang,
    manifest: PathBuf,
}

impl Session {
    /// Loads the decision that the arguments mean.
    pub(super) fn open(global: &Global, all_findings: bool, checksums: bool) -> anyhow::Result<Self> {
        let mut request = Request::new(manifest(global)?);
        request.projects.clone_from(&global.projects);
        request.keep = if all_findings { usize::MAX } else { HANDFUL };
        request.checksums = checksums;
        let mut session = Self::load(global, request);
        if !checksums {
            global.refuse_stamp(session.lang)?;
        }
        session.loaded.sources.stamp = global.stamp.then(Timestamp::now);
        Ok(session)
    }

    /// Loads what is asked for, with the settings of the command line.
    pub(super) fn load(global: &Global, mut request: Request) -> Self {
        request.as_of = global.as_of;
        let loaded = load(&request);
        let lang = global.lang.unwrap_or(loaded.language);
        Self { loaded, lang, manifest: request.manifest }
    }

    /// Path of the criteria file.
    pub(super) fn manifest(&self) -> &Path {
        &self.manifest
    }

    /// What the file says without the settings of the run, if the run departs from it. Where the file by itself
    /// cannot be used, settings of the run are compared with its own over the lists of the run; where these are
    /// the same, it says that there is no comparison.
    pub(super) fn base(&self, global: &Global, decision: &Decision, in_force: &InForce) -> Option<Base> {
        let reads_other = !global.projects.is_empty();
        let alone = (reads_other || global.as_of.is_some()).then(|| load(&Request::new(&self.manifest)).decision);
        let is_unusable = matches!(alone, Some(None));
        let as_it_stands = alone.flatten().filter(|alone| reads_other || alone.as_of() != decision.as_of());
        let base = scoring::in_force(as_it_stands.as_ref().unwrap_or(decision), &[]).ok()?;
        // Settings that are typed and in force anyway are no departure; a scenario is asked about.
        let departs = as_it_stands.is_some() || global.scenario.is_some() || base != *in_force;
        if is_unusable && !departs && !global.quiet {
            output::complain(&messages::word(self.lang, "ranking-base-unusable"));
        }
        departs.then_some(Base { as_it_stands, in_force: base })
    }

    /// The layers that scenario and command line set on top of the decision; unknown names become
    /// findings, also where the files have errors of their own.
    pub(super) fn layers(&mut self, global: &Global) -> Vec<Scenario> {
        self.check_names(global);
        let Some(decision) = &self.loaded.decision else { return Vec::new() };
        let chosen = global.scenario.as_ref().and_then(|name| decision.scenario(name));
        let mut layers: Vec<Scenario> = chosen.cloned().into_iter().collect();
        let in_file = chosen.and_then(|scenario| scenario.method).unwrap_or(decision.scoring().method);
        let weights = global.weight.iter().filter_map(|(name, weight)| Some((decision.target(name)?, *weight)));
        let typed = Scenario {
            // Asking for what is in force anyway sets nothing.
            method: global.method.filter(|method| *method != in_file),
            weights: weights.collect(),
            ..Scenario::default()
        };
        if typed.method.is_some() || !typed.weights.is_empty() {
            layers.push(typed);
        }
        layers
    }

    fn check_names(&mut self, global: &Global) {
        let Some(known) = &self.loaded.known else { return };
        let findings = &mut self.loaded.findings;
        let mut check = |code, option, name: &String, known: &KnownIds| {
            if known.lacks(name) {
                let finding = Finding::new(code, argument(option, name)).arg("name", name.as_str());
                findings.push(finding.suggest(name, known.iter()));
            }
        };
        if let Some(name) = &global.scenario {
            check(Code::UnknownScenario, "--scenario", name, &known.scenarios);
        }
        for (name, _) in &global.weight {
            check(Code::UnknownCriterion, "--weight", name, &known.targets);
        }
    }

    /// The decision and its settings under these layers; what stands against using it stops the run.
    pub(super) fn ready(&mut self, global: &Global, layers: &[&Scenario]) -> anyhow::Result<(Decision, InForce)> {
        let decision = self.usable(global)?;
        match self.loaded.in_force(&decision, layers) {
            Some(in_force) => Ok((decision, in_force)),
            None => Err(self.stop(global)),
        }
    }

    /// The decision; what stands against using it stops the run.
    pub(super) fn usable(&mut self, global: &Global) -> anyhow::Result<Decision> {
        self.no_errors(global)?;
        self.loaded.decision.take().ok_or_else(|| self.stop(global))
    }

    /// The number of a project; an unknown id becomes a finding.
    pub(super) fn project(&mut self, id: &str, place: Place) -> Option<u32> {
        let known = self.loaded.decision.as_ref()?.projects();
        let found = known.find(id);
        if found.is_none() {
            let ids = (0..known.len()).map(|project| known.id(project));
            let finding = Finding::new(Code::UnknownProject, place).arg("id", id).suggest(id, ids);
            self.loaded.findings.push(finding);
        }
        found.and_then(|project| u32::try_from(project).ok())
    }

    /// Adds the doubts about a ranking; one that the manifest denies stops the run like any error.
    pub(super) fn review(&mut self, global: &Global, ranking: &Ranking<'_>) -> anyhow::Result<()> {
        self.loaded.review(ranking);
        self.no_errors(global)
    }

    /// Goes on if no error was found.
    pub(super) fn no_errors(&mut self, global: &Global) -> anyhow::Result<()> {
        if self.loaded.findings.has_errors() { Err(self.stop(global)) } else { Ok(()) }
    }

    /// Tells all findings because an error among them stops the run.
    pub(super) fn stop(&mut self, global: &Global) -> anyhow::Error {
        stop(&mut self.loaded.findings, &self.loaded.sources, self.lang, global)
    }

    /// Tells doubts in a line each: they must not bury the result.
    pub(super) fn tell_doubts(&mut self, global: &Global) {
        self.loaded.findings.finish();
        self.loaded.findings.keep_handful();
        if !global.quiet && self.loaded.findings.iter().next().is_some() {
            let color = output::colored(global.color, output::stderr_is_terminal());
            output::complain(&findings::lines(&self.loaded.findings, &self.loaded.sources, self.lang, color));
        }
    }
}

/// What a run departs from.
pub(super) struct Base {
    as_it_stands: Option<Decision>,
    in_force: InForce,
}

impl Base {
    /// The ranking that the file stands for, where `decision` is the one of the run.
    pub(super) fn rank<'a>(&'a self, decision: &'a Decision) -> Ranking<'a> {
        scoring::rank(self.as_it_stands.as_ref().unwrap_or(decision), &self.in_force)
    }
}

/// The end of a run whose findings have been told: an error to hand up, not to print.
#[derive(Debug)]
pub(super) struct Stopped(pub(super) Outcome);

impl std::fmt::Display for Stopped {
    fn fmt(&self, to: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        to.write_str("findings stand against this run")
    }
}

/// Tells all findings because an error among them stops the run.
pub(super) fn stop(findings: &mut Findings, sources: &Sources, lang: Lang, global: &Global) -> anyhow::Error {
    findings.finish();
    // A result may have asked for all findings; people get a handful of each kind.
    findings.keep_handful();
    if global.quiet {
        findings.keep_from(Severity::Error);
    }
    let options = findings::TextOptions {
        color: output::colored(global.color, output::stderr_is_terminal()),
        width: output::width(),
    };
    output::complain(&findings::text(findings, sources, lang, options));
    output::complain(&findings::summary(&[findings::Part { findings, sources, lang }], sources.iter().count()));
    anyhow::Error::msg(Stopped(outcome(findings)))
}

/// How a run with these findings ends.
pub(super) fn outcome(findings: &Findings) -> Outcome {
    if !findings.has_errors() {
        return Outcome::Done;
    }
    let errors = findings.iter().filter(|finding| finding.severity == Severity::Error);
    // What the command line asks for and is not there is a matter of usage.
    let mut usage = errors.filter(|finding| {
        finding.code == Code::FileUnreadable || matches!(finding.places.first(), Some(Place::Argument(_)))
    });
    if usage.next().is_some() { Outcome::Unreadable } else { Outcome::Findings }
}

/// The manifest that the arguments mean.
pub(super) fn manifest(global: &Global) -> anyhow::Result<PathBuf> {
    let lang = global.lang.unwrap_or_else(locale);
    match &global.criteria {
        Some(path) => Ok(path.clone()),
        None => find_manifest().ok_or_else(|| anyhow!(messages::word(lang, "no-manifest"))),
    }
}

fn argument(option: &str, value: &str) -> Place {
    Place::Argument(format!("{option} {value}"))
}

/// `criteria.toml` in the current folder or the nearest one above.
fn find_manifest() -> Option<PathBuf> {
    let here = std::env::current_dir().ok()?;
    let found = here.ancestors().map(|folder| folder.join("criteria.toml")).find(|path| path.is_file())?;
    // In the current folder the short name reads better.
    if found.parent() == Some(here.as_path()) { Some(PathBuf::from("criteria.toml")) } else { Some(found) }
}
