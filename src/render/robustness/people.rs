//! Robustness for people: what was examined, the three lists, a row per project, what decides most.

use std::cmp::Reverse;

use num_rational::BigRational;
use num_traits::Zero;

use super::{RobustnessView, of_hundred};
use crate::analysis::robustness::{Drawn, Influence, List, Robust, What};
use crate::exact;
use crate::messages::{Arg, format};
use crate::render::document::Document;
use crate::render::sentences::Sentences;
use crate::render::words::LISTED;
use crate::render::{harmless, markdown as md};

/// A robustness in at most `width` columns; without `color` no escape code is written.
#[must_use]
pub fn table(view: &RobustnessView<'_>, width: usize, color: bool) -> String {
    let sentences = Sentences::new(view.ranking, harmless);
    // Beside the strip there has to be room for names; where there is little, the strip says the ranks.
    let wide = WIDE <= width;
    let strip = width.saturating_sub(if wide { BESIDE } else { BESIDE_NARROW }).clamp(STRIP_LEAST, STRIP_MOST);
    let page = Page { view, sentences, wide, strip: Some(strip) };
    page.document().text(width, color)
}

/// A robustness as a Markdown document.
#[must_use]
pub fn markdown(view: &RobustnessView<'_>) -> String {
    Page { view, sentences: Sentences::new(view.ranking, md::escape), wide: true, strip: None }.document().markdown()
}

/// What was examined, how many places stay on average and the three lists, for a page that shows ranks as a
/// picture.
pub(in crate::render) fn told(
    view: &RobustnessView<'_>,
    clean: fn(&str) -> String,
) -> (Vec<String>, String, Vec<String>) {
    let page = Page { view, sentences: Sentences::new(view.ranking, clean), wide: true, strip: None };
    (page.examined(), page.overlap(), page.lists())
}

/// From this width on the table has all columns.
const WIDE: usize = 100;
/// What the columns beside the strip take, a name that is wrapped included.
const BESIDE: usize = 78;
const BESIDE_NARROW: usize = 56;
const STRIP_LEAST: usize = 20;
const STRIP_MOST: usize = 60;

/// What decides most is told of so many doubts.
const DOUBTS: usize = 5;

struct Page<'v> {
    view: &'v RobustnessView<'v>,
    sentences: Sentences<'v>,
    /// Whether there is room for ranks in numbers.
    wide: bool,
    strip: Option<usize>,
}

