//! Pages of headquarters: the register of a territory, one, and what is done to it.

mod form;
mod list;
mod one;
mod opening;

pub use form::{correct, create, edit, new};
pub use list::{index, list_csv};
pub use one::{change, place, show, take_back, unplace};
pub use opening::{opening, want};
