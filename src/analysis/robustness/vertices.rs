//! The vertices of a region of weights, exactly.
//!
//! The region is a slice through a cone: weights are 0 or more, and every statement cuts the cone with
//! a plane through the origin. Cut by cut, what lies beyond goes, and a new ray lies where the plane
//! meets the edge between a ray that stays and one that goes (double description method).
//!
//! Source: Motzkin, Raiffa, Thompson & Thrall (1953), "The double description method"; the test for
//! edges is the combinatorial one of Fukuda & Prodon (1996), "Double description method revisited".

use num_bigint::BigInt;
use num_integer::Integer;
use num_rational::BigRational;
use num_traits::{One, Signed, Zero};

/// More rays than this are not computed: the vertices of 12 weights that may all move up and down by
/// the same part of themselves are 5 544, those of 13 are 12 012.
pub(crate) const LIMIT: usize = 6_000;

/// A ray and the planes that it lies in.
struct Ray {
    direction: Vec<BigInt>,
    planes: Vec<u64>,
}

/// The rays of the cone of all `x ≥ 0` with `cut · x ≥ 0` for every cut, each as shares that sum to 1;
/// `None` if there are more than `limit` on the way.
pub(super) fn shares(dimension: usize, cuts: &[Vec<BigRational>], limit: usize) -> Option<Vec<Vec<BigRational>>> {
    let words = (dimension + cuts.len()).div_ceil(64);
    let unit = |axis: usize| {
        let mut ray = Ray { direction: vec![BigInt::zero(); dimension], planes: vec![0; words] };
        ray.direction[axis] = BigInt::one();
        (0..dimension).filter(|other| *other != axis).for_each(|other| ray.lies_in(other));
        ray
    };
    let mut rays: Vec<Ray> = (0..dimension).map(unit).collect();
    for (number, cut) in cuts.iter().enumerate() {
        rays = cut_with(rays, &whole(cut), dimension + number, dimension, limit)?;
    }
    if limit < rays.len() {
        return None;
    }
    let share = |ray: &Ray| {
        let sum: BigInt = ray.direction.iter().sum();
        ray.direction.iter().map(|part| BigRational::new(part.clone(), sum.clone())).collect()
    };
    Some(rays.iter().map(share).collect())
}

/// The same direction in whole numbers.
fn whole(cut: &[BigRational]) -> Vec<BigInt> {
    let common = cut.iter().fold(BigInt::one(), |lcm, number| lcm.lcm(number.denom()));
    cut.iter().map(|number| number.numer() * (&common / number.denom())).collect()
}

fn cut_with(mut rays: Vec<Ray>, cut: &[BigInt], plane: usize, dimension: usize, limit: usize) -> Option<Vec<Ray>> {
    let sides: Vec<BigInt> =
        rays.iter().map(|ray| ray.direction.iter().zip(cut).map(|(x, a)| x * a).sum::<BigInt>()).collect();
    if sides.iter().all(|side| !side.is_negative()) {
        rays.iter_mut().zip(&sides).filter(|(_, side)| side.is_zero()).for_each(|(ray, _)| ray.lies_in(plane));
        return Some(rays);
    }
    let mut new = Vec::new();
    for (up, above) in sides.iter().enumerate().filter(|(_, side)| side.is_positive()) {
        for (down, below) in sides.iter().enumerate().filter(|(_, side)| side.is_negative()) {
            let (kept, gone) = (&rays[up], &rays[down]);
            let common: Vec<u64> = kept.planes.iter().zip(&gone.planes).map(|(a, b)| a & b).collect();
            let shared: u32 = common.iter().map(|word| word.count_ones()).sum();
            // Two rays with an edge between them share all but two of the planes that fix a point.
            if (shared as usize) + 2 < dimension || !is_edge(&rays, up, down, &common) {
                continue;
            }
            let mix = kept.direction.iter().zip(&gone.direction).map(|(x, y)| y * above - x * below);
            let mut ray = Ray { direction: mix.collect(), planes: common };
            let divisor = ray.direction.iter().fold(BigInt::zero(), |gcd, part| gcd.gcd(part));
            ray.direction.iter_mut().for_each(|part| *part /= &divisor);
            ray.lies_in(plane);
            new.push(ray);
            if limit < rays.len() + new.len() {
                return None;
            }
        }
    }
    let mut kept: Vec<Ray> = Vec::with_capacity(rays.len());
    for (mut ray, side) in rays.into_iter().zip(sides) {
        if side.is_zero() {
            ray.lies_in(plane);
        }
        if !side.is_negative() {
            kept.push(ray);
        }
    }
    kept.extend(new);
    Some(kept)
}

/// Whether no third ray lies in all planes that two share.
fn is_edge(rays: &[Ray], up: usize, down: usize, common: &[u64]) -> bool {
    let lies_in_all = |ray: &Ray| ray.planes.iter().zip(common).all(|(planes, common)| planes & common == *common);
    !rays.iter().enumerate().any(|(index, ray)| index != up && index != down && lies_in_all(ray))
}

impl Ray {
    fn lies_in(&mut self, plane: usize) {
        self.planes[plane / 64] |= 1 << (plane % 64);
    }
}
