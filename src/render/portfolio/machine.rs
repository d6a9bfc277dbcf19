//! Portfolios for machines: `vorrang/portfolio/1` and CSV.

use std::collections::BTreeMap;

use num_rational::BigRational;
use schemars::JsonSchema;
use serde::Serialize;

use super::PortfolioView;
use super::demands::Demands;
use crate::exact;
use crate::finding::Findings;
use crate::messages;
use crate::portfolio::{
    ByList, Candidate, Chosen, Competitor, Conflicting, Demand, Frontier, How, Lack, Outcome, Point, Portfolio, Robust,
    Use, Verdict, Why,
};
use crate::render::csv::{Dialect, safe, write};
use crate::render::findings::{self, FindingEntry};
use crate::render::json::{Number, Run, number};
use crate::render::view::{Options, RankingView};
use crate::render::words::Words;
use crate::source::Sources;

/// A selection with its run record and findings.
#[must_use]
pub fn json(view: &PortfolioView<'_>, findings: &Findings, sources: &Sources) -> String {
    let options = Options { layers: view.beside.layers, ..Options::new(view.lang) };
    let ranking = RankingView::new(view.ranking, options);
    let build = Builder { view };
    let bound = &view.selection.bound;
    let (portfolio, conflict) = match &view.selection.outcome {
        Outcome::Portfolio(portfolio) => (Some(portfolio.as_ref()), &[][..]),
        Outcome::Conflict(conflict) => (None, conflict.members.as_slice()),
        Outcome::Unknown => (None, &[][..]),
    };
    let best = portfolio.map(|portfolio| &portfolio.best);
    let document = Document {
        schema: "vorrang/portfolio/1",
        title: view.decision().title().get(view.lang),
        language: view.lang.code(),
        run: Run::new(&ranking, sources),
        findings: findings::entries(findings, sources, view.lang),
        outcome: match &view.selection.outcome {
            Outcome::Portfolio(_) => "portfolio",
            Outcome::Conflict(_) => "conflict",
            Outcome::Unknown => "unknown",
        },
        asked: build.ids(&bound.asked),
        needed: build.ids(&bound.needed),
        without_number: bound.without_number.iter().map(|(project, budget)| build.missing(*project, *budget)).collect(),
        without_score: build.ids(&bound.without_score),
        chosen: best.map(|best| build.ids(&best.projects)),
        value: best.map(|best| exact_number(&best.value)),
        bound: portfolio.map(|portfolio| exact_number(&portfolio.bound)),
        gap: portfolio.map(|portfolio| exact_number(&(&portfolio.bound - &portfolio.best.value))),
        proven: portfolio.is_some_and(Portfolio::proven),
        settled: portfolio.is_some_and(|portfolio| portfolio.settled),
        synergies: best.map(|best| build.synergies(best)).unwrap_or_default(),
        budgets: build.budgets(best),
        limits: build.limits(best),
        greedy: portfolio.map(|portfolio| build.list(&portfolio.greedy)),
        by_score: portfolio.map(|portfolio| build.list(&portfolio.by_score)),
        projects: portfolio.map(|portfolio| build.projects(portfolio)).unwrap_or_default(),
        candidates: portfolio.map(|p| p.candidates.iter().map(|c| build.candidate(c)).collect()).unwrap_or_default(),
        frontier: view.beside.frontier.map(|frontier| build.frontier(frontier)),
        robust: view.beside.robust.map(|robust| build.robust(robust)),
        base: view.departure().map(|(entered, left)| build.base(&entered, &left)),
        conflict: conflict.iter().map(|member| build.member(member)).collect(),
        irreducible: match &view.selection.outcome {
            Outcome::Conflict(conflict) => Some(conflict.irreducible),
            Outcome::Portfolio(_) | Outcome::Unknown => None,
        },
    };
    // Only keys that are not texts can fail, and there are none.
    let mut json = serde_json::to_string_pretty(&document).unwrap_or_default();
    json.push('\n');
    json
}

fn exact_number(value: &BigRational) -> Number {
    number(exact::decimal(value))
}

/// The JSON Schema of a portfolio.
pub(crate) fn schema() -> schemars::Schema {
    crate::schema::output::<Document<'static>>()
}

