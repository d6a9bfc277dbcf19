//! What nobody asked for is shown nowhere: cells of columns that nothing uses, notes and sources.

use super::harness::{Run, Test};
use super::sheets::workbook;

const CRITERIA: &str = r#"version = 1
title = "Probe"
places = 1

[input]
projects = ["LIST"]

[[criteria]]
id = "a"
weight = 100
scale = { kind = "linear", worst = 0, best = 10 }
"#;

/// A decision about this list.
fn decision(name: &str, list: impl AsRef<[u8]>) -> Test {
    Test::new().file("criteria.toml", CRITERIA.replace("LIST", name)).file(name, list)
}

/// Nothing of a run names what the lists here hold in vain.
fn keeps_quiet(run: &Run) {
    for text in [&run.stdout, &run.stderr] {
        for secret in ["0231", "MARK", "GEHEIM"] {
            assert!(!text.contains(secret), "{secret}\n{run}");
        }
    }
}

#[test]
fn an_excerpt_of_a_csv_shows_only_cells_that_are_used() {
    let list = "id;name;Telefon;a;Ansprechpartner;note\nP1;Eins;0231-TELMARK;11;\"Frau MARK\";GEHEIM\nP2;Zwei;;3;;\n";
    let mut test = decision("projects.csv", list);
    let run = test.with(["check", "--lang", "de"]).code(1);
    keeps_quiet(&run);
    run.stdout(
        "\
Fehler[value-off-scale]: „Eins“ (P1) hat bei „a“ die Angabe `11`, zulässig sind 0 bis 10
 --> projects.csv:2:22
  |
2 | P1;Eins;…;11;\"…\";…
  |           ^^
  |
  = Abhilfe: Die Angabe berichtigen oder bei der Skala `outside = \"clamp\"` eintragen; dann zählt jede Angabe jenseits der Skala wie ihr Ende

Hinweis[personal-data-column]: 2 Spalten enthalten vermutlich personenbezogene Daten; sie werden nicht verwendet und nicht ausgegeben: `Telefon`, `Ansprechpartner`
 --> projects.csv:1:9
  |
1 | id;name;Telefon;a;Ansprechpartner;note
  |         ^^^^^^^

Geprüft: 2 Dateien, 1 Fehler, 0 Warnungen, 1 Hinweis
",
    );
    let run = test.with(["rank", "--lang", "en"]).code(1);
    keeps_quiet(&run);
    run.stderr_has("2 | P1;Eins;…;11;\"…\";…\n  |           ^^\n");
}

#[test]
fn a_list_that_is_checked_alone_is_shown_no_further() {
    let list = "id;name;Telefon;status\nP1;Eins;0231-TELMARK;bald\n";
    let run = Test::new().file("liste.csv", list).args(["check", "liste.csv"]).run().code(1);
    keeps_quiet(&run);
    run.stdout_has("2 | P1;Eins;…;bald\n  |           ^^^^\n");
}

#[test]
fn what_a_rule_looks_at_is_shown_only_if_the_report_names_it() {
    let list = "id;name;Ansprechpartner;a\nP1;Eins;Frau MARK;11\nP2;Zwei;;3\n";
    let rule =
        "[[rules]]\nid = \"r\"\neffect = \"exclude\"\nwhen = [{ field = \"Ansprechpartner\", equals = \"x\" }]\n";
    let test = || decision("projects.csv", list).append("criteria.toml", rule).args(["check"]);
    let run = test().run().code(1).stdout_has("2 | P1;Eins;…;11\n");
    keeps_quiet(&run);
    let named = "[report]\ncolumns = [\"Ansprechpartner\"]\n";
    test().append("criteria.toml", named).run().code(1).stdout_has("2 | P1;Eins;Frau MARK;11\n");
}

#[test]
fn findings_about_hidden_cells_and_broken_rows_tell_nothing_of_them() {
    let check = |row: &str| {
        let list = format!("id;name;Telefon;a;note;\n{row}\nP9;Neun;;3;;\n");
        let run = decision("projects.csv", list).args(["check", "--lang", "en"]).run();
        keeps_quiet(&run);
        run
    };
    // A control character, text without a header, a field too many, the rest of a row that a line break cut
    // in two, text after a quote, a quote that is not closed, an invisible character.
    check("P1;Eins;02\u{1}31-TELMARK;3;;").stdout_has("2 | P1;Eins;…;3;;\n  |         ^\n");
    check("P1;Eins;0231;3;;MARK")
        .stdout_has("hint[unused-column]: a column without a header holds something; it is ignored\n")
        .stdout_has("2 | P1;Eins;…;3;;…\n  |              ^\n");
    check("P1;Ei;ns;0231-TELMARK;3;;").code(1).stdout_has("2 | P1;…;…;…;…;;\n  | ^^^^^^^^^^^^\n");
    check("P1;Eins\n0231-TELMARK;3;;").code(1).stdout_has("3 | …;…;;\n  | ^^^^^\n");
    check("P1;\"Eins\"x;0231-TELMARK;3;;").code(1).stdout_has("2 | P1;\"…;…;…;;\n  |     ^\n");
    check("P1;\"Eins;0231-TELMARK;3;;").code(1).stdout_has("2 | …;\"…\n  |   ^\n");
    check("P1;Eins;;3;GE\u{200b}HEIM GEHEIM;").stdout_has("2 | P1;Eins;;3;…;\n  |            ^\n");
    let header = decision("projects.csv", "id;\"name;a\nP1;0231-TELMARK;3\n").args(["check"]).run().code(1);
    keeps_quiet(&header);
    header.stdout_has("1 | id;\"…\n  |    ^\n");
}

