//! The title of a fact (سند): fact, decision, meeting, convocation and quorum, article. Each link is sound, broken for a
//! reason, or unknown for a reason. Nothing is refused for a broken title: it is shown.
//!
//! [`rules`] is pure: what the record says of a fact and the statute in force on its day give the links. [`load`] brings what
//! the record says for many facts at once, in two or three queries whatever their number. [`words`] says it.

mod load;
mod rules;
pub mod store;
#[cfg(test)]
mod tests;
mod words;

pub use load::{of_bodies, of_decisions, of_mandates, of_sanctions};
pub use rules::{ArticleRef, Link, Reason, State, Title, What};
