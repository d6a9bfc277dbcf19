//! What single cells and references of a list say, where it was once misread: each test tells the story
//! of one cell, down to what it does to the ranking.

use super::harness::Test;

/// The sentences of one code that a check tells in German, each with its remedy and its place.
#[track_caller]
fn told(mut test: Test, code: &str) -> Vec<[String; 3]> {
    let report = test.with(["check", "--format", "json", "--lang", "de"]).json();
    let text = |value: &serde_json::Value| value.as_str().unwrap_or_default().to_owned();
    let findings = report["findings"].as_array().unwrap().clone();
    let of_code = findings.iter().filter(|finding| finding["code"] == code);
    of_code
        .map(|finding| {
            let place = format!("{}:{}:{}", text(&finding["file"]), finding["line"], finding["column"]);
            [text(&finding["message"]), text(&finding["hint"]), place]
        })
        .collect()
}

/// The remedies for a code.
#[track_caller]
fn remedies(test: Test, code: &str) -> Vec<String> {
    told(test, code).into_iter().map(|[_, hint, _]| hint).collect()
}

const BASES: &str = r#"[[legal-bases]]
id = "EGOV-3"
aliases = ["EGovG NRW § 3"]
act = "EGovG NRW"
strength = "must"
state = "in-force"
reaches-municipality = true
checked = 2026-10-01
sure = "text"
[[legal-bases]]
id = "EGOV-9-1"
aliases = ["EGovG NRW § 9 Abs. 1"]
act = "EGovG NRW"
strength = "should"
state = "in-force"
reaches-municipality = true
checked = 2026-10-01
sure = "text"
"#;

const DUTY: &str = "[[rules]]\nid = \"pflicht\"\neffect = \"mandatory\"\nreason = \"Pflicht\"\n\
                    when = [{ field = \"legal\", equals = \"EGOV-3\" }]\n";

/// P1 is mandatory by a legal basis; `confirmed` stands beside it.
fn confirmed(confirmed: &str) -> Test {
    Test::manifest("[input]\n", "[input]\nlegal-bases = \"legal.toml\"\n")
        .append("criteria.toml", DUTY)
        .file("legal.toml", BASES)
        .file(
            "projects.csv",
            format!(
                "id;name;legal;legal-confirmed;citizens;cost-eur\nP1;Eins;EGOV-3;{confirmed};10;20000\n\
                 P2;Zwei;;;5;50000\nP3;Drei;;;0;10000\n"
            ),
        )
}

#[test]
fn only_who_and_when_confirm_a_legal_basis() {
    for cell in ["Rechtsamt, 12.05.2026", "Rechtsamt (Frau Muster) 2026-11-02"] {
        assert!(told(confirmed(cell), "mandatory-unconfirmed").is_empty(), "{cell}");
    }
    let missing = remedies(confirmed(""), "mandatory-unconfirmed");
    for cell in ["?", "k. A.", "–", "unbekannt", "offen"] {
        assert_eq!(remedies(confirmed(cell), "mandatory-unconfirmed"), missing, "{cell}");
    }
    for cell in ["nein", "noch nicht", "offen, Termin am 03.12.2026"] {
        assert_eq!(
            remedies(confirmed(cell), "mandatory-unconfirmed"),
            [format!(
                "Die Angabe `{cell}` unter „Rechtsgrundlage bestätigt“ (`legal-confirmed`) bestätigt nichts; nach der \
                 Prüfung durch das Rechtsamt dort eintragen, wer wann bestätigt hat"
            )]
        );
    }
    for cell in ["ja", "Rechtsamt", "12.05.2026"] {
        assert_eq!(
            remedies(confirmed(cell), "mandatory-unconfirmed"),
            [format!(
                "Die Angabe `{cell}` unter „Rechtsgrundlage bestätigt“ (`legal-confirmed`) zählt erst, wenn dort steht, \
                 wer wann bestätigt hat, etwa `Rechtsamt, 12.05.2026`"
            )]
        );
    }
    // The ranking marks the place as the check does.
    confirmed("noch nicht")
        .with(["rank", "-q"])
        .code(0)
        .stdout_has("Gesetzt, aber die Pflicht ist noch nicht bestätigt");
}

