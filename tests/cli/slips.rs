//! Slips of the kind that everybody makes once: each is told once, where it stands, with the way out.

use super::harness::{CRITERIA, PROJECTS, Test};

/// What a check tells in German: code, sentence, remedy and place.
#[track_caller]
fn told(test: Test) -> Vec<[String; 4]> {
    let report = test.args(["check", "--format", "json", "--lang", "de"]).run().json();
    let text = |value: &serde_json::Value| value.as_str().unwrap_or_default().to_owned();
    let findings = report["findings"].as_array().unwrap().clone();
    findings
        .iter()
        .map(|finding| {
            let place = format!("{}:{}:{}", text(&finding["file"]), finding["line"], finding["column"]);
            [text(&finding["code"]), text(&finding["message"]), text(&finding["hint"]), place]
        })
        .collect()
}

/// A check tells this and nothing else.
#[track_caller]
fn tells(test: Test, [code, message, hint, place]: [&str; 4]) {
    let told = told(test);
    let [only] = told.as_slice() else { panic!("{message:?} is not all of {told:#?}") };
    assert_eq!(only, &[code, message, hint, place].map(str::to_owned));
}

/// A check tells nothing.
#[track_caller]
fn tells_nothing(test: Test) {
    let told = told(test);
    assert!(told.is_empty(), "{told:#?}");
}

fn rule(when: &str) -> Test {
    Test::manifest_and(&format!("[[rules]]\nid = \"r\"\neffect = \"mandatory\"\nreason = \"Grund\"\nwhen = {when}\n"))
}

/// The list with a column of prerequisites, of which P1 names these.
fn needs(prerequisites: &str) -> Test {
    let list =
        PROJECTS.replace("cost-eur\n", "cost-eur;depends-on\n").replace("20000\n", &format!("20000;{prerequisites}\n"));
    Test::projects(list.replace("50000\n", "50000;\n").replace("10000\n", "10000;\n"))
}

#[test]
fn a_list_named_twice_is_told_however_its_path_is_written() {
    let twice = |path: &str| Test::manifest("[\"projects.csv\"]", &format!("[\"projects.csv\", \"{path}\"]"));
    for path in ["./projects.csv", "x/../projects.csv", ".\\\\projects.csv"] {
        let told = told(twice(path));
        assert_eq!(told.len(), 1, "{told:#?}");
        assert_eq!([told[0][0].as_str(), &told[0][3]], ["name-taken", "criteria.toml:6:29"], "{path}");
    }
}

#[test]
fn the_file_beside_a_missing_one_is_suggested() {
    let missing = |path: &str| Test::manifest("\"projects.csv\"", &format!("\"{path}\""));
    for (path, like) in [("Projects.csv", "projects.csv"), ("./project.csv", "./projects.csv")] {
        tells(
            missing(path),
            [
                "file-not-found",
                &format!("Die Datei `{path}`, die hier genannt ist, gibt es nicht"),
                &format!("Meinten Sie `{like}`?"),
                "criteria.toml:6:13",
            ],
        );
    }
    assert!(told(missing("liste.xlsx"))[0][2].starts_with("Den Pfad berichtigen"));
}

#[test]
fn a_toml_file_of_another_kind_is_one_mistake() {
    let lists = Test::manifest("\"projects.csv\"", "\"criteria.toml\"");
    tells(lists, ["missing-key", "In der Datei fehlt der Schlüssel `projects`", "", "criteria.toml:null:null"]);
    let bases = Test::manifest("[input]\n", "[input]\nlegal-bases = \"criteria.toml\"\n");
    tells(bases, ["missing-key", "In der Datei fehlt der Schlüssel `legal-bases`", "", "criteria.toml:null:null"]);
    tells(
        Test::manifest("[input]\n", "[input]\nlegal-bases = \"projects.csv\"\n"),
        [
            "file-kind-unknown",
            "`projects.csv` ist eine Tabelle; erwartet: ein Verzeichnis der Rechtsgrundlagen, eine TOML-Datei",
            "Die Datei mit den Abschnitten `[[legal-bases]]` nennen, etwa `data/legal-bases.toml`; Projektlisten stehen unter \
             `projects`",
            "criteria.toml:6:15",
        ],
    );
    // A slip in the key itself is told with the one that was meant.
    let slip = "[[project]]\nid = \"P1\"\nname = \"Eins\"\n";
    let told = told(Test::manifest("projects.csv", "projects.toml").file("projects.toml", slip));
    assert_eq!(told[1][2], "Meinten Sie `projects`?", "{told:#?}");
    // Keys of criteria.toml have no home in a list.
    let list = "language = \"de\"\n[[projects]]\nid = \"P1\"\nname = \"Eins\"\ncitizens = 5\ncost-eur = 1\n";
    let test = Test::manifest("projects.csv", "projects.toml").file("projects.toml", list);
    tells(
        test,
        [
            "unknown-key",
            "Der Schlüssel `language` ist hier nicht vorgesehen",
            "Möglich: `meta`, `projects`",
            "projects.toml:1:1",
        ],
    );
}

