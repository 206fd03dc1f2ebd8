//! The names and communes of an invented nation, as unevenly shared as in Morocco.

use super::dice::Dice;
use std::collections::HashSet;

/// A name and how people spell it in Latin letters, the commonest first.
pub(super) struct Spelt {
    pub(super) ar: String,
    pub(super) la: Vec<String>,
}

/// How many family names and communes there are.
const FAMILIES: usize = 8000;
const COMMUNES: usize = 1500;

/// Names with their weights, and communes.
pub(super) struct Nation {
    pub(super) men: Vec<Spelt>,
    pub(super) women: Vec<Spelt>,
    pub(super) families: Vec<Spelt>,
    pub(super) communes: Vec<Spelt>,
    men_sums: Vec<f64>,
    women_sums: Vec<f64>,
    family_sums: Vec<f64>,
}

impl Nation {
    /// Always the same nation.
    pub(super) fn new() -> Nation {
        let mut lists: [Vec<Spelt>; 4] = Default::default();
        for line in include_str!("../../data/names.tsv").lines() {
            let mut parts = line.split('\t');
            let (Some(list), Some(ar), Some(la)) = (parts.next(), parts.next(), parts.next()) else {
                continue;
            };
            let Some(n) = ["m", "f", "l", "b"].iter().position(|l| *l == list) else { continue };
            lists[n].push(Spelt { ar: ar.to_owned(), la: la.split(',').map(str::to_owned).collect() });
        }
        let [men, women, mut families, bases] = lists;
        let dice = &mut Dice::of(7, 1, 0);
        let mut composed: Vec<Spelt> = bases.iter().flat_map(composed).collect();
        dice.shuffle(&mut composed);
        families.extend(composed);
        let mut known: HashSet<String> = families.iter().map(|f| f.ar.clone()).collect();
        while families.len() < FAMILIES {
            let family = invented(dice);
            if known.insert(family.ar.clone()) {
                families.push(family);
            }
        }
        let mut communes: Vec<Spelt> = vec![];
        while communes.len() < COMMUNES {
            let (ar, la) =
                dice.pick(&[("سيدي", "Sidi"), ("أولاد", "Ouled"), ("آيت", "Ait"), ("عين", "Ain"), ("", "")]);
            let own = invented(dice);
            let named = |a: &str, b: &str| format!("{a} {b}").trim().to_owned();
            let commune = Spelt { ar: named(ar, &own.ar), la: own.la.iter().map(|l| named(la, l)).collect() };
            if known.insert(commune.ar.clone()) {
                communes.push(commune);
            }
        }
        let (men_sums, women_sums) = (sums(men.len(), 0.9, 2.0), sums(women.len(), 0.9, 2.0));
        let family_sums = sums(families.len(), 0.75, 20.0);
        Nation { men, women, families, communes, men_sums, women_sums, family_sums }
    }

    /// A given name.
    pub(super) fn given(&self, woman: bool, dice: &mut Dice) -> usize {
        dice.weighted(if woman { &self.women_sums } else { &self.men_sums })
    }

    /// The given name of this number.
    pub(super) fn given_name(&self, woman: bool, n: usize) -> &Spelt {
        if woman { &self.women[n] } else { &self.men[n] }
    }

    /// A family name.
    pub(super) fn family(&self, dice: &mut Dice) -> usize {
        dice.weighted(&self.family_sums)
    }

    /// A commune: the largest have a hundred times as many people as the smallest.
    pub(super) fn commune(&self, dice: &mut Dice) -> usize {
        ((dice.share().powf(1.7) * COMMUNES as f64) as usize).min(COMMUNES - 1)
    }
}

/// Growing sums of shares that fall with the rank, as those of names do.
fn sums(n: usize, slope: f64, offset: f64) -> Vec<f64> {
    let mut sum = 0.0;
    let mut add = |rank: usize| {
        sum += (rank as f64 + offset).powf(-slope);
        sum
    };
    (0..n).map(&mut add).collect()
}

