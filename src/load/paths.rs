//! What a path means to `check`: a decision, a project list, a catalogue of legal bases, or a folder
//! of decisions.
//!
//! A file is told by what it holds rather than by its name, because decisions stand side by side
//! under names such as `criteria-2027.toml`. Nothing is reported here: whoever reads the file in full
//! says what is wrong with it.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use crate::input::files;
use crate::input::sheets::split_sheet;
use crate::source::FileText;

/// The name by which a manifest is looked for.
pub const MANIFEST: &str = "criteria.toml";

/// What a file holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// The manifest of a decision; also any other TOML file, so that its reader says what it lacks.
    Decision,
    /// A list of projects.
    ProjectList,
    /// A catalogue of legal bases.
    LegalBases,
}

/// What the file at a path holds; a file that cannot be read is judged by its name.
#[must_use]
pub fn kind_of(path: &Path) -> Kind {
    if !is_toml(path) {
        return Kind::ProjectList;
    }
    if is_manifest_name(path) {
        return Kind::Decision;
    }
    with_document(path, |document| {
        let has = |key: &str| document.contains_key(key);
        match () {
            () if is_manifest(document) => Kind::Decision,
            () if has("legal-bases") => Kind::LegalBases,
            () if has("projects") => Kind::ProjectList,
            () => Kind::Decision,
        }
    })
    .unwrap_or(Kind::Decision)
}

/// The manifests in a folder and all folders below it, sorted. Hidden folders, links and caches (those
/// with a `CACHEDIR.TAG`) are passed over.
///
/// # Errors
///
/// If a folder cannot be listed.
pub fn decisions_below(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let mut decisions = Vec::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(folder) = folders.pop() {
        if folder.join("CACHEDIR.TAG").is_file() {
            continue;
        }
        for entry in fs::read_dir(&folder)? {
            let entry = entry?;
            let kind = entry.file_type()?;
            let hidden = entry.file_name().to_string_lossy().starts_with('.');
            let path = entry.path();
            if kind.is_dir() && !hidden {
                folders.push(path);
            } else if kind.is_file() && is_decision(&path) {
                decisions.push(path);
            }
        }
    }
    decisions.sort_unstable();
    Ok(decisions)
}

/// The manifests that name a file as a project list or as their legal bases: those in the nearest
/// folder, from that of the file up to the root of the repository, that has any; otherwise all of the
/// repository.
#[must_use]
pub fn decisions_naming(file: &Path) -> Vec<PathBuf> {
    let Ok(file) = file.canonicalize() else { return Vec::new() };
    let root = files::git_root(&file).map(Path::to_owned);
    for folder in file.ancestors().skip(1) {
        let entries = fs::read_dir(folder).into_iter().flatten().flatten().map(|entry| entry.path());
        let mut naming: Vec<PathBuf> = entries.filter(|path| is_decision(path) && names(path, &file)).collect();
        if !naming.is_empty() {
            naming.sort_unstable();
            return naming;
        }
        if root.as_deref() == Some(folder) {
            let below = decisions_below(folder).unwrap_or_default();
            return below.into_iter().filter(|manifest| names(manifest, &file)).collect();
        }
    }
    Vec::new()
}

/// Whether a manifest names a file, which is resolved.
#[must_use]
pub fn names(manifest: &Path, file: &Path) -> bool {
    let folder = manifest.parent().unwrap_or(Path::new(""));
    let is_meant = |named: &str| {
        let path = folder.join(named.replace('\\', "/"));
        on_disk(&path).canonicalize().is_ok_and(|named| named == file)
    };
    let found = with_document(manifest, |document| {
        let Some(input) = table_under(document, "input") else { return false };
        let named = ["projects", "legal-bases"].iter().filter_map(|key| input.get(*key));
        named.flat_map(|value| strings(value.get_ref())).any(is_meant)
    });
    found.unwrap_or(false)
}

/// The file of a path: behind `#` stands the sheet of a workbook, unless a file has that very name.
#[must_use]
pub fn on_disk(path: &Path) -> PathBuf {
    let without_sheet = || {
        let name = path.file_name()?.to_str()?;
        let (file, sheet) = split_sheet(name);
        sheet.map(|_| path.with_file_name(file))
    };
    if path.exists() { path.to_owned() } else { without_sheet().unwrap_or_else(|| path.to_owned()) }
}

fn is_decision(path: &Path) -> bool {
    is_toml(path) && (is_manifest_name(path) || with_document(path, is_manifest) == Some(true))
}

fn is_manifest(document: &DeTable<'_>) -> bool {
    document.contains_key("criteria")
        || table_under(document, "input").is_some_and(|input| input.contains_key("projects"))
}

fn is_manifest_name(path: &Path) -> bool {
    path.file_name().is_some_and(|name| name == MANIFEST)
}

fn is_toml(path: &Path) -> bool {
    path.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("toml"))
}

