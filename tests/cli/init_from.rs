//! `vorrang init --from`: a decision made from somebody's list.
//!
//! What each kind of column and row becomes is tested beside the code, in `src/intake/tests.rs`.

use std::path::{Path, PathBuf};

use super::harness::Test;

/// The files that are made of a list and shown in the example.
const MADE: [&str; 6] = [
    "criteria.toml",
    "data/projects.csv",
    "data/legal-bases.toml",
    "PROTOKOLL.md",
    "schema/criteria.schema.json",
    "schema/legal-bases.schema.json",
];

fn root(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path)
}

fn read(path: &str) -> Vec<u8> {
    std::fs::read(root(path)).unwrap()
}

/// A folder with the list of the example, in one of the three forms.
fn list(name: &str) -> Test {
    let folder = if name.ends_with("xlsx") { "examples/from-your-own-list" } else { "tests/data/intake" };
    Test::new().file(name, read(&format!("{folder}/{name}")))
}

#[test]
fn what_is_written_does_not_depend_on_the_language_of_the_machine() {
    let made = |locale: &str| {
        let mut test = list("Wunschliste.xlsx").env("LC_ALL", locale);
        let run = test.with(["init", "--from", "Wunschliste.xlsx"]).code(0);
        (MADE.map(|name| test.read(name)), run.stdout)
    };
    let (german, english) = (made("de_DE.UTF-8"), made("en_US.UTF-8"));
    assert_eq!(german.0, english.0);
    assert!(english.0[0].contains("language = \"de\""));
    assert!(german.1.starts_with("Aus `Wunschliste.xlsx` übernommen") && english.1.starts_with("Taken from"));
}

#[test]
fn a_file_that_is_no_table_is_refused_by_its_ending() {
    for name in ["liste.docx", "liste.toml"] {
        let mut test = Test::new().file(name, "id;name\nP1;Eins\n");
        test.with(["init", "neu", "--from", name, "--lang", "de"])
            .code(1)
            .no_stdout()
            .stderr_has(&format!("Fehler[file-kind-unknown]: `{name}` hat eine andere Endung, als Tabellen haben können; erwartet: `.csv`, `.tsv`, `.txt`, `.xlsx` oder `.ods`\n"));
    }
}

#[test]
fn the_example_is_what_is_made_of_its_list() {
    let mut test = list("Wunschliste.xlsx");
    test.with(["init", "--from", "Wunschliste.xlsx", "--lang", "de"])
        .code(0)
        .stderr_has(
            "\
Warnung[value-not-taken]: „Geodaten aufbereiten“ (6) hat bei „Kosten geschätzt (EUR)“ die Angabe `siehe Angebot`; sie wurde nicht übernommen: keine Zahl
  --> Wunschliste.xlsx#Wünsche!K13
",
        )
        .stdout(
        "\
Aus `Wunschliste.xlsx` übernommen: 10 Projekte. In `.` angelegt: criteria.toml, data/projects.csv, data/legal-bases.toml, PROTOKOLL.md, gitlab-ci-vorrang.yml, schema/criteria.schema.json, schema/legal-bases.schema.json.
4 Angaben wurden nicht verstanden; sie stehen mit ihren Zellen im Protokoll.
Bitte zuerst `PROTOKOLL.md` lesen: Dort steht, was angenommen wurde und was nicht übernommen werden konnte. Weiter mit `vorrang check`, `vorrang rank` und `vorrang check --gaps luecken.xlsx`.
",
    );
    for name in MADE {
        let path = root("examples/from-your-own-list").join(name);
        if std::env::var_os("VORRANG_UPDATE").is_some_and(|value| !value.is_empty()) {
            std::fs::create_dir_all(path.parent().unwrap()).unwrap();
            std::fs::write(&path, test.read(name)).unwrap();
        }
        let shown = std::fs::read_to_string(&path).unwrap_or_default();
        assert!(
            shown == test.read(name),
            "{name} of the example is not what is made; if that is meant: VORRANG_UPDATE=1"
        );
    }
    assert_eq!(
        std::fs::read(test.path("Wunschliste.xlsx")).unwrap(),
        read("examples/from-your-own-list/Wunschliste.xlsx")
    );
}

#[test]
fn the_first_hour_leads_to_a_ranking_and_a_list_of_gaps() {
    let mut test = list("Wunschliste.xlsx");
    test.with(["init", "--from", "Wunschliste.xlsx#wünsche", "--lang", "de"]).code(0);
    let report = test.with(["check", "--format", "json", "--gaps", "luecken.csv"]).code(0);
    assert_eq!(
        report.codes().iter().filter(|code| *code != "value-without-reason").collect::<Vec<_>>(),
        ["unused-column", "value-approximate"]
    );
    let gaps = test.read("luecken.csv");
    let costs: Vec<String> = gaps
        .lines()
        .filter(|line| line.contains(";Kosten geschätzt (EUR);"))
        .map(|line| line.split(';').take(3).collect::<Vec<_>>().join(";"))
        .collect();
    assert_eq!(costs, ["Statistik;9;Offene Daten", "Vermessung;6;Geodaten aufbereiten"]);
    let ranking = test.with(["rank", "--format", "json", "--top", "all"]).code(0).json();
    assert_eq!(ranking["ranking"].as_array().unwrap().len(), 8);
}

