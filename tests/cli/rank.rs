//! `vorrang rank`: its options, and that every way of asking gives the same numbers.

use serde_json::{Value, json};

use super::harness::{PROJECTS, Run, Test};

/// Ids in the order of the ranking, from CSV.
#[track_caller]
fn ids(run: &Run) -> Vec<String> {
    let mut reader = csv::Reader::from_reader(run.stdout.as_bytes());
    reader.records().map(|record| record.unwrap()[3].to_owned()).collect()
}

/// The decision with a scenario that turns everything around.
fn with_scenarios() -> Test {
    Test::manifest_and(
        "
[scenarios.sparen]
name = { de = \"Sparsam\", en = \"Thrifty\" }
weights = { cost-eur = 80 }

[scenarios.mehr]
places = 3
",
    )
}

#[test]
fn the_table_says_it_all_in_german() {
    Test::decision().args(["rank"]).run().code(0).no_stderr().stdout(
        "\
Probe
Nutzwertanalyse, höchstens 100 · kein Szenario · 3 von 3 Projekten in der Rangfolge

Platz  Rang  Projekt                  Fachbereich    Nutzwert  Begründung
─────────────────────────────────────────────────────────────────────────────
    1     1  Wohngeld online (P1)     Soziales           92,0  nach Nutzwert
    2     2  Terminvereinbarung (P2)  Bürgerdienste      50,0  nach Nutzwert

Plätze: gesetzt 0, Beschluss 0, nach Nutzwert 2
Auswahlgrenze: Den letzten Platz nach Nutzwert hat „Terminvereinbarung“ (P2) mit 50,0; „E-Akte“ (P3)
  folgt mit 36,0. Abstand 14,0.
",
    );
}

#[test]
fn the_table_says_it_all_in_english() {
    Test::decision().args(["rank", "--lang", "en"]).run().code(0).no_stderr().stdout(
        "\
Probe
Weighted sum, at most 100 · no scenario · 3 of 3 projects ranked

Place  Rank  Project                  Department     Score  Reason
─────────────────────────────────────────────────────────────────────
    1     1  Wohngeld online (P1)     Soziales        92.0  by score
    2     2  Terminvereinbarung (P2)  Bürgerdienste   50.0  by score

Places: mandatory 0, decision 0, by score 2
Cut: “Terminvereinbarung” (P2) has the last place by score with 50.0; “E-Akte” (P3) follows with
  36.0. Gap 14.0.
",
    );
}

#[test]
fn a_run_that_departs_from_the_file_opens_with_who_enters_and_who_leaves() {
    let run = Test::decision().args(["rank", "--weight", "citizens=20"]).run().code(0).no_stderr();
    run.stdout(
        "\
Probe
Nutzwertanalyse, höchstens 100 · kein Szenario · 3 von 3 Projekten in der Rangfolge

Gegenüber der Grundlage: neu „E-Akte“ (P3); nicht mehr „Terminvereinbarung“ (P2).
Gewichte: Bürgernutzen 20\u{a0}% (statt 60\u{a0}%), Kosten 80\u{a0}% (statt 40\u{a0}%)

Platz  Rang  Projekt               Fachbereich       Nutzwert  Begründung
─────────────────────────────────────────────────────────────────────────────
    1     1  Wohngeld online (P1)  Soziales              84,0  nach Nutzwert
    2     2  E-Akte (P3)           Zentrale Dienste      72,0  nach Nutzwert

Plätze: gesetzt 0, Beschluss 0, nach Nutzwert 2
Auswahlgrenze: Den letzten Platz nach Nutzwert hat „E-Akte“ (P3) mit 72,0; „Terminvereinbarung“ (P2)
  folgt mit 50,0. Abstand 22,0.
",
    );
    let run = Test::decision().args(["rank", "--weight", "citizens=61", "--lang", "en"]).run().code(0);
    run.stdout_has("\nCompared with the file: the top 2 stay the same.\nWeights: Benefit for citizens 61% (instead of 60%), Cost 39% (instead of 40%)\n");
}

#[test]
fn top_chooses_how_many_are_shown() {
    let mut test = Test::decision();
    let mut shown = |top: &[&str]| {
        let args = ["rank", "--format", "csv"].iter().chain(top).copied().collect::<Vec<_>>();
        ids(&test.with(args).code(0))
    };
    assert_eq!(shown(&[]), ["P1", "P2"]);
    assert_eq!(shown(&["--top", "1"]), ["P1"]);
    assert_eq!(shown(&["--top", "3"]), ["P1", "P2", "P3"]);
    assert_eq!(shown(&["--top", "99"]), ["P1", "P2", "P3"]);
    assert_eq!(shown(&["--top", "all"]), ["P1", "P2", "P3"]);
    for wrong in ["0", "-1", "alle", "1.5", ""] {
        test.with(["rank", &format!("--top={wrong}")]).code(2).no_stdout();
    }
}

#[test]
fn what_is_too_close_to_call_is_shown_below_the_cut() {
    let mut test = Test::manifest_and("[scoring]\ncorridor = 15\n");
    let ranking = test.with(["rank", "--format", "json"]).code(0).json();
    assert_eq!(ranking["cut"]["corridor"], json!(["P2", "P3"]));
    assert_eq!(ranking["ranking"][2]["in_places"], false);
    let run = test.with(["rank"]).code(0);
    run.stdout_has("\n── Auswahlgrenze: 2 Plätze ──").stdout_has("E-Akte (P3)").stdout_has("Grenzbereich");
}

#[test]
fn a_long_chain_of_prerequisites_is_followed_to_its_end() {
    let rows: String = (0..3000)
        .map(|n| {
            format!(
                "L{n:04};Projekt {n};{};{};;{n}\n",
                if n < 2999 { format!("L{:04}", n + 1) } else { String::new() },
                if n == 0 { 10 } else { 0 }
            )
        })
        .collect();
    let list = format!("id;name;depends-on;citizens;citizens-why;cost-eur\n{rows}");
    let mut test = Test::projects(list).append("criteria.toml", "[scoring]\ndependencies = \"inherit\"\n");
    // The last one ranks first: all others need it, and the first of them has the greatest score.
    assert_eq!(ids(&test.with(["rank", "--format", "csv", "--top", "2"]).code(0)), ["L2999", "L2998"]);
}

#[test]
fn details_show_what_every_criterion_contributes() {
    let run = Test::decision().args(["rank", "--details", "--top", "1"]).run().code(0);
    for words in [
        "Einzelheiten",
        "„Wohngeld online“ (P1)",
        "Bürgernutzen",
        "Begründung: Beschluss des Rates",
        "20.000 Euro",
        "80,0\u{a0}%",
        "40\u{a0}%",
        "32,0",
    ] {
        assert!(run.stdout.contains(words), "{words}: {run}");
    }
    let brief = Test::decision().args(["rank", "--top", "1"]).run().code(0);
    assert!(run.stdout.starts_with(&brief.stdout), "{run}");
}

#[test]
fn a_scenario_of_the_file_is_applied_and_named() {
    let mut test = with_scenarios();
    let ranking = test.with(["rank", "--scenario", "sparen", "--format", "json"]).code(0).json();
    assert_eq!(ranking["run"]["scenario"], "sparen");
    assert_eq!(ranking["criteria"][0]["weight"], 20);
    assert_eq!(ranking["criteria"][0]["file_weight"], 60);
    assert_eq!(ranking["ranking"][1]["id"], "P3");
    test.with(["rank", "--scenario", "sparen"])
        .code(0)
        .stdout_has("Szenario „Sparsam“")
        .stdout_has("\nGegenüber der Grundlage: neu „E-Akte“ (P3); nicht mehr „Terminvereinbarung“ (P2).\n");
    test.with(["rank", "--scenario", "mehr"])
        .code(0)
        .stdout_has("\nGegenüber der Grundlage: neu „E-Akte“ (P3).\nPlätze: 3 (statt 2)\n");
    // Options may stand before the command.
    test.with(["--scenario", "sparen", "rank", "--lang", "en"]).code(0).stdout_has("Scenario “Thrifty”");
}

#[test]
fn unknown_names_on_the_command_line_are_a_matter_of_usage() {
    let mut test = with_scenarios();
    test.with(["rank", "--scenario", "sparren"]).code(2).no_stdout().stderr(
        "\
Fehler[unknown-scenario]: Ein Szenario `sparren` gibt es nicht
--> Befehlszeile: --scenario sparren
 |
 = Abhilfe: Meinten Sie `sparen`?

Geprüft: 2 Dateien, 1 Fehler, 0 Warnungen, 0 Hinweise
",
    );
    test.with(["rank", "--scenario", "sparren", "--lang", "en"]).code(2).no_stdout().stderr(
        "\
error[unknown-scenario]: there is no scenario `sparren`
--> command line: --scenario sparren
 |
 = help: did you mean `sparen`?

Checked: 2 files, 1 error, 0 warnings, 0 hints
",
    );
    test.with(["rank", "--weight", "citizen=20"]).code(2).no_stdout().stderr(
        "\
Fehler[unknown-criterion]: `citizen` bezeichnet hier weder ein Kriterium noch eine Kriteriengruppe
--> Befehlszeile: --weight citizen
 |
 = Abhilfe: Meinten Sie `citizens`?

Geprüft: 2 Dateien, 1 Fehler, 0 Warnungen, 0 Hinweise
",
    );
    test.with(["rank", "--method", "topsi"]).code(2).no_stdout();
    test.with(["rank", "--lang", "fr"]).code(2).no_stdout();
    test.with(["rnak"]).code(2).no_stdout();
    test.with(["rank", "--details=ja"]).code(2).no_stdout();
}

#[test]
fn weights_are_set_for_criteria_and_groups_and_the_others_share_the_rest() {
    let three = "\n[[criteria]]\nid = \"speed\"\ngroup = \"benefit\"\nweight = 20\nscale = { kind = \"linear\", worst = 0, best = 10 }\n";
    let mut test = Test::manifest("weight = 60", "weight = 40").append("criteria.toml", three).file(
        "projects.csv",
        PROJECTS.replace("citizens-why", "speed").replace("Beschluss des Rates", "3").replace(";;", ";9;"),
    );
    let mut weights = |args: &[&str]| {
        let args = ["rank", "--format", "json"].iter().chain(args).copied().collect::<Vec<_>>();
        let criteria = test.with(args).code(0).json()["criteria"].clone();
        criteria
            .as_array()
            .unwrap()
            .iter()
            .map(|criterion| criterion["exact"].as_str().unwrap().to_owned())
            .collect::<Vec<_>>()
    };
    // citizens and speed are the group, cost-eur stands alone.
    assert_eq!(weights(&[]), ["40", "40", "20"]);
    assert_eq!(weights(&["--weight", "benefit=30"]), ["20", "70", "10"]);
    assert_eq!(weights(&["--weight", "benefit=50"]), ["100/3", "50", "50/3"]);
    assert_eq!(weights(&["--weight", "citizens=10"]), ["10", "60", "30"]);
    assert_eq!(weights(&["--weight", "citizens=22,5"]), ["45/2", "155/3", "155/6"]);
    assert_eq!(weights(&["--weight", "citizens=10", "--weight", "speed=20.5"]), ["10", "139/2", "41/2"]);
    assert_eq!(weights(&["--weight", "cost-eur=100"]), ["0", "100", "0"]);
    assert_eq!(weights(&["--weight", "cost-eur=0"]), ["200/3", "0", "100/3"]);
}

#[test]
fn weights_that_cannot_be_are_refused() {
    let mut test = Test::decision();
    test.with(["rank", "--weight", "citizens=60", "--weight", "cost-eur=60"]).code(2).no_stdout().stderr(
        "\
Fehler[scenario-weight-impossible]: Die festgelegten Gewichte ergeben zusammen 120, höchstens 100 sind möglich
--> Befehlszeile: --weight
 |
 = Abhilfe: Die festgelegten Gewichte zusammen um 20 senken

Geprüft: 2 Dateien, 1 Fehler, 0 Warnungen, 0 Hinweise
",
    );
    test.with(["rank", "--weight", "citizens=10", "--weight", "cost-eur=10"]).code(2).no_stdout();
    for wrong in [
        "citizens",
        "citizens=",
        "citizens=viel",
        "citizens=-5",
        "citizens=101",
        "citizens=NaN",
        "citizens=1e400",
        "citizens=33.3333333333333",
        "=5",
    ] {
        let run = test.with(["rank", "--weight", wrong]).code(2).no_stdout();
        assert!(!run.stderr.is_empty(), "{wrong}");
    }
}

#[test]
fn a_printed_scenario_gives_the_same_ranking_when_it_is_kept() {
    let three = "\n[[criteria]]\nid = \"speed\"\ngroup = \"benefit\"\nweight = 20\nscale = { kind = \"linear\", worst = 0, best = 10 }\n";
    let scenarios = "\n[scenarios.basis]\ngroups = { benefit = 70 }\nplaces = 1\nmaximum = 1000\n\n[scenarios.ohne]\nexclude-criteria = [\"speed\"]\n\n[scenarios.fest]\nweights = { citizens = 50 }\n";
    let test = || {
        Test::manifest("weight = 60", "weight = 40")
            .append("criteria.toml", three)
            .append("criteria.toml", scenarios)
            .file(
                "projects.csv",
                PROJECTS.replace("citizens-why", "speed").replace("Beschluss des Rates", "3").replace(";;", ";9;"),
            )
    };
    let runs: [&[&str]; 8] = [
        &["--weight", "citizens=33.3"],
        &["--weight", "benefit=30"],
        &["--weight", "benefit=30", "--weight", "citizens=5"],
        &["--scenario", "basis"],
        &["--scenario", "basis", "--weight", "citizens=10"],
        &["--scenario", "basis", "--weight", "benefit=20"],
        &["--scenario", "ohne", "--weight", "cost-eur=15"],
        &["--scenario", "fest", "--weight", "citizens=12"],
    ];
    for args in runs {
        let with = |more: &[&str]| -> Vec<String> {
            ["rank"].iter().chain(args).chain(more).map(|arg| (*arg).to_owned()).collect()
        };
        let ranking = test().args(with(&["--top", "all", "--format", "csv"])).run().code(0).stdout;
        let printed = test().args(with(&["--print-scenario", "neu"])).run().code(0).no_stderr().stdout;
        assert!(printed.starts_with("[scenarios.neu]\n"), "{printed}");
        let kept = test().append("criteria.toml", &format!("\n{printed}"));
        let kept = kept.args(["rank", "--top", "all", "--format", "csv", "--scenario", "neu"]).run().code(0);
        assert_eq!(kept.stdout, ranking, "{args:?} printed as\n{printed}");
    }
    test().args(["rank", "--print-scenario", "Neu!", "--lang", "en"]).run().code(2).no_stdout().stderr(
        "vorrang: the name `Neu!` of a scenario must begin with a lower-case letter and may only hold a-z, 0-9 and -\n",
    );
}

/// The decision with a deadline for P3 and a criterion that counts the days to it.
fn with_deadline() -> Test {
    let days = "\n[[criteria]]\nid = \"urgency\"\nname = \"Dringlichkeit\"\nweight = 30\nsource = \"days-to-deadline\"\nscale = { kind = \"linear\", worst = 100, best = 0, outside = \"clamp\" }\n";
    Test::manifest("weight = 60", "weight = 30")
        .replace("criteria.toml", "places = 2", "places = 2\nas-of = 2026-01-01")
        .append("criteria.toml", days)
        .file(
            "projects.csv",
            PROJECTS
                .replace("department", "deadline")
                .replace("Soziales", "")
                .replace("Bürgerdienste", "")
                .replace("Zentrale Dienste", "30.06.2026")
                .replace("10000", "15000"),
        )
}

#[test]
fn as_of_moves_the_day_from_which_deadlines_count() {
    let mut test = with_deadline();
    for date in ["2026-06-30", "30.06.2026", "30.6.2026"] {
        let ranking = test.with(["rank", "--as-of", date, "--format", "json", "--top", "all"]).code(0).json();
        assert_eq!(ranking["run"]["as_of"], "2026-06-30");
        let utility = |id: &str| {
            ranking["ranking"].as_array().unwrap().iter().find(|p| p["id"] == id).unwrap()["values"]["urgency"]["utility"].clone()
        };
        assert_eq!(utility("P3"), 1);
        assert_eq!(utility("P1"), 0);
    }
    for wrong in ["31.02.2026", "22.11.26", "morgen", "06/30/2026"] {
        test.with(["rank", "--as-of", wrong]).code(2).no_stdout();
    }
}

#[test]
fn another_as_of_date_departs_from_the_file_and_says_so() {
    let mut test = with_deadline();
    test.with(["rank", "--as-of", "2026-06-30"]).code(0).stdout_has("\nGegenüber der Grundlage: neu „E-Akte“ (P3); nicht mehr „Terminvereinbarung“ (P2).\nStichtag: 30.06.2026 (statt 01.01.2026)\n");
    // The date of the file is no departure.
    let plain = test.with(["rank"]).code(0).stdout;
    assert_eq!(test.with(["rank", "--as-of", "2026-01-01"]).code(0).stdout, plain);
}

#[test]
fn other_projects_are_ranked_instead_of_those_of_the_file() {
    let list = "id;name;citizens;cost-eur\nX1;Anderes;10;0\nX2;Weiteres;0;0\nX3;Letztes;5;100000\n";
    let mut test = Test::decision()
        .file("anders/liste.csv", list)
        .file("noch.csv", "id,name,citizens,cost-eur\nX9,Neuntes,10,1\n");
    assert_eq!(ids(&test.with(["rank", "--format=csv", "--projects", "anders/liste.csv"]).code(0)), ["X1", "X2"]);
    let two = ["rank", "--format=csv", "--top=all", "--projects", "anders/liste.csv", "--projects", "noch.csv"];
    assert_eq!(ids(&test.with(two).code(0)), ["X1", "X9", "X2", "X3"]);
    test.with(["rank", "--projects", "anders/liste.csv"]).code(0).stdout_has(
        "\nGegenüber der Grundlage: neu „Anderes“ (X1) und „Weiteres“ (X2); nicht mehr „Wohngeld online“ (P1)",
    );
    // What is named on the command line may lie anywhere.
    let outside = Test::new().file("fremd.csv", list);
    let path = outside.path("fremd.csv").to_string_lossy().into_owned();
    assert_eq!(ids(&test.with(["rank", "--format=csv", "--projects", &path]).code(0)), ["X1", "X2"]);
    // Twice is once too often.
    test.with(["rank", "--projects", "noch.csv", "--projects", "./anders/../noch.csv"])
        .code(2)
        .stderr_has("Fehler[name-taken]: Die Projektliste `./anders/../noch.csv` ist zweimal genannt");
    // The run record names a list of the decision alike, wherever it was named from.
    let mut test = test.run_in("anders");
    for path in ["liste.csv", "../anders/liste.csv"] {
        let ranked = test.with(["rank", "--format=json", "--projects", path]).code(0).json();
        assert_eq!(ranked["run"]["inputs"][1]["path"], "anders/liste.csv");
    }
    // The list of the file need not be there then.
    let mut test = test.run_in("").without("projects.csv");
    test.with(["rank"]).code(1).no_stdout();
    test.with(["rank", "--projects", "noch.csv"]).code(0);
}

#[test]
fn the_manifest_is_found_here_above_or_by_name() {
    let expected = Test::decision().args(["rank"]).run().stdout;
    Test::decision().folder("a/b").run_in("a/b").args(["rank"]).run().code(0).no_stderr().stdout(&expected);
    Test::decision()
        .folder("a/b")
        .run_in("a/b")
        .args(["rank", "-c", "../../criteria.toml"])
        .run()
        .code(0)
        .stdout(&expected);
    // The nearest one wins.
    let nearest = Test::decision().file("a/criteria.toml", "version = 2").run_in("a").args(["rank"]).run();
    nearest.code(1).no_stdout();
    // Any name will do, and paths are relative to the manifest.
    let elsewhere = Test::new().file("x/y/meins.toml", super::harness::CRITERIA).file("x/y/projects.csv", PROJECTS);
    elsewhere.args(["rank", "--criteria", "x/y/meins.toml"]).run().code(0).stdout(&expected);
}

#[test]
fn without_a_manifest_rank_points_to_init() {
    Test::new().args(["rank"]).run().code(2).no_stdout().stderr(
        "vorrang: there is no criteria.toml in this folder or above it; `vorrang init` writes an example, `--criteria FILE` names another file\n",
    );
    let german = "vorrang: in diesem Ordner und den Ordnern darüber liegt keine criteria.toml; `vorrang init` legt ein Beispiel an, `--criteria DATEI` nennt eine andere Datei\n";
    for (name, value) in [("LANG", "de_DE.UTF-8"), ("LC_ALL", "de_AT.UTF-8"), ("LC_MESSAGES", "de")] {
        Test::new().env(name, value).args(["rank"]).run().code(2).no_stdout().stderr(german);
    }
    Test::new().args(["rank", "--lang", "de"]).run().code(2).stderr(german);
    // The language of the manifest decides once there is one.
    Test::manifest("version = 1", "version = 1\nlanguage = \"en\"")
        .env("LANG", "de_DE.UTF-8")
        .args(["rank"])
        .run()
        .code(0)
        .stdout_has("Score");
}

/// Takes out what may differ between languages: sentences, and what the manifest gives in both.
fn without_words(value: &mut Value) {
    const WORDS: [&str; 10] =
        ["name", "text", "title", "language", "message", "hint", "label", "description", "unit", "basis"];
    match value {
        Value::Object(entries) => {
            // The reason for a place is a code; other reasons are sentences.
            if !entries.contains_key("in_places") {
                entries.remove("reason");
                entries.remove("by");
            }
            WORDS.iter().for_each(|word| drop(entries.remove(*word)));
            entries.values_mut().for_each(without_words);
        }
        Value::Array(elements) => elements.iter_mut().for_each(without_words),
        _ => {}
    }
}

#[test]
fn german_and_english_differ_in_words_only() {
    let mut test = Test::new();
    test.with(["init"]).code(0);
    let mut run = |lang: &str, format: &str| {
        test.with(["rank", "--top", "all", "--lang", lang, "--format", format, "--weight", "politics=10"]).code(0)
    };
    assert_eq!(run("de", "csv").stdout, run("en", "csv").stdout);
    let (mut german, mut english) = (run("de", "json").json(), run("en", "json").json());
    assert_ne!(german, english);
    without_words(&mut german);
    without_words(&mut english);
    assert_eq!(german, english);
}

#[test]
fn the_order_of_rows_changes_no_byte() {
    let mut rows: Vec<&str> = PROJECTS.lines().collect();
    rows[1..].reverse();
    let turned = rows.join("\n");
    for format in ["csv", "markdown", "table"] {
        let args = ["rank", "--top", "all", "--format", format];
        let expected = Test::decision().args(args).run().stdout;
        Test::projects(&turned).args(args).run().code(0).stdout(&expected);
    }
}

#[test]
fn everybody_who_ties_across_the_cut_gets_a_place_and_a_decision_is_asked_for() {
    let tie = PROJECTS.replace(";0;;10000", ";5;;50000");
    let mut test = Test::projects(&tie);
    let ranking = test.with(["rank", "--format", "json"]).code(0).json();
    assert_eq!(ranking["cut"]["tied"], json!(["P2", "P3"]));
    let places: Vec<_> =
        ranking["ranking"].as_array().unwrap().iter().map(|p| json!([p["id"], p["rank"], p["in_places"]])).collect();
    assert_eq!(places, [json!(["P1", 1, true]), json!(["P2", 2, true]), json!(["P3", 2, true])]);
    let mut test = test.env("COLUMNS", "200");
    let run = test.with(["rank"]).code(0);
    run.stdout_has("deshalb haben 3 Projekte einen Platz statt 2").stderr_has("Warnung[tie-at-cut] projects.csv:3:1: ");

    let mut test = test.append(
        "criteria.toml",
        "[[decisions]]\nproject = \"P3\"\neffect = \"wins-tie\"\nreason = \"x\"\nby = \"Rat\"\n",
    );
    let ranking = test.with(["rank", "--format", "json"]).code(0).json();
    assert_eq!(ranking["cut"]["tied"], json!([]));
    assert_eq!(ranking["ranking"][1]["id"], "P3");
}

#[test]
fn rules_and_decisions_are_told_apart_from_scores() {
    let rules = "
[[rules]]
id = \"muss\"
effect = \"mandatory\"
when = [{ field = \"id\", equals = \"P3\" }]
reason = { de = \"Pflicht\", en = \"Duty\" }

[[rules]]
id = \"raus\"
effect = \"exclude\"
when = [{ criterion = \"citizens\", equals = 5 }]
reason = { de = \"Zu wenig\", en = \"Too little\" }
";
    let mut test = Test::manifest_and(rules);
    let ranking = test.with(["rank", "--format", "json"]).code(0).json();
    let places: Vec<_> =
        ranking["ranking"].as_array().unwrap().iter().map(|p| json!([p["id"], p["reason"], p["score"]])).collect();
    assert_eq!(places, [json!(["P3", "mandatory", 36]), json!(["P1", "score", 92])]);
    assert_eq!(ranking["excluded"][0]["id"], "P2");
    assert_eq!(ranking["excluded"][0]["rule"], "raus");
    let run = test.with(["rank"]).code(0);
    run.stdout_has("Plätze: gesetzt 1, Beschluss 0, nach Nutzwert 1")
        .stdout_has("gesetzt: Pflicht")
        .stdout_has("Zu wenig – „Terminvereinbarung“ (P2)");
}

#[test]
fn warnings_take_a_line_each_and_hints_one_together() {
    let list = PROJECTS.replace("Beschluss des Rates", "").replace("department", "Farbe");
    let min_max = "scale = { kind = \"min-max\", direction = \"cost\" }";
    let linear = "scale = { kind = \"linear\", worst = 100_000, best = 0 }";
    let run = Test::projects(list).replace("criteria.toml", linear, min_max).args(["rank"]).run().code(0);
    run.stderr(
        "\
Warnung[relative-scale] criteria.toml:19:6: Die Skala `min-max` von „Kosten“ richtet sich nach der Liste: Ein neues Projekt kann die Reihenfolge der anderen ändern
2 Hinweise (value-without-reason 1, unused-column 1); `vorrang check` zeigt sie
",
    );
}

#[test]
fn help_and_version_are_results() {
    for args in [["--help"], ["--version"], ["help"]] {
        let run = Test::new().args(args).run().code(0).no_stderr();
        assert!(run.stdout.starts_with("vorrang ") || run.stdout.starts_with("Rank a city"), "{run}");
    }
    for command in ["init", "check", "rank"] {
        Test::new().args([command, "--help"]).run().code(0).no_stderr().stdout_has("Usage: vorrang");
    }
    Test::new().args([""; 0]).run().code(2).no_stdout();
}

#[test]
fn a_narrow_table_shows_departments_and_marks_below_the_names() {
    let test = || Test::manifest_and("[scoring]\ncorridor = 15\n");
    test().env("COLUMNS", "80").args(["rank"]).run().code(0).stdout_has(
        "\
Platz  Rang  Projekt                           Nutzwert  Begründung
─────────────────────────────────────────────────────────────────────────
    1     1  Wohngeld online (P1)                  92,0  nach Nutzwert
             · Soziales
    2     2  Terminvereinbarung (P2)               50,0  nach Nutzwert
             · Bürgerdienste; Grenzbereich
── Auswahlgrenze: 2 Plätze ──────────────────────────────────────────────
    –     3  E-Akte (P3)                           36,0  es fehlen 14,00
             · Zentrale Dienste; Grenzbereich
",
    );
    test().env("COLUMNS", "200").args(["rank"]).run().code(0).stdout_has("  Bürgerdienste     ");
}

#[test]
fn json_carries_every_finding_and_people_get_a_handful() {
    let rows: String = (0..9).map(|n| format!("P{n};Projekt {n};10;;{n}\n")).collect();
    let mut test = Test::projects(format!("id;name;citizens;citizens-why;cost-eur\n{rows}"))
        .append("criteria.toml", "[findings]\nvalue-without-reason = \"warn\"\n");
    let run = test.with(["rank", "--format", "json"]).code(0);
    assert_eq!(run.codes().iter().filter(|code| *code == "value-without-reason").count(), 9);
    assert_eq!(run.stderr.matches("[value-without-reason]").count(), 5, "{run}");
    run.stderr_has("und 4 weitere Warnungen");
}

#[test]
fn json_of_a_run_that_departs_from_the_file_carries_what_the_file_gives() {
    let mut test = with_scenarios();
    assert_eq!(test.with(["rank", "--format", "json"]).json()["base"], Value::Null);
    let base = test.with(["rank", "--format", "json", "--scenario", "sparen"]).json()["base"].clone();
    let expected = json!({
        "entered": ["P3"],
        "left": ["P2"],
        "as_of": null,
        "method": "weighted-sum",
        "places": 2,
        "maximum": 100,
        "dependencies": "warn",
    });
    assert_eq!(base, expected);
}

#[test]
fn what_is_in_force_anyway_is_no_departure() {
    let mut test = with_scenarios();
    let expected = test.with(["rank"]).stdout;
    test.with(["rank", "--method", "weighted-sum"]).code(0).stdout(&expected);
    test.with(["rank", "--weight", "citizens=60"]).code(0).stdout(&expected);
    for args in [&["rank", "--print-scenario", "x"][..], &["rank", "--print-scenario", "x", "--method", "weighted-sum"]]
    {
        test.with(args.iter().copied()).code(2).no_stdout().stderr(
            "vorrang: dieser Lauf weicht nicht von der Datei ab, also gibt es kein Szenario auszugeben; Abweichungen setzen `--scenario`, `--weight` und `--method`\n",
        );
    }
}

#[test]
fn what_no_scenario_holds_is_not_left_out_of_one_without_a_word() {
    let args = ["rank", "--print-scenario", "x", "--weight", "citizens=61", "--as-of", "2026-10-01"];
    with_scenarios()
        .with(args)
        .code(2)
        .no_stdout()
        .stderr("vorrang: `vorrang rank --print-scenario` wertet `--as-of` nicht aus; bitte weglassen\n");
    for (given, named) in [
        (&["--robust", "--samples", "10", "--details"][..], "`--details`, `--robust`, `--samples`"),
        (&["--top", "5"], "`--top`"),
        (&["--format", "json"], "`--format`"),
        (&["--excel", "--seed", "2", "--threads", "1"], "`--excel`, `--seed`, `--threads`"),
    ] {
        let args = ["rank", "--print-scenario", "x", "--weight", "citizens=61"].iter().chain(given);
        with_scenarios()
            .with(args.copied())
            .code(2)
            .no_stdout()
            .stderr(&format!("vorrang: `vorrang rank --print-scenario` wertet {named} nicht aus; bitte weglassen\n"));
    }
}

#[test]
fn a_name_longer_than_any_line_is_shown_in_full() {
    let name = "x".repeat(200_000);
    let test = Test::projects(format!("id;name;citizens;cost-eur\nP1;{name};5;1\n"));
    let shown = test.args(["rank", "--details"]).run().code(0).stdout;
    assert_eq!(shown.matches('x').count(), 2 * name.len());
}

#[test]
fn one_place_that_stays_is_said_in_the_singular() {
    let test = Test::manifest("places = 2", "places = 1").args(["rank", "--weight", "citizens=61"]);
    test.run().code(0).stdout_has("\nGegenüber der Grundlage: Den einen Platz hat dasselbe Projekt.\n");
    // Several that tie on it are no one project.
    let tied = "id;name;citizens;cost-eur\nP1;Eins;10;20000\nP2;Zwei;10;20000\nP3;Drei;5;50000\n";
    let test = Test::manifest("places = 2", "places = 1").file("projects.csv", tied);
    let args = ["rank", "--lang", "de", "-q", "--weight", "citizens=61"];
    test.args(args)
        .run()
        .code(0)
        .stdout_has("\nGegenüber der Grundlage: Den einen Platz haben dieselben Projekte, die gleichauf liegen.\n");
}

#[test]
fn assumptions_that_only_decide_ties_are_marked() {
    let speed = "\n[scoring]\ntie-break = [\"speed\"]\n\n[[criteria]]\nid = \"speed\"\nname = \"Tempo\"\nweight = 0\nmissing = \"neutral\"\nscale = { kind = \"linear\", worst = 0, best = 10 }\n\n[scenarios.ohne]\nexclude-criteria = [\"speed\"]\n";
    let mut test = Test::manifest_and(speed).file(
        "projects.csv",
        PROJECTS.replace("citizens-why", "speed").replace("Beschluss des Rates", "3").replace(";;10000", ";9;10000"),
    );
    let ranking = test.with(["rank", "--format", "json"]).code(0).json();
    assert_eq!(ranking["ranking"][1]["marks"], json!([{ "code": "assumed", "ref": "speed" }]));
    assert_eq!(ranking["ranking"][1]["values"]["speed"]["assumed"], "neutral");
    test.with(["rank"]).code(0).stdout_has("Tempo (fehlt, 50 % angenommen): „Terminvereinbarung“ (P2)");
    let ranking = test.with(["rank", "--scenario", "ohne", "--format", "json"]).code(0).json();
    assert_eq!(ranking["ranking"][1]["marks"], json!([]));
}

#[test]
fn a_criterion_that_a_scenario_leaves_out_has_no_utility_rather_than_none() {
    let mut test = Test::manifest_and("[scenarios.ohne]\nexclude-criteria = [\"cost-eur\"]\n");
    let run = test.with(["rank", "--scenario", "ohne", "--format", "csv"]).code(0);
    let mut reader = csv::Reader::from_reader(run.stdout.as_bytes());
    let header = reader.headers().unwrap().clone();
    let first = reader.records().next().unwrap().unwrap();
    let cell = |name: &str| first[header.iter().position(|known| known == name).unwrap()].to_owned();
    assert_eq!(["value", "utility", "contribution"].map(|what| cell(&format!("cost-eur_{what}"))), ["20000", "", ""]);
    assert_eq!(["value", "utility", "contribution"].map(|what| cell(&format!("citizens_{what}"))), ["10", "1", "100"]);
    let ranking = test.with(["rank", "--scenario", "ohne", "--format", "json"]).code(0).json();
    assert_eq!(ranking["ranking"][0]["values"]["cost-eur"]["utility"], Value::Null);
    assert_eq!(ranking["ranking"][0]["values"]["citizens"]["utility"], 1);
}

#[test]
fn what_comes_first_is_named_as_what_it_is() {
    let decision = "\n[[decisions]]\nproject = \"P3\"\neffect = \"in\"\nreason = \"Wunsch\"\nby = \"Rat\"\n";
    let running = "\n[scoring]\nrunning = \"hold-place\"\n";
    let status = |project: &str| {
        let list =
            PROJECTS.replace("department", "status").replace("Soziales", "Idee").replace("Bürgerdienste", "Idee");
        list.replace("Zentrale Dienste", if project == "P3" { "In Umsetzung" } else { "Idee" })
    };
    let mut test = Test::manifest_and(decision).env("COLUMNS", "200");
    test.with(["rank", "--top", "all"])
        .code(0)
        .stdout_has("durch Beschluss verdrängt")
        .stdout_has("Ohne die durch Beschluss aufgenommenen Projekte hätte stattdessen dieses Projekt einen Platz:");
    let mut test = Test::manifest_and(running).file("projects.csv", status("P3")).env("COLUMNS", "200");
    test.with(["rank", "--top", "all"])
        .code(0)
        .stdout_has("von Projekten in Umsetzung verdrängt")
        .stdout_has("Ohne Vorrang für Projekte in Umsetzung hätte");
    // A decision takes no place from anybody that the project keeps without it.
    let twice = Test::manifest_and(decision).append("criteria.toml", running).file("projects.csv", status("P3"));
    twice
        .env("COLUMNS", "200")
        .args(["rank", "--top", "all"])
        .run()
        .code(0)
        .stdout_has("durch vorrangige Projekte verdrängt")
        .stdout_has("Ohne vorrangige Projekte (gesetzt, Beschluss, in Umsetzung) hätte");
    let one = |addition: &str| Test::manifest("places = 2", "places = 1").append("criteria.toml", addition);
    one(decision).args(["rank"]).run().code(0).stdout_has("Auswahlgrenze: Alle Plätze sind durch Beschluss vergeben.");
    let both = Test::manifest_and(&decision.replace("P3", "P2")).append("criteria.toml", running);
    let both = both.file("projects.csv", status("P3")).env("COLUMNS", "200").args(["rank", "--top", "all"]);
    both.run()
        .code(0)
        .stdout_has("durch vorrangige Projekte verdrängt")
        .stdout_has("Alle Plätze sind an vorrangige Projekte vergeben.");
}

#[test]
fn whom_a_decision_keeps_from_a_place_is_named_with_the_reason() {
    let decision =
        "\n[[decisions]]\nproject = \"P1\"\neffect = \"out\"\nreason = \"Das Land baut selbst\"\nby = \"Rat\"\n";
    let mut test = Test::manifest_and(decision).env("COLUMNS", "200");
    let german = "Durch Beschluss ohne Platz ist ein Projekt:\n  „Wohngeld online“ (P1) auf Rang 1 – Beschluss (Rat): Das Land baut selbst\n";
    let english = "Without a place by decision is one project:\n  “Wohngeld online” (P1) at rank 1 – decision (Rat): Das Land baut selbst\n";
    test.with(["rank"]).code(0).stdout_has(german);
    test.with(["rank", "--lang", "en"]).code(0).stdout_has(english);
    test.with(["rank", "--format", "markdown"])
        .code(0)
        .stdout_has("(P1) auf Rang 1 – Beschluss (Rat): Das Land baut selbst");
    let all = ["P2", "P3"].map(|id| decision.replace("P1", id)).concat();
    let mut test = test.append("criteria.toml", &all);
    test.with(["rank"]).code(0).stdout_has("Auswahlgrenze: Kein Projekt hat einen Platz; keines kann einen haben.\n");
}

#[test]
fn a_gap_at_the_cut_never_looks_like_none() {
    let list =
        "id;name;department;citizens;citizens-why;cost-eur\nP1;a;;10;;20000\nP2;b;;5;;50000\nP3;c;;5;;50000,0001\n";
    Test::projects(list)
        .env("COLUMNS", "200")
        .args(["rank"])
        .run()
        .code(0)
        .stdout_has("es fehlen 0,00000004\n")
        .stdout_has("„b“ (P2) mit 50,00000000; „c“ (P3) folgt mit 49,99999996. Abstand 0,00000004.\n");
}

#[test]
fn the_corridor_is_counted_and_names_whom_the_list_does_not_show() {
    let mut test = Test::manifest_and("[scoring]\ncorridor = 15\n").env("COLUMNS", "200");
    let sentence = "Grenzbereich: 1 Projekt mit Platz, 1 ohne (höchstens 15,0 von der Auswahlgrenze; der Nutzwert allein trennt sie kaum)\n";
    test.with(["rank"]).code(0).stdout_has(sentence);
    test.with(["rank", "--top", "1"])
        .code(0)
        .stdout_has(&format!("{sentence}  mit Platz: „Terminvereinbarung“ (P2)\n  ohne Platz: „E-Akte“ (P3)\n"));
}

#[test]
fn a_tie_that_makes_more_places_shows_at_the_cut() {
    let list = PROJECTS.replace(";0;;10000", ";5;;50000") + "P4;Letztes;Amt;0;;90000\n";
    let mut test = Test::projects(list);
    test.with(["rank", "--top", "all"]).code(0).stdout_has("── Auswahlgrenze: 2 Plätze, durch Gleichstand 3 ──");
}

#[test]
fn unknown_names_are_told_together_with_the_errors_of_the_files() {
    let mut test = with_scenarios().file("projects.csv", PROJECTS.replace(";5;", ";7;"));
    let run = test.with(["check", "--scenario", "sparren", "--weight", "citizen=20", "--format", "json"]).code(2);
    assert_eq!(run.codes(), ["unknown-criterion", "unknown-scenario", "value-off-scale"]);
}

#[test]
fn what_an_option_expects_is_said_in_the_language_asked_for() {
    let german = "erwartet wird ein Anteil von 0 bis 100 Prozent mit höchstens 12 Nachkommastellen";
    let mut test = Test::decision();
    test.with(["rank", "--lang", "de", "--weight", "citizens=101"]).code(2).stderr_has(german);
    test.with(["rank", "--weight", "citizens=101", "--lang=de"]).code(2).stderr_has(german);
    test.with(["rank", "--weight", "citizens=101"]).code(2).stderr_has("expected a percentage from 0 to 100");
    let mut test = test.env("LANG", "de_DE.UTF-8");
    test.with(["rank", "--weight", "citizens=101"]).code(2).stderr_has(german);
    test.with(["rank", "--weight", "citizens=101", "--lang", "en"]).code(2).stderr_has("expected a percentage");
    test.with(["rank", "--top", "0"]).code(2).stderr_has("erwartet wird eine Zahl ab 1 oder `all`");
}

#[test]
fn an_unconfirmed_duty_and_an_unchecked_wording_are_told_apart() {
    let rule = "
[[rules]]
id = \"pflicht\"
effect = \"mandatory\"
when = [{ criterion = \"duty\", at-least = \"must\" }]
reason = \"Pflicht\"

[[criteria]]
id = \"duty\"
name = \"Pflicht\"
weight = 0
source = \"legal\"
scale = { kind = \"levels\", levels = { none = 0, framework = 0, may = 0, should = 0, conditional = 0, must-indirect = 0, must = 100 } }
";
    let basis = "version = 1\n\n[[legal-bases]]\nid = \"OZG\"\nact = \"OZG\"\nsection = \"§ 1\"\ntitle = \"OZG\"\nwhat = \"x\"\nstrength = \"must\"\nreaches-municipality = true\naddressee = \"x\"\nstate = \"in-force\"\nsource = \"x\"\nchecked = 2026-01-01\nsure = \"unverified\"\n";
    let list = "id;name;legal;legal-confirmed;citizens;cost-eur\nP1;Eins;OZG;Rechtsamt, 12.05.2026;10;20000\nP2;Zwei;OZG;;5;50000\nP3;Drei;;;0;10000\n";
    let mut test = Test::manifest("[input]\n", "[input]\nlegal-bases = \"legal.toml\"\n")
        .append("criteria.toml", rule)
        .file("legal.toml", basis)
        .file("projects.csv", list)
        .env("COLUMNS", "200");
    let run = test.with(["rank", "-q"]).code(0);
    let line = |project: &str| run.stdout.lines().find(|line| line.contains(project)).unwrap().to_owned();
    assert!(line("Eins (P1)").contains("Wortlaut der Rechtsgrundlage nicht geprüft"), "{run}");
    assert!(line("Zwei (P2)").contains("Pflicht nicht bestätigt"), "{run}");
    run.stdout_has("\nGesetzt, aber die Pflicht ist noch nicht bestätigt:\n  „Zwei“ (P2)\n")
        .stdout_has("\nGesetzt, aber der Wortlaut der Rechtsgrundlage ist nicht geprüft:\n  „Eins“ (P1)\n");
}

#[test]
fn a_ranking_becomes_a_page_by_its_ending() {
    let mut test = Test::projects(
        "id;name;citizens;cost-eur\nP1;<b>Wohngeld</b>;10;20000\nP2;Termine;5;50000\nP3;E-Akte;0;10000\n",
    );
    test.with(["rank", "--lang", "de", "--details", "--top", "all", "-q", "-o", "liste.html"])
        .code(0)
        .no_stderr()
        .stdout("");
    let page = test.read("liste.html");
    assert!(page.starts_with("<!DOCTYPE html><html lang=\"de\">"), "{page}");
    assert!(page.contains("&lt;b&gt;Wohngeld&lt;/b&gt; (P1)") && !page.contains("<b>"), "{page}");
    for text in ["<tr class=\"line\"", "Auswahlgrenze: 2 Plätze", "Plätze: gesetzt 0, Beschluss 0, nach Nutzwert 2"] {
        assert_eq!(page.matches(text).count(), 1, "{text}: {page}");
    }
    let printed =
        test.with(["rank", "--lang", "de", "--details", "--top", "all", "-q", "--format", "html"]).code(0).stdout;
    assert!(printed == page);
    test.with(["rank", "--format", "html", "--excel"]).code(2);
}

#[test]
fn a_criterion_that_the_scenario_leaves_out_breaks_no_ties_and_the_record_says_so() {
    let criteria = r#"version = 1
title = "Probe"
places = 1
[input]
projects = ["projects.csv"]
[scoring]
tie-break = ["b"]
[[criteria]]
id = "a"
weight = 60
scale = { kind = "linear", worst = 0, best = 10 }
[[criteria]]
id = "b"
weight = 40
scale = { kind = "linear", worst = 0, best = 10 }
[scenarios.s]
name = "Ohne b"
exclude-criteria = ["b"]
"#;
    let mut test =
        Test::new().file("criteria.toml", criteria).file("projects.csv", "id;name;a;b\nP1;Eins;5;1\nP2;Zwei;5;9\n");
    let base = test.with(["rank", "--format", "json"]).code(0).json();
    assert_eq!(base["run"]["tie_break"].to_string(), r#"["b"]"#);
    let scenario = test.with(["rank", "--scenario", "s", "--format", "json"]).code(0).json();
    assert_eq!(scenario["run"]["tie_break"].to_string(), "[]");
    assert_eq!([0, 1].map(|at| scenario["ranking"][at]["rank"].to_string()), ["1", "1"]);
}

#[test]
fn beside_a_csv_it_is_said_how_the_run_departs_from_the_file() {
    let said = "Gegenüber der Grundlage: Die Top 2 bleiben gleich.";
    let run = Test::decision().args(["rank", "--format", "csv", "--weight", "citizens=50"]).run().code(0);
    assert!(run.stderr.starts_with(said), "{run}");
    assert!(run.stderr.contains("Bürgernutzen"), "{run}");
    assert!(run.stdout.starts_with("place,rank,"), "{run}");
    for silent in [&["-q", "--weight", "citizens=50"][..], &["--weight", "citizens=60"], &[]] {
        let run = Test::decision().args(["rank", "--format", "csv"]).args(silent).run().code(0);
        assert!(!run.stderr.contains("Grundlage"), "{run}");
    }
}

#[test]
fn a_run_that_cannot_be_compared_with_the_file_says_so() {
    let mut test = Test::projects("id;name\n").file("other.csv", PROJECTS);
    let said = "Kein Vergleich mit der Grundlage: Die Kriteriendatei für sich allein lässt sich nicht auswerten; `vorrang check` sagt, warum.\n";
    for format in ["table", "csv", "json"] {
        let run = test.with(["rank", "--projects", "other.csv", "--format", format]).code(0);
        assert!(run.stderr.starts_with(said), "{run}");
    }
    let run = test.with(["rank", "-q", "--projects", "other.csv"]).code(0);
    assert_eq!(run.stderr, "");
}
