//! Pages of declarations: the register, one, its file before it is printed, a leader to complete, earlier declarations in bulk.

mod before;
mod file;
mod links;
mod list;
mod one;
mod shown;

pub use before::{form as before_form, mark, take_back as take_back_before};
pub use file::{complete, leader, print, show as show_file};
pub use links::{Pending, of_body, of_decision, today};
pub use list::{csv, index, xlsx};
pub use one::{Press, aside, attach, correct, earlier, file, refuse, scan, show, withdraw};

use super::model::Key;
use crate::{
    access::{Can, Capability, Granted},
    territory::Place,
    web::{Error, Result},
};

/// A key in an address; anything else does not exist.
fn key_of(text: &str) -> Result<Key> {
    text.parse().map_err(|_| Error::NotFound)
}

/// May this visitor do it here?
fn may<A: Capability>(by: &Granted<A>, can: Can, place: Place) -> bool {
    by.visit().officer().is_some_and(|o| o.scopes(can).iter().any(|s| s.covers(place)))
}