#[test]
fn an_assignment_the_wrong_way_round_is_one_mistake() {
    tells(
        Test::manifest_and("[input.columns]\n\"cost-eur\" = \"Ausgaben\"\n")
            .file("projects.csv", PROJECTS.replace("cost-eur", "Ausgaben")),
        [
            "unknown-field",
            "`Ausgaben` ist weder ein Feld noch eine Spalte der Projekte",
            "Links steht, wie die Spalte in der Liste heißt, rechts der Name hier: `\"Ausgaben\" = \"cost-eur\"`",
            "criteria.toml:25:14",
        ],
    );
}

#[test]
fn weights_written_as_shares_are_known_as_such() {
    let shares = CRITERIA.replace("weight = 60", "weight = 0.6").replace("weight = 40", "weight = 0.4");
    tells(
        Test::decision().file("criteria.toml", shares),
        [
            "weights-sum",
            "Die Gewichte aller Kriterien ergeben zusammen 1, erwartet: 100",
            "Gewichte in Prozent angeben: `25` statt `0.25`",
            "criteria.toml:15:10",
        ],
    );
}

#[test]
fn keys_of_the_manifest_with_another_shape_are_told_once() {
    tells(
        rule("{ criterion = \"citizens\", at-least = 10 }"),
        [
            "wrong-type",
            "`rules.when` ist eine Tabelle, erwartet: eine Liste",
            "Was mehrmals vorkommen kann, hat doppelte Klammern, etwa `[[criteria]]`, oder steht in einer Liste: `[{ … }]`",
            "criteria.toml:28:8",
        ],
    );
    tells(
        Test::manifest("unit = \"EUR\"\n", "unit = \"EUR\"\nmissing = 0\n"),
        [
            "wrong-type",
            "`criteria.missing` ist eine Zahl, erwartet: eines der Wörter `reject`, `apart`, `worst`, `neutral` und `unknown` \
             oder ein Wert wie `{ value = 3 }`",
            "",
            "criteria.toml:23:11",
        ],
    );
    tells(
        Test::manifest("title = \"Probe\"", "title = { fr = \"Essai\" }"),
        ["unknown-key", "Der Schlüssel `fr` ist hier nicht vorgesehen", "Möglich: `de`, `en`", "criteria.toml:2:11"],
    );
    let blank = told(Test::manifest("title = \"Probe\"", "title = {}"));
    assert_eq!(blank[0][1], "`title` ist `{…}`, erwartet: mindestens eine der Sprachen `de` und `en`");
}

#[test]
fn a_scale_that_tells_nothing_apart_is_refused() {
    let flat = CRITERIA.replace("points = 50", "points = 0").replace("points = 100", "points = 0");
    tells(
        Test::decision().file("criteria.toml", flat),
        [
            "scale-invalid",
            "Alle Stufen der Skala von „Bürgernutzen“ haben dieselben Punkte; erwartet: Stufen mit verschiedenen Punkten",
            "",
            "criteria.toml:16:9",
        ],
    );
}

#[test]
fn a_condition_beyond_the_scale_can_never_hold() {
    tells(
        rule("[{ criterion = \"citizens\", at-least = 11 }]"),
        [
            "entry-without-effect",
            "Diese Bedingung kann nie erfüllt sein: „Bürgernutzen“ reicht von 0 bis 10",
            "Den Vergleichswert berichtigen; eine Regel, deren Bedingung nie erfüllt ist, bewirkt nichts",
            "criteria.toml:28:9",
        ],
    );
    assert_eq!(told(rule("[{ criterion = \"cost-eur\", at-most = -1 }]")).len(), 1);
    tells_nothing(rule("[{ criterion = \"citizens\", at-least = 10 }]"));
    tells_nothing(rule("[{ criterion = \"cost-eur\", at-most = 0 }]"));
    // Beyond a scale that clamps there may be values.
    let clamped = rule("[{ criterion = \"cost-eur\", at-least = 200_000 }]");
    tells_nothing(clamped.replace("criteria.toml", "best = 0 }", "best = 0, outside = \"clamp\" }"));
}

#[test]
fn what_people_call_a_criterion_or_project_leads_to_its_id() {
    for name in ["Bürgernutzen", "benefit for citizens"] {
        let told = told(rule(&format!("[{{ criterion = \"{name}\", at-least = 10 }}]")));
        assert_eq!(told[0][2], "Meinten Sie `citizens`?", "{told:#?}");
    }
    let scenario = told(Test::manifest_and("[scenarios.s]\nweights = { Kosten = 50 }\n"));
    assert_eq!(scenario[0][2], "Meinten Sie `cost-eur`?");
    let field = told(rule("[{ field = \"Fachbereich\", equals = \"Soziales\" }]"));
    assert_eq!(field[0][2], "Meinten Sie `department`?");
    for (named, remedy) in [
        ("E-Akte", "Meinten Sie `P3`?"),
        ("P3 (E-Akte)", "Meinten Sie `P3`?"),
        ("P2 und P3", "Mehrere Projekte mit `|` trennen: `P2|P3`"),
        ("P2/P3", "Mehrere Projekte mit `|` trennen: `P2|P3`"),
        ("keine", "Hat das Projekt hier nichts zu nennen, das Feld leer lassen"),
        ("P9", "Die Projektnummer berichtigen, oder das Projekt in die Liste aufnehmen"),
    ] {
        let told = told(needs(named));
        assert_eq!([told[0][0].as_str(), &told[0][2], &told[0][3]], ["unknown-project", remedy, "projects.csv:2:58"]);
    }
    let quoted = told(needs("\"P2;P3\""));
    assert_eq!(quoted[0][2], "Mehrere Projekte mit `|` trennen: `P2|P3`");
}

