//! Differences for people: who entered and left in a sentence, what changed, and why each project
//! moved. What changed is worded in `changes`, why a place was won or lost in `places`.

use std::cmp::Ordering;

use num_bigint::BigInt;
use num_rational::BigRational;
use num_traits::{Signed, Zero};

use super::DifferenceView;
use crate::analysis::difference::{Cause, Difference, Move, RankShare, Share};
use crate::exact;
use crate::messages::{self, Arg, format};
use crate::model::{Method, ProjectSnapshot, Snapshot};
use crate::render::document::Document;
use crate::render::words::{LISTED, Words};
use crate::render::{harmless, markdown};

/// A difference as text of at most `width` columns.
#[must_use]
pub fn text(view: &DifferenceView<'_>, width: usize, color: bool) -> String {
    let words = Words { lang: view.lang, clean: harmless };
    Page { view, words }.document().text(width, color)
}

/// A difference as Markdown, short enough for a comment on a merge request.
#[must_use]
pub fn markdown(view: &DifferenceView<'_>) -> String {
    Page { view, words: Words { lang: view.lang, clean: markdown::escape } }.document().markdown()
}

/// What a paper says about a difference.
pub(in crate::render) struct Told {
    /// Who has a place now, who has none any more, how many others moved.
    pub(in crate::render) summary: Vec<String>,
    /// Why projects entered or left, and what was changed, each under its heading.
    pub(in crate::render) sections: Vec<(String, Vec<String>)>,
}

/// A difference in the words of a paper.
pub(in crate::render) fn told(view: &DifferenceView<'_>, words: Words) -> Told {
    let page = Page { view, words };
    Told { summary: page.summary(), sections: page.sections() }
}

pub(super) struct Page<'v> {
    pub(super) view: &'v DifferenceView<'v>,
    pub(super) words: Words,
}

/// A cause with its part, as it is printed.
struct Part {
    share: BigRational,
    /// In tenths, allotted so that all parts add up to the printed move.
    units: BigInt,
    text: String,
}

/// The texts of causes, the greatest part first. What is printed as nothing says nothing, and the rest
/// still adds up.
fn texts(mut parts: Vec<Part>) -> Vec<String> {
    parts.retain(|part| !part.units.is_zero());
    parts.sort_by_key(|part| std::cmp::Reverse(part.units.abs()));
    parts.into_iter().map(|part| part.text).collect()
}

/// The greatest part of those in one direction.
fn greatest(parts: Vec<Part>, upwards: bool) -> Option<Part> {
    parts.into_iter().filter(|part| part.share.is_positive() == upwards).max_by_key(|part| part.share.abs())
}

/// The difference of the two scores as printed beside each other.
fn printed_move(one: &Move<'_>) -> Option<BigRational> {
    let (old, new) = one.ranked()?;
    Some(BigRational::new(exact::scaled(&new.score, 1) - exact::scaled(&old.score, 1), 10.into()))
}