fn table_under<'t>(document: &'t DeTable<'t>, key: &str) -> Option<&'t DeTable<'t>> {
    match document.get(key).map(Spanned::get_ref) {
        Some(DeValue::Table(table)) => Some(table),
        _ => None,
    }
}

fn strings<'v>(value: &'v DeValue<'v>) -> Vec<&'v str> {
    match value {
        DeValue::String(text) => vec![text],
        DeValue::Array(items) => items.iter().flat_map(|item| strings(item.get_ref())).collect(),
        _ => Vec::new(),
    }
}

/// Looks at what can be read of a TOML file, its faults aside.
fn with_document<T>(path: &Path, look: impl FnOnce(&DeTable<'_>) -> T) -> Option<T> {
    let bytes = files::read_bytes(path).ok()?;
    let text = FileText::decode(bytes).0;
    let (document, _) = DeTable::parse_recoverable(&text);
    Some(look(document.get_ref()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn folder(files: &[(&str, &str)]) -> tempfile::TempDir {
        let folder = tempfile::tempdir().unwrap();
        for (name, content) in files {
            let path = folder.path().join(name);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, content).unwrap();
        }
        folder
    }

    #[test]
    fn a_workbook_may_have_the_sign_in_its_name_that_precedes_its_sheet() {
        let folder = folder(&[("a#b.xlsx", ""), ("c#d.csv", "")]);
        let of = |name: &str| on_disk(&folder.path().join(name)).file_name().unwrap().to_str().unwrap().to_owned();
        assert_eq!(of("a#b.xlsx#Projekte"), "a#b.xlsx");
        assert_eq!(of("a#b.xlsx"), "a#b.xlsx");
        assert_eq!(of("c#d.csv"), "c#d.csv");
        assert_eq!(of("missing.xlsx#Projekte"), "missing.xlsx");
        assert_eq!(of("missing#1.csv"), "missing#1.csv");
    }

    #[test]
    fn a_file_is_told_by_what_it_holds() {
        let folder = folder(&[
            ("criteria.toml", ""),
            ("varianten/2027.toml", "[[criteria]]\nid = \"a\"\n"),
            ("broken.toml", "title =\n[input]\nprojects = [\"p.csv\"]\n"),
            ("legal.toml", "[[legal-bases]]\nid = \"OZG\"\n"),
            ("ideas.toml", "[[projects]]\nid = \"P1\"\n"),
            ("other.toml", "[package]\nname = \"x\"\n"),
            ("list.csv", "id\n"),
        ]);
        let kind = |name: &str| kind_of(&folder.path().join(name));
        assert_eq!(kind("criteria.toml"), Kind::Decision);
        assert_eq!(kind("varianten/2027.toml"), Kind::Decision);
        assert_eq!(kind("broken.toml"), Kind::Decision);
        assert_eq!(kind("legal.toml"), Kind::LegalBases);
        assert_eq!(kind("ideas.toml"), Kind::ProjectList);
        assert_eq!(kind("other.toml"), Kind::Decision);
        assert_eq!(kind("list.csv"), Kind::ProjectList);
    }

    #[test]
    fn decisions_are_found_in_all_folders_but_hidden_ones_and_caches() {
        let manifest = "[[criteria]]\n";
        let folder = folder(&[
            ("b/criteria.toml", ""),
            ("a/2027.toml", manifest),
            ("a/legal.toml", "[[legal-bases]]\n"),
            ("a/other.toml", "[package]\n"),
            (".git/criteria.toml", ""),
            ("target/CACHEDIR.TAG", ""),
            ("target/criteria.toml", ""),
        ]);
        let found = decisions_below(folder.path()).unwrap();
        let found: Vec<_> = found.iter().map(|path| path.strip_prefix(folder.path()).unwrap()).collect();
        assert_eq!(found, [Path::new("a/2027.toml"), Path::new("b/criteria.toml")]);
    }

    #[test]
    fn the_decisions_that_name_a_list_are_found_from_its_folder_upwards() {
        let input =
            "[input]\nlegal-bases = \"data/legal.toml\"\nprojects = ['data\\liste.csv', \"data/buch.xlsx#Ideen\"]\n";
        let folder = folder(&[
            ("criteria.toml", input),
            ("b.toml", input),
            ("data/criteria.toml", "[input]\nprojects = \"other.csv\"\n"),
            ("data/liste.csv", ""),
            ("data/legal.toml", ""),
            ("data/buch.xlsx", ""),
            ("data/frei.csv", ""),
        ]);
        let root = folder.path().canonicalize().unwrap();
        for name in ["liste.csv", "legal.toml", "buch.xlsx"] {
            let found = decisions_naming(&folder.path().join("data").join(name));
            assert_eq!(found, [root.join("b.toml"), root.join("criteria.toml")], "{name}");
        }
        assert!(!names(&root.join("criteria.toml"), &root.join("data/frei.csv")));
    }
}
