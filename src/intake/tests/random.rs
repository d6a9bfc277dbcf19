//! Random lists, as people keep them and as no list should be: whatever is taken in can be ranked.
//!
//! Most columns hold one kind of cells under a header that suits them, as otherwise few would become
//! more than texts; a few cells of another kind, gaps and rubbish stand in each.

use proptest::prelude::*;
use rust_xlsxwriter::{ExcelDateTime, Format, Formula, Workbook};

use super::*;
use crate::intake::values::{Number, Value};
use crate::model;

/// Headers and cells that belong together.
type Sort = (&'static [&'static str], &'static [&'static str]);

#[rustfmt::skip]
const SORTS: [Sort; 14] = [
    // Names
    (&["Projekt", "Maßnahme", "Projekttitel", "Bezeichnung", "name", "Vorhaben", "Project"],
     &["Wohngeld", "Termine online", "E-Akte", "Bauantrag digital", "Summe", "Wohngeld online", "=1+1", "ärztlicher Dienst", "Nr. 1", "1"]),
    // Numbers of rows
    (&["Nr.", "Lfd. Nr.", "id", "ID", "#", "Kennung", "ozg_id", "Projekt-Nr."],
     &["1", "2", "3", "4", "5", "6", "007", "P001", "P002", "A-1", "DO-P01", "1.1", "a,b", "12345678901234567890"]),
    // Money
    (&["Kosten", "Kosten (EUR)", "kosten", "Kosten 2026", "Kosten 2027", "Investition", "cost-eur", "Kosten gesamt", "Kosten in T€", "Kosten (Mio. €)", "Budget", "Betriebskosten pro Jahr", "Kosten (1-5)", "Kosten 2026 (T€)", "Invest", "EUR"],
     &["80.000", "80,000", "12 500 €", "1.234,50", "1,234.50", "1.234", "1,234", "120 TEUR", "5 T€", "0,5 Mio. €", "1,2 Mio. €", "1.250 Mio. €", "5000", "0", "ca. 50", "ca. 5.000", "< 50.000", "> 1000", "ab 7 €", "bis 5000", "10-20 T€", "20.000 - 10.000", "7..3", "-5000", "30 PT", "2.5", "2,5", "€ 500", "siehe Angebot", "1-5 Mio. €", "99999999999999999999999", "1e300"]),
    // Effort
    (&["Aufwand PT", "Aufwand in PT", "Aufwand", "PT", "Personentage", "staff-days", "Aufwand (1-5)", "Aufwand (VZÄ)", "Aufwand (Tage)", "Arbeitstage", "Aufwand intern", "Personalaufwand"],
     &["10", "12,5", "2.5", "1.250", "30 PT", "12-15", "15-12", "0", "ca. 5", "< 5", "< 0", "> 3", "-3", "2 VZÄ", "3 Monate", "hoch", "gering", "1..2..4", "40 Tage", "1 Tag"]),
    // Few whole numbers
    (&["Nutzen", "Nutzen (1-5)", "Nutzen Bürger", "Nutzen Bürger (1-3)", "Nutzen Unternehmen", "Nutzen für Unternehmen", "Priorität", "Priorität (1-5)", "Prio", "Prio (1 = hoch)", "Risiko", "Risiko (0-10)", "Politik", "Politischer Auftrag", "citizens", "benefit", "Dringlichkeit", "Strategie", "Komplexität", "Reifegrad", "Nutzen (1 = gering, 5 = hoch)", "Zahl", "Bewertung (0-100)", "Punkte 0 bis 100", "Jahr", "Umsetzbarkeit (1-4)"],
     &["1", "2", "3", "4", "5", "6", "10", "0", "1", "2", "3", "1,5", "1.5", "2,0", "> 3", "< 1", "< 0", "> 100", "> 10", "ca. 5", "1-2", "2-4", "4-2", "3..5", "1..2..3", "-1", "-4", "7", "100", "45", "2026", "2027"]),
    // Shares
    (&["Anteil (%)", "Anteil %", "Anteil", "Nutzen (%)", "Reifegrad in %", "Quote", "Nutzen Bürger (%)", "Digitalisierungsgrad (0-100 %)"],
     &["45 %", "0 %", "100 %", "120 %", "12,5%", "0,45", "50", "< 5 %", "> 100", "> 100 %", "< 0", "< 0 %", "-3 %", "10-20 %", "90 - 80 %", "ca. 50 %", "5 Prozent", "200"]),
    // Grades
    (&["Nutzen", "Priorität", "Risiko", "Nutzen Bürger", "Komplexität", "Aufwand", "Kosten", "Relevanz", "Dringlichkeit", "Stufe"],
     &["hoch", "mittel", "gering", "sehr hoch", "Hoch", "niedrig", "klein", "kein", "keine", "sehr gering", "mittel", "high", "low"]),
    // Yes and no
    (&["Pflicht?", "Pflicht", "Hintergrund", "background", "OZG", "Förderung?", "Nutzen Bürger", "Politik", "Frist?"],
     &["ja", "nein", "ja", "nein", "x", "X", "1", "0", "yes", "no", "wahr", "?", "Ja", "unklar"]),
    // Status
    (&["status", "Status", "Phase", "Sachstand", "Bearbeitungsstand"],
     &["Idee", "läuft", "In Umsetzung", "umgesetzt", "fertig", "zurückgestellt", "Zurückgezogen", "neu", "fertig bis 2028", "läuft seit 2024", "geplant", "50 %", "1", "ja"]),
    // Days
    (&["Frist", "Termin", "deadline", "Fällig", "Frist bis", "Jahr", "Start", "legal-deadline"],
     &["31.12.2027", "2027-03-01", "Ende 2027", "Q3 2027", "2027", "31.02.2027", "1.1.27", "sofort", "2026-11-22 10:30", "46000", "31.12.1999", "06/2028", "1.1.0001", "9999-12-31"]),
    // The law
    (&["Rechtsgrundlage", "legal", "Gesetz", "Rechtsgrundlagen", "legal-duty", "legal-confirmed"],
     &["OZG, § 3 EGovG", "§ 3 OZG", "§ 5 EGovG", "OZG", "SDG-VO", "DSGVO Art. 6", "BITV 2.0", "keine", "must", "freiwillig", "§ 3 OZG; § 5 EGovG", "EGovG NRW"]),
    // Other projects
    (&["Voraussetzungen", "Voraussetzung", "ermöglicht", "schließt aus", "Aufgegangen in", "Abhängigkeiten", "depends-on", "merged-into", "excludes"],
     &["P001", "1", "2", "1; 2", "1,2", "Wohngeld", "E-Akte", "keine", "Nr. 1", "1 und 2", "P002 | P003", "Wohngeld, E-Akte", "3", "4/5", "007", "siehe 1"]),
    // Words
    (&["Amt", "Federführung", "department", "Bemerkung", "Beschreibung", "Quelle", "source", "Begründung Nutzen Bürger", "citizens-why", "Ziele", "Kategorie", "Stichworte", "field", "goals", "note", "former-ids", "reuse", "indicator", "cost-eur-why", "benefit-why"],
     &["Amt 66", "FB 33, FB 50", "spart Wege", "a|b", "Mustermann, Erika; Beispiel, Max", "siehe Anlage", "A, B, C", "ja", "3", "Summe", "Stand: Mai", "1234567"]),
    // What has a name here already, people, and what no header should be
    (&["Telefon", "Ansprechpartner", "E-Mail", "Personal (VZÄ)", "citizens@Amt", "k", "k-2", "cost", "effort", "priority", "priority-2", "staff", "urgency", "further", "resources", "mandate", "places", "score", "rank", "weight", "cost-eur", "none", "=x", "@x", "'x", "-", "–", "?", "???", "(1-5)", "1", "2026", "\"a\"\"b\"", "a;b", "a,b", "a\tb", "ä", "Приоритет", "Kosten (2)", "Projekt (2)", "\\", "#:schema", "[x]", "a=b", "x\ny", " "],
     &["0231 12345", "erika@example.org", "12", "1,5", "x", "a", "b", "3", "hoch", "1.234"]),
];

