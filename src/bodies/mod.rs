//! Organs that exist, their seats and the dated mandates in them.

mod model;

pub use model::Body;
