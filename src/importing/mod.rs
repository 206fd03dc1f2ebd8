//! Lists of members that exist already: a file comes in, its columns are recognised and corrected, each row is compared with the
//! others and with the register, and what a person has looked at is entered, some hundred rows at a time, by a job that can be
//! paused, resumed and cancelled. A whole list can be taken back.
//!
//! A list is what its dated steps say ([`Stage`]). The file and what was read of its rows are encrypted under a key of the list
//! alone ([`sealed`]), which is destroyed some weeks after the last step ([`acts::forget`]). A row that cannot be entered says why
//! ([`Reason`]); those of another territory are refused without a look into it.
//!
//! An import fills what the register does not know and writes over what the list says differently, each former value kept with
//! its source (G01). It never spells a known name anew and never moves anybody: for that there are procedures.

pub mod acts;
mod meanings;
mod model;
pub mod pages;
mod placing;
mod reading;
pub mod register;
mod sealed;
pub mod store;
#[cfg(test)]
mod tests;
mod words;

pub use acts::work;
pub use model::{Listed, MemberList, Reason, RowState, Stage, Verdict};
pub use register::RegisterCell;
