//! Project lists as people save them: what Excel, a database and a text editor make of the same
//! three projects reads the same, and what was assumed on the way is said.

use serde_json::{Value, json};

use super::harness::{PROJECTS, Test};

/// Runs and returns the ranking with every project.
#[track_caller]
fn ranking(test: &mut Test) -> Value {
    test.with(["rank", "--format", "json", "--top", "all"]).code(0).json()
}

/// Id, name and raw values of every project of the decision, in the order of the ids.
fn values(ranking: &Value) -> Vec<Value> {
    let mut projects: Vec<Value> = ranking["ranking"]
        .as_array()
        .unwrap()
        .iter()
        .map(|project| {
            let raw = |criterion: &str| project["values"][criterion]["raw"].clone();
            json!([project["id"], project["name"], project["department"], raw("citizens"), raw("cost-eur")])
        })
        .collect();
    projects.sort_by_key(|project| project[0].to_string());
    projects
}

fn codes(ranking: &Value) -> Vec<&str> {
    ranking["findings"].as_array().unwrap().iter().map(|finding| finding["code"].as_str().unwrap()).collect()
}

/// The three projects.
fn expected() -> Vec<Value> {
    vec![
        json!(["P1", "Wohngeld online", "Soziales", 10, 20000]),
        json!(["P2", "Terminvereinbarung", "Bürgerdienste", 5, 50000]),
        json!(["P3", "E-Akte", "Zentrale Dienste", 0, 10000]),
    ]
}

/// The list reads as the three projects, and nothing is found but these.
#[track_caller]
fn reads(list: impl AsRef<[u8]>, findings: &[&str]) {
    let ranking = ranking(&mut Test::projects(list));
    assert_eq!(values(&ranking), expected());
    assert_eq!(codes(&ranking), findings);
}

/// The value of P2 under `cost-eur` when its cell is this, and what was found.
#[track_caller]
fn cost(cell: &str) -> (Value, Vec<String>) {
    let quoted = format!("\"{}\"", cell.replace('"', "\"\""));
    let ranking = ranking(&mut Test::projects(PROJECTS.replace("50000", &quoted)));
    let project = ranking["ranking"].as_array().unwrap().iter().find(|project| project["id"] == "P2").unwrap();
    let findings = codes(&ranking).into_iter().map(str::to_owned).collect();
    (project["values"]["cost-eur"].clone(), findings)
}

#[test]
fn every_usual_encoding_is_read() {
    let utf16 = |bytes: fn(u16) -> [u8; 2], mark: [u8; 2]| -> Vec<u8> {
        mark.into_iter().chain(PROJECTS.encode_utf16().flat_map(bytes)).collect()
    };
    let windows_1252: Vec<u8> = PROJECTS.chars().map(|c| u8::try_from(c).unwrap()).collect();
    reads(PROJECTS, &[]);
    reads(format!("\u{FEFF}{PROJECTS}"), &[]);
    reads(utf16(u16::to_le_bytes, [0xFF, 0xFE]), &[]);
    reads(utf16(u16::to_be_bytes, [0xFE, 0xFF]), &[]);
    reads(windows_1252, &["encoding-assumed"]);
}

#[test]
fn every_usual_line_end_and_delimiter_is_read() {
    reads(PROJECTS.replace('\n', "\r\n"), &[]);
    reads(PROJECTS.replace('\n', "\r"), &[]);
    reads(PROJECTS.trim_end(), &[]);
    reads(PROJECTS.replace(';', ","), &[]);
    reads(PROJECTS.replace(';', "\t"), &[]);
    reads(format!("sep=;\r\n{}", PROJECTS.replace('\n', "\r\n")), &[]);
    reads(format!("SEP=,\n{}", PROJECTS.replace(';', ",")), &[]);
}

#[test]
fn quotes_and_blank_rows_change_nothing() {
    let quoted: String =
        PROJECTS.lines().map(|line| format!("\"{}\"\r\n", line.split(';').collect::<Vec<_>>().join("\";\""))).collect();
    reads(quoted, &[]);
    reads(format!("\n\n{}\n;;;;;\n;;;;;\n", PROJECTS.replace("\nP2", "\n\n;;;;;\nP2")), &[]);
    reads(PROJECTS.replace(";5;", "; 5 ;").replace("P3;", " P3 ;"), &[]);
}

