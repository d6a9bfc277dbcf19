//! `vorrang select`: the portfolio, its reasons, its conflicts.

use crate::harness::Test;

/// The four projects of Lourenço, Morton & Bana e Costa (2012), "PROBE: a multicriteria decision support
/// system for portfolio robustness evaluation", Decision Support Systems 54, table 1: values 3, 4, 3, 2
/// and costs 4, 8, 10, 8.
const CRITERIA: &str = r#"version = 1
title = "Vier Projekte"
language = "de"

[input]
projects = ["projects.csv"]

[scoring]
maximum = 10

[[criteria]]
id = "benefit"
weight = 100
scale = { kind = "linear", worst = 0, best = 10 }

[portfolio]
budgets = { cost = 20 }

[resources.cost]
name = { de = "Kosten", en = "Cost" }
unit = "TEUR"
"#;

const PROJECTS: &str = "\
id;name;department;benefit;cost;depends-on;status
P1;Alpha;Amt 1;3;4;;Idee
P2;Beta;Amt 1;4;8;;Idee
P3;Gamma;Amt 2;3;10;;Idee
P4;Delta;Amt 2;2;8;;Idee
";

fn probe() -> Test {
    Test::new().file("criteria.toml", CRITERIA).file("projects.csv", PROJECTS)
}

/// The optimum at a budget of 20 is published: projects 1, 2 and 4, value 9, cost 20.
#[test]
fn select_shows_the_portfolio_with_its_proof_its_use_and_what_stands_outside() {
    probe().args(["select", "-q"]).run().code(0).no_stderr().stdout(
        "\
Portfolio: Vier Projekte
Nutzwertanalyse, höchstens 10 · kein Szenario · 4 von 4 Projekten in der Rangfolge

Vorab gesetzt ist kein Projekt; alle Budgets und Plätze sind frei.

Gewählt sind 3 Projekte, Gesamtnutzwert 9,0. Kein zulässiges Portfolio hat einen höheren (bewiesen).

Projekt     Nutzwert  Kosten (TEUR)  Begründung
───────────────────────────────────────────────────
Beta (P2)        4,0              8  nach Nutzwert
Alpha (P1)       3,0              4  nach Nutzwert
Delta (P4)       2,0              8  nach Nutzwert

Auslastung

Vorgabe  Genutzt   Grenze  Spielraum
─────────────────────────────────────
Kosten   20 TEUR  20 TEUR     0 TEUR

Zum Vergleich
- Nach Nutzwert je Budgetanteil von oben nach unten ausgewählt, ergibt sich dasselbe Portfolio.
- Nach Rang von oben nach unten ausgewählt, ergibt sich dasselbe Portfolio.

Die nächsten Kandidaten
- Mit „Gamma“ (P3) wäre der Gesamtnutzwert um 2,0 niedriger; es ginge hinaus: „Alpha“ (P1) und
  „Delta“ (P4).

Nicht gewählt: ein Projekt

Projekt     Nutzwert  Begründung
────────────────────────────────────────────────
Gamma (P3)       3,0  Kosten: es fehlen 10 TEUR
",
    );
}

#[test]
fn a_larger_budget_swaps_one_project_for_another() {
    let at = |budget: &str| {
        let test = probe().replace("criteria.toml", "cost = 20", &format!("cost = {budget}"));
        let json = test.args(["select", "--format", "json"]).run().code(0).json();
        assert_eq!(json["proven"], true);
        json["chosen"].as_array().unwrap().iter().map(|id| id.as_str().unwrap().to_owned()).collect::<Vec<_>>()
    };
    // The published band: 18 and just below 20, 20 and just below 22, 22.
    assert_eq!(at("18"), ["P1", "P2"]);
    assert_eq!(at("19.99"), ["P1", "P2"]);
    assert_eq!(at("20"), ["P1", "P2", "P4"]);
    assert_eq!(at("21.99"), ["P1", "P2", "P4"]);
    assert_eq!(at("22"), ["P1", "P2", "P3"]);
}

