//! Explanations for people, in sentences that can go into a paper as they are.

use num_rational::BigRational;
use num_traits::{Signed, Zero};

use super::ExplanationView;
use crate::analysis::crossing::{Crossing, Outlook, Unrated, ValueCrossing, WeightCrossing};
use crate::exact;
use crate::messages::{Arg, format, status_word};
use crate::model::{
    DependencyMode, Effect, LegalBasis, LegalState, Method, Rule, RuleEffect, Standing, Sureness, Target, Utility,
    Value, Verdict,
};
use crate::render::document::Document;
use crate::render::sentences::Sentences;
use crate::render::view::{Mark, Row};
use crate::render::words::Words;
use crate::render::{harmless, markdown};
use crate::scoring::Reason;

/// Explanations as text of at most `width` columns.
#[must_use]
pub fn text(view: &ExplanationView<'_>, width: usize, color: bool) -> String {
    Page::new(view, harmless).document().text(width, color)
}

/// Explanations as Markdown.
#[must_use]
pub fn markdown(view: &ExplanationView<'_>) -> String {
    Page::new(view, markdown::escape).document().markdown()
}

/// Explanations as parts of another document: what an explanation says below the name of a project, with
/// sections of their own.
pub(in crate::render) fn push(view: &ExplanationView<'_>, clean: fn(&str) -> String, document: &mut Document) {
    let page = Page::new(view, clean);
    for (project, crossing) in view.projects.iter().zip(view.crossings) {
        document.heading(page.words.word("profile-heading-why"));
        page.project_blocks(*project, crossing, document);
    }
}

struct Page<'v> {
    view: &'v ExplanationView<'v>,
    words: Words,
    sentences: Sentences<'v>,
}

impl<'v> Page<'v> {
    fn new(view: &'v ExplanationView<'v>, clean: fn(&str) -> String) -> Self {
        let lang = view.ranking.lang();
        Self { view, words: Words { lang, clean }, sentences: Sentences::new(view.ranking, clean) }
    }

    fn document(&self) -> Document {
        let mut document = Document::new(self.sentences.title());
        document.paragraph([self.sentences.facts().join(" · ")]);
        self.sentences.note_all(&mut document);
        document.paragraph(self.sentences.method_note());
        for (project, crossing) in self.view.projects.iter().zip(self.view.crossings) {
            document.heading(self.words.name_and_id(self.view.decision(), *project));
            self.project_blocks(*project, crossing, &mut document);
        }
        document
    }

    fn project_blocks(&self, project: u32, crossing: &Crossing, document: &mut Document) {
        match self.view.row(project) {
            Some(row) => self.ranked(row, crossing, document),
            None => {
                document.paragraph([self.not_ranked(project)]);
                document.paragraph(match self.view.decision().standing(project as usize) {
                    Standing::Excluded(rule) => self.out_of_exclusion(project, rule, crossing),
                    Standing::SetApart(_) => vec![self.words.word("explain-crossing-apart")],
                    Standing::Merged => vec![self.words.word("explain-crossing-merged")],
                    Standing::Ranked => self.rated(project, crossing),
                });
                if let Some(versus) = self.view.versus {
                    self.versus(project, versus, document);
                }
            }
        }
        self.section("legal", self.legal(project), document);
        self.section("rules", self.rules(project), document);
        self.section("links", self.links(project), document);
        self.section("excludes", self.excludes(project), document);
    }

    fn section(&self, name: &str, items: Vec<String>, document: &mut Document) {
        if !items.is_empty() {
            document.subheading(self.words.word(&format!("explain-heading-{name}")));
            document.items(items);
        }
    }

    fn project(&self, project: u32) -> String {
        self.words.project(self.view.decision(), project)
    }

    fn criterion(&self, criterion: usize) -> String {
        self.words.text(&self.view.decision().criteria()[criterion].name)
    }

