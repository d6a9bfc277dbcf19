//! The columns of a stretch of a project list, as they are being filled.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;
use rayon::prelude::*;

use super::wanted::{Target, Wanted};
use crate::finding::{Code, Findings};
use crate::input::cell::{Cell, DecimalSign};
use crate::input::names::Field;
use crate::model::{Column, Labels, Numbers, Scale, Status, TextColumn};
use crate::source::Place;

/// Fields that are kept as free texts of the project.
pub(super) const TEXT_FIELDS: &[Field] = &[
    Field::LegalConfirmed,
    Field::FormerIds,
    Field::Goals,
    Field::Reuse,
    Field::Indicator,
    Field::Note,
    Field::Source,
];

/// Fields that hold lists of ids, resolved once all projects are known.
pub(super) const LIST_FIELDS: &[Field] =
    &[Field::Legal, Field::DependsOn, Field::Enables, Field::Excludes, Field::MergedInto];

/// What was read from one stretch of one file.
pub(crate) struct Part {
    pub(crate) ids: TextColumn,
    pub(crate) names: TextColumn,
    pub(crate) departments: Labels,
    pub(crate) fields: Labels,
    pub(crate) statuses: Vec<Status>,
    pub(crate) background: Vec<bool>,
    pub(crate) deadlines: Vec<Option<Date>>,
    /// Cells of [`LIST_FIELDS`] as written.
    pub(crate) lists: BTreeMap<Field, TextColumn>,
    pub(crate) texts: BTreeMap<Field, TextColumn>,
    pub(crate) values: Vec<Column>,
    pub(crate) whys: Vec<TextColumn>,
    pub(crate) resources: Vec<Column>,
    pub(crate) extra: Vec<TextColumn>,
    /// Where each row begins.
    pub(super) rows: RowPlaces,
    pub(super) decimals: Decimals,
    pub(super) crosses: BTreeMap<Target, Crosses>,
    /// How many numbers of a column have a unit of their own, where some have.
    pub(super) own_units: BTreeMap<Target, usize>,
    /// Columns without a header that hold something, which was told.
    pub(super) unnamed: BTreeSet<usize>,
    /// What was reported of the cells of the row that is being read: column and code.
    pub(super) told: Vec<(usize, Code)>,
    pub(crate) findings: Findings,
}

/// Where the rows of a file begin, as records or as tables, and what stands in them in vain.
#[derive(Default)]
pub(crate) struct RowPlaces {
    /// Byte offsets of records.
    pub(super) records: Vec<u32>,
    /// TOML tables: each one's place, and those of the values it has, with their columns.
    pub(super) tables: Vec<(Place, Vec<(usize, Place)>)>,
    /// Cells that say something nobody can read, by row: they were reported and are not missing.
    pub(super) unreadable: BTreeSet<(usize, Target)>,
}

/// What the numbers of a file say about its decimal sign.
#[derive(Default)]
pub(super) struct Decimals {
    /// The first number that proves the comma, with its text.
    pub(super) comma: Option<(Place, String)>,
    /// The first number that proves the point.
    pub(super) point: Option<(Place, String)>,
    /// Values that wait for the decision.
    pub(super) pending: Vec<Pending>,
}

/// A value whose meaning depends on the decimal sign of the file.
pub(super) struct Pending {
    pub(super) row: usize,
    pub(super) target: Target,
    pub(super) place: Place,
    pub(super) cell: Cell,
    pub(super) text: String,
}

/// What a column of yes and no holds.
#[derive(Clone, Default)]
pub(super) struct Crosses {
    /// Where the first `x` stands.
    pub(super) first: Option<Place>,
    /// Whether there is a real yes or no.
    pub(super) others: bool,
    /// Rows that say that their value is unknown, ascending; a blank says no beside crosses.
    pub(super) unknown: Vec<usize>,
}