#[test]
fn a_german_header_that_a_rule_names_is_its_field_all_the_same() {
    let german = || PROJECTS.replace("department", "Fachbereich");
    let departments = |test: Test| {
        let json = test.args(["rank", "--format", "json", "--top", "all"]).run().code(0).json();
        json["ranking"].as_array().unwrap().iter().map(|project| project["department"].to_string()).collect::<Vec<_>>()
    };
    let expected = ["\"Soziales\"", "\"Bürgerdienste\"", "\"Zentrale Dienste\""];
    let by_rule = rule("[{ field = \"Fachbereich\", equals = \"Soziales\" }]").file("projects.csv", german());
    assert_eq!(departments(by_rule), expected);
    let by_report = Test::manifest_and("[report]\ncolumns = [\"Fachbereich\"]\n").file("projects.csv", german());
    assert_eq!(departments(by_report), expected);
    // A budget named like the column of a criterion.
    let budget = Test::manifest_and("[portfolio]\nbudgets = { Kosten = 50_000 }\n");
    tells_nothing(budget.file("projects.csv", PROJECTS.replace("cost-eur", "Kosten")));
    // Where the field has a column of its own, both stay apart.
    let both = PROJECTS.replace("department", "Amt;department").replace("P1;Wohngeld online", "P1;Wohngeld online;50");
    let both = both.replace("P2;Terminvereinbarung", "P2;Terminvereinbarung;33").replace("P3;E-Akte", "P3;E-Akte;10");
    let by_report = Test::manifest_and("[report]\ncolumns = [\"Amt\"]\n").file("projects.csv", both);
    assert_eq!(departments(by_report), expected);
}

#[test]
fn what_follows_a_number_is_no_unit_if_it_belongs_to_the_number() {
    for cell in ["5 bis", "5±2", "5 und"] {
        let told = told(Test::projects(PROJECTS.replace("50000", cell)));
        assert!(told[0][2].starts_with("Eine Zahl wie `12,5`"), "{cell}: {told:#?}");
    }
    let unit = told(Test::projects(PROJECTS.replace("50000", "5 Stück")));
    assert!(unit[0][2].starts_with("Die Einheit `Stück` ist nicht bekannt"), "{unit:#?}");
}

#[test]
fn a_header_that_stands_elsewhere_is_told_there() {
    tells(
        Test::projects(format!("Projektliste 2026;;;;;\nStand: 22.11.2026;;;;;\n{PROJECTS}")),
        [
            "csv-syntax",
            "Die Kopfzeile steht erst hier; erwartet: in der ersten Zeile der Datei",
            "Die Zeilen darüber löschen, auch Titel und Leerzeilen",
            "projects.csv:3:1",
        ],
    );
    let title = Test::projects(format!("Projektliste 2026\n{PROJECTS}")).args(["check"]).run().code(1);
    title.stdout_has("2 | id;name;department;citizens;citizens-why;cost-eur\n");
    let again = PROJECTS.replace("P3;", "id;name;department;citizens;citizens-why;cost-eur\nP3;");
    tells(
        Test::projects(again),
        [
            "name-invalid",
            "Hier steht die Kopfzeile noch einmal; erwartet: ein Projekt",
            "Die Zeile löschen",
            "projects.csv:4:1",
        ],
    );
}

#[test]
fn a_text_that_is_no_table_is_told_as_such() {
    let page = "<html><body><table><tr><td>id</td></tr></table></body></html>\n";
    let markdown = "| id | name | citizens | cost-eur |\n|----|------|----------|----------|\n| P1 | Eins | 5 | 1 |\n";
    for text in [
        &PROJECTS.replace(';', "|"),
        &PROJECTS.replace(';', "  "),
        "[{\"id\":\"P1\",\"name\":\"A\"}]\n",
        page,
        markdown,
    ] {
        tells(
            Test::projects(text),
            [
                "csv-syntax",
                "Die erste Zeile nennt keine bekannte Spalte und lässt sich nicht in Spalten teilen; erwartet: Überschriften mit \
                 `;`, `,` oder Tabulator dazwischen",
                "Die Liste in der Tabellenkalkulation als „CSV UTF-8“ speichern, oder als Excel-Arbeitsmappe (.xlsx)",
                "projects.csv:1:1",
            ],
        );
    }
    // A list of one column that somebody wants is one.
    let told = told(Test::projects("Projekt\nWohngeld online\n"));
    assert!(told.iter().all(|[code, ..]| code == "missing-column"), "{told:#?}");
}

const BASIS: &str = "[[legal-bases]]\nid = \"OZG-1\"\naliases = [\"OZG § 1\"]\nact = \"OZG\"\nstrength = \"must\"\nstate = \"in-force\"\n\
                     reaches-municipality = true\nchecked = 2026-10-01\n";

