//! Means given to post-holders (P03): equipment, budget, access, each with the day, who gave it, and who has it; it is handed to the
//! successor or given back when the mandate ends, and whoever still holds something without a mandate is told. Requests for means have
//! a reason, a decision and an answer.
//!
//! What is given is tied to a mandate: whose it was, in which office, and until when, is the record's to say.

pub mod acts;
mod model;
pub mod pages;
pub mod store;
#[cfg(test)]
mod tests;
mod words;

pub use model::{Answer, Kind, Means, MeansStep, Refusal, Request, Step};
