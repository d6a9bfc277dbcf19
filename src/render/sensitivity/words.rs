//! The sentences about the weights, for every output that people read.

use num_rational::BigRational;
use num_traits::{Signed, Zero};
use rust_decimal::Decimal;

use super::{SensitivityView, inwards};
use crate::analysis::sensitivity::{Answer, Change, End, Event, Stable, WeightRange, Without};
use crate::exact;
use crate::messages::{Arg, format};
use crate::model::Target;
use crate::render::sentences::{Note, Sentences};
use crate::render::values::weight_texts;

/// How many weights the summary tells about.
const TOLD: usize = 3;

/// Decimal places of a limit for people: one, or up to four where it would look like the weight.
const PLACES: std::ops::RangeInclusive<usize> = 1..=4;

/// Makes sentences about a sensitivity.
pub(in crate::render) struct Words<'v> {
    pub(super) view: &'v SensitivityView<'v>,
    pub(super) sentences: Sentences<'v>,
    weights: Vec<String>,
}

/// A row of the table: a name, a weight or value, and an interval for each answer.
pub(in crate::render) struct TableRow {
    pub(in crate::render) name: String,
    pub(in crate::render) weight: String,
    pub(in crate::render) intervals: [String; 3],
}

/// Whether something changes at the very end of the range and nowhere nearer.
fn is_last(end: &End, weight: &BigRational) -> bool {
    end.change.is_some() && end.at != *weight && is_outermost(&end.at)
}

fn is_outermost(weight: &BigRational) -> bool {
    weight.is_zero() || *weight == exact::rational(Decimal::ONE_HUNDRED)
}

/// A limit of a weight, rounded towards the weight, with as many places as tell it from that.
pub(super) fn limit(end: &End, weight: &BigRational, is_upper: bool) -> String {
    if end.change.is_none() || is_outermost(&end.at) {
        return exact::decimal(&end.at);
    }
    if end.at == *weight {
        let places = exact::places_needed(weight).map_or(2, |places| places.clamp(1, 2));
        return exact::fixed(&exact::scaled(weight, places), places);
    }
    let differs = |places: &usize| {
        let rounded = BigRational::new(inwards(&end.at, is_upper, *places), exact::power_of_ten(*places));
        if is_upper { *weight < rounded } else { rounded < *weight }
    };
    let places = PLACES.clone().find(differs).unwrap_or(*PLACES.end());
    exact::fixed(&inwards(&end.at, is_upper, places), places)
}

impl<'v> Words<'v> {
    pub(in crate::render) fn new(view: &'v SensitivityView<'v>, clean: fn(&str) -> String) -> Self {
        let ranking = view.ranking;
        let weights = weight_texts(&ranking.ranking().in_force().weights, ranking.lang());
        Self { view, sentences: Sentences::new(ranking, clean), weights }
    }

    pub(super) fn say(&self, id: &str, args: &[(&str, Arg)]) -> String {
        self.sentences.say(id, args)
    }

    /// A sentence about the places, whose number it needs.
    pub(in crate::render) fn about_places(&self, id: &str) -> String {
        self.say(id, &[self.places()])
    }

    pub(super) fn places(&self) -> (&'static str, Arg) {
        let ranking = self.view.ranking.ranking();
        let places = ranking.in_force().places.get();
        // On one place where several tie there is no "the same project".
        let is_shared = places == 1 && 1 < ranking.places().len();
        ("places", if is_shared { Arg::from(places.to_string()) } else { places.into() })
    }

    /// The name of a criterion or group.
    pub(in crate::render) fn name(&self, target: Target) -> String {
        let decision = self.view.ranking.decision();
        let name = match target {
            Target::Criterion(criterion) => &decision.criteria()[criterion].name,
            Target::Group(group) => &decision.groups()[group].name,
        };
        self.sentences.clean(name.get(self.view.ranking.lang()))
    }

    /// The weight in percent, without the sign.
    pub(in crate::render) fn weight(&self, range: &WeightRange) -> String {
        match range.target {
            Target::Criterion(criterion) => self.weights[criterion].clone(),
            Target::Group(_) => {
                let places = exact::places_needed(&range.weight).map_or(2, |places| places.min(2));
                format::rounded(&range.weight, places, self.view.ranking.lang())
            }
        }
    }

    /// A limit of a weight for people.
    fn limit(&self, end: &End, weight: &BigRational, is_upper: bool) -> String {
        format::localize(&limit(end, weight, is_upper), self.view.ranking.lang())
    }

