//! What is known about each place: shares with their errors, ranks and lists, made of the counts of
//! [`tally`](super::tally).
//!
//! A quantile is a rank that occurred, never one in between. Errors are those of drawing samples and of
//! nothing else. What shares mean in words and how they are rounded is told in `render`.
//!
//! Sources: central weights and confidence factors as in Lahdelma & Salminen (2001), see [`super`]; the
//! error between walks is that of the means of batches, each block being one. The three lists are our own.

use num_bigint::BigInt;
use num_rational::BigRational;
use num_traits::{ToPrimitive, Zero};

use super::influence::Doubt;
use super::judge::Judge;
use super::region::Region;
use super::sampler::{BLOCK, Drawn, Sampler};
use super::tally::Tally;
use super::walk::ENOUGH;
use super::{MOST_SAMPLES, Request, Stage, values};
use crate::exact::rational;
use crate::scoring::Ranking;

/// How sure each place is.
#[derive(Clone, Debug)]
pub struct Robustness<'r> {
    /// The ranking as it stands.
    pub ranking: &'r Ranking<'r>,
    /// The admissible weights.
    pub region: &'r Region,
    /// Samples that were judged.
    pub samples: u64,
    /// Samples that were asked for; more if the run was ended early.
    pub asked: u64,
    /// What was being done when it was ended early, and is not complete.
    pub ended: Option<Stage>,
    /// The seed.
    pub seed: u64,
    /// How weights were drawn.
    pub drawn: Drawn,
    /// Number of values that were drawn in each sample; what several criteria read from one cell is one.
    pub values: usize,
    /// From this share on, in percent, a place is firm.
    pub firm: rust_decimal::Decimal,
    /// The projects: those with a rank in their order, then any that a rule excludes for now.
    pub projects: Vec<Robust>,
    /// Common places with the ranking as it stands, on average over the samples.
    pub overlap: BigRational,
    /// Samples in which rules bring more projects first than there are places. All of them have a place
    /// there, so shares add up to more than the places.
    pub crowded: u64,
    /// Which doubt decides most, if that was asked.
    pub doubt: Option<Doubt>,
    /// How often each project stands strictly before each other, by position in `projects`; if that was
    /// asked.
    pub pairwise: Option<Vec<Vec<u64>>>,
}

/// What is found out once all samples are judged.
pub(super) struct Found {
    pub(super) central: Option<Vec<Central>>,
    pub(super) doubt: Option<Doubt>,
    pub(super) ended: Option<Stage>,
}

/// What samples say about a project.
#[derive(Clone, Debug)]
pub struct Robust {
    /// The project.
    pub project: u32,
    /// Samples in which it has a place.
    pub placed: u64,
    /// Standard error of the share of these samples, 0..=1.
    pub error: f64,
    /// Samples in which it has each rank, from 1; those in which it is not ranked count as the last.
    pub ranks: Vec<u64>,
    /// What follows for its place.
    pub list: List,
    /// Central weights, if they were asked for.
    pub central: Option<Central>,
}

/// What follows for a place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum List {
    /// It has a place in nearly all samples.
    Firm,
    /// It has one in some and none in others.
    Open,
    /// It has a place in hardly any.
    Out,
}

/// Weights that speak for a project.
#[derive(Clone, Debug)]
pub struct Central {
    /// Mean weights by criterion, in percent, of the samples in which it is first; `None` if it never is.
    pub first: Option<Vec<BigRational>>,
    /// Share of values with which it is first under these weights, 0..=1 (confidence factor); `None` if it
    /// never is, or if it was ended before that was known.
    pub confidence: Option<BigRational>,
    /// Draws of values that this was measured with; `None` where there are none to draw, which makes it exact.
    pub measured: Option<u64>,
    /// Mean weights of the samples in which it has a place; `None` if it never has.
    pub placed: Option<Vec<BigRational>>,
}

impl List {
    /// The name in machine formats.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Firm => "firm",
            Self::Open => "open",
            Self::Out => "out",
        }
    }
}

