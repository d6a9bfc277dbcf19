//! Every key, choice and code of the readers is in the schemas, and the other way round.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Value, json};

use super::super::ALL;
use super::{CRITERIA, LEGAL_BASES, PROJECTS, WHERE};
use crate::finding::{Code, Severity};
use crate::input::names::FIELDS;
use crate::input::toml::asked::{Asked, record};

/// The alternatives that a schema offers for one value: itself, what `anyOf` and `oneOf` hold, and for
/// lists those of their items, since lists are no step of a path.
fn alternatives(schema: &Value) -> Vec<&Value> {
    let choices = ["anyOf", "oneOf"].iter().filter_map(|key| schema[*key].as_array()).flatten();
    let inner = choices.chain(schema.get("items")).flat_map(alternatives);
    // What has no type only says what belongs together.
    let described = ["type", "enum", "const", "anyOf", "oneOf"].iter().any(|key| schema.get(*key).is_some());
    described.then_some(schema).into_iter().chain(inner).collect()
}

/// The path with `*` for free keys, and what the schema offers there.
fn at<'s>(schema: &'s Value, path: &str) -> (String, Vec<&'s Value>) {
    let (mut canonical, mut found) = (Vec::new(), alternatives(schema));
    for step in path.split('.').filter(|step| !step.is_empty()) {
        let named: Vec<&Value> = found.iter().filter_map(|one| one["properties"].get(step)).collect();
        let is_free = named.is_empty();
        let next =
            if is_free { found.iter().filter_map(|one| one.get("additionalProperties")).collect() } else { named };
        canonical.push(if is_free { "*" } else { step });
        found = next.into_iter().flat_map(alternatives).collect();
    }
    (canonical.join("."), found)
}

/// What an alternative demands under `kind`.
fn kind(schema: &Value) -> Option<&str> {
    schema["properties"]["kind"]["const"].as_str()
}

type Keys<'a> = BTreeMap<(String, Option<&'a str>), BTreeSet<&'a str>>;

/// The keys of every table in a schema, by path and kind.
fn keys_of_schema<'s>(schema: &'s Value, path: &str, keys: &mut Keys<'s>) {
    for one in alternatives(schema) {
        // What stands beside alternatives by kind only repeats the kinds.
        let repeats =
            one["oneOf"].as_array().is_some_and(|choices| choices.iter().any(|choice| kind(choice).is_some()));
        if let Some(properties) = one["properties"].as_object().filter(|_| !repeats) {
            let known = keys.entry((path.to_owned(), kind(one))).or_default();
            known.extend(properties.keys().map(String::as_str));
            for (key, value) in properties {
                keys_of_schema(value, &joined(path, key), keys);
            }
        }
        if let Some(free) = one.get("additionalProperties").filter(|free| free.is_object()) {
            keys_of_schema(free, &joined(path, "*"), keys);
        }
    }
}

fn joined(path: &str, key: &str) -> String {
    if path.is_empty() { key.to_owned() } else { format!("{path}.{key}") }
}

#[test]
fn every_key_of_a_reader_is_in_its_schema_and_every_key_of_a_schema_is_known_to_its_reader() {
    for every in [CRITERIA, LEGAL_BASES] {
        let schema = every.schema();
        let asked = record(|| {
            let findings = (every.read)(every.text);
            assert!(!findings.has_errors(), "every_key/{}.toml has errors: {findings:?}", every.name);
        });
        let mut of_schema = Keys::new();
        keys_of_schema(&schema, "", &mut of_schema);
        let mut of_reader = Keys::new();
        for asked in &asked {
            let Asked::Key { table, kind: asked_kind, key } = asked else { continue };
            let (path, offered) = at(&schema, table);
            // A kind counts where the schema has an alternative for it.
            let kind = offered.iter().filter_map(|one| kind(one)).find(|kind| Some(*kind) == asked_kind.as_deref());
            of_reader.entry((path, kind)).or_default().insert(key);
        }
        // Every text may be a table of languages; one place shows how it is read.
        let languages = BTreeSet::from(["de", "en"]);
        // Codes are free keys to the reader; a test below compares them.
        let is_code = |path: &str| path.starts_with("findings");
        for (table, keys) in &of_schema {
            match of_reader.get(table) {
                Some(read) => assert_eq!(keys, read, "keys of {table:?}: schema, then reader. {WHERE}"),
                None => assert!(*keys == languages || is_code(&table.0), "{table:?} is never read. {WHERE}"),
            }
        }
        let unknown: Vec<_> = of_reader.keys().filter(|table| !of_schema.contains_key(*table)).collect();
        assert!(unknown.is_empty(), "the schema lacks the tables {unknown:?}. {WHERE}");
    }
}