/// A portfolio as `vorrang select --format json` writes it. Within `/1` fields are added, never renamed, removed or retyped.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "vorrang/portfolio/1")]
struct Document<'v> {
    /// Name and version of this format.
    #[schemars(extend("const" = "vorrang/portfolio/1"))]
    schema: &'static str,
    /// Title of the decision, in the output language.
    title: &'v str,
    /// Language of the texts in this document.
    #[schemars(extend("enum" = ["de", "en"]))]
    language: &'static str,
    /// Run record.
    run: Run<'v>,
    /// What vorrang has to say about the files and the ranking.
    findings: Vec<FindingEntry>,
    /// What came out: a portfolio, a conflict of demands, or nothing within the limit on nodes.
    #[schemars(extend("enum" = ["portfolio", "conflict", "unknown"]))]
    outcome: &'static str,
    /// Projects that must be in: mandatory, decided or running. Ids.
    asked: Vec<&'v str>,
    /// Further projects that these need. Ids.
    needed: Vec<&'v str>,
    /// Those of both for which a number is missing; what they use of it is in no sum, and no portfolio is possible.
    without_number: Vec<MissingEntry<'v>>,
    /// Those asked for that have no score. They stay in and add nothing to the total score. Ids.
    without_score: Vec<&'v str>,
    /// The best portfolio, ids; null without one.
    chosen: Option<Vec<&'v str>>,
    /// Its total score.
    value: Option<Number>,
    /// No permitted portfolio has a greater total score.
    bound: Option<Number>,
    /// Bound less value.
    gap: Option<Number>,
    /// Whether the gap is 0.
    proven: bool,
    /// Whether it is certain that of all portfolios with this total score it is the one that uses least of the budgets in file order, then the one with the least ids.
    settled: bool,
    /// Synergies in effect, each by the ids of its projects.
    synergies: Vec<Vec<&'v str>>,
    /// The budgets in file order.
    budgets: Vec<BudgetEntry<'v>>,
    /// Places and limits.
    limits: Vec<LimitEntry<'v>>,
    /// What going down the list by score per share of the budgets gives; null without a portfolio.
    greedy: Option<ListEntry<'v>>,
    /// What going down the ranking gives; null without a portfolio.
    by_score: Option<ListEntry<'v>>,
    /// Every project of the list and why it is in or out, by id; empty without a portfolio.
    projects: Vec<ProjectEntry<'v>>,
    /// The projects outside whose best portfolio loses least.
    candidates: Vec<CandidateEntry<'v>>,
    /// Demands that cannot be met together; without any one of them the rest of them can, if `irreducible`; empty with a portfolio.
    conflict: Vec<MemberEntry<'v>>,
    /// Whether it is certain that each of these demands is part of the conflict; null with a portfolio.
    irreducible: Option<bool>,
    /// What another amount of one budget changes; null unless asked for.
    frontier: Option<FrontierEntry<'v>>,
    /// What is left when weights and values are known only within bounds; null unless asked for.
    robust: Option<RobustEntry<'v>>,
    /// Who enters and leaves against the file as it stands; null if the run does not depart from it, or if one of both chooses nothing.
    base: Option<BaseEntry<'v>>,
}

#[derive(Serialize, JsonSchema)]
struct MissingEntry<'v> {
    /// Id of the project.
    id: &'v str,
    /// The budget.
    resource: &'v str,
}

#[derive(Serialize, JsonSchema)]
struct BaseEntry<'v> {
    /// Projects chosen here and not by the file as it stands. Ids.
    entered: Vec<&'v str>,
    /// Projects that the file as it stands chooses. Ids.
    left: Vec<&'v str>,
}