    fn ranked(&self, row: &Row, crossing: &Crossing, document: &mut Document) {
        let mut first = vec![self.standing(row)];
        first.extend(
            self.sentences.marks(row).into_iter().map(|mark| self.words.say("explain-mark", &[("mark", mark.into())])),
        );
        document.paragraph(first);
        // What other methods compute is no sum of parts.
        let is_sum = self.view.ranking.ranking().in_force().method == Method::WeightedSum;
        let heading = if is_sum { "contributions" } else { "values" };
        document.subheading(self.words.word(&format!("explain-heading-{heading}")));
        let columns = if is_sum { 5 } else { 4 };
        let words = ["criterion", "value", "utility", "weight", "contribution"].into_iter().take(columns);
        let header = words.map(|word| self.sentences.word(&format!("ranking-column-{word}"))).collect();
        let lines = self.sentences.contributions(row.project).into_iter().map(|line| {
            let value = match line.why {
                Some(why) => self.words.say("explain-value-why", &[("value", line.value.into()), ("why", why.into())]),
                None => line.value,
            };
            let (utility, weight) = (self.sentences.percent(line.utility), self.sentences.percent(line.weight));
            let mut cells = vec![line.criterion, value, utility, weight, line.contribution];
            cells.truncate(columns);
            cells
        });
        let mut lines: Vec<Vec<String>> = lines.collect();
        if !is_sum {
            // The last line adds up; the figure itself stands in the sentence above.
            lines.pop();
        }
        document.table(header, lines, &[0, 1]);
        if let Some(versus) = self.view.versus {
            self.versus(row.project, versus, document);
        }
        document.subheading(self.words.word("explain-heading-cut"));
        let around = [self.distance(row), self.level(row.project), self.neighbours(row.project)];
        document.paragraph(around.into_iter().chain(self.tie_breaks(row.project)));
        document.paragraph(self.crossing(row, crossing));
    }

    /// Place, rank, score and why, in a sentence.
    fn standing(&self, row: &Row) -> String {
        let ranking = self.view.ranking.ranking();
        let mut args = vec![
            ("project", Arg::from(self.project(row.project))),
            ("rank", self.sentences.rank(row).into()),
            ("ranked", ranking.order().len().into()),
            ("score", self.view.ranking.score_text(&ranking.score(row.project as usize)).into()),
            ("maximum", ranking.in_force().maximum.into()),
            ("reason", self.sentences.reason(row).into()),
        ];
        if let Some(place) = row.place {
            args.push(("place", place.into()));
        }
        self.sentences.say(if row.place.is_some() { "explain-with-place" } else { "explain-without-place" }, &args)
    }

    fn not_ranked(&self, project: u32) -> String {
        let (decision, index) = (self.view.decision(), project as usize);
        let name = ("project", Arg::from(self.project(project)));
        match decision.standing(index) {
            Standing::Excluded(rule) => {
                let reason = self.words.text(&decision.rules()[rule as usize].reason);
                self.words.say("explain-excluded", &[name, ("reason", reason.into())])
            }
            Standing::Merged => {
                let target =
                    decision.projects().merged_into(index).map(|target| self.project(crate::model::key(target)));
                self.words.say("explain-merged", &[name, ("target", target.unwrap_or_default().into())])
            }
            Standing::SetApart(status) => {
                self.words.say("explain-apart", &[name, ("status", self.words.word(status_word(status)).into())])
            }
            Standing::Ranked => {
                let missing = self.view.ranking.ranking().unranked().missing.get(&project);
                let names: Vec<String> =
                    missing.into_iter().flatten().map(|criterion| self.criterion(*criterion)).collect();
                let count = names.len();
                self.words.say("explain-missing", &[name, ("criteria", self.words.list(names, count).into())])
            }
        }
    }

