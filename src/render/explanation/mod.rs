//! Explanations as text, Markdown and JSON.
//!
//! [`ExplanationView`] holds what is asked; `people` says it in sentences, `machine` writes
//! `vorrang/explanation/1`. Scores, reasons and marks come from the view of the ranking, so that an
//! explanation never says anything else than the ranking does.

mod machine;
mod people;

pub use machine::json;
pub(crate) use machine::schema;
pub(super) use people::push;
pub use people::{markdown, text};

use crate::analysis::crossing::Crossing;
use crate::model::{Decision, Standing};
use crate::render::view::{RankingView, Row};

/// Explanations of some projects of a ranking.
#[derive(Clone, Copy, Debug)]
pub struct ExplanationView<'a> {
    /// The ranking, with all its rows.
    pub ranking: &'a RankingView<'a>,
    /// The projects that are explained.
    pub projects: &'a [u32],
    /// What would take each of them across the cut.
    pub crossings: &'a [Crossing],
    /// The project that each is compared with.
    pub versus: Option<u32>,
}

impl<'a> ExplanationView<'a> {
    fn decision(&self) -> &'a Decision {
        self.ranking.decision()
    }

    /// The row of a ranked project.
    fn row(&self, project: u32) -> Option<&'a Row> {
        self.ranking.rows().iter().find(|row| row.project == project)
    }

    /// Whether no rule looks at a project, because its status or merging sets it apart.
    fn is_apart(&self, project: u32) -> bool {
        matches!(self.decision().standing(project as usize), Standing::SetApart(_) | Standing::Merged)
    }

    /// The projects just above and just below a ranked project in the order.
    fn neighbours(&self, project: u32) -> (Option<u32>, Option<u32>) {
        let order = self.ranking.ranking().order();
        let Some(at) = order.iter().position(|other| *other == project) else { return (None, None) };
        (at.checked_sub(1).map(|above| order[above]), order.get(at + 1).copied())
    }

    /// The projects that share its rank.
    fn level_with(&self, project: u32) -> Vec<u32> {
        let ranking = self.ranking.ranking();
        let same = |other: &&u32| ranking.rank_of(**other as usize) == ranking.rank_of(project as usize);
        ranking.order().iter().filter(|other| **other != project).filter(same).copied().collect()
    }

    /// The last project strictly before it and the first one strictly after it.
    fn strict_neighbours(&self, project: u32) -> (Option<u32>, Option<u32>) {
        let ranking = self.ranking.ranking();
        let rank = |project: u32| ranking.rank_of(project as usize);
        let order = ranking.order();
        let (first, end) = (
            order.partition_point(|other| rank(*other) < rank(project)),
            order.partition_point(|other| rank(*other) <= rank(project)),
        );
        (first.checked_sub(1).map(|above| order[above]), order.get(end).copied())
    }
}
