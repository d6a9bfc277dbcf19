//! `vorrang check` – report everything that is wrong or doubtful in the files of a decision.

use std::path::PathBuf;

use anyhow::anyhow;
use clap::ValueEnum;
use vorrang::finding::Severity;
use vorrang::messages;
use vorrang::model::Lang;
use vorrang::render::findings::Record;
use vorrang::render::{findings, gaps};
use vorrang::scoring;

use super::output::{self, Sink};
use super::session::Session;
use super::{Global, Outcome};

/// Check criteria, projects and legal bases
///
/// Reports every finding of all files in one run, at most a handful of each kind. Doubts about the
/// ranking (ties at the cut, prerequisites outside the places) are part of it.
#[derive(clap::Args)]
pub(super) struct CheckArgs {
    /// Format of the report
    #[arg(long, value_name = "FORMAT")]
    format: Option<Format>,
    /// Show every finding rather than a handful of each kind
    #[arg(long)]
    all: bool,
    /// Fail on warnings too
    #[arg(long, value_name = "SEVERITY")]
    deny: Option<Deny>,
    /// Write a CSV file with one line per missing value, by department, to send out
    #[arg(long, value_name = "FILE")]
    gaps: Option<PathBuf>,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Format {
    /// Text with excerpts of the files
    Text,
    /// vorrang/check/1
    Json,
}

#[derive(Clone, Copy, ValueEnum)]
enum Deny {
    /// Warnings count as errors
    Warnings,
}

pub(super) fn run(args: &CheckArgs, global: &Global) -> anyhow::Result<Outcome> {
    let sink = Sink::new(global);
    let mut session = Session::open(global, args.all, args.wants_record(&sink))?;
    // On standard output stands the report, and two results in one stream are none.
    if args.gaps.as_ref().is_some_and(|path| path.as_os_str() == "-") {
        return Err(anyhow!(messages::word(session.lang, "gaps-needs-file")));
    }
    let layers = session.layers(global);
    let record = Record {
        scenario: global.scenario.clone().filter(|_| layers.iter().any(|layer| !layer.id.is_empty())),
        ..review(&mut session, &layers)
    };
    session.loaded.findings.finish();
    // What makes the check fail is shown in any case.
    if global.quiet && args.deny.is_none() {
        session.loaded.findings.keep_errors();
    }

    let (list, sources, lang) = (&session.loaded.findings, &session.loaded.sources, session.lang);
    let format = match args.format {
        Some(format) => format,
        None => format_of(&sink, lang)?,
    };
    let report = match format {
        Format::Json => findings::json(list, sources, &record, lang),
        Format::Text => {
            let to_terminal = matches!(sink, Sink::Stdout) && output::stdout_is_terminal();
            let options =
                findings::TextOptions { color: output::colored(global.color, to_terminal), width: output::width() };
            let summary = findings::summary(list, sources.iter().count(), lang);
            format!("{}{summary}\n", findings::text(list, sources, lang, options))
        }
    };
    match format {
        Format::Json => sink.write_data(report, sources, lang)?,
        Format::Text => sink.write(report.as_bytes(), sources, lang)?,
    }
    if let Some(path) = &args.gaps {
        output::write_file(path, gaps::csv(&session.loaded.gaps, lang).as_bytes(), sources, lang)?;
    }
    let denied = args.deny.is_some() && 0 < list.count(Severity::Warning);
    Ok(match session.outcome() {
        Outcome::Done if denied => Outcome::Findings,
        outcome => outcome,
    })
}

impl CheckArgs {
    /// Whether the report carries a run record, for which checksums are needed.
    fn wants_record(&self, sink: &Sink) -> bool {
        self.format == Some(Format::Json) || self.format.is_none() && sink.ending().as_deref() == Some("json")
    }
}

/// The format that the ending of the target asks for.
fn format_of(sink: &Sink, lang: Lang) -> anyhow::Result<Format> {
    let Sink::File(path) = sink else { return Ok(Format::Text) };
    match sink.ending().as_deref() {
        Some("json") => Ok(Format::Json),
        Some("txt") => Ok(Format::Text),
        _ if sink.is_device() => Ok(Format::Text),
        _ => {
            let file = path.to_string_lossy().into_owned();
            let args = [("file", file.into()), ("known", ".json, .txt".into())];
            Err(anyhow!(messages::text(lang, "format-unknown", &args)))
        }
    }
}

/// Adds doubts about the ranking, if the files allow one, and says what it was made with.
fn review(session: &mut Session, layers: &[vorrang::model::Scenario]) -> Record {
    let mut record = Record::default();
    if session.loaded.findings.has_errors() {
        return record;
    }
    let Some(decision) = session.loaded.decision.take() else { return record };
    record.as_of = decision.as_of();
    let layers: Vec<_> = layers.iter().collect();
    if let Some(in_force) = session.loaded.in_force(&decision, &layers) {
        record.places = Some(in_force.places.get());
        session.loaded.review(&scoring::rank(&decision, &in_force));
    }
    record
}
