//! Help, usage errors, manual pages and completions, in the language of the reader.

use std::process::Command;

use super::harness::{Run, Test};

const COMMANDS: [&str; 15] = [
    "init",
    "check",
    "rank",
    "explain",
    "compare",
    "diff",
    "finding",
    "sensitivity",
    "robustness",
    "select",
    "report",
    "schema",
    "completions",
    "man",
    "help",
];

/// What a run says in German, whatever the environment says.
fn german(args: &[&str]) -> Run {
    Test::new().args(args.iter().copied().chain(["--lang", "de"])).run()
}

// --- help ----------------------------------------------------------------------------------------------------

#[test]
fn help_is_german_where_the_command_line_asks_for_it() {
    german(&["init", "-h"]).code(0).no_stderr().stdout(
        "\
Einen lauffähigen Anfang in einen Ordner schreiben: Kriterien, Beispielprojekte, Rechtsgrundlagen,
CI-Baustein

Aufruf: vorrang init [OPTIONEN] [ORDNER]

Argumente:
  [ORDNER]  Ordner, in den geschrieben wird; er wird angelegt, wenn es ihn nicht gibt [Vorgabe: .]

Optionen:
      --from <LISTE>  Eigene Liste, aus der der Anfang gemacht wird: CSV, XLSX oder ODS, bei
                      mehreren Blättern mit dem Blatt hinter `#`

Optionen aller Befehle:
  -c, --criteria <DATEI>    Pfad der Kriteriendatei; sonst criteria.toml in diesem Ordner oder einem
                            darüber
      --projects <DATEI>    Projektliste anstelle derer, die in der Kriteriendatei stehen (mehrfach
                            möglich)
      --scenario <NAME>     Szenario der Kriteriendatei, das gelten soll
      --weight <ID=N>       Gewicht eines Kriteriums oder einer Gruppe in Prozent; die übrigen
                            teilen sich den Rest (mehrfach möglich)
      --method <VERFAHREN>  Verfahren, nach dem die Nutzwerte berechnet werden [möglich:
                            weighted-sum, weighted-product, topsis, promethee-ii]
      --lang <SPRACHE>      Sprache von Ausgabe, Meldungen und Hilfe; sonst die der Kriteriendatei,
                            bei der Hilfe die der Umgebung [möglich: de, en]
      --as-of <DATUM>       Stichtag (22.11.2026 oder 2026-11-22) anstelle dessen in der
                            Kriteriendatei
      --color <WANN>        Wann die Ausgabe farbig ist [Vorgabe: auto] [möglich: auto, always,
                            never]
  -q, --quiet               Nur Fehler melden, mit `check --deny warnings` auch Warnungen
      --stamp               Im Berechnungsnachweis (von JSON und Vorlagen) sagen, wann gerechnet
                            wurde; ohne das ergibt gleiche Eingabe dieselben Bytes
  -o, --output <DATEI>      Datei für das Ergebnis; ihre Endung bestimmt das Format, `-` ist die
                            Standardausgabe
  -h, --help                Hilfe anzeigen: kurz mit `-h`, ausführlich mit `--help`
  -V, --version             Version anzeigen
",
    );
}

#[test]
fn arguments_stand_in_the_order_in_which_they_are_typed() {
    german(&["diff", "-h"]).code(0).stdout_has(
        "\
Argumente:
  <ALT>  Rangfolge als JSON oder Kriteriendatei
  [NEU]  Rangfolge als JSON oder Kriteriendatei; sonst die jetzige Entscheidung
",
    );
}

#[test]
fn long_help_explains_every_value_in_german() {
    german(&["rank", "--help"]).code(0).no_stderr().stdout_has(
        "\
      --format <FORMAT>
          Format des Ergebnisses; sonst nach der Endung bei --output oder als Tabelle
          
          Mögliche Werte:
          - table:    Für das Terminal
          - csv:      Für Skripte und Tabellenprogramme
          - json:     vorrang/ranking/1
          - markdown: Für GitLab und Vorlagen
",
    );
}

