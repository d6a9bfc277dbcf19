//! `vorrang check PATH…`: files and folders instead of the decision of the current folder.

use serde_json::Value;

use super::harness::{CRITERIA, PROJECTS, Run, Test};

const LEGAL: &str = "[[legal-bases]]\nid = \"OZG\"\nact = \"OZG\"\nstrength = \"must\"\nstate = \"in-force\"\nreaches-municipality = true\n";

/// Two decisions: `nord` without fault, `sued` with a wrong value; both name the same legal bases, of
/// which one says `muss`.
fn houses() -> Test {
    let criteria = CRITERIA.replace("[input]\n", "[input]\nlegal-bases = \"../legal.toml\"\n");
    Test::new()
        .folder(".git")
        .file("nord/criteria.toml", &criteria)
        .file("nord/projects.csv", PROJECTS)
        .file("sued/2027.toml", &criteria)
        .file("sued/projects.csv", PROJECTS.replace(";5;", ";7;"))
        .file("legal.toml", LEGAL.replace("\"must\"", "\"muss\""))
        .file("Cargo.toml", "[package]\nname = \"x\"\n")
}

/// `file:line code` of all findings.
fn found(run: &Run) -> Vec<String> {
    let told = |one: &Value| {
        format!("{}:{} {}", one["file"].as_str().unwrap_or("-"), one["line"], one["code"].as_str().unwrap())
    };
    run.json()["findings"].as_array().unwrap().iter().map(told).collect()
}

#[test]
fn a_folder_is_checked_with_every_decision_below_it() {
    let mut test = houses();
    let run = test.with(["check", ".", "--format", "json"]).code(1).no_stderr();
    // Told once, although both decisions read the file.
    assert_eq!(found(&run), ["legal.toml:4 value-invalid", "sued/projects.csv:3 value-off-scale"]);
    assert_eq!(run.json()["run"]["inputs"].as_array().unwrap().len(), 6);
    let run = test.with(["check", "."]).code(1).stdout_has("\nGeprüft: 5 Dateien, 2 Fehler, 0 Warnungen, 0 Hinweise\n");
    assert_eq!(run.stdout.matches("--> ").count(), 2, "{run}");

    let mut test = houses().file("legal.toml", LEGAL);
    test.with(["check", "nord"]).code(0).stdout("Keine Beanstandungen in 3 Dateien.\n");
    test.with(["check", "nord", "sued"]).code(1);
    let mut test = houses().file("legal.toml", LEGAL).file("sued/projects.csv", PROJECTS);
    test.with(["check", "."]).code(0).stdout("Keine Beanstandungen in 5 Dateien.\n");
}

#[test]
fn every_format_tells_all_decisions_of_a_folder() {
    let mut test = houses();
    let issues = test.with(["check", ".", "--format", "gitlab"]).code(1).json();
    let paths: Vec<_> =
        issues.as_array().unwrap().iter().map(|one| one["location"]["path"].as_str().unwrap()).collect();
    assert_eq!(paths, ["legal.toml", "sued/projects.csv"]);
    let log = test.with(["check", ".", "--format", "sarif"]).code(1).json();
    assert_eq!(log["runs"][0]["results"].as_array().unwrap().len(), 2);
    let run = test.with(["check", ".", "--format", "github"]).code(1);
    assert_eq!(run.stdout.matches("::error file=").count(), 2, "{run}");
}

#[test]
fn a_manifest_is_checked_as_a_decision() {
    let mut test = houses().file("legal.toml", LEGAL);
    let run = test.with(["check", "sued/2027.toml", "--format", "json"]).code(1);
    assert_eq!(found(&run), ["sued/projects.csv:3 value-off-scale"]);
    assert_eq!(run.json()["run"]["places"], Value::Null);
    let run = test.with(["check", "nord/criteria.toml", "--format", "json"]).code(0);
    assert_eq!(run.json()["run"]["places"], 2);
    // The options of a run hold for it as they do for the decision of the folder.
    test.with(["check", "nord/criteria.toml", "--scenario", "sparen"]).code(2).stdout_has("[unknown-scenario]");
}

#[test]
fn a_list_is_checked_by_the_decision_that_names_it_and_alone_it_is_told() {
    let mut test = houses();
    let run = test.with(["check", "sued/projects.csv", "--format", "json"]).code(1);
    assert_eq!(found(&run), ["sued/projects.csv:3 value-off-scale"]);
    // Others are to blame for what else is wrong.
    test.with(["check", "nord/projects.csv"]).code(0).stdout("Keine Beanstandungen in 1 Datei.\n");
    let run = test.with(["check", "legal.toml", "--format", "json"]).code(1);
    assert_eq!(found(&run), ["legal.toml:4 value-invalid"]);
    // From below, too.
    let mut test = houses().run_in("sued");
    let run = test.with(["check", "projects.csv", "--format", "json"]).code(1);
    assert_eq!(found(&run), ["projects.csv:3 value-off-scale"]);
}

#[test]
fn a_list_that_cannot_be_read_for_want_of_a_manifest_says_so() {
    let mut test = houses().replace("nord/criteria.toml", "title =", "title = =");
    let run = test.with(["check", "nord/projects.csv", "--format", "json"]).code(1);
    assert_eq!(found(&run), ["nord/criteria.toml:2 toml-syntax"]);
}