#[test]
fn advice_about_legal_bases_leads_to_no_other_section() {
    let advice = |reference: &str| {
        remedies(confirmed("").replace("projects.csv", ";EGOV-3;", &format!(";{reference};")), "unknown-legal-basis")
    };
    let all = "Im Verzeichnis stehen dazu: `EGovG NRW § 3`, `EGovG NRW § 9 Abs. 1`; eine andere Vorschrift dort ergänzen \
               (`[input] legal-bases` in criteria.toml)";
    assert_eq!(advice("EGovG NRW § 8"), [all]);
    assert_eq!(advice("EGovG NRW § 12 Abs. 1"), [all]);
    assert_eq!(advice("EGovG NRW §9"), ["Meinten Sie `EGovG NRW § 9 Abs. 1`?"]);
    assert_eq!(advice("EGvoG NRW § 3"), ["Meinten Sie `EGovG NRW § 3`?"]);
}

/// A decision on three projects with one criterion of this scale; P1 has this value. Utilities come back
/// from the ranking.
#[track_caller]
fn utility(scale: &str, value: &str) -> String {
    let json = on_scale(scale, value).with(["rank", "--format", "json", "--top", "all"]).code(0).json();
    let ranking = json["ranking"].as_array().unwrap().clone();
    let project = ranking.iter().find(|project| project["id"] == "P1").unwrap();
    project["values"]["nutzen"]["utility"].to_string()
}

fn on_scale(scale: &str, value: &str) -> Test {
    Test::new().file("projects.csv", format!("id;name;nutzen\nP1;Eins;{value}\nP2;Zwei;0\nP3;Drei;5\n")).file(
        "criteria.toml",
        format!(
            "version = 1\ntitle = \"x\"\nplaces = 1\n[input]\nprojects = \"projects.csv\"\ndecimal = \"comma\"\n\
             [[criteria]]\nid = \"nutzen\"\nweight = 100\nscale = {{ {scale} }}\n"
        ),
    )
}

const CLAMPED: &str = "kind = \"linear\", worst = 900, best = 0, outside = \"clamp\"";

#[test]
fn a_value_open_beyond_the_end_of_its_scale_counts_as_the_end() {
    assert_eq!(utility(CLAMPED, "> 1000"), "0");
    assert_eq!(utility(CLAMPED, "< 0"), "1");
    assert_eq!(
        told(on_scale(CLAMPED, "> 1.000"), "value-open"),
        [[
            "„Eins“ (P1) hat bei „nutzen“ die offene Angabe `> 1.000`; auf der Skala zählt sie wie 900".to_owned(),
            String::new(),
            "projects.csv:2:9".to_owned()
        ]]
    );
    // What a scale rejects is rejected with an open end, too.
    let rejecting = "kind = \"linear\", worst = 900, best = 0";
    assert_eq!(remedies(on_scale(rejecting, "> 1000"), "value-off-scale").len(), 1);
    assert_eq!(remedies(on_scale(rejecting, "> 900"), "value-off-scale").len(), 1);
    assert_eq!(utility(rejecting, ">= 900"), "0");
    assert_eq!(utility(rejecting, "> 450"), "0.25");
}

