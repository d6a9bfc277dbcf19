//! A decision as plain data, and the plainest possible computation of its ranking.
//!
//! Nothing here uses the code of vorrang: scales, sums, ranks, inheritance and places are written
//! down once more from the definitions, with fractions, in quadratic time and without any trick.
//! All numbers of a [`Spec`] are integers that count hundredths.

#![allow(dead_code)]

use std::cmp::{Ordering, Reverse};
use std::collections::BTreeSet;
use std::fmt;

use num_bigint::BigInt;
use num_rational::BigRational;
use num_traits::{One, Zero};

use crate::support::Case;

pub(crate) type Fraction = BigRational;

/// A decision as data.
#[derive(Clone)]
pub(crate) struct Spec {
    pub(crate) criteria: Vec<Crit>,
    pub(crate) projects: Vec<Proj>,
    pub(crate) groups: usize,
    pub(crate) places: usize,
    pub(crate) maximum: i64,
    pub(crate) corridor: i64,
    pub(crate) tie_break: Vec<usize>,
    pub(crate) inherit: bool,
    pub(crate) running: Running,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Running {
    Rank,
    HoldPlace,
    Apart,
}

#[derive(Clone, Debug)]
pub(crate) struct Crit {
    pub(crate) weight: i64,
    pub(crate) group: Option<usize>,
    pub(crate) source: Source,
    pub(crate) scale: Scale,
    pub(crate) missing: Missing,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Source {
    Column,
    Days,
    Dependents,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Scale {
    /// Value and points, ascending in value.
    Numbers(Vec<(i64, i64)>),
    /// Points of the levels `w0`, `w1`, …, ascending.
    Words(Vec<i64>),
    Linear {
        worst: i64,
        best: i64,
        clamp: bool,
    },
    Piecewise {
        points: Vec<(i64, i64)>,
        clamp: bool,
    },
    YesNo,
    Relative {
        kind: Kind,
        cost: bool,
    },
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    MinMax,
    Ratio,
    Vector,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Missing {
    Reject,
    Apart,
    Worst,
    Neutral,
    Unknown,
    Value(i64),
}

#[derive(Clone, Debug)]
pub(crate) struct Proj {
    pub(crate) id: String,
    pub(crate) values: Vec<Val>,
    pub(crate) status: Status,
    pub(crate) fate: Fate,
    pub(crate) days: Option<i64>,
    /// Written in its own row.
    pub(crate) needs: Vec<usize>,
    /// Written in the row of the other as `enables`.
    pub(crate) enabled_by: Vec<usize>,
    pub(crate) merged_into: Option<usize>,
}

/// A value: a number, the number of a word, or 0 and 1 for no and yes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Val {
    Missing,
    Point(i64),
    Range(i64, Option<i64>, i64),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Status {
    Idea,
    Running,
    Done,
    Paused,
}

/// What rules and people make of a project.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Fate {
    None,
    Mandatory,
    Excluded,
    In,
    Out,
    WinsTie,
}

/// The as-of date of every case.
const AS_OF: jiff::civil::Date = jiff::civil::date(2026, 11, 22);

fn hundredths(number: i64) -> String {
    let sign = if number < 0 { "-" } else { "" };
    let (whole, rest) = (number.abs() / 100, number.abs() % 100);
    let text = format!("{sign}{whole}.{rest:02}");
    text.trim_end_matches('0').trim_end_matches('.').to_owned()
}

pub(crate) fn fraction(number: i64) -> Fraction {
    Fraction::new(number.into(), 100.into())
}

/// A failing decision is shown as its files, ready to be tried by hand.
impl fmt::Debug for Spec {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let case = self.plain();
        write!(f, "\n--- criteria.toml\n{}\n--- projects.csv\n{}---", case.manifest(), case.text("projects.csv"))
    }
}

impl Spec {
    /// The decision as files, with rows and columns in this order.
    pub(crate) fn case(&self, rows: &[usize], columns: &[usize]) -> Case {
        let mut case = Case::new()
            .top(&format!("places = {}\nas-of = {AS_OF}", self.places))
            .scoring(&format!("maximum = {}\ncorridor = {}", hundredths(self.maximum), hundredths(self.corridor)))
            .scoring(if self.inherit { "dependencies = \"inherit\"" } else { "dependencies = \"warn\"" })
            .scoring(match self.running {
                Running::Rank => "running = \"rank\"",
                Running::HoldPlace => "running = \"hold-place\"",
                Running::Apart => "running = \"apart\"",
            })
            .scoring(&format!("tie-break = {:?}", self.tie_break.iter().map(|c| format!("c{c}")).collect::<Vec<_>>()));
        for group in 0..self.groups {
            case =
                case.toml(&format!("[groups.g{group}]\nname = {{ de = \"Gruppe {group}\", en = \"Group {group}\" }}"));
        }
        for (index, criterion) in self.criteria.iter().enumerate() {
            case = case.criterion(&format!("c{index}"), hundredths(criterion.weight), &criterion.toml(index));
        }
        for (effect, fate) in [("mandatory", Fate::Mandatory), ("exclude", Fate::Excluded)] {
            let ids: Vec<&str> = self.projects.iter().filter(|p| p.fate == fate).map(|p| p.id.as_str()).collect();
            if !ids.is_empty() {
                case = case.toml(&format!(
                    "[[rules]]\nid = \"r-{effect}\"\neffect = \"{effect}\"\n\
                     reason = {{ de = \"Weil es so ist\", en = \"Because it is so\" }}\n\
                     when = [ {{ field = \"id\", one-of = {ids:?} }} ]"
                ));
            }
        }
        for project in &self.projects {
            if let Some(effect) = project.fate.decision() {
                case = case.toml(&format!(
                    "[[decisions]]\nproject = {:?}\neffect = \"{effect}\"\nreason = \"so\"\nby = \"the council\"",
                    project.id
                ));
            }
        }
        case.projects(&self.csv(rows, columns))
    }

