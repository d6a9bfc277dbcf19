//! Workbooks: what `rank -o x.xlsx` writes, and that the calculating workbook calculates as vorrang does.
//!
//! LibreOffice calculates every formula anew and saves the workbook; the library's own reader reads the
//! numbers back. Where it is not installed, the tests that need it say so and pass.

use std::collections::BTreeMap;
use std::io::{Cursor, Read, Write};
use std::path::Path;

use vorrang::input::sheets::{self, Content};
use vorrang::model::{Decision, Lang, Scenario};
use vorrang::portfolio::{self, Nodes};
use vorrang::render::portfolio::{Beside, PortfolioView};
use vorrang::render::view::{Options, RankingView, Top};
use vorrang::render::workbook::{self, Book};
use vorrang::scoring::{self, Ranking};

use super::harness::Test;
use super::libreoffice::LibreOffice;

/// The sheets as LibreOffice opens and saves them.
const XLSX: &str = "xlsx:Calc MS Excel 2007 XML";

/// The positions of sheets in the file.
const CRITERIA: usize = 2;
const PROJECTS: usize = 4;
const CALCULATION: usize = 5;

/// The calculating workbook of a ranking, in German.
fn book(ranking: &Ranking<'_>, layers: &[&Scenario]) -> Vec<u8> {
    let decision = ranking.decision();
    let options = Options { top: Top::All, layers, ..Options::new(Lang::De) };
    let view = RankingView::new(ranking, options);
    let scenarios: Vec<_> = decision
        .scenarios()
        .iter()
        .filter_map(|scenario| {
            let in_force = scoring::in_force(decision, &[scenario]).ok()?;
            Some((scenario, scoring::rank(decision, &in_force)))
        })
        .collect();
    let selection = portfolio::select(ranking, Nodes(20_000)).ok();
    let beside = Beside { layers, ..Beside::default() };
    let chosen = selection.as_ref().and_then(|found| PortfolioView::new(ranking, found, beside, Lang::De));
    workbook::xlsx(&Book { ranking: &view, scenarios: &scenarios, portfolio: chosen.as_ref() }).unwrap()
}

fn shipped() -> Decision {
    load(&Path::new(env!("CARGO_MANIFEST_DIR")).join("criteria.toml"))
}

/// A decision of the tests from its manifest, without the head, and its list.
fn decision(manifest: &str, list: &str) -> Decision {
    let folder = tempfile::tempdir().unwrap();
    let (head, input) = ("version = 1\ntitle = \"Liste\"\n", "[input]\nprojects = [\"p.csv\"]\n");
    std::fs::write(folder.path().join("criteria.toml"), format!("{head}{manifest}{input}")).unwrap();
    std::fs::write(folder.path().join("p.csv"), list).unwrap();
    load(&folder.path().join("criteria.toml"))
}

fn load(manifest: &Path) -> Decision {
    Decision::load(manifest).unwrap_or_else(|loaded| panic!("{:#?}", loaded.findings.iter().collect::<Vec<_>>()))
}

fn shipped_text() -> String {
    std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("criteria.toml")).unwrap()
}

/// The shipped decision with what the workbook offers for pasting at the end of its file.
fn pasted(manifest: &str, workbook: &[u8]) -> Decision {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("data");
    std::fs::create_dir(&data).unwrap();
    for file in ["projects.csv", "legal-bases.toml"] {
        std::fs::copy(Path::new(env!("CARGO_MANIFEST_DIR")).join("data").join(file), data.join(file)).unwrap();
    }
    let rows = sheet(workbook, "Kriterien");
    let lines: Vec<String> = rows.iter().map(|row| text(row.get("Kriterium"))).collect();
    let table = lines.iter().position(|line| line == "[scenarios.arbeitsmappe]").unwrap();
    let text = format!("{manifest}\n{}\n{}\n", lines[table], lines[table + 1]);
    std::fs::write(folder.path().join("criteria.toml"), text).unwrap();
    load(&folder.path().join("criteria.toml"))
}

