//! What the readers of TOML ask for, noted in tests: the keys of each table, free tables and the
//! names of each choice. The schemas are held against it.

use std::cell::RefCell;

use toml::de::DeValue;

use super::{Node, Table};

/// One thing that a reader asked for. Paths are keys joined by points; lists are no step of them.
#[derive(Clone, Debug)]
pub(crate) enum Asked {
    /// A key of a table; `kind` is what the table says under `kind`.
    Key { table: String, kind: Option<String>, key: &'static str },
    /// All keys of a table.
    All { table: String },
    /// One of a few names.
    Choice { key: String, names: Vec<&'static str> },
}

thread_local! {
    static ASKED: RefCell<Option<Vec<Asked>>> = const { RefCell::new(None) };
}

/// What is asked for while `read` runs.
pub(crate) fn record(read: impl FnOnce()) -> Vec<Asked> {
    ASKED.with_borrow_mut(|asked| *asked = Some(Vec::new()));
    read();
    ASKED.take().unwrap_or_default()
}

fn note(asked: impl FnOnce() -> Asked) {
    ASKED.with_borrow_mut(|list| {
        if let Some(list) = list {
            list.push(asked());
        }
    });
}

pub(super) fn key(table: &Table<'_>, key: &'static str) {
    note(|| {
        let kind = table.entries.get("kind").and_then(|kind| match kind.get_ref() {
            DeValue::String(kind) => Some(kind.to_string()),
            _ => None,
        });
        Asked::Key { table: table.name.clone(), kind, key }
    });
}

pub(super) fn all(table: &Table<'_>) {
    note(|| Asked::All { table: table.name.clone() });
}

pub(super) fn choice<T>(node: &Node<'_>, choices: &[(&'static str, T)]) {
    note(|| Asked::Choice { key: node.key.clone(), names: choices.iter().map(|(name, _)| *name).collect() });
}