    /// The difference to another project by criterion; the parts add up to that of the scores.
    fn versus(&self, project: u32, other: u32, document: &mut Document) {
        let ranking = self.view.ranking.ranking();
        if project == other {
            document.paragraph([self.words.word("explain-versus-this")]);
            return;
        }
        let name = ("other", Arg::from(self.project(other)));
        document.subheading(self.words.say("explain-heading-versus", std::slice::from_ref(&name)));
        let unranked = [project, other].into_iter().find(|one| ranking.rank_of(*one as usize) == 0);
        if let Some(unranked) = unranked {
            let name = ("project", Arg::from(self.project(unranked)));
            document.paragraph([self.words.say("explain-versus-unranked", &[name])]);
            return;
        }
        let [own, its] = [project, other].map(|one| ranking.contributions(one as usize));
        let (Some(own), Some(its)) = (own, its) else {
            document.paragraph([self.words.word("explain-versus-method")]);
            return;
        };
        let scores = [project, other].map(|one| ranking.score(one as usize));
        let total = &scores[0] - &scores[1];
        let digits = self.view.ranking.digits();
        let differences: Vec<BigRational> = own.iter().zip(&its).map(|(a, b)| a - b).collect();
        let units = exact::allot(&differences, &total, digits);
        let signed = |units: &num_bigint::BigInt| {
            let sign = if units.is_negative() { "−" } else { "+" };
            let text = format::units(&units.abs(), digits, self.words.lang);
            if units.is_zero() { text } else { format!("{sign}{text}") }
        };
        let value = |criterion: usize, one: u32| self.sentences.value_as_counted(criterion, one);
        let mut rows: Vec<Vec<String>> = (0..own.len())
            .filter(|criterion| !ranking.in_force().leaves_out(*criterion))
            .map(|criterion| {
                let difference = signed(&units[criterion]);
                vec![self.criterion(criterion), value(criterion, project), value(criterion, other), difference]
            })
            .collect();
        let scores = scores.map(|score| self.view.ranking.score_text(&score));
        let [own_score, its_score] = scores;
        rows.push(vec![
            self.sentences.word("ranking-column-own-score"),
            own_score,
            its_score,
            signed(&exact::scaled(&total, digits)),
        ]);
        let id = |one: u32| self.words.clean(self.view.decision().projects().id(one as usize));
        let header = vec![
            self.sentences.word("ranking-column-criterion"),
            id(project),
            id(other),
            self.words.word("explain-difference"),
        ];
        document.table(header, rows, &[0, 1, 2]);
    }

    fn distance(&self, row: &Row) -> String {
        let ranking = self.view.ranking.ranking();
        let Some(distance) = ranking.to_cut(row.project) else {
            return self.words.word(match row.reason {
                Some(Reason::Score) => "explain-cut-all-in",
                Some(_) => "explain-cut-first",
                None => "explain-cut-out",
            });
        };
        let other = if row.place.is_some() { ranking.cut().first_out } else { ranking.cut().last_in };
        let Some(other) = other else { return String::new() };
        let points = format::rounded(&distance.abs(), self.view.ranking.digits() + 1, self.words.lang);
        let inherits = [row.project, other].iter().any(|one| ranking.inherits_from(*one as usize).is_some());
        let by = if inherits { "effective" } else { "own" };
        let args = [("points", points.into()), ("other", self.project(other).into()), ("by", by.into())];
        let id = match (row.place.is_some(), distance.is_zero()) {
            (_, true) => "explain-cut-level",
            (true, false) => "explain-cut-inside",
            (false, false) => "explain-cut-outside",
        };
        self.sentences.say(id, &args)
    }

    /// Who shares its rank.
    fn level(&self, project: u32) -> String {
        let level = self.view.level_with(project);
        if level.is_empty() {
            return String::new();
        }
        let rank = self.view.ranking.ranking().rank_of(project as usize).to_string();
        let projects = self.words.projects(self.view.decision(), &level);
        self.words.say("explain-level", &[("rank", rank.into()), ("projects", projects.into())])
    }

