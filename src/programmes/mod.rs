//! Programmes of targets (F01-F04, F07, N03, N04, P02): a body wants something reached, unit by unit, each with a day and an owner.
//!
//! Amana proposes the targets from what is missing ([`store::missing`]); people choose, correct and take them in one act. Whether a
//! target is met is never written down: it is read from the record at every look ([`store::facts`]) and judged by [`model`], so that
//! a founding assembly that was not held, or not lawfully, meets nothing. Only free work is done by evidence.

pub mod acts;
mod model;
pub mod pages;
mod refusal;
pub mod store;
#[cfg(test)]
mod tests;
pub mod words;

pub use model::{Counts, Fact, Goal, Kind, MOST_TARGETS, Progress, SOON, State, Step, judge, progress};
pub use refusal::Refusal;

/// What a body wants reached, unit by unit.
pub enum Programme {}
/// One unit of it.
pub enum Target {}
/// What people did to a target.
pub enum TargetStep {}