/// Cells that say nothing, or nothing that a list should say.
#[rustfmt::skip]
const ANYWHERE: [&str; 45] = [
    "", "", "", "", "?", "k. A.", "k.A.", "n/a", "-", "–", "—", "offen", "tbd", "=1+1", "+5", "-2", "@x", "'quoted", "''", "a|b",
    "zwei\nZeilen", "a\tb", "er sagte \"ja\"", "\"", "\\", "a\\nb", "{ x }", "# Raute", "|", ";", ",", " ; ", "1; 2", "Summe", "Gesamt",
    "Stand: Mai", "* geschätzt", "\u{a0}", "\u{200b}x", "\u{7}Ton", "½", "٣", "-0", "0,000000000000001", "<b>fett</b>",
];

/// What stands behind headers.
#[rustfmt::skip]
const ENDS: [&str; 26] = [
    "", "", "", "", "", "", "", "", " (1-5)", " (0-10)", " (1-3)", " (0-100)", " (5-1)", " (1 = hoch)", " in %", " in T€", " 2026",
    "?", "*", ":", " (PT)", " gesamt", " (geschätzt)", " (2)", "-why", "@Amt",
];

fn one_of(all: &'static [&'static str]) -> impl Strategy<Value = String> {
    prop::sample::select(all).prop_map(str::to_owned)
}

