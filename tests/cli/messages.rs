//! The whole text of findings in both languages, as people read it: these are the specification of
//! the sentences. [`super::broken`] has every broken input there is; here is one of each important
//! kind.

use super::harness::Test;

/// `check` says exactly this, in German and in English.
#[track_caller]
fn says(mut test: Test, german: &str, english: &str) {
    test.with(["check", "--lang", "de"]).code(1).no_stderr().stdout(german);
    test.with(["check", "--lang", "en"]).code(1).no_stderr().stdout(english);
}

/// The decision with a passage of its project list replaced.
fn list(from: &str, to: &str) -> Test {
    Test::decision().replace("projects.csv", from, to)
}

/// A rule that makes P1 mandatory and one that excludes it.
const RULES: &str = r#"[[rules]]
id = "muss"
effect = "mandatory"
when = [{ field = "id", one-of = ["P1"] }]
[[rules]]
id = "raus"
effect = "exclude"
when = [{ field = "id", one-of = ["P1"] }]
"#;

#[test]
fn a_key_with_a_slip() {
    says(
        Test::manifest("places = 2", "palces = 2"),
        r#"Fehler[unknown-key]: Der Schlüssel `palces` ist hier nicht vorgesehen
 --> criteria.toml:3:1
  |
3 | palces = 2
  | ^^^^^^
  |
  = Abhilfe: Meinten Sie `places`?

Geprüft: 2 Dateien, 1 Fehler, 0 Warnungen, 0 Hinweise
"#,
        r#"error[unknown-key]: the key `palces` has no meaning here
 --> criteria.toml:3:1
  |
3 | palces = 2
  | ^^^^^^
  |
  = help: did you mean `places`?

Checked: 2 files, 1 error, 0 warnings, 0 hints
"#,
    );
}

#[test]
fn a_text_that_is_not_closed() {
    says(
        Test::manifest("\"Probe\"", "\"Probe"),
        r#"Fehler[toml-syntax]: Dem Text fehlt das schließende Anführungszeichen
 --> criteria.toml:2:15
  |
2 | title = "Probe
  |               ^
  |
  = Abhilfe: Am Ende des Texts das Zeichen ergänzen, mit dem er beginnt: `"` oder `'`

Geprüft: 1 Datei, 1 Fehler, 0 Warnungen, 0 Hinweise
"#,
        r#"error[toml-syntax]: the text lacks its closing quotation mark
 --> criteria.toml:2:15
  |
2 | title = "Probe
  |               ^
  |
  = help: end the text with the mark it begins with: `"` or `'`

Checked: 1 file, 1 error, 0 warnings, 0 hints
"#,
    );
}

#[test]
fn weights_that_lack_a_hundredth() {
    says(
        Test::manifest("weight = 60", "weight = 59.99"),
        r#"Fehler[weights-sum]: Die Gewichte aller Kriterien ergeben zusammen 99,99, erwartet: 100
  --> criteria.toml:15:10
   |
15 | weight = 59.99
   |          ^^^^^
   |
  ::: criteria.toml:21:10
   |
21 | weight = 40
   |          --
   |
   = Abhilfe: Die Gewichte zusammen um 0,01 erhöhen

Geprüft: 2 Dateien, 1 Fehler, 0 Warnungen, 0 Hinweise
"#,
        r#"error[weights-sum]: the weights of all criteria sum to 99.99, expected 100
  --> criteria.toml:15:10
   |
15 | weight = 59.99
   |          ^^^^^
   |
  ::: criteria.toml:21:10
   |
21 | weight = 40
   |          --
   |
   = help: raise the weights by 0.01 in total

Checked: 2 files, 1 error, 0 warnings, 0 hints
"#,
    );
}

#[test]
fn a_value_off_its_scale() {
    says(
        list(";5;", ";7;"),
        r#"Fehler[value-off-scale]: „Terminvereinbarung“ (P2) hat bei „Bürgernutzen“ die Angabe `7`, zulässig: `0`, `5`, `10`
 --> projects.csv:3:37
  |
3 | P2;Terminvereinbarung;Bürgerdienste;7;;50000
  |                                     ^

Geprüft: 2 Dateien, 1 Fehler, 0 Warnungen, 0 Hinweise
"#,
        r#"error[value-off-scale]: “Terminvereinbarung” (P2) has the value `7` for “Benefit for citizens”, allowed: `0`, `5`, `10`
 --> projects.csv:3:37
  |
3 | P2;Terminvereinbarung;Bürgerdienste;7;;50000
  |                                     ^

Checked: 2 files, 1 error, 0 warnings, 0 hints
"#,
    );
}

