//! `vorrang sensitivity`: its options, and that every way of asking gives the same numbers.
//!
//! The decision of the harness is small enough to check by hand: with t for the weight of `citizens`
//! P1 has 80 + 0.2 t, P2 has 50 and P3 has 90 − 0.9 t, so P2 meets P3 at 400/9 and P1 meets P3 at 100/11.

use serde_json::json;

use super::harness::{PROJECTS, Test};

fn sensitivity(args: &[&str]) -> Test {
    Test::decision().args(["sensitivity"]).args(args.iter().copied())
}

#[test]
fn the_table_says_in_german_what_is_least_firm_and_who_swaps() {
    sensitivity(&[]).run().code(0).no_stderr().stdout(
        r#"Probe
Nutzwertanalyse, höchstens 100 · kein Szenario · 3 von 3 Projekten in der Rangfolge

Am wenigsten fest sind die Gewichte von „Bürgernutzen“ und „Kosten“.
  Die Top 2 bleiben gleich, solange das Gewicht von „Bürgernutzen“ (jetzt 60 %) über 44,5 liegt.
    Unter 44,5 rückt „E-Akte“ (P3) in die Top 2, „Terminvereinbarung“ (P2) fällt heraus.
  Die Top 2 bleiben gleich, solange das Gewicht von „Kosten“ (jetzt 40 %) unter 55,5 liegt. Über
    55,5 rückt „E-Akte“ (P3) in die Top 2, „Terminvereinbarung“ (P2) fällt heraus.
Rang 1 wechselt am ehesten beim Gewicht von „Bürgernutzen“ (jetzt 60 %, Wechsel bei 9,1): „E-Akte“
  (P3) zieht an „Wohngeld online“ (P1) vorbei.
Die Reihenfolge ändert sich am ehesten beim Gewicht von „Bürgernutzen“ (jetzt 60 %, Wechsel bei
  44,5): „E-Akte“ (P3) zieht an „Terminvereinbarung“ (P2) vorbei.
Geändert wird jeweils ein Gewicht; die übrigen teilen den Rest in ihren jetzigen Verhältnissen. Wie
  sicher die Plätze sind, wenn sich mehrere zugleich ändern, sagt das nicht.

Spielraum jedes Gewichts in Prozentpunkten, bis die Top 2 sich ändern:
                  −20                                     0                                     +20
Bürgernutzen  60           ├──────────────────────────────●───────────────────────────────────────►
Kosten        40  ◄───────────────────────────────────────●──────────────────────────────┤
● jetziges Gewicht · ├ ┤ ab hier andere Plätze · ◄ ► reicht weiter als das Bild · Linie ohne
  Endstrich: bis 0 oder 100 keine Änderung

Spannen in Prozent, zwischen denen ein Gewicht liegen darf, ohne dass sich etwas ändert (0 und 100
  ohne Grenze):
Kriterium      Gewicht   Top 2        Rang 1      Reihenfolge
───────────────────────────────────────────────────────────────
Bürgernutzen        60   44,5 – 100   9,1 – 100   44,5 – 100
Kosten              40   0 – 55,5     0 – 90,9    0 – 55,5

Ohne ein Kriterium, dessen Gewicht die übrigen teilen:
  ohne „Bürgernutzen“: neu „E-Akte“ (P3); nicht mehr „Terminvereinbarung“ (P2)
  ohne „Kosten“: dieselben Plätze

Was an den Grenzen geschieht
  Bürgernutzen (60 %)
    unter 44,5: neu „E-Akte“ (P3); nicht mehr „Terminvereinbarung“ (P2)
  Kosten (40 %)
    über 55,5: neu „E-Akte“ (P3); nicht mehr „Terminvereinbarung“ (P2)
"#,
    );
}