/// A number as people write it.
fn number() -> impl Strategy<Value = String> {
    let grouped = |digits: i64, sign: char| {
        let text = digits.to_string();
        let mut out = String::new();
        for (at, c) in text.chars().enumerate() {
            if 0 < at && (text.len() - at).is_multiple_of(3) {
                out.push(sign);
            }
            out.push(c);
        }
        out
    };
    let whole =
        prop_oneof![4 => 0i64..12, 3 => 0i64..200, 2 => 1000i64..3_000_000, 1 => any::<u32>().prop_map(i64::from)];
    let sign = prop::sample::select(vec!['.', ',', ' ', '\u{a0}', '\'']);
    let tail =
        one_of(&["", "", "", "", "", " €", " T€", " Mio. €", " %", " PT", ",5", ".5", ",25", ",123", ".000", " Tage"]);
    let front = one_of(&["", "", "", "", "", "", "ca. ", "< ", "> ", "<= ", "≥ ", "ab ", "bis ", "-", "~", "€ "]);
    let point = (front, whole, any::<bool>(), sign, tail).prop_map(move |(front, n, groups, sign, tail)| {
        format!("{front}{}{tail}", if groups { grouped(n, sign) } else { n.to_string() })
    });
    let point = point.boxed();
    let between = one_of(&["-", " - ", "–", "..", " bis ", " to ", "…"]).boxed();
    prop_oneof![
        6 => point.clone(),
        1 => (point.clone(), between.clone(), point.clone()).prop_map(|(low, between, high)| format!("{low}{between}{high}")),
        1 => (0i64..20, between, 0i64..20).prop_map(|(low, between, high)| format!("{low}{between}{high}")),
        1 => (point.clone(), point.clone(), point).prop_map(|(a, b, c)| format!("{a}..{b}..{c}")),
    ]
}

const ROWS: usize = 12;

/// A column of a list.
#[derive(Clone, Debug)]
struct Cells {
    header: String,
    cells: Vec<String>,
    /// The format of its numbers in a workbook; `None` if all are texts there.
    format: Option<&'static str>,
}

