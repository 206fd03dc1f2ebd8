//! "Today": what waits for whoever signed in, what is late, what ends soon, what comes. No configuration: it follows
//! from the mandates held and from the territory they give.

pub mod pages;
pub mod store;