#[test]
fn a_narrow_terminal_shows_all_of_it_in_english() {
    let args = ["--lang", "en", "--events", "--details"];
    sensitivity(&args).env("COLUMNS", "80").run().code(0).no_stderr().stdout(
        r#"Probe
Weighted sum, at most 100 · no scenario · 3 of 3 projects ranked

The least firm weights are those of “Benefit for citizens” and “Cost”.
  The top 2 stay the same while the weight of “Benefit for citizens” (now 60%)
    lies above 44.5. Below 44.5 “E-Akte” (P3) moves into the top 2, and
    “Terminvereinbarung” (P2) drops out.
  The top 2 stay the same while the weight of “Cost” (now 40%) lies below 55.5.
    Above 55.5 “E-Akte” (P3) moves into the top 2, and “Terminvereinbarung” (P2)
    drops out.
Rank 1 changes soonest with the weight of “Benefit for citizens” (now 60%,
  change at 9.1): “E-Akte” (P3) passes “Wohngeld online” (P1).
The order changes soonest with the weight of “Benefit for citizens” (now 60%,
  change at 44.5): “E-Akte” (P3) passes “Terminvereinbarung” (P2).
One weight is changed at a time; the others share the rest in their present
  proportions. This does not tell how firm the places are when several change at
  once.

Room of each weight in percentage points until the top 2 change:
                          −20                       0                       +20
Benefit for citizens  60        ├───────────────────●─────────────────────────►
Cost                  40  ◄─────────────────────────●───────────────────┤
● present weight · ├ ┤ other places from here on · ◄ ► reaches beyond the chart
  · line without a bar: no change down to 0 or up to 100

Percentages between which a weight may lie without changing anything (0 and 100
  are no limits):
Criterion              Weight   Top 2        Rank 1      Order
─────────────────────────────────────────────────────────────────────
Benefit for citizens       60   44.5 – 100   9.1 – 100   44.5 – 100
Cost                       40   0 – 55.5     0 – 90.9    0 – 55.5

Without a criterion, whose weight the others share:
  without “Benefit for citizens”: new “E-Akte” (P3); no longer
    “Terminvereinbarung” (P2)
  without “Cost”: the same places

What happens at the limits
  Benefit for citizens (60%)
    below 44.5: new “E-Akte” (P3); no longer “Terminvereinbarung” (P2); tie at
      400/9% (about 44.4444%)
    rank 1 below 9.1: “E-Akte” (P3) passes “Wohngeld online” (P1); tie at
      100/11% (about 9.0909%)
    order below 44.5: “E-Akte” (P3) passes “Terminvereinbarung” (P2); tie at
      400/9% (about 44.4444%)
  Cost (40%)
    above 55.5: new “E-Akte” (P3); no longer “Terminvereinbarung” (P2); tie at
      500/9% (about 55.5556%)
    rank 1 above 90.9: “E-Akte” (P3) passes “Wohngeld online” (P1); tie at
      1000/11% (about 90.9091%)
    order above 55.5: “E-Akte” (P3) passes “Terminvereinbarung” (P2); tie at
      500/9% (about 55.5556%)

All changes as a weight rises from 0 to 100
  Benefit for citizens (60%)
    rank 1 at 9.09: new “Wohngeld online” (P1); no longer “E-Akte” (P3)
    at 44.44: new “Terminvereinbarung” (P2); no longer “E-Akte” (P3)
  Cost (40%)
    at 55.56: new “E-Akte” (P3); no longer “Terminvereinbarung” (P2)
    rank 1 at 90.91: new “E-Akte” (P3); no longer “Wohngeld online” (P1)
"#,
    );
}

#[test]
fn no_line_is_wider_than_the_terminal() {
    for columns in ["60", "80", "200"] {
        for arguments in [&["--events", "--details"][..], &["--project", "P2"]] {
            let run = sensitivity(arguments).env("COLUMNS", columns).run().code(0);
            for line in run.stdout.lines() {
                assert!(line.chars().count() <= columns.parse().unwrap(), "{columns}: {line}");
            }
        }
    }
}

#[test]
fn without_colour_nothing_is_lost_and_no_escape_code_is_written() {
    let plain = sensitivity(&[]).run().code(0);
    assert!(!plain.stdout.contains('\u{1b}'));
    let colored = sensitivity(&["--color", "always"]).run().code(0);
    assert!(colored.stdout.starts_with("\u{1b}[1mProbe\u{1b}[0m\n"));
    assert_eq!(colored.stdout.replace("\u{1b}[1m", "").replace("\u{1b}[0m", ""), plain.stdout);
}

#[test]
fn csv_carries_a_line_for_each_weight_and_question() {
    sensitivity(&["--format", "csv"]).run().code(0).no_stderr().stdout(
        r#"kind,id,name,weight,weight_exact,answer,from,to,from_exact,to_exact,from_ahead,from_behind,from_entered,from_left,to_ahead,to_behind,to_entered,to_left
criterion,citizens,Bürgernutzen,60,60,places,44.444444444445,100,400/9,100,P2,P3,P3,P2,,,,
criterion,citizens,Bürgernutzen,60,60,first,9.09090909091,100,100/11,100,P1,P3,P3,P1,,,,
criterion,citizens,Bürgernutzen,60,60,order,44.444444444445,100,400/9,100,P2,P3,,,,,,
criterion,cost-eur,Kosten,40,40,places,0,55.555555555555,0,500/9,,,,,P2,P3,P3,P2
criterion,cost-eur,Kosten,40,40,first,0,90.90909090909,0,1000/11,,,,,P1,P3,P3,P1
criterion,cost-eur,Kosten,40,40,order,0,55.555555555555,0,500/9,,,,,P2,P3,,
group,benefit,Nutzen,60,60,places,44.444444444445,100,400/9,100,P2,P3,P3,P2,,,,
group,benefit,Nutzen,60,60,first,9.09090909091,100,100/11,100,P1,P3,P3,P1,,,,
group,benefit,Nutzen,60,60,order,44.444444444445,100,400/9,100,P2,P3,,,,,,
"#,
    );
}

