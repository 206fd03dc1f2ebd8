//! Why a cell says nothing that can be used.

use serde::{Deserialize, Serialize};

/// Why a cell gives no value. The application says it in words; [`Fault::key`] is stable.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum Fault {
    /// The spreadsheet left an error there.
    Sheet {
        /// As it is written, `#N/A`.
        sign: String,
    },
    /// It is longer than any such value.
    TooLong {
        /// Its characters.
        characters: usize,
    },
    /// It has figures or signs, or not two letters.
    NotAName,
    /// It is no day, month or year.
    NotADate,
    /// A day that no calendar has, such as 31 February.
    NoSuchDay,
    /// The year is too early or too late for what it says.
    YearOutside {
        /// The year.
        year: i16,
    },
    /// The 3rd of April or the 4th of March: the column has days written either way.
    AmbiguousDate,
    /// It is no phone number.
    NotAPhone,
    /// Figures of a phone are missing.
    PhoneTooShort {
        /// Figures that are there.
        figures: usize,
    },
    /// A phone has figures too many.
    PhoneTooLong {
        /// Figures that are there.
        figures: usize,
    },
    /// Neither man nor woman.
    NotASex,
    /// It is no identity number.
    NotAnIdentity,
    /// It is no e-mail address.
    NotAnEmail,
    /// It is no age.
    NotAnAge,
}

impl Fault {
    /// A short stable name, for words files.
    pub fn key(&self) -> &'static str {
        match self {
            Fault::Sheet { .. } => "sheet-error",
            Fault::TooLong { .. } => "too-long",
            Fault::NotAName => "not-a-name",
            Fault::NotADate => "not-a-date",
            Fault::NoSuchDay => "no-such-day",
            Fault::YearOutside { .. } => "year-outside",
            Fault::AmbiguousDate => "ambiguous-date",
            Fault::NotAPhone => "not-a-phone",
            Fault::PhoneTooShort { .. } => "phone-too-short",
            Fault::PhoneTooLong { .. } => "phone-too-long",
            Fault::NotASex => "not-a-sex",
            Fault::NotAnIdentity => "not-an-identity",
            Fault::NotAnEmail => "not-an-email",
            Fault::NotAnAge => "not-an-age",
        }
    }
}