fn column() -> impl Strategy<Value = Cells> {
    let sort = || prop::sample::select(&SORTS[..]);
    let cells = (sort(), sort(), prop::bool::weighted(0.8)).prop_flat_map(|(sort, other, suits)| {
        let header = (one_of(sort.0), one_of(&ENDS)).prop_map(|(header, end)| header + &end);
        // Few different ones, so that some columns are the same throughout.
        (header, prop::collection::vec(one_of(if suits { sort.1 } else { other.1 }), 1..8))
    });
    let with_others = move |(header, own): (String, Vec<String>)| {
        let n_numbers = own.iter().filter(|cell| cell.starts_with(|c: char| c.is_ascii_digit())).count();
        let cell = prop_oneof![
            16 => prop::sample::select(own.clone()),
            if own.len() < 2 * n_numbers { 6 } else { 1 } => number(),
            3 => one_of(&ANYWHERE),
            1 => sort().prop_flat_map(|sort| one_of(sort.1)),
        ];
        let header = prop_oneof![12 => Just(header), 1 => Just(String::new())];
        let formats =
            vec![None, Some("General"), Some("0.00"), Some("0 %"), Some("#,##0 [$€-407]"), Some("dd.mm.yyyy")];
        (header, prop::collection::vec(cell, ROWS), prop::sample::select(formats))
    };
    cells.prop_flat_map(with_others).prop_map(|(header, cells, format)| Cells { header, cells, format })
}

/// Columns, nearly always with one of names.
fn columns() -> impl Strategy<Value = Vec<Cells>> {
    let name = prop_oneof![12 => one_of(SORTS[0].1), 2 => "[A-Z][a-z]{2,6}", 1 => one_of(&ANYWHERE)];
    let names = (one_of(SORTS[0].0), prop::collection::vec(name, ROWS)).prop_map(|(header, cells)| Cells {
        header,
        cells,
        format: None,
    });
    let place = any::<prop::sample::Index>();
    (prop::collection::vec(column(), 1..9), prop::option::weighted(0.9, (names, place))).prop_map(
        |(mut columns, names)| {
            if let Some((names, at)) = names {
                columns.insert(at.index(columns.len() + 1), names);
            }
            columns
        },
    )
}

/// The text of a list.
fn text() -> impl Strategy<Value = String> {
    let delimiter = prop::sample::select(vec![';', ';', ';', ',', '\t']);
    let above = prop_oneof![9 => Just(""), 1 => Just("Digitalisierungsprojekte\n\n"), 1 => Just("Stand: Mai 2026\n")];
    let end = prop_oneof![Just("\n"), Just("\r\n")];
    (columns(), 1..=ROWS, delimiter, above, end).prop_map(|(columns, rows, delimiter, above, end)| {
        let quoted = |cell: &String| {
            let needs = cell.contains([delimiter, '"', '\n', '\r']);
            if needs { format!("\"{}\"", cell.replace('"', "\"\"")) } else { cell.clone() }
        };
        let mut text = above.replace('\n', end);
        let mut line = |cells: Vec<String>, end: &str| {
            text.push_str(&cells.join(&delimiter.to_string()));
            text.push_str(end);
        };
        line(columns.iter().map(|column| quoted(&column.header)).collect(), end);
        for row in 0..rows {
            line(
                columns.iter().map(|column| quoted(&column.cells[row])).collect(),
                if row + 1 < rows { end } else { "" },
            );
        }
        text
    })
}

/// A workbook whose numbers and days are typed.
#[derive(Clone, Debug)]
struct Book {
    columns: Vec<Cells>,
    rows: usize,
    /// The column, the first and the last row of a merged cell.
    merged: Option<(usize, u32, u32)>,
    hidden: Option<u32>,
}

fn books() -> impl Strategy<Value = Book> {
    let merged = prop::option::weighted(0.3, (any::<prop::sample::Index>(), 1u32..8, 1u32..5));
    (columns(), 1..=ROWS, merged, prop::option::weighted(0.2, 1u32..8)).prop_map(|(columns, rows, merged, hidden)| {
        let merged = merged.map(|(column, first, more)| (column.index(columns.len()), first, first + more));
        Book { columns, rows, merged, hidden }
    })
}

