//! Where results go: standard output, files, pipes, devices; and what must not get there.

use std::io::{BufRead, BufReader};
use std::process::Stdio;

use super::harness::{PROJECTS, Test, wait};

/// Projects with names that attack whoever shows them.
fn projects_named(names: [&str; 3]) -> Test {
    let known = ["Wohngeld online", "Terminvereinbarung", "E-Akte"];
    let quoted = names.map(|name| format!("\"{}\"", name.replace('"', "\"\"")));
    Test::projects(known.iter().zip(quoted).fold(PROJECTS.to_owned(), |list, (from, to)| list.replace(from, &to)))
}

/// The cells of a column of a CSV.
fn column(csv: &str, delimiter: u8, header: &str) -> Vec<String> {
    let mut reader =
        csv::ReaderBuilder::new().delimiter(delimiter).from_reader(csv.trim_start_matches('\u{feff}').as_bytes());
    let index = reader.headers().unwrap().iter().position(|name| name == header).unwrap();
    reader.records().map(|record| record.unwrap()[index].to_owned()).collect()
}

// --- Pipes and devices ------------------------------------------------------------------------------

#[test]
fn a_reader_that_has_seen_enough_is_no_error() {
    let rows: String = (0..5000).map(|n| format!("P{n};Projekt {n};Amt;5;;{n}\n")).collect();
    let list = format!("id;name;department;citizens;citizens-why;cost-eur\n{rows}");
    for args in [
        ["rank", "--top=all", "--format=csv"],
        ["rank", "--top=all", "--format=json"],
        ["rank", "--top=all", "--format=markdown"],
    ] {
        let test = Test::projects(&list).args(args);
        let mut child = test.command().stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
        let mut line = String::new();
        // Reads one line and closes its end, as `head -1` does.
        BufReader::new(child.stdout.take().unwrap()).read_line(&mut line).unwrap();
        assert!(!line.is_empty());
        let stderr = std::io::read_to_string(child.stderr.take().unwrap()).unwrap();
        assert_eq!(wait(&mut child, &[]), 0, "{stderr}");
        assert!(!stderr.contains("panicked") && !stderr.contains("Broken pipe"), "{stderr}");
    }
}

#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_is_said_and_exits_2() {
    let mut test = Test::decision();
    test.with(["rank", "-o", "/dev/full", "--format", "csv"])
        .code(2)
        .no_stdout()
        .stderr("vorrang: `/dev/full` kann nicht geschrieben werden: der Datenträger ist voll\n");

    for args in [["rank"], ["check"]] {
        let test = Test::decision().args(args);
        let full = std::fs::OpenOptions::new().write(true).open("/dev/full").unwrap();
        let mut child = test.command().stdout(full).stderr(Stdio::piped()).spawn().unwrap();
        let stderr = std::io::read_to_string(child.stderr.take().unwrap()).unwrap();
        assert_eq!(wait(&mut child, &[]), 2);
        assert_eq!(stderr, "vorrang: die Ausgabe kann nicht geschrieben werden: der Datenträger ist voll\n");
    }
}

#[cfg(target_os = "linux")]
#[test]
fn a_device_gets_what_standard_output_gets() {
    let mut test = Test::decision();
    for args in [["rank", "-o", "/dev/null"], ["check", "-o", "/dev/null"]] {
        test.with(args).code(0).no_stdout().no_stderr();
    }
    let expected = test.with(["rank"]).stdout;
    test.with(["rank", "-o", "/dev/stdout"]).code(0).stdout(&expected);
}

// --- Files ------------------------------------------------------------------------------------------

