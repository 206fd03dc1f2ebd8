//! Every name of a list once, and how often each is given and inherited.

use crate::common_names;
use crate::sound::sound;
use crate::spelling::{Unit, joined, unit_sound};
use std::collections::HashMap;

/// The place of a [`Part`] among the [`Names`].
pub(crate) type PartId = u32;
/// No name.
pub(crate) const NO_PART: PartId = u32::MAX;
/// The place of a [`Sound`] among the [`Names`].
pub(crate) type SoundId = u32;
/// No sound.
pub(crate) const NO_SOUND: SoundId = u32::MAX;

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

/// The names of a list.
#[derive(Default)]
pub(crate) struct Names {
    parts: Vec<Part>,
    sounds: Vec<Sound>,
    by_letters: HashMap<Box<str>, PartId>,
    by_sound: HashMap<Box<str>, SoundId>,
    /// Rows with a name in this slot and script.
    written: [[u32; 2]; 2],
    /// Rows with a name in this slot, in whichever script.
    rows: [u32; 2],
}

impl Names {
    pub(crate) fn part(&self, id: PartId) -> &Part {
        &self.parts[id as usize]
    }
    pub(crate) fn sound(&self, id: SoundId) -> &Sound {
        &self.sounds[id as usize]
    }
    /// Rows that have a name in this slot, in this script.
    pub(crate) fn written(&self, slot: Slot, script: Script) -> u32 {
        self.written[slot as usize][script as usize]
    }
    /// Rows that have a name in this slot.
    pub(crate) fn rows(&self, slot: Slot) -> u32 {
        self.rows[slot as usize]
    }

    /// The name that these units make. A name without letters is none.
    pub(crate) fn part_of(&mut self, units: &[Unit]) -> PartId {
        let letters = joined(units);
        if letters.is_empty() {
            return NO_PART;
        }
        if let Some(id) = self.by_letters.get(letters.as_str()) {
            return *id;
        }
        let whole = self.sound_of(&sound(&letters));
        let mut several = [NO_SOUND; 3];
        if units.len() > 1 {
            for (slot, unit) in several.iter_mut().zip(units) {
                *slot = self.sound_of(&unit_sound(unit));
            }
        }
        let script = if letters.is_ascii() { Script::Latin } else { Script::Arabic };
        let id = self.parts.len() as PartId;
        let letters: Box<str> = letters.into();
        self.by_letters.insert(letters.clone(), id);
        self.parts.push(Part { letters, sound: whole, script, units: several, rows: [0; 2] });
        id
    }

    fn sound_of(&mut self, letters: &str) -> SoundId {
        if let Some(id) = self.by_sound.get(letters) {
            return *id;
        }
        let id = self.sounds.len() as SoundId;
        let share = common_names::share(letters);
        let mark = crate::hash::text(letters);
        let letters: Box<str> = letters.into();
        self.by_sound.insert(letters.clone(), id);
        self.sounds.push(Sound { letters, mark, rows: [0; 2], units: [0; 2], share });
        id
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
            let mut units = part.units.into_iter().filter(|u| *u != NO_SOUND).peekable();
            if units.peek().is_none() {
                by(&mut self.sounds[first as usize].units[s]);
            }
            units.for_each(|u| by(&mut self.sounds[u as usize].units[s]));
        }
    }

    /// How much more often this name stands in its slot than in the other, as a natural logarithm.
    pub(crate) fn leaning(&self, id: PartId) -> f64 {
        if id == NO_PART {
            return 0.0;
        }
        let sound = self.sound(self.part(id).sound);
        let known = |slot: usize| f64::from(sound.rows[slot]) + 0.5 + 500.0 * f64::from(sound.share[slot]);
        (known(0) / known(1)).ln()
    }
}
