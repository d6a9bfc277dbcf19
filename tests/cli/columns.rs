//! Which column of a list stands for what: criteria with a column of their own, assignments in the
//! criteria file, keys of tables.

use super::harness::{PROJECTS, Test};

/// A finding in German: code, sentence, remedy and line of the criteria file or list.
#[track_caller]
fn told(mut test: Test) -> Vec<[String; 4]> {
    let report = test.with(["check", "--format", "json", "--lang", "de"]).json();
    let text = |value: &serde_json::Value| value.as_str().unwrap_or_default().to_owned();
    let findings = report["findings"].as_array().unwrap().clone();
    let told = findings.iter().map(|finding| {
        let place = format!("{}:{}:{}", text(&finding["file"]), finding["line"], finding["column"]);
        [text(&finding["code"]), text(&finding["message"]), text(&finding["hint"]), place]
    });
    told.collect()
}

/// What `rank` reads for a criterion, by project.
#[track_caller]
fn raw(test: &mut Test, criterion: &str) -> Vec<String> {
    let ranking = test.with(["rank", "--format", "json", "--top", "all"]).code(0).json();
    let mut values: Vec<String> = ranking["ranking"]
        .as_array()
        .unwrap()
        .iter()
        .map(|project| format!("{} {}", project["id"].as_str().unwrap(), project["values"][criterion]["raw"]))
        .collect();
    values.sort();
    values
}

/// The decision whose costs stand in the column `kosten-neu`.
fn own_column(header: &str) -> Test {
    let named = "id = \"cost-eur\"\nname = { de = \"Kosten\", en = \"Cost\" }";
    let list = PROJECTS.replace("cost-eur", header);
    Test::manifest(named, "id = \"cost-eur\"\nsource = { column = \"kosten-neu\" }").file("projects.csv", list)
}

#[test]
fn a_criterion_with_a_column_of_its_own_leaves_the_column_like_its_id_alone() {
    let list = PROJECTS.replace("cost-eur", "kosten-neu;cost-eur").replace("000\n", "000;7\n");
    let mut test = own_column("kosten-neu").file("projects.csv", list);
    assert_eq!(raw(&mut test, "cost-eur"), ["P1 20000", "P2 50000", "P3 10000"]);
    let [[code, message, _, place]] = &told(test)[..] else { panic!("one finding is expected") };
    assert_eq!(code, "unused-column");
    assert_eq!(message, "Die Spalte `cost-eur` wird nicht verwendet");
    assert_eq!(place, "projects.csv:1:53");

    // Two criteria may share a column; the columns like their ids are none of theirs.
    let criterion = |id: &str| {
        format!(
            "[[criteria]]\nid = \"{id}\"\nweight = 50\nscale = {{ kind = \"linear\", worst = 0, best = 9 }}\n\
             source = {{ column = \"both\" }}\n"
        )
    };
    let manifest = "version = 1\ntitle = \"x\"\nplaces = 1\n[input]\nprojects = \"projects.csv\"\n";
    let mut test = Test::new()
        .file("criteria.toml", format!("{manifest}{}{}", criterion("first"), criterion("second")))
        .file("projects.csv", "id;name;First;second;both\nP1;Eins;1;2;8\nP2;Zwei;3;4;9\n");
    assert_eq!(raw(&mut test, "first"), ["P1 8", "P2 9"]);
    assert_eq!(raw(&mut test, "second"), ["P1 8", "P2 9"]);
}

#[test]
fn a_criterion_without_its_own_column_is_not_read_from_the_one_like_its_id() {
    let advice = "columns = { \"cost-eur\" = \"kosten-neu\" }";
    assert_eq!(
        told(own_column("cost-eur")),
        [[
            "missing-column",
            "In der Liste fehlt die Spalte `kosten-neu` („cost-eur“)",
            &format!("Ist „cost-eur“ gemeint? Dann in criteria.toml unter `[input]` eintragen: `{advice}`"),
            "projects.csv:1:42",
        ]]
    );
    let mut test = own_column("cost-eur").replace("criteria.toml", "[input]\n", &format!("[input]\n{advice}\n"));
    assert_eq!(raw(&mut test, "cost-eur"), ["P1 20000", "P2 50000", "P3 10000"]);
}

