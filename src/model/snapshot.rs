//! A ranking as it was: what a ranking file keeps, enough to say later what has changed and why.

use jiff::civil::Date;
use num_rational::BigRational;
use rust_decimal::Decimal;

use super::{Lang, LegalState, LevelValue, Scale, Utility};

/// A ranking with everything that made it.
#[derive(Clone, Debug)]
pub struct Snapshot {
    /// Title of the decision.
    pub title: String,
    /// Language of its texts.
    pub language: Option<Lang>,
    /// As-of date.
    pub as_of: Option<Date>,
    /// Method, by its name in files.
    pub method: String,
    /// Scenario, by id.
    pub scenario: Option<String>,
    /// Number of places.
    pub places: usize,
    /// Maximum of the score.
    pub maximum: Decimal,
    /// Criteria that order equal scores, by id.
    pub tie_break: Vec<String>,
    /// What dependencies do, by its name in files.
    pub dependencies: String,
    /// What becomes of running projects, by its name in files.
    pub running: String,
    /// The rules, in file order.
    pub rules: Vec<RuleSnapshot>,
    /// What people decided.
    pub decisions: Vec<DecisionSnapshot>,
    /// The legal bases that projects name; none where the ranking did not keep them.
    pub legal_bases: Vec<BasisSnapshot>,
    /// The criteria, in file order.
    pub criteria: Vec<CriterionSnapshot>,
    /// All projects, ranked or not.
    pub projects: Vec<ProjectSnapshot>,
}

/// A rule of a [`Snapshot`].
#[derive(Clone, Debug)]
pub struct RuleSnapshot {
    /// Its id.
    pub id: String,
    /// What it does, by its name in files.
    pub effect: String,
    /// Its conditions as they are written in files; `None` where the ranking did not keep them.
    pub when: Option<Vec<String>>,
    /// Its reason in words, in the language of the file; empty where there is none.
    pub reason: String,
}

/// What people decided about a project of a [`Snapshot`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DecisionSnapshot {
    /// The project, by id.
    pub project: String,
    /// What was decided, by its name in files.
    pub effect: String,
    /// Who decided; empty where nobody is named.
    pub by: String,
    /// When it was decided.
    pub on: Option<Date>,
}

/// A legal basis of a [`Snapshot`]. What it asks and where it was read is not kept: that changes no number.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BasisSnapshot {
    /// Its id.
    pub id: String,
    /// Act and section.
    pub citation: String,
    /// Its heading, in the language of the file.
    pub title: String,
    /// How strongly it binds, by its name in files.
    pub strength: String,
    /// Until when it must be fulfilled.
    pub deadline: Option<Date>,
    /// Whether it is law on the as-of date: the name in machine formats.
    pub state: String,
    /// Whether it counts for a city at all.
    pub reaches_municipality: bool,
}

impl BasisSnapshot {
    /// What of it makes a difference to projects.
    #[must_use]
    pub fn binds(&self) -> (&str, Option<Date>, &str, bool) {
        (&self.strength, self.deadline, &self.state, self.reaches_municipality)
    }

    /// Its deadline, if it counts.
    #[must_use]
    pub fn counting_deadline(&self) -> Option<Date> {
        self.deadline.filter(|_| self.state == LegalState::InForce.key() && self.reaches_municipality)
    }
}

/// A criterion of a [`Snapshot`].
#[derive(Clone, Debug)]
pub struct CriterionSnapshot {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: String,
    /// Weight in force, in percent.
    pub weight: BigRational,
    /// Where its values come from.
    pub source: SourceKind,
    /// The source and the policy for missing values, as they are written in files.
    pub definition: String,
    /// Its scale. Anchors in words are not kept: rewording one changes no number.
    pub scale: Scale,
    /// Its preference function under PROMETHEE II, as it is written in files; `None` where the ranking
    /// did not keep it.
    pub preference: Option<String>,
}

