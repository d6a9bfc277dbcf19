//! A good choice to begin with: a dive along the relaxation, then exchanges of one for one.

use super::domain::Domain;
use super::program::{Program, worth};
use super::search::Search;

/// Offers good choices to a search whose root has been looked at.
pub(super) fn offer(program: &Program, objective: &[i128], search: &mut Search<'_>) {
    let Some(mut chosen) = dive(search) else { return };
    exchange(program, objective, &mut chosen);
    search.offer(chosen);
}

/// Takes variables in the order in which the divided choice wants them, each with all that follows.
fn dive(search: &Search<'_>) -> Option<Vec<bool>> {
    let mut domain = search.domain().clone();
    let value = |variable: &u32| search.value(*variable as usize);
    let mut order: Vec<u32> = (0..domain.len()).map(crate::model::key).collect();
    order.retain(|variable| domain.is_free(*variable as usize));
    order.sort_by(|a, b| value(b).total_cmp(&value(a)).then_with(|| a.cmp(b)));
    for variable in order {
        if domain.is_free(variable as usize) && domain.assume(variable, true).is_err() {
            domain.assume(variable, false).ok()?;
        }
    }
    domain.complete()
}

/// Adds and exchanges one for one as long as the worth rises.
fn exchange(program: &Program, objective: &[i128], chosen: &mut [bool]) {
    let domain = Domain::new(program);
    let mut left: Vec<i128> = program.rows.iter().map(|row| row.most - row.sum(chosen)).collect();
    let turn = |left: &mut [i128], chosen: &mut [bool], variable: usize| {
        let sign = if chosen[variable] { -1 } else { 1 };
        chosen[variable] = !chosen[variable];
        domain.column(variable).iter().for_each(|(row, a)| left[*row as usize] -= sign * a);
    };
    // Every step gains, so this ends; a limit keeps long lists quick.
    for _ in 0..50 {
        let before = worth(objective, chosen);
        for incoming in (0..program.n).filter(|variable| 0 < objective[*variable]) {
            if chosen[incoming] {
                continue;
            }
            turn(&mut left, chosen, incoming);
            let missing: Vec<usize> = (0..left.len()).filter(|row| left[*row] < 0).collect();
            if missing.is_empty() {
                continue;
            }
            let helps = |outgoing: usize| {
                let column = domain.column(outgoing);
                let a = |row: usize| column.iter().find(|(r, _)| *r as usize == row).map_or(0, |(_, a)| *a);
                missing.iter().all(|row| 0 <= left[*row] + a(*row))
                    && column.iter().all(|(row, a)| 0 <= left[*row as usize] + a)
            };
            let outgoing = (0..program.n)
                .filter(|outgoing| chosen[*outgoing] && *outgoing != incoming)
                .filter(|outgoing| objective[*outgoing] < objective[incoming])
                .filter(|outgoing| helps(*outgoing))
                .min_by_key(|outgoing| objective[*outgoing]);
            match outgoing {
                Some(outgoing) => turn(&mut left, chosen, outgoing),
                None => turn(&mut left, chosen, incoming),
            }
        }
        if worth(objective, chosen) <= before {
            return;
        }
    }
}
