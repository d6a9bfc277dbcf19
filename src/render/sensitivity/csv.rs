//! A sensitivity as CSV: a line per weight and question, per event, or per value and question.
//!
//! The machine form carries codes, ids and 12 places, with the exact fraction beside; the Excel form
//! words, names and as many places as tables show.

use super::SensitivityView;
use super::json::{printed_end, printed_weight};
use super::words::{Words, limit};
use crate::analysis::sensitivity::{Answer, Change, End, Stable, ValueEnd, ValueRange, WeightRange};
use crate::exact;
use crate::model::Target;
use crate::render::csv::{Dialect, comma, safe, value_cell, write};
use crate::render::machine;

/// The columns at each end, after `from_` or `to_`.
const END: [&str; 4] = ["ahead", "behind", "entered", "left"];

/// A sensitivity as CSV; `excel` gives the form that German Excel opens.
#[must_use]
pub fn sensitivity(view: &SensitivityView<'_>, excel: bool) -> String {
    let form = Form { view, words: Words::new(view, str::to_owned), excel };
    let records = match view.values {
        Some((_, ranges)) => form.values(ranges),
        None if view.events => form.events(),
        None => form.weights(),
    };
    write(if excel { Dialect::Excel } else { Dialect::Plain }, records.into_iter())
}

struct Form<'v> {
    view: &'v SensitivityView<'v>,
    words: Words<'v>,
    excel: bool,
}

