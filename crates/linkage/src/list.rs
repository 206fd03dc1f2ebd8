//! The same person twice in one list.

use crate::compare::compare;
use crate::field::Why;
use crate::keys::keys;
use crate::meeting::Meeting;
use crate::person::Person;
use crate::population::Population;
use crate::row::Row;
use crate::train::Histogram;
use crate::view::View;
use crate::weights::Weights;
use std::collections::HashSet;

/// A list of people, row by row.
#[derive(Default)]
pub struct List {
    pub(crate) people: Population,
    pub(crate) rows: Vec<Row>,
}

/// Two rows that may be one person.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Pair {
    /// The earlier row, counted from 0.
    pub a: u32,
    /// The later row.
    pub b: u32,
    /// How probable it is that they are one person, from 0 to 1.
    pub probability: f32,
}

/// How to look.
#[derive(Clone, Debug)]
pub struct Search {
    /// The least probability of a pair that is told. Below one in a thousand not all are.
    pub least: f32,
    /// Weights to use as they are. Without, they are learned from the list.
    pub weights: Option<Weights>,
    /// Pairs of rows, in either order, of which somebody said that they are not the same person. They are never told.
    pub never: HashSet<(u32, u32)>,
}

impl Default for Search {
    fn default() -> Search {
        Search { least: 0.5, weights: None, never: HashSet::new() }
    }
}

impl Search {
    pub(crate) fn forbids(&self, a: u32, b: u32) -> bool {
        !self.never.is_empty() && (self.never.contains(&(a, b)) || self.never.contains(&(b, a)))
    }
}

/// What was found in a list.
#[derive(Clone, Debug)]
pub struct Found {
    /// The pairs, by their rows.
    pub pairs: Vec<Pair>,
    /// The weights that were used: keep them for an [`crate::Index`] of the same people.
    pub weights: Weights,
    /// How many pairs were compared.
    pub compared: u64,
    /// Keys that too many rows share. Two of those rows were compared if they share another key, as a finer one of name
    /// and year, or a telephone number, or if they are most alike among the many.
    pub crowded: u64,
}

impl List {
    /// An empty list.
    pub fn new() -> List {
        List::default()
    }

    /// Adds a row, and says its number.
    pub fn push(&mut self, person: &Person<'_>) -> u32 {
        let row = self.people.row(person);
        self.rows.push(row);
        (self.rows.len() - 1) as u32
    }

    /// How many rows there are.
    pub fn len(&self) -> usize {
        self.rows.len()
    }

    /// No row yet.
    pub fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    /// Finds who stands in the list more than once.
    pub fn link(&mut self, search: &Search) -> Found {
        self.straighten();
        let people = &View::of(&self.people);
        let mut meeting = Meeting::of(self.rows.iter().map(|row| keys(people, row)).collect());
        let mut histogram = Histogram::default();
        let mut likely: Vec<(u32, u32)> = vec![];
        let first = search.weights.clone().unwrap_or_default();
        let rows = self.rows.len() as f64;
        let mut compared = 0;
        let strangers = |a: u32, b: u32| strangers(&self.rows[a as usize], &self.rows[b as usize]);
        meeting.each(strangers, |a, b| {
            let c = compare(people, &self.rows[a as usize], &self.rows[b as usize]);
            compared += 1;
            if search.weights.is_none() {
                histogram.add(&c);
            }
            if first.shares(&c, rows)[0] > MAYBE {
                likely.push((a.min(b), a.max(b)));
            }
        });
        let weights = if search.weights.is_none() { histogram.learn(&first, self.rows.len()) } else { first };
        let mut pairs: Vec<Pair> = vec![];
        likely.sort_unstable();
        likely.dedup();
        for (a, b) in likely {
            let c = compare(people, &self.rows[a as usize], &self.rows[b as usize]);
            let probability = weights.shares(&c, rows)[0] as f32;
            if probability >= search.least && !search.forbids(a, b) {
                pairs.push(Pair { a, b, probability });
            }
        }
        Found { pairs, weights, compared, crowded: meeting.crowded }
    }

    /// Why two rows may be one person. None when there are no such rows.
    pub fn why(&self, a: u32, b: u32) -> Option<Why> {
        let row = |n: u32| self.rows.get(n as usize);
        Some(compare(&View::of(&self.people), row(a)?, row(b)?).why())
    }

    /// Counts what the list holds, and exchanges given and family names that stand in each other's place.
    pub(crate) fn straighten(&mut self) {
        self.people.count_all(&self.rows);
        let people = &View::of(&self.people);
        let straight: Vec<(usize, Row)> = (self.rows.iter().enumerate())
            .filter_map(|(n, row)| {
                let mut other = *row;
                other.straighten(people);
                (other != *row).then_some((n, other))
            })
            .collect();
        for (n, row) in straight {
            self.people.recount_names(&self.rows[n], &row);
            self.rows[n] = row;
        }
    }
}

/// Without comparing everything: no number, no place and no date in common.
fn strangers(a: &Row, b: &Row) -> bool {
    let differ = |x: u64, y: u64| x == 0 || y == 0 || x != y;
    a.year.abs_diff(b.year) > 1
        && a.place != b.place
        && a.place != 0
        && b.place != 0
        && a.year != 0
        && b.year != 0
        && (a.day != b.day || a.day.0 == 0)
        && differ(a.identity, b.identity)
        && differ(a.phone.into(), b.phone.into())
        && differ(a.mailbox.into(), b.mailbox.into())
}

/// The least probability, by the weights with which one begins, of a pair that is weighed again after learning.
const MAYBE: f64 = 1e-3;
