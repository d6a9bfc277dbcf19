//! What single cells and references of a list say, where it was once misread: each test tells the story
//! of one cell, down to what it does to the ranking.

use super::harness::Test;

/// The sentences of one code that a check tells in German, each with its remedy and its place.
#[track_caller]
fn told(mut test: Test, code: &str) -> Vec<[String; 3]> {
    let report = test.with(["check", "--format", "json", "--lang", "de"]).json();
    let text = |value: &serde_json::Value| value.as_str().unwrap_or_default().to_owned();
    let findings = report["findings"].as_array().unwrap().clone();
    let of_code = findings.iter().filter(|finding| finding["code"] == code);
    of_code
        .map(|finding| {
            let place = format!("{}:{}:{}", text(&finding["file"]), finding["line"], finding["column"]);
            [text(&finding["message"]), text(&finding["hint"]), place]
        })
        .collect()
}

/// The remedies for a code.
#[track_caller]
fn remedies(test: Test, code: &str) -> Vec<String> {
    told(test, code).into_iter().map(|[_, hint, _]| hint).collect()
}

const BASES: &str = r#"[[legal-bases]]
id = "EGOV-3"
aliases = ["EGovG NRW § 3"]
act = "EGovG NRW"
strength = "must"
state = "in-force"
reaches-municipality = true
checked = 2026-10-01
sure = "text"
[[legal-bases]]
id = "EGOV-9-1"
aliases = ["EGovG NRW § 9 Abs. 1"]
act = "EGovG NRW"
strength = "should"
state = "in-force"
reaches-municipality = true
checked = 2026-10-01
sure = "text"
"#;

const DUTY: &str = "[[rules]]\nid = \"pflicht\"\neffect = \"mandatory\"\nreason = \"Pflicht\"\n\
                    when = [{ field = \"legal\", equals = \"EGOV-3\" }]\n";

/// P1 is mandatory by a legal basis; `confirmed` stands beside it.
fn confirmed(confirmed: &str) -> Test {
    Test::manifest("[input]\n", "[input]\nlegal-bases = \"legal.toml\"\n")
        .append("criteria.toml", DUTY)
        .file("legal.toml", BASES)
        .file(
            "projects.csv",
            format!(
                "id;name;legal;legal-confirmed;citizens;cost-eur\nP1;Eins;EGOV-3;{confirmed};10;20000\n\
                 P2;Zwei;;;5;50000\nP3;Drei;;;0;10000\n"
            ),
        )
}

#[test]
fn only_who_and_when_confirm_a_legal_basis() {
    for cell in ["Rechtsamt, 12.05.2026", "Rechtsamt (Frau Muster) 2026-11-02"] {
        assert!(told(confirmed(cell), "mandatory-unconfirmed").is_empty(), "{cell}");
    }
    let missing = remedies(confirmed(""), "mandatory-unconfirmed");
    for cell in ["?", "k. A.", "–", "unbekannt", "offen"] {
        assert_eq!(remedies(confirmed(cell), "mandatory-unconfirmed"), missing, "{cell}");
    }
    for cell in ["nein", "noch nicht", "offen, Termin am 03.12.2026"] {
        assert_eq!(
            remedies(confirmed(cell), "mandatory-unconfirmed"),
            [format!(
                "Die Angabe `{cell}` unter „Rechtsgrundlage bestätigt“ (`legal-confirmed`) bestätigt nichts; nach der \
                 Prüfung durch das Rechtsamt dort eintragen, wer wann bestätigt hat"
            )]
        );
    }
    for cell in ["ja", "Rechtsamt", "12.05.2026"] {
        assert_eq!(
            remedies(confirmed(cell), "mandatory-unconfirmed"),
            [format!(
                "Die Angabe `{cell}` unter „Rechtsgrundlage bestätigt“ (`legal-confirmed`) zählt erst, wenn dort steht, \
                 wer wann bestätigt hat, etwa `Rechtsamt, 12.05.2026`"
            )]
        );
    }
    // The ranking marks the place as the check does.
    confirmed("noch nicht")
        .with(["rank", "-q"])
        .code(0)
        .stdout_has("Gesetzt, aber die Pflicht ist noch nicht bestätigt");
}

#[test]
fn advice_about_legal_bases_leads_to_no_other_section() {
    let advice = |reference: &str| {
        remedies(confirmed("").replace("projects.csv", ";EGOV-3;", &format!(";{reference};")), "unknown-legal-basis")
    };
    let all = "Im Verzeichnis stehen dazu: `EGovG NRW § 3`, `EGovG NRW § 9 Abs. 1`; eine andere Vorschrift dort ergänzen \
               (`[input] legal-bases` in criteria.toml)";
    assert_eq!(advice("EGovG NRW § 8"), [all]);
    assert_eq!(advice("EGovG NRW § 12 Abs. 1"), [all]);
    assert_eq!(advice("EGovG NRW §9"), ["Meinten Sie `EGovG NRW § 9 Abs. 1`?"]);
    assert_eq!(advice("EGvoG NRW § 3"), ["Meinten Sie `EGovG NRW § 3`?"]);
}
