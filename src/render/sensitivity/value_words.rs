//! The sentences about the values of one project.

use rust_decimal::{Decimal, RoundingStrategy};

use super::words::{TableRow, Words};
use crate::analysis::sensitivity::{ValueEnd, ValueInterval, ValueRange};
use crate::messages::Arg;
use crate::model::{Outside, Raw, Scale, Target, Value};
use crate::render::values::{bare_text, value_text, with_unit};

impl Words<'_> {
    /// The heading of the values, and whether none of them changes the places.
    pub(super) fn values_heading(&self, project: u32, ranges: &[ValueRange]) -> Vec<String> {
        let project = ("project", Arg::from(self.sentences.project(project)));
        let changes = |end: &ValueEnd| end.change.is_some() || end.rule.is_some();
        let mut intervals = ranges.iter().filter_map(|range| range.intervals.as_ref());
        let is_fixed = intervals.all(|[places, ..]| !changes(&places.from) && !changes(&places.to));
        let heading = self.say("sensitivity-values", std::slice::from_ref(&project));
        // A sentence about all of them would be one about those, too, of which nothing is known.
        let values = if self.not_examined(ranges).is_empty() { "all" } else { "some" };
        let values = ("values", Arg::from(values));
        if ranges.iter().all(|range| range.intervals.is_none()) {
            return vec![self.say("sensitivity-values-unknown", &[project])];
        }
        if is_fixed {
            return vec![self.say("sensitivity-values-fixed", &[self.places(), values, project]), heading];
        }
        let told = ranges.iter().filter_map(|range| {
            let [places, ..] = range.intervals.as_ref()?;
            (changes(&places.from) || changes(&places.to)).then(|| self.kept_in_a_sentence(range, places))
        });
        let told = ("ranges", Arg::from(told.collect::<Vec<_>>().join("; ")));
        vec![self.say("sensitivity-values-ranges", &[self.places(), values, project, told]), heading]
    }

    pub(super) fn value_rows(&self, project: u32, ranges: &[ValueRange]) -> Vec<TableRow> {
        let row = |range: &ValueRange| {
            let value = self.view.ranking.value(range.criterion, project as usize);
            let intervals = range.intervals.as_ref()?;
            Some(TableRow {
                name: self.name(Target::Criterion(range.criterion)),
                weight: match value {
                    Value::Point(raw) => self.short(range.criterion, raw),
                    value => self.sentences.value(range.criterion, value),
                },
                intervals: [0, 1, 2].map(|answer| self.value_interval(range, &intervals[answer])),
            })
        };
        ranges.iter().filter_map(row).collect()
    }

    /// A value with its unit, without the words of a level.
    fn short(&self, index: usize, raw: Raw) -> String {
        let lang = self.view.ranking.lang();
        let criterion = &self.view.ranking.decision().criteria()[index];
        let bare = bare_text(&criterion.scale, raw, lang);
        let is_word = self.is_word(index, raw);
        self.sentences.clean(&if is_word { bare } else { with_unit(bare, &criterion.unit, lang) })
    }

    /// Whether a value is a word: a keyed level, yes or no.
    fn is_word(&self, criterion: usize, raw: Raw) -> bool {
        let scale = &self.view.ranking.decision().criteria()[criterion].scale;
        matches!(raw, Raw::Flag(_)) || matches!(scale, Scale::Levels(levels) if levels.keyed())
    }

    /// The first and the last value that changes nothing; none where a value is assumed and every level
    /// changes something.
    fn kept(&self, range: &ValueRange, interval: &ValueInterval) -> Option<(Raw, Raw)> {
        let [from, to] = [(&interval.from, false), (&interval.to, true)].map(|(end, is_upper)| match end.at {
            Raw::Number(number) => Some(Raw::Number(self.rounded(range, number, !is_upper))),
            // Of levels those are told that change nothing.
            _ => end.keeps,
        });
        Some((from.or(to)?, to.or(from)?))
    }

    /// The values between which nothing changes, for a cell of a table.
    fn value_interval(&self, range: &ValueRange, interval: &ValueInterval) -> String {
        let changes = |end: &ValueEnd| end.change.is_some() || end.rule.is_some();
        if !changes(&interval.from) && !changes(&interval.to) {
            return self.sentences.word("sensitivity-unlimited");
        }
        let criterion = &self.view.ranking.decision().criteria()[range.criterion];
        let text = |raw| self.sentences.clean(&bare_text(&criterion.scale, raw, self.view.ranking.lang()));
        match self.kept(range, interval) {
            None => self.sentences.word("sensitivity-no-level"),
            Some((from, to)) if from == to => text(from),
            Some((from, to)) => {
                // At the very end of the scale it changes, before it does not.
                let sign = |end, sign: &str| if self.is_last(range, end) { sign.to_owned() } else { String::new() };
                let from = sign(&interval.from, ">") + &text(from);
                let to = sign(&interval.to, "<") + &text(to);
                self.say("sensitivity-interval", &[("from", from.into()), ("to", to.into())])
            }
        }
    }

    /// Whether something changes at the very end of a numeric scale and nowhere nearer.
    fn is_last(&self, range: &ValueRange, end: &ValueEnd) -> bool {
        let scale = &self.view.ranking.decision().criteria()[range.criterion].scale;
        let is_end = |number| scale.ends().is_some_and(|(low, high)| number == low || number == high);
        let changes = end.change.is_some() || end.rule.is_some() && !end.beyond;
        matches!(end.at, Raw::Number(number) if changes && is_end(number)) && Some(end.at) != range.value
    }

    /// The same in a sentence, where the word of a level is no word of the sentence.
    fn kept_in_a_sentence(&self, range: &ValueRange, interval: &ValueInterval) -> String {
        let criterion = ("criterion", Arg::from(self.name(Target::Criterion(range.criterion))));
        let text = |raw| {
            let text = self.short(range.criterion, raw);
            Arg::from(if self.is_word(range.criterion, raw) { self.sentences.quoted(&text) } else { text })
        };
        match self.kept(range, interval) {
            None => self.say("sensitivity-values-none", &[criterion]),
            Some((from, to)) if from == to => self.say("sensitivity-values-only", &[criterion, ("value", text(from))]),
            // At its limits something changes, unless the scale ends there or a rule holds up to them.
            Some((from @ Raw::Number(_), to)) => {
                let changes = |end: &ValueEnd| end.change.is_some() || end.rule.is_some();
                let id = match (changes(&interval.from), changes(&interval.to)) {
                    (true, true) => {
                        let scale = &self.view.ranking.decision().criteria()[range.criterion].scale;
                        let from = bare_text(scale, from, self.view.ranking.lang());
                        let args = [criterion, ("from", from.into()), ("to", text(to))];
                        return self.say("sensitivity-values-between", &args);
                    }
                    (true, false) if interval.from.beyond => "sensitivity-values-at-least",
                    (true, false) => "sensitivity-values-above",
                    (false, _) if interval.to.beyond => "sensitivity-values-at-most",
                    (false, _) => "sensitivity-values-below",
                };
                let value = if changes(&interval.from) { from } else { to };
                self.say(id, &[criterion, ("value", text(value))])
            }
            Some((from, to)) => {
                self.say("sensitivity-values-range", &[criterion, ("from", text(from)), ("to", text(to))])
            }
        }
    }

    /// A limit of a value for people, with few places.
    fn rounded(&self, range: &ValueRange, number: Decimal, upwards: bool) -> Decimal {
        let scale = &self.view.ranking.decision().criteria()[range.criterion].scale;
        let is_wide = scale.ends().is_some_and(|(low, high)| Decimal::ONE_HUNDRED <= high - low);
        let strategy =
            if upwards { RoundingStrategy::ToPositiveInfinity } else { RoundingStrategy::ToNegativeInfinity };
        number.round_dp_with_strategy(if is_wide { 2 } else { 4 }, strategy)
    }

    /// What happens at other values.
    pub(super) fn value_ends(&self, ranges: &[ValueRange]) -> Vec<String> {
        let mut items = Vec::new();
        for range in ranges {
            let Some([places, ..]) = &range.intervals else { continue };
            for (end, is_upper) in [(&places.from, false), (&places.to, true)] {
                items.extend(self.value_end(range, end, is_upper));
            }
        }
        items
    }

    fn value_end(&self, range: &ValueRange, end: &ValueEnd, is_upper: bool) -> Option<String> {
        let decision = self.view.ranking.decision();
        let lang = self.view.ranking.lang();
        let criterion = &decision.criteria()[range.criterion];
        let (at, side) = match end.at {
            Raw::Number(number) => {
                let rounded = self.rounded(range, number, !is_upper);
                // A rule decides at a number or beyond it; two scores only tie at theirs. What is rounded
                // towards the inside lies before either.
                let begins = end.rule.is_some() && end.change.is_none() && !end.beyond && rounded == number;
                let stops = !matches!(
                    criterion.scale,
                    Scale::Linear { outside: Outside::Clamp, .. } | Scale::Piecewise { outside: Outside::Clamp, .. }
                );
                // Beyond the end of a scale that stops there lies nothing.
                let is_last = self.is_last(range, end);
                let begins = begins || is_last;
                let side = match (is_upper, begins) {
                    _ if is_last && stops => "sensitivity-value-at",
                    (true, true) => "sensitivity-value-from",
                    (true, false) => "sensitivity-value-above",
                    (false, true) => "sensitivity-value-up-to",
                    (false, false) => "sensitivity-value-below",
                };
                (Raw::Number(rounded), Some(side))
            }
            raw => (raw, None),
        };
        let at = self.sentences.clean(&value_text(criterion, Value::Point(at), lang));
        let mut args = vec![
            ("criterion", Arg::from(self.name(Target::Criterion(range.criterion)))),
            ("value", side.map_or_else(|| at.clone(), |side| self.say(side, &[("value", at.clone().into())])).into()),
        ];
        if let Some(rule) = end.rule {
            args.push(("rule", self.sentences.clean(decision.rules()[rule].reason.get(lang)).into()));
            return Some(self.say("sensitivity-value-rule", &args));
        }
        let change = end.change.as_ref()?;
        args.push(("entered", self.sentences.projects(&change.entered).into()));
        args.push(("left", self.sentences.projects(&change.left).into()));
        let id = match (change.entered.is_empty(), change.left.is_empty()) {
            (false, true) => "sensitivity-value-entered",
            (true, _) => "sensitivity-value-left",
            (false, false) => "sensitivity-value-changed",
        };
        Some(self.say(id, &args))
    }

    /// The criteria whose values are not examined, and why.
    pub(super) fn not_examined(&self, ranges: &[ValueRange]) -> Vec<String> {
        let decision = self.view.ranking.decision();
        let is_relative = |range: &&ValueRange| decision.criteria()[range.criterion].scale.is_relative();
        let still = ranges.iter().filter(|range| range.intervals.is_none());
        let (relative, shared): (Vec<&ValueRange>, Vec<&ValueRange>) = still.partition(is_relative);
        let target = |range: &ValueRange| Target::Criterion(range.criterion);
        let in_force = self.view.ranking.ranking().in_force();
        let derived = (0..decision.criteria().len())
            .filter(|index| decision.criteria()[*index].column().is_none() && !in_force.leaves_out(*index))
            .map(Target::Criterion);
        let lists = [
            self.list_of(relative.into_iter().map(target), "sensitivity-value-relative"),
            self.list_of(shared.into_iter().map(target), "sensitivity-value-shared"),
            self.list_of(derived, "sensitivity-value-derived"),
        ];
        lists.into_iter().flatten().collect()
    }
}
