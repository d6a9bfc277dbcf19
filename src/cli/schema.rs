//! `vorrang schema` – JSON Schemas of the files that vorrang reads and of the JSON that it writes.

use clap::builder::PossibleValuesParser;
use vorrang::schema::{ALL, Document};

use super::output::{self, Page};
use super::{Global, Outcome, locale};

/// Print JSON Schemas of the files that vorrang reads and of the JSON that it writes
///
/// Editors complete and check a file by its schema (draft 2020-12), and programs can rely on it. Without
/// a name all schemas are printed, one after the other; with `-o` each becomes a file in that folder.
/// To let an editor find it: `vorrang schema criteria -o criteria.schema.json`, and as first line of
/// criteria.toml `#:schema ./criteria.schema.json`.
#[derive(clap::Args)]
pub(super) struct SchemaArgs {
    /// Schema to print; without it all
    #[arg(value_name = "NAME", value_parser = PossibleValuesParser::new(ALL.iter().map(|document| document.name)))]
    name: Option<String>,
}

pub(super) fn run(args: &SchemaArgs, global: &Global) -> anyhow::Result<Outcome> {
    let lang = global.lang.unwrap_or_else(locale);
    global.refuse_useless("schema", &["--output"], lang)?;
    let page = |document: Document| Page { name: document.file_name(), text: document.json() };
    match args.name.as_deref().and_then(Document::find) {
        Some(document) => output::write_page(page(document), global, lang)?,
        None => output::write_pages(ALL.iter().copied().map(page).collect(), global, lang)?,
    }
    Ok(Outcome::Done)
}
