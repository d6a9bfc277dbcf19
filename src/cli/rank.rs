//! `vorrang rank` – score every project and say who has a place.

use anyhow::anyhow;
use vorrang::model::Scenario;
use vorrang::render::view::{Options, RankingView, Top};
use vorrang::render::{self, scenario};
use vorrang::{messages, scoring};

use super::format::RankingFormat as Format;
use super::output::{self, Sink};
use super::robustness::{Sampling, region, tell_if_certain, tell_if_ended, watched};
use super::session::Session;
use super::{Global, Outcome, expected, refuse_given};

/// Rank the projects: the places, the cut and what lies close to it
///
/// Shows the places, the cut and the projects so close to it that it is too close to call. Projects
/// with equal scores share a rank, and the next rank is skipped (1, 2, 2, 4).
#[derive(clap::Args)]
pub(super) struct RankArgs {
    /// Format of the result; without it the ending of --output, else a table
    #[arg(long, value_name = "FORMAT")]
    format: Option<Format>,
    /// Projects to show: a number (the first N by rank) or `all`; without it the places and the
    /// corridor around the cut
    #[arg(long, value_name = "N|all", value_parser = parse_top)]
    top: Option<Top>,
    /// Show under each project what every criterion contributes
    #[arg(long)]
    details: bool,
    /// Show for each project how often it has a place and which ranks it takes, see robustness
    #[arg(long)]
    robust: bool,
    #[command(flatten)]
    sampling: Sampling,
    /// Write CSV as German Excel opens it by double click (semicolons, decimal commas, BOM)
    #[arg(long)]
    excel: bool,
    /// Print the settings of this run as a scenario of this name, in TOML, instead of a ranking
    #[arg(long, value_name = "NAME")]
    print_scenario: Option<String>,
}

/// The options that apply where a scenario is printed: those that it can hold, and those about files.
const SCENARIO_OPTIONS: [&str; 6] = ["--criteria", "--projects", "--scenario", "--weight", "--method", "--output"];

impl RankArgs {
    /// The options that shape a ranking, and whether they are given.
    fn of_a_ranking(&self) -> impl Iterator<Item = (&'static str, bool)> {
        let shown = [
            ("--format", self.format.is_some()),
            ("--top", self.top.is_some()),
            ("--details", self.details),
            ("--robust", self.robust),
            ("--excel", self.excel),
        ];
        shown.into_iter().chain(self.sampling.given())
    }
}

pub(super) fn run(args: &RankArgs, global: &Global) -> anyhow::Result<Outcome> {
    // A run record names every finding and the checksums of the inputs.
    let sink = Sink::new(global);
    let record = Format::wants_record(args.format, &sink);
    let mut session = Session::open(global, record, record)?;
    let layers = session.layers(global);
    let layers: Vec<&Scenario> = layers.iter().collect();
    let (decision, in_force) = session.ready(global, &layers)?;
    let lang = session.lang;
    if let Some(name) = &args.print_scenario {
        // A scenario holds neither, and leaving them out without a word would change what it means.
        global.refuse_useless("rank --print-scenario", &SCENARIO_OPTIONS, lang)?;
        refuse_given("rank --print-scenario", args.of_a_ranking(), lang)?;
        let text = print_scenario(name, &decision, &layers, lang)?;
        sink.write(text.as_bytes(), &session.loaded.sources, lang)?;
        return Ok(Outcome::Done);
    }
    let format = Format::choose(args.format, args.excel, &sink, lang)?;
    if args.sampling.is_given() && !args.robust {
        return Err(anyhow!(messages::word(lang, "rank-sampling-without-robust")));
    }
    let ranking = scoring::rank(&decision, &in_force);
    session.review(global, &ranking)?;
    let region = if args.robust { Some(region(&mut session, global, &decision, &in_force, &layers)?) } else { None };
    let robustness = match &region {
        Some(region) => {
            let request = args.sampling.request(&decision, &layers);
            let found = watched(&mut session, global, &ranking, region, &request)?;
            tell_if_certain(&mut session, global, &found)?;
            Some(found)
        }
        None => None,
    };
    // CSV is the list alone; what else there is to say goes to people.
    let is_silent = format == Format::Csv && global.quiet;
    let base = if is_silent { None } else { session.base(global, &decision, &in_force) };
    let base_ranking = base.as_ref().map(|base| base.rank(&decision));
    session.loaded.findings.finish();
    let top = args.top.unwrap_or_default();
    let options = Options {
        lang,
        top,
        details: args.details,
        layers: &layers,
        base: base_ranking.as_ref(),
        robustness: robustness.as_ref(),
    };
    let view = RankingView::new(&ranking, options);
    let (findings, sources) = (&session.loaded.findings, &session.loaded.sources);
    match format {
        Format::Table => {
            sink.write_shown(global, sources, lang, |width, color| render::table::ranking(&view, width, color))?
        }
        Format::Csv => {
            sink.write_data(render::csv::ranking(&view, args.excel), sources, lang)?;
            render::csv::departure(&view).iter().for_each(|sentence| output::complain(sentence));
            if let Some(found) = &robustness {
                tell_if_ended(found, lang);
            }
        }
        Format::Json => sink.write_data(render::json::ranking(&view, findings, sources), sources, lang)?,
        Format::Markdown => sink.write_data(render::markdown::ranking(&view), sources, lang)?,
        Format::Xlsx => {
            let bytes = render::workbook::ranking(&view);
            let bytes = bytes.ok_or_else(|| anyhow!(messages::word(lang, "workbook-too-long")))?;
            sink.write(&bytes, sources, lang)?;
        }
        Format::Html => sink.write(render::html::ranking(&view).as_bytes(), sources, lang)?,
    }
    session.tell_doubts(global);
    // The process ends here and gives back all memory at once; taking a million projects apart
    // first would only take time.
    std::mem::forget(robustness);
    std::mem::forget(base_ranking);
    std::mem::forget(base);
    std::mem::forget(decision);
    std::mem::forget(session);
    Ok(Outcome::Done)
}

fn print_scenario(
    name: &str,
    decision: &vorrang::model::Decision,
    layers: &[&Scenario],
    lang: vorrang::model::Lang,
) -> anyhow::Result<String> {
    let text = scenario::toml(name, decision, layers)
        .ok_or_else(|| anyhow!(messages::text(lang, "print-scenario-name", &[("name", name.into())])))?;
    // A heading without a line below it would be a scenario that changes nothing.
    if text.lines().nth(1).is_none() {
        return Err(anyhow!(messages::word(lang, "print-scenario-nothing")));
    }
    Ok(text)
}

pub(super) fn parse_top(text: &str) -> Result<Top, String> {
    if text == "all" {
        return Ok(Top::All);
    }
    match text.parse() {
        Ok(n) if 0 < n => Ok(Top::N(n)),
        _ => Err(expected("usage-top")),
    }
}