#[test]
fn the_name_of_a_criterion_leads_to_its_own_column_too() {
    for header in ["Kosten", "cost", "kosten-neu", "Kosten neu"] {
        let mut test = Test::manifest(
            "id = \"cost-eur\"\n",
            "id = \"cost-eur\"\nsource = { column = \"kosten-neu\" }\n",
        )
        .replace("projects.csv", "cost-eur", header);
        assert_eq!(raw(&mut test, "cost-eur"), ["P1 20000", "P2 50000", "P3 10000"], "{header}");
    }
    // Without a column of its own the id is found in any spelling.
    for header in ["COST EUR", "cost_eur"] {
        let mut test = Test::decision().replace("projects.csv", "cost-eur", header);
        assert_eq!(raw(&mut test, "cost-eur"), ["P1 20000", "P2 50000", "P3 10000"], "{header}");
    }
}

#[test]
fn assigning_a_header_that_stands_for_itself_is_told() {
    let columns = |entries: &str| Test::manifest("[input]\n", &format!("[input]\ncolumns = {{ {entries} }}\n"));
    assert_eq!(
        told(columns("\"Cost\" = \"cost-eur\", \"department\" = \"cost-eur\"").replace(
            "projects.csv",
            "cost-eur",
            "Cost"
        )),
        [[
            "entry-without-effect",
            "Die Zuordnung von „department“ zu `cost-eur` bleibt ohne Wirkung: Eine Spalte dieses Namens steht immer für \
             `department` selbst",
            "Die Spalte in der Liste umbenennen und hier den neuen Namen eintragen, oder die Zuordnung streichen",
            "criteria.toml:6:34",
        ]]
    );
    columns("\"note\" = \"id\"").args(["check", "--lang", "en"]).run().code(0).stdout_has(
        "warning[entry-without-effect]: assigning “note” to `id` has no effect: a column of this name always stands for `note` itself",
    );
    // A German header is no name, and what leads to itself is as it is written.
    assert!(
        told(columns("\"Amt\" = \"department\", \"citizens\" = \"citizens\"").replace(
            "projects.csv",
            "department",
            "Amt"
        ))
        .is_empty()
    );
}

/// The decision with its list in TOML, P2 with a key for the costs of its own.
fn tables(second: &str) -> Test {
    let table = |n: u8, cost: &str| {
        let citizens = 5 * (n % 2);
        format!("[[projects]]\nid = \"P{n}\"\nname = \"Projekt {n}\"\ncitizens = {citizens}\n{cost}\n")
    };
    let list = [table(1, "cost-eur = 20_000"), table(2, second), table(3, "Cost-EUR = 10_000")].concat();
    Test::manifest("projects.csv", "projects.toml").file("projects.toml", list)
}

#[test]
fn every_table_may_spell_its_keys_in_its_own_way() {
    let mut test = tables("Kosten = 50_000");
    assert_eq!(raw(&mut test, "cost-eur"), ["P1 20000", "P2 50000", "P3 10000"]);
    assert_eq!(told(test), [] as [[String; 4]; 0]);
    // What is wrong is shown where it is written.
    let [[code, _, _, place]] = &told(tables("Kosten = \"viel\""))[..] else { panic!("one finding is expected") };
    assert_eq!([code, place], ["not-a-number", "projects.toml:10:10"]);
}

#[test]
fn two_keys_of_one_table_for_one_name_are_two_columns() {
    let [[code, message, _, place]] = &told(tables("Kosten = 50_000\ncost-eur = 40_000"))[..] else {
        panic!("one finding is expected")
    };
    assert_eq!([code, place], ["duplicate-column", "projects.toml:11:1"]);
    assert_eq!(message, "Für `cost-eur` gibt es zwei Spalten, „Kosten“ und „cost-eur“; erwartet: nur eine");
}

