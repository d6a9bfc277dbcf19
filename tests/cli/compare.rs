//! `vorrang compare`: scenarios, weights and methods side by side.

use serde_json::{Value, json};

use super::harness::Test;

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
fn all_scenarios_stand_beside_the_file_and_the_honest_sentence_comes_first() {
    with_scenarios().args(["compare"]).run().code(0).no_stderr().stdout(
        "\
Probe
Nutzwertanalyse, höchstens 100 · kein Szenario · 3 von 3 Projekten in der Rangfolge

Eines von 2 Projekten behält in beiden Szenarien seinen Platz.

A: Grundlage
B: Sparsam – ein Platz gemeinsam mit A; neu „E-Akte“ (P3); nicht mehr „Terminvereinbarung“ (P2).
  Rangkorrelation: Kendalls Tau-b 0,33, Spearman 0,50.
C: mehr – 2 Plätze gemeinsam mit A; neu „E-Akte“ (P3). Rangkorrelation: Kendalls Tau-b 1,00,
  Spearman 1,00.
  Plätze: 3 (statt 2)

Projekt                    A    B  C    Ränge  Plätze
──────────────────────────────────────────────────────
Wohngeld online (P1)       1    1  1        1     3/3
Terminvereinbarung (P2)    2  (3)  2  2 bis 3     2/3
E-Akte (P3)              (3)    2  3  2 bis 3     2/3

Zahlen sind Ränge, eingeklammert ohne Platz. Gezeigt werden Projekte, die irgendwo einen Platz haben
  (alle mit `--top all`).
",
    );
}

#[test]
fn markdown_says_the_same_in_english() {
    let run = with_scenarios().args(["compare", "sparen", "--format", "markdown", "--lang", "en"]).run().code(0);
    run.no_stderr().stdout(
        "\
# Probe

Weighted sum, at most 100 · no scenario · 3 of 3 projects ranked

One of 2 projects keeps its place in this scenario.

- A: Base
- B: Thrifty – one place shared with A; in “E-Akte” (P3); out “Terminvereinbarung” (P2). Rank correlation: Kendall’s tau-b 0.33, Spearman 0.50.

| Project | A | B | Ranks | Places |
| --- | ---: | ---: | ---: | ---: |
| Wohngeld online (P1) | 1 | 1 | 1 | 2/2 |
| Terminvereinbarung (P2) | 2 | (3) | 2 to 3 | 1/2 |
| E-Akte (P3) | (3) | 2 | 2 to 3 | 1/2 |

Numbers are ranks, in brackets without a place. Shown are projects with a place in any column (all with `--top all`).
",
    );
}

#[test]
fn each_weight_is_a_column_of_its_own() {
    let mut test = Test::decision();
    test.with(["compare", "--weight", "citizens=20", "--weight", "citizens=61", "--format", "csv"]).code(0).stdout(
        "\
id,name,department,base_rank,base_in_places,citizens=20_rank,citizens=20_in_places,citizens=61_rank,citizens=61_in_places,best,worst,places_in
P1,Wohngeld online,Soziales,1,true,1,true,1,true,1,1,3
P2,Terminvereinbarung,Bürgerdienste,2,true,3,false,2,true,2,3,2
P3,E-Akte,Zentrale Dienste,3,false,2,true,3,false,2,3,1
",
    );
    let (before, after) = (["--weight", "citizens=20"], ["--weight", "citizens=61"]);
    let json = test.with([&before[..], &["compare"], &after, &["--format", "json"]].concat()).code(0).json();
    let ids: Vec<_> = json["columns"].as_array().unwrap().iter().map(|column| &column["id"]).collect();
    assert_eq!(ids, ["base", "citizens=20", "citizens=61"]);
    test.with(["compare", "--weight", "citizens=20", "--format", "csv", "--excel"]).code(0).stdout(
        "\u{feff}Projektnummer;Projekt;Fachbereich;Grundlage: Rang;Grundlage: hat einen Platz;\
         Bürgernutzen 20\u{a0}%: Rang;Bürgernutzen 20\u{a0}%: hat einen Platz;bester Rang;schlechtester Rang;Platz in\r\n\
         P1;Wohngeld online;Soziales;1;ja;1;ja;1;1;2\r\n\
         P2;Terminvereinbarung;Bürgerdienste;2;ja;3;nein;2;3;1\r\n\
         P3;E-Akte;Zentrale Dienste;3;nein;2;ja;2;3;1\r\n",
    );
}

