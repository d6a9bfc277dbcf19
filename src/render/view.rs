//! What all outputs of a ranking show, computed once and in one place.
//!
//! A [`RankingView`] chooses the rows (places and corridor, the first N, or all), marks what a
//! reader has to know about each, gathers what was assumed, and compares with a base where the run
//! departs from the file. It holds numbers of projects, not texts, so that a list of a million
//! costs little as long as only its places are shown.

use std::collections::{HashMap, HashSet};

use num_bigint::BigInt;
use num_rational::BigRational;
use num_traits::Zero;
use rust_decimal::Decimal;

use super::machine::Digits;
use super::values::{machine_value, weight_texts};
use super::words::LISTED;
use crate::analysis::robustness::Robustness;
use crate::exact;
use crate::messages::format;
use crate::model::{
    Decision, Effect, Lang, LegalBasis, PeopleDecision, Scale, Scenario, Source, Status, Strength, Target, Utility,
    Value, key,
};
use crate::scoring::{Assumption, Ranking, Reason};

/// How many projects of the corridor are shown below the cut in outputs for people. In a list of
/// thousands it can hold hundreds; machine formats carry them all.
const CORRIDOR_ROWS: usize = 25;

/// Which projects are shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Top {
    /// The places, then the corridor below the cut.
    #[default]
    Default,
    /// The first so many by rank, whether they have a place or not.
    N(usize),
    /// All ranked projects, by rank.
    All,
}

/// What is asked of a view.
#[derive(Clone, Copy, Debug)]
pub struct Options<'a> {
    /// The language.
    pub lang: Lang,
    /// Which projects are shown.
    pub top: Top,
    /// Whether tables show the contributions of each project.
    pub details: bool,
    /// The layers that the ranking was computed with, as given to [`crate::scoring::in_force`]: a
    /// scenario of the file has an id, what the command line sets has none.
    pub layers: &'a [&'a Scenario],
    /// The ranking of the file as it stands, where the run departs from it.
    pub base: Option<&'a Ranking<'a>>,
    /// How sure each place is, if that is to be shown too.
    pub robustness: Option<&'a Robustness<'a>>,
}

impl<'a> Options<'a> {
    /// Places and corridor, without details, of the file as it stands.
    #[must_use]
    pub fn new(lang: Lang) -> Self {
        Self { lang, top: Top::Default, details: false, layers: &[], base: None, robustness: None }
    }
}

/// A ranking as outputs show it.
#[derive(Clone, Debug)]
pub struct RankingView<'a> {
    ranking: &'a Ranking<'a>,
    options: Options<'a>,
    rows: Vec<Row>,
    cut_row: Option<usize>,
    reasons: Reasons,
    digits: usize,
    machine: Digits,
    assumed: Vec<Assumed>,
    unconfirmed: Vec<u32>,
    departure: Option<Departure<'a>>,
}

/// A project that is shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// The project.
    pub project: u32,
    /// Number of its place, from 1, if it has one.
    pub place: Option<usize>,
    /// Why it has a place.
    pub reason: Option<Reason>,
    /// What a reader has to know about it.
    pub marks: Vec<Mark>,
}

/// Something that a reader has to know about a project.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mark {
    /// It shares its rank.
    Tie,
    /// It ties across the cut, and people have to decide.
    TiedAtCut,
    /// It is too close to the cut to call.
    Corridor,
    /// It would have a place if rank alone decided.
    Displaced,
    /// It ranks as high as this project, which needs it.
    Inherits(u32),
    /// Its mandatory place rests on something unconfirmed.
    MandatoryUnconfirmed,
    /// People decided that it takes no place.
    DecidedOut,
    /// Something was assumed about its value under this criterion.
    Assumed(usize, Assumption),
    /// It is being implemented.
    Running,
    /// Its deadline has passed.
    Overdue,
}

impl Mark {
    /// The name in machine formats.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Tie => "tie",
            Self::TiedAtCut => "tied-at-cut",
            Self::Corridor => "corridor",
            Self::Displaced => "displaced",
            Self::Inherits(_) => "inherits",
            Self::MandatoryUnconfirmed => "mandatory-unconfirmed",
            Self::DecidedOut => "decided-out",
            Self::Assumed(..) => "assumed",
            Self::Running => "running",
            Self::Overdue => "overdue",
        }
    }
}

