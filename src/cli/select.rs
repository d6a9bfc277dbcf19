//! `vorrang select` – the set of projects worth most that can really be done.

use vorrang::finding::{Code, Finding};
use vorrang::messages::{self, Arg};
use vorrang::model::{Decision, Method, Scenario};
use vorrang::portfolio::{self, Nodes, Outcome as Result, Unsolvable};
use vorrang::render::portfolio::{self as render, Base, Beside, PortfolioView};
use vorrang::scoring;
use vorrang::source::Place;

use super::format::Format;
use super::output::Sink;
use super::robustness::{self, Sampling};
use super::session::Session;
use super::{Global, Outcome, expected};

/// Choose the projects that fit budgets, places, limits and dependencies
///
/// Finds the set of projects with the greatest total score that keeps to `[portfolio]` of the criteria
/// file, to mandatory projects, decisions and dependencies, and proves that there is no better one. If no
/// set does, says which demands contradict each other, and exits with 1.
#[derive(clap::Args)]
pub(super) struct SelectArgs {
    /// Format of the result; without it the ending of --output, else a table
    #[arg(long, value_name = "FORMAT")]
    format: Option<Format>,
    /// Divisions that the search may make before it says what it has
    #[arg(long, value_name = "N", default_value_t = Nodes::default().0)]
    nodes: u64,
    /// Show what more or less of this budget changes (its column, as in `budgets`)
    #[arg(long, value_name = "RESOURCE")]
    frontier: Option<String>,
    /// Percent of the budget, up and down, within which --frontier lists every change
    #[arg(long, value_name = "PERCENT", default_value_t = 20, requires = "frontier", value_parser = parse_band)]
    band: u32,
    /// Show what stays when weights move within [uncertainty] and values within their intervals: which projects are
    /// in every portfolio that can be defended, which in none, and what competes with the chosen one
    #[arg(long)]
    robust: bool,
    /// Write CSV as German Excel opens it by double click (semicolons, decimal commas, BOM)
    #[arg(long)]
    excel: bool,
}

pub(super) fn run(args: &SelectArgs, global: &Global) -> anyhow::Result<Outcome> {
    let sink = Sink::new(global);
    let record = Format::wants_record(args.format, &sink);
    let mut session = Session::open(global, record, record)?;
    let layers = session.layers(global);
    let layers: Vec<&Scenario> = layers.iter().collect();
    let (decision, in_force) = session.ready(global, &layers)?;
    let lang = session.lang;
    let format = Format::choose(args.format, args.excel, &sink, lang)?;
    // A table for machines has columns for one of the two.
    if format == Format::Csv && args.robust && args.frontier.is_some() {
        return Err(anyhow::anyhow!(messages::word(lang, "portfolio-csv-one")));
    }
    let ranking = scoring::rank(&decision, &in_force);
    session.review(global, &ranking)?;
    let budget = match &args.frontier {
        None => None,
        Some(name) => match budget(name, &decision) {
            Ok(budget) => Some(budget),
            Err(finding) => {
                session.loaded.findings.push(finding);
                return Err(session.stop(global));
            }
        },
    };
    let nodes = Nodes(args.nodes);
    let unsolvable = |session: &mut Session, reason: &Unsolvable| {
        let finding = cannot(reason, in_force.method, &decision, global, session);
        session.loaded.findings.push(finding);
        session.stop(global)
    };
    let mut selection = portfolio::select(&ranking, nodes).map_err(|reason| unsolvable(&mut session, &reason))?;
    let frontier = budget.map(|budget| portfolio::frontier(&ranking, budget, args.band, nodes));
    let frontier = frontier.transpose().map_err(|reason| unsolvable(&mut session, &reason))?;
    let robust = if args.robust {
        let region = robustness::region(&mut session, global, &decision, &in_force, &layers)?;
        let seed = Sampling::default().request(&decision, &layers).seed;
        portfolio::robust(&ranking, &region, nodes, seed).map_err(|reason| unsolvable(&mut session, &reason))?
    } else {
        None
    };
    // The list of what can be defended may prove what the search left open.
    if let (Result::Portfolio(portfolio), Some(bound)) =
        (&mut selection.outcome, robust.as_ref().and_then(|robust| robust.bound.as_ref()))
    {
        portfolio.tighten(bound);
    }
    let base = session.base(global, &decision, &in_force);
    let base = base.as_ref().map(|base| base.rank(&decision));
    let base_selection = base.as_ref().and_then(|base| portfolio::select(base, nodes).ok());
    session.loaded.findings.finish();
    let base = base.as_ref().map(|ranking| Base { ranking, selection: base_selection.as_ref() });
    let beside = Beside {
        layers: &layers,
        base,
        frontier: frontier.as_ref(),
        robust: robust.as_ref(),
        asks_robust: args.robust,
    };
    let Some(view) = PortfolioView::new(&ranking, &selection, beside, lang) else {
        return Err(unsolvable(&mut session, &Unsolvable::NoPortfolio));
    };
    let (findings, sources) = (&session.loaded.findings, &session.loaded.sources);
    match format {
        Format::Table => sink.write_shown(global, sources, lang, |width, color| render::table(&view, width, color))?,
        Format::Csv => sink.write_data(render::csv(&view, args.excel), sources, lang)?,
        Format::Json => sink.write_data(render::json(&view, findings, sources), sources, lang)?,
        Format::Markdown => sink.write_data(render::markdown(&view), sources, lang)?,
    }
    session.tell_doubts(global);
    Ok(match selection.outcome {
        Result::Portfolio(_) => Outcome::Done,
        Result::Conflict(_) | Result::Unknown => Outcome::Findings,
    })
}