/// Family names made of a given name.
fn composed(base: &Spelt) -> Vec<Spelt> {
    let bare = base.ar.strip_prefix("ال").unwrap_or(&base.ar);
    let spelt = |prefixes: &[&str]| -> Vec<String> {
        let each = base.la.iter().flat_map(|la| prefixes.iter().map(move |p| (p, la)));
        let write = |(p, la): (&&str, &String)| {
            let apart = p.ends_with([' ', '-']);
            format!("{p}{}", if apart { la.clone() } else { la.to_lowercase().replace(' ', "") })
        };
        each.map(write).collect()
    };
    vec![
        Spelt { ar: format!("بن {}", base.ar), la: spelt(&["Ben ", "Ben"]) },
        Spelt { ar: format!("آيت {}", base.ar), la: spelt(&["Ait ", "Aït ", "Ait-"]) },
        Spelt { ar: format!("أو{bare}"), la: spelt(&["Ou", "U"]) },
    ]
}

/// A letter and its Latin spellings, the French one first.
const LETTERS: [(&str, &[&str]); 26] = [
    ("ب", &["b"]),
    ("ت", &["t"]),
    ("ج", &["j", "j", "dj"]),
    ("ح", &["h"]),
    ("خ", &["kh"]),
    ("د", &["d"]),
    ("ر", &["r"]),
    ("ز", &["z"]),
    ("س", &["s", "ss"]),
    ("ش", &["ch", "ch", "ch", "sh"]),
    ("ص", &["s", "ss"]),
    ("ض", &["d"]),
    ("ط", &["t"]),
    ("غ", &["gh", "gh", "rh"]),
    ("ف", &["f"]),
    ("ق", &["k", "q"]),
    ("ك", &["k"]),
    ("ل", &["l"]),
    ("م", &["m"]),
    ("ن", &["n"]),
    ("ه", &["h"]),
    ("و", &["ou", "w"]),
    ("ع", &["a", "aa", ""]),
    ("ب", &["b"]),
    ("م", &["m"]),
    ("ر", &["r"]),
];

/// A name of three consonants in one of the patterns that family names have.
fn invented(dice: &mut Dice) -> Spelt {
    let [a, b, c] = [dice.pick(&LETTERS), dice.pick(&LETTERS), dice.pick(&LETTERS)];
    let (pattern, article) = (dice.below(6), dice.chance(0.6));
    let ar = match pattern {
        0 => format!("{}{}{}اوي", a.0, b.0, c.0),
        1 => format!("{}{}ا{}", a.0, b.0, c.0),
        2 => format!("{}ا{}{}ي", a.0, b.0, c.0),
        3 => format!("{}{}{}اني", a.0, b.0, c.0),
        4 => format!("بو{}{}ا{}", a.0, b.0, c.0),
        _ => format!("{}{}و{}", a.0, b.0, c.0),
    };
    let mut la: Vec<String> = vec![];
    for n in 0..5 {
        let sounds = [a, b, c].map(|l| if n == 0 { l.1[0] } else { *dice.pick(l.1) });
        let e = if n == 0 || dice.chance(0.75) { "a" } else { "e" };
        let [x, y, z] = sounds;
        let name = match pattern {
            0 => format!("{x}{e}{y}{z}{}", if n == 0 || dice.chance(0.7) { "aoui" } else { "awi" }),
            1 if y.len() == 1 && (n == 0 || dice.chance(0.7)) => format!("{x}{e}{y}{y}a{z}"),
            1 => format!("{x}{e}{y}a{z}"),
            2 => format!("{x}a{y}{}{z}i", if n == 0 || dice.chance(0.8) { "i" } else { "e" }),
            3 => format!("{x}{e}{y}{z}ani"),
            4 => format!("bou{x}{e}{y}a{z}"),
            _ => format!("{x}{e}{y}{}{z}", if n == 0 || dice.chance(0.7) { "ou" } else { "u" }),
        };
        let name = match if !article || n == 0 { 0 } else { dice.below(4) } {
            0 => capital(&name),
            1 => format!("El {}", capital(&name)),
            2 => capital(&format!("el{name}")),
            _ => capital(&format!("l{name}")),
        };
        if !la.contains(&name) {
            la.push(name);
        }
    }
    Spelt { ar: if article { format!("ال{ar}") } else { ar }, la }
}

fn capital(word: &str) -> String {
    let mut letters = word.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}
