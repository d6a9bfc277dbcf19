//! Printing and writing: the only place of the program that does.

use std::fs;
use std::io::{self, ErrorKind, IsTerminal, Write};
use std::path::{Path, PathBuf};

use anyhow::anyhow;
use vorrang::messages::{self, Arg};
use vorrang::model::Lang;
use vorrang::render;
use vorrang::source::Sources;

use super::{Color, Global};

/// Where a result goes.
pub(super) enum Sink {
    /// Standard output.
    Stdout,
    /// A file.
    File(PathBuf),
}

impl Sink {
    /// The sink that `-o` names.
    pub(super) fn new(global: &Global) -> Self {
        match &global.output {
            Some(path) if path.as_os_str() != "-" => Self::File(path.clone()),
            _ => Self::Stdout,
        }
    }

    /// The format that the ending of the file asks for.
    pub(super) fn ending(&self) -> Option<String> {
        match self {
            Self::Stdout => None,
            Self::File(path) => path.extension().map(|ending| ending.to_string_lossy().to_lowercase()),
        }
    }

    /// Whether the target is a device or a pipe, whose name says nothing about a format.
    pub(super) fn is_device(&self) -> bool {
        let is_device = |metadata: fs::Metadata| !metadata.is_file() && !metadata.is_dir();
        matches!(self, Self::File(path) if fs::metadata(path).is_ok_and(is_device))
    }

    /// Writes a result that holds texts from files as they are. On a terminal they are made harmless.
    pub(super) fn write_data(&self, text: String, sources: &Sources, lang: Lang) -> anyhow::Result<()> {
        let shown = matches!(self, Self::Stdout) && stdout_is_terminal();
        let text = if shown { render::plain_lines(&text).into_owned() } else { text };
        self.write(text.as_bytes(), sources, lang)
    }

    /// Writes a result for people, laid out by `lay_out` for so many columns, with colours or without.
    pub(super) fn write_shown(
        &self,
        global: &Global,
        sources: &Sources,
        lang: Lang,
        lay_out: impl FnOnce(usize, bool) -> String,
    ) -> anyhow::Result<()> {
        let to_terminal = matches!(self, Self::Stdout) && stdout_is_terminal();
        self.write(lay_out(width(), colored(global.color, to_terminal)).as_bytes(), sources, lang)
    }

    /// Refuses to write over one of these inputs.
    pub(super) fn refuse_input(&self, sources: &Sources, lang: Lang) -> anyhow::Result<()> {
        match self {
            Self::File(path) if sources.contains(path) => Err(is_input(path, lang)),
            _ => Ok(()),
        }
    }

    /// Writes a result, completely or not at all.
    pub(super) fn write(&self, bytes: &[u8], sources: &Sources, lang: Lang) -> anyhow::Result<()> {
        match self {
            Self::Stdout => print(bytes, lang),
            Self::File(path) => write_file(path, bytes, sources, lang),
        }
    }
}

/// A text that can stand in a file of its own.
pub(super) struct Page {
    /// The name of that file.
    pub(super) name: String,
    pub(super) text: String,
}

/// Writes one page to standard output, or to the file or into the folder that `-o` names.
pub(super) fn write_page(page: Page, global: &Global, lang: Lang) -> anyhow::Result<()> {
    match Sink::new(global) {
        Sink::File(path) if path.is_dir() => write_pages(vec![page], global, lang),
        sink => sink.write(page.text.as_bytes(), &Sources::default(), lang),
    }
}

/// Writes pages to standard output, one after the other, or each into the folder that `-o` names, which
/// is made if it is not there.
pub(super) fn write_pages(pages: Vec<Page>, global: &Global, lang: Lang) -> anyhow::Result<()> {
    let Sink::File(folder) = Sink::new(global) else {
        return print(pages.iter().map(|page| page.text.as_str()).collect::<String>().as_bytes(), lang);
    };
    make_folder(&folder, lang)?;
    pages
        .iter()
        .try_for_each(|page| write_file(&folder.join(&page.name), page.text.as_bytes(), &Sources::default(), lang))
}

/// Makes a folder, with those above it, if it is not there.
pub(super) fn make_folder(folder: &Path, lang: Lang) -> anyhow::Result<()> {
    fs::create_dir_all(folder).map_err(|error| failure(lang, "cannot-write", folder, &error))
}

/// Whether text for people on this stream may be coloured.
pub(super) fn colored(color: Color, stream_is_terminal: bool) -> bool {
    match color {
        Color::Always => true,
        Color::Never => false,
        Color::Auto => {
            let set = |name: &str| std::env::var_os(name).is_some_and(|value| !value.is_empty());
            let dumb = std::env::var_os("TERM").is_some_and(|term| term == "dumb");
            stream_is_terminal && !set("NO_COLOR") && !dumb
        }
    }
}

/// Whether standard output is a terminal.
pub(super) fn stdout_is_terminal() -> bool {
    io::stdout().is_terminal()
}

/// Whether standard error is a terminal.
pub(super) fn stderr_is_terminal() -> bool {
    io::stderr().is_terminal()
}

/// Columns of the terminal; 100 where there is none, or what COLUMNS says.
pub(super) fn width() -> usize {
    let asked = std::env::var("COLUMNS").ok().and_then(|columns| columns.parse().ok());
    let found = terminal_size::terminal_size().map(|(width, _)| usize::from(width.0));
    asked.or(found).unwrap_or(100).clamp(40, 400)
}

