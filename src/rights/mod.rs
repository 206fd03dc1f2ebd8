//! What the law gives every person over their data (09-08): to know what is kept, why, and who saw it (art. 7); to have it set right
//! in ten full days (art. 8); to oppose (art. 9-10); to have erased what the law does not make us keep; and what it asks of whoever
//! keeps it: no longer than needed (art. 3), disclosed only on proof of express consent (art. 4, 12), declared (art. 12-19).
//!
//! [`kept`] is the one list of where the database refers to a person. The copy that a person takes away is read by it, erasure is
//! held against it, and a test fails when a migration refers to a person in a column that it does not name. Erasure destroys the
//! person's key ([`crate::keys`]) and blanks what was in clear; the journal stays whole, since no line holds a personal value but
//! under that key.

mod acts;
mod gather;
pub mod kept;
mod model;
pub mod pages;
mod refusal;
pub mod retention;
pub mod store;
#[cfg(test)]
mod tests;
pub mod words;

pub use acts::{
    Agreed, Asked, Disclosed, NewRequest, Opposed, accept, agree, ask, carry_out, disclose, end_opposition,
    erase, keep_on, note_exported, note_exported_applications, oppose, propose, refuse, told,
    withdraw_consent, withdraw_request,
};
pub use gather::{Everything, Line, Part, gather, told_of};
pub use model::{
    DAYS, Obligation, Outcome, Purpose, RequestKind, Rule, Settled, Via, Way, due_on, rectifiable,
};
pub use refusal::Refusal;

/// What a person asked for.
pub enum Request {}
/// That somebody does not want to be written to.
pub enum Opposition {}
/// A consent to a disclosure.
pub enum DisclosureConsent {}
/// Data that were disclosed to somebody else.
pub enum Disclosure {}
/// Something that has been kept as long as it was needed.
pub enum Due {}
