//! Which column holds what: by its heading in three languages, by its values, by what was learned from the last list;
//! and a [`Mapping`] that a person corrects.

mod evidence;
mod field;
mod header;
mod headings;
mod mapping;
mod recognise;
mod shape;
mod watch;

pub use field::Field;
pub use headings::{heading, heading_key};
pub use mapping::{Basis, Column, Learned, Mapping, Reading, read};
pub use recognise::{Known, Level, recognise, recognise_below};
pub use watch::{Shift, Watch};
