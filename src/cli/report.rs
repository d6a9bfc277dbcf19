//! `vorrang report` – the paper for a steering group.
//!
//! Decides which rankings, samples and searches a paper is made of, and where it goes. Left out: what it says
//! about them ([`vorrang::report`]), its sentences and pages ([`vorrang::render::report`]).

use std::collections::BTreeSet;
use std::num::NonZeroUsize;
use std::path::{Path, PathBuf};

use anyhow::anyhow;
use rayon::prelude::*;
use vorrang::analysis::crossing::Crossings;
use vorrang::analysis::difference::difference;
use vorrang::analysis::robustness::Request;
use vorrang::messages;
use vorrang::model::Scenario;
use vorrang::portfolio::{self, Nodes};
use vorrang::render::difference::DifferenceView;
use vorrang::render::explanation::ExplanationView;
use vorrang::render::portfolio::{Beside, PortfolioView};
use vorrang::render::report::profile::{self, ProfileView};
use vorrang::render::report::{self, AnnexView, ReportView};
use vorrang::render::view::{Options, RankingView, Top};
use vorrang::render::workbook::{self, Book};
use vorrang::report::Paper;
use vorrang::scoring;
use vorrang::source::Place;

use super::diff;
use super::format::Page;
use super::output::{self, Sink};
use super::robustness::{Sampling, region};
use super::session::Session;
use super::{Global, Outcome};

/// Divisions that the searches of an annex may make: a paper should not take minutes. What is not proven
/// by then says so.
const NODES: Nodes = Nodes(20_000);

/// Samples for how firm the list is, however many the file asks for: a share is known to half a percentage point
/// (standard error), which no sentence of the paper depends on. `vorrang robustness` takes all.
const SAMPLES: usize = 10_000;

/// Samples times projects: of long lists fewer samples are taken, so that a paper stays a matter of seconds, but
/// never fewer than a tenth.
const JUDGED: usize = 1_000_000;

/// Percent of the budget, up and down, within which the annex lists every change.
const BAND: u32 = 20;

/// Write the paper for a steering group: the list, its reasons, how firm it is, what it costs
///
/// Short, accessible and complete in one file: HTML for browser and printer, Word, Markdown, or
/// text on the terminal. Subject, proposal and the like come from `[report]` and `[basis]` of the criteria file.
#[derive(clap::Args)]
pub(super) struct ReportArgs {
    /// Format of the result; without it the ending of --output, else text
    #[arg(long, value_name = "FORMAT")]
    format: Option<Page>,
    /// Add everything else: criteria with anchors, legal bases, the whole ranking, scenarios, weights, portfolio,
    /// departments, method notes and the run record
    #[arg(long)]
    annex: bool,
    /// Write the profile of this project on a page instead
    #[arg(long, value_name = "ID", conflicts_with_all = ["annex", "since"])]
    project: Option<String>,
    /// Write the profile of every project into this folder, a file each
    #[arg(long, value_name = "DIR", conflicts_with_all = ["annex", "since", "project", "output"])]
    all_profiles: Option<PathBuf>,
    /// Say what changed since this ranking (JSON of `vorrang rank --top all`, or a criteria file)
    #[arg(long, value_name = "OLD")]
    since: Option<PathBuf>,
}

