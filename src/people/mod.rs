//! Persons: a name in one or both scripts, a title of courtesy kept apart (O05), the territories where each is known.
//!
//! A person enters once ([`enter`], [`enter_many`]) and is placed wherever something ties them to a territory: a mandate, a meeting, a
//! follow-up ([`place`]). A person is found only through these places. What is protected by law (phone, address, …) is
//! hidden and revealed one field at a time, each reading an act.

mod acts;
mod model;
pub mod pages;
pub mod store;

pub use acts::{enter, enter_as, enter_many, place};
pub use model::{Because, NAME_LIMIT, NewPerson, Person, Sex, clean_name, sort_key};
pub use store::lists;