    /// The decision as files, in the order of the data.
    pub(crate) fn plain(&self) -> Case {
        let rows: Vec<usize> = (0..self.projects.len()).collect();
        let columns: Vec<usize> = (0..self.columns()).collect();
        self.case(&rows, &columns)
    }

    /// How many columns the project list has.
    pub(crate) fn columns(&self) -> usize {
        7 + self.criteria.iter().filter(|criterion| criterion.source == Source::Column).count()
    }

    fn csv(&self, rows: &[usize], columns: &[usize]) -> String {
        let mut header: Vec<String> =
            ["id", "name", "status", "deadline", "depends-on", "enables", "merged-into"].map(str::to_owned).to_vec();
        let criteria = self.criteria.iter().enumerate().filter(|(_, c)| c.source == Source::Column);
        header.extend(criteria.map(|(index, _)| format!("c{index}")));
        let record = |cells: Vec<String>| {
            let cells: Vec<&str> = columns.iter().map(|column| cells[*column].as_str()).collect();
            cells.join(",") + "\n"
        };
        let mut csv = record(header);
        rows.iter().for_each(|row| csv += &record(self.row(*row)));
        csv
    }

    fn row(&self, row: usize) -> Vec<String> {
        let project = &self.projects[row];
        let ids = |of: Vec<usize>| of.iter().map(|p| self.projects[*p].id.as_str()).collect::<Vec<_>>().join("|");
        let enables = (0..self.projects.len()).filter(|other| self.projects[*other].enabled_by.contains(&row));
        let mut cells = vec![
            project.id.clone(),
            format!("Projekt {}", project.id),
            project.status.text().to_owned(),
            project.days.map(deadline).unwrap_or_default(),
            ids(project.needs.clone()),
            ids(enables.collect()),
            ids(project.merged_into.into_iter().collect()),
        ];
        let criteria = self.criteria.iter().zip(&project.values).filter(|(c, _)| c.source == Source::Column);
        cells.extend(criteria.map(|(criterion, value)| criterion.scale.cell(*value)));
        cells
    }
}

fn deadline(days: i64) -> String {
    AS_OF.checked_add(jiff::Span::new().days(days)).expect("a date of this century").to_string()
}

impl Crit {
    fn toml(&self, index: usize) -> String {
        let mut lines = format!("name = {{ de = \"Kriterium {index}\", en = \"Criterion {index}\" }}\n");
        if let Some(group) = self.group {
            lines += &format!("group = \"g{group}\"\n");
        }
        lines += match self.source {
            Source::Column => "",
            Source::Days => "source = \"days-to-deadline\"\n",
            Source::Dependents => "source = \"dependents\"\n",
        };
        lines += &match self.missing {
            Missing::Reject => "missing = \"reject\"\n".to_owned(),
            Missing::Apart => "missing = \"apart\"\n".to_owned(),
            Missing::Worst => "missing = \"worst\"\n".to_owned(),
            Missing::Neutral => "missing = \"neutral\"\n".to_owned(),
            Missing::Unknown => "missing = \"unknown\"\n".to_owned(),
            Missing::Value(value) => format!("missing = {{ value = {} }}\n", self.scale.operand(value)),
        };
        lines + &self.scale.toml()
    }
}

impl Scale {
    fn toml(&self) -> String {
        let outside = |clamp: &bool| if *clamp { "clamp" } else { "reject" };
        let inner = match self {
            Self::Numbers(levels) => {
                let level = |(value, points): &(i64, i64)| {
                    format!("{{ value = {}, points = {} }}", hundredths(*value), hundredths(*points))
                };
                format!("kind = \"levels\", levels = [{}]", levels.iter().map(level).collect::<Vec<_>>().join(", "))
            }
            Self::Words(levels) => {
                let level = |(n, points): (usize, &i64)| format!("w{n} = {}", hundredths(*points));
                let levels: Vec<String> = levels.iter().enumerate().map(level).collect();
                format!("kind = \"levels\", levels = {{ {} }}", levels.join(", "))
            }
            Self::Linear { worst, best, clamp } => format!(
                "kind = \"linear\", worst = {}, best = {}, outside = \"{}\"",
                hundredths(*worst),
                hundredths(*best),
                outside(clamp)
            ),
            Self::Piecewise { points, clamp } => {
                let point = |(x, percent): &(i64, i64)| format!("[{}, {}]", hundredths(*x), hundredths(*percent));
                let points: Vec<String> = points.iter().map(point).collect();
                format!("kind = \"piecewise\", points = [{}], outside = \"{}\"", points.join(", "), outside(clamp))
            }
            Self::YesNo => "kind = \"yes-no\"".to_owned(),
            Self::Relative { kind, cost } => format!(
                "kind = \"{}\", direction = \"{}\"",
                match kind {
                    Kind::MinMax => "min-max",
                    Kind::Ratio => "ratio",
                    Kind::Vector => "vector",
                },
                if *cost { "cost" } else { "benefit" }
            ),
        };
        format!("scale = {{ {inner} }}")
    }

