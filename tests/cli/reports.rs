//! `vorrang check --format sarif|gitlab|github`: reports that CI systems show beside the changed
//! lines.

use std::collections::BTreeSet;

use serde_json::{Value, json};

use super::harness::{PROJECTS, Run, Test};

/// Two wrong values, one of a project whose name looks like markup of every kind.
fn wrong() -> Test {
    let list = PROJECTS.replace("Terminvereinbarung;Bürgerdienste;5", "100 % [hier](https://x) {0};Bürgerdienste;7");
    Test::projects(list.replace("E-Akte;Zentrale Dienste;0", "E-Akte;Zentrale Dienste;1")).folder(".git")
}

fn fingerprints(run: &Run) -> Vec<String> {
    let issues = run.json();
    let issues = issues.as_array().unwrap().iter();
    issues.map(|issue| issue["fingerprint"].as_str().unwrap().to_owned()).collect()
}

#[track_caller]
fn is_valid_sarif(log: &Value) {
    let schema = include_str!("../data/sarif-2.1.0-rtm.5.json");
    // The schema has a stray bracket in its pattern of languages, which no strict reader of patterns takes.
    assert_eq!(schema.matches("[a-zA-Z]{2}]?$").count(), 2);
    let schema: Value = serde_json::from_str(&schema.replace("[a-zA-Z]{2}]?$", "[a-zA-Z]{2}$")).unwrap();
    let validator = jsonschema::validator_for(&schema).unwrap();
    let errors: Vec<String> =
        validator.iter_errors(log).map(|error| format!("{}: {error}", error.instance_path())).collect();
    assert!(errors.is_empty(), "{errors:#?}");
    // The schema looks at something: without its results a run would pass, with a wrong one it must not.
    let mut broken = log.clone();
    broken["runs"][0]["columnKind"] = json!("bytes");
    assert!(!validator.is_valid(&broken));
}

#[test]
fn sarif_follows_the_schema_of_the_standard() {
    let mut test = wrong();
    let log = test.with(["check", "--format", "sarif"]).code(1).no_stderr().json();
    is_valid_sarif(&log);
    let run = &log["runs"][0];
    assert_eq!(run["tool"]["driver"]["rules"][0]["id"], "value-off-scale");
    assert_eq!(run["results"].as_array().unwrap().len(), 2);
    let expected = json!({
        "ruleId": "value-off-scale",
        "ruleIndex": 0,
        "level": "error",
        "message": { "text": "„100 % [hier] (https://x) {{0}}“ (P2) hat bei „Bürgernutzen“ die Angabe `7`, zulässig: `0`, `5`, `10`" },
        "locations": [{ "physicalLocation": {
            "artifactLocation": { "uri": "projects.csv", "uriBaseId": "%SRCROOT%" },
            "region": { "startLine": 3, "startColumn": 46, "endLine": 3, "endColumn": 47 },
        } }],
        "partialFingerprints": run["results"][0]["partialFingerprints"].clone(),
    });
    assert_eq!(run["results"][0], expected);
    // Without findings, with further places and with a finding that is of no file.
    is_valid_sarif(&Test::decision().with(["check", "--format", "sarif"]).code(0).json());
    let doubled = PROJECTS.replace("P3;", "P2;");
    let log = Test::projects(doubled).with(["check", "--format", "sarif"]).code(1).json();
    is_valid_sarif(&log);
    let double = &log["runs"][0]["results"][0];
    assert_eq!(double["relatedLocations"][0]["physicalLocation"]["region"]["startLine"], 3);
    let log = Test::decision().with(["check", "--format", "sarif", "--scenario", "sparen"]).code(2).json();
    is_valid_sarif(&log);
    assert_eq!(log["runs"][0]["results"][0]["locations"], Value::Null);
}

#[test]
fn gitlab_gets_paths_from_the_root_of_the_repository() {
    let mut test = Test::new()
        .folder(".git")
        .file("haus/criteria.toml", super::harness::CRITERIA)
        .file("haus/projects.csv", PROJECTS.replace(";5;", ";7;"))
        .run_in("haus");
    let run = test.with(["check", "--format", "gitlab"]).code(1).no_stderr();
    let expected = json!([{
        "description": "„Terminvereinbarung“ (P2) hat bei „Bürgernutzen“ die Angabe `7`, zulässig: `0`, `5`, `10`",
        "check_name": "value-off-scale",
        "fingerprint": fingerprints(&run)[0],
        "severity": "major",
        "location": { "path": "haus/projects.csv", "lines": { "begin": 3 } },
    }]);
    assert_eq!(run.json(), expected);
    // What no file is to blame for stands at the file that was asked for.
    let run = test.with(["check", "--format", "gitlab", "--scenario", "sparen"]).code(2);
    let issues = run.json();
    let unknown = issues.as_array().unwrap().iter().find(|issue| issue["check_name"] == "unknown-scenario").unwrap();
    assert_eq!(unknown["location"], json!({ "path": "haus/criteria.toml", "lines": { "begin": 1 } }));
    Test::decision().with(["check", "--format", "gitlab"]).code(0).stdout("[]\n");
}