/// How many places there are for each reason.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Reasons {
    /// By a rule.
    pub mandatory: usize,
    /// By a decision of people.
    pub decision: usize,
    /// Because they are running.
    pub running: usize,
    /// By rank.
    pub score: usize,
}

/// One kind of assumption about one criterion, over the whole ranking.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Assumed {
    /// The criterion, by number.
    pub criterion: usize,
    /// What was assumed.
    pub assumption: Assumption,
    /// About how many ranked projects.
    pub count: usize,
    /// The first of them by rank.
    pub first: Vec<u32>,
}

/// How a run differs from the file as it stands.
#[derive(Clone, Debug)]
pub struct Departure<'a> {
    /// The ranking of the file as it stands.
    pub base: &'a Ranking<'a>,
    /// Projects with a place here and none there.
    pub entered: Vec<u32>,
    /// Projects with a place there and none here, by their numbers there.
    pub left: Vec<u32>,
}

impl<'a> RankingView<'a> {
    /// Looks at a ranking.
    #[must_use]
    pub fn new(ranking: &'a Ranking<'a>, options: Options<'a>) -> Self {
        let rows = Rows::new(ranking).choose(options.top);
        let mut reasons = Reasons::default();
        for placed in ranking.places() {
            *match placed.reason {
                Reason::Mandatory => &mut reasons.mandatory,
                Reason::Decision => &mut reasons.decision,
                Reason::Running => &mut reasons.running,
                Reason::Score => &mut reasons.score,
            } += 1;
        }
        let placed = ranking.places().iter().map(|placed| placed.project);
        Self {
            ranking,
            options,
            cut_row: cut_row(ranking, &rows, options.top),
            rows,
            reasons,
            digits: digits(ranking),
            machine: Digits::new(ranking),
            assumed: assumed(ranking),
            unconfirmed: placed.filter(|p| ranking.decision().mandatory_basis(*p as usize).is_some()).collect(),
            departure: options.base.map(|base| departure(base, ranking)),
        }
    }

    /// The ranking.
    #[must_use]
    pub fn ranking(&self) -> &'a Ranking<'a> {
        self.ranking
    }

