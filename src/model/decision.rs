//! The decision: everything that one `criteria.toml` says, checked and connected.

use std::collections::BTreeMap;
use std::num::NonZeroUsize;

use jiff::civil::Date;
use rust_decimal::Decimal;

use super::{
    Criterion, Group, Lang, LegalBasis, Portfolio, Projects, Report, Rule, Scenario, Status, Sureness, Text,
    Uncertainty,
};

/// A valid decision.
#[derive(Clone, Debug)]
pub struct Decision {
    pub(crate) title: Text,
    pub(crate) language: Lang,
    pub(crate) places: NonZeroUsize,
    pub(crate) as_of: Option<Date>,
    pub(crate) basis: Basis,
    pub(crate) scoring: Scoring,
    pub(crate) groups: Vec<Group>,
    pub(crate) criteria: Vec<Criterion>,
    pub(crate) rules: Vec<Rule>,
    pub(crate) decisions: Vec<PeopleDecision>,
    pub(crate) scenarios: Vec<Scenario>,
    pub(crate) uncertainty: Option<Uncertainty>,
    pub(crate) portfolio: Option<Portfolio>,
    pub(crate) resources: Vec<Resource>,
    pub(crate) report: Report,
    pub(crate) legal_bases: Vec<LegalBasis>,
    pub(crate) projects: Projects,
    /// What status, merging and rules make of each project.
    pub(crate) standings: Vec<Standing>,
    /// Mandatory projects with the rules that make them so, by number.
    pub(crate) mandatory: BTreeMap<u32, Vec<usize>>,
}

/// What status, merging and rules make of a project, before any score.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// It is ranked (unless a missing value sets it apart).
    Ranked,
    /// Its status sets it apart: done, paused, withdrawn, or running where the manifest says so.
    SetApart(Status),
    /// It was merged into another.
    Merged,
    /// A rule excludes it, by number.
    Excluded(u32),
}

/// What a mandatory place rests on and somebody has yet to look at.
#[derive(Clone, Copy, Debug)]
pub struct MandatoryBasis<'d> {
    /// The legal basis.
    pub basis: &'d LegalBasis,
    /// Nobody has confirmed that it holds for the project.
    pub unconfirmed: bool,
    /// Nobody has read its text.
    pub unsure: bool,
}

/// Who decided and who scored; printed in every paper.
#[derive(Clone, Debug, Default)]
pub struct Basis {
    /// Who decided on the weights.
    pub weights_decided_by: Text,
    /// When.
    pub weights_decided_on: Option<Date>,
    /// Who scored the projects.
    pub scored_by: Text,
}

/// How scores are made.
#[derive(Clone, Debug)]
pub struct Scoring {
    /// The score of a project with utility 1 everywhere; above 0.
    pub maximum: Decimal,
    /// The method.
    pub method: Method,
    /// Criteria whose utility orders equal scores, by number.
    pub tie_break: Vec<usize>,
    /// What dependencies do.
    pub dependencies: DependencyMode,
    /// What becomes of running projects.
    pub running: RunningMode,
    /// Percent of the maximum around the cut that counts as too close to call.
    pub corridor: Decimal,
}

/// A method that turns utilities into scores.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Method {
    /// Sum of weight times utility.
    WeightedSum,
    /// Product of utility to the power of weight.
    WeightedProduct,
    /// Closeness to the ideal.
    Topsis,
    /// Net outranking flow.
    PrometheeIi,
}

impl Method {
    /// All methods.
    pub const ALL: [Self; 4] = [Self::WeightedSum, Self::WeightedProduct, Self::Topsis, Self::PrometheeIi];

    /// The name in files and on the command line.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::WeightedSum => "weighted-sum",
            Self::WeightedProduct => "weighted-product",
            Self::Topsis => "topsis",
            Self::PrometheeIi => "promethee-ii",
        }
    }

    /// Finds a method by name.
    #[must_use]
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|method| method.key() == key)
    }
}

/// What dependencies do to the ranking.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DependencyMode {
    /// They are only reported.
    Warn,
    /// A project ranks as high as the best one that needs it.
    Inherit,
}

impl DependencyMode {
    /// The name in files.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Warn => "warn",
            Self::Inherit => "inherit",
        }
    }
}

/// What becomes of running projects.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RunningMode {
    /// They are ranked like all others.
    Rank,
    /// They keep a place.
    HoldPlace,
    /// They are set apart.
    Apart,
}

/// What people decided about a project; it never changes a score.
#[derive(Clone, Debug)]
pub struct PeopleDecision {
    /// The project, by number.
    pub project: u32,
    /// What was decided.
    pub effect: Effect,
    /// Why.
    pub reason: Text,
    /// By whom.
    pub by: Text,
    /// When.
    pub on: Option<Date>,
}

/// The effect of a decision by people.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Effect {
    /// It takes a place.
    In,
    /// It takes none, but keeps its rank.
    Out,
    /// It comes first among those that tie with it at the cut.
    WinsTie,
}

impl Effect {
    /// The name in files.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::In => "in",
            Self::Out => "out",
            Self::WinsTie => "wins-tie",
        }
    }
}

/// A numeric column of the projects with its name and unit.
#[derive(Clone, Debug)]
pub struct Resource {
    /// Name of the column.
    pub id: String,
    /// Its name for people; the id where none was given.
    pub name: Text,
    /// Its unit.
    pub unit: Text,
}

impl Decision {
    /// Title of the decision.
    #[must_use]
    pub fn title(&self) -> &Text {
        &self.title
    }

