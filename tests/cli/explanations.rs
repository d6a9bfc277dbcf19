//! `vorrang finding`: what a code means. Its examples are run: each gives the finding it stands for,
//! and no error besides.

use vorrang::finding::{Code, Example, SavedAs, Severity};
use vorrang::input::sheets::address;

use super::harness::Test;

/// The decision around an example, as far as the example does not say otherwise.
const PROJECTS: &str = "\
id;name;department;nutzen
P1;Wohngeld online;Soziales;10
P2;Terminvereinbarung;Bürgerdienste;5
P3;E-Akte;Zentrale Dienste;0
";

const CRITERION: &str = "
[[criteria]]
id = \"nutzen\"
weight = 100
scale = { kind = \"linear\", worst = 0, best = 10 }
";

fn folder(example: &Example) -> Test {
    let shown = |name: &str| example.files.iter().find(|(file, _)| file == name).map(|(_, text)| text.as_str());
    let legal = shown("legal-bases.toml");
    let mut test =
        Test::new().file("criteria.toml", criteria(shown("criteria.toml").unwrap_or_default(), legal.is_some()));
    for (file, text) in &example.files {
        match file.as_str() {
            "criteria.toml" => {}
            "legal-bases.toml" => test = test.file(file, legal_basis(text)),
            _ => test = test.file(file, saved(text, example.saved_as)),
        }
    }
    if shown("projects.csv").is_none() {
        test = test.file("projects.csv", PROJECTS);
    }
    test
}

/// A manifest: what every one needs, unless it is there, then what is shown, then a criterion, unless
/// there is one.
fn criteria(shown: &str, legal: bool) -> String {
    let mut head = String::from("version = 1\ntitle = \"Beispiel\"\nlanguage = \"de\"\n");
    if !shown.contains("input") {
        let legal = if legal { ", legal-bases = \"legal-bases.toml\"" } else { "" };
        head.push_str(&format!("input = {{ projects = [\"projects.csv\"]{legal} }}\n"));
    }
    let criterion = if shown.contains("[[criteria]]") { "" } else { CRITERION };
    format!("{head}{shown}{criterion}")
}

/// A legal basis that counts, with what is shown.
fn legal_basis(shown: &str) -> String {
    let rest =
        [("act", "\"OZG\""), ("strength", "\"must\""), ("state", "\"in-force\""), ("reaches-municipality", "true")];
    let rest = rest.iter().filter(|(key, _)| !shown.contains(&format!("{key} =")));
    let rest: String = rest.map(|(key, value)| format!("{key} = {value}\n")).collect();
    let checked = if shown.contains("checked") { "" } else { "checked = 2026-11-01\n" };
    format!("{shown}{rest}{checked}")
}

fn saved(text: &str, saved_as: Option<SavedAs>) -> Vec<u8> {
    let windows = || text.chars().map(|c| u8::try_from(c).unwrap()).collect::<Vec<u8>>();
    match saved_as {
        None => text.as_bytes().to_vec(),
        Some(SavedAs::Windows1252) => windows(),
        Some(SavedAs::Utf8ThenWindows1252) => [b"\xEF\xBB\xBF".to_vec(), windows()].concat(),
        Some(SavedAs::Workbook) => workbook(text),
        Some(SavedAs::Utf16WithoutMark) => text.encode_utf16().flat_map(u16::to_le_bytes).collect(),
    }
}

/// The workbook that an example describes.
fn workbook(text: &str) -> Vec<u8> {
    let mut sheets: Vec<(String, Vec<&str>)> = Vec::new();
    for line in text.lines() {
        match line.strip_prefix('[').and_then(|line| line.strip_suffix(']')) {
            Some(name) => sheets.push((name.to_owned(), Vec::new())),
            None if sheets.is_empty() => sheets.push((String::from("Projekte"), vec![line])),
            None => sheets.last_mut().unwrap().1.push(line),
        }
    }
    let written: Vec<(String, String)> = sheets.into_iter().map(|(name, rows)| (name, worksheet(&rows))).collect();
    let written: Vec<(&str, &str)> = written.iter().map(|(name, sheet)| (name.as_str(), sheet.as_str())).collect();
    super::sheets::workbook(&written)
}

fn worksheet(rows: &[&str]) -> String {
    let table: Vec<Vec<&str>> =
        rows.iter().map(|row| row.trim_end_matches(" (ausgeblendet)").split(" | ").collect()).collect();
    let is_merged = |row: usize, column: usize| {
        table.get(row).and_then(|cells| cells.get(column)).is_some_and(|cell| *cell == "(verbunden)")
    };
    // One cell over the whole row.
    let is_heading = |row: usize| !is_merged(row, 0) && (1..table[row].len()).all(|column| is_merged(row, column));
    let (mut data, mut merged) = (String::new(), String::new());
    for (row, cells) in table.iter().enumerate() {
        let hidden = if rows[row].ends_with("(ausgeblendet)") { " hidden='1'" } else { "" };
        data += &format!("<row r='{}'{hidden}>", row + 1);
        for (column, cell) in cells.iter().enumerate() {
            let at = address(row, column);
            data += &match cell.as_bytes() {
                _ if is_merged(row, column) => continue,
                [b'#', ..] => format!("<c r='{at}' t='e'><v>{cell}</v></c>"),
                [b'=', ..] => format!("<c r='{at}'><f>{}</f></c>", &cell[1..]),
                _ => format!("<c r='{at}' t='str'><v>{cell}</v></c>"),
            };
            let right = (column..).take_while(|right| is_merged(row, right + 1)).count();
            let below = (row..).take_while(|below| is_merged(below + 1, column) && !is_heading(below + 1)).count();
            if 0 < right + below {
                merged += &format!("<mergeCell ref='{at}:{}'/>", address(row + below, column + right));
            }
        }
        data += "</row>";
    }
    format!("<worksheet><sheetData>{data}</sheetData><mergeCells>{merged}</mergeCells></worksheet>")
}

#[test]
fn every_example_gives_the_finding_it_stands_for_and_no_error_besides() {
    let mut wrong = Vec::new();
    for code in Code::ALL {
        let Some(example) = code.example() else { continue };
        let command = example.command.as_deref().unwrap_or("check");
        let is_check = command.starts_with("check");
        let more: &[&str] = if is_check { &["--format", "json", "--all"] } else { &["--lang", "en"] };
        let run = folder(example).with(command.split(' ').chain(more.iter().copied()));
        // Other commands tell findings as people read them.
        let told = |code: &&Code| run.stderr.contains(&format!("[{code}]"));
        let found: Vec<String> =
            if is_check { run.codes() } else { Code::ALL.iter().filter(told).map(Code::to_string).collect() };
        let is_other = |found: &String| {
            found != code.name() && Code::from_name(found).is_some_and(|found| found.severity() == Severity::Error)
        };
        if !found.iter().any(|found| found == code.name()) || found.iter().any(is_other) {
            wrong.push(format!("{code}: {found:?}\n{run}"));
        }
    }
    assert!(
        wrong.is_empty(),
        "examples in src/finding/examples.toml that do not give their finding, or other errors too:\n{}",
        wrong.join("\n")
    );
}

#[test]
fn a_code_is_explained_in_the_language_asked_for() {
    let mut test = Test::new();
    test.with(["finding", "weights-sum", "--lang", "de"]).code(0).no_stderr().stdout(
        "\
Fehler[weights-sum]

Die Gewichte ergeben zusammen nicht 100.

Gewichte sind Prozente vom Ganzen, und nur dann lassen sie sich vergleichen und beschließen. vorrang
ändert ein beschlossenes Gewicht nicht von sich aus.

Beispiel, `criteria.toml`:

    [[criteria]]
    id = \"nutzen\"
    weight = 90
    scale = { kind = \"linear\", worst = 0, best = 10 }

Abhilfe: Gewichte ändern, bis die Summe genau 100 ist; die Meldung nennt, um wie viel.
",
    );
    test.with(["finding", "weights-sum"]).code(0).stdout_has("\nThe weights do not sum to 100.\n");
    let mut test = Test::new().env("LC_ALL", "de_DE.UTF-8");
    test.with(["finding", "weights-sum"]).code(0).stdout_has("\nDie Gewichte ergeben zusammen nicht 100.\n");
}

#[test]
fn without_a_code_all_are_listed() {
    let mut test = Test::new();
    for lang in ["de", "en"] {
        let run = test.with(["finding", "--lang", lang]).code(0).no_stderr();
        for code in Code::ALL {
            assert!(run.stdout.contains(&format!("\n  {code} ")), "{code}: {run}");
        }
        assert!(run.stdout.lines().all(|line| line.chars().count() <= 100), "{run}");
    }
    let mut test = Test::new().env("COLUMNS", "80");
    let run = test.with(["finding", "--lang", "de"]).code(0);
    assert!(run.stdout.lines().all(|line| line.chars().count() <= 80), "{run}");
    run.stdout_has("Warnungen\n").stdout_has(
        "\n  mandatory-unconfirmed          Ein Projekt ist gesetzt, ohne dass die Pflicht\n                                 bestätigt ist.\n",
    );
}

#[test]
fn an_unknown_code_gets_a_suggestion() {
    let mut test = Test::new();
    test.with(["finding", "weight-sum"]).code(2).no_stdout().stderr_has("did you mean `weights-sum`?");
    test.with(["finding", "xyz", "--lang", "de"])
        .code(2)
        .stderr_has("einen solchen Code gibt es nicht; alle zeigt `vorrang finding`");
}