impl Page<'_> {
    fn document(&self) -> Document {
        let mut document = Document::new(self.title());
        document.paragraph([self.sides()]);
        document.paragraph(self.summary());
        for (heading, items) in self.sections() {
            document.heading(heading);
            document.items(items);
        }
        if self.others().next().is_some() {
            document.heading(self.words.word("diff-heading-others"));
            if self.view.details {
                document.items(self.shown().map(|one| self.moved(one)).collect());
            } else {
                document.table(self.header(), self.shown().filter_map(|one| self.row(one)).collect(), &[0, 5]);
            }
            document.paragraph(self.hidden());
            document.paragraph(self.more_causes());
        }
        document
    }

    /// A sentence; what methods other than the weighted sum give is no score in German.
    pub(super) fn say(&self, id: &str, args: &[(&str, Arg)]) -> String {
        let is_sum = |snapshot: &Snapshot| snapshot.method == Method::WeightedSum.key();
        let figure = format!("figure-{id}");
        if (is_sum(self.difference().old) && is_sum(self.difference().new))
            || !messages::exists(self.view.lang, &figure)
        {
            return self.words.say(id, args);
        }
        self.words.say(&figure, args)
    }

    pub(super) fn difference(&self) -> &Difference<'_> {
        self.view.difference
    }

    fn title(&self) -> String {
        self.words.say("diff-title", &[("title", self.words.clean(&self.difference().new.title).into())])
    }

    /// Which rankings are compared.
    fn sides(&self) -> String {
        let side = |file: &str, snapshot: &Snapshot| {
            let file = ("file", Arg::from(self.words.clean(file)));
            let scenario = snapshot.scenario.as_ref().map(|id| ("scenario", Arg::from(self.words.clean(id))));
            let date = snapshot.as_of.map(|date| ("date", Arg::from(date)));
            let id = match (&date, &scenario) {
                (None, None) => "diff-side",
                (Some(_), None) => "diff-side-as-of",
                (None, Some(_)) => "diff-side-scenario",
                (Some(_), Some(_)) => "diff-side-as-of-scenario",
            };
            self.words.say(id, &Vec::from_iter([Some(file), date, scenario].into_iter().flatten()))
        };
        let (old, new) =
            (side(self.view.old.file, self.difference().old), side(self.view.new.file, self.difference().new));
        self.words.say("diff-sides", &[("old", old.into()), ("new", new.into())])
    }

    fn summary(&self) -> Vec<String> {
        let difference = self.difference();
        if difference.is_empty() {
            return vec![self.words.word("diff-nothing")];
        }
        let of = |which: fn(&Move<'_>) -> bool| -> Vec<&Move<'_>> {
            difference.moves.iter().filter(|one| which(one)).collect()
        };
        let (entered, left) = (of(|one| one.entered()), of(|one| one.left()));
        let names = |moves: &[&Move<'_>]| {
            let names = moves.iter().take(LISTED).filter_map(|one| one.project()).map(|one| self.project(one));
            self.words.list(names.collect(), moves.len())
        };
        let args = [
            ("places", Arg::from(difference.new.places)),
            ("entered", names(&entered).into()),
            ("left", names(&left).into()),
        ];
        let placed = difference.new.projects.iter().filter(|project| project.placed().is_some()).count();
        let change = match (entered.is_empty(), left.is_empty()) {
            (true, true) if placed == 0 => "diff-places-nobody",
            // On one place several may tie.
            (true, true) if difference.new.places < placed => "diff-places-same-tied",
            (true, true) => "diff-places-same",
            (false, true) => "diff-places-entered",
            (true, false) => "diff-places-left",
            (false, false) => "diff-places-changed",
        };
        let others = difference.moves.len() - entered.len() - left.len();
        let mut summary = vec![self.words.say(change, &args)];
        let rest = if entered.is_empty() && left.is_empty() { "diff-all" } else { "diff-others" };
        summary.push(self.say(rest, &[("count", others.into())]));
        // Scores of other methods are no sums, so what each input did to them is not told.
        let undivided = |one: &Move<'_>| one.score_causes.iter().any(|share| share.cause == Cause::Inputs);
        if difference.moves.iter().any(undivided) {
            summary.push(self.words.word(&format!("diff-inputs-{}", difference.new.method)));
        }
        summary
    }

    /// What changed, and why projects entered or left.
    fn sections(&self) -> Vec<(String, Vec<String>)> {
        let difference = self.difference();
        let of = |which: fn(&Move<'_>) -> bool| -> Vec<String> {
            difference.moves.iter().filter(|one| which(one)).map(|one| self.moved(one)).collect()
        };
        let most = if self.view.all { usize::MAX } else { LISTED };
        let told = self.told_changes();
        let mut changes: Vec<String> = told.iter().take(most).map(|one| self.change(one)).collect();
        if changes.len() < told.len() {
            let rest = told.len() - changes.len();
            changes.push(self.words.say("diff-more-changes", &[("count", rest.into())]));
        }
        let sections = [("entered", of(|one| one.entered())), ("left", of(|one| one.left())), ("changes", changes)];
        let filled = sections.into_iter().filter(|(_, items)| !items.is_empty());
        filled.map(|(section, items)| (self.words.word(&format!("diff-heading-{section}")), items)).collect()
    }

    pub(super) fn project(&self, project: &ProjectSnapshot) -> String {
        let args = [("name", self.words.clean(&project.name).into()), ("id", self.words.clean(&project.id).into())];
        self.words.say("ranking-project", &args)
    }

    /// A project as it is called now, with the id and the name it had before.
    pub(super) fn named(&self, one: &Move<'_>) -> String {
        let Some(project) = one.project() else { return String::new() };
        match one.old.filter(|old| old.id != project.id || old.name != project.name) {
            Some(old) => {
                let args = [("project", self.project(project).into()), ("former", self.project(old).into())];
                self.words.say("diff-formerly", &args)
            }
            None => self.project(project),
        }
    }

    pub(super) fn criterion(&self, id: &str) -> String {
        let find = |snapshot: &Snapshot| snapshot.criterion(id).map(|index| snapshot.criteria[index].name.clone());
        let name = find(self.difference().new).or_else(|| find(self.difference().old));
        let name = name.unwrap_or_else(|| id.to_owned());
        // Under another id it is another criterion, which its name alone would not tell.
        let mut all = [self.difference().old, self.difference().new].into_iter().flat_map(|side| &side.criteria);
        if all.any(|other| other.name == name && other.id != id) {
            return self.words.clean(&format!("{name} ({id})"));
        }
        self.words.clean(&name)
    }

    /// A project that entered or left: where it stood and stands, and why.
    fn moved(&self, one: &Move<'_>) -> String {
        let Some((old, new)) = one.ranked() else { return self.alone(one) };
        let [from, to] = [&old.score, &new.score].map(|score| format::rounded(score, 1, self.view.lang));
        let args = [
            ("project", Arg::from(self.named(one))),
            ("from", old.rank.to_string().into()),
            ("to", new.rank.to_string().into()),
            ("score-from", from.into()),
            ("score-to", to.into()),
        ];
        let sentence = self.say("diff-move", &args);
        let reasons = [self.score_causes(one), self.rank_causes(one)].into_iter().flatten();
        let sentences = std::iter::once(sentence).chain(self.place_causes(one)).chain(reasons);
        sentences.collect::<Vec<_>>().join(" ")
    }

    /// Why the score moved, the greatest part first.
    fn score_causes(&self, one: &Move<'_>) -> Option<String> {
        let causes = texts(self.score_parts(one));
        let total = self.signed(&exact::scaled(&printed_move(one)?, 1), 1);
        let args = [("total", Arg::from(total)), ("causes", causes.join("; ").into())];
        (!causes.is_empty()).then(|| self.say("diff-score-causes", &args))
    }

    /// Why the rank moved, the greatest part first.
    fn rank_causes(&self, one: &Move<'_>) -> Option<String> {
        let causes = texts(self.rank_parts(one));
        let args = [("causes", Arg::from(causes.join("; ")))];
        (!causes.is_empty()).then(|| self.words.say("diff-rank-causes", &args))
    }

    /// What the causes of a score add up from, in their order.
    fn score_parts(&self, one: &Move<'_>) -> Vec<Part> {
        let shares: Vec<BigRational> = one.score_causes.iter().map(|share| share.share.clone()).collect();
        let units = exact::allot(&shares, &printed_move(one).unwrap_or_default(), 1);
        let part = |((cause, share), units): ((&Share, BigRational), BigInt)| {
            let criterion = cause.criterion.as_deref().map(|id| self.criterion(id)).unwrap_or_default();
            let args = [("criterion", criterion.into()), ("share", self.signed(&units, 1).into())];
            Part { share, text: self.say(&format!("diff-cause-{}", cause.cause.key()), &args), units }
        };
        one.score_causes.iter().zip(shares).zip(units).map(part).collect()
    }

    /// What the causes of a rank add up from, in their order.
    fn rank_parts(&self, one: &Move<'_>) -> Vec<Part> {
        let Some((old, new)) = one.ranked() else { return Vec::new() };
        let total = BigRational::from_integer(BigInt::from(new.rank) - BigInt::from(old.rank));
        let shares: Vec<BigRational> = one.rank_causes.iter().map(|share| share.share.clone()).collect();
        let units = exact::allot(&shares, &total, 1);
        let part = |((cause, share), units): ((&RankShare, BigRational), BigInt)| {
            let of = if cause.own { "own" } else { "other" };
            let args = [("of", of.into()), ("share", self.signed(&units, 1).into())];
            Part { share, text: self.say(&format!("diff-rank-cause-{}", cause.cause.key()), &args), units }
        };
        one.rank_causes.iter().zip(shares).zip(units).map(part).collect()
    }

    /// Units of 10^-`places` with their sign, also where it is a plus.
    fn signed(&self, units: &BigInt, places: usize) -> String {
        let sign = if units.is_negative() { "−" } else { "+" };
        format!("{sign}{}", format::units(&units.abs(), places, self.view.lang))
    }

    /// The moves that the sections do not tell.
    fn others(&self) -> impl Iterator<Item = &Move<'_>> {
        self.difference().moves.iter().filter(|one| !one.entered() && !one.left())
    }

    fn header(&self) -> Vec<String> {
        let words = ["project", "rank-from", "rank-to", "score-from", "score-to", "cause"];
        words.map(|word| self.say(&format!("diff-column-{word}"), &[])).into()
    }

    /// Those of them that are shown.
    fn shown(&self) -> impl Iterator<Item = &Move<'_>> {
        self.others().take(if self.view.all { usize::MAX } else { LISTED })
    }

    fn row(&self, one: &Move<'_>) -> Option<Vec<String>> {
        let project = one.project()?;
        let standing = |side: Option<&ProjectSnapshot>| -> [String; 2] {
            match side.and_then(ProjectSnapshot::standing) {
                Some(at) => [at.rank.to_string(), format::rounded(&at.score, 1, self.view.lang)],
                None => [self.words.word("comparison-not-ranked"), String::new()],
            }
        };
        let ([rank_from, score_from], [rank_to, score_to]) = (standing(one.old), standing(one.new));
        let former = one.old.filter(|old| old.id != project.id || old.name != project.name);
        let name = match former {
            Some(_) => self.named(one),
            None => format!("{} ({})", self.words.clean(&project.name), self.words.clean(&project.id)),
        };
        Some(vec![name, rank_from, rank_to, score_from, score_to, self.main_cause(one)])
    }

    /// The cause with the greatest part in the direction of the move: of the rank, or where that stands
    /// where it stood of the score.
    fn main_cause(&self, one: &Move<'_>) -> String {
        let falls = one.ranked().map(|(old, new)| old.rank.cmp(&new.rank));
        let rises = one.ranked().is_some_and(|(old, new)| old.score < new.score);
        if let (Some(part), Some(Ordering::Equal)) = (greatest(self.score_parts(one), rises), falls) {
            return self.say("diff-main-score", &[("cause", part.text.into())]);
        }
        match greatest(self.rank_parts(one), falls == Some(Ordering::Less)) {
            Some(part) => self.say("diff-main-rank", &[("cause", part.text.into())]),
            None => self.alone_in_short(one),
        }
    }

    /// How many moves are not shown.
    fn hidden(&self) -> Option<String> {
        let rest = self.others().count().saturating_sub(self.shown().count());
        (0 < rest).then(|| self.words.say("diff-more-moves", &[("count", rest.into())]))
    }

    /// That there are more causes than the table has room for.
    fn more_causes(&self) -> Option<String> {
        let several = |one: &Move<'_>| 1 < one.score_causes.len() + one.rank_causes.len();
        let is_hidden = !self.view.details && self.shown().any(several);
        is_hidden.then(|| self.words.word("diff-more-causes"))
    }
}