/// Robust Portfolio Modeling.
#[derive(Serialize, JsonSchema)]
struct RobustEntry<'v> {
    /// Whether `non_dominated` is complete; otherwise it holds the best portfolios of the samples.
    exact: bool,
    /// Number of samples; null if exact.
    samples: Option<usize>,
    /// Number of samples whose best portfolio is not proven to be the best; null if exact.
    unproven: Option<usize>,
    /// Vertices of the region of weights; null if there are more than 6000.
    vertices: Option<usize>,
    /// Projects with a value that is known only within bounds. Ids.
    loose: Vec<&'v str>,
    /// The portfolios that no other one dominates, greatest total score first, each as ids.
    non_dominated: Vec<Vec<&'v str>>,
    /// The share of these portfolios that contain a project (where they are not exact, the share of the samples), by id, rounded to 12 places.
    core_index: BTreeMap<&'v str, Number>,
    /// Projects in all of them. Ids.
    core: Vec<&'v str>,
    /// Projects in some of them. Ids.
    borderline: Vec<&'v str>,
    /// Projects in none of them. Ids.
    exterior: Vec<&'v str>,
    /// Ranked projects in none of the three lists: whatever weights and values are, they cannot be chosen. Ids.
    kept_out: Vec<&'v str>,
    /// Those of the portfolios that may be worth most more than the chosen one, at most ten.
    competitors: Vec<CompetitorEntry<'v>>,
}

#[derive(Serialize, JsonSchema)]
struct CompetitorEntry<'v> {
    /// Its projects. Ids.
    chosen: Vec<&'v str>,
    /// Those that the chosen portfolio lacks. Ids.
    enters: Vec<&'v str>,
    /// Those that only the chosen portfolio has. Ids.
    leaves: Vec<&'v str>,
    /// The least that its total score is greater by, over all weights and values; below 0 if it can be less.
    least: Number,
    /// The most that its total score is greater by.
    greatest: Number,
}

#[derive(Serialize, JsonSchema)]
struct FrontierEntry<'v> {
    /// The budget.
    resource: &'v str,
    /// Whether the hull and every change within the band are there, with proof.
    complete: bool,
    /// The amounts within which every change is listed.
    band: [Number; 2],
    /// The best portfolios, by the least budget at which they are the best.
    points: Vec<PointEntry<'v>>,
    /// The least amount of the budget with which the portfolio of the file's budget is permitted; null if there is none or it is not proven.
    today: Option<Number>,
    /// The least of the budgets of these points at which each project is in; outside the band there may be lesser ones between two points.
    enters: Vec<EnterEntry<'v>>,
}

#[derive(Serialize, JsonSchema)]
struct PointEntry<'v> {
    /// The least amount of the budget with which the portfolio is permitted: what it uses, or more where a limit is a share of it.
    budget: Number,
    /// Its total score.
    value: Number,
    /// Its projects. Ids.
    chosen: Vec<&'v str>,
    /// Whether it lies on the convex hull.
    on_hull: bool,
}

#[derive(Serialize, JsonSchema)]
struct EnterEntry<'v> {
    /// Id of the project.
    id: &'v str,
    /// The budget.
    budget: Number,
}

#[derive(Serialize, JsonSchema)]
struct BudgetEntry<'v> {
    /// Its column.
    resource: &'v str,
    /// Its amount.
    limit: Number,
    /// What the portfolio uses; null without one.
    used: Option<Number>,
    /// What the projects that must be in use.
    bound: Number,
}

#[derive(Serialize, JsonSchema)]
struct LimitEntry<'v> {
    /// The demand.
    #[serde(flatten)]
    demand: DemandEntry<'v>,
    /// What it allows at most or asks for at least.
    limit: Number,
    /// What the portfolio uses; null without one.
    used: Option<Number>,
    /// What the projects that must be in use.
    bound: Number,
}

/// A demand: what kind, and what it is about.
#[derive(Serialize, JsonSchema)]
struct DemandEntry<'v> {
    /// Its kind.
    demand: &'static str,
    /// The budget that it counts in; absent where it counts projects.
    #[serde(skip_serializing_if = "Option::is_none")]
    resource: Option<&'v str>,
    /// Position of the limit in the criteria file, from 1; absent for other demands.
    #[serde(skip_serializing_if = "Option::is_none")]
    number: Option<usize>,
    /// Ids of the projects that it is about; absent where it is about amounts.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    projects: Vec<&'v str>,
}

#[derive(Serialize, JsonSchema)]
struct ListEntry<'v> {
    /// Its projects. Ids.
    chosen: Vec<&'v str>,
    /// Its total score.
    value: Number,
    /// Demands that it does not meet.
    unmet: Vec<DemandEntry<'v>>,
}

