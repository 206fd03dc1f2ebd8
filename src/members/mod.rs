//! The membership register: who is a member, where, since when, and what happened since.
//!
//! A membership is what its dated steps say ([`Step`]); the state on a day is computed from them and from the statute
//! ([`Standing::state`], G02), never stored. Each value written over is kept with its author, date and source (G01). Lists and
//! counts come from the [`roster`], a copy in memory that is exact at every request and that nobody can ask without the proof of
//! what they may read.

mod acts;
mod model;
pub mod pages;
mod refusal;
pub mod roster;
pub mod store;
mod terms;
#[cfg(test)]
pub(crate) mod tests;
pub mod words;

pub use acts::{
    Correction, Labelled, NewMember, Paid, Passing, Sanction, consent, correct, enrol, enrol_many, label,
    pass, protect, recount, rename, renew, renew_by, rule_of, sanction, take_back, unlabel, unpay,
};
pub use model::{LawfulAge, Renewal, Standing, State, Step, label_of, protected};
pub use refusal::Refusal;
pub use roster::{RosterCell, roster};
pub use terms::{Category, Channel, Education, EndedHow, JoinedHow, LabelKind, PaidBy, Source, StepKind};

/// One belonging of a person to the organisation, from joining until leaving.
pub enum Membership {}
