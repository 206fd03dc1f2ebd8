//! What a frozen roll is proven by: a leaf per voter, the root of the Merkle tree over them (RFC 6962, section 2.1), and the slip with
//! which one voter shows to be on it without showing anybody else. Pure.

use amana_base::{Day, Id};
use data_encoding::{BASE32_NOPAD, HEXLOWER};
use sha2::{Digest, Sha256};

use crate::{journal::seal, people::Person, rolls::Roll};

/// SHA-256.
pub type Hash = [u8; 32];

fn framed(h: &mut Sha256, bytes: &[u8]) {
    h.update((bytes.len() as u64).to_be_bytes());
    h.update(bytes);
}

/// What one line of a roll says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line<'a> {
    /// Of which roll.
    pub roll: Id<Roll>,
    /// Who.
    pub person: Id<Person>,
    /// In Arabic.
    pub name_ar: &'a str,
    /// In Latin script.
    pub name_la: &'a str,
    /// The code of the unit of the membership.
    pub unit: &'a str,
    /// Hides the rest from whoever only has the hash.
    pub nonce: &'a [u8],
}

impl Line<'_> {
    /// Its leaf: SHA-256 over 0x00 and every field, each with its length before it.
    pub fn leaf(&self) -> Hash {
        let mut h = Sha256::new();
        h.update([0]);
        framed(&mut h, b"amana roll line 1");
        framed(&mut h, &self.roll.raw().to_be_bytes());
        framed(&mut h, &self.person.raw().to_be_bytes());
        framed(&mut h, self.name_ar.as_bytes());
        framed(&mut h, self.name_la.as_bytes());
        framed(&mut h, self.unit.as_bytes());
        framed(&mut h, self.nonce);
        h.finalize().into()
    }
}

/// The root over the leaves of those who may vote, in the order of their persons' identifiers.
pub fn root(leaves: &[Vec<u8>]) -> Hash {
    seal::root(&leaves.iter().map(Vec::as_slice).collect::<Vec<_>>())
}

/// What a roll is about, and what proves it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Head {
    /// It.
    pub roll: Id<Roll>,
    /// The code of the unit.
    pub unit: String,
    /// The body, or 0.
    pub body: i64,
    /// The day of the vote.
    pub day: Day,
    /// How many may vote.
    pub electors: i64,
    /// Over their leaves.
    pub root: Hash,
}

impl Head {
    /// The published hash.
    pub fn hash(&self) -> Hash {
        let mut h = Sha256::new();
        framed(&mut h, b"amana roll 1");
        framed(&mut h, &self.roll.raw().to_be_bytes());
        framed(&mut h, self.unit.as_bytes());
        framed(&mut h, &self.body.to_be_bytes());
        framed(&mut h, &self.day.0.to_be_bytes());
        framed(&mut h, &self.electors.to_be_bytes());
        framed(&mut h, &self.root);
        h.finalize().into()
    }
}

/// The hashes that lead from a leaf to the root (RFC 6962, section 2.1.1), the nearest first; none beyond the leaves.
pub fn path(leaves: &[Vec<u8>], at: usize) -> Option<Vec<Hash>> {
    if at >= leaves.len() {
        return None;
    }
    let (mut leaves, mut at, mut out) = (leaves, at, vec![]);
    while leaves.len() > 1 {
        // The largest power of two below the number of leaves.
        let split = leaves.len().div_ceil(2).next_power_of_two();
        let (left, right) = leaves.split_at(split);
        if at < split {
            out.push(root(right));
            leaves = left;
        } else {
            out.push(root(left));
            (leaves, at) = (right, at - split);
        }
    }
    out.reverse();
    Some(out)
}

/// The root to which a leaf leads by a path (RFC 9162, section 2.1.3.2); none when the path has not the length of its place.
pub fn root_by(leaf: Hash, at: u64, size: u64, path: &[Hash]) -> Option<Hash> {
    if at >= size {
        return None;
    }
    let node = |left: &Hash, right: &Hash| -> Hash {
        let mut h = Sha256::new();
        h.update([1]);
        h.update(left);
        h.update(right);
        h.finalize().into()
    };
    let (mut at, mut last, mut hash) = (at, size - 1, leaf);
    for step in path {
        if last == 0 {
            return None;
        }
        if at & 1 == 1 || at == last {
            hash = node(step, &hash);
            while at & 1 == 0 && at != 0 {
                at >>= 1;
                last >>= 1;
            }
        } else {
            hash = node(&hash, step);
        }
        at >>= 1;
        last >>= 1;
    }
    (last == 0).then_some(hash)
}

/// What a voter keeps: the line, its place, the way to the root. It shows nobody else.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Slip {
    /// Of which roll.
    pub roll: Id<Roll>,
    /// Who.
    pub person: Id<Person>,
    /// In Arabic.
    pub name_ar: String,
    /// In Latin script.
    pub name_la: String,
    /// The code of the unit of the membership.
    pub unit: String,
    /// The line's own secret.
    pub nonce: Vec<u8>,
    /// Which line, from 0.
    pub at: u64,
    /// Of how many.
    pub of: u64,
    /// To the root.
    pub path: Vec<Hash>,
}

