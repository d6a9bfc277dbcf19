//! The list itself: who has a place and why, who comes first by rule or decision, who lies just below.

use num_bigint::BigInt;
use num_rational::BigRational;
use num_traits::{Signed, ToPrimitive, Zero};

use super::Page;
use crate::exact;
use crate::messages::{Arg, format, status_word};
use crate::model::{Standing, Status};
use crate::render::document::{Bar, Block, Cell, Column, Document, Row as TableRow, Table, chart};
use crate::render::view::{Mark, Row};
use crate::scoring::Reason;

/// How many of those without a place are shown at most.
const BELOW: usize = 5;

/// What marks an amount that is an interval.
const OPEN: &str = "*";

/// How many names stand in a sentence of the short paper.
const FEW: usize = 6;

impl Page<'_> {
    /// The projects with a place.
    pub(super) fn list(&self, document: &mut Document) {
        let placed = self.view.ranking.ranking().places().len();
        let places = self.view.ranking.ranking().in_force().places.get();
        document.heading(self.say("report-heading-places", &[("placed", placed.into()), ("places", places.into())]));
        document.paragraph(self.grounds());
        document.paragraph(self.legend());
        let resources = &self.view.paper.resources;
        let mut columns = vec![
            Column::numbers(self.word("ranking-column-place")).wide(5),
            Column::numbers(self.word("ranking-column-rank")).wide(5),
            Column::words(self.word("report-column-project")).wide(25),
            Column::words(self.word("ranking-column-reason")),
            Column::numbers(self.word("ranking-column-score")).wide(12),
        ];
        columns.extend(resources.iter().map(|used| Column::numbers(self.amount_header(used)).wide(8)));
        let has_needs = self
            .view
            .ranking
            .rows()
            .iter()
            .any(|row| row.place.is_some() && !self.decision().projects().needs(row.project as usize).is_empty());
        if has_needs {
            columns.push(Column::words(self.word("report-column-needs")).wide(10));
        }
        let rows = self.view.ranking.rows().iter().filter(|row| row.place.is_some());
        let rows = rows.map(|row| TableRow::Cells(self.row(row, has_needs))).collect();
        let caption = self.say("report-caption-places", &[("places", placed.into())]);
        document.push(Block::Table(Table { caption, columns, rows, head: 2, is_wide: true }));
        let mut placed = self.view.ranking.ranking().places().iter();
        let is_open = |project| resources.iter().any(|used| used.interval(self.decision(), project).is_some());
        if placed.any(|placed| is_open(placed.project)) {
            document.paragraph([self.say("report-amounts-open", &[("mark", self.words.clean(OPEN).into())])]);
        }
    }

    fn row(&self, row: &Row, has_needs: bool) -> Vec<Cell> {
        let mut cells = vec![
            Cell::from(row.place.map_or_else(String::new, |place| place.to_string())),
            Cell::from(self.sentences.rank(row)),
            Cell { text: self.sentences.name_and_id(row.project), more: self.about(row), bar: None },
            Cell::from(self.why(row)),
            self.score(row),
        ];
        for used in &self.view.paper.resources {
            let mark = used.interval(self.decision(), row.project).map(|_| self.words.clean(OPEN)).unwrap_or_default();
            let amount = used.of(self.decision(), row.project);
            let amount = amount.map(|amount| format!("{}{mark}", self.number(used, &amount)));
            cells.push(Cell::from(amount.unwrap_or_else(|| self.word("report-unknown"))));
        }
        if has_needs {
            cells.push(Cell::from(self.needs(row.project)));
        }
        cells
    }

    /// Department, marks and the columns that the paper asks for.
    fn about(&self, row: &Row) -> Vec<String> {
        let marks = row.marks.iter().filter(|mark| !matches!(mark, Mark::Tie | Mark::Inherits(_)));
        let marks: Vec<String> = marks.map(|mark| self.sentences.mark(row, *mark)).collect();
        std::iter::once(self.sentences.department(row.project))
            .chain(self.sentences.reported(row.project))
            .chain(std::iter::once(marks.join("; ")))
            .filter(|text| !text.is_empty())
            .collect()
    }

    /// Why it has its place, in a sentence.
    fn why(&self, row: &Row) -> String {
        let ranking = self.view.ranking.ranking();
        match row.reason {
            Some(Reason::Mandatory) => {
                let rule = self.decision().mandatory_by(row.project as usize).first();
                let reason = rule.map(|rule| self.words.text(&self.decision().rules()[*rule].reason));
                self.say("report-why-mandatory", &[("reason", ended(&reason.unwrap_or_default()).into())])
            }
            Some(Reason::Running) => self.word("report-why-running"),
            Some(Reason::Score) if self.view.ranking.wins_tie(row.project) => self.sentences.reason(row),
            Some(Reason::Score) => match ranking.inherits_from(row.project as usize) {
                Some(source) => {
                    let source = self.sentences.project(crate::model::key(source));
                    self.say("report-why-inherits", &[("project", source.into())])
                }
                None => self.strongest(row),
            },
            _ => self.say("report-why-other", &[("reason", ended(&self.sentences.reason(row)).into())]),
        }
    }

    /// What carries a score most: two criteria, and the reason given for the first.
    fn strongest(&self, row: &Row) -> String {
        let Some(units) = self.view.ranking.contribution_units(row.project as usize) else {
            return self.word("report-why-score");
        };
        let mut order: Vec<usize> = (0..units.len()).filter(|criterion| units[*criterion].is_positive()).collect();
        order.sort_by(|a, b| units[*b].cmp(&units[*a]).then(a.cmp(b)));
        let told = |criterion: usize| {
            let criteria = self.decision().criteria();
            let points = format::units(&units[criterion], self.view.ranking.digits(), self.words.lang);
            (Arg::from(self.words.text(&criteria[criterion].name)), Arg::from(points))
        };
        let Some(first) = order.first().copied() else { return self.word("report-why-score") };
        let (name, points) = told(first);
        let mut args = vec![("first", name), ("first-points", points)];
        let why = self.decision().projects().why(first, row.project as usize);
        if !why.is_empty() {
            args.push(("why", ended(&self.words.clean(why)).into()));
            return self.say("report-why-strongest-because", &args);
        }
        let Some(second) = order.get(1).copied() else { return self.say("report-why-strongest-alone", &args) };
        let (name, points) = told(second);
        args.extend([("second", name), ("second-points", points)]);
        self.say("report-why-strongest", &args)
    }

    /// The score and what it is stacked of.
    fn score(&self, row: &Row) -> Cell {
        let bar = if self.has_bars() { self.bar(row) } else { None };
        let inherits = self.view.ranking.ranking().inherits_from(row.project as usize).is_some();
        let own = self.view.ranking.score_text(&self.view.ranking.ranking().score(row.project as usize));
        let own = inherits.then(|| self.say("report-own-score", &[("score", own.into())]));
        Cell { text: self.sentences.score(row), more: own.into_iter().collect(), bar }
    }

    fn bar(&self, row: &Row) -> Option<Bar> {
        let (paper, digits) = (self.view.paper, self.view.ranking.digits());
        let units = self.view.ranking.contribution_units(row.project as usize)?;
        let sums: Vec<BigInt> = paper.parts.iter().map(|part| part.sum(&units)).collect();
        let points: Vec<String> = sums.iter().map(|sum| format::units(sum, digits, self.words.lang)).collect();
        let parts: Vec<String> = paper
            .parts
            .iter()
            .zip(&points)
            .enumerate()
            .map(|(index, (part, points))| {
                let args = [
                    ("number", Arg::from(index + 1)),
                    ("name", self.name_of(part.target).into()),
                    ("points", points.as_str().into()),
                ];
                self.say("report-bar-part", &args)
            })
            .collect();
        let count = parts.len();
        let maximum = exact::rational(self.view.ranking.ranking().in_force().maximum);
        let lengths: Vec<f64> =
            sums.iter().map(|sum| float(&BigRational::new(sum.clone(), exact::power_of_ten(digits)))).collect();
        Some(Bar {
            title: self.say("report-bar", &[("project", self.sentences.project(row.project).into())]),
            description: self.say("report-bar-parts", &[("parts", self.words.list(parts, count).into())]),
            text: points.join(" + "),
            scene: chart::stacked(&lengths, float(&maximum)),
        })
    }

    /// What it needs, by id; says what has no place.
    fn needs(&self, project: u32) -> String {
        let ranking = self.view.ranking.ranking();
        let projects = self.decision().projects();
        let told = projects.needs(project as usize).iter().map(|other| {
            let id = ("id", Arg::from(self.words.clean(projects.id(*other as usize))));
            let is_done = self.decision().standing(*other as usize) == Standing::SetApart(Status::Done);
            match (ranking.placed(*other as usize), is_done) {
                (Some(_), _) => self.say("report-need", &[id]),
                (None, true) => self.say("report-need-done", &[id]),
                (None, false) => self.say("report-need-without", &[id]),
            }
        });
        told.collect::<Vec<_>>().join(", ")
    }

    /// Who has a place by a rule or decision, and who would have one otherwise.
    pub(super) fn firsts(&self, document: &mut Document) {
        let ranking = self.view.ranking.ranking();
        let decision = self.decision();
        let mut items = Vec::new();
        for (number, rule) in decision.rules().iter().enumerate() {
            let by = |project: &u32| decision.mandatory_by(*project as usize).first() == Some(&number);
            let placed = ranking.places().iter().map(|placed| placed.project);
            let projects: Vec<u32> = placed.filter(by).collect();
            if !projects.is_empty() {
                let args = [
                    ("reason", Arg::from(ended(&self.words.text(&rule.reason)))),
                    ("projects", self.words.projects(decision, &projects).into()),
                ];
                items.push(self.say("report-first-mandatory", &args));
            }
        }
        for made in decision.decisions() {
            let args = [
                ("project", Arg::from(self.sentences.project(made.project))),
                ("effect", made.effect.key().into()),
                ("decision", ended(&self.sentences.decision(made)).into()),
            ];
            items.push(self.say("report-first-decision", &args));
        }
        let running: Vec<u32> = ranking
            .places()
            .iter()
            .filter(|placed| placed.reason == Reason::Running)
            .map(|placed| placed.project)
            .collect();
        if !running.is_empty() {
            let projects = self.words.projects(decision, &running);
            items.push(self.say("report-first-running", &[("projects", projects.into())]));
        }
        if items.is_empty() {
            return;
        }
        document.heading(self.word("report-heading-firsts"));
        document.items(items);
        let displaced = &ranking.cut().displaced;
        if !displaced.is_empty() {
            let projects = ("projects", Arg::from(self.few(displaced, FEW)));
            let args = [self.sentences.by(), ("count", displaced.len().into()), projects];
            document.paragraph([self.say("report-displaced", &args)]);
        }
    }

    /// The cut, and who lies just below it.
    pub(super) fn below(&self, document: &mut Document) {
        document.heading(self.word("report-heading-below"));
        let ranking = self.view.ranking.ranking();
        let tied = &ranking.cut().tied;
        let args = [
            ("projects", Arg::from(self.few(tied, FEW))),
            ("placed", ranking.places().len().into()),
            ("places", ranking.in_force().places.get().into()),
        ];
        let tie = (!tied.is_empty()).then(|| self.say("report-below-tied", &args));
        document.paragraph(std::iter::once(self.sentences.cut()).chain(tie));
        let near = self.view.paper.firmness.near.iter().filter(|near| !near.has_place).take(BELOW);
        let rows: Vec<Vec<String>> = near
            .map(|near| {
                let project = near.project;
                let lacks = ranking.to_cut(project).map(|distance| {
                    if distance.is_zero() {
                        return self.word("ranking-level-with-cut");
                    }
                    self.sentences.points_to_cut(&-distance)
                });
                vec![
                    self.sentences.rank_of(project),
                    self.sentences.name_and_id(project),
                    self.sentences.department(project),
                    self.view.ranking.score_text(&ranking.effective_score(project)),
                    lacks.unwrap_or_default(),
                ]
            })
            .collect();
        let columns = vec![
            Column::numbers(self.word("ranking-column-rank")).wide(8),
            Column::words(self.word("ranking-column-project")),
            Column::words(self.word("ranking-column-department")).wide(28),
            Column::numbers(self.word("ranking-column-score")).wide(12),
            Column::numbers(self.word("report-column-lacks")).wide(12),
        ];
        let table = Table::new(self.word("report-caption-below"), columns, rows);
        document.push(Block::Table(Table { head: 1, is_wide: true, ..table }));
        document.paragraph(self.elsewhere());
    }

    /// How many are not in the ranking, and why; their names stand in the annex.
    fn elsewhere(&self) -> Vec<String> {
        let unranked = self.view.ranking.ranking().unranked();
        let decision = self.decision();
        let mut told = Vec::new();
        for (number, rule) in decision.rules().iter().enumerate() {
            let count = unranked.excluded.iter().filter(|(_, by)| *by == number).count();
            if 0 < count {
                let reason = self.words.text(&rule.reason);
                told.push(self.say("report-excluded", &[("count", count.into()), ("reason", reason.into())]));
            }
        }
        let apart = |is: &dyn Fn(Standing) -> bool| {
            unranked.set_apart.iter().filter(|project| is(decision.standing(**project as usize))).count()
        };
        for (status, _, _) in Status::ALL {
            let count = apart(&|standing| standing == Standing::SetApart(status));
            if 0 < count {
                let status = self.word(status_word(status));
                told.push(self.say("report-apart", &[("count", count.into()), ("status", status.into())]));
            }
        }
        let merged = apart(&|standing| standing == Standing::Merged);
        if 0 < merged {
            told.push(self.say("report-merged", &[("count", merged.into())]));
        }
        if told.is_empty() {
            return told;
        }
        let all = unranked.excluded.len() + unranked.set_apart.len();
        let count = told.len();
        vec![self.say("report-elsewhere", &[("count", all.into()), ("kinds", self.words.list(told, count).into())])]
    }
}

/// A text without the full stop that the sentence around it brings.
pub(super) fn ended(text: &str) -> String {
    text.trim_end().trim_end_matches('.').to_owned()
}

/// A fraction as a length of a picture.
pub(super) fn float(number: &BigRational) -> f64 {
    number.to_f64().unwrap_or(0.0)
}
