//! Values that are not known for sure: intervals, and what is missing and counts as unknown.
//!
//! | value | in a sample |
//! |---|---|
//! | interval on a numeric scale | uniform between its ends; with a likely value triangular |
//! | interval on levels or yes and no | each listed value between its ends as likely as the other; with a likely one, in steps that fall evenly from there to both ends |
//! | unknown | uniform over the scale: between the ends of a numeric one, over all levels |
//! | unknown on a scale relative to the list | utility uniform in 0..=1; it takes no part in least and greatest, as in `rank` |
//! | interval in a column that no criterion is read from | as on a numeric scale, but only where it leaves a rule open: nothing else looks at it |
//!
//! Cells of the list are drawn independently. What several criteria read from one cell is one value, drawn
//! once from what all of them [allow](crate::scoring::common), levels as likely as the first criterion with
//! levels has them; unknown on a scale relative to the list has no raw value, so each is drawn for itself. What rules make of values is asked
//! by [`judge`](super::judge); amounts that budgets limit are not drawn for portfolios.

mod kind;

use std::collections::BTreeMap;

use rust_decimal::Decimal;

use super::stream::{Random, Stream};
use crate::model::{Decision, LevelValue, Raw, Scale, Subject, Value, Verdict};
use crate::scoring::{Assumption, Common, InForce, common};
pub(super) use kind::Draw;
use kind::Kind;

/// A value that is not known for sure.
#[derive(Clone, Debug)]
pub(super) struct Cell {
    /// The project, by its number in the decision.
    pub(super) project: u32,
    /// The criterion, or a column that none is read from.
    pub(super) subject: Subject,
    /// What it may be.
    kind: Kind,
    /// Whether its utility depends on the values of others.
    pub(super) is_relative: bool,
    /// Which of the random numbers of a sample it is drawn with; those that read the same share one.
    pub(super) number: usize,
}

/// The values that are not known for sure, of projects of a list: those that count, and those that leave
/// a rule open.
pub(super) fn cells(decision: &Decision, in_force: &InForce, projects: &[u32]) -> Vec<Cell> {
    let among = |project| u32::try_from(project).ok().filter(|project| projects.binary_search(project).is_ok());
    let mut cells = Vec::new();
    for (index, criterion) in decision.criteria().iter().enumerate().filter(|(_, one)| one.column().is_some()) {
        let column = decision.projects().values(index);
        for project in column.uncommon().filter_map(among) {
            let Some(kind) = Kind::new(criterion, column.get(project as usize)) else { continue };
            let is_relative = criterion.scale.is_relative() && kind.has_raw_value();
            let cell = Cell { project, subject: Subject::Criterion(index), kind, is_relative, number: 0 };
            if !in_force.leaves_out(index) || cell.leaves_rule_open(decision) {
                cells.push(cell);
            }
        }
    }
    for (name, column) in &decision.projects().resources {
        let is_drawn = |cell: &Cell| cell.column(decision) == Some(name);
        let drawn: Vec<u32> = cells.iter().filter(|cell| is_drawn(cell)).map(|cell| cell.project).collect();
        for project in column.uncommon().filter_map(among).filter(|project| !drawn.contains(project)) {
            let Some(kind) = Kind::amount(column.get(project as usize)) else { continue };
            let cell = Cell { project, subject: Subject::Field(name.clone()), kind, is_relative: false, number: 0 };
            if cell.leaves_rule_open(decision) {
                cells.push(cell);
            }
        }
    }
    number(decision, &mut cells);
    cells
}

/// Numbers cells by the random numbers they need, and makes those that read the same one value.
fn number(decision: &Decision, cells: &mut [Cell]) {
    let mut readers: BTreeMap<(u32, &str), Vec<usize>> = BTreeMap::new();
    for (at, cell) in cells.iter().enumerate() {
        if let (Some(criterion), true) = (cell.criterion(), cell.kind.has_raw_value())
            && let Some(column) = decision.criteria()[criterion].column()
        {
            readers.entry((cell.project, column)).or_default().push(at);
        }
    }
    let mut with: Vec<usize> = (0..cells.len()).collect();
    for ((project, column), readers) in readers {
        readers.iter().for_each(|at| with[*at] = readers[0]);
        let Some(common) = common(decision, column, project as usize) else { continue };
        for at in readers {
            let Some(scale) = cells[at].criterion().map(|criterion| &decision.criteria()[criterion].scale) else {
                continue;
            };
            let kind = match &common {
                Common::Listed { by, values } => {
                    let leader = &decision.criteria()[*by].scale;
                    let listed = Kind::of(leader, decision.projects().values(*by).get(project as usize));
                    listed.and_then(|listed| Kind::listed_by(&listed, leader, values, scale))
                }
                Common::Between(low, high) => cells[at].kind.with_ends((*low, *high), scale),
            };
            if let Some(kind) = kind {
                cells[at].kind = kind;
            }
        }
    }
    let mut next = 0;
    for at in 0..cells.len() {
        cells[at].number = if with[at] == at { next } else { cells[with[at]].number };
        next += usize::from(with[at] == at);
    }
}