/// The number format of a cell of a sheet.
fn number_format(bytes: &[u8], sheet: usize, cell: &str) -> String {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut part = |name: &str| {
        let mut text = String::new();
        archive.by_name(name).unwrap().read_to_string(&mut text).unwrap();
        text
    };
    let (cells, styles) = (part(&format!("xl/worksheets/sheet{sheet}.xml")), part("xl/styles.xml"));
    let attribute = |text: &str, name: &str| -> String {
        text.split_once(&format!("{name}=\"")).unwrap().1.split('"').next().unwrap().to_owned()
    };
    let of_cell = cells.split_once(&format!("<c r=\"{cell}\"")).unwrap().1.split_once('>').unwrap().0;
    let looks = styles.split_once("<cellXfs").unwrap().1;
    let look = looks.split("<xf ").nth(attribute(of_cell, "s").parse::<usize>().unwrap() + 1).unwrap();
    let id = format!("numFmtId=\"{}\"", attribute(look, "numFmtId"));
    let format = styles.split("<numFmt ").skip(1).find(|format| format.starts_with(&id));
    format.map(|format| attribute(format, "formatCode")).unwrap_or_default()
}

/// What stands in a cell.
enum Value {
    Number(f64),
    Text(String),
}

/// The cells of a sheet by title of the column, row by row.
fn sheet(bytes: &[u8], name: &str) -> Vec<BTreeMap<String, Value>> {
    let table = sheets::read(bytes, Some(name), &|_| true).unwrap();
    let mut rows = table.sheet.rows();
    let titles: Vec<String> = rows.next().unwrap().cells().map(|cell| cell.text.to_owned()).collect();
    rows.map(|row| {
        let cells = titles.iter().enumerate().filter_map(|(column, title)| Some((title.clone(), row.get(column)?)));
        let value = |cell: sheets::Cell<'_>| match cell.content {
            Content::Number(number, _) => Value::Number(number.to_string().parse().unwrap()),
            Content::Text => Value::Text(cell.text.to_owned()),
            other => panic!("{title}: {other:?}", title = name),
        };
        cells.map(|(title, cell)| (title, value(cell))).collect()
    })
    .collect()
}

fn number(cell: Option<&Value>) -> Option<f64> {
    match cell? {
        Value::Number(number) => Some(*number),
        // Some formats put a word or a mark behind the number.
        Value::Text(text) => text.split(' ').next()?.parse().ok(),
    }
}

fn text(cell: Option<&Value>) -> String {
    match cell {
        // A space keeps an id that looks like a number a text.
        Some(Value::Text(text)) => text.trim_end().to_owned(),
        _ => String::new(),
    }
}

/// The sheet of the calculation says what vorrang computes: scores, ranks and places of all projects.
fn agrees(bytes: &[u8], ranking: &Ranking<'_>, what: &str) {
    let rows = sheet(bytes, "Berechnung");
    let projects = ranking.decision().projects();
    let mut found = 0;
    for row in &rows {
        let Some(project) = projects.find(&text(row.get("Projektnummer"))) else { continue };
        let id = projects.id(project);
        let score = number(row.get("Eigener Nutzwert").or(row.get("Eigene Kennzahl"))).unwrap();
        let exact = |score: num_rational::BigRational| num_traits::ToPrimitive::to_f64(&score).unwrap();
        assert!((score - exact(ranking.score(project))).abs() < 1e-9, "{what}: {id} has {score}");
        let effective = number(row.get("Maßgeblicher Nutzwert").or(row.get("Maßgebliche Kennzahl"))).unwrap();
        let expected = exact(ranking.effective_score(u32::try_from(project).unwrap()));
        assert!((effective - expected).abs() < 1e-9, "{what}: {id} has {effective}");
        let rank = number(row.get("Rang")).unwrap();
        assert_eq!(rank, f64::from(ranking.rank_of(project)), "{what}: rank of {id}");
        let place = ranking.places().iter().position(|placed| placed.project as usize == project);
        let expected = place.map(|place| f64::from(u32::try_from(place).unwrap() + 1));
        assert_eq!(number(row.get("Platz")), expected, "{what}: place of {id}");
        found += 1;
    }
    assert_eq!(found, ranking.order().len(), "{what}");
    // The list sorts itself.
    let placed = ranking.places().iter().map(|placed| placed.project);
    let others = ranking.order().iter().copied().filter(|project| ranking.placed(*project as usize).is_none());
    let expected: Vec<&str> = placed.chain(others).map(|project| projects.id(project as usize)).collect();
    let listed = sheet(bytes, "Rangliste");
    let listed: Vec<String> = listed.iter().map(|row| text(row.get("Projektnummer"))).collect();
    assert_eq!(listed, expected, "{what}");
}