#[test]
fn the_language_of_help_is_that_of_the_command_line_and_then_that_of_the_environment() {
    let help = |env: &[(&'static str, &str)], args: &[&str]| {
        let test = env.iter().fold(Test::new(), |test, (name, value)| test.env(name, value));
        test.args(args.iter().copied()).run().code(0).no_stderr().stdout
    };
    let is_german = |help: &str| {
        assert_ne!(help.contains("Aufruf: vorrang"), help.contains("Usage: vorrang"), "{help}");
        help.contains("Aufruf: vorrang")
    };
    assert!(is_german(&help(&[("LANG", "de_DE.UTF-8")], &["--help"])));
    assert!(is_german(&help(&[("LC_MESSAGES", "de_AT.UTF-8"), ("LANG", "en_GB.UTF-8")], &["rank", "-h"])));
    assert!(is_german(&help(&[("LC_ALL", "de_DE"), ("LC_MESSAGES", "en_GB.UTF-8")], &["check", "--help"])));
    assert!(!is_german(&help(&[("LC_ALL", "C"), ("LANG", "de_DE.UTF-8")], &["--help"])));
    for nothing_said in ["C", "C.UTF-8", "POSIX", "", "fr_FR.UTF-8"] {
        assert!(!is_german(&help(&[("LANG", nothing_said)], &["--help"])), "{nothing_said}");
    }
    assert!(!is_german(&help(&[("LANG", "de_DE.UTF-8")], &["--lang", "en", "rank", "--help"])));
    assert!(is_german(&help(&[], &["rank", "--help", "--lang=de"])));
}

#[test]
fn the_help_command_says_the_same_as_the_option() {
    for command in COMMANDS {
        for lang in ["de", "en"] {
            let by_option = Test::new().args([command, "--help", "--lang", lang]).run().code(0).stdout;
            let by_command = Test::new().args(["help", command, "--lang", lang]).run().code(0).no_stderr().stdout;
            assert_eq!(by_option, by_command);
        }
    }
    let whole = Test::new().args(["help"]).run().code(0).stdout;
    assert_eq!(whole, Test::new().args(["--help"]).run().code(0).stdout);
    german(&["help", "rnak"])
        .code(2)
        .no_stdout()
        .stderr("vorrang: den Befehl `rnak` gibt es nicht\nMeinten Sie `rank`?\n");
}

#[test]
fn without_arguments_the_help_goes_to_standard_error() {
    let run = Test::new().env("LANG", "de_DE.UTF-8").run().code(2).no_stdout();
    assert!(run.stderr.starts_with("Die Digitalisierungsprojekte einer Stadt"), "{run}");
}

#[test]
fn the_version_is_the_same_in_every_language() {
    let highs = if cfg!(feature = "highs") { "+highs" } else { "" };
    let version = format!("vorrang {}{highs}\n", env!("CARGO_PKG_VERSION"));
    german(&["--version"]).code(0).stdout(&version);
    Test::new().args(["-V"]).run().code(0).stdout(&version);
}

// --- usage errors --------------------------------------------------------------------------------------------

/// What is typed wrong, and what is said about it in German and English.
const MISTAKES: &[(&[&str], &str, &str)] = &[
    (
        &["rank", "--foramt", "json"],
        "vorrang: die Option `--foramt` gibt es hier nicht
Meinten Sie `--format`?
Aufruf: vorrang rank [OPTIONEN]
Mehr dazu: vorrang rank --help
",
        "vorrang: there is no option `--foramt` here
Did you mean `--format`?
Usage: vorrang rank [OPTIONS]
For more: vorrang rank --help
",
    ),
    (
        &["rnak"],
        "vorrang: den Befehl `rnak` gibt es nicht
Meinten Sie `rank`?
Aufruf: vorrang [OPTIONEN] <BEFEHL>
Mehr dazu: vorrang --help
",
        "vorrang: there is no command `rnak`
Did you mean `rank`?
Usage: vorrang [OPTIONS] <COMMAND>
For more: vorrang --help
",
    ),
    (
        &["rank", "projekte.csv"],
        "vorrang: `projekte.csv` ist ein Argument zu viel
Aufruf: vorrang rank [OPTIONEN]
Mehr dazu: vorrang rank --help
",
        "vorrang: `projekte.csv` is one argument too many
Usage: vorrang rank [OPTIONS]
For more: vorrang rank --help
",
    ),
    (
        &["rank", "--format", "jsn"],
        "vorrang: `jsn` ist kein Wert für `--format <FORMAT>`; möglich sind `table`, `csv`, `json`, `markdown`, `html`, `xlsx`
Meinten Sie `json`?
",
        "vorrang: `jsn` is no value for `--format <FORMAT>`; possible are `table`, `csv`, `json`, `markdown`, `html`, `xlsx`
Did you mean `json`?
",
    ),
    (
        &["rank", "--method", "topsi"],
        "vorrang: `topsi` ist kein Wert für `--method <VERFAHREN>`; möglich sind `weighted-sum`, `weighted-product`, `topsis`, `promethee-ii`
Meinten Sie `topsis`?
",
        "vorrang: `topsi` is no value for `--method <METHOD>`; possible are `weighted-sum`, `weighted-product`, `topsis`, `promethee-ii`
Did you mean `topsis`?
",
    ),
    (
        &["check", "--deny"],
        "vorrang: `--deny <SCHWERE>` braucht einen Wert; möglich sind `warnings`
",
        "vorrang: `--deny <SEVERITY>` needs a value; possible are `warnings`
",
    ),
    (
        &["rank", "--scenario"],
        "vorrang: `--scenario <NAME>` braucht einen Wert
",
        "vorrang: `--scenario <NAME>` needs a value
",
    ),
    (
        &["rank", "--as-of", "heute"],
        "vorrang: `heute` ist kein Wert für `--as-of <DATUM>`: erwartet wird ein Datum wie 22.11.2026 oder 2026-11-22
",
        "vorrang: `heute` is no value for `--as-of <DATE>`: expected a date such as 2026-11-22 or 22.11.2026
",
    ),
    (
        &["rank", "--weight", "politics"],
        "vorrang: `politics` ist kein Wert für `--weight <ID=N>`: erwartet wird ID=N, etwa politics=40
",
        "vorrang: `politics` is no value for `--weight <ID=N>`: expected ID=N, such as politics=40
",
    ),
    (
        &["rank", "-q", "-q"],
        "vorrang: `--quiet` ist mehrfach angegeben
Aufruf: vorrang rank [OPTIONEN]
Mehr dazu: vorrang rank --help
",
        "vorrang: `--quiet` is given more than once
Usage: vorrang rank [OPTIONS]
For more: vorrang rank --help
",
    ),
    (
        &["rank", "--details=ja"],
        "vorrang: `--details` nimmt keinen weiteren Wert, und `ja` ist einer
Aufruf: vorrang rank [OPTIONEN]
Mehr dazu: vorrang rank --help
",
        "vorrang: `--details` takes no further value, and `ja` is one
Usage: vorrang rank [OPTIONS]
For more: vorrang rank --help
",
    ),
    (
        &["completions"],
        "vorrang: es fehlt: `<SHELL>`
Aufruf: vorrang completions [OPTIONEN] <SHELL>
Mehr dazu: vorrang completions --help
",
        "vorrang: missing: `<SHELL>`
Usage: vorrang completions [OPTIONS] <SHELL>
For more: vorrang completions --help
",
    ),
];

#[test]
fn what_was_typed_wrong_is_said_in_whole_sentences_of_both_languages() {
    for (args, german, english) in MISTAKES {
        let run = |lang| Test::new().args(["--lang", lang].iter().chain(*args).copied()).run().code(2).no_stdout();
        run("de").stderr(german);
        run("en").stderr(english);
        Test::new().env("LANG", "de_DE.UTF-8").args(args.iter().copied()).run().code(2).stderr(german);
        Test::new().args(args.iter().copied()).run().code(2).stderr(english);
    }
}

#[test]
fn an_option_before_the_command_and_one_after_it_both_count_or_are_refused() {
    let more = "version = 1\ntitle = \"Probe\"\n[input]\nprojects = [\"projects.csv\"]\n";
    let criterion = |id| {
        format!("[[criteria]]\nid = \"{id}\"\nweight = 25\nscale = {{ kind = \"linear\", worst = 0, best = 10 }}\n")
    };
    let header = "id;name;a;b;c;d\n";
    let mut test = Test::new()
        .file("criteria.toml", more.to_owned() + &["a", "b", "c", "d"].map(criterion).concat())
        .file("projects.csv", format!("{header}P1;Eins;1;2;3;4\n"))
        .file("more.csv", format!("{header}P2;Zwei;1;2;3;4\n"));
    let json = test.with(["--weight", "a=10", "rank", "--weight", "b=20", "--format", "json"]).code(0).json();
    let weights: Vec<_> = json["criteria"].as_array().unwrap().iter().map(|one| one["weight"].to_string()).collect();
    assert_eq!(weights, ["10", "20", "35", "35"]);
    let json = test.with(["--projects", "projects.csv", "rank", "--projects", "more.csv", "--format", "json"]).json();
    assert_eq!(json["ranking"].as_array().map(Vec::len), Some(2));

    let twice = |given: &str| format!("vorrang: `{given}` is given more than once\n");
    for (before, after, given) in [
        (&["--weight", "a=10"][..], &["--weight", "a=20"][..], "--weight a"),
        (&["-c", "nix.toml"], &["--criteria", "criteria.toml"], "--criteria <FILE>"),
        (&["--scenario", "x"], &["--scenario", "y"], "--scenario <NAME>"),
        (&["--method", "topsis"], &["--method", "weighted-sum"], "--method <METHOD>"),
        (&["--lang=en"], &["--lang=en"], "--lang <LANG>"),
        (&["--as-of", "2026-11-22"], &["--as-of", "2026-11-23"], "--as-of <DATE>"),
        (&["--color", "never"], &["--color", "always"], "--color <WHEN>"),
        (&["-q"], &["--quiet"], "--quiet"),
        (&["-o", "a.json"], &["-o", "b.json"], "--output <FILE>"),
    ] {
        let run = test.with([before, &["rank"], after].concat()).code(2).no_stdout();
        assert!(run.stderr.starts_with(&twice(given)), "{run}");
    }
    assert_eq!(test.listing(), ["criteria.toml", "more.csv", "projects.csv"]);
    // What is wrong before the command, and help for all commands, are told as ever.
    test.with(["--lang", "en", "-h", "rank"]).code(0).stdout_has("Usage: vorrang [OPTIONS] <COMMAND>");
    test.with(["-q", "--nix", "rank"]).code(2).stderr_has("there is no option `--nix`");
    test.with(["-q", "rnak"]).code(2).stderr_has("Did you mean `rank`?");
}

#[test]
fn the_documentation_quotes_what_is_said() {
    let docs = include_str!("../../docs/shell.md");
    assert!(docs.contains(MISTAKES[0].1), "docs/shell.md does not quote {}", MISTAKES[0].1);
}

#[test]
fn a_language_that_is_none_is_met_with_the_possible_ones() {
    Test::new()
        .args(["rank", "--lang", "fr"])
        .run()
        .code(2)
        .no_stdout()
        .stderr("vorrang: `fr` is no value for `--lang <LANG>`; possible are `de`, `en`\n");
}

#[cfg(unix)]
#[test]
fn arguments_that_are_no_utf_8_are_refused_in_words() {
    use std::ffi::OsStr;
    use std::os::unix::ffi::OsStrExt;
    let run = Test::new().args([OsStr::new("rank"), OsStr::new("--scenario"), OsStr::from_bytes(b"b\xFCrger")]).run();
    run.code(2).no_stdout().stderr_has("vorrang: an argument is not valid UTF-8\n");
}

// --- manual pages --------------------------------------------------------------------------------------------

#[test]
fn there_is_a_manual_page_for_every_command() {
    let mut test = Test::new();
    for lang in ["de", "en"] {
        test.with(["man", "-o", lang, "--lang", lang]).code(0).no_stdout().no_stderr();
        let whole = test.with(["man", "--lang", lang]).code(0).no_stderr().stdout;
        let mut together = test.read(&format!("{lang}/vorrang.1"));
        for command in COMMANDS {
            let page = test.read(&format!("{lang}/vorrang-{command}.1"));
            assert!(page.contains(&format!("\n.TH vorrang-{command} 1 ")), "{page}");
            assert_eq!(test.with(["man", command, "--lang", lang]).code(0).stdout, page);
            together += &page;
        }
        assert_eq!(whole, together);
        let expected = COMMANDS.len() + 1;
        assert_eq!(test.listing().iter().filter(|name| name.starts_with(&format!("{lang}/"))).count(), expected);
    }
    german(&["man", "rnak"]).code(2).no_stdout().stderr_has("Meinten Sie `rank`?");
}

#[test]
fn manual_pages_have_headings_in_their_language() {
    let headings = |lang: &str| {
        let page = Test::new().args(["man", "rank", "--lang", lang]).run().code(0).stdout;
        let headings = page.lines().filter_map(|line| line.strip_prefix(".SH "));
        headings.map(|heading| heading.trim_matches('"').to_owned()).collect::<Vec<_>>()
    };
    assert_eq!(headings("en"), ["NAME", "SYNOPSIS", "DESCRIPTION", "OPTIONS", "OPTIONS OF EVERY COMMAND", "VERSION"]);
    assert_eq!(
        headings("de"),
        ["BEZEICHNUNG", "ÜBERSICHT", "BESCHREIBUNG", "OPTIONEN", "OPTIONEN ALLER BEFEHLE", "VERSION"]
    );
    let all = german(&["man"]).code(0).stdout;
    for english in ["Possible values", "[default:", "SUBCOMMANDS", "Print", ".SH OPTIONS", ".SH NAME"] {
        assert!(!all.contains(english), "{english} in the German pages");
    }
    assert!(all.contains("[Vorgabe: auto]") && all.contains("Mögliche Werte:"));
}

// --- completions ---------------------------------------------------------------------------------------------

#[test]
fn completions_know_every_command_in_every_shell() {
    for shell in ["bash", "zsh", "fish", "powershell", "elvish"] {
        for (lang, words) in [("de", "Die Projekte in eine Rangfolge bringen"), ("en", "Rank the projects")] {
            let script = Test::new().args(["completions", shell, "--lang", lang]).run().code(0).no_stderr().stdout;
            for command in COMMANDS {
                assert!(script.contains(command), "{shell} lacks {command}");
            }
            for option in ["scenario", "print-scenario", "format"] {
                assert!(script.contains(option), "{shell} lacks {option}");
            }
            // The two others complete no values.
            let completes_values = matches!(shell, "bash" | "zsh" | "fish");
            // Codes of `--allow` and `finding`; of the second only, where errors are.
            let known = |value: &str| {
                script.split(|c: char| !c.is_alphanumeric() && c != '-').filter(|word| *word == value).count()
            };
            assert!(!completes_values || (1..known("unused-column")).contains(&known("value-off-scale")), "{shell}");
            // Commands themselves, of `man` and of `help`.
            assert!(!completes_values || 3 <= known("sensitivity"), "{shell}");
            assert_eq!(script.contains(words), shell != "bash", "{shell} in {lang}");
        }
    }
    german(&["completions", "tcsh"])
        .code(2)
        .no_stdout()
        .stderr_has("möglich sind `bash`, `elvish`, `fish`, `powershell`, `zsh`");
}

#[test]
fn completions_into_a_folder_are_named_as_the_shell_expects() {
    let mut test = Test::new().folder("ordner");
    for (shell, name) in [("bash", "vorrang.bash"), ("zsh", "_vorrang"), ("fish", "vorrang.fish")] {
        test.with(["completions", shell, "-o", "ordner"]).code(0).no_stdout();
        assert!(!test.read(&format!("ordner/{name}")).is_empty());
    }
}

#[test]
fn bash_completes_commands_options_and_values() {
    let mut test = Test::new();
    test.with(["completions", "bash", "-o", "vorrang.bash", "--lang", "de"]).code(0);
    let complete = |words: &str| {
        let script = format!(
            "source ./vorrang.bash || exit 3; COMP_WORDS=({words}); COMP_CWORD=$((${{#COMP_WORDS[@]}} - 1)); \
             _vorrang vorrang \"${{COMP_WORDS[COMP_CWORD]}}\" \"${{COMP_WORDS[COMP_CWORD-1]}}\"; echo \"${{COMPREPLY[@]}}\""
        );
        let output = Command::new("bash").args(["-c", &script]).current_dir(test.path("")).output();
        output.ok().map(|output| String::from_utf8(output.stdout).unwrap().trim().to_owned())
    };
    // Where there is no bash there is nobody to complete for.
    let Some(commands) = complete("vorrang ra") else { return };
    assert_eq!(commands, "rank");
    assert_eq!(complete("vorrang rank --for").unwrap(), "--format");
    assert_eq!(complete("vorrang rank --format ''").unwrap(), "table csv json markdown html xlsx");
    assert_eq!(complete("vorrang rank --lang ''").unwrap(), "de en");
    assert_eq!(complete("vorrang schema cr").unwrap(), "criteria");
}
