//! Who is compared with whom.

use crate::keys::{KEYS, Keys, LARGEST};

/// The rows of a list under their keys.
pub(crate) struct Meeting {
    keys: Vec<Keys>,
    /// Keys that too many rows share.
    pub(crate) crowded: u64,
}

/// In a crowd, each row is compared with so many that follow it when those with the same numbers stand together.
const NEIGHBOURS: usize = 6;

impl Meeting {
    /// Rows with these keys.
    pub(crate) fn of(keys: Vec<Keys>) -> Meeting {
        Meeting { keys, crowded: 0 }
    }

    /// Calls with every two rows that share a key and are no strangers, and of a crowd with those most alike. Two that meet
    /// in several crowds may come more than once.
    pub(crate) fn each(&mut self, strangers: impl Fn(u32, u32) -> bool, mut pair: impl FnMut(u32, u32)) {
        let mut rows: Vec<u64> = Vec::with_capacity(self.keys.len());
        for n in 0..KEYS {
            rows.clear();
            let keyed = self.keys.iter().enumerate().filter(|(_, k)| k[n] != 0);
            rows.extend(keyed.map(|(row, k)| u64::from(k[n]) << 32 | row as u64));
            rows.sort_unstable();
            for block in rows.chunk_by_mut(|a, b| *a >> 32 == *b >> 32) {
                let crowd = block.len() > LARGEST[n];
                if crowd {
                    self.crowded += 1;
                    block.sort_by_key(|row| self.keys[at(*row)]);
                }
                let many = if crowd { NEIGHBOURS } else { block.len() };
                for (i, a) in block.iter().enumerate() {
                    let earlier = &self.keys[at(*a)][..n];
                    for b in block[i + 1..].iter().take(many) {
                        if strangers(*a as u32, *b as u32) {
                            continue;
                        }
                        let others = &self.keys[at(*b)][..n];
                        if !earlier.iter().zip(others).any(|(x, y)| x == y && *x != 0) {
                            pair(*a as u32, *b as u32);
                        }
                    }
                }
                if crowd {
                    block.iter().for_each(|row| self.keys[at(*row)][n] = 0);
                }
            }
        }
    }
}

/// The row in the lower half of a number.
fn at(row: u64) -> usize {
    row as u32 as usize
}

#[cfg(test)]
mod tests {
    use super::*;

    fn met(keys: Vec<Keys>) -> Vec<(u32, u32)> {
        let mut all = vec![];
        Meeting::of(keys).each(|_, _| false, |a, b| all.push((a.min(b), a.max(b))));
        all.sort_unstable();
        all
    }

    #[test]
    fn two_rows_meet_once_under_several_keys() {
        let with = |keys: &[(usize, u32)]| {
            let mut all = [0; KEYS];
            keys.iter().for_each(|(n, key)| all[*n] = *key);
            all
        };
        let keys = vec![with(&[(1, 5), (4, 9)]), with(&[(1, 5), (4, 9)]), with(&[(4, 9)]), with(&[(2, 5)])];
        assert_eq!(met(keys), [(0, 1), (0, 2), (1, 2)]);
    }

    #[test]
    fn in_a_crowd_those_alike_meet() {
        let key = |row: u32| std::array::from_fn(|n| [7, row % 500 + 1].get(n).copied().unwrap_or(0));
        let pairs = met((0..1000).map(key).collect());
        assert!((0..500).all(|row| pairs.contains(&(row, row + 500))));
        assert!(pairs.len() < 10_000);
    }
}