#[derive(Serialize, JsonSchema)]
struct ProjectEntry<'v> {
    /// Id of the project.
    id: &'v str,
    /// Its name.
    name: &'v str,
    /// Whether it is in the portfolio.
    chosen: bool,
    /// Why: the kind of a demand that asks for it or keeps it out, or `needed`, `value`, `holds`, `free`, `needs-out`, `lacks`, `adds-nothing`, `done`.
    why: &'static str,
    /// Ids of the projects that the reason is about.
    refs: Vec<&'v str>,
    /// What would have to give so that it could be added.
    lacks: Vec<LackEntry<'v>>,
    /// The demand that would not be met without it; null for other reasons.
    holds: Option<DemandEntry<'v>>,
    /// Its own score; null where it is not ranked.
    score: Option<Number>,
    /// What it costs of each budget, in their order; null where that is missing.
    costs: Vec<Option<Number>>,
    /// Those of the budgets of which the cost is assumed: the likely number or the middle of an interval, or what stands for missing ones.
    assumed: Vec<&'v str>,
    /// Those of the criteria under which something is assumed about a value that the score rests on, as it is missing or an interval.
    assumed_values: Vec<&'v str>,
}

#[derive(Serialize, JsonSchema)]
struct LackEntry<'v> {
    /// The demand.
    #[serde(flatten)]
    demand: DemandEntry<'v>,
    /// By how much it would have to give; null if it has no amount.
    by: Option<Number>,
}

#[derive(Serialize, JsonSchema)]
struct CandidateEntry<'v> {
    /// Id of the project.
    id: &'v str,
    /// What the best portfolio with it is worth less.
    loss: Number,
    /// Whether that is proven; otherwise the loss may be smaller.
    proven: bool,
    /// Who comes in besides it. Ids.
    enters: Vec<&'v str>,
    /// Who goes out for it. Ids.
    leaves: Vec<&'v str>,
}

#[derive(Serialize, JsonSchema)]
struct MemberEntry<'v> {
    /// The demand.
    #[serde(flatten)]
    demand: DemandEntry<'v>,
    /// What it allows at most or asks for at least; null if it has no amount.
    have: Option<Number>,
    /// What it would have to be, all other demands unchanged; null if giving way alone does not help.
    need: Option<Number>,
    /// The difference; null likewise.
    fix: Option<Number>,
    /// The best portfolio if it gives way by that, or entirely; null if another conflict remains, or if a missing value decides.
    relaxed: Option<RelaxedEntry<'v>>,
    /// Whether the limit on nodes sufficed to say what helps; if not, `need`, `fix` and `relaxed` are null.
    settled: bool,
}

#[derive(Serialize, JsonSchema)]
struct RelaxedEntry<'v> {
    /// Its projects. Ids.
    chosen: Vec<&'v str>,
    /// Its total score.
    value: Number,
}

struct Builder<'v> {
    view: &'v PortfolioView<'v>,
}

