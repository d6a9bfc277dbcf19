//! Findings that must not mislead: one mistake is told once, in the words of who made it, and
//! nothing that only follows from it is told as well.

use super::harness::{PROJECTS, Test};

const RULE: &str = "[[rules]]\nid = \"r\"\neffect = \"exclude\"\nreason = \"Grund\"\nwhen = ";

/// The decision with a rule on these conditions.
fn rule(when: &str) -> Test {
    Test::manifest_and(&format!("{RULE}[{when}]\n"))
}

/// The list with other values in place of the departments, under a header of its own.
fn field(header: &str, values: [&str; 3]) -> String {
    let departments = ["Soziales", "Bürgerdienste", "Zentrale Dienste"];
    let list = PROJECTS.replace("department", header);
    departments.iter().zip(values).fold(list, |list, (from, to)| list.replace(from, to))
}

/// The codes that a check reports.
#[track_caller]
fn codes(test: Test) -> Vec<String> {
    test.args(["check", "--format", "json"]).run().codes()
}

/// The sentences that a check tells in German, each with its remedy.
#[track_caller]
fn sentences(test: Test) -> Vec<String> {
    let report = test.args(["check", "--format", "json", "--lang", "de"]).run().json();
    let findings = report["findings"].as_array().unwrap().clone();
    let text = |value: &serde_json::Value| value.as_str().unwrap_or_default().to_owned();
    findings.iter().flat_map(|finding| [text(&finding["message"]), text(&finding["hint"])]).collect()
}

#[track_caller]
fn says(test: Test, expected: &str) {
    let sentences = sentences(test);
    assert!(sentences.iter().any(|sentence| sentence == expected), "{expected:?} is not among {sentences:#?}");
}

#[test]
fn a_cell_that_cannot_be_read_is_not_missing_too() {
    for cell in ["viel", "03. Jul", "1.234", "7..3", "999999", "12345678901234567890123456789"] {
        let test = Test::projects(PROJECTS.replace("50000", cell));
        let run = test.args(["check", "--format", "json", "--gaps", "gaps.csv"]).run();
        assert_eq!(run.codes().len(), 1, "{cell}: {run}");
        assert_ne!(run.codes(), ["value-missing"], "{cell}");
    }
    let test = Test::projects(PROJECTS.replace("50000", "viel")).args(["check", "--gaps", "gaps.csv"]);
    test.run().code(1);
    assert_eq!(test.read("gaps.csv").lines().count(), 1);
}

#[test]
fn a_column_that_is_not_there_is_not_a_gap_of_every_project() {
    let test = Test::projects(PROJECTS.replace("cost-eur", "Ausgaben")).args(["check", "--format", "json"]);
    assert_eq!(test.run().codes(), ["missing-column", "unused-column"]);
    let test = Test::projects(PROJECTS.replace("cost-eur", "Ausgaben")).args(["check", "--gaps", "gaps.csv"]);
    test.run().code(1);
    assert_eq!(test.read("gaps.csv").lines().count(), 1);
}

#[test]
fn a_budget_that_cannot_be_read_is_not_missing_too() {
    let portfolio = "[portfolio]\nbudgets = { staff-days = 10 }\nmissing = \"reject\"\n";
    let list = field("staff-days", ["3", "viel", ""]);
    let test = Test::manifest_and(portfolio).file("projects.csv", list);
    let run = test.args(["check", "--format", "json", "--lang", "en"]).run();
    let codes = run.codes();
    assert_eq!(codes.iter().filter(|code| *code == "not-a-number").count(), 1, "{run}");
    assert_eq!(codes.iter().filter(|code| *code == "value-missing").count(), 1, "{run}");
}

#[test]
fn a_blank_beside_crosses_is_no_for_criteria_too() {
    let list = "id;name;reif;cost-eur\nP1;Eins;x;1\nP2;Zwei;;2\nP3;Drei;?;3\n";
    let test = Test::new().file("projects.csv", list).file(
        "criteria.toml",
        "version = 1\ntitle = \"x\"\nplaces = 1\n[input]\nprojects = \"projects.csv\"\n\
         [[criteria]]\nid = \"reif\"\nweight = 60\nmissing = \"neutral\"\nscale = { kind = \"yes-no\" }\n\
         [[criteria]]\nid = \"cost-eur\"\nweight = 40\nscale = { kind = \"linear\", worst = 10, best = 0 }\n",
    );
    let json = test.args(["rank", "--format", "json", "--top", "all"]).run().code(0).json();
    let value = |id: &str| {
        let ranking = json["ranking"].as_array().unwrap();
        let project = ranking.iter().find(|project| project["id"] == id).unwrap();
        project["values"]["reif"]["utility"].to_string()
    };
    assert_eq!([value("P1"), value("P2"), value("P3")], ["1", "0", "0.5"]);
}

#[test]
fn a_column_of_crosses_is_told_by_its_header() {
    says(
        Test::projects(field("Hintergrundprojekt", ["x", "", ""])),
        "Die Spalte „Hintergrundprojekt“ enthält außer leeren und unbekannten Feldern nur Kreuze; ein Kreuz gilt als ja, ein leeres Feld als nein",
    );
    says(
        Test::projects(field("Hintergrundprojekt", ["ja", "vielleicht", ""])),
        "„Terminvereinbarung“ (P2) hat bei „Hintergrundprojekt“ die Angabe `vielleicht`, erwartet: `ja` oder `nein`",
    );
}

#[test]
fn a_group_where_a_criterion_must_stand_is_called_one() {
    let test = || rule("{ criterion = \"benefit\", at-least = 5 }");
    says(test(), "`benefit` ist eine Kriteriengruppe; erwartet: ein einzelnes Kriterium");
    says(test(), "Zu dieser Gruppe gehören: `citizens`");
    says(
        Test::manifest_and("[scenarios.s]\ngroups = { citizens = 5 }\n"),
        "`citizens` ist ein Kriterium; erwartet: eine Kriteriengruppe",
    );
    // What is suggested for a criterion is never a group.
    says(rule("{ criterion = \"benefits\", at-least = 5 }"), "Möglich: `citizens`, `cost-eur`");
}

