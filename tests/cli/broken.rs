//! Broken input: whatever a file holds, vorrang says what is wrong and where, and writes nothing.
//!
//! Every case changes one thing in a small valid decision (or gives a monster of a file) and names
//! the finding that must come of it, its place and the exit code: 1 where the input is not usable,
//! 2 where it could not be read at all. [`Case::holds`] says what else is promised of every case;
//! the wording is in [`super::messages`].

use std::fs;
use std::panic::{AssertUnwindSafe, catch_unwind};

use serde_json::Value;

use super::harness::{CRITERIA, PROJECTS, Run, Test};

/// A broken input and what must come of it.
struct Case {
    name: &'static str,
    test: Test,
    code: &'static str,
    /// `file:line:column`, or as much of it as makes sense; empty for the command line.
    at: &'static str,
    exit: i32,
    hint: bool,
    /// How many errors there are in all; `None` for any number. One mistake is one error, unless it
    /// has others in its wake.
    errors: Option<usize>,
    args: Vec<&'static str>,
}

/// A case whose input is not usable.
fn case(name: &'static str, test: Test, code: &'static str, at: &'static str) -> Case {
    Case { name, test, code, at, exit: 1, hint: false, errors: Some(1), args: Vec::new() }
}

impl Case {
    /// The finding comes with a remedy.
    fn hint(self) -> Self {
        Self { hint: true, ..self }
    }

    /// The input could not be read at all.
    fn unreadable(self) -> Self {
        Self { exit: 2, ..self }
    }

    /// There are so many errors in all.
    fn errors(self, errors: usize) -> Self {
        Self { errors: Some(errors), ..self }
    }

    /// There are many errors: nothing in the file is as it should be.
    fn many_errors(self) -> Self {
        Self { errors: None, ..self }
    }

