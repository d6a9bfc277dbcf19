//! Findings as continuous integration shows them beside the changed lines.
//!
//! ```text
//! Findings ──► entries (path from the root of the repository, fingerprint) ──► sarif, gitlab, github
//! ```
//!
//! One report may be about several decisions ([`Part`]s). Paths start from the root of the Git
//! repository, because that is what GitLab and GitHub compare them with.
//!
//! A fingerprint says that two findings of two runs are the same. It is made of the code, the path
//! and what the finding is about (ids, columns, keys), never of lines, cells, counts, values found and
//! names of projects, so that rows inserted above and names mended change none; findings that are
//! alike in all of this are numbered in file order.

pub mod github;
pub mod gitlab;
pub mod sarif;

use std::collections::BTreeMap;
use std::path::Path;

use sha2::{Digest, Sha256};

use crate::finding::{Code, Finding, Severity};
use crate::messages::{self, Arg};
use crate::model::Lang;
use crate::source::{Place, Sources};

use super::findings::{FindingEntry, Part, entry};

/// One finding as the formats need it.
struct Entry {
    code: Code,
    severity: Severity,
    /// What is wrong, with the cell if it is one of a spreadsheet.
    message: String,
    hint: Option<String>,
    /// None for what the command line says.
    region: Option<Region>,
    /// Further places that explain the first.
    related: Vec<Region>,
    /// 32 hexadecimal digits, unique within the report.
    fingerprint: String,
    lang: Lang,
}

/// A file and, where one is known, a stretch of its text; lines and columns from 1, the end exclusive.
struct Region {
    path: String,
    lines: Option<Lines>,
}

struct Lines {
    start: (usize, usize),
    end: (usize, usize),
}

/// How many further places of a finding are told.
const RELATED: usize = 5;

