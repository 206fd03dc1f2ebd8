//! What people give us, as text.
