//! What the list costs, what carries it, what is open, and with what it was computed.
//!
//! Amounts are those of the projects with a place; what fits a budget is asked of the portfolio, in the annex.

use std::collections::BTreeSet;

use jiff::tz::TimeZone;
use num_traits::Signed;

use super::Page;
use crate::exact::rational;
use crate::messages::Arg;
use crate::render::document::{Block, Column, Document, Table};
use crate::render::machine;
use crate::render::view::{Assumed, Mark};
use crate::report::ResourceUse;
use crate::scoring::Assumption;

/// How many names stand in a sentence of the short paper.
const FEW: usize = 4;

/// How many background projects are shown at most.
const CARRIERS: usize = 7;

/// How many digits of a checksum stand in the short paper; the annex has them all.
const DIGITS: usize = 12;

impl Page<'_> {
    /// Money, staff and whatever else the file counts.
    pub(super) fn resources(&self, document: &mut Document) {
        document.heading(self.word("report-heading-effects"));
        let resources = &self.view.paper.resources;
        if resources.is_empty() {
            document.paragraph([self.word("report-no-resources")]);
            return;
        }
        let reasons = self.view.ranking.reasons();
        let has_first = reasons.score < self.view.ranking.ranking().places().len();
        let has_budget = resources.iter().any(|used| used.budget.is_some());
        let mut columns =
            vec![Column::words(self.word("report-column-resource")), Column::numbers(self.word("report-column-sum"))];
        if has_first {
            let running = ("running", Arg::from(reasons.running));
            columns.push(Column::numbers(self.say("report-column-first", &[running])));
        }
        columns.push(Column::numbers(self.word("report-column-unknown")));
        if has_budget {
            columns.extend(["budget", "left"].map(|id| Column::numbers(self.word(&format!("report-column-{id}")))));
        }
        let row = |used: &ResourceUse| {
            let mut row = vec![self.words.text(&used.name), self.amount(used, &used.all.sum)];
            if has_first {
                row.push(self.amount(used, &used.first.sum));
            }
            row.push(used.unknown.len().to_string());
            if has_budget {
                row.extend([used.budget.map(rational), used.left()].map(|amount| match amount {
                    Some(amount) => self.amount(used, &amount).replace('-', "−"),
                    None => self.word("report-unknown"),
                }));
            }
            row
        };
        let rows = resources.iter().map(row).collect();
        let placed = ("placed", Arg::from(self.view.ranking.ranking().places().len()));
        let caption = self.say("report-caption-effects", std::slice::from_ref(&placed));
        document.push(Block::Table(Table { is_wide: true, ..Table::new(caption, columns, rows) }));
        let is_over = |used: &ResourceUse| used.left().is_some_and(|left| left.is_negative());
        let over = resources.iter().any(is_over).then(|| self.word("report-over"));
        document.paragraph(resources.iter().flat_map(|used| self.about_sum(used)).chain(over));
    }

    /// What has to be known about a sum.
    fn about_sum(&self, used: &ResourceUse) -> Vec<String> {
        let name = ("name", Arg::from(self.words.text(&used.name)));
        let mut told = Vec::new();
        if !used.unknown.is_empty() {
            let args =
                [name.clone(), ("count", used.unknown.len().into()), ("projects", self.few(&used.unknown, FEW).into())];
            told.push(self.say("report-sum-unknown", &args));
        }
        if used.all.is_open() {
            let args = [
                name.clone(),
                ("low", self.amount(used, &used.all.low).into()),
                ("high", self.amount(used, &used.all.high).into()),
            ];
            told.push(self.say("report-sum-open", &args));
        }
        if let Some(left) = used.left().filter(Signed::is_negative) {
            told.push(self.say("report-sum-over", &[name, ("over", self.amount(used, &left.abs()).into())]));
        }
        told
    }

    /// Background projects and what hangs on them.
    pub(super) fn background(&self, document: &mut Document) {
        let ranking = self.view.ranking.ranking();
        let carriers: Vec<_> = self.view.paper.carriers.iter().filter(|carrier| !carrier.placed.is_empty()).collect();
        if carriers.is_empty() {
            return;
        }
        document.heading(self.word("report-heading-background"));
        let background =
            |placed: &&crate::scoring::Placed| self.decision().projects().is_background(placed.project as usize);
        let count = ranking.places().iter().filter(background).count();
        let placed = ("placed", Arg::from(ranking.places().len()));
        let shown = carriers.len().min(CARRIERS);
        let mut sentences = vec![self.say("report-background", &[("count", count.into()), placed])];
        if let Some(next) = carriers.get(shown) {
            let most = Arg::from(next.placed.len());
            let args = [("shown", Arg::from(shown)), ("count", carriers.len().into()), ("most", most)];
            sentences.push(self.say("report-background-most", &args));
        }
        document.paragraph(sentences);
        let place = |project: u32| {
            let at = ranking.places().iter().position(|placed| placed.project == project);
            at.map_or_else(|| self.word("ranking-no-place"), |at| (at + 1).to_string())
        };
        let rows = carriers.iter().take(CARRIERS).map(|carrier| {
            vec![
                self.sentences.name_and_id(carrier.project),
                place(carrier.project),
                carrier.placed.len().to_string(),
                self.few(&carrier.placed, 2),
            ]
        });
        let columns = vec![
            Column::words(self.word("report-column-background")).wide(34),
            Column::numbers(self.word("ranking-column-place")).wide(7),
            Column::numbers(self.word("report-column-carries")).wide(9),
            Column::words(self.word("report-column-carried")),
        ];
        let table = Table::new(self.word("report-caption-background"), columns, rows.collect());
        document.push(Block::Table(Table { is_wide: true, ..table }));
    }

    /// What somebody has yet to decide, to look at or to fill in.
    pub(super) fn open_points(&self, document: &mut Document) {
        let items = [
            self.undecided(),
            self.unconfirmed(),
            self.unplaced(),
            self.not_rated(),
            self.assumed(),
            self.overdue(),
            self.unsaid(),
        ];
        let items: Vec<String> = items.into_iter().flatten().collect();
        document.heading(self.word("report-heading-open"));
        if items.is_empty() {
            document.paragraph([self.word("report-open-nothing")]);
        }
        document.items(items);
    }

    fn undecided(&self) -> Vec<String> {
        let ranking = self.view.ranking.ranking();
        let tied = &ranking.cut().tied;
        let args = [
            ("count", Arg::from(tied.len())),
            ("projects", self.few(tied, FEW).into()),
            ("placed", ranking.places().len().into()),
            ("places", ranking.in_force().places.get().into()),
        ];
        Vec::from_iter((!tied.is_empty()).then(|| self.say("report-open-tied", &args)))
    }

    fn unconfirmed(&self) -> Vec<String> {
        let (wording, link): (Vec<u32>, Vec<u32>) =
            self.view.ranking.unconfirmed().iter().partition(|project| self.view.ranking.is_confirmed(**project));
        let kinds = [("report-open-unconfirmed", link), ("report-open-unverified", wording)];
        let kinds = kinds.into_iter().filter(|(_, projects)| !projects.is_empty());
        kinds
            .map(|(id, projects)| {
                let args = [("count", Arg::from(projects.len())), ("projects", self.few(&projects, FEW).into())];
                self.say(id, &args)
            })
            .collect()
    }

    /// Prerequisites without a place, each with the projects that need it.
    fn unplaced(&self) -> Vec<String> {
        let unplaced = &self.view.paper.unplaced;
        let missing: BTreeSet<u32> = unplaced.iter().flat_map(|one| one.needs.iter().copied()).collect();
        missing
            .into_iter()
            .map(|need| {
                let needing: Vec<u32> =
                    unplaced.iter().filter(|one| one.needs.contains(&need)).map(|one| one.project).collect();
                let args = [
                    ("need", Arg::from(self.sentences.project(need))),
                    ("count", needing.len().into()),
                    ("projects", self.few(&needing, FEW).into()),
                ];
                self.say("report-open-unplaced", &args)
            })
            .collect()
    }

    fn not_rated(&self) -> Vec<String> {
        let missing: Vec<u32> = self.view.ranking.ranking().unranked().missing.keys().copied().collect();
        let args = [("count", Arg::from(missing.len())), ("projects", self.few(&missing, FEW).into())];
        Vec::from_iter((!missing.is_empty()).then(|| self.say("report-open-not-rated", &args)))
    }

    /// What was assumed about projects with a place, and how much about others.
    fn assumed(&self) -> Vec<String> {
        let assumed = self.view.ranking.assumed();
        let mut told: Vec<String> = assumed.iter().filter_map(|assumed| self.assumption(assumed)).collect();
        let others: usize = assumed.iter().map(|assumed| assumed.count - self.placed_under(assumed).len()).sum();
        if 0 < others {
            told.push(self.say("report-open-assumed-others", &[("count", others.into())]));
        }
        told
    }

    /// The projects with a place of which something was assumed.
    fn placed_under(&self, assumed: &Assumed) -> Vec<u32> {
        let rows = self.view.ranking.rows().iter().filter(|row| row.place.is_some());
        let mark = Mark::Assumed(assumed.criterion, assumed.assumption);
        rows.filter(|row| row.marks.contains(&mark)).map(|row| row.project).collect()
    }

    fn assumption(&self, assumed: &Assumed) -> Option<String> {
        let placed = self.placed_under(assumed);
        let how = match assumed.assumption {
            Assumption::Worst => "worst",
            Assumption::Neutral | Assumption::Unknown => "half",
            Assumption::Value => "value",
            Assumption::Likely => "likely",
            Assumption::Middle => "middle",
        };
        let args = [
            ("criterion", Arg::from(self.name_of(crate::model::Target::Criterion(assumed.criterion)))),
            ("how", how.into()),
            ("projects", self.few(&placed, FEW).into()),
        ];
        (!placed.is_empty()).then(|| self.say("report-open-assumed", &args))
    }

    fn overdue(&self) -> Vec<String> {
        let rows = self.view.ranking.rows().iter().filter(|row| row.place.is_some());
        let late: Vec<u32> = rows.filter(|row| row.marks.contains(&Mark::Overdue)).map(|row| row.project).collect();
        let args = [("count", Arg::from(late.len())), ("projects", self.few(&late, FEW).into())];
        Vec::from_iter((!late.is_empty()).then(|| self.say("report-open-overdue", &args)))
    }

    /// What a paper should say and the file does not.
    fn unsaid(&self) -> Vec<String> {
        let (report, basis) = (self.decision().report(), self.decision().basis());
        let unsaid = [
            ("report-open-no-proposal", report.proposal.is_empty()),
            ("report-open-no-weights-by", basis.weights_decided_by.is_empty()),
            ("report-open-no-scored-by", basis.scored_by.is_empty()),
        ];
        unsaid.into_iter().filter(|(_, unsaid)| *unsaid).map(|(id, _)| self.word(id)).collect()
    }

    /// With what the paper was computed, so that anybody can compute it again.
    pub(super) fn run_record(&self, document: &mut Document) {
        document.heading(self.word("report-heading-record"));
        let stamp = self.view.sources.stamp.map(|stamp| {
            let day = TimeZone::UTC.to_datetime(stamp).date();
            let time = stamp.strftime("%H:%M").to_string();
            self.say("report-record-stamp", &[("date", day.into()), ("time", time.into())])
        });
        document.paragraph([self.record()].into_iter().chain(stamp).chain([self.word("report-record-again")]));
    }

    /// The version and the files, each with the beginning of its checksum.
    pub(super) fn record(&self) -> String {
        let files: Vec<String> = machine::inputs(self.view.sources)
            .into_iter()
            .map(|input| {
                let path = ("file", Arg::from(self.words.clean(input.path)));
                match input.sha256 {
                    Some(sha256) => {
                        let digits = sha256.get(..DIGITS).unwrap_or(&sha256).to_owned();
                        self.say("report-record-file", &[path, ("sha256", digits.into())])
                    }
                    None => self.say("report-record-file-alone", &[path]),
                }
            })
            .collect();
        let count = files.len();
        let args = [("version", Arg::from(env!("CARGO_PKG_VERSION"))), ("files", self.words.list(files, count).into())];
        self.say("report-record", &args)
    }
}
