//! Meetings: who met, where, when, with what outcome.

mod model;

pub use model::Meeting;
