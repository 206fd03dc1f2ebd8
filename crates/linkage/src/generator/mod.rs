//! Invented people in untidy lists, with the truth: for tests, measurements and demonstrations.
//!
//! The same preset, number of rows and seed always give the same list. Nobody in it exists.

mod clerk;
mod dice;
mod nation;
mod people;
mod rates;
mod typist;

pub use rates::{Hand, Preset, Rates};

use crate::person::{Born, Person, Sex, Written};
use dice::Dice;
use nation::Nation;
use people::Truth;

/// One row of an untidy list, and whom it is about. A name in one column stands in its given name.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[expect(missing_docs, reason = "the names of the columns say it")]
pub struct Line {
    pub entity: u32,
    pub given_ar: String,
    pub family_ar: String,
    pub given_la: String,
    pub family_la: String,
    pub born: Option<Born>,
    pub sex: Option<Sex>,
    pub phone: String,
    pub email: String,
    pub place: String,
    pub identity: String,
}

impl Line {
    /// The row as the crate takes it.
    pub fn person(&self) -> Person<'_> {
        fn name<'a>(given: &'a str, family: &'a str) -> Written<'a> {
            match (given, family) {
                ("", "") => Written::Missing,
                (whole, "") => Written::Whole(whole),
                (given, family) => Written::Parts { given, family },
            }
        }
        Person {
            name_ar: name(&self.given_ar, &self.family_ar),
            name_la: name(&self.given_la, &self.family_la),
            born: self.born,
            sex: self.sex,
            phone: &self.phone,
            email: &self.email,
            place: &self.place,
            identity: &self.identity,
        }
    }

    /// Exchanges the names, or writes them into one column.
    fn arrange(&mut self, rates: &Rates, dice: &mut Dice) {
        if dice.chance(rates.exchanged) {
            std::mem::swap(&mut self.given_ar, &mut self.family_ar);
            std::mem::swap(&mut self.given_la, &mut self.family_la);
        }
        if dice.chance(rates.whole) {
            for (given, family) in
                [(&mut self.given_ar, &mut self.family_ar), (&mut self.given_la, &mut self.family_la)]
            {
                if !family.is_empty() {
                    *given = format!("{given} {family}");
                    family.clear();
                }
            }
        }
    }
}

/// A list that is written while it is read: it takes eight bytes a row.
pub struct Lines {
    nation: Nation,
    rates: Rates,
    seed: u64,
    /// Of each row still to come: house, person in the house, copy.
    rows: std::vec::IntoIter<(u32, u8, u8)>,
}

impl Lines {
    /// So many rows with these rates.
    pub fn new(rates: Rates, rows: usize, seed: u64) -> Lines {
        let nation = Nation::new();
        let mut plan = Vec::with_capacity(rows);
        let mut house = 0;
        while plan.len() < rows {
            let members = Truth::household(house.into(), seed, &rates, &nation).len();
            for member in 0..members {
                let mark = Dice::of(seed, 3, u64::from(house) << 8 | member as u64).share();
                let [twice, thrice, four] = rates.copies;
                let copies = match mark {
                    m if m < four => 4,
                    m if m < four + thrice => 3,
                    m if m < four + thrice + twice => 2,
                    _ => 1,
                };
                plan.extend((0..copies).map(|copy| (house, member as u8, copy)));
            }
            house += 1;
        }
        plan.truncate(rows);
        Dice::of(seed, 4, 0).shuffle(&mut plan);
        Lines { nation, rates, seed, rows: plan.into_iter() }
    }
}

impl Iterator for Lines {
    type Item = Line;
    fn next(&mut self) -> Option<Line> {
        let (house, member, copy) = self.rows.next()?;
        let people = Truth::household(house.into(), self.seed, &self.rates, &self.nation);
        let truth = people.get(usize::from(member))?;
        let row = u64::from(house) << 16 | u64::from(member) << 8 | u64::from(copy);
        let dice = &mut Dice::of(self.seed, 5, row);
        let line = match self.rates.hand {
            Hand::Typist => typist::line(truth, &self.rates, &self.nation, dice),
            Hand::Clerk => clerk::line(truth, &self.rates, &self.nation, dice),
        };
        Some(Line { entity: house << 3 | u32::from(member), ..line })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_list_again() {
        for (name, preset) in Preset::ALL {
            let list = |seed| Lines::new(preset.rates(), 500, seed).collect::<Vec<Line>>();
            assert_eq!(list(3), list(3), "{name}");
            assert_ne!(list(3), list(4), "{name}");
            assert_eq!(list(3).len(), 500);
        }
    }

    #[test]
    fn rows_are_what_the_rates_say() {
        let rates = Preset::Tuned.rates();
        let lines: Vec<Line> = Lines::new(rates, 20_000, 1).collect();
        let share = |of: fn(&Line) -> bool| lines.iter().filter(|l| of(l)).count() as f64 / 20_000.0;
        assert!((share(|l| !l.identity.is_empty()) - rates.identity[0]).abs() < 0.02);
        assert!((share(|l| !l.phone.is_empty()) - rates.phone[0]).abs() < 0.02);
        assert!((share(|l| l.given_la.is_empty()) - rates.scripts[0]).abs() < 0.02);
        let mut entities: Vec<u32> = lines.iter().map(|l| l.entity).collect();
        entities.sort_unstable();
        entities.dedup();
        // 0.15 + 2 × 0.04 + 3 × 0.01 rows too many for each person.
        assert!((20_000.0 / entities.len() as f64 - 1.26).abs() < 0.02);
    }
}
