//! One project by itself: what each criterion contributes to its score.

use rust_decimal::Decimal;

use super::Sentences;
use crate::messages::{Arg, format};
use crate::model::Value;
use crate::render::values::percent_text;
use crate::render::view::Row;
use crate::scoring::{Assumption, point_of};

/// What one criterion contributes to a score, in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::render) struct Contribution {
    pub(in crate::render) criterion: String,
    pub(in crate::render) value: String,
    /// The reason given for the value.
    pub(in crate::render) why: Option<String>,
    /// In percent, without the sign; empty for the sum.
    pub(in crate::render) utility: String,
    /// In percent, without the sign.
    pub(in crate::render) weight: String,
    pub(in crate::render) contribution: String,
}

impl Sentences<'_> {
    /// The heading of the details of a project.
    pub(in crate::render) fn details_heading(&self, row: &Row) -> String {
        let mut args = vec![("rank", Arg::from(self.rank(row))), ("project", self.project(row.project).into())];
        match row.place {
            Some(place) => {
                args.push(("place", place.into()));
                self.say("ranking-details-place", &args)
            }
            None => self.say("ranking-details-no-place", &args),
        }
    }

    /// Why it has its place, and its marks.
    pub(in crate::render) fn details_facts(&self, row: &Row) -> String {
        let reason = std::iter::once(self.reason(row));
        reason.chain(self.marks(row)).collect::<Vec<_>>().join("; ")
    }

    /// The contributions of a project: criterion, value, utility, weight and contribution, and the
    /// reason given for the value; last their sum, the own score. Criteria that a scenario leaves out
    /// are left out here; where scores are no sums, contributions are empty.
    pub(in crate::render) fn contributions(&self, project: u32) -> Vec<Contribution> {
        let (view, lang) = (self.view, self.view.lang());
        let units = view.contribution_units(project as usize);
        let counted = view.weight_texts().into_iter().enumerate();
        counted
            .filter(|(criterion, _)| !view.ranking().in_force().leaves_out(*criterion))
            .map(|(criterion, weight)| Contribution {
                criterion: self.criterion(criterion),
                value: self.value_as_counted(criterion, project),
                why: self.why(criterion, project),
                utility: percent_text(view.ranking().utilities().get(criterion, project as usize), lang),
                weight,
                contribution: units
                    .as_ref()
                    .map_or_else(String::new, |units| format::units(&units[criterion], view.digits(), lang)),
            })
            .chain(std::iter::once(Contribution {
                criterion: self.word("ranking-column-own-score"),
                value: String::new(),
                why: None,
                utility: String::new(),
                weight: format::decimal(Decimal::ONE_HUNDRED, lang),
                contribution: view.score_text(&view.ranking().score(project as usize)),
            }))
            .collect()
    }

    /// The value of a project with what is assumed about it.
    pub(in crate::render) fn value_as_counted(&self, criterion: usize, project: u32) -> String {
        let value = self.view.value(criterion, project as usize);
        let Some(assumption) = self.view.assumption(criterion, project as usize) else {
            return self.value(criterion, value);
        };
        let point = point_of(&self.view.decision().criteria()[criterion], value);
        let point =
            ("value", Arg::from(point.map_or_else(String::new, |raw| self.value(criterion, Value::Point(raw)))));
        match assumption {
            Assumption::Worst => self.word("ranking-missing-assumed-worst"),
            Assumption::Neutral | Assumption::Unknown => self.word("ranking-missing-assumed-half"),
            Assumption::Value => self.say("ranking-missing-assumed-value", &[point]),
            Assumption::Likely | Assumption::Middle => {
                self.say("ranking-range-assumed", &[("range", self.value(criterion, value).into()), point])
            }
        }
    }

    fn why(&self, criterion: usize, project: u32) -> Option<String> {
        let why = self.view.decision().projects().why(criterion, project as usize);
        (!why.is_empty()).then(|| self.say("ranking-details-why", &[("why", self.clean(why).into())]))
    }
}
