//! Chance that can be asked again: row `n` of a table is the same whatever was made before it, so that a build that was
//! interrupted goes on where it stopped.

/// A source of chance for one row (SplitMix64: Steele, Lea and Flood, 2014).
pub struct Dice(u64);

/// What a row is, so that the persons and the meetings of one seed do not follow the same chance.
#[derive(Clone, Copy)]
pub enum Of {
    /// A person's name.
    Person = 1,
    /// Where a person lives.
    Home,
    /// Whether a body exists, and since when.
    Body,
    /// Who holds a seat.
    Holder,
    /// A meeting.
    Meeting,
    /// An invented family name.
    Family,
    /// What is asked when measuring.
    Question,
    /// A communique.
    Text,
    /// A membership.
    Member,
}

impl Dice {
    /// The chance of row `n`.
    pub fn of(seed: u64, of: Of, n: u64) -> Dice {
        let mut dice = Dice(seed ^ (of as u64) << 56);
        let first = dice.roll();
        Dice(first ^ n.wrapping_mul(0xD6E8_FEB8_6659_FD93))
    }
    /// Any number.
    pub fn roll(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let z = (self.0 ^ self.0 >> 30).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        let z = (z ^ z >> 27).wrapping_mul(0x94D0_49BB_1331_11EB);
        z ^ z >> 31
    }
    /// A number below `n`; 0 when `n` is.
    pub fn below(&mut self, n: usize) -> usize {
        ((u128::from(self.roll()) * n as u128) >> 64) as usize
    }
    /// True so many times in a hundred.
    pub fn chance(&mut self, percent: usize) -> bool {
        self.below(100) < percent
    }
    /// A number from 0 to 1.
    pub fn share(&mut self) -> f64 {
        (self.roll() >> 11) as f64 / (1u64 << 53) as f64
    }
    /// One of a list that is not empty.
    pub fn pick<'a, T>(&mut self, list: &'a [T]) -> &'a T {
        &list[self.below(list.len())]
    }
    /// A place of a list of growing sums, each as likely as what it adds.
    pub fn weighted(&mut self, sums: &[f64]) -> usize {
        let mark = self.share() * sums.last().copied().unwrap_or(0.0);
        sums.partition_point(|sum| *sum <= mark).min(sums.len().saturating_sub(1))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_row_has_the_same_chance() {
        let rolls = |seed, n| Dice::of(seed, Of::Person, n).roll();
        assert_eq!(rolls(7, 3), rolls(7, 3));
        assert_ne!(rolls(7, 3), rolls(7, 4));
        assert_ne!(rolls(7, 3), rolls(8, 3));
        assert_ne!(rolls(7, 3), Dice::of(7, Of::Meeting, 3).roll());
    }

    #[test]
    fn what_weighs_more_comes_more_often() {
        let sums = [1.0, 1.0, 10.0];
        let mut counts = [0; 3];
        for n in 0..1000 {
            counts[Dice::of(1, Of::Home, n).weighted(&sums)] += 1;
        }
        assert_eq!(counts[1], 0);
        assert!(counts[2] > 800 && counts[0] > 50, "{counts:?}");
    }
}
