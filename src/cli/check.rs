//! `vorrang check` – report everything that is wrong or doubtful in the files of a decision.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use anyhow::anyhow;
use clap::ValueEnum;
use vorrang::finding::{Code, Gap, HANDFUL, Severity};
use vorrang::messages;
use vorrang::model::Lang;
use vorrang::render::findings::Part;
use vorrang::render::{ci, findings, gaps};
use vorrang::source::{Sources, repository_root};

use super::output::{self, Sink};
use super::targets::{self, Checked, Wish};
use super::{Completed, Global, Outcome, finding, format, locale, session, typed_language};

/// Check criteria, projects and legal bases, and report everything that is wrong or doubtful
///
/// Reports every finding of all files in one run, at most a handful of each kind. Doubts about the
/// ranking (ties at the cut, prerequisites outside the places) are part of it.
///
/// Without PATH the decision of the current folder is checked. A path is the criteria file of another
/// decision, a folder (every decision in it and below), or a project list or a catalogue of legal
/// bases: then only what concerns this file is reported, as the decisions that name it see it.
#[derive(clap::Args)]
pub(super) struct CheckArgs {
    /// File or folder to check instead of the decision of the current folder (can be repeated)
    #[arg(value_name = "PATH")]
    paths: Vec<PathBuf>,
    /// Format of the report
    #[arg(long, value_name = "FORMAT")]
    format: Option<Format>,
    /// Show every finding rather than a handful of each kind
    #[arg(long)]
    all: bool,
    /// Fail on warnings too
    #[arg(long, value_name = "SEVERITY")]
    deny: Option<Deny>,
    /// Do not report warnings or hints of this code (can be repeated)
    #[arg(long, value_name = "CODE", value_parser = allowed(), hide_possible_values = true)]
    allow: Vec<Code>,
    /// Write a list with one line per missing value, by department, to send out: .csv or .xlsx
    #[arg(long, value_name = "FILE")]
    gaps: Option<PathBuf>,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Format {
    /// Text with excerpts of the files
    Text,
    /// vorrang/check/1
    Json,
    /// SARIF 2.1.0, for code scanning and editors
    Sarif,
    /// Code Quality report of GitLab
    Gitlab,
    /// Workflow commands of GitHub Actions, which annotate the changed lines
    Github,
}

#[derive(Clone, Copy, ValueEnum)]
enum Deny {
    /// Warnings count as errors
    Warnings,
}

/// How many findings of each code a CI system gets. Compared with the last run, a shorter list would
/// show findings as solved that were only pushed out by others; a longer one nobody reads.
const FOR_MACHINES: usize = 1000;

pub(super) fn run(args: &CheckArgs, global: &Global) -> anyhow::Result<Outcome> {
    let sink = Sink::new(global);
    let format = args.format.map_or_else(|| format_of(&sink), Ok);
    let keep = match format {
        _ if args.all => usize::MAX,
        Ok(Format::Sarif | Format::Gitlab) => FOR_MACHINES,
        _ => HANDFUL,
    };
    let wish = Wish { keep, checksums: format == Ok(Format::Json), allow: args.allow.clone() };
    let mut checked =
        if args.paths.is_empty() { targets::here(global, &wish)? } else { targets::at(&args.paths, global, &wish)? };
    let lang = checked.first().map_or(Lang::En, |checked| checked.lang);
    global.refuse_stamp(lang)?;
    let format = format.map_err(|file| format::unknown(file, ".json, .sarif, .txt", lang))?;
    // On standard output stands the report, and two results in one stream are none.
    if args.gaps.as_ref().is_some_and(|path| path.as_os_str() == "-") {
        return Err(anyhow!(messages::word(lang, "gaps-needs-file")));
    }
    if let Some(path) = args.gaps.as_ref().filter(|path| !has_ending(path, "csv") && !has_ending(path, "xlsx")) {
        return Err(format::unknown(path, ".csv, .xlsx", lang));
    }
    // What makes the check fail is shown in any case.
    if global.quiet {
        let least = if args.deny.is_some() { Severity::Warning } else { Severity::Error };
        checked.iter_mut().for_each(|checked| checked.loaded.findings.keep_from(least));
    }

    let report = report(&checked, format, &sink, global);
    match (format, &global.output) {
        (Format::Text, target) => sink.write(report.as_bytes(), inputs(&checked, target.as_deref()), lang)?,
        (_, target) => sink.write_data(report, inputs(&checked, target.as_deref()), lang)?,
    }
    if let Some(path) = &args.gaps {
        let gaps = all_gaps(&checked);
        let list = if has_ending(path, "xlsx") {
            gaps::xlsx(&gaps, lang).ok_or_else(|| anyhow!(messages::word(lang, "gaps-too-many")))?
        } else {
            gaps::csv(&gaps, lang).into_bytes()
        };
        output::write_file(path, &list, inputs(&checked, Some(path)), lang)?;
    }
    Ok(outcome(&checked, args.deny.is_some()))
}

/// The inputs among which a target is, if it is one: what was looked at is not overwritten.
fn inputs<'c>(checked: &'c [Checked], target: Option<&Path>) -> &'c Sources {
    const NONE: &Sources = &Sources::EMPTY;
    let sources = || checked.iter().map(|checked| &checked.loaded.sources);
    target.and_then(|target| sources().find(|sources| sources.contains(target))).unwrap_or(NONE)
}

