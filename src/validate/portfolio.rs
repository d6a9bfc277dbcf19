//! Doubts about `[portfolio]`: statements that change nothing, and savings greater than what they save on.
//!
//! None of them stops a selection; whether the demands can be met is said by [`crate::portfolio`].

use num_rational::BigRational;

use super::standings::{project_arg, resource_name};
use crate::exact::{decimal, rational};
use crate::finding::{Code, Finding, Findings};
use crate::input::manifest::{RawPortfolio, RawSynergy};
use crate::input::names;
use crate::input::toml::Located;
use crate::messages::{Arg, status_word};
use crate::model::{Decision, Effect, Portfolio, RunningMode, Standing, Status, Verdict, key};
use crate::portfolio::cost_of;
use crate::scoring::has_decision;
use crate::source::Place;

/// Looks for doubts about the portfolio of a decision, which was made of `raw`.
pub(super) fn doubts(decision: &Decision, raw: &RawPortfolio, findings: &mut Findings) {
    let Some(portfolio) = &decision.portfolio else { return };
    let view = View { decision, portfolio };
    for name in &raw.lock {
        if let Some(status @ (Status::Done | Status::Paused | Status::Withdrawn)) = names::status(&name.value) {
            let word = Arg::Word(status_word(status));
            findings.push(without_effect("lock-without-effect", name.place.clone()).arg("status", word));
        }
    }
    // A limit whose condition could not be read is reported, and nothing is left to count.
    if raw.limits.len() == portfolio.limits.len() {
        for (limit, said) in portfolio.limits.iter().zip(&raw.limits) {
            let counts = |project: usize| limit.condition.verdict(decision, project) == Verdict::Yes;
            if !(0..decision.projects.len()).any(|project| view.may_be_chosen(project) && counts(project)) {
                findings.push(without_effect("portfolio-without-effect", said.condition.place.clone()));
            }
        }
    }
    for set in &raw.one_of {
        view.named_twice(set, findings);
        if let [only] = set.as_slice() {
            findings.push(without_effect("one-of-without-effect", only.place.clone()).arg("id", only.value.as_str()));
        }
    }
    for (synergy, said) in raw.synergies.iter().enumerate() {
        view.named_twice(&said.projects, findings);
        view.synergy(synergy, said, findings);
    }
}

/// A statement that changes nothing, as this message says.
fn without_effect(message: &'static str, place: Place) -> Finding {
    Finding::new(Code::PortfolioWithoutEffect, place).message(message).hint("portfolio-without-effect-hint")
}

struct View<'d> {
    decision: &'d Decision,
    portfolio: &'d Portfolio,
}

impl View<'_> {
    /// Whether some portfolio may hold a project, as far as rules, people and its status say.
    fn may_be_chosen(&self, project: usize) -> bool {
        let in_the_running = match self.decision.standings[project] {
            Standing::Ranked => true,
            Standing::SetApart(status) => {
                status == Status::Running
                    && self.decision.scoring.running == RunningMode::Apart
                    && self.portfolio.lock.contains(&status)
            }
            Standing::Merged | Standing::Excluded(_) => false,
        };
        in_the_running && !has_decision(self.decision, project, Effect::Out)
    }

    fn named_twice(&self, names: &[Located<String>], findings: &mut Findings) {
        for (index, name) in names.iter().enumerate() {
            let projects = &self.decision.projects;
            let known = |name: &Located<String>| projects.find(name.value.trim()).map(key);
            let meant = |name: &Located<String>| known(name).map(|project| projects.lives_on_in(project));
            let (Some(named), Some(project)) = (known(name), meant(name)) else { continue };
            if let Some(earlier) = names[..index].iter().find(|earlier| meant(earlier) == Some(project)) {
                // The one of the two that was merged into the other.
                let merged = if named == project { known(earlier) } else { Some(named) };
                let finding = match merged.filter(|_| known(earlier) != Some(named)) {
                    Some(merged) => without_effect("merged-twice-without-effect", name.place.clone())
                        .arg("merged", project_arg(self.decision, merged as usize)),
                    None => without_effect("named-twice-without-effect", name.place.clone()),
                };
                findings.push(
                    finding.arg("project", project_arg(self.decision, project as usize)).also(earlier.place.clone()),
                );
            }
        }
    }

    fn synergy(&self, number: usize, said: &RawSynergy, findings: &mut Findings) {
        let synergy = &self.portfolio.synergies[number];
        let Some(first) = said.projects.first() else { return };
        let mut members = synergy.projects.clone();
        members.sort_unstable();
        members.dedup();
        if let Some(out) = members.iter().find(|project| !self.may_be_chosen(**project as usize)) {
            findings.push(
                without_effect("synergy-without-effect", first.place.clone())
                    .arg("project", project_arg(self.decision, *out as usize)),
            );
            return;
        }
        for (name, amount) in &said.saves {
            let resource = resource_name(self.decision, &name.value);
            let budget = self.portfolio.budgets.iter().position(|(budget, _)| *budget == name.value);
            let Some(budget) = budget else {
                findings.push(without_effect("saving-without-effect", name.place.clone()).arg("name", &resource));
                continue;
            };
            let costs: Option<BigRational> =
                members.iter().map(|project| cost_of(self.decision, budget, *project)).sum();
            if let Some(costs) = costs.filter(|costs| *costs < rational(*amount)) {
                findings.push(
                    Finding::new(Code::SavingExceedsCost, name.place.clone())
                        .arg("name", &resource)
                        .arg("amount", *amount)
                        .arg("costs", rust_decimal::Decimal::from_str_exact(&decimal(&costs)).unwrap_or_default())
                        .hint("saving-exceeds-cost-hint"),
                );
            }
        }
    }
}
