//! Keeping an installation: the portable form that moves a party from one engine to the other ([`portable`]), encrypted
//! backups ([`backup`]), the examination of an installation ([`doctor`]), figures for machines ([`metrics`]) and one line
//! of log for each request ([`logs`]).

pub mod backup;
pub mod doctor;
pub mod logs;
pub mod metrics;
pub mod portable;
mod restore;
pub mod store;
#[cfg(test)]
mod tests;

pub use restore::{Restored, restore};
