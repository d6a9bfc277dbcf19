//! `vorrang diff`: what changed between two rankings, and why.

use serde_json::json;

use super::harness::Test;

/// The decision with its ranking kept as `old.json`, before something is changed.
fn kept() -> Test {
    let mut test = Test::decision();
    test.with(["rank", "--top", "all", "-o", "old.json"]).code(0);
    test
}

#[test]
fn a_decision_compared_with_itself_shows_nothing() {
    let mut test = kept();
    let nothing = "\
Probe: Änderungen
Vorher `old.json`, jetzt `criteria.toml`

Kein Unterschied.
";
    test.with(["diff", "old.json"]).code(0).no_stderr().stdout(nothing);
    test.with(["diff", "old.json", "criteria.toml", "--exit-code"]).code(0);
    test.with(["diff", "criteria.toml", "old.json"]).code(0).stdout_has("Kein Unterschied.");
    let json = test.with(["diff", "old.json", "old.json", "--format", "json"]).code(0).json();
    assert_eq!((&json["moved"], &json["changes"]), (&json!([]), &json!([])));
}

#[test]
fn who_entered_and_who_left_stand_first_and_every_part_adds_up() {
    let mut test = kept()
        .replace("projects.csv", "P3;E-Akte;Zentrale Dienste;0;;10000", "P3;E-Akte;Zentrale Dienste;10;;20000")
        .replace("criteria.toml", "weight = 60", "weight = 70")
        .replace("criteria.toml", "weight = 40", "weight = 30");
    test.with(["diff", "old.json"]).code(0).no_stderr().stdout(
        "\
Probe: Änderungen
Vorher `old.json`, jetzt `criteria.toml`

Neu in den Top 2: „E-Akte“ (P3); nicht mehr: „Terminvereinbarung“ (P2).
Ein weiteres Projekt hat einen anderen Rang oder Nutzwert, kam hinzu oder fiel weg.

Neu unter den Plätzen
„E-Akte“ (P3): Rang 3 → 1, Nutzwert 36,0 → 94,0. Nutzwert +58,0: Angabe „Bürgernutzen“ +65,0;
  Gewicht „Kosten“ −8,5; Gewicht „Bürgernutzen“ +5,0; Angabe „Kosten“ −3,5. Rang: eigene Angaben
  −2,0.

Nicht mehr unter den Plätzen
„Terminvereinbarung“ (P2): Rang 2 → 3, Nutzwert 50,0 → 50,0. Rang: Angaben anderer +1,0.

Was geändert wurde
Gewicht „Bürgernutzen“: 60 → 70 (Prozent)
Gewicht „Kosten“: 40 → 30 (Prozent)
„E-Akte“ (P3), Bürgernutzen: 0 → 10
„E-Akte“ (P3), Kosten: 10.000 Euro → 20.000 Euro

Andere Projekte
Projekt               Rang vorher  jetzt  Nutzwert vorher  jetzt  Wichtigste Ursache
────────────────────────────────────────────────────────────────────────────────────────────────────
Wohngeld online (P1)            1      1             92,0   94,0  Nutzwert: Gewicht „Bürgernutzen“
                                                                  +10,0

Genannt ist die wichtigste Ursache; alle mit ihren Anteilen zeigt `--details`.
",
    );
    // Σ of the parts: 65 − 8.5 + 5 − 3.5 = 94 − 36, and −2 = 1 − 3.
    let json = test.with(["diff", "old.json", "--format", "json"]).code(0).json();
    assert_eq!(
        json["moved"][0],
        json!({
            "id": "P3", "former_id": null, "name": "E-Akte", "from": 3, "to": 1, "score_from": 36, "score_to": 94,
            "reason_from": null, "reason_to": "score", "place_cause": "rank",
            "place_causes": [{ "kind": "rank", "project": null, "ref": null, "ended": false }],
            "causes": [
                { "kind": "weight", "ref": "citizens", "share": 5 },
                { "kind": "weight", "ref": "cost-eur", "share": -8.5 },
                { "kind": "value", "ref": "citizens", "share": 65 },
                { "kind": "value", "ref": "cost-eur", "share": -3.5 },
            ],
            "rank_causes": [{ "kind": "value", "own": true, "share": -2 }],
        })
    );
    assert_eq!(
        (&json["entered"], &json["left"], &json["places_changed"]),
        (&json!(["P3"]), &json!(["P2"]), &json!(true))
    );
    assert_eq!(
        json["changes"][0],
        json!({ "kind": "weight", "project": null, "ref": "citizens", "from": "60", "to": "70" })
    );
}

