//! Loading: the way from a path to a decision, with everything that was found on it.
//!
//! [`paths`] tells what a path means; [`load_alone`] reads a list or catalogue that belongs to no
//! decision, [`load_ranking`] a ranking that was kept.

mod alone;
mod known;
mod named;
pub mod paths;
mod ranking;

pub use alone::load_alone;
pub use known::{Known, KnownIds};
pub use ranking::{LoadedRanking, load_ranking};

use std::cell::RefCell;
use std::path::{Path, PathBuf};

use jiff::civil::Date;

use crate::analysis::robustness::{Region, statements};
use crate::analysis::sensitivity::WeightRange;
use crate::finding::{Code, Finding, Findings, Gap, HANDFUL, Level, cut};
use crate::input::files::{self, Asked};
use crate::input::legal_bases::{self, Catalogue};
use crate::input::manifest::{self, RawManifest};
use crate::input::projects::{Lists, Names};
use crate::input::toml::{Doc, Located};
use crate::model::{Decision, Lang, Scenario};
use crate::scoring::{self, InForce, Ranking};
use crate::source::{FileId, Place, Sources};
use crate::validate;
use known::known;
use named::{project_files, read_named};

/// What to load, and how.
#[derive(Clone, Debug)]
pub struct Request {
    /// Path of the manifest.
    pub manifest: PathBuf,
    /// Project lists to read instead of the manifest's.
    pub projects: Vec<PathBuf>,
    /// As-of date to use instead of the manifest's.
    pub as_of: Option<Date>,
    /// How many findings of each code are kept; the others are only counted.
    pub keep: usize,
    /// Codes that are not to be reported, whatever the manifest says; those of errors stay.
    pub allow: Vec<Code>,
    /// Compute the checksums that a run record names.
    pub checksums: bool,
}

impl Request {
    /// Loads this manifest as it is.
    pub fn new(manifest: impl Into<PathBuf>) -> Self {
        Self {
            manifest: manifest.into(),
            projects: Vec::new(),
            as_of: None,
            keep: HANDFUL,
            allow: Vec::new(),
            checksums: false,
        }
    }
}

/// What came of loading.
pub struct Loaded {
    /// The decision, if no error was found.
    pub decision: Option<Decision>,
    /// Everything that was found.
    pub findings: Findings,
    /// The files that were read.
    pub sources: Sources,
    /// Language of output and messages that the manifest asks for, as far as it could be read.
    pub language: Lang,
    /// Every missing value of the projects in the running.
    pub gaps: Vec<Gap>,
    /// What the command line may name, if the manifest could be read; known also where something
    /// else stands in the way of a decision.
    pub known: Option<Known>,
    origins: Option<validate::Origins>,
    criteria_places: Vec<Place>,
    decision_places: Vec<Place>,
    uncertainty_places: (validate::UncertaintyPlaces, Vec<Option<validate::UncertaintyPlaces>>),
}

/// Loads a decision. Never fails: what is wrong is among the findings.
#[must_use]
pub fn load(request: &Request) -> Loaded {
    let mut loaded = Loaded::empty(request.keep);
    read(request, &mut loaded);
    loaded
}

impl Decision {
    /// Loads the decision of a manifest.
    ///
    /// # Errors
    ///
    /// What was found, if that includes an error; [`crate::render::findings`] shows it.
    pub fn load(manifest: impl Into<PathBuf>) -> Result<Self, Box<Loaded>> {
        let mut loaded = load(&Request::new(manifest));
        loaded.decision.take().ok_or_else(|| Box::new(loaded))
    }
}

impl Loaded {
    /// Nothing read yet; keeps so many findings of each code.
    fn empty(keep: usize) -> Self {
        Self {
            decision: None,
            findings: Findings::new(keep),
            sources: Sources::default(),
            language: Lang::De,
            gaps: Vec::new(),
            known: None,
            origins: None,
            criteria_places: Vec::new(),
            decision_places: Vec::new(),
            uncertainty_places: Default::default(),
        }
    }