    /// Language of output and messages.
    #[must_use]
    pub fn language(&self) -> Lang {
        self.language
    }

    /// Number of places.
    #[must_use]
    pub fn places(&self) -> NonZeroUsize {
        self.places
    }

    /// The as-of date (Stichtag), from which deadlines count.
    #[must_use]
    pub fn as_of(&self) -> Option<Date> {
        self.as_of
    }

    /// Who decided and who scored.
    #[must_use]
    pub fn basis(&self) -> &Basis {
        &self.basis
    }

    /// How scores are made.
    #[must_use]
    pub fn scoring(&self) -> &Scoring {
        &self.scoring
    }

    /// The groups of criteria, in file order.
    #[must_use]
    pub fn groups(&self) -> &[Group] {
        &self.groups
    }

    /// The criteria, in file order; never empty.
    #[must_use]
    pub fn criteria(&self) -> &[Criterion] {
        &self.criteria
    }

    /// The rules, in file order.
    #[must_use]
    pub fn rules(&self) -> &[Rule] {
        &self.rules
    }

    /// What people decided, in file order.
    #[must_use]
    pub fn decisions(&self) -> &[PeopleDecision] {
        &self.decisions
    }

    /// The scenarios, in file order.
    #[must_use]
    pub fn scenarios(&self) -> &[Scenario] {
        &self.scenarios
    }

    /// The statements about uncertainty.
    #[must_use]
    pub fn uncertainty(&self) -> Option<&Uncertainty> {
        self.uncertainty.as_ref()
    }

    /// What a portfolio must keep to.
    #[must_use]
    pub fn portfolio(&self) -> Option<&Portfolio> {
        self.portfolio.as_ref()
    }

    /// Named resources, in file order.
    #[must_use]
    pub fn resources(&self) -> &[Resource] {
        &self.resources
    }

    /// Texts for the paper.
    #[must_use]
    pub fn report(&self) -> &Report {
        &self.report
    }

    /// The legal bases, in file order.
    #[must_use]
    pub fn legal_bases(&self) -> &[LegalBasis] {
        &self.legal_bases
    }

    /// The projects.
    #[must_use]
    pub fn projects(&self) -> &Projects {
        &self.projects
    }

    /// What status, merging and rules make of a project.
    #[must_use]
    pub fn standing(&self, project: usize) -> Standing {
        self.standings[project]
    }

    /// The rules that make a project mandatory, by number.
    #[must_use]
    pub fn mandatory_by(&self, project: usize) -> &[usize] {
        self.mandatory.get(&super::key(project)).map_or(&[], Vec::as_slice)
    }

    /// Replaces an amount, if there is such a column; rules are not asked again.
    pub(crate) fn set_resource(&mut self, name: &str, project: usize, value: super::Value) {
        if let Some(column) = self.projects.resources.get_mut(name) {
            column.set(project, value);
        }
    }

    /// Asks the rules again about a project, of which a value has changed.
    pub(crate) fn apply_rules_anew(&mut self, project: usize) {
        if !matches!(self.standings[project], Standing::Ranked | Standing::Excluded(_)) {
            return;
        }
        let (excluded, mandatory) = self.verdicts(project);
        self.standings[project] = excluded.map_or(Standing::Ranked, |rule| Standing::Excluded(super::key(rule)));
        self.mandatory.remove(&super::key(project));
        if excluded.is_none() && !mandatory.is_empty() {
            self.mandatory.insert(super::key(project), mandatory);
        }
    }

    /// The first rule that excludes a project, and those that make it mandatory, by number.
    fn verdicts(&self, project: usize) -> (Option<usize>, Vec<usize>) {
        let holds = |(number, rule): (usize, &Rule)| {
            (rule.verdict(self, project) == super::Verdict::Yes).then_some((number, rule.effect))
        };
        let holding: Vec<_> = self.rules.iter().enumerate().filter_map(holds).collect();
        let of = |effect| holding.iter().filter(move |(_, one)| *one == effect).map(|(number, _)| *number);
        (of(super::RuleEffect::Exclude).next(), of(super::RuleEffect::Mandatory).collect())
    }

    /// The legal basis that the mandatory place of a project rests on and that somebody has yet to
    /// look at; `None` if the project has no such place, or all about it is settled.
    #[must_use]
    pub fn mandatory_basis(&self, project: usize) -> Option<MandatoryBasis<'_>> {
        let conditions = self.mandatory_by(project).iter().flat_map(|rule| &self.rules[*rule].when);
        let carrying: Vec<_> = conditions.filter_map(|condition| condition.basis(self, project)).collect();
        // Which of them is shown: one whose text nobody read, as that is more to do.
        let basis = *carrying.iter().find(|basis| basis.sure != Sureness::Text).or(carrying.first())?;
        let unconfirmed = !self.projects.is_confirmed(project);
        let unsure = basis.sure != Sureness::Text;
        (unconfirmed || unsure).then_some(MandatoryBasis { basis, unconfirmed, unsure })
    }

    /// Finds a scenario by id.
    #[must_use]
    pub fn scenario(&self, id: &str) -> Option<&Scenario> {
        self.scenarios.iter().find(|scenario| scenario.id == id)
    }

    /// Finds a criterion or group by id.
    #[must_use]
    pub fn target(&self, id: &str) -> Option<super::Target> {
        let criterion = self.criteria.iter().position(|criterion| criterion.id == id);
        let group = self.groups.iter().position(|group| group.id == id);
        criterion.map(super::Target::Criterion).or(group.map(super::Target::Group))
    }
}
