//! One list in every form gives one ranking: a CSV with points, one as German Excel saves it, a
//! workbook and TOML, to the last byte but for checksums and places.
//!
//! The workbook is written here with typed cells, and where LibreOffice is installed by LibreOffice too,
//! in both formats. Where it is not, the tests say so and pass.

use std::collections::BTreeMap;
use std::path::Path;

use rust_decimal::Decimal;
use rust_xlsxwriter::{ExcelDateTime, Format, Workbook};
use serde_json::value::RawValue;
use vorrang::input::cell::{Amount, Cell, DecimalSign, date, number};

use super::harness::Test;
use super::libreoffice::LibreOffice;

/// A list as it is in the repository, with the folder that its decision is in.
struct List {
    folder: &'static str,
    /// The path of the list within.
    file: &'static str,
    /// Columns of numbers.
    numbers: &'static [&'static str],
    /// Columns of days.
    days: &'static [&'static str],
}

const LISTS: [List; 2] = [
    List {
        folder: ".",
        file: "data/projects.csv",
        numbers: &[
            "Politischer Auftrag",
            "Nutzen für Bürgerinnen und Bürger",
            "Nutzen für Unternehmen",
            "Nutzen für Mitarbeitende",
            "Investition (EUR)",
            "Personentage",
        ],
        days: &["Frist"],
    },
    List {
        folder: "examples/excel-list",
        file: "Ideenliste.csv",
        numbers: &["Lfd. Nr.", "Wunsch der Politik (0/3/6/10)", "Reifegrad", "Investition"],
        days: &["Frist"],
    },
];

/// What a cell holds.
#[derive(Clone, Debug, PartialEq)]
enum Typed {
    Text(String),
    Number(Decimal),
    Day(jiff::civil::Date),
}

struct Table {
    headers: Vec<String>,
    rows: Vec<Vec<Typed>>,
}

impl List {
    fn path(&self, name: &str) -> std::path::PathBuf {
        Path::new(env!("CARGO_MANIFEST_DIR")).join(self.folder).join(name)
    }

    fn table(&self) -> Table {
        let bytes = std::fs::read(self.path(self.file)).unwrap();
        let text = vorrang::input::encoding::decode_slice(&bytes).text.into_owned();
        let mut reader = csv::ReaderBuilder::new().delimiter(b';').from_reader(text.as_bytes());
        let headers: Vec<String> = reader.headers().unwrap().iter().map(str::to_owned).collect();
        let typed = |(header, cell): (&String, &str)| {
            if self.numbers.contains(&header.as_str())
                && let Ok(Cell::Point(amount)) = number::read(cell)
                // With a unit it is a text, as people type it.
                && cell.chars().all(|c| c.is_ascii_digit() || ".,-".contains(c))
                && let Ok(number) = Amount::under(&amount, Some(DecimalSign::Comma))
            {
                return Typed::Number(number);
            }
            match date::read(cell) {
                Ok(Some(day)) if self.days.contains(&header.as_str()) => Typed::Day(day),
                _ => Typed::Text(cell.to_owned()),
            }
        };
        let rows = reader.records().map(|row| headers.iter().zip(row.unwrap().iter()).map(typed).collect()).collect();
        Table { headers, rows }
    }

    /// The ranking of the list as a file of this name holds it, without what may differ.
    fn ranking(&self, name: &str, content: &[u8]) -> Ranking {
        let mut test = Test::new().file(name, content);
        for file in ["criteria.toml", "data/legal-bases.toml"] {
            if let Ok(text) = std::fs::read(self.path(file)) {
                test = test.file(file, text);
            }
        }
        let run = test.args(["rank", "--top", "all", "--format", "json", "--projects", name]).run().code(0);
        Ranking::of(&run.stdout)
    }
}

/// A ranking as JSON, piece by piece and byte by byte.
#[derive(Debug, PartialEq)]
struct Ranking {
    parts: BTreeMap<String, String>,
    run: BTreeMap<String, String>,
    /// Without places, and in any order, as they are told in the order of their places.
    findings: Vec<BTreeMap<String, String>>,
}