impl<'v> Builder<'v> {
    fn id(&self, project: u32) -> &'v str {
        self.view.decision().projects().id(project as usize)
    }

    fn ids(&self, projects: &[u32]) -> Vec<&'v str> {
        projects.iter().map(|project| self.id(*project)).collect()
    }

    fn demand(&self, demand: Demand) -> DemandEntry<'v> {
        let budget = self.view.budget_of(demand);
        let projects = match demand {
            Demand::Budget(_) | Demand::Places | Demand::AtMost(_) | Demand::AtLeast(_) => Vec::new(),
            Demand::Mandatory(project)
            | Demand::DecidedIn(project)
            | Demand::Locked(project)
            | Demand::DecidedOut(project)
            | Demand::Unavailable(project, _) => vec![self.id(project)],
            Demand::Needs(a, b) | Demand::Excludes(a, b) => vec![self.id(a), self.id(b)],
            Demand::OneOf(set) => self.ids(&self.view.wanted.one_of[set]),
        };
        DemandEntry {
            demand: demand.key(),
            resource: budget.map(|budget| self.view.wanted.budgets[budget].0.as_str()),
            number: match demand {
                Demand::AtMost(limit) | Demand::AtLeast(limit) => Some(limit + 1),
                _ => None,
            },
            projects,
        }
    }

    fn synergies(&self, best: &Chosen) -> Vec<Vec<&'v str>> {
        best.synergies.iter().map(|synergy| self.ids(&self.view.wanted.synergies[*synergy].projects)).collect()
    }

    /// What a demand allows, what the portfolio and what the bound projects use of it.
    fn uses(&self, best: Option<&Chosen>) -> Vec<(Demand, Number, Option<Number>, Number)> {
        let bound = &self.view.selection.bound.uses;
        let used = |demand: Demand| best?.uses.iter().find(|one| one.demand == demand);
        let entry = |one: &Use| {
            let used = used(one.demand).map(|one| exact_number(&one.used));
            (one.demand, exact_number(&one.limit), used, exact_number(&one.used))
        };
        bound.iter().map(entry).collect()
    }

    fn budgets(&self, best: Option<&Chosen>) -> Vec<BudgetEntry<'v>> {
        let entry = |(demand, limit, used, bound)| match demand {
            Demand::Budget(budget) => {
                Some(BudgetEntry { resource: &self.view.wanted.budgets[budget].0, limit, used, bound })
            }
            _ => None,
        };
        self.uses(best).into_iter().filter_map(entry).collect()
    }

    fn limits(&self, best: Option<&Chosen>) -> Vec<LimitEntry<'v>> {
        let others = self.uses(best).into_iter().filter(|(demand, ..)| !matches!(demand, Demand::Budget(_)));
        others
            .map(|(demand, limit, used, bound)| LimitEntry { demand: self.demand(demand), limit, used, bound })
            .collect()
    }

    fn list(&self, list: &ByList) -> ListEntry<'v> {
        ListEntry {
            chosen: self.ids(&list.chosen),
            value: exact_number(&list.value),
            unmet: list.unmet.iter().map(|demand| self.demand(*demand)).collect(),
        }
    }

    fn projects(&self, portfolio: &Portfolio) -> Vec<ProjectEntry<'v>> {
        portfolio.verdicts.iter().map(|verdict| self.project(verdict)).collect()
    }

    fn project(&self, verdict: &Verdict) -> ProjectEntry<'v> {
        let (why, refs, lacks) = why(verdict);
        let project = verdict.project as usize;
        let ranking = self.view.ranking;
        let budgets = 0..self.view.wanted.budgets.len();
        ProjectEntry {
            id: self.id(verdict.project),
            name: self.view.decision().projects().name(project),
            chosen: verdict.chosen,
            why,
            refs: self.ids(refs),
            lacks: lacks
                .iter()
                .map(|lack| LackEntry { demand: self.demand(lack.demand), by: lack.by.as_ref().map(exact_number) })
                .collect(),
            score: (ranking.rank_of(project) != 0).then(|| exact_number(&ranking.score(project))),
            holds: match verdict.why {
                Why::Holds(demand) => Some(self.demand(demand)),
                _ => None,
            },
            assumed: self.assumed(verdict.project).collect(),
            assumed_values: self.assumed_values(verdict.project).collect(),
            costs: budgets.map(|budget| Some(exact_number(&self.cost(budget, verdict.project)?))).collect(),
        }
    }

    /// The budgets of which the cost of a project is assumed.
    fn assumed(&self, project: u32) -> impl Iterator<Item = &'v str> {
        self.view.assumed_costs(project).map(|budget| self.view.wanted.budgets[budget].0.as_str())
    }

    /// The criteria under which something is assumed about a project.
    fn assumed_values(&self, project: u32) -> impl Iterator<Item = &'v str> {
        let decision = self.view.decision();
        self.view.assumptions(project).map(|(criterion, _)| decision.criteria()[criterion].id.as_str())
    }

    fn missing(&self, project: u32, budget: usize) -> MissingEntry<'v> {
        MissingEntry { id: self.id(project), resource: &self.view.wanted.budgets[budget].0 }
    }

    fn cost(&self, budget: usize, project: u32) -> Option<BigRational> {
        crate::portfolio::cost_of(self.view.decision(), budget, project)
    }

    fn candidate(&self, candidate: &Candidate) -> CandidateEntry<'v> {
        CandidateEntry {
            id: self.id(candidate.project),
            loss: exact_number(&candidate.loss),
            proven: candidate.proven,
            enters: self.ids(&candidate.enters),
            leaves: self.ids(&candidate.leaves),
        }
    }

    fn frontier(&self, frontier: &Frontier) -> FrontierEntry<'v> {
        let point = |point: &Point| PointEntry {
            budget: exact_number(&point.budget),
            value: exact_number(&point.value),
            chosen: self.ids(&point.chosen),
            on_hull: point.on_hull,
        };
        let enters = frontier.enters.iter();
        FrontierEntry {
            resource: &self.view.wanted.budgets[frontier.budget].0,
            complete: frontier.complete,
            band: [exact_number(&frontier.band.0), exact_number(&frontier.band.1)],
            points: frontier.points.iter().map(point).collect(),
            today: frontier.today.map(|today| exact_number(&frontier.points[today].budget)),
            enters: enters
                .map(|(project, budget)| EnterEntry { id: self.id(*project), budget: exact_number(budget) })
                .collect(),
        }
    }

    fn base(&self, entered: &[u32], left: &[u32]) -> BaseEntry<'v> {
        let then = self.view.beside.base.map_or(self.view.decision(), |base| base.ranking.decision());
        let left = left.iter().map(|project| then.projects().id(*project as usize));
        BaseEntry { entered: self.ids(entered), left: left.collect() }
    }

    fn robust(&self, robust: &Robust) -> RobustEntry<'v> {
        let list = |list: &str| -> Vec<&'v str> {
            let of = robust.core.iter().filter(|(_, share)| super::robust::list_of(share) == list);
            of.map(|(project, _)| self.id(*project)).collect()
        };
        let competitor = |competitor: &Competitor| CompetitorEntry {
            chosen: self.ids(&competitor.projects),
            enters: self.ids(&competitor.enters),
            leaves: self.ids(&competitor.leaves),
            least: exact_number(&competitor.least),
            greatest: exact_number(&competitor.greatest),
        };
        RobustEntry {
            exact: robust.how == How::Exact,
            samples: match robust.how {
                How::Exact => None,
                How::Sampled { samples, .. } => Some(samples),
            },
            unproven: match robust.how {
                How::Exact => None,
                How::Sampled { unproven, .. } => Some(unproven),
            },
            vertices: robust.vertices,
            loose: self.ids(&robust.loose),
            non_dominated: robust.portfolios.iter().map(|portfolio| self.ids(portfolio)).collect(),
            core_index: robust.core.iter().map(|(project, share)| (self.id(*project), exact_number(share))).collect(),
            core: list("core"),
            borderline: list("borderline"),
            exterior: list("exterior"),
            kept_out: self.ids(&robust.kept_out),
            competitors: robust.competitors.iter().map(competitor).collect(),
        }
    }

    fn member(&self, member: &Conflicting) -> MemberEntry<'v> {
        let fix = member.have.as_ref().zip(member.need.as_ref()).map(|(have, need)| need - have);
        MemberEntry {
            demand: self.demand(member.demand),
            have: member.have.as_ref().map(exact_number),
            need: member.need.as_ref().map(exact_number),
            fix: fix.as_ref().map(exact_number),
            settled: member.settled,
            relaxed: member.relaxed.as_ref().map(|relaxed| RelaxedEntry {
                chosen: self.ids(&relaxed.projects),
                value: exact_number(&relaxed.value),
            }),
        }
    }
}

