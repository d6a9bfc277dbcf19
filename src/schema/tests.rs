//! The schemas of the input files against their readers.
//!
//! The readers walk TOML by hand and the schema types stand beside them, so nothing but these tests
//! keeps the two in step. The files of `every_key/` hold every key once; reading them shows what the
//! readers ask for, and changing them one value at a time what they refuse.

mod keys;
mod values;

use std::cell::RefCell;

use serde_json::Value;

use super::Document;
use crate::finding::Findings;
use crate::input::projects::{Lists, Names, Wanted};
use crate::input::toml::Doc;
use crate::input::{legal_bases, manifest};
use crate::source::{FileId, FileText, SourceFile, Sources};

/// A file with every key of its kind, and its reader.
struct Every {
    name: &'static str,
    text: &'static str,
    read: fn(&str) -> Findings,
}

const CRITERIA: Every = Every {
    name: "criteria",
    text: include_str!("every_key/criteria.toml"),
    read: |text| with_doc(|doc| drop(manifest::read(text, doc))),
};

const LEGAL_BASES: Every = Every {
    name: "legal-bases",
    text: include_str!("every_key/legal-bases.toml"),
    read: |text| with_doc(|doc| drop(legal_bases::read(text, doc))),
};

const PROJECTS: Every = Every { name: "projects", text: include_str!("every_key/projects.toml"), read: read_projects };

fn with_doc(read: impl FnOnce(&Doc<'_>)) -> Findings {
    let findings = RefCell::new(Findings::new(usize::MAX));
    read(&Doc::new(FileId(0), &findings));
    findings.into_inner()
}

fn read_projects(text: &str) -> Findings {
    let wanted = Wanted {
        criteria: Vec::new(),
        resources: Vec::new(),
        extra: Vec::new(),
        columns: Vec::new(),
        decimal: None,
        every_column: false,
        has_nameless: false,
    };
    let mut findings = Findings::new(usize::MAX);
    let names = Names::new(&wanted, &mut findings);
    let mut sources = Sources::default();
    let file = sources.add(SourceFile {
        path: "projects.toml".into(),
        name: "projects.toml".to_owned(),
        text: FileText::decode(text.as_bytes().to_vec()).0,
        workbook: None,
        delimiter: None,
        hidden: None,
        sha256: None,
        is_input: true,
    });
    let mut lists = Lists::new(&wanted, &findings);
    let _ = lists.read(&mut sources, file, &names, &wanted);
    lists.finish().2
}

impl Every {
    fn schema(&self) -> Value {
        serde_json::from_str(&Document::find(self.name).unwrap().json()).unwrap()
    }

    /// The file as JSON, dates as strings.
    fn json(&self) -> Value {
        json_of(toml::Value::Table(self.text.parse().unwrap()))
    }
}

fn json_of(value: toml::Value) -> Value {
    match value {
        toml::Value::Datetime(date) => date.to_string().into(),
        toml::Value::Array(items) => items.into_iter().map(json_of).collect(),
        toml::Value::Table(table) => table.into_iter().map(|(key, value)| (key, json_of(value))).collect(),
        toml::Value::String(text) => text.into(),
        toml::Value::Integer(number) => number.into(),
        toml::Value::Float(number) => number.into(),
        toml::Value::Boolean(flag) => flag.into(),
    }
}

/// What to do when one of these tests fails.
const WHERE: &str = "Bring the types in src/schema/ in line with the reader; a key or table that is new also \
                     belongs into src/schema/every_key/.";
