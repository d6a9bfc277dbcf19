//! Project lists in spreadsheets: which sheet and header are read, what is said about them, and where.
//!
//! The files and the script that wrote them are in `tests/data/sheets`; what their cells hold is tested
//! beside the reader, in `src/input/sheets/tests.rs`.

use rust_xlsxwriter::{Format, Workbook};

use super::harness::{Run, Test};

macro_rules! fixture {
    ($name:literal) => {
        include_bytes!(concat!("../data/sheets/", $name))
    };
}

/// The decision with a workbook for a list, under this name.
fn with(name: &str, workbook: &[u8]) -> Test {
    let projects = format!("projects = [\"{name}\"]");
    Test::manifest("projects = [\"projects.csv\"]", &projects).without("projects.csv").file(name, workbook)
}

fn check(name: &str, workbook: &[u8]) -> Run {
    with(name, workbook).args(["check", "--lang", "en"]).run()
}

#[test]
fn a_planners_list_is_ranked_and_what_was_assumed_is_said() {
    let mut test = with("liste.xlsx", fixture!("planner.xlsx"));
    test.with(["rank", "--lang", "en"])
        .code(0)
        .stderr(
            "\
warning[rows-hidden] liste.xlsx#'Projekte 2026'!A5: a hidden or filtered row was read too
4 hints (header-found 1, heading-row 1, background-without-dependents 1, value-without-reason 1); `vorrang check` shows them
",
        )
        .stdout_has("    1     1  Wohngeld online (DO-1)");
    test.with(["check", "--lang", "de"]).code(0).stdout(
        "\
Warnung[rows-hidden]: Eine ausgeblendete oder herausgefilterte Zeile wurde mitgelesen
 --> liste.xlsx#'Projekte 2026'!A5
  |
5 | DO-2 | Übersicht für Bürger*innen | Soziales | 5 | 50000.5 € |  | false
  | ^^^^
  |
  = Abhilfe: Zeilen, die nicht zählen sollen, löschen oder ihren Status auf `zurückgezogen` setzen; die übrigen einblenden

Hinweis[header-found]: Die Kopfzeile steht in Zeile 3; was darüber steht, wurde nicht gelesen
 --> liste.xlsx#'Projekte 2026'!A3
  |
3 | Nr. | Projekt | Fachbereich | Bürgernutzen | Kosten (EUR) | Frist | Hintergrund
  | ^^^

Hinweis[value-without-reason]: „Wohngeld online“ (DO-1) hat bei „Bürgernutzen“ die höchste Stufe, aber keine Begründung
 --> liste.xlsx#'Projekte 2026'!D4
  |
4 | DO-1 | Wohngeld online | Soziales | 10 | 20000 € | 2027-03-01 | true
  |                                     ^^
  |
  = Abhilfe: Die Begründung in die Spalte „citizens-why“ eintragen

Hinweis[background-without-dependents]: „Wohngeld online“ (DO-1) ist als Hintergrundprojekt eingetragen, aber kein Projekt nennt es als Voraussetzung
 --> liste.xlsx#'Projekte 2026'!G4
  |
4 | DO-1 | Wohngeld online | Soziales | 10 | 20000 € | 2027-03-01 | true
  |                                                                 ^^^^
  |
  = Abhilfe: Beim Hintergrundprojekt unter „ermöglicht“ (`enables`) eintragen, was darauf aufbaut, oder bei den anderen Projekten unter „Voraussetzungen“ (`depends-on`), was sie brauchen

Hinweis[heading-row]: Die verbundene Zeile 7 („Dezernat 5“) wurde als Zwischenüberschrift verstanden, nicht als Projekt
 --> liste.xlsx#'Projekte 2026'!A7
  |
7 | Dezernat 5
  | ^^^^^^^^^^

Geprüft: 2 Dateien, 0 Fehler, 1 Warnung, 4 Hinweise
",
    );
}

