//! Names of a nation of invented people: the given names of `data/names.tsv`, its family names, names made of them
//! (`بن`, `آيت`, `أو`), and a long tail of invented ones, as unevenly shared as names are. Each in one of its Latin spellings.

use super::dice::{Dice, Of};
use std::collections::HashSet;

/// How many family names there are.
const FAMILIES: usize = 8000;

/// A name and how people spell it in Latin letters, the commonest first.
struct Written {
    ar: String,
    la: Vec<String>,
}

/// An invented person.
#[derive(Debug, PartialEq)]
pub struct Invented {
    /// Name in Arabic.
    pub ar: String,
    /// Name in Latin letters; empty for one in ten, as in real registers.
    pub la: String,
    /// A woman?
    pub woman: bool,
}

/// The lists with their weights.
pub struct Names {
    seed: u64,
    men: Vec<Written>,
    women: Vec<Written>,
    families: Vec<Written>,
    men_sums: Vec<f64>,
    women_sums: Vec<f64>,
    family_sums: Vec<f64>,
}

impl Names {
    /// Reads `data/names.tsv` and makes up the rest.
    pub fn new(seed: u64) -> Names {
        let (mut men, mut women, mut families) = (vec![], vec![], vec![]);
        for line in include_str!("../../data/names.tsv").lines().filter(|l| !l.starts_with('#')) {
            let mut parts = line.split('\t');
            let (Some(list), Some(ar), Some(la)) = (parts.next(), parts.next(), parts.next()) else {
                continue;
            };
            let written = Written { ar: ar.to_owned(), la: la.split(',').map(str::to_owned).collect() };
            match list {
                "m" => men.push(written),
                "f" => women.push(written),
                _ => families.push(written),
            }
        }
        let composed: Vec<Written> = men.iter().flat_map(composed).collect();
        families.extend(composed);
        let mut known: HashSet<String> = families.iter().map(|f| f.ar.clone()).collect();
        // There are more patterns than names wanted: the bound is only for the compiler of doubts.
        for n in 0..20 * FAMILIES as u64 {
            if families.len() >= FAMILIES {
                break;
            }
            let family = invented(&mut Dice::of(seed, Of::Family, n));
            if known.insert(family.ar.clone()) {
                families.push(family);
            }
        }
        let (men_sums, women_sums) = (sums(men.len(), 0.9, 4.0), sums(women.len(), 0.9, 4.0));
        let family_sums = sums(families.len(), 0.85, 12.0);
        Names { seed, men, women, families, men_sums, women_sums, family_sums }
    }

    /// Person number `n`.
    pub fn person(&self, n: u64) -> Invented {
        let dice = &mut Dice::of(self.seed, Of::Person, n);
        let woman = dice.chance(45);
        let (given, given_sums) =
            if woman { (&self.women, &self.women_sums) } else { (&self.men, &self.men_sums) };
        let first = &given[dice.weighted(given_sums)];
        let second = dice.chance(12).then(|| &given[dice.weighted(given_sums)]).filter(|s| s.ar != first.ar);
        let family = &self.families[dice.weighted(&self.family_sums)];
        let parts: Vec<&Written> = [Some(first), second, Some(family)].into_iter().flatten().collect();
        let ar = parts.iter().map(|p| p.ar.as_str()).collect::<Vec<_>>().join(" ");
        let la = if dice.chance(10) {
            String::new()
        } else {
            parts.iter().map(|p| spelling(p, dice)).collect::<Vec<_>>().join(" ")
        };
        Invented { ar, la, woman }
    }
}

fn spelling<'a>(name: &'a Written, dice: &mut Dice) -> &'a str {
    let commonest = dice.chance(60);
    &name.la[if commonest { 0 } else { dice.below(name.la.len()) }]
}

/// Growing sums of shares that fall with the rank, as those of names do.
fn sums(n: usize, slope: f64, offset: f64) -> Vec<f64> {
    let mut sum = 0.0;
    (0..n)
        .map(|rank| {
            sum += (rank as f64 + offset).powf(-slope);
            sum
        })
        .collect()
}

