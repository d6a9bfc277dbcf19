//! Names: the fields of a project, the headers people give them, and what an id may look like.

use std::borrow::Cow;

use unicode_normalization::UnicodeNormalization;

use super::cell;
use crate::finding::{Finding, closest};
use crate::model::Status;

/// A field that every project may have, besides criteria and resources.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
// `Field::Field` is the Themenfeld, which the files call `field`.
#[allow(clippy::enum_variant_names)]
pub(crate) enum Field {
    Id,
    Name,
    Department,
    Field,
    Status,
    Background,
    Legal,
    LegalConfirmed,
    Deadline,
    DependsOn,
    Enables,
    Excludes,
    MergedInto,
    FormerIds,
    Goals,
    Reuse,
    Indicator,
    Note,
    Source,
}

/// Every field with its name and the German headers under which it is found as well.
///
/// Headers are compared without regard to case, space, `-` and `_`.
pub(crate) const FIELDS: &[(Field, &str, &[&str])] = &[
    (Field::Id, "id", &["Nr", "Nr.", "Nummer", "Kennung", "Projektnummer", "Projekt-ID", "Projekt-Nr", "Lfd. Nr."]),
    (Field::Name, "name", &["Projekt", "Projektname", "Bezeichnung", "Titel", "Vorhaben", "Maßnahme"]),
    (
        Field::Department,
        "department",
        &["Fachbereich", "Amt", "Fachamt", "Organisationseinheit", "Dienststelle", "Federführung"],
    ),
    (Field::Field, "field", &["Themenfeld", "Handlungsfeld"]),
    (Field::Status, "status", &["Umsetzungsstand", "Projektstatus", "Stand"]),
    (Field::Background, "background", &["Hintergrundprojekt", "Hintergrund"]),
    (Field::Legal, "legal", &["Rechtsgrundlage", "Rechtsgrundlagen", "Gesetzliche Grundlage"]),
    (
        Field::LegalConfirmed,
        "legal-confirmed",
        &["Rechtsgrundlage bestätigt", "Rechtlich bestätigt", "Rechtsgrundlage bestätigt durch"],
    ),
    (Field::Deadline, "deadline", &["Frist", "Umsetzungsfrist"]),
    (
        Field::DependsOn,
        "depends-on",
        &["Voraussetzungen", "Voraussetzung", "Abhängigkeiten", "Abhängig von", "Setzt voraus", "Benötigt"],
    ),
    (Field::Enables, "enables", &["ermöglicht", "Voraussetzung für", "Grundlage für"]),
    (Field::Excludes, "excludes", &["schließt aus", "Unvereinbar mit"]),
    (Field::MergedInto, "merged-into", &["Aufgegangen in", "Zusammengelegt mit"]),
    (Field::FormerIds, "former-ids", &["Frühere IDs", "Frühere Nummern", "Frühere Kennungen"]),
    (Field::Goals, "goals", &["Ziele", "Ziel"]),
    (Field::Reuse, "reuse", &["Nachnutzung"]),
    (Field::Indicator, "indicator", &["Indikator", "Messgröße", "Kennzahl"]),
    (Field::Note, "note", &["Bemerkung", "Bemerkungen", "Anmerkung", "Anmerkungen", "Notiz", "Kommentar"]),
    (Field::Source, "source", &["Quelle", "Quellen"]),
];

/// German headers of common resource columns; they count where the manifest uses the resource.
pub(crate) const RESOURCES: &[(&str, &[&str])] = &[
    ("cost-eur", &["Kosten", "Kosten (EUR)", "Kosten in EUR", "Kosten in Euro", "Investition", "Investitionskosten"]),
    ("staff-days", &["Personentage", "Personentage (PT)", "PT", "Personalaufwand"]),
];

/// Headers that often hold names, addresses and telephone numbers.
const PERSONAL: &[&str] = &[
    "ansprechpartner",
    "ansprechperson",
    "kontakt",
    "telefon",
    "email",
    "mail",
    "projektleitung",
    "projektleiter",
    "bearbeiter",
    "sachbearbeit",
    "verantwortlich",
    "contact",
    "phone",
    "owner",
    "responsible",
    "person",
];

/// What staff is counted in.
const COUNTED: &[&str] = &["bedarf", "aufwand", "kosten", "einsatz", "kapazität", "tage", "stellen", "vzä", "fte"];

/// Whether this is a legal id of a criterion, group, rule or scenario: `[a-z][a-z0-9-]*`.
pub(crate) fn is_id(id: &str) -> bool {
    id.len() <= 64
        && id.starts_with(|c: char| c.is_ascii_lowercase())
        && id.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-')
}

