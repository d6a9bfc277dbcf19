//! Rendering: results become bytes. Knows tables and texts, not scores.
//!
//! ```text
//! Ranking ──► view ──► table, markdown   for people; both take their words from `sentences`
//!                 ├──► html              for browser and printer
//!                 └──► csv, json         for machines, and for Excel
//! Comparison ► comparison            the same four
//! Sensitivity  sensitivity           the same four, and a chart
//! Robustness ► robustness            the same four, with a strip per project
//! Explanation  explanation           text, Markdown and JSON
//! Difference ► difference            text, Markdown and JSON
//! Selection ─► portfolio             the same four
//! Findings ──► findings                  text with excerpts, and JSON
//!          └─► ci                        SARIF, GitLab Code Quality, workflow commands of GitHub
//! Code     ──► codes                     what a finding means, and the page of the documentation
//! Paper    ──► report                 HTML, Word, Markdown and text for a steering group
//! Gaps     ──► gaps                      a list to send out
//! Book     ──► workbook                  XLSX, with formulas
//! Layers   ──► scenario                  TOML to keep
//! ```
//!
//! Renderers give texts and never print. Texts from files are made harmless where
//! they are laid out: for a terminal by [`plain_text`], for Markdown and spreadsheets by escaping.

pub mod ci;
pub mod codes;
pub mod comparison;
pub mod csv;
pub mod difference;
mod document;
pub mod explanation;
pub mod findings;
pub mod gaps;
pub mod html;
pub mod json;
mod lines;
mod machine;
pub mod markdown;
pub mod portfolio;
pub mod report;
pub mod robustness;
pub mod scenario;
pub mod sensitivity;
mod sentences;
pub mod table;
pub mod values;
pub mod view;
mod words;
pub mod workbook;

use std::borrow::Cow;

use crate::input::names::is_hidden;

/// A text from a file as it may stand in a sentence on a terminal or in a document; see [`plain_text`].
pub(crate) fn harmless(text: &str) -> String {
    plain_text(text).into_owned()
}

/// Replaces what steers a terminal or hides in a line: control characters, marks of writing
/// direction and characters without width. White space becomes a space, the rest `U+FFFD`, so that
/// a reader sees that something was there.
#[must_use]
pub fn plain_text(text: &str) -> Cow<'_, str> {
    if !text.chars().any(hides) {
        return Cow::Borrowed(text);
    }
    let replace = |c: char| match c {
        '\t' | '\n' | '\r' | '\u{0b}' | '\u{0c}' | '\u{85}' | '\u{2028}' | '\u{2029}' => ' ',
        c if hides(c) => char::REPLACEMENT_CHARACTER,
        c => c,
    };
    Cow::Owned(text.chars().map(replace).collect())
}

/// The same for a text of several lines, which keeps its lines and tabs; a byte order mark has nothing
/// to tell a terminal and goes.
#[must_use]
pub fn plain_lines(text: &str) -> Cow<'_, str> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let steers = |c: char| hides(c) && !matches!(c, '\n' | '\t');
    if !text.chars().any(steers) {
        return Cow::Borrowed(text);
    }
    let lines = text.split_inclusive('\n').flat_map(|line| {
        // At the end of a line a carriage return steers nothing.
        let (line, end) = line.strip_suffix("\r\n").map_or((line, ""), |line| (line, "\n"));
        line.chars().map(move |c| if steers(c) { char::REPLACEMENT_CHARACTER } else { c }).chain(end.chars())
    });
    Cow::Owned(lines.collect())
}

/// Whether a character could steer a terminal or mislead a reader. A soft hyphen only says where a word may
/// be parted.
fn hides(c: char) -> bool {
    c.is_control() || is_hidden(c) && c != '\u{AD}'
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;
    use crate::model::{Decision, Lang};
    use crate::render::view::{Options, RankingView};
    use crate::{load, scoring};

    /// Loads a decision from a manifest without its first lines and a list, and shows its ranking.
    pub(crate) fn show(criteria: &str, projects: &str, show: impl FnOnce(&RankingView<'_>)) {
        show_with(criteria, projects, |decision| {
            let ranking = scoring::rank(decision, &scoring::in_force(decision, &[]).unwrap());
            show(&RankingView::new(&ranking, Options::new(Lang::De)));
        });
    }

    /// Loads a decision from a manifest without its first lines and a list.
    pub(crate) fn show_with(criteria: &str, projects: &str, show: impl FnOnce(&Decision)) {
        let folder = tempfile::tempdir().unwrap();
        let manifest = folder.path().join("criteria.toml");
        let head = "version = 1\ntitle = \"Liste\"\n";
        std::fs::write(&manifest, format!("{head}{criteria}\n[input]\nprojects = [\"p.csv\"]\n")).unwrap();
        std::fs::write(folder.path().join("p.csv"), projects).unwrap();
        let loaded = load::load(&load::Request::new(&manifest));
        let findings: Vec<_> = loaded.findings.iter().collect();
        show(loaded.decision.as_ref().unwrap_or_else(|| panic!("{findings:#?}")));
    }

    /// Two places, three projects of which one has a name that no output may obey, weights in thirds.
    pub(crate) const THIRDS: &str = r#"
places = 2
scoring = { corridor = 5 }
criteria = [
    { id = "a", name = "A", weight = 60, scale = { kind = "linear", worst = 0, best = 3 } },
    { id = "b", name = "B|b", weight = 40, scale = { kind = "linear", worst = 0, best = 7 } },
]
"#;

    pub(crate) const LIST: &str = "id;name;department;a;b\n\
        P-1;Wohngeld;Soziales;1;3\n\
        P-2;=HYPERLINK(1);Ordnung;2;2\n\
        P-3;<b>Rot\u{202e}</b>;;1;2,8\n";

    #[test]
    fn pictures_and_soft_hyphens_stay_as_they_are() {
        for text in ["\u{26A0}\u{FE0F} Wohngeld \u{260E}\u{FE0F}", "Termin\u{AD}vereinbarung"] {
            assert_eq!(plain_text(text), text);
        }
    }

    #[test]
    fn texts_without_hidden_characters_stay_as_they_are() {
        assert!(matches!(plain_text("Bürgerbüro „Mitte“ – 100 %"), Cow::Borrowed(_)));
    }

    #[test]
    fn escape_sequences_and_marks_of_direction_lose_their_power() {
        assert_eq!(plain_text("a\u{1b}[31mb\u{202e}c\u{200b}d\u{9b}"), "a\u{fffd}[31mb\u{fffd}c\u{fffd}d\u{fffd}");
        assert_eq!(plain_text("zwei\r\nZeilen\tund"), "zwei  Zeilen und");
    }

    #[test]
    fn several_lines_stay_lines_and_lose_what_steers() {
        assert!(matches!(plain_lines("a\tb\nc\n"), Cow::Borrowed(_)));
        assert_eq!(plain_lines("\u{feff}a;b\r\n"), "a;b\n");
        assert_eq!(plain_lines("a\u{1b}[2J\r\nb\u{9b}\rc\u{202e}\n"), "a\u{fffd}[2J\nb\u{fffd}\u{fffd}c\u{fffd}\n");
    }
}