/// All findings that were kept, as the formats need them.
fn entries(parts: &[Part<'_>], root: &Path) -> Vec<Entry> {
    let mut known: BTreeMap<String, usize> = BTreeMap::new();
    let mut entries = Vec::new();
    for part in parts {
        let paths = part.sources.paths_from(root);
        for finding in part.findings.iter() {
            let told = entry(finding, part.sources, part.lang);
            let region = |place| region(place, part.sources, &paths);
            let mut regions = finding.places.iter().map(region);
            let first = regions.next().flatten();
            let related = regions.flatten().take(RELATED).collect();
            let path = first.as_ref().map(|region| region.path.as_str());
            let identity = identity(finding, path.unwrap_or_default());
            let alike = known.entry(identity.clone()).or_default();
            entries.push(Entry {
                code: finding.code,
                severity: finding.severity,
                message: message(&told, part.lang),
                hint: told.hint,
                region: first,
                related,
                fingerprint: fingerprint(&identity, *alike),
                lang: part.lang,
            });
            *alike += 1;
        }
    }
    entries
}

/// The sentence of a finding; a place that no line can tell stands behind it.
fn message(told: &FindingEntry, lang: Lang) -> String {
    match &told.cell {
        Some(cell) => messages::text(
            lang,
            "ci-in-cell",
            &[("message", told.message.as_str().into()), ("cell", cell.as_str().into())],
        ),
        None => told.message.clone(),
    }
}

/// The message with the remedy in a line of its own.
fn with_remedy(entry: &Entry) -> String {
    match &entry.hint {
        Some(hint) => {
            let remedy = messages::text(entry.lang, "ci-remedy", &[("hint", hint.as_str().into())]);
            format!("{}\n{remedy}", entry.message)
        }
        None => entry.message.clone(),
    }
}

/// Codes of which more was found than is told, with a sentence that says so.
fn omitted<'a>(parts: &'a [Part<'_>]) -> impl Iterator<Item = (Code, String)> + 'a {
    parts.iter().flat_map(|part| {
        part.findings.omitted().map(|(code, more)| {
            let args = [("count", more.into()), ("code", code.name().into())];
            (code, messages::text(part.lang, "ci-omitted", &args))
        })
    })
}

fn region(place: &Place, sources: &Sources, paths: &[String]) -> Option<Region> {
    let file = place.file()?;
    let path = paths.get(file.index())?.clone();
    let location = sources.locate(place);
    let lines = location.line_column.zip(location.span).map(|(start, span)| {
        let end = sources.get(file).text.line_column(span.end);
        Lines { start, end: end.max(start) }
    });
    Some(Region { path, lines })
}

/// What a finding is about, independent of its place in the file, of the language and of what was
/// found there: a wrong value that is replaced by another wrong one is still the same finding.
fn identity(finding: &Finding, path: &str) -> String {
    let mut identity = format!("{}\0{}\0{path}", finding.code, finding.message);
    for (name, lasting) in lasting_of(&finding.args) {
        identity.push('\0');
        identity.push_str(name);
        identity.push('=');
        identity.push_str(&lasting);
    }
    identity
}

/// The arguments that stay the same, as far as they do. The name beside an id may be mended.
fn lasting_of(args: &[(&'static str, Arg)]) -> Vec<(&'static str, String)> {
    const PASSING: [&str; 15] = [
        "found",
        "expected",
        "known",
        "suggestion",
        "detail",
        "value",
        "current",
        "after",
        "comma",
        "point",
        "levels",
        "required",
        "area",
        "other-name",
        "needed-name",
    ];
    let has_id = args.iter().any(|(name, _)| *name == "id");
    let passes = |name: &str| PASSING.contains(&name) || has_id && name == "name";
    args.iter().filter(|(name, _)| !passes(name)).filter_map(|(name, arg)| Some((*name, lasting(arg)?))).collect()
}

/// The part of an argument that names something.
fn lasting(arg: &Arg) -> Option<String> {
    match arg {
        Arg::Text(text) => Some(text.clone()),
        // Whatever language the report is in.
        Arg::Words(text) => Some(text.get(Lang::De).to_owned()),
        Arg::Word(id) => Some((*id).to_owned()),
        Arg::Phrase(id, args) => {
            let args: Vec<String> = lasting_of(args).into_iter().map(|(_, lasting)| lasting).collect();
            Some(format!("{id}({})", args.join(",")))
        }
        Arg::Number(_) | Arg::Count(_) | Arg::Date(_) | Arg::List(_) => None,
    }
}

fn fingerprint(identity: &str, alike: usize) -> String {
    let hash = Sha256::digest(format!("{identity}\0{alike}"));
    // Half of the hash is still far more than any report holds.
    hash.iter().take(16).map(|byte| format!("{byte:02x}")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::FileId;

    #[test]
    fn a_finding_keeps_its_identity_when_lines_values_and_language_change() {
        let file = FileId(0);
        let finding = |record, found: &str| {
            Finding::new(Code::ValueOffScale, Place::Cell { file, record, column: 2 })
                .arg("id", "P1")
                .arg("found", found)
                .arg("count", 3)
        };
        let first = identity(&finding(10, "7"), "data/list.csv");
        assert_eq!(first, identity(&finding(99, "8"), "data/list.csv"));
        assert_ne!(first, identity(&finding(10, "7"), "data/other.csv"));
        assert_ne!(first, identity(&finding(10, "7").arg("column", "cost"), "data/list.csv"));
        let named = |name: &str| identity(&finding(10, "7").arg("name", name).arg("area", "E3:E5"), "data/list.csv");
        assert_eq!(first, named("Wohngeld"));
        assert_eq!(first, named("Wohngeld online"));
        assert_ne!(fingerprint(&first, 0), fingerprint(&first, 1));
        assert_eq!(fingerprint(&first, 0).len(), 32);
    }

    #[test]
    fn a_cell_of_a_spreadsheet_is_told_in_words() {
        let told = FindingEntry {
            code: "not-a-number",
            severity: "error",
            message: String::from("`viel` ist keine Zahl"),
            hint: None,
            file: Some(String::from("liste.xlsx")),
            line: None,
            column: None,
            cell: Some(String::from("Projekte!D17")),
        };
        assert_eq!(message(&told, Lang::De), "`viel` ist keine Zahl (Zelle Projekte!D17)");
    }
}