#[test]
fn the_same_list_in_three_programs_gives_the_same_decision() {
    let made = |name: &str| {
        let mut test = list(name);
        test.with(["init", "--from", name, "--lang", "de", "-q"]).code(0).no_stderr();
        // The last column and a remark of the criteria name the file.
        let projects: Vec<String> =
            test.read("data/projects.csv").lines().map(|line| line.rsplit_once(';').unwrap().0.to_owned()).collect();
        let criteria = test.read("criteria.toml");
        (projects, criteria.lines().filter(|line| !line.contains("Wunschliste")).collect::<Vec<_>>().join("\n"))
    };
    let workbook = made("Wunschliste.xlsx");
    assert_eq!(made("Wunschliste.csv"), workbook);
    assert_eq!(made("Wunschliste.ods"), workbook);
}

#[test]
fn english_files_are_made_where_english_is_asked_for() {
    let mut test = list("Wunschliste.ods");
    test.with(["init", "new", "--from", "Wunschliste.ods", "--lang", "en", "--as-of", "2027-01-31"]).code(0).stdout(
        "\
Taken from `Wunschliste.ods`: 10 projects. Written to `new`: criteria.toml, data/projects.csv, data/legal-bases.toml, PROTOCOL.md, gitlab-ci-vorrang.yml, schema/criteria.schema.json, schema/legal-bases.schema.json.
4 values were not understood; the protocol names their cells.
Read `PROTOCOL.md` first: it says what was assumed and what could not be taken. Go on with `vorrang check`, `vorrang rank` and `vorrang check --gaps gaps.xlsx`.
",
    );
    assert!(test.read("new/criteria.toml").contains("\nas-of = 2027-01-31\n"));
    assert!(test.read("new/PROTOCOL.md").contains("\n## To be checked\n"));
    test.with(["check", "-c", "new/criteria.toml", "-q"]).code(0);
    test.with(["rank", "-c", "new/criteria.toml"]).code(0).stdout_has("Top 5 digitalisation projects");
}

#[test]
fn nothing_is_overwritten_not_even_the_list() {
    for existing in ["criteria.toml", "PROTOKOLL.md"] {
        let mut test = list("Wunschliste.csv").file(existing, "meins\n");
        let before = test.listing();
        test.with(["init", "--from", "Wunschliste.csv", "--lang", "de", "-q"])
            .code(2)
            .no_stdout()
            .stderr(&format!("vorrang: `./{existing}` gibt es schon; `vorrang init` überschreibt nichts\n"));
        assert_eq!(test.listing(), before);
    }
    let mut test = Test::new().file("data/projects.csv", "Projekt\nEins\n");
    test.with(["init", "--from", "data/projects.csv", "--lang", "de"]).code(2).no_stdout();
    assert_eq!(test.read("data/projects.csv"), "Projekt\nEins\n");
}

#[test]
fn a_list_that_cannot_be_taken_leaves_nothing_behind() {
    let mut test = list("Wunschliste.xlsx").file("leer.csv", "Projekt\n").file("zahlen.csv", "a;b\n1;2\n");
    let before = test.listing();
    test.with(["init", "--from", "Wunschliste.xlsx#Wünsche 2025", "--lang", "de"])
        .code(1)
        .no_stdout()
        .stderr_has("Fehler[unknown-sheet]: `Wunschliste.xlsx` hat kein Blatt `Wünsche 2025`");
    test.with(["init", "--from", "leer.csv", "--lang", "de"])
        .code(1)
        .stderr_has("Fehler[no-projects]: Die Liste `leer.csv` enthält keine Projekte");
    test.with(["init", "--from", "zahlen.csv", "--lang", "de"])
        .code(1)
        .stderr_has("Fehler[missing-column]: In der Liste ist keine Spalte mit den Namen der Projekte zu erkennen");
    test.with(["init", "--from", "fehlt.ods", "--lang", "de"]).code(2).stderr_has("Fehler[file-unreadable]");
    assert_eq!(test.listing(), before);
}

