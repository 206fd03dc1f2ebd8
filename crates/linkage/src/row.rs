//! A person as the comparison sees it: 48 bytes.

use crate::hash;
use crate::names::{NO_PART, Naming, PartId, Script};
use crate::person::{Person, Sex, Written};
use crate::spelling::{cut, units};
use crate::view::View;
use amana_arabic::fold;

/// One person, compact. Zero stands for what is missing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Row {
    /// Names by slot and script.
    pub(crate) names: [[PartId; 2]; 2],
    /// The number of the identity card, six bits for each of its ten last signs.
    pub(crate) identity: u64,
    /// Hash of the address.
    pub(crate) email: u32,
    /// Hash of what stands before the at sign.
    pub(crate) mailbox: u32,
    /// The last nine digits.
    pub(crate) phone: u32,
    /// Hash of the place.
    pub(crate) place: u32,
    pub(crate) year: u16,
    /// Month and day.
    pub(crate) day: (u8, u8),
    /// 1 a woman, 2 a man.
    pub(crate) sex: u8,
}

impl Row {
    pub(crate) fn of(person: &Person<'_>, names: &mut impl Naming) -> Row {
        let mut row = Row {
            names: [[NO_PART; 2]; 2],
            identity: identity(person.identity),
            email: 0,
            mailbox: 0,
            phone: phone(person.phone),
            place: names.place(person.place, place),
            year: person.born.map_or(0, |b| b.year),
            day: (0, 0),
            sex: person.sex.map_or(0, |s| if s == Sex::Woman { 1 } else { 2 }),
        };
        if let Some((month, day)) =
            person.born.and_then(|b| b.day).filter(|d| row.year > 0 && d.0 > 0 && d.1 > 0)
        {
            row.day = (month, day);
        }
        let address = person.email.trim().to_lowercase();
        if let Some((mailbox, _)) =
            address.split_once('@').filter(|(m, host)| !m.is_empty() && !host.is_empty())
        {
            (row.email, row.mailbox) = (hash::text(&address), hash::text(mailbox));
        }
        row.name(person.name_ar, names);
        row.name(person.name_la, names);
        row
    }

    /// Takes a name into the script it is written in. Of two names in one script the first stays.
    fn name(&mut self, written: Written<'_>, names: &mut impl Naming) {
        let parts = match written {
            Written::Missing => return,
            Written::Parts { given, family } => {
                let parts = [names.part_written(given), names.part_written(family)];
                match parts {
                    [_, NO_PART] => whole(given, names),
                    [NO_PART, _] => whole(family, names),
                    parts => parts,
                }
            }
            Written::Whole(text) => whole(text, names),
        };
        for (slot, id) in parts.into_iter().enumerate() {
            if id != NO_PART {
                let place = &mut self.names[slot][names.script(id) as usize];
                if *place == NO_PART {
                    *place = id;
                }
            }
        }
    }

    /// Puts given and family name where names of this kind mostly stand.
    pub(crate) fn straighten(&mut self, names: &View<'_>) {
        for script in [Script::Arabic as usize, Script::Latin as usize] {
            let [given, family] = [self.names[0][script], self.names[1][script]];
            let surely = names.leaning(family) - names.leaning(given);
            if surely > 4.0 || (family == NO_PART && names.leaning(given) < -3.0) {
                (self.names[0][script], self.names[1][script]) = (family, given);
            }
        }
    }

    /// The full date of birth as a number.
    pub(crate) fn date(&self) -> u64 {
        u64::from(self.year) << 16 | u64::from(self.day.0) << 8 | u64::from(self.day.1)
    }

    /// The same row with given and family name exchanged.
    pub(crate) fn exchanged(&self) -> Row {
        Row { names: [self.names[1], self.names[0]], ..*self }
    }
}

/// The given and the family name in a whole one.
fn whole(text: &str, names: &mut impl Naming) -> [PartId; 2] {
    let (given, family) = cut(units(text));
    [names.part_of(&given), names.part_of(&family)]
}