#[test]
fn all_causes_of_whoever_keeps_its_place_are_told_where_they_are_asked_for() {
    let mut test = kept()
        .replace("projects.csv", "Beschluss des Rates;20000", "Beschluss des Rates;50000")
        .replace("criteria.toml", "weight = 60", "weight = 80")
        .replace("criteria.toml", "weight = 40", "weight = 20");
    // +20 − 13 − 9 = 90 − 92; the others stay in their order.
    test.with(["diff", "old.json", "--details", "--lang", "de"]).code(0).stdout_has(
        "
Andere Projekte
„Wohngeld online“ (P1): Rang 1 → 1, Nutzwert 92,0 → 90,0. Nutzwert −2,0: Gewicht „Bürgernutzen“
  +20,0; Gewicht „Kosten“ −13,0; Angabe „Kosten“ −9,0.
„E-Akte“ (P3): Rang 3 → 3, Nutzwert 36,0 → 18,0. Nutzwert −18,0: Gewicht „Kosten“ −18,0.
",
    );
    test.with(["diff", "old.json", "--details", "--format", "md", "--lang", "en"]).code(0).stdout_has(
        "
## Other projects

- “Wohngeld online” (P1): rank 1 → 1, score 92.0 → 90.0. Score −2.0: weight of “Benefit for citizens” +20.0; weight of “Cost” −13.0; value of “Cost” −9.0.
",
    );
    // Without, the table says that there is more.
    let more = "\nGenannt ist die wichtigste Ursache; alle mit ihren Anteilen zeigt `--details`.\n";
    test.with(["diff", "old.json", "--lang", "de"]).code(0).stdout_has(more);
    let run = kept().with(["diff", "old.json", "--weight", "citizens=61", "--details", "--lang", "de"]).code(0);
    assert!(!run.stdout.contains("--details"), "{run}");
}

#[test]
fn projects_that_come_go_or_change_their_state_are_told_with_the_rule_or_status() {
    let mut test = kept()
        .replace("projects.csv", "P2;Terminvereinbarung;Bürgerdienste;5;;50000", "P4;Kita online;Jugend;5;;50000")
        .append(
            "criteria.toml",
            "[[decisions]]\nproject = \"P3\"\neffect = \"in\"\nreason = \"Beschluss\"\nby = \"Rat\"\non = 2026-11-01\n",
        );
    test.with(["diff", "old.json"]).code(0).stdout(
        "\
Probe: Änderungen
Vorher `old.json`, jetzt `criteria.toml`

Neu in den Top 2: „E-Akte“ (P3); nicht mehr: „Terminvereinbarung“ (P2).
Ein weiteres Projekt hat einen anderen Rang oder Nutzwert, kam hinzu oder fiel weg.

Neu unter den Plätzen
„E-Akte“ (P3): Rang 3 → 3, Nutzwert 36,0 → 36,0. Einen Platz hat es jetzt durch Beschluss vom
  01.11.2026, Rat. Rang: neue Projekte +1,0; weggefallene Projekte −1,0.

Nicht mehr unter den Plätzen
„Terminvereinbarung“ (P2) ist nicht mehr in der Liste, vorher Rang 2, Nutzwert 50,0.

Was geändert wurde
Beschluss zu „E-Akte“ (P3): nichts → erhält einen Platz (Beschluss vom 01.11.2026, Rat)
Neues Projekt: „Kita online“ (P4)
Weggefallenes Projekt: „Terminvereinbarung“ (P2)

Andere Projekte
Projekt           Rang vorher  jetzt  Nutzwert vorher  jetzt  Wichtigste Ursache
─────────────────────────────────────────────────────────────────────────────────
Kita online (P4)            –      2                    50,0  neu in der Liste
",
    );
}

#[test]
fn the_exit_code_tells_a_change_of_the_places_only_where_it_is_asked_to() {
    let mut test = kept();
    // The weights change scores, but not who has a place.
    test.with(["diff", "old.json", "--weight", "citizens=61", "--exit-code"])
        .code(0)
        .stdout_has("Die Top 2 bleiben gleich.");
    test.with(["diff", "old.json", "--weight", "citizens=20"]).code(0);
    test.with(["diff", "old.json", "--weight", "citizens=20", "--exit-code"]).code(1).stdout_has("Neu in den Top 2");
}

#[test]
fn a_new_id_is_followed_by_the_former_one() {
    let mut test = kept()
        .replace(
            "projects.csv",
            "id;name;department;citizens;citizens-why;cost-eur",
            "id;name;department;citizens;citizens-why;cost-eur;former-ids",
        )
        .replace(
            "projects.csv",
            "P1;Wohngeld online;Soziales;10;Beschluss des Rates;20000",
            "W-1;Wohngeld online;Soziales;10;Beschluss des Rates;30000;P1",
        )
        .replace(
            "projects.csv",
            "P2;Terminvereinbarung;Bürgerdienste;5;;50000",
            "P2;Terminvereinbarung;Bürgerdienste;5;;50000;",
        )
        .replace("projects.csv", "P3;E-Akte;Zentrale Dienste;0;;10000", "P3;E-Akte;Zentrale Dienste;0;;10000;");
    let json = test.with(["diff", "old.json", "--format", "json"]).code(0).json();
    assert_eq!((&json["entered"], &json["left"]), (&json!([]), &json!([])));
    assert_eq!(json["moved"][0]["former_id"], "P1");
    assert_eq!(json["moved"][0]["causes"], json!([{ "kind": "value", "ref": "cost-eur", "share": -4 }]));
}

