//! Convening: a meeting to come. The statute proposes its day, number and who must be called; the page says article by
//! article whether it will be lawful ([`lawfulness`]); those called are told by e-mail, by a personal link or on paper, and
//! what proves it is kept for each ([`model::Served`]). Meetings already held are recorded by [`crate::meetings`].
//!
//! A request walks so: the head of a body opens `/bodies/{id}/meetings/new`, answers with a day and a place; `acts::plan`
//! writes the meeting, its convocation and a summons for each who sits in the body. On `/meetings/{id}/convocation` the
//! agenda and the list are worked on; sending freezes what the statute said of it and queues one message a person.

pub mod acts;
pub mod conference;
pub mod gather;
pub mod lawfulness;
pub mod mail;
pub mod model;
pub mod pages;
pub mod store;
#[cfg(test)]
mod tests;

pub use model::{Message, MessageState, Round, Rule, Summons};