/// The code of a verdict, the projects that it is about and what is lacking.
fn why(verdict: &Verdict) -> (&'static str, &[u32], &[Lack]) {
    match &verdict.why {
        Why::Asked(demand) | Why::KeptOut(demand) => (demand.key(), &[], &[]),
        Why::NeededBy(others) => ("needed", others, &[]),
        Why::Worth => ("value", &[], &[]),
        Why::Holds(_) => ("holds", &[], &[]),
        Why::Free => ("free", &[], &[]),
        Why::NeedsOut(other) => ("needs-out", std::slice::from_ref(other), &[]),
        Why::Lacks(lacks) => ("lacks", &[], lacks),
        Why::AddsNothing => ("adds-nothing", &[], &[]),
        Why::Done => ("done", &[], &[]),
    }
}

/// One row per project of the list; of a frontier one row per portfolio; without a portfolio one row per
/// conflicting demand.
#[must_use]
pub fn csv(view: &PortfolioView<'_>, excel: bool) -> String {
    let dialect = if excel { Dialect::Excel } else { Dialect::Plain };
    if let Some(frontier) = view.beside.frontier {
        return write(dialect, points(view, frontier, excel).into_iter());
    }
    match &view.selection.outcome {
        Outcome::Portfolio(portfolio) => write(dialect, projects(view, portfolio, excel).into_iter()),
        Outcome::Conflict(conflict) => write(dialect, members_table(view, &conflict.members, excel).into_iter()),
        Outcome::Unknown => write(dialect, members_table(view, &[], excel).into_iter()),
    }
}

