//! Shares: what the portfolio uses of its budgets, how places spread over departments, fields and goals.

use super::AnnexView;
use crate::input::cell::list;
use crate::messages::{Arg, format};
use crate::model::Projects;
use crate::portfolio::{Demand, Outcome, Use};
use crate::render::document::{Block, Column, Document, Figure, Table, chart};
use crate::render::portfolio::push;
use crate::render::report::Page;
use crate::render::report::places::float;
use crate::report::{Coverage, coverage};

impl Page<'_> {
    /// The best portfolio within the budgets of the file.
    pub(super) fn portfolio(&self, annex: &AnnexView<'_>, document: &mut Document) {
        let Some(view) = annex.portfolio else { return };
        document.heading(self.word("annex-heading-portfolio"));
        document.paragraph([self.word("annex-portfolio-about")]);
        if let Outcome::Portfolio(portfolio) = &view.selection().outcome {
            let used = |one: &&Use| matches!(one.demand, Demand::Budget(_));
            let budgets: Vec<&Use> = portfolio.best.uses.iter().filter(used).collect();
            if !budgets.is_empty() {
                document.push(Block::Figure(self.budgets(annex, &budgets)));
            }
        }
        let frontier = annex.frontier.map(|frontier| (frontier, self.frontier(annex)));
        push(view, frontier, self.words, document);
    }

    fn budgets(&self, annex: &AnnexView<'_>, budgets: &[&Use]) -> Figure {
        let name = |one: &Use| match (one.demand, annex.portfolio) {
            (Demand::Budget(budget), Some(view)) => self.words.text(&view.budget_name(budget)),
            _ => String::new(),
        };
        let amount = |one: &Use, amount: &num_rational::BigRational| {
            annex.portfolio.map(|view| view.amount(one.demand, amount)).unwrap_or_default()
        };
        // Budgets count different things, so each bar is as long as its own limit.
        let percent = |one: &Use| {
            let rounded = crate::exact::plain(&crate::exact::scaled(&one.percent(), 1), 1);
            self.sentences.percent(format::localize(&rounded, self.words.lang))
        };
        let rows: Vec<chart::BarRow> = budgets
            .iter()
            .map(|one| chart::BarRow {
                name: name(one),
                part: float(&one.percent()),
                whole: 100.0,
                label: percent(one),
            })
            .collect();
        let cells = budgets
            .iter()
            .map(|one| vec![name(one), amount(one, &one.used), amount(one, &one.limit), percent(one)])
            .collect();
        let columns = vec![
            Column::words(self.word("portfolio-column-demand")),
            Column::numbers(self.word("portfolio-column-used")),
            Column::numbers(self.word("portfolio-column-limit")),
            Column::numbers(self.word("annex-column-share")),
        ];
        Figure {
            title: self.word("annex-chart-budgets"),
            description: self.word("annex-chart-budgets-description"),
            scene: chart::bars(&rows),
            data: Table { is_wide: true, ..Table::new(self.word("annex-chart-budgets"), columns, cells) },
        }
    }

    /// The total score over the amounts of the first budget.
    fn frontier(&self, annex: &AnnexView<'_>) -> Option<Figure> {
        let (view, frontier) = (annex.portfolio?, annex.frontier?);
        let (_, amount) = self.decision().portfolio()?.budgets.get(frontier.budget)?;
        let amount = crate::exact::rational(*amount);
        let demand = Demand::Budget(frontier.budget);
        let points: Vec<chart::Worth> = frontier
            .points
            .iter()
            .map(|point| chart::Worth { budget: float(&point.budget), worth: float(&point.value) })
            .collect();
        if points.len() < 2 {
            return None;
        }
        let tick = |value: f64| format::localize(crate::exact::trimmed(&format!("{value:.1}")), self.words.lang);
        let name = self.words.text(&view.budget_name(frontier.budget));
        let present = self.say("annex-chart-frontier-present", &[("amount", view.amount(demand, &amount).into())]);
        let worth = self.word("annex-column-worth");
        let rows = frontier.points.iter().map(|point| {
            let chosen = point.chosen.len().to_string();
            vec![view.amount(demand, &point.budget), view.score(&point.value), chosen]
        });
        let columns = vec![
            Column::numbers(self.word("portfolio-column-from")),
            Column::numbers(worth.clone()),
            Column::numbers(self.word("annex-column-projects")),
        ];
        let args = [("name", Arg::from(name.clone()))];
        let title = self.say("annex-chart-frontier", &args);
        Some(Figure {
            description: self.say("annex-chart-frontier-description", &args),
            scene: chart::worth(&points, float(&amount), [&name, &worth, &present], (tick, tick)),
            data: Table::new(title.clone(), columns, rows.collect()),
            title,
        })
    }

    /// Proposals and places by department, field and goal.
    pub(super) fn coverage(&self, document: &mut Document) {
        let ranking = self.view.ranking.ranking();
        let one = |text: &str| Vec::from_iter((!text.is_empty()).then(|| text.to_owned()));
        let department = |projects: &Projects, project: usize| one(projects.department(project));
        let field = |projects: &Projects, project: usize| one(projects.field(project));
        let goals = |projects: &Projects, project: usize| {
            list::items(projects.text("goals", project), 0).map(str::to_owned).collect()
        };
        let all = [
            ("departments", coverage(ranking, department)),
            ("fields", coverage(ranking, field)),
            ("goals", coverage(ranking, goals)),
        ];
        let told: Vec<(&str, Vec<Coverage>)> =
            all.into_iter().filter(|(_, all)| all.iter().any(|one| !one.name.is_empty())).collect();
        if told.is_empty() {
            return;
        }
        document.heading(self.word("annex-heading-coverage"));
        document.paragraph([self.word("annex-coverage-about")]);
        for (kind, all) in told {
            document.push(Block::Figure(self.spread(kind, &all)));
        }
    }

    fn spread(&self, kind: &str, all: &[Coverage]) -> Figure {
        let name = |one: &Coverage| {
            if one.name.is_empty() { self.word("annex-coverage-none") } else { self.words.clean(&one.name) }
        };
        let rows: Vec<chart::BarRow> = all
            .iter()
            .map(|one| {
                let args = [("places", Arg::from(one.places)), ("count", one.proposals.into())];
                chart::BarRow {
                    name: name(one),
                    part: length(one.places),
                    whole: length(one.proposals),
                    label: self.say("report-places-in", &args),
                }
            })
            .collect();
        let cells = all.iter().map(|one| vec![name(one), one.proposals.to_string(), one.places.to_string()]).collect();
        let title = self.word(&format!("annex-chart-{kind}"));
        let columns = vec![
            Column::words(self.word(&format!("annex-column-{kind}"))),
            Column::numbers(self.word("annex-column-proposals")),
            Column::numbers(self.word("annex-column-with-place")),
        ];
        Figure {
            description: self.word("annex-chart-coverage-description"),
            scene: chart::bars(&rows),
            data: Table::new(title.clone(), columns, cells),
            title,
        }
    }
}

/// A number of projects as a length.
fn length(count: usize) -> f64 {
    f64::from(u32::try_from(count).unwrap_or(u32::MAX))
}