/// Whether this is a legal id of a project or legal basis: 1 to 64 printable characters without
/// `| ; , = @` and outer spaces.
pub(crate) fn is_project_id(id: &str) -> bool {
    // A list of ids that says `?` or `k. A.` has no items, so that nothing could refer to such an id.
    if cell::is_missing(id) {
        return false;
    }
    let separates = |b: u8| matches!(b, b'|' | b';' | b',' | b'=' | b'@');
    // Nearly all ids are short ASCII without blanks.
    if id.len() <= 64 && id.bytes().all(|b| b.is_ascii_graphic() && !separates(b)) {
        return true;
    }
    let fits = id.len() <= 64 || id.chars().count() <= 64;
    let legal = |c: char| !c.is_control() && !matches!(c, '|' | ';' | ',' | '=' | '@') && !is_unseen(c);
    fits && id.trim() == id && id.chars().all(legal)
}

/// Characters that make two ids look alike: invisible ones, and spaces that look like the usual one.
fn is_unseen(c: char) -> bool {
    is_invisible(c) || c.is_whitespace() && c != ' '
}

/// The first character of an id that cannot be seen, as messages name it.
pub(crate) fn unseen_in_id(id: &str) -> Option<String> {
    id.chars().find(|c| is_unseen(*c)).map(code_point)
}

/// Whether this is what a spreadsheet shows, and saves as text, in place of a value it cannot compute.
pub(crate) fn is_error_value(text: &str) -> bool {
    const ERRORS: [&str; 20] = [
        "#N/A",
        "#NV",
        "#REF!",
        "#BEZUG!",
        "#VALUE!",
        "#WERT!",
        "#NAME?",
        "#DIV/0!",
        "#NUM!",
        "#ZAHL!",
        "#NULL!",
        "#SPILL!",
        "#ÜBERLAUF!",
        "#CALC!",
        "#KALK!",
        "#GETTING_DATA",
        "#FIELD!",
        "#FELD!",
        "#BLOCKED!",
        "#####",
    ];
    text.starts_with('#') && ERRORS.iter().any(|error| error.eq_ignore_ascii_case(text))
}

/// Characters that change how a text is shown without being seen: soft hyphens, bidirectional marks,
/// characters without width, fillers, separators of lines, variation selectors, tags and the byte order
/// mark.
#[must_use]
pub(crate) fn is_invisible(c: char) -> bool {
    matches!(c,
        '\u{00AD}' | '\u{034F}' | '\u{061C}' | '\u{115F}' | '\u{1160}' | '\u{180E}' | '\u{200B}'..='\u{200F}'
        | '\u{2028}'..='\u{202E}' | '\u{2060}'..='\u{206F}' | '\u{3164}' | '\u{FE00}'..='\u{FE0F}' | '\u{FEFF}'
        | '\u{E0000}'..='\u{E007F}')
}

/// Whether a character [is invisible](is_invisible) and nobody meant it to be there: the selectors that make a
/// picture of a sign (`☎️`) come with the picture.
pub(crate) fn is_hidden(c: char) -> bool {
    is_invisible(c) && !matches!(c, '\u{FE00}'..='\u{FE0F}')
}

/// Control characters that texts keep and nobody sees: all but line breaks and tabs.
#[must_use]
pub(crate) fn is_unseen_control(c: char) -> bool {
    c.is_control() && !matches!(c, '\n' | '\r' | '\t')
}

/// The first invisible character of a text, as messages name it.
#[must_use]
pub(crate) fn invisible_in(text: &str) -> Option<String> {
    // Nearly all texts are short and many are ASCII, which has none.
    if text.is_ascii() {
        return None;
    }
    text.chars().find(|c| is_hidden(*c)).map(code_point)
}

/// A character as messages name it: `U+200B`.
#[must_use]
pub(crate) fn code_point(c: char) -> String {
    format!("U+{:04X}", u32::from(c))
}

