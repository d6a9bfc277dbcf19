//! GitLab Code Quality: a list of issues that the merge request compares with that of the target
//! branch by their fingerprints.
//!
//! Source: GitLab Docs, "Code Quality", section "Code Quality report format". The severities of
//! GitLab are info, minor, major, critical and blocker; an error stops vorrang and nothing else, so
//! it is major.

use std::path::Path;

use serde::Serialize;

use crate::finding::Severity;

use crate::render::findings::Part;

use super::{entries, fingerprint, omitted, with_remedy};

#[derive(Serialize)]
struct Issue {
    description: String,
    check_name: &'static str,
    fingerprint: String,
    severity: &'static str,
    location: Location,
}

#[derive(Serialize)]
struct Location {
    path: String,
    lines: Lines,
}

#[derive(Serialize)]
struct Lines {
    begin: usize,
    #[serde(skip_serializing_if = "Option::is_none")]
    end: Option<usize>,
}

/// The list of issues; empty brackets if nothing was found.
#[must_use]
pub fn issues(parts: &[Part<'_>], root: &Path) -> String {
    // An issue needs a place; what is a matter of no file is one of the file that was asked for.
    let asked_for = parts.iter().find_map(|part| part.sources.paths_from(root).into_iter().next()).unwrap_or_default();
    let whole = |path: &str| Location { path: path.to_owned(), lines: Lines { begin: 1, end: None } };
    let mut issues: Vec<Issue> = entries(parts, root)
        .into_iter()
        .map(|entry| Issue {
            description: with_remedy(&entry),
            check_name: entry.code.name(),
            severity: match entry.severity {
                Severity::Error => "major",
                Severity::Warning => "minor",
                Severity::Hint => "info",
            },
            location: match entry.region {
                Some(region) => Location {
                    lines: region.lines.map_or(Lines { begin: 1, end: None }, |lines| Lines {
                        begin: lines.start.0,
                        end: Some(lines.end.0).filter(|end| lines.start.0 < *end),
                    }),
                    path: region.path,
                },
                None => whole(&asked_for),
            },
            fingerprint: entry.fingerprint,
        })
        .collect();
    for part in parts {
        let path = part.sources.paths_from(root).into_iter().next().unwrap_or_default();
        issues.extend(omitted(std::slice::from_ref(part)).map(|(code, more)| Issue {
            description: more,
            check_name: code.name(),
            fingerprint: fingerprint(&format!("{code}\0omitted\0{path}"), 0),
            severity: "info",
            location: whole(&path),
        }));
    }
    // Only maps whose keys are no texts could fail, and there are none.
    let mut out = serde_json::to_string_pretty(&issues).unwrap_or_default();
    out.push('\n');
    out
}