impl Page<'_> {
    fn document(&self) -> Document {
        let say = &self.sentences;
        let mut document = Document::new(say.title());
        document.paragraph([say.facts().join(" · ")]);
        for note in say.opening() {
            document.paragraph([note.text]);
            document.items(note.items);
        }
        document.heading(say.say("robustness-heading", &[self.places()]));
        document.paragraph(self.examined());
        document.paragraph([self.overlap()]);
        document.items(self.lists());
        document.table(self.header(), self.rows(), if self.strip.is_some() { &[1] } else { &[1, 6] });
        let (_, rest) = self.view.rows();
        let rest = (0 < rest).then(|| say.say("robustness-more", &[("count", rest.into())]));
        let legend = if self.strip.is_some() { "robustness-legend" } else { "robustness-legend-plain" };
        document.paragraph(rest.into_iter().chain([say.say(legend, &[self.places()])]));
        self.doubt(&mut document);
        self.on_demand(&mut document);
        document
    }

    fn places(&self) -> (&'static str, Arg) {
        ("places", self.view.ranking.ranking().in_force().places.get().into())
    }

    fn rounded(&self, number: &BigRational, places: usize) -> Arg {
        format::rounded(number, places, self.view.ranking.lang()).into()
    }

    fn count(number: u64) -> Arg {
        Arg::Count(usize::try_from(number).unwrap_or(usize::MAX))
    }

    fn share(&self, part: u64, all: u64) -> Arg {
        of_hundred(&BigRational::new(part.into(), all.max(1).into()), self.view.ranking.lang()).into()
    }

    /// How many samples, how they were drawn, and of what.
    fn examined(&self) -> Vec<String> {
        let (say, found) = (&self.sentences, self.view.robustness);
        let drawn = match found.drawn {
            Drawn::Fixed => say.word("robustness-drawn-fixed"),
            Drawn::Directly => say.word("robustness-drawn-directly"),
            Drawn::Rejection(share) => {
                let share = format::localize(&format!("{:.1}", share * 100.0), self.view.ranking.lang());
                say.say("robustness-drawn-rejection", &[("share", share.into())])
            }
            Drawn::HitAndRun { thinning, reduction } => {
                let reduction = match reduction.is_finite() {
                    true => format::localize(&format!("{reduction:.3}"), self.view.ranking.lang()),
                    false => say.word("robustness-reduction-unknown"),
                };
                let args = [("steps", thinning.into()), ("reduction", reduction.into())];
                say.say("robustness-drawn-hit-and-run", &args)
            }
        };
        let mut lines = Vec::new();
        lines.extend(super::ended(found, self.view.ranking.lang()));
        let of_values = found.drawn == Drawn::Fixed && 0 < found.values;
        lines.push(say.say(
            if of_values { "robustness-samples-of-values" } else { "robustness-samples" },
            &[
                ("samples", Self::count(found.samples)),
                ("seed", found.seed.to_string().into()),
                ("values", found.values.into()),
                ("drawn", drawn.into()),
            ],
        ));
        if !found.is_mixed() {
            lines.push(say.word("robustness-unmixed"));
        }
        if found.is_certain() {
            lines.push(say.word("robustness-certain"));
        }
        lines.extend(say.crowded(found));
        lines.push(say.say("robustness-ranges", &[("ranges", self.ranges().join(", ").into())]));
        lines
    }

    /// Between what each weight may lie.
    fn ranges(&self) -> Vec<String> {
        let decision = self.view.ranking.decision();
        let in_force = self.view.ranking.ranking().in_force();
        let ranges = self.view.robustness.region.ranges();
        let counting = ranges.iter().enumerate().filter(|(criterion, _)| !in_force.leaves_out(*criterion));
        let range = |(criterion, (low, high)): (usize, &(BigRational, BigRational))| {
            let name = self.sentences.clean(decision.criteria()[criterion].name.get(self.view.ranking.lang()));
            let args = [("name", name.into()), ("low", self.rounded(low, 1)), ("high", self.rounded(high, 1))];
            self.sentences.say(if low == high { "robustness-range-fixed" } else { "robustness-range" }, &args)
        };
        counting.map(range).collect()
    }

    fn overlap(&self) -> String {
        let found = self.view.robustness;
        let args = [
            ("overlap", self.rounded(&found.overlap, 1)),
            ("places", self.view.ranking.ranking().places().len().into()),
        ];
        self.sentences.say("robustness-overlap", &args)
    }

    /// How many are firm, open and out, and the open ones.
    fn lists(&self) -> Vec<String> {
        let (say, found) = (&self.sentences, self.view.robustness);
        let all = |list| found.projects.iter().filter(move |robust| robust.list == list);
        let firm = found.firm.normalize();
        let out = (rust_decimal::Decimal::ONE_HUNDRED - firm).normalize();
        let mut items = vec![
            say.say("robustness-firm", &[("firm", firm.into()), ("count", all(List::Firm).count().into())]),
            say.say("robustness-open", &[("count", all(List::Open).count().into())]),
        ];
        for robust in all(List::Open).take(LISTED) {
            let args = [
                ("project", say.project(robust.project).into()),
                ("share", self.share(robust.placed, found.samples)),
                self.places(),
                ("best", robust.best().to_string().into()),
                ("worst", robust.worst().to_string().into()),
            ];
            items.push(format!("  {}", say.say("robustness-open-item", &args)));
        }
        items.push(say.say("robustness-out", &[("out", out.into()), ("count", all(List::Out).count().into())]));
        items
    }

    fn header(&self) -> Vec<String> {
        let word = |id: &str| self.sentences.word(id);
        let mut header = vec![word("ranking-column-rank"), word("ranking-column-project")];
        let columns: &[&str] = if self.wide { &["share", "error", "ranks", "median"] } else { &["share", "error"] };
        header.extend(columns.iter().map(|column| word(&format!("robustness-column-{column}"))));
        header.push(if self.strip.is_some() {
            let last = self.view.robustness.projects.len();
            self.sentences.say("robustness-column-strip", &[("last", last.into())])
        } else {
            word("robustness-column-list")
        });
        header
    }

    fn rows(&self) -> Vec<Vec<String>> {
        let (rows, _) = self.view.rows();
        let lang = self.view.ranking.lang();
        let row = |robust: &&Robust| {
            let mut cells = vec![
                self.sentences.rank_of(robust.project),
                self.sentences.name_and_id(robust.project),
                of_hundred(&robust.share(), lang),
                format::localize(&format!("{:.1}", robust.error * 100.0), lang),
            ];
            if self.wide {
                cells.extend([format!("{}–{}", robust.q05(), robust.q95()), robust.median().to_string()]);
            }
            cells.push(match self.strip {
                Some(width) => self.strip_of(robust, width),
                None => self.sentences.word(&format!("robustness-list-{}", robust.list.key())),
            });
            cells
        };
        rows.iter().map(row).collect()
    }

    /// The ranks of a project on a line from the first to the last.
    fn strip_of(&self, robust: &Robust, width: usize) -> String {
        let last = self.view.robustness.projects.len().max(2);
        let at = |rank: u32| (rank as usize - 1) * (width - 1) / (last - 1);
        let places = u32::try_from(self.view.ranking.ranking().in_force().places.get()).unwrap_or(u32::MAX);
        // Between the last rank in the places and the first outside, and never over rank 1.
        let cut = ((places as usize) < last).then(|| (at(places) + at(places + 1)).div_ceil(2).max(1));
        let cell = |column: usize| {
            if column == at(robust.median()) {
                '●'
            } else if Some(column) == cut {
                '│'
            } else if (at(robust.q05())..=at(robust.q95())).contains(&column) {
                '━'
            } else if (at(robust.best())..=at(robust.worst())).contains(&column) {
                '─'
            } else {
                '·'
            }
        };
        (0..width).map(cell).collect()
    }

    fn doubt(&self, document: &mut Document) {
        let (say, Some(doubt)) = (&self.sentences, &self.view.robustness.doubt) else { return };
        if doubt.influences.is_empty() {
            return;
        }
        document.heading(say.say("robustness-doubt", &[("samples", Self::count(doubt.samples))]));
        let fixed = |influence: &Influence| &doubt.overlap + &influence.gain;
        // What makes half a hundredth of a place, and shows.
        let now = exact::scaled(&doubt.overlap, 2);
        let gains = |influence: &&Influence| {
            BigRational::new(5.into(), 1000.into()) <= influence.gain && now < exact::scaled(&fixed(influence), 2)
        };
        let mut shown: Vec<&Influence> = doubt.influences.iter().filter(gains).collect();
        // What reads the same stands as in the file.
        shown.sort_by_cached_key(|influence| (Reverse(exact::scaled(&fixed(influence), 2)), influence.what.clone()));
        let items: Vec<String> = shown
            .into_iter()
            .take(DOUBTS)
            .map(|influence| {
                let mut args = vec![
                    ("fixed", self.rounded(&fixed(influence), 2)),
                    ("all", self.rounded(&doubt.overlap, 2)),
                    ("places", doubt.places.into()),
                ];
                let id = self.doubt_about(&influence.what, &mut args);
                say.say(id, &args)
            })
            .collect();
        if items.is_empty() {
            document.paragraph([say.word("robustness-doubt-none")]);
        }
        document.items(items);
    }

    fn doubt_about(&self, what: &What, args: &mut Vec<(&'static str, Arg)>) -> &'static str {
        let decision = self.view.ranking.decision();
        let name =
            |criterion: usize| self.sentences.clean(decision.criteria()[criterion].name.get(self.view.ranking.lang()));
        match *what {
            What::Weights => "robustness-doubt-weights",
            What::Values => "robustness-doubt-values",
            What::Weight(block) => {
                let members = &self.view.robustness.region.blocks()[block].members;
                if let [(criterion, _)] = members.as_slice() {
                    args.push(("name", name(*criterion).into()));
                    return "robustness-doubt-weight";
                }
                let names: Vec<String> = members.iter().map(|(criterion, _)| name(*criterion)).collect();
                let count = names.len();
                args.push(("names", self.sentences.list(names, count).into()));
                "robustness-doubt-weight-together"
            }
            What::Value(project, criterion, unknown) => {
                args.push(("criterion", name(criterion).into()));
                args.push(("project", self.sentences.project(project).into()));
                if unknown { "robustness-doubt-unknown" } else { "robustness-doubt-interval" }
            }
            What::Amount(project, ref column) => {
                let named = decision.resources().iter().find(|resource| resource.id == *column);
                let shown = named.map_or(column.as_str(), |resource| resource.name.get(self.view.ranking.lang()));
                args.push(("criterion", self.sentences.clean(shown).into()));
                args.push(("project", self.sentences.project(project).into()));
                "robustness-doubt-interval"
            }
        }
    }

    /// What was asked for besides.
    fn on_demand(&self, document: &mut Document) {
        let (say, found) = (&self.sentences, self.view.robustness);
        let (rows, _) = self.view.rows();
        if self.view.acceptability {
            document.heading(say.word("robustness-acceptability"));
            document.items(rows.iter().map(|robust| self.acceptability(robust)).collect());
        }
        let firsts: Vec<String> = rows.iter().filter_map(|robust| self.central(robust)).collect();
        if rows.iter().any(|robust| robust.central.is_some()) {
            let measured = rows.iter().find_map(|robust| robust.central.as_ref()?.measured).filter(|count| 0 < *count);
            document.heading(match measured {
                Some(count) => say.say("robustness-central-measured", &[("samples", Self::count(count))]),
                None => say.word("robustness-central"),
            });
            document.items(firsts);
            document.heading(say.say("robustness-central-placed", &[self.places()]));
            document.items(rows.iter().filter_map(|robust| self.central_placed(robust)).collect());
        }
        if let Some(pairwise) = &found.pairwise {
            // With one project nobody stands before anybody.
            let positions = self.neighbours(&rows);
            let pair = |pair: &[usize]| {
                let [one, other] = [pair[0], pair[1]];
                let args = [
                    ("project", say.project(found.projects[one].project).into()),
                    ("share", self.share(pairwise[one][other], found.samples)),
                    ("other", say.project(found.projects[other].project).into()),
                ];
                say.say("robustness-pairwise-item", &args)
            };
            let pairs: Vec<String> = positions.windows(2).map(pair).collect();
            if !pairs.is_empty() {
                document.heading(say.word("robustness-pairwise"));
                document.items(pairs);
            }
        }
    }

    /// The positions of the projects that are shown, of which each is told with the next; one that is shown
    /// alone has its neighbour of the whole ranking.
    fn neighbours(&self, shown: &[&Robust]) -> Vec<usize> {
        let all = &self.view.robustness.projects;
        let is_shown = |robust: &Robust| shown.iter().any(|one| one.project == robust.project);
        let positions: Vec<usize> = (0..all.len()).filter(|position| is_shown(&all[*position])).collect();
        match positions[..] {
            [alone] if alone + 1 < all.len() => vec![alone, alone + 1],
            [alone] => (alone.saturating_sub(1)..=alone).collect(),
            _ => positions,
        }
    }

    fn acceptability(&self, robust: &Robust) -> String {
        let all = robust.samples();
        let counting = (1usize..).zip(&robust.ranks).filter(|(_, count)| u128::from(all) <= u128::from(**count) * 100);
        let rank = |(rank, count): (usize, &u64)| {
            let args = [("rank", rank.into()), ("share", self.share(*count, all))];
            self.sentences.say("robustness-acceptability-rank", &args)
        };
        let ranks: Vec<String> = counting.map(rank).collect();
        let args = [("project", self.sentences.project(robust.project).into()), ("ranks", ranks.join(", ").into())];
        self.sentences.say("robustness-acceptability-item", &args)
    }

    fn weights(&self, weights: &[BigRational]) -> Arg {
        let decision = self.view.ranking.decision();
        let in_force = self.view.ranking.ranking().in_force();
        let weight = |(criterion, weight): (usize, &BigRational)| {
            let name = self.sentences.clean(decision.criteria()[criterion].name.get(self.view.ranking.lang()));
            self.sentences.say("robustness-range-fixed", &[("name", name.into()), ("low", self.rounded(weight, 1))])
        };
        let counting = weights.iter().enumerate().filter(|(criterion, _)| !in_force.leaves_out(*criterion));
        counting.map(weight).collect::<Vec<_>>().join(", ").into()
    }

    fn central(&self, robust: &Robust) -> Option<String> {
        let central = robust.central.as_ref()?;
        let mut args = vec![
            ("project", self.sentences.project(robust.project).into()),
            ("share", self.share(*robust.ranks.first()?, robust.samples())),
            ("weights", self.weights(central.first.as_ref()?)),
        ];
        let id = match (&central.confidence, central.measured) {
            (None, _) => "robustness-central-item-unchecked",
            (Some(confidence), None) if confidence.is_zero() => "robustness-central-item-not",
            (Some(_), None) => "robustness-central-item-always",
            (Some(confidence), Some(_)) => {
                args.push(("confidence", of_hundred(confidence, self.view.ranking.lang()).into()));
                "robustness-central-item"
            }
        };
        Some(self.sentences.say(id, &args))
    }

    fn central_placed(&self, robust: &Robust) -> Option<String> {
        let weights = self.weights(robust.central.as_ref()?.placed.as_ref()?);
        let args = [("project", self.sentences.project(robust.project).into()), ("weights", weights)];
        Some(self.sentences.say("robustness-central-placed-item", &args))
    }
}