#[test]
fn fingerprints_are_unique_and_stay_when_lines_are_inserted_above() {
    // Rows without ids have nothing that tells them apart but their order.
    let rows = "P2;Zwei;;7;;400\nP3;Drei;;7;;300\n;Vier;;5;;20\n;Vier;;5;;50000\n";
    let head = "id;name;department;citizens;citizens-why;cost-eur\n";
    let mut test = Test::projects(format!("{head}{rows}"));
    let before = fingerprints(&test.with(["check", "--format", "gitlab"]).code(1));
    assert_eq!(before.iter().collect::<BTreeSet<_>>().len(), before.len());
    assert!(4 <= before.len(), "{before:?}");
    let inserted = "P0;Null;;5;;1\nP1;Eins;;0;;2\n";
    let mut test = Test::projects(format!("{head}{inserted}{rows}")).replace("criteria.toml", "[input]", "\n\n[input]");
    let after = test.with(["check", "--format", "gitlab"]).code(1);
    assert_eq!(fingerprints(&after), before);
    // Not even the language changes them.
    assert_eq!(fingerprints(&test.with(["check", "--format", "gitlab", "--lang", "en"])), before);
    // SARIF has the same.
    let log = test.with(["check", "--format", "sarif"]).json();
    let results = log["runs"][0]["results"].as_array().unwrap();
    let in_sarif: Vec<_> =
        results.iter().map(|one| one["partialFingerprints"]["vorrang/1"].as_str().unwrap()).collect();
    assert_eq!(in_sarif, before);
}

#[test]
fn machines_get_every_finding_and_github_a_handful() {
    let rows: String = (1..=42).map(|n| format!("P{n:02};Projekt {n};Amt;7;;1\n")).collect();
    let mut test = Test::projects(format!("id;name;department;citizens;citizens-why;cost-eur\n{rows}"));
    let off_scale = |issues: &Value| {
        issues.as_array().unwrap().iter().filter(|issue| issue["check_name"] == "value-off-scale").count()
    };
    assert_eq!(off_scale(&test.with(["check", "--format", "gitlab"]).json()), 42);
    let run = test.with(["check", "--format", "github"]).code(1);
    assert_eq!(run.stdout.matches("::error file=").count(), 5);
    run.stdout_has(
        "::notice title=vorrang%3A value-off-scale::37 weitere Meldungen der Art `value-off-scale` sind hier nicht aufgeführt.\n",
    );
}

#[test]
fn github_gets_workflow_commands_that_no_text_can_break() {
    let mut test = wrong();
    test.with(["check", "--format", "github", "--lang", "en"]).code(1).no_stderr().stdout(
        "\
::error file=projects.csv,line=3,col=46,endColumn=47,title=vorrang%3A value-off-scale::“100 %25 [hier](https://x) {0}” (P2) has the value `7` for “Benefit for citizens”, allowed: `0`, `5`, `10`
::error file=projects.csv,line=4,col=28,endColumn=29,title=vorrang%3A value-off-scale::“E-Akte” (P3) has the value `1` for “Benefit for citizens”, allowed: `0`, `5`, `10`
Checked: 2 files, 2 errors, 0 warnings, 0 hints
",
    );
    // A path may hold what separates properties, a name a line break.
    let list = PROJECTS.replace("Terminvereinbarung;Bürgerdienste;5", "\"a\n::error::b\";Bürgerdienste;7");
    let mut test = Test::manifest("projects.csv", "a,b.csv").file("a,b.csv", list).folder(".git");
    let run = test.with(["check", "--format", "github"]).code(1);
    assert!(run.stdout.starts_with("::error file=a%2Cb.csv,line=4,col=27,endColumn=28,"), "{run}");
    assert_eq!(run.stdout.lines().count(), 2, "{run}");
}

#[test]
fn the_ending_of_the_target_chooses_the_format() {
    let mut test = wrong();
    for name in ["bericht.sarif", "bericht.sarif.json"] {
        test.with(["check", "-o", name]).code(1).no_stdout().no_stderr();
        is_valid_sarif(&serde_json::from_str(&test.read(name)).unwrap());
    }
    test.with(["check", "-o", "codequality.json", "--format", "gitlab"]).code(1).no_stdout();
    assert!(test.read("codequality.json").starts_with("[\n"));
}

#[test]
fn a_warning_can_be_allowed_for_one_run_and_an_error_cannot() {
    let tie = PROJECTS.replace(";0;;10000", ";5;;50000");
    let mut test = Test::projects(&tie);
    test.with(["check", "--deny", "warnings"]).code(1);
    test.with(["check", "--deny", "warnings", "--allow", "tie-at-cut"])
        .code(0)
        .stdout("Keine Beanstandungen in 2 Dateien.\n");
    // Also where the manifest makes an error of it.
    let mut test = test.append("criteria.toml", "[findings]\ntie-at-cut = \"deny\"\n");
    test.with(["check"]).code(1);
    test.with(["check", "--allow", "tie-at-cut"]).code(0);
    test.with(["check", "--allow", "tie-at-cat", "--lang", "de"]).code(2).no_stdout().stderr_has(
        "vorrang: `tie-at-cat` ist kein Wert für `--allow <CODE>`: einen solchen Code gibt es nicht; ist `tie-at-cut` gemeint?",
    );
    test.with(["check", "--allow", "weights-sum", "--lang", "de"]).code(2).no_stdout().stderr_has(
        "das ist ein Fehler: Mit ihm lassen sich die Dateien nicht auswerten, deshalb kann er nicht zugelassen werden",
    );
}