#[test]
fn less_than_a_level_does_not_mean_the_level() {
    let levels = "kind = \"levels\", levels = [{ value = 0, points = 0 }, { value = 2, points = 20 }, \
                  { value = 5, points = 50 }, { value = 10, points = 100 }]";
    // Of 0, 2 and 5 the middle is 2; of all four, 5 is.
    assert_eq!(utility(levels, "< 10"), "0.2");
    assert_eq!(utility(levels, "unter 7"), "0.2");
    assert_eq!(utility(levels, "≤ 10"), "0.5");
    assert_eq!(utility(levels, "bis 10"), "0.5");
    // 5 and 10; with 2 the middle would be 5, too, so look at what is left above 5.
    assert_eq!(utility(levels, "> 5"), "1");
    assert_eq!(utility(levels, "> 2"), "0.5");
    assert_eq!(utility(levels, "< 2"), "0");
    let told_of = |value| told(on_scale(levels, value), "value-open").remove(0)[0].clone();
    assert_eq!(
        told_of("> 2"),
        "„Eins“ (P1) hat bei „nutzen“ die offene Angabe `> 2`; sie zählt als Intervall von 5 bis 10"
    );
    assert_eq!(told_of("< 2"), "„Eins“ (P1) hat bei „nutzen“ die offene Angabe `< 2`; auf der Skala zählt sie wie 0");
    for nothing in ["< 0", "> 10"] {
        assert_eq!(told(on_scale(levels, nothing), "value-off-scale").len(), 1, "{nothing}");
    }
}

/// P2 costs this much, as a criterion that clamps and as a budget.
fn budgeted(cost: &str, missing: &str) -> Test {
    Test::manifest("worst = 100_000, best = 0", "worst = 100_000, best = 0, outside = \"clamp\"")
        .append("criteria.toml", &format!("[portfolio]\nbudgets = {{ cost-eur = 100_000 }}\nmissing = {missing}\n"))
        .replace("projects.csv", "50000", cost)
}

#[test]
fn an_amount_open_to_below_begins_at_nothing() {
    let mut test = budgeted("< 50 TEUR", "\"reject\"");
    test.with(["check"]).code(0);
    let json = test.with(["select", "--format", "json"]).code(0).json();
    // The middle of 0 and 50000 beside the costs of the others, all of which fit.
    assert_eq!(json["budgets"][0]["used"].to_string(), "55000");
}

#[test]
fn an_amount_open_to_above_is_missing_from_the_budget_and_no_error() {
    let mut test = budgeted("> 2,5 Mio. €", "\"apart\"");
    test.with(["rank", "-q"]).code(0);
    assert_eq!(
        told(test, "value-without-end"),
        [[
            "„Terminvereinbarung“ (P2) hat bei „cost-eur“ die nach oben offene Angabe `> 2,5 Mio. €`; ein Betrag zum \
             Rechnen ist das nicht, er gilt als fehlend"
                .to_owned(),
            "Einen Betrag oder ein Intervall eintragen, etwa `50..200`".to_owned(),
            "projects.csv:3:40".to_owned()
        ]]
    );
    // Where a budget demands an amount, that is an error like any other missing one.
    assert_eq!(told(budgeted("> 2,5 Mio. €", "\"reject\""), "value-missing").len(), 1);
}

#[test]
fn a_cell_that_serves_as_criterion_and_as_budget_is_one_mistake() {
    for (cell, code) in [
        ("abc", "not-a-number"),
        ("110 PT", "not-a-number"),
        ("200..100", "interval-reversed"),
        ("03. Jul", "date-in-number-column"),
        ("12345678901234567890123456789", "number-too-long"),
        ("1.234", "number-ambiguous"),
        ("ca. 50", "value-approximate"),
        ("< 50", "value-open"),
        ("-5", "value-off-scale"),
    ] {
        let mut test = budgeted(cell, "\"apart\"");
        // One scale allows what is below nothing, but no budget does; the other allows neither.
        let json = test.with(["check", "--format", "json"]).json();
        let codes: Vec<_> =
            json["findings"].as_array().unwrap().iter().map(|finding| finding["code"].clone()).collect();
        assert_eq!(codes.iter().filter(|found| *found == code).count(), 1, "{cell}: {json:#}");
        let rejecting = Test::manifest_and("[portfolio]\nbudgets = { cost-eur = 100_000 }\n").replace(
            "projects.csv",
            "50000",
            cell,
        );
        let n = told(rejecting, code).len();
        assert_eq!(n, 1, "{cell}");
    }
    // Two criteria on one column differ in their scales.
    let two = Test::manifest("weight = 40", "weight = 30").append(
        "criteria.toml",
        "[[criteria]]\nid = \"billig\"\nweight = 10\nsource = { column = \"cost-eur\" }\n\
         scale = { kind = \"linear\", worst = 40_000, best = 0 }\n",
    );
    assert_eq!(told(two.replace("projects.csv", "50000", "500000"), "value-off-scale").len(), 2);
}

