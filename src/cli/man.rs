//! `vorrang man` – manual pages, one for each command.

use clap::Command;
use vorrang::model::Lang;

use super::help::{self, word};
use super::output::{self, Page};
use super::{Global, Outcome, locale};

/// Print manual pages
///
/// One page for vorrang and one for each command, in roff as `man` reads it. Without a command all are
/// printed, one after the other; with `-o` each becomes a file in that folder. To read one at once:
/// `vorrang man rank | man -l -`.
#[derive(clap::Args)]
pub(super) struct ManArgs {
    /// Command whose page to print; without it all pages
    #[arg(value_name = "COMMAND", value_parser = super::command_names(), hide_possible_values = true)]
    command: Option<String>,
}

pub(super) fn run(args: &ManArgs, global: &Global) -> anyhow::Result<Outcome> {
    let lang = global.lang.unwrap_or_else(locale);
    global.refuse_useless("man", &["--output"], lang)?;
    let mut all = help::command(lang);
    all.build();
    match args.command.as_deref() {
        Some("vorrang") => output::write_page(page(&all, lang)?, global, lang)?,
        Some(name) => output::write_page(page(help::find(&mut all, name, lang)?, lang)?, global, lang)?,
        None => {
            let commands = std::iter::once(&all).chain(all.get_subcommands());
            let pages = commands.map(|command| page(command, lang)).collect::<anyhow::Result<_>>()?;
            output::write_pages(pages, global, lang)?;
        }
    }
    Ok(Outcome::Done)
}

fn page(command: &Command, lang: Lang) -> anyhow::Result<Page> {
    let man = clap_mangen::Man::new(command.clone());
    let mut roff = Vec::new();
    man.render(&mut roff)?;
    Ok(Page { name: man.get_filename(), text: framed(&String::from_utf8_lossy(&roff), lang) })
}

/// Says in a language what the generator says in English. Titles and headings stand on lines of their own.
fn framed(roff: &str, lang: Lang) -> String {
    // The generator leaves out the quotes of an empty date, so that what follows moves up.
    const TITLE: &str = concat!(" 1 \"\" \"vorrang ", env!("CARGO_PKG_VERSION"), "\" vorrang\n");
    const HEADINGS: [(&str, &str); 6] = [
        ("NAME", "man-name"),
        ("SYNOPSIS", "man-synopsis"),
        ("DESCRIPTION", "man-description"),
        ("OPTIONS", "man-options"),
        ("VERSION", "man-version"),
        ("SUBCOMMANDS", "man-subcommands"),
    ];
    let line = |line: &str| {
        if let Some((name, _)) = line.strip_prefix(".TH ").and_then(|title| title.split_once(' ')) {
            return format!(".TH {name}{TITLE}");
        }
        let heading = line.strip_prefix(".SH ");
        let known = heading.and_then(|heading| HEADINGS.iter().find(|(english, _)| *english == heading));
        match (heading, known) {
            (Some(_), Some((_, id))) => format!(".SH {}\n", word(lang, id, &[])),
            (Some(heading), None) => format!(".SH {}\n", heading.to_uppercase()),
            (None, _) => {
                let values = line.replace("Possible values:", &word(lang, "help-values", &[]));
                format!("{}\n", values.replace("[default:", &word(lang, "man-default", &[])))
            }
        }
    };
    roff.lines().map(line).collect()
}
