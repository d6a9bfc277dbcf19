//! Findings as people read them (text with excerpts of the files) and as machines do (JSON).
//!
//! The text looks like that of `rustc`, because its layout has proved itself: what, where, the line
//! with the place underlined, the remedy. Further places of a finding are underlined with `---`,
//! on the same line if it shows them, otherwise in an excerpt of their own.
//!
//! ```text
//! Fehler[value-off-scale]: …
//!  --> data/projects.csv:8:40
//!   |
//! 8 | DO-P05;Vereinfachte Terminvereinbarung;12
//!   |                                        ^^
//!   |
//!   = Abhilfe: …
//! ```
//!
//! Machines get no excerpts, but the same sentences, and no terminal ever gets a control character
//! from a file.

mod excerpt;
mod repeated;

pub use repeated::drop_told;

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;
use std::ops::Range;

use annotate_snippets::{Annotation, AnnotationKind, Group, Level, Origin, Padding, Renderer, Snippet};
use anstyle::{AnsiColor, Style};
use schemars::JsonSchema;
use serde::Serialize;

use crate::finding::{Code, Finding, Findings, Severity};
use crate::messages::{self, Arg};
use crate::model::{Decision, Lang, Scenario};
use crate::render::harmless;
use crate::render::json::{self, BasisEntry, DecisionEntry, Number, RuleEntry};
use crate::render::machine::{self, InputEntry};
use crate::scoring::InForce;
use crate::source::{Location, Place, Sources};

use excerpt::Excerpt;

/// How many places of one finding are shown; a circle of dependencies can have hundreds.
const PLACES: usize = 6;

/// How many characters of a text from a file go into a sentence; a cell can hold megabytes.
const ARGUMENT_LENGTH: usize = 400;

/// How findings are shown on a terminal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TextOptions {
    /// Whether to use colours.
    pub color: bool,
    /// Columns of the terminal. Longer source lines are cut; sentences are not.
    pub width: usize,
}

/// What was found in one decision or file; a report is about one or several.
#[derive(Clone, Copy, Debug)]
pub struct Part<'a> {
    /// Its findings, finished.
    pub findings: &'a Findings,
    /// The files they are about; the first is the one that was asked for.
    pub sources: &'a Sources,
    /// The language to tell them in.
    pub lang: Lang,
}

/// One finding as machines get it.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, JsonSchema)]
pub struct FindingEntry {
    /// The stable name of its kind.
    pub code: &'static str,
    /// `error`, `warning` or `hint`.
    #[schemars(extend("enum" = ["error", "warning", "hint"]))]
    pub severity: &'static str,
    /// What is wrong.
    pub message: String,
    /// How to mend it.
    pub hint: Option<String>,
    /// The file, relative to the manifest; none for arguments of the command line.
    pub file: Option<String>,
    /// Line, from 1.
    pub line: Option<usize>,
    /// Column in characters, from 1.
    pub column: Option<usize>,
    /// Sheet and cell of a spreadsheet, such as `Projekte!D17`.
    pub cell: Option<String>,
}

/// Shows all findings that were kept, each followed by an empty line, and how many more there are.
#[must_use]
pub fn text(findings: &Findings, sources: &Sources, lang: Lang, options: TextOptions) -> String {
    let renderer = if options.color { Renderer::styled() } else { Renderer::plain() };
    // Excerpts fit already; the renderer must not cut what was cut, or their columns would be off.
    let renderer = renderer.term_width(usize::from(u16::MAX));
    let kept = kept_by_code(findings);
    let mut shown: BTreeMap<Code, usize> = BTreeMap::new();

    let mut out = String::new();
    for finding in findings.iter() {
        let report = report(finding, sources, lang, options.width);
        // The report begins with an empty group, which the renderer ends like any other.
        out.push_str(renderer.render(&report).trim_start_matches('\n'));
        out.push_str("\n\n");
        let count = shown.entry(finding.code).or_default();
        *count += 1;
        let omitted = findings.count_of(finding.code).saturating_sub(*count);
        if kept.get(&finding.code) == Some(count) && 0 < omitted {
            out.push_str(&messages::text(lang, "check-more-findings", &[("count", omitted.into())]));
            out.push_str("\n\n");
        }
    }
    out
}