/// Family names made of a given name.
fn composed(given: &Written) -> Vec<Written> {
    let bare = given.ar.strip_prefix("ال").unwrap_or(&given.ar);
    let spelt = |prefixes: &[&str]| -> Vec<String> {
        let each = given.la.iter().flat_map(|la| prefixes.iter().map(move |p| (p, la)));
        each.map(
            |(p, la)| if p.ends_with(' ') { format!("{p}{la}") } else { format!("{p}{}", la.to_lowercase()) },
        )
        .collect()
    };
    vec![
        Written { ar: format!("بن {}", given.ar), la: spelt(&["Ben ", "Ben"]) },
        Written { ar: format!("آيت {}", given.ar), la: spelt(&["Ait ", "Aït "]) },
        Written { ar: format!("أو{bare}"), la: spelt(&["Ou"]) },
    ]
}

/// A letter and its Latin spellings, the French one first.
const LETTERS: &[(&str, &[&str])] = &[
    ("ب", &["b"]),
    ("ت", &["t"]),
    ("ج", &["j", "dj"]),
    ("ح", &["h"]),
    ("خ", &["kh"]),
    ("د", &["d"]),
    ("ر", &["r"]),
    ("ز", &["z"]),
    ("س", &["s", "ss"]),
    ("ش", &["ch", "sh"]),
    ("ط", &["t"]),
    ("غ", &["gh", "rh"]),
    ("ف", &["f"]),
    ("ق", &["k", "q"]),
    ("ك", &["k"]),
    ("ل", &["l"]),
    ("م", &["m"]),
    ("ن", &["n"]),
    ("ه", &["h"]),
    ("و", &["ou", "w"]),
];

/// A name of three consonants in one of the patterns that family names have.
fn invented(dice: &mut Dice) -> Written {
    let [a, b, c] = [dice.pick(LETTERS), dice.pick(LETTERS), dice.pick(LETTERS)];
    let (pattern, article) = (dice.below(6), dice.chance(60));
    let ar = match pattern {
        0 => format!("{}{}{}اوي", a.0, b.0, c.0),
        1 => format!("{}{}ا{}", a.0, b.0, c.0),
        2 => format!("{}ا{}{}ي", a.0, b.0, c.0),
        3 => format!("{}{}{}اني", a.0, b.0, c.0),
        4 => format!("بو{}{}ا{}", a.0, b.0, c.0),
        _ => format!("{}{}و{}", a.0, b.0, c.0),
    };
    let latin = |a: &str, b: &str, c: &str| match pattern {
        0 => format!("{a}a{b}{c}aoui"),
        1 => format!("{a}a{b}{b}a{c}"),
        2 => format!("{a}a{b}{c}i"),
        3 => format!("{a}a{b}{c}ani"),
        4 => format!("bou{a}a{b}a{c}"),
        _ => format!("{a}a{b}ou{c}"),
    };
    let mut la = vec![];
    for _ in 0..3 {
        let sounds =
            if la.is_empty() { [a.1[0], b.1[0], c.1[0]] } else { [a, b, c].map(|l| *dice.pick(l.1)) };
        let name = capital(&latin(sounds[0], sounds[1], sounds[2]));
        let name = if article && !dice.chance(30) { format!("El {name}") } else { name };
        if !la.contains(&name) {
            la.push(name);
        }
    }
    Written { ar: if article { format!("ال{ar}") } else { ar }, la }
}

fn capital(word: &str) -> String {
    let mut letters = word.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn people_have_names_in_both_scripts_and_keep_them() {
        let names = Names::new(7);
        assert_eq!(names.families.len(), FAMILIES);
        let people: Vec<Invented> = (0..2000).map(|n| names.person(n)).collect();
        assert_eq!(people[11], Names::new(7).person(11));
        assert!(people.iter().all(|p| p.ar.contains(' ') && crate::people::clean_name(&p.ar) == p.ar));
        let without = people.iter().filter(|p| p.la.is_empty()).count();
        assert!((100..300).contains(&without), "{without}");
        let different: HashSet<&str> = people.iter().map(|p| p.ar.as_str()).collect();
        assert!(different.len() > 1800, "{}", different.len());
    }
}
