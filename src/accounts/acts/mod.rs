//! The verbs of accounts.

pub mod account;
pub mod passkey;
pub mod sign_in;
