//! Charters of obligations (دفتر التحملات, D08): a text that a body publishes in versions and that office-holders sign, chosen
//! by office x territory.
//!
//! Who is asked is worked out each time from the mandates of the day: a new holder is asked when the mandate begins, who left
//! drops out. A signature is of one version by the holder of one mandate; a new version asks again and keeps what was signed
//! before. Each version is known by the SHA-256 of its text; the hash is in the signature and in the journal's line, so that
//! what was signed can be proven.

pub mod acts;
mod model;
pub mod pages;
pub mod store;
#[cfg(test)]
mod tests;

pub use model::{Charter, Refusal, Text};