fn parse_band(text: &str) -> std::result::Result<u32, String> {
    text.parse().ok().filter(|percent| *percent <= 1000).ok_or_else(|| expected("usage-band"))
}

/// The position of a budget of the file.
fn budget(name: &str, decision: &Decision) -> std::result::Result<usize, Finding> {
    let budgets = decision.portfolio().map_or(&[][..], |portfolio| &portfolio.budgets);
    budgets.iter().position(|(budget, _)| budget == name).ok_or_else(|| {
        Finding::new(Code::UnknownField, Place::Argument(format!("--frontier {name}")))
            .message("unknown-budget")
            .arg("name", name)
            .suggest(name, budgets.iter().map(|(budget, _)| budget.as_str()))
    })
}

/// The finding that no portfolio can be computed from this file.
fn cannot(reason: &Unsolvable, method: Method, decision: &Decision, global: &Global, session: &Session) -> Finding {
    let file = session.loaded.sources.first().map(Place::File);
    let budgets = decision.portfolio().map_or(&[][..], |portfolio| &portfolio.budgets);
    let too_fine = |what: Arg| {
        Finding::new(Code::PortfolioTooFine, file.clone()).arg("what", what).hint("portfolio-too-fine-hint")
    };
    match reason {
        Unsolvable::NoSum => {
            let typed = global.method.filter(|typed| *typed == method);
            let place = typed.map(|method| Place::Argument(format!("--method {}", method.key())));
            Finding::new(Code::MethodUnavailable, place).arg("method", method.key()).hint("method-unavailable-hint")
        }
        Unsolvable::NoPortfolio => Finding::new(Code::PortfolioMissing, file).hint("portfolio-missing-hint"),
        Unsolvable::ScoresTooFine => too_fine(Arg::Word("portfolio-scores")),
        Unsolvable::BudgetTooFine(budget) => {
            let name = budgets.get(*budget).map(|(name, _)| render::column_name(decision, name));
            too_fine(Arg::Words(name.unwrap_or_default()))
        }
        Unsolvable::SharesOf(budget) => {
            let name = budgets.get(*budget).map_or("", |(name, _)| name);
            Finding::new(Code::ValueInvalid, Place::Argument(format!("--frontier {name}")))
                .message("frontier-of-shares")
                .arg("name", name)
                .hint("frontier-of-shares-hint")
        }
    }
}
