//! How often each value occurs: what makes the agreement of two rows remarkable, or not.

use crate::hash::{Ready, mix};
use crate::names::{Names, Slot};
use crate::person::Person;
use crate::row::Row;
use std::collections::HashMap;

/// The names and numbers of a list, counted.
#[derive(Default)]
pub(crate) struct Population {
    pub(crate) names: Names,
    pub(crate) rows: u32,
    /// Of dates, years and places, which are asked for often and stay near the processor; and of numbers.
    counts: [HashMap<u64, u32, Ready>; 2],
    pub(crate) sexes: [u32; 3],
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

    /// Counts these rows and nothing else.
    pub(crate) fn count_all(&mut self, rows: &[Row]) {
        self.names.uncount();
        (self.rows, self.sexes) = (0, [0; 3]);
        self.counts.iter_mut().for_each(HashMap::clear);
        self.counts[1].reserve(rows.len() + rows.len() / 2);
        rows.iter().for_each(|row| self.count(row, true));
    }

    /// Counts the values of a row, or takes them back.
    pub(crate) fn count(&mut self, row: &Row, add: bool) {
        let by = |n: &mut u32| *n = if add { *n + 1 } else { n.saturating_sub(1) };
        by(&mut self.rows);
        by(&mut self.sexes[usize::from(row.sex.min(2))]);
        self.names.count(Slot::Given, row.names[0], add);
        self.names.count(Slot::Family, row.names[1], add);
        for (kind, value) in values(row) {
            let (key, counts) = (key(kind, value), &mut self.counts[table(kind)]);
            let n = counts.entry(key).or_insert(0);
            by(n);
            if *n == 0 {
                counts.remove(&key);
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

    /// About how many bytes of memory this takes, without the names' own letters.
    pub(crate) fn bytes(&self) -> usize {
        self.counts.iter().map(HashMap::capacity).sum::<usize>() * 17 + self.names.bytes()
    }

    /// How many rows have this value.
    pub(crate) fn counted(&self, kind: Counted, value: u64) -> u32 {
        self.counts[table(kind)].get(&key(kind, value)).copied().unwrap_or(0)
    }
}

fn values(row: &Row) -> impl Iterator<Item = (Counted, u64)> {
    let full = if row.day.0 > 0 { row.date() } else { 0 };
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

fn table(kind: Counted) -> usize {
    usize::from(kind as u64 >= Counted::Phone as u64)
}

fn key(kind: Counted, value: u64) -> u64 {
    mix(value ^ (kind as u64) << 61)
}
