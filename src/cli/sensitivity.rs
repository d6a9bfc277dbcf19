//! `vorrang sensitivity` – how far may each weight move before the places change?

use anyhow::anyhow;
use vorrang::analysis::sensitivity::{self as analysis, Sensitivity, ValueRange};
use vorrang::finding::{Code, Finding};
use vorrang::messages::{self, Arg};
use vorrang::model::{Decision, Scenario};
use vorrang::render::sensitivity::{self, SensitivityView};
use vorrang::render::view::{Options, RankingView};
use vorrang::scoring::{self, Ranking};
use vorrang::source::Place;

use super::format::Format;
use super::output::Sink;
use super::session::Session;
use super::{Global, Outcome};

/// Show how far each weight may move
///
/// For every criterion and group: between which weights the places, rank 1 and the whole order stay
/// as they are, and who swaps at the limits. The other criteria share the rest in their present
/// proportions. The limits are exact. With --project the same for the values of one project.
#[derive(clap::Args)]
pub(super) struct SensitivityArgs {
    /// Project whose values are moved instead of the weights
    #[arg(long, value_name = "ID")]
    project: Option<String>,
    /// Show all changes between 0 and 100 percent, not only the nearest; in CSV instead of them
    #[arg(long)]
    events: bool,
    /// Show who swaps at the limits of rank 1 and of the order too
    #[arg(long)]
    details: bool,
    /// Format of the result; without it the ending of --output, else a table
    #[arg(long, value_name = "FORMAT")]
    format: Option<Format>,
    /// Write CSV as German Excel opens it by double click (semicolons, decimal commas, BOM)
    #[arg(long)]
    excel: bool,
}

pub(super) fn run(args: &SensitivityArgs, global: &Global) -> anyhow::Result<Outcome> {
    // A run record names every finding and the checksums of the inputs.
    let sink = Sink::new(global);
    let record = Format::wants_record(args.format, &sink);
    let mut session = Session::open(global, record, record)?;
    let layers = session.layers(global);
    let layers: Vec<&Scenario> = layers.iter().collect();
    let (decision, in_force) = session.ready(global, &layers)?;
    let lang = session.lang;
    let format = Format::choose(args.format, args.excel, &sink, lang)?;
    if args.events && args.project.is_some() {
        return Err(anyhow!(messages::word(lang, "sensitivity-events-or-project")));
    }
    let ranking = scoring::rank(&decision, &in_force);
    session.loaded.review(&ranking);
    let found = analyse(args, global, &mut session, &decision, &ranking)?;
    session.no_errors(global)?;
    let base = session.base(global, &decision, &in_force);
    let base = base.as_ref().map(|base| base.rank(&decision));
    session.loaded.findings.finish();
    let options = Options { layers: &layers, base: base.as_ref(), ..Options::new(lang) };
    let shown = RankingView::new(&ranking, options);
    let view = SensitivityView {
        ranking: &shown,
        sensitivity: &found.weights,
        values: found.values.as_ref().map(|(project, ranges)| (*project, ranges.as_slice())),
        details: args.details,
        events: args.events,
    };
    let (findings, sources) = (&session.loaded.findings, &session.loaded.sources);
    match format {
        Format::Table => {
            sink.write_shown(global, sources, lang, |width, color| sensitivity::table(&view, width, color))?
        }
        Format::Csv => sink.write_data(sensitivity::csv(&view, args.excel), sources, lang)?,
        Format::Json => sink.write_data(sensitivity::json(&view, findings, sources), sources, lang)?,
        Format::Markdown => sink.write_data(sensitivity::markdown(&view), sources, lang)?,
    }
    session.tell_doubts(global);
    Ok(Outcome::Done)
}

/// What the analysis found.
struct Found<'r> {
    weights: Sensitivity<'r>,
    /// The values of the project that was asked for.
    values: Option<(u32, Vec<ValueRange>)>,
}

/// Analyses the ranking; what stands in the way becomes a finding.
fn analyse<'r>(
    args: &SensitivityArgs,
    global: &Global,
    session: &mut Session,
    decision: &Decision,
    ranking: &'r Ranking<'r>,
) -> anyhow::Result<Found<'r>> {
    let Some(weights) = analysis::analyse(ranking) else {
        // Asked for on the command line it is a matter of usage, in the file one of the file.
        let method = ranking.in_force().method.key();
        let place = global.method.map(|_| Place::Argument(format!("--method {method}")));
        let finding = Finding::new(Code::MethodUnavailable, place).arg("method", method);
        session.loaded.findings.push(finding.hint("method-unavailable-hint"));
        return Err(session.stop(global));
    };
    let Some(id) = &args.project else {
        for range in weights.criteria.iter().chain(&weights.groups) {
            session.loaded.review_weight(decision, range);
        }
        return Ok(Found { weights, values: None });
    };
    let projects = decision.projects();
    let Some(project) = projects.find(id) else {
        let known = (0..projects.len()).map(|project| projects.id(project));
        let place = Place::Argument(format!("--project {id}"));
        session
            .loaded
            .findings
            .push(Finding::new(Code::UnknownProject, place).arg("id", id.as_str()).suggest(id, known));
        return Err(session.stop(global));
    };
    let number = u32::try_from(project).unwrap_or(u32::MAX);
    match analysis::value_ranges(ranking, project) {
        Some(values) => Ok(Found { weights, values: Some((number, values)) }),
        None => {
            let name = Arg::project(projects.name(project), projects.id(project));
            Err(anyhow!(messages::text(session.lang, "sensitivity-not-ranked", &[("project", name)])))
        }
    }
}
