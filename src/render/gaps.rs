//! The list of gaps, to send out and to get back filled in.
//!
//! One line per missing value, so that a department can be sent its own lines. German lists are
//! written as German Excel opens them by double click (semicolons, byte order mark), English ones as
//! plain CSV after RFC 4180; [`xlsx`] writes the same lines as a workbook. The last two columns stay
//! empty: there the answer goes.

mod workbook;

pub use workbook::xlsx;

use super::csv::{Dialect, safe, write};
use crate::finding::{Allowed, Answer, Gap, GapPolicy};
use crate::messages::{self, Arg, format};
use crate::model::{Lang, Text};

/// Headers of the columns, by the names of their sentences.
const COLUMNS: [&str; 8] =
    ["gap-department", "gap-id", "gap-name", "gap-what", "gap-allowed", "gap-policy", "gap-value", "gap-reason"];

/// Where the answers go: the last two columns.
const ANSWERS: [usize; 2] = [6, 7];

/// Writes the gaps by department and project, those of one project in the order given.
#[must_use]
pub fn csv(gaps: &[Gap], lang: Lang) -> String {
    let header = COLUMNS.map(|column| messages::word(lang, column)).to_vec();
    let records = lines(gaps, lang).map(|line| line.map(|cell| safe(&cell).into_owned()).to_vec());
    let dialect = match lang {
        Lang::De => Dialect::Excel,
        Lang::En => Dialect::Plain,
    };
    write(dialect, std::iter::once(header).chain(records))
}

/// The cells of all lines below the header.
fn lines(gaps: &[Gap], lang: Lang) -> impl Iterator<Item = [String; COLUMNS.len()]> {
    let mut sorted: Vec<&Gap> = gaps.iter().collect();
    sorted.sort_by(|a, b| (&a.department, &a.id).cmp(&(&b.department, &b.id)));
    sorted.into_iter().map(move |gap| {
        [
            gap.department.clone(),
            gap.id.clone(),
            gap.name.clone(),
            gap.what.get(lang).to_owned(),
            allowed(&gap.allowed, lang),
            policy(&gap.policy, lang),
            String::new(),
            String::new(),
        ]
    })
}

/// What can be entered, in words.
fn allowed(allowed: &Allowed, lang: Lang) -> String {
    match allowed {
        Allowed::Levels(levels) => {
            let level = |(value, label): &(Answer, Text)| {
                let value = answer(value, lang);
                if label.get(lang).is_empty() {
                    return value;
                }
                messages::text(lang, "gap-level", &[("value", value.into()), ("label", label.into())])
            };
            // Anchors are sentences with commas and semicolons of their own.
            levels.iter().map(level).collect::<Vec<_>>().join(" | ")
        }
        Allowed::YesNo => messages::word(lang, "gap-yes-or-no"),
        Allowed::Number { unit, range } => {
            let mut args: Vec<(&str, Arg)> = vec![("unit", unit.into())];
            if let Some((low, high)) = range {
                args.extend([("low", (*low).into()), ("high", (*high).into())]);
            }
            let id = match (range, unit.get(lang).is_empty()) {
                (None, true) => "gap-number",
                (None, false) => "gap-number-unit",
                (Some(_), true) => "gap-range",
                (Some(_), false) => "gap-range-unit",
            };
            messages::text(lang, id, &args)
        }
    }
}

/// A value as people of this language write it into the list.
fn answer(answer: &Answer, lang: Lang) -> String {
    match answer {
        Answer::Number(number) => format::decimal(*number, lang),
        Answer::Word(word) => word.clone(),
        Answer::Flag(true) => messages::word(lang, "gap-yes"),
        Answer::Flag(false) => messages::word(lang, "gap-no"),
    }
}

/// What happens if nothing is entered, in words.
fn policy(policy: &GapPolicy, lang: Lang) -> String {
    let id = match policy {
        GapPolicy::Reject => "gap-reject",
        GapPolicy::Apart => "gap-apart",
        GapPolicy::ApartFromPortfolio => "gap-apart-from-portfolio",
        GapPolicy::Worst => "gap-worst",
        GapPolicy::Neutral => "gap-neutral",
        GapPolicy::Unknown => "gap-unknown",
        GapPolicy::Value(value) => {
            return messages::text(lang, "gap-assumed", &[("value", answer(value, lang).into())]);
        }
    };
    messages::word(lang, id)
}

#[cfg(test)]
mod tests {
    use super::*;
    use rust_decimal::Decimal;

