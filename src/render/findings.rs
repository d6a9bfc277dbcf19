//! Findings as people read them: text with excerpts of the files.
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
//! Machines get no excerpts, but the same sentences (`machine`), and no terminal ever gets a control character
//! from a file.

mod excerpt;
mod machine;
mod repeated;
#[cfg(test)]
mod tests;

pub(super) use machine::entry;
pub(crate) use machine::schema;
pub use machine::{FindingEntry, Record, entries, json};
pub use repeated::drop_told;

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;
use std::ops::Range;

use annotate_snippets::{Annotation, AnnotationKind, Group, Level, Origin, Padding, Renderer, Snippet};
use anstyle::{AnsiColor, Style};

use crate::finding::{Code, Finding, Findings, Severity};
use crate::messages::{self, Arg};
use crate::model::Lang;
use crate::render::harmless;
use crate::source::{Location, Place, Sources};

use excerpt::Excerpt;
use machine::Counts;

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

fn kept_by_code(findings: &Findings) -> BTreeMap<Code, usize> {
    let mut kept = BTreeMap::new();
    for finding in findings.iter() {
        *kept.entry(finding.code).or_default() += 1;
    }
    kept
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