#[test]
fn csv_carries_the_events_where_they_are_asked_for() {
    sensitivity(&["--events", "--format", "csv"]).run().code(0).stdout(
        r#"kind,id,name,at,at_exact,answer,entered,left,momentary
criterion,citizens,Bürgernutzen,9.090909090909,100/11,first,P1,P3,false
criterion,citizens,Bürgernutzen,44.444444444444,400/9,places,P2,P3,false
criterion,cost-eur,Kosten,55.555555555556,500/9,places,P3,P2,false
criterion,cost-eur,Kosten,90.909090909091,1000/11,first,P3,P1,false
group,benefit,Nutzen,9.090909090909,100/11,first,P1,P3,false
group,benefit,Nutzen,44.444444444444,400/9,places,P2,P3,false
"#,
    );
}

#[test]
fn the_excel_form_has_no_fraction_that_a_spreadsheet_takes_for_a_day() {
    let run = sensitivity(&["--excel"]).run().code(0);
    assert!(run.stdout.starts_with("\u{feff}Art;Kennung;Name;Gewicht;Frage;von;bis;"));
    assert!(!run.stdout.contains('/'));
    run.stdout_has(
        "Kriterium;citizens;Bürgernutzen;60;Plätze;44,5;100;\
         Terminvereinbarung (P2);E-Akte (P3);E-Akte (P3);Terminvereinbarung (P2);;;;\r\n",
    );
}

#[test]
fn markdown_says_the_same_as_the_table() {
    sensitivity(&["--format", "markdown"]).run().code(0).no_stderr().stdout(
        r#"# Probe

Nutzwertanalyse, höchstens 100 · kein Szenario · 3 von 3 Projekten in der Rangfolge

## Wie fest steht die Auswahl?

Am wenigsten fest sind die Gewichte von „Bürgernutzen“ und „Kosten“.

- Die Top 2 bleiben gleich, solange das Gewicht von „Bürgernutzen“ (jetzt 60 %) über 44,5 liegt. Unter 44,5 rückt „E-Akte“ (P3) in die Top 2, „Terminvereinbarung“ (P2) fällt heraus.
- Die Top 2 bleiben gleich, solange das Gewicht von „Kosten“ (jetzt 40 %) unter 55,5 liegt. Über 55,5 rückt „E-Akte“ (P3) in die Top 2, „Terminvereinbarung“ (P2) fällt heraus.

Rang 1 wechselt am ehesten beim Gewicht von „Bürgernutzen“ (jetzt 60 %, Wechsel bei 9,1): „E-Akte“ (P3) zieht an „Wohngeld online“ (P1) vorbei.

Die Reihenfolge ändert sich am ehesten beim Gewicht von „Bürgernutzen“ (jetzt 60 %, Wechsel bei 44,5): „E-Akte“ (P3) zieht an „Terminvereinbarung“ (P2) vorbei.

Geändert wird jeweils ein Gewicht; die übrigen teilen den Rest in ihren jetzigen Verhältnissen. Wie sicher die Plätze sind, wenn sich mehrere zugleich ändern, sagt das nicht.

Spannen in Prozent, zwischen denen ein Gewicht liegen darf, ohne dass sich etwas ändert (0 und 100 ohne Grenze):

| Kriterium | Gewicht | Top 2 | Rang 1 | Reihenfolge |
| --- | ---: | --- | --- | --- |
| Bürgernutzen | 60 | 44,5 – 100 | 9,1 – 100 | 44,5 – 100 |
| Kosten | 40 | 0 – 55,5 | 0 – 90,9 | 0 – 55,5 |

Ohne ein Kriterium, dessen Gewicht die übrigen teilen:

- ohne „Bürgernutzen“: neu „E-Akte“ (P3); nicht mehr „Terminvereinbarung“ (P2)
- ohne „Kosten“: dieselben Plätze

## Was an den Grenzen geschieht

Bürgernutzen (60 %)

- unter 44,5: neu „E-Akte“ (P3); nicht mehr „Terminvereinbarung“ (P2)

Kosten (40 %)

- über 55,5: neu „E-Akte“ (P3); nicht mehr „Terminvereinbarung“ (P2)
"#,
    );
}

#[test]
fn json_carries_rounded_and_exact_ends_and_who_swaps() {
    let json = sensitivity(&["--format", "json"]).run().code(0).json();
    assert_eq!(json["schema"], "vorrang/sensitivity/1");
    assert_eq!(json["run"]["method"], "weighted-sum");
    assert!(json["run"]["inputs"][0]["sha256"].is_string());
    let citizens = &json["criteria"][0];
    assert_eq!(citizens["id"], "citizens");
    assert_eq!((&citizens["weight"], &citizens["exact"]), (&json!(60), &json!("60")));
    // Rounded inwards: 44.444… up, 55.555… down.
    let places = json!({
        "from": 44.444444444445, "to": 100,
        "at_from": { "exact": "400/9", "swap": ["P2", "P3"], "entered": ["P3"], "left": ["P2"] }, "at_to": null,
    });
    assert_eq!(citizens["places"], places);
    assert_eq!(json["criteria"][1]["places"]["to"], json!(55.555555555555));
    assert_eq!(citizens["first"]["at_from"]["exact"], "100/11");
    assert_eq!(json["groups"][0]["id"], "benefit");
    let event = json!({
        "id": "citizens", "at": 9.090909090909, "exact": "100/11", "answer": "first",
        "entered": ["P1"], "left": ["P3"], "momentary": false,
    });
    assert_eq!(json["events"][0], event);
    let without = json!({ "id": "citizens", "possible": true, "entered": ["P3"], "left": ["P2"] });
    assert_eq!(json["without"][0], without);
    assert_eq!(json["base"], json!(null));
    assert!(json.get("project").is_none());
}

