//! Every name of a list once, and how often each is given and inherited.

use crate::sound::sound;
use crate::spelling::{Unit, joined, unit_sound, units};
use std::collections::HashMap;

/// The place of a [`Part`] among the [`Names`].
pub(crate) type PartId = u32;
/// No name.
pub(crate) const NO_PART: PartId = u32::MAX;
/// The place of a [`Sound`] among the [`Names`].
pub(crate) type SoundId = u32;
/// No sound.
pub(crate) const NO_SOUND: SoundId = u32::MAX;

/// How many writings of names, and of places, are remembered.
const REMEMBERED: usize = 300_000;

/// In which of its two places a name stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Slot {
    Given = 0,
    Family = 1,
}

/// The script a name is written in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Script {
    Arabic = 0,
    Latin = 1,
}

/// A given or family name in one spelling.
pub(crate) struct Part {
    pub(crate) letters: Box<str>,
    pub(crate) sound: SoundId,
    pub(crate) script: Script,
    /// The sounds of its units, when it has several.
    pub(crate) units: [SoundId; 3],
    /// Rows that have it as given and as family name.
    pub(crate) rows: [u32; 2],
}

impl Part {
    /// A name that nobody has yet.
    pub(crate) fn new(letters: &str, sound: SoundId, units: [SoundId; 3]) -> Part {
        let script = if letters.is_ascii() { Script::Latin } else { Script::Arabic };
        Part { letters: letters.into(), sound, script, units, rows: [0; 2] }
    }

    /// Its own sound, and those of its units.
    pub(crate) fn sounds(&self) -> [SoundId; 4] {
        let [a, b, c] = self.units;
        [self.sound, a, b, c]
    }

    /// How many units it has, as far as they are kept.
    fn several(&self) -> usize {
        self.units.iter().filter(|u| **u != NO_SOUND).count().max(1)
    }
}

/// A name by its consonants.
pub(crate) struct Sound {
    pub(crate) letters: Box<str>,
    /// The same for every run and every list.
    pub(crate) mark: u32,
    /// Rows that have a name of this sound, given and family.
    pub(crate) rows: [u32; 2],
    /// Rows that have a unit of this sound, given and family.
    pub(crate) units: [u32; 2],
    /// The share of people with this name in the country, given and family.
    pub(crate) share: [f32; 2],
}

/// What gives names their numbers.
pub(crate) trait Naming {
    /// The name that these units make. A name without letters is none.
    fn part_of(&mut self, units: &[Unit]) -> PartId;
    /// The script of a name.
    fn script(&self, id: PartId) -> Script;
    /// The name in one column.
    fn part_written(&mut self, text: &str) -> PartId {
        self.part_of(&units(text))
    }
    /// The key of a place.
    fn place(&mut self, text: &str, key: impl Fn(&str) -> u32) -> u32 {
        key(text)
    }
}

/// The names of a list.
#[derive(Default)]
pub(crate) struct Names {
    pub(crate) parts: Vec<Part>,
    pub(crate) sounds: Vec<Sound>,
    pub(crate) by_letters: HashMap<Box<str>, PartId>,
    pub(crate) by_sound: HashMap<Box<str>, SoundId>,
    /// What was read before, as it was written: most names and places come again.
    read: HashMap<Box<str>, PartId>,
    places: HashMap<Box<str>, u32>,
    /// Rows with a name in this slot and script.
    pub(crate) written: [[u32; 2]; 2],
    /// Rows with a name in this slot, in whichever script.
    pub(crate) rows: [u32; 2],
}

impl Names {
    /// Forgets how names were written: a list that grows by single rows does without.
    pub(crate) fn forget_writings(&mut self) {
        self.read = HashMap::new();
        self.places = HashMap::new();
    }

    /// About how many bytes of memory this takes, without the letters.
    pub(crate) fn bytes(&self) -> usize {
        self.parts.capacity() * size_of::<Part>()
            + self.sounds.capacity() * size_of::<Sound>()
            + (self.by_letters.capacity() + self.by_sound.capacity()) * 25
    }

    fn sound_of(&mut self, letters: &str) -> SoundId {
        if let Some(id) = self.by_sound.get(letters) {
            return *id;
        }
        let id = self.sounds.len() as SoundId;
        self.by_sound.insert(letters.into(), id);
        self.sounds.push(Sound::new(letters));
        id
    }

    /// Forgets every count.
    pub(crate) fn uncount(&mut self) {
        self.parts.iter_mut().for_each(|p| p.rows = [0; 2]);
        self.sounds.iter_mut().for_each(|s| (s.rows, s.units) = ([0; 2], [0; 2]));
        (self.written, self.rows) = ([[0; 2]; 2], [0; 2]);
    }

    /// Counts a row's name in both scripts, or takes it back.
    pub(crate) fn count(&mut self, slot: Slot, scripts: [PartId; 2], add: bool) {
        let by = |n: &mut u32| *n = if add { *n + 1 } else { n.saturating_sub(1) };
        let s = slot as usize;
        let mut first = NO_SOUND;
        for id in scripts.into_iter().filter(|id| *id != NO_PART) {
            let part = &mut self.parts[id as usize];
            by(&mut part.rows[s]);
            by(&mut self.written[s][part.script as usize]);
            if part.sound == first {
                continue;
            }
            if first == NO_SOUND {
                by(&mut self.rows[s]);
            }
            first = part.sound;
            by(&mut self.sounds[first as usize].rows[s]);
            if part.units[0] == NO_SOUND {
                by(&mut self.sounds[first as usize].units[s]);
            }
            for unit in part.units.into_iter().filter(|u| *u != NO_SOUND) {
                by(&mut self.sounds[unit as usize].units[s]);
            }
        }
    }
}

impl Naming for Names {
    fn part_of(&mut self, units: &[Unit]) -> PartId {
        let letters = joined(units);
        if letters.is_empty() {
            return NO_PART;
        }
        let known = self.by_letters.get(letters.as_str()).copied();
        if let Some(id) = known.filter(|id| units.len().min(3) <= self.parts[*id as usize].several()) {
            return id;
        }
        let whole = self.sound_of(&sound(&letters));
        let mut several = [NO_SOUND; 3];
        if units.len() > 1 {
            for (slot, unit) in several.iter_mut().zip(units) {
                *slot = self.sound_of(&unit_sound(unit));
            }
        }
        // Of `Benali` and `Ben Ali` the one in more units tells more, whichever came first.
        if let Some(id) = known {
            self.parts[id as usize].units = several;
            return id;
        }
        let id = self.parts.len() as PartId;
        self.parts.push(Part::new(&letters, whole, several));
        self.by_letters.insert(letters.into(), id);
        id
    }

    fn script(&self, id: PartId) -> Script {
        self.parts[id as usize].script
    }

    fn part_written(&mut self, text: &str) -> PartId {
        if let Some(id) = self.read.get(text) {
            return *id;
        }
        let id = self.part_of(&units(text));
        if self.read.len() < REMEMBERED {
            self.read.insert(text.into(), id);
        }
        id
    }

    fn place(&mut self, text: &str, key: impl Fn(&str) -> u32) -> u32 {
        if let Some(key) = self.places.get(text) {
            return *key;
        }
        let key = key(text);
        if self.places.len() < REMEMBERED {
            self.places.insert(text.into(), key);
        }
        key
    }
}
