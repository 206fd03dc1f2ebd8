//! The verbs of accounts.

pub mod account;
pub mod invitation;
pub mod passkey;
pub mod recovery;
pub mod sign_in;
