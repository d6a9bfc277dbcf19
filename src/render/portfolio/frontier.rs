//! Frontiers for people: a chart of the best portfolios by budget, what changes from one to the next, and
//! from which budget on each project is in.

use num_rational::BigRational;
use num_traits::ToPrimitive;

use super::PortfolioView;
use super::people::Block;
use crate::messages::Arg;
use crate::portfolio::{Demand, Frontier, Point};
use crate::render::words::Words;

/// The longest bar of the chart.
const BAR: usize = 20;

/// At most so many projects of a change are named.
pub(super) const NAMED: usize = 4;

/// The parts of the page about a frontier; bars are for pages without pictures.
pub(super) fn blocks(view: &PortfolioView<'_>, words: Words, frontier: &Frontier, bars: bool) -> Vec<Block> {
    let page = Page { view, words, frontier, bars };
    if frontier.points.is_empty() {
        let id = if frontier.complete { "portfolio-frontier-none" } else { "portfolio-frontier-nothing" };
        return vec![Block::Heading(page.heading()), Block::Text(words.word(id))];
    }
    let mut blocks = vec![Block::Heading(page.heading()), Block::Text(page.legend()), page.chart()];
    if !frontier.enters.is_empty() {
        blocks.push(Block::Heading(words.word("portfolio-frontier-enters")));
        blocks.push(Block::Text(page.enters_among()));
        blocks.push(page.enters());
    }
    blocks
}

struct Page<'v> {
    view: &'v PortfolioView<'v>,
    words: Words,
    frontier: &'v Frontier,
    bars: bool,
}

impl Page<'_> {
    fn name(&self) -> String {
        self.words.text(&self.view.budget_name(self.frontier.budget))
    }

    /// An amount; a share may ask for one that cannot be written down, and a little more can and is enough.
    fn amount(&self, amount: &BigRational) -> String {
        let budget = Demand::Budget(self.frontier.budget);
        if crate::exact::places_needed(amount).is_some() {
            return self.view.amount(budget, amount);
        }
        let hundred = BigRational::from_integer(100.into());
        self.view.amount(budget, &((amount * &hundred).ceil() / hundred))
    }

    fn heading(&self) -> String {
        self.words.say("portfolio-frontier", &[("name", self.name().into())])
    }

    fn legend(&self) -> String {
        let (low, high) = &self.frontier.band;
        let id = if self.frontier.complete { "portfolio-frontier-complete" } else { "portfolio-frontier-incomplete" };
        let args: [(&str, Arg); 2] = [("low", self.amount(low).into()), ("high", self.amount(high).into())];
        self.words.say(id, &args)
    }

    /// One line per portfolio: from which budget, how much it is worth, what changes.
    fn chart(&self) -> Block {
        let points = &self.frontier.points;
        let greatest = points.last().map(|point| point.value.clone()).unwrap_or_default();
        let rows = points.iter().enumerate().map(|(index, point)| {
            let before = index.checked_sub(1).map(|before| &points[before]);
            let mark = if point.on_hull { "●" } else { "○" };
            let mut change = self.change(before, point);
            if self.frontier.today == Some(index) {
                change = self.words.say("portfolio-frontier-current", &[("change", change.into())]);
            }
            let bar = self.bars.then(|| bar(&point.value, &greatest));
            let numbers = [self.amount(&point.budget), self.view.score(&point.value)];
            numbers.into_iter().chain(bar).chain([mark.to_owned(), change]).collect::<Vec<_>>()
        });
        let rows = rows.collect();
        let columns = ["from", "value"].into_iter().chain(self.bars.then_some("bar")).chain(["hull", "change"]);
        let header: Vec<_> = columns.map(|c| self.words.word(&format!("portfolio-column-{c}"))).collect();
        let numbers = (0..header.len()).map(|column| column < 2).collect();
        Block::Table { header, rows, numbers }
    }

    fn change(&self, before: Option<&Point>, point: &Point) -> String {
        let Some(before) = before else {
            return self.words.say("portfolio-frontier-first", &[("count", point.chosen.len().into())]);
        };
        let only = |from: &Point, to: &Point| {
            let new: Vec<u32> = to.chosen.iter().copied().filter(|project| !from.chosen.contains(project)).collect();
            let names: Vec<String> =
                new.iter().take(NAMED).map(|project| self.words.name_and_id(self.view.decision(), *project)).collect();
            self.words.list(names, new.len())
        };
        let (enters, leaves) = (only(before, point), only(point, before));
        let id = match (enters.is_empty(), leaves.is_empty()) {
            (false, true) => "portfolio-frontier-in",
            (true, false) => "portfolio-frontier-out",
            _ => "portfolio-frontier-both",
        };
        self.words.say(id, &[("enters", enters.into()), ("leaves", leaves.into())])
    }

    /// That only listed amounts count.
    fn enters_among(&self) -> String {
        let (low, high) = &self.frontier.band;
        let args: [(&str, Arg); 2] = [("low", self.amount(low).into()), ("high", self.amount(high).into())];
        self.words.say("portfolio-frontier-enters-among", &args)
    }

    /// The least of the listed budgets at which each project is in.
    fn enters(&self) -> Block {
        let mut enters: Vec<(&BigRational, u32)> =
            self.frontier.enters.iter().map(|(project, budget)| (budget, *project)).collect();
        enters.sort();
        let row = |(budget, project): (&BigRational, u32)| {
            vec![self.amount(budget), self.words.name_and_id(self.view.decision(), project)]
        };
        let header = ["portfolio-column-from", "ranking-column-project"].map(|id| self.words.word(id));
        Block::Table {
            header: header.to_vec(),
            rows: enters.into_iter().map(row).collect(),
            numbers: vec![true, false],
        }
    }
}

/// A bar as long as the value's share of the greatest.
fn bar(value: &BigRational, greatest: &BigRational) -> String {
    let eighths = if *greatest == BigRational::default() {
        0
    } else {
        let share = value / greatest * BigRational::from_integer((8 * BAR).into());
        share.round().to_integer().to_usize().unwrap_or(0).min(8 * BAR)
    };
    let rest = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"][eighths % 8];
    "█".repeat(eighths / 8) + rest
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bars_are_drawn_to_an_eighth_of_a_character() {
        let number = |n: i64| BigRational::from_integer(n.into());
        assert_eq!(bar(&number(10), &number(10)), "█".repeat(20));
        assert_eq!(bar(&number(1), &number(160)), "▏");
        assert_eq!(bar(&number(0), &number(0)), "");
    }
}
