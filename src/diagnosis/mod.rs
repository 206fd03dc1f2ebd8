//! Diagnosis: a territory is examined, one sheet per unit (A04, N05); the constraints that are observed (N06); how ready a province
//! is (N07).
//!
//! A sheet has two parts. What Amana knows ([`facts`]) is read from the structure's book, never counted anew here, and is frozen with
//! the sheet when it is handed in. What people say are answers to the questions of a form, which is data in versions
//! ([`model::form`]): each saving adds answers and keeps those of before, so that two people who write the same sheet are told what
//! the other changed and lose nothing ([`model::merged`]). Readiness is judged ([`ready`]) by criteria that are data, too.

pub mod acts;
pub mod facts;
mod model;
pub mod pages;
pub mod ready;
mod refusal;
pub mod store;
#[cfg(test)]
mod tests;
mod words;

pub use model::{HindranceState, HindranceStep, Severity, SheetState, SheetStep, form};
pub use refusal::Refusal;

/// A territory under examination.
pub enum Diagnosis {}
/// What is said of one unit of it.
pub enum Sheet {}
/// What people did to a sheet.
pub enum StepOfSheet {}
/// A constraint observed in a unit.
pub enum Hindrance {}
/// What people did about it.
pub enum StepOfHindrance {}