    /// A value as TOML.
    fn operand(&self, value: i64) -> String {
        match self {
            Self::Words(_) => format!("\"w{value}\""),
            Self::YesNo => (value == 1).to_string(),
            _ => hundredths(value),
        }
    }

    /// A value as a cell.
    fn cell(&self, value: Val) -> String {
        let raw = |raw: i64| match self {
            Self::Words(_) => format!("w{raw}"),
            Self::YesNo => (if raw == 1 { "ja" } else { "nein" }).to_owned(),
            _ => hundredths(raw),
        };
        match value {
            Val::Missing => String::new(),
            Val::Point(point) => raw(point),
            Val::Range(low, None, high) => format!("{}..{}", raw(low), raw(high)),
            Val::Range(low, Some(likely), high) => format!("{}..{}..{}", raw(low), raw(likely), raw(high)),
        }
    }

    pub(crate) fn is_relative(&self) -> bool {
        matches!(self, Self::Relative { .. })
    }

    /// Whether one value is at least as good as another, by their raw values.
    pub(crate) fn at_least_as_good(&self, a: i64, b: i64) -> bool {
        match self {
            Self::Numbers(levels) => {
                let points = |value| levels.iter().find(|(known, _)| *known == value).map(|(_, points)| *points);
                points(b) <= points(a)
            }
            Self::Words(levels) => levels[usize::try_from(b).unwrap_or(0)] <= levels[usize::try_from(a).unwrap_or(0)],
            Self::YesNo => b <= a,
            Self::Linear { worst, best, .. } => {
                if worst < best {
                    b <= a
                } else {
                    a <= b
                }
            }
            Self::Piecewise { points, .. } => {
                if points[0].1 <= points[points.len() - 1].1 {
                    b <= a
                } else {
                    a <= b
                }
            }
            Self::Relative { cost, .. } => {
                if *cost {
                    a <= b
                } else {
                    b <= a
                }
            }
        }
    }
}

impl Status {
    fn text(self) -> &'static str {
        match self {
            Self::Idea => "",
            Self::Running => "In Umsetzung",
            Self::Done => "done",
            Self::Paused => "Zurückgestellt",
        }
    }
}

impl Fate {
    fn decision(self) -> Option<&'static str> {
        match self {
            Self::In => Some("in"),
            Self::Out => Some("out"),
            Self::WinsTie => Some("wins-tie"),
            Self::None | Self::Mandatory | Self::Excluded => None,
        }
    }
}

