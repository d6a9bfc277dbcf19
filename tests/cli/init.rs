//! `vorrang init`: a working start, without overwriting anything.

use super::harness::Test;

const FILES: [&str; 9] = [
    "criteria.toml",
    "data",
    "data/README.md",
    "data/legal-bases.toml",
    "data/projects.csv",
    "gitlab-ci-vorrang.yml",
    "schema",
    "schema/criteria.schema.json",
    "schema/legal-bases.schema.json",
];

#[test]
fn init_check_rank_is_the_way_from_nothing_to_a_ranking() {
    let mut test = Test::new();
    test.with(["init"])
        .code(0)
        .stdout("Written to `.`: criteria.toml, data/projects.csv, data/legal-bases.toml, data/README.md, gitlab-ci-vorrang.yml, schema/criteria.schema.json, schema/legal-bases.schema.json. Go on with `vorrang check` and `vorrang rank`.\n")
        .no_stderr();
    assert_eq!(test.listing(), FILES);
    test.with(["check"]).code(0).no_stderr();
    test.with(["rank"]).code(0).stdout_has("Plätze: gesetzt ");
    let ranking = test.with(["rank", "--format", "json"]).code(0).json();
    assert_eq!(ranking["schema"], "vorrang/ranking/1");
    assert_eq!(ranking["run"]["places"], 25);
}

#[test]
fn init_speaks_the_language_of_the_environment() {
    Test::new()
        .env("LANG", "de_DE.UTF-8")
        .args(["init"])
        .run()
        .code(0)
        .stdout("In `.` angelegt: criteria.toml, data/projects.csv, data/legal-bases.toml, data/README.md, gitlab-ci-vorrang.yml, schema/criteria.schema.json, schema/legal-bases.schema.json. Weiter mit `vorrang check` und `vorrang rank`.\n");
}

#[test]
fn init_makes_the_folder_it_is_given() {
    let mut test = Test::new();
    test.with(["init", "neu/ordner", "--lang", "de"]).code(0).stdout_has("In `neu/ordner` angelegt: ");
    test.with(["check", "-c", "neu/ordner/criteria.toml"]).code(0);
}

#[test]
fn init_refuses_to_overwrite_and_then_writes_nothing() {
    for existing in ["criteria.toml", "data/README.md", "gitlab-ci-vorrang.yml"] {
        let mut test = Test::new().file(existing, "meins\n");
        let before = test.listing();
        test.with(["init", "--lang", "en"])
            .code(2)
            .no_stdout()
            .stderr(&format!("vorrang: `./{existing}` exists already; `vorrang init` overwrites nothing\n"));
        assert_eq!(test.listing(), before);
        assert_eq!(test.read(existing), "meins\n");
    }
}

#[test]
fn a_start_in_english_speaks_english() {
    let mut test = Test::new();
    test.with(["init", "start", "--lang", "en"]).code(0);
    test.with(["rank", "-c", "start/criteria.toml"]).code(0).stdout_has("score");
    assert_eq!(test.read("start/criteria.toml").matches("\nlanguage = \"en\"").count(), 1);
}

#[test]
fn init_needs_a_folder_it_can_make() {
    let mut test = Test::new().file("datei", "x");
    test.with(["init", "datei", "--lang", "de"])
        .code(2)
        .no_stdout()
        .stderr("vorrang: `datei` ist kein Ordner; bitte einen anderen Namen für den Ordner nennen\n");
    assert_eq!(test.listing(), ["datei"]);
}

#[cfg(unix)]
#[test]
fn init_does_not_write_through_a_link() {
    let mut test = Test::new();
    std::os::unix::fs::symlink("nirgends", test.path("criteria.toml")).unwrap();
    test.with(["init"]).code(2).no_stdout();
    assert_eq!(test.listing(), ["criteria.toml"]);
}

#[test]
fn init_refuses_options_that_it_would_ignore() {
    let mut test = Test::new();
    test.with(["init", "--lang", "en", "--scenario", "x", "-o", "a.csv"])
        .code(2)
        .no_stdout()
        .stderr("vorrang: `vorrang init` makes no use of `--scenario`, `--output`; leave it out\n");
    for option in ["--criteria=a.toml", "--projects=a.csv", "--weight=a=1", "--method=topsis", "--as-of=2026-01-01"] {
        test.with(["init", option]).code(2).no_stdout();
    }
    assert_eq!(test.listing(), [""; 0]);
}

#[test]
fn a_start_that_cannot_be_finished_leaves_nothing_behind() {
    // Where the folder would be stands a file.
    let mut test = Test::new().file("neu/data", "meins");
    test.with(["init", "neu", "--lang", "de"]).code(2).no_stdout().stderr_has("vorrang: `neu/data` kann nicht");
    assert_eq!(test.listing(), ["neu", "neu/data"]);
}
