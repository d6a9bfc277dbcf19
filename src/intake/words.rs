//! What the headers of real lists mean: the words that planners write above their columns.
//!
//! The names under which a project list is read ([`crate::input::names`]) come first. This is the
//! wider net of an intake, which proposes and is looked over: `Kosten geschätzt (EUR)`, `Aufwand PT`,
//! `Nutzen Bürger`. The lists are our own, from how such tables are written.

use crate::input::cell::Measure;
use crate::input::names::{self, FIELDS, Field, folded};
use crate::input::units::{measure, words};

/// What a header says about its column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Meaning {
    /// A field of a project.
    Field(Field),
    /// Amounts of money.
    Money,
    /// Effort, mostly in days.
    Effort,
    /// A value that projects are judged by.
    Topic(&'static Topic),
    /// Probably names, addresses or telephone numbers of people.
    Personal,
}

/// Something that projects are judged by.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Topic {
    /// Id of the criterion.
    pub(super) id: &'static str,
    /// Id of its group.
    pub(super) group: &'static str,
    /// Its weight in proportion to the others.
    pub(super) weight: usize,
    /// Whether more of it is worse.
    pub(super) less_is_better: bool,
    /// All of these must be in the header: one word of each.
    words: &'static [&'static [&'static str]],
}

const fn topic(
    id: &'static str,
    group: &'static str,
    weight: usize,
    less_is_better: bool,
    words: &'static [&'static [&'static str]],
) -> Topic {
    Topic { id, group, weight, less_is_better, words }
}

const BENEFIT: &[&str] =
    &["nutzen", "mehrwert", "vorteil", "relevanz", "wirkung", "entlastung", "benefit", "value", "impact"];

/// The topics, the special ones first.
static TOPICS: [Topic; 13] = [
    topic(
        "citizens",
        "benefit",
        25,
        false,
        &[BENEFIT, &["bürger", "einwohner", "kund", "nutzer", "citizen", "public"]],
    ),
    topic(
        "businesses",
        "benefit",
        10,
        false,
        &[BENEFIT, &["unternehm", "wirtschaft", "betrieb", "business", "compan"]],
    ),
    topic(
        "staff",
        "benefit",
        8,
        false,
        &[BENEFIT, &["verwaltung", "mitarbeit", "beschäftigt", "intern", "staff", "employee"]],
    ),
    topic("benefit-overall", "benefit", 10, false, &[BENEFIT]),
    topic("politics", "mandate", 20, false, &[&["politik", "politisch", "politics", "political"]]),
    topic("priority", "mandate", 10, true, &[&["prio"]]),
    topic("urgency", "mandate", 8, false, &[&["dringlich", "urgen"]]),
    topic("strategy", "mandate", 8, false, &[&["strateg"]]),
    topic("risk", "further", 5, true, &[&["risik", "risk"]]),
    topic("complexity", "further", 5, true, &[&["komplex", "complex", "schwierigkeit"]]),
    topic("feasibility", "further", 5, false, &[&["machbar", "umsetzbar", "feasib"]]),
    topic("maturity", "further", 5, false, &[&["reifegrad", "maturity"]]),
    topic("cases", "benefit", 8, false, &[&["fallzahl", "fälle", "cases"]]),
];

/// Money that is not counted but graded: `Kosten (1-5)`.
static COST_LEVEL: Topic = topic("cost-level", "resources", 8, true, &[]);

/// Headers of fields beyond those under which project lists are read.
const FURTHER: &[(Field, &[&str])] = &[
    (
        Field::Id,
        &["Laufende Nummer", "Lfd. Nummer", "Lfd-Nr", "#", "ID-Nr", "Ident", "No", "No.", "Number", "Project ID"],
    ),
    (
        Field::Name,
        &[
            "Projekttitel",
            "Projektbezeichnung",
            "Maßnahmentitel",
            "Maßnahmenbezeichnung",
            "Vorhabenbezeichnung",
            "Digitalisierungsvorhaben",
            "Projektidee",
            "Idee",
            "Wunsch",
            "Leistung",
            "Leistungsbezeichnung",
            "Anforderung",
            "Project",
            "Project name",
            "Title",
            "Idea",
            "Initiative",
            "Service",
        ],
    ),
    (
        Field::Department,
        &[
            "Zuständigkeit",
            "Zuständiges Amt",
            "Zuständiger Fachbereich",
            "Zuständiger Bereich",
            "Zuständige Stelle",
            "Verantwortliches Amt",
            "Verantwortlicher Fachbereich",
            "Verantwortliche Stelle",
            "Federführendes Amt",
            "Federführender Fachbereich",
            "Dezernat",
            "Bereich",
            "Geschäftsbereich",
            "Abteilung",
            "Referat",
            "FB",
            "OE",
            "Office",
            "Unit",
            "Responsible department",
        ],
    ),
    (Field::Field, &["Themenbereich", "Cluster", "Kategorie", "Category", "Topic"]),
    (Field::Status, &["Bearbeitungsstand", "Sachstand", "Projektstand", "Phase", "State"]),
    (Field::Background, &["Basisprojekt", "Grundlagenprojekt", "Background project"]),
    (
        Field::Legal,
        &[
            "Gesetz",
            "Gesetze",
            "Gesetzesgrundlage",
            "Rechtliche Grundlage",
            "Rechtsbezug",
            "Legal basis",
            "Legal bases",
        ],
    ),
    (Field::Deadline, &["Gesetzliche Frist", "Frist bis", "Fällig", "Fällig am", "Fällig bis", "Due", "Due date"]),
    (Field::DependsOn, &["Vorbedingung", "Vorbedingungen", "Abhängig", "Dependencies", "Requires", "Needs"]),
    (
        Field::Note,
        &[
            "Kurzbeschreibung",
            "Beschreibung",
            "Projektbeschreibung",
            "Erläuterung",
            "Erläuterungen",
            "Inhalt",
            "Hinweis",
            "Hinweise",
            "Description",
            "Notes",
            "Comment",
            "Comments",
        ],
    ),
    (Field::Goals, &["Zielsetzung", "Projektziel", "Projektziele", "Goal", "Objective"]),
    (Field::Source, &["Sources", "Herkunft"]),
];

const MONEY: &[&str] = &["kosten", "invest", "budget", "mittelbedarf", "finanzbedarf", "finanzvolumen", "cost"];
const CURRENCY: &[&str] = &["€", "eur", "euro", "t€", "teur"];
const EFFORT: &[&str] = &["aufwand", "personentag", "personaltag", "arbeitstag", "effort"];

/// Longer texts are sentences and no headers.
const LONGEST: usize = 80;

/// What a header means, if its words tell; `column` is its number from 0.
pub(super) fn meaning(header: &str, column: usize) -> Option<Meaning> {
    let header = header.trim();
    if header.is_empty() || LONGEST < header.chars().count() {
        return None;
    }
    let words = words(header);
    let has = |list: &[&str]| list.iter().any(|part| words.iter().any(|word| word.contains(part)));
    let is = |list: &[&str]| words.iter().any(|word| list.contains(&word.as_str()));
    if let Some(field) = field(header) {
        return Some(Meaning::Field(field));
    }
    let is_money = resource(header) == Some("cost-eur") || has(MONEY);
    if is_money && range(header).is_some_and(|(low, high)| high - low <= 10) && !is(CURRENCY) {
        return Some(Meaning::Topic(&COST_LEVEL));
    }
    match resource(header) {
        Some("cost-eur") => return Some(Meaning::Money),
        Some("staff-days") => return Some(Meaning::Effort),
        _ => {}
    }
    if has(MONEY) || is(CURRENCY) {
        return Some(Meaning::Money);
    }
    if has(EFFORT) || is(&["pt"]) {
        return Some(Meaning::Effort);
    }
    if names::seems_personal(header) || counts_people(header) || is(&["fax", "tel", "tel.", "mobil"]) {
        return Some(Meaning::Personal);
    }
    if let Some(topic) = TOPICS.iter().find(|topic| topic.words.iter().all(|part| has(part))) {
        return Some(Meaning::Topic(topic));
    }
    // `ozg_id`, `Wunsch-Nr.`: only in front, where numbers of rows stand.
    let numbers = words.last().is_some_and(|word| ["id", "nr", "nr.", "no", "no."].contains(&word.as_str()));
    (numbers && column <= 1).then_some(Meaning::Field(Field::Id))
}

/// Whether a text is the name of a column, to find the header of a list by.
pub(super) fn is_header(text: &str) -> bool {
    text.chars().any(char::is_alphabetic) && meaning(text, 0).is_some() || text.trim() == "#"
}

/// The resource that a header names.
fn resource(header: &str) -> Option<&'static str> {
    let header = folded(header);
    let names =
        |name: &&'static str, synonyms: &[&str]| synonyms.iter().chain([name]).any(|known| folded(known) == header);
    names::RESOURCES.iter().find(|(name, synonyms)| names(name, synonyms)).map(|(name, _)| *name)
}

