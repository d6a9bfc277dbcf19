//! The formats that results are written in, and how one is chosen.

use std::path::Path;

use anyhow::anyhow;
use clap::ValueEnum;
use vorrang::messages;
use vorrang::model::Lang;

use super::output::{self, Sink};

/// A file whose ending names none of the formats that are written; their endings are `known`.
pub(super) fn unknown(file: &Path, known: &str, lang: Lang) -> anyhow::Error {
    let args = [("file", file.to_string_lossy().into_owned().into()), ("known", known.into())];
    anyhow!(messages::text(lang, "format-unknown", &args))
}

/// Refuses a terminal as the target of a format that only programs can read.
fn not_shown(ending: &str, sink: &Sink, lang: Lang) -> anyhow::Result<()> {
    if matches!(sink, Sink::Stdout) && output::stdout_is_terminal() {
        return Err(anyhow!(messages::text(lang, "format-needs-file", &[("ending", ending.into())])));
    }
    Ok(())
}

/// A format of a result.
#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum Format {
    /// For the terminal
    Table,
    /// For scripts and spreadsheets
    Csv,
    /// For programs, with a run record
    Json,
    /// For forges and papers
    #[value(alias = "md")]
    Markdown,
}

impl Format {
    /// What was asked for, else what the ending of the file says, else a table.
    pub(super) fn choose(asked: Option<Self>, excel: bool, sink: &Sink, lang: Lang) -> anyhow::Result<Self> {
        Self::choose_among(asked, excel, sink, ".csv, .json, .md, .txt", lang)
    }

    /// The same where a file may have one of the endings `known`.
    fn choose_among(asked: Option<Self>, excel: bool, sink: &Sink, known: &str, lang: Lang) -> anyhow::Result<Self> {
        let format = match (asked, Self::by_ending(sink), sink) {
            (Some(format), _, _) | (None, Some(format), _) => format,
            (None, None, _) if excel && (sink.is_device() || matches!(sink, Sink::Stdout)) => Self::Csv,
            (None, None, Sink::Stdout) => Self::Table,
            (None, None, Sink::File(_)) if sink.is_device() => Self::Table,
            (None, None, Sink::File(path)) => return Err(unknown(path, known, lang)),
        };
        if excel && format != Self::Csv {
            return Err(anyhow!(messages::word(lang, "excel-needs-csv")));
        }
        Ok(format)
    }

    /// Whether the result carries a run record, for which all findings and checksums are needed.
    pub(super) fn wants_record(asked: Option<Self>, sink: &Sink) -> bool {
        asked.or(Self::by_ending(sink)) == Some(Self::Json)
    }

    fn by_ending(sink: &Sink) -> Option<Self> {
        match sink.ending()?.as_str() {
            "csv" => Some(Self::Csv),
            "json" => Some(Self::Json),
            "md" | "markdown" => Some(Self::Markdown),
            "txt" => Some(Self::Table),
            _ => None,
        }
    }
}

/// A format of a ranking: those of every result, a page and a workbook.
#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum RankingFormat {
    /// For the terminal
    Table,
    /// For scripts and spreadsheets
    Csv,
    /// For programs, with a run record
    Json,
    /// For forges and papers
    #[value(alias = "md")]
    Markdown,
    /// For browser and printer, one file
    Html,
    /// For Excel and LibreOffice
    Xlsx,
}

impl RankingFormat {
    /// What was asked for, else what the ending of the file says, else a table.
    pub(super) fn choose(asked: Option<Self>, excel: bool, sink: &Sink, lang: Lang) -> anyhow::Result<Self> {
        let own = Self::own(asked, sink);
        if own.is_some() && excel {
            return Err(anyhow!(messages::word(lang, "excel-needs-csv")));
        }
        if own == Some(Self::Xlsx) {
            not_shown("xlsx", sink, lang)?;
        }
        if let Some(own) = own {
            return Ok(own);
        }
        let format =
            Format::choose_among(Self::plain(asked), excel, sink, ".csv, .html, .json, .md, .txt, .xlsx", lang)?;
        Ok(match format {
            Format::Table => Self::Table,
            Format::Csv => Self::Csv,
            Format::Json => Self::Json,
            Format::Markdown => Self::Markdown,
        })
    }