/// The last nine digits of a number that has as many; of several in one cell, the first.
fn phone(text: &str) -> u32 {
    let folded;
    let text = if text.is_ascii() {
        text
    } else {
        folded = fold(text);
        &folded
    };
    let first = text.split(['/', ';', ',', '|']).find(|t| t.bytes().filter(u8::is_ascii_digit).count() >= 9);
    let (mut number, mut count) = (0u64, 0);
    for digit in first.unwrap_or("").bytes().filter(u8::is_ascii_digit) {
        number = (number * 10 + u64::from(digit - b'0')) % 1_000_000_000;
        count += 1;
    }
    // Nine times the same digit is a way of saying “none”.
    if count < 9 || number.is_multiple_of(111_111_111) { 0 } else { number as u32 }
}

/// Letters and digits of an identity number; letters among the digits are read as the digits they look like.
fn identity(text: &str) -> u64 {
    let folded;
    let text = if text.is_ascii() {
        text
    } else {
        folded = fold(text);
        &folded
    };
    let (mut packed, mut digits, mut count) = (0u64, 0, 0);
    for c in text.bytes().filter(u8::is_ascii_alphanumeric).map(|c| c.to_ascii_uppercase()) {
        let c = match c {
            b'O' if digits > 0 => b'0',
            b'I' | b'L' if digits > 0 => b'1',
            c => c,
        };
        digits += u32::from(c.is_ascii_digit());
        count += 1;
        packed = packed << 6 | u64::from(c - b'0' + 1);
    }
    packed &= (1 << 60) - 1;
    if digits < 3 || count < 4 { 0 } else { packed }
}

/// The signs of a packed identity number.
pub(crate) fn identity_signs(packed: u64, into: &mut [u8; 10]) -> &[u8] {
    let mut n = 0;
    for shift in (0..10).rev() {
        let sign = (packed >> (6 * shift) & 63) as u8;
        if sign > 0 {
            into[n] = sign;
            n += 1;
        }
    }
    &into[..n]
}

/// A place by its sound, so that both scripts meet; by its signs, when it is a code.
fn place(text: &str) -> u32 {
    let text = text.trim();
    if text.is_empty() {
        return 0;
    }
    if !text.bytes().any(|b| b.is_ascii_digit()) {
        let sound: Vec<String> = units(text).iter().map(crate::spelling::unit_sound).collect();
        let sound = sound.concat();
        if sound.len() > 1 {
            return hash::text(&sound);
        }
    }
    hash::text(&fold(text))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_row_is_small() {
        assert_eq!(size_of::<Row>(), 48);
    }

    #[test]
    fn telephone_numbers_in_any_form() {
        for text in [
            "0612345678",
            "+212 6 12 34 56 78",
            "00212612345678",
            "06-12-34-56-78",
            "٠٦١٢٣٤٥٦٧٨",
            "0612345678 / 0537000001",
        ] {
            assert_eq!(phone(text), 612_345_678, "{text}");
        }
        for text in ["", "123", "0000000000", "non", "999999999"] {
            assert_eq!(phone(text), 0, "{text}");
        }
    }

    #[test]
    fn identity_numbers_in_any_form() {
        assert_eq!(identity("BK 123405"), identity("bk-1234O5"));
        assert_ne!(identity("BK123405"), identity("BE123405"));
        assert_eq!([identity(""), identity("K12"), identity("non")], [0; 3]);
        let mut signs = [0; 10];
        assert_eq!(identity_signs(identity("AB12345"), &mut signs).len(), 7);
    }

    #[test]
    fn places_in_both_scripts() {
        assert_eq!(place("تمارة"), place("Temara"));
        assert_eq!(place("سيدي يحيى الغرب"), place("SIDI YAHYA EL GHARB"));
        assert_ne!(place("03.531.01"), place("03.531.02"));
        assert_eq!(place(" "), 0);
    }
}
