//! `vorrang robustness` – how sure is each place over all weights and values that the file allows?

use std::num::NonZeroUsize;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use anyhow::anyhow;
use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use rust_decimal::Decimal;
use vorrang::analysis::robustness::{self as analysis, Region, Request, Robustness, SAMPLES, Stage, Unanswered, Watch};
use vorrang::finding::{Code, Finding};
use vorrang::messages::{self, Arg, format};
use vorrang::model::{Decision, Lang, Scenario};
use vorrang::render::robustness::{self, RobustnessView};
use vorrang::render::view::{Options, RankingView, Top};
use vorrang::scoring::{self, InForce, Ranking};

use super::format::Format;
use super::output::{self, Sink};
use super::rank::parse_top;
use super::session::Session;
use super::{Global, Outcome, expected};

/// Show how sure each place is
///
/// Draws weights and values from what the file allows ([uncertainty], intervals, unknown values), ranks
/// the projects with each, and shows how often every project has a place and which ranks it takes: firm,
/// open or out. Same seed, same result. Ctrl-C ends early and shows what has been examined so far.
#[derive(clap::Args)]
pub(super) struct RobustnessArgs {
    #[command(flatten)]
    sampling: Sampling,
    /// Percent of the samples from which a place counts as firm; one at most 100 minus that is out
    #[arg(long, value_name = "PERCENT", default_value = "95", value_parser = parse_firm)]
    firm: Decimal,
    /// Projects to show: a number (the first N by rank) or `all`; without it all that are not out
    #[arg(long, value_name = "N|all", value_parser = parse_top)]
    top: Option<Top>,
    /// Show how often each project takes each rank
    #[arg(long)]
    acceptability: bool,
    /// Show how often each project stands before each other
    #[arg(long)]
    pairwise: bool,
    /// Show the mean weights that bring each project to rank 1 and into the places
    #[arg(long)]
    central_weights: bool,
    /// Format of the result; without it the ending of --output, else a table
    #[arg(long, value_name = "FORMAT")]
    format: Option<Format>,
    /// Write CSV as German Excel opens it by double click (semicolons, decimal commas, BOM)
    #[arg(long)]
    excel: bool,
}

/// How weights and values are drawn.
#[derive(clap::Args, Clone, Copy, Default)]
pub(super) struct Sampling {
    /// Number of samples; without it that of the criteria file, else 100000
    #[arg(long, value_name = "N", value_parser = parse_samples)]
    samples: Option<NonZeroUsize>,
    /// Seed of the random numbers; without it that of the criteria file, else 1
    #[arg(long, value_name = "N", value_parser = parse_seed)]
    seed: Option<u64>,
    /// Number of threads; without it one for each processor. The result is the same
    #[arg(long, value_name = "N", value_parser = parse_threads)]
    threads: Option<NonZeroUsize>,
}

pub(super) fn run(args: &RobustnessArgs, global: &Global) -> anyhow::Result<Outcome> {
    // A run record names every finding and the checksums of the inputs.
    let sink = Sink::new(global);
    let record = Format::wants_record(args.format, &sink);
    let mut session = Session::open(global, record, record)?;
    let layers = session.layers(global);
    let layers: Vec<&Scenario> = layers.iter().collect();
    let (decision, in_force) = session.ready(global, &layers)?;
    let lang = session.lang;
    let format = Format::choose(args.format, args.excel, &sink, lang)?;
    let ranking = scoring::rank(&decision, &in_force);
    session.review(global, &ranking)?;
    let region = region(&mut session, global, &decision, &in_force, &layers)?;
    let request = Request {
        firm: args.firm,
        pairwise: args.pairwise,
        central: args.central_weights,
        influence: true,
        ..args.sampling.request(&decision, &layers)
    };
    let found = watched(&mut session, global, &ranking, &region, &request)?;
    tell_if_certain(&mut session, global, &found)?;
    let base = session.base(global, &decision, &in_force);
    let base = base.as_ref().map(|base| base.rank(&decision));
    session.loaded.findings.finish();
    let options = Options { layers: &layers, base: base.as_ref(), ..Options::new(lang) };
    let shown = RankingView::new(&ranking, options);
    let view = RobustnessView {
        ranking: &shown,
        robustness: &found,
        top: args.top.unwrap_or_default(),
        acceptability: args.acceptability,
    };
    let (findings, sources) = (&session.loaded.findings, &session.loaded.sources);
    match format {
        Format::Table => {
            sink.write_shown(global, sources, lang, |width, color| robustness::table(&view, width, color))?
        }
        Format::Csv => {
            sink.write_data(robustness::csv(&view, args.excel), sources, lang)?;
            tell_if_ended(&found, lang);
        }
        Format::Json => sink.write_data(robustness::json(&view, findings, sources), sources, lang)?,
        Format::Markdown => sink.write_data(robustness::markdown(&view), sources, lang)?,
    }
    session.tell_doubts(global);
    Ok(Outcome::Done)
}

