//! The annex: everything else that the criteria file defines and that follows from it.
//!
//! ```text
//! criteria    weights, where values come from, anchors; legal bases; rules
//! orders      the whole ranking, weights one at a time
//! scenarios   ranks side by side, what each scenario sets
//! robustness  many weights at once
//! shares      the portfolio with its budgets, departments, fields and goals
//! record      method notes and the run record in full
//! ```
//!
//! Decisions about projects are not repeated: the paper itself names each with its reason.

mod criteria;
mod orders;
mod record;
mod robustness;
mod scenarios;
mod shares;

use super::Page;
use crate::portfolio::Frontier;
use crate::render::document::{Block, Document};
use crate::render::portfolio::PortfolioView;
use crate::render::view::RankingView;

/// What the annex shows beyond the paper.
#[derive(Clone, Copy, Debug)]
pub struct AnnexView<'a> {
    /// The ranking with all its rows.
    pub all: &'a RankingView<'a>,
    /// The portfolio, if the file asks for one and it could be computed.
    pub portfolio: Option<&'a PortfolioView<'a>>,
    /// What another amount of the first budget would change.
    pub frontier: Option<&'a Frontier>,
}

impl Page<'_> {
    /// Adds the annex, which begins on a page of its own.
    pub(super) fn annex(&self, annex: &AnnexView<'_>, document: &mut Document) {
        document.push(Block::Part);
        self.criteria_and_weights(document);
        self.legal_bases(document);
        self.rules(document);
        self.whole_ranking(annex, document);
        self.not_ranked(document);
        self.scenarios_in_full(document);
        self.weights_in_full(document);
        self.robustness_in_full(document);
        self.portfolio(annex, document);
        self.coverage(document);
        self.method(document);
        self.record_in_full(document);
    }
}