/// Whether a header is one under which project lists are read without being told.
pub(super) fn is_usual(header: &str) -> bool {
    let header = folded(header);
    FIELDS.iter().any(|(_, name, synonyms)| synonyms.iter().chain([name]).any(|known| folded(known) == header))
}

/// The field that a header names, with and without what stands in brackets behind it.
fn field(header: &str) -> Option<Field> {
    let forms = [folded(header), folded(&bare(header))];
    let known = FIELDS.iter().map(|(field, name, synonyms)| (*field, Some(*name), *synonyms));
    let further = FURTHER.iter().map(|(field, synonyms)| (*field, None, *synonyms));
    let mut all = known.chain(further);
    let hit = all.find(|(_, name, synonyms)| {
        name.iter().chain(*synonyms).any(|known| forms.iter().any(|form| *form == folded(known)))
    });
    hit.map(|(field, _, _)| field)
}

/// A header without what stands in brackets and without signs at its end.
pub(super) fn bare(header: &str) -> String {
    let mut out = String::new();
    let mut depth = 0_usize;
    for c in header.chars() {
        match c {
            '(' | '[' => depth += 1,
            ')' | ']' => depth = depth.saturating_sub(1),
            c if depth == 0 => out.push(c),
            _ => {}
        }
    }
    let out = out.trim().trim_end_matches(['*', ':', '?', ' ']);
    // Whatever is in brackets only is the header.
    if out.is_empty() { header.trim().to_owned() } else { one_line(out) }
}

