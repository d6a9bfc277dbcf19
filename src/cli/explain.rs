//! `vorrang explain` – why is it where it is, and what would change that?

use anyhow::anyhow;
use vorrang::analysis::crossing::Crossings;
use vorrang::messages;
use vorrang::model::Scenario;
use vorrang::render::explanation::{self, ExplanationView};
use vorrang::render::view::{Options, RankingView, Top};
use vorrang::scoring;
use vorrang::source::Place;

use super::format::Prose;
use super::output::Sink;
use super::session::Session;
use super::{Global, Outcome};

/// Explain why projects are where they are, and what would change that
///
/// Score and rank with the contribution of every criterion, legal bases, rules, decisions and
/// prerequisites, the distance to the cut, and the smallest single change that takes a project across.
#[derive(clap::Args)]
pub(super) struct ExplainArgs {
    /// Ids of the projects
    #[arg(value_name = "ID", required = true)]
    ids: Vec<String>,
    /// Show the difference to this project by criterion
    #[arg(long, value_name = "ID")]
    versus: Option<String>,
    /// Format of the result; without it the ending of --output, else text
    #[arg(long, value_name = "FORMAT")]
    format: Option<Prose>,
}

pub(super) fn run(args: &ExplainArgs, global: &Global) -> anyhow::Result<Outcome> {
    let sink = Sink::new(global);
    let record = Prose::wants_record(args.format, &sink);
    let mut session = Session::open(global, record, record)?;
    let layers = session.layers(global);
    let numbers = args.find(&mut session);
    let layers: Vec<&Scenario> = layers.iter().collect();
    let (decision, in_force) = session.ready(global, &layers)?;
    let lang = session.lang;
    let format = Prose::choose(args.format, &sink, lang)?;
    let ranking = scoring::rank(&decision, &in_force);
    session.review(global, &ranking)?;
    let base = session.base(global, &decision, &in_force);
    let base = base.as_ref().map(|base| base.rank(&decision));
    session.loaded.findings.finish();
    let (projects, versus) = numbers;
    if versus.is_some_and(|versus| projects.iter().all(|project| *project == versus)) {
        return Err(anyhow!(messages::word(lang, "explain-versus-itself")));
    }
    let changes = Crossings::new(&ranking);
    let crossings: Vec<_> = projects.iter().map(|project| changes.of(*project)).collect();
    let rows = RankingView::new(
        &ranking,
        Options { top: Top::All, layers: &layers, base: base.as_ref(), ..Options::new(lang) },
    );
    let view = ExplanationView { ranking: &rows, projects: &projects, crossings: &crossings, versus };
    let (findings, sources) = (&session.loaded.findings, &session.loaded.sources);
    match format {
        Prose::Text => {
            sink.write_shown(global, sources, lang, |width, color| explanation::text(&view, width, color))?
        }
        Prose::Json => sink.write_data(explanation::json(&view, findings, sources), sources, lang)?,
        Prose::Markdown => sink.write_data(explanation::markdown(&view), sources, lang)?,
    }
    session.tell_doubts(global);
    Ok(Outcome::Done)
}

impl ExplainArgs {
    /// The projects by their numbers; unknown ids become findings.
    fn find(&self, session: &mut Session) -> (Vec<u32>, Option<u32>) {
        let projects = self.ids.iter().filter_map(|id| session.project(id, Place::Argument(id.clone()))).collect();
        let versus = self.versus.as_ref().and_then(|id| session.project(id, Place::Argument(format!("--versus {id}"))));
        (projects, versus)
    }
}
