//! A run: finding the manifest, loading it, and telling what was found.

use std::path::{Path, PathBuf};

use anyhow::anyhow;
use vorrang::finding::{Code, Finding, Findings, HANDFUL, Severity};
use vorrang::load::{Loaded, Request, load};
use vorrang::messages;
use vorrang::model::{Decision, Lang, Scenario};
use vorrang::render::findings;
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
        Ok(Self::load(global, request))
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

    /// The decision of the file as it stands, if the command line reads other projects or counts from
    /// another day; `None` too if the file by itself cannot be used.
    pub(super) fn as_it_stands(&self, global: &Global, decision: &Decision) -> Option<Decision> {
        if global.projects.is_empty() && global.as_of.is_none() {
            return None;
        }
        let base = load(&Request::new(&self.manifest)).decision?;
        let same_day = base.as_of() == decision.as_of();
        (!global.projects.is_empty() || !same_day).then_some(base)
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
        let mut check = |code, option, name: &String, known: &[String]| {
            if !known.contains(name) {
                let known = known.iter().map(String::as_str);
                findings
                    .push(Finding::new(code, argument(option, name)).arg("name", name.as_str()).suggest(name, known));
            }
        };
        if let Some(name) = &global.scenario {
            check(Code::UnknownScenario, "--scenario", name, &known.scenarios);
        }
        for (name, _) in &global.weight {
            check(Code::UnknownCriterion, "--weight", name, &known.targets);
        }
    }

    /// The decision, if nothing stands against using it; otherwise the findings are told.
    pub(super) fn usable(&mut self, global: &Global) -> Result<Decision, Outcome> {
        if !self.loaded.findings.has_errors()
            && let Some(decision) = self.loaded.decision.take()
        {
            return Ok(decision);
        }
        Err(self.tell_errors(global))
    }

    /// Tells all findings because an error among them stops the run.
    pub(super) fn tell_errors(&mut self, global: &Global) -> Outcome {
        tell_errors(&mut self.loaded.findings, &self.loaded.sources, self.lang, global)
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

/// Tells all findings because an error among them stops the run.
pub(super) fn tell_errors(findings: &mut Findings, sources: &Sources, lang: Lang, global: &Global) -> Outcome {
    findings.finish();
    // A result may have asked for all findings; people get a handful of each kind.
    findings.keep_handful();
    if global.quiet {
        findings.keep_errors();
    }
    let options = findings::TextOptions {
        color: output::colored(global.color, output::stderr_is_terminal()),
        width: output::width(),
    };
    output::complain(&findings::text(findings, sources, lang, options));
    output::complain(&findings::summary(&[findings::Part { findings, sources, lang }], sources.iter().count()));
    outcome(findings)
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