/// A row of a sheet: column, attributes and text of each cell.
fn row(number: usize, cells: &[(&str, &str)]) -> String {
    let cell =
        |(column, text): &(&str, &str)| format!("<c r='{column}{number}' t='inlineStr'><is><t>{text}</t></is></c>");
    format!("<row r='{number}'>{}</row>", cells.iter().map(cell).collect::<String>())
}

fn sheet(rows: &[String], merged: &[&str]) -> Vec<u8> {
    let merged: String = merged.iter().map(|area| format!("<mergeCell ref='{area}'/>")).collect();
    let text =
        format!("<worksheet><sheetData>{}</sheetData><mergeCells>{merged}</mergeCells></worksheet>", rows.concat());
    workbook(&[("Liste", &text)])
}

#[test]
fn an_excerpt_of_a_sheet_shows_only_cells_that_are_used_and_blank_ones_in_their_places() {
    let rows = [
        row(1, &[("A", "id"), ("B", "name"), ("C", "department"), ("D", "Telefon"), ("E", "a"), ("F", "source")]),
        row(2, &[("A", "P1"), ("B", "Eins"), ("D", "0231-TELMARK"), ("E", "11"), ("F", "GEHEIM"), ("H", "MARK")]),
        row(3, &[("A", "P2"), ("B", "Zwei"), ("E", "3")]),
    ];
    let run = decision("liste.xlsx", sheet(&rows, &[])).args(["check", "--lang", "en"]).run().code(1);
    keeps_quiet(&run);
    run.stdout(
        "\
error[value-off-scale]: “Eins” (P1) has the value `11` for “a”, allowed are 0 to 10
 --> liste.xlsx#Liste!E2
  |
2 | P1 | Eins |  | … | 11 | … |  | …
  |                    ^^
  |
  = help: correct the value, or add `outside = \"clamp\"` to the scale; then every value beyond the scale counts like its end

hint[personal-data-column]: the column `Telefon` seems to hold personal data; it is neither used nor put out
 --> liste.xlsx#Liste!D1
  |
1 | id | name | department | Telefon | a | source
  |                          ^^^^^^^

Checked: 2 files, 1 error, 0 warnings, 1 hint
",
    );
}

#[test]
fn merged_cells_and_headings_tell_nothing_of_columns_that_are_not_used() {
    let rows = [
        row(1, &[("A", "Telefon"), ("B", "id"), ("C", "name"), ("D", "a"), ("E", "x"), ("F", "y")]),
        row(2, &[("E", "0231-TELMARK")]),
        row(3, &[("B", "Block 1")]),
        row(4, &[("A", "0231-TELMARK"), ("C", "Eins"), ("D", "3")]),
    ];
    let run = decision("liste.xlsx", sheet(&rows, &["E2:F2", "B3:C3", "A4:B5"])).args(["check", "--lang", "en"]).run();
    keeps_quiet(&run);
    run.stdout_has("hint[heading-row]: the merged row 2 (“…”) was taken for a heading, not for a project")
        .stdout_has("2 |  |  |  |  | …\n  |             ^\n")
        .stdout_has("hint[heading-row]: the merged row 3 (“Block 1”) was taken for a heading, not for a project")
        .stdout_has("warning[cells-merged]: the cells A4:B5 are merged; what they hold (“…”) counts for row 4 only");
}

#[test]
fn a_toml_list_shows_only_values_that_are_used() {
    let list = "[[projects]]\nid = \"P1\"\nname = \"Eins\"\nTelefon = \"0231-TELMARK\"\na = 3\n\n[[projects]]\nid = \"P2\"\nname = \"Zwei\"\na = 11\n";
    let run = decision("liste.toml", list).args(["check"]).run().code(1);
    keeps_quiet(&run);
    run.stdout_has("4 | Telefon = …\n  | ^^^^^^^\n").stdout_has("10 | a = 11\n");
    let inline =
        "projects = [{ id = \"P1\", name = \"Eins\", Telefon = \"0231-TELMARK\", a = 11, note = \"GEHEIM\" }]\n";
    let run = decision("liste.toml", inline).args(["check"]).run().code(1);
    keeps_quiet(&run);
    run.stdout_has("1 | projects = [{ id = \"P1\", name = \"Eins\", Telefon = …, a = 11, note = … }]\n");
}