/// Where the values of a criterion come from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SourceKind {
    /// A column of the project list.
    Column,
    /// Legal bases.
    Legal,
    /// Days from the as-of date to the deadline.
    DaysToDeadline,
    /// The number of projects that need it.
    Dependents,
}

/// A project of a [`Snapshot`].
#[derive(Clone, Debug)]
pub struct ProjectSnapshot {
    /// Its id.
    pub id: String,
    /// Ids that it had before.
    pub former_ids: Vec<String>,
    /// Its name.
    pub name: String,
    /// Its status, by its name in files.
    pub status: String,
    /// Its effective deadline.
    pub deadline: Option<Date>,
    /// Ids of the legal bases that it names.
    pub legal: Vec<String>,
    /// Ids of the projects that it needs directly.
    pub needs: Vec<String>,
    /// Rules that make it mandatory.
    pub mandatory_by: Vec<String>,
    /// What became of it.
    pub state: State,
    /// By criterion.
    pub values: Vec<ValueSnapshot>,
}

/// What became of a project.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum State {
    /// It is ranked.
    Ranked(RankedAt),
    /// A rule of this id excludes it.
    Excluded(String),
    /// Values of these criteria are missing, by id.
    Missing(Vec<String>),
    /// Merged into the project with this id.
    Merged(String),
    /// Done, paused, withdrawn, or running and set apart.
    SetApart,
}

/// Where a ranked project stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RankedAt {
    /// Its rank.
    pub rank: u32,
    /// Its own score, exact for a weighted sum.
    pub score: BigRational,
    /// The project whose score ranks it, if that is another, by id.
    pub inherits_from: Option<String>,
    /// Why it has a place, if it has one: the name in machine formats.
    pub reason: Option<String>,
}

/// The value of a project under a criterion.
#[derive(Clone, Debug, PartialEq)]
pub struct ValueSnapshot {
    /// What was read, as one text to compare: empty where nothing was.
    pub raw: String,
    /// The plain value, where it is one that a scale can judge.
    pub point: Option<LevelValue>,
    /// In words, in the language of the file.
    pub text: String,
    /// What it counts as; `None` where it does not count.
    pub utility: Option<Utility>,
    /// What was assumed, by its name in machine formats.
    pub assumed: Option<String>,
    /// The legal bases that give it, by id; none under criteria of another source.
    pub bases: Vec<String>,
}

impl ProjectSnapshot {
    /// Where it stands, if it is ranked.
    #[must_use]
    pub fn standing(&self) -> Option<&RankedAt> {
        match &self.state {
            State::Ranked(standing) => Some(standing),
            _ => None,
        }
    }

    /// Why it has a place, if it has one.
    #[must_use]
    pub fn placed(&self) -> Option<&str> {
        self.standing()?.reason.as_deref()
    }
}

impl Snapshot {
    /// The rule with this id.
    #[must_use]
    pub fn rule(&self, id: &str) -> Option<&RuleSnapshot> {
        self.rules.iter().find(|rule| rule.id == id)
    }

    /// The legal basis with this id.
    #[must_use]
    pub fn legal_basis(&self, id: &str) -> Option<&BasisSnapshot> {
        self.legal_bases.iter().find(|basis| basis.id == id)
    }

    /// What was decided about a project, in the order of the file.
    pub fn decisions_on<'s>(&'s self, project: &'s str) -> impl Iterator<Item = &'s DecisionSnapshot> {
        self.decisions.iter().filter(move |made| made.project == project)
    }

    /// The project with this id.
    #[must_use]
    pub fn project(&self, id: &str) -> Option<&ProjectSnapshot> {
        self.projects.iter().find(|project| project.id == id)
    }

    /// The number of the criterion with this id.
    #[must_use]
    pub fn criterion(&self, id: &str) -> Option<usize> {
        self.criteria.iter().position(|criterion| criterion.id == id)
    }
}
