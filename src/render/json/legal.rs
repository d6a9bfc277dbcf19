//! The legal bases that projects name, as they count on the as-of date.
//!
//! Left out: the rest of the catalogue, and why a basis counts as it does, which `explain` tells.

use std::collections::BTreeSet;

use schemars::JsonSchema;
use serde::Serialize;

use super::shapes::iso;
use crate::model::Strength;
use crate::render::view::RankingView;

/// A legal basis as it counts on the as-of date.
#[derive(Serialize, JsonSchema)]
pub(super) struct LegalBasisEntry<'v> {
    /// Id of the legal basis.
    id: &'v str,
    /// Act and section.
    citation: String,
    /// Heading.
    title: &'v str,
    /// How strongly it binds.
    #[schemars(extend("enum" = Strength::ALL.map(Strength::key)))]
    strength: &'static str,
    /// Until when it must be fulfilled.
    #[schemars(extend("format" = "date"))]
    deadline: Option<String>,
    /// Whether it is law on the as-of date.
    #[schemars(extend("enum" = ["in-force", "upcoming", "bill", "repealed"]))]
    state: &'static str,
    /// Whether it counts for a city at all.
    reaches_municipality: bool,
}

pub(super) fn legal_bases<'v>(view: &RankingView<'v>) -> Vec<LegalBasisEntry<'v>> {
    let (decision, projects) = (view.decision(), view.decision().projects());
    let named: BTreeSet<u32> = (0..projects.len()).flat_map(|project| projects.legal(project)).copied().collect();
    let entry = |basis: u32| {
        let basis = &decision.legal_bases()[basis as usize];
        LegalBasisEntry {
            id: &basis.id,
            citation: basis.citation(),
            title: basis.title.get(view.lang()),
            strength: basis.strength.key(),
            deadline: basis.deadline.map(iso),
            state: basis.state.key(),
            reaches_municipality: basis.reaches_municipality,
        }
    };
    named.into_iter().map(entry).collect()
}
