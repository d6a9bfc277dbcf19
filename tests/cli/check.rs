//! `vorrang check`: every finding of all files in one run, for people and for machines.

use super::harness::{PROJECTS, Test};

/// Projects in Windows-1252, which is a warning.
fn windows_1252() -> Vec<u8> {
    PROJECTS.chars().map(|c| u8::try_from(c).unwrap()).collect()
}

/// So many projects, all with the same cells behind their names.
fn projects(count: usize, cells: &str) -> String {
    let rows: String = (1..=count).map(|n| format!("P{n:02};Projekt {n};{cells}\n")).collect();
    format!("id;name;department;citizens;citizens-why;cost-eur\n{rows}")
}

#[test]
fn a_decision_without_faults_gets_a_friendly_line() {
    let mut test = Test::decision();
    test.with(["check"]).code(0).stdout("Keine Beanstandungen in 2 Dateien.\n").no_stderr();
    test.with(["check", "--lang", "en"]).code(0).stdout("Nothing to report in 2 files.\n").no_stderr();
    test.with(["check", "--deny", "warnings"]).code(0);
}

#[test]
fn json_follows_its_schema() {
    let run = Test::decision().args(["check", "--format", "json"]).run().code(0).no_stderr();
    // The same inputs with the same checksums as in a ranking.
    let inputs = Test::decision().args(["rank", "--format", "json"]).run().json()["run"]["inputs"].clone();
    assert_eq!(inputs[0]["sha256"].as_str().map(str::len), Some(64));
    let expected = serde_json::json!({
        "schema": "vorrang/check/1",
        "run": {
            "version": env!("CARGO_PKG_VERSION"),
            "as_of": null,
            "method": "weighted-sum",
            "scenario": null,
            "places": 2,
            "maximum": 100,
            "seed": 1,
            "basis": { "weights_decided_by": null, "weights_decided_on": null, "scored_by": null },
            "rules": [],
            "decisions": [],
            "inputs": inputs,
        },
        "counts": { "errors": 0, "warnings": 0, "hints": 0 },
        "findings": [],
        "omitted": [],
    });
    assert_eq!(run.json(), expected);

    let mut test = Test::projects(PROJECTS.replace(";5;", ";7;"));
    let run = test.with(["check", "--format", "json"]).code(1).no_stderr();
    let expected = serde_json::json!([{
        "code": "value-off-scale",
        "severity": "error",
        "message": "„Terminvereinbarung“ (P2) hat bei „Bürgernutzen“ die Angabe `7`, zulässig: `0`, `5`, `10`",
        "hint": null,
        "file": "projects.csv",
        "line": 3,
        "column": 37,
        "cell": null,
    }]);
    assert_eq!(run.json()["findings"], expected);
    assert_eq!(run.json()["counts"], serde_json::json!({ "errors": 1, "warnings": 0, "hints": 0 }));
}

#[test]
fn a_warning_lets_pass_unless_warnings_are_denied() {
    let mut test = Test::projects(windows_1252());
    let expected = "\
Warnung[encoding-assumed]: Die Datei `projects.csv` ist nicht in UTF-8 gespeichert; sie wurde als Windows-1252 gelesen
--> projects.csv
 |
 = Abhilfe: Die Umlaute stichprobenweise prüfen oder die Datei neu als UTF-8 speichern, in Excel mit dem Dateityp „CSV UTF-8“

Geprüft: 2 Dateien, 0 Fehler, 1 Warnung, 0 Hinweise
";
    test.with(["check"]).code(0).stdout(expected).no_stderr();
    test.with(["check", "--deny", "warnings"]).code(1).stdout(expected);
    test.with(["check", "--deny", "hints"]).code(2).no_stdout();
}