#[test]
fn a_quoted_cell_may_hold_line_breaks_delimiters_and_quotes() {
    let list = PROJECTS.replace("E-Akte", "\"E-Akte;\nStufe \"\"2\"\"\"");
    let ranking = ranking(&mut Test::projects(list));
    assert_eq!(values(&ranking)[2][1], "E-Akte;\nStufe \"2\"");
}

#[test]
fn headers_are_found_by_name_mapping_and_synonym() {
    let header = |header: &str| PROJECTS.replace("id;name;department;citizens;citizens-why;cost-eur", header);
    reads(header("ID;Name;DEPARTMENT;Citizens;Citizens Why;Cost_EUR"), &[]);
    reads(header("Lfd. Nr.;Bezeichnung;Fachamt;Bürgernutzen;Begründung Bürgernutzen;Kosten in Euro"), &[]);
    reads(header("Kennung;Vorhaben;Amt;Benefit for citizens;Begründung: Bürgernutzen;Cost"), &[]);
    let columns = "[input]\ncolumns = { \"Schlüssel\" = \"id\", \"Was\" = \"name\", \"Wer\" = \"department\", \"Punkte\" = \"citizens\", \"Warum\" = \"citizens-why\", \"Preis\" = \"cost-eur\" }\n";
    let mut test =
        Test::manifest("[input]\n", columns).file("projects.csv", header("Schlüssel;Was;Wer;Punkte;Warum;Preis"));
    assert_eq!(values(&ranking(&mut test)), expected());
}

#[test]
fn unknown_columns_are_reported_once_and_go_into_no_output() {
    let list = PROJECTS.replace("cost-eur\n", "cost-eur;Telefon;Farbe\n").replace("0\n", "0;0231 50-0;blau\n");
    let mut test = Test::projects(list);
    let json = ranking(&mut test);
    assert_eq!(values(&json), expected());
    assert_eq!(codes(&json), ["personal-data-column", "unused-column"]);
    for args in [["rank", "--format", "json"], ["rank", "--format", "csv"], ["rank", "--details", "--top=all"]] {
        let run = test.with(args).code(0);
        assert!(!run.stdout.contains("0231") && !run.stdout.contains("blau"), "{run}");
    }
    let json = ranking(&mut test.append("criteria.toml", "[report]\ncolumns = [\"Farbe\"]\n"));
    assert_eq!(json["ranking"][0]["columns"], json!({ "Farbe": "blau" }));
    assert_eq!(codes(&json), ["personal-data-column"]);
}

#[test]
fn numbers_are_read_as_people_write_them() {
    for cell in [
        "20000",
        "20.000,00",
        "20 000",
        "20\u{a0}000",
        "20\u{202f}000",
        "20.000,00 €",
        "€ 20.000,00",
        "20.000,- €",
        "20.000,-- EUR",
        "20 TEUR",
        "20 T€",
        "20 Tsd. €",
        "0,02 Mio. €",
        "0,02 Mio EUR",
        "2E+04",
        "+20000",
        " 20000 ",
        "20000 EUR",
        "20000,0",
    ] {
        let (value, findings) = cost(cell);
        assert_eq!(value["raw"], 20000, "{cell:?}");
        assert_eq!(findings, [""; 0], "{cell:?}");
    }
    // What a number carries that contradicts the unit of its column is told in `findings`.
    let list = PROJECTS.replace("50000", "45 %");
    let json = ranking(&mut Test::manifest("unit = \"EUR\"\n", "").file("projects.csv", list));
    let project = json["ranking"].as_array().unwrap().iter().find(|project| project["id"] == "P2").unwrap();
    assert_eq!(project["values"]["cost-eur"]["raw"], 45);
    assert_eq!(cost("0,5").0["raw"].to_string(), "0.5");
    assert_eq!(cost("0.5").0["raw"].to_string(), "0.5");
}