/// Tells each warning in one line, `Warnung[tie-at-cut] data/projects.csv:8:1: …`, and how many hints
/// of which kind there are, for runs whose result must not be buried. `check` shows them in full.
#[must_use]
pub fn lines(findings: &Findings, sources: &Sources, lang: Lang, color: bool) -> String {
    let mut out = String::new();
    let mut told = 0;
    for finding in findings.iter().filter(|finding| finding.severity != Severity::Hint) {
        let entry = entry(finding, sources, lang);
        let style = match finding.severity {
            Severity::Error => AnsiColor::Red.on_default().bold(),
            Severity::Warning | Severity::Hint => AnsiColor::Yellow.on_default().bold(),
        };
        let style = if color { style } else { Style::new() };
        let word = messages::word(lang, severity_word(finding.severity));
        let place = entry.file.as_deref().map(|file| match (entry.line, entry.column, &entry.cell) {
            (Some(line), Some(column), _) => format!(" {file}:{line}:{column}"),
            (_, _, Some(cell)) => format!(" {file}#{cell}"),
            _ => format!(" {file}"),
        });
        let place = harmless(&place.unwrap_or_default());
        let message = harmless(&entry.message);
        // Writing to a string cannot fail.
        let _ = writeln!(out, "{style}{word}[{}]{style:#}{place}: {message}", entry.code);
        told += 1;
    }
    let mut line = |id, args: &[(&str, Arg)]| {
        let _ = writeln!(out, "{}", messages::text(lang, id, args));
    };
    let more = findings.count(Severity::Error) + findings.count(Severity::Warning);
    let more = more.saturating_sub(told);
    if 0 < more {
        line("check-more-lines", &[("count", more.into())]);
    }
    let hints: BTreeSet<Code> =
        findings.iter().filter(|finding| finding.severity == Severity::Hint).map(|finding| finding.code).collect();
    if !hints.is_empty() {
        let kinds = hints.iter().map(|code| format!("{code} {}", findings.count_of(*code)));
        let kinds = kinds.collect::<Vec<_>>().join(", ");
        line("check-hint-kinds", &[("count", findings.count(Severity::Hint).into()), ("kinds", kinds.into())]);
    }
    out
}

fn severity_word(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "severity-error",
        Severity::Warning => "severity-warning",
        Severity::Hint => "severity-hint",
    }
}

