//! Robust portfolios for people: what is in every portfolio that can be defended, in some, in none, and which
//! others compete with the chosen one.

use num_rational::BigRational;
use num_traits::{One, Signed, Zero};

use super::PortfolioView;
use super::people::Block;
use crate::messages::Arg;
use crate::portfolio::{Competitor, CostAssumption, How, Portfolio, Robust, cost_assumed};
use crate::render::words::Words;

/// What the core index of a project makes of it: key in machine formats, word in the messages.
pub(super) fn list_of(share: &BigRational) -> &'static str {
    if share.is_one() {
        "core"
    } else if share.is_zero() {
        "exterior"
    } else {
        "borderline"
    }
}

/// The word for a list.
pub(super) fn list_word(words: Words, share: &BigRational) -> String {
    words.word(&format!("robust-{}", list_of(share)))
}

/// The parts of the page about robust portfolios beside the chosen one; `in_order` sorts projects as the ranking
/// does.
pub(super) fn blocks(
    view: &PortfolioView<'_>,
    words: Words,
    robust: &Robust,
    portfolio: &Portfolio,
    in_order: impl Fn(&[u32]) -> Vec<u32>,
) -> Vec<Block> {
    let page = Page { view, words, robust, chosen: &portfolio.best.projects, proven: portfolio.proven() };
    let mut blocks = vec![Block::Heading(words.word("robust-heading"))];
    blocks.extend(page.about().into_iter().map(Block::Text));
    blocks.push(Block::Text(page.lists()));
    blocks.push(page.table(in_order));
    blocks.extend(page.kept_out().map(Block::Text));
    blocks.push(Block::Heading(words.word("robust-competitors")));
    blocks.extend(page.competitors());
    blocks
}

struct Page<'v> {
    view: &'v PortfolioView<'v>,
    words: Words,
    robust: &'v Robust,
    chosen: &'v [u32],
    /// Whether the chosen one is proven to be the best.
    proven: bool,
}

