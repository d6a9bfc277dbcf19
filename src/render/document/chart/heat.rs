//! Where projects come in many rankings: a heat map of projects and ranks.
//!
//! What a share is can be seen from the size of its square, not from a shade: it holds on paper, in the dark
//! and for whoever sees no colours.

use super::text::label;
use super::{FONT, LINE, NAMES, WIDTH, count};
use crate::render::document::scene::{Anchor, Look, Scene, Stroke, Tone};

/// Height of a row, and the most that a square takes.
const ROW: f64 = 17.0;
const SQUARE: f64 = 15.0;

/// Between a name and the first column.
const GAP: f64 = 8.0;

/// Width at the right for the share of places.
const SHARE: f64 = 72.0;

/// So many columns are told apart. Up to so many ranks have a column each.
const COLUMNS: usize = 50;

/// A project of [`heat`].
pub(in crate::render) struct HeatRow {
    pub(in crate::render) name: String,
    pub(in crate::render) id: String,
    /// In how many rankings it has each rank, from 1.
    pub(in crate::render) ranks: Vec<u64>,
    /// Its rank in the list; 0 without one.
    pub(in crate::render) rank: usize,
    /// How often it has a place, in words.
    pub(in crate::render) share: String,
}

/// How many ranks a column of [`heat`] holds; the first may hold fewer. Ranks that no project of the rows
/// ever has take no room.
pub(in crate::render) fn ranks_per_column(rows: &[HeatRow]) -> usize {
    last(rows).div_ceil(COLUMNS).max(1)
}

/// The last rank that any project of the rows has.
fn last(rows: &[HeatRow]) -> usize {
    let ranks = rows.iter().map(|row| row.ranks.iter().rposition(|times| 0 < *times).map_or(0, |index| index + 1));
    ranks.chain(rows.iter().map(|row| row.rank)).max().unwrap_or(0)
}

/// Which ranks share a column: as many in each, but for the first, so that the cut lies between two columns.
struct Columns {
    width: usize,
    /// How many ranks the first column lacks.
    lack: usize,
}

impl Columns {
    fn new(width: usize, places: usize) -> Self {
        Self { width, lack: (width - places % width) % width }
    }

    /// The column of a rank, from 1.
    fn of(&self, rank: usize) -> usize {
        (rank + self.lack - 1) / self.width
    }

    /// The first rank of a column.
    fn first(&self, column: usize) -> usize {
        (column * self.width + 1).saturating_sub(self.lack).max(1)
    }
}

/// The shares of projects by rank; `heads` stand above the ranks and the shares, the cut follows on `places`.
pub(in crate::render) fn heat(rows: &[HeatRow], places: usize, [ranks, share]: [&str; 2]) -> Scene {
    let ranked = Columns::new(ranks_per_column(rows), places);
    let columns = ranked.of(last(rows).max(1)) + 1;
    let (left, right) = (NAMES + 30.0, WIDTH - SHARE);
    let step = ((right - left) / count(columns)).min(ROW);
    let top = 2.0 * LINE + 6.0;
    let bottom = top + count(rows.len()) * ROW;
    let mut scene = Scene::new(WIDTH, bottom + 6.0);
    scene.text((left, LINE - 2.0), ranks, Anchor::Start, Look::Small);
    scene.text((WIDTH, LINE - 2.0), share, Anchor::End, Look::Small);
    // Numbers above every fifth column, and the first.
    for column in (0..columns).filter(|column| *column == 0 || (column + 1).is_multiple_of(5)) {
        let x = left + (count(column) + 0.5) * step;
        scene.text((x, 2.0 * LINE), ranked.first(column).to_string(), Anchor::Middle, Look::Small);
    }
    for (index, row) in rows.iter().enumerate() {
        let middle = top + (count(index) + 0.5) * ROW;
        scene.text((0.0, middle + 4.0), label(&row.name, &row.id, left - GAP, FONT), Anchor::Start, Look::Plain);
        scene.line((left, middle + ROW / 2.0), (left + count(columns) * step, middle + ROW / 2.0), Stroke::Guide);
        let all: u64 = row.ranks.iter().sum();
        let mut times = vec![0; columns];
        for (rank, more) in (1..).zip(&row.ranks) {
            if let Some(times) = times.get_mut(ranked.of(rank)) {
                *times += more;
            }
        }
        for (column, times) in times.into_iter().enumerate() {
            let x = left + (count(column) + 0.5) * step;
            if let Some(side) = side(times, all) {
                let side = side.min(1.0) * step.min(SQUARE);
                scene.rect(x - side / 2.0, middle - side / 2.0, side, side, Tone::Strong);
            }
        }
        if row.rank != 0 {
            let side = step.min(SQUARE);
            scene.rect(
                left + (count(ranked.of(row.rank)) + 0.5) * step - side / 2.0,
                middle - side / 2.0,
                side,
                side,
                Tone::Frame,
            );
        }
        scene.text((WIDTH, middle + 4.0), row.share.as_str(), Anchor::End, Look::Small);
    }
    if 0 < places && places < last(rows) {
        let x = left + count(ranked.of(places) + 1) * step;
        scene.line((x, top - 2.0), (x, bottom + 2.0), Stroke::Cut);
    }
    scene
}

