//! Lists as planners keep them, taken in, written and read again.

use std::path::Path;

use tempfile::TempDir;

use super::{Intake, Options, read};
use crate::finding::{Code, Findings, Severity};
use crate::load::{Loaded, Request, load};
use crate::model::Lang;
use crate::source::Sources;

mod random;

fn intake(name: &str, content: &[u8], lang: Lang) -> Result<Intake, Vec<Code>> {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join(name);
    std::fs::write(&path, content).unwrap();
    let (mut sources, mut findings) = (Sources::default(), Findings::new(5));
    let options = Options { lang, as_of: jiff::civil::date(2026, 11, 22) };
    let list = read(&mut sources, &mut findings, &path.to_string_lossy());
    let intake = list.and_then(|list| Intake::of(&list, &sources, options, &mut findings));
    intake.filter(|_| !findings.has_errors()).ok_or_else(|| findings.iter().map(|finding| finding.code).collect())
}

fn of(list: &str) -> Intake {
    intake("liste.csv", list.as_bytes(), Lang::De).unwrap()
}

fn write(intake: &Intake) -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    std::fs::create_dir(folder.path().join("data")).unwrap();
    intake.files().iter().for_each(|file| std::fs::write(folder.path().join(file.name), &file.text).unwrap());
    folder
}

fn loaded(folder: &Path) -> Loaded {
    load(&Request::new(folder.join("criteria.toml")))
}

/// The codes of warnings and errors in what was written, as `check` would report them.
fn complaints(intake: &Intake) -> Vec<Code> {
    let folder = write(intake);
    let loaded = loaded(folder.path());
    loaded.findings.iter().filter(|finding| finding.severity != Severity::Hint).map(|finding| finding.code).collect()
}

/// The new list without its last column, which names the rows, and those that are to be filled in.
fn projects(intake: &Intake) -> String {
    let text = intake.files()[1].text.replace("\r\n", "\n");
    let blank = ";Rechtsgrundlage bestätigt durch;Politischer Auftrag";
    let text = text.trim_start_matches('\u{feff}');
    let n = text.lines().next().unwrap().split(blank).next().unwrap().split(';').count();
    let cut = |line: &str| line.split(';').take(n).collect::<Vec<_>>().join(";");
    text.lines().map(cut).collect::<Vec<_>>().join("\n")
}

fn protocol(intake: &Intake) -> String {
    intake.files()[3].text.clone()
}

fn manifest(intake: &Intake) -> String {
    intake.files()[0].text.clone()
}

#[test]
fn a_list_of_mere_wishes_gets_ids_and_everything_to_be_filled_in() {
    let intake = of("Wunsch\nWohngeld online\nTermine online\nMängelmelder\n");
    assert_eq!(
        projects(&intake),
        "Kennung;Wunsch;Rechtsgrundlage\nP001;Wohngeld online;\nP002;Termine online;\nP003;Mängelmelder;"
    );
    let folder = write(&intake);
    let loaded = loaded(folder.path());
    let decision = loaded.decision.unwrap();
    assert_eq!(decision.places().get(), 2);
    // Three criteria to fill in for each; the fourth follows from the legal bases.
    assert_eq!(loaded.gaps.len(), 9);
    let ids: Vec<&str> = decision.criteria().iter().map(|criterion| criterion.id.as_str()).collect();
    assert_eq!(ids, ["legal-duty", "politics", "citizens", "businesses"]);
    assert_eq!(decision.rank().places().len(), 3, "all are tied at the cut");
}

#[test]
fn ids_of_the_list_are_kept_if_they_are_ids() {
    let ids = |list: &str| of(list).ids.join(" ");
    assert_eq!(ids("Nr.;Projekt\nA-7;Eins\nA-3;Zwei\n"), "A-7 A-3");
    assert_eq!(ids("Nr.;Projekt\n7;Eins\n7;Zwei\n"), "P001 P002");
    assert_eq!(ids("Nr.;Projekt;Amt\n7;Eins;A\n;Zwei;B\n"), "P001 P002");
    assert_eq!(ids("Nr.;Projekt\n1,2;Eins\n3;Zwei\n"), "P001 P002");
    let intake = of("Nr.;Projekt\n7;Eins\n7;Zwei\n");
    assert!(
        protocol(&intake)
            .contains("- In der Spalte „Nr.“ kommen Nummern mehrfach vor; deshalb wurden neue Kennungen vergeben.\n")
    );
    // The old numbers stay, under a header that is not taken for the new ids.
    assert_eq!(projects(&intake), "Kennung;Nr. (2);Projekt;Rechtsgrundlage\nP001;7;Eins;\nP002;7;Zwei;");
}