#[test]
fn a_criterion_whose_scale_is_broken_is_not_unknown() {
    let test = Test::manifest("worst = 100_000, best = 0", "worst = 5, best = 5").append(
        "criteria.toml",
        &format!(
            "{RULE}[{{ criterion = \"cost-eur\", at-least = 5 }}]\n\
             [scenarios.s]\nweights = {{ cost-eur = 30 }}\nexclude-criteria = [\"cost-eur\"]\n\
             [uncertainty]\norder = [\"citizens\", \"cost-eur\"]\n[report]\ncolumns = [\"cost-eur\"]\n"
        ),
    );
    assert_eq!(codes(test), ["scale-invalid"]);
}

#[test]
fn a_condition_without_a_subject_has_no_unknown_keys() {
    assert_eq!(codes(rule("{ at-least = 5 }")), ["missing-key"]);
    assert_eq!(codes(rule("{ criterion = \"citizens\" }")), ["missing-key"]);
}

#[test]
fn a_scale_without_its_kind_names_the_key_that_was_meant() {
    let test = Test::manifest("kind = \"linear\"", "knid = \"linear\"");
    assert_eq!(codes(test), ["missing-key", "unknown-key"]);
}

#[test]
fn a_wrong_type_is_told_once() {
    assert_eq!(codes(Test::manifest("[\"projects.csv\"]", "5")), ["wrong-type"]);
    assert_eq!(codes(rule("5")), ["wrong-type"]);
    let preference = "unit = \"EUR\"\npreference = { kind = \"linear\", preference = \"x\" }\n";
    assert_eq!(codes(Test::manifest("unit = \"EUR\"\n", preference)), ["wrong-type"]);
    says(
        Test::manifest("places = 2\n", "places = 2\nas-of = 2026-11-22T10:00:00\n"),
        "`as-of` ist ein Datum mit Uhrzeit, erwartet: ein Datum wie `2026-11-22` oder `22.11.2026`",
    );
    says(
        Test::manifest("places = 2\n", "places = 2.5\n"),
        "`places` ist eine Zahl mit Nachkommastellen, erwartet: eine ganze Zahl",
    );
}

#[test]
fn a_project_entered_twice_is_no_near_duplicate() {
    let test = || Test::projects(PROJECTS.replace("P3;E-Akte", "P1;Wohngeld online"));
    assert_eq!(codes(test()), ["duplicate-id"]);
    says(test(), "„Wohngeld online“ ist zweimal eingetragen, beide Male mit der Projektnummer `P1`");
    says(
        Test::projects(PROJECTS.replace("P3;", "P1;")),
        "„Wohngeld online“ und „E-Akte“ tragen beide die Projektnummer `P1`",
    );
}

#[test]
fn a_header_meant_for_a_missing_column_is_not_unused_too() {
    let test = Test::projects(PROJECTS.replace(";citizens;", ";citizzens;"));
    assert_eq!(codes(test), ["missing-column"]);
    // German headers are compared with the German name of the criterion.
    let test = Test::projects(PROJECTS.replace("cost-eur", "Baukosten"));
    says(
        test,
        "Ist „Baukosten“ gemeint? Dann in criteria.toml unter `[input]` eintragen: `columns = { \"Baukosten\" = \"cost-eur\" }`",
    );
}

#[test]
fn projects_are_told_by_name_and_id() {
    let all =
        || rule("{ criterion = \"citizens\", at-least = 0 }").replace("criteria.toml", "\"exclude\"", "\"mandatory\"");
    says(
        all(),
        "3 Projekte kommen vor der Rangfolge (gesetzt 3, Beschluss 0, in Umsetzung 0), es gibt aber nur 2 Plätze: „Wohngeld online“ (P1), „Terminvereinbarung“ (P2), „E-Akte“ (P3)",
    );
    says(
        Test::projects(field("depends-on", ["P2", "P1", ""])),
        "Diese Projekte setzen sich im Kreis voraus: „Wohngeld online“ (P1) → „Terminvereinbarung“ (P2) → „Wohngeld online“ (P1)",
    );
    let rows: String = (10..30).map(|n| format!("X{n};Projekt {n};;10;gut;5\n")).collect();
    says(
        Test::projects(format!("{}\n{rows}", PROJECTS.lines().next().unwrap())),
        "20 Projekte sind an der Auswahlgrenze gleichauf, deshalb haben 20 Projekte einen Platz statt 2: „Projekt 10“ (X10), „Projekt 11“ (X11), „Projekt 12“ (X12), „Projekt 13“ (X13), „Projekt 14“ (X14), „Projekt 15“ (X15), „Projekt 16“ (X16), „Projekt 17“ (X17), „Projekt 18“ (X18), „Projekt 19“ (X19) und 10 weitere",
    );
}

#[test]
fn what_a_project_lacks_is_said_in_words() {
    says(
        Test::projects(PROJECTS.replace("P2;Termin", ";Termin")),
        "Dem Projekt „Terminvereinbarung“ fehlt die Projektnummer",
    );
    let nameless = || Test::projects(PROJECTS.replace("P2;Terminvereinbarung", ";"));
    assert_eq!(codes(nameless()), ["name-invalid"]);
    says(nameless(), "Diesem Projekt fehlen Projektnummer und Name");
    says(
        Test::projects(PROJECTS.replace("P2;Terminvereinbarung;Bürgerdienste;5", "P2;;Bürgerdienste;7")),
        "„ohne Namen“ (P2) hat bei „Bürgernutzen“ die Angabe `7`, zulässig: `0`, `5`, `10`",
    );
}

