//! How often each value occurs: what makes the agreement of two rows remarkable, or not.

use crate::hash::mix;
use crate::names::{NO_PART, Names, PartId, Slot, SoundId};
use crate::person::Person;
use crate::row::Row;
use std::collections::HashMap;

/// The names and numbers of a list, counted.
#[derive(Default)]
pub(crate) struct Population {
    pub(crate) names: Names,
    rows: u32,
    counts: HashMap<u64, u32, Ready>,
    sexes: [u32; 3],
}

/// Values that are counted by their number.
#[derive(Clone, Copy)]
pub(crate) enum Counted {
    Date = 1,
    Year,
    Place,
    Phone,
    Email,
    Identity,
}

impl Population {
    /// Reads a person. Nothing is counted yet.
    pub(crate) fn row(&mut self, person: &Person<'_>) -> Row {
        Row::of(person, &mut self.names)
    }

    /// Counts the values of a row, or takes them back.
    pub(crate) fn count(&mut self, row: &Row, add: bool) {
        let by = |n: &mut u32| *n = if add { *n + 1 } else { n.saturating_sub(1) };
        by(&mut self.rows);
        by(&mut self.sexes[usize::from(row.sex.min(2))]);
        self.names.count(Slot::Given, row.names[0], add);
        self.names.count(Slot::Family, row.names[1], add);
        for (kind, value) in values(row) {
            let key = key(kind, value);
            let n = self.counts.entry(key).or_insert(0);
            by(n);
            if *n == 0 {
                self.counts.remove(&key);
            }
        }
    }

    /// The names of a row were exchanged: counts them where they stand now.
    pub(crate) fn recount_names(&mut self, before: &Row, after: &Row) {
        for (slot, i) in [(Slot::Given, 0), (Slot::Family, 1)] {
            self.names.count(slot, before.names[i], false);
            self.names.count(slot, after.names[i], true);
        }
    }

    fn counted(&self, kind: Counted, value: u64) -> u32 {
        self.counts.get(&key(kind, value)).copied().unwrap_or(0)
    }

    /// The chance that somebody else has this name, in this spelling.
    pub(crate) fn name(&self, id: PartId, slot: Slot, spare: u32) -> f64 {
        let part = self.names.part(id);
        let share = f64::from(self.names.sound(part.sound).share[slot as usize]);
        let of = f64::from(self.names.written(slot, part.script));
        frequency(part.rows[slot as usize], spare, of, share, 300.0)
    }

    /// The chance that somebody else's name sounds so.
    pub(crate) fn sound(&self, id: SoundId, slot: Slot, spare: u32) -> f64 {
        let sound = self.names.sound(id);
        let share = f64::from(sound.share[slot as usize]);
        frequency(sound.rows[slot as usize], spare, f64::from(self.names.rows(slot)), share, 300.0)
    }

    /// The chance that somebody else's name has a unit that sounds so.
    pub(crate) fn unit(&self, id: SoundId, slot: Slot) -> f64 {
        let sound = self.names.sound(id);
        let share = f64::from(sound.share[slot as usize]);
        frequency(sound.units[slot as usize], 2, f64::from(self.names.rows(slot)), share, 300.0)
    }

    /// The chance that somebody else was born on this day.
    pub(crate) fn date(&self, row: &Row) -> f64 {
        // Who does not know the day says the first of January.
        let share = if row.day == (1, 1) { 1.0 / 1500.0 } else { 1.0 / 24_000.0 };
        let n = self.counted(Counted::Date, date(row));
        frequency(n, 2, f64::from(self.rows), share, 2000.0)
    }

    /// The chance that somebody else was born in this year.
    pub(crate) fn year(&self, year: u16) -> f64 {
        frequency(self.counted(Counted::Year, year.into()), 2, f64::from(self.rows), 1.0 / 65.0, 200.0)
    }

    /// The chance that somebody else lives in this place.
    pub(crate) fn place(&self, place: u32) -> f64 {
        frequency(self.counted(Counted::Place, place.into()), 2, f64::from(self.rows), 1.0 / 500.0, 30.0)
    }

    /// The chance that somebody else has this number, of which everybody should have another.
    pub(crate) fn number(&self, kind: Counted, value: u64) -> f64 {
        let others = f64::from(self.counted(kind, value).saturating_sub(2));
        others / f64::from(self.rows.max(100)) + 1e-7
    }

    /// The chance that somebody else is a woman (1) or a man (2).
    pub(crate) fn sex(&self, sex: u8) -> f64 {
        let of = |s: usize| f64::from(self.sexes[s]) + 20.0;
        of(usize::from(sex.min(2))) / (of(1) + of(2))
    }

    /// A number for the sound of a name, the same in every list; 0 when there is none.
    pub(crate) fn mark(&self, row: &Row, slot: Slot) -> u32 {
        let id = row.names[slot as usize].into_iter().find(|id| *id != NO_PART);
        id.map_or(0, |id| self.names.sound(self.names.part(id).sound).mark)
    }
}

/// `count` of `of` rows, `spare` of them the two that are compared, beside what is known of the country.
fn frequency(count: u32, spare: u32, of: f64, share: f64, strength: f64) -> f64 {
    let others = f64::from(count.saturating_sub(spare)) + 0.5 * of / (of + 20_000.0);
    (others + strength * share) / (of + strength)
}

fn date(row: &Row) -> u64 {
    u64::from(row.year) << 16 | u64::from(row.day.0) << 8 | u64::from(row.day.1)
}

fn values(row: &Row) -> impl Iterator<Item = (Counted, u64)> {
    let full = if row.day.0 > 0 { date(row) } else { 0 };
    [
        (Counted::Date, full),
        (Counted::Year, row.year.into()),
        (Counted::Place, row.place.into()),
        (Counted::Phone, row.phone.into()),
        (Counted::Email, row.email.into()),
        (Counted::Identity, row.identity),
    ]
    .into_iter()
    .filter(|(_, value)| *value != 0)
}

fn key(kind: Counted, value: u64) -> u64 {
    mix(value ^ (kind as u64) << 61)
}

/// For keys that are well spread already.
#[derive(Clone, Copy, Default)]
pub(crate) struct Ready(u64);

impl std::hash::Hasher for Ready {
    fn finish(&self) -> u64 {
        self.0
    }
    fn write(&mut self, bytes: &[u8]) {
        self.0 = bytes.iter().fold(self.0, |h, b| mix(h ^ u64::from(*b)));
    }
    fn write_u64(&mut self, n: u64) {
        self.0 = n;
    }
}

impl std::hash::BuildHasher for Ready {
    type Hasher = Ready;
    fn build_hasher(&self) -> Ready {
        Ready(0)
    }
}