#[test]
fn a_column_that_is_called_like_the_reasons_of_a_criterion_is_none() {
    // `citizens-why` would be both: the reasons in words, and a criterion of the numbers.
    let intake = of("Projekt;Nutzen Bürger;citizens-why\nEins;spart Wege;4\nZwei;;1\n");
    assert!(loaded(write(&intake).path()).decision.is_some());
    assert_eq!(
        projects(&intake),
        "Kennung;Projekt;Nutzen Bürger;citizens-why (2);Rechtsgrundlage\nP001;Eins;spart Wege;4;\nP002;Zwei;;1;"
    );
}

#[test]
fn what_one_cell_says_does_not_become_a_number_by_force() {
    let intake = of(
        "Projekt;Kosten (EUR)\nEins;1.234,50\nZwei;ca. 80.000\nDrei;siehe Angebot\nVier;30 PT\nFünf;3-7\nSechs;k. A.\n",
    );
    assert_eq!(
        projects(&intake),
        "Kennung;Projekt;Kosten (EUR);Rechtsgrundlage\nP001;Eins;1234,5;\nP002;Zwei;~80000;\nP003;Drei;;\nP004;Vier;;\nP005;Fünf;3..7;\nP006;Sechs;;"
    );
    let protocol = protocol(&intake);
    assert!(
        protocol.contains("| Zeile 4 | „Drei“ (P003) | Kosten (EUR) | siehe Angebot | keine Zahl |\n"),
        "{protocol}"
    );
    assert!(
        protocol.contains("| Zeile 5 | „Vier“ (P004) | Kosten (EUR) | 30 PT | Einheit passt nicht zur Spalte |\n"),
        "{protocol}"
    );
}

#[test]
fn what_is_known_of_a_number_is_told_in_words() {
    let intake = of(
        "Projekt;Kosten (EUR);Frist\nEins;10-20 T€;2027-03-01 10:30\nZwei;ca. 50;\nDrei;< 50;\nVier;1,2 Mio. €;\nFünf;ab 7 €;\nSechs;1..2..4;\nSieben;1.573,45 €;\nAcht;ca. 50;\n",
    );
    let protocol = protocol(&intake);
    let (_, readings) = protocol.split_once("## Angaben, die anders geschrieben waren\n\n").unwrap();
    assert_eq!(
        readings.split("\n\n").next().unwrap().lines().skip(2).collect::<Vec<_>>(),
        [
            "| Kosten (EUR) | 10-20 T€ | 10000 bis 20000 | 1 |",
            "| Kosten (EUR) | ca. 50 | ungefähr 50 | 2 |",
            "| Kosten (EUR) | \\< 50 | unter 50 | 1 |",
            "| Kosten (EUR) | 1,2 Mio. € | 1200000 | 1 |",
            "| Kosten (EUR) | ab 7 € | mindestens 7 | 1 |",
            "| Kosten (EUR) | 1..2..4 | 1 bis 4, wahrscheinlich 2 | 1 |",
            "| Frist | 2027-03-01 10:30 | 01.03.2027 | 1 |",
        ]
    );
    assert!(projects(&intake).contains("P001;Eins;10000..20000;01.03.2027;"));
}

#[test]
fn a_number_of_two_meanings_is_thousands_and_that_is_told() {
    let cost = |list: &str, lang| {
        let intake = intake("liste.csv", list.as_bytes(), lang).unwrap();
        (
            intake.columns[2].cells.iter().map(|cell| cell.text(Lang::En)).collect::<Vec<_>>().join(" "),
            intake.notes.doubts.len(),
        )
    };
    // Whatever the language of the files: a German list stays one. One doubt is about the legal bases.
    assert_eq!(cost("Projekt;Kosten\nEins;80.000\n", Lang::En), ("80000".into(), 2));
    assert_eq!(cost("Projekt;Kosten\nEins;80,000\n", Lang::De), ("80000".into(), 2));
    assert_eq!(cost("Projekt;Kosten\nEins;80.000\nZwei;1,5\n", Lang::De), ("80000 1.5".into(), 1));
    assert_eq!(
        cost("Projekt;Kosten\nEins;80.000\nZwei;90,000\nDrei;7\nVier;8\nFünf;9\n", Lang::De),
        ("  7 8 9".into(), 1)
    );
}

