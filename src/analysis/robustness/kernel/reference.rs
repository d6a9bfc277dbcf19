//! What the kernel does, sample by sample and without any art. Tests hold the two against each other.

use super::{LANES, Lanes};

/// The projects of each sample, best score first, and their scores.
#[must_use]
pub fn orders(values: &[f64], blocks: usize, weights: &[Lanes]) -> Vec<Vec<(usize, f64)>> {
    let mut orders = Vec::new();
    for group in weights.chunks_exact(blocks) {
        for lane in 0..LANES {
            let score = |project: &[f64]| project.iter().zip(group).map(|(value, weight)| value * weight[lane]).sum();
            let mut order: Vec<(usize, f64)> = values.chunks_exact(blocks).map(score).enumerate().collect();
            order.sort_by(|(_, a), (_, b)| b.total_cmp(a));
            orders.push(order);
        }
    }
    orders
}