    /// Adds doubts about a ranking of the decision to the findings.
    pub fn review(&mut self, ranking: &Ranking<'_>) {
        if let Some(origins) = &self.origins {
            validate::review(ranking, &self.criteria_places, &self.decision_places, origins, &mut self.findings);
        }
    }

    /// Adds what is to be known about a weight that cannot be moved to the findings.
    pub fn review_weight(&mut self, decision: &Decision, range: &WeightRange) {
        if let Some(finding) = validate::fixed_weight(decision, range, &self.criteria_places) {
            self.findings.push(finding);
        }
    }

    /// The weights that are admissible under layers; what is wrong or doubtful about them becomes a
    /// finding, unless loading has told it already.
    pub fn region(&mut self, decision: &Decision, in_force: &InForce, layers: &[&Scenario]) -> Option<Region> {
        let said = statements(decision, layers);
        let own = layers.iter().rev().find(|layer| layer.uncertainty.is_some());
        let number = own.and_then(|own| decision.scenarios().iter().position(|scenario| scenario.id == own.id));
        let (of_file, of_scenarios) = &self.uncertainty_places;
        let places = number.and_then(|number| of_scenarios.get(number)?.as_ref()).unwrap_or(of_file);
        if layers.is_empty() || layers.len() == 1 && own.is_some() {
            return Region::new(decision, in_force, said).ok();
        }
        validate::region(decision, in_force, said, places, &mut self.findings)
    }

    /// Resolves the settings of a decision under layers; what is impossible becomes a finding.
    pub fn in_force(&mut self, decision: &Decision, layers: &[&Scenario]) -> Option<InForce> {
        let impossible = match scoring::in_force(decision, layers) {
            Ok(in_force) => return Some(in_force),
            Err(impossible) => impossible,
        };
        let name = layers.iter().map(|layer| &layer.name).find(|name| !name.is_empty()).cloned().unwrap_or_default();
        let place = Place::Argument(String::from("--weight"));
        self.findings.push(validate::impossible_finding(decision, &impossible, place, &name));
        None
    }
}

/// All project lists together are at most this long, so that 32 bits can count what is in them.
const TOTAL: usize = 2 << 30;

fn read(request: &Request, loaded: &mut Loaded) {
    let Loaded { findings, sources, .. } = loaded;
    let typed = request.manifest.to_string_lossy();
    let name = file_name(&request.manifest);
    let Some(file) =
        files::read(sources, findings, &request.manifest, name, &Asked::Directly(&typed), request.checksums)
    else {
        return;
    };
    let Some(mut raw) = with_doc(findings, file, |doc| manifest::read(&sources.get(file).text, doc)) else { return };
    loaded.language = raw.language;
    loaded.known = Some(known(&raw));
    if let Some(as_of) = request.as_of {
        raw.as_of = Some(Located { value: as_of, place: Place::Argument(String::from("--as-of")) });
    }
    let folder = request.manifest.parent().unwrap_or(Path::new("")).to_owned();
    let folder = if folder.as_os_str().is_empty() { PathBuf::from(".") } else { folder };

    let catalogue = catalogue(&raw, &folder, sources, findings, request);
    let draft = validate::draft(&raw, &catalogue, findings);
    request.allow.iter().for_each(|code| findings.set_level(*code, Level::Allow));
    loaded.criteria_places.clone_from(&draft.criteria.places);
    loaded.uncertainty_places.clone_from(&draft.uncertainty_places);
    // Every decision is there: one about an unknown project is an error, and nothing is reviewed.
    loaded.decision_places = raw.decisions.iter().map(|made| made.project.place.clone()).collect();

    let wanted = validate::wanted(&draft);
    let names = Names::new(&wanted, findings);
    let mut lists = Lists::new(&wanted, findings);
    let mut all_read = true;
    let files = project_files(&raw, &folder, sources, findings, request);
    let total: usize = files.iter().flatten().map(|file| sources.get(*file).text.size()).sum();
    if TOTAL < total {
        findings.push(Finding::new(Code::FileTooLarge, Place::File(file)).message("files-too-large"));
        return;
    }
    for file in files {
        match file {
            Some(file) => all_read &= lists.read(sources, file, &names, &wanted).is_some(),
            None => all_read = false,
        }
    }
    let (part, rows, found) = lists.finish();
    findings.append(found);
    // Without all lists every reference into them would look wrong.
    if !all_read || part.len() == 0 {
        return;
    }
    let (projects, standings, origins) = validate::connect(part, rows, &wanted, &draft, &catalogue, findings);
    report_absent(&wanted, &names, &raw, &origins, findings);
    let legal_places = catalogue.places.clone();
    let decision = validate::complete(draft, projects, standings, catalogue, &origins, findings);
    validate::lints(&decision, &loaded.criteria_places, &legal_places, &origins, findings);
    loaded.gaps = validate::gaps(&decision, &origins);
    loaded.origins = Some(origins);
    if !findings.has_errors() {
        loaded.decision = Some(decision);
    }
}

