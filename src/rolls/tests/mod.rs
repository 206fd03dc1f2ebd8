//! Rolls: what is judged, and through the door on both engines.

mod door;
mod frozen;
mod judging;
