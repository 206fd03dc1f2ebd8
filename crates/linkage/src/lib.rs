//! Finds the same person written twice.
mod chains;
mod common_names;
mod compare;
mod field;
mod group;
mod hash;
mod index;
mod keys;
mod list;
mod names;
mod near;
mod person;
mod population;
mod row;
mod sound;
mod spelling;
mod train;
mod view;
mod weights;
#[cfg(feature = "generator")]
pub mod generator;

pub use field::{Agreement, Field, Nearness, Why};
pub use index::{Ask, Index, Match};
pub use list::{Found, List, Pair, Search};
pub use person::{Born, Person, Sex, Written};
pub use weights::{Tie, Weights};