#[test]
fn the_decimal_sign_is_taken_from_evidence_or_from_the_manifest() {
    let list = |p1: &str, p2: &str| PROJECTS.replace("20000", p1).replace("50000", p2);
    let raw = |test: &mut Test| {
        ranking(test)["ranking"].as_array().unwrap().iter().find(|p| p["id"] == "P2").unwrap()["values"]["cost-eur"]["raw"].to_string()
    };
    assert_eq!(raw(&mut Test::projects(list("1,5", "1.234"))), "1234");
    assert_eq!(raw(&mut Test::projects(list("1.5", "1.234"))), "1.234");
    assert_eq!(raw(&mut Test::projects(list("12.345,60", "1.234"))), "1234");
    assert_eq!(
        raw(&mut Test::projects(
            list("1.234.567,00 ", "1.234").replace("1.234.567,00 ", "12.345.6").replace("12.345.6", "0,5")
        )),
        "1234"
    );
    let decimal = |sign: &str| Test::manifest("[input]\n", &format!("[input]\ndecimal = \"{sign}\"\n"));
    assert_eq!(raw(&mut decimal("comma").file("projects.csv", list("1", "1.234"))), "1234");
    assert_eq!(raw(&mut decimal("point").file("projects.csv", list("1", "1.234"))), "1.234");
}

#[test]
fn intervals_bounds_and_approximations_are_read_and_marked() {
    let interval = |value: &Value| json!([value["low"], value["likely"], value["high"]]);
    for cell in ["10000..30000", "10000–30000", "10000 - 30000", "10000 bis 30000", "10000…30000", "10..30 TEUR"] {
        let (value, findings) = cost(cell);
        assert_eq!(interval(&value), json!([10000, null, 30000]), "{cell:?}");
        assert_eq!(value["utility"].to_string(), "0.8", "the middle of {cell:?}");
        assert_eq!(value["assumed"], "middle", "{cell:?}");
        assert_eq!(findings, [""; 0], "{cell:?}");
    }
    let (value, _) = cost("10000..15000..30000");
    assert_eq!(interval(&value), json!([10000, 15000, 30000]));
    assert_eq!((value["utility"].to_string().as_str(), &value["assumed"]), ("0.85", &json!("likely")));

    for cell in ["ca. 20000", "~20000", "rund 20.000,0", "etwa 20 TEUR"] {
        let (value, findings) = cost(cell);
        assert_eq!(value["raw"], 20000, "{cell:?}");
        assert_eq!(findings, ["value-approximate"], "{cell:?}");
    }
    for (cell, low, high) in
        [("< 40000", 0, 40000), ("bis 40 TEUR", 0, 40000), ("> 40000", 40000, 100_000), ("ab 40000", 40000, 100_000)]
    {
        let (value, findings) = cost(cell);
        assert_eq!(interval(&value), json!([low, null, high]), "{cell:?}");
        assert_eq!(findings, ["value-open"], "{cell:?}");
    }
}

#[test]
fn what_says_unknown_is_missing_and_never_zero() {
    for cell in ["", "?", "k. A.", "k.A.", "n/a", "-", "unbekannt", "offen"] {
        let mut test = Test::projects(PROJECTS.replace("50000", cell)).replace(
            "criteria.toml",
            "weight = 40\n",
            "weight = 40\nmissing = \"apart\"\n",
        );
        let ranking = ranking(&mut test);
        assert_eq!(ranking["preliminary"], true, "{cell:?}");
        assert_eq!(ranking["apart"][0]["id"], "P2", "{cell:?}");
        assert_eq!(ranking["ranking"].as_array().unwrap().len(), 2, "{cell:?}");
    }
}