/// The same workbook with other numbers in some cells of a sheet.
fn with_cells(bytes: &[u8], sheet: usize, cells: &[(String, String)]) -> Vec<u8> {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut out = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for index in 0..archive.len() {
        let mut file = archive.by_index(index).unwrap();
        let name = file.name().unwrap().into_owned();
        let mut content = Vec::new();
        file.read_to_end(&mut content).unwrap();
        if name == format!("xl/worksheets/sheet{sheet}.xml") {
            let mut xml = String::from_utf8(content).unwrap();
            for (cell, value) in cells {
                let start = xml.find(&format!("<c r=\"{cell}\"")).unwrap_or_else(|| panic!("no cell {cell}"));
                let value_start = start + xml[start..].find("<v>").unwrap() + 3;
                let value_end = value_start + xml[value_start..].find("</v>").unwrap();
                assert!(!xml[start..value_end].contains("</c>"), "{cell} is empty");
                xml.replace_range(value_start..value_end, value);
            }
            content = xml.into_bytes();
        }
        out.start_file(name, zip::write::SimpleFileOptions::default()).unwrap();
        out.write_all(&content).unwrap();
    }
    out.finish().unwrap().into_inner()
}

/// The cells of the weights with those in force under a scenario.
fn weights(ranking: &Ranking<'_>) -> Vec<(String, String)> {
    let weights = ranking.in_force().weights.iter();
    let value = |weight: &num_rational::BigRational| num_traits::ToPrimitive::to_f64(weight).unwrap().to_string();
    (2..).zip(weights).map(|(row, weight)| (format!("D{row}"), value(weight))).collect()
}

/// Scales of every kind, with every way to treat a missing value, ties, decisions and prerequisites.
const EVERYTHING: &str = r#"
places = 6
[scoring]
maximum = 1000
dependencies = "inherit"
tie-break = ["stufen"]
[[criteria]]
id = "stufen"
weight = 30
missing = "neutral"
scale = { kind = "levels", levels = { schwach = 10, "mittel?" = 50, stark = 100 } }
[[criteria]]
id = "kosten"
weight = 20
missing = "worst"
scale = { kind = "linear", worst = 900, best = 0, outside = "clamp" }
[[criteria]]
id = "nutzen"
weight = 20
missing = { value = 3 }
scale = { kind = "linear", worst = 0, best = 7 }
[[criteria]]
id = "tage"
weight = 10
missing = "unknown"
scale = { kind = "piecewise", points = [[0, 100], [30, 40], [90, 0]], outside = "clamp" }
[[criteria]]
id = "digital"
weight = 10
scale = { kind = "yes-no" }
[[criteria]]
id = "menge"
weight = 10
scale = { kind = "min-max", direction = "benefit" }
[[decisions]]
project = "P-6"
effect = "in"
reason = "Beschluss"
by = "Lenkungskreis"
[[decisions]]
project = "P-1"
effect = "out"
reason = "Beschluss"
by = "Lenkungskreis"
[[decisions]]
project = "P-5"
effect = "wins-tie"
reason = "Beschluss"
by = "Lenkungskreis"
"#;

const LIST: &str = "id;name;depends-on;stufen;kosten;nutzen;tage;digital;menge\n\
    P-1;=1+1;;stark;100;7;0;ja;10\n\
    P-2;Zwei;P-3;stark;333;1;10;nein;7\n\
    P-3;Drei;P-7;schwach;;;;ja;3\n\
    P-4;Vier;;mittel?;450;3;45;nein;5\n\
    P-5;Fünf;;mittel?;450;3;45;nein;5\n\
    P-6;@Sechs;;;1200;2;100;nein;1\n\
    P-7;Sieben;;schwach;900;0;30;nein;2\n\
    inf;Acht;;mittel?;450;3..5;45;nein;5\n";

