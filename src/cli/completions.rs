//! `vorrang completions` – what a shell needs to complete commands and options.

use clap_complete::Shell;

use super::output::{self, Page};
use super::{Global, Outcome, help, locale};

/// Print completions for a shell
///
/// With them the shell completes commands, options, values and files by Tab. Where they belong depends
/// on the shell; for bash: `vorrang completions bash -o ~/.local/share/bash-completion/completions/vorrang`.
#[derive(clap::Args)]
pub(super) struct CompletionsArgs {
    /// Shell to complete for
    #[arg(value_name = "SHELL")]
    shell: Shell,
}

pub(super) fn run(args: &CompletionsArgs, global: &Global) -> anyhow::Result<Outcome> {
    let lang = global.lang.unwrap_or_else(locale);
    global.refuse_useless("completions", &["--output"], lang)?;
    let mut script = Vec::new();
    clap_complete::generate(args.shell, &mut help::command(lang), "vorrang", &mut script);
    // Made of texts only.
    let text = String::from_utf8_lossy(&script).into_owned();
    let name = clap_complete::Generator::file_name(&args.shell, "vorrang");
    output::write_page(Page { name, text }, global, lang)?;
    Ok(Outcome::Done)
}
