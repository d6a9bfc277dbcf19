//! What the readers refuse, the schemas refuse.

use std::collections::BTreeSet;

use serde_json::{Value, json};

use super::super::shapes::{ID, PROJECT_ID, statuses_in_any_case};
use super::{CRITERIA, LEGAL_BASES, PROJECTS, WHERE};
use crate::input::names::{is_id, is_project_id};

/// Writes a document in one line per top-level key.
fn toml_of(document: &Value) -> String {
    let mut text = String::new();
    for (key, value) in document.as_object().unwrap() {
        text += &format!("{} = {}\n", json!(key), inline(value));
    }
    text
}

fn inline(value: &Value) -> String {
    match value {
        Value::Array(items) => format!("[{}]", items.iter().map(inline).collect::<Vec<_>>().join(", ")),
        Value::Object(entries) => {
            let entries: Vec<_> =
                entries.iter().map(|(key, value)| format!("{} = {}", json!(key), inline(value))).collect();
            format!("{{ {} }}", entries.join(", "))
        }
        // Strings of JSON are strings of TOML, numbers and booleans too.
        value => value.to_string(),
    }
}

/// Every place in a document, as a JSON pointer.
fn places(value: &Value, pointer: String, found: &mut Vec<String>) {
    let inner: Vec<(String, &Value)> = match value {
        Value::Array(items) => items.iter().enumerate().map(|(index, item)| (index.to_string(), item)).collect(),
        Value::Object(entries) => {
            entries.iter().map(|(key, value)| (key.replace('~', "~0").replace('/', "~1"), value)).collect()
        }
        _ => Vec::new(),
    };
    for (key, value) in inner {
        places(value, format!("{pointer}/{key}"), found);
    }
    if !pointer.is_empty() {
        found.push(pointer);
    }
}

fn type_of(value: &Value) -> &'static str {
    match value {
        Value::Array(_) => "list",
        Value::Object(_) => "table",
        Value::String(_) => "string",
        Value::Number(_) => "number",
        _ => "other",
    }
}

/// The document in pieces: what is required, and one other section or entry of a list at a time. A
/// short document is read quickly, and there are thousands.
fn pieces(document: &Value, required: &Value) -> Vec<(String, Value)> {
    let sections = document.as_object().unwrap();
    let mut least = document.clone();
    least.as_object_mut().unwrap().retain(|key, value| {
        // One entry is enough of a list.
        value.as_array_mut().into_iter().for_each(|entries| drop(entries.drain(..entries.len() - 1)));
        required.as_array().unwrap().iter().any(|name| name == key)
    });
    let with = |key: &String, value: Value| {
        let mut piece = least.clone();
        piece[key] = value;
        (format!("/{key}"), piece)
    };
    let entries = sections.iter().filter(|(key, _)| *key != "meta").flat_map(|(key, value)| match value {
        Value::Array(entries) => entries.iter().map(|entry| with(key, json!([entry]))).collect(),
        value => vec![with(key, value.clone())],
    });
    entries.collect()
}

/// The document with one thing changed, and what was changed.
fn changed(document: &Value, required: &Value) -> Vec<(String, Value)> {
    let mut seen = BTreeSet::new();
    let pieces = pieces(document, required);
    pieces.iter().flat_map(|(section, piece)| changed_piece(piece, section, &mut seen)).collect()
}