#[test]
fn the_workbook_calculates_as_vorrang_does_and_follows_changed_weights_and_values() {
    let Some(libreoffice) = LibreOffice::find() else { return };
    let shipped = shipped();
    let base = shipped.rank();
    let politics =
        scoring::rank(&shipped, &scoring::in_force(&shipped, &[shipped.scenario("politik").unwrap()]).unwrap());
    let everything = decision(EVERYTHING, LIST);
    let of_everything = everything.rank();
    let other_list = LIST.replace("P-4;Vier;;mittel?;450;3;45", "P-4;Vier;;mittel?;12.5;6.5;20");
    let other = decision(EVERYTHING, &other_list);
    let of_other = other.rank();
    let topsis = decision(&EVERYTHING.replace("maximum = 1000", "maximum = 1000\nmethod = \"topsis\""), LIST);
    let of_topsis = topsis.rank();
    let (plain, small) = (book(&base, &[]), book(&of_everything, &[]));
    // Row 5 is P-4; columns from G on are cost, benefit and days.
    let changed: Vec<(String, String)> =
        [("G5", "12.5"), ("H5", "6.5"), ("I5", "20")].map(|(cell, value)| (cell.into(), value.into())).into();
    let files = [
        ("base.xlsx", plain.clone(), &base),
        ("politics.xlsx", with_cells(&plain, CRITERIA, &weights(&politics)), &politics),
        ("everything.xlsx", small.clone(), &of_everything),
        ("changed.xlsx", with_cells(&small, PROJECTS, &changed), &of_other),
        ("topsis.xlsx", book(&of_topsis, &[]), &of_topsis),
    ];
    let named: Vec<(&str, &[u8])> = files.iter().map(|(name, bytes, _)| (*name, bytes.as_slice())).collect();
    // Stored results are those of vorrang, too.
    for (name, bytes, ranking) in &files {
        if !["politics.xlsx", "changed.xlsx"].contains(name) {
            agrees(bytes, ranking, &format!("stored in {name}"));
        }
    }
    let opened = libreoffice.convert(&named, &[], XLSX);
    for ((name, _, ranking), bytes) in files.iter().zip(&opened) {
        agrees(bytes, ranking, name);
    }
    // What was changed is there to paste back, and a sum that is not 100 is told.
    let toml = |bytes: &[u8]| {
        let rows = sheet(bytes, "Kriterien");
        rows.iter().map(|row| text(row.get("Kriterium"))).find(|text| text.starts_with("weights = ")).unwrap()
    };
    let expected: Vec<String> = shipped
        .criteria()
        .iter()
        .zip(&politics.in_force().weights)
        .map(|(criterion, weight)| format!("{} = {}", criterion.id, vorrang::exact::decimal(weight)))
        .collect();
    let written: toml::Table = toml::from_str(&toml(&opened[1])).unwrap();
    // Pasted back, it is the same scenario.
    let pasted = pasted(&shipped_text(), &opened[1]);
    let scenario = scoring::in_force(&pasted, &[pasted.scenario("arbeitsmappe").unwrap()]).unwrap();
    let of_pasted = scoring::rank(&pasted, &scenario);
    assert_eq!(of_pasted.order(), politics.order());
    let placed = |ranking: &Ranking<'_>| ranking.places().iter().map(|placed| placed.project).collect::<Vec<_>>();
    assert_eq!(placed(&of_pasted), placed(&politics));
    let known: toml::Table = toml::from_str(&format!("weights = {{ {} }}", expected.join(", "))).unwrap();
    for (id, weight) in known["weights"].as_table().unwrap() {
        let as_float = |value: &toml::Value| value.as_float().or(value.as_integer().map(|i| i as f64)).unwrap();
        assert!((as_float(&written["weights"][id]) - as_float(weight)).abs() < 1e-11, "{id}");
    }
}

