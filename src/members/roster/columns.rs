//! The lines of the roster, column by column.

use crate::members::{EndedHow, Membership, store::lines::LineRow};
use crate::people::Sex;
use amana_base::{Day, Id};
use std::collections::HashMap;

/// A day as the columns keep it.
pub(super) fn short(day: Day) -> i32 {
    day.0.clamp(i64::from(i32::MIN), i64::from(i32::MAX - 1)) as i32
}

/// Never.
pub(super) const NEVER: i32 = i32::MAX;

/// One membership.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Line {
    pub id: i64,
    /// By what lists are sorted, then what else a name is found by: folded, with a zero after each.
    pub name: String,
    pub facts: Facts,
    pub suspended: Option<(i32, i32)>,
    pub labels: Vec<u32>,
    pub offices: Vec<(i32, i32)>,
}

/// What is of the same width for everybody.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Facts {
    pub place: u32,
    pub joined: i32,
    /// The first day not paid for; the first of all when nothing was paid.
    pub paid: i32,
    /// [`NEVER`] while it lasts.
    pub ended: i32,
    /// 0 while it lasts, else one more than the place in [`EndedHow::ALL`].
    pub how: u8,
    /// 0 unknown, 1 a woman, 2 a man.
    pub sex: u8,
    /// 0 unknown.
    pub birth: u16,
    /// 0 unknown, else one more than the place in the list.
    pub category: u8,
    /// 0 unknown, else one more than the place in the list.
    pub education: u8,
}

/// The number of a value in its list, from one; nought for none.
pub(super) fn code<T: PartialEq>(all: &[T], value: Option<T>) -> u8 {
    value.and_then(|v| all.iter().position(|x| *x == v)).map_or(0, |n| n as u8 + 1)
}

impl Line {
    pub(super) fn new(row: &LineRow, place: u32, labels: Vec<u32>, offices: Vec<(i32, i32)>) -> Line {
        let mut name = row.sort_key.clone();
        let also = if row.name_ar.is_empty() { "" } else { row.name_la.as_str() };
        for more in [also, row.number.as_str()].into_iter().filter(|more| !more.is_empty()) {
            name.push('\0');
            name.push_str(&amana_arabic::fold(more));
        }
        // No word is found across two names.
        name.push('\0');
        let joined = short(row.joined_on);
        Line {
            id: row.id.raw(),
            name,
            facts: Facts {
                place,
                joined,
                paid: row.paid_until_on.map_or(joined, short),
                ended: row.ended_on.map_or(NEVER, short),
                how: code(EndedHow::ALL, row.ended_how),
                sex: match row.sex {
                    None => 0,
                    Some(Sex::Female) => 1,
                    Some(Sex::Male) => 2,
                },
                birth: row.birth_year.and_then(|y| u16::try_from(y).ok()).unwrap_or(0),
                category: code(crate::members::Category::ALL, row.category),
                education: code(crate::members::Education::ALL, row.education),
            },
            suspended: row.suspended_from_on.map(|from| super::span(from, row.suspended_until_on)),
            labels,
            offices,
        }
    }

    pub(super) fn order(&self) -> (&str, i64) {
        (&self.name, self.id)
    }
}

/// Many lines, in the order of the lists.
#[derive(Default, Debug)]
pub(super) struct Columns {
    pub ids: Vec<i64>,
    /// Rows in the order of the identifiers.
    by_id: Vec<u32>,
    /// Every name, one after the other.
    pub names: String,
    /// Where each begins, and the end of all.
    starts: Vec<u32>,
    pub place: Vec<u32>,
    pub joined: Vec<i32>,
    pub paid: Vec<i32>,
    pub ended: Vec<i32>,
    pub how: Vec<u8>,
    pub sex: Vec<u8>,
    pub birth: Vec<u16>,
    pub category: Vec<u8>,
    pub education: Vec<u8>,
    /// Few, in the order of their rows.
    pub suspended: Vec<(u32, i32, i32)>,
    /// Few, in the order of their rows.
    pub offices: Vec<(u32, i32, i32)>,
    /// The rows that bear each label, in order.
    pub labels: HashMap<u32, Vec<u32>>,
    /// The rows of each place, in order.
    pub at: Vec<Vec<u32>>,
}

impl Columns {
    /// Sorts these lines into columns.
    pub(super) fn of(mut lines: Vec<Line>) -> Columns {
        lines.sort_unstable_by(|a, b| a.order().cmp(&b.order()));
        let mut out = Columns::room(lines.len());
        for line in &lines {
            out.push_line(line);
        }
        out.finished()
    }

    /// The lines of these columns but some, and others, all in order.
    pub(super) fn merged(before: &Columns, gone: &[u32], tail: &[Line]) -> Columns {
        let mut out = Columns::room(before.len() + tail.len());
        let mut moved = vec![u32::MAX; before.len()];
        let (mut gone, mut tail) = (gone.iter().peekable(), tail.iter().peekable());
        for (row, place) in moved.iter_mut().enumerate() {
            let at = row as u32;
            if gone.next_if(|n| **n == at).is_some() {
                continue;
            }
            let order = before.order(at);
            while let Some(line) = tail.next_if(|line| line.order() < order) {
                out.push_line(line);
            }
            *place = out.ids.len() as u32;
            out.push(order.1, order.0, before.facts(at));
        }
        for line in tail {
            out.push_line(line);
        }
        let to = |row: u32| moved.get(row as usize).copied().filter(|n| *n != u32::MAX);
        out.suspended.extend(before.suspended.iter().filter_map(|(r, a, b)| Some((to(*r)?, *a, *b))));
        out.offices.extend(before.offices.iter().filter_map(|(r, a, b)| Some((to(*r)?, *a, *b))));
        for (label, rows) in &before.labels {
            out.labels.entry(*label).or_default().extend(rows.iter().filter_map(|row| to(*row)));
        }
        out.finished()
    }

