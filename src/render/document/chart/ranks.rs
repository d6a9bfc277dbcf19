//! Ranks side by side: a bump chart of the same projects in several rankings.

use super::{NAMES, WIDTH, count, label};
use crate::render::document::scene::{Anchor, Look, Scene, Stroke};
use crate::render::lines::wrap;

/// Height of a row, and of a line of the heads.
const ROW: f64 = 17.0;
const HEAD: f64 = 13.0;

/// How many characters of a name fit on one line.
const NAME: usize = 42;

/// A project of [`ranks`].
pub(in crate::render) struct RankRow {
    pub(in crate::render) name: String,
    /// What tells it apart where its name is too long.
    pub(in crate::render) id: String,
    /// Its rank in each ranking, where it has one.
    pub(in crate::render) ranks: Vec<Option<u32>>,
    /// Whether it has a place in each ranking.
    pub(in crate::render) in_places: Vec<bool>,
}

/// The ranks of projects in several rankings, whose heads are `columns`. Each project is a line; a filled
/// dot has a place, a hollow one has none; projects that have a place in some and not in others stand out.
/// Only the projects shown are put in order, so that a rank far below takes no room: the number at each dot
/// is the rank.
pub(in crate::render) fn ranks(columns: &[String], rows: &[RankRow]) -> Scene {
    let left = NAMES + 40.0;
    let step = if 1 < columns.len() { (WIDTH - 40.0 - left) / (count(columns.len()) - 1.0) } else { 0.0 };
    let room = (step / 6.4).max(8.0);
    // A head is as wide as the way to the next, in characters of about 6.4 pixels.
    let heads: Vec<Vec<String>> = columns.iter().map(|head| wrap(head, floor(room), "")).collect();
    let lines = heads.iter().map(Vec::len).max().unwrap_or(1);
    let top = count(lines) * HEAD + 10.0;
    let mut scene = Scene::new(WIDTH, top + count(rows.len()) * ROW + 8.0);
    for (index, head) in heads.iter().enumerate() {
        let x = left + count(index) * step;
        for (line, text) in head.iter().enumerate() {
            scene.text((x, HEAD * (count(line) + 1.0)), text.as_str(), Anchor::Middle, Look::Small);
        }
    }
    let orders: Vec<Vec<Option<usize>>> = (0..columns.len()).map(|column| positions(rows, column)).collect();
    let y = |position: usize| top + (count(position) + 0.5) * ROW;
    for (index, row) in rows.iter().enumerate() {
        let points: Vec<(f64, f64)> = orders
            .iter()
            .enumerate()
            .filter_map(|(column, order)| Some((left + count(column) * step, y(order[index]?))))
            .collect();
        let changes = row.in_places.iter().any(|has| *has != row.in_places[0]);
        if 1 < points.len() {
            scene.path(points, if changes { Stroke::Strong } else { Stroke::Weak });
        }
    }
    for (index, row) in rows.iter().enumerate() {
        for (column, order) in orders.iter().enumerate() {
            let (Some(position), Some(rank)) = (order[index], row.ranks[column]) else { continue };
            let (x, y) = (left + count(column) * step, y(position));
            if column == 0 {
                scene.text((0.0, y + 4.0), label(&row.name, &row.id, NAME), Anchor::Start, Look::Plain);
            }
            scene.dot((x, y), 4.0, row.in_places[column]);
            scene.text((x + 8.0, y - 3.0), rank.to_string(), Anchor::Start, Look::Small);
        }
    }
    scene
}

/// The positions of the rows in the order of one ranking; rows without a rank have none.
fn positions(rows: &[RankRow], column: usize) -> Vec<Option<usize>> {
    let mut order: Vec<usize> = (0..rows.len()).filter(|row| rows[*row].ranks[column].is_some()).collect();
    order.sort_by_key(|row| (rows[*row].ranks[column], *row));
    let mut positions = vec![None; rows.len()];
    order.into_iter().enumerate().for_each(|(position, row)| positions[row] = Some(position));
    positions
}

/// A length as a number of characters.
fn floor(length: f64) -> usize {
    let mut n = 0usize;
    while count(n + 1) <= length && n < 1000 {
        n += 1;
    }
    n
}