#[test]
fn the_ending_of_the_file_chooses_the_format() {
    let mut test = Test::decision();
    for (file, format) in [
        ("a.csv", "csv"),
        ("a.json", "json"),
        ("a.md", "markdown"),
        ("a.markdown", "markdown"),
        ("a.txt", "table"),
        ("A.CSV", "csv"),
    ] {
        let printed = test.with(["rank", "--format", format]).code(0).stdout;
        test.with(["rank", "-o", file]).code(0).no_stdout().no_stderr();
        assert_eq!(test.read(file), printed, "{file}");
    }
    // --format wins, and `-` is standard output.
    let csv = test.with(["rank", "--format", "csv"]).stdout;
    test.with(["rank", "--format", "csv", "-o", "a.json"]).code(0).no_stdout();
    assert_eq!(test.read("a.json"), csv);
    test.with(["rank", "--format", "csv", "-o", "-"]).code(0).stdout(&csv);
    test.with(["rank", "--format", "md"]).code(0).stdout_has("| ---: |");
}

#[test]
fn an_unknown_ending_is_refused_in_both_languages() {
    let mut test = Test::decision();
    let before = test.listing();
    test.with(["rank", "-o", "a.pdf"]).code(2).no_stdout().stderr(
        "vorrang: die Endung von `a.pdf` nennt kein Format, das dieser Befehl schreibt; möglich sind .csv, .html, .json, .md, .txt, .xlsx\n",
    );
    test.with(["rank", "-o", "a", "--lang", "en"]).code(2).no_stdout().stderr(
        "vorrang: the ending of `a` names no format that this command writes; possible are .csv, .html, .json, .md, .txt, .xlsx\n",
    );
    assert_eq!(test.listing(), before);
}

#[test]
fn an_input_is_never_overwritten() {
    let mut test = Test::manifest("[input]\n", "[input]\nlegal-bases = \"legal.toml\"\n")
        .file("legal.toml", "legal-bases = []\n")
        .folder("sub");
    let before: Vec<String> = ["criteria.toml", "projects.csv", "legal.toml"].map(|name| test.read(name)).to_vec();
    for target in ["criteria.toml", "projects.csv", "legal.toml", "./sub/../projects.csv"] {
        test.with(["rank", "--format", "csv", "-o", target]).code(2).no_stdout().stderr(&format!(
            "vorrang: `{target}` ist eine Eingabedatei und wird nicht überschrieben; bitte eine andere Datei nennen\n"
        ));
        let args = ["rank", "--weight", "citizens=61", "-o", target, "--print-scenario", "x"];
        test.with(args).code(2).no_stdout().stderr_has("ist eine Eingabedatei und wird nicht überschrieben");
    }
    let after: Vec<String> = ["criteria.toml", "projects.csv", "legal.toml"].map(|name| test.read(name)).to_vec();
    assert_eq!(after, before);
}

#[cfg(unix)]
#[test]
fn an_input_behind_a_link_is_never_overwritten() {
    let mut test = Test::decision();
    std::os::unix::fs::symlink("projects.csv", test.path("aus.csv")).unwrap();
    test.with(["rank", "-o", "aus.csv"]).code(2).no_stdout().stderr_has("ist eine Eingabedatei");
    assert_eq!(test.read("projects.csv"), PROJECTS);
}

#[test]
fn a_folder_is_no_target_and_a_missing_one_is_not_made() {
    let mut test = Test::decision().folder("ordner.csv");
    let before = test.listing();
    test.with(["rank", "-o", "ordner.csv"])
        .code(2)
        .no_stdout()
        .stderr("vorrang: `ordner.csv` ist ein Ordner; bitte eine Datei nennen\n");
    test.with(["rank", "-o", "fehlt/a.csv"])
        .code(2)
        .no_stdout()
        .stderr_has("fehlt` gibt es nicht; bitte anlegen oder eine Datei in einem anderen Ordner nennen\n");
    test.with(["rank", "-o", "fehlt/a.csv", "--lang", "en"]).code(2).stderr_has("vorrang: there is no folder `");
    assert_eq!(test.listing(), before);
}

#[test]
fn a_target_is_replaced_as_a_whole_and_nothing_else_is_left_behind() {
    let mut test = Test::decision().file("aus.csv", "alt\n".repeat(10_000));
    let printed = test.with(["rank", "--format", "csv"]).stdout;
    test.with(["rank", "-o", "aus.csv"]).code(0);
    assert_eq!(test.read("aus.csv"), printed);
    assert_eq!(test.listing(), ["aus.csv", "criteria.toml", "projects.csv"]);
}