/// The side of a square whose area is a share, from 0 to 1; shares below one in two hundred leave no mark.
fn side(times: u64, all: u64) -> Option<f64> {
    let thousandths = u128::from(times) * 1000 / u128::from(all.max(1));
    let share = f64::from(u32::try_from(thousandths).unwrap_or(1000)) / 1000.0;
    (5 <= thousandths).then(|| share.sqrt())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::render::document::scene::Shape;

    fn row(ranks: &[u64], rank: usize) -> HeatRow {
        let text = |text: &str| text.to_owned();
        HeatRow { name: text("Name"), id: text("P1"), ranks: ranks.to_vec(), rank, share: text("50") }
    }

    fn areas(scene: &Scene) -> Vec<String> {
        let strong = scene.shapes.iter().filter_map(|shape| match shape {
            Shape::Rect { width, height, tone: Tone::Strong, .. } => Some(width * height),
            _ => None,
        });
        strong.map(|area| format!("{:.2}", area / (SQUARE * SQUARE))).collect()
    }

    #[test]
    fn a_square_is_as_large_as_its_share() {
        assert_eq!(areas(&heat(&[row(&[25, 0, 75], 3)], 1, ["", ""])), ["0.25", "0.75"]);
        assert_eq!(areas(&heat(&[row(&[1, 999], 2)], 1, ["", ""])), ["1.00"], "one in a thousand leaves no mark");
    }

    #[test]
    fn many_ranks_share_columns_and_none_is_lost() {
        let rows = [row(&vec![1; 600], 600)];
        assert_eq!(ranks_per_column(&rows), 12);
        assert_eq!(areas(&heat(&rows, 36, ["", ""])).len(), 50);
    }

    #[test]
    fn the_cut_lies_between_two_columns_whatever_the_number_of_places() {
        let cuts = |places| {
            let scene = heat(&[row(&vec![1; 60], 60)], places, ["", ""]);
            let cut = |shape: &Shape| matches!(shape, Shape::Line { stroke: Stroke::Cut, .. });
            scene.shapes.iter().filter(|shape| cut(shape)).count()
        };
        assert_eq!([1, 24, 25, 59, 60].map(cuts), [1, 1, 1, 1, 0]);
        // With 25 places two ranks a column the first column holds rank 1 alone.
        let columns = Columns::new(2, 25);
        assert_eq!([1, 2, 3, 25, 26].map(|rank| columns.of(rank)), [0, 1, 1, 12, 13]);
        assert_eq!([0, 1, 13].map(|column| columns.first(column)), [1, 2, 26]);
    }

    #[test]
    fn lists_of_nothing_are_still_a_picture() {
        assert!(areas(&heat(&[], 5, ["", ""])).is_empty());
        assert!(areas(&heat(&[row(&[], 0)], 5, ["", ""])).is_empty());
    }
}
