//! Making two records one, and taking it back.

mod covered;
mod door;
mod exact;