/// The cells of the column with a header, as they stand in an English list.
fn cells_of(intake: &Intake, header: &str) -> Vec<String> {
    let column = intake.columns.iter().find(|column| column.header == header).unwrap();
    column.cells.iter().map(|cell| cell.text(Lang::En)).collect()
}

#[test]
fn thousands_stay_thousands_though_another_column_has_a_decimal_point() {
    let intake = of("Projekt;Kosten;Aufwand PT\nM1;10.000 €;10\nM2;20.000 €;10\nM3;30.000 €;2.5\n");
    assert_eq!(cells_of(&intake, "Kosten"), ["10000", "20000", "30000"]);
    assert_eq!(cells_of(&intake, "Aufwand PT"), ["10", "10", "2.5"]);
    let protocol = protocol(&intake);
    assert!(
        protocol.contains(
            "- In der Spalte „Kosten“ wurden Zahlen wie 10.000 € als Tausender gelesen. Nach dem Dezimalzeichen anderer Spalten (2.5) wären es Zahlen mit drei Nachkommastellen; alle stehen unter „Angaben, die anders geschrieben waren“.\n"
        ),
        "{protocol}"
    );
    assert!(protocol.contains("| Kosten | 20.000 € | 20000 | 1 |\n"), "{protocol}");
    // A comma is no contradiction.
    let plain = of("Projekt;Kosten;Aufwand PT\nM1;10.000 €;10\nM2;20.000 €;2,5\n");
    assert_eq!(cells_of(&plain, "Kosten"), ["10000", "20000"]);
    assert!(plain.notes.readings.is_empty());
}

#[test]
fn numbers_of_two_meanings_stay_out_where_their_own_column_contradicts() {
    let intake = of("Projekt;Kosten\nM1;10.000 €\nM2;20.000 €\nM3;2.5\nM4;7\n");
    assert_eq!(cells_of(&intake, "Kosten"), ["", "", "2.5", "7"]);
    let protocol = protocol(&intake);
    assert!(protocol.contains("- In der Spalte „Kosten“ wurden Zahlen wie 10.000 € nicht gelesen."), "{protocol}");
    assert!(
        protocol.contains(
            "| Zeile 2 | „M1“ (P001) | Kosten | 10.000 € | zweierlei möglich: Dezimalkomma oder Tausenderpunkt |\n"
        ),
        "{protocol}"
    );
    assert!(protocol.contains("- In der Spalte „Kosten“ ließen sich nur 2 von 4 Angaben lesen."), "{protocol}");
    // Millions may well have three decimals.
    let millions = of("Projekt;Kosten;Aufwand PT\nM1;1.250 Mio. €;2.5\nM2;7;3\n");
    assert_eq!(cells_of(&millions, "Kosten"), ["", "7"]);
}

#[test]
fn a_column_of_costs_is_a_criterion_though_few_cells_can_be_read() {
    let list = "Projekt;Kosten\nEins;12.000,50\nZwei;siehe Angebot\nDrei;offen, ca. Mitte\nVier;später\n";
    let intake = of(list);
    assert_eq!(cells_of(&intake, "Kosten"), ["12000.5", "", "", ""]);
    let told = protocol(&intake);
    assert!(told.contains("| Kosten | Kriterium `cost-eur` |\n"), "{told}");
    assert!(told.contains("- In der Spalte „Kosten“ ließ sich nur 1 von 4 Angaben lesen."), "{told}");
    assert!(told.contains("| Zeile 3 | „Zwei“ (P002) | Kosten | siehe Angebot | keine Zahl |\n"), "{told}");
    let intake = of("Projekt;Kosten\nEins;siehe Angebot\nZwei;später\n");
    let told = protocol(&intake);
    assert!(told.contains("| Kosten | unverändert behalten: Keine der 2 Angaben ist eine Zahl"), "{told}");
    assert!(told.contains("| Zeile 3 | „Zwei“ (P002) | Kosten | später | keine Zahl |\n"), "{told}");
}

