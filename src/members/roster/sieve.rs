//! A question in the terms of the columns, and the rows that pass it.

use super::{
    AgeBand, Asked, Known, Roster, Wanted,
    columns::{Columns, Facts, Line, NEVER, code, short},
};
use crate::{
    access::Scope,
    members::{Category, Education, EndedHow, Renewal},
    people::Sex,
    territory::Place,
};
use amana_base::Day;

/// A question in the terms of the columns: from when to when, which numbers.
pub(super) struct Test {
    /// The places that may be seen; none for all.
    places: Option<Vec<bool>>,
    joined: (i32, i32),
    paid: (i32, i32),
    ended: (i32, i32),
    how: Option<u8>,
    sex: Option<u8>,
    birth: Option<(u16, u16)>,
    category: Option<u8>,
    education: Option<u8>,
    suspended: Option<bool>,
    office: Option<bool>,
    labels: Vec<u32>,
    words: Vec<String>,
    day: i32,
    /// Something is asked for that nobody has.
    nobody: bool,
}

/// The last day of which this holds, of a rule that holds until some day and never after.
fn last_day(around: Day, holds: impl Fn(Day) -> bool) -> i32 {
    let mut day = around;
    while holds(day) {
        day = day.plus(1);
    }
    while !holds(day) && day.0 > i64::from(i32::MIN) {
        day = day.plus(-1);
    }
    short(day)
}

impl Test {
    pub(super) fn of(roster: &Roster, scopes: &[Scope], asked: &Asked) -> Test {
        let Asked { at, filters: f, day, rule } = asked;
        let today = short(*day);
        let mut test = Test {
            places: allowed(&roster.places, scopes, *at),
            joined: (i32::MIN, NEVER),
            paid: (i32::MIN, NEVER),
            ended: (i32::MIN, NEVER),
            how: None,
            sex: f.sex.map(|sex| code(&[Sex::Female, Sex::Male], sex)),
            birth: f.age.map(|band| births(band, *day)),
            category: f.category.map(|c| code(Category::ALL, c)),
            education: f.education.map(|e| code(Education::ALL, e)),
            suspended: None,
            office: f.office,
            labels: vec![],
            words: amana_arabic::fold(&f.words).split_whitespace().map(str::to_owned).collect(),
            day: today,
            nobody: false,
        };
        test.state(f.state.unwrap_or(Wanted::InForce), *day, *rule);
        if let Some(seniority) = f.seniority {
            let (least, below) = seniority.years();
            // Whole years: who joined on 29 February has them on the 28th.
            let since = |years: i64| {
                let holds = |joined: Day| joined.plus_months(years * 12) <= *day;
                last_day(day.plus_months(-years * 12), holds)
            };
            test.joined.1 = test.joined.1.min(since(least));
            if let Some(below) = below {
                test.joined.0 = test.joined.0.max(since(below) + 1);
            }
        }
        for (kind, label) in &f.labels {
            match roster.labels.numbers.get(&(*kind, amana_arabic::fold(label))) {
                Some(n) => test.labels.push(*n),
                None => test.nobody = true,
            }
        }
        test
    }

    /// The state as days: see [`crate::members::Standing::state`], with which a test compares it.
    fn state(&mut self, wanted: Wanted, day: Day, rule: Option<Renewal>) {
        let today = short(day);
        let how = |how| Some(code(EndedHow::ALL, Some(how)));
        match wanted {
            Wanted::All => return,
            Wanted::Ended => return self.ended.1 = today,
            Wanted::Resigned => return (self.ended.1, self.how) = (today, how(EndedHow::Resigned)),
            Wanted::Expelled => return (self.ended.1, self.how) = (today, how(EndedHow::Expelled)),
            Wanted::Died => return (self.ended.1, self.how) = (today, how(EndedHow::Died)),
            _ => self.ended.0 = today.saturating_add(1),
        }
        if wanted == Wanted::Coming {
            self.joined.0 = today.saturating_add(1);
            return;
        }
        self.joined.1 = today;
        match wanted {
            Wanted::InForce => return,
            Wanted::Suspended => return self.suspended = Some(true),
            _ => self.suspended = Some(false),
        }
        // The last day until which a membership may have been paid for that has lapsed today.
        let lapse = rule.and_then(|rule| {
            let months = i64::from(rule.lapses_after?);
            Some(last_day(day.plus_months(-months), |paid| paid.plus_months(months) <= day).min(today))
        });
        match (wanted, rule, lapse) {
            (Wanted::Active, ..) => self.paid.0 = today.saturating_add(1),
            (Wanted::Due, Some(_), Some(lapse)) => self.paid = (lapse.saturating_add(1), today),
            (Wanted::Due, Some(_), None) => self.paid.1 = today,
            (Wanted::Lapsed, Some(_), Some(lapse)) => self.paid.1 = lapse,
            (Wanted::Unknown, None, _) => self.paid.1 = today,
            _ => self.nobody = true,
        }
    }