/// The admissible weights; a contradiction stops the run.
pub(super) fn region(
    session: &mut Session,
    global: &Global,
    decision: &Decision,
    in_force: &InForce,
    layers: &[&Scenario],
) -> anyhow::Result<Region> {
    let region = session.loaded.region(decision, in_force, layers);
    session.no_errors(global)?;
    region.ok_or_else(|| session.stop(global))
}

/// Says that there was nothing to examine, if so.
pub(super) fn tell_if_certain(session: &mut Session, global: &Global, found: &Robustness<'_>) -> anyhow::Result<()> {
    if found.is_certain() {
        session.loaded.findings.push(Finding::new(Code::NothingUncertain, None).hint("nothing-uncertain-hint"));
    }
    session.no_errors(global)
}

/// Says how far it got where the output has no place for that.
pub(super) fn tell_if_ended(found: &Robustness<'_>, lang: Lang) {
    if let Some(ended) = robustness::ended(found, lang) {
        output::complain(&ended);
    }
}

impl Sampling {
    /// Whether any of the options is given.
    pub(super) fn is_given(self) -> bool {
        self.given().iter().any(|(_, given)| *given)
    }

    /// The options, and whether they are given.
    pub(super) fn given(self) -> [(&'static str, bool); 3] {
        [("--samples", self.samples.is_some()), ("--seed", self.seed.is_some()), ("--threads", self.threads.is_some())]
    }

    /// What is asked, with what the file says where the command line does not.
    pub(super) fn request(self, decision: &Decision, layers: &[&Scenario]) -> Request {
        let said = analysis::statements(decision, layers);
        let threads = self.threads.or_else(|| std::thread::available_parallelism().ok());
        Request {
            samples: self.samples.or(said.and_then(|said| said.samples)).unwrap_or(SAMPLES),
            seed: self.seed.or(said.and_then(|said| said.seed)).unwrap_or(1),
            threads: threads.unwrap_or(NonZeroUsize::MIN),
            firm: Decimal::new(95, 0),
            pairwise: false,
            central: false,
            influence: false,
        }
    }
}

/// Analyses, with a bar for whoever waits at a terminal and an ear for Ctrl-C. A list that is too long
/// stops the run.
pub(super) fn watched<'r>(
    session: &mut Session,
    global: &Global,
    ranking: &'r Ranking<'r>,
    region: &'r Region,
    request: &Request,
) -> anyhow::Result<Robustness<'r>> {
    let lang = session.lang;
    let stop = Arc::new(AtomicBool::new(false));
    let asked = Arc::clone(&stop);
    // Without a handler Ctrl-C simply ends the program. Who asks twice does not want to wait.
    let handled = ctrlc::set_handler(move || {
        if asked.swap(true, Ordering::Relaxed) {
            std::process::exit(130);
        }
        output::complain(&messages::word(lang, "robustness-stopping"));
    });
    drop(handled);
    let bar = Bar::new(global, lang);
    let progress = |stage, done, all| bar.show(stage, done, all);
    let found = analysis::analyse(ranking, region, request, &Watch { stop: &stop, progress: &progress });
    bar.bar.finish_and_clear();
    match found {
        Ok(found) => Ok(found),
        Err(Unanswered::Ended) => Err(anyhow!(messages::word(lang, "robustness-ended-at-once"))),
        Err(Unanswered::TooLong { most }) => {
            let finding = Finding::new(Code::TooManyProjects, None).arg("most", most);
            session.loaded.findings.push(finding.arg("count", ranking.order().len()).hint("too-many-projects-hint"));
            Err(session.stop(global))
        }
    }
}