#[test]
fn numbers_in_sentences_are_written_as_the_reader_writes_them() {
    says(
        Test::manifest_and("[scenarios.s]\nweights = { citizens = 60.5, cost-eur = 60 }\n"),
        "Die festgelegten Gewichte ergeben zusammen 120,5, höchstens 100 sind möglich",
    );
    says(
        Test::manifest("weight = 60", "weight = -12.50"),
        "Das Gewicht von `citizens` ist `-12.50`, erwartet: eine Zahl von 0 bis 100",
    );
    says(
        Test::projects(PROJECTS.replace("50000", "1.234")),
        "„Terminvereinbarung“ (P2) hat bei „Kosten“ die Angabe `1.234`, die zweierlei bedeuten kann: 1234 (mit Dezimalkomma) oder 1,234 (mit Dezimalpunkt)",
    );
    says(
        Test::manifest("value = 5,", "value = 2.5,").file("projects.csv", PROJECTS.replace(";5;", ";3;")),
        "„Terminvereinbarung“ (P2) hat bei „Bürgernutzen“ die Angabe `3`, zulässig: `0`, `2,5`, `10`",
    );
}

#[test]
fn a_rule_that_cannot_be_decided_says_what_is_missing() {
    let test = Test::manifest("weight = 60\n", "weight = 60\nmissing = \"apart\"\n")
        .append("criteria.toml", &format!("{RULE}[{{ criterion = \"citizens\", at-least = 5 }}]\n"))
        .file("projects.csv", PROJECTS.replace(";5;", ";k. A.;"));
    says(
        test,
        "Die Regel „Grund“ (`r`) lässt sich für „Terminvereinbarung“ (P2) nicht entscheiden, weil die Angabe zu „Bürgernutzen“ fehlt; sie gilt als nicht erfüllt",
    );
}

#[test]
fn values_of_the_manifest_say_what_their_scale_allows() {
    says(
        rule("{ criterion = \"citizens\", equals = 7 }"),
        "Eine Stufe `7` hat „Bürgernutzen“ nicht; zulässig: `0`, `5`, `10`",
    );
    says(
        rule("{ criterion = \"cost-eur\", equals = 200_000 }"),
        "Die Angabe `200000` liegt nicht auf der Skala von „Kosten“; zulässig sind 0 bis 100.000",
    );
    says(
        rule("{ field = \"department\", before = 2026-01-01 }"),
        "`before` und `after` gibt es nur für `field = \"deadline\"`, nicht für „department“",
    );
}

#[test]
fn a_decision_without_effect_says_why() {
    let decision = "[[decisions]]\nproject = \"P1\"\neffect = \"in\"\nreason = \"x\"\nby = \"Rat\"\n";
    says(
        Test::manifest_and(decision).file("projects.csv", field("status", ["Umgesetzt", "", ""])),
        "Der Beschluss zu „Wohngeld online“ (P1) bleibt ohne Wirkung: Das Projekt hat den Status „Umgesetzt“ und steht nicht in der Rangfolge",
    );
    says(
        Test::manifest_and(decision).file("projects.csv", field("merged-into", ["P2", "", ""])),
        "Der Beschluss zu „Wohngeld online“ (P1) bleibt ohne Wirkung: Das Projekt ist in „Terminvereinbarung“ (P2) aufgegangen",
    );
}

#[test]
fn a_prerequisite_outside_the_places_may_be_lifted() {
    let test = Test::projects(field("depends-on", ["P3", "", ""]));
    says(
        test,
        "Prüfen, ob die Voraussetzung noch gilt; soll sie mit dem Projekt aufrücken, unter `[scoring]` eintragen: `dependencies = \"inherit\"`; ist sie schon umgesetzt, bei ihr den Status `Umgesetzt` eintragen",
    );
}

#[test]
fn slips_in_toml_are_told_in_german() {
    for (from, to, sentence) in [
        ("title = \"Probe\"", "title = \"Probe", "Dem Text fehlt das schließende Anführungszeichen"),
        ("places = 2", "places 2", "Hier fehlt ein `=`"),
        (
            "places = 2",
            "title = \"Zwei\"",
            "`title` kommt hier zum zweiten Mal vor; erwartet: jeder Schlüssel und jede Überschrift nur einmal",
        ),
        (
            "places = 2",
            "places = 2,5",
            "Vor Nachkommastellen steht in TOML ein Punkt, und Tausender werden nicht mit Komma getrennt",
        ),
        (
            "places = 2",
            "as-of = 22.11.2026",
            "`22.11.2026` ist in TOML kein Datum; erwartet: ein Datum wie `2026-11-22`",
        ),
    ] {
        let sentences = sentences(Test::manifest(from, to));
        assert_eq!(sentences.first().map(String::as_str), Some(sentence), "{to}");
        assert_eq!(sentences.len(), 2, "{sentences:#?}");
    }
}

#[test]
fn a_key_in_the_wrong_table_is_sent_home() {
    says(Test::manifest("places = 2", "maximum = 1000"), "Dieser Schlüssel gehört unter `[scoring]`");
    says(
        Test::manifest_and("[scoring]\nplaces = 25\n"),
        "Dieser Schlüssel gehört an den Anfang der Datei, vor die erste Überschrift in eckigen Klammern",
    );
    says(Test::manifest("weight = 60\n", ""), "In `criteria` (`citizens`) fehlt der Schlüssel `weight`");
}

#[test]
fn the_columns_of_a_broken_criterion_are_not_unused() {
    assert_eq!(codes(Test::manifest("value = 10, points = 100", "value = 10, points = 120")), ["value-invalid"]);
}

#[test]
fn a_legal_basis_without_a_catalogue_says_where_to_name_one() {
    says(
        Test::projects(field("legal", ["OZG § 1a", "", ""])),
        "In criteria.toml unter `[input]` das Verzeichnis der Rechtsgrundlagen nennen, etwa `legal-bases = \"data/legal-bases.toml\"`",
    );
}

