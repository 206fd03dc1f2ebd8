//! Moving: a member asks to belong to another unit, and the bodies that the statute names decide (G01).
//!
//! Who decides, in what time and what silence means is the statute's `membership.transfer`: a kind of body for the unit that is
//! left, one for the unit of arrival, or both. Each side runs through the procedure of joining ([`crate::joining::Rule`],
//! [`crate::joining::stand`]) with its own steps; the last side that accepts moves the membership, in the same act ([`judge`],
//! [`decide`]). A move inside one unit of the level of a body is no transfer to that body. Where the statute names none, officers of
//! the register on both sides decide.

mod acts;
mod model;
pub mod pages;
mod refusal;
pub mod store;
#[cfg(test)]
mod tests;
pub mod words;

pub use acts::{Ask, Desk, appeal, ask, body_named, decide, judge, remove, take_back, withdraw};
pub use model::{AskedBy, Rule, Side, Step, Verdict, Where, level_of};
pub use refusal::Refusal;

/// A member's request to belong to another unit.
pub enum Transfer {}
/// What happened to it.
pub enum TransferStep {}
