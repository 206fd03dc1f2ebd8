//! Keeping an installation: the portable form that moves a party from one engine to the other ([`portable`]), encrypted
//! backups ([`backup`]), the examination of an installation ([`doctor`]), figures for machines ([`metrics`]), one line
//! of log for each request ([`logs`]), and how many connections may be open ([`files`]).

pub mod backup;
pub mod doctor;
pub mod files;
pub mod logs;
pub mod metrics;
pub mod portable;
mod restore;
pub mod store;
#[cfg(test)]
mod tests;

pub use restore::{Restored, restore};