/// A ranking by the definitions. Everything is by project, in the order of the data.
#[derive(Clone, Debug)]
pub(crate) struct Naive {
    pub(crate) ranked: Vec<bool>,
    /// By criterion, then by project.
    pub(crate) utilities: Vec<Vec<Fraction>>,
    pub(crate) scores: Vec<Fraction>,
    pub(crate) effective: Vec<Fraction>,
    pub(crate) own_ranks: Vec<usize>,
    pub(crate) ranks: Vec<usize>,
    /// Why each has a place.
    pub(crate) reasons: Vec<Option<&'static str>>,
    /// The ranked projects: by rank, then by id.
    pub(crate) order: Vec<usize>,
}

impl Spec {
    /// The weights of the file.
    pub(crate) fn weights(&self) -> Vec<Fraction> {
        self.criteria.iter().map(|criterion| fraction(criterion.weight)).collect()
    }

    /// What everyone needs directly, merged projects followed.
    pub(crate) fn all_needs(&self) -> Vec<BTreeSet<usize>> {
        let follow = |mut project: usize| {
            while let Some(next) = self.projects[project].merged_into {
                project = next;
            }
            project
        };
        let of = |project: &Proj| project.needs.iter().chain(&project.enabled_by).map(|p| follow(*p)).collect();
        self.projects.iter().map(of).collect()
    }

    /// Whether a project is in the running before any rule: not set apart and not merged.
    fn remains(&self, project: usize) -> bool {
        let project = &self.projects[project];
        project.merged_into.is_none()
            && match project.status {
                Status::Idea => true,
                Status::Running => self.running != Running::Apart,
                Status::Done | Status::Paused => false,
            }
    }

    /// Takes a milder policy where a project that comes first could not be rated: that is an error.
    pub(crate) fn let_firsts_be_rated(&mut self) {
        for index in 0..self.criteria.len() {
            let cannot = |p: usize| {
                self.remains(p) && self.first_reason(p).is_some() && self.projects[p].values[index] == Val::Missing
            };
            if self.criteria[index].missing == Missing::Apart && (0..self.projects.len()).any(cannot) {
                self.criteria[index].missing = Missing::Neutral;
            }
        }
    }

    /// How many projects come first, whatever their rank.
    pub(crate) fn firsts(&self) -> usize {
        (0..self.projects.len()).filter(|p| self.remains(*p) && self.first_reason(*p).is_some()).count()
    }

