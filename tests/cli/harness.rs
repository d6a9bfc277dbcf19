//! Runs the binary in a temporary folder and looks at what it did.
//!
//! A test starts from [`Test::new`] (an empty folder) or [`Test::decision`] (a small valid decision)
//! and changes one thing. The environment is the same on every machine: English locale, 100 columns,
//! no NO_COLOR.

use std::ffi::OsString;
use std::fs;
use std::io::{Read, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use serde_json::Value;
use tempfile::TempDir;

/// No run may keep processors busy for longer, whatever it is fed, in a debug build too. How long that
/// takes by the clock depends on what else the machine has to do.
const LIMIT: Duration = Duration::from_secs(5);

/// By the clock no run may take longer, as one that waits for something keeps nothing busy.
const PATIENCE: Duration = Duration::from_secs(120);

/// A decision without anything to report: three projects, two criteria, two places.
pub(crate) const CRITERIA: &str = r#"version = 1
title = "Probe"
places = 2

[input]
projects = ["projects.csv"]

[groups.benefit]
name = { de = "Nutzen", en = "Benefit" }

[[criteria]]
id = "citizens"
group = "benefit"
name = { de = "Bürgernutzen", en = "Benefit for citizens" }
weight = 60
scale = { kind = "levels", levels = [{ value = 0, points = 0 }, { value = 5, points = 50 }, { value = 10, points = 100 }] }

[[criteria]]
id = "cost-eur"
name = { de = "Kosten", en = "Cost" }
weight = 40
unit = "EUR"
scale = { kind = "linear", worst = 100_000, best = 0 }
"#;

/// Its projects. Scores: P1 92, P2 50, P3 36.
pub(crate) const PROJECTS: &str = "\
id;name;department;citizens;citizens-why;cost-eur
P1;Wohngeld online;Soziales;10;Beschluss des Rates;20000
P2;Terminvereinbarung;Bürgerdienste;5;;50000
P3;E-Akte;Zentrale Dienste;0;;10000
";

/// A run in the making.
pub(crate) struct Test {
    folder: TempDir,
    subfolder: PathBuf,
    args: Vec<OsString>,
    env: Vec<(&'static str, String)>,
}

/// What a run did.
pub(crate) struct Run {
    pub(crate) code: i32,
    pub(crate) stdout: String,
    pub(crate) stderr: String,
    args: Vec<OsString>,
}

impl Test {
    /// An empty folder.
    pub(crate) fn new() -> Self {
        let folder = tempfile::Builder::new().prefix("vorrang-cli-").tempdir().unwrap();
        Self { folder, subfolder: PathBuf::new(), args: Vec::new(), env: Vec::new() }
    }

    /// A folder with [`CRITERIA`] and [`PROJECTS`].
    pub(crate) fn decision() -> Self {
        Self::new().file("criteria.toml", CRITERIA).file("projects.csv", PROJECTS)
    }

    /// The decision with other projects.
    pub(crate) fn projects(list: impl AsRef<[u8]>) -> Self {
        Self::decision().file("projects.csv", list)
    }

    /// The decision with a passage of its manifest replaced, which must be there exactly once.
    pub(crate) fn manifest(from: &str, to: &str) -> Self {
        Self::decision().replace("criteria.toml", from, to)
    }

    /// The decision with something added at the end of its manifest.
    pub(crate) fn manifest_and(addition: &str) -> Self {
        Self::decision().append("criteria.toml", addition)
    }

    /// Writes a file, with the folders above it.
    pub(crate) fn file(self, name: &str, content: impl AsRef<[u8]>) -> Self {
        let path = self.path(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, content).unwrap();
        self
    }

    /// Makes a folder.
    pub(crate) fn folder(self, name: &str) -> Self {
        fs::create_dir_all(self.path(name)).unwrap();
        self
    }

    /// Takes a file away.
    pub(crate) fn without(self, name: &str) -> Self {
        fs::remove_file(self.path(name)).unwrap();
        self
    }

    /// Replaces a passage that is in a file exactly once.
    pub(crate) fn replace(self, name: &str, from: &str, to: &str) -> Self {
        let text = self.read(name);
        assert_eq!(text.matches(from).count(), 1, "{from:?} in {name}");
        self.file(name, text.replacen(from, to, 1))
    }

    /// Adds something at the end of a file.
    pub(crate) fn append(self, name: &str, addition: &str) -> Self {
        let text = self.read(name);
        self.file(name, text + addition)
    }

    /// Runs in a folder below.
    pub(crate) fn run_in(mut self, subfolder: &str) -> Self {
        self.subfolder = subfolder.into();
        self
    }

    /// Adds arguments.
    pub(crate) fn args<A: Into<OsString>>(mut self, args: impl IntoIterator<Item = A>) -> Self {
        self.args.extend(args.into_iter().map(Into::into));
        self
    }

    /// Sets a variable of the environment.
    pub(crate) fn env(mut self, name: &'static str, value: &str) -> Self {
        self.env.push((name, value.to_owned()));
        self
    }

    /// The path of a file in the folder.
    pub(crate) fn path(&self, name: impl AsRef<Path>) -> PathBuf {
        self.folder.path().join(name)
    }

    /// The text of a file in the folder.
    pub(crate) fn read(&self, name: &str) -> String {
        fs::read_to_string(self.path(name)).unwrap_or_else(|error| panic!("{name}: {error}"))
    }

    /// All files and folders, sorted; what a run leaves behind shows here.
    pub(crate) fn listing(&self) -> Vec<String> {
        fn walk(root: &Path, folder: &Path, names: &mut Vec<String>) {
            for entry in fs::read_dir(folder).unwrap() {
                let path = entry.unwrap().path();
                names.push(path.strip_prefix(root).unwrap().to_string_lossy().replace('\\', "/"));
                if path.is_dir() && !path.is_symlink() {
                    walk(root, &path, names);
                }
            }
        }
        let mut names = Vec::new();
        walk(self.folder.path(), self.folder.path(), &mut names);
        names.sort_unstable();
        names
    }

    /// The command, ready to be started.
    pub(crate) fn command(&self) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_vorrang"));
        command.current_dir(self.path(&self.subfolder)).args(&self.args).stdin(Stdio::null());
        for name in ["LC_ALL", "LC_MESSAGES", "NO_COLOR", "TERM", "RUST_BACKTRACE"] {
            command.env_remove(name);
        }
        command.env("LANG", "C.UTF-8").env("COLUMNS", "100");
        command.envs(self.env.iter().map(|(name, value)| (name, value)));
        command
    }

    /// Runs with these arguments only.
    pub(crate) fn with<A: Into<OsString>>(&mut self, args: impl IntoIterator<Item = A>) -> Run {
        self.args = args.into_iter().map(Into::into).collect();
        self.run()
    }

    /// Runs. Fails if the program panics, takes too long or prints what is no UTF-8.
    pub(crate) fn run(&self) -> Run {
        let mut child = self.command().stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
        let stdout = collect(child.stdout.take().unwrap());
        let stderr = collect(child.stderr.take().unwrap());
        let code = wait(&mut child, &self.args);
        let text = |bytes: thread::JoinHandle<Vec<u8>>| String::from_utf8(bytes.join().unwrap()).unwrap();
        let run = Run { code, stdout: text(stdout), stderr: text(stderr), args: self.args.clone() };
        assert!(!run.stderr.contains("panicked"), "{run}");
        run
    }
}

/// Waits for a program to end by itself and returns its exit code.
pub(crate) fn wait(child: &mut Child, args: &[OsString]) -> i32 {
    let start = Instant::now();
    loop {
        if let Some(status) = child.try_wait().unwrap() {
            return status.code().unwrap_or_else(|| panic!("{args:?} ended by {status}"));
        }
        let elapsed = start.elapsed();
        let is_busy = LIMIT < elapsed && busy(child).is_some_and(|busy| LIMIT < busy);
        if is_busy || PATIENCE < elapsed {
            child.kill().unwrap();
            child.wait().unwrap();
            panic!("{args:?} took longer than {:?}", if is_busy { LIMIT } else { PATIENCE });
        }
        thread::sleep(Duration::from_millis(1));
    }
}

/// How long a program has kept processors busy, where the system says so: Linux does, by fields 14 and 15
/// of `/proc/PID/stat` in hundredths of a second (proc_pid_stat(5)).
fn busy(child: &Child) -> Option<Duration> {
    let stat = fs::read_to_string(format!("/proc/{}/stat", child.id())).ok()?;
    // The name of the program, field 2, stands in brackets and may hold blanks.
    let (_, from_state) = stat.rsplit_once(')')?;
    let times = from_state.split_whitespace().skip(11).take(2);
    let hundredths: Option<Vec<u64>> = times.map(|time| time.parse().ok()).collect();
    Some(Duration::from_millis(10 * hundredths?.iter().sum::<u64>()))
}

fn collect(mut stream: impl Read + Send + 'static) -> thread::JoinHandle<Vec<u8>> {
    thread::spawn(move || {
        let mut bytes = Vec::new();
        stream.read_to_end(&mut bytes).unwrap();
        bytes
    })
}

impl std::fmt::Display for Run {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let Self { code, stdout, stderr, args } = self;
        let brief = |text: &str| text.chars().take(6000).collect::<String>();
        write!(f, "{args:?} exits {code}\n--- stdout\n{}--- stderr\n{}---", brief(stdout), brief(stderr))
    }
}