    /// The decision that was ranked.
    #[must_use]
    pub fn decision(&self) -> &'a Decision {
        self.ranking.decision()
    }

    /// The language.
    #[must_use]
    pub fn lang(&self) -> Lang {
        self.options.lang
    }

    /// How sure each place is, if that is shown too.
    #[must_use]
    pub fn robustness(&self) -> Option<&'a Robustness<'a>> {
        self.options.robustness
    }

    /// Which projects are shown.
    #[must_use]
    pub fn top(&self) -> Top {
        self.options.top
    }

    /// Whether tables show the contributions of each project.
    #[must_use]
    pub fn details(&self) -> bool {
        self.options.details
    }

    /// The scenario of the file that is in force.
    #[must_use]
    pub fn scenario(&self) -> Option<&'a Scenario> {
        self.options.layers.iter().copied().find(|layer| !layer.id.is_empty())
    }

    /// Weights that the command line sets, in percent.
    pub fn overrides(&self) -> impl Iterator<Item = (Target, Decimal)> + '_ {
        self.options.layers.iter().filter(|layer| layer.id.is_empty()).flat_map(|layer| layer.weights.iter().copied())
    }

    /// The projects shown, places first or by rank, as [`Top`] says.
    #[must_use]
    pub fn rows(&self) -> &[Row] {
        &self.rows
    }

    /// The rows that outputs for people show, and how many of the corridor they leave out.
    #[must_use]
    pub fn rows_for_people(&self) -> (&[Row], usize) {
        let most = match self.options.top {
            Top::Default => self.ranking.places().len().saturating_add(CORRIDOR_ROWS),
            Top::N(_) | Top::All => usize::MAX,
        };
        let shown = most.min(self.rows.len());
        (&self.rows[..shown], self.rows.len() - shown)
    }

    /// The row before which the cut lies, if both of its sides are shown.
    #[must_use]
    pub fn cut_row(&self) -> Option<usize> {
        self.cut_row
    }

    /// How many places there are for each reason.
    #[must_use]
    pub fn reasons(&self) -> Reasons {
        self.reasons
    }

    /// Decimal places of scores for people: one, or up to four where the neighbours at the cut
    /// would look equal and are not.
    #[must_use]
    pub fn digits(&self) -> usize {
        self.digits
    }

    /// What was assumed, by criterion.
    #[must_use]
    pub fn assumed(&self) -> &[Assumed] {
        &self.assumed
    }

    /// Projects with a mandatory place that rests on something unconfirmed.
    #[must_use]
    pub fn unconfirmed(&self) -> &[u32] {
        &self.unconfirmed
    }

    /// Whether somebody has confirmed that the legal bases of a project apply to it.
    #[must_use]
    pub fn is_confirmed(&self, project: u32) -> bool {
        self.decision().projects().is_confirmed(project as usize)
    }

    /// How the run differs from the file as it stands, if it does.
    #[must_use]
    pub fn departure(&self) -> Option<&Departure<'a>> {
        self.departure.as_ref()
    }

    /// Whether a scenario or an option sets weights.
    #[must_use]
    pub fn has_set_weights(&self) -> bool {
        self.options.layers.iter().any(|layer| !layer.weights.is_empty())
    }

    /// Whether some projects could not be ranked because values are missing.
    #[must_use]
    pub fn is_preliminary(&self) -> bool {
        !self.ranking.unranked().missing.is_empty()
    }

    /// Decisions of people about a project, in file order.
    pub fn decisions_on(&self, project: u32) -> impl Iterator<Item = &'a PeopleDecision> + '_ {
        self.decision().decisions().iter().filter(move |made| made.project == project)
    }

    /// Whether a decision of people gives a project its place in a tie with one that has none.
    #[must_use]
    pub fn wins_tie(&self, project: u32) -> bool {
        let ranks = |outside: u32| self.ranking.rank_of(outside as usize) == self.ranking.rank_of(project as usize);
        self.ranking.cut().first_out.is_some_and(ranks)
            && self.ranking.placed(project as usize) == Some(Reason::Score)
            && self.decisions_on(project).any(|made| made.effect == Effect::WinsTie)
    }

    /// What a mark refers to: the id of a project or of a criterion.
    #[must_use]
    pub fn mark_ref(&self, mark: Mark) -> Option<&'a str> {
        match mark {
            Mark::Inherits(source) => Some(self.decision().projects().id(source as usize)),
            Mark::Assumed(criterion, _) => Some(&self.decision().criteria()[criterion].id),
            _ => None,
        }
    }

    /// A score for people.
    #[must_use]
    pub fn score_text(&self, score: &BigRational) -> String {
        format::rounded(score, self.digits, self.lang())
    }

    /// Contributions in units of the last digit of [`RankingView::score_text`], rounded so that
    /// they add up to it; `None` under a method whose scores are no sums.
    #[must_use]
    pub fn contribution_units(&self, project: usize) -> Option<Vec<BigInt>> {
        let contributions = self.ranking.contributions(project)?;
        Some(exact::allot(&contributions, &self.ranking.score(project), self.digits))
    }

    /// Weights in force for people, in percent, without the sign; they add up to 100.
    #[must_use]
    pub fn weight_texts(&self) -> Vec<String> {
        weight_texts(&self.ranking.in_force().weights, self.lang())
    }

    /// Weights in force for machines, in percent, with all their digits or 12 places; they add up to
    /// 100.
    #[must_use]
    pub fn machine_weights(&self) -> Vec<String> {
        let weights = &self.ranking.in_force().weights;
        if weights.iter().all(|weight| exact::places_needed(weight).is_some()) {
            return weights.iter().map(exact::decimal).collect();
        }
        let units = exact::allot(weights, &exact::rational(Decimal::ONE_HUNDRED), 12);
        units.iter().map(|units| exact::plain(units, 12)).collect()
    }

    /// The own score of a project for machines: all its digits, or 12 places where scores never end.
    #[must_use]
    pub fn machine_score(&self, project: usize) -> String {
        self.machine.score(self.ranking, project)
    }

    /// Contributions for machines; they add up to [`RankingView::machine_score`]. `None` under a method
    /// whose scores are no sums.
    #[must_use]
    pub fn machine_contributions(&self, project: usize) -> Option<Vec<String>> {
        self.machine.contributions(self.ranking, project)
    }

    /// A difference of scores for machines.
    #[must_use]
    pub fn machine_number(&self, number: &BigRational) -> String {
        self.machine.number(number)
    }

    /// The value of a project under a criterion.
    #[must_use]
    pub fn value(&self, criterion: usize, project: usize) -> Value {
        self.decision().projects().values(criterion).get(project)
    }

    /// The utility of a ranked project under a criterion; `None` where the scenario leaves it out.
    #[must_use]
    pub fn utility(&self, criterion: usize, project: usize) -> Option<Utility> {
        let counts = !self.ranking.in_force().leaves_out(criterion);
        counts.then(|| self.ranking.utilities().get(criterion, project))
    }

    /// What is assumed about a value, if it counts at all.
    #[must_use]
    pub fn assumption(&self, criterion: usize, project: usize) -> Option<Assumption> {
        assumption(self.ranking, criterion, project)
    }

    /// The text of a field or column that `[report] columns` names, as machine formats write it.
    #[must_use]
    pub fn field(&self, field: &str, project: usize) -> String {
        field_text(self.decision(), field, project)
    }

    /// Where a value comes from: the column of the list, the legal bases that give it, the deadline
    /// that it counts to, or `dependents`.
    #[must_use]
    pub fn source_of(&self, criterion: usize, project: usize) -> Option<String> {
        let decision = self.decision();
        match &decision.criteria()[criterion].source {
            Source::Column(name) => Some(name.clone()),
            Source::Legal(acts) => {
                let ids: Vec<&str> = strongest(decision, project, acts).map(|basis| basis.id.as_str()).collect();
                (!ids.is_empty()).then(|| ids.join(" | "))
            }
            Source::DaysToDeadline => decision.projects().deadline(project).map(|deadline| deadline.to_string()),
            Source::Dependents => Some("dependents".to_owned()),
        }
    }
}