/// The closing line of `check`: "Geprüft: 3 Dateien, 2 Fehler, 1 Warnung, 0 Hinweise".
#[must_use]
pub fn summary(parts: &[Part<'_>], files: usize) -> String {
    let counts = Counts::of(parts);
    let lang = parts.first().map_or(Lang::En, |part| part.lang);
    if counts == Counts::default() {
        return messages::text(lang, "check-clean", &[("count", files.into())]);
    }
    let phrase = |id, count: usize| Arg::Text(messages::text(lang, id, &[("count", count.into())]));
    messages::text(
        lang,
        "check-summary",
        &[
            ("files", phrase("checked-files", files)),
            ("errors", phrase("found-errors", counts.errors)),
            ("warnings", phrase("found-warnings", counts.warnings)),
            ("hints", phrase("found-hints", counts.hints)),
        ],
    )
}

/// All findings that were kept, as machines get them.
#[must_use]
pub fn entries(findings: &Findings, sources: &Sources, lang: Lang) -> Vec<FindingEntry> {
    findings.iter().map(|finding| entry(finding, sources, lang)).collect()
}

/// What a run of `check` looked at, if the files can be used.
#[derive(Debug)]
pub struct Record {
    /// The decision.
    pub decision: Decision,
    /// Its settings in force.
    pub in_force: InForce,
    /// What scenario and command line set.
    pub layers: Vec<Scenario>,
}

impl Record {
    /// The scenario in force.
    fn scenario(&self) -> Option<&Scenario> {
        self.layers.iter().find(|layer| !layer.id.is_empty())
    }
}

/// The result of `check` after the schema `vorrang/check/1`.
#[must_use]
pub fn json(parts: &[Part<'_>], record: Option<&Record>) -> String {
    let lang = parts.first().map_or(Lang::En, |part| part.lang);
    let decision = record.map(|record| &record.decision);
    let in_force = record.map(|record| &record.in_force);
    let mut omitted: BTreeMap<Code, usize> = BTreeMap::new();
    for (code, more) in parts.iter().flat_map(|part| part.findings.omitted()) {
        *omitted.entry(code).or_default() += more;
    }
    let omitted = omitted.into_iter().map(|(code, count)| Omitted { code: code.name(), count }).collect();
    let check = Check {
        schema: "vorrang/check/1",
        run: Run {
            version: env!("CARGO_PKG_VERSION"),
            as_of: decision.and_then(Decision::as_of).map(|as_of| as_of.to_string()),
            method: in_force.map(|in_force| in_force.method.key()),
            scenario: record.and_then(Record::scenario).map(|scenario| scenario.id.as_str()),
            places: in_force.map(|in_force| in_force.places.get()),
            maximum: in_force.map(|in_force| json::decimal(in_force.maximum)),
            seed: record.map(|record| json::seed(&record.decision, record.scenario())),
            basis: decision.map(|decision| BasisEntry::new(decision, lang)),
            rules: decision.map(|decision| json::rules(decision, lang)),
            decisions: decision.map(|decision| json::decisions(decision, lang)),
            inputs: parts.iter().flat_map(|part| machine::inputs(part.sources)).collect(),
        },
        counts: Counts::of(parts),
        findings: parts.iter().flat_map(|part| entries(part.findings, part.sources, part.lang)).collect(),
        omitted,
    };
    // Only maps whose keys are no texts could fail, and there are none.
    let mut out = serde_json::to_string_pretty(&check).unwrap_or_default();
    out.push('\n');
    out
}

/// The JSON Schema of a check.
pub(crate) fn schema() -> schemars::Schema {
    crate::schema::output::<Check<'static>>()
}

/// A report as `vorrang check --format json` writes it. Within `/1` fields are added, never renamed, removed or retyped.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "vorrang/check/1")]
struct Check<'r> {
    /// Name and version of this format.
    #[schemars(extend("const" = "vorrang/check/1"))]
    schema: &'static str,
    /// What was checked, with what.
    run: Run<'r>,
    /// How many findings there are.
    counts: Counts,
    /// What is wrong or doubtful.
    findings: Vec<FindingEntry>,
    /// Findings that were counted but not kept.
    omitted: Vec<Omitted>,
}

/// The part of the run record of a ranking that a check has.
#[derive(Serialize, JsonSchema)]
struct Run<'r> {
    /// Version of vorrang.
    version: &'static str,
    /// As-of date in force. Null where the files have errors or several decisions were checked, like all
    /// that a decision says.
    #[schemars(extend("format" = "date"))]
    as_of: Option<String>,
    /// Method that computes the scores.
    method: Option<&'static str>,
    /// Scenario in force, by its id.
    scenario: Option<&'r str>,
    /// Number of places.
    places: Option<usize>,
    /// Score of a project with utility 1 everywhere.
    maximum: Option<Number>,
    /// Seed of random numbers; a check uses none.
    seed: Option<u64>,
    /// Who decided on the weights and who scored.
    basis: Option<BasisEntry<'r>>,
    /// Rules of the file.
    rules: Option<Vec<RuleEntry<'r>>>,
    /// What people decided.
    decisions: Option<Vec<DecisionEntry<'r>>>,
    /// Files that the check read.
    inputs: Vec<InputEntry<'r>>,
}

