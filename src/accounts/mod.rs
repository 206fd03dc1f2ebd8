//! People who sign in: accounts, sessions, passkeys, invitations, recovery. An account says who; what they may do follows
//! from the mandates of the person behind it (see [`crate::access`]).
//!
//! A person comes in so: someone with [`InvitePeople`](crate::access::Can::InvitePeople) over their territory makes an
//! invitation ([`acts::invitation`]) and hands them its link, good once; accepting it makes the account, with a password
//! ([`password`]) or a passkey ([`passkeys`]), and shows recovery codes once. Signing in ([`acts::sign_in`]) counts the
//! try before it looks ([`tries`]), opens a row in `session` and leaves its token in a cookie; every request turns the
//! cookie into an officer ([`session`]). A form that arrives after the session ended is kept in the sign-in page itself
//! and offered back afterwards ([`kept`]).

pub mod acts;
pub mod kept;
pub mod model;
pub mod pages;
pub mod passkeys;
pub mod password;
pub mod session;
pub mod store;
#[cfg(test)]
pub mod tests;
pub mod tries;

pub use model::{
    Account, Device, Invitation, Login, Passkey, Session, WeakPassword, back_code, back_path, local_path,
};