/// The decision with a catalogue, of which P1 names something.
fn legal(catalogue: &str, named: &str) -> Test {
    let list = PROJECTS.replace("department", "legal").replace("Soziales", named);
    Test::manifest("[input]\n", "[input]\nlegal-bases = \"legal.toml\"\n")
        .replace("criteria.toml", "places = 2\n", "places = 2\nas-of = 2026-11-22\n")
        .file("projects.csv", list.replace("Bürgerdienste", "").replace("Zentrale Dienste", ""))
        .file("legal.toml", catalogue)
}

#[test]
fn a_basis_that_cannot_be_judged_gives_no_doubts_of_its_own() {
    tells_nothing(legal(BASIS, "OZG-1"));
    for (from, to, code) in [
        ("\"in-force\"", "\"in Kraft\"", "value-invalid"),
        ("\"must\"", "\"Pflicht\"", "value-invalid"),
        ("= true", "= \"ja\"", "wrong-type"),
    ] {
        let told = told(legal(&BASIS.replace(from, to), "OZG-1"));
        assert_eq!(told.iter().map(|[code, ..]| code.as_str()).collect::<Vec<_>>(), [code], "{told:#?}");
    }
    // Names of bases that could not be read are no mistakes.
    let single = told(legal(&BASIS.replace("[[", "[").replace("]]", "]"), "OZG-1"));
    assert_eq!(single.len(), 1, "{single:#?}");
}

#[test]
fn a_name_that_no_list_can_hold_is_told_where_it_stands() {
    tells(
        legal(&BASIS.replace("[\"OZG § 1\"]", "[\"OZG § 1\", \"OZG § 1, Abs. 2\"]"), "OZG-1"),
        [
            "value-invalid",
            "`legal-bases.aliases` ist `OZG § 1, Abs. 2`, erwartet: 1 bis 64 druckbare Zeichen ohne `| ; , = @` und ohne Leerzeichen am Rand",
            "",
            "legal.toml:3:23",
        ],
    );
    let none = told(legal(BASIS, "keine"));
    assert_eq!(none[0][2], "Hat das Projekt hier nichts zu nennen, das Feld leer lassen");
}

#[test]
fn german_dates_and_letters_in_toml_are_known_as_such() {
    let date = told(legal(&BASIS.replace("2026-10-01", "01.10.2026"), "OZG-1"));
    assert!(date[0][1].contains("01.10.2026") && date[0][1].contains("Datum"), "{date:#?}");
    let key = told(Test::manifest_and("[meta]\nBegründung = \"so\"\n"));
    assert_eq!(key[0][2], "Schlüssel mit Umlauten stehen in Anführungszeichen: `\"Begründung\" = …`");
}

#[test]
fn what_a_scenario_says_twice_contradicts_itself() {
    tells(
        Test::manifest_and("[scenarios.s]\ngroups = { benefit = 30 }\nweights = { benefit = 50 }\n"),
        [
            "scenario-contradiction",
            "Das Szenario `s` legt das Gewicht der Kriteriengruppe `benefit` zweimal fest, unter `groups` und unter `weights`",
            "Eine der beiden Angaben streichen",
            "criteria.toml:26:13",
        ],
    );
    let list = told(Test::manifest_and("[[scenarios]]\nid = \"s\"\n"));
    assert!(list[0][2].starts_with("Die Überschrift hat hier einfache Klammern"), "{list:#?}");
}

#[test]
fn statements_about_weights_in_another_shape_show_the_right_one() {
    let expected = |statement: &str| told(Test::manifest_and(&format!("[uncertainty]\n{statement}\n")))[0].clone();
    assert_eq!(
        expected("weights = 20")[1],
        "`uncertainty.weights` ist eine Zahl, erwartet: eine Tabelle wie `{ spread = 20 }` oder das Wort `\"any\"`"
    );
    assert_eq!(expected("spread = 20")[2], "Dieser Schlüssel gehört unter `[uncertainty.weights]`");
    assert_eq!(
        expected("bounds = { citizens = 30 }")[1],
        "`uncertainty.bounds.citizens` ist eine Zahl, erwartet: zwei Zahlen, die kleinere zuerst, etwa `[10, 30]`"
    );
}

#[test]
fn demands_on_a_portfolio_that_cannot_be_meant_are_told() {
    let portfolio = |said: &str| Test::manifest_and(&format!("[portfolio]\n{said}\n"));
    tells(
        portfolio("budgets = { department = 5 }"),
        [
            "unknown-field",
            "`department` ist ein Feld der Projekte und keine Spalte mit Beträgen, Tagen oder anderen Mengen",
            "Die Spalte nennen, deren Zahlen das Budget begrenzt, etwa `cost-eur` oder `staff-days`",
            "criteria.toml:25:13",
        ],
    );
    let limit =
        |bounds: &str| portfolio(&format!("limits = [{{ field = \"department\", equals = \"Soziales\", {bounds} }}]"));
    tells(
        limit("at-least = 3, at-most = 1"),
        [
            "interval-reversed",
            "Das Intervall von 3 bis 1 ist nicht aufsteigend; erwartet: die kleinere Zahl zuerst",
            "",
            "criteria.toml:25:80",
        ],
    );
    tells(
        limit("exactly = 1, at-most = 2"),
        [
            "value-invalid",
            "Neben `exactly` begrenzen `at-least` und `at-most` nichts mehr; erwartet: entweder `exactly` oder eines der beiden",
            "",
            "criteria.toml:25:79",
        ],
    );
    let missing = told(portfolio("missing = 0"));
    assert_eq!(
        missing[0][1],
        "`portfolio.missing` ist eine Zahl, erwartet: eines der Wörter `apart` und `reject` oder ein Wert wie `{ value = 0 }`"
    );
    // One set needs no list around it.
    tells_nothing(portfolio("one-of = [\"P1\", \"P2\"]"));
    let level = told(Test::manifest_and("[findings]\nencoding-assumed = false\n"));
    assert_eq!(level[0][2], "Möglich: `allow`, `warn`, `deny`");
}