    fn first_reason(&self, project: usize) -> Option<&'static str> {
        let holds = self.running == Running::HoldPlace && self.projects[project].status == Status::Running;
        match self.projects[project].fate {
            Fate::Mandatory => Some("mandatory"),
            Fate::In => Some("decision"),
            Fate::None | Fate::WinsTie if holds => Some("running"),
            _ => None,
        }
    }

    /// Everyone that needs a project, directly or through others, as far as `counts`.
    fn needing(&self, needs: &[BTreeSet<usize>], project: usize, counts: &dyn Fn(usize) -> bool) -> BTreeSet<usize> {
        let mut all = BTreeSet::new();
        loop {
            let more: Vec<usize> = (0..self.projects.len())
                .filter(|p| counts(*p) && !all.contains(p))
                .filter(|p| needs[*p].contains(&project) || needs[*p].iter().any(|q| all.contains(q)))
                .collect();
            if more.is_empty() {
                return all;
            }
            all.extend(more);
        }
    }

    /// The raw values under a criterion, derived ones included.
    fn raw(&self, criterion: usize, needs: &[BTreeSet<usize>]) -> Vec<Val> {
        let of = |project: usize| match self.criteria[criterion].source {
            Source::Column => self.projects[project].values[criterion],
            Source::Days => self.projects[project].days.map_or(Val::Missing, |days| Val::Point(days * 100)),
            Source::Dependents => {
                let count = self.needing(needs, project, &|other| self.remains(other)).len();
                Val::Point(i64::try_from(count).unwrap_or(i64::MAX) * 100)
            }
        };
        (0..self.projects.len()).map(of).collect()
    }

    /// Ranks under these weights, without the criteria left out.
    pub(crate) fn rank(&self, weights: &[Fraction], left_out: &BTreeSet<usize>) -> Naive {
        let n = self.projects.len();
        let needs = self.all_needs();
        let set_apart_by_gap = |project: usize| {
            self.criteria.iter().enumerate().any(|(index, criterion)| {
                criterion.source == Source::Column
                    && criterion.missing == Missing::Apart
                    && !left_out.contains(&index)
                    && self.projects[project].values[index] == Val::Missing
            })
        };
        let ranked: Vec<bool> = (0..n)
            .map(|p| self.remains(p) && self.projects[p].fate != Fate::Excluded && !set_apart_by_gap(p))
            .collect();
        let utilities: Vec<Vec<Fraction>> = (0..self.criteria.len())
            .map(|index| {
                if left_out.contains(&index) {
                    vec![Fraction::zero(); n]
                } else {
                    self.criteria[index].utilities(&self.raw(index, &needs), &ranked)
                }
            })
            .collect();
        let score = |project: usize| -> Fraction {
            let sum: Fraction = weights.iter().zip(&utilities).map(|(weight, column)| weight * &column[project]).sum();
            sum * fraction(self.maximum) / fraction(100_00)
        };
        let scores: Vec<Fraction> = (0..n).map(score).collect();
        let mut naive = Naive {
            effective: scores.clone(),
            ranked,
            utilities,
            scores,
            own_ranks: vec![0; n],
            ranks: vec![0; n],
            reasons: vec![None; n],
            order: Vec::new(),
        };
        let mut depths = vec![0; n];
        if self.inherit {
            for project in (0..n).filter(|p| naive.ranked[*p]) {
                let needing = self.needing(&needs, project, &|other| naive.ranked[other]);
                let best = needing.iter().map(|p| &naive.scores[*p]).max();
                naive.effective[project] = naive.scores[project].clone().max(best.cloned().unwrap_or_default());
            }
            for project in (0..n).filter(|p| naive.ranked[*p]) {
                depths[project] = depth(&naive, &needs, project);
            }
        }
        let own = |p: usize| {
            let ties: Vec<_> = self.tie_break.iter().map(|c| Reverse(naive.utilities[*c][p].clone())).collect();
            (Reverse(naive.scores[p].clone()), ties)
        };
        let all: Vec<usize> = (0..n).filter(|p| naive.ranked[*p]).collect();
        let own: Vec<_> = all.iter().map(|p| own(*p)).collect();
        let own_ranks: Vec<usize> = own.iter().map(|key| 1 + own.iter().filter(|other| *other < key).count()).collect();
        let effective: Vec<_> =
            all.iter().zip(&own).map(|(p, own)| (Reverse(naive.effective[*p].clone()), depths[*p], own)).collect();
        let ranks: Vec<usize> =
            effective.iter().map(|key| 1 + effective.iter().filter(|other| *other < key).count()).collect();
        for (index, project) in all.iter().enumerate() {
            naive.own_ranks[*project] = own_ranks[index];
            naive.ranks[*project] = ranks[index];
        }
        naive.order = all;
        naive
            .order
            .sort_by(|a, b| (naive.ranks[*a], &self.projects[*a].id).cmp(&(naive.ranks[*b], &self.projects[*b].id)));
        self.place(&mut naive);
        naive
    }

    /// A project has a place when fewer than `places` come strictly before it.
    fn place(&self, naive: &mut Naive) {
        let first: Vec<Option<&str>> =
            (0..self.projects.len()).map(|p| if naive.ranked[p] { self.first_reason(p) } else { None }).collect();
        let firsts = first.iter().flatten().count();
        let candidates: Vec<usize> = (0..self.projects.len())
            .filter(|p| naive.ranked[*p] && first[*p].is_none() && self.projects[*p].fate != Fate::Out)
            .collect();
        let key = |p: usize| (naive.ranks[p], self.projects[p].fate != Fate::WinsTie);
        for project in &candidates {
            let before = candidates.iter().filter(|other| key(**other).cmp(&key(*project)) == Ordering::Less).count();
            if firsts + before < self.places {
                naive.reasons[*project] = Some("score");
            }
        }
        for project in 0..self.projects.len() {
            if naive.ranked[project] && self.first_reason(project).is_some() {
                naive.reasons[project] = self.first_reason(project);
            }
        }
    }
}

