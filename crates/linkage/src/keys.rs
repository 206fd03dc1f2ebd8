//! Keys under which rows meet: only rows that share one are compared.

use crate::hash::of;
use crate::names::Slot;
use crate::row::{Row, identity_signs};
use crate::view::View;

/// How many keys a row has at most.
pub(crate) const KEYS: usize = 14;
/// The keys of a row; 0 where it has none. Any two persons meet under the same key in every list.
pub(crate) type Keys = [u32; KEYS];

/// How many rows may share each key before it says too little. Behind each key that a common name may fill stand finer ones.
pub(crate) const LARGEST: [usize; KEYS] = [40, 60, 40, 40, 60, 60, 60, 80, 80, 200, 80, 80, 80, 80];

/// The keys of a row.
pub(crate) fn keys(people: &View<'_>, row: &Row) -> Keys {
    let mut keys = [0; KEYS];
    let given = u64::from(people.mark(row, Slot::Given));
    let family = u64::from(people.mark(row, Slot::Family));
    // In either order.
    let name = if given > 0 && family > 0 { given + family } else { 0 };
    let date = if row.day.0 > 0 { row.date() } else { 0 };
    let (year, place) = (u64::from(row.year), u64::from(row.place));
    let mut signs = [0; 10];
    let digits = identity_signs(row.identity, &mut signs).iter().filter(|s| **s <= 10);
    let digits = digits.fold(0, |n, s| n * 10 + u64::from(*s) - 1);
    // One slip in a family name leaves its first or its last consonant.
    let (first, last) = people.ends(row, Slot::Family);
    let all: [&[u64]; KEYS] = [
        &[row.identity],
        &[row.phone.into()],
        &[row.email.into()],
        &[digits],
        &[date, given],
        &[date, family],
        &[date, place],
        &[name, place],
        &[name, year],
        &[name],
        &[family, place, year],
        &[family, place],
        &[given, place, first],
        &[given, place, last],
    ];
    for (n, (key, parts)) in keys.iter_mut().zip(all).enumerate() {
        if !parts.contains(&0) {
            *key = parts.iter().fold(of(&[n as u64]), |h, p| of(&[h.into(), *p]));
        }
    }
    keys
}