impl Page<'_> {
    /// What was looked at, and what came of it.
    fn about(&self) -> Vec<String> {
        let robust = self.robust;
        let vertices = robust.vertices.map_or_else(|| Arg::from("many"), Arg::from);
        let args = [
            ("region", self.words.say("robust-region", &[("vertices", vertices)]).into()),
            ("loose", robust.loose.len().into()),
            ("count", robust.portfolios.len().into()),
        ];
        let over = match (robust.vertices, robust.loose.is_empty()) {
            (Some(1), true) => "robust-over-nothing",
            (Some(1), false) => "robust-over-values",
            (_, true) => "robust-over-weights",
            (_, false) => "robust-over-both",
        };
        let mut said = vec![self.words.say(over, &args)];
        let decision = self.view.decision();
        let is_interval = |project: &u32| {
            let mut budgets = 0..self.view.wanted.budgets.len();
            budgets.any(|budget| cost_assumed(decision, budget, *project) == Some(CostAssumption::Middle))
        };
        if robust.core.keys().any(is_interval) {
            said.push(self.words.word("robust-costs"));
        }
        match robust.how {
            How::Exact => said.push(self.words.say("robust-exact", &args)),
            How::Sampled { .. } if over == "robust-over-nothing" => said.push(self.words.word("robust-fixed")),
            How::Sampled { samples, unproven } => {
                let why = if robust.vertices.is_some() { "robust-why-many" } else { "robust-why-vertices" };
                let args = [
                    ("why", self.words.word(why).into()),
                    ("samples", samples.into()),
                    ("count", robust.portfolios.len().into()),
                    ("unproven", unproven.into()),
                ];
                said.push(self.words.say("robust-sampled", &args));
                if 0 < unproven {
                    said.push(self.words.say("robust-unproven", &args));
                }
            }
        }
        said
    }

    /// How many projects are in which list.
    fn lists(&self) -> String {
        let count = |list: &str| self.robust.core.values().filter(|share| list_of(share) == list).count();
        let args: [(&str, Arg); 3] = ["core", "borderline", "exterior"].map(|list| (list, count(list).into()));
        self.words.say("robust-lists", &args)
    }

    fn table(&self, in_order: impl Fn(&[u32]) -> Vec<u32>) -> Block {
        let projects: Vec<u32> = self.robust.core.keys().copied().collect();
        let mut order = in_order(&projects);
        order.sort_by(|a, b| self.robust.core[b].cmp(&self.robust.core[a]));
        let row = |project: u32| {
            let share = &self.robust.core[&project];
            let is_chosen = self.words.word(if self.chosen.contains(&project) { "ranking-yes" } else { "ranking-no" });
            vec![
                self.words.name_and_id(self.view.decision(), project),
                self.view.score_of(project).unwrap_or_else(|| self.words.word("comparison-not-ranked")),
                self.percent(share),
                list_word(self.words, share),
                is_chosen,
            ]
        };
        let header = ["ranking-column-project", "ranking-column-score", "robust-index", "robust-list", "robust-chosen"];
        Block::Table {
            header: header.map(|id| self.words.word(id)).to_vec(),
            rows: order.into_iter().map(row).collect(),
            numbers: vec![false, true, true, false, false],
        }
    }

    /// Who is in none of the lists.
    fn kept_out(&self) -> Option<String> {
        let kept_out = &self.robust.kept_out;
        let projects = self.words.projects(self.view.decision(), kept_out);
        let args = [("count", kept_out.len().into()), ("projects", projects.into())];
        (!kept_out.is_empty()).then(|| self.words.say("robust-kept-out", &args))
    }

    /// A share in percent with one decimal; what is not all or nothing does not look like it.
    fn percent(&self, share: &BigRational) -> String {
        let percent = share * BigRational::from_integer(100.into());
        let text = |tenths: i64| {
            crate::messages::format::rounded(&BigRational::new(tenths.into(), 10.into()), 1, self.view.lang)
        };
        let limit = |id: &str, tenths: i64| self.words.say(id, &[("percent", text(tenths).into())]);
        let tenths = (&percent * BigRational::from_integer(10.into())).round().to_integer();
        match list_of(share) {
            "borderline" if tenths.is_zero() => limit("robust-percent-less", 1),
            "borderline" if tenths == 1000.into() => limit("robust-percent-more", 999),
            _ => {
                let percent = crate::messages::format::rounded(&percent, 1, self.view.lang);
                self.words.say("robust-percent", &[("percent", percent.into())])
            }
        }
    }

    fn competitors(&self) -> Vec<Block> {
        let robust = self.robust;
        let others = robust.portfolios.iter().filter(|portfolio| *portfolio != self.chosen).count();
        let args = [("shown", robust.competitors.len().into()), ("count", others.into())];
        let mut said = match (others, robust.how) {
            (0, How::Exact) => vec![self.words.word("robust-competitors-none")],
            (0, How::Sampled { .. }) => vec![self.words.word("robust-competitors-none-sampled")],
            _ => vec![self.words.say("robust-competitors-count", &args)],
        };
        if !robust.competitors.is_empty() {
            said.push(self.words.say("robust-competitors-about", &args));
        }
        let mut blocks: Vec<Block> = said.into_iter().map(Block::Text).collect();
        if robust.competitors.is_empty() {
            return blocks;
        }
        let row = |competitor: &Competitor| {
            let change = [("enters", &competitor.enters), ("leaves", &competitor.leaves)].map(|(name, projects)| {
                let names = projects.iter().take(super::frontier::NAMED);
                let names = names.map(|project| self.words.name_and_id(self.view.decision(), *project)).collect();
                (name, Arg::from(self.words.list(names, projects.len())))
            });
            let id = match (competitor.enters.is_empty(), competitor.leaves.is_empty()) {
                (false, true) => "portfolio-frontier-in",
                (true, false) => "portfolio-frontier-out",
                _ => "portfolio-frontier-both",
            };
            vec![self.signed(&competitor.least), self.signed(&competitor.greatest), self.words.say(id, &change)]
        };
        let header = ["robust-least", "robust-greatest", "portfolio-column-change"].map(|id| self.words.word(id));
        blocks.push(Block::Table {
            header: header.to_vec(),
            rows: robust.competitors.iter().map(row).collect(),
            numbers: vec![true, true, false],
        });
        if robust
            .competitors
            .iter()
            .any(|competitor| !competitor.least.is_negative() && competitor.greatest.is_positive())
        {
            let id = if self.proven { "robust-competitors-better" } else { "robust-competitors-better-unproven" };
            blocks.push(Block::Text(self.words.word(id)));
        }
        blocks
    }

    /// A difference of scores with its sign.
    fn signed(&self, difference: &BigRational) -> String {
        let size = self.view.score(&difference.abs());
        match (difference.is_zero(), difference.is_negative()) {
            (true, _) => size,
            (false, true) => format!("−{size}"),
            (false, false) => format!("+{size}"),
        }
    }
}
