//! The declarations that law 29-11 asks of a party (F05): the creation of a branch and every change of its leaders (art. 16), changes of
//! the symbol, the leading organs, the internal rules and the headquarters (art. 15), of the name, the statutes and the programme
//! (art. 14); each within the days that the law's file gives.
//!
//! That a declaration is due is never ticked: it follows from a fact of the record, read at every look ([`gather`]). What people did
//! about it (the file printed, the filing with its receipt, a refusal) is dated steps; where it stands is their sum ([`model`]).

pub mod acts;
mod file;
mod gather;
mod model;
pub mod pages;
mod paper;
mod refusal;
pub mod store;
#[cfg(test)]
mod tests;
pub mod words;

pub use file::{CivilField, Filled, Leader, civil_value, leaders};
pub use gather::{Ask, At, Fact, Line, authority, fact, lines, rule};
pub use model::{Held, Key, Kind, State, Step, Sum, due_on, judge, stand};
pub use refusal::Refusal;

/// A fact that is to be declared, once somebody did something about it.
pub enum Declaration {}
/// What was done about it.
pub enum DeclarationStep {}