#[test]
fn what_excel_leaves_instead_of_a_number_is_named() {
    says(
        Test::projects(PROJECTS.replace("50000", "#WERT!")),
        "Die Tabellenkalkulation zeigt hier einen Fehlerwert; dort die Formel berichtigen und die Liste neu speichern",
    );
}

#[test]
fn a_time_of_day_is_told_apart_from_the_day() {
    let deadline = |cell: &str| {
        let list = field("deadline", [cell, "", ""]);
        Test::manifest("places", "as-of = 2026-11-22\nplaces").file("projects.csv", list)
    };
    says(deadline("2027-03-01 10:30:00"), "Nur den Tag eintragen, ohne Uhrzeit: `01.03.2027`");
    says(deadline("01.03.2027 10:30"), "Nur den Tag eintragen, ohne Uhrzeit: `01.03.2027`");
    assert_eq!(codes(deadline("2027-03-01 00:00:00")), [""; 0]);
    let cost = |cell: &str| Test::projects(PROJECTS.replace("50000", cell));
    says(
        cost("03.07.2026 08:15"),
        "Ein Tag mit Uhrzeit ist kein Betrag und keine Stufe; die Zahl eintragen oder, wenn der Zeitpunkt in eine andere Spalte gehört, ihn dort und hier nichts",
    );
    says(
        cost("12:30:00"),
        "Das ist eine Uhrzeit; eine Dauer als Zahl in der Einheit der Spalte eintragen, ein Intervall wie `3..7`. Unbekanntes leer lassen oder `?` schreiben",
    );
}

#[test]
fn a_number_whose_unit_contradicts_its_column_is_not_read() {
    for cell in ["30 PT", "45 %", "3 PT..5 PT", "ca. 30 Tage"] {
        assert_eq!(codes(Test::projects(PROJECTS.replace("50000", cell))), ["not-a-number"], "{cell}");
    }
    says(
        Test::projects(PROJECTS.replace("50000", "30 PT")),
        "„Terminvereinbarung“ (P2) hat bei „Kosten“ die Angabe `30 PT`, eine Zahl von Tagen; erwartet: eine Zahl (Einheit: EUR)",
    );
    let days = |cell: &str| {
        let resource = "[portfolio]\nbudgets = { staff-days = 10 }\n[resources.staff-days]\n\
                        name = \"Aufwand\"\nunit = { de = \"Personentage\", en = \"person-days\" }\n";
        Test::manifest_and(resource).file("projects.csv", field("staff-days", ["3", cell, "1 Tag"]))
    };
    assert_eq!(codes(days("5 TEUR")), ["not-a-number"]);
    assert_eq!(codes(days("5 PT")), [""; 0]);
    // So does every other unit where that of the column is none that numbers carry.
    let cases = |cell: &str| {
        let list = PROJECTS.replace("50000", cell);
        Test::manifest("unit = \"EUR\"", "unit = \"Fälle\"").file("projects.csv", list)
    };
    assert_eq!(codes(cases("45 %")), ["not-a-number"]);
    says(
        cases("45 %"),
        "„Terminvereinbarung“ (P2) hat bei „Kosten“ die Angabe `45 %`, einen Prozentwert; erwartet: eine Zahl (Einheit: Fälle)",
    );
    // Its own one may stand in the cell.
    for cell in ["45 Fälle", "45 fälle ", "40..45 Fälle", "ca. 45 Fälle"] {
        let codes = codes(cases(cell));
        assert!(!codes.contains(&String::from("not-a-number")), "{cell}: {codes:?}");
    }
}

#[test]
fn an_interval_across_a_condition_is_not_called_missing() {
    let rule = "[[rules]]\nid = \"teuer\"\neffect = \"exclude\"\nreason = \"Zu teuer\"\n\
                when = [ { criterion = \"cost-eur\", at-least = 50_000 } ]\n";
    let test = || Test::manifest_and(rule).file("projects.csv", PROJECTS.replace("50000", "40000..60000"));
    says(
        test(),
        "Die Regel „Zu teuer“ (`teuer`) lässt sich für „Terminvereinbarung“ (P2) nicht entscheiden, weil die Angabe zu „Kosten“ ein Intervall ist, das nur zum Teil unter die Bedingung fällt; sie gilt als nicht erfüllt",
    );
    says(
        test(),
        "Einen genauen Wert eintragen oder das Intervall enger fassen; bis dahin wirkt die Regel auf dieses Projekt nicht",
    );
}

#[test]
fn what_stands_below_no_header_is_told_once() {
    let list = |cell: &str| {
        let mut lines = PROJECTS.lines().map(|line| format!("{line};"));
        let header = lines.next().unwrap_or_default();
        let rows: Vec<String> = lines.map(|line| line + cell).collect();
        format!("{header}\n{}\n", rows.join("\n"))
    };
    assert_eq!(codes(Test::projects(list(""))), [""; 0]);
    assert_eq!(codes(Test::projects(list("eilig"))), ["unused-column"]);
    says(Test::projects(list("eilig")), "Eine Spalte ohne Überschrift enthält Angaben; sie bleiben unbeachtet");
}

#[test]
fn a_header_that_no_list_has_is_told() {
    let columns = "projects = [\"projects.csv\"]\ncolumns = { \"Bürgernutzn\" = \"citizens\" }";
    says(
        Test::manifest("projects = [\"projects.csv\"]", columns),
        "`columns` unter `[input]` nennt die Überschrift `Bürgernutzn`, die in keiner Liste steht",
    );
}

