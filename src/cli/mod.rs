//! Arguments, and which command they mean.

mod check;
mod compare;
mod completions;
mod diff;
mod explain;
mod finding;
mod format;
mod help;
mod init;
mod man;
mod output;
mod rank;
mod report;
mod robustness;
mod schema;
mod select;
mod sensitivity;
mod session;
mod targets;
mod usage;

use std::collections::BTreeSet;
use std::ffi::OsString;
use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::anyhow;
use clap::builder::{PossibleValue, PossibleValuesParser, TypedValueParser};
use clap::error::{ContextKind, ContextValue, ErrorKind};
use clap::{ArgAction, ArgMatches, Args, CommandFactory, FromArgMatches, Parser, Subcommand, ValueEnum};
use jiff::civil::Date;
use rust_decimal::Decimal;
use vorrang::input::cell::date;
use vorrang::messages;
use vorrang::model::{Lang, Method};

/// The version, and whether HiGHS is there to look further than the limit on nodes of `select`.
const VERSION: &str = match cfg!(feature = "highs") {
    true => concat!(env!("CARGO_PKG_VERSION"), "+highs"),
    false => env!("CARGO_PKG_VERSION"),
};

/// Rank a city's digitalisation projects into a Top 25 that can be defended
///
/// Reads criteria.toml from the current folder or one above it. Results go to standard output,
/// findings to standard error. Exit codes: 0 done, 1 findings of severity error, 2 could not run.
#[derive(Parser)]
#[command(name = "vorrang", version = VERSION, propagate_version = true, max_term_width = 100)]
#[command(disable_help_flag = true, disable_version_flag = true, disable_help_subcommand = true)]
#[command(subcommand_required = true, arg_required_else_help = true)]
struct Cli {
    #[command(flatten, next_help_heading = GLOBAL_HEADING)]
    global: Global,
}

/// The heading of the options that every command has.
const GLOBAL_HEADING: &str = "Options of every command";

#[derive(Subcommand)]
enum Command {
    Init(init::InitArgs),
    Check(check::CheckArgs),
    Rank(rank::RankArgs),
    Explain(explain::ExplainArgs),
    Compare(compare::CompareArgs),
    Diff(diff::DiffArgs),
    Finding(finding::FindingArgs),
    Sensitivity(sensitivity::SensitivityArgs),
    Robustness(robustness::RobustnessArgs),
    Select(select::SelectArgs),
    Report(report::ReportArgs),
    Schema(schema::SchemaArgs),
    Completions(completions::CompletionsArgs),
    Man(man::ManArgs),
    Help(help::HelpArgs),
}

/// Options that every command has.
#[derive(Args, Clone)]
struct Global {
    /// Path of the criteria file; without it criteria.toml here or in a folder above
    #[arg(short, long, global = true, value_name = "FILE")]
    criteria: Option<PathBuf>,
    /// Project list to read instead of those in the criteria file (can be repeated)
    #[arg(long, global = true, value_name = "FILE")]
    projects: Vec<PathBuf>,
    /// Scenario of the criteria file to apply
    #[arg(long, global = true, value_name = "NAME")]
    scenario: Option<String>,
    /// Weight in percent for a criterion or group; the others share the rest (can be repeated)
    #[arg(long, global = true, value_name = "ID=N", value_parser = parse_weight)]
    weight: Vec<(String, Decimal)>,
    /// Method to compute scores with
    #[arg(long, global = true, value_name = "METHOD", value_parser = methods())]
    method: Option<Method>,
    /// Language of output, messages and help; without it that of the criteria file, for help that of the
    /// environment
    #[arg(long, global = true, value_name = "LANG", value_parser = languages())]
    lang: Option<Lang>,
    /// As-of date (2026-11-22 or 22.11.2026) instead of the one in the criteria file
    #[arg(long, global = true, value_name = "DATE", value_parser = parse_date)]
    as_of: Option<Date>,
    /// When to use colours
    #[arg(long, global = true, value_name = "WHEN", default_value = "auto")]
    color: Color,
    /// Report errors only, with `check --deny warnings` warnings too
    #[arg(short, long, global = true)]
    quiet: bool,
    /// Say in the run record (of JSON and papers) when the run was made; without it the same input gives the same bytes
    #[arg(long, global = true)]
    stamp: bool,
    /// File to write the result to; its ending chooses the format, `-` is standard output
    #[arg(short, long, global = true, value_name = "FILE")]
    output: Option<PathBuf>,
    // Clap acts on these two itself; they are here to have a text in every language.
    /// Print help: in brief with `-h`, in full with `--help`
    #[arg(id = "help", short = 'h', long = "help", global = true, action = ArgAction::Help)]
    _help: Option<bool>,
    /// Print the version
    #[arg(id = "version", short = 'V', long = "version", global = true, action = ArgAction::Version)]
    _version: Option<bool>,
}

