//! Chance that can be asked again (SplitMix64: Steele, Lea and Flood, 2014).

/// A source of chance.
#[derive(Clone)]
pub(super) struct Dice(u64);

impl Dice {
    /// The chance of thing `n` of this kind.
    pub(super) fn of(seed: u64, kind: u64, n: u64) -> Dice {
        let mut dice = Dice(seed ^ kind << 56);
        let first = dice.roll();
        Dice(first ^ n.wrapping_mul(0xD6E8_FEB8_6659_FD93))
    }
    /// Any number.
    pub(super) fn roll(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        crate::hash::mix(self.0)
    }
    /// A number below `n`; 0 when `n` is.
    pub(super) fn below(&mut self, n: usize) -> usize {
        ((u128::from(self.roll()) * n as u128) >> 64) as usize
    }
    /// A number from 0 to 1.
    pub(super) fn share(&mut self) -> f64 {
        (self.roll() >> 11) as f64 / (1u64 << 53) as f64
    }
    /// True with this probability.
    pub(super) fn chance(&mut self, probability: f64) -> bool {
        self.share() < probability
    }
    /// One of a list that is not empty.
    pub(super) fn pick<'a, T>(&mut self, list: &'a [T]) -> &'a T {
        &list[self.below(list.len())]
    }
    /// A place of a list of growing sums, each as likely as what it adds.
    pub(super) fn weighted(&mut self, sums: &[f64]) -> usize {
        let mark = self.share() * sums.last().copied().unwrap_or(0.0);
        sums.partition_point(|sum| *sum <= mark).min(sums.len().saturating_sub(1))
    }
    /// Brings a list into any order.
    pub(super) fn shuffle<T>(&mut self, list: &mut [T]) {
        for i in (1..list.len()).rev() {
            list.swap(i, self.below(i + 1));
        }
    }
}