/// Makes the rows; knows each project's place without searching for it.
struct Rows<'a> {
    ranking: &'a Ranking<'a>,
    places: HashMap<u32, (usize, Reason)>,
    tied: HashSet<u32>,
    corridor: HashSet<u32>,
    displaced: HashSet<u32>,
    decided_out: HashSet<u32>,
}

impl<'a> Rows<'a> {
    fn new(ranking: &'a Ranking<'a>) -> Self {
        let cut = ranking.cut();
        let set = |projects: &[u32]| projects.iter().copied().collect();
        let places = (1..).zip(ranking.places()).map(|(place, placed)| (placed.project, (place, placed.reason)));
        let decisions = ranking.decision().decisions().iter();
        Self {
            ranking,
            places: places.collect(),
            tied: set(&cut.tied),
            corridor: set(&cut.corridor),
            displaced: set(&cut.displaced),
            decided_out: decisions.filter(|made| made.effect == Effect::Out).map(|made| made.project).collect(),
        }
    }

    fn choose(&self, top: Top) -> Vec<Row> {
        let order = self.ranking.order();
        let row = |project: &u32| self.row(*project);
        match top {
            Top::All => order.iter().map(row).collect(),
            Top::N(n) => order.iter().take(n).map(row).collect(),
            Top::Default => {
                let below = self.ranking.cut().corridor.iter().filter(|project| !self.places.contains_key(project));
                self.ranking.places().iter().map(|placed| &placed.project).chain(below).map(row).collect()
            }
        }
    }

    fn row(&self, project: u32) -> Row {
        let place = self.places.get(&project);
        let reason = place.map(|(_, reason)| *reason);
        Row { project, place: place.map(|(place, _)| *place), reason, marks: self.marks(project, reason) }
    }

    /// The marks of a project, those about its place first.
    fn marks(&self, project: u32, reason: Option<Reason>) -> Vec<Mark> {
        let (ranking, index) = (self.ranking, project as usize);
        let (decision, projects) = (ranking.decision(), ranking.decision().projects());
        let overdue = projects.deadline(index).zip(decision.as_of()).is_some_and(|(deadline, as_of)| deadline < as_of);
        let unconfirmed = reason == Some(Reason::Mandatory) && decision.mandatory_basis(index).is_some();
        let mut marks = Vec::new();
        let mut mark = |holds: bool, mark: Mark| {
            if holds {
                marks.push(mark);
            }
        };
        mark(ranking.is_tied(index), Mark::Tie);
        mark(self.tied.contains(&project), Mark::TiedAtCut);
        mark(self.corridor.contains(&project), Mark::Corridor);
        mark(self.displaced.contains(&project), Mark::Displaced);
        mark(self.decided_out.contains(&project), Mark::DecidedOut);
        mark(unconfirmed, Mark::MandatoryUnconfirmed);
        mark(projects.status(index) == Status::Running, Mark::Running);
        mark(overdue, Mark::Overdue);
        if let Some(source) = ranking.inherits_from(index) {
            mark(true, Mark::Inherits(crate::model::key(source)));
        }
        for criterion in 0..decision.criteria().len() {
            if let Some(assumption) = assumption(ranking, criterion, index) {
                mark(true, Mark::Assumed(criterion, assumption));
            }
        }
        marks
    }
}

