//! The same person twice in one file, without any database.

use super::Entry;
use amana_linkage::{Found, List, Search};
use amana_tables::{
    Book, Row, Unreadable,
    columns::{Known, Mapping, Shift, Watch, recognise},
};
use std::io::{Read, Seek};

/// So many rows are looked at to recognise the columns.
const LOOKED_AT: usize = 1_000;

/// A sheet that was read.
pub struct Listed {
    /// Which column holds what.
    pub mapping: Mapping,
    /// Everybody who has a name.
    pub people: List,
    /// The row of the file in which each of them stands, from 1.
    pub rows: Vec<u64>,
    /// Rows without a name.
    pub nameless: u64,
    /// Where columns began to hold something else.
    pub shifts: Vec<Shift>,
}

/// Reads a sheet. `correct` may change what the columns are taken for; `year` is the present one.
///
/// # Errors
/// [`Unreadable`] says why the file gives no rows, or not all.
pub fn load<R: Read + Seek>(
    book: &mut Book<R>,
    sheet: usize,
    year: i16,
    correct: impl FnOnce(&mut Mapping),
) -> Result<Listed, Unreadable> {
    let first = book.first_rows(sheet, LOOKED_AT)?;
    let mut mapping = recognise(&first, &Known::default());
    correct(&mut mapping);
    drop(first);
    let mut watch = Watch::new(&mapping);
    let mut listed =
        Listed { mapping: mapping.clone(), people: List::new(), rows: vec![], nameless: 0, shifts: vec![] };
    let mut rows = book.rows(sheet)?;
    let mut row = Row::default();
    while rows.read(&mut row)? {
        if !mapping.is_entry(&row) {
            continue;
        }
        if let Some(shift) = watch.observe(&row) {
            // From here on each is read where it stands now.
            if let Shift::Exchanged { columns: (a, b), .. } = shift {
                mapping = mapping.exchanged(a, b);
            }
            listed.shifts.push(shift);
        }
        let (entry, _) = Entry::of(&mapping, &row, year);
        if entry.is_nameless() {
            listed.nameless += 1;
            continue;
        }
        listed.people.push(&entry.person());
        listed.rows.push(row.number);
    }
    Ok(listed)
}

/// Two rows that may be one person.
pub struct Repeated {
    /// The earlier row of the file, from 1.
    pub row_a: u64,
    /// The later one.
    pub row_b: u64,
    /// From 0 to 1.
    pub probability: f32,
    /// Field by field: `given=agrees birth=year phone=missing`.
    pub why: String,
}

/// Who stands in the list more than once, the surest first.
pub fn repeated(listed: &mut Listed, least: f32) -> Vec<Repeated> {
    let search = Search { least, ..Search::default() };
    let Found { mut pairs, .. } = listed.people.link(&search);
    pairs.sort_by(|x, y| y.probability.total_cmp(&x.probability).then((x.a, x.b).cmp(&(y.a, y.b))));
    let row = |n: u32| listed.rows.get(n as usize).copied().unwrap_or(0);
    let told = pairs.iter().map(|p| Repeated {
        row_a: row(p.a),
        row_b: row(p.b),
        probability: p.probability,
        why: listed.people.why(p.a, p.b).map(|w| w.to_string()).unwrap_or_default(),
    });
    told.collect()
}
