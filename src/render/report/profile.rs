//! The profile of one project (Steckbrief), on one page: what it is, why it stands where it does, what it
//! rests on and what hangs on it, and how firm its place is.

use super::{Page, ReportView};
use crate::messages::{Arg, status_word};
use crate::render::document::html::Form;
use crate::render::document::{Block, Document};
use crate::render::explanation::{self, ExplanationView};
use crate::render::harmless;
use crate::render::markdown::escape;
use crate::render::robustness::with_error;
use crate::render::sentences::ranked;
use crate::scoring::Ranking;

/// A profile, as outputs show it.
#[derive(Clone, Copy, Debug)]
pub struct ProfileView<'a> {
    /// The paper; its view of the ranking has all rows.
    pub report: &'a ReportView<'a>,
    /// The explanation of the one project.
    pub explanation: &'a ExplanationView<'a>,
}

/// A profile as one HTML file.
#[must_use]
pub fn html(view: &ProfileView<'_>) -> String {
    document(view, harmless).html(view.report.ranking.lang(), Form::Sheet)
}

/// A profile as a Word file.
///
/// # Errors
///
/// Only if it is larger than a package can be.
pub fn docx(view: &ProfileView<'_>) -> std::io::Result<Vec<u8>> {
    let document = document(view, harmless);
    document.docx(view.report.ranking.lang()).map_err(std::io::Error::other)
}

/// A profile as Markdown.
#[must_use]
pub fn markdown(view: &ProfileView<'_>) -> String {
    document(view, escape).markdown()
}

/// A profile as text of at most `width` columns.
#[must_use]
pub fn text(view: &ProfileView<'_>, width: usize, color: bool) -> String {
    document(view, harmless).text(width, color)
}

fn document(view: &ProfileView<'_>, clean: fn(&str) -> String) -> Document {
    let page = Page::new(view.report, clean, false);
    let project = view.explanation.projects.first().copied().unwrap_or_default();
    let mut document = Document::new(page.sentences.name_and_id(project));
    document.paragraph([page.sentences.facts().join(" · ")]);
    if let Some(departure) = view.report.ranking.departure() {
        document.paragraph([page.by_the_file(project, departure.base)]);
        document.items(page.sentences.settings_instead_of(departure.base));
    }
    document.paragraph(page.sentences.method_note());
    document.push(Block::Facts(page.about_project(project)));
    explanation::push(view.explanation, clean, &mut document);
    document.heading(page.word("profile-heading-firm"));
    let firm = page.firm_project(project).into_iter().chain(page.own_weights());
    document.paragraph(firm.chain(page.firm_over_many(project)));
    document.heading(page.word("report-heading-record"));
    document.paragraph([page.record()]);
    document
}

impl Page<'_> {
    /// What it is: facts of the list that belong into a paper.
    fn about_project(&self, project: u32) -> Vec<(String, String)> {
        let (decision, index) = (self.decision(), project as usize);
        let projects = decision.projects();
        let clean = |text: &str| self.words.clean(text);
        let deadline = projects.deadline(index).map(|date| crate::messages::format::date(date, self.words.lang));
        let mut facts = vec![
            (self.word("ranking-column-department"), clean(projects.department(index))),
            (self.word("report-field-field"), clean(projects.field(index))),
            (self.word("ranking-column-status"), self.word(status_word(projects.status(index)))),
            (self.word("report-field-deadline"), deadline.unwrap_or_default()),
        ];
        if projects.is_background(index) {
            facts.push((self.word("report-field-background"), self.word("ranking-yes")));
        }
        for used in &self.view.paper.resources {
            let amount = used.of(decision, project).map(|amount| {
                let amount = self.amount(used, &amount);
                let Some((low, high)) = used.interval(decision, project) else { return amount };
                let (low, high) = (self.amount(used, &low), self.amount(used, &high));
                let args = [("amount", amount.into()), ("low", low.into()), ("high", high.into())];
                self.say("profile-amount-open", &args)
            });
            facts.push((self.words.text(&used.name), amount.unwrap_or_else(|| self.word("report-unknown"))));
        }
        for field in ["goals", "reuse", "indicator"] {
            facts.push((
                self.sentences.column_name(field),
                self.sentences.column_value(field, project).unwrap_or_default(),
            ));
        }
        let told =
            ["id", "name", "department", "field", "status", "deadline", "background", "goals", "reuse", "indicator"];
        for column in decision.report().columns.iter().filter(|column| !told.contains(&column.as_str())) {
            let is_amount = self.view.paper.resources.iter().any(|used| used.id == *column);
            if !is_amount {
                facts.push((
                    self.sentences.column_name(column),
                    self.sentences.column_value(column, project).unwrap_or_default(),
                ));
            }
        }
        facts.retain(|(_, fact)| !fact.is_empty());
        facts
    }

    /// Whether the file itself would give the project a place, in a run that departs from it.
    fn by_the_file(&self, project: u32, base: &Ranking<'_>) -> String {
        // The base may be another list.
        let then = base.decision().projects().find(self.decision().projects().id(project as usize));
        let had = then.and_then(|then| base.placed(then)).is_some();
        let has = self.view.ranking.ranking().placed(project as usize).is_some();
        let rank = then.map(|then| ranked(base, crate::model::key(then))).unwrap_or_default();
        let yes_no = |yes| if yes { "yes" } else { "no" };
        let args = [("had", yes_no(had).into()), ("has", yes_no(has).into()), ("rank", Arg::from(rank.as_str()))];
        let id = if rank.is_empty() { "profile-base-unranked" } else { "profile-base" };
        self.say(id, &args)
    }

    /// In how many of the weights that the file allows it has a place, and between which ranks it moves.
    fn firm_over_many(&self, project: u32) -> Option<String> {
        let found = self.view.paper.firmness.robustness.as_ref()?.as_ref().ok()?;
        let robust = found.of(project)?;
        let args = [
            ("share", Arg::from(with_error(robust, self.words.lang))),
            ("best", robust.q05().to_string().into()),
            ("worst", robust.q95().to_string().into()),
            ("samples", usize::try_from(found.samples).unwrap_or(usize::MAX).into()),
            ("seed", found.seed.to_string().into()),
        ];
        let id = if robust.q05() == robust.q95() { "profile-firm-many-same" } else { "profile-firm-many" };
        Some(self.say(id, &args))
    }

    /// In how many computations it has a place, and between which ranks it moves.
    fn firm_project(&self, project: u32) -> Vec<String> {
        let firmness = &self.view.paper.firmness;
        let Some(comparison) = &firmness.comparison else { return vec![self.word("report-firm-no-scenarios")] };
        let Some(compared) = comparison.projects.iter().find(|one| one.project == project) else {
            return vec![self.word("profile-not-ranked")];
        };
        let mut args = vec![
            ("places", Arg::from(compared.places_in())),
            ("count", firmness.computations().into()),
            self.departs(),
        ];
        let (best, worst) = compared.range().unwrap_or_default();
        args.extend([("best", best.to_string().into()), ("worst", worst.to_string().into())]);
        vec![self.say(if best == worst { "profile-firm-same" } else { "profile-firm" }, &args)]
    }
}
