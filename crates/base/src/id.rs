use crate::{Clock, Instant};
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::{
    cmp::Ordering,
    fmt,
    hash::{Hash, Hasher},
    marker::PhantomData,
    str::FromStr,
    sync::atomic::{AtomicU64, Ordering as Atomic},
};

/// The identifier of one `T`: 63 bits, made by the program, growing with time.
///
/// The type keeps a person's identifier from being used as a meeting's. Shown in addresses in lower-case
/// Crockford base 32 (13 characters at most, no letter that can be read as a digit).
pub struct Id<T: ?Sized>(i64, PhantomData<fn() -> Box<T>>);

const DIGITS: &[u8; 32] = b"0123456789abcdefghjkmnpqrstvwxyz";

impl<T: ?Sized> Id<T> {
    /// The identifier with this number, as stored.
    pub const fn from_raw(raw: i64) -> Self {
        Id(raw, PhantomData)
    }
    /// The number that is stored.
    pub const fn raw(self) -> i64 {
        self.0
    }
    /// The same number as the identifier of something else: for generic tables such as the journal.
    pub const fn cast<U: ?Sized>(self) -> Id<U> {
        Id(self.0, PhantomData)
    }
    /// When it was made, to the millisecond: an identifier tells its time even when its row is gone.
    pub const fn made_at(self) -> Instant {
        Instant(((self.0 >> 22) + SINCE_2020_MS) * 1000)
    }
}

impl<T: ?Sized> Clone for Id<T> {
    fn clone(&self) -> Self {
        *self
    }
}
impl<T: ?Sized> Copy for Id<T> {}
impl<T: ?Sized> PartialEq for Id<T> {
    fn eq(&self, other: &Self) -> bool {
        self.0 == other.0
    }
}
impl<T: ?Sized> Eq for Id<T> {}
impl<T: ?Sized> PartialOrd for Id<T> {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}
impl<T: ?Sized> Ord for Id<T> {
    fn cmp(&self, other: &Self) -> Ordering {
        self.0.cmp(&other.0)
    }
}
impl<T: ?Sized> Hash for Id<T> {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.0.hash(state);
    }
}
impl<T: ?Sized> fmt::Debug for Id<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "#{self}")
    }
}
impl<T: ?Sized> fmt::Display for Id<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut rest = self.0 as u64;
        let mut out = [0u8; 13];
        let mut at = out.len();
        loop {
            at -= 1;
            out[at] = DIGITS[(rest & 31) as usize];
            rest >>= 5;
            if rest == 0 {
                break;
            }
        }
        f.write_str(std::str::from_utf8(&out[at..]).unwrap_or("0"))
    }
}
impl<T: ?Sized> FromStr for Id<T> {
    type Err = &'static str;
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        const NO: &str = "not an identifier";
        if text.is_empty() || text.len() > 13 {
            return Err(NO);
        }
        let mut raw: u64 = 0;
        for byte in text.bytes() {
            let digit = DIGITS.iter().position(|d| *d == byte).ok_or(NO)? as u64;
            raw = raw.checked_mul(32).and_then(|r| r.checked_add(digit)).ok_or(NO)?;
        }
        i64::try_from(raw).map(Id::from_raw).map_err(|_| NO)
    }
}
impl<T: ?Sized> Serialize for Id<T> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.collect_str(self)
    }
}
impl<'de, T: ?Sized> Deserialize<'de> for Id<T> {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let text = std::borrow::Cow::<'de, str>::deserialize(from)?;
        text.parse().map_err(serde::de::Error::custom)
    }
}

/// Makes identifiers: 41 bits of milliseconds since 2020, 22 bits that start from a seed of this process and count.
///
/// Two copies of the program on one database start from different seeds; a clash is refused by the primary key.
pub struct Ids {
    clock: Clock,
    next: AtomicU64,
}

const SINCE_2020_MS: i64 = 1_577_836_800_000;

impl Ids {
    /// `seed` is random in the program and fixed in tests.
    pub fn new(clock: Clock, seed: u64) -> Self {
        Ids { clock, next: AtomicU64::new(seed) }
    }
    /// A fresh identifier.
    pub fn fresh<T: ?Sized>(&self) -> Id<T> {
        let Instant(micros) = self.clock.now();
        let ms = (micros / 1000 - SINCE_2020_MS).clamp(0, (1 << 41) - 1) as u64;
        let low = self.next.fetch_add(1, Atomic::Relaxed) & ((1 << 22) - 1);
        Id::from_raw(((ms << 22) | low) as i64)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn an_address_reads_back(raw in 0i64..) {
            let id: Id<()> = Id::from_raw(raw);
            prop_assert_eq!(id.to_string().parse::<Id<()>>(), Ok(id));
        }
        #[test]
        fn any_text_is_answered(text in ".*") {
            let _ = text.parse::<Id<()>>();
        }
    }

    #[test]
    fn identifiers_differ_and_grow_with_time() {
        let ids = Ids::new(Clock::fixed(Instant(1_800_000_000_000_000)), 7);
        let (a, b): (Id<()>, Id<()>) = (ids.fresh(), ids.fresh());
        assert_ne!(a, b);
        let later: Id<()> = Ids::new(Clock::fixed(Instant(1_800_000_000_001_000)), 7).fresh();
        assert!(later > a && later > b);
        assert_eq!(later.made_at(), Instant(1_800_000_000_001_000));
    }
}
