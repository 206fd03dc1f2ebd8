//! A meeting in session: the roll and its quorum, the opening and the closing, points and speakers, reports, proposals,
//! open votes, arrivals at the door.
//!
//! One walk through: the bureau calls the roll ([`acts::call_roll`]): the body's composition on the day becomes rows of
//! `attendance`. As people come in ([`acts::record_attendance`], [`acts::arrive`]), the quorum is counted from the roll
//! ([`model::quorum`]) by the statute in force on the day. With it the meeting is opened; without, it is opened or closed
//! only as inquorate, and a later call may follow. Every change is an act about the meeting, so its last act is the
//! version that live pages are stamped with ([`live`]).

pub mod acts;
mod attendee;
mod concerned;
pub mod live;
pub mod model;
pub mod pages;
mod refusal;
mod room;
pub mod store;
#[cfg(test)]
pub(crate) mod tests;
pub mod words;

pub use attendee::Attendee;
pub use refusal::{Outcome, Refusal, Stop};
pub use room::Room;