#[test]
fn a_number_off_its_scale_says_how_it_was_read() {
    let ten = "kind = \"linear\", worst = 0, best = 10";
    let sign = "In dieser Datei gilt das Dezimalkomma; ist 1,234 gemeint, die Angabe so schreiben";
    let [message, hint, _] = told(on_scale(ten, "1.234"), "value-off-scale").remove(0);
    assert_eq!(message, "„Eins“ (P1) hat bei „nutzen“ die Angabe `1.234`, gelesen als 1234; zulässig sind 0 bis 10");
    assert_eq!(hint, sign);
    let levels = "kind = \"levels\", levels = [{ value = 0, points = 0 }, { value = 5, points = 50 }, { value = 10, points = 100 }]";
    let [message, hint, _] = told(on_scale(levels, "1.234"), "value-off-scale").remove(0);
    assert_eq!(message, "„Eins“ (P1) hat bei „nutzen“ die Angabe `1.234`, gelesen als 1234; zulässig: `0`, `5`, `10`");
    assert_eq!(hint, sign);
    // A unit is read, too; what is as written needs no words.
    let [message, ..] = told(on_scale(ten, "1,2 Tsd."), "value-off-scale").remove(0);
    assert_eq!(message, "„Eins“ (P1) hat bei „nutzen“ die Angabe `1,2 Tsd.`, gelesen als 1200; zulässig sind 0 bis 10");
    for plain in ["11", "10,5", "-1", "12,0"] {
        let [message, hint, _] = told(on_scale(ten, plain), "value-off-scale").remove(0);
        assert!(!message.contains("gelesen"), "{message}");
        assert!(hint.starts_with("Die Angabe berichtigen"), "{hint}");
    }
    // Where the point is the sign, the comma groups.
    let point = on_scale(ten, "1,234").replace("criteria.toml", "\"comma\"", "\"point\"");
    let [message, hint, _] = told(point, "value-off-scale").remove(0);
    assert!(message.contains("gelesen als 1234"), "{message}");
    assert_eq!(hint, "In dieser Datei gilt der Dezimalpunkt; ist 1.234 gemeint, die Angabe so schreiben");
}

/// A rule on this condition.
fn rule(when: &str) -> Test {
    Test::manifest_and(&format!("[[rules]]\nid = \"r\"\neffect = \"mandatory\"\nwhen = [{{ {when} }}]\n"))
}

#[test]
fn a_rule_on_a_text_that_no_project_has_names_what_may_be_meant() {
    let said = |when: &str| told(rule(when), "rule-value-absent");
    assert_eq!(
        said("field = \"department\", equals = \"Bürgerdinste\""),
        [[
            "Eine Regel vergleicht `department` mit `Bürgerdinste`; diese Angabe hat kein Projekt der Liste".to_owned(),
            "Meinten Sie `Bürgerdienste`?".to_owned(),
            "criteria.toml:27:42".to_owned()
        ]]
    );
    assert_eq!(said("field = \"department\", equals = \"SOZIALES\"")[0][1], "Meinten Sie `Soziales`?");
    let of_several = said("field = \"id\", one-of = [\"P1\", \"P9\"]");
    assert_eq!(of_several.len(), 1);
    assert_eq!(of_several[0][0], "Eine Regel vergleicht `id` mit `P9`; diese Angabe hat kein Projekt der Liste");
    for right in ["field = \"department\", equals = \"Soziales\"", "field = \"status\", equals = \"running\""] {
        assert!(said(right).is_empty(), "{right}");
    }
}

