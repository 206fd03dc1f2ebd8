//! Phrases of words, found by their first word, and the hash that finds it.

use std::collections::HashMap;

/// Phrases of words, found at a token.
#[derive(Debug)]
pub(crate) struct Phrases<V> {
    first: HashMap<u32, Vec<(Vec<u32>, V)>, Quick>,
}

impl<V> Default for Phrases<V> {
    fn default() -> Self {
        Phrases { first: HashMap::default() }
    }
}

impl<V> Phrases<V> {
    pub(super) fn add(&mut self, words: Vec<u32>, value: V) {
        let Some(first) = words.first() else { return };
        let list = self.first.entry(*first).or_default();
        let at = list.partition_point(|(w, _)| w.len() > words.len());
        list.insert(at, (words, value));
    }

    pub(super) fn get_mut(&mut self, words: &[u32]) -> Option<&mut V> {
        self.first.get_mut(words.first()?)?.iter_mut().find(|(w, _)| w == words).map(|(_, v)| v)
    }

    /// Phrases beginning with the word `first`, longest first.
    pub fn starting(&self, first: u32) -> &[(Vec<u32>, V)] {
        self.first.get(&first).map_or(&[], |v| v.as_slice())
    }
}

/// A hash for short words that we ship ourselves: nobody chooses them to collide.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct QuickHash(u64);

pub(super) type Quick = std::hash::BuildHasherDefault<QuickHash>;

impl std::hash::Hasher for QuickHash {
    fn write(&mut self, bytes: &[u8]) {
        for chunk in bytes.chunks(8) {
            let mut word = [0u8; 8];
            word[..chunk.len()].copy_from_slice(chunk);
            self.0 = (self.0.rotate_left(5) ^ u64::from_le_bytes(word)).wrapping_mul(0x517c_c1b7_2722_0a95);
        }
    }

    fn finish(&self) -> u64 {
        self.0 ^ (self.0 >> 29)
    }
}
