//! JSON Schemas of what vorrang reads and writes, for editors and for programs that read its JSON.
//!
//! | file | describes |
//! |---|---|
//! | `manifest`, `criteria` | `criteria.toml` |
//! | `lists` | `projects.toml` and `legal-bases.toml` |
//! | `shapes` | what the values in them look like: texts, dates, percents |
//!
//! The types of the three input files are never filled: the readers walk TOML by hand, so that numbers
//! stay exact and every mistake is told with its line. The tests of this module hold the two against
//! each other: every key that a reader asks for is in its schema and the other way round, and what a
//! reader refuses its schema refuses. Outputs are described by the types that write them.
//!
//! Schemas are JSON Schema, draft 2020-12, without `$ref`: editors that know less of it (Taplo, Even
//! Better TOML) complete and check all the same. They see one file at a time: whether weights sum to
//! 100 and names exist is for `vorrang check` to say.
//!
//! To add the schema of an output: derive [`schemars::JsonSchema`] for the types that write it, give
//! their module a `schema` function (as [`crate::render::json`] has) and add a row to [`ALL`].

mod criteria;
mod lists;
mod manifest;
pub(crate) mod shapes;
#[cfg(test)]
mod tests;

use schemars::generate::SchemaSettings;
use schemars::transform::{Transform, transform_subschemas};
use schemars::{JsonSchema, Schema};
use serde_json::Value;

use crate::render;

/// The schema of one file or output.
#[derive(Clone, Copy, Debug)]
pub struct Document {
    /// Its name on the command line and in the name of its file.
    pub name: &'static str,
    make: fn() -> Schema,
}

/// Every schema: first what vorrang reads, then what it writes.
pub const ALL: &[Document] = &[
    Document { name: "criteria", make: input::<manifest::Manifest> },
    Document { name: "projects", make: input::<lists::ProjectList> },
    Document { name: "legal-bases", make: input::<lists::LegalBases> },
    Document { name: "ranking", make: render::json::schema },
    Document { name: "check", make: render::findings::schema },
    Document { name: "comparison", make: render::comparison::schema },
    Document { name: "explanation", make: render::explanation::schema },
    Document { name: "diff", make: render::difference::schema },
    Document { name: "sensitivity", make: render::sensitivity::schema },
    Document { name: "robustness", make: render::robustness::schema },
    Document { name: "portfolio", make: render::portfolio::schema },
];

impl Document {
    /// Finds a schema by name.
    #[must_use]
    pub fn find(name: &str) -> Option<Self> {
        ALL.iter().copied().find(|document| document.name == name)
    }

    /// The name of the file under `schema/`.
    #[must_use]
    pub fn file_name(self) -> String {
        format!("{}.schema.json", self.name)
    }

    /// The schema as JSON text.
    #[must_use]
    pub fn json(self) -> String {
        // A schema has no keys but texts, so nothing in it can fail.
        let mut json = serde_json::to_string_pretty(&(self.make)()).unwrap_or_default();
        json.push('\n');
        json
    }
}

/// The schema of a file that people write.
fn input<T: JsonSchema>() -> Schema {
    let settings = settings().with_transform(WithoutNull).with_transform(DescribedAlternatives);
    settings.into_generator().into_root_schema_for::<T>()
}

/// The schema of an output; every field that is written is required.
pub(crate) fn output<T: JsonSchema>() -> Schema {
    settings().for_serialize().into_generator().into_root_schema_for::<T>()
}

fn settings() -> SchemaSettings {
    SchemaSettings::draft2020_12().with(|settings| settings.inline_subschemas = true)
}

/// Repeats what is said about a key in each of its alternatives, where editors look for it.
#[derive(Clone, Debug)]
struct DescribedAlternatives;

impl Transform for DescribedAlternatives {
    fn transform(&mut self, schema: &mut Schema) {
        if let (Some(said), Some(Value::Array(choices))) = (schema.get("description").cloned(), schema.get_mut("anyOf"))
        {
            let typed =
                choices.iter_mut().filter_map(Value::as_object_mut).filter(|choice| choice.contains_key("type"));
            typed.for_each(|choice| {
                choice.entry("description").or_insert_with(|| said.clone());
            });
        }
        transform_subschemas(self, schema);
    }
}

/// Takes `null` out of what may be left out: TOML has none.
#[derive(Clone, Debug)]
struct WithoutNull;

impl Transform for WithoutNull {
    fn transform(&mut self, schema: &mut Schema) {
        transform_subschemas(self, schema);
        if let Some(Value::Array(types)) = schema.get_mut("type") {
            types.retain(|name| name != "null");
            if let [only] = types.as_slice() {
                let only = only.clone();
                schema.insert("type".to_owned(), only);
            }
        }
        if let Some(Value::Array(values)) = schema.get_mut("enum") {
            values.retain(|value| !value.is_null());
        }
        let is_null = |schema: &Value| schema["type"] == "null";
        if let Some(Value::Array(choices)) = schema.get("anyOf")
            && let [Value::Object(filled), null] = choices.as_slice()
            && is_null(null)
        {
            let filled = filled.clone();
            schema.remove("anyOf");
            for (key, value) in filled {
                // What is said about the key says more than what is said about its type.
                if schema.get(&key).is_none() {
                    schema.insert(key, value);
                }
            }
        }
    }
}