/// Whether a look at the bytes alone says that no character of a text [is invisible](is_invisible): all
/// of those lie beyond U+0100, so their UTF-8 form begins with a byte from 0xC4 on, but for the soft
/// hyphen, which ends with 0xAD. Texts in German rarely have either.
pub(crate) fn is_evidently_visible(text: &str) -> bool {
    // Eight bytes at a time: the two high bits say whether a byte begins a character, and of those 0xC4
    // and more have one of the next four bits.
    const HIGH: u64 = 0x8080_8080_8080_8080;
    const MIDDLE: u64 = 0x3C3C_3C3C_3C3C_3C3C;
    const SOFT_HYPHEN: u64 = 0xADAD_ADAD_ADAD_ADAD;
    let has_more = |bytes: &[u8; 8]| {
        let bytes = u64::from_ne_bytes(*bytes);
        if bytes & HIGH == 0 {
            return false;
        }
        let has_middle = (bytes & MIDDLE) + 0x7C7C_7C7C_7C7C_7C7C;
        // What is zero here, so that taking one from it borrows, is a byte 0xAD.
        let others = bytes ^ SOFT_HYPHEN;
        let is_hyphen = others.wrapping_sub(0x0101_0101_0101_0101) & !others;
        (bytes & (bytes << 1) & has_middle | is_hyphen) & HIGH != 0
    };
    let (eights, rest) = text.as_bytes().as_chunks();
    match text.as_bytes().last_chunk() {
        Some(last) => !eights.iter().any(has_more) && (rest.is_empty() || !has_more(last)),
        None => rest.iter().all(|byte| *byte < 0xC4 && *byte != 0xAD),
    }
}

/// A text as it is compared: letters and their marks as one character (NFC) and without what is invisible.
pub(crate) fn composed(text: &str) -> Cow<'_, str> {
    // Where nothing lies beyond U+0100 there is nothing to compose.
    if is_evidently_visible(text) {
        return Cow::Borrowed(text);
    }
    text.chars().filter(|c| !is_invisible(*c)).nfc().collect::<String>().into()
}

/// A text with its letters and their marks as one character each (NFC), as ids and names are kept: programs and
/// systems write `Ä` in two ways that look alike.
pub(crate) fn normal(text: &str) -> Cow<'_, str> {
    // Where nothing lies beyond U+0100 there is nothing to compose.
    if is_evidently_visible(text) { text.into() } else { text.nfc().collect::<String>().into() }
}

/// A text as it is compared where blanks count: [composed](composed), words apart by one blank.
pub(crate) fn tidied(text: &str) -> Cow<'_, str> {
    let text = composed(text);
    if is_tidy(&text) { text } else { text.split_whitespace().collect::<Vec<_>>().join(" ").into() }
}

/// Whether a text has no blanks but single usual ones within, as nearly every text.
fn is_tidy(text: &str) -> bool {
    let bytes = text.as_bytes();
    let has_odd_pair = || bytes.windows(2).any(|pair| matches!(pair, b"  " | [0xC2, 0x85 | 0xA0]));
    // Other spaces than those begin with 0xE1 or more.
    let has_odd_byte = bytes.iter().any(|byte| matches!(byte, b'\t'..=b'\r' | 0xE1..));
    let has_odd_space = || text.contains(|c: char| c.is_whitespace() && c != ' ');
    let is_trimmed = !bytes.starts_with(b" ") && !bytes.ends_with(b" ");
    is_trimmed && !has_odd_pair() && !(has_odd_byte && has_odd_space())
}

/// A header as it is compared: without regard to case, space, `-` and `_`, [composed](composed).
pub(crate) fn folded(header: &str) -> String {
    // Most headers need no look at a table of letters.
    if header.is_ascii() {
        let mut folded = header.to_ascii_lowercase();
        folded.retain(counts);
        return folded;
    }
    composed(header).chars().filter(|c| counts(*c)).flat_map(char::to_lowercase).collect()
}

/// Whether a header is this one when [folded].
pub(crate) fn folds_to(header: &str, folded: &str) -> bool {
    // As for most headers in `folded`; the first letter usually decides.
    if header.is_ascii() {
        let letters = header.bytes().filter(|byte| counts(char::from(*byte)));
        return letters.map(|byte| byte.to_ascii_lowercase()).eq(folded.bytes());
    }
    composed(header).chars().filter(|c| counts(*c)).flat_map(char::to_lowercase).eq(folded.chars())
}

/// Whether a character of a header counts where headers are compared.
fn counts(c: char) -> bool {
    !c.is_whitespace() && !matches!(c, '-' | '_')
}

/// Whether a column of this header seems to hold personal data.
pub(crate) fn seems_personal(header: &str) -> bool {
    let header = folded(header);
    // Person-days are no persons.
    let is_resource = || RESOURCES.iter().any(|(_, synonyms)| synonyms.iter().any(|known| folded(known) == header));
    // Nor is staff that is counted: `Personalbedarf`, `Personal (VZÄ)`.
    let is_counted = || {
        let rest = header.replace("personal", "");
        rest != header
            && COUNTED.iter().any(|word| rest.contains(word))
            && !PERSONAL.iter().any(|word| rest.contains(word))
    };
    // Telephony is a technique.
    let about = header.replace("telefonie", "");
    let sounds_so = PERSONAL.iter().any(|word| about.contains(word)) || names_role(&header);
    sounds_so && !is_resource() && !is_counted()
}

