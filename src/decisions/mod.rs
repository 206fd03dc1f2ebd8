//! Typed decisions, their effects and the open work that follows.

mod model;

pub use model::Decision;