/// The longest chain of prerequisites of the same effective score.
fn depth(naive: &Naive, needs: &[BTreeSet<usize>], project: usize) -> usize {
    let same = |q: &&usize| naive.ranked[**q] && naive.effective[**q] == naive.effective[project];
    needs[project].iter().filter(same).map(|q| 1 + depth(naive, needs, *q)).max().unwrap_or(0)
}

/// Rounds half up to 12 places, between 0 and 1.
fn rounded(utility: Fraction) -> Fraction {
    let clamped = utility.max(Fraction::zero()).min(Fraction::one());
    let scale = BigInt::from(10).pow(12);
    let half = Fraction::new(1.into(), 2.into());
    Fraction::new((clamped * &scale + half).floor().to_integer(), scale)
}

/// A number as a raw value, or the number of a level.
#[derive(Clone, Debug, PartialEq)]
enum Raw {
    Number(Fraction),
    Level(usize),
}

impl Crit {
    fn utilities(&self, values: &[Val], ranked: &[bool]) -> Vec<Fraction> {
        let half = Fraction::new(1.into(), 2.into());
        let assumed = match (self.source, self.missing) {
            (Source::Column, Missing::Neutral | Missing::Unknown) => half,
            _ => Fraction::zero(),
        };
        let raws: Vec<Option<Raw>> = values.iter().map(|value| self.raw(*value)).collect();
        let list: Vec<Fraction> = raws
            .iter()
            .zip(ranked)
            .filter(|(_, ranked)| **ranked)
            .filter_map(|(raw, _)| match raw {
                Some(Raw::Number(number)) => Some(number.clone()),
                _ => None,
            })
            .collect();
        let of = |(raw, ranked): (&Option<Raw>, &bool)| match raw {
            _ if !ranked => Fraction::zero(),
            None => assumed.clone(),
            Some(raw) => self.scale.utility(raw, &list),
        };
        raws.iter().zip(ranked).map(of).collect()
    }

    /// The raw value that stands for a value.
    fn raw(&self, value: Val) -> Option<Raw> {
        match (value, self.missing) {
            (Val::Point(point), _) | (Val::Range(_, Some(point), _), _) => Some(self.scale.raw(point)),
            (Val::Range(low, None, high), _) => Some(self.scale.middle(low, high)),
            (Val::Missing, Missing::Value(value)) if self.source == Source::Column => Some(self.scale.raw(value)),
            (Val::Missing, _) => None,
        }
    }
}

