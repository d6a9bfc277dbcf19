//! `vorrang init` – write a working start into a folder.

use std::borrow::Cow;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use anyhow::anyhow;
use vorrang::messages::{self, Arg};
use vorrang::schema::Document;
use vorrang::source::Sources;

use super::{Global, Outcome, locale, output};

/// Write a working start into a folder: criteria, example projects, legal bases, CI snippet
///
/// Writes criteria.toml, data/ with example projects and legal bases, a snippet for GitLab CI, and the
/// schemas by which editors complete and check these files. Refuses to overwrite anything.
#[derive(clap::Args)]
pub(super) struct InitArgs {
    /// Folder to write into, created if necessary
    #[arg(default_value = ".", value_name = "DIR")]
    folder: PathBuf,
}

/// What a start consists of, besides the schemas that its files name.
const FILES: &[(&str, &str)] = &[
    ("criteria.toml", include_str!("../../criteria.toml")),
    ("data/projects.csv", include_str!("../../data/projects.csv")),
    ("data/legal-bases.toml", include_str!("../../data/legal-bases.toml")),
    ("data/README.md", include_str!("../../data/README.md")),
    ("gitlab-ci-vorrang.yml", include_str!("../../ci/gitlab.yml")),
];

/// The schemas by which editors complete and check the files.
const SCHEMAS: [&str; 2] = ["criteria", "legal-bases"];

fn files() -> Vec<(String, Cow<'static, str>)> {
    let files = FILES.iter().map(|(name, content)| ((*name).to_owned(), Cow::Borrowed(*content)));
    let schemas = SCHEMAS.iter().filter_map(|name| Document::find(name));
    files.chain(schemas.map(|schema| (format!("schema/{}", schema.file_name()), schema.json().into()))).collect()
}

pub(super) fn run(args: &InitArgs, global: &Global) -> anyhow::Result<Outcome> {
    let lang = global.lang.unwrap_or_else(locale);
    let fail = |id: &str, path: &Path, detail: String| {
        let file = Arg::Text(path.to_string_lossy().into_owned());
        anyhow!(messages::text(lang, id, &[("file", file), ("detail", Arg::Text(detail))]))
    };
    global.refuse_useless("init", &[], lang)?;
    // Looked at before anything is written: a refusal leaves the folder as it was.
    let files = files();
    for (name, _) in &files {
        let path = args.folder.join(name);
        if fs::symlink_metadata(&path).is_ok() {
            return Err(fail("init-exists", &path, String::new()));
        }
    }
    let mut made = Made::default();
    for (name, content) in &files {
        let path = args.folder.join(name);
        let folder = path.parent().unwrap_or(Path::new("."));
        made.folder(folder).map_err(|error| fail("cannot-write", folder, error.to_string()))?;
        output::write_file(&path, content.as_bytes(), &Sources::default(), lang)?;
        made.files.push(path);
    }
    made.keep();
    let names = files.iter().map(|(name, _)| name.as_str()).collect::<Vec<_>>().join(", ");
    let folder = args.folder.to_string_lossy().into_owned();
    let done = messages::text(lang, "init-done", &[("folder", folder.into()), ("files", names.into())]);
    output::print(format!("{done}\n").as_bytes(), lang)?;
    Ok(Outcome::Done)
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