#[test]
fn yes_and_no_are_read_in_every_usual_form() {
    let flags = |cells: [&str; 3]| {
        let list = ["Soziales", "Bürgerdienste", "Zentrale Dienste"]
            .iter()
            .zip(cells)
            .fold(PROJECTS.replace("department", "open-data"), |list, (from, to)| list.replace(from, to));
        let mut test = Test::manifest("weight = 60", "weight = 50")
            .append("criteria.toml", "\n[[criteria]]\nid = \"open-data\"\nweight = 10\nscale = { kind = \"yes-no\" }\n")
            .file("projects.csv", list);
        let ranking = ranking(&mut test);
        let mut flags: Vec<_> = ranking["ranking"]
            .as_array()
            .unwrap()
            .iter()
            .map(|p| (p["id"].to_string(), p["values"]["open-data"]["raw"].clone()))
            .collect();
        flags.sort_by(|a, b| a.0.cmp(&b.0));
        (flags.into_iter().map(|(_, flag)| flag).collect::<Vec<_>>(), codes(&ranking).join(" "))
    };
    let read = vec![json!(true), json!(false), json!(true)];
    for cells in
        [["ja", "nein", "Ja"], ["yes", "NO", "Yes"], ["true", "false", "wahr"], ["1", "0", "1"], ["j", "n", "J"]]
    {
        assert_eq!(flags(cells), (read.clone(), String::new()), "{cells:?}");
    }
}

#[test]
fn a_column_of_crosses_and_blanks_is_yes_and_no() {
    let list = PROJECTS
        .replace("department", "Hintergrundprojekt")
        .replace("Soziales", "x")
        .replace("Bürgerdienste", "")
        .replace("Zentrale Dienste", "X");
    let ranking = ranking(&mut Test::projects(list));
    let background: Vec<_> = ranking["ranking"].as_array().unwrap().iter().map(|p| p["background"].clone()).collect();
    assert_eq!(background, [json!(true), json!(false), json!(true)]);
    assert_eq!(codes(&ranking), ["boolean-cross", "background-without-dependents", "background-without-dependents"]);
}

#[test]
fn a_cross_in_a_criterion_column_makes_blanks_a_no() {
    let list = PROJECTS
        .replace("department", "open-data")
        .replace("Soziales", "x")
        .replace("Bürgerdienste", "")
        .replace("Zentrale Dienste", "x");
    let mut test = Test::manifest("weight = 60", "weight = 50")
        .append("criteria.toml", "\n[[criteria]]\nid = \"open-data\"\nweight = 10\nscale = { kind = \"yes-no\" }\n")
        .file("projects.csv", list);
    let ranking = ranking(&mut test);
    let mut flags: Vec<_> = ranking["ranking"]
        .as_array()
        .unwrap()
        .iter()
        .map(|p| (p["id"].as_str().unwrap(), p["values"]["open-data"]["raw"].clone()))
        .collect();
    flags.sort_by_key(|(id, _)| *id);
    assert_eq!(flags, [("P1", json!(true)), ("P2", json!(false)), ("P3", json!(true))]);
    assert_eq!(codes(&ranking), ["boolean-cross"]);
}

#[test]
fn dates_and_statuses_are_read_in_german_and_english() {
    for (cell, read) in [
        ("22.11.2026", "2026-11-22"),
        ("2026-11-22", "2026-11-22"),
        ("2.1.2027", "2027-01-02"),
        ("22.11.2026 00:00", "2026-11-22"),
        ("2026-11-22T00:00:00", "2026-11-22"),
    ] {
        let list = PROJECTS
            .replace("department", "Frist")
            .replace("Soziales", cell)
            .replace("Bürgerdienste", "")
            .replace("Zentrale Dienste", "k. A.");
        let ranking = ranking(&mut Test::projects(list));
        let deadlines: Vec<_> = ranking["ranking"].as_array().unwrap().iter().map(|p| p["deadline"].clone()).collect();
        assert_eq!(deadlines, [json!(read), Value::Null, Value::Null], "{cell:?}");
    }
    for (cell, read) in [
        ("Idee", "idea"),
        ("in Konzeption", "concept"),
        ("In Umsetzung", "running"),
        ("IDEA", "idea"),
        ("Running", "running"),
        ("", "idea"),
    ] {
        let list = PROJECTS
            .replace("department", "Status")
            .replace("Soziales", cell)
            .replace("Bürgerdienste", "")
            .replace("Zentrale Dienste", "");
        assert_eq!(ranking(&mut Test::projects(list))["ranking"][0]["status"], read, "{cell:?}");
    }
    for (cell, status) in
        [("Umgesetzt", "done"), ("zurückgestellt", "paused"), ("Zurückgezogen", "withdrawn"), ("paused", "paused")]
    {
        let list = PROJECTS
            .replace("department", "Umsetzungsstand")
            .replace("Soziales", cell)
            .replace("Bürgerdienste", "")
            .replace("Zentrale Dienste", "");
        let ranking = ranking(&mut Test::projects(list));
        assert_eq!(ranking["ranking"].as_array().unwrap().len(), 2, "{cell:?}");
        let set_apart = &ranking["done"][0];
        assert_eq!((&set_apart["id"], &set_apart["status"]), (&json!("P1"), &json!(status)), "{cell:?}");
    }
}

