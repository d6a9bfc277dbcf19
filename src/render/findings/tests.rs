//! What findings look like for people, and what machines get.

use super::*;
use crate::source::{FileId, FileText, SourceFile};

// Sentences that do not exist are shown by their names: these tests are about the layout, and
// the wording of findings may change without them.

const PLAIN: TextOptions = TextOptions { color: false, width: 60 };

fn file(name: &str, text: &str, delimiter: Option<u8>) -> SourceFile {
    SourceFile {
        path: name.into(),
        name: name.to_owned(),
        text: FileText::decode(text.as_bytes().to_vec()).0,
        workbook: None,
        delimiter,
        hidden: None,
        sha256: None,
        is_input: true,
    }
}

/// Sources with one CSV file.
fn csv(text: &str) -> (Sources, FileId) {
    let mut sources = Sources::default();
    let file = sources.add(file("data/projects.csv", text, Some(b';')));
    (sources, file)
}

/// The place of the first `needle` in the file.
fn place(sources: &Sources, file: FileId, needle: &str) -> Place {
    let start = sources.get(file).text.find(needle).unwrap();
    Place::span(file, start..start + needle.len())
}

fn show(finding: Finding, sources: &Sources) -> String {
    let mut findings = Findings::new(5);
    findings.push(finding);
    text(&findings, sources, Lang::De, PLAIN)
}

#[test]
fn a_finding_shows_its_line_with_the_place_underlined_and_the_remedy() {
    let (sources, file) = csv("id;name;politics\nDO-P05;Vereinfachte Terminvereinbarung;12\n");
    let finding = Finding::new(Code::ValueOffScale, Place::Cell { file, record: 17, column: 2 })
        .message("12 is off the scale")
        .hint("write 0, 3, 6 or 10");
    assert_eq!(
        show(finding, &sources),
        "\
Fehler[value-off-scale]: 12 is off the scale
 --> data/projects.csv:2:40
  |
2 | DO-P05;Vereinfachte Terminvereinbarung;12
  |                                        ^^
  |
  = Abhilfe: write 0, 3, 6 or 10

"
    );
}

#[test]
fn a_long_line_is_cut_around_the_place_and_keeps_its_true_column() {
    let row = "x;".repeat(5_000_000);
    let (sources, file) = csv(&format!("id\n{row}Fünf;{row}\n"));
    let finding = Finding::new(Code::NotANumber, place(&sources, file, "Fünf")).message("`Fünf` is no number");
    assert_eq!(
        show(finding, &sources),
        "\
Fehler[not-a-number]: `Fünf` is no number
 --> data/projects.csv:2:10000001
  |
2 | …;x;x;x;x;x;x;x;x;x;x;x;x;Fünf;x;x;x;x;x;x;x;x;x;x;x;x;…
  |                           ^^^^

"
    );
}

