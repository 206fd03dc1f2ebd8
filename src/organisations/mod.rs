//! Parallel organisations, unions, professional leagues and forums (J01-J05): those that the statute names, with their national
//! bodies, their sections level by level, and who represents them.
//!
//! An organisation is a part of the statute ([`rules`]); its bodies are bodies like any other, of the parallel sphere, founded by the
//! same decisions, with titles and mandates that end. What exists, expired, is vacant or missing is read from the structure in memory
//! ([`model`]) on any day. Whoever attends a meeting as the representative of an organisation is called and written down as such.

mod model;
pub mod pages;
mod rules;
pub mod store;
#[cfg(test)]
mod tests;
mod words;

pub use model::{Lacking, Section, State, Tally, lacking, sections};
pub use rules::{Delegation, delegations};
pub use words::{choices, representative};
