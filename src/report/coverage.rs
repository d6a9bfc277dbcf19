//! How proposals and places spread over departments, fields and goals.
//!
//! Counts only: whether a spread is fair is for people to say, and limits on it belong to the portfolio.

use std::collections::BTreeMap;

use crate::model::{Projects, Standing};
use crate::scoring::Ranking;

/// Proposals and places of one department, field or goal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Coverage {
    /// Its name; empty for projects that name none.
    pub name: String,
    /// Projects in the running: ranked, or only lacking a value.
    pub proposals: usize,
    /// Those of them with a place.
    pub places: usize,
}

/// Counts projects in the running by what `names` says of each, most places first, then most proposals,
/// then by name; projects that name nothing come last.
#[must_use]
pub fn coverage(ranking: &Ranking<'_>, names: impl Fn(&Projects, usize) -> Vec<String>) -> Vec<Coverage> {
    let decision = ranking.decision();
    let mut counts: BTreeMap<String, (usize, usize)> = BTreeMap::new();
    for project in 0..decision.projects().len() {
        if decision.standing(project) != Standing::Ranked {
            continue;
        }
        let mut names = names(decision.projects(), project);
        if names.is_empty() {
            names.push(String::new());
        }
        for name in names {
            let entry = counts.entry(name).or_default();
            entry.0 += 1;
            entry.1 += usize::from(ranking.placed(project).is_some());
        }
    }
    let all = counts.into_iter().map(|(name, (proposals, places))| Coverage { name, proposals, places });
    let mut all: Vec<Coverage> = all.collect();
    all.sort_by(|a, b| {
        let key = |one: &Coverage| (one.name.is_empty(), usize::MAX - one.places, usize::MAX - one.proposals);
        key(a).cmp(&key(b)).then_with(|| a.name.cmp(&b.name))
    });
    all
}
