//! What was found, against the truth.

use std::collections::HashMap;
use std::fmt;

/// Whom each row is about.
pub struct Truth {
    entities: Vec<u32>,
    rows: HashMap<u32, u64>,
    pairs: u64,
}

/// How well pairs were found.
pub struct Score {
    right: u64,
    told: u64,
    all: u64,
}

impl Truth {
    pub fn new(entities: Vec<u32>) -> Truth {
        let mut rows: HashMap<u32, u64> = HashMap::new();
        entities.iter().for_each(|e| *rows.entry(*e).or_default() += 1);
        Truth { entities, pairs: rows.values().map(|n| n * (n - 1) / 2).sum(), rows }
    }

    /// How many other rows are about the person of this one.
    pub fn copies(&self, row: u32) -> u64 {
        self.rows.get(&self.entities[row as usize]).map_or(0, |n| n - 1)
    }

    /// These two rows are about one person.
    pub fn same(&self, a: u32, b: u32) -> bool {
        self.entities[a as usize] == self.entities[b as usize]
    }

    pub fn score(&self, pairs: impl Iterator<Item = (u32, u32)>) -> Score {
        let mut score = Score { right: 0, told: 0, all: self.pairs };
        for (a, b) in pairs {
            score.told += 1;
            score.right += u64::from(self.same(a, b));
        }
        score
    }
}

impl Score {
    pub fn precision(&self) -> f64 {
        self.right as f64 / self.told.max(1) as f64
    }
    pub fn recall(&self) -> f64 {
        self.right as f64 / self.all.max(1) as f64
    }
    pub fn f1(&self) -> f64 {
        2.0 * self.right as f64 / (self.told + self.all).max(1) as f64
    }
}

impl fmt::Display for Score {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (p, r, f1) = (self.precision(), self.recall(), self.f1());
        write!(f, "precision {p:.4} recall {r:.4} F1 {f1:.4} ({} true pairs, {} told)", self.all, self.told)
    }
}