impl Book {
    fn bytes(&self) -> Vec<u8> {
        let mut workbook = Workbook::new();
        let sheet = workbook.add_worksheet();
        for (number, column) in self.columns.iter().enumerate() {
            let at = u16::try_from(number).unwrap();
            sheet.write_string(0, at, &column.header).unwrap();
            for (row, cell) in (1u32..).zip(&column.cells[..self.rows]) {
                if self.merged.is_some_and(|(merged, first, last)| merged == number && (first..=last).contains(&row)) {
                    continue;
                }
                let number = cell.trim_end_matches(" %").replace(',', ".").parse::<f64>().ok();
                match (column.format, number) {
                    (Some(_), _) if cell == "1e300" => {
                        sheet.write_formula(row, at, Formula::new("=1/0").set_result("#DIV/0!")).unwrap()
                    }
                    (Some("dd.mm.yyyy"), Some(days)) if (1.0..2_900_000.0).contains(&days) => {
                        let day = ExcelDateTime::from_serial_datetime(days).unwrap();
                        sheet
                            .write_datetime_with_format(row, at, day, &Format::new().set_num_format("dd.mm.yyyy"))
                            .unwrap()
                    }
                    (Some(format), Some(number)) if number.is_finite() => {
                        let number = if format == "0 %" { number / 100.0 } else { number };
                        sheet.write_number_with_format(row, at, number, &Format::new().set_num_format(format)).unwrap()
                    }
                    (Some("General"), _) if cell == "ja" || cell == "nein" => {
                        sheet.write_boolean(row, at, cell == "ja").unwrap()
                    }
                    _ => sheet.write_string(row, at, cell).unwrap(),
                };
            }
        }
        if let Some((number, first, last)) = self.merged {
            let at = u16::try_from(number).unwrap();
            sheet.merge_range(first, at, last, at, &self.columns[number].cells[0], &Format::new()).unwrap();
        }
        if let Some(row) = self.hidden {
            sheet.set_row_hidden(row).unwrap();
        }
        workbook.save_to_buffer().unwrap()
    }
}

/// What the new list says under a criterion is what the decision knows.
fn is_kept(intake: &Intake, decision: &model::Decision) -> Result<(), TestCaseError> {
    for (number, criterion) in decision.criteria().iter().enumerate() {
        let Some(column) = intake.columns.iter().find(|column| column.name.as_ref() == Some(&criterion.id)) else {
            continue;
        };
        for (cell, id) in column.cells.iter().zip(&intake.ids) {
            let project = decision.projects().find(id).unwrap();
            let known = decision.projects().values(number).get(project);
            let is_missing = known == model::Value::Missing;
            prop_assert_eq!(*cell == Value::Blank, is_missing, "{} of {}", &criterion.id, id);
            if let (Value::Number(Number::Exactly(written)), model::Value::Point(model::Raw::Number(read))) =
                (cell, known)
            {
                prop_assert_eq!(*written, read, "{} of {}", &criterion.id, id);
            }
        }
    }
    Ok(())
}

/// A list that is taken in makes a decision without errors that knows all of its projects and values, and the
/// same list gives the same bytes.
fn can_be_ranked(name: &str, list: &[u8], lang: Lang) -> Result<(), TestCaseError> {
    let Ok(intake) = intake(name, list, lang) else { return Ok(()) };
    let files = intake.files();
    let folder = write(&intake);
    let loaded = loaded(folder.path());
    let errors: Vec<_> = loaded.findings.iter().filter(|finding| finding.severity == Severity::Error).collect();
    prop_assert!(errors.is_empty(), "{errors:?}\n{}\n{}", files[1].text, files[0].text);
    let decision = loaded.decision.unwrap();
    prop_assert_eq!(decision.projects().len(), intake.n_projects());
    is_kept(&intake, &decision)?;
    prop_assert!(decision.rank().order().len() <= intake.n_projects());
    let again = super::intake(name, list, lang).unwrap();
    prop_assert_eq!(files, again.files());
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn whatever_is_taken_in_can_be_ranked(list in text(), lang in prop::sample::select(&Lang::ALL[..])) {
        can_be_ranked("liste.csv", list.as_bytes(), lang)?;
    }

    #[test]
    fn so_can_whatever_is_taken_in_of_a_workbook(book in books(), lang in prop::sample::select(&Lang::ALL[..])) {
        can_be_ranked("liste.xlsx", &book.bytes(), lang)?;
    }

    #[test]
    fn so_can_whatever_is_taken_in_of_letters_at_random(list in "(?s)[a-zN;,\t\n\" 0-9.§%€#]{0,200}") {
        can_be_ranked("liste.csv", list.as_bytes(), Lang::En)?;
    }
}
