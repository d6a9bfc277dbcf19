//! `vorrang completions` – what a shell needs to complete commands and options.

use clap::Command;
use clap::builder::PossibleValue;
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
    let mut command = help::command(lang);
    clap_complete::generate(args.shell, &mut command, "vorrang", &mut script);
    // Made of texts only.
    let mut text = String::from_utf8_lossy(&script).into_owned();
    if args.shell == Shell::Fish {
        text.push_str(&fish_arguments(&command));
    }
    let name = clap_complete::Generator::file_name(&args.shell, "vorrang");
    output::write_page(Page { name, text }, global, lang)?;
    Ok(Outcome::Done)
}

/// The values of arguments, which the generator leaves out for fish; those of options it has.
fn fish_arguments(command: &Command) -> String {
    let mut lines = String::new();
    for below in command.get_subcommands() {
        for arg in below.get_positionals() {
            let values = arg.get_possible_values();
            let values: Vec<&str> = values.iter().map(PossibleValue::get_name).collect();
            if !values.is_empty() {
                let condition = format!("__fish_vorrang_using_subcommand {}", below.get_name());
                lines.push_str(&format!("complete -c vorrang -n \"{condition}\" -f -a \"{}\"\n", values.join(" ")));
            }
        }
    }
    lines
}