#[test]
fn json_carries_value_bound_budgets_lists_and_reasons() {
    let json = probe().args(["select", "--format", "json"]).run().code(0).json();
    assert_eq!(json["schema"], "vorrang/portfolio/1");
    assert_eq!(json["outcome"], "portfolio");
    for (key, expected) in [("value", "9"), ("bound", "9"), ("gap", "0")] {
        assert_eq!(json[key].to_string(), expected, "{key}");
    }
    assert_eq!(json["budgets"].to_string(), r#"[{"bound":0,"limit":20,"resource":"cost","used":20}]"#);
    assert_eq!(json["greedy"]["value"].to_string(), "9");
    assert_eq!(json["by_score"]["chosen"].to_string(), r#"["P1","P2","P4"]"#);
    let gamma = &json["projects"][2];
    assert_eq!(gamma["why"], "lacks");
    assert_eq!(gamma["lacks"].to_string(), r#"[{"by":10,"demand":"budget","resource":"cost"}]"#);
    let candidate = &json["candidates"][0];
    assert_eq!((candidate["id"].as_str(), candidate["loss"].to_string()), (Some("P3"), "2".to_owned()));
}

#[test]
fn csv_has_a_row_for_each_project_and_excel_gets_words() {
    let mut test = probe();
    test.with(["select", "--format", "csv"]).code(0).stdout(
        "\
id,name,department,chosen,score,cost,why,refs,lacks
P1,Alpha,Amt 1,true,3,4,value,,
P2,Beta,Amt 1,true,4,8,value,,
P3,Gamma,Amt 2,false,3,10,lacks,,budget:cost=10
P4,Delta,Amt 2,true,2,8,value,,
",
    );
    test.with(["select", "--excel"]).code(0).stdout(
        "\u{feff}Projektnummer;Projekt;Fachbereich;Gewählt;Nutzwert;Kosten;Begründung\r
P1;Alpha;Amt 1;ja;3,0;4;nach Nutzwert\r
P2;Beta;Amt 1;ja;4,0;8;nach Nutzwert\r
P3;Gamma;Amt 2;nein;3,0;10;Kosten: es fehlen 10 TEUR\r
P4;Delta;Amt 2;ja;2,0;8;nach Nutzwert\r
",
    );
}

#[test]
fn what_is_set_binds_before_anything_is_chosen() {
    let text = "\n[[decisions]]\nproject = \"P4\"\neffect = \"in\"\nreason = \"Zusage\"\nby = \"Rat\"\n";
    probe()
        .append("criteria.toml", text)
        .replace("projects.csv", "2;8;;", "2;8;P3;")
        .args(["select", "-q"])
        .run()
        .code(0)
        .stdout_has("Zusammen bindet das Kosten: 18 TEUR von 20 TEUR (frei 2 TEUR).")
        .stdout_has("Gamma (P3)       3,0             10  Voraussetzung für P4")
        .stdout_has("Gewählt sind 2 Projekte, Gesamtnutzwert 5,0.");
}

#[test]
fn contradicting_demands_are_told_with_the_smallest_fix_of_each() {
    let text = "\n[[decisions]]\nproject = \"P4\"\neffect = \"in\"\nreason = \"Zusage\"\nby = \"Rat\"\n";
    probe()
        .append("criteria.toml", text)
        .replace("projects.csv", "2;8;;", "2;8;P3;")
        .replace("criteria.toml", "cost = 20", "cost = 12")
        .args(["select", "-q", "--lang", "en"])
        .run()
        .code(1)
        .no_stderr()
        .stdout(
            "\
Portfolio: Vier Projekte
Weighted sum, at most 10 · no scenario · 4 of 4 projects ranked

Set in advance (mandatory, decided or running): “Delta” (P4). They need “Gamma” (P3). Together this
  binds Cost: 18 TEUR of 12 TEUR (6 TEUR too much).

No portfolio is permitted. These 3 demands cannot be met together, but can without any one of them:
- Cost: have 12 TEUR, need 18 TEUR. Smallest fix: raise Cost by 6 TEUR; then possible: total score
  5.0.
- “Delta” (P4) is in by decision. Possible without this demand: total score 7.0.
- “Delta” (P4) needs “Gamma” (P3). Possible without this demand: total score 5.0.

For orientation only (without the demand: “Delta” (P4) is in by decision): 2 projects, total score
7.0

Project     Score  Cost (TEUR)
───────────────────────────────
Beta (P2)     4.0            8
Alpha (P1)    3.0            4

Use

Demand     Used    Limit    Room
─────────────────────────────────
Cost    12 TEUR  12 TEUR  0 TEUR
",
        );
}

/// Two budgets that pull in different directions: the relaxation alone cannot tell what is lost.
#[test]
fn where_the_limit_on_nodes_strikes_bound_and_gap_are_said() {
    let row =
        |i: usize| format!("X{i:02};Projekt {i};Amt;{};{};{}\n", 1 + i * 7 % 9, 31 + i * 14 % 37, 20 + i * 23 % 41);
    let list = format!("id;name;department;benefit;cost;days\n{}", (0..40).map(row).collect::<String>());
    let test = probe().file("projects.csv", list).replace("criteria.toml", "cost = 20", "cost = 611, days = 501");
    let run = test.args(["select", "--nodes", "0", "-q"]).run().code(0).stdout_has("Höchstens möglich ist");
    assert!(run.stdout.contains("`--nodes` hebt sie an."), "{run}");
}

#[test]
fn another_method_than_the_weighted_sum_is_refused() {
    probe().args(["select", "--method", "topsis"]).run().code(2).no_stdout().stderr_has("method-unavailable");
    probe()
        .replace("criteria.toml", "maximum = 10", "maximum = 10\nmethod = \"topsis\"")
        .args(["select"])
        .run()
        .code(1)
        .no_stdout()
        .stderr_has("method-unavailable");
}

#[test]
fn a_file_without_budgets_is_told_so() {
    Test::decision()
        .args(["select", "--lang", "en"])
        .run()
        .code(1)
        .no_stdout()
        .stderr_has("error[portfolio-missing]: the criteria file lacks the section `[portfolio]` with the budgets");
}

#[test]
fn numbers_with_too_many_digits_between_them_are_a_finding() {
    probe()
        .replace("projects.csv", "P1;Alpha;Amt 1;3;4", "P1;Alpha;Amt 1;3;0.00000000000000000001")
        .replace("projects.csv", "P2;Beta;Amt 1;4;8", "P2;Beta;Amt 1;4;123456789012345.5")
        .args(["select"])
        .run()
        .code(1)
        .no_stdout()
        .stderr_has(
            "Fehler[portfolio-too-fine]: cost: Die Zahlen haben zusammen mehr Stellen, als genau gerechnet werden kann",
        )
        .stderr_has("Abhilfe: Auf weniger Nachkommastellen runden, etwa auf ganze Euro");
}

#[test]
fn the_order_of_the_rows_changes_no_byte() {
    let mut rows: Vec<&str> = PROJECTS.lines().collect();
    rows[1..].reverse();
    let reversed = rows.join("\n") + "\n";
    for format in ["table", "csv", "markdown"] {
        for more in [&[][..], &["--robust"], &["--frontier", "cost"]] {
            let run = |list: &str| {
                let test = probe().file("projects.csv", list).args(["select", "--format", format]);
                test.args(more.iter().copied()).run().code(0).stdout
            };
            assert_eq!(run(PROJECTS), run(&reversed), "{format} {more:?}");
        }
    }
}

/// All efficient portfolios of the published example and those on the convex hull.
#[test]
fn the_frontier_lists_every_efficient_portfolio_of_the_band_and_the_convex_hull() {
    let json = probe().args(["select", "--frontier", "cost", "--band", "100", "--format", "json"]).run().code(0).json();
    let frontier = &json["frontier"];
    assert_eq!(frontier["complete"], true);
    let points: Vec<String> = frontier["points"]
        .as_array()
        .unwrap()
        .iter()
        .map(|point| format!("{} {} {} {}", point["budget"], point["value"], point["chosen"], point["on_hull"]))
        .collect();
    assert_eq!(
        points,
        [
            "0 0 [] true",
            r#"4 3 ["P1"] true"#,
            r#"8 4 ["P2"] false"#,
            r#"12 7 ["P1","P2"] true"#,
            r#"20 9 ["P1","P2","P4"] false"#,
            r#"22 10 ["P1","P2","P3"] true"#,
            r#"30 12 ["P1","P2","P3","P4"] true"#,
        ]
    );
    let enters: Vec<String> = frontier["enters"]
        .as_array()
        .unwrap()
        .iter()
        .map(|project| format!("{} {}", project["id"], project["budget"]))
        .collect();
    assert_eq!(enters, [r#""P1" 4"#, r#""P2" 8"#, r#""P3" 22"#, r#""P4" 20"#]);
}

#[test]
fn the_frontier_is_drawn_as_a_chart() {
    probe().args(["select", "--frontier", "cost", "-q"]).run().code(0).stdout(
        "\
Portfolio: Vier Projekte
Nutzwertanalyse, höchstens 10 · kein Szenario · 4 von 4 Projekten in der Rangfolge

Vorab gesetzt ist kein Projekt; alle Budgets und Plätze sind frei.

Gewählt sind 3 Projekte, Gesamtnutzwert 9,0. Kein zulässiges Portfolio hat einen höheren (bewiesen).

Was ein anderes Budget ändert: Kosten

Zwischen 16 TEUR und 24 TEUR steht jede Änderung des besten Portfolios; darüber und darunter stehen
  die Portfolios auf der konvexen Hülle (●), dazwischen können weitere liegen. Alle sind bewiesen.

Ab Budget  Gesamtnutzwert  Vergleich             Hülle  Änderung
────────────────────────────────────────────────────────────────────────────────────────────────
   0 TEUR             0,0                        ●      kein Projekt
   4 TEUR             3,0  █████                 ●      neu: Alpha (P1)
  12 TEUR             7,0  ███████████▋          ●      neu: Beta (P2)
  20 TEUR             9,0  ███████████████       ○      (heutiges Budget) neu: Delta (P4)
  22 TEUR            10,0  ████████████████▋     ●      neu: Gamma (P3); nicht mehr: Delta (P4)
  30 TEUR            12,0  ████████████████████  ●      neu: Delta (P4)

Ab welchem dieser Budgets ein Projekt dabei ist

Ab Budget  Projekt
──────────────────────
   4 TEUR  Alpha (P1)
  12 TEUR  Beta (P2)
  20 TEUR  Delta (P4)
  22 TEUR  Gamma (P3)
",
    );
}

#[test]
fn a_frontier_of_what_is_no_budget_is_refused_with_a_suggestion() {
    probe()
        .args(["select", "--frontier", "costs", "--lang", "en"])
        .run()
        .code(2)
        .no_stdout()
        .stderr_has("unknown-field")
        .stderr_has("did you mean `cost`?");
}

/// Four projects under two criteria that pull apart; any weights.
fn any_weights() -> Test {
    let criteria = r#"version = 1
title = "Zwei Seiten"
language = "de"

[input]
projects = ["projects.csv"]

[[criteria]]
id = "citizens"
weight = 50
scale = { kind = "linear", worst = 0, best = 10 }

[[criteria]]
id = "staff"
weight = 50
scale = { kind = "linear", worst = 0, best = 10 }

[uncertainty]
weights = "any"

[portfolio]
budgets = { cost = 10 }
"#;
    let projects = "id;name;citizens;staff;cost\nP1;Alpha;9;8;4\nP2;Beta;8;1;6\nP3;Gamma;2;7;6\nP4;Delta;1;1;6\n";
    Test::new().file("criteria.toml", criteria).file("projects.csv", projects)
}

/// Alpha fits with any one of the others. Beta is worth 8 to 1 by the two criteria, Gamma 2 to 7, Delta 1 to 1:
/// whatever the weights, Delta is worth least, so two portfolios are left. Their difference runs from
/// (1 − 7) · 10 to (8 − 2) · 10 points.
#[test]
fn robust_lists_what_is_in_all_in_some_and_in_none_of_the_non_dominated_portfolios() {
    any_weights().args(["select", "--robust", "-q"]).run().code(0).no_stderr().stdout(
        "\
Portfolio: Zwei Seiten
Nutzwertanalyse, höchstens 100 · kein Szenario · 4 von 4 Projekten in der Rangfolge

Vorab gesetzt ist kein Projekt; alle Budgets und Plätze sind frei.

Gewählt sind 2 Projekte, Gesamtnutzwert 130,0. Kein zulässiges Portfolio hat einen höheren
  (bewiesen).

Wie fest die Auswahl ist

Geprüft sind alle Gewichtungen, die `[uncertainty]` zulässt (ein Bereich mit 2 Ecken).

Nicht dominiert sind 2 Portfolios: Zu jedem anderen zulässigen gibt es eines, das unter keiner
  dieser Annahmen weniger wert ist und unter mindestens einer mehr. Die Liste ist vollständig.

Kern (in jedem dieser Portfolios): 1; zu beraten (in einigen): 2; zurückgestellt (in keinem): 1.

Projekt     Nutzwert  Kernindex  Liste           Gewählt
─────────────────────────────────────────────────────────
Alpha (P1)      85,0    100,0 %  Kern            ja
Beta (P2)       45,0     50,0 %  zu beraten      ja
Gamma (P3)      45,0     50,0 %  zu beraten      nein
Delta (P4)      10,0      0,0 %  zurückgestellt  nein

Konkurrierende Portfolios

Ein anderes dieser Portfolios kann mehr wert sein als das gewählte oder gleich viel.

Verglichen sind 2 mit dem größten möglichen Vorsprung, von diesen Portfolios und den besten mit je
  einem der nächsten Kandidaten. Unterschied im Gesamtnutzwert zum gewählten, über alle diese
  Annahmen:

Mindestens  Höchstens  Änderung
──────────────────────────────────────────────────────────────
     −60,0      +60,0  neu: Gamma (P3); nicht mehr: Beta (P2)
     −70,0        0,0  neu: Delta (P4); nicht mehr: Beta (P2)
",
    );
}

#[test]
fn json_and_csv_carry_the_robust_portfolios() {
    let mut test = any_weights();
    let robust = &test.with(["select", "--robust", "--format", "json"]).code(0).json()["robust"];
    assert_eq!(robust["exact"], true);
    assert_eq!(robust["samples"].to_string(), "null");
    assert_eq!(robust["vertices"], 2);
    assert_eq!(robust["non_dominated"].to_string(), r#"[["P1","P2"],["P1","P3"]]"#);
    assert_eq!(robust["core_index"].to_string(), r#"{"P1":1,"P2":0.5,"P3":0.5,"P4":0}"#);
    for (list, expected) in [("core", r#"["P1"]"#), ("borderline", r#"["P2","P3"]"#), ("exterior", r#"["P4"]"#)] {
        assert_eq!(robust[list].to_string(), expected, "{list}");
    }
    let competitor = &robust["competitors"][0];
    assert_eq!(competitor["chosen"].to_string(), r#"["P1","P3"]"#);
    assert_eq!(competitor["enters"].to_string(), r#"["P3"]"#);
    assert_eq!(competitor["leaves"].to_string(), r#"["P2"]"#);
    assert_eq!((competitor["least"].to_string(), competitor["greatest"].to_string()), ("-60".into(), "60".into()));
    test.with(["select", "--robust", "--format", "csv"]).code(0).stdout(
        "\
id,name,department,chosen,score,cost,why,refs,lacks,core_index,list
P1,Alpha,,true,85,4,value,,,1,core
P2,Beta,,true,45,6,value,,,0.5,borderline
P3,Gamma,,false,45,6,lacks,,budget:cost=6,0.5,borderline
P4,Delta,,false,10,6,lacks,,budget:cost=6,0,exterior
",
    );
}

/// An interval that keeps below what it competes with changes nothing; one that reaches over it does.
#[test]
fn robust_looks_at_all_values_within_their_intervals() {
    let robust = |value: &str| {
        let test = any_weights().replace("criteria.toml", "[uncertainty]\nweights = \"any\"\n", "");
        let test = test.replace("projects.csv", "P4;Delta;1;1;6", &format!("P4;Delta;{value};1;6"));
        let json = test.args(["select", "--robust", "--format", "json"]).run().code(0).json();
        json["robust"]["non_dominated"].to_string()
    };
    // Beta and Gamma are worth 45 each, Delta 5 and half of ten times the value.
    assert_eq!(robust("1..7"), r#"[["P1","P2"],["P1","P3"]]"#);
    assert_eq!(robust("1..9"), r#"[["P1","P2"],["P1","P3"],["P1","P4"]]"#);
}

#[test]
fn where_nothing_may_move_robust_says_so() {
    let test = any_weights().replace("criteria.toml", "[uncertainty]\nweights = \"any\"\n", "");
    test.replace("projects.csv", "P3;Gamma;2;7", "P3;Gamma;2;6")
        .args(["select", "--robust", "-q"])
        .run()
        .code(0)
        .stdout_has("Gewichte und Angaben haben hier keinen Spielraum.")
        .stdout_has("Nicht dominiert ist ein einziges Portfolio:")
        .stdout_has("Kein anderes zulässiges Portfolio ist unter irgendeiner dieser Annahmen mehr wert");
}

#[test]
fn a_run_that_departs_from_the_file_opens_with_what_enters_and_leaves() {
    let mut test = any_weights();
    test.with(["select", "--weight", "staff=80", "-q"])
        .code(0)
        .stdout_has("Gegenüber der Grundlage: neu „Gamma“ (P3); nicht mehr „Beta“ (P2).")
        .stdout_has("Gewichte: citizens 20\u{a0}% (statt 50\u{a0}%), staff 80\u{a0}% (statt 50\u{a0}%)");
    let json = test.with(["select", "--weight", "staff=80", "--format", "json"]).code(0).json();
    assert_eq!(json["base"].to_string(), r#"{"entered":["P3"],"left":["P2"]}"#);
    test.with(["select", "--weight", "staff=40", "-q"])
        .code(0)
        .stdout_has("Gegenüber der Grundlage bleibt das Portfolio gleich.");
    let json = test.with(["select", "--format", "json"]).code(0).json();
    assert_eq!(json["base"].to_string(), "null");
}

/// No choice of these costs is 100 % of the budget, but that is only seen by trying.
#[test]
fn a_conflict_that_the_limit_on_nodes_leaves_open_is_told_as_such() {
    let row = |i: usize| format!("X{i:02};Projekt {i};Amt;1;{}\n", 10_007 + 3_571 * i * i % 8_191 * 2);
    let list = format!("id;name;department;benefit;cost\n{}", (0..14).map(row).collect::<String>());
    let limits = "cost = 100_001 }\nlimits = [{ field = \"department\", equals = \"Amt\", at-least = 100, share-of = \"cost\" }]\nplaces = 14";
    let mut test = probe().file("projects.csv", list).replace("criteria.toml", "cost = 20 }", limits);
    test.with(["select", "-q"]).code(1).stdout_has("ohne eine von ihnen\n  aber schon:");
    test.with(["select", "-q", "--nodes", "800"]).code(1).stdout(
        "\
Portfolio: Vier Projekte
Nutzwertanalyse, höchstens 10 · kein Szenario · 14 von 14 Projekten in der Rangfolge

Vorab gesetzt ist kein Projekt; alle Budgets und Plätze sind frei.

Kein Portfolio ist zulässig. Diese 3 Vorgaben sind zusammen nicht erfüllbar; ob es an jeder
  einzelnen liegt, war bis zur Grenze der Schritte nicht zu klären, `--nodes` hebt sie an:
- Kosten. Was ohne diese Vorgabe möglich wäre, war bis zur Grenze der Schritte nicht zu klären.
- Plätze. Was ohne diese Vorgabe möglich wäre, war bis zur Grenze der Schritte nicht zu klären.
- Fachbereich: Amt (mindestens 100 % von Kosten). Was ohne diese Vorgabe möglich wäre, war bis zur
  Grenze der Schritte nicht zu klären.
",
    );
    let json = test.with(["select", "--nodes", "800", "--format", "json"]).code(1).json();
    assert_eq!((&json["irreducible"], &json["conflict"][0]["settled"]), (&false.into(), &false.into()));
}

#[test]
fn statements_about_weights_that_contradict_each_other_are_a_finding() {
    let test = Test::manifest_and(
        "[uncertainty]\nweights = { spread = 5 }\norder = [\"cost-eur\", \"citizens\"]\n\
         [portfolio]\nbudgets = { cost-eur = 100_000 }\n",
    );
    let run = test.args(["select", "--robust", "--lang", "en"]).run().code(1).no_stdout();
    run.stderr_has("error[uncertainty-contradiction]");
}

#[test]
fn who_needs_a_paused_project_changes_nothing_for_the_others() {
    let criteria = r#"version = 1
title = "Angehalten"
[input]
projects = ["projects.csv"]
[[criteria]]
id = "citizens"
weight = 100
scale = { kind = "linear", worst = 0, best = 10 }
[[decisions]]
project = "P3"
effect = "in"
reason = "so beschlossen"
by = "Lenkungskreis"
[portfolio]
budgets = { cost = 7 }
"#;
    let chosen = |more: &str| {
        let list = format!(
            "id;name;citizens;cost;status;depends-on\nP1;Alpha;9;4;;\nP2;Beta;5;3;;\nP3;Gamma;4;2;paused;\n{more}"
        );
        let test = Test::new().file("criteria.toml", criteria).file("projects.csv", list);
        let json = test.args(["select", "--format", "json"]).run().code(0).json();
        json["chosen"].clone()
    };
    assert_eq!(chosen(""), serde_json::json!(["P1", "P2"]));
    assert_eq!(chosen("P4;Delta;1;9;;P3\n"), serde_json::json!(["P1", "P2"]));
}