#[test]
fn lists_in_a_toml_cell_hold_ids_and_no_values() {
    let list = |cell: &str, needs: &str| {
        let list = format!(
            "[[projects]]\nid = 1\nname = \"Eins\"\ncitizens = 5\ncost-eur = {cell}\ndepends-on = {needs}\n\
             [[projects]]\nid = 2\nname = \"Zwei\"\ncitizens = 0\ncost-eur = 2\n"
        );
        Test::manifest("projects.csv", "projects.toml").file("projects.toml", list)
    };
    tells_nothing(list("1", "[2]"));
    let cell = told(list("[1, 5]", "[]"));
    let codes: Vec<&str> = cell.iter().map(|[code, ..]| code.as_str()).collect();
    assert_eq!(codes, ["not-a-number"], "{cell:#?}");
    let nested = told(list("1", "[[2]]"));
    assert_eq!(nested[0][3], "projects.toml:6:15", "{nested:#?}");
    let cost = told(list("[true]", "[]"));
    assert_eq!(cost.len(), 1, "what cannot be read is not missing too: {cost:#?}");
}

#[test]
fn letters_that_were_damaged_before_are_told_with_their_place() {
    let twice = PROJECTS.replace("Bürgerdienste", "BÃ¼rgerdienste").replace("Zentrale", "ZÃ¶ntrale");
    tells(
        Test::projects(twice),
        [
            "encoding-damaged",
            "In der Datei `projects.csv` stehen 2 Zeichen wie `Ã¼`, wo ein Umlaut oder ein anderes Zeichen stand; eine frühere \
             Umwandlung hat sie beschädigt",
            "Die Datei aus ihrer Quelle neu als UTF-8 speichern, in Excel mit dem Dateityp „CSV UTF-8“, oder die Texte von Hand \
             berichtigen",
            "projects.csv:3:24",
        ],
    );
    let lost = told(Test::manifest("title = \"Probe\"", "title = \"Ma\u{FFFD}nahmen\""));
    assert_eq!([lost[0][0].as_str(), &lost[0][3]], ["encoding-damaged", "criteria.toml:2:12"], "{lost:#?}");
    // Excel saves no criteria file.
    assert_eq!(
        lost[0][2],
        "Die Datei in einem Texteditor neu als UTF-8 speichern und die Umlaute stichprobenweise prüfen"
    );
}

#[test]
fn levels_that_a_word_could_not_tell_apart_are_one_too_many() {
    let scale = |levels: &str| {
        let old = "[{ value = 0, points = 0 }, { value = 5, points = 50 }, { value = 10, points = 100 }]";
        Test::manifest(old, levels)
    };
    let same = "[{ key = \"a\", points = 0, label = { de = \"hoch\", en = \"high\" } }, { key = \"b\", points = 100, label = \"High \" }]";
    tells(
        scale(same),
        [
            "scale-invalid",
            "Zwei Stufen der Skala von „Bürgernutzen“ heißen „High“; eine Angabe in der Liste könnte beide meinen",
            "Jeder Stufe eine eigene Bezeichnung geben; sie werden ohne Groß- und Kleinschreibung und über die Sprachen hinweg verglichen",
            "criteria.toml:16:111",
        ],
    );
    tells(
        scale("{ Hoch = 0, HOCH = 100 }"),
        ["scale-invalid", "Die Stufe `HOCH` steht zweimal auf der Skala von „Bürgernutzen“", "", "criteria.toml:16:49"],
    );
    // Both places are shown.
    let text = scale("{ Hoch = 0, HOCH = 100 }").args(["check", "--lang", "de"]).run().code(1);
    text.stdout_has("levels = { Hoch = 0, HOCH = 100 } }\n   |                                       ----      ^^^^\n");
}

#[test]
fn a_key_comes_before_the_label_of_another_level() {
    let levels = "[{ key = \"a\", points = 0, label = \"hoch\" }, { key = \"Hoch\", points = 100, label = \"b\" }]";
    let old = "[{ value = 0, points = 0 }, { value = 5, points = 50 }, { value = 10, points = 100 }]";
    let test = Test::manifest(old, levels)
        .file("projects.csv", "id;name;citizens;cost-eur\nP1;Wohngeld;hoch;100000\nP2;E-Akte;a;100000\n");
    let ranked = test.args(["rank", "--format", "csv"]).run().code(0).stdout;
    let first = ranked.lines().nth(1).unwrap_or_default();
    assert!(first.contains("P1"), "{ranked}");
}