#[test]
fn json_never_prints_an_end_on_the_other_side_of_the_weight() {
    // The others share 55 in the proportion 20 : 20 : 20 or so, which never ends; a tie at the present
    // weight leaves no room.
    let criterion = |id: &str, weight: &str| {
        format!(
            "[[criteria]]\nid = \"{id}\"\nweight = {weight}\nscale = {{ kind = \"linear\", worst = 0, best = 9 }}\n"
        )
    };
    let manifest = format!(
        "version = 1\ntitle = \"Drittel\"\nplaces = 1\n[input]\nprojects = [\"p.csv\"]\n{}{}{}",
        criterion("a", "40"),
        criterion("b", "20"),
        criterion("c", "40")
    );
    let run = Test::new()
        .file("criteria.toml", manifest)
        .file("p.csv", "id;name;a;b;c\nP1;Eins;9;0;0\nP2;Zwei;0;9;0\nP3;Drei;0;0;3\n")
        .args(["sensitivity", "--format", "json", "--weight", "a=16.666666666666"])
        .run()
        .code(0);
    let json = run.json();
    for criterion in json["criteria"].as_array().unwrap() {
        let number = |value: &serde_json::Value| value.as_f64().unwrap();
        for answer in ["places", "first", "order"] {
            assert!(number(&criterion[answer]["from"]) <= number(&criterion["weight"]), "{run}");
            assert!(number(&criterion["weight"]) <= number(&criterion[answer]["to"]), "{run}");
        }
    }
    assert_eq!(json["base"]["places"], 1);
}

#[test]
fn the_values_of_one_project_take_the_place_of_the_weights() {
    sensitivity(&["--project", "P2"]).run().code(0).no_stderr().stdout(
        r#"Probe
Nutzwertanalyse, höchstens 100 · kein Szenario · 3 von 3 Projekten in der Rangfolge

Die Top 2 bleiben gleich, solange sich von „Terminvereinbarung“ (P2) nur eine Angabe ändert und in
  ihrer Spanne bleibt: „Bürgernutzen“ von 5 bis 10; „Kosten“ unter 85.000 Euro.
Angaben von „Terminvereinbarung“ (P2), zwischen denen sich nichts ändert (alles andere bleibt):
Kriterium           Angabe   Top 2        Rang 1     Reihenfolge
──────────────────────────────────────────────────────────────────
Bürgernutzen             5   5 – 10       beliebig   5 – 10
Kosten         50.000 Euro   0 – 85.000   beliebig   0 – 85.000

Was bei anderen Angaben geschieht:
  Bürgernutzen (0): neu „E-Akte“ (P3); nicht mehr „Terminvereinbarung“ (P2)
  Kosten (über 85.000 Euro): neu „E-Akte“ (P3); nicht mehr „Terminvereinbarung“ (P2)
"#,
    );
    let json = sensitivity(&["--project", "P2", "--format", "json"]).run().code(0).json();
    let cost = json!({
        "criterion": "cost-eur", "value": 50000, "utility": 0.5,
        "places": {
            "from": 0, "to": 85000, "at_from": null,
            "at_to": { "exact": "3/20", "swap": ["P2", "P3"], "entered": ["P3"], "left": ["P2"], "rule": null, "beyond": false },
        },
        "first": { "from": 0, "to": 100_000, "at_from": null, "at_to": null },
        "order": {
            "from": 0, "to": 85000, "at_from": null,
            "at_to": { "exact": "3/20", "swap": ["P2", "P3"], "entered": [], "left": [], "rule": null, "beyond": false },
        },
    });
    assert_eq!(json["project"]["values"][1], cost);
    assert_eq!(json["criteria"][0]["places"]["at_from"]["exact"], "400/9", "the weights are there too");
}

#[test]
fn a_value_at_its_limit_ties_and_one_beyond_it_swaps() {
    for (cost, placed) in [("84999", "P1 P2"), ("85000", "P1 P2 P3"), ("85001", "P1 P3")] {
        let list = PROJECTS.replace("50000", cost);
        let json = Test::projects(list).args(["rank", "--format", "json", "--top", "all", "-q"]).run().code(0).json();
        let projects = json["ranking"].as_array().unwrap().iter().filter(|project| project["in_places"] == true);
        let mut ids: Vec<&str> = projects.map(|project| project["id"].as_str().unwrap()).collect();
        ids.sort_unstable();
        assert_eq!(ids.join(" "), placed, "at {cost}");
    }
}

