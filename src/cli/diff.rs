//! `vorrang diff` – what changed since last time, and why.

use std::path::{Path, PathBuf};

use anyhow::anyhow;
use vorrang::analysis::difference::difference;
use vorrang::finding::Findings;
use vorrang::input::ranking_file;
use vorrang::load::{LoadedRanking, load_ranking};
use vorrang::model::{Lang, Scenario, Snapshot};
use vorrang::render::difference::{self as render, DifferenceView};
use vorrang::render::view::{Options, RankingView, Top};
use vorrang::scoring::{self, Ranking};
use vorrang::source::Sources;

use super::format::Prose;
use super::output::Sink;
use super::session::{Session, stop};
use super::{Global, Outcome, locale};

/// Show what changed between two rankings, and why
///
/// OLD and NEW are rankings kept as JSON (`vorrang rank --top all -o old.json`) or criteria files. The
/// parts of each cause add up to the move of the score and of the rank. Scenario, weights and other
/// options apply to the current decision, which is NEW where none is named.
#[derive(clap::Args)]
pub(super) struct DiffArgs {
    /// Ranking as JSON, or criteria file
    #[arg(value_name = "OLD")]
    old: PathBuf,
    /// Ranking as JSON, or criteria file; without it the current decision
    #[arg(value_name = "NEW")]
    new: Option<PathBuf>,
    /// Format of the result; without it the ending of --output, else text
    #[arg(long, value_name = "FORMAT")]
    format: Option<Prose>,
    /// Show every change and every move
    #[arg(long)]
    all: bool,
    /// Show all causes of every move with their parts, not only the main one
    #[arg(long)]
    details: bool,
    /// Exit with 1 if other projects have the places
    #[arg(long)]
    exit_code: bool,
}

/// One side: the ranking and what it was read from.
pub(super) struct Side {
    file: String,
    pub(super) snapshot: Snapshot,
    pub(super) sources: Sources,
    findings: Findings,
    lang: Option<Lang>,
}

/// The options for another decision than the current one.
pub(super) fn elsewhere(global: &Global) -> Global {
    Global {
        criteria: None,
        projects: Vec::new(),
        scenario: None,
        weight: Vec::new(),
        method: None,
        as_of: None,
        ..global.clone()
    }
}

pub(super) fn run(args: &DiffArgs, global: &Global) -> anyhow::Result<Outcome> {
    let sink = Sink::new(global);
    global.refuse_stamp(global.lang.unwrap_or_else(locale))?;
    if args.new.is_some() {
        // Both are as they are named; an option that changed one of them would blame it for the change.
        global.refuse_useless("diff OLD NEW", &["--output"], global.lang.unwrap_or_else(locale))?;
    }
    let elsewhere = elsewhere(global);
    let old = side(&args.old, &elsewhere)?;
    let new = match &args.new {
        Some(path) => side(path, &elsewhere)?,
        None => decision(global)?,
    };
    let lang = global.lang.or(new.lang).or(old.lang).unwrap_or_else(locale);
    let format = Prose::choose(args.format, &sink, lang)?;
    sink.refuse_input(&old.sources, lang)?;
    let difference = difference(&old.snapshot, &new.snapshot);
    let DiffArgs { all, details, .. } = *args;
    let view = DifferenceView { difference: &difference, old: old.view(), new: new.view(), lang, all, details };
    let sources = &new.sources;
    match format {
        Prose::Text => sink.write_shown(global, sources, lang, |width, color| render::text(&view, width, color))?,
        Prose::Json => sink.write_data(render::json(&view), sources, lang)?,
        Prose::Markdown => sink.write_data(render::markdown(&view), sources, lang)?,
    }
    let changed = args.exit_code && difference.places_changed();
    Ok(if changed { Outcome::Findings } else { Outcome::Done })
}

impl Side {
    pub(super) fn view(&self) -> render::Side<'_> {
        render::Side { file: &self.file, sources: &self.sources, findings: &self.findings }
    }
}

/// Reads one side: a ranking file by its ending, otherwise a criteria file.
pub(super) fn side(path: &Path, global: &Global) -> anyhow::Result<Side> {
    if path.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("json")) {
        return ranking(path, global);
    }
    let criteria = if path.is_dir() { path.join("criteria.toml") } else { path.to_owned() };
    decision(&Global { criteria: Some(criteria), ..global.clone() })
}

fn ranking(path: &Path, global: &Global) -> anyhow::Result<Side> {
    let LoadedRanking { snapshot, mut findings, sources } = load_ranking(path);
    let lang = global.lang.unwrap_or_else(locale);
    match snapshot {
        Some(snapshot) => {
            let lang = snapshot.language;
            Ok(Side { file: path.to_string_lossy().into_owned(), snapshot, sources, findings, lang })
        }
        None => Err(stop(&mut findings, &sources, lang, global)),
    }
}

/// Ranks a decision and reads the ranking as a file of it would be read.
fn decision(global: &Global) -> anyhow::Result<Side> {
    let mut session = Session::open(global, true, true)?;
    let layers = session.layers(global);
    let layers: Vec<&Scenario> = layers.iter().collect();
    let (decision, in_force) = session.ready(global, &layers)?;
    let ranking = scoring::rank(&decision, &in_force);
    let snapshot = snapshot(&ranking, &layers, session.lang)?;
    let file = session.manifest().to_string_lossy().into_owned();
    let (findings, sources) = (session.loaded.findings, session.loaded.sources);
    Ok(Side { file, snapshot, sources, findings, lang: Some(session.lang) })
}

/// A ranking as a file of it would be read.
pub(super) fn snapshot(ranking: &Ranking<'_>, layers: &[&Scenario], lang: Lang) -> anyhow::Result<Snapshot> {
    let view = RankingView::new(ranking, Options { top: Top::All, layers, ..Options::new(lang) });
    let json = vorrang::render::json::ranking(&view, &Findings::new(0), &Sources::default());
    ranking_file::read(&json).map_err(|problem| anyhow!("{problem:?}"))
}
