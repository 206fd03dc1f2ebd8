//! Counts over the roster: by category, by territory, by skill (G07, G09), of what the visitor may read.

use super::{Asked, LabelKind, OfMembers, Roster, sieve::Test};
use crate::{
    access::{Granted, Scope},
    members::Category,
    territory::Place,
};
use std::collections::HashMap;

/// Women, men and others of one line of a count.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct TallyLine {
    /// Women.
    pub women: u64,
    /// Men.
    pub men: u64,
    /// Of whom neither is known.
    pub unknown: u64,
}

impl TallyLine {
    /// All of them.
    pub fn all(&self) -> u64 {
        self.women + self.men + self.unknown
    }
    fn add(&mut self, sex: u8) {
        match sex {
            1 => self.women += 1,
            2 => self.men += 1,
            _ => self.unknown += 1,
        }
    }
    /// Adds another line to this one.
    pub fn sum(&mut self, other: &TallyLine) {
        self.women += other.women;
        self.men += other.men;
        self.unknown += other.unknown;
    }
}

/// How many, of what, where.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Tally {
    /// In all.
    pub all: TallyLine,
    /// By category; none for not known.
    pub categories: Vec<(Option<Category>, TallyLine)>,
    /// By place, as memberships carry it.
    pub places: Vec<(Place, TallyLine)>,
    /// By skill and language, as they are compared; the most frequent first.
    pub labels: Vec<(LabelKind, String, u64)>,
}

impl Roster {
    /// Counts what the visitor may read.
    pub fn tally<A: OfMembers>(&self, by: &Granted<A>, asked: &Asked) -> Tally {
        self.tally_in(by.scopes(), asked)
    }

    /// How many there are at each place, of what the visitor may read.
    pub fn by_place<A: OfMembers>(&self, by: &Granted<A>, asked: &Asked) -> Vec<(Place, u64)> {
        let test = Test::of(self, by.scopes(), asked);
        let kept = test.rows(&self.columns, &self.gone);
        let mut places = vec![0u64; self.places.all.len()];
        let mut count = |place: u32| {
            if let Some(n) = places.get_mut(place as usize) {
                *n += 1;
            }
        };
        for (column, kept) in self.columns.place.chunks(64).zip(&kept).filter(|(_, kept)| **kept != 0) {
            for (_, place) in column.iter().enumerate().filter(|(n, _)| kept >> n & 1 == 1) {
                count(*place);
            }
        }
        self.tail.iter().filter(|line| test.takes(line)).for_each(|line| count(line.facts.place));
        self.places.all.iter().copied().zip(places).filter(|(_, n)| *n > 0).collect()
    }

    pub(super) fn tally_in(&self, scopes: &[Scope], asked: &Asked) -> Tally {
        let test = Test::of(self, scopes, asked);
        let kept = test.rows(&self.columns, &self.gone);
        let mut categories = vec![TallyLine::default(); Category::ALL.len() + 1];
        let mut places = vec![TallyLine::default(); self.places.all.len()];
        let mut count = |category: u8, place: u32, sex: u8| {
            if let Some(line) = categories.get_mut(category as usize) {
                line.add(sex);
            }
            if let Some(line) = places.get_mut(place as usize) {
                line.add(sex);
            }
        };
        // Three columns of nine, in their order.
        let c = &*self.columns;
        let columns = c.category.chunks(64).zip(c.place.chunks(64)).zip(c.sex.chunks(64));
        for (((categories, places), sexes), kept) in columns.zip(&kept).filter(|(_, kept)| **kept != 0) {
            let rows = categories.iter().zip(places).zip(sexes).enumerate();
            for (_, ((category, place), sex)) in rows.filter(|(n, _)| kept >> n & 1 == 1) {
                count(*category, *place, *sex);
            }
        }
        let mut labels: HashMap<u32, u64> = HashMap::new();
        for (label, rows) in &self.columns.labels {
            let here = |row: &&u32| {
                kept.get((**row / 64) as usize).is_some_and(|word| word >> (**row % 64) & 1 == 1)
            };
            let n = rows.iter().filter(here).count() as u64;
            if n > 0 {
                labels.insert(*label, n);
            }
        }
        for line in self.tail.iter().filter(|line| test.takes(line)) {
            count(line.facts.category, line.facts.place, line.facts.sex);
            for label in &line.labels {
                *labels.entry(*label).or_default() += 1;
            }
        }
        let mut all = TallyLine::default();
        for line in &categories {
            all.sum(line);
        }
        let of = |n: usize| n.checked_sub(1).and_then(|n| Category::ALL.get(n).copied());
        let categories = categories.into_iter().enumerate().filter(|(_, line)| line.all() > 0);
        let places = self.places.all.iter().copied().zip(places).filter(|(_, line)| line.all() > 0);
        let mut labels: Vec<(LabelKind, String, u64)> = labels
            .into_iter()
            .filter_map(|(n, count)| {
                self.labels.all.get(n as usize).map(|(kind, l)| (*kind, l.clone(), count))
            })
            .collect();
        labels.sort_unstable_by(|a, b| (b.2, a.0, &a.1).cmp(&(a.2, b.0, &b.1)));
        Tally {
            all,
            categories: categories.map(|(n, line)| (of(n), line)).collect(),
            places: places.collect(),
            labels,
        }
    }
}