impl Ranking {
    fn of(json: &str) -> Self {
        type Raw<'j> = BTreeMap<String, &'j RawValue>;
        fn texts(raw: Raw<'_>, without: &[&str]) -> BTreeMap<String, String> {
            let kept = raw.into_iter().filter(|(key, _)| !without.contains(&key.as_str()));
            kept.map(|(key, value)| (key, value.get().to_owned())).collect()
        }
        let whole: Raw<'_> = serde_json::from_str(json).unwrap();
        let run: Raw<'_> = serde_json::from_str(whole["run"].get()).unwrap();
        let findings: Vec<Raw<'_>> = serde_json::from_str(whole["findings"].get()).unwrap();
        let findings = findings.into_iter().filter(|finding| finding["code"].get() != "\"encoding-assumed\"");
        let mut findings: Vec<_> =
            findings.map(|finding| texts(finding, &["file", "line", "column", "cell"])).collect();
        findings.sort();
        Self { parts: texts(whole, &["run", "findings"]), run: texts(run, &["inputs"]), findings }
    }
}

/// A CSV in one of the ways people save it.
fn csv_of(table: &Table, german: bool) -> Vec<u8> {
    let mut writer = csv::WriterBuilder::new();
    if german {
        writer.delimiter(b';').terminator(csv::Terminator::CRLF);
    }
    let mut writer = writer.from_writer(if german { b"\xEF\xBB\xBF".to_vec() } else { Vec::new() });
    writer.write_record(&table.headers).unwrap();
    for row in &table.rows {
        let cells = row.iter().map(|cell| match cell {
            Typed::Text(text) => text.clone(),
            Typed::Number(number) if german => number.to_string().replace('.', ","),
            Typed::Number(number) => number.to_string(),
            Typed::Day(day) if german => day.strftime("%d.%m.%Y").to_string(),
            Typed::Day(day) => day.to_string(),
        });
        writer.write_record(cells).unwrap();
    }
    writer.into_inner().unwrap()
}

fn toml_of(table: &Table) -> String {
    let quoted = |text: &str| serde_json::to_string(text).unwrap();
    let row = |row: &Vec<Typed>| {
        let value = |(header, cell): (&String, &Typed)| {
            let value = match cell {
                Typed::Text(text) => quoted(text),
                Typed::Number(number) => number.to_string(),
                Typed::Day(day) => day.to_string(),
            };
            format!("{} = {value}\n", quoted(header))
        };
        let cells: String = table.headers.iter().zip(row).map(value).collect();
        format!("[[projects]]\n{cells}\n")
    };
    table.rows.iter().map(row).collect()
}

fn workbook_of(table: &Table) -> Vec<u8> {
    let mut workbook = Workbook::new();
    let sheet = workbook.add_worksheet();
    let day_format = Format::new().set_num_format("dd.mm.yyyy");
    for (column, header) in (0..).zip(&table.headers) {
        sheet.write_string(0, column, header).unwrap();
    }
    for (row, cells) in (1..).zip(&table.rows) {
        for (column, cell) in (0..).zip(cells) {
            match cell {
                Typed::Text(text) => sheet.write_string(row, column, text),
                Typed::Number(number) => sheet.write_number(row, column, number.to_string().parse::<f64>().unwrap()),
                Typed::Day(day) => {
                    let year = u16::try_from(day.year()).unwrap();
                    let (month, day) = (day.month().unsigned_abs(), day.day().unsigned_abs());
                    let day = ExcelDateTime::from_ymd(year, month, day).unwrap();
                    sheet.write_datetime_with_format(row, column, &day, &day_format)
                }
            }
            .unwrap();
        }
    }
    workbook.save_to_buffer().unwrap()
}

#[test]
fn csv_workbook_and_toml_of_one_list_give_the_same_bytes() {
    for list in &LISTS {
        let table = list.table();
        let n_numbers = table.rows.iter().flatten().filter(|cell| matches!(cell, Typed::Number(_))).count();
        assert!(table.rows.len() < n_numbers, "{}: the list has numbers", list.file);
        let expected = list.ranking("liste.csv", &std::fs::read(list.path(list.file)).unwrap());
        assert!(expected.parts["ranking"].len() > 1000);
        let same = |name: &str, content: &[u8]| {
            let found = list.ranking(name, content);
            assert_eq!(found.findings, expected.findings, "{} as {name}", list.file);
            assert_eq!(found, expected, "{} as {name}", list.file);
        };
        same("german.csv", &csv_of(&table, true));
        same("toml.toml", toml_of(&table).as_bytes());
        same("workbook.xlsx", &workbook_of(&table));
        // Where points are decimal signs, those in texts would be too.
        if list.folder == "." {
            same("plain.csv", &csv_of(&table, false));
        }
    }
}