/// Three projects with these rows under these fields.
fn rows(fields: &str, rows: [&str; 3]) -> Test {
    let list: String = (1..).zip(rows).map(|(n, row)| format!("P{n};Projekt {n};{n};{n};{row}\n")).collect();
    Test::projects(format!("id;name;citizens;cost-eur;{fields}\n{list}"))
}

#[test]
fn what_a_project_needs_it_cannot_exclude() {
    let fields = "depends-on;enables;excludes";
    let contradiction = |list| told(rows(fields, list), "reference-contradiction");
    assert_eq!(
        contradiction(["P2;;P2", ";;", ";;"]),
        [[
            "„Projekt 1“ (P1) setzt „Projekt 2“ (P2) voraus, und eines von beiden schließt das andere aus".to_owned(),
            "Eine der beiden Angaben streichen; ohne das andere kann das Projekt nicht gewählt werden, und mit ihm auch \
             nicht"
                .to_owned(),
            "projects.csv:2:22".to_owned()
        ]]
    );
    // The other row may say it, and `enables` says the same as `depends-on`.
    assert_eq!(contradiction(["P2;;", ";;P1", ";;"]).len(), 1);
    assert_eq!(contradiction([";P2;P2", ";;", ";;"]).len(), 1);
    assert!(contradiction(["P2;;P3", ";;P3", ";;"]).is_empty());
    // Two that exclude each other say so twice; it is one contradiction.
    assert_eq!(contradiction(["P2;;P2", ";;P1", ";;"]).len(), 1);
    assert_eq!(contradiction(["P2;;P2|P3", ";;P1", ";P1;P1"]).len(), 2);
}

#[test]
fn what_a_merged_project_excludes_its_successor_excludes() {
    let fields = "merged-into;depends-on;excludes";
    // P2 has become part of P1; its row says what P1 cannot be combined with.
    let merged = |needs: &str| told(rows(fields, [&format!(";{needs};"), "P1;;P3", ";;"]), "reference-contradiction");
    assert!(merged("").is_empty());
    assert_eq!(merged("P3")[0][0].split(',').next(), Some("„Projekt 1“ (P1) setzt „Projekt 3“ (P3) voraus"));
    assert_eq!(merged("P3")[0][2], "projects.csv:3:22");
    assert_eq!(
        told(rows(fields, [";;P2", "P1;;", ";;"]), "portfolio-without-effect"),
        [[
            "„Projekt 1“ (P1) und „Projekt 2“ (P2) sollen einander ausschließen, sind aber zu einem Projekt zusammengeführt"
                .to_owned(),
            "Die Vorgabe berichtigen oder streichen".to_owned(),
            "projects.csv:2:20".to_owned()
        ]]
    );
}

#[test]
fn a_merged_project_lives_on_in_one_other() {
    let said = [
        "„Projekt 2“ (P2) soll in mehreren Projekten aufgegangen sein: „Projekt 1“ (P1), „Projekt 3“ (P3); ein Projekt \
         lebt in genau einem weiter",
        "Nur das Projekt nennen, das es weiterführt; ist es auf mehrere aufgeteilt, das Feld leeren und den Status \
         `Zurückgezogen` eintragen",
        "projects.csv:3:18",
    ];
    let several = |list| told(rows("merged-into", list), "value-invalid");
    assert_eq!(several(["", "P1|P3", ""]), [said.map(str::to_owned)]);
    assert_eq!(several(["", "P3, P1, P3", ""]).len(), 1);
    assert!(several(["", "P1|P1", ""]).is_empty());
    let list = "[[projects]]\nid = \"P1\"\nname = \"Eins\"\ncitizens = 0\ncost-eur = 1\n\
                [[projects]]\nid = \"P2\"\nname = \"Zwei\"\ncitizens = 5\ncost-eur = 1\nmerged-into = [\"P1\", \"P3\"]\n\
                [[projects]]\nid = \"P3\"\nname = \"Drei\"\ncitizens = 5\ncost-eur = 2\n";
    let test = Test::manifest("projects.csv", "projects.toml").file("projects.toml", list);
    assert_eq!(told(test, "value-invalid")[0][2], "projects.toml:11:15");
}

