//! Files by themselves: a list or catalogue that no decision names.
//!
//! What needs a decision (whether a column is a criterion, whether a value lies on its scale, which
//! legal bases there are) cannot be judged, and `file-unnamed` says so. What a file can get wrong
//! by itself is found as usual: encoding, syntax, ids, statuses, dates, references between its own
//! projects.

use std::path::Path;

use super::named::{ask_for, readable_kind};
use super::{Loaded, Request, with_doc};
use crate::finding::{Code, Finding};
use crate::input::files::{self, Asked};
use crate::input::legal_bases::{self, Catalogue};
use crate::input::manifest;
use crate::input::projects::{Lists, Names, Wanted};
use crate::input::sheets::split_sheet;
use crate::source::Place;
use crate::validate;

use super::paths::Kind;

/// Loads the file at `request.manifest`, which is a list or catalogue and no manifest; `kind` says
/// which. There is no decision in what comes of it.
#[must_use]
pub fn load_alone(request: &Request, kind: Kind) -> Loaded {
    let mut loaded = Loaded::empty(request.keep);
    let path = request.manifest.as_path();
    let name = super::file_name(path);
    // Those that only a decision can judge, besides what the caller does not want to hear.
    let beside = [Code::UnusedColumn, Code::UnknownLegalBasis];
    let read = match kind {
        Kind::LegalBases => legal_bases(path, name, request, &mut loaded),
        Kind::ProjectList | Kind::Decision => projects(path, request, &mut loaded),
    };
    loaded.findings.retain(|finding| !beside.contains(&finding.code));
    if let Some(place) = read {
        let finding = Finding::new(Code::FileUnnamed, place).arg("file", super::file_name(path));
        let hint = if kind == Kind::LegalBases { "file-unnamed-legal-hint" } else { "file-unnamed-hint" };
        loaded.findings.push(finding.hint(hint));
    }
    request.allow.iter().for_each(|code| loaded.findings.set_level(*code, crate::finding::Level::Allow));
    loaded
}

fn legal_bases(path: &Path, name: String, request: &Request, loaded: &mut Loaded) -> Option<Place> {
    let typed = path.to_string_lossy();
    let Loaded { findings, sources, .. } = loaded;
    let file = files::read(sources, findings, path, name, &Asked::Directly(&typed), request.checksums)?;
    with_doc(findings, file, |doc| legal_bases::read(&sources.get(file).text, doc));
    Some(Place::File(file))
}

fn projects(path: &Path, request: &Request, loaded: &mut Loaded) -> Option<Place> {
    let typed = path.to_string_lossy();
    let Loaded { findings, sources, .. } = loaded;
    // A file of the whole name comes before a sheet.
    let (named, sheet) = if path.exists() { (&*typed, None) } else { split_sheet(&typed) };
    readable_kind(named, &Place::Argument(typed.to_string()), findings)?;
    let name = super::file_name(Path::new(named));
    let file = files::read(sources, findings, Path::new(named), name, &Asked::Directly(&typed), request.checksums)?;
    ask_for(sheet, None, sources, file);
    // A manifest that asks for nothing. What it lacks is nobody's mistake.
    let mut unheard = findings.fork();
    let raw = with_doc(&mut unheard, file, |doc| manifest::read("", doc))?;
    let catalogue = Catalogue::default();
    let draft = validate::draft(&raw, &catalogue, &mut unheard);
    let wanted = Wanted { every_column: true, ..validate::wanted(&draft) };
    let names = Names::new(&wanted, findings);
    let mut lists = Lists::new(&wanted, findings);
    let read = lists.read(sources, file, &names, &wanted);
    let (part, rows, found) = lists.finish();
    findings.append(found);
    // Of what could not be read, nothing was checked.
    read?;
    if 0 < part.len() {
        validate::connect(part, rows, &wanted, &draft, &catalogue, findings);
    }
    Some(Place::File(file))
}