#[test]
fn an_unknown_project_and_one_that_is_not_ranked_are_named() {
    sensitivity(&["--project", "P9"]).run().code(2).no_stdout().stderr_has("Fehler[unknown-project]");
    Test::manifest_and(
        "\n[[rules]]\nid = \"weg\"\neffect = \"exclude\"\nwhen = [{ field = \"id\", equals = \"P3\" }]\n",
    )
    .args(["sensitivity", "--project", "P3"])
    .run()
    .code(2)
    .no_stdout()
    .stderr(
        "vorrang: „E-Akte“ (P3) steht nicht in der Rangfolge; Spannen für Angaben gibt es nur für Projekte der \
             Rangfolge\n",
    );
}

#[test]
fn events_are_about_weights_and_a_project_about_values() {
    sensitivity(&["--project", "P2", "--events"])
        .run()
        .code(2)
        .no_stdout()
        .stderr("vorrang: `--events` gilt für Gewichte, `--project` für Angaben; bitte eines von beiden\n");
}

#[test]
fn a_run_that_departs_from_the_file_opens_with_what_changes() {
    let run = sensitivity(&["--weight", "cost-eur=80"]).run().code(0);
    run.stdout_has("Gegenüber der Grundlage: neu „E-Akte“ (P3); nicht mehr „Terminvereinbarung“ (P2).\n")
        .stdout_has("Kosten              80   55,6 – 100");
}

#[test]
fn a_weight_that_nothing_can_share_is_told_and_stays_where_it_is() {
    let run = Test::decision()
        .replace("criteria.toml", "weight = 60", "weight = 100")
        .replace("criteria.toml", "weight = 40", "weight = 0")
        .args(["sensitivity", "--format", "json"])
        .run()
        .code(0);
    assert_eq!(run.codes(), ["weight-fixed", "weight-fixed"]);
    let json = run.json();
    let fixed = json!({ "from": 100, "to": 100, "at_from": null, "at_to": null });
    assert_eq!(
        (&json["criteria"][0]["fixed"], &json["criteria"][0]["places"]),
        (&json!("others-weigh-nothing"), &fixed)
    );
    assert_eq!(json["criteria"][1]["fixed"], json!(null), "a weight of 0 can grow");
}

#[test]
fn what_a_scenario_leaves_out_is_not_examined() {
    let run = Test::manifest_and("\n[scenarios.ohne]\nname = \"Ohne Kosten\"\nexclude-criteria = [\"cost-eur\"]\n")
        .args(["sensitivity", "--scenario", "ohne"])
        .run()
        .code(0);
    run.stdout_has("Nicht gewertet und darum nicht untersucht: Kosten\n");
}

#[test]
fn one_criterion_that_carries_everything_leaves_nothing_to_move() {
    let run = Test::decision()
        .file(
            "criteria.toml",
            "version = 1\ntitle = \"Eins\"\nplaces = 1\n[input]\nprojects = [\"projects.csv\"]\n[[criteria]]\n\
             id = \"citizens\"\nweight = 100\nscale = { kind = \"linear\", worst = 0, best = 10 }\n",
        )
        .args(["sensitivity"])
        .run()
        .code(0);
    run.stdout_has("Kein Gewicht lässt sich verschieben: Ein Kriterium trägt alles.\n").stderr_has("[weight-fixed]");
}

#[test]
fn only_the_weighted_sum_can_be_examined() {
    sensitivity(&["--method", "topsis"]).run().code(2).no_stdout().stderr(
        "\
Fehler[method-unavailable]: Dieser Befehl rechnet nur mit der Nutzwertanalyse (`weighted-sum`); in Kraft ist `topsis`
--> Befehlszeile: --method topsis
 |
 = Abhilfe: `--method weighted-sum` angeben, oder `vorrang compare --methods` für einen Vergleich der Verfahren

Geprüft: 2 Dateien, 1 Fehler, 0 Warnungen, 0 Hinweise
",
    );
    let run = Test::manifest_and("\n[scoring]\nmethod = \"topsis\"\n").args(["sensitivity"]).run();
    run.code(1).no_stdout().stderr_has("Fehler[method-unavailable]");
}

#[test]
fn the_ending_of_the_output_chooses_the_format() {
    let mut test = Test::decision();
    for (file, start) in [("a.csv", "kind,id,"), ("a.json", "{\n"), ("a.md", "# Probe\n"), ("a.txt", "Probe\n")] {
        test.with(["sensitivity", "-o", file]).code(0).no_stdout();
        assert!(test.read(file).starts_with(start), "{file}");
    }
    test.with(["sensitivity", "-o", "a.pdf"]).code(2).no_stdout();
    assert!(!test.path("a.pdf").exists());
}