#[test]
fn a_former_id_leads_to_one_project() {
    let fields = "former-ids;merged-into";
    let ambiguous = |list| told(rows(fields, list), "former-id-ambiguous");
    assert_eq!(
        ambiguous(["P2;", ";", ";"]),
        [[
            "„Projekt 1“ (P1) nennt `P2` als frühere Nummer; so heißt aber heute „Projekt 2“".to_owned(),
            "Die frühere Nummer nur bei dem Projekt führen, das sie wirklich trug; der Vergleich mit einem früheren Stand \
             ordnet Projekte nach ihr zu"
                .to_owned(),
            "projects.csv:2:18".to_owned()
        ]]
    );
    assert_eq!(
        ambiguous(["A1|A2;", "A2;", ";"])[0][0],
        "„Projekt 2“ (P2) nennt `A2` als frühere Nummer, und „Projekt 1“ (P1) auch"
    );
    assert!(ambiguous(["A1;", "A2;", ";"]).is_empty());
    // What was merged may keep its row beside the former id.
    assert!(ambiguous(["P2;", ";P1", ";"]).is_empty());
}

#[test]
fn what_a_scenario_leaves_out_it_cannot_weigh() {
    let scenario = "[scenarios.w]\nexclude-criteria = [\"citizens\"]\nweights = { citizens = 40 }\n";
    assert_eq!(
        told(Test::manifest_and(scenario), "scenario-contradiction"),
        [[
            "Das Szenario `w` lässt „Bürgernutzen“ weg und gibt ihm zugleich ein Gewicht".to_owned(),
            "Das Kriterium bei `exclude-criteria` oder bei `weights` streichen".to_owned(),
            "criteria.toml:26:13".to_owned()
        ]]
    );
    // The command line may bring back what a scenario leaves out, and what is printed to keep says so once.
    let mut test = Test::manifest_and("[scenarios.w]\nexclude-criteria = [\"citizens\"]\n");
    test.with(["rank", "--scenario", "w", "--weight", "citizens=40", "--print-scenario", "neu"])
        .code(0)
        .stdout("[scenarios.neu]\nweights = { citizens = 40 }\n");
}

#[test]
fn a_weight_is_given_once() {
    let mut test = Test::decision();
    let run = test.with(["rank", "--weight", "citizens=40", "--weight", "citizens=50", "--lang", "de"]).code(2);
    run.no_stdout().stderr_has("`--weight citizens` ist mehrfach angegeben");
    let twice = ["--weight", "citizens=40", "--weight", "citizens=50", "--lang", "de"];
    let run = test.with(["compare", "--methods"].into_iter().chain(twice)).code(2);
    run.no_stdout().stderr_has("`--weight citizens` ist mehrfach angegeben");
    // Without methods each weight is a column of its own.
    test.with(["compare"].into_iter().chain(twice)).code(0).stdout_has("C: Bürgernutzen 50");
    test.with(["rank", "--weight", "citizens=40", "--weight", "benefit=40", "-q"]).code(0);
}

#[test]
fn a_prerequisite_is_shown_where_it_is_named() {
    let list = "id;name;citizens;cost-eur;depends-on;enables;merged-into\n\
                P1;Eins;5;1;;;\nP2;Zwei;5;2;;P1;\nP3;Drei;10;3;P2;;P5\nP4;Vier;0;4;;;\nP5;Fünf;10;5;P4;;\n";
    let rule = "[[rules]]\nid = \"weg\"\neffect = \"exclude\"\nwhen = [{ field = \"id\", equals = \"P2\" }]\n";
    let places: Vec<[String; 2]> = told(Test::manifest_and(rule).file("projects.csv", list), "dependency-excluded")
        .into_iter()
        .map(|[message, _, place]| [message[..message.find(')').unwrap() + 1].to_owned(), place])
        .collect();
    // P2 says that it enables P1; P3, which became P5, says that it depends on P2.
    let expected = [["„Eins“ (P1)", "projects.csv:3:14"], ["„Fünf“ (P5)", "projects.csv:4:14"]];
    assert_eq!(places, expected.map(|pair| pair.map(str::to_owned)));
}