/// A number as the form wants it: exact with a point, or as German Excel reads it.
fn cell(excel: bool, number: Option<&BigRational>, places: Option<usize>) -> String {
    let Some(number) = number else { return String::new() };
    match (excel, places) {
        (false, _) => exact::decimal(number),
        (true, Some(places)) => exact::fixed(&exact::scaled(number, places), places).replace('.', ","),
        (true, None) => exact::decimal(number).replace('.', ","),
    }
}

/// A yes or no as the form wants it.
fn yes_no(view: &PortfolioView<'_>, excel: bool, value: bool) -> String {
    match (excel, value) {
        (true, true) => messages::word(view.lang, "ranking-yes"),
        (true, false) => messages::word(view.lang, "ranking-no"),
        (false, value) => value.to_string(),
    }
}

fn projects(view: &PortfolioView<'_>, portfolio: &Portfolio, excel: bool) -> Vec<Vec<String>> {
    let word = |id: &str| messages::word(view.lang, id);
    let words = Words { lang: view.lang, clean: str::to_owned };
    let build = Builder { view };
    let mut header: Vec<String> = if excel {
        [
            "ranking-column-id",
            "ranking-column-project",
            "ranking-column-department",
            "portfolio-csv-chosen",
            "ranking-column-score",
        ]
        .map(word)
        .into()
    } else {
        ["id", "name", "department", "chosen", "score"].map(str::to_owned).into()
    };
    let budgets = 0..view.wanted.budgets.len();
    header.extend(budgets.clone().map(|budget| {
        let name = view.budget_name(budget);
        safe(if excel { name.get(view.lang) } else { &view.wanted.budgets[budget].0 }).into_owned()
    }));
    header.extend(if excel {
        ["portfolio-csv-why", "portfolio-csv-assumed"].map(word).to_vec()
    } else {
        ["why", "refs", "lacks", "assumed", "assumed_values"].map(str::to_owned).to_vec()
    });
    let robust = view.beside.robust;
    if robust.is_some() {
        header.extend(if excel {
            ["robust-index", "robust-list"].map(word).to_vec()
        } else {
            ["core_index", "list"].map(str::to_owned).to_vec()
        });
    }
    // What is said of the portfolio as a whole stands in every row: a table has no other place for it.
    header.extend(if excel {
        ["total", "bound", "gap", "proven"].map(|id| word(&format!("portfolio-csv-{id}"))).to_vec()
    } else {
        ["total", "bound", "gap", "proven"].map(str::to_owned).to_vec()
    });
    let (value, bound) = (&portfolio.best.value, &portfolio.bound);
    let whole = [Some(value), Some(bound), Some(&(bound - value))].map(|number| cell(excel, number, Some(1)));
    let whole: Vec<String> = whole.into_iter().chain([yes_no(view, excel, portfolio.proven())]).collect();
    let list = view.decision().projects();
    let rows = portfolio.verdicts.iter().map(|verdict| {
        let project = verdict.project as usize;
        let texts = [list.id(project), list.name(project), list.department(project)];
        let mut row: Vec<String> = texts.map(|text| safe(text).into_owned()).into();
        row.push(yes_no(view, excel, verdict.chosen));
        let score = (view.ranking.rank_of(project) != 0).then(|| view.ranking.score(project));
        row.push(cell(excel, score.as_ref(), Some(1)));
        row.extend(budgets.clone().map(|budget| cell(excel, build.cost(budget, verdict.project).as_ref(), None)));
        if excel {
            row.push(safe(&super::people::why_of(view, words, verdict)).into_owned());
            row.push(safe(&view.assumed_names(verdict.project)).into_owned());
        } else {
            let (code, refs, lacks) = why(verdict);
            row.push(code.to_owned());
            row.push(safe(&build.ids(refs).join("|")).into_owned());
            let lacks: Vec<String> = lacks.iter().map(|lack| lack_text(&build, lack)).collect();
            row.push(safe(&lacks.join("|")).into_owned());
            let assumed: Vec<&str> = build.assumed(verdict.project).collect();
            row.push(safe(&assumed.join("|")).into_owned());
            let values: Vec<&str> = build.assumed_values(verdict.project).collect();
            row.push(safe(&values.join("|")).into_owned());
        }
        if let Some(robust) = robust {
            let share = robust.core.get(&verdict.project);
            row.push(cell(excel, share, Some(3)));
            row.push(match share {
                None => String::new(),
                Some(share) if excel => super::robust::list_word(words, share),
                Some(share) => super::robust::list_of(share).to_owned(),
            });
        }
        row.extend(whole.clone());
        row
    });
    std::iter::once(header).chain(rows).collect()
}