#[test]
fn names_from_files_cannot_fake_markup_or_steer_the_terminal() {
    let list = PROJECTS.replace("E-Akte", "E|<b>\u{1b}[2J");
    let run = Test::projects(&list).args(["sensitivity", "-q"]).run().code(0);
    assert!(!run.stdout.contains('\u{1b}'));
    Test::projects(&list).args(["sensitivity", "-q", "--format", "md"]).run().code(0).stdout_has(r"E\|\<b\>");
}

#[test]
fn where_a_rule_begins_is_said_to_the_point() {
    let rules = "
[[rules]]
id = \"teuer\"
effect = \"exclude\"
reason = \"Zu teuer\"
when = [{ criterion = \"cost-eur\", at-least = 60000 }]

[[rules]]
id = \"billig\"
effect = \"exclude\"
reason = \"Zu billig\"
when = [{ criterion = \"cost-eur\", at-most = 5000 }]
";
    let mut test = Test::manifest_and(rules).file("projects.csv", PROJECTS.replace("90000", "20000"));
    let run = test.with(["sensitivity", "--project", "P2"]).code(0);
    run.stdout_has("  Kosten (ab 60.000 Euro): die Regel „Zu teuer“ entscheidet anders\n")
        .stdout_has("  Kosten (bis 5.000 Euro): die Regel „Zu billig“ entscheidet anders\n");
    let kept = rules.replace("exclude", "mandatory").replace("at-most = 5000", "at-least = 40000");
    // P2 would have no place by its score, whatever it costs.
    let list = PROJECTS.replace("90000", "20000").replace("E-Akte;Zentrale Dienste;0", "E-Akte;Zentrale Dienste;10");
    let mut test = Test::manifest_and(&kept).file("projects.csv", list);
    let json = test.with(["sensitivity", "--project", "P2", "--format", "json"]).code(0).json();
    let places = &json["project"]["values"][1]["places"];
    assert_eq!((&places["from"], &places["at_from"]["beyond"]), (&json!(40000), &json!(true)), "at 40000 it holds");
}

#[test]
fn an_interval_of_one_weight_alone_reads_as_that() {
    // Two tie at the weight 0 of cost, and any weight above lets one of them lead.
    let mut test = Test::manifest("weight = 60", "weight = 100")
        .replace("criteria.toml", "weight = 40", "weight = 0")
        .file("projects.csv", "id;name;citizens;cost-eur\nP1;Eins;10;90000\nP2;Zwei;5;0\nP3;Drei;5;1\n");
    let run = test.with(["sensitivity", "--details"]).code(0);
    run.stdout_has("Kosten               0   nur genau 0          0 – 35,7             nur genau 0\n")
        .stdout_has("Die Top 2 sind nur genau beim jetzigen Gewicht von „Kosten“ (0\u{a0}%) dieselben. Über")
        .stdout_has("    über 0: nicht mehr „Drei“ (P3) (ein Gleichstand endet)\n")
        .stdout_has("    Rang 1 über 35,7: „Zwei“ (P2) zieht an „Eins“ (P1) vorbei; Gleichstand bei 250/7\u{a0}% (rund\n      35,7143\u{a0}%)\n");
    // Where a tie is decided, it breaks on one side only.
    let tied = "id;name;citizens;cost-eur\nP1;Eins;10;0\nP2;Zwei;5;25000\nP3;Drei;10;100000\nP4;Vier;0;100000\n";
    let mut test =
        Test::manifest("places = 2", "places = 2\nscoring = { tie-break = [\"citizens\"] }").file("projects.csv", tied);
    test.with(["sensitivity"]).code(0).stdout_has(
        "  Die Top 2 bleiben gleich, solange das Gewicht von „Bürgernutzen“ nicht unter die jetzigen 60\u{a0}%\n    sinkt. Unter 60 rückt „Zwei“ (P2) in die Top 2, „Drei“ (P3) fällt heraus.\n",
    );
}

#[test]
fn no_word_of_a_table_is_broken_in_a_narrow_terminal() {
    let one_group = Test::manifest("de = \"Nutzen\"", "de = \"Nutzenwirkungen\"").replace(
        "criteria.toml",
        "id = \"cost-eur\"",
        "id = \"cost-eur\"\ngroup = \"benefit\"",
    );
    let list = "id;name;citizens;cost-eur\nP1;Eins;10;77777\nP2;Zwei;5;33333\nP3;Drei;0;11111\n";
    for (width, test, names) in
        [("60", Test::decision(), vec!["Kriterium"]), ("68", one_group, vec!["Kriterium", "Gruppe", "Nutzenwirkungen"])]
    {
        let run = test.file("projects.csv", list).env("COLUMNS", width).with(["sensitivity"]).code(0);
        for word in names.iter().chain(&["Bürgernutzen"]) {
            assert!(run.stdout.contains(&format!("\n{word} ")), "{word}: {run}");
        }
        assert!(run.stdout.lines().all(|line| line.chars().count() <= width.parse().unwrap()), "{run}");
    }
}

#[test]
fn a_column_that_two_criteria_read_is_not_moved_for_one_of_them() {
    let mut test = Test::manifest("id = \"citizens\"", "id = \"citizens\"\nsource = { column = \"cost-eur\" }")
        .replace(
            "criteria.toml",
            "{ kind = \"levels\", levels = [{ value = 0, points = 0 }, { value = 5, points = 50 }, { value = 10, points = 100 }] }",
            "{ kind = \"linear\", worst = 0, best = 100_000 }",
        )
        .file("projects.csv", "id;name;cost-eur\nP1;Eins;20000\nP2;Zwei;50000\nP3;Drei;10000\n");
    let shared = "\nNicht untersucht, weil mehrere Kriterien dieselbe Spalte lesen: Bürgernutzen und Kosten\n";
    test.with(["sensitivity", "--project", "P1"]).code(0).stdout_has(shared);
    test.with(["explain", "P1"])
        .code(0)
        .stdout_has("Zu anderen Angaben bei „Bürgernutzen“ und „Kosten“ wird nichts gesagt");
}

#[test]
fn several_on_one_place_are_no_single_project_and_values_move_no_weight() {
    let ten = "scale = { kind = \"linear\", worst = 0, best = 10 }";
    let case = |a: u32, list: &str| {
        let b = 100 - a;
        let decision = format!(
            "version = 1\ntitle = \"Probe\"\nplaces = 1\nlanguage = \"de\"\ninput = {{ projects = [\"projects.csv\"] }}\ncriteria = [{{ id = \"a\", weight = {a}, {ten} }}, {{ id = \"b\", weight = {b}, {ten} }}]\n"
        );
        Test::new().file("criteria.toml", decision).file("projects.csv", format!("id;name;a;b\n{list}"))
    };
    let mut tied = case(50, "P1;Eins;6;4\nP2;Zwei;5;5\nP3;Drei;4;6\n");
    let run = tied.with(["sensitivity", "--format", "markdown"]).code(0);
    run.stdout_has("Die Top 1 sind nur genau beim jetzigen Gewicht von „a“ (50\u{a0}%) dieselben.");
    let mut fixed = case(100, "P1;Eins;6;6\nP2;Zwei;5;5\n");
    fixed
        .with(["sensitivity"])
        .code(0)
        .stdout_has("bei jedem verschiebbaren Gewicht eines einzelnen Kriteriums")
        .stderr_has("weight-fixed");
    let values = fixed.with(["sensitivity", "--project", "P1"]).code(0);
    assert!(!values.to_string().contains("weight-fixed"), "{values}");
}

#[test]
fn levels_that_are_words_stand_in_quotation_marks_in_a_sentence() {
    let levels = "levels = { keine = 0, mittel = 60, hohe = 100 }";
    let case = |missing: &str, list: &str| {
        let decision = format!(
            "version = 1\ntitle = \"Probe\"\nplaces = 1\nlanguage = \"de\"\ninput = {{ projects = [\"projects.csv\"] }}\ncriteria = [{{ id = \"reife\", name = \"Reife\", weight = 100, missing = \"{missing}\", scale = {{ kind = \"levels\", {levels} }} }}]\n"
        );
        Test::new().file("criteria.toml", decision).file("projects.csv", format!("id;name;reife\n{list}"))
    };
    let mut test = case("reject", "P1;Eins;mittel\nP2;Zwei;keine\n");
    test.with(["sensitivity", "--project", "P2", "--format", "md"])
        .code(0)
        .stdout_has("und in ihrer Spanne bleibt: „Reife“ nur „keine“.");
    test.with(["sensitivity", "--project", "P1", "--format", "md"])
        .code(0)
        .stdout_has("und in ihrer Spanne bleibt: „Reife“ von „mittel“ bis „hohe“.");
    // Half-way between two levels each of which would change something.
    let mut test = case("neutral", "P1;Eins;\nP2;Zwei;\n");
    test.with(["sensitivity", "--project", "P1", "--format", "md", "-q"])
        .code(0)
        .stdout_has("und in ihrer Spanne bleibt: „Reife“ nur ohne Angabe.")
        .stdout_has("| Reife | keine Angabe | nur ohne Angabe |");
}

#[test]
fn the_first_sentence_about_values_is_limited_to_those_that_were_examined() {
    let relative = |from: &str| Test::manifest(from, "scale = { kind = \"min-max\", direction = \"cost\" }");
    let mut test = relative("scale = { kind = \"linear\", worst = 100_000, best = 0 }");
    let told = |run: String| run.split_whitespace().collect::<Vec<_>>().join(" ");
    let run = told(test.with(["sensitivity", "--project", "P1", "-q"]).code(0).stdout);
    assert!(run.contains("nur eine der untersuchten Angaben ändert"), "{run}");
    assert!(
        run.contains("weil sich der Maßstab dort nach der Liste richtet und mit jeder Angabe verschieben kann: Kosten")
    );
    let mut test = test.replace("criteria.toml", "places = 2", "places = 3");
    let run = told(test.with(["sensitivity", "--project", "P1", "-q"]).code(0).stdout);
    assert!(
        run.contains("Von den untersuchten Angaben von „Wohngeld online“ (P1) ändert keine allein die Top 3."),
        "{run}"
    );
    // With nothing to examine there is no table.
    let both = "scale = { kind = \"levels\", levels = [{ value = 0, points = 0 }, { value = 5, points = 50 }, { value = 10, points = 100 }] }";
    let mut test = test.replace("criteria.toml", both, "scale = { kind = \"min-max\", direction = \"benefit\" }");
    for format in ["table", "md"] {
        let run = test.with(["sensitivity", "--project", "P1", "-q", "--format", format]).code(0);
        let run = run.stdout_has("lässt sich keine Angabe einzeln untersuchen.");
        assert!(!run.stdout.contains("Reihenfolge"), "{run}");
    }
}

#[test]
fn a_rule_that_gives_a_place_ends_no_interval_of_ranks() {
    let rule = |effect: &str| {
        format!(
            "[[rules]]\nid = \"gross\"\neffect = \"{effect}\"\nwhen = [{{ criterion = \"cost-eur\", at-least = 90000 }}]\n\
             reason = \"Groß\"\n"
        )
    };
    let cells = |effect: &str| {
        let mut test = Test::manifest_and(&rule(effect));
        let run = test.with(["sensitivity", "--project", "P3", "-q"]).code(0).stdout;
        let row = run.lines().find(|line| line.starts_with("Kosten ")).unwrap_or_default().to_owned();
        row.split("  ").map(str::trim).filter(|cell| !cell.is_empty()).map(str::to_owned).collect::<Vec<_>>()
    };
    // P3 is third whatever it costs, and excluded it is not; a place or rank 1 it has neither way.
    assert_eq!(cells("mandatory")[2..], ["0 – 90.000", "beliebig", "beliebig"]);
    assert_eq!(cells("exclude")[2..], ["beliebig", "beliebig", "0 – 90.000"]);
}

#[test]
fn an_end_at_which_a_value_changes_something_is_told_apart_from_one_at_which_it_does_not() {
    // P1 ties with P2 at the very end of the first scale, and at the other end of it nothing happens.
    let manifest = |outside: &str| {
        format!(
            "version = 1\ntitle = \"Probe\"\nplaces = 1\ninput = {{ projects = [\"projects.csv\"] }}\n\
             [[criteria]]\nid = \"a\"\nname = \"A\"\nweight = 5\nscale = {{ kind = \"linear\", worst = 0, best = 10{outside} }}\n\
             [[criteria]]\nid = \"b\"\nname = \"B\"\nweight = 95\nscale = {{ kind = \"linear\", worst = 0, best = 10 }}\n"
        )
    };
    let list = "id;name;a;b\nP1;Eins;5;6\nP2;Zwei;0;6\nP3;Drei;10;5\n";
    let mut test = Test::new().file("criteria.toml", manifest("")).file("projects.csv", list);
    test.with(["sensitivity", "--project", "P1", "--lang", "de"])
        .code(0)
        .stdout_has("ihrer Spanne bleibt: „A“ über 0; „B“ über 5,7369.\n")
        .stdout_has("\nA                5   >0 – 10       >0 – 10       >0 – 10\n")
        .stdout_has("\n  A (bei 0): durch Gleichstand auch „Zwei“ (P2)\n");
    test.with(["sensitivity", "--project", "P2", "--lang", "en"])
        .code(0)
        .stdout_has("\n  within its range: “A” below 5; “B” below 6.2631.\n");
    // Where a scale goes on beyond its end, so does what happens there.
    let mut test = test.file("criteria.toml", manifest(", outside = \"clamp\""));
    test.with(["sensitivity", "--project", "P1", "--lang", "de"])
        .code(0)
        .stdout_has("\n  A (bis 0): durch Gleichstand auch „Zwei“ (P2)\n");
}

#[test]
fn without_anybody_ranked_no_weight_changes_anything() {
    let rule = "[[rules]]\nid = \"weg\"\neffect = \"exclude\"\nreason = \"Weg\"\nwhen = [{ criterion = \"cost-eur\", at-least = 0 }]\n";
    let mut test = Test::manifest_and(rule);
    for (lang, sentence) in [
        ("de", "\nKein Projekt steht in der Rangfolge; daran ändert kein Gewicht etwas.\n"),
        ("en", "\nNo project is ranked; no weight changes that.\n"),
    ] {
        let run = test.with(["sensitivity", "-q", "--lang", lang]).code(0).stdout_has(sentence);
        assert!(!run.stdout.contains("Rang 1 ist") && !run.stdout.contains("Rank 1 is"), "{run}");
    }
}