#[test]
fn the_manifest_may_silence_and_raise_what_is_no_error() {
    let level = |level: &str| {
        Test::projects(windows_1252()).append("criteria.toml", &format!("[findings]\nencoding-assumed = {level}\n"))
    };
    for allowed in ["\"allow\"", "{ level = \"allow\", reason = \"Altsystem\" }"] {
        let mut test = level(allowed);
        test.with(["check", "--deny", "warnings"]).code(0).stdout("Keine Beanstandungen in 2 Dateien.\n");
        test.with(["rank"]).code(0).no_stderr();
    }
    let mut test = level("\"deny\"");
    test.with(["check"]).code(1).stdout_has("Fehler[encoding-assumed]: ");
    test.with(["rank"]).code(1).no_stdout().stderr_has("Fehler[encoding-assumed]: ");
}

#[test]
fn a_hint_may_be_raised_to_a_warning() {
    let no_reason = PROJECTS.replace("Beschluss des Rates", "");
    let mut test = Test::projects(&no_reason);
    test.with(["check", "--deny", "warnings"]).code(0).stdout_has("Hinweis[value-without-reason]: ");
    let mut test = test.append("criteria.toml", "[findings]\nvalue-without-reason = \"warn\"\n");
    test.with(["check"]).code(0).stdout_has("Warnung[value-without-reason]: ");
    test.with(["check", "--deny", "warnings"]).code(1);
}

#[test]
fn an_error_cannot_be_lowered() {
    let levels = "[findings]\nvalue-off-scale = \"allow\"\n";
    let mut test = Test::projects(PROJECTS.replace(";5;", ";7;")).append("criteria.toml", levels);
    let run = test.with(["check", "--format", "json"]).code(1);
    assert_eq!(run.codes(), ["value-invalid", "value-off-scale"]);
}

#[test]
fn a_denied_doubt_about_the_ranking_is_an_error_for_check_and_rank() {
    let tie = PROJECTS.replace(";0;;10000", ";5;;50000");
    let mut test = Test::projects(&tie);
    test.with(["check"]).code(0).stdout_has("Warnung[tie-at-cut]: ");
    let mut test = test.append("criteria.toml", "[findings]\ntie-at-cut = \"deny\"\n");
    test.with(["check"]).code(1).stdout_has("Fehler[tie-at-cut]: ");
    test.with(["rank"]).code(1).no_stdout().stderr_has("Fehler[tie-at-cut]: ");
}

#[test]
fn all_findings_of_all_files_come_in_one_run() {
    let second = "id,name,citizens,cost-eur\nP7,Sieben,sieben,-1\n";
    let legal = "[[legal-bases]]\nid = \"OZG\"\nact = \"OZG\"\nstrength = \"muss\"\nstate = \"in-force\"\nreaches-municipality = true\n";
    let run = Test::manifest(
        "projects = [\"projects.csv\"]",
        "projects = [\"projects.csv\", \"more.csv\"]\nlegal-bases = \"legal.toml\"",
    )
    .replace("criteria.toml", "weight = 60", "weight = 61\nwieght = 1")
    .file("projects.csv", PROJECTS.replace(";5;", ";7;"))
    .file("more.csv", second)
    .file("legal.toml", legal)
    .args(["check", "--format", "json"])
    .run()
    .code(1);
    assert_eq!(
        run.codes(),
        ["weights-sum", "unknown-key", "value-invalid", "value-off-scale", "not-a-number", "value-off-scale",]
    );
    let files: Vec<_> = run.json()["findings"].as_array().unwrap().iter().map(|f| f["file"].to_string()).collect();
    assert_eq!(
        files,
        [
            "\"criteria.toml\"",
            "\"criteria.toml\"",
            "\"legal.toml\"",
            "\"projects.csv\"",
            "\"more.csv\"",
            "\"more.csv\""
        ]
    );
}

