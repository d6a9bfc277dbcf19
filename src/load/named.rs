//! The files that a manifest or the command line names: found, judged by their endings, opened.

use std::collections::BTreeSet;
use std::path::Path;

use super::Request;
use crate::finding::{Code, Finding, Findings};
use crate::input::files::{self, Asked};
use crate::input::manifest::RawManifest;
use crate::input::sheets::split_sheet;
use crate::input::toml::Located;
use crate::source::{FileId, Place, Sources, Workbook};

/// Reads the project lists; `None` for each that cannot be read.
pub(super) fn project_files(
    raw: &RawManifest,
    folder: &Path,
    sources: &mut Sources,
    findings: &mut Findings,
    request: &Request,
) -> Vec<Option<FileId>> {
    let mut seen = BTreeSet::new();
    let named_twice =
        |name: &str, place: Place| Finding::new(Code::NameTaken, place).message("list-named-twice").arg("name", name);
    if !request.projects.is_empty() {
        let direct = request.projects.iter().map(|path| {
            let typed = path.to_string_lossy();
            let place = Place::Argument(typed.to_string());
            let (named, sheet) = split_sheet(&typed);
            let name = within(folder, named).unwrap_or_else(|| named.replace('\\', "/"));
            if !seen.insert((files::clean(Path::new(&name)), sheet.map(str::to_owned))) {
                findings.push(named_twice(&typed, place));
                return None;
            }
            readable_kind(named, &place, findings)?;
            // Not made of `typed` where that says no more: a path need not be text.
            let path = if sheet.is_some() { Path::new(named) } else { path };
            let file = files::read(sources, findings, path, name, &Asked::Directly(&typed), request.checksums)?;
            ask_for(sheet, None, sources, file);
            Some(file)
        });
        return direct.collect();
    }
    let named = raw.input.projects.iter().map(|named| {
        let (path, sheet) = split_sheet(&named.value);
        // `./liste.csv` is `liste.csv`.
        if !seen.insert((files::clean(Path::new(&path.replace('\\', "/"))), sheet.map(str::to_owned))) {
            findings.push(named_twice(&named.value, named.place.clone()));
            return None;
        }
        readable_kind(path, &named.place, findings)?;
        let path = Located { value: path.to_owned(), place: named.place.clone() };
        let file = read_named(&path, folder, sources, findings, request)?;
        ask_for(sheet, Some(&named.place), sources, file);
        Some(file)
    });
    named.collect()
}

/// The path from the folder of the manifest to a file in it that was named from elsewhere.
fn within(folder: &Path, named: &str) -> Option<String> {
    let absolute = |path: &Path| Some(files::clean(&std::path::absolute(path).ok()?));
    let (file, folder) = (absolute(Path::new(named))?, absolute(folder)?);
    Some(file.strip_prefix(folder).ok()?.to_string_lossy().replace('\\', "/"))
}

/// Notes which sheet of a spreadsheet is to be read, and where the manifest says so.
pub(super) fn ask_for(sheet: Option<&str>, by_manifest: Option<&Place>, sources: &mut Sources, file: FileId) {
    if let Some(Workbook::Packed { asked, asked_at, .. }) = &mut sources.get_mut(file).workbook {
        *asked = sheet.map(str::to_owned);
        *asked_at = by_manifest.cloned();
    }
}

/// Project lists are CSV, TSV, TOML or spreadsheets.
pub(super) fn readable_kind(name: &str, place: &Place, findings: &mut Findings) -> Option<()> {
    let is_toml = Path::new(name).extension().is_some_and(|ending| ending.eq_ignore_ascii_case("toml"));
    let known = is_toml || files::is_list(Path::new(name));
    if !known {
        findings.push(files::kind_unknown(name, place.clone()));
    }
    known.then_some(())
}

pub(super) fn read_named(
    named: &Located<String>,
    folder: &Path,
    sources: &mut Sources,
    findings: &mut Findings,
    request: &Request,
) -> Option<FileId> {
    let Ok(path) = files::inside(folder, &named.value) else {
        findings.push(
            Finding::new(Code::PathOutside, named.place.clone())
                .arg("path", named.value.chars().take(200).collect::<String>())
                .hint("path-outside-hint"),
        );
        return None;
    };
    let name = named.value.replace('\\', "/");
    files::read(sources, findings, &path, name, &Asked::ByManifest(&named.place), request.checksums)
}
