//! Demands in words.

use num_rational::BigRational;

use super::PortfolioView;
use crate::messages::{Arg, status_word};
use crate::model::{Condition, LevelValue, Operand, Scale, Standing, Status, Subject, Test};
use crate::portfolio::{Demand, Lack, Unavailable, cost_of};
use crate::render::words::Words;

/// Words about the demands of a view.
pub(super) struct Demands<'v> {
    pub(super) view: &'v PortfolioView<'v>,
    pub(super) words: Words,
}

impl Demands<'_> {
    fn say(&self, id: &str, args: &[(&str, Arg)]) -> String {
        self.words.say(id, args)
    }

    fn project(&self, project: u32) -> Arg {
        self.words.project(self.view.decision(), project).into()
    }

    fn set(&self, set: usize) -> Arg {
        self.words.projects(self.view.decision(), &self.view.wanted.one_of[set]).into()
    }

    /// The status of a project.
    pub(super) fn status(&self, project: u32) -> Arg {
        self.words.word(status_word(self.view.decision().projects().status(project as usize))).into()
    }

    /// Those of several projects that are done.
    fn done(&self, projects: &[u32]) -> Vec<u32> {
        let decision = self.view.decision();
        let is_done = |project: &&u32| decision.standing(**project as usize) == Standing::SetApart(Status::Done);
        projects.iter().filter(is_done).copied().collect()
    }

    /// A demand that is about several projects of which some may be done: `id`, or `id` with `-done`.
    fn with_done(&self, id: &str, projects: &[u32], mut args: Vec<(&'static str, Arg)>) -> String {
        let done = self.done(projects);
        args.push(("done", self.words.projects(self.view.decision(), &done).into()));
        let suffix = if done.is_empty() { "" } else { "-done" };
        self.say(&format!("{id}{suffix}"), &args)
    }

    /// Why a project is out whatever else is chosen.
    pub(super) fn keeps_out(&self, demand: Demand) -> String {
        match demand {
            Demand::Unavailable(project, why) => self.unavailable_in_short(project, why),
            Demand::Excludes(a, b) => self.with_done("portfolio-why-excludes", &[a, b], Vec::new()),
            Demand::OneOf(set) => {
                let projects = &self.view.wanted.one_of[set];
                self.with_done("portfolio-why-one-of", projects, vec![("projects", self.set(set))])
            }
            _ => self.words.word("portfolio-why-decided-out"),
        }
    }

    /// Why a project cannot be chosen, in short.
    fn unavailable_in_short(&self, project: u32, why: Unavailable) -> String {
        let is_merged = self.view.decision().standing(project as usize) == Standing::Merged;
        match why {
            Unavailable::SetApart if is_merged => self.words.word("ranking-is-merged"),
            Unavailable::NoNumber(_) => self.say("portfolio-why-no-number", &[("budget", self.missing_all(project))]),
            Unavailable::SetApart => self.say("portfolio-why-set-apart", &[("status", self.status(project))]),
            _ => self.say(&format!("portfolio-why-{}", unavailable(why)), &[("budget", self.missing(why))]),
        }
    }

    /// The name of a demand.
    pub(super) fn name(&self, demand: Demand) -> String {
        let one = |id: &str, name: &'static str, value: Arg| self.say(id, &[(name, value)]);
        match demand {
            Demand::Budget(budget) => self.words.text(&self.view.budget_name(budget)),
            Demand::Places => self.words.word("portfolio-places"),
            Demand::AtMost(limit) | Demand::AtLeast(limit) => self.limit(demand, limit),
            Demand::Mandatory(project) => one("portfolio-demand-mandatory", "project", self.project(project)),
            Demand::DecidedIn(project) => one("portfolio-demand-decided-in", "project", self.project(project)),
            Demand::Locked(project) => self.say(
                "portfolio-demand-locked",
                &[("project", self.project(project)), ("status", self.status(project))],
            ),
            Demand::DecidedOut(project) => one("portfolio-demand-decided-out", "project", self.project(project)),
            Demand::Unavailable(project, why) => self.say(
                &format!("portfolio-demand-{}", unavailable(why)),
                &[("project", self.project(project)), ("budget", self.missing(why))],
            ),
            Demand::Needs(project, needed) => self
                .say("portfolio-demand-needs", &[("project", self.project(project)), ("needed", self.project(needed))]),
            Demand::Excludes(a, b) => {
                let args = vec![("project", self.project(a)), ("other", self.project(b))];
                self.with_done("portfolio-demand-excludes", &[a, b], args)
            }
            Demand::OneOf(set) => {
                let args = vec![("projects", self.set(set))];
                self.with_done("portfolio-demand-one-of", &self.view.wanted.one_of[set], args)
            }
        }
    }

    /// The budget whose number is missing.
    fn missing(&self, why: Unavailable) -> Arg {
        match why {
            Unavailable::NoNumber(budget) => self.words.text(&self.view.budget_name(budget)).into(),
            _ => "".into(),
        }
    }

    /// All budgets whose number is missing for a project.
    fn missing_all(&self, project: u32) -> Arg {
        let budgets = 0..self.view.wanted.budgets.len();
        let missing = budgets.filter(|budget| cost_of(self.view.decision(), *budget, project).is_none());
        let names: Vec<String> = missing.map(|budget| self.words.text(&self.view.budget_name(budget))).collect();
        let count = names.len();
        self.words.list(names, count).into()
    }

    fn limit(&self, demand: Demand, limit: usize) -> String {
        let limit = &self.view.wanted.limits[limit];
        let what = self.condition(&limit.condition);
        let kind = if matches!(demand, Demand::AtLeast(_)) { "least" } else { "most" };
        let share = self.view.budget_of(demand).map(|budget| self.words.text(&self.view.budget_name(budget)));
        match share {
            None => self.say(&format!("portfolio-limit-{kind}"), &[("what", what.into())]),
            Some(budget) => {
                let percent = if kind == "least" { limit.at_least } else { limit.at_most }.unwrap_or_default();
                self.say(
                    &format!("portfolio-limit-{kind}-share"),
                    &[("what", what.into()), ("percent", percent.into()), ("budget", budget.into())],
                )
            }
        }
    }

    /// What a limit counts: "Fachbereich: Bürgerdienste".
    fn condition(&self, condition: &Condition) -> String {
        let decision = self.view.decision();
        let (subject, criterion) = match &condition.subject {
            Subject::Criterion(criterion) => {
                (self.words.text(&decision.criteria()[*criterion].name), Some(&decision.criteria()[*criterion]))
            }
            Subject::Field(field) => (self.field(field), None),
        };
        let scale = criterion.map(|criterion| &criterion.scale);
        let values: Vec<String> = match &condition.test {
            Test::Equals(operand) => vec![self.operand(operand, scale)],
            Test::OneOf(operands) => operands.iter().map(|operand| self.operand(operand, scale)).collect(),
            Test::AtLeast(_) | Test::AtMost(_) | Test::Before(_) | Test::After(_) => Vec::new(),
        };
        let values = values.join(" / ");
        self.say("portfolio-limit-of", &[("subject", subject.into()), ("value", values.into())])
    }

    /// What people call a field or column of the list of projects, as headers and papers do.
    fn field(&self, field: &str) -> String {
        let id = match field {
            "name" => "ranking-column-project".to_owned(),
            "id" | "department" | "status" => format!("ranking-column-{field}"),
            _ => format!("report-field-{field}"),
        };
        match crate::messages::exists(self.words.lang, &id) {
            true => self.words.word(&id),
            false => self.words.text(&self.view.column_name(field)),
        }
    }

    fn operand(&self, operand: &Operand, scale: Option<&Scale>) -> String {
        let yes_no = |flag: bool| self.words.word(if flag { "ranking-yes" } else { "ranking-no" });
        match operand {
            Operand::Number(number) => crate::messages::format::decimal(*number, self.words.lang),
            Operand::Level(level) => match scale {
                Some(Scale::Levels(levels)) => match &levels.get(*level).value {
                    LevelValue::Number(number) => crate::messages::format::decimal(*number, self.words.lang),
                    LevelValue::Key(key) => self.words.clean(key),
                },
                _ => String::new(),
            },
            Operand::Flag(flag) => yes_no(*flag),
            Operand::Status(status) => self.words.word(status_word(*status)),
            Operand::Date(date) => crate::messages::format::date(*date, self.words.lang),
            Operand::Text(text) => self.words.clean(text),
        }
    }

    /// What would have to give so that a project could be added.
    pub(super) fn lack(&self, lack: &Lack, project: u32) -> String {
        let by = |amount: &BigRational| Arg::from(self.view.amount(lack.demand, amount));
        let zero = BigRational::from_integer(0.into());
        let amount = lack.by.as_ref().unwrap_or(&zero);
        match lack.demand {
            Demand::Budget(_) => {
                self.say("portfolio-lack-budget", &[("by", by(amount)), ("name", self.name(lack.demand).into())])
            }
            Demand::Places => {
                let count = amount.to_integer().try_into().unwrap_or(usize::MAX);
                self.say("portfolio-lack-places", &[("count", Arg::Count(count))])
            }
            Demand::AtMost(_) | Demand::AtLeast(_) => {
                self.say("portfolio-lack-limit", &[("by", by(amount)), ("name", self.name(lack.demand).into())])
            }
            Demand::Excludes(a, b) => {
                let other = if a == project { b } else { a };
                self.say("portfolio-lack-excludes", &[("project", self.project(other))])
            }
            Demand::OneOf(set) => self.say("portfolio-lack-one-of", &[("projects", self.set(set))]),
            other => self.name(other),
        }
    }
}

fn unavailable(why: Unavailable) -> &'static str {
    match why {
        Unavailable::Excluded => "excluded",
        Unavailable::Unrated => "unrated",
        Unavailable::NoNumber(_) => "no-number",
        Unavailable::SetApart => "set-apart",
    }
}