#[test]
fn more_than_a_handful_of_a_kind_is_counted_and_shown_on_demand() {
    let mut test = Test::projects(projects(42, "Amt;7;;1"));
    let run = test.with(["check"]).code(1);
    assert_eq!(run.stdout.matches("Fehler[value-off-scale]").count(), 5);
    run.stdout_has("\nund 37 weitere dieser Art (alle mit `--all`)\n")
        .stdout_has("\nGeprüft: 2 Dateien, 42 Fehler, 1 Warnung, 0 Hinweise\n");
    let run = test.with(["check", "--all"]).code(1);
    assert_eq!(run.stdout.matches("Fehler[value-off-scale]").count(), 42);
    assert!(!run.stdout.contains("weitere"), "{run}");

    let json = test.with(["check", "--format", "json"]).json();
    assert_eq!(json["omitted"], serde_json::json!([{ "code": "value-off-scale", "count": 37 }]));
    assert_eq!(json["counts"]["errors"], 42);
    let json = test.with(["check", "--format", "json", "--all"]).json();
    assert_eq!(json["omitted"], serde_json::json!([]));

    let mut test = Test::projects(projects(6, "Amt;7;;1"));
    test.with(["check"]).stdout_has("\nund eine weitere dieser Art (alle mit `--all`)\n");
    test.with(["check", "--lang", "en"]).stdout_has("\nand one more of this kind (all with `--all`)\n");
}

#[test]
fn gaps_lists_every_missing_value_by_department() {
    let rows: String =
        (1..=40).map(|n| format!("P{n:02};Projekt {n};{};5;;\n", ["Soziales", "Bauen"][n % 2])).collect();
    let mut test = Test::projects(format!("id;name;department;citizens;citizens-why;cost-eur\n{rows}"));
    // Missing values are an error here, and the list is written all the same: it is for mending that.
    test.with(["check", "--gaps", "luecken.csv"]).code(1).stdout_has("Fehler[value-missing]: ");
    let list = test.read("luecken.csv");
    let rows: Vec<&str> = list.split_terminator("\r\n").collect();
    assert_eq!(rows.len(), 41);
    assert_eq!(
        rows[0],
        "\u{feff}Fachbereich;Projektnummer;Projekt;Fehlende Angabe;Zulässige Angaben;Wenn die Angabe fehlt;Angabe;Begründung"
    );
    let line = |department: &str, n: usize| {
        format!(
            "{department};P{n:02};Projekt {n};Kosten;von 0 bis 100.000 (Einheit: EUR);Fehler: Es lässt sich keine Rangfolge bilden;;"
        )
    };
    let odd = (1..=40).filter(|n| n % 2 == 1).map(|n| line("Bauen", n));
    let even = (1..=40).filter(|n| n % 2 == 0).map(|n| line("Soziales", n));
    assert_eq!(rows[1..], odd.chain(even).collect::<Vec<_>>());

    test.with(["check", "--gaps", "gaps.csv", "--lang", "en"]).code(1);
    let list = test.read("gaps.csv");
    assert!(list.starts_with("Department,Project id,Project,Missing value,Allowed values,If it stays missing,Value,Reason\nBauen,P01,Projekt 1,Cost,\"from 0 to 100,000 EUR\",Error: no ranking can be made,,\n"), "{list}");
}

#[test]
fn without_gaps_the_list_is_a_header() {
    let mut test = Test::decision();
    test.with(["check", "--gaps", "luecken.csv"]).code(0).stdout("Keine Beanstandungen in 2 Dateien.\n");
    assert_eq!(test.read("luecken.csv").lines().count(), 1);
}

#[test]
fn gaps_are_written_as_a_workbook_too() {
    let mut test = Test::projects(PROJECTS.replace("50000", ""));
    test.with(["check", "--gaps", "luecken.xlsx"]).code(1);
    let workbook = std::fs::read(test.path("luecken.xlsx")).unwrap();
    let table = vorrang::input::sheets::read(&workbook, Some("Fehlende Angaben"), &|_| true).unwrap();
    let rows = table.sheet.rows().map(|row| row.cells().map(|cell| cell.text).collect::<Vec<_>>().join(" | "));
    assert_eq!(
        rows.collect::<Vec<_>>(),
        [
            "Fachbereich | Projektnummer | Projekt | Fehlende Angabe | Zulässige Angaben | Wenn die Angabe fehlt | Angabe | Begründung",
            "Bürgerdienste | P2 | Terminvereinbarung | Kosten | von 0 bis 100.000 (Einheit: EUR) | Fehler: Es lässt sich keine Rangfolge bilden",
        ]
    );
    for name in ["luecken.ods", "luecken.txt", "luecken"] {
        test.with(["check", "--gaps", name]).code(2).no_stdout().stderr(&format!(
            "vorrang: die Endung von `{name}` nennt kein Format, das dieser Befehl schreibt; möglich sind .csv, .xlsx\n"
        ));
        assert!(!test.path(name).exists());
    }
}