    /// Is this wanted? Of what is of the same width for everybody.
    fn keeps(&self, f: &Facts) -> bool {
        let within = |value: i32, (low, high): (i32, i32)| low <= value && value <= high;
        self.places.as_ref().is_none_or(|places| places.get(f.place as usize) == Some(&true))
            && within(f.joined, self.joined)
            && within(f.paid, self.paid)
            && within(f.ended, self.ended)
            && self.how.is_none_or(|how| how == f.how)
            && self.sex.is_none_or(|sex| sex == f.sex)
            && self.birth.is_none_or(|(low, high)| low <= f.birth && f.birth <= high)
            && self.category.is_none_or(|category| category == f.category)
            && self.education.is_none_or(|education| education == f.education)
    }

    /// Is this line of the tail wanted?
    pub(super) fn takes(&self, line: &Line) -> bool {
        let holds = |(from, until): &(i32, i32)| *from <= self.day && self.day < *until;
        !self.nobody
            && self.keeps(&line.facts)
            && self.suspended.is_none_or(|asked| asked == line.suspended.as_ref().is_some_and(holds))
            && self.office.is_none_or(|asked| asked == line.offices.iter().any(holds))
            && self.labels.iter().all(|label| line.labels.contains(label))
            && self.words.iter().all(|word| line.name.contains(word.as_str()))
    }

    /// The rows that are wanted, a bit each.
    pub(super) fn rows(&self, columns: &Columns, gone: &[u32]) -> Vec<u64> {
        let words = columns.len().div_ceil(64);
        if self.nobody {
            return vec![0; words];
        }
        let (mut among, mut besides): (Vec<Vec<u32>>, Vec<Vec<u32>>) = (vec![], vec![]);
        for (asked, spans) in [(self.suspended, &columns.suspended), (self.office, &columns.offices)] {
            let Some(asked) = asked else { continue };
            let mut rows: Vec<u32> = spans
                .iter()
                .filter(|(_, from, until)| *from <= self.day && self.day < *until)
                .map(|(row, ..)| *row)
                .collect();
            rows.dedup();
            if asked { among.push(rows) } else { besides.push(rows) }
        }
        among.extend(self.labels.iter().map(|label| columns.labels.get(label).cloned().unwrap_or_default()));
        among.sort_by_key(Vec::len);
        let mut kept = match among.split_first() {
            Some((few, others)) => {
                let mut kept = vec![0u64; words];
                let everywhere = |row: &&u32| others.iter().all(|rows| rows.binary_search(row).is_ok());
                for row in few.iter().filter(everywhere).filter(|row| self.keeps(&columns.facts(**row))) {
                    if let Some(word) = kept.get_mut((row / 64) as usize) {
                        *word |= 1 << (row % 64);
                    }
                }
                kept
            }
            None => self.here(columns).unwrap_or_else(|| self.scan(columns)),
        };
        for row in besides.iter().flatten().chain(gone) {
            if let Some(word) = kept.get_mut((row / 64) as usize) {
                *word &= !(1 << (row % 64));
            }
        }
        for word in &self.words {
            named(columns, word, &mut kept);
        }
        kept
    }

    /// The rows of the places that may be seen, where these are a small part of all: none where they are not.
    fn here(&self, c: &Columns) -> Option<Vec<u64>> {
        let places = self.places.as_ref()?;
        let of = |seen: &bool, rows| Some(rows).filter(|_| *seen);
        let rows = || places.iter().zip(&c.at).filter_map(|(seen, rows): (_, &Vec<u32>)| of(seen, rows));
        if rows().map(Vec::len).sum::<usize>() > c.len() / SMALL {
            return None;
        }
        let mut kept = vec![0u64; c.len().div_ceil(64)];
        for row in rows().flatten().filter(|row| self.keeps(&c.facts(**row))) {
            if let Some(word) = kept.get_mut((row / 64) as usize) {
                *word |= 1 << (row % 64);
            }
        }
        Some(kept)
    }

    /// Goes through the columns that are asked about, 64 rows at a time.
    fn scan(&self, c: &Columns) -> Vec<u64> {
        let mut kept = vec![u64::MAX; c.len().div_ceil(64)];
        if let (Some(last), rest @ 1..) = (kept.last_mut(), c.len() % 64) {
            *last = (1u64 << rest) - 1;
        }
        let days = |column: &[i32], (low, high): (i32, i32), kept: &mut [u64]| {
            if (low, high) != (i32::MIN, NEVER) {
                narrow(column, kept, |day| low <= day && day <= high);
            }
        };
        days(&c.ended, self.ended, &mut kept);
        days(&c.joined, self.joined, &mut kept);
        days(&c.paid, self.paid, &mut kept);
        for (asked, column) in [
            (self.how, &c.how),
            (self.sex, &c.sex),
            (self.category, &c.category),
            (self.education, &c.education),
        ] {
            if let Some(asked) = asked {
                narrow(column, &mut kept, |value| value == asked);
            }
        }
        if let Some((low, high)) = self.birth {
            narrow(&c.birth, &mut kept, |year| low <= year && year <= high);
        }
        if let Some(places) = &self.places {
            narrow(&c.place, &mut kept, |place| places.get(place as usize).copied().unwrap_or(false));
        }
        kept
    }
}

