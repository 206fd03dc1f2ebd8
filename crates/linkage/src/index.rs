//! One person against a register of a million.

use crate::chains::Chains;
use crate::compare::compare;
use crate::field::Why;
use crate::keys::keys;
use crate::list::List;
use crate::person::Person;
use crate::population::Population;
use crate::row::Row;
use crate::view::View;
use crate::weights::Weights;
use std::collections::{HashMap, HashSet};

/// A register in memory, in which a person is looked for. Whoever keeps the register keeps this in step with it.
pub struct Index {
    people: Population,
    rows: Vec<Row>,
    ids: Vec<u64>,
    places: HashMap<u64, u32>,
    free: Vec<u32>,
    chains: Chains,
    weights: Weights,
}

/// Somebody in the register who may be the person that was asked for.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Match {
    /// The number under which the register knows them.
    pub id: u64,
    /// How probable it is that they are the person asked for, from 0 to 1.
    pub probability: f32,
    /// Why.
    pub why: Why,
}

/// How to ask.
#[derive(Clone, Debug)]
pub struct Ask {
    /// The least probability of a match that is told.
    pub least: f32,
    /// The most matches that are told.
    pub most: usize,
    /// Persons of whom somebody said that they are not this one, and the person's own number, if they have one.
    pub never: HashSet<u64>,
}

impl Default for Ask {
    fn default() -> Ask {
        Ask { least: 0.05, most: 10, never: HashSet::new() }
    }
}

/// How many rows of one key are looked at. The last added come first; the others are met under finer keys.
const WALKED: usize = 300;

impl Index {
    /// An empty register, with weights learned elsewhere or [`Weights::default`].
    pub fn new(weights: Weights) -> Index {
        Index::from_list(List::new(), &[], weights)
    }

    /// A register of the rows of a list, whose numbers are given in the same order. A row without a number, or with one
    /// that came before, is left out.
    pub fn from_list(mut list: List, ids: &[u64], weights: Weights) -> Index {
        list.straighten();
        let List { mut people, mut rows } = list;
        people.names.forget_writings();
        let mut index = Index {
            chains: Chains::with_room(rows.len()),
            people: Population::default(),
            ids: ids.iter().copied().take(rows.len()).collect(),
            places: HashMap::with_capacity(rows.len()),
            free: vec![],
            rows: vec![],
            weights,
        };
        rows.drain(index.ids.len()..).for_each(|row| people.count(&row, false));
        for (n, row) in rows.iter().enumerate() {
            let place = n as u32;
            if index.places.contains_key(&index.ids[n]) {
                people.count(row, false);
                index.free.push(place);
            } else {
                index.chains.insert(place, &keys(&View::of(&people), row));
                index.places.insert(index.ids[n], place);
            }
        }
        (index.people, index.rows) = (people, rows);
        index
    }

    /// How many people there are.
    pub fn len(&self) -> usize {
        self.places.len()
    }

    /// Nobody yet.
    pub fn is_empty(&self) -> bool {
        self.places.is_empty()
    }

    /// About how many bytes of memory this takes, without the names' own letters.
    pub fn bytes(&self) -> usize {
        self.chains.bytes()
            + self.rows.capacity() * size_of::<Row>()
            + self.ids.capacity() * 8
            + self.places.capacity() * 17
            + self.people.bytes()
    }

    /// Adds a person, or says anew what is known of one.
    pub fn insert(&mut self, id: u64, person: &Person<'_>) {
        self.remove(id);
        let mut row = self.people.row(person);
        self.people.names.forget_writings();
        row.straighten(&View::of(&self.people));
        self.people.count(&row, true);
        let place = self.free.pop().unwrap_or(self.rows.len() as u32);
        if place as usize == self.rows.len() {
            self.rows.push(row);
            self.ids.push(id);
        } else {
            self.rows[place as usize] = row;
            self.ids[place as usize] = id;
        }
        self.chains.insert(place, &keys(&View::of(&self.people), &row));
        self.places.insert(id, place);
    }

    /// Takes a person away; false if there is none of this number.
    pub fn remove(&mut self, id: u64) -> bool {
        let Some(place) = self.places.remove(&id) else { return false };
        self.chains.remove(place);
        self.people.count(&self.rows[place as usize], false);
        self.free.push(place);
        true
    }

    /// Who in the register may be this person, the most probable first.
    pub fn candidates(&self, person: &Person<'_>, ask: &Ask) -> Vec<Match> {
        let (view, row) = View::visited(&self.people, person);
        let keys = keys(&view, &row);
        let mut met: Vec<u32> = keys.iter().flat_map(|key| self.chains.rows(*key).take(WALKED)).collect();
        met.sort_unstable();
        met.dedup();
        let people = self.len() as f64;
        let mut found: Vec<Match> = vec![];
        for place in met {
            let id = self.ids[place as usize];
            let c = compare(&view, &row, &self.rows[place as usize]);
            let probability = self.weights.shares(&c, people)[0] as f32;
            if probability >= ask.least && !ask.never.contains(&id) {
                found.push(Match { id, probability, why: c.why() });
            }
        }
        found.sort_by(|x, y| y.probability.total_cmp(&x.probability).then(x.id.cmp(&y.id)));
        found.truncate(ask.most);
        found
    }
}