#[test]
fn a_cell_that_no_formula_computes_says_so() {
    let everything = decision(EVERYTHING, LIST);
    let topsis = decision(&EVERYTHING.replace("maximum = 1000", "maximum = 1000\nmethod = \"topsis\""), LIST);
    let (sums, figures) = (book(&everything.rank(), &[]), book(&topsis.rank(), &[]));
    // Utilities stand from E on in the order of the criteria: `digital` is yes or no, `menge` is relative.
    assert_eq!(number_format(&sums, CALCULATION, "I2"), "0.0%");
    assert_eq!(number_format(&sums, CALCULATION, "J2"), "0.0%&quot; fest&quot;");
    // Own scores are computed of contributions, and other figures are not.
    assert_eq!(number_format(&sums, CALCULATION, "Q2"), "#,##0.0");
    assert_eq!(number_format(&figures, CALCULATION, "K2"), "#,##0.0&quot; fest&quot;");
    let ranking = everything.rank();
    let view = RankingView::new(&ranking, Options { top: Top::All, ..Options::new(Lang::En) });
    let english = workbook::xlsx(&Book { ranking: &view, scenarios: &[], portfolio: None }).unwrap();
    let formats = (4..7).map(|sheet| number_format(&english, sheet, "J2"));
    assert!(formats.into_iter().any(|format| format == "0.0%&quot; fixed&quot;"));
}

#[test]
fn a_workbook_whose_figures_are_fixed_does_not_claim_to_calculate() {
    let manifest = EVERYTHING.replace("maximum = 1000", "maximum = 1000\nmethod = \"topsis\"");
    let figures = decision(&manifest, LIST);
    let lines = |ranking: &Ranking<'_>, lang| {
        let view = RankingView::new(ranking, Options { top: Top::All, ..Options::new(lang) });
        let bytes = workbook::xlsx(&Book { ranking: &view, scenarios: &[], portfolio: None }).unwrap();
        let name = if lang == Lang::De { "Hinweise" } else { "Notes" };
        let table = sheets::read(&bytes, Some(name), &|_| true).unwrap();
        let cells = table.sheet.rows().flat_map(|row| row.cells().map(|cell| cell.text.to_owned()).collect::<Vec<_>>());
        cells.collect::<Vec<_>>().join("\n")
    };
    let german = lines(&figures.rank(), Lang::De);
    assert!(german.contains("Diese Arbeitsmappe zeigt, was vorrang berechnet hat: "), "{german}");
    assert!(german.contains("4 nach Kennzahl; ") && german.contains("Kennzahlen werden auf zehn "), "{german}");
    for word in ["Diese Arbeitsmappe rechnet", "ein geändertes Gewicht schon", "rechnen mit", "zum Ändern da"] {
        assert!(!german.contains(word), "{word}: {german}");
    }
    assert!(!german.contains("Nutzwert"), "{german}");
    let english = lines(&figures.rank(), Lang::En);
    assert!(english.contains("This workbook shows what vorrang computed: ") && !english.contains("This workbook calc"));
    let sums = lines(&decision(EVERYTHING, LIST).rank(), Lang::De);
    assert!(sums.contains("Diese Arbeitsmappe rechnet: ") && sums.contains("ein geändertes Gewicht schon"), "{sums}");
}

#[test]
fn weights_that_do_not_sum_to_100_and_values_off_the_scale_are_told() {
    let Some(libreoffice) = LibreOffice::find() else { return };
    let everything = decision(EVERYTHING, LIST);
    let plain = book(&everything.rank(), &[]);
    let wrong = with_cells(&plain, CRITERIA, &[("D2".into(), "31".into())]);
    let off = with_cells(&plain, PROJECTS, &[("H5".into(), "8".into())]);
    let opened = libreoffice.convert(&[("wrong.xlsx", &wrong), ("off.xlsx", &off)], &[], XLSX);
    let sum = sheet(&opened[0], "Kriterien").into_iter().find(|row| text(row.get("Kriterium")) == "Summe der Gewichte");
    let said = text(sum.unwrap().get("Gewicht bei Ausgabe"));
    assert_eq!(said, "Die Gewichte ergeben nicht 100: Nutzwerte und Ränge gelten so nicht.");
    let checks: Vec<(String, String)> = sheet(&opened[1], "Projekte")
        .into_iter()
        .map(|row| (text(row.get("Projektnummer")), text(row.get("Prüfung"))))
        .filter(|(_, check)| !check.is_empty())
        .collect();
    let said = "Eine Angabe fehlt oder steht nicht auf der Skala: Das Projekt ist so nicht in der Rangliste.";
    assert_eq!(checks, [("P-4".to_owned(), said.to_owned())]);
    let listed = sheet(&opened[1], "Rangliste");
    let ids: Vec<String> =
        listed.iter().map(|row| text(row.get("Projektnummer"))).filter(|id| !id.is_empty()).collect();
    assert_eq!(ids.len(), 7);
    assert!(!ids.contains(&"P-4".to_owned()));
}

