//! The country at a glance and each commune in detail: what exists, what is missing, what expired, who is late (A02, A03, A07, A08,
//! B14, F06, N01, N08, N10). Absence is a fact: every unit of a level stands in the table and on the map, also where there is
//! nothing.
//!
//! A figure is an *indicator* ([`model::TABLE`]): its name, its definition, its formula, its unit, whether more of it is better, its
//! article or requirement. It is defined once, and each opens the list behind it.
//!
//! A request walks so: [`book`] gives the structure in memory, brought up to what was committed (triggers mark every body whose line
//! may have changed); [`day::DayOf`] says of each body and each commune how it stood on the day asked; [`figures`] adds that up
//! by unit; [`kept`] keeps both until something changes; the pages show it as a table, a map ([`map`]) and lists. Any past day costs
//! what today costs: looked at once, then kept.

pub mod book;
mod counted;
pub mod day;
pub mod figures;
mod kept;
pub mod lists;
pub mod map;
pub mod model;
pub mod pages;
pub mod store;
#[cfg(test)]
mod tests;
pub mod words;

pub use book::{Book, BookCell, book};
pub use counted::CountedCell;
pub use kept::DaysCell;