#[test]
fn xlsx_and_ods_of_one_list_give_the_same_ranking() {
    let ranking = |name: &str, workbook: &[u8]| {
        let mut test = with(name, workbook);
        test.with(["rank", "--format", "csv", "--top", "all", "-q"]).code(0).stdout
    };
    let expected = ranking("liste.xlsx", fixture!("planner.xlsx"));
    assert_eq!(ranking("liste.xlsm", fixture!("planner-libreoffice.xlsx")), expected);
    assert_eq!(ranking("liste.ods", fixture!("planner-libreoffice.ods")), expected);
    // A header and four projects, one of them with a line break in its name.
    assert_eq!(expected.lines().count(), 6, "{expected}");
}

#[test]
fn findings_name_sheet_and_cell_for_machines() {
    let mut test = with("data/liste.ods", fixture!("broken-libreoffice.ods"));
    let report = test.with(["check", "--format", "json", "--lang", "en"]).code(1).json();
    let findings = report["findings"].as_array().unwrap().iter().map(|finding| {
        assert!(finding["line"].is_null() && finding["column"].is_null(), "{finding}");
        format!("{} {} {}", finding["code"], finding["file"], finding["cell"]).replace('"', "")
    });
    assert_eq!(
        findings.collect::<Vec<_>>(),
        [
            "cell-error data/liste.ods Projekte!E2",
            "cell-error data/liste.ods Projekte!C3",
            "cell-error data/liste.ods Projekte!E3",
            "date-in-number-column data/liste.ods Projekte!D4",
            "not-a-number data/liste.ods Projekte!E6",
            "cells-merged data/liste.ods Projekte!C5",
            "value-without-reason data/liste.ods Projekte!D2",
        ]
    );
    assert_eq!(report["run"]["inputs"][1]["path"], "data/liste.ods");
    assert_eq!(report["run"]["inputs"][1]["sha256"].as_str().map(str::len), Some(64));
}

#[test]
fn errors_in_cells_are_shown_where_they_stand() {
    check("liste.xlsx", fixture!("broken-libreoffice.xlsx"))
        .code(1)
        .stdout_has(
            "\
error[cell-error]: “Wohngeld online” (P1) has the error value `#DIV/0!` for “cost-eur”
 --> liste.xlsx#Projekte!E2
  |
2 | P1 | Wohngeld online | Soziales | 10 | #DIV/0!
  |                                        ^^^^^^^
  |
  = help: correct the formula in the spreadsheet and save the list again
",
        )
        .stdout_has(
            "\
error[date-in-number-column]: “E-Akte” (P3) has the date `2026-07-03` for “Benefit for citizens”, expected a number
 --> liste.xlsx#Projekte!D4
",
        )
        .stdout_has(
            "\
warning[cells-merged]: the cells C5:C6 are merged; what they hold (“Bürgerdienste”) counts for row 5 only, the other cells are empty
 --> liste.xlsx#Projekte!C5
",
        );
}

#[test]
fn errors_are_told_in_every_column_of_a_list_that_no_decision_names() {
    let cells = |name: &str, workbook: &[u8]| {
        let mut test = Test::new().file(name, workbook);
        let report = test.with(["check", name, "--format", "json", "--all"]).code(1).json();
        let findings = report["findings"].as_array().unwrap().iter().filter(|finding| finding["severity"] == "error");
        findings.map(|finding| format!("{} {}", finding["cell"], finding["code"]).replace('"', "")).collect::<Vec<_>>()
    };
    assert_eq!(
        cells("liste.xlsx", fixture!("broken-libreoffice.xlsx")),
        ["Projekte!E2 cell-error", "Projekte!C3 cell-error", "Projekte!E3 cell-error"]
    );
    assert_eq!(
        cells("liste.xlsx", fixture!("formulas-openpyxl.xlsx")),
        [
            "Projekte!D2 formula-without-value",
            "Projekte!E2 formula-without-value",
            "Projekte!C3 formula-without-value",
            "Projekte!E3 formula-without-value",
            "Projekte!B4 formula-without-value",
            "Projekte!E4 formula-without-value",
        ]
    );
}