impl Scale {
    fn raw(&self, value: i64) -> Raw {
        let level = |at: Option<usize>| Raw::Level(at.expect("a listed level"));
        match self {
            Self::Numbers(levels) => level(levels.iter().position(|(known, _)| *known == value)),
            Self::Words(_) | Self::YesNo => level(usize::try_from(value).ok()),
            _ => Raw::Number(fraction(value)),
        }
    }

    fn middle(&self, low: i64, high: i64) -> Raw {
        match self {
            Self::Numbers(levels) => {
                let inside: Vec<i64> =
                    levels.iter().map(|(value, _)| *value).filter(|value| (low..=high).contains(value)).collect();
                let listed = inside.iter().copied().find(|value| 2 * value == low + high);
                self.raw(listed.unwrap_or(inside[(inside.len() - 1) / 2]))
            }
            Self::Words(_) => self.raw((low + high) / 2),
            _ => Raw::Number((fraction(low) + fraction(high)) / BigInt::from(2)),
        }
    }

    fn utility(&self, raw: &Raw, list: &[Fraction]) -> Fraction {
        let percent = |points: i64| Fraction::new(points.into(), 100_00.into());
        let x = match raw {
            Raw::Level(level) => {
                return rounded(match self {
                    Self::Numbers(levels) => percent(levels[*level].1),
                    Self::Words(levels) => percent(levels[*level]),
                    _ => Fraction::from_integer((*level).into()),
                });
            }
            Raw::Number(number) => number.clone(),
        };
        match self {
            Self::Linear { worst, best, .. } => rounded((x - fraction(*worst)) / (fraction(*best) - fraction(*worst))),
            Self::Piecewise { points, .. } => rounded(interpolated(&x, points)),
            Self::Relative { kind, cost } => relative(&x, *kind, *cost, list),
            Self::Numbers(_) | Self::Words(_) | Self::YesNo => unreachable!("levels have been dealt with"),
        }
    }
}

fn interpolated(x: &Fraction, points: &[(i64, i64)]) -> Fraction {
    let at = |(x, percent): (i64, i64)| (fraction(x), Fraction::new(percent.into(), 100_00.into()));
    let (first, last) = (at(points[0]), at(points[points.len() - 1]));
    if *x <= first.0 {
        return first.1;
    }
    if last.0 <= *x {
        return last.1;
    }
    for pair in points.windows(2) {
        let ((x0, p0), (x1, p1)) = (at(pair[0]), at(pair[1]));
        if x0 <= *x && *x <= x1 {
            return &p0 + (x - &x0) / (x1 - &x0) * (p1 - &p0);
        }
    }
    unreachable!("x lies between the ends")
}

fn relative(x: &Fraction, kind: Kind, cost: bool, list: &[Fraction]) -> Fraction {
    let (Some(least), Some(greatest)) = (list.iter().min(), list.iter().max()) else { return Fraction::zero() };
    if least == greatest {
        return Fraction::one();
    }
    match (kind, cost) {
        (Kind::MinMax, false) => rounded((x - least) / (greatest - least)),
        (Kind::MinMax, true) => rounded((greatest - x) / (greatest - least)),
        (Kind::Ratio, false) => rounded(x / greatest),
        (Kind::Ratio, true) => rounded(least / x),
        (Kind::Vector, false) => vector(x, list),
        (Kind::Vector, true) => Fraction::one() - vector(x, list),
    }
}

/// x / √Σx², rounded half up to 12 places: the greatest k with k − ½ ≤ 10¹² · x / √Σx².
fn vector(x: &Fraction, list: &[Fraction]) -> Fraction {
    let sum: Fraction = list.iter().map(|x| x * x).sum();
    let scale = BigInt::from(10).pow(12);
    let doubled = x * &scale * BigInt::from(2);
    let reaches = |k: &BigInt| {
        let odd = Fraction::from_integer(k * 2 - 1);
        k.is_zero() || &odd * &odd * &sum <= &doubled * &doubled
    };
    let (mut low, mut high) = (BigInt::zero(), scale.clone());
    while low < high {
        let middle: BigInt = (&low + &high + BigInt::one()) / 2;
        if reaches(&middle) {
            low = middle;
        } else {
            high = middle - 1;
        }
    }
    Fraction::new(low, scale)
}