impl Decimals {
    pub(super) fn proves(&mut self, sign: DecimalSign, place: impl FnOnce() -> Place, text: &str) {
        let slot = match sign {
            DecimalSign::Comma => &mut self.comma,
            DecimalSign::Point => &mut self.point,
        };
        if slot.is_none() {
            *slot = Some((place(), text.trim().to_owned()));
        }
    }
}

impl Part {
    pub(super) fn new(wanted: &Wanted, findings: Findings) -> Self {
        let values = wanted.criteria.iter().map(|criterion| empty_column(&criterion.scale)).collect();
        Self {
            ids: TextColumn::default(),
            names: TextColumn::default(),
            departments: Labels::default(),
            fields: Labels::default(),
            statuses: Vec::new(),
            background: Vec::new(),
            deadlines: Vec::new(),
            lists: LIST_FIELDS.iter().map(|field| (*field, TextColumn::default())).collect(),
            texts: TEXT_FIELDS.iter().map(|field| (*field, TextColumn::default())).collect(),
            values,
            whys: wanted.criteria.iter().map(|_| TextColumn::default()).collect(),
            resources: wanted.resources.iter().map(|_| Column::Numbers(Numbers::default())).collect(),
            extra: wanted.extra.iter().map(|_| TextColumn::default()).collect(),
            rows: RowPlaces::default(),
            decimals: Decimals::default(),
            crosses: BTreeMap::new(),
            own_units: BTreeMap::new(),
            unnamed: BTreeSet::new(),
            told: Vec::new(),
            findings,
        }
    }

    /// Number of projects.
    pub(crate) fn len(&self) -> usize {
        self.ids.len()
    }

    /// Fills the columns that the file does not have. Texts may stay short: what lies beyond their
    /// end is empty.
    pub(super) fn complete(&mut self) {
        use crate::model::Value::Missing;
        let n = self.len();
        for column in self.values.iter_mut().chain(&mut self.resources) {
            (column.len()..n).for_each(|_| column.push(Missing));
        }
        for labels in [&mut self.departments, &mut self.fields] {
            labels.complete(n);
        }
        self.statuses.resize(n, Status::Idea);
        self.background.resize(n, false);
        self.deadlines.resize(n, None);
    }

    /// The same columns in another order: row `i` becomes what was `order[i]`. Places of rows stay.
    pub(crate) fn reorder(&mut self, order: &[u32]) {
        fn reordered<T: Copy>(column: &[T], order: &[u32]) -> Vec<T> {
            order.iter().map(|old| column[*old as usize]).collect()
        }
        for column in [&mut self.ids, &mut self.names]
            .into_iter()
            .chain(self.lists.values_mut())
            .chain(self.texts.values_mut())
            .chain(&mut self.whys)
            .chain(&mut self.extra)
        {
            *column = column.reordered(order);
        }
        for labels in [&mut self.departments, &mut self.fields] {
            *labels = labels.reordered(order);
        }
        for column in self.values.iter_mut().chain(&mut self.resources) {
            *column = column.reordered(order);
        }
        self.statuses = reordered(&self.statuses, order);
        self.background = reordered(&self.background, order);
        self.deadlines = reordered(&self.deadlines, order);
    }