#[test]
fn the_same_decision_gives_the_same_bytes() {
    let decision = decision(EVERYTHING, LIST);
    let ranking = decision.rank();
    assert!(book(&ranking, &[]) == book(&ranking, &[]));
}

#[test]
fn names_that_look_like_formulas_are_texts() {
    let everything = decision(EVERYTHING, LIST);
    let bytes = book(&everything.rank(), &[]);
    let rows = sheet(&bytes, "Projekte");
    assert_eq!(text(rows[0].get("Projekt")), "=1+1");
    let names: Vec<String> = sheet(&bytes, "Rangliste").iter().map(|row| text(row.get("Projekt"))).collect();
    assert!(names.contains(&"@Sechs".to_owned()), "{names:?}");
}

#[test]
fn what_is_assumed_about_a_project_stands_beside_its_choice() {
    let manifest = concat!(
        "places = 2\n[[criteria]]\nid = \"value\"\nname = \"Nutzen\"\nweight = 100\nmissing = \"neutral\"\n",
        "scale = { kind = \"linear\", worst = 0, best = 10 }\n",
        "[resources.eur]\nname = \"Kosten\"\n[portfolio]\nbudgets = { eur = 9 }\n",
    );
    let decision = decision(manifest, "id;name;value;eur\nA;Eins;5;4\nB;Zwei;;1..3\n");
    let bytes = book(&decision.rank(), &[]);
    let table = sheets::read(&bytes, Some("Portfolio"), &|_| true).unwrap();
    let rows: Vec<Vec<String>> =
        table.sheet.rows().map(|row| row.cells().map(|cell| cell.text.trim_end().to_owned()).collect()).collect();
    let last = |id: &str| rows.iter().find(|row| row[0] == id).and_then(|row| row.last()).unwrap().as_str();
    assert_eq!(["Projektnummer", "A", "B"].map(last), ["Angenommen", "nach Nutzwert", "Nutzen, Kosten"], "{rows:?}");
}

#[test]
fn rank_writes_a_workbook_that_reads_back_as_the_ranking() {
    let mut test = Test::decision();
    test.with(["rank", "--top", "all", "-o", "liste.xlsx"]).code(0).no_stdout();
    let bytes = std::fs::read(test.path("liste.xlsx")).unwrap();
    let json = test.with(["rank", "--top", "all", "--format", "json"]).code(0).json();
    let rows = sheet(&bytes, "Rangliste");
    let expected = json["ranking"].as_array().unwrap();
    assert_eq!(rows.len(), expected.len());
    for (row, expected) in rows.iter().zip(expected) {
        assert_eq!(text(row.get("Projektnummer")), expected["id"].as_str().unwrap());
        assert_eq!(number(row.get("Rang")), expected["rank"].as_f64());
        assert!((number(row.get("Eigener Nutzwert")).unwrap() - expected["score"].as_f64().unwrap()).abs() < 1e-9);
    }
    let again = test.with(["rank", "--top", "all", "--format", "xlsx", "-o", "wieder.bin"]).code(0);
    drop(again);
    assert!(bytes == std::fs::read(test.path("wieder.bin")).unwrap());
    test.with(["rank", "--robust", "--samples", "200", "-o", "sicher.xlsx"]).code(0);
    let rows = sheet(&std::fs::read(test.path("sicher.xlsx")).unwrap(), "Rangliste");
    let shares: Vec<f64> = rows.iter().filter_map(|row| number(row.get("Anteil unter den Plätzen"))).collect();
    assert_eq!(shares.len(), rows.len());
    assert!(shares.iter().all(|share| (0.0..=100.0).contains(share)) && shares.contains(&100.0), "{shares:?}");
    test.with(["report", "-o", "anlage.xlsx"]).code(0).no_stdout();
    let listed = sheet(&std::fs::read(test.path("anlage.xlsx")).unwrap(), "Rangliste");
    assert_eq!(listed.len(), expected.len());
    test.with(["report", "--project", "P-1", "-o", "anlage.xlsx"]).code(2);
    test.with(["rank", "--excel", "-o", "liste.xlsx"]).code(2).stderr("vorrang: `--excel` gilt nur für CSV\n");
}
