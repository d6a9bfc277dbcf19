//! Portfolios for people: what is bound, what is chosen, what it uses, what else could be done.

use std::collections::BTreeSet;

use comfy_table::CellAlignment;
use num_rational::BigRational;
use num_traits::{Signed, Zero};

use super::PortfolioView;
use super::demands::Demands;
use super::{frontier, robust};
use crate::messages::Arg;
use crate::portfolio::{
    ByList, Candidate, Chosen, Conflict, Conflicting, CostAssumption, Demand, Frontier, Outcome, Portfolio,
    Unavailable, Use, Verdict, Why, cost_assumed, cost_of,
};
use crate::render::document::{self, Column, Document, Figure, Table};
use crate::render::lines::Lines;
use crate::render::sentences::Sentences;
use crate::render::view::{Options, RankingView};
use crate::render::words::Words;
use crate::render::{harmless, markdown};
use crate::scoring::Assumption;

/// A selection as a table of at most `width` columns.
#[must_use]
pub fn table(view: &PortfolioView<'_>, width: usize, color: bool) -> String {
    let words = Words { lang: view.lang, clean: harmless };
    let page = Page { view, words, demands: Demands { view, words }, departments: WIDE <= width };
    let mut out = Lines::new(width, color);
    out.heading(&page.title());
    out.paragraph(&page.facts());
    for block in page.blocks() {
        match block {
            Block::Text(text) => {
                out.empty();
                out.paragraph(&text);
            }
            Block::Heading(text) => {
                out.empty();
                out.heading(&text);
            }
            Block::Item(text) => out.paragraph(&format!("- {text}")),
            Block::Table { header, rows, numbers } => {
                out.empty();
                let alignment = |number: &bool| if *number { CellAlignment::Right } else { CellAlignment::Left };
                let alignments: Vec<_> = numbers.iter().map(alignment).collect();
                out.table(header, rows, &alignments);
            }
        }
    }
    out.finish()
}

/// A selection as a Markdown document.
#[must_use]
pub fn markdown(view: &PortfolioView<'_>) -> String {
    let words = Words { lang: view.lang, clean: markdown::escape };
    let page = Page { view, words, demands: Demands { view, words }, departments: true };
    let mut out = format!("# {}\n\n{}\n", page.title(), page.facts());
    let mut in_list = false;
    for block in page.blocks() {
        if !(in_list && matches!(block, Block::Item(_))) {
            out.push('\n');
        }
        in_list = matches!(block, Block::Item(_));
        match block {
            Block::Text(text) => out.push_str(&format!("{text}\n")),
            Block::Heading(text) => out.push_str(&format!("## {text}\n")),
            Block::Item(text) => out.push_str(&format!("- {text}\n")),
            Block::Table { header, rows, numbers } => {
                markdown::push_row(&mut out, &header);
                let rule: Vec<&str> = numbers.iter().map(|number| if *number { "---:" } else { "---" }).collect();
                out.push_str(&format!("| {} |\n", rule.join(" | ")));
                rows.iter().for_each(|row| markdown::push_row(&mut out, row));
            }
        }
    }
    out
}

/// A selection and its frontier as blocks of a paper, below a heading of their own.
pub(in crate::render) fn push(
    view: &PortfolioView<'_>,
    frontier: Option<(&Frontier, Option<Figure>)>,
    words: Words,
    document: &mut Document,
) {
    let page = Page { view, words, demands: Demands { view, words }, departments: true };
    let mut caption = words.word("annex-caption-chosen");
    let mut items = Vec::new();
    let (frontier, mut figure) = frontier.unzip();
    let frontier = frontier.map(|frontier| frontier::blocks(view, words, frontier, false)).unwrap_or_default();
    let chosen = page.blocks();
    let first = chosen.len();
    for (index, block) in chosen.into_iter().chain(frontier).enumerate() {
        // The picture stands above the table that says the same in words.
        if first <= index && matches!(block, Block::Table { .. }) {
            document.items(std::mem::take(&mut items));
            figure.take().flatten().into_iter().for_each(|figure| document.push(document::Block::Figure(figure)));
        }
        if let Block::Item(item) = block {
            items.push(item);
            continue;
        }
        document.items(std::mem::take(&mut items));
        match block {
            Block::Text(text) => document.paragraph([text]),
            // The heading says what the table below shows.
            Block::Heading(text) => {
                document.subheading(text);
                caption.clear();
            }
            Block::Table { header, rows, numbers } => {
                let columns = header.into_iter().zip(numbers);
                let columns = columns.map(|(name, is_number)| Column { name, is_number, percent: None }).collect();
                let table = Table::new(caption.clone(), columns, rows);
                document.push(document::Block::Table(Table { is_wide: true, ..table }));
            }
            Block::Item(_) => {}
        }
    }
    document.items(items);
}