pub(super) fn run(args: &ReportArgs, global: &Global) -> anyhow::Result<Outcome> {
    let sink = Sink::new(global);
    let mut session = Session::open(global, true, true)?;
    let layers = session.layers(global);
    let project = args.project.as_ref().and_then(|id| session.project(id, Place::Argument(format!("--project {id}"))));
    let layers: Vec<&Scenario> = layers.iter().collect();
    // A method holds for every scenario; a weight is a run of its own, as in `compare`.
    let over = Scenario { method: global.method, ..Scenario::default() };
    let (decision, in_force) = session.ready(global, &layers)?;
    let lang = session.lang;
    let format = match args.all_profiles {
        Some(_) => args.format.unwrap_or(Page::Html),
        None => Page::choose(args.format, &sink, lang)?,
    };
    let is_more = args.annex || args.project.is_some() || args.all_profiles.is_some() || args.since.is_some();
    if format == Page::Xlsx && is_more {
        return Err(anyhow!(messages::word(lang, "workbook-report-alone")));
    }
    // Workbooks and profiles have no run record.
    if format == Page::Xlsx || args.project.is_some() || args.all_profiles.is_some() {
        global.refuse_stamp(lang)?;
    }
    let ranking = scoring::rank(&decision, &in_force);
    session.review(global, &ranking)?;
    let region = region(&mut session, global, &decision, &in_force, &layers)?;
    session.loaded.findings.finish();
    let base = session.base(global, &decision, &in_force);
    let base = base.as_ref().map(|base| base.rank(&decision));
    let shown = Options { layers: &layers, base: base.as_ref(), ..Options::new(lang) };
    let whole = Options { top: Top::All, ..shown };
    if format == Page::Xlsx {
        let bytes = book(&RankingView::new(&ranking, whole), &layers, &over);
        let bytes = bytes.ok_or_else(|| anyhow!(messages::word(lang, "workbook-too-long")))?;
        sink.write(&bytes, &session.loaded.sources, lang)?;
        session.tell_doubts(global);
        return Ok(Outcome::Done);
    }
    let rows = RankingView::new(&ranking, shown);
    let request = Sampling::default().request(&decision, &layers);
    let request = Request { samples: request.samples.min(most_samples(decision.projects().len())), ..request };
    let paper = Paper::new(&ranking, &over, &region, &request);
    if args.all_profiles.is_some() || project.is_some() {
        let rows = RankingView::new(&ranking, whole);
        let view =
            ReportView { ranking: &rows, paper: &paper, since: None, sources: &session.loaded.sources, annex: None };
        match &args.all_profiles {
            Some(folder) => profiles(folder, &view, format, global)?,
            None => profile_to(&sink, project.unwrap_or_default(), &view, &Crossings::new(&ranking), format, global)?,
        }
        session.tell_doubts(global);
        return Ok(Outcome::Done);
    }
    let old = args.since.as_ref().map(|path| diff::side(path, &diff::elsewhere(global))).transpose()?;
    if let Some(old) = &old {
        sink.refuse_input(&old.sources, lang)?;
    }
    let new = old.as_ref().map(|_| diff::snapshot(&ranking, &layers, lang)).transpose()?;
    let changed = old.as_ref().zip(new.as_ref()).map(|(old, new)| difference(&old.snapshot, new));
    let manifest = session.manifest().to_string_lossy().into_owned();
    let (findings, sources) = (&session.loaded.findings, &session.loaded.sources);
    let since = old.as_ref().zip(changed.as_ref()).map(|(old, difference)| DifferenceView {
        difference,
        old: old.view(),
        new: vorrang::render::difference::Side { file: &manifest, sources, findings },
        lang,
        details: false,
        all: true,
    });
    let all = args.annex.then(|| RankingView::new(&ranking, whole));
    let selection = all.as_ref().and_then(|_| portfolio::select(&ranking, NODES).ok());
    let beside = Beside { layers: &layers, ..Beside::default() };
    let chosen = selection.as_ref().and_then(|found| PortfolioView::new(&ranking, found, beside, lang));
    let has_budget = decision.portfolio().is_some_and(|wanted| !wanted.budgets.is_empty());
    let frontier = chosen.as_ref().filter(|_| has_budget);
    let frontier = frontier.and_then(|_| portfolio::frontier(&ranking, 0, BAND, NODES).ok());
    let annex = all.as_ref().map(|all| AnnexView { all, portfolio: chosen.as_ref(), frontier: frontier.as_ref() });
    let view = ReportView { ranking: &rows, paper: &paper, since: since.as_ref(), sources, annex };
    match format {
        Page::Text => sink.write_shown(global, sources, lang, |width, color| report::text(&view, width, color))?,
        Page::Markdown => sink.write_data(report::markdown(&view), sources, lang)?,
        Page::Html => sink.write(report::html(&view).as_bytes(), sources, lang)?,
        Page::Docx => sink.write(&report::docx(&view)?, sources, lang)?,
        // Written above: it needs none of the paper.
        Page::Xlsx => {}
    }
    session.tell_doubts(global);
    Ok(Outcome::Done)
}

/// The workbook that calculates, with the scenarios whose weights are possible, `over` on top of each, and the portfolio.
fn book(view: &RankingView<'_>, layers: &[&Scenario], over: &Scenario) -> Option<Vec<u8>> {
    let (ranking, decision) = (view.ranking(), view.decision());
    let in_force = |scenario| scoring::in_force(decision, &[scenario, over]).ok();
    let scenarios: Vec<_> = decision
        .scenarios()
        .iter()
        .filter_map(|scenario| Some((scenario, scoring::rank(decision, &in_force(scenario)?))))
        .collect();
    let selection = portfolio::select(ranking, NODES).ok();
    let beside = Beside { layers, ..Beside::default() };
    let chosen = selection.as_ref().and_then(|found| PortfolioView::new(ranking, found, beside, view.lang()));
    workbook::xlsx(&Book { ranking: view, scenarios: &scenarios, portfolio: chosen.as_ref() })
}