    fn interval(&self, range: &WeightRange, answer: Answer) -> String {
        let stable = range.stable(answer);
        if range.fixed.is_some() {
            return self.sentences.word("sensitivity-fixed");
        }
        if stable.everywhere() {
            return self.sentences.word("sensitivity-unlimited");
        }
        if stable.from.at == stable.to.at {
            // A tie breaks on either side.
            let limit = self.limit(&stable.from, &range.weight, false);
            return self.say("sensitivity-only", &[("at", limit.into())]);
        }
        let end = |end: &End, is_upper| {
            let limit = self.limit(end, &range.weight, is_upper);
            // At the very end it changes, before it does not.
            let sign = if is_upper { "<" } else { ">" };
            Arg::from(if is_last(end, &range.weight) { format!("{sign}{limit}") } else { limit })
        };
        self.say("sensitivity-interval", &[("from", end(&stable.from, false)), ("to", end(&stable.to, true))])
    }

    /// The ranges that people are shown: groups of one criterion would repeat it.
    pub(super) fn groups(&self) -> impl Iterator<Item = &'v WeightRange> + '_ {
        let decision = self.view.ranking.decision();
        let members =
            |group| decision.criteria().iter().filter(move |criterion| criterion.group == Some(group)).count();
        let several = move |range: &&WeightRange| matches!(range.target, Target::Group(group) if 1 < members(group));
        self.view.sensitivity.groups.iter().filter(several)
    }

    pub(in crate::render) fn row(&self, range: &WeightRange) -> TableRow {
        let intervals = Answer::ALL.map(|answer| self.interval(range, answer));
        TableRow { name: self.name(range.target), weight: self.weight(range), intervals }
    }

    // The summary

    /// What somebody has to know who reads no further.
    pub(super) fn summary(&self) -> Vec<Note> {
        if self.view.ranking.ranking().order().is_empty() {
            return vec![self.sentences.word("sensitivity-nobody").into()];
        }
        if self.view.sensitivity.criteria.iter().all(|range| range.fixed.is_some()) {
            return vec![self.sentences.word("sensitivity-all-fixed").into()];
        }
        let mut notes = self.places_in_short();
        notes.push(self.soonest(Answer::First, "sensitivity-first-everywhere", "sensitivity-first-least").into());
        notes.push(self.soonest(Answer::Order, "sensitivity-order-everywhere", "sensitivity-order-least").into());
        notes.push(self.sentences.word("sensitivity-caution").into());
        notes
    }

    /// Whether a sentence about all weights is about every one of them.
    fn movable(&self) -> (&'static str, Arg) {
        let is_some = self.view.sensitivity.criteria.iter().any(|range| range.fixed.is_some());
        ("movable", Arg::from(if is_some { "some" } else { "all" }))
    }

    fn places_in_short(&self) -> Vec<Note> {
        let least = self.least_firm(Answer::Places);
        if least.is_empty() {
            return vec![self.say("sensitivity-places-everywhere", &[self.places(), self.movable()]).into()];
        }
        let told = &least[..least.len().min(TOLD)];
        let names: Vec<String> = told.iter().map(|range| self.quoted(range.target)).collect();
        let args = [("count", Arg::from(told.len())), ("criteria", self.sentences.list(names, told.len()).into())];
        let items = told.iter().map(|range| self.whole_sentence(range)).collect();
        vec![Note { text: self.say("sensitivity-least-firm", &args), items }]
    }

    fn quoted(&self, target: Target) -> String {
        format::quoted(&self.name(target), self.view.ranking.lang())
    }

