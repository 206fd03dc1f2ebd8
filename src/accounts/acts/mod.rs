//! The verbs of accounts.

pub mod account;
pub mod sign_in;