impl Robust {
    /// The share of samples with a place.
    #[must_use]
    pub fn share(&self) -> BigRational {
        share(self.placed, self.samples())
    }

    /// Samples that were judged.
    #[must_use]
    pub fn samples(&self) -> u64 {
        self.ranks.iter().sum()
    }

    /// The least rank that a share of the samples, 0..=1, does not exceed.
    fn quantile(&self, numerator: u64, denominator: u64) -> u32 {
        let all = u128::from(self.samples());
        let mut sum = 0u128;
        for (rank, count) in (1..).zip(&self.ranks) {
            sum += u128::from(*count);
            if all * u128::from(numerator) <= sum * u128::from(denominator) && 0 < sum {
                return rank;
            }
        }
        crate::model::key(self.ranks.len())
    }

    /// Its best rank.
    #[must_use]
    pub fn best(&self) -> u32 {
        self.quantile(0, 1)
    }

    /// The rank that it has or beats in 5 % of the samples.
    #[must_use]
    pub fn q05(&self) -> u32 {
        self.quantile(1, 20)
    }

    /// The rank that it has or beats in half of the samples.
    #[must_use]
    pub fn median(&self) -> u32 {
        self.quantile(1, 2)
    }

    /// The rank that it has or beats in 95 % of the samples.
    #[must_use]
    pub fn q95(&self) -> u32 {
        self.quantile(19, 20)
    }

    /// Its worst rank.
    #[must_use]
    pub fn worst(&self) -> u32 {
        self.quantile(1, 1)
    }

    /// Its rank on average.
    #[must_use]
    pub fn expected(&self) -> BigRational {
        let sum: u128 = (1..).zip(&self.ranks).map(|(rank, count): (u128, _)| rank * u128::from(*count)).sum();
        BigRational::new(sum.into(), self.samples().max(1).into())
    }
}

pub(super) fn share(part: u64, all: u64) -> BigRational {
    BigRational::new(part.into(), all.max(1).into())
}

impl<'r> Robustness<'r> {
    pub(super) fn new(
        judge: &Judge<'r>,
        sampler: &Sampler,
        request: &Request,
        tally: Tally,
        Found { central, doubt, ended }: Found,
    ) -> Self {
        let (ranking, region) = (judge.ranking(), judge.region());
        let mut order: Vec<usize> = (0..judge.projects.len()).collect();
        let rank = |number: usize| match ranking.rank_of(judge.projects[number] as usize) {
            0 => u32::MAX,
            rank => rank,
        };
        order.sort_by_key(|number| (rank(*number), *number));
        let robust = |number: &usize| {
            let (placed, samples) = (tally.placed()[*number], tally.samples);
            Robust {
                project: judge.projects[*number],
                placed,
                error: error(&tally, *number, sampler.drawn()),
                ranks: tally.of_project(*number),
                list: list(&share(placed, samples), &(rational(request.firm) / BigInt::from(100)), sampler.drawn()),
                central: central.as_ref().map(|central| central[*number].clone()),
            }
        };
        let in_base = |number: &usize| ranking.placed(judge.projects[*number] as usize).is_some();
        let common: u64 = order.iter().filter(|number| in_base(number)).map(|number| tally.placed()[*number]).sum();
        let pairwise = tally.pairwise.as_ref().map(|counts| {
            let count = |a: usize, b: usize| counts[a * order.len() + b];
            order.iter().map(|a| order.iter().map(|b| count(*a, *b)).collect()).collect()
        });
        Self {
            ranking,
            region,
            samples: tally.samples,
            ended,
            asked: (request.samples.get() as u64).min(MOST_SAMPLES),
            seed: request.seed,
            drawn: sampler.drawn(),
            values: values::count(&judge.cells),
            firm: request.firm,
            projects: order.iter().map(robust).collect(),
            overlap: share(common, tally.samples),
            crowded: tally.crowded,
            doubt,
            pairwise,
        }
    }