    /// Moves what later stretches gave to the end, all columns at the same time: of a long list each
    /// is many megabytes. The stretches are left empty, with their memory for the next ones.
    pub(super) fn append_all(&mut self, later: &mut [Self]) {
        if let (0, [only]) = (self.len(), &mut *later) {
            // The usual single stretch need not be copied, only what was found comes after.
            std::mem::swap(self, only);
            std::mem::swap(&mut self.findings, &mut only.findings);
            let found = std::mem::replace(&mut only.findings, self.findings.fork());
            self.findings.append(found);
            return;
        }
        let mut shift = self.len();
        let mut pieces = Pieces::default();
        for part in later {
            let n = part.len();
            let Decimals { comma, point, pending } = std::mem::take(&mut part.decimals);
            self.decimals.comma = self.decimals.comma.take().or(comma);
            self.decimals.point = self.decimals.point.take().or(point);
            let pending = pending.into_iter().map(|pending| Pending { row: pending.row + shift, ..pending });
            self.decimals.pending.extend(pending);
            for (target, crosses) in std::mem::take(&mut part.crosses) {
                let mine = self.crosses.entry(target).or_default();
                mine.first = mine.first.take().or(crosses.first);
                mine.others |= crosses.others;
                mine.unknown.extend(crosses.unknown.into_iter().map(|row| row + shift));
            }
            for (target, count) in std::mem::take(&mut part.own_units) {
                *self.own_units.entry(target).or_default() += count;
            }
            let fork = part.findings.fork();
            self.findings.append(std::mem::replace(&mut part.findings, fork));
            self.statuses.append(&mut part.statuses);
            self.background.append(&mut part.background);
            self.deadlines.append(&mut part.deadlines);
            self.rows.records.append(&mut part.rows.records);
            self.rows.tables.append(&mut part.rows.tables);
            let unreadable = std::mem::take(&mut part.rows.unreadable).into_iter();
            self.rows.unreadable.extend(unreadable.map(|(row, target)| (row + shift, target)));
            self.departments.append(&mut part.departments);
            self.fields.append(&mut part.fields);
            let texts = [&mut part.ids, &mut part.names].into_iter().chain(part.lists.values_mut());
            let texts = texts.chain(part.texts.values_mut()).chain(&mut part.whys).chain(&mut part.extra);
            pieces.texts.push(texts.collect());
            pieces.columns.push(part.values.iter_mut().chain(&mut part.resources).collect());
            pieces.starts.push(shift);
            shift += n;
        }
        self.append_pieces(pieces);
    }

    fn append_pieces(&mut self, pieces: Pieces<'_>) {
        let Pieces { texts, columns, starts } = pieces;
        let mine = [&mut self.ids, &mut self.names].into_iter().chain(self.lists.values_mut());
        let mine = mine.chain(self.texts.values_mut()).chain(&mut self.whys).chain(&mut self.extra);
        let texts: Vec<_> = mine.zip(transposed(texts)).collect();
        let columns: Vec<_> = self.values.iter_mut().chain(&mut self.resources).zip(transposed(columns)).collect();
        let append_texts = |(mine, pieces): (&mut TextColumn, Vec<&mut TextColumn>)| {
            for (start, piece) in starts.iter().zip(pieces) {
                mine.append_at(*start, piece);
            }
        };
        let append_columns = |(mine, pieces): (&mut Column, Vec<&mut Column>)| {
            pieces.into_iter().for_each(|piece| mine.append(piece));
        };
        // Starting threads takes longer than appending a few thousand rows.
        if starts.len() < 2 {
            texts.into_iter().for_each(append_texts);
            columns.into_iter().for_each(append_columns);
        } else {
            rayon::join(
                || texts.into_par_iter().for_each(append_texts),
                || columns.into_par_iter().for_each(append_columns),
            );
        }
    }
}

/// Columns of several stretches, by stretch.
#[derive(Default)]
struct Pieces<'p> {
    texts: Vec<Vec<&'p mut TextColumn>>,
    columns: Vec<Vec<&'p mut Column>>,
    /// The row with which each stretch begins.
    starts: Vec<usize>,
}

/// From columns by stretch to stretches by column.
fn transposed<T>(by_stretch: Vec<Vec<T>>) -> Vec<Vec<T>> {
    let mut stretches: Vec<_> = by_stretch.into_iter().map(Vec::into_iter).collect();
    let width = stretches.first().map_or(0, ExactSizeIterator::len);
    (0..width).map(|_| stretches.iter_mut().filter_map(Iterator::next).collect()).collect()
}

/// An empty column for the values of a scale.
pub(super) fn empty_column(scale: &Scale) -> Column {
    match scale {
        Scale::Levels(_) => Column::Levels(Default::default()),
        Scale::YesNo => Column::Flags(Default::default()),
        Scale::Linear { .. } | Scale::Piecewise { .. } | Scale::Relative { .. } => Column::Numbers(Numbers::default()),
    }
}
