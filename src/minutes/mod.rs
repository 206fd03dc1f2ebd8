//! Minutes (محضر) of a meeting: composed from the record, edited as text, put up, adopted, sealed.
//!
//! One walk through: when a meeting has sat, what the record knows of it is gathered ([`gather`]) and told in Arabic
//! ([`rapporteur`]): passages in order, each with the fact it tells. They are then edited as text ([`acts::save`]); a passage
//! keeps its fact whatever its wording becomes, and is flagged when the record says otherwise ([`drafting`]). Two who write at
//! once are merged by words ([`merge`]), or somebody chooses; every wording is kept. Put up, the minutes are adopted by the
//! signatures of chair and rapporteur or by a later meeting of the body; then they are sealed ([`seal`]) and never changed:
//! only a rectification, sealed after them, can follow.

pub mod acts;
mod drafting;
mod gather;
mod merge;
mod model;
pub mod pages;
mod rapporteur;
mod refusal;
mod seal;
pub mod store;
#[cfg(test)]
mod tests;
pub mod verify;

pub use acts::{Edit, Submission};
pub use model::*;
pub use refusal::{Outcome, Refusal, Stop};
