//! What a code means: its sentences in the message files, and the smallest input that gives it.
//!
//! The sentences are `code-X`, `code-X-about` and `code-X-remedy` in `messages/{de,en}/codes.ftl`, the
//! inputs stand in `examples.toml` beside this file. `vorrang finding` and the pages in `docs` show
//! both; tests run every example and compare the pages.

use std::sync::OnceLock;

use serde::Deserialize;

use super::Code;
use crate::messages;
use crate::model::Lang;

/// What a code means, in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Explanation {
    /// What is the matter, in one sentence.
    pub meaning: String,
    /// Why it matters.
    pub about: String,
    /// How to mend it.
    pub remedy: String,
}

/// The smallest input that gives a finding, beside a decision that is otherwise valid.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Example {
    /// Files by name, with the part of their text that matters.
    pub files: Vec<(String, String)>,
    /// The command line behind `vorrang`; without one it is `check`.
    pub command: Option<String>,
    /// How the files are encoded, if that matters.
    pub saved_as: Option<SavedAs>,
}

/// How a file is encoded.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum SavedAs {
    /// As Excel does with the file type "CSV".
    #[serde(rename = "windows-1252")]
    Windows1252,
    /// With the mark of UTF-8, but in Windows-1252.
    #[serde(rename = "utf-8-then-windows-1252")]
    Utf8ThenWindows1252,
    /// In UTF-16 with the low byte first and without a mark.
    #[serde(rename = "utf-16-without-mark")]
    Utf16WithoutMark,
    /// As a workbook: a line is a row, `[…]` begins a sheet of that name. What is hidden, merged or no
    /// text is said in words: `(ausgeblendet)` behind a row, `(verbunden)` in a cell that belongs to the
    /// one before or above it, `#…` for an error and `=…` for a formula.
    Workbook,
}

impl SavedAs {
    /// The name of its words in the message files.
    #[must_use]
    pub fn message(self) -> &'static str {
        match self {
            Self::Windows1252 => "saved-as-windows-1252",
            Self::Utf8ThenWindows1252 => "saved-as-utf-8-then-windows-1252",
            Self::Utf16WithoutMark => "saved-as-utf-16-without-mark",
            Self::Workbook => "saved-as-workbook",
        }
    }
}

impl Code {
    /// What it means.
    #[must_use]
    pub fn explanation(self, lang: Lang) -> Explanation {
        let word = |what: &str| messages::word(lang, &format!("code-{self}{what}"));
        Explanation { meaning: word(""), about: word("-about"), remedy: word("-remedy") }
    }

    /// The smallest input that gives it; none where it cannot be shown.
    #[must_use]
    pub fn example(self) -> Option<&'static Example> {
        let position = examples().iter().position(|(name, _)| name == self.name())?;
        Some(&examples()[position].1)
    }
}

/// All examples by the name of their code, in the order of the file.
fn examples() -> &'static [(String, Example)] {
    static EXAMPLES: OnceLock<Vec<(String, Example)>> = OnceLock::new();
    EXAMPLES.get_or_init(|| read(include_str!("examples.toml")).unwrap_or_default())
}

fn read(text: &str) -> Result<Vec<(String, Example)>, toml::de::Error> {
    #[derive(Deserialize)]
    #[serde(rename_all = "kebab-case")]
    struct Written {
        command: Option<String>,
        saved_as: Option<SavedAs>,
        #[serde(flatten)]
        files: std::collections::BTreeMap<String, String>,
    }
    let written: std::collections::BTreeMap<String, Written> = toml::from_str(text)?;
    let example = |(name, Written { command, saved_as, files }): (String, Written)| {
        (name, Example { files: files.into_iter().collect(), command, saved_as })
    };
    Ok(written.into_iter().map(example).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_code_is_explained_in_both_languages() {
        for code in Code::ALL {
            for (lang, what) in
                Lang::ALL.into_iter().flat_map(|lang| ["", "-about", "-remedy"].map(|what| (lang, what)))
            {
                let id = format!("code-{code}{what}");
                assert!(
                    messages::exists(lang, &id),
                    "`{id}` is missing: add `code-{code}`, `code-{code}-about` and `code-{code}-remedy` to \
                     src/messages/de/codes.ftl and src/messages/en/codes.ftl"
                );
            }
        }
    }

    #[test]
    fn every_code_has_an_example_and_every_example_a_code() {
        let examples = read(include_str!("examples.toml")).unwrap();
        for (name, _) in &examples {
            assert!(Code::from_name(name).is_some(), "src/finding/examples.toml: no finding is called `{name}`");
        }
        let lacking = Code::ALL.iter().filter(|code| code.example().is_none());
        let lacking: Vec<&str> = lacking.map(|code| code.name()).collect();
        // More than a gigabyte is too much to show, and so are more than four thousand projects.
        assert_eq!(
            lacking,
            ["file-too-large", "too-many-projects"],
            "add a table of the name to src/finding/examples.toml: the smallest input that gives the finding"
        );
    }
}