/// Places with less than this part of all rows are gone through row by row.
const SMALL: usize = if cfg!(test) { 2 } else { 12 };

/// Keeps the rows of which this holds: a byte each, which the processor makes many at once, and then a bit each.
fn narrow<T: Copy>(column: &[T], kept: &mut [u64], holds: impl Fn(T) -> bool) {
    for (values, word) in column.chunks(64).zip(kept) {
        if *word == 0 {
            continue;
        }
        let mut bytes = [0u8; 64];
        for (byte, value) in bytes.iter_mut().zip(values) {
            *byte = u8::from(holds(*value));
        }
        let (eights, _) = bytes.as_chunks::<8>();
        let bits = eights.iter().rev().fold(0u64, |bits, eight| bits << 8 | packed(*eight));
        *word &= bits;
    }
}

/// Eight bytes of 0 or 1 as eight bits, the first the lowest: each is moved to its place among the highest eight by one factor.
fn packed(bytes: [u8; 8]) -> u64 {
    u64::from_le_bytes(bytes).wrapping_mul(0x0102_0408_1020_4080) >> 56
}

/// So many names are looked at one by one; among more, all names are gone through at once.
const ONE_BY_ONE: u32 = 50_000;

/// Keeps the rows in whose names a word stands.
fn named(columns: &Columns, word: &str, kept: &mut [u64]) {
    let finder = memchr::memmem::Finder::new(word);
    let few = kept.iter().map(|bits| bits.count_ones()).sum::<u32>() < ONE_BY_ONE;
    let mut found = vec![0u64; kept.len()];
    let mut keep = |row: u32| {
        if let Some(bits) = found.get_mut((row / 64) as usize) {
            *bits |= 1 << (row % 64);
        }
    };
    if few {
        let stands = |row: &u32| finder.find(columns.order(*row).0.as_bytes()).is_some();
        set_from(kept, 0).filter(stands).for_each(&mut keep);
    } else {
        columns.rows_with(&finder, keep);
    }
    for (bits, found) in kept.iter_mut().zip(found) {
        *bits &= found;
    }
}

/// Which places may be seen, by their numbers; none when all may.
fn allowed(places: &Known<Place>, scopes: &[Scope], at: Option<Scope>) -> Option<Vec<bool>> {
    if scopes.contains(&Scope::Nation) && at.is_none_or(|at| at == Scope::Nation) {
        return None;
    }
    let may =
        |place: &Place| scopes.iter().any(|s| s.covers(*place)) && at.is_none_or(|at| at.covers(*place));
    Some(places.all.iter().map(may).collect())
}

/// The years of birth of a band of ages.
fn births(band: AgeBand, day: Day) -> (u16, u16) {
    let year = day.ymd().0;
    let of = |age: i64| u16::try_from((year - age).max(1)).unwrap_or(u16::MAX);
    band.ages().map_or((0, 0), |(youngest, oldest)| (of(oldest), of(youngest)))
}

/// The rows that are kept, from one on.
pub(super) fn set_from(kept: &[u64], first: u32) -> impl Iterator<Item = u32> + '_ {
    let start = (first / 64) as usize;
    kept.iter().enumerate().skip(start).flat_map(move |(n, word)| {
        let hidden = if n == start { (1u64 << (first % 64)) - 1 } else { 0 };
        let mut word = word & !hidden;
        std::iter::from_fn(move || {
            let bit = (word != 0).then(|| word.trailing_zeros())?;
            word &= word - 1;
            Some(n as u32 * 64 + bit)
        })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Each byte becomes its own bit.
    #[test]
    fn eight_bytes_are_eight_bits() {
        for bits in 0u64..256 {
            let bytes = std::array::from_fn(|n| (bits >> n & 1) as u8);
            assert_eq!(packed(bytes), bits);
        }
    }

    /// What is kept is what a look at each row keeps, also in the last rows that are fewer than 64.
    #[test]
    fn columns_are_narrowed_row_by_row() {
        let column: Vec<i32> = (0..150).map(|n| n * 7919 % 101).collect();
        let mut kept = vec![u64::MAX, u64::MAX ^ 8, (1 << 22) - 1];
        narrow(&column, &mut kept, |n| n > 50);
        for (row, value) in column.iter().enumerate() {
            let bit = kept[row / 64] >> (row % 64) & 1 == 1;
            assert_eq!(bit, *value > 50 && row != 64 + 3, "{row}");
        }
        assert_eq!(kept[2] >> 22, 0);
    }
}
