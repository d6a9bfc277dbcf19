//! The integers that lines are made of.
//!
//! Comparing where lines cross multiplies two of their numbers. 64-bit numbers with 128-bit products
//! hold all but contrived weights; there big integers take over, with the same code.

use num_bigint::BigInt;

/// An integer whose differences fit and whose products can be added in pairs.
pub(super) trait Whole: Clone + Ord + Send + Sync {
    /// A product, or the sum of two.
    type Product: Clone + Ord + Send + Sync;

    /// The difference.
    fn minus(&self, other: &Self) -> Self;

    /// The product.
    fn times(&self, other: &Self) -> Self::Product;

    /// The sum of two products.
    fn sum(a: Self::Product, b: Self::Product) -> Self::Product;

    /// Any size.
    fn big(&self) -> BigInt;

    /// A number far below [`LIMIT`].
    fn of(number: u64) -> Self;
}

/// Numbers of an absolute value below [`LIMIT`].
impl Whole for i64 {
    type Product = i128;

    fn minus(&self, other: &Self) -> Self {
        self - other
    }

    fn times(&self, other: &Self) -> i128 {
        i128::from(*self) * i128::from(*other)
    }

    fn sum(a: i128, b: i128) -> i128 {
        a + b
    }

    fn big(&self) -> BigInt {
        (*self).into()
    }

    fn of(number: u64) -> Self {
        Self::try_from(number).unwrap_or(LIMIT)
    }
}

/// Below this the differences of 64-bit numbers fit 64 bits, and sums of products of those 128 bits.
pub(super) const LIMIT: i64 = i64::MAX / 4;

impl Whole for BigInt {
    type Product = Self;

    fn minus(&self, other: &Self) -> Self {
        self - other
    }

    fn times(&self, other: &Self) -> Self {
        self * other
    }

    fn sum(a: Self, b: Self) -> Self {
        a + b
    }

    fn big(&self) -> BigInt {
        self.clone()
    }

    fn of(number: u64) -> Self {
        number.into()
    }
}
