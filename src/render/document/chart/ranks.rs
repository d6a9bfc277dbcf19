//! Ranks side by side: a bump chart of the same projects in several rankings.

use super::text::{fold, label, width};
use super::{FONT, NAMES, WIDTH, count};
use crate::render::document::scene::{Anchor, Look, Scene, Stroke};

/// Height of a row, and of a line of the heads.
const ROW: f64 = 20.0;
const HEAD: f64 = 13.0;

/// Height of the font of the heads.
const SMALL: f64 = 11.0;

/// A dot has room for a rank of three digits, and its rows for the dots below each other.
const DOT: f64 = 9.0;

/// Between a name and its first dot.
const GAP: f64 = 8.0;

/// At the right, half of the last head.
const RIGHT: f64 = 34.0;

/// Between two rankings, as long as names keep [`NAMES`].
const APART: f64 = 78.0;

/// Names have a little more room than they take, for other fonts.
const SLACK: f64 = 1.05;

/// The least that a head takes, however close the rankings are.
const NARROWEST: f64 = 48.0;

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
/// Only the projects shown are put in order, so that a rank far below takes no room: the number in each dot
/// is the rank.
pub(in crate::render) fn ranks(columns: &[String], rows: &[RankRow]) -> Scene {
    // Names take what they need while the rankings stay apart.
    let wanted = rows.iter().map(|row| width(&label(&row.name, &row.id, WIDTH, FONT), FONT) * SLACK);
    let most = WIDTH - RIGHT - count(columns.len().saturating_sub(1)) * APART;
    let left = wanted.fold(0.0, f64::max).min(most - DOT - GAP).max(NAMES) + DOT + GAP;
    let step = if 1 < columns.len() { (WIDTH - RIGHT - left) / (count(columns.len()) - 1.0) } else { 0.0 };
    let x = |column: usize| left + count(column) * step;
    // A head is as wide as the way to the next.
    let heads: Vec<Vec<String>> = columns.iter().map(|head| fold(head, step.max(NARROWEST), SMALL)).collect();
    let lines = heads.iter().map(Vec::len).max().unwrap_or(1);
    let top = count(lines) * HEAD + 10.0;
    let y = |position: usize| top + (count(position) + 0.5) * ROW;
    let mut scene = Scene::new(WIDTH, top + count(rows.len()) * ROW + 8.0);
    for (column, head) in heads.iter().enumerate() {
        for (line, text) in head.iter().enumerate() {
            scene.text((x(column), HEAD * (count(line) + 1.0)), text.as_str(), Anchor::Middle, Look::Small);
        }
    }
    let orders: Vec<Vec<Option<usize>>> = (0..columns.len()).map(|column| positions(rows, column)).collect();
    for (index, row) in rows.iter().enumerate() {
        let points = orders.iter().enumerate().filter_map(|(column, order)| Some((x(column), y(order[index]?))));
        let points: Vec<(f64, f64)> = points.collect();
        let changes = row.in_places.iter().any(|has| *has != row.in_places[0]);
        if 1 < points.len() {
            scene.path(points, if changes { Stroke::Strong } else { Stroke::Weak });
        }
    }
    // Names stand in the order of the first ranking; who has no rank there follows.
    let named = orders.first().map_or(0, |order| order.iter().flatten().count());
    let mut unranked = named..;
    for (index, row) in rows.iter().enumerate() {
        let position = orders.first().and_then(|order| order[index]).or_else(|| unranked.next());
        let text = label(&row.name, &row.id, left - DOT - GAP, FONT);
        scene.text((0.0, y(position.unwrap_or(index)) + 4.0), text, Anchor::Start, Look::Plain);
        for (column, order) in orders.iter().enumerate() {
            let (Some(position), Some(rank)) = (order[index], row.ranks[column]) else { continue };
            let (at, look) = ((x(column), y(position)), if row.in_places[column] { Look::OnDot } else { Look::InDot });
            scene.dot(at, DOT, row.in_places[column]);
            scene.text((at.0, at.1 + 3.5), rank.to_string(), Anchor::Middle, look);
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::render::document::scene::Shape;

    fn row(id: &str, ranks: &[Option<u32>]) -> RankRow {
        let in_places = ranks.iter().map(|rank| rank.is_some_and(|rank| rank < 3)).collect();
        RankRow { name: "Name".to_owned(), id: id.to_owned(), ranks: ranks.to_vec(), in_places }
    }

    #[test]
    fn every_rank_stands_in_its_dot_above_all_lines() {
        let rows = [row("A", &[Some(1), Some(500)]), row("B", &[Some(2), Some(1)])];
        let scene = ranks(&["Base".to_owned(), "Other".to_owned()], &rows);
        let last_line = scene.shapes.iter().rposition(|shape| matches!(shape, Shape::Path { .. }));
        let first_dot = scene.shapes.iter().position(|shape| matches!(shape, Shape::Dot { .. }));
        assert!(last_line < first_dot, "lines cross no number");
        for pair in scene.shapes.windows(2) {
            let [Shape::Dot { at: dot, is_filled, .. }, Shape::Text { at, text, look, .. }] = pair else { continue };
            assert!(dot.0 == at.0 && (at.1 - dot.1).abs() < DOT / 2.0, "{text}");
            assert_eq!((*look, *is_filled), (if text == "500" { (Look::InDot, false) } else { (Look::OnDot, true) }));
        }
    }

    #[test]
    fn who_has_no_rank_in_the_first_ranking_is_named_below_the_others() {
        let rows = [row("A", &[None, Some(1)]), row("B", &[Some(1), Some(2)])];
        let scene = ranks(&["Base".to_owned(), "Other".to_owned()], &rows);
        let names = scene.shapes.iter().filter_map(|shape| match shape {
            Shape::Text { at, text, look: Look::Plain, .. } => Some((text.as_str(), at.1)),
            _ => None,
        });
        let mut names: Vec<_> = names.collect();
        names.sort_by(|a, b| a.1.total_cmp(&b.1));
        assert_eq!(names.iter().map(|(name, _)| *name).collect::<Vec<_>>(), ["Name (B)", "Name (A)"]);
        assert_eq!(names[1].1 - names[0].1, ROW);
    }

    #[test]
    fn no_rankings_or_projects_are_still_a_picture() {
        assert!(ranks(&[], &[]).shapes.is_empty());
        assert_eq!(ranks(&["Base".to_owned()], &[]).shapes.len(), 1);
    }
}