#[test]
fn ids_that_look_alike_or_say_nothing_are_told() {
    let id = |id: &str| Test::projects(PROJECTS.replace("P2;", &format!("{id};")));
    tells(
        id("P\u{a0}2"),
        [
            "name-invalid",
            "„Terminvereinbarung“ hat in der Projektnummer `P\u{a0}2` das Zeichen U+00A0, das nicht zu sehen ist oder wie ein Leerzeichen aussieht; zwei Nummern könnten damit gleich aussehen",
            "Jedem Projekt eine eigene Nummer geben, etwa `P-01`, und sie behalten, wenn sich Name oder Reihenfolge ändern",
            "projects.csv:3:1",
        ],
    );
    for unseen in ['\u{ad}', '\u{200b}', '\u{3164}', '\u{fe0f}', '\u{180e}'] {
        assert_eq!(told(id(&format!("P{unseen}2")))[0][0], "name-invalid", "{unseen:?}");
    }
    for says_nothing in ["?", "-", "k. A.", "n/a"] {
        let told = told(id(says_nothing));
        assert_eq!((told.len(), told[0][0].as_str()), (1, "name-invalid"), "{says_nothing}");
        assert!(told[0][1].contains("heißt das „keine Angabe“"), "{told:#?}");
    }
}

#[test]
fn a_soft_hyphen_is_as_invisible_as_others() {
    tells(
        Test::projects(PROJECTS.replace("Terminvereinbarung", "Termin\u{ad}vereinbarung")),
        [
            "control-character",
            "„Termin\u{ad}vereinbarung“ (P2) hat bei „name“ das unsichtbare Zeichen U+00AD",
            "",
            "projects.csv:3:4",
        ],
    );
}

#[test]
fn error_values_of_a_spreadsheet_are_no_texts() {
    for (from, error, place) in [
        ("P2;", "#NV;", "projects.csv:3:1"),
        ("Terminvereinbarung;", "#BEZUG!;", "projects.csv:3:4"),
        ("Bürgerdienste;", "#n/a;", "projects.csv:3:23"),
    ] {
        let told = told(Test::projects(PROJECTS.replace(from, error)));
        let [[code, message, hint, at]] = &told[..] else { panic!("{told:#?}") };
        assert_eq!([code, at.as_str()], ["cell-error", place]);
        assert!(message.ends_with(&format!("den Fehlerwert `{}`", error.trim_end_matches(';'))), "{message}");
        assert_eq!(hint, "In der Tabellenkalkulation die Formel berichtigen und die Liste neu speichern");
    }
    tells_nothing(Test::projects(PROJECTS.replace("P2;", "#1;")));
    // A column that only a rule looks at is used as well.
    let city = PROJECTS.replace("cost-eur\n", "cost-eur;Ort\n").replace("000\n", "000;Mitte\n");
    let told =
        told(rule("[{ field = \"Ort\", equals = \"Mitte\" }]").file("projects.csv", city.replacen("Mitte", "#NV", 1)));
    assert_eq!([told[0][0].as_str(), &told[0][3]], ["cell-error", "projects.csv:2:58"], "{told:#?}");
}

#[test]
fn a_number_in_a_toml_list_names_a_project_as_it_is_written() {
    let table = |id: &str, name: &str, more: &str| {
        format!("[[projects]]\nid = {id}\nname = \"{name}\"\ncitizens = 5\ncost-eur = 1000\n{more}\n")
    };
    let list =
        [table("1.1", "Wohngeld", ""), table("1.10", "E-Akte", ""), table("2", "Portal", "depends-on = [1.10, 1.1]")];
    let test = || Test::manifest("projects.csv", "projects.toml").file("projects.toml", list.concat());
    let ranked = test().args(["rank", "--format", "csv"]).run().code(0).stdout;
    for known in [",1.1,Wohngeld,", ",1.10,E-Akte,", ",2,Portal,"] {
        assert!(ranked.contains(known), "{known}: {ranked}");
    }
}

#[test]
fn texts_that_rules_look_at_are_compared_as_people_see_them() {
    for written in [
        "Bürger\u{a0}dienste",
        "Bu\u{308}rger dienste",
        "Bürger  dienste",
        "Bürger\u{2009}dienste",
        "Bür\u{ad}ger dienste",
    ] {
        for field in ["department", "Ort"] {
            let list = PROJECTS.replace("cost-eur\n", "cost-eur;Ort\n").replace("20000\n", "20000;\n");
            let list = list.replace("10000\n", "10000;\n").replace("50000\n", &format!("50000;{written}\n"));
            let rule = format!(
                "[[rules]]\nid = \"r\"\neffect = \"mandatory\"\nreason = \"Grund\"\nwhen = [{{ field = \"{field}\", equals = \"Bürger dienste\" }}]\n"
            );
            let test = Test::manifest_and(&rule).file("projects.csv", list.replace("Bürgerdienste", written));
            let ranked = test.args(["rank", "--format", "csv"]).run().code(0).stdout;
            let row = ranked.lines().find(|line| line.contains("Terminvereinbarung")).unwrap_or_default();
            assert!(row.contains("mandatory"), "{field} {written:?}: {ranked}");
        }
    }
}

