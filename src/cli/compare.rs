//! `vorrang compare` – scenarios, weights or methods side by side.

use anyhow::anyhow;
use vorrang::finding::{Code, Finding};
use vorrang::messages;
use vorrang::model::{Decision, Method, Scenario};
use vorrang::render::comparison::{self, ComparisonView, Variant};
use vorrang::render::view::Top;
use vorrang::scoring::{self, InForce};
use vorrang::source::Place;

use super::format::Format;
use super::output::Sink;
use super::rank::parse_top;
use super::session::Session;
use super::{Global, Outcome};

/// Compare scenarios, weights or methods side by side: who enters, who leaves, what stays
///
/// Without arguments all scenarios of the criteria file are compared with the file as it stands. Each
/// `--weight` is a column of its own. With `--methods` the columns are the four methods, and scenario
/// and weights apply to all of them.
#[derive(clap::Args)]
pub(super) struct CompareArgs {
    /// Scenarios to compare; without any of them all
    #[arg(value_name = "SCENARIO")]
    scenarios: Vec<String>,
    /// Compare weighted-sum, weighted-product, topsis and promethee-ii
    #[arg(long, conflicts_with_all = ["scenarios", "method"])]
    methods: bool,
    /// Format of the result; without it the ending of --output, else a table
    #[arg(long, value_name = "FORMAT")]
    format: Option<Format>,
    /// Projects to show: a number (the first N by rank in the base) or `all`; without it those that
    /// have a place in any column
    #[arg(long, value_name = "N|all", value_parser = parse_top)]
    top: Option<Top>,
    /// Write CSV as German Excel opens it by double click (semicolons, decimal commas, BOM)
    #[arg(long)]
    excel: bool,
}

pub(super) fn run(args: &CompareArgs, global: &Global) -> anyhow::Result<Outcome> {
    let sink = Sink::new(global);
    let record = Format::wants_record(args.format, &sink);
    let mut session = Session::open(global, record, record)?;
    let lang = session.lang;
    let columns = args.columns(&mut session, global);
    let decision = session.usable(global)?;
    let [base, others @ ..] = columns.as_slice() else { return Ok(Outcome::Done) };
    if others.is_empty() {
        return Err(anyhow!(messages::word(lang, "comparison-nothing")));
    }
    let format = Format::choose(args.format, args.excel, &sink, lang)?;
    let mut in_force = Vec::new();
    for column in &columns {
        let layers: Vec<&Scenario> = column.layers.iter().collect();
        in_force.extend(session.loaded.in_force(&decision, &layers));
    }
    session.no_errors(global)?;
    let rank = |in_force: &InForce| scoring::rank(&decision, in_force);
    let rankings: Vec<_> = in_force.iter().map(rank).collect();
    let Some((first, rest)) = rankings.split_first() else { return Ok(Outcome::Done) };
    session.review(global, first)?;
    // Scenario and weights apply to all methods; otherwise each of them is a column.
    let common = if args.methods { global.clone() } else { args.without_columns(global) };
    let departs = in_force.first().and_then(|in_force| session.base(&common, &decision, in_force));
    let departs = departs.as_ref().map(|departs| departs.rank(&decision));
    let layers: Vec<&Scenario> = base.layers.iter().collect();
    session.loaded.findings.finish();
    let variants: Vec<Variant> = others.iter().map(|column| column.variant).collect();
    let view = ComparisonView::new((base.variant, first), rest, &variants, lang, args.top.unwrap_or_default());
    let view = view.under(&layers, departs.as_ref());
    let (findings, sources) = (&session.loaded.findings, &session.loaded.sources);
    match format {
        Format::Table => {
            sink.write_shown(global, sources, lang, |width, color| comparison::table(&view, width, color))?
        }
        Format::Csv => sink.write_data(comparison::csv(&view, args.excel), sources, lang)?,
        Format::Json => sink.write_data(comparison::json(&view, findings, sources), sources, lang)?,
        Format::Markdown => sink.write_data(comparison::markdown(&view), sources, lang)?,
    }
    session.tell_doubts(global);
    Ok(Outcome::Done)
}

/// One column: what it is, and the layers that make it.
struct Column {
    variant: Variant,
    layers: Vec<Scenario>,
}

impl CompareArgs {
    /// The columns that the arguments mean, the base first; unknown names become findings.
    fn columns(&self, session: &mut Session, global: &Global) -> Vec<Column> {
        if self.methods {
            return methods(&session.layers(global), session.loaded.decision.as_ref());
        }
        let plain = self.without_columns(global);
        let mut columns = vec![Column { variant: Variant::Base, layers: session.layers(&plain) }];
        let mut named: Vec<String> = self.scenarios.iter().chain(&global.scenario).cloned().collect();
        let mut seen = std::collections::BTreeSet::new();
        named.retain(|name| seen.insert(name.clone()));
        if let (true, true, Some(decision)) = (named.is_empty(), global.weight.is_empty(), &session.loaded.decision) {
            named = decision.scenarios().iter().map(|scenario| scenario.id.clone()).collect();
        }
        for name in named {
            if self.is_unknown(&name, session) {
                continue;
            }
            let layers = session.layers(&Global { scenario: Some(name.clone()), ..plain.clone() });
            let position = |decision: &Decision| decision.scenarios().iter().position(|known| known.id == name);
            if let Some(scenario) = session.loaded.decision.as_ref().and_then(position) {
                columns.push(Column { variant: Variant::Scenario(scenario), layers });
            }
        }
        for weight in &global.weight {
            let layers = session.layers(&Global { weight: vec![weight.clone()], ..plain.clone() });
            let target = session.loaded.decision.as_ref().and_then(|decision| decision.target(&weight.0));
            let variant = target.map(|target| Variant::Weight(target, weight.1));
            // The same weight twice is one column.
            let variant = variant.filter(|variant| columns.iter().all(|column| column.variant != *variant));
            columns.extend(variant.map(|variant| Column { variant, layers }));
        }
        columns
    }

    /// What all columns have in common.
    fn without_columns(&self, global: &Global) -> Global {
        Global { scenario: None, weight: Vec::new(), ..global.clone() }
    }

    /// Whether a scenario named without an option does not exist, which is told where it was typed.
    fn is_unknown(&self, name: &String, session: &mut Session) -> bool {
        let Some(known) = &session.loaded.known else { return false };
        let is_unknown = self.scenarios.contains(name) && known.scenarios.lacks(name);
        if is_unknown {
            let finding = Finding::new(Code::UnknownScenario, Place::Argument(name.clone())).arg("name", name.as_str());
            let finding = finding.suggest(name, known.scenarios.iter());
            session.loaded.findings.push(finding);
        }
        is_unknown
    }
}

/// The four methods under the same layers, the one in force first.
fn methods(layers: &[Scenario], decision: Option<&Decision>) -> Vec<Column> {
    let Some(decision) = decision else { return Vec::new() };
    let in_layers = layers.iter().rev().find_map(|layer| layer.method);
    let first = in_layers.unwrap_or(decision.scoring().method);
    let others = Method::ALL.into_iter().filter(|method| *method != first);
    let column = |method: Method| {
        let layer = Scenario { method: Some(method), ..Scenario::default() };
        Column { variant: Variant::Method(method), layers: layers.iter().cloned().chain([layer]).collect() }
    };
    std::iter::once(first).chain(others).map(column).collect()
}
