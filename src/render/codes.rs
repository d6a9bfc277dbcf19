//! What findings mean: one code or all of them on a terminal, and the page of the documentation.
//!
//! `docs/findings.md` and `docs/de/meldungen.md` are what [`page`] gives; a test compares them.

use std::fmt::Write;

use anstyle::{AnsiColor, Style};

use super::findings::TextOptions;
use super::lines::wrap;
use super::plain_lines;
use crate::finding::{Code, Example, Severity};
use crate::messages;
use crate::model::Lang;

/// Columns of a text that is read; longer lines are hard to follow.
const WIDTH: usize = 100;

/// One code: what it means, an example, how to mend it.
#[must_use]
pub fn code(code: Code, lang: Lang, options: TextOptions) -> String {
    let explanation = code.explanation(lang);
    let style = if options.color { color(code.severity()) } else { Style::new() };
    let width = options.width.min(WIDTH);
    let mut out = format!("{style}{}[{code}]{style:#}\n\n", severity(code.severity(), lang));
    push(&mut out, &wrap(&explanation.meaning, width, ""));
    push(&mut out, &wrap(&explanation.about, width, ""));
    for (title, text) in code.example().into_iter().flat_map(|example| blocks(example, lang)) {
        let indented: Vec<String> = text.lines().map(|line| format!("    {line}").trim_end().to_owned()).collect();
        push(&mut out, &[title]);
        push(&mut out, &indented);
    }
    let remedy = messages::text(lang, "codes-remedy", &[("hint", explanation.remedy.into())]);
    push(&mut out, &wrap(&remedy, width, ""));
    out.truncate(out.trim_end().len());
    out.push('\n');
    out
}

/// Every code with its meaning, by severity.
#[must_use]
pub fn all(lang: Lang, options: TextOptions) -> String {
    let width = options.width.min(WIDTH);
    let longest = Code::ALL.iter().map(|code| code.name().len()).max().unwrap_or(0);
    let indent = " ".repeat(longest + 4);
    let mut out = String::new();
    for (severity, codes) in by_severity() {
        let style = if options.color { color(severity) } else { Style::new() };
        // Writing to a string cannot fail.
        let _ = writeln!(out, "{style}{}{style:#}", messages::word(lang, heading(severity)));
        for code in codes {
            let meaning = code.explanation(lang).meaning;
            let mut lines = wrap(&meaning, width.saturating_sub(indent.len()).max(20), "").into_iter();
            let _ = writeln!(out, "  {:<longest$}  {}", code.name(), lines.next().unwrap_or_default());
            lines.for_each(|line| out.push_str(&format!("{indent}{line}\n")));
        }
        out.push('\n');
    }
    out.push_str(&messages::word(lang, "codes-more"));
    out.push('\n');
    out
}

/// The page of the documentation, in Markdown.
#[must_use]
pub fn page(lang: Lang) -> String {
    let word = |id: &str| messages::word(lang, id);
    let mut out = format!("# {}\n\n", word("codes-title"));
    out.push_str(&format!("<!-- {} -->\n\n", word("codes-generated")));
    push(&mut out, &wrap(&word("codes-intro"), 120, ""));
    for severity in [Severity::Error, Severity::Warning, Severity::Hint] {
        let _ = writeln!(out, "- {}", word(&format!("codes-severity-{}", severity.name())));
    }
    out.push('\n');
    push(&mut out, &wrap(&word("codes-levels"), 120, ""));
    let _ = writeln!(
        out,
        "| {} | {} | {} |\n| --- | --- | --- |",
        word("codes-column-code"),
        word("codes-column-severity"),
        word("codes-column-meaning")
    );
    for code in Code::ALL {
        let meaning = code.explanation(lang).meaning.replace('|', "\\|");
        let _ = writeln!(out, "| [`{code}`](#{code}) | {} | {meaning} |", severity(code.severity(), lang));
    }
    for (severity, codes) in by_severity() {
        let _ = writeln!(out, "\n## {}", word(heading(severity)));
        codes.for_each(|code| push_section(&mut out, code, lang));
    }
    out
}