impl Global {
    /// Refuses options that are given and that a command would ignore.
    fn refuse_useless(&self, command: &'static str, useful: &[&str], lang: Lang) -> anyhow::Result<()> {
        let given = [
            ("--criteria", self.criteria.is_some()),
            ("--projects", !self.projects.is_empty()),
            ("--scenario", self.scenario.is_some()),
            ("--weight", !self.weight.is_empty()),
            ("--method", self.method.is_some()),
            ("--as-of", self.as_of.is_some()),
            ("--stamp", self.stamp),
            ("--output", self.output.is_some()),
        ];
        refuse_given(command, given.into_iter().filter(|(name, _)| !useful.contains(name)), lang)
    }

    /// Refuses `--stamp` where no run record says when the run was made.
    fn refuse_stamp(&self, lang: Lang) -> anyhow::Result<()> {
        if self.stamp { Err(anyhow!(messages::word(lang, "stamp-without-record"))) } else { Ok(()) }
    }
}

/// Refuses the options of these that are given: the command would ignore them.
fn refuse_given(
    command: &'static str,
    options: impl IntoIterator<Item = (&'static str, bool)>,
    lang: Lang,
) -> anyhow::Result<()> {
    let given = options.into_iter().filter(|(_, given)| *given);
    let given: Vec<String> = given.map(|(name, _)| format!("`{name}`")).collect();
    if given.is_empty() {
        return Ok(());
    }
    let args = [("command", command.into()), ("options", given.join(", ").into())];
    Err(anyhow!(messages::text(lang, "option-useless", &args)))
}

#[derive(Clone, Copy, ValueEnum)]
enum Color {
    /// Where standard output is a terminal and NO_COLOR is not set
    Auto,
    /// Always
    Always,
    /// Never
    Never,
}

/// How a command ended.
#[derive(Clone, Copy, Debug)]
enum Outcome {
    /// Everything is fine.
    Done,
    /// Findings of severity error.
    Findings,
    /// The input could not be read.
    Unreadable,
}

/// Runs the command that the arguments mean.
pub(crate) fn main() -> ExitCode {
    let (command, cli) = match parsed() {
        Ok(parsed) => parsed,
        Err(error) => return usage::end(error),
    };
    let global = &cli.global;
    let outcome = match &command {
        Command::Init(args) => init::run(args, global),
        Command::Check(args) => check::run(args, global),
        Command::Rank(args) => rank::run(args, global),
        Command::Explain(args) => explain::run(args, global),
        Command::Compare(args) => compare::run(args, global),
        Command::Diff(args) => diff::run(args, global),
        Command::Finding(args) => finding::run(args, global),
        Command::Sensitivity(args) => sensitivity::run(args, global),
        Command::Robustness(args) => robustness::run(args, global),
        Command::Select(args) => select::run(args, global),
        Command::Report(args) => report::run(args, global),
        Command::Schema(args) => schema::run(args, global),
        Command::Completions(args) => completions::run(args, global),
        Command::Man(args) => man::run(args, global),
        Command::Help(args) => help::run(args, global),
    };
    let outcome = outcome.or_else(|reason| match reason.downcast_ref() {
        Some(session::Stopped(outcome)) => Ok(*outcome),
        None => Err(reason),
    });
    match outcome {
        Ok(Outcome::Done) => ExitCode::SUCCESS,
        Ok(Outcome::Findings) => ExitCode::from(1),
        Ok(Outcome::Unreadable) => ExitCode::from(2),
        Err(reason) => {
            let lang = global.lang.unwrap_or_else(locale);
            output::complain(&messages::text(lang, "cannot-run", &[("reason", format!("{reason:#}").into())]));
            ExitCode::from(2)
        }
    }
}

/// What the arguments mean.
fn parsed() -> Result<(Command, Cli), clap::Error> {
    let args = typed_args();
    // Where the command comes first, clap need know no other.
    let typed = args.get(1).and_then(|name| one_command(name.to_str()?));
    let mut parser = typed.map_or_else(every_command, |command| Cli::command().subcommand(command));
    let mut matches = parser.try_get_matches_from_mut(args)?;
    // Only a comparison shows each weight on its own; one of methods applies all of them to each.
    let shows_each = |(name, args): (&str, &ArgMatches)| name == "compare" && !args.get_flag("methods");
    if !matches.subcommand().is_some_and(shows_each) {
        refuse_double_weights(&mut parser, &matches)?;
    }
    // It holds texts without end; taking it apart shortly before the process ends is in vain.
    std::mem::forget(parser);
    Ok((Command::from_arg_matches_mut(&mut matches)?, Cli::from_arg_matches_mut(&mut matches)?))
}

/// What was typed, with the command first.
///
/// Clap takes an option of every command before the command as well as after it, but of one that stands on
/// both sides it keeps the values behind the command only. So what comes before is moved behind the command:
/// options that can be repeated add up, and others are refused as given twice.
fn typed_args() -> Vec<OsString> {
    let mut args: Vec<OsString> = std::env::args_os().collect();
    if !args.get(1).is_some_and(|first| first.as_encoded_bytes().starts_with(b"-")) {
        return args;
    }
    let front = Cli::command().allow_external_subcommands(true).try_get_matches_from(&args);
    // What is wrong before the command is told by the parser that knows all commands.
    let command = front.ok().and_then(|front| {
        let (name, behind) = front.subcommand()?;
        let behind = behind.get_many::<OsString>("").map_or(0, Iterator::count);
        every_command().find_subcommand(name)?;
        args.len().checked_sub(behind + 1)
    });
    if let Some(command) = command.filter(|command| !args[..*command].iter().any(|arg| arg == "--")) {
        args[1..=command].rotate_right(1);
    }
    args
}

/// Refuses two weights for one criterion or group, as clap refuses an option given twice.
fn refuse_double_weights(parser: &mut clap::Command, matches: &ArgMatches) -> Result<(), clap::Error> {
    let mut seen = BTreeSet::new();
    let weights = matches.get_many::<(String, Decimal)>("weight").into_iter().flatten();
    match weights.map(|(id, _)| id).find(|id| !seen.insert(*id)) {
        Some(id) => {
            let mut error = clap::Error::new(ErrorKind::ArgumentConflict).with_cmd(parser);
            error.insert(ContextKind::InvalidArg, ContextValue::String(format!("--weight {id}")));
            Err(error)
        }
        None => Ok(()),
    }
}

/// The command line with all commands.
fn every_command() -> clap::Command {
    Command::augment_subcommands(Cli::command())
}

/// One of the commands, as it is among [all](every_command).
fn one_command(name: &str) -> Option<clap::Command> {
    let augment = match name {
        "init" => init::InitArgs::augment_args,
        "check" => check::CheckArgs::augment_args,
        "rank" => rank::RankArgs::augment_args,
        "explain" => explain::ExplainArgs::augment_args,
        "compare" => compare::CompareArgs::augment_args,
        "diff" => diff::DiffArgs::augment_args,
        "finding" => finding::FindingArgs::augment_args,
        "sensitivity" => sensitivity::SensitivityArgs::augment_args,
        "robustness" => robustness::RobustnessArgs::augment_args,
        "select" => select::SelectArgs::augment_args,
        "report" => report::ReportArgs::augment_args,
        "schema" => schema::SchemaArgs::augment_args,
        "completions" => completions::CompletionsArgs::augment_args,
        "man" => man::ManArgs::augment_args,
        "help" => help::HelpArgs::augment_args,
        _ => return None,
    };
    Some(augment(clap::Command::new(name.to_owned())))
}

/// The language of the environment, for messages before a criteria file is read.
fn locale() -> Lang {
    let set = ["LC_ALL", "LC_MESSAGES", "LANG"]
        .iter()
        .find_map(|name| std::env::var(name).ok().filter(|value| !value.is_empty()));
    match set {
        Some(value) if value.to_lowercase().starts_with("de") => Lang::De,
        _ => Lang::En,
    }
}

/// What an option expects, in words; the parser says which option and what was typed.
fn expected(id: &str) -> String {
    messages::word(typed_language().unwrap_or_else(locale), id)
}

/// The language that the command line asks for, while it is still being read.
fn typed_language() -> Option<Lang> {
    let args: Vec<String> = std::env::args_os().map(|arg| arg.to_string_lossy().into_owned()).collect();
    let after = args.windows(2).filter(|pair| pair[0] == "--lang").map(|pair| pair[1].as_str());
    let joined = args.iter().filter_map(|arg| arg.strip_prefix("--lang="));
    after.chain(joined).find_map(Lang::from_code)
}

fn parse_weight(text: &str) -> Result<(String, Decimal), String> {
    let (id, number) = text.split_once('=').ok_or_else(|| expected("usage-weight"))?;
    // Typed by hand: a comma can only be the decimal sign here.
    let weight: Decimal = number.trim().replace(',', ".").parse().map_err(|_| expected("usage-weight-number"))?;
    if weight < Decimal::ZERO || Decimal::ONE_HUNDRED < weight || 12 < weight.normalize().scale() {
        return Err(expected("usage-weight-range"));
    }
    Ok((id.trim().to_owned(), weight))
}

// Parsers that know their values: shells complete them, and a slip is met with a suggestion.

fn methods() -> impl TypedValueParser<Value = Method> {
    PossibleValuesParser::new(Method::ALL.map(Method::key)).try_map(|key| Method::from_key(&key).ok_or(key))
}

fn languages() -> impl TypedValueParser<Value = Lang> {
    PossibleValuesParser::new(Lang::ALL.map(Lang::code)).try_map(|code| Lang::from_code(&code).ok_or(code))
}

/// A parser that says itself what is wrong, with values that shells complete. For values that are too
/// many to be listed in help.
#[derive(Clone)]
struct Completed<T> {
    parse: fn(&str) -> Result<T, String>,
    values: fn() -> Vec<String>,
}

impl<T: Clone + Send + Sync + 'static> TypedValueParser for Completed<T> {
    type Value = T;

    fn parse_ref(
        &self,
        command: &clap::Command,
        arg: Option<&clap::Arg>,
        value: &std::ffi::OsStr,
    ) -> Result<T, clap::Error> {
        self.parse.parse_ref(command, arg, value)
    }

    fn possible_values(&self) -> Option<Box<dyn Iterator<Item = PossibleValue> + '_>> {
        Some(Box::new((self.values)().into_iter().map(PossibleValue::new)))
    }
}

/// The name of a command. Whether there is one is said by whoever looks for it.
fn command_names() -> Completed<String> {
    let values = || {
        let all = Command::augment_subcommands(clap::Command::new("vorrang"));
        all.get_subcommands().map(|command| command.get_name().to_owned()).collect()
    };
    Completed { parse: |name| Ok(name.to_owned()), values }
}

fn parse_date(text: &str) -> Result<Date, String> {
    date::read(text).ok().flatten().ok_or_else(|| expected("usage-date"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_command_is_known_by_itself_as_among_all() {
        let all = every_command();
        assert!(1 < all.get_subcommands().count());
        for command in all.get_subcommands() {
            // Where it stands among the others is another matter.
            let told = |command: clap::Command| format!("{:?}", command.display_order(0));
            assert_eq!(one_command(command.get_name()).map(told), Some(told(command.clone())));
        }
        assert!(one_command("rang").is_none());
    }
}
