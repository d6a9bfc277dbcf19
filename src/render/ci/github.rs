//! Workflow commands, which GitHub Actions turns into annotations of the changed lines.
//!
//! ```text
//! ::error file=data/projects.csv,line=8,col=40,endColumn=42,title=vorrang%3A value-off-scale::…
//! ```
//!
//! `%`, CR and LF are encoded everywhere, `:` and `,` in properties too; so no text from a file can
//! end a command or begin another. Source: GitHub Docs, "Workflow commands for GitHub Actions", and
//! `packages/core/src/command.ts` of actions/toolkit.

use std::fmt::Write;
use std::path::Path;

use crate::finding::Severity;
use crate::render::plain_text;

use crate::render::findings::Part;

use super::{entries, omitted, with_remedy};

/// One command per finding, then one notice for each code of which more was found.
#[must_use]
pub fn commands(parts: &[Part<'_>], root: &Path) -> String {
    let mut out = String::new();
    for entry in entries(parts, root) {
        let mut properties = Vec::new();
        if let Some(region) = &entry.region {
            properties.push(format!("file={}", property(&region.path)));
            if let Some(lines) = &region.lines {
                let ((line, column), (end_line, end_column)) = (lines.start, lines.end);
                properties.push(format!("line={line}"));
                // Columns mean something within one line only.
                if line == end_line {
                    properties.push(format!("col={column}"));
                    properties.push(format!("endColumn={end_column}"));
                } else {
                    properties.push(format!("endLine={end_line}"));
                }
            }
        }
        properties.push(format!("title={}", property(&format!("vorrang: {}", entry.code))));
        let command = match entry.severity {
            Severity::Error => "error",
            Severity::Warning => "warning",
            Severity::Hint => "notice",
        };
        // Writing to a string cannot fail.
        let _ = writeln!(out, "::{command} {}::{}", properties.join(","), data(&with_remedy(&entry)));
    }
    for (code, more) in omitted(parts) {
        let title = property(&format!("vorrang: {code}"));
        let _ = writeln!(out, "::notice title={title}::{}", data(&more));
    }
    out
}

/// Encodes a message. What steers a terminal goes: the log is shown on one.
fn data(text: &str) -> String {
    let lines: Vec<_> = text.split('\n').map(plain_text).collect();
    lines.join("\n").replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

/// Encodes the value of a property.
fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_cannot_end_a_command_or_begin_another() {
        assert_eq!(data("100 %\n::error::x\u{1b}[31m"), "100 %25%0A::error::x\u{fffd}[31m");
        assert_eq!(property("a:b,c%\n"), "a%3Ab%2Cc%25%0A");
    }
}
