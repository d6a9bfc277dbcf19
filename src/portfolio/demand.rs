//! Demands: everything that a portfolio must keep to, each with its name.
//!
//! A conflict and the reason why a project is out are told in demands, so every row of the problem
//! belongs to exactly one of them.

/// One demand on a portfolio. Projects are numbers in the list, budgets, limits and sets their position
/// in the manifest.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Demand {
    /// A budget is not exceeded.
    Budget(usize),
    /// There are no more projects than places.
    Places,
    /// An upper limit by field is kept.
    AtMost(usize),
    /// A lower limit by field is reached.
    AtLeast(usize),
    /// A rule makes the project mandatory.
    Mandatory(u32),
    /// People decided that the project is in.
    DecidedIn(u32),
    /// The project has a status that must stay in.
    Locked(u32),
    /// People decided that the project is out.
    DecidedOut(u32),
    /// The project cannot be chosen.
    Unavailable(u32, Unavailable),
    /// The first project needs the second.
    Needs(u32, u32),
    /// The two projects cannot be combined.
    Excludes(u32, u32),
    /// At most one of a set is chosen.
    OneOf(usize),
}

/// Why a project cannot be chosen at all.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Unavailable {
    /// A rule excludes it.
    Excluded,
    /// A value that its score needs is missing.
    Unrated,
    /// A number that a budget needs is missing: the position of that budget.
    NoNumber(usize),
    /// Its status sets it apart.
    SetApart,
}

impl Demand {
    /// The name in machine formats.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Budget(_) => "budget",
            Self::Places => "places",
            Self::AtMost(_) => "at-most",
            Self::AtLeast(_) => "at-least",
            Self::Mandatory(_) => "mandatory",
            Self::DecidedIn(_) => "decision-in",
            Self::Locked(_) => "locked",
            Self::DecidedOut(_) => "decision-out",
            Self::Unavailable(_, Unavailable::Excluded) => "excluded",
            Self::Unavailable(_, Unavailable::Unrated) => "unrated",
            Self::Unavailable(_, Unavailable::NoNumber(_)) => "no-number",
            Self::Unavailable(_, Unavailable::SetApart) => "set-apart",
            Self::Needs(..) => "needs",
            Self::Excludes(..) => "excludes",
            Self::OneOf(_) => "one-of",
        }
    }

    /// Whether it says how much, so that it can give way by an amount.
    #[must_use]
    pub fn is_amount(self) -> bool {
        matches!(self, Self::Budget(_) | Self::Places | Self::AtMost(_) | Self::AtLeast(_))
    }

    /// Whether it asks for a project to be in.
    #[must_use]
    pub fn forces_in(self) -> Option<u32> {
        match self {
            Self::Mandatory(project) | Self::DecidedIn(project) | Self::Locked(project) => Some(project),
            _ => None,
        }
    }
}