#[test]
fn what_a_project_needs_is_another_one_and_never_in_a_circle() {
    let intake =
        of("Nr.;Projekt;Voraussetzung\n1;A;B\n2;B;A\n3;C;C\n4;D;keine\n5;E;-\n6;F;nein\n7;G;A, X\n8;X;\n9;X;A, Y\n");
    assert_eq!(cells_of(&intake, "Voraussetzung"), ["", "", "", "", "", "", "1", "", "1"]);
    let told = protocol(&intake);
    for line in [
        "| Zeile 2 | „A“ (1) | Voraussetzung | B | führt im Kreis zu diesem Projekt zurück |\n",
        "| Zeile 3 | „B“ (2) | Voraussetzung | A | führt im Kreis zu diesem Projekt zurück |\n",
        "| Zeile 4 | „C“ (3) | Voraussetzung | C | das Projekt selbst |\n",
        "| Zeile 8 | „G“ (7) | Voraussetzung | X | mehrere Projekte haben diesen Namen |\n",
        "| Zeile 10 | „X“ (9) | Voraussetzung | Y | kein Projekt der Liste |\n",
    ] {
        assert!(told.contains(line), "{line}{told}");
    }
    assert_eq!(intake.notes.unread.len(), 5);
    assert!(!complaints(&intake).contains(&Code::DependencyCycle));
}

#[test]
fn nobody_needs_what_was_merged_into_it_in_a_circle() {
    // C was merged into A and needs B, which needs A: so A would need B.
    let intake = of("Nr.;Projekt;Voraussetzung;Aufgegangen in\n1;A;;\n2;B;A;\n3;C;B;A\n");
    assert_eq!(cells_of(&intake, "Voraussetzung"), ["", "1", "2"]);
    assert_eq!(cells_of(&intake, "Aufgegangen in"), ["", "", ""]);
    let told = "| Zeile 4 | „C“ (3) | Aufgegangen in | A | führt im Kreis zu diesem Projekt zurück |\n";
    assert!(protocol(&intake).contains(told), "{}", protocol(&intake));
    assert!(!complaints(&intake).contains(&Code::DependencyCycle));
    // Where the mergers are read first, the needs are left out.
    let intake = of("Nr.;Projekt;Aufgegangen in;Voraussetzung\n1;A;;\n2;B;;A\n3;C;A;B\n");
    assert_eq!(cells_of(&intake, "Aufgegangen in"), ["", "", "1"]);
    assert_eq!(cells_of(&intake, "Voraussetzung"), ["", "", ""]);
    assert!(!complaints(&intake).contains(&Code::DependencyCycle));
    // Whoever needs what it was merged into needs nothing.
    let intake = of("Nr.;Projekt;Aufgegangen in;Voraussetzung\n1;A;;\n2;B;A;A\n");
    assert_eq!(cells_of(&intake, "Voraussetzung"), ["", "1"]);
    assert!(!complaints(&intake).contains(&Code::DependencyCycle));
}

#[test]
fn a_project_is_merged_into_one_other() {
    let intake = of("Nr.;Projekt;Aufgegangen in\n1;A;\n2;B;\n3;C;1 und 2\n");
    assert_eq!(cells_of(&intake, "Aufgegangen in"), ["", "", "1"]);
    let told = "| Zeile 4 | „C“ (3) | Aufgegangen in | 2 | nur ein Projekt möglich |\n";
    assert!(protocol(&intake).contains(told), "{}", protocol(&intake));
}

#[test]
fn prerequisites_are_found_by_their_numbers_however_these_are_written() {
    let intake = of(
        "Nr.;Projekt;Voraussetzung\n001;A;\n002;B;Nr. 1\n003;C;#1\n004;D;1 und 2\n005;E;siehe 1\n006;F;\"1;2\"\n007;G;1 und Haus\n008;H;Haus und Hof\n",
    );
    let expected = ["", "001", "001", "001 | 002", "001", "001 | 002", "001", ""];
    assert_eq!(cells_of(&intake, "Voraussetzung"), expected);
    let unread: Vec<&str> = intake.notes.unread.iter().map(|unread| unread.text.as_str()).collect();
    assert_eq!(unread, ["Haus", "Haus und Hof"]);
}

