//! Learning the weights from a list itself: expectation-maximisation over the histogram of agreement patterns.

use crate::compare::Comparison;
use crate::hash::Ready;
use crate::weights::{CHANNELS, LEVELS, Tie, Weights};
use std::collections::HashMap;

/// How often each pattern of agreement was met among the pairs that were compared.
#[derive(Default)]
pub(crate) struct Histogram {
    patterns: HashMap<u128, u32, Ready>,
}

/// Steps of the logarithm of a chance, to the basis two.
const STEPS: f32 = 1.0;
/// Pairs of each kind that the weights with which one begins are worth.
const FAITH: f64 = 60.0;
const ROUNDS: usize = 30;

impl Histogram {
    /// Adds a pair.
    pub(crate) fn add(&mut self, c: &Comparison) {
        let mut pattern = u128::from(c.exchanged) << 127;
        for (n, e) in c.evidence.iter().enumerate() {
            if e.channel != u8::MAX {
                let cell = u128::from(e.channel) * LEVELS as u128 + u128::from(e.level) + 1;
                let band = (-e.chance.log2() / STEPS).round().clamp(0.0, 30.0) as u128;
                pattern |= (cell << 5 | band) << (12 * n);
            }
        }
        *self.patterns.entry(pattern).or_insert(0) += 1;
    }

    /// The patterns as comparisons with their number of pairs, in an order that does not depend on the list's.
    fn sorted(self) -> Vec<(Comparison, f64)> {
        let mut all: Vec<(u128, u32)> = self.patterns.into_iter().collect();
        all.sort_unstable();
        let read = |(pattern, n): (u128, u32)| {
            let fields = std::array::from_fn(|i| {
                let bits = (pattern >> (12 * i)) as u16 & 0xFFF;
                let (cell, band) = ((bits >> 5) as u8, f32::from(bits & 31));
                cell.checked_sub(1).map(|c| {
                    let chance = (-band * STEPS).exp2();
                    (c / LEVELS as u8, c % LEVELS as u8, chance)
                })
            });
            (Comparison::of(fields, pattern >> 127 == 1), f64::from(n))
        };
        all.into_iter().map(read).collect()
    }

    /// Learns from the pairs of a list of so many rows, beginning with these weights.
    pub(crate) fn learn(self, first: &Weights, rows: usize) -> Weights {
        let patterns = self.sorted();
        let rows = rows as f64;
        let mut weights = first.clone();
        for _ in 0..ROUNDS {
            let mut same = Sums::of(&first.same, rows);
            let mut household = Sums::of(&first.household, rows);
            for (pattern, n) in &patterns {
                let shares = weights.shares(pattern, rows);
                same.add(&weights.same, pattern, shares[0] * n);
                household.add(&weights.household, pattern, shares[1] * n);
            }
            weights = Weights { same: same.tie(rows), household: household.tie(rows) };
        }
        weights
    }
}

/// What one round of learning adds up for one way of belonging together.
struct Sums {
    pairs: f64,
    copied: [[f64; LEVELS]; CHANNELS],
    all: [f64; CHANNELS],
}

impl Sums {
    /// Begins with what was believed before.
    fn of(tie: &Tie, rows: f64) -> Sums {
        // A short list says less than its pairs: belief about how many there are fades with its length.
        let pairs = tie.per_row * FAITH.min(rows) / 2.0;
        Sums { pairs, copied: tie.copied.map(|c| c.map(|share| share * FAITH)), all: [FAITH; CHANNELS] }
    }

    fn add(&mut self, tie: &Tie, pattern: &Comparison, share: f64) {
        if share < 1e-9 {
            return;
        }
        self.pairs += share;
        for e in pattern.known() {
            let (channel, level) = (usize::from(e.channel), usize::from(e.level));
            let density = tie.density(e.channel, e.level, e.chance.into());
            if density > 0.0 {
                self.copied[channel][level] += share * tie.copied[channel][level] / density;
            }
            self.all[channel] += share;
        }
    }

    fn tie(self, rows: f64) -> Tie {
        let mut copied = self.copied;
        for (levels, all) in copied.iter_mut().zip(self.all) {
            // Something always goes wrong: nothing is ever copied in full.
            let sum = levels.iter().sum::<f64>() / all;
            let keep = if sum > 0.9995 { 0.9995 / sum } else { 1.0 };
            levels.iter_mut().for_each(|l| *l *= keep / all);
        }
        Tie { per_row: 2.0 * self.pairs / (rows + FAITH.min(rows)), copied }
    }
}