/// Whether a folded header as a whole is the role of somebody: `Einreicher(in)`, `Name Antragsteller`.
fn names_role(header: &str) -> bool {
    const ROLES: [&str; 6] = ["einreicher", "antragsteller", "ideengeber", "gemeldetvon", "durchwahl", "zuständig"];
    let form = |rest: &str| ["", "in", "innen"].contains(&rest.trim_matches(|c: char| !c.is_alphabetic()));
    let role = header.strip_prefix("name").unwrap_or(header);
    ROLES.iter().any(|known| role.strip_prefix(known).is_some_and(form))
}

/// Whether this is what people write into a list that is to be empty.
pub(crate) fn says_nothing(text: &str) -> bool {
    ["keine", "keins", "nein", "nichts", "entfällt", "no", "none", "nothing"].contains(&text.to_lowercase().as_str())
}

/// The field with this name.
pub(crate) fn field(name: &str) -> Option<Field> {
    FIELDS.iter().find(|(_, known, _)| *known == name).map(|(field, _, _)| *field)
}

/// Finds a status by key or German name.
pub(crate) fn status(text: &str) -> Option<Status> {
    let wanted = folded(text);
    let known = Status::ALL.iter().find(|(_, key, german)| wanted == folded(key) || wanted == folded(german));
    known.map(|(status, _, _)| *status)
}

/// Adds which status an unknown one may stand for, or which there are.
pub(crate) fn suggest_status(finding: Finding, text: &str) -> Finding {
    let known: Vec<&str> = Status::ALL.iter().flat_map(|(_, key, german)| [*key, *german]).collect();
    match closest(text, &known) {
        Some(best) => finding.arg("suggestion", best).hint("hint-did-you-mean"),
        None => finding.hint("unknown-status-hint"),
    }
}

/// The name of a field.
pub(crate) fn name_of(field: Field) -> &'static str {
    FIELDS[field as usize].1
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn staff_that_is_counted_is_no_personal_data() {
        for header in ["Personalbedarf", "Personal (Tage)", "Personal (VZÄ)", "Personalkosten", "Personentage"] {
            assert!(!seems_personal(header), "{header}");
        }
        for header in ["Person", "Personal", "Personal: Kontakt (Bedarf)", "Verantwortliche Person", "E-Mail"] {
            assert!(seems_personal(header), "{header}");
        }
    }

    #[test]
    fn what_is_evidently_visible_has_no_invisible_character() {
        for c in ('\0'..=char::MAX).filter(|c| is_invisible(*c)) {
            for around in 0..20 {
                let text = format!("{}{c}{}", "ü".repeat(around / 2), "x".repeat(20 - around));
                assert!(!is_evidently_visible(&text), "{:04X} in {text}", u32::from(c));
            }
            assert!(!is_evidently_visible(&c.to_string()));
        }
        assert!(
            ["", "Ä", "Straße", "Führerscheinstelle 5", "ÿÿÿÿÿÿÿÿÿ", "12345678"].into_iter().all(is_evidently_visible)
        );
    }

    #[test]
    fn every_header_stands_for_one_field_only() {
        let mut seen = std::collections::BTreeMap::new();
        for (field, name, synonyms) in FIELDS {
            for header in std::iter::once(name).chain(*synonyms) {
                assert_eq!(*seen.entry(folded(header)).or_insert(field), field, "{header}");
            }
        }
    }

    #[test]
    fn fields_stand_in_the_order_of_their_numbers() {
        assert!(FIELDS.iter().all(|(field, name, _)| name_of(*field) == *name));
    }

    #[test]
    fn ids_of_projects_exclude_what_lists_and_raters_need() {
        assert!(is_project_id("DO-P01"));
        assert!(is_project_id("Straße 7"));
        assert!(is_project_id("K-A") && is_project_id("N/A-2") && is_project_id("#1"));
        for bad in ["?", "-", "–", "k. A.", "n/a", "offen", "P\u{a0}1", "P\u{ad}1", "P\u{202f}1"] {
            assert!(!is_project_id(bad), "{bad:?}");
        }
        for bad in ["", " a", "a ", "a;b", "a|b", "a,b", "a=b", "a@b", "a\u{0}b", "a\u{202E}b"] {
            assert!(!is_project_id(bad), "{bad:?}");
        }
        assert!(!is_project_id(&"x".repeat(65)));
    }
}
