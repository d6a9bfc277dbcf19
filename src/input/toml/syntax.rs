//! What is wrong with the syntax of a TOML file, in the words of its readers.
//!
//! The parser speaks English and of its grammar; whoever edits `criteria.toml` wants to know about
//! the quotation mark or the comma. The table of [`KNOWN`] maps what the parser (`toml_parser` 1.1)
//! says to sentences of the message files. What it may say some day and is not known here is passed
//! on as it is.
//!
//! The parser goes on after a mistake and often stumbles again over the same one. So only the first
//! mistake of a line is told, and nothing after a bracket that was left open.

use std::ops::Range;

use toml::de::Error;

use crate::finding::{Code, Finding};
use crate::messages::Arg;
use crate::source::{FileId, Place};

/// The beginnings of what the parser says, with sentence and remedy; the first that fits counts.
const KNOWN: &[(&str, &str, &str)] = &[
    ("invalid basic string, expected `\"`", "toml-text-unclosed", "toml-text-unclosed-hint"),
    ("invalid literal string, expected `'`", "toml-text-unclosed", "toml-text-unclosed-hint"),
    ("invalid multi-line", "toml-long-text-unclosed", ""),
    ("invalid basic string", "toml-control-character", ""),
    ("invalid literal string", "toml-control-character", ""),
    ("invalid comment character", "toml-control-character", ""),
    ("missing opening quote", "toml-text-unopened", ""),
    ("missing escaped value", "toml-escape", "toml-escape-hint"),
    ("too few unicode value digits", "toml-escape", "toml-escape-hint"),
    ("invalid unicode", "toml-escape", "toml-escape-hint"),
    ("key with no value", "toml-equals-missing", "toml-line-hint"),
    ("missing assignment between key-value pairs", "toml-equals-missing", "toml-line-hint"),
    ("extra `=`", "toml-equals-twice", ""),
    ("missing value", "toml-value-missing", ""),
    ("invalid unquoted key", "toml-key-characters", "toml-line-hint"),
    ("unquoted keys cannot be empty", "toml-key-empty", "toml-line-hint"),
    ("missing key for inline table element", "toml-key-empty", ""),
    ("duplicate key", "toml-key-twice", "toml-key-twice-hint"),
    ("unclosed table", "toml-header-unclosed", ""),
    ("unclosed array table", "toml-header-unclosed", ""),
    ("unclosed array", "toml-list-comma", ""),
    ("missing comma between array elements", "toml-list-comma", ""),
    ("unexpected `=` in array", "toml-list-comma", ""),
    ("unclosed inline table", "toml-table-comma", ""),
    ("missing comma between key-value pairs", "toml-table-comma", ""),
    ("extra assignment between key-value pairs", "toml-table-comma", ""),
    ("extra comma", "toml-comma-extra", ""),
    ("carriage return", "toml-carriage-return", "toml-carriage-return-hint"),
    ("invalid key-value pair", "toml-key-empty", "toml-line-hint"),
    ("invalid inline table element", "toml-key-empty", ""),
    ("keys cannot be multi-line", "toml-key-characters", "toml-line-hint"),
    ("invalid value, expected unicode", "toml-escape", "toml-escape-hint"),
    ("invalid date", "toml-date", ""),
    ("invalid time", "toml-date", ""),
    ("invalid offset", "toml-date", ""),
    ("unexpected leading zero", "toml-leading-zero", ""),
    ("invalid float", "toml-number", ""),
    ("invalid mantissa", "toml-number", ""),
    ("invalid fraction", "toml-number", ""),
    ("invalid exponent", "toml-number", ""),
    ("invalid integer", "toml-number", ""),
    ("`_` may only go between digits", "toml-number", ""),
    ("redundant", "toml-number", ""),
    ("unexpected sign", "toml-number", ""),
    ("radix must be lowercase", "toml-number", ""),
    ("invalid binary", "toml-number", ""),
    ("invalid octal", "toml-number", ""),
    ("invalid hexadecimal", "toml-number", ""),
    ("integers with a radix", "toml-number", ""),
    ("cannot recurse further", "toml-too-deep", ""),
    ("recursion limit", "toml-too-deep", ""),
];