#[test]
fn methods_are_compared_with_the_one_in_force() {
    let mut test = Test::decision();
    let run = test.with(["compare", "--methods"]).code(0);
    run.stdout_has(
        "\nVon den 2 Projekten bleibt eines unter allen vier Verfahren.\n\nA: Nutzwertanalyse\nB: gewichtetes Produkt – ",
    );
    let columns = |json: &Value| -> Vec<String> {
        json["columns"].as_array().unwrap().iter().map(|column| column["id"].as_str().unwrap().to_owned()).collect()
    };
    let json = test.with(["compare", "--methods", "--format", "json"]).code(0).json();
    assert_eq!(columns(&json), ["weighted-sum", "weighted-product", "topsis", "promethee-ii"]);
    let test =
        Test::manifest_and("[scoring]\nmethod = \"topsis\"\n").args(["compare", "--methods", "--format", "json"]);
    assert_eq!(columns(&test.run().code(0).json()), ["topsis", "weighted-sum", "weighted-product", "promethee-ii"]);
}

#[test]
fn a_run_under_promethee_names_the_preference_functions() {
    let thresholds = "preference = { kind = \"linear\", indifference = 1000, preference = 90000 }";
    let mut test = Test::manifest("unit = \"EUR\"", &format!("unit = \"EUR\"\n{thresholds}"));
    let json = test.with(["compare", "--methods", "--format", "json"]).code(0).json();
    let preferences = json!([
        { "id": "citizens", "preference": { "kind": "usual" } },
        { "id": "cost-eur", "preference": { "kind": "linear", "indifference": 1000, "preference": 90000 } },
    ]);
    assert_eq!(json["columns"][3]["method"], "promethee-ii");
    assert_eq!(json["columns"][3]["preferences"], preferences);
    // Other methods do not look at them.
    assert_eq!((&json["columns"][0]["preferences"], &json["run"]["preferences"]), (&Value::Null, &Value::Null));
    let json = test.with(["explain", "P1", "--method", "promethee-ii", "--format", "json"]).code(0).json();
    assert_eq!(json["run"]["preferences"], preferences);
}

#[test]
fn json_carries_ranks_places_and_correlations() {
    let json = with_scenarios().args(["compare", "sparen", "--format", "json"]).run().code(0).json();
    assert_eq!(json["schema"], "vorrang/comparison/1");
    assert_eq!(json["run"]["inputs"][0]["path"], "criteria.toml");
    assert_eq!(json["kept"], 1);
    assert_eq!(
        json["columns"][1],
        json!({
            "id": "sparen", "kind": "scenario", "name": "Sparsam", "method": "weighted-sum", "places": 2,
            "weights": [{ "id": "citizens", "weight": 20 }, { "id": "cost-eur", "weight": 80 }],
        })
    );
    assert_eq!(
        json["projects"][2],
        json!({
            "id": "P3", "name": "E-Akte", "ranks": [3, 2], "in_places": [false, true], "places_in": 1, "best": 2,
            "worst": 3,
        })
    );
    assert_eq!(
        json["pairs"],
        json!([{
            "column": "sparen", "overlap": 1, "entered": ["P3"], "left": ["P2"], "kendall_tau_b": 0.333333333333,
            "spearman": 0.5,
        }])
    );
}

#[test]
fn a_scenario_that_does_not_exist_is_suggested_and_nothing_to_compare_is_said() {
    with_scenarios().args(["compare", "sparn"]).run().code(2).no_stdout().stderr_has("`sparen`");
    Test::decision().args(["compare"]).run().code(2).no_stdout().stderr(
        "vorrang: in der Kriteriendatei gibt es keine Szenarien zu vergleichen; `--weight` vergleicht Gewichte, \
         `--methods` Verfahren\n",
    );
    Test::decision()
        .args(["compare", "--weight", "citizens=20", "--excel", "-o", "x.md"])
        .run()
        .code(2)
        .stderr("vorrang: `--excel` gilt nur für CSV\n");
}

#[test]
fn a_method_other_than_the_weighted_sum_gives_a_figure_without_contributions() {
    let mut test = Test::decision();
    test.with(["rank", "--method", "topsis"]).code(0).stdout_has("\nPlätze: gesetzt 0, Beschluss 0, nach Kennzahl 2\n");
    let json = test.with(["rank", "--method", "topsis", "--format", "json"]).code(0).json();
    assert_eq!(json["run"]["method"], "topsis");
    assert_eq!(json["ranking"][0]["contributions"], json!({}));
    let csv = test.with(["rank", "--method", "topsis", "--format", "csv"]).code(0);
    let first = csv.stdout.lines().nth(1).unwrap();
    assert!(first.ends_with(",10,1,,20000,0.8,"), "{first}");
    test.with(["rank", "--method", "promethee-ii", "--lang", "en"]).code(0).stdout_has(
        "PROMETHEE II: balance of comparing each project with every other one, from −100 to 100; preference\n  \
         functions: usual (any difference counts fully). New projects can reorder others.\n",
    );
}