/// Prints a result. A reader that has seen enough (`| head`) is no error.
pub(super) fn print(bytes: &[u8], lang: Lang) -> anyhow::Result<()> {
    let mut stdout = io::stdout().lock();
    match stdout.write_all(bytes).and_then(|()| stdout.flush()) {
        Err(error) if error.kind() != ErrorKind::BrokenPipe => {
            Err(failure(lang, "cannot-write-stdout", Path::new(""), &error))
        }
        _ => Ok(()),
    }
}

/// Prints to standard error. If even that fails, there is nobody left to tell.
pub(super) fn complain(text: &str) {
    let mut stderr = io::stderr().lock();
    let _ = stderr.write_all(text.as_bytes());
    if !text.ends_with('\n') {
        let _ = stderr.write_all(b"\n");
    }
}

/// Writes beside the target and renames, so that the target is the old file or the new one, never a
/// part of it.
pub(super) fn write_file(path: &Path, bytes: &[u8], sources: &Sources, lang: Lang) -> anyhow::Result<()> {
    let shown = path.to_string_lossy().into_owned();
    if sources.contains(path) {
        return Err(is_input(path, lang));
    }
    let fail = |error: io::Error| failure(lang, "cannot-write", path, &error);
    // A link is followed, so that the link stays and its target is replaced. What is there and has no
    // path of its own (a pipe behind /dev/stdout) is written to by the name it was given.
    let target = match path.canonicalize() {
        Ok(target) => target,
        Err(_) if path.exists() => path.to_owned(),
        Err(_) => followed(path),
    };
    if fs::metadata(&target).is_ok_and(|metadata| !metadata.is_file()) {
        if target.is_dir() {
            return Err(anyhow!(messages::text(lang, "output-is-folder", &[("file", Arg::Text(shown))])));
        }
        // A device or pipe cannot be replaced by renaming.
        let mut device = fs::OpenOptions::new().write(true).open(&target).map_err(fail)?;
        return device.write_all(bytes).and_then(|()| device.flush()).map_err(fail);
    }
    let folder = target.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    if !folder.is_dir() {
        let folder = Arg::Text(folder.to_string_lossy().into_owned());
        return Err(anyhow!(messages::text(lang, "output-folder-missing", &[("folder", folder)])));
    }
    // Renaming would replace it all the same, and with it what somebody protected.
    if fs::metadata(&target).is_ok_and(|metadata| metadata.permissions().readonly()) {
        return Err(anyhow!(messages::text(lang, "output-read-only", &[("file", Arg::Text(shown))])));
    }
    let mut builder = tempfile::Builder::new();
    builder.prefix(".vorrang-");
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        // What the target has, or what any new file would get.
        let mode = fs::metadata(&target).map_or(0o666, |metadata| metadata.permissions().mode() & 0o777);
        builder.permissions(fs::Permissions::from_mode(mode));
    }
    // Without the name of the temporary file, which says nothing to anybody.
    let mut file = builder.tempfile_in(folder).map_err(|error| fail(error.kind().into()))?;
    file.write_all(bytes).and_then(|()| file.as_file().sync_all()).map_err(fail)?;
    file.persist(&target).map(drop).map_err(|error| fail(error.error))
}

fn is_input(path: &Path, lang: Lang) -> anyhow::Error {
    let shown = path.to_string_lossy().into_owned();
    anyhow!(messages::text(lang, "output-is-input", &[("file", Arg::Text(shown))]))
}

/// Where a link leads whose target is not there yet.
fn followed(path: &Path) -> PathBuf {
    // More links than systems follow; a circle of them ends here too.
    const LINKS: usize = 40;
    let mut path = path.to_owned();
    for _ in 0..LINKS {
        let Ok(next) = fs::read_link(&path) else { break };
        path = path.parent().map_or_else(|| next.clone(), |folder| folder.join(&next));
    }
    path
}

fn failure(lang: Lang, message: &str, path: &Path, error: &io::Error) -> anyhow::Error {
    let shown = path.to_string_lossy().into_owned();
    // What Windows answers while another program holds the file open.
    const SHARING_VIOLATION: i32 = 32;
    if cfg!(windows) && error.raw_os_error() == Some(SHARING_VIOLATION) {
        return anyhow!(messages::text(lang, "output-open-elsewhere", &[("file", Arg::Text(shown))]));
    }
    let args = [("file", Arg::Text(shown)), ("detail", Arg::Text(why(error, lang)))];
    anyhow!(messages::text(lang, message, &args))
}

/// Why the system refused; in its own words where there are none here.
pub(super) fn why(error: &io::Error, lang: Lang) -> String {
    let id = match error.kind() {
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded => "system-full",
        ErrorKind::PermissionDenied => "system-permission",
        ErrorKind::ReadOnlyFilesystem => "system-read-only",
        // The second is what creating a folder meets where a file stands.
        ErrorKind::NotADirectory | ErrorKind::AlreadyExists => "system-no-folder",
        ErrorKind::IsADirectory => "system-folder",
        ErrorKind::NotFound => "system-not-found",
        _ => return error.to_string(),
    };
    messages::word(lang, id)
}
