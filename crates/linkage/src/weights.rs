//! What each kind of agreement is worth, for each of three ways in which two rows may belong together.

use crate::compare::Comparison;
use serde::{Deserialize, Serialize};

/// Kinds of comparison: names in two Arabic spellings, in two Latin ones, or across; full dates or years; the rest.
pub(crate) const CHANNELS: usize = 13;
/// Levels of agreement in each; 0 is “differs”.
pub(crate) const LEVELS: usize = 6;

/// The kinds of comparison.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Channel {
    /// Given names; `+ 1` both Latin, `+ 2` across.
    Given = 0,
    Family = 3,
    FullBirth = 6,
    YearBirth = 7,
    Sex = 8,
    Place = 9,
    Phone = 10,
    Email = 11,
    Identity = 12,
}

/// Two rows that belong together in one way (one person, or one household): how often each field was copied from one
/// source, and with which slips. What is not copied agrees only as often as in strangers.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Tie {
    /// How many such partners a row has in its list, on average.
    pub per_row: f64,
    /// By kind of comparison and level of agreement: how often both rows have a value from one source, so altered.
    pub(crate) copied: [[f64; LEVELS]; CHANNELS],
}

impl Tie {
    /// How often the two rows agree so, when anybody's value agrees so by `chance`.
    pub(crate) fn density(&self, channel: u8, level: u8, chance: f64) -> f64 {
        let copied = &self.copied[usize::from(channel)];
        let own = 1.0 - copied.iter().sum::<f64>();
        copied[usize::from(level)] + own * chance
    }
}

/// How comparisons are weighed. [`Weights::default`] was learned on invented people; [`crate::List::link`] learns better
/// ones from the list at hand.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Weights {
    /// The same person.
    pub same: Tie,
    /// Relatives, or people of one household or office.
    pub household: Tie,
}

/// How often given and family name stand the wrong way round.
const EXCHANGED: f64 = 0.03;

impl Weights {
    /// The shares of the three ways for this comparison, in a list of so many rows: same person, household, strangers.
    pub(crate) fn shares(&self, c: &Comparison, rows: f64) -> [f64; 3] {
        let per_pair = 1.0 / rows.max(2.0);
        let mut p = [self.same.per_row * per_pair, self.household.per_row * per_pair, 1.0];
        if c.exchanged {
            p[0] *= EXCHANGED;
            p[1] *= EXCHANGED;
        }
        for e in c.known() {
            let chance = f64::from(e.chance);
            p[0] *= self.same.density(e.channel, e.level, chance);
            p[1] *= self.household.density(e.channel, e.level, chance);
            p[2] *= chance;
        }
        let sum = p[0] + p[1] + p[2];
        if sum > 0.0 { p.map(|x| x / sum) } else { [0.0, 0.0, 1.0] }
    }
}

impl Default for Weights {
    fn default() -> Weights {
        // Levels: differs, part, near sound, sound, slip, exact.
        let arabic = [0.0, 0.03, 0.01, 0.01, 0.06, 0.88];
        let latin = [0.0, 0.03, 0.04, 0.33, 0.10, 0.485];
        let across = [0.0, 0.03, 0.10, 0.85, 0.0, 0.0];
        let none = [0.0; LEVELS];
        let same = [
            arabic,
            latin,
            across,
            arabic,
            latin,
            across,
            // Differs, only the year, near, day and month, exact.
            [0.0, 0.015, 0.06, 0.02, 0.895, 0.0],
            // Differs, next year, year.
            [0.0, 0.02, 0.97, 0.0, 0.0, 0.0],
            // Differs, same.
            [0.0, 0.96, 0.0, 0.0, 0.0, 0.0],
            [0.0, 0.88, 0.0, 0.0, 0.0, 0.0],
            // Differs, slip or mailbox, same.
            [0.0, 0.03, 0.75, 0.0, 0.0, 0.0],
            [0.0, 0.05, 0.75, 0.0, 0.0, 0.0],
            [0.0, 0.04, 0.94, 0.0, 0.0, 0.0],
        ];
        let given = [0.0, 0.01, 0.0, 0.0, 0.0, 0.03];
        let given_across = [0.0, 0.01, 0.0, 0.03, 0.0, 0.0];
        let household = [
            given,
            given,
            given_across,
            arabic,
            latin,
            across,
            [0.0, 0.0, 0.0, 0.0, 0.04, 0.0],
            [0.0, 0.0, 0.03, 0.0, 0.0, 0.0],
            none,
            [0.0, 0.9, 0.0, 0.0, 0.0, 0.0],
            [0.0, 0.01, 0.5, 0.0, 0.0, 0.0],
            [0.0, 0.0, 0.05, 0.0, 0.0, 0.0],
            [0.0, 0.01, 0.0, 0.0, 0.0, 0.0],
        ];
        Weights {
            same: Tie { per_row: 0.3, copied: same },
            household: Tie { per_row: 0.3, copied: household },
        }
    }
}