    /// Who stands strictly before and strictly after it.
    fn neighbours(&self, project: u32) -> String {
        let ranking = self.view.ranking.ranking();
        let (above, below) = self.view.strict_neighbours(project);
        let told = |neighbour: u32| {
            let score = ranking.effective_score(neighbour);
            let args = [
                ("project", Arg::from(self.project(neighbour))),
                ("rank", ranking.rank_of(neighbour as usize).to_string().into()),
                ("score", self.view.ranking.score_text(&score).into()),
            ];
            // Where another rule of order decides, equal scores must not read as different ones.
            let is_equal = score == ranking.effective_score(project);
            let inherits = [project, neighbour].iter().any(|one| ranking.inherits_from(*one as usize).is_some());
            let id = match (is_equal, inherits) {
                (false, _) => "explain-neighbour",
                (true, false) => "explain-neighbour-equal",
                (true, true) => "explain-neighbour-equal-inherited",
            };
            Arg::from(self.sentences.say(id, &args))
        };
        match (above.map(told), below.map(told)) {
            (Some(above), Some(below)) => self.words.say("explain-neighbours", &[("above", above), ("below", below)]),
            (None, Some(below)) => self.words.say("explain-neighbour-below", &[("below", below)]),
            (Some(above), None) => self.words.say("explain-neighbour-above", &[("above", above)]),
            (None, None) => String::new(),
        }
    }

    /// What the tie-break decides between the project and those beside it.
    fn tie_breaks(&self, project: u32) -> Vec<String> {
        let (above, below) = self.view.strict_neighbours(project);
        let pairs = [above.map(|above| (above, project)), below.map(|below| (project, below))];
        pairs.into_iter().flatten().filter_map(|(ahead, behind)| self.tie_break(ahead, behind)).collect()
    }

    /// The criterion that puts one project before the other, if nothing comes before the tie-break.
    fn tie_break(&self, ahead: u32, behind: u32) -> Option<String> {
        let (decision, ranking) = (self.view.decision(), self.view.ranking.ranking());
        let score = |project: u32| (ranking.effective_score(project), ranking.score(project as usize));
        // A prerequisite comes before what needs it, whatever the tie-break says.
        let inherits = ranking.in_force().dependencies == DependencyMode::Inherit;
        let needs = |project: u32| inherits && !decision.projects().needs(project as usize).is_empty();
        if score(ahead) != score(behind) || needs(ahead) || needs(behind) {
            return None;
        }
        let utility = |criterion: usize, project: u32| ranking.utilities().get(criterion, project as usize);
        let mut order = decision.scoring().tie_break.iter().copied();
        let criterion = order.find(|criterion| utility(*criterion, ahead) != utility(*criterion, behind))?;
        let percent = |project: u32| {
            let steps = utility(criterion, project).steps();
            self.words.exact_percent(&BigRational::new((steps * 100).into(), Utility::STEPS.into()), 2)
        };
        let args = [
            ("criterion", Arg::from(self.criterion(criterion))),
            ("ahead", self.project(ahead).into()),
            ("higher", percent(ahead).into()),
            ("behind", self.project(behind).into()),
            ("lower", percent(behind).into()),
        ];
        Some(self.words.say("explain-tie-break", &args))
    }

    /// What would take the project across the cut.
    fn crossing(&self, row: &Row, crossing: &Crossing) -> Vec<String> {
        let enters = row.place.is_none();
        let mut told = Vec::new();
        told.extend(crossing.value.as_ref().map(|change| self.value_change(row.project, change, enters)));
        told.extend(crossing.weight.as_ref().map(|change| self.weight_change(change, enters)));
        let decided_out = row.marks.contains(&Mark::DecidedOut);
        let none = match (row.reason, &crossing.value, &crossing.weight) {
            (_, Some(_), Some(_)) => None,
            _ if self.view.ranking.ranking().in_force().method != Method::WeightedSum => {
                Some("explain-crossing-method")
            }
            (Some(Reason::Mandatory | Reason::Decision), None, None) => Some("explain-crossing-not-by-score"),
            (Some(Reason::Running), None, None) => Some("explain-crossing-running"),
            (None, None, None) if decided_out => Some("explain-crossing-not-by-score"),
            (_, None, None) => Some("explain-crossing-none"),
            (_, Some(_), None) => Some("explain-crossing-no-weight"),
            (_, None, Some(_)) => Some("explain-crossing-no-value"),
        };
        let side = ("side", Arg::from(if enters { "in" } else { "out" }));
        told.extend(none.map(|none| self.words.say(none, &[self.how_many(crossing), side])));
        told.extend(self.unsaid(crossing));
        told
    }