#[test]
fn a_missing_value() {
    says(
        list(";5;", ";k. A.;"),
        r#"Fehler[value-missing]: „Terminvereinbarung“ (P2) hat bei „Bürgernutzen“ keine Angabe
 --> projects.csv:3:37
  |
3 | P2;Terminvereinbarung;Bürgerdienste;k. A.;;50000
  |                                     ^^^^^
  |
  = Abhilfe: Die Angabe eintragen oder beim Kriterium festlegen, was ohne sie gilt, etwa `missing = "apart"`; alle Lücken schreibt `vorrang check --gaps luecken.csv`

Geprüft: 2 Dateien, 1 Fehler, 0 Warnungen, 0 Hinweise
"#,
        r#"error[value-missing]: “Terminvereinbarung” (P2) has no value for “Benefit for citizens”
 --> projects.csv:3:37
  |
3 | P2;Terminvereinbarung;Bürgerdienste;k. A.;;50000
  |                                     ^^^^^
  |
  = help: enter the value, or say at the criterion what holds without it, such as `missing = "apart"`; `vorrang check --gaps gaps.csv` lists all gaps

Checked: 2 files, 1 error, 0 warnings, 0 hints
"#,
    );
}

#[test]
fn a_number_that_means_two_things() {
    says(
        list("50000", "1.234"),
        r#"Fehler[number-ambiguous]: „Terminvereinbarung“ (P2) hat bei „Kosten“ die Angabe `1.234`, die zweierlei bedeuten kann: 1234 (mit Dezimalkomma) oder 1,234 (mit Dezimalpunkt)
 --> projects.csv:3:40
  |
3 | P2;Terminvereinbarung;Bürgerdienste;5;;1.234
  |                                        ^^^^^
  |
  = Abhilfe: In criteria.toml unter `[input]` das Dezimalzeichen festlegen, `decimal = "comma"` oder `decimal = "point"`, und alle Zahlen der Datei damit schreiben

Geprüft: 2 Dateien, 1 Fehler, 0 Warnungen, 0 Hinweise
"#,
        r#"error[number-ambiguous]: “Terminvereinbarung” (P2) has the value `1.234` for “Cost”, which can mean 1234 (decimal comma) or 1.234 (decimal point)
 --> projects.csv:3:40
  |
3 | P2;Terminvereinbarung;Bürgerdienste;5;;1.234
  |                                        ^^^^^
  |
  = help: set the decimal sign in criteria.toml under `[input]`, `decimal = "comma"` or `decimal = "point"`, and write all numbers of the file with it

Checked: 2 files, 1 error, 0 warnings, 0 hints
"#,
    );
}

#[test]
fn a_date_where_a_number_belongs() {
    says(
        list("50000", "03. Jul"),
        r#"Fehler[date-in-number-column]: „Terminvereinbarung“ (P2) hat bei „Kosten“ das Datum `03. Jul`, erwartet: eine Zahl
 --> projects.csv:3:40
  |
3 | P2;Terminvereinbarung;Bürgerdienste;5;;03. Jul
  |                                        ^^^^^^^
  |
  = Abhilfe: Excel macht aus `3-7` ein Datum; die Spalte als „Text“ formatieren und die Angabe neu eintragen, ein Intervall etwa als `3..7`

Geprüft: 2 Dateien, 1 Fehler, 0 Warnungen, 0 Hinweise
"#,
        r#"error[date-in-number-column]: “Terminvereinbarung” (P2) has the date `03. Jul` for “Cost”, expected a number
 --> projects.csv:3:40
  |
3 | P2;Terminvereinbarung;Bürgerdienste;5;;03. Jul
  |                                        ^^^^^^^
  |
  = help: Excel turns `3-7` into a date; format the column as “Text” and enter the value again, an interval for instance as `3..7`

Checked: 2 files, 1 error, 0 warnings, 0 hints
"#,
    );
}