#[test]
fn tables_with_free_keys_are_free_in_reader_and_schema() {
    for every in [CRITERIA, LEGAL_BASES, PROJECTS] {
        let schema = every.schema();
        let asked = record(|| drop((every.read)(every.text)));
        let free: BTreeSet<&str> = asked
            .iter()
            .filter_map(|asked| match asked {
                Asked::All { table } => Some(table.as_str()),
                _ => None,
            })
            .collect();
        assert!(!free.is_empty() || every.name == "legal-bases");
        for table in free.into_iter().filter(|table| *table != "findings") {
            let (_, offered) = at(&schema, table);
            let is_free = offered.iter().any(|one| one.get("additionalProperties").is_some_and(Value::is_object));
            assert!(is_free, "{table} is not free in the schema of {}. {WHERE}", every.name);
        }
    }
}

#[test]
fn every_choice_has_the_same_names_in_reader_and_schema() {
    for every in [CRITERIA, LEGAL_BASES] {
        let schema = every.schema();
        let asked = record(|| drop((every.read)(every.text)));
        for asked in asked {
            let Asked::Choice { key, names } = asked else { continue };
            let (_, offered) = at(&schema, &key);
            let constants = offered.iter().filter_map(|one| one["const"].as_str());
            let listed = offered.iter().filter_map(|one| one["enum"].as_array()).flatten().filter_map(Value::as_str);
            let of_schema: BTreeSet<&str> = constants.chain(listed).collect();
            assert_eq!(of_schema, names.iter().copied().collect(), "names of {key}: schema, then reader. {WHERE}");
        }
    }
}

#[test]
fn the_fields_of_a_project_are_those_that_lists_know() {
    let schema = PROJECTS.schema();
    let (_, offered) = at(&schema, "projects");
    let of_schema: BTreeSet<&str> = offered
        .iter()
        .filter_map(|one| one["properties"].as_object())
        .flat_map(|keys| keys.keys())
        .map(String::as_str)
        .collect();
    assert_eq!(of_schema, FIELDS.iter().map(|(_, name, _)| *name).collect(), "{WHERE}");
    let project = &PROJECTS.json()["projects"][0];
    let absent: Vec<&str> = of_schema.into_iter().filter(|name| project.get(*name).is_none()).collect();
    assert!(absent.is_empty(), "every_key/projects.toml lacks {absent:?}");
}

#[test]
fn every_code_can_be_set_as_far_as_its_severity_allows() {
    let schema = CRITERIA.schema();
    let validator = jsonschema::validator_for(&schema["properties"]["findings"]).unwrap();
    let accepts = |code: &str, level: &str| {
        let (plain, table) = (json!({ code: level }), json!({ code: { "level": level, "reason": "x" } }));
        assert_eq!(validator.is_valid(&plain), validator.is_valid(&table), "{code} = {level}");
        validator.is_valid(&plain)
    };
    for code in Code::ALL {
        let can_be_lowered = code.severity() != Severity::Error;
        assert!(accepts(code.name(), "deny"), "{code}");
        assert_eq!(accepts(code.name(), "warn"), can_be_lowered, "{code}");
        assert_eq!(accepts(code.name(), "allow"), can_be_lowered, "{code}");
        assert!(!accepts(code.name(), "ignore"), "{code}");
    }
    assert!(!accepts("tie-at-kut", "deny"));
}

#[test]
fn every_key_of_every_schema_is_described() {
    fn undescribed(schema: &Value, path: &str, found: &mut Vec<String>) {
        for one in alternatives(schema) {
            for (key, value) in one["properties"].as_object().into_iter().flatten() {
                let path = joined(path, key);
                let is_language = key == "de" || key == "en";
                let is_kind = value.get("const").is_some();
                if value.get("description").is_none() && !is_language && !is_kind {
                    found.push(path.clone());
                }
                undescribed(value, &path, found);
            }
            if let Some(free) = one.get("additionalProperties") {
                undescribed(free, &joined(path, "*"), found);
            }
        }
    }
    for document in ALL {
        let schema = serde_json::from_str(&document.json()).unwrap();
        let mut found = Vec::new();
        undescribed(&schema, "", &mut found);
        assert!(found.is_empty(), "{}: a doc comment of the field is its description: {found:?}", document.name);
    }
}
