//! Random numbers that depend on the seed, their purpose and the number of their block only.
//!
//! Every block of samples has streams of its own, so it does not matter which thread draws it, or when.
//! ChaCha with 8 rounds gives the same numbers on every machine (Bernstein 2008, "ChaCha, a variant of
//! Salsa20").

use chacha20::ChaCha8Rng;
use rand_core::{Rng, SeedableRng};

/// What numbers are drawn for.
#[derive(Clone, Copy)]
pub(super) enum Purpose {
    Weights,
    Values,
    /// Trying out how to draw weights.
    Trial,
}

/// A stream of random numbers.
pub(super) struct Stream(ChaCha8Rng);

impl Stream {
    pub(super) fn new(seed: u64, purpose: Purpose, block: u64) -> Self {
        let mut key = *b"vorrang robustness      00000000";
        key[24..].copy_from_slice(&seed.to_le_bytes());
        key[23] = purpose as u8;
        let mut generator = ChaCha8Rng::from_seed(key);
        generator.set_stream(block);
        Self(generator)
    }

    /// The next random number.
    pub(super) fn random(&mut self) -> Random {
        Random(self.0.next_u64())
    }

    pub(super) fn word(&mut self) -> u32 {
        self.0.next_u32()
    }

    pub(super) fn fill(&mut self, bytes: &mut [u8]) {
        self.0.fill_bytes(bytes);
    }
}

/// A random number: 64 bits, each as likely as the other.
#[derive(Clone, Copy, Debug)]
pub(super) struct Random(u64);

impl Random {
    /// As a number 0..1, a multiple of 2⁻⁵³.
    pub(super) fn share(self) -> f64 {
        (self.0 >> 11) as f64 * (f64::EPSILON / 2.0)
    }

    /// As a whole number below `end`, each as likely as the other up to `end` · 2⁻⁶⁴.
    pub(super) fn below(self, end: u64) -> u64 {
        ((u128::from(self.0) * u128::from(end)) >> 64) as u64
    }
}
