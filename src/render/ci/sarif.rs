//! SARIF 2.1.0, which GitHub code scanning, editors and many dashboards read.
//!
//! Only what such readers use is written: the codes met as rules, the findings as results with
//! place, further places and fingerprint. Paths are relative to `%SRCROOT%`, the root of the
//! repository; columns count Unicode characters.
//!
//! Source: OASIS, "Static Analysis Results Interchange Format (SARIF) Version 2.1.0"; a test checks
//! the output against its JSON schema. In messages braces are doubled (section 3.11.5), and what
//! would read as a link (3.11.6) is taken apart, because texts of projects stand in them.

use std::collections::BTreeSet;
use std::path::Path;

use serde::Serialize;

use crate::finding::{Code, Severity};
use crate::model::Lang;

use crate::render::findings::Part;

use super::{Region, entries, omitted, with_remedy};

const SCHEMA: &str = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";
const HELP: &str = concat!(env!("CARGO_PKG_REPOSITORY"), "/-/blob/main/docs");

#[derive(Serialize)]
struct Log {
    #[serde(rename = "$schema")]
    schema: &'static str,
    version: &'static str,
    runs: [Run; 1],
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Run {
    tool: Tool,
    language: &'static str,
    column_kind: &'static str,
    invocations: [Invocation; 1],
    results: Vec<Finding>,
}

#[derive(Serialize)]
struct Tool {
    driver: Driver,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Driver {
    name: &'static str,
    semantic_version: &'static str,
    information_uri: &'static str,
    rules: Vec<Rule>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Rule {
    id: &'static str,
    short_description: Message,
    help_uri: String,
    full_description: Message,
    help: Message,
    default_configuration: Configuration,
}

#[derive(Serialize)]
struct Configuration {
    level: &'static str,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Invocation {
    execution_successful: bool,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    tool_execution_notifications: Vec<Notification>,
}

#[derive(Serialize)]
struct Notification {
    level: &'static str,
    message: Message,
}

/// A result in the words of SARIF.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Finding {
    rule_id: &'static str,
    rule_index: usize,
    level: &'static str,
    message: Message,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    locations: Vec<Location>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    related_locations: Vec<Location>,
    partial_fingerprints: Fingerprints,
}

#[derive(Serialize)]
struct Fingerprints {
    #[serde(rename = "vorrang/1")]
    first: String,
}

#[derive(Serialize)]
struct Message {
    text: String,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Location {
    physical_location: PhysicalLocation,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct PhysicalLocation {
    artifact_location: ArtifactLocation,
    #[serde(skip_serializing_if = "Option::is_none")]
    region: Option<TextRegion>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct ArtifactLocation {
    uri: String,
    uri_base_id: &'static str,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct TextRegion {
    start_line: usize,
    start_column: usize,
    end_line: usize,
    end_column: usize,
}

/// The log of one run.
#[must_use]
pub fn log(parts: &[Part<'_>], root: &Path) -> String {
    let entries = entries(parts, root);
    let lang = parts.first().map_or(Lang::En, |part| part.lang);
    let codes: BTreeSet<Code> = entries.iter().map(|entry| entry.code).collect();
    let codes: Vec<Code> = codes.into_iter().collect();
    let results = entries.into_iter().map(|entry| Finding {
        rule_id: entry.code.name(),
        rule_index: codes.binary_search(&entry.code).unwrap_or(0),
        level: level(entry.severity),
        message: message(&with_remedy(&entry)),
        locations: entry.region.iter().map(location).collect(),
        related_locations: entry.related.iter().map(location).collect(),
        partial_fingerprints: Fingerprints { first: entry.fingerprint },
    });
    let log = Log {
        schema: SCHEMA,
        version: "2.1.0",
        runs: [Run {
            results: results.collect(),
            language: lang.code(),
            column_kind: "unicodeCodePoints",
            invocations: [Invocation {
                // It ran; what it found is in the results.
                execution_successful: true,
                tool_execution_notifications: omitted(parts)
                    .map(|(_, more)| Notification { level: "note", message: message(&more) })
                    .collect(),
            }],
            tool: Tool {
                driver: Driver {
                    name: "vorrang",
                    semantic_version: env!("CARGO_PKG_VERSION"),
                    information_uri: env!("CARGO_PKG_REPOSITORY"),
                    rules: codes.into_iter().map(|code| rule(code, lang)).collect(),
                },
            },
        }],
    };
    // Only maps whose keys are no texts could fail, and there are none.
    let mut out = serde_json::to_string_pretty(&log).unwrap_or_default();
    out.push('\n');
    out
}

fn rule(code: Code, lang: Lang) -> Rule {
    let explanation = code.explanation(lang);
    Rule {
        id: code.name(),
        short_description: message(&explanation.meaning),
        help_uri: match lang {
            Lang::De => format!("{HELP}/de/meldungen.md#{code}"),
            Lang::En => format!("{HELP}/findings.md#{code}"),
        },
        full_description: message(&explanation.about),
        help: message(&explanation.remedy),
        default_configuration: Configuration { level: level(code.severity()) },
    }
}

fn level(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Hint => "note",
    }
}

fn message(text: &str) -> Message {
    Message { text: text.replace('{', "{{").replace('}', "}}").replace("](", "] (") }
}

fn location(region: &Region) -> Location {
    let region_of = |lines: &super::Lines| TextRegion {
        start_line: lines.start.0,
        start_column: lines.start.1,
        end_line: lines.end.0,
        end_column: lines.end.1,
    };
    Location {
        physical_location: PhysicalLocation {
            artifact_location: ArtifactLocation { uri: uri(&region.path), uri_base_id: "%SRCROOT%" },
            region: region.lines.as_ref().map(region_of),
        },
    }
}

/// A path as a relative reference: what RFC 3986 does not allow in a segment is percent-encoded.
fn uri(path: &str) -> String {
    let mut uri = String::with_capacity(path.len());
    for byte in path.bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' | b'/' => uri.push(char::from(byte)),
            byte => uri.push_str(&format!("%{byte:02X}")),
        }
    }
    uri
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_become_relative_references() {
        assert_eq!(uri("data/Liste für 2027.csv"), "data/Liste%20f%C3%BCr%202027.csv");
        // With a colon in its first segment it would name a scheme.
        assert_eq!(uri("c:list.csv"), "c%3Alist.csv");
    }

    #[test]
    fn texts_of_projects_are_no_placeholders_and_no_links() {
        assert_eq!(message("„[hier](https://x)“ {0}").text, "„[hier] (https://x)“ {{0}}");
    }
}
