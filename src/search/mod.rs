//! Finding anything one may see by its name: either script, any spelling, any order of the names (O01–O06).
//!
//! Every name is kept as tokens ([`tokens`]): its folded words, and their consonant skeletons, which both scripts share.
//! A question is folded in the same way; each of its words must meet a token, the last one may be only begun.

mod find;
pub mod pages;
pub mod store;
#[cfg(test)]
mod tests;
mod tokens;

pub use find::{Answer, Asker, find};
pub use tokens::{Name, question, tokens};