#[test]
fn an_invisible_character_in_a_number_or_level_is_named() {
    let hint = "Die Zelle enthält das unsichtbare Zeichen U+200B; sie leeren und die Angabe neu eintippen";
    let number = told(Test::projects(PROJECTS.replace(";50000", ";50000\u{200b}")));
    assert_eq!([number[0][0].as_str(), &number[0][2], &number[0][3]], ["not-a-number", hint, "projects.csv:3:40"]);
    let old = "[{ value = 0, points = 0 }, { value = 5, points = 50 }, { value = 10, points = 100 }]";
    let list = "id;name;citizens;cost-eur\nP1;Wohngeld;hoch\u{200b};1000\nP2;E-Akte;tief;1000\n";
    let level = told(Test::manifest(old, "{ tief = 0, hoch = 100 }").file("projects.csv", list));
    assert_eq!([level[0][0].as_str(), &level[0][2]], ["value-off-scale", hint], "{level:#?}");
}

#[test]
fn words_for_an_interval_of_levels_lead_to_the_way_it_is_written() {
    let old = "[{ value = 0, points = 0 }, { value = 5, points = 50 }, { value = 10, points = 100 }]";
    let test = |cell: &str| {
        let list = format!("id;name;citizens;cost-eur\nP1;Wohngeld;{cell};1000\nP2;E-Akte;klein;1000\n");
        Test::manifest(old, "{ klein = 0, mittel = 50, \"groß\" = 100 }").file("projects.csv", list)
    };
    for (cell, interval) in [
        ("klein-groß", "klein..groß"),
        ("groß bis mittel", "mittel..groß"),
        ("ab mittel", "mittel..groß"),
        ("< groß", "klein..mittel"),
        ("unter Mittel", "klein..klein"),
        ("> klein", "mittel..groß"),
        ("höchstens groß", "klein..groß"),
    ] {
        let told = told(test(cell));
        assert_eq!(
            [told[0][0].as_str(), &told[0][2]],
            ["value-off-scale", &format!("Ein Intervall so schreiben: `{interval}`")]
        );
    }
    // Nothing is below the lowest.
    assert_ne!(told(test("unter klein"))[0][2], "Ein Intervall so schreiben: `klein..klein`");
    assert_eq!(told(test("mitel"))[0][2], "Meinten Sie `mittel`?");
    assert_eq!(told(test("groß..mittel..klein"))[0][0], "interval-reversed");
    let ranked = test("klein..groß..groß").args(["rank", "--format", "csv"]).run().code(0).stdout;
    // The likely level counts: 100 percent of the criterion.
    assert!(
        ranked.lines().any(|line| line.starts_with("1,1,1,P1,") && line.contains("klein..groß..groß,1,")),
        "{ranked}"
    );
}

#[test]
fn a_field_that_says_it_is_unknown_is_told_and_a_dash_is_none() {
    let list = |header: &str, cell: &str| {
        let list = PROJECTS.replace("cost-eur\n", &format!("cost-eur;{header}\n"));
        let list = list.replace("20000\n", &format!("20000;{cell}\n"));
        Test::projects(list.replace("50000\n", "50000;\n").replace("10000\n", "10000;\n"))
    };
    let counts = [
        ("background", "es zählt nicht als Hintergrundprojekt"),
        ("status", "ohne Stand zählt das Projekt als Idee"),
        ("Frist", "es zählt als Projekt ohne eigene Frist"),
        ("legal", "es zählt als Projekt ohne Rechtsgrundlage"),
        ("depends-on", "gerechnet wird, als stünde dort kein Projekt"),
        ("merged-into", "gerechnet wird, als stünde dort kein Projekt"),
    ];
    for (header, counts) in counts {
        for cell in ["?", "k. A.", "offen"] {
            let told = told(list(header, cell));
            let [only] = told.as_slice() else { panic!("{header} {cell}: {told:#?}") };
            let [code, message, hint, place] = only;
            assert_eq!([code.as_str(), place], ["field-unknown", "projects.csv:2:58"], "{header} {cell}");
            assert_eq!(message, &format!("„Wohngeld online“ (P1) sagt bei „{header}“ nur `{cell}`; {counts}"));
            assert_eq!(hint, "Die Angabe erfragen und eintragen; gibt es nichts einzutragen, die Zelle leeren");
        }
        for cell in ["", "-", "–"] {
            tells_nothing(list(header, cell));
        }
    }
    // What is only kept says nothing that counts, nor does what is done.
    tells_nothing(list("note", "?"));
    let done = PROJECTS.replace("cost-eur\n", "cost-eur;legal;status\n").replace("20000\n", "20000;?;Umgesetzt\n");
    tells_nothing(Test::projects(done.replace("50000\n", "50000;;\n").replace("10000\n", "10000;;\n")));
}