    /// What would lift the exclusion of a project and bring it a place.
    fn out_of_exclusion(&self, project: u32, rule: u32, crossing: &Crossing) -> Vec<String> {
        let mut told = vec![match &crossing.value {
            Some(change) => self.value_change(project, change, true),
            None if self.view.ranking.ranking().in_force().method != Method::WeightedSum => {
                self.words.word("explain-crossing-method")
            }
            None => {
                let rule = self.words.text(&self.view.decision().rules()[rule as usize].reason);
                self.words.say("explain-crossing-excluded", &[("rule", rule.into()), self.how_many(crossing)])
            }
        }];
        told.extend(self.unsaid(crossing));
        told
    }

    /// What values in place of missing ones would bring.
    fn rated(&self, project: u32, crossing: &Crossing) -> Vec<String> {
        if self.view.ranking.decisions_on(project).any(|made| made.effect == Effect::Out) {
            let missing = self.view.ranking.ranking().unranked().missing.get(&project).map_or(0, Vec::len);
            return vec![self.words.say("explain-unrated-out", &[("count", missing.into())])];
        }
        let Some(Unrated { missing, outlook }) = &crossing.unrated else {
            return vec![self.words.word("explain-crossing-method")];
        };
        let mut args = vec![("count", Arg::from(missing.len()))];
        let mut tie = None;
        if let Some(change) = &crossing.value {
            let to = self.sentences.value(change.criterion, Value::Point(change.to));
            let bound = if let Outlook::From(bound) = outlook { bound.key() } else { "" };
            args.extend([("bound", Arg::from(bound)), ("to", to.into())]);
            args.push(("criterion", self.criterion(change.criterion).into()));
            tie = change.exact.as_ref().map(|tie| self.tie(tie));
        }
        let told = self.words.say(&format!("explain-unrated-{}", outlook.key()), &args);
        vec![std::iter::once(told).chain(tie).collect::<Vec<_>>().join(" ")]
    }

    /// Where exactly two projects tie, in utility.
    fn tie(&self, utility: &BigRational) -> String {
        let tie = self.words.exact_percent(&(utility * BigRational::from_integer(100.into())), 2);
        self.words.say("explain-tie-value", &[("tie", tie.into())])
    }

    fn value_change(&self, project: u32, change: &ValueCrossing, enters: bool) -> String {
        let read = self.view.decision().projects().values(change.criterion).get(project as usize);
        let value = |value: Value| Arg::from(self.sentences.value(change.criterion, value));
        let from = match (read, change.from) {
            (Value::Range { .. }, _) => self.sentences.value_as_counted(change.criterion, project).into(),
            (_, Some(from)) => value(Value::Point(from)),
            (_, None) => self.words.word("ranking-value-missing").into(),
        };
        let mut args = vec![
            ("side", Arg::from(if enters { "in" } else { "out" })),
            ("criterion", self.criterion(change.criterion).into()),
            ("from", from),
            ("to", value(Value::Point(change.to))),
        ];
        if let Some(rule) = change.rule {
            let rule = &self.view.decision().rules()[rule];
            let holds = rule.verdict(self.view.decision(), project as usize) == Verdict::Yes;
            args.push(("rule", self.words.text(&rule.reason).into()));
            args.push(("holds", if holds { "yes" } else { "no" }.into()));
            return self.words.say("explain-crossing-rule", &args);
        }
        let told = self.words.say("explain-crossing-value", &args);
        match &change.exact {
            Some(tie) => format!("{told} {}", self.tie(tie)),
            None => told,
        }
    }

