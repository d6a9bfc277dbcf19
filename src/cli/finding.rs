//! `vorrang finding` – what a finding means, and how to mend it.

use vorrang::finding::{Code, closest};
use vorrang::messages;
use vorrang::render::codes;
use vorrang::render::findings::TextOptions;
use vorrang::source::Sources;

use super::output::{self, Sink};
use super::{Completed, Global, Outcome, locale, typed_language};

/// Explain a finding: what it means, an example, how to mend it
///
/// Without CODE it lists all codes with their severity. German or English, as `--lang` or the
/// environment says.
#[derive(clap::Args)]
pub(super) struct FindingArgs {
    /// Code of the finding, such as tie-at-cut
    #[arg(value_name = "CODE", value_parser = code_names(), hide_possible_values = true)]
    code: Option<Code>,
}

pub(super) fn run(args: &FindingArgs, global: &Global) -> anyhow::Result<Outcome> {
    let lang = global.lang.unwrap_or_else(locale);
    global.refuse_stamp(lang)?;
    let sink = Sink::new(global);
    let to_terminal = matches!(sink, Sink::Stdout) && output::stdout_is_terminal();
    let options = TextOptions { color: output::colored(global.color, to_terminal), width: output::width() };
    let text = match args.code {
        Some(code) => codes::code(code, lang, options),
        None => codes::all(lang, options),
    };
    sink.write(text.as_bytes(), &Sources::EMPTY, lang)?;
    Ok(Outcome::Done)
}

/// All codes.
fn code_names() -> Completed<Code> {
    Completed { parse: parse_code, values: || Code::ALL.iter().map(|code| code.name().to_owned()).collect() }
}

/// A code by its name.
pub(super) fn parse_code(text: &str) -> Result<Code, String> {
    let lang = typed_language().unwrap_or_else(locale);
    let unknown = || {
        let known: Vec<&str> = Code::ALL.iter().map(|code| code.name()).collect();
        match closest(text, &known) {
            Some(meant) => messages::text(lang, "usage-code-meant", &[("meant", meant.into())]),
            None => messages::word(lang, "usage-code"),
        }
    };
    Code::from_name(text).ok_or_else(unknown)
}
