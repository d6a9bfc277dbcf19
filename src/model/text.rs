//! Languages, and texts that may be given in several of them.

/// A language of output and messages.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Lang {
    /// German, the default.
    De,
    /// English.
    En,
}

impl Lang {
    /// All languages.
    pub const ALL: [Self; 2] = [Self::De, Self::En];

    /// The two-letter code.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::De => "de",
            Self::En => "en",
        }
    }

    /// Finds a language by its two-letter code.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|lang| lang.code() == code)
    }
}

/// A text in one or several languages.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Text {
    plain: Option<String>,
    by_lang: Vec<(Lang, String)>,
}

impl Text {
    /// The same text in every language.
    #[must_use]
    pub fn plain(text: impl Into<String>) -> Self {
        Self { plain: Some(text.into()), by_lang: Vec::new() }
    }

    /// A text that differs by language.
    #[must_use]
    pub fn by_lang(by_lang: Vec<(Lang, String)>) -> Self {
        Self { plain: None, by_lang }
    }

    /// The text in `lang`; where it was not given, in any language that was. Empty if none was.
    #[must_use]
    pub fn get(&self, lang: Lang) -> &str {
        self.by_lang
            .iter()
            .find(|(known, _)| *known == lang)
            .or(self.by_lang.first())
            .map(|(_, text)| text.as_str())
            .or(self.plain.as_deref())
            .unwrap_or("")
    }

    /// Whether nothing was given.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.plain.is_none() && self.by_lang.is_empty()
    }

    /// The text in each language it was given in.
    pub fn all(&self) -> impl Iterator<Item = &str> {
        self.plain.as_deref().into_iter().chain(self.by_lang.iter().map(|(_, text)| text.as_str()))
    }
}