/// Why a project is in or out, in words.
pub(super) fn why_of(view: &PortfolioView<'_>, words: Words, verdict: &Verdict) -> String {
    Page { view, words, demands: Demands { view, words }, departments: true }.why(verdict)
}

/// A part of the page.
pub(super) enum Block {
    Text(String),
    Heading(String),
    Item(String),
    Table { header: Vec<String>, rows: Vec<Vec<String>>, numbers: Vec<bool> },
}

struct Page<'v> {
    view: &'v PortfolioView<'v>,
    words: Words,
    demands: Demands<'v>,
    /// Whether there is room for the departments.
    departments: bool,
}

/// From this many columns on tables have room for the departments.
const WIDE: usize = 140;

impl Page<'_> {
    fn of_ranking<T>(&self, get: impl FnOnce(&Sentences<'_>) -> T) -> T {
        let options = Options { layers: self.view.beside.layers, ..Options::new(self.view.lang) };
        let view = RankingView::new(self.view.ranking, options);
        get(&Sentences::new(&view, self.words.clean))
    }

    fn title(&self) -> String {
        let title = self.words.text(self.view.decision().title());
        self.words.say("portfolio-title", &[("title", title.into())])
    }

    fn facts(&self) -> String {
        self.of_ranking(|sentences| sentences.facts()).join(" · ")
    }

    fn say(&self, id: &str, args: &[(&str, Arg)]) -> String {
        self.words.say(id, args)
    }

    fn projects(&self, projects: &[u32]) -> String {
        self.words.projects(self.view.decision(), projects)
    }

    fn blocks(&self) -> Vec<Block> {
        let mut blocks: Vec<Block> = self.departure().into_iter().map(Block::Text).collect();
        blocks.push(Block::Text(self.bound()));
        blocks.extend(self.bound_without().into_iter().map(Block::Text));
        match &self.view.selection.outcome {
            Outcome::Portfolio(portfolio) => self.portfolio(portfolio, &mut blocks),
            Outcome::Conflict(conflict) => {
                self.conflict(conflict, &mut blocks);
                self.without_portfolio(&mut blocks);
            }
            Outcome::Unknown => {
                blocks.push(Block::Text(self.words.word("portfolio-unknown")));
                self.without_portfolio(&mut blocks);
            }
        }
        blocks
    }

    /// What was asked for beside a portfolio that there is none of.
    fn without_portfolio(&self, blocks: &mut Vec<Block>) {
        // What larger amounts of the budget would allow may still be the answer.
        if let Some(frontier) = self.view.beside.frontier {
            blocks.extend(frontier::blocks(self.view, self.words, frontier, true));
            self.assumed_beside(blocks);
        }
        if self.view.beside.asks_robust {
            blocks.push(Block::Text(self.words.word("portfolio-robust-none")));
        }
    }

    /// What a run that departs from the file opens with: who enters and leaves, and what is in force instead.
    fn departure(&self) -> Vec<String> {
        let Some(base) = self.view.beside.base else { return Vec::new() };
        let change = match self.view.departure() {
            None => "portfolio-base-none",
            Some((entered, left)) => match (entered.is_empty(), left.is_empty()) {
                (true, true) => "portfolio-base-same",
                (false, true) => "ranking-base-entered",
                (true, false) => "ranking-base-left",
                (false, false) => "ranking-base-changed",
            },
        };
        let (entered, left) = self.view.departure().unwrap_or_default();
        let there = base.selection.is_some_and(|selection| matches!(selection.outcome, Outcome::Portfolio(_)));
        let args = [
            ("where", self.where_none(there).into()),
            ("entered", self.projects(&entered).into()),
            ("left", self.words.projects(base.ranking.decision(), &left).into()),
        ];
        let mut said = vec![self.say(change, &args)];
        said.extend(self.of_ranking(|sentences| sentences.settings_instead_of(base.ranking)));
        said
    }

    /// Which side of a comparison lacks a portfolio.
    fn where_none(&self, there: bool) -> &'static str {
        match (matches!(self.view.selection.outcome, Outcome::Portfolio(_)), there) {
            (false, true) => "here",
            (true, false) => "there",
            _ => "both",
        }
    }

    /// What must be in and lacks a number or a score.
    fn bound_without(&self) -> Vec<String> {
        let bound = &self.view.selection.bound;
        let without_number = bound.without_number.iter().map(|(project, budget)| {
            let budget = self.words.text(&self.view.budget_name(*budget));
            let project = self.words.project(self.view.decision(), *project);
            self.say("portfolio-bound-without-number", &[("project", project.into()), ("budget", budget.into())])
        });
        let mut said: Vec<String> = without_number.collect();
        if !bound.without_score.is_empty() {
            let (count, projects) = (bound.without_score.len(), self.projects(&bound.without_score));
            said.push(
                self.say("portfolio-bound-without-score", &[("count", count.into()), ("projects", projects.into())]),
            );
        }
        said
    }

    /// What must be in, and what that binds.
    fn bound(&self) -> String {
        let bound = &self.view.selection.bound;
        if bound.asked.is_empty() {
            return self.words.word("portfolio-bound-nothing");
        }
        let uses: Vec<String> = bound
            .uses
            .iter()
            .filter(|one| matches!(one.demand, Demand::Budget(_) | Demand::Places))
            .map(|one| self.bound_use(one))
            .collect();
        let n_uses = uses.len();
        let args = [
            ("count", bound.asked.len().into()),
            ("projects", self.projects(&bound.asked).into()),
            ("needed", bound.needed.len().into()),
            ("needs", self.projects(&bound.needed).into()),
            ("uses", self.words.list(uses, n_uses).into()),
        ];
        let id = match (bound.needed.is_empty(), n_uses) {
            (true, 0) => "portfolio-bound-alone",
            (true, _) => "portfolio-bound",
            (false, 0) => "portfolio-bound-needed-alone",
            (false, _) => "portfolio-bound-needed",
        };
        self.say(id, &args)
    }

    fn bound_use(&self, one: &Use) -> String {
        let left = one.left();
        let amount = |amount: &BigRational| Arg::from(self.view.amount(one.demand, amount));
        let id = if left.is_negative() { "portfolio-bound-over" } else { "portfolio-bound-use" };
        self.say(
            id,
            &[
                ("name", self.demands.name(one.demand).into()),
                ("used", amount(&one.used)),
                ("limit", amount(&one.limit)),
                ("left", amount(&left.abs())),
            ],
        )
    }

    fn portfolio(&self, portfolio: &Portfolio, blocks: &mut Vec<Block>) {
        blocks.push(Block::Text(self.verdict(portfolio)));
        if portfolio.proven() && !portfolio.settled {
            blocks.push(Block::Text(self.words.word("portfolio-unsettled")));
        }
        let (frontier, robust) = (self.view.beside.frontier, self.view.beside.robust);
        if let Some(frontier) = frontier {
            blocks.extend(frontier::blocks(self.view, self.words, frontier, true));
        }
        if let Some(robust) = robust {
            blocks.extend(robust::blocks(self.view, self.words, robust, portfolio, |projects| self.in_order(projects)));
        }
        // Who asks for one of these knows the portfolio itself.
        if frontier.is_some() || robust.is_some() {
            self.assumed_beside(blocks);
            return;
        }
        blocks.extend(self.chosen(&portfolio.best, Some(portfolio)));
        self.assumed(&portfolio.best.projects, |_, _| true, blocks);
        self.synergies(&portfolio.best, blocks);
        self.uses(&portfolio.best, blocks);
        blocks.push(Block::Heading(self.words.word("portfolio-lists")));
        for (list, id) in [(&portfolio.greedy, "greedy"), (&portfolio.by_score, "by-score")] {
            blocks.push(Block::Item(self.list(list, id, &portfolio.best)));
        }
        if !portfolio.candidates.is_empty() {
            blocks.push(Block::Heading(self.words.word("portfolio-candidates")));
            blocks.extend(portfolio.candidates.iter().map(|candidate| Block::Item(self.candidate(candidate))));
        }
        self.left_out(portfolio, blocks);
    }

    /// How many, how good, and whether that is proven.
    fn verdict(&self, portfolio: &Portfolio) -> String {
        let gap = &portfolio.bound - &portfolio.best.value;
        let id = if portfolio.proven() { "portfolio-best" } else { "portfolio-best-found" };
        self.say(
            id,
            &[
                ("count", portfolio.best.projects.len().into()),
                ("value", self.view.score(&portfolio.best.value).into()),
                ("bound", self.view.score(&portfolio.bound).into()),
                ("gap", self.view.score(&gap).into()),
            ],
        )
    }

    fn budgets(&self) -> impl Iterator<Item = usize> + '_ {
        0..self.view.wanted.budgets.len()
    }

    /// The chosen projects in the order of the ranking; nothing where there are none.
    fn chosen(&self, chosen: &Chosen, portfolio: Option<&Portfolio>) -> Option<Block> {
        if chosen.projects.is_empty() {
            return None;
        }
        let columns: &[&str] =
            if self.departments { &["project", "department", "score"] } else { &["project", "score"] };
        let mut header: Vec<String> =
            columns.iter().map(|column| self.words.word(&format!("ranking-column-{column}"))).collect();
        header.extend(self.budgets().map(|budget| self.budget_header(budget)));
        let mut numbers: Vec<bool> = columns.iter().map(|column| *column == "score").collect();
        numbers.extend(self.budgets().map(|_| true));
        if portfolio.is_some() {
            header.push(self.words.word("ranking-column-reason"));
            numbers.push(false);
        }
        let rows = self.in_order(&chosen.projects).into_iter().map(|project| {
            let mut row = self.project_cells(project);
            if let Some(portfolio) = portfolio {
                row.push(self.why(&portfolio.verdicts[project as usize]));
            }
            row
        });
        Some(Block::Table { header, rows: rows.collect(), numbers })
    }

    fn budget_header(&self, budget: usize) -> String {
        let name = self.words.text(&self.view.budget_name(budget));
        let unit = self.words.unit(&self.view.budget_unit(budget));
        if unit.is_empty() {
            return name;
        }
        self.say("portfolio-column-budget", &[("name", name.into()), ("unit", unit.into())])
    }

    fn project_cells(&self, project: u32) -> Vec<String> {
        let decision = self.view.decision();
        let marked = |text: String| self.say("portfolio-amount-assumed", &[("amount", text.into())]);
        let score = match self.view.score_of(project) {
            Some(score) if self.view.assumptions(project).next().is_some() => marked(score),
            Some(score) => score,
            None => self.words.word("comparison-not-ranked"),
        };
        let mut row = vec![self.words.name_and_id(decision, project)];
        if self.departments {
            row.push(self.words.clean(decision.projects().department(project as usize)));
        }
        row.push(score);
        row.extend(self.budgets().map(|budget| match cost_of(decision, budget, project) {
            Some(cost) if cost_assumed(decision, budget, project).is_some() => marked(self.view.number(&cost)),
            Some(cost) => self.view.number(&cost),
            None => self.words.word("comparison-not-ranked"),
        }));
        row
    }

    /// What of these projects is not known to the point, and what is taken for it: scores and costs marked in the
    /// tables above. Of costs those of a budget and project that `counts`.
    fn assumed(&self, projects: &[u32], counts: impl Fn(usize, u32) -> bool, blocks: &mut Vec<Block>) {
        let values = self.assumed_values(projects, |_| true);
        let items: Vec<String> = values.into_iter().chain(self.assumed_costs(projects, counts)).collect();
        if !items.is_empty() {
            blocks.push(Block::Text(self.words.word("portfolio-assumed")));
            blocks.extend(items.into_iter().map(Block::Item));
        }
    }

    /// What is assumed about the projects of a frontier and of robust portfolios. What the latter look at as a
    /// whole, intervals and unknown values, they do not assume.
    fn assumed_beside(&self, blocks: &mut Vec<Block>) {
        let (frontier, robust) = (self.view.beside.frontier, self.view.beside.robust);
        let enters = frontier.into_iter().flat_map(|frontier| frontier.enters.keys());
        let compared = robust.into_iter().flat_map(|robust| robust.core.keys());
        let projects: BTreeSet<u32> = enters.chain(compared).copied().collect();
        let projects: Vec<u32> = projects.into_iter().collect();
        let is_examined = |how| matches!(how, Assumption::Likely | Assumption::Middle | Assumption::Unknown);
        let values = self.assumed_values(&projects, |how| frontier.is_some() || !is_examined(how));
        let items: Vec<String> = values.into_iter().chain(self.assumed_costs(&projects, |_, _| true)).collect();
        if !items.is_empty() {
            blocks.push(Block::Text(self.words.word("ranking-assumed")));
            blocks.extend(items.into_iter().map(Block::Item));
        }
    }

    /// The assumed costs that the lack rests on for which a project is left out: its own, and those of what it
    /// needs and would bring along. Budgets with projects.
    fn assumed_in_lack(&self, portfolio: &Portfolio, project: u32) -> Vec<(usize, u32)> {
        let verdict = |project: u32| &portfolio.verdicts[project as usize];
        let Why::Lacks(lacks) = &verdict(project).why else { return Vec::new() };
        let decision = self.view.decision();
        let (mut brought, mut open) = (BTreeSet::new(), vec![project]);
        while let Some(project) = open.pop() {
            let is_there = verdict(project).chosen || verdict(project).why == Why::Done;
            if !is_there && brought.insert(project) {
                open.extend(decision.projects().needs(project as usize));
            }
        }
        let lacking = |budget: &usize| lacks.iter().any(|lack| self.view.budget_of(lack.demand) == Some(*budget));
        let of_budget = |budget: usize| brought.iter().map(move |project| (budget, *project));
        let assumed = |(budget, project): &(usize, u32)| cost_assumed(decision, *budget, *project).is_some();
        self.budgets().filter(lacking).flat_map(of_budget).filter(assumed).collect()
    }

    /// What is assumed about the values of these projects, by criterion.
    fn assumed_values(&self, projects: &[u32], counts: impl Fn(Assumption) -> bool) -> Vec<String> {
        let mut by_kind: Vec<((usize, Assumption), Vec<u32>)> = Vec::new();
        for project in self.in_order(projects) {
            for kind in self.view.assumptions(project).filter(|(_, how)| counts(*how)) {
                match by_kind.iter_mut().find(|(other, _)| *other == kind) {
                    Some((_, such)) => such.push(project),
                    None => by_kind.push((kind, vec![project])),
                }
            }
        }
        by_kind.sort_by_key(|((criterion, _), _)| *criterion);
        self.of_ranking(|sentences| {
            let item = |((criterion, assumption), such): &((usize, Assumption), Vec<u32>)| {
                sentences.assumed_of(*criterion, *assumption, self.projects(such))
            };
            by_kind.iter().map(item).collect()
        })
    }

    /// What is assumed about the costs of these projects, by budget.
    fn assumed_costs(&self, projects: &[u32], counts: impl Fn(usize, u32) -> bool) -> Vec<String> {
        let decision = self.view.decision();
        let mut items = Vec::new();
        for budget in self.budgets() {
            for (how, id) in [
                (CostAssumption::Value, "portfolio-assumed-value"),
                (CostAssumption::Middle, "portfolio-assumed-middle"),
            ] {
                let is_such =
                    |project: &u32| cost_assumed(decision, budget, *project) == Some(how) && counts(budget, *project);
                let such: Vec<u32> = projects.iter().copied().filter(is_such).collect();
                let Some(cost) = such.first().and_then(|first| cost_of(decision, budget, *first)) else { continue };
                let args = [
                    ("name", self.words.text(&self.view.budget_name(budget)).into()),
                    ("value", self.view.amount(Demand::Budget(budget), &cost).into()),
                    ("projects", self.projects(&such).into()),
                ];
                items.push(self.say(id, &args));
            }
        }
        items
    }

    /// Best score first, what is not ranked last.
    fn in_order(&self, projects: &[u32]) -> Vec<u32> {
        let mut order = projects.to_vec();
        let rank = |project: &u32| self.view.ranking.own_rank_of(*project as usize);
        order.sort_by_key(|project| (rank(project) == 0, rank(project), *project));
        order
    }

    fn synergies(&self, chosen: &Chosen, blocks: &mut Vec<Block>) {
        for synergy in &chosen.synergies {
            let synergy = &self.view.wanted.synergies[*synergy];
            let saves = self.budgets().filter_map(|budget| {
                let id = &self.view.wanted.budgets[budget].0;
                let saving = synergy.saves.iter().find(|saving| saving.resource == *id)?;
                let amount = self.view.amount(Demand::Budget(budget), &crate::exact::rational(saving.amount));
                let name = self.words.text(&self.view.budget_name(budget));
                Some(self.say("portfolio-synergy-saves", &[("amount", amount.into()), ("name", name.into())]))
            });
            let bonus = synergy.bonus_score.map(|bonus| {
                self.say(
                    "portfolio-synergy-bonus",
                    &[("amount", self.view.score(&crate::exact::rational(bonus)).into())],
                )
            });
            let gains: Vec<String> = saves.chain(bonus).collect();
            let count = gains.len();
            let projects = self.projects(&synergy.projects);
            let gains = self.words.list(gains, count);
            blocks.push(Block::Text(
                self.say("portfolio-synergy", &[("projects", projects.into()), ("gains", gains.into())]),
            ));
        }
    }

    /// What is used of every budget and limit.
    fn uses(&self, chosen: &Chosen, blocks: &mut Vec<Block>) {
        if chosen.uses.is_empty() {
            return;
        }
        blocks.push(Block::Heading(self.words.word("portfolio-uses")));
        let header =
            ["demand", "used", "limit", "left"].map(|c| self.words.word(&format!("portfolio-column-{c}"))).to_vec();
        let row = |one: &Use| {
            let left = one.left();
            vec![
                self.demands.name(one.demand),
                self.view.amount(one.demand, &one.used),
                self.view.amount(one.demand, &one.limit),
                self.view.amount(one.demand, &left),
            ]
        };
        let rows = chosen.uses.iter().map(row).collect();
        blocks.push(Block::Table { header, rows, numbers: vec![false, true, true, true] });
    }

    fn list(&self, list: &ByList, id: &str, best: &Chosen) -> String {
        let loss = &best.value - &list.value;
        let same = list.chosen == best.projects;
        let only =
            |from: &[u32], to: &[u32]| -> Vec<u32> { to.iter().copied().filter(|p| !from.contains(p)).collect() };
        let (lacks, extra) = (only(&list.chosen, &best.projects), only(&best.projects, &list.chosen));
        let unmet: Vec<String> = list.unmet.iter().map(|demand| self.demands.name(*demand)).collect();
        let n_unmet = unmet.len();
        let ending = match (same, list.unmet.is_empty(), loss.is_zero()) {
            (true, ..) => "same",
            (false, false, _) => "unmet",
            (false, true, true) if lacks.is_empty() => "more",
            (false, true, true) if extra.is_empty() => "less",
            (false, true, true) => "equal",
            (false, true, false) => "worse",
        };
        self.say(
            &format!("portfolio-{id}-{ending}"),
            &[
                ("count", list.chosen.len().into()),
                ("value", self.view.score(&list.value).into()),
                ("loss", self.view.score(&loss).into()),
                ("lacks", self.projects(&lacks).into()),
                ("extra", self.projects(&extra).into()),
                ("unmet", self.words.list(unmet, n_unmet).into()),
            ],
        )
    }

    fn candidate(&self, candidate: &Candidate) -> String {
        let kind = match (candidate.loss.is_zero(), candidate.proven) {
            (true, _) => "same",
            (false, true) => "less",
            (false, false) => "most",
        };
        self.say(
            "portfolio-candidate",
            &[
                ("kind", kind.into()),
                ("entering", candidate.enters.len().into()),
                ("leaving", candidate.leaves.len().into()),
                ("project", self.words.project(self.view.decision(), candidate.project).into()),
                ("loss", self.view.score(&candidate.loss).into()),
                ("enters", self.projects(&candidate.enters).into()),
                ("leaves", self.projects(&candidate.leaves).into()),
            ],
        )
    }

    /// The projects outside and what stands in their way.
    fn left_out(&self, portfolio: &Portfolio, blocks: &mut Vec<Block>) {
        let outside = |verdict: &&Verdict| !verdict.chosen && verdict.why != Why::Done;
        let projects: Vec<u32> = portfolio.verdicts.iter().filter(outside).map(|verdict| verdict.project).collect();
        if projects.is_empty() {
            return;
        }
        blocks.push(Block::Heading(self.say("portfolio-left-out", &[("count", projects.len().into())])));
        let header = ["project", "score", "reason"].map(|c| self.words.word(&format!("ranking-column-{c}"))).to_vec();
        // Who lacks a number is out for that alone, and stands apart at the end.
        let mut order = self.in_order(&projects);
        let lacks_number = |project: &u32| {
            let why = &portfolio.verdicts[*project as usize].why;
            matches!(why, Why::KeptOut(Demand::Unavailable(_, Unavailable::NoNumber(_))))
        };
        order.sort_by_key(lacks_number);
        let mut assumed = BTreeSet::new();
        let rows = order.into_iter().map(|project| {
            let mut cells = self.project_cells(project);
            cells.truncate(if self.departments { 3 } else { 2 });
            let (name, score) = (std::mem::take(&mut cells[0]), cells.pop().unwrap_or_default());
            let verdict = &portfolio.verdicts[project as usize];
            let why = self.why(verdict);
            let costs = self.assumed_in_lack(portfolio, project);
            let why = match costs.is_empty() {
                true => why,
                false => self.say("portfolio-amount-assumed", &[("amount", why.into())]),
            };
            assumed.extend(costs);
            vec![name, score, why]
        });
        let rows = rows.collect();
        blocks.push(Block::Table { header, rows, numbers: vec![false, true, false] });
        self.assumed(&projects, |budget, project| assumed.contains(&(budget, project)), blocks);
    }

    /// Why a project is in or out.
    fn why(&self, verdict: &Verdict) -> String {
        match &verdict.why {
            Why::Asked(Demand::Mandatory(_)) => self.words.word("ranking-mandatory"),
            Why::Asked(Demand::DecidedIn(_)) => self.words.word("ranking-decision"),
            Why::Asked(_) => self.say("portfolio-why-locked", &[("status", self.demands.status(verdict.project))]),
            Why::NeededBy(others) => {
                // The ids are enough: those projects stand in the same table.
                let ids =
                    others.iter().map(|other| self.words.clean(self.view.decision().projects().id(*other as usize)));
                let ids: Vec<String> = ids.collect();
                let count = ids.len();
                self.say("portfolio-why-needed-by", &[("projects", self.words.list(ids, count).into())])
            }
            Why::Worth => self.words.word("ranking-by-score"),
            Why::Holds(demand) => self.say("portfolio-why-holds", &[("demand", self.demands.name(*demand).into())]),
            Why::Free => self.words.word("portfolio-why-free"),
            Why::KeptOut(demand) => self.demands.keeps_out(*demand),
            Why::NeedsOut(other) => {
                let other = self.words.project(self.view.decision(), *other);
                self.say("portfolio-why-needs-out", &[("project", other.into())])
            }
            Why::Lacks(lacks) => {
                let lacks: Vec<String> = lacks.iter().map(|lack| self.demands.lack(lack, verdict.project)).collect();
                lacks.join("; ")
            }
            Why::AddsNothing => self.words.word("portfolio-why-adds-nothing"),
            Why::Done => self.words.word("ranking-status-done"),
        }
    }

    fn conflict(&self, conflict: &Conflict, blocks: &mut Vec<Block>) {
        let members = &conflict.members;
        if members.is_empty() {
            blocks.push(Block::Text(self.words.word("portfolio-conflict-unknown")));
            return;
        }
        let id = if conflict.irreducible { "portfolio-conflict" } else { "portfolio-conflict-reducible" };
        blocks.push(Block::Text(self.say(id, &[("count", members.len().into())])));
        blocks.extend(members.iter().map(|member| Block::Item(self.member(member))));
        // The best of what one demand alone can make possible; of equals the first named.
        let possible = members.iter().filter_map(|member| Some((member, member.relaxed.as_ref()?)));
        let best = possible.reduce(|best, other| if best.1.value < other.1.value { other } else { best });
        let Some((member, relaxed)) = best else {
            let depends = |member: &Conflicting| matches!(member.demand, Demand::Unavailable(..));
            if members.iter().all(|member| member.settled && !depends(member)) {
                blocks.push(Block::Text(self.words.word("portfolio-conflict-several")));
            }
            return;
        };
        let args = [
            ("demand", self.fix(member).into()),
            ("count", relaxed.projects.len().into()),
            ("value", self.view.score(&relaxed.value).into()),
        ];
        blocks.push(Block::Heading(self.say("portfolio-relaxed", &args)));
        blocks.extend(self.chosen(relaxed, None));
        self.assumed(&relaxed.projects, |_, _| true, blocks);
        self.uses(relaxed, blocks);
    }

    /// A demand of the conflict: what it is, what it would have to be, what that makes possible.
    fn member(&self, member: &Conflicting) -> String {
        let name = self.demands.name(member.demand);
        if let Demand::Unavailable(_, Unavailable::NoNumber(_) | Unavailable::Unrated) = member.demand {
            return self.say("portfolio-member-missing", &[("demand", name.into())]);
        }
        if !member.settled {
            return self.say("portfolio-member-unsettled", &[("demand", name.into())]);
        }
        let Some(have) = &member.have else {
            let id = if member.relaxed.is_some() { "portfolio-member" } else { "portfolio-member-no-help" };
            return self.say(id, &[("demand", name.into()), ("value", self.value(member).into())]);
        };
        let have = self.view.amount(member.demand, have);
        match &member.need {
            None => {
                let id = match self.view.has_shares_of(member.demand) {
                    true => "portfolio-member-amount-no-raise",
                    false => "portfolio-member-amount-no-help",
                };
                self.say(id, &[("demand", name.into()), ("have", have.into())])
            }
            Some(need) => {
                let id = match member.demand {
                    Demand::AtLeast(_) => "portfolio-member-amount-least",
                    _ => "portfolio-member-amount",
                };
                let need = self.view.amount(member.demand, need);
                let (fix, value) = (self.fix(member), self.value(member));
                self.say(
                    id,
                    &[
                        ("demand", name.into()),
                        ("have", have.into()),
                        ("need", need.into()),
                        ("fix", fix.into()),
                        ("value", value.into()),
                    ],
                )
            }
        }
    }

    fn value(&self, member: &Conflicting) -> String {
        member.relaxed.as_ref().map(|relaxed| self.view.score(&relaxed.value)).unwrap_or_default()
    }

    /// The smallest change of a demand that makes a portfolio possible.
    fn fix(&self, member: &Conflicting) -> String {
        let name = self.demands.name(member.demand);
        let (Some(have), Some(need)) = (&member.have, &member.need) else {
            return self.say("portfolio-fix-drop", &[("demand", name.into())]);
        };
        let change = need - have;
        if let Some(percent) = self.view.percent_of_budget(member.demand, need) {
            let id = if change.is_negative() { "portfolio-fix-lower-share" } else { "portfolio-fix-raise-share" };
            return self.say(id, &[("demand", name.into()), ("percent", percent.into())]);
        }
        let id = if change.is_negative() { "portfolio-fix-lower" } else { "portfolio-fix-raise" };
        let by = self.view.amount(member.demand, &change.abs());
        self.say(id, &[("demand", name.into()), ("by", by.into())])
    }
}