#[test]
fn a_row_with_too_many_fields() {
    says(
        list("P3;E-Akte;", "P3;E-Akte;x;"),
        r#"Fehler[csv-syntax]: Die Zeile hat 7 Felder, in der Kopfzeile sind es 6
 --> projects.csv:4:1
  |
4 | P3;E-Akte;x;Zentrale Dienste;0;;…
  | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  |
  = Abhilfe: Fehlende Trennzeichen ergänzen, überzählige streichen; ein Feld, das selbst ein Trennzeichen oder einen Zeilenumbruch enthält, in `"…"` setzen

Geprüft: 2 Dateien, 1 Fehler, 0 Warnungen, 0 Hinweise
"#,
        r#"error[csv-syntax]: the row has 7 fields, the header has 6
 --> projects.csv:4:1
  |
4 | P3;E-Akte;x;Zentrale Dienste;0;;…
  | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  |
  = help: add missing delimiters, remove superfluous ones; put a field that itself holds a delimiter or a line break in `"…"`

Checked: 2 files, 1 error, 0 warnings, 0 hints
"#,
    );
}

#[test]
fn a_column_under_another_header() {
    says(
        list(";citizens;", ";citizzens;"),
        r#"Fehler[missing-column]: In der Liste fehlt die Spalte `citizens` („Bürgernutzen“)
  --> projects.csv:1:20
   |
 1 | id;name;department;citizzens;citizens-why;cost-eur
   |                    ^^^^^^^^^
   |
  ::: criteria.toml:12:6
   |
12 | id = "citizens"
   |      ----------
   |
   = Abhilfe: Ist „citizzens“ gemeint? Dann in criteria.toml unter `[input]` eintragen: `columns = { "citizzens" = "citizens" }`

Geprüft: 2 Dateien, 1 Fehler, 0 Warnungen, 0 Hinweise
"#,
        r#"error[missing-column]: the list lacks the column `citizens` (“Benefit for citizens”)
  --> projects.csv:1:20
   |
 1 | id;name;department;citizzens;citizens-why;cost-eur
   |                    ^^^^^^^^^
   |
  ::: criteria.toml:12:6
   |
12 | id = "citizens"
   |      ----------
   |
   = help: is “citizzens” meant? Then enter in criteria.toml under `[input]`: `columns = { "citizzens" = "citizens" }`

Checked: 2 files, 1 error, 0 warnings, 0 hints
"#,
    );
}

#[test]
fn a_number_in_a_way_of_writing_that_is_not_read() {
    let says_how = |cell: &str, german: &str, english: &str| {
        for (lang, remedy) in [("de", german), ("en", english)] {
            let run = list("10000", cell).with(["check", "--lang", lang]).code(1);
            run.stdout_has(&format!("`{cell}`")).stdout_has(remedy);
        }
    };
    says_how(
        "1'000'000",
        "Tausender nicht mit Apostroph trennen, sondern mit Punkt oder Leerzeichen: `1.234.567`",
        "group thousands not by an apostrophe but by a comma or a space: `1,234,567`",
    );
    says_how(
        "10 TEUR..20",
        "Die Einheit hinter die letzte Zahl schreiben, dann gilt sie für alle (`10..20 TEUR`), oder hinter jede die gleiche \
         Art von Einheit",
        "write the unit behind the last number, then it holds for all (`10..20 TEUR`), or a unit of the same kind behind \
         each",
    );
}

#[test]
fn a_project_twice() {
    says(
        list("P3;", "P1;"),
        r#"Fehler[duplicate-id]: „Wohngeld online“ und „E-Akte“ tragen beide die Projektnummer `P1`
 --> projects.csv:4:1
  |
4 | P1;E-Akte;Zentrale Dienste;0;;10000
  | ^^
  |
 ::: projects.csv:2:1
  |
2 | P1;Wohngeld online;Soziales;10;Beschluss des Rates;20000
  | --
  |
  = Abhilfe: Ist es dasselbe Projekt, einen der beiden Einträge löschen; sonst einem der beiden eine andere Nummer geben

Geprüft: 2 Dateien, 1 Fehler, 0 Warnungen, 0 Hinweise
"#,
        r#"error[duplicate-id]: “Wohngeld online” and “E-Akte” share the id `P1`
 --> projects.csv:4:1
  |
4 | P1;E-Akte;Zentrale Dienste;0;;10000
  | ^^
  |
 ::: projects.csv:2:1
  |
2 | P1;Wohngeld online;Soziales;10;Beschluss des Rates;20000
  | --
  |
  = help: if they are the same project, delete one of the two; otherwise give one of them another id

Checked: 2 files, 1 error, 0 warnings, 0 hints
"#,
    );
}