    /// The criteria whose weight changes an answer, the least change first.
    pub(in crate::render) fn least_firm(&self, answer: Answer) -> Vec<&'v WeightRange> {
        let room = |range: &WeightRange| {
            let Stable { from, to } = range.stable(answer);
            let ends = [from, to].into_iter().filter(|end| end.change.is_some());
            ends.map(|end| (&end.at - &range.weight).abs()).min()
        };
        let all = self.view.sensitivity.criteria.iter();
        let mut ranges: Vec<_> = all.filter_map(|range| Some((room(range)?, range))).collect();
        ranges.sort_by(|a, b| a.0.cmp(&b.0));
        ranges.into_iter().map(|(_, range)| range).collect()
    }

    pub(in crate::render) fn whole_sentence(&self, range: &WeightRange) -> String {
        let Stable { from, to } = &range.places;
        let at = |end: &End, is_upper| Arg::from(self.limit(end, &range.weight, is_upper));
        let id = match (&from.change, &to.change) {
            _ if from.at == to.at => "sensitivity-places-nowhere",
            (Some(_), Some(_)) => "sensitivity-places-between",
            // At its present weight itself nothing changes.
            (Some(_), None) if from.at == range.weight => "sensitivity-places-at-least",
            (Some(_), None) => "sensitivity-places-above",
            _ if to.at == range.weight => "sensitivity-places-at-most",
            _ => "sensitivity-places-below",
        };
        let args = [
            self.places(),
            ("criterion", self.name(range.target).into()),
            ("weight", self.weight(range).into()),
            ("from", at(from, false)),
            ("to", at(to, true)),
        ];
        let beyond = [("below", from), ("above", to)];
        let beyond =
            beyond.into_iter().filter_map(|(side, end)| Some(self.beyond(range, side, end, end.change.as_ref()?)));
        std::iter::once(self.say(id, &args)).chain(beyond).collect::<Vec<_>>().join(" ")
    }

    fn beyond(&self, range: &WeightRange, side: &'static str, end: &End, change: &Change) -> String {
        let id = match (change.entered.is_empty(), change.left.is_empty()) {
            (false, true) => "sensitivity-beyond-entered",
            (true, _) => "sensitivity-beyond-left",
            (false, false) => "sensitivity-beyond-changed",
        };
        let is_here = end.at == range.weight;
        let at = if is_here { self.weight(range) } else { self.limit(end, &range.weight, side == "above") };
        let args = [
            self.places(),
            ("side", if is_last(end, &range.weight) { "at" } else { side }.into()),
            ("at", at.into()),
            ("entering", change.entered.len().into()),
            ("entered", self.sentences.projects(&change.entered).into()),
            ("leaving", change.left.len().into()),
            ("left", self.sentences.projects(&change.left).into()),
        ];
        self.say(id, &args)
    }

    /// Where rank 1 or the order changes soonest.
    fn soonest(&self, answer: Answer, everywhere: &str, least: &str) -> String {
        let Some(range) = self.least_firm(answer).first().copied() else {
            return self.say(everywhere, &[self.movable()]);
        };
        let Stable { from, to } = range.stable(answer);
        let room = |end: &End| (&end.at - &range.weight).abs();
        let (end, is_upper) = match (&from.change, &to.change) {
            (Some(_), Some(_)) if room(from) <= room(to) => (from, false),
            (Some(_), None) => (from, false),
            _ => (to, true),
        };
        let swap = end.change.as_ref().and_then(|change| change.swap);
        let project =
            |index: usize| Arg::from(swap.map_or_else(String::new, |swap| self.sentences.project(swap[index])));
        let args = [
            ("criterion", self.name(range.target).into()),
            ("weight", self.weight(range).into()),
            ("at", self.limit(end, &range.weight, is_upper).into()),
            ("ahead", project(0)),
            ("behind", project(1)),
        ];
        self.say(least, &args)
    }

    // The lists

    /// What happens at the limits of every weight.
    pub(in crate::render) fn ends(&self) -> Vec<Note> {
        let ranges = self.view.sensitivity.criteria.iter().chain(self.groups());
        let ranges = ranges.filter(|range| range.fixed.is_none());
        let note = |range: &WeightRange| {
            let mut items = Vec::new();
            let answers = if self.view.details { &Answer::ALL[..] } else { &[Answer::Places] };
            for &answer in answers {
                let Stable { from, to } = range.stable(answer);
                for (side, end) in [("below", from), ("above", to)] {
                    items.extend(end.change.as_ref().map(|change| self.end(range, answer, side, end, change)));
                }
            }
            if items.is_empty() {
                items.push(self.sentences.word("sensitivity-no-ends"));
            }
            Note { text: self.heading(range), items }
        };
        ranges.map(note).collect()
    }

    fn heading(&self, range: &WeightRange) -> String {
        let args = [("criterion", self.name(range.target).into()), ("weight", self.weight(range).into())];
        self.say("sensitivity-of", &args)
    }

    fn end(&self, range: &WeightRange, answer: Answer, side: &'static str, end: &End, change: &Change) -> String {
        let project =
            |index: usize| Arg::from(change.swap.map_or_else(String::new, |swap| self.sentences.project(swap[index])));
        let id = match answer {
            Answer::First => "sensitivity-end-first",
            Answer::Order => "sensitivity-end-order",
            Answer::Places => match (change.entered.is_empty(), change.left.is_empty()) {
                (false, true) => "sensitivity-end-entered",
                (true, _) => "sensitivity-end-left",
                (false, false) => "sensitivity-end-changed",
            },
        };
        let args = [
            ("side", if is_last(end, &range.weight) { "at" } else { side }.into()),
            ("at", self.limit(end, &range.weight, side == "above").into()),
            ("entered", self.sentences.projects(&change.entered).into()),
            ("left", self.sentences.projects(&change.left).into()),
            ("ahead", project(0)),
            ("behind", project(1)),
        ];
        let told = self.say(id, &args);
        // Who wants to know more wants to know it exactly, unless the limit says so already.
        let exact = exact::decimal(&end.at);
        if !self.view.details || change.swap.is_none() || exact == limit(end, &range.weight, side == "above") {
            return told;
        }
        let tie = self.sentences.exact_percent(&end.at);
        self.say("sensitivity-end-exactly", &[("end", told.into()), ("tie", tie.into())])
    }

    /// What leaving out each criterion changes.
    pub(in crate::render) fn without(&self) -> Note {
        let mut same = Vec::new();
        let mut items = Vec::new();
        for Without { criterion, change } in &self.view.sensitivity.without {
            let target = Target::Criterion(*criterion);
            let id = match change {
                None => "sensitivity-without-impossible",
                Some(change) => match (change.entered.is_empty(), change.left.is_empty()) {
                    (true, true) => {
                        same.push(self.quoted(target));
                        continue;
                    }
                    (false, true) => "sensitivity-without-entered",
                    (true, false) => "sensitivity-without-left",
                    (false, false) => "sensitivity-without-changed",
                },
            };
            let change = change.clone().unwrap_or_default();
            let args = [
                ("criterion", self.name(target).into()),
                ("entered", self.sentences.projects(&change.entered).into()),
                ("left", self.sentences.projects(&change.left).into()),
            ];
            items.push(self.say(id, &args));
        }
        if !same.is_empty() {
            let count = same.len();
            let args = [("count", count.into()), ("criteria", self.sentences.list(same, count).into())];
            items.push(self.say("sensitivity-without-same", &args));
        }
        Note { text: self.sentences.word("sensitivity-without"), items }
    }

    /// All events of every weight.
    pub(super) fn events(&self) -> Vec<Note> {
        let ranges = self.view.sensitivity.criteria.iter().chain(self.groups());
        let note = |range: &WeightRange| {
            let mut items: Vec<String> = range.events.iter().map(|event| self.event(event)).collect();
            if items.is_empty() {
                items.push(self.sentences.word("sensitivity-no-events"));
            }
            Note { text: self.heading(range), items }
        };
        ranges.map(note).collect()
    }

    fn event(&self, event: &Event) -> String {
        let changes = (event.entered.is_empty(), event.left.is_empty());
        let id = match (event.answer, changes) {
            (Answer::First, (false, false)) => "sensitivity-event-first-changed",
            (Answer::First, (false, true)) => "sensitivity-event-first-entered",
            (Answer::First, (true, _)) => "sensitivity-event-first-left",
            (_, (false, false)) => "sensitivity-event-changed",
            (_, (false, true)) => "sensitivity-event-entered",
            (_, (true, _)) => "sensitivity-event-left",
        };
        let args = [
            ("at", format::rounded(&event.at, 2, self.view.ranking.lang()).into()),
            ("entered", self.sentences.projects(&event.entered).into()),
            ("left", self.sentences.projects(&event.left).into()),
        ];
        let text = self.say(id, &args);
        if event.momentary { self.say("sensitivity-event-momentary", &[("event", text.into())]) } else { text }
    }

    /// The criteria that are not part of the run.
    pub(super) fn left_out(&self) -> Option<String> {
        let ranking = self.view.ranking.ranking();
        let all = 0..ranking.decision().criteria().len();
        let left_out = all.filter(|criterion| ranking.in_force().leaves_out(*criterion)).map(Target::Criterion);
        self.list_of(left_out, "sensitivity-left-out")
    }

    pub(super) fn list_of(&self, targets: impl Iterator<Item = Target>, id: &str) -> Option<String> {
        let names: Vec<String> = targets.map(|target| self.name(target)).collect();
        let count = names.len();
        (0 < count).then(|| self.say(id, &[("criteria", self.sentences.list(names, count).into())]))
    }
}