/// The row after the last project placed by score, if rows follow.
fn cut_row(ranking: &Ranking<'_>, rows: &[Row], top: Top) -> Option<usize> {
    let after = match top {
        Top::Default => ranking.places().len(),
        Top::N(_) | Top::All => {
            let last_in = ranking.cut().last_in?;
            rows.iter().position(|row| row.project == last_in)? + 1
        }
    };
    (0 < after && after < rows.len()).then_some(after)
}

fn digits(ranking: &Ranking<'_>) -> usize {
    let (Some(last_in), Some(first_out)) = (ranking.cut().last_in, ranking.cut().first_out) else { return 1 };
    let (inside, outside) = (ranking.effective_score(last_in), ranking.effective_score(first_out));
    if inside == outside {
        return 1;
    }
    (1..4).find(|places| exact::scaled(&inside, *places) != exact::scaled(&outside, *places)).unwrap_or(4)
}

/// What is assumed about the value of a project under a criterion, if it counts at all.
pub(super) fn assumption(ranking: &Ranking<'_>, index: usize, project: usize) -> Option<Assumption> {
    let criterion = &ranking.decision().criteria()[index];
    // What neither weighs nor decides ties changes nothing, whatever is assumed about it.
    let counts = !ranking.in_force().weights[index].is_zero() || decides_ties(ranking, index);
    if criterion.column().is_none() || !counts {
        return None;
    }
    Assumption::of(criterion, ranking.decision().projects().values(index).get(project))
}

fn decides_ties(ranking: &Ranking<'_>, criterion: usize) -> bool {
    ranking.decision().scoring().tie_break.contains(&criterion) && !ranking.in_force().leaves_out(criterion)
}

fn assumed(ranking: &Ranking<'_>) -> Vec<Assumed> {
    let mut all: Vec<Assumed> = Vec::new();
    for criterion in 0..ranking.decision().criteria().len() {
        let start = all.len();
        let values = ranking.decision().projects().values(criterion);
        let mut uncommon: Vec<usize> = values.uncommon().filter(|project| ranking.rank_of(*project) != 0).collect();
        uncommon.sort_unstable_by_key(|project| (ranking.rank_of(*project), *project));
        for project in uncommon.into_iter().map(key) {
            let Some(assumption) = assumption(ranking, criterion, project as usize) else { continue };
            let known = all[start..].iter().position(|assumed| assumed.assumption == assumption);
            let entry = known.map_or(all.len(), |position| start + position);
            if entry == all.len() {
                all.push(Assumed { criterion, assumption, count: 0, first: Vec::new() });
            }
            all[entry].count += 1;
            if all[entry].first.len() < LISTED {
                all[entry].first.push(project);
            }
        }
    }
    all
}

/// Compares the places by id: the base may be another list.
fn departure<'a>(base: &'a Ranking<'a>, ranking: &Ranking<'_>) -> Departure<'a> {
    fn ids<'r>(ranking: &'r Ranking<'_>) -> HashMap<&'r str, u32> {
        let projects = ranking.decision().projects();
        ranking.places().iter().map(|placed| (projects.id(placed.project as usize), placed.project)).collect()
    }
    let missing = |from: &Ranking<'_>, there: &HashMap<&str, u32>| {
        let placed = from.places().iter().map(|placed| placed.project);
        placed.filter(|p| !there.contains_key(from.decision().projects().id(*p as usize))).collect()
    };
    Departure { base, entered: missing(ranking, &ids(base)), left: missing(base, &ids(ranking)) }
}

/// The legal bases that give a project its level under a legal criterion: the strongest that count.
fn strongest<'d>(decision: &'d Decision, project: usize, acts: &[String]) -> impl Iterator<Item = &'d LegalBasis> {
    let bases = decision.projects().legal(project).iter().map(|basis| &decision.legal_bases()[*basis as usize]);
    let counting: Vec<&LegalBasis> =
        bases.filter(|basis| basis.counts() && (acts.is_empty() || acts.contains(&basis.act))).collect();
    let strength: Option<Strength> = counting.iter().map(|basis| basis.strength).max();
    counting.into_iter().filter(move |basis| Some(basis.strength) == strength)
}

