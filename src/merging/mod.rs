//! One person once: two records found to be one are made one, with every relation, and can be taken apart again.
//!
//! Probable pairs are looked for by the linkage engine among the members of a territory ([`look_for`]); an officer who writes all of what
//! both are tied to looks at them side by side and says that they are one ([`merge`]) or that they are not, for ever ([`tell_apart`]).
//! A merge points every row that names the one to the other ([`store::links::all`]) and keeps each link it changed, so that
//! [`unmerge`] leaves the database as it was but for the journal.

mod acts;
pub mod pages;
mod refusal;
pub mod store;
#[cfg(test)]
mod tests;
pub mod words;

pub use acts::{Merged, about, ask_above, look_for, merge, tell_apart, unmerge};
pub use refusal::Refusal;

/// Two records that became one.
pub enum Merge {}