#[test]
fn gaps_overwrite_no_input() {
    let mut test = Test::decision();
    test.with(["check", "--gaps", "projects.csv"]).code(2).stderr(
        "vorrang: `projects.csv` ist eine Eingabedatei und wird nicht überschrieben; bitte eine andere Datei nennen\n",
    );
    assert_eq!(test.read("projects.csv"), PROJECTS);
}

#[test]
fn quiet_shows_errors_only_and_still_counts() {
    let mut test = Test::projects(windows_1252());
    test.with(["check", "-q"]).code(0).stdout("Geprüft: 2 Dateien, 0 Fehler, 1 Warnung, 0 Hinweise\n");
    // What makes it fail is shown.
    test.with(["check", "-q", "--deny", "warnings"]).code(1).stdout_has("Warnung[encoding-assumed]");
    // A hint never does.
    let list = PROJECTS.replace("citizens-why", "Farbe").chars().map(|c| u8::try_from(c).unwrap()).collect::<Vec<_>>();
    let mut hinted = Test::projects(list);
    hinted.with(["check"]).code(0).stdout_has("Hinweis[unused-column]");
    let run = hinted.with(["check", "-q", "--deny", "warnings"]).code(1);
    assert!(run.stdout.contains("Warnung[") && !run.stdout.contains("Hinweis["), "{run}");
    test.with(["rank", "-q"]).code(0).no_stderr();
    let mut test = Test::projects(PROJECTS.replace(";5;", ";7;"));
    test.with(["check", "-q"]).code(1).stdout_has("Fehler[value-off-scale]");
    test.with(["rank", "-q"]).code(1).no_stdout().stderr_has("Fehler[value-off-scale]");
}

#[test]
fn the_report_can_go_to_a_file() {
    let mut test = Test::projects(PROJECTS.replace(";5;", ";7;"));
    test.with(["check", "-o", "bericht.json"]).code(1).no_stdout().no_stderr();
    let report: serde_json::Value = serde_json::from_str(&test.read("bericht.json")).unwrap();
    assert_eq!(report["schema"], "vorrang/check/1");
    test.with(["check", "-o", "bericht.txt"]).code(1).no_stdout().no_stderr();
    assert!(test.read("bericht.txt").starts_with("Fehler[value-off-scale]: "));
    test.with(["check", "-o", "bericht.pdf"]).code(2).stderr(
        "vorrang: die Endung von `bericht.pdf` nennt kein Format, das dieser Befehl schreibt; möglich sind .json, .sarif, .txt\n",
    );
    test.with(["check", "-o", "bericht.pdf", "--format", "text"]).code(1).no_stdout().no_stderr();
}

#[test]
fn check_looks_at_what_the_command_line_sets() {
    let mut test = Test::decision();
    let run = test.with(["check", "--scenario", "sparen", "--format", "json"]).code(2);
    assert_eq!(run.codes(), ["unknown-scenario"]);
    let run = test.with(["check", "--weight", "citizens=60", "--weight", "cost-eur=60", "--format", "json"]).code(2);
    assert_eq!(run.codes(), ["scenario-weight-impossible"]);
}

#[test]
fn gaps_need_a_file_of_their_own() {
    let mut test = Test::decision();
    test.with(["check", "--gaps", "-"])
        .code(2)
        .no_stdout()
        .stderr("vorrang: `--gaps` braucht eine Datei: auf der Standardausgabe steht schon der Prüfbericht\n");
    assert_eq!(test.listing(), ["criteria.toml", "projects.csv"]);
}
