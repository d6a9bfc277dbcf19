//! The command line in the language of its reader: help, and `vorrang help`.
//!
//! Clap builds the command line from the doc comments of the options, in English. For another language
//! its texts are replaced, and only when somebody looks at them: for help, an error, manual pages or
//! completions. What has no translation stays English.
//!
//! The entries of `help.ftl` are named after what they explain:
//!
//! | entry | explains |
//! |---|---|
//! | `command-rank`, `command-rank-more` | a command, and more about it |
//! | `option-rank-top`, `option-lang` | an option or argument of a command, or of every command |
//! | `value-rank-format-csv` | one of the values of an option |
//! | `placeholder-file` | what stands for a value: `<FILE>` |

use clap::builder::{PossibleValue, PossibleValuesParser, StyledStr};
use clap::{Arg, Command};
use vorrang::messages::{self, Arg as Filling};
use vorrang::model::Lang;

use super::{GLOBAL_HEADING, Global, Outcome, locale, output};

/// Print help for a command
///
/// The same as `--help` behind the command; without one the help of vorrang itself.
#[derive(clap::Args)]
pub(super) struct HelpArgs {
    /// Command to explain
    #[arg(value_name = "COMMAND", value_parser = super::command_names(), hide_possible_values = true)]
    command: Option<String>,
}

pub(super) fn run(args: &HelpArgs, global: &Global) -> anyhow::Result<Outcome> {
    let lang = global.lang.unwrap_or_else(locale);
    global.refuse_useless("help", &[], lang)?;
    let mut all = for_terminal(lang);
    all.build();
    let asked = match &args.command {
        None => &mut all,
        Some(name) => find(&mut all, name, lang)?,
    };
    let help = asked.render_long_help();
    let colored = output::colored(global.color, output::stdout_is_terminal());
    let help = if colored { help.ansi().to_string() } else { help.to_string() };
    output::print(format!("{}\n", help.trim_end()).as_bytes(), lang)?;
    Ok(Outcome::Done)
}

/// The command of a name that was typed.
pub(super) fn find<'c>(all: &'c mut Command, name: &str, lang: Lang) -> anyhow::Result<&'c mut Command> {
    let known: Vec<&str> = all.get_subcommands().map(Command::get_name).collect();
    let meant = vorrang::finding::closest(name, &known).map(|meant| format!("`{meant}`"));
    let unknown = word(lang, "usage-unknown-command", &[("command", name.into())]);
    let suggestion = meant.map(|meant| word(lang, "usage-did-you-mean", &[("suggestions", meant.into())]));
    let refusal = || anyhow::anyhow!([Some(unknown), suggestion].into_iter().flatten().collect::<Vec<_>>().join("\n"));
    all.find_subcommand_mut(name).ok_or_else(refusal)
}

/// A text of help or usage; its id where there is none, which a test of the library rules out.
pub(super) fn word(lang: Lang, id: &str, args: &[(&str, Filling)]) -> String {
    messages::help(lang, id, args).unwrap_or_else(|| id.to_owned())
}

/// The command line with its texts in a language, as completions and manual pages need it.
pub(super) fn command(lang: Lang) -> Command {
    match lang {
        Lang::En => super::every_command(),
        Lang::De => translated(super::every_command(), None, lang),
    }
}

/// The command line as it is shown on a terminal: also what clap itself would say in English.
pub(super) fn for_terminal(lang: Lang) -> Command {
    let command = command(lang);
    let command = match lang {
        Lang::En => command,
        Lang::De => framed(command, lang),
    };
    with_usages(command, lang)
}

/// Replaces the texts of a command and those below it. `name` is none for vorrang itself.
fn translated(command: Command, name: Option<&str>, lang: Lang) -> Command {
    let text = |id: &str| messages::help(lang, id, &[]);
    let (about, more) = command_ids(name);
    let command = match (text(&about), text(&more)) {
        // Above the details stands the summary again, as clap does it.
        (Some(about), Some(more)) => command.about(about.clone()).long_about(format!("{about}\n\n{more}")),
        (Some(about), None) => command.about(about),
        (None, _) => command,
    };
    let mut position = 0;
    command
        .subcommand_help_heading(word(lang, "help-commands", &[]))
        .subcommand_value_name(word(lang, "help-command-name", &[]))
        .mut_args(|arg| {
            position += 1;
            // Under a heading of their own arguments would be sorted by name.
            let arg = if arg.is_positional() { arg.display_order(position) } else { arg };
            translated_argument(arg, name, lang)
        })
        .mut_subcommands(|below| {
            let name = below.get_name().to_owned();
            translated(below, Some(&name), lang)
        })
}