type Seen = BTreeSet<(String, Option<String>, Option<&'static str>)>;

fn changed_piece(document: &Value, section: &str, seen: &mut Seen) -> Vec<(String, Value)> {
    let probes = [
        json!(true),
        json!(-1),
        json!(0),
        json!(1),
        json!(0.5),
        json!(101),
        json!(1e12),
        json!(""),
        json!("zzz"),
        json!([]),
        json!(["zzz"]),
        json!([1, 2, 3]),
        json!({}),
        json!({ "zzz": 1 }),
        json!("2026-11-22"),
        json!("2026-13-45"),
    ];
    let mut found = Vec::new();
    places(document, String::new(), &mut found);
    let mut changed = Vec::new();
    // The same key of a second criterion or rule says nothing new, unless it is of another kind.
    let mut is_new = |pointer: &str| {
        let keys: Vec<&str> = pointer.split('/').filter(|key| key.parse::<usize>().is_err()).collect();
        let kind = pointer.rsplit_once('/').and_then(|(table, _)| document.pointer(table)?.get("kind"));
        seen.insert((keys.join("/"), kind.map(Value::to_string), document.pointer(pointer).map(type_of)))
    };
    for pointer in found.iter().filter(|pointer| pointer.starts_with(section) && is_new(pointer)) {
        for probe in &probes {
            let mut other = document.clone();
            *other.pointer_mut(pointer).unwrap() = probe.clone();
            changed.push((format!("{pointer} = {probe}"), other));
        }
        let (table, key) = pointer.rsplit_once('/').unwrap();
        let mut other = document.clone();
        if let Some(table) = other.pointer_mut(table).and_then(Value::as_object_mut) {
            table.remove(key);
            changed.push((format!("without {pointer}"), other));
        }
        let mut other = document.clone();
        if let Some(table) = other.pointer_mut(pointer).and_then(Value::as_object_mut) {
            table.insert("zzz".to_owned(), json!({ "zzz": [] }));
            changed.push((format!("{pointer} and zzz"), other));
        }
    }
    changed
}

#[test]
fn what_a_reader_refuses_its_schema_refuses() {
    for every in [CRITERIA, LEGAL_BASES, PROJECTS] {
        let validator = jsonschema::validator_for(&every.schema()).unwrap();
        let document = every.json();
        assert!(validator.is_valid(&document), "every_key/{}.toml is refused", every.name);
        let (mut too_lax, mut too_strict, mut refused) = (Vec::new(), Vec::new(), 0);
        for (change, document) in changed(&document, &every.schema()["required"]) {
            let findings = (every.read)(&toml_of(&document));
            let accepts = validator.is_valid(&document);
            match (findings.has_errors(), accepts) {
                (true, true) => too_lax.push(format!("{change}: {:?}", findings.iter().next())),
                (false, false) => too_strict.push(change),
                (true, false) => refused += 1,
                (false, true) => {}
            }
        }
        too_lax.retain(|change| !BEYOND_SCHEMAS.iter().any(|known| change.contains(known)));
        assert!(too_lax.is_empty(), "{}.schema.json accepts {too_lax:#?}. {WHERE}", every.name);
        // A list reads any cell as the text that a CSV file would hold; its schema wants the type that fits.
        too_strict.retain(|_| every.name != "projects");
        too_strict.retain(|change| !LEFT_TO_VALIDATION.iter().any(|known| change.contains(known)));
        assert!(too_strict.is_empty(), "{}.schema.json refuses {too_strict:#?}. {WHERE}", every.name);
        assert!(100 < refused, "{}: only {refused} changes were refused", every.name);
    }
}

/// What a schema cannot say: how two values compare, and that `7.0` is no whole number.
const BEYOND_SCHEMAS: &[&str] = &[
    "/preference/indifference = ",
    "/preference/preference = ",
    "/bounds/citizens/1 = ",
    "/limits/0/at-",
    "/seed = 1000000000000.0",
];

/// What a schema refuses at once and the reader leaves to validation, which refuses it.
const LEFT_TO_VALIDATION: &[&str] = &[
    "/id = ",
    "/lock",
    "/one-of",
    "/ratios",
    "/projects = \"\"",
    "/projects/0 = \"\"",
    "/projects/1 = \"\"",
    "/criteria = []",
    "/scale/levels = []",
    "/scale/levels = {}",
    "/scale/points = []",
    "/value = true",
    "/key = true",
];

#[test]
fn the_patterns_of_ids_are_those_of_the_readers() {
    let long = "x".repeat(64);
    let longer = "x".repeat(65);
    let words = [
        "a",
        "a1",
        "a-b",
        "cost-eur",
        "1a",
        "-a",
        "A",
        "aB",
        "ä",
        "a b",
        "",
        " a",
        "a ",
        "a\tb",
        "DO-P01",
        "Straße 7",
        "a;b",
        "a|b",
        "a,b",
        "a=b",
        "a@b",
        "OZG § 1 Abs. 1",
        "é",
        "a\nb",
        &long,
        &longer,
    ];
    let validator = |pattern| jsonschema::validator_for(&json!({ "pattern": pattern })).unwrap();
    let (ids, project_ids) = (validator(ID), validator(PROJECT_ID));
    for word in words {
        assert_eq!(ids.is_valid(&json!(word)), is_id(word), "{word:?}");
        assert_eq!(project_ids.is_valid(&json!(word)), is_project_id(word), "{word:?}");
    }
}

#[test]
fn the_pattern_of_statuses_is_that_of_the_reader() {
    let validator = jsonschema::validator_for(&json!({ "pattern": statuses_in_any_case() })).unwrap();
    for word in [
        "idea",
        "IDEA",
        "Idee",
        "in Umsetzung",
        "IN UMSETZUNG",
        "inUmsetzung",
        "In-Umsetzung",
        " done ",
        "Ide",
        "läuft",
        "",
    ] {
        assert_eq!(validator.is_valid(&json!(word)), crate::input::names::status(word).is_some(), "{word:?}");
    }
}

#[test]
fn a_day_with_the_midnight_of_a_program_is_a_day() {
    for (day, is_one) in [("2026-11-22", true), ("2026-11-22T00:00:00", true), ("2026-11-22T10:30:00", false)] {
        let text = toml_of(&CRITERIA.json()).replace("\"as-of\" = \"2026-11-22\"", &format!("as-of = {day}"));
        assert!(text.contains(&format!("as-of = {day}")), "{text}");
        assert_eq!(!(CRITERIA.read)(&text).has_errors(), is_one, "{day}");
    }
}

#[test]
fn the_pattern_of_dates_is_that_of_the_reader() {
    let schema = CRITERIA.schema();
    let validator = jsonschema::validator_for(&schema["properties"]["as-of"]).unwrap();
    for day in [
        "2026-11-22",
        "22.11.2026",
        "2.1.2026",
        " 2026-11-22 ",
        "2026-11-22 00:00",
        "2026-11-22T00:00:00",
        "2026-11-22T00:00",
        "22.11.26",
        "1899-12-31",
        "2200-01-01",
        "2026-13-01",
        "2026-1-1",
        "0.1.2026",
        "32.1.2026",
        "11/22/2026",
        "Ende 2026",
        "",
        "2026-11-22 10:00",
    ] {
        let read = crate::input::cell::date::read(day).ok().flatten();
        assert_eq!(validator.is_valid(&json!(day)), read.is_some(), "{day:?}");
    }
}
