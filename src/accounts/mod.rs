//! People who sign in: accounts, sessions, passkeys, invitations, recovery. An account says who; what they may do follows
//! from the mandates of the person behind it (see [`crate::access`]).

mod model;
pub mod session;
pub mod store;

pub use model::{Account, Session};