    pub(super) fn gap(department: &str, id: &str, what: &str) -> Gap {
        Gap {
            file: None,
            department: department.to_owned(),
            id: id.to_owned(),
            name: format!("Name von {id}"),
            what: Text::plain(what),
            allowed: Allowed::Number { unit: Text::default(), range: None },
            policy: GapPolicy::Reject,
        }
    }

    fn d(text: &str) -> Decimal {
        text.parse().unwrap()
    }

    #[test]
    fn the_german_list_opens_in_german_excel() {
        let levels = vec![
            (Answer::Number(d("0")), Text::plain("kein Wunsch bekannt")),
            (Answer::Number(d("2.5")), Text::plain("Anfrage; Antrag")),
            (Answer::Word("must".to_owned()), Text::default()),
        ];
        let gaps = [
            Gap {
                allowed: Allowed::Levels(levels),
                policy: GapPolicy::Value(Answer::Number(d("2.5"))),
                ..gap("Bürgerdienste", "DO-P05", "Wünsche der Politik")
            },
            Gap {
                allowed: Allowed::Number { unit: Text::plain("EUR"), range: Some((d("0"), d("2000000"))) },
                policy: GapPolicy::ApartFromPortfolio,
                ..gap("Bürgerdienste", "DO-P05", "Investition")
            },
            Gap {
                allowed: Allowed::YesNo,
                policy: GapPolicy::Neutral,
                ..gap("Bauen", "DO-P20", "Reicht \"Stufe 2\"?")
            },
        ];
        assert_eq!(
            csv(&gaps, Lang::De),
            "\u{feff}Fachbereich;Projektnummer;Projekt;Fehlende Angabe;Zulässige Angaben;Wenn die Angabe fehlt;Angabe;Begründung\r\n\
             Bauen;DO-P20;Name von DO-P20;\"Reicht \"\"Stufe 2\"\"?\";ja oder nein;Zielerfüllung 50 %;;\r\n\
             Bürgerdienste;DO-P05;Name von DO-P05;Wünsche der Politik;\"0: kein Wunsch bekannt | 2,5: Anfrage; Antrag | must\";Angenommen wird: 2,5;;\r\n\
             Bürgerdienste;DO-P05;Name von DO-P05;Investition;von 0 bis 2.000.000 (Einheit: EUR);Das Projekt wird bei der Auswahl nicht berücksichtigt;;\r\n"
        );
    }

    #[test]
    fn a_unit_stands_as_it_is_in_criteria_toml() {
        let gaps = [Gap { allowed: Allowed::amount(&Text::plain("Tage")), ..gap("Bauen", "P1", "Aufwand") }];
        assert!(csv(&gaps, Lang::De).contains(";Aufwand;Zahl (Einheit: Tage);"));
    }

    #[test]
    fn the_english_list_is_plain_csv() {
        let unit = Text::plain("days, net");
        let gaps = [Gap { allowed: Allowed::amount(&unit), ..gap("Works", "P1", "Effort") }];
        assert_eq!(
            csv(&gaps, Lang::En),
            "Department,Project id,Project,Missing value,Allowed values,If it stays missing,Value,Reason\n\
             Works,P1,Name von P1,Effort,\"number in days, net\",Error: no ranking can be made,,\n"
        );
    }

    #[test]
    fn lines_are_sorted_by_department_and_project_and_keep_the_order_of_the_criteria() {
        let gaps = [gap("B", "1", "z"), gap("A", "2", "y"), gap("A", "1", "x"), gap("A", "1", "w")];
        let text = csv(&gaps, Lang::En);
        let keys: Vec<Vec<&str>> = text.lines().skip(1).map(|line| line.split(',').take(4).collect()).collect();
        assert_eq!(
            keys,
            [
                ["A", "1", "Name von 1", "x"],
                ["A", "1", "Name von 1", "w"],
                ["A", "2", "Name von 2", "y"],
                ["B", "1", "Name von 1", "z"]
            ]
        );
    }

    #[test]
    fn no_cell_can_run_in_a_spreadsheet() {
        for start in ['=', '+', '-', '@', '\t', '\r'] {
            let text = csv(&[gap(&format!("{start}1"), "P1", "Effort")], Lang::En);
            let cell = text.lines().nth(1).unwrap();
            assert!(cell.trim_start_matches('"').starts_with('\''), "{text:?}");
        }
    }

    #[test]
    fn without_gaps_there_is_only_the_header() {
        assert_eq!(csv(&[], Lang::De).lines().count(), 1);
    }
}