#[test]
fn a_new_id_or_name_alone_is_a_difference() {
    let mut test = kept()
        .replace("projects.csv", "id;name;department", "former-ids;id;name;department")
        .replace("projects.csv", "P1;Wohngeld", "P1;W-1;Wohngeld")
        .replace("projects.csv", "P2;Terminvereinbarung", ";P2;Termine online")
        .replace("projects.csv", "P3;E-Akte", ";P3;E-Akte");
    test.with(["diff", "old.json"]).code(0).stdout(
        "\
Probe: Änderungen
Vorher `old.json`, jetzt `criteria.toml`

Die Top 2 bleiben gleich.
Kein Projekt hat einen anderen Rang oder Nutzwert.

Was geändert wurde
„Wohngeld online“ (W-1), Kennung: `P1` → `W-1`
„Termine online“ (P2), Name: „Terminvereinbarung“ → „Termine online“
",
    );
    let json = test.with(["diff", "old.json", "--format", "json"]).code(0).json();
    assert_eq!(json["changes"][0], json!({ "kind": "name", "project": "W-1", "ref": "id", "from": "P1", "to": "W-1" }));
}

#[test]
fn what_cannot_be_compared_is_told_with_its_remedy() {
    let mut test = kept().file("no.json", "{").file("check.json", "{ \"schema\": \"vorrang/check/1\" }");
    test.with(["rank", "--top", "1", "-o", "part.json"]).code(0);
    test.with(["diff", "part.json", "--lang", "de"]).code(1).no_stdout().stderr(
        "\
Fehler[ranking-file]: `part.json` enthält nicht alle Projekte
--> part.json
 |
 = Abhilfe: Mit `vorrang rank --top all -o part.json` neu schreiben

Geprüft: 1 Datei, 1 Fehler, 0 Warnungen, 0 Hinweise
",
    );
    test.with(["diff", "no.json"]).code(1).stderr_has("`no.json` is no ranking of the format `vorrang/ranking/1`: EOF");
    test.with(["diff", "check.json"])
        .code(1)
        .stderr_has("`check.json` is no ranking but `vorrang/check/1`")
        .stderr_has(
            "= help: name a ranking that `vorrang rank --top all -o FILE.json` has written, or the criteria file of",
        );
    test.with(["diff", "check.json", "--lang", "de"]).code(1).stderr_has(
        "= Abhilfe: Eine Rangfolge nennen, die `vorrang rank --top all -o DATEI.json` geschrieben hat, oder die",
    );
    test.with(["diff", "gone.json"]).code(2).no_stdout();
    test.with(["diff", "old.json", "-o", "old.json"]).code(2).stderr_has("`old.json` ist eine Eingabedatei");
}

#[test]
fn a_ranking_that_contradicts_itself_is_refused() {
    let kept = kept().with(["rank", "--top", "all", "--format", "json"]).code(0).stdout;
    let said = |from: &str, to: &str, told: &str| {
        assert!(kept.contains(from), "{kept}");
        let mut test = Test::decision().file("bad.json", kept.replacen(from, to, 1));
        test.with(["diff", "bad.json", "--lang", "de"]).code(1).no_stdout().stderr_has(told);
    };
    said("\"id\": \"P2\"", "\"id\": \"P1\"", "`bad.json` nennt `\"id\": \"P1\"` mehrmals");
    said("\"rank\": 2", "\"rank\": 0", "`bad.json` enthält eine Angabe, die keine Rangfolge haben kann: `\"rank\": 0`");
    said("\"exact\": \"60\"", "\"exact\": \"-5\"", "die keine Rangfolge haben kann: `\"exact\": \"-5\"`");
    said("\"maximum\": 100", "\"maximum\": 0", "die keine Rangfolge haben kann: `\"maximum\": 0`");
    said("\"id\": \"cost-eur\"", "\"id\": \"citizens\"", "nennt `\"id\": \"citizens\"` mehrmals");
}

#[test]
fn markdown_fits_a_comment_on_a_merge_request() {
    let mut test = kept().replace("criteria.toml", "places = 2", "places = 3");
    test.with(["diff", "old.json", "--format", "md", "--lang", "en"]).code(0).stdout(
        "\
# Probe: changes

Before `old.json`, now `criteria.toml`

New in the top 3: “E-Akte” (P3). No other project has another rank or score.

## New among the places

- “E-Akte” (P3): rank 3 → 3, score 36.0 → 36.0. There are 3 places now instead of 2.

## What was changed

- Places: 2 → 3
",
    );
}