fn translated_argument(arg: Arg, command: Option<&str>, lang: Lang) -> Arg {
    let text = |id: &str| messages::help(lang, id, &[]);
    let id = option_id(&arg, command);
    let heading = match arg.get_help_heading() {
        Some(GLOBAL_HEADING) => Some("help-global-options"),
        Some(_) => None,
        None if arg.is_positional() => Some("help-arguments"),
        None => Some("help-options"),
    };
    let arg = match heading {
        Some(heading) => arg.help_heading(word(lang, heading, &[])),
        None => arg,
    };
    let arg = match (text(&id), text(&format!("{id}-more"))) {
        (Some(help), Some(more)) => arg.help(help.clone()).long_help(format!("{help}\n\n{more}")),
        (Some(help), None) => arg.help(help),
        (None, _) => arg,
    };
    if !arg.get_action().takes_values() {
        return arg;
    }
    let names: Vec<String> =
        placeholders(&arg).map(|name| text(&placeholder_id(name)).unwrap_or(name.to_owned())).collect();
    let values = values(&arg);
    let arg = if names.is_empty() { arg } else { arg.value_names(names) };
    if values.is_empty() || arg.is_hide_possible_values_set() {
        return arg;
    }
    // What is parsed by this is never used, only shown.
    let values = values.into_iter().map(|value| match text(&value_id(&id, &value)) {
        Some(help) => value.help(help),
        None => value,
    });
    arg.value_parser(PossibleValuesParser::new(values))
}

/// Says in a language what clap says in English: headings, defaults and possible values.
fn framed(command: Command, lang: Lang) -> Command {
    let template = template(&command, lang);
    let frame = |command: Command| command.help_template(template.clone()).mut_args(|arg| framed_argument(arg, lang));
    frame(command).mut_subcommands(frame)
}

/// Gives every command its whole usage, also where clap would show only what it takes to be missing.
fn with_usages(command: Command, lang: Lang) -> Command {
    let mut built = command.clone();
    built.build();
    let below: Vec<StyledStr> = built.get_subcommands_mut().map(|below| usage(below, lang)).collect();
    let mut below_in_order = below.into_iter();
    let command = command.override_usage(usage(&mut built, lang));
    command.mut_subcommands(|below| match below_in_order.next() {
        Some(usage) => below.override_usage(usage),
        None => below,
    })
}

/// Clap's template with another word for "Usage:".
fn template(command: &Command, lang: Lang) -> StyledStr {
    let style = command.get_styles().get_usage();
    let heading = word(lang, "help-usage", &[]);
    format!("{{before-help}}{{about-with-newline}}\n{style}{heading}{style:#} {{usage}}\n\n{{all-args}}{{after-help}}")
        .into()
}

/// The usage of a command without its heading.
fn usage(command: &mut Command, lang: Lang) -> StyledStr {
    let styled = command.render_usage().ansi().to_string();
    let usage = styled.split_once("Usage:").map_or(styled.as_str(), |(_, rest)| rest);
    // What ends the style of the heading goes with it.
    let usage = usage.split_once(' ').map_or(usage, |(_, usage)| usage);
    usage.replace("[OPTIONS]", &word(lang, "help-options-tag", &[])).into()
}

