//! What `check` looks at: the decision of the current folder, or what the paths behind it mean.
//!
//! | path | looked at |
//! |---|---|
//! | the manifest of a decision | the decision |
//! | a folder | every decision in it and below |
//! | a list or catalogue that decisions name | these decisions, and told is what concerns the file |
//! | another list, with `--criteria` | the decision with this list instead of its own, likewise |
//! | another list or catalogue | its form |

use std::collections::HashSet;
use std::path::{Path, PathBuf};

use anyhow::anyhow;
use vorrang::finding::{Code, HANDFUL};
use vorrang::load::paths::{self, Kind};
use vorrang::load::{Loaded, Request, load_alone};
use vorrang::messages::{self, Arg};
use vorrang::model::{Lang, Scenario};
use vorrang::render::findings::{Part, Record, drop_told};
use vorrang::scoring;
use vorrang::source::{Place, SourceFile};

use super::session::Session;
use super::{Global, locale};

/// How decisions and files are to be looked at.
pub(super) struct Wish {
    /// How many findings of each code are shown.
    pub(super) keep: usize,
    /// Whether the report carries a run record.
    pub(super) checksums: bool,
    /// Codes that are not reported.
    pub(super) allow: Vec<Code>,
}

/// A decision or file that was looked at, with its findings finished.
pub(super) struct Checked {
    pub(super) loaded: Loaded,
    pub(super) lang: Lang,
    /// What it was made with, if it is a decision that was looked at as a whole.
    pub(super) record: Option<Record>,
    /// The files that the report is about.
    pub(super) files: Vec<String>,
}

/// Enough for every finding that anybody will look at in many decisions. Those of single files must
/// not be crowded out by those of other files, so a handful will not do.
const MANY: usize = 1000;

/// Looks at the decision of the current folder.
pub(super) fn here(global: &Global, wish: &Wish) -> anyhow::Result<Vec<Checked>> {
    let mut request = Request::new(super::session::manifest(global)?);
    request.projects.clone_from(&global.projects);
    let mut checked = decision(global, request, wish, wish.keep);
    checked.loaded.findings.finish();
    Ok(vec![checked])
}

/// Looks at what paths mean; what several decisions share is told once.
pub(super) fn at(paths: &[PathBuf], global: &Global, wish: &Wish) -> anyhow::Result<Vec<Checked>> {
    if !global.projects.is_empty() {
        return Err(anyhow!(messages::word(global.lang.unwrap_or_else(locale), "check-paths-and-projects")));
    }
    let keep = wish.keep.max(MANY);
    let mut told = HashSet::new();
    let mut all = Vec::new();
    for target in targets(paths, global)? {
        let mut checked = target.look(global, wish, keep);
        let Checked { loaded, lang, .. } = &mut checked;
        loaded.findings.finish();
        drop_told(&mut loaded.findings, &loaded.sources, *lang, &mut told);
        if wish.keep <= HANDFUL {
            loaded.findings.keep_handful();
        }
        all.push(checked);
    }
    Ok(all)
}

/// What a path means.
enum Target {
    /// A decision; with some files only what concerns these.
    Decision { manifest: PathBuf, only: Option<Vec<PathBuf>> },
    /// A list in the place of those that the decision names.
    Instead { manifest: PathBuf, list: PathBuf },
    /// A file that no decision names.
    Alone { file: PathBuf, kind: Kind },
}

/// What paths mean, in their order, each decision once.
fn targets(paths: &[PathBuf], global: &Global) -> anyhow::Result<Vec<Target>> {
    let lang = global.lang.unwrap_or_else(locale);
    let mut targets = Vec::new();
    for path in paths {
        let decisions = if path.is_dir() {
            decisions_below(path, lang)?
        } else if !paths::on_disk(path).exists() {
            // Whoever loads it says that it is not there.
            vec![path.clone()]
        } else {
            match paths::kind_of(path) {
                Kind::Decision => vec![path.clone()],
                kind => {
                    add_file(&mut targets, path, kind, global);
                    continue;
                }
            }
        };
        if global.criteria.is_some() {
            return Err(anyhow!(messages::word(lang, "check-paths-and-criteria")));
        }
        decisions.into_iter().for_each(|manifest| add_decision(&mut targets, manifest, None));
    }
    Ok(targets)
}

fn decisions_below(folder: &Path, lang: Lang) -> anyhow::Result<Vec<PathBuf>> {
    let file = || Arg::Text(folder.to_string_lossy().into_owned());
    let unreadable = |error: std::io::Error| {
        anyhow!(messages::text(
            lang,
            "check-folder-unreadable",
            &[("folder", file()), ("detail", error.to_string().into())]
        ))
    };
    let found = paths::decisions_below(folder).map_err(unreadable)?;
    if found.is_empty() {
        return Err(anyhow!(messages::text(lang, "check-folder-empty", &[("folder", file())])));
    }
    Ok(found)
}

