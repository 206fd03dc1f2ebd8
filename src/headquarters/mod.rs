//! Headquarters (P01, P02): where the organisation has its premises, in which state and since when, held how and until when, with what
//! rooms and hours, what was held there, and which units have none.
//!
//! A state is a dated row with its author. That a headquarters be open by a day is a target of a programme, with an owner and how
//! urgent it is; it is met by the fact itself, never by a tick ([`crate::programmes`]).

pub mod acts;
mod model;
pub mod pages;
pub mod store;
#[cfg(test)]
mod tests;
mod words;

pub use words::urgency;

pub use model::{Headquarters, HeadquartersStep, Refusal, State, Tenure, Urgency, next};
