//! Rows that are all one person: a list may hold somebody three times.

use crate::compare::compare;
use crate::list::{Found, List, Search};
use crate::view::View;
use std::collections::HashMap;

/// How many rows of each group are asked whether they match the other's.
const ASKED: usize = 12;

impl List {
    /// Puts the rows of the pairs into groups, each in the order of its rows, by the first row.
    ///
    /// Pairs are joined from the most probable down. Two groups are joined by a pair only if their rows match on average: a
    /// pair that is forbidden keeps its groups apart, and so does a chain of people who only each resemble the next.
    pub fn groups(&self, found: &Found, search: &Search) -> Vec<Vec<u32>> {
        let mut order: Vec<usize> = (0..found.pairs.len()).collect();
        order.sort_by(|x, y| {
            let (p, q) = (&found.pairs[*x], &found.pairs[*y]);
            q.probability.total_cmp(&p.probability).then((p.a, p.b).cmp(&(q.a, q.b)))
        });
        let mut known: HashMap<(u32, u32), f32> = HashMap::new();
        let mut group_of: HashMap<u32, usize> = HashMap::new();
        let mut groups: Vec<Vec<u32>> = vec![];
        for pair in order.into_iter().map(|n| &found.pairs[n]) {
            let mut at = |row: u32| {
                *group_of.entry(row).or_insert_with(|| {
                    groups.push(vec![row]);
                    groups.len() - 1
                })
            };
            let (x, y) = (at(pair.a), at(pair.b));
            known.insert((pair.a, pair.b), pair.probability);
            if x != y && self.belong_together(&groups[x], &groups[y], &mut known, found, search) {
                let (into, from) = if groups[x].len() < groups[y].len() { (y, x) } else { (x, y) };
                let rows = std::mem::take(&mut groups[from]);
                group_of.extend(rows.iter().map(|row| (*row, into)));
                groups[into].extend(rows);
            }
        }
        groups.retain(|g| g.len() > 1);
        groups.iter_mut().for_each(|g| g.sort_unstable());
        groups.sort_unstable();
        groups
    }

    fn belong_together<'a>(
        &self,
        x: &'a [u32],
        y: &'a [u32],
        known: &mut HashMap<(u32, u32), f32>,
        found: &Found,
        search: &Search,
    ) -> bool {
        let each = |x: &'a [u32], y: &'a [u32]| {
            x.iter().flat_map(move |a| y.iter().map(move |b| (*a.min(b), *a.max(b))))
        };
        if !search.never.is_empty() && each(x, y).any(|(a, b)| search.forbids(a, b)) {
            return false;
        }
        let (people, rows) = (&View::of(&self.people), self.rows.len() as f64);
        let (x, y) = (&x[..x.len().min(ASKED)], &y[..y.len().min(ASKED)]);
        let mut sum = 0.0;
        for (a, b) in each(x, y) {
            sum += *known.entry((a, b)).or_insert_with(|| {
                let (Some(a), Some(b)) = (self.rows.get(a as usize), self.rows.get(b as usize)) else {
                    return 0.0;
                };
                found.weights.shares(&compare(people, a, b), rows)[0] as f32
            });
        }
        sum >= search.least * (x.len() * y.len()) as f32
    }
}
