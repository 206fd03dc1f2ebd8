//! Following up open work and meetings across the territory: work by state, owner, day and body, what is handed on and what
//! proves it; late work that rises to the body above as the statute says ([`rises`]); where a body's meetings were held (C14);
//! and the daily message that reminds of all this ([`digest`]).

pub mod acts;
pub mod digest;
pub mod files;
pub mod pages;
mod rises;
pub mod store;
#[cfg(test)]
mod tests;

pub use rises::{Rise, risen_to, rule_of};
