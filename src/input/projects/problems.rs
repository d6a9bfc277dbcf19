//! What is wrong with a text as a table, as findings: the syntax of its records, control characters, a header that
//! is none.

use super::no_projects;
use crate::finding::{Code, Finding, Findings};
use crate::input::delimited::{self, Opened, TableError};
use crate::messages::Arg;
use crate::source::{Columns, FileId, Hidden, Place};

pub(crate) fn table_error(error: &TableError, file: FileId, name: &str) -> Finding {
    match error {
        TableError::Empty => no_projects(file, name),
        TableError::UnclosedQuote(at) => unclosed_quote(file, *at),
        TableError::TooManyColumns(count) => Finding::new(Code::CsvSyntax, Place::File(file))
            .message("csv-too-many-columns")
            .arg("count", *count)
            .hint("csv-too-many-columns-hint"),
        TableError::UnknownDelimiter(span) => Finding::new(Code::CsvSyntax, Place::span(file, span.clone()))
            .message("csv-delimiter-unknown")
            .hint("csv-delimiter-unknown-hint"),
    }
}

/// What excerpts of a text without a header that can be read do not show: all behind what is wrong.
pub(crate) fn hidden_after(error: &TableError) -> Hidden {
    let body = match error {
        TableError::Empty | TableError::TooManyColumns(_) => 0,
        TableError::UnclosedQuote(at) => at + 1,
        TableError::UnknownDelimiter(span) => span.end,
    };
    Hidden::delimited(Columns::default(), body)
}

fn unclosed_quote(file: FileId, at: usize) -> Finding {
    Finding::new(Code::CsvSyntax, Place::span(file, at..at + 1))
        .message("csv-unclosed-quote")
        .hint("csv-unclosed-quote-hint")
}

/// NUL characters, told once: they come in thousands, and of one mistake.
fn nul(file: FileId, name: &str, at: usize, count: usize) -> Finding {
    Finding::new(Code::NulCharacter, Place::span(file, at..at + 1))
        .arg("file", name)
        .arg("count", count)
        .hint("nul-character-hint")
}

/// Control characters, told once with the place of the first.
pub(super) fn control_characters(place: Place, name: &str, count: usize) -> Finding {
    Finding::new(Code::ControlCharacter, place).arg("file", name).arg("count", count)
}

/// Why the columns of a text cannot be told apart, if its header says so.
pub(super) fn no_table(
    text: &str,
    opened: &Opened,
    file: FileId,
    name: &str,
    known: impl Fn(&str) -> bool,
) -> Option<Finding> {
    nul_in_header(text, opened, file, name)
        .or_else(|| sep_line_wrong(text, opened, file, &known))
        .or_else(|| no_header(text, opened, file, &known))
}

/// A header with NUL characters, as UTF-16 without its mark gives: no name in it would be found.
fn nul_in_header(text: &str, opened: &Opened, file: FileId, name: &str) -> Option<Finding> {
    let at = *opened.problems.oddities.nul.first().first()?;
    Some(nul(file, name, at, text.bytes().filter(|byte| *byte == 0).count()))
}

/// A line `sep=` that names another delimiter than the header has: with it no column would be found.
fn sep_line_wrong(text: &str, opened: &Opened, file: FileId, known: impl Fn(&str) -> bool) -> Option<Finding> {
    let [header] = opened.headers.as_slice() else { return None };
    let start = text.len() - text.trim_start_matches(['\r', '\n']).len();
    let line = text.get(start..)?.lines().next()?;
    let is_sep = line.trim_matches('"').get(..4)?.eq_ignore_ascii_case("sep=");
    let others = delimited::DELIMITERS.into_iter().filter(|other| *other != opened.delimiter);
    let n_known = |delimiter: &u8| header.name.split(char::from(*delimiter)).filter(|name| known(name)).count();
    let meant = others.max_by_key(n_known).filter(|other| is_sep && !known(&header.name) && 0 < n_known(other))?;
    Some(
        Finding::new(Code::CsvSyntax, Place::span(file, start..start + line.len()))
            .message("csv-sep-wrong")
            .arg("delimiter", Arg::Word(delimiter_word(opened.delimiter)))
            .arg("meant", Arg::Word(delimiter_word(meant)))
            .hint("csv-sep-wrong-hint"),
    )
}

/// A first line of which no column is known, where the header stands further down, as under the title of a
/// sheet, or cannot be split into columns.
fn no_header(text: &str, opened: &Opened, file: FileId, known: impl Fn(&str) -> bool) -> Option<Finding> {
    /// Titles and notes above a list are short.
    const ABOVE: usize = 20;
    if opened.headers.iter().any(|header| known(&header.name)) {
        return None;
    }
    let n_known =
        |line: &str, delimiter: char| line.split(delimiter).filter(|name| known(name.trim_matches('"'))).count();
    let mut below = text.get(opened.body..)?.split_inclusive('\n').scan(opened.body, |at, line| {
        *at += line.len();
        Some((*at - line.len(), line.trim_end()))
    });
    let is_header =
        |line: &str| delimited::DELIMITERS.into_iter().any(|delimiter| 1 < n_known(line, char::from(delimiter)));
    if let Some((at, line)) = below.by_ref().take(ABOVE).find(|(_, line)| is_header(line)) {
        return Some(
            Finding::new(Code::CsvSyntax, Place::span(file, at..at + line.len()))
                .message("csv-header-below")
                .hint("csv-header-below-hint"),
        );
    }
    // What begins so is JSON or a page, whatever commas it holds.
    let (first, last) = (opened.headers.first()?, opened.headers.last()?);
    let is_no_table = opened.headers.len() == 1 || first.name.starts_with(['{', '[', '<']);
    is_no_table.then(|| {
        Finding::new(Code::CsvSyntax, Place::span(file, first.span.start..last.span.end))
            .message("csv-one-column")
            .hint("csv-one-column-hint")
    })
}

fn delimiter_word(delimiter: u8) -> &'static str {
    match delimiter {
        b';' => "delimiter-semicolon",
        b',' => "delimiter-comma",
        _ => "delimiter-tab",
    }
}

pub(crate) fn report_problems(problems: &delimited::Problems, file: FileId, name: &str, findings: &mut Findings) {
    for problem in problems.field_count.first() {
        findings.push(
            Finding::new(Code::CsvSyntax, Place::span(file, problem.span.clone()))
                .message("csv-field-count")
                .arg("found", problem.found)
                .arg("expected", problem.expected)
                .hint("csv-field-count-hint"),
        );
    }
    findings.count_more(Code::CsvSyntax, problems.field_count.count() - problems.field_count.first().len());
    if let Some(at) = problems.unclosed_quote {
        findings.push(unclosed_quote(file, at));
    }
    for span in problems.oddities.text_after_quote.first() {
        findings.push(
            Finding::new(Code::CsvSyntax, Place::span(file, span.clone()))
                .message("csv-text-after-quote")
                .hint("csv-text-after-quote-hint"),
        );
    }
    if let Some(at) = problems.oddities.nul.first().first() {
        findings.push(nul(file, name, *at, problems.oddities.nul.count()));
    }
    let quotes = &problems.oddities.text_after_quote;
    findings.count_more(Code::CsvSyntax, quotes.count() - quotes.first().len());
    if let Some(span) = problems.oddities.control.first().first() {
        findings.push(control_characters(Place::span(file, span.clone()), name, problems.oddities.control.count()));
    }
}