/// Adds a decision, or to a decision that is there another file of it.
fn add_decision(targets: &mut Vec<Target>, manifest: PathBuf, file: Option<&Path>) {
    let same = |known: &Path| known == manifest || known.canonicalize().ok() == manifest.canonicalize().ok();
    let known = targets.iter_mut().find_map(|target| match target {
        Target::Decision { manifest, only } if same(manifest) => Some(only),
        _ => None,
    });
    match (known, file) {
        (Some(only), None) => *only = None,
        (Some(Some(files)), Some(file)) => files.push(file.to_owned()),
        (Some(None), Some(_)) => {}
        (None, file) => targets.push(Target::Decision { manifest, only: file.map(|file| vec![file.to_owned()]) }),
    }
}

fn add_file(targets: &mut Vec<Target>, file: &Path, kind: Kind, global: &Global) {
    let on_disk = paths::on_disk(file);
    let naming = match &global.criteria {
        Some(manifest) => {
            let names = on_disk.canonicalize().is_ok_and(|file| paths::names(manifest, &file));
            Vec::from_iter(names.then(|| manifest.clone()))
        }
        None => paths::decisions_naming(&on_disk),
    };
    match (&global.criteria, kind) {
        (Some(manifest), Kind::ProjectList) if naming.is_empty() => {
            targets.push(Target::Instead { manifest: manifest.clone(), list: file.to_owned() });
        }
        _ if naming.is_empty() => targets.push(Target::Alone { file: file.to_owned(), kind }),
        _ => naming.into_iter().for_each(|manifest| add_decision(targets, manifest, Some(file))),
    }
}

impl Target {
    /// Loads it and names its files by their paths from the current folder.
    fn look(self, global: &Global, wish: &Wish, keep: usize) -> Checked {
        match self {
            Self::Decision { manifest, only } => {
                let mut checked = decision(global, Request::new(&manifest), wish, keep);
                checked.tell_from_here(&manifest);
                if let Some(files) = only {
                    checked.only(&files);
                }
                checked
            }
            Self::Instead { manifest, list } => {
                let mut request = Request::new(manifest);
                request.projects = vec![list.clone()];
                let mut checked = decision(global, request, wish, keep);
                checked.only(&[list]);
                checked
            }
            Self::Alone { file, kind } => {
                let mut request = Request::new(&file);
                wish.apply(&mut request, keep);
                let loaded = load_alone(&request, kind);
                let lang = global.lang.unwrap_or_else(locale);
                let mut checked = Checked { loaded, lang, record: None, files: Vec::new() };
                checked.tell_from_here(&file);
                checked
            }
        }
    }
}

impl Wish {
    fn apply(&self, request: &mut Request, keep: usize) {
        request.keep = keep;
        request.checksums = self.checksums;
        request.allow.clone_from(&self.allow);
    }
}

/// Looks at a decision, doubts about its ranking included.
fn decision(global: &Global, mut request: Request, wish: &Wish, keep: usize) -> Checked {
    wish.apply(&mut request, keep);
    let mut session = Session::load(global, request);
    let layers = session.layers(global);
    let record = review(&mut session, layers);
    let files = names(&session.loaded);
    Checked { loaded: session.loaded, lang: session.lang, record, files }
}

/// Adds doubts about the ranking, if the files allow one, and says what it was made with.
fn review(session: &mut Session, layers: Vec<Scenario>) -> Option<Record> {
    if session.loaded.findings.has_errors() {
        return None;
    }
    let decision = session.loaded.decision.take()?;
    let in_force = session.loaded.in_force(&decision, &layers.iter().collect::<Vec<_>>())?;
    session.loaded.review(&scoring::rank(&decision, &in_force));
    Some(Record { decision, in_force, layers })
}

fn names(loaded: &Loaded) -> Vec<String> {
    loaded.sources.iter().map(|file| file.name.clone()).collect()
}

impl Checked {
    /// What a report is made of.
    pub(super) fn part(&self) -> Part<'_> {
        Part { findings: &self.loaded.findings, sources: &self.loaded.sources, lang: self.lang }
    }

    /// Names the files by their paths from the current folder; `first` is the one that was loaded.
    fn tell_from_here(&mut self, first: &Path) {
        self.loaded.sources.name_from_here(first.parent().unwrap_or(Path::new("")));
        self.files = names(&self.loaded);
    }

    /// Keeps what concerns some files, unless they could not be read: then the rest says why.
    fn only(&mut self, files: &[PathBuf]) {
        let Loaded { findings, sources, gaps, .. } = &mut self.loaded;
        let files: Vec<PathBuf> = files.iter().filter_map(|file| paths::on_disk(file).canonicalize().ok()).collect();
        let is_meant = |file: &SourceFile| file.path.canonicalize().is_ok_and(|path| files.contains(&path));
        let meant: Vec<bool> = sources.iter().map(is_meant).collect();
        self.record = None;
        if !meant.contains(&true) {
            return;
        }
        let is_about = |place: &Place| match place.file() {
            Some(file) => meant.get(file.index()).copied().unwrap_or(false),
            // What the command line asks for is wrong whichever file is meant.
            None => true,
        };
        gaps.retain(|gap| gap.file.and_then(|file| meant.get(file.index())).copied().unwrap_or(false));
        findings.retain(|finding| finding.places.first().is_none_or(is_about));
        self.files =
            sources.iter().zip(&meant).filter(|(_, meant)| **meant).map(|(file, _)| file.name.clone()).collect();
    }
}
