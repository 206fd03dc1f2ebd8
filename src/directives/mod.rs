//! What a body asks of bodies below it, because a decision of it says so: directives (D01) and binding resolutions (D07).
//!
//! A decision is entered in the register of the body that took it, under a number, and addressed by rule (kind of body x
//! territory) and by hand. Each addressee has a state; each thing it says is a dated row with its author and what proves it.
//! A body founded later inside a rule is addressed when it is founded ([`address_new`]). What is not acknowledged in time,
//! not carried out by its day, or declared impossible is listed; the time to acknowledge is what the decision says, else
//! what the statute says of the addressee ([`amana_statute::Following`]), else unknown.

pub mod acts;
mod model;
pub mod pages;
pub mod store;
#[cfg(test)]
pub(crate) mod tests;

pub use acts::address_new;
pub use model::{Directive, Ended, Evidence, Refusal, State, Step};
