//! Loading a ranking that was kept as JSON, with everything that was found on the way.

use std::path::Path;

use crate::finding::{Code, Finding, Findings, HANDFUL};
use crate::input::files::{self, Asked};
use crate::input::ranking_file::{self, Problem};
use crate::model::Snapshot;
use crate::source::{Place, Sources};

/// A ranking file that was read.
pub struct LoadedRanking {
    /// The ranking, if no error was found.
    pub snapshot: Option<Snapshot>,
    /// Everything that was found.
    pub findings: Findings,
    /// The file.
    pub sources: Sources,
}

/// Reads a ranking that was kept as JSON. Never fails: what is wrong is among the findings.
#[must_use]
pub fn load_ranking(path: &Path) -> LoadedRanking {
    let mut loaded = LoadedRanking { snapshot: None, findings: Findings::new(HANDFUL), sources: Sources::default() };
    let typed = path.to_string_lossy();
    let LoadedRanking { findings, sources, .. } = &mut loaded;
    let Some(file) = files::read(sources, findings, path, typed.replace('\\', "/"), &Asked::Directly(&typed), true)
    else {
        return loaded;
    };
    match ranking_file::read(&sources.get(file).text) {
        Ok(snapshot) => loaded.snapshot = Some(snapshot),
        Err(problem) => {
            let finding = Finding::new(Code::RankingFile, Place::File(file)).arg("file", typed.as_ref());
            // Only a ranking may be written anew; what is something else stays.
            let hint = if problem == Problem::Partial { "ranking-file-hint" } else { "ranking-file-remedy" };
            let finding = match problem {
                Problem::Malformed(detail) => finding.message("ranking-file-malformed").arg("detail", detail),
                Problem::Schema(schema) => finding.message("ranking-file-schema").arg("schema", schema),
                Problem::Partial => finding,
                Problem::Value(detail) => finding.message("ranking-file-value").arg("detail", detail),
                Problem::Twice(detail) => finding.message("ranking-file-twice").arg("detail", detail),
                Problem::Impossible(detail) => finding.message("ranking-file-impossible").arg("detail", detail),
            };
            findings.push(finding.hint(hint));
        }
    }
    loaded
}
