//! Legal bases: which norm asks what of the city, and how strongly.

use jiff::civil::Date;

use super::{Projects, Text};

/// One legal basis.
#[derive(Clone, Debug)]
pub struct LegalBasis {
    /// Its id.
    pub id: String,
    /// Other names that project lists may use.
    pub aliases: Vec<String>,
    /// Short name of the act.
    pub act: String,
    /// Section within the act.
    pub section: String,
    /// Heading.
    pub title: Text,
    /// What it asks.
    pub what: Text,
    /// How strongly it binds.
    pub strength: Strength,
    /// Whether it counts for a city at all.
    pub reaches_municipality: bool,
    /// Whom it addresses.
    pub addressee: Text,
    /// Since when it is in force.
    pub in_force_since: Option<Date>,
    /// Until when it must be fulfilled.
    pub deadline: Option<Date>,
    /// Whether it is law.
    pub state: LegalState,
    /// Where its text was read.
    pub source: String,
    /// When it was last checked.
    pub checked: Option<Date>,
    /// How sure the statement is.
    pub sure: Sureness,
}

impl LegalBasis {
    /// Whether it counts in the ranking: in force and reaching the municipality.
    #[must_use]
    pub fn counts(&self) -> bool {
        self.state == LegalState::InForce && self.reaches_municipality
    }

    /// Act and section, such as `OZG § 1a Abs. 1`.
    #[must_use]
    pub fn citation(&self) -> String {
        if self.section.is_empty() { self.act.clone() } else { format!("{} {}", self.act, self.section) }
    }
}

/// The strongest basis that counts for a project, of these acts (none named: of any). Of several as
/// strong, one whose text was read.
pub(crate) fn strongest<'b>(
    projects: &Projects,
    project: usize,
    acts: &[String],
    bases: &'b [LegalBasis],
) -> Option<&'b LegalBasis> {
    let bases = projects.legal(project).iter().map(|basis| &bases[*basis as usize]);
    bases
        .filter(|basis| basis.counts() && (acts.is_empty() || acts.contains(&basis.act)))
        .max_by_key(|basis| (basis.strength, basis.sure == Sureness::Text))
}

/// Binding strength, weakest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Strength {
    /// Constrains how, demands nothing (Rahmenvorgabe).
    Framework,
    /// Discretion (Kann).
    May,
    /// As a rule (Soll).
    Should,
    /// A duty if the service is offered or the procedure run (bedingte Pflicht).
    Conditional,
    /// Binds others, with the city in the chain (mittelbare Pflicht).
    MustIndirect,
    /// Binds the city (Pflicht).
    Must,
}

impl Strength {
    /// All strengths, weakest first.
    pub const ALL: [Self; 6] =
        [Self::Framework, Self::May, Self::Should, Self::Conditional, Self::MustIndirect, Self::Must];

    /// The key of the level that stands for "no legal basis".
    pub const NONE: &'static str = "none";

    /// The key used in files and on level scales.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Framework => "framework",
            Self::May => "may",
            Self::Should => "should",
            Self::Conditional => "conditional",
            Self::MustIndirect => "must-indirect",
            Self::Must => "must",
        }
    }
}

/// Whether a basis is law.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LegalState {
    /// In force.
    InForce,
    /// In force only after the as-of date: does not count yet and is reported.
    Upcoming,
    /// Only a bill: counts as nothing and is reported.
    Bill,
    /// No longer in force.
    Repealed,
}

impl LegalState {
    /// The name in machine formats.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::InForce => "in-force",
            Self::Upcoming => "upcoming",
            Self::Bill => "bill",
            Self::Repealed => "repealed",
        }
    }
}

/// How sure the statement about a basis is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sureness {
    /// The text of the norm was read.
    Text,
    /// A secondary source was read.
    Secondary,
    /// Nobody has checked it.
    Unverified,
}