    /// Whether all samples that were asked for were judged.
    #[must_use]
    pub fn is_complete(&self) -> bool {
        self.samples == self.asked
    }

    /// What is known about a project.
    #[must_use]
    pub fn of(&self, project: u32) -> Option<&Robust> {
        self.projects.iter().find(|robust| robust.project == project)
    }

    /// Whether nothing was in doubt: the weights in force are the only ones, and no value is not known.
    #[must_use]
    pub fn is_certain(&self) -> bool {
        self.drawn == Drawn::Fixed && self.values == 0 && self.region.contains(&self.ranking.in_force().weights)
    }

    /// Whether random walks, if there were any, agree with each other. Where they do not, shares may be
    /// far off whatever their standard errors say, and nobody's place is called firm or out.
    #[must_use]
    pub fn is_mixed(&self) -> bool {
        is_mixed(self.drawn)
    }
}

fn is_mixed(drawn: Drawn) -> bool {
    match drawn {
        Drawn::HitAndRun { reduction, .. } => reduction < ENOUGH,
        Drawn::Fixed | Drawn::Directly | Drawn::Rejection(_) => true,
    }
}

/// The list of a share, with the share from which a place is firm. Walks that do not agree yet prove
/// nothing about anybody.
fn list(share: &BigRational, firm: &BigRational, drawn: Drawn) -> List {
    let one = BigRational::from_integer(1.into());
    if !is_mixed(drawn) {
        List::Open
    } else if firm <= share {
        List::Firm
    } else if *share <= one - firm {
        List::Out
    } else {
        List::Open
    }
}

/// The standard error of a share: √(p·(1 − p)/n) of independent samples; between walks, whose samples
/// resemble each other, from the differences of the blocks where that is more.
fn error(tally: &Tally, project: usize, drawn: Drawn) -> f64 {
    let n = tally.samples.max(1) as f64;
    let p = tally.placed()[project] as f64 / n;
    let independent = (p * (1.0 - p) / n).sqrt();
    let blocks = tally.blocks as f64;
    if !matches!(drawn, Drawn::HitAndRun { .. }) || blocks < 8.0 {
        return independent;
    }
    let square = share(tally.squares[project], tally.blocks).to_f64().unwrap_or_default() / (BLOCK * BLOCK) as f64;
    let between = (square - p * p).max(0.0) / (blocks - 1.0);
    independent.max(between.sqrt())
}

impl Central {
    /// Mean weights of sums over so many samples of so many parts.
    pub(super) fn mean(region: &Region, sums: &[u128], samples: u64, total: u64) -> Option<Vec<BigRational>> {
        let all = BigInt::from(samples) * BigInt::from(total);
        if all.is_zero() {
            return None;
        }
        let shares: Vec<BigRational> = sums.iter().map(|sum| BigRational::new((*sum).into(), all.clone())).collect();
        Some(region.spread_out(&shares))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn walks_are_mixed_where_they_cannot_be_told_apart() {
        let walks = |reduction| is_mixed(Drawn::HitAndRun { thinning: 8, reduction });
        assert!(walks(1.0) && walks(1.0099) && is_mixed(Drawn::Directly) && is_mixed(Drawn::Fixed));
        assert!(!walks(1.01) && !walks(2.046) && !walks(f64::NAN));
    }

    #[test]
    fn where_walks_do_not_agree_nobody_is_firm_or_out() {
        let percent = |percent: u64| share(percent, 100);
        let of = |reduction| {
            let drawn = Drawn::HitAndRun { thinning: 8, reduction };
            [0, 5, 6, 94, 95, 100].map(|share| list(&percent(share), &percent(95), drawn))
        };
        use List::{Firm, Open, Out};
        assert_eq!(of(1.0099), [Out, Out, Open, Open, Firm, Firm]);
        assert_eq!(of(1.01), [Open; 6]);
        assert_eq!(of(f64::NAN), [Open; 6]);
    }
}
