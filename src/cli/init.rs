//! `vorrang init` – write a working start into a folder.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::anyhow;
use vorrang::messages::{self, Arg};
use vorrang::source::Sources;

use super::{Global, Outcome, locale, output};

/// Write a working start into a folder
///
/// Writes criteria.toml, data/ with example projects and legal bases, and a snippet for GitLab CI.
/// Refuses to overwrite anything.
#[derive(clap::Args)]
pub(super) struct InitArgs {
    /// Folder to write into, created if necessary
    #[arg(default_value = ".", value_name = "DIR")]
    folder: PathBuf,
}

/// What a start consists of.
const FILES: &[(&str, &str)] = &[
    ("criteria.toml", include_str!("../../criteria.toml")),
    ("data/projects.csv", include_str!("../../data/projects.csv")),
    ("data/legal-bases.toml", include_str!("../../data/legal-bases.toml")),
    ("data/README.md", include_str!("../../data/README.md")),
    ("gitlab-ci-vorrang.yml", include_str!("gitlab-ci-vorrang.yml")),
];

pub(super) fn run(args: &InitArgs, global: &Global) -> anyhow::Result<Outcome> {
    let lang = global.lang.unwrap_or_else(locale);
    let fail = |id: &str, path: &Path, detail: String| {
        let file = Arg::Text(path.to_string_lossy().into_owned());
        anyhow!(messages::text(lang, id, &[("file", file), ("detail", Arg::Text(detail))]))
    };
    // Looked at before anything is written: a refusal leaves the folder as it was.
    for (name, _) in FILES {
        let path = args.folder.join(name);
        if fs::symlink_metadata(&path).is_ok() {
            return Err(fail("init-exists", &path, String::new()));
        }
    }
    for (name, content) in FILES {
        let path = args.folder.join(name);
        let folder = path.parent().unwrap_or(Path::new("."));
        fs::create_dir_all(folder).map_err(|error| fail("cannot-write", folder, error.to_string()))?;
        output::write_file(&path, content.as_bytes(), &Sources::default(), lang)?;
    }
    let names = FILES.iter().map(|(name, _)| *name).collect::<Vec<_>>().join(", ");
    let folder = args.folder.to_string_lossy().into_owned();
    let done = messages::text(lang, "init-done", &[("folder", folder.into()), ("files", names.into())]);
    output::print(format!("{done}\n").as_bytes(), lang)?;
    Ok(Outcome::Done)
}
