/// Someone who can sign in.
pub enum Account {}

/// A browser that is signed in.
pub enum Session {}