impl Run {
    /// The exit code is as expected.
    #[track_caller]
    pub(crate) fn code(self, expected: i32) -> Self {
        assert_eq!(self.code, expected, "{self}");
        self
    }

    /// Standard output is exactly this.
    #[track_caller]
    pub(crate) fn stdout(self, expected: &str) -> Self {
        assert_text(&self.stdout, expected, &self);
        self
    }

    /// Standard error is exactly this.
    #[track_caller]
    pub(crate) fn stderr(self, expected: &str) -> Self {
        assert_text(&self.stderr, expected, &self);
        self
    }

    /// Standard output contains this.
    #[track_caller]
    pub(crate) fn stdout_has(self, expected: &str) -> Self {
        assert!(self.stdout.contains(expected), "stdout lacks {expected:?}: {self}");
        self
    }

    /// Standard error contains this.
    #[track_caller]
    pub(crate) fn stderr_has(self, expected: &str) -> Self {
        assert!(self.stderr.contains(expected), "stderr lacks {expected:?}: {self}");
        self
    }

    /// Nothing is printed to standard output.
    #[track_caller]
    pub(crate) fn no_stdout(self) -> Self {
        self.stdout("")
    }

    /// Nothing is printed to standard error.
    #[track_caller]
    pub(crate) fn no_stderr(self) -> Self {
        self.stderr("")
    }

    /// Standard output as JSON.
    #[track_caller]
    pub(crate) fn json(&self) -> Value {
        serde_json::from_str(&self.stdout).unwrap_or_else(|error| panic!("{error}: {self}"))
    }

    /// The codes of the findings in a report or ranking as JSON, in order.
    #[track_caller]
    pub(crate) fn codes(&self) -> Vec<String> {
        let json = self.json();
        let findings = json["findings"].as_array().unwrap();
        findings.iter().map(|finding| finding["code"].as_str().unwrap().to_owned()).collect()
    }
}

/// Compares whole texts; the difference is printed as it would be read.
#[track_caller]
fn assert_text(found: &str, expected: &str, run: &Run) {
    if found != expected {
        // The panic message would escape it, so it is printed beside.
        let mut stderr = std::io::stderr().lock();
        let _ = write!(stderr, "--- expected\n{expected}--- found\n{found}---\n");
        panic!("not the expected text of {:?} (exit code {})", run.args, run.code);
    }
}