/// A text in one line, with single blanks.
pub(super) fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Whether a header sounds like people only because it speaks of staff: `Personal`, `Personalbedarf`.
pub(super) fn counts_people(header: &str) -> bool {
    const STAFF: [&str; 4] = ["personal", "personen", "personell", "personnel"];
    words(header).iter().any(|word| STAFF.iter().any(|part| word.starts_with(part)))
}

/// Whether a header says that its numbers are days.
pub(super) fn is_in_days(header: &str) -> bool {
    measure(header) == Some(Measure::Days) || folded(header).contains("tag")
}

/// The range of a scale that a header names: `Nutzen (0-10)`, `Priorität 1 bis 5`, `(1 = gering, 5 = hoch)`.
/// Years are none.
pub(super) fn range(header: &str) -> Option<(i64, i64)> {
    let (low, high) = from_to(header).or_else(|| explained(header))?;
    (low < high && high <= 1000).then_some((low, high))
}

/// The least and the greatest number that a header explains: `1 = gering, 5 = hoch`.
fn explained(header: &str) -> Option<(i64, i64)> {
    let before = header.match_indices('=').map(|(at, _)| header[..at].trim_end());
    let number = |text: &str| {
        let start = text
            .rfind(|c: char| !c.is_ascii_digit())
            .map_or(0, |at| at + text[at..].chars().next().map_or(1, char::len_utf8));
        text[start..].parse::<i64>().ok()
    };
    let numbers: Vec<i64> = before.filter_map(number).collect();
    Some((*numbers.iter().min()?, *numbers.iter().max()?))
}

fn from_to(header: &str) -> Option<(i64, i64)> {
    let text = header.replace('–', "-").replace("bis", "-").replace("..", "-").replace(" to ", "-");
    let compact: String = text.chars().filter(|c| !c.is_whitespace()).collect();
    let (at, _) = compact.match_indices('-').find(|(at, _)| {
        let digit = |c: Option<char>| c.is_some_and(|c| c.is_ascii_digit());
        digit(compact[..*at].chars().next_back()) && digit(compact[at + 1..].chars().next())
    })?;
    let before: String = compact[..at].chars().rev().take_while(char::is_ascii_digit).collect();
    let low = before.chars().rev().collect::<String>().parse().ok()?;
    let high = compact[at + 1..].chars().take_while(char::is_ascii_digit).collect::<String>().parse().ok()?;
    Some((low, high))
}

/// Whether a header says which end of its scale is the good one: `(1 = hoch)`.
pub(super) fn says_first_is_best(header: &str) -> Option<bool> {
    let text: String = header.to_lowercase().chars().filter(|c| !c.is_whitespace()).collect();
    let (_, rest) = text.split_once("1=").or_else(|| text.split_once("0="))?;
    let rest = rest.trim_start_matches("sehr").trim_start_matches("very");
    let begins = |words: &[&str]| words.iter().any(|word| rest.starts_with(word));
    if begins(&["hoch", "höchst", "wichtig", "dringend", "gut", "best", "high", "important", "urgent", "good"]) {
        return Some(true);
    }
    begins(&["niedrig", "gering", "unwichtig", "schlecht", "kein", "low", "no", "bad"]).then_some(false)
}

/// Whether a header names a year, as the columns of a budget do.
pub(super) fn has_year(header: &str) -> bool {
    words(header)
        .iter()
        .any(|word| word.len() == 4 && word.starts_with("20") && word.bytes().all(|b| b.is_ascii_digit()))
}

