//! Amana: the secretariat of an organisation that lives across a territory.

pub mod ui;