#[test]
fn a_circle_of_prerequisites() {
    says(
        list("department", "depends-on")
            .replace("projects.csv", "Soziales", "P2")
            .replace("projects.csv", "Bürgerdienste", "P3")
            .replace("projects.csv", "Zentrale Dienste", "P1"),
        r#"Fehler[dependency-cycle]: Diese Projekte setzen sich im Kreis voraus: „Wohngeld online“ (P1) → „Terminvereinbarung“ (P2) → „E-Akte“ (P3) → „Wohngeld online“ (P1)
 --> projects.csv:2:20
  |
2 | P1;Wohngeld online;P2;10;Beschluss des Rates;20000
  |                    ^^
  |
  = Abhilfe: Eine dieser Voraussetzungen streichen, bei „Voraussetzungen“ (`depends-on`) oder „ermöglicht“ (`enables`)

Geprüft: 2 Dateien, 1 Fehler, 0 Warnungen, 0 Hinweise
"#,
        r#"error[dependency-cycle]: these projects need each other in a circle: “Wohngeld online” (P1) → “Terminvereinbarung” (P2) → “E-Akte” (P3) → “Wohngeld online” (P1)
 --> projects.csv:2:20
  |
2 | P1;Wohngeld online;P2;10;Beschluss des Rates;20000
  |                    ^^
  |
  = help: delete one of these prerequisites, under `depends-on` or `enables`

Checked: 2 files, 1 error, 0 warnings, 0 hints
"#,
    );
}

#[test]
fn rules_that_contradict_each_other() {
    says(
        Test::manifest_and(RULES),
        r#"Fehler[rule-contradiction]: Für „Wohngeld online“ (P1) gelten zwei Regeln, die sich widersprechen: Nach `muss` ist das Projekt gesetzt, nach `raus` ausgeschlossen
  --> projects.csv:2:1
   |
 2 | P1;Wohngeld online;Soziales;10;Beschluss des Rates;20000
   | ^^
   |
  ::: criteria.toml:25:6
   |
25 | id = "muss"
   |      ------
   |
  ::: criteria.toml:29:6
   |
29 | id = "raus"
   |      ------
   |
   = Abhilfe: Eine der beiden Regeln so fassen, dass sie dieses Projekt nicht mehr erfasst

Geprüft: 2 Dateien, 1 Fehler, 0 Warnungen, 0 Hinweise
"#,
        r#"error[rule-contradiction]: two rules contradict each other for “Wohngeld online” (P1): by `muss` the project is mandatory, by `raus` it is excluded
  --> projects.csv:2:1
   |
 2 | P1;Wohngeld online;Soziales;10;Beschluss des Rates;20000
   | ^^
   |
  ::: criteria.toml:25:6
   |
25 | id = "muss"
   |      ------
   |
  ::: criteria.toml:29:6
   |
29 | id = "raus"
   |      ------
   |
   = help: change one of the two rules so that it no longer holds for this project

Checked: 2 files, 1 error, 0 warnings, 0 hints
"#,
    );
}