/// What the parser says of words that begin like `true`, `false`, `inf` and `nan`.
const LITERALS: &[&str] = &[
    "invalid boolean, expected `true`",
    "invalid boolean, expected `false`",
    "invalid float, expected `inf`",
    "invalid float, expected `nan`",
];

/// The findings for what the parser says about a text.
pub(super) fn findings(text: &str, file: FileId, mut errors: Vec<Error>) -> Vec<Finding> {
    let start = |error: &Error| error.span().map_or(0, |span| span.start);
    errors.sort_by_key(start);
    let mut findings = Vec::new();
    // Where the line of the last mistake told ends.
    let mut line_end = 0;
    for error in errors {
        let span = error.span().map(|span| on_characters(text, span));
        if let Some(span) = &span {
            if !findings.is_empty() && span.start <= line_end {
                continue;
            }
            line_end = text[span.start..].find('\n').map_or(text.len(), |end| span.start + end);
        }
        // Keys nested beyond all measure are reported without a place.
        let place = span.clone().map_or(Place::File(file), |span| Place::span(file, span));
        findings.push(finding(error.message().trim(), text, span.unwrap_or_default(), place));
        let opened = ["unclosed", "missing comma between array", "invalid multi-line"];
        if opened.iter().any(|opened| error.message().starts_with(opened)) {
            break;
        }
    }
    findings
}

fn finding(said: &str, text: &str, span: Range<usize>, place: Place) -> Finding {
    let finding = Finding::new(Code::TomlSyntax, place).arg("found", excerpt(&text[span.clone()]));
    let value = text[span.clone()].trim();
    if said.starts_with("string values must be quoted") || LITERALS.contains(&said) {
        // What looks like a long value may be the key of the next one.
        if !value.is_empty() && text[span.end..].trim_start_matches(' ').starts_with('=') {
            let is_in_table = line_until(text, span.start).contains('{');
            return if is_in_table {
                finding.message("toml-table-comma")
            } else {
                finding.message("toml-rest").hint("toml-line-hint")
            };
        }
        let (message, hint) = unquoted(value);
        return finding.message(message).hint(hint);
    }
    let of_numbers =
        ["invalid float", "invalid mantissa", "invalid fraction", "invalid date", "unexpected leading zero"];
    let is_number = of_numbers.iter().any(|one| said.starts_with(one));
    let around = value_around(text, span.start);
    if is_number && is_german_date(around) {
        let date = Arg::Text(excerpt(around));
        return finding.message("toml-date-german").arg("date", date).hint("toml-date-german-hint");
    }
    if is_number && is_interval(around) {
        let interval = Arg::Text(excerpt(around));
        return finding.message("toml-interval").arg("interval", interval).hint("toml-interval-hint");
    }
    if said.starts_with("unexpected key or value") {
        let (message, hint) = rest(text, span.start);
        return if hint.is_empty() { finding.message(message) } else { finding.message(message).hint(hint) };
    }
    let Some((_, message, hint)) = KNOWN.iter().find(|(known, _, _)| said.starts_with(known)) else {
        return finding.arg("detail", said);
    };
    let finding = finding.message(message);
    if *message == "toml-key-characters" && value.starts_with(char::is_alphabetic) {
        return finding.hint("toml-key-quote-hint");
    }
    if hint.is_empty() { finding } else { finding.hint(hint) }
}

const FLAGS: &[&str] = &["ja", "nein", "yes", "no", "true", "false", "wahr", "falsch"];