/// The first line of a slip.
const TITLE: &str = "amana-roll-slip 1";

impl Slip {
    /// The root to which it leads.
    pub fn root(&self) -> Option<Hash> {
        let line = Line {
            roll: self.roll,
            person: self.person,
            name_ar: &self.name_ar,
            name_la: &self.name_la,
            unit: &self.unit,
            nonce: &self.nonce,
        };
        root_by(line.leaf(), self.at, self.of, &self.path)
    }
    /// As text, to keep and to paste.
    pub fn text(&self) -> String {
        let path: Vec<String> = self.path.iter().map(|hash| HEXLOWER.encode(hash)).collect();
        format!(
            "{TITLE}\nroll: {}\nperson: {}\nname-ar: {}\nname-la: {}\nunit: {}\nsecret: {}\nplace: {}/{}\npath: {}\n",
            self.roll,
            self.person,
            self.name_ar,
            self.name_la,
            self.unit,
            BASE32_NOPAD.encode(&self.nonce),
            self.at,
            self.of,
            path.join(" ")
        )
    }
    /// A slip from its text; none when it is not one. What surrounds it (a mark of order, spaces at the ends) is passed over.
    pub fn read(text: &str) -> Option<Slip> {
        let mut lines =
            text.trim_start_matches('\u{feff}').lines().map(str::trim).filter(|line| !line.is_empty());
        if lines.next()? != TITLE {
            return None;
        }
        let mut field = |name: &str| {
            let (key, value) = lines.next()?.split_once(':')?;
            (key == name).then(|| value.trim().to_owned())
        };
        let (roll, person) = (field("roll")?.parse().ok()?, field("person")?.parse().ok()?);
        let (name_ar, name_la, unit) = (field("name-ar")?, field("name-la")?, field("unit")?);
        let nonce = BASE32_NOPAD.decode(field("secret")?.as_bytes()).ok()?;
        let place = field("place")?;
        let (at, of) = place.split_once('/')?;
        let path = field("path")?;
        let hash = |text: &str| HEXLOWER.decode(text.as_bytes()).ok()?.try_into().ok();
        let path: Option<Vec<Hash>> = path.split_whitespace().map(hash).collect();
        Some(Slip {
            roll,
            person,
            name_ar,
            name_la,
            unit,
            nonce,
            at: at.parse().ok()?,
            of: of.parse().ok()?,
            path: path.filter(|path| path.len() <= 64)?,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn leaves(n: usize) -> Vec<Vec<u8>> {
        (0..n).map(|i| Sha256::digest(i.to_be_bytes()).to_vec()).collect()
    }

    proptest! {
        /// The base of congresses: each voter's slip leads to the root of the roll, and no other line, place or number does.
        #[test]
        fn a_path_leads_to_the_root_from_its_own_place_alone(n in 1usize..300, pick in 0usize..300, other in 0usize..300) {
            let leaves = leaves(n);
            let (at, other) = (pick % n, other % n);
            let path = path(&leaves, at).unwrap();
            let leaf = |i: usize| Hash::try_from(leaves[i].as_slice()).unwrap();
            let root = root(&leaves);
            prop_assert_eq!(root_by(leaf(at), at as u64, n as u64, &path), Some(root));
            if other != at {
                prop_assert_ne!(root_by(leaf(other), at as u64, n as u64, &path), Some(root));
                prop_assert_ne!(root_by(leaf(at), other as u64, n as u64, &path), Some(root));
            }
            prop_assert_eq!(root_by(leaf(at), n as u64, n as u64, &path), None);
        }

        /// The base of congresses: a slip is read as it was written; one letter more in the name and it leads elsewhere.
        #[test]
        fn a_slip_comes_back_from_its_text(n in 1usize..40, pick in 0usize..40, name in "[ا-ي ]{1,20}") {
            let name = name.trim().to_owned();
            prop_assume!(!name.is_empty());
            let (roll, nonce) = (Id::from_raw(77), vec![9u8; 16]);
            let line = |person: i64, name: &str| Line { roll, person: Id::from_raw(person), name_ar: name, name_la: "", unit: "03.531", nonce: &nonce }.leaf();
            let leaves: Vec<Vec<u8>> = (0..n).map(|i| line(i as i64, &name).to_vec()).collect();
            let at = pick % n;
            let slip = Slip { roll, person: Id::from_raw(at as i64), name_ar: name.clone(), name_la: String::new(), unit: "03.531".into(),
                nonce: nonce.clone(), at: at as u64, of: n as u64, path: path(&leaves, at).unwrap() };
            let read = Slip::read(&slip.text()).expect("a slip");
            prop_assert_eq!(&read, &slip);
            prop_assert_eq!(read.root(), Some(root(&leaves)));
            let forged = Slip { name_ar: format!("{name}ب"), ..slip };
            prop_assert_ne!(forged.root(), Some(root(&leaves)));
        }

        #[test]
        fn what_is_not_a_slip_is_none(text in ".{0,200}") {
            prop_assert_eq!(Slip::read(&text), None);
        }
    }
}
