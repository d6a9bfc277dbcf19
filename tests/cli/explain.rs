//! `vorrang explain`: why a project is where it is, and what would change that.

use serde_json::json;

use super::harness::Test;

#[test]
fn an_explanation_reads_as_sentences() {
    Test::decision().args(["explain", "P2", "--versus", "P3"]).run().code(0).no_stderr().stdout(
        "\
Probe
Nutzwertanalyse, höchstens 100 · kein Szenario · 3 von 3 Projekten in der Rangfolge

Terminvereinbarung (P2)
„Terminvereinbarung“ (P2) hat Platz 2 (Rang 2 von 3) mit einem Nutzwert von 50,0 von höchstens 100.
  Begründung: nach Nutzwert.

Teilnutzen
Kriterium         Angabe       Zielerfüllung  Gewicht  Teilnutzen
──────────────────────────────────────────────────────────────────
Bürgernutzen      5                   50,0\u{a0}%     60\u{a0}%        30,0
Kosten            50.000 Euro         50,0\u{a0}%     40\u{a0}%        20,0
Eigener Nutzwert                                100\u{a0}%        50,0

Im Vergleich mit „E-Akte“ (P3)
Kriterium         P2           P3           Unterschied
────────────────────────────────────────────────────────
Bürgernutzen      5            0                  +30,0
Kosten            50.000 Euro  10.000 Euro        −16,0
Eigener Nutzwert  50,0         36,0               +14,0

Abstand zur Auswahlgrenze
Vor dem ersten Projekt ohne Platz, „E-Akte“ (P3), liegt es um 14,00 Punkte.
Davor steht „Wohngeld online“ (P1) (Rang 1, 92,0), dahinter „E-Akte“ (P3) (Rang 3, 36,0).

Den Platz verlöre es durch eine andere Angabe allein, am ehesten bei „Kosten“: 85.001 Euro (jetzt
  50.000 Euro). Gleichstand herrscht bei einer Zielerfüllung von 15\u{a0}%.
Den Platz verlöre es durch ein anderes Gewicht allein, am ehesten von „Bürgernutzen“: 44\u{a0}% (jetzt
  60\u{a0}%). Gleichstand herrscht bei 400/9\u{a0}% (rund 44,4444\u{a0}%).
",
    );
}

#[test]
fn json_carries_the_smallest_changes_with_their_exact_ties() {
    let mut test = Test::decision();
    let json = test.with(["explain", "P3", "--versus", "P2", "--format", "json"]).code(0).json();
    assert_eq!(json["schema"], "vorrang/explanation/1");
    let project = &json["projects"][0];
    assert_eq!((&project["rank"], &project["score"], &project["above"]), (&json!(3), &json!(36), &json!("P2")));
    // 60·u + 36 = 50 at u = 7/30, and the next level is 5; 100·0.9 − w·0.9 = 50 at w = 400/9.
    assert_eq!(
        project["smallest_change"],
        json!({
            "value": { "criterion": "citizens", "from": 0, "to": 5, "exact": null, "rule": null },
            "weight": { "criterion": "citizens", "from": 60, "to": 44, "exact": "400/9" },
            "unsaid": [], "unsaid_beyond": [], "unrated": null,
        })
    );
    assert_eq!(
        project["versus"],
        json!({ "id": "P2", "difference": -14, "contributions": { "citizens": -30, "cost-eur": 16 } })
    );
}

#[test]
fn what_people_decided_and_what_is_set_apart_is_said() {
    let decided = Test::manifest_and(
        "[[decisions]]\nproject = \"P3\"\neffect = \"in\"\nreason = \"Grundlage\"\nby = \"Rat\"\non = 2026-11-01\n",
    );
    decided
        .args(["explain", "P3"])
        .run()
        .code(0)
        .stdout_has("Es hat einen Platz durch Beschluss (Rat, 01.11.2026): Grundlage.\n");
    let done = Test::projects("id;name;citizens;cost-eur;status\nP1;Eins;10;0;\nP2;Zwei;5;0;Umgesetzt\n");
    done.args(["explain", "P2", "--lang", "en"]).run().code(0).stdout_has("“Zwei” (P2) is not ranked; status: Done.\n");
}