#[test]
fn one_mistake_does_not_hide_another() {
    let decision = Test::manifest_and("[[decisions]]\nproject = \"Y\"\neffect = \"in\"\nby = \"Rat\"\n");
    let json = decision.args(["check", "--format", "json"]).run().codes();
    assert_eq!(json, ["missing-key", "unknown-project"]);
    let test = |points: &str| {
        let scale = format!("kind = \"piecewise\", points = {points}");
        told(on_scale(&scale, "3"), "scale-not-monotone").into_iter().map(|[.., place]| place).collect::<Vec<_>>()
    };
    // The doubled 5 and the fall to 40.
    assert_eq!(test("[[0, 0], [5, 5], [5, 50], [10, 40]]"), ["criteria.toml:10:58", "criteria.toml:10:71"]);
    // Two points in the wrong order are one mistake.
    assert_eq!(test("[[0, 0], [10, 100], [5, 50]]").len(), 1);
}

#[test]
fn a_scale_on_which_nothing_differs_cannot_be_used() {
    let flat = |points: &str| told(on_scale(&format!("kind = \"piecewise\", points = {points}"), "3"), "scale-invalid");
    let expected = [[
        "Die Skala von „nutzen“ gibt für jede Angabe dieselbe Zielerfüllung; erwartet: Stützpunkte, die steigen oder fallen",
        "",
        "criteria.toml:10:9",
    ]];
    assert_eq!(flat("[[0, 10], [10, 10]]"), expected);
    assert_eq!(flat("[[0, 10], [5, 10.0], [10, 10]]"), expected);
    // A plateau is none.
    assert!(flat("[[0, 0], [5, 10], [10, 10]]").is_empty());
}

#[test]
fn an_unknown_act_is_shown_the_acts_of_the_catalogue_each_once() {
    let advice = |acts: &[&str], asked: &str| {
        let basis = |(nth, act): (usize, &&str)| {
            format!(
                "[[legal-bases]]\nid = \"B{nth}\"\nact = \"{act}\"\nstrength = \"must\"\nstate = \"in-force\"\n\
                 reaches-municipality = true\nchecked = 2026-10-01\nsure = \"text\"\n"
            )
        };
        let bases: String = acts.iter().enumerate().map(basis).collect();
        let scale = "{ kind = \"levels\", levels = { none = 0, framework = 10, may = 20, should = 60, conditional = 60, \
                     must-indirect = 80, must = 100 } }";
        let test = Test::manifest("[input]\n", "[input]\nlegal-bases = \"legal.toml\"\n").replace(
            "criteria.toml",
            "unit = \"EUR\"\nscale = { kind = \"linear\", worst = 100_000, best = 0 }",
            &format!("source = {{ legal-act = \"{asked}\" }}\nscale = {scale}"),
        );
        remedies(test.file("legal.toml", bases), "unknown-legal-basis")
    };
    assert_eq!(advice(&["OZG", "OZG", "BGG NRW", "OZG"], "BauGB"), ["Möglich: `BGG NRW`, `OZG`"]);
    assert_eq!(advice(&["OZG", "BGG NRW"], "OZGG"), ["Meinten Sie `OZG`?"]);
    let many: Vec<String> = (10..24).map(|n| format!("VO {n}/2018")).collect();
    let many: Vec<&str> = many.iter().map(String::as_str).collect();
    assert_eq!(
        advice(&many, "BauGB"),
        ["Im Verzeichnis stehen: `VO 10/2018`, `VO 11/2018`, `VO 12/2018`, `VO 13/2018`, `VO 14/2018`, `VO 15/2018`, \
          `VO 16/2018`, `VO 17/2018`, `VO 18/2018`, `VO 19/2018` und 4 weitere; eine andere Vorschrift dort ergänzen \
          (`[input] legal-bases` in criteria.toml)"]
    );
}