#[test]
fn wishes_that_begin_like_sums_or_notes_are_projects() {
    let intake = of(
        "Projekt;Kosten;Nutzen Bürger\nSumme der Teile online;1000;3\nTotal Cost Reporting;300;1\nStand der Technik prüfen;;\nAnmerkungsportal Bürger;;\nLegendentool;;\nErstellung Bauanträge;;\nGesamt;5;2\nSumme Dezernat 3;5;\nStand: Mai;;\nStand Mai 2026;;\nErstellt am 1.1.;;\nAnmerkung 1: geschätzt;;\n* geschätzt;;\n",
    );
    assert_eq!(
        intake.names,
        [
            "Summe der Teile online",
            "Total Cost Reporting",
            "Stand der Technik prüfen",
            "Anmerkungsportal Bürger",
            "Legendentool",
            "Erstellung Bauanträge"
        ]
    );
    assert_eq!(intake.notes.skipped.len(), 7);
}

#[test]
fn headings_between_few_projects_leave_their_numbers_alone() {
    let intake = of(
        "Nr.;Projekt;Kosten\n;Fachbereich Soziales;\n1;Wohngeld;1000\n2;Hundesteuer;2000\n;Zwischensumme Soziales;3000\n;Fachbereich Bau;\n3;Bauantrag;500\n;Summe Bau;500\n;Gesamtsumme;3500\n",
    );
    assert_eq!(intake.ids, ["1", "2", "3"]);
    assert_eq!(intake.notes.skipped.len(), 5);
}

#[test]
fn negative_costs_and_efforts_are_not_the_best_values() {
    let intake = of("Projekt;Kosten;Aufwand PT\nA;-5000;12\nB;7000;-3\nC;3000;70\n");
    assert_eq!(cells_of(&intake, "Kosten"), ["", "7000", "3000"]);
    assert_eq!(cells_of(&intake, "Aufwand PT"), ["12", "", "70"]);
    let told = protocol(&intake);
    assert!(told.contains("| Zeile 2 | „A“ (P001) | Kosten | -5000 | negative Zahl |\n"), "{told}");
    assert!(told.contains("| Zeile 3 | „B“ (P002) | Aufwand PT | -3 | negative Zahl |\n"), "{told}");
}

#[test]
fn staff_that_is_counted_is_kept_and_names_are_not() {
    let intake = of("Projekt;Personal (Tage);Personal (VZÄ);Personal;Personalbedarf\nA;12;0,5;3;40\nB;30;1,5;4;50\n");
    let told = protocol(&intake);
    assert!(told.contains("| Personal (Tage) | Kriterium `staff-days` |\n"), "{told}");
    assert!(!told.contains("personenbezogene"), "{told}");
    assert_eq!(cells_of(&intake, "Personal (VZÄ)"), ["0,5", "1,5"]);
    let named = of("Projekt;Personal\nA;Frau Vorlage\nB;Herr Muster\n");
    assert!(protocol(&named).contains("| Personal | nicht übernommen: enthält vermutlich personenbezogene Daten |\n"));
}

#[test]
fn the_column_of_the_total_is_the_cost_and_years_are_resources() {
    let intake = of("Projekt;Kosten 2026;Kosten 2027;Kosten gesamt in T€\nEins;10;20;30\nZwei;1,5;2;3,5\n");
    let manifest = manifest(&intake);
    assert!(manifest.contains("id = \"cost\"\ngroup = \"resources\"\nname = \"Kosten gesamt in T€\"\n"), "{manifest}");
    assert!(
        manifest
            .contains("unit = \"TEUR\"\nscale = { kind = \"linear\", worst = 50, best = 0, outside = \"clamp\" }\n"),
        "{manifest}"
    );
    assert!(manifest.contains("[resources.kosten-2026]\nname = \"Kosten 2026\"\nunit = \"EUR\"\n"), "{manifest}");
    let years = of("Projekt;Kosten 2026;Kosten 2027\nEins;10;20\n");
    assert!(protocol(&years).contains("Als Kosten zählt nur die Spalte „Kosten 2026“."));
}

#[test]
fn scales_come_from_headers_and_values() {
    let list = "Projekt;Nutzen Bürger (0-3);Prio (1 = hoch);Risiko;Reifegrad;Digital?;Anteil online (%);Raum\n\
                Eins;0;1;hoch;2;ja;45 %;12\nZwei;3;4;gering;4;nein;10 %;410\nDrei;2;2;mittel;1;;5 %;7\n";
    let intake = of(list);
    let manifest = manifest(&intake);
    let has = |text: &str| assert!(manifest.contains(text), "{text}\n{manifest}");
    has(
        "{ value = 0, points = 0, label = { de = \"Stufe 0 (bis 3): bitte in Worten festlegen\", en = \"step 0 (of up to 3): put it into words\" } },",
    );
    has("{ value = 1, points = 100, label = { de = \"Stufe 1 (bis 4)");
    has("{ key = \"gering\", points = 100,");
    has("{ key = \"hoch\", points = 0,");
    has(
        "id = \"digital\"\ngroup = \"further\"\nname = \"Digital?\"\nweight = 5\nmissing = \"unknown\"\nscale = { kind = \"yes-no\" }",
    );
    has("worst = 0, best = 100, outside = \"clamp\"");
    assert!(!manifest.contains("raum"), "numbers without a scale are kept and not judged by");
    // No legal basis is named yet; that is all.
    assert_eq!(complaints(&intake), [Code::CriterionConstant]);
}

