//! Where the places end: how many there are for which reason, ties, the corridor, whom others displace.

use std::collections::HashSet;

use num_rational::BigRational;
use num_traits::{One, Signed, Zero};
use rust_decimal::Decimal;

use super::{Note, Sentences};
use crate::exact;
use crate::messages::{Arg, format};
use crate::render::view::Top;
use crate::scoring::{Placed, Reason, holds_place};

impl Sentences<'_> {
    pub(super) fn places(&self) -> String {
        let reasons = self.view.reasons();
        let mut args: Vec<(&str, Arg)> = vec![
            ("mandatory", reasons.mandatory.into()),
            ("decision", reasons.decision.into()),
            ("score", reasons.score.into()),
        ];
        if reasons.running == 0 {
            return self.say("ranking-places", &args);
        }
        args.push(("running", reasons.running.into()));
        self.say("ranking-places-running", &args)
    }

    /// Where the places end.
    pub(in crate::render) fn cut(&self) -> String {
        let (ranking, lang) = (self.view.ranking(), self.view.lang());
        let cut = ranking.cut();
        match (cut.last_in, cut.first_out, &cut.gap) {
            (Some(inside), Some(outside), Some(gap)) => {
                let (high, low) = (ranking.effective_score(inside), ranking.effective_score(outside));
                let names = |args: &mut Vec<(&'static str, Arg)>| {
                    args.push(("inside", self.project(inside).into()));
                    args.push(("outside", self.project(outside).into()));
                };
                let mut args = Vec::new();
                names(&mut args);
                if gap.is_zero() {
                    args.push(("score", self.view.score_text(&high).into()));
                    let decided = self.view.wins_tie(inside);
                    return self.say(if decided { "ranking-cut-decided" } else { "ranking-cut-equal" }, &args);
                }
                let places = self.digits_at_cut(&high, &low, gap);
                let text = |number| Arg::from(format::rounded(number, places, lang));
                args.extend([("high", text(&high)), ("low", text(&low)), ("gap", text(gap))]);
                self.say("ranking-cut", &args)
            }
            (None, Some(outside), _) => {
                self.say("ranking-cut-none-free", &[self.by(), ("outside", self.project(outside).into())])
            }
            _ if ranking.places().is_empty() => self.word("ranking-cut-nobody"),
            _ => self.word("ranking-cut-all-in"),
        }
    }

    /// With how many digits the scores at the cut and their gap are shown: more than scores have where the
    /// rounded scores would not differ by the rounded gap.
    fn digits_at_cut(&self, high: &BigRational, low: &BigRational, gap: &BigRational) -> usize {
        let fits = |places: &usize| {
            let units = |number| exact::scaled(number, *places);
            !units(gap).is_zero() && units(high) - units(low) == units(gap)
        };
        (self.view.digits()..=4).find(fits).unwrap_or_else(|| self.digits_of(gap, self.view.digits()))
    }

    /// A distance to the cut in points, as exact as the sentence about the cut says the gap.
    pub(in crate::render) fn points_to_cut(&self, distance: &BigRational) -> String {
        let ranking = self.view.ranking();
        let cut = ranking.cut();
        let digits = match (cut.last_in, cut.first_out, &cut.gap) {
            (Some(inside), Some(outside), Some(gap)) if !gap.is_zero() => {
                self.digits_at_cut(&ranking.effective_score(inside), &ranking.effective_score(outside), gap).min(4)
            }
            _ => self.view.digits(),
        };
        format::rounded(distance, self.digits_of(distance, digits), self.view.lang())
    }

    /// With how many digits a number is shown: `least`, or as many as it takes not to look like 0.
    pub(super) fn digits_of(&self, number: &BigRational, least: usize) -> usize {
        let shows = |places: &usize| BigRational::one() <= number.abs() * exact::power_of_ten(*places);
        (least..28).find(shows).unwrap_or(28)
    }

    /// What stands where the places end: how many there are, and how many a tie makes of them.
    pub(in crate::render) fn cut_line(&self) -> String {
        let ranking = self.view.ranking();
        let placed = ranking.places().len();
        if ranking.cut().tied.is_empty() {
            return self.say("ranking-cut-line", &[("places", placed.into())]);
        }
        let places = ranking.in_force().places.get();
        self.say("ranking-cut-line-tied", &[("places", places.into()), ("placed", placed.into())])
    }

    pub(super) fn tied(&self) -> Option<Note> {
        let tied = &self.view.ranking().cut().tied;
        let text = self.say(
            "ranking-tied",
            &[
                ("count", tied.len().into()),
                ("placed", self.view.ranking().places().len().into()),
                ("places", self.view.ranking().in_force().places.get().into()),
            ],
        );
        (!tied.is_empty()).then(|| Note { text, items: self.items(tied) })
    }

    pub(super) fn corridor(&self) -> Option<Note> {
        let ranking = self.view.ranking();
        let corridor = &ranking.cut().corridor;
        if corridor.is_empty() {
            return None;
        }
        let placed: HashSet<u32> = ranking.places().iter().map(|placed| placed.project).collect();
        let (inside, outside): (Vec<u32>, Vec<u32>) = corridor.iter().partition(|project| placed.contains(project));
        let width = exact::rational(ranking.in_force().maximum)
            * exact::rational(self.view.decision().scoring().corridor)
            / exact::rational(Decimal::ONE_HUNDRED);
        let text = self.say(
            "ranking-corridor",
            &[
                ("inside", inside.len().into()),
                ("outside", outside.len().into()),
                ("width", format::rounded(&width, self.view.digits(), self.view.lang()).into()),
            ],
        );
        let mut items = Vec::new();
        // Whose row is shown carries the mark there.
        if let Top::N(_) = self.view.top() {
            let shown: HashSet<u32> = self.view.rows().iter().map(|row| row.project).collect();
            for (id, projects) in [("ranking-corridor-inside", inside), ("ranking-corridor-outside", outside)] {
                let hidden: Vec<u32> = projects.into_iter().filter(|project| !shown.contains(project)).collect();
                if !hidden.is_empty() {
                    items.push(self.say(id, &[("projects", self.projects(&hidden).into())]));
                }
            }
        }
        Some(Note { text, items })
    }

    pub(super) fn displaced(&self) -> Option<Note> {
        let displaced = &self.view.ranking().cut().displaced;
        (!displaced.is_empty()).then(|| Note {
            text: self.say("ranking-displaced", &[self.by(), ("count", displaced.len().into())]),
            items: self.items(displaced),
        })
    }

    /// The reason for which projects come before all that are placed by score, or `several`. Who is running and
    /// keeps a place for that comes before them without rule and decision as well.
    pub(in crate::render) fn by(&self) -> (&'static str, Arg) {
        let reasons = self.view.reasons();
        let ranking = self.view.ranking();
        let holds = |placed: &&Placed| holds_place(self.view.decision(), placed.project as usize);
        let running = ranking.places().iter().filter(holds).count();
        let by = match (reasons.mandatory, reasons.decision, running) {
            (_, 0, 0) => Reason::Mandatory.key(),
            (0, _, 0) => Reason::Decision.key(),
            (0, 0, _) => Reason::Running.key(),
            (_, _, 0) => "mandatory-and-decision",
            _ => "several",
        };
        ("by", by.into())
    }
}