fn push_section(out: &mut String, code: Code, lang: Lang) {
    let explanation = code.explanation(lang);
    let _ = writeln!(out, "\n### {code}\n");
    push(out, &wrap(&format!("{} {}", explanation.meaning, explanation.about), 120, ""));
    for (title, text) in code.example().into_iter().flat_map(|example| blocks(example, lang)) {
        let kind = if title.contains(".toml") { "toml" } else { "text" };
        let _ = writeln!(out, "{title}\n\n```{kind}\n{}\n```\n", text.trim_end());
    }
    let remedy = messages::text(lang, "codes-remedy", &[("hint", explanation.remedy.into())]);
    push(out, &wrap(&remedy, 120, ""));
    out.truncate(out.trim_end().len());
    out.push('\n');
}

/// The parts of an example, each with its title.
fn blocks(example: &Example, lang: Lang) -> Vec<(String, String)> {
    let mut blocks = Vec::new();
    for (file, text) in &example.files {
        let mut args = vec![("file", file.as_str().into())];
        let title = match example.saved_as {
            // The manifest beside it is saved as ever.
            Some(saved_as) if file != "criteria.toml" => {
                args.push(("saved-as", messages::Arg::Word(saved_as.message())));
                "codes-example-saved-as"
            }
            _ => "codes-example",
        };
        blocks.push((messages::text(lang, title, &args), plain_lines(text).into_owned()));
    }
    if let Some(command) = &example.command {
        blocks.push((messages::word(lang, "codes-example-command"), format!("vorrang {command}")));
    }
    blocks
}

fn by_severity() -> impl Iterator<Item = (Severity, impl Iterator<Item = Code>)> {
    [Severity::Error, Severity::Warning, Severity::Hint]
        .into_iter()
        .map(|severity| (severity, Code::ALL.iter().copied().filter(move |code| code.severity() == severity)))
}

/// Adds lines and an empty one.
fn push(out: &mut String, lines: &[String]) {
    for line in lines {
        out.push_str(line);
        out.push('\n');
    }
    out.push('\n');
}

fn severity(severity: Severity, lang: Lang) -> String {
    messages::word(lang, &format!("severity-{}", severity.name()))
}

fn heading(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "codes-errors",
        Severity::Warning => "codes-warnings",
        Severity::Hint => "codes-hints",
    }
}

fn color(severity: Severity) -> Style {
    let color = match severity {
        Severity::Error => AnsiColor::Red,
        Severity::Warning => AnsiColor::Yellow,
        Severity::Hint => AnsiColor::Blue,
    };
    color.on_default().bold()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The pages are what the message files and examples give. `VORRANG_UPDATE=1` writes them anew.
    #[test]
    fn the_documentation_tells_every_code() {
        for (lang, name) in [(Lang::En, "docs/findings.md"), (Lang::De, "docs/de/meldungen.md")] {
            let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join(name);
            let page = page(lang);
            if std::env::var_os("VORRANG_UPDATE").is_some() {
                std::fs::write(&path, &page).unwrap();
            }
            let found = std::fs::read_to_string(&path).unwrap_or_default();
            assert!(found == page, "{name} is not up to date: VORRANG_UPDATE=1 cargo test --lib documentation");
        }
    }

    #[test]
    fn a_code_is_told_with_example_and_remedy() {
        let plain = TextOptions { color: false, width: 60 };
        assert_eq!(
            code(Code::FileUnreadable, Lang::En, plain),
            "\
error[file-unreadable]

A file cannot be opened or read.

The file named on the command line does not exist, is a
folder or a device, or you lack the permission to read it.

Example, on the command line:

    vorrang check --projects gibtsnicht.csv

Remedy: Check the path; paths on the command line start from
the current folder.
"
        );
        let colored = code(Code::TieAtCut, Lang::De, TextOptions { color: true, width: 60 });
        assert!(colored.starts_with("\u{1b}[1m\u{1b}[33mWarnung[tie-at-cut]\u{1b}[0m\n"), "{colored:?}");
    }
}