#[test]
fn an_unknown_scenario_is_shown_where_it_was_typed() {
    let mut test = with_scenarios();
    let run = test.with(["compare", "spahren", "--lang", "de"]).code(2).no_stdout();
    run.stderr_has("Fehler[unknown-scenario]")
        .stderr_has("--> Befehlszeile: spahren\n")
        .stderr_has("Meinten Sie `sparen`?");
}

#[test]
fn the_honest_sentence_is_a_sentence_for_none_and_for_one_too() {
    let one_place = |lines: &str| Test::manifest("places = 2", "places = 1").append("criteria.toml", lines);
    let only = "[scenarios.sparen]\nweights = { cost-eur = 90 }\n";
    one_place("")
        .with(["compare", "--weight", "citizens=50"])
        .stdout_has("\nDas eine Projekt mit Platz behält ihn bei diesem Gewicht.\n");
    one_place(only)
        .with(["compare", "--lang", "en"])
        .stdout_has("\nThe one project with a place keeps it in this scenario.\n");
    let list = "id;name;citizens;cost-eur\nP1;Eins;10;90000\nP2;Zwei;10;90000\nP3;Drei;0;0\nP4;Vier;0;0\n";
    let mut test = Test::projects(list).append("criteria.toml", only);
    test.with(["compare"]).stdout_has("\nKeines der 2 Projekte behält in diesem Szenario seinen Platz.\n");
    test.with(["compare", "--lang", "en"]).stdout_has("\nNone of the 2 projects keeps its place in this scenario.\n");
}

#[test]
fn what_all_methods_have_in_common_is_shown() {
    let mut test = with_scenarios();
    let args = ["compare", "--methods", "--weight", "citizens=20", "--lang", "de"];
    test.with(args)
        .code(0)
        .stdout_has("Gegenüber der Grundlage: ")
        .stdout_has("Gewichte: Bürgernutzen 20\u{a0}% (statt 60\u{a0}%), Kosten 80\u{a0}% (statt 40\u{a0}%)\n");
    let json = test.with(args.into_iter().chain(["--format", "json"])).code(0).json();
    assert_eq!(json["base"]["left"], json!(["P2"]));
    assert_ne!(json["run"]["overrides"], json!([]));
    assert_eq!(test.with(["compare", "--weight", "citizens=20", "--format", "json"]).json()["base"], json!(null));
}

#[test]
fn every_column_has_an_id_of_its_own() {
    let mut test = Test::manifest_and("[scenarios.base]\nname = \"Grundlage\"\nweights = { citizens = 20 }\n");
    let header = |run: &str| run.lines().next().unwrap_or_default().to_owned();
    let csv = test.with(["compare", "base", "--format", "csv"]).code(0).stdout;
    assert_eq!(
        header(&csv),
        "id,name,department,base_rank,base_in_places,scenario=base_rank,scenario=base_in_places,best,worst,places_in"
    );
    let weights = ["--weight", "citizens=30", "--weight", "citizens=40", "--weight", "citizens=30.0"];
    let json = test.with(["compare", "--format", "json"].into_iter().chain(weights)).code(0).json();
    let ids: Vec<&str> =
        json["columns"].as_array().unwrap().iter().map(|column| column["id"].as_str().unwrap()).collect();
    assert_eq!(ids, ["base", "citizens=30", "citizens=40"]);
}

#[test]
fn where_nobody_has_a_place_nobody_is_said_to_keep_one() {
    let rule = "[[rules]]\nid = \"weg\"\neffect = \"exclude\"\nreason = \"Weg\"\nwhen = [{ criterion = \"cost-eur\", at-least = 0 }]\n";
    let mut test = with_scenarios().append("criteria.toml", rule);
    for args in [&["compare"][..], &["compare", "--methods"], &["compare", "--weight", "citizens=20"]] {
        let run = test.with(args.iter().chain(&["-q", "--lang", "de"]).copied()).code(0);
        run.stdout_has("\n\nIn A hat kein Projekt einen Platz.\n\nA: ").stdout_has(" – kein Platz, wie in A. ");
        let run = test.with(args.iter().chain(&["-q", "--lang", "en"]).copied()).code(0);
        run.stdout_has("\n\nNo project has a place in A.\n\nA: ").stdout_has(" – no place, as in A. ");
    }
    test.with(["diff", "criteria.toml", "--weight", "citizens=20", "-q", "--lang", "de"])
        .code(0)
        .stdout_has("\nKein Projekt hat einen Platz, wie vorher.\n");
}
