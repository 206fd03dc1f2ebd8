//! Rolls through the door, on both engines.
