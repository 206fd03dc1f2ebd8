//! The organisation's statute in all its versions, and the law's institutions beside it, as the program uses them.
//! The rules themselves are data: see the crate `amana-statute`.
//!
//! The texts are in the database, as they were adopted; [`load`] reads them into the [`Rulebook`] that every request
//! asks. [`adopt`] adds a version: it is checked, kept verbatim, and its own units (A01) are created.

mod acts;
pub mod pages;
mod rulebook;
pub mod samples;
pub mod store;
#[cfg(test)]
mod tests;
mod view;

pub use acts::{Adopted, Refusal, adopt, load};
pub use amana_statute::Problem;
pub use rulebook::{Rulebook, spoken};
