//! Taking a decision by hand: its words, how it was taken (D03), and what it does (D04-D06).
//!
//! A decision is first a proposal of its meeting. Effects are added to it one by one; its page rehearses them in a
//! transaction that is then rolled back, so that what it says before adoption is what adoption will do. Adopting it is one
//! act, which can be taken back and leaves the proposal open again. Before that, the members of a body may be asked what
//! they think of it (D09).

mod acts;
mod due;
mod forms;
mod model;
pub mod pages;
mod rehearsal;
pub mod store;
#[cfg(test)]
mod tests;

pub use acts::{meeting, propose_on};
pub use model::{Content, Outcome, Proposed, State, Who, Wish};