#[test]
fn umlauts_wide_characters_tabs_and_replaced_characters_keep_the_underline_right() {
    let (sources, file) = csv("id\nDO-Ü1;\"Größe\t\u{202e}語\u{1b}[31m\";12\n");
    let finding = Finding::new(Code::ValueOffScale, place(&sources, file, "12"))
        .message("check-argument")
        .arg("argument", "a\u{1b}[2J\u{9b}b\n\u{200f}c")
        .hint("check-argument");
    assert_eq!(
        show(finding, &sources),
        "\
Fehler[value-off-scale]: Befehlszeile: a\u{fffd}[2J\u{fffd}b \u{fffd}c
 --> data/projects.csv:2:23
  |
2 | DO-Ü1;\"Größe    \u{fffd}語\u{fffd}[31m\";12
  |                           ^^
  |
  = Abhilfe: Befehlszeile: a\u{fffd}[2J\u{fffd}b \u{fffd}c

"
    );
}

#[test]
fn further_places_on_the_same_line_are_underlined_there() {
    let (sources, file) = csv("id;Kosten;cost-eur\n");
    let finding = Finding::new(Code::DuplicateColumn, place(&sources, file, "cost-eur"))
        .message("two columns for `cost-eur`")
        .also(place(&sources, file, "Kosten"));
    assert_eq!(
        show(finding, &sources),
        "\
Fehler[duplicate-column]: two columns for `cost-eur`
 --> data/projects.csv:1:11
  |
1 | id;Kosten;cost-eur
  |    ------ ^^^^^^^^

"
    );
}

#[test]
fn further_places_elsewhere_get_excerpts_of_their_own() {
    let (mut sources, projects) = csv("id;name\n1;a\n2;b\n3;c\n4;d\n5;e\n6;f\n7;g\n8;h\n1;i\n");
    let manifest = sources.add(file("criteria.toml", "version = 1\n", None));
    let last = sources.get(projects).text.rfind("1;i").unwrap();
    let finding = Finding::new(Code::DuplicateId, Place::span(projects, last..last + 1))
        .message("`1` stands twice")
        .also(place(&sources, projects, "1;a"))
        .also(Place::File(manifest))
        .also(Place::Argument("--projects x.csv".to_owned()))
        .hint("rename one");
    assert_eq!(
        show(finding, &sources),
        "\
Fehler[duplicate-id]: `1` stands twice
  --> data/projects.csv:10:1
   |
10 | 1;i
   | ^
   |
  ::: data/projects.csv:2:1
   |
 2 | 1;a
   | ---
   |
  ::: criteria.toml
   |
  ::: Befehlszeile: --projects x.csv
   |
   = Abhilfe: rename one

"
    );
}

#[test]
fn files_and_arguments_show_only_where_they_come_from() {
    let mut sources = Sources::default();
    let manifest = sources.add(file("criteria.toml", "", None));
    let finding = Finding::new(Code::EncodingAssumed, Place::File(manifest)).message("not UTF-8");
    assert_eq!(show(finding, &sources), "Warnung[encoding-assumed]: not UTF-8\n--> criteria.toml\n\n");
    let argument = Place::Argument("--weight politcs=30".to_owned());
    let finding = Finding::new(Code::UnknownCriterion, argument).message("no criterion").hint("hint");
    assert_eq!(
        show(finding, &sources),
        "\
Fehler[unknown-criterion]: no criterion
--> Befehlszeile: --weight politcs=30
 |
 = Abhilfe: hint

"
    );
    let finding = Finding::new(Code::WeightsSum, None).message("90, not 100");
    assert_eq!(show(finding, &sources), "Fehler[weights-sum]: 90, not 100\n\n");
}

#[test]
fn of_many_places_only_some_are_shown() {
    let (sources, file) = csv("a\n\nb\n\nc\n\nd\n\ne\n\nf\n\ng\n\nh\n");
    let mut finding = Finding::new(Code::DependencyCycle, None).message("a circle");
    finding.places = (0..8).map(|line| Place::span(file, 3 * line..3 * line + 1)).collect();
    let text = show(finding, &sources);
    assert_eq!(text.matches("data/projects.csv").count(), PLACES, "{text}");
    assert!(text.ends_with("  |\n   = und an 2 weiteren Stellen\n\n"), "{text}");
}

#[test]
fn the_last_finding_of_a_kind_says_how_many_more_there_are() {
    let sources = Sources::default();
    let mut findings = Findings::new(2);
    for _ in 0..39 {
        findings.push(Finding::new(Code::ValueMissing, None).message("missing"));
    }
    findings.push(Finding::new(Code::RelativeScale, None).message("relative"));
    findings.finish();
    assert_eq!(
        text(&findings, &sources, Lang::De, PLAIN),
        "\
Fehler[value-missing]: missing

Fehler[value-missing]: missing

und 37 weitere dieser Art (alle mit `--all`)

Warnung[relative-scale]: relative

"
    );
}

#[test]
fn colours_are_used_only_if_asked_for() {
    let (sources, file) = csv("id\n");
    let mut findings = Findings::new(5);
    findings.push(Finding::new(Code::UnusedColumn, place(&sources, file, "id")).message("unused"));
    let shown = |color| text(&findings, &sources, Lang::En, TextOptions { color, width: 60 });
    assert!(shown(true).contains("\u{1b}["));
    assert_eq!(shown(false), "hint[unused-column]: unused\n --> data/projects.csv:1:1\n  |\n1 | id\n  | ^^\n\n");
}

#[test]
fn the_summary_counts_everything_or_has_nothing_to_report() {
    fn tell(findings: &Findings, files: usize, lang: Lang) -> String {
        summary(&[Part { findings, sources: &Sources::EMPTY, lang }], files)
    }
    let mut findings = Findings::new(1);
    assert_eq!(tell(&findings, 3, Lang::De), "Keine Beanstandungen in 3 Dateien.");
    assert_eq!(tell(&findings, 1, Lang::En), "Nothing to report in 1 file.");
    findings.push(Finding::new(Code::WeightsSum, None));
    findings.push(Finding::new(Code::WeightsSum, None));
    findings.push(Finding::new(Code::RelativeScale, None));
    assert_eq!(tell(&findings, 3, Lang::De), "Geprüft: 3 Dateien, 2 Fehler, 1 Warnung, 0 Hinweise");
    assert_eq!(tell(&findings, 1, Lang::En), "Checked: 1 file, 2 errors, 1 warning, 0 hints");
}

#[test]
fn machines_get_the_same_sentences_with_places_and_counts() {
    let (sources, file) = csv("id;politics\nDO-Ü1;12\n");
    let mut findings = Findings::new(1);
    findings.push(
        Finding::new(Code::ValueOffScale, place(&sources, file, "12")).message("12 is off the scale").hint("write 10"),
    );
    findings.push(Finding::new(Code::ValueOffScale, None));
    findings.push(Finding::new(Code::UncertaintyAny, Place::Argument("--any".to_owned())).message("any"));
    assert_eq!(
        json(&[Part { findings: &findings, sources: &sources, lang: Lang::De }], None),
        format!(
            r#"{{
  "schema": "vorrang/check/1",
  "run": {{
    "version": "{}",
    "as_of": null,
    "method": null,
    "scenario": null,
    "places": null,
    "maximum": null,
    "seed": null,
    "basis": null,
    "rules": null,
    "decisions": null,
    "inputs": [
      {{
        "path": "data/projects.csv",
        "sha256": null
      }}
    ]
  }},
  "counts": {{
    "errors": 2,
    "warnings": 0,
    "hints": 1
  }},
  "findings": [
    {{
      "code": "value-off-scale",
      "severity": "error",
      "message": "12 is off the scale",
      "hint": "write 10",
      "file": "data/projects.csv",
      "line": 2,
      "column": 7,
      "cell": null
    }},
    {{
      "code": "uncertainty-any",
      "severity": "hint",
      "message": "any",
      "hint": null,
      "file": null,
      "line": null,
      "column": null,
      "cell": null
    }}
  ],
  "omitted": [
    {{
      "code": "value-off-scale",
      "count": 1
    }}
  ]
}}
"#,
            env!("CARGO_PKG_VERSION")
        )
    );
}

#[test]
fn a_megabyte_in_a_cell_does_not_fill_the_screen() {
    let finding = Finding::new(Code::NotANumber, None).message("check-argument").arg("argument", "x".repeat(1 << 20));
    assert!(show(finding, &Sources::default()).len() < 2 * ARGUMENT_LENGTH);
}
