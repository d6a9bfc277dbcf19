//! Where the places end, and what the file as it stands gives beside a run that departs from it.

use schemars::JsonSchema;
use serde::Serialize;

use super::shapes::{Number, decimal, iso, number};
use crate::model::{Decision, Method};
use crate::render::view::{Departure, RankingView};

/// Where the places end.
#[derive(Serialize, JsonSchema)]
pub(super) struct CutEntry<'v> {
    /// Project with the lowest place by score.
    last_in: Option<&'v str>,
    /// Highest project without a place.
    first_out: Option<&'v str>,
    /// Difference between their scores.
    gap: Option<Number>,
    /// Projects that tie across the cut: all of them have a place, and a decision is needed.
    tied: Vec<&'v str>,
    /// Projects that would have a place without mandatory ones and decisions.
    displaced: Vec<&'v str>,
    /// Projects in the corridor around the cut, on both sides.
    corridor: Vec<&'v str>,
    /// How many have a place for which reason.
    reasons: ReasonsEntry,
}

#[derive(Serialize, JsonSchema)]
struct ReasonsEntry {
    /// By a rule.
    mandatory: usize,
    /// By a decision of people.
    decision: usize,
    /// Because they are running.
    running: usize,
    /// By score.
    score: usize,
}

impl<'v> CutEntry<'v> {
    pub(super) fn new(view: &'v RankingView<'v>) -> Self {
        let (cut, reasons) = (view.ranking().cut(), view.reasons());
        let id = |project: u32| view.decision().projects().id(project as usize);
        let ids = |projects: &[u32]| projects.iter().map(|project| id(*project)).collect();
        Self {
            last_in: cut.last_in.map(id),
            first_out: cut.first_out.map(id),
            gap: cut.gap.as_ref().map(|gap| number(view.machine_number(gap))),
            tied: ids(&cut.tied),
            displaced: ids(&cut.displaced),
            corridor: ids(&cut.corridor),
            reasons: ReasonsEntry {
                mandatory: reasons.mandatory,
                decision: reasons.decision,
                running: reasons.running,
                score: reasons.score,
            },
        }
    }
}

/// The file as it stands, beside a run that departs from it. The weights of the file stand with the
/// criteria.
#[derive(Serialize, JsonSchema)]
pub(in crate::render) struct BaseEntry<'v> {
    /// Projects with a place in this run and none in the file.
    entered: Vec<&'v str>,
    /// Projects with a place in the file and none in this run.
    left: Vec<&'v str>,
    /// As-of date of the file.
    #[schemars(extend("format" = "date"))]
    as_of: Option<String>,
    /// Method of the file.
    #[schemars(extend("enum" = Method::ALL.map(Method::key)))]
    method: &'static str,
    /// Number of places in the file.
    places: usize,
    /// Maximum of the file.
    maximum: Number,
    /// Whether projects inherit in the file.
    #[schemars(extend("enum" = ["warn", "inherit"]))]
    dependencies: &'static str,
}

impl<'v> BaseEntry<'v> {
    pub(in crate::render) fn new(view: &'v RankingView<'v>, departure: &'v Departure<'v>) -> Self {
        let base = departure.base;
        let in_force = base.in_force();
        let ids = |decision: &'v Decision, projects: &[u32]| {
            projects.iter().map(|project| decision.projects().id(*project as usize)).collect()
        };
        Self {
            entered: ids(view.decision(), &departure.entered),
            left: ids(base.decision(), &departure.left),
            as_of: base.decision().as_of().map(iso),
            method: in_force.method.key(),
            places: in_force.places.get(),
            maximum: decimal(in_force.maximum),
            dependencies: in_force.dependencies.key(),
        }
    }
}
