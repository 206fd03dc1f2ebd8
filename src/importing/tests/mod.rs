//! Lists through the HTTP door, on both engines.
