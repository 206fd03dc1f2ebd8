//! Decisions: what a meeting or a body decided, how it was taken (D03), and what it does: each [`Effect`] is carried out
//! when the decision is recorded, in the same act, and stays linked to it (D04). Open work ([`Item`]) belongs to a seat as
//! well as to a person, so that a successor finds it (B15).

mod acts;
mod model;
pub mod pages;
pub mod printed;
pub mod store;
pub mod words;

pub use acts::{Done, Recorded, assign_item, effect, finish_item, record, reopen_item, set_milestone};
pub use model::{
    Decision, Effect, EffectKind, Item, Kind, Milestone, NewDecision, NewItem, NewMilestone, Taken, Votes,
};
pub use store::lists;
