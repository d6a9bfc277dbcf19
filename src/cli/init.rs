//! `vorrang init` – write a working start into a folder, from an example or from somebody's list.

use std::borrow::Cow;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use anyhow::anyhow;
use jiff::civil::Date;
use vorrang::finding::{Code, Findings, HANDFUL, Severity};
use vorrang::intake::{self, Intake};
use vorrang::messages::{self, Arg};
use vorrang::model::Lang;
use vorrang::render::findings as render;
use vorrang::schema::Document;
use vorrang::source::Sources;

use super::{Global, Outcome, locale, output};

/// Write a working start into a folder: criteria, example projects, legal bases, CI snippet
///
/// Writes criteria.toml, data/ with example projects and legal bases, a snippet for GitLab CI, and the
/// schemas by which editors complete and check these files. With --from it makes criteria and projects
/// from a list of your own instead, and a protocol of what was taken, what was not and why; --as-of then
/// says from which day deadlines count. Refuses to overwrite anything.
#[derive(clap::Args)]
pub(super) struct InitArgs {
    /// Folder to write into, created if necessary
    #[arg(default_value = ".", value_name = "DIR")]
    folder: PathBuf,
    /// List of your own to begin with: CSV, XLSX or ODS, with the sheet behind `#` if there are several
    #[arg(long, value_name = "LIST")]
    from: Option<PathBuf>,
}

/// What a start consists of, besides the schemas that its files name.
const FILES: [(&str, &str); 5] = [
    ("criteria.toml", include_str!("../../criteria.toml")),
    ("data/projects.csv", include_str!("../../data/projects.csv")),
    ("data/legal-bases.toml", intake::LEGAL_BASES),
    ("data/README.md", include_str!("../../data/README.md")),
    PIPELINE,
];
const PIPELINE: (&str, &str) = ("gitlab-ci-vorrang.yml", include_str!("../../ci/gitlab.yml"));

/// The schemas by which editors complete and check the files.
const SCHEMAS: [&str; 2] = ["criteria", "legal-bases"];

/// The day from which deadlines count if nobody says otherwise: that of the shipped decision.
const AS_OF: Date = jiff::civil::date(2026, 11, 22);

