//! Where each person is known and why, and under which words found there.

use super::plan::{Plan, PlannedBody};
use crate::{
    people::{Because, Person},
    search,
    territory::Place,
};
use amana_base::Id;
use std::collections::HashMap;

/// A person, a territory and a reason.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Tie {
    /// Who.
    pub person: u32,
    /// The territory, as its place in [`Plan::units`].
    pub unit: u32,
    /// Why.
    pub because: Because,
}

/// Somebody of a national body who follows a territory.
pub struct Follows {
    /// Who.
    pub person: usize,
    /// The territory, as its place in [`Plan::units`].
    pub unit: usize,
    /// Since when.
    pub from: amana_base::Day,
}

impl Plan {
    /// A member of the second national executive (or the first body there is) follows each region and province.
    pub fn follow_ups(&self) -> Vec<Follows> {
        let national = |b: &&PlannedBody| self.place(b) == Place::NATION;
        let bodies: Vec<&PlannedBody> = self.bodies.iter().filter(national).collect();
        let Some(body) = bodies.get(1).or(bodies.first()) else { return vec![] };
        let members = &self.mandates[body.mandates[super::plan::TERMS - 1].clone()];
        let below = |n: &usize| {
            let place = self.units[*n].place();
            place.region.raw() != 0 && place.commune.raw() == 0 && self.units[*n].parent_id.is_some()
        };
        let units = (0..self.units.len()).filter(below);
        let seats = members.iter().filter(|m| m.until.is_none()).cycle();
        units.zip(seats).map(|(unit, m)| Follows { person: m.person, unit, from: m.from.plus(30) }).collect()
    }

    /// Every reason for which anybody is known anywhere, by person.
    pub fn ties(&self) -> Vec<Tie> {
        let mut ties = Vec::with_capacity(self.size.persons * 2);
        let tie =
            |person: usize, unit: usize, because| Tie { person: person as u32, unit: unit as u32, because };
        for (person, home) in self.homes.iter().enumerate() {
            ties.push(tie(person, *home as usize, Because::Home));
        }
        for mandate in &self.mandates {
            let body = &self.bodies[self.seats[mandate.seat].body];
            ties.push(tie(mandate.person, body.unit, Because::Mandate));
        }
        for follow in self.follow_ups() {
            ties.push(tie(follow.person, follow.unit, Because::FollowUp));
        }
        let sums = self.meeting_sums();
        for n in 0..self.size.meetings {
            let held = self.meeting(n, &sums);
            let unit = self.bodies[held.body].unit;
            ties.extend(self.presences(held).iter().map(|p| tie(p.person, unit, Because::Meeting)));
        }
        ties.sort_unstable();
        ties.dedup();
        ties
    }
}

/// A word under which a person is found in a territory: one row, before it is one.
pub struct Tokens {
    words: Vec<String>,
    rows: Vec<(u32, u32, u32)>,
}

impl Tokens {
    /// The rows in the order of their key, so that they are added at the end of it.
    pub fn of(plan: &Plan, ties: &[Tie], name: impl Fn(usize) -> (String, String)) -> Tokens {
        let mut known: HashMap<String, u32> = HashMap::new();
        let mut rows = vec![];
        for ties in ties.chunk_by(|a, b| a.person == b.person) {
            let Some(person) = ties.first().map(|t| t.person) else { continue };
            let (ar, la) = name(person as usize);
            for word in search::tokens(search::Name { ar: &ar, la: &la }) {
                let next = known.len() as u32;
                let word = *known.entry(word).or_insert(next);
                let units = ties.chunk_by(|a, b| a.unit == b.unit).filter_map(|same| same.first());
                rows.extend(units.map(|tie| (word, tie.unit, person)));
            }
        }
        let mut words: Vec<(String, u32)> = known.into_iter().collect();
        words.sort_unstable();
        let mut rank = vec![0; words.len()];
        for (at, (_, word)) in words.iter().enumerate() {
            rank[*word as usize] = at as u32;
        }
        let place = |unit: u32| {
            let place = plan.units[unit as usize].place();
            (place.region.raw(), place.province.raw(), place.commune.raw())
        };
        for row in &mut rows {
            row.0 = rank[row.0 as usize];
        }
        rows.sort_unstable_by_key(|(word, unit, person)| (*word, place(*unit), *person));
        Tokens { words: words.into_iter().map(|(word, _)| word).collect(), rows }
    }

    /// How many rows.
    pub fn len(&self) -> usize {
        self.rows.len()
    }

    /// Row `n`: the word, where, who.
    pub fn row<'a>(&'a self, plan: &Plan, n: usize) -> (&'a str, Place, Id<Person>) {
        let (word, unit, person) = self.rows[n];
        (&self.words[word as usize], plan.units[unit as usize].place(), Plan::person(person as usize))
    }
}