#[test]
fn lists_in_cells_are_split_at_what_is_not_the_delimiter() {
    for (delimiter, cell) in [(";", "P2|P3"), (";", "P2, P3"), (",", "P2;P3"), ("\t", "P2;P3"), (";", "\"P2\nP3\"")] {
        let list = PROJECTS
            .replace("department", "Voraussetzungen")
            .replace("Soziales", "CELL")
            .replace("Bürgerdienste", "")
            .replace("Zentrale Dienste", "");
        let list = list.replace(';', delimiter).replace("CELL", cell);
        let ranking = ranking(&mut Test::projects(list));
        assert_eq!(ranking["ranking"][0]["needs"], json!(["P2", "P3"]), "{cell:?}");
    }
    let list = PROJECTS
        .replace("department", "ermöglicht")
        .replace("Soziales", "")
        .replace("Bürgerdienste", "P1")
        .replace("Zentrale Dienste", "P1");
    assert_eq!(ranking(&mut Test::projects(list))["ranking"][0]["needs"], json!(["P2", "P3"]));
}

#[test]
fn projects_in_toml_read_like_those_in_csv() {
    let toml = r#"
[[projects]]
id = "P1"
name = "Wohngeld online"
department = "Soziales"
citizens = 10
citizens-why = "Beschluss des Rates"
cost-eur = 20_000

[[projects]]
id = "P3"
name = "E-Akte"
department = "Zentrale Dienste"
citizens = 0.0
cost-eur = "10 TEUR"

[[projects]]
id = "P2"
name = "Terminvereinbarung"
department = "Bürgerdienste"
citizens = "5"
cost-eur = 5e4
"#;
    let mut test = Test::manifest("projects.csv", "projects.toml").file("projects.toml", toml);
    let from_toml = ranking(&mut test);
    assert_eq!(values(&from_toml), expected());
    assert_eq!(from_toml["ranking"], ranking(&mut Test::decision())["ranking"]);
}

#[test]
fn several_lists_add_up() {
    let (head, tail) = PROJECTS.split_at(PROJECTS.find("P2;").unwrap());
    let header = PROJECTS.lines().next().unwrap();
    let mut test = Test::manifest("[\"projects.csv\"]", "[\"a/eins.csv\", \"zwei.tsv\"]")
        .file("a/eins.csv", head)
        .file("zwei.tsv", format!("{header}\n{tail}").replace(';', "\t"));
    let ranking = ranking(&mut test);
    assert_eq!(values(&ranking), expected());
    let inputs: Vec<_> =
        ranking["run"]["inputs"].as_array().unwrap().iter().map(|input| input["path"].clone()).collect();
    assert_eq!(inputs, [json!("criteria.toml"), json!("a/eins.csv"), json!("zwei.tsv")]);
}

#[test]
fn each_list_may_have_its_own_decimal_sign() {
    let header = PROJECTS.lines().next().unwrap();
    let mut test = Test::manifest("[\"projects.csv\"]", "[\"a.csv\", \"b.csv\"]")
        .file("a.csv", format!("{header}\nA1;x;y;5;;1.234,5\n"))
        .file("b.csv", format!("{header}\nB1;z;y;5;;1,234.5\n"));
    let ranking = ranking(&mut test);
    let raw: Vec<_> = values(&ranking).iter().map(|project| project[4].to_string()).collect();
    assert_eq!(raw, ["1234.5", "1234.5"]);
}