#[cfg(unix)]
#[test]
fn a_target_keeps_its_permissions_and_links_stay_links() {
    use std::fs;
    use std::os::unix::fs::{PermissionsExt, symlink};

    let mut test = Test::decision().file("geheim.csv", "").folder("ziel");
    let private = fs::Permissions::from_mode(0o600);
    fs::set_permissions(test.path("geheim.csv"), private).unwrap();
    test.with(["rank", "-o", "geheim.csv"]).code(0);
    assert_eq!(fs::metadata(test.path("geheim.csv")).unwrap().permissions().mode() & 0o777, 0o600);

    let mut test = test.file("ziel/echt.csv", "alt");
    symlink("ziel/echt.csv", test.path("link.csv")).unwrap();
    test.with(["rank", "-o", "link.csv"]).code(0);
    assert!(fs::symlink_metadata(test.path("link.csv")).unwrap().is_symlink());
    assert!(test.read("ziel/echt.csv").starts_with("place,rank"));
}

#[cfg(unix)]
#[test]
fn a_link_without_a_target_stays_and_gets_one() {
    let mut test = Test::decision().folder("ziel");
    std::os::unix::fs::symlink("ziel/neu.csv", test.path("link.csv")).unwrap();
    test.with(["rank", "-o", "link.csv"]).code(0).no_stderr();
    assert!(std::fs::symlink_metadata(test.path("link.csv")).unwrap().is_symlink());
    assert!(test.read("ziel/neu.csv").starts_with("place,rank"));
}

#[cfg(unix)]
#[test]
fn a_write_protected_target_stays_as_it_is() {
    use std::fs;
    use std::os::unix::fs::PermissionsExt;

    let mut test = Test::decision().file("fest.csv", "alt\n");
    fs::set_permissions(test.path("fest.csv"), fs::Permissions::from_mode(0o444)).unwrap();
    test.with(["rank", "-o", "fest.csv"])
        .code(2)
        .no_stdout()
        .stderr("vorrang: `fest.csv` ist schreibgeschützt; bitte den Schutz aufheben oder eine andere Datei nennen\n");
    assert_eq!(test.read("fest.csv"), "alt\n");
}

#[cfg(unix)]
#[test]
fn a_folder_that_nobody_may_write_to_is_said_without_inner_workings() {
    use std::fs;
    use std::os::unix::fs::PermissionsExt;

    let mut test = Test::decision().folder("zu");
    fs::set_permissions(test.path("zu"), fs::Permissions::from_mode(0o555)).unwrap();
    // Whoever may write everywhere (root in a container) cannot see this one.
    if fs::write(test.path("zu/probe"), "").is_err() {
        test.with(["rank", "-o", "zu/a.csv"])
            .code(2)
            .stderr("vorrang: `zu/a.csv` kann nicht geschrieben werden: permission denied\n");
    }
    fs::set_permissions(test.path("zu"), fs::Permissions::from_mode(0o755)).unwrap();
}

#[cfg(target_os = "linux")]
#[test]
fn names_that_are_no_utf8_are_files_like_others() {
    use std::ffi::OsString;
    use std::os::unix::ffi::OsStringExt;

    let name = |ending: &str| OsString::from_vec([b"b\xFC".as_slice(), ending.as_bytes()].concat());
    let mut test = Test::decision();
    std::fs::copy(test.path("projects.csv"), test.path(name(".csv"))).unwrap();
    test.with(["rank".into(), "--projects".into(), name(".csv")]).code(0).stdout_has("Wohngeld online");
    test.with(["rank".into(), "-o".into(), name(".json")]).code(0).no_stdout();
    assert!(test.path(name(".json")).exists());
    test.with(["rank".into(), "--projects".into(), name(".xlsx")]).code(2).no_stdout();
    test.with(["rank".into(), "--scenario".into(), name("")]).code(2).no_stdout();
}