#[test]
fn a_new_deadline_and_a_new_day_share_what_they_did() {
    let criteria = "\
version = 1
title = \"Probe\"
places = 1
as-of = 2026-01-01
input = { projects = [\"projects.csv\"] }
[[criteria]]
id = \"frist\"
weight = 100
source = \"days-to-deadline\"
scale = { kind = \"linear\", worst = 100, best = 0, outside = \"clamp\" }
";
    let mut test = Test::new()
        .file("criteria.toml", criteria)
        .file("projects.csv", "id;name;deadline\nA;Eins;\nB;Zwei;2026-01-01\n");
    test.with(["rank", "--top", "all", "-q", "-o", "old.json"]).code(0);
    let mut test = test
        .replace("criteria.toml", "as-of = 2026-01-01", "as-of = 2026-01-21")
        .file("projects.csv", "id;name;deadline\nA;Eins;2026-03-02\nB;Zwei;2026-01-01\n");
    let json = test.with(["diff", "old.json", "--format", "json", "-q"]).code(0).json();
    let moved = json["moved"].as_array().unwrap().iter().find(|one| one["id"] == "A").unwrap();
    // 60 days on the old day, 40 on the new: 0.4 and 0.6; without a deadline 0 on either.
    assert_eq!(
        moved["causes"],
        json!([{ "kind": "as-of", "ref": "frist", "share": 10 }, { "kind": "deadline", "ref": "frist", "share": 50 }])
    );
}

#[test]
fn a_better_value_is_not_blamed_for_what_the_list_did() {
    let criteria = "\
version = 1
title = \"Probe\"
places = 1
input = { projects = [\"projects.csv\"] }
criteria = [{ id = \"nutzen\", weight = 100, scale = { kind = \"min-max\", direction = \"benefit\" } }]
";
    let mut test = Test::new()
        .file("criteria.toml", criteria)
        .file("projects.csv", "id;name;nutzen\nA;Eins;6\nB;Zwei;10\nC;Drei;0\n");
    test.with(["rank", "--top", "all", "-q", "-o", "old.json"]).code(0);
    let mut test = test.file("projects.csv", "id;name;nutzen\nA;Eins;7\nB;Zwei;20\nC;Drei;0\n");
    let json = test.with(["diff", "old.json", "--format", "json", "-q"]).code(0).json();
    // 0.6 to 0.35: the value alone 0.7 or 0.35 instead of 0.3, the list 0.3 or 0.35 instead of 0.7.
    assert_eq!(
        json["moved"][0]["causes"],
        json!([{ "kind": "value", "ref": "nutzen", "share": 7.5 }, { "kind": "list", "ref": "nutzen", "share": -32.5 }])
    );
}

#[test]
fn whoever_loses_the_place_to_a_decision_is_told_so() {
    let mut test = kept().append(
        "criteria.toml",
        "[[decisions]]\nproject = \"P3\"\neffect = \"in\"\nreason = \"Beschluss\"\nby = \"Rat\"\non = 2026-11-01\n",
    );
    let json = test.with(["diff", "old.json", "--format", "json"]).code(0).json();
    assert_eq!((&json["moved"][1]["id"], &json["moved"][1]["place_cause"]), (&json!("P2"), &json!("precedence")));
    assert_eq!(
        json["moved"][1]["place_causes"],
        json!([{ "kind": "decision", "project": "P3", "ref": "in", "ended": false }])
    );
    test.with(["diff", "old.json", "--lang", "de"]).code(0).stdout_has(
        "\
„Terminvereinbarung“ (P2): Rang 2 → 2, Nutzwert 50,0 → 50,0. Vor ihm steht jetzt „E-Akte“ (P3) mit
  einem Platz durch Beschluss vom 01.11.2026, Rat.
",
    );
    // The other way round the same decision is the one that ended.
    test.with(["rank", "--top", "all", "-o", "new.json"]).code(0);
    test.with(["diff", "new.json", "old.json", "--lang", "en"])
        .code(0)
        .stdout_has("No longer before it: “E-Akte” (P3), which\n  had a place by decision.")
        .stdout_has("It no longer has a place by decision.");
}

#[test]
fn a_rule_with_another_condition_and_a_scale_with_other_ends_are_told_with_both_sides() {
    let rule =
        "[[rules]]\nid = \"teuer\"\neffect = \"exclude\"\nwhen = [{ criterion = \"cost-eur\", at-least = 99000 }]\n";
    let mut test = Test::manifest_and(rule);
    test.with(["rank", "--top", "all", "-o", "old.json"]).code(0);
    let mut test = test
        .replace("criteria.toml", "at-least = 99000", "at-least = 45000")
        .replace("criteria.toml", "worst = 100_000", "worst = 200_000")
        .replace("criteria.toml", "unit = \"EUR\"", "unit = \"EUR\"\nmissing = \"neutral\"");
    test.with(["diff", "old.json", "--lang", "de"]).code(0).stdout_has(
        "
Maßstab oder Quelle von „Kosten“: source = column \"cost-eur\", missing = \"reject\" → source = column
  \"cost-eur\", missing = \"neutral\"
Maßstab oder Quelle von „Kosten“: scale = { kind = \"linear\", worst = 100000, best = 0 } → scale = {
  kind = \"linear\", worst = 200000, best = 0 }
Regel `teuer`: schließt aus, when = [{ criterion = \"cost-eur\", at-least = 99000 }] → schließt aus,
  when = [{ criterion = \"cost-eur\", at-least = 45000 }]
",
    );
    // A ranking of before conditions were kept is not blamed for that.
    let kept = test.read("old.json");
    let mut json: serde_json::Value = serde_json::from_str(&kept).unwrap();
    json["run"]["rules"][0].as_object_mut().unwrap().remove("when");
    let mut test = test.file("old.json", json.to_string());
    let json = test.with(["diff", "old.json", "--format", "json"]).code(0).json();
    let kinds: Vec<&str> =
        json["changes"].as_array().unwrap().iter().map(|one| one["kind"].as_str().unwrap()).collect();
    assert_eq!(kinds, ["scale", "scale", "rule"], "the rule now excludes P2, which is told of the project");
}

#[test]
fn the_main_cause_is_that_of_the_rank_where_it_moved() {
    // P2 gains points by the weights and yet falls behind P3, which was given more.
    let list = "id;name;citizens;cost-eur\nP1;Eins;10;0\nP2;Zwei;10;50000\nP3;Drei;5;0\n";
    let mut test = Test::manifest("places = 2", "places = 1").file("projects.csv", list);
    test.with(["rank", "--top", "all", "-o", "old.json", "-q"]).code(0);
    let mut test = test.replace("projects.csv", "P3;Drei;5;0", "P3;Drei;10;10000");
    test.with(["diff", "old.json", "--weight", "citizens=70", "-q"]).code(0).stdout_has(
        "Drei (P3)            3      2             70,0   97,0  Rang: eigene Angaben −1,0\n\
         Zwei (P2)            2      3             80,0   85,0  Rang: Angaben anderer +1,0\n",
    );
}

#[test]
fn the_main_cause_of_a_score_that_fell_is_one_that_made_it_fall() {
    let mut test = kept()
        .replace("projects.csv", "Beschluss des Rates;20000", "Beschluss des Rates;50000")
        .replace("criteria.toml", "weight = 60", "weight = 80")
        .replace("criteria.toml", "weight = 40", "weight = 20");
    // +20 − 13 − 9 = 90 − 92.
    test.with(["diff", "old.json", "-q"]).code(0).stdout_has(
        "Wohngeld online (P1)            1      1             92,0   90,0  Nutzwert: Gewicht „Kosten“ −13,0\n",
    );
}

#[test]
fn other_methods_have_a_figure_and_minus_signs_of_one_kind() {
    let mut test = Test::decision();
    test.with(["rank", "--top", "all", "-o", "old.json", "--method", "promethee-ii"]).code(0);
    let mut test = test.replace(
        "projects.csv",
        "P2;Terminvereinbarung;Bürgerdienste;5;;50000",
        "P2;Terminvereinbarung;Bürgerdienste;0;;50000",
    );
    let run = test.with(["diff", "old.json", "--method", "promethee-ii", "--lang", "de"]).code(0);
    assert!(run.stdout.contains("Kennzahl") && !run.stdout.contains("Nutzwert"), "{run}");
    assert!(run.stdout.contains(" −") && !run.stdout.contains(" -"), "{run}");
    // A figure is no sum: that its move is not divided up among what was changed is said.
    let said = "
Ein Saldo nach PROMETHEE II entsteht aus Vergleichen mit allen anderen Projekten: Was welche Eingabe
  zu seiner Änderung beigetragen hat, wird nicht aufgeteilt.
";
    assert!(run.stdout.contains(said), "{run}");
    let run = test.with(["diff", "old.json", "--lang", "en"]).code(0);
    assert!(!run.stdout.contains("divided up"), "another method is a cause of its own: {run}");
}

#[test]
fn other_thresholds_of_a_preference_function_are_told() {
    let thresholds = "preference = { kind = \"linear\", indifference = 1000, preference = 90000 }";
    let mut test = Test::decision();
    test.with(["rank", "--top", "all", "-o", "old.json", "--method", "promethee-ii"]).code(0);
    let mut test = test.replace("criteria.toml", "unit = \"EUR\"", &format!("unit = \"EUR\"\n{thresholds}"));
    let args = ["diff", "old.json", "--method", "promethee-ii"];
    test.with(args).code(0).stdout_has("geänderte Eingaben").stdout_has(&format!(
        "Was geändert wurde\nPräferenzfunktion von „Kosten“: preference = {{ kind = \"usual\" }} → {}\n",
        thresholds.replace("linear\", ", "linear\",\n  ")
    ));
    let json = test.with(args.into_iter().chain(["--format", "json"])).code(0).json();
    assert_eq!((&json["changes"][0]["kind"], &json["changes"][0]["ref"]), (&json!("preference"), &json!("cost-eur")));
}

#[test]
fn options_apply_to_the_current_decision_alone_and_are_refused_where_there_is_none() {
    let manifest = "\
version = 1
title = \"Probe\"
places = 1
as-of = 2026-01-01
input = { projects = [\"projects.csv\"] }
criteria = [{ id = \"a\", weight = 50, scale = { kind = \"linear\", worst = 0, best = 10 } }, { id = \"b\", weight = 50, scale = { kind = \"linear\", worst = 0, best = 10 } }]
";
    let list = "id;name;a;b\nP1;Eins;10;0\nP2;Zwei;0;9\n";
    let mut test = Test::new().file("criteria.toml", manifest).file("projects.csv", list);
    let args = ["diff", "criteria.toml", "--as-of", "2026-06-30", "--method", "topsis", "--format", "json"];
    let json = test.with(args).code(0).json();
    assert_eq!((&json["old"]["as_of"], &json["new"]["as_of"]), (&json!("2026-01-01"), &json!("2026-06-30")));
    assert_eq!((&json["old"]["method"], &json["new"]["method"]), (&json!("weighted-sum"), &json!("topsis")));
    for option in
        [["--weight", "a=90"], ["--as-of", "2026-06-30"], ["--method", "topsis"], ["--projects", "projects.csv"]]
    {
        let args = ["diff", "criteria.toml", "criteria.toml", "--lang", "de", option[0], option[1]];
        test.with(args).code(2).no_stdout().stderr_has(&format!("wertet `{}` nicht aus", option[0]));
    }
}

#[test]
fn former_names_decisions_and_rules_are_told_in_words() {
    let decision = |effect: &str| {
        format!(
            "[[decisions]]\nproject = \"P3\"\neffect = \"{effect}\"\nreason = \"Probe\"\nby = \"Rat\"\non = 2026-11-01\n"
        )
    };
    let mut test = Test::manifest_and(&decision("out"));
    test.with(["rank", "--top", "all", "-o", "old.json"]).code(0);
    let mut test = test.replace("criteria.toml", "effect = \"out\"", "effect = \"in\"").replace(
        "projects.csv",
        "P3;E-Akte",
        "P3;Elektronische Akte",
    );
    test.with(["diff", "old.json", "--lang", "de"])
        .code(0)
        .stdout_has(
            "\
Beschluss zu „Elektronische Akte“ (P3): erhält keinen Platz (Beschluss vom 01.11.2026, Rat) → erhält
  einen Platz (Beschluss vom 01.11.2026, Rat)
",
        )
        .stdout_has("„Elektronische Akte“ (P3), vorher „E-Akte“ (P3): Rang 3");
}

#[test]
fn criteria_of_the_same_name_are_told_apart_by_their_ids() {
    let mut test = kept().replace("criteria.toml", "id = \"cost-eur\"", "id = \"cost\"").replace(
        "projects.csv",
        "citizens-why;cost-eur",
        "citizens-why;cost",
    );
    test.with(["diff", "old.json", "-q"])
        .code(0)
        .stdout_has("Gewicht „Kosten (cost-eur)“: 40 → nichts (Prozent)\n")
        .stdout_has("Gewicht „Kosten (cost)“: nichts → 40 (Prozent)\n");
}

#[test]
fn a_rule_is_named_with_its_reason_wherever_it_decides() {
    let rule = "[[rules]]\nid = \"pflicht\"\neffect = \"mandatory\"\nwhen = [{ criterion = \"citizens\", at-most = 0 }]\nreason = { de = \"Gesetzliche Pflicht\", en = \"Legal duty\" }\n";
    let mut test = kept().append("criteria.toml", rule);
    let told = "\
Neu unter den Plätzen
„E-Akte“ (P3): Rang 3 → 3, Nutzwert 36,0 → 36,0. Es ist jetzt gesetzt durch die Regel „Gesetzliche
  Pflicht“ (`pflicht`).

Nicht mehr unter den Plätzen
„Terminvereinbarung“ (P2): Rang 2 → 2, Nutzwert 50,0 → 50,0. Vor ihm steht jetzt „E-Akte“ (P3),
  gesetzt durch die Regel „Gesetzliche Pflicht“ (`pflicht`).

Was geändert wurde
Neue Regel „Gesetzliche Pflicht“ (`pflicht`): gibt einen Platz, when = [{ criterion = \"citizens\",
  at-most = 0 }]
„E-Akte“ (P3), gesetzt durch: nichts → „Gesetzliche Pflicht“ (`pflicht`)
";
    test.with(["diff", "old.json", "--lang", "de"]).code(0).stdout_has(told);
    // A ranking kept as JSON tells as much as the criteria file that it was made from.
    test.with(["rank", "--top", "all", "-o", "new.json"]).code(0);
    test.with(["diff", "old.json", "new.json", "--lang", "de"]).code(0).stdout_has(told);
    test.with(["diff", "new.json", "old.json", "--lang", "de"])
        .code(0)
        .stdout_has("Gesetzt durch die Regel „Gesetzliche Pflicht“\n  (`pflicht`) ist es nicht mehr.")
        .stdout_has("Weggefallene Regel „Gesetzliche Pflicht“ (`pflicht`): gibt einen Platz, when = [{")
        .stdout_has("Nicht mehr vor ihm steht „E-Akte“ (P3),\n  das durch die Regel „Gesetzliche Pflicht“ (`pflicht`) gesetzt war.");
}

#[test]
fn whoever_is_ranked_on_one_side_only_is_told_with_what_keeps_it_out() {
    let rule = "[[rules]]\nid = \"teuer\"\neffect = \"exclude\"\nwhen = [{ criterion = \"cost-eur\", at-least = 45000 }]\nreason = \"Zu teuer\"\n";
    let mut test = kept().append("criteria.toml", rule);
    test.with(["diff", "old.json", "--lang", "de"]).code(0).stdout_has(
        "„Terminvereinbarung“ (P2) ist jetzt ausgeschlossen durch die Regel „Zu teuer“ (`teuer`), vorher Rang\n  2, Nutzwert 50,0.\n",
    );
    let mut test = kept()
        .replace("criteria.toml", "unit = \"EUR\"", "unit = \"EUR\"\nmissing = \"apart\"")
        .replace("projects.csv", "Bürgerdienste;5;;50000", "Bürgerdienste;5;;")
        .replace("projects.csv", "P3;E-Akte", "P3;Akte");
    test.with(["diff", "old.json", "--lang", "en", "-q"])
        .code(0)
        .stdout_has("“Terminvereinbarung” (P2) is no longer rated, missing: “Cost”; before rank 2, score 50.0.");
    let header = ("citizens-why;cost-eur", "citizens-why;cost-eur;merged-into");
    let mut test = kept()
        .replace("projects.csv", header.0, header.1)
        .replace("projects.csv", "Beschluss des Rates;20000", "Beschluss des Rates;20000;")
        .replace("projects.csv", "0;;10000", "0;;10000;")
        .replace("projects.csv", "5;;50000", "5;;50000;P1");
    test.with(["diff", "old.json", "--lang", "de"])
        .code(0)
        .stdout_has("„Terminvereinbarung“ (P2) ist zusammengeführt in „Wohngeld online“ (P1), vorher Rang 2")
        .stdout_has("„Terminvereinbarung“ (P2), zusammengeführt in: nichts → „Wohngeld online“ (P1)\n");
}

#[test]
fn a_new_id_is_no_new_decision_and_no_new_prerequisite() {
    let list = |id: &str, former: &str, needs: &str| {
        format!(
            "id;name;citizens;cost-eur;former-ids;depends-on\n{id};Wohngeld;10;20000;{former};\nP2;Termin;5;50000;;{needs}\n"
        )
    };
    let decided = |id: &str| {
        format!(
            "[[decisions]]\nproject = \"{id}\"\neffect = \"in\"\nreason = \"Probe\"\nby = \"Rat\"\non = 2026-11-01\n"
        )
    };
    let mut test = Test::manifest_and(&decided("P1")).file("projects.csv", list("P1", "", "P1"));
    test.with(["rank", "--top", "all", "-o", "old.json", "-q"]).code(0);
    let mut test = test
        .replace("criteria.toml", "project = \"P1\"", "project = \"W-1\"")
        .file("projects.csv", list("W-1", "P1", "W-1"));
    test.with(["diff", "old.json", "-q", "--lang", "de"])
        .code(0)
        .stdout_has("Was geändert wurde\n„Wohngeld“ (W-1), Kennung: `P1` → `W-1`\n");
    let json = test.with(["diff", "old.json", "-q", "--format", "json"]).code(0).json();
    assert_eq!(json["changes"].as_array().map(Vec::len), Some(1));
}

#[test]
fn a_scenario_is_named_beside_its_file_and_nobody_is_called_further_where_none_is_named() {
    let scenario = "[scenarios.eins]\nplaces = 1\n[scenarios.mild]\nweights = { citizens = 61 }\n";
    let mut test = Test::manifest_and(scenario);
    test.with(["diff", "criteria.toml", "--scenario", "mild", "--lang", "de"]).code(0).stdout_has(
        "Vorher `criteria.toml`, jetzt `criteria.toml` (Szenario `mild`)\n\nDie Top 2 bleiben gleich.\n2 Projekte haben einen anderen Rang oder Nutzwert, kamen hinzu oder fielen weg.\n",
    );
    // Several that tie on one place are no one project.
    let tied = "id;name;citizens;cost-eur\nP1;Eins;10;20000\nP2;Zwei;10;20000\n";
    let mut test = test.file("projects.csv", tied);
    test.with(["diff", "criteria.toml", "--scenario", "eins", "--lang", "de", "-q"])
        .code(0)
        .stdout_has("\nDen einen Platz haben dieselben Projekte, die gleichauf liegen.\nKein Projekt hat einen anderen Rang oder Nutzwert.\n");
}

/// Five projects that name legal bases, of which `A` and `B` are to be changed.
fn under_law() -> Test {
    let manifest = "\
version = 1
title = \"Probe\"
places = 2
as-of = 2026-11-01
input = { projects = [\"projects.csv\"], legal-bases = \"law.toml\" }

[[criteria]]
id = \"duty\"
name = \"Pflicht\"
weight = 60
source = \"legal\"
scale = { kind = \"levels\", levels = { none = 0, should = 50, must = 100 } }

[[criteria]]
id = \"benefit\"
name = \"Nutzen\"
weight = 40
scale = { kind = \"linear\", worst = 0, best = 10 }

[[rules]]
id = \"bald\"
effect = \"mandatory\"
when = [{ field = \"deadline\", before = 2027-06-01 }]
reason = \"Frist bald\"
";
    let basis = |id: &str, rest: &str| {
        format!(
            "[[legal-bases]]\nid = \"{id}\"\nact = \"Gesetz {id}\"\nsection = \"§ 1\"\ntitle = \"Norm {id}\"\nwhat = \"Pflicht\"\n\
             addressee = \"Stadt\"\nreaches-municipality = true\nstate = \"in-force\"\nsource = \"Probe\"\nchecked = 2026-10-01\n\
             sure = \"text\"\n{rest}\n"
        )
    };
    let law =
        [basis("A", "strength = \"should\""), basis("B", "strength = \"must\""), basis("C", "strength = \"should\"")];
    let list = "\
id;name;benefit;legal;deadline;legal-confirmed
P1;Eins;9;A;;Amt, 01.10.2026
P2;Zwei;8;A;2028-01-01;Amt, 01.10.2026
P3;Drei;7;A | B;;Amt, 01.10.2026
P4;Vier;6;C;;Amt, 01.10.2026
P5;Fünf;5;;;
";
    let mut test =
        Test::new().file("criteria.toml", manifest).file("law.toml", law.join("\n")).file("projects.csv", list);
    test.with(["rank", "--top", "all", "-q", "-o", "old.json"]).code(0);
    test
}

/// The section of a difference that says what was changed.
fn changes(run: &super::harness::Run, heading: &str) -> String {
    let section = run.stdout.split_once(heading).unwrap().1;
    section.split("\n\n").next().unwrap().trim_end().to_owned()
}

#[test]
fn a_changed_legal_basis_is_told_once_with_whom_it_moves() {
    let stricter = |test: Test| {
        let law = test.read("law.toml");
        test.file("law.toml", law.replacen("strength = \"should\"", "strength = \"must\"", 1))
    };
    let mut test = stricter(under_law());
    let args = ["diff", "old.json", "-q", "--lang", "de"];
    assert_eq!(
        changes(&test.with(args).code(0), "Was geändert wurde\n"),
        "Rechtsgrundlage Gesetz A § 1 („Norm A“): Bindung Soll → Pflicht. Das betrifft 2 Projekte: „Eins“\n  (P1) und „Zwei“ (P2)."
    );
    assert_eq!(
        changes(
            &test.with(["diff", "old.json", "-q", "--lang", "en", "--format", "md"]).code(0),
            "## What was changed\n\n"
        ),
        "- Legal basis Gesetz A § 1 (“Norm A”): strength should → duty. That concerns 2 projects: “Eins” (P1) and “Zwei” (P2)."
    );
    let json = test.with(["diff", "old.json", "-q", "--format", "json"]).code(0).json();
    assert_eq!(
        json["changes"],
        json!([
            {
                "kind": "legal-basis", "project": null, "ref": "A", "from": "strength = \"should\"",
                "to": "strength = \"must\"", "moves": ["P1", "P2"],
            },
            {
                "kind": "legal-basis", "project": "P1", "ref": "duty", "from": "should", "to": "must",
                "follows_from": ["A"],
            },
            {
                "kind": "legal-basis", "project": "P2", "ref": "duty", "from": "should", "to": "must",
                "follows_from": ["A"],
            },
        ])
    );
    // P2 names another basis now as well, which is a change of its own; of whoever only names it nothing follows.
    let mut test = stricter(under_law()).replace("projects.csv", ";A;2028", ";A | B;2028");
    assert_eq!(
        changes(&test.with(args).code(0), "Was geändert wurde\n"),
        "Rechtsgrundlage Gesetz A § 1 („Norm A“): Bindung Soll → Pflicht. Das betrifft „Eins“ (P1).\n\
         „Zwei“ (P2), Pflicht: should → must"
    );
    // A ranking of before bases were kept tells the projects, as it knows no more.
    let mut kept: serde_json::Value = serde_json::from_str(&test.read("old.json")).unwrap();
    kept.as_object_mut().unwrap().remove("legal_bases");
    let mut test = stricter(under_law()).file("old.json", kept.to_string());
    assert_eq!(
        changes(&test.with(args).code(0), "Was geändert wurde\n"),
        "„Eins“ (P1), Pflicht: should → must\n„Zwei“ (P2), Pflicht: should → must"
    );
}

#[test]
fn a_basis_with_another_deadline_or_state_moves_whom_it_decides() {
    let args = ["diff", "old.json", "-q", "--lang", "de"];
    let changed = |from: &str, to: &str| {
        let test = under_law();
        let law = test.read("law.toml");
        test.file("law.toml", law.replacen(from, to, 1))
    };
    // P2 has an earlier deadline of its own; P3 names the basis too.
    let mut test = changed("strength = \"should\"", "strength = \"should\"\ndeadline = 2028-02-01");
    assert_eq!(
        changes(&test.with(args).code(0), "Was geändert wurde\n"),
        "Rechtsgrundlage Gesetz A § 1 („Norm A“): Frist nichts → 01.02.2028. Das betrifft 2 Projekte: „Drei“\n  (P3) und „Eins“ (P1)."
    );
    // Before the day that the rule asks for all three are mandatory, and the rule is told once as well.
    let mut test = changed("strength = \"should\"", "strength = \"should\"\ndeadline = 2027-02-01").replace(
        "criteria.toml",
        "places = 2",
        "places = 3",
    );
    assert_eq!(
        changes(&test.with(args).code(0), "Was geändert wurde\n"),
        "Plätze: 2 → 3\n\
         Rechtsgrundlage Gesetz A § 1 („Norm A“): Frist nichts → 01.02.2027. Das betrifft 3 Projekte: „Drei“\n  (P3), „Eins“ (P1) und „Zwei“ (P2).\n\
         „Drei“ (P3), „Eins“ (P1) und „Zwei“ (P2), gesetzt durch: nichts → „Frist bald“ (`bald`)"
    );
    let mut test = changed(
        "reaches-municipality = true\nstate = \"in-force\"",
        "reaches-municipality = false\nstate = \"repealed\"",
    );
    assert_eq!(
        changes(&test.with(args).code(0), "Was geändert wurde\n"),
        "Rechtsgrundlage Gesetz A § 1 („Norm A“): in Kraft → aufgehoben; reicht bis zur Stadt ja → nein. Das\n  betrifft 2 Projekte: „Eins“ (P1) und „Zwei“ (P2)."
    );
    // Whom another basis gives as much anyway, nothing follows for.
    let mut test =
        under_law().file("projects.csv", "id;name;benefit;legal;legal-confirmed\nP3;Drei;7;A | B;Amt, 01.10.2026\n");
    test.with(["rank", "--top", "all", "-q", "-o", "old.json"]).code(0);
    let law = test.read("law.toml");
    let mut test = test.file("law.toml", law.replacen("strength = \"should\"", "strength = \"must\"", 1));
    assert_eq!(
        changes(&test.with(args).code(0), "Was geändert wurde\n"),
        "Rechtsgrundlage Gesetz A § 1 („Norm A“): Bindung Soll → Pflicht. Das ändert an keinem Projekt etwas."
    );
}