/// One row per portfolio of a frontier.
fn points(view: &PortfolioView<'_>, frontier: &Frontier, excel: bool) -> Vec<Vec<String>> {
    let word = |id: &str| messages::word(view.lang, id);
    let build = Builder { view };
    let header: Vec<String> = if excel {
        [
            "portfolio-column-from",
            "portfolio-csv-score",
            "portfolio-column-hull",
            "portfolio-csv-chosen",
            "portfolio-csv-complete",
        ]
        .map(word)
        .into()
    } else {
        ["budget", "value", "on_hull", "chosen", "complete"].map(str::to_owned).into()
    };
    let rows = frontier.points.iter().map(|point| {
        let chosen = safe(&build.ids(&point.chosen).join("|")).into_owned();
        vec![
            cell(excel, Some(&point.budget), None),
            cell(excel, Some(&point.value), Some(1)),
            yes_no(view, excel, point.on_hull),
            chosen,
            yes_no(view, excel, frontier.complete),
        ]
    });
    std::iter::once(header).chain(rows).collect()
}

/// A lack as one word: `budget:cost-eur=5000`, `places=1`, `excludes:P1+P2`.
fn lack_text(build: &Builder<'_>, lack: &Lack) -> String {
    let DemandEntry { demand, resource, number, projects } = build.demand(lack.demand);
    let about: Vec<String> = resource
        .map(str::to_owned)
        .into_iter()
        .chain(number.map(|n| n.to_string()))
        .chain(projects.into_iter().map(str::to_owned))
        .collect();
    let mut text = demand.to_owned();
    if !about.is_empty() {
        text = format!("{text}:{}", about.join("+"));
    }
    match &lack.by {
        Some(by) => format!("{text}={}", exact::decimal(by)),
        None => text,
    }
}

fn members_table(view: &PortfolioView<'_>, members: &[Conflicting], excel: bool) -> Vec<Vec<String>> {
    let word = |id: &str| messages::word(view.lang, id);
    let demands = Demands { view, words: Words { lang: view.lang, clean: str::to_owned } };
    let header: Vec<String> = if excel {
        ["demand", "have", "need", "value", "settled"].map(|id| word(&format!("portfolio-csv-{id}"))).into()
    } else {
        ["demand", "name", "have", "need", "value", "settled"].map(str::to_owned).into()
    };
    let rows = members.iter().map(|member| {
        let name = safe(&demands.name(member.demand)).into_owned();
        let mut row = if excel { vec![name] } else { vec![member.demand.key().to_owned(), name] };
        row.push(cell(excel, member.have.as_ref(), None));
        row.push(cell(excel, member.need.as_ref(), None));
        row.push(cell(excel, member.relaxed.as_ref().map(|relaxed| &relaxed.value), Some(1)));
        row.push(yes_no(view, excel, member.settled));
        row
    });
    std::iter::once(header).chain(rows).collect()
}