/// Whether a header says that it is about the whole.
pub(super) fn is_total(header: &str) -> bool {
    words(header).iter().any(|word| ["gesamt", "insgesamt", "summe", "total"].iter().any(|part| word.contains(part)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn topic_id(header: &str) -> &'static str {
        match meaning(header, 5) {
            Some(Meaning::Topic(topic)) => topic.id,
            other => panic!("{header}: {other:?}"),
        }
    }

    #[test]
    fn headers_of_real_lists_are_understood() {
        let field = |header| match meaning(header, 3) {
            Some(Meaning::Field(field)) => field,
            other => panic!("{header}: {other:?}"),
        };
        assert_eq!(field("Lfd. Nr."), Field::Id);
        assert_eq!(field("Projekttitel"), Field::Name);
        assert_eq!(field("Maßnahme*"), Field::Name);
        assert_eq!(field("Kurzbeschreibung (max. 300 Zeichen)"), Field::Note);
        for header in ["Verantwortliches Amt", "Bereich", "Bereich:", "Zuständiger Bereich"] {
            assert_eq!(field(header), Field::Department, "{header}");
        }
        // Which also says what it is about.
        assert_eq!(field("Themenbereich"), Field::Field);
        assert_eq!(field("Rechtsgrundlage:"), Field::Legal);
        for header in ["Kosten 2026", "Kosten geschätzt (EUR)", "Summe in T€", "Personalkosten"] {
            assert_eq!(meaning(header, 3), Some(Meaning::Money), "{header}");
        }
        for header in ["Aufwand PT", "Personentage", "PT", "Umsetzungsaufwand", "staff-days", "Staff days"] {
            assert_eq!(meaning(header, 3), Some(Meaning::Effort), "{header}");
        }
        assert_eq!(topic_id("Nutzen Bürger"), "citizens");
        assert_eq!(topic_id("Mehrwert für Unternehmen"), "businesses");
        assert_eq!(topic_id("Priorität (1-5)"), "priority");
        assert_eq!(topic_id("Nutzen"), "benefit-overall");
        for header in ["Telefonie-Bezug", "Antragstellerzahl", "Zuständige Stelle", "Einreichung"] {
            assert_ne!(meaning(header, 3), Some(Meaning::Personal), "{header}");
        }
        for header in [
            "gemeldet von",
            "Einreicher",
            "Einreicher(in)",
            "Einreicher*in",
            "Durchwahl",
            "Name Antragsteller",
            "Ideengeberin",
            "Zuständig",
            "Zuständige Person",
        ] {
            assert_eq!(meaning(header, 3), Some(Meaning::Personal), "{header}");
        }
        for header in ["Ansprechpartner", "Telefon", "E-Mail", "Projektleitung"] {
            assert_eq!(meaning(header, 3), Some(Meaning::Personal), "{header}");
        }
        assert_eq!(meaning("ozg_id", 0), Some(Meaning::Field(Field::Id)));
        assert_eq!(meaning("Vorlagen-Nr.", 7), None);
        assert_eq!(meaning("Lebenslage", 2), None);
    }

    #[test]
    fn a_header_may_name_its_scale_and_its_good_end() {
        assert_eq!(range("Priorität (1-5)"), Some((1, 5)));
        assert_eq!(range("Nutzen 0 bis 10"), Some((0, 10)));
        assert_eq!(range("Punkte (0-100)"), Some((0, 100)));
        assert_eq!(range("Prio (1 = sehr hoch, 5 = gering)"), Some((1, 5)));
        assert_eq!(range("Nutzen (1=gering, 3=mittel, 5=hoch)"), Some((1, 5)));
        for header in ["Kosten 2026-2030", "Kosten 2026", "Nutzen (1 = gering)", "Nutzen = €", "Stufe 5-1"] {
            assert_eq!(range(header), None, "{header}");
        }
        assert_eq!(says_first_is_best("Prio (1 = sehr hoch, 5 = gering)"), Some(true));
        assert_eq!(says_first_is_best("Nutzen (1=gering)"), Some(false));
        assert_eq!(says_first_is_best("Nutzen (1-5)"), None);
    }

    #[test]
    fn every_further_header_stands_for_one_field_only() {
        let mut seen: std::collections::BTreeMap<String, Field> = std::collections::BTreeMap::new();
        let known = FIELDS.iter().map(|(field, _, synonyms)| (*field, *synonyms));
        for (field, synonyms) in known.chain(FURTHER.iter().copied()) {
            for header in synonyms {
                assert_eq!(*seen.entry(folded(header)).or_insert(field), field, "{header}");
            }
        }
    }
}
