//! Rows by their keys, in a table that grows and shrinks by single rows: eight bytes for each key, and four to eight more.

use crate::keys::{KEYS, Keys};

/// Chains of rows that share a key. A place is a row and the number of a key; 0 ends a chain.
pub(crate) struct Chains {
    /// By the low bits of the key: the first place, plus one.
    heads: Vec<u32>,
    /// By place: the next one, plus one.
    next: Vec<u32>,
    /// By place: its key, or 0.
    keys: Vec<u32>,
    used: usize,
}

impl Chains {
    /// For so many rows; more make it grow.
    pub(crate) fn with_room(rows: usize) -> Chains {
        let heads = vec![0; (rows * KEYS / 2).next_power_of_two().max(64)];
        Chains {
            heads,
            next: Vec::with_capacity(rows * KEYS),
            keys: Vec::with_capacity(rows * KEYS),
            used: 0,
        }
    }

    /// Bytes it takes.
    pub(crate) fn bytes(&self) -> usize {
        4 * (self.heads.capacity() + self.next.capacity() + self.keys.capacity())
    }

    /// Adds a row whose place is free.
    pub(crate) fn insert(&mut self, row: u32, keys: &Keys) {
        let first = row as usize * KEYS;
        if self.keys.len() < first + KEYS {
            self.keys.resize(first + KEYS, 0);
            self.next.resize(first + KEYS, 0);
        }
        for (n, key) in keys.iter().enumerate().filter(|(_, key)| **key != 0) {
            self.keys[first + n] = *key;
            self.hang(first + n);
            self.used += 1;
        }
        if self.used > 4 * self.heads.len() {
            self.heads = vec![0; 4 * self.heads.len()];
            for place in 0..self.keys.len() {
                if self.keys[place] != 0 {
                    self.hang(place);
                }
            }
        }
    }

    /// Takes a row away.
    pub(crate) fn remove(&mut self, row: u32) {
        let first = row as usize * KEYS;
        for place in first..first + KEYS {
            let key = std::mem::take(&mut self.keys[place]);
            if key == 0 {
                continue;
            }
            self.used -= 1;
            let (head, after) = (self.head(key), self.next[place]);
            let mut at = self.heads[head] as usize;
            if at == place + 1 {
                self.heads[head] = after;
                continue;
            }
            while at > 0 {
                let next = &mut self.next[at - 1];
                if *next as usize == place + 1 {
                    *next = after;
                    break;
                }
                at = *next as usize;
            }
        }
    }

    /// The rows with this key, the last added first.
    pub(crate) fn rows(&self, key: u32) -> impl Iterator<Item = u32> + '_ {
        let mut at = if key == 0 { 0 } else { self.heads[self.head(key)] as usize };
        std::iter::from_fn(move || {
            while at > 0 {
                let place = at - 1;
                at = self.next[place] as usize;
                if self.keys[place] == key {
                    return Some((place / KEYS) as u32);
                }
            }
            None
        })
    }

    fn head(&self, key: u32) -> usize {
        key as usize & (self.heads.len() - 1)
    }

    fn hang(&mut self, place: usize) {
        let head = self.head(self.keys[place]);
        self.next[place] = self.heads[head];
        self.heads[head] = place as u32 + 1;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_come_and_go() {
        let mut chains = Chains::with_room(1);
        let keys = |row: u32| std::array::from_fn(|n| if n == 0 { 7 } else { 1000 + row * 100 + n as u32 });
        for row in 0..500 {
            chains.insert(row, &keys(row));
        }
        assert_eq!(chains.rows(7).count(), 500);
        assert_eq!(chains.rows(1312).collect::<Vec<_>>(), [3]);
        for row in (0..500).filter(|r| r % 2 == 0) {
            chains.remove(row);
        }
        assert_eq!(chains.rows(7).count(), 250);
        assert_eq!(chains.rows(1203).count(), 0);
        chains.insert(2, &keys(9000));
        assert_eq!(chains.rows(7).next(), Some(2));
        assert_eq!(chains.rows(0).count(), 0);
    }
}