#[test]
fn a_header_that_two_criteria_are_called_by_stands_for_neither() {
    let list = PROJECTS.replace("cost-eur", "Kosten");
    tells_nothing(Test::projects(&list));
    let told = told(Test::manifest("de = \"Bürgernutzen\"", "de = \"Kosten\"").file("projects.csv", list));
    assert_eq!(told[0][..2], ["missing-column", "In der Liste fehlt die Spalte `cost-eur` („Kosten“)"], "{told:#?}");
}

#[test]
fn projects_of_another_shape_are_told_once() {
    let toml = |list: &str| Test::manifest("projects.csv", "projects.toml").file("projects.toml", list);
    for list in ["[projects]\nid = \"P1\"\nname = \"Eins\"\n", "projects = \"P1\"\n", "projects = [1]\n"] {
        let told = told(toml(list));
        let [only] = told.as_slice() else { panic!("{list}: {told:#?}") };
        assert_eq!(only[0], "wrong-type", "{list}");
    }
    assert_eq!(told(toml("projects = []\n"))[0][0], "no-projects");
}

#[test]
fn a_word_where_the_number_of_a_level_belongs_leads_to_the_levels() {
    let labelled = Test::manifest("{ value = 10, points = 100 }", "{ value = 10, points = 100, label = \"hoch\" }");
    let told = told(labelled.file("projects.csv", PROJECTS.replace("s;10", "s;hoch").replace("e;5", "e;mittel")));
    let [label, word] = told.as_slice() else { panic!("{told:#?}") };
    assert_eq!(
        [&label[..3], &word[..3]],
        [
            [
                "not-a-number",
                "„Wohngeld online“ (P1) hat bei „Bürgernutzen“ die Angabe `hoch`, erwartet: eine Zahl",
                "So heißt hier die Stufe 10; diese Zahl eintragen",
            ],
            [
                "not-a-number",
                "„Terminvereinbarung“ (P2) hat bei „Bürgernutzen“ die Angabe `mittel`, erwartet: eine Zahl",
                "Die Zahl einer Stufe eintragen: `0`, `5`, `10`; Unbekanntes leer lassen oder `?` schreiben",
            ],
        ]
    );
}

#[test]
fn ids_names_and_levels_are_the_same_however_their_umlauts_are_put_together() {
    let apart = |text: &str| text.replace('Ä', "A\u{308}").replace('ü', "u\u{308}");
    let list = PROJECTS.replace("P2", "Ä-1").replace("P3", "Ä-2").replace("cost-eur\n", "cost-eur;depends-on\n");
    let list = list.replace("20000\n", &format!("20000;{}\n", apart("Ä-1"))).replace("50000\n", "50000;\n");
    let list = list.replace("10000\n", "10000;\n");
    tells_nothing(Test::projects(&list));
    let told_twice = told(Test::projects(list.replace("Ä-2", &apart("Ä-1"))));
    assert_eq!(told_twice[0][0], "duplicate-id", "{told_twice:#?}");
    let alike = list.replace("Wohngeld online", "Kübel").replace("Terminvereinbarung", &apart("Kübel"));
    assert_eq!(told(Test::projects(alike))[0][0], "project-near-duplicate");

    let old = "[{ value = 0, points = 0 }, { value = 5, points = 50 }, { value = 10, points = 100 }]";
    let levels = |cell: &str| {
        let list = PROJECTS.replace("Soziales;10", &format!("Soziales;{cell}")).replace(";5;", ";gar nicht;");
        Test::manifest(old, "{ \"gar nicht\" = 0, \"kühn\" = 100 }")
            .file("projects.csv", list.replace(";0;", ";gar nicht;"))
    };
    tells_nothing(levels("kühn"));
    tells_nothing(levels(&apart("kühn")));
    assert_eq!(told(levels("gar\u{a0}nicht"))[0][0], "criterion-constant");
}

#[test]
fn a_basis_whose_wording_nobody_checked_is_told_where_it_stands() {
    let basis = "[[legal-bases]]\nid = \"ozg\"\nact = \"OZG\"\nstrength = \"must\"\nreaches-municipality = true\nstate = \"in-force\"\n\
                 sure = \"secondary\"\n";
    let list = PROJECTS
        .replace("cost-eur\n", "cost-eur;legal;legal-confirmed\n")
        .replace("20000\n", "20000;ozg;Rechtsamt, 12.05.2025\n");
    let test = rule("[{ field = \"legal\", equals = \"ozg\" }]")
        .replace("criteria.toml", "[input]\n", "[input]\nlegal-bases = \"bases.toml\"\n")
        .file("bases.toml", basis)
        .file("projects.csv", list.replace("50000\n", "50000;;\n").replace("10000\n", "10000;;\n"));
    let told = told(test);
    let unconfirmed: Vec<_> = told.iter().filter(|finding| finding[0] == "mandatory-unconfirmed").collect();
    let [[_, message, hint, place]] = unconfirmed[..] else { panic!("{told:#?}") };
    assert_eq!(
        message,
        "„Wohngeld online“ (P1) ist nach OZG gesetzt, aber der Wortlaut dieser Rechtsgrundlage ist noch nicht geprüft"
    );
    assert_eq!(
        hint,
        "Den Wortlaut der Rechtsgrundlage prüfen; danach bei ihr `sure = \"text\"` und unter `checked` den Tag eintragen"
    );
    assert_eq!(place, "bases.toml:1:1");
}