#[test]
fn a_header_is_found_however_its_letters_are_put_together() {
    let list = |header: &str| {
        let list = PROJECTS.replace("cost-eur\n", &format!("cost-eur;{header}\n"));
        list.replace("20000\n", "20000;P9\n").replace("50000\n", "50000;\n").replace("10000\n", "10000;\n")
    };
    let codes = |header: &str| -> Vec<String> {
        told(Test::projects(list(header))).into_iter().map(|[code, ..]| code).collect()
    };
    // As macOS writes it, and with what a web page puts between syllables.
    assert_eq!(codes("Abha\u{308}ngigkeiten"), ["unknown-project"]);
    assert_eq!(codes("Abhängig\u{ad}keiten"), ["unknown-project", "control-character"]);
    assert_eq!(codes("depends-on\u{200b}"), ["unknown-project", "control-character"]);
    // What the manifest assigns is found as well.
    let assigned = Test::manifest("[input]\n", "[input]\ncolumns = { \"Geschätzte Kosten\" = \"cost-eur\" }\n");
    let header = "Gescha\u{308}tzte\u{a0}Kosten";
    assert_eq!(told(assigned.replace("projects.csv", "cost-eur", header)), [] as [[String; 4]; 0]);
}

#[test]
fn a_header_in_thousands_over_amounts_in_euros_is_told() {
    let headed = |header: &str| Test::projects(PROJECTS.replace("cost-eur", header));
    let assigned = |header: &str| {
        Test::manifest("[input]\n", &format!("[input]\ncolumns = {{ \"{header}\" = \"cost-eur\" }}\n")).replace(
            "projects.csv",
            "cost-eur",
            header,
        )
    };
    assert_eq!(
        told(assigned("Kosten in TEUR")),
        [[
            "unit-contradiction",
            "Die Überschrift „Kosten in TEUR“ nennt eine andere Einheit als criteria.toml bei `cost-eur` (EUR); die Angaben \
             wären um den Faktor 1.000 falsch",
            "Hat die Überschrift recht, in criteria.toml `unit` danach richten, und Skala und Grenzen mit; sonst die Spalte \
             umbenennen",
            "projects.csv:1:42",
        ]]
    );
    let in_millions = told(assigned("Investition in Mio. €"));
    assert!(in_millions[0][1].contains("um den Faktor 1.000.000 falsch"), "{in_millions:#?}");
    let own = Test::manifest("name = { de = \"Kosten\", en = \"Cost\" }", "source = { column = \"Kosten (T€)\" }");
    assert_eq!(told(own.replace("projects.csv", "cost-eur", "Kosten (T€)"))[0][0], "unit-contradiction");
    let thousands = || Test::manifest("unit = \"EUR\"", "unit = \"TEUR\"");
    assert_eq!(told(thousands().replace("projects.csv", "cost-eur", "Kosten (EUR)"))[0][0], "unit-contradiction");
    // Where every number has its unit, nothing is off; one without it is.
    let with_units = |last: &str| {
        let units = assigned("Kosten in TEUR").replace("projects.csv", "20000", "20 TEUR");
        units.replace("projects.csv", "50000", "50 TEUR").replace("projects.csv", "10000", last)
    };
    assert_eq!(told(with_units("10 TEUR")), [] as [[String; 4]; 0]);
    assert_eq!(told(with_units("10"))[0][0], "unit-contradiction");
    // What says the same, or nothing, and the id itself contradict nothing.
    for header in ["Kosten", "Kosten (EUR)", "Kosten in Euro"] {
        assert_eq!(told(headed(header)), [] as [[String; 4]; 0], "{header}");
    }
    assert_eq!(told(thousands()), [] as [[String; 4]; 0]);
    // Nor is such a header proposed where it would be one.
    for [_, _, hint, _] in told(headed("Kosten TEUR")) {
        assert!(!hint.contains("\"Kosten TEUR\" = \"cost-eur\""), "{hint}");
    }
}

#[test]
fn what_is_proposed_for_a_header_can_be_pasted() {
    let list = PROJECTS.replace("cost-eur\n", "cost-eur;\"Ort \"\"neu\"\"\nund alt\"\n");
    let list = list.replace("20000\n", "20000;\n").replace("50000\n", "50000;\n").replace("10000\n", "10000;\n");
    let told = told(Test::projects(list));
    let proposed = r#"`columns = { "Ort \"neu\"\nund alt" = "…" }`"#;
    assert!(told[0][2].contains(proposed), "{told:#?}");
}