/// Writes the profile of one project.
fn profile_to(
    sink: &Sink,
    project: u32,
    view: &ReportView<'_>,
    changes: &Crossings<'_>,
    format: Page,
    global: &Global,
) -> anyhow::Result<()> {
    let (sources, lang) = (view.sources, view.ranking.lang());
    let (projects, crossings) = ([project], [changes.of(project)]);
    let explanation =
        ExplanationView { ranking: view.ranking, projects: &projects, crossings: &crossings, versus: None };
    let view = ProfileView { report: view, explanation: &explanation };
    match format {
        Page::Text => sink.write_shown(global, sources, lang, |width, color| profile::text(&view, width, color)),
        Page::Markdown => sink.write_data(profile::markdown(&view), sources, lang),
        Page::Html => sink.write(profile::html(&view).as_bytes(), sources, lang),
        Page::Docx => sink.write(&profile::docx(&view)?, sources, lang),
        Page::Xlsx => Err(anyhow!(messages::word(lang, "workbook-report-alone"))),
    }
}

/// Writes the profile of every project into a folder, which is made if it is not there.
fn profiles(folder: &Path, view: &ReportView<'_>, format: Page, global: &Global) -> anyhow::Result<()> {
    output::make_folder(folder, view.ranking.lang())?;
    let projects = view.ranking.decision().projects();
    let mut taken = BTreeSet::new();
    let names: Vec<String> = (0..projects.len()).map(|project| file_name(projects.id(project), &mut taken)).collect();
    // What would take a project across the cut is a search of its own for each, on common ground.
    let changes = Crossings::new(view.ranking.ranking());
    names.par_iter().enumerate().try_for_each(|(project, name)| {
        let sink = Sink::File(folder.join(format!("{name}.{}", format.ending())));
        profile_to(&sink, u32::try_from(project)?, view, &changes, format, global)
    })
}

/// The most samples that a paper over so many projects takes.
fn most_samples(projects: usize) -> NonZeroUsize {
    let samples = (JUDGED / projects.max(1)).clamp(SAMPLES / 10, SAMPLES);
    NonZeroUsize::new(samples).unwrap_or(NonZeroUsize::MIN)
}

/// An id as the name of a file, its own among those taken, whether or not names differ by case there.
fn file_name(id: &str, taken: &mut BTreeSet<String>) -> String {
    let keep = |c: char| if c.is_ascii_alphanumeric() || matches!(c, '.' | '_' | '-') { c } else { '_' };
    let plain: String = id.chars().map(keep).collect();
    // A point first would hide the file, or name a folder.
    let plain = if plain.starts_with('.') { format!("_{plain}") } else { plain };
    let (stem, ending) = plain.split_at(plain.find('.').unwrap_or(plain.len()));
    let plain = if is_device(stem) { format!("{stem}_{ending}") } else { plain };
    let names = std::iter::once(plain.clone()).chain((2..).map(|number: usize| format!("{plain}-{number}")));
    let mut free = names.filter(|name| taken.insert(name.to_lowercase()));
    free.next().unwrap_or(plain)
}

/// Whether Windows keeps a name for a device, so that no file there can have it, whatever ending follows
/// (Microsoft, Naming Files, Paths, and Namespaces).
fn is_device(name: &str) -> bool {
    let name = name.to_ascii_uppercase();
    let numbered = |port: &str| {
        let number = name.strip_prefix(port);
        number.is_some_and(|number| number.len() == 1 && number.bytes().all(|digit| digit.is_ascii_digit()))
    };
    matches!(name.as_str(), "CON" | "PRN" | "AUX" | "NUL") || numbered("COM") || numbered("LPT")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_lists_take_fewer_samples() {
        assert_eq!(
            [0, 65, 100, 600, 4000].map(|projects| most_samples(projects).get()),
            [10_000, 10_000, 10_000, 1_666, 1_000]
        );
    }

    #[test]
    fn ids_become_names_of_files_of_their_own() {
        let mut taken = BTreeSet::new();
        let names = ["DO-P01", "../x", "a/b", "a_b", "A_B", "."].map(|id| file_name(id, &mut taken));
        assert_eq!(names, ["DO-P01", "_.._x", "a_b", "a_b-2", "A_B-3", "_."]);
    }

    #[test]
    fn no_file_has_the_name_of_a_device() {
        let mut taken = BTreeSet::new();
        let ids = ["CON", "con", "CON_", "NUL.x", "Aux", "COM1", "lpt9.a.b", "COM", "COM10", "CONTACT", "x.NUL"];
        let names = ids.map(|id| file_name(id, &mut taken));
        let expected =
            ["CON_", "con_-2", "CON_-3", "NUL_.x", "Aux_", "COM1_", "lpt9_.a.b", "COM", "COM10", "CONTACT", "x.NUL"];
        assert_eq!(names, expected);
    }
}