#[test]
fn more_mandatory_projects_than_places() {
    says(
        Test::manifest_and(
            "[[rules]]\nid = \"muss\"\neffect = \"mandatory\"\nwhen = [{ field = \"id\", one-of = [\"P1\", \"P2\", \"P3\"] }]\n",
        ),
        r#"Fehler[rules-exceed-places]: 3 Projekte kommen vor der Rangfolge (gesetzt 3, Beschluss 0, in Umsetzung 0), es gibt aber nur 2 Plätze: „Wohngeld online“ (P1), „Terminvereinbarung“ (P2), „E-Akte“ (P3)
 --> criteria.toml:3:10
  |
3 | places = 2
  |          ^
  |
  = Abhilfe: Mehr Plätze vorsehen (`places = 3`), die Regeln enger fassen oder Beschlüsse ändern

Geprüft: 2 Dateien, 1 Fehler, 0 Warnungen, 0 Hinweise
"#,
        r#"error[rules-exceed-places]: 3 projects come before the ranking (mandatory 3, by decision 0, running 0), but there are only 2 places: “Wohngeld online” (P1), “Terminvereinbarung” (P2), “E-Akte” (P3)
 --> criteria.toml:3:10
  |
3 | places = 2
  |          ^
  |
  = help: provide more places (`places = 3`), narrow the rules or change decisions

Checked: 2 files, 1 error, 0 warnings, 0 hints
"#,
    );
}

#[test]
fn a_scenario_that_cannot_be() {
    says(
        Test::manifest_and("[scenarios.s]\nweights = { citizens = 60, cost-eur = 60 }\n"),
        r#"Fehler[scenario-weight-impossible]: Die festgelegten Gewichte ergeben zusammen 120, höchstens 100 sind möglich
  --> criteria.toml:24:12
   |
24 | [scenarios.s]
   |            ^
   |
   = Abhilfe: Die festgelegten Gewichte zusammen um 20 senken

Geprüft: 2 Dateien, 1 Fehler, 0 Warnungen, 0 Hinweise
"#,
        r#"error[scenario-weight-impossible]: the weights that are set sum to 120, at most 100 is possible
  --> criteria.toml:24:12
   |
24 | [scenarios.s]
   |            ^
   |
   = help: lower the weights that are set by 20 in all

Checked: 2 files, 1 error, 0 warnings, 0 hints
"#,
    );
}

#[test]
fn a_path_that_leads_outside() {
    says(
        Test::manifest("projects.csv", "../projects.csv"),
        r#"Fehler[path-outside]: Der Pfad `../projects.csv` führt aus dem Ordner mit criteria.toml und dem zugehörigen Git-Repository hinaus; erwartet: ein Pfad, der darin bleibt
 --> criteria.toml:6:13
  |
6 | projects = ["../projects.csv"]
  |             ^^^^^^^^^^^^^^^^^
  |
  = Abhilfe: Einen Pfad ohne Laufwerk und ohne `/` am Anfang angeben, etwa `data/projects.csv`; Projektlisten, die anderswo liegen, nennt die Befehlszeile: `--projects DATEI`

Geprüft: 1 Datei, 1 Fehler, 0 Warnungen, 0 Hinweise
"#,
        r#"error[path-outside]: the path `../projects.csv` leads out of the folder of criteria.toml and the Git repository around it; expected a path that stays inside
 --> criteria.toml:6:13
  |
6 | projects = ["../projects.csv"]
  |             ^^^^^^^^^^^^^^^^^
  |
  = help: give a path without a drive and without a leading `/`, such as `data/projects.csv`; project lists kept elsewhere can be named on the command line: `--projects FILE`

Checked: 1 file, 1 error, 0 warnings, 0 hints
"#,
    );
}

#[test]
fn a_list_that_is_not_there() {
    says(
        Test::decision().without("projects.csv"),
        r#"Fehler[file-not-found]: Die Datei `projects.csv`, die hier genannt ist, gibt es nicht
 --> criteria.toml:6:13
  |
6 | projects = ["projects.csv"]
  |             ^^^^^^^^^^^^^^
  |
  = Abhilfe: Den Pfad berichtigen oder die Datei dort ablegen; Pfade zählen ab dem Ordner, in dem criteria.toml liegt

Geprüft: 1 Datei, 1 Fehler, 0 Warnungen, 0 Hinweise
"#,
        r#"error[file-not-found]: the file `projects.csv`, named here, does not exist
 --> criteria.toml:6:13
  |
6 | projects = ["projects.csv"]
  |             ^^^^^^^^^^^^^^
  |
  = help: correct the path or put the file there; paths start from the folder of criteria.toml

Checked: 1 file, 1 error, 0 warnings, 0 hints
"#,
    );
}
