//! Persons: names in both scripts, places, protected fields.

mod model;

pub use model::Person;