    fn weight_change(&self, change: &WeightCrossing, enters: bool) -> String {
        let name = match change.target {
            Target::Criterion(criterion) => self.criterion(criterion),
            Target::Group(group) => self.words.text(&self.view.decision().groups()[group].name),
        };
        let places = |weight: &BigRational| exact::places_needed(weight).map(|places| places.min(12));
        let rounded = |weight: &BigRational, places| format::rounded(weight, places, self.words.lang);
        let needed = places(&change.to).unwrap_or(2);
        let from = match change.target {
            // As the table above prints it, unless the other weight needs more digits.
            Target::Criterion(criterion) if needed <= 2 => self.view.ranking.weight_texts().swap_remove(criterion),
            _ => rounded(&change.from, places(&change.from).unwrap_or(needed.max(2))),
        };
        let args = [
            ("side", Arg::from(if enters { "in" } else { "out" })),
            ("name", name.into()),
            ("from", from.into()),
            ("to", rounded(&change.to, needed).into()),
        ];
        let told = self.words.say("explain-crossing-weight", &args);
        let mut told = vec![told];
        // At the tie itself another rule of order decides.
        if change.exact != change.to {
            let tie = self.words.exact_percent(&change.exact, 4);
            told.push(self.words.say("explain-tie-weight", &[("tie", tie.into())]));
        }
        // A weight given with an option leaves those that are set already where they are.
        if self.view.ranking.has_set_weights() {
            told.push(self.words.word("explain-weights-share"));
        }
        told.join(" ")
    }

    /// Whether a sentence about values is about all of them.
    fn how_many(&self, crossing: &Crossing) -> (&'static str, Arg) {
        let is_all = crossing.unsaid.is_empty() && crossing.unsaid_beyond.is_empty();
        ("values", Arg::from(if is_all { "all" } else { "some" }))
    }

    /// The criteria about whose values nothing is said, or nothing beyond those of the others.
    fn unsaid(&self, crossing: &Crossing) -> Vec<String> {
        let lists = [("explain-unsaid", &crossing.unsaid), ("explain-unsaid-beyond", &crossing.unsaid_beyond)];
        let filled = lists.into_iter().filter(|(_, criteria)| !criteria.is_empty());
        filled
            .map(|(id, criteria)| {
                let names = criteria.iter().map(|criterion| self.words.quoted(&self.criterion(*criterion))).collect();
                self.words.say(id, &[("criteria", self.words.list(names, criteria.len()).into())])
            })
            .collect()
    }

    fn legal(&self, project: u32) -> Vec<String> {
        let decision = self.view.decision();
        let bases = decision.projects().legal(project as usize).iter();
        bases.map(|basis| self.basis(&decision.legal_bases()[*basis as usize])).collect()
    }

    fn basis(&self, basis: &LegalBasis) -> String {
        let strength = self.words.word(&format!("explain-strength-{}", basis.strength.key()));
        let state = match (basis.state, basis.reaches_municipality) {
            (LegalState::InForce, true) => "counts",
            (LegalState::InForce, false) => "elsewhere",
            (LegalState::Upcoming, _) => "upcoming",
            (LegalState::Bill, _) => "bill",
            (LegalState::Repealed, _) => "repealed",
        };
        let deadline = basis.deadline.map(|date| self.words.say("explain-basis-deadline", &[("date", date.into())]));
        let checked = match (basis.checked, basis.sure) {
            (Some(date), Sureness::Text) => self.words.say("explain-basis-checked", &[("date", date.into())]),
            (Some(date), _) => self.words.say("explain-basis-secondary", &[("date", date.into())]),
            (None, _) => self.words.word("explain-basis-unchecked"),
        };
        let args = [
            ("citation", Arg::from(self.words.clean(&basis.citation()))),
            ("titled", if basis.title.is_empty() { "no" } else { "yes" }.into()),
            ("title", self.words.text(&basis.title).into()),
            ("strength", strength.into()),
            ("state", state.into()),
        ];
        // Whether it reaches a city is a matter of whom it addresses.
        let addressee = (!basis.addressee.is_empty()).then(|| {
            self.words.say("explain-basis-addressee", &[("addressee", self.words.text(&basis.addressee).into())])
        });
        let source = (!basis.source.is_empty())
            .then(|| self.words.say("explain-basis-source", &[("source", self.words.clean(&basis.source).into())]));
        let facts = [Some(self.words.say("explain-basis", &args)), addressee, source, deadline, Some(checked)];
        facts.into_iter().flatten().collect::<Vec<_>>().join(" ")
    }