#[derive(Serialize, JsonSchema)]
struct Omitted {
    /// The stable name of their kind.
    code: &'static str,
    /// How many.
    count: usize,
}

/// How many findings there are, kept or not.
#[derive(Default, PartialEq, Serialize, JsonSchema)]
struct Counts {
    /// Of severity error.
    errors: usize,
    /// Of severity warning.
    warnings: usize,
    /// Of severity hint.
    hints: usize,
}

impl Counts {
    fn of(parts: &[Part<'_>]) -> Self {
        let count = |severity| parts.iter().map(|part| part.findings.count(severity)).sum();
        Self { errors: count(Severity::Error), warnings: count(Severity::Warning), hints: count(Severity::Hint) }
    }
}

fn kept_by_code(findings: &Findings) -> BTreeMap<Code, usize> {
    let mut kept = BTreeMap::new();
    for finding in findings.iter() {
        *kept.entry(finding.code).or_default() += 1;
    }
    kept
}

pub(super) fn entry(finding: &Finding, sources: &Sources, lang: Lang) -> FindingEntry {
    let place = finding.places.first().filter(|place| !matches!(place, Place::Argument(_)));
    let location = place.map(|place| sources.locate(place));
    let (line, column) = location.as_ref().and_then(|location| location.line_column).unzip();
    let cell = location.as_ref().and_then(|location| location.cell.as_ref());
    FindingEntry {
        code: finding.code.name(),
        severity: finding.severity.name(),
        message: sentence(finding, finding.message, lang, str::to_owned),
        hint: finding.hint.map(|hint| sentence(finding, hint, lang, str::to_owned)),
        line,
        column,
        cell: cell.map(|cell| cell.reference.clone()),
        file: location.map(|location| location.file.to_owned()),
    }
}

/// A sentence of a finding, with the texts that come from files shortened and passed to `clean`.
fn sentence(finding: &Finding, id: &str, lang: Lang, clean: impl Fn(&str) -> String) -> String {
    let args: Vec<(&str, Arg)> = finding.args.iter().map(|(name, arg)| (*name, filled(arg, lang, &clean))).collect();
    messages::text(lang, id, &args)
}

/// What fills a placeholder, every text in it shortened and passed to `clean`.
fn filled(arg: &Arg, lang: Lang, clean: &impl Fn(&str) -> String) -> Arg {
    let fill = |text: &str| Arg::Text(clean(&shortened(text)));
    match arg {
        Arg::Text(text) => fill(text),
        Arg::Words(text) => fill(text.get(lang)),
        Arg::Phrase(id, args) => {
            Arg::Phrase(id, args.iter().map(|(name, arg)| (*name, filled(arg, lang, clean))).collect())
        }
        Arg::List(list) => Arg::List(list.map(|item| filled(item, lang, clean))),
        Arg::Number(_) | Arg::Count(_) | Arg::Date(_) | Arg::Word(_) => arg.clone(),
    }
}

fn shortened(text: &str) -> String {
    match text.char_indices().nth(ARGUMENT_LENGTH) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text.to_owned(),
    }
}

/// Lays out one finding.
///
/// The renderer can tell the place of an excerpt itself, but would count the column within the
/// excerpt, which may begin in the middle of a line. So an [`Origin`] tells the true place, and as
/// an excerpt without a path of its own is drawn without ado only where it opens a group, each
/// excerpt opens one: its origin ends the group before. The empty group in front makes the title's
/// group one of those "others", which are not closed by a line.
fn report(finding: &Finding, sources: &Sources, lang: Lang, width: usize) -> Vec<Group<'static>> {
    let (level, name) = match finding.severity {
        Severity::Error => (Level::ERROR, "severity-error"),
        Severity::Warning => (Level::WARNING, "severity-warning"),
        Severity::Hint => (Level::INFO, "severity-hint"),
    };
    let title = level
        .clone()
        .with_name(messages::word(lang, name))
        .primary_title(sentence(finding, finding.message, lang, harmless))
        .id(finding.code.name());
    let new_group = || Group::with_level(level.clone());

    let mut groups = vec![new_group()];
    let mut group = Group::with_title(title);
    for (index, mark) in marks(finding, sources, width).into_iter().enumerate() {
        if 0 < index {
            group = group.element(Padding);
        }
        group = group.element(mark.origin(lang));
        if let Some(snippet) = mark.snippet() {
            groups.push(group);
            group = new_group().element(snippet);
        }
    }
    let closing = closing(finding, lang);
    if !finding.places.is_empty() && !closing.is_empty() {
        group = group.element(Padding);
    }
    groups.push(group.elements(closing));
    groups
}