fn framed_argument(arg: Arg, lang: Lang) -> Arg {
    // Where values are too many to be listed, shells know them all the same.
    let values = if arg.is_hide_possible_values_set() { Vec::new() } else { values(&arg) };
    let defaults: Vec<String> =
        arg.get_default_values().iter().map(|value| value.to_string_lossy().into_owned()).collect();
    if !arg.get_action().takes_values() || values.is_empty() && defaults.is_empty() {
        return arg;
    }
    let default = (!defaults.is_empty()).then(|| word(lang, "help-default", &[("values", defaults.join(" ").into())]));
    let names: Vec<&str> = values.iter().map(PossibleValue::get_name).collect();
    let brief = (!names.is_empty()).then(|| word(lang, "help-values-brief", &[("values", names.join(", ").into())]));
    let explained = values.iter().any(|value| value.get_help().is_some());
    let list = explained.then(|| {
        let width = names.iter().map(|name| name.chars().count()).max().unwrap_or(0) + 1;
        let lines = values.iter().map(|value| {
            let help = value.get_help().map(ToString::to_string).unwrap_or_default();
            format!("\n- {:width$} {help}", format!("{}:", value.get_name()))
        });
        format!("{}{}", word(lang, "help-values", &[]), lines.collect::<String>())
    });
    let help = arg.get_help().map(ToString::to_string).unwrap_or_default();
    let more = arg.get_long_help().map_or(help.clone(), ToString::to_string);
    let short = [Some(help), default.clone(), brief.clone()].into_iter().flatten().collect::<Vec<_>>().join(" ");
    let long = [Some(more), list.or(brief), default].into_iter().flatten().collect::<Vec<_>>().join("\n\n");
    arg.help(short).long_help(long).hide_possible_values(true).hide_default_value(true)
}

/// The values that an argument offers, but for hidden ones.
fn values(arg: &Arg) -> Vec<PossibleValue> {
    // A flag offers true and false, which nobody types.
    if !arg.get_action().takes_values() {
        return Vec::new();
    }
    arg.get_possible_values().into_iter().filter(|value| !value.is_hide_set()).collect()
}

fn placeholders(arg: &Arg) -> impl Iterator<Item = &str> {
    arg.get_value_names().into_iter().flatten().map(|name| name.as_str())
}

fn command_ids(name: Option<&str>) -> (String, String) {
    let id = format!("command-{}", name.unwrap_or("vorrang"));
    let more = format!("{id}-more");
    (id, more)
}

fn option_id(arg: &Arg, command: Option<&str>) -> String {
    let id = arg.get_id().as_str().replace('_', "-");
    match command {
        Some(command) => format!("option-{command}-{id}"),
        None => format!("option-{id}"),
    }
}

fn value_id(option: &str, value: &PossibleValue) -> String {
    format!("{}-{}", option.replacen("option-", "value-", 1), value.get_name())
}

fn placeholder_id(name: &str) -> String {
    let letter = |c: char| if c.is_ascii_alphanumeric() { c.to_ascii_lowercase() } else { '-' };
    format!("placeholder-{}", name.chars().map(letter).collect::<String>())
}

#[cfg(test)]
mod tests {
    use std::fmt::Write as _;
    use std::path::Path;

    use super::*;

    /// Everything in the command line that has a text: what it is called in `help.ftl`, and its English
    /// text from the doc comments.
    fn entries() -> Vec<(String, String)> {
        let mut entries = Vec::new();
        let root = crate::cli::every_command();
        of_command(&root, None, &mut entries);
        for command in root.get_subcommands() {
            of_command(command, Some(command.get_name()), &mut entries);
        }
        let mut seen = std::collections::BTreeSet::new();
        entries.retain(|(id, _)| seen.insert(id.clone()));
        entries
    }

    fn of_command(command: &Command, name: Option<&str>, entries: &mut Vec<(String, String)>) {
        assert!(
            name.is_none() || command.get_subcommands().next().is_none(),
            "commands below commands have no ids yet"
        );
        let (about, more) = command_ids(name);
        push(entries, about, more, command.get_about(), command.get_long_about());
        for arg in command.get_arguments() {
            let id = option_id(arg, name);
            push(entries, id.clone(), format!("{id}-more"), arg.get_help(), arg.get_long_help());
            for value in values(arg) {
                entries.extend(value.get_help().map(|help| (value_id(&id, &value), help.to_string())));
            }
            if arg.get_action().takes_values() {
                entries.extend(placeholders(arg).map(|name| (placeholder_id(name), name.to_owned())));
            }
        }
    }

