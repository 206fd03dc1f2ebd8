//! Invented people: a given and a family name drawn from what Morocco commonly writes, in both scripts.

use rand_chacha::{ChaCha20Rng, rand_core::Rng};

/// The lists, read once.
pub struct Names {
    men: Vec<(&'static str, &'static str)>,
    women: Vec<(&'static str, &'static str)>,
    families: Vec<(&'static str, &'static str)>,
}

/// An invented person.
#[derive(Clone, Debug)]
pub struct Invented {
    /// Name in Arabic.
    pub ar: String,
    /// Name in Latin letters.
    pub la: String,
    /// A woman?
    pub woman: bool,
}

impl Names {
    /// Reads `data/names.tsv`.
    pub fn read() -> Names {
        let mut names = Names { men: vec![], women: vec![], families: vec![] };
        for line in include_str!("../../data/names.tsv").lines().filter(|l| !l.starts_with('#')) {
            let mut parts = line.split('\t');
            if let (Some(list), Some(ar), Some(la)) = (parts.next(), parts.next(), parts.next()) {
                let la = la.split(',').next().unwrap_or(la);
                match list {
                    "m" => names.men.push((ar, la)),
                    "f" => names.women.push((ar, la)),
                    _ => names.families.push((ar, la)),
                }
            }
        }
        names
    }
    /// Somebody new; one in `in_women` is a woman (0: none).
    pub fn invent(&self, rng: &mut ChaCha20Rng, in_women: u32) -> Invented {
        let woman = in_women > 0 && rng.next_u32().is_multiple_of(in_women);
        let given = pick(if woman { &self.women } else { &self.men }, rng);
        let family = pick(&self.families, rng);
        Invented { ar: format!("{} {}", given.0, family.0), la: format!("{} {}", given.1, family.1), woman }
    }
}

/// One of a list.
pub fn pick<T: Copy>(list: &[T], rng: &mut ChaCha20Rng) -> T {
    list[rng.next_u32() as usize % list.len()]
}