#[test]
fn excel_gets_what_german_excel_opens() {
    let mut test = Test::decision();
    let expected = "\u{feff}Platz;Rang;Rang nach eigenem Nutzwert;Projektnummer;Projekt;Fachbereich;Status;Eigener Nutzwert;\
        Maßgeblicher Nutzwert;Erbt von;Hat einen Platz;Begründung;Kennzeichen;Bürgernutzen: Angabe;Bürgernutzen: Zielerfüllung in %;\
        Bürgernutzen: Teilnutzen;Kosten: Angabe;Kosten: Zielerfüllung in %;Kosten: Teilnutzen\r\n\
        1;1;1;P1;Wohngeld online;Soziales;Idee;92,0;92,0;;ja;nach Nutzwert;;10;100,0;60,0;20000;80,0;32,0\r\n\
        2;2;2;P2;Terminvereinbarung;Bürgerdienste;Idee;50,0;50,0;;ja;nach Nutzwert;;5;50,0;30,0;50000;50,0;20,0\r\n";
    test.with(["rank", "--excel"]).code(0).stdout(expected);
    test.with(["rank", "--excel", "-o", "a.csv"]).code(0).no_stdout();
    assert_eq!(test.read("a.csv"), expected);

    test.with(["rank", "--excel", "-o", "a.json"]).code(2).no_stdout().stderr("vorrang: `--excel` gilt nur für CSV\n");
    test.with(["rank", "--excel", "--format", "table", "--lang", "en"])
        .code(2)
        .no_stdout()
        .stderr("vorrang: `--excel` is for CSV only\n");
    assert_eq!(test.listing(), ["a.csv", "criteria.toml", "projects.csv"]);
}

// --- Colours ----------------------------------------------------------------------------------------