/// What is wrong with a value that is neither number nor date nor truth value and has no quotes.
fn unquoted(value: &str) -> (&'static str, &'static str) {
    match value.chars().next() {
        None => ("toml-value-missing", "toml-text-hint"),
        Some('„' | '“' | '”' | '‚' | '‘' | '’' | '«' | '»') => ("toml-quotes-curly", "toml-text-hint"),
        _ if value.contains("//") => ("toml-value-unquoted", "toml-comment-hint"),
        Some(c) if c.is_ascii_digit() => ("toml-number-with-text", "toml-number-hint"),
        _ if FLAGS.contains(&value.to_lowercase().as_str()) => ("toml-boolean", "toml-boolean-hint"),
        _ => ("toml-value-unquoted", "toml-text-hint"),
    }
}

/// What is wrong with a line that goes on behind its value or heading.
fn rest(text: &str, at: usize) -> (&'static str, &'static str) {
    let before = line_until(text, at);
    let end = text[at..].find('\n').map_or(text.len(), |end| at + end);
    let line = &text[at - before.len()..end];
    let after_digit = before.ends_with(|c: char| c.is_ascii_digit());
    if line.trim_start().starts_with('[') {
        ("toml-header-unclosed", "")
    } else if after_digit && text[at..].starts_with(',') {
        ("toml-decimal-comma", "toml-number-hint")
    } else if 2 < line.matches('"').count() {
        ("toml-rest", "toml-quote-hint")
    } else {
        ("toml-rest", "")
    }
}

/// What stands before a byte in its line.
fn line_until(text: &str, at: usize) -> &str {
    let start = text[..at].rfind('\n').map_or(0, |start| start + 1);
    &text[start..at]
}

/// The value that stands around a byte of a line, without blanks.
fn value_around(text: &str, at: usize) -> &str {
    let apart = |c: char| c.is_whitespace() || matches!(c, ',' | '=' | '[' | ']' | '{' | '}');
    let start = text[..at].rfind(apart).map_or(0, |start| start + 1);
    let end = text[at..].find(apart).map_or(text.len(), |end| at + end);
    // What sets apart is ASCII or blank; behind a long blank the next boundary is meant.
    text.get(start..end).unwrap_or_default()
}

/// Whether this is an interval as cells of a list have it: `3..7`, `3-7`; `2026-11` is a month.
fn is_interval(value: &str) -> bool {
    let is_number = |part: &str| {
        !part.is_empty()
            && part.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.')
            && !part.starts_with('.')
            && !part.ends_with('.')
    };
    let is_short = |low: &str| low.len() < 4 && !low.starts_with('0');
    let ends = value.split_once("..").or_else(|| value.split_once('-').filter(|(low, _)| is_short(low)));
    ends.is_some_and(|(low, high)| is_number(low) && is_number(high))
}

fn is_german_date(value: &str) -> bool {
    let mut parts = value.split('.');
    let number = |part: Option<&str>, longest: usize| {
        part.is_some_and(|part| (1..=longest).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_digit()))
    };
    number(parts.next(), 2) && number(parts.next(), 2) && number(parts.next(), 4) && parts.next().is_none()
}

/// The first line of a text, at most 40 characters.
fn excerpt(text: &str) -> String {
    text.lines().next().unwrap_or_default().chars().take(40).collect()
}