    /// Arguments besides the command.
    fn args(self, args: &[&'static str]) -> Self {
        Self { args: args.to_vec(), ..self }
    }

    /// Runs the command with these and the arguments of the case.
    fn with(&mut self, args: &[&'static str]) -> Run {
        let args: Vec<&str> = args.iter().chain(&self.args).copied().collect();
        self.test.with(args).code(self.exit)
    }

    /// What every broken input is promised.
    fn holds(mut self) {
        self.is_reported_to_machines();
        let run = self.with(&["check", "--lang", "de"]).no_stderr().stdout_has(&format!("Fehler[{}]: ", self.code));
        if !self.at.is_empty() {
            run.stdout_has(&format!("--> {}", self.at));
        }
        self.is_not_ranked("alt.csv");
        self.is_not_ranked("neu.csv");
    }

    /// The same for what takes long to read.
    fn holds_for_a_monster(mut self) {
        self.is_reported_to_machines();
        self.is_not_ranked("alt.csv");
    }

    /// `rank` says what is wrong on standard error, and neither creates nor changes a file.
    fn is_not_ranked(&mut self, target: &'static str) {
        fs::write(self.test.path("alt.csv"), "alt\n").unwrap();
        let before = self.test.listing();
        let run = self.with(&["rank", "--lang", "en", "-o", target]);
        run.no_stdout().stderr_has(&format!("error[{}]: ", self.code));
        assert_eq!(self.test.listing(), before);
        assert_eq!(self.test.read("alt.csv"), "alt\n");
    }

    /// Machines get code, place and remedy.
    fn is_reported_to_machines(&mut self) {
        let run = self.with(&["check", "--format", "json", "--lang", "en"]).no_stderr();
        self.finding_is_there(&run);
    }

    fn finding_is_there(&self, run: &Run) {
        let report = run.json();
        assert_eq!(report["schema"], "vorrang/check/1");
        if let Some(errors) = self.errors {
            assert_eq!(report["counts"]["errors"], errors, "errors: {run}");
        }
        let findings = report["findings"].as_array().unwrap();
        for finding in findings {
            let message = finding["message"].as_str().unwrap();
            // A sentence that is missing shows as its name, a placeholder that nobody filled as `{$…}`.
            assert!(message.contains(' ') && !message.contains("{$"), "no sentence: {message:?}");
            assert!(message.len() < 2000, "too long to read: {} bytes", message.len());
        }
        let of_code: Vec<&Value> = findings.iter().filter(|finding| finding["code"] == self.code).collect();
        assert!(!of_code.is_empty(), "no {}: {run}", self.code);
        let places: Vec<String> = of_code.iter().map(|finding| place(finding)).collect();
        let at = places.iter().position(|place| place == self.at);
        let at = at.unwrap_or_else(|| panic!("{} is not at {:?} but at {places:?}", self.code, self.at));
        let hint = of_code[at]["hint"].as_str();
        assert_eq!(hint.is_some(), self.hint, "hint: {hint:?}");
        assert!(hint.is_none_or(|hint| hint.contains(' ') && !hint.contains("{$")), "no sentence: {hint:?}");
    }
}

/// `file:line:column` of a finding in JSON.
fn place(finding: &Value) -> String {
    match (finding["file"].as_str(), finding["line"].as_u64(), finding["column"].as_u64()) {
        (Some(file), Some(line), Some(column)) => format!("{file}:{line}:{column}"),
        (Some(file), None, None) => file.to_owned(),
        (None, None, None) => String::new(),
        other => panic!("half a place: {other:?}"),
    }
}

/// Runs all cases and names those that fail.
#[track_caller]
fn all(cases: impl IntoIterator<Item = Case>) {
    every(cases, Case::holds);
}

#[track_caller]
fn every(cases: impl IntoIterator<Item = Case>, promise: fn(Case)) {
    let mut failed = Vec::new();
    for case in cases {
        let name = case.name;
        eprintln!("case: {name}");
        if catch_unwind(AssertUnwindSafe(|| promise(case))).is_err() {
            failed.push(name);
        }
    }
    assert!(failed.is_empty(), "failed: {failed:#?}");
}

/// The decision with a passage of its project list replaced.
fn list(from: &str, to: &str) -> Test {
    Test::decision().replace("projects.csv", from, to)
}

/// The decision with its projects in TOML.
fn toml_projects(text: impl AsRef<[u8]>) -> Test {
    Test::manifest("projects.csv", "projects.toml").file("projects.toml", text)
}

/// The decision with legal bases.
fn legal_bases(text: impl AsRef<[u8]>) -> Test {
    Test::manifest("[input]\n", "[input]\nlegal-bases = \"legal.toml\"\n").file("legal.toml", text)
}

const BASIS: &str = "\
[[legal-bases]]
id = \"OZG § 1a\"
act = \"OZG\"
strength = \"must\"
state = \"in-force\"
reaches-municipality = true
";

/// UTF-16 with a byte order mark, low byte first.
fn utf16(text: &str) -> Vec<u8> {
    [0xFF, 0xFE].into_iter().chain(text.encode_utf16().flat_map(u16::to_le_bytes)).collect()
}

#[test]
fn toml_that_breaks_the_syntax_is_reported_at_its_place() {
    all([
        case("a value is missing", Test::manifest("places = 2", "places ="), "toml-syntax", "criteria.toml:3:9").hint(),
        case("a string is not closed", Test::manifest("\"Probe\"", "\"Probe"), "toml-syntax", "criteria.toml:2:15")
            .hint(),
        case("a table is not closed", Test::manifest("[input]", "[input"), "toml-syntax", "criteria.toml:5:7"),
        case(
            "a key is given twice",
            Test::manifest("places = 2", "places = 2\nplaces = 3"),
            "toml-syntax",
            "criteria.toml:4:1",
        )
        .hint(),
        case("a table is given twice", Test::manifest_and("[input]\n"), "toml-syntax", "criteria.toml:24:2").hint(),
        case("a list is given as a table", Test::manifest_and("[criteria]\n"), "toml-syntax", "criteria.toml:24:2")
            .hint(),
        case(
            "a number with a decimal comma",
            Test::manifest("weight = 60", "weight = 60,5"),
            "toml-syntax",
            "criteria.toml:15:12",
        )
        .hint(),
        case(
            "a number with a leading zero",
            Test::manifest("weight = 60", "weight = 060"),
            "toml-syntax",
            "criteria.toml:15:10",
        ),
        case(
            "a day that no calendar has",
            Test::manifest("places = 2", "as-of = 2026-02-31"),
            "toml-syntax",
            "criteria.toml:3:9",
        ),
        case("German quotation marks", Test::manifest("\"Probe\"", "„Probe“"), "toml-syntax", "criteria.toml:2:9")
            .hint(),
        case(
            "a word processor's table",
            Test::decision().file("criteria.toml", "{\\rtf1\\ansi Gewichte}"),
            "toml-syntax",
            "criteria.toml:1:1",
        )
        .hint(),
        case(
            "the manifest is a CSV",
            Test::decision().file("criteria.toml", PROJECTS),
            "toml-syntax",
            "criteria.toml:1:3",
        )
        .hint()
        .many_errors(),
        case("NUL in TOML", Test::manifest("\"Probe\"", "\"Pro\0be\""), "toml-syntax", "criteria.toml:2:13"),
        case(
            "an unclosed text in projects.toml",
            toml_projects("[[projects]]\nid = \"P1\nname = \"x\"\n"),
            "toml-syntax",
            "projects.toml:2:9",
        )
        .hint(),
        case("legal-bases.toml", legal_bases("[[legal-bases]\nid = \"x\"\n"), "toml-syntax", "legal.toml:1:15"),
    ]);
}

#[test]
fn wrong_types_and_unknown_keys_are_reported_at_their_place() {
    all([
        case("places as text", Test::manifest("places = 2", "places = \"zwei\""), "wrong-type", "criteria.toml:3:10"),
        case("places as fraction", Test::manifest("places = 2", "places = 2.5"), "wrong-type", "criteria.toml:3:10"),
        case("no places", Test::manifest("places = 2", "places = 0"), "value-invalid", "criteria.toml:3:10"),
        case("places below 0", Test::manifest("places = 2", "places = -3"), "value-invalid", "criteria.toml:3:10"),
        case("title as number", Test::manifest("\"Probe\"", "25"), "wrong-type", "criteria.toml:2:9"),
        case("weight as text", Test::manifest("weight = 60", "weight = \"60\""), "wrong-type", "criteria.toml:15:10"),
        case(
            "criteria as table",
            Test::new().file("projects.csv", PROJECTS).file(
                "criteria.toml",
                "version = 1\ntitle = \"x\"\ncriteria = 3\n[input]\nprojects = \"projects.csv\"\n",
            ),
            "wrong-type",
            "criteria.toml:3:12",
        ),
        case(
            "input as text",
            Test::manifest("[input]\nprojects = [\"projects.csv\"]", "input = \"projects.csv\""),
            "wrong-type",
            "criteria.toml:5:9",
        ),
        case("as-of as number", Test::manifest("places = 2", "as-of = 20261122"), "wrong-type", "criteria.toml:3:9"),
        case(
            "as-of with a time",
            Test::manifest("places = 2", "as-of = 2026-11-22T10:00:00Z"),
            "wrong-type",
            "criteria.toml:3:9",
        ),
        case(
            "a name as list",
            Test::manifest("title = \"Probe\"", "title = [\"Probe\"]"),
            "wrong-type",
            "criteria.toml:2:9",
        ),
        case(
            "a name in no known language",
            Test::manifest("\"Probe\"", "{ fr = \"Essai\" }"),
            "unknown-key",
            "criteria.toml:2:11",
        )
        .hint(),
        case(
            "legal basis: a boolean as text",
            legal_bases(BASIS.replace("true", "\"ja\"")),
            "wrong-type",
            "legal.toml:6:24",
        ),
        case(
            "projects.toml: a table in a cell",
            toml_projects("[[projects]]\nid = \"P1\"\nname = \"x\"\ncitizens = { a = 1 }\n\"cost-eur\" = 1\n"),
            "wrong-type",
            "projects.toml:4:12",
        ),
        case("a key with a slip", Test::manifest("weight = 60", "weihgt = 60"), "unknown-key", "criteria.toml:15:1")
            .errors(2)
            .hint(),
        case("a key of the top", Test::manifest("places = 2", "palces = 2"), "unknown-key", "criteria.toml:3:1").hint(),
        case(
            "a table nobody knows",
            Test::manifest_and("[bericht]\nziel = \"x\"\n"),
            "unknown-key",
            "criteria.toml:24:2",
        ),
        case(
            "a key of a scale",
            Test::manifest("worst = 100_000", "wurst = 100_000"),
            "unknown-key",
            "criteria.toml:23:28",
        )
        .errors(2)
        .hint(),
        case(
            "a key of legal bases",
            legal_bases(BASIS.replace("strength", "strenght")),
            "unknown-key",
            "legal.toml:4:1",
        )
        .errors(2)
        .hint(),
        case("a missing key", Test::manifest("weight = 60\n", ""), "missing-key", "criteria.toml:11:1"),
        case("no title", Test::manifest("title = \"Probe\"\n", ""), "missing-key", "criteria.toml"),
        case(
            "no criteria",
            Test::new()
                .file("projects.csv", PROJECTS)
                .file("criteria.toml", "version = 1\ntitle = \"x\"\n[input]\nprojects = \"projects.csv\"\n"),
            "missing-key",
            "criteria.toml",
        ),
        case(
            "a language that is none of ours",
            Test::manifest("places = 2", "language = \"fr\""),
            "value-invalid",
            "criteria.toml:3:12",
        )
        .hint(),
        case(
            "a method that does not exist",
            Test::manifest_and("[scoring]\nmethod = \"wieghted-sum\"\n"),
            "value-invalid",
            "criteria.toml:25:10",
        )
        .hint(),
        case(
            "a finding code that does not exist",
            Test::manifest_and("[findings]\nencoding-asumed = \"allow\"\n"),
            "unknown-code",
            "criteria.toml:25:1",
        )
        .hint(),
        case(
            "an error cannot be lowered",
            Test::manifest_and("[findings]\nweights-sum = \"warn\"\n"),
            "value-invalid",
            "criteria.toml:25:1",
        ),
        case(
            "a level that does not exist",
            Test::manifest_and("[findings]\ntie-at-cut = \"ignore\"\n"),
            "value-invalid",
            "criteria.toml:25:14",
        )
        .hint(),
    ]);
}

#[test]
fn versions_and_names_that_cannot_be_used_are_reported() {
    all([
        case("a criterion without id", Test::manifest("id = \"citizens\"\n", ""), "missing-key", "criteria.toml:11:1"),
        case("version 2", Test::manifest("version = 1", "version = 2"), "requires-newer", "criteria.toml:1:11").hint(),
        case("version 0", Test::manifest("version = 1", "version = 0"), "value-invalid", "criteria.toml:1:11"),
        case("no version", Test::manifest("version = 1\n", ""), "missing-key", "criteria.toml"),
        case(
            "a newer vorrang",
            Test::manifest("places = 2", "requires = \">=9\""),
            "requires-newer",
            "criteria.toml:3:12",
        )
        .hint(),
        case(
            "requires what",
            Test::manifest("places = 2", "requires = \"neueste\""),
            "value-invalid",
            "criteria.toml:3:12",
        ),
        case(
            "a criterion with capitals",
            Test::manifest("id = \"citizens\"", "id = \"Citizens\""),
            "name-invalid",
            "criteria.toml:12:6",
        )
        .hint(),
        case(
            "an empty criterion id",
            Test::manifest("id = \"citizens\"", "id = \"\""),
            "value-invalid",
            "criteria.toml:12:6",
        ),
        case(
            "a group with a blank",
            Test::manifest("[groups.benefit]", "[groups.\"be nefit\"]"),
            "name-invalid",
            "criteria.toml:8:9",
        )
        .hint(),
        case(
            "a criterion named like a field",
            Test::manifest("id = \"citizens\"", "id = \"status\""),
            "name-taken",
            "criteria.toml:12:6",
        )
        .hint(),
        case(
            "two criteria of one name",
            Test::manifest("id = \"cost-eur\"", "id = \"citizens\""),
            "name-taken",
            "criteria.toml:19:6",
        ),
        case(
            "a criterion named like its group",
            Test::manifest("id = \"citizens\"", "id = \"benefit\""),
            "name-taken",
            "criteria.toml:12:6",
        ),
        case(
            "two rules of one name",
            Test::manifest_and(
                "[[rules]]\nid = \"r\"\neffect = \"exclude\"\nwhen = [{ field = \"id\", equals = \"P9\" }]\n[[rules]]\nid = \"r\"\neffect = \"exclude\"\nwhen = [{ field = \"id\", equals = \"P8\" }]\n",
            ),
            "name-taken",
            "criteria.toml:29:6",
        ),
        case(
            "a scenario with an umlaut",
            Test::manifest_and("[scenarios.\"bürger\"]\nplaces = 1\n"),
            "name-invalid",
            "criteria.toml:24:12",
        )
        .hint(),
        case(
            "a list named twice",
            Test::manifest("[\"projects.csv\"]", "[\"projects.csv\", \"projects.csv\"]"),
            "name-taken",
            "criteria.toml:6:29",
        ),
        case("a project id with @", list("P2;", "P@2;"), "name-invalid", "projects.csv:3:1").hint(),
        case("a project id with =", list("P2;", "=P2;"), "name-invalid", "projects.csv:3:1").hint(),
        case(
            "a project id of 65 characters",
            list("P2;", &format!("{};", "x".repeat(65))),
            "name-invalid",
            "projects.csv:3:1",
        )
        .hint(),
        case("a project id with a hidden mark", list("P2;", "P\u{202E}2;"), "name-invalid", "projects.csv:3:1").hint(),
        case("a project without id", list("P2;", ";"), "name-invalid", "projects.csv:3:1").hint(),
        case("a project without name", list("P2;Terminvereinbarung;", "P2;;"), "value-missing", "projects.csv:3:4"),
        case(
            "a header reserved for raters",
            list("id;name;department;", "id;name;citizens@amt-66;"),
            "name-invalid",
            "projects.csv:1:9",
        )
        .hint(),
    ]);
}

#[test]
fn bytes_that_break_their_encoding_are_reported() {
    let mut garbled_mark = b"\xEF\xBB\xBF".to_vec();
    garbled_mark
        .extend(PROJECTS.replace('ü', "_").replace('_', "\u{1}").bytes().map(|b| if b == 1 { 0xFC } else { b }));
    let mut half_unit = utf16(PROJECTS);
    half_unit.push(b'x');
    let mut surrogate = utf16(PROJECTS);
    surrogate.splice(2..4, [0x00, 0xD8]);
    let without_mark = utf16(PROJECTS).split_off(2);
    all([
        case("UTF-16 with half a character", Test::projects(half_unit), "encoding-malformed", "projects.csv").hint(),
        case("UTF-16 with an unpaired surrogate", Test::projects(surrogate), "encoding-malformed", "projects.csv")
            .hint(),
        case("a UTF-8 mark before Windows-1252", Test::projects(garbled_mark), "encoding-malformed", "projects.csv")
            .hint(),
        case("UTF-16 without a mark", Test::projects(without_mark), "nul-character", "projects.csv:1:2").hint(),
        case(
            "a malformed manifest",
            Test::decision().file("criteria.toml", b"\xFF\xFEv"),
            "encoding-malformed",
            "criteria.toml",
        )
        .hint(),
        case(
            "a compressed file",
            Test::projects(b"PK\x03\x04\x14\x00\x06\x00\x08\x00\x00\x00!\x00\xFF\xD8\x00\x01"),
            "spreadsheet-unreadable",
            "projects.csv",
        )
        .hint(),
    ]);
}

#[test]
fn csv_that_breaks_its_structure_is_reported_at_its_place() {
    all([
        case("a row with fewer fields", list("P2;Terminvereinbarung;", "P2;"), "csv-syntax", "projects.csv:3:1").hint(),
        case("a row with more fields", list("P3;E-Akte;", "P3;E-Akte;x;"), "csv-syntax", "projects.csv:4:1").hint(),
        case("an unclosed quote", list("Terminvereinbarung", "\"Terminvereinbarung"), "csv-syntax", "projects.csv:3:4")
            .hint(),
        case("an unclosed quote in the header", list("id;name", "id;\"name"), "csv-syntax", "projects.csv:1:4").hint(),
        case(
            "text behind a quote",
            list("Terminvereinbarung", "\"Termin\"vereinbarung"),
            "csv-syntax",
            "projects.csv:3:12",
        )
        .hint(),
        case("NUL in a cell", list("E-Akte", "E\0Akte"), "nul-character", "projects.csv:4:5").hint(),
        case("a separator that is none", Test::projects("sep=|\nid|name\n"), "csv-syntax", "projects.csv:1:5").hint(),
        case("two columns of one name", list("citizens-why", "citizens"), "duplicate-column", "projects.csv:1:29"),
        case("two columns by synonym", list("citizens-why", "Bürgernutzen"), "duplicate-column", "projects.csv:1:29"),
        case("a missing criterion column", list(";citizens;", ";citizzens;"), "missing-column", "projects.csv:1:20")
            .hint(),
        case("a missing name column", list("id;name", "id;x"), "missing-column", "projects.csv:1:1").hint(),
        case("a missing id column", list("id;name", "x;name"), "missing-column", "projects.csv:1:1").hint(),
        case(
            "a budget without its column",
            Test::manifest_and("[portfolio]\nbudgets = { staff-days = 10 }\n"),
            "missing-column",
            "projects.csv:1:1",
        )
        .hint(),
        case(
            "a column mapped to nothing",
            Test::manifest("[input]\n", "[input]\ncolumns = { \"Amt\" = \"departement\" }\n"),
            "unknown-field",
            "criteria.toml:6:21",
        )
        .hint(),
        case(
            "a rule on a field that no list has",
            Test::manifest_and(
                "[[rules]]\nid = \"r\"\neffect = \"exclude\"\nwhen = [{ field = \"departmint\", equals = \"x\" }]\n",
            ),
            "unknown-field",
            "criteria.toml:27:19",
        )
        .hint(),
        case(
            "a report on a column that no list has",
            Test::manifest_and("[report]\ncolumns = [\"stauts\"]\n"),
            "unknown-field",
            "criteria.toml:25:12",
        )
        .hint(),
        case(
            "a header wider than any spreadsheet",
            Test::projects(format!("id;name{}\n", ";x".repeat(20_000))),
            "csv-syntax",
            "projects.csv",
        )
        .hint(),
    ]);
}

#[test]
fn files_without_projects_are_reported() {
    let header = PROJECTS.lines().next().unwrap();
    all([
        case("0 bytes", Test::projects(""), "no-projects", "projects.csv").hint(),
        case("only a header", Test::projects(header), "no-projects", "projects.csv").hint(),
        case("only a byte order mark", Test::projects("\u{FEFF}"), "no-projects", "projects.csv").hint(),
        case("only blank lines", Test::projects("\r\n\n   \n\n"), "no-projects", "projects.csv").hint(),
        case("only delimiters", Test::projects(";;;;;\n;;;;;\n"), "no-projects", "projects.csv").hint(),
        case(
            "a header and blank rows",
            Test::projects(format!("{header}\n;;;;;\n;;;;;\n")),
            "no-projects",
            "projects.csv",
        )
        .hint(),
        case("only a separator line", Test::projects("sep=;\n"), "no-projects", "projects.csv").hint(),
        case(
            "a project with a name for each language",
            toml_projects("[[projects]]\nid = \"P1\"\nname = { de = \"x\" }\ncitizens = 5\n\"cost-eur\" = 1\n"),
            "wrong-type",
            "projects.toml:3:8",
        ),
        case("an empty projects.toml", toml_projects(""), "missing-key", "projects.toml"),
        case("projects.toml without entries", toml_projects("projects = []\n"), "no-projects", "projects.toml").hint(),
        case("an empty manifest", Test::decision().file("criteria.toml", ""), "missing-key", "criteria.toml").errors(4),
        case(
            "a manifest of a byte order mark",
            Test::decision().file("criteria.toml", "\u{FEFF}"),
            "missing-key",
            "criteria.toml",
        )
        .errors(4),
        case("empty legal bases", legal_bases(""), "missing-key", "legal.toml"),
    ]);
}

#[test]
fn numbers_that_say_nothing_or_two_things_are_reported() {
    let decimal = |sign: &str| Test::manifest("[input]\n", &format!("[input]\ndecimal = \"{sign}\"\n"));
    all([
        case("a word", list("50000", "viel"), "not-a-number", "projects.csv:3:40").hint(),
        case("a number that means two things", list("50000", "1.234"), "number-ambiguous", "projects.csv:3:40").hint(),
        case(
            "a number that means two things, with comma",
            list("50000", "1,234"),
            "number-ambiguous",
            "projects.csv:3:40",
        )
        .hint(),
        case(
            "numbers that contradict each other",
            list("50000", "1.5").replace("projects.csv", "20000", "1,5"),
            "number-ambiguous",
            "projects.csv:3:40",
        )
        .hint(),
        case(
            "the other sign than announced",
            decimal("comma").replace("projects.csv", "50000", "1.5"),
            "number-ambiguous",
            "projects.csv:3:40",
        )
        .hint(),
        case(
            "the other sign than announced, reversed",
            decimal("point").replace("projects.csv", "50000", "1,5"),
            "number-ambiguous",
            "projects.csv:3:40",
        )
        .hint(),
        case("a date", list("50000", "03. Jul"), "date-in-number-column", "projects.csv:3:40").hint(),
        case("a date with a year", list("50000", "03.07.2026"), "date-in-number-column", "projects.csv:3:40").hint(),
        case(
            "an interval that Excel made a date",
            list("50000", "Mrz 07"),
            "date-in-number-column",
            "projects.csv:3:40",
        )
        .hint(),
        case("an unknown unit", list("50000", "5 Stück"), "not-a-number", "projects.csv:3:40").hint(),
        case("an Excel error", list("50000", "#WERT!"), "not-a-number", "projects.csv:3:40").hint(),
        case("a formula", list("50000", "=A1+B2"), "not-a-number", "projects.csv:3:40").hint(),
        case("29 digits", list("50000", "12345678901234567890123456789"), "number-too-long", "projects.csv:3:40")
            .hint(),
        case("a hundred digits", list("50000", &"9".repeat(100)), "number-too-long", "projects.csv:3:40").hint(),
        case("1e308", list("50000", "1e308"), "number-too-long", "projects.csv:3:40").hint(),
        case("NaN", list("50000", "NaN"), "not-a-number", "projects.csv:3:40").hint(),
        case("inf", list("50000", "inf"), "not-a-number", "projects.csv:3:40").hint(),
        case("an interval the wrong way round", list("50000", "7..3"), "interval-reversed", "projects.csv:3:40"),
        case("a likely value outside", list("50000", "3..9..7"), "interval-reversed", "projects.csv:3:40"),
        case(
            "an open end where there is no scale",
            Test::manifest("kind = \"linear\", worst = 100_000, best = 0", "kind = \"min-max\", direction = \"cost\"")
                .replace("projects.csv", "50000", "< 50"),
            "not-a-number",
            "projects.csv:3:40",
        )
        .hint(),
        case("a number beyond the scale", list("50000", "100001"), "value-off-scale", "projects.csv:3:40").hint(),
        case("a number below the scale", list("50000", "-1"), "value-off-scale", "projects.csv:3:40").hint(),
        case("an interval beyond the scale", list("50000", "50000..200000"), "value-off-scale", "projects.csv:3:40")
            .hint(),
        case("a bound beyond the scale", list("50000", "> 200000"), "value-off-scale", "projects.csv:3:40").hint(),
        case("a value between levels", list(";5;", ";7;"), "value-off-scale", "projects.csv:3:37"),
        case("an interval between levels", list(";5;", ";3..7;"), "value-off-scale", "projects.csv:3:37"),
        case("a word where levels are numbers", list(";5;", ";hoch;"), "not-a-number", "projects.csv:3:37").hint(),
        case("a missing value", list(";5;", ";k. A.;"), "value-missing", "projects.csv:3:37").hint(),
        case(
            "projects.toml: off the scale",
            toml_projects("[[projects]]\nid = \"P1\"\nname = \"x\"\ncitizens = 7\ncost-eur = 1\n"),
            "value-off-scale",
            "projects.toml:4:12",
        ),
        case(
            "projects.toml: infinite",
            toml_projects("[[projects]]\nid = \"P1\"\nname = \"x\"\ncitizens = 5\ncost-eur = inf\n"),
            "value-invalid",
            "projects.toml:5:12",
        ),
    ]);
}

#[test]
fn words_dates_and_truths_that_cannot_be_read_are_reported() {
    let field = |header: &str, value: &str| {
        Test::projects(
            PROJECTS
                .replace("department", header)
                .replace("Bürgerdienste", value)
                .replace("Soziales", "")
                .replace("Zentrale Dienste", ""),
        )
    };
    let keyed = Test::manifest(
        "levels = [{ value = 0, points = 0 }, { value = 5, points = 50 }, { value = 10, points = 100 }]",
        "levels = { kaum = 0, mittel = 50, hoch = 100 }",
    )
    .file("projects.csv", PROJECTS.replace(";10;", ";hoch;").replace(";5;", ";mitel;").replace(";0;", ";kaum;"));
    let crosses = PROJECTS
        .replace("department", "background")
        .replace("Soziales", "x")
        .replace("Bürgerdienste", "")
        .replace("Zentrale Dienste", "nein");
    all([
        case("31 February", field("deadline", "31.02.2026"), "not-a-date", "projects.csv:3:23").hint(),
        case("a year of two digits", field("deadline", "22.11.26"), "not-a-date", "projects.csv:3:23").hint(),
        case("an American date", field("deadline", "11/22/2026"), "not-a-date", "projects.csv:3:23").hint(),
        case("a date in words", field("deadline", "Ende 2026"), "not-a-date", "projects.csv:3:23").hint(),
        case("the year 0026", field("deadline", "0026-11-22"), "not-a-date", "projects.csv:3:23").hint(),
        case("neither yes nor no", field("background", "vielleicht"), "not-a-boolean", "projects.csv:3:23").hint(),
        case("a cross beside yes and no", Test::projects(crosses), "not-a-boolean", "projects.csv:2:20").hint(),
        case("a status that does not exist", field("status", "Ide"), "unknown-status", "projects.csv:3:23").hint(),
        case("a status in a rule", Test::manifest_and("[[rules]]\nid = \"r\"\neffect = \"exclude\"\nwhen = [{ field = \"status\", equals = \"runing\" }]\n"), "unknown-status", "criteria.toml:27:38").hint(),
        case("a word that is no level", keyed, "value-off-scale", "projects.csv:3:37").hint(),
        case("a deadline rule without as-of", Test::manifest("[[criteria]]\nid = \"cost-eur\"", "[[criteria]]\nid = \"days\"\nweight = 0\nsource = \"days-to-deadline\"\nscale = { kind = \"linear\", worst = 100, best = 0, outside = \"clamp\" }\n\n[[criteria]]\nid = \"cost-eur\""), "as-of-missing", "criteria.toml:19:6").hint(),
    ]);
}

#[test]
fn references_that_lead_nowhere_or_in_circles_are_reported() {
    let field = |header: &str, values: [&str; 3]| {
        let rows = ["Soziales", "Bürgerdienste", "Zentrale Dienste"];
        let list = rows
            .iter()
            .zip(values)
            .fold(PROJECTS.replace("department", header), |list, (from, to)| list.replace(from, to));
        Test::projects(list)
    };
    let long: String =
        (0..1000).map(|n| format!("L{n:04};Projekt {n};{};5;;5\n", format_args!("L{:04}", (n + 1) % 1000))).collect();
    let long = format!("id;name;depends-on;citizens;citizens-why;cost-eur\n{long}");
    let rule = |when: &str| {
        Test::manifest_and(&format!("[[rules]]\nid = \"r\"\neffect = \"exclude\"\nwhen = [{{ {when} }}]\n"))
    };
    all([
        case("an unknown prerequisite", field("depends-on", ["", "P33", ""]), "unknown-project", "projects.csv:3:23")
            .hint(),
        case(
            "an unknown prerequisite like nothing",
            field("depends-on", ["", "zzz", ""]),
            "unknown-project",
            "projects.csv:3:23",
        )
        .hint(),
        case(
            "a project that was renamed",
            field("former-ids", ["", "A7", ""]).replace("projects.csv", "citizens-why", "depends-on").replace(
                "projects.csv",
                "Beschluss des Rates",
                "A7",
            ),
            "unknown-project",
            "projects.csv:2:24",
        )
        .hint(),
        case("merged into nothing", field("merged-into", ["", "P99", ""]), "unknown-project", "projects.csv:3:23")
            .hint(),
        case(
            "an unknown legal basis",
            legal_bases(BASIS).file(
                "projects.csv",
                PROJECTS
                    .replace("department", "legal")
                    .replace("Soziales", "")
                    .replace("Bürgerdienste", "OZG § 1b")
                    .replace("Zentrale Dienste", ""),
            ),
            "unknown-legal-basis",
            "projects.csv:3:23",
        )
        .hint(),
        case(
            "two legal bases of one name",
            legal_bases(format!("{BASIS}\n{}", BASIS.replace("must", "may"))),
            "duplicate-id",
            "legal.toml:9:6",
        ),
        case("a project twice", list("P3;", "P1;"), "duplicate-id", "projects.csv:4:1").hint(),
        case("a project needs itself", field("depends-on", ["P1", "", ""]), "dependency-cycle", "projects.csv:2:20"),
        case("two need each other", field("depends-on", ["P2", "P1", ""]), "dependency-cycle", "projects.csv:2:20")
            .hint(),
        case("a circle of three", field("depends-on", ["P2", "P3", "P1"]), "dependency-cycle", "projects.csv:2:20")
            .hint(),
        case("a circle of a thousand", Test::projects(long), "dependency-cycle", "projects.csv:2:17").hint(),
        case("a circle by enabling", field("enables", ["P2", "P1", ""]), "dependency-cycle", "projects.csv:2:1").hint(),
        case("merged in a circle", field("merged-into", ["P2", "P1", ""]), "dependency-cycle", "projects.csv:2:20")
            .errors(2),
        case("merged into a circle", field("merged-into", ["P2", "P3", "P2"]), "dependency-cycle", "projects.csv:2:20")
            .errors(3),
        case("merged into itself", field("merged-into", ["P1", "", ""]), "dependency-cycle", "projects.csv:2:20"),
        case(
            "an unknown group",
            Test::manifest("group = \"benefit\"", "group = \"benefits\""),
            "unknown-criterion",
            "criteria.toml:13:9",
        )
        .hint(),
        case(
            "an unknown criterion in a rule",
            rule("criterion = \"citzens\", at-least = 5"),
            "unknown-criterion",
            "criteria.toml:27:23",
        )
        .hint(),
        case(
            "an unknown criterion as tie-break",
            Test::manifest_and("[scoring]\ntie-break = [\"citizen\"]\n"),
            "unknown-criterion",
            "criteria.toml:25:14",
        )
        .hint(),
        case(
            "an unknown criterion in a scenario",
            Test::manifest_and("[scenarios.s]\nweights = { citicens = 50 }\n"),
            "unknown-criterion",
            "criteria.toml:25:13",
        )
        .hint(),
        case(
            "an unknown group in a scenario",
            Test::manifest_and("[scenarios.s]\ngroups = { cost-eur = 50 }\n"),
            "unknown-criterion",
            "criteria.toml:25:12",
        )
        .hint(),
        case(
            "an unknown project in a decision",
            Test::manifest_and("[[decisions]]\nproject = \"P11\"\neffect = \"in\"\nreason = \"x\"\nby = \"y\"\n"),
            "unknown-project",
            "criteria.toml:25:11",
        )
        .hint(),
        case(
            "a value off the scale in a rule",
            rule("criterion = \"citizens\", equals = 7"),
            "value-off-scale",
            "criteria.toml:27:44",
        ),
        case(
            "a date for a number",
            rule("criterion = \"citizens\", equals = 2026-01-01"),
            "wrong-type",
            "criteria.toml:27:44",
        ),
        case("a rule on nothing", rule("equals = 5"), "missing-key", "criteria.toml:27:9"),
        case("a rule without a test", rule("criterion = \"citizens\""), "missing-key", "criteria.toml:27:9"),
        case(
            "a rule with two tests",
            rule("criterion = \"citizens\", at-least = 5, at-most = 5"),
            "missing-key",
            "criteria.toml:27:9",
        ),
        case(
            "a rule without conditions",
            Test::manifest_and("[[rules]]\nid = \"r\"\neffect = \"exclude\"\nwhen = []\n"),
            "value-invalid",
            "criteria.toml:27:8",
        ),
        case(
            "before on a text",
            rule("field = \"department\", before = 2026-01-01"),
            "wrong-type",
            "criteria.toml:27:9",
        ),
    ]);
}

#[test]
fn rules_and_decisions_that_contradict_each_other_are_reported() {
    let rule = |id: &str, effect: &str, ids: &str| {
        format!("[[rules]]\nid = \"{id}\"\neffect = \"{effect}\"\nwhen = [{{ field = \"id\", one-of = [{ids}] }}]\n")
    };
    let decision = |project: &str, effect: &str| {
        format!("[[decisions]]\nproject = \"{project}\"\neffect = \"{effect}\"\nreason = \"x\"\nby = \"Rat\"\n")
    };
    let must = |ids| rule("muss", "mandatory", ids);
    let out = |ids| rule("raus", "exclude", ids);
    all([
        case(
            "mandatory and excluded",
            Test::manifest_and(&(must("\"P1\"") + &out("\"P1\""))),
            "rule-contradiction",
            "projects.csv:2:1",
        )
        .hint(),
        case(
            "decided in, but excluded",
            Test::manifest_and(&(out("\"P1\"") + &decision("P1", "in"))),
            "rule-contradiction",
            "criteria.toml:29:11",
        )
        .hint(),
        case(
            "decided out, but mandatory",
            Test::manifest_and(&(must("\"P1\"") + &decision("P1", "out"))),
            "rule-contradiction",
            "criteria.toml:29:11",
        )
        .hint(),
        case(
            "decided in and out",
            Test::manifest_and(&(decision("P1", "in") + &decision("P1", "out"))),
            "rule-contradiction",
            "criteria.toml:30:11",
        )
        .hint(),
        case(
            "decided twice",
            Test::manifest_and(&(decision("P1", "in") + &decision("P1", "in"))),
            "rule-contradiction",
            "criteria.toml:30:11",
        )
        .hint(),
        case(
            "more mandatory than places",
            Test::manifest_and(&must("\"P1\", \"P2\", \"P3\"")),
            "rules-exceed-places",
            "criteria.toml:3:10",
        )
        .hint(),
        case(
            "mandatory and decided, more than places",
            Test::manifest_and(&(must("\"P1\", \"P2\"") + &decision("P3", "in"))),
            "rules-exceed-places",
            "criteria.toml:3:10",
        )
        .hint(),
        case(
            "a scenario with too few places",
            Test::manifest_and(&(must("\"P1\", \"P2\"") + "[scenarios.eng]\nplaces = 1\n")),
            "rules-exceed-places",
            "criteria.toml:28:12",
        )
        .hint(),
        case(
            "a decision without a reason",
            Test::manifest_and("[[decisions]]\nproject = \"P1\"\neffect = \"in\"\nby = \"Rat\"\n"),
            "missing-key",
            "criteria.toml:24:1",
        ),
    ]);
}

#[test]
fn weights_that_do_not_sum_to_100_are_reported() {
    let weight = |weight: &str| Test::manifest("weight = 60", &format!("weight = {weight}"));
    let scenario = |text: &str| Test::manifest_and(&format!("[scenarios.s]\n{text}\n"));
    all([
        case("99.99", weight("59.99"), "weights-sum", "criteria.toml:15:10").hint(),
        case("101", weight("61"), "weights-sum", "criteria.toml:15:10").hint(),
        case("a hair too much", weight("60.000000000001"), "weights-sum", "criteria.toml:15:10").hint(),
        case(
            "all zero",
            weight("0").replace("criteria.toml", "weight = 40", "weight = 0"),
            "weights-sum",
            "criteria.toml:15:10",
        )
        .hint(),
        case("below 0", weight("-5"), "weight-negative", "criteria.toml:15:10").hint(),
        case("over 100", weight("160"), "value-invalid", "criteria.toml:15:10"),
        case("13 decimals", weight("59.9999999999999"), "number-too-long", "criteria.toml:15:10").hint(),
        case("nan", weight("nan"), "value-invalid", "criteria.toml:15:10"),
        case("inf", weight("inf"), "value-invalid", "criteria.toml:15:10"),
        case("-inf", weight("-inf"), "value-invalid", "criteria.toml:15:10"),
        case("1e400", weight("1e400"), "number-too-long", "criteria.toml:15:10").hint(),
        case("1e-400", weight("1e-400"), "number-too-long", "criteria.toml:15:10").hint(),
        case("1e99999999999", weight("1e99999999999"), "number-too-long", "criteria.toml:15:10").hint(),
        case("40 digits", weight(&"9".repeat(40)), "number-too-long", "criteria.toml:15:10").hint(),
        case("hexadecimal beyond all", weight("0xFFFFFFFFFFFFFFFFFFFF"), "number-too-long", "criteria.toml:15:10")
            .hint(),
        case(
            "a scenario that sets too much",
            scenario("weights = { citizens = 60, cost-eur = 60 }"),
            "scenario-weight-impossible",
            "criteria.toml:24:12",
        )
        .hint(),
        case(
            "a scenario that leaves nobody",
            scenario("weights = { citizens = 60, cost-eur = 30 }"),
            "scenario-weight-impossible",
            "criteria.toml:24:12",
        )
        .hint(),
        case(
            "a scenario that excludes all",
            scenario("exclude-criteria = [\"citizens\", \"cost-eur\"]"),
            "scenario-weight-impossible",
            "criteria.toml:24:12",
        )
        .hint(),
        case("a scenario below 0", scenario("weights = { citizens = -1 }"), "weight-negative", "criteria.toml:25:24")
            .hint(),
        case(
            "a group lighter than its member",
            scenario("groups = { benefit = 10 }\nweights = { citizens = 50 }"),
            "scenario-weight-impossible",
            "criteria.toml:24:12",
        )
        .hint(),
        case(
            "bounds the wrong way round",
            Test::manifest_and("[uncertainty]\nbounds = { citizens = [30, 10] }\n"),
            "interval-reversed",
            "criteria.toml:25:23",
        ),
        case(
            "a ratio nobody can read",
            Test::manifest_and("[uncertainty]\nratios = [\"citizens > cost-eur\"]\n"),
            "value-invalid",
            "criteria.toml:25:11",
        ),
    ]);
}

#[test]
fn scales_that_cannot_be_used_are_reported() {
    let levels = "levels = [{ value = 0, points = 0 }, { value = 5, points = 50 }, { value = 10, points = 100 }]";
    let linear = "{ kind = \"linear\", worst = 100_000, best = 0 }";
    let scale = |scale: &str| Test::manifest(linear, scale);
    all([
        case(
            "a slip on the way up",
            scale("{ kind = \"piecewise\", points = [[0, 0], [9, 60], [50, 40], [99, 100]] }"),
            "scale-not-monotone",
            "criteria.toml:23:63",
        ),
        case(
            "what names the criterion of a broken scale is not wrong as well",
            scale("{ kind = \"linear\", worst = 5, best = 5 }")
                .replace("criteria.toml", "[input]\n", "[input]\ncolumns = { \"Preis\" = \"cost-eur\" }\n")
                .append(
                    "criteria.toml",
                    "[scoring]\ntie-break = [\"cost-eur\"]\n[scenarios.s]\nweights = { cost-eur = 50 }\n",
                ),
            "scale-invalid",
            "criteria.toml:24:9",
        ),
        case(
            "points that turn around",
            scale("{ kind = \"piecewise\", points = [[0, 100], [50, 20], [100, 60]] }"),
            "scale-not-monotone",
            "criteria.toml:23:67",
        ),
        case(
            "points that do not ascend",
            scale("{ kind = \"piecewise\", points = [[0, 100], [0, 20]] }"),
            "scale-not-monotone",
            "criteria.toml:23:52",
        ),
        case(
            "a single point",
            scale("{ kind = \"piecewise\", points = [[0, 100]] }"),
            "scale-invalid",
            "criteria.toml:23:9",
        ),
        case(
            "a point of three",
            scale("{ kind = \"piecewise\", points = [[0, 100, 5], [1, 2]] }"),
            "value-invalid",
            "criteria.toml:23:41",
        ),
        case(
            "points over 100",
            scale("{ kind = \"piecewise\", points = [[0, 100], [50, 120]] }"),
            "value-invalid",
            "criteria.toml:23:56",
        ),
        case(
            "worst is best",
            scale("{ kind = \"linear\", worst = 5, best = 5 }"),
            "scale-invalid",
            "criteria.toml:23:9",
        ),
        case(
            "an unknown kind",
            scale("{ kind = \"linaer\", worst = 5, best = 0 }"),
            "value-invalid",
            "criteria.toml:23:18",
        )
        .hint(),
        case("no kind", scale("{ worst = 5, best = 0 }"), "missing-key", "criteria.toml:23:9"),
        case(
            "a relative scale without direction",
            scale("{ kind = \"min-max\" }"),
            "missing-key",
            "criteria.toml:23:9",
        ),
        case("no levels", Test::manifest(levels, "levels = []"), "scale-invalid", "criteria.toml:16:9"),
        case(
            "levels mixed",
            Test::manifest(levels, "levels = [{ value = 0, points = 0 }, { value = \"hoch\", points = 100 }]"),
            "scale-invalid",
            "criteria.toml:16:9",
        ),
        case(
            "a level twice",
            Test::manifest(levels, "levels = [{ value = 5, points = 0 }, { value = 5.0, points = 100 }]"),
            "scale-invalid",
            "criteria.toml:16:75",
        ),
        case(
            "a level of yes",
            Test::manifest(levels, "levels = [{ value = true, points = 0 }]"),
            "scale-invalid",
            "criteria.toml:16:48",
        ),
        case(
            "points below 0",
            Test::manifest(levels, "levels = [{ value = 0, points = -5 }]"),
            "value-invalid",
            "criteria.toml:16:60",
        ),
        case(
            "an assumed value off the scale",
            Test::manifest("weight = 60\n", "weight = 60\nmissing = { value = 7 }\n"),
            "value-off-scale",
            "criteria.toml:16:21",
        ),
        case(
            "legal without levels",
            Test::manifest("weight = 40\n", "weight = 40\nsource = \"legal\"\n"),
            "scale-invalid",
            "criteria.toml:24:9",
        ),
        case(
            "dependents without numbers",
            Test::manifest("weight = 60\n", "weight = 60\nsource = \"dependents\"\n"),
            "scale-invalid",
            "criteria.toml:17:9",
        ),
        case(
            "a ratio of negative values",
            scale("{ kind = \"ratio\", direction = \"benefit\" }").replace("projects.csv", "50000", "-3"),
            "value-off-scale",
            "projects.csv:3:40",
        ),
        case(
            "a cost ratio of zero",
            scale("{ kind = \"ratio\", direction = \"cost\" }").replace("projects.csv", "50000", "0"),
            "value-off-scale",
            "projects.csv:3:40",
        ),
    ]);
}

#[test]
fn files_that_cannot_be_read_are_reported() {
    let input = |path: &str| Test::manifest("\"projects.csv\"", &format!("'{path}'"));
    all([
        case("the list is missing", Test::decision().without("projects.csv"), "file-not-found", "criteria.toml:6:13")
            .hint(),
        case(
            "legal bases are missing",
            Test::manifest("[input]\n", "[input]\nlegal-bases = \"recht.toml\"\n"),
            "file-not-found",
            "criteria.toml:6:15",
        )
        .hint(),
        case("no manifest there", Test::decision(), "file-unreadable", "").unreadable().args(&["-c", "fehlt.toml"]),
        case("no list there", Test::decision(), "file-unreadable", "").unreadable().args(&["--projects", "fehlt.csv"]),
        case(
            "the list is a folder",
            Test::decision().without("projects.csv").folder("projects.csv"),
            "file-unreadable",
            "criteria.toml:6:13",
        )
        .unreadable(),
        case("the manifest is a folder", Test::decision().folder("ordner.toml"), "file-unreadable", "")
            .unreadable()
            .args(&["-c", "ordner.toml"]),
        case("a path upwards", input("../projects.csv"), "path-outside", "criteria.toml:6:13").hint(),
        case("a path down and up", input("a/../../projects.csv"), "path-outside", "criteria.toml:6:13").hint(),
        case("an absolute path", input("/etc/passwd.csv"), "path-outside", "criteria.toml:6:13").hint(),
        case("a Windows drive", input("C:\\liste.csv"), "path-outside", "criteria.toml:6:13").hint(),
        case("a Windows path upwards", input("..\\liste.csv"), "path-outside", "criteria.toml:6:13").hint(),
        case(
            "legal bases outside",
            Test::manifest("[input]\n", "[input]\nlegal-bases = \"../recht.toml\"\n"),
            "path-outside",
            "criteria.toml:6:15",
        )
        .hint(),
        case("a text document", input("projects.docx"), "file-kind-unknown", "criteria.toml:6:13").hint(),
        case("no ending", input("projects"), "file-kind-unknown", "criteria.toml:6:13").hint(),
        case("an empty path", input(""), "file-kind-unknown", "criteria.toml:6:13").hint(),
        case("a text document on the command line", Test::decision(), "file-kind-unknown", "")
            .unreadable()
            .hint()
            .args(&["--projects", "liste.docx"]),
        case("no list at all", Test::manifest("[\"projects.csv\"]", "[]"), "value-invalid", "criteria.toml:6:12"),
    ]);
}

#[cfg(unix)]
#[test]
fn devices_pipes_links_and_locked_files_are_refused() {
    use std::os::unix::fs::{PermissionsExt, symlink};

    let linked = |target: &str| {
        let test = Test::decision().without("projects.csv");
        symlink(target, test.path("projects.csv")).unwrap();
        test
    };
    let outside = Test::decision();
    let circle = linked("projects.csv");
    all([
        case("a device as manifest", Test::decision(), "file-unreadable", "").unreadable().args(&["-c", "/dev/zero"]),
        case("a device by a link", linked("/dev/zero"), "path-outside", "criteria.toml:6:13").hint(),
        case("a device as list", linked("/dev/zero"), "file-unreadable", "")
            .unreadable()
            .args(&["--projects", "projects.csv"]),
        case(
            "a link that leads outside",
            linked(outside.path("projects.csv").to_str().unwrap()),
            "path-outside",
            "criteria.toml:6:13",
        )
        .hint(),
        case("a link to nowhere", linked("nirgends.csv"), "file-not-found", "criteria.toml:6:13").hint(),
        case("a link to itself", circle, "file-unreadable", "criteria.toml:6:13").unreadable(),
    ]);

    let locked = Test::decision();
    fs::set_permissions(locked.path("projects.csv"), fs::Permissions::from_mode(0o000)).unwrap();
    // Whoever may read everything (root in a container) cannot see this one.
    if fs::read(locked.path("projects.csv")).is_err() {
        all([case("a locked file", locked, "file-unreadable", "criteria.toml:6:13").unreadable()]);
    }
}

/// The size of a monster.
const MB: usize = 1 << 20;

#[test]
fn monsters_of_tables_are_refused_quickly() {
    let header = PROJECTS.lines().next().unwrap();
    let huge_cell = format!("{header}\nP1;x;y;{};;1\n", "9".repeat(10 * MB));
    let huge_name = format!("{header}\nP1;{};y;7;;1\n", "x".repeat(10 * MB));
    let huge_row = format!("{header}\n{}\n", "x;".repeat(5 * MB));
    let wrong_rows = format!("{header}\n{}", "x;y\n".repeat(MB));
    let wrong_cells: String = (0..50_000).map(|n| format!("P{n};Projekt {n};;viel;;1\n")).collect();
    let monsters = [
        case("a cell of 10 MB", Test::projects(huge_cell), "number-too-long", "projects.csv:2:8").hint(),
        case("a name of 10 MB", Test::projects(huge_name), "value-off-scale", "projects.csv:2:10485767"),
        case("a row of 10 MB", Test::projects(huge_row), "csv-syntax", "projects.csv:2:1").many_errors().hint(),
        case("a header of a million columns", Test::projects("x;".repeat(MB)), "csv-syntax", "projects.csv").hint(),
        case("a million commas", Test::projects(",".repeat(1_000_000)), "no-projects", "projects.csv").hint(),
        case("a million quotes", Test::projects("\"".repeat(999_999)), "csv-syntax", "projects.csv:1:1").hint(),
        case("a million broken rows", Test::projects(wrong_rows), "csv-syntax", "projects.csv:2:1")
            .many_errors()
            .hint(),
        case(
            "fifty thousand wrong cells",
            Test::projects(format!("{header}\n{wrong_cells}")),
            "not-a-number",
            "projects.csv:2:15",
        )
        .errors(50000)
        .hint(),
    ];
    every(monsters, Case::holds_for_a_monster);
}

#[test]
fn monsters_of_toml_are_refused_quickly() {
    let deep = 20_000;
    let nested =
        |open: &str, close: &str| format!("{CRITERIA}[meta]\nx = {}{}\n", open.repeat(deep), close.repeat(deep));
    let manifest = |text: String| Test::decision().file("criteria.toml", text);
    let monsters = [
        case(
            "a TOML line of 10 MB",
            manifest(format!("title = \"{}\nx", "x".repeat(10 * MB))),
            "toml-syntax",
            "criteria.toml:1:10485770",
        )
        .hint()
        .many_errors(),
        case(
            "a TOML text of 10 MB",
            Test::manifest("\"benefit\"", &format!("\"{}\"", "x".repeat(10 * MB))),
            "unknown-criterion",
            "criteria.toml:13:9",
        )
        .hint(),
        case(
            "a TOML list of a million commas",
            manifest(format!("{CRITERIA}[meta]\nx = [{}]\n", ",".repeat(1_000_000))),
            "toml-syntax",
            "criteria.toml:25:6",
        )
        .many_errors(),
        case("a million commas as TOML", manifest(",".repeat(1_000_000)), "toml-syntax", "criteria.toml:1:1")
            .hint()
            .many_errors(),
        case("lists nested 20,000 deep", manifest(nested("[", "]")), "toml-syntax", "criteria.toml:25:85"),
        case("lists opened 20,000 times", manifest(nested("[", "")), "toml-syntax", "criteria.toml:25:85"),
        case("tables nested 20,000 deep", manifest(nested("{ a = ", "}")), "toml-syntax", "criteria.toml:25:485"),
        case(
            "a dotted key 20,000 deep",
            manifest(format!("{CRITERIA}[meta]\n{}a = 1\n", "a.".repeat(deep))),
            "toml-syntax",
            "criteria.toml",
        ),
        case(
            "a table header 20,000 deep",
            manifest(format!("{CRITERIA}[meta{}]\n", ".a".repeat(deep))),
            "toml-syntax",
            "criteria.toml",
        ),
        case(
            "a list header 20,000 deep",
            manifest(format!("{CRITERIA}[[meta{}]]\n", ".a".repeat(deep))),
            "toml-syntax",
            "criteria.toml",
        ),
        case(
            "projects.toml nested 20,000 deep",
            toml_projects(format!("[[projects]]\nx = {}\n", "[".repeat(deep))),
            "toml-syntax",
            "projects.toml:2:85",
        ),
        case(
            "legal bases nested 20,000 deep",
            legal_bases(format!("x = {}\n", "[".repeat(deep))),
            "toml-syntax",
            "legal.toml:1:85",
        ),
        case(
            "fifty thousand unknown keys",
            manifest((0..50_000).map(|n| format!("schluessel-{n} = {n}\n")).collect()),
            "unknown-key",
            "criteria.toml:1:1",
        )
        .many_errors(),
        case(
            "twenty thousand keys of a project",
            toml_projects((0..20_000).fold(String::from("[[projects]]\n"), |text, n| text + &format!("k{n} = {n}\n"))),
            "missing-column",
            "projects.toml",
        )
        .many_errors()
        .hint(),
    ];
    every(monsters, Case::holds_for_a_monster);
}