#[test]
fn texts_about_a_benefit_are_its_reasons() {
    let intake = of("Projekt;Nutzen Bürger\nEins;spart einen Weg\nZwei;spart viel Zeit\n");
    assert_eq!(intake.columns[2].name.as_deref(), Some("citizens-why"));
    // No legal basis is named yet; that is all.
    assert_eq!(complaints(&intake), [Code::CriterionConstant]);
}

#[test]
fn rows_that_are_no_projects_are_told() {
    let list = "Titel der Liste;;\n;;\nNr.;Projekt;Kosten\n1;Eins;10000\n;;\nDezernat 5;;\n2;Gesamtkonzept Digitales;20000\nNr.;Projekt;Kosten\n\
                3;Summenrechner;5000\n;Zwischensumme;35000\n;;35000\nGesamt;;35000\n;Stand: Oktober;\n* geschätzt;;\n";
    let intake = of(list);
    assert_eq!(intake.names, ["Eins", "Gesamtkonzept Digitales", "Summenrechner"]);
    assert_eq!(intake.ids, ["1", "2", "3"]);
    let told: Vec<(usize, &str)> = intake.notes.skipped.iter().map(|(number, _, why)| (*number, *why)).collect();
    assert_eq!(
        told,
        [
            (6, "intake-row-alone"),
            (8, "intake-row-header"),
            (10, "intake-row-sum"),
            (11, "intake-row-alone"),
            (12, "intake-row-sum"),
            (13, "intake-row-note"),
            (14, "intake-row-note"),
        ]
    );
}

#[test]
fn a_project_without_a_name_is_not_lost() {
    let intake = of("Nr.;Projekt;Amt;Kosten\n1;Eins;Bau;5000\n2;;Soziales;7000\n");
    assert_eq!(intake.names, ["Eins", "Ohne Namen (Zeile 3)"]);
}

#[test]
fn prerequisites_are_found_by_number_and_by_name() {
    let intake = of("Nr.;Projekt;Voraussetzungen\n1;Eins;2, E-Akte\n1;Zwei;unbekanntes\n2;E-Akte;\n");
    // The numbers are not unique, so new ids are given, and only 2 still means one project.
    assert_eq!(
        projects(&intake),
        "Kennung;Nr. (2);Projekt;Voraussetzungen;Rechtsgrundlage\nP001;1;Eins;P003;\nP002;1;Zwei;;\nP003;2;E-Akte;;"
    );
    assert_eq!(intake.n_unread(), 1);
    assert!(manifest(&intake).contains("dependencies = \"inherit\""));
}

#[test]
fn columns_of_people_are_named_and_left_out() {
    let offices = of("Projekt;Verantwortlich\nEins;Amt 66\nZwei;FB 3\n");
    assert_eq!(offices.columns[2].name.as_deref(), Some("department"));
    let intake = of("Projekt;Ansprechpartner;Tel.\nEins;Amt 51, Frau Muster;0231 5550101\nZwei;Amt 66 Muster;\n");
    let all: String = intake.files().iter().map(|file| file.text.as_str()).collect();
    assert!(!all.contains("Muster") && !all.contains("5550101"));
    assert!(
        protocol(&intake)
            .contains("| Ansprechpartner | nicht übernommen: enthält vermutlich personenbezogene Daten |\n")
    );
}

#[test]
fn nothing_in_a_list_becomes_markup_or_a_formula() {
    let intake = of("Projekt;Amt;Frist;a|b\n=1+1;@SUM(A1);<b>bald</b> | x;+49\nZwei;x;;y\n");
    let list = projects(&intake);
    assert!(list.contains("P001;'=1+1;'@SUM(A1);;'+49;"), "{list}");
    let protocol = protocol(&intake);
    assert!(protocol.contains("\\<b\\>bald\\</b\\> \\| x"), "{protocol}");
}