/// Number of values that are drawn in a sample.
pub(super) fn count(cells: &[Cell]) -> usize {
    cells.iter().map(|cell| cell.number + 1).max().unwrap_or(0)
}

/// Draws the values of one sample, in order.
pub(super) fn draw(cells: &[Cell], stream: &mut Stream, mut take: impl FnMut(&Cell, Draw)) {
    // Cells that read the same need one of them again.
    let mut numbers: Vec<Random> = Vec::with_capacity(cells.len());
    for cell in cells {
        if cell.number == numbers.len() {
            numbers.push(stream.random());
        }
        take(cell, cell.kind.draw(numbers[cell.number]));
    }
}

impl Cell {
    /// The criterion that it is a value of, if it is one.
    pub(super) fn criterion(&self) -> Option<usize> {
        if let Subject::Criterion(criterion) = self.subject { Some(criterion) } else { None }
    }

    /// The column of the list that it is read from.
    fn column<'a>(&'a self, decision: &'a Decision) -> Option<&'a str> {
        match &self.subject {
            Subject::Criterion(criterion) => decision.criteria()[*criterion].column(),
            Subject::Field(name) => Some(name),
        }
    }

    /// Whether it depends on how the value falls out what a rule makes of the project.
    pub(super) fn leaves_rule_open(&self, decision: &Decision) -> bool {
        let column = self.column(decision);
        let is_looked_at = |subject: &Subject| {
            *subject == self.subject || matches!(subject, Subject::Field(name) if column == Some(name))
        };
        let project = self.project as usize;
        decision.rules().iter().any(|rule| {
            let mut conditions = rule.when.iter().filter(|condition| is_looked_at(&condition.subject));
            conditions.any(|condition| condition.verdict(decision, project) == Verdict::Unknown)
                && rule.verdict(decision, project) == Verdict::Unknown
        })
    }

    /// Sets the value in a decision, wherever it counts: a budget or a rule may look at its column as an
    /// amount. Rules are not asked again.
    pub(super) fn assume(&self, decision: &mut Decision, raw: Raw) {
        let project = self.project as usize;
        let scale = self.criterion().map(|criterion| &decision.criteria()[criterion].scale);
        let amount = match (raw, scale) {
            (Raw::Number(number), _) => Some(number),
            (Raw::Level(level), Some(Scale::Levels(levels))) => match levels.get(level).value {
                LevelValue::Number(number) => Some(number),
                LevelValue::Key(_) => None,
            },
            (Raw::Level(_), _) => None,
            (Raw::Flag(flag), _) => Some(Decimal::from(u8::from(flag))),
        };
        let column = self.column(decision).map(str::to_owned);
        if let (Some(name), Some(amount)) = (column, amount) {
            decision.set_resource(&name, project, Value::Point(Raw::Number(amount)));
        }
        if let Subject::Criterion(criterion) = self.subject {
            decision.projects.values[criterion].set(project, Value::Point(raw));
        }
    }

    /// Puts back what another decision about the same projects has.
    pub(super) fn put_back(&self, decision: &mut Decision, base: &Decision) {
        let project = self.project as usize;
        if let Subject::Criterion(criterion) = self.subject {
            decision.projects.values[criterion].set(project, base.projects.values[criterion].get(project));
        }
        if let Some(name) = self.column(base)
            && let Some(column) = base.projects.resource(name)
        {
            decision.set_resource(name, project, column.get(project));
        }
    }
}

/// Whether the value under a criterion is unknown rather than an interval.
pub(super) fn is_unknown(decision: &Decision, criterion: usize, project: u32) -> bool {
    let value = decision.projects().values(criterion).get(project as usize);
    Assumption::of(&decision.criteria()[criterion], value) == Some(Assumption::Unknown)
}