impl Form<'_> {
    fn header(&self, columns: &[&str]) -> Vec<String> {
        let ends = ["from", "to"].map(|side| END.map(|column| format!("{side}_{column}")));
        let all = columns.iter().flat_map(|column| match *column {
            "from_" => ends[0].to_vec(),
            "to_" => ends[1].to_vec(),
            column => vec![column.to_owned()],
        });
        let name = |column: String| {
            let id = format!("sensitivity-column-{}", column.replace('_', "-"));
            if self.excel { self.words.sentences.word(&id) } else { column }
        };
        self.record(columns, all.map(name).collect())
    }

    /// Leaves fractions to the machine form: a spreadsheet takes `20/3` for a day of March.
    fn record(&self, columns: &[&str], cells: Vec<String>) -> Vec<String> {
        let is_exact = columns.iter().flat_map(|column| {
            let cells = if column.ends_with('_') { END.len() } else { 1 };
            std::iter::repeat_n(column.ends_with("_exact"), cells)
        });
        cells
            .into_iter()
            .zip(is_exact)
            .filter(|(_, is_exact)| !(self.excel && *is_exact))
            .map(|(cell, _)| cell)
            .collect()
    }

    fn ranges(&self) -> impl Iterator<Item = &WeightRange> {
        self.view.sensitivity.criteria.iter().chain(&self.view.sensitivity.groups)
    }

    /// Kind, id and name of a criterion or group.
    fn target(&self, target: Target) -> Vec<String> {
        let decision = self.view.ranking.decision();
        let (kind, id) = match target {
            Target::Criterion(criterion) => ("criterion", &decision.criteria()[criterion].id),
            Target::Group(group) => ("group", &decision.groups()[group].id),
        };
        vec![self.code("sensitivity-kind", kind), id.clone(), safe(&self.words.name(target)).into_owned()]
    }

    fn code(&self, prefix: &str, code: &str) -> String {
        if self.excel { self.words.sentences.word(&format!("{prefix}-{code}")) } else { code.to_owned() }
    }

    fn number(&self, number: &str) -> String {
        if self.excel { comma(number) } else { number.to_owned() }
    }

    fn projects(&self, projects: &[u32]) -> String {
        let all = self.view.ranking.decision().projects();
        let name = |project: &u32| {
            if self.excel { self.words.sentences.name_and_id(*project) } else { all.id(*project as usize).to_owned() }
        };
        let names: Vec<String> = projects.iter().map(name).collect();
        safe(&names.join(if self.excel { "; " } else { "|" })).into_owned()
    }

    /// Who swaps, enters and leaves.
    fn change(&self, change: Option<&Change>) -> [String; 4] {
        let Some(change) = change else { return Default::default() };
        let [ahead, behind] = change.swap.map_or_else(Default::default, |swap| swap.map(|one| self.projects(&[one])));
        [ahead, behind, self.projects(&change.entered), self.projects(&change.left)]
    }

    fn weights(&self) -> Vec<Vec<String>> {
        let mut columns = vec!["kind", "id", "name", "weight", "weight_exact", "answer", "from", "to", "from_exact"];
        columns.extend(["to_exact", "from_", "to_"]);
        let mut records = vec![self.header(&columns)];
        for range in self.ranges() {
            let weight = printed_weight(self.view, range);
            for answer in Answer::ALL {
                let Stable { from, to } = range.stable(answer);
                let end = |end: &End, is_upper| match self.excel {
                    true => comma(&limit(end, &range.weight, is_upper)),
                    false => printed_end(end, range, &weight, is_upper),
                };
                let mut record = self.target(range.target);
                record.push(self.number(&weight));
                record.push(exact::fraction(&range.weight));
                record.push(self.code("sensitivity-answer", answer.key()));
                record.extend([end(from, false), end(to, true)]);
                record.extend([from, to].map(|end| exact::fraction(&end.at)));
                record.extend([from, to].into_iter().flat_map(|end| self.change(end.change.as_ref())));
                records.push(self.record(&columns, record));
            }
        }
        records
    }

    fn events(&self) -> Vec<Vec<String>> {
        let columns = ["kind", "id", "name", "at", "at_exact", "answer", "entered", "left", "momentary"];
        let mut records = vec![self.header(&columns)];
        for range in self.ranges() {
            for event in &range.events {
                let mut record = self.target(range.target);
                let places = if self.excel { 2 } else { 12 };
                record.push(self.number(&exact::plain(&exact::scaled(&event.at, places), places)));
                record.push(exact::fraction(&event.at));
                record.push(self.code("sensitivity-answer", event.answer.key()));
                record.extend([self.projects(&event.entered), self.projects(&event.left)]);
                let flag = if event.momentary { "ranking-yes" } else { "ranking-no" };
                record.push(if self.excel { self.words.sentences.word(flag) } else { event.momentary.to_string() });
                records.push(self.record(&columns, record));
            }
        }
        records
    }

    fn values(&self, ranges: &[ValueRange]) -> Vec<Vec<String>> {
        let mut columns = vec!["id", "name", "value", "utility", "answer", "from", "to", "from_exact", "to_exact"];
        columns.extend(["from_", "from_rule", "to_", "to_rule"]);
        let mut records = vec![self.header(&columns)];
        for range in ranges {
            let criterion = &self.view.ranking.decision().criteria()[range.criterion];
            let raw = |raw| value_cell(&criterion.scale, crate::model::Value::Point(raw), self.excel);
            for (answer, interval) in Answer::ALL.into_iter().zip(range.intervals.iter().flatten()) {
                let mut record = self.target(Target::Criterion(range.criterion)).split_off(1);
                record.push(range.value.map(raw).unwrap_or_default());
                record.push(self.number(&machine::utility(range.utility)));
                record.push(self.code("sensitivity-answer", answer.key()));
                let ends = [&interval.from, &interval.to];
                record.extend(ends.map(|end| raw(end.at)));
                record.extend(ends.map(|end| end.tie.as_ref().map(exact::fraction).unwrap_or_default()));
                for end in ends {
                    record.extend(self.change(end.change.as_ref()));
                    record.push(self.rule(end));
                }
                records.push(self.record(&columns, record));
            }
        }
        records
    }

    fn rule(&self, end: &ValueEnd) -> String {
        let rule = end.rule.map(|rule| &self.view.ranking.decision().rules()[rule]);
        let text = rule.map(|rule| match self.excel {
            true => rule.reason.get(self.view.ranking.lang()),
            false => rule.id.as_str(),
        });
        safe(text.unwrap_or_default()).into_owned()
    }
}
