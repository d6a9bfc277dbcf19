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
Kosten   20\u{a0}TEUR  20\u{a0}TEUR     0\u{a0}TEUR

Zum Vergleich
- Nach Nutzwert je Budgetanteil von oben nach unten ausgewählt, ergibt sich dasselbe Portfolio.
- Nach Rang von oben nach unten ausgewählt, ergibt sich dasselbe Portfolio.

Die nächsten Kandidaten
- Mit „Gamma“ (P3) wäre der Gesamtnutzwert um 2,0 niedriger; dafür entfielen „Alpha“ (P1) und
  „Delta“ (P4).

Nicht gewählt: ein Projekt

Projekt     Nutzwert  Begründung
───────────────────────────────────────────────
Gamma (P3)       3,0  Kosten: 10\u{a0}TEUR zu wenig
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
    assert_eq!((&json["proven"], &json["settled"]), (&true.into(), &true.into()));
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
id,name,department,chosen,score,cost,why,refs,lacks,assumed,assumed_values,total,bound,gap,proven
P1,Alpha,Amt 1,true,3,4,value,,,,,9,9,0,true
P2,Beta,Amt 1,true,4,8,value,,,,,9,9,0,true
P3,Gamma,Amt 2,false,3,10,lacks,,budget:cost=10,,,9,9,0,true
P4,Delta,Amt 2,true,2,8,value,,,,,9,9,0,true
",
    );
    test.with(["select", "--excel"]).code(0).stdout(
        "\u{feff}Projektnummer;Projekt;Fachbereich;Gewählt;Nutzwert;Kosten;Begründung;Angenommen;Gesamtnutzwert;Höchstens möglich;Abstand;Bewiesen\r
P1;Alpha;Amt 1;ja;3,0;4;nach Nutzwert;;9,0;9,0;0,0;ja\r
P2;Beta;Amt 1;ja;4,0;8;nach Nutzwert;;9,0;9,0;0,0;ja\r
P3;Gamma;Amt 2;nein;3,0;10;Kosten: 10\u{a0}TEUR zu wenig;;9,0;9,0;0,0;ja\r
P4;Delta;Amt 2;ja;2,0;8;nach Nutzwert;;9,0;9,0;0,0;ja\r
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
        .stdout_has("Zusammen bindet das Kosten: 18\u{a0}TEUR (Grenze 20\u{a0}TEUR, frei 2\u{a0}TEUR).")
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

Set in advance (mandatory, decided or by status): “Delta” (P4). This needs “Gamma” (P3). Together
  this binds Cost: 18\u{a0}TEUR of 12\u{a0}TEUR (6\u{a0}TEUR too much).

No portfolio is permitted. These 3 demands cannot be met together; if one of them is dropped, the
  rest of this list can:
- Cost: have 12\u{a0}TEUR, need 18\u{a0}TEUR. Smallest fix: raise “Cost” by 6\u{a0}TEUR; then possible: total score
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
Cost    12\u{a0}TEUR  12\u{a0}TEUR  0\u{a0}TEUR
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
            "Fehler[portfolio-too-fine]: Kosten: Die Zahlen haben zusammen mehr Stellen, als genau gerechnet werden kann",
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

Im Bereich 16\u{a0}TEUR bis 24\u{a0}TEUR steht jede Änderung des besten Portfolios; darüber und darunter
  stehen die Portfolios auf der konvexen Hülle (●), dazwischen können weitere liegen. Alle sind
  bewiesen.

Ab Budget  Gesamtnutzwert  Vergleich             Hülle  Änderung
────────────────────────────────────────────────────────────────────────────────────────────────
   0\u{a0}TEUR             0,0                        ●      kein Projekt
   4\u{a0}TEUR             3,0  █████                 ●      neu: Alpha (P1)
  12\u{a0}TEUR             7,0  ███████████▋          ●      neu: Beta (P2)
  20\u{a0}TEUR             9,0  ███████████████       ○      (heutiges Budget) neu: Delta (P4)
  22\u{a0}TEUR            10,0  ████████████████▋     ●      neu: Gamma (P3); nicht mehr: Delta (P4)
  30\u{a0}TEUR            12,0  ████████████████████  ●      neu: Delta (P4)

Ab welchem dieser Budgets ein Projekt dabei ist

Gezählt sind die aufgelisteten Beträge. Unter 16\u{a0}TEUR und über 24\u{a0}TEUR kann es dazwischen weitere
  geben, mit denen ein Projekt schon früher dabei ist.

Ab Budget  Projekt
──────────────────────
   4\u{a0}TEUR  Alpha (P1)
  12\u{a0}TEUR  Beta (P2)
  20\u{a0}TEUR  Delta (P4)
  22\u{a0}TEUR  Gamma (P3)
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
id,name,department,chosen,score,cost,why,refs,lacks,assumed,assumed_values,core_index,list,total,bound,gap,proven
P1,Alpha,,true,85,4,value,,,,,1,core,130,130,0,true
P2,Beta,,true,45,6,value,,,,,0.5,borderline,130,130,0,true
P3,Gamma,,false,45,6,lacks,,budget:cost=6,,,0.5,borderline,130,130,0,true
P4,Delta,,false,10,6,lacks,,budget:cost=6,,,0,exterior,130,130,0,true
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
        .stdout_has("Gewichte und bewertete Angaben haben hier keinen Spielraum.")
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
    test.with(["select", "-q"]).code(1).stdout_has("entfällt eine von\n  ihnen, ist der Rest dieser Liste erfüllbar:");
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

/// A small decision: three criteria-free projects under one budget, with `more` at the end of the manifest.
fn small(rows: &str, more: &str) -> Test {
    let criteria = format!(
        r#"version = 1
title = "Klein"
language = "de"
[input]
projects = ["projects.csv"]
[[criteria]]
id = "value"
missing = "apart"
weight = 100
scale = {{ kind = "linear", worst = 0, best = 10 }}
[resources.cost]
name = {{ de = "Kosten", en = "Cost" }}
unit = "EUR"
{more}"#
    );
    let list = format!("id;name;value;cost;status;depends-on;excludes;department\n{rows}");
    Test::new().file("criteria.toml", criteria).file("projects.csv", list)
}

const BUDGET: &str = "[portfolio]\nbudgets = { cost = 7 }\n";

fn decided_in(id: &str) -> String {
    format!("[[decisions]]\nproject = \"{id}\"\neffect = \"in\"\nreason = \"r\"\nby = \"b\"\n")
}

#[test]
fn a_locked_project_without_a_score_stays_in_and_is_told() {
    let mut test = small("P1;Alpha;9;4;;;;\nP2;Beta;;3;In Umsetzung;;;\n", &format!("{BUDGET}lock = [\"running\"]\n"));
    test.with(["select", "-q"])
        .code(0)
        .stdout_has("Das bindet Kosten: 3\u{a0}Euro (Grenze\n  7\u{a0}Euro, frei 4\u{a0}Euro).")
        .stdout_has("Ohne Nutzwert ist „Beta“ (P2). Das Projekt bleibt wegen seines Status gewählt, zählt im")
        .stdout_has("Gewählt sind 2 Projekte, Gesamtnutzwert 90,0.")
        .stdout_has("Beta (P2)          –              3  bleibt (Status: In Umsetzung)");
    let json = test.with(["select", "--format", "json"]).code(0).json();
    assert_eq!(json["chosen"], serde_json::json!(["P1", "P2"]));
    assert_eq!(json["without_score"], serde_json::json!(["P2"]));
    test.with(["select", "-q", "--lang", "en"])
        .code(0)
        .stdout_has("“Beta” (P2) has no score. The project stays chosen because of its status, but adds nothing");
}

#[test]
fn the_status_that_locks_a_project_is_the_one_that_is_told() {
    let test = small("P1;Alpha;9;4;In Konzeption;;;\n", &format!("{BUDGET}lock = [\"concept\"]\n"));
    test.args(["select", "-q"]).run().code(0).stdout_has("bleibt (Status: In Konzeption)");
}

#[test]
fn a_forced_project_without_a_cost_is_told_and_never_counts_as_free() {
    let rows = "P1;Alpha;9;4;;;;\nP2;Beta;5;;;;;\n";
    let mut test = small(rows, &format!("{}{BUDGET}", decided_in("P2")));
    test.with(["select", "-q"])
        .code(1)
        .stdout_has("„Beta“ (P2) hat bei „Kosten“ keine Angabe; was dort zu binden ist, fehlt in dieser Rechnung.")
        .stdout_has("Was mit dieser Angabe möglich ist, hängt von")
        .stdout_has("Gesamtnutzwert 90,0");
    let json = test.with(["select", "--format", "json"]).code(1).json();
    assert_eq!(json["without_number"].to_string(), r#"[{"id":"P2","resource":"cost"}]"#);
    let missing = json["conflict"].as_array().unwrap().iter().find(|member| member["demand"] == "no-number").unwrap();
    assert_eq!(missing["relaxed"].to_string(), "null");
    small(rows, &format!("{}{BUDGET}missing = {{ value = 3 }}\n", decided_in("P2")))
        .args(["select", "-q"])
        .run()
        .code(0)
        .stdout_has("Beta (P2)       50,0            3 *  Beschluss")
        .stdout_has("- Kosten (fehlt, angenommen 3\u{a0}Euro): „Beta“ (P2)");
}

#[test]
fn costs_of_intervals_are_marked_as_assumed() {
    let test = small("P1;Alpha;9;2..5;;;;\nP2;Beta;5;1..2..9;;;;\nP3;Gamma;5;1;;;;\n", BUDGET);
    test.args(["select", "-q"])
        .run()
        .code(0)
        .stdout_has("Alpha (P1)      90,0          3,5 *  nach Nutzwert")
        .stdout_has("Gamma (P3)      50,0              1  nach Nutzwert")
        .stdout_has("Kosten (Spanne, wahrscheinlichster oder mittlerer Wert angenommen): „Alpha“ (P1) und „Beta“ (P2)");
}

/// The file of a list and a choice among many under five budgets: the relaxation alone proves nothing.
fn hard() -> Test {
    let number = |i: usize, k: usize| 100 + (i * (97 + 31 * k) + k * 53 + i * i * 7) % 900;
    let row = |i: usize| {
        let costs: Vec<String> = (0..5).map(|k| number(i, k).to_string()).collect();
        format!("X{i:02};Projekt {i};Amt;{};{}\n", 1 + i * 37 % 97, costs.join(";"))
    };
    let list = format!("id;name;department;benefit;cost;c1;c2;c3;c4\n{}", (0..60).map(row).collect::<String>());
    let sum = |k: usize| (0..60).map(|i| number(i, k)).sum::<usize>() / 2;
    let budgets = format!("cost = {}, c1 = {}, c2 = {}, c3 = {}, c4 = {}", sum(0), sum(1), sum(2), sum(3), sum(4));
    let test = probe().file("projects.csv", list).replace("criteria.toml", "cost = 20", &budgets);
    test.replace("criteria.toml", "maximum = 10", "maximum = 100").replace("criteria.toml", "best = 10", "best = 100")
}

#[test]
fn where_nodes_are_used_up_nothing_known_is_better_than_what_is_told() {
    let number = |value: &serde_json::Value| value.to_string().parse::<f64>().unwrap();
    for nodes in ["0", "1", "5"] {
        let json = hard().args(["select", "--nodes", nodes, "--format", "json"]).run().code(0).json();
        assert_eq!(json["proven"], false, "{nodes}");
        assert!(number(&json["value"]) <= number(&json["bound"]), "{nodes}");
        for list in ["greedy", "by_score"] {
            let list = &json[list];
            assert!(
                list["unmet"] != serde_json::json!([]) || number(&list["value"]) <= number(&json["value"]),
                "{list}"
            );
        }
        for candidate in json["candidates"].as_array().unwrap() {
            assert!(0.0 <= number(&candidate["loss"]), "{candidate}");
        }
        let csv = hard().args(["select", "--nodes", nodes, "--format", "csv"]).run().code(0).stdout;
        assert!(csv.lines().nth(1).unwrap().ends_with(",false"), "{csv}");
    }
}

#[test]
fn where_nodes_are_used_up_the_frontier_shows_only_what_is_proven() {
    let mut test = hard();
    let json = test.with(["select", "--nodes", "1", "--frontier", "c1", "--format", "json"]).code(0).json();
    assert_eq!(json["frontier"]["complete"], false);
    assert_eq!(json["frontier"]["today"].to_string(), "null");
    let shown = test.with(["select", "--nodes", "1", "--frontier", "c1", "-q"]).code(0);
    assert!(!shown.stdout.contains("(heutiges Budget)"), "{shown}");
}

#[test]
fn where_nothing_may_move_robust_shows_the_portfolio_that_select_shows() {
    let json = hard().args(["select", "--nodes", "1", "--robust", "--format", "json"]).run().code(0).json();
    assert_eq!(json["robust"]["core"], json["chosen"]);
    hard()
        .args(["select", "--nodes", "1", "--robust", "-q"])
        .run()
        .code(0)
        .stdout_has("Gewichte und bewertete Angaben haben hier keinen Spielraum.");
}

/// At a budget of 1 for c1 only Beta fits, from 2 on `select` takes Alpha, which uses less of c0.
#[test]
fn the_frontier_tells_equal_portfolios_apart_as_select_does() {
    let test =
        small("P1;Alpha;9;1;;;;\nP2;Beta;9;2;;;;\n", "[portfolio]\nplaces = 1\nbudgets = { cost = 5, days = 5 }\n");
    let list = "id;name;value;cost;days\nP1;Alpha;9;1;2\nP2;Beta;9;2;1\n";
    let mut test = test.file("projects.csv", list);
    let json = test.with(["select", "--frontier", "days", "--band", "100", "--format", "json"]).code(0).json();
    let points = json["frontier"]["points"].as_array().unwrap().iter();
    let points: Vec<String> = points
        .map(|point| format!("{} {} {} {}", point["budget"], point["value"], point["chosen"], point["on_hull"]))
        .collect();
    assert_eq!(points, ["0 0 [] true", r#"1 90 ["P2"] true"#, r#"2 90 ["P1"] false"#]);
    assert_eq!(json["chosen"], serde_json::json!(["P1"]));
    test.with(["select", "--frontier", "days", "--band", "100", "--format", "csv"])
        .code(0)
        .stdout("budget,value,on_hull,chosen,complete\n0,0,true,,true\n1,90,true,P2,true\n2,90,false,P1,true\n");
}

#[test]
fn without_a_portfolio_frontier_and_robust_say_so() {
    let more = format!("{BUDGET}limits = [{{ field = \"department\", equals = \"Y\", at-least = 9 }}]\n");
    let mut test = small("P1;Alpha;9;4;;;;Y\n", &more);
    test.with(["select", "--frontier", "cost", "-q"])
        .code(1)
        .stdout_has("Auch mit einem anderen Betrag gibt es kein zulässiges Portfolio.");
    test.with(["select", "--robust", "-q", "--lang", "en"])
        .code(1)
        .stdout_has("How firm a choice is (`--robust`) can only be examined for a permitted portfolio.");
}

/// What the five next candidates lose at least is not always what their bounds promise.
#[test]
fn the_next_candidates_are_those_that_lose_least_and_equal_ones_go_by_id() {
    let json = hard().args(["select", "--format", "json"]).run().code(0).json();
    let candidates: Vec<(f64, String)> = json["candidates"]
        .as_array()
        .unwrap()
        .iter()
        .map(|one| (one["loss"].to_string().parse().unwrap(), one["id"].as_str().unwrap().to_owned()))
        .collect();
    assert_eq!(candidates.len(), 5);
    assert!(candidates.is_sorted_by(|a, b| a.0 < b.0 || a.0 == b.0 && a.1 < b.1), "{candidates:?}");
}

#[test]
fn what_is_done_keeps_out_what_it_excludes_and_what_it_is_the_one_of() {
    let rows = "P1;Alpha;9;4;;;;\nP2;Beta;5;3;Umgesetzt;;P1;\nP3;Gamma;4;2;;;;\n";
    let mut excludes = small(rows, BUDGET);
    excludes
        .with(["select", "-q"])
        .code(0)
        .stdout_has("Gewählt ist ein Projekt, Gesamtnutzwert 40,0.")
        .stdout_has("Alpha (P1)      90,0  schließt sich mit „Beta“ (P2) aus (umgesetzt)");
    let robust = excludes.with(["select", "--robust", "--format", "json"]).code(0).json()["robust"].clone();
    assert_eq!((&robust["kept_out"], &robust["exterior"]), (&serde_json::json!(["P1"]), &serde_json::json!([])));
    excludes
        .with(["select", "--robust", "-q"])
        .code(0)
        .stdout_has("Nicht aufgeführt ist „Alpha“ (P1): Unter keiner dieser Annahmen lässt es sich wählen. Den Grund");
    let rows = rows.replace(";P1;", ";;");
    small(&rows, &format!("{BUDGET}one-of = [[\"P1\", \"P2\"]]\n"))
        .args(["select", "-q"])
        .run()
        .code(0)
        .stdout_has("nur eines von „Alpha“ (P1) und „Beta“ (P2), umgesetzt ist „Beta“ (P2)");
    small(&rows, &format!("{}{BUDGET}one-of = [[\"P1\", \"P2\"]]\n", decided_in("P1")))
        .args(["select", "-q"])
        .run()
        .code(1)
        .stdout_has("- nur eines von „Alpha“ (P1) und „Beta“ (P2), und umgesetzt ist „Beta“ (P2).");
}

#[test]
#[cfg_attr(debug_assertions, ignore = "takes long without optimisation: cargo test --release --test cli select")]
fn more_vertices_than_can_be_looked_at_lead_to_samples() {
    let criteria: String = (0..14)
        .map(|i| {
            let weight = if i < 12 { 7 } else { 8 };
            format!("[[criteria]]\nid = \"c{i}\"\nweight = {weight}\nscale = {{ kind = \"linear\", worst = 0, best = 10 }}\n")
        })
        .collect();
    let manifest = format!(
        "version = 1\ntitle = \"Viele Ecken\"\nlanguage = \"de\"\n[input]\nprojects = [\"projects.csv\"]\n{criteria}\
         [uncertainty]\nweights = {{ spread = 20 }}\n[portfolio]\nbudgets = {{ cost = 10 }}\n"
    );
    let columns: String = (0..14).map(|i| format!(";c{i}")).collect();
    let row = |p: usize| {
        let values: String = (0..14).map(|i| format!(";{}", (p * 7 + i * i * 3 + p * i) % 11)).collect();
        format!("P{p};Projekt {p}{values};{}\n", 2 + p % 3)
    };
    let list = format!("id;name{columns};cost\n{}", (0..8).map(row).collect::<String>());
    let mut test = Test::new().file("criteria.toml", manifest).file("projects.csv", list);
    let robust = test.with(["select", "--robust", "--format", "json"]).code(0).json()["robust"].clone();
    assert_eq!((&robust["exact"], &robust["samples"]), (&false.into(), &1000.into()));
    assert_eq!(robust["vertices"].to_string(), "null");
    test.with(["select", "--robust", "-q"])
        .code(0)
        .stdout_has("Der Bereich der Gewichtungen hat mehr als 6.000 Ecken;")
        .stdout_has("Gezogen sind stattdessen 1.000 Stichproben aus diesen Annahmen;");
}

#[test]
fn equal_lists_are_compared_by_what_they_have_and_lack() {
    // Beta and Gamma are worth the same, and Beta costs less.
    let places = "[portfolio]\nplaces = 1\nbudgets = { cost = 7 }\n";
    small("P1;Alpha;9;4;;;;\nP2;Beta;9;3;;;;\n", places)
        .args(["select", "-q"])
        .run()
        .code(0)
        .stdout_has("Gesamtnutzwert 90,0, gleich viel, mit „Alpha“ (P1) statt")
        .stdout_has("- Mit „Alpha“ (P1) wäre der Gesamtnutzwert gleich hoch; dafür entfiele „Beta“ (P2).");
    // Who goes down the list takes Beta, which costs and adds nothing, too.
    small("P1;Alpha;9;4;;;;\nP2;Beta;0;3;;;;\n", BUDGET)
        .args(["select", "-q"])
        .run()
        .code(0)
        .stdout_has("Gesamtnutzwert 90,0, gleich viel,\n  zusätzlich mit „Beta“ (P2).");
}

#[test]
fn a_portfolio_that_gains_nothing_is_told_as_what_it_is() {
    small("P1;Alpha;0;4;;;;\n", BUDGET)
        .args(["select", "-q"])
        .run()
        .code(0)
        .stdout_has("Gewählt ist kein Projekt, Gesamtnutzwert 0,0. Kein zulässiges Portfolio hat einen höheren");
    let free = small("P1;Alpha;0;0;;;;\n", BUDGET);
    free.args(["select", "-q"]).run().code(0).stdout_has("erhöht den Gesamtnutzwert nicht und senkt ihn nicht");
}

#[test]
fn what_is_in_for_a_lower_limit_or_a_saving_says_so() {
    let rows = "P1;Alpha;9;4;;;;X\nP2;Beta;5;3;;;;X\nP3;Gamma;1;3;;;;Y\n";
    small(rows, &format!("{BUDGET}limits = [{{ field = \"department\", equals = \"Y\", at-least = 1 }}]\n"))
        .args(["select", "-q"])
        .run()
        .code(0)
        .stdout_has("nötig, damit „Fachbereich: Y (mindestens)“")
        .stdout_has("Alpha (P1)      90,0              4  nach Nutzwert");
    let saving = "[[portfolio.synergies]]\nprojects = [\"P2\", \"P3\"]\nsaves = { cost = 4 }\n";
    let rows = "P1;Alpha;9;4;;;;X\nP2;Beta;5;4;;;;X\nP3;Gamma;0;2;;;;Y\n";
    let mut test = small(rows, &format!("{BUDGET}{saving}"));
    test.with(["select", "-q"]).code(0).stdout_has("Gamma (P3)       0,0              2  nötig, damit „Kosten“");
    let json = test.with(["select", "--format", "json"]).code(0).json();
    let gamma = &json["projects"][2];
    assert_eq!((&gamma["why"], &gamma["holds"]["demand"]), (&"holds".into(), &"budget".into()));
}

#[test]
fn a_comparison_says_which_side_lacks_a_portfolio() {
    let more = format!("{}{BUDGET}", decided_in("P1"));
    small("P1;Alpha;9;9;;;;\n", &more)
        .args(["select", "--as-of", "2026-11-22", "-q"])
        .run()
        .code(1)
        .stdout_has("Kein Portfolio ist zulässig.");
    let neither = small("P1;Alpha;9;9;;;;\n", &format!("[scenarios.s]\nmaximum = 10\n{more}"));
    neither
        .args(["select", "--scenario", "s", "-q"])
        .run()
        .code(1)
        .stdout_has("Weder dort noch hier gibt es ein Portfolio.");
}

#[test]
fn statements_about_portfolios_that_change_nothing_are_a_finding() {
    let rows = "P1;Alpha;9;4;;;;X\nP2;Beta;5;3;Umgesetzt;;;X\nP3;Gamma;4;2;;;P3;Y\n";
    let check = |more: &str| {
        let test = small(rows, &format!("{BUDGET}{more}"));
        test.args(["check", "--all"]).run().code(0).stdout
    };
    let has = |more: &str, expected: &str| {
        let out = check(more);
        assert!(out.contains(expected), "{more}: {out}");
    };
    has("", "Warnung[portfolio-without-effect]: „Gamma“ (P3) schließt sich selbst aus");
    has("lock = [\"done\"]\n", "`lock` nennt den Status „Umgesetzt“");
    let limit = "limits = [{ field = \"department\", equals = \"Z\", at-most = 1 }]\n";
    has(limit, "Die Begrenzung trifft auf kein Projekt zu, das gewählt werden kann");
    has("one-of = [[\"P1\"]]\n", "Hier ist unter `one-of` nur ein Projekt genannt (`P1`)");
    let synergy = |projects: &str, saves: &str| {
        format!("[[portfolio.synergies]]\nprojects = [{projects}]\nsaves = {{ cost = {saves} }}\n")
    };
    has(&synergy("\"P1\", \"P1\", \"P3\"", "1"), "„Alpha“ (P1) ist hier zweimal genannt");
    has(&synergy("\"P1\", \"P2\"", "1"), "Die Synergie kommt nie zustande: „Beta“ (P2) kann nicht gewählt werden");
    has(
        &synergy("\"P1\", \"P3\"", "50"),
        "Warnung[saving-exceeds-cost]: Die Synergie spart bei „Kosten“ 50, ihre Projekte kosten zusammen aber nur 6",
    );
    assert!(!check(&synergy("\"P1\", \"P3\"", "6")).contains("saving-exceeds-cost"));
}

#[test]
fn halves_of_projects_and_empty_sets_are_refused() {
    let refused = |more: &str, expected: &str| {
        let test = small("P1;Alpha;9;4;;;;X\n", &format!("{BUDGET}{more}"));
        test.args(["check"]).run().code(1).stdout_has(expected).stdout_has("1 Fehler");
    };
    let limit = "limits = [{ field = \"department\", equals = \"X\", exactly = 1.5 }]\n";
    refused(
        limit,
        "`portfolio.limits.exactly` ist `1.5`, erwartet: eine ganze Zahl ab 0, denn gezählt werden Projekte",
    );
    refused("[[portfolio.synergies]]\nprojects = []\nbonus-score = 1\n", "erwartet: mindestens ein Eintrag");
    refused("one-of = [[]]\n", "erwartet: mindestens ein Eintrag");
    let share = limit.replace("1.5", "1.5, share-of = \"cost\"");
    let test = small("P1;Alpha;9;4;;;;X\n", &format!("{BUDGET}{share}"));
    test.args(["check"]).run().code(0);
}

#[test]
fn a_band_needs_a_frontier_and_is_explained_in_one_language() {
    let mut test = probe();
    test.with(["select", "--band", "5", "--lang", "de"]).code(2).no_stdout().stderr_has("--frontier");
    test.with(["select", "--frontier", "cost", "--band", "1001", "--lang", "de"])
        .code(2)
        .no_stdout()
        .stderr_has("`--band <PROZENT>`: erwartet: eine ganze Zahl von 0 bis 1.000");
}

/// One mandatory project beside a department that is to get at least 60 percent of the budget.
fn with_a_share(rows: &str) -> Test {
    let share = "limits = [{ field = \"department\", equals = \"B\", share-of = \"cost\", at-least = 60 }]\n";
    let must = "[[rules]]\nid = \"m\"\neffect = \"mandatory\"\nwhen = [{ field = \"department\", equals = \"M\" }]\n";
    let rows = format!("P1;Eins;8;50;;;;M\nP2;Zwei;5;30;;;;B\nP3;Drei;7;30;;;;B\nP4;Vier;6;40;;;;C\n{rows}");
    small(&rows, &format!("{must}reason = \"r\"\n[portfolio]\nbudgets = {{ cost = 100 }}\n{share}"))
}

#[test]
fn the_fix_of_a_budget_counts_that_its_shares_grow_with_it() {
    // 60 percent of 110 is 66, and the department has 60 in all.
    let mut none = with_a_share("");
    none.with(["select", "-q"]).code(1).stdout_has(
        "- Kosten: vorgegeben 100\u{a0}Euro. Diese Vorgabe allein zu erhöhen, hilft nicht: Begrenzungen, die ein\n  Anteil",
    );
    none.with(["select", "-q", "--lang", "en"]).code(1).stdout_has("To raise this demand alone does not help: limits");
    // With 15 more it has 75, which is 60 percent of the 125 that are needed then.
    let mut some = with_a_share("P5;Fuenf;1;15;;;;B\n");
    let json = some.with(["select", "--format", "json"]).code(1).json();
    let budget = json["conflict"].as_array().unwrap().iter().find(|member| member["demand"] == "budget").unwrap();
    assert_eq!((budget["need"].to_string(), budget["relaxed"]["value"].to_string()), ("125".into(), "210".into()));
    let mut enough = some.replace("criteria.toml", "cost = 100", "cost = 125");
    assert_eq!(enough.with(["select", "--format", "json"]).code(0).json()["value"].to_string(), "210");
    let short = with_a_share("P5;Fuenf;1;15;;;;B\n").replace("criteria.toml", "cost = 100", "cost = 124");
    short.args(["select", "-q"]).run().code(1);
}

#[test]
fn a_frontier_of_a_budget_of_which_at_least_a_share_is_asked_for_is_refused_with_the_reason() {
    let mut test = with_a_share("");
    test.with(["select", "--frontier", "cost", "--lang", "en"])
        .code(2)
        .no_stdout()
        .stderr_has("what another amount of `cost` changes cannot be listed: at least one lower limit is a share of it")
        .stderr_has("upper limits (`at-most`) with `share-of` do no harm");
    test.with(["select", "--frontier", "cost", "--lang", "de"])
        .code(2)
        .no_stdout()
        .stderr_has("Mindestens eine Untergrenze ist ein Anteil daran (`share-of` mit `at-least` oder `exactly`)")
        .stderr_has("den Betrag unter `[portfolio] budgets` ändern und `vorrang select` noch einmal aufrufen");
}

/// Department A may cost at most 30 percent: Alpha alone takes 4 of at least 13.33, both of A take 7 of 23.33.
#[test]
fn a_frontier_counts_that_limits_which_are_at_most_a_share_move_with_the_budget() {
    let limit = "limits = [{ field = \"department\", equals = \"A\", share-of = \"cost\", at-most = 30 }]\n";
    let rows = "P1;Alpha;9;4;;;;A\nP2;Beta;5;3;;;;A\nP3;Gamma;4;6;;;;B\n";
    let mut test = small(rows, &format!("[portfolio]\nbudgets = {{ cost = 20 }}\n{limit}"));
    let json = test.with(["select", "--frontier", "cost", "--band", "60", "--format", "json"]).code(0).json();
    let points = json["frontier"]["points"].as_array().unwrap().iter();
    let points: Vec<String> =
        points.map(|point| format!("{} {} {}", point["budget"], point["value"], point["chosen"])).collect();
    assert_eq!(
        points,
        [
            "0 0 []",
            r#"6 40 ["P3"]"#,
            r#"10 90 ["P2","P3"]"#,
            r#"13.333333333333 130 ["P1","P3"]"#,
            r#"23.333333333333 180 ["P1","P2","P3"]"#
        ]
    );
    assert_eq!(json["frontier"]["complete"], true);
    assert_eq!(json["chosen"], serde_json::json!(["P1", "P3"]));
    // A cent less than what is shown, and the limit is exceeded.
    test.with(["select", "--frontier", "cost", "-q"]).code(0).stdout_has("\n13,34\u{a0}Euro ");
    for (amount, chosen) in
        [("13.33", "[\"P2\",\"P3\"]"), ("13.34", "[\"P1\",\"P3\"]"), ("23.34", "[\"P1\",\"P2\",\"P3\"]")]
    {
        let test = small(rows, &format!("[portfolio]\nbudgets = {{ cost = {amount} }}\n{limit}"));
        let json = test.args(["select", "--format", "json"]).run().code(0).json();
        assert_eq!(json["chosen"].to_string(), chosen, "{amount}");
    }
}

#[test]
fn the_list_by_value_for_money_takes_what_is_worth_nothing_last() {
    let rows = "P0;Null;0;0;;;;\nP1;Eins;3;2;;;;\nP2;Zwei;5;3;;;;\n";
    let json = small(rows, &format!("{BUDGET}places = 2\n")).args(["select", "--format", "json"]).run().code(0).json();
    assert_eq!(json["greedy"]["chosen"].to_string(), r#"["P1","P2"]"#);
}

#[test]
fn what_adds_nothing_is_not_said_to_bind_nothing_where_it_takes_a_place() {
    let rows = "P0;Null;0;0;;;;\nP1;Eins;3;2;;;;\nP2;Zwei;5;3;;;;\n";
    let mut test = small(rows, &format!("{BUDGET}places = 3\n"));
    test.with(["select", "-q"]).code(0).stdout_has("erhöht den Gesamtnutzwert nicht und senkt ihn nicht");
    test.with(["select", "-q", "--lang", "en"]).code(0).stdout_has("neither raises nor lowers the total score");
}

#[test]
fn values_that_a_score_assumes_are_marked_in_every_format() {
    let rows = "P1;Alpha;9;4;;;;\nP2;Beta;2..6;3;;;;\nP3;Gamma;;3;;;;\n";
    let mut test = small(rows, BUDGET).replace("criteria.toml", "\"apart\"", "\"neutral\"");
    test.with(["select", "-q"])
        .code(0)
        .stdout_has("Gamma (P3)    50,0 *")
        .stdout_has("Mit * markiert ist, was angenommen wird, weil die Angabe fehlt oder nicht genau ist:")
        .stdout_has("- value (fehlt, 50 % angenommen): „Gamma“ (P3)")
        .stdout_has("Beta (P2)    40,0 *")
        .stdout_has("- value (Spanne, ");
    test.with(["select", "-q", "--format", "markdown", "--lang", "en"])
        .code(0)
        .stdout_has("- value (missing, 50% assumed): “Gamma” (P3)");
    let json = test.with(["select", "--format", "json"]).code(0).json();
    let assumed = |project: usize| json["projects"][project]["assumed_values"].to_string();
    assert_eq!([0, 1, 2].map(assumed), ["[]", "[\"value\"]", "[\"value\"]"]);
    test.with(["select", "--format", "csv"]).code(0).stdout_has("P3,Gamma,,true,50,3,value,,,,value,");
    test.with(["select", "--excel"]).code(0).stdout_has("P3;Gamma;;ja;50,0;3;nach Nutzwert;value;");
}

#[test]
fn assumed_costs_are_told_beside_a_frontier_robust_portfolios_and_reasons_too() {
    let mut test = small("P1;Alpha;9;2..4;;;;\nP2;Beta;5;5..9;;;;\n", BUDGET);
    let costs = "- Kosten (Spanne, wahrscheinlichster oder mittlerer Wert angenommen): ";
    test.with(["select", "-q", "--frontier", "cost"])
        .code(0)
        .stdout_has("Angenommen, weil die Angabe fehlt oder nicht genau ist:")
        .stdout_has(&format!("{costs}„Alpha“ (P1)"));
    test.with(["select", "-q", "--robust"])
        .code(0)
        .stdout_has("Kosten, die als Spanne angegeben sind, zählen hier mit ihrem wahrscheinlichsten oder mittleren")
        .stdout_has(&format!("{costs}„Alpha“ (P1)"));
    test.with(["select", "-q"])
        .code(0)
        .stdout_has("Kosten: 3\u{a0}Euro zu wenig *")
        .stdout_has(&format!("{costs}„Beta“ (P2)"));
    test.with(["select", "-q", "--robust", "--lang", "en"])
        .code(0)
        .stdout_has("Costs given as intervals count with their likely or middle number here;");
}

#[test]
fn a_lack_that_rests_on_the_assumed_cost_of_what_a_project_needs_is_marked() {
    // Alpha fills the budget; Beta itself costs a known 1 and needs Gamma, whose cost is an interval.
    let mut test = small("P1;Alpha;9;6;;;;\nP2;Beta;5;1;;P3;;\nP3;Gamma;1;2..4;;;;\n", BUDGET);
    test.with(["select", "-q"])
        .code(0)
        .stdout_has("Beta (P2)       50,0  Kosten: 3\u{a0}Euro zu wenig *")
        .stdout_has("- Kosten (Spanne, wahrscheinlichster oder mittlerer Wert angenommen): „Gamma“ (P3)");
}

#[test]
fn csv_of_a_frontier_and_robust_portfolios_at_once_is_refused() {
    let mut test = probe();
    let both = ["select", "--robust", "--frontier", "cost"];
    test.with([&both[..], &["--format", "csv", "--lang", "de"]].concat())
        .code(2)
        .no_stdout()
        .stderr_has("CSV fasst nur eines von beiden, `--frontier` oder `--robust`");
    test.with([&both[..], &["--excel", "--lang", "en"]].concat())
        .code(2)
        .no_stdout()
        .stderr_has("CSV holds one of the two, `--frontier` or `--robust`");
    let json = test.with([&both[..], &["--format", "json"]].concat()).code(0).json();
    assert!(json["frontier"].is_object() && json["robust"].is_object());
}

#[test]
fn what_is_set_apart_is_told_with_its_status() {
    let rows = "P1;Alpha;9;4;Idee;;;\nP2;Beta;5;3;In Umsetzung;;;\nP3;Gamma;5;3;Zurückgestellt;;;\n";
    let mut test = small(rows, &format!("{BUDGET}[scoring]\nrunning = \"apart\"\n"));
    test.with(["select", "-q"])
        .code(0)
        .stdout_has("Beta (P2)          –  steht nicht zur Wahl (Status: In Umsetzung)")
        .stdout_has("Gamma (P3)         –  steht nicht zur Wahl (Status: Zurückgestellt)");
    test.with(["select", "-q", "--lang", "en"]).code(0).stdout_has("not up for choice (status: ");
    let merged = small("P1;Alpha;9;4;;;;\nP2;Beta;5;3;;;;\n", BUDGET)
        .replace("projects.csv", "status;", "merged-into;status;")
        .replace("projects.csv", "9;4;", "9;4;;")
        .replace("projects.csv", "5;3;", "5;3;P1;");
    merged.args(["select", "-q"]).run().code(0).stdout_has("–  zusammengeführt");
}

/// P3 was merged into P2; the list is `small` with that column.
fn with_a_merged_project(excludes: &str, portfolio: &str) -> Test {
    let rows = format!("P1;Alpha;9;3;;;;\nP2;Beta;8;3;;;;\nP3;Gamma;1;3;;;{excludes};\nP4;Delta;5;1;;;;\n");
    small(&rows, &format!("{BUDGET}{portfolio}"))
        .replace("projects.csv", "department\n", "department;merged-into\n")
        .replace("projects.csv", "9;3;;;;", "9;3;;;;;")
        .replace("projects.csv", "8;3;;;;", "8;3;;;;;")
        .replace("projects.csv", &format!("1;3;;;{excludes};"), &format!("1;3;;;{excludes};;P2"))
        .replace("projects.csv", "5;1;;;;", "5;1;;;;;")
}

#[test]
fn what_names_a_merged_project_holds_for_the_one_that_it_lives_on_in() {
    let chosen = |mut test: Test| test.with(["select", "-q", "--format", "json"]).code(0).json()["chosen"].clone();
    assert_eq!(chosen(with_a_merged_project("", "")), serde_json::json!(["P1", "P2", "P4"]));
    // In the row of the merged one, under `one-of`, and in a synergy that lets all three fit a smaller budget.
    assert_eq!(chosen(with_a_merged_project("P1", "")), serde_json::json!(["P1", "P4"]));
    assert_eq!(chosen(with_a_merged_project("", "one-of = [[\"P1\", \"P3\"]]\n")), serde_json::json!(["P1", "P4"]));
    let synergy = "[[portfolio.synergies]]\nprojects = [\"P1\", \"P3\"]\nsaves = { cost = 1 }\n";
    let test = with_a_merged_project("", synergy).replace("criteria.toml", "cost = 7 }", "cost = 6 }");
    assert_eq!(chosen(test), serde_json::json!(["P1", "P2", "P4"]));
}

#[test]
fn a_project_and_what_was_merged_into_it_are_one_and_told_as_named_twice() {
    let mut test = with_a_merged_project("", "one-of = [[\"P2\", \"P3\"]]\n");
    test.with(["check"])
        .code(0)
        .stdout_has("„Beta“ (P2) ist hier zweimal genannt, denn „Gamma“ (P3) ist darin aufgegangen\n");
    test.with(["check", "--lang", "en"])
        .code(0)
        .stdout_has("“Beta” (P2) is named twice here, as “Gamma” (P3) was merged into it\n");
    let mut test = with_a_merged_project("", "one-of = [[\"P2\", \"P2\"]]\n");
    test.with(["check"]).code(0).stdout_has("„Beta“ (P2) ist hier zweimal genannt\n");
}

#[test]
fn all_missing_costs_of_a_project_are_named_and_it_stands_last() {
    let rows = "P1;Alpha;9;;;;;\nP2;Beta;5;4;;;;\nP3;Gamma;1;5;;;;\n";
    let mut test = small(rows, "[portfolio]\nbudgets = { cost = 7, value = 10 }\n");
    test.with(["select", "-q"])
        .code(0)
        .stdout_has("Gamma (P3)      10,0  Kosten: 2\u{a0}Euro zu wenig\nAlpha (P1)      90,0  keine Angabe: Kosten\n");
    test.with(["select", "-q", "--robust", "--lang", "en"])
        .code(0)
        .stdout_has("Not listed is “Alpha” (P1): under none of these assumptions can it be chosen.");
    let two = small("P1;Alpha;9;;;;;\nP2;Beta;5;4;;;;\n", "[portfolio]\nbudgets = { cost = 7, days = 7 }\n")
        .replace("projects.csv", "cost;", "cost;days;")
        .replace("projects.csv", "9;;", "9;;;")
        .replace("projects.csv", "5;4;", "5;4;1;");
    two.args(["select", "-q"]).run().code(0).stdout_has("keine Angabe: Kosten und days");
}

#[test]
fn the_fix_of_a_share_is_told_in_percent_as_the_file_has_it() {
    let mut test = with_a_share("");
    test.with(["select", "-q", "--format", "markdown"])
        .code(1)
        .stdout_has("(mindestens 60 % von Kosten)“ auf 30 % senken; dann");
    test.with(["select", "-q", "--format", "markdown", "--lang", "en"])
        .code(1)
        .stdout_has("(at least 60% of Cost)” to 30%; then");
}

#[test]
fn a_single_competing_portfolio_is_told_in_a_whole_sentence() {
    let mut test = small("P1;Alpha;2..6;7;;;;\nP2;Beta;5;7;;;;\n", BUDGET);
    test.with(["select", "-q", "--robust"])
        .code(0)
        .stdout_has("Verglichen ist eines aus diesen Portfolios und den besten mit je einem der nächsten Kandidaten:");
    test.with(["select", "-q", "--robust", "--format", "markdown", "--lang", "en"])
        .code(0)
        .stdout_has("next candidates: the one with the greatest possible lead.");
}

#[test]
fn the_least_budgets_of_projects_are_said_to_be_the_least_of_those_listed() {
    let mut test = probe();
    test.with(["select", "-q", "--frontier", "cost"])
        .code(0)
        .stdout_has("Gezählt sind die aufgelisteten Beträge. Unter 16\u{a0}TEUR und über 24\u{a0}TEUR kann es");
    test.with(["select", "-q", "--frontier", "cost", "--lang", "en"])
        .code(0)
        .stdout_has("Counted are the amounts listed. Below 16\u{a0}TEUR and above 24\u{a0}TEUR there may be others");
}

/// Gamma alone costs more than the budget, and Alpha excludes Beta.
#[test]
fn what_is_left_without_one_demand_of_a_conflict_is_true_where_there_is_another_conflict() {
    let rows = "P1;Alpha;9;4;;;P2;\nP2;Beta;5;3;;;;\nP3;Gamma;4;9;;;;\n";
    let decisions = ["P1", "P2", "P3"].map(decided_in).concat();
    let mut test = small(rows, &format!("{decisions}{BUDGET}"));
    test.with(["select", "-q"])
        .code(1)
        .stdout_has("nicht erfüllbar; entfällt eine von\n  ihnen, ist der Rest dieser Liste erfüllbar:\n")
        .stdout_has("- Kosten: vorgegeben 7\u{a0}Euro. Diese Vorgabe allein zu ändern, hilft nicht, denn es gibt einen")
        .stdout_has(
            "- „Gamma“ (P3) ist durch Beschluss aufgenommen. Auch ohne diese Vorgabe ist kein Portfolio zulässig,",
        )
        .stdout_has("Keine dieser Vorgaben schafft Abhilfe, wenn sie allein geändert wird oder entfällt.");
    test.with(["select", "-q", "--lang", "en"])
        .code(1)
        .stdout_has("if one of them is dropped, the\n  rest of this list can:\n")
        .stdout_has("Even without this demand no portfolio is permitted, as there is\n  another conflict.")
        .stdout_has("To change or drop one of these demands alone does not help.");
}

#[test]
fn a_lower_limit_that_cannot_be_met_is_told_with_what_is_within_reach() {
    let limit = "limits = [{ field = \"department\", equals = \"X\", at-least = 2 }]\n";
    let mut test = small("P1;Alpha;9;4;;;;X\nP2;Beta;5;3;;;;Y\n", &format!("{BUDGET}{limit}"));
    test.with(["select", "-q"]).code(1).stdout_has(
        "- Fachbereich: X (mindestens): vorgegeben 2, erreichbar 1. Kleinste Abhilfe: „Fachbereich: X\n  (mindestens)“ um 1 senken; dann möglich: Gesamtnutzwert 140,0.",
    );
    test.with(["select", "-q", "--lang", "en"]).code(1).stdout_has(
        "- Department: X (at least): have 2, within reach 1. Smallest fix: lower “Department: X (at least)”\n  by 1;",
    );
}

#[test]
fn limits_are_named_as_headers_name_their_field() {
    let limits = "limits = [{ field = \"goals\", equals = \"Bildung\", at-most = 2 }, \
                  { field = \"reuse\", equals = \"ja\", at-most = 2 }, { field = \"field\", equals = \"IT\", at-most = 2 }, \
                  { field = \"Lage\", equals = \"Hörde\", at-most = 2 }, { field = \"cost\", equals = 4, at-most = 2 }, \
                  { field = \"deadline\", equals = 2027-01-31, at-most = 2 }, { field = \"id\", equals = \"P1\", at-most = 2 }]\n";
    let list = "id;name;value;cost;goals;reuse;field;Lage;deadline\nP1;Alpha;9;4;Bildung;ja;IT;Hörde;2027-01-31\n";
    let mut test = small("", &format!("{BUDGET}{limits}")).file("projects.csv", list).replace(
        "criteria.toml",
        "[input]",
        "as-of = 2026-11-22\n[input]",
    );
    let mut names = |lang: &str| -> Vec<String> {
        let table = test.with(["select", "-q", "--lang", lang]).code(0).stdout;
        let rows = table.lines().filter(|line| line.contains("chstens)") || line.contains("(at most)"));
        rows.map(|line| line.split('(').next().unwrap().trim().to_owned()).collect()
    };
    assert_eq!(
        names("de"),
        [
            "Ziele: Bildung",
            "Nachnutzung: ja",
            "Themenfeld: IT",
            "Lage: Hörde",
            "Kosten: 4",
            "Frist: 31.01.2027",
            "Projektnummer: P1"
        ]
    );
    assert_eq!(names("en")[..3], ["Goals: Bildung", "Reuse: ja", "Field: IT"]);
}

#[test]
fn where_nothing_is_chosen_there_is_no_empty_table() {
    let mut test = small("P1;Alpha;9;8;;;;\n", BUDGET);
    test.with(["select", "-q"]).code(0).stdout_has(
        "Gewählt ist kein Projekt, Gesamtnutzwert 0,0. Kein zulässiges Portfolio hat einen höheren\n  (bewiesen).\n\nAuslastung\n",
    );
    test.with(["select", "-q", "--format", "markdown", "--lang", "en"])
        .code(0)
        .stdout_has("No permitted portfolio has a higher one (proven).\n\n## Use\n");
    let must = small("P1;Alpha;9;;;;;\n", &format!("{}{BUDGET}", decided_in("P1")));
    must.args(["select", "-q"]).run().code(1).stdout_has(
        "\nNur als Anhaltspunkt (ohne die Vorgabe: „Alpha“ (P1) ist durch Beschluss aufgenommen): kein Projekt,",
    );
}

/// Every pairing of a rule, a decision and a status that `lock` names, as docs/methods.md has it.
#[test]
fn rules_and_decisions_come_before_the_status_that_locks_a_project() {
    let rule = |effect: &str| {
        format!(
            "[[rules]]\nid = \"{effect}-r\"\neffect = \"{effect}\"\nwhen = [{{ field = \"id\", equals = \"P2\" }}]\nreason = \"r\"\n"
        )
    };
    let out = decided_in("P2").replace("\"in\"", "\"out\"");
    let told = |status: &str, more: &str| {
        let rows = format!("P1;Alpha;9;4;;;;\nP2;Beta;5;3;{status};;;\nP3;Gamma;4;3;;;;\n");
        let mut test = small(&rows, &format!("{more}{BUDGET}lock = [\"running\"]\n"));
        let run = test.with(["select", "-q", "--format", "markdown"]);
        if run.stderr.contains("rule-contradiction") {
            assert_eq!((run.code, run.stdout.as_str()), (1, ""));
            return "rule-contradiction".to_owned();
        }
        let row = run.stdout.lines().find(|line| line.starts_with("| Beta (P2) |")).unwrap();
        row.trim_end_matches(" |").rsplit("| ").next().unwrap().to_owned()
    };
    let (mandatory, excluded, decided) = (rule("mandatory"), rule("exclude"), decided_in("P2"));
    for (status, alone) in [("", "nach Nutzwert"), ("running", "bleibt (Status: In Umsetzung)")] {
        assert_eq!(told(status, ""), alone);
        assert_eq!(told(status, &decided), "Beschluss");
        assert_eq!(told(status, &out), "Beschluss: nicht aufgenommen");
        assert_eq!(told(status, &mandatory), "gesetzt");
        assert_eq!(told(status, &format!("{mandatory}{decided}")), "gesetzt");
        assert_eq!(told(status, &format!("{mandatory}{out}")), "rule-contradiction");
        assert_eq!(told(status, &excluded), "ausgeschlossen");
        assert_eq!(told(status, &format!("{excluded}{decided}")), "rule-contradiction");
        assert_eq!(told(status, &format!("{excluded}{out}")), "ausgeschlossen");
        assert_eq!(told(status, &format!("{mandatory}{excluded}")), "rule-contradiction");
        assert_eq!(told(status, &format!("{decided}{out}")), "rule-contradiction");
    }
    let hold = "[scoring]\nrunning = \"hold-place\"\n";
    assert_eq!(told("running", &format!("{hold}{out}")), "Beschluss: nicht aufgenommen");
    let apart = "[scoring]\nrunning = \"apart\"\n";
    for more in ["", &decided, &mandatory] {
        assert_eq!(told("running", &format!("{apart}{more}")), "bleibt (Status: In Umsetzung)", "{more}");
    }
    assert_eq!(told("running", &format!("{apart}{out}")), "steht nicht zur Wahl (Status: In Umsetzung)");
}

/// The list of all portfolios that can be defended holds the best one under the weights of the file.
#[test]
fn a_complete_list_of_robust_portfolios_proves_what_the_search_left_open() {
    let row =
        |i: usize| format!("X{i:02};Projekt {i};Amt;{};{};{}\n", 1 + i * 7 % 9, 31 + i * 14 % 37, 20 + i * 23 % 41);
    let list = format!("id;name;department;benefit;cost;days\n{}", (0..14).map(row).collect::<String>());
    let mut test = probe().file("projects.csv", list).replace("criteria.toml", "cost = 20", "cost = 311, days = 201");
    let open = test.with(["select", "--nodes", "0", "--format", "json"]).code(0).json();
    assert_eq!(open["proven"], false);
    let json = test.with(["select", "--nodes", "0", "--robust", "--format", "json"]).code(0).json();
    assert_eq!((&json["robust"]["exact"], &json["value"]), (&true.into(), &open["value"]));
    let best = test.with(["select", "--format", "json"]).code(0).json()["value"].clone();
    assert_eq!(json["bound"], best);
}