/// A file to write: its path in the folder, and what it holds.
type File = (String, Cow<'static, str>);

fn with_schemas(files: impl IntoIterator<Item = File>) -> Vec<File> {
    let schemas = SCHEMAS.iter().filter_map(|name| Document::find(name));
    let schemas = schemas.map(|schema| (format!("schema/{}", schema.file_name()), schema.json().into()));
    files.into_iter().chain(schemas).collect()
}

fn shipped((name, text): (&str, &'static str)) -> File {
    (name.to_owned(), Cow::Borrowed(text))
}

pub(super) fn run(args: &InitArgs, global: &Global) -> anyhow::Result<Outcome> {
    let lang = global.lang.unwrap_or_else(locale);
    let Some(list) = &args.from else {
        global.refuse_useless("init", &[], lang)?;
        let mut files = with_schemas(FILES.map(shipped));
        // The decision speaks the language in which it was asked for; all its texts are there in both.
        if let (Some(lang), Some((_, criteria))) = (global.lang, files.first_mut()) {
            *criteria = criteria.replacen("language = \"de\"", &format!("language = \"{}\"", lang.code()), 1).into();
        }
        write(&args.folder, &files, lang)?;
        let args = [("folder", shown(&args.folder)), ("files", names(&files).into())];
        output::print(format!("{}\n", messages::text(lang, "init-done", &args)).as_bytes(), lang)?;
        return Ok(Outcome::Done);
    };
    global.refuse_useless("init", &["--as-of"], lang)?;
    from(list, &args.folder, global, lang)
}

/// Makes a start from a list.
fn from(list: &Path, folder: &Path, global: &Global, lang: Lang) -> anyhow::Result<Outcome> {
    let (mut sources, mut findings) = (Sources::default(), Findings::new(HANDFUL));
    // What is written is the same on every machine, like the start without a list.
    let written = global.lang.unwrap_or(Lang::De);
    let options = intake::Options { lang: written, as_of: global.as_of.unwrap_or(AS_OF) };
    let named = list.to_string_lossy();
    let taken = intake::read(&mut sources, &mut findings, &named)
        .and_then(|list| Intake::of(&list, &sources, options, &mut findings));
    let Some(taken) = taken.filter(|_| !findings.has_errors()) else {
        return Ok(tell(&sources, findings, global, lang));
    };
    let made = taken.files();
    let protocol = made.last().map_or("", |file| file.name);
    let made = made.into_iter().map(|file| (file.name.to_owned(), file.text.into()));
    let files = with_schemas(made.chain([shipped(PIPELINE)]));
    write(folder, &files, lang)?;
    let args = [
        ("list", messages::Arg::typed(&*named)),
        ("count", taken.n_projects().into()),
        ("folder", shown(folder)),
        ("files", names(&files).into()),
    ];
    let mut told = vec![messages::text(lang, "init-from-done", &args)];
    if 0 < taken.n_unread() {
        told.push(messages::text(lang, "init-from-unread", &[("count", taken.n_unread().into())]));
    }
    told.push(messages::text(lang, "init-from-next", &[("protocol", protocol.into())]));
    output::print(format!("{}\n", told.join("\n")).as_bytes(), lang)?;
    // The protocol says all that is a mere hint.
    findings.keep_from(Severity::Warning);
    if 0 < findings.count(Severity::Warning) && !global.quiet {
        tell(&sources, findings, global, lang);
    }
    Ok(Outcome::Done)
}

/// Tells what was found about a list.
fn tell(sources: &Sources, mut findings: Findings, global: &Global, lang: Lang) -> Outcome {
    findings.finish();
    if global.quiet {
        findings.keep_from(Severity::Error);
    }
    let color = output::colored(global.color, output::stderr_is_terminal());
    let options = render::TextOptions { color, width: output::width() };
    output::complain(&render::text(&findings, sources, lang, options));
    if 0 < findings.count_of(Code::FileUnreadable) { Outcome::Unreadable } else { Outcome::Findings }
}

/// Writes all files or none: looked at before anything is written, a refusal leaves the folder as it was.
fn write(folder: &Path, files: &[File], lang: Lang) -> anyhow::Result<()> {
    let fail = |id: &str, path: &Path, detail: String| {
        anyhow!(messages::text(lang, id, &[("file", shown(path)), ("detail", Arg::Text(detail))]))
    };
    if folder.exists() && !folder.is_dir() {
        return Err(fail("init-not-a-folder", folder, String::new()));
    }
    for (name, _) in files {
        let path = folder.join(name);
        if fs::symlink_metadata(&path).is_ok() {
            return Err(fail("init-exists", &path, String::new()));
        }
    }
    let mut made = Made::default();
    for (name, content) in files {
        let path = folder.join(name);
        let folder = path.parent().unwrap_or(Path::new("."));
        made.folder(folder).map_err(|error| fail("cannot-write", folder, output::why(&error, lang)))?;
        output::write_file(&path, content.as_bytes(), &Sources::default(), lang)?;
        made.files.push(path);
    }
    made.keep();
    Ok(())
}

fn shown(path: &Path) -> Arg {
    Arg::Text(path.to_string_lossy().into_owned())
}

fn names(files: &[File]) -> String {
    files.iter().map(|(name, _)| name.as_str()).collect::<Vec<_>>().join(", ")
}

/// What was made so far. Unless it is kept it goes again, so that a start is whole or not there.
#[derive(Default)]
struct Made {
    files: Vec<PathBuf>,
    folders: Vec<PathBuf>,
}

impl Made {
    /// Makes a folder and those above it, as far as they are not there.
    fn folder(&mut self, path: &Path) -> io::Result<()> {
        let absent = |folder: &&Path| !folder.as_os_str().is_empty() && !folder.is_dir();
        let absent: Vec<&Path> = path.ancestors().take_while(absent).collect();
        for folder in absent.into_iter().rev() {
            fs::create_dir(folder)?;
            self.folders.push(folder.to_owned());
        }
        Ok(())
    }

    fn keep(mut self) {
        self.files.clear();
        self.folders.clear();
    }
}

impl Drop for Made {
    fn drop(&mut self) {
        // What cannot be removed stays; the reason for stopping is told already.
        self.files.iter().for_each(|file| drop(fs::remove_file(file)));
        self.folders.iter().rev().for_each(|folder| drop(fs::remove_dir(folder)));
    }
}