/// What follows the excerpts: how many places are not shown, and the remedy.
fn closing(finding: &Finding, lang: Lang) -> Vec<annotate_snippets::Message<'static>> {
    let mut messages = Vec::new();
    let more = finding.places.len().saturating_sub(PLACES);
    if 0 < more {
        let text = messages::text(lang, "check-more-places", &[("count", more.into())]);
        messages.push(Level::NOTE.no_name().message(text));
    }
    if let Some(hint) = finding.hint {
        let remedy = messages::word(lang, "check-remedy");
        messages.push(Level::HELP.with_name(remedy).message(sentence(finding, hint, lang, harmless)));
    }
    messages
}

/// A place to show, with the places shown on the same line.
struct Mark<'a> {
    place: &'a Place,
    location: Location<'a>,
    /// With where the place lies in what it was cut from.
    excerpt: Option<(Excerpt, Range<usize>)>,
    kind: AnnotationKind,
    also: Vec<Range<usize>>,
}

/// Decides which places are shown, in which excerpts.
fn marks<'a>(finding: &'a Finding, sources: &'a Sources, width: usize) -> Vec<Mark<'a>> {
    let places = finding.places.iter().take(PLACES);
    let located: Vec<(&Place, Location<'a>)> = places.map(|place| (place, sources.locate(place))).collect();
    let lines = located.iter().filter_map(|(_, location)| location.line());
    let digits = lines.map(|line| line.to_string().len()).max().unwrap_or(1);
    // Line number, space, bar, space.
    let width = width.saturating_sub(digits + 3);

    let mut marks: Vec<Mark<'a>> = Vec::new();
    for (place, location) in located {
        let around = sources.around(place, &location);
        if let Some((_, span)) = &around
            && let Some(mark) = marks.iter_mut().find(|mark| mark.shows(place, &location, span))
        {
            mark.also.push(span.clone());
            continue;
        }
        let excerpt = around.map(|(text, span)| (Excerpt::around(&text, &span, width), span));
        let kind = if marks.is_empty() { AnnotationKind::Primary } else { AnnotationKind::Context };
        marks.push(Mark { place, location, excerpt, kind, also: Vec::new() });
    }
    marks
}

impl Mark<'_> {
    /// Whether the excerpt shows this place as well.
    fn shows(&self, place: &Place, location: &Location<'_>, span: &Range<usize>) -> bool {
        self.place.file() == place.file()
            && self.location.line() == location.line()
            && self.excerpt.as_ref().is_some_and(|(excerpt, _)| excerpt.shows(span.start))
    }

    fn origin(&self, lang: Lang) -> Origin<'static> {
        let name = harmless(&shortened(self.location.file));
        if let Place::Argument(_) = self.place {
            return Origin::path(messages::text(lang, "check-argument", &[("argument", name.into())]));
        }
        match (self.location.line_column, &self.location.cell) {
            (Some((line, column)), _) => Origin::path(name).line(line).char_column(column),
            // As a link to a cell is written; what follows `#` in the name of a list is its sheet, too.
            (None, Some(cell)) => Origin::path(format!("{name}#{}", harmless(&shortened(&cell.reference)))),
            (None, None) => Origin::path(name),
        }
    }

    fn snippet(&self) -> Option<Snippet<'static, Annotation<'static>>> {
        let (excerpt, span) = self.excerpt.as_ref()?;
        let line = self.location.line()?;
        let also = self.also.iter().map(|span| AnnotationKind::Context.span(excerpt.position(span)));
        Some(
            Snippet::source(excerpt.text.clone())
                .line_start(line)
                .annotation(self.kind.span(excerpt.position(span)))
                .annotations(also),
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::{FileId, FileText, SourceFile};

    // Sentences that do not exist are shown by their names: these tests are about the layout, and
    // the wording of findings may change without them.

    const PLAIN: TextOptions = TextOptions { color: false, width: 60 };

    fn file(name: &str, text: &str, delimiter: Option<u8>) -> SourceFile {
        SourceFile {
            path: name.into(),
            name: name.to_owned(),
            text: FileText::decode(text.as_bytes().to_vec()).0,
            workbook: None,
            delimiter,
            hidden: None,
            sha256: None,
            is_input: true,
        }
    }

    /// Sources with one CSV file.
    fn csv(text: &str) -> (Sources, FileId) {
        let mut sources = Sources::default();
        let file = sources.add(file("data/projects.csv", text, Some(b';')));
        (sources, file)
    }

    /// The place of the first `needle` in the file.
    fn place(sources: &Sources, file: FileId, needle: &str) -> Place {
        let start = sources.get(file).text.find(needle).unwrap();
        Place::span(file, start..start + needle.len())
    }

    fn show(finding: Finding, sources: &Sources) -> String {
        let mut findings = Findings::new(5);
        findings.push(finding);
        text(&findings, sources, Lang::De, PLAIN)
    }

    #[test]
    fn a_finding_shows_its_line_with_the_place_underlined_and_the_remedy() {
        let (sources, file) = csv("id;name;politics\nDO-P05;Vereinfachte Terminvereinbarung;12\n");
        let finding = Finding::new(Code::ValueOffScale, Place::Cell { file, record: 17, column: 2 })
            .message("12 is off the scale")
            .hint("write 0, 3, 6 or 10");
        assert_eq!(
            show(finding, &sources),
            "\
Fehler[value-off-scale]: 12 is off the scale
 --> data/projects.csv:2:40
  |
2 | DO-P05;Vereinfachte Terminvereinbarung;12
  |                                        ^^
  |
  = Abhilfe: write 0, 3, 6 or 10

"
        );
    }

    #[test]
    fn a_long_line_is_cut_around_the_place_and_keeps_its_true_column() {
        let row = "x;".repeat(5_000_000);
        let (sources, file) = csv(&format!("id\n{row}Fünf;{row}\n"));
        let finding = Finding::new(Code::NotANumber, place(&sources, file, "Fünf")).message("`Fünf` is no number");
        assert_eq!(
            show(finding, &sources),
            "\
Fehler[not-a-number]: `Fünf` is no number
 --> data/projects.csv:2:10000001
  |
2 | …;x;x;x;x;x;x;x;x;x;x;x;x;Fünf;x;x;x;x;x;x;x;x;x;x;x;x;…
  |                           ^^^^

"
        );
    }

    #[test]
    fn umlauts_wide_characters_tabs_and_replaced_characters_keep_the_underline_right() {
        let (sources, file) = csv("id\nDO-Ü1;\"Größe\t\u{202e}語\u{1b}[31m\";12\n");
        let finding = Finding::new(Code::ValueOffScale, place(&sources, file, "12"))
            .message("check-argument")
            .arg("argument", "a\u{1b}[2J\u{9b}b\n\u{200f}c")
            .hint("check-argument");
        assert_eq!(
            show(finding, &sources),
            "\
Fehler[value-off-scale]: Befehlszeile: a\u{fffd}[2J\u{fffd}b \u{fffd}c
 --> data/projects.csv:2:23
  |
2 | DO-Ü1;\"Größe    \u{fffd}語\u{fffd}[31m\";12
  |                           ^^
  |
  = Abhilfe: Befehlszeile: a\u{fffd}[2J\u{fffd}b \u{fffd}c

"
        );
    }

    #[test]
    fn further_places_on_the_same_line_are_underlined_there() {
        let (sources, file) = csv("id;Kosten;cost-eur\n");
        let finding = Finding::new(Code::DuplicateColumn, place(&sources, file, "cost-eur"))
            .message("two columns for `cost-eur`")
            .also(place(&sources, file, "Kosten"));
        assert_eq!(
            show(finding, &sources),
            "\
Fehler[duplicate-column]: two columns for `cost-eur`
 --> data/projects.csv:1:11
  |
1 | id;Kosten;cost-eur
  |    ------ ^^^^^^^^

"
        );
    }

    #[test]
    fn further_places_elsewhere_get_excerpts_of_their_own() {
        let (mut sources, projects) = csv("id;name\n1;a\n2;b\n3;c\n4;d\n5;e\n6;f\n7;g\n8;h\n1;i\n");
        let manifest = sources.add(file("criteria.toml", "version = 1\n", None));
        let last = sources.get(projects).text.rfind("1;i").unwrap();
        let finding = Finding::new(Code::DuplicateId, Place::span(projects, last..last + 1))
            .message("`1` stands twice")
            .also(place(&sources, projects, "1;a"))
            .also(Place::File(manifest))
            .also(Place::Argument("--projects x.csv".to_owned()))
            .hint("rename one");
        assert_eq!(
            show(finding, &sources),
            "\
Fehler[duplicate-id]: `1` stands twice
  --> data/projects.csv:10:1
   |
10 | 1;i
   | ^
   |
  ::: data/projects.csv:2:1
   |
 2 | 1;a
   | ---
   |
  ::: criteria.toml
   |
  ::: Befehlszeile: --projects x.csv
   |
   = Abhilfe: rename one

"
        );
    }

    #[test]
    fn files_and_arguments_show_only_where_they_come_from() {
        let mut sources = Sources::default();
        let manifest = sources.add(file("criteria.toml", "", None));
        let finding = Finding::new(Code::EncodingAssumed, Place::File(manifest)).message("not UTF-8");
        assert_eq!(show(finding, &sources), "Warnung[encoding-assumed]: not UTF-8\n--> criteria.toml\n\n");
        let argument = Place::Argument("--weight politcs=30".to_owned());
        let finding = Finding::new(Code::UnknownCriterion, argument).message("no criterion").hint("hint");
        assert_eq!(
            show(finding, &sources),
            "\
Fehler[unknown-criterion]: no criterion
--> Befehlszeile: --weight politcs=30
 |
 = Abhilfe: hint

"
        );
        let finding = Finding::new(Code::WeightsSum, None).message("90, not 100");
        assert_eq!(show(finding, &sources), "Fehler[weights-sum]: 90, not 100\n\n");
    }

    #[test]
    fn of_many_places_only_some_are_shown() {
        let (sources, file) = csv("a\n\nb\n\nc\n\nd\n\ne\n\nf\n\ng\n\nh\n");
        let mut finding = Finding::new(Code::DependencyCycle, None).message("a circle");
        finding.places = (0..8).map(|line| Place::span(file, 3 * line..3 * line + 1)).collect();
        let text = show(finding, &sources);
        assert_eq!(text.matches("data/projects.csv").count(), PLACES, "{text}");
        assert!(text.ends_with("  |\n   = und an 2 weiteren Stellen\n\n"), "{text}");
    }

    #[test]
    fn the_last_finding_of_a_kind_says_how_many_more_there_are() {
        let sources = Sources::default();
        let mut findings = Findings::new(2);
        for _ in 0..39 {
            findings.push(Finding::new(Code::ValueMissing, None).message("missing"));
        }
        findings.push(Finding::new(Code::RelativeScale, None).message("relative"));
        findings.finish();
        assert_eq!(
            text(&findings, &sources, Lang::De, PLAIN),
            "\
Fehler[value-missing]: missing

Fehler[value-missing]: missing

und 37 weitere dieser Art (alle mit `--all`)

Warnung[relative-scale]: relative

"
        );
    }

    #[test]
    fn colours_are_used_only_if_asked_for() {
        let (sources, file) = csv("id\n");
        let mut findings = Findings::new(5);
        findings.push(Finding::new(Code::UnusedColumn, place(&sources, file, "id")).message("unused"));
        let shown = |color| text(&findings, &sources, Lang::En, TextOptions { color, width: 60 });
        assert!(shown(true).contains("\u{1b}["));
        assert_eq!(shown(false), "hint[unused-column]: unused\n --> data/projects.csv:1:1\n  |\n1 | id\n  | ^^\n\n");
    }

    #[test]
    fn the_summary_counts_everything_or_has_nothing_to_report() {
        fn tell(findings: &Findings, files: usize, lang: Lang) -> String {
            summary(&[Part { findings, sources: &Sources::EMPTY, lang }], files)
        }
        let mut findings = Findings::new(1);
        assert_eq!(tell(&findings, 3, Lang::De), "Keine Beanstandungen in 3 Dateien.");
        assert_eq!(tell(&findings, 1, Lang::En), "Nothing to report in 1 file.");
        findings.push(Finding::new(Code::WeightsSum, None));
        findings.push(Finding::new(Code::WeightsSum, None));
        findings.push(Finding::new(Code::RelativeScale, None));
        assert_eq!(tell(&findings, 3, Lang::De), "Geprüft: 3 Dateien, 2 Fehler, 1 Warnung, 0 Hinweise");
        assert_eq!(tell(&findings, 1, Lang::En), "Checked: 1 file, 2 errors, 1 warning, 0 hints");
    }

    #[test]
    fn machines_get_the_same_sentences_with_places_and_counts() {
        let (sources, file) = csv("id;politics\nDO-Ü1;12\n");
        let mut findings = Findings::new(1);
        findings.push(
            Finding::new(Code::ValueOffScale, place(&sources, file, "12"))
                .message("12 is off the scale")
                .hint("write 10"),
        );
        findings.push(Finding::new(Code::ValueOffScale, None));
        findings.push(Finding::new(Code::UncertaintyAny, Place::Argument("--any".to_owned())).message("any"));
        assert_eq!(
            json(&[Part { findings: &findings, sources: &sources, lang: Lang::De }], None),
            format!(
                r#"{{
  "schema": "vorrang/check/1",
  "run": {{
    "version": "{}",
    "as_of": null,
    "method": null,
    "scenario": null,
    "places": null,
    "maximum": null,
    "seed": null,
    "basis": null,
    "rules": null,
    "decisions": null,
    "inputs": [
      {{
        "path": "data/projects.csv",
        "sha256": null
      }}
    ]
  }},
  "counts": {{
    "errors": 2,
    "warnings": 0,
    "hints": 1
  }},
  "findings": [
    {{
      "code": "value-off-scale",
      "severity": "error",
      "message": "12 is off the scale",
      "hint": "write 10",
      "file": "data/projects.csv",
      "line": 2,
      "column": 7,
      "cell": null
    }},
    {{
      "code": "uncertainty-any",
      "severity": "hint",
      "message": "any",
      "hint": null,
      "file": null,
      "line": null,
      "column": null,
      "cell": null
    }}
  ],
  "omitted": [
    {{
      "code": "value-off-scale",
      "count": 1
    }}
  ]
}}
"#,
                env!("CARGO_PKG_VERSION")
            )
        );
    }

    #[test]
    fn a_megabyte_in_a_cell_does_not_fill_the_screen() {
        let finding =
            Finding::new(Code::NotANumber, None).message("check-argument").arg("argument", "x".repeat(1 << 20));
        assert!(show(finding, &Sources::default()).len() < 2 * ARGUMENT_LENGTH);
    }
}
