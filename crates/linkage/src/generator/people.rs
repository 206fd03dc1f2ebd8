//! Invented persons: households of one to several, with relatives, twins, namesakes and juniors.

use super::dice::Dice;
use super::nation::Nation;
use super::rates::Rates;
use crate::person::Sex;

/// A person as they are.
#[derive(Clone)]
pub(super) struct Truth {
    pub(super) woman: bool,
    /// Numbers of names; the second of a double given name.
    pub(super) given: usize,
    pub(super) second: Option<usize>,
    pub(super) family: usize,
    /// The father's given name.
    pub(super) father: usize,
    pub(super) identity: String,
    pub(super) phone: u32,
    pub(super) other_phone: u32,
    pub(super) born: (u16, u8, u8),
    pub(super) commune: usize,
    /// Makes the e-mail address.
    pub(super) address: u32,
}

impl Truth {
    pub(super) fn sex(&self) -> Sex {
        if self.woman { Sex::Woman } else { Sex::Man }
    }

    /// Somebody unlike anybody.
    fn anybody(nation: &Nation, dice: &mut Dice) -> Truth {
        let woman = dice.chance(0.4);
        let given = nation.given(woman, dice);
        let second = dice.chance(0.08).then(|| nation.given(woman, dice)).filter(|s| *s != given);
        Truth {
            woman,
            given,
            second,
            family: nation.family(dice),
            father: nation.given(false, dice),
            identity: identity(dice),
            phone: mobile(dice),
            other_phone: mobile(dice),
            born: (1940 + dice.below(68) as u16, 1 + dice.below(12) as u8, 1 + dice.below(28) as u8),
            commune: nation.commune(dice),
            address: dice.below(1_000_000_000) as u32,
        }
    }

    /// The next person after this one.
    fn next(&self, rates: &Rates, nation: &Nation, dice: &mut Dice) -> Option<Truth> {
        let mut p = Truth::anybody(nation, dice);
        let mut mark = dice.share();
        let mut falls = |share: f64| {
            let hit = (0.0..share).contains(&mark);
            mark -= share;
            hit
        };
        if falls(rates.relatives) {
            (p.family, p.commune) = (self.family, self.commune);
            if dice.chance(0.6) {
                p.phone = self.phone;
            }
            if dice.chance(0.5) {
                p.father = self.father;
            }
        } else if falls(rates.twins) {
            (p.family, p.commune, p.born, p.father) = (self.family, self.commune, self.born, self.father);
            if (p.woman, p.given) == (self.woman, self.given) {
                p.woman = !self.woman;
                (p.given, p.second) = (nation.given(p.woman, dice), None);
            }
            if dice.chance(0.4) {
                p.phone = self.phone;
            }
        } else if falls(rates.namesakes) {
            p.named_as(self);
        } else if falls(rates.juniors) {
            p.named_as(self);
            p.father = self.given;
            p.born.0 = (self.born.0 + 20 + dice.below(20) as u16).min(2007);
            if dice.chance(0.5) {
                p.phone = self.phone;
            }
        } else {
            return None;
        }
        Some(p)
    }

    /// Has the names and the commune of another.
    fn named_as(&mut self, other: &Truth) {
        (self.woman, self.given, self.second) = (other.woman, other.given, other.second);
        (self.family, self.commune) = (other.family, other.commune);
    }

    /// The people of one house, the first of whom is number `n`.
    pub(super) fn household(n: u64, seed: u64, rates: &Rates, nation: &Nation) -> Vec<Truth> {
        let dice = &mut Dice::of(seed, 2, n);
        let mut house = vec![Truth::anybody(nation, dice)];
        while let Some(p) =
            house.last().and_then(|last| last.next(rates, nation, dice)).filter(|_| house.len() < 8)
        {
            house.push(p);
        }
        house
    }
}

fn mobile(dice: &mut Dice) -> u32 {
    600_000_000 + dice.below(200_000_000) as u32
}

fn identity(dice: &mut Dice) -> String {
    const LETTERS: [&str; 18] =
        ["A", "AB", "B", "BE", "BK", "C", "CD", "D", "E", "EE", "F", "G", "J", "JB", "K", "L", "T", "W"];
    format!("{}{}", dice.pick(&LETTERS), 10_000 + dice.below(989_999))
}
