//! Opening files: limits, encodings and paths that must not lead outside.
//!
//! Left out: which files a decision needs ([`crate::load`]), how bytes become text ([`super::encoding`]) or the
//! cells of a sheet ([`super::sheets`]), and writing, which only the command line does.

use std::fs::{self, File};
use std::io::{self, Read, Seek};
use std::path::{Component, Path, PathBuf};

use sha2::{Digest, Sha256};

use super::encoding::{Decoded, Encoding, damage};
use super::sheets;
use crate::finding::{Code, FEW, Finding, Findings, closest};
use crate::source::{FileId, FileText, Place, SourceFile, Sources, Workbook};

/// Inputs are at most 1 GiB.
const LIMIT: u64 = 1 << 30;

/// How a file came to be read, which decides who is to blame if it cannot be.
pub(crate) enum Asked<'a> {
    /// By the command line, as typed.
    Directly(&'a str),
    /// By a key of the manifest.
    ByManifest(&'a Place),
}

/// Reads and decodes a text file; problems become findings. A long list is only looked for:
/// [`read_late`] reads it, or somebody reads it in blocks.
pub(crate) fn read(
    sources: &mut Sources,
    findings: &mut Findings,
    path: &Path,
    name: String,
    asked: &Asked<'_>,
    hash: bool,
) -> Option<FileId> {
    let (place, by_manifest) = match asked {
        Asked::Directly(argument) => (Place::Argument((*argument).to_owned()), false),
        Asked::ByManifest(place) => ((*place).clone(), true),
    };
    let file = SourceFile {
        path: path.to_owned(),
        name: name.clone(),
        text: FileText::later(path.to_owned(), 0),
        workbook: None,
        delimiter: None,
        hidden: None,
        sha256: None,
        is_input: true,
    };
    let read = match regular(path) {
        // Who wants a checksum has to read it all.
        Ok(length) if LONG < length && is_delimited(path) && !hash => {
            let text = FileText::later(path.to_owned(), length);
            return Some(sources.add(SourceFile { text, ..file }));
        }
        Ok(length) => read_regular(path, length),
        Err(problem) => Err(problem),
    };
    let bytes = match read {
        Ok(bytes) => bytes,
        Err(problem) => {
            let like = if matches!(problem, Problem::NotFound) { nearby(path) } else { None };
            let finding = problem.finding(place, &name, by_manifest);
            findings.push(match like {
                Some(like) => {
                    let folder = name.rfind('/').map_or("", |end| &name[..=end]);
                    finding.arg("suggestion", format!("{folder}{like}")).hint("hint-did-you-mean")
                }
                None => finding,
            });
            return None;
        }
    };
    let sha256 = hash.then(|| Sha256::digest(&bytes).into());
    if sheets::is_spreadsheet(path) {
        let workbook = Some(Workbook::Packed { bytes, asked: None, asked_at: None });
        let text = FileText::decode(Vec::new()).0;
        return Some(sources.add(SourceFile { text, workbook, sha256, ..file }));
    }
    let (text, decoded) = FileText::decode(bytes);
    let file = sources.add(SourceFile { text, sha256, ..file });
    report_encoding(&decoded, &sources.get(file).text, file, name, findings)
}

/// The file beside a missing one that may be meant. Whether `Liste.csv` is `liste.csv` differs between systems.
fn nearby(path: &Path) -> Option<String> {
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let entries = fs::read_dir(folder).ok()?.take(FEW).flatten();
    let names: Vec<String> = entries.filter_map(|entry| entry.file_name().into_string().ok()).collect();
    let names: Vec<&str> = names.iter().map(String::as_str).filter(|name| !name.starts_with('.')).collect();
    closest(path.file_name()?.to_str()?, &names).map(str::to_owned)
}

/// Whether the name of a file says that it is a table: a delimited list or a spreadsheet.
pub(crate) fn is_list(path: &Path) -> bool {
    is_delimited(path) || sheets::is_spreadsheet(path)
}

/// The finding for a file whose ending is none of a list.
pub(crate) fn kind_unknown(name: &str, place: Place) -> Finding {
    Finding::new(Code::FileKindUnknown, place)
        .arg("file", name.chars().take(200).collect::<String>())
        .hint("file-kind-unknown-hint")
}

/// Whether the name of a file says that it is a delimited list, which can be read in blocks.
fn is_delimited(path: &Path) -> bool {
    path.extension().is_some_and(|ending| ["csv", "tsv", "txt"].iter().any(|known| ending.eq_ignore_ascii_case(known)))
}

/// Reads and decodes a file that was only looked for.
pub(crate) fn read_late(sources: &mut Sources, findings: &mut Findings, file: FileId) -> Option<FileId> {
    let SourceFile { path, name, .. } = sources.get(file);
    let name = name.clone();
    match read_bytes(path) {
        Ok(bytes) => {
            let (text, decoded) = FileText::decode(bytes);
            sources.get_mut(file).text = text;
            report_encoding(&decoded, &sources.get(file).text, file, name, findings)
        }
        Err(problem) => {
            findings.push(problem.finding(Place::File(file), &name, false));
            None
        }
    }
}

/// Reports what decoding a file has shown; `None` if its text is not to be trusted.
fn report_encoding(
    decoded: &Decoded<()>,
    text: &str,
    file: FileId,
    name: String,
    findings: &mut Findings,
) -> Option<FileId> {
    // A workbook under the name of a text, as mail programs and slips of the hand leave it.
    let workbook = if text.starts_with("PK\u{3}\u{4}") {
        Some(("spreadsheet-renamed", "spreadsheet-renamed-hint"))
    } else if text.starts_with("ÐÏ\u{11}à") {
        Some(("spreadsheet-xls", "spreadsheet-save-hint"))
    } else {
        None
    };
    if let Some((message, hint)) = workbook {
        let finding = Finding::new(Code::SpreadsheetUnreadable, Place::File(file)).message(message);
        findings.push(finding.arg("file", name).hint(hint));
        return None;
    }
    // What Excel does helps with lists only.
    let is_toml = name.ends_with(".toml");
    let hint = |of_list| if is_toml { "encoding-toml-hint" } else { of_list };
    if let Some(offset) = decoded.malformed {
        findings.push(
            Finding::new(Code::EncodingMalformed, Place::File(file))
                .arg("file", name)
                .arg("offset", offset)
                .hint(hint("encoding-malformed-hint")),
        );
        return None;
    }
    if let Some(damage) = damage(text) {
        findings.push(
            Finding::new(Code::EncodingDamaged, Place::span(file, damage.first.clone()))
                .arg("file", name.as_str())
                .arg("found", &text[damage.first])
                .arg("count", damage.count)
                .hint(hint("encoding-damaged-hint")),
        );
    }
    // NUL speaks for UTF-16 without a mark, about which its reader says more.
    if decoded.encoding == Encoding::Windows1252 && !text.contains('\0') {
        findings.push(
            Finding::new(Code::EncodingAssumed, Place::File(file))
                .arg("file", name)
                .hint(hint("encoding-assumed-hint")),
        );
    }
    Some(file)
}

/// Why a file cannot be read.
pub(crate) enum Problem {
    NotFound,
    NotRegular,
    TooLarge,
    Io(io::Error),
}

impl From<io::Error> for Problem {
    fn from(error: io::Error) -> Self {
        match error.kind() {
            io::ErrorKind::NotFound => Self::NotFound,
            _ => Self::Io(error),
        }
    }
}

impl Problem {
    fn finding(self, place: Place, name: &str, by_manifest: bool) -> Finding {
        let finding = match &self {
            Self::NotFound if by_manifest => Finding::new(Code::FileNotFound, place).hint("file-not-found-hint"),
            Self::NotFound => Finding::new(Code::FileUnreadable, place).message("file-unreadable-missing"),
            Self::NotRegular => Finding::new(Code::FileUnreadable, place).message("file-unreadable-kind"),
            Self::TooLarge => Finding::new(Code::FileTooLarge, place),
            Self::Io(error) => {
                let finding = Finding::new(Code::FileUnreadable, place);
                if error.kind() == io::ErrorKind::PermissionDenied {
                    finding.message("file-unreadable-permission")
                } else {
                    finding.arg("detail", error.to_string())
                }
            }
        };
        finding.arg("file", name)
    }
}

/// Reads a regular file of at most 1 GiB.
pub(crate) fn read_bytes(path: &Path) -> Result<Vec<u8>, Problem> {
    read_regular(path, regular(path)?)
}

/// The length of a regular file of at most 1 GiB. Devices and pipes are refused: they may never end.
fn regular(path: &Path) -> Result<usize, Problem> {
    // Looked at before it is opened: opening a pipe would wait for its writer.
    let metadata = fs::metadata(path)?;
    if !metadata.is_file() {
        return Err(Problem::NotRegular);
    }
    if LIMIT < metadata.len() {
        return Err(Problem::TooLarge);
    }
    Ok(usize::try_from(metadata.len()).unwrap_or(0))
}

fn read_regular(path: &Path, length: usize) -> Result<Vec<u8>, Problem> {
    if LONG < length
        && let Ok(bytes) = read_halves(path, length)
    {
        return Ok(bytes);
    }
    let file = File::open(path)?;
    let mut bytes = Vec::with_capacity(length + 1);
    // The file may grow while it is read.
    file.take(LIMIT + 1).read_to_end(&mut bytes)?;
    if LIMIT < bytes.len() as u64 { Err(Problem::TooLarge) } else { Ok(bytes) }
}

/// From this length on two threads read faster than one.
const LONG: usize = 16 << 20;

/// Reads both halves of a long file at the same time: what takes long is not the disk but filling
/// memory. Fails if the file changes its length meanwhile.
fn read_halves(path: &Path, length: usize) -> io::Result<Vec<u8>> {
    let mut bytes = vec![0; length];
    let (first, second) = bytes.split_at_mut(length / 2);
    let read = |half: &mut [u8], start: usize| -> io::Result<File> {
        let mut file = File::open(path)?;
        file.seek(io::SeekFrom::Start(start as u64))?;
        file.read_exact(half)?;
        Ok(file)
    };
    let start = first.len();
    let (first, second) = rayon::join(|| read(first, 0), || read(second, start));
    first?;
    if second?.read(&mut [0])? == 0 { Ok(bytes) } else { Err(io::ErrorKind::InvalidData.into()) }
}

/// Finds the file that a manifest names, unless it lies outside the folder of the manifest and the
/// Git root above it, links resolved.
pub(crate) fn inside(manifest_folder: &Path, named: &str) -> Result<PathBuf, Outside> {
    // Backslashes are what Windows users type; a path in a shared file must work everywhere.
    let portable = named.replace('\\', "/");
    let relative = Path::new(&portable);
    let absolute = relative.is_absolute()
        || relative.components().any(|part| matches!(part, Component::Prefix(_)))
        || portable.as_bytes().get(1) == Some(&b':');
    if absolute {
        return Err(Outside);
    }
    let path = manifest_folder.join(relative);
    let root = root_of(manifest_folder);
    // A file that does not exist is judged by its name alone; opening it will say the rest.
    let resolved = path.canonicalize().unwrap_or_else(|_| lexical(&root.1, &path));
    if resolved.starts_with(&root.0) { Ok(path) } else { Err(Outside) }
}

/// A path of the manifest leads outside.
pub(crate) struct Outside;

/// The Git root above a folder, or the folder itself; resolved, together with the resolved folder.
fn root_of(folder: &Path) -> (PathBuf, PathBuf) {
    let folder = folder.canonicalize().unwrap_or_else(|_| folder.to_owned());
    let root = git_root(&folder).unwrap_or(&folder).to_owned();
    (root, folder)
}

/// The root of the Git repository around a resolved path.
pub(crate) fn git_root(path: &Path) -> Option<&Path> {
    path.ancestors().find(|above| above.join(".git").exists())
}

/// Removes `.` and `..` from a path below `folder` without looking at the disk.
fn lexical(folder: &Path, path: &Path) -> PathBuf {
    let start = path.canonicalize().or_else(|_| std::path::absolute(path)).unwrap_or_else(|_| folder.join(path));
    clean(&start)
}

/// Removes `.`, and `..` with the folder before it, as far as there is one.
pub(crate) fn clean(path: &Path) -> PathBuf {
    let mut clean = PathBuf::new();
    for part in path.components() {
        let parent = matches!(clean.components().next_back(), Some(Component::Normal(_)));
        match part {
            Component::ParentDir if parent => {
                clean.pop();
            }
            // Above the root is nothing.
            Component::ParentDir if clean.has_root() => {}
            Component::CurDir => {}
            other => clean.push(other),
        }
    }
    clean
}