/// Columns that a rule, limit or report names and no list has, and headers that stand for nothing.
fn report_absent(
    wanted: &crate::input::projects::Wanted,
    names: &Names,
    raw: &RawManifest,
    origins: &validate::Origins,
    findings: &mut Findings,
) {
    for (header, name) in &wanted.columns {
        if !origins.rows.has_header(header.value.trim()) && !names.overrules(&header.value, &name.value) {
            findings.push(
                Finding::new(Code::UnusedColumn, header.place.clone())
                    .message("assigned-header-missing")
                    .arg("header", header.value.as_str())
                    .suggest(&header.value, origins.rows.headers()),
            );
        }
    }
    for (index, column) in wanted.extra.iter().enumerate() {
        let target = crate::input::projects::Target::Extra(index);
        if let (true, Some(place)) = (origins.rows.lacks(target), &column.required_by) {
            let fields = crate::input::names::FIELDS.iter().map(|(_, name, _)| *name);
            let resources = wanted.resources.iter().map(|column| column.name.as_str());
            // A report may show the values of criteria, which rules look at by `criterion`.
            let in_report = raw.report_columns.iter().any(|named| named.place == *place);
            let criteria = wanted.criteria.iter().filter(|_| in_report).map(|criterion| criterion.id.as_str());
            let known = fields.chain(resources).chain(criteria).chain(origins.rows.headers());
            let finding = Finding::new(Code::UnknownField, place.clone()).arg("name", column.name.as_str());
            findings.push(match names.meant_by(&column.name) {
                Some(meant) => finding.arg("suggestion", meant).hint("hint-did-you-mean"),
                None => finding.suggest(&column.name, known),
            });
        }
    }
}

/// Lends the findings to a reader that reports through a shared cell.
fn with_doc<T>(findings: &mut Findings, file: FileId, read: impl FnOnce(&Doc<'_>) -> T) -> T {
    let fork = findings.fork();
    let shared = RefCell::new(std::mem::replace(findings, fork));
    let result = read(&Doc::new(file, &shared));
    *findings = shared.into_inner();
    result
}

fn catalogue(
    raw: &RawManifest,
    folder: &Path,
    sources: &mut Sources,
    findings: &mut Findings,
    request: &Request,
) -> Catalogue {
    let Some(named) = &raw.input.legal_bases else { return Catalogue::default() };
    if files::is_list(Path::new(&named.value)) {
        findings.push(
            Finding::new(Code::FileKindUnknown, named.place.clone())
                .message("file-kind-legal-bases")
                .arg("file", cut(&named.value))
                .hint("file-kind-legal-bases-hint"),
        );
        let mut unread = Catalogue::default();
        (unread.named, unread.unread) = (true, true);
        return unread;
    }
    let file = read_named(named, folder, sources, findings, request);
    let read = |file| with_doc(findings, file, |doc| legal_bases::read(&sources.get(file).text, doc));
    let read = file.and_then(read);
    let is_unread = read.is_none();
    let mut catalogue = read.unwrap_or_default();
    catalogue.unread |= is_unread;
    catalogue.named = true;
    catalogue.on(raw.as_of.as_ref().map(|as_of| as_of.value));
    catalogue
}

fn file_name(path: &Path) -> String {
    path.file_name().map_or_else(|| path.to_string_lossy(), |name| name.to_string_lossy()).into_owned()
}
