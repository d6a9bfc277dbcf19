//! What the file lays down: criteria with weights and anchors, legal bases, rules.

use rust_decimal::Decimal;

use crate::messages::{Arg, format};
use crate::model::{
    Criterion, LegalBasis, LegalState, LevelValue, MissingPolicy, Outside, RuleEffect, Scale, Source, Strength,
    Sureness, Value,
};
use crate::render::document::{Block, Column, Document, Table};
use crate::render::report::Page;
use crate::render::values::{bare_text, with_unit};

impl Page<'_> {
    /// All criteria in a table, then the anchors of each.
    pub(super) fn criteria_and_weights(&self, document: &mut Document) {
        document.heading(self.word("annex-heading-criteria"));
        let weights = self.view.ranking.weight_texts();
        let rows = self.decision().criteria().iter().zip(&weights).map(|(criterion, weight)| {
            let group = criterion.group.map(|group| self.words.text(&self.decision().groups()[group].name));
            vec![
                self.words.text(&criterion.name),
                group.unwrap_or_default(),
                self.sentences.percent(weight.clone()),
                self.source_of(criterion),
                self.missing(criterion),
            ]
        });
        let columns = vec![
            Column::words(self.word("ranking-column-criterion")),
            Column::words(self.word("annex-column-group")),
            Column::numbers(self.word("ranking-column-weight")),
            Column::words(self.word("annex-column-source")),
            Column::words(self.word("annex-column-missing")),
        ];
        let table = Table::new(self.word("annex-caption-criteria"), columns, rows.collect());
        document.push(Block::Table(Table { is_wide: true, ..table }));
        for criterion in self.decision().criteria() {
            document.subheading(self.words.text(&criterion.name));
            document.paragraph([self.words.text(&criterion.description)]);
            self.anchors(criterion, document);
        }
    }

    fn source_of(&self, criterion: &Criterion) -> String {
        match &criterion.source {
            Source::Column(column) => self.say("annex-source-column", &[("column", self.words.clean(column).into())]),
            Source::Legal(acts) if acts.is_empty() => self.word("annex-source-legal"),
            Source::Legal(acts) => {
                let acts: Vec<String> = acts.iter().map(|act| self.words.clean(act)).collect();
                let count = acts.len();
                self.say("annex-source-acts", &[("acts", self.words.list(acts, count).into())])
            }
            Source::DaysToDeadline => self.word("annex-source-deadline"),
            Source::Dependents => self.word("annex-source-dependents"),
        }
    }

    fn missing(&self, criterion: &Criterion) -> String {
        if criterion.column().is_none() {
            return self.word("annex-missing-never");
        }
        match criterion.missing {
            MissingPolicy::Reject => self.word("annex-missing-reject"),
            MissingPolicy::Apart => self.word("annex-missing-apart"),
            MissingPolicy::Worst => self.word("annex-missing-worst"),
            MissingPolicy::Neutral | MissingPolicy::Unknown => self.word("annex-missing-half"),
            MissingPolicy::Value(raw) => {
                let value = crate::render::values::value_text(criterion, Value::Point(raw), self.words.lang);
                self.say("annex-missing-value", &[("value", self.words.clean(&value).into())])
            }
        }
    }

    /// What each value of a criterion is worth.
    fn anchors(&self, criterion: &Criterion, document: &mut Document) {
        let lang = self.words.lang;
        let percent = |percent: Decimal| self.sentences.percent(format::decimal(percent, lang));
        let number =
            |number: Decimal| self.words.clean(&with_unit(format::decimal(number, lang), &criterion.unit, lang));
        let plain = |rows: Vec<(String, String)>| rows.into_iter().map(|(a, b)| vec![a, b]).collect::<Vec<_>>();
        let (rows, has_words) = match &criterion.scale {
            Scale::Levels(levels) => {
                let rows = levels.entries().iter().enumerate().map(|(index, level)| {
                    let label = self.words.text(&level.label);
                    let raw = crate::model::Raw::Level(u16::try_from(index).unwrap_or(u16::MAX));
                    let value = match &level.value {
                        LevelValue::Number(value) => number(*value),
                        LevelValue::Key(key) if label.is_empty() && matches!(criterion.source, Source::Legal(_)) => {
                            self.strength(key)
                        }
                        // The word of a level without a label is its key.
                        LevelValue::Key(_) => self.words.clean(&bare_text(&criterion.scale, raw, lang)),
                    };
                    let label = if label == value { String::new() } else { label };
                    vec![value, percent(level.points), label]
                });
                (rows.collect::<Vec<_>>(), true)
            }
            Scale::Linear { worst, best, .. } => (
                plain(vec![(number(*worst), percent(Decimal::ZERO)), (number(*best), percent(Decimal::ONE_HUNDRED))]),
                false,
            ),
            Scale::Piecewise { points, .. } => {
                (plain(points.iter().map(|(value, points)| (number(*value), percent(*points))).collect()), false)
            }
            Scale::YesNo => (
                plain(vec![
                    (self.word("ranking-no"), percent(Decimal::ZERO)),
                    (self.word("ranking-yes"), percent(Decimal::ONE_HUNDRED)),
                ]),
                false,
            ),
            Scale::Relative { .. } => {
                document.paragraph([self.word(&format!("annex-scale-{}", criterion.scale.kind()))]);
                return;
            }
        };
        let has_words = has_words && rows.iter().any(|row: &Vec<String>| row.len() == 3 && !row[2].is_empty());
        let mut columns = vec![
            Column::words(self.word("ranking-column-value")),
            Column::numbers(self.word("ranking-column-utility")).wide(20),
        ];
        let mut rows = rows;
        if has_words {
            columns.push(Column::words(self.word("annex-column-anchor")).wide(55));
        } else {
            rows.iter_mut().for_each(|row| row.truncate(2));
        }
        let caption = self.say("annex-caption-anchors", &[("criterion", self.words.text(&criterion.name).into())]);
        document.push(Block::Table(Table::new(caption, columns, rows)));
        let outside = match &criterion.scale {
            Scale::Linear { outside, .. } | Scale::Piecewise { outside, .. } => Some(outside),
            _ => None,
        };
        document.paragraph(outside.map(|outside| {
            self.word(if *outside == Outside::Clamp { "annex-between-clamp" } else { "annex-between-reject" })
        }));
    }

    /// A level of a legal criterion, which is named like the strength of a legal basis.
    fn strength(&self, key: &str) -> String {
        match Strength::ALL.into_iter().find(|strength| strength.key() == key) {
            Some(strength) => self.word(&format!("explain-strength-{}", strength.key())),
            None if key == Strength::NONE => self.word("annex-no-basis"),
            None => self.words.clean(key),
        }
    }

    /// The legal bases that projects name.
    pub(super) fn legal_bases(&self, document: &mut Document) {
        let (decision, projects) = (self.decision(), self.decision().projects());
        let named = |basis: usize| {
            let basis = crate::model::key(basis);
            (0..projects.len()).filter(|project| projects.legal(*project).contains(&basis)).count()
        };
        let used: Vec<(&LegalBasis, usize)> = decision
            .legal_bases()
            .iter()
            .enumerate()
            .map(|(index, basis)| (basis, named(index)))
            .filter(|(_, count)| 0 < *count)
            .collect();
        if used.is_empty() {
            return;
        }
        document.heading(self.word("annex-heading-legal"));
        document.paragraph([self.word("annex-legal-caution")]);
        let rows = used.into_iter().map(|(basis, count)| {
            let counts = match (basis.state, basis.reaches_municipality) {
                (LegalState::InForce, true) => "annex-legal-counts",
                (LegalState::InForce, false) => "annex-legal-elsewhere",
                (LegalState::Upcoming, _) => "annex-legal-upcoming",
                (LegalState::Bill, _) => "annex-legal-bill",
                (LegalState::Repealed, _) => "annex-legal-repealed",
            };
            let date = |date: Option<jiff::civil::Date>| {
                date.map_or_else(String::new, |date| format::date(date, self.words.lang))
            };
            let sure = match basis.sure {
                Sureness::Text => "annex-legal-text",
                Sureness::Secondary => "annex-legal-secondary",
                Sureness::Unverified => "annex-legal-unverified",
            };
            let checked = [("date", Arg::from(date(basis.checked)))];
            vec![
                self.words.clean(&basis.citation()),
                self.words.text(&basis.title),
                self.word(&format!("explain-strength-{}", basis.strength.key())),
                self.word(counts),
                date(basis.deadline),
                self.say(sure, &checked),
                count.to_string(),
            ]
        });
        let mut columns: Vec<Column> = ["basis", "title", "strength", "counts", "deadline", "checked"]
            .map(|id| Column::words(self.word(&format!("annex-column-{id}"))))
            .into();
        columns.push(Column::numbers(self.word("annex-column-projects")));
        let table = Table::new(self.word("annex-caption-legal"), columns, rows.collect());
        document.push(Block::Table(Table { is_wide: true, ..table }));
    }

    /// The rules, each with how many projects it holds for.
    pub(super) fn rules(&self, document: &mut Document) {
        let decision = self.decision();
        if decision.rules().is_empty() {
            return;
        }
        document.heading(self.word("annex-heading-rules"));
        let rows = decision.rules().iter().enumerate().map(|(number, rule)| {
            let (effect, count) = match rule.effect {
                RuleEffect::Mandatory => {
                    let by = |project: &usize| decision.mandatory_by(*project).contains(&number);
                    ("annex-rule-mandatory", (0..decision.projects().len()).filter(by).count())
                }
                RuleEffect::Exclude => {
                    let excluded = &self.view.ranking.ranking().unranked().excluded;
                    ("annex-rule-exclude", excluded.iter().filter(|(_, by)| *by == number).count())
                }
            };
            vec![self.words.text(&rule.reason), self.word(effect), count.to_string()]
        });
        let columns = vec![
            Column::words(self.word("annex-column-rule")),
            Column::words(self.word("annex-column-effect")),
            Column::numbers(self.word("annex-column-projects")),
        ];
        document.push(Block::Table(Table::new(self.word("annex-caption-rules"), columns, rows.collect())));
    }
}