    fn room(n: usize) -> Columns {
        Columns {
            ids: Vec::with_capacity(n),
            names: String::with_capacity(n * 40),
            starts: Vec::with_capacity(n + 1),
            place: Vec::with_capacity(n),
            joined: Vec::with_capacity(n),
            paid: Vec::with_capacity(n),
            ended: Vec::with_capacity(n),
            how: Vec::with_capacity(n),
            sex: Vec::with_capacity(n),
            birth: Vec::with_capacity(n),
            category: Vec::with_capacity(n),
            education: Vec::with_capacity(n),
            ..Columns::default()
        }
    }

    fn push(&mut self, id: i64, name: &str, f: Facts) {
        self.ids.push(id);
        self.starts.push(self.names.len() as u32);
        self.names.push_str(name);
        self.place.push(f.place);
        self.joined.push(f.joined);
        self.paid.push(f.paid);
        self.ended.push(f.ended);
        self.how.push(f.how);
        self.sex.push(f.sex);
        self.birth.push(f.birth);
        self.category.push(f.category);
        self.education.push(f.education);
    }

    fn push_line(&mut self, line: &Line) {
        let row = self.ids.len() as u32;
        self.push(line.id, &line.name, line.facts);
        self.suspended.extend(line.suspended.map(|(from, until)| (row, from, until)));
        self.offices.extend(line.offices.iter().map(|(from, until)| (row, *from, *until)));
        for label in &line.labels {
            self.labels.entry(*label).or_default().push(row);
        }
    }

    fn finished(mut self) -> Columns {
        self.starts.push(self.names.len() as u32);
        self.names.shrink_to_fit();
        self.suspended.sort_unstable();
        self.offices.sort_unstable();
        self.labels.retain(|_, rows| !rows.is_empty());
        for rows in self.labels.values_mut() {
            rows.sort_unstable();
        }
        let places = self.place.iter().max().map_or(0, |n| *n as usize + 1);
        let mut many = vec![0usize; places];
        for place in &self.place {
            if let Some(n) = many.get_mut(*place as usize) {
                *n += 1;
            }
        }
        self.at = many.into_iter().map(Vec::with_capacity).collect();
        for (row, place) in self.place.iter().enumerate() {
            if let Some(rows) = self.at.get_mut(*place as usize) {
                rows.push(row as u32);
            }
        }
        let mut by_id: Vec<u32> = (0..self.ids.len() as u32).collect();
        by_id.sort_unstable_by_key(|row| self.ids.get(*row as usize).copied());
        self.by_id = by_id;
        self
    }

    pub(super) fn len(&self) -> usize {
        self.ids.len()
    }

    pub(super) fn id(&self, row: u32) -> Id<Membership> {
        Id::from_raw(self.ids.get(row as usize).copied().unwrap_or(0))
    }

    /// The row of a membership.
    pub(super) fn row_of(&self, id: i64) -> Option<u32> {
        let of = |row: &u32| self.ids.get(*row as usize).copied().unwrap_or(0);
        let at = self.by_id.binary_search_by_key(&id, of).ok()?;
        self.by_id.get(at).copied()
    }

    /// Tells of every row in whose name something stands, in order.
    pub(super) fn rows_with(&self, finder: &memchr::memmem::Finder<'_>, mut told: impl FnMut(u32)) {
        let (names, mut from, mut row) = (self.names.as_bytes(), 0, 0);
        let end = |row: usize| self.starts.get(row + 1).map_or(usize::MAX, |end| *end as usize);
        while let Some(at) = names.get(from..).and_then(|rest| finder.find(rest)) {
            while end(row) <= from + at {
                row += 1;
            }
            told(row as u32);
            from = end(row);
            row += 1;
        }
    }

    /// Name and identifier of a row: its place in the order.
    pub(super) fn order(&self, row: u32) -> (&str, i64) {
        let row = row as usize;
        let start = self.starts.get(row).copied().unwrap_or(0) as usize;
        let end = self.starts.get(row + 1).copied().unwrap_or(0) as usize;
        (self.names.get(start..end).unwrap_or(""), self.ids.get(row).copied().unwrap_or(0))
    }

    pub(super) fn facts(&self, row: u32) -> Facts {
        let row = row as usize;
        let day = |column: &[i32]| column.get(row).copied().unwrap_or(NEVER);
        let small = |column: &[u8]| column.get(row).copied().unwrap_or(0);
        Facts {
            place: self.place.get(row).copied().unwrap_or(u32::MAX),
            joined: day(&self.joined),
            paid: day(&self.paid),
            ended: day(&self.ended),
            how: small(&self.how),
            sex: small(&self.sex),
            birth: self.birth.get(row).copied().unwrap_or(0),
            category: small(&self.category),
            education: small(&self.education),
        }
    }

    pub(super) fn bytes(&self) -> usize {
        let rows = self.len() * (8 + 4 + 4 + 4 + 4 + 12 + 1 + 1 + 2 + 1 + 1);
        let few = (self.suspended.capacity() + self.offices.capacity()) * 12;
        let labels: usize = self.labels.values().map(|rows| rows.capacity() * 4 + 40).sum();
        rows + few + labels + self.names.capacity()
    }
}
