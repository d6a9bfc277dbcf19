//! Findings: everything vorrang has to say about its input.
//!
//! A [`Finding`] is a value, never a print: readers and validation collect them in [`Findings`],
//! and `render` turns them into text with source excerpts or into JSON. Its words live in the
//! message files (see [`crate::messages`]); here are only the code, the arguments of the sentence
//! and the places. Severities belong to the codes ([`Code::severity`]); `[findings]` in the
//! manifest may raise or silence what is not an error.

mod code;
mod collection;
mod explain;
mod gap;

pub use code::{Code, Severity};
pub use collection::{Findings, HANDFUL, Level};
pub use explain::{Example, Explanation, SavedAs};
pub use gap::{Allowed, Answer, Gap, GapPolicy};

use crate::messages::{Arg, List};
use crate::model::{LevelValue, Levels};
use crate::source::Place;

/// One diagnostic: what is wrong, where, and how to mend it.
#[derive(Clone, Debug)]
pub struct Finding {
    /// The stable name of the kind of finding.
    pub code: Code,
    /// How grave it is; the code's own severity unless `[findings]` changed it.
    pub severity: Severity,
    /// Name of the sentence in the message files.
    pub message: &'static str,
    /// Name of the remedy in the message files.
    pub hint: Option<&'static str>,
    /// What fills the placeholders of both sentences.
    pub args: Vec<(&'static str, Arg)>,
    /// Where; the first place is the one to mend, further ones explain it.
    pub places: Vec<Place>,
}

impl Finding {
    /// A finding whose sentence is named like its code.
    #[must_use]
    pub fn new(code: Code, place: impl Into<Option<Place>>) -> Self {
        Self {
            code,
            severity: code.severity(),
            message: code.name(),
            hint: None,
            args: Vec::new(),
            places: place.into().into_iter().collect(),
        }
    }

    /// Uses another sentence than the one named like the code.
    #[must_use]
    pub fn message(mut self, message: &'static str) -> Self {
        self.message = message;
        self
    }

    /// Adds a remedy.
    #[must_use]
    pub fn hint(mut self, hint: &'static str) -> Self {
        self.hint = Some(hint);
        self
    }

    /// Fills a placeholder.
    #[must_use]
    pub fn arg(mut self, name: &'static str, value: impl Into<Arg>) -> Self {
        self.args.push((name, value.into()));
        self
    }

    /// Adds a place that explains the first one.
    #[must_use]
    pub fn also(mut self, place: Place) -> Self {
        self.places.push(place);
        self
    }

    /// Adds "did you mean …?" if one of `known` is close to `found`, otherwise the list of what
    /// is known, if that is short enough to read.
    #[must_use]
    pub fn suggest<'a>(self, found: &str, known: impl IntoIterator<Item = &'a str>) -> Self {
        let known: Vec<&str> = known.into_iter().collect();
        if let Some(best) = closest(found, &known) {
            return self.arg("suggestion", best).hint("hint-did-you-mean");
        }
        self.known(known)
    }

    /// Adds the list of what is known, if it is short enough to read.
    #[must_use]
    pub fn known<'a>(self, known: impl IntoIterator<Item = &'a str>) -> Self {
        let known: Vec<&str> = known.into_iter().collect();
        // A dozen names fit on one line of a terminal; more would bury the message.
        if known.is_empty() || 12 < known.len() {
            return self;
        }
        let known = known.iter().map(|name| format!("`{name}`")).collect::<Vec<_>>().join(", ");
        self.arg("known", known).hint("hint-known-names")
    }
}

impl From<&LevelValue> for Arg {
    fn from(value: &LevelValue) -> Self {
        match value {
            LevelValue::Number(number) => Self::Number(*number),
            LevelValue::Key(key) => Self::Text(cut(key)),
        }
    }
}

impl From<&Levels> for Arg {
    /// The values that a scale allows, as they are entered.
    fn from(levels: &Levels) -> Self {
        List::of(levels.entries().iter().map(|level| Self::typed(&level.value))).into()
    }
}

/// A text as typed, of which a message shows the beginning.
pub(crate) fn cut(text: &str) -> String {
    text.chars().take(80).collect()
}

/// Among more names than these nearly every slip is like some of them, and none is suggested.
pub(crate) const FEW: usize = 2_000;

/// The Jaro-Winkler similarity from which two names are like enough for a slip of the pen: 0.8 accepts one
/// or two wrong letters in a short word and refuses unrelated ones.
pub(crate) const LIKE: f64 = 0.8;

/// The known name most like `found`, if any is like enough to be a slip of the pen.
///
/// Compares without regard to case with Jaro-Winkler similarity, as `cargo` and `clap` do.
#[must_use]
pub fn closest<'a>(found: &str, known: &[&'a str]) -> Option<&'a str> {
    // Comparing a megabyte of garbage with every name would take quadratic time.
    if 64 < found.chars().count() {
        return None;
    }
    let found = found.to_lowercase();
    known
        .iter()
        .map(|name| (strsim::jaro_winkler(&found, &name.to_lowercase()), *name))
        .filter(|(similarity, _)| LIKE < *similarity)
        .max_by(|a, b| a.0.total_cmp(&b.0).then_with(|| b.1.cmp(a.1)))
        .map(|(_, name)| name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slip_of_the_pen_finds_the_name_that_was_meant() {
        assert_eq!(closest("politcs", &["politics", "citizens"]), Some("politics"));
        assert_eq!(closest("Weigth", &["weight", "scale"]), Some("weight"));
        assert_eq!(closest("xyz", &["politics", "citizens"]), None);
    }
}