    /// Rules that hold or cannot be decided, and what people decided; of a project that is not in the ranking,
    /// that neither has an effect.
    fn rules(&self, project: u32) -> Vec<String> {
        let decision = self.view.decision();
        let mut told = Vec::new();
        let verdict = |rule: &Rule| rule.verdict(decision, project as usize);
        let is_apart = self.view.is_apart(project);
        if is_apart && decision.rules().iter().any(|rule| verdict(rule) != Verdict::No) {
            told.push(self.words.word("explain-rules-apart"));
        }
        for rule in decision.rules().iter().filter(|_| !is_apart) {
            let effect = match rule.effect {
                RuleEffect::Mandatory => "mandatory",
                RuleEffect::Exclude => "exclude",
            };
            let args = [("reason", Arg::from(self.words.text(&rule.reason))), ("effect", effect.into())];
            match verdict(rule) {
                Verdict::Yes => told.push(self.words.say("explain-rule-holds", &args)),
                Verdict::Unknown => told.push(self.words.say("explain-rule-unknown", &args)),
                Verdict::No => {}
            }
        }
        let is_ranked = decision.standing(project as usize) == Standing::Ranked;
        let id = if is_ranked { "explain-decision" } else { "explain-decision-without-effect" };
        for made in self.view.ranking.decisions_on(project) {
            let decision = self.sentences.decision(made);
            let args = [("decision", Arg::from(decision)), ("effect", made.effect.key().into())];
            told.push(self.words.say(id, &args));
        }
        told
    }

    /// Projects with their ranks, or why they have none.
    fn linked(&self, links: &[u32]) -> Arg {
        let decision = self.view.decision();
        let state = |other: &u32| {
            let name = ("project", Arg::from(self.project(*other)));
            match (self.view.row(*other), decision.standing(*other as usize)) {
                (Some(row), _) if row.place.is_some() => {
                    self.words.say("explain-link-inside", &[name, ("rank", self.sentences.rank(row).into())])
                }
                (Some(row), _) => {
                    self.words.say("explain-link-outside", &[name, ("rank", self.sentences.rank(row).into())])
                }
                (None, Standing::SetApart(status)) => {
                    let status = self.words.word(status_word(status));
                    self.words.say("explain-link-apart", &[name, ("status", status.into())])
                }
                (None, Standing::Excluded(_)) => self.words.say("explain-link-excluded", &[name]),
                (None, _) => self.words.say("explain-link-unranked", &[name]),
            }
        };
        let names: Vec<String> = links.iter().map(state).collect();
        let count = names.len();
        Arg::from(self.words.list(names, count))
    }

    /// Projects that cannot be chosen beside it, whichever of the two says so.
    fn excludes(&self, project: u32) -> Vec<String> {
        let projects = self.view.decision().projects();
        let excludes = |one: u32, other: u32| projects.excludes(one as usize).contains(&other);
        let all = (0..projects.len()).map(crate::model::key);
        let beside = |other: &u32| *other != project && (excludes(project, *other) || excludes(*other, project));
        let beside: Vec<u32> = all.filter(beside).collect();
        let told =
            (!beside.is_empty()).then(|| self.words.say("explain-excludes", &[("projects", self.linked(&beside))]));
        told.into_iter().collect()
    }

    /// What it needs, what needs it, and from whom it inherits.
    fn links(&self, project: u32) -> Vec<String> {
        let (projects, ranking) = (self.view.decision().projects(), self.view.ranking.ranking());
        let mut told = Vec::new();
        let (needs, needed_by) = (projects.needs(project as usize), projects.needed_by(project as usize));
        if !needs.is_empty() {
            told.push(self.words.say("explain-needs", &[("projects", self.linked(needs))]));
        }
        if !needed_by.is_empty() {
            told.push(self.words.say("explain-needed-by", &[("projects", self.linked(needed_by))]));
        }
        if let Some(source) = ranking.inherits_from(project as usize) {
            let score = self.view.ranking.score_text(&ranking.score(source));
            let source = self.project(crate::model::key(source));
            told.push(self.sentences.say("explain-inherits", &[("project", source.into()), ("score", score.into())]));
        }
        told
    }
}
