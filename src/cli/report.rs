//! `vorrang report` – the paper for a steering group.

use std::path::PathBuf;

use vorrang::analysis::difference::difference;
use vorrang::model::Scenario;
use vorrang::portfolio::{self, Nodes};
use vorrang::render::difference::DifferenceView;
use vorrang::render::portfolio::PortfolioView;
use vorrang::render::report::{self, AnnexView, ReportView};
use vorrang::render::view::{Options, RankingView, Top};
use vorrang::report::Paper;
use vorrang::scoring;

use super::diff;
use super::format::Page;
use super::output::Sink;
use super::session::Session;
use super::{Global, Outcome};

/// Divisions that the searches of an annex may make: a paper should not take minutes. What is not proven
/// by then says so.
const NODES: Nodes = Nodes(20_000);

/// Percent of the budget, up and down, within which the annex lists every change.
const BAND: u32 = 20;

/// Write the paper for a steering group: the list, its reasons, how firm it is, what it costs
///
/// Short, accessible and complete in one file: HTML for browser and printer, Markdown, or text on the
/// terminal. Subject, proposal and the like come from `[report]` and `[basis]` of the criteria file.
#[derive(clap::Args)]
pub(super) struct ReportArgs {
    /// Format of the result; without it the ending of --output, else text
    #[arg(long, value_name = "FORMAT")]
    format: Option<Page>,
    /// Add everything else: criteria with anchors, legal bases, the whole ranking, scenarios, weights, portfolio,
    /// departments, method notes and the run record
    #[arg(long)]
    annex: bool,
    /// Say what changed since this ranking (JSON of `vorrang rank --top all`, or a criteria file)
    #[arg(long, value_name = "OLD")]
    since: Option<PathBuf>,
}

pub(super) fn run(args: &ReportArgs, global: &Global) -> anyhow::Result<Outcome> {
    let sink = Sink::new(global);
    let mut session = Session::open(global, true, true)?;
    let layers = session.layers(global);
    let layers: Vec<&Scenario> = layers.iter().collect();
    let (decision, in_force) = session.ready(global, &layers)?;
    let lang = session.lang;
    let format = Page::choose(args.format, &sink, lang)?;
    let ranking = scoring::rank(&decision, &in_force);
    session.review(global, &ranking)?;
    session.loaded.findings.finish();
    let base = session.base(global, &decision, &in_force);
    let base = base.as_ref().map(|base| base.rank(&decision));
    let rows = RankingView::new(&ranking, Options { layers: &layers, base: base.as_ref(), ..Options::new(lang) });
    let paper = Paper::new(&ranking);
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
        all: true,
    });
    let options = Options { top: Top::All, layers: &layers, base: base.as_ref(), ..Options::new(lang) };
    let all = args.annex.then(|| RankingView::new(&ranking, options));
    let selection = all.as_ref().and_then(|_| portfolio::select(&ranking, NODES).ok());
    let chosen = selection.as_ref().and_then(|found| PortfolioView::new(&ranking, found, None, &layers, lang));
    let has_budget = decision.portfolio().is_some_and(|wanted| !wanted.budgets.is_empty());
    let frontier = chosen.as_ref().filter(|_| has_budget);
    let frontier = frontier.and_then(|_| portfolio::frontier(&ranking, 0, BAND, NODES).ok());
    let annex = all.as_ref().map(|all| AnnexView { all, portfolio: chosen.as_ref(), frontier: frontier.as_ref() });
    let view = ReportView { ranking: &rows, paper: &paper, since: since.as_ref(), sources, annex };
    match format {
        Page::Text => sink.write_shown(global, sources, lang, |width, color| report::text(&view, width, color))?,
        Page::Markdown => sink.write_data(report::markdown(&view), sources, lang)?,
        Page::Html => sink.write(report::html(&view).as_bytes(), sources, lang)?,
    }
    session.tell_doubts(global);
    Ok(Outcome::Done)
}
