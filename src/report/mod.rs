//! The paper: what a steering group has to know about a ranking, computed for [`crate::render::report`].
//!
//! ```text
//! Ranking ──► parts        what bars are stacked of: groups of criteria with their weights
//!         ├─► resources    what the projects with a place cost, and how many lack a figure
//!         ├─► firmness     who lies near the cut, scenarios, weights one at a time and many at once
//!         ├─► links        what background projects carry, which prerequisites have no place
//!         └─► coverage     proposals and places by department, field and goal
//! ```
//!
//! Here are numbers and projects, no sentences: those stand in `render::report`, which lays them out
//! as HTML, Word, Markdown and text. Rankings of scenarios and the room of the weights come from
//! [`crate::scoring`] and [`crate::analysis`]; nothing is scored here.

mod coverage;
mod firmness;
mod links;
mod parts;
mod resources;

pub use coverage::{Coverage, coverage};
pub use firmness::{Firmness, Near};
pub use links::{Carrier, Unplaced};
pub use parts::Part;
pub(crate) use resources::is_money;
pub use resources::{Amounts, ResourceUse};

use crate::analysis::robustness::{Region, Request};
use crate::model::Scenario;
use crate::scoring::Ranking;

/// Everything that the short paper says, apart from the ranking itself.
#[derive(Clone, Debug)]
pub struct Paper<'r> {
    /// The ranking that the paper is about.
    pub ranking: &'r Ranking<'r>,
    /// What the bars of the scores are stacked of; empty under a method whose scores are no sums.
    pub parts: Vec<Part>,
    /// What the projects with a place need of each resource, in the order of the file.
    pub resources: Vec<ResourceUse>,
    /// How firm the list is.
    pub firmness: Firmness<'r>,
    /// The background projects that something depends on, most dependents with a place first.
    pub carriers: Vec<Carrier>,
    /// Projects with a place that need something that has none.
    pub unplaced: Vec<Unplaced>,
}

impl<'r> Paper<'r> {
    /// Computes what the paper says about a ranking, with the weights of `region` for how firm it is. Its scenarios
    /// are ranked with `over` on top of each: what the run sets for all of them, as `compare` does.
    #[must_use]
    pub fn new(ranking: &'r Ranking<'r>, over: &Scenario, region: &'r Region, request: &Request) -> Self {
        Self {
            ranking,
            parts: parts::parts(ranking),
            resources: resources::resources(ranking),
            firmness: Firmness::new(ranking, over, region, request),
            carriers: links::carriers(ranking),
            unplaced: links::unplaced(ranking),
        }
    }
}
