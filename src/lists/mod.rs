//! Lists of people that exist already: spreadsheets of any kind, read row by row into entries that can be compared with each
//! other and with the register.
//!
//! A file is opened by its bytes ([`amana_tables`]), its columns are recognised and may be corrected by hand, each row becomes
//! an [`Entry`], and an entry is asked of [`amana_linkage`].

mod duplicates;
mod entry;
pub mod words;

pub use duplicates::{Listed, Repeated, load, repeated};
pub use entry::{Entry, Flaw, ListedName};