#[test]
fn without_a_terminal_there_are_no_escape_codes_unless_asked_for() {
    let wrong = PROJECTS.replace(";5;", ";7;");
    let colourful = |test: Test, args: &[&str]| {
        let run = test.args(args.iter().copied()).run();
        (run.stdout + &run.stderr).contains('\u{1b}')
    };
    for args in [&["rank"][..], &["rank", "--details"], &["check"]] {
        let and = |more: &[&'static str]| -> Vec<&str> { args.iter().chain(more).copied().collect() };
        for list in [PROJECTS, &wrong] {
            assert!(!colourful(Test::projects(list), args), "{args:?}");
            assert!(!colourful(Test::projects(list), &and(&["--color", "never"])), "{args:?}");
            assert!(!colourful(Test::projects(list).env("NO_COLOR", "1"), args), "{args:?}");
        }
        // What is asked for on the command line wins over the environment.
        assert!(colourful(Test::projects(&wrong).env("NO_COLOR", "1"), &and(&["--color", "always"])), "{args:?}");
    }
    assert!(colourful(Test::decision(), &["rank", "--color", "always"]));
    for machine in ["csv", "json", "markdown"] {
        assert!(!colourful(Test::decision(), &["rank", "--color", "always", "--format", machine]), "{machine}");
    }
    Test::decision().args(["rank", "--color", "bunt"]).run().code(2).no_stdout();
}

// --- What texts from files must not do ------------------------------------------------------------------

#[test]
fn no_name_runs_in_a_spreadsheet() {
    let mut test = projects_named(["=cmd|'/c calc'!A1", "@SUM(1)", "-2+3"]);
    for (args, delimiter, header) in
        [(["rank", "--top=all", "--format=csv"], b',', "name"), (["rank", "--top=all", "--excel"], b';', "Projekt")]
    {
        let csv = test.with(args).code(0).stdout;
        assert_eq!(column(&csv, delimiter, header), ["'=cmd|'/c calc'!A1", "'@SUM(1)", "'-2+3"]);
    }
    // In JSON the name is the name.
    assert_eq!(test.with(["rank", "--format", "json"]).json()["ranking"][0]["name"], "=cmd|'/c calc'!A1");

    // Departments, ids and reasons are texts as well; numbers stay numbers.
    let list = PROJECTS.replace("Soziales", "+49 231").replace("P1;", "-P1;").replace("20000", "-20000");
    let mut test = Test::projects(list).replace("criteria.toml", "best = 0", "best = -50_000").append(
        "criteria.toml",
        "[[decisions]]\nproject = \"-P1\"\neffect = \"in\"\nreason = \"=1+1\"\nby = \"=2+2\"\n",
    );
    let csv = test.with(["rank", "--format", "csv"]).code(0).stdout;
    assert_eq!(column(&csv, b',', "id")[0], "'-P1");
    assert_eq!(column(&csv, b',', "department")[0], "'+49 231");
    assert_eq!(column(&csv, b',', "cost-eur_value")[0], "-20000");
}

#[test]
fn no_name_breaks_a_csv() {
    let names = ["Zeile 1\nZeile 2", "mit ; und , und \"Anführung\"", "tab\there"];
    let mut test = projects_named(names);
    let csv = test.with(["rank", "--top", "all", "--format", "csv"]).code(0).stdout;
    assert_eq!(column(&csv, b',', "name"), names);
}

#[test]
fn no_text_from_a_file_steers_a_terminal() {
    let hostile = "Wohn\u{1b}[31mgeld\u{202e}enilno\u{9b}2J\u{200b}\u{7}";
    let manifest = "title = \"Probe\\u001b[2J\\u202e\"\n";
    let test = || {
        projects_named([hostile, "b", "c"]).replace("criteria.toml", "title = \"Probe\"\n", manifest).replace(
            "criteria.toml",
            "de = \"Kosten\"",
            "de = \"Kos\\u001b[5mten\"",
        )
    };
    let is_harmless = |text: &str| {
        let hostile =
            |c: char| c.is_control() && c != '\n' || matches!(c, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}');
        let found: Vec<char> = text.chars().filter(|c| hostile(*c)).collect();
        assert!(found.is_empty(), "{found:?} in {text:?}");
    };
    for args in [
        &["rank"][..],
        &["rank", "--details", "--top=all"],
        &["rank", "--format=markdown"],
        &["check"],
        &["rank", "--weight=cost-eur=80"],
    ] {
        let run = test().args(args.iter().copied()).run().code(0);
        is_harmless(&run.stdout);
        is_harmless(&run.stderr);
    }
    // Where the line of the file is shown, it is harmless as well.
    let broken = test().replace("projects.csv", ";10;", ";1\u{1b}[31m0;");
    let run = broken.args(["rank"]).run().code(1).no_stdout();
    is_harmless(&run.stderr);
    assert!(run.stderr.contains("control-character"), "{run}");
    // Machines get the text as it is, escaped by their format.
    let run = test().args(["rank", "--format", "json"]).run();
    is_harmless(&run.stdout.replace(['\u{202e}', '\u{200b}', '\u{9b}'], ""));
    assert_eq!(run.json()["ranking"][0]["name"], hostile);
}

#[test]
fn no_name_fakes_markup_in_markdown() {
    let mut test =
        projects_named(["a|b `c` [d](https://e.de)", "<script>alert(1)</script> @all #1", "**fett**\n# Titel"]);
    let markdown = test.with(["rank", "--top", "all", "--format", "markdown"]).code(0).stdout;
    let rows: Vec<&str> =
        markdown.lines().filter(|line| line.contains("(P")).filter(|line| line.starts_with('|')).collect();
    assert_eq!(rows.len(), 3, "{markdown}");
    assert!(rows[0].contains(r"| a\|b \`c\` \[d\](https\://e.de) (P1) |"), "{}", rows[0]);
    assert!(rows[1].contains(r"| \<script\>alert(1)\</script\> \@all \#1 (P2) |"), "{}", rows[1]);
    assert!(rows[2].contains(r"| \*\*fett\*\* \# Titel (P3) |"), "{}", rows[2]);
}
