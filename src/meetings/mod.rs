//! Meetings: who met, where, when, with what outcome. A meeting's states are dated rows with an author
//! ([`Step`]); what the record does not say stays empty and shows as unknown.

mod acts;
pub mod communique;
pub mod grammar;
mod model;
pub mod pages;
pub mod rapporteur;
pub mod store;
#[cfg(test)]
mod tests;

pub use acts::record;
pub use model::{
    Meeting, Mode, NewFigure, NewMeeting, NewPresence, NewStep, Precision, Role, Step, weekday_agrees,
};
pub use store::lists;