#[test]
fn an_unknown_project_is_suggested() {
    let mut test = Test::decision();
    test.with(["explain", "P4", "--lang", "de"]).code(2).no_stdout().stderr_has("Ein Projekt `P4` gibt es");
    test.with(["explain", "P1", "--versus", "P9"]).code(2).no_stdout().stderr_has("--versus P9");
}

#[test]
fn a_value_at_which_a_rule_decides_is_not_told_as_a_matter_of_the_score() {
    // With 8 P2 would have the place by its score, but from 8 on it is excluded.
    let decision = "\
version = 1
title = \"Probe\"
places = 1
input = { projects = [\"projects.csv\"] }
criteria = [{ id = \"a\", weight = 100, scale = { kind = \"linear\", worst = 0, best = 10 } }]
rules = [{ id = \"zu-viel\", effect = \"exclude\", when = [{ criterion = \"a\", at-least = 8 }] }]
";
    let list = "id;name;a\nP1;Eins;7,5\nP2;Zwei;3\n";
    let mut test = Test::new().file("criteria.toml", decision).file("projects.csv", list);
    let json = test.with(["explain", "P2", "--format", "json"]).code(0).json();
    assert_eq!(json["projects"][0]["smallest_change"]["value"]["to"].to_string(), "7.6");
}

#[test]
fn where_everybody_has_a_place_nothing_is_said_about_rules() {
    let mut test = Test::manifest("places = 2", "places = 3");
    let run = test.with(["explain", "P3"]).code(0);
    run.stdout_has("Alle Projekte, die einen Platz haben können, haben einen.")
        .stdout_has("Keine einzelne Änderung einer Angabe oder eines Gewichts nimmt ihm den Platz.");
    test.with(["explain", "P3", "--method", "topsis"]).code(0).stdout_has("nur für die Nutzwertanalyse berechnet");
}

#[test]
fn whoever_ties_is_said_to_tie() {
    let list = "id;name;citizens;cost-eur\nP1;Eins;5;50000\nP2;Zwei;5;50000\nP3;Drei;0;50000\nP4;Vier;10;50000\n";
    let mut test = Test::projects(list);
    test.with(["explain", "P1"]).code(0).stdout_has(
        "Gleichauf auf Rang 2 liegt es mit „Zwei“ (P2).\nDavor steht „Vier“ (P4) (Rang 1, 80,0), dahinter „Drei“ (P3) (Rang 4, 20,0).",
    );
    let json = test.with(["explain", "P1", "--format", "json"]).code(0).json();
    assert_eq!(json["projects"][0]["level_with"], json!(["P2"]));
    // Equal scores that another rule of order tells apart do not read as different ones.
    let mut test = Test::manifest("places = 2", "places = 2\nscoring = { tie-break = [\"citizens\"] }");
    test = test.file("projects.csv", "id;name;citizens;cost-eur\nP1;Eins;10;100000\nP2;Zwei;5;25000\n");
    test.with(["explain", "P1"]).code(0).stdout_has("dahinter „Zwei“ (P2) (Rang 2, gleicher Nutzwert)");
    test.with(["explain", "P1", "--lang", "en"]).code(0).stdout_has("just below “Zwei” (P2) (rank 2, equal score)");
}

#[test]
fn an_excluded_project_is_told_what_would_lift_that() {
    let rule = "[[rules]]\nid = \"teuer\"\neffect = \"exclude\"\nreason = \"Zu teuer\"\nwhen = [{ criterion = \"cost-eur\", at-least = 50000 }]\n";
    let mut test = Test::manifest_and(rule);
    test.with(["explain", "P2"]).code(0).stdout_has(
        "„Terminvereinbarung“ (P2) ist nicht in der Rangfolge, ausgeschlossen durch eine Regel: Zu teuer.\n\nEinen Platz bekäme es durch eine andere Angabe allein, am ehesten bei „Kosten“: 49.999 Euro (jetzt\n  50.000 Euro), denn dann gilt die Regel „Zu teuer“ nicht mehr.\n",
    );
    let both = "[[rules]]\nid = \"idee\"\neffect = \"exclude\"\nreason = \"Nur eine Idee\"\nwhen = [{ field = \"status\", equals = \"idea\" }, { field = \"name\", equals = \"E-Akte\" }]\n";
    let mut test = Test::manifest_and(both);
    test.with(["explain", "P3"]).code(0).stdout_has(
        "\n\nKeine andere Angabe allein hebt den Ausschluss durch „Nur eine Idee“ auf und bringt einen Platz.\n",
    );
}

#[test]
fn what_is_not_searched_is_said() {
    let decision = "\
version = 1
title = \"Probe\"
places = 1
input = { projects = [\"projects.csv\"] }
scoring = { dependencies = \"inherit\" }
criteria = [{ id = \"a\", name = \"Nutzer\", weight = 100, scale = { kind = \"ratio\", direction = \"benefit\" } }]
";
    let list = "id;name;a;depends-on\nP1;Eins;100;\nP2;Zwei;30;\nP3;Drei;20;P2\nP4;Vier;40;\n";
    let mut test = Test::new().file("criteria.toml", decision).file("projects.csv", list);
    test.with(["explain", "P2", "--lang", "de"]).code(0).stdout_has(
        "Keine einzelne Änderung eines Gewichts oder einer der übrigen Angaben bringt ihm einen Platz.\nZu anderen Angaben bei „Nutzer“, die außerhalb der Angaben aller anderen Projekte liegen, wird\n  nichts gesagt, weil sie den Maßstab für alle verschieben würden.\n",
    );
    test.with(["explain", "P4", "--lang", "de"]).code(0).stdout_has("„Nutzer“: 101 (jetzt 40).\n");
    // On this scale every value moves the utilities of all.
    let mut test = test.replace("criteria.toml", "\"ratio\"", "\"vector\"");
    test.with(["explain", "P2", "--lang", "de"]).code(0).stdout_has(
        "Zu anderen Angaben bei „Nutzer“ wird nichts gesagt, weil sie zugleich weitere Zielerfüllungen\n  verschieben würden.\n",
    );
}

#[test]
fn a_project_is_not_compared_with_itself() {
    let mut test = Test::decision();
    test.with(["explain", "P1", "--versus", "P1", "--lang", "de"])
        .code(2)
        .no_stdout()
        .stderr_has("ein Projekt lässt sich nicht mit sich selbst vergleichen; `--versus` nennt ein anderes");
    test.with(["explain", "P1", "P2", "--versus", "P1"]).code(0).stdout_has("Im Vergleich mit „Wohngeld online“ (P1)");
}

#[test]
fn a_run_that_departs_from_the_file_opens_with_what_changes() {
    let mut test = Test::decision();
    let args = ["explain", "P3", "--weight", "citizens=20", "--lang", "de"];
    test.with(args)
        .code(0)
        .stdout_has("Gegenüber der Grundlage: neu „E-Akte“ (P3); nicht mehr „Terminvereinbarung“ (P2).\n")
        .stdout_has("Gewichte: Bürgernutzen 20\u{a0}% (statt 60\u{a0}%), Kosten 80\u{a0}% (statt 40\u{a0}%)\n");
    let json = test.with(args.into_iter().chain(["--format", "json"])).code(0).json();
    assert_eq!((&json["base"]["entered"], &json["base"]["left"]), (&json!(["P3"]), &json!(["P2"])));
    assert_eq!(test.with(["explain", "P3", "--format", "json"]).json()["base"], json!(null));
}

#[test]
fn why_two_projects_cannot_be_compared_by_criteria_is_said() {
    let rule = "[[rules]]\nid = \"teuer\"\neffect = \"exclude\"\nreason = \"Zu teuer\"\nwhen = [{ criterion = \"cost-eur\", at-least = 50000 }]\n";
    let mut test = Test::manifest_and(rule);
    let unranked = "Nach Kriterien lässt sich das nicht vergleichen: „Terminvereinbarung“ (P2) ist nicht in der";
    test.with(["explain", "P2", "--versus", "P3", "--lang", "de"]).code(0).stdout_has(unranked);
    test.with(["explain", "P3", "--versus", "P2", "--lang", "de"]).code(0).stdout_has(unranked);
    test.with(["explain", "P1", "P3", "--versus", "P3", "--lang", "de"])
        .code(0)
        .stdout_has("Mit diesem Projekt werden die anderen verglichen.\n");
    let run = test.with(["explain", "P1", "--versus", "P3", "--method", "topsis", "--lang", "de"]).code(0);
    run.stdout_has("Das Verfahren bildet keine Summe.").stdout_has("\nAngaben\nKriterium");
}

#[test]
fn what_the_tie_break_decides_is_said_with_both_utilities() {
    let ten = "scale = { kind = \"linear\", worst = 0, best = 10 }";
    let decision = format!(
        "version = 1\ntitle = \"Probe\"\nplaces = 1\nlanguage = \"de\"\ninput = {{ projects = [\"projects.csv\"] }}\nscoring = {{ tie-break = [\"a\"] }}\ncriteria = [{{ id = \"a\", weight = 50, {ten} }}, {{ id = \"b\", weight = 50, {ten} }}]\n"
    );
    let list = "id;name;a;b\nP1;Eins;6;4\nP2;Zwei;4;6\n";
    let mut test = Test::new().file("criteria.toml", decision).file("projects.csv", list);
    for id in ["P1", "P2"] {
        test.with(["explain", id, "--format", "markdown"]).code(0).stdout_has(
            "Bei Gleichstand entscheidet „a“: „Eins“ (P1) mit einer Zielerfüllung von 60\u{a0}% steht vor „Zwei“ (P2) mit 40\u{a0}%.",
        );
    }
}

#[test]
fn a_project_without_a_value_is_told_what_would_bring_it_a_place() {
    let apart = Test::manifest("unit = \"EUR\"", "unit = \"EUR\"\nmissing = \"apart\"");
    let mut test = apart.replace("projects.csv", "Bürgerdienste;5;;50000", "Bürgerdienste;5;;");
    test.with(["explain", "P2", "--lang", "de", "-q"]).code(0).stdout_has(
        "\
„Terminvereinbarung“ (P2) ist nicht bewertet, es fehlt: Kosten.

Einen Platz bekäme es, wenn die Angabe bei „Kosten“ höchstens 84.999 Euro ist. Gleichstand herrscht
  bei einer Zielerfüllung von 15\u{a0}%.
",
    );
    let json = test.with(["explain", "P2", "--format", "json", "-q"]).code(0).json();
    let change = &json["projects"][0]["smallest_change"];
    assert_eq!(change["unrated"], json!({ "missing": ["cost-eur"], "outlook": "from" }));
    assert_eq!(
        change["value"],
        json!({ "criterion": "cost-eur", "from": null, "to": 84999, "exact": "3/20", "rule": null })
    );
    let mut test = test.replace("criteria.toml", "places = 2", "places = 3");
    test.with(["explain", "P2", "--lang", "en", "-q"]).code(0).stdout_has("It would have a place with any value.");
}

#[test]
fn where_no_value_brings_a_place_that_is_said_and_whether_a_decision_is_the_reason() {
    let decision = "\n[[decisions]]\nproject = \"P3\"\neffect = \"out\"\nreason = \"Sparen\"\nby = \"Rat\"\n";
    let apart = || Test::manifest("unit = \"EUR\"", "unit = \"EUR\"\nmissing = \"apart\"").env("COLUMNS", "200");
    let without = || apart().replace("projects.csv", "Zentrale Dienste;0;;10000", "Zentrale Dienste;0;;");
    let mut out = without().append("criteria.toml", decision);
    out.with(["explain", "P3", "--lang", "de", "-q"])
        .code(0)
        .stdout_has(
            "\nGleich wie die fehlende Angabe ausfällt, bekommt es keinen Platz, solange der Beschluss dagegen gilt.\n",
        )
        .stdout_has("Es hat keinen Platz durch Beschluss (Rat): Sparen.\n");
    out.with(["explain", "P3", "--lang", "en", "-q"])
        .code(0)
        .stdout_has("\nWhatever the missing value is, it gets no place as long as the decision against it holds.\n");
    let mut low = without();
    low.with(["explain", "P3", "--lang", "de", "-q"])
        .code(0)
        .stdout_has("\nGleich wie die Angabe ausfällt, bekäme es keinen Platz.\n");
    low.with(["explain", "P3", "--lang", "en", "-q"])
        .code(0)
        .stdout_has("\nWhatever the value, it would have no place.\n");
}

#[test]
fn a_legal_basis_is_shown_with_whom_it_addresses_and_where_it_was_read() {
    let bases = "[[legal-bases]]
id = \"E7\"
act = \"EGovG NRW\"
section = \"§ 7\"
title = \"Elektronisch bezahlen\"
strength = \"framework\"
reaches-municipality = true
addressee = { de = \"Behörden (für Gemeinden nicht geprüft)\", en = \"authorities (not checked for municipalities)\" }
state = \"in-force\"
source = \"recht.nrw.de\"
checked = 2026-11-22
sure = \"secondary\"

[[legal-bases]]
id = \"O9\"
act = \"OZG\"
title = \"Bekanntgabe\"
strength = \"may\"
reaches-municipality = true
state = \"in-force\"
";
    let list = "id;name;citizens;cost-eur;legal\nP1;Eins;10;0;E7|O9\nP2;Zwei;5;0;\nP3;Drei;0;0;\n";
    let mut test = Test::manifest("[input]\n", "[input]\nlegal-bases = \"bases.toml\"\n")
        .file("bases.toml", bases)
        .file("projects.csv", list)
        .env("COLUMNS", "300");
    test.with(["explain", "P1", "--lang", "de", "-q"]).code(0).stdout_has(
        "EGovG NRW § 7 (Elektronisch bezahlen): Rahmenvorgabe. Richtet sich an: Behörden (für Gemeinden nicht geprüft). \
         Quelle: recht.nrw.de. Geprüft am 22.11.2026, nicht am Wortlaut.\nOZG (Bekanntgabe): Kann. Nicht geprüft.\n",
    );
    test.with(["explain", "P1", "--lang", "en", "-q"]).code(0).stdout_has(
        "EGovG NRW § 7 (Elektronisch bezahlen): framework. Addressed to: authorities (not checked for municipalities). \
         Source: recht.nrw.de. Checked on 2026-11-22, not against the text.\nOZG (Bekanntgabe): may. Not checked.\n",
    );
}

#[test]
fn a_legal_basis_without_a_title_is_shown_by_its_citation_alone() {
    let bases = "[[legal-bases]]
id = \"OZG\"
act = \"OZG\"
strength = \"must\"
reaches-municipality = true
state = \"in-force\"
checked = 2026-11-22
sure = \"text\"
";
    let list = "id;name;citizens;cost-eur;legal\nP1;Eins;10;0;OZG\nP2;Zwei;5;0;\nP3;Drei;0;0;\n";
    let mut test = Test::manifest("[input]\n", "[input]\nlegal-bases = \"bases.toml\"\n")
        .file("bases.toml", bases)
        .file("projects.csv", list);
    test.with(["explain", "P1", "--lang", "de", "-q"])
        .code(0)
        .stdout_has("\nOZG: Pflicht. Wortlaut geprüft am 22.11.2026.\n");
    test.with(["explain", "P1", "--lang", "en", "-q"]).code(0).stdout_has("\nOZG: duty. Text checked on 2026-11-22.\n");
}

#[test]
fn a_rule_that_may_not_bind_the_city_is_no_duty_of_the_shipped_decision() {
    let shipped = concat!(env!("CARGO_MANIFEST_DIR"), "/criteria.toml");
    let mut test = Test::new().env("COLUMNS", "300");
    test.with(["explain", "DO-B13", "-c", shipped, "--lang", "de", "-q"]).code(0).stdout_has(
        "EGovG NRW § 7 (Elektronische Bezahlmöglichkeit): Rahmenvorgabe. Richtet sich an: Behörden (für Gemeinden nicht \
         geprüft). Quelle: ",
    );
}

#[test]
fn whoever_is_set_apart_or_merged_is_told_that_no_value_helps() {
    let list = "id;name;citizens;cost-eur;status;merged-into\nP1;Eins;10;0;;\nP2;Zwei;5;0;Umgesetzt;\nP3;Drei;0;0;;P1\nP4;Vier;0;0;;\n";
    let mut test = Test::projects(list);
    test.with(["explain", "P2", "P3", "--lang", "de", "-q"])
        .code(0)
        .stdout_has("Bei diesem Stand bringt ihm keine Angabe und kein Gewicht einen Platz.")
        .stdout_has("Solange es zusammengeführt ist, bringt ihm keine Angabe und kein Gewicht einen Platz.");
}

#[test]
fn of_whoever_is_not_in_the_ranking_no_rule_holds_and_no_decision_has_an_effect() {
    let manifest = "
[[rules]]
id = \"zwei\"
effect = \"mandatory\"
reason = \"Pflicht\"
when = [{ field = \"id\", equals = \"P2\" }]

[[rules]]
id = \"fuenf\"
effect = \"exclude\"
reason = \"Das Land baut selbst\"
when = [{ field = \"id\", equals = \"P5\" }]

[[decisions]]
project = \"P2\"
effect = \"in\"
reason = \"Wunsch\"
by = \"Rat\"

[[decisions]]
project = \"P3\"
effect = \"out\"
reason = \"Sparen\"
by = \"Rat\"

[[decisions]]
project = \"P5\"
effect = \"wins-tie\"
reason = \"Wunsch\"
by = \"Rat\"
";
    let list = "id;name;citizens;cost-eur;status;merged-into\nP1;Eins;10;0;;\nP2;Zwei;5;0;Zurückgezogen;\n\
                P3;Drei;0;0;;P1\nP4;Vier;0;0;;\nP5;Fünf;0;0;;\n";
    let mut test = Test::manifest_and(manifest).file("projects.csv", list).env("COLUMNS", "300");
    let run = test.with(["explain", "P2", "P3", "P5", "--lang", "de", "-q"]).code(0);
    for text in [
        "\nRegeln sehen nur auf Projekte, die weder zusammengeführt noch durch ihren Stand aus der Rangfolge genommen sind; \
         für dieses gilt keine.\nEinen Platz sollte es bekommen durch Beschluss (Rat): Wunsch. Das bleibt ohne Wirkung, \
         weil es nicht in der Rangfolge steht.\n",
        "\nKeinen Platz sollte es bekommen durch Beschluss (Rat): Sparen. Das bleibt ohne Wirkung, weil es nicht in der \
         Rangfolge steht.\n",
        "\nDie Regel „Das Land baut selbst“ gilt und schließt es aus.\nBei Gleichstand sollte es vorgehen durch Beschluss \
         (Rat): Wunsch. Das bleibt ohne Wirkung, weil es nicht in der Rangfolge steht.\n",
    ] {
        assert!(run.stdout.contains(text), "{text}\n{run}");
    }
    assert_eq!(run.stdout.matches("Regeln sehen nur").count(), 1, "{run}");
    test.with(["explain", "P2", "--lang", "en", "-q"]).code(0).stdout_has(
        "\nRules look only at projects that are neither merged nor set apart by their status; none holds for this one.\n\
         It was to have a place by decision (Rat): Wunsch. That has no effect, because it is not ranked.\n",
    );
    let json = test.with(["explain", "P2", "P5", "--format", "json", "-q"]).code(0).json();
    let holds = |project: usize| [0, 1].map(|rule| json["projects"][project]["rules"][rule]["holds"].clone());
    assert_eq!(holds(0), ["no", "no"]);
    assert_eq!(holds(1), ["no", "yes"]);
}

#[test]
fn a_distance_of_inherited_scores_is_said_to_be_one() {
    let list = "id;name;citizens;cost-eur;depends-on\nP1;Eins;10;0;P2\nP2;Zwei;0;50000;\nP3;Drei;5;50000;\n";
    let mut test = Test::manifest("places = 2", "places = 2\nscoring = { dependencies = \"inherit\" }");
    test = test.file("projects.csv", list);
    // Nobody inherits between P1 and P3. The own score of P2 is 20, the one that it inherits 100, and that of the first one without a place 50.
    test.with(["explain", "P2", "--lang", "de"]).code(0).stdout_has(
        "Mit dem maßgeblichen Nutzwert liegt es um 50,00 Punkte vor dem ersten Projekt ohne Platz, „Drei“\n  (P3).\n",
    );
    test.with(["explain", "P3", "--lang", "en"])
        .code(0)
        .stdout_has("It is 50.00 points short of the last place by score, “Eins” (P1).");
}

/// Three weights of which two are halves of a hundredth; only one of them can be rounded up.
const HALVES: &str = "version = 1
title = \"Probe\"
places = 1

[input]
projects = [\"projects.csv\"]

[[criteria]]
id = \"a\"
name = \"Erstes\"
weight = 10.645
scale = { kind = \"linear\", worst = 0, best = 10 }

[[criteria]]
id = \"b\"
name = \"Zweites\"
weight = 10.645
scale = { kind = \"linear\", worst = 0, best = 10 }

[[criteria]]
id = \"c\"
name = \"Drittes\"
weight = 78.71
scale = { kind = \"linear\", worst = 0, best = 10 }
";

#[test]
fn a_weight_has_the_same_digits_in_every_sentence_and_table() {
    let list = "id;name;a;b;c\nP1;Eins;5;0;10\nP2;Zwei;5;10;8\n";
    let mut test = Test::new().file("criteria.toml", HALVES).file("projects.csv", list);
    let told = test.with(["explain", "P2"]).code(0).stdout.replace('\u{a0}', " ");
    assert!(told.contains("Erstes") && told.contains("10,65 %"), "{told}");
    let sentence = told.split("anderes Gewicht").nth(1).unwrap_or_default();
    assert!(sentence.contains("„Zweites“") && sentence.contains("10,64 %)"), "{told}");
    let mut test = test
        .file("old/projects.csv", list)
        .file("old/criteria.toml", HALVES.replace("10.645", "15").replace("78.71", "70"));
    test.with(["diff", "old/criteria.toml"])
        .code(0)
        .stdout_has("Gewicht „Erstes“: 15 → 10,65 (Prozent)\nGewicht „Zweites“: 15 → 10,64 (Prozent)\n");
}

#[test]
fn under_set_weights_it_is_said_how_the_others_share_the_rest() {
    let mut test = Test::decision();
    let told = |run: String| run.split_whitespace().collect::<Vec<_>>().join(" ");
    let shared = "Die übrigen teilen sich dabei den Rest in ihren jetzigen Verhältnissen, auch die vom Szenario oder \
                  mit `--weight` gesetzten Gewichte.";
    assert!(!told(test.with(["explain", "P2"]).code(0).stdout).contains("Verhältnissen"));
    assert!(told(test.with(["explain", "P2", "--weight", "citizens=61"]).code(0).stdout).contains(shared));
}

#[test]
fn another_method_is_explained_with_its_note_and_its_thresholds() {
    let mut test = Test::manifest(
        "unit = \"EUR\"",
        "unit = \"EUR\"\npreference = { kind = \"linear\", indifference = 1000, preference = 20000.5 }",
    );
    let told = |run: String| run.split_whitespace().collect::<Vec<_>>().join(" ");
    let note = "PROMETHEE II: Saldo aus paarweisen Vergleichen mit allen anderen Projekten, von −100 bis 100; \
                Präferenzfunktionen: Kosten (q = 1.000, p = 20.000,5) mit Schwellen, die übrigen gewöhnlich.";
    for command in [&["explain", "P1"][..], &["rank"]] {
        let args = command.iter().copied().chain(["--method", "promethee-ii"]);
        let run = told(test.with(args).code(0).stdout);
        assert!(run.contains(note), "{run}");
    }
    let topsis = told(test.with(["explain", "P1", "--method", "topsis", "--format", "md"]).code(0).stdout);
    assert!(topsis.contains("TOPSIS: "), "{topsis}");
}

#[test]
fn a_rule_that_an_interval_leaves_open_is_not_blamed_on_a_missing_value() {
    let rule = "[[rules]]\nid = \"klein\"\neffect = \"exclude\"\nwhen = [{ criterion = \"cost-eur\", at-most = 15000 }]\n\
                reason = \"Zu klein\"\n";
    let mut test = Test::manifest_and(rule).replace("projects.csv", ";20000", ";10000..20000");
    let told = test.with(["explain", "P1", "-q"]).code(0).stdout.split_whitespace().collect::<Vec<_>>().join(" ");
    let open = "Ob die Regel „Zu klein“ es ausschließt, lässt sich mit den vorliegenden Angaben nicht sagen;";
    assert!(told.contains(open), "{told}");
}