fn field_text(decision: &Decision, field: &str, project: usize) -> String {
    let projects = decision.projects();
    let ids = |links: &[u32]| links.iter().map(|link| projects.id(*link as usize)).collect::<Vec<_>>().join("|");
    match field {
        "id" => projects.id(project).to_owned(),
        "name" => projects.name(project).to_owned(),
        "department" => projects.department(project).to_owned(),
        "field" => projects.field(project).to_owned(),
        "status" => projects.status(project).key().to_owned(),
        "background" => projects.is_background(project).to_string(),
        "deadline" => projects.deadline(project).map(|deadline| deadline.to_string()).unwrap_or_default(),
        "legal" => {
            let bases = projects.legal(project).iter().map(|basis| decision.legal_bases()[*basis as usize].id.as_str());
            bases.collect::<Vec<_>>().join("|")
        }
        "depends-on" => ids(projects.needs(project)),
        "enables" => ids(projects.needed_by(project)),
        "excludes" => ids(projects.excludes(project)),
        "merged-into" => projects.merged_into(project).map(|target| projects.id(target).to_owned()).unwrap_or_default(),
        _ => match projects.resource(field) {
            Some(column) => machine_value(&Scale::YesNo, column.get(project)),
            None => projects.text(field, project).to_owned(),
        },
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::{LIST, THIRDS, show, show_with};
    use super::*;
    use crate::model::Scenario;
    use crate::scoring;

    #[test]
    fn contributions_for_people_add_up_to_the_score_for_people() {
        show(THIRDS, LIST, |view| {
            for row in view.rows() {
                let project = row.project as usize;
                let sum: BigInt = view.contribution_units(project).unwrap().iter().sum();
                assert_eq!(sum, exact::scaled(&view.ranking().score(project), view.digits()));
            }
        });
    }

    #[test]
    fn contributions_of_twelve_places_add_up_where_weights_never_end() {
        let criteria = r#"
criteria = [
    { id = "a", weight = 40, scale = { kind = "linear", worst = 0, best = 10 } },
    { id = "b", weight = 20, scale = { kind = "linear", worst = 0, best = 10 } },
    { id = "c", weight = 40, scale = { kind = "linear", worst = 0, best = 10 } },
]
"#;
        show_with(criteria, "id;name;a;b;c\nP-1;Eins;1;1;7\nP-2;Zwei;3;7;1\n", |decision| {
            let layer = Scenario { weights: vec![(Target::Criterion(0), Decimal::from(50))], ..Scenario::default() };
            let ranking = scoring::rank(decision, &scoring::in_force(decision, &[&layer]).unwrap());
            let view = RankingView::new(&ranking, Options::new(Lang::De));
            assert_eq!(view.machine_weights(), ["50", "16.666666666667", "33.333333333333"]);
            assert_eq!(view.machine_contributions(1).unwrap(), ["15", "11.666666666667", "3.333333333333"]);
            assert_eq!(view.machine_score(1), "30");
            assert_eq!(view.weight_texts(), ["50", "16,67", "33,33"]);
        });
    }

    #[test]
    fn scores_get_more_digits_where_neighbours_at_the_cut_would_look_equal() {
        let criteria = r#"
places = 1
criteria = [{ id = "a", weight = 100, scale = { kind = "linear", worst = 0, best = 100 } }]
"#;
        show(criteria, "id;name;a\nP-1;Eins;50,0010\nP-2;Zwei;50,0020\n", |view| {
            assert_eq!(view.digits(), 3);
            assert_eq!(view.score_text(&view.ranking().score(1)), "50,002");
        });
    }

    #[test]
    fn all_and_the_first_so_many_are_shown_by_rank() {
        show_with(THIRDS, LIST, |decision| {
            let ranking = scoring::rank(decision, &scoring::in_force(decision, &[]).unwrap());
            let shown = |top| {
                let view = RankingView::new(&ranking, Options { top, ..Options::new(Lang::De) });
                (view.rows().iter().map(|row| (row.project, row.place)).collect::<Vec<_>>(), view.cut_row())
            };
            assert_eq!(shown(Top::N(1)), (vec![(1, Some(1))], None));
            assert_eq!(shown(Top::All), (vec![(1, Some(1)), (0, Some(2)), (2, None)], Some(2)));
        });
    }
}