/// A progress bar on standard error: on a terminal only, and only where it takes a while.
struct Bar {
    bar: ProgressBar,
    stage: Arc<Mutex<Stage>>,
}

impl Bar {
    fn new(global: &Global, lang: Lang) -> Self {
        let stage = Arc::new(Mutex::new(Stage::Drawing));
        if global.quiet || !output::stderr_is_terminal() {
            return Self { bar: ProgressBar::hidden(), stage };
        }
        let bar = ProgressBar::with_draw_target(Some(1), ProgressDrawTarget::stderr_with_hz(5));
        // Short runs are over before anybody could read it.
        let takes_a_while = |state: &indicatif::ProgressState| Duration::from_secs(1) < state.elapsed();
        let shown = Arc::clone(&stage);
        let text = move |state: &indicatif::ProgressState, to: &mut dyn std::fmt::Write| {
            if takes_a_while(state) {
                let stage = *shown.lock().unwrap_or_else(PoisonError::into_inner);
                let _ = to.write_str(&said(stage, state.pos(), state.len().unwrap_or(1), lang));
            }
        };
        let bars = move |state: &indicatif::ProgressState, to: &mut dyn std::fmt::Write| {
            if takes_a_while(state) {
                let done = (state.fraction() * 30.0) as usize;
                let _ = write!(to, "{}{}", "━".repeat(done.min(30)), "─".repeat(30 - done.min(30)));
            }
        };
        let style = ProgressStyle::with_template("{bars} {text}").unwrap_or_else(|_| ProgressStyle::default_bar());
        bar.set_style(style.with_key("text", text).with_key("bars", bars));
        Self { bar, stage }
    }

    fn show(&self, stage: Stage, done: u64, all: u64) {
        let mut shown = self.stage.lock().unwrap_or_else(PoisonError::into_inner);
        // Threads report out of turn, and what is over stays so.
        if *shown <= stage {
            *shown = stage;
            drop(shown);
            // Both at once, or what is drawn between them has the length of one stage and the position of another.
            self.bar.update(|state| {
                state.set_len(all);
                state.set_pos(done);
            });
        }
    }
}

/// What is being done, and how far it is.
fn said(stage: Stage, done: u64, all: u64, lang: Lang) -> String {
    let id = match stage {
        Stage::Drawing => "robustness-progress-drawing",
        Stage::Samples => "robustness-progress",
        Stage::Influence => "robustness-progress-influence",
        Stage::Confidence => "robustness-progress-confidence",
    };
    let count = |number: u64| Arg::from(format::decimal(number.into(), lang));
    messages::text(lang, id, &[("done", count(done)), ("all", count(all)), ("percent", count(100 * done / all.max(1)))])
}

fn parse_samples(text: &str) -> Result<NonZeroUsize, String> {
    parse_count(text, 1_000_000_000).ok_or_else(|| expected("usage-samples"))
}

/// Typed by hand, so `100_000` will do.
fn parse_seed(text: &str) -> Result<u64, String> {
    text.replace('_', "").parse().map_err(|_| expected("usage-seed"))
}

fn parse_threads(text: &str) -> Result<NonZeroUsize, String> {
    parse_count(text, 1024).ok_or_else(|| expected("usage-threads"))
}

/// A whole number from 1; typed by hand, so `100_000` will do.
fn parse_count(text: &str, most: usize) -> Option<NonZeroUsize> {
    text.replace('_', "").parse().ok().filter(|count: &NonZeroUsize| count.get() <= most)
}

fn parse_firm(text: &str) -> Result<Decimal, String> {
    // Typed by hand: a comma can only be the decimal sign here.
    let firm: Option<Decimal> = text.trim_end_matches(['%', ' ']).replace(',', ".").parse().ok();
    let allowed = Decimal::from(50)..=Decimal::ONE_HUNDRED;
    firm.filter(|firm| allowed.contains(firm)).ok_or_else(|| expected("usage-firm"))
}
