//! Why two rows may be one person: field by field, as values that an interface can put into words.

use serde::{Deserialize, Serialize};
use std::fmt;

/// A field that is compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Field {
    /// The given name.
    Given,
    /// The family name.
    Family,
    /// The date of birth.
    Birth,
    /// The sex.
    Sex,
    /// The commune.
    Place,
    /// The telephone number.
    Phone,
    /// The e-mail address.
    Email,
    /// The identity number.
    Identity,
}

impl Field {
    /// All of them, in the order in which they are told.
    pub const ALL: [Field; 8] = [
        Field::Given,
        Field::Family,
        Field::Birth,
        Field::Sex,
        Field::Place,
        Field::Phone,
        Field::Email,
        Field::Identity,
    ];
    /// Its name in files, which does not change.
    pub const fn name(self) -> &'static str {
        match self {
            Field::Given => "given",
            Field::Family => "family",
            Field::Birth => "birth",
            Field::Sex => "sex",
            Field::Place => "place",
            Field::Phone => "phone",
            Field::Email => "email",
            Field::Identity => "identity",
        }
    }
}

/// How far a field agrees.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Agreement {
    /// One row or both do not have it.
    Missing,
    /// It differs.
    Differs,
    /// It agrees.
    Agrees,
    /// It nearly agrees, in this way.
    Nearly(Nearness),
}

/// In which way a field nearly agrees.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Nearness {
    /// A name that sounds the same, in the same script or the other.
    Sound,
    /// A name that sounds nearly the same.
    NearSound,
    /// A slip of the pen in a name or a number.
    Slip,
    /// One name is part of the other.
    Part,
    /// Day and month are exchanged.
    DayAndMonth,
    /// One of year, month and day differs.
    NearDate,
    /// The year is the same, and one row has no day or the first of January.
    Year,
    /// The year is the same, and the day is another.
    OnlyYear,
    /// The years follow each other, and one row has no day.
    NextYear,
    /// The same mailbox at another provider.
    Mailbox,
}

impl Agreement {
    /// Its name in files, which does not change.
    pub const fn name(self) -> &'static str {
        match self {
            Agreement::Missing => "missing",
            Agreement::Differs => "differs",
            Agreement::Agrees => "agrees",
            Agreement::Nearly(Nearness::Sound) => "sound",
            Agreement::Nearly(Nearness::NearSound) => "near-sound",
            Agreement::Nearly(Nearness::Slip) => "slip",
            Agreement::Nearly(Nearness::Part) => "part",
            Agreement::Nearly(Nearness::DayAndMonth) => "day-and-month",
            Agreement::Nearly(Nearness::NearDate) => "near-date",
            Agreement::Nearly(Nearness::Year) => "year",
            Agreement::Nearly(Nearness::OnlyYear) => "only-year",
            Agreement::Nearly(Nearness::NextYear) => "next-year",
            Agreement::Nearly(Nearness::Mailbox) => "mailbox",
        }
    }
}

/// Why two rows may be one person. As text: `given=sound family=agrees birth=year phone=missing .. exchanged`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Why {
    /// How far each field agrees, in the order of [`Field::ALL`].
    pub fields: [Agreement; 8],
    /// The given name of one is compared with the family name of the other.
    pub exchanged: bool,
}

impl Why {
    /// How far this field agrees.
    pub fn of(&self, field: Field) -> Agreement {
        self.fields[field as usize]
    }
    /// Every field with how far it agrees.
    pub fn each(&self) -> impl Iterator<Item = (Field, Agreement)> + '_ {
        Field::ALL.into_iter().zip(self.fields)
    }
}

impl fmt::Display for Why {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (n, (field, agreement)) in self.each().enumerate() {
            write!(f, "{}{}={}", if n > 0 { " " } else { "" }, field.name(), agreement.name())?;
        }
        if self.exchanged { f.write_str(" exchanged") } else { Ok(()) }
    }
}
