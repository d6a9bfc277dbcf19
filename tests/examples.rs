//! The examples are run, so that what they show stays true.
//!
//! Each folder of `examples/` is a decision with a `commands.txt`. A line of that file is a command
//! and where its expected output lies:
//!
//! ```text
//! # a remark
//! rank --format csv > expected/rank.csv
//! ! select -c tight.toml > expected/conflict.txt
//! ```
//!
//! One that begins with `!` ends with exit code 1, because its answer is that there is none.
//!
//! Commands run inside the folder. What they print must be the expected file, byte for byte. After a
//! change that is meant, `VORRANG_UPDATE=1 cargo test --test examples` writes the files anew; read
//! the difference as someone who only has the output.

#![allow(clippy::unwrap_used, clippy::expect_used)]

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// The folders of `examples/`, by name.
fn folders() -> Vec<PathBuf> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("examples");
    let entries = fs::read_dir(root).unwrap().map(|entry| entry.unwrap().path());
    let mut folders: Vec<PathBuf> = entries.filter(|path| path.is_dir()).collect();
    folders.sort();
    folders
}

/// A command of an example: its arguments, and the file with the expected output.
struct Line {
    /// Whether it ends with exit code 1.
    fails: bool,
    args: Vec<String>,
    expected: String,
}

fn lines(folder: &Path) -> Vec<Line> {
    let text = fs::read_to_string(folder.join("commands.txt")).unwrap();
    let commands = text.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with('#'));
    commands
        .map(|line| {
            let (args, expected) = line.split_once('>').expect("a command says where its output lies");
            let fails = args.starts_with('!');
            let args = args.trim_start_matches('!').split_whitespace().map(str::to_owned).collect();
            Line { fails, args, expected: expected.trim().to_owned() }
        })
        .collect()
}

/// What a command prints, in the same surroundings on every machine.
fn run(folder: &Path, Line { fails, args, .. }: &Line) -> Vec<u8> {
    let mut command = Command::new(env!("CARGO_BIN_EXE_vorrang"));
    command.args(args).current_dir(folder);
    ["COLUMNS", "NO_COLOR", "LANG", "LC_ALL", "LC_MESSAGES"].iter().for_each(|name| {
        command.env_remove(name);
    });
    let output = command.output().unwrap();
    let told = String::from_utf8_lossy(&output.stderr);
    let expected = Some(i32::from(*fails));
    assert_eq!(output.status.code(), expected, "{}: vorrang {}:\n{told}", folder.display(), args.join(" "));
    output.stdout
}

/// Whether the expected files are to be written anew.
fn is_update() -> bool {
    std::env::var_os("VORRANG_UPDATE").is_some_and(|value| !value.is_empty())
}

/// The first line that differs, for a message.
fn first_difference(expected: &[u8], found: &[u8]) -> String {
    let [expected, found] = [expected, found].map(|bytes| String::from_utf8_lossy(bytes).into_owned());
    let mut pairs = expected.split('\n').map(Some).chain([None]).zip(found.split('\n').map(Some).chain([None]));
    let number = pairs.position(|(expected, found)| expected != found).unwrap_or(0);
    let line = |text: &str| text.split('\n').nth(number).map_or("(end)".to_owned(), |line| format!("{line:?}"));
    format!("line {}\n  expected {}\n  found    {}", number + 1, line(&expected), line(&found))
}

#[test]
fn every_example_prints_what_it_shows() {
    let update = is_update();
    let mut wrong = Vec::new();
    for folder in folders() {
        for line in lines(&folder) {
            let (path, found) = (folder.join(&line.expected), run(&folder, &line));
            if update {
                fs::create_dir_all(path.parent().unwrap()).unwrap();
                fs::write(&path, &found).unwrap();
                continue;
            }
            let expected = fs::read(&path).unwrap_or_default();
            if expected != found {
                let difference = first_difference(&expected, &found);
                wrong.push(format!("{}: vorrang {}\n{difference}", path.display(), line.args.join(" ")));
            }
        }
    }
    assert!(wrong.is_empty(), "{}\nIf that is meant: VORRANG_UPDATE=1 cargo test --test examples", wrong.join("\n\n"));
}

#[test]
fn every_expected_file_belongs_to_a_command_and_every_example_explains_itself() {
    // While they are being written some are not there yet.
    for folder in folders().into_iter().filter(|_| !is_update()) {
        assert!(folder.join("README.md").is_file(), "{} has no README.md", folder.display());
        let named: BTreeSet<PathBuf> = lines(&folder).iter().map(|line| folder.join(&line.expected)).collect();
        let there = fs::read_dir(folder.join("expected")).unwrap().map(|entry| entry.unwrap().path());
        assert_eq!(there.collect::<BTreeSet<_>>(), named, "expected/ of {}", folder.display());
    }
}

#[test]
fn the_readme_quotes_the_smallest_example_as_it_is() {
    let read = |path: &str| fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(path)).unwrap();
    let readme = read("README.md");
    for file in ["criteria.toml", "projekte.csv", "expected/rank.txt"] {
        // The licence header of the file is no part of the quotation.
        let content = read(&format!("examples/smallest/{file}"));
        let quoted = content.lines().skip_while(|line| line.starts_with('#') || line.is_empty());
        let quoted: Vec<&str> = quoted.collect();
        assert!(readme.contains(&quoted.join("\n")), "{file} is not quoted in README.md as it is");
    }
}

#[test]
fn the_readme_shows_lines_that_the_shipped_decision_really_prints() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let run = Command::new(env!("CARGO_BIN_EXE_vorrang"))
        .args(["rank", "--quiet"])
        .current_dir(root)
        .env("COLUMNS", "100")
        .output()
        .unwrap();
    let printed = String::from_utf8(run.stdout).unwrap();
    let readme = fs::read_to_string(root.join("README.md")).unwrap();
    let start = readme.find("Top 25 Digitalisierungsprojekte\nStichtag").expect("the output is quoted");
    let quoted = &readme[start..start + readme[start..].find("```").unwrap()];
    for line in quoted.lines().filter(|line| *line != "…") {
        assert!(printed.lines().any(|real| real == line), "not printed: {line}");
    }
}
