//! Arabic text as Morocco writes it: folding, tokens with exact offsets, clitics, names in both scripts,
//! numbers, dates and honorifics.
//!
//! Everything here is pure: text in, values out, no file, clock or network. Offsets are counted in characters
//! (Unicode scalar values) of the text that was given, so that a browser, a database and this crate agree.
//!
//! One text walks through: [`Tokens::new`] cuts it into words, numbers and marks; every word carries its folded
//! form ([`fold`]), in which the spellings that people mix (hamza, alef maqsura, ta marbuta, U+06BE, diacritics,
//! tatweel, presentation forms, bidirectional controls) are one; [`clitics`] tells which letters may be joined
//! particles; [`dates`] finds the dates. [`search_tokens`] and [`skeleton`] make the keys by which a person is
//! found in either script.

mod clitic;
pub mod counted;
mod date;
mod fold;
mod honorific;
mod number;
mod skeleton;
mod token;

pub use clitic::{Clitic, clitics};
pub use date::{
    DateFound, MONTHS, Month, Weekday, When, dates, days_of_month, month_name, previous_weekday, weekday_of,
};
pub use fold::{fold, fold_char, is_arabic_letter, is_dropped};
pub use honorific::{Honorific, honorific, split_honorifics};
pub use number::{NumberFound, digits, number_words, parse_number};
pub use skeleton::{search_tokens, skeleton};
pub use token::{Kind, Token, Tokens};
