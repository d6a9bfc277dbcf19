//! What the JSON of all commands is made of: numbers with their own digits, objects that keep their order,
//! lists that are written one entry at a time.

use jiff::civil::Date;
use rust_decimal::Decimal;
use schemars::JsonSchema;
use serde::Serialize;
use serde::ser::{SerializeMap, Serializer};
use serde_json::value::RawValue;

/// A list whose entries are made one at a time while they are written. The schema has lists in its place.
pub(in crate::render) struct Each<'v, T, F>(pub(in crate::render) &'v [T], pub(in crate::render) F);

impl<T, E: Serialize, F: Fn(&T) -> E> Serialize for Each<'_, T, F> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.0.iter().map(&self.1))
    }
}

/// An object whose keys keep their order.
pub(in crate::render) struct Object<'v, T>(pub(in crate::render) Vec<(&'v str, T)>);

impl<T: Serialize> Serialize for Object<'_, T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(self.0.len()))?;
        for (key, value) in &self.0 {
            map.serialize_entry(key, value)?;
        }
        map.end()
    }
}

impl<T: JsonSchema> JsonSchema for Object<'_, T> {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        format!("ObjectOf{}", T::schema_name()).into()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({ "type": "object", "additionalProperties": generator.subschema_for::<T>() })
    }
}

/// A number with its own digits.
#[derive(Serialize)]
#[serde(transparent)]
pub(in crate::render) struct Number(Box<RawValue>);

impl JsonSchema for Number {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Number".into()
    }

    fn inline_schema() -> bool {
        true
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({ "type": "number" })
    }
}

pub(in crate::render) fn number(digits: String) -> Number {
    // Decimals are written without exponents, so they are always JSON numbers.
    Number(RawValue::from_string(digits).unwrap_or_else(|_| RawValue::NULL.to_owned()))
}

pub(in crate::render) fn decimal(decimal: Decimal) -> Number {
    number(decimal.normalize().to_string())
}

pub(super) fn given(text: &str) -> Option<&str> {
    (!text.is_empty()).then_some(text)
}

pub(super) fn iso(date: Date) -> String {
    date.to_string()
}