#[test]
fn what_libreoffice_makes_of_our_workbooks_says_the_same() {
    let Some(libreoffice) = LibreOffice::find() else { return };
    let list = "id;name;department;citizens;cost-eur\nP1;Übersicht;Bürgerdienste;5;\nP2;=1+1;Soziales;;1000\n";
    let mut test = Test::projects(list);
    test.with(["check", "--gaps", "luecken.xlsx"]).code(1);
    let gaps = std::fs::read(test.path("luecken.xlsx")).unwrap();

    // One start for all files: it takes longer than the files.
    let [shipped, example] = LISTS.map(|list| workbook_of(&list.table()));
    let files = [("shipped.xlsx", &shipped), ("example.xlsx", &example), ("gaps.xlsx", &gaps)];
    let saved = libreoffice.convert(&files.map(|(name, content)| (name, content.as_slice())), &[], "ods");
    for (list, workbook) in LISTS.iter().zip(&saved) {
        let expected = list.ranking("liste.csv", &std::fs::read(list.path(list.file)).unwrap());
        assert_eq!(list.ranking("liste.ods", workbook), expected, "{}", list.file);
    }
    let read = |bytes: &[u8]| vorrang::input::sheets::read(bytes, Some("Fehlende Angaben"), &|_| true).unwrap().sheet;
    let (before, after) = (read(&gaps), read(&saved[2]));
    let lines = |sheet: &vorrang::input::sheets::Sheet| -> Vec<_> {
        sheet.rows().map(|row| sheet.line(row.index, 0, |_| true)).collect()
    };
    assert_eq!((lines(&after), after.rows().count()), (lines(&before), 3));
}

#[test]
fn what_excel_gets_is_numbers_umlauts_and_days_in_libreoffice() {
    let Some(libreoffice) = LibreOffice::find() else { return };
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut test = Test::new();
    for file in ["criteria.toml", "data/projects.csv", "data/legal-bases.toml"] {
        test = test.file(file, std::fs::read(root.join(file)).unwrap());
    }
    let test = test.replace("criteria.toml", "columns = [\"department\"", "columns = [\"deadline\", \"department\"");
    let saved = test.args(["rank", "--top", "all", "--excel"]).run().code(0).stdout;
    // As a German program opens it by double click: semicolon, quote, UTF-8, from the first line, formats
    // of columns, language, whether quoted is text, whether numbers and days of all kinds are known.
    let filter = "--infilter=CSV:59,34,76,1,,1031,false,true";
    let workbook =
        libreoffice.convert(&[("rangliste.csv", saved.as_bytes())], &[filter], "xlsx:Calc MS Excel 2007 XML");
    let opened = vorrang::input::sheets::read(&workbook[0], None, &|_| true).unwrap();
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(b';')
        .has_headers(false)
        .from_reader(saved.trim_start_matches('\u{feff}').as_bytes());
    let (mut numbers, mut days, mut texts) = (0, 0, 0);
    for (row, record) in reader.records().map(Result::unwrap).enumerate() {
        for (column, written) in record.iter().enumerate() {
            let cell = opened.sheet.row(row).and_then(|row| row.get(column));
            let read = number::read_plain(written.as_bytes());
            match (cell, read) {
                (None, _) => assert_eq!(written, "", "row {row}, column {column}"),
                (Some(cell), Some(plain)) => {
                    let number = Decimal::new(plain.mantissa, plain.scale.into());
                    let kept = vorrang::input::sheets::Content::Number(number, None);
                    assert_eq!(cell.content, kept, "{written} in row {row}, column {column}");
                    numbers += 1;
                }
                (Some(cell), None) => match date::read(written) {
                    Ok(Some(day)) => {
                        assert_eq!(cell.text, day.to_string(), "row {row}, column {column}");
                        days += 1;
                    }
                    _ => {
                        assert_eq!(cell.text, written, "row {row}, column {column}");
                        texts += 1;
                    }
                },
            }
        }
    }
    assert!(1000 < numbers && 5 < days && 400 < texts, "{numbers} numbers, {days} days, {texts} texts");
    assert!(saved.contains("ü") && saved.contains("ß") && saved.contains(";12.12.2023\r\n"));
}