#[test]
fn a_unit_in_a_column_that_counts_in_thousands_is_not_multiplied_again() {
    let thousands = |cell: &str| {
        let test = Test::manifest("unit = \"EUR\"", "unit = \"TEUR\"");
        test.file("projects.csv", PROJECTS.replace("50000", cell))
    };
    assert_eq!(codes(thousands("30 TEUR")), ["not-a-number"]);
    assert_eq!(codes(thousands("1,2 Mio.")), ["not-a-number"]);
    assert_eq!(codes(thousands("30 Tsd.")), ["not-a-number"]);
    assert_eq!(codes(thousands("30")), [""; 0]);
    says(
        thousands("30 TEUR"),
        "„Terminvereinbarung“ (P2) hat bei „Kosten“ die Angabe `30 TEUR` mit eigener Einheit, obwohl die Spalte schon eine hat: TEUR",
    );
}

const BASES: &str = r#"
[[legal-bases]]
id = "ozg"
act = "OZG"
strength = "must"
state = "in-force"
reaches-municipality = true
deadline = 2027-06-30
sure = "unverified"
checked = 2026-10-01
source = "x"

[[legal-bases]]
id = "entwurf"
act = "M"
aliases = ["M"]
strength = "must"
state = "bill"
reaches-municipality = true
checked = 2026-10-01
source = "x"
"#;

/// The decision with a catalogue, a rule for a mandatory place, and projects with these bases.
fn legal(when: &str, bases: [&str; 3]) -> Test {
    Test::manifest("[\"projects.csv\"]\n", "[\"projects.csv\"]\nlegal-bases = \"bases.toml\"\n")
        .append("criteria.toml", &format!("{RULE}[{when}]\n").replace("exclude", "mandatory"))
        .file("bases.toml", BASES)
        .file("projects.csv", field("legal", bases))
}

#[test]
fn a_mandatory_place_rests_on_the_basis_that_its_rule_names_or_takes_its_deadline_from() {
    for when in [
        "{ field = \"legal\", equals = \"ozg\" }",
        "{ field = \"deadline\", before = 2028-01-01 }",
        "{ field = \"legal\", one-of = [\"ozg\"] }",
    ] {
        let test = legal(when, ["ozg", "", ""]);
        assert_eq!(codes(test), ["mandatory-unconfirmed"], "{when}");
    }
    let own = legal("{ field = \"id\", equals = \"P1\" }", ["ozg", "", ""]);
    assert_eq!(codes(own), [""; 0]);
}

#[test]
fn a_rule_sees_only_bases_that_count() {
    let test = legal("{ field = \"legal\", one-of = [\"ozg\", \"entwurf\"] }", ["ozg", "", ""]);
    assert_eq!(codes(test), ["value-invalid"]);
    says(
        legal("{ field = \"legal\", equals = \"entwurf\" }", ["ozg", "", ""]),
        "M (`entwurf`) ist erst ein Entwurf und zählt nicht; diese Bedingung kann deshalb nie erfüllt sein",
    );
}

#[test]
fn an_optional_column_that_is_misspelt_is_found() {
    says(
        Test::projects(field("Statuss", ["Idee", "Idee", "Idee"]).replace("citizens-why", "Bemerkung")),
        "Die Spalte `Statuss` wird nicht verwendet; sie heißt fast wie `status`",
    );
    says(Test::projects(field("Fachbreich", ["a", "b", "c"])), "Meinten Sie `Fachbereich`?");
    // A column of its own is none.
    assert_eq!(codes(Test::projects(field("Kosten Vorjahr", ["1", "2", "3"]))), ["unused-column"]);
    says(Test::projects(field("Kosten Vorjahr", ["1", "2", "3"])), "Die Spalte `Kosten Vorjahr` wird nicht verwendet");
}

#[test]
fn a_relative_scale_without_a_difference_is_told_once() {
    let scale = "kind = \"min-max\", direction = \"cost\"";
    let equal = PROJECTS.replace("50000", "20000").replace("10000", "20000");
    let test = Test::manifest("kind = \"linear\", worst = 100_000, best = 0", scale).file("projects.csv", equal);
    let codes = codes(test);
    assert_eq!(codes.iter().filter(|code| *code == "criterion-constant").count(), 1, "{codes:?}");
}

#[test]
fn a_decision_about_a_tie_that_decides_none_has_no_effect() {
    let decision = |project: &str| {
        format!("[[decisions]]\nproject = \"{project}\"\neffect = \"wins-tie\"\nreason = \"x\"\nby = \"Rat\"\n")
    };
    says(
        Test::manifest_and(&decision("P1")),
        "Der Beschluss, dass „Wohngeld online“ (P1) bei Gleichstand vorgeht, bleibt ohne Wirkung: Das Projekt steht in keinem Gleichstand an der Auswahlgrenze",
    );
    // P2 and P3 tie for the second place.
    let tie = || PROJECTS.replace(";0;;10000", ";5;;50000");
    assert_eq!(codes(Test::manifest_and(&decision("P3")).file("projects.csv", tie())), [""; 0]);
    let both = format!("{}{}", decision("P2"), decision("P3"));
    let codes = codes(Test::manifest_and(&both).file("projects.csv", tie()));
    assert_eq!(codes, ["decision-without-effect", "decision-without-effect", "tie-at-cut"]);
}

