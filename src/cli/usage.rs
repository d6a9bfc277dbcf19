//! What was typed wrong, in whole sentences of one language.
//!
//! Clap finds the mistake and knows what was meant; its own sentences are English. Where a kind of
//! mistake has no sentence here, clap's stands in its place.

use std::error::Error as _;
use std::process::ExitCode;

use clap::Error;
use clap::error::{ContextKind, ContextValue, ErrorKind};
use vorrang::messages::{self, Arg};
use vorrang::model::Lang;

use super::help::{self, word};
use super::{locale, output, typed_language};

/// Prints help, the version or what is wrong with the arguments, and says how the program ends.
pub(super) fn end(error: Error) -> ExitCode {
    let lang = typed_language().unwrap_or_else(locale);
    // The same arguments meet the same mistake, now with help and names in the language of the reader.
    let error = help::for_terminal(lang).try_get_matches_from(super::typed_args()).err().unwrap_or(error);
    let code = match error.kind() {
        ErrorKind::DisplayHelp | ErrorKind::DisplayVersion => ExitCode::SUCCESS,
        _ => ExitCode::from(2),
    };
    let is_shown = matches!(
        error.kind(),
        ErrorKind::DisplayHelp | ErrorKind::DisplayVersion | ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand
    );
    if is_shown {
        // A reader that has seen enough (`| head`) is no error.
        let _ = error.print();
    } else {
        output::complain(&told(&error, lang));
    }
    code
}

fn told(error: &Error, lang: Lang) -> String {
    let mut lines = vec![messages::text(lang, "cannot-run", &[("reason", mistake(error, lang).into())])];
    lines.extend(suggestion(error, lang));
    if let Some(usage) = usage(error) {
        // The command stands before the first thing that may be left out or replaced.
        let command: Vec<&str> = usage.split(' ').take_while(|word| !word.starts_with(['[', '<', '-'])).collect();
        lines.push(word(lang, "usage-line", &[("usage", usage.as_str().into())]));
        lines.push(word(lang, "usage-more", &[("command", command.join(" ").into())]));
    }
    lines.join("\n")
}

/// The sentence for a mistake.
fn mistake(error: &Error, lang: Lang) -> String {
    let text = |kind| texts(error, kind).into_iter().next().unwrap_or_default();
    let option = || ("option", Arg::Text(text(ContextKind::InvalidArg)));
    let value = || ("value", Arg::Text(text(ContextKind::InvalidValue)));
    let number = |name, kind| (name, Arg::Text(number(error, kind)));
    let known = texts(error, ContextKind::ValidValue);
    let say = |id: &str, args: &[(&str, Arg)]| word(lang, id, args);
    match error.kind() {
        ErrorKind::UnknownArgument if text(ContextKind::InvalidArg).starts_with('-') => {
            say("usage-unknown-option", &[option()])
        }
        ErrorKind::UnknownArgument => {
            say("usage-surplus-argument", &[("argument", text(ContextKind::InvalidArg).into())])
        }
        ErrorKind::InvalidSubcommand => {
            say("usage-unknown-command", &[("command", text(ContextKind::InvalidSubcommand).into())])
        }
        ErrorKind::MissingSubcommand => say("usage-no-command", &[]),
        ErrorKind::InvalidValue if text(ContextKind::InvalidValue).is_empty() => match known.as_slice() {
            [] => say("usage-value-missing", &[option()]),
            known => say("usage-value-missing-of", &[option(), ("known", quoted(known).into())]),
        },
        ErrorKind::InvalidValue => say("usage-value-unknown", &[option(), value(), ("known", quoted(&known).into())]),
        ErrorKind::ValueValidation => {
            let detail = error.source().map(ToString::to_string).unwrap_or_default();
            say("usage-value-invalid", &[option(), value(), ("detail", detail.into())])
        }
        ErrorKind::TooManyValues => say("usage-too-many-values", &[option(), value()]),
        ErrorKind::TooFewValues => say(
            "usage-too-few-values",
            &[option(), number("expected", ContextKind::MinValues), number("found", ContextKind::ActualNumValues)],
        ),
        ErrorKind::WrongNumberOfValues => say(
            "usage-wrong-number-of-values",
            &[
                option(),
                number("expected", ContextKind::ExpectedNumValues),
                number("found", ContextKind::ActualNumValues),
            ],
        ),
        ErrorKind::NoEquals => say("usage-no-equals", &[option()]),
        ErrorKind::ArgumentConflict => {
            let others = texts(error, ContextKind::PriorArg);
            if others.is_empty() || others == [text(ContextKind::InvalidArg)] {
                say("usage-given-twice", &[option()])
            } else {
                say("usage-conflict", &[option(), ("others", quoted(&others).into())])
            }
        }
        ErrorKind::MissingRequiredArgument => {
            say("usage-missing", &[("arguments", quoted(&texts(error, ContextKind::InvalidArg)).into())])
        }
        ErrorKind::InvalidUtf8 => say("usage-not-utf8", &[]),
        _ => say("usage-other", &[("detail", error.to_string().into())]),
    }
}

/// What may have been meant.
fn suggestion(error: &Error, lang: Lang) -> Option<String> {
    let kinds = [ContextKind::SuggestedSubcommand, ContextKind::SuggestedArg, ContextKind::SuggestedValue];
    let meant: Vec<String> = kinds.into_iter().flat_map(|kind| texts(error, kind)).collect();
    (!meant.is_empty()).then(|| word(lang, "usage-did-you-mean", &[("suggestions", quoted(&meant).into())]))
}

/// The usage of the command that was meant.
fn usage(error: &Error) -> Option<String> {
    let ContextValue::StyledStr(usage) = error.get(ContextKind::Usage)? else { return None };
    let usage = usage.to_string();
    Some(usage.strip_prefix("Usage: ").unwrap_or(&usage).to_owned())
}

/// The texts that clap knows about a mistake.
fn texts(error: &Error, kind: ContextKind) -> Vec<String> {
    match error.get(kind) {
        Some(ContextValue::String(text)) => vec![text.clone()],
        Some(ContextValue::Strings(texts)) => texts.clone(),
        _ => Vec::new(),
    }
}

fn number(error: &Error, kind: ContextKind) -> String {
    match error.get(kind) {
        Some(ContextValue::Number(number)) => number.to_string(),
        _ => String::new(),
    }
}

fn quoted(texts: &[String]) -> String {
    texts.iter().map(|text| format!("`{text}`")).collect::<Vec<_>>().join(", ")
}