/// Moves the ends of a span to character boundaries within the text.
fn on_characters(text: &str, span: Range<usize>) -> Range<usize> {
    let floor = |mut at: usize| {
        at = at.min(text.len());
        while !text.is_char_boundary(at) {
            at -= 1;
        }
        at
    };
    let start = floor(span.start);
    start..floor(span.end).max(start)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::messages;
    use crate::model::Lang;

    /// Sentences and places that a broken text gives.
    fn said(text: &str) -> Vec<(&'static str, usize)> {
        let (_, errors) = toml::de::DeTable::parse_recoverable(text);
        let findings = findings(text, FileId(0), errors);
        let place = |finding: &Finding| match finding.places[0] {
            Place::Span { start, .. } => start,
            _ => 0,
        };
        findings.iter().map(|finding| (finding.message, place(finding))).collect()
    }

    #[test]
    fn the_usual_slips_have_sentences_of_their_own() {
        for (text, sentence) in [
            ("title = \"Top 25\n", "toml-text-unclosed"),
            ("title = 'Top 25\n", "toml-text-unclosed"),
            ("title = Top 25\"\n", "toml-text-unopened"),
            ("title = Top 25\n", "toml-value-unquoted"),
            ("title = „Top 25“\n", "toml-quotes-curly"),
            ("title = \n", "toml-value-missing"),
            ("title \"Top 25\"\n", "toml-equals-missing"),
            ("title: \"Top 25\"\n", "toml-key-characters"),
            ("größe = 25\n", "toml-key-characters"),
            ("title = \"C:\\Users\"\n", "toml-escape"),
            ("title = \"a\"\ntitle = \"b\"\n", "toml-key-twice"),
            ("places = 2,5\n", "toml-decimal-comma"),
            ("title = \"a \"b\" c\"\n", "toml-rest"),
            ("[input]]\n", "toml-header-unclosed"),
            ("places = 25 Plätze\n", "toml-number-with-text"),
            ("places = 025\n", "toml-leading-zero"),
            ("places = 25.\n", "toml-number"),
            ("background = ja\n", "toml-boolean"),
            ("background = True\n", "toml-boolean"),
            ("as-of = 22.11.2026\n", "toml-date-german"),
            ("as-of = 01.02.2026\n", "toml-date-german"),
            ("as-of = 2026-11-31\n", "toml-date"),
            ("as-of = 2026-11\n", "toml-date"),
            ("[input\nprojects = 1\n", "toml-header-unclosed"),
            ("[[input]\nprojects = 1\n", "toml-header-unclosed"),
            ("x = [\"a\" \"b\"]\n", "toml-list-comma"),
            ("x = [1,, 2]\n", "toml-comma-extra"),
            ("x = { a = 1 \n", "toml-table-comma"),
            ("x = { a = 1 b = 2 }\n", "toml-table-comma"),
            ("x = { a = 1; b = 2 }\n", "toml-table-comma"),
            ("x = { a 1 }\n", "toml-equals-missing"),
            ("x == 1\n", "toml-equals-twice"),
            ("x = 1 y = 2\n", "toml-rest"),
            ("{\"x\":5}\n", "toml-key-empty"),
            ("x = 1\r", "toml-carriage-return"),
            ("x = 3..7\n", "toml-interval"),
            ("x = 0.5..7.25\n", "toml-interval"),
            ("x = 3-7\n", "toml-interval"),
            ("x = 0b2\n", "toml-number"),
            ("x = 0o8\n", "toml-number"),
            ("x = 0xG\n", "toml-number"),
            ("x = \"\\uD800\"\n", "toml-escape"),
        ] {
            let said = said(text);
            assert_eq!(said.iter().map(|(sentence, _)| *sentence).collect::<Vec<_>>(), [sentence], "{text}");
        }
    }

    #[test]
    fn one_slip_is_told_once_however_often_the_parser_stumbles_over_it() {
        assert_eq!(said("x = { a = 1 b = 2 }\n").len(), 1);
        assert_eq!(said("x = [\"a\"\n\n[groups.a]\nname = 1\n\n[[criteria]]\nid = 1\n").len(), 1);
        assert_eq!(said("a = ja\nb = nein\n"), [("toml-boolean", 4), ("toml-boolean", 11)]);
    }

    #[test]
    fn every_sentence_and_remedy_exists() {
        for (_, message, hint) in KNOWN {
            assert!(messages::exists(Lang::De, message), "{message}");
            assert!(hint.is_empty() || messages::exists(Lang::De, hint), "{hint}");
        }
    }
}