#[test]
fn a_value_off_the_scale_that_the_header_names_is_told_and_widens_nothing() {
    let list = "Projekt;Nutzen (1-5);Punkte (0-100)\nEins;4;45\nZwei;9;60\nDrei;2;120\n";
    let mut test = Test::new().file("liste.csv", list);
    test.with(["init", "--from", "liste.csv", "--lang", "de"]).code(0).stderr(
        "\
Warnung[value-not-taken]: „Zwei“ (P002) hat bei „Nutzen (1-5)“ die Angabe `9`; sie wurde nicht übernommen: nicht auf der Skala der Spalte
 --> liste.csv:3:6
  |
3 | …;…;…
  |   ^
  |
  = Abhilfe: In `data/projects.csv` nachtragen; alle solchen Angaben stehen mit ihren Zellen im Protokoll

Warnung[value-not-taken]: „Drei“ (P003) hat bei „Punkte (0-100)“ die Angabe `120`; sie wurde nicht übernommen: nicht auf der Skala der Spalte
 --> liste.csv:4:8
  |
4 | …;…;…
  |     ^
  |
  = Abhilfe: In `data/projects.csv` nachtragen; alle solchen Angaben stehen mit ihren Zellen im Protokoll

",
    );
    let protocol = test.read("PROTOKOLL.md");
    assert!(protocol.contains("| Zeile 3 | „Zwei“ (P002) | Nutzen (1-5) | 9 | nicht auf der Skala der Spalte |"));
    assert!(protocol.contains("| Zeile 4 | „Drei“ (P003) | Punkte (0-100) | 120 | nicht auf der Skala der Spalte |"));
    let criteria = test.read("criteria.toml");
    assert!(criteria.contains("{ value = 5, points = 100, label = ") && !criteria.contains("value = 9"), "{criteria}");
    assert!(criteria.contains("scale = { kind = \"linear\", worst = 0, best = 100 }"), "{criteria}");
    // What is written has gaps and no errors.
    test.with(["check", "--gaps", "luecken.csv"]).code(0);
    assert!(test.read("luecken.csv").contains(";P002;Zwei;Nutzen (1-5);"));
}

#[test]
fn names_that_a_spreadsheet_would_run_are_read_back_as_they_are() {
    let names = ["=1+1", "+ Mehr Service", "-alt- Fuhrpark", "@home", "'=1+1", "Amt 5"];
    let rows: Vec<String> = names.iter().map(|name| format!("{name};Amt 1\n")).collect();
    let mut test = Test::new().file("liste.csv", format!("Projekt;=Fachbereich\n{}", rows.concat()));
    // What looks protected in a list is taken for protected by vorrang.
    let read = ["=1+1", "+ Mehr Service", "-alt- Fuhrpark", "@home", "=1+1", "Amt 5"];
    test.with(["init", "eins", "--from", "liste.csv", "--lang", "de"]).code(0);
    let projects = test.read("eins/data/projects.csv");
    assert!(projects.lines().nth(1).unwrap().starts_with("P001;'=1+1;Amt 1;"), "{projects}");
    let mut ranked = |folder: &str| {
        let manifest = format!("{folder}/criteria.toml");
        let ranking = test.with(["rank", "-c", &manifest, "--format", "json", "--top", "all"]).code(0).json();
        let projects = ranking["ranking"].as_array().unwrap().iter();
        let mut names: Vec<(String, String)> = projects
            .map(|project| ["id", "name"].map(|key| project[key].as_str().unwrap().to_owned()).into())
            .collect();
        names.sort();
        names.into_iter().map(|(_, name)| name).collect::<Vec<_>>()
    };
    assert_eq!(ranked("eins"), read);
    // A second time around changes nothing, however often.
    test.with(["init", "zwei", "--from", "eins/data/projects.csv", "--lang", "de"]).code(0);
    let mut lines = [projects, test.read("zwei/data/projects.csv")]
        .into_iter()
        .map(|list| list.lines().map(|line| line.split(';').take(3).collect::<Vec<_>>().join(";")).collect::<Vec<_>>());
    assert_eq!(lines.next(), lines.next());
}

#[test]
fn what_was_doubtful_about_the_file_itself_is_told() {
    let mut test = list("Wunschliste.csv");
    test.with(["init", "--from", "Wunschliste.csv", "--lang", "en"])
        .code(0)
        .stderr_has("warning[encoding-assumed]: the file `Wunschliste.csv` is not UTF-8; it was read as Windows-1252");
}

#[test]
fn the_ozg_catalogue_becomes_a_list_to_fill_in() {
    let mut test = Test::new().file("ozg.csv", read("examples/ozg-catalogue/ozg-leistungen.csv"));
    test.with(["init", "--from", "ozg.csv", "--lang", "de"]).code(0).stdout_has("übernommen: 557 Projekte");
    let projects = test.read("data/projects.csv");
    assert!(projects.starts_with(
        "\u{feff}ozg_id;leistung;lebenslage;themenfeld;Rechtsgrundlage;Rechtsgrundlage bestätigt durch;Politischer Auftrag;Nutzen für Bürgerinnen und Bürger;Nutzen für Unternehmen;Quelle\r\n\
         10000;Elterngeld;Geburt;Familie & Kind;;;;;;ozg.csv, Zeile 2\r\n"
    ));
    test.with(["check", "-q", "--gaps", "luecken.csv"]).code(0);
    // A line for each of three criteria, and the header.
    assert_eq!(test.read("luecken.csv").lines().count(), 557 * 3 + 1);
}
