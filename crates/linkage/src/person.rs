//! What is known of a person in a list.

use serde::{Deserialize, Serialize};

/// A name as a list gives it. Which script it is in is seen from its letters.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Written<'a> {
    /// Not given.
    #[default]
    Missing,
    /// In two columns; they may have been exchanged, and one may be empty.
    Parts {
        /// What stands under “given name”.
        given: &'a str,
        /// What stands under “family name”.
        family: &'a str,
    },
    /// In one column, in either order.
    Whole(&'a str),
}

/// A date of birth, as far as it is known. Whoever reads the list has understood its format.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Born {
    /// The year, of which every date knows at least this.
    pub year: u16,
    /// Month 1 to 12 and day 1 to 31, when both are known.
    pub day: Option<(u8, u8)>,
}

/// The sex a list gives.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Sex {
    /// A woman.
    Woman,
    /// A man.
    Man,
}

/// One row of a list. An empty text is a missing one.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Person<'a> {
    /// The name, usually in Arabic.
    pub name_ar: Written<'a>,
    /// The name once more, usually in Latin letters.
    pub name_la: Written<'a>,
    /// Date of birth.
    pub born: Option<Born>,
    /// Sex.
    pub sex: Option<Sex>,
    /// A telephone number in any form; its last nine digits count.
    pub phone: &'a str,
    /// An e-mail address.
    pub email: &'a str,
    /// Where the person lives: the name of a commune in either script, or its code.
    pub place: &'a str,
    /// The number of the identity card, when it may be used.
    pub identity: &'a str,
}