fn report(checked: &[Checked], format: Format, sink: &Sink, global: &Global) -> String {
    let parts: Vec<Part<'_>> = checked.iter().map(Checked::part).collect();
    let first = checked.first().and_then(|checked| checked.loaded.sources.iter().next());
    let root = || repository_root(first.map_or(Path::new("."), |file| &file.path));
    match format {
        Format::Json => {
            let record = if let [checked] = checked { checked.record.as_ref() } else { None };
            findings::json(&parts, record)
        }
        Format::Sarif => ci::sarif::log(&parts, &root()),
        Format::Gitlab => ci::gitlab::issues(&parts, &root()),
        Format::Github => format!("{}{}\n", ci::github::commands(&parts, &root()), summary(checked, &parts)),
        Format::Text => {
            let to_terminal = matches!(sink, Sink::Stdout) && output::stdout_is_terminal();
            let options =
                findings::TextOptions { color: output::colored(global.color, to_terminal), width: output::width() };
            let texts = parts.iter().map(|part| findings::text(part.findings, part.sources, part.lang, options));
            format!("{}{}\n", texts.collect::<String>(), summary(checked, &parts))
        }
    }
}

fn summary(checked: &[Checked], parts: &[Part<'_>]) -> String {
    let files: BTreeSet<&String> = checked.iter().flat_map(|checked| &checked.files).collect();
    findings::summary(parts, files.len())
}

/// The gaps of all decisions, those that several share once.
fn all_gaps(checked: &[Checked]) -> Vec<Gap> {
    let mut gaps: Vec<Gap> = Vec::new();
    for checked in checked {
        let known = gaps.len();
        // Each decision counts its files for itself.
        let is_same = |gap: &Gap, known: &Gap| Gap { file: known.file, ..gap.clone() } == *known;
        let is_new = |gap: &&Gap| !gaps[..known].iter().any(|known| is_same(gap, known));
        gaps.extend(checked.loaded.gaps.iter().filter(is_new).cloned().collect::<Vec<_>>());
    }
    gaps
}

fn has_ending(path: &Path, ending: &str) -> bool {
    path.extension().is_some_and(|known| known.eq_ignore_ascii_case(ending))
}

/// The gravest of what happened.
fn outcome(checked: &[Checked], deny_warnings: bool) -> Outcome {
    let mut gravest = Outcome::Done;
    for Checked { loaded, .. } in checked {
        let denied = deny_warnings && 0 < loaded.findings.count(Severity::Warning);
        gravest = match (gravest, session::outcome(&loaded.findings)) {
            (Outcome::Unreadable, _) | (_, Outcome::Unreadable) => Outcome::Unreadable,
            (Outcome::Done, Outcome::Done) if !denied => Outcome::Done,
            _ => Outcome::Findings,
        };
    }
    gravest
}

/// The format that the ending of the target asks for; the target if it asks for none.
fn format_of(sink: &Sink) -> Result<Format, &Path> {
    let Sink::File(path) = sink else { return Ok(Format::Text) };
    match sink.ending().as_deref() {
        Some("sarif") => Ok(Format::Sarif),
        // The other ending that the standard names.
        Some("json") if path.to_string_lossy().to_lowercase().ends_with(".sarif.json") => Ok(Format::Sarif),
        Some("json") => Ok(Format::Json),
        Some("txt") => Ok(Format::Text),
        _ if sink.is_device() => Ok(Format::Text),
        _ => Err(path),
    }
}

/// The codes that may be silenced.
fn allowed() -> Completed<Code> {
    let values = || {
        let may_be = Code::ALL.iter().filter(|code| code.severity() != Severity::Error);
        may_be.map(|code| code.name().to_owned()).collect()
    };
    Completed { parse: parse_allowed, values }
}

/// A code that may be silenced.
fn parse_allowed(text: &str) -> Result<Code, String> {
    let code = finding::parse_code(text)?;
    if code.severity() == Severity::Error {
        return Err(messages::word(typed_language().unwrap_or_else(locale), "usage-allow-error"));
    }
    Ok(code)
}