#[test]
fn a_wrong_id_of_a_criterion_is_the_one_mistake() {
    let more = "[scoring]
tie-break = [\"citizens\"]
[scenarios.s]
weights = { citizens = 50 }
[uncertainty]
bounds = { citizens = [10, 90] }
order = [\"citizens\", \"cost-eur\"]
";
    let test = |id: &str| {
        let rule = format!("{RULE}[{{ criterion = \"citizens\", at-least = 5 }}]\n");
        Test::manifest("id = \"citizens\"\n", id).append("criteria.toml", more).append("criteria.toml", &rule)
    };
    let errors = |test: Test| {
        let report = test.args(["check", "--format", "json"]).run().json();
        let findings = report["findings"].as_array().unwrap().clone();
        let errors = findings.iter().filter(|finding| finding["severity"] == "error");
        errors.map(|finding| finding["code"].as_str().unwrap().to_owned()).collect::<Vec<_>>()
    };
    assert_eq!(errors(test("id = \"citizens\"\n")), [""; 0]);
    assert_eq!(errors(test("id = \"Citizens\"\n")), ["name-invalid"]);
    assert_eq!(errors(test("id = \"citizens!\"\n")), ["name-invalid"]);
    assert_eq!(errors(test("id = 7\n")), ["wrong-type"]);
    assert_eq!(errors(test("")), ["missing-key"]);
    assert_eq!(errors(test("id = \"benefit\"\n")), ["name-taken"]);
    assert_eq!(codes(Test::manifest("id = \"citizens\"\n", "id = \"citizens!\"\n")), ["name-invalid"]);
    // Another mistake is told all the same.
    let two = test("id = \"Citizens\"\n").replace("criteria.toml", "\"citizens\", \"cost", "\"citizens\", \"kost");
    assert_eq!(errors(two), ["name-invalid", "unknown-criterion"]);
    let two = test("").replace("criteria.toml", "\"cost-eur\"]", "\"cost-erm\"]");
    assert_eq!(errors(two), ["missing-key", "unknown-criterion"]);
    // What the command line names may be it, too.
    let weight = test("id = \"Citizens\"\n").args(["rank", "--weight", "citizens=20", "--lang", "en"]).run().code(1);
    assert_eq!(weight.stderr.matches("error[").count(), 1, "{weight}");
    let scenario = Test::manifest_and("[scenarios.\"S S\"]\nplaces = 1\n");
    let scenario = scenario.args(["rank", "--scenario", "s-s", "--lang", "en"]).run().code(1);
    assert_eq!(scenario.stderr.matches("error[").count(), 1, "{scenario}");
}

#[test]
fn what_is_wrong_with_a_catalogue_is_no_mistake_of_those_who_name_its_bases() {
    let named = || legal("{ field = \"legal\", equals = \"ozg\" }", ["ozg", "OZG § 1", ""]);
    let with = |catalogue: &str| codes(named().file("bases.toml", catalogue));
    let basis = |id: &str| {
        format!(
            "[[legal-bases]]\n{id}\naliases = [\"OZG § 1\"]\nact = \"OZG\"\nstrength = \"may\"\nstate = \"in-force\"\n\
             reaches-municipality = true\n"
        )
    };
    assert_eq!(codes(named().without("bases.toml")), ["file-not-found"]);
    assert_eq!(with("[[legal-bases\n"), ["toml-syntax"]);
    assert_eq!(with("meta = 1\n"), ["missing-key"]);
    // Under its other names a basis is found, and the unknown one may be its id.
    assert_eq!(with(&basis("")), ["missing-key"]);
    assert_eq!(with(&basis("id = \"o|zg\"")), ["value-invalid"]);
    // Of two unknown names one is another mistake.
    let two = legal("{ field = \"id\", equals = \"P1\" }", ["ozg", "OZG § 2", "OZG § 1"]);
    assert_eq!(codes(two.file("bases.toml", basis(""))), ["missing-key", "unknown-legal-basis", "unknown-legal-basis"]);
}

#[test]
fn a_wrong_id_of_a_project_is_the_one_mistake() {
    let more = "[[decisions]]
project = \"P1\"
effect = \"in\"
reason = \"x\"
by = \"Rat\"
[portfolio]
budgets = { cost-eur = 90_000 }
one-of = [[\"P1\", \"P2\"]]
";
    let project =
        |id: &str, rest: &str| format!("[[projects]]\n{id}\nname = \"Projekt\"\ncitizens = 5\ncost-eur = 1\n{rest}\n");
    let list = |id: &str, other: &str| {
        let list = project(id, "")
            + &project("id = \"P2\"", &format!("depends-on = [\"P1\"]\nenables = \"{other}\""))
            + &project("id = \"P3\"", "excludes = \"P1\"");
        let rule = format!("{RULE}[{{ field = \"id\", equals = \"P1\" }}]\n");
        let test = Test::manifest("projects.csv", "projects.toml").append("criteria.toml", more);
        codes(test.append("criteria.toml", &rule).file("projects.toml", list))
    };
    let codes = |id: &str, other: &str| {
        let of_the_example = ["project-near-duplicate", "criterion-constant", "cost-counted-twice"];
        list(id, other).into_iter().filter(|code| !of_the_example.contains(&code.as_str())).collect::<Vec<_>>()
    };
    assert_eq!(codes("id = { nummer = 1 }", "P1"), ["wrong-type"]);
    assert_eq!(codes("id = \"P|1\"", "P1"), ["name-invalid"]);
    assert_eq!(codes("id = \"P|1\"", "P|1"), ["name-invalid"]);
    assert_eq!(codes("", "P1"), ["name-invalid"]);
    // Of two names one at least is another mistake; which one is not to be seen.
    assert_eq!(
        codes("", "P9"),
        [
            "unknown-project",
            "unknown-project",
            "name-invalid",
            "unknown-project",
            "unknown-project",
            "unknown-project",
            "rule-value-absent"
        ]
    );
    assert_eq!(codes("id = \"P|1\"", "P9"), ["name-invalid", "unknown-project"]);
}

#[test]
fn what_must_be_said_cannot_be_blank() {
    let decision = "[[decisions]]\nproject = \"P1\"\neffect = \"in\"\nreason = \" \"\nby = \"\"\n";
    assert_eq!(codes(Test::manifest_and(decision)), ["value-invalid", "value-invalid"]);
    assert_eq!(codes(Test::manifest("\"Probe\"", "\"\"")), ["value-invalid"]);
    assert_eq!(codes(Test::manifest("de = \"Nutzen\"", "de = \" \"")), ["value-invalid"]);
    assert_eq!(codes(Test::manifest("de = \"Kosten\"", "de = \"\"")), ["value-invalid"]);
}

#[test]
fn a_list_whose_only_row_is_refused_is_not_empty_too() {
    assert_eq!(codes(Test::projects("id;name;citizens;cost-eur\nP1;Eins;5\n")), ["csv-syntax"]);
}

#[test]
fn a_catalogue_that_is_named_and_empty_need_not_be_named() {
    let test = legal("{ field = \"id\", equals = \"P1\" }", ["ozg", "", ""]).file("bases.toml", "legal-bases = []\n");
    let sentences = sentences(test);
    assert!(sentences.iter().any(|text| text.starts_with("Die Schreibweise")), "{sentences:#?}");
}

#[test]
fn a_legal_basis_is_suggested_once() {
    let test = legal("{ field = \"id\", equals = \"P1\" }", ["zzz", "", ""]);
    says(test.replace("bases.toml", "id = \"entwurf\"", "id = \"M\""), "Möglich: `M`, `ozg`");
}

#[test]
fn a_column_that_no_list_has_leaves_no_rule_undecided() {
    let test = rule("{ field = \"stadtteil\", equals = \"Mitte\" }");
    assert_eq!(codes(test), ["unknown-field"]);
}

#[test]
fn a_report_may_name_the_columns_of_criteria() {
    says(Test::manifest_and("[report]\ncolumns = [\"cost-eurr\"]\n"), "Meinten Sie `cost-eur`?");
}

#[test]
fn a_header_is_assigned_to_a_field_or_criterion() {
    let test = Test::manifest("[input]\n", "[input]\ncolumns = { \"X\" = \"citizen\" }\n");
    says(test, "Meinten Sie `citizens`?");
}

#[test]
fn a_line_with_the_wrong_delimiter_is_the_one_mistake() {
    let test = || Test::projects(format!("sep=,\n{PROJECTS}"));
    assert_eq!(codes(test()), ["csv-syntax"]);
    says(test(), "Die Zeile `sep=` nennt Komma als Trennzeichen, die Kopfzeile ist aber mit Semikolon geschrieben");
}

#[test]
fn utf_16_without_its_mark_is_one_mistake() {
    // With umlauts the bytes are no UTF-8, and nobody should be told that they are Windows-1252.
    let bytes: Vec<u8> = PROJECTS.encode_utf16().flat_map(u16::to_le_bytes).collect();
    assert_eq!(codes(Test::projects(&bytes)), ["nul-character"]);
    let bytes: Vec<u8> = PROJECTS.replace('ü', "ue").encode_utf16().flat_map(u16::to_le_bytes).collect();
    let count = bytes.iter().filter(|byte| **byte == 0).count();
    let sentence = format!("Die Datei `projects.csv` enthält {count} NUL-Zeichen, das erste hier");
    assert_eq!(codes(Test::projects(&bytes)), ["nul-character"]);
    says(Test::projects(&bytes), &sentence);
}

#[test]
fn a_missing_column_names_who_wants_it() {
    let test = Test::projects(PROJECTS.replace("cost-eur", "Ausgaben")).args(["check"]);
    let run = test.run();
    assert!(run.stdout.contains("criteria.toml:19:6"), "{run}");
}

#[test]
fn characters_that_are_not_seen_are_told() {
    for hidden in ["\u{202E}", "\u{200B}", "\u{2066}"] {
        let list = PROJECTS.replace("E-Akte", &format!("E-{hidden}Akte"));
        assert_eq!(codes(Test::projects(list)), ["control-character"], "{hidden:?}");
    }
    says(
        Test::projects(PROJECTS.replace("Soziales", "Sozi\u{200B}ales")),
        "„Wohngeld online“ (P1) hat bei „department“ das unsichtbare Zeichen U+200B",
    );
}

#[test]
fn a_control_character_is_told_with_its_place_whatever_the_encoding() {
    // The byte 81 stands for nothing in Windows-1252 and becomes U+0081.
    let windows = |text: &str| text.chars().map(|c| u8::try_from(u32::from(c)).unwrap()).collect::<Vec<_>>();
    let list = || windows(&PROJECTS.replace("E-Akte", "E-\u{81}Akte"));
    assert_eq!(codes(Test::projects(list())), ["encoding-assumed", "control-character"]);
    let place = "--> projects.csv:4:6\n  |\n4 | P3;E-�Akte;Zentrale Dienste;0;;10000\n";
    Test::projects(list()).args(["check"]).run().code(0).stdout_has(place);
    Test::projects(PROJECTS.replace("E-Akte", "E-\u{81}Akte")).args(["check"]).run().code(0).stdout_has(place);
}

#[test]
fn control_characters_are_told_in_toml_too() {
    let manifest = Test::manifest("title = \"Probe\"", "title = \"Pro\\u0007be\"");
    manifest.args(["check"]).run().code(0).stdout_has("U+0007").stdout_has("--> criteria.toml:2:9\n");
    let list = "[[projects]]\nid = \"P1\"\nname = \"Ei\\u0007ns\\n\"\ncitizens = 5\ncost-eur = 1\nnote = \"\\u0001\"\n\
                [[projects]]\nid = \"P2\"\nname = \"Zwei\"\ncitizens = 0\ncost-eur = 2\n";
    let test = || Test::manifest("projects.csv", "projects.toml").file("projects.toml", list);
    assert_eq!(codes(test()), ["control-character"]);
    says(
        test(),
        "Die Datei `projects.toml` enthält 2 unsichtbare Steuerzeichen; sie bleiben erhalten, werden aber nicht angezeigt",
    );
    test().args(["check"]).run().code(0).stdout_has("--> projects.toml:3:8\n");
}

#[test]
fn a_column_may_be_that_of_a_criterion_without_an_id() {
    for id in ["", "id = 5\n", "id = \"\"\n"] {
        let codes = codes(Test::manifest("id = \"citizens\"\n", id));
        assert_eq!(codes.len(), 1, "{id}: {codes:?}");
    }
    // That of a criterion which names its column is known.
    let named = Test::manifest("id = \"citizens\"\n", "source = { column = \"citizens\" }\n");
    assert_eq!(codes(named), ["missing-key", "unused-column"]);
    let test = Test::manifest("id = \"citizens\"\n", "source = { column = \"citizens\" }\n");
    assert!(sentences(test).contains(&String::from("Die Spalte `citizens-why` wird nicht verwendet")));
    // What seems to hold personal data is told all the same.
    let list = PROJECTS.replace("citizens-why", "Telefon");
    let test = Test::manifest("id = \"citizens\"\n", "").file("projects.csv", list);
    assert_eq!(codes(test), ["missing-key", "personal-data-column"]);
    // Without any criteria all columns may be meant.
    let head = "version = 1\ntitle = \"Probe\"\n[input]\nprojects = \"projects.csv\"\n";
    assert_eq!(codes(Test::decision().file("criteria.toml", head)), ["missing-key"]);
}

#[test]
fn characters_that_are_not_seen_are_told_in_headers_too() {
    let test = || Test::projects(PROJECTS.replace("citizens-why", "citizens\u{200B}-why"));
    assert_eq!(codes(test()), ["control-character"]);
    says(
        test(),
        "Die Überschrift `citizens\u{200B}-why` enthält das unsichtbare Zeichen U+200B; gesucht wird die Spalte ohne es",
    );
    let list = "[[projects]]\nid = \"P1\"\nname = \"Eins\"\ncitizens = 5\ncost-eur = 1\n\"no\u{2060}te\" = \"x\"\n";
    let test = Test::manifest("projects.csv", "projects.toml").file("projects.toml", list).args(["check"]);
    test.run().stdout_has("Warnung[control-character]: ").stdout_has("--> projects.toml:6:1\n");
}

#[test]
fn characters_that_are_not_seen_are_told_in_criteria_and_legal_bases() {
    let name = Test::manifest("de = \"Bürgernutzen\"", "de = \"Bürger\u{202E}nutzen\"");
    assert_eq!(codes(name), ["control-character"]);
    let test = || Test::manifest("title = \"Probe\"", "title = \"Pro\u{200B}be\"");
    says(test(), "Der Text unter `title` enthält das unsichtbare Zeichen U+200B");
    test().args(["check"]).run().code(0).stdout_has("--> criteria.toml:2:9\n");
    // Written as an escape it is the same character.
    assert_eq!(codes(Test::manifest("title = \"Probe\"", "title = \"Pro\\u200Bbe\"")), ["control-character"]);
    // A scenario that looks like another one.
    let scenario = "[scenarios.\"spar\u{200B}en\"]\nweights = { citizens = 50 }\n";
    assert_eq!(codes(Test::manifest_and(scenario)), ["name-invalid", "control-character"]);
    says(
        Test::manifest_and(scenario),
        "Der Schlüssel `spar\u{200B}en` enthält das unsichtbare Zeichen U+200B und ist deshalb ein anderer, als er aussieht",
    );
    let legal = "[[legal-bases]]\nid = \"OZG\"\nact = \"OZG\"\ntitle = \"Online\u{FEFF}zugang\"\nstrength = \"must\"\nstate = \"in-force\"\nreaches-municipality = true\n";
    let test = Test::manifest("[input]\n", "[input]\nlegal-bases = \"legal.toml\"\n").file("legal.toml", legal);
    test.args(["check"]).run().code(0).stdout_has("--> legal.toml:4:9\n");
}

#[test]
fn a_deadline_is_compared_with_a_date_as_text_too() {
    let ranking = |test: &str| {
        let rule = rule(&format!("{{ field = \"deadline\", {test} }}"));
        let list = field("deadline", ["31.01.2026", "2027-06-30", "2028-01-01"]);
        rule.file("projects.csv", list).args(["rank", "--format", "csv", "--top", "all"]).run().code(0).stdout
    };
    for (date, texts) in [
        ("at-most = 2027-06-30", ["at-most = \"2027-06-30\"", "at-most = \"30.06.2027\""]),
        ("at-least = 2027-06-30", ["at-least = \"2027-06-30\"", "at-least = \"30.6.2027\""]),
        ("equals = 2027-06-30", ["equals = \"2027-06-30\"", "equals = \"30.06.2027\""]),
        (
            "one-of = [2028-01-01, 2027-06-30]",
            ["one-of = [\"01.01.2028\", 2027-06-30]", "one-of = [\"2028-01-01\", \"30.06.2027\"]"],
        ),
    ] {
        for text in texts {
            assert_eq!(ranking(text), ranking(date), "{text}");
        }
    }
    assert_ne!(ranking("at-most = \"2027-06-30\""), ranking("at-least = \"2027-06-30\""));
    says(
        rule("{ field = \"deadline\", at-most = \"31.02.2027\" }"),
        "Der Vergleichswert passt nicht zu „deadline“; erwartet: ein Datum wie `2026-11-22` oder `22.11.2026`",
    );
}

#[test]
fn a_criterion_that_stands_twice_among_those_that_break_ties_is_told() {
    let twice = || Test::manifest_and("[scoring]\ntie-break = [\"citizens\", \"cost-eur\", \"citizens\"]\n");
    assert_eq!(codes(twice()), ["entry-without-effect"]);
    assert_eq!(
        sentences(twice()),
        [
            "`citizens` steht unter `tie-break` schon weiter vorn und entscheidet hier nichts mehr",
            "Ein anderes Kriterium eintragen oder den zweiten Eintrag streichen",
        ]
    );
    twice().args(["check", "--lang", "en"]).run().code(0).stdout_has("criteria.toml:25:38").stdout_has(
        "warning[entry-without-effect]: `citizens` stands under `tie-break` already, further ahead, and decides nothing here",
    );
}