#[test]
fn error_values_of_a_workbook_are_told_wherever_they_stand() {
    let workbook = include_bytes!("../../tests/data/sheets/broken-libreoffice.xlsx");
    let intake = intake("liste.xlsx", workbook, Lang::De).unwrap();
    let told: Vec<(&str, &str)> =
        intake.notes.unread.iter().map(|unread| (unread.header.as_str(), unread.text.as_str())).collect();
    assert_eq!(
        told,
        [
            ("department", "#N/A"),
            ("citizens", "2026-07-03"),
            ("cost-eur", "#DIV/0!"),
            ("cost-eur", "#N/A"),
            ("cost-eur", "true")
        ]
    );
}

#[test]
fn an_english_list_gives_english_files() {
    let list = "No.,Project,Department,Benefit for citizens (1-5),Cost estimate (EUR),Due date,Contact\n1,Permits online,Housing,5,\"120,000\",2027-12-31,Ann\n2,Appointments,Front office,3,45000.50,,Bob\n";
    let intake = intake("wishes.csv", list.as_bytes(), Lang::En).unwrap();
    let files = intake.files();
    assert_eq!(
        files[1].text,
        "No.,Project,Department,Benefit for citizens (1-5),Cost estimate (EUR),Due date,legal,legal-confirmed,Political mandate,Benefit for businesses,source\n\
         1,Permits online,Housing,5,120000,2027-12-31,,,,,\"wishes.csv, line 2\"\n\
         2,Appointments,Front office,3,45000.5,,,,,,\"wishes.csv, line 3\"\n"
    );
    assert_eq!(files[3].name, "PROTOCOL.md");
    assert!(files[3].text.starts_with("# Protocol of taking in wishes.csv\n"));
    assert_eq!(complaints(&intake), [Code::CriterionConstant]);
}

#[test]
fn what_cannot_be_taken_in_is_a_finding() {
    let codes = |list: &str| intake("liste.csv", list.as_bytes(), Lang::De).map(|_| ()).unwrap_err();
    assert_eq!(codes(""), [Code::NoProjects]);
    assert_eq!(codes("Nr.;Projekt\n"), [Code::NoProjects]);
    assert_eq!(codes("Nr.;Projekt\n;Summe\n"), [Code::NoProjects]);
    assert_eq!(codes("a;b\n1;2\n3;4\n"), [Code::MissingColumn]);
    assert_eq!(codes("Nr.;Projekt\n1;Eins;zu viel\n2;Zwei\n"), [Code::CsvSyntax]);
    assert_eq!(intake("a.xls", b"x", Lang::De).map(|_| ()).unwrap_err(), [Code::SpreadsheetUnreadable]);
}

#[test]
fn a_number_above_the_greatest_of_its_scale_makes_another_scale_or_is_told() {
    let second = |list: &str| projects(&of(list)).lines().nth(2).unwrap().to_owned();
    // Nothing says where the scale ends, so it reaches far enough.
    let open = "Projekt;Nutzen Bürger\nEins;1\nZwei;> 3";
    assert_eq!(second(open), "P002;Zwei;>3;");
    assert!(manifest(&of(open)).contains("{ value = 4, points = 100"), "{}", manifest(&of(open)));
    // The header says where it ends, and nothing lies beyond.
    assert_eq!(second("Projekt;Nutzen Bürger (1-3)\nEins;1\nZwei;> 3"), "P002;Zwei;;");
    assert_eq!(second("Projekt;Nutzen Bürger (1-3)\nEins;1\nZwei;> 2"), "P002;Zwei;>2;");
    assert_eq!(second("Projekt;Nutzen Bürger (0-100)\nEins;45\nZwei;> 100"), "P002;Zwei;;");
    assert_eq!(second("Projekt;Nutzen Bürger (0-100)\nEins;45\nZwei;< 0"), "P002;Zwei;;");
}

#[test]
fn a_column_without_a_role_does_not_lead_to_a_budget_of_its_name() {
    let intake = of("Projekt;Kosten 2026;Kosten;Kosten 2026\nEins;7..3;;\nZwei;7..3;1;1");
    let loaded = loaded(write(&intake).path());
    assert!(loaded.decision.is_some(), "{:?}", loaded.findings);
}