    /// Whether the result carries a run record, for which all findings and checksums are needed.
    pub(super) fn wants_record(asked: Option<Self>, sink: &Sink) -> bool {
        Self::own(asked, sink).is_none() && Format::wants_record(Self::plain(asked), sink)
    }

    /// The format, if it is one that only rankings have.
    fn own(asked: Option<Self>, sink: &Sink) -> Option<Self> {
        let by_ending = || match sink.ending()?.as_str() {
            "html" | "htm" => Some(Self::Html),
            "xlsx" => Some(Self::Xlsx),
            _ => None,
        };
        asked.or_else(by_ending).filter(|format| matches!(format, Self::Html | Self::Xlsx))
    }

    fn plain(asked: Option<Self>) -> Option<Format> {
        match asked? {
            Self::Table => Some(Format::Table),
            Self::Csv => Some(Format::Csv),
            Self::Json => Some(Format::Json),
            Self::Markdown => Some(Format::Markdown),
            Self::Html | Self::Xlsx => None,
        }
    }
}

/// A format of a result in sentences.
#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum Prose {
    /// For the terminal
    Text,
    /// For programs
    Json,
    /// For forges and papers
    #[value(alias = "md")]
    Markdown,
}

impl Prose {
    /// What was asked for, else what the ending of the file says, else text.
    pub(super) fn choose(asked: Option<Self>, sink: &Sink, lang: Lang) -> anyhow::Result<Self> {
        match (asked.or(Self::by_ending(sink)), sink) {
            (Some(format), _) => Ok(format),
            (None, Sink::File(path)) if !sink.is_device() => Err(unknown(path, ".json, .md, .txt", lang)),
            _ => Ok(Self::Text),
        }
    }

    /// Whether the result carries a run record, for which all findings and checksums are needed.
    pub(super) fn wants_record(asked: Option<Self>, sink: &Sink) -> bool {
        asked.or(Self::by_ending(sink)) == Some(Self::Json)
    }

    fn by_ending(sink: &Sink) -> Option<Self> {
        match sink.ending()?.as_str() {
            "json" => Some(Self::Json),
            "md" | "markdown" => Some(Self::Markdown),
            "txt" => Some(Self::Text),
            _ => None,
        }
    }
}

/// A format of a paper.
#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum Page {
    /// For the terminal
    Text,
    /// For forges and pandoc
    #[value(alias = "md")]
    Markdown,
    /// For browser and printer, one file
    Html,
    /// For Word and LibreOffice
    Docx,
    /// A workbook that calculates, for Excel and LibreOffice
    Xlsx,
}

impl Page {
    /// The ending of a file of this format.
    pub(super) fn ending(self) -> &'static str {
        match self {
            Self::Text => "txt",
            Self::Markdown => "md",
            Self::Html => "html",
            Self::Docx => "docx",
            Self::Xlsx => "xlsx",
        }
    }

    /// What was asked for, else what the ending of the file says, else text.
    pub(super) fn choose(asked: Option<Self>, sink: &Sink, lang: Lang) -> anyhow::Result<Self> {
        match (asked.or(Self::by_ending(sink)), sink) {
            (Some(format @ (Self::Docx | Self::Xlsx)), _) => not_shown(format.ending(), sink, lang).map(|()| format),
            (Some(format), _) => Ok(format),
            (None, Sink::File(path)) if !sink.is_device() => Err(unknown(path, ".html, .docx, .xlsx, .md, .txt", lang)),
            _ => Ok(Self::Text),
        }
    }

    fn by_ending(sink: &Sink) -> Option<Self> {
        match sink.ending()?.as_str() {
            "html" | "htm" => Some(Self::Html),
            "docx" => Some(Self::Docx),
            "xlsx" => Some(Self::Xlsx),
            "md" | "markdown" => Some(Self::Markdown),
            "txt" => Some(Self::Text),
            _ => None,
        }
    }
}