#[test]
fn gaps_of_a_list_are_those_of_its_own_projects() {
    let mut test = Test::decision()
        .replace("criteria.toml", "projects.csv\"", "projects.csv\", \"more.csv\"")
        .file("more.csv", "id;name;citizens;cost-eur\nM1;Mehr;;100\nM2;Noch mehr;;200\n")
        .replace("projects.csv", ";5;", ";;");
    let gaps = |test: &mut Test, args: &[&str]| {
        test.with(args.iter().copied().chain(["--gaps", "luecken.csv"])).code(1);
        let list = test.read("luecken.csv");
        list.lines().skip(1).map(|line| line.split(';').nth(1).unwrap().to_owned()).collect::<Vec<_>>().join(" ")
    };
    let all = gaps(&mut test, &["check"]);
    assert!(all.ends_with(" M1 M2") || all.starts_with("M1 M2 "), "{all}");
    let own = gaps(&mut test, &["check", "projects.csv"]);
    assert!(!own.is_empty() && !own.contains('M') && all.contains(&own), "{own}");
    assert_eq!(gaps(&mut test, &["check", "more.csv"]), "M1 M2");
}

#[test]
fn files_of_one_decision_are_checked_together() {
    let mut test = houses().file("legal.toml", LEGAL).replace("sued/2027.toml", "places = 2", "places = 2\nplace = 3");
    let run = test.with(["check", "sued/projects.csv", "sued/2027.toml", "--format", "json"]).code(1);
    assert_eq!(found(&run), ["sued/2027.toml:4 unknown-key", "sued/projects.csv:3 value-off-scale"]);
    let run = test.with(["check", "sued/projects.csv", "legal.toml", "--format", "json"]).code(1);
    assert_eq!(found(&run), ["sued/projects.csv:3 value-off-scale"]);
}

#[test]
fn a_list_that_no_decision_names_is_checked_for_its_form() {
    let list = "id;name;status;legal;depends-on;citizens;Ansprechpartner\nP1;Eins;Ide;OZG;P9;7;x\nP1;Zwei;;;;;\n";
    let mut test = houses().file("ideen.csv", list).file("gut.csv", "id;name\nP1;Eins\n");
    let run = test.with(["check", "ideen.csv", "--format", "json"]).code(1);
    assert_eq!(
        found(&run),
        [
            "ideen.csv:2 unknown-status",
            "ideen.csv:2 unknown-project",
            "ideen.csv:3 duplicate-id",
            "ideen.csv:null file-unnamed",
            "ideen.csv:1 personal-data-column"
        ]
    );
    test.with(["check", "gut.csv", "--lang", "de"]).code(0).stdout(
        "\
Hinweis[file-unnamed]: Keine Entscheidung nennt die Datei `gut.csv`; geprüft wurde nur ihre Form
--> gut.csv
 |
 = Abhilfe: Die Liste in criteria.toml unter `[input]` bei `projects` eintragen oder mit `--criteria DATEI` die Entscheidung nennen, gegen die sie zu prüfen ist

Geprüft: 1 Datei, 0 Fehler, 0 Warnungen, 1 Hinweis
",
    );
    test.with(["check", "gut.csv", "--allow", "file-unnamed"]).code(0).stdout("Nothing to report in 1 file.\n");
    let mut test = Test::new().file("recht.toml", LEGAL.replace("\"must\"", "\"muss\""));
    let run = test.with(["check", "recht.toml", "--format", "json"]).code(1);
    assert_eq!(found(&run), ["recht.toml:4 value-invalid", "recht.toml:null file-unnamed"]);
}

#[test]
fn a_list_can_be_checked_against_a_decision_that_does_not_name_it() {
    let mut test = houses().file("neu.csv", PROJECTS.replace(";10;", ";9;"));
    let run = test.with(["check", "neu.csv", "--criteria", "nord/criteria.toml", "--format", "json"]).code(1);
    assert_eq!(found(&run), ["neu.csv:2 value-off-scale"]);
}

#[test]
fn a_path_that_leads_nowhere_is_said_to() {
    let mut test = houses().folder("leer");
    test.with(["check", "nichts.csv", "--lang", "en"])
        .code(2)
        .stdout_has("error[file-unreadable]: the file `nichts.csv` does not exist\n");
    test.with(["check", "leer", "--lang", "de"]).code(2).no_stdout().stderr(
        "vorrang: in `leer` und den Ordnern darunter liegt keine Entscheidung (criteria.toml oder eine andere TOML-Datei mit Kriterien)\n",
    );
    test.with(["check", "nord", "--criteria", "sued/2027.toml", "--lang", "en"])
        .code(2)
        .stderr("vorrang: `--criteria` names the decision to check a list against; leave it out where a decision or a folder is named\n");
    test.with(["check", "nord", "--projects", "x.csv", "--lang", "en"])
        .code(2)
        .stderr("vorrang: `--projects` is for the decision of this folder; leave it out where files are named\n");
}

#[test]
fn no_file_that_was_checked_is_overwritten() {
    let mut test = houses();
    for input in ["sued/projects.csv", "nord/criteria.toml", "legal.toml"] {
        test.with(["check", ".", "--format", "json", "-o", input]).code(2).no_stdout().stderr_has("Eingabedatei");
    }
}

#[test]
fn gaps_of_several_decisions_go_into_one_list() {
    let gap = |rows: &str| format!("id;name;department;citizens;citizens-why;cost-eur\n{rows}");
    let mut test = Test::new()
        .file("a/criteria.toml", CRITERIA)
        .file("a/projects.csv", gap("P1;Eins;Bau;;;1\nP2;Zwei;Bau;5;;1\n"))
        .file("b/criteria.toml", CRITERIA)
        .file("b/projects.csv", gap("P1;Eins;Amt;5;;\nP2;Zwei;Amt;5;;1\n"));
    test.with(["check", ".", "--gaps", "luecken.csv"]).code(1);
    let gaps = test.read("luecken.csv");
    let starts: Vec<&str> = gaps.lines().skip(1).map(|line| &line[..11]).collect();
    assert_eq!(starts, ["Amt;P1;Eins", "Bau;P1;Eins"]);
}