    fn push(
        entries: &mut Vec<(String, String)>,
        id: String,
        more_id: String,
        help: Option<&StyledStr>,
        more: Option<&StyledStr>,
    ) {
        let help = help.unwrap_or_else(|| panic!("{id} needs a doc comment")).to_string();
        if let Some(more) = more.map(ToString::to_string) {
            let rest = more.strip_prefix(&format!("{help}\n\n")).unwrap_or(&more);
            entries.push((id, help.clone()));
            entries.push((more_id, rest.to_owned()));
        } else {
            entries.push((id, help));
        }
    }

    /// The entries as a message file.
    fn english() -> String {
        let mut text = String::from(
            "# Written by VORRANG_UPDATE=1 cargo test --bin vorrang help, from the doc comments of commands and options.\n",
        );
        for (id, entry) in entries() {
            if id.starts_with("command-") && !id.ends_with("-more") {
                text.push('\n');
            }
            let lines: Vec<&str> = entry.lines().collect();
            let _ = match lines.as_slice() {
                [one] => writeln!(text, "{id} = {one}"),
                lines => writeln!(text, "{id} =\n    {}", lines.join("\n    ").replace("\n    \n", "\n\n")),
            };
        }
        text
    }

    #[test]
    fn the_english_help_file_says_what_the_doc_comments_say() {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/messages/en/help.ftl");
        if std::env::var_os("VORRANG_UPDATE").is_some_and(|value| !value.is_empty()) {
            std::fs::write(&path, english()).unwrap();
            return;
        }
        let is_current = std::fs::read_to_string(&path).unwrap() == english();
        assert!(is_current, "src/messages/en/help.ftl is behind: VORRANG_UPDATE=1 cargo test --bin vorrang help");
        for (id, text) in entries() {
            assert_eq!(messages::help(Lang::En, &id, &[]).as_deref(), Some(text.as_str()), "{id}");
        }
    }

    #[test]
    fn no_command_option_or_value_lacks_a_german_text() {
        let lacks = |(id, _): &(String, String)| messages::help(Lang::De, id, &[]).is_none();
        let lacking: String =
            entries().into_iter().filter(lacks).map(|(id, english)| format!("{id} = {english}\n")).collect();
        assert!(lacking.is_empty(), "these belong in German into src/messages/de/help.ftl:\n{lacking}");
    }

    #[test]
    fn german_help_is_german_everywhere() {
        let mut all = for_terminal(Lang::De);
        all.build();
        // Some words are the same in both languages, and very short ones are part of others.
        let is_english =
            |(id, text): &(String, String)| messages::help(Lang::De, id, &[]).as_ref() != Some(text) && 12 < text.len();
        let english: Vec<String> = entries().into_iter().filter(is_english).map(|(_, text)| text).collect();
        assert!(40 < english.len());
        let names: Vec<String> = all.get_subcommands().map(|command| command.get_name().to_owned()).collect();
        let mut pages = vec![all.render_long_help().to_string(), all.render_help().to_string()];
        for name in names {
            let command = all.find_subcommand_mut(&name).unwrap();
            pages.extend([command.render_long_help().to_string(), command.render_help().to_string()]);
        }
        for page in pages {
            let words = page.split_whitespace().collect::<Vec<_>>().join(" ");
            for text in &english {
                assert!(!words.contains(text.as_str()), "{text:?} in {page}");
            }
            for frame in [
                "Usage:",
                "Commands:",
                "Arguments:",
                "Options:",
                "[default",
                "[possible",
                "Possible values",
                "[OPTIONS]",
            ] {
                assert!(!words.contains(frame), "{frame:?} in {page}");
            }
        }
    }

    #[test]
    fn both_languages_accept_the_same_arguments() {
        for lang in Lang::ALL {
            for_terminal(lang).debug_assert();
            command(lang).debug_assert();
        }
        let shape = |lang| {
            let mut shape = Vec::new();
            let mut root = for_terminal(lang);
            root.build();
            for command in std::iter::once(&root).chain(root.get_subcommands()) {
                for arg in command.get_arguments() {
                    let values: Vec<String> = values(arg).iter().map(|value| value.get_name().to_owned()).collect();
                    shape.push((command.get_name().to_owned(), arg.get_id().clone(), arg.get_short(), values));
                }
            }
            shape
        };
        assert_eq!(shape(Lang::De), shape(Lang::En));
    }
}