#[test]
fn a_workbook_with_the_name_of_a_text_says_what_it_is() {
    for (name, workbook) in
        [("liste.csv", &fixture!("planner.xlsx")[..]), ("liste.txt", &fixture!("planner-libreoffice.ods")[..])]
    {
        Test::new().file(name, workbook).args(["check", name, "--lang", "de"]).run().code(1).stdout(&format!(
            "\
Fehler[spreadsheet-unreadable]: `{name}` ist kein Text, sondern vermutlich eine Arbeitsmappe, die nur den Namen einer Textdatei trägt
--> {name}
 |
 = Abhilfe: Die Datei auf `.xlsx` oder `.ods` umbenennen oder in der Tabellenkalkulation öffnen und als CSV speichern

Geprüft: 1 Datei, 1 Fehler, 0 Warnungen, 0 Hinweise
"
        ));
    }
    Test::new().file("liste.csv", fixture!("old.xls")).args(["check", "liste.csv", "--lang", "en"]).run().code(1).stdout_has(
        "error[spreadsheet-unreadable]: `liste.csv` is an Excel workbook in the format used until 2003 (.xls), which is not read\n",
    );
    // Nothing was checked of what cannot be read, and nothing is said of its form.
    let run = Test::new().file("a.xlsx", fixture!("password.xlsx")).args(["check", "a.xlsx", "--lang", "en"]).run();
    assert!(run.code(1).stdout.ends_with("Checked: 1 file, 1 error, 0 warnings, 0 hints\n"));
}

#[test]
fn errors_in_columns_that_a_decision_does_not_use_are_a_hint() {
    let test =
        with("liste.xlsx", fixture!("broken-libreoffice.xlsx")).replace("criteria.toml", "\"cost-eur\"", "\"kosten\"");
    let run = test.args(["check", "--lang", "de"]).run();
    run.stdout_has(
        "\
Hinweis[cell-error-unused]: In Spalten, die nicht verwendet werden, stehen 2 Fehlerwerte oder Formeln ohne gespeichertes Ergebnis, zuerst `#DIV/0!` bei „cost-eur“
 --> liste.xlsx#Projekte!E2
",
    );
}

#[test]
fn formulas_that_were_never_calculated_are_told_once_each() {
    let mut test = with("liste.xlsx", fixture!("formulas-openpyxl.xlsx"));
    let report = test.with(["check", "--format", "json", "--all"]).code(1).json();
    let cells = report["findings"].as_array().unwrap().iter().filter(|finding| finding["severity"] == "error");
    let cells: Vec<String> =
        cells.map(|finding| format!("{} {}", finding["cell"], finding["code"]).replace('"', "")).collect();
    assert_eq!(
        cells,
        [
            "Projekte!D2 formula-without-value",
            "Projekte!E2 formula-without-value",
            "Projekte!C3 formula-without-value",
            "Projekte!E3 formula-without-value",
            "Projekte!B4 formula-without-value",
            "Projekte!D4 date-in-number-column",
            "Projekte!E4 formula-without-value",
            "Projekte!E6 not-a-number",
        ]
    );
}

#[test]
fn a_unit_that_contradicts_the_column_is_refused_as_in_a_csv() {
    let list = fixture!("formats.xlsx");
    let share = "\n[[criteria]]\nid = \"share\"\nname = \"Anteil\"\nunit = \"PT\"\nweight = 0\nscale = { kind = \"linear\", worst = 0, best = 100 }\n";
    let test = with("liste.xlsx", list).append("criteria.toml", share).replace(
        "criteria.toml",
        "id = \"citizens\"",
        "id = \"citizens\"\nsource = { column = \"share\" }",
    );
    test.args(["check", "--lang", "en"])
        .run()
        .code(1)
        .stdout_has("error[not-a-number]: “Anteil” (DO-P01) has the value `45 %` for “Anteil”");
}

