//! A cadre's path (G10): the training somebody followed, the posts they held, how they were evaluated, for which posts they were
//! proposed.
//!
//! Posts come from the mandates of the record; the rest is dated lines that officers of the register enter, each with its author. What
//! an evaluation or a proposal says lies under the person's own key and is read one at a time, with a reason; its day, its title and
//! its author stand in the page. The person sees all of it in their own data, may ask for it to be set right, and it goes with them.

mod acts;
mod model;
pub mod pages;
pub mod store;
#[cfg(test)]
mod tests;

pub use acts::{NewLine, add, remove};
pub use model::{CadreLine, LineKind, Refusal};
