//! The people as a comparison sees them, perhaps with a visitor who is not among them.

use crate::common_names;
use crate::names::{NO_PART, NO_SOUND, Naming, Part, PartId, Script, Slot, Sound, SoundId};
use crate::person::Person;
use crate::population::{Counted, Population};
use crate::row::Row;
use crate::sound::sound;
use crate::spelling::{Unit, joined, unit_sound};

/// The people of a list, and the names that only the visitor has.
pub(crate) struct View<'a> {
    people: &'a Population,
    parts: Vec<Part>,
    sounds: Vec<Sound>,
    /// A visitor is not counted among the others.
    visited: u32,
}

impl<'a> View<'a> {
    /// Without a visitor.
    pub(crate) fn of(people: &'a Population) -> View<'a> {
        View { people, parts: vec![], sounds: vec![], visited: 0 }
    }

    /// With this visitor, whom nothing remembers.
    pub(crate) fn visited(people: &'a Population, person: &Person<'_>) -> (View<'a>, Row) {
        let mut view = View { visited: 1, ..View::of(people) };
        let mut row = Row::of(person, &mut view);
        row.straighten(&view);
        (view, row)
    }

    pub(crate) fn part(&self, id: PartId) -> &Part {
        let names = &self.people.names;
        (id as usize)
            .checked_sub(names.parts.len())
            .map_or_else(|| &names.parts[id as usize], |n| &self.parts[n])
    }

    pub(crate) fn sound(&self, id: SoundId) -> &Sound {
        let names = &self.people.names;
        (id as usize)
            .checked_sub(names.sounds.len())
            .map_or_else(|| &names.sounds[id as usize], |n| &self.sounds[n])
    }

    /// `count` of `of` rows without the two that are compared, beside what is known of the country.
    fn share(&self, count: u32, spare: u32, of: u32, country: f64, strength: f64) -> f64 {
        let of = f64::from(of);
        let others = f64::from((count + self.visited).saturating_sub(spare)) + 0.5 * of / (of + 20_000.0);
        (others + strength * country) / (of + strength)
    }

    /// The chance that somebody else has this name, in this spelling.
    pub(crate) fn name_chance(&self, id: PartId, slot: Slot, spare: u32) -> f64 {
        let part = self.part(id);
        let country = f64::from(self.sound(part.sound).share[slot as usize]);
        let of = self.people.names.written[slot as usize][part.script as usize];
        self.share(part.rows[slot as usize], spare, of, country, NAMES)
    }

    /// The chance that somebody else's name sounds so.
    pub(crate) fn sound_chance(&self, id: SoundId, slot: Slot, spare: u32) -> f64 {
        let sound = self.sound(id);
        let of = self.people.names.rows[slot as usize];
        self.share(sound.rows[slot as usize], spare, of, sound.share[slot as usize].into(), NAMES)
    }

    /// The chance that somebody else's name has a unit that sounds so.
    pub(crate) fn unit_chance(&self, id: SoundId, slot: Slot) -> f64 {
        let sound = self.sound(id);
        let of = self.people.names.rows[slot as usize];
        self.share(sound.units[slot as usize], 2, of, sound.share[slot as usize].into(), NAMES)
    }

    /// The chance that somebody else was born on this day.
    pub(crate) fn date_chance(&self, row: &Row) -> f64 {
        // Who does not know the day says the first of January.
        let country = if row.day == (1, 1) { 1.0 / 1500.0 } else { 1.0 / 24_000.0 };
        self.share(self.people.counted(Counted::Date, row.date()), 2, self.people.rows, country, 2000.0)
    }

    /// The chance that somebody else was born in this year.
    pub(crate) fn year_chance(&self, year: u16) -> f64 {
        self.share(self.people.counted(Counted::Year, year.into()), 2, self.people.rows, 1.0 / 65.0, 200.0)
    }

    /// The chance that somebody else lives in this place.
    pub(crate) fn place_chance(&self, place: u32) -> f64 {
        self.share(self.people.counted(Counted::Place, place.into()), 2, self.people.rows, 1.0 / 500.0, 30.0)
    }

    /// The chance that somebody else has this number, of which everybody should have another.
    pub(crate) fn number_chance(&self, kind: Counted, value: u64) -> f64 {
        let others = (self.people.counted(kind, value) + self.visited).saturating_sub(2);
        f64::from(others) / f64::from(self.people.rows.max(100)) + 1e-7
    }

    /// The chance that somebody else is a woman (1) or a man (2).
    pub(crate) fn sex_chance(&self, sex: u8) -> f64 {
        let of = |s: usize| f64::from(self.people.sexes[s]) + 20.0;
        of(usize::from(sex.min(2))) / (of(1) + of(2))
    }

    /// How much more often this name stands in the given name's place than in the family's, as a natural logarithm.
    pub(crate) fn leaning(&self, id: PartId) -> f64 {
        if id == NO_PART {
            return 0.0;
        }
        let sound = self.sound(self.part(id).sound);
        let known = |slot: usize| f64::from(sound.rows[slot]) + 0.5 + 500.0 * f64::from(sound.share[slot]);
        (known(0) / known(1)).ln()
    }

    /// A number for the sound of a name, the same in every list; 0 when there is none.
    pub(crate) fn mark(&self, row: &Row, slot: Slot) -> u32 {
        let id = row.names[slot as usize].into_iter().find(|id| *id != NO_PART);
        id.map_or(0, |id| self.sound(self.part(id).sound).mark)
    }

    /// The first and the last consonant of a name, 0 when there is none.
    pub(crate) fn ends(&self, row: &Row, slot: Slot) -> (u64, u64) {
        let id = row.names[slot as usize].into_iter().find(|id| *id != NO_PART);
        let letters = id.map_or("", |id| &self.sound(self.part(id).sound).letters).as_bytes();
        (letters.first().copied().unwrap_or(0).into(), letters.last().copied().unwrap_or(0).into())
    }

    fn sound_of(&mut self, letters: &str) -> SoundId {
        let names = &self.people.names;
        if let Some(id) = names.by_sound.get(letters) {
            return *id;
        }
        if let Some(n) = self.sounds.iter().position(|s| &*s.letters == letters) {
            return (names.sounds.len() + n) as SoundId;
        }
        self.sounds.push(Sound::new(letters));
        (names.sounds.len() + self.sounds.len() - 1) as SoundId
    }
}

/// How many rows what is known of the country's names is worth.
const NAMES: f64 = 300.0;

impl Naming for View<'_> {
    fn part_of(&mut self, units: &[Unit]) -> PartId {
        let letters = joined(units);
        if letters.is_empty() {
            return NO_PART;
        }
        if let Some(id) = self.people.names.by_letters.get(letters.as_str()) {
            return *id;
        }
        let whole = self.sound_of(&sound(&letters));
        let mut several = [NO_SOUND; 3];
        if units.len() > 1 {
            for (slot, unit) in several.iter_mut().zip(units) {
                *slot = self.sound_of(&unit_sound(unit));
            }
        }
        self.parts.push(Part::new(&letters, whole, several));
        (self.people.names.parts.len() + self.parts.len() - 1) as PartId
    }

    fn script(&self, id: PartId) -> Script {
        self.part(id).script
    }
}

impl Sound {
    /// A sound that nobody has yet.
    pub(crate) fn new(letters: &str) -> Sound {
        let (mark, share) = (crate::hash::text(letters), common_names::share(letters));
        Sound { letters: letters.into(), mark, rows: [0; 2], units: [0; 2], share }
    }
}