#[test]
fn a_sheet_is_named_behind_the_file() {
    let test = Test::manifest("projects.csv", "liste.xlsx#projekte 2026");
    test.file("liste.xlsx", fixture!("planner.xlsx")).args(["check", "-q"]).run().code(0);
    let list = |sheet: &str| {
        let test = Test::decision().file("liste.xlsx", fixture!("planner.xlsx"));
        test.args(["check", "--lang", "de", "--projects", &format!("liste.xlsx#{sheet}")]).run()
    };
    list("Projekte 2026").code(0);
    list("Projekte").code(1).stdout(
        "\
Fehler[unknown-sheet]: `liste.xlsx` hat kein Blatt `Projekte`
--> liste.xlsx
 |
 = Abhilfe: Meinten Sie `Projekte 2026`?

Geprüft: 2 Dateien, 1 Fehler, 0 Warnungen, 0 Hinweise
",
    );
    // Where the criteria file asks for it, its line is shown too.
    let test = Test::manifest("projects.csv", "liste.xlsx#Projekte").file("liste.xlsx", fixture!("planner.xlsx"));
    test.args(["check", "--lang", "de"]).run().code(1).stdout_has(
        "\
Fehler[unknown-sheet]: `liste.xlsx` hat kein Blatt `Projekte`
 --> liste.xlsx
  |
 ::: criteria.toml:6:13
  |
6 | projects = [\"liste.xlsx#Projekte\"]
",
    );
    list("").code(1).stdout_has(
        "\
Fehler[unknown-sheet]: Hinter `liste.xlsx#` fehlt der Name des Blattes
--> liste.xlsx
 |
 = Abhilfe: Möglich: `Legende`, `Projekte 2026`
",
    );
    list("Tabelle1").code(1).stdout_has("Abhilfe: Möglich: `Legende`, `Projekte 2026`");
    list("Legende").code(1).stdout_has("Fehler[no-projects]: Die Liste `liste.xlsx#Legende` enthält keine Projekte");
}

#[test]
fn two_sheets_of_one_workbook_are_two_lists_of_one_file() {
    let both = r#"projects = ["types.ods#Projekte", "types.ods#Alt", "projects.csv"]"#;
    let test = Test::manifest("projects = [\"projects.csv\"]", both).file("types.ods", fixture!("types-odfpy.ods"));
    let report = test.args(["check", "--format", "json", "--lang", "en"]).run().json();
    let paths: Vec<_> = report["run"]["inputs"].as_array().unwrap().iter().map(|input| &input["path"]).collect();
    assert_eq!(paths, ["criteria.toml", "types.ods", "projects.csv"]);
}

#[test]
fn several_sheets_that_could_be_meant_are_named() {
    // Each year has a list of its own; the newest is not the first.
    let sheet = |id: &str| {
        format!(
            "<worksheet><sheetData><row>{}</row><row>{}</row></sheetData></worksheet>",
            ["id", "name", "citizens", "cost-eur"]
                .map(|text| format!("<c t='inlineStr'><is><t>{text}</t></is></c>"))
                .concat(),
            [id, "Wohngeld", "5", "1000"].map(|text| format!("<c t='str'><v>{text}</v></c>")).concat()
        )
    };
    let workbook = workbook(&[
        ("2025", &sheet("P1")),
        ("Hinweise", "<worksheet><sheetData/></worksheet>"),
        ("2026", &sheet("P2")),
    ]);
    check("liste.xlsx", &workbook).code(0).stdout_has(
        "\
warning[sheet-chosen]: several sheets look like a project list; the first, `2025`, was read, not: `2026`
--> liste.xlsx
 |
 = help: name the sheet, such as `list.xlsx#Projects`; several sheets as several lists
",
    );
}

/// A workbook of these sheets, as small as can be.
pub(super) fn workbook(sheets: &[(&str, &str)]) -> Vec<u8> {
    use std::io::{Cursor, Write};
    let (mut names, mut targets) = (String::new(), String::new());
    let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
    let mut part = |name: &str, text: &str| {
        zip.start_file(name, zip::write::SimpleFileOptions::default()).unwrap();
        zip.write_all(text.as_bytes()).unwrap();
    };
    for (number, (name, text)) in sheets.iter().enumerate() {
        names += &format!("<sheet name='{name}' r:id='r{number}'/>");
        targets += &format!("<Relationship Id='r{number}' Type='x/worksheet' Target='worksheets/sheet{number}.xml'/>");
        part(&format!("xl/worksheets/sheet{number}.xml"), text);
    }
    part("xl/workbook.xml", &format!("<workbook><sheets>{names}</sheets></workbook>"));
    part("xl/_rels/workbook.xml.rels", &format!("<Relationships>{targets}</Relationships>"));
    zip.finish().unwrap().into_inner()
}

#[test]
fn what_is_no_spreadsheet_says_what_it_is() {
    let says = |name: &str, content: &[u8], expected: &str| {
        check(name, content).code(1).stdout_has(expected);
    };
    says("a.xlsx", fixture!("password.xlsx"), "error[spreadsheet-unreadable]: `a.xlsx` is protected by a password");
    says(
        "a.xls",
        fixture!("old.xls"),
        "error[spreadsheet-unreadable]: `a.xls` is an Excel workbook in the format used until 2003 (.xls)",
    );
    says(
        "a.xlsx",
        fixture!("old.xls"),
        "error[spreadsheet-unreadable]: `a.xlsx` is an Excel workbook in the format used until 2003 (.xls)",
    );
    says("a.ods", b"id;name\nP1;x\n", "error[spreadsheet-unreadable]: `a.ods` holds plain text, perhaps a CSV");
    says("a.xlsx", b"<html><table><tr><td>id</table>", "error[spreadsheet-unreadable]: `a.xlsx` is a web page (HTML)");
    says(
        "a.xlsx",
        &fixture!("planner.xlsx")[..3000],
        "error[spreadsheet-unreadable]: `a.xlsx` is damaged or incomplete",
    );
    says("a.xlsx", b"", "error[no-projects]: the list `a.xlsx` holds no projects");
    says(
        "a.xlsx",
        &workbook(&[("A", "<worksheet><sheetData/></worksheet>")]),
        "error[no-projects]: the list `a.xlsx` holds no projects",
    );
    says(
        "a.docx",
        b"PK",
        "error[file-kind-unknown]: `a.docx` has another ending than project lists can have; expected `.csv`, `.tsv`, `.txt`, `.toml`, `.xlsx` or `.ods`",
    );
    let folder = Test::manifest("projects.csv", "ordner.xlsx").folder("ordner.xlsx");
    folder
        .args(["check", "--lang", "en"])
        .run()
        .code(2)
        .stdout_has("error[file-unreadable]: `ordner.xlsx` is a folder");
}

#[test]
fn a_header_without_projects_is_no_list() {
    let cells =
        ["id", "name", "citizens", "cost-eur"].map(|text| format!("<c t='inlineStr'><is><t>{text}</t></is></c>"));
    let sheet = format!("<worksheet><sheetData><row>{}</row></sheetData></worksheet>", cells.concat());
    check("a.xlsx", &workbook(&[("Projekte", &sheet)]))
        .code(1)
        .stdout_has("error[no-projects]: the list `a.xlsx#Projekte` holds no projects");
}

/// A list of two projects with these names, and what is to stand behind its rows.
fn named(first: &str, second: &str, behind: &str) -> Vec<u8> {
    let row = |cells: [&str; 5]| {
        let cell = |text: &str| format!("<c t='str'><v>{text}</v></c>");
        format!("<row>{}</row>", cells.map(cell).concat())
    };
    let header = row(["id", "name", "x", "citizens", "cost-eur"]);
    let rows = row(["P1", first, "", "5", "1000"]) + &row(["P2", second, "", "0", "2000"]);
    workbook(&[("A", &format!("<worksheet><sheetData>{header}{rows}</sheetData>{behind}</worksheet>"))])
}

#[test]
fn control_characters_that_excel_hides_in_texts_are_told_as_in_a_csv() {
    check("a.xlsx", &named("Wohn_x0007_geld", "E_x0007__x001B_Akte", "")).code(0).stdout_has(
        "\
warning[control-character]: the file `a.xlsx` holds 3 invisible control characters; they are kept but not shown
 --> a.xlsx#A!B2
",
    );
}

#[test]
fn merged_cells_are_told_only_where_a_used_cell_is_lost() {
    let merged = |area: &str| {
        let behind = format!("<mergeCells><mergeCell ref='{area}'/></mergeCells>");
        let mut test = with("a.xlsx", &named("Wohngeld", "E-Akte", &behind));
        test.with(["check", "--format", "json"]).code(0).codes()
    };
    assert_eq!(merged("B2:B3"), ["cells-merged", "unused-column"]);
    assert_eq!(merged("B2:D2"), ["cells-merged", "unused-column"]);
    // The third column is not used, and the header is no project.
    assert_eq!(merged("B2:C2"), ["unused-column"]);
    assert_eq!(merged("B1:D1"), ["unused-column"]);
}

#[test]
fn a_sheet_of_a_workbook_is_checked_by_itself_though_a_sign_stands_in_its_name() {
    let mut test = Test::new().file("a#b.xlsx", fixture!("planner.xlsx"));
    let codes = test.with(["check", "a#b.xlsx#Projekte 2026", "--format", "json"]).codes();
    assert!(codes.iter().any(|code| code == "file-unnamed"), "{codes:?}");
    assert!(!codes.iter().any(|code| code == "file-kind-unknown"), "{codes:?}");
}

/// A list of one project whose costs are shown in a format.
fn costs(cost: f64, format: &str) -> Vec<u8> {
    let mut workbook = Workbook::new();
    let sheet = workbook.add_worksheet();
    for (column, header) in (0..).zip(["id", "name", "department", "citizens", "cost-eur"]) {
        sheet.write_string(0, column, header).unwrap();
    }
    for (column, cell) in (0..).zip(["P1", "Wohngeld", "Soziales"]) {
        sheet.write_string(1, column, cell).unwrap();
    }
    sheet.write_number(1, 3, 5).unwrap();
    sheet.write_number_with_format(1, 4, cost, &Format::new().set_num_format(format)).unwrap();
    workbook.save_to_buffer().unwrap()
}

#[test]
fn a_number_means_what_its_format_shows_or_is_told() {
    for (cost, format, value) in [
        (200.0, "0 \"€\"", "200"),
        (200.0, "[>=1000]#,##0 \"T€\";0 \"€\"", "200"),
        (2.0, "0 \"T€\";-0 \"€\"", "2000"),
        (5.0, "#,##0_);(#,##0)", "5"),
    ] {
        let ranked = with("liste.xlsx", &costs(cost, format)).args(["rank", "--format", "json"]).run().code(0).json();
        let raw = ranked["ranking"][0]["values"]["cost-eur"]["raw"].to_string();
        assert_eq!(raw.trim_matches('"'), value, "{format}: {}", ranked["ranking"][0]);
    }
    for (cost, format, shown) in [
        (5.0, "0 \"k€\"", "5 k€"),
        (5.0, "0 [$CHF]", "5 CHF"),
        (5.0, "\"CHF \"0", "CHF 5"),
        (5.0, "[$CHF] 0", "CHF 5"),
        (5.0, "00\" Stück\"", "05 Stück"),
        (5.0, "0.0 \"€/Monat\"", "5 €/Monat"),
        (2.5, "[h]:mm", "60:00"),
        (5.0, "0\\%", "5 %"),
    ] {
        let found = check("liste.xlsx", &costs(cost, format)).code(1).stdout;
        assert!(found.contains("error[not-a-number]") && found.contains(&format!("`{shown}`")), "{format}: {found}");
        assert!(found.contains("liste.xlsx#Sheet1!E2"), "{found}");
    }
}
